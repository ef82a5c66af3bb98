//! A plan that is being written: what is asked of it, what was written, and what stands against depositing it.
//!
//! A draft lives on the desk, and nothing in it is public. It is kept as it was typed, item by item, so that a half-written
//! day is no error but a remark; what is asked is a table, from which forms, sheets and deposited statements are made alike.
//! Advice never blocks: a plan with more commitments than advised is deposited all the same (dossier 3.5, D16).

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::str::FromStr;

use crate::codebook::{Field, Shape, codes};
use crate::ids::{BadId, CommitmentId, LanguageCode, PlanId};
use crate::partnership::Partnership;
use crate::rules::{self, Parameters, RuleId, RuleVersion};
use crate::statement::Value;
use crate::time::Date;

/// What a plan that is being written has to have: the parameters of a version of that rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DraftRule {
    /// How many years a plan usually lasts; none where no rule says so.
    pub years: Option<i64>,
    /// Or so many.
    pub or_years: Option<i64>,
    /// How many commitments are advised at most.
    pub commitments_advised: Option<i64>,
    /// Whether it is submitted in the administrative language and in English.
    pub both_languages: bool,
    /// How many grand challenges it addresses at least.
    pub grand_challenges: i64,
}

/// A part of a draft that is written and saved by itself. Written `plan`, `3` for a commitment, `3.2` for its second milestone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Item {
    /// The plan itself.
    Plan,
    /// A commitment, by the number under which it was begun.
    Commitment(u16),
    /// A milestone of a commitment.
    Milestone(u16, u16),
}

impl Item {
    /// What is asked of such an item.
    #[must_use]
    pub const fn asked(self) -> &'static [Asked] {
        match self {
            Self::Plan => OF_PLAN,
            Self::Commitment(_) => OF_COMMITMENT,
            Self::Milestone(..) => OF_MILESTONE,
        }
    }

    /// The commitment that it is, or that it belongs to.
    #[must_use]
    pub const fn commitment(self) -> Option<u16> {
        match self {
            Self::Plan => None,
            Self::Commitment(number) | Self::Milestone(number, _) => Some(number),
        }
    }
}

impl fmt::Display for Item {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Plan => f.write_str("plan"),
            Self::Commitment(commitment) => write!(f, "{commitment}"),
            Self::Milestone(commitment, milestone) => write!(f, "{commitment}.{milestone}"),
        }
    }
}

impl FromStr for Item {
    type Err = BadId;
    fn from_str(text: &str) -> Result<Self, BadId> {
        let number = |text: &str| text.parse().ok().filter(|n: &u16| *n > 0 && n.to_string() == text);
        let read = || match text.split_once('.') {
            _ if text == "plan" => Some(Self::Plan),
            Some((commitment, milestone)) => Some(Self::Milestone(number(commitment)?, number(milestone)?)),
            None => Some(Self::Commitment(number(text)?)),
        };
        read().ok_or_else(|| BadId {
            text: text.chars().take(80).collect(),
            expected: "a part of a draft: plan, 3, or 3.2",
        })
    }
}

/// What was typed into an item, by the field that it answers. What is empty is not in it.
pub type Entry = BTreeMap<Field, String>;

/// Whether something has to be answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// Before the plan can be deposited.
    Always,
    /// The same in the administrative language, where that is not English.
    IfNotEnglish,
    /// It may be left empty.
    Never,
}

/// Something that is asked of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// What.
    pub field: Field,
    /// Whether it has to be answered.
    pub need: Need,
    /// The longest answer, in characters.
    pub most: usize,
}

const fn asked(field: Field, need: Need, most: usize) -> Asked {
    Asked { field, need, most }
}

/// The longest account, in characters. A judgement: about four printed pages; plans of record stay below two.
const ACCOUNT: usize = 10_000;
/// The longest title and the longest list of institutions.
const LINE: usize = 300;
/// The longest label, which stands in the act itself.
const LABEL: usize = crate::statement::MAX_LABEL;

