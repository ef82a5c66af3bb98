//! Decisions on a review: each looks at the state under the head lock and answers with a deed or with everything that stands
//! against it. Publishing and correcting answer with several deeds, since findings enter the record as statements.

use std::collections::BTreeSet;

use super::asked::indicators;
use super::code::{RoundKind, Seat, speaks_for};
use super::coding::{self, Coding, Unit as UnitCoding, clustered, departures, findings, without_reason};
use super::copies::archiving;
use super::deeds::{
    CodingHandedIn, FindingCorrected, FindingsReconciled, ReportPublished, ReviewAssigned, ReviewOpened, Unit,
};
use super::id::ReviewId;
use super::references::leading_nowhere;
use super::refusal::Refusal;
use super::requirements::{found_by, lacking, standard_judged};
use super::state::Review;
use crate::codebook::Field;
use crate::deed::{Deed, SourceRegistered, Stated};
use crate::ids::{PersonId, PlanId, SourceId, TextId};
use crate::lens::Lens;
use crate::membership::submitted;
use crate::partnership::{Authority, Partnership};
use crate::people::{Action, Actor, Permit, Subject};
use crate::statement::{Fields, Subject as Thing};
use crate::time::{Date, PartialDate};

/// The most commitments of one review: with their identifiers they stay below the largest act.
const MOST_COMMITMENTS: usize = 220;

pub(super) fn allowed(permit: &Permit, action: Action, plan: &PlanId) -> Option<Refusal> {
    let of_plan = matches!(permit.subject(), Subject::Plan(of, _) if of == plan);
    (!permit.is_for(action) || !of_plan).then_some(Refusal::NotPermitted)
}

/// The review, if there is one.
pub(super) fn found<'s>(state: &'s Partnership, id: &ReviewId) -> Result<&'s Review, Vec<Refusal>> {
    state.reviews.get(id).map(AsRef::as_ref).ok_or_else(|| vec![Refusal::NoSuchReview])
}

pub(super) fn decided<T>(deed: T, against: Vec<Refusal>) -> Result<T, Vec<Refusal>> {
    if against.is_empty() { Ok(deed) } else { Err(against) }
}

/// What stands against somebody doing what a seat is for.
pub(super) fn sits(review: &Review, seat: Seat, permit: &Permit) -> Option<Refusal> {
    let sits = review.seats.get(&seat);
    match (sits, &permit.actor().person) {
        (None, _) => Some(Refusal::EmptySeat(seat)),
        (Some(seated), Some(person)) if seated.person == *person => None,
        _ => Some(Refusal::NotTheirSeat(seat)),
    }
}

/// Opens a review.
///
/// # Errors
/// Everything against it.
pub fn open(state: &Partnership, permit: &Permit, review: &ReviewId, units: Vec<Unit>) -> Result<Deed, Vec<Refusal>> {
    let mut against: Vec<Refusal> = allowed(permit, Action::AssureQuality, &review.plan).into_iter().collect();
    let plan = state.plan(&review.plan).filter(|plan| !plan.commitments.is_empty());
    let member = state.members.get(&review.plan.member);
    let year = member.and_then(|member| submitted(member, review.plan.number, Lens::ALL)).map(|on| on.first().year());
    let (Some(plan), Some(book)) = (plan, year) else {
        against.push(Refusal::NoSuchPlan);
        return Err(against);
    };
    if indicators(book, review.product).is_empty() {
        against.push(Refusal::NothingToCode(book));
    }
    if state.reviews.contains_key(review) {
        against.push(Refusal::OpenAlready);
    }
    if units.is_empty() || units.iter().any(|unit| unit.commitments.is_empty()) {
        against.push(Refusal::NoUnits);
    }
    let has: usize = units.iter().map(|unit| unit.commitments.len()).sum();
    if has > MOST_COMMITMENTS {
        against.push(Refusal::TooManyUnits { has, most: MOST_COMMITMENTS });
    }
    let mut seen = BTreeSet::new();
    for id in units.iter().flat_map(|unit| &unit.commitments) {
        if !plan.commitments.contains(id) || !seen.insert(id) {
            against.push(Refusal::Misplaced(id.clone()));
        }
    }
    decided(Deed::ReviewOpened(ReviewOpened { review: review.clone(), book, units }), against)
}

