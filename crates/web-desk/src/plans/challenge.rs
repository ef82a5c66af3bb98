//! What a government enters into the Open Gov Challenge outside any plan: the form, what was entered, and withdrawing it.

use std::collections::BTreeSet;
use std::sync::Arc;

use app::WriteError;
use app::plans::{Challenging, NotChallenged};
use domain::codebook::{ChallengeArea, OgpValue};
use domain::people::{Action, Subject, could};
use domain::plans::challenge::{ChallengeEntry, NotEntered};
use domain::{MemberId, PartialDate};
use views::cocreation::MakingDeskPage;
use views::components::form::{Choice, Form, Takes};
use views::plans::PlanPlace;
use views::value::Link;
use views::{Address, Arg, Say};

use crate::desk::{Answer, AtDesk};
use crate::fields::{Flaws, LONGEST, day, field, flaw_of, member as member_of, required, to_choose, whole};
use crate::form::Sent;
use crate::present::{member_name, word};
use crate::problems::Problem;
use crate::site::Site;

/// The longest title and name of an institution, in characters.
const LINE: usize = 300;

/// The members for which one may enter something.
pub(super) async fn overview(at: AtDesk<()>) -> Answer {
    let enters = at.who.0.actors.iter().filter(|actor| could(actor, Action::EnterChallenge));
    let members: BTreeSet<&MemberId> = enters.filter_map(|actor| actor.body.member()).collect();
    if members.is_empty() {
        return Err(Problem::NotAllowed(Action::EnterChallenge));
    }
    let link =
        |id: &MemberId| Link { to: PlanPlace::Challenge(id.to_string()).into(), text: member_name(&at.site.app, id) };
    let links = members.into_iter().map(link).collect();
    at.show(&MakingDeskPage::reading(Say::new("challenge-title"), Say::new("challenge-lead"), links), false)
}

fn area(of: ChallengeArea) -> Arg {
    Arg::Code("challenge-areas".into(), of.code().into())
}

/// What names an entry, with how it stands.
fn named(site: &Site, entry: &ChallengeEntry) -> Say {
    let title = word(&site.app, &entry.deed.title).map_or_else(|| Say::new("item-withheld"), Say::plain);
    let key = if entry.withdrawn.is_some() { "challenge-line-withdrawn" } else { "challenge-line" };
    Say::new(key).with("title", Arg::Say(Box::new(title))).with("area", area(entry.deed.area))
}

fn values(sent: Option<&Sent>) -> Takes {
    let choice = |code: &&'static str| {
        let name = format!("values-{code}");
        let chosen = sent.is_some_and(|sent| !sent.get(&name).is_empty());
        Choice { name, label: Say::of(Arg::Code("values".into(), (*code).into())), chosen }
    };
    Takes::AnyOf(OgpValue::CODES.iter().map(choice).collect())
}

fn page<P>(at: &AtDesk<P>, member: &MemberId, flaws: &Flaws) -> MakingDeskPage {
    let sent = at.sent();
    let fill = |name: &'static str, label, takes| field(name, label, takes, sent, flaw_of(flaws, name));
    let areas = Takes::OneOf(to_choose("challenge-areas", ChallengeArea::CODES));
    let form = at
        .form(PlanPlace::Challenge(member.to_string()), "challenge-send")
        .field(fill("area", "challenge-area", areas))
        .field(fill("title", "challenge-name", Takes::Line(LINE, "off")))
        .field(fill("text", "challenge-text", Takes::Text(LONGEST)).hint("challenge-text-hint"))
        .field(
            fill("institution", "challenge-institution", Takes::Line(LINE, "off")).hint("challenge-institution-hint"),
        )
        .field(fill("values", "challenge-values", values(sent)).hint("challenge-values-hint"))
        .field(fill("next", "challenge-next", Takes::Day).hint("challenge-next-hint"));
    let state = at.site.app.history().now();
    let known = state.challenge_entries(member).map(|entry| Link {
        to: PlanPlace::ChallengeEntry(member.to_string(), entry.at).into(),
        text: named(&at.site, entry),
    });
    let lead = Say::new("challenge-form-lead").with("member", member_name(&at.site.app, member));
    MakingDeskPage::of(Say::new("challenge-title"), lead, Form { flaws: whole(flaws), ..form }, known.collect())
}

/// Reads what was typed; what cannot be taken comes back with why.
fn read(sent: &Sent) -> Result<Challenging, Flaws> {
    let area = ChallengeArea::from_code(sent.get("area")).ok_or_else(|| Say::new("flaw-choose"));
    let title = required(sent, "title", LINE);
    let text = required(sent, "text", LONGEST);
    let institution = required(sent, "institution", LINE);
    let next = day(sent, "next");
    let ticked = OgpValue::ALL.iter().copied().filter(|of| !sent.get(&format!("values-{}", of.code())).is_empty());
    let values: BTreeSet<OgpValue> = ticked.collect();
    let none = values.is_empty().then(|| Say::new("flaw-choose"));
    match (area, title, text, institution, next, none) {
        (Ok(area), Ok(title), Ok(text), Ok(institution), Ok(next), None) => {
            Ok(Challenging { area, values, title, text, institution, next })
        }
        (area, title, text, institution, next, none) => {
            let flaws = [
                ("area", area.err()),
                ("title", title.err()),
                ("text", text.err()),
                ("institution", institution.err()),
                ("values", none),
                ("next", next.err()),
            ];
            Err(flaws.into_iter().filter_map(|(name, flaw)| Some((name, flaw?))).collect())
        }
    }
}

