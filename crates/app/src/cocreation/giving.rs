//! Giving: proposals, comments, supports, and taking them back. Each is checked against the call, taken on the desk, and
//! answered with a promise.

use domain::cocreation::{
    CallState, CoCreation, Entry, Flaw, GiverClass, InputLeaf, SetAside, Stance, Written, check, due,
};
use domain::membership::zone_of;
use domain::people::{Action, Channel, Letter, Permit, Subject};
use domain::{Date, InputId, Lens, Partnership, PersonId, PlanId, TextId, Timestamp};
use record::{Salt, leaf};
use sha2::{Digest as _, Sha256};
use store::StoreError;
use store::cocreation::{Input, NewInput, NewLeaf, NewSupport, Taken, Taking, Words};
use store::people::{Account, Fingerprint, Mailing, NewMail};
use transparency::Hash;

use super::OnDraft;
use crate::App;
use crate::write::WriteError;

/// A proposal or a comment on its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Giving {
    /// The plan.
    pub plan: PlanId,
    /// The call.
    pub call: u16,
    /// The proposal that it comments on; none for a proposal and for a comment on the draft.
    pub about: Option<InputId>,
    /// Where its author stands; none for a proposal.
    pub stance: Option<Stance>,
    /// Of a comment on a draft: the paragraph that it is about.
    pub on: Option<OnDraft>,
    /// Of a comment on a proposal or on a paragraph: whether what is written is another wording of it.
    pub amends: bool,
    /// What is written.
    pub written: Written,
    /// In what capacity.
    pub class: GiverClass,
    /// Who.
    pub person: PersonId,
    /// For which organisation.
    pub organisation: Option<String>,
    /// The language of the page.
    pub language: String,
}

/// In which way something is given.
pub(crate) enum Way {
    /// By a form of the site, by whoever is signed in.
    Page,
    /// By mail.
    Mail(Box<ByMail>),
    /// On paper or by word of mouth, typed in by an officer: whom it came from.
    Post(String),
}

/// A mail by which something is given.
pub(crate) struct ByMail {
    /// Of the mail: it is taken once.
    pub taken: Fingerprint,
    /// Whose it is, who gets a receipt.
    pub account: Account,
    /// What was attached and is not taken.
    pub left_out: Vec<String>,
    /// Whether it came from another address than that of the account.
    pub from_elsewhere: bool,
}

impl Way {
    /// The rights that let somebody give in this way.
    const fn actions(&self) -> &'static [Action] {
        match self {
            Self::Page | Self::Mail(_) => &[Action::GiveInput, Action::CommentInPublic],
            Self::Post(_) => &[Action::InviteInput],
        }
    }

    const fn channel(&self) -> Channel {
        match self {
            Self::Page => Channel::Web,
            Self::Mail(_) => Channel::Mail,
            Self::Post(_) => Channel::Post,
        }
    }
}

/// Something that was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// The hash of its leaf.
    pub leaf: Hash,
    /// The input; of a support, the proposal.
    pub input: InputId,
    /// Whether it had been given before, so that it counts once.
    pub repeated: bool,
    /// By when it is sealed.
    pub due: Timestamp,
}

/// Why something is not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotGiven {
    /// The permit is for something else.
    #[error("the permit is not one to give this")]
    NotPermitted,
    /// What is written cannot be taken.
    #[error("what is written cannot be taken as it is")]
    Flawed(Vec<Flaw>),
    /// There is no such call.
    #[error("there is no such call for input")]
    NoSuchCall,
    /// The call does not take input today.
    #[error("the call takes input from {opens} to {closes}")]
    NotOpen {
        /// Its first day.
        opens: Date,
        /// Its last.
        closes: Date,
    },
    /// There is no such input, or not any more.
    #[error("there is no such input, or its author took it back")]
    NoSuchInput,
    /// It is not the person's own.
    #[error("it is not this person's")]
    NotTheirs,
    /// Its text was changed since it was read.
    #[error("the text was changed meanwhile; it is version {now} now")]
    Changed {
        /// The version that it has now.
        now: u16,
    },
    /// It has its response, or was set aside: its text stays as it is.
    #[error("it has its response, or was set aside")]
    Settled,
    /// Its words are what they were.
    #[error("nothing of it was changed")]
    Unchanged,
    /// The author said before what becomes of this wording.
    #[error("it was decided on before")]
    Decided,
    /// The draft has no such paragraph.
    #[error("the draft has no such paragraph")]
    NoSuchParagraph,
    /// The forum takes no input without an account in this call.
    #[error("this call takes input with an account only")]
    AccountNeeded,
}

