//! What one can do in the mechanism: one's own surveys, and what others released.

use std::sync::Arc;

use app::networking::{StoredSurvey, survey_permit};
use app::people::SignedIn;
use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::networking::{Audience, FOLLOWS, Filling, Role, Survey, SurveyField, SurveyState, audience_of};
use domain::people::{Action, Body as For};
use domain::{OfferId, PartialDate};
use views::components::form::{Field, Form, Takes};
use views::networking::{Block, Cell, HelpPlace, Section, SheetPage, Table};
use views::people::PeoplePlace;
use views::value::{Link, Value};
use views::{Arg, Say};

use crate::access::{Access, Posted, Who};
use crate::ask::{Ask, Part};
use crate::people::body_name;
use crate::problems::Problem;
use crate::shows::Shows;
use crate::site::Site;
use web_read::networking::shown;

type Answer = Result<Response<Body>, Problem>;

/// The bodies for which somebody may fill in a survey.
pub fn bodies(who: &SignedIn, survey: Survey) -> Vec<For> {
    let mut bodies: Vec<For> = who.actors.iter().map(|actor| actor.body.clone()).collect();
    bodies.sort();
    bodies.dedup();
    bodies.retain(|body| survey_permit(&who.actors, survey, body).is_some());
    bodies
}

/// The class of the tag of a state, and its words.
pub fn state_tag(state: SurveyState) -> (&'static str, Say) {
    let class = match state {
        SurveyState::Filed => "done",
        SurveyState::Draft => "due",
        SurveyState::Expired | SurveyState::Withdrawn => "sample",
    };
    (class, Say::of(Arg::Code("survey-state".into(), state.code().into())))
}

/// The beginning of what a survey says, for a list.
pub fn beginning(of: &StoredSurvey) -> Value {
    let first = of.filling.lines.first();
    let words = of.filling.whole.get("text").or_else(|| first.and_then(|line| line.get("need")));
    match words.map(|words| words.trim()).filter(|words| !words.is_empty()) {
        None => Value::Say(Say::new("help-nothing-yet")),
        Some(words) => Value::Text(crate::present::text_of(&shortened(words))),
    }
}

fn shortened(words: &str) -> String {
    match words.char_indices().nth(120) {
        None => words.to_owned(),
        Some((end, _)) => format!("{}…", words.get(..end).unwrap_or(words)),
    }
}

fn begin_form(site: &Site, who: &SignedIn, survey: Survey, bodies: &[For]) -> Form {
    let submit = match survey {
        Survey::Offer => "help-begin-offer",
        Survey::Request => "help-begin-request",
    };
    let form = Form::button(HelpPlace::Begin(survey.code()), submit).carry("token", who.form_token.as_str());
    match bodies {
        [one] => form.carry("body", one.to_string()),
        many => {
            let named = many.iter().map(|body| (body.to_string(), body_name(&site.app, body))).collect();
            form.field(Field::new("body", "help-for-whom", Takes::OneOf(named)))
        }
    }
}

async fn own(site: &Site, who: &SignedIn, survey: Survey) -> Result<Option<Section>, Problem> {
    let bodies = bodies(who, survey);
    if bodies.is_empty() {
        return Ok(None);
    }
    let mut rows = Vec::new();
    for body in &bodies {
        let surveys = site.app.store().surveys_of(body).await.map_err(Problem::of_store)?;
        for of in surveys.iter().filter(|of| of.survey == survey) {
            let (class, state) = state_tag(of.state);
            rows.push(vec![
                Cell::of(beginning(of)).to(HelpPlace::Fill(survey.code(), of.id.clone())),
                Cell::say(body_name(&site.app, body)),
                Cell::say(state).tag(class),
                Cell::of(Value::When(PartialDate::Day(of.saved_at.date()))),
            ]);
        }
    }
    let (id, heading, help) = match survey {
        Survey::Offer => ("offers", "help-own-offers", "help-own-offers-help"),
        Survey::Request => ("requests", "help-own-requests", "help-own-requests-help"),
    };
    let section = Section::new(id, Say::new(heading)).help(Say::new(help));
    let columns = ["help-what", "help-for-whom", "help-state", "help-saved"].map(Say::new).into();
    let table = (!rows.is_empty()).then(|| Block::Table(Table { caption: Say::new(heading), columns, rows }));
    Ok(Some(section.and(table).with(Block::form(None, begin_form(site, who, survey, &bodies)))))
}

/// How many surveys of others stand on a page.
const LISTED: usize = 50;

/// The list of what others handed in, as it is called on the page and in its address.
const fn others_of(survey: Survey) -> &'static str {
    match survey {
        Survey::Offer => "others-offers",
        Survey::Request => "others-requests",
    }
}

