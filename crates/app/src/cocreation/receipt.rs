//! The receipt of an input: a promise at first, a proof once it is sealed. One file that can be checked years later by a
//! program that never speaks to the site.
//!
//! It proves that what was given is in a batch whose root the log has, at which place, and what its words were as long as they
//! are there. It cannot prove that a real person gave it.

use domain::cocreation::{Entry, Given, InputLeaf, SetAside, due};
use domain::{Deed, Timestamp};
use record::{Act, Salt, leaf};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use store::StoreError;
use store::cocreation::Words;
use transparency::checkpoint::CheckpointProblem;
use transparency::note::NoteProblem;
use transparency::proof::{ProofProblem, verify_inclusion};
use transparency::receipt::{Receipt, ReceiptProblem};
use transparency::{Hash, SignedNote, Tree, VerifierKey};

use crate::App;
use crate::question::ReceiptError;

/// What the field `type` of a receipt says.
pub const RECEIPT_TYPE: &str = "openpact-input-receipt/v1";

/// The first line of a promise.
const PROMISE: &str = "openpact-promise/v1";

/// The longest receipt that is read, in bytes: far above the longest text and the longest proof.
const MOST_BYTES: usize = 1 << 20;

/// A receipt. What was read from outside is a claim until [`InputReceipt::verify`] agrees.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InputReceipt {
    r#type: String,
    /// The canonical bytes of the leaf.
    entry: String,
    /// The words, as long as they are there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    words: Option<WordsTold>,
    /// The signed note that promises the seal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    promise: Option<String>,
    /// The proof of the seal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    seal: Option<SealTold>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WordsTold {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    title: Option<String>,
    name: String,
    body: String,
    /// The random bytes before them, in hexadecimal.
    salt: String,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SealTold {
    /// The place in the batch, from 0.
    index: u64,
    /// The way to the batch's root.
    proof: Vec<String>,
    /// The receipt of the act that seals the batch.
    receipt: Box<RawValue>,
}

/// What a good receipt shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proven {
    /// What was given.
    pub leaf: InputLeaf,
    /// Whether the words are with it, and are those.
    pub has_words: bool,
    /// By when the log promised to seal it.
    pub promised: Option<Timestamp>,
    /// The act that seals it and its place in the batch; none if there is only a promise.
    pub sealed: Option<(u64, u64)>,
}

