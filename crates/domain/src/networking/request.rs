//! What a government asks for: a request with lines, one need each (domain dossier 9.1, 9.3). What they say is in `answers.rs`.

use super::answers::{Line, SupportRequest};
use crate::{Iso3, RequestId};

impl SupportRequest {
    /// A request without needs that says who asks and nothing else.
    #[must_use]
    pub fn of(id: RequestId, country: Iso3) -> Self {
        Self::blank(id, country, Vec::new())
    }
}

impl Line {
    /// A line that says what is needed and nothing else.
    #[must_use]
    pub fn of(number: u16, need: &str) -> Self {
        Self { need: need.to_owned(), ..Self::blank(number) }
    }
}
