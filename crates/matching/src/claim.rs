//! Which reasons are told one by one: those without whose evidence the offer would have fewer points.
//!
//! An offer with a word or an area less is also a more focused offer in all that is left, so that now and then it would have as many
//! points without it. Such a reason is no reason: it is told together with others of its sort, so that the sum stays the sum.

use domain::codebook::PolicyArea2024 as Area;

use crate::rank::{Asked, Ranked};
use crate::reason::{Basis, Reason, Sort, Why};
use crate::supply::{About, Entry, STEP, Supply};
use crate::text::Gist;

/// Points that are no difference: sums of 32-bit numbers.
const NOTHING: f32 = 1e-4;

impl Supply {
    /// Puts reasons together that make no difference by themselves.
    pub(crate) fn claim(&self, asked: &Asked<'_>, entry: &Entry, ranked: &mut Ranked) {
        let subject = ranked.points(Sort::Words) + ranked.points(Sort::Areas);
        let reasons = std::mem::take(&mut ranked.reasons);
        let (told, rest): (Vec<Reason>, Vec<Reason>) =
            reasons.into_iter().partition(|reason| self.makes_a_difference(asked, entry, subject, &reason.why));
        ranked.reasons = told;
        let points: f32 = rest.iter().map(|reason| reason.points).sum();
        if !rest.is_empty() {
            let why = Why::Together(u16::try_from(rest.len()).unwrap_or(u16::MAX));
            let place = ranked.reasons.partition_point(|reason| reason.points >= points);
            ranked.reasons.insert(place, Reason { why, points });
        }
    }

    /// Whether an offer would have fewer points for its subject without what a reason rests on. What was done before counts more
    /// the more points the subject has, so that it never makes up for it.
    fn makes_a_difference(&self, asked: &Asked<'_>, entry: &Entry, subject: f32, why: &Why) -> bool {
        let stated = !entry.offer.areas.is_empty();
        let without = match why {
            Why::Words { meaning, .. } => {
                let words = words_without(&entry.gist, meaning);
                if stated && words.div_ceil(STEP) == entry.gist.words.div_ceil(STEP) {
                    // Nothing else has changed.
                    return true;
                }
                if stated {
                    self.subject_without(asked, entry, meaning, words)
                } else {
                    let gist = without_meaning(&entry.gist, meaning);
                    self.subject(asked, &gist, &self.about_of(&gist, std::iter::empty()))
                }
            }
            Why::Area { area, offered, .. } => {
                let about = self.without_area(entry, *area, *offered);
                self.subject(asked, &entry.gist, &about)
            }
            _ => return true,
        };
        subject - without > NOTHING
    }

    /// What an offer is about without an area. Without the last that it states, its other areas would be read from its words.
    fn without_area(&self, entry: &Entry, area: Area, offered: Basis) -> About {
        let states_others = entry.offer.areas.iter().any(|of| crate::areas::usual(*of) != area);
        let alone = offered == Basis::Stated && !states_others;
        let mut about = if alone { self.about_of(&entry.gist, std::iter::empty()) } else { entry.about.clone() };
        let known = about.areas.iter().find(|(of, _)| *of == area).map(|(_, basis)| *basis);
        about.whole -= known.map_or(0.0, |basis| self.strength(basis) * self.area_rarity(area));
        about.areas.retain(|(of, _)| *of != area);
        about
    }

    /// The points that an offer with this text and these areas has for its subject.
    fn subject(&self, asked: &Asked<'_>, gist: &Gist, about: &About) -> f32 {
        self.subject_of(asked, gist, about).iter().map(|reason| reason.points).sum()
    }
}

fn without_meaning(gist: &Gist, key: &str) -> Gist {
    let words = words_without(gist, key);
    let meanings = gist.meanings.iter().filter(|meaning| meaning.key != key).cloned().collect();
    Gist { language: gist.language, meanings, words }
}

/// How many words a text has without those that mean something.
fn words_without(gist: &Gist, key: &str) -> u32 {
    gist.words.saturating_sub(gist.meaning(key).map_or(0, |said| u32::from(said.count) * words_in(&said.form)))
}

fn words_in(form: &str) -> u32 {
    u32::try_from(form.split_whitespace().count()).unwrap_or(1).max(1)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use domain::networking::{Line, Offer, SupportRequest};

    use super::*;
    use crate::places::Places;
    use crate::rank::Wish;

    fn offer(id: &str, text: &str, areas: &[Area]) -> Offer {
        Offer { areas: areas.iter().copied().collect(), ..Offer::of(id.parse().unwrap(), id, text) }
    }

    fn request(need: &str) -> SupportRequest {
        SupportRequest {
            id: "r".parse().unwrap(),
            country: "GHA".parse().unwrap(),
            languages: BTreeSet::new(),
            lines: vec![Line::of(1, need)],
        }
    }

    const NEED: &str = "Publish public procurement contracts and the beneficial owners of companies as open data";
    const TEXT: &str =
        "We publish procurement contracts and beneficial owners of companies; we also train hospitals and schools";

    #[test]
    fn the_sum_of_what_is_told_is_the_score_whatever_is_told_together() {
        let areas = [Area::PublicProcurement, Area::HealthAndNutrition, Area::Education, Area::Tax];
        for areas in [&areas[..], &areas[..1], &[]] {
            let supply = Supply::new([offer("one", TEXT, areas)], Places::default());
            let request = request(NEED);
            let found = supply.rank(&request, &request.lines[0], Wish::default()).offers;
            let sum: f32 = found[0].reasons.iter().map(|reason| reason.points).sum();
            assert!((sum - found[0].score).abs() < 1e-3, "{sum} {:?}", found[0]);
        }
    }

    #[test]
    fn whatever_is_told_by_itself_lowers_the_score_when_it_is_taken_away() {
        let supply = Supply::new([offer("one", TEXT, &[])], Places::default());
        let request = request(NEED);
        let found = supply.rank(&request, &request.lines[0], Wish::default()).offers;
        let asked = Asked::new(&supply, &request, &request.lines[0]);
        let entry = supply.entry(0).unwrap();
        let whole = supply.subject(&asked, &entry.gist, &entry.about);
        let mut words = 0;
        for reason in &found[0].reasons {
            let Why::Words { meaning, .. } = &reason.why else { continue };
            words += 1;
            let gist = without_meaning(&entry.gist, meaning);
            let about = supply.about_of(&gist, std::iter::empty());
            assert!(supply.subject(&asked, &gist, &about) < whole, "{meaning}");
        }
        assert!(words > 2, "{:?}", found[0]);
    }
}
