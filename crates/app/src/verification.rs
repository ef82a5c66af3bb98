//! Checking a published record without trusting whoever publishes it: the log, that each act can be read and follows on
//! those before, each text and each file against its digest, that the findings of reviews follow from what was handed in for them, and that
//! the fold gives what was published.
//!
//! Needs no store and no site; everything comes through a [`Source`].

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::partnership::Unsound;
use domain::review::process::{Snapshot, Unfounded, Words, audit, audited};
use domain::{Deed, Partnership, TextId};
use record::{Act, Salt, Undecodable, dump, text};
use transparency::checkpoint::Checkpoint;
use transparency::verify::{Folder, Problem as LogProblem, Source, Trusted, verify_log};
use transparency::{SignedCheckpoint, VerifierKey};

use crate::export::{FILES, PublishedFile, PublishedText, STATE, TEXTS, path_of_copy};
use crate::rotation::is_signed_by_both;

/// Something that is wrong with a published record.
#[derive(Debug, thiserror::Error)]
pub enum Problem {
    /// With its log.
    #[error("{0}")]
    Log(LogProblem),
    /// An act cannot be read.
    #[error("act {at} cannot be read: {why}")]
    Act {
        /// Its position.
        at: u64,
        /// Why.
        why: Undecodable,
    },
    /// An act says that it has another position than it has in the log.
    #[error("act {says} lies at position {at} of the log")]
    Misplaced {
        /// Where it lies.
        at: u64,
        /// Where it says it lies.
        says: u64,
    },
    /// An act does not follow on those before it; nothing after it was folded.
    #[error("{0}; the acts after it were not folded")]
    Unsound(#[from] Unsound),
    /// A change of the signing key is not signed by both keys.
    #[error("act {at} changes the signing key, and the old and the new key have not both signed it")]
    Rotation {
        /// The act.
        at: u64,
    },
    /// A line of the file of texts or of the list of files is not what it should be.
    #[error("line {line} of {name} cannot be read: {why}")]
    Line {
        /// In which of them.
        name: &'static str,
        /// Which line, from 1.
        line: u64,
        /// Why.
        why: String,
    },
    /// A text is not the one that its digest stands for.
    #[error("the text {id} on line {line} of {TEXTS} was altered: its digest is {found}")]
    Text {
        /// The digest it bears.
        id: String,
        /// Which line.
        line: u64,
        /// The digest it has.
        found: TextId,
    },
    /// A text that acts point to is neither there nor withheld.
    #[error("the text {0}, to which an act points, is neither in {TEXTS} nor withheld")]
    NoText(TextId),
    /// A text is published although the record withholds it.
    #[error("the text {0} is withheld by an act and stands in {TEXTS} nonetheless")]
    NotWithheld(TextId),
    /// A file is not the one that its digest stands for.
    #[error("the file {path} was altered: an act archives it as {id}, and its digest is {found}")]
    Copy {
        /// Where it lies.
        path: String,
        /// The digest it bears.
        id: TextId,
        /// The digest it has.
        found: TextId,
    },
    /// A file that acts point to is neither there nor withheld.
    #[error("the file {path}, which an act archives as {id}, is neither there nor withheld")]
    NoCopy {
        /// Where it should lie.
        path: String,
        /// Its digest.
        id: TextId,
    },
    /// A file is published although the record withholds it.
    #[error("the file {0} is withheld by an act and stands in {FILES} nonetheless")]
    CopyNotWithheld(TextId),
    /// What was published as the state is not what the fold gives.
    #[error("line {line} of {STATE} says {published:?} where folding the acts gives {folded:?}")]
    State {
        /// The first line that differs, from 1.
        line: u64,
        /// What stands there.
        published: String,
        /// What should.
        folded: String,
    },
    /// A finding of a published review does not follow from what was handed in for it.
    #[error("{0}")]
    Unfounded(#[from] Unfounded),
    /// A file beside the log cannot be read.
    #[error("{name}: {why}")]
    File {
        /// Its name.
        name: String,
        /// Why.
        why: io::Error,
    },
}

/// What a check found.
#[derive(Debug, Default)]
pub struct Verified {
    /// The log's statement, if it can be trusted.
    pub checkpoint: Option<SignedCheckpoint>,
    /// Acts read.
    pub acts: u64,
    /// Texts checked; none where there is no file of them.
    pub texts: Option<u64>,
    /// Copies of what findings rest on checked; none where there is no list of them.
    pub copies: Option<u64>,
    /// Texts and files that acts point to and that are withheld.
    pub withheld: u64,
    /// Whether what the fold gives was compared with what was published.
    pub state_compared: bool,
    /// Everything that is wrong.
    pub problems: Vec<Problem>,
}

/// Checks the log of a source, and folds its acts.
pub fn check_log(
    source: &impl Source,
    origin: &str,
    keys: &[VerifierKey],
    earlier: &[Checkpoint],
) -> (Verified, Folded) {
    let mut folded = Folded::default();
    let trusted = Trusted { origin, keys, earlier };
    let report = verify_log(source, trusted, |at, bytes| folded.take(at, bytes));
    let problems = report.problems.into_iter().map(Problem::Log).chain(std::mem::take(&mut folded.problems)).collect();
    let verified = Verified { checkpoint: report.checkpoint, acts: report.entries, problems, ..Verified::default() };
    (verified, folded)
}

/// Checks a folder that `openpact export` has written.
pub fn check_folder(folder: &Path, origin: &str, keys: &[VerifierKey], earlier: &[Checkpoint]) -> Verified {
    let (mut verified, folded) = check_log(&Folder(folder.join(crate::export::LOG)), origin, keys, earlier);
    match std::fs::File::open(folder.join(TEXTS)) {
        Ok(file) => folded.check_texts(BufReader::new(file), &mut verified),
        Err(why) if why.kind() == io::ErrorKind::NotFound => {}
        Err(why) => verified.problems.push(Problem::File { name: TEXTS.to_owned(), why }),
    }
    match std::fs::File::open(folder.join(FILES)) {
        Ok(file) => folded.check_copies(BufReader::new(file), |copy| copy_in(folder, copy), &mut verified),
        Err(why) if why.kind() == io::ErrorKind::NotFound => {}
        Err(why) => verified.problems.push(Problem::File { name: FILES.to_owned(), why }),
    }
    match std::fs::File::open(folder.join(STATE)) {
        Ok(file) => folded.check_state(file, &mut verified),
        Err(why) if why.kind() == io::ErrorKind::NotFound => {}
        Err(why) => verified.problems.push(Problem::File { name: STATE.to_owned(), why }),
    }
    verified
}

/// What folding the entries of a log gave.
#[derive(Debug, Default)]
pub struct Folded {
    state: Partnership,
    /// Texts that acts point to.
    texts: BTreeSet<TextId>,
    problems: Vec<Problem>,
    broken: bool,
}

impl Folded {
    fn take(&mut self, at: u64, bytes: &[u8]) {
        let act = match Act::decode(bytes) {
            Ok(act) => act,
            Err(why) => {
                self.broken = true;
                return self.problems.push(Problem::Act { at, why });
            }
        };
        if act.seq != at {
            self.problems.push(Problem::Misplaced { at, says: act.seq });
        }
        if matches!(&act.deed, Deed::KeyRotated(rotation) if !is_signed_by_both(rotation)) {
            self.problems.push(Problem::Rotation { at });
        }
        self.texts.extend(act.deed.texts().into_iter().cloned());
        if !self.broken
            && let Err(why) = self.state.apply(act.happened())
        {
            self.broken = true;
            self.problems.push(why.into());
        }
    }

    /// Checks texts against the digests in acts.
    pub fn check_texts(&self, lines: impl BufRead, verified: &mut Verified) {
        let mut found = BTreeSet::new();
        let mut audited: BTreeMap<&TextId, Words> = audited(&self.state).map(|text| (text, Words::Absent)).collect();
        for (line, text) in (1..).zip(lines.lines()) {
            match text.map_err(|e| e.to_string()).and_then(|text| read_text(&text)) {
                Ok((id, digest, words)) if digest.to_string() == id => {
                    if self.state.withheld.contains_key(&digest) {
                        verified.problems.push(Problem::NotWithheld(digest.clone()));
                    }
                    if let Some(known) = audited.get_mut(&digest) {
                        *known = serde_json::from_str(&words).map_or(Words::Other, Words::Coding);
                    }
                    found.insert(digest);
                }
                Ok((id, digest, _)) => verified.problems.push(Problem::Text { id, line, found: digest }),
                Err(why) => verified.problems.push(Problem::Line { name: TEXTS, line, why }),
            }
        }
        let withheld = |id: &&TextId| self.state.withheld.contains_key(*id);
        verified.texts = Some(found.len() as u64);
        verified.withheld += self.texts.iter().filter(withheld).count() as u64;
        let missing = self.texts.difference(&found).filter(|id| !withheld(id));
        verified.problems.extend(missing.cloned().map(Problem::NoText));
        let words = |text: &TextId| audited.get(text).cloned().unwrap_or(Words::Absent);
        verified.problems.extend(audit(&self.state, words).into_iter().map(Problem::Unfounded));
    }

    /// Checks the files that acts point to against their digests. Which they are, where they lie and how long they are say the acts
    /// alone: `lines`, the list of them, gives the salts, and `fetch` reads one, never more of it than the act says and a byte.
    pub fn check_copies(
        &self,
        lines: impl BufRead,
        fetch: impl Fn(&Snapshot) -> io::Result<Option<Vec<u8>>>,
        verified: &mut Verified,
    ) {
        let mut wanted: BTreeMap<String, &Snapshot> =
            self.state.public_files().map(|copy| (copy.file.to_string(), copy)).collect();
        let withheld = |copy: &Snapshot| self.state.withheld.contains_key(&copy.file);
        let mut checked = 0;
        for (line, listed) in (1..).zip(lines.lines()) {
            let (id, salt) = match listed.map_err(|e| e.to_string()).and_then(|listed| read_listed(&listed)) {
                Ok(listed) => listed,
                Err(why) => {
                    verified.problems.push(Problem::Line { name: FILES, line, why });
                    continue;
                }
            };
            // A site that is running may list what was archived after the checkpoint; nothing of it is said here.
            let Some(copy) = wanted.remove(&id) else { continue };
            if withheld(copy) {
                verified.problems.push(Problem::CopyNotWithheld(copy.file.clone()));
                continue;
            }
            let path = path_of_copy(copy);
            match fetch(copy) {
                Ok(Some(bytes)) => {
                    let found = text::digest(&salt, &bytes);
                    if found == copy.file {
                        checked += 1;
                    } else {
                        verified.problems.push(Problem::Copy { path, id: copy.file.clone(), found });
                    }
                }
                Ok(None) => verified.problems.push(Problem::NoCopy { path, id: copy.file.clone() }),
                Err(why) => verified.problems.push(Problem::File { name: path, why }),
            }
        }
        verified.copies = Some(checked);
        verified.withheld += wanted.values().filter(|copy| withheld(copy)).count() as u64;
        let missing = wanted.into_values().filter(|copy| !withheld(copy));
        let missing = missing.map(|copy| Problem::NoCopy { path: path_of_copy(copy), id: copy.file.clone() });
        verified.problems.extend(missing);
    }

    /// Compares what was published as the state with what the fold gives.
    pub fn check_state(&self, mut published: impl Read, verified: &mut Verified) {
        let mut folded = Vec::new();
        let (mut text, broken) = (Vec::new(), self.broken);
        let read = dump::write(&self.state, &mut folded).and_then(|()| published.read_to_end(&mut text).map(|_| ()));
        if let Err(why) = read {
            return verified.problems.push(Problem::File { name: STATE.to_owned(), why });
        }
        verified.state_compared = true;
        if broken || text == folded {
            return;
        }
        let (mut there, mut here) = (text.split(|b| *b == b'\n'), folded.split(|b| *b == b'\n'));
        let mut line = 0;
        loop {
            line += 1;
            let (published, folded) = (there.next(), here.next());
            if published != folded || published.is_none() {
                let words = |line: Option<&[u8]>| String::from_utf8_lossy(line.unwrap_or_default()).into_owned();
                let (published, folded) = (words(published), words(folded));
                return verified.problems.push(Problem::State { line, published, folded });
            }
        }
    }
}

/// The digest that a line of the file of texts bears, the one it has, and its words.
fn read_text(line: &str) -> Result<(String, TextId, String), String> {
    let text: PublishedText = serde_json::from_str(line).map_err(|e| e.to_string())?;
    let salt = read_salt(&text.salt)?;
    let digest = text::digest(&salt, text.text.as_bytes());
    Ok((text.id, digest, text.text))
}

/// The digest that a line of the list of files bears, and its salt.
fn read_listed(line: &str) -> Result<(String, Salt), String> {
    let listed: PublishedFile = serde_json::from_str(line).map_err(|e| e.to_string())?;
    Ok((listed.id, read_salt(&listed.salt)?))
}

fn read_salt(salt: &str) -> Result<Salt, String> {
    let bytes = URL_SAFE_NO_PAD.decode(salt).ok().and_then(|bytes| bytes.try_into().ok());
    bytes.ok_or_else(|| "its salt is not 32 bytes in base64url".to_owned())
}

/// The file of a copy in a folder that `openpact export` has written: as long as the act says, and a byte that there should not be.
///
/// # Errors
/// When it cannot be read.
pub fn copy_in(folder: &Path, copy: &Snapshot) -> io::Result<Option<Vec<u8>>> {
    let file = match std::fs::File::open(folder.join(path_of_copy(copy))) {
        Ok(file) => file,
        Err(why) if why.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(why) => return Err(why),
    };
    let mut bytes = Vec::new();
    file.take(copy.bytes.saturating_add(1)).read_to_end(&mut bytes)?;
    Ok(Some(bytes))
}

/// Writes what the fold of a verified log gives, for comparing it elsewhere.
///
/// # Errors
/// When `out` cannot be written to.
pub fn write_state(folded: &Folded, out: &mut impl Write) -> io::Result<()> {
    dump::write(&folded.state, out)
}
