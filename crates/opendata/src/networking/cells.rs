//! Reading the cells of a sheet that people fill in: lists, codes and names, each problem reported where it stands.

use std::collections::{BTreeMap, BTreeSet};

use csv::StringRecord;
use domain::networking::{Asked, Book, Given, Kind, SurveyField};
use domain::{Iso3, LanguageCode};
use language::fold;

use super::Column;
use crate::cell;
use crate::countries;
use crate::original::Original;
use crate::report::{Expectation, Item, MAX_QUOTED, Report, Severity};
use crate::table::{Columns, Limits, Refusal, Spreadsheet, Table, heading};

/// How many rows may stand before the heading: a title, a note, a blank line.
const BEFORE_HEADING: usize = 10;
/// The longest list that one cell may hold: whoever names more names everything.
const LONGEST_LIST: usize = 300;

/// The names of languages that people write instead of codes, in English and in the language itself.
const LANGUAGES: &[(&str, &[&str])] = &[
    ("ar", &["arabic", "العربية"]),
    ("bn", &["bengali", "বাংলা"]),
    ("de", &["german", "deutsch"]),
    ("el", &["greek", "ελληνικά"]),
    ("en", &["english"]),
    ("es", &["spanish", "español", "castellano"]),
    ("fr", &["french", "français"]),
    ("hy", &["armenian", "հայերեն"]),
    ("id", &["indonesian", "bahasa indonesia"]),
    ("it", &["italian", "italiano"]),
    ("ja", &["japanese", "日本語"]),
    ("ka", &["georgian", "ქართული"]),
    ("ko", &["korean", "한국어"]),
    ("mn", &["mongolian", "монгол"]),
    ("pt", &["portuguese", "português"]),
    ("ro", &["romanian", "română"]),
    ("ru", &["russian", "русский"]),
    ("sr", &["serbian", "српски"]),
    ("sw", &["swahili", "kiswahili"]),
    ("tr", &["turkish", "türkçe"]),
    ("uk", &["ukrainian", "українська"]),
];

/// A sheet whose heading was found. Its rows are read anew at each pass, so that a large one is never held in memory row by row.
pub(super) struct Sheet {
    source: Source,
    heading_line: u32,
    /// Where each column of the layout stands, by its name.
    places: BTreeMap<&'static str, usize>,
    names: Vec<String>,
}

/// Where the rows of a sheet come from.
enum Source {
    Text(Table),
    Book(Spreadsheet),
}

impl Source {
    fn open(bytes: &[u8], limits: &Limits) -> Result<Self, Refusal> {
        match Spreadsheet::open(bytes, limits) {
            Some(book) => book.map(Self::Book),
            None => Table::open(&Original::read(bytes, limits)?, limits).map(Self::Text),
        }
    }

    /// Cuts the rows at another sign. Answers whether that can make a difference.
    fn cut_at(&mut self, sign: u8) -> bool {
        match self {
            Self::Text(table) => {
                table.set_delimiter(sign);
                true
            }
            Self::Book(_) => sign == b',',
        }
    }

    fn each(&self, visit: impl FnMut(u32, &StringRecord) -> Result<bool, Refusal>) -> Result<(), Refusal> {
        match self {
            Self::Text(table) => table.each(visit),
            Self::Book(book) => book.each(visit),
        }
    }
}

impl Sheet {
    /// Opens a file whose heading has every column that is needed.
    pub(super) fn open(bytes: &[u8], layout: &'static [Column], limits: &Limits) -> Result<Self, Refusal> {
        let mut source = Source::open(bytes, limits)?;
        let mut missing: Option<Vec<String>> = None;
        for sign in *b",;\t" {
            if !source.cut_at(sign) {
                break;
            }
            let mut found = None;
            let mut seen = 0;
            source.each(|line, row| -> Result<bool, Refusal> {
                seen += 1;
                let (places, lacks) = bind(&Columns::new(row), layout);
                if lacks.is_empty() {
                    found = Some((line, places, row.iter().map(|name| name.trim().to_owned()).collect::<Vec<_>>()));
                } else if !row.iter().all(str::is_empty) {
                    missing.get_or_insert(lacks);
                }
                Ok(found.is_none() && seen < BEFORE_HEADING)
            })?;
            if let Some((heading_line, places, names)) = found {
                return Ok(Self { source, heading_line, places, names });
            }
        }
        // A sheet with nothing in it has no heading either, and is told for what it is.
        if missing.is_none() {
            return Err(Refusal::Empty);
        }
        Err(Refusal::UnknownHeading { missing: missing.unwrap_or_default() })
    }

