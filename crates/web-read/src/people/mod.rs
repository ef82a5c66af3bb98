//! Organisations in public: who is recognised, and which offices are held for each. A person is named only who chose to be.

mod organisations;

pub use organisations::open;
