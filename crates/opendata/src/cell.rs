//! Reading one cell: the words for "missing", texts, labels, numbers, and what spreadsheets do to them.
//!
//! Pure functions of a cell's text. They say what stands there and what was odd about it; whether an oddity is reported,
//! and what follows from it, is decided by the layouts. Dates are in [`crate::dates`].

use std::borrow::Cow;

use domain::Missing;

/// What a cell says instead of an answer, if it does. Blanks around it do not count.
///
/// `None` is no such word: in several columns it is an answer.
#[must_use]
pub fn missing(cell: &str) -> Option<Missing> {
    let cell = cell.trim();
    Some(match cell {
        "" => Missing::Blank,
        "NR" => Missing::NotReviewed,
        "ND" => Missing::NoData,
        "NA" | "N/A" | "n/a" | "N/a" | "N.A." => Missing::NotApplicable,
        _ if cell.len() > 20 => return None,
        _ if is_error(cell) => Missing::Unreadable,
        _ => match cell.to_ascii_lowercase().as_str() {
            "not reviewed" => Missing::NotReviewed,
            "no data" => Missing::NoData,
            "not applicable" => Missing::NotApplicable,
            "not specified" | "none specified" | "non specified" | "unspecified" => Missing::NotSpecified,
            "unclear" => Missing::Unclear,
            _ => return None,
        },
    })
}

/// Whether a spreadsheet's formula failed in the cell.
fn is_error(cell: &str) -> bool {
    matches!(
        cell,
        "#NAME?" | "#N/A" | "#REF!" | "#VALUE!" | "#DIV/0!" | "#NUM!" | "#NULL!" | "#ERROR!" | "#GETTING_DATA"
    )
}

/// A text with real line breaks instead of `<br/>` and without blanks at its ends. All else is kept, U+FFFD too.
#[must_use]
pub fn lines(cell: &str) -> Cow<'_, str> {
    if !cell.contains(['<', '\r']) {
        return Cow::Borrowed(cell.trim());
    }
    let mut text = String::with_capacity(cell.len());
    let mut rest = cell;
    while let Some(place) = rest.find(['<', '\r']) {
        let (before, from) = rest.split_at(place);
        text.push_str(before);
        let (kept, after) = match from.strip_prefix("\r\n").or_else(|| from.strip_prefix('\r')) {
            Some(after) => ("\n", after),
            None => match line_break(from) {
                Some(after) => ("\n", after),
                None => ("<", from.get(1..).unwrap_or("")),
            },
        };
        text.push_str(kept);
        rest = after;
    }
    text.push_str(rest);
    Cow::Owned(text.trim().to_owned())
}

/// What follows a `<br>`, `<br/>` or `<br />` at the beginning.
fn line_break(text: &str) -> Option<&str> {
    let tag = text.get(..3).filter(|tag| tag.eq_ignore_ascii_case("<br"))?;
    let rest = text.get(tag.len()..)?.trim_start_matches(' ');
    rest.strip_prefix('/').unwrap_or(rest).strip_prefix('>')
}

/// Whether the text holds U+FFFD, the sign of a byte that somebody could not read.
#[must_use]
pub fn is_broken(text: &str) -> bool {
    text.contains('\u{fffd}')
}

/// A whole number, also one that a spreadsheet wrote as `2.0`.
#[must_use]
pub fn number(cell: &str) -> Option<i64> {
    let cell = cell.trim();
    let cell =
        cell.split_once('.').filter(|(_, tail)| tail.bytes().all(|b| b == b'0')).map_or(cell, |(whole, _)| whole);
    cell.parse().ok()
}

/// A year between 1990 and 2100.
#[must_use]
pub fn year(cell: &str) -> Option<i16> {
    number(cell).and_then(|n| i16::try_from(n).ok()).filter(|year| (1990..=2100).contains(year))
}

/// Yes or no.
#[must_use]
pub fn flag(cell: &str) -> Option<bool> {
    match cell.trim() {
        "1" | "1.0" => Some(true),
        "0" | "0.0" => Some(false),
        other if other.eq_ignore_ascii_case("yes") || other.eq_ignore_ascii_case("true") => Some(true),
        other if other.eq_ignore_ascii_case("no") || other.eq_ignore_ascii_case("false") => Some(false),
        _ => None,
    }
}

/// A label, with the rounding error taken back that a spreadsheet adds when it keeps `8.2` as a number and writes
/// `8.1999999999999993`. The second part says whether that happened.
#[must_use]
pub fn label(cell: &str) -> (Cow<'_, str>, bool) {
    let cell = cell.trim();
    let decimals = cell.split_once('.').map_or("", |(_, decimals)| decimals);
    if decimals.len() < 12 || cell.len() > 24 || !cell.bytes().all(|b| b.is_ascii_digit() || b == b'.') {
        return (lines(cell), false);
    }
    match cell.parse::<f64>() {
        Ok(number) => {
            (Cow::Owned(format!("{number:.10}").trim_end_matches('0').trim_end_matches('.').to_owned()), true)
        }
        Err(_) => (Cow::Borrowed(cell), false),
    }
}

/// The longest beginning of a text that has at most so many bytes.
#[must_use]
pub fn cut(text: &str, most: usize) -> &str {
    text.get(..text.floor_char_boundary(most)).unwrap_or("")
}

