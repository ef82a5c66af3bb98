//! What both sides of an agreement let the record know: that it was signed, whom it binds where both are named, how it ended,
//! and what came of it. Beside that, only counts over all cases. The terms themselves never come here.

use std::sync::Arc;

use imbl::{OrdMap, Vector};

use super::case::FEWEST_CASES;
use super::deeds::{AgreementConcluded, AgreementSigned, AgreementTold, CasesCounted};
use super::published::Version;
use crate::deed::Deed;
use crate::ids::{AgreementId, CommitmentId, MemberId};
use crate::lens::Lens;
use crate::partnership::Partnership;
use crate::people::{Action, Body, Permit};

/// How many hexadecimal digits a digest has: SHA-256.
const DIGITS: usize = 64;
/// How many of them stand in the name of an agreement.
const NAMED_BY: usize = 20;

/// An agreement as it is on record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreed {
    /// That it was signed.
    pub signed: Version<AgreementSigned>,
    /// How it ended.
    pub concluded: Option<Version<AgreementConcluded>>,
    /// What came of it.
    pub told: Option<Version<AgreementTold>>,
}

impl Agreed {
    /// That it was signed, through a lens.
    #[must_use]
    pub fn shown(&self, lens: Lens) -> Option<&Version<AgreementSigned>> {
        Some(&self.signed).filter(|signed| signed.is_known(lens))
    }

    /// How it ended, through a lens.
    #[must_use]
    pub fn concluded(&self, lens: Lens) -> Option<&Version<AgreementConcluded>> {
        self.concluded.as_ref().filter(|concluded| concluded.is_known(lens))
    }

    /// What came of it, through a lens.
    #[must_use]
    pub fn told(&self, lens: Lens) -> Option<&Version<AgreementTold>> {
        self.told.as_ref().filter(|told| told.is_known(lens))
    }

    /// Whether a member is named in it, on either side.
    #[must_use]
    pub fn names(&self, member: &MemberId) -> bool {
        let deed = &self.signed.deed;
        deed.member.as_ref() == Some(member) || deed.provider.as_ref().and_then(Body::member) == Some(member)
    }

    /// Whether a commitment came of it.
    #[must_use]
    pub fn led_to(&self, commitment: &CommitmentId) -> bool {
        self.concluded.as_ref().is_some_and(|concluded| concluded.deed.commitments.contains(commitment))
    }

    /// Position of the last act about it.
    #[must_use]
    pub fn position(&self) -> u64 {
        let later = self.concluded.as_ref().map(|one| one.at).max(self.told.as_ref().map(|one| one.at));
        later.unwrap_or(0).max(self.signed.at)
    }
}

/// All agreements and counts on record.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Agreements {
    /// Agreements, by short name.
    pub all: OrdMap<AgreementId, Arc<Agreed>>,
    /// What cases had come to, the earliest count first.
    pub counts: Vector<Arc<Version<CasesCounted>>>,
}

/// Why an agreement, its end or a count does not come into the record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotRecorded {
    /// The permit is for something else.
    #[error("the permit is not for this")]
    NotPermitted,
    /// What is to be its digest is none.
    #[error("this is no SHA-256 digest in hexadecimal")]
    NoDigest,
    /// It is there already.
    #[error("this is on record already")]
    Already,
    /// No such agreement is on record.
    #[error("no such agreement is on record")]
    NoSuchAgreement,
    /// The parties are not named in it, so its end would say who they are.
    #[error("the parties are not named in this agreement")]
    NotNamed,
    /// So few cases that a count would point at one of them.
    #[error("too few cases to be counted in public")]
    TooFew,
}

impl AgreementId {
    /// The name of the agreement with this digest; nothing if it is none.
    #[must_use]
    pub fn of_digest(digest: &str) -> Option<Self> {
        let is_hex = digest.len() == DIGITS && digest.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        digest.get(..NAMED_BY).filter(|_| is_hex)?.parse().ok()
    }
}

