//! The names under which sources speak of countries and localities, and the one member that each means.
//!
//! One table for all sources, so that "UK", "United Kingdom" and "Scotland, United Kingdom" are told apart once. A name that
//! is not in the table is never guessed by likeness; a locality is also known by "Name, Country" where the country is.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use domain::{MemberId, ids::Iso3};
use language::fold;

/// Where a name leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The member.
    pub member: MemberId,
    /// Its country; a locality has its country's.
    pub country: Iso3,
    /// Whether it is a part of a country.
    pub local: bool,
}

const COUNTRIES: &str = include_str!("../data/countries.csv");
const LOCALITIES: &str = include_str!("../data/localities.csv");

static PLACES: LazyLock<BTreeMap<String, Place>> = LazyLock::new(|| {
    let mut places = BTreeMap::new();
    for (table, local) in [(COUNTRIES, false), (LOCALITIES, true)] {
        for row in csv::Reader::from_reader(table.as_bytes()).records().flatten() {
            let (Some(iso3), Some(slug), Some(names)) = (row.get(0), row.get(1), row.get(2)) else { continue };
            let (Ok(country), Ok(member)) = (iso3.parse::<Iso3>(), slug.parse::<MemberId>()) else { continue };
            for name in names.split(';') {
                places.insert(fold(name), Place { member: member.clone(), country: country.clone(), local });
            }
            if !local {
                // Kept under its code too; folded names of three letters exist only as the aliases UK, USA and UAE.
                places.entry(fold(iso3)).or_insert(Place { member, country, local });
            }
        }
    }
    places
});

/// The member that a name means: a country, a locality by its own name, or `Locality, Country`.
#[must_use]
pub fn place(name: &str) -> Option<Place> {
    if let Some(place) = PLACES.get(&fold(name)) {
        return Some(place.clone());
    }
    let (locality, country) = name.rsplit_once(',')?;
    let country = PLACES.get(&fold(country)).filter(|place| !place.local)?;
    let known = PLACES.get(&fold(locality)).filter(|place| place.local && place.country == country.country);
    known.cloned().or_else(|| {
        let member = format!("{}-{}", slug(locality), country.member).parse().ok()?;
        Some(Place { member, country: country.country.clone(), local: true })
    })
}

/// A short name made of a text: its folded words joined by hyphens, at most 64 bytes, cut between words where possible.
#[must_use]
pub fn slug(text: &str) -> String {
    let mut slug = String::new();
    for word in fold(text).split(' ') {
        let word: String = word.chars().filter(char::is_ascii_alphanumeric).take(48).collect();
        if word.is_empty() || slug.len() + word.len() >= 64 {
            continue;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(&word);
    }
    slug
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn member(name: &str) -> String {
        place(name).map(|p| format!("{} {} {}", p.member, p.country, p.local)).unwrap_or_default()
    }

    #[test]
    fn short_forms_and_old_names_mean_the_same_member() {
        for (names, expected) in [
            (&["UK", "United Kingdom", "uk"][..], "united-kingdom GBR false"),
            (&["USA", "United States", "U.S."], "united-states USA false"),
            (&["Macedonia", "North Macedonia", "MKD"], "north-macedonia MKD false"),
            (&["South Korea", "Korea", "Republic of Korea", "Korea, Rep."], "south-korea KOR false"),
            (&["Slovakia", "Slovak Republic"], "slovakia SVK false"),
            (&["Azerbaijan", "Azerbaijan Republic"], "azerbaijan AZE false"),
            (&["Turkey", "Türkiye"], "turkey TUR false"),
            (&["Côte d'Ivoire", "Cote d'Ivoire", "Côte d’Ivoire"], "cote-divoire CIV false"),
            (&["Kosovo"], "kosovo XKX false"),
            (&["Basque Country", "Basque Country, Spain"], "basque-country-spain ESP true"),
            (&["Austin", "Austin, United States", "Austin, USA"], "austin-united-states USA true"),
            (&["Elgeyo Marakwet, Kenya", "Elgeyo-Marakwet County"], "elgeyo-marakwet-kenya KEN true"),
            (&["Iași"], "iasi-romania ROU true"),
            (&["Regueb, Tunisia"], "regueb-tunisia TUN true"),
        ] {
            for name in names {
                assert_eq!(member(name), expected, "{name}");
            }
        }
    }

    #[test]
    fn what_is_no_place_leads_nowhere() {
        for name in ["", "Country name", "Sum", "International", "Atlantis", "Austin, Atlantis", ","] {
            assert_eq!(member(name), "", "{name}");
        }
    }

    #[test]
    fn every_country_of_the_table_is_found_by_each_of_its_names_and_no_name_means_two() {
        let mut seen = BTreeMap::new();
        for row in csv::Reader::from_reader(COUNTRIES.as_bytes()).records() {
            let row = row.unwrap();
            for name in row[2].split(';') {
                assert_eq!(place(name).unwrap().country.as_str(), &row[0], "{name}");
                assert!(seen.insert(fold(name), row[0].to_owned()).is_none_or(|iso3| iso3 == row[0]), "{name}");
            }
        }
        assert!(seen.len() > 240);
    }

    proptest! {
        #[test]
        fn any_name_is_survived(name in ".*") {
            let _ = place(&name);
            let slug = slug(&name);
            prop_assert!(slug.len() <= 64 && (slug.is_empty() || slug.parse::<MemberId>().is_ok()));
        }
    }
}
