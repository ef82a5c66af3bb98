//! A review in public: how far it has come, its rounds, and once it is published what it found, with both codings where they
//! differed, the answers to comments, and what was corrected since.

use domain::{Date, PartialDate};

use crate::address::{Address, Format, Target};
use crate::chrome::{About, Frame, Part};
use crate::components::facts::Fact;
use crate::components::receipt::Receipt;
use crate::components::tree::{Branch, Node};
use crate::described;
use crate::locale::{Arg, Catalogue, Say};
use crate::page::page;
use crate::value::{Code, Link, Name, Share, Text, Value};

use super::{AdviceRow, AgreementRow, CorrectionRow, Paragraph, Prose, Referred, Rests, Told};

/// The page of one review.
#[derive(Debug, Clone, PartialEq)]
pub struct ReviewPage {
    /// The member's short name.
    pub member: String,
    /// What it is called.
    pub name: Name,
    /// The number of the plan.
    pub number: u16,
    /// The product, as a code.
    pub product: Code,
    /// How far it has come.
    pub stands: Say,
    /// What one wants to know first.
    pub facts: Vec<Fact>,
    /// The report's summary.
    pub summary: Option<Prose>,
    /// Its rounds.
    pub rounds: Vec<RoundRow>,
    /// Its versions, each held against the one before.
    pub versions: Vec<Link>,
    /// What it found, or what the draft that is open to the public says; empty before.
    pub units: Vec<Unit>,
    /// What it found of the minimum requirements of making the plan; empty where it judged none.
    pub requirements: Vec<JudgedRow>,
    /// The act that puts that on record.
    pub judged: Option<u64>,
    /// What it advises, with what became of that.
    pub advice: Vec<AdviceRow>,
    /// What was corrected since it was published.
    pub corrections: Vec<CorrectionRow>,
    /// How far the coders agree, once their codings are public.
    pub agreement: Vec<AgreementRow>,
    /// Comments with their answers.
    pub comments: Vec<CommentRow>,
    /// Where to comment, while the public may.
    pub comment: Option<Link>,
    /// Proof.
    pub receipt: Option<Receipt>,
}

/// A round.
#[derive(Debug, Clone, PartialEq)]
pub struct RoundRow {
    /// Its number, which is the draft's version.
    pub number: u16,
    /// To whom, as a code.
    pub kind: Code,
    /// The first day and the last.
    pub window: (PartialDate, PartialDate),
    /// How many comments, once it is closed.
    pub comments: Option<u64>,
    /// The act that opened it.
    pub act: u64,
}

/// A unit of the report.
#[derive(Debug, Clone, PartialEq)]
pub struct Unit {
    /// Its number.
    pub number: u16,
    /// Its commitments.
    pub commitments: Vec<Link>,
    /// What is said of it in words.
    pub account: Option<Prose>,
    /// What was found.
    pub findings: Vec<FindingRow>,
    /// How each formula for the star ends with it, with the working; nothing before it is published, or where no star is to be had.
    pub stars: Vec<Node>,
}

/// What was found of a minimum requirement.
#[derive(Debug, Clone, PartialEq)]
pub struct JudgedRow {
    /// Its number in the standard.
    pub number: &'static str,
    /// Which, as a code.
    pub requirement: Code,
    /// What was found, as a code.
    pub found: Code,
    /// What it rests on: the words quoted.
    pub quote: Option<Text>,
    /// Where that can be read: an address of the web.
    pub address: Option<String>,
}

impl JudgedRow {
    pub(crate) fn class(&self) -> &'static str {
        judged_class(&self.found)
    }
}

/// How a finding on a requirement is marked.
pub(crate) fn judged_class(found: &str) -> &'static str {
    match found {
        "met" => "done",
        "not-met" => "late",
        _ => "sample",
    }
}

/// A finding.
#[derive(Debug, Clone, PartialEq)]
pub struct FindingRow {
    /// The question, as a code.
    pub field: Code,
    /// The answer.
    pub answer: Answer,
    /// What each coder found, where they differed.
    pub coders: Option<[Answer; 2]>,
    /// Why this and not the other.
    pub reason: Option<Text>,
    /// What whoever does not agree has to say.
    pub dissent: Option<Text>,
    /// What it rests on: the words quoted.
    pub quote: Option<Text>,
    /// What it rests on: what it is called, where it is, and of when.
    pub evidence: Option<Evidence>,
    /// What it said before a correction, and the act that corrects.
    pub before: Vec<(Answer, u64)>,
}

