//! Archived copies and broken links at the desk of reviews: a copy is looked at by whoever may see the text that points to it, one is
//! archived for a published finding, and whoever reviews sees which addresses answer no longer, and who is to mend them.

use app::review::{Broken, KeptSnapshot, Working};
use domain::TextId;
use domain::codebook::Field as Question;
use domain::people::{Action, Permit, Subject};
use domain::review::process::{Seat, copies};
use views::components::form::{Form, Takes};
use views::review::{Cell, ReviewDeskPage, Sheet};
use views::value::Link;
use views::{Address, Arg, Say};

use super::assigning::reviews;
use super::coding::known;
use super::draft;
use super::shared::{Opened, UnitPath, done, name_of, names, person};
use crate::access::Who;
use crate::answer::Keep;
use crate::desk::{Answer, AtDesk};
use crate::fields::{Flaws, copy_of, field, flaw_of, whole};
use crate::form::Sent;
use crate::problems::Problem;
use crate::site::Site;
use web_read::review::shown::served;

/// Whether somebody may see a copy on the desk: whoever wrote where it stands, those who review once both codings are in, and everybody
/// who may see a draft that points to it.
async fn may_see(desk: &AtDesk<(String, u16, String, String)>, opened: &Opened, copy: &KeptSnapshot) -> bool {
    let (site, who) = (&*desk.site, &desk.who);
    let seat = opened.seat(who);
    if seat.is_some_and(|seat| Working::Coding(seat).code() == copy.kind) {
        return true;
    }
    let panel = opened.could(site, who, Action::AssureQuality).is_some();
    if opened.review.both_handed_in() && (panel || seat.is_some()) {
        return true;
    }
    let (member, plan, product, _) = desk.part.clone();
    let draft = draft::find(site, who, &(member, plan, product)).await;
    draft.is_ok_and(|draft| copies(&draft.coding).any(|(.., of)| of.file == copy.snapshot.file))
}

/// A copy that is not public yet.
pub async fn kept(desk: AtDesk<(String, u16, String, String)>) -> Answer {
    let (member, plan, product, file) = desk.part.clone();
    let opened = Opened::find(&desk.site, &(member, plan, product))?;
    let file: TextId = file.parse().map_err(|_| Problem::NotFound)?;
    if desk.site.app.history().now().archived(&file).is_some() {
        return desk.go(Address::Archived(file.to_string()));
    }
    let copy = desk.site.app.store().snapshot(&opened.id, &file).await.map_err(Problem::of_store)?;
    let copy = copy.ok_or(Problem::NotFound)?;
    if !may_see(&desk, &opened, &copy).await {
        return Err(Problem::NotAllowed(Action::CodeFinding));
    }
    Ok(served(&copy.snapshot, copy.bytes, Keep::Private, &desk.ask.headers))
}

/// The right to archive a copy: of those who coded, and of the quality reviewer.
fn permit(site: &Site, who: &Who, opened: &Opened) -> Result<Permit, Problem> {
    let action = match opened.seat(who) {
        Some(Seat::FirstCoder | Seat::SecondCoder) => Action::CodeFinding,
        Some(Seat::QualityReviewer) => Action::AssureQuality,
        None => return Err(Problem::NotAllowed(Action::CodeFinding)),
    };
    opened.permit(site, who, action)
}

fn page(site: &Site, who: &Who, (opened, unit): (&Opened, u16), sent: Option<&Sent>, flaws: &Flaws) -> ReviewDeskPage {
    let lead = Say::new("archive-evidence-lead").with("unit", opened.unit_name(site, unit));
    let mut page = ReviewDeskPage::new(Say::new("archive-evidence-title"), lead);
    page.known = known(site, opened, unit);
    page.links.push(opened.back(site, who));
    page.links.push(Link { to: Address::BrokenLinks.into(), text: Say::new("broken-links-title") });
    let named = |field: &Question| (field.code().to_owned(), Say::of(Arg::Field(field.code().into())));
    let questions = Takes::OneOf(opened.review.indicators().iter().map(named).collect());
    let form = Form::new(opened.unit(Address::ArchiveEvidence, unit), "archive-evidence-send")
        .carry("token", who.0.form_token.as_str())
        .field(field("question", "review-question", questions, sent, flaw_of(flaws, "question")))
        .field(field("copy", "review-copy", Takes::File, None, flaw_of(flaws, "copy")).hint("review-copy-hint"));
    page.form(None, Form { flaws: whole(flaws), ..form })
}

