//! Taking a chart along: as a file, or into somebody else's page, as it is today or as it was at a position of the record.
//! What is to be pasted stands there as text, so it needs no script here, and brings none where it is pasted.

use askama::filters::{Escaper as _, Html};

use crate::address::{self, Address, Format, Target};
use crate::chrome::{Chrome, Frame};
use crate::locale::Catalogue;

/// How wide pictures can be had, in pixels: for a text, for a page, for a wall.
pub const WIDTHS: [u32; 3] = [640, 1280, 2560];

/// The width that a picture has where nothing is asked.
pub const USUAL_WIDTH: u32 = 1280;

/// How high a frame is that shows a chart with its words at 720 units of width, where nothing better is known, in CSS pixels.
const FRAME_HEIGHT: u32 = 560;

/// A chart, ready to be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Take {
    /// What it shows.
    pub claim: String,
    /// The chart by itself.
    pub alone: String,
    /// As a drawing.
    pub svg: String,
    /// As a picture, by width.
    pub png: Vec<(u32, String)>,
    /// Its numbers.
    pub csv: String,
    /// What to paste for a chart that follows the record.
    pub live: String,
    /// What to paste for the chart as it is now, for ever; none where the record is empty.
    pub pinned: Option<String>,
    /// What to paste for a picture.
    pub picture: String,
}

impl Take {
    /// How to take the chart that stands at an address; `claim` is what it shows.
    #[must_use]
    pub fn of(f: &Frame<'_>, alone: &Target, claim: String) -> Self {
        let chrome = f.chrome;
        let here = f.go(alone);
        let file = |format| address::twin(&here, format);
        let png = |width: u32| (width, address::with(&file(Format::Png), "width", &width.to_string()));
        let absolute = |path: &str| format!("{}{path}", chrome.base_url);
        let frame = |path: &str| {
            let (src, title) = (escaped(&absolute(path)), escaped(&claim));
            format!(
                r#"<iframe src="{src}" title="{title}" width="100%" height="{FRAME_HEIGHT}" loading="lazy"></iframe>"#
            )
        };
        let fixed = Self::fixed(chrome, &here);
        let picture = address::twin(fixed.as_deref().unwrap_or(&here), Format::Svg);
        let (link, src, alt) = (absolute(fixed.as_deref().unwrap_or(&here)), absolute(&picture), escaped(&claim));
        Self {
            live: frame(&address::without(&here, &["known_at"])),
            pinned: fixed.as_deref().map(frame),
            picture: format!(
                r#"<a href="{}"><img src="{}" alt="{alt}" width="{USUAL_WIDTH}" loading="lazy"></a>"#,
                escaped(&link),
                escaped(&src)
            ),
            svg: file(Format::Svg),
            png: WIDTHS.map(png).into(),
            csv: file(Format::Csv),
            alone: here,
            claim,
        }
    }

    /// The address at which the chart stays as it is.
    fn fixed(chrome: &Chrome, here: &str) -> Option<String> {
        match (chrome.known_at, chrome.pin) {
            (Some(_), _) => Some(here.to_owned()),
            (None, Some(pin)) => Some(address::with(here, "known_at", &pin.to_string())),
            (None, None) => None,
        }
    }
}

impl Frame<'_> {
    /// How to take a chart along.
    #[must_use]
    pub fn take(&self, t: &Catalogue, alone: &Target, claim: &crate::Say) -> Take {
        Take::of(self, alone, t.say(claim).into_owned())
    }
}

/// The map of members by itself.
#[must_use]
pub fn of_members() -> Target {
    Target::new(Address::Chart(crate::charts::MEMBERS.to_owned()))
}

/// The picture of every commitment by itself.
#[must_use]
pub fn of_commitments() -> Target {
    Target::new(Address::Chart(crate::charts::COMMITMENTS.to_owned()))
}

/// Text that stays text within an attribute.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    // Writing into a string does not fail.
    let _ = Html.write_escaped_str(&mut out, text);
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chrome::About;
    use crate::locale::Locale;

    fn take(chrome: &Chrome) -> Take {
        let t = Catalogue::of(chrome.locale);
        let about =
            About { title: String::new(), description: String::new(), part: None, crumbs: Vec::new(), twins: &[] };
        Take::of(&Frame::new(chrome, t, about), &of_members(), "5 of \"6\"".to_owned())
    }

    #[test]
    fn what_is_pasted_follows_the_record_or_stays_as_it_is() {
        let mut chrome = Chrome::new(Locale::Es, "/members", 40);
        (chrome.base_url, chrome.pin) = ("https://openpact.example".to_owned(), Some(40));
        let take = take(&chrome);
        assert!(take.live.contains(r#"src="https://openpact.example/es/charts/members""#), "{}", take.live);
        assert!(take.pinned.as_ref().is_some_and(|frame| frame.contains("/es/charts/members?known_at=40\"")));
        assert!(take.picture.contains("/es/charts/members.svg?known_at=40"), "{}", take.picture);
        assert!(!take.live.contains("\"6\""), "a quotation mark ends no attribute: {}", take.live);
        assert_eq!(take.png[0], (640, "/es/charts/members.png?width=640".to_owned()));
    }

    #[test]
    fn of_a_past_moment_the_same_is_offered_as_it_is_shown() {
        let mut chrome = Chrome::new(Locale::En, "/members?known_at=7", 40);
        (chrome.known_at, chrome.pin) = (Some(crate::KnownAt::Position(7)), Some(7));
        let take = take(&chrome);
        assert!(take.live.contains("\"/charts/members\""), "{}", take.live);
        assert!(take.pinned.is_some_and(|frame| frame.contains("/charts/members?known_at=7")));
        assert_eq!(take.csv, "/charts/members.csv?known_at=7");
    }
}
