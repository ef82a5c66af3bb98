//! Documents that the Support Unit deposits for a government: letters, plans, self-assessments that came to it by mail or stand somewhere
//! on the web. Each is public at once as what it is, deposited by the Support Unit, until the government confirms it or objects.
//!
//! A deposit says nothing of any commitment and counts in no figure: it is a file with its digest, and where it came from. What stands in
//! it is keyed or imported by other acts.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::codebook::codes;
use crate::deed::Deed;
use crate::ids::TextId;
use crate::partnership::Partnership;
use crate::people::{Action, Body, OwnBody, Permit, Subject};
use crate::review::process::Snapshot;
use crate::rules::{as_code, from_code};
use crate::time::{Date, PartialDate};

codes! {
    /// What a document is.
    DepositKind {
        /// A letter of intent.
        LetterOfIntent = "letter-of-intent",
        /// Another letter of a government.
        Letter = "letter",
        /// An action plan.
        Plan = "plan",
        /// A self-assessment of a plan.
        SelfAssessment = "self-assessment",
    }
}
codes! {
    /// How a document came to the Support Unit.
    DepositSource {
        /// It stands at an address of the web.
        Address = "address",
        /// It came by mail or post.
        Mail = "mail",
    }
}
codes! {
    /// What a government says of a document that was deposited for it.
    DepositAnswer {
        /// It is its own.
        Confirmed = "confirmed",
        /// It is not, or not so.
        Objected = "objected",
    }
}
as_code!(DepositKind, DepositSource, DepositAnswer);
from_code!(DepositKind, DepositSource, DepositAnswer);

impl DepositKind {
    /// Whether it belongs to one plan.
    #[must_use]
    pub const fn is_of_plan(self) -> bool {
        matches!(self, Self::Plan | Self::SelfAssessment)
    }
}

/// A document was deposited for a government.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DocumentDeposited {
    /// The member, or the country that is none.
    pub about: Body,
    /// What it is.
    pub document: DepositKind,
    /// The number of the plan that it is, or is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<u16>,
    /// What it is called.
    pub title: TextId,
    /// The date that it bears.
    pub dated: PartialDate,
    /// The file, as it came.
    pub copy: Snapshot,
    /// How it came.
    pub came: DepositSource,
    /// From where: the address, or which mail of which day.
    pub from: TextId,
}

/// A government answered for a document that was deposited for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DepositAnswered {
    /// The act that deposited it.
    pub deposit: u64,
    /// What it says.
    pub answer: DepositAnswer,
    /// Why, where it objects.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<TextId>,
}

/// A deposit as the record has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deposited {
    /// The act.
    pub at: u64,
    /// On which day.
    pub on: Date,
    /// What was deposited.
    pub deed: DocumentDeposited,
    /// What the government said: the act, the day, what.
    pub answered: Option<(u64, Date, DepositAnswered)>,
}

impl Deposited {
    /// The last act that says something of it.
    #[must_use]
    pub fn position(&self) -> u64 {
        self.answered.as_ref().map_or(self.at, |(at, ..)| *at)
    }

    /// What the government had said by a day.
    #[must_use]
    pub fn answer(&self, as_of: Option<Date>) -> Option<&(u64, Date, DepositAnswered)> {
        self.answered.as_ref().filter(|(_, on, _)| as_of.is_none_or(|day| *on <= day))
    }
}

/// What stands against depositing a document, or answering for one.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotDeposited {
    /// The permit is for something else, or for another government.
    #[error("the permit is for something else")]
    NotPermitted,
    /// Nothing is on record of the member or country.
    #[error("nothing is on record of {0}")]
    NoSuchBody(Body),
    /// A plan and a self-assessment belong to a plan, a letter to none.
    #[error("a plan and a self-assessment name the number of the plan; a letter names none")]
    PlanNumber,
    /// It bears a date that is to come.
    #[error("the date {0} is to come")]
    ToCome(PartialDate),
    /// There is no such deposit.
    #[error("act {0} deposits nothing")]
    NoSuchDeposit(u64),
    /// It was answered for.
    #[error("it was answered for by act {0}")]
    Answered(u64),
    /// Whoever objects says why.
    #[error("whoever objects says why")]
    NoReason,
    /// Who deposits does not confirm.
    #[error("who holds an office of the Support Unit does not answer for what it deposited")]
    OwnDeposit,
}

