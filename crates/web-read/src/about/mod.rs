//! What the site says of itself. It rests on no act and changes with the program only.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::{Lens, Partnership};
use serde_json::json;
use views::Page;
use views::about::{ProsePage, Topic};

use crate::ask::Ask;
use crate::basis::Basis;
use crate::front::RestsOn;
use crate::object::Object;
use crate::present::Present;
use crate::problems::Problem;
use crate::site::{Question, Site};

/// What the site is.
pub async fn about(State(site): State<Arc<Site>>, ask: Ask) -> Result<Response<Body>, Problem> {
    site.answer(ask, Prose(ProsePage::new(Topic::About))).await
}

/// How accessible it is.
pub async fn accessibility(State(site): State<Arc<Site>>, ask: Ask) -> Result<Response<Body>, Problem> {
    site.answer(ask, Prose(ProsePage::new(Topic::Accessibility))).await
}

/// What it keeps of its readers.
pub async fn privacy(State(site): State<Arc<Site>>, ask: Ask) -> Result<Response<Body>, Problem> {
    site.answer(ask, Prose(ProsePage::new(Topic::Privacy))).await
}

struct Prose(ProsePage);

impl Question for Prose {
    fn position(&self, _: &Partnership) -> Option<u64> {
        None
    }

    fn rests_on(&self, _: Lens) -> RestsOn {
        Arc::new(Basis::texts)
    }

    fn page(&self, _: Present<'_>) -> Result<Box<dyn Page>, Problem> {
        Ok(Box::new(self.0.clone()))
    }

    fn json(&self, present: Present<'_>) -> Result<Object, Problem> {
        let t = present.words_of();
        let section = |section: views::about::Section| {
            let paragraphs: Vec<_> = section.paragraphs.iter().map(|say| t.say(say).into_owned()).collect();
            json!({ "title": t.say(&section.title), "paragraphs": paragraphs })
        };
        Ok(json!({
            "title": t.text(self.0.title()),
            "lead": t.text(self.0.lead()),
            "sections": self.0.sections().into_iter().map(section).collect::<Vec<_>>(),
        })
        .into())
    }
}
