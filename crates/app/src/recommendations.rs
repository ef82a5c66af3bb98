//! What the review recommends, what governments answer, what the next plans took up: each becomes an act.

use domain::codebook::Product;
use domain::membership::zone_of;
use domain::people::Permit;
use domain::review::recommendations::{
    Advice, RecommendationAnswered, RecommendationFollowed, Refusal, Response, answer, follow, issue,
};
use domain::{CommitmentId, Deed, Lens, Partnership, PlanId, Timestamp};
use record::Key;
use sha2::{Digest as _, Sha256};
use store::NewText;

use crate::App;
use crate::write::{Command, Draft, WriteError, Written};

/// Why nothing was decided: everything that stands against it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
pub struct NotAdvised(pub Vec<Refusal>);

/// What a decision answers.
pub type Decided = Result<Written, WriteError<NotAdvised>>;

/// A recommendation to be issued.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Advising {
    /// In which report.
    pub report: Product,
    /// What it is about.
    pub about: Advice,
    /// The commitment that it is about, if it is about one.
    pub commitment: Option<CommitmentId>,
    /// What it says.
    pub words: String,
}

impl App {
    /// Issues a recommendation on a plan.
    ///
    /// # Errors
    /// Everything against it.
    pub async fn advise(&self, permit: Permit, plan: &PlanId, opening: u64, wanted: Advising) -> Decided {
        let key = key("advise", &(plan, opening, &wanted))?;
        let Advising { report, about, commitment, words } = wanted;
        let (by, plan) = (permit.clone(), plan.clone());
        self.decide_advice((permit, key), plan.clone(), &words, move |state, text| {
            issue(state, &by, (&plan, report), (about, commitment), text)
        })
        .await
    }

    /// Answers a recommendation for the government.
    ///
    /// # Errors
    /// Everything against it.
    pub async fn answer_recommendation(
        &self,
        permit: Permit,
        (plan, number): (&PlanId, u16),
        opening: u64,
        (response, words): (Response, &str),
    ) -> Decided {
        let key = key("answer-advice", &(plan, number, opening, response, words))?;
        let (by, plan) = (permit.clone(), plan.clone());
        self.decide_advice((permit, key), plan.clone(), words, move |state, text| {
            answer(state, &by, RecommendationAnswered { plan, number, response, text })
        })
        .await
    }

    /// Says for the review whether a later plan took a recommendation up, and which commitment carries it.
    ///
    /// # Errors
    /// Everything against it.
    pub async fn follow_recommendation(
        &self,
        permit: Permit,
        (plan, number): (&PlanId, u16),
        opening: u64,
        (next, carried_by, words): (u16, Option<CommitmentId>, &str),
    ) -> Decided {
        let key = key("follow-advice", &(plan, number, opening, next, &carried_by, words))?;
        let (by, plan) = (permit.clone(), plan.clone());
        self.decide_advice((permit, key), plan.clone(), words, move |state, text| {
            follow(state, &by, RecommendationFollowed { plan, number, next, carried_by, text })
        })
        .await
    }

    /// A decision takes effect on the day that it is where the member is.
    async fn decide_advice(
        &self,
        (permit, key): (Permit, Key),
        plan: PlanId,
        words: &str,
        decide: impl FnOnce(&Partnership, domain::TextId) -> Result<Deed, Vec<Refusal>> + Send + 'static,
    ) -> Decided {
        let text = NewText::new((self.surroundings.chance)(), words.trim());
        let command = Command { permit, key, cause: None, import: None };
        self.write(command, move |state, now: Timestamp| {
            let effective_on = zone_of(state, &plan.member, Lens::ALL).day(now);
            let deed = decide(state, text.id().clone()).map_err(NotAdvised)?;
            Ok::<_, NotAdvised>(vec![Draft { effective_on, deed, texts: vec![text] }])
        })
        .await
    }
}

/// The idempotency key of a form: sending the same form twice does the thing once.
fn key(what: &str, content: &dyn std::fmt::Debug) -> Result<Key, WriteError<NotAdvised>> {
    let digest = Sha256::digest(format!("{content:?}"));
    format!("{what}/{}", hex::encode(digest)).parse().map_err(|_| WriteError::Fault)
}