impl Agreements {
    /// Folds a deed about an agreement or a count.
    pub(crate) fn apply(&mut self, at: u64, on: crate::time::Date, deed: Deed) {
        match deed {
            Deed::AgreementSigned(deed) => {
                let signed = Version { at, on, deed };
                let id = signed.deed.agreement.clone();
                self.all.entry(id).or_insert_with(|| Arc::new(Agreed { signed, concluded: None, told: None }));
            }
            Deed::AgreementConcluded(deed) => {
                if let Some(known) = self.all.get_mut(&deed.agreement) {
                    Arc::make_mut(known).concluded = Some(Version { at, on, deed });
                }
            }
            Deed::AgreementTold(deed) => {
                if let Some(known) = self.all.get_mut(&deed.agreement) {
                    Arc::make_mut(known).told = Some(Version { at, on, deed });
                }
            }
            Deed::CasesCounted(deed) => self.counts.push_back(Arc::new(Version { at, on, deed })),
            _ => {}
        }
    }

    /// Agreements that are known through a lens, the latest first.
    #[must_use]
    pub fn shown(&self, lens: Lens) -> Vec<&Agreed> {
        let mut shown: Vec<&Agreed> =
            self.all.values().map(AsRef::as_ref).filter(|of| of.shown(lens).is_some()).collect();
        shown.sort_by_key(|of| std::cmp::Reverse(of.signed.at));
        shown
    }

    /// Counts that are known through a lens, the latest first.
    pub fn counted(&self, lens: Lens) -> impl Iterator<Item = &Version<CasesCounted>> {
        self.counts.iter().rev().map(AsRef::as_ref).filter(move |count| count.is_known(lens))
    }
}

/// Only the program itself records what lies on the desk: whoever signs is not named by the act where they are not in it.
fn seals(permit: &Permit) -> Result<(), NotRecorded> {
    if permit.is_for(Action::SealInputs) { Ok(()) } else { Err(NotRecorded::NotPermitted) }
}

/// Records that an agreement was signed.
///
/// # Errors
/// When the permit is not for it, the digest is none, or it is on record.
pub fn record_agreement(state: &Partnership, permit: &Permit, deed: AgreementSigned) -> Result<Deed, NotRecorded> {
    seals(permit)?;
    if AgreementId::of_digest(&deed.digest).as_ref() != Some(&deed.agreement) {
        return Err(NotRecorded::NoDigest);
    }
    if state.mechanism.agreements.all.contains_key(&deed.agreement) {
        return Err(NotRecorded::Already);
    }
    Ok(Deed::AgreementSigned(deed))
}

/// Records how an agreement ended, if its parties are named.
///
/// # Errors
/// When the permit is not for it, there is no such agreement, it has ended, or nobody is named in it.
pub fn conclude_agreement(state: &Partnership, permit: &Permit, deed: AgreementConcluded) -> Result<Deed, NotRecorded> {
    seals(permit)?;
    let known = state.mechanism.agreements.all.get(&deed.agreement).ok_or(NotRecorded::NoSuchAgreement)?;
    if known.signed.deed.member.is_none() {
        return Err(NotRecorded::NotNamed);
    }
    if known.concluded.is_some() {
        return Err(NotRecorded::Already);
    }
    Ok(Deed::AgreementConcluded(deed))
}

/// Tells what came of an agreement that has ended.
///
/// # Errors
/// When the permit is not for it, or the agreement has not ended in public or is told already.
pub fn tell_agreement(state: &Partnership, permit: &Permit, deed: AgreementTold) -> Result<Deed, NotRecorded> {
    seals(permit)?;
    let known = state.mechanism.agreements.all.get(&deed.agreement).ok_or(NotRecorded::NoSuchAgreement)?;
    match (&known.concluded, &known.told) {
        (None, _) => Err(NotRecorded::NotNamed),
        (_, Some(_)) => Err(NotRecorded::Already),
        (Some(_), None) => Ok(Deed::AgreementTold(deed)),
    }
}

