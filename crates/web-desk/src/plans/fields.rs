//! The fields of a part's form, made from what is asked of it, and what was typed into them.

use domain::codebook::{Field as Question, Shape};
use domain::plans::draft::{Asked, Entry, Item, Remark, What};
use views::components::form::{Choice, Field, Form, Takes};
use views::{Arg, Say};

use super::shared::says;
use crate::form::Sent;

/// From how many characters on an answer has lines.
const A_LINE: usize = 300;

/// What helps to answer a question.
const fn hint(field: Question) -> Option<&'static str> {
    Some(match field {
        Question::Problem => "draft-hint-problem",
        Question::StatusQuo => "draft-hint-status-quo",
        Question::Action => "draft-hint-action",
        Question::Results => "draft-hint-results",
        Question::Stretch => "draft-hint-stretch",
        Question::SdgTargets => "draft-hint-sdg-targets",
        Question::AdministrativeLanguage => "draft-hint-language",
        Question::OriginalTitle => "draft-hint-original",
        Question::AdaptedFrom => "draft-hint-adapted-from",
        Question::SupportingInstitutions => "draft-hint-supporting",
        _ => return None,
    })
}

fn coded(field: Question, code: &str) -> Say {
    Say::of(Arg::Code(field.code().to_owned(), code.to_owned()))
}

/// The name of a box in a list of codes.
fn of_box(field: Question, code: &str) -> String {
    format!("{}-{code}", field.code())
}

fn takes(asked: Asked, typed: &str) -> Takes {
    match asked.field.shape() {
        Shape::Text if asked.most > A_LINE => Takes::Text(asked.most),
        Shape::Date => Takes::Day,
        Shape::Code(book) => {
            let nothing = (String::new(), Say::new("draft-not-said"));
            let named = book.iter().map(|code| ((*code).to_owned(), coded(asked.field, code)));
            Takes::OneOf(std::iter::once(nothing).chain(named).collect())
        }
        Shape::Codes(book) => {
            let chosen: Vec<&str> = typed.split_whitespace().collect();
            let choice = |code: &&'static str| Choice {
                name: of_box(asked.field, code),
                label: coded(asked.field, code),
                chosen: chosen.contains(code),
            };
            Takes::AnyOf(book.iter().map(choice).collect())
        }
        _ => Takes::Line(asked.most, "off"),
    }
}

/// Adds the fields of a part that are asked to a form, with what was typed and what is wrong with that. What is only missing yet is not said at
/// each field: whoever writes sees that it is empty.
pub fn add(form: Form, asks: &dyn Fn(&Asked) -> bool, (item, entry): (Item, &Entry), remarks: &[Remark]) -> Form {
    // What was answered while the plan had another language stays to be seen.
    let asked = item.asked().iter().filter(|asked| asks(asked) || entry.contains_key(&asked.field));
    asked.fold(form, |form, asked| {
        let typed = entry.get(&asked.field).map_or("", String::as_str);
        let is_said = |remark: &&Remark| remark.field == Some(asked.field) && remark.what != What::Missing;
        let wrong = remarks.iter().find(is_said).filter(|_| !typed.is_empty());
        form.field(Field {
            label: Say::of(Arg::Field(asked.field.code().into())),
            hint: hint(asked.field).map(Say::new),
            ..Field::new(asked.field.code(), "draft-not-said", takes(*asked, typed))
                .value(typed)
                .flaw(wrong.map(|remark| says(&remark.what)))
        })
    })
}

/// What was typed into the fields of a part.
pub fn typed(item: Item, sent: &Sent) -> Entry {
    let answer = |asked: &Asked| {
        let typed = match asked.field.shape() {
            Shape::Codes(book) => {
                let ticked = book.iter().filter(|code| !sent.get(&of_box(asked.field, code)).is_empty());
                ticked.copied().collect::<Vec<_>>().join(" ")
            }
            // A browser sends line breaks as two characters.
            _ => sent.get(asked.field.code()).trim().replace("\r\n", "\n"),
        };
        (!typed.is_empty()).then_some((asked.field, typed))
    };
    item.asked().iter().filter_map(answer).collect()
}
