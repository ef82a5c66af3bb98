//! The description of the downloads for portals that harvest: DCAT-AP 3, in two forms that say the same.

use app::catalogue::{Catalogue, Dataset, Distribution, Words, json_ld, turtle};
use app::dump::Dump;
use app::export::FileFormat;
use domain::{Field, PartialDate, Timestamp};
use views::{Catalogue as Messages, Locale};

use crate::answer::{Keep, Ready};
use crate::problems::Problem;
use crate::record::download::{Name, not_made};
use crate::record::spoken::Spoken;
use crate::site::Telling;

/// The forms of the catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// JSON-LD.
    JsonLd,
    /// Turtle.
    Turtle,
}

impl Form {
    /// The form of a file of a name.
    #[must_use]
    pub fn from_file(name: &str) -> Option<Self> {
        match name {
            "catalogue.jsonld" => Some(Self::JsonLd),
            "catalogue.ttl" => Some(Self::Turtle),
            _ => None,
        }
    }
}

/// The catalogue in a form.
///
/// # Errors
/// When the store does not answer.
pub async fn catalogue(telling: &Telling, form: Form) -> Result<Ready, Problem> {
    let first = telling.site.app.act(0).await.map_err(|cause| {
        let passing = cause.is_passing();
        Problem::store(cause, passing)
    })?;
    let issued = first.map_or(telling.view.state.recorded_at, |(act, _)| act.recorded_at);
    let resources = described(telling, issued)?.resources();
    Ok(match form {
        Form::JsonLd => Ready::new("application/ld+json", serde_json::to_vec(&json_ld(&resources))?, Keep::Revalidate),
        Form::Turtle => Ready::new("text/turtle; charset=utf-8", turtle(&resources), Keep::Revalidate),
    })
}

/// A message in every language.
fn said(key: &str) -> Words {
    let said = |locale: &Locale| (locale.lang().to_owned(), Messages::of(*locale).text(key).into_owned());
    Locale::ALL.iter().map(said).collect()
}

fn described(telling: &Telling, issued: Timestamp) -> Result<Catalogue, Problem> {
    let dumping = Spoken(Locale::En).dumping(telling);
    let credits = dumping.credits().map_err(not_made)?;
    let terms = Locale::ALL.iter().map(|locale| (locale.lang().to_owned(), Spoken(*locale).terms())).collect();
    let keywords = ["term-ogp", "term-action-plan", "term-commitment", "term-irm"];
    Ok(Catalogue {
        base: telling.site.options.base_url.clone(),
        title: said("data-package-title"),
        description: said("data-package-description"),
        terms,
        keywords: keywords.iter().flat_map(|key| said(key)).collect(),
        modified: telling.view.state.recorded_at,
        issued,
        version: Spoken(Locale::En).package(&dumping, "").version,
        years: years(telling),
        languages: Locale::ALL.iter().map(|locale| locale.lang().to_owned()).collect(),
        datasets: datasets(),
        sources: credits.into_iter().map(|(title, terms)| format!("{title}. {terms}")).collect(),
    })
}

/// The first and the last year of the plans on record.
fn years(telling: &Telling) -> Option<(PartialDate, PartialDate)> {
    let (state, lens) = (&telling.view.state, telling.view.lens);
    let year = |number: i64| i16::try_from(number).ok().and_then(PartialDate::year);
    let years = state.plans().flat_map(|(_, plan)| {
        [Field::SubmittedIn, Field::EndsIn].map(|field| plan.thing.number(field, lens).and_then(year))
    });
    let years: Vec<PartialDate> = years.flatten().collect();
    Some((years.iter().min().copied()?, years.iter().max().copied()?))
}

fn datasets() -> Vec<Dataset> {
    let whole = Dataset {
        name: "record".to_owned(),
        title: said("data-package-title"),
        description: said("data-package-description"),
        files: Name::WHOLE.map(distribution).into(),
    };
    let table = |dump: &Dump| Dataset {
        name: dump.name().to_owned(),
        title: said(&format!("table-{}", dump.name())),
        description: said(&format!("download-{}", dump.name())),
        files: FileFormat::ALL.map(|format| distribution(Name::Table(*dump, format))).into(),
    };
    std::iter::once(whole).chain(Dump::ALL.iter().map(table)).collect()
}

fn distribution(name: Name) -> Distribution {
    let media_type = name.content_type().split(';').next().unwrap_or_default();
    Distribution {
        file: name.file(),
        format: name.format().to_owned(),
        // JSON Lines has no registered media type.
        media_type: (name.format() != FileFormat::JsonLines.name()).then(|| media_type.to_owned()),
        file_type: match name.format() {
            "CSV" => Some("CSV"),
            "JSON" => Some("JSON"),
            "ZIP" => Some("ZIP"),
            _ => None,
        },
    }
}
