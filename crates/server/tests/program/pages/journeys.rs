//! What people come for, done with the keyboard alone, and without script.

use browser::{Key, Screen};

use super::reader::read;

#[test]
fn from_the_front_page_to_a_commitment_and_its_receipt_with_the_keyboard() {
    read(|reader| {
        reader.browser.look_with(Screen::light(390)).unwrap();
        reader.open("/");
        reader.tab_to("Skip to content");
        reader.browser.press(Key::Enter).unwrap();
        assert_eq!(reader.browser.words("document.activeElement.id").unwrap(), "main", "the way past the masthead");
        reader.tab_to("Search the partnership");
        reader.browser.write("policy portal").unwrap();
        reader.enter();
        assert!(reader.place().starts_with("/search?q=policy"), "{}", reader.place());
        reader.tab_to("Policy Portal");
        reader.enter();
        assert_eq!(reader.words("h1"), "Policy Portal");
        reader.tab_to("Check it without trusting us");
        reader.browser.press(Key::Space).unwrap();
        assert_eq!(reader.browser.evaluate("document.querySelector('.receipt details').open").unwrap(), true);
        reader.tab_to("Download the receipt");
        let receipt = reader.browser.words("document.activeElement.pathname").unwrap();
        let receipt: serde_json::Value = serde_json::from_str(&reader.site.text(&receipt)).unwrap();
        assert!(receipt.is_object(), "{receipt}");
    });
}

#[test]
fn search_and_its_facets_need_no_script() {
    read(|reader| {
        reader.browser.allow_script(false).unwrap();
        reader.open("/search");
        reader.tab_to("Search the partnership");
        reader.browser.write("open data").unwrap();
        reader.enter();
        assert!(reader.place().contains("q=open"), "{}", reader.place());
        let all = reader.browser.evaluate("document.querySelectorAll('article.result').length").unwrap();
        assert!(all.as_u64() > Some(5), "{all}");
        let facet = reader.browser.words("document.querySelector('.facet a').textContent.trim().replace(/\\s+/g, ' ')");
        reader.tab_to(&facet.unwrap());
        reader.enter();
        assert!(reader.place().contains("q=open") && reader.place().contains('&'), "{}", reader.place());
        assert_eq!(
            reader.browser.evaluate("document.querySelectorAll('.facet [aria-current=true]').length > 0"),
            Ok(true.into())
        );
    });
}

#[test]
fn a_dated_page_keeps_its_date_and_leads_back_to_today() {
    read(|reader| {
        reader.open("/members?as_of=2014-06-30");
        assert!(reader.words(".asof").contains("30 June 2014"), "{}", reader.words(".asof"));
        reader.tab_to("Ghana");
        reader.enter();
        assert_eq!(reader.place(), "/members/ghana?as_of=2014-06-30", "the date goes along");
        assert!(reader.words(".asof").contains("30 June 2014"));
        let back = reader.words(".asof a");
        reader.tab_to(&back);
        reader.enter();
        assert_eq!(reader.place(), "/members/ghana");
        assert_eq!(reader.words(".asof"), "nothing", "today needs no banner");
    });
}

/// Waits until the box shows so many suggestions at least, and gives the first.
const FIRST_SUGGESTION: &str = "new Promise(found => { const look = () => { const first = document.querySelector('[role=listbox]:not([hidden]) [role=option] bdi'); if (first) found(first.textContent); else setTimeout(look, 20); }; look(); })";

#[test]
fn whoever_types_is_led_to_a_page_with_the_arrows_and_enter() {
    for (language, typed, leads_to) in [("", "gha", "/members/ghana"), ("/ar", "غان", "/ar/members/ghana")] {
        read(|reader| {
            reader.open(&format!("{language}/search"));
            reader.browser.evaluate("document.getElementById('q').focus()").unwrap();
            assert_eq!(reader.browser.words("document.activeElement.getAttribute('role')").unwrap(), "combobox");
            reader.browser.write(typed).unwrap();
            let first = reader.browser.words(FIRST_SUGGESTION).unwrap();
            assert!(!first.is_empty());
            assert_eq!(
                reader.browser.evaluate("document.getElementById('q').getAttribute('aria-expanded')"),
                Ok("true".into())
            );
            assert!(!reader.words("[role=status]").is_empty(), "it is said how many there are");
            reader.browser.press(Key::Down).unwrap();
            let active = "document.getElementById(document.getElementById('q').getAttribute('aria-activedescendant'))";
            let is_chosen = format!("{active}.getAttribute('aria-selected')");
            assert_eq!(reader.browser.words(&is_chosen).unwrap(), "true");
            assert_eq!(reader.browser.words("document.activeElement.id").unwrap(), "q", "the box keeps the focus");
            reader.enter();
            assert_eq!(reader.place(), leads_to);
        });
    }
}

#[test]
fn escape_shuts_the_suggestions_and_enter_then_searches_for_what_was_typed() {
    read(|reader| {
        reader.open("/search");
        reader.browser.evaluate("document.getElementById('q').focus()").unwrap();
        reader.browser.write("open").unwrap();
        reader.browser.words(FIRST_SUGGESTION).unwrap();
        reader.browser.press(Key::Up).unwrap();
        reader.browser.press(Key::Escape).unwrap();
        assert_eq!(reader.browser.evaluate("document.querySelector('[role=listbox]').hidden"), Ok(true.into()));
        assert_eq!(reader.browser.words("document.getElementById('q').value").unwrap(), "open");
        reader.enter();
        assert!(reader.place().starts_with("/search?q=open"), "{}", reader.place());
    });
}
