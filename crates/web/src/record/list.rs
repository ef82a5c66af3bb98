//! The acts of the record, newest first: the only page that shows the head of the record as it is now.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::{Lens, Partnership};
use record::Act;
use serde_json::value::RawValue;
use serde_json::{Value as Json, json};
use transparency::SignedCheckpoint;
use views::components::pager::Pager;
use views::record::{ActRow, Checkpoint, RecordPage};
use views::{Address, Page};

use crate::ask::Ask;
use crate::basis::Basis;
use crate::front::RestsOn;
use crate::present::Present;
use crate::problems::Problem;
use crate::record::wording;
use crate::site::{Question, Site, last};

/// How many acts stand on one page.
const ON_A_PAGE: u64 = 50;

/// The acts, as HTML, JSON or CSV.
pub async fn acts(State(site): State<Arc<Site>>, ask: Ask) -> Result<Response<Body>, Problem> {
    let telling = site.telling(&ask).await?;
    let length = telling.view.state.length;
    let pager = Pager::new(length, ON_A_PAGE, ask.page(), Address::Record);
    let end = length - (pager.page - 1) * ON_A_PAGE;
    let first = end.saturating_sub(ON_A_PAGE);
    let limit = u32::try_from(end - first).unwrap_or(0);
    let mut acts = site.app.acts(first, limit).await.map_err(|cause| {
        let passing = cause.is_passing();
        Problem::store(cause, passing)
    })?;
    acts.reverse();
    let checkpoint = site.app.log().checkpoint();
    site.answer(ask, Acts { length, pager, acts, checkpoint }).await
}

struct Acts {
    length: u64,
    pager: Pager,
    /// Those on the page with their bytes, newest first.
    acts: Vec<(Act, Vec<u8>)>,
    checkpoint: Option<Arc<SignedCheckpoint>>,
}

fn row(present: Present<'_>, act: &Act) -> ActRow {
    ActRow {
        position: act.seq,
        recorded_at: act.recorded_at,
        effective_on: Some(act.effective_on.into()),
        kind: act.deed.kind().into(),
        says: wording::says(present, &act.deed),
        about: wording::about(present, &act.deed),
        by: wording::by(present, &act.by),
    }
}

/// The bytes of an act as they stand in the log, as a part of a larger JSON text.
fn raw(bytes: &[u8]) -> Option<Box<RawValue>> {
    serde_json::from_slice(bytes).ok()
}

const COLUMNS: [&str; 9] = ["seq", "recorded_at", "effective_on", "kind", "about", "office", "body", "cause", "import"];

fn cells(act: &Act, bytes: &[u8]) -> [String; 9] {
    let about = serde_json::from_slice::<Json>(bytes).ok();
    let about = about.as_ref().and_then(|act| act["about"].as_str()).unwrap_or("").to_owned();
    [
        act.seq.to_string(),
        act.recorded_at.to_string(),
        act.effective_on.to_string(),
        act.deed.kind(),
        about,
        act.by.office.to_string(),
        act.by.body.to_string(),
        act.cause.as_ref().map(ToString::to_string).unwrap_or_default(),
        act.import.as_ref().map(ToString::to_string).unwrap_or_default(),
    ]
}

impl Question for Acts {
    fn position(&self, state: &Partnership) -> Option<u64> {
        last(state)
    }

    fn rests_on(&self, _: Lens) -> RestsOn {
        Arc::new(Basis::everything)
    }

    /// It shows the newest checkpoint, which comes after the acts.
    fn may_be_kept(&self, state: &Partnership) -> bool {
        self.checkpoint.as_ref().is_some_and(|checkpoint| checkpoint.checkpoint().size() == state.length)
    }

    fn page(&self, present: Present<'_>) -> Result<Box<dyn Page>, Problem> {
        let checkpoint = self.checkpoint.as_ref().map(|signed| {
            let checkpoint = signed.checkpoint();
            Checkpoint {
                size: checkpoint.size(),
                // A checkpoint bears no date; it was signed at once after the last act that it covers.
                signed_at: present.now.recorded_at,
                root: *checkpoint.root().as_bytes(),
                origin: checkpoint.origin().to_owned(),
            }
        });
        let witnesses = self.checkpoint.iter().flat_map(|signed| signed.note().signatures().iter().skip(1));
        Ok(Box::new(RecordPage {
            size: self.length,
            checkpoint,
            witnesses: witnesses.map(|signature| signature.name().to_owned()).collect(),
            rows: self.acts.iter().map(|(act, _)| row(present, act)).collect(),
            pager: self.pager.clone(),
        }))
    }

    fn json(&self, _: Present<'_>) -> Result<Json, Problem> {
        let acts: Option<Vec<_>> = self.acts.iter().map(|(_, bytes)| raw(bytes)).collect();
        Ok(json!({
            "length": self.length,
            "page": self.pager.page,
            "pages": self.pager.pages,
            "checkpoint": self.checkpoint.as_ref().map(|checkpoint| checkpoint.to_string()),
            "acts": acts,
        }))
    }

    fn csv(&self, _: Present<'_>) -> Result<Option<Vec<u8>>, Problem> {
        Ok(Some(app::csv(&COLUMNS, self.acts.iter().map(|(act, bytes)| cells(act, bytes)))))
    }
}
