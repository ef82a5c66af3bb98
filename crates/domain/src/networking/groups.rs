//! Learning groups: governments that asked about the same policy area and chose to learn together. The mechanism proposed such
//! affinity groups in 2012 (domain dossier 9.1); whether one comes about, its members decide, and each can leave.
//!
//! One government by itself is no group, so it is not shown: what is on record begins when a second one joins.

use std::collections::BTreeSet;
use std::sync::Arc;

use imbl::OrdMap;

use super::balance::FEWEST_IN_A_GROUP;
use super::deeds::{GroupJoined, GroupLeft};
use crate::codebook::{PolicyArea2024, codes};
use crate::deed::Deed;
use crate::ids::MemberId;
use crate::lens::Lens;
use crate::partnership::Partnership;
use crate::people::{Action, Permit, Subject};
use crate::time::Date;

/// For how long a government was in a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stay {
    /// Which government.
    pub member: MemberId,
    /// Since when, and the act.
    pub from: (Date, u64),
    /// When it left, and the act.
    pub until: Option<(Date, u64)>,
}

/// A learning group.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LearningGroup {
    /// Who was or is in it, in the order in which they came.
    pub stays: Vec<Stay>,
}

codes! {
    /// What a government says to being invited to learn together.
    GroupAnswer {
        /// It wants to.
        Accepted = "accepted",
        /// It does not.
        Declined = "declined",
        /// It did and does no longer.
        Left = "left",
    }
}

/// All learning groups, by their areas.
pub type Groups = OrdMap<PolicyArea2024, Arc<LearningGroup>>;

impl LearningGroup {
    /// The governments in it through a lens.
    #[must_use]
    pub fn members(&self, lens: Lens) -> BTreeSet<&MemberId> {
        let until = |day: Date| lens.as_of.is_none_or(|asked| day <= asked);
        let is_in = |stay: &&Stay| until(stay.from.0) && stay.until.is_none_or(|(left, _)| !until(left));
        self.stays.iter().filter(is_in).map(|stay| &stay.member).collect()
    }

    /// The same where they are a group; nothing where too few are left.
    #[must_use]
    pub fn shown(&self, lens: Lens) -> Option<BTreeSet<&MemberId>> {
        Some(self.members(lens)).filter(|members| members.len() >= FEWEST_IN_A_GROUP)
    }

    /// The act by which it last changed.
    #[must_use]
    pub fn position(&self) -> u64 {
        self.stays.iter().map(|stay| stay.until.map_or(stay.from.1, |(_, at)| at.max(stay.from.1))).max().unwrap_or(0)
    }

    fn is_in(&self, member: &MemberId) -> bool {
        self.stays.iter().any(|stay| stay.member == *member && stay.until.is_none())
    }
}

/// Folds that a government joined a group or left it.
pub(super) fn apply(groups: &mut Groups, at: u64, on: Date, deed: Deed) {
    match deed {
        Deed::GroupJoined(GroupJoined { area, member }) => {
            let group = Arc::make_mut(groups.entry(area).or_default());
            if !group.is_in(&member) {
                group.stays.push(Stay { member, from: (on, at), until: None });
            }
        }
        Deed::GroupLeft(GroupLeft { area, member }) => {
            let stays = groups.get_mut(&area).map(|group| &mut Arc::make_mut(group).stays);
            let stay = stays.into_iter().flatten().find(|stay| stay.member == member && stay.until.is_none());
            if let Some(stay) = stay {
                stay.until = Some((on, at));
            }
        }
        _ => {}
    }
}

/// Why nobody joins or leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotJoined {
    /// The permit is for something else.
    #[error("the permit is not for this")]
    NotPermitted,
    /// The government is in the group.
    #[error("this government is in the group")]
    InIt,
    /// The government is not in the group.
    #[error("this government is not in the group")]
    NotInIt,
    /// With these there would still be too few.
    #[error("one government by itself is no group")]
    TooFew,
}

