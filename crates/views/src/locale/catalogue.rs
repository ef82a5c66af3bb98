//! All messages of one language, and the words for codes, fields, countries, numbers and dates.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::sync::LazyLock;

use domain::{Decimal, PartialDate, Timestamp};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use rustc_hash::FxHashMap;
use unic_langid::LanguageIdentifier;

use super::pattern::Pattern;
use super::{Arg, Direction, Locale, Say, order, pattern, pseudo};
use crate::format::{self, Given};
use crate::glossary::{self, Piece, Term};

/// All messages of one language.
pub struct Catalogue {
    locale: Locale,
    // A page asks hundreds of times, and what is in the tables is the program's own: no key comes from outside.
    /// Messages without placeables, resolved once: most lookups end here.
    plain: FxHashMap<String, String>,
    /// Messages whose placeables are just put into place, cut apart once.
    patterns: FxHashMap<String, Pattern>,
    /// Messages that name terms of the glossary, taken apart once.
    marked: FxHashMap<String, Vec<Piece>>,
    /// What begins a link to each term of the glossary, written once: a page links a dozen.
    openings: Vec<String>,
    /// All other messages.
    bundle: FluentBundle<FluentResource>,
    problems: Vec<String>,
}

/// One catalogue, made when it is first asked for, with the function that writes its numbers: Fluent takes a function and not
/// a closure that would know the language.
macro_rules! catalogue {
    ($locale:expr) => {{
        static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| {
            let mut catalogue = Catalogue::new($locale);
            catalogue.bundle.set_formatter(Some(|value, _| grouped($locale, value)));
            catalogue
        });
        &CATALOGUE
    }};
}

// What `build.rs` found: `files("es")` gives name and content of each file of Spanish.
include!(concat!(env!("OUT_DIR"), "/catalogues.rs"));

