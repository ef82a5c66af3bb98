//! Who somebody is, proven without a password: by a passkey on their device ([`passkey`]), or by a provider that the operator
//! trusts ([`oidc`]).
//!
//! Both go in two steps. The first gives what the browser is asked and what has to be kept until it answers; the second takes
//! both and says who it was, or why not. What is kept is text that whoever calls puts into a table and takes out once: an
//! answer that comes twice finds nothing kept.
//!
//! This crate never stores anything, knows no accounts, sessions or offices, and reaches the network only through the
//! [`oidc::Carrier`] that it is given. It never asks what time it is. Chance is an argument, with one exception: the challenges
//! of passkeys are drawn by the library that checks them (`webauthn-rs`, from the system's generator through `rand`), which
//! lets nobody else choose them. Nothing a browser or a provider sends may make it panic.

pub mod oidc;
pub mod passkey;

/// Microseconds since 1970-01-01T00:00:00Z, as everywhere in the program.
pub type Micros = i64;

/// How long the second step may follow the first: a person finds a device, or signs in elsewhere and comes back.
pub const PATIENCE: Micros = 10 * 60 * 1_000_000;

/// Whether something begun then may still be finished. What was begun in the future was not begun by us.
fn is_timely(begun: Micros, now: Micros) -> bool {
    begun <= now && now.saturating_sub(begun) < PATIENCE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_step_may_come_until_ten_minutes_are_over() {
        assert!(is_timely(0, 0));
        assert!(is_timely(0, PATIENCE - 1));
        assert!(!is_timely(0, PATIENCE));
        assert!(!is_timely(1, 0));
        assert!(!is_timely(i64::MIN, i64::MAX));
    }
}