/// Why a receipt cannot be read, or shows nothing.
#[derive(Debug, thiserror::Error)]
pub enum InputProblem {
    /// Larger than any receipt.
    #[error("the file has {0} bytes; at most {MOST_BYTES} are read")]
    TooLong(usize),
    /// Not the JSON of a receipt.
    #[error("this is not the JSON of an input's receipt: {0}")]
    Json(#[from] serde_json::Error),
    /// A receipt of another kind.
    #[error("this program reads receipts of type {RECEIPT_TYPE}, not {0}")]
    Type(String),
    /// The leaf cannot be read.
    #[error("the leaf in the receipt: {0}")]
    Leaf(#[from] record::Undecodable),
    /// The words are not those of the leaf.
    #[error("the words were altered: they are not those of which the leaf holds the digest")]
    WordsAltered,
    /// Neither promise nor proof.
    #[error("the receipt holds neither a promise nor a proof")]
    Nothing,
    /// The promise is not signed by the log, or was altered.
    #[error("the promise: {0}")]
    Promise(#[from] NoteProblem),
    /// The promise speaks of something else.
    #[error("the promise is about another leaf or another log")]
    OtherPromise,
    /// A hash or a salt is not written as one.
    #[error("'{0}' of the receipt is not written as it has to be")]
    Form(&'static str),
    /// The proof does not lead to the sealed root.
    #[error("the proof does not lead to the root of the batch: {0}")]
    Inclusion(#[from] ProofProblem),
    /// The act that seals is not in the log.
    #[error("the act that seals: {0}")]
    Seal(#[from] ReceiptProblem),
    /// The act in the receipt seals nothing.
    #[error("the act in the receipt does not seal a batch")]
    NotASeal,
}

impl From<CheckpointProblem> for InputProblem {
    fn from(problem: CheckpointProblem) -> Self {
        Self::Seal(problem.into())
    }
}

impl WordsTold {
    fn of(words: &Words, salt: &Salt) -> Self {
        let Words { title, body, name } = words.clone();
        Self { title, name, body, salt: hex::encode(salt) }
    }

    fn read(&self) -> Result<(Words, Salt), InputProblem> {
        let mut salt = Salt::default();
        hex::decode_to_slice(&self.salt, &mut salt).map_err(|_| InputProblem::Form("salt"))?;
        Ok((Words { title: self.title.clone(), body: self.body.clone(), name: self.name.clone() }, salt))
    }
}

/// The text of a promise.
fn promise(origin: &str, leaf: &Hash, by: Timestamp) -> String {
    format!("{PROMISE}\n{origin}\n{leaf}\n{by}\n")
}

impl InputReceipt {
    /// Reads a receipt. Nothing is checked yet but the form.
    ///
    /// # Errors
    /// Says what cannot be read.
    pub fn from_json(json: &[u8]) -> Result<Self, InputProblem> {
        if json.len() > MOST_BYTES {
            return Err(InputProblem::TooLong(json.len()));
        }
        let receipt: Self = serde_json::from_slice(json)?;
        if receipt.r#type == RECEIPT_TYPE { Ok(receipt) } else { Err(InputProblem::Type(receipt.r#type)) }
    }

    /// The JSON form.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Strings, numbers and what was JSON before: there is nothing in it that could fail to be written.
        let mut json = serde_json::to_string_pretty(self).unwrap_or_default();
        json.push('\n');
        json
    }

    /// Whether it proves more than a promise.
    #[must_use]
    pub const fn is_sealed(&self) -> bool {
        self.seal.is_some()
    }

    /// Checks everything that it holds: words, promise, proof.
    ///
    /// # Errors
    /// Says what is wrong.
    pub fn verify(&self, origin: &str, keys: &[VerifierKey]) -> Result<Proven, InputProblem> {
        let leaf = leaf::decode(self.entry.as_bytes())?;
        let hash = Hash::of_leaf(self.entry.as_bytes());
        if let Some(told) = &self.words {
            let (words, salt) = told.read()?;
            let is_text = matches!(leaf.what, Given::Proposal { .. } | Given::Revision { .. } | Given::Comment { .. });
            if !is_text || words.digest(&salt) != leaf.digest {
                return Err(InputProblem::WordsAltered);
            }
        }
        let promised = self.promise.as_deref().map(|note| check_promise(note, (origin, keys), &hash, &leaf));
        let promised = promised.transpose()?;
        let sealed = self.seal.as_ref().map(|seal| seal.check(&hash, origin, keys)).transpose()?;
        if promised.is_none() && sealed.is_none() {
            return Err(InputProblem::Nothing);
        }
        Ok(Proven { leaf, has_words: self.words.is_some(), promised, sealed })
    }
}

fn check_promise(
    note: &str,
    (origin, keys): (&str, &[VerifierKey]),
    hash: &Hash,
    leaf: &InputLeaf,
) -> Result<Timestamp, InputProblem> {
    let note = SignedNote::parse(note.as_bytes())?;
    note.verify_any(keys)?;
    let by = due(leaf.given_at);
    if note.text() == promise(origin, hash, by) { Ok(by) } else { Err(InputProblem::OtherPromise) }
}

impl SealTold {
    fn check(&self, leaf: &Hash, origin: &str, keys: &[VerifierKey]) -> Result<(u64, u64), InputProblem> {
        let receipt = Receipt::from_json(self.receipt.get().as_bytes())?;
        let ok = receipt.verify_as(origin, keys)?;
        let Deed::InputsSealed(sealed) = Act::decode(receipt.entry())?.deed else {
            return Err(InputProblem::NotASeal);
        };
        let root: Hash = sealed.root.parse().map_err(|_| InputProblem::Form("root"))?;
        let proof = self.proof.iter().map(|hash| hash.parse().map_err(|_| InputProblem::Form("proof")));
        let proof: Vec<Hash> = proof.collect::<Result<_, _>>()?;
        verify_inclusion(self.index, sealed.leaves, leaf, &proof, &root)?;
        Ok((ok.index, self.index))
    }
}

impl App {
    /// The promise that a leaf is sealed in time, if this node holds the log's key.
    fn promise_of(&self, hash: &Hash, leaf: &InputLeaf) -> Option<String> {
        let key = self.signing.key()?;
        let text = promise(&self.log_keys().origin, hash, due(leaf.given_at));
        SignedNote::sign(&text, key).ok().map(|note| note.to_string())
    }

    /// The receipt of a leaf: a promise until it is sealed and signed, then the proof. `None` if there is no such leaf. The words
    /// of an input are in it as long as they are there.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn input_receipt(&self, of: &Hash) -> Result<Option<InputReceipt>, StoreError> {
        let Some(stored) = self.store().leaf(of).await? else { return Ok(None) };
        let damaged = |problem: &dyn std::fmt::Display| StoreError::Damaged(format!("a leaf: {problem}"));
        let leaf = leaf::decode(&stored.entry).map_err(|problem| damaged(&problem))?;
        let entry = String::from_utf8(stored.entry).map_err(|problem| damaged(&problem))?;
        let words = self.words_of(of, &leaf).await?;
        let seal = match stored.batch {
            Some(batch) => self.proof_of(of, batch).await?,
            None => None,
        };
        let promise = self.promise_of(of, &leaf);
        Ok(Some(InputReceipt { r#type: RECEIPT_TYPE.to_owned(), entry, words, promise, seal }))
    }

    /// The words of the version that a leaf is of, as long as they are there and everybody may read them.
    async fn words_of(&self, of: &Hash, leaf: &InputLeaf) -> Result<Option<WordsTold>, StoreError> {
        let (Given::Proposal { input: id } | Given::Comment { input: id, .. } | Given::Revision { input: id, .. }) =
            &leaf.what
        else {
            return Ok(None);
        };
        let settled = self.settled(&leaf.plan, id);
        let is_hidden = matches!(settled, Some(Entry::Aside(SetAside::Moderated { .. } | SetAside::Withdrawn)));
        let Some(input) = self.store().input(id).await?.filter(|input| !input.held && !is_hidden) else {
            return Ok(None);
        };
        let words = match self.store().version_of_leaf(id, of).await? {
            Some(earlier) => Some((earlier.words, earlier.salt)),
            None => input.words.ok(),
        };
        // Without the name of somebody who has left they are not what was sealed any more.
        let told = words.filter(|(words, salt)| words.digest(salt) == leaf.digest);
        Ok(told.map(|(words, salt)| WordsTold::of(&words, &salt)))
    }

    /// The proof that a leaf is in a batch; none while the act that seals it is not signed.
    async fn proof_of(&self, of: &Hash, batch: u64) -> Result<Option<SealTold>, StoreError> {
        let state = self.history().now();
        let number = usize::try_from(batch).unwrap_or(usize::MAX);
        let Some(seal) = state.seals.get(number) else { return Ok(None) };
        let receipt = match self.receipt(seal.at).await {
            Ok(Some(receipt)) => receipt,
            Ok(None) | Err(ReceiptError::None(_)) => return Ok(None),
            Err(ReceiptError::Store(error)) => return Err(error),
        };
        let leaves = self.store().batch(batch).await?;
        let Some(index) = leaves.iter().position(|leaf| leaf == of) else { return Ok(None) };
        let (tree, index) = (leaves.iter().copied().collect::<Tree>(), index as u64);
        let damaged = |problem: &dyn std::fmt::Display| StoreError::Damaged(format!("batch {batch}: {problem}"));
        let proof = tree.inclusion_proof(index, tree.len()).map_err(|problem| damaged(&problem))?;
        let receipt = RawValue::from_string(receipt.to_json()).map_err(|problem| damaged(&problem))?;
        Ok(Some(SealTold { index, proof: proof.iter().map(ToString::to_string).collect(), receipt }))
    }
}

#[cfg(test)]
mod tests {
    use domain::InputId;
    use domain::cocreation::GiverClass;
    use proptest::prelude::*;
    use transparency::SigningKey;

    use super::*;

    const ORIGIN: &str = "openpact.example/log";

    fn key() -> SigningKey {
        SigningKey::generate(ORIGIN, &[5; 32]).unwrap()
    }

    fn words() -> (Words, Salt) {
        (
            Words { title: Some("Open the budget".into()), body: "Line by line.".into(), name: "A reader".into() },
            [3; 32],
        )
    }

    fn promised() -> InputReceipt {
        let (words, salt) = words();
        let leaf = InputLeaf {
            plan: "ghana/5".parse().unwrap(),
            call: 1,
            class: GiverClass::Citizen,
            given_at: Timestamp(1_800_000_000_000_000),
            digest: words.digest(&salt),
            what: Given::Proposal { input: InputId::new([7; 16]) },
        };
        let entry = leaf::encode(&leaf).unwrap();
        let text = promise(ORIGIN, &Hash::of_leaf(&entry), due(leaf.given_at));
        let note = SignedNote::sign(&text, &key()).unwrap().to_string();
        let entry = String::from_utf8(entry).unwrap();
        let words = Some(WordsTold::of(&words, &salt));
        InputReceipt { r#type: RECEIPT_TYPE.into(), entry, words, promise: Some(note), seal: None }
    }

    fn verify(receipt: &InputReceipt) -> Result<Proven, InputProblem> {
        receipt.verify(ORIGIN, &[key().verifier().clone()])
    }

    #[test]
    fn a_promise_is_checked_offline_and_with_the_words_or_without() {
        let receipt = InputReceipt::from_json(promised().to_json().as_bytes()).unwrap();
        let proven = verify(&receipt).unwrap();
        assert!(proven.has_words && proven.sealed.is_none());
        assert_eq!(proven.promised, Some(Timestamp(1_800_000_900_000_000)), "fifteen minutes later");
        let erased = InputReceipt { words: None, ..promised() };
        assert!(verify(&erased).is_ok(), "an erased text leaves its receipt good");
    }

    #[test]
    fn what_was_altered_in_a_promise_is_named() {
        let mut other = promised();
        other.words.as_mut().unwrap().body.push('!');
        assert!(matches!(verify(&other), Err(InputProblem::WordsAltered)));
        let other = InputReceipt { entry: promised().entry.replace("\"call\":1", "\"call\":2"), ..promised() };
        assert!(matches!(verify(&InputReceipt { words: None, ..other }), Err(InputProblem::OtherPromise)));
        let note = promised().promise.unwrap().replace("T08:", "T09:");
        assert!(matches!(verify(&InputReceipt { promise: Some(note), ..promised() }), Err(InputProblem::Promise(_))));
        assert!(matches!(verify(&InputReceipt { promise: None, ..promised() }), Err(InputProblem::Nothing)));
        let elsewhere = promised().verify("another.example", &[key().verifier().clone()]);
        assert!(matches!(elsewhere, Err(InputProblem::OtherPromise)));
    }

    #[test]
    fn another_key_promises_nothing() {
        let stranger = SigningKey::generate("stranger.example", &[9; 32]).unwrap();
        let checked = promised().verify(ORIGIN, &[stranger.verifier().clone()]);
        assert!(matches!(checked, Err(InputProblem::Promise(NoteProblem::NotSigned(_)))));
    }

    #[test]
    fn one_flipped_bit_anywhere_is_found() {
        let json = promised().to_json();
        for byte in 0..json.len() {
            let mut bytes = json.clone().into_bytes();
            bytes[byte] ^= 1 << (byte % 7);
            let read = InputReceipt::from_json(&bytes);
            let verified = read.map_err(|_| ()).and_then(|receipt| verify(&receipt).map_err(|_| ()));
            // A blank between two fields may become another blank.
            let same = verified.as_ref().is_ok_and(|proven| *proven == verify(&promised()).unwrap());
            let blank = json.as_bytes()[byte].is_ascii_whitespace();
            assert!(verified.is_err() || (blank && same), "byte {byte} of {json}");
        }
    }

    #[test]
    fn a_digest_of_words_keeps_its_parts_apart() {
        let of = |title: Option<&str>, name: &str, body: &str| {
            Words { title: title.map(str::to_owned), name: name.into(), body: body.into() }.digest(&[0; 32])
        };
        assert_ne!(of(Some("ab"), "c", "d"), of(Some("a"), "bc", "d"));
        assert_ne!(of(None, "a", "b"), of(None, "ab", ""));
        assert_eq!(of(None, "a", "b"), of(Some(""), "a", "b"), "no title and an empty one are the same");
    }

    proptest! {
        #[test]
        fn no_bytes_make_the_reader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300), at in any::<proptest::sample::Index>(), with in "\\PC{0,20}") {
            let _ = InputReceipt::from_json(&bytes);
            let json = promised().to_json();
            let (before, after) = json.split_at(json.floor_char_boundary(at.index(json.len())));
            if let Ok(receipt) = InputReceipt::from_json(format!("{before}{with}{after}").as_bytes()) {
                let _ = verify(&receipt);
            }
        }
    }
}
