//! Receipts: one self-contained file that proves that one entry is in the log.
//!
//! It holds the entry, its index, the inclusion proof and the checkpoint with all signatures, so it can be
//! checked years later by a program that never speaks to the log. Two forms, one content: JSON for people's
//! tools, and the text of [tlog-proof](https://c2sp.org/tlog-proof) for those of the field (the entry goes into
//! its `extra` line).
//!
//! A receipt says nothing about what the entry means or whether its author was right.

use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde::{Deserialize, Serialize};

use crate::checkpoint::{CheckpointProblem, SignedCheckpoint, decimal};
use crate::hash::Hash;
use crate::key::VerifierKey;
use crate::proof::{ProofProblem, verify_inclusion};
use crate::tree::{RangeError, Tree};

/// What the field `type` of the JSON form says.
pub const RECEIPT_TYPE: &str = "openpact-receipt/v1";

/// The first line of the text form.
const PROOF_HEADER: &str = "c2sp.org/tlog-proof@v1";

/// The proof of one entry. What was read from outside is a claim until [`Receipt::verify`] agrees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    index: u64,
    entry: Vec<u8>,
    leaf: Hash,
    proof: Vec<Hash>,
    checkpoint: String,
}

/// The JSON form.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    r#type: String,
    index: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    entry: Option<String>,
    /// In place of `entry` when that is not UTF-8.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    entry_base64: Option<String>,
    leaf: String,
    proof: Vec<String>,
    checkpoint: String,
}

/// What a good receipt proves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceiptOk {
    /// The index of the entry in the log, from 0.
    pub index: u64,
    /// The log's statement that the proof leads to; ask it for the cosignatures of witnesses.
    pub checkpoint: SignedCheckpoint,
}

