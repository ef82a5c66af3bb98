//! Lists of pages as CSV: rows of the dump, seen as the page sees them.

use app::dump::{Dump, Out, Seen};
use app::tabular::Failed;
use domain::TextId;

use crate::present::Present;

/// The names of the columns of a table.
#[must_use]
pub fn columns(dump: Dump) -> Vec<&'static str> {
    dump.table().columns.iter().map(|column| column.name).collect()
}

/// One row, as it is written where there is only text.
#[must_use]
pub fn dumped(present: Present<'_>, row: impl FnOnce(&Seen<'_>, &mut Out<'_>) -> Result<(), Failed>) -> Vec<String> {
    let words = |id: &TextId| present.texts.shared(id);
    let country = |code: &str| present.words_of().country(code).into_owned();
    let Present { state, now, lens, .. } = present;
    let (mut told, mut scratch) = (Vec::new(), String::new());
    let made = row(&Seen { state, now, lens, words: &words, country: &country }, &mut |cells| {
        told.extend(cells.iter().map(|cell| cell.written(&mut scratch).to_owned()));
        Ok(())
    });
    // Cells that are put into memory do not fail.
    debug_assert!(made.is_ok(), "a row is not made");
    told
}
