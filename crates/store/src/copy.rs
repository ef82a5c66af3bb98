//! Copying whole tables from one database to another, whatever their engines: what backup and restore are made of.

use std::sync::LazyLock;

use futures_util::TryStreamExt as _;
use sqlx::{ColumnIndex, Decode, Row, Type};
use tokio::sync::mpsc;

use crate::Result;
use crate::db::{Conn, on_conn};
use crate::sql::Bulk;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Number,
    Text,
    Bytes,
}

/// A value on its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Cell {
    Number(Option<i64>),
    Text(Option<String>),
    Bytes(Option<Vec<u8>>),
}

/// A table that a backup holds.
pub(crate) struct Table {
    pub name: &'static str,
    kinds: Vec<Kind>,
    /// Reads all rows in a fixed order.
    pub select: String,
    pub insert: Bulk,
}

impl Table {
    fn new(name: &'static str, order: &str, columns: &[(&str, Kind)]) -> Self {
        let names: Vec<&str> = columns.iter().map(|(name, _)| *name).collect();
        let names = names.join(", ");
        Self {
            name,
            kinds: columns.iter().map(|(_, kind)| *kind).collect(),
            select: format!("SELECT {names} FROM {name} ORDER BY {order}"),
            insert: Bulk::rows(&format!("INSERT INTO {name} ({names}) VALUES"), columns.len(), ""),
        }
    }
}

use Kind::{Bytes, Number, Text};

