//! Eligibility on the desk: verdicts and evidence.

mod evidence;
mod verdicts;

use domain::people::Action;
use views::address::route;

use crate::access::{Access, Desk};
use crate::routing::get;

/// The forms of eligibility: verdicts and evidence for the Support Unit, validation for the experts.
pub fn desk(desk: Desk) -> Desk {
    let (checks, validates) = (Access::Needs(Action::CheckEligibility), Access::Needs(Action::ValidateEvidence));
    desk.route(route::VERDICTS, checks, get(verdicts::verdicts).post(verdicts::record))
        .route(route::ENTER_EVIDENCE, checks, get(evidence::entering).post(evidence::enter_evidence))
        .route(route::EVIDENCE, validates, get(evidence::evidence))
        .route(route::VALIDATE_EVIDENCE, validates, get(evidence::validating).post(evidence::validate_evidence))
}
