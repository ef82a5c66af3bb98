//! The languages held against English: the same messages, about the same things, in every form that their grammar needs.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};
use fluent_syntax::parser;
use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use views::Locale;

type Message = Pattern<String>;

fn folder(locale: Locale) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(locale.lang())
}

/// The Fluent files of a language by their names.
fn sources(locale: Locale) -> BTreeMap<String, String> {
    let files = fs::read_dir(folder(locale)).unwrap().map(|entry| entry.unwrap().path());
    let named = |path: &Path| path.file_name().unwrap().to_string_lossy().into_owned();
    files.map(|path| (named(&path), fs::read_to_string(&path).unwrap())).collect()
}

/// The messages of a language.
fn messages(locale: Locale) -> BTreeMap<String, Message> {
    let mut messages = BTreeMap::new();
    for (file, source) in sources(locale) {
        let resource = parser::parse(source).map_err(|(_, errors)| format!("{file}: {errors:?}")).unwrap();
        for entry in resource.body {
            match entry {
                Entry::Message(message) => {
                    let twice = messages.insert(message.id.name.clone(), message.value.unwrap());
                    assert!(twice.is_none(), "{file}: {} is there twice", message.id.name);
                }
                Entry::Junk { content } => panic!("{file}: {content}"),
                _ => {}
            }
        }
    }
    messages
}

fn translations() -> impl Iterator<Item = (Locale, BTreeMap<String, Message>)> {
    let others = Locale::ALL.iter().copied().filter(|locale| *locale != Locale::En);
    others.map(|locale| (locale, messages(locale)))
}

/// A choice between forms: by which variable, and the forms.
type Choice<'m> = (&'m str, &'m [Variant<String>]);

/// What is in a message: the variables and messages that it speaks of, its choices, its words.
#[derive(Default)]
struct Content<'m> {
    spoken_of: BTreeSet<String>,
    choices: Vec<Choice<'m>>,
    words: String,
}

impl<'m> Content<'m> {
    fn of(message: &'m Message) -> Self {
        let mut content = Self::default();
        content.add(message);
        content
    }

    fn add(&mut self, pattern: &'m Message) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.words.push_str(value),
                PatternElement::Placeable { expression: Expression::Inline(inline) } => self.inline(inline),
                PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                    self.inline(selector);
                    if let InlineExpression::VariableReference { id } = selector {
                        self.choices.push((&id.name, variants));
                    }
                    for variant in variants {
                        self.words.push(' ');
                        self.add(&variant.value);
                    }
                }
            }
        }
    }

    fn inline(&mut self, inline: &'m InlineExpression<String>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.spoken_of.insert(format!("${}", id.name));
            }
            InlineExpression::MessageReference { id, .. } | InlineExpression::TermReference { id, .. } => {
                self.spoken_of.insert(id.name.clone());
            }
            InlineExpression::FunctionReference { arguments, .. } => {
                arguments.positional.iter().for_each(|argument| self.inline(argument));
            }
            InlineExpression::Placeable { expression } => {
                if let Expression::Inline(inline) = expression.as_ref() {
                    self.inline(inline);
                }
            }
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }
}

fn key(variant: &Variant<String>) -> &str {
    match &variant.key {
        VariantKey::Identifier { name } => name,
        VariantKey::NumberLiteral { value } => value,
    }
}

const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Which counts choose which category in a language, of those that tell its categories apart.
fn categories(locale: Locale) -> BTreeMap<&'static str, BTreeSet<u64>> {
    let rules = PluralRules::create(
        locale.lang().parse::<unic_langid::LanguageIdentifier>().unwrap(),
        PluralRuleType::CARDINAL,
    )
    .unwrap();
    let mut chosen: BTreeMap<&'static str, BTreeSet<u64>> = BTreeMap::new();
    for count in (0..=300).chain([1_000, 1_927, 10_000, 48_211]) {
        let category = match rules.select(count).unwrap() {
            PluralCategory::ZERO => "zero",
            PluralCategory::ONE => "one",
            PluralCategory::TWO => "two",
            PluralCategory::FEW => "few",
            PluralCategory::MANY => "many",
            PluralCategory::OTHER => "other",
        };
        chosen.entry(category).or_default().insert(count);
    }
    chosen
}

