//! One country: its score for a year from source cell to verdict, what would turn it, and the other years and versions.

use super::Way;
use super::list::points;
use crate::address::{Address, Format, Target};
use crate::chrome::{About, Frame, Part};
use crate::components::facts::Fact;
use crate::components::receipt::Receipt;
use crate::components::tree::{Branch, Node, Verdict};
use crate::locale::{Arg, Catalogue, Say};
use crate::page::page;
use crate::rules::Rest;
use crate::value::{Code, Link, Text, Value};

/// The page of one country.
#[derive(Debug, Clone, PartialEq)]
pub struct CountryPage {
    /// ISO 3166-1 alpha-3.
    pub country: String,
    /// Its page as a member, if it has one.
    pub member: Option<Address>,
    /// The score year; none if nothing is on record by which it could be judged.
    pub year: Option<i16>,
    /// The years that can be chosen.
    pub years: Vec<Way>,
    /// The few things a reader wants first.
    pub facts: Vec<Fact>,
    /// The way into the Partnership.
    pub path: Vec<PathStep>,
    /// How the computed verdict stands to the recorded one.
    pub difference: Option<Say>,
    /// The working.
    pub working: Option<Node>,
    /// Every input with the cell it comes from.
    pub cells: Vec<Cell>,
    /// Each single change that would turn the verdict.
    pub turns: Vec<Say>,
    /// Why there is none, where there is none.
    pub no_turn: Option<Say>,
    /// The same year under each version of the rule.
    pub versions: Vec<VersionRow>,
    /// All years, the latest first.
    pub history: Vec<YearRow>,
    /// What is asked of countries that want to join.
    pub joiners: Vec<Node>,
    /// What to know about that.
    pub joiners_note: Option<Say>,
    /// Whether it is under review; none before there was such a rule.
    pub review: Option<Node>,
    /// Evidence on its law.
    pub evidence: Vec<EvidenceRow>,
    /// What the rule measures by.
    pub measured: Vec<Measured>,
    /// Proof of the page.
    pub receipt: Option<Receipt>,
}

/// A step on the way into the Partnership.
#[derive(Debug, Clone, PartialEq)]
pub struct PathStep {
    /// Which, a code.
    pub step: Code,
    /// How it stands, a code.
    pub stands: Code,
    /// When it was taken, or by when it is due.
    pub when: Option<Say>,
    /// The act that shows it.
    pub act: Option<u64>,
}

/// One input, with the cell it comes from.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// The question.
    pub field: Code,
    /// The year it is about.
    pub year: Option<i16>,
    /// The answer.
    pub value: Value,
    /// What the source is called.
    pub source: String,
    /// The heading of the column.
    pub column: Option<&'static str>,
    /// The line of the file, from 1.
    pub line: u32,
    /// The act that brought it.
    pub act: u64,
}

/// A version of the rule, and what it makes of the year.
#[derive(Debug, Clone, PartialEq)]
pub struct VersionRow {
    /// Its name, and its page.
    pub version: Link,
    /// Whether it is the one in force for the year.
    pub in_force: bool,
    /// The score.
    pub score: Say,
    /// The verdict.
    pub verdict: Code,
    /// Why there is none, where there is none.
    pub why: Option<Say>,
}

/// A year.
#[derive(Debug, Clone, PartialEq)]
pub struct YearRow {
    /// The year.
    pub year: i16,
    /// The page for it.
    pub to: Target,
    /// The score.
    pub score: Say,
    /// The verdict, as computed.
    pub verdict: Code,
    /// What the Partnership published.
    pub published: Option<Say>,
    /// The verdict as recorded, and its act.
    pub recorded: Option<(Code, u64)>,
    /// Whether that differs from what is computed.
    pub differs: bool,
}

/// A piece of evidence.
#[derive(Debug, Clone, PartialEq)]
pub struct EvidenceRow {
    /// What it shows.
    pub provision: Value,
    /// Since when.
    pub since: Value,
    /// Who says so: the page or list that the source cites, else the source.
    pub source: Text,
    /// The act that brought it.
    pub act: u64,
    /// What experts found of it: a message, and the act.
    pub examined: Option<(Say, u64)>,
}

/// A parameter and what it rests on.
#[derive(Debug, Clone, PartialEq)]
pub struct Measured {
    /// Its name, as a code.
    pub name: Code,
    /// Its value.
    pub value: Arg,
    /// How sure we are, as a code.
    pub confidence: Code,
    /// What it rests on.
    pub sources: Vec<Rest>,
}

fn about(page: &CountryPage, t: &Catalogue) -> About {
    let name = t.country(&page.country);
    About {
        title: crate::say!(t, "eligibility-of", country = &*name).into_owned(),
        description: crate::say!(t, "eligibility-of-description", country = &*name).into_owned(),
        part: Some(Part::Members),
        crumbs: vec![
            (t.text("eligibility-title").into_owned(), Some(Address::Eligibility)),
            (name.clone().into_owned(), None),
        ],
        twins: &[Format::Json, Format::Csv],
    }
}

