//! By what results can be narrowed, with how many each choice would leave.

use std::borrow::Cow;
use std::cmp::{Ordering, Reverse};
use std::sync::Arc;

use app::search::{Facet as Term, Kind};
use domain::MemberId;
use domain::codebook::{Field, MembershipStatus, Shape};
use views::search::{Facet, FacetOption, KindOption};
use views::{Address, Arg, Say, Target};

use super::asked::YES_OR_NO;
use super::hits::name_to_say;
use super::{FACETS, NAMES, OPTIONS, Search, acts};
use crate::present::Present;

fn place(book: &[&str], code: &str) -> Option<usize> {
    book.iter().position(|known| *known == code)
}

/// A value of a facet, and how many have it.
type Counted = (Arc<Term>, u64);

/// The values of each facet, which stand together in what was counted.
struct ByName<'f>(Vec<&'f [Counted]>);

impl<'f> ByName<'f> {
    fn of(found: &'f [Counted]) -> Self {
        Self(found.chunk_by(|(one, _), (other, _)| one.name == other.name).collect())
    }

    fn values(&self, name: &str) -> &'f [Counted] {
        let of_it = |values: &&&[Counted]| values.first().is_some_and(|(facet, _)| facet.name == name);
        self.0.iter().find(of_it).copied().unwrap_or_default()
    }
}

/// The values that most have, as many as are shown; those that equally many have in the order of their labels.
fn most<'f>(
    mut options: Vec<&'f Counted>,
    label: impl Fn(&'f Term) -> Cow<'f, str>,
    compare: impl Fn(&str, &str) -> Ordering,
) -> Vec<&'f Counted> {
    options.sort_unstable_by_key(|(_, count)| Reverse(*count));
    // Labels are compared by the rules of a language, which costs more than all else here: only of those that may be shown.
    let least = options.get(OPTIONS - 1).map_or(0, |(_, count)| *count);
    let shown = options.into_iter().take_while(|(_, count)| *count >= least);
    let mut labelled: Vec<_> = shown.map(|option| (label(&option.0), option)).collect();
    labelled.sort_by(|(one, of_one), (other, of_other)| of_other.1.cmp(&of_one.1).then_with(|| compare(one, other)));
    labelled.into_iter().map(|(_, option)| option).collect()
}

impl Search {
    /// The facets that some result has a value of.
    #[must_use]
    pub fn facets(&self, present: Present<'_>, found: &[(Arc<Term>, u64)]) -> Vec<Facet> {
        let (t, target, found) = (present.words_of(), self.asked.target(), ByName::of(found));
        let findings = FACETS.iter().map(|field| (field.code(), field.code(), *field));
        let facet = |(asks, term, field): (&'static str, &'static str, Field)| {
            let mut options: Vec<&Counted> = found.values(term).iter().collect();
            match field.shape() {
                Shape::Code(book) => options.sort_by_cached_key(|(f, _)| Reverse(place(book, &f.value))),
                Shape::Codes(_) => {
                    options = most(options, |f| t.code(field.code(), &f.value), |one, other| t.compare(one, other))
                }
                // Years.
                _ => options.sort_by(|(one, _), (other, _)| one.value.cmp(&other.value)),
            }
            let options = options.into_iter().take(OPTIONS).map(|(f, count)| {
                let label = match field.shape() {
                    Shape::Number => Say::plain(&f.value),
                    _ => Say::of(Arg::Code(field.code().into(), f.value.clone())),
                };
                self.option(&target, asks, label, &f.value, *count)
            });
            Facet { field: field.code().into(), options: options.collect() }
        };
        let coded = findings.chain(NAMES).map(facet);
        let last = [self.standings(&found), self.done(present, &found), self.members(present, &found)];
        let facets = [self.stars(&found)].into_iter().chain(coded).chain(last);
        facets.filter(|facet| !facet.options.is_empty()).collect()
    }

    /// The facet of stars.
    fn stars(&self, found: &ByName<'_>) -> Facet {
        self.in_order("starred", &YES_OR_NO, found)
    }

