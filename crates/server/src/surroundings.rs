//! The one place where the program looks at the clock and asks for randomness.

use std::sync::Arc;

use app::Surroundings;
use domain::Timestamp;

/// The real clock and the system's randomness.
pub fn real() -> Surroundings {
    Surroundings { clock: Arc::new(now), chance: Arc::new(random) }
}

#[expect(clippy::disallowed_methods, reason = "this is where the clock is read; everything else is given it")]
fn now() -> Timestamp {
    Timestamp(jiff::Timestamp::now().as_microsecond())
}

#[expect(clippy::disallowed_methods, reason = "this is where randomness is drawn; everything else is given it")]
fn random() -> [u8; 32] {
    let mut bytes = [0; 32];
    if getrandom::fill(&mut bytes).is_err() {
        // Without randomness no salt and no key is safe, and no later answer of the system would be.
        eprintln!("openpact: the system gives no randomness");
        std::process::exit(3);
    }
    bytes
}
