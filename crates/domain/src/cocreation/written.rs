//! What somebody writes when they give input, checked before it is taken. What is wrong is data; a page says it.

/// A field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// What a proposal is called.
    Title,
    /// What is said.
    Body,
    /// Under which name it stands.
    Name,
}

/// The longest name under which something stands, in characters: as that of an account.
pub const LONGEST_PSEUDONYM: usize = crate::people::LONGEST_NAME;

impl Part {
    /// Its name in forms.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Body => "body",
            Self::Name => "name",
        }
    }

    /// The most characters it may have. A judgement: a line for a title, some pages for a text.
    #[must_use]
    pub const fn most(self) -> usize {
        match self {
            Self::Title => 150,
            Self::Body => 10_000,
            Self::Name => LONGEST_PSEUDONYM,
        }
    }
}

/// What was written. Of a comment there is no title.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Written {
    /// What a proposal is called; none for a comment.
    pub title: Option<String>,
    /// What is said.
    pub body: String,
    /// Under which name it stands.
    pub name: String,
}

/// What is wrong with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flaw {
    /// Nothing stands there.
    Missing(Part),
    /// It is too long.
    TooLong {
        /// What.
        part: Part,
        /// How many characters it has.
        has: usize,
    },
}

impl Flaw {
    /// The field to change.
    #[must_use]
    pub const fn part(self) -> Part {
        match self {
            Self::Missing(part) | Self::TooLong { part, .. } => part,
        }
    }
}

/// A line: of white space one space each.
fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text as it is kept: with its line breaks, without what cannot be seen.
fn body(text: &str) -> String {
    let text: String = text.replace("\r\n", "\n");
    let text: String = text.chars().filter(|c| *c == '\n' || *c == '\t' || !c.is_control()).collect();
    text.trim().to_owned()
}

fn flaw((part, text): (Part, &str)) -> Option<Flaw> {
    match text.chars().count() {
        0 => Some(Flaw::Missing(part)),
        has if has > part.most() => Some(Flaw::TooLong { part, has }),
        _ => None,
    }
}

/// Trims and checks what somebody writes who has no account: a text, without title and name.
///
/// # Errors
/// What is wrong with it.
pub fn check_text(text: &str) -> Result<Written, Flaw> {
    let written = Written { title: None, body: body(text), name: String::new() };
    match flaw((Part::Body, &written.body)) {
        None => Ok(written),
        Some(flaw) => Err(flaw),
    }
}

/// Trims and checks what was written.
///
/// # Errors
/// Everything that is wrong with it, in the order of the form.
pub fn check(written: &Written) -> Result<Written, Vec<Flaw>> {
    let title = written.title.as_deref().map(line);
    let checked = Written { title, body: body(&written.body), name: line(&written.name) };
    let parts = [
        checked.title.as_deref().map(|title| (Part::Title, title)),
        Some((Part::Body, checked.body.as_str())),
        Some((Part::Name, checked.name.as_str())),
    ];
    let flaws: Vec<Flaw> = parts.into_iter().flatten().filter_map(flaw).collect();
    if flaws.is_empty() { Ok(checked) } else { Err(flaws) }
}