fn none(problems: Vec<String>) {
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn every_language_has_every_message() {
    let english = sources(Locale::En);
    let mut problems = Vec::new();
    for (locale, translated) in translations() {
        for (file, source) in &english {
            for id in views::locale::message_ids(source).filter(|id| !translated.contains_key(*id)) {
                problems.push(format!("{}/{file} lacks {id}", locale.lang()));
            }
        }
    }
    none(problems);
}

#[test]
fn no_language_has_a_message_that_english_lacks() {
    let english = messages(Locale::En);
    let files = sources(Locale::En);
    let mut problems = Vec::new();
    for (locale, translated) in translations() {
        let superfluous = sources(locale).into_keys().filter(|file| !files.contains_key(file));
        problems.extend(superfluous.map(|file| format!("{}/{file}: there is no such file in English", locale.lang())));
        let unknown = translated.keys().filter(|id| !english.contains_key(*id));
        problems.extend(unknown.map(|id| format!("{}: {id} is not in English", locale.lang())));
    }
    none(problems);
}

#[test]
fn a_translation_speaks_of_the_same_things() {
    let english = messages(Locale::En);
    let mut problems = Vec::new();
    for (locale, translated) in translations() {
        for (id, message) in &translated {
            let Some(original) = english.get(id) else { continue };
            let (here, there) = (Content::of(message).spoken_of, Content::of(original).spoken_of);
            if here != there {
                problems.push(format!("{}: {id} speaks of {here:?}, English of {there:?}", locale.lang()));
            }
        }
    }
    none(problems);
}

#[test]
fn a_translation_links_to_the_same_terms() {
    // `[words](term)`: the words are translated, the term is the name of an entry of the glossary.
    let terms = |message: &Message| -> BTreeSet<String> {
        let words = Content::of(message).words;
        let ends = words.split("](").skip(1).filter_map(|rest| rest.split_once(')'));
        ends.map(|(term, _)| term.to_owned()).collect()
    };
    let english = messages(Locale::En);
    let mut problems = Vec::new();
    for (locale, translated) in translations() {
        for (id, message) in &translated {
            let Some(original) = english.get(id) else { continue };
            let (here, there) = (terms(message), terms(original));
            if here != there {
                problems.push(format!("{}: {id} links to {here:?}, English to {there:?}", locale.lang()));
            }
        }
    }
    none(problems);
}

#[test]
fn a_count_has_every_form_that_the_language_needs_and_no_other() {
    let mut problems = Vec::new();
    for locale in Locale::ALL {
        let needed = categories(*locale);
        for (id, message) in messages(*locale) {
            for (variable, variants) in Content::of(&message).choices {
                let keys: BTreeSet<&str> = variants.iter().map(key).collect();
                if !keys.iter().any(|key| CATEGORIES[..5].contains(key)) {
                    continue;
                }
                let say = |what: String| format!("{}: {id}, by ${variable}: {what}", locale.lang());
                let absent = needed.keys().filter(|category| !keys.contains(*category));
                problems.extend(absent.map(|category| say(format!("the form for “{category}” is missing"))));
                let words = |key: &&&str| !key.chars().all(|c| c.is_ascii_digit());
                let idle = keys.iter().filter(words).filter(|key| !needed.contains_key(**key) && **key != "many");
                problems.extend(idle.map(|key| say(format!("no count chooses “{key}”"))));
            }
        }
    }
    none(problems);
}

#[test]
fn a_form_for_several_counts_names_the_count() {
    // French says “one” of 0 too: a form that spells the number out would say it wrongly.
    let mut problems = Vec::new();
    for locale in Locale::ALL {
        let counts = categories(*locale);
        for (id, message) in messages(*locale) {
            for (variable, variants) in Content::of(&message).choices {
                let says =
                    |variant: &Variant<String>| Content::of(&variant.value).spoken_of.contains(&format!("${variable}"));
                if !variants.iter().any(|variant| variant.default && says(variant)) {
                    continue;
                }
                let exact: BTreeSet<u64> = variants.iter().filter_map(|variant| key(variant).parse().ok()).collect();
                for variant in variants {
                    let Some(counts) = counts.get(key(variant)) else { continue };
                    if counts.difference(&exact).count() > 1 && !says(variant) {
                        problems.push(format!("{}: {id}: “{}” hides the number", locale.lang(), key(variant)));
                    }
                }
            }
        }
    }
    none(problems);
}

#[test]
fn no_sentence_is_left_in_english() {
    let english = messages(Locale::En);
    let mut problems = Vec::new();
    for (locale, translated) in translations() {
        for (id, message) in translated.iter().filter(|(id, _)| !id.starts_with("country-")) {
            let Some(original) = english.get(id) else { continue };
            let (here, there) = (Content::of(message).words, Content::of(original).words);
            let words = here.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)).count();
            if here == there && words > 2 {
                problems.push(format!("{}: {id} is still English: {here}", locale.lang()));
            }
        }
    }
    none(problems);
}

