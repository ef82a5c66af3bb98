//! What the pages of a review's desk share: the review of an address, the right to do something with it, refusals in sentences.

use std::collections::BTreeMap;
use std::sync::Arc;

use app::WriteError;
use app::review::{Done, NotReviewed};
use axum::body::Body;
use axum::http::Response;
use domain::cocreation::Requirement;
use domain::codebook::Field;
use domain::people::{Action, Permit, Subject, could, may};
use domain::review::process::references::About;
use domain::review::process::{Lacking, Problem as Flaw, Refusal, Review, Seat, Warning, Why};
use domain::review::{ReviewId, process};
use domain::{CommitmentId, Date, Lens, PartialDate, PersonId, Value};
use views::review::ReviewDeskPage;
use views::value::{Link, Text, Value as Shown};
use views::{Address, Arg, Say};

use crate::access::Who;
use crate::ask::Ask;
use crate::present::member_name;
use crate::problems::Problem;
use crate::shows::Shows;
use crate::site::Site;
use web_read::review::shown::product;

/// The parts of an address of a review.
pub type Path = (String, u16, String);

/// The same with one of its units.
pub type UnitPath = (String, u16, String, u16);

/// A review that is under way.
pub struct Opened {
    /// Which.
    pub id: ReviewId,
    /// As far as it has come.
    pub review: Arc<Review>,
}

/// The review that an address names.
///
/// # Errors
/// When the address names none.
pub fn id_of((member, plan, product): &Path) -> Result<ReviewId, Problem> {
    format!("{member}/{plan}/{product}").parse().map_err(|_| Problem::NotFound)
}

impl Opened {
    /// The review of an address.
    ///
    /// # Errors
    /// When there is none.
    pub fn find(site: &Site, path: &Path) -> Result<Self, Problem> {
        let id = id_of(path)?;
        let review = site.app.history().now().reviews.get(&id).cloned().ok_or(Problem::NotFound)?;
        Ok(Self { id, review })
    }

    /// The right of one of somebody's offices.
    ///
    /// # Errors
    /// When none of them may.
    pub fn permit(&self, site: &Site, who: &Who, action: Action) -> Result<Permit, Problem> {
        self.could(site, who, action).ok_or(Problem::NotAllowed(action))
    }

    /// The same where it is only asked.
    pub fn could(&self, site: &Site, who: &Who, action: Action) -> Option<Permit> {
        let subject = Subject::Plan(self.id.plan.clone(), site.app.stage_of(&self.id.plan));
        who.0.actors.iter().find_map(|actor| may(actor, action, subject.clone()).ok())
    }

    /// Whether somebody is among those who review: who sits here, and the panel.
    pub fn is_reviewed_by(&self, site: &Site, who: &Who) -> bool {
        let panel = self.could(site, who, Action::AssureQuality).is_some();
        panel || (self.could(site, who, Action::CodeFinding).is_some() && self.seat(who).is_some())
    }

    /// Where somebody sits, as long as they hold an office that could: whoever gave it up reads nothing of the desk any more.
    pub fn seat(&self, who: &Who) -> Option<Seat> {
        let seat = self.review.seat_of(person(who))?;
        let action = if seat == Seat::QualityReviewer { Action::AssureQuality } else { Action::CodeFinding };
        who.0.actors.iter().any(|actor| could(actor, action)).then_some(seat)
    }

    /// The seat on which somebody codes.
    ///
    /// # Errors
    /// When they code nothing here.
    pub fn codes(&self, who: &Who) -> Result<Seat, Problem> {
        let seat = self.seat(who).filter(|seat| Seat::CODERS.contains(seat));
        seat.ok_or(Problem::NotAllowed(Action::CodeFinding))
    }

    /// The address of one of its pages.
    pub fn at(&self, address: fn(String, u16, String) -> Address) -> Address {
        address(self.id.plan.member.to_string(), self.id.plan.number, self.id.product.to_string())
    }

