//! From what is said in the record to what a page shows: values, names, titles, stars.
//!
//! The one place in `web` that turns a text's digest into words, through [`app::Texts`].

use app::{App, Log, Texts};
use domain::codebook::{Completion, Era, Field, Product};
use domain::ids::TextId;
use domain::membership::{Asked, account};
use domain::partnership::{Member, Source, Withholding};
use domain::plans::Commitment;
use domain::review::{self, Formula, Verdict, findings};
use domain::statement::Said;
use domain::{CommitmentId, Date, Lens, MemberId, PartialDate, Partnership, Thing, Value};
use views::components::receipt::Receipt;
use views::value::{Link, Name, Text, Value as Shown};
use views::{Address, Arg, Catalogue, Locale, Say, Target};

/// A state seen through a lens, with the words to tell it.
#[derive(Clone, Copy)]
pub struct Present<'a> {
    /// The state.
    pub state: &'a Partnership,
    /// What to look through.
    pub lens: Lens,
    /// The day that counts as today.
    pub today: Date,
    /// When it is asked: what counts as today in another time zone.
    pub asked: Asked,
    /// The words.
    pub texts: &'a Texts<'a>,
    /// The newest state: what is withheld by now is shown in no view, however old.
    pub now: &'a Partnership,
    /// The log, for receipts.
    pub log: &'a Log,
    /// How many acts the newest checkpoint covers.
    pub signed: u64,
    /// In which language.
    pub locale: Locale,
}

/// What a member is called today, as far as the record knows it.
#[must_use]
pub fn member_name(app: &App, id: &MemberId) -> Say {
    let state = app.history().now();
    let Some(member) = state.members.get(id) else { return Say::plain(id.as_str()) };
    let local = member.thing.code(Field::Level, Lens::ALL) == Some("local");
    match (member.thing.label(Field::Country, Lens::ALL), member.thing.value(Field::Title, Lens::ALL)) {
        (Some(country), _) if !local => Say::of(Arg::Country(country.to_owned())),
        (_, Some(Value::Text(title))) => match app.texts().get(title) {
            Some(words) => Say::plain(words),
            None => Say::plain(id.as_str()),
        },
        _ => Say::plain(id.as_str()),
    }
}

