//! All letters that were published, with what they can be narrowed to.

use domain::PartialDate;

use crate::address::{Address, Format, Target};
use crate::chrome::{About, Part};
use crate::components::pager::Pager;
use crate::locale::{Arg, Catalogue, Say};
use crate::membership::JoinPlace;
use crate::page::page;
use crate::value::{Code, Link, Name};

/// A letter in the list.
#[derive(Debug, Clone, PartialEq)]
pub struct LetterRow {
    /// The act that published it.
    pub act: u64,
    /// What it is for, a code.
    pub kind: Code,
    /// Whom it is about, and where that is shown.
    pub about: Link,
    /// The day it was published.
    pub published: PartialDate,
    /// Until when it can be answered in public.
    pub reply_by: Option<PartialDate>,
}

impl LetterRow {
    /// Where it is.
    const fn to(&self) -> Address {
        Address::Letter(self.act)
    }
}

/// The page of all letters.
#[derive(Debug, Clone, PartialEq)]
pub struct LettersPage {
    /// The member that the list was narrowed to, by its short name.
    pub member: Option<String>,
    /// The members about which there are letters.
    pub members: Vec<(String, Name)>,
    /// The kind that the list was narrowed to, as a code.
    pub kind: Option<Code>,
    /// The kinds that there are.
    pub kinds: Vec<Code>,
    /// The year that the list was narrowed to.
    pub year: Option<i16>,
    /// The years that there are, the latest first.
    pub years: Vec<i16>,
    /// How many fit.
    pub found: u64,
    /// Those on this page of the list.
    pub rows: Vec<LetterRow>,
    /// The pages of the list.
    pub pager: Pager,
}

impl LettersPage {
    /// Whether none was ever published, so that nothing typed into the form could find one.
    const fn is_unwritten(&self) -> bool {
        self.found == 0 && self.years.is_empty()
    }
    fn is_member(&self, id: &str) -> bool {
        self.member.as_deref() == Some(id)
    }
    fn is_kind(&self, code: &Code) -> bool {
        self.kind.as_ref() == Some(code)
    }
    fn is_year(&self, year: &i16) -> bool {
        self.year.as_ref() == Some(year)
    }

    /// An example: a letter of intent and a resolution that can be answered.
    #[must_use]
    pub fn sample() -> Self {
        let about = |id: &str, code: &str| Link {
            to: Address::Member(id.into()).into(),
            text: Say::of(Arg::Country(code.into())),
        };
        let on = |day: i8| PartialDate::Day(jiff::civil::date(2026, 11, day));
        let row = |act, kind: &'static str, about, published, reply_by| LetterRow {
            act,
            kind: kind.into(),
            about,
            published,
            reply_by,
        };
        Self {
            member: None,
            members: vec![("ghana".into(), Name::Country("GHA".into()))],
            kind: None,
            kinds: vec!["letter-of-intent".into(), "resolution".into()],
            year: Some(2026),
            years: vec![2026, 2025],
            found: 2,
            rows: vec![
                row(52_009, "resolution", about("ghana", "GHA"), on(22), Some(on(30))),
                row(52_001, "letter-of-intent", about("austria", "AUT"), on(20), None),
            ],
            pager: Pager::new(2, 50, 1, Target::from(JoinPlace::Letters)),
        }
    }
}

fn about(_: &LettersPage, t: &Catalogue) -> About {
    About {
        title: t.text("all-letters-title").into_owned(),
        description: t.text("all-letters-lead").into_owned(),
        part: Some(Part::Members),
        crumbs: vec![
            (t.text("members-title").into_owned(), Some(Address::Members)),
            (t.text("all-letters-title").into_owned(), None),
        ],
        twins: &[Format::Json, Format::Csv],
    }
}

page!(LettersPage, "membership/letters/list.html");
