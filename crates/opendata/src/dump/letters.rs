//! Letters that were published: who wrote about whom, when, and until when it could be answered. A letter in several languages
//! is one row; its words stand with the act.

use domain::membership::Duty;
use domain::membership::letters::{LetterKind, PublishedLetter};
use tabular::{Cell, Failed, Kind, Table};

use super::column::{Col, always, described, fill, own};
use super::{Out, Seen};

fn columns<'a>() -> Vec<Col<&'a PublishedLetter>> {
    vec![
        always("act", Kind::Whole, |r| Cell::count(r.at)),
        always("letter", Kind::Code(LetterKind::CODES), |r| Cell::text(r.deed.letter.code())),
        always("from", Kind::Text, |r| Cell::made(&r.deed.from)),
        always("about", Kind::Text, |r| Cell::made(&r.deed.about)),
        always("signed_on", Kind::Day, |r| Cell::Day(r.deed.signed_on)),
        always("published_on", Kind::Day, |r| Cell::Day(r.on)),
        always("languages", Kind::List(None), |r| {
            Cell::List(r.deed.words.iter().map(|worded| worded.language.as_str()).collect::<Vec<_>>().into())
        }),
        own("answers", Kind::Whole, |r| Cell::maybe(r.deed.answers, Cell::count)),
        own("reply_by", Kind::Day, |r| Cell::maybe(r.deed.reply_by, Cell::Day)),
        own("duty", Kind::Code(Duty::CODES), |r| Cell::maybe(r.deed.missed, |missed| Cell::text(missed.duty.code()))),
        own("due", Kind::Day, |r| Cell::maybe(r.deed.missed, |missed| Cell::Day(missed.due))),
    ]
}

pub(super) fn table() -> Table {
    Table { name: "letters", columns: described(&columns()), key: &["act"], references: &[] }
}

pub(super) fn rows(seen: &Seen<'_>, out: &mut Out<'_>) -> Result<(), Failed> {
    let columns = columns();
    let published = |letter: &&PublishedLetter| seen.lens.as_of.is_none_or(|day| letter.on <= day);
    seen.state.letters.values().map(AsRef::as_ref).filter(published).try_for_each(|l| fill(&columns, &l, out))
}
