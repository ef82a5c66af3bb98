//! Pages for when something is not there, was asked wrongly, or broke. They say what to do next and blame nobody.

use crate::chrome::About;
use crate::locale::{Catalogue, Say};
use crate::page::page;

pub use bad_request::BadRequestPage;
pub use explained::ProblemPage;
pub use fault::FaultPage;
pub use not_allowed::NotAllowedPage;
pub use not_found::NotFoundPage;

/// A sort of problem that a program can be told of. Its code is part of addresses, so it is never reused for another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// Nothing is at the address.
    NotFound,
    /// The address answers, but not to this method.
    Method,
    /// A value cannot be read.
    Value,
    /// Something was asked that the operation does not know.
    Parameter,
    /// A cursor that is none, or another list's.
    Cursor,
    /// The address is too long.
    TooLong,
    /// More was asked for than is made within a minute.
    TooMany,
    /// Waiting helps.
    Unavailable,
    /// Something broke.
    Fault,
    /// None of the offices of whoever asks may do it.
    NotAllowed,
}

impl Sort {
    /// Every sort.
    pub const ALL: [Self; 10] = [
        Self::NotFound,
        Self::Method,
        Self::Value,
        Self::Parameter,
        Self::Cursor,
        Self::TooLong,
        Self::TooMany,
        Self::Unavailable,
        Self::Fault,
        Self::NotAllowed,
    ];

    /// Its name in addresses.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotFound => "not-found",
            Self::Method => "method",
            Self::Value => "bad-value",
            Self::Parameter => "unknown-parameter",
            Self::Cursor => "bad-cursor",
            Self::TooLong => "too-long",
            Self::TooMany => "too-many",
            Self::Unavailable => "unavailable",
            Self::Fault => "fault",
            Self::NotAllowed => "not-allowed",
        }
    }

    /// The sort of a name.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sort| sort.code() == code)
    }

    /// The HTTP status that goes with it.
    #[must_use]
    pub const fn status(self) -> u16 {
        match self {
            Self::NotFound => 404,
            Self::Method => 405,
            Self::Value | Self::Parameter | Self::Cursor => 400,
            Self::TooLong => 414,
            Self::TooMany => 429,
            Self::Unavailable => 503,
            Self::Fault => 500,
            Self::NotAllowed => 403,
        }
    }

    /// The message that names it.
    #[must_use]
    pub fn title(self) -> String {
        format!("problem-{}-title", self.code())
    }

    /// The message that says what it means and what to do.
    #[must_use]
    pub fn means(self) -> String {
        format!("problem-{}-means", self.code())
    }
}

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

mod not_allowed {
    use super::*;

    /// Whoever asks is signed in, and none of their offices has the power.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub struct NotAllowedPage {
        /// What it takes, as a code.
        pub action: &'static str,
    }

    fn about(_page: &NotAllowedPage, t: &Catalogue) -> About {
        super::about(t, "not-allowed")
    }

    page!(NotAllowedPage, "problems/not_allowed.html");
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

mod explained {
    use super::{About, Catalogue, Sort, page};
    use crate::address::{Address, Format};

    /// What a sort of problem means and what to do: where the `type` of a problem leads.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct ProblemPage {
        /// Which sort.
        pub sort: Sort,
    }

    fn about(page: &ProblemPage, t: &Catalogue) -> About {
        let title = t.text(&page.sort.title()).into_owned();
        About {
            description: t.text(&page.sort.means()).into_owned(),
            part: None,
            crumbs: vec![(t.text("api-title").into_owned(), Some(Address::Api)), (title.clone(), None)],
            title,
            twins: &[Format::Json],
        }
    }

    page!(ProblemPage, "problems/problem.html");

    impl ProblemPage {
        /// Its address.
        #[must_use]
        pub fn path(&self) -> String {
            Address::Problem(self.sort.code().to_owned()).path()
        }

        /// An example.
        #[must_use]
        pub const fn sample() -> Self {
            Self { sort: Sort::TooMany }
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