    /// The facet of standings: what is a member's that is active, under review, inactive or gone.
    fn standings(&self, found: &ByName<'_>) -> Facet {
        self.in_order("status", MembershipStatus::CODES, found)
    }

    /// The facet of what acts do: what most do.
    fn done(&self, present: Present<'_>, found: &ByName<'_>) -> Facet {
        let (t, target) = (present.words_of(), self.asked.target());
        let options = most(
            found.values(acts::KIND).iter().collect(),
            |f| t.code(acts::KIND, &f.value),
            |one, other| t.compare(one, other),
        );
        let options = options.into_iter().take(OPTIONS).map(|(f, count)| {
            let label = Say::of(Arg::Code(acts::KIND.into(), f.value.clone()));
            self.option(&target, acts::KIND, label, &f.value, *count)
        });
        Facet { field: acts::KIND.into(), options: options.collect() }
    }

    /// A facet that is no field of a commitment, its values in the order of their book.
    fn in_order(&self, name: &'static str, book: &[&'static str], found: &ByName<'_>) -> Facet {
        let values = found.values(name);
        let of = |code: &'static str| values.iter().find(move |(f, _)| f.value == code);
        let label = |code: &'static str| Say::of(Arg::Code(name.into(), code.into()));
        let target = self.asked.target();
        let options = book.iter().filter_map(|code| Some((*code, of(code)?.1)));
        let options = options.map(|(code, count)| self.option(&target, name, label(code), code, count));
        Facet { field: name.into(), options: options.collect() }
    }

    /// The facet of members: those with most results.
    fn members(&self, present: Present<'_>, found: &ByName<'_>) -> Facet {
        let target = self.asked.target();
        let mut options: Vec<&Counted> = found.values("member").iter().collect();
        options
            .sort_by(|(one, of_one), (other, of_other)| of_other.cmp(of_one).then_with(|| one.value.cmp(&other.value)));
        let options = options.into_iter().take(OPTIONS).filter_map(|(f, count)| {
            let id: MemberId = f.value.parse().ok()?;
            Some(self.option(&target, "member", name_to_say(present.name_of(&id)), &f.value, *count))
        });
        Facet { field: "member".into(), options: options.collect() }
    }

    fn option(&self, target: &Target, asks: &'static str, label: Say, value: &str, count: u64) -> FacetOption {
        let chosen = self.asked.chosen.iter().any(|(name, known)| name == asks && known == value);
        let to = target.clone().and(asks, if chosen { "" } else { value });
        FacetOption { label, count, chosen, to }
    }

    /// The sorts of things with how many of each fit; only those that were asked for in words, for a blank question lists
    /// commitments.
    #[must_use]
    pub fn kinds(&self, found: &[(Kind, u64)]) -> Vec<KindOption> {
        // Of another time, what was found then is known only once it is looked for.
        let others = [Kind::Commitment, Kind::Act, Kind::Term].into_iter().filter(|_| self.is_past);
        let others = others.filter(|kind| found.iter().all(|(known, _)| known != kind)).map(|kind| (kind, None));
        let known = found.iter().map(|(kind, count)| (*kind, Some(*count)));
        let mut found: Vec<(Kind, Option<u64>)> = known.chain(others).collect();
        found.sort_by_key(|(kind, _)| *kind);
        let asked = !self.asked.text.is_empty() || self.asked.kind != Kind::default();
        let some = found.iter().filter(|(kind, count)| asked && (*count != Some(0) || *kind == self.asked.kind));
        let plain = Target::new(Address::Search).and("q", &self.asked.text);
        let to =
            |kind: Kind| if kind == Kind::default() { plain.clone() } else { plain.clone().and("kind", kind.code()) };
        let option = |(kind, count): &(Kind, Option<u64>)| KindOption {
            kind: kind.code().into(),
            count: *count,
            shown: *kind == self.asked.kind,
            to: to(*kind),
        };
        some.map(option).collect()
    }
}
