//! What each rule makes of a member's record: one function a duty.

use std::collections::BTreeMap;

use super::deadlines::{Lateness, Tolerance, after, days_between};
use super::extensions::Moved;
use super::obligations::{Duty, Obligation, PlanDelivery, State};
use super::{Standing, status};
use crate::codebook::{Cohort, Field, Level, MembershipEvent, MembershipStatus, ProcessAnswer, Product};
use crate::ids::{MemberId, PlanId};
use crate::lens::Lens;
use crate::partnership::{Authority, Member, Partnership};
use crate::review::clock::{self, Clock, Stands};
use crate::rules::{self, Input, Parameters, RuleId, RuleVersion};
use crate::statement::{Thing, Value};
use crate::time::{Date, PartialDate};

/// What tells of a plan when it was delivered and when it ends.
pub(crate) struct Planned {
    /// When it was submitted, and what says so.
    pub(crate) submitted: Option<(PartialDate, Input)>,
    /// The year in which it ends and what says so; by the rule two years after its submission where nothing does.
    pub(crate) ends_in: Option<(i16, Option<Input>)>,
    /// How many years it is long, where a source says so.
    pub(crate) years: Option<i64>,
}

impl Planned {
    /// What a day that follows from the plan is counted from.
    pub(crate) fn inputs(&self) -> Vec<Input> {
        let submitted = self.submitted.iter().map(|(_, by)| by.clone());
        submitted.chain(self.ends_in.iter().filter_map(|(_, by)| by.clone())).collect()
    }
}

/// The plans that a lens shows of a member, by number: those that a source tells of, with their commitments or without.
pub(crate) fn plans_of(state: &Partnership, member: &Member, lens: Lens) -> BTreeMap<u16, Planned> {
    let traces = member.processes.keys().filter_map(|number| *number).chain(member.plans.keys().copied());
    let known = |number: &u16| {
        let said = |thing: &Thing| thing.exists(lens);
        let plan = member.plans.get(number);
        plan.is_some_and(|plan| said(&plan.thing) || says_any(state, &plan.commitments, lens))
            || member.processes.get(&Some(*number)).is_some_and(said)
    };
    traces.filter(known).map(|number| (number, planned(member, number, lens))).collect()
}

/// A member seen on a day.
pub(super) struct Case<'a> {
    state: &'a Partnership,
    id: &'a MemberId,
    member: &'a Member,
    lens: Lens,
    today: Date,
    standing: Option<Standing<'a>>,
    plans: BTreeMap<u16, Planned>,
    /// Whether the member's plans are deposited here, so that what is missing here is missing.
    deposits_here: bool,
}

/// How long plans are where nothing says otherwise, in years (dossier 3.1).
const PLAN_YEARS: i16 = 2;

impl<'a> Case<'a> {
    pub(super) fn new(state: &'a Partnership, id: &'a MemberId, member: &'a Member, lens: Lens, today: Date) -> Self {
        let plans = plans_of(state, member, lens);
        let by_office = |thing: &Thing| thing.statements(lens).any(|s| s.source.authority == Authority::Office);
        let deposits_here = member.plans.values().any(|plan| by_office(&plan.thing));
        Self { state, id, member, lens, today, standing: status(member, lens), plans, deposits_here }
    }

    pub(super) fn owed(&self) -> Vec<Obligation> {
        let mut owed: Vec<Obligation> = self.first_plan().into_iter().collect();
        for (number, plan) in &self.plans {
            owed.extend(self.next_plan(*number, plan));
            owed.extend(self.refresh(*number, plan));
            owed.extend(self.self_assessments(*number, plan));
            owed.extend(self.reviews(*number, plan));
        }
        owed.extend(self.standing_duties());
        owed.extend(self.above_the_bar());
        owed.extend(self.re_engagement());
        owed.retain(|o| self.is_owed(o));
        owed
    }

    /// Whether the membership lasted to the day. Of a member that left on a day which no source gives, only what is known
    /// to have come or not to have come is told.
    fn is_owed(&self, obligation: &Obligation) -> bool {
        use MembershipStatus as S;
        match &self.standing {
            Some(s) if matches!(s.status, S::Withdrawn | S::PermanentlySuspended) => match s.since {
                Some(left) => obligation.due <= left.last(),
                None => matches!(obligation.state, State::Done { .. } | State::NeverCame { .. }),
            },
            standing => standing.is_some(),
        }
    }

