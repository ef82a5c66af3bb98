//! The plans that one can read or write, and those that one could begin.

use domain::people::{Action, Stage, Subject};
use domain::{MemberId, PlanId};
use views::Say;
use views::plans::PlanPlace;
use views::review::ReviewDeskPage as DeskPage;
use views::value::Link;

use super::self_assessing;
use super::shared::{plan_name, reads};
use crate::desk::{Answer, AtDesk};
use crate::problems::Problem;

/// The page.
pub async fn list(at: AtDesk<()>) -> Answer {
    let app = &at.site.app;
    let begun = app.drafts().await.map_err(Problem::of_store)?;
    let to = |plan: &PlanId| PlanPlace::Draft(plan.member.to_string(), plan.number).into();
    let draft = |plan: &PlanId| Link { to: to(plan), text: plan_name(app, plan) };
    let mut links: Vec<Link> = begun.iter().filter(|plan| reads(&at, &plan.member)).map(draft).collect();
    let state = app.history().now();
    for member in members(&at) {
        let Some(number) = state.next_plan(&member) else { continue };
        let plan = PlanId { member, number };
        let may = at.could(Action::DraftPlan, &Subject::Plan(plan.clone(), Stage::CoCreation)).is_some();
        if may && !begun.contains(&plan) {
            links.push(Link { to: to(&plan), text: Say::new("drafts-begin").with("plan", plan_name(app, &plan)) });
        }
        links.extend(self_assessing::ways(&at, &plan.member));
    }
    let lead = Say::new(if links.is_empty() { "drafts-none" } else { "drafts-lead" });
    let mut page = DeskPage::new(Say::new("drafts-title"), lead);
    page.links = links;
    at.show(&page, false)
}

/// The members for which somebody holds an office.
fn members<P>(at: &AtDesk<P>) -> Vec<MemberId> {
    let mut members: Vec<MemberId> = at.who.0.actors.iter().filter_map(|actor| actor.body.member()).cloned().collect();
    members.sort_unstable();
    members.dedup();
    members
}
