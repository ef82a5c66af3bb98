//! Local jurisdictions: the calls in which they can apply, who applied, and what became of it (dossier 2.3).
//!
//! An application is public from the day it is handed in, the way letters are: one that is still being written is on the desk. What
//! is asked of it is worked out in [`asked`]; who decides on it, in [`admitting`]. Nothing here admits anybody by itself.

pub mod admitting;
pub mod asked;

use std::sync::Arc;

use imbl::OrdMap;
use serde::{Deserialize, Serialize};

use crate::codebook::codes;
use crate::deed::Deed;
use crate::ids::{MemberId, TextId};
use crate::membership::Zone;
use crate::partnership::{Partnership, Unsound};
use crate::rules::{as_code, from_code};
use crate::time::{Date, Timestamp};

use asked::LocalTest;

/// How many jurisdictions can apply together: with more, an act would come near the most that it may hold. A judgement.
pub const MOST_JURISDICTIONS: usize = 10;

codes! {
    /// What became of an application.
    LocalState {
        /// It was handed in, and the Support Unit has not looked yet.
        Received = "received",
        /// The Support Unit has looked and proposed; the Steering Committee has not decided.
        Assessed = "assessed",
        /// The jurisdictions are members.
        Admitted = "admitted",
        /// They are not.
        Refused = "refused",
    }
}
codes! {
    /// What is proposed, or decided.
    LocalOutcome {
        /// To admit the jurisdictions.
        Admit = "admit",
        /// Not to.
        Refuse = "refuse",
    }
}
as_code!(LocalState, LocalOutcome);
from_code!(LocalOutcome);

/// A call for local jurisdictions was opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LocalCallOpened {
    /// The first day on which one can apply.
    pub opens: Date,
    /// The last, to its end by the Support Unit's clock.
    pub closes: Date,
    /// What it is called.
    pub title: TextId,
    /// What it says.
    pub words: TextId,
}

/// Jurisdictions of a country applied, together with somebody who is not of government.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LocalApplied {
    /// In which call, by the act that opened it.
    pub call: u64,
    /// The member that is their country.
    pub country: MemberId,
    /// Who applies: one alone or several together.
    pub jurisdictions: Vec<Jurisdiction>,
    /// What the organisation is called that applies with them.
    pub partner: TextId,
    /// Its letter of support.
    pub support: TextId,
    /// Who works on it there, and what with.
    pub capacity: TextId,
    /// What they want to reach, and how that fits what the Partnership is for.
    pub ambition: TextId,
}

/// A jurisdiction that applies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Jurisdiction {
    /// The short name that it has, or would have, as a member. It tells whether somebody applies twice.
    pub member: MemberId,
    /// What it is called.
    pub name: TextId,
    /// The last day of the administration's term.
    pub term_ends: Date,
    /// The letter of support of its head, or of who stands in for the head.
    pub letter: TextId,
    /// When the reform took place that it shows.
    pub reform_on: Date,
    /// A reform of open government, or something that it made with its people.
    pub reform: TextId,
    /// Who works on it there, and what with.
    pub staff: TextId,
}

/// The Support Unit looked at an application and proposed what to decide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LocalAssessed {
    /// Which, by the act that handed it in.
    pub application: u64,
    /// What people found of the tests that no calendar answers.
    pub found: Vec<Found>,
    /// What it proposes.
    pub proposes: LocalOutcome,
    /// Why.
    pub why: TextId,
}

/// A test that people answer, and their answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Found {
    /// Which.
    pub test: LocalTest,
    /// Whether it is met.
    pub met: bool,
}

/// The Steering Committee decided on an application.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LocalDecided {
    /// Which, by the act that handed it in.
    pub application: u64,
    /// What was decided.
    pub outcome: LocalOutcome,
    /// Why.
    pub why: TextId,
}

/// A call as the record has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LocalCall {
    /// The act that opened it; it names the call.
    pub at: u64,
    /// When it was published.
    pub on: Date,
    /// What it says.
    pub deed: LocalCallOpened,
}

/// An application as the record has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LocalApplication {
    /// The act that handed it in; it names the application.
    pub at: u64,
    /// The day on which it was handed in.
    pub on: Date,
    /// What it says.
    pub deed: LocalApplied,
    /// What the Support Unit found last: by which act, when.
    pub assessed: Option<(u64, Date, LocalAssessed)>,
    /// What was decided: by which act, when.
    pub decided: Option<(u64, Date, LocalDecided)>,
}

/// Calls and applications.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Local {
    /// Calls, by the position of the act that opened each.
    pub calls: OrdMap<u64, Arc<LocalCall>>,
    /// Applications, by the position of the act that handed each in.
    pub applications: OrdMap<u64, Arc<LocalApplication>>,
    /// The last act about any of them.
    pub position: Option<u64>,
}

/// The zone by whose clock calls close: that of the Support Unit's seat, Washington. Our own decision, as no paper names one.
#[must_use]
pub fn clock() -> &'static Zone {
    Zone::of("USA")
}

impl LocalCall {
    /// Whether one can apply at a moment.
    #[must_use]
    pub fn takes(&self, now: Timestamp) -> bool {
        let today = clock().day(now);
        self.deed.opens <= today && today <= self.deed.closes
    }
}

impl LocalApplication {
    /// What has become of it by a day.
    #[must_use]
    pub fn state(&self, as_of: Option<Date>) -> LocalState {
        let by = |day: Date| as_of.is_none_or(|as_of| day <= as_of);
        let decided = self.decided.as_ref().filter(|(_, on, _)| by(*on));
        match decided.map(|(.., decided)| decided.outcome) {
            Some(LocalOutcome::Admit) => LocalState::Admitted,
            Some(LocalOutcome::Refuse) => LocalState::Refused,
            None if self.assessed.as_ref().is_some_and(|(_, on, _)| by(*on)) => LocalState::Assessed,
            None => LocalState::Received,
        }
    }
}

impl LocalApplied {
    /// The texts it points to.
    #[must_use]
    pub fn texts(&self) -> Vec<&TextId> {
        let of_all = [&self.partner, &self.support, &self.capacity, &self.ambition];
        let of_each = self.jurisdictions.iter().flat_map(|one| [&one.name, &one.letter, &one.reform, &one.staff]);
        of_all.into_iter().chain(of_each).collect()
    }
}

impl Partnership {
    /// Folds what happened with calls and applications.
    ///
    /// # Errors
    /// When it is about an application that there is not.
    pub(crate) fn apply_locally(&mut self, at: u64, on: Date, deed: Deed) -> Result<(), Unsound> {
        let local = &mut self.local;
        let unknown = |application| Unsound::NoSuchApplication { at, application };
        match deed {
            Deed::LocalCallOpened(deed) => {
                local.calls.insert(at, Arc::new(LocalCall { at, on, deed }));
            }
            Deed::LocalApplied(deed) => {
                let application = LocalApplication { at, on, deed, assessed: None, decided: None };
                local.applications.insert(at, Arc::new(application));
            }
            Deed::LocalAssessed(deed) => {
                let of = local.applications.get_mut(&deed.application).ok_or_else(|| unknown(deed.application))?;
                Arc::make_mut(of).assessed = Some((at, on, deed));
            }
            Deed::LocalDecided(deed) => {
                let of = local.applications.get_mut(&deed.application).ok_or_else(|| unknown(deed.application))?;
                // The first decision counts.
                Arc::make_mut(of).decided.get_or_insert((at, on, deed));
            }
            _ => return Ok(()),
        }
        local.position = Some(at);
        Ok(())
    }
}

#[cfg(test)]
mod tests;
