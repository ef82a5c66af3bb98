//! Letters on acting contrary to process: what the record proposes, and the form in which the Support Unit writes one.

use std::sync::{Arc, Mutex, PoisonError};

use app::WriteError;
use domain::membership::changes::Change;
use domain::membership::letters::{Contrary, Trigger};
use domain::membership::process::{NotWritten, Proposal, Unmet, proposals, shown, unmet};
use domain::membership::{Asked, account};
use domain::people::{Action, Subject};
use domain::review::ReviewId;
use domain::{MemberId, PartialDate};
use views::cocreation::MakingDeskPage;
use views::components::form::{Form, Takes};
use views::membership::JoinPlace;
use views::value::Link;
use views::{Address, Arg, Say, Target};

use crate::desk::{Answer, AtDesk};
use crate::fields::{Flaws, LONGEST, choices, field, flaw_of, member as member_of, required, whole};
use crate::present::member_name;
use crate::problems::Problem;
use crate::site::Site;

/// What a member did in a cycle, in words.
fn says(what: Contrary) -> Say {
    Say::new("contrary-of")
        .with("plan", what.plan.to_string())
        .with("trigger", Arg::Code("contrary".into(), what.trigger.code().into()))
}

/// What follows for each member, as it was worked out last: of which state, in which quarter of an hour.
#[derive(Debug, Default)]
struct Proposed(Mutex<Option<(u64, i64, Arc<Following>)>>);

/// Members with what follows for them.
type Following = Vec<(MemberId, Vec<Proposal>)>;

/// A quarter of an hour in microseconds: everywhere days end at one, so that nothing that follows changes in between.
const QUARTER: i64 = 15 * 60 * 1_000_000;

/// What follows now for each member. It goes over everything that is owed by anybody, so it is kept until the record or the day goes on.
fn following(site: &Site) -> Arc<Following> {
    let (length, quarter) = (site.app.history().now().length, site.app.now().0.div_euclid(QUARTER));
    let kept = site.kept_for::<Proposed>();
    let last = |kept: &Proposed| kept.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
    if let Some((_, _, known)) = last(&kept).filter(|(of, at, _)| (*of, *at) == (length, quarter)) {
        return known;
    }
    let found = Arc::new(site.app.proposals());
    *kept.0.lock().unwrap_or_else(PoisonError::into_inner) = Some((length, quarter, Arc::clone(&found)));
    found
}

/// Minimum requirements, by name.
fn requirements(of: &Unmet) -> Arg {
    let named = of.requirements.iter().map(|of| Arg::Code("requirement".into(), of.code().into()));
    Arg::AllOf(named.collect())
}

/// Where a report is public.
fn report(of: &ReviewId) -> Target {
    Address::Review(of.plan.member.to_string(), of.plan.number, of.product.to_string()).into()
}

/// The letters that are proposed, and what may call for one, each with where it is written.
pub(crate) fn letters_proposed(site: &Site) -> Vec<(Say, Option<Target>)> {
    let of = |(id, proposed): &(MemberId, Vec<Proposal>)| {
        let name = member_name(&site.app, id);
        let line = |proposal: &Proposal| match proposal {
            Proposal::Letter(shown) => {
                let text = Say::new("contrary-proposed").with("member", name.clone()).with("what", says(shown.what));
                let to = JoinPlace::Contrary(id.to_string(), shown.what.plan);
                Some((text.with("date", PartialDate::Day(shown.since)), Some(to.into())))
            }
            Proposal::Unmet(unmet) => {
                let key = if unmet.found.is_some() { "contrary-unmet-found" } else { "contrary-unmet" };
                let text = Say::new(key).with("member", name.clone()).with("plan", unmet.plan.to_string());
                let text = text.with("requirements", requirements(unmet)).with("date", PartialDate::Day(unmet.since));
                Some((text, Some(JoinPlace::Contrary(id.to_string(), unmet.plan).into())))
            }
            Proposal::Change(..) => None,
        };
        proposed.iter().filter_map(line).collect::<Vec<_>>()
    };
    following(site).iter().flat_map(of).collect()
}

/// The changes of standing that are proposed, by member.
pub(super) fn changes_proposed(site: &Site) -> Vec<(MemberId, Change)> {
    let of = |(id, proposed): &(MemberId, Vec<Proposal>)| {
        let change = |proposal: &Proposal| match proposal {
            Proposal::Change(change, _) => Some((id.clone(), *change)),
            Proposal::Letter(_) | Proposal::Unmet(_) => None,
        };
        proposed.iter().filter_map(change).collect::<Vec<_>>()
    };
    following(site).iter().flat_map(of).collect()
}

/// The change that is proposed for a member, and the letters that it rests on.
pub(super) fn change_proposed(site: &Site, member: &MemberId) -> Option<(Change, Vec<u64>)> {
    let proposed = proposals(&site.app.history().now(), member, Asked::At(site.app.now()));
    proposed.into_iter().find_map(|proposal| match proposal {
        Proposal::Change(change, letters) => Some((change, letters)),
        Proposal::Letter(_) | Proposal::Unmet(_) => None,
    })
}

