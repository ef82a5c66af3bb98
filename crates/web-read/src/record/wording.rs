//! What an act does, what it is about, who did it: which sentence says it and where its links lead.

use domain::cocreation::SetAside;
use domain::codebook::ChallengeArea;
use domain::deed::{Deed, EvidenceFinding, OfficeAppointed, ReportOutcome, Stated};
use domain::membership::extensions::Until;
use domain::people::{Body, Office};
use domain::review::ReviewId;
use domain::review::process::RequirementFound;
use domain::rules::Scope;
use domain::{PartialDate, PlanId, Subject};
use record::{Act, By, Cause};
use views::membership::JoinPlace;
use views::networking::HelpPlace;
use views::people::PeoplePlace;
use views::value::{Link, Name};
use views::{Address, Arg, Say, Target};

use crate::networking::parties;
use crate::present::{Present, to_commitment};

/// What an act does.
#[must_use]
pub fn says(present: Present<'_>, deed: &Deed) -> Say {
    match deed {
        Deed::SourceRegistered(_) => Say::new("act-source-registered"),
        Deed::ImportOpened(_) => Say::new("act-import-opened"),
        Deed::ImportClosed(_) => Say::new("act-import-closed"),
        Deed::ImportAbandoned(_) => Say::new("act-import-abandoned"),
        Deed::Stated(stated) => Say::new("act-stated").with("source", source(present, stated)),
        Deed::Corrected(stated) => Say::new("act-corrected").with("source", source(present, stated)),
        Deed::Recognised(_) => Say::new("act-recognised"),
        Deed::TextWithheld(withheld) => {
            let because = Arg::Code("withheld".into(), withheld.reason.code().into());
            Say::new("act-text-withheld").with("because", because)
        }
        Deed::FigurePublished(_) => Say::new("act-figure-published"),
        Deed::KeyRotated(_) => Say::new("act-key-rotated"),
        Deed::OriginForked(_) => Say::new("act-origin-forked"),
        Deed::ReportAnswered(report) => Say::new(match report.outcome {
            ReportOutcome::Corrected { .. } => "act-report-corrected",
            ReportOutcome::Declined { .. } => "act-report-declined",
        }),
        Deed::OfficeAppointed(OfficeAppointed { office: held, until: None, .. }) => {
            Say::new("act-office-appointed").with("office", office(*held))
        }
        Deed::OfficeAppointed(OfficeAppointed { office: held, until: Some(until), .. }) => {
            let until = PartialDate::Day(*until);
            Say::new("act-office-appointed-until").with("office", office(*held)).with("until", until)
        }
        Deed::OfficeEnded(ended) => {
            let because = Arg::Code("office-ended".into(), ended.because.code().into());
            let held = present.now.appointments.get(&ended.appointment).map(|appointed| appointed.office);
            let held = held.map_or_else(|| Arg::from(ended.appointment.to_string()), office);
            Say::new("act-office-ended").with("office", held).with("because", because)
        }
        Deed::EligibilityAssessed(assessed) => {
            let verdict = Arg::Code("eligibility-verdict".into(), assessed.verdict.code().into());
            let score = Arg::Text(format!("{}/{}", assessed.score, assessed.maximum));
            Say::new("act-eligibility-assessed").with("verdict", verdict).with("score", score)
        }
        Deed::EvidenceValidated(validated) => Say::new(match validated.finding {
            EvidenceFinding::Confirmed => "act-evidence-confirmed",
            EvidenceFinding::Rejected => "act-evidence-rejected",
        }),
        Deed::CoCreationScheduled(_) => Say::new("act-co-creation-scheduled"),
        Deed::CallOpened(_) => Say::new("act-call-opened"),
        Deed::CallRevised(revised) if revised.of.is_some() => Say::new("act-call-revised-taking"),
        Deed::CallRevised(_) => Say::new("act-call-revised"),
        Deed::InputsSealed(sealed) => Say::new("act-inputs-sealed").with("count", sealed.leaves),
        Deed::InputsAnswered(answered) => {
            let outcome = code("response-outcome", answered.outcome.code());
            Say::new("act-inputs-answered").with("count", answered.inputs.len()).with("outcome", outcome)
        }
        Deed::InputSetAside(aside) => match &aside.because {
            SetAside::Withdrawn => Say::new("act-input-withdrawn"),
            SetAside::Merged { .. } => Say::new("act-input-merged"),
            SetAside::Moderated { rule, .. } => {
                Say::new("act-input-moderated").with("rule", code("moderation-rule", rule.code()))
            }
        },
        Deed::SetAsideAppealed(_) => Say::new("act-set-aside-appealed"),
        Deed::MergeUndone(_) => Say::new("act-merge-undone"),
        Deed::AppealDecided(decided) => {
            Say::new("act-appeal-decided").with("outcome", code("appeal-outcome", decided.outcome.code()))
        }
        Deed::SelfAssessmentOpened(own) => {
            Say::new("act-self-assessment-opened").with("until", PartialDate::Day(own.closes))
        }
        Deed::CommitmentSelfAssessed(own) => {
            Say::new("act-commitment-self-assessed").with("fulfilment", code("self-fulfilment", own.fulfilment.code()))
        }
        Deed::SelfCommentAnswered(_) => Say::new("act-self-comment-answered"),
        Deed::SelfAssessmentPublished(_) => Say::new("act-self-assessment-published"),
        Deed::ChallengeEntered(entered) => {
            Say::new("act-challenge-entered").with("area", code("challenge-areas", entered.area.code()))
        }
        Deed::ChallengeWithdrawn(withdrawn) => {
            Say::new("act-challenge-withdrawn").with("entry", withdrawn.entry.to_string())
        }
        Deed::PlanChecked(checked) => Say::new("act-plan-checked")
            .with("version", checked.version.to_string())
            .with("noted", code("plan-noted", checked.noted.code())),
        Deed::PeersConsulted(peers) => Say::new("act-peers-consulted").with("count", peers.comments),
        Deed::InputsTakenUp(taken) => Say::new("act-inputs-taken-up").with("count", taken.inputs.len()),
        Deed::PhaseClosed(closed) => Say::new("act-phase-closed").with("phase", code("phase", closed.phase.code())),
        Deed::ForumConstituted(_) => Say::new("act-forum-constituted"),
        Deed::ForumMet(_) => Say::new("act-forum-met"),
        Deed::RepositoryCopied(copied) => Say::new("act-repository-copied").with("entry", copied.entry.to_string()),
        Deed::RepositoryUpdated(added) => {
            Say::new("act-repository-updated").with("shows", code("evidence-shows", added.shows.code()))
        }
        Deed::RecommendationIssued(issued) => {
            Say::new("act-recommendation-issued").with("about", code("advice", issued.about.code()))
        }
        Deed::RecommendationAnswered(answered) => {
            Say::new("act-recommendation-answered").with("response", code("advice-response", answered.response.code()))
        }
        Deed::RecommendationFollowed(found) => Say::new(match found.carried_by {
            Some(_) => "act-recommendation-taken-up",
            None => "act-recommendation-not-taken-up",
        }),
        Deed::RequirementsFound(found) => {
            let unmet = found.findings.iter().filter(|of| of.found == RequirementFound::NotMet).count();
            Say::new("act-requirements-found").with("count", found.findings.len()).with("unmet", unmet)
        }
        Deed::ReviewOpened(opened) => Say::new("act-review-opened").with("count", opened.units.len()),
        Deed::ReviewAssigned(assigned) => {
            Say::new("act-review-assigned").with("seat", code("review-seat", assigned.seat.code()))
        }
        Deed::CodingHandedIn(handed) => {
            Say::new("act-coding-handed-in").with("seat", code("review-seat", handed.seat.code()))
        }
        Deed::FindingsReconciled(_) => Say::new("act-findings-reconciled"),
        Deed::RoundOpened(opened) => {
            let closes = PartialDate::Day(opened.closes);
            Say::new("act-round-opened").with("kind", code("review-round", opened.kind.code())).with("until", closes)
        }
        Deed::RoundClosed(closed) => {
            Say::new("act-round-closed").with("round", closed.round.to_string()).with("count", closed.comments)
        }
        Deed::CommentAnswered(answered) => Say::new("act-comment-answered")
            .with("from", code("comment-from", answered.from.code()))
            .with("disposition", code("disposition", answered.disposition.code())),
        Deed::ReportPublished(_) => Say::new("act-review-published"),
        Deed::FindingCorrected(corrected) => {
            Say::new("act-finding-corrected").with("number", corrected.erratum.to_string())
        }
        Deed::EvidenceArchived(archived) => {
            Say::new("act-evidence-archived").with("field", Arg::Field(archived.field.code().into()))
        }
        Deed::MonitoringPublished(found) => {
            Say::new("act-monitoring-published").with("count", found.fields.iter().count())
        }
        Deed::DocumentDeposited(of) => {
            Say::new("act-document-deposited").with("document", code("deposit", of.document.code()))
        }
        Deed::DepositAnswered(of) => {
            Say::new("act-deposit-answered").with("answer", code("deposit-answer", of.answer.code()))
        }
        Deed::OrganisationRecognised(_) => Say::new("act-organisation-recognised"),
        Deed::OrganisationRefused(_) => Say::new("act-organisation-refused"),
        Deed::LocalCallOpened(_) => Say::new("act-local-call-opened"),
        Deed::LocalApplied(applied) => {
            Say::new("act-local-application-received").with("count", applied.jurisdictions.len())
        }
        Deed::LocalAssessed(of) => Say::new("act-local-application-assessed")
            .with("outcome", Say::new(format!("local-outcome-{}", of.proposes))),
        Deed::LocalDecided(of) => {
            Say::new("act-local-application-decided").with("outcome", Say::new(format!("local-outcome-{}", of.outcome)))
        }
        Deed::DeadlineExtended(of) => {
            let says = Say::new("act-deadline-extended").with("duty", code("duty", of.duty.code()));
            let day = |day: domain::Date| Arg::When(PartialDate::Day(day));
            let says = says.with("from", day(of.from)).with("to", day(of.to));
            let until = match of.until {
                Until::Day(on) => Say::new("extended-to-day").with("date", day(on)),
                Until::Months(months) => Say::new("extended-by-months").with("months", months.unsigned_abs()),
            };
            says.with("until", until)
        }
        Deed::LetterPublished(letter) => {
            Say::new("act-letter-published").with("letter", code("letter", letter.letter.code()))
        }
        Deed::OfferPublished(_) => Say::new("act-offer-published"),
        Deed::OfferRetired(retired) => {
            Say::new("act-offer-retired").with("because", code("retirement", retired.because.code()))
        }
        Deed::RequestPublished(published) => Say::new("act-request-published").with("count", published.lines.len()),
        Deed::RequestRetired(retired) => {
            Say::new("act-request-retired").with("because", code("retirement", retired.because.code()))
        }
        Deed::AgreementSigned(_) => Say::new("act-agreement-signed"),
        Deed::AgreementConcluded(concluded) => {
            Say::new("act-agreement-concluded").with("outcome", code("case-outcome", concluded.outcome.code()))
        }
        Deed::AgreementTold(_) => Say::new("act-agreement-told"),
        Deed::CasesCounted(counted) => {
            Say::new("act-cases-counted").with("until", PartialDate::Day(counted.until)).with("count", counted.cases)
        }
        Deed::GroupJoined(joined) => {
            Say::new("act-group-joined").with("area", code("policy-areas", joined.area.code()))
        }
        Deed::GroupLeft(left) => Say::new("act-group-left").with("area", code("policy-areas", left.area.code())),
    }
}

