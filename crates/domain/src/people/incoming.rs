//! Mail that comes in: what a secret address of the site is for, in which way something reached the site, and why a mail is not taken.
//!
//! Whose a mail is its secret address says, never the line From. Here is no address and no secret: those are on the desk.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::account::is_address;
use crate::codebook::{PolicyArea2024, codes};
use crate::ids::{MemberId, PlanId, RequestId};
use crate::rules::{as_code, from_code};
use crate::time::Date;

codes! {
    /// In which way something reached the site.
    Channel {
        /// By a form of the site.
        Web = "web",
        /// By mail to a secret address.
        Mail = "mail",
        /// On paper or by word of mouth, typed in by an officer.
        Post = "post",
    }
}
as_code!(Channel);
from_code!(Channel);

/// The largest mail that is taken, in bytes. A judgement: a letter with a picture or two beside it.
pub const LARGEST_MAIL: u64 = 2_000_000;

/// The domain that mail comes in for, such as `in.openpact.example`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailDomain(String);

/// The text is no domain that mail could be sent to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a domain that mail can be sent to, such as in.example.org")]
pub struct NotADomain;

impl FromStr for MailDomain {
    type Err = NotADomain;

    fn from_str(text: &str) -> Result<Self, NotADomain> {
        let text = text.trim().to_ascii_lowercase();
        let fits = text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-'));
        if fits && is_address(&format!("a@{text}")) { Ok(Self(text)) } else { Err(NotADomain) }
    }
}

impl fmt::Display for MailDomain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What a secret address is for. It belongs to one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AddressFor {
    /// To give input to a call.
    Call {
        /// The plan.
        plan: PlanId,
        /// The call.
        call: u16,
    },
    /// To write in a thread of a case.
    Case {
        /// The request that the case came of.
        request: RequestId,
        /// The thread: 0 between the government and the case manager, else the introduction's number.
        thread: u16,
    },
    /// To write to a learning group.
    Group {
        /// The area about which it learns.
        area: PolicyArea2024,
        /// For which government.
        member: MemberId,
    },
}

impl AddressFor {
    /// What stands before the secret in the address.
    #[must_use]
    pub const fn begins(&self) -> &'static str {
        match self {
            Self::Call { .. } => "call",
            Self::Case { .. } | Self::Group { .. } => "reply",
        }
    }
}

impl fmt::Display for AddressFor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Call { plan, call } => write!(f, "call/{plan}/{call}"),
            Self::Case { request, thread } => write!(f, "case/{request}/{thread}"),
            Self::Group { area, member } => write!(f, "group/{area}/{member}"),
        }
    }
}

/// The text names nothing that an address could be for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not something that an address of the site is for")]
pub struct ForNothing;

impl FromStr for AddressFor {
    type Err = ForNothing;

    fn from_str(text: &str) -> Result<Self, ForNothing> {
        let (sort, rest) = text.split_once('/').ok_or(ForNothing)?;
        let (of, last) = rest.rsplit_once('/').ok_or(ForNothing)?;
        let number = || last.parse::<u16>().map_err(|_| ForNothing);
        Ok(match sort {
            "call" => Self::Call { plan: of.parse().map_err(|_| ForNothing)?, call: number()? },
            "case" => Self::Case { request: of.parse().map_err(|_| ForNothing)?, thread: number()? },
            "group" => Self::Group {
                area: PolicyArea2024::from_code(of).ok_or(ForNothing)?,
                member: last.parse().map_err(|_| ForNothing)?,
            },
            _ => return Err(ForNothing),
        })
    }
}

/// Why a mail to a secret address is not taken. Its owner is told; nobody else is.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[serde(tag = "flaw", rename_all = "kebab-case", deny_unknown_fields)]
pub enum MailFlaw {
    /// It is too large.
    #[error("the mail is larger than {most} bytes")]
    TooLarge {
        /// How many bytes are taken.
        most: u64,
    },
    /// It cannot be read.
    #[error("the mail cannot be read: its form is broken, or it has too many parts")]
    Unreadable,
    /// There is no part in plain text.
    #[error("the mail has no text that could be taken: send it as plain text")]
    NoText,
    /// Nothing is said.
    #[error("the mail says nothing")]
    Nothing,
    /// The subject is the title of a proposal, and there is none.
    #[error("the mail has no subject, which would be its title")]
    NoSubject,
    /// The subject is longer than a title may be.
    #[error("the subject has {has} characters; a title has at most {most}")]
    LongSubject {
        /// How many characters it has.
        has: usize,
        /// How many fit.
        most: usize,
    },
    /// What is said is longer than fits.
    #[error("the mail has {has} characters; at most {most} fit")]
    TooLong {
        /// How many characters it has.
        has: usize,
        /// How many fit.
        most: usize,
    },
    /// The call does not take input today.
    #[error("the call takes input from {opens} to {closes}")]
    NotOpen {
        /// Its first day.
        opens: Date,
        /// Its last.
        closes: Date,
    },
    /// What the address was for is over, or its owner has no part in it any more.
    #[error("what this address was for is over, or its owner has no part in it any more")]
    Over,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_address_is_for_reads_back() {
        let all = [
            AddressFor::Call { plan: "ghana/5".parse().unwrap(), call: 2 },
            AddressFor::Case { request: "request-0c".parse().unwrap(), thread: 0 },
            AddressFor::Group { area: PolicyArea2024::ALL[0], member: "ghana".parse().unwrap() },
        ];
        for one in all {
            assert_eq!(one.to_string().parse(), Ok(one));
        }
        for bad in ["", "call", "call/ghana/5", "call/ghana/5/x", "case/0c", "group/nothing/ghana", "door/ghana/5/1"] {
            assert_eq!(bad.parse::<AddressFor>(), Err(ForNothing), "{bad}");
        }
    }

    #[test]
    fn a_domain_is_a_name_with_a_dot_and_nothing_around_it() {
        assert_eq!("In.Example.org ".parse::<MailDomain>().unwrap().to_string(), "in.example.org");
        for bad in ["", "localhost", "a@b.example", "in example.org", "x.example>", "in..example", "é.example"] {
            assert_eq!(bad.parse::<MailDomain>(), Err(NotADomain), "{bad}");
        }
    }
}
