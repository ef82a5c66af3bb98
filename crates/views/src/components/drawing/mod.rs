//! Drawings: marks in their places, from which a page takes its own (inked by the style sheet, so that it follows light, dark
//! and forced colours) and a file that stands alone takes its own (see [`Plate`]). So a chart is laid out once.
//!
//! Nothing here computes a figure, and no text is ever shrunk with a drawing: who needs another width lays it out anew.

mod ink;
mod plate;

use std::fmt::{self, Write as _};

use askama::filters::{Escaper as _, Html};

use crate::address::Target;
use crate::chrome::Frame;

pub use plate::{Key, Plate};

/// A length in tenths of a unit of its drawing, printed in units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Length(pub i64);

impl Length {
    /// So many whole units.
    #[must_use]
    pub fn units(units: impl TryInto<i64>) -> Self {
        Self(units.try_into().unwrap_or(i64::MAX / 100).saturating_mul(10))
    }

    /// So many units less.
    #[must_use]
    pub const fn less(self, units: i64) -> Self {
        Self(self.0.saturating_sub(units.saturating_mul(10)))
    }

    /// Half a unit more: a line of one unit then covers whole pixels.
    #[must_use]
    pub const fn and_a_half(self) -> Self {
        Self(self.0.saturating_add(5))
    }
}

impl fmt::Display for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, tenth) = (self.0.unsigned_abs() / 10, self.0.unsigned_abs() % 10);
        if tenth == 0 { write!(f, "{sign}{whole}") } else { write!(f, "{sign}{whole}.{tenth}") }
    }
}

/// A mark in its place. Classes are those of the style sheet; `ink` says what they come to in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mark {
    /// A rectangle: left, top, width, height.
    Rect(&'static str, [Length; 4]),
    /// A line, as SVG writes paths.
    Line(&'static str, String),
    /// A line of dashes: what they look like, and the path.
    Dashes(&'static str, Dash, String),
    /// Words, from (or, in classes `end` and `mid`, to or around) a point on their base line.
    Words(&'static str, [Length; 2], String),
    /// A disc: its middle, and how far it is to its edge.
    Dot(&'static str, [Length; 2], Length),
    /// Marks of one thing that a reader comes to by keyboard: what it is, in words with its numbers; where it leads, if it leads
    /// anywhere; and its area, left, top, width and height, which is marked when it is reached.
    Point {
        /// What it is.
        name: String,
        /// Where it leads.
        to: Option<Target>,
        /// What is marked.
        area: [Length; 4],
        /// Its marks.
        marks: Vec<Mark>,
    },
}

/// What dashes look like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dash {
    /// How thick.
    pub thickness: Length,
    /// How long.
    pub length: Length,
    /// How far apart.
    pub gap: Length,
}

/// Marks within a frame.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawing {
    /// Left, top, width and height of what can be seen, in units.
    pub frame: [i64; 4],
    /// The marks, from the one that lies lowest.
    pub marks: Vec<Mark>,
    /// Whether a reader from right to left sees it turned round. A map is not.
    pub turns: bool,
}

impl Drawing {
    /// An empty one that turns with the direction of reading.
    #[must_use]
    pub fn new(left: i64, top: i64, width: impl TryInto<i64>, height: impl TryInto<i64>) -> Self {
        let size = |side: Result<i64, _>| side.unwrap_or(i64::from(u16::MAX));
        Self {
            frame: [left, top, size(width.try_into().map_err(|_| ())), size(height.try_into().map_err(|_| ()))],
            marks: Vec::new(),
            turns: true,
        }
    }

    /// The value of `viewBox`.
    #[must_use]
    pub fn view_box(&self) -> String {
        self.frame.map(|side| side.to_string()).join(" ")
    }

    /// The marks as they stand in a page: their colours come from the style sheet, and points lead where the page's links do.
    #[must_use]
    pub fn markup(&self, f: &Frame<'_>) -> String {
        self.written(&|to| f.go(to))
    }

    fn written(&self, go: &dyn Fn(&Target) -> String) -> String {
        let mut out = String::new();
        self.marks.iter().for_each(|mark| in_page(mark, go, &mut out));
        out
    }
}

/// Writes a mark with its class. Writing into a string does not fail.
fn in_page(mark: &Mark, go: &dyn Fn(&Target) -> String, out: &mut String) {
    let _ = match mark {
        Mark::Rect(class, [x, y, width, height]) => {
            write!(out, r#"<rect class="{class}" x="{x}" y="{y}" width="{width}" height="{height}"/>"#)
        }
        Mark::Line(class, path) => write!(out, r#"<path class="{class}" d="{path}"/>"#),
        Mark::Dashes(class, Dash { thickness, length, gap }, path) => write!(
            out,
            r#"<path class="{class}" d="{path}" stroke-width="{thickness}" stroke-dasharray="{length} {gap}"/>"#
        ),
        Mark::Words(class, [x, y], words) => {
            let _ = write!(out, r#"<text class="{class}" x="{x}" y="{y}">"#);
            escape(words, out);
            write!(out, "</text>")
        }
        Mark::Dot(class, [x, y], radius) => write!(out, r#"<circle class="{class}" cx="{x}" cy="{y}" r="{radius}"/>"#),
        Mark::Point { name, to, area: [x, y, width, height], marks } => {
            // A link is named by its title, and what is written in it is part of that; a label would have to say the same again.
            let tag = match to {
                Some(to) => {
                    out.push_str("<a href=\"");
                    escape(&go(to), out);
                    "a"
                }
                None => {
                    out.push_str("<g tabindex=\"0\" role=\"img\" aria-label=\"");
                    escape(name, out);
                    "g"
                }
            };
            out.push_str("\"><title>");
            escape(name, out);
            out.push_str("</title>");
            marks.iter().for_each(|mark| in_page(mark, go, out));
            // Above its marks: it is seen on the darkest of them, and all of it can be hit.
            write!(out, r#"<rect class="fo" x="{x}" y="{y}" width="{width}" height="{height}"/></{tag}>"#)
        }
    };
}

/// Writes text so that it stays text inside HTML or SVG.
fn escape(text: &str, out: &mut String) {
    // Writing into a string does not fail.
    let _ = Html.write_escaped_str(out, text);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_printed_in_units() {
        let printed = [0, 5, -5, -15, 225, 220].map(|tenths| Length(tenths).to_string());
        assert_eq!(printed, ["0", "0.5", "-0.5", "-1.5", "22.5", "22"]);
        assert_eq!(Length::units(u64::MAX).0, i64::MAX / 100 * 10, "a drawing so large is wrong, not a panic");
    }

    #[test]
    fn words_stay_words() {
        let evil = "</text><script>alert(1)</script>";
        let mut drawing = Drawing::new(0, 0, 10, 10);
        let words = Mark::Words("b", [Length::units(1), Length::units(2)], evil.to_owned());
        let area = [Length::units(0); 4];
        let point = |to| Mark::Point { name: evil.to_owned(), to, area, marks: vec![words.clone()] };
        drawing.marks = vec![words.clone(), point(None), point(Some(crate::Address::Home.into()))];
        let markup = drawing.written(&|_| "/\"><script>".to_owned());
        assert!(!markup.contains("<script"), "{markup}");
        assert!(
            markup.contains("<g tabindex=\"0\" role=\"img\" aria-label=") && markup.contains("<a href="),
            "{markup}"
        );
    }
}
