//! Demand and supply side by side, from what both sides made public: what nobody offers, what nobody asks for, and which
//! governments ask about the same. Counts only; nobody is matched here.

use std::collections::{BTreeMap, BTreeSet};

use super::Stage;
use super::answers::{OfferPublished, RequestPublished};
use crate::codebook::{Field, PolicyArea2024, Region};
use crate::ids::{LanguageCode, MemberId};
use crate::lens::Lens;
use crate::partnership::Partnership;

/// How many governments must ask about the same for a group of them to be proposed (domain dossier 9.1: those of 2012 joined
/// governments that planned similar commitments; how many it took is not on record, so this is our parameter).
pub const FEWEST_IN_A_GROUP: usize = 2;

/// How much is asked and offered of one thing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tally {
    /// Needs.
    pub needs: u64,
    /// Who has them.
    pub governments: BTreeSet<MemberId>,
    /// Offers.
    pub offers: u64,
}

/// What is missing of one thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// It is asked for, and nobody offers it.
    Supply,
    /// It is offered, and nobody asks for it.
    Demand,
}

impl Tally {
    /// What is missing; nothing where both sides are there.
    #[must_use]
    pub const fn missing(&self) -> Option<Missing> {
        match (self.needs, self.offers) {
            (1.., 0) => Some(Missing::Supply),
            (0, 1..) => Some(Missing::Demand),
            _ => None,
        }
    }
}

/// Demand and supply.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Balance {
    /// All of both.
    pub whole: Tally,
    /// By policy area. A need or an offer with several counts once under each.
    pub areas: BTreeMap<PolicyArea2024, Tally>,
    /// By stage.
    pub stages: BTreeMap<Stage, Tally>,
    /// By the language in which either side can work.
    pub languages: BTreeMap<LanguageCode, Tally>,
    /// By the region of the government that asks, and where offers hold. An offer that holds nowhere in particular counts in
    /// each region in which somebody asks.
    pub regions: BTreeMap<Region, Tally>,
}

impl Balance {
    /// What is public through a lens.
    #[must_use]
    pub fn of(state: &Partnership, lens: Lens) -> Self {
        let mut balance = Self::default();
        let requests = state.mechanism.requests.values().filter_map(|request| request.shown(lens));
        requests.for_each(|version| balance.ask(&version.deed, region_of(state, &version.deed.member, lens)));
        let asked: BTreeSet<Region> = balance.regions.keys().copied().collect();
        let offers = state.mechanism.offers.values().filter_map(|offer| offer.shown(lens));
        offers.for_each(|version| balance.offer(&version.deed, &regions(state, &version.deed, &asked, lens)));
        balance
    }

    fn ask(&mut self, request: &RequestPublished, region: Option<Region>) {
        let member = &request.member;
        for line in &request.lines {
            let add = |tally: &mut Tally| {
                tally.needs += 1;
                tally.governments.insert(member.clone());
            };
            add(&mut self.whole);
            line.areas.iter().for_each(|area| add(self.areas.entry(*area).or_default()));
            line.stages.iter().for_each(|stage| add(self.stages.entry(*stage).or_default()));
            request.languages.iter().for_each(|of| add(self.languages.entry(of.clone()).or_default()));
            region.into_iter().for_each(|region| add(self.regions.entry(region).or_default()));
        }
    }

    fn offer(&mut self, offer: &OfferPublished, regions: &BTreeSet<Region>) {
        let add = |tally: &mut Tally| tally.offers += 1;
        add(&mut self.whole);
        offer.areas.iter().for_each(|area| add(self.areas.entry(*area).or_default()));
        offer.stages.iter().for_each(|stage| add(self.stages.entry(*stage).or_default()));
        offer.languages.iter().for_each(|of| add(self.languages.entry(of.clone()).or_default()));
        regions.iter().for_each(|region| add(self.regions.entry(*region).or_default()));
    }

    /// The areas about which several governments ask: those could learn together. The largest first.
    #[must_use]
    pub fn groups(&self) -> Vec<(PolicyArea2024, &BTreeSet<MemberId>)> {
        let asked = self.areas.iter().map(|(area, tally)| (*area, &tally.governments));
        let mut groups: Vec<_> = asked.filter(|(_, members)| members.len() >= FEWEST_IN_A_GROUP).collect();
        groups.sort_by_key(|(area, members)| (std::cmp::Reverse(members.len()), *area));
        groups
    }
}

/// A region is OGP's and so known of members only.
fn region_of(state: &Partnership, member: &MemberId, lens: Lens) -> Option<Region> {
    state.members.get(member)?.thing.code(Field::Region, lens).and_then(Region::from_code)
}

fn regions(state: &Partnership, offer: &OfferPublished, asked: &BTreeSet<Region>, lens: Lens) -> BTreeSet<Region> {
    if offer.countries.is_empty() && offer.regions.is_empty() {
        return asked.clone();
    }
    let holds = |id: &&MemberId| {
        let country = state.members.get(*id).and_then(|member| member.thing.label(Field::Country, lens));
        country.and_then(|country| country.parse().ok()).is_some_and(|country| offer.countries.contains(&country))
    };
    let of_countries = state.members.keys().filter(holds).filter_map(|id| region_of(state, id, lens));
    of_countries.chain(offer.regions.iter().copied()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(needs: u64, offers: u64) -> Tally {
        Tally { needs, offers, governments: BTreeSet::new() }
    }

    #[test]
    fn what_only_one_side_names_is_missing_on_the_other() {
        assert_eq!(tally(2, 0).missing(), Some(Missing::Supply));
        assert_eq!(tally(0, 1).missing(), Some(Missing::Demand));
        assert_eq!(tally(1, 1).missing(), None);
        assert_eq!(tally(0, 0).missing(), None);
    }

    #[test]
    fn a_need_with_two_areas_counts_under_each_and_once_in_all() {
        let mut balance = Balance::default();
        let request = |member: &str, areas: &[PolicyArea2024]| RequestPublished {
            request: format!("{member}-1").parse().unwrap(),
            member: member.parse().unwrap(),
            languages: ["en".parse().unwrap()].into(),
            lines: vec![crate::networking::PublishedLine {
                number: 1,
                need: None,
                exists: None,
                areas: areas.iter().copied().collect(),
                stages: [Stage::Design].into(),
                urgency: None,
                cost_limit: None,
                refuses: BTreeSet::new(),
                wanted: None,
            }],
        };
        let (first, second) = (PolicyArea2024::ALL[0], PolicyArea2024::ALL[1]);
        balance.ask(&request("ghana", &[first, second]), None);
        balance.ask(&request("brazil", &[second]), None);
        assert_eq!((balance.whole.needs, balance.whole.governments.len()), (2, 2));
        assert_eq!((balance.areas[&first].needs, balance.areas[&second].needs), (1, 2));
        assert_eq!(balance.groups().iter().map(|(area, of)| (*area, of.len())).collect::<Vec<_>>(), [(second, 2)]);
    }
}
