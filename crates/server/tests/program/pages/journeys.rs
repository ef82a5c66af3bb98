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
        reader.tab_to("Search commitments");
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
        reader.tab_to("Search commitments");
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
