//! The identifiers that rows get which have none from OGP.
//!
//! An identifier is made of what one row says of itself (member, plan, number, folded title), so whoever imports the same
//! row gives it the same identifier, whatever else is in the record and in whatever order the rows stand. Only rows that
//! an edition repeats need more: the letters of their text, and for exact repetitions a count in the order of the file.

use std::collections::{BTreeMap, BTreeSet};

use domain::{CommitmentId, PlanId, ids::Iso3};
use language::fold;
use sha2::{Digest as _, Sha256};

/// What a row says of itself.
#[derive(Debug, Clone, Copy)]
pub struct Named<'a> {
    /// The country of its member.
    pub country: &'a Iso3,
    /// The plan it stands in.
    pub plan: &'a PlanId,
    /// Its number in the plan; empty if not given.
    pub number: &'a str,
    /// Its title.
    pub title: &'a str,
    /// Its full text; empty if not given.
    pub text: &'a str,
}

type Digest = [u8; 32];

/// The rows of one edition, before their identifiers are given.
#[derive(Debug, Default)]
pub struct Register {
    rows: Vec<Registered>,
}

#[derive(Debug)]
struct Registered {
    /// `gha-1-05-`, to which a part of a digest is added.
    start: String,
    /// Digest of member, plan, number and title.
    key: Digest,
    /// Digest of all that and the text.
    with_text: Digest,
}

impl Register {
    /// Adds the next row.
    pub fn add(&mut self, row: Named<'_>) {
        let title = fold(row.title);
        let given = number_slug(row.number);
        // One edition has numbers nowhere but in its titles.
        let number = if given.is_empty() { split_number(&title).0.replace(' ', "-") } else { given };
        let key = format!("{}|{}|{number}|{title}", row.plan.member, row.plan.number);
        let start = match number.as_str() {
            "" => format!("{}-{}-x-", row.country.as_str().to_ascii_lowercase(), row.plan.number),
            number => format!("{}-{}-{number}-", row.country.as_str().to_ascii_lowercase(), row.plan.number),
        };
        let with_text = with_text(&key, row.text);
        self.rows.push(Registered { start, key: Sha256::digest(key).into(), with_text });
    }

    /// The identifiers, in the order in which the rows were added, and whether a row repeats an earlier one exactly.
    #[must_use]
    pub fn identifiers(&self) -> Vec<(Option<CommitmentId>, bool)> {
        let mut texts: BTreeMap<&Digest, BTreeSet<&Digest>> = BTreeMap::new();
        let mut keys: BTreeMap<&Digest, u32> = BTreeMap::new();
        for row in &self.rows {
            texts.entry(&row.key).or_default().insert(&row.with_text);
            *keys.entry(&row.key).or_default() += 1;
        }
        let mut seen: BTreeMap<&Digest, u32> = BTreeMap::new();
        let mut named: Vec<(&str, Digest, bool)> = Vec::with_capacity(self.rows.len());
        for row in &self.rows {
            let repeats = keys.get(&row.key).is_some_and(|n| *n > 1);
            let nth = seen.entry(&row.with_text).or_default();
            let digest = match (repeats, *nth) {
                (false, _) => row.key,
                (true, 0) => row.with_text,
                (true, n) => Sha256::digest([&row.with_text[..], &n.to_be_bytes()].concat()).into(),
            };
            named.push((&row.start, digest, *nth > 0));
            *nth += 1;
        }
        let length = |start: &str, digest: &Digest, taken: &BTreeMap<String, BTreeSet<Digest>>| {
            taken.get(&spell(start, digest, 4)).map_or(4, |all| if all.len() > 1 { 12 } else { 4 })
        };
        let mut taken: BTreeMap<String, BTreeSet<Digest>> = BTreeMap::new();
        for (start, digest, _) in &named {
            taken.entry(spell(start, digest, 4)).or_default().insert(*digest);
        }
        let spelled = named.iter().map(|(start, digest, repeats)| {
            (spell(start, digest, length(start, digest, &taken)).parse().ok(), *repeats)
        });
        spelled.collect()
    }
}

