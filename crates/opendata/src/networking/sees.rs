//! Who sees which answer, as two columns of a sheet say it: the headings of what members see, and of what everybody sees.

use std::collections::BTreeSet;

use domain::networking::{
    ASKED_OF_NEED, Answers, Audience, Filling, SEES_USUAL, Survey, SurveyField, asked_once, form_of, form_of_need,
};
use language::fold;

use super::Column;
use super::cells::{Row, Told};

/// The column of what members see.
pub(super) const MEMBERS: Column = Column::of(
    "members-see",
    &["members may see"],
    "the headings of what members of the Partnership may see, between semicolons, or all; blank is nothing",
);
/// The column of what everybody sees.
pub(super) const EVERYBODY: Column = Column::of(
    "everybody-sees",
    &["everybody may see"],
    "the headings of what everybody may see, between semicolons, or all; blank is nothing",
);

/// What says that all is meant.
const ALL: &str = "all";

/// The heading of the column of an answer.
fn heading(survey: Survey, field: SurveyField) -> &'static str {
    let who = match survey {
        Survey::Offer => "provider",
        Survey::Request => "country",
    };
    let need = if survey == Survey::Request { form_of_need() } else { &[] };
    let asked = form_of(survey).iter().chain(need).find(|asked| asked.field == field);
    asked.map_or(who, |asked| asked.column.name)
}

/// The answers in a row of a sheet: those that are given once, and those about a need.
fn answers_of(survey: Survey) -> [&'static [SurveyField]; 2] {
    match survey {
        Survey::Offer => [asked_once(survey), &[]],
        Survey::Request => [asked_once(survey), &ASKED_OF_NEED],
    }
}

/// Who sees which answer of a row, as audiences of the answers that are given once and of those about its need. Where the row says
/// nothing of it nothing is said.
pub(super) fn sees(row: &Row<'_>, told: &mut Told<'_>, survey: Survey, columns: &'static [Column]) -> [Answers; 2] {
    let parts = answers_of(survey);
    let all: BTreeSet<SurveyField> = parts.into_iter().flatten().copied().collect();
    let field = |name: &'static str| all.iter().find(|field| heading(survey, **field) == name).copied();
    let known = |part: &str| -> Option<Vec<SurveyField>> {
        let folded = fold(part);
        if folded == ALL {
            return Some(all.iter().copied().collect());
        }
        let is = |name: &str| fold(name) == folded || fold(&name.replace('-', " ")) == folded;
        let column = columns.iter().find(|column| is(column.name) || column.also.iter().any(|name| is(name)))?;
        Some(vec![field(column.name)?])
    };
    let names = || all.iter().map(|field| heading(survey, *field)).chain([ALL]).map(str::to_owned).collect();
    let members = told.named(row, MEMBERS.name, names, known);
    let everybody = told.named(row, EVERYBODY.name, names, known);
    if members.is_empty() && everybody.is_empty() {
        return Default::default();
    }
    let audience = |field: &SurveyField| match (everybody.contains(field), members.contains(field)) {
        (true, _) => Audience::Public,
        (false, true) => Audience::Members,
        (false, false) => Audience::CaseManagers,
    };
    let mut said = parts.map(|fields| -> Answers {
        fields.iter().map(|field| (field.sees().to_owned(), audience(field).code().to_owned())).collect()
    });
    if let Some(once) = said.first_mut() {
        once.insert(SEES_USUAL.to_owned(), Audience::CaseManagers.code().to_owned());
    }
    said
}

/// What two rows of a request say of what is given once: the fewer see it of whom either says it.
pub(super) fn narrowed(one: &mut Answers, other: &Answers) {
    let audience = |answers: &Answers, name: &str| {
        answers.get(name).and_then(|code| Audience::from_code(code)).unwrap_or(Audience::CaseManagers)
    };
    if one.is_empty() && other.is_empty() {
        return;
    }
    let names: BTreeSet<String> = one.keys().chain(other.keys()).cloned().collect();
    for name in names {
        let fewest = audience(one, &name).min(audience(other, &name));
        one.insert(name, fewest.code().to_owned());
    }
}

/// The two cells of a row: of an offer, or of a need by its number.
pub(super) fn cells(of: &Filling, need: Option<u16>) -> [String; 2] {
    let survey = if need.is_some() { Survey::Request } else { Survey::Offer };
    let once = asked_once(survey).iter().map(|field| (*field, of.audience(*field)));
    let each = need
        .into_iter()
        .flat_map(|number| ASKED_OF_NEED.iter().map(move |field| (*field, of.audience_of_need(number, *field))));
    let audiences: Vec<(SurveyField, Audience)> = once.chain(each).collect();
    [Audience::Members, Audience::Public].map(|asked| {
        let seen: Vec<&str> =
            audiences.iter().filter(|(_, of)| *of == asked).map(|(field, _)| heading(survey, *field)).collect();
        if seen.len() == audiences.len() { ALL.to_owned() } else { seen.join("; ") }
    })
}
