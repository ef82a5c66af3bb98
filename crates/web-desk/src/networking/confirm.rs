//! Confirming that a survey is still so, with one click: where the reminder leads.

use app::WriteError;
use app::networking::{NotFiled, survey_permit};
use app::people::SignedIn;
use domain::PartialDate;
use domain::networking::{Expiry, Survey, SurveyState};
use views::components::facts::Fact;
use views::networking::{Block, HelpPlace, Section, SheetPage};
use views::value::{Link, Value};
use views::{Arg, Say, Target};

use super::fill::{action, find};
use super::overview::{beginning, bodies, state_tag};
use crate::desk::{Answer, AtDesk};
use crate::people::body_name;
use crate::problems::Problem;
use crate::site::Site;

/// The surveys of those whom somebody speaks for that have to be confirmed: they have expired, or will within the days of a reminder.
pub async fn unconfirmed(site: &Site, who: &SignedIn) -> Result<Vec<Link>, Problem> {
    let (today, mut links) = (site.app.now().date(), Vec::new());
    for survey in [Survey::Request, Survey::Offer] {
        for body in bodies(who, survey) {
            let stored = site.app.store().surveys_of(&body).await.map_err(Problem::of_store)?;
            for of in stored.iter().filter(|of| of.survey == survey) {
                let expiry = of.confirmed_at.and_then(Expiry::of);
                let near = expiry.filter(|expiry| expiry.reminders.iter().any(|day| *day <= today));
                let says = match (of.state, near) {
                    (SurveyState::Expired, _) => Say::new("desk-waits-expired"),
                    (SurveyState::Filed, Some(near)) => {
                        Say::new("desk-waits-confirm").with("date", PartialDate::Day(near.last))
                    }
                    _ => continue,
                };
                let what = match beginning(of) {
                    Value::Text(text) => Arg::Text(text.words),
                    _ => continue,
                };
                let to = HelpPlace::Confirm(survey.code(), of.id.clone());
                links.push(Link { to: to.into(), text: says.with("what", what) });
            }
        }
    }
    Ok(links)
}

/// The page with its one button, and the button.
pub async fn confirm(at: AtDesk<(String, String)>) -> Answer {
    let (survey, id) = &at.part;
    let survey = Survey::from_code(survey).ok_or(Problem::NotFound)?;
    let stored = find(&at.site, survey, id).await?;
    let body = stored.body.clone().ok_or(Problem::NotAllowed(action(survey)))?;
    let permit = survey_permit(&at.who.0.actors, survey, &body).ok_or(Problem::NotAllowed(action(survey)))?;
    let place = || HelpPlace::Fill(survey.code(), id.clone());
    if !matches!(stored.state, SurveyState::Filed | SurveyState::Expired) {
        return at.go(place());
    }
    if let Some(sent) = at.sent() {
        if sent.get("version").parse() != Ok(stored.version) {
            return Err(Problem::asked(Say::new("help-changed-since")));
        }
        return match at.site.app.confirm_survey(permit, &stored).await {
            Ok(()) => at.go(Target::from(place()).and("done", "confirmed")),
            Err(WriteError::Refused(NotFiled::ChangedSince)) => Err(Problem::asked(Say::new("help-changed-since"))),
            // Something in it has to be changed first: that is said there.
            Err(WriteError::Refused(_)) => at.go(place()),
            Err(other) => Err(Problem::of_write(other)),
        };
    }
    let title = if survey == Survey::Offer { "offer-form-title" } else { "request-form-title" };
    let mut page =
        SheetPage::of_desk(Say::new(title).with("body", body_name(&at.site.app, &body)), Say::new("confirm-lead"));
    page.tag = Some(state_tag(stored.state));
    let day = |at: domain::Timestamp| Value::When(PartialDate::Day(at.date()));
    page.facts.extend(stored.confirmed_at.map(|at| Fact::new(Say::new("confirm-last"), day(at))));
    let expiry = stored.confirmed_at.and_then(Expiry::of);
    page.facts
        .extend(expiry.map(|expiry| Fact::new(Say::new("confirm-until"), Value::When(PartialDate::Day(expiry.last)))));
    page.ways = vec![Link { to: place().into(), text: Say::new("confirm-change") }];
    let form = at.form(HelpPlace::Confirm(survey.code(), id.clone()), "help-confirm");
    let form = form.carry("version", stored.version.to_string());
    let section = Section::new("confirm", Say::new("confirm-title")).help(Say::new("confirm-help"));
    let says = Block::Answers(vec![(Say::new("help-what"), beginning(&stored))]);
    page.sections = vec![section.with(says).with(Block::form(None, form))];
    at.show(&page, false)
}