/// What a finding rests on.
#[derive(Debug, Clone, PartialEq)]
pub struct Evidence {
    /// What it is called; empty where nobody said.
    pub title: String,
    /// Where it is: an address of the web.
    pub address: Option<String>,
    /// Its date.
    pub on: Option<PartialDate>,
    /// Since which day its address does not answer any more, if that is so.
    pub broken: Option<PartialDate>,
    /// Archived copies of it.
    pub copies: Vec<CopyRow>,
}

/// An archived copy of what a finding rests on.
#[derive(Debug, Clone, PartialEq)]
pub struct CopyRow {
    /// Its salted digest, as the act holds it.
    pub digest: String,
    /// What it is, as a code.
    pub kind: Code,
    /// How many bytes it has.
    pub bytes: u64,
    /// The day on which it was taken.
    pub taken: PartialDate,
    /// The act that holds its digest, with the receipt.
    pub act: u64,
    /// Why it is not to be had, where it was withheld.
    pub withheld: Option<Value>,
}

/// An answer; none where the question was closed.
pub type Answer = Option<Value>;

/// A comment with its answer.
#[derive(Debug, Clone, PartialEq)]
pub struct CommentRow {
    /// The round.
    pub round: u16,
    /// The unit.
    pub unit: u16,
    /// The finding; none for the unit as a whole.
    pub field: Option<Code>,
    /// The paragraph, if it is about one.
    pub paragraph: Option<u16>,
    /// Who comments, as a code.
    pub from: Code,
    /// Where they stand, as a code.
    pub stand: Code,
    /// What they say; none in confidence.
    pub comment: Option<Value>,
    /// What the review made of it, as a code.
    pub disposition: Code,
    /// Why.
    pub answer: Value,
    /// The act.
    pub act: u64,
}

impl Evidence {
    /// Whether a source is named, and not a copy alone.
    fn names_source(&self) -> bool {
        !self.title.is_empty() || self.address.is_some()
    }
}

impl FindingRow {
    /// Whether there is more to be told than the answer.
    fn has_more(&self) -> bool {
        let rests = self.quote.is_some() || self.evidence.is_some();
        rests || self.coders.is_some() || self.reason.is_some() || self.dissent.is_some() || !self.before.is_empty()
    }
}

impl CommentRow {
    /// Where what it is about stands on the page.
    fn anchor(&self) -> String {
        match (self.paragraph, &self.field, self.unit) {
            (Some(paragraph), ..) => Prose::anchor(self.unit, paragraph),
            (None, Some(field), unit) => format!("unit-{unit}-{field}"),
            (None, None, unit) => format!("unit-{unit}"),
        }
    }
}

impl RoundRow {
    fn when(&self) -> Say {
        crate::cocreation::window(self.window)
    }
}

impl ReviewPage {
    fn tree<'a>(&self, t: &'a Catalogue, f: &'a Frame<'a>, node: &'a Node) -> Branch<'a> {
        Branch::root(t, f, node)
    }

