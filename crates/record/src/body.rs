//! The bodies of acts by kind and version: the one place that knows which deed a kind stands for.

use std::borrow::Cow;

use domain::deed::{Deed, Stated};
use domain::ids::{PlanId, SourceId};
use domain::statement::Fields;
use serde::{Deserialize, Serialize};

use crate::act::Undecodable;

/// The version in which bodies are written. Each earlier one stays readable.
pub const VERSION: u16 = 1;

/// A statement's body: what it is about stands in the envelope.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct StatedBody<'a> {
    source: Cow<'a, SourceId>,
    row: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    plan: Option<Cow<'a, PlanId>>,
    fields: Cow<'a, Fields>,
}

/// What a deed is about, as a path.
pub fn about(deed: &Deed) -> String {
    match deed {
        Deed::Stated(s) | Deed::Corrected(s) => s.subject.to_string(),
        Deed::SourceRegistered(s) => format!("source/{}", s.source),
        Deed::ImportOpened(i) => format!("import/{}", i.import),
        Deed::ImportClosed(i) => format!("import/{}", i.import),
        Deed::ImportAbandoned(i) => format!("import/{}", i.import),
        Deed::Recognised(r) => format!("commitment/{}", r.one),
        Deed::TextWithheld(t) => format!("text/{}", t.text),
        Deed::FigurePublished(f) => format!("figure/{}", f.figure),
        Deed::KeyRotated(_) => "log/key".into(),
        Deed::OriginForked(_) => "log/origin".into(),
        Deed::ReportAnswered(r) => format!("report/{}", r.number),
    }
}

/// The canonical text of a deed's body.
pub fn encode(deed: &Deed) -> Result<String, serde_json::Error> {
    match deed {
        Deed::Stated(s) | Deed::Corrected(s) => canonical(&StatedBody {
            source: Cow::Borrowed(&s.source),
            row: s.row,
            plan: s.plan.as_ref().map(Cow::Borrowed),
            fields: Cow::Borrowed(&s.fields),
        }),
        Deed::SourceRegistered(d) => canonical(d),
        Deed::ImportOpened(d) => canonical(d),
        Deed::ImportClosed(d) => canonical(d),
        Deed::ImportAbandoned(d) => canonical(d),
        Deed::Recognised(d) => canonical(d),
        Deed::TextWithheld(d) => canonical(d),
        Deed::FigurePublished(d) => canonical(d),
        Deed::KeyRotated(d) => canonical(d),
        Deed::OriginForked(d) => canonical(d),
        Deed::ReportAnswered(d) => canonical(d),
    }
}

fn canonical<T: Serialize>(body: &T) -> Result<String, serde_json::Error> {
    serde_json_canonicalizer::to_string(body)
}

/// The deed that an envelope's kind, version, subject and body stand for.
pub fn decode(kind: &str, version: u16, about: &str, body: &str) -> Result<Deed, Undecodable> {
    if version != VERSION {
        return Err(Undecodable::UnknownKind { kind: kind.into(), version });
    }
    Ok(match kind {
        "source.registered" => Deed::SourceRegistered(serde_json::from_str(body)?),
        "import.opened" => Deed::ImportOpened(serde_json::from_str(body)?),
        "import.closed" => Deed::ImportClosed(serde_json::from_str(body)?),
        "import.abandoned" => Deed::ImportAbandoned(serde_json::from_str(body)?),
        "commitment.recognised" => Deed::Recognised(serde_json::from_str(body)?),
        "text.withheld" => Deed::TextWithheld(serde_json::from_str(body)?),
        "figure.published" => Deed::FigurePublished(serde_json::from_str(body)?),
        "key.rotated" => Deed::KeyRotated(serde_json::from_str(body)?),
        "origin.forked" => Deed::OriginForked(serde_json::from_str(body)?),
        "report.answered" => Deed::ReportAnswered(serde_json::from_str(body)?),
        _ => stated(kind, version, about, body)?,
    })
}

/// A statement or a correction: the kind is the subject's sort and what happened to it.
fn stated(kind: &str, version: u16, about: &str, body: &str) -> Result<Deed, Undecodable> {
    let unknown = || Undecodable::UnknownKind { kind: kind.into(), version };
    let (sort, verb) = kind.split_once('.').ok_or_else(unknown)?;
    let deed: fn(Stated) -> Deed = match verb {
        "stated" => Deed::Stated,
        "corrected" => Deed::Corrected,
        _ => return Err(unknown()),
    };
    let subject = about.parse::<domain::Subject>();
    let subject = subject.map_err(|problem| Undecodable::About { kind: kind.into(), about: about.into(), problem })?;
    if subject.sort() != sort {
        return Err(unknown());
    }
    let body: StatedBody<'_> = serde_json::from_str(body)?;
    Ok(deed(Stated {
        subject,
        source: body.source.into_owned(),
        row: body.row,
        plan: body.plan.map(Cow::into_owned),
        fields: body.fields.into_owned(),
    }))
}