#[test]
fn arabic_is_written_in_arabic_letters() {
    // What stays in Latin letters: names, formats, units, and what is quoted from a file or typed into one.
    const LATIN: &[&str] = &[
        "Openpact",
        // What is typed: codes of languages, an identifier of OGP, a figure and a finding by their names, a member.
        "en",
        "fr",
        "GH",
        "figure",
        "finding",
        "completion",
        "rate",
        "ghana",
        "costa",
        "rica",
        "sc",
        "mexico",
        // The sheets of a workbook, whose names stay as they are, and an example of a short name.
        "plan",
        "commitments",
        "milestones",
        "open",
        "budgets",
        "es",
        "JSON",
        "CSV",
        "XLSX",
        // Two columns of a roster, and the word that stands in them for every other.
        "members",
        "see",
        "everybody",
        "sees",
        "all",
        // Word documents, and the code of a row of a table in one.
        "Word",
        "DOCX",
        "DOC",
        "part",
        "PDF",
        "JPEG",
        "ZIP",
        "WARC",
        "RFC",
        "LGBTQIA",
        "BibTeX",
        "IAP",
        "Starred",
        "New",
        "x",
        "Specificity",
        "rem",
        "json",
        "csv",
        "API",
        "OGP",
        "IRM",
        "SVG",
        "PNG",
        "GET",
        "HEAD",
        "HTTP",
        "UTF",
        "OpenAPI",
        "CORS",
        "SHA",
        "UTC",
        "SQLite",
        "Data",
        "Package",
        "DCAT",
        "AP",
        // What joins words in a search: Arabic has no capitals to tell such words from others.
        "AND",
        "OR",
        "NOT",
    ];
    let mut problems = Vec::new();
    for (id, message) in messages(Locale::Ar) {
        let content = Content::of(&message);
        // Names of terms behind a link, and paths, are typed, not read.
        let typed = |word: &&str| word.contains("](") || word.contains('/') || word.contains('@');
        // So is what stands in quotation marks: headings of columns.
        let unquoted: Vec<&str> = content
            .words
            .split('«')
            .enumerate()
            .map(|(place, part)| if place == 0 { part } else { part.split_once('»').map_or("", |(_, rest)| rest) })
            .collect();
        let unquoted = unquoted.join(" ");
        let read = unquoted.split_whitespace().filter(|word| !typed(word)).collect::<Vec<_>>().join(" ");
        let latin = read.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| !word.is_empty());
        problems.extend(latin.filter(|word| !LATIN.contains(word)).map(|word| format!("{id}: {word}")));
    }
    none(problems);
}
