//! What somebody says about a thing: the one shape in which facts enter the record.
//!
//! A [`Statement`] is a set of answers to [`Field`]s about one [`Subject`], from one source. A [`Thing`] is all that was
//! ever said about one subject, ranked: by the authority of the source, then by when the source was published, never by
//! when we learnt of it. So importing editions in any order gives the same thing. A statement never overwrites another.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use serde::de::{self, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::codebook::{Decimal, Field, Missing, Product, Shape};
use crate::ids::{BadId, CommitmentId, Iso3, MemberId, PlanId, Slug, TextId, Year};
use crate::lens::Lens;
use crate::partnership::Source;
use crate::time::{Date, PartialDate};

/// What a statement is about. Written as a path: `commitment/GH0033`, `assessment/GH0033/progress-report`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// A country.
    Country(Iso3),
    /// A participating country or locality.
    Member(MemberId),
    /// Something that happened in a membership.
    MembershipEvent(MemberId, Slug),
    /// A seat in a body at a time: the body, then a short name of the snapshot and holder.
    Seat(Slug, Slug),
    /// An action plan.
    Plan(PlanId),
    /// How a member made its plans, or one plan.
    Process(MemberId, Option<u16>),
    /// A commitment.
    Commitment(CommitmentId),
    /// A milestone of a commitment, by its number.
    Milestone(CommitmentId, u16),
    /// What one report of the review found on a commitment.
    Assessment(CommitmentId, Product),
    /// An entry to the Open Gov Challenge, in a plan or outside any.
    ChallengeEntry(Slug),
    /// A country in a year: what indicators measured.
    CountryYear(Iso3, Year),
    /// A piece of evidence about a country's law.
    Evidence(Iso3, Slug),
}

impl Subject {
    /// The first word of the path, which is also the first part of the act's kind.
    #[must_use]
    pub const fn sort(&self) -> &'static str {
        match self {
            Self::Country(_) => "country",
            Self::Member(_) => "member",
            Self::MembershipEvent(..) => "membership-event",
            Self::Seat(..) => "seat",
            Self::Plan(_) => "plan",
            Self::Process(..) => "process",
            Self::Commitment(_) => "commitment",
            Self::Milestone(..) => "milestone",
            Self::Assessment(..) => "assessment",
            Self::ChallengeEntry(_) => "challenge-entry",
            Self::CountryYear(..) => "country-year",
            Self::Evidence(..) => "evidence",
        }
    }
}

impl Subject {
    /// Whether it is a commitment or a part of one, of which nothing can be said without its plan.
    #[must_use]
    pub const fn is_of_commitment(&self) -> bool {
        matches!(self, Self::Commitment(_) | Self::Milestone(..) | Self::Assessment(..))
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/", self.sort())?;
        match self {
            Self::Country(id) => write!(f, "{id}"),
            Self::Member(id) | Self::Process(id, None) => write!(f, "{id}"),
            Self::MembershipEvent(id, slug) => write!(f, "{id}/{slug}"),
            Self::Seat(body, slug) => write!(f, "{body}/{slug}"),
            Self::Plan(id) => write!(f, "{id}"),
            Self::Process(id, Some(number)) => write!(f, "{id}/{number}"),
            Self::Commitment(id) => write!(f, "{id}"),
            Self::Milestone(id, number) => write!(f, "{id}/{number}"),
            Self::Assessment(id, product) => write!(f, "{id}/{product}"),
            Self::ChallengeEntry(slug) => write!(f, "{slug}"),
            Self::CountryYear(id, year) => write!(f, "{id}/{year}"),
            Self::Evidence(id, slug) => write!(f, "{id}/{slug}"),
        }
    }
}

impl FromStr for Subject {
    type Err = BadId;
    fn from_str(text: &str) -> Result<Self, BadId> {
        let bad =
            || BadId { text: text.chars().take(80).collect(), expected: "the path of a thing, such as member/ghana" };
        let (sort, rest) = text.split_once('/').ok_or_else(bad)?;
        let pair = || rest.split_once('/').ok_or_else(bad);
        Ok(match sort {
            "country" => Self::Country(rest.parse()?),
            "member" => Self::Member(rest.parse()?),
            "membership-event" => Self::MembershipEvent(pair()?.0.parse()?, pair()?.1.parse()?),
            "seat" => Self::Seat(pair()?.0.parse()?, pair()?.1.parse()?),
            "plan" => Self::Plan(rest.parse()?),
            "process" => match rest.parse::<PlanId>() {
                Ok(plan) => Self::Process(plan.member, Some(plan.number)),
                Err(_) => Self::Process(rest.parse()?, None),
            },
            "commitment" => Self::Commitment(rest.parse()?),
            "milestone" => Self::Milestone(pair()?.0.parse()?, milestone_number(pair()?.1).ok_or_else(bad)?),
            "assessment" => Self::Assessment(pair()?.0.parse()?, Product::from_code(pair()?.1).ok_or_else(bad)?),
            "challenge-entry" => Self::ChallengeEntry(rest.parse()?),
            "country-year" => Self::CountryYear(pair()?.0.parse()?, pair()?.1.parse()?),
            "evidence" => Self::Evidence(pair()?.0.parse()?, pair()?.1.parse()?),
            _ => return Err(bad()),
        })
    }
}
/// The number of a milestone, in the one way of writing it.
fn milestone_number(text: &str) -> Option<u16> {
    text.parse().ok().filter(|number: &u16| *number > 0 && number.to_string() == text)
}

