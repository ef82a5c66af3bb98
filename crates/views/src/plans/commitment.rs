//! One commitment: what the government said and what the reviewer found, never merged; and which edition said what.

use domain::PartialDate;

use super::self_assessment::OwnAccount;
use super::uptake::TakesUp;
use crate::address::{Address, Format, Target};
use crate::chrome::{About, Frame, Part};
use crate::components::facts::Fact;
use crate::components::ledger::{At, Line};
use crate::components::receipt::Receipt;
use crate::components::strip::{Column, Row, Strip};
use crate::components::tree::{Branch, Node, Verdict};
use crate::described;
use crate::locale::{Arg, Catalogue, Say};
use crate::networking::helped_samples;
use crate::page::page;
use crate::review::{CorrectionRow, Heard};
use crate::value::{Code, Name, Text, Value};

/// The page of one commitment.
#[derive(Debug, Clone, PartialEq)]
pub struct CommitmentPage {
    /// Its identifier, as in addresses.
    pub id: String,
    /// Other identifiers that lead here.
    pub aliases: Vec<String>,
    /// The member's short name, as in addresses.
    pub member: String,
    /// The member's name.
    pub name: Name,
    /// The number of the plan, from 1.
    pub plan: u16,
    /// The number in the plan, as the plan gives it; `None` where it gives none.
    pub number: Option<String>,
    /// The title.
    pub title: Text,
    /// The few things a reader wants first.
    pub facts: Vec<Fact>,
    /// What the government says.
    pub said: Said,
    /// What the reviewer found.
    pub found: Found,
    /// What its government reports of it in its own self-assessments.
    pub own: Vec<OwnAccount>,
    /// The findings, report by report.
    pub strip: Option<Strip>,
    /// How each star rule ends for this commitment, and why.
    pub stars: Vec<Node>,
    /// How every formula that was ever in force ends for every report; nothing where no star was to be had.
    pub marks: Option<Marks>,
    /// Whether the review finds it promising and the gates before that are open, report by report.
    pub promising: Vec<Node>,
    /// What bodies other than the review found.
    pub heard: Vec<Heard>,
    /// Of which help through the networking mechanism it came, the latest first.
    pub helped: Vec<Line>,
    /// Findings of it that were corrected after they were published.
    pub corrections: Vec<CorrectionRow>,
    /// What would have to be otherwise for the star's verdict to be another.
    pub would_change: Vec<Say>,
    /// How far it was carried out, report by report.
    pub progress: Vec<Stage>,
    /// The steps that the plan promises.
    pub milestones: Vec<Milestone>,
    /// What it is about: fields and their codes, each leading to the commitments that carry it.
    pub subjects: Vec<(Code, Code, Target)>,
    /// Which inputs of the public it takes up.
    pub takes_up: Vec<TakesUp>,
    /// What it came from and what it led to.
    pub lineage: Lineage,
    /// Commitments of other members that are like it; `None` while that is being worked out.
    pub similar: Option<Vec<AlikeRow>>,
    /// What the findings rest on.
    pub evidence: Vec<Line>,
    /// Which edition said what, the latest first; corrections keep the old value.
    pub history: Vec<Line>,
    /// Everything that every edition said.
    pub statements: Statements,
    /// What was not certain when this commitment was recognised across editions.
    pub doubts: Vec<Say>,
    /// Proof of the page.
    pub receipt: Option<Receipt>,
}

/// The government's account.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Said {
    /// The text of the plan; `None` where only facts are on record.
    pub text: Option<Text>,
    /// Why there is no text, or when it was withheld.
    pub missing: Option<Value>,
    /// Where it comes from.
    pub source: Option<Say>,
    /// The act that brought it.
    pub act: Option<u64>,
    /// The same in other languages.
    pub others: Vec<OtherText>,
    /// What was written here account by account: problem, action, results and the like, in the place of one text.
    pub accounts: Vec<Account>,
}

/// One account of a commitment that was written here.
#[derive(Debug, Clone, PartialEq)]
pub struct Account {
    /// Which, a field of the code book.
    pub field: Code,
    /// What it says, in English where it is words.
    pub value: Value,
    /// The same in the administrative language.
    pub original: Option<Value>,
}

/// The government's account in another language than the leading one.
#[derive(Debug, Clone, PartialEq)]
pub struct OtherText {
    /// The words.
    pub text: Text,
    /// Their language, as a code.
    pub language: Code,
    /// Where they come from.
    pub source: Say,
    /// The act that brought them.
    pub act: u64,
}

