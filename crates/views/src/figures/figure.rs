//! One figure: what it comes to, how, what was left out and why, and what was cited before.

use domain::Date;
use domain::figures::Kind;

use crate::address::{Address, Format, Target};
use crate::chrome::{About, Frame, Part};
use crate::components::chart::{Column, Columns, Slice, Spread, percent};
use crate::components::facts::Fact;
use crate::components::tree::{Branch, Node};
use crate::described;
use crate::locale::{Arg, Catalogue, Say};
use crate::page::page;
use crate::review::CorrectionRow;
use crate::value::{Share, Value};

/// The page of one figure.
#[derive(Debug, Clone, PartialEq)]
pub struct FigurePage {
    /// Its name, as in addresses: `star-share-2015`.
    pub id: String,
    /// What it is called: *Share of commitments starred*.
    pub name: Say,
    /// A share, or a plain number.
    pub kind: Kind,
    /// How many of how many; of a plain number, the number twice.
    pub share: Share,
    /// What the number says, as the end of a sentence that begins with it: *of commitments were starred*.
    pub reads: Say,
    /// The same in one sentence with its counts.
    pub lead: Say,
    /// Numerator, denominator, rule, edition, position.
    pub facts: Vec<Fact>,
    /// How it comes about.
    pub working: Option<Node>,
    /// What was left out, and why.
    pub excluded: Vec<Excluded>,
    /// Findings that it counts and that were corrected after they were published.
    pub corrections: Vec<CorrectionRow>,
    /// The same share under other rules.
    pub others: Option<Columns>,
    /// How the answers are spread.
    pub spread: Option<Spread>,
    /// What it can be divided by: codes of `by`, and where that stands.
    pub ways: Vec<(&'static str, Target)>,
    /// The value as it was cited, when this page is asked by a citation.
    pub pinned: Option<Pinned>,
    /// What a citation of today's value is pinned to.
    pub pin: Option<String>,
    /// The highest position among the acts it rests on.
    pub position: u64,
}

/// Commitments that were left out for one reason.
#[derive(Debug, Clone, PartialEq)]
pub struct Excluded {
    /// Why.
    pub because: Say,
    /// How many.
    pub count: u64,
    /// Where they are listed.
    pub to: Option<Target>,
}

/// A value as it was cited.
#[derive(Debug, Clone, PartialEq)]
pub struct Pinned {
    /// How many of how many, as published.
    pub share: Share,
    /// On which day.
    pub on: Date,
    /// The position of the record that it rests on.
    pub position: u64,
    /// The digest of its definition, in hexadecimal.
    pub definition: String,
    /// The version of the program that made it.
    pub program: String,
}

impl FigurePage {
    fn differs(&self) -> bool {
        self.pinned.as_ref().is_some_and(|pinned| pinned.share != self.share)
    }

    /// What a way to divide it is called.
    fn way(&self, t: &Catalogue, by: &'static str) -> String {
        super::divided::division(t, &[by])
    }

    fn tree<'a>(&self, t: &'a Catalogue, f: &'a Frame<'a>, node: &'a Node) -> Branch<'a> {
        Branch::root(t, f, node)
    }

