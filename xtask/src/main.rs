//! Test, bench, pictures, audit, bundled data.
fn main() {}
