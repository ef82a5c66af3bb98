//! `openpact verify`: check a receipt, a folder or an address without trusting whoever publishes it.

use std::path::PathBuf;

use app::cocreation::{InputReceipt, RECEIPT_TYPE};
use app::export::{FILES, STATE, TEXTS};
use app::verification::{Verified, check_log};
use clap::Args;
use serde_json::json;
use transparency::{Checkpoint, Receipt, SignedNote, VerifierKey};

use crate::commands::{Failed, print_json};
use crate::printed::tell;
use crate::published::Published;
use crate::settings::{Common, Format};

/// Check a receipt of an act or of an input, a folder that `openpact export` wrote, or the address of a site. Says precisely what is wrong.
///
/// Example: openpact verify receipt-1234.json --vkey "openpact.example/record+6e2b...+AT..."
#[derive(Debug, Args)]
pub struct Verify {
    /// A receipt (a file), a folder, or an address.
    what: String,
    /// A verifier key of the log that you know to be right. May be repeated, after a change of keys.
    #[arg(long, value_name = "KEY")]
    vkey: Vec<VerifierKey>,
    /// A checkpoint of the log that you have seen before: what it covers must still be there. May be repeated.
    #[arg(long, value_name = "FILE")]
    checkpoint: Vec<PathBuf>,
}

/// How many problems are printed.
const SHOWN: usize = 50;

impl Verify {
    /// Checks and prints what was found.
    ///
    /// # Errors
    /// When something is wrong, or nothing could be checked.
    pub async fn run(&self, common: &Common) -> Result<(), Failed> {
        if std::path::Path::new(&self.what).is_file() {
            return self.receipt(common);
        }
        let published = Published::at(&self.what)?;
        let earlier = self.checkpoint.iter().map(known).collect::<Result<Vec<_>, _>>()?;
        let vkey = self.vkey.clone();
        let checked = tokio::task::spawn_blocking(move || check(&published, vkey, &earlier)).await;
        let (verified, own_keys) = checked.map_err(Failed::because)??;
        self.tell(common, &verified, own_keys)
    }

    fn receipt(&self, common: &Common) -> Result<(), Failed> {
        let bytes = std::fs::read(&self.what).map_err(|e| Failed::Surroundings(format!("{}: {e}", self.what)))?;
        let wrong = |problem: &dyn std::fmt::Display| Failed::Answer(format!("{}: {problem}", self.what));
        let is_of_input = std::str::from_utf8(&bytes).is_ok_and(|text| text.contains(RECEIPT_TYPE));
        if is_of_input {
            return self.input(common, &bytes);
        }
        let receipt = match std::str::from_utf8(&bytes) {
            Ok(text) if text.starts_with("c2sp.org/") => Receipt::from_tlog_proof(text, None),
            _ => Receipt::from_json(&bytes),
        };
        let receipt = receipt.map_err(|e| wrong(&e))?;
        let key = self.key()?;
        let ok = receipt.verify_as(key.name(), &self.vkey).map_err(|e| wrong(&e))?;
        let size = ok.checkpoint.checkpoint().size();
        match common.format {
            Format::Json => print_json(&json!({ "sound": true, "act": ok.index, "checkpoint_size": size })),
            _ => {
                tell!("Act {} is in the log {}, as its checkpoint over {size} acts says.", ok.index, key.name())?;
                tell!("{}", String::from_utf8_lossy(receipt.entry()))?;
                Ok(())
            }
        }
    }

    /// The newest of the keys that were given.
    fn key(&self) -> Result<&VerifierKey, Failed> {
        self.vkey.first().ok_or_else(|| {
            Failed::Use(
                "a receipt proves nothing without a key that you know to be the log's: give it with --vkey \
                 (the site publishes it at /log/vkey; compare it with one from elsewhere)"
                    .into(),
            )
        })
    }