fn code(book: &str, code: &str) -> Arg {
    Arg::Code(book.to_owned(), code.to_owned())
}

fn source(present: Present<'_>, stated: &Stated) -> Arg {
    let known = present.now.sources.get(&stated.source);
    known.map_or_else(|| stated.source.as_str().into(), |source| present.source_title(source).into())
}

/// A call for local jurisdictions, or an application in one.
fn to_call(at: u64) -> Link {
    Link { to: JoinPlace::Call(at).into(), text: Say::new("local-call") }
}

fn to_application(at: u64) -> Link {
    Link { to: JoinPlace::Application(at).into(), text: Say::new("local-application") }
}

/// What an act is about, and where that is shown.
#[must_use]
pub fn about(present: Present<'_>, deed: &Deed) -> Option<Link> {
    let data = |id: &str| Link { to: Address::Data.into(), text: Say::plain(id) };
    let import = |import: &domain::ImportId| match present.now.imports.get(import) {
        Some(import) => data(import.source.as_str()),
        None => data(import.as_str()),
    };
    match deed {
        Deed::SourceRegistered(s) => Some(data(s.source.as_str())),
        Deed::ImportOpened(i) => Some(data(i.source.as_str())),
        Deed::ImportClosed(i) => Some(import(&i.import)),
        Deed::ImportAbandoned(i) => Some(import(&i.import)),
        Deed::Stated(stated) | Deed::Corrected(stated) => Some(subject(present, &stated.subject)),
        Deed::Recognised(link) => Some(commitment(present, &link.one)),
        Deed::FigurePublished(figure) => {
            let name = figure.figure.split('?').next().unwrap_or(&figure.figure);
            let to = Target::new(Address::Figure(name.to_owned()));
            Some(Link { to, text: Say::new(format!("figure-{name}")) })
        }
        Deed::KeyRotated(_) | Deed::OriginForked(_) => {
            Some(Link { to: Address::VerifierKey.into(), text: Say::new("foot-key") })
        }
        Deed::ReportAnswered(report) => {
            let text = Say::new("report-number").with("number", report.number.to_string());
            Some(Link { to: Address::Report(report.number).into(), text })
        }
        Deed::OfficeAppointed(appointed) => Some(for_body(present, &appointed.body)),
        Deed::OfficeEnded(ended) => {
            let appointed = present.now.appointments.get(&ended.appointment)?;
            Some(for_body(present, &appointed.body))
        }
        Deed::EligibilityAssessed(assessed) => {
            Some(subject(present, &Subject::CountryYear(assessed.country.clone(), assessed.year)))
        }
        Deed::EvidenceValidated(validated) => {
            Some(subject(present, &Subject::Evidence(validated.country.clone(), validated.evidence.clone())))
        }
        Deed::CoCreationScheduled(s) => Some(made(present, &s.plan)),
        Deed::CallOpened(c) => Some(made(present, &c.plan)),
        Deed::CallRevised(c) => Some(made(present, &c.plan)),
        Deed::InputsAnswered(a) => Some(made(present, &a.plan)),
        Deed::InputSetAside(a) => Some(made(present, &a.plan)),
        Deed::SetAsideAppealed(a) => Some(made(present, &a.plan)),
        Deed::MergeUndone(m) => Some(made(present, &m.plan)),
        Deed::AppealDecided(a) => Some(made(present, &a.plan)),
        Deed::SelfAssessmentOpened(s) => Some(plan(present, &s.plan)),
        Deed::CommitmentSelfAssessed(s) => Some(present.commitment_link(&s.commitment)),
        Deed::SelfCommentAnswered(s) => Some(plan(present, &s.plan)),
        Deed::SelfAssessmentPublished(s) => Some(plan(present, &s.plan)),
        Deed::PeersConsulted(p) => Some(plan(present, &p.plan)),
        Deed::ChallengeEntered(entered) => Some(challenged(entered.area)),
        Deed::ChallengeWithdrawn(withdrawn) => {
            present.now.challenge.get(&withdrawn.entry).map(|entry| challenged(entry.deed.area))
        }
        Deed::PlanChecked(p) => Some(plan(present, &p.plan)),
        Deed::InputsTakenUp(t) => Some(present.commitment_link(&t.commitment)),
        Deed::PhaseClosed(c) => Some(made(present, &c.plan)),
        Deed::ForumConstituted(f) => Some(subject(present, &Subject::Member(f.member.clone()))),
        Deed::ForumMet(m) => Some(subject(present, &Subject::Member(m.member.clone()))),
        Deed::RepositoryCopied(r) => Some(subject(present, &Subject::Member(r.member.clone()))),
        Deed::RepositoryUpdated(r) => Some(subject(present, &Subject::Member(r.member.clone()))),
        Deed::ReviewOpened(r) => Some(reviewed(present, &r.review)),
        Deed::ReviewAssigned(r) => Some(reviewed(present, &r.review)),
        Deed::CodingHandedIn(r) => Some(reviewed(present, &r.review)),
        Deed::FindingsReconciled(r) => Some(reviewed(present, &r.review)),
        Deed::RoundOpened(r) => Some(reviewed(present, &r.review)),
        Deed::RoundClosed(r) => Some(reviewed(present, &r.review)),
        Deed::CommentAnswered(r) => Some(reviewed(present, &r.review)),
        Deed::ReportPublished(r) => Some(reviewed(present, &r.review)),
        Deed::FindingCorrected(r) => Some(reviewed(present, &r.review)),
        Deed::RequirementsFound(r) => Some(reviewed(present, &r.review)),
        Deed::EvidenceArchived(r) => Some(reviewed(present, &r.review)),
        Deed::MonitoringPublished(m) => Some(present.commitment_link(&m.commitment)),
        Deed::DocumentDeposited(of) => Some(for_body(present, &present.now.body_today(&of.about))),
        Deed::DepositAnswered(of) => {
            let document = present.now.deposits.get(&of.deposit).map(|known| known.deed.document)?;
            let text = Say::of(code("deposit", document.code()));
            Some(Link { to: JoinPlace::Deposit(of.deposit).into(), text })
        }
        Deed::OrganisationRecognised(of) => Some(for_body(present, &Body::Organisation(of.organisation.clone()))),
        Deed::OrganisationRefused(of) => Some(for_body(present, &Body::Organisation(of.organisation.clone()))),
        Deed::LocalCallOpened(_) => Some(Link { to: JoinPlace::Join.into(), text: Say::new("join-title") }),
        Deed::LocalApplied(a) => Some(to_call(a.call)),
        Deed::LocalAssessed(a) => Some(to_application(a.application)),
        Deed::LocalDecided(d) => Some(to_application(d.application)),
        Deed::DeadlineExtended(of) => Some(match &of.scope {
            Scope::Members(members) if members.len() == 1 => for_body(present, &Body::Member(members.first()?.clone())),
            _ => Link { to: Address::Members.into(), text: Say::new("members-title") },
        }),
        Deed::LetterPublished(l) => Some(for_body(present, &present.now.body_today(&l.about))),
        Deed::RecommendationIssued(r) => Some(plan(present, &r.plan)),
        Deed::RecommendationAnswered(r) => Some(plan(present, &r.plan)),
        Deed::RecommendationFollowed(r) => Some(plan(present, &r.plan)),
        Deed::OfferPublished(o) => Some(offered(&o.offer)),
        Deed::OfferRetired(o) => Some(offered(&o.offer)),
        Deed::RequestPublished(r) => Some(asked(&r.request)),
        Deed::RequestRetired(r) => Some(asked(&r.request)),
        Deed::AgreementSigned(a) => Some(agreement(present, &a.agreement)),
        Deed::AgreementConcluded(a) => Some(agreement(present, &a.agreement)),
        Deed::AgreementTold(a) => Some(agreement(present, &a.agreement)),
        Deed::CasesCounted(_) => Some(mechanism()),
        Deed::GroupJoined(g) => Some(subject(present, &Subject::Member(g.member.clone()))),
        Deed::GroupLeft(g) => Some(subject(present, &Subject::Member(g.member.clone()))),
        Deed::TextWithheld(_) | Deed::InputsSealed(_) => None,
    }
}

