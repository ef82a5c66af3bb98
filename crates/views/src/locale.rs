//! Languages and their catalogues: every word that a page shows is looked up here.
//!
//! A catalogue is a handful of Fluent files compiled into the program. Nothing in this crate, and nothing in a template,
//! holds a sentence of its own; whoever fills a page and must choose a sentence hands over a [`Say`], which names a
//! message and is spoken in the reader's language when the page is drawn.
//!
//! This module never guesses a translation: a message that is missing is shown between `⟦` and `⟧`, which the tests
//! look for on every page.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

use domain::{PartialDate, Timestamp};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::format::{self, Given};

/// A language that the site is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Locale {
    /// English, served without a prefix.
    #[default]
    En,
}

impl Locale {
    /// Every language, in the order in which a switch would list them.
    pub const ALL: &'static [Self] = &[Self::En];

    /// The BCP 47 tag, for `lang` and `hreflang`.
    #[must_use]
    pub const fn lang(self) -> &'static str {
        match self {
            Self::En => "en",
        }
    }

    /// Which way the language is written.
    #[must_use]
    pub const fn dir(self) -> Direction {
        match self {
            Self::En => Direction::LeftToRight,
        }
    }

    /// What stands before every address in this language: nothing for English, `/es` and so on for others.
    #[must_use]
    pub const fn prefix(self) -> &'static str {
        match self {
            Self::En => "",
        }
    }

    /// The language of a tag such as `en` or `en-GB`, when the site is written in it.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or(tag);
        Self::ALL.iter().copied().find(|locale| locale.lang().eq_ignore_ascii_case(primary))
    }
}

/// The direction of a script.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Latin, Cyrillic, ...
    LeftToRight,
    /// Arabic, Hebrew, ...
    RightToLeft,
}

impl Direction {
    /// The value of the HTML attribute `dir`.
    #[must_use]
    pub const fn attribute(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }

    /// The direction of text in a language, by its BCP 47 tag; for quoted passages.
    #[must_use]
    pub fn of(tag: &str) -> Self {
        const RIGHT_TO_LEFT: [&str; 12] = ["ar", "arc", "ckb", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"];
        let primary = tag.split(['-', '_']).next().unwrap_or(tag);
        if RIGHT_TO_LEFT.contains(&primary) { Self::RightToLeft } else { Self::LeftToRight }
    }
}

/// What a message can be given to speak of.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg {
    /// Words as they are: a title, a name, an identifier.
    Text(String),
    /// A count or a number; grouped as the language does, and able to choose a plural.
    Number(u64),
    /// A share as per mille, shown as a percentage with one decimal: 238 is 23.8 %.
    PerMille(u64),
    /// A country by ISO 3166-1 alpha-3 code.
    Country(String),
    /// A code of the code book: the field and the value.
    Code(String, String),
    /// The name of a field of the code book.
    Field(String),
    /// A date as precise as it is known.
    When(PartialDate),
    /// A moment on our own clock, shown in UTC.
    Moment(Timestamp),
    /// Another message.
    Say(Box<Say>),
    /// Several things, any of which is meant: *information, participation or accountability*.
    AnyOf(Vec<Arg>),
    /// Several things, all of which are meant: *information, participation*.
    AllOf(Vec<Arg>),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&String> for Arg {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Cow<'_, str>> for Arg {
    fn from(text: Cow<'_, str>) -> Self {
        Self::Text(text.into_owned())
    }
}

impl From<u64> for Arg {
    fn from(number: u64) -> Self {
        Self::Number(number)
    }
}

impl From<&u64> for Arg {
    fn from(number: &u64) -> Self {
        Self::Number(*number)
    }
}

impl From<u32> for Arg {
    fn from(number: u32) -> Self {
        Self::Number(u64::from(number))
    }
}

impl From<&u32> for Arg {
    fn from(number: &u32) -> Self {
        Self::Number(u64::from(*number))
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Self::Number(u64::try_from(number).unwrap_or(u64::MAX))
    }
}

impl From<PartialDate> for Arg {
    fn from(when: PartialDate) -> Self {
        Self::When(when)
    }
}

impl From<&PartialDate> for Arg {
    fn from(when: &PartialDate) -> Self {
        Self::When(*when)
    }
}

impl From<Timestamp> for Arg {
    fn from(moment: Timestamp) -> Self {
        Self::Moment(moment)
    }
}

impl From<&Timestamp> for Arg {
    fn from(moment: &Timestamp) -> Self {
        Self::Moment(*moment)
    }
}

impl From<Say> for Arg {
    fn from(say: Say) -> Self {
        Self::Say(Box::new(say))
    }
}

/// A sentence to be spoken: which message, and what about. Chosen where the page is filled, worded where it is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Say {
    /// The identifier of the message in the catalogues.
    pub key: Cow<'static, str>,
    /// The placeables of the message.
    pub args: Vec<(&'static str, Arg)>,
}

impl Say {
    /// A message without placeables.
    #[must_use]
    pub fn new(key: impl Into<Cow<'static, str>>) -> Self {
        Self { key: key.into(), args: Vec::new() }
    }

