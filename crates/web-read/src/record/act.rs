//! One act: what it says, its bytes, the texts beside it, and its receipt.

use std::borrow::Cow;
use std::sync::Arc;

use app::{Found, NoReceipt, ReceiptError, StoredText};
use axum::body::Body;
use axum::extract::State;
use axum::http::header::CONTENT_DISPOSITION;
use axum::http::{HeaderMap, Response};
use domain::deed::Deed;
use domain::{Field, Lens, Partnership, TextId, Value};
use record::{Act, Salt};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::value::RawValue;
use transparency::Hash;
use views::Page;
use views::components::receipt::Receipt;
use views::record::{ActPage, Beside, BesideState};

use crate::answer::{Keep, Ready};
use crate::ask::{Ask, Part};
use crate::basis::Basis;
use crate::front::RestsOn;
use crate::object::Object;
use crate::present::Present;
use crate::problems::Problem;
use crate::record::list::ActShape;
use crate::record::wording;
use crate::site::{Question, Site};

/// One act, as HTML or JSON.
pub async fn act(
    State(site): State<Arc<Site>>,
    Part(position): Part<u64>,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    let found = site.app.act(position).await.map_err(|cause| {
        let passing = cause.is_passing();
        Problem::store(cause, passing)
    })?;
    let (act, bytes) = found.ok_or(Problem::NotFound)?;
    let mut texts = Vec::new();
    for id in act.deed.texts().into_iter().chain(act.deed.files()) {
        let found = site.app.store().text(id).await.map_err(|cause| {
            let passing = cause.is_passing();
            Problem::store(cause, passing)
        })?;
        let held = match found {
            Found::Text(StoredText { salt, body, .. }) => Some((salt, Held::Words(body))),
            Found::File(file) => Some((file.salt, Held::File(file.bytes.len() as u64))),
            _ => None,
        };
        texts.push(Text { id: id.clone(), held });
    }
    site.answer(ask, OneAct { act, bytes, texts }).await
}

/// The receipt of an act: one file that can be checked without asking this site.
pub async fn receipt(
    State(site): State<Arc<Site>>,
    Part(position): Part<u64>,
    headers: HeaderMap,
) -> Result<Response<Body>, Problem> {
    let receipt = site.app.receipt(position).await.map_err(|why| match why {
        ReceiptError::Store(cause) => {
            let passing = cause.is_passing();
            Problem::store(cause, passing)
        }
        // The next checkpoint will cover it.
        ReceiptError::None(cause @ (NoReceipt::NotSigned | NoReceipt::NotCovered(_))) => {
            Problem::Passing(Arc::new(cause))
        }
    })?;
    let receipt = receipt.ok_or(Problem::NotFound)?;
    let name = format!("attachment; filename=\"receipt-{position}.json\"");
    let ready = Ready::new("application/json", receipt.to_json(), Keep::Revalidate);
    Ok(ready.with_header(CONTENT_DISPOSITION, &name).serve_once(&headers))
}

struct OneAct {
    act: Act,
    bytes: Vec<u8>,
    /// The texts that it points to, with salt, as the store has them.
    texts: Vec<Text>,
}

/// A text or file beside an act: its digest, and its salt and what it holds if the store has it.
struct Text {
    id: TextId,
    held: Option<(Salt, Held)>,
}

/// What the store has.
enum Held {
    /// Words.
    Words(Arc<str>),
    /// A file of so many bytes.
    File(u64),
}

impl OneAct {
    /// The field that a text answers, where the act says so.
    fn field(&self, id: &TextId) -> Option<Field> {
        let (Deed::Stated(stated) | Deed::Corrected(stated)) = &self.act.deed else { return None };
        let mut fields = stated.fields.iter();
        fields.find(|(_, value)| matches!(value, Value::Text(text) if text == id)).map(|(field, _)| field)
    }