/// What others released for whoever may see it.
async fn released(site: &Site, who: &SignedIn, survey: Survey, from: usize) -> Result<Option<Section>, Problem> {
    let audience = audience_of(&who.actors);
    if audience == Audience::Public {
        return Ok(None);
    }
    let own = bodies(who, survey);
    let store = site.app.store();
    let filed = store.surveys_from(survey, SurveyState::Filed, (from, LISTED)).await.map_err(Problem::of_store)?;
    let all = store.count_surveys(survey, SurveyState::Filed).await.map_err(Problem::of_store)?;
    let others = filed.iter().filter(|of| of.body.as_ref().is_none_or(|body| !own.contains(body)));
    let row = |of: &StoredSurvey| {
        let shows = |field| of.filling.shows(field, audience);
        let name = match (&of.body, of.filling.whole.get("provider")) {
            (Some(body), _) if shows(SurveyField::Who) => body_name(&site.app, body),
            (None, Some(name)) if shows(SurveyField::Who) => Say::plain(name.as_str()),
            _ => Say::new("help-not-released"),
        };
        let of_need = |number, field| of.filling.shows_of_need(number, field, audience);
        let has_words = match survey {
            Survey::Offer => shows(SurveyField::Text),
            // A list begins with what the first need says.
            Survey::Request => of_need(1, SurveyField::Need),
        };
        let words = if has_words { beginning(of) } else { Value::Say(Say::new("help-not-released")) };
        let areas = of.id.parse::<OfferId>().ok().and_then(|id| {
            let lines = (1..).zip(&of.filling.lines).filter(|(number, _)| of_need(*number, SurveyField::Areas));
            let lines = lines.flat_map(|(_, line)| domain::networking::line(1, line).0.areas);
            let offered = of.filling.offer(&id, Some("")).0.areas.into_iter().filter(|_| shows(SurveyField::Areas));
            shown::areas(&offered.chain(lines).collect())
        });
        vec![
            Cell::of(words).to(HelpPlace::Fill(survey.code(), of.id.clone())),
            Cell::say(name),
            Cell::of(areas.unwrap_or_else(|| Value::missing("blank"))),
        ]
    };
    let rows: Vec<_> = others.map(row).collect();
    let heading = match survey {
        Survey::Offer => "help-others-offers",
        Survey::Request => "help-others-requests",
    };
    let id = others_of(survey);
    let columns = ["help-what", "help-who", "help-areas"].map(Say::new).into();
    let table = Block::Table(Table { caption: Say::new(heading), columns, rows: rows.clone() });
    let section = Section::new(id, Say::new(heading)).help(Say::new("help-others-help"));
    let ways = super::cases::others(from, LISTED, all, id);
    Ok((!rows.is_empty() || from > 0).then(|| section.with(table).and(ways)))
}

/// The page.
pub async fn overview(State(site): State<Arc<Site>>, Who(who): Who, ask: Ask) -> Answer {
    let from = |list: &str| ask.get(list).and_then(|from| from.parse().ok()).unwrap_or(0);
    let mut sections: Vec<Section> = super::cases::listed(&site, &who, from("cases")).await?.into_iter().collect();
    sections.extend(super::groups::listed(&site, &who).await?);
    for survey in [Survey::Request, Survey::Offer] {
        sections.extend(own(&site, &who, survey).await?);
    }
    for survey in [Survey::Request, Survey::Offer] {
        sections.extend(released(&site, &who, survey, from(others_of(survey))).await?);
    }
    if sections.is_empty() {
        let empty = Block::Empty(Say::new("help-no-office"), Say::new("help-no-office-how"));
        sections.push(Section::new("none", Say::new("help-desk-title")).with(empty));
    }
    let mut page = SheetPage::of_desk(Say::new("help-desk-title"), Say::new("help-desk-lead"));
    page.above.truncate(1);
    page.done = ask.get("done").map(|_| Say::new("case-step-taken"));
    page.sections = sections;
    if Access::Needs(Action::VerifyOrganisation).lets_in(&who) {
        page.above.push(Link { to: PeoplePlace::Queue.into(), text: Say::new("organisations-title") });
    }
    page.ways = vec![
        Link { to: HelpPlace::Requests.into(), text: Say::new("requests-title") },
        Link { to: HelpPlace::Offers.into(), text: Say::new("offers-title") },
        Link { to: HelpPlace::Rosters.into(), text: Say::new("roster-title") },
    ];
    if Access::Needs(Action::ManageCase).lets_in(&who) {
        page.ways.push(Link { to: HelpPlace::Turns.into(), text: Say::new("turns-title") });
    }
    Shows { site: &site, asked: &ask.asked, headers: &ask.headers }.page(&page)
}

/// What a new survey begins with: nothing, or what an own request said whose case is over.
async fn followed(site: &Site, who: &SignedIn, survey: Survey, follows: &str) -> Result<Filling, Problem> {
    if survey != Survey::Request || follows.is_empty() {
        return Ok(Filling::default());
    }
    let seen = super::cases::find(site, who, follows).await?;
    if !seen.is(&[Role::Government]) || !seen.open.case.state.is_over() {
        return Err(Problem::NotFound);
    }
    Ok(seen.open.survey.filling.following(&seen.open.case.request))
}

/// Begins a survey.
pub async fn begin(
    State(site): State<Arc<Site>>,
    Who(who): Who,
    Posted(sent): Posted,
    Part(survey): Part<String>,
    ask: Ask,
) -> Answer {
    let survey = Survey::from_code(&survey).ok_or(Problem::NotFound)?;
    let body: For = sent.get("body").parse().map_err(|_| Problem::NotFound)?;
    if survey_permit(&who.actors, survey, &body).is_none() {
        return Err(Problem::NotAllowed(super::fill::action(survey)));
    }
    let language = ask.asked.locale.lang();
    let filling = followed(&site, &who, survey, sent.get(FOLLOWS)).await?;
    let follows = filling.follows().is_some();
    let begun = site.app.begin_survey(&who.account.person, survey, &body, (language, filling)).await;
    let begun = begun.map_err(Problem::of_store)?;
    let shows = Shows { site: &site, asked: &ask.asked, headers: &ask.headers };
    Ok(shows.go(match survey {
        Survey::Request if !follows => HelpPlace::Line(begun.id, 1),
        _ => HelpPlace::Fill(survey.code(), begun.id),
    }))
}
