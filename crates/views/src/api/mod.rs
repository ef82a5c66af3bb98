//! The interface for programs, explained to the people who write them.

use crate::address::Format;
use crate::chrome::{About, Part};
use crate::locale::{Arg, Catalogue, Locale, Say};
use crate::page::page;
use crate::problems::Sort;

/// The page.
#[derive(Debug, Clone, PartialEq)]
pub struct ApiPage {
    /// The address of the interface, with that of the site before it.
    pub base: String,
    /// Everything that can be asked, in order.
    pub operations: Vec<Operation>,
    /// Things to try.
    pub examples: Vec<Example>,
}

/// Something that can be asked.
#[derive(Debug, Clone, PartialEq)]
pub struct Operation {
    /// Its address below the interface's, with names in braces.
    pub path: String,
    /// What it answers.
    pub says: Say,
    /// What it may be asked besides what everything may be.
    pub parameters: Vec<String>,
}

/// Something to try.
#[derive(Debug, Clone, PartialEq)]
pub struct Example {
    /// What it shows.
    pub says: Say,
    /// The whole address.
    pub address: String,
}

impl Example {
    /// What to type.
    #[must_use]
    pub fn command(&self) -> String {
        format!("curl --compressed '{}'", self.address)
    }
}

impl ApiPage {
    /// The file that describes the interface, below its address.
    #[must_use]
    pub const fn description(&self) -> &'static str {
        "openapi.json"
    }

    /// The manners of the interface: heading and explanation.
    #[must_use]
    pub fn manners(&self) -> [(&'static str, Say); 6] {
        let tags = Arg::AnyOf(Locale::tags().map(Arg::from).collect());
        [
            ("api-lists", Say::new("api-lists-how")),
            ("api-time", Say::new("api-time-how")),
            ("api-caching", Say::new("api-caching-how")),
            ("api-limits", Say::new("api-limits-how")),
            ("api-languages", Say::new("api-languages-how").with("tags", tags)),
            ("api-reuse", Say::new("api-reuse-how")),
        ]
    }

    /// Every sort of problem.
    #[must_use]
    pub const fn problems(&self) -> [Sort; 10] {
        Sort::ALL
    }

    /// An example.
    #[must_use]
    pub fn sample() -> Self {
        let base = "https://openpact.example/api/v1";
        let operation = |id: &str, path: &str, parameters: &[&str]| Operation {
            path: path.to_owned(),
            says: Say::new(format!("api-{id}")),
            parameters: parameters.iter().map(|name| (*name).to_owned()).collect(),
        };
        let example = |id: &str, path: &str| Example {
            says: Say::new(format!("api-example-{id}")),
            address: format!("{base}{path}"),
        };
        Self {
            base: base.to_owned(),
            operations: vec![
                operation("members", "/members", &["name", "region", "status"]),
                operation("commitment", "/commitments/{id}", &[]),
            ],
            examples: vec![
                example("member", "/members/ghana"),
                example("list", "/commitments?member=ghana&limit=10"),
                example("time", "/members?as_of=2014-06-30"),
            ],
        }
    }
}

fn about(_page: &ApiPage, t: &Catalogue) -> About {
    About {
        title: t.text("api-title").into_owned(),
        description: t.text("api-lead").into_owned(),
        part: Some(Part::Data),
        crumbs: vec![(t.text("api-title").into_owned(), None)],
        twins: &[Format::Json],
    }
}

page!(ApiPage, "api/api.html");
