//! A form: fields with label, hint and flaw, a summary of the flaws that leads to the fields, and one button.
//!
//! It needs no script; one that saves while one writes does so with a script, and by its button without. What was typed is drawn again; what is wrong is said in a sentence above the form and at its field. A form
//! of somebody who is signed in carries the token of their session.

use crate::address::Target;
use crate::locale::Say;

/// What a field takes.
#[derive(Debug, Clone, PartialEq)]
pub enum Takes {
    /// A line of text, at most so many characters; what a browser may fill in, as the standard calls it (`name`, `off`).
    Line(usize, &'static str),
    /// Lines of text, at most so many characters.
    Text(usize),
    /// A file; a browser never puts one back, so it is chosen again when something else was wrong.
    File,
    /// An address of mail.
    Email,
    /// A code of digits that was mailed.
    Digits,
    /// A day.
    Day,
    /// One of these: value and name.
    OneOf(Vec<(String, Say)>),
    /// Any of these.
    AnyOf(Vec<Choice>),
    /// Yes or no.
    Tick,
}

/// One of several that can be chosen.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    /// Its name in the form; also its place on the page.
    pub name: String,
    /// What it is called.
    pub label: Say,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// A field.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// Its name in the form; also its place on the page.
    pub name: &'static str,
    /// What it is called.
    pub label: Say,
    /// What helps to fill it in.
    pub hint: Option<Say>,
    /// What it takes.
    pub takes: Takes,
    /// What stands in it.
    pub value: String,
    /// What is wrong with that.
    pub flaw: Option<Say>,
    /// Under which heading it is folded away, with the fields beside it that are as well.
    pub folded: Option<Say>,
    /// Whether it stays folded although something stands in it: nobody has to look at it again.
    pub settled: bool,
}

impl Field {
    /// An empty field.
    #[must_use]
    pub fn new(name: &'static str, label: &'static str, takes: Takes) -> Self {
        let (hint, flaw, folded) = (None, None, None);
        Self { name, label: Say::new(label), hint, takes, value: String::new(), flaw, folded, settled: false }
    }

    /// The same with a hint.
    #[must_use]
    pub fn hint(mut self, hint: &'static str) -> Self {
        self.hint = Some(Say::new(hint));
        self
    }

    /// The same with something in it.
    #[must_use]
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.value = value.into();
        self
    }

    /// The same with what is wrong with it.
    #[must_use]
    pub fn flaw(mut self, flaw: Option<Say>) -> Self {
        self.flaw = flaw;
        self
    }

    /// The same, folded away under a heading.
    #[must_use]
    pub fn folded(mut self, under: Say) -> Self {
        self.folded = Some(under);
        self
    }

    /// The same, staying folded although something stands in it.
    #[must_use]
    pub const fn settled(mut self, settled: bool) -> Self {
        self.settled = settled;
        self
    }

    /// What the control of every field bears, as attributes: its name, what describes it, whether something is wrong with it. The
    /// name is a word of ours, so nothing in it has to be escaped.
    pub(crate) fn attributes(&self) -> String {
        let name = self.name;
        let hint = self.hint.as_ref().map(|_| format!("{name}-hint"));
        let flaw = self.flaw.as_ref().map(|_| format!("{name}-flaw"));
        let described: Vec<String> = hint.into_iter().chain(flaw).collect();
        let described = match described.as_slice() {
            [] => String::new(),
            by => format!(" aria-describedby=\"{}\"", by.join(" ")),
        };
        let invalid = if self.flaw.is_some() { " aria-invalid=\"true\"" } else { "" };
        format!("id=\"{name}\" name=\"{name}\"{described}{invalid}")
    }

    /// What a group of controls bears: its place on the page and what describes it.
    pub(crate) fn attributes_of_group(&self) -> String {
        let name = self.name;
        let hint = self.hint.as_ref().map(|_| format!("{name}-hint"));
        let flaw = self.flaw.as_ref().map(|_| format!("{name}-flaw"));
        let described: Vec<String> = hint.into_iter().chain(flaw).collect();
        if described.is_empty() {
            return format!("id=\"{name}\" tabindex=\"-1\"");
        }
        format!("id=\"{name}\" tabindex=\"-1\" aria-describedby=\"{}\"", described.join(" "))
    }
}

