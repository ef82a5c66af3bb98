//! What is asked for in public: a list, and each request with its needs.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::networking::{
    Filling, Line, NEED, Published, PublishedLine, REQUEST, RequestPublished, SupportRequest, Version,
};
use domain::{Lens, PartialDate, Partnership, RequestId};
use serde_json::{Map, Value as Json, json};
use views::components::facts::Fact;
use views::networking::{Block, Cell, HelpPlace, Section, SheetPage, Table};
use views::value::{Link, Name, Value};
use views::{Address, Arg, Format, Page, Say};

use super::shown::{self, words};
use crate::ask::{Ask, Part};
use crate::basis::Basis;
use crate::front::RestsOn;
use crate::object::Object;
use crate::present::Present;
use crate::problems::Problem;
use crate::site::{Question, Site};

/// All requests, as HTML, JSON or CSV.
pub async fn requests(State(site): State<Arc<Site>>, ask: Ask) -> Result<Response<Body>, Problem> {
    site.answer(ask, Requests).await
}

/// One request, as HTML or JSON.
pub async fn request(
    State(site): State<Arc<Site>>,
    Part(id): Part<String>,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    let id = id.parse().map_err(|_| Problem::NotFound)?;
    site.answer(ask, OneRequest { id }).await
}

/// What a member is called.
pub fn named(present: Present<'_>, id: &domain::MemberId) -> Say {
    match present.name_of(id) {
        Name::Country(code) => Say::of(Arg::Country(code)),
        Name::Given(name) => Say::plain(name),
    }
}

fn told(present: Present<'_>, version: &Version<RequestPublished>) -> Json {
    let deed = &version.deed;
    let line = |line: &PublishedLine| {
        let mut told = Map::new();
        told.insert("number".to_owned(), json!(line.number));
        shown::told(present, NEED, line, &mut told);
        told
    };
    let mut told = Map::new();
    told.insert("request".to_owned(), json!(deed.request));
    told.insert("member".to_owned(), json!(deed.member));
    shown::told(present, REQUEST, deed, &mut told);
    told.insert("lines".to_owned(), json!(deed.lines.iter().map(line).collect::<Vec<_>>()));
    told.insert("published_on".to_owned(), json!(version.on));
    told.insert("act".to_owned(), json!(version.at));
    Json::Object(told)
}

struct Requests;

impl Requests {
    fn shown(present: Present<'_>) -> Vec<&Version<RequestPublished>> {
        let requests = present.state.mechanism.requests.values();
        let mut shown: Vec<_> = requests.filter_map(|request| request.shown(present.lens)).collect();
        shown.sort_by_key(|version| (std::cmp::Reverse(version.at), version.deed.request.clone()));
        shown
    }

    fn whole(present: Present<'_>, deed: &RequestPublished) -> Option<SupportRequest> {
        let country = app::networking::country_of(present.state, &deed.member, present.lens)?;
        let mut request = SupportRequest::of(deed.request.clone(), country);
        shown::said_again(present, REQUEST, deed, &mut request);
        for published in &deed.lines {
            let mut line = Line::of(published.number, "");
            shown::said_again(present, NEED, published, &mut line);
            request.lines.push(line);
        }
        Some(request)
    }
}

impl Question for Requests {
    fn position(&self, state: &Partnership) -> Option<u64> {
        (!state.mechanism.requests.is_empty()).then_some(state.mechanism.position)
    }

    fn rests_on(&self, _: Lens) -> RestsOn {
        Arc::new(Basis::everything)
    }

