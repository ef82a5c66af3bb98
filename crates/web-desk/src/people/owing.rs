//! What those owe whom somebody speaks for, as far as they have to think of it now.

use app::people::SignedIn;
use domain::membership::notices::at_hand;
use domain::membership::{Debtor, zone_of};
use domain::people::{Body, Office};
use domain::{Lens, MemberId};
use views::components::owed::Owed;
use views::value::Link;
use views::{Address, Target};

use super::offices::body_name;
use crate::site::Site;

/// Whose obligations concern an office: a government answers for its forum where there is none (dossier 4.3).
const fn concern(office: &Office) -> &'static [Debtor] {
    match office {
        Office::PointOfContact | Office::Minister => &[Debtor::Government, Debtor::Forum],
        Office::ForumMember => &[Debtor::Forum],
        _ => &[],
    }
}

/// Each member that somebody speaks for, with what is overdue or near.
pub fn owing(site: &Site, who: &SignedIn) -> Vec<(Link, Owed)> {
    let (state, now) = (site.app.history().now(), site.app.now());
    let of = |id: &MemberId, debtors: &[Debtor]| {
        let (owed, zone) = (at_hand(&state, id, now, debtors), zone_of(&state, id, Lens::ALL));
        let all = Some(Target::new(Address::Obligations(id.to_string())));
        let count = u64::try_from(owed.len()).unwrap_or(u64::MAX);
        (!owed.is_empty()).then(|| Owed::of(owed.iter(), zone.day(now), zone.name, all, count))
    };
    let mut members: Vec<(&MemberId, &[Debtor])> = Vec::new();
    for actor in &who.actors {
        let Body::Member(id) = &actor.body else { continue };
        let debtors = concern(&actor.office);
        match members.iter_mut().find(|(member, _)| *member == id) {
            Some((_, known)) if known.len() < debtors.len() => *known = debtors,
            Some(_) => {}
            None => members.push((id, debtors)),
        }
    }
    let named = |id: &MemberId| Link {
        to: Address::Member(id.to_string()).into(),
        text: body_name(&site.app, &Body::Member(id.clone())),
    };
    members.into_iter().filter_map(|(id, debtors)| Some((named(id), of(id, debtors)?))).collect()
}