/// The call as it stands now, if it takes what is given on this day.
pub(super) fn call_that<'a>(
    takes: impl Fn(&CallState, &CoCreation, Date) -> bool,
    state: &'a Partnership,
    (plan, call): (&PlanId, u16),
    now: Timestamp,
) -> Result<&'a CallState, NotGiven> {
    let process = state.cocreations.get(plan).ok_or(NotGiven::NoSuchCall)?;
    let found = process.calls.get(&call).ok_or(NotGiven::NoSuchCall)?;
    let today = zone_of(state, &plan.member, Lens::ALL).day(now);
    let (opens, closes) = (found.deed.opens, found.deed.closes);
    if takes(found, process, today) { Ok(found) } else { Err(NotGiven::NotOpen { opens, closes }) }
}

/// While it is open.
pub(super) fn open(call: &CallState, process: &CoCreation, today: Date) -> bool {
    call.is_open(process, today)
}

/// What came on paper in its time can be typed in until its phase is closed, since each input is to be answered before.
fn begun(call: &CallState, process: &CoCreation, today: Date) -> bool {
    call.deed.opens <= today && !process.closed.contains_key(&call.deed.phase)
}

pub(super) fn permitted(permit: &Permit, actions: &[Action], plan: &PlanId) -> Result<(), NotGiven> {
    let of_plan = matches!(permit.subject(), Subject::Plan(of, _) if of == plan);
    let fits = of_plan && actions.iter().any(|action| permit.is_for(*action));
    fits.then_some(()).ok_or(NotGiven::NotPermitted)
}

pub(super) fn put_down(leaf: &InputLeaf, input: InputId) -> Result<NewLeaf, StoreError> {
    let entry = leaf::encode(leaf).map_err(|problem| StoreError::Damaged(problem.to_string()))?;
    Ok(NewLeaf { leaf: Hash::of_leaf(&entry), entry, input, given_at: leaf.given_at })
}

/// Of who said what where: whoever sends the same again finds it there.
fn key_of(giving: &Giving, on: Option<OnDraft>, from: &str) -> Fingerprint {
    let about = match (giving.about, on) {
        (Some(about), _) => about.to_string(),
        (None, Some(on)) => format!("{}/{}", on.version, on.paragraph),
        (None, None) => String::new(),
    };
    let stance = giving.stance.map_or("", Stance::code);
    let title = giving.written.title.as_deref().unwrap_or("");
    let (plan, call) = (giving.plan.to_string(), giving.call.to_string());
    let parts = [from, &plan, &call, &about, stance, title, &giving.written.body];
    let digest = parts
        .into_iter()
        .fold(Sha256::new(), |digest, part| digest.chain_update((part.len() as u64).to_be_bytes()).chain_update(part));
    Fingerprint(digest.finalize().into())
}

/// A digest that tells givers apart for whoever has the salt, and for nobody else.
fn of_person(salt: &Salt, person: &PersonId) -> TextId {
    record::text::digest(salt, person.as_str().as_bytes())
}

impl App {
    /// Takes a proposal or a comment.
    ///
    /// # Errors
    /// Why it is not taken.
    pub async fn give_input(&self, permit: &Permit, giving: Giving) -> Result<Given, WriteError<NotGiven>> {
        self.give(permit, giving, Way::Page).await
    }

    /// Takes a proposal that came on paper or by word of mouth, as an officer of those who run the process types it in. Whom it came
    /// from stays on the desk; whoever gives is nobody who has an account.
    ///
    /// # Errors
    /// Why it is not taken.
    pub async fn type_in(&self, permit: &Permit, giving: Giving, from: String) -> Result<Given, WriteError<NotGiven>> {
        self.give(permit, Giving { class: GiverClass::TypedIn, ..giving }, Way::Post(from)).await
    }

