//! A survey that is filled in: kept as far as it goes, handed in when it is whole. Whoever may not change it sees of it what was
//! released for them.

use std::sync::Arc;

use app::WriteError;
use app::networking::{Kept, NotFiled, Owner, StoredSurvey, survey_permit};
use app::people::SignedIn;
use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::networking::{
    Audience, Expiry, Filling, Flaw, MOST_LINES, NEED, NotPublished, OFFER, Retirement, Survey, SurveyField,
    SurveyState, audience_of, line as line_of,
};
use domain::people::{Action, Permit};
use domain::{OfferId, PartialDate, RequestId};
use views::components::facts::Fact;
use views::components::form::Form;
use views::networking::{Block, Cell, HelpPlace, Section, SheetPage, Table};
use views::value::{Link, Value};
use views::{Locale, Say, Target};

use super::forms::{Drawn, answers, flaw, with_whole};
use super::need::questions;
use super::overview::state_tag;
use crate::access::{Posted, Who};
use crate::ask::{Ask, Part};
use crate::people::body_name;
use crate::present::text_of;
use crate::problems::Problem;
use crate::shows::Shows;
use crate::site::Site;
use web_read::networking::shown;

type Answer = Result<Response<Body>, Problem>;

/// The power that a survey takes.
pub const fn action(survey: Survey) -> Action {
    match survey {
        Survey::Offer => Action::OfferHelp,
        Survey::Request => Action::AskForHelp,
    }
}

/// A survey of somebody who may change it.
struct Own {
    stored: StoredSurvey,
    permit: Permit,
    owner: Owner,
}

/// A survey by its short name, of its kind.
///
/// # Errors
/// When there is none.
pub async fn find(site: &Site, survey: Survey, id: &str) -> Result<StoredSurvey, Problem> {
    let stored = site.app.store().survey(id).await.map_err(Problem::of_store)?;
    stored.filter(|stored| stored.survey == survey).ok_or(Problem::NotFound)
}

impl Own {
    /// A survey, if it is theirs.
    async fn of(site: &Site, who: &SignedIn, stored: StoredSurvey) -> Result<Option<Self>, Problem> {
        let Some(body) = &stored.body else { return Ok(None) };
        let Some(permit) = survey_permit(&who.actors, stored.survey, body) else { return Ok(None) };
        let owner = site.app.owner(body).await.map_err(Problem::of_store)?;
        Ok(owner.map(|owner| Self { stored, permit, owner }))
    }

    async fn find(site: &Site, who: &SignedIn, survey: Survey, id: &str) -> Result<Self, Problem> {
        let stored = find(site, survey, id).await?;
        Self::of(site, who, stored).await?.ok_or(Problem::NotAllowed(action(survey)))
    }

    fn place(&self) -> HelpPlace {
        HelpPlace::Fill(self.stored.survey.code(), self.stored.id.clone())
    }

    /// What keeps it from being handed in: in the whole, and in each line.
    fn flaws(&self) -> (Vec<Flaw>, Vec<Vec<Flaw>>) {
        let (filling, id) = (&self.stored.filling, &self.stored.id);
        match (self.stored.survey, &self.owner.member) {
            (Survey::Offer, _) => {
                let flaws = id.parse::<OfferId>().map(|id| filling.offer(&id, Some(&self.owner.name)).1);
                (flaws.unwrap_or_default(), Vec::new())
            }
            (Survey::Request, Some((_, country))) => {
                let read = id.parse::<RequestId>().map(|id| filling.request(&id, country));
                read.map(|(_, whole, lines)| (whole, lines)).unwrap_or_default()
            }
            (Survey::Request, None) => (vec![Flaw::NoLines], Vec::new()),
        }
    }

    fn form(&self, who: &SignedIn, to: HelpPlace, submit: &'static str, what: &'static str) -> Form {
        let form = Form::new(to, submit).carry("token", who.form_token.as_str()).carry("do", what);
        form.carry("version", self.stored.version.to_string())
    }