impl Serialize for Subject {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}
impl<'de> Deserialize<'de> for Subject {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        std::borrow::Cow::<'de, str>::deserialize(d)?.parse().map_err(de::Error::custom)
    }
}

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Value {
    /// No answer, and why.
    Missing(Missing),
    /// The digest of a text.
    Text(TextId),
    /// A short label.
    Label(Box<str>),
    /// A date.
    Date(PartialDate),
    /// A whole number.
    Number(i64),
    /// Yes or no.
    Flag(bool),
    /// One code of the field's book.
    Code(&'static str),
    /// Codes of the field's book, sorted, each once.
    Codes(Box<[&'static str]>),
    /// A number on the field's scale.
    Measure(Decimal),
}

/// The longest label, in bytes.
pub const MAX_LABEL: usize = 64;

impl Value {
    /// A code, if the field's book has it.
    #[must_use]
    pub fn code(field: Field, code: &str) -> Option<Self> {
        match field.shape() {
            Shape::Code(book) => book.iter().find(|c| **c == code).map(|c| Self::Code(c)),
            _ => None,
        }
    }
    /// A set of codes, if the field's book has them all.
    #[must_use]
    pub fn codes<'a>(field: Field, codes: impl IntoIterator<Item = &'a str>) -> Option<Self> {
        let Shape::Codes(book) = field.shape() else {
            return None;
        };
        let mut found: Vec<&'static str> =
            codes.into_iter().map(|code| book.iter().copied().find(|c| *c == code)).collect::<Option<_>>()?;
        found.sort_unstable();
        found.dedup();
        Some(Self::Codes(found.into()))
    }
    /// A label, if it is short enough and printable.
    #[must_use]
    pub fn label(text: &str) -> Option<Self> {
        (1..=MAX_LABEL).contains(&text.len()).then_some(())?;
        text.chars().all(|c| !c.is_control()).then(|| Self::Label(text.into()))
    }
    /// Whether the value fits the field.
    #[must_use]
    pub fn fits(&self, field: Field) -> bool {
        match (self, field.shape()) {
            (Self::Missing(_), _)
            | (Self::Text(_), Shape::Text)
            | (Self::Label(_), Shape::Label)
            | (Self::Date(_), Shape::Date)
            | (Self::Number(_), Shape::Number)
            | (Self::Flag(_), Shape::Flag) => true,
            (Self::Code(code), Shape::Code(book)) => book.contains(code),
            (Self::Codes(codes), Shape::Codes(book)) => codes.iter().all(|c| book.contains(c)),
            (Self::Measure(number), Shape::Measure(scale)) => scale.holds(*number),
            _ => false,
        }
    }
}

/// Answers to fields, each field at most once, in the order of [`Field`].
///
/// In JSON an object by field code. A missing answer is `{"no":"not-reviewed"}`; the other forms are plain. Clones share
/// the answers: those of a deed that waits for the end of its import are those of the statement that it becomes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fields(Arc<[(Field, Value)]>);

impl Fields {
    /// From pairs in any order; a later answer to the same field replaces an earlier one, one that does not fit its
    /// field is dropped.
    #[must_use]
    pub fn new(pairs: impl IntoIterator<Item = (Field, Value)>) -> Self {
        let mut map = std::collections::BTreeMap::new();
        map.extend(pairs.into_iter().filter(|(field, value)| value.fits(*field)));
        Self(map.into_iter().collect())
    }
    /// The answer to a field, if it was asked.
    #[must_use]
    pub fn get(&self, field: Field) -> Option<&Value> {
        self.0.binary_search_by_key(&field, |(f, _)| *f).ok().and_then(|i| self.0.get(i)).map(|(_, v)| v)
    }
    /// All answers, in order.
    pub fn iter(&self) -> impl Iterator<Item = (Field, &Value)> {
        self.0.iter().map(|(f, v)| (*f, v))
    }
    /// Whether nothing is answered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
    /// The texts that the answers point to.
    pub fn texts(&self) -> impl Iterator<Item = &TextId> {
        self.0.iter().filter_map(|(_, v)| if let Value::Text(id) = v { Some(id) } else { None })
    }
}

#[derive(Serialize, Deserialize)]
struct No {
    no: String,
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Missing(why) => No { no: why.code().to_owned() }.serialize(s),
            Self::Text(id) => id.serialize(s),
            Self::Label(text) => s.serialize_str(text),
            Self::Date(date) => date.serialize(s),
            Self::Number(n) => s.serialize_i64(*n),
            Self::Flag(yes) => s.serialize_bool(*yes),
            Self::Code(code) => s.serialize_str(code),
            Self::Codes(codes) => codes.serialize(s),
            Self::Measure(number) => number.serialize(s),
        }
    }
}

