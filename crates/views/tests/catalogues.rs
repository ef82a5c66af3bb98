//! The catalogues of words held against the code books, the templates and each other.

#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use domain::codebook::{Era, MembershipStatus, Missing, Product, Shape};
use domain::deed::{Deed, WithholdingReason};
use domain::{Field, Iso3};
use views::locale::message_ids;
use views::{Catalogue, Locale};

fn files(folder: &Path, extension: &str, into: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, extension, into);
        } else if path.extension().is_some_and(|found| found == extension) {
            into.push(path);
        }
    }
}

fn all_of(folder: &str, extensions: &[&str]) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut found = Vec::new();
    for extension in extensions {
        files(&folder, extension, &mut found);
    }
    found.iter().map(|path| fs::read_to_string(path).unwrap()).collect::<Vec<_>>().join("\n")
}

fn missing_in(t: &Catalogue, keys: impl IntoIterator<Item = String>) -> Vec<String> {
    keys.into_iter().filter(|key| !t.has(key)).collect()
}

#[test]
fn every_file_is_read_without_a_problem() {
    for locale in Locale::ALL {
        let t = Catalogue::of(*locale);
        assert!(t.problems().is_empty(), "{:?}", t.problems());
    }
}

#[test]
fn every_field_and_every_code_of_the_code_books_has_a_label() {
    for locale in Locale::ALL {
        let t = Catalogue::of(*locale);
        let mut missing = missing_in(t, Field::ALL.iter().map(|field| format!("field-{}", field.code())));
        for field in Field::ALL {
            let (Shape::Code(book) | Shape::Codes(book)) = field.shape() else { continue };
            missing.extend(
                book.iter()
                    .filter(|code| !t.has_code(field.code(), code))
                    .map(|code| format!("{}: {code}", field.code())),
            );
        }
        missing.extend(missing_in(t, Missing::CODES.iter().map(|code| format!("missing-{code}"))));
        let books = [
            ("status", MembershipStatus::CODES),
            ("product", Product::CODES),
            ("era", Era::CODES),
            ("act-kind", Deed::KIND_CODES),
        ];
        for (field, book) in books {
            missing.extend(book.iter().filter(|code| !t.has_code(field, code)).map(|code| format!("{field}: {code}")));
        }
        assert!(missing.is_empty(), "{}:\n{}", locale.lang(), missing.join("\n"));
    }
}

#[test]
fn every_word_of_the_rules_and_figures_has_a_label() {
    use domain::figures::{BreakReason, By, FigureId, Units};
    use domain::people::Office;
    use domain::review::{Formula, RelevanceTest, Report, StarColumn};
    use domain::rules::{Anchor, Confidence, RuleId};
    for locale in Locale::ALL {
        let t = Catalogue::of(*locale);
        let mut missing = missing_in(t, BreakReason::CODES.iter().map(|code| format!("break-{code}")));
        missing.extend(missing_in(t, FigureId::CODES.iter().map(|code| format!("figure-{code}"))));
        let turns = domain::membership::eligibility::Turn::CODES.iter();
        missing.extend(missing_in(t, turns.map(|code| format!("turn-{code}"))));
        for (field, book) in [
            ("rule", Formula::CODES),
            ("rule", RuleId::CODES),
            ("star-column", StarColumn::CODES),
            ("report", Report::CODES),
            ("relevance", RelevanceTest::CODES),
            ("units", Units::CODES),
            ("by", By::CODES),
            ("dimension", By::CODES),
            ("office", Office::CODES),
            ("anchor", Anchor::CODES),
            ("confidence", Confidence::CODES),
            ("duty", domain::membership::Duty::CODES),
            ("debtor", domain::membership::Debtor::CODES),
            ("lateness", domain::membership::Lateness::CODES),
            ("metric", domain::membership::eligibility::MetricId::CODES),
            ("eligibility-verdict", domain::membership::eligibility::Verdict::CODES),
            ("join-step", domain::membership::joining::Step::CODES),
            ("join-stands", domain::membership::joining::Stands::CODES),
            ("letter", domain::membership::letters::LetterKind::CODES),
            ("guard-outcome", domain::membership::letters::GuardOutcome::CODES),
            ("guard", domain::membership::admission::Guard::CODES),
            ("change", domain::membership::changes::Change::CODES),
            ("asset-test", domain::membership::eligibility::AssetTest::CODES),
            ("requirement", domain::cocreation::Requirement::CODES),
            ("requirement-outcome", domain::cocreation::Outcome::CODES),
            ("phase", domain::cocreation::PhaseKind::CODES),
            ("mechanism", domain::cocreation::Mechanism::CODES),
            ("stance", domain::cocreation::Stance::CODES),
            ("giver-class", domain::cocreation::GiverClass::CODES),
            ("response-outcome", domain::cocreation::ResponseOutcome::CODES),
            ("moderation-rule", domain::cocreation::ModerationRule::CODES),
            ("forum-side", domain::cocreation::Constituency::CODES),
            ("evidence-shows", domain::cocreation::Evidence::CODES),
            ("case-outcome", domain::networking::Outcome::CODES),
            ("group-answer", domain::networking::GroupAnswer::CODES),
        ] {
            missing.extend(book.iter().filter(|code| !t.has_code(field, code)).map(|code| format!("{field}: {code}")));
        }
        assert!(missing.is_empty(), "{}:\n{}", locale.lang(), missing.join("\n"));
    }
}

