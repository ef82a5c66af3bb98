//! Versions of proposals, comments and proposed wordings, the wordings that others propose for them, and asking those again who
//! supported an earlier one. One statement finds and changes, so that of many who change the same version at once one does.

use domain::people::Email;
use domain::{InputId, PersonId, Timestamp};
use record::Salt;
use transparency::Hash;

use super::inputs::{ACCEPTED, DECLINED, Words, damaged, input_id, small};
use super::leaves::{NewLeaf, hash, put_leaf};
use super::sql;
use crate::db::{on_conn, on_reader, on_writer, row};
use crate::people::{Changing, NewMail, person, put_mail_once};
use crate::{Result, Store, StoreError, Turn};

/// Another version of a proposal, a comment or a proposed wording.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewVersion {
    /// Of which input.
    pub input: InputId,
    /// Whose it is.
    pub person: PersonId,
    /// The version that was read when this one was written.
    pub from: u16,
    /// The words.
    pub words: Words,
    /// The random bytes before them.
    pub salt: Salt,
    /// When.
    pub given_at: Timestamp,
    /// The proposed wording that it takes over, and the version of that which was read.
    pub credit: Option<(InputId, u16)>,
    /// Why that is taken over, where the author says so.
    pub reason: Option<String>,
    /// Its leaf.
    pub leaf: NewLeaf,
    /// What goes out when it is taken.
    pub letters: Vec<NewMail>,
}

/// An earlier version of a proposal or a comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Earlier {
    /// Its number.
    pub version: u16,
    /// What it said. The name is empty once its author has left.
    pub words: Words,
    /// The random bytes before them.
    pub salt: Salt,
    /// When it was written.
    pub given_at: Timestamp,
    /// Its leaf.
    pub leaf: Hash,
    /// The proposed wording that it took over.
    pub credit: Option<InputId>,
}

/// Somebody who supported an earlier version and is to be asked again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToAsk {
    /// Who.
    pub person: PersonId,
    /// Their address.
    pub email: Email,
    /// The language in which they are written to.
    pub language: String,
}

row! {
    struct Row {
        version: i64,
        name: Option<String>,
        title: Option<String>,
        body: String,
        salt: Vec<u8>,
        given_at: i64,
        leaf: Vec<u8>,
        credit: Option<Vec<u8>>,
    }
}

impl TryFrom<Row> for Earlier {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        Ok(Self {
            version: small(row.version)?,
            words: Words { title: row.title, body: row.body, name: row.name.unwrap_or_default() },
            salt: Salt::try_from(row.salt).map_err(|_| damaged("its salt"))?,
            given_at: Timestamp(row.given_at),
            leaf: hash(&row.leaf)?,
            credit: row.credit.as_deref().map(input_id).transpose()?,
        })
    }
}

/// What the author of a proposal says to another wording as it stood when they read it. Answers whether nobody had before, and it
/// stands so.
async fn decide(
    changing: &mut Changing,
    (amendment, wording, about): (&InputId, u16, &InputId),
    (outcome, reason): (&str, Option<&str>),
    at: Timestamp,
) -> Result<bool> {
    let changed = on_conn!(&mut changing.conn, |conn| {
        let query = sqlx::query(sql::DECIDE_AMENDMENT).bind(amendment.bytes().to_vec()).bind(about.bytes().to_vec());
        query
            .bind(outcome)
            .bind(at.0)
            .bind(reason)
            .bind(i64::from(wording))
            .execute(conn)
            .await
            .map(|done| done.rows_affected())
    })?;
    Ok(changed == 1)
}

/// Whether an input still has the wording that was read; if so, nobody changes it before the turn ends.
pub(crate) async fn hold_wording(turn: &mut Turn, input: &InputId, version: u16, with_words: bool) -> Result<bool> {
    let done = on_conn!(&mut turn.conn, |conn| {
        let query = sqlx::query(sql::HOLD_WORDING).bind(input.bytes().to_vec()).bind(i64::from(version));
        let query = query.bind(i64::from(with_words));
        query.execute(conn).await.map(|done| done.rows_affected())
    });
    Ok(turn.noted(done)? == 1)
}

