//! Recovery codes, shown once.

use super::below_the_desk;
use crate::chrome::About;
use crate::locale::{Catalogue, Say};
use crate::page::page;

/// The page that shows new recovery codes. Nobody sees them again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodesPage {
    /// The codes.
    pub codes: Vec<String>,
}

fn about(_page: &CodesPage, t: &Catalogue) -> About {
    below_the_desk(t, &Say::new("codes-title"))
}

page!(CodesPage, "people/codes.html");

impl CodesPage {
    /// An example.
    #[must_use]
    pub fn sample() -> Self {
        Self { codes: vec!["7f3k9-0xq2m-h5v8t-c4n6p".into(), "b2d4e-6g8h0-jkmnp-qrstv".into()] }
    }
}