    /// When something is due that a rule gives a day for, after what was resolved on it since.
    fn extended(&self, duty: Duty, due: Date) -> (Date, Vec<Moved>) {
        self.state.extended(self.id, duty, due, self.lens)
    }

    /// How it stands with something of which nothing tells that it came.
    fn waiting(&self, due: Date) -> State {
        let days = days_between(self.today, due);
        match (days >= 0, self.deposits_here) {
            (true, _) => State::Due { days },
            (false, true) => State::Overdue { days: -days },
            (false, false) => State::NotOnRecord,
        }
    }

    /// How it stands with a plan.
    fn delivered(&self, number: u16, due: Date, tolerance: Tolerance) -> State {
        match self.plans.get(&number).map(|plan| plan.submitted.as_ref()) {
            Some(Some((when, by))) => {
                State::Done { when: Some(*when), lateness: tolerance.judge_partly(due, *when), act: by.at }
            }
            // A later number shows that this one was given.
            Some(None) => State::Done { when: None, lateness: None, act: None },
            None if self.plans.keys().any(|known| *known > number) => {
                State::Done { when: None, lateness: None, act: None }
            }
            None => self.waiting(due),
        }
    }

    /// The first plan, after the letter of intent; where no letter is on record, after joining, which came no earlier.
    fn first_plan(&self) -> Option<Obligation> {
        let (when, from) = self.letter().or_else(|| self.joining())?;
        let rule = rules::in_force(RuleId::FirstPlan, when.last())?;
        let Parameters::FirstPlan(day) = rule.parameters else { return None };
        let (due, moved) = self.extended(Duty::FirstPlan, day.of(when.calendar_year().checked_add(1)?));
        let tolerance = Tolerance { contrary_after_months: None, moved_after_months: None };
        let owed = owes(Duty::FirstPlan, Some(1), due, rule, from, self.delivered(1, due, tolerance));
        Some(Obligation { moved, ..owed })
    }

    fn letter(&self) -> Option<(PartialDate, Vec<Input>)> {
        self.event(MembershipEvent::LetterOfIntent)
    }

    fn joining(&self) -> Option<(PartialDate, Vec<Input>)> {
        let of_member = || {
            let said = self.member.thing.said(Field::Joined, self.lens)?;
            let when = self.member.thing.date(Field::Joined, self.lens)?;
            Some((when, vec![Input::said(Field::Joined, None, said)]))
        };
        self.event(MembershipEvent::Joined).or_else(of_member)
    }

    /// The first event of a kind that has a date.
    fn event(&self, event: MembershipEvent) -> Option<(PartialDate, Vec<Input>)> {
        let happened = self.member.events.values().filter_map(|thing| {
            let said = thing.said(Field::HappenedOn, self.lens)?;
            let is_it = thing.code(Field::MembershipEvent, self.lens) == Some(event.code());
            let when = thing.date(Field::HappenedOn, self.lens).filter(|_| is_it)?;
            Some((when, vec![Input::said(Field::HappenedOn, None, said)]))
        });
        happened.min_by_key(|(when, _)| *when)
    }

    /// The plan after one that is on record.
    fn next_plan(&self, number: u16, plan: &Planned) -> Option<Obligation> {
        let (year, _) = plan.ends_in.as_ref()?;
        let (submitted, _) = plan.submitted.as_ref()?;
        let next = number.checked_add(1)?;
        let rule = rules::in_force(RuleId::PlanDelivery, jiff::civil::date(*year, 6, 30))?;
        let Parameters::PlanDelivery(mut delivery) = rule.parameters else { return None };
        let end = end_of(submitted.calendar_year(), *year);
        let mut due = delivery.due.map_or_else(|| after(end, delivery.months_after_end), |day| day.of(*year));
        let changed = rules::overrides().iter().find(|o| o.applies(RuleId::PlanDelivery, self.id, due));
        if let Some((changed, day)) = changed.and_then(changed_delivery) {
            delivery = changed;
            due = day.of(*year);
        }
        let (due, moved) = self.extended(Duty::NextPlan, due);
        let state = self.delivered(next, due, delivery.tolerance);
        let owed = owes(Duty::NextPlan, Some(next), due, rule, plan.inputs(), state);
        Some(Obligation { resolution: changed.map(|o| o.resolution.clone()), moved, ..owed })
    }

