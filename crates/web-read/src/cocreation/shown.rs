//! An input as it is shown: its words while they are there and may be, and how it stands by the record.

use app::cocreation::{Input, Words};
use domain::cocreation::{CallState, Entry, GiverClass, Kept, Published, SetAside, Settled};
use domain::{Date, PartialDate, Partnership};
use serde_json::json;
use views::Address;
use views::cocreation::{Entered, InputRow, Standing};

use super::process::words as words_of;
use crate::present::{Present, text_of};
use crate::review::copy_row;
use crate::review::shown::is_web;

/// How many characters of a comment stand in a list.
const BEGINNING: usize = 120;

/// The call of an input, in a state.
#[must_use]
pub fn call_of<'a>(state: &'a Partnership, input: &Input) -> Option<&'a CallState> {
    state.cocreations.get(&input.plan)?.calls.get(&input.call).map(AsRef::as_ref)
}

/// How an input was settled, by the newest state: what is hidden by now is shown in no view, however old.
#[must_use]
pub fn settled<'a>(present: Present<'a>, input: &Input) -> Option<&'a Settled> {
    call_of(present.now, input)?.settled.get(&input.id)
}

/// How an input stands.
#[must_use]
pub fn standing(input: &Input, settled: Option<&Settled>) -> Standing {
    match settled.map(|settled| &settled.how) {
        None if input.held => Standing::Held,
        None => Standing::Waits,
        Some(Entry::Answered(answer)) => Standing::Answered { outcome: answer.outcome.code().into() },
        Some(Entry::Aside(SetAside::Withdrawn)) => Standing::TakenBack,
        Some(Entry::Aside(SetAside::Moderated { rule, .. })) => Standing::Hidden { rule: rule.code().into() },
        Some(Entry::Aside(SetAside::Merged { .. })) => Standing::Merged,
    }
}

/// The words of an input, if they are there and may be shown.
#[must_use]
pub fn words<'a>(input: &'a Input, standing: &Standing) -> Option<&'a Words> {
    let hidden = input.held || matches!(standing, Standing::Hidden { .. } | Standing::TakenBack);
    input.words.as_ref().ok().map(|(words, _)| words).filter(|_| !hidden)
}

/// The beginning of a text, in so many characters.
#[must_use]
pub fn beginning(body: &str, most: usize) -> String {
    match body.char_indices().nth(most) {
        None => body.to_owned(),
        Some((end, _)) => format!("{}…", body.get(..end).unwrap_or(body)),
    }
}

/// One line of a list.
#[must_use]
pub fn row(present: Present<'_>, input: &Input) -> InputRow {
    let standing = standing(input, settled(present, input));
    let shown = words(input, &standing);
    let call = call_of(present.state, input);
    let supports_of = |versions: std::ops::RangeInclusive<u16>| {
        let of = |class: &GiverClass| {
            let versions = versions.clone();
            call.map_or(0, |call| versions.map(|version| call.supports(&input.id, version, *class)).sum::<u64>())
        };
        GiverClass::ALL.iter().map(of).sum::<u64>()
    };
    let is_proposal = input.stance.is_none();
    InputRow {
        to: Address::Input(input.id.to_string()).into(),
        words: shown.map(|words| match &words.title {
            Some(title) => text_of(title),
            None => text_of(&beginning(&words.body, BEGINNING)),
        }),
        by: shown.map(|words| words.name.clone()).filter(|name| !name.is_empty()),
        class: input.class.code().into(),
        channel: input.channel.code().into(),
        on: PartialDate::Day(input.given_at.date()),
        stance: input.stance.map(|stance| stance.code().into()),
        standing,
        supports: is_proposal.then(|| supports_of(input.version..=input.version)),
        earlier: if is_proposal && input.version > 1 { supports_of(1..=input.version - 1) } else { 0 },
        amends: input.amends,
    }
}

/// A line for programs.
#[must_use]
pub fn told(row: &InputRow) -> serde_json::Value {
    serde_json::json!({
        "address": row.to.path(),
        "words": row.words.as_ref().map(|words| &words.words),
        "by": row.by,
        "class": row.class,
        "channel": row.channel,
        "given_on": row.on.to_string(),
        "stance": row.stance,
        "standing": row.standing.code(),
        "supports": row.supports,
        "earlier_supports": row.earlier,
        "amends": row.amends,
    })
}

fn kept(entry: &Published, until: Date) -> impl DoubleEndedIterator<Item = &Kept> {
    entry.copies.iter().filter(move |kept| kept.on <= until)
}

/// Something that stands in a repository, with the copies that were kept of it until a day.
#[must_use]
pub fn entered(present: Present<'_>, entry: &Published, until: Date) -> Entered {
    let copies: Vec<_> = kept(entry, until).rev().map(|kept| copy_row(present, &kept.copy, kept.at)).collect();
    Entered {
        shows: entry.deed.shows.code().into(),
        title: words_of(present, &entry.deed.title),
        address: present.word(&entry.deed.address).filter(|address| is_web(address)).map(ToOwned::to_owned),
        on: PartialDate::Day(entry.on),
        act: entry.at,
        owes_copy: entry.cited_by(until).is_some()
            && !kept(entry, until).any(|kept| present.withheld(&kept.copy.file).is_none()),
        copies,
    }
}

/// The same for programs.
#[must_use]
pub fn told_entry(present: Present<'_>, entry: &Published, until: Date) -> serde_json::Value {
    let copies = kept(entry, until).map(|kept| json!({ "copy": kept.copy, "act": kept.at }));
    json!({
        "shows": entry.deed.shows,
        "title": present.word(&entry.deed.title),
        "address": present.word(&entry.deed.address),
        "on": entry.on,
        "copies": copies.collect::<Vec<_>>(),
        "cited_by": entry.cited_by(until),
        "act": entry.at,
    })
}
