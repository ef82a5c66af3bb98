//! Where a commitment stands in a figure, and why: which report decides, which rule version, which tests.

use super::compute::{Break, BreakReason};
use super::definition::FigureId;
use super::walk::{Place, Walk};
use crate::codebook::{Field, Product};
use crate::plans::identity::Commitment;
use crate::review::checks::{Ask, Checked, Test, all_hold};
use crate::review::stars::LAST_STARRED_PLAN_YEAR;
use crate::review::{Formula, Report, StarColumn, judge};
use crate::rules::{Claim, ClaimCode, Derivation, Operand, Outcome, Parameters, Reason, RuleId, RuleVersion};

/// How a report's findings on a commitment come out.
struct Judged<'c> {
    outcome: Outcome,
    /// How many tests hold, one after the other.
    passed: u8,
    /// Which of the figure's rule versions was applied.
    version: u8,
    /// The last test that was run, where there is only one.
    checked: Option<Checked<'c>>,
}

impl<'c> Judged<'c> {
    fn not(why: Reason) -> Self {
        Self { outcome: Outcome::DoesNotApply(why), passed: 0, version: 0, checked: None }
    }
    fn by(checked: Checked<'c>, version: u8) -> Self {
        let passed = u8::from(checked.outcome == Outcome::Holds);
        Self { outcome: checked.outcome, passed, version, checked: Some(checked) }
    }
    fn is_decided(&self) -> bool {
        matches!(self.outcome, Outcome::Holds | Outcome::Fails)
    }
}

