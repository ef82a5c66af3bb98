//! Downloads: the public record in files. Made piece by piece while they are sent, so that a large record takes no more memory
//! than a small one.

use std::ops::Bound;
use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use bytes::Bytes;
use domain::codebook::Field;
use domain::plans::Commitment;
use domain::{CommitmentId, Partnership};
use futures_util::stream::{Stream, StreamExt as _, iter, once, unfold};
use serde_json::json;

use crate::ask::{Ask, Part};
use crate::membership;
use crate::plans::rows;
use crate::present::{FINDINGS, Present};
use crate::problems::Problem;
use crate::record::data::{brought, sources};
use crate::site::{Site, Telling};
use crate::stream::{File, Piece, file};
use crate::told;

/// A file that can be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Name {
    /// Every commitment with the findings that count.
    CommitmentsCsv,
    /// Every commitment with every statement.
    CommitmentsJson,
    /// Every report on every commitment.
    FindingsCsv,
    /// Plans.
    PlansCsv,
    /// Members.
    MembersCsv,
    /// What the record was made from.
    SourcesCsv,
    /// Every act, as it stands in the log.
    ActsJsonl,
    /// Every text that may be shown, with the salt of its digest.
    TextsJsonl,
}

impl Name {
    /// Every file, in the order in which they are listed.
    pub const ALL: [Self; 8] = [
        Self::CommitmentsCsv,
        Self::CommitmentsJson,
        Self::FindingsCsv,
        Self::PlansCsv,
        Self::MembersCsv,
        Self::SourcesCsv,
        Self::ActsJsonl,
        Self::TextsJsonl,
    ];

    /// Its name in addresses.
    #[must_use]
    pub const fn file(self) -> &'static str {
        match self {
            Self::CommitmentsCsv => "commitments.csv",
            Self::CommitmentsJson => "commitments.json",
            Self::FindingsCsv => "findings.csv",
            Self::PlansCsv => "plans.csv",
            Self::MembersCsv => "members.csv",
            Self::SourcesCsv => "sources.csv",
            Self::ActsJsonl => "acts.jsonl",
            Self::TextsJsonl => "texts.jsonl",
        }
    }

    /// What it is about: the last word of the message that says what it holds.
    #[must_use]
    pub const fn about(self) -> &'static str {
        match self {
            Self::CommitmentsCsv => "commitments",
            Self::CommitmentsJson => "commitments-whole",
            Self::FindingsCsv => "findings",
            Self::PlansCsv => "plans",
            Self::MembersCsv => "members",
            Self::SourcesCsv => "sources",
            Self::ActsJsonl => "record",
            Self::TextsJsonl => "texts",
        }
    }

    /// What its format is called.
    #[must_use]
    pub const fn format(self) -> &'static str {
        match self {
            Self::CommitmentsJson => "JSON",
            Self::ActsJsonl | Self::TextsJsonl => "JSON Lines",
            _ => "CSV",
        }
    }

    const fn content_type(self) -> &'static str {
        match self {
            Self::CommitmentsJson => "application/json",
            Self::ActsJsonl | Self::TextsJsonl => "application/jsonl",
            _ => "text/csv; charset=utf-8; header=present",
        }
    }

    /// How many rows it has, where that is known without making it.
    #[must_use]
    pub fn rows(self, state: &Partnership) -> Option<u64> {
        let count = |n: usize| u64::try_from(n).ok();
        match self {
            Self::CommitmentsCsv | Self::CommitmentsJson => count(state.commitments.len()),
            Self::SourcesCsv => count(state.sources.len()),
            Self::ActsJsonl => Some(state.length),
            Self::FindingsCsv | Self::PlansCsv | Self::MembersCsv | Self::TextsJsonl => None,
        }
    }
}

/// One download. It can be asked for another date like any list; acts and texts are what they are.
pub async fn download(
    State(site): State<Arc<Site>>,
    Part(name): Part<String>,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    let name = Name::ALL.into_iter().find(|known| known.file() == name).ok_or(Problem::NotFound)?;
    let telling = site.telling(&ask).await?;
    let version = version(&telling);
    let asked = File { name: name.file(), content_type: name.content_type(), version: &version };
    let headers = &ask.headers;
    let length = telling.view.state.length;
    Ok(match name {
        Name::CommitmentsCsv => file(asked, headers, rows_of(telling, rows::header(), |p, c| vec![rows::cells(p, c)])),
        Name::FindingsCsv => file(asked, headers, rows_of(telling, findings_header(), findings)),
        Name::CommitmentsJson => file(asked, headers, whole(telling)),
        Name::PlansCsv => file(asked, headers, at_once(telling.tell(plans))),
        Name::MembersCsv => file(asked, headers, at_once(telling.tell(members))),
        Name::SourcesCsv => file(asked, headers, at_once(telling.tell(sources_csv))),
        Name::ActsJsonl => file(asked, headers, acts(site, length)),
        Name::TextsJsonl => file(asked, headers, texts(&telling)),
    })
}