    /// The address of a page of one of its units.
    pub fn unit(&self, address: fn(String, u16, String, u16) -> Address, unit: u16) -> Address {
        address(self.id.plan.member.to_string(), self.id.plan.number, self.id.product.to_string(), unit)
    }

    /// What it is called.
    pub fn name(&self, site: &Site) -> Say {
        name_of(site, &self.id)
    }

    /// What a unit is called: the titles of its commitments.
    pub fn unit_name(&self, site: &Site, unit: u16) -> Say {
        if unit == 0 {
            return Say::new("review-summary");
        }
        let commitments = self.review.unit(unit).map(|unit| unit.commitments.as_slice()).unwrap_or_default();
        let titles = commitments.iter().map(|id| Arg::Text(title(site, id)));
        Say::of(Arg::AllOf(titles.collect()))
    }

    /// What a text is about that is written of one of its units.
    pub fn about(&self, unit: u16) -> About<'_> {
        About { plan: &self.id.plan, unit }
    }

    /// The way back: to the review's desk for those who review, to its public page for who comments on a draft.
    pub fn back(&self, site: &Site, who: &Who) -> Link {
        let to = self.at(if self.is_reviewed_by(site, who) { Address::ReviewDesk } else { Address::Review });
        Link { to: to.into(), text: self.name(site) }
    }
}

/// What a review is called: product, member, plan.
pub fn name_of(site: &Site, id: &ReviewId) -> Say {
    Say::new("review-name")
        .with("product", product(id.product))
        .with("member", member_name(&site.app, &id.plan.member))
        .with("number", id.plan.number.to_string())
}

/// What people are called on the desk.
///
/// # Errors
/// When the store does not answer.
pub async fn names(site: &Site, of: impl Iterator<Item = PersonId>) -> Result<BTreeMap<PersonId, String>, Problem> {
    let mut names = BTreeMap::new();
    for person in of {
        let account = site.app.store().account(&person).await.map_err(Problem::of_store)?;
        names.extend(account.map(|account| (person, account.name)));
    }
    Ok(names)
}

/// The person who is signed in.
pub fn person(who: &Who) -> &PersonId {
    &who.0.account.person
}

/// What counts as today for a review.
pub fn today(site: &Site, id: &ReviewId) -> Date {
    domain::membership::zone_of(&site.app.history().now(), &id.plan.member, Lens::ALL).day(site.app.now())
}

/// The title of a commitment, cut where it is a whole paragraph; its identifier where it has none.
pub fn title(site: &Site, id: &CommitmentId) -> String {
    const MOST: usize = 120;
    words(site, id, Field::Title).map_or_else(|| id.to_string(), |words| words.chars().take(MOST).collect())
}

/// The words of a commitment's field.
pub fn words(site: &Site, id: &CommitmentId, field: Field) -> Option<String> {
    let state = site.app.history().now();
    let commitment = state.commitment(id)?;
    let text = commitment.thing.text(field, Lens::ALL)?;
    if state.withheld.contains_key(text) {
        return None;
    }
    site.app.texts().get(text).map(ToString::to_string)
}

/// An answer as it is shown on the desk.
pub fn shown(field: Field, value: Option<&Value>) -> Shown {
    match value {
        Some(Value::Code(code)) => Shown::code(field.code(), *code),
        Some(Value::Codes(codes)) => {
            Shown::Codes { field: field.code().into(), codes: codes.iter().map(|code| (*code).into()).collect() }
        }
        Some(Value::Flag(yes)) => Shown::Flag(*yes),
        Some(Value::Date(on)) => Shown::When(*on),
        Some(Value::Missing(why)) => Shown::missing(why.code()),
        Some(Value::Label(label)) => Shown::Text(Text::new(label.as_ref())),
        _ => Shown::Say(Say::new("review-not-asked")),
    }
}

