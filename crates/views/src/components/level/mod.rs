//! Level: where a finding stands on its scale, as filled notches beside the word. The word carries the meaning.

/// A place on an ordered scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// So many of so many notches are filled; none of them is the lowest answer.
    Notches {
        /// How many are filled.
        filled: u8,
        /// How many there are.
        of: u8,
    },
    /// Below the lowest: it became worse.
    Worse,
    /// On the scale's question, but without a place on it: withdrawn, unclear, no evidence.
    Off,
}

/// A notch as it is drawn, in half pixels of a box that is 24 of them high.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Notch {
    /// Distance from the start.
    pub x: u8,
    /// Distance from the top.
    pub y: u8,
    /// Height.
    pub height: u8,
    /// Whether it is filled.
    pub filled: bool,
}

impl Level {
    /// Where a code of a field stands; `None` where the field's codes have no order.
    #[must_use]
    pub fn of(field: &str, code: &str) -> Option<Self> {
        let (scale, off): (&[&str], &[&str]) = match field {
            "specificity" | "specificity-coded" => (&["none", "low", "medium", "high"], &[]),
            "potential-impact" | "potential-impact-coded" => (&["none", "minor", "moderate", "transformative"], &[]),
            "completion" | "completion-coded" | "projected-completion" => {
                (&["not-started", "limited", "substantial", "complete"], &["withdrawn", "unclear", "no-evidence"])
            }
            "opened-government" | "opened-information" | "opened-participation" | "opened-accountability" => {
                (&["did-not-change", "marginal", "major", "outstanding"], &["not-yet"])
            }
            "potential-for-results" => (&["unclear", "modest", "substantial"], &[]),
            "early-results" => (&["no-notable-results", "moderate", "significant"], &[]),
            _ => return None,
        };
        if code == "worsened" {
            return Some(Self::Worse);
        }
        if off.contains(&code) {
            return Some(Self::Off);
        }
        let filled = scale.iter().position(|known| *known == code)?;
        Some(Self::Notches { filled: u8::try_from(filled).ok()?, of: u8::try_from(scale.len() - 1).ok()? })
    }

    /// The width of the drawing, in pixels.
    #[must_use]
    pub const fn width(self) -> u8 {
        match self {
            Self::Notches { of, .. } => of.saturating_mul(9).saturating_sub(2),
            Self::Worse | Self::Off => 25,
        }
    }

    /// The notches from the lowest up: the first is 8 half pixels high, the last 22.
    #[must_use]
    pub fn notches(self) -> Vec<Notch> {
        let Self::Notches { filled, of } = self else { return Vec::new() };
        let steps = of.saturating_sub(1).max(1);
        (0..of.min(9))
            .map(|index| {
                let height = 8 + 14 * index / steps;
                Notch { x: index * 18 + 1, y: 23 - height, height, filled: index < filled }
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lowest_answer_is_all_hollow_and_the_highest_all_filled() {
        assert_eq!(Level::of("completion", "not-started"), Some(Level::Notches { filled: 0, of: 3 }));
        assert_eq!(Level::of("completion", "complete"), Some(Level::Notches { filled: 3, of: 3 }));
        assert_eq!(Level::of("early-results", "significant"), Some(Level::Notches { filled: 2, of: 2 }));
        assert_eq!(Level::of("opened-government", "worsened"), Some(Level::Worse));
        assert_eq!(Level::of("completion", "withdrawn"), Some(Level::Off));
        assert_eq!(Level::of("region", "europe"), None);
    }
}
