//! The organisations that were recognised, and one of them with the offices that are held for it: since when, and by whom its holders
//! were appointed. Nobody is named who did not choose to be.

use std::sync::Arc;

use app::people::Names;
use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::ids::Slug;
use domain::people::{Appointed, Body as For, Office, Organisation};
use domain::{Lens, PartialDate, Partnership, Timestamp};
use serde_json::{Value as Json, json};
use views::components::facts::Fact;
use views::networking::{Block, Cell, Section, SheetPage, Table};
use views::people::{PeoplePlace, route};
use views::value::{Link, Value};
use views::{Address, Arg, Format, Page, Say};

use crate::access::Open;
use crate::ask::{Ask, Part};
use crate::basis::Basis;
use crate::front::RestsOn;
use crate::local::words;
use crate::object::Object;
use crate::present::Present;
use crate::problems::Problem;
use crate::routing::get;
use crate::site::{Question, Site};
use crate::until::midnight_after;

/// The routes that anybody may ask for.
pub fn open(open: Open) -> Open {
    open.route(route::ORGANISATIONS, get(organisations)).route(route::ORGANISATION, get(organisation))
}

async fn organisations(State(site): State<Arc<Site>>, ask: Ask) -> Result<Response<Body>, Problem> {
    site.answer(ask, All).await
}

async fn organisation(
    State(site): State<Arc<Site>>,
    Part(id): Part<String>,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    let id = id.parse().map_err(|_| Problem::NotFound)?;
    let names = site.app.names().clone();
    site.answer(ask, One { id, names }).await
}

/// Whether a view shows an organisation.
fn is_shown(present: Present<'_>, of: &Organisation) -> bool {
    present.lens.as_of.is_none_or(|day| of.on <= day)
}

/// The offices that are held for an organisation on the day of the view, the oldest first.
fn held<'a>(present: Present<'a>, body: &'a For) -> impl Iterator<Item = &'a Appointed> {
    present.state.appointments_for(body).filter(move |appointed| appointed.holds_on(present.today))
}

fn body_of(of: &Organisation) -> For {
    For::Organisation(of.deed.organisation.clone())
}

fn office(office: Office) -> Say {
    Say::of(Arg::Code("office".into(), office.code().into()))
}

/// Where it is at home.
fn home(of: &Organisation) -> Value {
    Value::Say(match &of.deed.country {
        Some(country) => Say::of(Arg::Country(country.to_string())),
        None => Say::new("organisation-many-countries"),
    })
}

fn kind(of: &Organisation) -> Value {
    Value::Say(Say::of(Arg::Code("organisation-kind".into(), of.deed.kind.code().into())))
}

/// An organisation for programs.
fn told(present: Present<'_>, of: &Organisation) -> Json {
    let deed = &of.deed;
    let body = body_of(of);
    let offices = held(present, &body).map(|held| {
        json!({
            "office": held.office.code(),
            "person": held.person,
            "from": held.from,
            "until": held.until,
            "appointed_by": held.by,
            "act": held.at,
        })
    });
    json!({
        "organisation": deed.organisation,
        "name": present.word(&deed.name),
        "kind": deed.kind,
        "country": deed.country,
        "website": present.word(&deed.website),
        "recognised_on": of.on,
        "seen": present.word(&deed.grounds),
        "offices": offices.collect::<Vec<_>>(),
        "act": of.at,
    })
}

struct All;

impl All {
    fn shown(present: Present<'_>) -> Vec<&Organisation> {
        let all = present.state.organisations.values().map(AsRef::as_ref);
        let mut shown: Vec<_> = all.filter(|of| is_shown(present, of)).collect();
        let t = present.words_of();
        let name = |of: &Organisation| present.word(&of.deed.name).unwrap_or(of.deed.organisation.as_str()).to_owned();
        shown.sort_by(|one, other| t.compare(&name(one), &name(other)));
        shown
    }
}

impl Question for All {
    fn position(&self, state: &Partnership) -> Option<u64> {
        state.organisations.values().map(|of| of.at).max()
    }

    fn rests_on(&self, _: Lens) -> RestsOn {
        Arc::new(Basis::everything)
    }

    fn holds_until(&self, _: &Partnership, now: Timestamp) -> Timestamp {
        midnight_after(now)
    }