    /// Shows each row below the heading, until the visitor has seen enough.
    pub(super) fn each(&self, limits: &Limits, mut visit: impl FnMut(Row<'_>) -> bool) -> Result<(), Refusal> {
        let mut nth = 0;
        self.source.each(|line, row| {
            nth += 1;
            limits.check(nth, line, row)?;
            if line > self.heading_line && !row.iter().all(|cell| cell.trim().is_empty()) {
                return Ok(visit(Row { line, cells: row, sheet: self }));
            }
            Ok(true)
        })
    }

    /// How many rows there are below the heading.
    pub(super) fn rows(&self, limits: &Limits) -> Result<u64, Refusal> {
        let mut rows = 0;
        self.each(limits, |_| {
            rows += 1;
            true
        })?;
        Ok(rows)
    }

    /// Headings that no column of the layout has.
    pub(super) fn unknown(&self) -> impl Iterator<Item = &str> {
        let known: BTreeSet<usize> = self.places.values().copied().collect();
        let names = self.names.iter().enumerate();
        names.filter(move |(at, name)| !known.contains(at) && !name.is_empty()).map(|(_, name)| name.as_str())
    }
}

/// Where the columns of a layout stand, and those that are needed and not there.
fn bind(columns: &Columns, layout: &'static [Column]) -> (BTreeMap<&'static str, usize>, Vec<String>) {
    let place =
        |column: &Column| std::iter::once(&column.name).chain(column.also).find_map(|name| columns.find(name, 0));
    let places: BTreeMap<_, _> = layout.iter().filter_map(|column| Some((column.name, place(column)?))).collect();
    let lacks = layout.iter().filter(|column| column.needed && !places.contains_key(column.name));
    let lacks = lacks.map(|column| column.name.to_owned()).collect();
    (places, lacks)
}

/// A row of a sheet.
pub(super) struct Row<'a> {
    pub line: u32,
    cells: &'a StringRecord,
    sheet: &'a Sheet,
}

impl Row<'_> {
    /// The cell of a column of the layout, without what says that nothing stands there.
    pub(super) fn cell(&self, name: &str) -> &str {
        let place = self.sheet.places.get(name);
        let cell = place.and_then(|place| self.cells.get(*place)).unwrap_or("").trim();
        // The apostrophe that keeps a spreadsheet from working a cell out is ours or the spreadsheet's, and nobody's word.
        let cell = cell.strip_prefix('\'').filter(|rest| tabular::harmless(rest) != **rest).unwrap_or(cell);
        if cell::missing(cell).is_some() { "" } else { cell }
    }

    fn heading(&self, name: &str) -> String {
        let place = self.sheet.places.get(name);
        place.and_then(|place| self.sheet.names.get(*place)).cloned().unwrap_or_default()
    }
}

/// What there is to say of a file while it is read.
pub(super) struct Told<'a> {
    pub file: &'a str,
    pub report: Report,
}

