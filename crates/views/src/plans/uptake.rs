//! From an idea to a promise: on the page of a commitment the inputs that it takes up, by number and never by name; on the page
//! of an input the commitments that take it up, how far these have come, and what the review found of them.

use domain::PartialDate;

use crate::address::Address;
use crate::locale::{Arg, Say};
use crate::value::{Link, Text, Value};

/// Inputs that a commitment, or a milestone of it, takes up for one reason.
#[derive(Debug, Clone, PartialEq)]
pub struct TakesUp {
    /// The milestone; none for the commitment as a whole.
    pub milestone: Option<Text>,
    /// What of them, and why.
    pub why: Value,
    /// The inputs, each by the beginning of its number.
    pub inputs: Vec<Link>,
    /// When it was said, and by which act.
    pub said: (PartialDate, u64),
}

/// How many of an input's digits stand for it in a list: nobody confuses two of a plan by them, and the link has them all.
const DIGITS: usize = 8;

impl TakesUp {
    /// What an input is called where its words are not known: by the beginning of its number.
    #[must_use]
    pub fn input(number: &str) -> Link {
        let short = number.get(..DIGITS).unwrap_or(number);
        Link { to: Address::Input(number.to_owned()).into(), text: Say::new("uptake-number").with("number", short) }
    }

    /// An example: two ideas on spending.
    #[must_use]
    pub fn sample() -> Self {
        Self {
            milestone: None,
            why: Value::Text(Text::new(
                "Both ask for monthly figures; the commitment publishes them for each ministry.",
            )),
            inputs: ["0c", "1f"].map(|byte| Self::input(&byte.repeat(16))).into(),
            said: (PartialDate::Day(jiff::civil::date(2027, 8, 30)), 22_710),
        }
    }
}

/// A commitment that takes an input up, and what came of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Became {
    /// The commitment.
    pub commitment: Link,
    /// The milestone of it that does; none for the commitment as a whole.
    pub milestone: Option<Text>,
    /// What is taken up, and why; none where only the response names the commitment.
    pub why: Option<Value>,
    /// When that was said, and by which act.
    pub said: Option<(PartialDate, u64)>,
    /// How far its government says that it has come; none for a commitment without milestones.
    pub progress: Option<Say>,
    /// What the review found last; none before it published.
    pub verdict: Option<Verdict>,
}

/// How far a commitment had come by the last report of the review.
#[derive(Debug, Clone, PartialEq)]
pub struct Verdict {
    /// The completion that it found.
    pub completion: Value,
    /// The report.
    pub report: Say,
    /// The act that says so.
    pub act: u64,
}

impl Became {
    /// An example: under way, with a verdict.
    #[must_use]
    pub fn sample() -> Self {
        let text = Say::plain("Publish what ministries spend");
        Self {
            commitment: Link { to: Address::Commitment("GH0033".into()).into(), text },
            milestone: None,
            why: Some(TakesUp::sample().why),
            said: Some(TakesUp::sample().said),
            progress: Some(Say::new("became-milestones").with("of", 3_u64).with("done", 2_u64).with("overdue", 1_u64)),
            verdict: Some(Verdict {
                completion: Value::code("completion", "substantial"),
                report: Say::of(Arg::Code("product".into(), "results-report".into())),
                act: 23_004,
            }),
        }
    }
}
