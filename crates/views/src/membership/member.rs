//! One member: its standing, its plans and reviews on a time line, its commitments, what happened in its membership.

use domain::PartialDate;

use crate::address::{Address, Format, Target};
use crate::chrome::{About, Frame, Part};
use crate::components::commitments::{Row, Table};
use crate::components::drawing::{Drawing, Length, Mark};
use crate::components::facts::Fact;
use crate::components::ledger::{At, Line, Voice};
use crate::components::owed::Owed;
use crate::components::receipt::Receipt;
use crate::components::tree::{Branch, Node, Verdict};
use crate::described;
use crate::locale::{Arg, Catalogue, Say};
use crate::networking::helped_samples;
use crate::page::page;
use crate::review::CorrectionRow;
use crate::value::{Code, Link, Name, Text, Value};

/// The page of one member.
#[derive(Debug, Clone, PartialEq)]
pub struct MemberPage {
    /// Its short name, as in addresses.
    pub id: String,
    /// Its name.
    pub name: Name,
    /// When it joined.
    pub joined: Option<PartialDate>,
    /// Its cohort, region and cycle: fields and codes, in the order in which they are named above the title.
    pub standing: Vec<(Code, Code)>,
    /// The few things a reader wants first.
    pub facts: Vec<Fact>,
    /// Its plans and the reviews of them.
    pub timeline: Timeline,
    /// The same as dated lines, each with its act.
    pub lines: Vec<Line>,
    /// Its plans with their commitments, the latest first.
    pub plans: Vec<PlanOfMember>,
    /// What it, its forum and its reviewer owe: what is late, what is due, what lies in the months around today.
    pub owed: Owed,
    /// What happened in its membership, the latest first.
    pub events: Vec<Line>,
    /// Help that it got or gave through the networking mechanism, and with whom it learns, the latest first.
    pub helped: Vec<Line>,
    /// Letters about it that were published, the latest first.
    pub letters: Vec<Link>,
    /// Who holds an office for it, the oldest first.
    pub people: Vec<Line>,
    /// The plans that are or were made here with the public, by number.
    pub making: Vec<u16>,
    /// Where its eligibility is worked out; none for a locality.
    pub eligibility: Option<Address>,
    /// How its status follows from what happened.
    pub status: Option<Node>,
    /// Proof of the page.
    pub receipt: Option<Receipt>,
    /// What was corrected of what the review found of its plans, since it was published.
    pub corrections: Vec<CorrectionRow>,
}

/// A plan on the page of its member.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanOfMember {
    /// Its number, from 1.
    pub number: u16,
    /// When it begins.
    pub from: PartialDate,
    /// When it ends, where that is known.
    pub to: Option<PartialDate>,
    /// On which report and which rules the columns rest.
    pub note: Option<Say>,
    /// Its commitments.
    pub table: Table,
}

impl PlanOfMember {
    fn caption(&self) -> Say {
        let key = if self.to.is_some() { "member-plan-caption" } else { "member-plan-caption-open" };
        let say = Say::new(key).with("number", Arg::Text(self.number.to_string())).with("from", self.from);
        match self.to {
            Some(to) => say.with("to", to),
            None => say,
        }
    }
}

/// A stretch on the time line.
#[derive(Debug, Clone, PartialEq)]
pub struct Span {
    /// What it is called.
    pub label: Say,
    /// A promise or a review of one.
    pub kind: TimelineKind,
    /// The first day.
    pub from: PartialDate,
    /// The last day; the same date again where only one is on record.
    pub to: PartialDate,
}

/// What a stretch on the time line stands for, and so how it is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimelineKind {
    /// A plan whose commitments are on record.
    Plan,
    /// A plan without its text on record.
    PlanWithoutText,
    /// A report of the review.
    Report,
}

/// Plans and reviews, to be drawn.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Timeline {
    /// The stretches from the earliest on.
    pub spans: Vec<Span>,
}

/// A stretch has a lane of its own, with its name above it, in units.
const LANE: i64 = 38;

impl Span {
    /// What it is and how long it lasts: *Plan 1: 2013 – 2014*.
    fn told(&self, t: &Catalogue) -> String {
        let day = |day: PartialDate| t.say(&Say::of(Arg::When(day))).into_owned();
        let lasts =
            if self.from == self.to { day(self.from) } else { format!("{} – {}", day(self.from), day(self.to)) };
        format!("{}{} {lasts}", t.say(&self.label), t.text("colon"))
    }

