#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops where it fails")]

use super::*;

fn page(main: &str) -> String {
    let html = format!(
        r#"<!doctype html><html lang="en" dir="ltr"><head><title>A plan – Openpact</title></head><body><nav>Menu</nav><main id="main">{main}</main><footer><div class="colophon"><p>Rests on 12 acts</p></div><a rel="bookmark" href="https://pact.example/plans/1?known_at=12">x</a></footer></body></html>"#
    );
    let read = read(&html).unwrap();
    read.split_once("#show: house").unwrap().1.split_once('\n').unwrap().1.trim().to_owned()
}

#[test]
fn words_reach_the_typesetter_as_quoted_strings_whatever_they_say() {
    let read = page(r##"<p>#import "x": * \ "quoted" $x$ ] *not strong*</p>"##);
    assert_eq!(read, r##"#par[#"#import \"x\": * \\ \"quoted\" $x$ ] *not strong*";];"##);
}

#[test]
fn spaces_are_collapsed_as_a_browser_does() {
    assert_eq!(page("<p>\n one  <b>two</b>,\n three </p>"), r##"#par[#"one";#" ";#strong[#"two";];#", three";];"##);
}

#[test]
fn what_the_style_of_the_site_sets_apart_stands_apart_on_paper() {
    assert_eq!(
        page("<p><b>14</b><small>13 reviewed</small></p>"),
        r##"#par[#strong[#"14";];#" ";#text(size: 0.9em)[#"13 reviewed";];];"##
    );
    assert_eq!(
        page("<ol><li><span class=when>2013</span><span>Deposited</span><a class=ref>act 3</a></li></ol>"),
        "#enum([#\"2013\";#\" Deposited\";#\" act 3\";], );"
    );
}

#[test]
fn what_is_there_for_a_screen_alone_is_left_out() {
    assert_eq!(
        page("<nav>a</nav><form>b</form><p>c <svg><text>d</text></svg><span class=vh>e</span></p><a class=btn>f</a>"),
        "#par[#\"c\";];"
    );
}

#[test]
fn a_link_leads_to_the_site_from_paper_too_and_a_place_on_the_page_is_only_its_words() {
    assert_eq!(
        page(r##"<p><a href="/members/kenya">Kenya</a> <a href="#unit-1">unit</a></p>"##),
        r##"#par[#link("https://pact.example/members/kenya")[#"Kenya";];#" unit";];"##
    );
}

#[test]
fn no_level_of_heading_is_skipped_on_the_way_down() {
    assert_eq!(
        page("<h1>a</h1><h4>b</h4><h2>c</h2>"),
        "#heading(level: 1)[#\"a\";];\n#heading(level: 2)[#\"b\";];\n#heading(level: 2)[#\"c\";];"
    );
}

#[test]
fn a_table_keeps_its_head_and_fills_short_rows() {
    let read = page(
        "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td colspan=2>c</td></tr><tr><td>d</td></tr></tbody></table>",
    );
    assert_eq!(
        read,
        "#table(columns: 2, table.header([#strong[#\"a\";];], [#strong[#\"b\";];], ),\ntable.cell(colspan: 2)[#\"c\";], \n[#\"d\";], [], \n);"
    );
}

#[test]
fn facts_become_terms_and_their_languages_stay() {
    assert_eq!(
        page(r#"<dl><div><dt>Title</dt><dd><span lang="ar" dir="rtl">خطة</span></dd></div></dl>"#),
        r##"#terms(terms.item([#"Title";], [#text(lang: "ar", dir: rtl)[#"خطة";];]), );"##
    );
}

#[test]
fn a_page_that_is_none_of_ours_is_refused() {
    assert_eq!(read("<html lang=en><p>x"), Err(NoPage::Main));
    assert_eq!(read("<main>x</main>"), Err(NoPage::Language));
}
