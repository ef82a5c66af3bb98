//! Pages on screens other than ours: magnified, with the system's own colours, without motion.

use browser::Screen;

use super::reader::read;
use super::seen::on_every_page;

#[test]
fn no_page_scrolls_sideways_at_four_hundred_per_cent() {
    on_every_page(|seen| seen.sticking_out.iter().map(|what| format!("{what} is wider than the screen")).collect());
}

#[test]
fn with_forced_colours_lines_and_shapes_still_tell_things_apart() {
    let style = |selector: &str, what: &str| {
        format!("(e => e ? getComputedStyle(e)[{what:?}] : 'nothing')(document.querySelector({selector:?}))")
    };
    read(|reader| {
        reader.browser.look_with(Screen { forced_colours: true, ..Screen::light(1280) }).unwrap();
        reader.open("/members/ghana/plans/1");
        let paper = reader.browser.words(&style("body", "background-color")).unwrap();
        for shape in [".lv svg .f", ".brand .g"] {
            assert_ne!(reader.browser.words(&style(shape, "fill")).unwrap(), paper, "{shape} cannot be seen");
        }
        assert_eq!(reader.browser.words(&style(".tag", "border-top-style")).unwrap(), "solid");
        reader.tab_to("Search");
        let search = reader.browser.evaluate("document.links.length").unwrap();
        assert!(search.as_u64() > Some(10));
        reader.open("/styleguide");
        let line = |voice: &str| style(&format!(".voice.{voice}"), "border-top-style");
        let lines = ["gov", "rev", "pub"].map(|voice| reader.browser.words(&line(voice)).unwrap());
        assert_eq!(lines, ["solid", "double", "dashed"]);
        for page in ["/members", "/"] {
            reader.open(page);
            let seen = reader
                .browser
                .evaluate(&format!(
                    "[...document.querySelectorAll('.bar rect, .signature path, .tiles rect')].every(e => \
                     {{ const s = getComputedStyle(e); return s.fill !== {paper:?} || s.stroke !== 'none' }})"
                ))
                .unwrap();
            assert_eq!(seen, true, "a drawing on {page} cannot be seen");
        }
    });
}

#[test]
fn nothing_moves_for_a_reader_who_asked_for_that() {
    let longest = "Math.max(...[...document.querySelectorAll('*')].map(e => { const s = getComputedStyle(e); \
        return Math.max(...(s.transitionDuration + ',' + s.animationDuration).split(',').map(parseFloat)) }))";
    read(|reader| {
        reader.open("/search");
        assert_eq!(reader.browser.evaluate(longest).unwrap(), 0);
        reader.browser.look_with(Screen { still: false, ..Screen::light(1280) }).unwrap();
        let moves = reader.browser.evaluate(longest).unwrap().as_f64().unwrap();
        assert!(moves > 0.0 && moves <= 0.2, "{moves} s: motion is short for everybody, and nothing but colour");
    });
}