impl Walk<'_> {
    /// Where a commitment of a fitting plan of `year` stands; none if the filter does not ask for it.
    pub(super) fn place(&self, commitment: &Commitment, year: Option<i16>) -> Option<Place> {
        if self.wants(commitment) { self.place_of_wanted(commitment, year) } else { None }
    }

    /// The same for one that the filter is known to ask for.
    pub(super) fn place_of_wanted(&self, commitment: &Commitment, year: Option<i16>) -> Option<Place> {
        if self.id == FigureId::Commitments {
            let listed = self.filter.report_years.is_empty() || self.reports(commitment).next().is_some();
            return listed.then_some(Place::Counted { passed: 0, holds: true, version: 0 });
        }
        if self.id == FigureId::Assessed {
            let holds = self.assessed(commitment);
            return Some(Place::Counted { passed: u8::from(holds), holds, version: 0 });
        }
        let mut tried = None;
        for report in self.reports(commitment) {
            let Judged { outcome, passed, version, .. } = self.judge(commitment, year, report);
            tried = Some(match outcome {
                Outcome::Holds => return Some(Place::Counted { passed, holds: true, version }),
                Outcome::Fails => return Some(Place::Counted { passed, holds: false, version }),
                Outcome::Undetermined(why) | Outcome::DoesNotApply(why) => Place::Excluded(why),
            });
        }
        match tried {
            None if self.filter.report_years.is_empty() => Some(Place::Excluded(Reason::NeverSaid)),
            tried => tried,
        }
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

    fn judge<'c>(&self, commitment: &'c Commitment, year: Option<i16>, report: Product) -> Judged<'c> {
        match self.id {
            FigureId::StarShare if self.is_after_stars(year) => Judged::not(Reason::AfterTheRule),
            FigureId::StarShare => self.judge_star(commitment, report),
            _ => self.judge_by_versions(commitment, year, report),
        }
    }

    fn judge_star<'c>(&self, commitment: &'c Commitment, report: Product) -> Judged<'c> {
        let (tests, formula) = match self.formula().tests(commitment, self.view, report) {
            Ok(found) => found,
            Err(why) => return Judged::not(why),
        };
        let (mut passed, mut all_so_far) = (0, true);
        let outcome = all_hold(tests.tests().map(|test| {
            let outcome = test.check(commitment, self.view, report).outcome;
            all_so_far &= outcome == Outcome::Holds;
            passed += u8::from(all_so_far);
            outcome
        }));
        let version = self.formula().versions().iter().position(|f| *f == formula).and_then(|i| u8::try_from(i).ok());
        Judged { outcome, passed, version: version.unwrap_or(0), checked: None }
    }

    /// By the version in force for the plan's year; where its question was not answered, by another version whose was: a
    /// mixed cycle keeps whatever its report used (D13).
    fn judge_by_versions<'c>(&self, commitment: &'c Commitment, year: Option<i16>, report: Product) -> Judged<'c> {
        let judged = |(version, test): &(u8, Test)| Judged::by(test.check(commitment, self.view, report), *version);
        let in_force = year.and_then(|year| self.tests.iter().rposition(|(from, _)| *from <= year)).unwrap_or(0);
        let Some(first) = self.tests.get(in_force).map(|(_, test)| (in_force as u8, *test)) else {
            return Judged { outcome: Outcome::Holds, passed: 0, version: 0, checked: None };
        };
        let first = judged(&first);
        if first.is_decided() || self.tests.len() == 1 {
            return first;
        }
        let others = (0..).zip(&self.tests).map(|(version, (_, test))| (version, *test));
        let answered = others.map(|other| judged(&other)).find(Judged::is_decided);
        answered.unwrap_or(first)
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
        let place = self.place(commitment, plan.year).filter(|_| self.wants_plan(&plan))?;
        let decided = |report: &Product| self.judge(commitment, plan.year, *report).is_decided();
        let decisive = self.reports(commitment).find(decided).or_else(|| self.reports(commitment).last());
        let children = decisive.map(|report| self.working(commitment, plan.year, report)).into_iter();
        let outcome = match place {
            Place::Counted { holds: true, .. } => Outcome::Holds,
            Place::Counted { holds: false, .. } => Outcome::Fails,
            Place::Excluded(why) => Outcome::Undetermined(why),
        };
        let what = Claim::of(ClaimCode::Counted, self.id.code());
        let about = Some(commitment.id.clone());
        Some(Derivation { what, about, outcome, rule: None, basis: Vec::new(), children: children.collect() })
    }

    fn working(&self, commitment: &Commitment, year: Option<i16>, report: Product) -> Derivation {
        let judged = self.judge(commitment, year, report);
        match (self.id, judged.checked) {
            (FigureId::StarShare, _) if !self.is_after_stars(year) => {
                judge(commitment, self.view, self.formula(), report).1
            }
            (_, Some(checked)) => {
                let version = self.versions().nth(judged.version.into());
                Derivation { rule: version.map(RuleVersion::name), ..checked.derivation() }
            }
            (_, None) => {
                let claim = Claim { code: ClaimCode::RuleInForce, names: vec![Operand::Rule(self.formula().code())] };
                Derivation::leaf(claim, judged.outcome, Vec::new())
            }
        }
    }

    /// What is tested on the way to the numerator, in order. Where the question changed, one claim names the answer to the
    /// older question and to the newer one.
    pub(super) fn claims(&self) -> Vec<Claim> {
        if self.id == FigureId::StarShare {
            return self.formula().claims();
        }
        let mut claims: Vec<Claim> = self.tests.iter().map(|(_, test)| test.ask.claim()).collect();
        if claims.len() > 1 {
            let code = if self.id == FigureId::AmbitiousShare { ClaimCode::Ambitious } else { ClaimCode::HasResults };
            let names = claims.into_iter().flat_map(|claim| claim.names).collect();
            claims = vec![Claim { code, names }];
        }
        claims
    }

    /// The rule versions that the figure may apply, oldest first.
    pub(super) fn versions(&self) -> impl Iterator<Item = &'static RuleVersion> {
        let (id, formula) = (self.id, self.formula());
        crate::rules::all().iter().filter(move |version| match id.rule() {
            Some(RuleId::Star) => {
                version.rule == RuleId::Star && formula.versions().iter().any(|f| f.code() == version.version)
            }
            rule => rule == Some(version.rule) && id.asks(version),
        })
    }

    /// Those of them that were applied, a bit for each.
    pub(super) fn applied(&self, bits: u64) -> impl Iterator<Item = &'static RuleVersion> {
        self.versions().enumerate().filter(move |(i, _)| bits & (1 << i) != 0).map(|(_, version)| version)
    }

    /// The tests of a figure that is one question: that of each rule version, with the first plan year that it is for.
    pub(super) fn tests(&self) -> Vec<(i16, Test)> {
        let alone = match self.id {
            FigureId::StarShare => return Vec::new(),
            FigureId::PublishedStarShare => Some(Ask::PublishedStar(self.column())),
            id => id.unruled(),
        };
        let of_rules = self.versions().filter_map(|version| match version.parameters {
            Parameters::Test(ask) => Some((version.effective_from.map_or(i16::MIN, |day| day.year()), ask.into())),
            _ => None,
        });
        alone.map(|ask| (i16::MIN, ask.into())).into_iter().chain(of_rules).collect()
    }

    /// The breaks between the first and the last plan year, and between the rule versions that were applied.
    pub(super) fn breaks(&self, years: Option<(i16, i16)>, applied: u64) -> Vec<Break> {
        let reason = match self.id {
            FigureId::StarShare => BreakReason::RuleChanged,
            _ => BreakReason::QuestionChanged,
        };
        let later = self.applied(applied).skip(1);
        let changed = later.filter_map(|v| Some(Break { year: v.effective_from?.year(), reason }));
        let in_years = |b: &&Break| years.is_some_and(|(first, last)| first < b.year && b.year <= last);
        let mut breaks: Vec<Break> = self.id.breaks().iter().filter(in_years).copied().chain(changed).collect();
        breaks.sort_by_key(|b| b.year);
        breaks
    }
}
