//! People: who is in office, signing in, and the desk.

mod held;

pub use held::{HeldTold, in_office, json as in_office_json};
