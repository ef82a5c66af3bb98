//! Plans on the desk: a government writes its plan part by part, its minister endorses it, the Point of Contact deposits it. Who
//! may is asked of `domain`, what happens of `app`; whoever writes what somebody else has just saved sees both texts.

mod amendment;
mod challenge;
pub mod checking;
mod deposit;
mod document;
mod draft;
mod fields;
mod list;
mod part;
mod peers;
mod progress;
mod self_assessing;
mod shared;
mod template;
mod uptake;
mod workbook;

use domain::people::Action;
use views::membership::route as join;
use views::plans::route;

use crate::access::{Access, Desk};
use crate::routing::get;

/// The routes, each with who may come to it.
pub fn desk(desk: Desk) -> Desk {
    let (reads, assesses) = (Access::Needs(Action::ReadDraft), Access::Needs(Action::AssessItself));
    desk.route(route::DESK, reads, get(list::list))
        .route(route::DRAFT, reads, get(draft::draft).post(draft::draft))
        .route(route::PEER_DESK, Access::Needs(Action::AdvisePeer), get(peers::invited))
        .route(route::PEER_READING, Access::Needs(Action::AdvisePeer), get(peers::reading).post(peers::reading))
        .route(route::PEERS, Access::Needs(Action::ConsultPeers), get(peers::opening).post(peers::opening))
        .route(route::PEER_ANSWER, Access::Needs(Action::ConsultPeers), get(peers::answer).post(peers::answer))
        .route(route::TEMPLATE, reads, get(template::template))
        .route(route::DOCUMENT, reads, get(document::document).post(document::document))
        .route(route::WORKBOOK, reads, get(workbook::sheet).post(workbook::sheet))
        .route(route::BEGIN, Access::Needs(Action::DraftCommitment), get(draft::begin).post(draft::begin))
        .route(route::PART, reads, get(part::part).post(part::part))
        .route(route::MILESTONE, Access::Needs(Action::DraftCommitment), get(part::begin).post(part::begin))
        .route(route::REMOVAL, Access::Needs(Action::DraftCommitment), get(part::remove).post(part::remove))
        .route(route::UPTAKE, Access::Needs(Action::DraftCommitment), get(uptake::uptake).post(uptake::uptake))
        .route(route::OWN_REPORT, assesses, get(self_assessing::report).post(self_assessing::report))
        .route(route::OWN_PART, assesses, get(self_assessing::part).post(self_assessing::part))
        .route(route::OWN_ANSWER, assesses, get(self_assessing::answer).post(self_assessing::answer))
        .route(route::OWN_COMMENT, Access::SignedIn, get(self_assessing::comment).post(self_assessing::comment))
        .route(route::ENDORSEMENT, Access::Needs(Action::EndorsePlan), get(deposit::endorse).post(deposit::endorse))
        .route(route::AMENDMENT, Access::Needs(Action::AmendPlan), get(amendment::amendment).post(amendment::amendment))
        .route(
            route::PROGRESS,
            Access::Needs(Action::UpdateMilestone),
            get(progress::progress).post(progress::progress),
        )
        .route(route::CHALLENGE_DESK, Access::Needs(Action::EnterChallenge), get(challenge::overview))
        .route(route::CHALLENGE, Access::Needs(Action::EnterChallenge), get(challenge::enter).post(challenge::enter))
        .route(
            route::CHALLENGE_ENTRY,
            Access::Needs(Action::EnterChallenge),
            get(challenge::withdraw).post(challenge::withdraw),
        )
        .route(join::CHECK_PLAN, Access::Needs(Action::CheckPlan), get(checking::checking).post(checking::checking))
        .route(route::DEPOSIT, Access::Needs(Action::DepositPlan), get(deposit::deposit).post(deposit::deposit))
}
