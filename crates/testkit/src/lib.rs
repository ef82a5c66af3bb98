//! What the tests of several crates share: a fresh PostgreSQL database, a folder for SQLite, the real data, chance that
//! repeats, a clock that is set by hand, a browser, the judges of pages and of
//! graphs, a provider of identities, a device with a passkey and a server of mail.
//!
//! Nothing here ever stands in for a real part: databases are real servers and real files. It never skips in silence: a
//! missing server fails with the line to type, a test that lacks real data is counted and named at the end of
//! `cargo xtask test`. It knows nothing of `store`, because the tests of `store` are built on it. Nothing that ships
//! depends on this crate.
#![expect(
    clippy::panic,
    clippy::expect_used,
    reason = "a test that cannot get its surroundings must fail loudly, at once, with a sentence"
)]

mod authenticator;
mod clock;
mod mail;
mod pages;
mod postgres;
mod provider;
mod shapes;
mod sources;

pub use authenticator::Authenticator;
pub use clock::{Clock, at};
pub use mail::{MailServer, SMTP_SERVER_VARIABLE};
pub use pages::{AXE_VARIABLE, CHROMIUM_VARIABLE, HTML_VALIDATE_VARIABLE, PRESS_VARIABLE};
pub use pages::{axe, chromium, html_validate, press, words_of_pdf};
pub use postgres::{Postgres, postgres, postgres_migrated};
pub use provider::{Exchanged, OIDC_PROVIDER_VARIABLE, Provider, exchange, try_exchange, visit};
pub use shapes::{SHACL_VARIABLE, against_shapes};
pub use sources::sources;

/// The environment variable that names the PostgreSQL server of the tests, as `postgres://user:password@host:port/database`.
///
/// `cargo xtask test` starts a server and sets it. The user must be allowed to create and drop databases.
pub const POSTGRES_VARIABLE: &str = "OPENPACT_TEST_POSTGRES";

/// The environment variable that names the folder of real data, see [`sources`].
pub const SOURCES_VARIABLE: &str = "OPENPACT_SOURCES";

/// The environment variable that names the file in which left-out tests are noted, one line each; set by `cargo xtask test`.
pub const LEFT_OUT_VARIABLE: &str = "OPENPACT_TEST_LEFT_OUT";

/// A folder of its own for a SQLite store, removed with everything in it when the value is dropped.
///
/// # Panics
///
/// When the temporary folder of the machine cannot be written to.
#[must_use]
pub fn sqlite_folder() -> tempfile::TempDir {
    tempfile::Builder::new()
        .prefix("openpact-test-")
        .tempdir()
        .expect("the temporary folder of this machine must be writable for tests; set TMPDIR to one that is")
}

/// A sequence of chance, for whoever keeps one.
pub use fastrand::Rng as Chance;

/// Chance that repeats: the same `seed` gives the same sequence on every machine.
///
/// Use it wherever the code under test takes randomness as an argument. Put the seed into the failure message.
#[must_use]
pub fn seeded(seed: u64) -> Chance {
    Chance::with_seed(seed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_chance() {
        let draw = |seed| {
            let mut bytes = [0; 32];
            seeded(seed).fill(&mut bytes);
            bytes
        };
        assert_eq!(draw(7), draw(7));
        assert_ne!(draw(7), draw(8));
    }

    #[test]
    fn a_folder_goes_when_it_is_dropped() {
        let folder = sqlite_folder();
        let path = folder.path().to_owned();
        std::fs::write(path.join("file"), b"x").unwrap();
        drop(folder);
        assert!(!path.exists());
    }
}