    /// Checks the receipt of what somebody gave: a promise, or the proof that it is in a sealed batch.
    fn input(&self, common: &Common, bytes: &[u8]) -> Result<(), Failed> {
        let wrong = |problem: &dyn std::fmt::Display| Failed::Answer(format!("{}: {problem}", self.what));
        let key = self.key()?;
        let receipt = InputReceipt::from_json(bytes).map_err(|e| wrong(&e))?;
        let proven = receipt.verify(key.name(), &self.vkey).map_err(|e| wrong(&e))?;
        if common.format == Format::Json {
            return print_json(&json!({
                "sound": true,
                "given": proven.leaf,
                "words": proven.has_words,
                "promised_by": proven.promised.map(|by| by.to_string()),
                "act": proven.sealed.map(|(act, _)| act),
                "place": proven.sealed.map(|(_, place)| place),
            }));
        }
        match (proven.sealed, proven.promised) {
            (Some((act, place)), _) => {
                tell!("Sealed: number {place} of the batch that act {act} of {} seals.", key.name())?
            }
            (None, Some(by)) => tell!("Promised by {} to be sealed by {by}; not proven yet.", key.name())?,
            (None, None) => {}
        }
        let words = if proven.has_words { "They are those that were given." } else { "They are not in the file." };
        tell!("The words: {words}")?;
        Ok(())
    }

    fn tell(&self, common: &Common, verified: &Verified, own_keys: bool) -> Result<(), Failed> {
        let sound = verified.problems.is_empty() && verified.checkpoint.is_some();
        if common.format == Format::Json {
            let problems: Vec<String> = verified.problems.iter().map(ToString::to_string).collect();
            print_json(&json!({
                "sound": sound,
                "checkpoint": verified.checkpoint.as_ref().map(ToString::to_string),
                "acts": verified.acts,
                "texts": verified.texts,
                "files": verified.copies,
                "withheld": verified.withheld,
                "state_compared": verified.state_compared,
                "keys_from_the_log_itself": own_keys,
                "problems": problems,
            }))?;
        } else {
            for problem in verified.problems.iter().take(SHOWN) {
                tell!("WRONG  {problem}")?;
            }
            if verified.problems.len() > SHOWN {
                tell!("WRONG  and {} more", verified.problems.len() - SHOWN)?;
            }
            if let Some(checkpoint) = verified.checkpoint.as_ref().map(|c| c.checkpoint()) {
                tell!("signed    a checkpoint of {} over {} acts", checkpoint.origin(), checkpoint.size())?;
            }
            tell!("acts      {} read, hashed, decoded and folded", verified.acts)?;
            match verified.texts {
                Some(texts) => tell!("texts     {texts} match their digests")?,
                None => tell!("texts     not checked: no {TEXTS} is published beside the log")?,
            }
            match verified.copies {
                Some(copies) => tell!("files     {copies} match their digests")?,
                None => tell!("files     not checked: no {FILES} is published beside the log")?,
            }
            if verified.withheld > 0 {
                tell!("withheld  {} texts and files to which acts point", verified.withheld)?;
            }
            tell!(
                "state     {}",
                if verified.state_compared {
                    "compared with what the fold gives"
                } else {
                    "not compared: no state is published"
                }
            )?;
            if own_keys {
                tell!("note      the verifier key came from the log itself; give one you know with --vkey")?;
            }
        }
        match verified.problems.len() {
            0 if sound => Ok(()),
            0 => Err(Failed::Answer("nothing signed was found".into())),
            1 => Err(Failed::Answer("1 thing is wrong".into())),
            n => Err(Failed::Answer(format!("{n} things are wrong"))),
        }
    }
}

fn check(published: &Published, vkey: Vec<VerifierKey>, earlier: &[Checkpoint]) -> Result<(Verified, bool), Failed> {
    let own_keys = vkey.is_empty();
    let keys = if own_keys { published.keys()? } else { vkey };
    let origin = keys.first().map_or("", VerifierKey::name);
    let (mut verified, folded) = check_log(published, origin, &keys, earlier);
    let beside = |name| published.beside(name).map_err(|e| Failed::Surroundings(format!("{name}: {e}")));
    if let Some(texts) = beside(TEXTS)? {
        folded.check_texts(texts.as_slice(), &mut verified);
    }
    if let Some(files) = beside(FILES)? {
        folded.check_copies(files.as_slice(), |copy| published.copy(copy), &mut verified);
    }
    if let Some(state) = beside(STATE)? {
        folded.check_state(state.as_slice(), &mut verified);
    }
    Ok((verified, own_keys))
}

/// A checkpoint that the person who checks has kept. Its signature was checked when it was kept.
fn known(path: &PathBuf) -> Result<Checkpoint, Failed> {
    let told = |problem: &dyn std::fmt::Display| Failed::Use(format!("{}: {problem}", path.display()));
    let bytes = std::fs::read(path).map_err(|e| told(&e))?;
    let note = SignedNote::parse(&bytes).map_err(|e| told(&e))?;
    Checkpoint::parse(note.text()).map_err(|e| told(&e))
}