    /// A letter to somebody, if they still have an account.
    pub(super) async fn letter_to(&self, person: &PersonId, letter: Letter) -> Result<Option<NewMail>, StoreError> {
        let account = self.store().account(person).await?;
        Ok(account.map(|account| self.letter(account.email, &account.language, letter)))
    }

    /// What tells the author of a proposal that others commented on it or propose another wording: once a day for each proposal,
    /// for the page shows them all.
    pub(super) async fn told_author(
        &self,
        about: &Input,
        by: &PersonId,
        amended: bool,
    ) -> Result<Option<NewMail>, StoreError> {
        let Some(author) = about.person.as_ref().filter(|author| *author != by) else { return Ok(None) };
        let letter = Letter::InputDiscussed { input: about.id, amended };
        let mail = self.letter_to(author, letter).await?;
        let what = if amended { "amended" } else { "commented" };
        Ok(mail.map(|mail| NewMail { id: format!("{what}-{}-{}", about.id, mail.created_at.date()), ..mail }))
    }

    /// What goes out when an input is taken that came in some way.
    fn mailing_of(&self, way: &Way, input: InputId) -> Mailing {
        let Way::Mail(mail) = way else { return Mailing::default() };
        let (left_out, from_elsewhere) = (mail.left_out.clone(), mail.from_elsewhere);
        let receipt = Letter::InputTaken { input, left_out, from_elsewhere };
        let receipt = self.letter(mail.account.email.clone(), &mail.account.language, receipt);
        Mailing { taken: Some(mail.taken), letters: vec![receipt], addresses: Vec::new() }
    }

    /// Takes a proposal or a comment that came in some way.
    pub(crate) async fn give(&self, permit: &Permit, giving: Giving, way: Way) -> Result<Given, WriteError<NotGiven>> {
        let refused = WriteError::Refused;
        let written = check(&giving.written).map_err(|flaws| refused(NotGiven::Flawed(flaws)))?;
        let giving = Giving { written, ..giving };
        permitted(permit, way.actions(), &giving.plan).map_err(refused)?;
        let (now, state) = (self.now(), self.history().now());
        let takes = match way {
            Way::Post(_) => begun,
            Way::Page | Way::Mail(_) => open,
        };
        let call = call_that(takes, &state, (&giving.plan, giving.call), now).map_err(refused)?;
        let about = match &giving.about {
            Some(about) => Some(self.standing(about, (&giving.plan, giving.call)).await?),
            None => None,
        };
        let on = match giving.on.filter(|_| about.is_none() && giving.stance.is_some()) {
            Some(on) => Some(self.meant(call, on).map_err(refused)?),
            None => None,
        };
        if let Some(on) = on.filter(|_| giving.amends) {
            let draft = self.draft_words(call, on.version).unwrap_or_default();
            if domain::paragraphs::paragraph(&draft, on.paragraph) == Some(giving.written.body.as_str()) {
                return Err(refused(NotGiven::Unchanged));
            }
        }
        let version = match (&about, giving.stance) {
            (Some(about), _) => about.version,
            (None, Some(_)) => call.version(),
            (None, None) => 1,
        };
        if let Some(about) = about.as_ref().filter(|_| giving.amends) {
            let words = about.words.as_ref().map(|(words, _)| (words.title.as_ref(), &words.body));
            if words == Ok((giving.written.title.as_ref(), &giving.written.body)) {
                return Err(refused(NotGiven::Unchanged));
            }
        }
        let told = match &about {
            Some(about) => self.told_author(about, &giving.person, giving.amends).await?,
            None => None,
        };
        let input = InputId::from_chance(&(self.surroundings.chance)());
        let what = match giving.stance {
            None => domain::cocreation::Given::Proposal { input },
            Some(stance) => {
                let paragraph = on.map(|on| on.paragraph);
                domain::cocreation::Given::Comment { input, about: giving.about, version, stance, paragraph }
            }
        };
        let salt = (self.surroundings.chance)();
        let Written { title, body, name } = giving.written.clone();
        let words = Words { title, body, name };
        let (person, sender) = match &way {
            Way::Post(from) => (None, Some(from.clone())),
            Way::Page | Way::Mail(_) => (Some(giving.person.clone()), None),
        };
        let from = sender.clone().unwrap_or_else(|| giving.person.to_string());
        let (digest, key) = (words.digest(&salt), key_of(&giving, on, &from));
        let Giving { plan, call, about, stance, class, organisation, language, amends, .. } = giving;
        let mut mailing = self.mailing_of(&way, input);
        mailing.letters.extend(told);
        let leaf = InputLeaf { plan: plan.clone(), call, class, given_at: now, digest, what };
        let leaf = put_down(&leaf, input)?;
        let hash = leaf.leaf;
        let new = NewInput {
            id: input,
            plan,
            call,
            about,
            version,
            stance,
            class,
            person,
            organisation,
            channel: way.channel(),
            sender,
            words,
            salt,
            language,
            given_at: now,
            key,
            leaf,
            amends: amends && (about.is_some() || on.is_some()),
            paragraph: on.map(|on| on.paragraph),
            held: false,
            secret: None,
            mailing,
        };
        match self.intake.take(self.store(), Taking::Input(Box::new(new))).await? {
            Taken::Now => Ok(Given { leaf: hash, input, repeated: false, due: due(now) }),
            Taken::Before(leaf) => {
                let before = self.before(leaf).await?;
                // Whoever says by another mail what they said before gets their receipt once more.
                if let Way::Mail(_) = way {
                    self.store().answer_mail(&self.mailing_of(&way, before.input), now).await?;
                }
                Ok(before)
            }
        }
    }

