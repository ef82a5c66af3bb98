//! Members with their standing and what their plans come to.

use domain::codebook::{Cohort, Level, MembershipStatus, Region};
use domain::membership::{self, Account, account};
use domain::partnership::Member;
use domain::{Field, MemberId};
use tabular::{Cell, Failed, Kind, Table};

use super::column::{Col, always, described, fill, own};
use super::{Out, Seen};

pub(super) struct Row<'a> {
    seen: Seen<'a>,
    id: &'a MemberId,
    member: &'a Member,
    account: Account,
    status: Option<MembershipStatus>,
}

impl<'a> Row<'a> {
    fn code(&self, field: Field) -> Cell<'a> {
        Cell::maybe(account::code_of(self.seen.state, self.member, field, self.seen.lens), Cell::text)
    }

    /// Its country, where the member is one.
    fn country(&self) -> Cell<'a> {
        let local = self.member.thing.code(Field::Level, self.seen.lens) == Some(Level::Local.code());
        let country = self.member.thing.label(Field::Country, self.seen.lens).filter(|_| !local);
        Cell::maybe(country, Cell::text)
    }
}

pub(super) fn columns<'a>() -> Vec<Col<Row<'a>>> {
    vec![
        always("id", Kind::Text, |r| Cell::text(r.id.as_str())),
        always("name", Kind::Text, |r| r.seen.name(r.id, r.member)),
        own("country", Kind::Text, |r| r.country()),
        own("region", Kind::Code(Region::CODES), |r| r.code(Field::Region)),
        own("joined", Kind::When, |r| Cell::maybe(account::joined(r.member, r.seen.lens), Cell::made)),
        own("status", Kind::Code(MembershipStatus::CODES), |r| Cell::maybe(r.status, |s| Cell::text(s.code()))),
        always("plans", Kind::Whole, |r| Cell::count(r.account.plans)),
        always("commitments", Kind::Whole, |r| Cell::count(r.account.commitments)),
        always("completion_high", Kind::Whole, |r| Cell::count(r.account.high)),
        always("completion_coded", Kind::Whole, |r| Cell::count(r.account.coded)),
        always("starred", Kind::Whole, |r| Cell::count(r.account.starred)),
        own("level", Kind::Code(Level::CODES), |r| r.code(Field::Level)),
        own("cohort", Kind::Code(Cohort::CODES), |r| r.code(Field::Cohort)),
    ]
}

pub(super) fn table() -> Table {
    Table { name: "members", columns: described(&columns()), key: &["id"], references: &[] }
}

/// The members of which anything is known.
pub(super) fn rows(seen: &Seen<'_>, out: &mut Out<'_>) -> Result<(), Failed> {
    let columns = columns();
    seen.state.members.iter().try_for_each(|(id, member)| row(&columns, seen, id, member, out))
}

pub(super) fn row<'a>(
    columns: &[Col<Row<'a>>],
    seen: &Seen<'a>,
    id: &'a MemberId,
    member: &'a Member,
    out: &mut Out<'_>,
) -> Result<(), Failed> {
    let status = membership::status(member, seen.lens).map(|standing| standing.status);
    let row = Row { seen: *seen, id, member, account: Account::of(seen.state, member, seen.lens), status };
    let known = row.account.plans > 0 || status.is_some() || account::joined(member, seen.lens).is_some();
    if known { fill(columns, &row, out) } else { Ok(()) }
}
