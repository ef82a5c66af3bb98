//! Inputs: proposals and comments, with the words and whoever wrote them until these are erased.

use domain::cocreation::{GiverClass, Stance};
use domain::people::Channel;
use domain::{InputId, PersonId, PlanId, TextId, Timestamp};
use record::Salt;

use transparency::Hash;

use super::leaves::NewLeaf;
use super::sql;
use crate::db::{on_conn, on_reader, on_writer, row};
use crate::people::{Changing, Fingerprint, Mailing, person, put_mailing};
use crate::{Result, Store, StoreError};

/// An input to be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewInput {
    /// Its name.
    pub id: InputId,
    /// The plan.
    pub plan: PlanId,
    /// The call.
    pub call: u16,
    /// The proposal that it is a comment on; none for a proposal, and for a comment on the draft.
    pub about: Option<InputId>,
    /// Of a comment, the version of the text that it is on; of a proposal 1.
    pub version: u16,
    /// Where its author stands; none for a proposal.
    pub stance: Option<Stance>,
    /// In what capacity.
    pub class: GiverClass,
    /// Who; nobody who has an account, where an officer typed it in.
    pub person: Option<PersonId>,
    /// For which organisation, by its short name.
    pub organisation: Option<String>,
    /// In which way it came.
    pub channel: Channel,
    /// Of what an officer typed in: whom it came from.
    pub sender: Option<String>,
    /// The words.
    pub words: Words,
    /// The random bytes before them.
    pub salt: Salt,
    /// The language of the page on which it was written.
    pub language: String,
    /// When.
    pub given_at: Timestamp,
    /// Of who said what where: the same from the same person is there once.
    pub key: Fingerprint,
    /// Its leaf.
    pub leaf: NewLeaf,
    /// Of a comment: whether its words are another wording that it proposes.
    pub amends: bool,
    /// Whether a moderator has to look at it before it shows.
    pub held: bool,
    /// Of whoever has no account: the digest of the secret in their address.
    pub secret: Option<Fingerprint>,
    /// Of a comment on a draft: the paragraph that it is about.
    pub paragraph: Option<u16>,
    /// What goes out and is noted when it is taken.
    pub mailing: Mailing,
}

/// What an author wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// What a proposal is called.
    pub title: Option<String>,
    /// What is said.
    pub body: String,
    /// Under which name.
    pub name: String,
}

impl Words {
    /// The bytes of which the digest is made: title, name and text, each after its length.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        let parts = [self.title.as_deref().unwrap_or(""), &self.name, &self.body];
        let mut bytes = Vec::new();
        for part in parts {
            bytes.extend_from_slice(&(part.len() as u64).to_be_bytes());
            bytes.extend_from_slice(part.as_bytes());
        }
        bytes
    }

    /// Their digest with a salt.
    #[must_use]
    pub fn digest(&self, salt: &Salt) -> TextId {
        record::text::digest(salt, &self.bytes())
    }
}

/// An input as it lies on the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Input {
    /// Its name.
    pub id: InputId,
    /// The plan.
    pub plan: PlanId,
    /// The call.
    pub call: u16,
    /// See [`NewInput::about`].
    pub about: Option<InputId>,
    /// See [`NewInput::version`].
    pub version: u16,
    /// See [`NewInput::stance`].
    pub stance: Option<Stance>,
    /// In what capacity.
    pub class: GiverClass,
    /// Who; nobody any more once the account or the words are gone.
    pub person: Option<PersonId>,
    /// For which organisation.
    pub organisation: Option<String>,
    /// In which way it came.
    pub channel: Channel,
    /// Of what an officer typed in: whom it came from. Never public.
    pub sender: Option<String>,
    /// The words and the random bytes before them, or since when they are erased.
    pub words: Result<(Words, Salt), Erased>,
    /// The language of the page on which it was written, as a BCP 47 tag.
    pub language: String,
    /// When.
    pub given_at: Timestamp,
    /// When it was settled in the record.
    pub settled_at: Option<Timestamp>,
    /// When its present version was written, where that is not the first.
    pub changed_at: Option<Timestamp>,
    /// The leaf of its present version.
    pub leaf: Option<Hash>,
    /// The proposed wording that its present version took over.
    pub credit: Option<InputId>,
    /// Of a comment: whether its words are another wording that it proposes.
    pub amends: bool,
    /// Of such a one: what the author of the proposal said to it.
    pub decided: Option<AmendmentDecided>,
    /// Whether it waits for a moderator before it shows.
    pub held: bool,
    /// Who hid it.
    pub hidden_by: Option<PersonId>,
    /// See [`NewInput::paragraph`].
    pub paragraph: Option<u16>,
    /// The number of its own words, from 1: of a proposal its version.
    pub wording: u16,
    /// The other as which it says the same.
    pub merged_into: Option<InputId>,
    /// How often its words or how it stands changed since both were noted for searching.
    pub stale: i64,
}

