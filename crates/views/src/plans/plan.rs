//! One action plan: when it runs, what it promises, how it was made, what happened to it.

use domain::PartialDate;

use crate::address::{Address, Format, Target};
use crate::chrome::{About, Frame, Part};
use crate::components::commitments::Table;
use crate::components::facts::Fact;
use crate::components::ledger::{At, Line};
use crate::components::receipt::Receipt;
use crate::described;
use crate::locale::{Arg, Catalogue, Say};
use crate::page::page;
use crate::review::{AdviceRow, ClockRow, CorrectionRow};
use crate::value::{Code, Link, Name, Share, Text, Value};

/// The page of one plan.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanPage {
    /// The member's short name, as in addresses.
    pub member: String,
    /// The member's name.
    pub name: Name,
    /// The number of the plan, from 1.
    pub number: u16,
    /// When it begins, where that is known.
    pub from: Option<PartialDate>,
    /// When it ends, where that is known.
    pub to: Option<PartialDate>,
    /// The few things a reader wants first.
    pub facts: Vec<Fact>,
    /// On which report and which rules the columns of the table rest.
    pub note: Option<Say>,
    /// The commitments.
    pub table: Table,
    /// Its versions, where it was deposited here, the last first.
    pub versions: Vec<Version>,
    /// Which editions speak of it, the latest first.
    pub editions: Vec<EditionOfPlan>,
    /// What the reviewer found, question by question.
    pub found: Vec<Distribution>,
    /// What the reviewer advised, commitment by commitment.
    pub advice: Vec<(Link, Text)>,
    /// The reports of the review on it, with their clocks.
    pub reviews: Vec<ClockRow>,
    /// What was corrected of what the review found, since it was published.
    pub corrections: Vec<CorrectionRow>,
    /// How much of what the review recommended was taken up; nothing where it recommended nothing.
    pub uptake: Vec<Fact>,
    /// What it recommended.
    pub recommended: Vec<AdviceRow>,
    /// The ways to what its government reports of it.
    pub own: Vec<Link>,
    /// Documents of it that the Support Unit deposited for the government.
    pub deposits: Vec<Link>,
    /// How peers were consulted on it while it was written.
    pub peers: Vec<PeerRow>,
    /// That this was a step of every plan then, where it was and nothing is on record of it.
    pub peers_required: Option<Say>,
    /// How the plan was made, as each process database of the review answers.
    pub process: Vec<Process>,
    /// What happened to the plan, with the acts.
    pub history: Vec<Line>,
    /// Proof of the page.
    pub receipt: Option<Receipt>,
}

/// A version of a plan that was deposited here.
#[derive(Debug, Clone, PartialEq)]
pub struct Version {
    /// Its number, from 1.
    pub number: u64,
    /// Whether it is the refresh of a long plan, halfway.
    pub is_refresh: bool,
    /// When it was published.
    pub on: PartialDate,
    /// Why there is one.
    pub reason: Option<Value>,
    /// The act that brought it.
    pub act: u64,
    /// What the Support Unit noted of it.
    pub checked: Option<CheckedVersion>,
    /// What it says otherwise than the one before, part by part.
    pub changes: Vec<Line>,
}

/// What the Support Unit noted of a version of a plan.
#[derive(Debug, Clone, PartialEq)]
pub struct CheckedVersion {
    /// When, and whether it is in order.
    pub says: Say,
    /// What is missing.
    pub words: Option<Text>,
    /// The act that says so.
    pub act: u64,
}

/// How peers were consulted on a plan while it was written.
#[derive(Debug, Clone, PartialEq)]
pub struct PeerRow {
    /// When, who was invited, how many commented.
    pub says: Vec<Say>,
    /// Who was invited.
    pub invited: Vec<Link>,
    /// What those said who consented.
    pub told: Vec<PeerTold>,
    /// The act that says so.
    pub act: u64,
}

/// What a peer said.
#[derive(Debug, Clone, PartialEq)]
pub struct PeerTold {
    /// For which member or body.
    pub from: Say,
    /// What was said.
    pub comment: Value,
    /// What became of it; nothing where it got no answer.
    pub outcome: Option<Code>,
    /// The answer.
    pub answer: Option<Value>,
}

/// An edition that speaks of a plan.
#[derive(Debug, Clone, PartialEq)]
pub struct EditionOfPlan {
    /// What it is called.
    pub title: Say,
    /// When it was published.
    pub published: PartialDate,
    /// How many of the plan's commitments it holds.
    pub commitments: u64,
    /// The last act that it brought.
    pub act: u64,
}

