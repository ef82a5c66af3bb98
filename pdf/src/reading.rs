//! From a page of the site to what the typesetter reads. Of the page its `main` is taken, without what only a screen is for.
//!
//! Every word is handed on as a quoted string, so no page can speak to the typesetter. Elements that are not known are passed
//! through: their words are kept. Nothing here knows what a page is about.

mod inline;
mod table;

use ego_tree::NodeRef;
use scraper::{ElementRef, Html, Node, Selector};

use inline::Line;

/// What the typesetter does with what is read: the look of a page.
const HOUSE: &str = include_str!("reading/house.typ");

/// A page with no more headings than this needs no contents.
const FEW: usize = 6;

/// It is none of our pages.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoPage {
    /// There is no `main`.
    #[error("the page has no <main>, so there is nothing to set")]
    Main,
    /// It does not say in which language it is.
    #[error("the page does not say in which language it is")]
    Language,
}

/// A page as the typesetter reads it.
///
/// # Errors
/// When it is none of our pages.
pub fn read(html: &str) -> Result<String, NoPage> {
    let page = Html::parse_document(html);
    let root = page.root_element();
    let lang = root.attr("lang").filter(|lang| !lang.is_empty()).ok_or(NoPage::Language)?;
    let main = find(&page, "main").ok_or(NoPage::Main)?;
    let words = |selector: &str| find(&page, selector).map(inline::plain).unwrap_or_default();
    let permanent = find(&page, "a[rel=bookmark]").and_then(|link| link.attr("href")).unwrap_or_default();
    let canonical = find(&page, "link[rel=canonical]").and_then(|link| link.attr("href")).unwrap_or(permanent);
    let long = Selector::parse("h2, h3").is_ok_and(|parts| main.select(&parts).count() > FEW);
    let mut reading = Reading { base: origin(canonical).to_owned(), level: 0, contents: long };
    let body = reading.blocks(main);
    Ok(format!(
        "{HOUSE}\n#show: house.with(title: {}, lang: {}, dir: {}, rests: {}, permanent: {})\n{body}",
        quoted(&words("title")),
        quoted(primary(lang)),
        direction(root.attr("dir")).unwrap_or("ltr"),
        quoted(&words(".colophon p")),
        quoted(permanent),
    ))
}

/// Where a page comes from: the address up to the path.
fn origin(address: &str) -> &str {
    let Some((_, rest)) = address.split_once("://") else { return "" };
    let path = rest.find('/').map_or(address.len(), |at| address.len() - rest.len() + at);
    address.get(..path).unwrap_or("")
}

fn find<'a>(page: &'a Html, selector: &str) -> Option<ElementRef<'a>> {
    let selector = Selector::parse(selector).ok()?;
    page.select(&selector).next()
}

/// A language as the typesetter knows it: the tag up to its first hyphen.
fn primary(lang: &str) -> &str {
    lang.split('-').next().filter(|tag| (2..=3).contains(&tag.len()) && tag.is_ascii()).unwrap_or("en")
}

fn direction(dir: Option<&str>) -> Option<&'static str> {
    match dir? {
        "rtl" => Some("rtl"),
        "ltr" => Some("ltr"),
        _ => None,
    }
}

/// A string as the typesetter reads it. Characters that nobody can see are left out.
fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' | '\\' => out.extend(['\\', letter]),
            '\n' | '\t' => out.push(' '),
            // The second stands for a thing that was lost when a text was copied.
            _ if letter.is_control() || letter == '\u{fffc}' => {}
            _ => out.push(letter),
        }
    }
    out.push('"');
    out
}

/// Whether something is there for a screen alone.
fn is_for_screens(element: &ElementRef<'_>) -> bool {
    const ELEMENTS: [&str; 12] = [
        "nav", "form", "script", "style", "svg", "button", "input", "select", "textarea", "template", "noscript",
        "iframe",
    ];
    const CLASSES: [&str; 6] = ["vh", "btn", "btns", "takeout", "pages", "skip"];
    ELEMENTS.contains(&element.value().name()) || element.value().classes().any(|class| CLASSES.contains(&class))
}

/// Whether something begins on a line of its own.
fn is_block(name: &str) -> bool {
    matches!(
        name,
        "address"
            | "article"
            | "aside"
            | "blockquote"
            | "details"
            | "div"
            | "dl"
            | "fieldset"
            | "figcaption"
            | "figure"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "header"
            | "footer"
            | "hr"
            | "main"
            | "ol"
            | "p"
            | "pre"
            | "section"
            | "summary"
            | "table"
            | "ul"
    )
}

fn has_blocks(element: ElementRef<'_>) -> bool {
    element.descendent_elements().skip(1).any(|inner| is_block(inner.value().name()) && !is_for_screens(&inner))
}

/// How far a page has been read.
struct Reading {
    /// Where its addresses lead that begin with a slash.
    base: String,
    /// The level of the last heading: none may be skipped on the way down.
    level: u8,
    /// Whether contents are still to come: behind the first heading of a long page.
    contents: bool,
}