/// What is asked of a plan.
const OF_PLAN: &[Asked] = &[
    asked(Field::Start, Need::Always, 10),
    asked(Field::End, Need::Always, 10),
    asked(Field::Level, Need::Always, LABEL),
    asked(Field::AdministrativeLanguage, Need::Always, 3),
    asked(Field::Introduction, Need::Never, ACCOUNT),
    asked(Field::OriginalIntroduction, Need::Never, ACCOUNT),
    asked(Field::Efforts, Need::Never, ACCOUNT),
];

/// What is asked of a commitment: the concepts of the template of 2022 (dossier 3.4), each account in English and in the
/// administrative language.
const OF_COMMITMENT: &[Asked] = &[
    asked(Field::PlanNumber, Need::Always, 8),
    asked(Field::Title, Need::Always, LINE),
    asked(Field::OriginalTitle, Need::IfNotEnglish, LINE),
    asked(Field::Problem, Need::Always, ACCOUNT),
    asked(Field::OriginalProblem, Need::IfNotEnglish, ACCOUNT),
    asked(Field::StatusQuo, Need::Always, ACCOUNT),
    asked(Field::OriginalStatusQuo, Need::IfNotEnglish, ACCOUNT),
    asked(Field::Action, Need::Always, ACCOUNT),
    asked(Field::OriginalAction, Need::IfNotEnglish, ACCOUNT),
    asked(Field::Results, Need::Always, ACCOUNT),
    asked(Field::OriginalResults, Need::IfNotEnglish, ACCOUNT),
    asked(Field::Stretch, Need::Never, ACCOUNT),
    asked(Field::Efforts, Need::Never, ACCOUNT),
    asked(Field::LeadInstitution, Need::Always, LINE),
    asked(Field::SupportingInstitutions, Need::Never, 2_000),
    asked(Field::Start, Need::Always, 10),
    asked(Field::End, Need::Always, 10),
    asked(Field::ClaimedValues, Need::Never, ACCOUNT),
    asked(Field::PolicyAreas, Need::Never, ACCOUNT),
    asked(Field::ChallengeAreas, Need::Never, ACCOUNT),
    asked(Field::SdgTargets, Need::Never, LABEL),
    asked(Field::AdaptedFrom, Need::Never, LABEL),
    asked(Field::AdaptedHow, Need::Never, 2_000),
];

/// What is asked of a milestone.
const OF_MILESTONE: &[Asked] = &[
    asked(Field::Title, Need::Always, LINE),
    asked(Field::OriginalTitle, Need::IfNotEnglish, LINE),
    asked(Field::Start, Need::Never, 10),
    asked(Field::End, Need::Always, 10),
    asked(Field::LeadInstitution, Need::Never, LINE),
    asked(Field::SupportingInstitutions, Need::Never, 2_000),
];

/// What is wrong with an answer, or with a draft as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// It has to be answered.
    Missing,
    /// It is longer than it may be.
    TooLong {
        /// How many characters it has.
        has: usize,
        /// How many it may have.
        most: usize,
    },
    /// It is no day.
    NotADay(String),
    /// It is no code of the field's book.
    NotACode(String),
    /// It is no code of a language.
    NotALanguage(String),
    /// It names no target of the goals.
    NotATarget(String),
    /// It names no commitment that is on record.
    NoSuchCommitment(String),
    /// It ends before it begins.
    EndsBeforeItBegins,
    /// Another commitment of the draft has the same number.
    NumberTwice(String),
    /// There is no commitment.
    NoCommitments,
    /// The commitment has no milestone.
    NoMilestones,
    /// It lies outside the time of the plan.
    OutsidePlan,
    /// The plan lasts another number of years than plans do.
    UnusualLength {
        /// How many years it lasts.
        years: i64,
    },
    /// There are more commitments than advised.
    MoreThanAdvised {
        /// How many there are.
        has: usize,
        /// How many are advised at most.
        advised: i64,
    },
    /// No commitment names a grand challenge.
    NoGrandChallenge,
    /// The commitment names none of the values of open government.
    NoValue,
}

