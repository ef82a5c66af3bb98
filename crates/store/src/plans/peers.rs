//! Consultations of peers on plans that are being written: the snapshot that they read, and what they say of it. Opened and reminded of
//! in the transaction that queues the mails about it, both or neither.

use std::collections::BTreeMap;

use domain::plans::draft::{Draft, Entry};
use domain::plans::peers::{Consultation, PeerComment, PeerOutcome};
use domain::{Date, InputId, PersonId, PlanId, Timestamp};

use super::damaged;
use crate::db::{on_conn, on_reader, on_writer, row};
use crate::people::{Changing, NewMail};
use crate::sql::statements;
use crate::{Result, Store};

statements! {
    OPEN_PEERS = "INSERT INTO peer_consultation (plan, number, opened_on, until, invited, committee, body, digest)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (plan, number) DO NOTHING";
    PEERS_OF = "SELECT plan, number, opened_on, until, invited, committee, body, digest, reminded_at FROM peer_consultation
     WHERE plan = $1 ORDER BY number";
    PEERS_OPEN = "SELECT plan, number, opened_on, until, invited, committee, body, digest, reminded_at FROM peer_consultation
     WHERE until >= $1 ORDER BY until, plan, number";
    REMIND_PEERS = "UPDATE peer_consultation SET reminded_at = $3 WHERE plan = $1 AND number = $2 AND reminded_at IS NULL";
    /// Of who said what on what: the same from the same person is there once, since its name is made of that.
    TAKE_PEER_COMMENT = "INSERT INTO peer_comment (id, plan, number, spoke_for, person, about, words, consents, given_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (id) DO NOTHING";
    PEER_COMMENTS = "SELECT id, spoke_for, person, about, words, consents, given_at, outcome, answer FROM peer_comment
     WHERE plan = $1 AND number = $2 ORDER BY given_at, id";
    ANSWER_PEER = "UPDATE peer_comment SET outcome = $4, answer = $5 WHERE id = $1 AND plan = $2 AND number = $3";
    FORGET_PEER = "UPDATE peer_comment SET person = NULL WHERE person = $1";
}

/// A consultation, and when those were reminded who had not commented.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredPeers {
    /// The consultation.
    pub of: Consultation,
    /// When; none if nobody was yet.
    pub reminded_at: Option<Timestamp>,
}

row! {
    struct Row {
        plan: String,
        number: i64,
        opened_on: String,
        until: String,
        invited: String,
        committee: i64,
        body: String,
        digest: Vec<u8>,
        reminded_at: Option<i64>,
    }
}

row! {
    struct CommentRow {
        id: Vec<u8>,
        spoke_for: String,
        person: Option<String>,
        about: String,
        words: String,
        consents: i64,
        given_at: i64,
        outcome: Option<String>,
        answer: Option<String>,
    }
}

/// The parts of a snapshot, by their names.
type Parts = BTreeMap<String, Entry>;

impl TryFrom<Row> for StoredPeers {
    type Error = crate::StoreError;

    fn try_from(row: Row) -> Result<Self> {
        let plan: PlanId = row.plan.parse().map_err(|_| damaged("a plan of an unknown name"))?;
        let day = |text: &str| text.parse().map_err(|_| damaged("a day of a consultation"));
        let parts: Parts = serde_json::from_str(&row.body).map_err(|_| damaged("a snapshot cannot be read"))?;
        let part = |(item, entry): (String, Entry)| {
            item.parse().map(|item| (item, entry)).map_err(|_| damaged("a part of an unknown name"))
        };
        let items = parts.into_iter().map(part).collect::<Result<_>>()?;
        let member = |name: &str| name.parse().map_err(|_| damaged("a member of an unknown name"));
        let of = Consultation {
            plan: plan.clone(),
            number: u16::try_from(row.number).map_err(|_| damaged("the number of a consultation"))?,
            opened_on: day(&row.opened_on)?,
            until: day(&row.until)?,
            invited: row.invited.split_whitespace().map(member).collect::<Result<_>>()?,
            committee: row.committee != 0,
            draft: Draft { plan, items },
            digest: row.digest.try_into().map_err(|_| damaged("a digest is not of 32 bytes"))?,
        };
        Ok(Self { of, reminded_at: row.reminded_at.map(Timestamp) })
    }
}

impl TryFrom<CommentRow> for PeerComment {
    type Error = crate::StoreError;

    fn try_from(row: CommentRow) -> Result<Self> {
        let outcome = |code: &str| PeerOutcome::from_code(code).ok_or_else(|| damaged("what became of a comment"));
        let outcome = row.outcome.as_deref().map(outcome).transpose()?;
        Ok(Self {
            id: InputId::new(row.id.try_into().map_err(|_| damaged("the name of a comment"))?),
            from: row.spoke_for.parse().map_err(|_| damaged("the body of a peer"))?,
            person: row.person.as_deref().map(crate::people::person).transpose()?,
            about: row.about.parse().map_err(|_| damaged("what a comment is about"))?,
            words: row.words,
            consents: row.consents != 0,
            given_at: Timestamp(row.given_at),
            answer: outcome.zip(row.answer),
        })
    }
}

