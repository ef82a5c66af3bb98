//! The state as text: what a fold gives, written so that two programs can compare it byte by byte.
//!
//! One line a fact: subject, field, answer, and the source, row and act it comes from, separated by tabs, in the order of
//! the state's maps. Texts stand as digests, so the dump does not change when one is withheld.

use std::io::{self, Write};

use domain::deed::ReportOutcome;
use domain::membership::local::Jurisdiction;
use domain::networking::{Mechanism, Published};
use domain::statement::{Thing, Value};
use domain::{Lens, Partnership, Subject};

/// Writes the state.
///
/// # Errors
/// When `out` cannot be written to.
pub fn write(state: &Partnership, out: &mut impl Write) -> io::Result<()> {
    for (id, source) in &state.sources {
        writeln!(out, "source/{id}\tdigest\t{}\t{}", source.digest, source.at)?;
    }
    for (id, thing) in &state.countries {
        put(out, &Subject::Country(id.clone()), thing)?;
    }
    for (id, member) in &state.members {
        put(out, &Subject::Member(id.clone()), &member.thing)?;
        for (slug, thing) in &member.events {
            put(out, &Subject::MembershipEvent(id.clone(), slug.clone()), thing)?;
        }
        for (plan, thing) in &member.processes {
            put(out, &Subject::Process(id.clone(), *plan), thing)?;
        }
        for (number, plan) in &member.plans {
            let plan_id = domain::PlanId { member: id.clone(), number: *number };
            put(out, &Subject::Plan(plan_id), &plan.thing)?;
        }
    }
    for ((body, slug), thing) in &state.seats {
        put(out, &Subject::Seat(body.clone(), slug.clone()), thing)?;
    }
    for (slug, thing) in &state.entries {
        put(out, &Subject::ChallengeEntry(slug.clone()), thing)?;
    }
    for ((id, year), thing) in &state.indicators {
        put(out, &Subject::CountryYear(id.clone(), *year), thing)?;
    }
    for ((id, slug), thing) in &state.evidence {
        put(out, &Subject::Evidence(id.clone(), slug.clone()), thing)?;
    }
    for (id, commitment) in &state.commitments {
        for also in &commitment.also {
            writeln!(out, "commitment/{id}\talso\t{also}")?;
        }
        put(out, &Subject::Commitment(id.clone()), &commitment.thing)?;
        for (number, thing) in &commitment.milestones {
            put(out, &Subject::Milestone(id.clone(), *number), thing)?;
        }
        for (product, thing) in &commitment.assessments {
            put(out, &Subject::Assessment(id.clone(), *product), thing)?;
        }
    }
    for (id, withheld) in &state.withheld {
        writeln!(out, "text/{id}\twithheld\t{}", withheld.at)?;
    }
    for (number, report) in &state.reports {
        let outcome = match &report.answer.outcome {
            ReportOutcome::Corrected { by, .. } => format!("corrected by {by}"),
            ReportOutcome::Declined { because } => format!("declined because {because}"),
        };
        writeln!(out, "report/{number}\t{}\t{outcome}\t{}", report.answer.page, report.at)?;
    }
    for (id, known) in &state.mechanism.offers {
        put_published(out, "offer", id.as_str(), known)?;
    }
    for (id, known) in &state.mechanism.requests {
        put_published(out, "request", id.as_str(), known)?;
    }
    put_agreements(out, &state.mechanism)?;
    for ((country, year), verdicts) in &state.verdicts {
        for known in verdicts {
            let (verdict, at) = (known.deed.verdict, known.at);
            writeln!(out, "country-year/{country}/{year}\tassessed\t{verdict}\t{}\t{at}", known.deed.rule)?;
        }
    }
    for ((country, evidence), known) in &state.validations {
        let finding = known.deed.finding.code();
        writeln!(out, "evidence/{country}/{evidence}\t{finding}\t{}\t{}", known.deed.document, known.at)?;
    }
    for (at, letter) in &state.letters {
        let deed = &letter.deed;
        let words: Vec<String> = deed.words.iter().map(|words| format!("{} {}", words.language, words.text)).collect();
        writeln!(out, "letter/{}\t{}\t{}\t{}\t{at}", deed.about, deed.letter, deed.signed_on, words.join(", "))?;
        if let Some(missed) = &deed.missed {
            let plan = missed.plan.unwrap_or(0);
            writeln!(out, "letter/{}\tmissed {}\t{plan}\t{}\t{at}", deed.about, missed.duty, missed.due)?;
        }
    }
    for (at, call) in &state.local.calls {
        let deed = &call.deed;
        writeln!(out, "local-call/{at}\t{}\t{}\t{}\t{}", deed.opens, deed.closes, deed.title, deed.words)?;
    }
    for (at, one) in &state.local.applications {
        let (path, deed) = (format!("local-application/{at}"), &one.deed);
        let words = [&deed.partner, &deed.support, &deed.capacity, &deed.ambition].map(ToString::to_string).join(", ");
        writeln!(out, "{path}\treceived\t{}\t{}\t{words}\t{at}", deed.call, deed.country)?;
        for jurisdiction in &deed.jurisdictions {
            let Jurisdiction { member, name, term_ends, letter, reform_on, reform, staff } = jurisdiction;
            writeln!(out, "{path}\tof {member}\t{name}\t{term_ends}\t{letter}\t{reform_on}\t{reform}\t{staff}\t{at}")?;
        }
        if let Some((at, _, assessed)) = &one.assessed {
            let found: Vec<String> =
                assessed.found.iter().map(|found| format!("{} {}", found.test, found.met)).collect();
            writeln!(out, "{path}\tassessed\t{}\t{}\t{}\t{at}", assessed.proposes, found.join(", "), assessed.why)?;
        }
        if let Some((at, _, decided)) = &one.decided {
            writeln!(out, "{path}\tdecided\t{}\t{}\t{at}", decided.outcome, decided.why)?;
        }
    }
    for (at, of) in &state.deposits {
        let (path, deed) = (format!("deposit/{at}"), &of.deed);
        let plan = deed.plan.map(|number| number.to_string()).unwrap_or_default();
        let file = (&deed.copy.file, deed.copy.kind, deed.copy.bytes);
        let what = format!("{}\t{}\t{plan}\t{}\t{}", deed.about, deed.document, deed.dated, deed.title);
        writeln!(out, "{path}\tdeposited\t{what}\t{}\t{}\t{}\t{}", file.0, file.1, deed.came, deed.from)?;
        if let Some((at, _, said)) = &of.answered {
            let reason = said.reason.as_ref().map(ToString::to_string).unwrap_or_default();
            writeln!(out, "{path}\tanswered\t{}\t{reason}\t{at}", said.answer)?;
        }
    }
    for (name, of) in &state.organisations {
        let deed = &of.deed;
        let country = deed.country.as_ref().map(ToString::to_string).unwrap_or_default();
        let words = [&deed.name, &deed.website, &deed.grounds].map(ToString::to_string).join(", ");
        writeln!(out, "organisation/{name}\trecognised\t{}\t{country}\t{words}\t{}", deed.kind, of.at)?;
    }
    for one in state.monitored.values().flatten() {
        let (deed, at) = (&one.deed, one.at);
        for (field, value) in deed.fields.iter() {
            let (of, body, value) = (&deed.commitment, &deed.body, answer(value));
            writeln!(out, "commitment/{of}\tmonitored by {body}\t{}\t{value}\t{}\t{at}", field.code(), deed.text)?;
        }
    }
    for ((plan, report), of) in &state.self_assessments {
        for (commitment, said) in &of.commitments {
            let (fulfilment, account) = (said.fulfilment, &said.account);
            writeln!(out, "commitment/{commitment}\tsays of itself {report}\t{fulfilment}\t{account}\t{}", said.at)?;
        }
        for comment in &of.comments {
            let (deed, at) = (&comment.deed, comment.at);
            writeln!(out, "self-assessment/{plan}/{report}\tanswered\t{}\t{}\t{at}", deed.comment, deed.answer)?;
        }
        if let Some(published) = &of.published {
            writeln!(out, "self-assessment/{plan}/{report}\tpublished\t{}\t{}", published.overview, published.at)?;
        }
    }
    for one in state.peers_consulted.values().flatten() {
        let (deed, at) = (&one.deed, one.at);
        let numbers = (deed.answered, deed.comments, deed.taken_up, deed.unanswered);
        writeln!(out, "plan/{}\tpeers consulted {}\t{numbers:?}\t{at}", deed.plan, deed.number)?;
        for said in &deed.told {
            writeln!(out, "plan/{}\ta peer said\t{}\t{}\t{at}", deed.plan, said.from, said.comment)?;
        }
    }
    for taken in state.cocreations.values().flat_map(|process| &process.taken_up) {
        let (deed, at) = (&taken.deed, taken.at);
        let milestone = deed.milestone.map(|number| number.to_string()).unwrap_or_default();
        for of in &deed.inputs {
            let (commitment, why) = (&deed.commitment, &deed.why);
            writeln!(out, "commitment/{commitment}\ttakes up\t{milestone}\t{}/{}\t{why}\t{at}", of.call, of.input)?;
        }
    }
    for one in state.recommendations.values().flat_map(|of| of.values()) {
        let (deed, at) = (&one.deed, one.at);
        let path = format!("recommendation/{}/{}", deed.plan, deed.number);
        writeln!(out, "{path}\tissued\t{}\t{}\t{at}", deed.report, deed.text)?;
        for (at, _, answer) in &one.answers {
            writeln!(out, "{path}\tanswered\t{}\t{}\t{at}", answer.response, answer.text)?;
        }
        for (at, _, found) in &one.followed {
            let carried_by = found.carried_by.as_ref().map(ToString::to_string).unwrap_or_default();
            writeln!(out, "{path}\tfollowed\t{}\t{carried_by}\t{at}", found.next)?;
        }
    }
    Ok(())
}