    /// A plan of four years, halfway: by the end of the time in which it can be refreshed.
    fn refresh(&self, number: u16, plan: &Planned) -> Option<Obligation> {
        let window = window_of(self.member, number, plan, self.lens)?;
        let (due, moved) = self.extended(Duty::PlanRefresh, window.due);
        let thing = self.member.plans.get(&number).map(|plan| &plan.thing);
        let done = thing.and_then(|thing| {
            let (when, said) = (thing.date(Field::RefreshedOn, self.lens)?, thing.said(Field::RefreshedOn, self.lens)?);
            let tolerance = Tolerance { contrary_after_months: None, moved_after_months: None };
            Some(State::Done { when: Some(when), lateness: tolerance.judge_partly(due, when), act: Some(said.by.at) })
        });
        let state = done.unwrap_or_else(|| self.waiting(due));
        let owed = owes(Duty::PlanRefresh, Some(number), due, window.rule, plan.inputs(), state);
        Some(Obligation { moved, ..owed })
    }

    fn self_assessments(&self, number: u16, plan: &Planned) -> Vec<Obligation> {
        let (Some((submitted, _)), Some((ends_in, _))) = (&plan.submitted, &plan.ends_in) else { return Vec::new() };
        let Some(rule) = rules::in_force(RuleId::SelfAssessment, submitted.first()) else { return Vec::new() };
        let Parameters::SelfAssessment(asks) = rule.parameters else { return Vec::new() };
        let began = submitted.calendar_year();
        let mut owed = Vec::new();
        let mut owe = |duty, ended: Option<Date>, looked: bool| {
            let Some(due) = ended.map(|ended| after(ended, asks.months_after)) else { return };
            let (due, moved) = self.extended(duty, due);
            let state = match self.reported_here(number, duty, due) {
                Some(done) => done,
                None if looked => self.reported(number, due),
                None => self.waiting(due),
            };
            owed.push(Obligation { moved, ..owes(duty, Some(number), due, rule, plan.inputs(), state) });
        };
        // The process databases looked at the first report that a plan owed.
        if asks.first_cycle {
            owe(Duty::SelfAssessment, self.first_cycle_ended(number), true);
        }
        if asks.midterm && i32::from(*ends_in) >= i32::from(began) + 2 {
            owe(Duty::MidtermSelfAssessment, began.checked_add(1).map(|year| end_of(began, year)), true);
        }
        if asks.end_of_term {
            owe(Duty::EndOfTermSelfAssessment, Some(end_of(began, *ends_in)), false);
        }
        owed
    }

    /// That a report of a government on its own plan was published here, and how late; nothing if it was not.
    fn reported_here(&self, number: u16, duty: Duty, due: Date) -> Option<State> {
        let plan = PlanId { member: self.id.clone(), number };
        let mut reports = self.state.self_assessments_of(&plan);
        let published = reports.find(|(report, _)| report.duty() == duty)?.1.published.as_ref()?;
        let tolerance = Tolerance { contrary_after_months: None, moved_after_months: None };
        let is_seen = self.lens.as_of.is_none_or(|day| published.on <= day);
        is_seen.then(|| State::Done {
            when: Some(published.on.into()),
            lateness: Some(tolerance.judge(due, published.on)),
            act: Some(published.at),
        })
    }

    /// When the first cycle of twelve months ended of the members that had one: cohort 1 reported by 31 March 2013, cohort 2
    /// by 30 September 2013 (IDFI13).
    fn first_cycle_ended(&self, number: u16) -> Option<Date> {
        let cohort = self.member.thing.code(Field::Cohort, self.lens).and_then(Cohort::from_code);
        match cohort.filter(|_| number == 1)? {
            Cohort::C1 => Some(jiff::civil::date(2012, 12, 31)),
            Cohort::C2 => Some(jiff::civil::date(2013, 6, 30)),
            Cohort::C3 | Cohort::C4 => None,
        }
    }

