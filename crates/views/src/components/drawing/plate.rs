//! A drawing as a file that stands alone: its claim, what is counted, the key, the drawing, and where it comes from, as one
//! SVG without style, script or anything from elsewhere, so that it looks the same wherever it is pasted.
//!
//! Colours are those on paper. Widths of words are estimated, generously: a file cannot ask which font it will be read in.

use std::fmt::Write as _;

use super::ink::Ink;
use super::{Drawing, Length, Mark, escape, in_page};
use crate::locale::{Direction, Locale};
use crate::styleguide::light;

/// An entry of the key: a mark in a box of fourteen units, and what it stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    /// The mark.
    pub mark: Mark,
    /// What it stands for.
    pub label: String,
}

impl Key {
    /// The mark as it stands in a page.
    #[must_use]
    pub fn markup(&self) -> String {
        let mut out = String::new();
        in_page(&self.mark, &|_| String::new(), &mut out);
        out
    }
}

/// What stands on the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plate {
    /// The claim.
    pub title: String,
    /// What is counted.
    pub counted: String,
    /// What the marks stand for.
    pub key: Vec<Key>,
    /// The drawing.
    pub drawing: Drawing,
    /// Where it comes from, and what it rests on, line by line.
    pub source: Vec<String>,
    /// The language of the words.
    pub locale: Locale,
}

const MARGIN: i64 = 32;
const NARROWEST: i64 = 640;
const TITLE: Ink = Ink::words("ink", 24, 700);
const COUNTED: Ink = Ink::words("ink-2", 16, 400);
const LABEL: Ink = Ink::words("ink", 15, 400);
const SOURCE: Ink = Ink::words("ink-2", 13, 400);

/// The fonts that a reader may have; the program that makes pictures has the first two.
const FONTS: &str = "Openpact Text, Openpact Arabic, Atkinson Hyperlegible Next, system-ui, Segoe UI, Roboto, Noto Sans, Noto Sans Arabic, sans-serif";

