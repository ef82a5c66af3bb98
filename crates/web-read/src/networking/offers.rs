//! What is offered in public: a list, and each offer.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::networking::{
    Asked, Filling, Kind, OFFER, Offer, OfferPublished, Published, Retirement, SurveyState, Version,
};
use domain::{Date, Lens, OfferId, PartialDate, Partnership};
use serde_json::{Map, Value as Json, json};
use views::components::facts::Fact;
use views::networking::{Block, Cell, HelpPlace, Section, SheetPage, Table};
use views::value::{Link, Value};
use views::{Address, Arg, Format, Page, Say};

use super::shown::{self, words};
use crate::ask::{Ask, Part};
use crate::basis::Basis;
use crate::front::RestsOn;
use crate::object::Object;
use crate::present::Present;
use crate::problems::Problem;
use crate::site::{Question, Site};

/// All offers, as HTML, JSON or CSV.
pub async fn offers(State(site): State<Arc<Site>>, ask: Ask) -> Result<Response<Body>, Problem> {
    site.answer(ask, Offers).await
}

/// One offer, as HTML or JSON.
pub async fn offer(State(site): State<Arc<Site>>, Part(id): Part<String>, ask: Ask) -> Result<Response<Body>, Problem> {
    let id = id.parse().map_err(|_| Problem::NotFound)?;
    site.answer(ask, OneOffer { id }).await
}

fn told(present: Present<'_>, version: &Version<OfferPublished>) -> Json {
    let deed = &version.deed;
    let mut told = Map::new();
    told.insert("offer".to_owned(), json!(deed.offer));
    told.insert("by".to_owned(), json!(deed.body));
    told.insert("provider".to_owned(), json!(present.word(&deed.provider)));
    shown::told(present, OFFER, deed, &mut told);
    told.insert("published_on".to_owned(), json!(version.on));
    told.insert("act".to_owned(), json!(version.at));
    Json::Object(told)
}

struct Offers;

impl Offers {
    fn shown(present: Present<'_>) -> Vec<&Version<OfferPublished>> {
        let offers = present.state.mechanism.offers.values();
        let mut shown: Vec<_> = offers.filter_map(|offer| offer.shown(present.lens)).collect();
        shown.sort_by_key(|version| (std::cmp::Reverse(version.at), version.deed.offer.clone()));
        shown
    }
}

impl Question for Offers {
    fn position(&self, state: &Partnership) -> Option<u64> {
        (!state.mechanism.offers.is_empty()).then_some(state.mechanism.position)
    }

    fn rests_on(&self, _: Lens) -> RestsOn {
        Arc::new(Basis::everything)
    }

    fn page(&self, present: Present<'_>) -> Result<Box<dyn Page>, Problem> {
        let row = |version: &&Version<OfferPublished>| {
            let deed = &version.deed;
            let nothing = || Value::missing("blank");
            vec![
                Cell::of(words(present, &deed.provider)).to(HelpPlace::Offer(deed.offer.to_string())),
                Cell::of(
                    shown::code("provider-kind", deed.kind.map(domain::networking::ProviderKind::code))
                        .unwrap_or_else(nothing),
                ),
                Cell::of(shown::areas(&deed.areas).unwrap_or_else(nothing)),
                Cell::of(shown::stages(&deed.stages).unwrap_or_else(nothing)),
                Cell::of(shown::languages(&deed.languages).unwrap_or_else(nothing)),
            ]
        };
        let rows: Vec<_> = Self::shown(present).iter().map(row).collect();
        let count = rows.len() as u64;
        let section = Section::new("offers", Say::new("offers-title")).help(Say::new("offers-help"));
        let block = if rows.is_empty() {
            Block::Empty(Say::new("offers-none"), Say::new("offers-none-how"))
        } else {
            let columns = ["help-provider", "help-kind", "help-areas", "help-stages", "help-languages"].map(Say::new);
            Block::Table(Table { caption: Say::new("offers-title"), columns: columns.into(), rows })
        };
        Ok(Box::new(SheetPage {
            lead: Some(Say::new("offers-lead")),
            facts: vec![Fact::new(Say::new("offers-count"), Value::Number(count))],
            ways: vec![
                Link { to: HelpPlace::Desk.into(), text: Say::new("offers-give") },
                Link { to: HelpPlace::Overview.into(), text: Say::new("balance-title") },
            ],
            sections: vec![section.with(block)],
            twins: &[Format::Json, Format::Csv],
            ..SheetPage::new(Say::new("offers-title"))
        }))
    }

    fn json(&self, present: Present<'_>) -> Result<Object, Problem> {
        let offers: Vec<Json> = Self::shown(present).into_iter().map(|version| told(present, version)).collect();
        Ok(json!({ "offers": offers }).into())
    }

