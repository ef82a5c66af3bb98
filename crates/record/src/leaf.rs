//! What somebody gave, as the bytes that a batch is made of: the leaves below a seal.
//!
//! Like acts they decode for ever, and like acts they hold ids, codes, numbers and digests only.

use domain::cocreation::InputLeaf;
use serde::{Deserialize, Serialize};

use crate::act::Undecodable;

/// What the field `type` says.
pub const LEAF_TYPE: &str = "openpact-input/v1";

/// The most bytes a leaf may have. A judgement: some five times what the longest names take.
pub const MAX_BYTES: usize = 2_048;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    leaf: InputLeaf,
    r#type: String,
}

/// The canonical bytes: RFC 8785 JSON.
///
/// # Errors
/// When they would be longer than [`MAX_BYTES`].
pub fn encode(leaf: &InputLeaf) -> Result<Vec<u8>, Undecodable> {
    let written = Written { leaf: leaf.clone(), r#type: LEAF_TYPE.to_owned() };
    let bytes = serde_json_canonicalizer::to_vec(&written)?;
    if bytes.len() > MAX_BYTES { Err(Undecodable::TooLong(bytes.len())) } else { Ok(bytes) }
}

/// Reads a leaf of any version that was ever written.
///
/// # Errors
/// When the bytes are none.
pub fn decode(bytes: &[u8]) -> Result<InputLeaf, Undecodable> {
    if bytes.len() > MAX_BYTES {
        return Err(Undecodable::TooLong(bytes.len()));
    }
    let Written { leaf, r#type } = serde_json::from_slice(bytes)?;
    if r#type == LEAF_TYPE { Ok(leaf) } else { Err(Undecodable::UnknownKind { kind: r#type, version: 0 }) }
}

#[cfg(test)]
mod tests {
    use domain::cocreation::{Given, GiverClass, Stance};
    use domain::{InputId, TextId, Timestamp};
    use proptest::prelude::*;

    use super::*;

    fn leaf() -> InputLeaf {
        InputLeaf {
            plan: "ghana/5".parse().unwrap(),
            call: 2,
            class: GiverClass::Organisation,
            given_at: Timestamp(1_800_000_000_000_000),
            digest: TextId::new([9; 32]),
            what: Given::Comment {
                input: InputId::new([7; 16]),
                about: None,
                version: 2,
                stance: Stance::WithChanges,
                paragraph: None,
            },
        }
    }

    const GOLDEN: &str = r#"{"leaf":{"call":2,"class":"organisation","digest":"CQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQk","given_at":1800000000000000,"plan":"ghana/5","what":{"given":"comment","input":"07070707070707070707070707070707","stance":"with-changes","version":2}},"type":"openpact-input/v1"}"#;

    #[test]
    fn a_leaf_reads_for_ever_as_it_was_written() {
        assert_eq!(String::from_utf8(encode(&leaf()).unwrap()).unwrap(), GOLDEN);
        assert_eq!(decode(GOLDEN.as_bytes()).unwrap(), leaf());
    }

    #[test]
    fn a_comment_on_a_paragraph_names_it() {
        let what = Given::Comment {
            input: InputId::new([7; 16]),
            about: None,
            version: 2,
            stance: Stance::WithChanges,
            paragraph: Some(3),
        };
        let written = String::from_utf8(encode(&InputLeaf { what, ..leaf() }).unwrap()).unwrap();
        let expected =
            r#""input":"07070707070707070707070707070707","paragraph":3,"stance":"with-changes","version":2}"#;
        assert!(written.contains(expected), "{written}");
        assert_eq!(encode(&decode(written.as_bytes()).unwrap()).unwrap(), written.as_bytes());
    }

    #[test]
    fn a_version_says_whose_wording_it_took_over_and_one_of_its_author_says_nothing_of_it() {
        let of = |of| {
            let what = Given::Revision { input: InputId::new([7; 16]), version: 2, of };
            String::from_utf8(encode(&InputLeaf { what, ..leaf() }).unwrap()).unwrap()
        };
        let own = r#""what":{"given":"revision","input":"07070707070707070707070707070707","version":2}"#;
        assert!(of(None).contains(own), "{}", of(None));
        let taken = of(Some(InputId::new([8; 16])));
        let expected =
            r#""input":"07070707070707070707070707070707","of":"08080808080808080808080808080808","version":2}"#;
        assert!(taken.contains(expected), "{taken}");
        assert_eq!(encode(&decode(taken.as_bytes()).unwrap()).unwrap(), taken.as_bytes());
    }

    #[test]
    fn what_is_no_leaf_is_told_from_one_of_a_newer_program() {
        let newer = GOLDEN.replace("input/v1", "input/v2");
        assert!(matches!(decode(newer.as_bytes()), Err(Undecodable::UnknownKind { .. })));
        let more = GOLDEN.replace("\"call\":2", "\"call\":2,\"person\":\"x\"");
        assert!(matches!(decode(more.as_bytes()), Err(Undecodable::Form(_))), "a leaf names nobody");
        assert!(matches!(decode(&[b' '; 3_000]), Err(Undecodable::TooLong(3_000))));
    }

    proptest! {
        #[test]
        fn no_bytes_make_the_reader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300), at in any::<proptest::sample::Index>(), to in any::<u8>()) {
            let _ = decode(&bytes);
            let mut near = GOLDEN.as_bytes().to_vec();
            let at = at.index(near.len());
            near[at] = to;
            if let Ok(read) = decode(&near) {
                prop_assert!(read != leaf() || near == GOLDEN.as_bytes());
            }
        }
    }
}
