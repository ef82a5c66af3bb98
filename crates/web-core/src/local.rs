//! What pages about local jurisdictions share: names, tests with their working, refusals in sentences.

use domain::membership::local::admitting::NotLocal;
use domain::membership::local::asked::{ComesOut, Tested, Working, worked};
use domain::membership::local::{LocalApplication, LocalCall, LocalState, MOST_JURISDICTIONS};
use domain::{Date, MemberId, PartialDate, TextId};
use views::networking::{Cell, Table};
use views::value::{Name, Value};
use views::{Arg, Say};

use crate::present::Present;

/// A text that may be shown, or why it is not.
#[must_use]
pub fn words(present: Present<'_>, id: &TextId) -> Value {
    present.text(id).map_or_else(|withheld| withheld, Value::Text)
}

/// What a member is called.
#[must_use]
pub fn member(present: Present<'_>, id: &MemberId) -> Say {
    match present.name_of(id) {
        Name::Country(code) => Say::of(Arg::Country(code)),
        Name::Given(name) => Say::plain(name),
    }
}

/// The names of those who apply, as far as they may be shown.
#[must_use]
pub fn names(one: &LocalApplication, word: impl Fn(&TextId) -> Option<String>) -> Vec<String> {
    one.deed.jurisdictions.iter().map(|of| word(&of.name).unwrap_or_else(|| of.member.to_string())).collect()
}

/// An application, by the names of those who apply.
#[must_use]
pub fn named(one: &LocalApplication, word: impl Fn(&TextId) -> Option<String>) -> Say {
    Say::of(Arg::AllOf(names(one, word).into_iter().map(Arg::from).collect()))
}

/// How a call stands on a day, as a code.
#[must_use]
pub fn stands(call: &LocalCall, today: Date) -> &'static str {
    match (today < call.deed.opens, today <= call.deed.closes) {
        (true, _) => "to-come",
        (false, true) => "open",
        (false, false) => "closed",
    }
}

/// The class of the tag that bears a state.
#[must_use]
pub const fn state_class(state: LocalState) -> &'static str {
    match state {
        LocalState::Received | LocalState::Assessed => "due",
        LocalState::Admitted => "done",
        LocalState::Refused => "late",
    }
}

/// The tests of an application with what had been said of them in a view.
#[must_use]
pub fn worked_as_of(present: Present<'_>, one: &LocalApplication) -> Vec<Tested> {
    let said = one.assessed.as_ref().filter(|(_, on, _)| present.lens.as_of.is_none_or(|as_of| *on <= as_of));
    let then = LocalApplication { assessed: said.cloned(), ..one.clone() };
    worked(present.state, &then)
}

fn when(day: Date) -> Arg {
    Arg::When(PartialDate::Day(day))
}

/// What a test was worked out from, in a sentence.
#[must_use]
pub fn working(tested: &Tested) -> Say {
    match tested.working {
        Working::Standing { status: Some(status) } => {
            Say::new("local-working-standing").with("status", Arg::Code("status".into(), status.code().into()))
        }
        Working::Standing { status: None } => Say::new("local-working-unknown"),
        Working::Window { opens, closes, on } => {
            Say::new("local-working-window").with("from", when(opens)).with("to", when(closes)).with("on", when(on))
        }
        Working::Letters { has, least } => {
            Say::new("local-working-letters").with("has", has.to_string()).with("least", least.to_string())
        }
        Working::Reform { on, since } => {
            Say::new("local-working-reform").with("on", when(on)).with("since", when(since))
        }
        Working::Term { ends, least } => {
            Say::new("local-working-term").with("ends", when(ends)).with("least", when(least))
        }
        Working::People => Say::new("local-working-people"),
    }
}

/// The tests of an application, one a row.
#[must_use]
pub fn tests(tested: &[Tested], one: &LocalApplication, word: impl Fn(&TextId) -> Option<String>) -> Table {
    let names = names(one, word);
    let row = |tested: &Tested| {
        let class = match tested.comes_out {
            ComesOut::Met => "done",
            ComesOut::NotMet => "late",
            ComesOut::Open => "due",
        };
        let of = tested.of.and_then(|nth| names.get(nth));
        let of = of.map_or_else(|| Say::new("local-of-all"), |name| Say::plain(name.as_str()));
        vec![
            Cell::say(Say::new(format!("local-test-{}", tested.test))),
            Cell::say(of),
            Cell::say(Say::new(format!("local-comes-out-{}", tested.comes_out))).tag(class),
            Cell::say(working(tested)),
        ]
    };
    let columns = ["local-test", "local-of", "local-comes-out", "local-working"].map(Say::new);
    Table { caption: Say::new("local-tests"), columns: columns.into(), rows: tested.iter().map(row).collect() }
}

/// Why something is not done, in a sentence. `names` are those who apply, in their order.
#[must_use]
pub fn refusal(refused: &NotLocal, names: &[String]) -> Say {
    let name = |id: &MemberId| Say::plain(id.as_str());
    match refused {
        NotLocal::NotPermitted => Say::new("refused-permit"),
        NotLocal::ClosesBeforeItOpens { opens, closes } => {
            Say::new("refused-ends").with("from", when(*opens)).with("to", when(*closes))
        }
        NotLocal::Past(on) => Say::new("local-refused-past").with("on", when(*on)),
        NotLocal::Unknown => Say::new("local-refused-unknown"),
        NotLocal::Nobody => Say::new("local-refused-nobody"),
        NotLocal::TooMany(has) => Say::new("refused-many").with("has", *has).with("most", MOST_JURISDICTIONS),
        NotLocal::Twice(id) => Say::new("local-refused-twice").with("name", name(id)),
        NotLocal::IsMember(id) => Say::new("local-refused-member").with("name", name(id)),
        NotLocal::NoRule(on) => Say::new("local-refused-rule").with("on", when(*on)),
        NotLocal::NotMet(tested) => {
            let test = Say::new(format!("local-test-{}", tested.test));
            let of = tested.of.and_then(|nth| names.get(nth));
            let test = of.map_or_else(
                || test.clone(),
                |name| Say::new("local-test-of").with("name", name.as_str()).with("test", test.clone()),
            );
            Say::new("local-refused-unmet").with("test", test).with("working", working(tested))
        }
        NotLocal::NotSaid(test) | NotLocal::NotForPeople(test) => {
            Say::new("local-refused-unsaid").with("test", Say::new(format!("local-test-{test}")))
        }
        NotLocal::NotAssessed => Say::new("local-refused-unassessed"),
        NotLocal::Decided(_) => Say::new("local-refused-decided"),
    }
}