fn offered(id: &domain::OfferId) -> Link {
    Link { to: HelpPlace::Offer(id.to_string()).into(), text: Say::plain(id.as_str()) }
}

/// The page on which agreements stand, by whom it is between where that is known.
fn agreement(present: Present<'_>, id: &domain::AgreementId) -> Link {
    let known = present.now.mechanism.agreements.all.get(id);
    let named = known.filter(|known| known.signed.deed.member.is_some());
    named.map_or_else(mechanism, |known| Link { text: parties(present, &known.signed.deed), ..mechanism() })
}

fn mechanism() -> Link {
    Link { to: HelpPlace::Overview.into(), text: Say::new("balance-title") }
}

fn asked(id: &domain::RequestId) -> Link {
    Link { to: HelpPlace::Request(id.to_string()).into(), text: Say::plain(id.as_str()) }
}

/// What an office is called.
#[must_use]
pub fn office(office: Office) -> Arg {
    Arg::Code("office".into(), office.code().into())
}

/// A plan in the making: its name, and where it is made.
fn made(present: Present<'_>, id: &PlanId) -> Link {
    let to = Address::CoCreation(id.member.to_string(), id.number).into();
    Link { to, ..plan(present, id) }
}

/// A review: of which plan, and where it is told.
fn reviewed(present: Present<'_>, id: &ReviewId) -> Link {
    let to = Address::Review(id.plan.member.to_string(), id.plan.number, id.product.to_string()).into();
    Link { to, ..plan(present, &id.plan) }
}

