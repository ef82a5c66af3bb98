//! Every subject, book by book.

use crate::address::{Address, Format};
use crate::chrome::{About, Part};
use crate::locale::Catalogue;
use crate::page::page;
use crate::value::Code;

/// The page of all subjects.
#[derive(Debug, Clone, PartialEq)]
pub struct AreasPage {
    /// The books.
    pub books: Vec<Book>,
}

/// A book of subjects.
#[derive(Debug, Clone, PartialEq)]
pub struct Book {
    /// The field whose codes they are.
    pub field: Code,
    /// Its subjects, the commonest first.
    pub areas: Vec<Listed>,
}

/// A subject in the list.
#[derive(Debug, Clone, PartialEq)]
pub struct Listed {
    /// Its code.
    pub code: Code,
    /// How many commitments carry it.
    pub commitments: u64,
}

impl Book {
    /// The message that says what kind of book it is.
    #[must_use]
    pub fn key(&self) -> String {
        format!("area-book-{}", self.field)
    }

    fn to(&self, area: &Listed) -> Address {
        Address::Area(self.field.to_string(), area.code.to_string())
    }
}

fn about(_page: &AreasPage, t: &Catalogue) -> About {
    About {
        title: t.text("areas-title").into_owned(),
        description: t.text("areas-lead").into_owned(),
        part: Some(Part::Commitments),
        crumbs: vec![(t.text("areas-title").into_owned(), None)],
        twins: &[Format::Json, Format::Csv],
    }
}

page!(AreasPage, "areas/list.html");

impl AreasPage {
    /// An example from the edition of 2016.
    #[must_use]
    pub fn sample() -> Self {
        let book = |field: &'static str, areas: &[(&'static str, u64)]| Book {
            field: field.into(),
            areas: areas.iter().map(|(code, n)| Listed { code: (*code).into(), commitments: *n }).collect(),
        };
        Self {
            books: vec![
                book("tags", &[("e-government", 730), ("capacity-building", 340), ("public-participation", 313)]),
                book("policy-areas", &[("open-parliaments", 201), ("legislation", 180)]),
                book("grand-challenges", &[("increasing-public-integrity", 812), ("creating-safer-communities", 54)]),
                book("challenge-areas", &[("civic-space", 0), ("media-freedom", 0)]),
            ],
        }
    }
}