impl<'a> Present<'a> {
    /// The catalogue of the reader's language.
    #[must_use]
    pub fn words_of(&self) -> &'static Catalogue {
        Catalogue::of(self.locale)
    }

    /// Why and since when a text is not shown, if it was withheld.
    #[must_use]
    pub fn withheld(&self, id: &TextId) -> Option<&'a Withholding> {
        self.now.withheld.get(id)
    }

    /// A text's words, if they may be shown.
    #[must_use]
    pub fn word(&self, id: &TextId) -> Option<&'a str> {
        if self.withheld(id).is_some() { None } else { self.texts.get(id) }
    }

    /// A text's words with their language, or why they are not shown.
    pub fn text(&self, id: &TextId) -> Result<Text, Shown> {
        match (self.word(id), self.withheld(id)) {
            (Some(words), _) => Ok(self.in_its_language(id, words)),
            (None, Some(w)) => Err(Shown::Withheld { on: w.recorded_at.date(), because: w.reason.code().into() }),
            (None, None) => Err(Shown::missing("not-held")),
        }
    }

    /// A text's words with the language they seem to be in.
    #[must_use]
    pub fn in_its_language(&self, id: &TextId, words: &str) -> Text {
        match self.texts.language(id) {
            Some(language) => Text::in_language(words, language.code()),
            None => Text::new(words),
        }
    }

    /// The words of a text field, if it is answered with words that may be shown.
    #[must_use]
    pub fn words(&self, thing: &Thing, field: Field) -> Option<&'a str> {
        thing.text(field, self.lens).and_then(|id| self.word(id))
    }

    /// Whether a text field is answered with words that may be shown. None of them is read.
    #[must_use]
    pub fn has_words(&self, thing: &Thing, field: Field) -> bool {
        let id = thing.text(field, self.lens);
        id.is_some_and(|id| self.withheld(id).is_none() && self.texts.length(id).is_some())
    }

    /// Proof of a page that rests on an act.
    #[must_use]
    pub fn receipt(&self, position: u64) -> Option<Receipt> {
        let leaf = self.log.tree().leaf(position)?;
        let checkpoint_size = (position < self.signed).then_some(self.signed);
        Some(Receipt { position, leaf: *leaf.as_bytes(), checkpoint_size })
    }

    /// The title of a thing; where it has none that may be shown, its short title, else nothing.
    pub fn title(&self, thing: &Thing) -> Text {
        let titles = [Field::Title, Field::ShortTitle].into_iter().filter_map(|field| thing.text(field, self.lens));
        let title = titles.filter_map(|id| Some((id, self.word(id)?))).next();
        title.map_or_else(|| Text::new(""), |(id, words)| self.in_its_language(id, words))
    }

    /// The title of a commitment without the number that many sources write before it.
    pub fn commitment_title(&self, commitment: &Commitment) -> Text {
        let mut title = self.title(&commitment.thing);
        title.words = match self.number(commitment) {
            Some(number) => without_number(&title.words, number).to_owned(),
            None => title.words,
        };
        if title.words.is_empty() {
            title.words = commitment.id.to_string();
        }
        title
    }

    /// The number of a commitment in its plan.
    pub fn number<'c>(&self, commitment: &'c Commitment) -> Option<&'c str> {
        commitment.thing.label(Field::PlanNumber, self.lens)
    }

    /// An answer as it is shown.
    pub fn value(&self, field: Field, value: &Value) -> Shown {
        match value {
            Value::Missing(why) => Shown::missing(why.code()),
            Value::Text(id) => self.text(id).map_or_else(|withheld| withheld, Shown::Text),
            Value::Label(label) => Shown::Text(Text::new(label.as_ref())),
            Value::Date(date) => Shown::When(*date),
            Value::Number(n) if is_year(field) => year(*n).map_or(Shown::NotAsked, Shown::When),
            Value::Number(n) => u64::try_from(*n).map_or_else(|_| Shown::Text(Text::new(n.to_string())), Shown::Number),
            Value::Flag(yes) if is_star(field) => Shown::Star(*yes),
            Value::Flag(yes) => Shown::Flag(*yes),
            Value::Measure(number) => Shown::Decimal(*number),
            Value::Code(code) => Shown::code(field.code(), *code),
            Value::Codes(codes) => {
                Shown::Codes { field: field.code().into(), codes: codes.iter().map(|c| (*c).into()).collect() }
            }
        }
    }

    /// What is said to a field, as it is shown.
    pub fn said(&self, field: Field, said: Option<Said<'_>>) -> Shown {
        said.map_or(Shown::NotAsked, |s| self.value(field, s.value))
    }

    /// What a thing says to a field, as it is shown.
    pub fn field(&self, thing: &Thing, field: Field) -> Shown {
        self.said(field, thing.said(field, self.lens))
    }

    /// Whose name a member bears: its country's in the reader's language, a locality's own.
    pub fn name(&self, id: &MemberId, member: &Member) -> Name {
        let local = member.thing.code(Field::Level, self.lens) == Some("local");
        match member.thing.label(Field::Country, self.lens) {
            Some(country) if !local => Name::Country(country.to_owned()),
            _ => Name::Given(self.words(&member.thing, Field::Title).unwrap_or(id.as_str()).to_owned()),
        }
    }

    /// The name of a member by its identifier.
    pub fn name_of(&self, id: &MemberId) -> Name {
        self.state.members.get(id).map_or_else(|| Name::Given(id.to_string()), |member| self.name(id, member))
    }

    /// A commitment by its title, leading to its page; by its identifier where it is not known.
    #[must_use]
    pub fn commitment_link(&self, id: &CommitmentId) -> Link {
        let title = self.state.commitment(id).map(|commitment| self.commitment_title(commitment).words);
        Link { to: to_commitment(id), text: Say::plain(title.unwrap_or_else(|| id.to_string())) }
    }

    /// What a source is called.
    pub fn source(&self, source: &Source) -> Say {
        Say::plain(self.source_title(source))
    }

    /// What a source is called, else its short name.
    #[must_use]
    pub fn source_title<'s>(&self, source: &'s Source) -> &'s str
    where
        'a: 's,
    {
        self.word(&source.title).unwrap_or(source.id.as_str())
    }

    /// The last report that has something to say about a field, with what it says.
    pub fn latest<'c>(&self, commitment: &'c Commitment, field: Field) -> Option<(Product, Said<'c>)> {
        let lens = self.lens;
        commitment.assessments.iter().rev().find_map(|(product, thing)| Some((*product, thing.said(field, lens)?)))
    }

    /// The finding on a field that counts: the last report's that is an answer, else the last of any kind, else what is said
    /// of the commitment itself.
    #[must_use]
    pub fn found<'c>(&self, commitment: &'c Commitment, field: Field) -> Option<Said<'c>> {
        review::found(commitment, field, self.lens)
    }

    /// The finding that counts, as it is shown.
    #[must_use]
    pub fn finding(&self, commitment: &Commitment, field: Field) -> Shown {
        self.said(field, self.found(commitment, field))
    }

    /// The last report that found something of a commitment; none if the review has not looked yet.
    #[must_use]
    pub fn last_report(&self, commitment: &Commitment) -> Option<Product> {
        let answered = |thing: &Thing| {
            let said = findings().filter_map(|field| thing.value(field, self.lens));
            said.into_iter().any(|value| !matches!(value, Value::Missing(_)))
        };
        commitment.assessments.iter().rev().find(|(_, thing)| answered(thing)).map(|(product, _)| *product)
    }

    /// Whether the review has looked at a commitment.
    #[must_use]
    pub fn is_reviewed(&self, commitment: &Commitment) -> bool {
        let says_so = |thing: &Thing| thing.flag(Field::Assessed, self.lens) == Some(true);
        commitment.assessments.values().any(says_so) || self.last_report(commitment).is_some()
    }

    /// The completion that the last report found, if one did.
    #[must_use]
    pub fn completion(&self, commitment: &Commitment) -> Option<Completion> {
        account::completion(commitment, self.lens)
    }

    /// A code of a member, else of its country.
    #[must_use]
    pub fn code_of(&self, member: &Member, field: Field) -> Option<&'static str> {
        account::code_of(self.state, member, field, self.lens)
    }

    /// Whether a commitment is starred by the printed rule that was in force for its last report.
    pub fn star(&self, commitment: &Commitment) -> Shown {
        match review::star(commitment, self.lens) {
            Some(Verdict::Starred) => Shown::Star(true),
            Some(Verdict::NotStarred) => Shown::Star(false),
            Some(Verdict::DoesNotApply(_)) => Shown::missing("not-applicable"),
            Some(Verdict::Undetermined(_)) => Shown::missing("unclear"),
            None => Shown::NotAsked,
        }
    }

    /// How a formula ends for a report on a commitment.
    pub fn verdict(&self, commitment: &Commitment, formula: Formula, product: Product) -> Verdict {
        review::stars::outcome(commitment, review::View::new(self.lens), formula, product).into()
    }

    /// The year of a plan, which decides its code book.
    pub fn plan_year(&self, thing: &Thing) -> Option<i16> {
        thing.number(Field::SubmittedIn, self.lens).and_then(|y| i16::try_from(y).ok())
    }

    /// The era of a commitment's plan.
    pub fn era(&self, commitment: &Commitment) -> Era {
        let plan = self.state.plan(&commitment.plan);
        plan.and_then(|plan| self.plan_year(&plan.thing)).map_or(Era::E2, Era::of_plan_year)
    }
}

