//! What an answer of a survey can be: the few kinds of which every answer is one, and how each type that holds an answer becomes an
//! untyped value and comes back. Forms, sheets, acts and pages know the kinds and no single answer.

use std::collections::BTreeSet;

use super::{CostTerms, Method, ProviderKind, Reference, Size, Stage, Urgency};
use crate::codebook::{PolicyArea2024, Region};
use crate::ids::{Iso3, LanguageCode, TextId};

/// A book of codes that an answer is chosen from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Book {
    /// Its name, under which the catalogues have words for its codes.
    pub name: &'static str,
    /// Its codes.
    pub codes: &'static [&'static str],
}

impl Book {
    /// The code as the book has it; nothing where it has no such code.
    #[must_use]
    pub fn find(self, code: &str) -> Option<&'static str> {
        self.codes.iter().copied().find(|known| *known == code)
    }
}

/// What an answer is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A text.
    Words,
    /// Texts, one in each line.
    Listed,
    /// One code of a book.
    One(Book),
    /// Any number of codes of a book.
    Any(Book),
    /// A country.
    Country,
    /// Countries.
    Countries,
    /// Languages.
    Languages,
    /// A whole number between two, both of which it may be.
    Number {
        /// The smallest.
        least: u16,
        /// The largest.
        most: u16,
    },
}

/// An answer as it was given, by its kind. Its texts are words on the desk, and stand under their digests in an act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Given<W> {
    /// A text.
    Words(Option<W>),
    /// Texts.
    Listed(Vec<W>),
    /// One code.
    One(Option<&'static str>),
    /// Codes.
    Any(Vec<&'static str>),
    /// A country.
    Country(Option<Iso3>),
    /// Countries.
    Countries(Vec<Iso3>),
    /// Languages.
    Languages(Vec<LanguageCode>),
    /// A number.
    Number(Option<u16>),
}

impl<W> Given<W> {
    /// The same with its texts in another form; those that have none are left out.
    #[must_use]
    pub fn texts<V>(self, other: impl FnMut(W) -> Option<V>) -> Given<V> {
        match self {
            Self::Words(words) => Given::Words(words.and_then(other)),
            Self::Listed(words) => Given::Listed(words.into_iter().filter_map(other).collect()),
            Self::One(code) => Given::One(code),
            Self::Any(codes) => Given::Any(codes),
            Self::Country(country) => Given::Country(country),
            Self::Countries(countries) => Given::Countries(countries),
            Self::Languages(languages) => Given::Languages(languages),
            Self::Number(number) => Given::Number(number),
        }
    }

    /// This and what was given in another place: lists have what stands in either, and of what there is one of the first stays.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        fn both<T>(mut one: Vec<T>, other: Vec<T>) -> Vec<T> {
            one.extend(other);
            one
        }
        match (self, other) {
            (Self::Words(one), Self::Words(other)) => Self::Words(one.or(other)),
            (Self::One(one), Self::One(other)) => Self::One(one.or(other)),
            (Self::Country(one), Self::Country(other)) => Self::Country(one.or(other)),
            (Self::Number(one), Self::Number(other)) => Self::Number(one.or(other)),
            (Self::Listed(one), Self::Listed(other)) => Self::Listed(both(one, other)),
            (Self::Any(one), Self::Any(other)) => Self::Any(both(one, other)),
            (Self::Countries(one), Self::Countries(other)) => Self::Countries(both(one, other)),
            (Self::Languages(one), Self::Languages(other)) => Self::Languages(both(one, other)),
            (one, _) => one,
        }
    }
}

/// A type that holds an answer whose texts are of a form.
pub(super) trait Answered<W>: Sized {
    /// Of which kind the answer is.
    const KIND: Kind;

    /// The answer.
    fn given(&self) -> Given<W>;

    /// What holds an answer; nothing where nothing was given, or something of another kind.
    fn holding(given: Given<W>) -> Option<Self>;

    /// The texts in it.
    fn texts(&self) -> Vec<&W> {
        Vec::new()
    }
}

/// A code of a book.
pub(super) trait Coded: Copy + Ord {
    const BOOK: Book;
    fn code(self) -> &'static str;
    fn read(code: &str) -> Option<Self>;
}

