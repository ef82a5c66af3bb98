//! The forms of the two surveys and what is read from them, drawn from the tables of `domain::networking` by the kind of each answer. A
//! field's name is the same in the form, on the desk and in the domain.

use std::collections::BTreeSet;

use app::fold;
use app::networking::country_of;
use domain::networking::{
    Answers, Asked, Audience, Book, FOLLOWS, Filling, Flaw, Kind, LONGEST_LINE, LONGEST_TEXT, SEES_USUAL, Survey,
    SurveyField, asked_as, form_of, form_of_need, parts,
};
use domain::{Iso3, Lens, Partnership};
use views::components::form::{Choice, Field, Form, Takes};
use views::{Arg, Catalogue, Locale, Say};

use crate::form::Sent;
use web_read::networking::shown::LANGUAGES;

/// The list of boxes beside the field of languages, for those that are ticked most.
const USUAL_LANGUAGES: &str = "language";
/// Books of more codes than these are told in the order of their names.
const MANY: usize = 20;

/// Everything that the two surveys ask.
fn all_asked() -> impl Iterator<Item = &'static Asked> {
    [form_of(Survey::Offer), form_of(Survey::Request), form_of_need()].into_iter().flatten().copied()
}

/// What was sent, as the desk keeps it: names of countries become their codes where they are known.
pub fn answers(sent: &Sent, state: &Partnership) -> Answers {
    let mut answers = Answers::new();
    let mut keep = |name: &str, value: String| {
        if !value.is_empty() {
            answers.insert(name.to_owned(), value);
        }
    };
    let released = all_asked().map(|asked| asked.field).chain([SurveyField::Who]).filter(|field| field.is_released());
    for name in released.map(SurveyField::sees).chain([SEES_USUAL]) {
        keep(name, sent.get(name).trim().to_owned());
    }
    let mut ticked = |list: &str| {
        let beginning = format!("{list}-");
        for code in sent.ticked(&beginning) {
            keep(&format!("{beginning}{code}"), "yes".to_owned());
        }
    };
    for asked in all_asked() {
        match asked.kind {
            Kind::Any(_) => ticked(asked.field.code()),
            Kind::Languages => ticked(USUAL_LANGUAGES),
            _ => {}
        }
    }
    for asked in all_asked() {
        let name = asked.field.code();
        let value = sent.get(name).trim();
        match asked.kind {
            Kind::Any(_) => {}
            Kind::Country | Kind::Countries => keep(name, coded(value, state)),
            _ => keep(name, value.to_owned()),
        }
    }
    answers
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
        Flaw::Missing { field } => {
            Say::new(asked_as(field).and_then(|asked| asked.needed).unwrap_or("help-flaw-provider"))
        }
        Flaw::TooLong { has, most, .. } => Say::new("flaw-long").with("has", *has).with("most", *most),
        Flaw::Unknown { field, value } => {
            let says = match asked_as(field).map(|asked| asked.kind) {
                Some(Kind::Country | Kind::Countries) => "help-flaw-country",
                Some(Kind::Languages) => "help-flaw-language",
                Some(Kind::Number { .. }) => "help-flaw-number",
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
        let wrong = self.flaws.iter().find(|wrong| wrong.field() == Some(name)).map(flaw);
        Field::new(name, label, takes).value(self.get(name).to_owned()).flaw(wrong)
    }

    fn one(&self, name: &'static str, label: &'static str, book: Book) -> Field {
        let nothing = (String::new(), Say::new("help-not-said"));
        let named = book.codes.iter().map(|code| ((*code).to_owned(), named(book, code)));
        self.field(name, label, Takes::OneOf(std::iter::once(nothing).chain(named).collect()))
    }

    fn any(&self, list: &'static str, label: &'static str, book: Book) -> Field {
        let mut codes = book.codes.to_vec();
        if codes.len() > MANY {
            let t = Catalogue::of(self.locale);
            codes.sort_by(|a, b| t.compare(&t.code(book.name, a), &t.code(book.name, b)));
        }
        let choice = |code: &&'static str| {
            let name = format!("{list}-{code}");
            let chosen = !self.get(&name).is_empty();
            Choice { name, label: named(book, code), chosen }
        };
        Field::new(list, label, Takes::AnyOf(codes.iter().map(choice).collect()))
    }

    /// The field of an answer, or its fields.
    fn asks(&self, form: Form, asked: &Asked) -> Form {
        let (name, label) = (asked.field.code(), asked.label);
        let line = || self.field(name, label, Takes::Line(LONGEST_LINE, "off"));
        let field = match asked.kind {
            Kind::Words | Kind::Listed => self.field(name, label, Takes::Text(LONGEST_TEXT)),
            Kind::One(book) => self.one(name, label, book),
            Kind::Any(book) => self.any(name, label, book),
            Kind::Country | Kind::Countries => line().value(countries(self.get(name), self.locale)),
            Kind::Number { most, .. } => self.field(name, label, Takes::Line(most.to_string().len(), "off")),
            Kind::Languages => {
                let others = self.field(name, "help-other-languages", Takes::Line(LONGEST_LINE, "off"));
                let usual = Book { name: "work-language", codes: &LANGUAGES };
                let form = form.field(self.any(USUAL_LANGUAGES, label, usual));
                return form.field(others.hint("help-other-languages-hint"));
            }
        };
        form.field(match asked.hint {
            Some(hint) => field.hint(hint),
            None => field,
        })
    }

    /// Who sees what nothing else is said of, and then answer by answer, folded away: most say one thing for all.
    fn audiences(&self, form: Form, survey: Survey) -> Form {
        let usual = self.field(SEES_USUAL, "sees-usual", Takes::OneOf(Audience::CODES.iter().map(audience).collect()));
        let who = self.audience(SurveyField::Who, "sees-who", "sees-as-usual").hint("sees-who-hint");
        let form = form.field(usual.hint("sees-usual-hint")).field(who);
        self.each_audience(form, form_of(survey), "sees-as-usual")
    }

    /// Who sees each of these answers, where that is not what is said for all.
    fn each_audience(&self, form: Form, asked: &[&'static Asked], otherwise: &'static str) -> Form {
        let released = asked.iter().filter(|asked| asked.field.is_released());
        released.fold(form, |form, asked| form.field(self.audience(asked.field, asked.label, otherwise)))
    }

    fn audience(&self, of: SurveyField, label: &'static str, otherwise: &'static str) -> Field {
        let otherwise = (String::new(), Say::new(otherwise));
        let choices = std::iter::once(otherwise).chain(Audience::CODES.iter().map(audience)).collect();
        self.field(of.sees(), label, Takes::OneOf(choices)).folded(Say::new("sees-each"))
    }

    /// What is asked once of an offer or a request.
    pub fn survey(&self, form: Form, survey: Survey) -> Form {
        let form = form_of(survey).iter().fold(form, |form, asked| self.asks(form, asked));
        self.audiences(form, survey)
    }

    /// One need.
    pub fn line(&self, form: Form) -> Form {
        let form = form_of_need().iter().fold(form, |form, asked| self.asks(form, asked));
        self.each_audience(form, form_of_need(), "sees-as-request")
    }
}

fn named(book: Book, code: &str) -> Say {
    Say::of(Arg::Code(book.name.into(), code.to_owned()))
}

fn audience(of: &&'static str) -> (String, Say) {
    ((**of).to_owned(), Say::of(Arg::Code("survey-audience".into(), (**of).into())))
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
