//! Both sides of [tlog-witness](https://c2sp.org/tlog-witness): being a witness for other logs, and asking
//! witnesses to cosign ours.
//!
//! A witness remembers of each log it watches the largest size and its root, and cosigns a checkpoint only after
//! a proof that the log grew from there. Here is only the judgement: the caller looks up what is remembered,
//! holds the lock, **stores the new memory before it sends the answer**, and does the HTTP.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::checkpoint::{Checkpoint, CheckpointProblem, SignedCheckpoint, decimal};
use crate::cosignature::CosigningKey;
use crate::hash::Hash;
use crate::key::VerifierKey;
use crate::note::{MAX_NOTE_BYTES, NoteProblem, NoteSignature, SignedNote};
use crate::proof::{ProofProblem, verify_consistency};

/// The most hashes that a request may carry: no tree is deeper.
pub const MAX_PROOF_HASHES: usize = 63;

/// The largest request that need be read from the network, in bytes.
pub const MAX_REQUEST_BYTES: usize = MAX_NOTE_BYTES + 46 * MAX_PROOF_HASHES + 32;

/// The `Content-Type` of the answer that tells a log which size the witness remembers.
pub const SIZE_CONTENT_TYPE: &str = "text/x.tlog.size";

/// What a witness remembers of one log. Of a log that it never cosigned: size 0 and the root of the empty tree,
/// which is the default.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Remembered {
    /// The size of the last checkpoint it cosigned.
    pub size: u64,
    /// Its root.
    pub root: Hash,
}

impl Default for Remembered {
    fn default() -> Self {
        Self { size: 0, root: Hash::of_empty_tree() }
    }
}

/// The body of a request to `add-checkpoint`: "I grew from the size `old`; here is the proof, and here the
/// checkpoint". Nothing in it is checked yet but its shape.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AddCheckpoint {
    old: u64,
    proof: Vec<Hash>,
    checkpoint: Checkpoint,
    note: Vec<u8>,
}

impl AddCheckpoint {
    /// Reads a request body.
    ///
    /// # Errors
    /// [`Refusal::Malformed`] (400), saying what is not as the standard has it.
    pub fn parse(body: &[u8]) -> Result<Self, Refusal> {
        let text = std::str::from_utf8(body).map_err(|_| Malformed::Shape)?;
        let (head, note) = text.split_once("\n\n").ok_or(Malformed::Shape)?;
        let mut lines = head.split('\n');
        let old = lines.next().and_then(|line| line.strip_prefix("old "));
        let old = old.and_then(decimal).ok_or(Malformed::OldSize)?;
        let proof = lines.map(str::parse).collect::<Result<Vec<Hash>, _>>();
        let proof = proof.map_err(|_| Malformed::Proof)?;
        if proof.len() > MAX_PROOF_HASHES {
            return Err(Malformed::Proof.into());
        }
        let signed = SignedNote::parse(note.as_bytes()).map_err(CheckpointProblem::from);
        let checkpoint = signed.and_then(|note| Checkpoint::parse(note.text()));
        Ok(Self { old, proof, checkpoint: checkpoint.map_err(Malformed::Checkpoint)?, note: note.as_bytes().to_vec() })
    }

    /// Which log it is about, as it claims: what the caller looks up before it asks the [`Witness`].
    #[must_use]
    pub fn origin(&self) -> &str {
        self.checkpoint.origin()
    }
}

/// What is wrong with the shape of a request.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Malformed {
    /// Not the three parts.
    #[error("expected a line with the old size, lines with hashes, an empty line and a checkpoint")]
    Shape,
    /// The first line.
    #[error("the first line must be 'old', a space and a size in digits")]
    OldSize,
    /// The lines of the proof.
    #[error("the lines below the first must be at most {MAX_PROOF_HASHES} hashes in base64")]
    Proof,
    /// The checkpoint.
    #[error("the checkpoint cannot be read: {0}")]
    Checkpoint(CheckpointProblem),
    /// The old size is beyond the checkpoint.
    #[error("the old size {old} is larger than that of the checkpoint, {new}")]
    Backwards {
        /// The old size in the request.
        old: u64,
        /// The size in the checkpoint.
        new: u64,
    },
}

/// Why a witness does not cosign.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The request is not one.
    #[error(transparent)]
    Malformed(#[from] Malformed),
    /// This witness does not watch that log.
    #[error("this witness does not watch the log {0}")]
    UnknownLog(String),
    /// The log did not sign.
    #[error(transparent)]
    NotSigned(NoteProblem),
    /// The log believes that the witness remembers another size; it may ask again from this one.
    #[error("this witness remembers the size {remembered}")]
    OtherSize {
        /// The size that the witness remembers.
        remembered: u64,
    },
    /// The log signed another root for the size that the witness remembers: proof of misbehaviour.
    #[error("the log signed two different roots for the size {size}")]
    Fork {
        /// That size.
        size: u64,
    },
    /// The proof does not hold: a mistake, or the log changed what was there.
    #[error("the consistency proof does not hold: {0}")]
    Inconsistent(ProofProblem),
}

