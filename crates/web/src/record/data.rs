//! Downloads, and the sources that the record was made from.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::partnership::{ImportEnd, Source};
use domain::{Lens, Partnership};
use serde_json::{Value as Json, json};
use views::record::{DataPage, Download, Source as Shown};
use views::{Page, Say};

use crate::ask::Ask;
use crate::basis::Basis;
use crate::front::RestsOn;
use crate::present::Present;
use crate::problems::Problem;
use crate::record::download::Name;
use crate::site::{Question, Site, last};

/// The page of downloads, as HTML or JSON.
pub async fn data(State(site): State<Arc<Site>>, ask: Ask) -> Result<Response<Body>, Problem> {
    site.answer(ask, Data).await
}

struct Data;

/// What an import of a source brought.
#[derive(Debug, Clone, Copy, Default)]
pub struct Brought {
    /// Rows of which something is in the record.
    pub taken: u64,
    /// Rows that only the report speaks of.
    pub reported: u64,
    /// The act that made it visible.
    pub at: Option<u64>,
}

/// What the imports of a source brought.
#[must_use]
pub fn brought(state: &Partnership, source: &Source) -> Brought {
    let imports = state.imports.values().filter(|import| import.source == source.id);
    imports.fold(Brought::default(), |sum, import| match &import.end {
        Some(ImportEnd::Closed { at, counts }) => Brought {
            taken: sum.taken + counts.rows_taken,
            reported: sum.reported + counts.rows_reported,
            at: sum.at.max(Some(*at)),
        },
        _ => sum,
    })
}

/// The sources, the newest first.
#[must_use]
pub fn sources(state: &Partnership) -> Vec<&Arc<Source>> {
    let mut sources: Vec<_> = state.sources.values().collect();
    sources.sort_by_key(|source| std::cmp::Reverse((source.published_on, source.at)));
    sources
}

/// What a file holds, in words.
fn holds(present: Present<'_>, name: Name) -> Say {
    let key = format!("download-{}", name.about());
    if present.words_of().has(&key) { Say::new(key) } else { Say::new("value-none") }
}

impl Question for Data {
    fn position(&self, state: &Partnership) -> Option<u64> {
        last(state)
    }

    fn rests_on(&self, _: Lens) -> RestsOn {
        Arc::new(Basis::everything)
    }

    fn page(&self, present: Present<'_>) -> Result<Box<dyn Page>, Problem> {
        let file = |name: &Name| Download {
            file: name.file().to_owned(),
            says: holds(present, *name),
            format: name.format().to_owned(),
            rows: name.rows(present.state),
            bytes: None,
        };
        let source = |source: &Arc<Source>| {
            let brought = brought(present.state, source);
            Shown {
                title: present.source(source),
                credit: source
                    .licence
                    .as_ref()
                    .and_then(|id| present.word(id))
                    .unwrap_or("–")
                    .trim_end_matches('.')
                    .to_owned(),
                published: Some(source.published_on),
                rows: brought.taken,
                reported: brought.reported,
                digest: source.digest.clone(),
                act: brought.at.or(Some(source.at)),
            }
        };
        let is_empty = present.state.length == 0;
        Ok(Box::new(DataPage {
            downloads: if is_empty { Vec::new() } else { Name::ALL.iter().map(file).collect() },
            sources: sources(present.state).into_iter().map(source).collect(),
        }))
    }

    fn json(&self, present: Present<'_>) -> Result<Json, Problem> {
        let source = |source: &Arc<Source>| {
            let brought = brought(present.state, source);
            json!({
                "id": source.id,
                "title": present.word(&source.title),
                "licence": source.licence.as_ref().and_then(|id| present.word(id)),
                "published_on": source.published_on,
                "authority": source.authority,
                "sha256": source.digest,
                "bytes": source.bytes,
                "rows_taken": brought.taken,
                "rows_reported": brought.reported,
                "registered_by": source.at,
                "visible_since": brought.at,
            })
        };
        Ok(json!({
            "files": Name::ALL.iter().map(|name| json!({ "file": name.file(), "rows": name.rows(present.state) })).collect::<Vec<_>>(),
            "sources": sources(present.state).into_iter().map(source).collect::<Vec<_>>(),
        }))
    }
}
