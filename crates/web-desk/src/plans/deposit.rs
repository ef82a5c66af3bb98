//! Endorsing a draft and depositing it: what each rests on is shown before, and what stands against it is told in sentences.

use app::{App, WriteError};
use domain::Lens;
use domain::codebook::Declaration;
use domain::membership::account;
use domain::people::Action;
use domain::plans::draft::Standing;
use views::plans::PlanPlace;
use views::review::ReviewDeskPage as DeskPage;
use views::value::Link;
use views::{Address, Arg, Say};

use super::draft::{overview, stands};
use super::shared::{Drafting, not_written, part_name, refusal, remark};
use crate::desk::{Answer, AtDesk};
use crate::present::member_name;
use crate::problems::Problem;

/// The most remarks that are told one by one; the page of each part tells its own.
const TOLD: usize = 20;

/// Adds to the page of a draft what leads on: the form that endorses it, the way to the deposit.
///
/// # Errors
/// When nobody has begun it.
pub fn offered<P>(at: &AtDesk<P>, drafting: &Drafting, mut page: DeskPage) -> Result<DeskPage, Problem> {
    if at.could(Action::EndorsePlan, &drafting.subject()).is_some() && !drafting.written()?.is_endorsed() {
        let form = at.form(drafting.at(PlanPlace::Endorsement), "draft-endorse");
        let form = form.carry("digest", hex::encode(drafting.written()?.digest));
        page = page.form(Some("draft-endorse-title"), form);
        page.notes.push(Say::new("draft-endorse-note"));
    }
    if at.could(Action::DepositPlan, &drafting.subject()).is_some() {
        page.links.push(Link { to: drafting.at(PlanPlace::Deposit), text: Say::new("draft-to-deposit") });
    }
    Ok(page)
}

/// Endorses the draft as the minister has read it.
pub async fn endorse(at: AtDesk<(String, u16)>) -> Answer {
    let drafting = Drafting::find(&at, &at.part.0, at.part.1).await?;
    let permit = at.permit(Action::EndorsePlan, &drafting.subject())?;
    let mut digest = [0; 32];
    hex::decode_to_slice(at.sent().ok_or(Problem::Method)?.get("digest"), &mut digest)
        .map_err(|_| Problem::asked(Say::new("form-stale")))?;
    match at.site.app.endorse_draft(&permit, &drafting.plan, digest).await {
        Ok(()) => at.go(drafting.at(PlanPlace::Draft).and("done", "endorsed")),
        Err(why) => {
            let mut page = overview(&at, &drafting, None)?;
            page.warnings.push(not_written(&at.site.app, why)?);
            at.show(&page, true)
        }
    }
}

/// Which Declaration the deposit reaffirms, and when the member endorsed it.
fn reaffirmed(app: &App, drafting: &Drafting) -> Option<Say> {
    let of = Declaration::in_force(drafting.today)?;
    let state = app.history().now();
    let joined = state.members.get(&drafting.plan.member).and_then(|member| account::joined(member, Lens::ALL));
    let say = |key| {
        let declaration = Arg::Code("declaration".into(), of.code().into());
        Say::new(key).with("member", member_name(app, &drafting.plan.member)).with("declaration", declaration)
    };
    Some(match joined {
        Some(joined) => say("deposit-declaration-endorsed").with("date", joined),
        None => say("deposit-declaration"),
    })
}

/// What stands against a deposit, before it is tried.
fn page<P>(at: &AtDesk<P>, drafting: &Drafting, flaws: Vec<Say>) -> Result<DeskPage, Problem> {
    let (app, drafted) = (&at.site.app, drafting.written()?);
    let standing = drafting.standing(app);
    let mut form = at.form(drafting.at(PlanPlace::Deposit), "deposit-send");
    form.flaws = flaws;
    let title = Say::new("deposit-title").with("plan", drafting.name(app));
    let mut page = DeskPage::new(title, Say::new("deposit-lead"));
    page.warnings =
        std::iter::once(stands(drafting, standing)).chain(drafting.due(app)).chain(reaffirmed(app, drafting)).collect();
    let remarks = drafted.draft.remarks(&app.history().now(), drafting.today);
    let against = remarks
        .iter()
        .filter(|of| of.what.blocks())
        .take(TOLD)
        .map(|of| Say::new("draft-remark-on").with("part", part_name(drafted, of.item)).with("says", remark(of)));
    page.notes = against.collect();
    if standing == Standing::Endorsed || !form.flaws.is_empty() {
        page = page.form(None, form);
    }
    page.links = vec![drafting.back(app)];
    Ok(page)
}

/// The page; sent, it deposits.
pub async fn deposit(at: AtDesk<(String, u16)>) -> Answer {
    let drafting = Drafting::find(&at, &at.part.0, at.part.1).await?;
    let public = Address::Plan(drafting.plan.member.to_string(), drafting.plan.number);
    if drafting.standing(&at.site.app) == Standing::Deposited {
        return at.go(public);
    }
    let permit = at.permit(Action::DepositPlan, &drafting.subject())?;
    if at.sent().is_none() {
        return at.show(&page(&at, &drafting, Vec::new())?, false);
    }
    let title = Say::new("plan-source-deposited").with("plan", drafting.name(&at.site.app));
    match at.site.app.deposit_plan(permit, &drafting.plan, &drafting.in_its_language(&title)).await {
        Ok(_) => at.go(public),
        Err(WriteError::Refused(against)) => {
            let flaws = against.0.iter().map(|why| refusal(&at.site.app, why)).collect();
            at.show(&page(&at, &drafting, flaws)?, true)
        }
        Err(other) => Err(Problem::of_write(other)),
    }
}
