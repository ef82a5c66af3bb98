//! The pieces that pages are made of. A component is a folder: what it needs to know (Rust), how it is drawn (a macro in
//! `macros.html` where it is one line, else a template of its own, see [`drawn`]), its style, and in the style guide an example with notes on its accessibility.
//!
//! Nothing here knows a page, and nothing here merges two voices.

pub mod bar;
pub mod chart;
pub mod cite;
pub mod commitments;
pub mod drawing;
pub mod drawn;
pub mod facts;
pub mod form;
pub mod halftone;
pub mod ledger;
pub mod level;
pub mod months;
pub mod owed;
pub mod pager;
pub mod passkey;
pub mod receipt;
pub mod strip;
pub mod tiles;
pub mod tree;
