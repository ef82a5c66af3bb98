//! The four metrics: from what sources say to points, or to the reason why there are none.

use serde::Serialize;

use super::seen::{Piece, Seen};
use super::turns::{Alternative, Turn};
use super::{AssetTest, CoreTest, MetricId};
use crate::codebook::{Decimal, Field, Provision, PublicAccess, Scale, Shape, column_at_source};
use crate::ids::Iso3;
use crate::rules::{Claim, ClaimCode, Derivation, Input, Operand, Outcome, Reason};
use crate::statement::{Said, Value};

/// What a metric comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Found {
    /// So many points.
    Points(i64),
    /// The source does not cover the country: the metric counts for nothing, and less can be had.
    NoData(Reason),
    /// This record cannot tell.
    Undetermined(Reason),
}

/// One metric of one country for one score year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Metric {
    /// Which.
    pub id: MetricId,
    /// What it comes to.
    pub found: Found,
    /// The fewest and the most points that it can come to, as far as this record tells.
    pub bounds: (i64, i64),
    /// How it comes about.
    pub derivation: Derivation,
    /// What one change of what it rests on would make of it.
    pub(super) alternatives: Vec<Alternative>,
}

impl Metric {
    /// A metric with its node: the points in the claim, the reason in the outcome.
    fn new(id: MetricId, found: Found, bounds: (i64, i64), most: i64, children: Vec<Derivation>) -> Self {
        let (names, outcome) = match found {
            Found::Points(points) => {
                let outcome = if points > 0 { Outcome::Holds } else { Outcome::Fails };
                (vec![Operand::Code(id.code()), Operand::Points { points, of: most }], outcome)
            }
            Found::NoData(why) => (vec![Operand::Code(id.code())], Outcome::DoesNotApply(why)),
            Found::Undetermined(why) => (vec![Operand::Code(id.code())], Outcome::Undetermined(why)),
        };
        let code = if matches!(found, Found::Points(_)) { ClaimCode::MetricPoints } else { ClaimCode::MetricOpen };
        let derivation = Derivation { children, ..Derivation::leaf(Claim { code, names }, outcome, Vec::new()) };
        Self { id, found, bounds, derivation, alternatives: Vec::new() }
    }

    /// The points, if it has some to count.
    #[must_use]
    pub const fn points(&self) -> Option<i64> {
        match self.found {
            Found::Points(points) => Some(points),
            _ => None,
        }
    }
}

/// A country in a score year, judged by one test.
pub(super) struct Case<'a, 's> {
    pub seen: &'s Seen<'a>,
    pub country: &'s Iso3,
    pub year: i16,
    pub test: &'static CoreTest,
}

/// An input of a country in a year, with the cell it comes from.
pub(super) fn input(field: Field, year: i16, said: Said<'_>) -> Input {
    Input { year: Some(year), column: column_at_source(field), ..Input::said(field, None, said) }
}

fn leaf(code: ClaimCode, names: Vec<Operand>, outcome: Outcome, basis: Vec<Input>) -> Derivation {
    Derivation::leaf(Claim { code, names }, outcome, basis)
}

const fn yes(holds: bool) -> Outcome {
    if holds { Outcome::Holds } else { Outcome::Fails }
}

impl Case<'_, '_> {
    /// All four.
    pub(super) fn metrics(&self) -> [Metric; 4] {
        [
            self.or_stated(self.fiscal_transparency(), Field::PublishedFiscalTransparency),
            self.or_stated(self.access_to_information(), Field::PublishedAccessToInformation),
            self.or_stated(self.asset_disclosure(), Field::PublishedAssetDisclosure),
            self.or_stated(self.citizen_engagement(), Field::PublishedCitizenEngagement),
        ]
    }

    fn most(&self) -> i64 {
        self.test.points_per_metric
    }

    fn open(&self, id: MetricId, why: Reason, children: Vec<Derivation>) -> Metric {
        Metric::new(id, Found::Undetermined(why), (0, self.most()), self.most(), children)
    }

    fn no_data(&self, id: MetricId, why: Reason) -> Metric {
        Metric::new(id, Found::NoData(why), (0, 0), self.most(), Vec::new())
    }