impl Store {
    /// Takes another version of what somebody gave. Answers whether it was: no if it is not this person's, was changed, answered,
    /// decided on, set aside or erased meanwhile, or if the wording that it takes over was decided on or changed before.
    ///
    /// # Errors
    /// When the database cannot be written; then nothing is taken.
    pub async fn revise_input(&self, new: &NewVersion) -> Result<bool> {
        let mut changing = self.changing().await?;
        let (id, person) = (new.input.bytes().to_vec(), new.person.as_str());
        let kept = on_conn!(&mut changing.conn, |conn| {
            let query = sqlx::query(sql::KEEP_VERSION).bind(id.clone()).bind(person).bind(i64::from(new.from));
            query.execute(conn).await.map(|done| done.rows_affected())
        })?;
        let changed = on_conn!(&mut changing.conn, |conn| {
            let query = sqlx::query(sql::REVISE_INPUT).bind(id).bind(person).bind(i64::from(new.from));
            let query = query.bind(i64::from(new.from) + 1).bind(&new.words.name).bind(new.words.title.clone());
            let query = query.bind(&new.words.body).bind(new.salt.to_vec()).bind(new.given_at.0);
            let query =
                query.bind(new.leaf.leaf.as_bytes().to_vec()).bind(new.credit.map(|(id, _)| id.bytes().to_vec()));
            query.execute(conn).await.map(|done| done.rows_affected())
        })?;
        let of = match &new.credit {
            Some((credit, wording)) => {
                let outcome = (ACCEPTED, new.reason.as_deref());
                decide(&mut changing, (credit, *wording, &new.input), outcome, new.given_at).await?
            }
            None => true,
        };
        if (kept, changed, of) != (1, 1, true) {
            // Nothing of it is committed.
            return Ok(false);
        }
        put_leaf(&mut changing, &new.leaf).await?;
        for letter in &new.letters {
            put_mail_once(&mut changing.conn, letter).await?;
        }
        changing.commit().await?;
        Ok(true)
    }

    /// Declines a proposed wording in the version that was read, with the reason of the author. Answers whether nobody had decided
    /// before, and it stands so.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn decline_amendment(
        &self,
        of: (&InputId, u16, &InputId),
        reason: &str,
        letters: &[NewMail],
        now: Timestamp,
    ) -> Result<bool> {
        let mut changing = self.changing().await?;
        if !decide(&mut changing, of, (DECLINED, Some(reason)), now).await? {
            return Ok(false);
        }
        for letter in letters {
            put_mail_once(&mut changing.conn, letter).await?;
        }
        changing.commit().await?;
        Ok(true)
    }

    /// Earlier versions of a proposal, the latest first, at most `limit`.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn versions_of(&self, input: &InputId, limit: u32) -> Result<Vec<Earlier>> {
        let rows: Vec<Row> = on_reader!(&self.shared.db, |pool| {
            let query = sqlx::query_as(sql::VERSIONS).bind(input.bytes().to_vec()).bind(i64::from(limit));
            query.fetch_all(pool).await
        })?;
        rows.into_iter().map(Earlier::try_from).collect()
    }

    /// The earlier version that a leaf is of.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn version_of_leaf(&self, input: &InputId, leaf: &Hash) -> Result<Option<Earlier>> {
        let row: Option<Row> = on_reader!(&self.shared.db, |pool| {
            let query = sqlx::query_as(sql::VERSION_OF_LEAF).bind(input.bytes().to_vec());
            query.bind(leaf.as_bytes().to_vec()).fetch_optional(pool).await
        })?;
        row.map(Earlier::try_from).transpose()
    }

    /// A proposal whose earlier supporters are still to be asked again, with its present version.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn asking(&self) -> Result<Option<(InputId, u16)>> {
        let row: Option<(Vec<u8>, i64)> =
            on_reader!(&self.shared.db, |pool| sqlx::query_as(sql::ASKING).fetch_optional(pool).await)?;
        row.map(|(id, version)| Ok((input_id(&id)?, small(version)?))).transpose()
    }

    /// Those who supported an earlier version of a proposal and were not told of this one, at most `limit`.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn to_ask_again(&self, (input, version): (&InputId, u16), limit: u32) -> Result<Vec<ToAsk>> {
        let rows: Vec<(String, String, String)> = on_reader!(&self.shared.db, |pool| {
            let query = sqlx::query_as(sql::TO_ASK).bind(input.bytes().to_vec()).bind(i64::from(version));
            query.bind(i64::from(limit)).fetch_all(pool).await
        })?;
        let to_ask = |(who, email, language): (String, String, String)| {
            let email = email.parse().map_err(|_| damaged("the address of a supporter"))?;
            Ok(ToAsk { person: person(&who)?, email, language })
        };
        rows.into_iter().map(to_ask).collect()
    }

    /// Queues the mails that ask supporters again, each once for a version however many processes do it.
    ///
    /// # Errors
    /// When the database cannot be written; then none is queued.
    pub async fn ask_again(&self, (input, version): (&InputId, u16), mails: &[(PersonId, NewMail)]) -> Result<()> {
        let mut changing = self.changing().await?;
        for (who, mail) in mails {
            let told = on_conn!(&mut changing.conn, |conn| {
                let query = sqlx::query(sql::TELL_SUPPORTER).bind(input.bytes().to_vec()).bind(who.as_str());
                query.bind(i64::from(version)).execute(conn).await.map(|done| done.rows_affected())
            })?;
            if told == 1 {
                put_mail_once(&mut changing.conn, mail).await?;
            }
        }
        changing.commit().await
    }

    /// Notes that everybody was asked about a version.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn all_asked(&self, (input, version): (&InputId, u16)) -> Result<()> {
        on_writer!(&self.shared.db, |pool| {
            let query = sqlx::query(sql::ASKED).bind(input.bytes().to_vec()).bind(i64::from(version));
            query.execute(pool).await.map(|_| ())
        })?;
        Ok(())
    }
}
