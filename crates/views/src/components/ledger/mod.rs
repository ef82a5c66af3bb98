//! Ledger: dated lines, each with the act it rests on. A correction keeps the old value, struck through.

use domain::PartialDate;

use crate::address::Target;
pub use crate::difference::Piece;
use crate::difference::{ALIKE, word_by_word};
use crate::locale::Say;
use crate::value::{Code, Link, Value};

/// Who speaks in a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Voice {
    /// A government.
    Government,
    /// The independent reviewer.
    Reviewer,
    /// Anybody.
    Public,
}

impl Voice {
    /// The class that carries colour and line.
    #[must_use]
    pub const fn class(self) -> &'static str {
        match self {
            Self::Government => "gov",
            Self::Reviewer => "rev",
            Self::Public => "pub",
        }
    }

    /// The message that names the speaker.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Government => "voice-government",
            Self::Reviewer => "voice-reviewer",
            Self::Public => "voice-public",
        }
    }

    /// The message that begins a passage: *The government says*.
    #[must_use]
    pub const fn says(self) -> &'static str {
        match self {
            Self::Government => "voice-government-says",
            Self::Reviewer => "voice-reviewer-says",
            Self::Public => "voice-public-says",
        }
    }
}

/// When a line is dated.
#[derive(Debug, Clone, PartialEq)]
pub enum At {
    /// A date as precise as it is known.
    When(PartialDate),
    /// Words: *Edition of 2016*.
    Say(Say),
}

/// What changed in a field.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// The field.
    pub field: Code,
    /// What stood there, if anything did.
    pub before: Option<Value>,
    /// What stands there now, if anything does.
    pub after: Option<Value>,
}

/// How many words of an unchanged stretch are shown at each of its ends.
const AROUND: usize = 8;

impl Change {
    /// What changed word by word, where both are texts that share much.
    #[must_use]
    pub fn pieces(&self) -> Option<Vec<Piece>> {
        let (Some(Value::Text(before)), Some(Value::Text(after))) = (&self.before, &self.after) else { return None };
        let mut pieces = word_by_word(&before.words, &after.words, ALIKE)?;
        for piece in &mut pieces {
            if let Piece::Same(words) = piece {
                *words = ends(words);
            }
        }
        Some(pieces)
    }
}

/// The ends of a long stretch.
fn ends(words: &str) -> String {
    let all: Vec<&str> = words.split_inclusive(char::is_whitespace).collect();
    match (all.get(..AROUND), all.len().checked_sub(AROUND).and_then(|from| all.get(from..))) {
        (Some(first), Some(last)) if all.len() > 2 * AROUND + 4 => format!("{}… {}", first.concat(), last.concat()),
        _ => words.to_owned(),
    }
}

/// A dated line.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// When.
    pub at: At,
    /// Who speaks, where that is not plain from the place.
    pub voice: Option<Voice>,
    /// What happened.
    pub says: Say,
    /// Where one can read on.
    pub link: Option<Link>,
    /// What changed, field by field.
    pub changes: Vec<Change>,
    /// The position of the act that the line rests on.
    pub act: Option<u64>,
}

impl Line {
    /// A line without voice, link or changes.
    #[must_use]
    pub const fn new(at: At, says: Say) -> Self {
        Self { at, voice: None, says, link: None, changes: Vec::new(), act: None }
    }

    /// Who speaks.
    #[must_use]
    pub const fn by(mut self, voice: Voice) -> Self {
        self.voice = Some(voice);
        self
    }

    /// The act that it rests on.
    #[must_use]
    pub const fn act(mut self, position: u64) -> Self {
        self.act = Some(position);
        self
    }

    /// Where one can read on.
    #[must_use]
    pub fn link(mut self, to: impl Into<Target>, text: Say) -> Self {
        self.link = Some(Link { to: to.into(), text });
        self
    }

    /// One more change.
    #[must_use]
    pub fn change(mut self, field: impl Into<Code>, before: Option<Value>, after: Option<Value>) -> Self {
        self.changes.push(Change { field: field.into(), before, after });
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::Text;

    fn change(before: &str, after: &str) -> Change {
        let text = |words: &str| Some(Value::Text(Text::new(words)));
        Change { field: "problem".into(), before: text(before), after: text(after) }
    }

    #[test]
    fn a_changed_text_is_told_word_by_word_and_what_shares_little_as_a_whole() {
        let pieces = change("Courts publish once a year.", "Courts publish twice a year.").pieces().unwrap();
        assert_eq!(
            pieces,
            [
                Piece::Same("Courts publish ".into()),
                Piece::Gone("once".into()),
                Piece::New("twice".into()),
                Piece::Same(" a year.".into()),
            ]
        );
        assert_eq!(change("Courts publish once a year.", "Budgets for everybody").pieces(), None);
        assert_eq!(Change { before: None, ..change("", "New words") }.pieces(), None);
    }

    #[test]
    fn a_long_unchanged_stretch_is_shown_by_its_ends() {
        let long = "one two three four five six seven eight nine ten ".repeat(10);
        let pieces = change(&format!("{long}old"), &format!("{long}new")).pieces().unwrap();
        assert!(matches!(&pieces[0], Piece::Same(words) if words.contains('…') && words.len() < 120), "{pieces:?}");
    }
}