/// Deposits a document for a government.
///
/// # Errors
/// Everything that stands against it.
pub fn deposit(
    state: &Partnership,
    permit: &Permit,
    wanted: DocumentDeposited,
    today: Date,
) -> Result<Deed, Vec<NotDeposited>> {
    let mut against = Vec::new();
    if !permit.is_for(Action::PublishDocument) {
        against.push(NotDeposited::NotPermitted);
    }
    let is_there = match &wanted.about {
        Body::Member(member) => state.members.contains_key(member),
        Body::Country(country) => state.countries.contains_key(country) && state.national_member(country).is_none(),
        Body::Organisation(_) | Body::Own(_) => false,
    };
    if !is_there {
        against.push(NotDeposited::NoSuchBody(wanted.about.clone()));
    }
    let fits = wanted.document.is_of_plan() == wanted.plan.is_some_and(|number| number > 0);
    if !fits || (wanted.plan.is_some() && wanted.about.member().is_none()) {
        against.push(NotDeposited::PlanNumber);
    }
    if wanted.dated.first() > today {
        against.push(NotDeposited::ToCome(wanted.dated));
    }
    if against.is_empty() { Ok(Deed::DocumentDeposited(wanted)) } else { Err(against) }
}

/// To what the right to answer for a deposit is asked: the government that it is about.
#[must_use]
pub fn answers_for(state: &Partnership, of: &Deposited) -> Option<Subject> {
    match state.body_today(&of.deed.about) {
        Body::Member(member) => Some(Subject::Member(member)),
        Body::Country(country) => Some(Subject::Country(country)),
        Body::Organisation(_) | Body::Own(_) => None,
    }
}

/// Confirms a deposit, or objects to it: once, and by the government that it is about.
///
/// # Errors
/// Everything that stands against it.
pub fn answer(state: &Partnership, permit: &Permit, wanted: DepositAnswered) -> Result<Deed, Vec<NotDeposited>> {
    let Some(of) = state.deposits.get(&wanted.deposit) else {
        return Err(vec![NotDeposited::NoSuchDeposit(wanted.deposit)]);
    };
    let mut against = Vec::new();
    if !permit.is_for(Action::ConfirmDeposit) || answers_for(state, of).as_ref() != Some(permit.subject()) {
        against.push(NotDeposited::NotPermitted);
    }
    if permit.actor().ties.iter().any(|tie| tie.as_own() == Some(OwnBody::SupportUnit)) {
        against.push(NotDeposited::OwnDeposit);
    }
    against.extend(of.answered.as_ref().map(|(at, ..)| NotDeposited::Answered(*at)));
    if wanted.answer == DepositAnswer::Objected && wanted.reason.is_none() {
        against.push(NotDeposited::NoReason);
    }
    if against.is_empty() { Ok(Deed::DepositAnswered(wanted)) } else { Err(against) }
}

impl Partnership {
    /// Folds what was deposited for a government.
    pub(crate) fn deposited(&mut self, at: u64, on: Date, deed: DocumentDeposited) {
        self.deposits.insert(at, Arc::new(Deposited { at, on, deed, answered: None }));
    }

    /// Folds what a government says of it. The first answer counts; one for nothing changes nothing.
    pub(crate) fn answered_for(&mut self, at: u64, on: Date, deed: DepositAnswered) {
        if let Some(of) = self.deposits.get_mut(&deed.deposit) {
            Arc::make_mut(of).answered.get_or_insert((at, on, deed));
        }
    }