    fn page(&self, present: Present<'_>) -> Result<Box<dyn Page>, Problem> {
        let row = |of: &Organisation| {
            let body = body_of(of);
            vec![
                Cell::of(words(present, &of.deed.name)).to(PeoplePlace::Organisation(of.deed.organisation.to_string())),
                Cell::of(kind(of)),
                Cell::of(home(of)),
                Cell::of(Value::Number(held(present, &body).count() as u64)),
                Cell::of(Value::When(PartialDate::Day(of.on))).to(Address::Act(of.at)),
            ]
        };
        let rows: Vec<_> = Self::shown(present).into_iter().map(row).collect();
        let section = Section::new("organisations", Say::new("organisations-title"));
        let section = section.help(Say::new("organisations-help")).with(if rows.is_empty() {
            Block::Empty(Say::new("organisations-none"), Say::new("organisations-none-yet"))
        } else {
            let columns = [
                "organisations-name",
                "organisation-kind",
                "organisation-country",
                "organisation-offices-held",
                "organisations-since",
            ];
            Block::Table(Table {
                caption: Say::new("organisations-title"),
                columns: columns.map(Say::new).into(),
                rows,
            })
        });
        Ok(Box::new(SheetPage {
            lead: Some(Say::new("organisations-public-lead")),
            ways: vec![Link { to: PeoplePlace::Recognition.into(), text: Say::new("recognition-title") }],
            sections: vec![section],
            twins: &[Format::Json],
            ..SheetPage::new(Say::new("organisations-title"))
        }))
    }

    fn json(&self, present: Present<'_>) -> Result<Object, Problem> {
        let all: Vec<Json> = Self::shown(present).into_iter().map(|of| told(present, of)).collect();
        Ok(json!({ "total": all.len(), "organisations": all }).into())
    }
}

struct One {
    id: Slug,
    names: Names,
}

impl One {
    fn find<'a>(&self, present: Present<'a>) -> Result<&'a Organisation, Problem> {
        let known = present.state.organisations.get(&self.id).map(AsRef::as_ref);
        known.filter(|of| is_shown(present, of)).ok_or(Problem::NotFound)
    }

    fn row(&self, held: &Appointed) -> Vec<Cell> {
        let until = held.until.map_or_else(
            || Value::Say(Say::new("organisation-open-end")),
            |until| Value::When(PartialDate::Day(until)),
        );
        let who = self.names.of(&held.person).map_or_else(|| Say::new("organisation-not-named"), Say::plain);
        let by = Office::from_code(held.by.as_str()).map_or_else(|| Say::plain(held.by.to_string()), office);
        vec![
            Cell::say(office(held.office)),
            Cell::of(Value::When(PartialDate::Day(held.from))).to(Address::Act(held.at)),
            Cell::of(until),
            Cell::say(by),
            Cell::say(who),
        ]
    }
}

impl Question for One {
    fn position(&self, state: &Partnership) -> Option<u64> {
        let of = state.organisations.get(&self.id)?;
        let body = body_of(of);
        state.appointments_for(&body).map(Appointed::position).chain([of.at]).max()
    }

    fn rests_on(&self, _: Lens) -> RestsOn {
        Arc::new(Basis::everything)
    }

    fn shows_names(&self) -> bool {
        true
    }

    fn holds_until(&self, _: &Partnership, now: Timestamp) -> Timestamp {
        midnight_after(now)
    }

    fn page(&self, present: Present<'_>) -> Result<Box<dyn Page>, Problem> {
        let of = self.find(present)?;
        let body = body_of(of);
        let rows: Vec<_> = held(present, &body).map(|held| self.row(held)).collect();
        let offices =
            Section::new("offices", Say::new("organisation-offices")).help(Say::new("organisation-offices-help"));
        let offices = offices.with(if rows.is_empty() {
            Block::Empty(Say::new("organisation-offices-none"), Say::new("organisation-offices-none-how"))
        } else {
            let columns =
                ["offices-office", "offices-since", "organisation-until", "organisation-appointed-by", "offices-who"];
            Block::Table(Table {
                caption: Say::new("organisation-offices"),
                columns: columns.map(Say::new).into(),
                rows,
            })
        });
        let about =
            Section::new("recognised", Say::new("organisation-recognised")).help(Say::new("organisations-help"));
        let about = about.with(Block::Answers(vec![
            (Say::new("organisations-website"), words(present, &of.deed.website)),
            (Say::new("organisation-grounds"), words(present, &of.deed.grounds)),
            (Say::new("organisations-short"), Value::Say(Say::plain(self.id.as_str()))),
        ]));
        let titled = match words(present, &of.deed.name) {
            Value::Text(text) => Some(text),
            _ => None,
        };
        Ok(Box::new(SheetPage {
            above: vec![Link { to: PeoplePlace::Organisations.into(), text: Say::new("organisations-title") }],
            titled,
            facts: vec![
                Fact::new(Say::new("organisation-kind"), kind(of)),
                Fact::new(Say::new("organisation-country"), home(of)),
                Fact::new(Say::new("organisations-since"), Value::When(PartialDate::Day(of.on))),
            ],
            ways: vec![Link { to: Address::Act(of.at).into(), text: Say::new("help-see-act") }],
            sections: vec![offices, about],
            twins: &[Format::Json],
            ..SheetPage::new(Say::plain(self.id.as_str()))
        }))
    }

    fn json(&self, present: Present<'_>) -> Result<Object, Problem> {
        Ok(told(present, self.find(present)?).into())
    }
}
