//! How a plan is made: timeline, calls, the checklist of the standard, the forum.

use domain::PartialDate;

use super::crumbs;
use crate::address::{Address, Format, Target};
use crate::chrome::{About, Part};
use crate::components::facts::Fact;
use crate::components::ledger::{At, Line};
use crate::components::receipt::Receipt;
use crate::locale::{Arg, Catalogue, Say};
use crate::page::page;
use crate::review::CopyRow;
use crate::value::{Code, Link, Name, Text, Value};

/// The page of the making of one plan.
#[derive(Debug, Clone, PartialEq)]
pub struct ProcessPage {
    /// The member's short name.
    pub member: String,
    /// What it is called.
    pub name: Name,
    /// The number of the plan.
    pub number: u16,
    /// The ways to take part, as the forum tells them.
    pub overview: Value,
    /// What one wants to know first.
    pub facts: Vec<Fact>,
    /// The time zone in which days end.
    pub zone: String,
    /// The phases, in their order.
    pub phases: Vec<PhaseRow>,
    /// The calls, in their order.
    pub calls: Vec<CallRow>,
    /// The checklist, where a standard was in force.
    pub checklist: Option<Checklist>,
    /// The forum, where one is on record.
    pub forum: Option<ForumShown>,
    /// Its meetings, the latest first.
    pub held: Vec<Line>,
    /// What stands in its repository, the latest first.
    pub repository: Vec<Entered>,
    /// How often each rule of discussion was applied, appealed against and overturned.
    pub moderation: Vec<Applied>,
    /// Proof.
    pub receipt: Option<Receipt>,
}

/// A document or page that was entered into a repository.
#[derive(Debug, Clone, PartialEq)]
pub struct Entered {
    /// What it shows, as a code.
    pub shows: Code,
    /// What it is called.
    pub title: Value,
    /// Where it is: an address of the web.
    pub address: Option<String>,
    /// The day since which it has been public.
    pub on: PartialDate,
    /// The act that entered it.
    pub act: u64,
    /// The copies that were kept of it, the latest first.
    pub copies: Vec<CopyRow>,
    /// Whether a response cites it and no copy is kept.
    pub owes_copy: bool,
}

impl Entered {
    /// An example: a summary of which a copy is kept.
    #[must_use]
    pub fn sample() -> Self {
        let day = |d| PartialDate::Day(jiff::civil::date(2027, 3, d));
        Self {
            shows: "co-creation".into(),
            title: Value::Text(Text::new("Summary of the second consultation")),
            address: Some("https://ogp.example/consultation-2.pdf".into()),
            on: day(4),
            act: 22_637,
            copies: vec![CopyRow {
                digest: "9Kf3uJb2m0T7wq1ZcXy5LrPd8eVnHs4aGoQiWtYxM6E".into(),
                kind: "pdf".into(),
                bytes: 482_133,
                taken: day(4),
                act: 22_637,
                withheld: None,
            }],
            owes_copy: false,
        }
    }
}

/// How often a rule of discussion was applied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Applied {
    /// Which, as a code.
    pub rule: Code,
    /// How many inputs were hidden by it.
    pub hidden: u64,
    /// How many of their authors appealed.
    pub appealed: u64,
    /// How many of these stand again.
    pub restored: u64,
    /// How many appeals wait.
    pub waiting: u64,
}

/// A phase.
#[derive(Debug, Clone, PartialEq)]
pub struct PhaseRow {
    /// Which, as a code.
    pub kind: Code,
    /// The first day.
    pub opens: PartialDate,
    /// The last.
    pub closes: PartialDate,
    /// How it stands.
    pub state: PhaseState,
    /// The act that closed it.
    pub act: Option<u64>,
}

/// How a phase stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PhaseState {
    /// It has not begun.
    ToCome,
    /// It is under way.
    Running,
    /// Its window is over, and it is not closed.
    Over,
    /// It is closed.
    Closed,
}

