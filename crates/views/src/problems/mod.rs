//! Pages for when something is not there, was asked wrongly, or broke. They say what to do next and blame nobody.

use crate::chrome::About;
use crate::locale::{Catalogue, Say};
use crate::page::page;

pub use bad_request::BadRequestPage;
pub use fault::FaultPage;
pub use not_found::NotFoundPage;

mod not_found {
    use super::*;

    /// Nothing answers at this address.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct NotFoundPage {
        /// The address as it was asked, without a language.
        pub asked: String,
    }

    fn about(_page: &NotFoundPage, t: &Catalogue) -> About {
        super::about(t, "not-found")
    }

    page!(NotFoundPage, "problems/not_found.html");

    impl NotFoundPage {
        /// An example.
        #[must_use]
        pub fn sample() -> Self {
            Self { asked: "/members/atlantis".into() }
        }
    }
}

mod fault {
    use super::*;

    /// Something broke; it was logged once, under a reference.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct FaultPage {
        /// What the log calls it.
        pub reference: String,
        /// Whether waiting helps: the database is away, the record is still being read.
        pub passing: bool,
    }

    fn about(page: &FaultPage, t: &Catalogue) -> About {
        super::about(t, if page.passing { "unavailable" } else { "fault" })
    }

    page!(FaultPage, "problems/fault.html");

    impl FaultPage {
        /// An example.
        #[must_use]
        pub fn sample() -> Self {
            Self { reference: "7f3a-90c2".into(), passing: false }
        }
    }
}

mod bad_request {
    use super::*;

    /// The question cannot be answered as it was asked.
    #[derive(Debug, Clone, PartialEq)]
    pub struct BadRequestPage {
        /// What is wrong with it, each with what to do.
        pub problems: Vec<Say>,
    }

    fn about(_page: &BadRequestPage, t: &Catalogue) -> About {
        super::about(t, "bad-request")
    }

    page!(BadRequestPage, "problems/bad_request.html");

    impl BadRequestPage {
        /// An example.
        #[must_use]
        pub fn sample() -> Self {
            Self { problems: vec![Say::new("bad-date").with("value", "2014-13-01").with("name", "as_of")] }
        }
    }
}

fn about(t: &Catalogue, key: &str) -> About {
    About {
        title: t.text(&format!("{key}-title")).into_owned(),
        description: t.text(&format!("{key}-lead")).into_owned(),
        part: None,
        crumbs: Vec::new(),
        twins: &[],
    }
}