/// Why a receipt cannot be read, or proves nothing.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReceiptProblem {
    /// Not the JSON of a receipt.
    #[error("this is not the JSON of a receipt: {0}")]
    Json(String),
    /// A receipt of a kind that this program does not know.
    #[error("this program reads receipts of type {RECEIPT_TYPE}, not {0}")]
    Type(String),
    /// Neither or both of the two fields that may hold the entry, or not base64.
    #[error("a receipt holds its entry either in 'entry' or, in base64, in 'entry_base64'")]
    Entry,
    /// A hash is not written as one.
    #[error("'{0}' of the receipt is not a hash in base64")]
    Hash(&'static str),
    /// A line of the text form is not what it must be.
    #[error("line {line} of the proof is not {expected}")]
    Line {
        /// Which line, from 1.
        line: usize,
        /// What was expected there.
        expected: &'static str,
    },
    /// There is no such entry to make a receipt of.
    #[error(transparent)]
    Range(#[from] RangeError),
    /// The log's signature, or what it signed.
    #[error("the checkpoint in the receipt: {0}")]
    Checkpoint(#[from] CheckpointProblem),
    /// The proof does not lead to the root that the log signed.
    #[error("the inclusion proof does not hold: {0}")]
    Inclusion(#[from] ProofProblem),
    /// The log has an entry with the stated hash in this place, but the receipt holds another entry.
    #[error("the entry was altered: it hashes to {computed}, but the log has {leaf} in this place")]
    EntryAltered {
        /// The leaf hash that the proof holds for.
        leaf: Hash,
        /// The leaf hash of the entry in the receipt.
        computed: Hash,
    },
    /// The entry is in the log; only the stated leaf hash is not its own.
    #[error("the entry is in the log, but 'leaf' says {leaf} where its hash is {computed}")]
    LeafAltered {
        /// What the receipt states.
        leaf: Hash,
        /// The leaf hash of the entry.
        computed: Hash,
    },
}

impl Receipt {
    /// Makes the receipt of an entry as of a checkpoint of this tree.
    ///
    /// # Errors
    /// [`ReceiptProblem::Range`] when the tree has not reached the checkpoint or the checkpoint not the entry,
    /// [`ReceiptProblem::EntryAltered`] when the tree has another entry in this place.
    pub fn new(tree: &Tree, index: u64, entry: Vec<u8>, checkpoint: &SignedCheckpoint) -> Result<Self, ReceiptProblem> {
        let proof = tree.inclusion_proof(index, checkpoint.checkpoint().size())?;
        let computed = Hash::of_leaf(&entry);
        match tree.leaf(index) {
            Some(leaf) if leaf != computed => Err(ReceiptProblem::EntryAltered { leaf, computed }),
            _ => Ok(Self { index, leaf: computed, entry, proof, checkpoint: checkpoint.to_string() }),
        }
    }

    /// The index of the entry, as claimed.
    #[must_use]
    pub const fn index(&self) -> u64 {
        self.index
    }

    /// The bytes of the entry, as claimed.
    #[must_use]
    pub fn entry(&self) -> &[u8] {
        &self.entry
    }

    /// Checks everything: the log's signature, that the proof leads to the signed root, and that the entry is the
    /// one that the proof is about.
    ///
    /// # Errors
    /// Says what is wrong.
    pub fn verify(&self, key: &VerifierKey) -> Result<ReceiptOk, ReceiptProblem> {
        self.verify_as(key.name(), std::slice::from_ref(key))
    }

    /// The same for a log with several keys (before and after a rotation) or with a name that is not its key's.
    ///
    /// # Errors
    /// As [`Receipt::verify`].
    pub fn verify_as(&self, origin: &str, keys: &[VerifierKey]) -> Result<ReceiptOk, ReceiptProblem> {
        let checkpoint = SignedCheckpoint::open_as(self.checkpoint.as_bytes(), origin, keys)?;
        let (size, root) = (checkpoint.checkpoint().size(), checkpoint.checkpoint().root());
        let leads = |leaf| verify_inclusion(self.index, size, leaf, &self.proof, &root);
        let (leaf, computed) = (self.leaf, Hash::of_leaf(&self.entry));
        let stated = leads(&leaf);
        if leaf == computed {
            stated?;
            let index = self.index;
            return Ok(ReceiptOk { index, checkpoint });
        }
        if leads(&computed).is_ok() {
            return Err(ReceiptProblem::LeafAltered { leaf, computed });
        }
        stated?;
        Err(ReceiptProblem::EntryAltered { leaf, computed })
    }

    /// The JSON form. An entry that is UTF-8 appears as it is.
    #[must_use]
    pub fn to_json(&self) -> String {
        let entry = String::from_utf8(self.entry.clone());
        let (entry, entry_base64) = match entry {
            Ok(text) => (Some(text), None),
            Err(bytes) => (None, Some(BASE64.encode(bytes.as_bytes()))),
        };
        let written = Written {
            r#type: RECEIPT_TYPE.to_owned(),
            index: self.index,
            entry,
            entry_base64,
            leaf: self.leaf.to_string(),
            proof: self.proof.iter().map(ToString::to_string).collect(),
            checkpoint: self.checkpoint.clone(),
        };
        // Strings, a number and a list of strings: there is nothing in it that could fail to be written.
        let mut json = serde_json::to_string_pretty(&written).unwrap_or_default();
        json.push('\n');
        json
    }

    /// Reads the JSON form. Nothing is checked yet but the form.
    ///
    /// # Errors
    /// Says what cannot be read.
    pub fn from_json(json: &[u8]) -> Result<Self, ReceiptProblem> {
        let written: Written = serde_json::from_slice(json).map_err(|e| ReceiptProblem::Json(e.to_string()))?;
        if written.r#type != RECEIPT_TYPE {
            return Err(ReceiptProblem::Type(written.r#type));
        }
        let entry = match (written.entry, written.entry_base64) {
            (Some(text), None) => text.into_bytes(),
            (None, Some(base64)) => BASE64.decode(base64).map_err(|_| ReceiptProblem::Entry)?,
            _ => return Err(ReceiptProblem::Entry),
        };
        let proof = written.proof.iter().map(|hash| hash.parse());
        let leaf = written.leaf.parse();
        Ok(Self {
            index: written.index,
            entry,
            leaf: leaf.map_err(|_| ReceiptProblem::Hash("leaf"))?,
            proof: proof.collect::<Result<_, _>>().map_err(|_| ReceiptProblem::Hash("proof"))?,
            checkpoint: written.checkpoint,
        })
    }

    /// The text form, with the entry in its `extra` line.
    #[must_use]
    pub fn to_tlog_proof(&self) -> String {
        let extra = BASE64.encode(&self.entry);
        let mut text = format!("{PROOF_HEADER}\nextra {extra}\nindex {}\n", self.index);
        for hash in &self.proof {
            // Writing to a string cannot fail.
            let _ = writeln!(text, "{hash}");
        }
        let _ = write!(text, "\n{}", self.checkpoint);
        text
    }

    /// Reads the text form. The entry is the one given, or else that of the `extra` line. Nothing is checked yet
    /// but the form.
    ///
    /// # Errors
    /// Says which line cannot be read; that of `extra` also when there is no entry.
    pub fn from_tlog_proof(text: &str, entry: Option<&[u8]>) -> Result<Self, ReceiptProblem> {
        let problem = |line, expected| ReceiptProblem::Line { line, expected };
        let (head, checkpoint) =
            text.split_once("\n\n").ok_or_else(|| problem(1, "followed by an empty line and a checkpoint"))?;
        let mut lines = head.split('\n').zip(1..).peekable();
        if lines.next().map(|(line, _)| line) != Some(PROOF_HEADER) {
            return Err(problem(1, "c2sp.org/tlog-proof@v1"));
        }
        let extra =
            lines.next_if(|(line, _)| line.starts_with("extra ")).and_then(|(line, _)| line.strip_prefix("extra "));
        let extra = extra.map(|base64| BASE64.decode(base64)).transpose();
        let extra = extra.map_err(|_| problem(2, "'extra' and base64"))?;
        let entry = entry.map(<[u8]>::to_vec).or(extra).ok_or_else(|| problem(2, "'extra' and the entry in base64"))?;
        let index = lines.next();
        let number = index.map_or(2, |(_, number)| number);
        let index = index.and_then(|(line, _)| line.strip_prefix("index "));
        let index = index.and_then(decimal).ok_or_else(|| problem(number, "'index' and a number in digits"))?;
        let proof = lines.map(|(line, number)| line.parse().map_err(|_| problem(number, "a hash in base64")));
        Ok(Self {
            index,
            leaf: Hash::of_leaf(&entry),
            entry,
            proof: proof.collect::<Result<_, _>>()?,
            checkpoint: checkpoint.to_owned(),
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::checkpoint::Checkpoint;
    use crate::key::SigningKey;
    use crate::note::NoteProblem;

    fn key() -> SigningKey {
        SigningKey::generate("example.org/log", &[5; 32]).unwrap()
    }

    fn entry(index: u64) -> Vec<u8> {
        format!("{{\"kind\":\"commitment.amended\",\"seq\":{index}}}").into_bytes()
    }

    fn tree() -> Tree {
        (0..300).map(|i| Hash::of_leaf(&entry(i))).collect()
    }

    fn receipt() -> Receipt {
        let tree = tree();
        let checkpoint = Checkpoint::of("example.org/log", &tree).unwrap();
        let signed = checkpoint.sign(&key()).unwrap();
        Receipt::new(&tree, 42, entry(42), &signed).unwrap()
    }

    #[test]
    fn a_receipt_proves_its_entry_in_both_forms() {
        let receipt = receipt();
        let json = receipt.to_json();
        assert!(json.contains(r#""entry": "{\"kind\":\"commitment.amended\",\"seq\":42}""#));
        assert_eq!(Receipt::from_json(json.as_bytes()), Ok(receipt.clone()));
        let text = receipt.to_tlog_proof();
        assert!(text.starts_with("c2sp.org/tlog-proof@v1\nextra "));
        assert_eq!(Receipt::from_tlog_proof(&text, None), Ok(receipt.clone()));
        let ok = receipt.verify(key().verifier()).unwrap();
        assert_eq!((ok.index, ok.checkpoint.checkpoint().size()), (42, 300));
    }

    #[test]
    fn a_tlog_proof_without_extra_is_checked_with_the_entry_beside_it() {
        let text = receipt().to_tlog_proof();
        let lines: Vec<_> = text.split('\n').filter(|line| !line.starts_with("extra")).collect();
        let text = lines.join("\n");
        let expected = "'extra' and the entry in base64";
        assert_eq!(Receipt::from_tlog_proof(&text, None), Err(ReceiptProblem::Line { line: 2, expected }));
        let good = Receipt::from_tlog_proof(&text, Some(&entry(42))).unwrap();
        assert!(good.verify(key().verifier()).is_ok());
        let bad = Receipt::from_tlog_proof(&text, Some(&entry(43))).unwrap();
        assert!(matches!(bad.verify(key().verifier()), Err(ReceiptProblem::Inclusion(ProofProblem::Root { .. }))));
    }

    #[test]
    fn an_entry_that_is_not_text_is_written_in_base64() {
        let tree: Tree = [Hash::of_leaf(&[0xff])].into_iter().collect();
        let signed = Checkpoint::of("example.org/log", &tree).unwrap().sign(&key()).unwrap();
        let receipt = Receipt::new(&tree, 0, vec![0xff], &signed).unwrap();
        let json = receipt.to_json();
        assert!(json.contains(r#""entry_base64": "/w==""#));
        let read = Receipt::from_json(json.as_bytes()).unwrap();
        assert!(read.verify(key().verifier()).is_ok());
    }

    #[test]
    fn what_was_altered_in_a_receipt_is_named() {
        let verify = |receipt: &Receipt| receipt.verify(key().verifier()).unwrap_err();
        let other = Hash::of_leaf(b"other");

        let mut altered = receipt();
        altered.entry = entry(43);
        let (leaf, computed) = (altered.leaf, Hash::of_leaf(&entry(43)));
        assert_eq!(verify(&altered), ReceiptProblem::EntryAltered { leaf, computed });

        let mut altered = receipt();
        altered.leaf = other;
        let (leaf, computed) = (other, Hash::of_leaf(&entry(42)));
        assert_eq!(verify(&altered), ReceiptProblem::LeafAltered { leaf, computed });

        let mut altered = receipt();
        altered.proof[3] = other;
        assert!(matches!(verify(&altered), ReceiptProblem::Inclusion(ProofProblem::Root { .. })));

        let mut altered = receipt();
        altered.index = 300;
        let missing = ProofProblem::NoSuchLeaf { index: 300, size: 300 };
        assert_eq!(verify(&altered), ReceiptProblem::Inclusion(missing));

        let mut altered = receipt();
        altered.checkpoint = altered.checkpoint.replace("\n300\n", "\n301\n");
        assert!(matches!(
            verify(&altered),
            ReceiptProblem::Checkpoint(CheckpointProblem::Note(NoteProblem::BadSignature { .. }))
        ));
    }

    #[test]
    fn no_receipt_is_made_of_an_entry_that_the_log_does_not_have() {
        let tree = tree();
        let signed = Checkpoint::of("example.org/log", &tree).unwrap().sign(&key()).unwrap();
        let (leaf, computed) = (Hash::of_leaf(&entry(42)), Hash::of_leaf(&entry(43)));
        assert_eq!(Receipt::new(&tree, 42, entry(43), &signed), Err(ReceiptProblem::EntryAltered { leaf, computed }));
        let missing = RangeError::NoSuchLeaf { index: 300, size: 300 };
        assert_eq!(Receipt::new(&tree, 300, entry(300), &signed), Err(missing.into()));
    }

    #[test]
    fn a_file_that_is_no_receipt_is_refused_with_the_reason() {
        let json = receipt().to_json();
        let read = |json: String| Receipt::from_json(json.as_bytes()).unwrap_err();
        assert!(matches!(read("{}".to_owned()), ReceiptProblem::Json(_)));
        assert_eq!(
            read(json.replace("receipt/v1", "receipt/v2")),
            ReceiptProblem::Type("openpact-receipt/v2".to_owned())
        );
        assert_eq!(read(json.replace("\"entry\"", "\"entry_base64\"")), ReceiptProblem::Entry);
        assert_eq!(read(json.replace("\"leaf\": \"", "\"leaf\": \"A")), ReceiptProblem::Hash("leaf"));
        assert!(matches!(read(json.replace("\"leaf\"", "\"loaf\"")), ReceiptProblem::Json(_)));
    }

    #[test]
    fn one_flipped_bit_anywhere_in_a_receipt_is_found() {
        for form in [receipt().to_json(), receipt().to_tlog_proof()] {
            for byte in 0..form.len() {
                let mut bytes = form.clone().into_bytes();
                // One bit of each byte, another one from byte to byte: signatures take their time.
                bytes[byte] ^= 1 << (byte % 8);
                let read = match std::str::from_utf8(&bytes) {
                    Ok(text) if text.contains("tlog-proof") => Receipt::from_tlog_proof(text, None),
                    _ => Receipt::from_json(&bytes),
                };
                let verified = read.and_then(|receipt| receipt.verify(key().verifier()));
                assert!(verified.is_err(), "byte {byte} of {form}");
            }
        }
    }

    proptest! {
        #[test]
        fn no_bytes_make_the_readers_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200), text in "(c2sp.org/tlog-proof@v1\n)?(extra |index |[0-9]{1,3}|\n|AAAA|TszzRgjTG6xce\\+z2AG31kAXYKBgQVtCSCE40HmuwBb0=){0,12}") {
            let _ = Receipt::from_json(&bytes);
            let _ = Receipt::from_tlog_proof(&text, None);
            if let Ok(receipt) = Receipt::from_tlog_proof(&text, Some(b"entry")) {
                let _ = receipt.verify(key().verifier());
            }
        }
    }
}
