//! Checkpoints: the signed statement of a log's size and root ([tlog-checkpoint](https://c2sp.org/tlog-checkpoint)).
//!
//! The text is three lines: origin (the name of the log), size, root; then, rarely, lines of extension. A
//! [`Checkpoint`] is a claim; a [`SignedCheckpoint`] exists only after a signature of the log was made or checked.
//!
//! Whether a checkpoint may be signed is decided by whoever holds the key; [`Checkpoint::against`] answers how
//! it stands to the tree that one has.

use std::fmt;

use crate::hash::Hash;
use crate::key::{SigningKey, VerifierKey};
use crate::note::{NoteProblem, NoteSignature, SignedNote};
use crate::tree::Tree;

/// The largest size that is read: what fits the signed 64-bit numbers of other people's tools.
pub const MAX_SIZE: u64 = i64::MAX as u64;

/// The claim that the log `origin` had `size` entries with the root `root`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    origin: String,
    size: u64,
    root: Hash,
    extensions: Vec<String>,
}

/// Why a checkpoint cannot be read or trusted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CheckpointProblem {
    /// It is not a note, or its signatures are missing or bad.
    #[error(transparent)]
    Note(#[from] NoteProblem),
    /// The first line must name the log.
    #[error("line 1 of a checkpoint is the log's origin and must not be empty nor hold a control character")]
    Origin,
    /// The second line must be the size.
    #[error("line 2 of a checkpoint is the number of entries, in digits without leading zeros, up to {MAX_SIZE}")]
    Size,
    /// The third line must be the root.
    #[error("line 3 of a checkpoint is the root, in base64")]
    Root,
    /// What follows must be whole, non-empty lines.
    #[error("a checkpoint ends in a line feed and has no empty line")]
    Extension,
    /// It is the checkpoint of another log.
    #[error("this is a checkpoint of {found}, not of {expected}")]
    OtherLog {
        /// The log that was asked about.
        expected: String,
        /// The log in the checkpoint.
        found: String,
    },
}

impl Checkpoint {
    /// States size and root of a log.
    ///
    /// # Errors
    /// [`CheckpointProblem::Origin`] for an origin that cannot be a line, [`CheckpointProblem::Size`] above [`MAX_SIZE`].
    pub fn new(origin: &str, size: u64, root: Hash) -> Result<Self, CheckpointProblem> {
        if origin.is_empty() || origin.contains(char::is_control) {
            return Err(CheckpointProblem::Origin);
        }
        if size > MAX_SIZE {
            return Err(CheckpointProblem::Size);
        }
        Ok(Self { origin: origin.to_owned(), size, root, extensions: Vec::new() })
    }

    /// States the present size and root of a tree.
    ///
    /// # Errors
    /// As [`Checkpoint::new`].
    pub fn of(origin: &str, tree: &Tree) -> Result<Self, CheckpointProblem> {
        Self::new(origin, tree.len(), tree.root())
    }

    /// Reads the text of a checkpoint. What it says is a claim until a signature over it was checked.
    ///
    /// # Errors
    /// Says which line is wrong.
    pub fn parse(text: &str) -> Result<Self, CheckpointProblem> {
        let mut lines = text.strip_suffix('\n').ok_or(CheckpointProblem::Extension)?.split('\n');
        let origin = lines.next().ok_or(CheckpointProblem::Origin)?;
        let size = lines.next().and_then(decimal);
        let size = size.ok_or(CheckpointProblem::Size)?;
        let root = lines.next().and_then(|line| line.parse().ok());
        let mut checkpoint = Self::new(origin, size, root.ok_or(CheckpointProblem::Root)?)?;
        for line in lines {
            if line.is_empty() {
                return Err(CheckpointProblem::Extension);
            }
            checkpoint.extensions.push(line.to_owned());
        }
        Ok(checkpoint)
    }

    /// The name of the log.
    #[must_use]
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// How many entries the log had.
    #[must_use]
    pub const fn size(&self) -> u64 {
        self.size
    }

    /// The root over them.
    #[must_use]
    pub const fn root(&self) -> Hash {
        self.root
    }

    /// Further lines that the log put into its checkpoint. We write none and read no meaning into them.
    #[must_use]
    pub fn extensions(&self) -> &[String] {
        &self.extensions
    }

    /// Signs with the key of the log, whose name must be the origin.
    ///
    /// # Errors
    /// [`CheckpointProblem::OtherLog`] when the key belongs to another log.
    pub fn sign(self, key: &SigningKey) -> Result<SignedCheckpoint, CheckpointProblem> {
        self.is_of(key.verifier().name())?;
        let note = SignedNote::sign(&self.to_string(), key)?;
        Ok(SignedCheckpoint { checkpoint: self, note })
    }

