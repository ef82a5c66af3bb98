//! The terms of the field, as a page and as a list.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::{Lens, Partnership};
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

fn cells(t: &Catalogue, term: Term) -> [String; 3] {
    [term.name().to_owned(), term.called(t), t.text(&term.means()).into_owned()]
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
        let term = |term: &Term| {
            let [name, called, means] = cells(t, *term);
            json!({ "name": name, "term": called, "means": means })
        };
        Ok(json!({ "terms": GlossaryPage.terms(t).iter().map(term).collect::<Vec<_>>() }).into())
    }

    fn csv(&self, present: Present<'_>) -> Result<Option<Vec<u8>>, Problem> {
        let t = present.words_of();
        let rows = GlossaryPage.terms(t).into_iter().map(|term| cells(t, term));
        Ok(Some(app::csv(&["name", "term", "means"], rows)))
    }
}