/// Records who learns together from now on: those who accepted while there was no group yet, and whoever makes it one.
///
/// # Errors
/// When the permit is not for it, one of them is in the group, or there would still be too few.
pub fn join_group(
    state: &Partnership,
    permit: &Permit,
    (area, members): (PolicyArea2024, &BTreeSet<MemberId>),
) -> Result<Vec<Deed>, NotJoined> {
    if !permit.is_for(Action::SealInputs) {
        return Err(NotJoined::NotPermitted);
    }
    let known = state.mechanism.groups.get(&area);
    if members.iter().any(|member| known.is_some_and(|group| group.is_in(member))) {
        return Err(NotJoined::InIt);
    }
    let before = known.map_or(0, |group| group.members(Lens::ALL).len());
    if members.is_empty() || before + members.len() < FEWEST_IN_A_GROUP {
        return Err(NotJoined::TooFew);
    }
    Ok(members.iter().map(|member| Deed::GroupJoined(GroupJoined { area, member: member.clone() })).collect())
}

/// A government leaves its group.
///
/// # Errors
/// When the permit is not for that government, or it is not in the group.
pub fn leave_group(state: &Partnership, permit: &Permit, deed: GroupLeft) -> Result<Deed, NotJoined> {
    let own = matches!(permit.subject(), Subject::Member(of) if *of == deed.member);
    if !permit.is_for(Action::LearnTogether) || !own {
        return Err(NotJoined::NotPermitted);
    }
    match state.mechanism.groups.get(&deed.area) {
        Some(group) if group.is_in(&deed.member) => Ok(Deed::GroupLeft(deed)),
        _ => Err(NotJoined::NotInIt),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::{Actor, may};

    const AREA: PolicyArea2024 = PolicyArea2024::OpenData;

    fn joining(members: &[&str]) -> BTreeSet<MemberId> {
        members.iter().map(|member| member.parse().unwrap()).collect()
    }

    fn fold(groups: &mut Groups, at: u64, deeds: Vec<Deed>) {
        for deed in deeds {
            apply(groups, at, Date::constant(2027, 3, i8::try_from(at).unwrap()), deed);
        }
    }

    #[test]
    fn one_government_is_no_group_two_are_and_each_can_leave_and_come_back() {
        let permit = may(&Actor::steward(), Action::SealInputs, Subject::Whole).unwrap();
        let mut state = Partnership::default();
        assert_eq!(join_group(&state, &permit, (AREA, &joining(&["ghana"]))), Err(NotJoined::TooFew));
        let deeds = join_group(&state, &permit, (AREA, &joining(&["albania", "ghana"]))).unwrap();
        fold(&mut state.mechanism.groups, 3, deeds);
        assert_eq!(join_group(&state, &permit, (AREA, &joining(&["ghana"]))), Err(NotJoined::InIt));
        let ghana: MemberId = "ghana".parse().unwrap();
        let left = Deed::GroupLeft(GroupLeft { area: AREA, member: ghana.clone() });
        fold(&mut state.mechanism.groups, 5, vec![left]);
        let group = state.mechanism.groups[&AREA].clone();
        assert_eq!(group.shown(Lens::ALL), None, "one is left, who is not shown by itself");
        let before = Lens { as_of: Some(Date::constant(2027, 3, 4)), ..Lens::ALL };
        assert_eq!(group.shown(before).map(|members| members.len()), Some(2), "on a day before it was a group");
        let deeds = join_group(&state, &permit, (AREA, &joining(&["ghana"]))).unwrap();
        fold(&mut state.mechanism.groups, 9, deeds);
        let group = state.mechanism.groups[&AREA].clone();
        assert!(group.shown(Lens::ALL).is_some_and(|members| members.contains(&ghana)));
        assert_eq!((group.stays.len(), group.position()), (3, 9));
    }
}
