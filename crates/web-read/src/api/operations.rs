//! Every operation of the interface: its address, what it may be asked, and the type of its answer.

use std::sync::LazyLock;

use domain::codebook::{Cohort, Era, Level, MembershipStatus, PolicyArea2024, Product, Region, Shape, Tag2016};
use domain::deed::Deed;
use domain::figures::{FigureId, Filter, Units};
use domain::membership::{Debtor, Duty, State};
use domain::review::recommendations::AnswerState;
use domain::review::{Formula, Report, Stands, StarColumn};
use domain::rules::RuleId;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use views::changes::Time;

use crate::api::{LANGUAGE, commitments, findings, obligations, plans as every_plan};
use crate::routing::{Methods, get};
use crate::span::MOST;
use crate::{areas, changes, figures, membership, plans, record, reports, review, rules, search};

/// Something that can be asked of the interface.
pub struct Operation {
    /// What it is called in the description, and in the message that explains it.
    pub id: &'static str,
    /// Its address below the interface's.
    pub path: &'static str,
    /// What it may be asked.
    pub parameters: Vec<Parameter>,
    /// What answers it.
    pub answered_by: fn() -> Methods,
    /// The schema of its answer.
    pub told: fn(&mut SchemaGenerator) -> Schema,
}

/// A question that an operation may be asked.
#[derive(Debug, Clone, Copy)]
pub struct Parameter {
    /// Its name.
    pub name: &'static str,
    /// What it may be.
    pub is: Is,
    /// What it means.
    pub about: &'static str,
}

/// What the value of a question may be.
#[derive(Debug, Clone, Copy)]
pub enum Is {
    /// Any text.
    Text,
    /// A text of this form, a regular expression (ECMA 262).
    Like(&'static str),
    /// A whole number.
    Number,
    /// A whole number from the first to the second.
    Between(usize, usize),
    /// One of these codes.
    One(&'static [&'static str]),
    /// A language of the site, by its tag.
    Language,
    /// Some of these codes, apart by commas.
    Some(&'static [&'static str]),
}

const fn may_be(name: &'static str, is: Is, about: &'static str) -> Parameter {
    Parameter { name, is, about }
}

/// What every operation may be asked.
const LANGUAGES: Parameter = may_be(
    LANGUAGE,
    Is::Language,
    "The language of the few names and sentences in the answer; English if nothing is asked.",
);

/// A year, a month or a day; empty is as if nothing were asked.
const DATE: &str = "^([0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?)?$";
/// A position, a month, a day or a moment: digits alone are no year here.
const POINT: &str = "^([0-9]{4}-[0-9]{2}(-[0-9]{2}(T[0-9:.]+(Z|[+-][0-9:]+))?)?|[0-9]{1,19})?$";
/// A date, or the short name of a source.
const EDITION: &str = "^[0-9a-z-]*$";

/// What every operation that can be asked of another time may be asked.
const TIMES: [Parameter; 3] = [
    may_be("as_of", Is::Like(DATE), "What is now known to have been so on that day: a date, a month or a year."),
    may_be("known_at", Is::Like(POINT), "What the record held then: a position of the record, a moment or a day."),
    may_be(
        "edition",
        Is::Like(EDITION),
        "What sources published up to that day said: a day, or the short name of a source.",
    ),
];

/// What every list may be asked.
const PIECES: [Parameter; 2] = [
    may_be("cursor", Is::Text, "Where to go on, as `next` of the piece before holds it. Nothing else makes one."),
    may_be("limit", Is::Between(1, MOST), "How many at once: 1 to 500, 50 if nothing is asked."),
];

impl Operation {
    /// An operation that can be asked of another time.
    fn of<T: JsonSchema>(
        id: &'static str,
        path: &'static str,
        parameters: impl IntoIterator<Item = Parameter>,
        answered_by: fn() -> Methods,
    ) -> Self {
        let parameters = parameters.into_iter().chain(TIMES).chain([LANGUAGES]).collect();
        Self { id, path, parameters, answered_by, told: |generator| generator.subschema_for::<T>() }
    }

    /// The same that is told piece by piece.
    fn list<T: JsonSchema>(
        id: &'static str,
        path: &'static str,
        parameters: impl IntoIterator<Item = Parameter>,
        answered_by: fn() -> Methods,
    ) -> Self {
        Self::of::<T>(id, path, parameters.into_iter().chain(PIECES), answered_by)
    }