/// What a file is made from: program, record, what was withheld, day, moment.
fn version(telling: &Telling) -> String {
    let Telling { now, view, .. } = telling;
    let moment = view.moment;
    let lens = format!("{:?}.{:?}", moment.as_of, moment.edition);
    let lens: String = lens.chars().filter(char::is_ascii_alphanumeric).collect();
    let (program, withheld) = (env!("CARGO_PKG_VERSION"), now.withheld.len());
    format!("{program}-{}-{}-{withheld}-{}-{lens}", now.length, view.state.length, view.today)
}

/// How many commitments one piece holds.
const A_PIECE: usize = 200;

fn at_once(bytes: Vec<u8>) -> impl Stream<Item = Piece> + Send + 'static {
    iter([Ok(Bytes::from(bytes))])
}

/// Goes over all commitments, a piece at a time: `tell` is given those of one piece.
fn walk(
    telling: Telling,
    tell: impl Fn(Present<'_>, &[&Commitment]) -> Vec<u8> + Send + 'static,
) -> impl Stream<Item = Piece> + Send + 'static {
    unfold((telling, tell, Bound::Unbounded), |(telling, tell, after)| async move {
        let (piece, last) = telling.tell(|present| {
            let from: Bound<&CommitmentId> = after.as_ref();
            let commitments =
                present.state.commitments.range::<_, CommitmentId>((from, Bound::Unbounded)).take(A_PIECE);
            let commitments: Vec<(&CommitmentId, &Commitment)> = commitments.map(|(id, c)| (id, c.as_ref())).collect();
            let last = commitments.last().map(|(id, _)| (*id).clone())?;
            let shown = commitments.iter().map(|(_, c)| *c).filter(|c| c.thing.exists(present.lens));
            Some((tell(present, &shown.collect::<Vec<_>>()), last))
        })?;
        Some((Ok(Bytes::from(piece)), (telling, tell, Bound::Excluded(last))))
    })
}

/// A CSV file of commitments.
fn rows_of(
    telling: Telling,
    header: Vec<&'static str>,
    cells: fn(Present<'_>, &Commitment) -> Vec<Vec<String>>,
) -> impl Stream<Item = Piece> + Send + 'static {
    let head = app::csv(&header, std::iter::empty::<[&str; 0]>());
    let length = head.len();
    let pieces = walk(telling, move |present, commitments| {
        let rows = commitments.iter().flat_map(|commitment| cells(present, commitment));
        app::csv(&header, rows).split_off(length)
    });
    once(async move { Ok(Bytes::from(head)) }).chain(pieces)
}

fn findings_header() -> Vec<&'static str> {
    let own = ["commitment", "member", "plan", "report", "report-year", "source", "row", "act"];
    own.into_iter().chain(FINDINGS.map(Field::code)).collect()
}

/// One row for each report on a commitment, with the statement that counts most.
fn findings(present: Present<'_>, commitment: &Commitment) -> Vec<Vec<String>> {
    let lens = present.lens;
    let row = |(product, thing): (&domain::codebook::Product, &domain::Thing)| {
        let by = thing.statements(lens).next_back()?;
        let mut cells = vec![
            commitment.id.to_string(),
            commitment.plan.member.to_string(),
            commitment.plan.number.to_string(),
            product.code().to_owned(),
            told::cell(present, thing.value(Field::ReportYear, lens)),
            by.source.id.to_string(),
            by.row.to_string(),
            by.at.to_string(),
        ];
        cells.extend(FINDINGS.iter().map(|field| told::cell(present, thing.value(*field, lens))));
        Some(cells)
    };
    commitment.assessments.iter().filter_map(row).collect()
}

