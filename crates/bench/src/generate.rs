//! Commitments in any number, in the layout of OGP's edition of 2016, so that they go through the real import.
//!
//! Shares of answers follow that edition; texts have 900 to 4,000 characters, in the language of the member. A number of
//! commitments and a seed give the same file on every machine. Nothing in it is true.

use std::io::{self, Write};

use csv::Writer;
use fastrand::Rng;

use crate::row::{Commitment, headings};
use crate::words::{Tongue, Vocabulary};

/// What a file held.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Generated {
    /// Commitments.
    pub rows: u64,
    /// Bytes of the texts in them: titles, themes, institutions and full texts.
    pub text_bytes: u64,
}

/// Members of today, by the language in which they write here.
const MEMBERS: [(Tongue, &str); 5] = [
    (
        Tongue::English,
        "Albania;Armenia;Australia;Azerbaijan;Bulgaria;Canada;Croatia;Czech Republic;Denmark;Estonia;Finland;Georgia;\
         Germany;Ghana;Greece;Indonesia;Ireland;Israel;Italy;Jamaica;Kenya;Latvia;Liberia;Lithuania;Malawi;Malta;Mongolia;\
         Montenegro;Netherlands;New Zealand;Nigeria;North Macedonia;Norway;Philippines;Romania;Serbia;Sierra Leone;\
         Slovakia;South Africa;South Korea;Sweden;Ukraine;United Kingdom;United States;Kaduna State, Nigeria;\
         Elgeyo Marakwet, Kenya;Scotland, United Kingdom;Ontario, Canada;Austin, United States",
    ),
    (
        Tongue::Spanish,
        "Argentina;Chile;Colombia;Costa Rica;Dominican Republic;Ecuador;El Salvador;Guatemala;Honduras;Mexico;Panama;\
         Paraguay;Peru;Spain;Uruguay;Buenos Aires, Argentina;Madrid, Spain;Jalisco, Mexico;Basque Country, Spain",
    ),
    (Tongue::French, "Benin;Burkina Faso;Côte d'Ivoire;France;Luxembourg;Senegal;Paris, France"),
    (Tongue::Portuguese, "Brazil;Cabo Verde;Portugal;São Paulo, Brazil"),
    (Tongue::Arabic, "Jordan;Morocco;Tunisia"),
];

/// How many plans each member has.
const PLANS: u16 = 6;

/// Writes so many commitments, spread evenly over all members and plans.
///
/// # Errors
/// When `out` cannot be written to.
pub fn write(rows: u64, seed: u64, out: impl Write) -> io::Result<Generated> {
    let mut out = Writer::from_writer(out);
    out.write_record((0..headings().count()).map(|column| column.to_string()))?;
    out.write_record(headings())?;
    let plans: u64 = MEMBERS.iter().map(|(_, names)| names.split(';').count() as u64 * u64::from(PLANS)).sum();
    let mut chance = Rng::with_seed(seed);
    let mut generated = Generated::default();
    let mut nth_plan = 0;
    for (tongue, names) in MEMBERS {
        let vocabulary = Vocabulary::of(tongue);
        for (member, plan) in names.split(';').flat_map(|name| (1..=PLANS).map(move |plan| (name, plan))) {
            nth_plan += 1;
            for number in 1..=rows * nth_plan / plans - generated.rows {
                let commitment = Commitment::draw(member, plan, number, &vocabulary, &mut chance);
                generated.text_bytes += commitment.text_bytes();
                out.write_record(commitment.cells(&mut chance))?;
            }
            generated.rows = rows * nth_plan / plans;
        }
    }
    out.flush()?;
    Ok(generated)
}

#[cfg(test)]
mod tests {
    use super::*;
    use opendata::imported::{Options, read};
    use opendata::report::Severity;

    fn generated(rows: u64, seed: u64) -> (Vec<u8>, Generated) {
        let mut bytes = Vec::new();
        let generated = write(rows, seed, &mut bytes).unwrap();
        (bytes, generated)
    }

    #[test]
    fn every_generated_row_is_taken_by_the_real_import_without_a_warning() {
        let (bytes, made) = generated(1_000, 7);
        let imported = read("generated.csv", &bytes, &Options::default()).unwrap();
        assert_eq!((made.rows, imported.report.rows_taken), (1_000, 1_000));
        let odd: Vec<_> = imported.report.items.iter().filter(|item| item.severity != Severity::Note).collect();
        assert!(odd.is_empty(), "{:?}", odd.first());
        let commitments = imported.entries.iter().filter(|entry| entry.subject.sort() == "commitment").count();
        let assessments = imported.entries.iter().filter(|entry| entry.subject.sort() == "assessment").count();
        assert_eq!(commitments, 1_000);
        assert!((950..1_100).contains(&assessments), "{assessments}");
    }

    #[test]
    fn a_seed_gives_the_same_file_and_another_seed_another() {
        assert_eq!(generated(50, 1), generated(50, 1));
        assert_ne!(generated(50, 1).0, generated(50, 2).0);
    }

    #[test]
    fn full_texts_are_as_long_as_said() {
        let (bytes, _) = generated(500, 3);
        let mut rows = csv::Reader::from_reader(bytes.as_slice());
        let lengths: Vec<usize> = rows.records().skip(1).map(|row| row.unwrap()[7].chars().count()).collect();
        assert!(lengths.iter().all(|length| (900..=4_000).contains(length)), "{lengths:?}");
        assert!(lengths.iter().any(|length| *length < 1_100) && lengths.iter().any(|length| *length > 3_500));
    }
}