impl Refusal {
    /// The HTTP status that the standard asks for.
    #[must_use]
    pub const fn status(&self) -> u16 {
        match self {
            Self::Malformed(_) => 400,
            Self::NotSigned(_) => 403,
            Self::UnknownLog(_) => 404,
            Self::OtherSize { .. } | Self::Fork { .. } => 409,
            Self::Inconsistent(_) => 422,
        }
    }

    /// The `Content-Type` of the answer.
    #[must_use]
    pub const fn content_type(&self) -> &'static str {
        match self {
            Self::OtherSize { .. } => SIZE_CONTENT_TYPE,
            _ => "text/plain; charset=utf-8",
        }
    }

    /// The body of the answer: the remembered size for a program, or a sentence.
    #[must_use]
    pub fn body(&self) -> String {
        match self {
            Self::OtherSize { remembered } => format!("{remembered}\n"),
            other => format!("{other}\n"),
        }
    }
}

/// The decision to cosign. Store `remember` before sending `body` with status 200.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cosigned {
    /// The checkpoint that was judged, with the cosignature added.
    pub checkpoint: SignedCheckpoint,
    /// What the witness remembers of this log from now on.
    pub remember: Remembered,
    /// The body of the answer: one signature line.
    pub body: String,
}

/// A witness: its key, and the logs that it watches with the keys it trusts for each.
#[derive(Debug, Clone)]
pub struct Witness {
    key: CosigningKey,
    logs: BTreeMap<String, Vec<VerifierKey>>,
}

impl Witness {
    /// A witness that watches no log yet.
    #[must_use]
    pub const fn new(key: CosigningKey) -> Self {
        Self { key, logs: BTreeMap::new() }
    }

    /// Watches a log; a second call for the same origin adds a key.
    pub fn watch(&mut self, origin: &str, key: VerifierKey) {
        self.logs.entry(origin.to_owned()).or_default().push(key);
    }

    /// The key that verifies what this witness cosigns.
    #[must_use]
    pub const fn verifier(&self) -> &VerifierKey {
        self.key.verifier()
    }

    /// Judges a request, given what is remembered of the log it names and the time in seconds since 1970.
    ///
    /// # Errors
    /// A [`Refusal`], of which the first that applies in the standard's order: 404, 403, 400, 409, 422.
    pub fn judge(&self, request: &AddCheckpoint, remembered: Remembered, now: u64) -> Result<Cosigned, Refusal> {
        let origin = request.origin();
        let keys = self.logs.get(origin).ok_or_else(|| Refusal::UnknownLog(origin.to_owned()))?;
        let mut checkpoint =
            SignedCheckpoint::open_as(&request.note, origin, keys).map_err(|problem| match problem {
                CheckpointProblem::Note(problem) => Refusal::NotSigned(problem),
                other => Malformed::Checkpoint(other).into(),
            })?;
        let remember = grown(request, remembered)?;
        let cosignature = self.key.cosign(&checkpoint, now);
        let body = format!("{cosignature}\n");
        checkpoint.add(cosignature);
        Ok(Cosigned { checkpoint, remember, body })
    }
}

/// Whether the log grew from what is remembered to what it states now.
fn grown(request: &AddCheckpoint, remembered: Remembered) -> Result<Remembered, Refusal> {
    let old = request.old;
    let (new, root) = (request.checkpoint.size(), request.checkpoint.root());
    if old > new {
        return Err(Malformed::Backwards { old, new }.into());
    }
    if old != remembered.size {
        return Err(Refusal::OtherSize { remembered: remembered.size });
    }
    verify_consistency(old, &remembered.root, new, &root, &request.proof).map_err(|problem| match problem {
        ProofProblem::Fork { size, .. } => Refusal::Fork { size },
        other => Refusal::Inconsistent(other),
    })?;
    Ok(Remembered { size: new, root })
}

/// The body with which a log asks a witness to cosign: the size that the witness is believed to remember (0 if
/// that is not known: it will say), the proof from there, and the checkpoint.
#[must_use]
pub fn request_body(old: u64, proof: &[Hash], checkpoint: &SignedCheckpoint) -> String {
    let mut body = format!("old {old}\n");
    for hash in proof {
        // Writing to a string cannot fail.
        let _ = writeln!(body, "{hash}");
    }
    let _ = write!(body, "\n{checkpoint}");
    body
}

/// What a witness answered to a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// It cosigned, and its signature is now in the checkpoint.
    Cosigned {
        /// When, in seconds since 1970 by the witness's clock.
        at: u64,
    },
    /// It remembers another size: ask again with a proof from there, unless that is beyond our own.
    Remembers(u64),
}