/// Why nothing is entered or withdrawn, in a sentence at its field.
fn refusal(why: &NotEntered) -> (&'static str, Say) {
    match why {
        NotEntered::NotPermitted => ("", Say::new("refused-permit")),
        NotEntered::NoSuchMember => ("", Say::new("refused-member")),
        NotEntered::NoValue => ("values", Say::new("challenge-refused-value")),
        NotEntered::NothingAhead(day) => {
            ("next", Say::new("challenge-refused-past").with("on", PartialDate::Day(*day)))
        }
        NotEntered::NoSuchEntry(_) => ("", Say::new("challenge-refused-none")),
        NotEntered::Withdrawn(act) => {
            let act = Say::new("act-reference").with("position", *act);
            ("", Say::new("challenge-refused-withdrawn").with("act", act))
        }
    }
}

fn refused(why: &NotChallenged) -> Flaws {
    why.0.iter().map(refusal).collect()
}

/// The form; sent, it enters something.
pub(super) async fn enter(at: AtDesk<String>) -> Answer {
    let member = member_of(&at.site, &at.part)?;
    let permit = at.permit(Action::EnterChallenge, &Subject::Member(member.clone()))?;
    let Some(sent) = at.sent() else { return at.show(&page(&at, &member, &Flaws::new()), false) };
    let flaws = match read(sent) {
        Ok(wanted) => {
            let to = Address::Area("challenge-areas".into(), wanted.area.code().into());
            match at.site.app.enter_challenge(permit, &member, wanted).await {
                Ok(_) => return at.go(to),
                Err(WriteError::Refused(why)) => refused(&why),
                Err(other) => return Err(Problem::of_write(other)),
            }
        }
        Err(flaws) => flaws,
    };
    at.show(&page(&at, &member, &flaws), true)
}

fn found(site: &Site, member: &MemberId, entry: u64) -> Result<Arc<ChallengeEntry>, Problem> {
    let state = site.app.history().now();
    state.challenge.get(&entry).filter(|known| known.deed.member == *member).cloned().ok_or(Problem::NotFound)
}

fn withdrawal<P>(at: &AtDesk<P>, entry: &ChallengeEntry, flaws: &Flaws) -> MakingDeskPage {
    let member = &entry.deed.member;
    let to = PlanPlace::ChallengeEntry(member.to_string(), entry.at);
    let takes = Takes::Text(LONGEST);
    let reason = field("reason", "challenge-why", takes, at.sent(), flaw_of(flaws, "reason"));
    let form = Form { flaws: whole(flaws), ..at.form(to, "challenge-withdraw").field(reason) };
    let public = Address::Area("challenge-areas".into(), entry.deed.area.code().into());
    let links = vec![Link { to: public.into(), text: Say::of(area(entry.deed.area)) }];
    let mut page = MakingDeskPage::of(named(&at.site, entry), Say::new("challenge-withdraw-lead"), form, links);
    if let Some((act, on, _)) = &entry.withdrawn {
        page.forms.clear();
        let act = Say::new("act-reference").with("position", *act);
        page.done = Some(Say::new("challenge-withdrawn").with("on", PartialDate::Day(*on)).with("act", act));
    }
    page.above = Some((Say::new("challenge-title"), Address::Planning(PlanPlace::Challenge(member.to_string()))));
    page
}

/// The form that withdraws an entry.
pub(super) async fn withdraw(at: AtDesk<(String, u64)>) -> Answer {
    let member = member_of(&at.site, &at.part.0)?;
    let permit = at.permit(Action::EnterChallenge, &Subject::Member(member.clone()))?;
    let entry = found(&at.site, &member, at.part.1)?;
    let Some(sent) = at.sent() else { return at.show(&withdrawal(&at, &entry, &Flaws::new()), false) };
    let flaws = match required(sent, "reason", LONGEST) {
        Ok(reason) => match at.site.app.withdraw_from_challenge(permit, (&member, entry.at), &reason).await {
            Ok(_) => return at.go(PlanPlace::ChallengeEntry(member.to_string(), entry.at)),
            Err(WriteError::Refused(why)) => refused(&why),
            Err(other) => return Err(Problem::of_write(other)),
        },
        Err(flaw) => vec![("reason", flaw)],
    };
    at.show(&withdrawal(&at, &entry, &flaws), true)
}