    /// Its marks where it begins and so wide, its lane beginning at a height.
    fn draw(&self, t: &Catalogue, (x, y, width): (i64, i64, i64), at_end: bool) -> Mark {
        let bar = [x, y + 18, width, 13].map(Length::units);
        let drawn = match self.kind {
            TimelineKind::Plan => Mark::Rect("gv", bar),
            TimelineKind::PlanWithoutText => Mark::Rect("gv hollow", bar),
            TimelineKind::Report => Mark::Line("rv", format!("M{x} {}h{width}M{x} {}h{width}", y + 21, y + 25)),
        };
        let (class, label_x) = if at_end { ("b end", x + width) } else { ("b", x) };
        let label = Mark::Words(class, [label_x, y + 12].map(Length::units), t.say(&self.label).into_owned());
        let area = [x - 3, y + 14, width + 6, 20].map(Length::units);
        Mark::Point { name: self.told(t), to: None, area, marks: vec![label, drawn] }
    }
}

impl Timeline {
    /// The time line for one width; none of nothing.
    #[must_use]
    pub fn draw(&self, width: i64, t: &Catalogue) -> Option<Drawing> {
        let first = self.spans.iter().map(|span| span.from.first().year()).min()?;
        let last = self.spans.iter().map(|span| span.to.last().year()).max()?;
        let years = i64::from(last - first) + 1;
        let every = (years * 48).div_euclid(width) + 1;
        let lanes = i64::try_from(self.spans.len()).unwrap_or(0);
        let height = 30 + LANE * lanes;
        let at = |day: domain::Date, end: bool| {
            let of_year = i64::from(day.day_of_year()) - i64::from(!end);
            (i64::from(day.year() - first) * 366 + of_year.clamp(0, 366)) * width / (years * 366)
        };
        let mut drawing = Drawing::new(0, 0, width, height);
        for (index, year) in (0..years).zip(first..).filter(|(index, _)| index % every == 0) {
            let x = index * width / years;
            drawing.marks.push(Mark::Line("grid", format!("M{x} 18V{height}")));
            drawing.marks.push(Mark::Words("m", [x + 4, 12].map(Length::units), year.to_string()));
        }
        for (span, lane) in self.spans.iter().zip(0i64..) {
            let (x, end) = (at(span.from.first(), false), at(span.to.last(), true));
            // A label that would not fit behind the beginning of its stretch ends where the stretch does.
            let at_end = x > width * 6 / 10;
            drawing.marks.push(span.draw(t, (x, 24 + lane * LANE, (end - x - 3).max(3)), at_end));
        }
        Some(drawing)
    }
}

fn name(page: &MemberPage, t: &Catalogue) -> String {
    page.name.words(t)
}

fn about(page: &MemberPage, t: &Catalogue) -> About {
    let name = name(page, t);
    About {
        description: crate::say!(t, "member-description", name = &name).into_owned(),
        part: Some(Part::Members),
        crumbs: vec![(t.text("members-title").into_owned(), Some(Address::Members)), (name.clone(), None)],
        title: name,
        twins: &[Format::Json, Format::Csv, Format::Pdf],
    }
}

/// The member, for programs.
fn thing(page: &MemberPage, f: &Frame<'_>, t: &Catalogue) -> serde_json::Value {
    described::member(f, t, &page.id, &page.name)
}

page!(MemberPage, "membership/member.html", tells thing);

/// Number, title, impact, completion at end of term, effect, starred under the rule of 2015: Ghana's first plan in the
/// edition of 2016.
const GHANA: [(&str, &str, &str, &str, &str, bool); 13] = [
    ("1", "Fiscal Responsibility", "moderate", "not-started", "did-not-change", false),
    ("2", "Fiscal transparency", "moderate", "substantial", "major", true),
    ("3", "Right to Information", "transformative", "limited", "marginal", false),
    ("4", "Human Rights and Anti-Corruption", "moderate", "substantial", "marginal", true),
    ("5", "Extractive Sector Revenue Management", "transformative", "limited", "did-not-change", false),
    ("6", "Investment Oversight", "minor", "not-started", "did-not-change", false),
    ("7", "Citizen Participation", "minor", "substantial", "marginal", false),
    ("8", "Code of Conduct Bill", "moderate", "limited", "did-not-change", false),
    ("9", "Audit Reports", "moderate", "not-started", "did-not-change", false),
    ("10", "National Broadcasting", "none", "limited", "did-not-change", false),
    ("11", "E-Immigration", "minor", "limited", "did-not-change", false),
    ("12", "Financial Management", "transformative", "substantial", "did-not-change", false),
    ("13", "Policy Portal", "transformative", "substantial", "major", true),
];

pub(crate) fn sample_table() -> Table {
    let rows = GHANA
        .iter()
        .map(|(number, title, impact, completion, effect, starred)| Row {
            number: (*number).to_owned(),
            to: Address::Commitment(format!("gha-1-{number}")).into(),
            title: Text::in_language(*title, "en"),
            ambition: Value::code("potential-impact", *impact),
            completion: Value::code("completion", *completion),
            effect: Value::code("opened-government", *effect),
            star: Value::Star(*starred),
        })
        .collect();
    Table { ambition: "potential-impact".into(), effect: "opened-government".into(), stars: true, rows }
}

