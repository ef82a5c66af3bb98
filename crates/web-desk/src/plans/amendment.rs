//! Amending a plan that was deposited: what differs in the working copy is shown, and published with a reason as another version.

use app::WriteError;
use domain::people::Action;
use views::components::form::{Field, Takes};
use views::plans::PlanPlace;
use views::review::ReviewDeskPage as DeskPage;
use views::{Address, Say};

use super::shared::{Drafting, part_name, refusal};
use crate::desk::{Answer, AtDesk};
use crate::fields::required;
use crate::problems::Problem;

/// The longest reason, in characters.
const LONGEST: usize = 2_000;

fn page<P>(at: &AtDesk<P>, drafting: &Drafting, flaw: Option<Say>, flaws: Vec<Say>) -> Result<DeskPage, Problem> {
    let (app, drafted) = (&at.site.app, drafting.written()?);
    let differing = app.differing_parts(&drafted.draft);
    let typed = at.sent().map_or("", |sent| sent.get("reason"));
    let reason = Field::new("reason", "amendment-reason", Takes::Text(LONGEST)).hint("amendment-reason-hint");
    let mut form = at.form(drafting.at(PlanPlace::Amendment), "amendment-send").field(reason.value(typed).flaw(flaw));
    form.flaws = flaws;
    let title = Say::new("amendment-title").with("plan", drafting.name(app));
    let lead = Say::new(if differing.is_empty() { "amendment-nothing" } else { "amendment-lead" });
    let mut page = DeskPage::new(title, lead);
    page.notes = differing.into_iter().map(|item| part_name(drafted, item)).collect();
    if !page.notes.is_empty() || form.is_flawed() {
        page.notes.insert(0, Say::new("amendment-parts"));
        page = page.form(None, form);
    }
    page.links = vec![drafting.back(app)];
    Ok(page)
}

/// The page; sent, it publishes the amendment.
pub async fn amendment(at: AtDesk<(String, u16)>) -> Answer {
    let drafting = Drafting::find(&at, &at.part.0, at.part.1).await?;
    let permit = at.permit(Action::AmendPlan, &drafting.subject())?;
    let Some(sent) = at.sent() else {
        return at.show(&page(&at, &drafting, None, Vec::new())?, false);
    };
    let reason = match required(sent, "reason", LONGEST) {
        Ok(reason) => reason,
        Err(flaw) => return at.show(&page(&at, &drafting, Some(flaw), Vec::new())?, true),
    };
    match at.site.app.amend_plan(permit, &drafting.plan, &reason).await {
        Ok(_) => at.go(Address::Plan(drafting.plan.member.to_string(), drafting.plan.number)),
        Err(WriteError::Refused(against)) => {
            let flaws = against.0.iter().map(|why| refusal(&at.site.app, why)).collect();
            at.show(&page(&at, &drafting, None, flaws)?, true)
        }
        Err(other) => Err(Problem::of_write(other)),
    }
}
