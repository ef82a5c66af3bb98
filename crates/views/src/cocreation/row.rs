//! One input among others.

use domain::PartialDate;

use crate::address::{Address, Target};
use crate::locale::{Arg, Say};
use crate::value::{Code, Text};

/// How an input stands.
#[derive(Debug, Clone, PartialEq)]
pub enum Standing {
    /// It waits for its response.
    Waits,
    /// It has its response.
    Answered {
        /// What becomes of it, as a code.
        outcome: Code,
    },
    /// Its author took it back.
    TakenBack,
    /// It breaks a rule of discussion, as a code, and is not shown.
    Hidden {
        /// Which.
        rule: Code,
    },
    /// Another says the same and is answered for both.
    Merged,
    /// It was given without an account, and a moderator looks at it before it shows.
    Held,
}

impl Standing {
    /// How it is told.
    #[must_use]
    pub fn says(&self) -> Say {
        match self {
            Self::Waits => Say::new("input-waits"),
            Self::Answered { outcome } => Say::of(Arg::Code("response-outcome".into(), outcome.to_string())),
            Self::TakenBack => Say::new("input-taken-back"),
            Self::Hidden { rule } => {
                Say::new("input-hidden").with("rule", Arg::Code("moderation-rule".into(), rule.to_string()))
            }
            Self::Merged => Say::new("input-merged"),
            Self::Held => Say::new("input-held"),
        }
    }

    /// The same as a code, for programs.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Waits => "waits",
            Self::Answered { .. } => "answered",
            Self::TakenBack => "withdrawn",
            Self::Hidden { .. } => "moderated",
            Self::Merged => "merged",
            Self::Held => "held",
        }
    }

    /// The class of its tag.
    #[must_use]
    pub const fn class(&self) -> &'static str {
        match self {
            Self::Waits => "due",
            Self::Answered { .. } => "done",
            Self::TakenBack | Self::Hidden { .. } | Self::Merged | Self::Held => "sample",
        }
    }
}

/// One line of a list of inputs.
#[derive(Debug, Clone, PartialEq)]
pub struct InputRow {
    /// Where it is told whole.
    pub to: Target,
    /// The title of a proposal, or the beginning of a comment; none where the words are not shown.
    pub words: Option<Text>,
    /// Under which name it stands; none where that is gone.
    pub by: Option<String>,
    /// In what capacity, as a code.
    pub class: Code,
    /// In which way it came, as a code.
    pub channel: Code,
    /// When it was given.
    pub on: PartialDate,
    /// Where a comment stands, as a code; none for a proposal.
    pub stance: Option<Code>,
    /// How it stands.
    pub standing: Standing,
    /// How many support it as it stands now, in all classes; none for a comment.
    pub supports: Option<u64>,
    /// How often earlier wordings of it were supported.
    pub earlier: u64,
    /// Whether it is another wording that somebody proposes.
    pub amends: bool,
}

impl InputRow {
    /// An example: a proposal that waits.
    #[must_use]
    pub fn sample() -> Self {
        Self {
            to: Address::Input("0c".repeat(16)).into(),
            words: Some(Text::new("Publish each month what ministries spent")),
            by: Some("A reader in Kumasi".into()),
            class: "citizen".into(),
            channel: "web".into(),
            on: PartialDate::Day(jiff::civil::date(2027, 3, 12)),
            stance: None,
            standing: Standing::Waits,
            supports: Some(51),
            earlier: 12,
            amends: false,
        }
    }

    /// An example: a comment that has its response.
    #[must_use]
    pub fn sample_comment() -> Self {
        Self {
            words: Some(Text::new("Contracts belong to it as well.")),
            stance: Some("with-changes".into()),
            channel: "mail".into(),
            standing: Standing::Answered { outcome: "in-part".into() },
            supports: None,
            earlier: 0,
            ..Self::sample()
        }
    }
}