/// Takes away who somebody was in what they said of drafts: the words stay their member's or body's.
pub(crate) async fn forget_peer(changing: &mut Changing, person: &str) -> Result<()> {
    changing.run(FORGET_PEER, person).await
}

impl Store {
    /// Opens a consultation and queues the mails to those invited, both or neither. Answers whether there was none of its number yet.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn open_peers(&self, of: &Consultation, mails: &[NewMail]) -> Result<bool> {
        let parts: Parts = of.draft.items.iter().map(|(item, entry)| (item.to_string(), entry.clone())).collect();
        let body = serde_json::to_string(&parts).map_err(|_| damaged("a snapshot cannot be written"))?;
        let invited: Vec<&str> = of.invited.iter().map(|member| member.as_str()).collect();
        let mut changing = self.changing().await?;
        let made = on_conn!(&mut changing.conn, |conn| {
            let query = sqlx::query(OPEN_PEERS).bind(of.plan.to_string()).bind(i64::from(of.number));
            let query = query.bind(of.opened_on.to_string()).bind(of.until.to_string()).bind(invited.join(" "));
            let query = query.bind(i64::from(of.committee)).bind(body).bind(of.digest.to_vec());
            query.execute(conn).await.map(|done| done.rows_affected())
        })?;
        changing.commit_with_mails(made, mails).await
    }

    /// The consultations on a plan, the first one first.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn peers_of(&self, plan: &PlanId) -> Result<Vec<StoredPeers>> {
        let rows: Vec<Row> = on_reader!(&self.shared.db, |pool| {
            sqlx::query_as(PEERS_OF).bind(plan.to_string()).fetch_all(pool).await
        })?;
        rows.into_iter().map(StoredPeers::try_from).collect()
    }

    /// The consultations that end on a day or later.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn peers_open(&self, day: Date) -> Result<Vec<StoredPeers>> {
        let rows: Vec<Row> = on_reader!(&self.shared.db, |pool| {
            sqlx::query_as(PEERS_OPEN).bind(day.to_string()).fetch_all(pool).await
        })?;
        rows.into_iter().map(StoredPeers::try_from).collect()
    }

    /// Notes that peers were reminded and queues the mails, both or neither; nothing if they were before.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn remind_peers(&self, of: &Consultation, mails: &[NewMail], now: Timestamp) -> Result<bool> {
        let mut changing = self.changing().await?;
        let made = on_conn!(&mut changing.conn, |conn| {
            let query = sqlx::query(REMIND_PEERS).bind(of.plan.to_string()).bind(i64::from(of.number)).bind(now.0);
            query.execute(conn).await.map(|done| done.rows_affected())
        })?;
        changing.commit_with_mails(made, mails).await
    }

    /// Takes a comment; one of the same name once.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn take_peer_comment(&self, of: &Consultation, comment: &PeerComment) -> Result<()> {
        self.writable()?;
        on_writer!(&self.shared.db, |pool| {
            let query = sqlx::query(TAKE_PEER_COMMENT).bind(comment.id.bytes().to_vec()).bind(of.plan.to_string());
            let query = query.bind(i64::from(of.number)).bind(comment.from.to_string());
            let query = query.bind(comment.person.as_ref().map(|person: &PersonId| person.as_str().to_owned()));
            let query = query.bind(comment.about.to_string()).bind(&comment.words).bind(i64::from(comment.consents));
            query.bind(comment.given_at.0).execute(pool).await.map(|_| ())
        })?;
        Ok(())
    }

    /// What peers said in a consultation, the oldest first.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn peer_comments(&self, of: &Consultation) -> Result<Vec<PeerComment>> {
        let rows: Vec<CommentRow> = on_reader!(&self.shared.db, |pool| {
            let query = sqlx::query_as(PEER_COMMENTS).bind(of.plan.to_string()).bind(i64::from(of.number));
            query.fetch_all(pool).await
        })?;
        rows.into_iter().map(PeerComment::try_from).collect()
    }

    /// Answers a comment, or answers it anew. Says whether there is such a comment.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn answer_peer(
        &self,
        of: &Consultation,
        id: &InputId,
        (outcome, answer): (PeerOutcome, &str),
    ) -> Result<bool> {
        self.writable()?;
        let done = on_writer!(&self.shared.db, |pool| {
            let query = sqlx::query(ANSWER_PEER).bind(id.bytes().to_vec()).bind(of.plan.to_string());
            let query = query.bind(i64::from(of.number)).bind(outcome.code()).bind(answer);
            query.execute(pool).await.map(|done| done.rows_affected())
        })?;
        Ok(done == 1)
    }
}