/// The fields whose numbers are years, which are written without a separator.
const fn is_year(field: Field) -> bool {
    matches!(
        field,
        Field::SubmittedIn | Field::EndsIn | Field::ReportYear | Field::AdoptedIn | Field::InForceIn | Field::RevisedIn
    )
}

fn year(number: i64) -> Option<PartialDate> {
    i16::try_from(number).ok().and_then(PartialDate::year)
}

/// The columns in which the review published stars.
pub const fn is_star(field: Field) -> bool {
    matches!(
        field,
        Field::StarMay2015
            | Field::StarBeforeJune2014
            | Field::StarOnly2015
            | Field::StarCurrent
            | Field::StarOldFormulas
            | Field::NewAndStarred
            | Field::StarMostRecent
    )
}

/// Where the page of a commitment is.
pub fn to_commitment(id: &CommitmentId) -> Target {
    Target::new(Address::Commitment(id.to_string()))
}

/// The name of a report, to stand in a sentence.
pub fn report(product: Product) -> Arg {
    Arg::Code("product".into(), product.code().into())
}

/// A field's name on its own.
pub fn field_name(field: Field) -> Say {
    Say::new("plain").with("text", Arg::Field(field.code().into()))
}

/// A title without its number: `13. Policy portal` is `Policy portal` where the number is 13.
fn without_number<'t>(title: &'t str, number: &str) -> &'t str {
    let title = title.trim();
    let rest = title.strip_prefix(number).map(|rest| rest.trim_start_matches(['.', ')', ':', '-', '–', ' ']));
    match rest {
        Some(rest) if !rest.is_empty() && rest.len() + number.len() < title.len() => rest,
        _ => title,
    }
}

/// What a text says, unless it is withheld.
#[must_use]
pub fn word(app: &App, id: &TextId) -> Option<String> {
    let withheld = app.history().now().withheld.contains_key(id);
    if withheld { None } else { app.texts().get(id).map(ToOwned::to_owned) }
}

/// Words with the language they seem to be in.
#[must_use]
pub fn text_of(words: &str) -> Text {
    match app::language_of(words) {
        Some(language) => Text::in_language(words, language),
        None => Text::new(words),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_before_a_title_is_not_said_twice() {
        assert_eq!(without_number("13. Policy portal", "13"), "Policy portal");
        assert_eq!(without_number("7.6 – Datos", "7.6"), "Datos");
        assert_eq!(without_number("2012 budget", "2"), "2012 budget");
        assert_eq!(without_number("3", "3"), "3");
    }
}
