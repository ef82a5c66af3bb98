//! What became of one input: its words, its response, its counts, its proof.

use domain::{PartialDate, Timestamp};

use super::crumbs;
use super::process::Entered;
use super::row::{InputRow, Standing};
use crate::address::{Address, Format, Target};
use crate::chrome::{About, Part};
use crate::difference::Piece;
use crate::locale::{Arg, Catalogue, Say};
use crate::page::page;
use crate::plans::{Became, TakesUp};
use crate::value::{Code, Link, Name, Text, Value};

/// The page of one input.
#[derive(Debug, Clone, PartialEq)]
pub struct InputPage {
    /// The member's short name.
    pub member: String,
    /// What it is called.
    pub name: Name,
    /// The number of the plan.
    pub number: u16,
    /// The call.
    pub call: u16,
    /// What was said.
    pub said: Said,
    /// Who said it, when, in what capacity, how it stands.
    pub row: InputRow,
    /// The proposal that it is a comment on.
    pub about: Option<Link>,
    /// The response.
    pub reply: Option<Reply>,
    /// The other as which it says the same; a response to either names both.
    pub merged: Option<Link>,
    /// Those that say the same as it.
    pub same: Vec<Link>,
    /// What it led to: the commitments that take it up, with how far they have come.
    pub became: Vec<Became>,
    /// Of another wording: what it would change, and what the author says to it.
    pub wording: Option<Wording>,
    /// Of a proposal: earlier wordings, the latest first, each with what was changed after it.
    pub earlier: Vec<Wording>,
    /// The appeal against its being hidden.
    pub appeal: Option<Appealed>,
    /// What is counted.
    pub counts: Vec<Count>,
    /// Comments on it, a page of them; none for a comment.
    pub comments: Option<Vec<InputRow>>,
    /// More of them.
    pub more: Option<Target>,
    /// Where the receipt is.
    pub receipt: Target,
    /// The act that seals it; none while there is only a promise.
    pub sealed: Option<u64>,
    /// By when it was promised to be sealed.
    pub due: Timestamp,
    /// What one can do.
    pub ways: Vec<Link>,
}

/// What was said.
#[derive(Debug, Clone, PartialEq)]
pub enum Said {
    /// Title and text.
    Words {
        /// The title of a proposal.
        title: Option<Text>,
        /// The text.
        body: Text,
    },
    /// Its author took the words back.
    Erased {
        /// When.
        on: PartialDate,
    },
    /// Nobody has looked at them yet.
    Held,
    /// They break a rule of discussion.
    Hidden {
        /// What the moderator says about it.
        remark: Option<Value>,
    },
}

/// A wording that is compared with another.
#[derive(Debug, Clone, PartialEq)]
pub struct Wording {
    /// What it is.
    pub title: Say,
    /// When it was written.
    pub on: PartialDate,
    /// Titles, compared.
    pub heading: Vec<Piece>,
    /// Texts, compared.
    pub body: Vec<Piece>,
    /// What the author said to it, where that is known.
    pub decided: Option<Say>,
    /// Why.
    pub reason: Option<Text>,
    /// Where it came from.
    pub of: Option<Link>,
}

/// An appeal against hiding an input.
#[derive(Debug, Clone, PartialEq)]
pub struct Appealed {
    /// How it stands.
    pub stands: Say,
    /// Since when.
    pub on: PartialDate,
    /// Why it was decided so.
    pub reason: Option<Value>,
    /// The act.
    pub act: u64,
}

/// A reasoned response.
#[derive(Debug, Clone, PartialEq)]
pub struct Reply {
    /// What becomes of the input, as a code.
    pub outcome: Code,
    /// Why.
    pub words: Value,
    /// When.
    pub on: PartialDate,
    /// The act.
    pub act: u64,
    /// What of the forum's repository it cites.
    pub cites: Vec<Entered>,
}

/// A count.
#[derive(Debug, Clone, PartialEq)]
pub struct Count {
    /// What is counted.
    pub what: Say,
    /// In what capacity, as a code.
    pub class: Code,
    /// How many.
    pub n: u64,
}

impl InputPage {
    fn title(&self) -> Option<&Text> {
        match &self.said {
            Said::Words { title, .. } => title.as_ref(),
            Said::Erased { .. } | Said::Hidden { .. } | Said::Held => None,
        }
    }