    /// Until when it counts without being confirmed.
    fn until(&self) -> Option<Fact> {
        let confirmed = self.stored.confirmed_at.filter(|_| self.stored.state == SurveyState::Filed)?;
        let last = Expiry::of(confirmed)?.last;
        Some(Fact::new(Say::new("confirm-until"), Value::When(PartialDate::Day(last))))
    }

    /// The needs, each with where it is changed.
    fn needs(&self, flaws: &[Vec<Flaw>]) -> Section {
        let row = |(at, answers): (usize, &domain::networking::Answers)| {
            let number = at + 1;
            let words = answers.get("need").map(|words| words.trim()).filter(|words| !words.is_empty());
            let words =
                words.map_or_else(|| Value::Say(Say::new("help-nothing-yet")), |words| Value::Text(text_of(words)));
            let whole = flaws.get(at).is_none_or(Vec::is_empty);
            let (class, state) = if whole { ("done", "help-whole") } else { ("due", "help-lacking") };
            let areas = shown::areas(&line_of(1, answers).0.areas).unwrap_or_else(|| Value::missing("blank"));
            vec![
                Cell::of(words).to(HelpPlace::Line(self.stored.id.clone(), number)),
                Cell::of(areas),
                Cell::say(Say::new(state)).tag(class),
            ]
        };
        let rows: Vec<_> = self.stored.filling.lines.iter().enumerate().map(row).collect();
        let section = Section::new("needs", Say::new("request-lines")).help(Say::new("request-lines-help"));
        let next = self.stored.filling.lines.len() + 1;
        let columns = ["help-need", "help-areas", "help-state"].map(Say::new).into();
        let table =
            (!rows.is_empty()).then(|| Block::Table(Table { caption: Say::new("request-lines"), columns, rows }));
        let add = (next <= MOST_LINES).then(|| {
            Block::List(vec![(Say::new("help-add-need"), Some(HelpPlace::Line(self.stored.id.clone(), next).into()))])
        });
        section.and(table).and(add)
    }

    /// What would be asked about needs that could mean many things: said before somebody has to ask, and keeping nobody from handing
    /// them in, for an adviser comes first then.
    fn vague(&self) -> Vec<Block> {
        let mut asked = Vec::new();
        for (number, answers) in (1_u16..).zip(&self.stored.filling.lines) {
            let clarity = app::networking::clarity_of(&line_of(number, answers).0);
            if clarity.asks_first() {
                let to = || Target::from(HelpPlace::Line(self.stored.id.clone(), number.into()));
                asked.extend(questions(&clarity.questions).map(|say| (say, Some(to()))));
            }
        }
        if asked.is_empty() { Vec::new() } else { vec![Block::Says(Say::new("help-vague")), Block::List(asked)] }
    }

    /// What may be done with it now.
    fn handing_in(&self, who: &SignedIn, flaws: &(Vec<Flaw>, Vec<Vec<Flaw>>)) -> Section {
        let section = Section::new("hand-in", Say::new("help-hand-in")).help(Say::new("help-hand-in-help"));
        let lines = flaws.1.iter().enumerate().flat_map(|(at, flaws)| {
            flaws
                .iter()
                .map(move |wrong| (flaw(wrong), Some(Target::from(HelpPlace::Line(self.stored.id.clone(), at + 1)))))
        });
        let vague = self.vague();
        let lacking: Vec<_> = flaws.0.iter().map(|wrong| (flaw(wrong), None)).chain(lines).collect();
        let public = self.stored.filling.shows(SurveyField::Who, Audience::Public);
        let says = match (self.stored.state, public) {
            (SurveyState::Expired, _) => "help-has-expired",
            (_, true) => "help-will-be-public",
            (_, false) => "help-stays-here",
        };
        let says = Block::Says(Say::new(says));
        let (submit, state) = match self.stored.state {
            SurveyState::Draft => ("help-file", None),
            SurveyState::Filed => ("help-confirm", Some("withdraw")),
            SurveyState::Expired | SurveyState::Withdrawn => ("help-file-again", None),
        };
        let blocks = if lacking.is_empty() {
            let file = self.form(who, self.place(), submit, "file");
            let withdraw = state.map(|what| {
                let form = self.form(who, self.place(), "help-withdraw", what);
                Block::form(None, Form { is_main: false, ..form })
            });
            vague.into_iter().chain([says, Block::form(None, file)]).chain(withdraw).collect()
        } else {
            vec![Block::Says(Say::new("help-lacks")), Block::List(lacking)]
        };
        section.and(blocks)
    }

