//! What governments answer to being invited to learn together, and what they write to each other. Who is in a group the record says.

use domain::codebook::PolicyArea2024;
use domain::networking::GroupAnswer;
use domain::people::Channel;
use domain::{MemberId, PersonId, Timestamp};

use super::sql;
use crate::db::{on_conn, on_reader, on_writer, row};
use crate::people::{Mailing, put_mailing};
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
    /// In which way.
    pub channel: Channel,
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
        channel: String,
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

    /// Writes in a group, with what goes out about it. Answers whether it was written: not when the government wrote at that very
    /// moment already, and not when the mail that it came by was taken before.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn write_to_group(
        &self,
        of: PolicyArea2024,
        person: &PersonId,
        message: &GroupMessage,
        mailing: &Mailing,
    ) -> Result<bool> {
        let mut changing = self.changing().await?;
        let changed = on_conn!(&mut changing.conn, |conn| {
            let query = sqlx::query(sql::WRITE_TO_GROUP).bind(of.code()).bind(message.at.0);
            let query = query.bind(message.member.as_str()).bind(person.to_string()).bind(&message.words);
            query.bind(message.channel.code()).execute(conn).await.map(|done| done.rows_affected())
        })?;
        let written = changed == 1 && put_mailing(&mut changing, mailing, message.at).await?;
        if written {
            changing.commit().await?;
        }
        Ok(written)
    }

    /// Notes whether somebody of a government wants by mail what is written in a group.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn mail_of_group(
        &self,
        of: PolicyArea2024,
        (member, person): (&MemberId, &PersonId),
        wanted: bool,
    ) -> Result<()> {
        let statement = if wanted { sql::MAIL_OF_GROUP } else { sql::NO_MAIL_OF_GROUP };
        on_writer!(&self.shared.db, |pool| {
            let query = sqlx::query(statement).bind(of.code()).bind(member.as_str()).bind(person.as_str());
            query.execute(pool).await.map(|_| ())
        })?;
        Ok(())
    }

    /// Who wants no mail about what is written in a group, each for their government. Everybody else who is in it gets it.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn not_told_of_group(&self, of: PolicyArea2024) -> Result<Vec<(MemberId, PersonId)>> {
        let rows: Vec<(String, String)> = on_reader!(&self.shared.db, |pool| {
            sqlx::query_as(sql::NOT_TOLD_OF_GROUP).bind(of.code()).fetch_all(pool).await
        })?;
        let reader = |(member, person): (String, String)| {
            Ok((member.parse().map_err(|_| damaged("a member"))?, crate::people::person(&person)?))
        };
        rows.into_iter().map(reader).collect()
    }

    /// Notes whether somebody wants by mail what is written in cases that they have a part in.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn mail_of_cases(&self, person: &PersonId, wanted: bool) -> Result<()> {
        let statement = if wanted { sql::CASE_MAIL_ON } else { sql::CASE_MAIL_OFF };
        on_writer!(&self.shared.db, |pool| {
            sqlx::query(statement).bind(person.as_str()).execute(pool).await.map(|_| ())
        })?;
        Ok(())
    }

    /// Whether somebody wants by mail what is written in cases that they have a part in: everybody does who has not said otherwise.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn wants_mail_of_cases(&self, person: &PersonId) -> Result<bool> {
        let off: Option<String> = on_reader!(&self.shared.db, |pool| {
            sqlx::query_scalar(sql::IS_CASE_MAIL_OFF).bind(person.as_str()).fetch_optional(pool).await
        })?;
        Ok(off.is_none())
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
            let channel = Channel::from_code(&row.channel).ok_or_else(|| damaged("the way a message came"))?;
            Ok(GroupMessage { at: Timestamp(row.at), member, words: row.words, channel })
        };
        rows.into_iter().map(message).collect()
    }
}