pub(crate) fn sample_lines() -> Vec<Line> {
    let report =
        |code: &str| Say::new("timeline-report-published").with("report", Arg::Code("product".into(), code.into()));
    vec![
        Line::new(
            At::When(PartialDate::Year(2013)),
            Say::new("timeline-plan-deposited").with("number", "1").with("count", 13u64),
        )
        .by(Voice::Government)
        .act(6_120),
        Line::new(At::When(PartialDate::Year(2015)), report("progress-report").with("number", "1"))
            .by(Voice::Reviewer)
            .act(14_208),
        Line::new(At::When(PartialDate::Year(2016)), report("end-of-term-report").with("number", "1"))
            .by(Voice::Reviewer)
            .act(22_641),
    ]
}

impl MemberPage {
    fn tree<'a>(&self, t: &'a Catalogue, f: &'a Frame<'a>, node: &'a Node) -> Branch<'a> {
        Branch::root(t, f, node)
    }

    /// Where it can be put beside others.
    /// The reports of the review on its plans.
    fn reviews(&self) -> Target {
        Target::new(Address::Reviews).and("member", &self.id)
    }
    /// What the review recommended on its plans.
    fn recommendations(&self) -> Target {
        Target::new(Address::Recommendations).and("member", &self.id)
    }
    fn compare(&self) -> Target {
        Target::new(Address::Compare).also("member", &self.id)
    }

    /// An example: Ghana in the edition of 2016.
    #[must_use]
    pub fn sample() -> Self {
        let plan = |number: &str| Say::new("timeline-plan").with("number", number);
        let span = |label, kind, from: i16, to: i16| Span {
            label,
            kind,
            from: PartialDate::Year(from),
            to: PartialDate::Year(to),
        };
        let report = |code: &str| Say::of(Arg::Code("product".into(), code.into()));
        Self {
            id: "ghana".into(),
            name: Name::Country("GHA".into()),
            joined: Some(PartialDate::Month(2013, 4)),
            standing: vec![
                ("cohort".into(), "c3".into()),
                ("region".into(), "africa-and-the-middle-east".into()),
                ("cycle".into(), "odd".into()),
            ],
            facts: vec![
                Fact::new(Say::new("member-status"), Value::code("status", "active")),
                Fact::new(Say::new("member-plans"), Value::Number(1)),
                Fact::new(Say::new("member-commitments"), Value::Number(13))
                    .noting(Say::new("member-commitments-assessed").with("count", 13u64)),
                Fact::new(Say::new("member-done"), Value::Number(5))
                    .noting(Say::new("member-done-of").with("count", 13u64)),
                Fact::new(Say::new("member-starred"), Value::Number(3)).noting(Say::new("member-starred-note")),
            ],
            timeline: Timeline {
                spans: vec![
                    span(plan("1"), TimelineKind::Plan, 2013, 2014),
                    span(report("progress-report"), TimelineKind::Report, 2015, 2015),
                    span(report("end-of-term-report"), TimelineKind::Report, 2016, 2016),
                ],
            },
            lines: sample_lines(),
            plans: vec![PlanOfMember {
                number: 1,
                from: PartialDate::Year(2013),
                to: Some(PartialDate::Year(2014)),
                note: Some(
                    Say::new("plan-columns-note")
                        .with("report", Arg::Code("product".into(), "end-of-term-report".into())),
                ),
                table: sample_table(),
            }],
            owed: Owed::sample(),
            helped: helped_samples(),
            letters: vec![Link {
                to: Address::Letter(52_001).into(),
                text: Say::new("letter-line")
                    .with("kind", Arg::Code("letter".into(), "letter-of-intent".into()))
                    .with("date", PartialDate::Day(jiff::civil::date(2011, 8, 15))),
            }],
            events: vec![
                Line::new(
                    At::When(PartialDate::Month(2013, 4)),
                    Say::of(Arg::Code("membership-event".into(), "joined".into())),
                )
                .act(88),
            ],
            people: vec![
                Line::new(
                    At::When(PartialDate::Day(jiff::civil::date(2026, 3, 1))),
                    Say::of(Arg::Code("office".into(), "point-of-contact".into())),
                )
                .act(21_960),
            ],
            making: vec![5],
            eligibility: Some(Address::EligibilityOf("GHA".into())),
            status: Some(
                Node::verdict(
                    Say::new("claim-standing").with("value", Arg::Code("status".into(), "active".into())),
                    Verdict::Holds,
                )
                .child(
                    Node::verdict(
                        Say::new("claim-happened").with("value", Arg::Code("membership-event".into(), "joined".into())),
                        Verdict::Holds,
                    )
                    .to(Address::Act(88)),
                ),
            ),
            corrections: vec![CorrectionRow::sample()],
            receipt: Some(Receipt { position: 22_641, leaf: [0x9f; 32], checkpoint_size: Some(48_211) }),
        }
    }
}
