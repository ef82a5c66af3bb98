//! Every subject, book by book.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::{Lens, Partnership};
use schemars::JsonSchema;
use serde::Serialize;
use views::Page;
use views::areas::{AreasPage, Book as Shown, Listed};

use super::{BOOKS, Book};
use crate::ask::Ask;
use crate::basis::Basis;
use crate::front::RestsOn;
use crate::object::Object;
use crate::present::Present;
use crate::problems::Problem;
use crate::site::{Question, Site, last_fact};

/// The list of subjects, as HTML, JSON or CSV.
pub async fn areas(State(site): State<Arc<Site>>, ask: Ask) -> Result<Response<Body>, Problem> {
    site.answer(ask, Areas).await
}

struct Areas;

/// The subjects for programs.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "Areas")]
pub struct AreasTold {
    /// Book by book.
    books: Vec<BookTold>,
}

/// The subjects of a book.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "Book")]
struct BookTold {
    /// The book.
    book: &'static str,
    /// Its subjects, the commonest first.
    areas: Vec<AreaInList>,
}

/// A subject of a book.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct AreaInList {
    /// Its code.
    code: &'static str,
    /// How many commitments carry it.
    commitments: u64,
}

/// The subjects of each book with how many commitments carry each, the commonest first, then in the order of the book.
fn counted(present: Present<'_>) -> Vec<(Book, Vec<(&'static str, u64)>)> {
    let mut counts: [BTreeMap<&'static str, u64>; BOOKS.len()] = Default::default();
    for commitment in present.state.commitments.values().filter(|c| c.thing.exists(present.lens)) {
        for (book, counts) in BOOKS.into_iter().zip(&mut counts) {
            for code in book.of_commitment(commitment, present.lens) {
                *counts.entry(code).or_default() += 1;
            }
        }
    }
    let in_order = |(book, counts): (Book, BTreeMap<&'static str, u64>)| {
        let count = |code: &&'static str| (*code, counts.get(code).copied().unwrap_or(0));
        let mut areas: Vec<_> = book.codes.iter().map(count).collect();
        areas.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        (book, areas)
    };
    BOOKS.into_iter().zip(counts).map(in_order).collect()
}

impl Question for Areas {
    fn position(&self, state: &Partnership) -> Option<u64> {
        last_fact(state)
    }

    fn rests_on(&self, _: Lens) -> RestsOn {
        Arc::new(Basis::facts)
    }

    fn is_heavy(&self) -> bool {
        true
    }

    fn page(&self, present: Present<'_>) -> Result<Box<dyn Page>, Problem> {
        let listed = |(code, commitments): (&'static str, u64)| Listed { code: code.into(), commitments };
        let book = |(book, areas): (Book, Vec<_>)| Shown {
            field: book.field.code().into(),
            areas: areas.into_iter().map(listed).collect(),
        };
        Ok(Box::new(AreasPage { books: counted(present).into_iter().map(book).collect() }))
    }

    fn json(&self, present: Present<'_>) -> Result<Object, Problem> {
        let book = |(book, areas): (Book, Vec<(&'static str, u64)>)| BookTold {
            book: book.field.code(),
            areas: areas.into_iter().map(|(code, commitments)| AreaInList { code, commitments }).collect(),
        };
        Ok(Object::of(&AreasTold { books: counted(present).into_iter().map(book).collect() })?)
    }

    fn csv(&self, present: Present<'_>) -> Result<Option<Vec<u8>>, Problem> {
        let t = present.words_of();
        let rows = counted(present).into_iter().flat_map(|(book, areas)| {
            let field = book.field.code();
            areas.into_iter().map(move |(code, count)| {
                [field.to_owned(), code.to_owned(), t.code(field, code).into_owned(), count.to_string()]
            })
        });
        Ok(Some(app::csv(&["book", "code", "name", "commitments"], rows)))
    }
}
