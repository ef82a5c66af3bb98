//! Letting a country in: what is asked before its letter of intent is published, and what follows from the publication
//! (dossier 2.2).
//!
//! Three guards stand before the letter. Each is worked out from the record and shown with its working. One that fails keeps the
//! letter back. One that cannot be worked out here, because a source is not held, does not become true by itself: whoever
//! publishes says in public how it was checked. Whether a country may join is judged nowhere else.

use super::eligibility::{Seen, assess, in_force, un_member, values_check};
use super::letters::{Checked, GuardOutcome, LetterKind, LetterPublished, Worded};
use super::status;
use crate::codebook::{Field, Level, MembershipEvent, MembershipStatus, codes};
use crate::deed::{Deed, SourceRegistered, Stated};
use crate::ids::{Iso3, MemberId, Slug, SourceId, TextId};
use crate::lens::Lens;
use crate::partnership::Partnership;
use crate::people::{Action, Body, Permit};
use crate::rules::{Claim, ClaimCode, Derivation, Outcome, Reason, RuleId, as_code, from_code};
use crate::statement::{Fields, Subject, Value};
use crate::time::Date;

codes! {
    /// What is asked before a letter of intent is published.
    Guard {
        /// The country is eligible in the current score year.
        Eligible = "eligible",
        /// It passes the Values Check.
        ValuesCheck = "values-check",
        /// It is a member of the United Nations.
        UnMember = "un-member",
    }
}
as_code!(Guard);
from_code!(Guard);

/// A guard, worked out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guarded {
    /// Which.
    pub guard: Guard,
    /// How it comes out, and why.
    pub derivation: Derivation,
}

/// The guards of a country on a day, in their order.
#[must_use]
pub fn guards(state: &Partnership, country: &Iso3, today: Date) -> Vec<Guarded> {
    let (seen, year) = (Seen::new(state, Lens::ALL), today.year());
    let core = in_force(RuleId::CoreEligibility, year).and_then(|rule| assess(&seen, country, year, rule));
    let values = in_force(RuleId::ValuesCheck, year).and_then(|rule| values_check(&seen, country, year, rule));
    let no_rule = |code| Derivation::leaf(Claim::plain(code), Outcome::DoesNotApply(Reason::BeforeTheRule), Vec::new());
    let found = [
        (Guard::Eligible, core.map_or_else(|| no_rule(ClaimCode::CoreEligible), |core| core.derivation)),
        (Guard::ValuesCheck, values.map_or_else(|| no_rule(ClaimCode::ValuesChecked), |check| check.derivation)),
        (Guard::UnMember, un_member(&seen, country, year)),
    ];
    found.into_iter().map(|(guard, derivation)| Guarded { guard, derivation }).collect()
}

/// A letter of intent that is to be published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Admission {
    /// The country.
    pub country: Iso3,
    /// The short name that it has, or will have, as a member.
    pub member: MemberId,
    /// The day the letter was signed.
    pub signed_on: Date,
    /// Its words.
    pub words: Vec<Worded>,
    /// Whether it endorses the Open Government Declaration.
    pub endorses: bool,
    /// The ministry or agency that leads, if it names one.
    pub ministry: Option<TextId>,
    /// How that was checked which cannot be worked out here.
    pub grounds: Option<TextId>,
    /// The letter as a source: what follows from it rests on it.
    pub source: SourceRegistered,
}

/// Why a letter of intent is not published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAdmitted {
    /// The permit is for something else.
    #[error("the permit is not one to publish a letter")]
    NotPermitted,
    /// It has joined.
    #[error("the country has joined already")]
    AlreadyMember,
    /// The short name is another's.
    #[error("the short name is another member's")]
    NameTaken,
    /// A guard fails.
    #[error("the guard {0} fails")]
    Fails(Guard),
    /// A guard cannot be worked out, and nothing says how it was checked.
    #[error("the guard {0} cannot be worked out from the record, and nothing says how it was checked")]
    Unfounded(Guard),
}