    fn page(&self, present: Present<'_>) -> Result<Box<dyn Page>, Problem> {
        let nothing = || Value::missing("blank");
        let row = |deed: &RequestPublished, line: &PublishedLine| {
            let need = line.need.as_ref().map_or_else(
                || Value::Say(Say::new("help-need-numbered").with("number", line.number.to_string())),
                |id| words(present, id),
            );
            let to = HelpPlace::Request(deed.request.to_string());
            vec![
                Cell::of(need).to(to),
                Cell::say(named(present, &deed.member)).to(Address::Member(deed.member.to_string())),
                Cell::of(shown::areas(&line.areas).unwrap_or_else(nothing)),
                Cell::of(shown::stages(&line.stages).unwrap_or_else(nothing)),
            ]
        };
        let shown = Self::shown(present);
        let rows: Vec<_> =
            shown.iter().flat_map(|version| version.deed.lines.iter().map(|line| row(&version.deed, line))).collect();
        let facts = vec![
            Fact::new(Say::new("requests-count"), Value::Number(shown.len() as u64)),
            Fact::new(Say::new("requests-needs"), Value::Number(rows.len() as u64)),
        ];
        let section = Section::new("requests", Say::new("requests-title")).help(Say::new("requests-help"));
        let block = if rows.is_empty() {
            Block::Empty(Say::new("requests-none"), Say::new("requests-none-how"))
        } else {
            let columns = ["help-need", "help-asker", "help-areas", "help-stages"].map(Say::new);
            Block::Table(Table { caption: Say::new("requests-title"), columns: columns.into(), rows })
        };
        Ok(Box::new(SheetPage {
            lead: Some(Say::new("requests-lead")),
            facts,
            ways: vec![
                Link { to: HelpPlace::Desk.into(), text: Say::new("requests-ask") },
                Link { to: HelpPlace::Overview.into(), text: Say::new("balance-title") },
            ],
            sections: vec![section.with(block)],
            twins: &[Format::Json, Format::Csv],
            ..SheetPage::new(Say::new("requests-title"))
        }))
    }

    fn json(&self, present: Present<'_>) -> Result<Object, Problem> {
        let requests: Vec<Json> = Self::shown(present).into_iter().map(|version| told(present, version)).collect();
        Ok(json!({ "requests": requests }).into())
    }

    fn csv(&self, present: Present<'_>) -> Result<Option<Vec<u8>>, Problem> {
        let shown = Self::shown(present);
        // What everybody sees is all that a public sheet has; who else sees more it does not say.
        let whole = |version: &Version<RequestPublished>| Self::whole(present, &version.deed);
        let requests: Vec<_> =
            shown.into_iter().filter_map(whole).map(|request| (request, Filling::default())).collect();
        Ok(Some(app::networking::request_sheet(&requests)))
    }
}

struct OneRequest {
    id: RequestId,
}

impl OneRequest {
    fn find<'a>(
        &self,
        present: Present<'a>,
    ) -> Result<(&'a Published<RequestPublished>, &'a Version<RequestPublished>), Problem> {
        let request = present.state.mechanism.requests.get(&self.id).ok_or(Problem::NotFound)?;
        Ok((request, request.shown(present.lens).ok_or(Problem::NotFound)?))
    }
}

impl Question for OneRequest {
    fn position(&self, state: &Partnership) -> Option<u64> {
        state.mechanism.requests.get(&self.id).map(|request| request.position())
    }

    fn rests_on(&self, _: Lens) -> RestsOn {
        Arc::new(Basis::everything)
    }

    fn page(&self, present: Present<'_>) -> Result<Box<dyn Page>, Problem> {
        let (request, version) = self.find(present)?;
        let deed = &version.deed;
        let section = |line: &PublishedLine| {
            let heading = Say::new("help-need-numbered").with("number", line.number.to_string());
            let answers = shown::in_act(present, NEED, line, |_| true);
            Section::new(format!("need-{}", line.number), heading).with(Block::Answers(answers))
        };
        let since = request.since().map_or_else(|| Value::missing("blank"), |day| Value::When(PartialDate::Day(day)));
        let mut facts = vec![
            Fact::new(Say::new("help-asker"), Value::Say(named(present, &deed.member))),
            Fact::new(Say::new("help-since"), since),
            Fact::new(Say::new("requests-needs"), Value::Number(deed.lines.len() as u64)),
        ];
        let answers = shown::in_act(present, REQUEST, deed, |_| true);
        facts.extend(answers.into_iter().map(|(label, value)| Fact::new(label, value)));
        Ok(Box::new(SheetPage {
            above: vec![Link { to: HelpPlace::Requests.into(), text: Say::new("requests-title") }],
            lead: Some(Say::new("request-lead")),
            facts,
            ways: vec![
                Link { to: Address::Act(version.at).into(), text: Say::new("help-see-act") },
                Link { to: Address::Member(deed.member.to_string()).into(), text: named(present, &deed.member) },
            ],
            sections: deed.lines.iter().map(section).collect(),
            twins: &[Format::Json],
            ..SheetPage::new(Say::new("request-of").with("member", named(present, &deed.member)))
        }))
    }

    fn json(&self, present: Present<'_>) -> Result<Object, Problem> {
        let (_, version) = self.find(present)?;
        Ok(told(present, version).into())
    }
}
