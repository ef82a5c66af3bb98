//! Reporting on a milestone: how far it has come on a day, what shows it, and why it is late if it is.

use app::WriteError;
use app::plans::Reporting;
use domain::codebook::{LateBecause, MilestoneStatus};
use domain::people::Action;
use domain::plans::deposit::{commitment_id, subject_of};
use domain::plans::draft::Item;
use domain::plans::progress::{NotReported, reports};
use domain::{CommitmentId, Lens, PartialDate};
use views::components::form::{Field, Form, Takes};
use views::plans::PlanPlace;
use views::review::ReviewDeskPage as DeskPage;
use views::value::Link;
use views::{Address, Say};

use super::shared::{Drafting, part_name};
use crate::desk::{Answer, AtDesk};
use crate::fields::{Flaws, choices, day, flaw_of, optional, whole};
use crate::form::Sent;
use crate::problems::Problem;

/// The longest text, in characters.
const LONGEST: usize = 2_000;

type Path = (String, u16, String);

/// A milestone of an address, that is on record.
struct Reported {
    drafting: Drafting,
    item: Item,
    commitment: CommitmentId,
    number: u16,
    /// How many reports there are: what a form was made from.
    opening: u64,
}

async fn find(at: &AtDesk<Path>) -> Result<Reported, Problem> {
    let drafting = Drafting::find(at, &at.part.0, at.part.1).await?;
    let item: Item = at.part.2.parse().map_err(|_| Problem::NotFound)?;
    let Item::Milestone(commitment, number) = item else { return Err(Problem::NotFound) };
    let state = at.site.app.history().now();
    let subject = subject_of(&drafting.plan, item).ok_or(Problem::NotFound)?;
    let known = state.thing(&subject).ok_or(Problem::NotFound)?;
    let opening = reports(known, Lens::ALL) as u64;
    let commitment = commitment_id(&drafting.plan, commitment).ok_or(Problem::NotFound)?;
    drafting.written()?;
    Ok(Reported { drafting, item, commitment, number, opening })
}

fn form(at: &AtDesk<Path>, of: &Reported, sent: Option<&Sent>, flaws: &[(&'static str, Say)]) -> Form {
    let typed = |name: &str| sent.map_or("", |sent| sent.get(name)).to_owned();
    let on = sent.map_or_else(|| of.drafting.today.to_string(), |sent| sent.get("on").to_owned());
    let field = |name: &'static str, label: &'static str, takes: Takes| {
        Field::new(name, label, takes).value(typed(name)).flaw(flaw_of(flaws, name))
    };
    let mut reasons = choices("late-because", LateBecause::CODES);
    reasons.insert(0, (String::new(), Say::new("progress-not-late")));
    let to = of.drafting.part(PlanPlace::Progress, of.item);
    let mut form = at
        .form(to, "progress-send")
        .carry("opening", of.opening.to_string())
        .field(field("status", "progress-status", Takes::OneOf(choices("milestone-status", MilestoneStatus::CODES))))
        .field(field("on", "progress-on", Takes::Day).value(on))
        .field(field("evidence", "progress-evidence", Takes::Text(LONGEST)).hint("progress-evidence-hint"))
        .field(field("because", "progress-because", Takes::OneOf(reasons)))
        .field(field("note", "progress-note", Takes::Text(LONGEST)));
    form.flaws = whole(flaws);
    form
}

fn page(at: &AtDesk<Path>, of: &Reported, flaws: &[(&'static str, Say)]) -> Result<DeskPage, Problem> {
    let name = part_name(of.drafting.written()?, of.item);
    let page = DeskPage::new(Say::new("progress-title").with("milestone", name), Say::new("progress-lead"));
    let mut page = page.form(None, form(at, of, at.sent(), flaws));
    let public = Link { to: Address::Commitment(of.commitment.to_string()).into(), text: Say::new("draft-public") };
    page.links = vec![of.drafting.back(&at.site.app), public];
    Ok(page)
}

/// What was sent, or what is wrong with it.
fn reporting(sent: &Sent) -> Result<Reporting, Flaws> {
    let status = MilestoneStatus::from_code(sent.get("status")).ok_or(("status", Say::new("flaw-choose")));
    let on = day(sent, "on").map_err(|flaw| ("on", flaw));
    let evidence = optional(sent, "evidence", LONGEST).map_err(|flaw| ("evidence", flaw));
    let note = optional(sent, "note", LONGEST).map_err(|flaw| ("note", flaw));
    match (status, on, evidence, note) {
        (Ok(status), Ok(on), Ok(evidence), Ok(note)) => {
            Ok(Reporting { status, on, evidence, because: LateBecause::from_code(sent.get("because")), note })
        }
        (status, on, evidence, note) => {
            Err([status.err(), on.err(), evidence.err(), note.err()].into_iter().flatten().collect())
        }
    }
}

/// What stands against a report, at the field that it is about.
fn flaw(why: &NotReported) -> (&'static str, Say) {
    let when = |day: &domain::Date| PartialDate::Day(*day);
    match why {
        NotReported::NotPermitted => ("", Say::new("refused-permit")),
        NotReported::NoSuchMilestone => ("", Say::new("refused-member")),
        NotReported::InTheFuture(on) => ("on", Say::new("refused-future").with("on", when(on))),
        NotReported::BeforeTheLast(on) => ("on", Say::new("progress-refused-before").with("on", when(on))),
        NotReported::NoReason(due) => ("because", Say::new("progress-refused-reason").with("due", when(due))),
        NotReported::NoEvidence => ("evidence", Say::new("progress-refused-evidence")),
    }
}

/// The page; sent, it reports.
pub async fn progress(at: AtDesk<Path>) -> Answer {
    let of = find(&at).await?;
    let permit = of.drafting.may_report(&at, of.item).ok_or(Problem::NotAllowed(Action::UpdateMilestone))?;
    let Some(sent) = at.sent() else {
        return at.show(&page(&at, &of, &[])?, false);
    };
    let flaws = match reporting(sent) {
        Err(flaws) => flaws,
        Ok(wanted) => {
            let opening = sent.get("opening").parse().unwrap_or(0);
            match at.site.app.report_progress(permit, (&of.commitment, of.number), opening, wanted).await {
                Ok(_) => return at.go(Address::Commitment(of.commitment.to_string())),
                Err(WriteError::Refused(against)) => against.0.iter().map(flaw).collect(),
                Err(other) => return Err(Problem::of_write(other)),
            }
        }
    };
    at.show(&page(&at, &of, &flaws)?, true)
}
