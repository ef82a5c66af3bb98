//! The acts of the record, newest first: the only page that shows the head of the record as it is now.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::{Lens, Partnership};
use record::Act;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value as Json;
use serde_json::value::RawValue;
use transparency::SignedCheckpoint;
use views::components::pager::Pager;
use views::record::{ActRow, Checkpoint, RecordPage};
use views::{Address, Format, Page, Say};

use crate::ask::Ask;
use crate::basis::Basis;
use crate::front::RestsOn;
use crate::object::Object;
use crate::present::Present;
use crate::problems::Problem;
use crate::record::wording;
use crate::site::{Question, Site, last};
use crate::span::Next;

/// How many acts stand on one page.
const ON_A_PAGE: u64 = 50;

/// The acts, as HTML, JSON or CSV.
pub async fn acts(State(site): State<Arc<Site>>, ask: Ask) -> Result<Response<Body>, Problem> {
    let telling = site.telling(&ask).await?;
    let length = telling.view.state.length;
    let pager = Pager::new(length, ON_A_PAGE, ask.page(), Address::Record);
    let piece = match ask.asked.format {
        Format::Json => Piece::read(&ask, length)?,
        Format::Html | Format::Csv | Format::Pdf | Format::Svg | Format::Png => {
            Piece::newest(length - (pager.page - 1) * ON_A_PAGE, ON_A_PAGE)
        }
    };
    let limit = u32::try_from(piece.end - piece.first).unwrap_or(0);
    let mut acts = site.app.acts(piece.first, limit).await.map_err(|cause| {
        let passing = cause.is_passing();
        Problem::store(cause, passing)
    })?;
    if !piece.earliest_first {
        acts.reverse();
    }
    let checkpoint = site.app.log().checkpoint();
    site.answer(ask, Acts { length, pager, next: piece.next, acts, checkpoint }).await
}

/// Which acts are told: from the first up to the end.
struct Piece {
    first: u64,
    end: u64,
    earliest_first: bool,
    next: Next,
}

impl Piece {
    /// The last so many before an end.
    fn newest(end: u64, limit: u64) -> Self {
        let first = end.saturating_sub(limit);
        Self { first, end, earliest_first: false, next: Next((first > 0).then(|| first.to_string())) }
    }

    /// As a program asks: the newest first, or from a position on.
    fn read(ask: &Ask, length: u64) -> Result<Self, Problem> {
        let limit = u64::try_from(ask.span.limit(ON_A_PAGE as usize)).unwrap_or(ON_A_PAGE);
        let after = ask.span.after.as_ref().map(|place| place.parse::<u64>().map_err(|_| Problem::Cursor));
        let Some(from) = ask.get("from").filter(|_| ask.asked.is_api) else {
            let above = (ask.page() - 1).saturating_mul(limit);
            let end = after.unwrap_or(Ok(length.saturating_sub(above)))?;
            return Ok(Self::newest(end.min(length), limit));
        };
        let bad = || Problem::asked(Say::new("bad-number").with("value", from).with("name", "from"));
        let from = from.parse().map_err(|_| bad())?;
        let first = after.unwrap_or(Ok(from))?.min(length);
        let end = first.saturating_add(limit).min(length);
        Ok(Self { first, end, earliest_first: true, next: Next((end < length).then(|| end.to_string())) })
    }
}

struct Acts {
    length: u64,
    pager: Pager,
    next: Next,
    /// Those on the page with their bytes, in the order in which they are told.
    acts: Vec<(Act, Vec<u8>)>,
    checkpoint: Option<Arc<SignedCheckpoint>>,
}

/// Acts for programs.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "Acts")]
pub struct ActsTold {
    /// How many acts the record has.
    length: u64,
    /// The newest signed checkpoint, a note as C2SP has it.
    checkpoint: Option<String>,
    /// Those of this piece, as they stand in the log.
    #[schemars(with = "Vec<ActShape>")]
    acts: Vec<Box<RawValue>>,
    #[serde(skip_serializing_if = "Next::is_written_apart")]
    #[schemars(required)]
    next: Next,
}

/// An act as it stands in the log.
#[derive(JsonSchema)]
#[schemars(rename = "ActInLog")]
#[expect(dead_code, reason = "describes what acts write themselves")]
pub struct ActShape {
    /// Its position in the record, from 0: also its leaf index in the log.
    seq: u64,
    /// The version of its kind.
    v: u32,
    /// What sort of act it is.
    kind: String,
    /// When it was recorded, in microseconds since 1970 (UTC).
    recorded_at: i64,
    /// The day from which it was so.
    effective_on: String,
    /// Who acted.
    by: ActorShape,
    /// The idempotency key of the command.
    key: String,
    /// What it is about, by path.
    #[schemars(skip_serializing_if = "Option::is_none")]
    about: Option<String>,
    /// What it rests on: another act or a source.
    #[schemars(skip_serializing_if = "Option::is_none")]
    cause: Option<String>,
    /// The import it belongs to.
    #[schemars(skip_serializing_if = "Option::is_none")]
    import: Option<String>,
    /// What was done; what is in it depends on the kind.
    #[schemars(with = "serde_json::Map<String, Json>")]
    body: (),
}

/// Who acted.
#[derive(JsonSchema)]
#[schemars(rename = "Actor")]
#[expect(dead_code, reason = "describes what acts write themselves")]
struct ActorShape {
    /// The body.
    body: String,
    /// The office.
    office: String,
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

/// Acts for spreadsheets.
#[must_use]
pub fn csv(acts: &[(Act, Vec<u8>)]) -> Vec<u8> {
    app::csv(&COLUMNS, acts.iter().map(|(act, bytes)| cells(act, bytes)))
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
            sealed: present.now.seals.iter().fold((0, 0), |(n, late), seal| (n + seal.leaves, late + seal.late)),
            rows: self.acts.iter().map(|(act, _)| row(present, act)).collect(),
            pager: self.pager.clone(),
        }))
    }

    fn json(&self, _: Present<'_>) -> Result<Object, Problem> {
        let told = ActsTold {
            length: self.length,
            checkpoint: self.checkpoint.as_ref().map(|checkpoint| checkpoint.to_string()),
            acts: self.acts.iter().map(|(_, bytes)| serde_json::from_slice(bytes)).collect::<Result<_, _>>()?,
            next: self.next.clone(),
        };
        Ok(Object::piece(&told, &told.next)?)
    }

    fn csv(&self, _: Present<'_>) -> Result<Option<Vec<u8>>, Problem> {
        Ok(Some(csv(&self.acts)))
    }
}