    /// How this checkpoint stands to a tree that one has: what a restored log, or a signer before it signs, asks.
    #[must_use]
    pub fn against(&self, tree: &Tree) -> Standing {
        match tree.root_at(self.size) {
            Err(_) => Standing::Ahead { missing: self.size - tree.len() },
            Ok(root) if root == self.root => Standing::Contained { newer: tree.len() - self.size },
            Ok(root) => Standing::Forked { size: self.size, ours: root, theirs: self.root },
        }
    }

    fn is_of(&self, origin: &str) -> Result<(), CheckpointProblem> {
        if self.origin == origin {
            return Ok(());
        }
        Err(CheckpointProblem::OtherLog { expected: origin.to_owned(), found: self.origin.clone() })
    }
}

impl fmt::Display for Checkpoint {
    /// The text that is signed, with the line feed at its end.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}\n{}\n{}", self.origin, self.size, self.root)?;
        self.extensions.iter().try_for_each(|line| writeln!(f, "{line}"))
    }
}

/// How a checkpoint stands to a tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// The tree begins with what the checkpoint states.
    Contained {
        /// How many leaves the tree has beyond it.
        newer: u64,
    },
    /// The checkpoint states more entries than the tree has: the tree is behind, or not of this log.
    Ahead {
        /// How many leaves are missing.
        missing: u64,
    },
    /// The tree has another root at that size: there are two logs under one name.
    Forked {
        /// The size of the checkpoint.
        size: u64,
        /// The tree's root at that size.
        ours: Hash,
        /// The root in the checkpoint.
        theirs: Hash,
    },
}

/// Reads a number as tlog texts write it: digits, no sign, no leading zero.
pub(crate) fn decimal(text: &str) -> Option<u64> {
    let number: u64 = text.parse().ok()?;
    (number.to_string() == text).then_some(number)
}

/// A checkpoint whose log's signature was made or checked here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedCheckpoint {
    checkpoint: Checkpoint,
    note: SignedNote,
}

impl SignedCheckpoint {
    /// Reads a published checkpoint and checks that it is signed by the log, whose origin is the key's name.
    ///
    /// # Errors
    /// Says what is wrong; see [`CheckpointProblem`].
    pub fn open(bytes: &[u8], key: &VerifierKey) -> Result<Self, CheckpointProblem> {
        Self::open_as(bytes, key.name(), std::slice::from_ref(key))
    }

    /// The same for a log with several keys (before and after a rotation) or with a name that is not its key's.
    ///
    /// # Errors
    /// As [`SignedCheckpoint::open`].
    pub fn open_as(bytes: &[u8], origin: &str, keys: &[VerifierKey]) -> Result<Self, CheckpointProblem> {
        let note = SignedNote::parse(bytes)?;
        note.verify_any(keys)?;
        let checkpoint = Checkpoint::parse(note.text())?;
        checkpoint.is_of(origin)?;
        Ok(Self { checkpoint, note })
    }

    /// What it states.
    #[must_use]
    pub const fn checkpoint(&self) -> &Checkpoint {
        &self.checkpoint
    }

    /// The note with all its signatures, those of witnesses among them.
    #[must_use]
    pub const fn note(&self) -> &SignedNote {
        &self.note
    }

    /// Adds the signature of another key of the log, as when a key is replaced.
    pub fn add_signature(&mut self, key: &SigningKey) {
        self.note.add_signature(key);
    }

    pub(crate) fn add(&mut self, signature: NoteSignature) {
        self.note.add(signature);
    }
}

impl fmt::Display for SignedCheckpoint {
    /// The note as it is published.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.note.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// A checkpoint of the Go checksum database's shape, with the hash of Go's own test of it.
    const TEXT: &str = "go.sum database tree\n123456789012\nTszzRgjTG6xce+z2AG31kAXYKBgQVtCSCE40HmuwBb0=\n";

    fn key(name: &str, seed: u8) -> SigningKey {
        SigningKey::generate(name, &[seed; 32]).unwrap()
    }

