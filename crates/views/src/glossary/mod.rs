//! The terms of the field, and the links to them from our own sentences.
//!
//! A message names a term where it says it: `The [independent review](irm) found …`. Only our messages are linked, never what
//! people wrote, and nothing is searched for in a text when a page is drawn. On a page the first mention of a term is a link,
//! the others are words.

mod marks;

pub use marks::{Piece, bare, pieces};

use crate::address::{Address, Format};
use crate::chrome::{About, Frame};
use crate::described;
use crate::locale::Catalogue;
use crate::page::page;

/// The page of all terms.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct GlossaryPage;

/// A term: its name in addresses and messages. What it is called and what it means stand in the catalogues, as `term-irm` and
/// `term-irm-means`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Term(usize);

/// The name of every term (the Partnership's own words, as in its glossary).
const NAMES: [&str; 49] = [
    "action-plan",
    "action-plan-review",
    "ambition",
    "challenge-area",
    "co-creation",
    "co-creation-brief",
    "cohort",
    "commitment",
    "completion",
    "contrary-to-process",
    "declaration",
    "early-results",
    "eligibility",
    "eligibility-review",
    "forum",
    "grand-challenge",
    "iap2",
    "inactive",
    "irm",
    "letter-of-intent",
    "member",
    "milestone",
    "minimum-requirement",
    "ogp",
    "ogp-value",
    "point-of-contact",
    "policy-area",
    "potential-for-results",
    "potential-impact",
    "procedural-review",
    "promising",
    "reasoned-response",
    "refresh",
    "relevance",
    "repository",
    "resolution",
    "response-policy",
    "results-report",
    "self-assessment",
    "specificity",
    "starred",
    "steering-committee",
    "support-unit",
    "values-check",
    "verifiability",
    "act",
    "checkpoint",
    "receipt",
    "record",
];

/// A page keeps a bit for each ([`crate::chrome::Frame`]).
const _: () = assert!(NAMES.len() <= 64);

/// Every term.
const TERMS: [Term; NAMES.len()] = {
    let mut terms = [Term(0); NAMES.len()];
    let mut at = 0;
    while at < terms.len() {
        terms[at] = Term(at);
        at += 1;
    }
    terms
};

impl Term {
    /// Every term.
    pub const ALL: &'static [Self] = &TERMS;

    /// The term of a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        NAMES.iter().position(|known| *known == name).map(Self)
    }

    /// The term that a field of the code book asks about, where its name is one.
    #[must_use]
    pub fn of_field(field: &str) -> Option<Self> {
        let name = match field {
            "completion" | "completion-coded" | "projected-completion" => "completion",
            "specificity" | "specificity-coded" => "specificity",
            "verifiability" => "verifiability",
            "values" | "claimed-values" => "ogp-value",
            "relevant" => "relevance",
            "potential-impact" | "potential-impact-coded" => "potential-impact",
            "potential-for-results" => "potential-for-results",
            "early-results" => "early-results",
            "policy-areas" => "policy-area",
            "grand-challenges" => "grand-challenge",
            "challenge-areas" => "challenge-area",
            "cohort" => "cohort",
            "development-influence" | "implementation-influence" => "iap2",
            "forum-during-implementation" => "forum",
            other if other.starts_with("star-") || matches!(other, "new-and-starred" | "starred-and-specific") => {
                "starred"
            }
            other if other.starts_with("self-assessment-") => "self-assessment",
            _ => return None,
        };
        Self::named(name)
    }

    /// Its name in addresses and messages.
    #[must_use]
    pub fn name(self) -> &'static str {
        NAMES.get(self.0).copied().unwrap_or_default()
    }

    /// Its place among all terms.
    #[must_use]
    pub const fn place(self) -> usize {
        self.0
    }

    /// What it is called.
    #[must_use]
    pub fn called(self, t: &Catalogue) -> String {
        t.text(&format!("term-{}", self.name())).into_owned()
    }

    /// The message that says what it means.
    #[must_use]
    pub fn means(self) -> String {
        format!("term-{}-means", self.name())
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

/// The terms, for programs.
fn thing(page: &GlossaryPage, f: &Frame<'_>, t: &Catalogue) -> serde_json::Value {
    described::terms(f, t, &page.terms(t))
}

page!(GlossaryPage, "glossary/glossary.html", tells thing);

/// Where a term is explained.
#[must_use]
pub fn address(term: Term, locale: crate::Locale) -> String {
    format!("{}#{}", Address::Glossary.href(locale), term.name())
}

/// What begins a link to where a term is explained, which is also told to whoever points at it.
pub(crate) fn opening(term: Term, t: &Catalogue) -> String {
    let mut html = String::from("<a class=\"term\" href=\"");
    crate::chrome::escape(&address(term, t.locale()), &mut html);
    html.push_str("\" title=\"");
    crate::chrome::escape(&t.text(&term.means()), &mut html);
    html.push_str("\">");
    html
}
