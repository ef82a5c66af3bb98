//! Every page, drawn from its example in every language, held against what every page must be.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail loudly")]

use std::collections::{BTreeMap, BTreeSet};

use scraper::{ElementRef, Html, Selector};
use serde_json::Value;
use views::{Chrome, Locale, assets, samples};

fn selector(css: &str) -> Selector {
    Selector::parse(css).expect("a selector of ours parses")
}

fn chromes(locale: Locale) -> Vec<Chrome> {
    let today =
        Chrome { checkpoint_size: Some(48_211), demo: true, ..Chrome::new(locale, "/members?region=europe", 22_641) };
    let dated = Chrome {
        as_of: Some(domain::Date::constant(2014, 6, 30)),
        known_at: Some(views::KnownAt::Position(9_000)),
        edition: Some("2015-05-15".into()),
        ..Chrome::new(locale, "/members?as_of=2014-06-30&region=europe", 0)
    };
    vec![today, dated]
}

/// Runs a check on every page in every language, and on a page with lists and forms and one without as of another time;
/// `check` answers with what is wrong.
fn on_every_page(check: impl Fn(&Html, &str) -> Vec<String>) {
    let mut problems = Vec::new();
    for locale in Locale::ALL {
        for (dated, chrome) in chromes(*locale).into_iter().enumerate() {
            let shown = |name: &str| dated == 0 || matches!(name, "search" | "commitment");
            for (name, page) in samples().into_iter().filter(|(name, _)| shown(name)) {
                let html = page.render(&chrome).unwrap();
                let document = Html::parse_document(&html);
                problems.extend(
                    check(&document, &html).into_iter().map(|problem| format!("{name}.{}: {problem}", locale.lang())),
                );
            }
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

fn text(element: ElementRef<'_>) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a screen reader says of a link or a button: its label, its text, or the title of a drawing in it.
fn name(element: ElementRef<'_>) -> String {
    element.attr("aria-label").map_or_else(|| text(element), str::to_owned)
}

#[test]
fn a_page_is_one_document_in_one_language_with_one_title() {
    on_every_page(|document, html| {
        let mut problems: Vec<String> = document.errors.iter().map(ToString::to_string).collect();
        let root = document.root_element();
        if root.attr("lang").is_none_or(str::is_empty) || !matches!(root.attr("dir"), Some("ltr" | "rtl")) {
            problems.push("the language or its direction is not said".into());
        }
        for (css, wanted) in
            [("h1", 1), ("main", 1), ("body > header", 1), ("body > footer", 1), ("head > title", 1), ("nav.main", 1)]
        {
            let count = document.select(&selector(css)).count();
            if count != wanted {
                problems.push(format!("{count} of {css}"));
            }
        }
        if !html.starts_with("<!doctype html>") {
            problems.push("it begins with something else than the doctype".into());
        }
        problems
    });
}

#[test]
fn nothing_stands_between_a_page_and_the_strictest_policy() {
    on_every_page(|document, _| {
        let mut problems = Vec::new();
        // The three scripts of ours: where a device can be asked for a passkey, the form that needs it is hidden without; where a
        // search box can suggest something, it searches without; and where a form saves while one writes, its button saves without.
        let asks_device = document.select(&selector("form[data-passkey][hidden]")).next().is_some();
        let has_box = document.select(&selector("form input[data-suggestions]")).next().is_some();
        let keeps = document.select(&selector("form[data-keep] button")).next().is_some();
        // What programs are told of the page is data, which no browser runs.
        for script in document.select(&selector("script:not([type='application/ld+json'])")) {
            let for_device = asks_device && script.attr("src") == Some(assets::passkey_script());
            let for_box = has_box && script.attr("src") == Some(assets::suggest_script());
            let for_keeping = keeps && script.attr("src") == Some(assets::keep_script());
            if !(for_device || for_box || for_keeping) || !text(script).is_empty() {
                problems.push(format!("a script that is none of ours: {}", script.html()));
            }
        }
        for css in ["style", "[style]", "iframe", "object", "embed", "base", "meta[http-equiv]"] {
            if document.select(&selector(css)).next().is_some() {
                problems.push(format!("there is a {css}"));
            }
        }
        for element in document.select(&selector("*")) {
            for (attribute, value) in element.value().attrs() {
                if attribute.starts_with("on") {
                    problems.push(format!("{attribute} on {}", element.value().name()));
                }
                let loads = matches!(attribute, "src" | "srcset" | "action")
                    || (attribute == "href" && element.value().name() == "link");
                if loads && !value.starts_with('/') {
                    problems.push(format!("{attribute} leads elsewhere: {value}"));
                }
            }
        }
        problems
    });
}

#[test]
fn every_asset_that_a_page_names_is_in_the_program() {
    on_every_page(|document, _| {
        document
            .select(&selector("link[rel=stylesheet], link[rel=icon], link[rel=preload], script"))
            .filter_map(|link| link.attr("href").or_else(|| link.attr("src")))
            .filter(|href| assets::find(href).is_none())
            .map(|href| format!("{href} is not there"))
            .collect()
    });
}

#[test]
fn identifiers_are_unique_and_whatever_refers_to_one_finds_it() {
    on_every_page(|document, _| {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for element in document.select(&selector("[id]")) {
            *counts.entry(element.attr("id").unwrap_or_default()).or_default() += 1;
        }
        let mut problems: Vec<String> = counts
            .iter()
            .filter(|(_, count)| **count > 1)
            .map(|(id, count)| format!("{count} elements are called {id}"))
            .collect();
        for (css, attribute) in
            [("[for]", "for"), ("[aria-labelledby]", "aria-labelledby"), ("[aria-describedby]", "aria-describedby")]
        {
            for element in document.select(&selector(css)) {
                for id in element.attr(attribute).unwrap_or_default().split_whitespace() {
                    if !counts.contains_key(id) {
                        problems.push(format!("{attribute} refers to {id}, which is not there"));
                    }
                }
            }
        }
        for element in document.select(&selector("a[href^='#']")) {
            let id = element.attr("href").unwrap_or_default().trim_start_matches('#');
            if !counts.contains_key(id) {
                problems.push(format!("a link jumps to {id}, which is not there"));
            }
        }
        problems
    });
}

#[test]
fn whatever_can_be_used_has_a_name() {
    on_every_page(|document, _| {
        let mut problems = Vec::new();
        for element in
            document.select(&selector("a, button, summary, h1, h2, h3, th[scope], caption, option, label, dt, legend"))
        {
            if name(element).is_empty() {
                problems.push(format!("an empty {}", element.html()));
            }
        }
        for element in document.select(&selector("a")) {
            if element.attr("href").is_none_or(str::is_empty) {
                problems.push(format!("a link without an address: {}", element.html()));
            }
        }
        for element in document.select(&selector("input:not([type=hidden]), select, textarea")) {
            let labelled = element
                .attr("id")
                .is_some_and(|id| document.select(&selector(&format!("label[for='{id}']"))).next().is_some());
            if !labelled {
                problems.push(format!("no label for {}", element.html()));
            }
        }
        for element in document.select(&selector("svg")) {
            let hidden = element.attr("aria-hidden") == Some("true")
                || element.ancestors().filter_map(ElementRef::wrap).any(|above| above.attr("role") == Some("img"));
            // A picture hides what is in it; one whose points can be reached is a group of them.
            let reached = element.select(&selector("a, [tabindex]")).next().is_some();
            if hidden && reached {
                problems.push(format!(
                    "points that are reached and hidden: {}",
                    element.value().attr("class").unwrap_or("")
                ));
            }
            let role = if reached { "group" } else { "img" };
            if !hidden && (element.attr("role") != Some(role) || element.attr("aria-label").is_none_or(str::is_empty)) {
                problems.push(format!("a drawing without a name: {}", element.value().attr("class").unwrap_or("")));
            }
        }
        for element in document.select(&selector("nav, aside, section[aria-label], [role=region]")) {
            if element.attr("aria-label").or(element.attr("aria-labelledby")).is_none_or(str::is_empty) {
                problems.push(format!("a landmark without a name: {}", element.value().name()));
            }
        }
        problems
    });
}

#[test]
fn links_of_one_name_lead_to_one_place() {
    // A screen reader lists links by name; a reader must be able to tell them apart. Act numbers and pages name themselves.
    on_every_page(|document, _| {
        let mut places: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for element in document.select(&selector("main a[href]")) {
            places.entry(name(element)).or_default().insert(element.attr("href").unwrap_or_default().to_owned());
        }
        let mut problems = Vec::new();
        for (name, places) in places {
            // A bare number is read with its row; "why" with the test it stands behind.
            let counts =
                name.chars().all(|c| c.is_ascii_digit() || matches!(c, ',' | '.' | '\u{202f}' | '\u{a0}' | ' '));
            if places.len() > 1 && !counts {
                problems.push(format!("“{name}” leads to {places:?}"));
            }
        }
        problems
    });
}

#[test]
fn headings_descend_by_one() {
    on_every_page(|document, _| {
        let mut problems = Vec::new();
        let mut last = 0;
        for element in document.select(&selector("main :is(h1, h2, h3, h4)")) {
            let level: usize = element.value().name().trim_start_matches('h').parse().unwrap();
            if level > last + 1 {
                problems.push(format!("h{level} after h{last}: {}", text(element)));
            }
            last = level;
        }
        problems
    });
}

#[test]
fn tables_say_what_their_cells_are() {
    on_every_page(|document, _| {
        let mut problems = Vec::new();
        for table in document.select(&selector("table")) {
            let columns = table.select(&selector("thead tr:first-child > *")).count();
            if table.select(&selector("thead th")).any(|head| head.attr("scope") != Some("col")) {
                problems.push("a head without a scope".into());
            }
            for row in table.select(&selector("tbody > tr, tfoot > tr")) {
                let span = |cell: ElementRef<'_>| cell.attr("colspan").and_then(|n| n.parse().ok()).unwrap_or(1);
                let cells: usize = row.select(&selector("tr > *")).map(span).sum();
                if cells != columns {
                    problems.push(format!("{cells} cells below {columns} heads: {}", text(row)));
                }
                if row.select(&selector("th[scope=row], th[scope=rowgroup]")).count() != 1 {
                    problems.push(format!("a row without a head: {}", text(row)));
                }
            }
        }
        problems
    });
}

#[test]
fn a_reader_never_meets_a_message_that_is_missing() {
    on_every_page(|_, html| html.split('⟦').skip(1).map(|rest| rest.chars().take(60).collect()).collect());
}

/// Text and attributes that a reader meets, each with the element that holds it, except what people wrote (which bears its own
/// language or is isolated) and what is typed or computed with.
fn own_words(document: &Html) -> Vec<(String, String)> {
    let foreign = |element: ElementRef<'_>| {
        let name = element.value().name();
        let lang = element.attr("lang").is_some_and(|lang| lang != Locale::Pseudo.lang());
        // What programs are told is not read by people.
        lang || element.attr("dir") == Some("auto") || matches!(name, "bdi" | "code" | "pre" | "script")
    };
    let mut found = Vec::new();
    for element in document.select(&selector("*")) {
        let above = element.ancestors().filter_map(ElementRef::wrap);
        if foreign(element) || above.into_iter().any(foreign) {
            continue;
        }
        let attributes =
            ["aria-label", "title", "alt", "placeholder", "data-l"].into_iter().filter_map(|a| element.attr(a));
        let description = element.attr("content").filter(|_| element.attr("name") == Some("description"));
        let text = element.children().filter_map(|child| child.value().as_text().map(|text| &**text));
        for words in text.chain(attributes).chain(description) {
            found.push((element.value().name().to_owned(), words.to_owned()));
        }
    }
    found
}

#[test]
fn every_word_on_a_page_comes_from_a_catalogue_or_from_somebody() {
    // Drawn in disguise, what is still in plain letters was written into the program. What a message was given to speak of
    // is isolated in it.
    // The last two are members of a sample, whose names were chosen where the page was filled.
    const NAMES: [&str; 11] =
        ["Openpact", "SHA", "JSON", "Lines", "CSV", "Parquet", "SVG", "PNG", "UTC", "Ghana", "Italy"];
    let given = |words: &str| {
        let mut depth = 0_usize;
        let outside = |c: &char| {
            match c {
                '\u{2068}' => depth += 1,
                '\u{2069}' => depth = depth.saturating_sub(1),
                _ => {}
            }
            depth == 0
        };
        words.chars().filter(outside).collect::<String>()
    };
    let mut problems = BTreeSet::new();
    for chrome in chromes(Locale::Pseudo) {
        for (name, page) in samples() {
            let html = page.render(&chrome).unwrap();
            for (element, words) in own_words(&Html::parse_document(&html)) {
                let words = given(&words);
                let plain = words.split(|c: char| !c.is_alphabetic());
                let plain: Vec<&str> = plain
                    .filter(|word| word.len() > 1 && word.is_ascii() && !NAMES.contains(word))
                    // A tile of the map bears the two letters of its country.
                    .filter(|word| element != "text" || word.len() > 2)
                    .collect();
                if !plain.is_empty() {
                    problems.insert(format!("{name}, <{element}>: {}", plain.join(" ")));
                }
            }
        }
    }
    assert!(problems.is_empty(), "{}", problems.into_iter().collect::<Vec<_>>().join("\n"));
}

#[test]
fn a_page_stays_small() {
    // 50 kB compressed is the budget; markup like ours compresses to a quarter at worst.
    on_every_page(|_, html| (html.len() > 150_000).then(|| format!("{} bytes", html.len())).into_iter().collect());
}

#[test]
fn what_the_public_record_quotes_cannot_become_markup() {
    let mut page = views::plans::CommitmentPage::sample();
    let evil = "<script>alert(1)</script>\"'><b onclick=x>";
    page.title = views::value::Text::new(evil);
    page.said.text = Some(views::value::Text::in_language(evil, "\" onload=\"x"));
    let html = views::Page::render(&page, &chromes(Locale::En)[0]).unwrap();
    let document = Html::parse_document(&html);
    let scripts: Vec<_> = document.select(&selector("script")).map(|script| script.attr("type")).collect();
    assert_eq!(scripts, [Some("application/ld+json")], "the title was taken for markup");
    assert_eq!(described(&document).unwrap()["@graph"][0]["name"], evil, "and programs are told it as it is");
    assert!(document.select(&selector("[onload], [onclick]")).next().is_none());
    assert_eq!(text(document.select(&selector("h1")).next().unwrap()), evil);
}

#[test]
fn a_dated_page_says_so_and_keeps_its_date() {
    let chrome = &chromes(Locale::En)[1];
    let html = views::Page::render(&views::plans::PlanPage::sample(), chrome).unwrap();
    let document = Html::parse_document(&html);
    assert!(document.select(&selector("meta[name=robots][content=noindex]")).next().is_some());
    let banner = text(document.select(&selector(".asof")).next().expect("a banner"));
    assert!(banner.contains("30 June 2014") && banner.contains("9,000") && banner.contains("15 May 2015"), "{banner}");
    let today = document.select(&selector(".asof a")).next().and_then(|a| a.attr("href"));
    assert_eq!(today, Some("/members?region=europe"), "today is the same page with the same question");
    let member = document.select(&selector(".kicker a")).next().and_then(|a| a.attr("href"));
    assert_eq!(member, Some("/members/ghana?as_of=2014-06-30&known_at=9000&edition=2015-05-15"));
}

#[test]
fn a_page_of_today_can_be_indexed_and_shows_no_banner() {
    let html = views::Page::render(&views::plans::PlanPage::sample(), &chromes(Locale::En)[0]).unwrap();
    assert!(!html.contains("noindex") && !html.contains("class=\"asof\""));
}

#[test]
fn two_voices_are_never_merged() {
    let html = views::Page::render(&views::plans::CommitmentPage::sample(), &chromes(Locale::En)[0]).unwrap();
    let document = Html::parse_document(&html);
    let said = text(document.select(&selector(".voice.gov")).next().expect("the government's account"));
    let found = text(document.select(&selector(".voice.rev")).next().expect("the reviewer's account"));
    assert!(said.starts_with("The government says") && found.starts_with("The reviewer says"));
    assert!(
        !said.contains("Transformative") && found.contains("Transformative"),
        "a finding stands with the reviewer only"
    );
    assert!(document.select(&selector(".voice .voice")).next().is_none());
}

/// What programs are told of a page.
fn described(document: &Html) -> Option<Value> {
    let block = document.select(&selector("head script[type='application/ld+json']")).next()?;
    Some(serde_json::from_str(&block.text().collect::<String>()).expect("it is JSON"))
}

/// The types of schema.org that a page tells of.
fn types(told: &Value) -> Vec<&str> {
    let things = told["@graph"].as_array().into_iter().flatten();
    things.filter_map(|thing| thing["@type"].as_str()).collect()
}

#[test]
fn programs_are_told_what_a_page_is_about_and_how_one_comes_there() {
    let expected = [
        ("home", "WebSite"),
        ("member", "GovernmentOrganization"),
        ("plan", "CreativeWork"),
        ("commitment", "CreativeWork"),
        ("commitment-dated", "CreativeWork"),
        ("review", "Report"),
        ("review-imported", "Report"),
        ("figure", "Dataset"),
        ("glossary", "DefinedTermSet"),
    ];
    for locale in Locale::ALL {
        let chrome = Chrome { base_url: "https://openpact.example".into(), ..chromes(*locale).swap_remove(0) };
        for (name, page) in samples() {
            let document = Html::parse_document(&page.render(&chrome).unwrap());
            let told = described(&document);
            let wanted = expected.iter().find(|(known, _)| *known == name).map(|(_, kind)| *kind);
            let kinds = told.as_ref().map(types).unwrap_or_default();
            let way = document.select(&selector("nav.crumbs li")).count();
            let told_way = kinds.contains(&"BreadcrumbList");
            assert_eq!(told_way, way > 2, "{name}: a way of {way} steps");
            assert_eq!(kinds.first().copied().filter(|kind| *kind != "BreadcrumbList"), wanted, "{name}");
            let Some(told) = told else { continue };
            assert_eq!(told["@context"], "https://schema.org");
            let steps = told["@graph"].as_array().unwrap().iter().find(|thing| thing["@type"] == "BreadcrumbList");
            assert_eq!(
                steps.map_or(0, |steps| steps["itemListElement"].as_array().unwrap().len()),
                if way > 2 { way } else { 0 },
                "{name}"
            );
            let thing = &told["@graph"][0];
            let (url, said) = (thing["url"].as_str().or(thing["@id"].as_str()), thing["name"].as_str());
            if wanted.is_some() {
                assert!(url.is_some_and(|url| url.starts_with("https://openpact.example/")), "{name}: {thing}");
                assert!(said.is_some_and(|said| !said.is_empty() && !said.contains('⟦')), "{name}: {thing}");
            }
            // Nobody's stars: the review is told as a report, and no figure as a rating.
            assert!(!told.to_string().contains("Rating"), "{name}");
        }
    }
}

#[test]
fn nothing_is_told_to_programs_of_another_day_and_of_the_desk() {
    let [_, dated] = chromes(Locale::En).try_into().unwrap();
    let private = Chrome { private: true, ..Chrome::new(Locale::En, "/inputs/receipts/1", 0) };
    let desk = Chrome::new(Locale::En, "/desk/account", 0);
    for chrome in [dated, private, desk] {
        let html = views::Page::render(&views::plans::PlanPage::sample(), &chrome).unwrap();
        assert_eq!(described(&Html::parse_document(&html)), None, "{}", chrome.path);
    }
}

/// By which words the terms of the glossary are said in English, in small letters. What says another term when it stands in it
/// comes first. “On record” says that something is known, not which record.
const SAID_AS: &[(&str, &[&str])] = &[
    ("action-plan-review", &["action plan review", "action plan reviews"]),
    ("eligibility-review", &["eligibility review"]),
    ("procedural-review", &["procedural review"]),
    ("contrary-to-process", &["contrary to process"]),
    ("challenge-area", &["open gov challenge", "areas of the open gov challenge"]),
    ("grand-challenge", &["grand challenge", "grand challenges"]),
    ("co-creation-brief", &["co-creation brief"]),
    ("co-creation", &["co-creation", "co-creations"]),
    ("declaration", &["open government declaration"]),
    ("ogp-value", &["value of open government", "values of open government"]),
    ("ogp", &["open government partnership"]),
    ("letter-of-intent", &["letter of intent", "letters of intent"]),
    ("minimum-requirement", &["minimum requirement", "minimum requirements"]),
    ("steering-committee", &["steering committee"]),
    ("support-unit", &["support unit"]),
    ("point-of-contact", &["point of contact"]),
    ("policy-area", &["policy area", "policy areas"]),
    ("potential-for-results", &["potential for results"]),
    ("potential-impact", &["potential impact"]),
    ("early-results", &["early results"]),
    ("results-report", &["results report"]),
    ("reasoned-response", &["reasoned response", "reasoned answer"]),
    ("response-policy", &["response policy"]),
    ("values-check", &["values check"]),
    ("self-assessment", &["self-assessment", "self-assessments"]),
    ("iap2", &["level of public influence"]),
    (
        "irm",
        &[
            "independent review",
            "independent reviewer",
            "independent reviewers",
            "the review",
            "the reviewer",
            "reviews",
        ],
    ),
    ("action-plan", &["action plan", "action plans", "plan", "plans"]),
    ("ambition", &["ambition"]),
    ("cohort", &["cohort"]),
    ("promising", &["promising"]),
    ("starred", &["starred", "star", "stars"]),
    ("commitment", &["commitment", "commitments"]),
    ("milestone", &["milestone", "milestones"]),
    ("member", &["member", "members"]),
    ("completion", &["completion"]),
    ("inactive", &["inactive"]),
    ("eligibility", &["eligibility", "eligible"]),
    ("forum", &["forum", "forums"]),
    ("refresh", &["refresh"]),
    ("relevance", &["relevance", "relevant"]),
    ("repository", &["repository"]),
    ("resolution", &["resolution", "resolutions"]),
    ("specificity", &["specificity"]),
    ("verifiability", &["verifiability", "verifiable"]),
    ("checkpoint", &["checkpoint", "checkpoints"]),
    ("receipt", &["receipt", "receipts"]),
    ("record", &["public record", "the record", "this record"]),
    ("act", &["act", "acts"]),
];

/// Which terms words say; each stretch of words says one.
fn terms_said(words: &str) -> BTreeSet<&'static str> {
    let mut rest =
        format!(" {} ", words.to_lowercase().replace(|c: char| !c.is_alphanumeric() && c != '-' && c != '’', " "));
    rest = rest.split_whitespace().fold(String::from(" "), |line, word| line + word + " ");
    let mut said = BTreeSet::new();
    for (term, forms) in SAID_AS {
        for form in *forms {
            let form = format!(" {form} ");
            if rest.contains(&form) {
                rest = rest.replace(&form, " · ");
                said.insert(*term);
            }
        }
    }
    said
}

/// The messages of the catalogue that are whole as they stand, by their words: what is counted or filled in is put together anew
/// each time and names no term. Codes are answers and no sentences of ours, and countries are no terms.
fn whole_messages() -> BTreeMap<String, String> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("locales/en");
    let t = views::Catalogue::of(Locale::En);
    let mut messages = BTreeMap::new();
    for file in std::fs::read_dir(folder).unwrap() {
        let source = std::fs::read_to_string(file.unwrap().path()).unwrap();
        for line in source.lines().filter(|line| !line.contains('{')) {
            let Some((key, _)) = line.split_once(" = ") else { continue };
            if !["code-", "country-", "term-"].iter().any(|start| key.starts_with(start)) {
                messages.insert(t.text(key).into_owned(), key.to_owned());
            }
        }
    }
    messages
}

/// What a page says in our own words where a link may stand: not inside another link, a button, a fold or the label of a field,
/// nor in a heading, which is a place to jump to and has its sentence beside it, nor in a chart, which is drawn alike elsewhere.
fn own_sentences(document: &Html, messages: &BTreeMap<String, String>) -> BTreeSet<String> {
    let closed = |element: ElementRef<'_>| {
        let name = element.value().name();
        let quoted = name != "html" && (element.attr("lang").is_some() || element.attr("dir") == Some("auto"));
        let is_hidden = element.attr("class").is_some_and(|class| class.split(' ').any(|class| class == "vh"));
        let is_link = name == "a" && element.attr("class") != Some("term");
        quoted
            || is_hidden
            || is_link
            || matches!(
                name,
                "bdi"
                    | "code"
                    | "pre"
                    | "button"
                    | "summary"
                    | "option"
                    | "label"
                    | "legend"
                    | "svg"
                    | "figure"
                    | "nav"
            )
            || matches!(name, "h1" | "h2" | "h3" | "h4")
    };
    let is_open =
        |element: ElementRef<'_>| !element.ancestors().filter_map(ElementRef::wrap).any(closed) && !closed(element);
    let mut found = BTreeSet::new();
    for element in document
        .select(&selector("main p, main th, main dt, main dd, main li, main caption, main figcaption, main small"))
    {
        if is_open(element) {
            let pieces = element.children().filter_map(|child| child.value().as_text().map(|text| (**text).to_owned()));
            let is_whole = !element.descendants().filter_map(ElementRef::wrap).any(closed);
            let whole = is_whole.then(|| text(element));
            found.extend(pieces.chain(whole).map(|words| words.trim().to_owned()));
        }
    }
    found.retain(|words| messages.contains_key(words));
    found
}

