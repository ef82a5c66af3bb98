//! Going over the record once: what the filter asks for, and in which place of a figure it stands.

use std::collections::BTreeSet;

use imbl::OrdMap;

use super::columns::{Columns, PlanFacts, Subjects};
use super::definition::FigureId;
use super::filter::{Filter, Units};
use crate::codebook::{Cohort, Era, Field, Level, Missing, Region};
use crate::ids::{Iso3, MemberId, PlanId};
use crate::lens::Lens;
use crate::partnership::{Member, Partnership};
use crate::plans::identity::Commitment;
use crate::review::View;
use crate::review::checks::Test;
use crate::rules::Reason;
use crate::statement::{Subject, Thing, Value};

/// Where a thing stands in a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Asked for, but nothing can be said of it.
    Excluded(Reason),
    /// In the denominator.
    Counted {
        /// How many tests it passes, one after the other.
        passed: u8,
        /// Whether it is in the numerator.
        holds: bool,
        /// Which of the figure's rule versions was applied.
        version: u8,
    },
}

/// What kind of thing was met.
#[derive(Debug, Clone, Copy)]
pub(super) enum Met<'a> {
    Commitment(&'a Commitment),
    Plan(&'a PlanId),
    Member(&'a MemberId),
}

impl Met<'_> {
    pub(super) fn subject(self) -> Subject {
        match self {
            Self::Commitment(c) => Subject::Commitment(c.id.clone()),
            Self::Plan(id) => Subject::Plan(id.clone()),
            Self::Member(id) => Subject::Member(id.clone()),
        }
    }
}

/// A thing that the filter asks for.
pub(super) struct Seen<'a> {
    pub(super) subject: Met<'a>,
    pub(super) member: &'a MemberId,
    pub(super) standing: &'a Standing,
    pub(super) year: Option<i16>,
    pub(super) place: Place,
    /// Where its plan and itself stand in the columns, if it is a commitment.
    pub(super) row: Option<Row<'a>>,
}

/// A commitment in the columns.
#[derive(Clone, Copy)]
pub(super) struct Row<'a> {
    pub(super) columns: &'a Columns,
    pub(super) number: usize,
    /// Of its plan.
    pub(super) plan: usize,
}

impl Seen<'_> {
    /// Whether it is known from selections only.
    pub(super) fn is_selected(&self) -> bool {
        self.row.is_some_and(|row| row.columns.is_selected(row.number))
    }
}

/// What a filter may ask of a member.
#[derive(Debug, Clone, Default)]
pub(super) struct Standing {
    pub(super) country: Option<Iso3>,
    pub(super) cohort: Option<Cohort>,
    pub(super) region: Option<Region>,
    pub(super) level: Option<Level>,
}

impl Standing {
    /// What is said of a member, and where nothing is, of its country.
    pub(super) fn of(member: &Member, countries: &OrdMap<Iso3, Thing>, lens: Lens) -> Self {
        let thing = &member.thing;
        let country = thing.label(Field::Country, lens).and_then(|c| c.parse::<Iso3>().ok());
        let of_country = country.as_ref().and_then(|c| countries.get(c));
        let code = |field| thing.code(field, lens).or_else(|| of_country.and_then(|c| c.code(field, lens)));
        Self {
            cohort: code(Field::Cohort).and_then(Cohort::from_code),
            region: code(Field::Region).and_then(Region::from_code),
            level: code(Field::Level).and_then(Level::from_code),
            country,
        }
    }
}

pub(super) struct Walk<'a> {
    pub(super) state: &'a Partnership,
    pub(super) id: FigureId,
    pub(super) filter: &'a Filter,
    pub(super) view: View<'a>,
    lens: Lens,
    /// The tests of the figure, with the first plan year that each is for.
    pub(super) tests: Vec<(i16, Test)>,
}

impl<'a> Walk<'a> {
    pub(super) fn new(state: &'a Partnership, lens: Lens, id: FigureId, filter: &'a Filter) -> Self {
        let view = View { lens, source: filter.source.as_ref() };
        let mut walk = Self { state, id, filter, view, lens, tests: Vec::new() };
        walk.tests = walk.tests();
        walk
    }