fn when(on: Date) -> Arg {
    Arg::When(PartialDate::Day(on))
}

fn field_arg(field: Field) -> Arg {
    Arg::Field(field.code().into())
}

/// What is wrong with an answer, in a sentence.
pub fn why(why: Why) -> Say {
    Say::new(match why {
        Why::Unanswered => "review-why-unanswered",
        Why::NotAsked => "review-why-not-asked",
        Why::NoEvidence => "review-why-evidence",
        Why::NoLens => "review-why-lens",
        Why::NoReason => "review-why-reason",
        Why::Changed => "review-why-changed",
    })
}

/// A requirement by its name.
pub fn named(of: Requirement) -> Say {
    Say::of(Arg::Code("requirement".into(), of.code().into()))
}

/// What is wrong with what was found of a requirement, in a sentence.
pub fn lack((requirement, lacking): &(Requirement, Lacking)) -> Say {
    let key = match lacking {
        Lacking::Open => "judged-open",
        Lacking::NotAsked => "judged-not-asked",
        Lacking::NoEvidence => "judged-no-evidence",
    };
    Say::new(key).with("requirement", Arg::Code("requirement".into(), requirement.code().into()))
}

/// The same with the unit and the question before it.
pub fn flaw(flaw: &Flaw) -> Say {
    Say::new("review-flaw")
        .with("unit", flaw.unit.to_string())
        .with("field", field_arg(flaw.field))
        .with("why", Arg::Say(Box::new(why(flaw.why))))
}

/// What a coder should look at again, in a sentence.
pub fn warning(warning: &Warning) -> Say {
    match warning {
        Warning::BeforeItBegan(on) => Say::new("review-warn-before").with("on", when(*on)),
        Warning::NotEnded(on) => Say::new("review-warn-not-ended").with("on", when(*on)),
        Warning::LowerThanBefore(completion) => {
            let was = Arg::Code("completion".into(), completion.code().into());
            Say::new("review-warn-lower").with("was", was)
        }
        Warning::ReportedDone(of) => Say::new("review-warn-reported-done").with("of", of.to_string()),
        Warning::ReportedOpen(done, of) => {
            Say::new("review-warn-reported-open").with("done", done.to_string()).with("of", of.to_string())
        }
        Warning::ResultsOfNothing(field) => Say::new("review-warn-results").with("field", field_arg(*field)),
        Warning::EvidenceBeforeIt(field, on) => {
            Say::new("review-warn-old-evidence").with("field", field_arg(*field)).with("on", when(*on))
        }
        Warning::EvidenceToCome(field, on) => {
            Say::new("review-warn-to-come").with("field", field_arg(*field)).with("on", when(*on))
        }
    }
}

/// Why a step is not done, in sentences.
pub fn refusals(refused: &[Refusal]) -> Vec<Say> {
    refused.iter().flat_map(refusal).collect()
}

