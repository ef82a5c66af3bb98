//! Changing what one proposed, commented or worded for others while its call is open, the wordings that others propose for it, and
//! asking those again who supported an earlier one. What was sealed stays sealed: the next batch seals the new version, and says
//! whose wording it took over.

use domain::cocreation::{Entry, InputLeaf, SetAside, Written, check, due};
use domain::people::{Action, Letter, Permit, Subject};
use domain::{InputId, PersonId};
use store::StoreError;
use store::cocreation::{Input, NewVersion, Words};

use super::giving::{Given, NotGiven, call_that, open, put_down};
use crate::App;
use crate::write::WriteError;

/// How many supporters are asked again in one turn. A judgement: some tens of milliseconds of writing, so that others get theirs.
const ASKED_AT_ONCE: u32 = 200;

/// Another version of a proposal or a comment on its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rewording {
    /// The version that its author read when they wrote this one.
    pub from: u16,
    /// What it says now.
    pub written: Written,
}

/// Taking over a wording that somebody else proposed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakingOver {
    /// The version that was compared with it.
    pub from: u16,
    /// Which wording, and the version of it that was compared.
    pub amendment: (InputId, u16),
    /// Why, where the author says so.
    pub reason: Option<String>,
}

type Taken<T> = Result<T, WriteError<NotGiven>>;

/// Whether something has a title besides its text: a proposal, and another wording of one.
const fn has_title(input: &Input) -> bool {
    input.stance.is_none() || (input.amends && input.about.is_some())
}

fn refused<T>(why: NotGiven) -> Taken<T> {
    Err(WriteError::Refused(why))
}

/// Whose permit it is to change what they gave.
fn author_of(permit: &Permit) -> Taken<PersonId> {
    match permit.subject() {
        Subject::Of(person) if permit.is_for(Action::ChangeContribution) => Ok(person.clone()),
        _ => refused(NotGiven::NotPermitted),
    }
}

impl App {
    /// What is its author's to change now: the call takes input, and nobody has answered it, decided on it or set it aside.
    async fn own_open(&self, author: &PersonId, id: &InputId) -> Taken<Input> {
        let found = self.store().input(id).await?.filter(|input| input.person.as_ref() == Some(author));
        let Some(input) = found.filter(|input| input.words.is_ok()) else {
            return refused(NotGiven::NotTheirs);
        };
        let state = self.history().now();
        call_that(open, &state, (&input.plan, input.call), self.now()).map_err(WriteError::Refused)?;
        let process = state.cocreations.get(&input.plan);
        if process.is_some_and(|process| process.settled(id).is_some()) {
            return refused(NotGiven::Settled);
        }
        if input.decided.is_some() {
            return refused(NotGiven::Decided);
        }
        Ok(input)
    }

    /// Takes another version of a proposal, a comment or a proposed wording from its author; what it is about, and where a comment
    /// stands on that, stays as it was. The earlier one stays readable; whoever supported it is asked again, whoever decides on a
    /// wording is told.
    ///
    /// # Errors
    /// Why it is not taken.
    pub async fn reword(&self, permit: &Permit, id: &InputId, wanted: Rewording) -> Taken<Given> {
        let author = author_of(permit)?;
        let input = self.own_open(&author, id).await?;
        let title = wanted.written.title.filter(|_| has_title(&input));
        let written =
            check(&Written { title, ..wanted.written }).map_err(NotGiven::Flawed).map_err(WriteError::Refused)?;
        let words = Words { title: written.title, body: written.body, name: written.name };
        let is_same = input.words.as_ref().is_ok_and(|(before, _)| *before == words);
        if is_same && wanted.from < input.wording {
            // The same form once more: it is there.
            let leaf = input.leaf.ok_or(WriteError::Fault)?;
            return Ok(Given {
                leaf,
                input: *id,
                repeated: true,
                due: due(input.changed_at.unwrap_or(input.given_at)),
            });
        }
        if is_same || self.says_what_stands(&input, &words).await? {
            return refused(NotGiven::Unchanged);
        }
        self.new_version(input, (&author, wanted.from), words, None).await
    }

    /// Takes a wording over that somebody else proposed: it becomes the next version, with credit to whoever proposed it.
    ///
    /// # Errors
    /// Why it is not.
    pub async fn accept_amendment(&self, permit: &Permit, id: &InputId, wanted: TakingOver) -> Taken<Given> {
        let author = author_of(permit)?;
        let input = self.own_open(&author, id).await?;
        let (amendment, read) = wanted.amendment;
        let amendment = self.wording_of(id, &amendment, read).await?;
        let name = input.words.as_ref().map(|(words, _)| words.name.clone()).unwrap_or_default();
        let Ok((words, _)) = amendment.words.clone() else { return refused(NotGiven::NoSuchInput) };
        let words = Words { name, ..words };
        self.new_version(input, (&author, wanted.from), words, Some((amendment, wanted.reason))).await
    }

    /// Says no to a wording that somebody else proposed, and why.
    ///
    /// # Errors
    /// Why that is not done.
    pub async fn decline_amendment(
        &self,
        permit: &Permit,
        id: &InputId,
        (amendment, read): (&InputId, u16),
        why: &str,
    ) -> Taken<()> {
        let author = author_of(permit)?;
        let input = self.store().input(id).await?.filter(|input| input.person.as_ref() == Some(&author));
        let input = input.ok_or(WriteError::Refused(NotGiven::NotTheirs))?;
        let amendment = self.wording_of(&input.id, amendment, read).await?;
        let letters = self.told_proposer(&amendment, false).await?;
        let declined =
            self.store().decline_amendment((&amendment.id, read, id), why.trim(), &letters, self.now()).await?;
        if declined {
            return Ok(());
        }
        // Its author, or another window, was quicker.
        self.wording_of(id, &amendment.id, read).await?;
        refused(NotGiven::Decided)
    }