    fn csv(&self, present: Present<'_>) -> Result<Option<Vec<u8>>, Problem> {
        // What everybody sees is all that a public sheet has; who else sees more it does not say.
        let released = |version: &Version<OfferPublished>| (whole(present, &version.deed), Filling::default());
        let offers: Vec<_> = Self::shown(present).into_iter().map(released).collect();
        Ok(Some(app::networking::roster(&offers)))
    }
}

/// What the record says as an offer with its words, as a roster holds it.
fn whole(present: Present<'_>, deed: &OfferPublished) -> Offer {
    let mut offer = Offer::of(deed.offer.clone(), present.word(&deed.provider).unwrap_or_default(), "");
    shown::said_again(present, OFFER, deed, &mut offer);
    offer
}

/// What stands in the place of an offer that nobody confirmed.
fn expired(on: Date, at: u64) -> SheetPage {
    let act = Say::new("act-reference").with("position", at);
    SheetPage {
        above: vec![Link { to: HelpPlace::Offers.into(), text: Say::new("offers-title") }],
        lead: Some(Say::new("offer-expired-lead")),
        tag: Some(("late", Say::of(Arg::Code("survey-state".into(), SurveyState::Expired.code().into())))),
        facts: vec![
            Fact::new(Say::new("offer-expired-on"), Value::When(PartialDate::Day(on))),
            Fact::new(Say::new("help-act"), Value::Say(act)),
        ],
        ways: vec![Link { to: Address::Act(at).into(), text: Say::new("help-see-act-of-expiry") }],
        ..SheetPage::new(Say::new("offer-title-public"))
    }
}

struct OneOffer {
    id: OfferId,
}

impl OneOffer {
    fn find<'a>(
        &self,
        present: Present<'a>,
    ) -> Result<(&'a Published<OfferPublished>, &'a Version<OfferPublished>), Problem> {
        let offer = present.state.mechanism.offers.get(&self.id).ok_or(Problem::NotFound)?;
        Ok((offer, offer.shown(present.lens).ok_or(Problem::NotFound)?))
    }
}

impl Question for OneOffer {
    fn position(&self, state: &Partnership) -> Option<u64> {
        state.mechanism.offers.get(&self.id).map(|offer| offer.position())
    }

    fn rests_on(&self, _: Lens) -> RestsOn {
        Arc::new(Basis::everything)
    }

    fn page(&self, present: Present<'_>) -> Result<Box<dyn Page>, Problem> {
        let retired = present.state.mechanism.offers.get(&self.id).and_then(|offer| offer.retired_as_of(present.lens));
        if let Some((on, Retirement::Expired, at)) = retired {
            return Ok(Box::new(expired(on, at)));
        }
        let (offer, version) = self.find(present)?;
        let deed = &version.deed;
        let mut sections = Vec::new();
        if let Some(id) = &deed.words {
            let block = match words(present, id) {
                Value::Text(text) => Block::Words(text),
                withheld => Block::Answers(vec![(Say::new("help-offer"), withheld)]),
            };
            sections.push(Section::new("words", Say::new("help-offer")).with(block));
        }
        // What has to be said stands above by itself, and what was done before below.
        let lists = |asked: &Asked| asked.kind == Kind::Listed;
        let answers = shown::in_act(present, OFFER, deed, |asked| asked.needed.is_none() && !lists(asked));
        if !answers.is_empty() {
            sections.push(Section::new("details", Say::new("help-details")).with(Block::Answers(answers)));
        }
        let references = shown::in_act(present, OFFER, deed, lists);
        if !references.is_empty() {
            let block = Block::Answers(references);
            sections.push(Section::new("references", Say::new("help-references")).with(block));
        }
        let titled = match words(present, &deed.provider) {
            Value::Text(text) => Some(text),
            _ => None,
        };
        let since = offer.since().map_or_else(|| Value::missing("blank"), |day| Value::When(PartialDate::Day(day)));
        Ok(Box::new(SheetPage {
            above: vec![Link { to: HelpPlace::Offers.into(), text: Say::new("offers-title") }],
            titled,
            lead: Some(Say::new("offer-lead-public")),
            facts: vec![
                Fact::new(Say::new("help-since"), since),
                Fact::new(Say::new("help-act"), Value::Say(Say::new("act-reference").with("position", version.at))),
            ],
            ways: vec![Link { to: Address::Act(version.at).into(), text: Say::new("help-see-act") }],
            sections,
            twins: &[Format::Json],
            ..SheetPage::new(Say::new("offer-title-public"))
        }))
    }

    fn json(&self, present: Present<'_>) -> Result<Object, Problem> {
        let (_, version) = self.find(present)?;
        Ok(told(present, version).into())
    }
}
