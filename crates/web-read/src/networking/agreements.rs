//! What the record knows of cases, as pages show it: agreements by their parties where both are named, how they ended, what came of
//! them, and governments that learn together.

use domain::networking::{Agreed, AgreementSigned};
use domain::plans::Commitment;
use domain::{CommitmentId, MemberId, PartialDate, Partnership};
use serde_json::{Value as Json, json};
use views::components::ledger::{At, Line};
use views::networking::{Block, Cell, Section, Table};
use views::value::Value;
use views::{Address, Arg, Say, Target};

use super::requests::named;
use crate::last::helped;
use crate::present::Present;

/// Who helps, as the record names them.
fn provider(present: Present<'_>, deed: &AgreementSigned) -> Say {
    let name = deed.name.as_ref().and_then(|id| present.word(id)).map(Say::plain);
    let member = deed.provider.as_ref().and_then(|body| body.member()).map(|id| named(present, id));
    name.or(member).unwrap_or_else(|| Say::new("case-somebody"))
}

/// Whom an agreement is between.
#[must_use]
pub fn parties(present: Present<'_>, deed: &AgreementSigned) -> Say {
    match &deed.member {
        Some(member) => {
            Say::new("balance-story").with("member", named(present, member)).with("provider", provider(present, deed))
        }
        None => Say::new("agreement-unnamed"),
    }
}

/// How an agreement ended.
fn ended(present: Present<'_>, of: &Agreed) -> Option<Say> {
    let concluded = of.concluded(present.lens)?;
    Some(Say::of(Arg::Code("case-outcome".into(), concluded.deed.outcome.code().into())))
}

/// An agreement as a dated line: the day on which it was signed, or ended.
fn line(present: Present<'_>, of: &Agreed) -> Option<Line> {
    let signed = of.shown(present.lens)?;
    let parties = parties(present, &signed.deed);
    Some(match (of.concluded(present.lens), ended(present, of)) {
        (Some(concluded), Some(outcome)) => {
            let says = Say::new("agreement-ended").with("parties", parties).with("outcome", outcome);
            Line::new(At::When(PartialDate::Day(concluded.on)), says).act(concluded.at)
        }
        _ => {
            let says = Say::new("agreement-signed").with("parties", parties);
            Line::new(At::When(PartialDate::Day(signed.on)), says).act(signed.at)
        }
    })
}

/// Of which help a commitment came, as far as both sides are named.
#[must_use]
pub fn led_to(present: Present<'_>, commitment: &Commitment) -> Vec<Line> {
    let ended = helped(present.state, commitment).filter(|of| of.concluded(present.lens).is_some());
    ended.filter_map(|of| line(present, of)).collect()
}

/// The agreements in which a member is named and the groups that it learns in, the latest first.
#[must_use]
pub fn of_member(present: Present<'_>, member: &MemberId) -> Vec<Line> {
    let agreements = present.state.mechanism.agreements.shown(present.lens);
    let agreed = agreements.into_iter().filter(|of| of.names(member)).filter_map(|of| line(present, of));
    let groups = present.state.mechanism.groups.iter().filter_map(|(area, group)| {
        let members = group.shown(present.lens)?;
        let stay = group.stays.iter().rev().find(|stay| stay.member == *member).filter(|_| members.contains(member))?;
        let others = members.into_iter().filter(|id| *id != member);
        let others = others.map(|id| Arg::Say(Box::new(named(present, id)))).collect();
        let says = Say::new("group-learns").with("area", Arg::Code("policy-areas".into(), area.code().into()));
        let (on, at) = stay.from;
        Some(Line::new(At::When(PartialDate::Day(on)), says.with("members", Arg::AllOf(others))).act(at))
    });
    agreed.chain(groups).collect()
}

/// All agreements as a table.
pub fn table(present: Present<'_>) -> Option<Section> {
    let act = |at: u64| Target::new(Address::Act(at));
    let code = |book: &'static str, code: &'static str| Arg::Code(book.into(), code.into());
    let row = |of: &Agreed| {
        let signed = &of.signed;
        let about: Vec<Arg> = signed.deed.areas.iter().map(|area| code("policy-areas", area.code())).collect();
        let about = if about.is_empty() { Value::missing("blank") } else { Value::Say(Say::of(Arg::AllOf(about))) };
        let outcome = ended(present, of).map_or_else(|| Value::missing("blank"), Value::Say);
        let end = of.concluded(present.lens).map(|concluded| act(concluded.at));
        let outcome = Cell::of(outcome);
        vec![
            Cell::say(parties(present, &signed.deed)),
            Cell::of(about),
            Cell::of(Value::When(PartialDate::Day(signed.on))).to(act(signed.at)),
            if let Some(end) = end { outcome.to(end) } else { outcome },
        ]
    };
    let rows: Vec<_> = present.state.mechanism.agreements.shown(present.lens).into_iter().map(row).collect();
    let columns = ["agreement-parties", "help-areas", "agreement-since", "agreement-outcome"].map(Say::new).into();
    let heading = || Say::new("agreements-title");
    let section = Section::new("agreements", heading()).help(Say::new("agreements-help"));
    (!rows.is_empty()).then(|| section.with(Block::Table(Table { caption: heading(), columns, rows })))
}

/// What came of agreements, where both sides let it be told.
pub fn stories(present: Present<'_>) -> Option<Section> {
    let section = Section::new("stories", Say::new("balance-stories")).help(Say::new("balance-stories-help"));
    let all = present.state.mechanism.agreements.shown(present.lens);
    let told = all.into_iter().filter_map(|of| Some((of, of.told(present.lens)?, of.concluded(present.lens)?)));
    let blocks: Vec<Block> = told
        .flat_map(|(of, told, concluded)| {
            let words = match present.text(&told.deed.words) {
                Ok(text) => Block::Words(text),
                Err(withheld) => Block::Answers(vec![(Say::new("case-end"), withheld)]),
            };
            let links = concluded.deed.commitments.iter().map(|id| {
                let to = Target::new(Address::Commitment(id.to_string()));
                (Say::new("balance-story-commitment").with("id", id.as_str()), Some(to))
            });
            let links: Vec<_> = links.collect();
            let list = (!links.is_empty()).then_some(Block::List(links));
            [Block::Says(parties(present, &of.signed.deed)), words].into_iter().chain(list)
        })
        .collect();
    (!blocks.is_empty()).then(|| section.and(blocks))
}

/// An agreement for programs.
pub fn told(present: Present<'_>, of: &Agreed) -> Json {
    let (deed, told) = (&of.signed.deed, of.told(present.lens));
    let concluded = of.concluded(present.lens);
    json!({
        "agreement": deed.agreement,
        "digest": deed.digest,
        "member": deed.member,
        "provider": deed.provider,
        "name": deed.name.as_ref().and_then(|id| present.word(id)),
        "areas": deed.areas,
        "stages": deed.stages,
        "cost": deed.cost,
        "from": deed.from,
        "to": deed.to,
        "signed_on": of.signed.on,
        "act": of.signed.at,
        "outcome": concluded.map(|concluded| concluded.deed.outcome),
        "commitments": concluded.map(|concluded| &concluded.deed.commitments),
        "ended_on": concluded.map(|concluded| concluded.on),
        "words": told.and_then(|told| present.word(&told.deed.words)),
    })
}

/// Commitments by the identifiers that are typed into a form; those that nobody has made are told.
pub fn unknown<'a>(state: &Partnership, ids: &'a [CommitmentId]) -> Option<&'a CommitmentId> {
    ids.iter().find(|id| state.commitment(id).is_none())
}