/// Assigns somebody to a review.
///
/// # Errors
/// Everything against it.
pub fn assign(
    state: &Partnership,
    permit: &Permit,
    (review, seat): (&ReviewId, Seat),
    person: &PersonId,
    today: Date,
) -> Result<Deed, Vec<Refusal>> {
    let open = found(state, review)?;
    let mut against: Vec<Refusal> = allowed(permit, Action::AssureQuality, &review.plan).into_iter().collect();
    let actors = Actor::all_of(person, state, today);
    if !seat.is_for(&actors, state, &review.plan.member) {
        against.push(Refusal::WrongOffice(seat));
    }
    if speaks_for(&actors, &review.plan.member) {
        against.push(Refusal::OwnCase);
    }
    against.extend(open.seat_of(person).map(Refusal::SitsAlready));
    if open.codings.contains_key(&seat) {
        against.push(Refusal::HandedIn(seat));
    }
    if open.published.is_some() {
        against.push(Refusal::PublishedAlready);
    }
    let deed = ReviewAssigned { review: review.clone(), seat, person: person.clone() };
    decided(Deed::ReviewAssigned(deed), against)
}

/// What is handed in: its words and the digest that they get.
#[derive(Debug, Clone, Copy)]
pub struct Handing<'c> {
    /// The words.
    pub coding: &'c Coding,
    /// Their digest.
    pub text: &'c TextId,
}

/// A coder hands in.
///
/// # Errors
/// Everything against it, with every problem of the coding.
pub fn hand_in(
    state: &Partnership,
    permit: &Permit,
    (review, seat): (&ReviewId, Seat),
    handing: Handing<'_>,
) -> Result<Deed, Vec<Refusal>> {
    let open = found(state, review)?;
    let mut against: Vec<Refusal> = allowed(permit, Action::CodeFinding, &review.plan).into_iter().collect();
    against.extend(sits(open, seat, permit));
    if !Seat::CODERS.contains(&seat) {
        against.push(Refusal::NotPermitted);
    }
    if open.codings.contains_key(&seat) {
        against.push(Refusal::HandedIn(seat));
    }
    let problems = handing.coding.problems(open);
    if !problems.is_empty() {
        against.push(Refusal::Coding(problems));
    }
    against.extend(leading_nowhere(handing.coding).into_iter().map(Refusal::NoSuchFigure));
    let deed = CodingHandedIn { review: review.clone(), seat, coding: handing.text.clone() };
    decided(Deed::CodingHandedIn(deed), against)
}

/// Hands the reconciliation in. Where both coders agree the code stands; where they do not, an agreed value has a reason.
///
/// # Errors
/// Everything against it.
pub fn reconcile(
    state: &Partnership,
    permit: &Permit,
    review: &ReviewId,
    handing: Handing<'_>,
    codings: [&Coding; 2],
) -> Result<Deed, Vec<Refusal>> {
    let open = found(state, review)?;
    let mut against: Vec<Refusal> = allowed(permit, Action::CodeFinding, &review.plan).into_iter().collect();
    against.extend(sits(open, Seat::FirstCoder, permit));
    if !open.both_handed_in() {
        against.push(Refusal::NotBothIn);
    }
    if open.reconciled.is_some() {
        against.push(Refusal::ReconciledAlready);
    }
    let mut problems = handing.coding.problems(open);
    problems.extend(without_reason(open, handing.coding, codings));
    if !problems.is_empty() {
        problems.sort_unstable();
        against.push(Refusal::Coding(problems));
    }
    against.extend(leading_nowhere(handing.coding).into_iter().map(Refusal::NoSuchFigure));
    let deed = FindingsReconciled { review: review.clone(), findings: handing.text.clone() };
    decided(Deed::FindingsReconciled(deed), against)
}

