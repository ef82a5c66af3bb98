//! What the record learns of cases: that an agreement was signed, how one ended in which both sides are named, what came of it where
//! both allow it to be told, and once a month what all cases have come to. Everything else of a case stays on the desk.
//!
//! It is read off the desk and written by the program itself, so that the act names nobody who did not agree to be named. Doing it
//! twice, or on two nodes at once, records nothing twice.

use domain::deed::Deed;
use domain::networking::{
    Agreement, AgreementConcluded, AgreementSigned, AgreementTold, Case, CasesCounted, FEWEST_CASES, Introduction,
    Line, NotRecorded, SupportRequest, Terms, Totals, conclude_agreement, count_cases, record_agreement,
    tell_agreement,
};
use domain::people::{Action, Actor, Permit, Subject, may};
use domain::{AgreementId, Date, Partnership, Timestamp};
use record::Key;
use store::{NewText, StoreError};

use super::NotLookedAfter;
use super::cases::{OpenCase, noted};
use crate::App;
use crate::write::{Command, Draft, WriteError};

/// Something that the record is to learn, under the key by which it is learnt once.
struct News {
    key: String,
    on: Date,
    deed: Deed,
    texts: Vec<NewText>,
}

fn decided(state: &Partnership, permit: &Permit, deed: Deed) -> Result<Deed, NotRecorded> {
    match deed {
        Deed::AgreementSigned(deed) => record_agreement(state, permit, deed),
        Deed::AgreementConcluded(deed) => conclude_agreement(state, permit, deed),
        Deed::AgreementTold(deed) => tell_agreement(state, permit, deed),
        Deed::CasesCounted(deed) => count_cases(state, permit, deed),
        _ => Err(NotRecorded::NotPermitted),
    }
}

/// What the terms say of the need, where both sides made the outline of the terms public.
fn outline(terms: &Terms, line: Option<&Line>, bare: AgreementSigned) -> AgreementSigned {
    if !terms.public {
        return bare;
    }
    AgreementSigned {
        areas: line.map(|line| line.areas.clone()).unwrap_or_default(),
        stages: line.map(|line| line.stages.clone()).unwrap_or_default(),
        cost: Some(terms.cost),
        from: Some(terms.from),
        to: Some(terms.to),
        ..bare
    }
}

/// The agreement of an introduction that both sides have signed: its name in the record, and since when.
fn signed(one: &Introduction) -> Option<(AgreementId, &Agreement, &str, Timestamp)> {
    let agreement = one.agreement.as_ref()?;
    let (digest, at) = (agreement.digest.as_deref()?, agreement.government?.max(agreement.provider?));
    Some((AgreementId::of_digest(digest)?, agreement, digest, at))
}

impl App {
    /// What the record does not know yet of a case and may.
    fn news(&self, case: &Case, request: &SupportRequest) -> Vec<News> {
        let state = self.history().now();
        let known = &state.mechanism.agreements.all;
        let mut news = Vec::new();
        for one in &case.introductions {
            let Some((id, agreement, digest, at)) = signed(one) else { continue };
            let known = known.get(&id);
            if known.is_none() {
                let line = request.lines.iter().find(|line| line.number == one.proposal.line);
                let (deed, texts) =
                    self.signed_in_public(case, one, outline(&agreement.terms, line, bare(&id, digest)));
                news.push(News { key: format!("{id}/signed"), on: at.date(), deed, texts });
            }
            let Some((end, outcome)) = case.end.as_ref().and_then(|end| Some((end, end.outcome?))) else { continue };
            if !agreement.terms.named {
                continue;
            }
            if known.is_none_or(|known| known.concluded.is_none()) {
                let commitments = end.commitments.iter().cloned().collect();
                let deed = Deed::AgreementConcluded(AgreementConcluded { agreement: id.clone(), outcome, commitments });
                news.push(News { key: format!("{id}/concluded"), on: end.at.date(), deed, texts: Vec::new() });
            }
            let told = agreement.story == (Some(true), Some(true)) && !end.words.trim().is_empty();
            if told && known.is_none_or(|known| known.told.is_none()) {
                let words = self.words(&end.words);
                let deed = Deed::AgreementTold(AgreementTold { agreement: id.clone(), words: words.id().clone() });
                news.push(News { key: format!("{id}/told"), on: self.now().date(), deed, texts: vec![words] });
            }
        }
        news
    }

