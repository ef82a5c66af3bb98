//! The fields of the two surveys, and what stands in them. A field's name is the same in the form, on the desk and in the domain.

use std::collections::BTreeSet;

use app::fold;
use app::networking::country_of;
use domain::codebook::{PolicyArea2024, Region};
use domain::networking::{
    ASKED_OF_NEED, Answers, Audience, CostTerms, FOLLOWS, Filling, Flaw, LONGEST_LINE, LONGEST_TEXT, Method,
    ProviderKind, SEES_USUAL, Size, Stage, Survey, SurveyField, Urgency, asked_once, parts,
};
use domain::{Iso3, Lens, Partnership};
use views::components::form::{Choice, Field, Form, Takes};
use views::{Arg, Catalogue, Locale, Say};

use crate::form::Sent;
use web_read::networking::shown::LANGUAGES;

/// The fields that hold one thing, apart from who sees what.
const SINGLE: [&str; 14] = [
    "text",
    "references",
    "kind",
    "home",
    "countries",
    "languages",
    "cost",
    "capacity",
    "size",
    "conflicts",
    "need",
    "exists",
    "urgency",
    "wanted",
];
/// The lists of boxes.
const LISTS: [&str; 6] = ["area", "stage", "method", "region", "language", "refuses"];
/// The fields that hold countries.
const COUNTRIES: [&str; 3] = ["home", "countries", "conflicts"];

/// What was sent, as the desk keeps it: names of countries become their codes where they are known.
pub fn answers(sent: &Sent, state: &Partnership) -> Answers {
    let sees = SurveyField::ALL.iter().map(|field| field.sees()).chain([SEES_USUAL]);
    let single = SINGLE.into_iter().chain(sees).filter_map(|name| {
        let value = sent.get(name).trim();
        let value = if COUNTRIES.contains(&name) { coded(value, state) } else { value.to_owned() };
        (!value.is_empty()).then(|| (name.to_owned(), value))
    });
    let ticked = LISTS.iter().flat_map(|list| {
        let beginning = format!("{list}-");
        let names: Vec<_> = sent.ticked(&beginning).map(|code| format!("{beginning}{code}")).collect();
        names.into_iter().map(|name| (name, "yes".to_owned()))
    });
    single.chain(ticked).collect()
}

/// Countries as people write them, in any of our languages, by their codes.
fn coded(typed: &str, state: &Partnership) -> String {
    let code = |part: &str| {
        if part.parse::<Iso3>().is_ok() {
            return part.to_owned();
        }
        let wanted = fold(part);
        let named =
            |id: &&Iso3| Locale::ALL.iter().any(|locale| fold(&Catalogue::of(*locale).country(id.as_str())) == wanted);
        let of_members = state.members.keys().filter_map(|id| country_of(state, id, Lens::ALL));
        let known: BTreeSet<Iso3> = state.countries.keys().cloned().chain(of_members).collect();
        known.iter().find(named).map_or_else(|| part.to_owned(), ToString::to_string)
    };
    parts(typed).map(code).collect::<Vec<_>>().join(", ")
}

/// Countries as they are shown in a field: by name.
fn countries(stored: &str, locale: Locale) -> String {
    let name = |part: &str| match part.parse::<Iso3>() {
        Ok(id) => Catalogue::of(locale).country(id.as_str()).into_owned(),
        Err(_) => part.to_owned(),
    };
    parts(stored).map(name).collect::<Vec<_>>().join(", ")
}

/// What a form is drawn from.
pub struct Drawn<'a> {
    /// What stands in it.
    pub answers: &'a Answers,
    /// What is wrong with that, as far as it is to be said.
    pub flaws: &'a [Flaw],
    /// In which language.
    pub locale: Locale,
}