    /// The same message, given one more thing to speak of.
    #[must_use]
    pub fn with(mut self, name: &'static str, arg: impl Into<Arg>) -> Self {
        self.args.push((name, arg.into()));
        self
    }

    /// Not a message of the catalogues: the argument itself is what is said.
    const OF: &'static str = "plain";

    /// Words that belong to no language of ours, such as a title: shown as they are.
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Self {
        Self::of(Arg::Text(text.into()))
    }

    /// Just the thing itself: a country, a code, a field, a date.
    #[must_use]
    pub fn of(arg: impl Into<Arg>) -> Self {
        Self { key: Cow::Borrowed(Self::OF), args: vec![("text", arg.into())] }
    }
}

/// Builds the wording of a message with its placeables: `say!(t, "key", count = n, name = title)`.
#[macro_export]
macro_rules! say {
    ($t:expr, $key:expr $(, $name:ident = $value:expr)* $(,)?) => {
        $t.with($key, &[$((stringify!($name), $crate::Arg::from($value))),*])
    };
}

/// All messages of one language.
pub struct Catalogue {
    locale: Locale,
    /// Messages without placeables, resolved once: most lookups end here.
    plain: HashMap<String, String>,
    bundle: FluentBundle<FluentResource>,
    problems: Vec<String>,
}

static ENGLISH: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::new(Locale::En, EN_FILES));

const EN_FILES: &[(&str, &str)] = &[
    ("codes.ftl", include_str!("../locales/en/codes.ftl")),
    ("components.ftl", include_str!("../locales/en/components.ftl")),
    ("countries.ftl", include_str!("../locales/en/countries.ftl")),
    ("figures.ftl", include_str!("../locales/en/figures.ftl")),
    ("frame.ftl", include_str!("../locales/en/frame.ftl")),
    ("home.ftl", include_str!("../locales/en/home.ftl")),
    ("membership.ftl", include_str!("../locales/en/membership.ftl")),
    ("plans.ftl", include_str!("../locales/en/plans.ftl")),
    ("problems.ftl", include_str!("../locales/en/problems.ftl")),
    ("record.ftl", include_str!("../locales/en/record.ftl")),
    ("search.ftl", include_str!("../locales/en/search.ftl")),
    ("styleguide.ftl", include_str!("../locales/en/styleguide.ftl")),
];