    /// Where what we hold does not tell, the points that the Partnership itself published count, as what they are.
    fn or_stated(&self, metric: Metric, field: Field) -> Metric {
        if metric.points().is_some() {
            return metric;
        }
        let Some(said) = self.seen.said(self.country, self.year, field) else { return metric };
        let Value::Number(points) = *said.value else { return metric };
        let mut children = metric.derivation.children.clone();
        let basis = vec![input(field, self.year, said)];
        children.insert(0, leaf(ClaimCode::StatedPoints, Vec::new(), Outcome::Holds, basis));
        let points = points.clamp(0, self.most());
        let alternatives = metric.alternatives;
        Metric {
            alternatives,
            ..Metric::new(metric.id, Found::Points(points), (points, points), self.most(), children)
        }
    }

    fn fiscal_transparency(&self) -> Metric {
        const ID: MetricId = MetricId::FiscalTransparency;
        let survey = self.test.surveys.iter().filter(|survey| survey.counts_from <= self.year).max_by_key(|s| s.year);
        let Some(survey) = survey else { return self.open(ID, Reason::YearNotHeld, Vec::new()) };
        if !self.seen.has_survey(survey.year) {
            return self.open(ID, Reason::YearNotHeld, Vec::new());
        }
        let asks = [
            (
                Field::BudgetProposal,
                self.test.budget_proposal,
                Turn::BudgetProposalPublished,
                Turn::BudgetProposalWithheld,
            ),
            (Field::AuditReport, self.test.audit_report, Turn::AuditReportPublished, Turn::AuditReportWithheld),
        ];
        let said = asks.map(|(field, ..)| self.seen.said(self.country, survey.year, field));
        if said.iter().all(Option::is_none) {
            if !self.seen.has_whole_survey(survey.year, survey.countries) {
                return self.open(ID, Reason::SourceIncomplete, Vec::new());
            }
            let mut metric = self.no_data(ID, Reason::NotCovered);
            let (one, both) = (self.test.budget_proposal, self.test.budget_proposal + self.test.audit_report);
            metric.alternatives =
                [(Turn::SurveyedWithNone, 0), (Turn::SurveyedWithOne, one), (Turn::SurveyedWithBoth, both)]
                    .map(|(turn, points)| Alternative::new(turn, points))
                    .to_vec();
            return metric;
        }
        let (mut points, mut open, mut could, mut children) = (0, None, 0, Vec::new());
        for ((field, worth, ..), said) in asks.iter().zip(&said) {
            let published = said.map(|s| s.value);
            let outcome = match published {
                Some(Value::Code("published")) => Outcome::Holds,
                Some(Value::Missing(why)) => Outcome::Undetermined((*why).into()),
                Some(_) => Outcome::Fails,
                None => Outcome::Undetermined(Reason::NeverSaid),
            };
            match outcome {
                Outcome::Holds => points += worth,
                Outcome::Undetermined(why) => {
                    could += worth;
                    open = open.or(Some(why));
                }
                _ => {}
            }
            let basis = said.map(|said| input(*field, survey.year, said)).into_iter().collect();
            children.push(leaf(ClaimCode::DocumentPublished, vec![Operand::Code(field.code())], outcome, basis));
        }
        let found = open.map_or(Found::Points(points), Found::Undetermined);
        let flips =
            asks.iter().zip(&children).filter_map(|((_, worth, publish, withhold), child)| match child.outcome {
                Outcome::Holds => Some(Alternative::new(*withhold, points - worth)),
                Outcome::Fails => Some(Alternative::new(*publish, points + worth)),
                _ => None,
            });
        let alternatives = flips.collect();
        Metric { alternatives, ..Metric::new(ID, found, (points, points + could), self.most(), children) }
    }

