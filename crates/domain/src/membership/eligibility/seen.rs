//! What the record shows of a country for a score year, and how much of each source it holds.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::codebook::{Field, Level, Provision};
use crate::ids::{Iso3, MemberId, Slug, Year};
use crate::lens::Lens;
use crate::membership::{Standing, status};
use crate::partnership::Partnership;
use crate::rules::Input;
use crate::statement::{Said, Statement, Thing, Value};

/// A state seen through a lens, with what is held of each source counted once.
#[derive(Debug)]
pub struct Seen<'a> {
    pub(super) state: &'a Partnership,
    pub(super) lens: Lens,
    /// Countries of each round of the survey.
    surveys: BTreeMap<i16, BTreeSet<&'a Iso3>>,
    /// Countries of the index, whatever the year, and the years of it.
    index: BTreeSet<&'a Iso3>,
    index_years: BTreeSet<i16>,
    /// National members by country.
    members: BTreeMap<Iso3, &'a MemberId>,
}

/// A piece of evidence about a law, read for one score year.
#[derive(Debug, Clone)]
pub(super) struct Piece<'a> {
    pub provision: Provision,
    /// From which year on it shows what it shows; none if it gives no year.
    pub from: Option<i16>,
    pub thing: &'a Thing,
    pub inputs: Vec<Input>,
}

const CIVIL_LIBERTIES: [Field; 2] = [Field::CivilLiberties, Field::CivilLibertiesTimesTen];

impl<'a> Seen<'a> {
    /// Counts what a state holds.
    #[must_use]
    pub fn new(state: &'a Partnership, lens: Lens) -> Self {
        let mut seen = Self {
            state,
            lens,
            surveys: BTreeMap::new(),
            index: BTreeSet::new(),
            index_years: BTreeSet::new(),
            members: BTreeMap::new(),
        };
        for ((country, year), thing) in &state.indicators {
            if thing.said(Field::BudgetProposal, lens).is_some() {
                seen.surveys.entry(year.get()).or_default().insert(country);
            }
            if CIVIL_LIBERTIES.iter().any(|field| thing.said(*field, lens).is_some()) {
                seen.index.insert(country);
                seen.index_years.insert(year.get());
            }
        }
        for (id, member) in &state.members {
            let national = member.thing.code(Field::Level, lens) != Some(Level::Local.code());
            let country = member.thing.label(Field::Country, lens).and_then(|code| code.parse::<Iso3>().ok());
            if let Some(country) = country.filter(|_| national) {
                seen.members.insert(country, id);
            }
        }
        seen
    }

    /// Every country of which anything is known that eligibility rests on, and every member's, in the order of their codes.
    #[must_use]
    pub fn countries(&self) -> BTreeSet<Iso3> {
        let shown = |thing: &Thing| thing.exists(self.lens);
        let measured = self.state.indicators.iter().filter(|(_, thing)| shown(thing)).map(|((country, _), _)| country);
        let evidenced = self.state.evidence.iter().filter(|(_, thing)| shown(thing)).map(|((country, _), _)| country);
        measured.chain(evidenced).chain(self.members.keys()).cloned().collect()
    }

    /// The newest year of the index that is held.
    #[must_use]
    pub fn newest_index(&self) -> Option<i16> {
        self.index_years.last().copied()
    }

