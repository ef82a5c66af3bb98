//! What commitments are about: every subject, and one of them.

mod area;
mod list;

pub use area::{AreaTold, area};
pub use list::{AreasTold, areas};

use domain::codebook::{ChallengeArea, GrandChallenge, PolicyArea2024, Tag2016};
use domain::plans::Commitment;
use domain::{Field, Lens};
use views::{Address, Target};

/// A book of subjects: the field, its codes, and the question by which search asks for one.
#[derive(Debug, Clone, Copy)]
pub struct Book {
    /// The field whose codes they are.
    pub field: Field,
    /// Every code.
    pub codes: &'static [&'static str],
    asked_as: &'static str,
}

/// Every book, in the order in which they are shown.
pub const BOOKS: [Book; 4] = [
    Book { field: Field::Tags, codes: Tag2016::CODES, asked_as: "tag" },
    Book { field: Field::PolicyAreas, codes: PolicyArea2024::CODES, asked_as: "policy-area" },
    Book { field: Field::GrandChallenges, codes: GrandChallenge::CODES, asked_as: "grand-challenges" },
    Book { field: Field::ChallengeAreas, codes: ChallengeArea::CODES, asked_as: "challenge-areas" },
];

impl Book {
    /// The book of a field, by its code.
    #[must_use]
    pub fn of(field: &str) -> Option<Self> {
        BOOKS.into_iter().find(|book| book.field.code() == field)
    }

    /// A code of the book.
    #[must_use]
    pub fn code(self, code: &str) -> Option<&'static str> {
        self.codes.iter().copied().find(|known| *known == code)
    }

    /// Where the commitments of a subject are listed.
    #[must_use]
    pub fn search(self, code: &str) -> Target {
        Target::new(Address::Search).and(self.asked_as, code)
    }

    /// The page of a subject.
    #[must_use]
    pub fn page(self, code: &str) -> Address {
        Address::Area(self.field.code().to_owned(), code.to_owned())
    }

    /// The subjects of this book that a commitment carries.
    fn of_commitment(self, commitment: &Commitment, lens: Lens) -> &[&'static str] {
        commitment.thing.codes(self.field, lens)
    }
}