/// What the author of a proposal said to another wording.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AmendmentDecided {
    /// Whether it became the wording of the proposal.
    pub accepted: bool,
    /// When.
    pub at: Timestamp,
    /// Why; nothing where the author did not say, or whoever proposed it took it back.
    pub reason: Option<String>,
}

/// The words are not there any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Erased {
    /// Since when.
    pub at: Timestamp,
}

row! {
    pub(super) struct Row {
        id: Vec<u8>,
        plan: String,
        call: i64,
        about: Option<Vec<u8>>,
        version: i64,
        stance: Option<String>,
        class: String,
        person: Option<String>,
        organisation: Option<String>,
        name: Option<String>,
        title: Option<String>,
        body: Option<String>,
        salt: Option<Vec<u8>>,
        language: String,
        given_at: i64,
        settled_at: Option<i64>,
        erased_at: Option<i64>,
        channel: String,
        sender: Option<String>,
        changed_at: Option<i64>,
        leaf: Option<Vec<u8>>,
        credit: Option<Vec<u8>>,
        amends: i64,
        outcome: Option<String>,
        decided_at: Option<i64>,
        reason: Option<String>,
        held: i64,
        hidden_by: Option<String>,
        paragraph: Option<i64>,
        wording: i64,
        merged_into: Option<Vec<u8>>,
        stale: i64,
    }
}

/// The outcomes of a proposed wording.
pub(super) const ACCEPTED: &str = "accepted";
pub(super) const DECLINED: &str = "declined";

pub(super) fn damaged(what: &str) -> StoreError {
    StoreError::Damaged(format!("an input: {what}"))
}

pub(super) fn input_id(bytes: &[u8]) -> Result<InputId> {
    bytes.try_into().map(InputId::new).map_err(|_| damaged("its name is not of 16 bytes"))
}

pub(super) fn small(number: i64) -> Result<u16> {
    u16::try_from(number).map_err(|_| damaged("a number is out of range"))
}

pub(super) fn class(code: &str) -> Result<GiverClass> {
    GiverClass::from_code(code).ok_or_else(|| damaged("its class is none that this program knows"))
}

impl TryFrom<Row> for Input {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        let stance = row.stance.as_deref().map(|code| Stance::from_code(code).ok_or_else(|| damaged("its stance")));
        let salt = row.salt.map(|salt| Salt::try_from(salt).map_err(|_| damaged("its salt"))).transpose()?;
        let words = match (row.body, salt) {
            (Some(body), Some(salt)) => {
                Ok((Words { title: row.title, body, name: row.name.unwrap_or_default() }, salt))
            }
            _ => Err(Erased { at: Timestamp(row.erased_at.unwrap_or_default()) }),
        };
        let decided = row.outcome.zip(row.decided_at).map(|(outcome, at)| AmendmentDecided {
            accepted: outcome == ACCEPTED,
            at: Timestamp(at),
            reason: row.reason,
        });
        Ok(Self {
            id: input_id(&row.id)?,
            plan: row.plan.parse().map_err(|_| damaged("its plan is none"))?,
            call: small(row.call)?,
            about: row.about.as_deref().map(input_id).transpose()?,
            version: small(row.version)?,
            stance: stance.transpose()?,
            class: class(&row.class)?,
            person: row.person.as_deref().map(person).transpose()?,
            organisation: row.organisation,
            channel: Channel::from_code(&row.channel).ok_or_else(|| damaged("the way it came"))?,
            sender: row.sender,
            words,
            language: row.language,
            given_at: Timestamp(row.given_at),
            settled_at: row.settled_at.map(Timestamp),
            changed_at: row.changed_at.map(Timestamp),
            leaf: row.leaf.as_deref().map(super::leaves::hash).transpose()?,
            credit: row.credit.as_deref().map(input_id).transpose()?,
            amends: row.amends != 0,
            decided,
            held: row.held != 0,
            hidden_by: row.hidden_by.as_deref().map(person).transpose()?,
            paragraph: row.paragraph.map(small).transpose()?,
            wording: small(row.wording)?,
            merged_into: row.merged_into.as_deref().map(input_id).transpose()?,
            stale: row.stale,
        })
    }
}