    /// How it stands with the first report of a government on a plan, as the review's process databases saw it.
    fn reported(&self, number: u16, due: Date) -> State {
        let thing = self.member.processes.get(&Some(number));
        let said = thing.and_then(|thing| thing.said(Field::SelfAssessmentPublished, self.lens));
        let Some((thing, said)) = thing.zip(said) else { return self.waiting(due) };
        let answer = |field| thing.code(field, self.lens).and_then(ProcessAnswer::from_code);
        let seen_on = said.by.source.published_on;
        match answer(Field::SelfAssessmentPublished) {
            Some(ProcessAnswer::Yes) => {
                let lateness = match answer(Field::SelfAssessmentOnTime) {
                    Some(ProcessAnswer::Yes) => Some(Lateness::InTime),
                    Some(ProcessAnswer::No) => Some(Lateness::Late),
                    _ => None,
                };
                State::Done { when: None, lateness, act: Some(said.by.at) }
            }
            Some(ProcessAnswer::No) if seen_on.last() > due => State::NeverCame { seen_on, act: said.by.at },
            _ => self.waiting(due),
        }
    }

    /// The reports of the review that are due by a day.
    fn reviews(&self, number: u16, plan: &Planned) -> Vec<Obligation> {
        let id = PlanId { member: self.id.clone(), number };
        let clocks = clock::of_plan(self.state, &id, plan, self.lens, self.today);
        let owed = |clock: Clock| {
            let (due, rule) = (clock.due?, clock.rule?);
            let duty = match clock.report {
                Product::ActionPlanReview => Duty::PlanReview,
                Product::MidtermReview => Duty::MidtermReview,
                Product::ResultsReport => Duty::ResultsReview,
                _ => return None,
            };
            let state = match clock.stands {
                Stands::Known { published, act } => State::Done { when: published, lateness: None, act: Some(act) },
                Stands::Overdue { days } => State::Overdue { days },
                Stands::NotOnRecord | Stands::NoDeadline => State::NotOnRecord,
                Stands::Due { .. } | Stands::NotStarted => State::Due { days: days_between(self.today, due) },
            };
            let (plan, owed_by, at_the_latest) = (Some(number), duty.owed_by(), clock.at_the_latest);
            Some(Obligation {
                duty,
                plan,
                owed_by,
                due,
                at_the_latest,
                rule,
                resolution: None,
                moved: Vec::new(),
                from: clock.from,
                letter: None,
                state,
            })
        };
        clocks.into_iter().filter_map(owed).collect()
    }

    /// How it stands with something that is not deposited here, so that what is missing of it here need not be missing.
    fn waits_elsewhere(&self, due: Date) -> State {
        let days = days_between(self.today, due);
        if days >= 0 { State::Due { days } } else { State::NotOnRecord }
    }

    /// What an active national member owes all the time.
    fn standing_duties(&self) -> Vec<Obligation> {
        let is_active = self.standing.as_ref().is_some_and(|s| s.status == MembershipStatus::Active);
        let level = self.member.thing.code(Field::Level, self.lens).and_then(Level::from_code);
        let begins = after(self.today.first_of_month(), -2);
        let ends = after(begins, 12);
        if !is_active || level.is_some_and(|level| level != Level::National) {
            return Vec::new();
        }
        let mut owed = Vec::new();
        for year in begins.year()..=ends.year() {
            let Some(rule) = rules::in_force(RuleId::StandingDuties, jiff::civil::date(year, 12, 31)) else { continue };
            let Parameters::StandingDuties { dialogue_every_months, repository_updates_a_year, meetings_a_year } =
                rule.parameters
            else {
                continue;
            };
            let mut owe = |duty, due: Date, (months, least): (i64, i64)| {
                let state = self.dialogue(duty, (after(due, -months), due), least).unwrap_or_else(|| self.waiting(due));
                owed.push(owes(duty, None, due, rule, Vec::new(), state));
            };
            let last_day = jiff::civil::date(year, 12, 31);
            for part in 0..12_i64.checked_div(dialogue_every_months).unwrap_or(0) {
                let due = after(last_day, -part * dialogue_every_months);
                owe(Duty::DialogueMeeting, due, (dialogue_every_months, 1));
            }
            owe(Duty::RepositoryUpdates, last_day, (12, repository_updates_a_year));
            owe(Duty::ImplementationMeetings, last_day, (12, meetings_a_year));
        }
        owed.retain(|o| begins <= o.due && o.due < ends);
        owed
    }