#[test]
fn every_page_leads_from_the_terms_that_it_says_to_what_they_mean() {
    // The desk, where a link leads away from a form that is being filled in; pages that stand alone; and the list of components.
    const NOT_HELD_TO: [&str; 34] = [
        "verdicts",
        "evidence-enter",
        "evidence",
        "evidence-validate",
        "letter-waiting",
        "plan-template",
        "inputs-own",
        "draft-desk",
        "review-desk",
        "making-desk",
        "making-wording",
        "report-form",
        "sign-up",
        "sign-in",
        "code",
        "recovery",
        "link",
        "link-over",
        "offer",
        "make-codes",
        "codes",
        "leave",
        "subscribe",
        "subscribe-confirm",
        "subscriptions",
        "desk",
        "account",
        "keys",
        "onward",
        "offices",
        "outbox",
        "not-allowed",
        "styleguide",
        "glossary",
    ];
    // A page says a term's words in a sense that is not the term's.
    const WITH_REASON: &[(&str, &str, &str)] = &[
        ("figure-star-share", "commitment", "it says one term in two words, starred commitments"),
        ("became-none-how", "action-plan", "what an empty list would hold is told in a box of words"),
    ];
    let chrome = chromes(Locale::En).swap_remove(0);
    let messages = whole_messages();
    let (mut problems, mut heard) = (BTreeSet::new(), 0);
    for (name, page) in samples().into_iter().filter(|(name, _)| !NOT_HELD_TO.contains(name)) {
        let document = Html::parse_document(&page.render(&chrome).unwrap());
        let terms = selector("main a.term");
        let links = document.select(&terms).filter_map(|link| link.attr("href")?.split_once('#'));
        let linked: BTreeSet<&str> = links.map(|(_, term)| term).collect();
        for words in own_sentences(&document, &messages) {
            heard += 1;
            let key = messages.get(&words).map_or("", String::as_str);
            // A field is the term that it asks about, whatever else its name says.
            let said = match key.strip_prefix("field-") {
                Some(field) => views::glossary::Term::of_field(field).map(|term| term.name()).into_iter().collect(),
                None => terms_said(&words),
            };
            let excused = |term: &str| WITH_REASON.iter().any(|(said, known, _)| (*said, *known) == (key, term));
            let silent = said.into_iter().filter(|term| !linked.contains(term) && !excused(term));
            problems.extend(silent.map(|term| format!("{name} says {term} in {key}: {words}")));
        }
    }
    assert!(problems.is_empty(), "{}", problems.into_iter().collect::<Vec<_>>().join("\n"));
    assert!(heard > 500, "the test hears {heard} sentences only");
}