/// Digest of a key and the letters and digits of a text. Not folded: nearly no row needs it, and folding is what costs.
fn with_text(key: &str, text: &str) -> Digest {
    let mut digest = Sha256::new();
    digest.update(key);
    digest.update("|");
    let mut buffer = String::with_capacity(1024);
    for c in text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase) {
        buffer.push(c);
        if buffer.len() > 1000 {
            digest.update(&buffer);
            buffer.clear();
        }
    }
    digest.update(&buffer);
    digest.finalize().into()
}

fn spell(start: &str, digest: &Digest, length: usize) -> String {
    const ALPHABET: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";
    let mut id = start.to_owned();
    let mut bits = digest.iter().flat_map(|byte| (0..8).rev().map(move |i| (byte >> i) & 1));
    for _ in 0..length {
        let place = bits.by_ref().take(5).fold(0, |place, bit| place * 2 + usize::from(bit));
        id.push(ALPHABET.get(place).copied().map_or('a', char::from));
    }
    id
}

/// The number at the beginning of a folded title, and the rest: `10 the regulation` gives `10`, `commitment 4 2 open data`
/// gives `4 2`. A year is no number, and the rest is never empty.
pub(crate) fn split_number(title: &str) -> (&str, &str) {
    const BEFORE_NUMBERS: [&str; 9] =
        ["commitment", "compromiso", "compromisso", "engagement", "accion", "action", "no", "actividad", "iniciativa"];
    let is_number = |word: &str| {
        let plain = word.bytes().all(|b| b.is_ascii_alphanumeric());
        word.len() <= 3 && plain && word.bytes().next().is_some_and(|b| b.is_ascii_digit())
    };
    // Where each word begins.
    let begins = |from: usize| title.get(from..).unwrap_or("").split(' ').next().unwrap_or("");
    let after = |from: usize| from + begins(from).len() + 1;
    let start = if BEFORE_NUMBERS.contains(&begins(0)) && is_number(begins(after(0))) { after(0) } else { 0 };
    let mut end = start;
    while is_number(begins(end)) {
        end = after(end);
    }
    if end == start {
        return ("", title);
    }
    let rest = if BEFORE_NUMBERS.contains(&begins(end)) { after(end) } else { end };
    match (title.get(start..end), title.get(rest..)) {
        (Some(number), Some(rest)) if !rest.is_empty() => (number.trim_end(), rest),
        _ => ("", title),
    }
}

