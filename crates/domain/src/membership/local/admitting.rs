//! Opening a call, applying, looking at an application, deciding on it: what each takes, and what stands against it.
//!
//! The Support Unit runs calls and proposes; the Steering Committee decides, and nobody of it on their own country (dossier 13; the
//! selectors of 2020 recused themselves). What fails by the calendar admits nobody, whoever wishes it.

use super::asked::{ComesOut, LocalTest, Tested, in_the_call, recent, rule, standing, term_left, worked};
use super::{LocalApplied, LocalAssessed, LocalCallOpened, LocalDecided, LocalOutcome, MOST_JURISDICTIONS, clock};
use crate::codebook::{Field, Level, MembershipEvent};
use crate::deed::{Deed, SourceRegistered, Stated};
use crate::ids::MemberId;
use crate::lens::Lens;
use crate::membership::admission::happened;
use crate::membership::status;
use crate::partnership::Partnership;
use crate::people::{Action, Permit, Subject as On};
use crate::statement::{Fields, Subject, Value};
use crate::time::{Date, Timestamp};

/// What stands against it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotLocal {
    /// The permit is for something else.
    #[error("the permit is for something else")]
    NotPermitted,
    /// A call would end before it begins.
    #[error("it would close on {closes}, before it opens on {opens}")]
    ClosesBeforeItOpens {
        /// The first day.
        opens: Date,
        /// The last.
        closes: Date,
    },
    /// A call would be over before anybody can apply.
    #[error("{0} is past")]
    Past(Date),
    /// There is no such call, application or country.
    #[error("there is no such call, application or country")]
    Unknown,
    /// Nobody is named.
    #[error("no jurisdiction is named")]
    Nobody,
    /// Too many apply together.
    #[error("{0} jurisdictions apply together; at most {MOST_JURISDICTIONS} can")]
    TooMany(usize),
    /// One is named twice, or has applied in this call.
    #[error("{0} applies twice")]
    Twice(MemberId),
    /// It is a member.
    #[error("{0} is a member")]
    IsMember(MemberId),
    /// No version of the rule is in force.
    #[error("no rule is in force on {0}")]
    NoRule(Date),
    /// A test is not met.
    #[error("{} is not met", .0.test)]
    NotMet(Tested),
    /// Nobody has said whether a test is met that people answer.
    #[error("nobody has said whether {0} is met")]
    NotSaid(LocalTest),
    /// A test was answered that people do not answer.
    #[error("{0} is not for people to answer")]
    NotForPeople(LocalTest),
    /// The Support Unit has not looked at it.
    #[error("the Support Unit has not looked at it yet")]
    NotAssessed,
    /// It was decided.
    #[error("it was decided by act {0}")]
    Decided(u64),
}

/// Decides on the opening of a call.
///
/// # Errors
/// Everything against it.
pub fn open_call(permit: &Permit, wanted: LocalCallOpened, now: Timestamp) -> Result<Deed, Vec<NotLocal>> {
    let LocalCallOpened { opens, closes, .. } = wanted;
    let mut against = Vec::new();
    if !permit.is_for(Action::RunCall) {
        against.push(NotLocal::NotPermitted);
    }
    if closes < opens {
        against.push(NotLocal::ClosesBeforeItOpens { opens, closes });
    } else if closes < clock().day(now) {
        against.push(NotLocal::Past(closes));
    }
    if against.is_empty() { Ok(Deed::LocalCallOpened(wanted)) } else { Err(against) }
}

/// Decides whether an application is taken.
///
/// # Errors
/// Everything against it: whatever fails by the calendar is told at once, since nobody could admit it.
pub fn apply(
    state: &Partnership,
    permit: &Permit,
    wanted: LocalApplied,
    now: Timestamp,
) -> Result<Deed, Vec<NotLocal>> {
    let today = clock().day(now);
    let mut against = Vec::new();
    if !permit.is_for(Action::ApplyLocally) {
        against.push(NotLocal::NotPermitted);
    }
    let Some(call) = state.local.calls.get(&wanted.call) else { return Err(vec![NotLocal::Unknown]) };
    let Some((_, rule)) = rule(today) else { return Err(vec![NotLocal::NoRule(today)]) };
    if state.country_of(&wanted.country).is_none() {
        against.push(NotLocal::Unknown);
    }
    match wanted.jurisdictions.len() {
        0 => against.push(NotLocal::Nobody),
        has if has > MOST_JURISDICTIONS => against.push(NotLocal::TooMany(has)),
        _ => {}
    }
    let mut tested = vec![standing(state, &wanted.country), in_the_call(call, today)];
    for (nth, one) in wanted.jurisdictions.iter().enumerate() {
        let of_it = [recent(rule, today, one.reform_on), term_left(rule, today, one.term_ends)];
        tested.extend(of_it.map(|tested| Tested { of: Some(nth), ..tested }));
        let before = wanted.jurisdictions.iter().take(nth).any(|other| other.member == one.member);
        let elsewhere = state.local.applications.values().any(|known| {
            known.deed.call == wanted.call && known.deed.jurisdictions.iter().any(|other| other.member == one.member)
        });
        if before || elsewhere {
            against.push(NotLocal::Twice(one.member.clone()));
        }
        if is_member(state, &one.member) {
            against.push(NotLocal::IsMember(one.member.clone()));
        }
    }
    against.extend(tested.into_iter().filter(|tested| tested.comes_out == ComesOut::NotMet).map(NotLocal::NotMet));
    if against.is_empty() { Ok(Deed::LocalApplied(wanted)) } else { Err(against) }
}

