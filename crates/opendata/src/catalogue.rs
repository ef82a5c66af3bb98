//! The dump as a catalogue for portals of open data: DCAT-AP 3 (<https://semiceu.github.io/DCAT-AP/releases/3.0.0/>), as JSON-LD
//! and as Turtle.
//!
//! What is said is put together once, as resources with their properties, and written twice, so that the two cannot say different
//! things. Nothing here opens a file or chooses words for people.

mod jsonld;
mod resource;
mod turtle;

pub use jsonld::json_ld;
pub use resource::{Object, Resource};
pub use turtle::turtle;

use std::collections::BTreeSet;

use domain::{PartialDate, Timestamp};

/// Words in several languages: language tag and text.
pub type Words = Vec<(String, String)>;

/// What the catalogue is made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Catalogue {
    /// The address of the site, without a slash at its end.
    pub base: String,
    /// What the catalogue and the site are called.
    pub title: Words,
    /// What they hold.
    pub description: Words,
    /// The terms of use.
    pub terms: Words,
    /// What they are about, as key words.
    pub keywords: Words,
    /// When the record was last changed.
    pub modified: Timestamp,
    /// When its first act was recorded.
    pub issued: Timestamp,
    /// The version of the data.
    pub version: String,
    /// The first and the last year of which it speaks, if any.
    pub years: Option<(PartialDate, PartialDate)>,
    /// The languages of the site.
    pub languages: Vec<String>,
    /// The datasets: the whole, and each table.
    pub datasets: Vec<Dataset>,
    /// What the record was made from: what each source is called, and whom to credit.
    pub sources: Vec<String>,
}

/// A dataset.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dataset {
    /// Its short name, also the fragment of its address.
    pub name: String,
    /// What it is called.
    pub title: Words,
    /// What it holds.
    pub description: Words,
    /// Its files.
    pub files: Vec<Distribution>,
}

/// A file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Distribution {
    /// Its name, as in its address.
    pub file: String,
    /// What its format is called.
    pub format: String,
    /// Its media type without parameters, if it is a registered one.
    pub media_type: Option<String>,
    /// Its entry in the European Union's list of file types, if it has one: `CSV`.
    pub file_type: Option<&'static str>,
}

const FILE_TYPES: &str = "http://publications.europa.eu/resource/authority/file-type/";
const LANGUAGES: &str = "http://publications.europa.eu/resource/authority/language/";
const THEMES: &str = "http://publications.europa.eu/resource/authority/data-theme";
/// Where the terms of use stand.
const TERMS: &str = "/data#terms";
/// Government and public sector.
const THEME: &str = "http://publications.europa.eu/resource/authority/data-theme/GOVE";
/// No restriction of access.
const PUBLIC: &str = "http://publications.europa.eu/resource/authority/access-right/PUBLIC";
/// Whenever something happens.
const IRREGULAR: &str = "http://publications.europa.eu/resource/authority/frequency/IRREG";
const MEDIA_TYPES: &str = "https://www.iana.org/assignments/media-types/";
/// A file that is finished.
const COMPLETED: &str = "http://publications.europa.eu/resource/authority/distribution-status/COMPLETED";

