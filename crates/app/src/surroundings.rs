//! What the program takes from its surroundings: the clock and chance. Both are arguments, so that tests decide them.

use std::sync::Arc;

use domain::time::Timestamp;
use record::Salt;

/// Tells the time.
pub type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// Gives 32 random bytes.
pub type Chance = Arc<dyn Fn() -> Salt + Send + Sync>;

/// The clock and chance that everything in [`crate::App`] uses.
#[derive(Clone)]
pub struct Surroundings {
    /// Tells the time.
    pub clock: Clock,
    /// Gives random bytes.
    pub chance: Chance,
}

impl std::fmt::Debug for Surroundings {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Surroundings")
    }
}
