//! Many rows as one: how what a start reads whole comes out of the database.
//!
//! A driver copies each value of each row and hands rows over one by one, which together costs as much as folding them. So the
//! database lays the rows of a chunk end to end, with their lengths beside, and they are cut apart here. A chunk that does not
//! come apart as it was put together is read row by row instead, which says what is wrong with it.

use std::ops::Range;

use domain::TextId;
use sqlx::{ColumnIndex, Decode, Row, Type};
use transparency::Hash;

use crate::db::{Db, on_reader, ours, sql as n};
use crate::dialect::{PACKED_ACTS, PACKED_WORDS};
use crate::read::StoredAct;
use crate::{Result, StoreError};

/// Bytes of a digest, in hexadecimal digits.
const DIGITS: usize = 64;

/// The rows of a chunk, end to end, where the driver keeps them.
#[derive(Debug, Clone, Copy)]
struct Packed<'r> {
    count: i64,
    /// The number of the first act, or of the last text.
    number: Option<i64>,
    /// How many bytes each has, in decimal digits and commas.
    lengths: Option<&'r str>,
    /// Their digests in hexadecimal digits.
    digests: Option<&'r str>,
    bytes: Option<&'r [u8]>,
}

/// Reads a row as what it is cut into.
fn cut<'r, R: Row, T>(row: &'r R, into: impl FnOnce(Packed<'r>) -> T) -> sqlx::Result<T>
where
    usize: ColumnIndex<R>,
    i64: Decode<'r, R::Database> + Type<R::Database>,
    &'r str: Decode<'r, R::Database> + Type<R::Database>,
    &'r [u8]: Decode<'r, R::Database> + Type<R::Database>,
{
    Ok(into(Packed {
        count: row.try_get(0)?,
        number: row.try_get(1)?,
        lengths: row.try_get(2)?,
        digests: row.try_get(3)?,
        bytes: row.try_get(4)?,
    }))
}

impl Packed<'_> {
    /// Where each row lies, if that is what was put together.
    fn places(&self) -> Option<Vec<Range<usize>>> {
        let lengths = self.lengths.unwrap_or_default().split(',').filter(|length| !length.is_empty());
        let mut end = 0;
        let place = |length: &str| {
            let start = end;
            end = start + length.parse::<usize>().ok()?;
            Some(start..end)
        };
        let places: Vec<_> = lengths.map(place).collect::<Option<_>>()?;
        let counted = usize::try_from(self.count).is_ok_and(|count| count == places.len());
        (counted && end == self.bytes.map_or(0, <[u8]>::len)).then_some(places)
    }

    fn digests(&self) -> impl Iterator<Item = Option<[u8; 32]>> {
        self.digests.unwrap_or_default().as_bytes().chunks(DIGITS).map(|digits| {
            let mut digest = [0; 32];
            hex::decode_to_slice(digits, &mut digest).ok().map(|()| digest)
        })
    }

    /// Each row's digest and where it lies.
    fn rows(&self) -> Option<Vec<([u8; 32], Range<usize>)>> {
        let (places, mut digests) = (self.places()?, self.digests());
        let rows = places.into_iter().map(|place| Some((digests.next()??, place))).collect::<Option<_>>()?;
        digests.next().is_none().then_some(rows)
    }

    fn acts(self, first: u64) -> Option<Vec<StoredAct>> {
        let (rows, bytes) = (self.rows()?, self.bytes.unwrap_or_default());
        let starts = rows.is_empty() || self.number == Some(n(first));
        let act = |(seq, (leaf, place)): (u64, ([u8; 32], Range<usize>))| {
            Some(StoredAct { seq, leaf: Hash::from_bytes(leaf), bytes: bytes.get(place)?.to_vec() })
        };
        starts.then(|| (first..).zip(rows).map(act).collect())?
    }

    fn words(self) -> Option<PackedWords> {
        let words = std::str::from_utf8(self.bytes.unwrap_or_default()).ok()?;
        let texts: Vec<_> = self.rows()?.into_iter().map(|(id, place)| (TextId::new(id), place)).collect();
        let whole = texts.iter().all(|(_, place)| words.get(place.clone()).is_some());
        whole.then(|| PackedWords { last: ours(self.number.unwrap_or_default()), texts, words: words.to_owned() })
    }
}

