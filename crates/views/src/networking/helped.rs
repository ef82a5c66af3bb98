//! Help through the networking mechanism, as pages of a commitment and of a member show it.

use domain::PartialDate;

use crate::components::ledger::{At, Line};
use crate::locale::{Arg, Say};

/// Examples: an agreement that has ended, and a group.
#[must_use]
pub fn samples() -> Vec<Line> {
    let parties = Say::new("balance-story")
        .with("member", Say::of(Arg::Country("GHA".into())))
        .with("provider", Say::plain("Budget experts (sample)"));
    let outcome = Say::of(Arg::Code("case-outcome".into(), "achieved".into()));
    let ended = Say::new("agreement-ended").with("parties", parties).with("outcome", outcome);
    let learns = Say::new("group-learns")
        .with("area", Arg::Code("policy-areas".into(), "open-data".into()))
        .with("members", Arg::AllOf(vec![Arg::Country("ALB".into()), Arg::Country("BRA".into())]));
    let on = |month, day| At::When(PartialDate::Day(jiff::civil::date(2027, month, day)));
    vec![Line::new(on(9, 30), ended).act(64_120), Line::new(on(3, 1), learns).act(61_007)]
}
