//! Documents that the Support Unit deposits for a government: the file and where it is from become public at once, and the government is
//! asked by mail to confirm them or to object.

use domain::membership::deposits::{
    DepositAnswer, DepositAnswered, DepositKind, DepositSource, DocumentDeposited, NotDeposited, answer, deposit,
};
use domain::membership::zone_of;
use domain::people::{Body, Letter, Office, Permit};
use domain::review::process::{Snapshot, SnapshotKind};
use domain::{Date, Lens, PartialDate, Partnership, Timestamp};
use record::Key;
use sha2::{Digest as _, Sha256};
use store::desk::DeskChange;
use store::people::NewMail;
use store::{NewText, StoreError};

use crate::App;
use crate::write::{Command, Draft, WriteError, Written};

/// Why a document is not deposited, or not answered for: everything that stands against it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
pub struct NotTaken(pub Vec<NotDeposited>);

/// A document to be deposited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewDeposit {
    /// The member, or the country that is none.
    pub about: Body,
    /// What it is.
    pub document: DepositKind,
    /// The number of the plan that it is, or is about.
    pub plan: Option<u16>,
    /// What it is called.
    pub title: String,
    /// The date that it bears.
    pub dated: PartialDate,
    /// How it came.
    pub came: DepositSource,
    /// From where.
    pub from: String,
    /// What the file is by its bytes.
    pub kind: SnapshotKind,
    /// The file.
    pub bytes: Vec<u8>,
}

/// The day of a government: in its own zone, for a country that is no member in UTC.
fn day_of(state: &Partnership, about: &Body, now: Timestamp) -> Date {
    state.body_today(about).member().map_or_else(|| now.date(), |id| zone_of(state, id, Lens::ALL).day(now))
}

impl App {
    /// Deposits a document for a government. The same file for the same government is deposited once.
    ///
    /// # Errors
    /// Everything against it.
    pub async fn deposit_document(&self, permit: Permit, new: NewDeposit) -> Result<Written, WriteError<NotTaken>> {
        let NewDeposit { about, document, plan, title, dated, came, from, kind, bytes } = new;
        let digest = Sha256::digest(&bytes);
        let key = Sha256::digest(format!("{about}\0{document}\0{plan:?}\0{}", hex::encode(digest)));
        let key: Key = format!("deposit/{}", hex::encode(key)).parse().map_err(|_| WriteError::Fault)?;
        let (state, now) = (self.history().now(), self.now());
        let today = day_of(&state, &about, now);
        let text = |words: &str| NewText::new((self.surroundings.chance)(), words.trim());
        let (title, from, salt) = (text(&title), text(&from), (self.surroundings.chance)());
        let copy =
            Snapshot { file: record::text::digest(&salt, &bytes), kind, bytes: bytes.len() as u64, taken: today };
        let deed = DocumentDeposited {
            about: about.clone(),
            document,
            plan,
            title: title.id().clone(),
            dated,
            copy,
            came,
            from: from.id().clone(),
        };
        // What is refused is not written to disk either. A day here is a day there: zones are at most one apart.
        let latest = today.max(now.date());
        deposit(&state, &permit, deed.clone(), latest).map_err(|why| WriteError::Refused(NotTaken(why)))?;
        let staged = self.store().stage_file(salt, kind.media(), bytes).await?;
        let mails = self.to_government(&about, state.length).await?;
        let command = Command { permit: permit.clone(), key, cause: None, import: None };
        let decide = move |state: &Partnership, now: Timestamp| {
            let deed = deposit(state, &permit, deed, latest).map_err(NotTaken)?;
            let draft = Draft { effective_on: day_of(state, &about, now), deed, texts: vec![title, from] };
            let at = state.length;
            let mails = mails.into_iter().map(|mail| DeskChange::Mail(Box::new(told_of(mail, &about, at))));
            let file = std::iter::once(DeskChange::Archived(Box::new(staged)));
            Ok((vec![draft], file.chain(mails).collect()))
        };
        self.write_and_change_desk(command, decide).await
    }

    /// The mails to those who can answer for a government.
    async fn to_government(&self, about: &Body, deposit: u64) -> Result<Vec<NewMail>, StoreError> {
        let (state, today) = (self.history().now(), self.now().date());
        let about = state.body_today(about);
        let answers = |office: Office| match about {
            Body::Country(_) => office == Office::Minister,
            _ => matches!(office, Office::PointOfContact | Office::LocalJurisdiction),
        };
        let held = state.appointments_for(&about).filter(|held| held.holds_on(today) && answers(held.office));
        let people: std::collections::BTreeSet<_> = held.map(|held| held.person.clone()).collect();
        let mut mails = Vec::new();
        for person in people {
            if let Some(account) = self.store().account(&person).await? {
                let letter = Letter::DepositWaits { about: about.clone(), deposit };
                mails.push(self.letter(account.email, &account.language, letter));
            }
        }
        Ok(mails)
    }

    /// Confirms a document for one's government, or objects to it with a reason.
    ///
    /// # Errors
    /// Everything against it.
    pub async fn answer_deposit(
        &self,
        permit: Permit,
        at: u64,
        (says, reason): (DepositAnswer, &str),
    ) -> Result<Written, WriteError<NotTaken>> {
        // Whoever sends the same form twice has answered once; whoever says otherwise afterwards is refused.
        let by = Sha256::digest(format!("{}\0{says}\0{reason}", permit.actor().body));
        let key: Key = format!("deposit-answer/{at}/{}", hex::encode(by)).parse().map_err(|_| WriteError::Fault)?;
        let reason = Some(reason.trim()).filter(|reason| !reason.is_empty());
        let reason = reason.map(|words| NewText::new((self.surroundings.chance)(), words));
        let deed = DepositAnswered { deposit: at, answer: says, reason: reason.as_ref().map(|text| text.id().clone()) };
        let state = self.history().now();
        answer(&state, &permit, deed.clone()).map_err(|why| WriteError::Refused(NotTaken(why)))?;
        let cause = Some(record::Cause::Act(at));
        let command = Command { permit: permit.clone(), key, cause, import: None };
        let decide = move |state: &Partnership, now: Timestamp| {
            let about = state.deposits.get(&at).map(|of| of.deed.about.clone());
            let on = about.map_or_else(|| now.date(), |about| day_of(state, &about, now));
            let deed = answer(state, &permit, deed).map_err(NotTaken)?;
            Ok::<_, NotTaken>(vec![Draft { effective_on: on, deed, texts: reason.into_iter().collect() }])
        };
        self.write(command, decide).await
    }
}

/// A mail about a deposit, once it is known by which act that was made.
fn told_of(mail: NewMail, about: &Body, deposit: u64) -> NewMail {
    NewMail { letter: Letter::DepositWaits { about: about.clone(), deposit }, ..mail }
}
