//! Routes, negotiation, caching and the JSON answers; a handler reads as a sentence.
