//! What the forms share: the place that they are about, the right to do it, and refusals in sentences.

use app::WriteError;
use app::cocreation::{Decided, NotDecided};
use app::people::SignedIn;
use axum::body::Body;
use axum::http::Response;
use domain::cocreation::{CoCreation, Refusal};
use domain::ids::MemberId;
use domain::people::{Action, Permit, Subject, may};
use domain::{Date, PartialDate, PlanId};
use std::sync::Arc;
use views::cocreation::MakingDeskPage;
use views::components::form::{Field, Form, Takes};
use views::value::Link;
use views::{Address, Arg, Say, Target};

use crate::ask::Ask;
use crate::form::Sent;
use crate::people::Shows;
use crate::present::member_name;
use crate::problems::Problem;
use crate::site::Site;

/// The longest text of a form, in characters: with what else it carries it stays below the largest form, whatever the letters.
pub const LONGEST: usize = 10_000;

/// A plan that is made.
pub struct Made {
    /// Which.
    pub plan: PlanId,
    /// Its making, as far as it has come.
    pub process: Option<Arc<CoCreation>>,
}

impl Made {
    /// The plan of an address.
    ///
    /// # Errors
    /// When there is no such member.
    pub fn find(site: &Site, member: &str, number: &str) -> Result<Self, Problem> {
        let plan: PlanId = format!("{member}/{number}").parse().map_err(|_| Problem::NotFound)?;
        let state = site.app.history().now();
        if !state.members.contains_key(&plan.member) {
            return Err(Problem::NotFound);
        }
        let process = state.cocreations.get(&plan).cloned();
        Ok(Self { plan, process })
    }

    /// How far it has come, by the position of the last act: what a form was made from.
    pub fn position(&self) -> u64 {
        self.process.as_ref().map_or(0, |process| process.position)
    }

    /// The right of one of somebody's offices.
    ///
    /// # Errors
    /// When nobody of them may.
    pub fn permit(&self, site: &Site, who: &SignedIn, action: Action) -> Result<Permit, Problem> {
        let stage = site.app.stage_of(&self.plan);
        permit(who, action, &Subject::Plan(self.plan.clone(), stage))
    }

    /// Where the making is public.
    pub fn page(&self) -> Target {
        Target::new(Address::CoCreation(self.plan.member.to_string(), self.plan.number))
    }

    /// What the plan is called.
    pub fn name(&self, site: &Site) -> Say {
        let number = Say::new("plan-short-inline").with("number", self.plan.number.to_string());
        Say::of(Arg::AllOf(vec![member_name(&site.app, &self.plan.member).into(), number.into()]))
    }

    /// Where else to go: to the overview, and to the public page if there is one.
    pub fn links(&self, site: &Site) -> Vec<Link> {
        let public = self.process.as_ref().map(|_| Link { to: self.page(), text: self.name(site) });
        let overview = Link { to: Address::Making.into(), text: Say::new("making-desk-title") };
        std::iter::once(overview).chain(public).collect()
    }
}

/// The right of one of somebody's offices.
///
/// # Errors
/// When nobody of them may.
pub fn permit(who: &SignedIn, action: Action, subject: &Subject) -> Result<Permit, Problem> {
    let permits = who.actors.iter().filter_map(|actor| may(actor, action, subject.clone()).ok());
    permits.into_iter().next().ok_or(Problem::NotAllowed(action))
}

/// A form of somebody who is signed in, with what it was made from.
pub fn form(who: &SignedIn, to: Address, submit: &'static str, opening: u64) -> Form {
    Form::new(to, submit).carry("token", who.form_token.as_str()).carry("opening", opening.to_string())
}

/// What a form was made from.
pub fn opening(sent: &Sent) -> u64 {
    sent.get("opening").parse().unwrap_or(0)
}

/// A field with what was typed and what is wrong with it.
pub fn field(name: &'static str, label: &'static str, takes: Takes, sent: Option<&Sent>, flaw: Option<Say>) -> Field {
    Field::new(name, label, takes).value(sent.map_or("", |sent| sent.get(name))).flaw(flaw)
}

/// A text that may not be empty and not too long.
pub fn required(sent: &Sent, name: &str, most: usize) -> Result<String, Say> {
    let text = sent.get(name).trim();
    match text.chars().count() {
        0 => Err(Say::new("flaw-missing")),
        has if has > most => Err(Say::new("flaw-long").with("has", has).with("most", most)),
        _ => Ok(text.to_owned()),
    }
}

/// A text that may be empty.
pub fn optional(sent: &Sent, name: &str, most: usize) -> Result<String, Say> {
    if sent.get(name).trim().is_empty() { Ok(String::new()) } else { required(sent, name, most) }
}

/// A day.
pub fn day(sent: &Sent, name: &str) -> Result<Date, Say> {
    sent.get(name).trim().parse().map_err(|_| Say::new("flaw-day").with("value", sent.get(name).trim()))
}