/// What stands against showing a draft, or publishing it: open questions, what was changed in silence, figures that there are not.
pub(super) fn unready(review: &Review, draft: &Coding, reconciled: &Coding) -> Vec<Refusal> {
    let mut problems = draft.problems(review);
    problems.extend(departures(review, reconciled, draft));
    problems.sort_unstable();
    let open = (!problems.is_empty()).then_some(Refusal::Coding(problems));
    open.into_iter().chain(leading_nowhere(draft).into_iter().map(Refusal::NoSuchFigure)).collect()
}

/// What a publication is made of.
#[derive(Debug, Clone)]
pub struct Publishing<'c> {
    /// The final report.
    pub report: Handing<'c>,
    /// The reconciliation as it was handed in.
    pub reconciled: &'c Coding,
    /// SHA-256 of its words, hexadecimal, and their length in bytes.
    pub file: (String, u64),
    /// What the report is called.
    pub title: TextId,
    /// The drafts of rounds that were not public.
    pub drafts: Vec<TextId>,
}

/// Publishes the report: its source, what it finds of each commitment, the copies of evidence that are not public yet, what it finds of
/// the minimum requirements, and the act of publication, in this order.
///
/// # Errors
/// Everything against it.
pub fn publish(
    state: &Partnership,
    permit: &Permit,
    review: &ReviewId,
    wanted: Publishing<'_>,
    today: Date,
) -> Result<Vec<Deed>, Vec<Refusal>> {
    let open = found(state, review)?;
    let mut against: Vec<Refusal> = allowed(permit, Action::AssureQuality, &review.plan).into_iter().collect();
    against.extend(sits(open, Seat::QualityReviewer, permit));
    against.extend(open.published.as_ref().map(|_| Refusal::PublishedAlready));
    against.extend(open.open_round().map(|round| Refusal::RoundOpen(round.deed.round)));
    let missing = [RoundKind::PrePublication, RoundKind::Public].into_iter().filter(|kind| !open.went_through(*kind));
    against.extend(missing.map(Refusal::RoundMissing));
    against.extend(unready(open, wanted.report.coding, wanted.reconciled));
    let (standard, judged) = (standard_judged(state, open), &wanted.report.coding.requirements);
    let lacks = lacking(standard.as_ref().map(|(_, standard)| standard), judged);
    against.extend((!lacks.is_empty()).then_some(Refusal::Requirements(lacks)));
    let (Some(reconciled), true) = (&open.reconciled, open.both_handed_in()) else {
        against.push(Refusal::NotReconciled);
        return Err(against);
    };
    let source = source(review, None).ok_or_else(|| vec![Refusal::NoSuchReview])?;
    let mut deeds = vec![registered(&source, wanted.file, wanted.title, today)];
    for (number, unit) in open.numbered() {
        let Some(coded) = wanted.report.coding.units.get(&number) else { continue };
        let fields = findings(&open.indicators(), coded, today.year());
        let fields = clustered(fields, number, unit);
        deeds.extend(unit.commitments.iter().map(|id| {
            let subject = Thing::Assessment(id.clone(), review.product);
            let said = Stated {
                subject: subject.clone(),
                source: source.clone(),
                row: u32::from(number),
                plan: Some(review.plan.clone()),
                fields: fields.clone(),
            };
            if state.thing(&subject).is_some() { Deed::Corrected(said) } else { Deed::Stated(said) }
        }));
    }
    deeds.extend(archiving(open, wanted.report.coding));
    deeds.extend(found_by(review, standard, judged).map(Deed::RequirementsFound));
    let codings = Seat::CODERS.iter().filter_map(|seat| open.codings.get(seat)).map(|handed| handed.text.clone());
    deeds.push(Deed::ReportPublished(ReportPublished {
        review: review.clone(),
        source,
        report: wanted.report.text.clone(),
        codings: codings.collect(),
        reconciliation: reconciled.text.clone(),
        drafts: wanted.drafts,
    }));
    decided(deeds, against)
}

