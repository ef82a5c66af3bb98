//! One file per act or question: permission, decide, append, notify.
