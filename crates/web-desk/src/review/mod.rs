//! The independent review on the desk: how a report is made, and what becomes of what it recommends.

pub mod advice;
pub mod monitors;
pub mod process;