#[test]
fn every_reason_to_withhold_can_be_said() {
    use WithholdingReason as R;
    let t = Catalogue::of(Locale::En);
    for (reason, code) in [
        (R::PersonalData, "personal-data"),
        (R::LegalOrder, "legal-order"),
        (R::AuthorsRequest, "authors-request"),
        (R::Mistake, "mistake"),
        (R::Rights, "rights"),
    ] {
        assert!(t.has_code("withheld", code), "{reason:?}");
    }
}

#[test]
fn every_country_that_has_a_tile_has_a_name() {
    let tiles = all_of("src/components/tiles", &["csv"]);
    let codes = tiles.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split(',').next());
    for locale in Locale::ALL {
        let t = Catalogue::of(*locale);
        for code in codes.clone() {
            assert!(code.parse::<Iso3>().is_ok() && t.country(code) != code, "{code} has no name in {}", locale.lang());
        }
    }
}

/// Keys that templates and code name outright: in `t.text("…")`, `say!(…, "…"`, `Say::new("…")`, and the enums' `key()`.
fn named_keys(source: &str) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for marker in ["text(\"", "prose(t, \"", "say!(self.t, \"", "say!(t, \"", "Say::new(\"", "t.with(\"", "=> \""] {
        for rest in source.split(marker).skip(1) {
            let key: String = rest.chars().take_while(|c| *c != '"').collect();
            let plausible = key.contains('-') || matches!(marker, "text(\"" | "prose(t, \"" | "say!(self.t, \"");
            if plausible && key.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-') {
                keys.insert(key);
            }
        }
    }
    keys
}

#[test]
fn every_term_is_explained_and_every_mention_of_one_leads_to_it() {
    use views::glossary::{Piece, Term};
    for locale in Locale::ALL {
        let t = Catalogue::of(*locale);
        let terms = Term::ALL.iter();
        let missing = missing_in(t, terms.flat_map(|term| [format!("term-{}", term.name()), term.means()]));
        assert!(missing.is_empty(), "{}: {missing:?}", locale.lang());
        let unknown = t.all_marked().flat_map(|(key, pieces)| pieces.iter().map(move |piece| (key, piece)));
        let unknown = unknown.filter_map(|(key, piece)| match piece {
            Piece::Term { term, .. } => Term::named(term).is_none().then(|| format!("{key}: {term}")),
            Piece::Words(_) => None,
        });
        let unknown: Vec<String> = unknown.collect();
        assert!(unknown.is_empty(), "{}: {unknown:?}", locale.lang());
    }
}

#[test]
fn a_message_that_is_counted_or_filled_in_names_no_term() {
    // Such a message is put together anew each time, and what stands in it may come from people.
    for locale in Locale::ALL {
        let source = all_of(&format!("locales/{}", locale.lang()), &["ftl"]);
        let marked = Catalogue::of(*locale).all_marked().count();
        assert!(marked > 20 || *locale != Locale::En, "there are such messages");
        let lines = source.lines().filter(|line| line.contains("](") && (line.contains('{') || line.starts_with(' ')));
        let wrong: Vec<&str> = lines.collect();
        assert!(wrong.is_empty(), "{}: {wrong:?}", locale.lang());
    }
}

#[test]
fn every_rule_can_be_told_in_plain_words() {
    use domain::rules::{Confidence, RuleId, all};
    use views::rules::{Rest, decides, rests_on, says};
    for locale in Locale::ALL {
        let t = Catalogue::of(*locale);
        let mut missing = missing_in(t, RuleId::CODES.iter().map(|rule| decides(rule).key.into_owned()));
        let told = all().iter().map(|version| says(version.rule.code(), version.version).key.into_owned());
        missing.extend(missing_in(t, told));
        let means = Confidence::CODES.iter().map(|code| ("confidence-means", *code));
        let named = all().iter().flat_map(|v| v.parameters.named()).map(|(name, _)| ("parameter", name));
        let judged = RuleId::ALL.iter().filter(|rule| domain::figures::verdicts::benches(**rule).is_empty());
        let judged = judged.map(|rule| ("rule-judged", rule.code()));
        let codes = means.chain(named).chain(judged).filter(|(field, code)| !t.has_code(field, code));
        missing.extend(codes.map(|(field, code)| format!("{field}: {code}")));
        let backings = all().iter().flat_map(|version| {
            let named = version.parameters.named().into_iter();
            named.filter_map(|(name, _)| domain::rules::backing(version, name)).flat_map(|(_, sources)| sources)
        });
        for key in all().iter().flat_map(|version| version.sources).chain(backings) {
            match rests_on(key) {
                Rest::Key(key) => missing.push(format!("source {key}")),
                Rest::Decision(say) | Rest::Data(say) if !t.has(&say.key) => missing.push(say.key.into_owned()),
                _ => {}
            }
        }
        assert!(missing.is_empty(), "{}: {}", locale.lang(), missing.join("\n"));
    }
}

