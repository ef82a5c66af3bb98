//! People on the desk: accounts, sessions, the ways to sign in, invitations, organisations, mail that waits.
//!
//! What is here of a person is nowhere else, and [`Store::delete_account`] takes all of it away. Secrets are never here: of each
//! there is a [`Fingerprint`] only. Whatever can be done once is done by one statement that finds and takes, so that of many
//! who try at once one succeeds, on both engines.

mod accounts;
mod codes;
mod incoming;
mod invitations;
mod keys;
mod mail;
mod organisations;
mod sessions;
pub(crate) mod sql;
mod subscriptions;

pub use accounts::{Account, Named};
pub use codes::{CodeTried, NewCode};
pub(crate) use incoming::put_mailing;
pub use incoming::{Mailing, NewAddress, SecretAddress};
pub use invitations::Invitation;
pub(crate) use invitations::put_invited;
pub use keys::{Begun, NewPasskey, Passkey, Place};
pub use mail::{Mail, NewMail, SEND_MAIL, Waiting};
pub(crate) use mail::{put_mail, put_mail_once};
pub use organisations::{Asked, Organisation};
pub(crate) use organisations::{recognise_organisation, refuse_organisation};
pub use sessions::{Lasting, Session};
pub use subscriptions::{Begins, Due, NewAsked, Subscription, Told, Wanted};

use domain::ids::PersonId;

use crate::db::{Conn, on_conn};
use crate::{Result, Store, StoreError, dialect};

/// SHA-256 of a secret that only its holder has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint(pub [u8; 32]);

impl Fingerprint {
    fn read(bytes: &[u8]) -> Result<Self> {
        bytes.try_into().map(Self).map_err(|_| StoreError::Damaged("a fingerprint is not of 32 bytes".into()))
    }

    fn bytes(&self) -> Vec<u8> {
        self.0.to_vec()
    }
}

pub(crate) fn person(text: &str) -> Result<PersonId> {
    text.parse().map_err(|_| StoreError::Damaged("an account's person is no identifier".into()))
}

/// A change of the desk in several statements: all of them or none. Dropping it undoes it.
pub(crate) struct Changing {
    pub(crate) conn: Conn,
    ended: bool,
}

impl Store {
    pub(crate) async fn changing(&self) -> Result<Changing> {
        if self.shared.read_only {
            return Err(StoreError::ReadOnly);
        }
        let mut changing = Changing { conn: self.shared.db.writing().await?, ended: false };
        let begin = dialect::BEGIN_CHANGING.on(&changing.conn);
        on_conn!(&mut changing.conn, |conn| sqlx::raw_sql(begin).execute(conn).await.map(|_| ()))?;
        Ok(changing)
    }
}

impl Changing {
    /// Runs a statement that asks for one word.
    pub(crate) async fn run(&mut self, statement: &'static str, with: &str) -> Result<()> {
        on_conn!(&mut self.conn, |conn| sqlx::query(statement).bind(with).execute(conn).await.map(|_| ()))?;
        Ok(())
    }

    /// Queues mails and ends the change if its row was made; says whether it was. A row that was there before brings no mail.
    pub(crate) async fn commit_with_mails(mut self, made: u64, mails: &[NewMail]) -> Result<bool> {
        if made == 1 {
            for mail in mails {
                put_mail(&mut self, mail).await?;
            }
        }
        self.commit().await?;
        Ok(made == 1)
    }

    pub(crate) async fn commit(mut self) -> Result<()> {
        on_conn!(&mut self.conn, |conn| sqlx::raw_sql(crate::sql::COMMIT).execute(conn).await.map(|_| ()))?;
        self.ended = true;
        Ok(())
    }
}

impl Drop for Changing {
    fn drop(&mut self) {
        if !self.ended {
            self.conn.close_on_drop();
        }
    }
}