/// The form that archives a copy of what a published finding rests on, and what is sent.
pub async fn archive(desk: AtDesk<UnitPath>) -> Answer {
    let (site, who) = (&*desk.site, &desk.who);
    let (member, plan, product, unit) = desk.part.clone();
    let opened = Opened::find(site, &(member, plan, product))?;
    let permit = permit(site, who, &opened)?;
    opened.review.published.as_ref().ok_or(Problem::NotFound)?;
    opened.review.unit(unit).ok_or(Problem::NotFound)?;
    let drawn = |sent, flaws: &Flaws| page(site, who, (&opened, unit), sent, flaws);
    let Some(sent) = desk.sent() else { return desk.show(&drawn(None, &Flaws::new()), false) };
    let question = Question::from_code(sent.get("question")).ok_or_else(|| Say::new("flaw-choose"));
    let file = copy_of(sent, "copy").and_then(|file| file.ok_or_else(|| Say::new("review-copy-missing")));
    let flaws = match (question, file) {
        (Ok(question), Ok(file)) => {
            match done(site.app.archive_evidence(&permit, &opened.id, (unit, question), file).await)? {
                Ok(()) => return desk.go(opened.at(Address::Review)),
                Err(against) => against.into_iter().map(|flaw| ("", flaw)).collect(),
            }
        }
        (question, file) => {
            let flaws = [("question", question.err()), ("copy", file.err())];
            flaws.into_iter().filter_map(|(name, flaw)| Some((name, flaw?))).collect()
        }
    };
    desk.show(&drawn(Some(sent), &flaws), true)
}

/// The addresses that reviews cite and that answer no longer.
pub async fn links(desk: AtDesk<()>) -> Answer {
    let site = &*desk.site;
    let who = &desk.who;
    reviews(who)?;
    let panel = who.permit(Action::AssureQuality, &Subject::Whole).is_ok();
    let mut broken = site.app.broken_links().await.map_err(Problem::of_store)?;
    // What a running review rests on is for the panel, and for those who sit in it.
    broken.retain(|one| !one.cited.running || panel || one.people.contains(person(who)));
    let names = names(site, broken.iter().flat_map(|one| one.people.iter().cloned())).await?;
    let lead = Say::new("broken-links-lead").with("count", broken.len());
    let mut page = ReviewDeskPage::new(Say::new("broken-links-title"), lead);
    page.links.push(Link { to: Address::ReviewsDesk.into(), text: Say::new("reviews-desk-title") });
    let row = |one: &Broken| {
        let review = &one.cited.review;
        let (member, number, product) =
            (review.plan.member.to_string(), review.plan.number, review.product.to_string());
        let place = Say::new("broken-links-place")
            .with("review", Arg::Say(Box::new(name_of(site, review))))
            .with("unit", one.cited.unit.to_string())
            .with("field", Arg::Field(one.cited.field.code().into()));
        let mend = match one.cited.running {
            false => Address::ArchiveEvidence(member, number, product, one.cited.unit),
            true => Address::AgreeUnit(member, number, product, one.cited.unit),
        };
        let who = one.people.iter().filter_map(|person| names.get(person)).cloned().map(Arg::Text).collect();
        let since = domain::PartialDate::Day(one.since.date());
        vec![
            Cell::plain(Say::plain(one.cited.address.as_str())),
            Cell::link(place, mend),
            Cell::plain(
                Say::new("broken-links-answer")
                    .with("since", since)
                    .with("answer", Arg::Code("link-answer".into(), one.standing.answer.code().into())),
            ),
            Cell::plain(Say::new(if one.cited.archived { "broken-links-copy" } else { "broken-links-no-copy" })),
            Cell::plain(Say::of(Arg::AllOf(who))),
        ]
    };
    let heads = ["broken-links-address", "broken-links-cited", "review-stands", "review-copy", "broken-links-who"];
    page.sheet = (!broken.is_empty()).then(|| Sheet {
        caption: Say::new("broken-links-title"),
        heads: heads.map(Say::new).into(),
        rows: broken.iter().map(row).collect(),
    });
    desk.show(&page, false)
}
