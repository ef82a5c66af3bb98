//! The full-text index, one per node, built from the acts.
