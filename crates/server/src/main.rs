//! The openpact binary: configuration, wiring, commands.
fn main() {}
