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
        at: At::When(claim.published),
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
        (Part::Numerator, Some(candidate.numerator_off)),
        (Part::Denominator, Some(candidate.denominator_off)),
        (Part::Countries, candidate.countries_off),
    ];
    let known = || offs.iter().filter_map(|(part, off)| Some((part, (*off)?)));
    Nearest {
        share: Share::new(candidate.numerator, candidate.denominator),
        filter: parts::told(present, &candidate.filter),
        matches: known().filter(|(_, off)| *off == 0).map(|(part, _)| Say::new(part.matches())).collect(),
        differs: known().filter(|(_, off)| *off != 0).map(|(part, off)| part.differs(off)).collect(),
        to: parts::to(candidate.figure, &candidate.filter),
    }
}

/// What of a claim is compared.
#[derive(Debug, Clone, Copy)]
enum Part {
    Numerator,
    Denominator,
    Countries,
}

impl Part {
    const fn matches(self) -> &'static str {
        match self {
            Self::Numerator => "claim-matches-numerator",
            Self::Denominator => "claim-matches-denominator",
            Self::Countries => "claim-matches-countries",
        }
    }

    /// How far the data are from the claim: below it where `off` is negative.
    fn differs(self, off: i64) -> Say {
        let key = match (self, off < 0) {
            (Self::Numerator, true) => "claim-differs-numerator",
            (Self::Numerator, false) => "claim-differs-numerator-more",
            (Self::Denominator, true) => "claim-differs-denominator-fewer",
            (Self::Denominator, false) => "claim-differs-denominator",
            (Self::Countries, true) => "claim-differs-countries",
            (Self::Countries, false) => "claim-differs-countries-more",
        };
        Say::new(key).with("difference", off.unsigned_abs())
    }
}