impl Told<'_> {
    /// Something is not as expected in a cell.
    pub(super) fn cell(&mut self, row: &Row<'_>, name: &str, value: &str, expected: Expectation, severity: Severity) {
        self.report.items.push(Item {
            file: self.file.to_owned(),
            line: row.line,
            column: row.heading(name),
            value: cell::cut(value, MAX_QUOTED).to_owned(),
            expected,
            severity,
        });
    }

    /// A row is not taken, because of this cell.
    pub(super) fn refused(&mut self, row: &Row<'_>, name: &str, expected: Expectation) {
        self.report.rows_reported += 1;
        self.cell(row, name, row.cell(name), expected, Severity::Error);
    }

    /// A text that may be shown; broken characters are told.
    pub(super) fn text(&mut self, row: &Row<'_>, name: &str) -> String {
        let text = cell::lines(row.cell(name)).into_owned();
        if cell::is_broken(&text) {
            self.cell(row, name, &text, Expectation::SoundText, Severity::Note);
        }
        text
    }

    /// The one code in a cell.
    fn code(&mut self, row: &Row<'_>, name: &str, book: Book) -> Option<&'static str> {
        let given = row.cell(name);
        if given.is_empty() {
            return None;
        }
        let found = known(given, book);
        if found.is_none() {
            self.cell(row, name, given, one_of(book), Severity::Warning);
        }
        found
    }

    /// The codes in a cell; those that the book does not have are told and left out.
    fn codes(&mut self, row: &Row<'_>, name: &str, book: Book) -> BTreeSet<&'static str> {
        self.list(row, name, || one_of(book), |part| known(part, book))
    }

    /// What a cell says in answer to a question of a survey.
    pub(super) fn answer(&mut self, row: &Row<'_>, asked: &Asked) -> Given<String> {
        let name = asked.column.name;
        match asked.kind {
            Kind::Words => Given::Words(Some(self.text(row, name)).filter(|words| !words.is_empty())),
            Kind::Listed => {
                let parts = row.cell(name).split([';', '\n']).map(str::trim).filter(|part| !part.is_empty());
                Given::Listed(parts.map(str::to_owned).collect())
            }
            Kind::One(book) => Given::One(self.code(row, name, book)),
            Kind::Any(book) => Given::Any(self.codes(row, name, book).into_iter().collect()),
            Kind::Country => Given::Country(self.country(row, name)),
            Kind::Countries => Given::Countries(self.countries(row, name).into_iter().collect()),
            Kind::Languages => Given::Languages(self.languages(row, name).into_iter().collect()),
            Kind::Number { least, .. } => {
                let given = self.number(row, name);
                if given.is_some_and(|number| number < least) {
                    self.cell(row, name, row.cell(name), Expectation::Number, Severity::Warning);
                }
                Given::Number(given.filter(|number| *number >= least))
            }
        }
    }

    /// What a row says in answer to all questions of a table but those that were read already.
    pub(super) fn answers<T, K>(
        &mut self,
        row: &Row<'_>,
        (table, read): (&[domain::networking::Row<T, K>], &[SurveyField]),
        said: &mut T,
    ) {
        for of in table.iter().filter(|of| !read.contains(&of.asked.field)) {
            (of.write)(said, self.answer(row, &of.asked));
        }
    }

    /// The countries in a cell.
    fn countries(&mut self, row: &Row<'_>, name: &str) -> BTreeSet<Iso3> {
        self.list(row, name, || Expectation::KnownMember, |part| countries::place(part).map(|place| place.country))
    }

    /// The one country in a cell.
    fn country(&mut self, row: &Row<'_>, name: &str) -> Option<Iso3> {
        let given = row.cell(name);
        let found = countries::place(given).map(|place| place.country);
        if found.is_none() && !given.is_empty() {
            self.cell(row, name, given, Expectation::KnownMember, Severity::Warning);
        }
        found
    }

    /// The languages in a cell, by code or by name.
    fn languages(&mut self, row: &Row<'_>, name: &str) -> BTreeSet<LanguageCode> {
        self.list(row, name, || Expectation::KnownCode, language)
    }

    /// What is named in a list by words that may mean several things.
    pub(super) fn named<T: Ord>(
        &mut self,
        row: &Row<'_>,
        name: &str,
        names: impl Fn() -> Vec<String>,
        read: impl Fn(&str) -> Option<Vec<T>>,
    ) -> BTreeSet<T> {
        self.list(row, name, || Expectation::OneOf(names()), read).into_iter().flatten().collect()
    }

    /// A whole number that is not below zero.
    pub(super) fn number(&mut self, row: &Row<'_>, name: &str) -> Option<u16> {
        let given = row.cell(name);
        let found = cell::number(given).and_then(|number| u16::try_from(number).ok());
        if found.is_none() && !given.is_empty() {
            self.cell(row, name, given, Expectation::Number, Severity::Warning);
        }
        found
    }

    fn list<T: Ord>(
        &mut self,
        row: &Row<'_>,
        name: &str,
        expected: impl Fn() -> Expectation,
        read: impl Fn(&str) -> Option<T>,
    ) -> BTreeSet<T> {
        let mut found = BTreeSet::new();
        for part in parts(row.cell(name), &read) {
            match read(part) {
                Some(value) => drop(found.insert(value)),
                None => self.cell(row, name, part, expected(), Severity::Warning),
            }
        }
        found
    }
}

/// How people call the regions.
const REGIONS: &[(&str, &str)] = &[
    ("africa", "africa-and-the-middle-east"),
    ("middle east", "africa-and-the-middle-east"),
    ("africa and middle east", "africa-and-the-middle-east"),
    ("latin america", "americas"),
    ("north america", "americas"),
    ("south america", "americas"),
    ("caribbean", "americas"),
    ("asia", "asia-and-the-pacific"),
    ("asia pacific", "asia-and-the-pacific"),
    ("pacific", "asia-and-the-pacific"),
];

/// The parts of a list: between semicolons, bars or line breaks; between commas where the whole is no name of its own
/// ("Korea, Rep.").
fn parts<'a, T>(cell: &'a str, read: &impl Fn(&str) -> Option<T>) -> Vec<&'a str> {
    let whole = cell.split([';', '|', '\n', '\r']).map(str::trim).filter(|part| !part.is_empty());
    let cut = whole.flat_map(|part| match part.contains(',') && read(part).is_none() {
        true => part.split(',').map(str::trim).filter(|part| !part.is_empty()).collect(),
        false => vec![part],
    });
    cut.take(LONGEST_LIST).collect()
}

