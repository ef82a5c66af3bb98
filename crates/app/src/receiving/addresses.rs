//! Secret addresses: one person's, for one thing. What is kept of each is a digest; the address is told once, to its owner.

use std::time::Duration;

use domain::people::{AddressFor, MailDomain};
use domain::{Date, Lens, PersonId, PlanId, Timestamp};
use sha2::{Digest as _, Sha256};
use store::StoreError;
use store::people::{Fingerprint, NewAddress, SecretAddress};

use crate::App;

/// How many bytes of chance stand in an address: 160 bits, written as 40 letters, so that what stands before the at sign is below the
/// 64 that mail allows (RFC 5321, 4.5.3.1.1). Lower case only, since not every server of mail keeps capitals.
const SECRET_BYTES: usize = 20;

/// How long the address of an answer leads anywhere. A judgement: who answers a mail after half a year looks at the page first.
const ANSWERED_WITHIN: Duration = Duration::from_secs(180 * 24 * 3600);

/// How long after the end of a call its addresses are still known, so that who is late is told so. A judgement: a month.
const KNOWN_AFTER: i64 = 31;

const DAY: i64 = 24 * 3_600 * 1_000_000;

/// What is kept of the secret in an address that a mail came to; `None` if there is none of ours in it.
pub(super) fn secret_of(to: &str) -> Option<Fingerprint> {
    let to = to.trim().trim_start_matches('<').trim_end_matches('>');
    let (local, _) = to.rsplit_once('@').unwrap_or((to, ""));
    let (_, secret) = local.rsplit_once('+')?;
    let secret = secret.to_ascii_lowercase();
    let mut bytes = [0; SECRET_BYTES];
    hex::decode_to_slice(&secret, &mut bytes).ok()?;
    Some(fingerprint(&bytes))
}

fn fingerprint(secret: &[u8]) -> Fingerprint {
    Fingerprint(Sha256::new().chain_update(b"openpact address\0").chain_update(secret).finalize().into())
}

impl App {
    /// Says for which domain mail comes in. Only the first word counts; without one no address is offered.
    pub fn takes_mail_at(&self, domain: MailDomain) {
        drop(self.incoming.set(domain));
    }

    /// The domain for which mail comes in.
    #[must_use]
    pub fn mail_domain(&self) -> Option<&MailDomain> {
        self.incoming.get()
    }

    /// An address that nobody has yet, as it is told and as it is kept; none where no mail comes in.
    fn new_address(&self, address: SecretAddress) -> Option<(String, NewAddress)> {
        let domain = self.mail_domain()?;
        let chance = (self.surroundings.chance)();
        let secret = chance.get(..SECRET_BYTES)?;
        let told = format!("{}+{}@{domain}", address.what.begins(), hex::encode(secret));
        Some((told, NewAddress { digest: fingerprint(secret), address }))
    }

    /// The address in which somebody's answer to a letter arrives.
    pub(crate) fn address_of_answer(&self, person: &PersonId, what: AddressFor) -> Option<(String, NewAddress)> {
        let made_at = self.now();
        let expires_at = crate::people::after(made_at, ANSWERED_WITHIN);
        let (name, organisation) = (String::new(), None);
        self.new_address(SecretAddress { person: person.clone(), what, name, organisation, made_at, expires_at })
    }

    /// Gives somebody an address of their own for a call, in place of the one before. Nothing where no mail comes in, or there is no
    /// such call. What comes by it stands in public under the name.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub async fn address_for_call(
        &self,
        person: &PersonId,
        (plan, call): (&PlanId, u16),
        (name, organisation): (String, Option<String>),
    ) -> Result<Option<String>, StoreError> {
        let Some(closes) = self.last_day(plan, call) else { return Ok(None) };
        let made_at = self.now();
        let today = domain::membership::zone_of(&self.history().now(), &plan.member, Lens::ALL).day(made_at);
        let days = i64::from(today.until(closes).map_or(0, |span| span.get_days()).max(0));
        let expires_at = Timestamp(made_at.0.saturating_add((days + KNOWN_AFTER) * DAY));
        let what = AddressFor::Call { plan: plan.clone(), call };
        let address = SecretAddress { person: person.clone(), what, name, organisation, made_at, expires_at };
        let Some((told, new)) = self.new_address(address) else { return Ok(None) };
        self.store().renew_address(&new).await?;
        Ok(Some(told))
    }

    fn last_day(&self, plan: &PlanId, call: u16) -> Option<Date> {
        Some(self.history().now().cocreations.get(plan)?.calls.get(&call)?.deed.closes)
    }

    /// Since when somebody has an address for something, if they have one.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn has_address_for(&self, person: &PersonId, what: &AddressFor) -> Result<Option<Timestamp>, StoreError> {
        let known = self.store().secret_address_of(person, what, self.now()).await?;
        Ok(known.map(|address| address.made_at))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_secret_is_what_stands_after_the_last_plus_in_any_case() {
        let secret = "0C".repeat(SECRET_BYTES);
        let known = secret_of(&format!("call+{secret}@in.openpact.example"));
        assert!(known.is_some());
        for same in [
            format!("<call+{}@IN.openpact.example>", secret.to_lowercase()),
            format!("reply+{secret}"),
            format!("call+more+{secret}@x.example "),
        ] {
            assert_eq!(secret_of(&same), known, "{same}");
        }
        for bad in [
            "",
            "call@in.example",
            "call+@in.example",
            "call+0c@in.example",
            &format!("call+{secret}0c@x.example"),
            "+é@x",
        ] {
            assert_eq!(secret_of(bad), None, "{bad}");
        }
    }
}
