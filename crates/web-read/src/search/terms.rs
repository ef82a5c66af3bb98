//! Terms of the glossary among the results. They rest on no act: what they mean stands in the catalogues, so their index is made
//! once for a process, in memory.

use std::collections::HashMap;
use std::sync::LazyLock;

use app::search::{Change, Correction, Doc, Fault, Id, Index, Kind, Query, Text};
use views::glossary::Term;
use views::search::{Defined, Hit, Piece};
use views::{Address, Catalogue, Locale, Target};

use crate::problems::Problem;

/// The index of all terms in all languages.
static INDEX: LazyLock<Result<Index, Fault>> = LazyLock::new(|| {
    let index = Index::in_memory()?;
    index.update(Term::ALL.iter().map(|term| Change::from(doc(*term))), 0)?;
    Ok(index)
});

/// What each term is called, folded, in any language.
static CALLED: LazyLock<HashMap<String, Term>> = LazyLock::new(|| {
    let called = |term: &Term, locale: &Locale| (app::fold(&term.called(Catalogue::of(*locale))), *term);
    Term::ALL.iter().flat_map(|term| Locale::ALL.iter().map(move |locale| called(term, locale))).collect()
});

fn index() -> Result<&'static Index, Problem> {
    INDEX.as_ref().map_err(|fault| Problem::fault(fault.clone()))
}

fn doc(term: Term) -> Doc {
    let in_all = |words: &dyn Fn(&Catalogue) -> String| {
        let text = |locale: &Locale| Text::tagged(locale.lang(), words(Catalogue::of(*locale)));
        Locale::ALL.iter().map(text).collect::<Vec<_>>()
    };
    Doc {
        id: Id::Term(term.name().to_owned()),
        member: None,
        plan: None,
        titles: in_all(&|t| term.called(t)),
        texts: in_all(&|t| t.text(&term.means()).into_owned()),
        findings: vec![],
        names: vec![],
        facets: vec![],
        since: None,
    }
}

/// The term that a question asks for by its name, in whichever language.
#[must_use]
pub fn defined(words: &str, locale: Locale) -> Option<Defined> {
    CALLED.get(app::fold(words).trim()).map(|term| Defined::of(*term, locale))
}

/// Terms that were found.
#[derive(Debug, Default)]
pub struct FoundTerms {
    /// How many in all.
    pub total: u64,
    /// Those of the piece that was asked for, the best first.
    pub terms: Vec<Term>,
    /// Words that stand in no term, and what was looked for instead.
    pub corrections: Vec<Correction>,
}

/// The terms that a question finds, a piece of them.
///
/// # Errors
/// When their index cannot be read.
pub fn find(words: &str, offset: usize, limit: usize) -> Result<FoundTerms, Problem> {
    let query = Query { text: words.to_owned(), kind: Kind::Term, offset, limit, bare: true, ..Query::default() };
    let found = index()?.search(&query).map_err(Problem::fault)?;
    let term = |id: &Id| match id {
        Id::Term(name) => Term::named(name),
        Id::Thing(_) | Id::Act(_) => None,
    };
    let terms = found.hits.iter().filter_map(|hit| term(&hit.id)).collect();
    Ok(FoundTerms { total: found.total, terms, corrections: found.corrections })
}

/// How many terms a question finds.
///
/// # Errors
/// When their index cannot be read.
pub fn count(words: &str) -> Result<u64, Problem> {
    let query = Query { text: words.to_owned(), ..Query::default() };
    index()?.count(&query).map_err(Problem::fault)
}

/// A term as it is shown among results.
#[must_use]
pub fn hit(term: Term, locale: Locale) -> Hit {
    let t = Catalogue::of(locale);
    Hit {
        to: Target::new(Address::Glossary).at(term.name()),
        member: None,
        place: vec![],
        title: vec![Piece::plain(term.called(t))],
        lang: None,
        excerpt: vec![Piece::plain(t.text(&term.means()))],
        is_cut: false,
        by_reviewer: false,
        institution: None,
        findings: vec![],
    }
}