impl Catalogue {
    /// The catalogue of a language; built on first use and shared for ever.
    #[must_use]
    pub fn of(locale: Locale) -> &'static Self {
        match locale {
            Locale::En => catalogue!(Locale::En),
            Locale::Es => catalogue!(Locale::Es),
            Locale::Fr => catalogue!(Locale::Fr),
            Locale::Ar => catalogue!(Locale::Ar),
            Locale::Pseudo => catalogue!(Locale::Pseudo),
        }
    }

    fn new(locale: Locale) -> Self {
        let disguise = (locale == Locale::Pseudo).then_some(pseudo::disguised as pattern::Change);
        let mut catalogue = Self {
            locale,
            plain: FxHashMap::default(),
            patterns: FxHashMap::default(),
            marked: FxHashMap::default(),
            openings: Vec::new(),
            bundle: bundle(locale),
            problems: Vec::new(),
        };
        for (name, source) in files(written_in(locale)) {
            let problems = catalogue.take(source, disguise);
            catalogue.problems.extend(problems.into_iter().map(|problem| format!("{name}: {problem}")));
        }
        catalogue.openings = Term::ALL.iter().map(|term| glossary::opening(*term, &catalogue)).collect();
        catalogue
    }

    /// Takes the messages of a file; gives what is wrong with them.
    fn take(&mut self, source: &str, disguise: Option<pattern::Change>) -> Vec<String> {
        let mut whole = bundle(self.locale);
        let mut problems = add(&mut whole, source);
        for id in message_ids(source) {
            if self.has_own(id) {
                problems.push(format!("{id} stands in another file too"));
            }
            if let Some(text) = without_placeables(&whole, id) {
                self.marked.extend(glossary::pieces(&text).map(|pieces| (id.to_owned(), pieces)));
                self.plain.insert(id.to_owned(), glossary::bare(text));
            }
        }
        self.patterns.extend(Pattern::all(source, disguise));
        // The tree of a message takes twenty times its words, so only those are kept as trees that need it.
        let rest = only(source, |id| !self.has_own(id));
        problems.extend(add(&mut self.bundle, &rest));
        problems
    }

    /// Whether there is a message of this name in this language.
    fn has_own(&self, key: &str) -> bool {
        self.plain.contains_key(key) || self.patterns.contains_key(key) || self.bundle.has_message(key)
    }

    /// What begins a link to a term of the glossary; `</a>` ends it.
    #[must_use]
    pub fn opening(&self, term: Term) -> &str {
        self.openings.get(term.place()).map_or("<a>", String::as_str)
    }

    /// The language of this catalogue.
    #[must_use]
    pub const fn locale(&self) -> Locale {
        self.locale
    }

    /// Whether there is a message of this name, if need be in English.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.has_own(key) || self.base().is_some_and(|base| base.has(key))
    }

    /// The catalogue that speaks where this one is silent.
    fn base(&self) -> Option<&'static Self> {
        (!matches!(self.locale, Locale::En | Locale::Pseudo)).then(|| Self::of(Locale::En))
    }

    /// What could not be read in the files of this language; empty unless a file is broken.
    #[must_use]
    pub fn problems(&self) -> &[String] {
        &self.problems
    }

    /// A message without placeables.
    #[must_use]
    pub fn text(&self, key: &str) -> Cow<'_, str> {
        match self.plain.get(key) {
            Some(text) => Cow::Borrowed(text),
            None => self.with(key, &[]),
        }
    }

    /// The pieces of a message that names terms of the glossary; `None` of one that names none.
    #[must_use]
    pub fn marked(&self, key: &str) -> Option<&[Piece]> {
        self.marked.get(key).map(Vec::as_slice)
    }

    /// The messages that name terms of the glossary, with their pieces.
    pub fn all_marked(&self) -> impl Iterator<Item = (&str, &[Piece])> {
        self.marked.iter().map(|(key, pieces)| (key.as_str(), pieces.as_slice()))
    }

    /// A message with what it speaks of.
    #[must_use]
    pub fn with(&self, key: &str, args: &[(&str, Arg)]) -> Cow<'_, str> {
        if let Some(text) = self.plain.get(key) {
            return Cow::Borrowed(text);
        }
        if let (Say::OF, [(_, arg)]) = (key, args) {
            let words = self.arg(arg);
            let theirs = matches!(arg, Arg::Text(_)) && isolates(self.locale);
            return Cow::Owned(if theirs { pattern::isolated(&words) } else { words.into_owned() });
        }
        if let Some(pattern) = self.patterns.get(key)
            && let Some(text) = pattern.fill(isolates(self.locale), |name| self.named(args, name))
        {
            return Cow::Owned(text);
        }
        self.with_fluent(key, args)
    }

    fn named<'a>(&'a self, args: &'a [(&str, Arg)], name: &str) -> Option<Cow<'a, str>> {
        args.iter().find(|(known, _)| *known == name).map(|(_, arg)| self.arg(arg))
    }

    fn with_fluent(&self, key: &str, args: &[(&str, Arg)]) -> Cow<'_, str> {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return self.base().map_or_else(|| Cow::Owned(format!("⟦{key}⟧")), |base| base.with(key, args));
        };
        let mut spoken = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            self.speak(&mut spoken, name, arg);
        }
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&spoken), &mut errors);
        if errors.is_empty() { Cow::Owned(text.into_owned()) } else { Cow::Owned(format!("⟦{key}: {text}⟧")) }
    }

    /// A number stays a number, so that it can choose a plural; [`grouped`] writes it. All else is words by now.
    fn speak(&self, spoken: &mut FluentArgs<'static>, name: &str, arg: &Arg) {
        let value = match arg {
            Arg::Number(number) => FluentValue::from(*number),
            other => FluentValue::from(self.arg(other).into_owned()),
        };
        spoken.set(name.to_owned(), value);
    }

    /// One argument in words.
    #[must_use]
    pub fn arg<'a>(&'a self, arg: &'a Arg) -> Cow<'a, str> {
        let words = self.words(arg);
        // Words that are nothing but isolated pieces, such as a month and a year, would be taken for words from left to right.
        let is_pieces = words.starts_with(pattern::FIRST_STRONG_ISOLATE) && !matches!(arg, Arg::Text(_));
        if is_pieces && self.locale.dir() == Direction::RightToLeft {
            Cow::Owned(format!("{RIGHT_TO_LEFT_MARK}{words}"))
        } else {
            words
        }
    }

    fn words<'a>(&'a self, arg: &'a Arg) -> Cow<'a, str> {
        match arg {
            Arg::Text(text) => Cow::Borrowed(text),
            Arg::Number(number) => Cow::Owned(self.number(*number)),
            Arg::PerMille(share) => Cow::Owned(format::per_mille(self.locale, *share)),
            Arg::Decimal(number) => Cow::Owned(format::decimal(self.locale, *number)),
            Arg::Country(code) => self.country(code),
            Arg::Code(field, code) => self.code(field, code),
            Arg::Field(field) => self.field(field),
            Arg::When(when) => self.when(*when),
            Arg::Moment(moment) => self.moment(*moment),
            Arg::Say(say) => self.say(say),
            Arg::AnyOf(args) => Cow::Owned(self.any_of(args)),
            Arg::AllOf(args) => {
                let each: Vec<Cow<'_, str>> = args.iter().map(|arg| self.arg(arg)).collect();
                Cow::Owned(each.join(&self.text("list-comma")))
            }
        }
    }

    fn any_of(&self, args: &[Arg]) -> String {
        let mut out = String::new();
        for (index, arg) in args.iter().enumerate() {
            let words = self.arg(arg);
            let is_last = index + 1 == args.len();
            if index > 0 {
                let joint = if is_last { order::last_alternative(self.locale, &words) } else { "list-or-between" };
                out.push_str(&self.text(joint));
            }
            out.push_str(&words);
        }
        out
    }

    /// Which of two names comes first in an alphabetical list of this language.
    #[must_use]
    pub fn compare(&self, one: &str, other: &str) -> Ordering {
        order::compare(self.locale, one, other)
    }

    /// A sentence that was chosen elsewhere.
    #[must_use]
    pub fn say(&self, say: &Say) -> Cow<'_, str> {
        self.with(&say.key, &say.args)
    }

    /// A count, grouped as the language does.
    #[must_use]
    pub fn number(&self, number: impl Given<u64>) -> String {
        format::number(self.locale, number.given())
    }

    /// A decimal number.
    #[must_use]
    pub fn decimal(&self, number: impl Given<Decimal>) -> String {
        format::decimal(self.locale, number)
    }

    /// How an act is referred to: *act 1,234*.
    #[must_use]
    pub fn act_reference(&self, position: impl Given<u64>) -> Cow<'_, str> {
        self.with("act-reference", &[("position", Arg::Number(position.given()))])
    }

    /// The name of a kind of act: of `commitment.stated`, *Commitment stated*.
    #[must_use]
    pub fn act_kind<'a>(&'a self, kind: &'a str) -> Cow<'a, str> {
        self.label(&["code-act-kind-", &kind.replace('.', "-")]).map_or(Cow::Borrowed(kind), Cow::Borrowed)
    }

    /// The name of a country; its code when the catalogue does not know it.
    #[must_use]
    pub fn country<'a>(&'a self, code: &'a str) -> Cow<'a, str> {
        self.label(&["country-", code]).map_or(Cow::Borrowed(code), Cow::Borrowed)
    }

    /// The label of a value of the code book, such as *limited* for `limited` of `completion`. A value that is labelled
    /// alike in every field (`yes`, `no`) needs one message only.
    #[must_use]
    pub fn code<'a>(&'a self, field: &str, code: &'a str) -> Cow<'a, str> {
        self.label(&["code-", asked_alike(field), "-", code])
            .or_else(|| self.label(&["code-", code]))
            .map_or(Cow::Borrowed(code), Cow::Borrowed)
    }

    /// Whether a value of the code book has a label.
    #[must_use]
    pub fn has_code(&self, field: &str, code: &str) -> bool {
        self.label(&["code-", asked_alike(field), "-", code]).or_else(|| self.label(&["code-", code])).is_some()
    }

    /// The label of a field of the code book, such as *Completion*.
    #[must_use]
    pub fn field<'a>(&'a self, field: &'a str) -> Cow<'a, str> {
        self.label(&["field-", field]).map_or(Cow::Borrowed(field), Cow::Borrowed)
    }

    /// Why a value is missing, in words.
    #[must_use]
    pub fn missing<'a>(&'a self, why: &'a str) -> Cow<'a, str> {
        self.label(&["missing-", why]).map_or(Cow::Borrowed(why), Cow::Borrowed)
    }

    /// A date as precise as it is known.
    #[must_use]
    pub fn when(&self, when: impl Given<PartialDate>) -> Cow<'_, str> {
        format::when(self, when.given())
    }

    /// A size in bytes.
    #[must_use]
    pub fn bytes(&self, size: impl Given<u64>) -> Cow<'_, str> {
        format::bytes(self, size)
    }

    /// A moment on our clock, in UTC, to the minute.
    #[must_use]
    pub fn moment(&self, moment: impl Given<Timestamp>) -> Cow<'_, str> {
        format::moment(self, moment.given())
    }

    /// A message without placeables whose name is made of parts: a page looks up a hundred, so without formatting.
    fn label(&self, parts: &[&str]) -> Option<&str> {
        let own = self.plain.get(&parts.concat()).map(String::as_str);
        own.or_else(|| self.base()?.label(parts))
    }
}

