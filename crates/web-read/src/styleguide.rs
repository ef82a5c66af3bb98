//! Every component, drawn from its example.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::{Lens, Partnership};
use views::Page;
use views::styleguide::StyleGuidePage;

use crate::ask::Ask;
use crate::basis::Basis;
use crate::front::RestsOn;
use crate::object::Object;
use crate::present::Present;
use crate::problems::Problem;
use crate::site::{Question, Site};

/// The page of all components. It rests on no act.
pub async fn style_guide(State(site): State<Arc<Site>>, ask: Ask) -> Result<Response<Body>, Problem> {
    site.answer(ask, StyleGuide).await
}

struct StyleGuide;

impl Question for StyleGuide {
    fn position(&self, _: &Partnership) -> Option<u64> {
        None
    }

    fn rests_on(&self, _: Lens) -> RestsOn {
        Arc::new(Basis::texts)
    }

    fn page(&self, _: Present<'_>) -> Result<Box<dyn Page>, Problem> {
        Ok(Box::new(StyleGuidePage::sample()))
    }

    fn json(&self, _: Present<'_>) -> Result<Object, Problem> {
        Err(Problem::NotFound)
    }
}