impl PhaseState {
    /// The message that names it.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::ToCome => "phase-to-come",
            Self::Running => "phase-running",
            Self::Over => "phase-over",
            Self::Closed => "phase-closed",
        }
    }

    /// The same as a code, for programs.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::ToCome => "to-come",
            Self::Running => "running",
            Self::Over => "over",
            Self::Closed => "closed",
        }
    }
}

/// A call in the list.
#[derive(Debug, Clone, PartialEq)]
pub struct CallRow {
    /// Where it is told whole.
    pub to: Target,
    /// What is asked.
    pub question: Value,
    /// How, as a code.
    pub mechanism: Code,
    /// The first day and the last.
    pub window: (PartialDate, PartialDate),
    /// Whether it takes input today.
    pub open: bool,
    /// How many inputs were given.
    pub given: u64,
    /// How many of them have no response.
    pub waiting: u64,
    /// How many of them were given without an account.
    pub freely: u64,
}

/// The checklist of the standard in force.
#[derive(Debug, Clone, PartialEq)]
pub struct Checklist {
    /// The rule version.
    pub rule: Link,
    /// The requirements.
    pub rows: Vec<RequirementRow>,
}

/// A requirement.
#[derive(Debug, Clone, PartialEq)]
pub struct RequirementRow {
    /// Its number in the standard.
    pub number: &'static str,
    /// Which, as a code.
    pub requirement: Code,
    /// How it came out, as a code.
    pub outcome: Code,
    /// Why.
    pub why: Say,
    /// What it rests on.
    pub evidence: Vec<Evidence>,
    /// What the latest report of the review that judged it found.
    pub found: Option<FoundByReview>,
}

/// What the review found of a requirement: beside what the checklist shows, and never merged with it.
#[derive(Debug, Clone, PartialEq)]
pub struct FoundByReview {
    /// What, as a code.
    pub found: Code,
    /// The report.
    pub report: Link,
    /// The act that puts it on record.
    pub act: u64,
}

impl FoundByReview {
    fn class(&self) -> &'static str {
        crate::review::judged_class(&self.found)
    }
}

/// A piece of evidence.
#[derive(Debug, Clone, PartialEq)]
pub struct Evidence {
    /// What it is.
    pub what: Say,
    /// When.
    pub on: PartialDate,
    /// The act.
    pub act: u64,
}

impl ProcessPage {
    /// Whether a report of the review judged any requirement.
    fn is_judged(&self) -> bool {
        self.checklist.as_ref().is_some_and(|list| list.rows.iter().any(|row| row.found.is_some()))
    }
}

impl CallRow {
    pub(super) fn when(&self) -> Say {
        window(self.window)
    }
}

impl RequirementRow {
    fn class(&self) -> &'static str {
        match self.outcome.as_ref() {
            "met" => "done",
            "not-met" => "late",
            _ => "sample",
        }
    }
}

/// The forum.
#[derive(Debug, Clone, PartialEq)]
pub struct ForumShown {
    /// What it is for.
    pub remit: Value,
    /// Its rules.
    pub rules: Value,
    /// Seats by constituency, as a code.
    pub seats: Vec<(Code, u64)>,
    /// Whether civil society has fewer than the government.
    pub lacks_parity: bool,
    /// The act that set it up.
    pub act: u64,
}