/// The words of many texts, end to end, without what proves them: all that whoever shows them needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackedWords {
    /// The number of the last text.
    pub last: u64,
    texts: Vec<(TextId, Range<usize>)>,
    words: String,
}

impl PackedWords {
    /// Each text: its digest and its words.
    pub fn iter(&self) -> impl Iterator<Item = (&TextId, &str)> {
        self.texts.iter().map(|(id, place)| (id, self.words.get(place.clone()).unwrap_or_default()))
    }

    /// How many texts there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.texts.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }
}

/// The acts from `first` up to and without `end`; nothing if they do not come apart.
///
/// That a position is missing between them shows in an act that is not the one of its position, when it is decoded.
pub(crate) async fn acts(db: &Db, first: u64, end: u64) -> Result<Option<Vec<StoredAct>>> {
    let acts = on_reader!(db, |pool| {
        let asked = sqlx::query(PACKED_ACTS.of(db)).bind(n(first)).bind(n(end));
        asked.try_map(|row| cut(&row, |packed| packed.acts(first))).fetch_one(pool).await
    })?;
    Ok(acts)
}

/// Some texts with a number above `after`.
pub(crate) async fn words(db: &Db, after: u64, most: i64) -> Result<PackedWords> {
    let words = on_reader!(db, |pool| {
        let asked = sqlx::query(PACKED_WORDS.of(db)).bind(n(after)).bind(most);
        asked.try_map(|row| cut(&row, Packed::words)).fetch_one(pool).await
    })?;
    words.ok_or_else(|| {
        StoreError::Damaged(format!(
            "the texts after number {after} are not what they were kept as; run `openpact check`"
        ))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const DIGESTS: &str = "0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a";

    fn packed<'r>(lengths: &'r str, digests: &'r str, bytes: &'r str) -> Packed<'r> {
        let count = lengths.split(',').count() as i64;
        Packed { count, number: Some(7), lengths: Some(lengths), digests: Some(digests), bytes: Some(bytes.as_bytes()) }
    }

    #[test]
    fn rows_come_apart_where_they_were_put_together() {
        let acts = packed("3,0,2", &DIGESTS.repeat(3), "abcde").acts(7).unwrap();
        let bytes: Vec<_> = acts.iter().map(|act| (act.seq, act.bytes.as_slice())).collect();
        assert_eq!(bytes, [(7, b"abc".as_slice()), (8, b""), (9, b"de")]);
        let words = packed("3,2", &DIGESTS.repeat(2), "añb\0").words().unwrap();
        assert_eq!(words.iter().map(|(_, words)| words).collect::<Vec<_>>(), ["añ", "b\0"]);
        assert_eq!((words.last, words.len()), (7, 2));
    }

    #[test]
    fn what_does_not_come_apart_is_not_guessed_at() {
        let two = DIGESTS.repeat(2);
        assert_eq!(packed("3,2", &two, "abcde").acts(8), None, "the first is missing");
        assert_eq!(packed("3,1", &two, "abcde").acts(7), None, "too long");
        assert_eq!(packed("3,3", &two, "abcde").acts(7), None, "too short");
        assert_eq!(Packed { count: 3, ..packed("3,2", &two, "abcde") }.acts(7), None, "another number of rows");
        for digests in ["0a", &"zz".repeat(32), &two, ""] {
            assert_eq!(packed("5", digests, "abcde").acts(7), None, "{digests}");
        }
        assert_eq!(packed("2,2", &two, "añb").words(), None, "within a letter");
        assert!(packed("4", DIGESTS, "añb").words().is_some());
    }
}
