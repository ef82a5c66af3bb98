//! The code book as a page, as JSON and as CSV: in these two it lies beside the downloads.

use std::sync::Arc;

use app::dump::{Dump, codebook};
use app::export::write_codebook;
use app::tabular::{self, Rows as _};
use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::{Lens, Partnership};
use serde_json::{Value as Json, json};
use views::Page;
use views::record::codebook::{CodebookPage, Column, Told};

use crate::ask::Ask;
use crate::basis::Basis;
use crate::front::RestsOn;
use crate::object::Object;
use crate::present::Present;
use crate::problems::Problem;
use crate::record::spoken::Spoken;
use crate::site::{Question, Site};

/// The page of the code book.
pub async fn codebook(State(site): State<Arc<Site>>, ask: Ask) -> Result<Response<Body>, Problem> {
    site.answer(ask, Codebook).await
}

/// The code book in any format. It rests on the program alone.
pub(super) struct Codebook;

fn told(table: tabular::Table) -> Told {
    let column = |column: &tabular::Column| Column {
        name: column.name.to_owned(),
        kind: codebook::kind(column.kind),
        required: column.required,
        codes: codebook::book(column).to_vec(),
    };
    Told { name: table.name.to_owned(), columns: table.columns.iter().map(column).collect() }
}

impl Question for Codebook {
    fn position(&self, _: &Partnership) -> Option<u64> {
        None
    }

    fn rests_on(&self, _: Lens) -> RestsOn {
        Arc::new(Basis::texts)
    }

    fn page(&self, _: Present<'_>) -> Result<Box<dyn Page>, Problem> {
        Ok(Box::new(CodebookPage { tables: Dump::ALL.iter().map(|dump| told(dump.table())).collect() }))
    }

    fn json(&self, present: Present<'_>) -> Result<Object, Problem> {
        let mut lines = Vec::new();
        let mut to = tabular::JsonLines::new(&codebook::table(), &mut lines);
        codebook::rows(&Spoken(present.locale), &mut |cells| to.row(cells)).map_err(Problem::fault)?;
        let rows = lines.split(|byte| *byte == b'\n').filter(|line| !line.is_empty());
        let rows = rows.map(serde_json::from_slice).collect::<Result<Vec<Json>, _>>()?;
        Ok(json!({ "codebook": rows }).into())
    }

    fn csv(&self, present: Present<'_>) -> Result<Option<Vec<u8>>, Problem> {
        let mut csv = Vec::new();
        write_codebook(&mut csv, &Spoken(present.locale)).map_err(Problem::fault)?;
        Ok(Some(csv))
    }
}