/// The mark of a commitment, formula by formula and report by report.
#[derive(Debug, Clone, PartialEq)]
pub struct Marks {
    /// The reports, in their order.
    pub reports: Vec<Say>,
    /// The formulas.
    pub rows: Vec<MarkRow>,
}

/// How one formula ends.
#[derive(Debug, Clone, PartialEq)]
pub struct MarkRow {
    /// The formula, as a code.
    pub formula: Code,
    /// How it ends for each report.
    pub reports: Vec<Mark>,
    /// How it ends for the last report that it can judge.
    pub tally: Value,
}

/// How a formula ends for one report.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// Starred or not, or why that cannot be said.
    pub verdict: Value,
    /// Which tests it fails or leaves open; all others hold.
    pub because: Vec<Say>,
    /// What the review published in a column where this formula was applied.
    pub published: Option<bool>,
}

impl Marks {
    fn sample() -> Self {
        let (no, yes) = (Value::Star(false), Value::Star(true));
        let mark = |verdict: &Value, published| Mark { verdict: verdict.clone(), because: Vec::new(), published };
        let reports =
            ["progress-report", "end-of-term-report"].map(|code| Say::of(Arg::Code("product".into(), code.into())));
        let row = |formula: &'static str, reports: [Mark; 2], tally| MarkRow {
            formula: formula.into(),
            reports: reports.into(),
            tally,
        };
        Self {
            reports: reports.into(),
            rows: vec![
                row("printed", [mark(&yes, None), mark(&Value::missing("unclear"), None)], yes.clone()),
                row("applied-current", [mark(&no, Some(false)), mark(&yes, Some(true))], yes.clone()),
            ],
        }
    }
}

/// How far a commitment had come by a report.
#[derive(Debug, Clone, PartialEq)]
pub struct Stage {
    /// The report.
    pub report: Say,
    /// Where it is told as a whole.
    pub to: Option<Target>,
    /// When it came out.
    pub when: Option<PartialDate>,
    /// The completion that it found.
    pub completion: Value,
    /// Whether it found it complete.
    pub is_complete: bool,
    /// The act that says so.
    pub act: u64,
}

/// What a commitment came from and led to.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Lineage {
    /// What the sources say: whether it was new, whether it was carried on.
    pub said: Vec<(Code, Value, u64)>,
    /// The commitment that it was adapted from, as its government says.
    pub adapted_from: Option<AlikeRow>,
    /// What was changed in adapting it.
    pub adapted_how: Option<Value>,
    /// Commitments that say they were adapted from it.
    pub adapted_by: Vec<AlikeRow>,
    /// Commitments of the plan before that are like it. Nobody says that it came from them.
    pub before: Vec<AlikeRow>,
    /// Commitments of the plan after that are like it.
    pub after: Vec<AlikeRow>,
}

impl Lineage {
    fn is_empty(&self) -> bool {
        let own = self.adapted_from.is_none() && self.adapted_by.is_empty();
        own && self.said.is_empty() && self.before.is_empty() && self.after.is_empty()
    }
}

/// A commitment that is like another, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct AlikeRow {
    /// Where it is.
    pub to: Target,
    /// Its title.
    pub title: Text,
    /// Whose it is.
    pub name: Name,
    /// The number of its plan.
    pub plan: u16,
    /// What both share.
    pub reasons: Vec<Say>,
}

/// The reviewer's account.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Found {
    /// The findings as sentences, each naming report and answer.
    pub sentences: Vec<Say>,
    /// What the reviewer advised, in the reviewer's words.
    pub advice: Option<Text>,
    /// Where they come from.
    pub source: Option<Say>,
    /// The act that brought the latest of them.
    pub act: Option<u64>,
}

/// A step that the plan promises.
#[derive(Debug, Clone, PartialEq)]
pub struct Milestone {
    /// What is to be done.
    pub title: Text,
    /// By when, where the plan says so.
    pub due: Option<PartialDate>,
    /// How it stands, a code; nothing where its government does not report here.
    pub state: Option<Code>,
    /// What the government reported, the latest first.
    pub reports: Vec<Reported>,
}

impl Milestone {
    fn is_done(&self) -> bool {
        self.state.as_deref().is_some_and(|state| matches!(state, "done" | "done-late"))
    }
}

/// What a government reported on a milestone.
#[derive(Debug, Clone, PartialEq)]
pub struct Reported {
    /// How far it had come, a code.
    pub status: Code,
    /// On which day.
    pub on: PartialDate,
    /// Why it is late, a code.
    pub because: Option<Code>,
    /// What shows it, and what else was said.
    pub words: Vec<Value>,
    /// The act that says so.
    pub act: u64,
}