/// What is wrong, in a sentence.
pub fn flaw(flaw: &Flaw) -> Say {
    match flaw {
        Flaw::Missing { field: "text" } => Say::new("help-flaw-text"),
        Flaw::Missing { field: "need" } => Say::new("help-flaw-need"),
        Flaw::Missing { .. } => Say::new("help-flaw-provider"),
        Flaw::TooLong { has, most, .. } => Say::new("flaw-long").with("has", *has).with("most", *most),
        Flaw::Unknown { field, value } => {
            let says = match *field {
                "home" | "countries" | "conflicts" => "help-flaw-country",
                "languages" => "help-flaw-language",
                "capacity" | "wanted" => "help-flaw-number",
                _ => "help-flaw-choice",
            };
            Say::new(says).with("value", value.clone())
        }
        Flaw::NoLines => Say::new("help-no-lines"),
        Flaw::TooManyLines => Say::new("help-too-many-lines"),
    }
}

impl Drawn<'_> {
    fn get(&self, name: &str) -> &str {
        self.answers.get(name).map_or("", String::as_str)
    }

    fn field(&self, name: &'static str, label: &'static str, takes: Takes) -> Field {
        let value = self.get(name);
        let value = if COUNTRIES.contains(&name) { countries(value, self.locale) } else { value.to_owned() };
        let wrong = self.flaws.iter().find(|wrong| wrong.field() == Some(name)).map(flaw);
        Field::new(name, label, takes).value(value).flaw(wrong)
    }

    fn one(&self, name: &'static str, label: &'static str, book: &'static str, codes: &[&'static str]) -> Field {
        let nothing = (String::new(), Say::new("help-not-said"));
        let named = codes.iter().map(|code| ((*code).to_owned(), Say::of(Arg::Code(book.into(), (*code).into()))));
        self.field(name, label, Takes::OneOf(std::iter::once(nothing).chain(named).collect()))
    }

    fn any(&self, list: &'static str, label: &'static str, book: &'static str, codes: &[&'static str]) -> Field {
        let choice = |code: &&'static str| {
            let name = format!("{list}-{code}");
            let chosen = !self.get(&name).is_empty();
            Choice { name, label: Say::of(Arg::Code(book.into(), (*code).into())), chosen }
        };
        Field::new(list, label, Takes::AnyOf(codes.iter().map(choice).collect()))
    }

    fn languages(&self, form: Form) -> Form {
        let others = self.field("languages", "help-other-languages", Takes::Line(LONGEST_LINE, "off"));
        form.field(self.any("language", "help-languages", "work-language", &LANGUAGES))
            .field(others.hint("help-other-languages-hint"))
    }

    fn areas(&self) -> Field {
        // In the order of their names, for there are some seventy.
        let t = Catalogue::of(self.locale);
        let mut codes = PolicyArea2024::CODES.to_vec();
        codes.sort_by(|a, b| t.compare(&t.code("policy-areas", a), &t.code("policy-areas", b)));
        self.any("area", "help-areas", "policy-areas", &codes).hint("help-areas-hint")
    }

    /// Who sees what nothing else is said of, and then answer by answer, folded away: most say one thing for all.
    fn audiences(&self, form: Form, survey: Survey) -> Form {
        let usual = self.field(SEES_USUAL, "sees-usual", Takes::OneOf(Audience::CODES.iter().map(audience).collect()));
        self.each_audience(form.field(usual.hint("sees-usual-hint")), asked_once(survey), "sees-as-usual")
    }

    /// Who sees each of these answers, where that is not what is said for all.
    fn each_audience(&self, form: Form, fields: &'static [SurveyField], otherwise: &'static str) -> Form {
        fields.iter().fold(form, |form, field| {
            let otherwise = (String::new(), Say::new(otherwise));
            let choices = std::iter::once(otherwise).chain(Audience::CODES.iter().map(audience)).collect();
            let select = self.field(field.sees(), asked(*field, fields), Takes::OneOf(choices));
            let select = if *field == SurveyField::Who { select.hint("sees-who-hint") } else { select };
            form.field(select.folded(Say::new("sees-each")))
        })
    }

    /// An offer.
    pub fn offer(&self, form: Form) -> Form {
        let form = form
            .field(self.field("text", "help-offer", Takes::Text(LONGEST_TEXT)).hint("help-offer-hint"))
            .field(self.one("kind", "help-kind", "provider-kind", ProviderKind::CODES))
            .field(self.any("stage", "help-stages", "help-stage", Stage::CODES).hint("help-stages-hint"))
            .field(self.any("method", "help-methods", "help-method", Method::CODES))
            .field(self.areas())
            .field(self.field("home", "help-home", Takes::Line(LONGEST_LINE, "off")))
            .field(
                self.field("countries", "help-countries", Takes::Line(LONGEST_LINE, "off")).hint("help-countries-hint"),
            )
            .field(self.any("region", "help-regions", "region", Region::CODES));
        let form = self
            .languages(form)
            .field(self.one("cost", "help-cost", "cost-terms", CostTerms::CODES))
            .field(self.field("capacity", "help-capacity", Takes::Line(5, "off")).hint("help-capacity-hint"))
            .field(self.one("size", "help-size", "provider-size", Size::CODES))
            .field(
                self.field("conflicts", "help-conflicts", Takes::Line(LONGEST_LINE, "off")).hint("help-conflicts-hint"),
            )
            .field(self.field("references", "help-references", Takes::Text(LONGEST_TEXT)).hint("help-references-hint"));
        self.audiences(form, Survey::Offer)
    }

    /// What is asked once of a request.
    pub fn request(&self, form: Form) -> Form {
        let form = self.languages(form);
        self.audiences(form, Survey::Request)
    }

    /// One need.
    pub fn line(&self, form: Form) -> Form {
        let form = form
            .field(self.field("need", "help-need", Takes::Text(LONGEST_TEXT)).hint("help-need-hint"))
            .field(self.field("exists", "help-exists", Takes::Text(LONGEST_TEXT)).hint("help-exists-hint"))
            .field(self.any("stage", "help-stages", "help-stage", Stage::CODES).hint("help-stages-hint"))
            .field(self.areas())
            .field(self.one("urgency", "help-urgency", "help-urgency", Urgency::CODES))
            .field(self.one("cost", "help-cost-limit", "cost-terms", CostTerms::CODES))
            .field(self.any("refuses", "help-refuses", "provider-kind", ProviderKind::CODES))
            .field(self.field("wanted", "help-wanted", Takes::Line(2, "off")).hint("help-wanted-hint"));
        self.each_audience(form, ASKED_OF_NEED, "sees-as-request")
    }
}