    /// An example: a proposal that was taken up.
    #[must_use]
    pub fn sample() -> Self {
        let count = |what: Say, class: &'static str, n| Count { what, class: class.into(), n };
        let supports = || Say::new("input-supports-of").with("version", "1");
        let stance = Arg::Code("stance".into(), "with-changes".into());
        Self {
            member: "ghana".into(),
            name: Name::Country("GHA".into()),
            number: 5,
            call: 1,
            said: Said::Words {
                title: Some(Text::new("Publish each month what ministries spent")),
                body: Text::new("Line by line, as a table.\nSo that anybody can follow the money."),
            },
            row: InputRow { standing: Standing::Answered { outcome: "taken-up".into() }, ..InputRow::sample() },
            about: None,
            reply: Some(Reply {
                outcome: "taken-up".into(),
                words: Value::Text(Text::new("It becomes the first commitment of the plan.")),
                on: PartialDate::Day(jiff::civil::date(2027, 4, 2)),
                act: 22_700,
                cites: vec![Entered::sample()],
            }),
            merged: None,
            same: vec![TakesUp::input(&"1f".repeat(16))],
            wording: None,
            earlier: vec![Wording {
                title: Say::new("call-version").with("version", "1"),
                on: PartialDate::Day(jiff::civil::date(2027, 3, 11)),
                heading: vec![
                    Piece::Same("Publish each ".into()),
                    Piece::Gone("year".into()),
                    Piece::New("month".into()),
                ],
                body: vec![Piece::Same("Line by line.".into())],
                decided: None,
                reason: None,
                of: Some(Link { to: Address::Input("1e".repeat(16)).into(), text: Say::new("input-credit") }),
            }],
            appeal: None,
            became: vec![Became::sample()],
            counts: vec![
                count(supports(), "citizen", 50),
                count(supports(), "organisation", 1),
                count(Say::new("input-comments-of").with("version", "1").with("stance", stance), "citizen", 3),
            ],
            comments: Some(vec![InputRow::sample_comment()]),
            more: None,
            receipt: Target::new(Address::InputReceipt("0c".repeat(32))),
            sealed: Some(22_646),
            due: Timestamp(1_804_000_000_000_000),
            ways: Vec::new(),
        }
    }

    /// An example: a comment that its author took back.
    #[must_use]
    pub fn sample_erased() -> Self {
        Self {
            said: Said::Erased { on: PartialDate::Day(jiff::civil::date(2027, 3, 20)) },
            row: InputRow {
                words: None,
                by: None,
                stance: Some("against".into()),
                standing: Standing::TakenBack,
                supports: None,
                ..InputRow::sample()
            },
            about: Some(Link { to: Address::Input("0c".repeat(16)).into(), text: Say::plain("Publish each month") }),
            reply: None,
            merged: Some(TakesUp::input(&"1f".repeat(16))),
            wording: Some(Wording {
                title: Say::new("input-wording"),
                on: PartialDate::Day(jiff::civil::date(2027, 3, 15)),
                heading: Vec::new(),
                body: vec![Piece::Gone("Line by line.".into()), Piece::New("As a table.".into())],
                decided: Some(Say::new("input-wording-declined")),
                reason: Some(Text::new("Lines say more than tables.")),
                of: None,
            }),
            earlier: Vec::new(),
            appeal: Some(Appealed {
                stands: Say::new("appeal-upheld"),
                on: PartialDate::Day(jiff::civil::date(2027, 3, 19)),
                reason: Some(Value::Text(Text::new("It advertises."))),
                act: 22_650,
            }),
            became: Vec::new(),
            counts: Vec::new(),
            comments: None,
            sealed: None,
            ..Self::sample()
        }
    }
}

fn about(page: &InputPage, t: &Catalogue) -> About {
    let title = t.text("input-title").into_owned();
    let mut crumbs = crumbs(&page.name, (&page.member, page.number), t);
    let call = t.say(&Say::new("call-title").with("call", page.call.to_string())).into_owned();
    crumbs.push((call, Some(Address::Call(page.member.clone(), page.number, page.call))));
    crumbs.push((title.clone(), None));
    About {
        description: t.text("input-description").into_owned(),
        part: Some(Part::Members),
        crumbs,
        title: format!("{}: {title}", page.name.words(t)),
        twins: &[Format::Json],
    }
}

page!(InputPage, "cocreation/input.html");
