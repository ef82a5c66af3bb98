//! Acts, their canonical bytes, and the history that folds them; pure.
