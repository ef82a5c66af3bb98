//! Everything that one member, its forum and the review of its plans owe or owed.

use crate::address::{Address, Format};
use crate::chrome::{About, Part};
use crate::components::owed::Owed;
use crate::locale::Catalogue;
use crate::page::page;
use crate::value::Name;

/// The page of what one member owes.
#[derive(Debug, Clone, PartialEq)]
pub struct ObligationsPage {
    /// The member's short name, as in addresses.
    pub id: String,
    /// The member's name.
    pub name: Name,
    /// What is owed, the latest first.
    pub owed: Owed,
}

fn about(page: &ObligationsPage, t: &Catalogue) -> About {
    let name = page.name.words(t);
    About {
        title: crate::say!(t, "obligations-title-of", member = &name).into_owned(),
        description: crate::say!(t, "obligations-description", member = &name).into_owned(),
        part: Some(Part::Members),
        crumbs: vec![
            (t.text("members-title").into_owned(), Some(Address::Members)),
            (name, Some(Address::Member(page.id.clone()))),
            (t.text("member-owed").into_owned(), None),
        ],
        twins: &[Format::Json, Format::Csv],
    }
}

page!(ObligationsPage, "membership/obligations.html");

impl ObligationsPage {
    /// An example: Ghana in November 2026.
    #[must_use]
    pub fn sample() -> Self {
        let owed = Owed { all: None, ..Owed::sample() };
        Self { id: "ghana".into(), name: Name::Country("GHA".into()), owed }
    }
}
