//! What an account is made of and what is checked of it. The account itself is on the desk.

use std::fmt;
use std::str::FromStr;

/// The longest address that mail can be sent to, in characters (RFC 5321, 4.5.3.1.3, without the angle brackets).
pub const LONGEST_ADDRESS: usize = 254;

/// The longest name of a person, in characters. A judgement: room for four long names.
pub const LONGEST_NAME: usize = 100;

/// An address that mail can be sent to, in lower case: two that differ in case only are the same person's.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Email(String);

/// The text is no address that mail could be sent to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an address that mail can be sent to, such as name@example.org")]
pub struct NotAnAddress;

impl Email {
    /// The address as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Email {
    type Err = NotAnAddress;
    fn from_str(text: &str) -> Result<Self, NotAnAddress> {
        let trimmed = text.trim();
        if is_address(trimmed) { Ok(Self(trimmed.to_lowercase())) } else { Err(NotAnAddress) }
    }
}

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Whether mail could be sent there: one at sign with something on both sides, a dot in the part behind it, no blank, and none
/// of the marks that end an address in the head of a mail. More only a mail server can tell.
#[must_use]
pub fn is_address(text: &str) -> bool {
    let Some((name, host)) = text.rsplit_once('@') else { return false };
    let labels_are_there = host.contains('.') && host.split('.').all(|label| !label.is_empty());
    let unfit =
        |c: char| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '(' | ')' | ',' | ';' | ':' | '"');
    !name.is_empty()
        && !name.contains('@')
        && labels_are_there
        && text.chars().count() <= LONGEST_ADDRESS
        && !text.chars().any(unfit)
}

/// What is wrong with the name of a person or an organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NameFlaw {
    /// There is none.
    Missing,
    /// It is too long.
    TooLong {
        /// How many characters it has.
        has: usize,
    },
}

/// A name as it is kept: trimmed, on one line.
///
/// # Errors
/// What is wrong with it.
pub fn name(written: &str) -> Result<String, NameFlaw> {
    let name = written.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
    let name = name.collect::<Vec<_>>().join(" ");
    match name.chars().count() {
        0 => Err(NameFlaw::Missing),
        has if has > LONGEST_NAME => Err(NameFlaw::TooLong { has }),
        _ => Ok(name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_a_name_and_a_host_and_one_spelling() {
        for good in ["a@example.org", "First.Last+tag@Sub.Example.ORG", "josé@ejemplo.es"] {
            assert!(good.parse::<Email>().is_ok(), "{good}");
        }
        let long = format!("{}@example.org", "x".repeat(300));
        for bad in [
            "",
            "a",
            "@example.org",
            "a@example",
            "a@",
            "a b@example.org",
            "a@@example.org",
            "a@example..org",
            "a@.org",
            "a@x.org>",
            "a@x.org\r\nBcc: b@x.org",
            &long,
        ] {
            assert!(bad.parse::<Email>().is_err(), "{bad}");
        }
        assert_eq!("  Ana@Example.org ".parse::<Email>(), "ana@example.org".parse());
    }

    #[test]
    fn a_name_is_kept_on_one_line() {
        assert_eq!(name("  Point \r\n of\tContact "), Ok("Point of Contact".to_owned()));
        assert_eq!(name(" \u{7} \n"), Err(NameFlaw::Missing));
        assert_eq!(name(&"ع".repeat(101)), Err(NameFlaw::TooLong { has: 101 }));
    }
}