impl ProcessPage {
    /// An example: the making of a plan of Ghana, while ideas are gathered.
    #[must_use]
    pub fn sample() -> Self {
        let day = |month, day| PartialDate::Day(jiff::civil::date(2027, month, day));
        let phase =
            |kind: &'static str, opens, closes, state, act| PhaseRow { kind: kind.into(), opens, closes, state, act };
        let text = |words: &str| Value::Text(Text::new(words));
        let requirement = |number, requirement: &'static str, outcome: &'static str, why, evidence| RequirementRow {
            number,
            requirement: requirement.into(),
            outcome: outcome.into(),
            why,
            evidence,
            found: (requirement == "timeline").then(|| FoundByReview {
                found: "met".into(),
                report: Link {
                    to: Address::Review("ghana".into(), 5, "action-plan-review".into()).into(),
                    text: Say::of(Arg::Code("product".into(), "action-plan-review".into())),
                },
                act: 22_749,
            }),
        };
        let notice = Say::new("why-notice").with("days", 18_u64).with("least", 14_u64);
        let told = Evidence { what: Say::new("fact-timeline-published"), on: day(2, 20), act: 22_641 };
        let rule = Link {
            to: Address::Rule("co-creation-standard".into()).into(),
            text: Say::plain("co-creation-standard/2022"),
        };
        Self {
            member: "ghana".into(),
            name: Name::Country("GHA".into()),
            number: 5,
            overview: text("Write here, come to a town hall, or send a letter."),
            facts: vec![
                Fact::new(Say::new("making-began"), Value::When(day(3, 10))),
                Fact::new(Say::new("making-given"), Value::Number(1_042)),
            ],
            zone: "Africa/Accra".into(),
            phases: vec![
                phase("preparation", day(2, 20), day(3, 9), PhaseState::Closed, Some(22_650)),
                phase("gathering", day(3, 10), day(3, 31), PhaseState::Running, None),
                phase("consultation", day(5, 1), day(5, 31), PhaseState::ToCome, None),
            ],
            calls: vec![CallRow {
                to: Address::Call("ghana".into(), 5, 1).into(),
                question: text("What should the next plan promise?"),
                mechanism: "online".into(),
                window: (day(3, 10), day(3, 24)),
                open: true,
                given: 1_042,
                waiting: 40,
                freely: 3,
            }],
            checklist: Some(Checklist {
                rule,
                rows: vec![
                    requirement("2.1", "website", "not-met", Say::new("why-nothing"), Vec::new()),
                    requirement("3.1", "timeline", "met", notice, vec![told]),
                    requirement(
                        "4.1",
                        "reasoned-response",
                        "not-yet-assessable",
                        Say::new("why-unanswered").with("waiting", 40_u64).with("given", 1_042_u64),
                        Vec::new(),
                    ),
                ],
            }),
            forum: Some(ForumShown {
                remit: text("To make the plan together and follow it."),
                rules: text("Meetings are open; minutes are public within a week."),
                seats: vec![("government".into(), 8), ("civil-society".into(), 7)],
                lacks_parity: true,
                act: 22_630,
            }),
            held: vec![Line {
                at: At::When(day(2, 1)),
                voice: None,
                says: Say::new("forum-met-line"),
                link: None,
                changes: Vec::new(),
                act: Some(22_635),
            }],
            repository: vec![
                Entered {
                    shows: "website".into(),
                    title: text("The partnership in Ghana"),
                    address: Some("https://ogp.example/".into()),
                    on: day(3, 2),
                    act: 22_631,
                    copies: Vec::new(),
                    owes_copy: true,
                },
                Entered::sample(),
            ],
            moderation: vec![Applied { rule: "off-topic".into(), hidden: 4, appealed: 2, restored: 1, waiting: 1 }],
            receipt: Some(Receipt { position: 22_641, leaf: [0x9f; 32], checkpoint_size: Some(22_660) }),
        }
    }

    fn rules_of(&self) -> [(&'static str, Option<&Value>); 2] {
        let forum = self.forum.as_ref();
        [("forum-remit", forum.map(|forum| &forum.remit)), ("forum-rules", forum.map(|forum| &forum.rules))]
    }
}

fn about(page: &ProcessPage, t: &Catalogue) -> About {
    let title = Say::new("making-title").with("number", page.number.to_string());
    let title = format!("{}: {}", page.name.words(t), t.say(&title));
    let mut crumbs = crumbs(&page.name, (&page.member, page.number), t);
    if let Some((_, to)) = crumbs.last_mut() {
        *to = None;
    }
    About {
        description: t.text("making-description").into_owned(),
        part: Some(Part::Members),
        crumbs,
        title,
        twins: &[Format::Json],
    }
}

/// From one day to another.
pub(crate) fn window((from, to): (PartialDate, PartialDate)) -> Say {
    Say::new("call-from-to").with("from", Arg::When(from)).with("to", Arg::When(to))
}

page!(ProcessPage, "cocreation/process.html");