fn audience(of: &&'static str) -> (String, Say) {
    ((**of).to_owned(), Say::of(Arg::Code("survey-audience".into(), (**of).into())))
}

/// What an answer is called, as it is where it is given.
fn asked(field: SurveyField, among: &[SurveyField]) -> &'static str {
    use SurveyField as F;
    match field {
        F::Who => "sees-who",
        F::Text => "help-offer",
        F::Need => "help-need",
        F::Exists => "help-exists",
        F::Kind => "help-kind",
        F::Stages => "help-stages",
        F::Methods => "help-methods",
        F::Areas => "help-areas",
        F::Home => "help-home",
        F::Countries => "help-countries",
        F::Regions => "help-regions",
        F::Languages => "help-languages",
        F::Cost if among.contains(&F::Need) => "help-cost-limit",
        F::Cost => "help-cost",
        F::Capacity => "help-capacity",
        F::Size => "help-size",
        F::References => "help-references",
        F::Urgency => "help-urgency",
        F::Refuses => "help-refuses",
        F::Wanted => "help-wanted",
    }
}

/// A filling with the whole changed.
pub fn with_whole(before: &Filling, whole: Answers) -> Filling {
    // Who offers and which request this one follows on are no fields of this form: what was said of that stays.
    let stays = |name: &str| before.whole.get_key_value(name).map(|(name, value)| (name.clone(), value.clone()));
    let kept = ["provider", FOLLOWS].into_iter().filter_map(stays);
    let mut whole: Answers = whole.into_iter().chain(kept).collect();
    whole.entry(SEES_USUAL.to_owned()).or_insert_with(|| before.usually().code().to_owned());
    Filling { whole, lines: before.lines.clone() }
}
