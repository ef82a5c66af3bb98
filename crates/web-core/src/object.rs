//! An answer for programs as it goes out: an object, written once, straight from what is told.
//!
//! What every answer says of itself is written behind what the answer tells; nothing is read back.

use serde::Serialize;
use serde_json::Value;

use crate::span::Next;

/// An object, written; of a piece of a list also where the list goes on, which is written once its address is known.
#[derive(Debug)]
pub struct Object {
    bytes: Vec<u8>,
    next: Option<Next>,
}

impl Object {
    /// What is told, which has to be written as an object.
    ///
    /// # Errors
    /// When it cannot be written as JSON.
    pub fn of(told: &impl Serialize) -> serde_json::Result<Self> {
        Ok(Self { bytes: serde_json::to_vec(told)?, next: None })
    }

    /// A piece of a list, and the place at which the list goes on.
    ///
    /// # Errors
    /// When it cannot be written as JSON.
    pub fn piece(told: &impl Serialize, next: &Next) -> serde_json::Result<Self> {
        Ok(Self { next: Some(next.clone()), ..Self::of(told)? })
    }

    /// The place at which the list goes on; `None` if this is no piece of a list.
    pub(crate) fn next(&self) -> Option<Next> {
        self.next.clone()
    }

    /// The same with one more property, whose name needs no escaping.
    pub(crate) fn with(mut self, name: &str, value: &impl Serialize) -> serde_json::Result<Self> {
        let end = self.bytes.pop();
        debug_assert_eq!(end, Some(b'}'), "what is told is an object");
        if self.bytes.last() != Some(&b'{') {
            self.bytes.push(b',');
        }
        self.bytes.extend([b"\"", name.as_bytes(), b"\":"].concat());
        serde_json::to_writer(&mut self.bytes, value)?;
        self.bytes.push(b'}');
        Ok(self)
    }

    /// Its bytes.
    pub(crate) fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }
}

impl From<Value> for Object {
    fn from(value: Value) -> Self {
        Self { bytes: value.to_string().into_bytes(), next: None }
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
            assert_eq!(String::from_utf8(object.into_bytes()).unwrap(), whole);
        }
    }
}
