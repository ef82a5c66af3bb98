//! What can go wrong with a provider, in kinds that a page can speak of.

use openidconnect::core::CoreErrorResponseType;
use openidconnect::{ClaimsVerificationError, DiscoveryError, RequestTokenError, StandardErrorResponse, UserInfoError};

use super::text::short;

/// Why settings cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadSettings {
    /// An address is none.
    #[error("{0} is no address")]
    Address(String),
    /// The issuer is no address that an issuer can have.
    #[error(
        "{0} cannot be an issuer: it must begin with https:// and have neither ? nor #; http:// is for a provider inside one's own network"
    )]
    Issuer(String),
    /// We have no name there.
    #[error("the provider knows this site by a client identifier; none is set")]
    NoClient,
}

/// Why nobody was signed in. The words are for the log; they hold nothing about a person.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotSignedIn {
    /// The provider does not answer.
    #[error("the provider does not answer: {0}")]
    Unreachable(String),
    /// What it publishes or sends cannot be used.
    #[error("what the provider says cannot be used: {0}")]
    Unusable(String),
    /// The attempt is over, was another one, or was begun with another provider.
    #[error("the attempt is not the one that was begun, or too long ago")]
    Stale,
    /// The provider says no, most often because the person did: its word for it.
    #[error("the provider answers {0}")]
    Refused(String),
    /// The answer names another provider than the one asked.
    #[error("the answer is from another provider")]
    AnotherProvider,
    /// The provider does not take the code back: it was used before, or was given to somebody else.
    #[error("the provider does not know the code: {0}")]
    CodeNotTaken(String),
    /// The identity token is not for us, not in answer to this attempt, not by this provider, or not signed by a key of it.
    #[error("the identity token does not hold: {0}")]
    Forged(String),
    /// The identity token is not in force.
    #[error("the identity token is not in force: {0}")]
    Expired(String),
    /// What was kept is not readable: a fault of ours.
    #[error("what was kept cannot be read")]
    Kept,
}

/// What a carrier says when it could not carry.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub(super) struct NotCarried(pub String);

type TokenError = RequestTokenError<NotCarried, StandardErrorResponse<CoreErrorResponseType>>;

impl NotSignedIn {
    pub(super) fn discovery(why: DiscoveryError<NotCarried>) -> Self {
        match why {
            DiscoveryError::Request(NotCarried(why)) => Self::Unreachable(why),
            DiscoveryError::Response(status, ..) if status.is_server_error() => Self::Unreachable(status.to_string()),
            DiscoveryError::Response(status, ..) => {
                Self::Unusable(format!("it answers {status} where it should describe itself"))
            }
            other => Self::Unusable(short(&other.to_string())),
        }
    }

    pub(super) fn exchange(why: TokenError) -> Self {
        match why {
            RequestTokenError::Request(NotCarried(why)) => Self::Unreachable(why),
            RequestTokenError::ServerResponse(answer) if *answer.error() == CoreErrorResponseType::InvalidGrant => {
                Self::CodeNotTaken("invalid_grant".to_owned())
            }
            RequestTokenError::ServerResponse(answer) => Self::Unusable(short(answer.error().as_ref())),
            RequestTokenError::Parse(why, _) => Self::Unusable(short(&why.to_string())),
            RequestTokenError::Other(why) => Self::Unusable(short(&why)),
        }
    }

    pub(super) fn claims(why: &ClaimsVerificationError) -> Self {
        let words = match why {
            ClaimsVerificationError::SignatureVerification(why) => why.to_string(),
            other => other.to_string(),
        };
        match why {
            ClaimsVerificationError::Expired(_) => Self::Expired(short(&words)),
            _ => Self::Forged(short(&words)),
        }
    }

    pub(super) fn user_info(why: UserInfoError<NotCarried>) -> Self {
        match why {
            UserInfoError::Request(NotCarried(why)) => Self::Unreachable(why),
            UserInfoError::ClaimsVerification(why) => Self::claims(&why),
            UserInfoError::Response(status, ..) => Self::Unusable(format!("it answers {status} about the person")),
            other => Self::Unusable(short(&other.to_string())),
        }
    }
}