/// Why the answer of a witness is of no use.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AnswerProblem {
    /// It refused, with this status and these first words.
    #[error("the witness refused with status {status}: {reason}")]
    Refused {
        /// The HTTP status.
        status: u16,
        /// The beginning of what it said, at most 200 characters of one line.
        reason: String,
    },
    /// It answered 200 with something else than signature lines.
    #[error("line {0} of the witness's answer is not a signature")]
    NotASignature(usize),
    /// It answered 200 without a good signature by its key.
    #[error(transparent)]
    Signature(NoteProblem),
}

/// Reads the answer of the witness whose key that is, and adds its signature to the checkpoint if it is good.
/// Signatures by other keys are ignored.
///
/// # Errors
/// Says why the answer is of no use; the checkpoint is then as it was.
pub fn read_answer(
    status: u16,
    body: &str,
    witness: &VerifierKey,
    checkpoint: &mut SignedCheckpoint,
) -> Result<Answer, AnswerProblem> {
    if status == 409
        && let Some(size) = body.strip_suffix('\n').or(Some(body)).and_then(decimal)
    {
        return Ok(Answer::Remembers(size));
    }
    if status != 200 {
        let reason = body.lines().next().unwrap_or_default();
        let reason = reason.chars().filter(|c| !c.is_control()).take(200).collect();
        return Err(AnswerProblem::Refused { status, reason });
    }
    let mut with_answer = checkpoint.clone();
    for (line, number) in body.lines().zip(1..) {
        let signature = NoteSignature::read(line).ok_or(AnswerProblem::NotASignature(number))?;
        if witness.claims(&signature) {
            with_answer.add(signature);
        }
    }
    let at = with_answer.cosigned_at(witness).map_err(AnswerProblem::Signature)?;
    *checkpoint = with_answer;
    Ok(Answer::Cosigned { at })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::key::SigningKey;
    use crate::tree::Tree;

    const NOW: u64 = 1_700_000_000;

    fn log_key(seed: u8) -> SigningKey {
        SigningKey::generate("example.org/log", &[seed; 32]).unwrap()
    }

    fn witness() -> Witness {
        let mut witness = Witness::new(CosigningKey::generate("witness.example", &[9; 32]).unwrap());
        witness.watch("example.org/log", log_key(1).verifier().clone());
        witness
    }

    fn tree(size: u32) -> Tree {
        (0..size).map(|i| Hash::of_leaf(&i.to_be_bytes())).collect()
    }

    fn signed(tree: &Tree, key: &SigningKey) -> SignedCheckpoint {
        let checkpoint = Checkpoint::of("example.org/log", tree).unwrap();
        checkpoint.sign(key).unwrap()
    }

    fn ask(
        old: u64,
        proof: &[Hash],
        checkpoint: &SignedCheckpoint,
        remembered: Remembered,
    ) -> Result<Cosigned, Refusal> {
        let body = request_body(old, proof, checkpoint);
        witness().judge(&AddCheckpoint::parse(body.as_bytes())?, remembered, NOW)
    }

    fn at(tree: &Tree) -> Remembered {
        let (size, root) = (tree.len(), tree.root());
        Remembered { size, root }
    }

    #[test]
    fn a_log_and_its_witness_go_through_first_growth_and_repetition() {
        let mut remembered = Remembered::default();
        let mut old = 0;
        for size in [0, 3, 3, 20] {
            let tree = tree(size);
            let proof = tree.consistency_proof(old, tree.len()).unwrap();
            let mut checkpoint = signed(&tree, &log_key(1));
            let cosigned = ask(old, &proof, &checkpoint, remembered).unwrap();
            remembered = cosigned.remember;
            assert_eq!(remembered, at(&tree));
            let answer = read_answer(200, &cosigned.body, witness().verifier(), &mut checkpoint);
            assert_eq!(answer, Ok(Answer::Cosigned { at: NOW }));
            assert_eq!(checkpoint, cosigned.checkpoint);
            old = tree.len();
        }
    }

    #[test]
    fn each_refusal_has_the_status_of_the_standard() {
        let (small, large) = (tree(3), tree(20));
        let proof = large.consistency_proof(3, 20).unwrap();
        let good = signed(&large, &log_key(1));
        let refused = |old, proof: &[Hash], checkpoint: &SignedCheckpoint, remembered| {
            let refusal = ask(old, proof, checkpoint, remembered).unwrap_err();
            (refusal.status(), refusal)
        };

        let mut other = witness();
        other.logs.clear();
        let request = AddCheckpoint::parse(request_body(3, &proof, &good).as_bytes()).unwrap();
        let unknown = other.judge(&request, at(&small), NOW).unwrap_err();
        assert_eq!((unknown.status(), unknown), (404, Refusal::UnknownLog("example.org/log".into())));

        let (status, refusal) = refused(3, &proof, &signed(&large, &log_key(2)), at(&small));
        assert_eq!(status, 403);
        assert!(matches!(refusal, Refusal::NotSigned(NoteProblem::NotSigned(_))));

        let backwards = Malformed::Backwards { old: 21, new: 20 };
        assert_eq!(refused(21, &proof, &good, at(&small)), (400, backwards.into()));

        let (status, refusal) = refused(0, &[], &good, at(&small));
        assert_eq!((status, &refusal), (409, &Refusal::OtherSize { remembered: 3 }));
        assert_eq!((refusal.body().as_str(), refusal.content_type()), ("3\n", "text/x.tlog.size"));

        let forked = Remembered { size: 20, root: small.root() };
        assert_eq!(refused(20, &[], &good, forked), (409, Refusal::Fork { size: 20 }));

        let mut altered = proof.clone();
        altered[0] = small.root();
        let (status, refusal) = refused(3, &altered, &good, at(&small));
        assert_eq!(status, 422);
        assert!(matches!(refusal, Refusal::Inconsistent(_)));
        let (expected, found) = (0, proof.len());
        let length = ProofProblem::Length { expected, found };
        assert_eq!(refused(0, &proof, &good, Remembered::default()), (422, Refusal::Inconsistent(length)));
    }

    #[test]
    fn a_malformed_request_is_told_what_is_wrong() {
        let good = request_body(3, &[Hash::of_leaf(b"")], &signed(&tree(20), &log_key(1)));
        let refuse = |body: String| AddCheckpoint::parse(body.as_bytes()).unwrap_err();
        assert_eq!(refuse(good.replace("old 3", "old 03")), Malformed::OldSize.into());
        assert_eq!(refuse(good.replace("old 3", "new 3")), Malformed::OldSize.into());
        assert_eq!(refuse(good.replacen("=\n\n", "\n\n", 1)), Malformed::Proof.into());
        assert_eq!(refuse(good.replace("\n\n", "\n")), Malformed::Shape.into());
        assert_eq!(refuse(String::new()), Malformed::Shape.into());
        let size = Malformed::Checkpoint(CheckpointProblem::Size);
        assert_eq!(refuse(good.replace("\n20\n", "\n2o\n")), size.into());
        let hashes = [Hash::of_leaf(b""); MAX_PROOF_HASHES + 1];
        let long = request_body(3, &hashes, &signed(&tree(20), &log_key(1)));
        assert_eq!(refuse(long), Malformed::Proof.into());
    }

    #[test]
    fn a_log_reads_the_answers_of_a_witness() {
        let mut checkpoint = signed(&tree(20), &log_key(1));
        let before = checkpoint.clone();
        let cosigned = ask(0, &[], &checkpoint, Remembered::default()).unwrap();
        let key = witness().verifier().clone();
        let mut answer = |status, body: &str| read_answer(status, body, &key, &mut checkpoint);

        assert_eq!(answer(409, "17\n"), Ok(Answer::Remembers(17)));
        let refused = |status, reason: &str| Err(AnswerProblem::Refused { status, reason: reason.to_owned() });
        assert_eq!(answer(409, "two roots\n"), refused(409, "two roots"));
        assert_eq!(answer(500, "\u{1b}[31mred\nmore"), refused(500, "[31mred"));
        assert_eq!(answer(200, "hello\n"), Err(AnswerProblem::NotASignature(1)));
        assert!(matches!(answer(200, ""), Err(AnswerProblem::Signature(NoteProblem::NotSigned(_)))));
        let bytes = cosigned.body.trim_end().rsplit_once(' ').unwrap().1;
        let flipped = cosigned.body.replace(&bytes[40..44], "AAAA");
        assert!(matches!(answer(200, &flipped), Err(AnswerProblem::Signature(NoteProblem::BadSignature { .. }))));

        let with_stranger = format!("— stranger AAAAAAE=\n{}", cosigned.body);
        assert_eq!(answer(200, &with_stranger), Ok(Answer::Cosigned { at: NOW }));
        assert_ne!(checkpoint, before);
        assert_eq!(checkpoint, cosigned.checkpoint);
    }

    proptest! {
        #[test]
        fn no_bytes_make_the_readers_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200), text in "(old |[0-9]{1,3}|\n|— a AAAAAAE=|TszzRgjTG6xce\\+z2AG31kAXYKBgQVtCSCE40HmuwBb0=){0,14}", status in 200_u16..500) {
            let _ = AddCheckpoint::parse(&bytes);
            let _ = AddCheckpoint::parse(text.as_bytes());
            let mut checkpoint = signed(&tree(1), &log_key(1));
            let _ = read_answer(status, &text, witness().verifier(), &mut checkpoint);
        }
    }
}
