//! Mail that comes in. Whose a mail is and what it is for, its secret address says and nothing else: the line From is anybody's.
//!
//! What a program wrote is refused, so that no two programs answer each other. What is refused of a person's mail is told to the
//! owner of the address, at the address of their account; to a sender nothing is ever written, so nobody can have mail sent to
//! others from here. The same mail is taken once, however often and by however many processes it is brought.

mod addresses;
mod cutting;
mod message;
mod page;

use domain::cocreation::{Flaw, GiverClass, Part, Written};
use domain::networking::{CaseRefusal, Role, Step};
use domain::people::{Action, Actor, AddressFor, Body, Channel, LARGEST_MAIL, Letter, MailFlaw, Office, Subject, may};
use domain::{MemberId, PlanId, RequestId};
use sha2::{Digest as _, Sha256};
use store::StoreError;
use store::people::{Account, Fingerprint, Mailing, SecretAddress};

use crate::App;
use crate::cocreation::{ByMail, Giving, NotGiven, Way};
use crate::networking::{NotAnswered, NotTaken, roles};
use crate::write::WriteError;

use message::{Message, NotRead};

/// How often a step in a case is tried again when others take theirs meanwhile. A judgement: more at once is a storm, and the server
/// of mail brings the mail again.
const TRIES: usize = 20;

/// What came of a mail that was brought.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Received {
    /// It is taken.
    Now,
    /// It had been taken before.
    Before,
}

/// Why a mail is not taken.
#[derive(Debug, thiserror::Error)]
pub enum NotReceived {
    /// The address is none of ours, was renewed, or its time is over.
    #[error("there is no such address")]
    NoSuchAddress,
    /// A program wrote it.
    #[error("a program wrote this mail (its head has {0}), and mail of programs is not taken")]
    Automatic(&'static str),
    /// It cannot be taken as it is. Its owner is told.
    #[error(transparent)]
    Flawed(MailFlaw),
    /// The store does not answer.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Others write at the same time, or something else did not work; later it may.
    #[error("the mail cannot be taken now: {0}")]
    NotNow(String),
}

/// Of a mail and what is done about it: the same mail to the same address has the same.
fn key_of(did: &str, address: Fingerprint, name: &[u8]) -> Fingerprint {
    let parts = [did.as_bytes(), &address.0, name];
    let digest = parts
        .into_iter()
        .fold(Sha256::new(), |digest, part| digest.chain_update((part.len() as u64).to_be_bytes()).chain_update(part));
    Fingerprint(digest.finalize().into())
}

/// A mail that is being taken: to whose address it came, and what is noted of it.
struct Delivery {
    to: SecretAddress,
    account: Account,
    key: Fingerprint,
    message: Message,
}

impl Delivery {
    /// What its owner is on this day.
    fn actors(&self, app: &App) -> Vec<Actor> {
        Actor::all_of(&self.account.person, &app.history().now(), app.now().date())
    }

    /// Whether it says to come from another address than its owner's. That is told, and decides nothing.
    fn is_from_elsewhere(&self) -> bool {
        self.message.from.as_deref() != Some(self.account.email.as_str())
    }
}

impl App {
    /// Takes a mail that came to an address, as the server of mail hands it over.
    ///
    /// # Errors
    /// Why it is not taken. What is wrong with it its owner is told by mail as well.
    pub async fn receive(&self, to: &str, raw: &[u8]) -> Result<Received, NotReceived> {
        let address = addresses::secret_of(to).ok_or(NotReceived::NoSuchAddress)?;
        let to = self.store().secret_address(address, self.now()).await?.ok_or(NotReceived::NoSuchAddress)?;
        let account = self.store().account(&to.person).await?.ok_or(NotReceived::NoSuchAddress)?;
        let refused = key_of("refused", address, raw);
        let largest = usize::try_from(LARGEST_MAIL).unwrap_or(usize::MAX);
        if raw.len() > largest {
            return Err(self.tell_owner(refused, &account, MailFlaw::TooLarge { most: LARGEST_MAIL }).await);
        }
        let message = match message::read(raw) {
            Ok(message) => message,
            Err(NotRead::Automatic(sign)) => return Err(NotReceived::Automatic(sign)),
            Err(NotRead::Flawed(flaw)) => return Err(self.tell_owner(refused, &account, flaw).await),
        };
        let key = key_of("taken", address, message.id.as_deref().map_or(raw, str::as_bytes));
        if self.store().is_mail_taken(key).await? {
            return Ok(Received::Before);
        }
        let delivery = Delivery { to, account, key, message };
        let received = match &delivery.to.what {
            AddressFor::Call { plan, call } => self.receive_input(&delivery, (plan, *call)).await,
            AddressFor::Case { request, thread } => self.receive_in_case(&delivery, (request, *thread)).await,
            AddressFor::Group { area, member } => self.receive_in_group(&delivery, *area, member).await,
        };
        match received {
            Err(NotReceived::Flawed(flaw)) => Err(self.tell_owner(refused, &delivery.account, flaw).await),
            other => other,
        }
    }

    /// Tells the owner of an address, once, why their mail is not taken.
    async fn tell_owner(&self, key: Fingerprint, account: &Account, flaw: MailFlaw) -> NotReceived {
        let letter = self.letter(account.email.clone(), &account.language, Letter::MailNotTaken { why: flaw.clone() });
        let mailing = Mailing { taken: Some(key), letters: vec![letter], addresses: Vec::new() };
        match self.store().answer_mail(&mailing, self.now()).await {
            Ok(_) => NotReceived::Flawed(flaw),
            Err(error) => error.into(),
        }
    }