    #[test]
    fn the_text_of_a_checkpoint_reads_back_byte_for_byte() {
        let checkpoint = Checkpoint::parse(TEXT).unwrap();
        assert_eq!(checkpoint.size(), 123_456_789_012);
        assert_eq!(checkpoint.root(), Hash::of_leaf(b"hello world"));
        assert_eq!(checkpoint.to_string(), TEXT);
        let extended = format!("{TEXT}more\nand more\n");
        let checkpoint = Checkpoint::parse(&extended).unwrap();
        assert_eq!(checkpoint.extensions(), ["more", "and more"]);
        assert_eq!(checkpoint.to_string(), extended);
    }

    #[test]
    fn a_malformed_checkpoint_says_which_line_is_wrong() {
        use CheckpointProblem as P;
        let root = "TszzRgjTG6xce+z2AG31kAXYKBgQVtCSCE40HmuwBb0=";
        for (text, problem) in [
            (String::new(), P::Extension),
            (format!("\n1\n{root}\n"), P::Origin),
            ("log\n".to_owned(), P::Size),
            (format!("log\n01\n{root}\n"), P::Size),
            (format!("log\n+1\n{root}\n"), P::Size),
            (format!("log\n9223372036854775808\n{root}\n"), P::Size),
            ("log\n1\n".to_owned(), P::Root),
            (format!("log\n1\n{}\n", root.replace("0=", "1=")), P::Root),
            (format!("log\n1\n{root}"), P::Extension),
            (format!("log\n1\n{root}\n\nmore\n"), P::Extension),
        ] {
            assert_eq!(Checkpoint::parse(&text), Err(problem), "{text:?}");
        }
    }

    #[test]
    fn a_log_signs_only_its_own_checkpoints_and_a_reader_takes_only_those_of_the_log() {
        let checkpoint = Checkpoint::new("example.org/log", 0, Hash::of_empty_tree()).unwrap();
        let (ours, other) = (key("example.org/log", 1), key("example.org/other", 1));
        let (expected, found) = ("example.org/other".to_owned(), "example.org/log".to_owned());
        let other_log = CheckpointProblem::OtherLog { expected, found };
        assert_eq!(checkpoint.clone().sign(&other), Err(other_log.clone()));

        let signed = checkpoint.sign(&ours).unwrap();
        let published = signed.to_string();
        assert_eq!(SignedCheckpoint::open(published.as_bytes(), ours.verifier()), Ok(signed));
        let note = SignedNote::sign(SignedNote::parse(published.as_bytes()).unwrap().text(), &other);
        let note = note.unwrap().to_string();
        assert_eq!(SignedCheckpoint::open(note.as_bytes(), other.verifier()), Err(other_log));
    }

    #[test]
    fn after_a_rotation_readers_of_the_old_and_of_the_new_key_are_served() {
        let (old, new) = (key("log", 1), key("log", 2));
        let mut signed = Checkpoint::new("log", 0, Hash::of_empty_tree()).unwrap().sign(&old).unwrap();
        signed.add_signature(&new);
        let published = signed.to_string();
        for keys in [vec![&old], vec![&new], vec![&old, &new]] {
            let keys: Vec<_> = keys.into_iter().map(|key| key.verifier().clone()).collect();
            assert!(SignedCheckpoint::open_as(published.as_bytes(), "log", &keys).is_ok());
        }
        let stranger = [key("log", 3).verifier().clone()];
        assert!(matches!(
            SignedCheckpoint::open_as(published.as_bytes(), "log", &stranger),
            Err(CheckpointProblem::Note(NoteProblem::NotSigned(_)))
        ));
    }

    #[test]
    fn a_restored_tree_learns_whether_it_is_behind_or_forked() {
        let tree: Tree = (0_u8..9).map(|i| Hash::of_leaf(&[i])).collect();
        let at = |size, root| Checkpoint::new("log", size, root).unwrap().against(&tree);
        assert_eq!(at(5, tree.root_at(5).unwrap()), Standing::Contained { newer: 4 });
        assert_eq!(at(12, tree.root()), Standing::Ahead { missing: 3 });
        let (ours, theirs) = (tree.root_at(5).unwrap(), tree.root());
        assert_eq!(at(5, theirs), Standing::Forked { size: 5, ours, theirs });
    }

    proptest! {
        #[test]
        fn no_text_makes_the_reader_panic(text in "(log|\n|[0-9]{1,3}|TszzRgjTG6xce\\+z2AG31kAXYKBgQVtCSCE40HmuwBb0=|\u{7f}){0,12}", bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            if let Ok(checkpoint) = Checkpoint::parse(&text) {
                prop_assert_eq!(checkpoint.to_string(), text);
            }
            let _ = SignedCheckpoint::open(&bytes, key("log", 1).verifier());
        }
    }
}