/// Every field that any edition gave, edition by edition.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Statements {
    /// The editions from the first on.
    pub editions: Vec<Edition>,
    /// The fields with one value for each edition; `None` where the edition is silent.
    pub fields: Vec<(Code, Vec<Option<Value>>)>,
}

/// An edition that speaks about the commitment.
#[derive(Debug, Clone, PartialEq)]
pub struct Edition {
    /// What it is called.
    pub title: Say,
    /// The act that brought its statement.
    pub act: u64,
}

fn member_name(page: &CommitmentPage, t: &Catalogue) -> String {
    page.name.words(t)
}

fn about(page: &CommitmentPage, t: &Catalogue) -> About {
    let name = member_name(page, t);
    let plan = crate::say!(t, "plan-short", number = page.plan.to_string()).into_owned();
    let here = page.number.as_ref().map_or_else(
        || t.text("commitment-unnumbered").into_owned(),
        |number| crate::say!(t, "commitment-short", number = number).into_owned(),
    );
    About {
        title: crate::say!(t, "commitment-title-of", title = &page.title.words, member = &name).into_owned(),
        description: crate::say!(t, "commitment-description", title = &page.title.words, member = &name).into_owned(),
        part: Some(Part::Commitments),
        crumbs: vec![
            (t.text("members-title").into_owned(), Some(Address::Members)),
            (name, Some(Address::Member(page.member.clone()))),
            (plan, Some(Address::Plan(page.member.clone(), page.plan))),
            (here, None),
        ],
        twins: &[Format::Json, Format::Pdf],
    }
}

/// The commitment, for programs.
fn thing(page: &CommitmentPage, f: &Frame<'_>, t: &Catalogue) -> serde_json::Value {
    described::commitment(f, t, (&page.member, &page.name, page.plan), &page.id, &page.title)
}

page!(CommitmentPage, "plans/commitment.html", tells thing);

impl CommitmentPage {
    fn kicker(&self, t: &Catalogue) -> String {
        let member = member_name(self, t);
        let plan = self.plan.to_string();
        match &self.number {
            Some(number) => {
                crate::say!(t, "commitment-kicker", member = member, plan = plan, number = number).into_owned()
            }
            None => crate::say!(t, "commitment-kicker-unnumbered", member = member, plan = plan).into_owned(),
        }
    }

    /// Whether its government reports on milestones here.
    fn reports_here(&self) -> bool {
        self.milestones.iter().any(|step| step.state.is_some())
    }

    /// Long titles are set smaller.
    fn is_long(&self) -> bool {
        self.title.words.chars().count() > 48
    }

    fn tree<'a>(&self, t: &'a Catalogue, f: &'a Frame<'a>, node: &'a Node) -> Branch<'a> {
        Branch::root(t, f, node)
    }

    /// An example: Ghana's policy portal as three editions told it.
    #[must_use]
    pub fn sample() -> Self {
        Self {
            id: "gha-1-13".into(),
            aliases: vec!["GH0013".into()],
            member: "ghana".into(),
            name: Name::Country("GHA".into()),
            plan: 1,
            number: Some("13".into()),
            title: Text::in_language("Policy Portal", "en"),
            facts: vec![
                Fact::new(
                    Say::of(Arg::Field("lead-institution".into())),
                    Value::Text(Text::new("Ministry of Communications, NITA")),
                ),
                Fact::new(Say::new("commitment-due"), Value::When(PartialDate::Year(2014))),
                Fact::new(Say::of(Arg::Field("completion".into())), Value::code("completion", "substantial"))
                    .noting(Say::of(Arg::Code("product".into(), "end-of-term-report".into()))),
                Fact::new(Say::new("commitments-star"), Value::Star(true))
                    .noting(Say::new("commitment-star-rules").with("count", 2u64)),
            ],
            said: sample_said(),
            found: sample_found(),
            own: vec![OwnAccount::sample()],
            strip: Some(sample_strip()),
            stars: vec![sample_star()],
            marks: Some(Marks::sample()),
            promising: Vec::new(),
            heard: Heard::samples(),
            helped: helped_samples(),
            corrections: vec![CorrectionRow::sample()],
            would_change: Vec::new(),
            progress: sample_progress(),
            milestones: sample_milestones(),
            subjects: ["public-participation", "open-data", "e-government", "citizenship-and-immigration"]
                .map(|code| ("tags".into(), Code::from(code), Target::new(Address::Search).and("tag", code)))
                .into(),
            takes_up: vec![TakesUp::sample()],
            lineage: Lineage {
                said: vec![("novelty".into(), Value::code("novelty", "new"), 12_033)],
                ..Lineage::default()
            },
            similar: Some(sample_similar()),
            evidence: vec![
                Line::new(
                    At::When(PartialDate::Year(2016)),
                    Say::of(Arg::Code("product".into(), "end-of-term-report".into())),
                )
                .act(22_641),
                Line::new(
                    At::When(PartialDate::Year(2015)),
                    Say::of(Arg::Code("product".into(), "progress-report".into())),
                )
                .act(14_208),
            ],
            history: sample_history(),
            statements: sample_statements(),
            doubts: vec![Say::new("commitment-recognised").with("editions", 3u64)],
            receipt: Some(Receipt { position: 22_641, leaf: [0x9f; 32], checkpoint_size: Some(48_211) }),
        }
    }
}

