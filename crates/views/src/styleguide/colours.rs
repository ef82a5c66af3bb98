//! The colours of the tokens, read from the style sheet itself, and how well each can be told from what it stands on.
//!
//! The ratio is that of WCAG 2.2 (relative luminance, success criteria 1.4.3 and 1.4.11): text needs 4.5, edges and drawings 3.

/// The tokens that are shown, each with the token that it stands on.
const SHOWN: [(&str, &str); 11] = [
    ("ink", "paper"),
    ("ink-2", "paper"),
    ("line-2", "paper"),
    ("gov", "paper"),
    ("rev", "paper"),
    ("pub", "paper"),
    ("late", "late-wash"),
    ("mark-ink", "mark"),
    ("mark-line", "paper"),
    ("star", "paper"),
    ("act-ink", "pub"),
];

const TOKENS: &str = include_str!("../assets/tokens.css");

/// Where the two sets of values begin.
const LIGHT: &str = ":root{";
const DARK: &str = ":root[data-theme=dark]{";

/// A token in both sets of colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour {
    /// Its name, without the hyphens before it.
    pub name: &'static str,
    /// What it stands on.
    pub on: &'static str,
    /// In light colours.
    pub light: Shade,
    /// In dark colours.
    pub dark: Shade,
}

/// A token in one set of colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shade {
    /// As the style sheet has it: `#14211e`.
    pub hex: &'static str,
    /// Its contrast with what it stands on, in tenths, rounded down: 45 is 4.5 to 1.
    pub ratio: u64,
}

impl Shade {
    fn of(set: &'static str, name: &str, on: &str) -> Option<Self> {
        let hex = value(set, name)?;
        let (a, b) = (luminance(hex)?, luminance(value(set, on)?)?);
        let ratio = (a.max(b) + 0.05) / (a.min(b) + 0.05) * 10.0;
        // Between 10 and 210.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a ratio is small and positive")]
        let ratio = ratio as u64;
        Some(Self { hex, ratio })
    }
}

/// The tokens that a reader must be able to tell from what is behind them.
#[must_use]
pub fn colours() -> Vec<Colour> {
    let colour = |(name, on): (&'static str, &'static str)| {
        let shade = |set| Shade::of(set, name, on);
        Some(Colour { name, on, light: shade(LIGHT)?, dark: shade(DARK)? })
    };
    SHOWN.into_iter().filter_map(colour).collect()
}

/// The value of a token in light colours: `#14211e`.
#[must_use]
pub(crate) fn light(name: &str) -> Option<&'static str> {
    value(LIGHT, name)
}

/// The value of a token in the set that begins so; dark colours that are not said are the light ones.
fn value(set: &'static str, name: &str) -> Option<&'static str> {
    let in_set = |start: &str| {
        let block = TOKENS.split_once(start)?.1.split_once('}')?.0;
        Some(block.split_once(&format!("--{name}:"))?.1.split([';', '}']).next()?.trim())
    };
    in_set(set).or_else(|| in_set(LIGHT))
}

/// Relative luminance, from 0 for black to 1 for white.
fn luminance(hex: &str) -> Option<f64> {
    let digits = hex.strip_prefix('#')?;
    let channel = |at: usize| {
        let part = f64::from(u8::from_str_radix(digits.get(at..at + 2)?, 16).ok()?) / 255.0;
        Some(if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) })
    };
    Some(0.2126 * channel(0)? + 0.7152 * channel(2)? + 0.0722 * channel(4)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_colour_can_be_told_from_what_it_stands_on_in_light_and_in_dark() {
        let colours = colours();
        assert_eq!(colours.len(), SHOWN.len(), "a token is not in the style sheet");
        for colour in colours {
            let least = if matches!(colour.name, "line-2" | "mark-line" | "star") { 30 } else { 45 };
            for shade in [colour.light, colour.dark] {
                assert!(shade.ratio >= least, "{} on {}: {shade:?}", colour.name, colour.on);
            }
        }
    }

    #[test]
    fn contrast_is_that_of_the_guidelines() {
        assert_eq!(luminance("#ffffff"), Some(1.0));
        assert_eq!(luminance("#000000"), Some(0.0));
        let [light, dark] = [LIGHT, DARK].map(|set| Shade::of(set, "ink", "paper").unwrap());
        assert_eq!((light.hex, dark.hex), ("#14211e", "#e9eeec"));
        assert!((155..170).contains(&light.ratio) && (150..165).contains(&dark.ratio), "{light:?} {dark:?}");
    }
}
