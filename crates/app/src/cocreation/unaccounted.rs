//! Taking part without an account, where the forum takes it so: a text, and an address for the receipt if one likes. It is counted
//! apart, looked at before it shows, and found again by a secret address alone. Whoever gave it is known to nobody.

use domain::cocreation::{GiverClass, InputLeaf, SetAside, check_text, due};
use domain::people::{Action, Channel, Email, Letter, Permit};
use domain::{InputId, PlanId};
use store::StoreError;
use store::cocreation::{Input, NewInput, Taken, Taking, Words};
use store::people::Mailing;

use super::NotDecided;
use super::giving::{Given, NotGiven, call_that, open, permitted, put_down, waits};
use crate::App;
use crate::people::Secret;
use crate::write::WriteError;

/// An input without an account on its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GivingFreely {
    /// The plan.
    pub plan: PlanId,
    /// The call.
    pub call: u16,
    /// What is said.
    pub text: String,
    /// Where the address of the receipt is sent. It is not kept with the input.
    pub email: Option<Email>,
    /// The language of the page.
    pub language: String,
    /// Of the form: sent twice it is taken once.
    pub form: Secret,
}

impl App {
    /// What a form carries so that it is taken once, and from which the secret of its receipt follows.
    #[must_use]
    pub fn new_form(&self) -> Secret {
        Secret::new((self.surroundings.chance)())
    }

    /// Takes an input of somebody without an account, with the secret of its receipt.
    ///
    /// # Errors
    /// Why it is not taken.
    pub async fn give_freely(
        &self,
        permit: &Permit,
        giving: GivingFreely,
    ) -> Result<(Given, Secret), WriteError<NotGiven>> {
        let refused = WriteError::Refused;
        permitted(permit, &[Action::GiveWithoutAccount], &giving.plan).map_err(refused)?;
        let written = check_text(&giving.text).map_err(|flaw| refused(NotGiven::Flawed(vec![flaw])))?;
        let (now, state) = (self.now(), self.history().now());
        let call = call_that(open, &state, (&giving.plan, giving.call), now).map_err(refused)?;
        if !call.deed.without_account {
            return Err(refused(NotGiven::AccountNeeded));
        }
        let secret = giving.form.with(&format!("{}/{}/{}", giving.plan, giving.call, written.body));
        let (input, salt) = (InputId::from_chance(&(self.surroundings.chance)()), (self.surroundings.chance)());
        let words = Words { title: None, body: written.body, name: String::new() };
        let leaf = InputLeaf {
            plan: giving.plan.clone(),
            call: giving.call,
            class: GiverClass::WithoutAccount,
            given_at: now,
            digest: words.digest(&salt),
            what: domain::cocreation::Given::Proposal { input },
        };
        let leaf = put_down(&leaf, input)?;
        let hash = leaf.leaf;
        let link = format!("/given/{}", secret.text());
        let letter = |email| self.letter(email, &giving.language, Letter::GivenWithoutAccount { link: link.clone() });
        let letters = giving.email.clone().map(letter).into_iter().collect();
        let new = NewInput {
            id: input,
            plan: giving.plan,
            call: giving.call,
            about: None,
            version: 1,
            stance: None,
            class: GiverClass::WithoutAccount,
            person: None,
            organisation: None,
            channel: Channel::Web,
            sender: None,
            words,
            salt,
            language: giving.language.clone(),
            given_at: now,
            key: secret.with("key").fingerprint(),
            leaf,
            amends: false,
            held: true,
            secret: Some(secret.fingerprint()),
            paragraph: None,
            mailing: Mailing { letters, ..Mailing::default() },
        };
        let given = match self.intake.take(self.store(), Taking::Input(Box::new(new))).await? {
            Taken::Now => Given { leaf: hash, input, repeated: false, due: due(now) },
            Taken::Before(leaf) => self.before(leaf).await?,
        };
        Ok((given, secret))
    }

    /// What was given, for whoever holds its secret address.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn given_freely(&self, secret: &Secret) -> Result<Option<Input>, StoreError> {
        self.store().input_of_secret(secret.fingerprint()).await
    }

    /// Takes it back: its words are erased on the desk, and if nobody has answered it the record says that it was taken back. Its leaf
    /// names nobody, and its page goes on to say what became of it. Once the plan is made there is no permit, and nothing to answer.
    ///
    /// # Errors
    /// When the store or the record cannot be written.
    pub async fn take_back_freely(
        &self,
        permit: Option<Permit>,
        secret: &Secret,
    ) -> Result<(), WriteError<NotDecided>> {
        let Some(input) = self.given_freely(secret).await? else { return Ok(()) };
        if let Some(permit) = permit.filter(|_| self.settled(&input.plan, &input.id).is_none_or(|how| waits(&how))) {
            self.set_aside(permit, (&input.plan, input.call), input.id, SetAside::Withdrawn).await?;
        }
        self.store().erase_input_of_secret(&input.id, secret.fingerprint(), self.now()).await?;
        Ok(())
    }

    /// What waits to be looked at before it shows, the longest first.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn held_inputs(&self, limit: u32) -> Result<Vec<Input>, StoreError> {
        self.store().held_inputs(limit).await
    }

    /// Lets something show that waited to be looked at.
    ///
    /// # Errors
    /// When the permit is for something else or the store cannot be written.
    pub async fn let_show(&self, permit: &Permit, input: &Input) -> Result<(), WriteError<NotDecided>> {
        permitted(permit, &[Action::Moderate], &input.plan).map_err(|_| WriteError::Refused(NotDecided::NotTheirs))?;
        self.store().let_show(&input.id).await?;
        Ok(())
    }
}