impl What {
    /// Whether the plan cannot be deposited as long as it is so.
    #[must_use]
    pub const fn blocks(&self) -> bool {
        !matches!(self, Self::OutsidePlan | Self::UnusualLength { .. } | Self::MoreThanAdvised { .. } | Self::NoValue)
    }

    /// Its code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::TooLong { .. } => "too-long",
            Self::NotADay(_) => "not-a-day",
            Self::NotACode(_) => "not-a-code",
            Self::NotALanguage(_) => "not-a-language",
            Self::NotATarget(_) => "not-a-target",
            Self::NoSuchCommitment(_) => "no-such-commitment",
            Self::EndsBeforeItBegins => "ends-before-it-begins",
            Self::NumberTwice(_) => "number-twice",
            Self::NoCommitments => "no-commitments",
            Self::NoMilestones => "no-milestones",
            Self::OutsidePlan => "outside-plan",
            Self::UnusualLength { .. } => "unusual-length",
            Self::MoreThanAdvised { .. } => "more-than-advised",
            Self::NoGrandChallenge => "no-grand-challenge",
            Self::NoValue => "no-value",
        }
    }
}

/// A remark on a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// On which part.
    pub item: Item,
    /// On which answer; none for the part as a whole.
    pub field: Option<Field>,
    /// What.
    pub what: What,
    /// The rule version that it rests on, as [`RuleVersion::name`]; none for what any form asks.
    pub rule: Option<String>,
}

/// A plan that is being written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Which.
    pub plan: PlanId,
    /// What was written, part by part.
    pub items: BTreeMap<Item, Entry>,
}

/// An answer that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer<'a> {
    /// Words of a person.
    Words(&'a str),
    /// Anything else, ready to be stated.
    Value(Value),
}

/// Reads what was typed as the answer to a field.
///
/// # Errors
/// What is wrong with it.
pub fn read(field: Field, typed: &str) -> Result<Answer<'_>, What> {
    let typed = typed.trim();
    let own = || typed.chars().take(80).collect::<String>();
    let value = match (field, field.shape()) {
        (_, Shape::Text) => return Ok(Answer::Words(typed)),
        (_, Shape::Date) => day(typed).map(|day| Value::Date(day.into())).ok_or_else(|| What::NotADay(own())),
        (_, Shape::Code(_)) => Value::code(field, typed).ok_or_else(|| What::NotACode(own())),
        (_, Shape::Codes(_)) => Value::codes(field, listed(typed)).ok_or_else(|| What::NotACode(own())),
        (Field::AdministrativeLanguage, _) if typed.parse::<LanguageCode>().is_err() => Err(What::NotALanguage(own())),
        (Field::SdgTargets, _) if !listed(typed).all(is_target) => Err(What::NotATarget(own())),
        (Field::AdaptedFrom, _) if typed.parse::<CommitmentId>().is_err() => Err(What::NoSuchCommitment(own())),
        _ => Value::label(typed).ok_or(What::TooLong { has: typed.len(), most: LABEL }),
    };
    value.map(Answer::Value)
}

/// The codes or targets of a list, apart by blanks, commas or lines.
fn listed(typed: &str) -> impl Iterator<Item = &str> {
    typed.split(|c: char| c.is_whitespace() || c == ',').filter(|part| !part.is_empty())
}

fn day(typed: &str) -> Option<Date> {
    typed.parse().ok()
}

/// Whether it has the form of a target: one of seventeen goals, then a number or a letter (`16.6`, `16.a`).
fn is_target(text: &str) -> bool {
    let Some((goal, target)) = text.split_once('.') else { return false };
    let is_goal = goal.parse::<u8>().is_ok_and(|number| (1..=17).contains(&number) && number.to_string() == goal);
    let is_number = target.parse::<u8>().is_ok_and(|number| (1..=19).contains(&number));
    let is_letter = target.len() == 1 && target.bytes().all(|b| (b'a'..=b'd').contains(&b));
    is_goal && (is_number || is_letter)
}