#[test]
fn a_term_is_linked_where_a_page_first_says_it_and_nowhere_else() {
    let chrome = Chrome::new(Locale::En, "/about", 0);
    let html = views::Page::render(&views::about::ProsePage::new(views::about::Topic::About), &chrome).unwrap();
    let document = Html::parse_document(&html);
    let links: Vec<_> = document.select(&selector("main a.term")).collect();
    let mut names: Vec<&str> = links.iter().filter_map(|link| link.attr("href")).collect();
    assert!(names.contains(&"/glossary#irm") && names.len() > 4, "{names:?}");
    assert!(links.iter().all(|link| link.attr("title").is_some_and(|title| title.len() > 20 && !title.contains("]("))));
    names.sort_unstable();
    let all = names.len();
    names.dedup();
    assert_eq!(names.len(), all, "a term is linked twice");
    assert!(!html.contains("]("), "a mark is left");
}

#[test]
fn what_a_reader_wrote_comes_back_into_the_form_as_text() {
    let evil = "</textarea><script>alert(1)</script>\"'>";
    let page = views::reports::ReportFormPage {
        written: domain::reports::Written { wrong: evil.into(), email: evil.into(), ..Default::default() },
        flaws: vec![domain::reports::Flaw::NotAnAddress],
        ..views::reports::ReportFormPage::new(domain::PagePath::home())
    };
    let html = views::Page::render(&page, &chromes(Locale::En)[0]).unwrap();
    let document = Html::parse_document(&html);
    let scripts = document.select(&selector("script:not([type='application/ld+json'])")).count();
    assert_eq!(scripts, 0, "it was taken for markup");
    let value = document.select(&selector("textarea[name=wrong]")).next().map(|area| area.text().collect::<String>());
    assert_eq!(value.as_deref(), Some(evil));
    assert_eq!(document.select(&selector("[aria-invalid=true]")).count(), 1);
}

#[test]
fn a_chart_by_itself_is_a_whole_document_and_a_sound_file_in_every_language() {
    for locale in Locale::ALL {
        for chrome in chromes(*locale) {
            for page in views::charts::ChartPage::samples() {
                let html = views::Page::render(&page, &chrome).unwrap();
                let document = Html::parse_document(&html);
                assert!(document.errors.is_empty(), "{:?}", document.errors);
                for (css, wanted) in [("h1", 1), ("main", 1), ("script", 0), ("[style]", 0), ("form", 0), (".asof", 0)]
                {
                    assert_eq!(document.select(&selector(css)).count(), wanted, "{css} in {}", locale.lang());
                }
                let plate = page.plate(&chrome, views::charts::Shape::Narrow).svg();
                assert!(!html.contains('⟦') && !plate.contains('⟦'), "{plate}");
                assert!(!plate.contains(r#"fill="""#) && plate.ends_with("</svg>\n"));
            }
        }
    }
}