/// Every commitment whole, as one JSON array.
fn whole(telling: Telling) -> impl Stream<Item = Piece> + Send + 'static {
    let pieces = walk(telling, |present, commitments| {
        let lines = commitments.iter().map(|commitment| format!("\n{},", json!(rows::whole(present, commitment))));
        lines.collect::<String>().into_bytes()
    });
    // The comma after the last commitment has to go; it is held back until another piece follows.
    let pieces = pieces.chain(once(async { Ok(Bytes::new()) }));
    unfold((Box::pin(pieces), Some(Bytes::from_static(b"["))), |(mut pieces, held)| async move {
        let mut held = held?;
        loop {
            match pieces.next().await {
                Some(Ok(piece)) if piece.is_empty() => {}
                Some(Ok(mut piece)) => {
                    let comma = piece.split_off(piece.len().saturating_sub(1));
                    let out: Vec<u8> = held.iter().chain(piece.iter()).copied().collect();
                    return Some((Ok(Bytes::from(out)), (pieces, Some(comma))));
                }
                Some(Err(error)) => return Some((Err(error), (pieces, None))),
                None => {
                    held = if *held == *b"[" { Bytes::from_static(b"[]\n") } else { Bytes::from_static(b"\n]\n") };
                    return Some((Ok(held), (pieces, None)));
                }
            }
        }
    })
}

fn plans(present: Present<'_>) -> Vec<u8> {
    const HEADER: [&str; 8] =
        ["member", "number", "submitted-in", "ends-in", "official-plan-id", "parliament-plan", "commitments", "act"];
    let rows = present.state.plans().filter_map(|(id, plan)| {
        let commitments = rows::shown(present, &plan.commitments).count();
        let said = |field| told::cell(present, plan.thing.value(field, present.lens));
        (commitments > 0 || plan.thing.exists(present.lens)).then(|| {
            [
                id.member.to_string(),
                id.number.to_string(),
                said(Field::SubmittedIn),
                said(Field::EndsIn),
                said(Field::OfficialPlanId),
                said(Field::ParliamentPlan),
                commitments.to_string(),
                plan.thing.statements(present.lens).next_back().map(|s| s.at.to_string()).unwrap_or_default(),
            ]
        })
    });
    app::csv(&HEADER, rows)
}

fn members(present: Present<'_>) -> Vec<u8> {
    let (t, sums) = (present.words_of(), membership::sums(present));
    app::csv(&membership::COLUMNS, sums.iter().map(|sum| membership::columns(t, sum).map(|(_, cell)| cell)))
}

fn sources_csv(present: Present<'_>) -> Vec<u8> {
    const HEADER: [&str; 9] =
        ["id", "title", "published-on", "sha256", "bytes", "rows-taken", "rows-reported", "act", "visible-since"];
    let rows = sources(present.state).into_iter().map(|source| {
        let brought = brought(present.state, source);
        [
            source.id.to_string(),
            present.source_title(source).to_owned(),
            source.published_on.to_string(),
            source.digest.clone(),
            source.bytes.to_string(),
            brought.taken.to_string(),
            brought.reported.to_string(),
            source.at.to_string(),
            brought.at.map(|at| at.to_string()).unwrap_or_default(),
        ]
    });
    app::csv(&HEADER, rows)
}

/// How many acts are read at once.
const ACTS: u32 = 1_000;

/// Every act up to a length, one a line, to the letter as it stands in the log.
fn acts(site: Arc<Site>, length: u64) -> impl Stream<Item = Piece> + Send + 'static {
    unfold((site, 0), move |(site, from)| async move {
        if from >= length {
            return None;
        }
        let limit = u32::try_from(length - from).unwrap_or(ACTS).min(ACTS);
        let piece = match site.app.acts(from, limit).await {
            Ok(acts) if acts.is_empty() => return None,
            Ok(acts) => Ok(acts),
            Err(error) => Err(error.into()),
        };
        let next = match &piece {
            Ok(acts) => from + u64::try_from(acts.len()).unwrap_or(u64::from(ACTS)),
            Err(_) => length,
        };
        let lines = piece.map(|acts| {
            acts.into_iter()
                .flat_map(|(_, mut bytes)| {
                    bytes.push(b'\n');
                    bytes
                })
                .collect::<Vec<u8>>()
                .into()
        });
        Some((lines, (site, next)))
    })
}

/// Every text that may be shown, one a line: its digest, the salt before it, and its words.
fn texts(telling: &Telling) -> impl Stream<Item = Piece> + Send + 'static {
    let (now, chunks) = (Arc::clone(&telling.now), telling.site.app.store().read_texts(0));
    unfold((now, Some(chunks)), |(now, chunks)| async move {
        let mut chunks = chunks?;
        let chunk = match chunks.next().await {
            Ok(chunk) => chunk?,
            Err(error) => return Some((Err(error.into()), (now, None))),
        };
        let shown = chunk.into_iter().filter(|text| !now.withheld.contains_key(&text.id));
        let lines = shown.map(|text| {
            let line = json!({ "id": text.id, "salt": URL_SAFE_NO_PAD.encode(text.salt), "text": &*text.body });
            format!("{line}\n")
        });
        let lines: String = lines.collect();
        Some((Ok(Bytes::from(lines)), (now, Some(chunks))))
    })
}
