//! What a layout of commitments is made of, and how it is bound to the columns of a file.
//!
//! A layout is a table: each column by its heading, what its cells are about and how they are read. Codes that stand as
//! columns of 0 and 1 need not be listed: their headings are the codes.

use std::collections::{BTreeMap, BTreeSet};

use domain::codebook::{Field, Shape};

use super::books::Book;
use crate::report::LeftOut;
use crate::table::{Columns, heading};

/// Which of a row's statements an answer belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum About {
    /// The commitment.
    Commitment,
    /// The first report on the plan.
    First,
    /// The last report on the plan.
    Last,
    /// The plan.
    Plan,
    /// The member.
    Member,
}

/// How a column is read.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Reads {
    /// A text.
    Text,
    /// A label.
    Label,
    /// A date, or words in this field.
    Date(Field),
    /// A whole number.
    Number,
    /// A number of steps whose sign must agree with the label in the column of this name: below, at or above zero.
    Steps(&'static str, [&'static str; 3]),
    /// A year.
    Year,
    /// 1 or 0.
    Flag,
    /// A label of this book.
    Code(Book),
    /// A label of this book, with the coded column of this name and the field for what that says otherwise.
    Coded(Book, &'static str, Option<Field>),
}

/// What a column is.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Column {
    /// The member's name.
    Member,
    /// The plan's number.
    Plan,
    /// OGP's own identifier of the commitment.
    OfficialId,
    /// An answer.
    Says(About, Field, Reads),
    /// A code of a set that is in the set where the column says 1.
    Sets(About, Field, &'static str),
    /// How many tags are set.
    TagSum,
    /// The publisher's sum of the values that make relevant, as a flag.
    Relevant(About),
    /// The coded column of a pair, read with its label.
    Twin,
    /// Nothing is taken.
    Left(LeftOut),
}

/// A layout: its columns by heading, and the set whose codes are the headings of all further columns.
pub(crate) struct Layout {
    pub columns: &'static [(&'static str, Column)],
    /// The field of the tags, and the tags that this edition does not have.
    pub tags: (Field, &'static [&'static str]),
    /// Headings of tags that differ from their code.
    pub renamed: &'static [(&'static str, &'static str)],
}

impl Layout {
    /// The columns that must be there. The coded and the empty ones may be missing.
    pub(crate) fn headings(&self) -> Vec<&'static str> {
        let named = self.columns.iter().filter(|(name, column)| !name.is_empty() && !matches!(column, Column::Left(_)));
        let tags = self.tag_codes().filter(|code| !self.renamed.iter().any(|(_, renamed)| renamed == code));
        named.map(|(name, _)| *name).chain(self.renamed.iter().map(|(name, _)| *name)).chain(tags).collect()
    }

    fn tag_codes(&self) -> impl Iterator<Item = &'static str> {
        let book = if let Shape::Codes(book) = self.tags.0.shape() { book } else { &[] };
        book.iter().copied().filter(|code| !self.tags.1.contains(code))
    }
}

/// A layout bound to the columns of a file.
pub(crate) struct Bound {
    /// Every column that the layout speaks of, in the order of the file.
    pub columns: Vec<(usize, Column)>,
    /// The coded column of each label's column.
    pub twins: BTreeMap<usize, usize>,
    /// Where the columns stand that tell what a row is about.
    pub find: Find,
    /// The field of the tags.
    pub tags: Field,
}

impl Layout {
    /// Binds the layout to the columns of a file.
    pub(crate) fn bind(&self, columns: &Columns) -> Bound {
        let mut bound = Vec::new();
        let mut nth: BTreeMap<String, usize> = BTreeMap::new();
        for (name, column) in self.columns {
            let nth = nth.entry(heading(name)).or_default();
            bound.extend(columns.find(name, *nth).map(|place| (place, *column)));
            *nth += 1;
        }
        let claimed: BTreeSet<usize> = bound.iter().map(|(place, _)| *place).collect();
        for (name, code) in self.renamed.iter().copied().chain(self.tag_codes().map(|code| (code, code))) {
            let place = columns.find(name, 0).filter(|place| !claimed.contains(place));
            bound.extend(place.map(|place| (place, Column::Sets(About::Commitment, self.tags.0, code))));
        }
        bound.sort_by_key(|(place, _)| *place);
        Bound { twins: twins(&bound, columns), find: Find::new(&bound), columns: bound, tags: self.tags.0 }
    }
}

/// The coded column of each label's column.
fn twins(bound: &[(usize, Column)], columns: &Columns) -> BTreeMap<usize, usize> {
    let named = bound.iter().filter_map(|(place, column)| match column {
        Column::Says(_, _, Reads::Coded(_, twin, _) | Reads::Steps(twin, _)) => {
            columns.find(twin, 0).map(|twin| (*place, twin))
        }
        _ => None,
    });
    named.collect()
}

/// Where the columns stand that tell what a row is about.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Find {
    pub member: Option<usize>,
    pub plan: Option<usize>,
    pub official: Option<usize>,
    pub number: Option<usize>,
    pub title: Option<usize>,
    pub short_title: Option<usize>,
    pub text: Option<usize>,
    pub submitted: Option<usize>,
}

impl Find {
    fn new(bound: &[(usize, Column)]) -> Self {
        let mut find = Self::default();
        for &(place, column) in bound {
            let known = match column {
                Column::Member => &mut find.member,
                Column::Plan => &mut find.plan,
                Column::OfficialId => &mut find.official,
                Column::Says(_, Field::PlanNumber, _) => &mut find.number,
                Column::Says(_, Field::Title, _) => &mut find.title,
                Column::Says(_, Field::ShortTitle, _) => &mut find.short_title,
                Column::Says(_, Field::FullText, _) => &mut find.text,
                Column::Says(_, Field::SubmittedIn, _) => &mut find.submitted,
                _ => continue,
            };
            known.get_or_insert(place);
        }
        find
    }
}

/// For the tests of layouts: every column of the books they name.
#[cfg(test)]
pub(crate) fn check(layout: &Layout) {
    for (name, column) in layout.columns {
        match column {
            Column::Says(_, field, Reads::Code(book) | Reads::Coded(book, ..)) => {
                assert!(book.iter().all(|(_, means, _)| means.value(*field).is_some()), "{name}");
            }
            Column::Sets(_, field, code) => assert!(domain::Value::codes(*field, [*code]).is_some(), "{name}"),
            _ => {}
        }
    }
    assert!(layout.renamed.iter().all(|(_, code)| domain::Value::codes(layout.tags.0, [*code]).is_some()));
}
