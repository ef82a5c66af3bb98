//! A piece of a list that is told to programs: where it begins, how much of it, and where it goes on.
//!
//! A cursor holds the position of the record at which the first piece was told and a place within the list, so that whoever
//! turns the pages sees one list, whatever is appended meanwhile. It is opaque: nothing but this module reads one.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use schemars::JsonSchema;
use serde::Serialize;
use sha2::{Digest as _, Sha256};

/// The most that one piece holds.
pub const MOST: usize = 500;

/// How much of a list that is at hand is told without holding those up who ask for one thing.
pub const QUICK: usize = 100;

/// What is asked of a list besides what is in it.
pub const NAMES: [&str; 2] = ["cursor", "limit"];

/// Which piece of a list is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// The place after which it begins, as the list itself named it.
    pub after: Option<String>,
    /// The page, from 1, where no place is named: as on the page for people.
    pub page: u64,
    /// How much is asked for.
    pub limit: Option<usize>,
    /// The act after which the record is looked at, where a list goes on that began then.
    pub at: Option<u64>,
}

impl Default for Span {
    /// The beginning.
    fn default() -> Self {
        Self { after: None, page: 1, limit: None, at: None }
    }
}

/// Where a list goes on: the address of its next piece; null at its end.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, JsonSchema)]
#[serde(transparent)]
pub struct Next(pub Option<String>);

impl Next {
    /// Where a list goes on is never written with what it tells: see [`crate::object::Object::piece`].
    #[must_use]
    pub const fn is_written_apart(&self) -> bool {
        true
    }
}

impl Span {
    /// How many are told; `usual` where nobody says.
    #[must_use]
    pub fn limit(&self, usual: usize) -> usize {
        self.limit.unwrap_or(usual).max(1)
    }

    /// The number of the first, from 0.
    #[must_use]
    pub fn first(&self, usual: usize) -> usize {
        match &self.after {
            Some(place) => place.parse().unwrap_or(usize::MAX),
            None => usize::try_from(self.page - 1).unwrap_or(usize::MAX).saturating_mul(self.limit(usual)),
        }
    }

    /// The number after that of the last.
    #[must_use]
    pub fn end(&self, usual: usize) -> usize {
        self.first(usual).saturating_add(self.limit(usual))
    }

    /// The place at which a list of so many goes on.
    #[must_use]
    pub fn next(&self, usual: usize, total: usize) -> Next {
        let end = self.end(usual);
        Next((end < total).then(|| end.to_string()))
    }

    /// A piece of a list that is at hand, and where it goes on.
    #[must_use]
    pub fn cut<'l, T>(&self, list: &'l [T], usual: usize) -> (&'l [T], Next) {
        let first = self.first(usual).min(list.len());
        let end = first.saturating_add(self.limit(usual)).min(list.len());
        (list.get(first..end).unwrap_or_default(), self.next(usual, list.len()))
    }
}

/// Where somebody stands in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cursor {
    /// The act after which the record is looked at.
    pub position: u64,
    /// The place within the list, as the list itself names it.
    pub after: String,
}

impl Cursor {
    /// The cursor as it stands in an address, good for one list only.
    #[must_use]
    pub fn write(&self, list: &str) -> String {
        URL_SAFE_NO_PAD.encode(format!("{}.{}.{}", self.position, mark(list), self.after))
    }

    /// Reads a cursor of a list; `None` if it is none, or another list's.
    #[must_use]
    pub fn read(text: &str, list: &str) -> Option<Self> {
        let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
        let text = String::from_utf8(bytes).ok()?;
        let (position, rest) = text.split_once('.')?;
        let (of, after) = rest.split_once('.')?;
        let cursor = Self { position: position.parse().ok()?, after: after.to_owned() };
        (of == mark(list) && after.len() <= 200).then_some(cursor)
    }
}

/// What a list is called in its cursors: a few bytes of the digest of its address.
fn mark(list: &str) -> String {
    hex::encode(Sha256::digest(list).get(..4).unwrap_or_default())
}

/// The list that an address asks for: path and questions, without the piece of it.
#[must_use]
pub fn list(path: &str, query: &[(String, String)]) -> String {
    let mut asked: Vec<_> =
        query.iter().filter(|(name, _)| name != "page" && !NAMES.contains(&name.as_str())).collect();
    asked.sort();
    let pairs = form_urlencoded::Serializer::new(String::new()).extend_pairs(asked).finish();
    format!("{path}?{pairs}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_list_is_cut_into_pieces_without_a_gap() {
        let list: Vec<u32> = (0..23).collect();
        let (mut span, mut told) = (Span { limit: Some(7), ..Span::default() }, Vec::new());
        loop {
            let (piece, Next(next)) = span.cut(&list, 50);
            told.extend_from_slice(piece);
            match next {
                Some(after) => span.after = Some(after),
                None => break,
            }
        }
        assert_eq!(told, list);
        assert_eq!(Span { page: 3, ..Span::default() }.cut(&list, 10), (&list[20..], Next(None)));
        assert_eq!(Span { page: u64::MAX, ..Span::default() }.cut(&list, 10), (&[][..], Next(None)));
    }

    #[test]
    fn a_cursor_is_good_for_its_own_list_only() {
        let cursor = Cursor { position: 12, after: "GH0033".into() };
        let text = cursor.write("/commitments?");
        assert_eq!(Cursor::read(&text, "/commitments?"), Some(cursor));
        assert_eq!(Cursor::read(&text, "/commitments?member=ghana"), None);
    }

    proptest! {
        #[test]
        fn whatever_is_sent_as_a_cursor_is_read_or_refused(text in "\\PC{0,40}", bytes in prop::collection::vec(any::<u8>(), 0..40)) {
            let _ = Cursor::read(&text, "/");
            let _ = Cursor::read(&URL_SAFE_NO_PAD.encode(bytes), "/");
        }

        #[test]
        fn whatever_a_place_is_called_a_cursor_brings_it_back(after in "[A-Za-z0-9./-]{0,80}", position in any::<u64>()) {
            let cursor = Cursor { position, after };
            prop_assert_eq!(Cursor::read(&cursor.write("/x"), "/x"), Some(cursor));
        }
    }
}