fn edition(title: &'static str) -> Say {
    Say::new("edition-of").with("edition", title)
}

fn sample_said() -> Said {
    Said {
        text: Some(Text::in_language(
            "Ghana further commits to the application of ICT for enhanced service delivery through the full implementation, by the end of 2014, of the Ghana Open Data Initiative (GODI) by the National Information and Technology Agency (NITA).\nThe Government, through the Ministry of Communications, will support NITA to open two portals, one immediately, by 2013, and the other, long-term, by 2014, to facilitate the collection and dissemination of data to serve citizens.",
            "en",
        )),
        missing: None,
        source: Some(Say::new("said-source").with("edition", "2016")),
        act: Some(21_903),
        others: Vec::new(),
        accounts: Vec::new(),
    }
}

fn sample_progress() -> Vec<Stage> {
    let stage = |code: &str, year: i16, act| Stage {
        to: None,
        report: Say::of(Arg::Code("product".into(), code.into())),
        when: Some(PartialDate::Year(year)),
        completion: Value::code("completion", "substantial"),
        is_complete: false,
        act,
    };
    vec![stage("progress-report", 2015, 14_208), stage("end-of-term-report", 2016, 22_641)]
}

fn sample_similar() -> Vec<AlikeRow> {
    let code = |field: &str, code: &str| Arg::Code(field.into(), code.into());
    let words = |words: &[&str]| Arg::AllOf(words.iter().map(|word| Arg::from(*word)).collect());
    vec![
        AlikeRow {
            to: Address::Commitment("can-2-2".into()).into(),
            title: Text::in_language("Open data Canada", "en"),
            name: Name::Country("CAN".into()),
            plan: 2,
            reasons: vec![
                Say::new("alike-words").with("words", words(&["portal", "datasets"])),
                Say::new("alike-subjects").with("subjects", Arg::AllOf(vec![code("tags", "open-data")])),
            ],
        },
        AlikeRow {
            to: Address::Commitment("ukr-2-6".into()).into(),
            title: Text::in_language("Public access to information in open data formats", "en"),
            name: Name::Country("UKR".into()),
            plan: 2,
            reasons: vec![
                Say::new("alike-subjects")
                    .with("subjects", Arg::AllOf(vec![code("tags", "open-data"), code("tags", "e-government")])),
                Say::new("alike-values").with("values", Arg::AllOf(vec![code("values", "access-to-information")])),
            ],
        },
    ]
}

fn sample_found() -> Found {
    let found = |report: &str, field: &str, code: &str| {
        Say::new("found-code")
            .with("report", Arg::Code("product".into(), report.into()))
            .with("field", Arg::Field(field.into()))
            .with("value", Arg::Code(field.into(), code.into()))
    };
    Found {
        sentences: vec![
            found("progress-report", "specificity", "high"),
            found("progress-report", "potential-impact", "transformative"),
            found("end-of-term-report", "completion", "substantial"),
            found("end-of-term-report", "opened-government", "major"),
        ],
        advice: None,
        source: Some(Say::new("found-source").with("edition", "2016")),
        act: Some(21_905),
    }
}