#[test]
fn every_office_and_what_it_may_do_has_a_name() {
    use domain::people::{Action, Ended, Office, OwnBody};
    let books = [
        ("office", Office::CODES),
        ("action", Action::CODES),
        ("body", OwnBody::CODES),
        ("office-ended", Ended::CODES),
    ];
    for locale in Locale::ALL {
        let t = Catalogue::of(*locale);
        let codes = books.iter().flat_map(|(book, codes)| codes.iter().map(move |code| (book, code)));
        let missing: Vec<_> = codes.filter(|(book, code)| !t.has_code(book, code)).collect();
        assert!(missing.is_empty(), "{}: {missing:?}", locale.lang());
    }
}

#[test]
fn every_message_that_a_template_names_exists() {
    let templates = all_of("src", &["html"]);
    for locale in Locale::ALL {
        let missing = missing_in(Catalogue::of(*locale), named_keys(&templates));
        assert!(missing.is_empty(), "{}: {missing:?}", locale.lang());
    }
}

#[test]
fn no_template_holds_a_word_of_its_own() {
    let mut found = Vec::new();
    files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), "html", &mut found);
    for path in found {
        let source = fs::read_to_string(&path).unwrap();
        let text = without(&without(&without(&source, "{#", "#}"), "{%", "%}"), "{{", "}}");
        let text = without(&text, "<", ">");
        let words: Vec<&str> = text
            .split(|c: char| !c.is_alphabetic())
            .filter(|word| {
                word.chars().count() > 1 && !["Openpact", "nbsp", "SHA", "log", "checkpoint", "vkey"].contains(word)
            })
            .collect();
        assert!(words.is_empty(), "{}: {words:?}", path.display());
    }
}

/// The source without what stands between two marks, marks included.
fn without(source: &str, open: &str, close: &str) -> String {
    let mut out = String::new();
    let mut rest = source;
    while let Some((before, after)) = rest.split_once(open) {
        out.push_str(before);
        out.push(' ');
        rest = after.split_once(close).map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    out
}

#[test]
fn no_message_is_defined_twice() {
    for locale in Locale::ALL {
        let source = all_of(&format!("locales/{}", locale.lang()), &["ftl"]);
        let mut seen = BTreeSet::new();
        let twice: Vec<&str> = message_ids(&source).filter(|id| !seen.insert(*id)).collect();
        assert!(twice.is_empty(), "{twice:?}");
    }
}

/// Messages that are named after the code books: the tests above hold each code against them.
const NAMED_AFTER_BOOKS: [&str; 4] = ["country-", "code-", "field-", "break-"];

/// What stands between quotation marks in the programs and templates of the workspace and could be the name of a message: whole
/// names, and the beginning and end of those that are put together, as `term-{}-means` is.
fn names_in_programs() -> (BTreeSet<String>, BTreeSet<(String, String)>) {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let mut sources = Vec::new();
    for folder in fs::read_dir(crates).unwrap().map(|entry| entry.unwrap().path().join("src")) {
        for extension in ["rs", "html"] {
            files(&folder, extension, &mut sources);
        }
    }
    let is_name = |word: &str| word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    let (mut whole, mut made) = (BTreeSet::new(), BTreeSet::new());
    for source in sources {
        for word in fs::read_to_string(source).unwrap().split('"') {
            let ends = word.split_once('{').and_then(|(start, rest)| Some((start, rest.rsplit_once('}')?.1)));
            match ends {
                Some((start, end)) if start.ends_with('-') && is_name(start) && is_name(end) => {
                    made.insert((start.to_owned(), end.to_owned()));
                }
                None if is_name(word) => {
                    whole.insert(word.to_owned());
                }
                _ => {}
            }
        }
    }
    (whole, made)
}

#[test]
fn every_message_is_said_somewhere() {
    let (whole, made) = names_in_programs();
    let is_said = |id: &str| {
        let is_made = |(start, end): &(String, String)| id.starts_with(start) && id.ends_with(end);
        whole.contains(id) || NAMED_AFTER_BOOKS.iter().any(|start| id.starts_with(start)) || made.iter().any(is_made)
    };
    assert!(is_said("home-title") && is_said("term-irm-means") && !is_said("home-forgotten"), "the test cannot fail");
    let english = all_of("locales/en", &["ftl"]);
    let silent: Vec<&str> = message_ids(&english).filter(|id| !is_said(id)).collect();
    assert!(silent.is_empty(), "no page says {silent:?}; take them out of every language");
}
