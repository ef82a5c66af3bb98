//! The terms of the field, as a page and as a list.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::{Lens, Partnership};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::json;
use views::glossary::{GlossaryPage, Term};
use views::{Catalogue, Page};

use crate::ask::Ask;
use crate::basis::Basis;
use crate::front::RestsOn;
use crate::object::Object;
use crate::present::Present;
use crate::problems::Problem;
use crate::site::{Question, Site};

/// The glossary, as HTML, JSON or CSV. It rests on no act.
pub async fn glossary(State(site): State<Arc<Site>>, ask: Ask) -> Result<Response<Body>, Problem> {
    site.answer(ask, Glossary).await
}

struct Glossary;

/// A term for programs.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "Term")]
pub struct TermTold {
    /// Its name in addresses.
    name: &'static str,
    /// What it is called in the language of the answer.
    term: String,
    /// What it means.
    means: String,
}

impl TermTold {
    /// A term in a language.
    #[must_use]
    pub fn of(t: &Catalogue, term: Term) -> Self {
        Self { name: term.name(), term: term.called(t), means: t.text(&term.means()).into_owned() }
    }
}

/// Terms for spreadsheets.
#[must_use]
pub fn csv(t: &Catalogue, terms: &[Term]) -> Vec<u8> {
    let rows =
        terms.iter().map(|term| TermTold::of(t, *term)).map(|told| [told.name.to_owned(), told.term, told.means]);
    app::csv(&["name", "term", "means"], rows)
}

impl Question for Glossary {
    fn position(&self, _: &Partnership) -> Option<u64> {
        None
    }

    fn rests_on(&self, _: Lens) -> RestsOn {
        Arc::new(Basis::texts)
    }

    fn page(&self, _: Present<'_>) -> Result<Box<dyn Page>, Problem> {
        Ok(Box::new(GlossaryPage))
    }

    fn json(&self, present: Present<'_>) -> Result<Object, Problem> {
        let t = present.words_of();
        let terms: Vec<TermTold> = GlossaryPage.terms(t).into_iter().map(|term| TermTold::of(t, term)).collect();
        Ok(json!({ "terms": terms }).into())
    }

    fn csv(&self, present: Present<'_>) -> Result<Option<Vec<u8>>, Problem> {
        let t = present.words_of();
        Ok(Some(csv(t, &GlossaryPage.terms(t))))
    }
}
