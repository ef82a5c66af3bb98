//! Figures: all of them, one with its working, one as it was cited.

mod claims;
mod figure;
mod list;
pub mod parts;
mod pinned;

pub use figure::figure;
pub use list::figures;
pub use pinned::pinned;