/// Links, one a line: cells hold several, with blanks, line breaks or `<br/>` between them, `bit.ly/...` without a scheme,
/// and breaks inside one address. Words that are no links stay as they are, each run on its line.
#[must_use]
pub fn links(cell: &str) -> String {
    let mut found: Vec<String> = Vec::new();
    let mut may_go_on = false;
    let mut in_words = false;
    for line in lines(cell).split('\n').map(str::trim).filter(|line| !line.is_empty()) {
        for (i, piece) in line.split_whitespace().enumerate() {
            let link = if piece.contains("://") {
                Some(piece.to_owned())
            } else if starts_like_a_host(piece) {
                Some(format!("http://{piece}"))
            } else {
                None
            };
            match (link, found.last_mut()) {
                (Some(link), _) => {
                    found.push(link);
                    (may_go_on, in_words) = (true, false);
                }
                (None, Some(last)) if i == 0 && may_go_on && goes_on(last, piece) => last.push_str(piece),
                (None, Some(last)) if in_words => {
                    last.push(' ');
                    last.push_str(piece);
                }
                (None, _) => {
                    found.push(piece.to_owned());
                    (may_go_on, in_words) = (false, true);
                }
            }
        }
    }
    found.join("\n")
}

fn starts_like_a_host(piece: &str) -> bool {
    let host = piece.split('/').next().unwrap_or("");
    piece.starts_with("www.")
        || (piece.contains('/') && host.contains('.') && !host.starts_with('.') && host.is_ascii())
}

/// Whether an address was broken off in its middle and this is its rest.
fn goes_on(link: &str, piece: &str) -> bool {
    link.ends_with(['/', '-', '_', '=', '&', '?']) || piece.starts_with(['/', '-', '_', '=', '&', '?'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_many_words_for_missing_mean_seven_things() {
        for (cell, means) in [
            ("NR", Missing::NotReviewed),
            ("ND", Missing::NoData),
            ("NA", Missing::NotApplicable),
            ("N/A", Missing::NotApplicable),
            ("Not Specified", Missing::NotSpecified),
            ("None Specified", Missing::NotSpecified),
            ("None specified", Missing::NotSpecified),
            (" Unclear ", Missing::Unclear),
            ("", Missing::Blank),
            (" \n", Missing::Blank),
            ("#NAME?", Missing::Unreadable),
        ] {
            assert_eq!(missing(cell), Some(means), "{cell:?}");
        }
        for answer in ["None", "0", "na", "Nr", "NA: none was named", "Unclear wording of the plan", "Ministry"] {
            assert_eq!(missing(answer), None, "{answer}");
        }
    }

    #[test]
    fn markup_for_line_breaks_becomes_line_breaks_and_nothing_else_is_touched() {
        assert_eq!(lines(" Metas: <br/>1 < 2<BR>a<br />b\r\nc "), "Metas: \n1 < 2\na\nb\nc");
        assert_eq!(lines("<b>bold</b> <broken <br"), "<b>bold</b> <broken <br");
        assert!(is_broken(&lines("transparencia y rendici\u{fffd}n")));
    }

    #[test]
    fn a_rounding_error_of_a_spreadsheet_is_taken_back() {
        assert_eq!(label("8.1999999999999993"), ("8.2".into(), true));
        assert_eq!(label("10.130000000000001"), ("10.13".into(), true));
        assert_eq!(label("2.2000000000000002"), ("2.2".into(), true));
        for kept in ["7.6", "16.B", "2.1A", "7.10", "1.2.3", "0.123456789012.3"] {
            assert_eq!(label(kept), (kept.into(), false));
        }
    }

    #[test]
    fn numbers_flags_and_years_are_read_as_spreadsheets_write_them() {
        assert_eq!(
            (number("2"), number("2.0"), number(" -3 "), number("2.5"), number("")),
            (Some(2), Some(2), Some(-3), None, None)
        );
        assert_eq!(
            (flag("1"), flag("0"), flag("Yes "), flag("No"), flag("NR"), flag("2")),
            (Some(true), Some(false), Some(true), Some(false), None, None)
        );
        assert_eq!((year("2014"), year("1905"), year("14")), (Some(2014), None, None));
    }

    #[test]
    fn several_links_in_a_cell_come_out_one_a_line_and_whole() {
        assert_eq!(links("bit.ly/1CJic7z bit.ly/1gDxSiJ"), "http://bit.ly/1CJic7z\nhttp://bit.ly/1gDxSiJ");
        assert_eq!(links("http://goo.gl/HuKVsm<br/>http://goo.gl/A"), "http://goo.gl/HuKVsm\nhttp://goo.gl/A");
        assert_eq!(
            links("http://www.AGA.cl/wp-<br/>content/upload<br/><br/>http://x.cl"),
            "http://www.AGA.cl/wp-content/upload\nhttp://x.cl"
        );
        assert_eq!(links("See narrative"), "See narrative");
        assert_eq!(links("A list of events: http://x.org/a"), "A list of events:\nhttp://x.org/a");
    }

    proptest! {
        #[test]
        fn any_cell_is_survived_and_read_the_same_twice(cell in ".*|[<br/> \n]*|[0-9./]*") {
            let _ = (missing(&cell), number(&cell), flag(&cell), year(&cell), label(&cell), links(&cell));
            let once = lines(&cell).into_owned();
            prop_assert!(lines(&once).len() <= once.len());
        }
    }
}