    fn page(&self, site: &Site, who: &SignedIn, locale: Locale, filling: &Filling) -> SheetPage {
        let flaws = self.flaws();
        let survey = self.stored.survey;
        // In a form that was never saved nothing is wrong yet.
        let told: &[Flaw] = if self.stored.version == 0 { &[] } else { &flaws.0 };
        let drawn = Drawn { answers: &filling.whole, flaws: told, locale };
        let form = self.form(who, self.place(), "help-save", "save");
        let form = drawn.survey(form, survey);
        let (title, lead) = match survey {
            Survey::Offer => ("offer-form-title", "offer-form-lead"),
            Survey::Request => ("request-form-title", "request-form-lead"),
        };
        let body =
            self.stored.body.as_ref().map_or_else(|| Say::plain(&self.owner.name), |body| body_name(&site.app, body));
        let mut page = SheetPage::of_desk(Say::new(title).with("body", body), Say::new(lead));
        page.tag = Some(state_tag(self.stored.state));
        if self.stored.version > 0 {
            page.facts
                .push(Fact::new(Say::new("help-saved"), Value::When(PartialDate::Day(self.stored.saved_at.date()))));
        }
        page.facts.extend(self.until());
        if survey == Survey::Request {
            page.sections.push(self.needs(&flaws.1));
        }
        let heading = if survey == Survey::Offer { "help-the-offer" } else { "help-the-whole" };
        page.sections.push(
            Section::new("survey", Say::new(heading)).help(Say::new("help-half-way")).with(Block::form(None, form)),
        );
        if self.stored.version > 0 {
            page.sections.push(self.handing_in(who, &flaws));
        }
        page
    }
}

fn done(ask: &Ask) -> Option<Say> {
    match ask.get("done")? {
        "saved" => Some(Say::new("help-saved-now")),
        "filed" => Some(Say::new("help-filed-now")),
        "confirmed" => Some(Say::new("help-confirmed-now")),
        "withdrawn" => Some(Say::new("help-withdrawn-now")),
        _ => None,
    }
}

/// What others see of a survey that was handed in.
async fn released(site: &Site, who: &SignedIn, stored: &StoredSurvey) -> Result<SheetPage, Problem> {
    let audience = audience_of(&who.actors);
    if stored.state != SurveyState::Filed || audience == Audience::Public {
        return Err(Problem::NotAllowed(action(stored.survey)));
    }
    let shows = |field| stored.filling.shows(field, audience);
    let name = match (&stored.body, stored.filling.whole.get("provider")) {
        (Some(body), _) if shows(SurveyField::Who) => body_name(&site.app, body),
        (None, Some(name)) if shows(SurveyField::Who) => Say::plain(name.as_str()),
        _ => Say::new("help-not-released"),
    };
    let (title, lead) = match stored.survey {
        Survey::Offer => ("offer-released-title", "offer-released-lead"),
        Survey::Request => ("request-released-title", "request-released-lead"),
    };
    let mut page = SheetPage::of_desk(Say::new(title).with("body", name), Say::new(lead));
    if let (Survey::Offer, Ok(id)) = (stored.survey, stored.id.parse::<OfferId>()) {
        let (offer, _) = stored.filling.offer(&id, Some(""));
        let told = shown::on_desk(OFFER, &offer, shows);
        page.sections.push(Section::new("offer", Say::new("help-details")).with(Block::Answers(told)));
    } else {
        for (number, answers) in (1_u16..).zip(&stored.filling.lines) {
            let (line, _) = line_of(number, answers);
            let told = shown::on_desk(NEED, &line, |field| stored.filling.shows_of_need(number, field, audience));
            let heading = Say::new("help-need-numbered").with("number", number.to_string());
            let block = match told.is_empty() {
                true => Block::Says(Say::new("help-not-released")),
                false => Block::Answers(told),
            };
            page.sections.push(Section::new(format!("need-{number}"), heading).with(block));
        }
    }
    Ok(page)
}

