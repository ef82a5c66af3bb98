//! What the forms of co-creation share: the plan that they are about, and refusals in sentences.

use std::sync::Arc;

use app::WriteError;
use app::cocreation::{Decided, NotDecided};
use app::people::SignedIn;
use domain::cocreation::{CoCreation, Refusal};
use domain::people::{Action, Permit, Subject};
use domain::{Date, PartialDate, PlanId};
use views::value::Link;
use views::{Address, Arg, Say, Target};

use crate::fields::permit;
use crate::present::member_name;
use crate::problems::Problem;
use crate::site::Site;

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
        Refusal::NoSuchEntry(_) => Say::new("refused-entry"),
        Refusal::NotOver { phase: of, closes } => {
            Say::new("refused-not-over").with("phase", phase(of)).with("on", when(*closes))
        }
        Refusal::Unanswered { phase: of, waiting } => {
            Say::new("refused-unanswered").with("phase", phase(of)).with("waiting", *waiting)
        }
        Refusal::NoSeats => Say::new("refused-no-seats"),
        Refusal::NotHidden(_) => Say::new("refused-not-hidden"),
        Refusal::AppealedBefore(_) => Say::new("refused-appealed"),
        Refusal::NoAppeal(_) => Say::new("refused-no-appeal"),
        Refusal::OwnDecision => Say::new("refused-own-decision"),
        Refusal::SameAsItself => Say::new("refused-same-itself"),
        Refusal::OthersMerged(_) => Say::new("refused-others-merged"),
        Refusal::Parted(_) => Say::new("refused-parted"),
        Refusal::NotMerged(_) => Say::new("refused-not-merged"),
        Refusal::DraftChanged { now } => Say::new("refused-draft-changed").with("version", now.to_string()),
        Refusal::AppealsWait { phase: of, waiting } => {
            Say::new("refused-appeals-wait").with("phase", phase(of)).with("waiting", *waiting)
        }
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
        Err(WriteError::Refused(NotDecided::WordingChanged { now })) => {
            Ok(Err(vec![Say::new("give-changed").with("version", now.to_string())]))
        }
        Err(other) => Err(Problem::of_write(other)),
    }
}