    /// Visits everything that the filter asks for.
    pub(super) fn run(&self, mut visit: impl FnMut(&Seen<'_>)) {
        match self.id {
            FigureId::Members => self.members(&mut visit),
            FigureId::Plans => self.plans(&mut visit),
            _ => self.commitments(&mut visit),
        }
    }

    fn members(&self, visit: &mut impl FnMut(&Seen<'_>)) {
        for (id, member) in &self.state.members {
            let standing = Standing::of(member, &self.state.countries, self.lens);
            let said = self.view.exists(&member.thing) || member.events.values().any(|e| self.view.exists(e));
            if said && self.wants_member(id, &standing) {
                let place = Place::Counted { passed: 0, holds: true, version: 0 };
                let subject = Met::Member(id);
                visit(&Seen { subject, member: id, standing: &standing, year: None, place, row: None });
            }
        }
    }

    fn plans(&self, visit: &mut impl FnMut(&Seen<'_>)) {
        for (id, plan) in self.state.plans() {
            let facts = self.plan_facts(&id);
            if self.wants_plan(&facts) && (self.view.exists(&plan.thing) || self.has_commitments(&plan.commitments)) {
                let place = Place::Counted { passed: 0, holds: true, version: 0 };
                visit(&Seen {
                    subject: Met::Plan(&id),
                    member: &id.member,
                    standing: &facts.standing,
                    year: facts.year,
                    place,
                    row: None,
                });
            }
        }
    }

    fn has_commitments(&self, ids: &[crate::ids::CommitmentId]) -> bool {
        ids.iter().filter_map(|id| self.state.commitments.get(id)).any(|c| self.view.exists(&c.thing))
    }

    fn commitments(&self, visit: &mut impl FnMut(&Seen<'_>)) {
        let columns = self.state.kept.of(self.state, self.view);
        let plans: Vec<Option<&PlanFacts>> =
            columns.plans().iter().map(|plan| Some(plan).filter(|plan| self.wants_plan(plan))).collect();
        let asked = Subjects::asked(self.filter);
        let mut clusters = BTreeSet::new();
        columns.places(self, |places| {
            for (number, ((commitment, plan), place)) in columns.commitments().zip(places).enumerate() {
                let (Some(facts), Some(place)) = (plans.get(plan).copied().flatten(), *place) else { continue };
                if !asked.is_empty() && !columns.subjects(number).bears(asked) {
                    continue;
                }
                if self.filter.units == Some(Units::Clusters) && !self.is_first_of_cluster(commitment, &mut clusters) {
                    continue;
                }
                visit(&Seen {
                    subject: Met::Commitment(commitment),
                    member: &facts.id.member,
                    standing: &facts.standing,
                    year: facts.year,
                    place,
                    row: Some(Row { columns: &columns, number, plan }),
                });
            }
        });
    }

    /// Whether no other of its cluster was met before; a commitment without a cluster stands alone.
    fn is_first_of_cluster(&self, commitment: &Commitment, met: &mut BTreeSet<(PlanId, String)>) -> bool {
        self.cluster(commitment).is_none_or(|label| met.insert((commitment.plan.clone(), label.to_owned())))
    }

    /// The cluster under which the review assessed it.
    pub(super) fn cluster<'c>(&self, commitment: &'c Commitment) -> Option<&'c str> {
        let things = [&commitment.thing].into_iter().chain(commitment.assessments.values());
        things.filter_map(|t| self.view.said(t, Field::Cluster)).find_map(|said| match said.value {
            Value::Label(label) => Some(&**label),
            _ => None,
        })
    }

    /// The year in which its first report was published.
    pub(super) fn first_report_year(&self, commitment: &Commitment) -> Option<i64> {
        let report = commitment.assessments.keys().find(|p| !p.is_final())?;
        self.view.finding(commitment, *report, Field::ReportYear).number().ok()
    }

    pub(super) fn plan_facts(&self, id: &PlanId) -> PlanFacts {
        PlanFacts::of(&self.state.members, &self.state.countries, self.view, id)
    }

    /// Whether the filter asks for commitments of a plan.
    pub(super) fn wants_plan(&self, plan: &PlanFacts) -> bool {
        let f = self.filter;
        let number_ok =
            f.plan_numbers.is_empty() || i16::try_from(plan.id.number).is_ok_and(|n| f.plan_numbers.contains(&n));
        let year_ok = f.plan_years.is_empty() || plan.year.is_some_and(|y| f.plan_years.contains(&y));
        let era_ok = f.eras.is_empty() || plan.year.is_some_and(|y| f.eras.contains(&Era::of_plan_year(y)));
        number_ok && year_ok && era_ok && self.wants_member(&plan.id.member, &plan.standing)
    }

    fn wants_member(&self, id: &MemberId, standing: &Standing) -> bool {
        fn in_set<T: Ord>(set: &BTreeSet<T>, value: Option<&T>) -> bool {
            set.is_empty() || value.is_some_and(|v| set.contains(v))
        }
        let f = self.filter;
        in_set(&f.members, Some(id))
            && in_set(&f.countries, standing.country.as_ref())
            && in_set(&f.cohorts, standing.cohort.as_ref())
            && in_set(&f.regions, standing.region.as_ref())
            && in_set(&f.levels, standing.level.as_ref())
    }

    /// Whether the filter asks for a commitment of a fitting plan.
    pub(super) fn wants(&self, commitment: &Commitment) -> bool {
        let asked = Subjects::asked(self.filter);
        self.view.exists(&commitment.thing)
            && (asked.is_empty() || Subjects::of(commitment, self.view).bears(asked))
            && self.is_asked_for(commitment)
    }

    /// Whether the review looked at it as the filter asks, whatever plan and subject it is of.
    pub(super) fn is_asked_for(&self, commitment: &Commitment) -> bool {
        (!self.filter.assessed || self.assessed(commitment))
            && self.filter.asked.iter().all(|field| self.asked(commitment, *field))
    }

    /// Whether any report has assessed it.
    pub(super) fn assessed(&self, commitment: &Commitment) -> bool {
        let things = commitment.assessments.values().chain([&commitment.thing]);
        things.filter_map(|thing| self.view.said(thing, Field::Assessed)).any(|said| *said.value == Value::Flag(true))
    }

    /// Whether a question was asked of it: there is an answer, if only that it is unclear.
    pub(super) fn asked(&self, commitment: &Commitment, field: Field) -> bool {
        let things = commitment.assessments.values().chain([&commitment.thing]);
        things.filter_map(|thing| self.view.said(thing, field)).any(|said| {
            matches!(said.value, Value::Missing(Missing::Unclear)) || !matches!(said.value, Value::Missing(_))
        })
    }
}