/// What a body is called.
#[must_use]
pub fn body(present: Present<'_>, body: &Body) -> Say {
    match body {
        Body::Member(id) => member_name(present, id),
        Body::Country(country) => Say::of(Arg::Country(country.to_string())),
        Body::Organisation(name) => {
            let known = present.now.organisations.get(name).and_then(|of| present.word(&of.deed.name));
            Say::plain(known.unwrap_or(name.as_str()))
        }
        Body::Own(name) => Say::of(Arg::Code("body".into(), name.to_string())),
    }
}

/// A body and where it is shown: a member on its page, a country where its eligibility is, the others among the acts.
#[must_use]
pub fn for_body(present: Present<'_>, of: &Body) -> Link {
    let to = match of {
        Body::Organisation(name) if present.now.organisations.contains_key(name) => {
            Address::People(PeoplePlace::Organisation(name.to_string()))
        }
        Body::Member(id) => Address::Member(id.to_string()),
        Body::Country(country) => Address::EligibilityOf(country.to_string()),
        Body::Organisation(_) | Body::Own(_) => Address::Record,
    };
    Link { to: to.into(), text: body(present, of) }
}

/// What a thing is called, and where it is shown.
#[must_use]
pub fn subject(present: Present<'_>, subject: &Subject) -> Link {
    match subject {
        Subject::Commitment(id) | Subject::Milestone(id, _) | Subject::Assessment(id, _) => commitment(present, id),
        Subject::Plan(id) => plan(present, id),
        Subject::Process(member, Some(number)) => plan(present, &PlanId { member: member.clone(), number: *number }),
        Subject::Member(id) | Subject::MembershipEvent(id, _) | Subject::Process(id, None) => {
            let to = Address::Member(id.to_string()).into();
            Link { to, text: member_name(present, id) }
        }
        Subject::Country(id) => Link { to: Address::Members.into(), text: Say::of(Arg::Country(id.to_string())) },
        Subject::Seat(body, slug) => Link { to: Address::Data.into(), text: Say::plain(format!("{body}/{slug}")) },
        Subject::ChallengeEntry(slug) => Link { to: Address::Data.into(), text: Say::plain(slug.as_str()) },
        Subject::CountryYear(id, year) => {
            let text = Say::new("eligibility-of-year").with("country", Arg::Country(id.to_string()));
            let to = Target::new(Address::EligibilityOf(id.to_string()));
            Link { to, text: text.with("year", year.to_string()) }
        }
        Subject::Evidence(id, _) => {
            let text = Say::new("eligibility-evidence-of").with("country", Arg::Country(id.to_string()));
            Link { to: Address::EligibilityOf(id.to_string()).into(), text }
        }
    }
}

