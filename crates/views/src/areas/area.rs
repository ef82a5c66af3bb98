//! One subject: what it is, its commitments over time with breaks where the code book changed, the members active in it.

use domain::PartialDate;

use crate::address::{Address, Format, Target};
use crate::chrome::{About, Part};
use crate::locale::Catalogue;
use crate::page::page;
use crate::value::{Code, Name, Share, Text, Value};

/// The page of one subject.
#[derive(Debug, Clone, PartialEq)]
pub struct AreaPage {
    /// The field whose code it is.
    pub field: Code,
    /// Its code.
    pub code: Code,
    /// How many commitments carry it, and of how many in all.
    pub commitments: Share,
    /// How many plans they stand in.
    pub plans: u64,
    /// Year by year.
    pub years: Vec<YearRow>,
    /// How many commitments carry it whose plan's year is not known.
    pub undated: u64,
    /// The members active in it, those with the most commitments first.
    pub members: Vec<Active>,
    /// How many members there are in all.
    pub members_count: u64,
    /// The latest commitments.
    pub latest: Vec<Recent>,
    /// Where all are listed.
    pub all: Option<Target>,
    /// What governments entered in it outside any plan, what was withdrawn last.
    pub entries: Vec<Entry>,
    /// The same subject in other books.
    pub elsewhere: Vec<(Code, Target)>,
}

/// What a government entered into the Open Gov Challenge outside any plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The act that entered it.
    pub act: u64,
    /// What it is called.
    pub title: Value,
    /// What is to be done.
    pub text: Value,
    /// The member's short name.
    pub member: String,
    /// Its name.
    pub name: Name,
    /// The institution that owns it.
    pub institution: Value,
    /// The values that are visible in it, as codes.
    pub values: Vec<Code>,
    /// The day on which it was entered.
    pub on: PartialDate,
    /// The day of the next milestone.
    pub next: PartialDate,
    /// That it was withdrawn: when, by which act, why.
    pub withdrawn: Option<(PartialDate, u64, Value)>,
}

impl Entry {
    /// An example: opening the courts, in the area of justice.
    #[must_use]
    pub fn sample() -> Self {
        let words = |words: &str| Value::Text(Text::in_language(words, "en"));
        let day = |year, month, day| PartialDate::Day(jiff::civil::date(year, month, day));
        Self {
            act: 22_750,
            title: words("Publish every judgment"),
            text: words("Each court publishes its judgments within a month, so that they can be searched."),
            member: "ghana".into(),
            name: Name::Country("GHA".into()),
            institution: words("Judicial Service"),
            values: vec!["access-to-information".into()],
            on: day(2026, 11, 2),
            next: day(2027, 3, 31),
            withdrawn: None,
        }
    }
}

/// A commitment that carries it.
#[derive(Debug, Clone, PartialEq)]
pub struct Recent {
    /// Where it is.
    pub to: Target,
    /// Its title.
    pub title: Text,
    /// Whose it is.
    pub name: Name,
    /// The year in which its plan was submitted, where that is known.
    pub year: Option<i16>,
    /// The completion that was found.
    pub completion: Value,
}

/// The commitments of one year.
#[derive(Debug, Clone, PartialEq)]
pub struct YearRow {
    /// The year in which the plans were submitted.
    pub year: i16,
    /// Whether another code book begins with it.
    pub breaks: Option<Code>,
    /// How many carry the subject, of all commitments of the year that carry any subject of the book.
    pub share: Share,
    /// Substantially or fully complete, of those with a finding.
    pub done: Share,
}

/// A member that is active in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Active {
    /// Its short name.
    pub id: String,
    /// Its name.
    pub name: Name,
    /// How many of its commitments carry the subject.
    pub commitments: u64,
    /// Where they are listed.
    pub to: Target,
}

impl AreaPage {
    /// The message that says what kind of book it is of.
    #[must_use]
    pub fn book_key(&self) -> String {
        format!("area-book-{}", self.field)
    }

    /// The message that says what it is, where there is one.
    fn what<'t>(&self, t: &'t Catalogue) -> Option<std::borrow::Cow<'t, str>> {
        let key = format!("area-{}-{}", self.field, self.code);
        t.has(&key).then(|| t.text(&key).into_owned().into())
    }

    /// The largest number of a year, for the lengths of bars.
    fn most(&self) -> u64 {
        self.years.iter().map(|row| row.share.numerator).max().unwrap_or(0).max(1)
    }

    fn length(&self, row: &YearRow) -> u64 {
        row.share.numerator * 1000 / self.most()
    }
}

fn about(page: &AreaPage, t: &Catalogue) -> About {
    let name = t.code(&page.field, &page.code).into_owned();
    About {
        description: crate::say!(t, "area-description", name = &name).into_owned(),
        part: Some(Part::Commitments),
        crumbs: vec![(t.text("areas-title").into_owned(), Some(Address::Areas)), (name.clone(), None)],
        title: name,
        twins: &[Format::Json, Format::Csv],
    }
}

page!(AreaPage, "areas/area.html");

impl AreaPage {
    /// An example: open data in the edition of 2016.
    #[must_use]
    pub fn sample() -> Self {
        let year = |year, breaks: Option<&'static str>, n, of, done, found| YearRow {
            year,
            breaks: breaks.map(Code::from),
            share: Share::new(n, of),
            done: Share::new(done, found),
        };
        let active = |id: &str, country: &str, commitments| Active {
            id: id.to_owned(),
            name: Name::Country(country.to_owned()),
            commitments,
            to: Target::new(Address::Search).and("tag", "open-data").and("member", id),
        };
        Self {
            field: "tags".into(),
            code: "open-data".into(),
            commitments: Share::new(237, 1927),
            plans: 71,
            years: vec![
                year(2011, None, 20, 186, 12, 17),
                year(2012, None, 95, 821, 47, 84),
                year(2013, None, 34, 322, 18, 31),
                year(2014, Some("e2"), 88, 598, 41, 83),
            ],
            undated: 0,
            members: vec![active("macedonia", "MKD", 14), active("ukraine", "UKR", 11), active("canada", "CAN", 10)],
            members_count: 48,
            latest: vec![Recent {
                to: Address::Commitment("can-2-2".into()).into(),
                title: Text::in_language("Open data Canada", "en"),
                name: Name::Country("CAN".into()),
                year: Some(2014),
                completion: Value::code("completion", "substantial"),
            }],
            all: Some(Target::new(Address::Search).and("tag", "open-data")),
            entries: vec![Entry::sample()],
            elsewhere: vec![("policy-areas".into(), Address::Area("policy-areas".into(), "open-data".into()).into())],
        }
    }
}
