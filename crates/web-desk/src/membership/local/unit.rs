//! What waits for the Support Unit, in one place: letters, those to write, plans to look at, applications, readers' reports, organisations,
//! documents. It answers nothing itself.

use domain::PartialDate;
use domain::membership::local::LocalState;
use domain::people::{Action, Body as For, Subject};
use views::membership::JoinPlace;
use views::networking::{Block, Section, SheetPage};
use views::value::Link;
use views::{Address, Arg, Say, Target};

use super::waiting;
use crate::desk::{Answer, AtDesk};
use crate::membership::deposits::unanswered;
use crate::membership::letters::letters_proposed;
use crate::people::waiting_lines;
use crate::plans::checking::not_looked_at;
use crate::present::member_name;
use crate::problems::Problem;

type Lines = Vec<(Say, Option<Target>)>;

fn section(id: &'static str, heading: &'static str, lines: Lines) -> Section {
    let section = Section::new(id, Say::new(heading));
    section.with(if lines.is_empty() { Block::Says(Say::new("unit-nothing")) } else { Block::List(lines) })
}

/// The page.
pub(super) async fn unit(at: AtDesk<()>) -> Answer {
    at.permit(Action::PublishDocument, &Subject::Whole)?;
    let (app, state) = (&at.site.app, at.site.app.history().now());
    let letters = app.waiting_letters().await.map_err(Problem::of_store)?.into_iter().map(|letter| {
        let name = match &letter.body {
            For::Member(id) => member_name(app, id),
            body => Say::of(Arg::Country(body.country().map_or_else(String::new, ToString::to_string))),
        };
        let line = Say::new("letters-do-look").with("country", name);
        let line = line.with("date", PartialDate::Day(letter.signed_at.date()));
        (line, Some(Address::WaitingLetter(hex::encode(letter.id)).into()))
    });
    let applications = waiting(&at.site, |one| one.state(None) == LocalState::Received)
        .into_iter()
        .map(|(say, at)| (say, Some(JoinPlace::Assess(at).into())));
    let reports = app.store().open_reports().await.map_err(Problem::of_store)?.into_iter();
    let reports = reports.filter(|report| !state.reports.contains_key(&report.number)).map(|report| {
        let line = Say::new("unit-report").with("number", report.number.to_string());
        let line = line.with("date", PartialDate::Day(report.received_at.date()));
        (line, Some(Address::Report(report.number).into()))
    });
    let organisations = app.waiting_organisations().await.map_err(Problem::of_store)?;
    let page = SheetPage {
        above: vec![Link { to: Address::Desk.into(), text: Say::new("desk-title") }],
        lead: Some(Say::new("unit-lead")),
        ways: vec![Link { to: JoinPlace::NewDeposit.into(), text: Say::new("deposit-new-title") }],
        sections: vec![
            section("letters", "unit-letters", letters.collect()),
            section("contrary", "unit-contrary", letters_proposed(&at.site)),
            section("plans", "unit-plans", not_looked_at(&at.site)),
            section("applications", "unit-applications", applications.collect()),
            section("reports", "unit-reports", reports.collect()),
            section("organisations", "unit-organisations", waiting_lines(&organisations)),
            section("documents", "deposits-unanswered", unanswered(&at.site)),
        ],
        done: at.done().map(|_| Say::new("plan-check-noted-now")),
        ..SheetPage::new(Say::new("unit-title"))
    };
    at.show(&page, false)
}