/// Agreements, counts of cases and learning groups.
fn put_agreements(out: &mut impl Write, mechanism: &Mechanism) -> io::Result<()> {
    for (id, agreed) in &mechanism.agreements.all {
        let member = agreed.signed.deed.member.as_ref().map_or("", |member| member.as_str());
        writeln!(out, "agreement/{id}\tsigned\t{}\t{member}\t{}", agreed.signed.deed.digest, agreed.signed.at)?;
        if let Some(concluded) = &agreed.concluded {
            let commitments: Vec<&str> = concluded.deed.commitments.iter().map(|id| id.as_str()).collect();
            let (outcome, came) = (concluded.deed.outcome, commitments.join(" "));
            writeln!(out, "agreement/{id}\tconcluded\t{outcome}\t{came}\t{}", concluded.at)?;
        }
        if let Some(told) = &agreed.told {
            writeln!(out, "agreement/{id}\ttold\t{}\t{}", told.deed.words, told.at)?;
        }
    }
    for count in &mechanism.agreements.counts {
        let counted = serde_json::to_string(&count.deed).unwrap_or_default();
        writeln!(out, "cases/{}\tcounted\t{counted}\t{}", count.deed.until, count.at)?;
    }
    for (area, group) in &mechanism.groups {
        for stay in &group.stays {
            let until = stay.until.map(|(on, at)| format!("{on} {at}")).unwrap_or_default();
            let (on, at) = stay.from;
            writeln!(out, "group/{area}\tmember\t{}\t{on}\t{at}\t{until}", stay.member)?;
        }
    }
    Ok(())
}

/// Something published in the networking mechanism: by which acts, and which took it out of public.
fn put_published<T>(out: &mut impl Write, sort: &str, id: &str, known: &Published<T>) -> io::Result<()> {
    for version in &known.versions {
        writeln!(out, "{sort}/{id}\tpublished\t{}\t{}", known.body, version.at)?;
    }
    if let Some((on, because, at)) = &known.retired {
        writeln!(out, "{sort}/{id}\tretired\t{because}\t{on}\t{at}")?;
    }
    Ok(())
}

/// What is said of one thing: the answer that counts for each field, and who gives it.
fn put(out: &mut impl Write, subject: &Subject, thing: &Thing) -> io::Result<()> {
    for field in thing.fields(Lens::ALL) {
        let Some(said) = thing.said(field, Lens::ALL) else { continue };
        let answer = answer(said.value);
        writeln!(out, "{subject}\t{}\t{answer}\t{}\t{}\t{}", field.code(), said.by.source.id, said.by.row, said.by.at)?;
    }
    Ok(())
}

/// An answer as JSON, which holds no tab and no line break.
fn answer(value: &Value) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