    fn access_to_information(&self) -> Metric {
        const ID: MetricId = MetricId::AccessToInformation;
        use Provision as P;
        let is_access = |p| !matches!(p, P::AssetLaw | P::AssetNone);
        let pieces = self.seen.evidence(self.country, is_access);
        let (mut laws, mut later, mut lesser, mut others) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for piece in pieces {
            let so_far = piece.from.is_some_and(|from| from <= self.year);
            match piece.provision {
                P::AccessLaw | P::AccessRegime if so_far => laws.push(piece),
                // A source that saw a law later without saying since when tells nothing of the years before.
                P::AccessLaw | P::AccessRegime if says_since(&piece) => later.push(piece),
                P::AccessRegulation | P::AccessOrder if so_far => lesser.push(piece),
                P::AccessConstitution | P::AccessDraft | P::AccessNone if so_far => others.push(piece),
                _ => {}
            }
        }
        // Of several findings that there is no law, the newest counts.
        others.sort_by_key(|piece| std::cmp::Reverse(piece.from));
        let newest = others.first().map(|piece| (piece.from, piece.provision));
        others.retain(|piece| newest.is_some_and(|(from, _)| from == piece.from));
        let disagree = others.iter().any(|piece| newest.is_some_and(|(_, provision)| provision != piece.provision));
        let last_law = laws.iter().filter_map(|piece| piece.from).max();
        let outlived = newest.is_none_or(|(from, _)| from < last_law);
        let t = self.test;
        let found = match (laws.is_empty(), newest) {
            _ if disagree => Found::Undetermined(Reason::SourcesDisagree),
            (false, _) if outlived && later.is_empty() => Found::Points(t.access_law),
            (false, _) => Found::Undetermined(Reason::SourcesDisagree),
            (true, Some((_, P::AccessConstitution))) => Found::Points(t.access_constitution),
            (true, Some((_, P::AccessDraft))) => Found::Points(t.access_draft),
            (true, Some(_)) => Found::Points(0),
            (true, None) if !lesser.is_empty() => Found::Undetermined(Reason::NotALaw),
            (true, None) if !later.is_empty() => Found::Undetermined(Reason::NoLawYet),
            (true, None) => Found::Undetermined(Reason::NeverSaid),
        };
        let bounds = match found {
            Found::Points(points) => (points, points),
            Found::Undetermined(Reason::NoLawYet) => (0, t.access_constitution),
            _ => (0, t.access_law),
        };
        let not_law = Outcome::Undetermined(Reason::NotALaw);
        let shown = [(laws, Outcome::Holds), (others, Outcome::Holds), (lesser, not_law), (later, Outcome::Fails)];
        let children = shown
            .into_iter()
            .flat_map(|(pieces, outcome)| pieces.into_iter().map(move |piece| provision(piece, outcome)));
        let mut metric = Metric::new(ID, found, bounds, self.most(), children.collect());
        let ways = [
            (Turn::AccessLaw, t.access_law),
            (Turn::AccessConstitution, t.access_constitution),
            (Turn::AccessDraft, t.access_draft),
            (Turn::AccessNone, 0),
        ];
        metric.alternatives = ways.map(|(turn, points)| Alternative::new(turn, points)).to_vec();
        metric
    }

    fn asset_disclosure(&self) -> Metric {
        const ID: MetricId = MetricId::AssetDisclosure;
        if self.test.assets == AssetTest::Detailed {
            return self.open(ID, Reason::TestNotKnown, Vec::new());
        }
        let is_asset = |p| matches!(p, Provision::AssetLaw | Provision::AssetNone);
        let mut pieces = self.seen.evidence(self.country, is_asset);
        pieces.retain(|piece| piece.from.is_some_and(|from| from <= self.year));
        let newest = pieces.iter().filter_map(|piece| piece.from).max();
        pieces.retain(|piece| piece.from == newest);
        let (law, public) = (self.test.asset_law, self.test.asset_public);
        let judged: Vec<(Found, (i64, i64))> = pieces.iter().map(|piece| self.assets_of(piece)).collect();
        let (found, bounds) = match judged.split_first() {
            None => (Found::Undetermined(Reason::NeverSaid), (0, law + public)),
            Some((first, rest)) if rest.iter().all(|other| other == first) => *first,
            Some(_) => (Found::Undetermined(Reason::SourcesDisagree), (0, law + public)),
        };
        let mut children = Vec::new();
        for piece in pieces {
            let access = piece.thing.said(Field::PublicAccess, self.seen.lens);
            let has_law = piece.provision == Provision::AssetLaw;
            children.push(provision(piece, Outcome::Holds));
            if let Some(said) = access.filter(|_| has_law) {
                let outcome = match said.value {
                    Value::Code(code) => yes(*code != PublicAccess::No.code()),
                    Value::Missing(why) => Outcome::Undetermined((*why).into()),
                    _ => Outcome::Undetermined(Reason::Unreadable),
                };
                let basis = vec![Input {
                    column: column_at_source(Field::PublicAccess),
                    ..Input::said(Field::PublicAccess, None, said)
                }];
                children.push(leaf(ClaimCode::OpenToThePublic, Vec::new(), outcome, basis));
            }
        }
        let mut metric = Metric::new(ID, found, bounds, self.most(), children);
        let ways = [(Turn::AssetsPublic, law + public), (Turn::AssetsLaw, law), (Turn::AssetsNone, 0)];
        metric.alternatives = ways.map(|(turn, points)| Alternative::new(turn, points)).to_vec();
        metric
    }

