//! Downloads, and the sources that the record was made from.

use std::sync::Arc;

use app::dump::Dump;
use app::export::FileFormat;
use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::imports::Brought;
use domain::partnership::Source;
use domain::{Lens, Partnership};
use serde_json::json;
use views::record::{DataPage, Download, Source as Shown, TableFiles};
use views::{Page, Say};

use crate::ask::Ask;
use crate::basis::Basis;
use crate::front::RestsOn;
use crate::object::Object;
use crate::present::Present;
use crate::problems::Problem;
use crate::record::download::{Name, rows_of};
use crate::site::{Question, Site, last};

/// The page of downloads, as HTML or JSON.
pub async fn data(State(site): State<Arc<Site>>, ask: Ask) -> Result<Response<Body>, Problem> {
    site.answer(ask, Data).await
}

struct Data;

/// The sources, the newest first.
#[must_use]
pub fn sources(state: &Partnership) -> Vec<&Arc<Source>> {
    let mut sources: Vec<_> = state.sources.values().collect();
    sources.sort_by_key(|source| std::cmp::Reverse((source.published_on, source.at)));
    sources
}

/// The files that hold everything.
fn wholes() -> Vec<Download> {
    let whole = |name: Name| Download {
        file: name.file(),
        says: Say::new(format!("download-{}", name.about())),
        format: name.format().to_owned(),
    };
    Name::WHOLE.map(whole).into()
}

/// The tables, each in every format.
fn tables(present: Present<'_>) -> Vec<TableFiles> {
    let table = |dump: &Dump| TableFiles {
        table: dump.name().to_owned(),
        rows: rows_of(present, *dump),
        files: FileFormat::ALL.map(|format| (format.name().to_owned(), Name::Table(*dump, format).file())).into(),
    };
    Dump::ALL.iter().map(table).collect()
}

impl Question for Data {
    fn position(&self, state: &Partnership) -> Option<u64> {
        last(state)
    }

    fn rests_on(&self, _: Lens) -> RestsOn {
        Arc::new(Basis::everything)
    }

    fn page(&self, present: Present<'_>) -> Result<Box<dyn Page>, Problem> {
        let source = |source: &Arc<Source>| {
            let brought = Brought::by(present.state, source);
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
            wholes: if is_empty { Vec::new() } else { wholes() },
            tables: if is_empty { Vec::new() } else { tables(present) },
            sources: sources(present.state).into_iter().map(source).collect(),
        }))
    }

    fn json(&self, present: Present<'_>) -> Result<Object, Problem> {
        let source = |source: &Arc<Source>| {
            let brought = Brought::by(present.state, source);
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
        let table = |table: &TableFiles| {
            let files = table.files.iter().map(|(format, file)| json!({ "file": file, "format": format }));
            json!({ "table": table.table, "rows": table.rows, "files": files.collect::<Vec<_>>() })
        };
        Ok(json!({
            "files": wholes().iter().map(|whole| json!({ "file": whole.file, "format": whole.format })).collect::<Vec<_>>(),
            "tables": tables(present).iter().map(table).collect::<Vec<_>>(),
            "sources": sources(present.state).into_iter().map(source).collect::<Vec<_>>(),
        }).into())
    }
}