/// How many years a plan from one day to another lasts, to the nearest, at least one. Half a year more counts as a year more.
pub(crate) fn years_between(start: Date, end: Date) -> i64 {
    let days = i64::from(crate::membership::days_between(start, end)) + 1;
    ((days * 4 + 730) / 1461).max(1)
}

impl Draft {
    /// The answer to a field as it was typed; nothing if it was not answered.
    #[must_use]
    pub fn typed(&self, item: Item, field: Field) -> &str {
        self.items.get(&item).and_then(|entry| entry.get(&field)).map_or("", |typed| typed.trim())
    }

    /// A day, if it was answered with one.
    #[must_use]
    pub fn day(&self, item: Item, field: Field) -> Option<Date> {
        day(self.typed(item, field))
    }

    /// The commitments, by the number under which each was begun.
    pub fn commitments(&self) -> impl Iterator<Item = u16> {
        self.items.keys().filter_map(|item| match item {
            Item::Commitment(number) => Some(*number),
            Item::Plan | Item::Milestone(..) => None,
        })
    }

    /// The milestones of a commitment.
    pub fn milestones(&self, of: u16) -> impl Iterator<Item = u16> {
        self.items.keys().filter_map(move |item| match item {
            Item::Milestone(commitment, number) if *commitment == of => Some(*number),
            _ => None,
        })
    }

    /// Whether the administrative language is another than English.
    #[must_use]
    pub fn is_in_two_languages(&self) -> bool {
        !matches!(self.typed(Item::Plan, Field::AdministrativeLanguage), "" | "en")
    }

    /// Whether something that is asked of an item is asked here: the same in another language only where there is another.
    #[must_use]
    pub fn asks(&self, asked: &Asked) -> bool {
        asked.need != Need::IfNotEnglish || self.is_in_two_languages()
    }

    /// How many years it lasts, to the nearest, at least one; none without both days.
    #[must_use]
    pub fn years(&self) -> Option<i64> {
        Some(years_between(self.day(Item::Plan, Field::Start)?, self.day(Item::Plan, Field::End)?))
    }

    /// The bytes of which the digest is made that a minister endorses: each answer after the part and the field, all after
    /// their lengths, so that no two drafts give the same bytes.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut put = |part: &str| {
            bytes.extend_from_slice(&(part.len() as u64).to_be_bytes());
            bytes.extend_from_slice(part.as_bytes());
        };
        put(&self.plan.to_string());
        for (item, entry) in &self.items {
            for (field, typed) in entry {
                put(&item.to_string());
                put(field.code());
                put(typed);
            }
        }
        bytes
    }

    /// Everything that is to be said of it on a day: what stands against a deposit, and advice.
    #[must_use]
    pub fn remarks(&self, state: &Partnership, today: Date) -> Vec<Remark> {
        let rule = rules::in_force(RuleId::PlanDraft, today);
        let mut seen = Remarks { draft: self, state, rule, remarks: Vec::new() };
        for item in self.items.keys() {
            seen.answers(*item);
        }
        seen.times();
        seen.whole();
        seen.remarks
    }
}

/// Remarks on their way.
struct Remarks<'a> {
    draft: &'a Draft,
    state: &'a Partnership,
    rule: Option<&'static RuleVersion>,
    remarks: Vec<Remark>,
}

