//! Depositing: what a draft says becomes acts, all in one command, on the state under the head lock.

use std::collections::{BTreeMap, BTreeSet};

use domain::ids::TextId;
use domain::people::Permit;
use domain::plans::deposit::{
    Deposit, Endorsement, NotDeposited, VersionKind, Worded, amend, deposit, differing, subject_of,
};
use domain::plans::draft::{Draft as Plan, Item};
use domain::{Date, Deed, Field, Lens, Partnership, PlanId, Timestamp};
use record::Key;
use store::NewText;

use super::drafting::Drafted;
use crate::App;
use crate::write::{Command, Draft, WriteError, Written};

/// Another version of a plan, on its way.
#[derive(Debug, Clone, Copy)]
pub struct NewVersion<'a> {
    /// What it is.
    pub kind: VersionKind,
    /// What its source is called, in the language of the government.
    pub title: &'a str,
    /// Why there is one.
    pub reason: &'a str,
}

/// Everything that stands against a deposit.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
pub struct AgainstDeposit(pub Vec<NotDeposited>);

impl App {
    /// Deposits a plan as it stands, as a source of a title. Whether it came in time is seen on its page, by the day where the member
    /// is.
    ///
    /// # Errors
    /// Everything that stands against it.
    pub async fn deposit_plan(
        &self,
        permit: Permit,
        plan: &PlanId,
        title: &str,
    ) -> Result<Written, WriteError<AgainstDeposit>> {
        let none = || WriteError::Refused(AgainstDeposit(vec![NotDeposited::NoSuchMember]));
        let drafted = self.written_plan(plan).await?.ok_or_else(none)?;
        let (worded, mut texts) = self.put_into_texts(&drafted.draft);
        let title = self.words(title);
        let title_id = title.id().clone();
        texts.push(title);
        let uptakes = self.uptakes(plan, &mut texts).await?;
        let peers = self.peers_told(plan, &mut texts).await?;
        let key: Key = format!("deposit/{}", hex::encode(drafted.digest)).parse().map_err(|_| WriteError::Fault)?;
        let command = Command { permit: permit.clone(), key, cause: None, import: None };
        self.write(command, move |state: &Partnership, now: Timestamp| {
            let Drafted { draft, digest, endorsed, .. } = &drafted;
            let zone = domain::membership::zone_of(state, &draft.plan.member, Lens::ALL);
            let endorsement = endorsed.map(|by| Endorsement { digest: by.digest, on: zone.day(by.at) });
            let today = zone.day(now);
            let wanted = Deposit {
                draft,
                worded: &worded,
                digest: *digest,
                endorsement: endorsement.as_ref(),
                title: &title_id,
                uptakes: &uptakes,
                today,
            };
            let deeds = deposit(state, &permit, &wanted).map_err(AgainstDeposit)?;
            Ok(with_texts(deeds.into_iter().chain(peers).map(|deed| (today, deed)), texts))
        })
        .await
    }

    /// Amends or refreshes a plan: what differs in its working copy from the record is stated anew, with the reason.
    ///
    /// # Errors
    /// Everything that stands against it.
    pub async fn amend_plan(
        &self,
        permit: Permit,
        plan: &PlanId,
        NewVersion { kind, title, reason }: NewVersion<'_>,
    ) -> Result<Written, WriteError<AgainstDeposit>> {
        let none = || WriteError::Refused(AgainstDeposit(vec![NotDeposited::NotDepositedHere]));
        let drafted = self.written_plan(plan).await?.ok_or_else(none)?;
        let (worded, mut texts) = self.put_into_texts(&drafted.draft);
        let version = self.history().now().plan_version(plan).unwrap_or(0).saturating_add(1);
        let title = self.words(title);
        let reason = self.words(reason);
        let (title_id, reason_id) = (title.id().clone(), reason.id().clone());
        texts.extend([title, reason]);
        let uptakes = self.uptakes(plan, &mut texts).await?;
        let key = format!("{kind}/{version}/{}", hex::encode(drafted.digest));
        let key: Key = key.parse().map_err(|_| WriteError::Fault)?;
        let command = Command { permit: permit.clone(), key, cause: None, import: None };
        self.write(command, move |state: &Partnership, now: Timestamp| {
            let Drafted { draft, digest, .. } = &drafted;
            let today = Self::today_of(state, &draft.plan.member, now);
            let wanted = Deposit {
                draft,
                worded: &worded,
                digest: *digest,
                endorsement: None,
                title: &title_id,
                uptakes: &uptakes,
                today,
            };
            let deeds = amend(state, &permit, &wanted, (kind, &reason_id)).map_err(AgainstDeposit)?;
            Ok(with_texts(deeds.into_iter().map(|deed| (today, deed)), texts))
        })
        .await
    }

    /// The parts of a working copy that say something else than the record does.
    #[must_use]
    pub fn differing_parts(&self, draft: &Plan) -> Vec<Item> {
        let state = self.history().now();
        differing(&state, draft, &self.known_words(&state, draft))
    }

    /// The words of a draft that the record holds for the same question, by their digest there.
    fn known_words(&self, state: &Partnership, draft: &Plan) -> Worded {
        let texts = self.texts();
        let known = |((item, field), words): ((Item, Field), &str)| {
            let thing = state.thing(&subject_of(&draft.plan, item)?)?;
            let id = thing.text(field, Lens::ALL).filter(|id| texts.says(id, words))?;
            Some(((item, field), id.clone()))
        };
        draft.words().filter_map(known).collect()
    }

    /// The words of a draft as texts, each once however often it stands there; what the record holds keeps its digest.
    fn put_into_texts(&self, draft: &Plan) -> (Worded, Vec<NewText>) {
        let mut worded = self.known_words(&self.history().now(), draft);
        let (mut known, mut texts) = (BTreeMap::<&str, TextId>::new(), Vec::new());
        for (of, words) in draft.words() {
            if worded.contains_key(&of) {
                continue;
            }
            let id = known.entry(words).or_insert_with(|| {
                let text = self.words(words);
                let id = text.id().clone();
                texts.push(text);
                id
            });
            worded.insert(of, id.clone());
        }
        (worded, texts)
    }
}

/// Deeds on their way, with the texts they bring. A text to which none of them points stays out of the record.
pub(super) fn with_texts(deeds: impl Iterator<Item = (Date, Deed)>, mut texts: Vec<NewText>) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = deeds.map(|(on, deed)| Draft::plain(on, deed)).collect();
    let named: BTreeSet<&TextId> = drafts.iter().flat_map(|draft| draft.deed.texts()).collect();
    texts.retain(|text| named.contains(text.id()));
    drop(named);
    if let Some(first) = drafts.first_mut() {
        first.texts = texts;
    }
    drafts
}