/// The code that a cell means: itself, its words, or one of the other words for it.
fn known(part: &str, book: Book) -> Option<&'static str> {
    book.find(&heading(part)).or_else(|| {
        let folded = fold(part);
        let code = also(book).iter().find(|(words, _)| *words == folded).map(|(_, code)| *code)?;
        book.find(code)
    })
}

fn one_of(book: Book) -> Expectation {
    Expectation::OneOf(book.codes.iter().map(|code| (*code).to_owned()).collect())
}

/// Other words that people have for the codes of a book.
fn also(book: Book) -> &'static [(&'static str, &'static str)] {
    match book.name {
        "provider-kind" => KINDS,
        "cost-terms" => &[("free", "pro-bono")],
        "region" => REGIONS,
        _ => &[],
    }
}

/// The language that a cell means.
fn language(part: &str) -> Option<LanguageCode> {
    let folded = fold(part);
    let named = LANGUAGES.iter().find(|(code, names)| *code == folded || names.iter().any(|name| fold(name) == folded));
    match named {
        Some((code, _)) => code.parse().ok(),
        // A code that is written as codes are is taken at its word.
        None => part.parse().ok().filter(|_| part.len() <= 3),
    }
}

/// Words for sorts of organisation.
const KINDS: &[(&str, &str)] = &[
    ("ngo", "civil-society"),
    ("cso", "civil-society"),
    ("non governmental organization", "civil-society"),
    ("non governmental organizations", "civil-society"),
    ("nonprofit", "civil-society"),
    ("university", "civil-society"),
    ("company", "firm"),
    ("private sector", "firm"),
    ("business", "firm"),
    ("development bank", "multilateral"),
    ("international organization", "multilateral"),
    ("international organisation", "multilateral"),
];