impl Catalogue {
    /// The catalogue of a language; built on first use and shared for ever.
    #[must_use]
    pub fn of(locale: Locale) -> &'static Self {
        match locale {
            Locale::En => &ENGLISH,
        }
    }

    fn new(locale: Locale, files: &[(&str, &str)]) -> Self {
        let language: LanguageIdentifier = locale.lang().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        // Isolation marks keep a Latin name inside Arabic in order; inside a language of one direction they are noise.
        bundle.set_use_isolating(locale.dir() == Direction::RightToLeft);
        bundle.set_formatter(Some(match locale {
            Locale::En => |value, _| grouped(Locale::En, value),
        }));
        let mut plain = HashMap::new();
        let mut problems = Vec::new();
        for (name, source) in files {
            let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(resource, errors)| {
                problems.extend(errors.iter().map(|error| format!("{name}: {error}")));
                resource
            });
            let ids: Vec<String> = message_ids(source).map(str::to_owned).collect();
            if let Err(errors) = bundle.add_resource(resource) {
                problems.extend(errors.iter().map(|error| format!("{name}: {error}")));
            }
            for id in ids {
                if let Some(text) = without_placeables(&bundle, &id) {
                    plain.insert(id, text);
                }
            }
        }
        Self { locale, plain, bundle, problems }
    }

    /// The language of this catalogue.
    #[must_use]
    pub const fn locale(&self) -> Locale {
        self.locale
    }

    /// Whether there is a message of this name.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.plain.contains_key(key) || self.bundle.has_message(key)
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

    /// A message with what it speaks of.
    #[must_use]
    pub fn with(&self, key: &str, args: &[(&str, Arg)]) -> Cow<'_, str> {
        if let Some(text) = self.plain.get(key) {
            return Cow::Borrowed(text);
        }
        if let (Say::OF, [(_, arg)]) = (key, args) {
            return Cow::Owned(self.arg(arg).into_owned());
        }
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return Cow::Owned(format!("⟦{key}⟧"));
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
        match arg {
            Arg::Text(text) => Cow::Borrowed(text),
            Arg::Number(number) => Cow::Owned(self.number(*number)),
            Arg::PerMille(share) => Cow::Owned(format::per_mille(self.locale, *share)),
            Arg::Country(code) => self.country(code),
            Arg::Code(field, code) => self.code(field, code),
            Arg::Field(field) => self.field(field),
            Arg::When(when) => self.when(*when),
            Arg::Moment(moment) => self.moment(*moment),
            Arg::Say(say) => self.say(say),
            Arg::AnyOf(args) => Cow::Owned(self.several(args, "list-or")),
            Arg::AllOf(args) => Cow::Owned(self.several(args, "list-comma")),
        }
    }

    fn several(&self, args: &[Arg], before_last: &str) -> String {
        let mut out = String::new();
        for (index, arg) in args.iter().enumerate() {
            if index > 0 {
                let last = index + 1 == args.len();
                out.push_str(&self.text(if last { before_last } else { "list-comma" }));
            }
            out.push_str(&self.arg(arg));
        }
        out
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

    /// How an act is referred to: *act 1,234*.
    #[must_use]
    pub fn act_reference(&self, position: impl Given<u64>) -> Cow<'_, str> {
        self.with("act-reference", &[("position", Arg::Number(position.given()))])
    }

    /// The name of a kind of act: of `commitment.stated`, *Commitment stated*.
    #[must_use]
    pub fn act_kind<'a>(&'a self, kind: &'a str) -> Cow<'a, str> {
        self.looked_up(&format!("code-act-kind-{}", kind.replace('.', "-")), kind)
    }

    /// The name of a country; its code when the catalogue does not know it.
    #[must_use]
    pub fn country<'a>(&'a self, code: &'a str) -> Cow<'a, str> {
        self.looked_up(&format!("country-{code}"), code)
    }

    /// The label of a value of the code book, such as *limited* for `limited` of `completion`. A value that is labelled
    /// alike in every field (`yes`, `no`) needs one message only.
    #[must_use]
    pub fn code<'a>(&'a self, field: &str, code: &'a str) -> Cow<'a, str> {
        let own = format!("code-{}-{code}", asked_alike(field));
        if self.has(&own) { self.looked_up(&own, code) } else { self.looked_up(&format!("code-{code}"), code) }
    }

    /// Whether a value of the code book has a label.
    #[must_use]
    pub fn has_code(&self, field: &str, code: &str) -> bool {
        self.has(&format!("code-{}-{code}", asked_alike(field))) || self.has(&format!("code-{code}"))
    }

    /// The label of a field of the code book, such as *Completion*.
    #[must_use]
    pub fn field<'a>(&'a self, field: &'a str) -> Cow<'a, str> {
        self.looked_up(&format!("field-{field}"), field)
    }

    /// Why a value is missing, in words.
    #[must_use]
    pub fn missing<'a>(&'a self, why: &'a str) -> Cow<'a, str> {
        self.looked_up(&format!("missing-{why}"), why)
    }

    /// A date as precise as it is known.
    #[must_use]
    pub fn when(&self, when: impl Given<PartialDate>) -> Cow<'_, str> {
        format::when(self, when.given())
    }

    /// A moment on our clock, in UTC, to the minute.
    #[must_use]
    pub fn moment(&self, moment: impl Given<Timestamp>) -> Cow<'_, str> {
        format::moment(self, moment.given())
    }

    fn looked_up<'a>(&'a self, key: &str, otherwise: &'a str) -> Cow<'a, str> {
        self.plain.get(key).map_or(Cow::Borrowed(otherwise), |text| Cow::Borrowed(text.as_str()))
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

fn without_placeables(bundle: &FluentBundle<FluentResource>, id: &str) -> Option<String> {
    let pattern = bundle.get_message(id)?.value()?;
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, None, &mut errors);
    errors.is_empty().then(|| text.into_owned())
}

/// Fields that ask the same question of different sources share their labels.
fn asked_alike(field: &str) -> &str {
    match field {
        "specificity-coded" => "specificity",
        "potential-impact-coded" => "potential-impact",
        "completion-coded" | "projected-completion" => "completion",
        "opened-information" | "opened-participation" | "opened-accountability" => "opened-government",
        "implementation-influence" => "development-influence",
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
