//! What the keys of a rule's sources stand for: a page that was read, a decision of ours, or data that was counted.
//!
//! Titles of pages are names and stay in the language they are in; decisions of ours are told from the catalogues.

use std::borrow::Cow;

use crate::locale::Say;

/// What a rule rests on.
#[derive(Debug, Clone, PartialEq)]
pub enum Rest {
    /// A page: its title, and where it was read.
    Page {
        /// What it is called, in English.
        title: &'static str,
        /// Its address.
        href: Cow<'static, str>,
    },
    /// A decision of ours, where sources are silent or contradict each other.
    Decision(Say),
    /// Data that was counted.
    Data(Say),
    /// A key that this page cannot explain.
    Key(String),
}

/// Every page: key, title and address, which without a scheme is below the Partnership's own site.
const PAGES: &str = include_str!("sources.tsv");

/// Title and address of the page that a key stands for.
fn page(key: &str) -> Option<(&'static str, Cow<'static, str>)> {
    let line = PAGES.lines().find(|line| line.split('\t').next() == Some(key))?;
    let (_, rest) = line.split_once('\t')?;
    let (title, address) = rest.split_once('\t')?;
    let is_whole = address.starts_with("https://");
    let below = || format!("https://www.opengovpartnership.org/{address}").into();
    Some((title, if is_whole { Cow::Borrowed(address) } else { below() }))
}

/// What a key stands for.
#[must_use]
pub fn rests_on(key: &str) -> Rest {
    if let Some((title, href)) = page(key) {
        return Rest::Page { title, href };
    }
    match key {
        "DICT16" | "DATA15" | "DATA15B" | "DATA16" | "DATA24" | "S2" | "DATA-EIU" | "VDEM-CB" => {
            Rest::Data(Say::new(format!("rule-source-{}", key.to_ascii_lowercase())))
        }
        "D3" | "D5" | "D7" | "D8" | "D9" | "D10" | "D11" | "D13" | "D16" | "D18" | "D19" | "D21" | "D22" | "D25"
        | "D27" | "D28" | "ELG-YEARS" | "ELG-LAWS" | "REC-ANSWER" | "MOD-APPEALS" => {
            Rest::Decision(Say::new(format!("rule-decision-{}", key.to_ascii_lowercase())))
        }
        _ => Rest::Key(key.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_table_is_a_page_that_its_key_finds() {
        for line in PAGES.lines().filter(|line| !line.starts_with('#')) {
            let cells: Vec<&str> = line.split('\t').collect();
            assert!(cells.len() == 3 && cells.iter().all(|cell| !cell.is_empty()), "{line}");
            let Rest::Page { title, href } = rests_on(cells[0]) else { panic!("{line}") };
            assert!(title == cells[1] && href.starts_with("https://") && href.ends_with(cells[2]), "{line}");
        }
        assert_eq!(rests_on("nonsense"), Rest::Key("nonsense".into()));
    }
}