/// Everything that a backup holds, and thereby all there is but the head, which is computed, and what runs out by itself: leases,
/// sessions, codes, links, what was begun in a browser, and subscriptions that nobody confirmed yet.
pub(crate) static TABLES: LazyLock<[Table; 51]> = LazyLock::new(|| {
    [
        Table::new(
            "acts",
            "seq",
            &[
                ("seq", Number),
                ("recorded_at", Number),
                ("kind", Text),
                ("key", Text),
                ("leaf", Bytes),
                ("bytes", Bytes),
            ],
        ),
        Table::new(
            TEXTS,
            "id",
            &[("id", Number), ("digest", Bytes), ("salt", Bytes), ("media", Text), ("length", Number), ("body", Bytes)],
        ),
        Table::new("withheld", "digest", &[("digest", Bytes), ("reason", Text), ("recorded_at", Number)]),
        Table::new("checkpoints", "size", &[("size", Number), ("note", Text), ("recorded_at", Number)]),
        Table::new(
            "cosignatures",
            "size, witness",
            &[("size", Number), ("witness", Text), ("line", Text), ("recorded_at", Number)],
        ),
        Table::new("settings", "name", &[("name", Text), ("value", Text)]),
        Table::new(
            "job",
            "id",
            &[
                ("id", Number),
                ("kind", Text),
                ("key", Text),
                ("body", Text),
                ("due_at", Number),
                ("attempts", Number),
                ("worker", Text),
                ("claimed_until", Number),
                ("done_at", Number),
                ("problem", Text),
            ],
        ),
        Table::new(
            "report",
            "number",
            &[
                ("number", Number),
                ("received_at", Number),
                ("state", Text),
                ("page", Text),
                ("language", Text),
                ("wrong", Text),
                ("should_be", Text),
                ("evidence", Text),
                ("email", Text),
                ("ended_at", Number),
            ],
        ),
        Table::new(
            "account",
            "person",
            &[
                ("person", Text),
                ("email", Text),
                ("confirmed_at", Number),
                ("name", Text),
                ("name_shown_at", Number),
                ("language", Text),
                ("created_at", Number),
            ],
        ),
        Table::new("recovery", "digest", &[("digest", Bytes), ("person", Text), ("created_at", Number)]),
        Table::new(
            "invitation",
            "token",
            &[
                ("token", Bytes),
                ("email", Text),
                ("office", Text),
                ("body", Text),
                ("until", Text),
                ("by_person", Text),
                ("by_office", Text),
                ("by_body", Text),
                ("language", Text),
                ("created_at", Number),
                ("expires_at", Number),
            ],
        ),
        Table::new(
            "passkey",
            "credential",
            &[
                ("credential", Bytes),
                ("person", Text),
                ("name", Text),
                ("data", Text),
                ("created_at", Number),
                ("used_at", Number),
            ],
        ),
        Table::new(
            "identity",
            "issuer, subject",
            &[("issuer", Text), ("subject", Text), ("person", Text), ("created_at", Number)],
        ),
        Table::new(
            "organisation",
            "id",
            &[
                ("id", Text),
                ("name", Text),
                ("website", Text),
                ("asked_by", Text),
                ("asked_at", Number),
                ("verified_at", Number),
                ("kind", Text),
                ("country", Text),
                ("shown_by", Text),
                ("refused", Text),
                ("refused_at", Number),
            ],
        ),
        Table::new(
            "mail",
            "id",
            &[("id", Text), ("email", Text), ("language", Text), ("letter", Text), ("created_at", Number)],
        ),
        Table::new(
            "subscription",
            "email, topic",
            &[
                ("email", Text),
                ("topic", Text),
                ("cadence", Text),
                ("language", Text),
                ("leave", Bytes),
                ("told", Number),
                ("due_at", Number),
                ("since", Number),
            ],
        ),
        Table::new(
            "notice",
            "member, duty, plan, due, step",
            &[("member", Text), ("duty", Text), ("plan", Number), ("due", Text), ("step", Number), ("sent_at", Number)],
        ),
        Table::new(
            "input",
            "id",
            &[
                ("id", Bytes),
                ("plan", Text),
                ("call", Number),
                ("about", Bytes),
                ("version", Number),
                ("stance", Text),
                ("class", Text),
                ("person", Text),
                ("organisation", Text),
                ("name", Text),
                ("title", Text),
                ("body", Text),
                ("salt", Bytes),
                ("language", Text),
                ("given_at", Number),
                ("settled_at", Number),
                ("erased_at", Number),
                ("key", Bytes),
                ("channel", Text),
                ("sender", Text),
                ("changed_at", Number),
                ("leaf", Bytes),
                ("credit", Bytes),
                ("asking", Number),
                ("amends", Number),
                ("outcome", Text),
                ("decided_at", Number),
                ("reason", Text),
                ("held", Number),
                ("hidden_by", Text),
                ("secret", Bytes),
                ("paragraph", Number),
                ("wording", Number),
                ("merged_into", Bytes),
                ("standing", Text),
                ("stale", Number),
            ],
        ),
        Table::new(
            "input_word",
            "plan, stem, given_at, input",
            &[("plan", Text), ("stem", Text), ("given_at", Number), ("input", Bytes)],
        ),
        Table::new(
            "input_version",
            "input, version",
            &[
                ("input", Bytes),
                ("version", Number),
                ("name", Text),
                ("title", Text),
                ("body", Text),
                ("salt", Bytes),
                ("given_at", Number),
                ("leaf", Bytes),
                ("credit", Bytes),
            ],
        ),
        Table::new("input_appeal", "input", &[("input", Bytes), ("words", Text), ("made_at", Number)]),
        Table::new(
            "support",
            "input, person",
            &[
                ("input", Bytes),
                ("person", Text),
                ("version", Number),
                ("class", Text),
                ("given_at", Number),
                ("leaf", Bytes),
                ("salt", Bytes),
                ("withdrawn_at", Number),
                ("told", Number),
            ],
        ),
        Table::new(
            "leaf",
            "leaf",
            &[("leaf", Bytes), ("entry", Bytes), ("input", Bytes), ("given_at", Number), ("batch", Number)],
        ),
        Table::new(
            "review_unit",
            "review, kind, unit",
            &[
                ("review", Text),
                ("kind", Text),
                ("unit", Number),
                ("person", Text),
                ("body", Text),
                ("changed_at", Number),
            ],
        ),
        Table::new(
            "review_document",
            "review, kind",
            &[("review", Text), ("kind", Text), ("person", Text), ("salt", Bytes), ("body", Text), ("made_at", Number)],
        ),
        Table::new(
            "review_snapshot",
            "digest",
            &[
                ("digest", Bytes),
                ("review", Text),
                ("kind", Text),
                ("salt", Bytes),
                ("is_a", Text),
                ("taken", Text),
                ("bytes", Bytes),
                ("made_at", Number),
            ],
        ),
        Table::new(
            "cited_link",
            "address",
            &[
                ("address", Text),
                ("claimed_at", Number),
                ("asked_at", Number),
                ("answer", Text),
                ("failing_since", Number),
                ("answered_at", Number),
            ],
        ),
        Table::new(
            "review_comment",
            "id",
            &[
                ("id", Bytes),
                ("review", Text),
                ("round", Number),
                ("unit", Number),
                ("field", Text),
                ("speaker", Text),
                ("stand", Text),
                ("person", Text),
                ("body", Text),
                ("salt", Bytes),
                ("in_confidence", Number),
                ("given_at", Number),
                ("disposition", Text),
                ("answer", Text),
                ("answer_salt", Bytes),
                ("paragraph", Number),
            ],
        ),
        Table::new(
            "letter",
            "body",
            &[
                ("body", Text),
                ("id", Bytes),
                ("english", Text),
                ("language", Text),
                ("own", Text),
                ("endorses", Number),
                ("ministry", Text),
                ("signed_at", Number),
                ("reason", Text),
                ("returned_at", Number),
            ],
        ),
        Table::new(
            "local_application",
            "id",
            &[
                ("id", Bytes),
                ("person", Text),
                ("call", Number),
                ("version", Number),
                ("body", Text),
                ("changed_at", Number),
                ("handed_in", Number),
            ],
        ),
        Table::new(
            "survey",
            "id",
            &[
                ("id", Text),
                ("survey", Text),
                ("body", Text),
                ("person", Text),
                ("language", Text),
                ("filling", Text),
                ("state", Text),
                ("version", Number),
                ("saved_at", Number),
                ("filed_at", Number),
                ("confirmed_at", Number),
                ("reminded_at", Number),
            ],
        ),
        Table::new(
            "help_case",
            "request",
            &[
                ("request", Text),
                ("state", Text),
                ("manager", Text),
                ("steps", Number),
                ("opened_at", Number),
                ("changed_at", Number),
                ("introductions", Number),
                ("noted", Number),
            ],
        ),
        Table::new("help_case_waits", "request, role, body", &[("request", Text), ("role", Text), ("body", Text)]),
        Table::new("help_case_mail_off", "person", &[("person", Text)]),
        Table::new(
            "learning_group_answer",
            "area, member",
            &[("area", Text), ("member", Text), ("person", Text), ("says", Text), ("at", Number)],
        ),
        Table::new(
            "learning_group_message",
            "area, at, member",
            &[("area", Text), ("at", Number), ("member", Text), ("person", Text), ("words", Text), ("channel", Text)],
        ),
        Table::new(
            "learning_group_mail_off",
            "area, member, person",
            &[("area", Text), ("member", Text), ("person", Text)],
        ),
        Table::new(
            "roster",
            "id",
            &[
                ("id", Text),
                ("owner", Text),
                ("person", Text),
                ("body", Text),
                ("survey", Text),
                ("language", Text),
                ("begun_at", Number),
                ("ended_at", Number),
                ("passed", Number),
                ("brought", Number),
                ("fresh", Number),
                ("parts", Number),
                ("told", Text),
            ],
        ),
        Table::new("roster_file", "roster", &[("roster", Text), ("bytes", Bytes)]),
        Table::new("roster_part", "roster, n", &[("roster", Text), ("n", Number), ("items", Text)]),
        Table::new(
            "mail_address",
            "digest",
            &[
                ("digest", Bytes),
                ("person", Text),
                ("what", Text),
                ("name", Text),
                ("organisation", Text),
                ("made_at", Number),
                ("expires_at", Number),
            ],
        ),
        Table::new("mail_taken", "key", &[("key", Bytes), ("taken_at", Number)]),
        Table::new(
            "help_case_step",
            "request, n",
            &[
                ("request", Text),
                ("n", Number),
                ("at", Number),
                ("person", Text),
                ("office", Text),
                ("body", Text),
                ("step", Text),
            ],
        ),
        Table::new(
            "plan_item",
            "plan, item",
            &[
                ("plan", Text),
                ("item", Text),
                ("version", Number),
                ("body", Text),
                ("begun_by", Text),
                ("changed_at", Number),
            ],
        ),
        Table::new(
            "plan_input",
            "plan, item, input",
            &[("plan", Text), ("item", Text), ("input", Bytes), ("call", Number), ("why", Text), ("linked_at", Number)],
        ),
        Table::new(
            "self_assessment_part",
            "plan, report, part",
            &[
                ("plan", Text),
                ("report", Text),
                ("part", Text),
                ("version", Number),
                ("fulfilment", Text),
                ("body", Text),
                ("changed_at", Number),
            ],
        ),
        Table::new(
            "self_assessment_comment",
            "id",
            &[
                ("id", Bytes),
                ("plan", Text),
                ("report", Text),
                ("part", Text),
                ("person", Text),
                ("body", Text),
                ("given_at", Number),
                ("answer", Text),
            ],
        ),
        Table::new(
            "peer_consultation",
            "plan, number",
            &[
                ("plan", Text),
                ("number", Number),
                ("opened_on", Text),
                ("until", Text),
                ("invited", Text),
                ("committee", Number),
                ("body", Text),
                ("digest", Bytes),
                ("reminded_at", Number),
            ],
        ),
        Table::new(
            "peer_comment",
            "id",
            &[
                ("id", Bytes),
                ("plan", Text),
                ("number", Number),
                ("spoke_for", Text),
                ("person", Text),
                ("about", Text),
                ("words", Text),
                ("consents", Number),
                ("given_at", Number),
                ("outcome", Text),
                ("answer", Text),
            ],
        ),
        Table::new("plan_endorsement", "plan", &[("plan", Text), ("digest", Bytes), ("endorsed_at", Number)]),
        Table::new("help_case_party", "request, body", &[("request", Text), ("body", Text)]),
    ]
});

