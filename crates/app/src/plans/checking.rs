//! What the Support Unit notes of a plan that was deposited. What is looked at is worked out in `domain::plans::checks`; here a note is
//! recorded, and the government is written to.

use domain::people::{Letter, Permit};
use domain::plans::checks::{NotChecked, PlanNoted, check};
use domain::{Partnership, PlanId, Timestamp};
use record::Key;

use crate::App;
use crate::write::{Command, Draft, WriteError, Written};

impl App {
    /// Notes that a version of a plan is in order, or what is missing in it, and writes to its government. The deposit stays as it is.
    ///
    /// # Errors
    /// Why nothing is noted.
    pub async fn check_plan(
        &self,
        permit: Permit,
        (plan, version): (PlanId, i64),
        noted: PlanNoted,
        words: Option<&str>,
    ) -> Result<Written, WriteError<NotChecked>> {
        let digest = words.map(|words| self.words(words));
        let key: Key = format!("plan-check/{plan}/{version}").parse().map_err(|_| WriteError::Fault)?;
        let command = Command { permit: permit.clone(), key, cause: None, import: None };
        let letter = Letter::PlanChecked { plan: plan.clone(), in_order: noted == PlanNoted::InOrder };
        let told = self.told_to_government(&plan.member, letter).await?;
        self.write_and_change_desk(command, move |state: &Partnership, now: Timestamp| {
            let words = digest.as_ref().map(|text| text.id().clone());
            let deed = check(state, &permit, (plan, version), (noted, words))?;
            let draft = Draft { effective_on: now.date(), deed, texts: digest.into_iter().collect() };
            Ok((vec![draft], told))
        })
        .await
    }
}