    /// The member of a country, if one is known.
    #[must_use]
    pub fn member_of(&self, country: &Iso3) -> Option<&'a MemberId> {
        self.members.get(country).copied()
    }

    /// How the membership of a country stood at the end of a year, or stands on the day that the lens asks for.
    #[must_use]
    pub fn standing(&self, country: &Iso3, year: i16) -> Option<Standing<'a>> {
        let end = crate::time::Date::new(year, 12, 31).ok()?;
        let as_of = self.lens.as_of.map_or(end, |day| day.min(end));
        let member = self.state.members.get(self.member_of(country)?)?;
        status(member, Lens { as_of: Some(as_of), ..self.lens })
    }

    /// Whether as many countries of a round of the survey are held as it covered.
    pub(super) fn has_whole_survey(&self, year: i16, countries: usize) -> bool {
        self.surveys.get(&year).is_some_and(|held| held.len() >= countries)
    }
    /// Whether anything of a round of the survey is held.
    pub(super) fn has_survey(&self, year: i16) -> bool {
        self.surveys.contains_key(&year)
    }
    /// Whether as many countries of the index are held as it covers.
    pub(super) fn has_whole_index(&self, countries: usize) -> bool {
        self.index.len() >= countries
    }
    /// Whether the index is held of a country in any year.
    pub(super) fn is_in_index(&self, country: &Iso3) -> bool {
        self.index.contains(country)
    }
    /// Whether the index is held of any country in a year.
    pub(super) fn has_index_of(&self, year: i16) -> bool {
        self.index_years.contains(&year)
    }

    /// What is said of a country in a year.
    pub(super) fn year(&self, country: &Iso3, year: i16) -> Option<&'a Thing> {
        self.state.indicators.get(&(country.clone(), Year::new(year)?))
    }

    /// An answer about a country in a year.
    pub(super) fn said(&self, country: &Iso3, year: i16, field: Field) -> Option<Said<'a>> {
        self.year(country, year)?.said(field, self.lens)
    }

    /// The evidence on a country's law that counts. What experts rejected does not; where they confirmed a piece of the same
    /// subject, only confirmed ones do.
    pub(super) fn evidence(&self, country: &Iso3, of: impl Fn(Provision) -> bool) -> Vec<Piece<'a>> {
        let named =
            |(key, thing): (&'a (Iso3, Slug), &'a Thing)| (key.0 == *country).then(|| self.piece(key, thing)).flatten();
        let first = Slug::first();
        let mut pieces: Vec<(Option<bool>, Piece<'a>)> = self
            .state
            .evidence
            .range((country.clone(), first)..)
            .take_while(|((of, _), _)| of == country)
            .filter_map(named)
            .filter(|(_, piece)| of(piece.provision))
            .collect();
        pieces.retain(|(found, _)| *found != Some(false));
        if pieces.iter().any(|(found, _)| *found == Some(true)) {
            pieces.retain(|(found, _)| *found == Some(true));
        }
        pieces.into_iter().map(|(_, piece)| piece).collect()
    }

    /// A piece, and what experts found of it.
    fn piece(&self, key: &'a (Iso3, Slug), thing: &'a Thing) -> Option<(Option<bool>, Piece<'a>)> {
        let said = thing.said(Field::Provision, self.lens)?;
        let Value::Code(code) = said.value else { return None };
        let provision = Provision::from_code(code)?;
        let mut inputs = vec![Input::said(Field::Provision, None, said)];
        let number = |field| thing.number(field, self.lens).and_then(|n| i16::try_from(n).ok());
        let observed = thing.date(Field::ObservedOn, self.lens).map(|date| date.calendar_year());
        let adopted = [Field::AdoptedIn, Field::InForceIn].into_iter().filter_map(|f| Some((number(f)?, f))).min();
        let from = adopted.or(observed.map(|year| (year, Field::ObservedOn)));
        if let Some(said) = from.and_then(|(_, field)| thing.said(field, self.lens)) {
            inputs.push(Input::said(from.map_or(Field::ObservedOn, |(_, field)| field), None, said));
        }
        let found = self.validated(key);
        Some((found, Piece { provision, from: from.map(|(year, _)| year), thing, inputs }))
    }

    fn validated(&self, key: &(Iso3, Slug)) -> Option<bool> {
        let found = self.state.validations.get(key)?;
        let shown = self.lens.as_of.is_none_or(|day| found.on <= day);
        shown.then_some(found.deed.finding == crate::deed::EvidenceFinding::Confirmed)
    }

    /// Everything that is said of a piece of evidence.
    #[must_use]
    pub fn pieces(&self, country: &Iso3) -> Vec<(&'a Slug, &'a Thing)> {
        let first = Slug::first();
        let of = self.state.evidence.range((country.clone(), first)..).take_while(|((of, _), _)| of == country);
        of.filter(|(_, thing)| thing.exists(self.lens)).map(|((_, slug), thing)| (slug, thing)).collect()
    }

    /// The statements about a country in a year that the lens shows.
    pub fn statements(&self, country: &Iso3, year: i16) -> impl Iterator<Item = &'a Arc<Statement>> {
        self.year(country, year).into_iter().flat_map(|thing| thing.statements(self.lens))
    }
}