/// The table whose rows may have their body in a file.
pub(crate) const TEXTS: &str = "texts";

/// One row on its way.
pub(crate) type Cells = Vec<Cell>;

/// How many rows and about how many bytes are on their way at once.
const BATCH_ROWS: usize = 128;
const BATCH_BYTES: usize = 8 << 20;

impl Cell {
    fn read<R: Row>(row: &R, index: usize, kind: Kind) -> sqlx::Result<Self>
    where
        usize: ColumnIndex<R>,
        i64: for<'r> Decode<'r, R::Database> + Type<R::Database>,
        String: for<'r> Decode<'r, R::Database> + Type<R::Database>,
        Vec<u8>: for<'r> Decode<'r, R::Database> + Type<R::Database>,
    {
        Ok(match kind {
            Number => Self::Number(row.try_get(index)?),
            Text => Self::Text(row.try_get(index)?),
            Bytes => Self::Bytes(row.try_get(index)?),
        })
    }

    fn bytes(&self) -> usize {
        match self {
            Self::Bytes(Some(bytes)) => bytes.len(),
            Self::Text(Some(text)) => text.len(),
            _ => 8,
        }
    }
}

/// Reads a table and hands its rows on in batches, until there are none or nobody takes them.
pub(crate) async fn read(conn: &mut Conn, table: &'static Table, batches: mpsc::Sender<Vec<Cells>>) -> Result<()> {
    on_conn!(conn, |conn| {
        let mut rows = sqlx::query(table.select.as_str()).fetch(conn);
        let (mut batch, mut bytes) = (Vec::new(), 0);
        while let Some(row) = rows.try_next().await? {
            let cells = table.kinds.iter().enumerate().map(|(index, kind)| Cell::read(&row, index, *kind));
            let cells = cells.collect::<sqlx::Result<Cells>>()?;
            bytes += cells.iter().map(Cell::bytes).sum::<usize>();
            batch.push(cells);
            if batch.len() >= BATCH_ROWS || bytes >= BATCH_BYTES {
                if batches.send(std::mem::take(&mut batch)).await.is_err() {
                    return Ok(());
                }
                bytes = 0;
            }
        }
        // Whoever does not take the last rows has failed and says so.
        drop(batches.send(batch).await);
    });
    Ok(())
}

/// Writes rows into a table.
pub(crate) async fn write(conn: &mut Conn, table: &'static Table, rows: &[Cells]) -> Result<()> {
    for (text, rows) in table.insert.pieces(rows) {
        let text = text.on(conn);
        on_conn!(conn, |conn| {
            let mut query = sqlx::query(text);
            for cell in rows.iter().flatten() {
                query = match cell {
                    Cell::Number(number) => query.bind(*number),
                    Cell::Text(text) => query.bind(text.clone()),
                    Cell::Bytes(bytes) => query.bind(bytes.clone()),
                };
            }
            query.execute(conn).await.map(|_| ())
        })?;
    }
    Ok(())
}