page!(CountryPage, "membership/eligibility/country.html");

impl CountryPage {
    fn tree<'a>(&self, t: &'a Catalogue, f: &'a Frame<'a>, node: &'a Node) -> Branch<'a> {
        Branch::root(t, f, node)
    }

    /// An example: Georgia in 2014.
    #[must_use]
    pub fn sample() -> Self {
        let to = Target::new(Address::EligibilityOf("GEO".into()));
        let year = domain::PartialDate::Year;
        let step = |step: &'static str, stands: &'static str, when, act| PathStep {
            step: step.into(),
            stands: stands.into(),
            when,
            act,
        };
        let metric = |code: &str, of: &str| {
            let metric = Arg::Code("metric".into(), code.into());
            Say::new("claim-metric-points").with("value", metric).with("points", of).with("of", "4")
        };
        let document = |field: &str| {
            let say = Say::new("claim-document-published").with("value", Arg::Field(field.into()));
            Node::verdict(say, Verdict::Holds).to(Address::Act(31_204))
        };
        let rule = |version: &'static str| Link {
            to: Target::new(Address::Rule("elg-core".into())),
            text: crate::rules::version_name("elg-core", version),
        };
        let row = |version, in_force, score, verdict: &'static str, why| VersionRow {
            version: rule(version),
            in_force,
            score,
            verdict: verdict.into(),
            why,
        };
        let enough = Say::new("claim-score-is-enough").with("points", "15").with("of", "16").with("number", "75");
        let fiscal = Node::verdict(metric("fiscal-transparency", "4"), Verdict::Holds)
            .child(document("budget-proposal"))
            .child(document("audit-report"));
        let engagement = Node::verdict(metric("citizen-engagement", "3"), Verdict::Holds);
        Self {
            country: "GEO".into(),
            member: Some(Address::Member("georgia".into())),
            year: Some(2014),
            years: vec![(Say::plain("2014"), to.clone().and("year", "2014"), true)],
            facts: vec![
                Fact::new(Say::new("eligibility-verdict"), Value::code("eligibility-verdict", "eligible")),
                Fact::new(Say::new("eligibility-score"), Value::Say(points("15", "16"))),
                Fact::new(Say::new("eligibility-member"), Value::code("status", "active")),
            ],
            path: vec![
                step("eligibility", "taken", Some(Say::new("joining-on").with("date", year(2014))), Some(21_960)),
                step("letter-of-intent", "next", None, None),
                step("first-plan", "open", Some(Say::new("joining-due").with("date", year(2016))), None),
            ],
            difference: Some(Say::new("eligibility-same")),
            working: Some(
                Node::verdict(Say::new("claim-core-eligible").with("year", "2014"), Verdict::Holds)
                    .child(Node::verdict(enough, Verdict::Holds).child(fiscal).child(engagement)),
            ),
            cells: vec![Cell {
                field: "civil-liberties-times-ten".into(),
                year: Some(2013),
                value: Value::Decimal(domain::Decimal::ten_thousandths(588_000)),
                source: "Democracy Index".into(),
                column: Some("civlibx_eiu"),
                line: 803,
                act: 33_412,
            }],
            turns: Vec::new(),
            no_turn: Some(Say::new("eligibility-no-turn")),
            versions: vec![
                row("2011", false, points("15", "16"), "eligible", None),
                row("2014", true, points("15", "16"), "eligible", None),
                row("2023", false, points("4", "4"), "undetermined", Some(Say::new("reason-never-said"))),
            ],
            history: vec![YearRow {
                year: 2014,
                to: to.and("year", "2014"),
                score: points("15", "16"),
                verdict: "eligible".into(),
                published: Some(points("15", "16")),
                recorded: Some(("eligible".into(), 40_001)),
                differs: false,
            }],
            joiners: vec![Node::verdict(Say::new("claim-un-member"), Verdict::Holds).to(Address::Act(12))],
            joiners_note: Some(Say::new("eligibility-no-values")),
            review: None,
            evidence: vec![EvidenceRow {
                provision: Value::code("provision", "access-law"),
                since: Value::When(domain::PartialDate::Year(1999)),
                source: Text::new("vleugels-2008"),
                act: 35_810,
                examined: Some((Say::new("eligibility-confirmed"), 40_000)),
            }],
            measured: vec![Measured {
                name: "civil-liberties-first".into(),
                value: Say::new("parameter-cut")
                    .with("above", Arg::Decimal(domain::Decimal::ten_thousandths(75_000)))
                    .with("count", 4u64)
                    .into(),
                confidence: "unverified".into(),
                sources: vec![crate::rules::rests_on("D21")],
            }],
            receipt: Some(Receipt { position: 35_810, leaf: [0x9f; 32], checkpoint_size: Some(48_211) }),
        }
    }
}