/// A number in the plan as part of an identifier: `16.B` is `16-b`; at most 24 bytes.
fn number_slug(number: &str) -> String {
    let number = crate::cell::missing(number).map_or(number, |_| "");
    let number = fold(&crate::cell::label(number).0);
    let mut slug: String = number.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).take(24).collect();
    slug.truncate(slug.trim_end_matches('-').len());
    slug.trim_start_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn ids(rows: &[(&str, &str, &str)]) -> Vec<String> {
        let (country, plan) = ("GHA".parse().unwrap(), "ghana/1".parse().unwrap());
        let mut register = Register::default();
        for (number, title, text) in rows {
            register.add(Named { country: &country, plan: &plan, number, title, text });
        }
        register.identifiers().into_iter().map(|(id, _)| id.unwrap().to_string()).collect()
    }

    #[test]
    fn an_identifier_shows_country_plan_and_number_and_depends_on_the_title() {
        let found = ids(&[
            ("7.6", "Open data portal", "a"),
            ("16.B", "Open data", ""),
            ("", "Open data", ""),
            ("NR", "Open  DATA", ""),
        ]);
        assert!(found[0].starts_with("gha-1-7-6-") && found[0].len() == 14, "{found:?}");
        assert!(found[1].starts_with("gha-1-16-b-"), "{found:?}");
        assert!(found[2].starts_with("gha-1-x-"), "{found:?}");
        assert_eq!(ids(&[("7.6", "OPEN DATA PORTAL ", "quite another text")]), found[..1]);
        assert!(!found[0].parse::<CommitmentId>().unwrap().is_official());
    }

    #[test]
    fn a_number_that_stands_only_in_the_title_is_used_as_the_number() {
        assert_eq!(
            ids(&[("", "4.2. Commitment: Improving services", "")]),
            ids(&[("4.2", "4.2. Commitment: Improving services", "")])
        );
    }

    #[test]
    fn rows_that_repeat_are_told_apart_by_their_text_and_then_by_their_order() {
        let found = ids(&[
            ("1", "Gender", "first"),
            ("1", "Gender", "second"),
            ("1", "Gender", "first"),
            ("1", "Gender", "first"),
        ]);
        assert_eq!(found.iter().collect::<BTreeSet<_>>().len(), 4, "{found:?}");
        assert_eq!(ids(&[("1", "Gender", "second"), ("1", "Gender", "first")]), [found[1].clone(), found[0].clone()]);
    }

    #[test]
    fn no_two_rows_of_a_large_plan_share_an_identifier() {
        let titles: Vec<String> = (0..4000).map(|n| format!("Commitment {n}")).collect();
        let rows: Vec<_> = titles.iter().map(|title| ("", title.as_str(), "")).collect();
        let found = ids(&rows);
        assert_eq!(found.iter().collect::<BTreeSet<_>>().len(), rows.len());
        assert!(found.iter().any(|id| id.len() > 14), "the test is meant to meet a collision");
    }

    #[test]
    fn numbers_are_taken_off_titles() {
        for (title, number, rest) in [
            ("10 the regulation on ethics", "10", "the regulation on ethics"),
            ("4 2 commitment improving services", "4 2", "improving services"),
            ("commitment 2 to improve", "2", "to improve"),
            ("8 2 sistema integrado", "8 2", "sistema integrado"),
            ("open data", "", "open data"),
            ("2014", "", "2014"),
            ("2014 budget", "", "2014 budget"),
            ("7", "", "7"),
            ("", "", ""),
            ("16b tax", "16b", "tax"),
            // A letter that no identifier can have belongs to the title.
            ("0ƀ tax", "", "0ƀ tax"),
        ] {
            assert_eq!(split_number(title), (number, rest), "{title}");
        }
    }

    proptest! {
        #[test]
        fn order_changes_no_identifier_but_those_of_exact_repetitions(
            rows in prop::collection::vec(("[1-3]?", "[a-c]", "[a-c]?"), 1..12), seed in any::<u64>()
        ) {
            let rows: Vec<_> = rows.iter().map(|(n, t, x)| (n.as_str(), t.as_str(), x.as_str())).collect();
            let mut order: Vec<usize> = (0..rows.len()).collect();
            order.sort_by_key(|i| (seed.rotate_left(u32::try_from(*i * 7).unwrap()), *i));
            let here = ids(&rows);
            let there = ids(&order.iter().map(|i| rows[*i]).collect::<Vec<_>>());
            let mut pairs: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
            let mut moved: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
            for (i, id) in here.iter().enumerate() { pairs.entry(rows[i]).or_default().insert(id.clone()); }
            for (i, id) in there.iter().enumerate() { moved.entry(rows[order[i]]).or_default().insert(id.clone()); }
            prop_assert_eq!(pairs, moved);
        }

        #[test]
        fn any_words_give_an_identifier(number in ".*", title in ".*", text in ".*", plan in 1u16..) {
            let (country, plan) = ("GHA".parse().unwrap(), PlanId { member: "ghana".parse().unwrap(), number: plan });
            let mut register = Register::default();
            register.add(Named { country: &country, plan: &plan, number: &number, title: &title, text: &text });
            prop_assert!(register.identifiers()[0].0.is_some());
            let folded = fold(&title);
            prop_assert!(folded.ends_with(split_number(&folded).1));
        }
    }
}
