//! Amending a plan that was deposited, or refreshing a long one halfway: what differs in the working copy is shown, and published with
//! a reason as another version.

use app::WriteError;
use app::plans::NewVersion;
use domain::membership::refresh_window;
use domain::people::Action;
use domain::plans::deposit::{VersionKind, against_refresh};
use domain::{Lens, PartialDate};
use views::components::form::{Field, Takes};
use views::plans::PlanPlace;
use views::review::ReviewDeskPage as DeskPage;
use views::{Address, Arg, Say};

use super::shared::{Drafting, part_name, refusal};
use crate::desk::{Answer, AtDesk};
use crate::fields::required;
use crate::problems::Problem;

/// The longest reason, in characters.
const LONGEST: usize = 2_000;

/// What the version is, to be chosen: only where the plan can be refreshed today.
fn kinds<P>(at: &AtDesk<P>, drafting: &Drafting) -> Option<Field> {
    let state = at.site.app.history().now();
    let window = refresh_window(&state, &drafting.plan, Lens::ALL)?;
    if against_refresh(&state, &drafting.plan, drafting.today).is_some() {
        return None;
    }
    let named =
        |kind: &VersionKind| (kind.code().to_owned(), Say::of(Arg::Code("version-kind".into(), kind.code().into())));
    let field = Field::new("kind", "amendment-kind", Takes::OneOf(VersionKind::ALL.iter().map(named).collect()));
    let typed = at.sent().map_or("", |sent| sent.get("kind"));
    let hint = Say::new("amendment-kind-hint").with("due", PartialDate::Day(window.due));
    Some(Field { hint: Some(hint), ..field.value(if typed.is_empty() { VersionKind::Refresh.code() } else { typed }) })
}

fn page<P>(at: &AtDesk<P>, drafting: &Drafting, flaw: Option<Say>, flaws: Vec<Say>) -> Result<DeskPage, Problem> {
    let (app, drafted) = (&at.site.app, drafting.written()?);
    let differing = app.differing_parts(&drafted.draft);
    let typed = at.sent().map_or("", |sent| sent.get("reason"));
    let reason = Field::new("reason", "amendment-reason", Takes::Text(LONGEST)).hint("amendment-reason-hint");
    let mut form = at.form(drafting.at(PlanPlace::Amendment), "amendment-send");
    let kinds = kinds(at, drafting);
    let is_refreshed = kinds.is_some();
    if let Some(kinds) = kinds {
        form = form.field(kinds);
    }
    form = form.field(reason.value(typed).flaw(flaw));
    form.flaws = flaws;
    let title = Say::new("amendment-title").with("plan", drafting.name(app));
    let lead = Say::new(if differing.is_empty() { "amendment-nothing" } else { "amendment-lead" });
    let mut page = DeskPage::new(title, lead);
    if !differing.is_empty() {
        page.notes.push(Say::new("amendment-parts"));
        page.notes.extend(differing.into_iter().map(|item| part_name(drafted, item)));
    }
    if !page.notes.is_empty() || form.is_flawed() || is_refreshed {
        page = page.form(None, form);
    }
    page.links = vec![drafting.back(app)];
    Ok(page)
}

/// The page; sent, it publishes the version.
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
    let kind = VersionKind::from_code(sent.get("kind")).unwrap_or(VersionKind::Amendment);
    let app = &at.site.app;
    let number = app.history().now().plan_version(&drafting.plan).unwrap_or(0).saturating_add(1);
    let title = Say::new("plan-source-version").with("plan", drafting.name(app)).with("number", number.to_string());
    let title = drafting.in_its_language(&title);
    match app.amend_plan(permit, &drafting.plan, NewVersion { kind, title: &title, reason: &reason }).await {
        Ok(_) => at.go(Address::Plan(drafting.plan.member.to_string(), drafting.plan.number)),
        Err(WriteError::Refused(against)) => {
            let flaws = against.0.iter().map(|why| refusal(&at.site.app, why)).collect();
            at.show(&page(&at, &drafting, None, flaws)?, true)
        }
        Err(other) => Err(Problem::of_write(other)),
    }
}
