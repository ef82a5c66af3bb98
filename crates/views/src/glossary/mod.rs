//! The terms of the field, and the links to them from our own sentences.
//!
//! A message names a term where it says it: `The [independent review](irm) found …`. Only our messages are linked, never what
//! people wrote, and nothing is searched for in a text when a page is drawn. On a page the first mention of a term is a link,
//! the others are words.

mod marks;

pub use marks::{Piece, bare, pieces};

use crate::address::{Address, Format};
use crate::chrome::About;
use crate::locale::Catalogue;
use crate::page::page;

/// The page of all terms.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct GlossaryPage;

/// A term: its name in addresses and messages. What it is called and what it means stand in the catalogues, as `term-irm` and
/// `term-irm-means`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Term(&'static str);

/// Every term, by name (the Partnership's own words, as in its glossary).
const TERMS: &[Term] = &[
    Term("action-plan"),
    Term("action-plan-review"),
    Term("ambition"),
    Term("challenge-area"),
    Term("co-creation"),
    Term("co-creation-brief"),
    Term("cohort"),
    Term("commitment"),
    Term("completion"),
    Term("contrary-to-process"),
    Term("declaration"),
    Term("early-results"),
    Term("eligibility"),
    Term("eligibility-review"),
    Term("forum"),
    Term("grand-challenge"),
    Term("iap2"),
    Term("inactive"),
    Term("irm"),
    Term("letter-of-intent"),
    Term("member"),
    Term("milestone"),
    Term("minimum-requirement"),
    Term("ogp"),
    Term("ogp-value"),
    Term("point-of-contact"),
    Term("policy-area"),
    Term("potential-for-results"),
    Term("potential-impact"),
    Term("procedural-review"),
    Term("promising"),
    Term("reasoned-response"),
    Term("refresh"),
    Term("relevance"),
    Term("repository"),
    Term("resolution"),
    Term("response-policy"),
    Term("results-report"),
    Term("self-assessment"),
    Term("specificity"),
    Term("starred"),
    Term("steering-committee"),
    Term("support-unit"),
    Term("values-check"),
    Term("verifiability"),
    Term("act"),
    Term("checkpoint"),
    Term("receipt"),
    Term("record"),
];

impl Term {
    /// Every term.
    pub const ALL: &'static [Self] = TERMS;

    /// The term of a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        TERMS.iter().copied().find(|term| term.0 == name)
    }

    /// Its name in addresses and messages.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.0
    }

    /// What it is called.
    #[must_use]
    pub fn called(self, t: &Catalogue) -> String {
        t.text(&format!("term-{}", self.0)).into_owned()
    }

    /// The message that says what it means.
    #[must_use]
    pub fn means(self) -> String {
        format!("term-{}-means", self.0)
    }
}

impl GlossaryPage {
    /// The page: it is the same for everybody.
    #[must_use]
    pub const fn sample() -> Self {
        Self
    }

    /// The terms in the order of what they are called.
    #[must_use]
    pub fn terms(&self, t: &Catalogue) -> Vec<Term> {
        let mut terms = TERMS.to_vec();
        terms.sort_by_cached_key(|term| term.called(t).to_lowercase());
        terms
    }
}

fn about(_page: &GlossaryPage, t: &Catalogue) -> About {
    let title = t.text("glossary-title").into_owned();
    About {
        description: t.text("glossary-lead").into_owned(),
        part: None,
        crumbs: vec![(title.clone(), None)],
        title,
        twins: &[Format::Json, Format::Csv],
    }
}

page!(GlossaryPage, "glossary/glossary.html");

/// Where a term is explained.
#[must_use]
pub fn address(term: Term, locale: crate::Locale) -> String {
    format!("{}#{}", Address::Glossary.href(locale), term.name())
}
