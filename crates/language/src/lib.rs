//! Recognising, folding and stemming text.