fn commitment(present: Present<'_>, id: &domain::CommitmentId) -> Link {
    let title = present.now.commitment(id).map(|commitment| present.commitment_title(commitment).words);
    let text = title.map_or_else(|| id.to_string(), |title| shortened(&title));
    Link { to: to_commitment(id), text: Say::plain(text) }
}

/// How many characters of a title stand in a list of acts; some titles are whole paragraphs.
const TITLE: usize = 90;

/// A title, cut after a whole word where it is long.
fn shortened(title: &str) -> String {
    let Some((end, _)) = title.char_indices().nth(TITLE) else { return title.to_owned() };
    let start = title.get(..end).unwrap_or(title);
    // A title without blanks, as of an address, is cut where it is.
    let whole_words = start.rfind(char::is_whitespace).and_then(|blank| start.get(..blank));
    let shown = whole_words.filter(|words| !words.is_empty()).unwrap_or(start);
    format!("{} …", shown.trim_end_matches(|c: char| !c.is_alphanumeric()))
}

fn plan(present: Present<'_>, id: &PlanId) -> Link {
    let number = Say::new("plan-short-inline").with("number", id.number.to_string());
    let text = Say::of(Arg::AllOf(vec![member_name(present, &id.member).into(), number.into()]));
    Link { to: Address::Plan(id.member.to_string(), id.number).into(), text }
}

