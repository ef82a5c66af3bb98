//! Text from outside, made short and plain.

/// At most 200 characters on one line, for the log.
pub(super) fn short(text: &str) -> String {
    plain(text, 200)
}

/// The first characters without those that control something, spaces as one.
pub(super) fn plain(text: &str, most: usize) -> String {
    let words: Vec<&str> =
        text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|w| !w.is_empty()).collect();
    words.join(" ").chars().filter(|c| !is_unseen(*c)).take(most).collect()
}

/// Characters that change how their neighbours are shown and are not shown themselves: with them a name can look like another.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_seen_is_left_out_and_what_is_long_is_cut() {
        assert_eq!(plain("  Ama\r\n\tB.\u{202e}\u{0} ", 20), "Ama B.");
        assert_eq!(plain("أمينة العلي", 20), "أمينة العلي");
        assert_eq!(short(&"x".repeat(999)).len(), 200);
    }
}