fn refusal(refused: &Refusal) -> Vec<Say> {
    let seat = |seat: &Seat| Arg::Code("review-seat".into(), seat.code().into());
    let kind = |kind: &process::RoundKind| Arg::Code("review-round".into(), kind.code().into());
    let number = |n: i64| u64::try_from(n).unwrap_or(0);
    vec![match refused {
        Refusal::Coding(problems) => return problems.iter().map(flaw).collect(),
        Refusal::Requirements(lacks) => return lacks.iter().map(lack).collect(),
        Refusal::NotPermitted => Say::new("refused-permit"),
        Refusal::NoSuchPlan => Say::new("review-refused-plan"),
        Refusal::NothingToCode(year) => Say::new("review-refused-book").with("year", year.to_string()),
        Refusal::OpenAlready => Say::new("review-refused-open"),
        Refusal::NoSuchReview => Say::new("review-refused-none"),
        Refusal::NoUnits => Say::new("review-refused-units"),
        Refusal::TooManyUnits { has, most } => Say::new("review-refused-many").with("has", *has).with("most", *most),
        Refusal::Misplaced(id) => Say::new("review-refused-misplaced").with("value", id.to_string()),
        Refusal::WrongOffice(of) => Say::new("review-refused-office").with("seat", seat(of)),
        Refusal::Conflict => Say::new("review-refused-conflict"),
        Refusal::OwnCase => Say::new("review-refused-own"),
        Refusal::SitsAlready(of) => Say::new("review-refused-sits").with("seat", seat(of)),
        Refusal::HandedIn(of) => Say::new("review-refused-in").with("seat", seat(of)),
        Refusal::NotTheirSeat(of) => Say::new("review-refused-seat").with("seat", seat(of)),
        Refusal::EmptySeat(of) => Say::new("review-refused-empty").with("seat", seat(of)),
        Refusal::NotBothIn => Say::new("review-refused-both"),
        Refusal::ReconciledAlready => Say::new("review-refused-reconciled"),
        Refusal::NotReconciled => Say::new("review-refused-not-reconciled"),
        Refusal::RoundOpen(round) => Say::new("review-refused-round-open").with("round", round.to_string()),
        Refusal::NoRound => Say::new("review-refused-no-round"),
        Refusal::OutOfOrder(of) => Say::new("review-refused-order").with("kind", kind(of)),
        Refusal::RoundMissing(of) => Say::new("review-refused-missing").with("kind", kind(of)),
        Refusal::TooShort { has, least } => {
            Say::new("review-refused-short").with("has", number(*has)).with("least", number(*least))
        }
        Refusal::InThePast(on) => Say::new("refused-past").with("on", when(*on)),
        Refusal::NoSuchFigure(reference) => Say::new("review-refused-figure").with("value", reference.as_str()),
        Refusal::NoLanguageDate => Say::new("review-refused-no-languages"),
        Refusal::NotInBothLanguages(on) => Say::new("review-refused-languages").with("on", when(*on)),
        Refusal::NotOver(on) => Say::new("review-refused-not-over").with("on", when(*on)),
        Refusal::Unanswered(waiting) => Say::new("review-refused-unanswered").with("waiting", *waiting),
        Refusal::PublishedAlready => Say::new("review-refused-published"),
        Refusal::NotPublished => Say::new("review-refused-not-published"),
        Refusal::Nothing => Say::new("review-refused-nothing"),
        Refusal::NoSuchParagraph(number) => Say::new("review-refused-paragraph").with("number", number.to_string()),
        Refusal::NoSuchUnit(unit) => Say::new("review-refused-unit").with("unit", unit.to_string()),
    }]
}

/// What came of a step: nothing to say, or what stands against it.
///
/// # Errors
/// When the store does not answer.
pub fn outcome<T>(done: Result<T, WriteError<NotReviewed>>) -> Result<Result<T, Vec<Say>>, Problem> {
    match done {
        Ok(done) => Ok(Ok(done)),
        Err(WriteError::Refused(NotReviewed::Refused(refused))) => Ok(Err(refusals(&refused))),
        Err(WriteError::Refused(NotReviewed::Changed(what))) => {
            Ok(Err(vec![Say::new("review-refused-changed").with("what", what)]))
        }
        Err(other) => Err(Problem::of_write(other)),
    }
}

/// The same of a step that became acts.
///
/// # Errors
/// When the store does not answer.
pub fn done(done: Done) -> Result<Result<(), Vec<Say>>, Problem> {
    Ok(outcome(done)?.map(|_| ()))
}

/// A page of the desk.
///
/// # Errors
/// When it cannot be drawn.
pub fn show(site: &Site, ask: &Ask, page: &ReviewDeskPage, flawed: bool) -> Result<Response<Body>, Problem> {
    let shows = Shows { site, asked: &ask.asked, headers: &ask.headers };
    if flawed { shows.flawed(page) } else { shows.page(page) }
}