    /// The names of all that it may be asked.
    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        self.parameters.iter().map(|parameter| parameter.name)
    }

    /// Whether it may be asked something.
    #[must_use]
    pub fn knows(&self, name: &str) -> bool {
        self.names().any(|known| known == name)
    }

    /// The names in its address.
    pub fn parts(&self) -> impl Iterator<Item = &'static str> {
        self.path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'))
    }
}

/// The restrictions of a figure, which are those of a list of commitments too.
fn filter() -> impl Iterator<Item = Parameter> {
    Filter::KEYS.into_iter().map(|name| {
        let is = match name {
            "assessed" => Is::One(&["yes", "no"]),
            "cohort" => Is::Some(Cohort::CODES),
            "column" => Is::One(StarColumn::CODES),
            "era" => Is::Some(Era::CODES),
            "formula" => Is::One(Formula::CODES),
            "level" => Is::Some(Level::CODES),
            "policy-area" => Is::Some(PolicyArea2024::CODES),
            "product" => Is::One(Product::CODES),
            "region" => Is::Some(Region::CODES),
            "report" => Is::One(Report::CODES),
            "tag" => Is::Some(Tag2016::CODES),
            "units" => Is::One(Units::CODES),
            _ => Is::Text,
        };
        may_be(name, is, "Only what is counted under this restriction, as figures know it.")
    })
}

/// What search may be asked: words, findings, the part of a figure, and the restrictions of figures.
fn words() -> impl Iterator<Item = Parameter> {
    let own = [
        may_be(
            "q",
            Is::Text,
            "What to look for: words, of which any answers; \"a phrase\"; the beginning of a word*; +word for what must be there, \
             -word for what must not. In capitals AND, OR and NOT join these (also Y, O, ET, OU, SAUF and NÃO), AND before OR; \
             brackets group.",
        ),
        may_be("kind", Is::One(&app::search::Kind::CODES), "Which sort of things."),
        may_be("act-kind", Is::One(Deed::KIND_CODES), "Only acts of this kind, with a hyphen for its point."),
        may_be(
            "starred",
            Is::One(&["yes", "no"]),
            "Only commitments that are starred by the rule of their time, or are not.",
        ),
        may_be("status", Is::One(MembershipStatus::CODES), "Only of members with this standing."),
        may_be("figure", Is::One(FigureId::CODES), "Only commitments that this figure speaks of."),
        may_be(
            "part",
            Is::Text,
            "Which of them: universe, denominator, numerator, step-1, excluded-not-reviewed and so on.",
        ),
    ];
    let found = search::FACETS.iter().copied().map(|field| {
        let codes = match field.shape() {
            Shape::Code(book) | Shape::Codes(book) => book,
            _ => &[],
        };
        may_be(field.code(), Is::One(codes), "Only commitments of which this was found.")
    });
    own.into_iter().chain(found).chain(filter())
}

const MEMBER: Parameter = may_be("member", Is::Text, "Only of this member, by its short name.");