    fn value(&self, t: &Catalogue, share: &Share) -> String {
        match self.kind {
            Kind::Share => percent(t, share),
            Kind::Count => t.number(share.numerator),
        }
    }
}

fn about(page: &FigurePage, t: &Catalogue) -> About {
    let name = t.say(&page.name).into_owned();
    About {
        description: t.say(&page.lead).into_owned(),
        part: Some(Part::Figures),
        crumbs: vec![(t.text("figures-title").into_owned(), Some(Address::Figures)), (name.clone(), None)],
        title: name,
        twins: &[Format::Json, Format::Csv],
    }
}

/// The figure, for programs.
fn thing(page: &FigurePage, f: &Frame<'_>, t: &Catalogue) -> serde_json::Value {
    let share = matches!(page.kind, Kind::Share).then(|| page.share.per_mille()).flatten();
    described::figure(f, t, &page.id, (page.share.numerator, page.share.denominator, share))
}

page!(FigurePage, "figures/figure.html", tells thing);

impl FigurePage {
    /// An example: the share starred under the rule of 2015, in the edition of 2016.
    #[must_use]
    pub fn sample() -> Self {
        let listed = |test: &str| Target::new(Address::Search).and("figure", "star-share-2015").and("step", test);
        let step = |key: &'static str, count, test: &str| Node::count(Say::new(key), count).to(listed(test));
        let working = step("figure-step-plans", 920, "plans").child(
            step("figure-step-reviewed", 867, "reviewed")
                .noting(Say::new("figure-step-reviewed-note").with("unreviewed", 30u64).with("other", 23u64))
                .child(
                    step("star-test-specific", 710, "specific").child(
                        step("star-test-relevant", 625, "relevant").child(
                            step("star-test-impact-moderate", 402, "impact").child(
                                step("star-test-completion", 209, "completion").child(
                                    step("figure-step-starred", 206, "starred")
                                        .noting(Say::new("figure-step-starred-note").with("count", 3u64)),
                                ),
                            ),
                        ),
                    ),
                ),
        );
        let column = |label: &'static str, years: &str, (numerator, denominator), breaks, to: &str| Column {
            label: Say::new(label),
            about: Say::new("figure-plans-of").with("years", years),
            share: Share::new(numerator, denominator),
            breaks,
            to: Some(Address::Figure(to.to_owned()).into()),
        };
        let slice = |code: &'static str, count, ink| Slice { code: code.into(), count, ink };
        Self {
            id: "star-share-2015".into(),
            name: Say::new("figure-star-share"),
            kind: Kind::Share,
            share: Share::new(206, 867),
            reads: Say::new("figure-star-share-reads"),
            lead: Say::new("figure-lead-share")
                .with("numerator", 206u64)
                .with("denominator", 867u64)
                .with("reads", Say::new("figure-star-share-reads")),
            facts: vec![
                Fact::new(Say::new("figure-numerator"), Value::Number(206)),
                Fact::new(Say::new("figure-denominator"), Value::Number(867)),
                Fact::new(Say::new("figures-rule"), Value::Say(Say::new("figure-rule-2015"))),
                Fact::new(Say::new("figure-edition"), Value::Say(Say::new("edition-of").with("edition", "2016"))),
            ],
            working: Some(working),
            excluded: vec![
                Excluded { because: Say::new("excluded-not-reviewed"), count: 30, to: Some(listed("not-reviewed")) },
                Excluded { because: Say::new("excluded-other-rule"), count: 23, to: Some(listed("other-rule")) },
            ],
            corrections: vec![CorrectionRow::sample()],
            others: Some(Columns {
                claim: Say::new("figure-stars-claim"),
                counted: Say::new("figure-stars-counted"),
                columns: vec![
                    column("figure-rule-before-june-2014", "2012", (183, 792), false, "star-share-before-june-2014"),
                    column("figure-rule-2015", "2013, 2014", (206, 867), true, "star-share-2015"),
                    column("figure-rule-current", "2013, 2014", (28, 590), true, "star-share-current"),
                ],
                alone: Address::Chart("star-share-2015".into()).into(),
            }),
            spread: Some(Spread {
                claim: Say::new("figure-completion-claim").with("share", Arg::PerMille(529)),
                counted: Say::new("figure-completion-counted").with("count", 1_787u64).with("excluded", 140u64),
                field: "completion".into(),
                slices: vec![
                    slice("complete", 435, 4),
                    slice("substantial", 511, 3),
                    slice("limited", 649, 2),
                    slice("not-started", 192, 1),
                ],
                alone: Address::Chart(crate::charts::COMPLETION.into()).into(),
            }),
            ways: vec![
                ("year", Address::DividedFigure("star-share".into(), "year".into()).into()),
                ("region", Address::DividedFigure("star-share".into(), "region".into()).into()),
            ],
            pinned: Some(Pinned {
                share: Share::new(203, 861),
                on: jiff::civil::date(2026, 10, 2),
                position: 21_866,
                definition: "5c18d6f20b94e1aa".into(),
                program: "0.1.0".into(),
            }),
            pin: Some("22641-5c18d6f2".into()),
            position: 22_641,
        }
    }
}