impl Serialize for Fields {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let mut map = s.serialize_map(Some(self.0.len()))?;
        for (field, value) in self.iter() {
            map.serialize_entry(field.code(), value)?;
        }
        map.end()
    }
}

/// Reads an answer in the shape that its field asks for.
struct Answer(Field);

impl<'de> de::DeserializeSeed<'de> for Answer {
    type Value = Value;
    fn deserialize<D: Deserializer<'de>>(self, d: D) -> Result<Value, D::Error> {
        d.deserialize_any(self)
    }
}

impl Answer {
    fn fit<E: de::Error>(&self, value: Option<Value>) -> Result<Value, E> {
        value
            .filter(|v| v.fits(self.0))
            .ok_or_else(|| E::custom(format_args!("{} has an answer that is not in its book", self.0.code())))
    }
}

impl<'de> Visitor<'de> for Answer {
    type Value = Value;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an answer to {}", self.0.code())
    }
    fn visit_bool<E: de::Error>(self, yes: bool) -> Result<Value, E> {
        self.fit(Some(Value::Flag(yes)))
    }
    fn visit_i64<E: de::Error>(self, n: i64) -> Result<Value, E> {
        self.fit(Some(Value::Number(n)))
    }
    fn visit_u64<E: de::Error>(self, n: u64) -> Result<Value, E> {
        self.fit(i64::try_from(n).ok().map(Value::Number))
    }
    fn visit_str<E: de::Error>(self, text: &str) -> Result<Value, E> {
        let value = match self.0.shape() {
            Shape::Text => text.parse().ok().map(Value::Text),
            Shape::Date => text.parse().ok().map(Value::Date),
            Shape::Label => Value::label(text),
            Shape::Code(_) => Value::code(self.0, text),
            // Only the one way of writing a number, so that acts are written as they were read.
            Shape::Measure(_) => text.parse::<Decimal>().ok().filter(|n| n.to_string() == text).map(Value::Measure),
            Shape::Number | Shape::Flag | Shape::Codes(_) => None,
        };
        self.fit(value)
    }
    fn visit_seq<A: de::SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        let mut codes: Vec<std::borrow::Cow<'de, str>> = Vec::new();
        while let Some(code) = seq.next_element()? {
            codes.push(code);
        }
        self.fit(Value::codes(self.0, codes.iter().map(AsRef::as_ref)))
    }
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Value, A::Error> {
        let no = No::deserialize(de::value::MapAccessDeserializer::new(map))?;
        self.fit(Missing::from_code(&no.no).map(Value::Missing))
    }
}

impl<'de> Deserialize<'de> for Fields {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        struct Pairs;
        impl<'de> Visitor<'de> for Pairs {
            type Value = Fields;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object of field codes and answers")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Fields, A::Error> {
                let mut pairs = Vec::with_capacity(24);
                while let Some(code) = map.next_key::<std::borrow::Cow<'de, str>>()? {
                    let field = Field::from_code(&code)
                        .ok_or_else(|| de::Error::custom(format_args!("unknown field {code:?}")))?;
                    pairs.push((field, map.next_value_seed(Answer(field))?));
                }
                pairs.sort_by_key(|(field, _)| *field);
                if pairs.windows(2).any(|pair| matches!(pair, [a, b] if a.0 == b.0)) {
                    return Err(de::Error::custom("a field is answered twice"));
                }
                Ok(Fields(pairs.into()))
            }
        }
        d.deserialize_map(Pairs)
    }
}

/// One statement, as the state keeps it.
#[derive(Debug, PartialEq, Eq)]
pub struct Statement {
    /// Who says so.
    pub source: Arc<Source>,
    /// The line of the source's file on which the statement's row begins, from 1; 0 where the source has no lines.
    pub row: u32,
    /// The position of the act that brought it.
    pub at: u64,
    /// When it was so.
    pub effective_on: Date,
    /// What is said.
    pub fields: Fields,
}

impl Statement {
    /// What decides between competing statements, lowest first: authority, publication, then fixed tie-breakers.
    fn rank(&self) -> (crate::partnership::Authority, PartialDate, Date, &str, u32) {
        (self.source.authority, self.source.published_on, self.effective_on, self.source.id.as_str(), self.row)
    }
}