/// A survey: the form of those who may change it, else what was released.
pub async fn survey(
    State(site): State<Arc<Site>>,
    Who(who): Who,
    Part((survey, id)): Part<(String, String)>,
    ask: Ask,
) -> Answer {
    let survey = Survey::from_code(&survey).ok_or(Problem::NotFound)?;
    let stored = find(&site, survey, &id).await?;
    let shows = Shows { site: &site, asked: &ask.asked, headers: &ask.headers };
    match Own::of(&site, &who, stored.clone()).await? {
        Some(own) => {
            let mut page = own.page(&site, &who, ask.asked.locale, &own.stored.filling);
            page.done = done(&ask);
            shows.page(&page)
        }
        None => shows.page(&released(&site, &who, &stored).await?),
    }
}

/// A form that says the survey was changed by somebody else; what was typed stands in it.
fn changed_since(page: SheetPage) -> SheetPage {
    with_flaw(page, "help-changed-since")
}

/// The same page, whose first form says what keeps it from being taken.
fn with_flaw(mut page: SheetPage, flaw: &'static str) -> SheetPage {
    for block in page.sections.iter_mut().flat_map(|section| &mut section.blocks) {
        if let Block::Form(titled) = block {
            titled.form.flaws.push(Say::new(flaw));
            break;
        }
    }
    page
}

/// Saves a survey, hands it in, or takes it back.
pub async fn save(
    State(site): State<Arc<Site>>,
    Who(who): Who,
    Posted(sent): Posted,
    Part((survey, id)): Part<(String, String)>,
    ask: Ask,
) -> Answer {
    let survey = Survey::from_code(&survey).ok_or(Problem::NotFound)?;
    let own = Own::find(&site, &who, survey, &id).await?;
    let shows = Shows { site: &site, asked: &ask.asked, headers: &ask.headers };
    let to = |done: &str| shows.go(Target::from(own.place()).and("done", done));
    let same = sent.get("version").parse() == Ok(own.stored.version);
    match sent.get("do") {
        "file" | "withdraw" if !same => {
            shows.flawed(&changed_since(own.page(&site, &who, ask.asked.locale, &own.stored.filling)))
        }
        "withdraw" => {
            let done = site.app.retire_survey(own.permit.clone(), &own.stored, Retirement::Withdrawn).await;
            settled(done).map(|()| to("withdrawn"))
        }
        "file" => match site.app.file_survey(own.permit.clone(), &own.stored).await {
            Err(WriteError::Refused(NotFiled::Flawed(..))) => {
                shows.flawed(&own.page(&site, &who, ask.asked.locale, &own.stored.filling))
            }
            other => settled(other).map(|()| to("filed")),
        },
        _ => {
            let whole = answers(&sent, &site.app.history().now());
            let filling = with_whole(&own.stored.filling, whole);
            let kept = same && kept(&site, &who, &own, filling.clone()).await?;
            if kept {
                Ok(to("saved"))
            } else {
                shows.flawed(&changed_since(own.page(&site, &who, ask.asked.locale, &filling)))
            }
        }
    }
}

fn settled(done: Result<(), WriteError<NotFiled>>) -> Result<(), Problem> {
    match done {
        // It is so already, which is what was wanted.
        Ok(()) | Err(WriteError::Refused(NotFiled::NotPublished(NotPublished::Nowhere))) => Ok(()),
        Err(WriteError::Refused(_)) => Err(Problem::asked(Say::new("help-changed-since"))),
        Err(other) => Err(Problem::of_write(other)),
    }
}

async fn kept(site: &Site, who: &SignedIn, own: &Own, filling: Filling) -> Result<bool, Problem> {
    let kept = site.app.save_survey(&own.stored, &who.account.person, filling).await.map_err(Problem::of_store)?;
    Ok(kept == Kept::Now)
}