impl Remarks<'_> {
    fn add(&mut self, item: Item, field: Option<Field>, what: What) {
        self.remarks.push(Remark { item, field, what, rule: None });
    }

    fn by_rule(&mut self, item: Item, field: Option<Field>, what: What) {
        let rule = self.rule.map(RuleVersion::name);
        self.remarks.push(Remark { item, field, what, rule });
    }

    fn parameters(&self) -> Option<DraftRule> {
        match self.rule?.parameters {
            Parameters::PlanDraft(rule) => Some(rule),
            _ => None,
        }
    }

    /// Each answer by itself.
    fn answers(&mut self, item: Item) {
        let both = self.draft.is_in_two_languages() && self.parameters().is_none_or(|rule| rule.both_languages);
        for asked in item.asked() {
            let typed = self.draft.typed(item, asked.field);
            let has = typed.chars().count();
            match (asked.need, typed) {
                (Need::Always, "") => self.add(item, Some(asked.field), What::Missing),
                (Need::IfNotEnglish, "") if both => self.by_rule(item, Some(asked.field), What::Missing),
                (_, "") => {}
                _ if has > asked.most => {
                    self.add(item, Some(asked.field), What::TooLong { has, most: asked.most });
                }
                _ => {
                    if let Err(what) = read(asked.field, typed) {
                        self.add(item, Some(asked.field), what);
                    }
                }
            }
        }
        let from = self.draft.typed(item, Field::AdaptedFrom);
        if from.parse().is_ok_and(|id| self.state.commitment(&id).is_none()) {
            self.add(item, Some(Field::AdaptedFrom), What::NoSuchCommitment(from.to_owned()));
        }
    }

    /// Days against each other.
    fn times(&mut self) {
        let (starts, ends) = (self.draft.day(Item::Plan, Field::Start), self.draft.day(Item::Plan, Field::End));
        for item in self.draft.items.keys() {
            let (start, end) = (self.draft.day(*item, Field::Start), self.draft.day(*item, Field::End));
            if start.zip(end).is_some_and(|(start, end)| end < start) {
                self.add(*item, Some(Field::End), What::EndsBeforeItBegins);
            }
            let is_late = end.zip(ends).is_some_and(|(end, ends)| end > ends);
            let is_early = start.zip(starts).is_some_and(|(start, starts)| start < starts);
            if *item != Item::Plan && (is_late || is_early) {
                let field = if is_late { Field::End } else { Field::Start };
                self.by_rule(*item, Some(field), What::OutsidePlan);
            }
        }
        let usual = self.parameters().map(|rule| [rule.years, rule.or_years]);
        if let (Some(years), Some(usual)) = (self.draft.years(), usual)
            && usual.iter().any(Option::is_some)
            && !usual.contains(&Some(years))
        {
            self.by_rule(Item::Plan, Some(Field::End), What::UnusualLength { years });
        }
    }

    /// The draft as a whole.
    fn whole(&mut self) {
        let commitments: Vec<u16> = self.draft.commitments().collect();
        if commitments.is_empty() {
            self.add(Item::Plan, None, What::NoCommitments);
        }
        let mut numbers = BTreeSet::new();
        for number in &commitments {
            let item = Item::Commitment(*number);
            if self.draft.milestones(*number).next().is_none() {
                self.by_rule(item, None, What::NoMilestones);
            }
            let label = self.draft.typed(item, Field::PlanNumber);
            if !label.is_empty() && !numbers.insert(label) {
                self.add(item, Some(Field::PlanNumber), What::NumberTwice(label.to_owned()));
            }
            if self.draft.typed(item, Field::ClaimedValues).is_empty() {
                self.by_rule(item, Some(Field::ClaimedValues), What::NoValue);
            }
        }
        let Some(rule) = self.parameters() else { return };
        let has = commitments.len();
        if let Some(advised) = rule.commitments_advised
            && i64::try_from(has).is_ok_and(|has| has > advised)
        {
            self.by_rule(Item::Plan, None, What::MoreThanAdvised { has, advised });
        }
        let is_silent = |n: &u16| self.draft.typed(Item::Commitment(*n), Field::GrandChallenges).is_empty();
        if rule.grand_challenges > 0 && commitments.iter().all(is_silent) {
            self.by_rule(Item::Plan, None, What::NoGrandChallenge);
        }
    }
}

codes! {
    /// How a draft stands.
    Standing {
        /// Something stands against depositing it.
        Incomplete = "incomplete",
        /// It waits for the minister.
        Complete = "complete",
        /// The minister endorsed it as it is.
        Endorsed = "endorsed",
        /// The minister endorsed it, and it was changed afterwards.
        EndorsementVoid = "endorsement-void",
        /// It was deposited.
        Deposited = "deposited",
    }
}

#[cfg(test)]
#[path = "draft_tests.rs"]
mod tests;
