//! A letter that was published: who wrote it and when, its words in each of its languages, what was checked before.

use domain::PartialDate;

use crate::address::Format;
use crate::chrome::{About, Part};
use crate::components::receipt::Receipt;
use crate::locale::{Arg, Catalogue, Say};
use crate::page::page;
use crate::value::{Code, Link, Text, Value};

/// The page of a letter.
#[derive(Debug, Clone, PartialEq)]
pub struct LetterPage {
    /// What it is for, a code.
    pub kind: Code,
    /// Whom it is about, and where that is shown.
    pub about: Link,
    /// The day it was signed.
    pub signed: PartialDate,
    /// The day it was published.
    pub published: PartialDate,
    /// The act that published it.
    pub act: u64,
    /// Its words, in each of its languages.
    pub versions: Vec<Version>,
    /// What it says where it has no words of its own, and where what it is about stands.
    pub says: Option<(Say, Link)>,
    /// What was checked before.
    pub checks: Vec<Check>,
    /// How that was checked which could not be worked out here.
    pub grounds: Option<Value>,
    /// Where the eligibility of the country is worked out.
    pub working: Option<Link>,
    /// Until when it can be answered, and where.
    pub reply_until: Option<(PartialDate, Link)>,
    /// The answer to it, or the letter that it answers: what that is called, and where it is.
    pub beside: Vec<Link>,
    /// Proof of the page.
    pub receipt: Option<Receipt>,
}

/// The words of a letter in a language.
#[derive(Debug, Clone, PartialEq)]
pub struct Version {
    /// The language, as BCP 47 writes it.
    pub language: String,
    /// The words, or why they are not shown.
    pub words: Value,
}

/// What was checked, and how it came out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// The guard, a code.
    pub guard: Code,
    /// How it came out, a code.
    pub outcome: Code,
}

fn about(page: &LetterPage, t: &Catalogue) -> About {
    let kind = t.code("letter", &page.kind).into_owned();
    let of = t.say(&page.about.text).into_owned();
    About {
        title: crate::say!(t, "letter-title", kind = &*kind, of = &*of).into_owned(),
        description: crate::say!(t, "letter-description", kind = &*kind, of = &*of).into_owned(),
        part: Some(Part::Members),
        crumbs: vec![(t.text("members-title").into_owned(), Some(crate::Address::Members)), (kind, None)],
        twins: &[Format::Json],
    }
}

page!(LetterPage, "membership/letters/letter.html");

impl LetterPage {
    /// An example.
    #[must_use]
    pub fn sample() -> Self {
        let check = |guard: &'static str, outcome: &'static str| Check { guard: guard.into(), outcome: outcome.into() };
        let words = "We want to join the Open Government Partnership.\nWe endorse the Open Government Declaration.";
        Self {
            kind: "letter-of-intent".into(),
            about: Link {
                to: crate::Address::Member("austria".into()).into(),
                text: Say::of(Arg::Country("AUT".into())),
            },
            signed: PartialDate::Day(jiff::civil::date(2026, 11, 20)),
            published: PartialDate::Day(jiff::civil::date(2026, 11, 22)),
            act: 52_001,
            versions: vec![Version { language: "en".into(), words: Value::Text(Text::in_language(words, "en")) }],
            says: None,
            checks: vec![check("eligible", "vouched"), check("values-check", "vouched"), check("un-member", "holds")],
            grounds: Some(Value::Text(Text::new("Scores of 2026 as published on the Partnership's site."))),
            working: Some(Link {
                to: crate::Address::EligibilityOf("AUT".into()).into(),
                text: Say::new("letter-working"),
            }),
            reply_until: None,
            beside: vec![Link { to: crate::Address::Letter(52_009).into(), text: Say::new("letter-reply-shown") }],
            receipt: None,
        }
    }
}