    /// An example: the results report on a plan of Mexico, with a disagreement and a correction.
    #[must_use]
    pub fn sample() -> Self {
        let day = |month, day| PartialDate::Day(Date::constant(2026, month, day));
        let code =
            |field: &'static str, code: &'static str| Some(Value::Code { field: field.into(), code: code.into() });
        let completion = |value| code("completion", value);
        Self {
            member: "mexico".into(),
            name: Name::Country("MEX".into()),
            number: 3,
            product: "results-report".into(),
            stands: Say::new("review-stands-published").with("on", day(5, 2)),
            facts: vec![Fact::new(Say::new("review-units"), Value::Number(1))],
            summary: Some(Self::sample_summary()),
            rounds: vec![RoundRow {
                number: 1,
                kind: "pre-publication".into(),
                window: (day(2, 1), day(2, 22)),
                comments: Some(1),
                act: 22_700,
            }],
            versions: vec![Link {
                to: Address::ReviewVersion("mexico".into(), 3, "results-report".into(), 2).into(),
                text: Say::new("version-report"),
            }],
            units: vec![Unit {
                number: 1,
                commitments: vec![Link {
                    to: Address::Commitment("MX0080".into()).into(),
                    text: Say::plain("Open contracts"),
                }],
                account: Some(Prose {
                    unit: 1,
                    paragraphs: vec![Paragraph {
                        pieces: vec![Told::Words("Two of four registers are public.".into())],
                        rests: Rests::Unit,
                        comments: 0,
                    }],
                }),
                findings: vec![FindingRow {
                    field: "completion".into(),
                    answer: completion("substantial"),
                    coders: Some([completion("limited"), completion("substantial")]),
                    reason: Some(Text::new("The third register went online before the end of the plan.")),
                    dissent: Some(Text::new("It was empty for a month.")),
                    quote: Some(Text::new("The register is complete since May.")),
                    evidence: Some(Evidence {
                        title: "Register of contracts".into(),
                        address: Some("https://example.org/contracts".into()),
                        on: Some(day(1, 15)),
                        broken: Some(day(9, 3)),
                        copies: vec![CopyRow {
                            digest: "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA".into(),
                            kind: "pdf".into(),
                            bytes: 48_213,
                            taken: day(1, 16),
                            act: 22_748,
                            withheld: None,
                        }],
                    }),
                    before: vec![(completion("limited"), 22_760)],
                }],
                stars: vec![crate::plans::sample_star()],
            }],
            requirements: vec![
                JudgedRow {
                    number: "3.1",
                    requirement: "timeline".into(),
                    found: "not-met".into(),
                    quote: Some(Text::new("The timeline was published on the day on which the consultation began.")),
                    address: Some("https://example.org/timeline".into()),
                },
                JudgedRow {
                    number: "3.2",
                    requirement: "outreach".into(),
                    found: "cannot-tell".into(),
                    quote: Some(Text::new("No announcement was kept.")),
                    address: None,
                },
            ],
            judged: Some(22_749),
            advice: AdviceRow::samples(),
            corrections: vec![CorrectionRow { to: None, ..CorrectionRow::sample() }],
            agreement: AgreementRow::samples(),
            comments: vec![CommentRow {
                round: 1,
                unit: 1,
                field: Some("completion".into()),
                paragraph: None,
                from: "government".into(),
                stand: "disagree".into(),
                comment: Some(Value::Text(Text::new("Three registers are public."))),
                disposition: "in-part".into(),
                answer: Value::Text(Text::new("The third was not complete at the end of the plan.")),
                act: 22_710,
            }],
            comment: Some(Link {
                to: Address::ReadDraft("mexico".into(), 3, "results-report".into()).into(),
                text: Say::new("review-comment-here"),
            }),
            receipt: Some(Receipt { position: 22_750, leaf: [0x9f; 32], checkpoint_size: Some(22_770) }),
        }
    }

    fn sample_summary() -> Prose {
        let rate = Target::new(Address::Figure("completion-rate".into())).and("member", "mexico").and("plan", "3");
        let figure = Link { to: rate.clone(), text: Say::new("figure-completion-rate") };
        let completion = Some(Value::Code { field: "completion".into(), code: "substantial".into() });
        let paragraph = Paragraph {
            pieces: vec![
                Told::Words("Of the plan ".into()),
                Told::Figure(Referred { kind: domain::figures::Kind::Share, share: Share::new(9, 14), to: rate }),
                Told::Words(" came far, open contracts ".into()),
                Told::Finding(1, "completion".into(), completion),
                Told::Words(".".into()),
            ],
            rests: Rests::Named(vec![(1, "completion".into())], vec![figure]),
            comments: 1,
        };
        let bare = Paragraph {
            pieces: vec![Told::Words("It is a plan of its time.".into())],
            rests: Rests::Nothing,
            comments: 0,
        };
        Prose { unit: 0, paragraphs: vec![paragraph, bare] }
    }

    fn heading(&self) -> Say {
        Say::new("review-title")
            .with("product", Arg::Code("product".into(), self.product.to_string()))
            .with("number", self.number.to_string())
    }

    fn plan(&self) -> Target {
        Address::Plan(self.member.clone(), self.number).into()
    }
}

fn about(page: &ReviewPage, t: &Catalogue) -> About {
    let name = page.name.words(t);
    let short = t.code("product", &page.product).into_owned();
    About {
        description: t.text("review-description").into_owned(),
        part: Some(Part::Members),
        title: format!("{name}: {}", t.say(&page.heading())),
        crumbs: vec![
            (t.text("members-title").into_owned(), Some(Address::Members)),
            (name, Some(Address::Member(page.member.clone()))),
            (short, None),
        ],
        twins: &[Format::Json, Format::Csv, Format::Pdf],
    }
}

/// The report, for programs.
fn thing(page: &ReviewPage, f: &Frame<'_>, t: &Catalogue) -> serde_json::Value {
    described::report(f, t, (&page.member, &page.name, page.number), &page.product)
}

page!(ReviewPage, "review/report.html", tells thing);