impl Plate {
    /// The file.
    #[must_use]
    pub fn svg(&self) -> String {
        let width = self.drawing.frame[2].max(NARROWEST - 2 * MARGIN) + 2 * MARGIN;
        let mut sheet =
            Sheet { out: String::new(), width, y: MARGIN, is_rtl: self.locale.dir() == Direction::RightToLeft };
        sheet.paragraph(&self.title, TITLE);
        sheet.y += 4;
        sheet.paragraph(&self.counted, COUNTED);
        sheet.y += 16;
        sheet.key(&self.key);
        sheet.drawing(&self.drawing);
        sheet.y += 24;
        sheet.rule();
        self.source.iter().for_each(|line| sheet.paragraph(line, SOURCE));
        let height = sheet.y + MARGIN - 8;
        let mut svg = String::new();
        let paper = light("paper").unwrap_or("#ffffff");
        // Writing into a string does not fail.
        let _ = write!(
            svg,
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" font-family="{FONTS}" role="img" aria-labelledby="title desc" xml:lang="{}"><title id="title">"#,
            self.locale.lang()
        );
        escape(&self.title, &mut svg);
        svg.push_str(r#"</title><desc id="desc">"#);
        escape(&self.counted, &mut svg);
        let _ = write!(svg, r#"</desc><rect width="{width}" height="{height}" fill="{paper}"/>"#);
        svg.push_str(&sheet.out);
        svg.push_str("</svg>\n");
        svg
    }
}

/// A sheet of paper that is written on from its top.
struct Sheet {
    out: String,
    width: i64,
    y: i64,
    is_rtl: bool,
}

/// How wide words are at most, in units: letters of our font are half as wide as high, some a little more.
fn wide(words: &str, size: u64) -> i64 {
    let letters = i64::try_from(words.chars().count()).unwrap_or(i64::MAX / 1000);
    letters.saturating_mul(i64::try_from(size).unwrap_or(16)).saturating_mul(54) / 100
}

impl Sheet {
    /// Words across the sheet, in as many lines as they need.
    fn paragraph(&mut self, words: &str, ink: Ink) {
        let room = self.width - 2 * MARGIN;
        let mut line = String::new();
        let mut lines = Vec::new();
        for word in words.split_whitespace() {
            if !line.is_empty() && wide(&line, ink.size) + wide(word, ink.size) > room {
                lines.push(std::mem::take(&mut line));
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
        lines.push(line);
        let step = i64::try_from(ink.size).unwrap_or(16) * 13 / 10;
        for line in lines.iter().filter(|line| !line.is_empty()) {
            self.y += step;
            self.words(MARGIN, self.y - step / 5, line, ink);
        }
    }

    /// Words that begin at a distance from the side at which reading begins.
    fn words(&mut self, from: i64, y: i64, words: &str, ink: Ink) {
        let (x, ink) = match self.is_rtl {
            true => (self.width - from, ink.anchored(ink.anchor.turned())),
            false => (from, ink),
        };
        text(&mut self.out, [Length::units(x), Length::units(y)], words, ink, self.is_rtl);
    }

    fn key(&mut self, key: &[Key]) {
        let (mut x, row) = (MARGIN, 26);
        for Key { mark, label } in key {
            let width = 22 + wide(label, LABEL.size) + 20;
            if x > MARGIN && x + width > self.width - MARGIN {
                (x, self.y) = (MARGIN, self.y + row);
            }
            let left = if self.is_rtl { self.width - x - 14 } else { x };
            let _ = write!(self.out, r#"<g transform="translate({left} {})">"#, self.y);
            match mark {
                Mark::Words(class, at, words) => {
                    text(&mut self.out, *at, words, Ink::of(class).unwrap_or(LABEL), self.is_rtl);
                }
                mark => inked(&mut self.out, mark),
            }
            self.out.push_str("</g>");
            self.words(x + 22, self.y + 12, label, LABEL);
            x += width;
        }
        if !key.is_empty() {
            self.y += row + 14;
        }
    }

    /// The drawing, at the side at which reading begins. One that turns is turned as a whole; words stay as they are and only
    /// change places.
    fn drawing(&mut self, drawing: &Drawing) {
        let [left, top, width, height] = drawing.frame;
        let turned = self.is_rtl && drawing.turns;
        let begins = if self.is_rtl { self.width - MARGIN - width } else { MARGIN };
        let _ = write!(self.out, r#"<g transform="translate({} {})">"#, begins - left, self.y - top);
        if turned {
            let _ = write!(self.out, r#"<g transform="translate({} 0) scale(-1 1)">"#, 2 * left + width);
            drawing.marks.iter().for_each(|mark| inked(&mut self.out, mark));
            self.out.push_str("</g>");
        } else {
            drawing.marks.iter().for_each(|mark| inked(&mut self.out, mark));
        }
        let mut all = Vec::new();
        words_in(&drawing.marks, &mut all);
        for (class, [x, y], words) in all {
            let ink = Ink::of(class).unwrap_or(LABEL);
            let (x, ink) = match turned {
                true => (Length((2 * left + width) * 10 - x.0), ink.anchored(ink.anchor.turned())),
                false => (x, ink),
            };
            text(&mut self.out, [x, y], words, ink, self.is_rtl);
        }
        self.out.push_str("</g>");
        self.y += height;
    }

    fn rule(&mut self) {
        let line = light("line").unwrap_or("#cccccc");
        let _ = write!(self.out, r#"<path d="M{MARGIN} {}.5H{}" stroke="{line}"/>"#, self.y, self.width - MARGIN);
        self.y += 8;
    }
}

/// All words among marks, those of points too.
fn words_in<'m>(marks: &'m [Mark], out: &mut Vec<(&'static str, [Length; 2], &'m str)>) {
    for mark in marks {
        match mark {
            Mark::Words(class, place, words) => out.push((class, *place, words)),
            Mark::Point { marks, .. } => words_in(marks, out),
            _ => {}
        }
    }
}

/// Writes words. A line from right to left says so itself, for a file has no style that could.
fn text(out: &mut String, [x, y]: [Length; 2], words: &str, ink: Ink, is_rtl: bool) {
    let _ = write!(out, r#"<text x="{x}" y="{y}""#);
    ink.write(out);
    out.push('>');
    let (before, after) = if is_rtl { ("\u{202b}", "\u{202c}") } else { ("", "") };
    out.push_str(before);
    // Marks that isolate what a message speaks of have no shape in any font, and what draws pictures asks for one.
    escape(&words.replace(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'], ""), out);
    out.push_str(after);
    out.push_str("</text>");
}

/// Writes a mark with its ink. Words are written apart, after all else: they are not turned with it.
fn inked(out: &mut String, mark: &Mark) {
    let ink = |class: &str, out: &mut String| Ink::of(class).into_iter().for_each(|ink| ink.write(out));
    match mark {
        Mark::Rect(class, [x, y, width, height]) => {
            let _ = write!(out, r#"<rect x="{x}" y="{y}" width="{width}" height="{height}""#);
            ink(class, out);
            out.push_str("/>");
        }
        Mark::Line(class, path) => {
            let _ = write!(out, r#"<path d="{path}""#);
            ink(class, out);
            out.push_str("/>");
        }
        Mark::Dashes(class, dash, path) => {
            let super::Dash { thickness, length, gap } = dash;
            let _ = write!(out, r#"<path d="{path}" stroke-width="{thickness}" stroke-dasharray="{length} {gap}""#);
            ink(class, out);
            out.push_str("/>");
        }
        Mark::Words(..) => {}
        Mark::Dot(class, [x, y], radius) => {
            let _ = write!(out, r#"<circle cx="{x}" cy="{y}" r="{radius}""#);
            ink(class, out);
            out.push_str("/>");
        }
        Mark::Point { name, marks, .. } => {
            out.push_str("<g><title>");
            escape(name, out);
            out.push_str("</title>");
            marks.iter().for_each(|mark| inked(out, mark));
            out.push_str("</g>");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plate(locale: Locale) -> Plate {
        let mut drawing = Drawing::new(0, 0, 600, 100);
        drawing.marks = vec![
            Mark::Rect("cs0", [Length::units(10), Length::units(0), Length::units(50), Length::units(100)]),
            Mark::Words("m end", [Length::units(36), Length::units(20)], "5 %".into()),
        ];
        Plate {
            title: "A title that is long enough to need another line of the sheet, for it says very much ".repeat(2),
            counted: "<b> & what is counted".into(),
            key: vec![Key { mark: Mark::Rect("c4", [Length(10); 4]), label: "two thirds".into() }],
            drawing,
            source: vec!["Openpact".into()],
            locale,
        }
    }

    #[test]
    fn a_file_is_sound_and_needs_nothing_from_elsewhere() {
        for locale in Locale::ALL {
            let svg = plate(*locale).svg();
            for bad in ["<style", "style=", "<script", "href", "class=", "<b>", "url("] {
                assert!(!svg.contains(bad), "{bad} in {svg}");
            }
            assert!(svg.contains("&#60;b&#62; &#38; what is counted") || svg.contains("&lt;b&gt;"), "{svg}");
            assert!(svg.matches("A title").count() >= 3, "as its name and on the sheet");
        }
    }

    #[test]
    fn an_arabic_file_is_turned_round_and_its_words_are_not() {
        let (english, arabic) = (plate(Locale::En).svg(), plate(Locale::Ar).svg());
        assert!(!english.contains("scale(-1 1)") && arabic.contains("scale(-1 1)"));
        assert!(english.contains(r#"<text x="36" y="20""#), "{english}");
        assert!(arabic.contains(r#"<text x="564" y="20""#), "what ended at 36 begins at 600 - 36: {arabic}");
    }

    #[test]
    fn words_of_a_point_are_not_turned_with_it() {
        let mut arabic = plate(Locale::Ar);
        let words = Mark::Words("m", [Length::units(40), Length::units(30)], "2014".into());
        let dot = Mark::Dot("td", [Length::units(40), Length::units(50)], Length::units(5));
        let marks = vec![dot, words];
        arabic.drawing.marks = vec![Mark::Point { name: "2014".into(), to: None, area: [Length(0); 4], marks }];
        let svg = arabic.svg();
        assert!(svg.contains(r#"<circle cx="40""#) && svg.contains(r#"<text x="560" y="30""#), "{svg}");
    }

    #[test]
    fn no_mark_is_left_that_has_no_shape() {
        let isolated = Plate { counted: "\u{2068}77\u{2069} members".into(), ..plate(Locale::Ar) }.svg();
        let drawn = isolated.split("</desc>").nth(1).unwrap_or_default();
        assert!(drawn.contains("77 members") && !drawn.contains('\u{2068}'), "{drawn}");
    }

    #[test]
    fn long_words_are_broken_into_lines_that_fit_the_sheet() {
        let svg = plate(Locale::En).svg();
        let lines = svg.split("<text ").filter(|text| text.contains(r#"font-size="24""#));
        for line in lines {
            let words = line.split('>').nth(1).unwrap_or_default().trim_end_matches("</text");
            assert!(wide(words, 24) <= 664 - 2 * MARGIN, "{words}");
        }
    }
}