fn sample_strip() -> Strip {
    let report = |code: &str, year: &str| {
        Say::new("strip-report").with("report", Arg::Code("product".into(), code.into())).with("year", year)
    };
    let column = |title, breaks| Column { title, breaks };
    let nothing = || Value::missing("no-data");
    let code = |field: &'static str, code: &'static str| Value::code(field, code);
    let row = |field: &'static str, progress, end| Row {
        field: field.into(),
        rule: None,
        cells: vec![progress, end, Value::NotAsked],
    };
    Strip {
        columns: vec![
            column(report("progress-report", "2015"), false),
            column(report("end-of-term-report", "2016"), false),
            column(Say::new("strip-book").with("book", Arg::Code("era".into(), "e4".into())), true),
        ],
        rows: vec![
            row("specificity", code("specificity", "high"), nothing()),
            row(
                "values",
                Value::Codes {
                    field: "values".into(),
                    codes: ["access-to-information", "civic-participation", "technology-and-innovation"]
                        .map(Code::from)
                        .into(),
                },
                nothing(),
            ),
            row("potential-impact", code("potential-impact", "transformative"), nothing()),
            row("completion", code("completion", "substantial"), code("completion", "substantial")),
            row("opened-government", nothing(), code("opened-government", "major")),
            row("star-before-june-2014", Value::missing("not-applicable"), Value::missing("not-applicable")),
            row("star-only-2015", Value::Star(true), nothing()),
            row("star-current", Value::Star(true), Value::Star(true)),
        ],
    }
}

pub(crate) fn sample_star() -> Node {
    let test = |key: &'static str, note: Say| Node::verdict(Say::new(key), Verdict::Holds).noting(note);
    let code = |field: &str, code: &str| Say::of(Arg::Code(field.into(), code.into()));
    Node::verdict(Say::new("star-rule-2015-printed"), Verdict::Holds)
        .child(test("star-test-specific", code("specificity", "high")).to(Address::Act(21_904)))
        .child(test("star-test-relevant", code("values", "access-to-information")).to(Address::Act(21_904)))
        .child(test("star-test-impact", code("potential-impact", "transformative")).to(Address::Act(21_904)))
        .child(test("star-test-completion", code("completion", "substantial")).to(Address::Act(21_904)))
}

fn sample_milestones() -> Vec<Milestone> {
    let step =
        |title: &str, due| Milestone { title: Text::in_language(title, "en"), due, state: None, reports: Vec::new() };
    vec![
        step(
            "Institute twice yearly support and solidarity meetings with Ghana Immigration Service and Ministry of Finance and Economic Planning",
            None,
        ),
        step(
            "Call two meetings to assess resource requirement of NITA in rolling out one portal",
            Some(PartialDate::Year(2014)),
        ),
        Milestone {
            state: Some("overdue".into()),
            reports: vec![Reported {
                status: "under-way".into(),
                on: PartialDate::Day(jiff::civil::date(2014, 9, 30)),
                because: Some("procurement".into()),
                words: vec![Value::Text(Text::new("The contract was signed in September."))],
                act: 23_004,
            }],
            ..step(
                "Support NITA to roll out the portal to be used for policy making and community participation",
                Some(PartialDate::Month(2014, 6)),
            )
        },
    ]
}

fn sample_history() -> Vec<Line> {
    vec![
        Line::new(At::Say(edition("2016")), Say::new("history-corrected").with("count", 2u64))
            .change("star-before-june-2014", Some(Value::Flag(true)), Some(Value::missing("not-applicable")))
            .change(
                "supporting-institutions",
                Some(Value::Text(Text::new("None specified"))),
                Some(Value::Text(Text::new("None Specified"))),
            )
            .act(21_904),
        Line::new(At::Say(edition("2016")), Say::new("history-added").with("count", 4u64)).act(21_905),
        Line::new(At::Say(edition("late 2015")), Say::new("history-added").with("count", 9u64)).act(14_990),
        Line::new(
            At::Say(edition("May 2015")),
            Say::new("history-first").with("number", "3.4").with("title", "Technology and Innovation"),
        )
        .act(12_033),
    ]
}

fn sample_statements() -> Statements {
    let code = |field: &'static str, code: &'static str| Some(Value::code(field, code));
    Statements {
        editions: vec![
            Edition { title: edition("May 2015"), act: 12_033 },
            Edition { title: edition("late 2015"), act: 14_990 },
            Edition { title: edition("2016"), act: 21_904 },
        ],
        fields: vec![
            (
                "completion".into(),
                vec![
                    Some(Value::missing("not-reviewed")),
                    code("completion", "substantial"),
                    code("completion", "substantial"),
                ],
            ),
            ("schedule".into(), vec![None, code("schedule", "on-schedule"), None]),
            ("opened-government".into(), vec![None, None, code("opened-government", "major")]),
        ],
    }
}
