//! Where news by mail are asked for, confirmed and ended.

use crate::address::segment;

/// Route patterns; see [`crate::address::route`].
pub mod route {
    /// The form that asks for news by mail.
    pub const SUBSCRIBE: &str = "/subscribe";
    /// Where it is confirmed, by the secret that was mailed.
    pub const CONFIRM: &str = "/subscribe/{secret}";
    /// What an address gets by mail, by the word out of one of those mails; what is sent here ends it (RFC 8058).
    pub const OWN: &str = "/subscriptions/{word}";
    /// What the address of one's own account gets.
    pub const DESK: &str = "/desk/subscriptions";
}

/// A page about news by mail.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum MailPlace {
    /// The form that asks for news by mail.
    Subscribe,
    /// Where it is confirmed, by the secret that was mailed.
    Confirm(String),
    /// What an address gets by mail, by the word out of one of those mails.
    Own(String),
    /// What the address of one's own account gets.
    Desk,
}

impl MailPlace {
    /// The path of the page in English.
    #[must_use]
    pub fn path(&self) -> String {
        match self {
            Self::Subscribe => route::SUBSCRIBE.to_owned(),
            Self::Confirm(secret) => format!("/subscribe/{}", segment(secret)),
            Self::Own(word) => format!("/subscriptions/{}", segment(word)),
            Self::Desk => route::DESK.to_owned(),
        }
    }

    /// The pattern that `web` routes it by.
    #[must_use]
    pub const fn route(&self) -> &'static str {
        match self {
            Self::Subscribe => route::SUBSCRIBE,
            Self::Confirm(_) => route::CONFIRM,
            Self::Own(_) => route::OWN,
            Self::Desk => route::DESK,
        }
    }
}
