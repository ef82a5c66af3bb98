//! The simplest and commonest messages, cut apart once: text with placeables that are only put into place.
//!
//! A commitment page speaks some fifty messages and is to be drawn in a tenth of a millisecond, which a full Fluent resolver
//! does not reach. Whatever has more to it than `{ $name }` is left to Fluent, and a test holds every message that is
//! filled here against Fluent's own answer.

use std::borrow::Cow;

use super::message_ids;

/// Something that changes the words of a message: see [`super::pseudo`].
pub(super) type Change = fn(&str) -> Cow<'_, str>;

/// A message of one line whose placeables are plain variables.
#[derive(Debug)]
pub(super) struct Pattern(Vec<Piece>);

pub(super) const FIRST_STRONG_ISOLATE: char = '\u{2068}';
const POP_DIRECTIONAL_ISOLATE: char = '\u{2069}';

/// Words that keep their own direction, whatever stands around them (Unicode Standard Annex 9).
pub(super) fn isolated(words: &str) -> String {
    format!("{FIRST_STRONG_ISOLATE}{words}{POP_DIRECTIONAL_ISOLATE}")
}

#[derive(Debug)]
enum Piece {
    Text(String),
    Variable(String),
}

impl Piece {
    const fn is_empty(&self) -> bool {
        matches!(self, Self::Text(text) if text.is_empty())
    }
}

impl Pattern {
    /// All such messages of a Fluent file, their words changed by `change` where there is one.
    pub(super) fn all(source: &str, change: Option<Change>) -> impl Iterator<Item = (String, Self)> {
        let lines: Vec<&str> = source.lines().collect();
        let mut patterns = Vec::new();
        for (index, line) in lines.iter().enumerate() {
            let Some((id, text)) = line.split_once(" = ") else { continue };
            // A line that goes on in the next is not ours.
            let goes_on = lines.get(index + 1).is_some_and(|next| next.starts_with([' ', '\t', '}']));
            if goes_on || message_ids(line).next() != Some(id) {
                continue;
            }
            if let Some(pattern) = Self::cut(text.trim_end(), change) {
                patterns.push((id.to_owned(), pattern));
            }
        }
        patterns.into_iter()
    }

    fn cut(text: &str, change: Option<Change>) -> Option<Self> {
        let words =
            |text: &str| Piece::Text(change.map_or_else(|| text.to_owned(), |change| change(text).into_owned()));
        let mut pieces = Vec::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            let (inside, after) = after.split_once('}')?;
            let name = inside.trim().strip_prefix('$')?;
            if name.is_empty() || !name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-') {
                return None;
            }
            pieces.push(words(before));
            pieces.push(Piece::Variable(name.to_owned()));
            rest = after;
        }
        let varies = !pieces.is_empty();
        pieces.push(words(rest));
        (varies && !rest.contains('}')).then_some(Self(pieces))
    }

    /// The names of the variables.
    #[cfg(test)]
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.0.iter().filter_map(|piece| match piece {
            Piece::Variable(name) => Some(name.as_str()),
            Piece::Text(_) => None,
        })
    }

    /// The message with its variables put into place, each isolated from the words around it if that is wanted, as Fluent
    /// does it; `None` when one is not given.
    pub(super) fn fill<'a>(&self, isolate: bool, given: impl Fn(&str) -> Option<Cow<'a, str>>) -> Option<String> {
        // What stands alone has nothing around it.
        let alone = !isolate || self.0.iter().filter(|piece| !piece.is_empty()).count() == 1;
        let mut out = String::with_capacity(64);
        for piece in &self.0 {
            match piece {
                Piece::Text(text) => out.push_str(text),
                Piece::Variable(name) => {
                    let value = given(name)?;
                    if alone {
                        out.push_str(&value);
                    } else {
                        out.push_str(&isolated(&value));
                    }
                }
            }
        }
        Some(out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_variables_are_filled_the_short_way() {
        let source = "a = { $x } of {$y}\nb = plain\nc = { $n ->\n    [one] one\n   *[other] many\n}\nd = , {\" \"}\ne = { $x }\n    and more\nf = { NUMBER($x) }";
        let ids: Vec<String> = Pattern::all(source, None).map(|(id, _)| id).collect();
        assert_eq!(ids, ["a"]);
    }

    #[test]
    fn a_variable_inside_arabic_is_isolated() {
        let pattern = Pattern::cut("a { $x }", None).map(|p| p.fill(true, |_| Some(Cow::Borrowed("b"))));
        assert_eq!(pattern.flatten().as_deref(), Some("a \u{2068}b\u{2069}"));
    }
}