/// How the answers to one question are spread over the commitments of a plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Distribution {
    /// The question.
    pub field: Code,
    /// The report that answers it.
    pub report: Say,
    /// The answers, lowest first, each with how many commitments have it.
    pub answers: Vec<(Value, u64)>,
    /// How many commitments the report has no answer for.
    pub silent: u64,
}

impl Distribution {
    /// How many commitments have an answer.
    #[must_use]
    pub fn answered(&self) -> u64 {
        self.answers.iter().map(|(_, count)| count).sum()
    }

    /// The part of the answers that one is.
    #[must_use]
    pub fn share(&self, count: &u64) -> Share {
        Share::new(*count, self.answered())
    }
}

/// How a plan was made, as one source tells it.
#[derive(Debug, Clone, PartialEq)]
pub struct Process {
    /// The source.
    pub source: Say,
    /// Whether it speaks of this plan; else of the member's plans in general.
    pub of_plan: bool,
    /// The six steps of consultation (dossier 4.1), with what the review answered.
    pub steps: Vec<(Code, Value)>,
    /// Everything else that it answers.
    pub rest: Vec<(Code, Value)>,
    /// The act that brought it.
    pub act: u64,
}

impl Process {
    /// How many of the six steps were followed.
    #[must_use]
    pub fn followed(&self) -> usize {
        let yes = |value: &Value| matches!(value, Value::Code { code, .. } if code == "yes");
        self.steps.iter().filter(|(_, value)| yes(value)).count()
    }
}

fn member_name(page: &PlanPage, t: &Catalogue) -> String {
    page.name.words(t)
}

fn about(page: &PlanPage, t: &Catalogue) -> About {
    let name = member_name(page, t);
    let number = Arg::Text(page.number.to_string());
    let plan = t.with("plan-short", &[("number", number.clone())]).into_owned();
    About {
        title: t.with("plan-title-of", &[("member", Arg::from(&name)), ("number", number.clone())]).into_owned(),
        description: t.with("plan-description", &[("member", Arg::from(&name)), ("number", number)]).into_owned(),
        part: Some(Part::Members),
        crumbs: vec![
            (t.text("members-title").into_owned(), Some(Address::Members)),
            (name, Some(Address::Member(page.member.clone()))),
            (plan, None),
        ],
        twins: &[Format::Json, Format::Csv, Format::Pdf],
    }
}

/// The plan, for programs.
fn thing(page: &PlanPage, f: &Frame<'_>, t: &Catalogue) -> serde_json::Value {
    described::plan(f, t, (&page.member, &page.name, page.number), [page.from, page.to])
}

page!(PlanPage, "plans/plan.html", tells thing);

impl PlanPage {
    fn span(&self) -> Option<Say> {
        match (self.from, self.to) {
            (Some(from), Some(to)) if from != to => Some(Say::new("date-span").with("from", from).with("to", to)),
            (Some(one), _) | (None, Some(one)) => Some(Say::of(one)),
            (None, None) => None,
        }
    }

    /// The rule on consulting peers.
    fn to_peer_rule(&self) -> Address {
        Address::Rule("peer-consultation".to_owned())
    }

    /// The recommendations on all plans of the member.
    fn to_recommendations(&self) -> Target {
        Target::new(Address::Recommendations).and("member", &self.member)
    }

    /// The reports on all plans of the member.
    fn to_reviews(&self) -> Target {
        Target::new(Address::Reviews).and("member", &self.member)
    }