impl Catalogue {
    fn at(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    /// Everything that is said, the catalogue first.
    #[must_use]
    pub fn resources(&self) -> Vec<Resource> {
        let mut all = vec![self.catalogue(), self.publisher(), self.rights()];
        for (at, dataset) in self.datasets.iter().enumerate() {
            let told = self.dataset(dataset);
            // The whole comes first; of its parts the same need not be said again.
            all.push(if at == 0 { self.sources.iter().fold(told, |told, said| provenance(told, said)) } else { told });
            all.extend(dataset.files.iter().map(|file| self.distribution(dataset, file)));
        }
        all.extend(self.terms_of_others());
        all
    }

    fn address_of(&self, dataset: &Dataset) -> String {
        self.at(&format!("/data#{}", dataset.name))
    }

    fn address_of_file(&self, file: &Distribution) -> String {
        self.at(&format!("/data/{}", file.file))
    }

    fn catalogue(&self) -> Resource {
        Resource::new(self.at("/data#catalogue"), "dcat:Catalog")
            .words("dct:title", &self.title)
            .words("dct:description", &self.description)
            .link("dct:publisher", &self.at("/about"))
            .link("foaf:homepage", &self.at("/data"))
            .link("dcat:themeTaxonomy", THEMES)
            .with("dct:issued", Object::Moment(self.issued.to_string()))
            .with("dct:modified", Object::Moment(self.modified.to_string()))
            .links("dct:language", self.languages.iter().filter_map(|lang| language(lang)))
            .link("dct:rights", &self.at(TERMS))
            .links("dcat:dataset", self.datasets.iter().map(|dataset| self.address_of(dataset)))
    }

    /// Who runs the site; it says of itself who that is on the page that is named.
    fn publisher(&self) -> Resource {
        Resource::new(self.at("/about"), "foaf:Agent").words("foaf:name", &self.title).link("foaf:homepage", &self.base)
    }

    fn rights(&self) -> Resource {
        Resource::new(self.at(TERMS), "dct:RightsStatement").words("rdfs:label", &self.terms)
    }

    /// What the terms of other vocabularies are that we point to: the shapes ask for it in the same document.
    fn terms_of_others(&self) -> Vec<Resource> {
        let files = || self.datasets.iter().flat_map(|dataset| &dataset.files);
        let mut known: BTreeSet<(String, &'static str)> =
            [(PUBLIC, "dct:RightsStatement"), (IRREGULAR, "dct:Frequency")]
                .map(|(term, class)| (term.to_owned(), class))
                .into();
        known.extend(["/data", "/data/codebook", ""].map(|page| (self.at(page), "foaf:Document")));
        known.extend(self.languages.iter().filter_map(|lang| Some((language(lang)?, "dct:LinguisticSystem"))));
        known.extend(files().filter_map(|file| Some((media_type(file)?, "dct:MediaType"))));
        known.extend(files().filter_map(|file| Some((file_type(file)?, "dct:MediaTypeOrExtent"))));
        // As their keepers call them.
        let called = |term: &str, class, property, name: &str| {
            let name = Object::Words("en".to_owned(), name.to_owned());
            Resource::new(term.to_owned(), class).with(property, name)
        };
        let named = [
            called(THEME, "skos:Concept", "skos:prefLabel", "Government and public sector"),
            called(COMPLETED, "skos:Concept", "skos:prefLabel", "Completed"),
            called(THEMES, "skos:ConceptScheme", "dct:title", "Data theme"),
        ];
        named.into_iter().chain(known.into_iter().map(|(term, class)| Resource::new(term, class))).collect()
    }

    fn dataset(&self, dataset: &Dataset) -> Resource {
        let contact = Resource::nameless("vcard:Kind")
            .words("vcard:fn", &self.title)
            .link("vcard:hasURL", &self.at("/reports/new"));
        let mut told = Resource::new(self.address_of(dataset), "dcat:Dataset")
            .words("dct:title", &dataset.title)
            .words("dct:description", &dataset.description)
            .words("dcat:keyword", &self.keywords)
            .link("dcat:theme", THEME)
            .link("dct:publisher", &self.at("/about"))
            .link("dct:accessRights", PUBLIC)
            .link("dct:accrualPeriodicity", IRREGULAR)
            .link("dcat:landingPage", &self.at("/data"))
            .link("foaf:page", &self.at("/data/codebook"))
            .with("dct:identifier", Object::Text(self.address_of(dataset)))
            .with("dcat:version", Object::Text(self.version.clone()))
            .with("dct:issued", Object::Moment(self.issued.to_string()))
            .with("dct:modified", Object::Moment(self.modified.to_string()))
            .nested("dcat:contactPoint", contact)
            .links("dcat:distribution", dataset.files.iter().map(|file| self.address_of_file(file)));
        if let Some((first, last)) = self.years {
            let period = Resource::nameless("dct:PeriodOfTime")
                .with("dcat:startDate", Object::Day(first.first().to_string()))
                .with("dcat:endDate", Object::Day(last.last().to_string()));
            told = told.nested("dct:temporal", period);
        }
        told
    }

    fn distribution(&self, dataset: &Dataset, file: &Distribution) -> Resource {
        let mut told = Resource::new(self.address_of_file(file), "dcat:Distribution")
            .words("dct:title", &dataset.title)
            .words("dct:description", &dataset.description)
            .link("dcat:accessURL", &self.at("/data"))
            .link("dcat:downloadURL", &self.address_of_file(file))
            .link("adms:status", COMPLETED)
            .with("dct:modified", Object::Moment(self.modified.to_string()))
            .link("dct:rights", &self.at(TERMS));
        if let Some(media_type) = media_type(file) {
            told = told.link("dcat:mediaType", &media_type);
        }
        match file_type(file) {
            Some(kind) => told.link("dct:format", &kind),
            None => {
                let format = Resource::nameless("dct:MediaTypeOrExtent");
                told.nested("dct:format", format.with("rdfs:label", Object::Text(file.format.clone())))
            }
        }
    }
}

fn provenance(told: Resource, said: &str) -> Resource {
    let source = Resource::nameless("dct:ProvenanceStatement").with("rdfs:label", Object::Text(said.to_owned()));
    told.nested("dct:provenance", source)
}

fn media_type(file: &Distribution) -> Option<String> {
    Some(format!("{MEDIA_TYPES}{}", file.media_type.as_ref()?))
}

fn file_type(file: &Distribution) -> Option<String> {
    Some(format!("{FILE_TYPES}{}", file.file_type?))
}

/// A language's entry in the European Union's list, by its tag.
fn language(tag: &str) -> Option<String> {
    let code = match tag {
        "ar" => "ARA",
        "de" => "DEU",
        "en" => "ENG",
        "es" => "SPA",
        "fr" => "FRA",
        "id" => "IND",
        "it" => "ITA",
        "ka" => "KAT",
        "pl" => "POL",
        "pt" => "POR",
        "ro" => "RON",
        "ru" => "RUS",
        "sr" => "SRP",
        "sw" => "SWA",
        "uk" => "UKR",
        _ => return None,
    };
    Some(format!("{LANGUAGES}{code}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use oxrdf::Dataset as Triples;
    use oxrdf::dataset::CanonicalizationAlgorithm;

    fn sample() -> Catalogue {
        let said = |en: &str, ar: &str| vec![("en".to_owned(), en.to_owned()), ("ar".to_owned(), ar.to_owned())];
        Catalogue {
            base: "https://openpact.example".into(),
            title: said("The \"public\" record\nof promises \\ reviews", "السجل العام"),
            description: said("Tables.", "جداول."),
            terms: said("Credit the source.", "اذكر المصدر."),
            keywords: said("commitment", "التزام"),
            modified: Timestamp(1_795_262_400_000_000),
            issued: Timestamp(0),
            version: "0.1.0+7".into(),
            years: PartialDate::year(2011).zip(PartialDate::year(2026)),
            languages: vec!["en".into(), "ar".into(), "eo".into()],
            datasets: vec![Dataset {
                name: "members".into(),
                title: said("Members", "الأعضاء"),
                description: said("All of them.", "جميعهم."),
                files: vec![
                    Distribution {
                        file: "members.csv".into(),
                        format: "CSV".into(),
                        media_type: Some("text/csv".into()),
                        file_type: Some("CSV"),
                    },
                    Distribution {
                        file: "members.jsonl".into(),
                        format: "JSON Lines".into(),
                        media_type: None,
                        file_type: None,
                    },
                ],
            }],
            sources: vec!["OGP commitments. Credit the Partnership.".into()],
        }
    }

    fn canonical(mut triples: Triples) -> Vec<String> {
        triples.canonicalize(CanonicalizationAlgorithm::Unstable);
        let mut lines: Vec<String> = triples.iter().map(|quad| quad.to_string()).collect();
        lines.sort();
        lines
    }

    #[test]
    fn both_forms_say_the_same() {
        let resources = sample().resources();
        let turtle = turtle(&resources);
        let of_turtle = oxttl::TurtleParser::new().for_slice(&turtle);
        let of_turtle: Triples =
            of_turtle.map(|triple| triple.unwrap().in_graph(oxrdf::GraphName::DefaultGraph)).collect();
        let json = serde_json::to_vec(&json_ld(&resources)).unwrap();
        let of_json: Triples = oxjsonld::JsonLdParser::new().for_slice(&json).map(Result::unwrap).collect();
        assert!(of_turtle.len() > 60, "{}", of_turtle.len());
        assert_eq!(canonical(of_turtle), canonical(of_json));
    }
}
