//! Words on a line: spaces as a browser collapses them, what is strong, struck out, or leads elsewhere.

use ego_tree::NodeRef;
use scraper::{ElementRef, Node};

use super::{is_for_screens, language_of, quoted, text_of};

/// A line that is being read.
#[derive(Debug, Default)]
pub struct Line {
    out: String,
    /// Whether words stand on it.
    has_words: bool,
    /// Whether a space is due before the next word.
    space: bool,
}

impl Line {
    /// Adds a node with everything in it.
    pub fn take(&mut self, node: NodeRef<'_, Node>, base: &str) {
        if let Some(text) = text_of(node) {
            self.words(text);
        } else if let Some(element) = ElementRef::wrap(node).filter(|element| !is_for_screens(element)) {
            let apart = is_apart(element);
            self.space |= apart;
            self.element(element, base);
            self.space |= apart;
        }
    }

    /// What was read, as the typesetter reads it.
    pub fn finish(self) -> String {
        self.out
    }

    fn words(&mut self, text: &str) {
        let begins = text.starts_with(char::is_whitespace);
        self.space |= begins;
        let words: Vec<&str> = text.split(is_space).filter(|word| !word.is_empty()).collect();
        if words.is_empty() {
            return;
        }
        let before = if self.space && self.has_words { " " } else { "" };
        self.out.push('#');
        self.out.push_str(&quoted(&format!("{before}{}", words.join(" "))));
        self.out.push(';');
        self.has_words = true;
        self.space = text.ends_with(is_space);
    }

    fn element(&mut self, element: ElementRef<'_>, base: &str) {
        let name = element.value().name();
        let inside = |line: &mut Self| element.children().for_each(|child| line.take(child, base));
        match name {
            "br" => {
                self.out.push_str("#linebreak();");
                (self.has_words, self.space) = (false, false);
            }
            "q" => {
                self.words("\u{201c}");
                inside(self);
                self.words("\u{201d}");
            }
            // What comes from elsewhere keeps its own direction.
            "bdi" => {
                self.words("\u{2068}");
                inside(self);
                self.words("\u{2069}");
            }
            _ => match wrapping(element, base) {
                Some(with) => self.within(&with, inside),
                None => inside(self),
            },
        }
    }

    /// What is read meanwhile stands within something; a space due before it stays outside.
    fn within(&mut self, with: &str, inside: impl FnOnce(&mut Self)) {
        let mut inner = Self { out: String::new(), has_words: false, space: false };
        inside(&mut inner);
        if inner.out.is_empty() {
            self.space |= inner.space;
            return;
        }
        if self.space && self.has_words {
            self.out.push_str("#\" \";");
        }
        self.out.push_str(&format!("#{with}[{}];", inner.out));
        (self.has_words, self.space) = (true, inner.space);
    }
}

/// Whether the style of the site sets something apart from the words beside it, where the page has no space.
fn is_apart(element: ElementRef<'_>) -> bool {
    const CLASSES: [&str; 4] = ["when", "ref", "tag", "chg"];
    element.value().name() == "small" || element.value().classes().any(|class| CLASSES.contains(&class))
}

/// What browsers collapse; a space that must not break is none of them.
const fn is_space(letter: char) -> bool {
    matches!(letter, ' ' | '\t' | '\n' | '\r' | '\u{c}')
}

/// What an element does to its words; nothing for one that only groups them.
fn wrapping(element: ElementRef<'_>, base: &str) -> Option<String> {
    let name = match element.value().name() {
        "a" => return address(element, base).map(|to| format!("link({})", quoted(&to))),
        "strong" | "b" | "dt" | "th" => Some("strong"),
        "em" | "i" | "cite" => Some("emph"),
        "del" | "s" => Some("strike"),
        "ins" => Some("underline"),
        "mark" => Some("highlight"),
        "sub" => Some("sub"),
        "sup" => Some("super"),
        "small" => Some("text(size: 0.9em)"),
        _ => None,
    };
    let language = language_of(element);
    name.map(str::to_owned).or_else(|| (!language.is_empty()).then(|| format!("text({language})")))
}

/// Where a link leads for somebody who reads on paper; nothing for a place on the page itself.
fn address(element: ElementRef<'_>, base: &str) -> Option<String> {
    let to = element.attr("href")?;
    match to {
        _ if to.starts_with("https://") || to.starts_with("http://") || to.starts_with("mailto:") => {
            Some(to.to_owned())
        }
        _ if to.starts_with('/') && !base.is_empty() => Some(format!("{base}{to}")),
        _ => None,
    }
}

/// The words of an element and nothing else.
pub fn plain(element: ElementRef<'_>) -> String {
    element.text().flat_map(|text| text.split(is_space)).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}
