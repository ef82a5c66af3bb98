//! All figures by kind, and the claims that were published about them.

use domain::figures::Kind;

use crate::address::{Address, Format, Target};
use crate::chrome::{About, Part};
use crate::components::ledger::At;
use crate::locale::{Arg, Catalogue, Say};
use crate::page::page;
use crate::value::{Share, Text};

/// The page of all figures.
#[derive(Debug, Clone, PartialEq)]
pub struct FiguresPage {
    /// Figures of one kind below each other.
    pub groups: Vec<Group>,
    /// What was said elsewhere, and what the data give.
    pub claims: Vec<Claim>,
}

/// Figures of one kind.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// What they are about.
    pub title: Say,
    /// What a reader should know before comparing them.
    pub help: Option<Say>,
    /// The figures in order.
    pub figures: Vec<FigureRow>,
}

/// One figure in the list.
#[derive(Debug, Clone, PartialEq)]
pub struct FigureRow {
    /// What it is called.
    pub name: Say,
    /// The rule or code book it follows.
    pub rule: Say,
    /// A share, or a plain number.
    pub kind: Kind,
    /// How many of how many; of a plain number, the number twice.
    pub share: Share,
    /// How many were left out.
    pub excluded: u64,
    /// Whether it cannot be compared with the row above.
    pub breaks: bool,
    /// Where its working is.
    pub to: Target,
}

/// A figure that somebody published.
#[derive(Debug, Clone, PartialEq)]
pub struct Claim {
    /// When it was published.
    pub at: At,
    /// The words of the claim.
    pub claimed: Text,
    /// Whether its author withdrew it.
    pub withdrawn: bool,
    /// What must be said about the claim itself, such as that its percentage does not follow from its counts.
    pub remarks: Vec<Say>,
    /// The act that recorded the claim.
    pub act: Option<u64>,
    /// The nearest that the data give; `None` when nothing comes near.
    pub nearest: Option<Nearest>,
}

/// What the data give for a claim.
#[derive(Debug, Clone, PartialEq)]
pub struct Nearest {
    /// How many of how many.
    pub share: Share,
    /// Which filter gives it.
    pub filter: Say,
    /// What agrees with the claim.
    pub matches: Vec<Say>,
    /// What does not.
    pub differs: Vec<Say>,
    /// Where its working is.
    pub to: Target,
}

fn about(_page: &FiguresPage, t: &Catalogue) -> About {
    About {
        title: t.text("figures-title").into_owned(),
        description: t.text("figures-lead").into_owned(),
        part: Some(Part::Figures),
        crumbs: vec![(t.text("figures-title").into_owned(), None)],
        twins: &[Format::Json, Format::Csv],
    }
}

page!(FiguresPage, "figures/list.html");

impl FiguresPage {
    /// An example from the edition of 2016.
    #[must_use]
    pub fn sample() -> Self {
        let row = |name: &'static str,
                   rule: &'static str,
                   (numerator, denominator): (u64, u64),
                   excluded,
                   breaks,
                   to: &str| FigureRow {
            name: Say::new(name),
            rule: Say::new(rule),
            kind: Kind::Share,
            share: Share::new(numerator, denominator),
            excluded,
            breaks,
            to: Address::Figure(to.to_owned()).into(),
        };
        Self {
            groups: vec![
                Group {
                    title: Say::new("figure-group-stars"),
                    help: Some(Say::new("figure-group-stars-help")),
                    figures: vec![
                        row(
                            "figure-star-share",
                            "figure-rule-before-june-2014",
                            (183, 792),
                            29,
                            false,
                            "star-share-before-june-2014",
                        ),
                        row("figure-star-share", "figure-rule-2015", (206, 867), 53, true, "star-share-2015"),
                        row("figure-star-share", "figure-rule-current", (28, 590), 330, true, "star-share-current"),
                    ],
                },
                Group {
                    title: Say::new("figure-group-completion"),
                    help: None,
                    figures: vec![row(
                        "figure-completion-rate",
                        "figure-rule-progress",
                        (946, 1787),
                        140,
                        false,
                        "completion-rate",
                    )],
                },
            ],
            claims: vec![
                Claim {
                    at: At::When(domain::PartialDate::Year(2014)),
                    claimed: Text::in_language("21 % of 958 commitments", "en"),
                    withdrawn: true,
                    remarks: vec![Say::new("claim-withdrawn")],
                    act: Some(9_310),
                    nearest: None,
                },
                Claim {
                    at: At::When(domain::PartialDate::Year(2014)),
                    claimed: Text::in_language("194 of 783 commitments in 35 countries, 24.7 %", "en"),
                    withdrawn: false,
                    remarks: vec![
                        Say::new("claim-percent-differs").with("printed", "24.7%").with("computed", Arg::PerMille(248)),
                    ],
                    act: Some(9_377),
                    nearest: Some(Nearest {
                        share: Share::new(183, 792),
                        filter: Say::new("claim-filter-plans-of").with("years", "2012"),
                        matches: vec![],
                        differs: vec![
                            Say::new("claim-differs-numerator").with("difference", 11u64),
                            Say::new("claim-differs-denominator").with("difference", 9u64),
                        ],
                        to: Address::Figure("star-share-before-june-2014".into()).into(),
                    }),
                },
            ],
        }
    }
}