/// The source of a report, or of one of its corrections.
fn source(review: &ReviewId, erratum: Option<u16>) -> Option<SourceId> {
    let report = format!("irm-{}-{}-{}", review.plan.member, review.plan.number, review.product);
    let name = erratum.map_or_else(|| report.clone(), |number| format!("{report}-erratum-{number:03}"));
    name.parse().ok()
}

fn registered(source: &SourceId, (digest, bytes): (String, u64), title: TextId, on: Date) -> Deed {
    Deed::SourceRegistered(SourceRegistered {
        source: source.clone(),
        digest,
        bytes,
        authority: Authority::Office,
        published_on: PartialDate::Day(on),
        title,
        licence: None,
    })
}

/// A correction that is wanted.
#[derive(Debug, Clone)]
pub struct Correcting<'c> {
    /// Of which unit.
    pub unit: u16,
    /// What is found now, whole.
    pub now: &'c UnitCoding,
    /// What was found last, whole.
    pub last: &'c UnitCoding,
    /// Why.
    pub reason: TextId,
    /// SHA-256 of the unit's coding, hexadecimal, and its length in bytes.
    pub file: (String, u64),
    /// What the correction's source is called.
    pub title: TextId,
}

/// Corrects a finding of a published report: a source of its own, what is found now of each commitment, and the act that says
/// what was found before and why; each with the day from which it is so. What is found now was so when the report came out.
///
/// # Errors
/// Everything against it.
pub fn correct(
    state: &Partnership,
    permit: &Permit,
    review: &ReviewId,
    wanted: Correcting<'_>,
    today: Date,
) -> Result<Vec<(Date, Deed)>, Vec<Refusal>> {
    let open = found(state, review)?;
    let mut against: Vec<Refusal> = allowed(permit, Action::AssureQuality, &review.plan).into_iter().collect();
    against.extend(sits(open, Seat::QualityReviewer, permit));
    let Some(published) = &open.published else {
        against.push(Refusal::NotPublished);
        return Err(against);
    };
    let Some(unit) = open.unit(wanted.unit) else {
        against.push(Refusal::NoSuchUnit(wanted.unit));
        return Err(against);
    };
    let indicators = open.indicators();
    let problems = coding::check(wanted.unit, (open.book, &indicators), wanted.now);
    if !problems.is_empty() {
        against.push(Refusal::Coding(problems));
    }
    let differing: Vec<Field> =
        indicators.iter().copied().filter(|f| wanted.now.answers.get(*f) != wanted.last.answers.get(*f)).collect();
    if differing.is_empty() {
        against.push(Refusal::Nothing);
    }
    let erratum = u16::try_from(open.errata.len()).unwrap_or(u16::MAX).saturating_add(1);
    let source = source(review, Some(erratum)).ok_or_else(|| vec![Refusal::NoSuchReview])?;
    let only = |of: &UnitCoding| {
        let said = differing.iter().filter_map(|f| of.answers.get(*f).map(|value| (*f, value.clone())));
        Fields::new(said.collect::<Vec<_>>())
    };
    let fields = clustered(findings(&indicators, wanted.now, published.on.year()), wanted.unit, unit);
    let mut deeds = vec![(today, registered(&source, wanted.file, wanted.title, today))];
    deeds.extend(unit.commitments.iter().map(|id| {
        let said = Stated {
            subject: Thing::Assessment(id.clone(), review.product),
            source: source.clone(),
            row: u32::from(wanted.unit),
            plan: Some(review.plan.clone()),
            fields: fields.clone(),
        };
        (published.on, Deed::Corrected(said))
    }));
    let corrected = FindingCorrected {
        review: review.clone(),
        erratum,
        unit: wanted.unit,
        source,
        was: only(wanted.last),
        now: only(wanted.now),
        reason: wanted.reason,
    };
    deeds.push((today, Deed::FindingCorrected(corrected)));
    decided(deeds, against)
}