/// The identifiers of the messages of a Fluent file: what stands at the start of a line, before the equals sign.
pub fn message_ids(source: &str) -> impl Iterator<Item = &str> {
    source.lines().filter_map(|line| {
        let (id, _) = line.split_once(" =")?;
        let first = id.chars().next()?;
        (first.is_ascii_alphabetic() && id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_'))
            .then_some(id)
    })
}

/// A Fluent file with some of its messages only; a message reaches to the line before the next that begins at the margin.
fn only(source: &str, wanted: impl Fn(&str) -> bool) -> String {
    let mut is_wanted = false;
    let lines = source.split_inclusive('\n').filter(|line| {
        if let Some(id) = message_ids(line).next() {
            is_wanted = wanted(id);
        } else if !line.starts_with([' ', '\t', '\r', '\n', '}']) {
            is_wanted = false;
        }
        is_wanted
    });
    lines.collect()
}

/// The language in whose files the messages stand.
fn written_in(locale: Locale) -> &'static str {
    if locale == Locale::Pseudo { Locale::En.lang() } else { locale.lang() }
}

/// What resolves messages of a language, without any yet.
fn bundle(locale: Locale) -> FluentBundle<FluentResource> {
    let language: LanguageIdentifier = locale.lang().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    bundle.set_use_isolating(isolates(locale));
    bundle.set_transform((locale == Locale::Pseudo).then_some(pseudo::disguised));
    bundle
}