    /// What had been given before, as its leaf has it.
    pub(super) async fn before(&self, hash: Hash) -> Result<Given, WriteError<NotGiven>> {
        use domain::cocreation::Given as G;
        let stored = self.store().leaf(&hash).await?.ok_or(WriteError::Refused(NotGiven::NoSuchInput))?;
        let leaf = leaf::decode(&stored.entry).map_err(|problem| StoreError::Damaged(problem.to_string()))?;
        let input = match leaf.what {
            G::Proposal { input }
            | G::Revision { input, .. }
            | G::Comment { input, .. }
            | G::Support { input, .. }
            | G::SupportWithdrawn { input, .. } => input,
        };
        Ok(Given { leaf: hash, input, repeated: true, due: due(leaf.given_at) })
    }

    /// A proposal that stands: of this call, with its words, not hidden, taken back or merged.
    pub(super) async fn standing(&self, id: &InputId, of: (&PlanId, u16)) -> Result<Input, WriteError<NotGiven>> {
        let found = self.store().input(id).await?;
        let found = found.filter(|input| (&input.plan, input.call) == of && self.stands(input));
        found.ok_or(WriteError::Refused(NotGiven::NoSuchInput))
    }

    fn stands(&self, input: &Input) -> bool {
        let state = self.history().now();
        let aside = state.cocreations.get(&input.plan).and_then(|process| process.settled(&input.id));
        let aside = aside.is_some_and(|(_, settled)| matches!(settled.how, Entry::Aside(_)) && !waits(&settled.how));
        input.stance.is_none() && input.words.is_ok() && !input.held && !aside
    }