    fn beside(&self, present: Present<'_>) -> Vec<Beside> {
        let state = |text: &Text| match (present.withheld(&text.id), &text.held) {
            (Some(w), _) => BesideState::Withheld { on: w.recorded_at.date(), because: w.reason.code().into() },
            (None, Some((salt, Held::File(bytes)))) => BesideState::File { bytes: *bytes, salt: hex::encode(salt) },
            (None, Some((salt, Held::Words(words)))) => {
                let text = present.in_its_language(&text.id, words);
                BesideState::Public { text, salt: hex::encode(salt) }
            }
            (None, None) => BesideState::Absent,
        };
        let beside = |text: &Text| Beside {
            digest: text.id.to_string(),
            field: self.field(&text.id).map(|field| field.code().into()),
            state: state(text),
        };
        self.texts.iter().map(beside).collect()
    }
}

impl Question for OneAct {
    fn position(&self, _: &Partnership) -> Option<u64> {
        Some(self.act.seq)
    }

    /// It never changes, but for its texts, the act that follows the last one, and the titles that others give to what it is
    /// about: those may be a little old.
    fn rests_on(&self, _: Lens) -> RestsOn {
        let next = self.act.seq + 1;
        Arc::new(move |state| Basis::texts(state).and_length_up_to(state, next + 1))
    }

    fn page(&self, present: Present<'_>) -> Result<Box<dyn Page>, Problem> {
        let (act, position) = (&self.act, self.act.seq);
        Ok(Box::new(ActPage {
            position,
            kind: act.deed.kind().into(),
            says: wording::says(present, &act.deed),
            recorded_at: act.recorded_at,
            effective_on: Some(act.effective_on.into()),
            by: wording::by(present, &act.by),
            about: wording::about(present, &act.deed),
            cause: wording::cause(present, act),
            canonical: String::from_utf8_lossy(&self.bytes).into_owned(),
            beside: self.beside(present),
            receipt: Receipt {
                position,
                leaf: *Hash::of_leaf(&self.bytes).as_bytes(),
                checkpoint_size: (position < present.signed).then_some(present.signed),
            },
            has_next: position + 1 < present.now.length,
        }))
    }

    fn json(&self, present: Present<'_>) -> Result<Object, Problem> {
        let beside = self.beside(present).into_iter().map(|beside| {
            let (text, salt, withheld) = match beside.state {
                BesideState::Public { text, salt } => (Some(text.words), Some(salt), None),
                BesideState::File { salt, .. } => (None, Some(salt), None),
                BesideState::Withheld { on, because } => {
                    let because = because.to_string();
                    (None, None, Some(WithheldTold { on: on.to_string(), because }))
                }
                BesideState::Absent => (None, None, None),
            };
            let field = beside.field.map(|field| field.to_string());
            BesideTold { digest: beside.digest, field, text, salt, withheld }
        });
        Ok(Object::of(&ActTold {
            position: self.act.seq,
            leaf: hex::encode(Hash::of_leaf(&self.bytes).as_bytes()),
            canonical: String::from_utf8_lossy(&self.bytes),
            act: serde_json::from_slice(&self.bytes)?,
            texts: beside.collect(),
        })?)
    }
}

/// An act for programs.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "Act")]
pub struct ActTold<'a> {
    /// Its position in the record, from 0.
    position: u64,
    /// The hash of its leaf in the log (RFC 6962), in hexadecimal.
    leaf: String,
    /// Its bytes, of which the leaf is the hash.
    canonical: Cow<'a, str>,
    /// The same, read.
    #[schemars(with = "ActShape")]
    act: Box<RawValue>,
    /// The texts that it points to.
    texts: Vec<BesideTold>,
}

/// A text beside an act.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "TextBeside")]
struct BesideTold {
    /// Its salted digest, as it stands in the act.
    digest: String,
    /// The field that it answers.
    field: Option<String>,
    /// Its words.
    text: Option<String>,
    /// The salt before the words, in hexadecimal.
    salt: Option<String>,
    /// That it is not shown, and why.
    withheld: Option<WithheldTold>,
}

/// That a text is not shown.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "WithheldText")]
struct WithheldTold {
    /// Since which day.
    on: String,
    /// Why, a code.
    because: String,
}
