//! Depositing: what a draft says becomes acts, all in one command, on the state under the head lock.

use std::collections::BTreeMap;

use domain::ids::TextId;
use domain::people::Permit;
use domain::plans::deposit::{Deposit, Endorsement, NotDeposited, Worded, deposit};
use domain::plans::draft::Draft as Plan;
use domain::{Lens, Partnership, PlanId, Timestamp};
use record::Key;
use store::NewText;

use super::drafting::Drafted;
use crate::App;
use crate::write::{Command, Draft, WriteError, Written};

/// Everything that stands against a deposit.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
pub struct AgainstDeposit(pub Vec<NotDeposited>);

impl App {
    /// Deposits a plan as it stands. Whether it came in time is seen on its page, by the day where the member is.
    ///
    /// # Errors
    /// Everything that stands against it.
    pub async fn deposit_plan(&self, permit: Permit, plan: &PlanId) -> Result<Written, WriteError<AgainstDeposit>> {
        let none = || WriteError::Refused(AgainstDeposit(vec![NotDeposited::NoSuchMember]));
        let drafted = self.written_plan(plan).await?.ok_or_else(none)?;
        let (worded, mut texts) = self.put_into_texts(&drafted.draft);
        let title = self.words(&format!("Action plan {} of {}, as deposited", plan.number, plan.member));
        let title_id = title.id().clone();
        texts.push(title);
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
                today,
            };
            let deeds = deposit(state, &permit, &wanted).map_err(AgainstDeposit)?;
            let mut drafts: Vec<Draft> = deeds.into_iter().map(|deed| Draft::plain(today, deed)).collect();
            if let Some(first) = drafts.first_mut() {
                first.texts = texts;
            }
            Ok(drafts)
        })
        .await
    }

    /// The words of a draft as texts, each once however often it stands there.
    fn put_into_texts(&self, draft: &Plan) -> (Worded, Vec<NewText>) {
        let (mut known, mut worded, mut texts) = (BTreeMap::<&str, TextId>::new(), Worded::new(), Vec::new());
        for (of, words) in draft.words() {
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
