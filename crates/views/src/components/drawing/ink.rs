//! What the classes of drawings come to where no style sheet reaches: in a file that stands alone. The values are those of
//! the tokens in light colours; a test holds the classes that drawings use against this table.

use std::fmt::Write as _;

use crate::styleguide::light;

/// Where a text begins, seen from its point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Anchor {
    /// It begins there.
    #[default]
    Start,
    /// It stands around it.
    Middle,
    /// It ends there.
    End,
}

impl Anchor {
    /// The same for a drawing that is turned round.
    pub(super) const fn turned(self) -> Self {
        match self {
            Self::Start => Self::End,
            Self::Middle => Self::Middle,
            Self::End => Self::Start,
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

/// How a mark is inked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Ink {
    /// The token that fills it.
    fill: Option<&'static str>,
    /// The token that draws its edge.
    stroke: Option<&'static str>,
    /// How thick that edge is, in tenths, where it is not one unit.
    thickness: Option<u64>,
    /// The size of words, in units; nothing for other marks.
    pub(super) size: u64,
    /// In hundreds: what draws pictures knows no weights between.
    weight: u64,
    pub(super) anchor: Anchor,
    /// Whether words stand on a halo of paper, so that a line behind them does not cut them.
    halo: bool,
}

const NOTHING: Ink =
    Ink { fill: None, stroke: None, thickness: None, size: 0, weight: 0, anchor: Anchor::Start, halo: false };

const fn filled(fill: &'static str) -> Ink {
    Ink { fill: Some(fill), ..NOTHING }
}

const fn edged(fill: &'static str, stroke: &'static str) -> Ink {
    Ink { stroke: Some(stroke), ..filled(fill) }
}

const fn lined(stroke: &'static str) -> Ink {
    Ink { stroke: Some(stroke), ..NOTHING }
}

const fn words(fill: &'static str, size: u64, weight: u64) -> Ink {
    Ink { size, weight, ..filled(fill) }
}

/// The two letters on a tile.
const fn letters(fill: &'static str) -> Ink {
    Ink { anchor: Anchor::Middle, ..words(fill, 10, 500) }
}

/// Each class of the style sheet that a drawing may use.
const INKS: [(&str, Ink); 30] = [
    ("c0", edged("r0", "line-2")),
    ("c1", edged("r1", "line-2")),
    ("c2", edged("r2", "r3")),
    ("c3", filled("r3")),
    ("c4", filled("r4")),
    ("cx", lined("line")),
    ("cs0", filled("star")),
    ("hi", lined("ink")),
    ("hs", lined("star")),
    ("hik", filled("ink")),
    ("hsk", filled("star")),
    ("axis", lined("ink")),
    ("grid", lined("line")),
    ("brk", Ink { thickness: Some(15), ..lined("line-2") }),
    ("tl", Ink { thickness: Some(20), ..lined("ink") }),
    ("ti", Ink { thickness: Some(20), ..lined("line-2") }),
    ("td", filled("ink")),
    ("th", Ink { thickness: Some(20), ..edged("paper", "ink") }),
    ("b", words("ink", 15, 600)),
    ("b end", Ink { anchor: Anchor::End, ..words("ink", 15, 600) }),
    ("b mid", Ink { anchor: Anchor::Middle, ..words("ink", 15, 600) }),
    ("m", words("ink-2", 14, 400)),
    ("m end", Ink { anchor: Anchor::End, ..words("ink-2", 14, 400) }),
    ("m mid", Ink { anchor: Anchor::Middle, ..words("ink-2", 14, 400) }),
    ("v", Ink { halo: true, ..words("ink", 22, 700) }),
    ("c0t", letters("ink")),
    ("c1t", letters("ink")),
    ("c2t", letters("ink")),
    ("c3t", letters("paper")),
    ("c4t", letters("paper")),
];

impl Ink {
    /// How a class is inked; an unknown one is not, so that it is seen at once.
    pub(super) fn of(class: &str) -> Option<Self> {
        INKS.iter().find(|(known, _)| *known == class).map(|(_, ink)| *ink)
    }

    /// Words of a file's own, beside its drawing.
    pub(super) const fn words(token: &'static str, size: u64, weight: u64) -> Self {
        words(token, size, weight)
    }

    /// The same around another point.
    pub(super) const fn anchored(self, anchor: Anchor) -> Self {
        Self { anchor, ..self }
    }

    /// Writes it as attributes. Writing into a string does not fail.
    pub(super) fn write(self, out: &mut String) {
        let colour = |token: Option<&'static str>| token.and_then(light).unwrap_or("none");
        let _ = write!(out, r#" fill="{}""#, colour(self.fill));
        if self.size > 0 {
            let _ = write!(out, r#" font-size="{}" font-weight="{}""#, self.size, self.weight);
            if self.anchor != Anchor::Start {
                let _ = write!(out, r#" text-anchor="{}""#, self.anchor.name());
            }
        }
        if self.halo {
            let paper = colour(Some("paper"));
            let _ = write!(out, r#" stroke="{paper}" stroke-width="6" stroke-linejoin="round" paint-order="stroke""#);
        } else if self.stroke.is_some() {
            let _ = write!(out, r#" stroke="{}""#, colour(self.stroke));
        }
        if let Some(tenths) = self.thickness {
            let _ = write!(out, r#" stroke-width="{}.{}""#, tenths / 10, tenths % 10);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_ink_is_of_colours_that_the_tokens_have() {
        for (class, ink) in INKS {
            for token in [ink.fill, ink.stroke].into_iter().flatten() {
                assert!(light(token).is_some_and(|hex| hex.starts_with('#')), "{class}: {token}");
            }
        }
    }
}
