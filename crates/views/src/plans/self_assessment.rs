//! What a government says of its own plan: the draft while the public comments on it, the report with every comment and its answer
//! afterwards. What the review found stands in a column of its own and is never merged with it.

use domain::PartialDate;

use super::uptake::Verdict;
use crate::address::{Address, Format, Target};
use crate::chrome::{About, Part};
use crate::locale::{Arg, Catalogue, Say};
use crate::page::page;
use crate::value::{Code, Link, Name, Text, Value};

/// The page of one self-assessment.
#[derive(Debug, Clone, PartialEq)]
pub struct SelfAssessmentPage {
    /// The member's short name.
    pub member: String,
    /// What it is called.
    pub name: Name,
    /// The number of the plan.
    pub number: u16,
    /// On what it reports, a code.
    pub report: Code,
    /// How it stands: what is a draft says so.
    pub stands: Say,
    /// The rule of the time that asks for it; none where none does.
    pub rule: Option<Target>,
    /// What one can do: comment, as long as comments are taken.
    pub ways: Vec<Link>,
    /// How the plan was consulted on, and what was learnt; with the act.
    pub overview: (Value, u64),
    /// What it says of each commitment.
    pub rows: Vec<SelfRow>,
    /// Comments on the draft with their answers, once it is published.
    pub comments: Vec<SelfCommentRow>,
}

/// What a government says of one commitment, beside what the review found.
#[derive(Debug, Clone, PartialEq)]
pub struct SelfRow {
    /// The commitment.
    pub commitment: Link,
    /// How far it says it carried it out, a code.
    pub fulfilment: Code,
    /// What was done, what came of it, what comes next.
    pub account: Value,
    /// The act that says so.
    pub act: u64,
    /// What the review found last; none before it published.
    pub verdict: Option<Verdict>,
}

/// A comment with its answer. Nobody is named.
#[derive(Debug, Clone, PartialEq)]
pub struct SelfCommentRow {
    /// The commitment it is about; none for the report as a whole.
    pub about: Option<Link>,
    /// What was said.
    pub comment: Value,
    /// The answer.
    pub answer: Value,
    /// The act.
    pub act: u64,
}

/// What a government says of a commitment, as the commitment's page shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnAccount {
    /// On what it reports, a code.
    pub report: Code,
    /// Where the report is told whole.
    pub to: Target,
    /// Whether it is a draft that is open to comment, or was not published yet.
    pub is_draft: bool,
    /// How far it says it carried it out, a code.
    pub fulfilment: Code,
    /// What was done, what came of it, what comes next.
    pub account: Value,
    /// When it was said, and by which act.
    pub said: (PartialDate, u64),
}

impl OwnAccount {
    /// An example: the end of a plan.
    #[must_use]
    pub fn sample() -> Self {
        Self {
            report: "end-of-term".into(),
            to: Address::SelfAssessment("ghana".into(), 1, "end-of-term".into()).into(),
            is_draft: false,
            fulfilment: "partly".into(),
            account: Value::Text(Text::new("Both portals are open; the data of two ministries are still missing.")),
            said: (PartialDate::Day(jiff::civil::date(2015, 9, 28)), 13_800),
        }
    }
}

impl SelfAssessmentPage {
    /// An example: a published report with a comment.
    #[must_use]
    pub fn sample() -> Self {
        let commitment =
            || Link { to: Address::Commitment("gha-1-13".into()).into(), text: Say::plain("Policy Portal") };
        let text = |words: &str| Value::Text(Text::new(words));
        Self {
            member: "ghana".into(),
            name: Name::Country("GHA".into()),
            number: 1,
            report: "end-of-term".into(),
            stands: Say::new("self-stands-published").with("on", PartialDate::Day(jiff::civil::date(2015, 9, 28))),
            rule: Some(Address::Rule("self-assessment".into()).into()),
            ways: Vec::new(),
            overview: (text("The forum met five times.\nWhat we learnt: begin with the data."), 13_802),
            rows: vec![SelfRow {
                commitment: commitment(),
                fulfilment: "partly".into(),
                account: OwnAccount::sample().account,
                act: 13_800,
                verdict: Some(Verdict {
                    completion: Value::code("completion", "substantial"),
                    report: Say::of(Arg::Code("product".into(), "end-of-term-report".into())),
                    act: 22_641,
                }),
            }],
            comments: vec![SelfCommentRow {
                about: Some(commitment()),
                comment: text("The portal has been down since June."),
                answer: text("It is up again since 20 September; the account says so now."),
                act: 13_801,
            }],
        }
    }

    fn title(&self, t: &Catalogue) -> String {
        t.code("self-report", &self.report).into_owned()
    }
}

fn about(page: &SelfAssessmentPage, t: &Catalogue) -> About {
    let (title, name) = (page.title(t), page.name.words(t));
    let plan = crate::say!(t, "plan-short", number = page.number.to_string()).into_owned();
    About {
        description: t.text("self-description").into_owned(),
        part: Some(Part::Members),
        crumbs: vec![
            (t.text("members-title").into_owned(), Some(Address::Members)),
            (name.clone(), Some(Address::Member(page.member.clone()))),
            (plan, Some(Address::Plan(page.member.clone(), page.number))),
            (title.clone(), None),
        ],
        title: format!("{name}: {title}"),
        twins: &[Format::Json],
    }
}

page!(SelfAssessmentPage, "plans/self_assessment.html");
