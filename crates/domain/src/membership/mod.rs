//! Where a membership stands: folded from what happened in it, with the event that caused it.
//!
//! Only events change a standing; nothing here is told by a list of members of some day.