    /// Whether a proposed wording would say no more than what stands already where it would go.
    async fn says_what_stands(&self, input: &Input, words: &Words) -> Result<bool, StoreError> {
        if !input.amends {
            return Ok(false);
        }
        match &input.about {
            Some(about) => {
                let about = self.store().input(about).await?.and_then(|about| about.words.ok());
                Ok(about.is_some_and(|(stands, _)| (&stands.title, &stands.body) == (&words.title, &words.body)))
            }
            None => Ok(self.paragraph_of(input).as_deref() == Some(words.body.as_str())),
        }
    }

    /// A wording of a proposal that waits for what its author says, shown, not set aside, and as it was read.
    async fn wording_of(&self, id: &InputId, amendment: &InputId, read: u16) -> Taken<Input> {
        let found = self.store().input(amendment).await?;
        let Some(found) = found.filter(|found| found.amends && found.about == Some(*id) && found.words.is_ok()) else {
            return refused(NotGiven::NoSuchInput);
        };
        let state = self.history().now();
        let settled = state.cocreations.get(&found.plan).and_then(|process| process.settled(amendment));
        let is_hidden = settled.is_some_and(|(_, settled)| {
            matches!(settled.how, Entry::Aside(SetAside::Moderated { .. } | SetAside::Withdrawn))
        });
        match (is_hidden, found.decided.is_some()) {
            (true, _) => refused(NotGiven::NoSuchInput),
            (false, true) => refused(NotGiven::Decided),
            (false, false) if found.wording != read => refused(NotGiven::Changed { now: found.wording }),
            (false, false) => Ok(found),
        }
    }

    /// What tells the author of a proposal that a wording they may decide on reads otherwise now: as another wording does, once a
    /// day.
    async fn told_of_change(
        &self,
        about: &InputId,
        author: &PersonId,
    ) -> Result<Vec<store::people::NewMail>, StoreError> {
        let about = self.store().input(about).await?;
        let mail = match &about {
            Some(about) => self.told_author(about, author, true).await?,
            None => None,
        };
        Ok(mail.into_iter().collect())
    }

    async fn told_proposer(
        &self,
        amendment: &Input,
        accepted: bool,
    ) -> Result<Vec<store::people::NewMail>, StoreError> {
        let letter = Letter::AmendmentDecided { input: amendment.id, accepted, of_draft: false };
        let mail = match &amendment.person {
            Some(person) => self.letter_to(person, letter).await?,
            None => None,
        };
        Ok(mail.into_iter().collect())
    }

    async fn new_version(
        &self,
        input: Input,
        (author, from): (&PersonId, u16),
        words: Words,
        over: Option<(Input, Option<String>)>,
    ) -> Taken<Given> {
        if from != input.wording {
            return refused(NotGiven::Changed { now: input.wording });
        }
        let (now, salt) = (self.now(), (self.surroundings.chance)());
        let credit = over.as_ref().map(|(amendment, _)| (amendment.id, amendment.wording));
        let letters = match (&over, input.about.filter(|_| input.amends)) {
            (Some((amendment, _)), _) => self.told_proposer(amendment, true).await?,
            (None, Some(about)) => self.told_of_change(&about, author).await?,
            (None, None) => Vec::new(),
        };
        let version = from.checked_add(1).ok_or(WriteError::Fault)?;
        let leaf = InputLeaf {
            plan: input.plan.clone(),
            call: input.call,
            class: input.class,
            given_at: now,
            digest: words.digest(&salt),
            what: domain::cocreation::Given::Revision { input: input.id, version, of: credit.map(|(id, _)| id) },
        };
        let leaf = put_down(&leaf, input.id)?;
        let hash = leaf.leaf;
        let (person, reason) = (author.clone(), over.and_then(|(_, reason)| reason));
        let new =
            NewVersion { input: input.id, person, from, words, salt, given_at: now, credit, reason, leaf, letters };
        if self.store().revise_input(&new).await? {
            return Ok(Given { leaf: hash, input: input.id, repeated: false, due: due(now) });
        }
        // Somebody was quicker: what they did says why.
        match self.store().input(&input.id).await? {
            Some(found) if found.settled_at.is_some() => refused(NotGiven::Settled),
            Some(found) if found.wording != from => refused(NotGiven::Changed { now: found.wording }),
            // What it would have taken over was decided on, or changed by its author; or it was itself decided on.
            Some(found) if found.words.is_ok() => match credit {
                Some((amendment, read)) => {
                    self.wording_of(&input.id, &amendment, read).await?;
                    refused(NotGiven::Decided)
                }
                None => refused(NotGiven::Decided),
            },
            _ => refused(NotGiven::NoSuchInput),
        }
    }

    /// Asks some of those again who supported an earlier version of a proposal. Answers whether there may be more to ask.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn ask_supporters_again(&self) -> Result<bool, StoreError> {
        let Some((input, version)) = self.store().asking().await? else { return Ok(false) };
        let to_ask = self.store().to_ask_again((&input, version), ASKED_AT_ONCE).await?;
        if to_ask.is_empty() {
            self.store().all_asked((&input, version)).await?;
            return Ok(true);
        }
        let mails: Vec<_> = to_ask
            .into_iter()
            .map(|one| (one.person, self.letter(one.email, &one.language, Letter::SupportAsked { input })))
            .collect();
        self.store().ask_again((&input, version), &mails).await?;
        Ok(true)
    }

    /// Asks everybody again who is to be asked now.
    pub(crate) async fn ask_everybody_again(&self) -> Result<(), StoreError> {
        while self.ask_supporters_again().await? {}
        Ok(())
    }
}