/// All that was ever said about one subject, highest rank last.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Thing {
    statements: Vec<Arc<Statement>>,
}

/// An answer and who gives it.
#[derive(Debug, Clone, Copy)]
pub struct Said<'a> {
    /// The answer.
    pub value: &'a Value,
    /// The statement that gives it.
    pub by: &'a Arc<Statement>,
}

impl Thing {
    /// Adds a statement in its rank. The same source saying something else of the same row later replaces nothing: both stay.
    pub fn add(&mut self, statement: Arc<Statement>) {
        let place = self.statements.partition_point(|s| s.rank() <= statement.rank());
        // Most things are spoken of once or twice; room for more would be half of what they take.
        self.statements.reserve_exact(1);
        self.statements.insert(place, statement);
    }
    /// Adds all statements of another thing.
    pub fn absorb(&mut self, other: &Self) {
        for statement in &other.statements {
            self.add(Arc::clone(statement));
        }
    }
    /// Every statement that the lens lets through, lowest rank first.
    pub fn statements(&self, lens: Lens) -> impl DoubleEndedIterator<Item = &Arc<Statement>> {
        self.statements.iter().filter(move |s| lens.shows(s))
    }
    /// Whether the lens shows anything of it.
    #[must_use]
    pub fn exists(&self, lens: Lens) -> bool {
        self.statements(lens).next().is_some()
    }
    /// The answer to a field: the highest-ranked statement that was asked it. An explicit "not reviewed" of a later
    /// edition is an answer; a question that a later edition dropped is not.
    #[must_use]
    pub fn said(&self, field: Field, lens: Lens) -> Option<Said<'_>> {
        self.statements(lens).rev().find_map(|by| by.fields.get(field).map(|value| Said { value, by }))
    }
    /// The answer's value alone.
    #[must_use]
    pub fn value(&self, field: Field, lens: Lens) -> Option<&Value> {
        self.said(field, lens).map(|s| s.value)
    }
    /// A code answered, if the answer is one.
    #[must_use]
    pub fn code(&self, field: Field, lens: Lens) -> Option<&'static str> {
        match self.value(field, lens) {
            Some(Value::Code(code)) => Some(code),
            _ => None,
        }
    }
    /// The codes answered; empty where the answer is missing.
    #[must_use]
    pub fn codes(&self, field: Field, lens: Lens) -> &[&'static str] {
        match self.value(field, lens) {
            Some(Value::Codes(codes)) => codes,
            _ => &[],
        }
    }
    /// A yes or no, if the answer is one.
    #[must_use]
    pub fn flag(&self, field: Field, lens: Lens) -> Option<bool> {
        match self.value(field, lens) {
            Some(Value::Flag(yes)) => Some(*yes),
            _ => None,
        }
    }
    /// A number, if the answer is one.
    #[must_use]
    pub fn number(&self, field: Field, lens: Lens) -> Option<i64> {
        match self.value(field, lens) {
            Some(Value::Number(n)) => Some(*n),
            _ => None,
        }
    }
    /// A number on the field's scale, if the answer is one.
    #[must_use]
    pub fn measure(&self, field: Field, lens: Lens) -> Option<Decimal> {
        match self.value(field, lens) {
            Some(Value::Measure(number)) => Some(*number),
            _ => None,
        }
    }
    /// A text's digest, if the answer is one.
    #[must_use]
    pub fn text(&self, field: Field, lens: Lens) -> Option<&TextId> {
        match self.value(field, lens) {
            Some(Value::Text(id)) => Some(id),
            _ => None,
        }
    }
    /// A label, if the answer is one.
    #[must_use]
    pub fn label(&self, field: Field, lens: Lens) -> Option<&str> {
        match self.value(field, lens) {
            Some(Value::Label(text)) => Some(text),
            _ => None,
        }
    }
    /// A date, if the answer is one.
    #[must_use]
    pub fn date(&self, field: Field, lens: Lens) -> Option<PartialDate> {
        match self.value(field, lens) {
            Some(Value::Date(date)) => Some(*date),
            _ => None,
        }
    }
    /// The highest position among its statements: what a page about it rests on. 0 if nothing was said.
    #[must_use]
    pub fn position(&self) -> u64 {
        self.statements.iter().map(|s| s.at).max().unwrap_or(0)
    }
    /// Every field that somebody answered, in order.
    #[must_use]
    pub fn fields(&self, lens: Lens) -> Vec<Field> {
        let asked: std::collections::BTreeSet<_> =
            self.statements(lens).flat_map(|s| s.fields.iter().map(|(f, _)| f)).collect();
        asked.into_iter().collect()
    }
}