impl Reading {
    /// What stands in an element, as blocks: loose words become paragraphs.
    fn blocks(&mut self, element: ElementRef<'_>) -> String {
        let mut out = String::new();
        let mut line = Line::default();
        for child in element.children() {
            match ElementRef::wrap(child) {
                Some(inner) if is_for_screens(&inner) => {}
                Some(inner) if is_block(inner.value().name()) || has_blocks(inner) => {
                    paragraph(&mut out, &mut line);
                    let block = self.block(inner);
                    out.push_str(&in_its_language(inner, block));
                }
                _ => line.take(child, &self.base),
            }
        }
        paragraph(&mut out, &mut line);
        out
    }

    fn block(&mut self, element: ElementRef<'_>) -> String {
        let name = element.value().name();
        match name {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.heading(element),
            "ul" => self.list("list", element),
            "ol" => self.list("enum", element),
            "dl" => self.terms(element),
            "table" => self.table(element),
            "blockquote" => wrapped("quote(block: true)", &self.content(element)),
            "summary" => wrapped("strong", &self.content(element)),
            "hr" => "#line(length: 100%);\n".to_owned(),
            "pre" => format!("#raw(block: true, {});\n", quoted(&inline::plain(element))),
            _ => self.blocks(element),
        }
    }

    /// What stands in an element: blocks if it has any, else one line of words.
    fn content(&mut self, element: ElementRef<'_>) -> String {
        if has_blocks(element) {
            return self.blocks(element);
        }
        let mut line = Line::default();
        element.children().for_each(|child| line.take(child, &self.base));
        line.finish()
    }

    fn heading(&mut self, element: ElementRef<'_>) -> String {
        let said = element.value().name().as_bytes().get(1).map_or(1, |digit| digit.saturating_sub(b'0'));
        let words = self.content(element);
        if words.is_empty() {
            return words;
        }
        self.level = said.min(self.level + 1);
        let contents = if std::mem::take(&mut self.contents) { "#contents();\n" } else { "" };
        format!("#heading(level: {})[{words}];\n{contents}", self.level)
    }

    fn list(&mut self, kind: &str, element: ElementRef<'_>) -> String {
        let items: Vec<String> =
            named(element, "li").map(|item| self.content(item)).filter(|item| !item.is_empty()).collect();
        if items.is_empty() {
            return String::new();
        }
        let items: String = items.iter().map(|item| format!("[{item}], ")).collect();
        format!("#{kind}({items});\n")
    }

    fn terms(&mut self, element: ElementRef<'_>) -> String {
        let mut items = Vec::<(String, String)>::new();
        for inner in element.descendent_elements().skip(1) {
            match inner.value().name() {
                "dt" => items.push((self.content(inner), String::new())),
                "dd" => {
                    let said = self.content(inner);
                    if let Some((_, all)) = items.last_mut() {
                        let apart = if all.is_empty() || said.is_empty() { "" } else { "#linebreak();" };
                        all.push_str(apart);
                        all.push_str(&said);
                    }
                }
                _ => {}
            }
        }
        items.retain(|(term, said)| !term.is_empty() || !said.is_empty());
        if items.is_empty() {
            return String::new();
        }
        let items: String = items.iter().map(|(term, said)| format!("terms.item([{term}], [{said}]), ")).collect();
        format!("#terms({items});\n")
    }
}

/// The children of an element that bear a name.
fn named<'a>(element: ElementRef<'a>, name: &'static str) -> impl Iterator<Item = ElementRef<'a>> {
    element.child_elements().filter(move |child| child.value().name() == name && !is_for_screens(child))
}

fn wrapped(with: &str, content: &str) -> String {
    if content.is_empty() { String::new() } else { format!("#{with}[{content}];\n") }
}

fn paragraph(out: &mut String, line: &mut Line) {
    let words = std::mem::take(line).finish();
    if !words.is_empty() {
        out.push_str(&format!("#par[{words}];\n"));
    }
}

/// A block with the language and the direction that its element names.
fn in_its_language(element: ElementRef<'_>, block: String) -> String {
    let set = language_of(element);
    if set.is_empty() || block.is_empty() { block } else { format!("#[#set text({set});\n{block}];\n") }
}

/// The language and direction that an element names, as arguments; empty where it names none.
fn language_of(element: ElementRef<'_>) -> String {
    let lang =
        element.attr("lang").filter(|lang| !lang.is_empty()).map(|lang| format!("lang: {}", quoted(primary(lang))));
    let dir = direction(element.attr("dir")).map(|dir| format!("dir: {dir}"));
    lang.into_iter().chain(dir).collect::<Vec<_>>().join(", ")
}

/// The words of a node, where it is a text.
fn text_of(node: NodeRef<'_, Node>) -> Option<&str> {
    match node.value() {
        Node::Text(text) => Some(text),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