/// Decides on the publication of a letter of intent: the letter, and the membership that follows, each deed with its day.
///
/// # Errors
/// Everything that stands against it.
pub fn admit(
    state: &Partnership,
    permit: &Permit,
    wanted: Admission,
    today: Date,
) -> Result<Vec<(Date, Deed)>, Vec<NotAdmitted>> {
    let mut against = Vec::new();
    if !permit.is_for(Action::PublishDocument) {
        against.push(NotAdmitted::NotPermitted);
    }
    let known = state.national_member(&wanted.country);
    if known.map_or_else(|| state.members.contains_key(&wanted.member), |known| *known != wanted.member) {
        against.push(NotAdmitted::NameTaken);
    }
    let standing = known.and_then(|id| state.members.get(id)).and_then(|member| status(member, Lens::ALL));
    let standing = standing.map(|standing| standing.status);
    if matches!(standing, Some(MembershipStatus::Active | MembershipStatus::Inactive)) {
        against.push(NotAdmitted::AlreadyMember);
    }
    let mut checks = Vec::new();
    for Guarded { guard, derivation } in guards(state, &wanted.country, today) {
        let outcome = match derivation.outcome {
            Outcome::Holds => GuardOutcome::Holds,
            Outcome::DoesNotApply(_) => GuardOutcome::NotAsked,
            Outcome::Undetermined(_) if wanted.grounds.is_some() => GuardOutcome::Vouched,
            Outcome::Undetermined(_) => {
                against.push(NotAdmitted::Unfounded(guard));
                continue;
            }
            Outcome::Fails => {
                against.push(NotAdmitted::Fails(guard));
                continue;
            }
        };
        checks.push(Checked { guard, outcome });
    }
    if against.is_empty() { Ok(deeds(wanted, (known.is_some(), standing), checks, today)) } else { Err(against) }
}

/// What the publication brings: the source, the letter, the member where there was none, and what happened in its membership.
fn deeds(
    wanted: Admission,
    (is_known, standing): (bool, Option<MembershipStatus>),
    checks: Vec<Checked>,
    today: Date,
) -> Vec<(Date, Deed)> {
    let Admission { country, member, signed_on, words, endorses, ministry, grounds, source } = wanted;
    let said_by = source.source.clone();
    let about = if is_known { Body::Member(member.clone()) } else { Body::Country(country.clone()) };
    let letter = LetterPublished {
        letter: LetterKind::Intent,
        from: about.clone(),
        about,
        signed_on,
        words,
        checks,
        grounds,
        answers: None,
        reply_by: None,
        missed: None,
        contrary: None,
    };
    let mut deeds = vec![(today, Deed::SourceRegistered(source)), (today, Deed::LetterPublished(letter))];
    let mut of_member = vec![(Field::LeadInstitution, ministry.map(Value::Text))];
    if !is_known {
        of_member.push((Field::Country, Value::label(country.as_str())));
        of_member.push((Field::Level, Value::code(Field::Level, Level::National.code())));
    }
    let of_member = Fields::new(of_member.into_iter().filter_map(|(field, value)| Some((field, value?))));
    if !of_member.is_empty() {
        deeds.push((signed_on, stated(Subject::Member(member.clone()), &said_by, of_member)));
    }
    if standing != Some(MembershipStatus::IntentSubmitted) {
        deeds.extend(happened(&member, MembershipEvent::LetterOfIntent, signed_on, &said_by));
    }
    if endorses {
        deeds.extend(happened(&member, MembershipEvent::Joined, today, &said_by));
    }
    deeds
}

/// What a source says of a thing.
fn stated(subject: Subject, source: &SourceId, fields: Fields) -> Deed {
    Deed::Stated(Stated { subject, source: source.clone(), row: 0, plan: None, fields })
}

/// That something happened in a membership on a day, as a source says.
pub(super) fn happened(member: &MemberId, event: MembershipEvent, on: Date, source: &SourceId) -> Option<(Date, Deed)> {
    let slug: Slug = format!("{on}-{event}").parse().ok()?;
    let fields = Fields::new([
        (Field::MembershipEvent, Value::code(Field::MembershipEvent, event.code())?),
        (Field::HappenedOn, Value::Date(on.into())),
    ]);
    Some((on, stated(Subject::MembershipEvent(member.clone(), slug), source, fields)))
}

impl Partnership {
    /// The country of a member that is one, not a part of one.
    #[must_use]
    pub fn country_of(&self, member: &MemberId) -> Option<Iso3> {
        let thing = &self.members.get(member)?.thing;
        let national = thing.code(Field::Level, Lens::ALL) != Some(Level::Local.code());
        thing.label(Field::Country, Lens::ALL).filter(|_| national)?.parse().ok()
    }

    /// The member that a country is.
    #[must_use]
    pub fn national_member(&self, country: &Iso3) -> Option<&MemberId> {
        self.members.keys().find(|id| self.country_of(id).as_ref() == Some(country))
    }
}

#[cfg(test)]
#[path = "admission_tests.rs"]
mod tests;