/// Takes an input, but for its leaf. Answers whether it was not there.
pub(super) async fn take(changing: &mut Changing, input: &NewInput) -> Result<bool> {
    let changed = on_conn!(&mut changing.conn, |conn| {
        let query = sqlx::query(sql::TAKE_INPUT).bind(input.id.bytes().to_vec()).bind(input.plan.to_string());
        let query = query.bind(i64::from(input.call)).bind(input.about.map(|about| about.bytes().to_vec()));
        let query = query.bind(i64::from(input.version)).bind(input.stance.map(Stance::code)).bind(input.class.code());
        let query = query
            .bind(input.person.as_ref().map(ToString::to_string))
            .bind(input.organisation.clone())
            .bind(&input.words.name);
        let query = query.bind(input.words.title.clone()).bind(&input.words.body).bind(input.salt.to_vec());
        let query = query.bind(&input.language).bind(input.given_at.0).bind(input.key.0.to_vec());
        let query = query.bind(input.channel.code()).bind(input.sender.clone());
        let query = query.bind(input.leaf.leaf.as_bytes().to_vec()).bind(i64::from(input.amends));
        let query = query.bind(i64::from(input.held)).bind(input.secret.map(|secret| secret.0.to_vec()));
        let query = query.bind(input.paragraph.map(i64::from));
        query.execute(conn).await.map(|done| done.rows_affected())
    })?;
    if changed == 1 {
        // What is said is new; that its mail was seen before, saying something else, changes nothing.
        put_mailing(changing, &input.mailing, input.given_at).await?;
    }
    Ok(changed == 1)
}

/// The leaf of the input that was there before this one, saying the same from the same person.
pub(super) async fn before(changing: &mut Changing, input: &NewInput) -> Result<Hash> {
    let before: Vec<u8> = on_conn!(&mut changing.conn, |conn| {
        sqlx::query_scalar(sql::INPUT_OF_KEY).bind(input.key.0.to_vec()).fetch_one(conn).await
    })?;
    super::leaves::hash(&before)
}

/// Which inputs of a call are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// All, the newest first.
    All,
    /// Those that wait for their response, the oldest first.
    Unsettled,
}

