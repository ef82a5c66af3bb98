//! Every page, drawn from its example in every language, held against what every page must be.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail loudly")]

use std::collections::{BTreeMap, BTreeSet};

use scraper::{ElementRef, Html, Selector};
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
        for script in document.select(&selector("script")) {
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
        lang || element.attr("dir") == Some("auto") || matches!(name, "bdi" | "code" | "pre")
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
    assert!(!html.contains("<script"), "the title was taken for markup");
    let document = Html::parse_document(&html);
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
    assert!(!html.contains("<script"), "it was taken for markup");
    let document = Html::parse_document(&html);
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
