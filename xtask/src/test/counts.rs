//! How many tests ran, read from what `cargo test` prints, so that the closing line cannot claim more than they did.

use std::fmt;

/// The sums over all test programs of a run.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Counts {
    passed: u64,
    failed: u64,
    /// Marked `#[ignore]`.
    ignored: u64,
}

impl Counts {
    /// What these lines of a test command say.
    pub fn of(lines: &[String]) -> Self {
        let mut counts = Self::default();
        let results = lines.iter().filter_map(|line| line.trim_start().strip_prefix("test result:"));
        results.for_each(|result| counts.add(result));
        counts
    }

    /// Numbers stand before words: `ok. 3 passed; 1 failed`.
    fn add(&mut self, text: &str) {
        for part in text.split(';') {
            let words: Vec<&str> = part.split_whitespace().collect();
            for pair in words.windows(2) {
                let [number, word] = pair else { continue };
                let Ok(number) = number.parse::<u64>() else { continue };
                match *word {
                    "passed" => self.passed += number,
                    "failed" => self.failed += number,
                    "ignored" => self.ignored += number,
                    _ => {}
                }
            }
        }
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "tests: {} passed, {} failed, {} ignored", self.passed, self.failed, self.ignored)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(lines: &[&str]) -> Counts {
        Counts::of(&lines.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn results_of_cargo_test_add_up_over_its_programs() {
        let lines = [
            "running 3 tests",
            "test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s",
            "test result: FAILED. 4 passed; 2 failed; 0 ignored; 0 measured; 9 filtered out; finished in 0.00s",
        ];
        assert_eq!(counted(&lines), Counts { passed: 7, failed: 2, ignored: 1 });
    }

    #[test]
    fn what_a_test_prints_is_no_result() {
        assert_eq!(counted(&["3 passed through the gate", "in all 4 failed; 2 passed"]), Counts::default());
    }
}