/// Whether a need can be taken out: it stands in the request, and nothing is proposed for it or for one after it.
async fn may_go(site: &Site, own: &Own, number: usize) -> Result<bool, Problem> {
    let (Ok(id), Ok(line)) = (own.stored.id.parse(), u16::try_from(number)) else { return Ok(false) };
    let case = site.app.open_case(&id).await.map_err(Problem::of_store)?;
    Ok(number <= own.stored.filling.lines.len() && case.is_none_or(|open| open.case.may_lose(line)))
}

fn line_page(
    (site, who): (&Site, &SignedIn),
    own: &Own,
    (number, may_go): (usize, bool),
    typed: &domain::networking::Answers,
    locale: Locale,
) -> SheetPage {
    let known = own.stored.filling.lines.get(number.saturating_sub(1));
    let flaws = if known.is_some() { line_of(1, typed).1 } else { Vec::new() };
    let place = HelpPlace::Line(own.stored.id.clone(), number);
    let form =
        Drawn { answers: typed, flaws: &flaws, locale }.line(own.form(who, place.clone(), "help-save-need", "save"));
    let body = own.stored.body.as_ref().map_or_else(|| Say::plain(&own.owner.name), |body| body_name(&site.app, body));
    let title = Say::new("help-need-numbered").with("number", number.to_string());
    let mut page = SheetPage::of_desk(title, Say::new("need-form-lead"));
    page.above.push(Link { to: own.place().into(), text: Say::new("request-form-title").with("body", body) });
    let section = Section::new("the-need", Say::new("help-the-need")).help(Say::new("help-half-way"));
    let remove = known.filter(|_| may_go).map(|_| {
        let form = own.form(who, place, "help-remove-need", "remove");
        Block::form(None, Form { is_main: false, ..form })
    });
    page.sections = vec![section.with(Block::form(None, form)).and(remove)];
    page
}

/// The form of one need.
pub async fn line(
    State(site): State<Arc<Site>>,
    Who(who): Who,
    Part((id, number)): Part<(String, usize)>,
    ask: Ask,
) -> Answer {
    let own = Own::find(&site, &who, Survey::Request, &id).await?;
    if number == 0 || number > (own.stored.filling.lines.len() + 1).min(MOST_LINES) {
        return Err(Problem::NotFound);
    }
    let typed = own.stored.filling.lines.get(number - 1).cloned().unwrap_or_default();
    let may_go = may_go(&site, &own, number).await?;
    let page = line_page((&site, &who), &own, (number, may_go), &typed, ask.asked.locale);
    Shows { site: &site, asked: &ask.asked, headers: &ask.headers }.page(&page)
}

/// Saves a need, or removes it.
pub async fn save_line(
    State(site): State<Arc<Site>>,
    Who(who): Who,
    Posted(sent): Posted,
    Part((id, number)): Part<(String, usize)>,
    ask: Ask,
) -> Answer {
    let own = Own::find(&site, &who, Survey::Request, &id).await?;
    let shows = Shows { site: &site, asked: &ask.asked, headers: &ask.headers };
    let mut filling = own.stored.filling.clone();
    if number == 0 || number > (filling.lines.len() + 1).min(MOST_LINES) {
        return Err(Problem::NotFound);
    }
    let typed = answers(&sent, &site.app.history().now());
    let may_go = may_go(&site, &own, number).await?;
    let again =
        |typed: &domain::networking::Answers| line_page((&site, &who), &own, (number, may_go), typed, ask.asked.locale);
    match (sent.get("do"), filling.lines.get_mut(number - 1)) {
        ("remove", Some(line)) if !may_go => return shows.flawed(&with_flaw(again(line), "help-need-proposed")),
        ("remove", Some(_)) => drop(filling.lines.remove(number - 1)),
        (_, Some(line)) => *line = typed.clone(),
        (_, None) => filling.lines.push(typed.clone()),
    }
    let same = sent.get("version").parse() == Ok(own.stored.version);
    if same && kept(&site, &who, &own, filling).await? {
        return Ok(shows.go(Target::from(own.place()).and("done", "saved")));
    }
    shows.flawed(&changed_since(again(&typed)))
}