    /// That the forum did something as often as it is owed after one day and up to another; two on one day count as one (D9).
    fn dialogue(&self, duty: Duty, (after, due): (Date, Date), least: i64) -> Option<State> {
        let forum = self.state.forums.get(self.id)?;
        let presented = |held: &crate::cocreation::ForumMet| held.results_presented && held.comments_collected;
        let mut days: Vec<(Date, u64)> = match duty {
            Duty::RepositoryUpdates => {
                let published = forum.published.iter().filter(|of| of.deed.shows.is_of_repository());
                published.map(|of| (of.on, of.at)).collect()
            }
            Duty::ImplementationMeetings => {
                forum.meetings.iter().filter(|held| presented(&held.deed)).map(|held| (held.on, held.at)).collect()
            }
            _ => forum.meetings.iter().map(|held| (held.on, held.at)).collect(),
        };
        days.retain(|(on, _)| after < *on && *on <= due.min(self.today));
        days.sort_unstable();
        days.dedup_by_key(|(on, _)| *on);
        let (on, act) = *days.get(usize::try_from(least.checked_sub(1)?).ok()?)?;
        Some(State::Done { when: Some(on.into()), lateness: Some(Lateness::InTime), act: Some(act) })
    }

    fn above_the_bar(&self) -> Option<Obligation> {
        let (when, from) = self.event(MembershipEvent::EligibilityLetter)?;
        let rule = rules::in_force(RuleId::BelowTheBar, when.last())?;
        let Parameters::BelowTheBar(day) = rule.parameters else { return None };
        let (due, moved) = self.extended(Duty::AboveTheBar, day.of(when.calendar_year()));
        let owed = owes(Duty::AboveTheBar, None, due, rule, from, self.waits_elsewhere(due));
        Some(Obligation { moved, ..owed })
    }

    fn re_engagement(&self) -> Option<Obligation> {
        let standing = self.standing.as_ref()?;
        let due = standing.removal_due?;
        let rule = rules::version(RuleId::MembershipStatus, "2016")?;
        let from = standing.derivation.inputs().into_iter().filter(|i| i.field == Field::HappenedOn).cloned();
        Some(owes(Duty::ReEngagement, None, due, rule, from.collect(), self.waits_elsewhere(due)))
    }
}

/// The time in which a long plan is refreshed.
#[derive(Debug, Clone, Copy)]
pub struct RefreshWindow {
    /// Its first day.
    pub opens: Date,
    /// The middle of the plan.
    pub halfway: Date,
    /// Its last day, after which a refresh is late.
    pub due: Date,
    /// The rule that says so.
    pub rule: &'static RuleVersion,
}

/// When a plan is refreshed; never, where it is not as long as the rule of its time asks for.
#[must_use]
pub fn refresh_window(state: &Partnership, plan: &PlanId, lens: Lens) -> Option<RefreshWindow> {
    let member = state.members.get(&plan.member)?;
    let window = window_of(member, plan.number, &planned(member, plan.number, lens), lens)?;
    let (due, _) = state.extended(&plan.member, Duty::PlanRefresh, window.due, lens);
    Some(RefreshWindow { due, ..window })
}

/// The same by the rule alone.
fn window_of(member: &Member, number: u16, plan: &Planned, lens: Lens) -> Option<RefreshWindow> {
    let ((submitted, _), (year, _)) = (plan.submitted.as_ref()?, plan.ends_in.as_ref()?);
    let rule = rules::in_force(RuleId::PlanRefresh, submitted.first())?;
    let Parameters::PlanRefresh { years, after_months, window_months } = rule.parameters else { return None };
    if plan.years != Some(years) {
        return None;
    }
    let said = member.plans.get(&number).and_then(|plan| plan.thing.date(Field::End, lens));
    let end = said.map_or_else(|| end_of(submitted.calendar_year(), *year), PartialDate::last);
    let halfway = after(end, after_months - 12 * years);
    Some(RefreshWindow { opens: after(halfway, -window_months), halfway, due: after(halfway, window_months), rule })
}

fn owes(duty: Duty, plan: Option<u16>, due: Date, rule: &RuleVersion, from: Vec<Input>, state: State) -> Obligation {
    let owed_by = duty.owed_by();
    let rule = rule.name();
    let (resolution, moved, letter) = (None, Vec::new(), None);
    Obligation { duty, plan, owed_by, due, at_the_latest: false, rule, resolution, moved, from, letter, state }
}