    /// The same with who signed it, where both sides agreed to be named. A member is known by its name already.
    fn signed_in_public(&self, case: &Case, one: &Introduction, outlined: AgreementSigned) -> (Deed, Vec<NewText>) {
        if !one.agreement.as_ref().is_some_and(|agreement| agreement.terms.named) {
            return (Deed::AgreementSigned(outlined), Vec::new());
        }
        let provider = one.proposal.body.clone();
        let is_member = provider.as_ref().is_some_and(|body| body.member().is_some());
        let name = (!is_member).then(|| self.words(&one.proposal.name));
        let named = AgreementSigned {
            member: Some(case.member.clone()),
            provider,
            name: name.as_ref().map(|name| name.id().clone()),
            ..outlined
        };
        (Deed::AgreementSigned(named), name.into_iter().collect())
    }

    /// Brings into the record what both sides of a case let it know.
    ///
    /// # Errors
    /// When the record does not take it.
    pub async fn record_case(&self, open: &OpenCase) -> Result<(), NotLookedAfter> {
        for news in self.news(&open.case, &open.request) {
            self.learn(news).await?;
        }
        Ok(())
    }

    async fn learn(&self, news: News) -> Result<(), NotLookedAfter> {
        let permit = may(&Actor::steward(), Action::SealInputs, Subject::Whole);
        let permit = permit.map_err(|why| NotLookedAfter::Refused(why.to_string()))?;
        let key: Key = news.key.parse().map_err(|_| NotLookedAfter::Refused(format!("{} is no key", news.key)))?;
        let command = Command { permit: permit.clone(), key, cause: None, import: None };
        let decide = move |state: &Partnership, _| {
            let deed = decided(state, &permit, news.deed)?;
            Ok::<_, NotRecorded>(vec![Draft { effective_on: news.on, deed, texts: news.texts }])
        };
        match self.write(command, decide).await {
            // Another node was first, or it was there before.
            Ok(_) | Err(WriteError::Refused(NotRecorded::Already)) => Ok(()),
            Err(WriteError::Store(error)) => Err(error.into()),
            Err(other) => Err(NotLookedAfter::Refused(other.to_string())),
        }
    }

    /// Brings into the record what cases that moved since a moment let it know, where a fault came between, and counts the cases of
    /// the months that are over.
    ///
    /// # Errors
    /// When the store does not answer or the record does not take it.
    pub async fn look_after_cases(&self, since: Timestamp) -> Result<(), NotLookedAfter> {
        for head in self.store().case_heads_since(since).await? {
            if let Some(open) = self.open_case(&head.request).await? {
                self.store().note_waits(&head.request, head.steps, &noted(&open.case)).await?;
                self.record_case(&open).await?;
            }
        }
        for area in self.store().accepted_groups().await? {
            self.bring_together(area).await?;
        }
        self.count_last_month().await
    }

    /// Publishes what all cases had come to at the end of last month, unless that would point at one of them: there have to be several
    /// cases, and several must have moved since they were counted before.
    async fn count_last_month(&self) -> Result<(), NotLookedAfter> {
        let Ok(until) = self.now().date().first_of_month().yesterday() else { return Ok(()) };
        let before = self.history().now().mechanism.agreements.counts.last().map(|count| count.deed.until);
        if before.is_some_and(|before| before >= until) {
            return Ok(());
        }
        let since = before.map_or(Timestamp(i64::MIN), end_of);
        if self.store().count_moved_cases(since).await? < FEWEST_CASES as u64 {
            return Ok(());
        }
        let end = end_of(until);
        let cases = self.cases_until(end).await?;
        let moved = cases.iter().filter(|case| case.has_moved(since)).count();
        let Some(totals) = Totals::of(&cases.iter().collect::<Vec<_>>()).filter(|_| moved >= FEWEST_CASES) else {
            return Ok(());
        };
        let deed = Deed::CasesCounted(counted(until, totals));
        self.learn(News { key: format!("cases/{until}"), on: until, deed, texts: Vec::new() }).await
    }

    /// All cases as they stood at a moment.
    async fn cases_until(&self, end: Timestamp) -> Result<Vec<Case>, StoreError> {
        let mut cases = Vec::new();
        for open in self.all_cases().await? {
            cases.extend(open.case.until(end));
        }
        Ok(cases)
    }
}

/// The first moment after a day.
fn end_of(day: Date) -> Timestamp {
    day.tomorrow().map_or(Timestamp(i64::MAX), Timestamp::start_of)
}

fn bare(id: &AgreementId, digest: &str) -> AgreementSigned {
    AgreementSigned {
        agreement: id.clone(),
        digest: digest.to_owned(),
        member: None,
        provider: None,
        name: None,
        areas: [].into(),
        stages: [].into(),
        cost: None,
        from: None,
        to: None,
    }
}

fn counted(until: Date, of: Totals) -> CasesCounted {
    CasesCounted {
        until,
        cases: of.cases,
        open: of.open,
        introductions: of.introductions,
        days_to_first: of.days_to_first,
        agreements: of.agreements,
        outcomes: of.outcomes,
        no_match: of.no_match,
        withdrawn: of.withdrawn,
    }
}