/// Why a letter is not written, in a sentence.
fn refusal(why: NotWritten) -> Say {
    match why {
        NotWritten::NotPermitted => Say::new("refused-permit"),
        NotWritten::Unknown => Say::new("contrary-refused-unknown"),
        NotWritten::NotShown => Say::new("contrary-refused-not-shown"),
        NotWritten::WrittenAlready(at) => {
            Say::new("contrary-refused-again").with("act", Say::new("act-reference").with("position", at))
        }
    }
}

fn page(at: &AtDesk<(String, u16)>, member: &MemberId, flaws: &Flaws) -> MakingDeskPage {
    let (app, plan) = (&at.site.app, at.part.1);
    let found = shown(&app.history().now(), member, Asked::At(app.now()));
    let found: Vec<_> = found.into_iter().filter(|shown| shown.what.plan == plan).collect();
    // What the record would have to show and does not is not offered.
    let is_shown = |of: &&Trigger| **of == Trigger::Requirement || found.iter().any(|shown| shown.what.trigger == **of);
    let codes: Vec<&'static str> = Trigger::ALL.iter().filter(is_shown).map(|of| of.code()).collect();
    let mut trigger = field(
        "trigger",
        "contrary-trigger",
        Takes::OneOf(choices("contrary", &codes)),
        at.sent(),
        flaw_of(flaws, "trigger"),
    );
    if let Some(first) = found.first().filter(|_| at.sent().is_none()) {
        trigger = trigger.value(first.what.trigger.code());
    }
    let form = at
        .form(JoinPlace::Contrary(member.to_string(), plan), "contrary-send")
        .field(trigger.hint("contrary-trigger-hint"))
        .field(
            field("words", "contrary-words", Takes::Text(LONGEST), at.sent(), flaw_of(flaws, "words"))
                .hint("contrary-words-hint"),
        );
    let name = member_name(app, member);
    let lead = Say::new("contrary-lead").with("member", name.clone()).with("plan", plan.to_string());
    let links = vec![
        Link { to: Address::Obligations(member.to_string()).into(), text: Say::new("member-owed") },
        Link { to: Address::Member(member.to_string()).into(), text: name },
    ];
    let mut page = MakingDeskPage::of(Say::new("contrary-title"), lead, Form { flaws: whole(flaws), ..form }, links);
    page.notes.extend(found.iter().map(|shown| {
        Say::new("contrary-shown").with("what", says(shown.what)).with("date", PartialDate::Day(shown.since))
    }));
    let unmet_of = unmet(&app.history().now(), member, app.now().date()).into_iter().find(|of| of.plan == plan);
    page.notes.extend(unmet_of.iter().map(|of| {
        let key = if of.found.is_some() { "contrary-unmet-judged" } else { "contrary-unmet-shown" };
        let text = Say::new(key).with("rule", of.rule.as_str());
        text.with("requirements", requirements(of)).with("date", PartialDate::Day(of.since))
    }));
    let rests = unmet_of.as_ref().map(|of| of.found.as_ref());
    page.links.extend(rests.map(|found| match found {
        Some((review, _)) => Link { to: report(review), text: Say::new("contrary-found-link") },
        None => {
            Link { to: Address::CoCreation(member.to_string(), plan).into(), text: Say::new("contrary-unmet-link") }
        }
    }));
    if found.is_empty() && unmet_of.is_none() {
        page.notes.push(Say::new("contrary-shows-nothing"));
    }
    page.above = Some((Say::new("unit-title"), Address::Join(JoinPlace::SupportUnit)));
    page
}

/// The form; sent, it publishes the letter.
pub(super) async fn contrary(at: AtDesk<(String, u16)>) -> Answer {
    let member = member_of(&at.site, &at.part.0)?;
    let permit = at.permit(Action::SendLetter, &Subject::Member(member.clone()))?;
    let state = at.site.app.history().now();
    let of = state.members.get(&member).ok_or(Problem::NotFound)?;
    let last = account::numbers(of).last().copied().unwrap_or(0);
    if at.part.1 == 0 || at.part.1 > last.saturating_add(1) {
        return Err(Problem::NotFound);
    }
    let Some(sent) = at.sent() else { return at.show(&page(&at, &member, &Vec::new()), false) };
    let trigger = Trigger::from_code(sent.get("trigger")).ok_or_else(|| Say::new("flaw-choose"));
    let flaws: Flaws = match (trigger, required(sent, "words", LONGEST)) {
        (Ok(trigger), Ok(words)) => {
            let what = Contrary { plan: at.part.1, trigger };
            match at.site.app.write_contrary_letter(permit, (member.clone(), what), &words).await {
                Ok(written) => return at.go(Address::Letter(written.first)),
                Err(WriteError::Refused(why)) => vec![("", refusal(why))],
                Err(other) => return Err(Problem::of_write(other)),
            }
        }
        (trigger, words) => {
            let flaws = [("trigger", trigger.err()), ("words", words.err())];
            flaws.into_iter().filter_map(|(name, flaw)| Some((name, flaw?))).collect()
        }
    };
    at.show(&page(&at, &member, &flaws), true)
}
