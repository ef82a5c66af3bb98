//! The desk's changes that belong to a command, and the settings of the place. Private working state, in ordinary rows.
//!
//! What a command changes here is changed in the same transaction as its acts: neither is ever there without the other. How
//! far an import has come is not on the desk: the record's own acts say that.

use domain::ids::Slug;
use domain::{InputId, PersonId, Timestamp};
use transparency::Hash;

use crate::cocreation::{appeal, hide, hold_wording, merge, part, release, restore, seal_leaves, settle_inputs};
use crate::db::{on_conn, on_reader, on_writer, sql as n};
use crate::files::StagedFile;
use crate::jobs::NewJob;
use crate::local::{LocalId, hand_in};
use crate::membership::{LetterId, forget_letter};
use crate::networking::{GroupSaid, SurveyChange, change_survey, say_of_group};
use crate::people::{
    Invitation, NewMail, Organisation, put_invited, put_mail_once, recognise_organisation, refuse_organisation,
};
use crate::review::{Freezing, forget_snapshot, freeze};
use crate::{Result, Store, Turn, sql};

/// A change to the desk that belongs to a command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DeskChange {
    /// A setting gets a value.
    Setting {
        /// Its name.
        name: String,
        /// Its value.
        value: String,
    },
    /// Work to be done later. A job with the same key is there once.
    Job(NewJob),
    /// Leaves were sealed as a batch.
    Sealed {
        /// Its number.
        batch: u64,
        /// Their hashes.
        leaves: Vec<Hash>,
    },
    /// Inputs were settled: they wait for no response any more.
    InputsSettled {
        /// Which.
        inputs: Vec<InputId>,
        /// When.
        at: Timestamp,
    },
    /// An input says the same as another and waits with it, or not any more.
    InputMerged {
        /// Which.
        input: InputId,
        /// As which; none where that is undone.
        into: Option<InputId>,
    },
    /// An input is gone: what waited with it waits by itself.
    InputGone {
        /// Which.
        input: InputId,
    },
    /// An input was hidden.
    InputHidden {
        /// Which.
        input: InputId,
        /// By whom.
        by: Option<PersonId>,
        /// When.
        at: Timestamp,
    },
    /// The author of a hidden input appealed.
    Appealed {
        /// Which.
        input: InputId,
        /// What they say.
        words: String,
        /// When.
        at: Timestamp,
    },
    /// An appeal was decided.
    AppealDecided {
        /// About which input.
        input: InputId,
        /// Whether it stands again.
        restored: bool,
        /// Whether it has its response.
        answered: bool,
    },
    /// A mail goes out.
    Mail(Box<NewMail>),
    /// Something of a review was handed in or put up for comment: its words stand as they are from now on.
    Frozen(Box<Freezing>),
    /// A copy of evidence leaves the desk and enters the record as a file, see [`Store::stage_file`].
    Archived(Box<StagedFile>),
    /// A letter was published: it waits no more.
    LetterPublished {
        /// Which.
        id: LetterId,
    },
    /// An office is offered, with the mail that brings the offer.
    Offered(Box<(Invitation, NewMail)>),
    /// An organisation was recognised, as the record has it.
    OrganisationRecognised(Box<Organisation>),
    /// It was refused.
    OrganisationRefused {
        /// Which.
        id: Slug,
        /// Why, for whoever asked.
        reason: String,
        /// When.
        at: Timestamp,
    },
    /// An application of local jurisdictions was handed in: its words are in the record.
    LocalHandedIn {
        /// Which.
        id: LocalId,
        /// By which act.
        at: u64,
    },
    /// A survey of the networking mechanism is changed.
    Survey(Box<SurveyChange>),
    /// A government answered to being invited to learn together, or left.
    Group(Box<GroupSaid>),
    /// A reader's report was answered: what the reader wrote is deleted.
    ReportAnswered {
        /// Its number.
        number: u64,
        /// When.
        at: Timestamp,
    },
}

/// What a command rests on that stands on the desk alone, as whoever sends it read it. It is looked at again when the command's turn
/// comes, and held until the turn ends: where it stands otherwise by then, the command is not run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// The wording of an input.
    Wording {
        /// Which input.
        input: InputId,
        /// The version that was read.
        version: u16,
        /// Whether its words are taken further, so that they must not have been erased meanwhile.
        with_words: bool,
    },
}

