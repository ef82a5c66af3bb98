//! One rule: its versions, and every verdict it gave.

use domain::PartialDate;

use super::sources::Rest;
use crate::address::{Address, Format, Target};
use crate::chrome::{About, Part};
use crate::components::pager::Pager;
use crate::locale::{Arg, Catalogue, Say};
use crate::page::page;
use crate::value::{Code, Link, Text};

/// The page of one rule.
#[derive(Debug, Clone, PartialEq)]
pub struct RulePage {
    /// Its code.
    pub rule: Code,
    /// Its versions, oldest first.
    pub versions: Vec<Version>,
    /// How many verdicts hold, fail and were left open in what the list below shows.
    pub counts: [u64; 3],
    /// Why verdicts were left open, with how many.
    pub open: Vec<(Say, u64)>,
    /// Ways to narrow the list: what each is called, where it leads, whether it is chosen.
    pub ways: Vec<(Say, Target, bool)>,
    /// Verdicts on this page of the list.
    pub rows: Vec<VerdictRow>,
    /// The pages of the list; none for a rule that is not judged commitment by commitment.
    pub pager: Option<Pager>,
    /// Its cases, where it is judged by cases of another kind that are all on record.
    pub cases: Option<Vec<CaseRow>>,
}

/// A case of a rule that is not judged commitment by commitment.
#[derive(Debug, Clone, PartialEq)]
pub struct CaseRow {
    /// What it is about.
    pub about: Link,
    /// Its day.
    pub on: PartialDate,
    /// The version that decided.
    pub version: Say,
    /// How it came out.
    pub found: Say,
    /// The act that it rests on.
    pub act: Option<u64>,
}

/// One version of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Version {
    /// Its name among the versions.
    pub version: Code,
    /// The first day of its force; none if it is applied to what a published column covers.
    pub from: Option<PartialDate>,
    /// The last day; none if it is still in force.
    pub to: Option<PartialDate>,
    /// The date by which it is chosen, as a code.
    pub anchor: Code,
    /// How sure we are, as a code.
    pub confidence: Code,
    /// What it measures by.
    pub parameters: Vec<Parameter>,
    /// What it rests on.
    pub sources: Vec<Rest>,
    /// How many of its verdicts hold, and how many fail; none if it is not judged commitment by commitment.
    pub verdicts: Option<(u64, u64)>,
}

/// One thing that a version measures by.
#[derive(Debug, Clone, PartialEq)]
pub struct Parameter {
    /// Its name, as a code.
    pub name: Code,
    /// Its value.
    pub value: Arg,
    /// How sure we are of it, as a code, where that is not as sure as we are of the version.
    pub confidence: Option<Code>,
}

/// One verdict.
#[derive(Debug, Clone, PartialEq)]
pub struct VerdictRow {
    /// The commitment.
    pub title: Text,
    /// Its page, where the working stands.
    pub to: Target,
    /// The plan it stands in.
    pub plan: Link,
    /// The version that decided, if one did.
    pub version: Option<Say>,
    /// How it came out: holds, fails, or why it was left open.
    pub ruling: Say,
}

impl RulePage {
    /// The class of the tag that says how sure we are.
    #[must_use]
    pub fn tag(confidence: &str) -> &'static str {
        match confidence {
            "verified" => "done",
            "unverified" => "late",
            "inferred" | "decision" => "due",
            _ => "sample",
        }
    }

    /// How many cases came out in each way, in the order of their rows.
    fn found(&self) -> Vec<(Say, u64)> {
        let mut all: Vec<(Say, u64)> = Vec::new();
        for row in self.cases.iter().flatten() {
            match all.iter_mut().find(|(found, _)| *found == row.found) {
                Some((_, count)) => *count += 1,
                None => all.push((row.found.clone(), 1)),
            }
        }
        all
    }

    fn in_force(&self, version: &Version) -> Say {
        match (version.from, version.to) {
            (Some(from), Some(to)) => Say::new("date-span").with("from", from).with("to", to),
            (Some(from), None) => Say::new("rule-since").with("from", from),
            (None, _) => Say::new("rule-of-a-column"),
        }
    }
}

fn about(page: &RulePage, t: &Catalogue) -> About {
    let title = super::title(t, &page.rule);
    About {
        description: t.say(&super::decides(&page.rule)).into_owned(),
        part: Some(Part::Figures),
        crumbs: vec![(t.text("rules-title").into_owned(), Some(Address::Rules)), (title.clone(), None)],
        title,
        twins: &[Format::Json, Format::Csv],
    }
}

page!(RulePage, "rules/rule.html");

impl RulePage {
    /// An example: ambition, with one verdict.
    #[must_use]
    pub fn sample() -> Self {
        let year = PartialDate::year;
        let version =
            |version: &'static str, from, to, confidence: &'static str, parameter, value: (&str, &str), source| {
                Version {
                    version: version.into(),
                    from,
                    to,
                    anchor: "plan-year".into(),
                    confidence: confidence.into(),
                    parameters: vec![Parameter {
                        name: parameter,
                        value: Arg::Code(value.0.to_owned(), value.1.to_owned()),
                        confidence: None,
                    }],
                    sources: vec![super::rests_on(source)],
                    verdicts: Some((312, 1_204)),
                }
            };
        let older = ("potential-impact", "transformative");
        let newer = ("potential-for-results", "substantial");
        let list = Target::new(Address::Rule("irm-ambition".into()));
        Self {
            rule: "irm-ambition".into(),
            versions: vec![
                version("2011", year(2011), year(2019), "decision", "least-impact".into(), older, "D11"),
                version("2020", year(2020), None, "verified", "least-potential".into(), newer, "S4D"),
            ],
            counts: [312, 1_204, 411],
            open: vec![(Say::new("reason-not-reviewed"), 411)],
            ways: vec![
                (Say::new("rules-all-verdicts"), list.clone(), true),
                (Say::new("verdict-holds"), list.clone().and("outcome", "holds"), false),
            ],
            rows: vec![VerdictRow {
                title: Text::new("Policy Portal"),
                to: Address::Commitment("GH0033".into()).into(),
                plan: Link {
                    to: Address::Plan("ghana".into(), 1).into(),
                    text: Say::of(Arg::AllOf(vec![Arg::Country("GHA".into()), Arg::Text("1".into())])),
                },
                version: Some(super::version_name("irm-ambition", "2011")),
                ruling: Say::new("verdict-holds"),
            }],
            pager: Some(Pager::new(1_927, 50, 1, list)),
            cases: None,
        }
    }
}
