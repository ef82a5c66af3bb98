//! A file that is being made: how far it is, for a reader who would else wait at a blank window.

use crate::address::Address;
use crate::chrome::{About, Part};
use crate::locale::{Catalogue, Say};
use crate::page::page;

/// The page that stands before a download until the file is there. It is followed by the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingPage {
    /// The file that was asked for.
    pub file: String,
    /// The last act that it is made from.
    pub position: u64,
    /// Whether it tells of another time than now, and so does not lie there long.
    pub is_past: bool,
    /// What is being made, and how many bytes of it are written: this file, or one before it.
    pub growing: Option<(String, u64)>,
}

fn about(page: &WaitingPage, t: &Catalogue) -> About {
    let title = t.say(&Say::new("waiting-title").with("file", &page.file)).into_owned();
    About {
        description: title.clone(),
        part: Some(Part::Data),
        crumbs: vec![(t.text("data-title").into_owned(), Some(Address::Data)), (title.clone(), None)],
        twins: &[],
        title,
    }
}

page!(WaitingPage, "record/waiting.html");

impl WaitingPage {
    /// What it is made from, and for how long it lies there.
    fn lead(&self) -> Say {
        let says = Say::new(if self.is_past { "waiting-lead-past" } else { "waiting-lead" });
        says.with("position", self.position)
    }

    /// How far it is: of this file, or of one that is made before it.
    fn how_far(&self, t: &Catalogue) -> Say {
        let Some((name, bytes)) = &self.growing else { return Say::new("waiting-begins") };
        let said = match name.strip_suffix(".gz").unwrap_or(name) == self.file {
            true => Say::new("waiting-written"),
            false => Say::new("waiting-behind").with("file", name),
        };
        said.with("size", t.bytes(*bytes))
    }

    /// An example.
    #[must_use]
    pub fn sample() -> Self {
        Self {
            file: "openpact.sqlite".into(),
            position: 22_641,
            is_past: false,
            growing: Some(("openpact.zip".into(), 3_200_000)),
        }
    }
}
