//! What governments answer to being invited to learn together, and what they write to each other. Who is in a group the record says.

use domain::codebook::PolicyArea2024;
use domain::networking::GroupAnswer;
use domain::{MemberId, PersonId, Timestamp};

use super::sql;
use crate::db::{on_conn, on_reader, on_writer, row};
use crate::{Result, Store, StoreError, Turn};

/// What a government said to being invited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupSaid {
    /// The area about which the group learns.
    pub area: PolicyArea2024,
    /// The government.
    pub member: MemberId,
    /// Who said it; nobody whose account is deleted.
    pub person: Option<PersonId>,
    /// What.
    pub says: GroupAnswer,
    /// When.
    pub at: Timestamp,
}

/// A message in a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupMessage {
    /// When.
    pub at: Timestamp,
    /// For which government.
    pub member: MemberId,
    /// What.
    pub words: String,
}

row! {
    struct SaidRow {
        area: String,
        member: String,
        person: Option<String>,
        says: String,
        at: i64,
    }
}
row! {
    struct MessageRow {
        at: i64,
        member: String,
        words: String,
    }
}

fn damaged(what: &str) -> StoreError {
    StoreError::Damaged(format!("a learning group: {what}"))
}

fn area(code: &str) -> Result<PolicyArea2024> {
    PolicyArea2024::from_code(code).ok_or_else(|| damaged("its area"))
}

impl TryFrom<SaidRow> for GroupSaid {
    type Error = StoreError;

    fn try_from(row: SaidRow) -> Result<Self> {
        Ok(Self {
            area: area(&row.area)?,
            member: row.member.parse().map_err(|_| damaged("a member"))?,
            person: row.person.as_deref().map(crate::people::person).transpose()?,
            says: GroupAnswer::from_code(&row.says).ok_or_else(|| damaged("what a member said"))?,
            at: Timestamp(row.at),
        })
    }
}

macro_rules! said {
    ($executor:expr, $said:expr) => {{
        let said: &GroupSaid = $said;
        let query = sqlx::query(sql::ANSWER_GROUP).bind(said.area.code()).bind(said.member.as_str());
        let query = query.bind(said.person.as_ref().map(ToString::to_string)).bind(said.says.code()).bind(said.at.0);
        query.execute($executor).await.map(|_| ())
    }};
}

/// Notes what a government said together with whatever else a turn does.
pub(crate) async fn say_of_group(turn: &mut Turn, said: &GroupSaid) -> Result<()> {
    let done = on_conn!(&mut turn.conn, |conn| said!(conn, said));
    turn.noted(done)
}

impl Store {
    /// Notes what a government said, in place of what it said before.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn answer_group(&self, said: &GroupSaid) -> Result<()> {
        Ok(on_writer!(&self.shared.db, |pool| said!(pool, said))?)
    }

    /// What governments said to being invited to a group.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn group_answers(&self, of: PolicyArea2024) -> Result<Vec<GroupSaid>> {
        self.said(sql::GROUP_ANSWERS, of.code()).await
    }

    /// What a government said to each group that it was invited to.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn group_answers_of(&self, member: &MemberId) -> Result<Vec<GroupSaid>> {
        self.said(sql::ANSWERS_OF_MEMBER, member.as_str()).await
    }

    async fn said(&self, statement: &'static str, of: &str) -> Result<Vec<GroupSaid>> {
        let rows: Vec<SaidRow> =
            on_reader!(&self.shared.db, |pool| { sqlx::query_as(statement).bind(of).fetch_all(pool).await })?;
        rows.into_iter().map(GroupSaid::try_from).collect()
    }

    /// The areas about which some government wants to learn with others.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn accepted_groups(&self) -> Result<Vec<PolicyArea2024>> {
        let rows: Vec<String> =
            on_reader!(&self.shared.db, |pool| sqlx::query_scalar(sql::ACCEPTED_AREAS).fetch_all(pool).await)?;
        rows.iter().map(|code| area(code)).collect()
    }

    /// Writes in a group.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn write_to_group(&self, of: PolicyArea2024, person: &PersonId, message: &GroupMessage) -> Result<()> {
        on_writer!(&self.shared.db, |pool| {
            let query =
                sqlx::query(sql::WRITE_TO_GROUP).bind(of.code()).bind(message.at.0).bind(message.member.as_str());
            query.bind(person.to_string()).bind(&message.words).execute(pool).await.map(|_| ())
        })?;
        Ok(())
    }

    /// What was written in a group, the oldest first.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn group_messages(&self, of: PolicyArea2024) -> Result<Vec<GroupMessage>> {
        let rows: Vec<MessageRow> = on_reader!(&self.shared.db, |pool| {
            sqlx::query_as(sql::GROUP_MESSAGES).bind(of.code()).fetch_all(pool).await
        })?;
        let message = |row: MessageRow| -> Result<GroupMessage> {
            let member = row.member.parse().map_err(|_| damaged("a member"))?;
            Ok(GroupMessage { at: Timestamp(row.at), member, words: row.words })
        };
        rows.into_iter().map(message).collect()
    }
}