/// Every operation, in the order in which they are explained.
pub static OPERATIONS: LazyLock<Vec<Operation>> = LazyLock::new(|| {
    let named = [
        may_be("name", Is::Text, "Only members whose name has this in it, accents or none."),
        may_be("region", Is::One(Region::CODES), "Only of this region."),
        may_be("status", Is::One(MembershipStatus::CODES), "Only with this standing."),
        may_be("cohort", Is::One(Cohort::CODES), "Only that joined in this wave."),
        may_be("level", Is::One(Level::CODES), "Only national or only local ones."),
    ];
    let between = [
        may_be("about", Is::Text, "Only of this thing: member/ghana, plan/ghana/1, commitment/GH0033."),
        may_be("time", Is::One(&Time::CODES), "By which time the two dates are meant."),
        may_be("from", Is::Text, "The earlier date or position; a week ago if nothing is asked."),
        may_be("to", Is::Text, "The later one; now if nothing is asked."),
    ];
    let owing = [
        MEMBER,
        may_be("state", Is::One(State::CODES), "Only what stands so."),
        may_be("owed-by", Is::One(Debtor::CODES), "Only what these owe."),
        may_be("duty", Is::One(Duty::CODES), "Only this duty."),
    ];
    let ruled = [
        may_be("version", Is::Text, "Only verdicts of this version of the rule."),
        may_be("outcome", Is::One(&rules::OUTCOMES), "Only verdicts that came out so."),
    ];
    let reviewed = [
        MEMBER,
        may_be("report", Is::One(Product::CODES), "Only this sort of report."),
        may_be("state", Is::One(Stands::CODES), "Only what stands so."),
    ];
    let advised = [MEMBER, may_be("state", Is::One(AnswerState::CODES), "Only those whose answer stands so.")];
    let reported = may_be("product", Is::One(Product::CODES), "Only what this sort of report found.");
    let from = may_be(
        "from",
        Is::Number,
        "From this position on, the earliest first, to follow the record; else the newest first.",
    );
    let commitment = "/commitments/{id}";
    vec![
        Operation::list::<membership::MembersTold>("members", "/members", named, || get(membership::members)),
        Operation::of::<membership::MemberTold<'_>>("member", "/members/{member}", [], || get(membership::member)),
        Operation::of::<membership::ObligationsTold>("member-obligations", "/members/{member}/obligations", [], || {
            get(membership::obligations)
        }),
        Operation::list::<every_plan::PlansTold<'_>>("plans", "/plans", [MEMBER], || get(every_plan::plans)),
        Operation::of::<plans::PlanTold<'_>>("plan", "/members/{member}/plans/{number}", [], || get(plans::plan)),
        Operation::list::<commitments::CommitmentsTold>("commitments", "/commitments", filter(), || {
            get(commitments::commitments)
        }),
        Operation::of::<plans::rows::CommitmentWhole<'_>>("commitment", commitment, [], || get(plans::commitment)),
        Operation::list::<findings::FindingsTold<'_>>("findings", "/findings", [MEMBER, reported], || {
            get(findings::findings)
        }),
        Operation::of::<areas::AreasTold>("areas", "/areas", [], || get(areas::areas)),
        Operation::of::<areas::AreaTold<'_>>("area", "/areas/{book}/{code}", [], || get(areas::area)),
        Operation::of::<figures::FiguresTold>("figures", "/figures", [], || get(figures::figures)),
        Operation::of::<figures::FigureTold<'_>>("figure", "/figures/{figure}", filter(), || get(figures::figure)),
        Operation::of::<figures::FigureTold<'_>>("pinned-figure", "/figures/{figure}/pins/{act}", [], || {
            get(figures::pinned)
        }),
        Operation::list::<figures::DividedTold>("divided-figure", "/figures/{figure}/by/{by}", filter(), || {
            get(figures::divided)
        }),
        Operation::of::<rules::RulesTold>("rules", "/rules", [], || get(rules::rules)),
        Operation::list::<rules::RuleTold>("rule", "/rules/{rule}", ruled, || get(rules::rule)),
        Operation::list::<obligations::AllTold<'_>>("obligations", "/obligations", owing, || {
            get(obligations::obligations)
        }),
        Operation::list::<review::ReviewsTold<'_>>("reviews", "/reviews", reviewed, || get(review::reviews)),
        Operation::of::<review::AgreementTold>("agreement", "/reviews/agreement", [], || get(review::agreement)),
        Operation::list::<review::AdviceTold>("recommendations", "/recommendations", advised, || {
            get(review::recommendations)
        }),
        Operation::list::<search::SearchTold<'_>>("search", "/search", words(), || get(search::search)),
        Operation::list::<changes::ChangesTold<'_>>("changes", "/changes", between, || get(changes::changes)),
        Operation::list::<record::ActsTold>("acts", "/acts", [from], || get(record::acts)),
        Operation::of::<record::ActTold<'_>>("act", "/acts/{position}", [], || get(record::act)),
        Operation::list::<reports::ReportsTold>("reports", "/reports", [], || get(reports::reports)),
        Operation::of::<reports::OneReportTold>("report", "/reports/{number}", [], || get(reports::report)),
    ]
});

/// What the names in addresses may be.
#[must_use]
pub fn part(name: &str) -> Parameter {
    match name {
        "member" => may_be("member", Is::Text, "The short name of a member: ghana."),
        "number" => may_be("number", Is::Number, "A number, from 1."),
        "id" => may_be("id", Is::Text, "The identifier of a commitment; one that it no longer goes by leads on."),
        "book" => may_be(
            "book",
            Is::One(&["tags", "policy-areas", "grand-challenges", "challenge-areas"]),
            "A book of subjects.",
        ),
        "code" => may_be("code", Is::Text, "A subject of the book."),
        "figure" => may_be("figure", Is::One(FigureId::CODES), "A figure."),
        "by" => may_be("by", Is::Text, "What it is divided by, one thing or two: year, or year,region."),
        "act" => may_be("act", Is::Number, "The position of the act that published the figure."),
        "rule" => may_be("rule", Is::One(RuleId::CODES), "A rule."),
        _ => may_be("position", Is::Number, "The position of an act in the record, from 0."),
    }
}