macro_rules! coded {
    ($($name:ident: $book:literal),+ $(,)?) => { $(
        impl Coded for $name {
            const BOOK: Book = Book { name: $book, codes: $name::CODES };
            fn code(self) -> &'static str {
                $name::code(self)
            }
            fn read(code: &str) -> Option<Self> {
                $name::from_code(code)
            }
        }
    )+ };
}
coded!(
    Stage: "help-stage",
    ProviderKind: "provider-kind",
    Method: "help-method",
    CostTerms: "cost-terms",
    Urgency: "help-urgency",
    Size: "provider-size",
    PolicyArea2024: "policy-areas",
    Region: "region",
);

impl<W, T: Coded> Answered<W> for Option<T> {
    const KIND: Kind = Kind::One(T::BOOK);

    fn given(&self) -> Given<W> {
        Given::One(self.map(T::code))
    }

    fn holding(given: Given<W>) -> Option<Self> {
        match given {
            Given::One(Some(code)) => T::read(code).map(Some),
            _ => None,
        }
    }
}

impl<W, T: Coded> Answered<W> for BTreeSet<T> {
    const KIND: Kind = Kind::Any(T::BOOK);

    fn given(&self) -> Given<W> {
        Given::Any(self.iter().map(|one| one.code()).collect())
    }

    fn holding(given: Given<W>) -> Option<Self> {
        match given {
            Given::Any(codes) => Some(codes.into_iter().filter_map(T::read).collect()),
            _ => None,
        }
    }
}

/// Types that are held in one way, whatever the form of texts.
macro_rules! held {
    ($($type:ty: $kind:expr, $given:ident, |$self:ident| $out:expr, |$got:ident| $in:expr;)+) => { $(
        impl<W> Answered<W> for $type {
            const KIND: Kind = $kind;
            fn given(&self) -> Given<W> {
                let $self = self;
                Given::$given($out)
            }
            fn holding(given: Given<W>) -> Option<Self> {
                match given {
                    Given::$given($got) => $in,
                    _ => None,
                }
            }
        }
    )+ };
}
held!(
    Option<Iso3>: Kind::Country, Country, |own| own.clone(), |given| Some(given);
    BTreeSet<Iso3>: Kind::Countries, Countries, |own| own.iter().cloned().collect(), |given| Some(given.into_iter().collect());
    BTreeSet<LanguageCode>: Kind::Languages, Languages, |own| own.iter().cloned().collect(), |given| Some(given.into_iter().collect());
    Option<u16>: Kind::Number { least: 0, most: u16::MAX }, Number, |own| *own, |given| Some(given);
    // How many of something are wanted: one at least, and of more than twenty nobody gets anything.
    u8: Kind::Number { least: 1, most: 20 }, Number, |own| Some((*own).into()), |given| given.map(|n| Self::try_from(n).unwrap_or(Self::MAX));
    Option<u8>: Kind::Number { least: 1, most: 20 }, Number, |own| own.map(Into::into), |given| given.map(|n| u8::try_from(n).ok());
);

impl Answered<String> for String {
    const KIND: Kind = Kind::Words;

    fn given(&self) -> Given<String> {
        Given::Words((!self.is_empty()).then(|| self.clone()))
    }

    fn holding(given: Given<String>) -> Option<Self> {
        match given {
            Given::Words(words) => words,
            _ => None,
        }
    }
}

impl Answered<TextId> for Option<TextId> {
    const KIND: Kind = Kind::Words;

    fn given(&self) -> Given<TextId> {
        Given::Words(self.clone())
    }

    fn holding(given: Given<TextId>) -> Option<Self> {
        match given {
            Given::Words(words) => Some(words),
            _ => None,
        }
    }

    fn texts(&self) -> Vec<&TextId> {
        self.iter().collect()
    }
}

impl Answered<String> for Vec<Reference> {
    const KIND: Kind = Kind::Listed;

    fn given(&self) -> Given<String> {
        Given::Listed(self.iter().map(|reference| reference.what.clone()).collect())
    }

    fn holding(given: Given<String>) -> Option<Self> {
        match given {
            Given::Listed(all) => {
                Some(all.into_iter().map(|what| Reference { what, commitment: None, finding: None }).collect())
            }
            _ => None,
        }
    }
}

impl Answered<TextId> for Vec<TextId> {
    const KIND: Kind = Kind::Listed;

    fn given(&self) -> Given<TextId> {
        Given::Listed(self.clone())
    }

    fn holding(given: Given<TextId>) -> Option<Self> {
        match given {
            Given::Listed(all) => Some(all),
            _ => None,
        }
    }

    fn texts(&self) -> Vec<&TextId> {
        self.iter().collect()
    }
}