fn when(day: Date) -> Arg {
    Arg::When(PartialDate::Day(day))
}

/// Why something is not done, in a sentence.
pub fn refusal(refused: &Refusal) -> Say {
    let phase = |phase: &domain::cocreation::PhaseKind| Arg::Code("phase".into(), phase.code().into());
    match refused {
        Refusal::NotPermitted => Say::new("refused-permit"),
        Refusal::NoSuchMember => Say::new("refused-member"),
        Refusal::NoPhases => Say::new("refused-no-phases"),
        Refusal::EndsBeforeItBegins { opens, closes, .. } => {
            Say::new("refused-ends").with("from", when(*opens)).with("to", when(*closes))
        }
        Refusal::OutOfOrder(of) => Say::new("refused-order").with("phase", phase(of)),
        Refusal::EndedPhaseMoved(of) => Say::new("refused-moved").with("phase", phase(of)),
        Refusal::CallOutsidePhase { phase: of, opens, closes, .. } => {
            Say::new("refused-outside").with("phase", phase(of)).with("from", when(*opens)).with("to", when(*closes))
        }
        Refusal::NoTimeline => Say::new("refused-no-timeline"),
        Refusal::NoSuchPhase(of) => Say::new("refused-no-phase").with("phase", phase(of)),
        Refusal::InThePast(on) => Say::new("refused-past").with("on", when(*on)),
        Refusal::InTheFuture(on) => Say::new("refused-future").with("on", when(*on)),
        Refusal::PhaseEnded(of) => Say::new("refused-ended").with("phase", phase(of)),
        Refusal::NoSuchCall(_) | Refusal::NoDraft(_) | Refusal::NotTheNextBatch { .. } => Say::new("refused-call"),
        Refusal::Nothing => Say::new("refused-nothing"),
        Refusal::TooMany { has, most } => Say::new("refused-many").with("has", *has).with("most", *most),
        Refusal::Settled { .. } => Say::new("refused-settled"),
        Refusal::NotSealedYet => Say::new("refused-unsealed"),
        Refusal::NoSuchCommitment(id) => Say::new("refused-commitment").with("value", id.to_string()),
        Refusal::NotOver { phase: of, closes } => {
            Say::new("refused-not-over").with("phase", phase(of)).with("on", when(*closes))
        }
        Refusal::Unanswered { phase: of, waiting } => {
            Say::new("refused-unanswered").with("phase", phase(of)).with("waiting", *waiting)
        }
        Refusal::NoSeats => Say::new("refused-no-seats"),
    }
}

/// Where a reader is sent after a decision, or what stands against it.
///
/// # Errors
/// When the store does not answer.
pub fn outcome(decided: Decided) -> Result<Result<(), Vec<Say>>, Problem> {
    match decided {
        Ok(_) => Ok(Ok(())),
        Err(WriteError::Refused(NotDecided::Refused(refused))) => Ok(Err(refused.iter().map(refusal).collect())),
        Err(WriteError::Refused(NotDecided::NotTheirs)) => Err(Problem::NotFound),
        Err(other) => Err(Problem::of_write(other)),
    }
}

/// A page of the desk.
///
/// # Errors
/// When it cannot be drawn.
pub fn show(site: &Site, ask: &Ask, page: &MakingDeskPage, flawed: bool) -> Result<Response<Body>, Problem> {
    let shows = Shows { site, asked: &ask.asked, headers: &ask.headers };
    if flawed { shows.flawed(page) } else { shows.page(page) }
}

/// Sends the reader on.
pub fn go(site: &Site, ask: &Ask, to: impl Into<Target>) -> Response<Body> {
    Shows { site, asked: &ask.asked, headers: &ask.headers }.go(to)
}

/// The choices of a code book.
pub fn choices(book: &str, codes: &[&'static str]) -> Vec<(String, Say)> {
    codes.iter().map(|code| ((*code).to_owned(), Say::of(Arg::Code(book.to_owned(), (*code).to_owned())))).collect()
}

/// The member of an address.
///
/// # Errors
/// When there is none.
pub fn member(site: &Site, id: &str) -> Result<MemberId, Problem> {
    let id: MemberId = id.parse().map_err(|_| Problem::NotFound)?;
    site.app.history().now().members.contains_key(&id).then_some(id).ok_or(Problem::NotFound)
}

/// What is wrong with what was typed: with a field under its name, with the form as a whole under none.
pub type Flaws = Vec<(&'static str, Say)>;

/// What is wrong with a field.
pub fn flaw_of(flaws: &[(&'static str, Say)], name: &str) -> Option<Say> {
    flaws.iter().find(|(of, _)| *of == name).map(|(_, flaw)| flaw.clone())
}

/// What is wrong with the form as a whole.
pub fn whole(flaws: &[(&'static str, Say)]) -> Vec<Say> {
    flaws.iter().filter(|(of, _)| of.is_empty()).map(|(_, flaw)| flaw.clone()).collect()
}
