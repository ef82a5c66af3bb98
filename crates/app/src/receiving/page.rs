//! The words of a mail that comes as a page only: a library (`nanohtml2text`) turns pages into text; what is somebody else's is cut
//! off before. Nothing of the page is shown anywhere, and nothing that it points to is fetched.

use nanohtml2text::html2text;

/// The largest page that is read, in bytes, without what it answers. A judgement: an answer with the looks of any program of mail
/// is a third of that, and a page made to take long takes a second at this size.
const LARGEST: usize = 64 << 10;

/// How programs of mail mark what is answered: by their names for it, or as what is quoted (HTML, 4.4.4).
const ANSWERED: [&str; 6] =
    ["<blockquote", "gmail_quote", "yahoo_quoted", "divrplyfwdmsg", "id=\"appendonsend\"", "moz-cite-prefix"];

/// The words of a page; nothing where it has none, or is too large.
pub fn words_of(page: &str) -> Option<String> {
    let has_words = |text: &String| text.chars().any(char::is_alphanumeric);
    let text = |part: &str| (part.len() <= LARGEST).then(|| html2text(part)).filter(has_words);
    // A sentence before it that says who wrote what is answered goes with it: it is known by what is quoted after it.
    let own = before_answered(page).and_then(text).map(|own| format!("{own}\n\n> "));
    own.or_else(|| text(page))
}

/// What stands before what is answered; nothing where nothing is.
fn before_answered(page: &str) -> Option<&str> {
    let lower = page.to_ascii_lowercase();
    let at = ANSWERED.iter().filter_map(|mark| lower.find(mark)).min()?;
    let tag = lower.get(..=at)?.rfind('<')?;
    page.get(..tag)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn any_page_is_survived(
            parts in proptest::collection::vec(
                prop_oneof![
                    Just("<a href=\"x".to_owned()),
                    Just("<".to_owned()),
                    Just("</a>".to_owned()),
                    Just("<!--".to_owned()),
                    Just("<pre>&#x110000;&amp".to_owned()),
                    Just("<blockquote".to_owned()),
                    Just("<td>\u{e9}\u{627}".to_owned()),
                    any::<String>(),
                ],
                0..60,
            )
        ) {
            let words = words_of(&parts.concat());
            prop_assert!(words.is_none_or(|words| words.chars().any(char::is_alphanumeric)));
        }
    }
}