/// Publishes what all cases have come to.
///
/// # Errors
/// When the permit is not for it, there are too few cases, or that month or a later one is counted.
pub fn count_cases(state: &Partnership, permit: &Permit, deed: CasesCounted) -> Result<Deed, NotRecorded> {
    seals(permit)?;
    if deed.cases < FEWEST_CASES as u64 {
        return Err(NotRecorded::TooFew);
    }
    let last = state.mechanism.agreements.counts.last();
    if last.is_some_and(|last| last.deed.until >= deed.until) {
        return Err(NotRecorded::Already);
    }
    Ok(Deed::CasesCounted(deed))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::networking::Outcome;
    use crate::people::{Actor, Subject, may};

    const DIGEST: &str = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    fn steward() -> Permit {
        may(&Actor::steward(), Action::SealInputs, Subject::Whole).unwrap()
    }

    fn signed(member: Option<&str>) -> AgreementSigned {
        AgreementSigned {
            agreement: AgreementId::of_digest(DIGEST).unwrap(),
            digest: DIGEST.into(),
            member: member.map(|member| member.parse().unwrap()),
            provider: None,
            name: None,
            areas: [].into(),
            stages: [].into(),
            cost: None,
            from: None,
            to: None,
        }
    }

    fn concluded() -> AgreementConcluded {
        let commitments = ["GH0033".parse().unwrap()].into();
        AgreementConcluded { agreement: AgreementId::of_digest(DIGEST).unwrap(), outcome: Outcome::InPart, commitments }
    }

    fn after(state: &Partnership, at: u64, deed: Deed) -> Partnership {
        let mut next = state.clone();
        next.mechanism.apply(at, crate::time::Date::constant(2027, 3, 1), deed);
        next
    }

    #[test]
    fn an_agreement_is_known_by_its_digest_and_by_nothing_else() {
        let state = Partnership::default();
        let other = "0".repeat(64);
        for digest in ["", "9F86", other.as_str()] {
            let deed = AgreementSigned { digest: digest.into(), ..signed(None) };
            assert_eq!(record_agreement(&state, &steward(), deed), Err(NotRecorded::NoDigest), "{digest}");
        }
        let deed = record_agreement(&state, &steward(), signed(None)).unwrap();
        let state = after(&state, 7, deed);
        assert_eq!(record_agreement(&state, &steward(), signed(None)), Err(NotRecorded::Already));
    }

    #[test]
    fn how_an_agreement_ended_is_told_only_where_its_parties_are_named() {
        let unnamed = after(&Partnership::default(), 7, Deed::AgreementSigned(signed(None)));
        assert_eq!(conclude_agreement(&unnamed, &steward(), concluded()), Err(NotRecorded::NotNamed));
        let named = after(&Partnership::default(), 7, Deed::AgreementSigned(signed(Some("ghana"))));
        let told = AgreementTold { agreement: concluded().agreement, words: crate::ids::TextId::new([1; 32]) };
        assert_eq!(tell_agreement(&named, &steward(), told.clone()), Err(NotRecorded::NotNamed), "it has not ended");
        let ended = after(&named, 8, conclude_agreement(&named, &steward(), concluded()).unwrap());
        assert_eq!(conclude_agreement(&ended, &steward(), concluded()), Err(NotRecorded::Already));
        let ended = after(&ended, 9, tell_agreement(&ended, &steward(), told).unwrap());
        let known = ended.mechanism.agreements.shown(Lens::ALL)[0];
        assert!(known.led_to(&"GH0033".parse().unwrap()) && known.names(&"ghana".parse().unwrap()));
        assert_eq!(known.position(), 9);
    }

    #[test]
    fn few_cases_are_never_counted_and_no_month_twice() {
        let count = |cases, month| CasesCounted {
            until: crate::time::Date::constant(2027, month, 28),
            cases,
            open: 0,
            introductions: 0,
            days_to_first: None,
            agreements: 0,
            outcomes: [].into(),
            no_match: 0,
            withdrawn: 0,
        };
        let state = Partnership::default();
        assert_eq!(count_cases(&state, &steward(), count(4, 2)), Err(NotRecorded::TooFew));
        let state = after(&state, 3, count_cases(&state, &steward(), count(5, 2)).unwrap());
        assert_eq!(count_cases(&state, &steward(), count(9, 2)), Err(NotRecorded::Already));
        assert!(count_cases(&state, &steward(), count(9, 3)).is_ok());
    }
}