    /// The points that one piece of evidence gives.
    fn assets_of(&self, piece: &Piece<'_>) -> (Found, (i64, i64)) {
        let (law, public) = (self.test.asset_law, self.test.asset_public);
        if piece.provision == Provision::AssetNone {
            return (Found::Points(0), (0, 0));
        }
        match piece.thing.value(Field::PublicAccess, self.seen.lens) {
            Some(Value::Code("no")) => (Found::Points(law), (law, law)),
            Some(Value::Code(_)) => (Found::Points(law + public), (law + public, law + public)),
            Some(Value::Missing(why)) => (Found::Undetermined((*why).into()), (law, law + public)),
            _ => (Found::Undetermined(Reason::NeverSaid), (law, law + public)),
        }
    }

    fn citizen_engagement(&self) -> Metric {
        const ID: MetricId = MetricId::CitizenEngagement;
        let year = self.year - self.test.index_lag;
        let fields = [Field::CivilLiberties, Field::CivilLibertiesTimesTen];
        let mut metric = match fields.into_iter().find_map(|f| Some((f, self.seen.said(self.country, year, f)?))) {
            Some((field, said)) => self.engagement_of(field, year, said),
            None if !self.seen.has_index_of(year) => self.open(ID, Reason::YearNotHeld, Vec::new()),
            None if self.seen.is_in_index(self.country) => self.open(ID, Reason::YearMissing, Vec::new()),
            None if self.seen.has_whole_index(self.test.index_countries) => self.no_data(ID, Reason::NotCovered),
            None => self.open(ID, Reason::SourceIncomplete, Vec::new()),
        };
        let cuts = self.test.civil_liberties.iter();
        metric.alternatives =
            cuts.map(|(above, points)| Alternative::at(Turn::LibertiesAbove, *above, *points)).collect();
        let lowest = self.test.civil_liberties.last().map(|(above, _)| *above).unwrap_or_default();
        metric.alternatives.push(Alternative::at(Turn::LibertiesAtMost, lowest, 0));
        metric
    }

    fn engagement_of(&self, field: Field, year: i16, said: Said<'_>) -> Metric {
        const ID: MetricId = MetricId::CitizenEngagement;
        let filled_in = said.by.fields.get(Field::Interpolated) == Some(&Value::Flag(true));
        let score = on_scale(field, said.value, Scale::ZeroToTen);
        let basis = || vec![input(field, year, said)];
        let of = |why| leaf(ClaimCode::CivilLibertiesMeasured, Vec::new(), Outcome::Undetermined(why), basis());
        let score = match score {
            _ if filled_in => return self.open(ID, Reason::Interpolated, vec![of(Reason::Interpolated)]),
            Err(why) => return self.open(ID, why, vec![of(why)]),
            Ok(score) => score,
        };
        let reaches = |above: Decimal| if self.test.strictly_above { score > above } else { score >= above };
        let cuts = self.test.civil_liberties;
        let reached = cuts.iter().find(|(above, _)| reaches(*above));
        let points = reached.map_or(0, |(_, points)| *points);
        let tests = cuts.iter().filter(|cut| Some(*cut) == reached || !reaches(cut.0)).map(|(above, points)| {
            let names = vec![Operand::Decimal(*above), Operand::Points { points: *points, of: self.most() }];
            leaf(ClaimCode::CivilLibertiesAbove, names, yes(reaches(*above)), basis())
        });
        Metric::new(ID, Found::Points(points), (points, points), self.most(), tests.collect())
    }
}

/// Whether the evidence says since when, not only that somebody saw it so.
fn says_since(piece: &Piece<'_>) -> bool {
    piece.inputs.iter().any(|input| matches!(input.field, Field::AdoptedIn | Field::InForceIn))
}

fn provision(piece: Piece<'_>, outcome: Outcome) -> Derivation {
    let basis = piece.inputs.into_iter().map(|input| Input { column: column_at_source(input.field), ..input });
    leaf(ClaimCode::ProvisionShown, vec![Operand::Code(piece.provision.code())], outcome, basis.collect())
}

/// An answer on the scale that a rule is written for.
pub(super) fn on_scale(field: Field, value: &Value, scale: Scale) -> Result<Decimal, Reason> {
    let Shape::Measure(is_on) = field.shape() else { return Err(Reason::OtherScale) };
    match value {
        Value::Measure(number) => is_on.convert(*number, scale).ok_or(Reason::OtherScale),
        Value::Missing(why) => Err((*why).into()),
        _ => Err(Reason::Unreadable),
    }
}
