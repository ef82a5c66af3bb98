//! Going over the record once: what the filter asks for, and in which place of a figure it stands.

use std::collections::BTreeSet;

use super::compute::{Break, BreakReason};
use super::coverage::only_from_selections;
use super::definition::FigureId;
use super::filter::{Filter, Units};
use crate::codebook::{Cohort, Era, Field, Level, Missing, PolicyArea2024, Product, Region, Tag2016};
use crate::ids::{Iso3, MemberId, PlanId};
use crate::lens::Lens;
use crate::partnership::{Member, Partnership};
use crate::plans::identity::Commitment;
use crate::review::checks::{Ask, Checked, Test, all_hold};
use crate::review::stars::LAST_STARRED_PLAN_YEAR;
use crate::review::{Formula, Report, StarColumn, View};
use crate::rules::{Claim, ClaimCode, Derivation, Operand, Outcome, Reason, RuleId, RuleVersion};
use crate::statement::{Subject, Value};

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
    /// Whether it is known from selections only.
    pub(super) selected: bool,
}

/// What a filter may ask of a member.
#[derive(Debug, Clone, Default)]
pub(super) struct Standing {
    pub(super) country: Option<Iso3>,
    pub(super) cohort: Option<Cohort>,
    pub(super) region: Option<Region>,
    pub(super) level: Option<Level>,
}

/// What a filter may ask of a plan, looked up once for its commitments.
struct PlanFacts<'a> {
    id: &'a PlanId,
    passes: bool,
    year: Option<i16>,
    standing: Standing,
}

pub(super) struct Walk<'a> {
    pub(super) state: &'a Partnership,
    pub(super) id: FigureId,
    pub(super) filter: &'a Filter,
    view: View<'a>,
    lens: Lens,
}