/// Whether something is known of a member by this name: then the name is taken.
fn is_member(state: &Partnership, id: &MemberId) -> bool {
    state.members.get(id).is_some_and(|member| {
        status(member, Lens::ALL).is_some() || member.thing.code(Field::Level, Lens::ALL) != Some(Level::Local.code())
    })
}

/// Decides on what the Support Unit found and proposes.
///
/// # Errors
/// Everything against it.
pub fn assess(state: &Partnership, permit: &Permit, wanted: LocalAssessed) -> Result<Deed, Vec<NotLocal>> {
    let Some(application) = state.local.applications.get(&wanted.application) else {
        return Err(vec![NotLocal::Unknown]);
    };
    let mut against = Vec::new();
    if !permit.is_for(Action::RunCall) {
        against.push(NotLocal::NotPermitted);
    }
    if let Some((at, ..)) = application.decided {
        against.push(NotLocal::Decided(at));
    }
    let said = |test: LocalTest| wanted.found.iter().filter(|found| found.test == test).count();
    against.extend(LocalTest::for_people().filter(|test| said(*test) != 1).map(NotLocal::NotSaid));
    let strange = wanted.found.iter().filter(|found| !found.test.is_for_people());
    against.extend(strange.map(|found| NotLocal::NotForPeople(found.test)));
    if wanted.proposes == LocalOutcome::Admit {
        let unmet = wanted.found.iter().filter(|found| !found.met).map(|found| found.test);
        let by_hand = worked(state, application).into_iter().filter(|tested| !tested.test.is_for_people());
        let failing = by_hand.filter(|tested| tested.comes_out == ComesOut::NotMet);
        against.extend(failing.map(NotLocal::NotMet));
        against.extend(unmet.map(|test| {
            NotLocal::NotMet(Tested {
                test,
                of: None,
                comes_out: ComesOut::NotMet,
                working: super::asked::Working::People,
            })
        }));
    }
    if against.is_empty() { Ok(Deed::LocalAssessed(wanted)) } else { Err(against) }
}

/// Decides on an application: the decision as a source, the decision itself and, where the jurisdictions are admitted, that each is a
/// local member of its country from today on.
///
/// # Errors
/// Everything against it.
pub fn decide(
    state: &Partnership,
    permit: &Permit,
    wanted: LocalDecided,
    source: SourceRegistered,
    today: Date,
) -> Result<Vec<(Date, Deed)>, Vec<NotLocal>> {
    let Some(application) = state.local.applications.get(&wanted.application) else {
        return Err(vec![NotLocal::Unknown]);
    };
    let country = &application.deed.country;
    let mut against = Vec::new();
    if !permit.is_for(Action::SetStatus) || *permit.subject() != On::Member(country.clone()) {
        against.push(NotLocal::NotPermitted);
    }
    if let Some((at, ..)) = application.decided {
        against.push(NotLocal::Decided(at));
    }
    if application.assessed.is_none() {
        against.push(NotLocal::NotAssessed);
    }
    let admits = wanted.outcome == LocalOutcome::Admit;
    if admits {
        let tested = worked(state, application).into_iter();
        against.extend(tested.filter_map(|tested| match tested.comes_out {
            ComesOut::Met => None,
            ComesOut::NotMet => Some(NotLocal::NotMet(tested)),
            ComesOut::Open => Some(NotLocal::NotSaid(tested.test)),
        }));
        let names = application.deed.jurisdictions.iter().map(|one| &one.member);
        against.extend(names.filter(|id| is_member(state, id)).map(|id| NotLocal::IsMember(id.clone())));
    }
    let Some(code) = state.country_of(country) else { return Err(vec![NotLocal::Unknown]) };
    if !against.is_empty() {
        return Err(against);
    }
    let by = source.source.clone();
    let mut deeds = vec![(today, Deed::SourceRegistered(source)), (today, Deed::LocalDecided(wanted))];
    for one in application.deed.jurisdictions.iter().filter(|_| admits) {
        let said = [
            (Field::Country, Value::label(code.as_str())),
            (Field::Level, Value::code(Field::Level, Level::Local.code())),
            (Field::Title, Some(Value::Text(one.name.clone()))),
        ];
        let fields = Fields::new(said.into_iter().filter_map(|(field, value)| Some((field, value?))));
        let subject = Subject::Member(one.member.clone());
        deeds.push((today, Deed::Stated(Stated { subject, source: by.clone(), row: 0, plan: None, fields })));
        deeds.extend(happened(&one.member, MembershipEvent::Joined, today, &by));
    }
    Ok(deeds)
}