    /// An example: Ghana's first plan, with the answers of the process database of July 2016.
    #[must_use]
    pub fn sample() -> Self {
        use crate::review::uptake;
        use domain::review::recommendations::Uptake;
        let yes_no = |field: &'static str, code: &'static str| (Code::from(field), Value::code(field, code));
        Self {
            member: "ghana".into(),
            name: Name::Country("GHA".into()),
            number: 1,
            from: Some(PartialDate::Year(2013)),
            to: Some(PartialDate::Year(2014)),
            facts: vec![
                Fact::new(Say::new("plan-submitted"), Value::When(PartialDate::Year(2013))),
                Fact::new(Say::new("member-commitments"), Value::Number(13))
                    .noting(Say::new("member-commitments-assessed").with("count", 13u64)),
                Fact::new(Say::new("member-done"), Value::Number(5))
                    .noting(Say::new("member-done-of").with("count", 13u64)),
            ],
            note: Some(
                Say::new("plan-columns-note").with("report", Arg::Code("product".into(), "end-of-term-report".into())),
            ),
            table: crate::membership::sample_table(),
            versions: vec![Version {
                number: 2,
                is_refresh: false,
                on: PartialDate::Day(jiff::civil::date(2014, 2, 3)),
                reason: Some(Value::Text(Text::new("The ministry in charge was merged."))),
                act: 23_001,
                checked: Some(CheckedVersion {
                    says: Say::new("plan-checked-missing")
                        .with("date", PartialDate::Day(jiff::civil::date(2014, 2, 5))),
                    words: Some(Text::new("Say which ministry leads the second commitment.")),
                    act: 23_007,
                }),
                changes: vec![
                    Line::new(
                        At::When(PartialDate::Day(jiff::civil::date(2014, 2, 3))),
                        Say::new("version-commitment"),
                    )
                    .act(23_002)
                    .change(
                        "lead-institution",
                        Some(Value::Text(Text::new("Ministry of Communications, NITA"))),
                        Some(Value::Text(Text::new("Ministry of Communications and Digitalisation, NITA"))),
                    ),
                ],
            }],
            editions: vec![
                EditionOfPlan {
                    title: Say::plain("OGP commitments and IRM assessments, edition of 2016"),
                    published: PartialDate::Year(2016),
                    commitments: 13,
                    act: 21_903,
                },
                EditionOfPlan {
                    title: Say::plain("OGP commitments, export of late 2015"),
                    published: PartialDate::Year(2015),
                    commitments: 13,
                    act: 14_990,
                },
            ],
            found: vec![Distribution {
                field: "completion".into(),
                report: Say::of(Arg::Code("product".into(), "end-of-term-report".into())),
                answers: [("not-started", 3), ("limited", 5), ("substantial", 5)]
                    .map(|(code, count)| (Value::code("completion", code), count))
                    .into(),
                silent: 0,
            }],
            advice: vec![(
                Link { to: Address::Commitment("gha-1-3".into()).into(), text: Say::plain("Right to Information") },
                Text::in_language("New commitment based on existing implementation", "en"),
            )],
            reviews: ClockRow::samples(),
            uptake: uptake(Uptake { issued: 2, answered: 1, integrated: 1, overdue: 1 }),
            corrections: vec![CorrectionRow::sample()],
            recommended: AdviceRow::samples(),
            own: vec![Link {
                to: Address::SelfAssessment("ghana".into(), 1, "end-of-term".into()).into(),
                text: Say::of(Arg::Code("self-report".into(), "end-of-term".into())),
            }],
            deposits: vec![Link {
                to: crate::membership::JoinPlace::Deposit(52_003).into(),
                text: Say::new("deposit-line")
                    .with("document", Arg::Code("deposit".into(), "plan".into()))
                    .with("date", PartialDate::Day(jiff::civil::date(2026, 6, 1)))
                    .with("stands", Say::new("deposit-stands-waits")),
            }],
            peers_required: None,
            peers: vec![PeerRow {
                says: vec![
                    Say::new("plan-peers-numbers").with("answered", 1_u64).with("comments", 1_u64).with("taken", 1_u64),
                ],
                invited: vec![Link { to: Address::Member("italy".into()).into(), text: Say::plain("Italy") }],
                told: vec![PeerTold {
                    from: Say::plain("Italy"),
                    comment: Value::Text(Text::new("Say by when each court publishes.")),
                    outcome: Some("taken-up".into()),
                    answer: Some(Value::Text(Text::new("Each milestone has its day now."))),
                }],
                act: 1_240,
            }],
            process: vec![Process {
                source: Say::plain("Process database, July 2016"),
                of_plan: true,
                steps: vec![
                    yes_no("timeline-beforehand", "yes"),
                    yes_no("advance-notice", "yes"),
                    yes_no("awareness-raising", "yes"),
                    yes_no("online-consultation", "no"),
                    yes_no("in-person-consultation", "yes"),
                    yes_no("summary-of-comments", "yes"),
                ],
                rest: vec![
                    ("notice-days".into(), Value::Number(7)),
                    yes_no("notice-adequate", "no"),
                    yes_no("development-openness", "open"),
                    yes_no("development-influence", "consult"),
                    yes_no("implementation-influence", "collaborate"),
                    yes_no("self-assessment-published", "no"),
                    ("self-assessment-on-time".into(), Value::missing("not-applicable")),
                ],
                act: 22_641,
            }],
            history: vec![
                Line::new(
                    At::When(PartialDate::Year(2013)),
                    Say::new("timeline-plan-deposited").with("number", "1").with("count", 13u64),
                )
                .act(6_120),
            ],
            receipt: Some(Receipt { position: 22_641, leaf: [0x9f; 32], checkpoint_size: Some(48_211) }),
        }
    }
}