fn member_name(present: Present<'_>, id: &domain::MemberId) -> Say {
    match present.name_of(id) {
        Name::Country(code) => Say::of(Arg::Country(code)),
        Name::Given(name) => Say::plain(name),
    }
}

/// Who did it: the office, and for whom.
#[must_use]
pub fn by(present: Present<'_>, by: &By) -> Say {
    let office = Arg::Code("office".into(), by.office.to_string());
    Say::new("by-office").with("office", office).with("body", body(present, &by.body))
}

/// What it rests on.
#[must_use]
pub fn cause(present: Present<'_>, act: &Act) -> Option<Link> {
    match act.cause.as_ref()? {
        Cause::Act(position) => {
            let text = Say::new("act-reference").with("position", *position);
            Some(Link { to: Address::Act(*position).into(), text })
        }
        Cause::Source(id) => {
            let title = present.now.sources.get(id).map_or(id.as_str(), |source| present.source_title(source));
            Some(Link { to: Address::Data.into(), text: Say::plain(title) })
        }
    }
}

/// The area of the Challenge in which something was entered.
fn challenged(area: ChallengeArea) -> Link {
    let code = |of: &str| of.to_owned();
    let to = Address::Area(code("challenge-areas"), code(area.code()));
    Link { to: to.into(), text: Say::of(Arg::Code(code("challenge-areas"), code(area.code()))) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_title_of_usual_length_stands_whole_and_a_paragraph_does_not() {
        let usual = "Publish the budget of each ministry as open data";
        assert_eq!(shortened(usual), usual);
        let paragraph = shortened(&"Publish the budget, the contracts and the accounts. ".repeat(9));
        assert!(paragraph.starts_with("Publish") && paragraph.ends_with("the contracts and …"), "{paragraph}");
    }

    proptest! {
        #[test]
        fn any_title_is_shortened(title in any::<String>()) {
            prop_assert!(shortened(&title).chars().count() <= TITLE + 2);
        }
    }
}