    async fn receive_input(&self, of: &Delivery, (plan, call): (&PlanId, u16)) -> Result<Received, NotReceived> {
        let flawed = |flaw| Err(NotReceived::Flawed(flaw));
        let (actors, most) = (of.actors(self), Part::Title.most());
        let has = of.message.subject.chars().count();
        if has == 0 {
            return flawed(MailFlaw::NoSubject);
        }
        if has > most {
            return flawed(MailFlaw::LongSubject { has, most });
        }
        let speaks = |name: &String| {
            let of = |actor: &Actor| matches!(&actor.body, Body::Organisation(id) if id.as_str() == name);
            actors.iter().any(|actor| actor.office == Office::CivilSociety && of(actor))
        };
        let organisation = of.to.organisation.clone();
        if organisation.as_ref().is_some_and(|name| !speaks(name)) {
            return flawed(MailFlaw::Over);
        }
        let subject = Subject::Plan(plan.clone(), self.stage_of(plan));
        let permit = actors.iter().find_map(|actor| may(actor, Action::GiveInput, subject.clone()).ok());
        let Some(permit) = permit else { return flawed(MailFlaw::Over) };
        let Message { subject: title, words: body, left_out, .. } = of.message.clone();
        let giving = Giving {
            plan: plan.clone(),
            call,
            about: None,
            on: None,
            stance: None,
            amends: false,
            written: Written { title: Some(title), body, name: of.to.name.clone() },
            class: if organisation.is_some() { GiverClass::Organisation } else { GiverClass::Citizen },
            person: of.account.person.clone(),
            organisation,
            language: of.account.language.clone(),
        };
        let by_mail =
            ByMail { taken: of.key, account: of.account.clone(), left_out, from_elsewhere: of.is_from_elsewhere() };
        match self.give(&permit, giving, Way::Mail(Box::new(by_mail))).await {
            Ok(given) if given.repeated => Ok(Received::Before),
            Ok(_) => Ok(Received::Now),
            Err(WriteError::Refused(NotGiven::Flawed(flaws))) => flawed(flaw_of(&flaws)),
            Err(WriteError::Refused(NotGiven::NotOpen { opens, closes })) => {
                flawed(MailFlaw::NotOpen { opens, closes })
            }
            Err(WriteError::Refused(_)) => flawed(MailFlaw::Over),
            Err(WriteError::Store(error)) => Err(error.into()),
            Err(other) => Err(NotReceived::NotNow(other.to_string())),
        }
    }

    async fn receive_in_case(
        &self,
        of: &Delivery,
        (request, thread): (&RequestId, u16),
    ) -> Result<Received, NotReceived> {
        let actors = of.actors(self);
        for _ in 0..TRIES {
            let Some(open) = self.open_case(request).await? else { return Err(NotReceived::Flawed(MailFlaw::Over)) };
            let mut roles = roles(&open.case, &of.account.person, &actors);
            roles.iter_mut().for_each(|by| by.channel = Channel::Mail);
            let words = of.message.words.clone();
            let answers = roles.iter().any(|by| by.role == Role::Government);
            let step = match thread {
                0 if answers => Step::Answered { words },
                0 => Step::Asked { line: 0, words },
                thread => Step::Said { thread, words },
            };
            let seen = open.case.steps.len();
            match self.step_in_case(&open, &roles, (seen, step), Some(of.key)).await {
                Ok(_) => return Ok(Received::Now),
                Err(NotTaken::Meanwhile) if self.store().is_mail_taken(of.key).await? => return Ok(Received::Before),
                Err(NotTaken::Meanwhile) => {}
                Err(NotTaken::Store(error)) if error.is_passing() => {}
                Err(NotTaken::Store(error)) => return Err(error.into()),
                Err(NotTaken::Refused(why)) => return Err(NotReceived::Flawed(flaw_in_case(&why))),
            }
        }
        Err(NotReceived::NotNow("others write in this case at the same time".into()))
    }

    async fn receive_in_group(
        &self,
        of: &Delivery,
        area: domain::codebook::PolicyArea2024,
        member: &MemberId,
    ) -> Result<Received, NotReceived> {
        let flawed = |flaw| Err(NotReceived::Flawed(flaw));
        let may = |actor: &Actor| may(actor, Action::LearnTogether, Subject::Member(member.clone())).ok();
        let Some(permit) = of.actors(self).iter().find_map(may) else { return flawed(MailFlaw::Over) };
        let by = (&permit, &of.account.person);
        match self.write_in_group(by, area, &of.message.words, Some(of.key)).await {
            Ok(true) => Ok(Received::Now),
            Ok(false) => Ok(Received::Before),
            Err(NotAnswered::Nothing) => flawed(MailFlaw::Nothing),
            Err(NotAnswered::TooLong { has, most }) => flawed(MailFlaw::TooLong { has, most }),
            Err(NotAnswered::NotPermitted | NotAnswered::NotInvited) => flawed(MailFlaw::Over),
            Err(NotAnswered::Store(error)) => Err(error.into()),
            Err(NotAnswered::Record(why)) => Err(NotReceived::NotNow(why)),
        }
    }
}

fn flaw_of(flaws: &[Flaw]) -> MailFlaw {
    match flaws.first() {
        Some(Flaw::TooLong { part: Part::Body, has }) => MailFlaw::TooLong { has: *has, most: Part::Body.most() },
        _ => MailFlaw::Nothing,
    }
}

const fn flaw_in_case(why: &CaseRefusal) -> MailFlaw {
    match why {
        CaseRefusal::Nothing => MailFlaw::Nothing,
        CaseRefusal::TooLong { has, most } => MailFlaw::TooLong { has: *has, most: *most },
        _ => MailFlaw::Over,
    }
}