impl Turn {
    /// Whether everything stands as it was read; what does is held until the turn ends.
    ///
    /// # Errors
    /// What the database said.
    pub(crate) async fn stands(&mut self, expected: &[Expected]) -> Result<bool> {
        for one in expected {
            let Expected::Wording { input, version, with_words } = one;
            if !hold_wording(self, input, *version, *with_words).await? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Changes the desk together with whatever else the turn does.
    ///
    /// # Errors
    /// What the database said.
    pub async fn change_desk(&mut self, changes: &[DeskChange]) -> Result<()> {
        for change in changes {
            let done = match change {
                DeskChange::Sealed { batch, leaves } => {
                    seal_leaves(self, *batch, leaves).await?;
                    continue;
                }
                DeskChange::InputsSettled { inputs, at } => {
                    settle_inputs(self, inputs, *at).await?;
                    continue;
                }
                DeskChange::InputMerged { input, into } => {
                    match into {
                        Some(into) => merge(self, input, into).await?,
                        None => part(self, input).await?,
                    }
                    continue;
                }
                DeskChange::InputGone { input } => {
                    release(self, input).await?;
                    continue;
                }
                DeskChange::InputHidden { input, by, at } => {
                    hide(self, input, by.as_ref(), *at).await?;
                    continue;
                }
                DeskChange::Appealed { input, words, at } => {
                    appeal(self, input, words, *at).await?;
                    continue;
                }
                DeskChange::AppealDecided { input, restored, answered } => {
                    restore(self, input, *restored, *answered).await?;
                    continue;
                }
                DeskChange::Mail(mail) => {
                    let done = put_mail_once(&mut self.conn, mail).await;
                    self.noted(done)?;
                    continue;
                }
                DeskChange::Frozen(freezing) => {
                    freeze(self, freezing).await?;
                    continue;
                }
                DeskChange::Archived(file) => {
                    forget_snapshot(self, file.id()).await?;
                    self.put_files(std::slice::from_ref(file.as_ref())).await?;
                    continue;
                }
                DeskChange::LetterPublished { id } => {
                    forget_letter(self, id).await?;
                    continue;
                }
                DeskChange::Offered(offered) => {
                    let (invitation, mail) = offered.as_ref();
                    put_invited(self, invitation, mail).await?;
                    continue;
                }
                DeskChange::OrganisationRecognised(of) => {
                    recognise_organisation(self, of).await?;
                    continue;
                }
                DeskChange::OrganisationRefused { id, reason, at } => {
                    refuse_organisation(self, id, reason, *at).await?;
                    continue;
                }
                DeskChange::LocalHandedIn { id, at } => {
                    hand_in(self, id, *at).await?;
                    continue;
                }
                DeskChange::Survey(change) => {
                    change_survey(self, change).await?;
                    continue;
                }
                DeskChange::Group(said) => {
                    say_of_group(self, said).await?;
                    continue;
                }
                DeskChange::Setting { name, value } => on_conn!(&mut self.conn, |conn| {
                    sqlx::query(sql::SET).bind(name).bind(value).execute(conn).await.map(|_| ())
                }),
                DeskChange::Job(job) => {
                    on_conn!(&mut self.conn, |conn| job.insert().execute(conn).await.map(|_| ()))
                }
                DeskChange::ReportAnswered { number, at } => on_conn!(&mut self.conn, |conn| {
                    sqlx::query(sql::ANSWER_REPORT).bind(n(*number)).bind(at.0).execute(conn).await.map(|_| ())
                }),
            };
            self.noted(done)?;
        }
        Ok(())
    }
}

impl Store {
    /// A setting of the place, if it was ever made.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn setting(&self, name: &str) -> Result<Option<String>> {
        let value = on_reader!(&self.shared.db, |pool| {
            sqlx::query_scalar(sql::SETTING).bind(name).fetch_optional(pool).await
        })?;
        Ok(value)
    }

    /// Makes a setting of the place, by itself; see [`DeskChange::Setting`] for one that belongs to a command.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn set(&self, name: &str, value: &str) -> Result<()> {
        on_writer!(&self.shared.db, |pool| {
            sqlx::query(sql::SET).bind(name).bind(value).execute(pool).await.map(|_| ())
        })?;
        Ok(())
    }
}
