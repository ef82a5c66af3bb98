//! What others published, and the nearest that the data give.

use domain::figures::claims::{Candidate, PublishedClaim, closest};
use domain::figures::per_mille;
use views::components::ledger::At;
use views::figures::{Claim, Nearest};
use views::value::{Share, Text};
use views::{Arg, Say};

use crate::figures::parts;
use crate::present::Present;

/// Each claim beside the nearest figure.
#[must_use]
pub fn told(present: Present<'_>) -> Vec<Claim> {
    let claim = |(claim, candidates): (&'static PublishedClaim, Vec<Candidate>)| Claim {
        at: At::Say(Say::plain(claim.source)),
        claimed: claimed(present, claim),
        withdrawn: claim.withdrawn_for.is_some(),
        remarks: remarks(claim),
        act: None,
        nearest: candidates.first().map(|candidate| nearest(present, candidate)),
    };
    closest(present.state, present.lens).into_iter().map(claim).collect()
}

/// The claim in its own words, where the catalogue has them; else its numbers.
fn claimed(present: Present<'_>, claim: &PublishedClaim) -> Text {
    let t = present.words_of();
    let key = format!("claim-said-{}", claim.id);
    let say = if t.has(&key) {
        Say::new(key)
    } else {
        let share = Arg::PerMille(claim.quoted_per_mille);
        let of = match claim.numerator {
            Some(numerator) => Arg::from(numerator),
            None => share.clone(),
        };
        let counts = Say::new("chart-share-of").with("numerator", of).with("denominator", claim.denominator);
        Say::of(Arg::AllOf(if claim.numerator.is_some() { vec![counts.into(), share] } else { vec![counts.into()] }))
    };
    Text::in_language(t.say(&say).into_owned(), present.locale.lang())
}

fn remarks(claim: &PublishedClaim) -> Vec<Say> {
    let computed = claim.numerator.and_then(|numerator| per_mille(numerator, claim.denominator));
    let differs = computed.filter(|computed| *computed != claim.quoted_per_mille).map(|computed| {
        let printed = Arg::PerMille(claim.quoted_per_mille);
        Say::new("claim-percent-differs").with("printed", printed).with("computed", Arg::PerMille(computed))
    });
    claim.withdrawn_for.map(|_| Say::new("claim-withdrawn")).into_iter().chain(differs).collect()
}

fn nearest(present: Present<'_>, candidate: &Candidate) -> Nearest {
    let offs = [
        ("figure-numerator", Some(candidate.numerator_off)),
        ("figure-denominator", Some(candidate.denominator_off)),
        ("members-count", candidate.countries_off),
    ];
    let known = || offs.iter().filter_map(|(name, off)| Some((*name, (*off)?)));
    Nearest {
        share: Share::new(candidate.numerator, candidate.denominator),
        filter: parts::told(present, &candidate.filter),
        matches: known().filter(|(_, off)| *off == 0).map(|(name, _)| Say::new(name)).collect(),
        differs: known().filter(|(_, off)| *off != 0).map(|(name, off)| differs(name, off)).collect(),
        to: parts::to(candidate.figure, &candidate.filter),
    }
}

fn differs(name: &'static str, off: i64) -> Say {
    match (name, off) {
        ("figure-numerator", ..0) => Say::new("claim-differs-numerator").with("difference", off.unsigned_abs()),
        ("figure-denominator", 1..) => Say::new("claim-differs-denominator").with("difference", off.unsigned_abs()),
        _ => Say::of(Arg::AllOf(vec![Say::new(name).into(), Arg::Text(format!("{off:+}"))])),
    }
}
