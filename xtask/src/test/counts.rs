//! How many tests ran, read from what the runners print, so that the closing line cannot claim more than they did.

use std::fmt;

/// The sums over all test commands of a run.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Counts {
    passed: u64,
    failed: u64,
    /// Marked `#[ignore]`, or filtered out by nextest's arguments.
    ignored: u64,
}

impl Counts {
    /// Adds what these lines of a test command say.
    pub fn read(&mut self, lines: &[String]) {
        for line in lines {
            if let Some(rest) = line.trim_start().strip_prefix("test result:") {
                self.add(rest, ';');
            } else if let Some((_, rest)) =
                line.trim_start().strip_prefix("Summary [").and_then(|rest| rest.split_once(':'))
            {
                self.add(rest, ',');
            }
        }
    }

    /// Both runners write numbers before words: `ok. 3 passed; 1 failed` and `3 passed, 1 failed, 2 skipped`.
    fn add(&mut self, text: &str, between: char) {
        for part in text.split(between) {
            let words: Vec<&str> = part.split_whitespace().collect();
            for pair in words.windows(2) {
                let [number, word] = pair else { continue };
                let Ok(number) = number.parse::<u64>() else {
                    continue;
                };
                match *word {
                    "passed" => self.passed += number,
                    "failed" | "timed" => self.failed += number,
                    "ignored" | "skipped" => self.ignored += number,
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
        let mut counts = Counts::default();
        counts.read(&lines.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>());
        counts
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
    fn the_summary_of_nextest_is_understood() {
        let lines = ["     Summary [   4.210s] 12 tests run: 9 passed (1 slow), 2 failed, 1 timed out, 4 skipped"];
        assert_eq!(counted(&lines), Counts { passed: 9, failed: 3, ignored: 4 });
    }

    #[test]
    fn what_a_test_prints_is_no_result() {
        assert_eq!(counted(&["3 passed through the gate", "Summary of 4 failed plans"]), Counts::default());
    }
}