/// What lateness means for a plan that is owed: by the resolution that changed the rule for it, else by the rule; nothing for
/// anything else.
pub(super) fn tolerance_of(owed: &Obligation) -> Option<Tolerance> {
    if owed.duty != Duty::NextPlan {
        return None;
    }
    let delivery = |parameters| match parameters {
        Parameters::PlanDelivery(delivery) => Some(delivery.tolerance),
        _ => None,
    };
    let of = |resolution: &crate::ids::Slug| {
        rules::overrides().iter().find(|o| o.rule == RuleId::PlanDelivery && o.resolution == *resolution)
    };
    if let Some(changed) = owed.resolution.as_ref().and_then(of) {
        return delivery(changed.parameters);
    }
    let (_, version) = owed.rule.split_once('/')?;
    delivery(rules::version(RuleId::PlanDelivery, version)?.parameters)
}

fn changed_delivery(o: &rules::RuleOverride) -> Option<(PlanDelivery, super::YearDay)> {
    match o.parameters {
        Parameters::PlanDelivery(delivery) => Some((delivery, delivery.due?)),
        _ => None,
    }
}

/// The day on which a plan of a year ends in another: by the rule of its time.
pub(crate) fn end_of(began: i16, year: i16) -> Date {
    let at = |year: i16| rules::in_force(RuleId::PlanDelivery, jiff::civil::date(year.max(2014), 12, 31));
    match at(began).map(|rule| rule.parameters) {
        Some(Parameters::PlanDelivery(PlanDelivery { ends, .. })) => ends.of(year),
        _ => jiff::civil::date(year, 12, 31),
    }
}

fn says_any(state: &Partnership, ids: &[crate::ids::CommitmentId], lens: Lens) -> bool {
    ids.iter().filter_map(|id| state.commitments.get(id)).any(|c| c.thing.exists(lens))
}

fn planned(member: &Member, number: u16, lens: Lens) -> Planned {
    let thing = member.plans.get(&number).map(|plan| &plan.thing);
    let year = |field| {
        let said = thing?.said(field, lens)?;
        let year = thing?.number(field, lens).and_then(|year| i16::try_from(year).ok())?;
        Some((year, Input::said(field, None, said)))
    };
    let submitted = submission(member, number, lens);
    let began = submitted.as_ref().map(|(when, _)| when.calendar_year());
    let ends_in = year(Field::EndsIn).filter(|(ends, _)| began.is_none_or(|began| began <= *ends));
    let by_rule = || began.and_then(|began| began.checked_add(PLAN_YEARS)).map(|ends| (ends, None));
    Planned {
        submitted,
        ends_in: ends_in.map(|(year, by)| (year, Some(by))).or_else(by_rule),
        years: thing.and_then(|thing| thing.number(Field::DurationYears, lens)),
    }
}

/// When a plan was submitted, as exactly as a source gives it, and what says so.
fn submission(member: &Member, number: u16, lens: Lens) -> Option<(PartialDate, Input)> {
    if let Some(thing) = member.plans.get(&number).map(|plan| &plan.thing)
        && let Some((when, said)) = thing.date(Field::SubmittedOn, lens).zip(thing.said(Field::SubmittedOn, lens))
    {
        return Some((when, Input::said(Field::SubmittedOn, None, said)));
    }
    let said = || {
        let thing = &member.plans.get(&number)?.thing;
        let said = thing.said(Field::SubmittedIn, lens)?;
        let year = thing.number(Field::SubmittedIn, lens).and_then(|year| i16::try_from(year).ok())?;
        Some((year, Input::said(Field::SubmittedIn, None, said)))
    };
    let (year, by) = said().or_else(|| of_process(member, number, lens))?;
    Some((PartialDate::year(year)?, by))
}

/// When a plan was submitted, as exactly as a source gives it: what is said of the plan, else what a process database of the
/// review says of it.
#[must_use]
pub fn submitted(member: &Member, number: u16, lens: Lens) -> Option<PartialDate> {
    submission(member, number, lens).map(|(when, _)| when)
}

/// A process database names plans that no other source does, with the year in which they were submitted.
fn of_process(member: &Member, number: u16, lens: Lens) -> Option<(i16, Input)> {
    let said = member.processes.get(&Some(number))?.statements(lens).next_back()?;
    // A row that gives no year counts from the day its edition came out, which says nothing of the plan.
    let year = Some(said.effective_on).filter(|day| (day.month(), day.day()) == (12, 31))?.year();
    let input = Input {
        field: Field::SubmittedIn,
        report: None,
        value: Some(Value::Number(year.into())),
        source: Some(said.source.id.clone()),
        row: said.row,
        at: Some(said.at),
        year: None,
        column: None,
    };
    Some((year, input))
}
