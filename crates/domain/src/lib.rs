//! The vocabulary, the state, the deeds that change it and the rules; pure.
