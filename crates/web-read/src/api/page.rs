//! The interface explained to people, and what each sort of problem means.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::{Lens, Partnership};
use serde_json::json;
use views::api::{ApiPage, Example, Operation as Shown};
use views::problems::{ProblemPage, Sort};
use views::{Page, Say};

use crate::api::BELOW;
use crate::api::operations::{OPERATIONS, Operation};
use crate::ask::{Ask, Part};
use crate::basis::Basis;
use crate::front::RestsOn;
use crate::object::Object;
use crate::present::Present;
use crate::problems::Problem;
use crate::site::{Question, Site};

/// The page of the interface.
pub async fn page(State(site): State<Arc<Site>>, ask: Ask) -> Result<Response<Body>, Problem> {
    let base = format!("{}{BELOW}", site.options.base_url);
    site.answer(ask, Explained { base }).await
}

/// The page of a sort of problem.
pub async fn problem(
    State(site): State<Arc<Site>>,
    Part(code): Part<String>,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    let sort = Sort::from_code(&code).ok_or(Problem::NotFound)?;
    site.answer(ask, SortOfProblem { sort }).await
}

struct Explained {
    base: String,
}

/// What there is to try: what the record of any site holds, as long as the first members are in it.
const EXAMPLES: [(&str, &str); 4] = [
    ("member", "/members/ghana"),
    ("list", "/commitments?member=ghana&limit=10"),
    ("time", "/members?as_of=2014-06-30"),
    ("search", "/search?q=open+budget&region=africa-and-the-middle-east"),
];

fn shown(operation: &Operation) -> Shown {
    // What everything may be asked is explained once.
    const GENERAL: [&str; 6] = ["as_of", "known_at", "edition", "cursor", "limit", "language"];
    Shown {
        path: operation.path.to_owned(),
        says: Say::new(format!("api-{}", operation.id)),
        parameters: operation.names().filter(|name| !GENERAL.contains(name)).map(str::to_owned).collect(),
    }
}

impl Question for Explained {
    fn position(&self, _: &Partnership) -> Option<u64> {
        None
    }

    fn rests_on(&self, _: Lens) -> RestsOn {
        Arc::new(Basis::texts)
    }

    fn page(&self, _: Present<'_>) -> Result<Box<dyn Page>, Problem> {
        let example = |(id, path): (&str, &str)| Example {
            says: Say::new(format!("api-example-{id}")),
            address: format!("{}{path}", self.base),
        };
        Ok(Box::new(ApiPage {
            base: self.base.clone(),
            operations: OPERATIONS.iter().map(shown).collect(),
            examples: EXAMPLES.into_iter().map(example).collect(),
        }))
    }

    fn json(&self, _: Present<'_>) -> Result<Object, Problem> {
        let description = format!("{}/openapi.json", self.base);
        Ok(json!({ "interface": self.base, "description": description }).into())
    }
}

struct SortOfProblem {
    sort: Sort,
}

impl Question for SortOfProblem {
    fn position(&self, _: &Partnership) -> Option<u64> {
        None
    }

    fn rests_on(&self, _: Lens) -> RestsOn {
        Arc::new(Basis::texts)
    }

    fn page(&self, _: Present<'_>) -> Result<Box<dyn Page>, Problem> {
        Ok(Box::new(ProblemPage { sort: self.sort }))
    }

    fn json(&self, present: Present<'_>) -> Result<Object, Problem> {
        let t = present.words_of();
        Ok(json!({
            "problem": self.sort.code(),
            "status": self.sort.status(),
            "title": t.text(&self.sort.title()),
            "means": t.text(&self.sort.means()),
        })
        .into())
    }
}
