//! The Support Unit looks at a plan that was deposited: what the record shows of it, and the form in which it notes that the plan is in
//! order, or what is missing.

use app::WriteError;
use domain::people::{Action, Subject};
use domain::plans::checks::{NotChecked, PlanNoted, Shown, checks};
use domain::{Lens, PartialDate, PlanId};
use views::cocreation::{MakingDeskPage, Passage};
use views::components::form::{Form, Takes};
use views::membership::JoinPlace;
use views::value::Link;
use views::{Address, Arg, Catalogue, Say, Target};

use super::shared::plan_name;
use crate::desk::{Answer, AtDesk};
use crate::fields::{Flaws, LONGEST, choices, field, flaw_of, member as member_of, optional, whole};
use crate::problems::Problem;
use crate::site::Site;

/// The plans that were deposited and not looked at, each with where that is done.
pub fn not_looked_at(site: &Site) -> Vec<(Say, Option<Target>)> {
    let state = site.app.history().now();
    let line = |(id, version): (PlanId, i64)| {
        let on = state.plan(&id).and_then(|plan| plan.thing.date(domain::Field::SubmittedOn, Lens::ALL));
        let text =
            Say::new("plan-check-waits").with("plan", plan_name(&site.app, &id)).with("version", version.to_string());
        let text = text.with("date", on.map_or_else(|| Arg::from("–"), Arg::When));
        (text, Some(JoinPlace::CheckPlan(id.member.to_string(), id.number).into()))
    };
    state.plans_not_looked_at().into_iter().map(line).collect()
}

/// What the record shows, in a sentence.
fn says(shown: &Shown) -> Say {
    let check = Arg::Code("plan-check".into(), shown.check.code().into());
    match shown.wrong {
        0 => Say::new("plan-check-holds").with("check", check),
        wrong => Say::new("plan-check-fails").with("check", check).with("count", wrong),
    }
}

fn page(at: &AtDesk<(String, u16)>, plan: &PlanId, version: i64, flaws: &Flaws) -> MakingDeskPage {
    let app = &at.site.app;
    let state = app.history().now();
    let codes: Vec<&'static str> = PlanNoted::ALL.iter().map(|noted| noted.code()).collect();
    let takes = Takes::OneOf(choices("plan-noted", &codes));
    let form = at
        .form(JoinPlace::CheckPlan(plan.member.to_string(), plan.number), "plan-check-send")
        .carry("version", version.to_string())
        .field(field("noted", "plan-check-noted", takes, at.sent(), flaw_of(flaws, "noted")))
        .field(
            field("words", "plan-check-words", Takes::Text(LONGEST), at.sent(), flaw_of(flaws, "words"))
                .hint("plan-check-words-hint"),
        );
    let title = Say::new("plan-check-title").with("plan", plan_name(app, plan));
    let lead = Say::new("plan-check-lead").with("version", version.to_string());
    let public = Address::Plan(plan.member.to_string(), plan.number);
    let links = vec![Link { to: public.into(), text: plan_name(app, plan) }];
    let mut page = MakingDeskPage::of(title, lead, Form { flaws: whole(flaws), ..form }, links);
    let t = Catalogue::of(at.ask.asked.locale);
    let shown: Vec<String> = checks(&state, plan).iter().map(|shown| t.say(&says(shown)).into_owned()).collect();
    page.passages = vec![Passage::of("plan-check-shown", shown.join("\n"))];
    if let Some(known) = state.plan_looked_at(plan, version) {
        page.forms.clear();
        let done = Say::new("plan-check-done").with("date", PartialDate::Day(known.on));
        page.notes.push(done.with("act", Say::new("act-reference").with("position", known.at)));
    }
    page.above = Some((Say::new("unit-title"), Address::Join(JoinPlace::SupportUnit)));
    page
}

/// Why nothing is noted, in a sentence.
fn refusal(why: NotChecked) -> (&'static str, Say) {
    match why {
        NotChecked::NotPermitted => ("", Say::new("refused-permit")),
        NotChecked::NotDepositedHere => ("", Say::new("plan-check-refused-elsewhere")),
        NotChecked::AnotherVersion(last) => {
            ("", Say::new("plan-check-refused-version").with("version", last.to_string()))
        }
        NotChecked::CheckedAlready(act) => {
            let act = Say::new("act-reference").with("position", act);
            ("", Say::new("plan-check-refused-again").with("act", act))
        }
        NotChecked::NoWords => ("words", Say::new("plan-check-refused-words")),
    }
}

/// The form; sent, it notes.
pub(super) async fn checking(at: AtDesk<(String, u16)>) -> Answer {
    let plan = PlanId { member: member_of(&at.site, &at.part.0)?, number: at.part.1 };
    let permit = at.permit(Action::CheckPlan, &Subject::Member(plan.member.clone()))?;
    let version = at.site.app.history().now().plan_version(&plan).ok_or(Problem::NotFound)?;
    let Some(sent) = at.sent() else { return at.show(&page(&at, &plan, version, &Flaws::new()), false) };
    let noted = PlanNoted::from_code(sent.get("noted")).ok_or_else(|| Say::new("flaw-choose"));
    let read: i64 = sent.get("version").parse().map_err(|_| Problem::asked(Say::new("form-stale")))?;
    let flaws: Flaws = match (noted, optional(sent, "words", LONGEST)) {
        (Ok(noted), Ok(words)) => {
            let words = Some(words.as_str()).filter(|words| !words.is_empty());
            match at.site.app.check_plan(permit, (plan.clone(), read), noted, words).await {
                Ok(_) => return at.go(Target::from(JoinPlace::SupportUnit).and("done", "checked")),
                Err(WriteError::Refused(why)) => vec![refusal(why)],
                Err(other) => return Err(Problem::of_write(other)),
            }
        }
        (noted, words) => {
            let flaws = [("noted", noted.err()), ("words", words.err())];
            flaws.into_iter().filter_map(|(name, flaw)| Some((name, flaw?))).collect()
        }
    };
    at.show(&page(&at, &plan, version, &flaws), true)
}