/// A part of a form as it is drawn.
#[derive(Debug, PartialEq)]
pub(crate) enum Piece<'a> {
    /// A field by itself.
    Plain(&'a Field),
    /// Fields folded away under a heading; unfolded where something stands in one of them that is not settled, or is wrong with it.
    Folded(&'a Say, bool, &'a [Field]),
}

impl<'a> Piece<'a> {
    fn of(fields: &'a [Field]) -> Option<Self> {
        let first = fields.first()?;
        let is_open = fields.iter().any(|field| field.flaw.is_some() || !(field.settled || field.value.is_empty()));
        Some(match &first.folded {
            Some(under) => Self::Folded(under, is_open, fields),
            None => Self::Plain(first),
        })
    }
}

/// How many letters the texts of a form may have together in the plain coding; see [`Form::is_in_parts`].
const PLAIN: usize = 20_000;

/// A form.
#[derive(Debug, Clone, PartialEq)]
pub struct Form {
    /// Where it is sent.
    pub action: Target,
    /// What it carries unseen: name and value.
    pub hidden: Vec<(&'static str, String)>,
    /// Its fields.
    pub fields: Vec<Field>,
    /// What its button says.
    pub submit: Say,
    /// What is wrong with it as a whole.
    pub flaws: Vec<Say>,
    /// Whether its button is the one that the page is about.
    pub is_main: bool,
    /// Whether it is saved while one writes: it carries the `version` that it saves, and is also sent with a field `keep`.
    pub keeps: bool,
}

impl Form {
    /// A form with no fields yet.
    #[must_use]
    pub fn new(action: impl Into<Target>, submit: &'static str) -> Self {
        let (hidden, fields, flaws) = Default::default();
        Self { action: action.into(), hidden, fields, submit: Say::new(submit), flaws, is_main: true, keeps: false }
    }

    /// A form that is only a button beside others.
    #[must_use]
    pub fn button(action: impl Into<Target>, submit: &'static str) -> Self {
        Self { is_main: false, ..Self::new(action, submit) }
    }

    /// The same with a field more.
    #[must_use]
    pub fn field(mut self, field: Field) -> Self {
        self.fields.push(field);
        self
    }

    /// Its fields as they are drawn: those that follow one another under one heading belong together.
    pub(crate) fn pieces(&self) -> Vec<Piece<'_>> {
        let belong = |one: &Field, next: &Field| one.folded.is_some() && one.folded == next.folded;
        self.fields.chunk_by(belong).filter_map(Piece::of).collect()
    }

    /// The same carrying something unseen; nothing if it is empty.
    #[must_use]
    pub fn carry(mut self, name: &'static str, value: impl Into<String>) -> Self {
        let value = value.into();
        if !value.is_empty() {
            self.hidden.push((name, value));
        }
        self
    }

    /// The same, saved while one writes.
    #[must_use]
    pub const fn keeping(mut self) -> Self {
        self.keeps = true;
        self
    }

    /// The same with something wrong with it as a whole.
    #[must_use]
    pub fn flawed(mut self, flaw: Option<Say>) -> Self {
        self.flaws.extend(flaw);
        self
    }

    /// Whether a file is sent with it, which takes another coding.
    #[must_use]
    pub fn has_file(&self) -> bool {
        self.fields.iter().any(|field| field.takes == Takes::File)
    }

    /// Whether it is sent in parts (RFC 7578): with a file, or with so many words that they would take several times their length
    /// in the plain coding, which writes a letter of another script as six or nine.
    #[must_use]
    pub fn is_in_parts(&self) -> bool {
        let words = |field: &Field| match field.takes {
            Takes::Text(most) => most,
            _ => 0,
        };
        self.has_file() || self.fields.iter().map(words).sum::<usize>() > PLAIN
    }

    /// Whether anything has to be changed.
    #[must_use]
    pub fn is_flawed(&self) -> bool {
        !self.flaws.is_empty() || self.fields.iter().any(|field| field.flaw.is_some())
    }
}