impl Store {
    /// An input by its name.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn input(&self, id: &InputId) -> Result<Option<Input>> {
        let row: Option<Row> = on_reader!(&self.shared.db, |pool| {
            sqlx::query_as(sql::INPUT).bind(id.bytes().to_vec()).fetch_optional(pool).await
        })?;
        row.map(Input::try_from).transpose()
    }

    /// Inputs of a call, at most `limit`, from behind the one that was seen last. Comments on proposals are not among all of a
    /// call, but among what waits.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn inputs_of_call(
        &self,
        (plan, call): (&PlanId, u16),
        asked: Asked,
        last: Option<&Input>,
        limit: u32,
    ) -> Result<Vec<Input>> {
        let (text, from, id) = match asked {
            Asked::All => (sql::INPUTS_OF_CALL, i64::MAX, [0xff; 16]),
            Asked::Unsettled => (sql::UNSETTLED_OF_CALL, i64::MIN, [0; 16]),
        };
        let (from, id) = last.map_or((from, id), |last| (last.given_at.0, *last.id.bytes()));
        let rows: Vec<Row> = on_reader!(&self.shared.db, |pool| {
            let query = sqlx::query_as(text).bind(plan.to_string()).bind(i64::from(call)).bind(from).bind(id.to_vec());
            query.bind(i64::from(limit)).fetch_all(pool).await
        })?;
        rows.into_iter().map(Input::try_from).collect()
    }

    /// Comments on a proposal, the newest first, from behind the one that was seen last.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn comments_about(&self, about: &InputId, last: Option<&Input>, limit: u32) -> Result<Vec<Input>> {
        let (from, id) = last.map_or((i64::MAX, [0xff; 16]), |last| (last.given_at.0, *last.id.bytes()));
        let rows: Vec<Row> = on_reader!(&self.shared.db, |pool| {
            let query = sqlx::query_as(sql::COMMENTS_ABOUT).bind(about.bytes().to_vec()).bind(from).bind(id.to_vec());
            query.bind(i64::from(limit)).fetch_all(pool).await
        })?;
        rows.into_iter().map(Input::try_from).collect()
    }

    /// What a person gave, the newest first.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn inputs_by(&self, who: &PersonId, limit: u32) -> Result<Vec<Input>> {
        let rows: Vec<Row> = on_reader!(&self.shared.db, |pool| {
            sqlx::query_as(sql::INPUTS_BY).bind(who.as_str()).bind(i64::from(limit)).fetch_all(pool).await
        })?;
        rows.into_iter().map(Input::try_from).collect()
    }

    /// Erases the words of an input and who wrote it, if it is this person's. Answers whether it was, and they were there. Its
    /// leaf stays.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn erase_input(&self, id: &InputId, who: &PersonId, now: Timestamp) -> Result<bool> {
        let mut changing = self.changing().await?;
        let changed = on_conn!(&mut changing.conn, |conn| {
            let query = sqlx::query(sql::ERASE_INPUT).bind(id.bytes().to_vec()).bind(who.as_str()).bind(now.0);
            query.execute(conn).await.map(|done| done.rows_affected())
        })?;
        erase_rest(&mut changing, id, changed).await?;
        changing.commit().await?;
        Ok(changed == 1)
    }

    /// The same by whoever holds its secret address.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn erase_input_of_secret(&self, id: &InputId, secret: Fingerprint, now: Timestamp) -> Result<bool> {
        let mut changing = self.changing().await?;
        let changed = on_conn!(&mut changing.conn, |conn| {
            let query = sqlx::query(sql::ERASE_INPUT_OF_SECRET).bind(id.bytes().to_vec()).bind(secret.0.to_vec());
            query.bind(now.0).execute(conn).await.map(|done| done.rows_affected())
        })?;
        erase_rest(&mut changing, id, changed).await?;
        changing.commit().await?;
        Ok(changed == 1)
    }

    /// The input whose secret address has this digest.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn input_of_secret(&self, secret: Fingerprint) -> Result<Option<Input>> {
        let row: Option<Row> = on_reader!(&self.shared.db, |pool| {
            sqlx::query_as(sql::INPUT_OF_SECRET).bind(secret.0.to_vec()).fetch_optional(pool).await
        })?;
        row.map(Input::try_from).transpose()
    }

    /// What waits for a moderator before it shows, the longest first, at most `limit`.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn held_inputs(&self, limit: u32) -> Result<Vec<Input>> {
        let rows: Vec<Row> = on_reader!(&self.shared.db, |pool| {
            sqlx::query_as(sql::HELD_INPUTS).bind(i64::from(limit)).fetch_all(pool).await
        })?;
        rows.into_iter().map(Input::try_from).collect()
    }

    /// Lets something show that waited for a moderator. Answers whether it did.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn let_show(&self, id: &InputId) -> Result<bool> {
        if self.shared.read_only {
            return Err(StoreError::ReadOnly);
        }
        let changed = on_writer!(&self.shared.db, |pool| {
            let query = sqlx::query(sql::LET_SHOW).bind(id.bytes().to_vec());
            query.execute(pool).await.map(|done| done.rows_affected())
        })?;
        Ok(changed == 1)
    }
}

/// What goes with an input that was erased: its earlier versions, what it is found by, and what its author said against its being hidden.
async fn erase_rest(changing: &mut Changing, id: &InputId, erased: u64) -> Result<()> {
    if erased == 1 {
        for statement in [sql::ERASE_VERSIONS, sql::ERASE_APPEAL, sql::ERASE_WORDS] {
            on_conn!(&mut changing.conn, |conn| {
                sqlx::query(statement).bind(id.bytes().to_vec()).execute(conn).await.map(|_| ())
            })?;
        }
    }
    Ok(())
}