    /// Takes a support of a proposal, once for each person and version. `seen` is the version that the person read: what was changed
    /// meanwhile is to be read first.
    ///
    /// # Errors
    /// Why it is not taken.
    pub async fn support(
        &self,
        permit: &Permit,
        id: &InputId,
        (person, class): (PersonId, GiverClass),
        seen: u16,
    ) -> Result<Given, WriteError<NotGiven>> {
        // Who has no account, and what an officer types in for somebody else, supports nothing.
        if matches!(class, GiverClass::WithoutAccount | GiverClass::TypedIn) {
            return Err(WriteError::Refused(NotGiven::NotPermitted));
        }
        let now = self.now();
        let input = self.store().input(id).await?.ok_or(WriteError::Refused(NotGiven::NoSuchInput))?;
        permitted(permit, &[Action::CommentInPublic], &input.plan).map_err(WriteError::Refused)?;
        call_that(open, &self.history().now(), (&input.plan, input.call), now).map_err(WriteError::Refused)?;
        if !self.stands(&input) {
            return Err(WriteError::Refused(NotGiven::NoSuchInput));
        }
        let Input { plan, call, version, .. } = input;
        if seen != version {
            return Err(WriteError::Refused(NotGiven::Changed { now: version }));
        }
        let salt = (self.surroundings.chance)();
        let what = domain::cocreation::Given::Support { input: *id, version };
        let digest = of_person(&salt, &person);
        let leaf = put_down(&InputLeaf { plan, call, class, given_at: now, digest, what }, *id)?;
        let hash = leaf.leaf;
        let new = NewSupport { input: *id, version, person, class, given_at: now, salt, leaf };
        match self.intake.take(self.store(), Taking::Support(new)).await? {
            Taken::Now => Ok(Given { leaf: hash, input: *id, repeated: false, due: due(now) }),
            Taken::Before(leaf) => self.before(leaf).await,
        }
    }

    /// Takes a support back, while the call takes input.
    ///
    /// # Errors
    /// Why it is not.
    pub async fn withdraw_support(&self, permit: &Permit, id: &InputId) -> Result<(), WriteError<NotGiven>> {
        let Subject::Of(person) = permit.subject().clone() else {
            return Err(WriteError::Refused(NotGiven::NotPermitted));
        };
        if !permit.is_for(Action::ChangeContribution) {
            return Err(WriteError::Refused(NotGiven::NotPermitted));
        }
        let now = self.now();
        let input = self.store().input(id).await?.ok_or(WriteError::Refused(NotGiven::NoSuchInput))?;
        call_that(open, &self.history().now(), (&input.plan, input.call), now).map_err(WriteError::Refused)?;
        let support = self.store().support(id, &person).await?.filter(|support| support.withdrawn_at.is_none());
        let support = support.ok_or(WriteError::Refused(NotGiven::NotTheirs))?;
        let salt = (self.surroundings.chance)();
        let leaf = InputLeaf {
            plan: input.plan,
            call: input.call,
            class: support.class,
            given_at: now,
            digest: of_person(&salt, &person),
            what: domain::cocreation::Given::SupportWithdrawn { input: *id, version: support.version },
        };
        let leaf = put_down(&leaf, *id)?;
        self.store().withdraw_support((id, support.version), &person, &leaf).await?;
        Ok(())
    }

    /// Takes an input back: its words and whoever wrote it are erased on the desk, and if nobody has answered it, the record says
    /// that its author took it back. The log goes on to verify, for it never held more than a digest.
    ///
    /// # Errors
    /// When it is not the person's, or the store cannot be written.
    pub async fn withdraw_input(
        &self,
        permit: Permit,
        id: &InputId,
    ) -> Result<(), WriteError<crate::cocreation::NotDecided>> {
        use crate::cocreation::NotDecided;
        let Subject::Of(person) = permit.subject().clone() else {
            return Err(WriteError::Refused(NotDecided::NotTheirs));
        };
        let input = self.store().input(id).await?.filter(|input| input.person.as_ref() == Some(&person));
        let input = input.ok_or(WriteError::Refused(NotDecided::NotTheirs))?;
        let state = self.history().now();
        let entry = state.cocreations.get(&input.plan).and_then(|process| process.settled(id));
        if entry.is_none_or(|(_, settled)| waits(&settled.how)) {
            self.set_aside(permit, (&input.plan, input.call), *id, SetAside::Withdrawn).await?;
        }
        self.store().erase_input(id, &person, self.now()).await?;
        Ok(())
    }
}

/// Whether what was settled waits all the same, with another that says the same.
pub(super) const fn waits(how: &Entry) -> bool {
    matches!(how, Entry::Aside(SetAside::Merged { .. }))
}