    /// What was deposited for a member or country, the first before the others; for a member also from before it was one.
    pub fn deposits_for<'a>(&'a self, body: &'a Body) -> impl Iterator<Item = &'a Deposited> {
        self.deposits.values().map(AsRef::as_ref).filter(move |of| self.body_today(&of.deed.about) == *body)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::PersonId;
    use crate::people::{Actor, Office, may};
    use crate::review::process::SnapshotKind;
    use crate::telling::{Telling, day};

    fn actor(office: Office, body: &str) -> Actor {
        let person = Some(PersonId::from_chance(&[1; 32]));
        Actor { office, body: body.parse().unwrap(), person, ties: Vec::new() }
    }

    fn unit() -> Permit {
        may(&actor(Office::SupportUnit, "support-unit"), Action::PublishDocument, Subject::Whole).unwrap()
    }

    fn contact(of: &str) -> Permit {
        let subject = Subject::Member(of.parse().unwrap());
        may(&actor(Office::PointOfContact, &format!("member/{of}")), Action::ConfirmDeposit, subject).unwrap()
    }

    fn wanted(document: DepositKind, plan: Option<u16>) -> DocumentDeposited {
        DocumentDeposited {
            about: "member/ghana".parse().unwrap(),
            document,
            plan,
            title: TextId::new([1; 32]),
            dated: "2026-05".parse().unwrap(),
            copy: Snapshot { file: TextId::new([2; 32]), kind: SnapshotKind::Pdf, bytes: 10, taken: day("2026-06-01") },
            came: DepositSource::Mail,
            from: TextId::new([3; 32]),
        }
    }

    fn with_deposit() -> Telling {
        let mut telling = Telling::new();
        telling.source("list", "2015").say("member/ghana", ("list", 1), None, "2012-04-17", &[]);
        telling.say("member/italy", ("list", 2), None, "2012-04-17", &[]);
        let deed = deposit(&telling.state, &unit(), wanted(DepositKind::Plan, Some(3)), day("2026-06-01")).unwrap();
        telling.deed("2026-06-01", deed).unwrap();
        telling
    }

    fn says(telling: &Telling, answer: DepositAnswer, reason: Option<TextId>) -> DepositAnswered {
        DepositAnswered { deposit: telling.state.length - 1, answer, reason }
    }

    #[test]
    fn everything_against_a_deposit_is_told_at_once() {
        let state = with_deposit().state;
        let today = day("2026-06-01");
        let strange = DocumentDeposited {
            about: "member/atlantis".parse().unwrap(),
            dated: "2027".parse().unwrap(),
            ..wanted(DepositKind::Letter, Some(1))
        };
        let expected = [
            NotDeposited::NotPermitted,
            NotDeposited::NoSuchBody("member/atlantis".parse().unwrap()),
            NotDeposited::PlanNumber,
            NotDeposited::ToCome("2027".parse().unwrap()),
        ];
        assert_eq!(deposit(&state, &contact("ghana"), strange, today).unwrap_err(), expected);
        for (document, plan, fits) in [
            (DepositKind::Plan, None, false),
            (DepositKind::SelfAssessment, Some(0), false),
            (DepositKind::SelfAssessment, Some(2), true),
            (DepositKind::LetterOfIntent, None, true),
        ] {
            assert_eq!(deposit(&state, &unit(), wanted(document, plan), today).is_ok(), fits, "{document} {plan:?}");
        }
    }

    #[test]
    fn its_own_government_confirms_once_and_nobody_else() {
        let mut telling = with_deposit();
        let confirms = says(&telling, DepositAnswer::Confirmed, None);
        let elsewhere = answer(&telling.state, &contact("italy"), confirms.clone()).unwrap_err();
        assert_eq!(elsewhere, [NotDeposited::NotPermitted]);
        let both =
            Actor { ties: vec![Body::own(OwnBody::SupportUnit)], ..actor(Office::PointOfContact, "member/ghana") };
        let both = may(&both, Action::ConfirmDeposit, Subject::Member("ghana".parse().unwrap())).unwrap();
        assert_eq!(answer(&telling.state, &both, confirms.clone()).unwrap_err(), [NotDeposited::OwnDeposit]);
        let deed = answer(&telling.state, &contact("ghana"), confirms.clone()).unwrap();
        telling.deed("2026-06-02", deed).unwrap();
        let at = telling.state.length - 1;
        assert_eq!(answer(&telling.state, &contact("ghana"), confirms).unwrap_err(), [NotDeposited::Answered(at)]);
        assert!(answer(&telling.state, &contact("ghana"), says(&telling, DepositAnswer::Confirmed, None)).is_err());
    }

    #[test]
    fn whoever_objects_says_why_and_nothing_is_confirmed_afterwards() {
        let mut telling = with_deposit();
        let objects = says(&telling, DepositAnswer::Objected, None);
        assert_eq!(answer(&telling.state, &contact("ghana"), objects).unwrap_err(), [NotDeposited::NoReason]);
        let confirms = says(&telling, DepositAnswer::Confirmed, None);
        let objects = says(&telling, DepositAnswer::Objected, Some(TextId::new([4; 32])));
        let deed = answer(&telling.state, &contact("ghana"), objects).unwrap();
        telling.deed("2026-06-02", deed).unwrap();
        let late = answer(&telling.state, &contact("ghana"), confirms).unwrap_err();
        assert_eq!(late, [NotDeposited::Answered(telling.state.length - 1)]);
        let body = "member/ghana".parse().unwrap();
        let of = telling.state.deposits_for(&body).next().unwrap();
        assert!(of.answer(Some(day("2026-06-01"))).is_none() && of.answer(None).is_some());
    }
}
