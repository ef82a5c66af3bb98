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
use views::record::{DataPage, Download, Source as Shown, TableFiles, Taken};
use views::{Page, Say};

use crate::ask::Ask;
use crate::basis::Basis;
use crate::front::RestsOn;
use crate::object::Object;
use crate::present::Present;
use crate::problems::Problem;
use crate::record::ahead;
use crate::record::download::{Lying, Name, rows_of};
use crate::site::{Question, Site, last};

/// The page of downloads, as HTML or JSON. Files that nobody made yet are begun behind it.
pub async fn data(State(site): State<Arc<Site>>, ask: Ask) -> Result<Response<Body>, Problem> {
    // What was known at another time is folded once, by the answer itself; its files are made for one reader.
    let lying = if ask.moment.is_past() { Lying::default() } else { Lying::of(&site.telling(&ask).await?) };
    if lying.is_waited_for() {
        ahead::begin(&site);
    }
    site.answer(ask, Data(lying)).await
}

struct Data(Lying);

/// The sources, the newest first.
#[must_use]
pub fn sources(state: &Partnership) -> Vec<&Arc<Source>> {
    let mut sources: Vec<_> = state.sources.values().collect();
    sources.sort_by_key(|source| std::cmp::Reverse((source.published_on, source.at)));
    sources
}

impl Data {
    fn taken(&self, name: Name) -> Taken {
        let about = self.0.about(&name.file());
        Taken {
            file: name.file(),
            format: name.format().to_owned(),
            bytes: about.map(|about| about.bytes),
            sha256: about.map(|about| about.sha256.clone()),
        }
    }

    /// The files that hold everything.
    fn wholes(&self) -> Vec<Download> {
        let whole =
            |name: Name| Download { says: Say::new(format!("download-{}", name.about())), taken: self.taken(name) };
        Name::WHOLE.map(whole).into()
    }

    /// The tables, each in every format.
    fn tables(&self, present: Present<'_>) -> Vec<TableFiles> {
        let table = |dump: &Dump| {
            let files = FileFormat::ALL.map(|format| Name::Table(*dump, format));
            let counted = files.iter().find_map(|name| self.0.about(&name.file())?.rows);
            TableFiles {
                table: dump.name().to_owned(),
                rows: counted.or_else(|| rows_of(present, *dump)),
                columns: u64::try_from(dump.table().columns.len()).unwrap_or_default(),
                files: files.map(|name| self.taken(name)).into(),
            }
        };
        Dump::ALL.iter().map(table).collect()
    }
}

impl Question for Data {
    fn position(&self, state: &Partnership) -> Option<u64> {
        last(state)
    }

    fn rests_on(&self, _: Lens) -> RestsOn {
        Arc::new(Basis::everything)
    }

    fn may_be_kept(&self, state: &Partnership) -> bool {
        self.0.is_all_of(state)
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
            wholes: if is_empty { Vec::new() } else { self.wholes() },
            tables: if is_empty { Vec::new() } else { self.tables(present) },
            waits: self.0.is_waited_for(),
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
        let file = |taken: &Taken| json!({ "file": taken.file, "format": taken.format, "bytes": taken.bytes, "sha256": taken.sha256 });
        let table = |table: &TableFiles| {
            let files: Vec<_> = table.files.iter().map(file).collect();
            json!({ "table": table.table, "rows": table.rows, "columns": table.columns, "files": files })
        };
        Ok(json!({
            "files": self.wholes().iter().map(|whole| file(&whole.taken)).collect::<Vec<_>>(),
            "tables": self.tables(present).iter().map(table).collect::<Vec<_>>(),
            "sources": sources(present.state).into_iter().map(source).collect::<Vec<_>>(),
        })
        .into())
    }
}