/// Adds the messages of a file; gives what is wrong with them.
fn add(bundle: &mut FluentBundle<FluentResource>, source: &str) -> Vec<String> {
    let mut problems = Vec::new();
    let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, errors)| {
        problems.extend(errors.iter().map(ToString::to_string));
        resource
    });
    if let Err(errors) = bundle.add_resource(resource) {
        problems.extend(errors.iter().map(ToString::to_string));
    }
    problems
}

fn without_placeables(bundle: &FluentBundle<FluentResource>, id: &str) -> Option<String> {
    let pattern = bundle.get_message(id)?.value()?;
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, None, &mut errors);
    errors.is_empty().then(|| text.into_owned())
}

/// What says that words without a letter of their own are read from right to left.
const RIGHT_TO_LEFT_MARK: char = '\u{200f}';

/// Whether what is put into a message is isolated from the words around it: a Latin name inside Arabic keeps its order then.
/// Inside a language of one direction the marks would be noise; in disguise they show what is not the catalogue's.
fn isolates(locale: Locale) -> bool {
    locale == Locale::Pseudo || locale.dir() == Direction::RightToLeft
}

/// Fields that ask the same question of different sources share their labels.
fn asked_alike(field: &str) -> &str {
    match field {
        "specificity-coded" => "specificity",
        "potential-impact-coded" => "potential-impact",
        "completion-coded" | "projected-completion" => "completion",
        "opened-information" | "opened-participation" | "opened-accountability" => "opened-government",
        "implementation-influence" => "development-influence",
        "claimed-values" => "values",
        other => other,
    }
}

