//! Bar: a part of a whole as a length, always beside the number it draws.

use crate::format::Given;
use crate::value::Share;

/// The width of a bar in thousandths of its track; an SVG attribute, since a style attribute would need an inline style.
#[must_use]
pub fn width(share: impl Given<Share>) -> u64 {
    share.given().per_mille().unwrap_or(0).min(1000)
}