impl<'a> Walk<'a> {
    pub(super) fn new(state: &'a Partnership, lens: Lens, id: FigureId, filter: &'a Filter) -> Self {
        Self { state, id, filter, view: View { lens, source: filter.source.as_ref() }, lens }
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
            let standing = self.standing(member);
            let said = self.view.exists(&member.thing) || member.events.values().any(|e| self.view.exists(e));
            if said && self.wants_member(id, &standing) {
                let place = Place::Counted { passed: 0, holds: true };
                let subject = Met::Member(id);
                visit(&Seen { subject, member: id, standing: &standing, year: None, place, selected: false });
            }
        }
    }

    fn plans(&self, visit: &mut impl FnMut(&Seen<'_>)) {
        for (id, plan) in self.state.plans() {
            let facts = self.plan_facts(&id);
            if facts.passes && (self.view.exists(&plan.thing) || self.has_commitments(&plan.commitments)) {
                let place = Place::Counted { passed: 0, holds: true };
                visit(&Seen {
                    subject: Met::Plan(&id),
                    member: &id.member,
                    standing: &facts.standing,
                    year: facts.year,
                    place,
                    selected: false,
                });
            }
        }
    }

    fn has_commitments(&self, ids: &[crate::ids::CommitmentId]) -> bool {
        ids.iter().filter_map(|id| self.state.commitments.get(id)).any(|c| self.view.exists(&c.thing))
    }

    fn commitments(&self, visit: &mut impl FnMut(&Seen<'_>)) {
        let mut facts: Option<PlanFacts<'_>> = None;
        let mut clusters = BTreeSet::new();
        for commitment in self.state.commitments.values() {
            // Commitments come by identifier, so those of a plan mostly come together.
            if facts.as_ref().is_none_or(|f| *f.id != commitment.plan) {
                facts = Some(self.plan_facts(&commitment.plan));
            }
            let Some(plan) = facts.as_ref().filter(|f| f.passes) else { continue };
            if let Some(place) = self.place(commitment, plan) {
                if self.filter.units == Some(Units::Clusters) && !self.is_first_of_cluster(commitment, &mut clusters) {
                    continue;
                }
                let (subject, member) = (Met::Commitment(commitment), &commitment.plan.member);
                let selected = only_from_selections(commitment, self.lens);
                visit(&Seen { subject, member, standing: &plan.standing, year: plan.year, place, selected });
            }
        }
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

    fn plan_facts<'p>(&self, id: &'p PlanId) -> PlanFacts<'p> {
        let member = self.state.members.get(&id.member);
        let thing = member.and_then(|m| m.plans.get(&id.number)).map(|p| &p.thing);
        let year = thing.and_then(|t| match self.view.said(t, Field::SubmittedIn).map(|s| s.value) {
            Some(Value::Number(year)) => i16::try_from(*year).ok(),
            _ => t.number(Field::SubmittedIn, self.lens).and_then(|y| i16::try_from(y).ok()),
        });
        let standing = member.map(|m| self.standing(m)).unwrap_or_default();
        let f = self.filter;
        let number_ok =
            f.plan_numbers.is_empty() || i16::try_from(id.number).is_ok_and(|n| f.plan_numbers.contains(&n));
        let year_ok = f.plan_years.is_empty() || year.is_some_and(|y| f.plan_years.contains(&y));
        let era_ok = f.eras.is_empty() || year.is_some_and(|y| f.eras.contains(&Era::of_plan_year(y)));
        let passes = number_ok && year_ok && era_ok && self.wants_member(&id.member, &standing);
        PlanFacts { id, passes, year, standing }
    }

    fn standing(&self, member: &Member) -> Standing {
        let thing = &member.thing;
        let country = thing.label(Field::Country, self.lens).and_then(|c| c.parse::<Iso3>().ok());
        let of_country = country.as_ref().and_then(|c| self.state.countries.get(c));
        let code = |field| thing.code(field, self.lens).or_else(|| of_country.and_then(|c| c.code(field, self.lens)));
        Standing {
            cohort: code(Field::Cohort).and_then(Cohort::from_code),
            region: code(Field::Region).and_then(Region::from_code),
            level: code(Field::Level).and_then(Level::from_code),
            country,
        }
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

    /// Where a commitment of a fitting plan stands; none if the filter does not ask for it.
    fn place(&self, commitment: &Commitment, plan: &PlanFacts<'_>) -> Option<Place> {
        if !self.view.exists(&commitment.thing) || !self.wants_subject(commitment) {
            return None;
        }
        if self.filter.assessed && !self.assessed(commitment) {
            return None;
        }
        if !self.filter.asked.iter().all(|field| self.asked(commitment, *field)) {
            return None;
        }
        if self.id == FigureId::Commitments {
            let listed = self.filter.report_years.is_empty() || self.reports(commitment).next().is_some();
            return listed.then_some(Place::Counted { passed: 0, holds: true });
        }
        if self.id == FigureId::Assessed {
            let holds = self.assessed(commitment);
            return Some(Place::Counted { passed: u8::from(holds), holds });
        }
        let mut tried = None;
        for report in self.reports(commitment) {
            let (outcome, passed) = self.outcome(commitment, plan.year, report);
            tried = Some(match outcome {
                Outcome::Holds => return Some(Place::Counted { passed, holds: true }),
                Outcome::Fails => return Some(Place::Counted { passed, holds: false }),
                Outcome::Undetermined(why) | Outcome::DoesNotApply(why) => Place::Excluded(why),
            });
        }
        match tried {
            None if self.filter.report_years.is_empty() => Some(Place::Excluded(Reason::NeverSaid)),
            tried => tried,
        }
    }

    fn wants_subject(&self, commitment: &Commitment) -> bool {
        let carries = |field, wanted: Vec<&'static str>| {
            let codes = match self.view.said(&commitment.thing, field).map(|s| s.value) {
                Some(Value::Codes(codes)) => &**codes,
                _ => &[],
            };
            wanted.iter().any(|code| codes.contains(code))
        };
        let (tags, areas) = (&self.filter.tags, &self.filter.policy_areas);
        (tags.is_empty() || carries(Field::Tags, tags.iter().map(|t: &Tag2016| t.code()).collect()))
            && (areas.is_empty()
                || carries(Field::PolicyAreas, areas.iter().map(|a: &PolicyArea2024| a.code()).collect()))
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

    /// The reports that the filter allows, last first.
    fn reports<'c>(&'c self, commitment: &'c Commitment) -> impl Iterator<Item = Product> + 'c {
        let kind = self.report();
        commitment.assessments.keys().rev().copied().filter(move |report| {
            let of_kind = match kind {
                Report::First => !report.is_final(),
                Report::Last => report.is_final(),
                Report::Latest => true,
            };
            of_kind && self.filter.product.is_none_or(|p| p == *report) && self.is_of_years(commitment, *report)
        })
    }

    /// Which report is asked. A column of stars belongs to one report of the pair.
    fn report(&self) -> Report {
        match (self.filter.report, self.id, self.filter.column) {
            (Some(report), ..) => report,
            (None, FigureId::PublishedStarShare, Some(column)) if column.is_final() => Report::Last,
            (None, FigureId::PublishedStarShare, Some(_)) => Report::First,
            _ => Report::Latest,
        }
    }

    /// Whether a report was published in a year that the filter asks for.
    fn is_of_years(&self, commitment: &Commitment, report: Product) -> bool {
        let years = &self.filter.report_years;
        let year = || self.view.finding(commitment, report, Field::ReportYear).number().ok();
        years.is_empty() || year().and_then(|y| i16::try_from(y).ok()).is_some_and(|y| years.contains(&y))
    }

    /// How the figure's tests come out for one report, and how many hold one after the other.
    fn outcome(&self, commitment: &Commitment, year: Option<i16>, report: Product) -> (Outcome, u8) {
        let mut passed = 0;
        let mut all_so_far = true;
        let mut note = |checked: Checked<'_>| {
            all_so_far &= checked.outcome == Outcome::Holds;
            passed += u8::from(all_so_far);
            checked.outcome
        };
        let check = |test: Test| test.check(commitment, self.view, report);
        let outcome = match self.id {
            FigureId::StarShare if self.is_after_stars(year) => Outcome::DoesNotApply(Reason::AfterTheRule),
            FigureId::StarShare => match self.formula().tests(commitment, self.view, report) {
                Ok((tests, _)) => all_hold(tests.tests().map(|test| note(check(test)))),
                Err(why) => Outcome::DoesNotApply(why),
            },
            FigureId::PublishedStarShare => note(check(Test::from(Ask::PublishedStar(self.column())))),
            _ => self.id.test(year).map_or(Outcome::Holds, |test| note(check(test))),
        };
        (outcome, passed)
    }

    /// Whether stars had been given up when the plan was submitted, and the rule in force is asked for.
    fn is_after_stars(&self, year: Option<i16>) -> bool {
        self.formula() == Formula::Printed && year.is_some_and(|year| year > LAST_STARRED_PLAN_YEAR)
    }
    fn formula(&self) -> Formula {
        self.filter.formula.unwrap_or(Formula::Printed)
    }
    /// The column read: without a choice the current formula, whose two columns are one question at two reports.
    fn column(&self) -> StarColumn {
        self.filter.column.unwrap_or(StarColumn::CurrentAtEndOfTerm)
    }

    /// The working for one commitment.
    pub(super) fn explain(&self, commitment: &Commitment) -> Option<Derivation> {
        let plan = self.plan_facts(&commitment.plan);
        if !plan.passes {
            return None;
        }
        let place = self.place(commitment, &plan)?;
        let reports: Vec<Product> = self.reports(commitment).collect();
        let decisive = reports
            .iter()
            .copied()
            .find(|report| matches!(self.outcome(commitment, plan.year, *report).0, Outcome::Holds | Outcome::Fails));
        let children = match decisive.or(reports.last().copied()) {
            None => Vec::new(),
            Some(report) => self.working(commitment, plan.year, report),
        };
        let outcome = match place {
            Place::Counted { holds: true, .. } => Outcome::Holds,
            Place::Counted { holds: false, .. } => Outcome::Fails,
            Place::Excluded(why) => Outcome::Undetermined(why),
        };
        let about = Some(commitment.id.clone());
        Some(Derivation {
            what: Claim::of(ClaimCode::Counted, self.id.code()),
            about,
            outcome,
            rule: None,
            basis: Vec::new(),
            children,
        })
    }

    fn working(&self, commitment: &Commitment, year: Option<i16>, report: Product) -> Vec<Derivation> {
        match self.id {
            FigureId::StarShare if self.is_after_stars(year) => {
                let claim = Claim { code: ClaimCode::RuleInForce, names: vec![Operand::Rule(self.formula().code())] };
                vec![Derivation::leaf(claim, Outcome::DoesNotApply(Reason::AfterTheRule), Vec::new())]
            }
            FigureId::StarShare => vec![crate::review::judge(commitment, self.view, self.formula(), report).1],
            FigureId::PublishedStarShare => {
                vec![Test::from(Ask::PublishedStar(self.column())).check(commitment, self.view, report).derivation()]
            }
            _ => self
                .id
                .test(year)
                .map(|test| test.check(commitment, self.view, report).derivation())
                .into_iter()
                .collect(),
        }
    }

    /// What is tested on the way to the numerator, in order.
    pub(super) fn claims(&self) -> Vec<Claim> {
        match self.id {
            FigureId::StarShare => self.formula().claims(),
            FigureId::PublishedStarShare => vec![Ask::PublishedStar(self.column()).claim()],
            FigureId::AmbitiousShare | FigureId::StrongResults | FigureId::AnyResults => vec![self.either_question()],
            _ => self.id.test(None).map(|test| test.ask.claim()).into_iter().collect(),
        }
    }

    /// The claim of a figure whose question changed: it names the answer to the older question and to the newer one.
    fn either_question(&self) -> Claim {
        let (older, newer) = (self.id.test(Some(2011)), self.id.test(Some(2025)));
        let code = if self.id == FigureId::AmbitiousShare { ClaimCode::Ambitious } else { ClaimCode::HasResults };
        let names = [older, newer].into_iter().flatten().flat_map(|test| test.ask.claim().names).collect();
        Claim { code, names }
    }

    /// The rule versions that the figure applies.
    pub(super) fn versions(&self) -> impl Iterator<Item = &'static RuleVersion> {
        let (rule, formula) = (self.id.rule(), self.formula());
        crate::rules::all().iter().filter(move |version| match rule {
            Some(RuleId::Star) => {
                version.rule == RuleId::Star && formula.versions().iter().any(|f| f.code() == version.version)
            }
            rule => rule == Some(version.rule),
        })
    }

    /// The same by their full names.
    pub(super) fn rules(&self) -> Vec<String> {
        self.versions().map(RuleVersion::name).collect()
    }

    /// The breaks between the first and the last plan year.
    pub(super) fn breaks(&self, years: Option<(i16, i16)>) -> Vec<Break> {
        let Some((first, last)) = years else { return Vec::new() };
        let of_figure: &[Break] = match self.id {
            FigureId::CompletionRate => &[
                Break { year: 2017, reason: BreakReason::AskedOnce },
                Break { year: 2020, reason: BreakReason::ScaleChanged },
            ],
            FigureId::AmbitiousShare => &[Break { year: 2020, reason: BreakReason::QuestionChanged }],
            FigureId::StrongResults | FigureId::AnyResults => {
                &[Break { year: 2021, reason: BreakReason::QuestionChanged }]
            }
            FigureId::VerifiableShare => &[Break { year: 2017, reason: BreakReason::BackFilled }],
            _ => &[],
        };
        of_figure.iter().copied().filter(|b| first < b.year && b.year <= last).collect()
    }
}