fn grouped(locale: Locale, value: &FluentValue<'_>) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "made from a u64 above; counts stay far below 2^53"
    )]
    Some(format::number(locale, number.value as u64))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_short_way_of_filling_a_message_says_what_fluent_says() {
        assert!(Catalogue::of(Locale::En).patterns.len() > 20, "there are such messages");
        for locale in Locale::ALL.iter().chain(&[Locale::Pseudo]) {
            let (t, mut whole) = (Catalogue::of(*locale), Catalogue::new(*locale));
            for (_, source) in files(written_in(*locale)) {
                // What stands in it already is refused.
                add(&mut whole.bundle, source);
            }
            for (key, pattern) in &t.patterns {
                let args: Vec<(&str, Arg)> = pattern.names().map(|name| (name, Arg::Text("1,234".into()))).collect();
                assert_eq!(t.with(key, &args), whole.with_fluent(key, &args), "{key}");
            }
        }
    }

    #[test]
    fn a_month_and_a_year_in_an_arabic_sentence_are_read_from_the_right() {
        let t = Catalogue::of(Locale::Ar);
        let joined = t.with("member-kicker-joined", &[("joined", Arg::When(PartialDate::Month(2013, 4)))]);
        let (_, date) = joined.split_once(pattern::FIRST_STRONG_ISOLATE).expect("the date is isolated");
        assert!(date.starts_with(RIGHT_TO_LEFT_MARK), "{joined:?}");
        let english = Catalogue::of(Locale::En);
        let joined = english.with("member-kicker-joined", &[("joined", Arg::When(PartialDate::Month(2013, 4)))]);
        assert!(!joined.contains(RIGHT_TO_LEFT_MARK));
    }

    #[test]
    fn what_a_language_lacks_is_said_in_english() {
        let mut t = Catalogue::new(Locale::Es);
        assert_ne!(t.text("part-members"), "Members");
        t.plain.remove("part-members");
        t.bundle = FluentBundle::new_concurrent(vec![]);
        assert_eq!(t.text("part-members"), "Members");
        assert!(t.text("no-such-message").contains('⟦'));
    }

    #[test]
    fn a_message_that_is_given_too_little_says_so() {
        let t = Catalogue::of(Locale::En);
        assert!(t.with("act-title", &[]).contains('⟦'));
        assert!(t.text("no-such-message").contains('⟦'));
    }

    #[test]
    fn alternatives_are_joined_as_the_language_does() {
        let said = |locale, things: [&str; 3]| {
            Catalogue::of(locale).arg(&Arg::AnyOf(things.map(Arg::from).to_vec())).into_owned()
        };
        assert_eq!(said(Locale::En, ["a", "b", "c"]), "a, b or c");
        assert_eq!(said(Locale::Es, ["gobierno", "público", "otro"]), "gobierno, público u otro");
        assert_eq!(said(Locale::Fr, ["a", "b", "c"]), "a, b ou c");
        assert_eq!(said(Locale::Ar, ["أ", "ب", "ج"]), "أ أو ب أو ج");
    }

    #[test]
    fn a_count_chooses_the_form_of_a_word() {
        let t = Catalogue::of(Locale::En);
        let said = |count: u64| crate::say!(t, "member-commitments-assessed", count = count).into_owned();
        assert_eq!([said(0), said(1), said(1_300)], ["none reviewed", "one reviewed", "1,300 reviewed"]);
    }
}
