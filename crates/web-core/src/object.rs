//! An answer for programs as it goes out: an object, written once, straight from what is told.
//!
//! What every answer says of itself is written behind what the answer tells; nothing is read back. Rows of lists that were written
//! for another answer are put into place as they are.

use std::sync::Arc;

use serde::{Serialize, Serializer};
use serde_json::Value;
use serde_json::value::{RawValue, to_raw_value};
use sha2::{Digest as _, Sha256};

use crate::answer::Part;
use crate::span::Next;

/// A part of answers, written once: whoever puts it into an answer neither writes it nor takes its digest again.
#[derive(Debug)]
pub struct Written {
    json: Box<RawValue>,
    digest: [u8; 32],
}

impl Written {
    /// What is told, written.
    ///
    /// # Errors
    /// When it cannot be written as JSON.
    pub fn of(told: &impl Serialize) -> serde_json::Result<Self> {
        let json = to_raw_value(told)?;
        Ok(Self { digest: Sha256::digest(json.get()).into(), json })
    }

    /// Its words.
    #[must_use]
    pub fn json(&self) -> &str {
        self.json.get()
    }
}

/// Rows of a list, each written once for all answers that it stands in.
#[derive(Debug, Clone, Default)]
pub struct Rows(pub Vec<Arc<Written>>);

impl Rows {
    /// Rows are never written with what an answer tells beside them: see [`Object::listing`].
    #[must_use]
    pub const fn are_written_apart(&self) -> bool {
        true
    }
}

impl Serialize for Rows {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_seq(self.0.iter().map(|row| &row.json))
    }
}

/// An object, written; of a piece of a list also where the list goes on, which is written once its address is known.
#[derive(Debug)]
pub struct Object {
    bytes: Vec<u8>,
    parts: Vec<Part>,
    next: Option<Next>,
}

/// How much room is made for what every answer says of itself, so that what is told need not be moved for it.
const BEHIND: usize = 1_024;

impl Object {
    /// What is told, which has to be written as an object.
    ///
    /// # Errors
    /// When it cannot be written as JSON.
    pub fn of(told: &impl Serialize) -> serde_json::Result<Self> {
        Ok(Self { bytes: serde_json::to_vec(told)?, parts: Vec::new(), next: None })
    }

    /// A piece of a list, and the place at which the list goes on.
    ///
    /// # Errors
    /// When it cannot be written as JSON.
    pub fn piece(told: &impl Serialize, next: &Next) -> serde_json::Result<Self> {
        Ok(Self { next: Some(next.clone()), ..Self::of(told)? })
    }

    /// The same with rows of a list under a name that needs no escaping.
    #[must_use]
    pub fn listing(mut self, name: &str, rows: &Rows) -> Self {
        self.bytes.reserve(rows.0.iter().map(|row| row.json().len() + 1).sum::<usize>() + BEHIND);
        self.open(name);
        self.bytes.push(b'[');
        for (place, row) in rows.0.iter().enumerate() {
            if place > 0 {
                self.bytes.push(b',');
            }
            let start = self.bytes.len();
            self.bytes.extend_from_slice(row.json().as_bytes());
            self.parts.push(Part { place: start..self.bytes.len(), digest: row.digest });
        }
        self.bytes.extend_from_slice(b"]}");
        self
    }

    /// Takes the end off what is written, and begins one more property.
    fn open(&mut self, name: &str) {
        let end = self.bytes.pop();
        debug_assert_eq!(end, Some(b'}'), "what is told is an object");
        if self.bytes.last() != Some(&b'{') {
            self.bytes.push(b',');
        }
        self.bytes.extend([b"\"", name.as_bytes(), b"\":"].concat());
    }

    /// The place at which the list goes on; `None` if this is no piece of a list.
    pub(crate) fn next(&self) -> Option<Next> {
        self.next.clone()
    }

    /// The same with one more property, whose name needs no escaping.
    pub(crate) fn with(mut self, name: &str, value: &impl Serialize) -> serde_json::Result<Self> {
        self.open(name);
        serde_json::to_writer(&mut self.bytes, value)?;
        self.bytes.push(b'}');
        Ok(self)
    }

    /// Its bytes, and the parts of them that were written before.
    pub(crate) fn into_bytes(self) -> (Vec<u8>, Vec<Part>) {
        (self.bytes, self.parts)
    }
}

impl From<Value> for Object {
    fn from(value: Value) -> Self {
        Self { bytes: value.to_string().into_bytes(), parts: Vec::new(), next: None }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_is_said_of_an_answer_stands_behind_what_it_tells() {
        for (told, whole) in [
            (json!({}), r#"{"next":null,"about":{"position":7}}"#),
            (json!({ "a": [1, "}"] }), r#"{"a":[1,"}"],"next":null,"about":{"position":7}}"#),
        ] {
            let object = Object::of(&told).unwrap().with("next", &Next(None)).unwrap();
            let object = object.with("about", &json!({ "position": 7 })).unwrap();
            assert_eq!(String::from_utf8(object.into_bytes().0).unwrap(), whole);
        }
    }

    #[test]
    fn rows_that_were_written_before_stand_in_an_answer_as_if_they_were_written_in_it() {
        for rows in [vec![], vec![json!({ "a": "é\"]" })], vec![json!(1), json!([2]), json!(null)]] {
            let written = Rows(rows.iter().map(|row| Arc::new(Written::of(row).unwrap())).collect());
            let object = Object::of(&json!({ "total": 3 })).unwrap().listing("rows", &written);
            let (bytes, parts) = object.with("about", &json!({ "position": 7 })).unwrap().into_bytes();
            let whole = format!(r#"{{"total":3,"rows":{},"about":{{"position":7}}}}"#, json!(rows));
            assert_eq!(String::from_utf8(bytes.clone()).unwrap(), whole);
            assert_eq!(serde_json::to_string(&written).unwrap(), json!(rows).to_string());
            let words: Vec<&[u8]> = parts.iter().map(|part| &bytes[part.place.clone()]).collect();
            assert_eq!(words, rows.iter().map(|row| row.to_string().into_bytes()).collect::<Vec<_>>());
        }
    }
}
