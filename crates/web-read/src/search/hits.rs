//! Results as they are shown.

use app::search::{Hit as IndexHit, Snippet};
use domain::MemberId;
use domain::codebook::Field;
use domain::plans::Commitment;
use views::search::{Hit, Piece, of_number, of_plan};
use views::value::{Name, Text, Value as Shown};
use views::{Address, Arg, Say};

use super::find::What;
use super::{acts, terms};
use crate::present::{Present, to_commitment};

/// A name as a message of its own.
#[must_use]
pub fn name_to_say(name: Name) -> Say {
    match name {
        Name::Country(code) => Say::of(Arg::Country(code)),
        Name::Given(name) => Say::plain(name),
    }
}

/// A passage, cut where something was found in it.
fn pieces(snippet: &Snippet) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut end = 0;
    for found in &snippet.highlights {
        pieces.extend(snippet.text.get(end..found.start).filter(|words| !words.is_empty()).map(Piece::plain));
        pieces.extend(snippet.text.get(found.clone()).map(Piece::hit));
        end = found.end;
    }
    pieces.extend(snippet.text.get(end..).filter(|words| !words.is_empty()).map(Piece::plain));
    pieces
}

/// A result as it is shown.
#[must_use]
pub fn hit(present: Present<'_>, what: &What<'_>, found: Option<&IndexHit>) -> Hit {
    match what {
        What::Act(act, _) => acts::hit(present, act),
        What::Term(term) => terms::hit(*term, present.locale),
        What::Commitment(commitment) => commitment_hit(present, commitment, found),
        What::Member(id) => plain_hit(present, Address::Member(id.to_string()), id, None, Text::new("")),
        What::Plan(member, number, thing) => {
            plain_hit(present, Address::Plan(member.to_string(), *number), member, Some(*number), present.title(thing))
        }
    }
}

/// A member or a plan as it is shown.
fn plain_hit(present: Present<'_>, to: Address, member: &MemberId, plan: Option<u16>, title: Text) -> Hit {
    let name = present.name_of(member);
    let words = match (title.words.is_empty(), plan) {
        (false, _) => title.words,
        (true, Some(number)) => {
            present.words_of().say(&Say::new("plan-short").with("number", number.to_string())).into_owned()
        }
        (true, None) => present.words_of().say(&name_to_say(name.clone())).into_owned(),
    };
    Hit {
        to: to.into(),
        member: Some(name),
        place: plan.map(of_plan).into_iter().collect(),
        title: vec![Piece::plain(words)],
        lang: title.lang,
        excerpt: vec![],
        is_cut: false,
        by_reviewer: false,
        institution: None,
        findings: vec![],
    }
}

/// A commitment as it is shown.
fn commitment_hit(present: Present<'_>, commitment: &Commitment, found: Option<&IndexHit>) -> Hit {
    let title = present.commitment_title(commitment);
    let own = found.map(|hit| &hit.title).filter(|found| found.text == title.words);
    let excerpt = found.and_then(|hit| hit.passage.as_ref());
    let lang = excerpt.and_then(|snippet| snippet.tag.clone()).or(title.lang);
    let findings = [Field::PotentialImpact, Field::PotentialForResults, Field::Completion];
    let findings = findings.into_iter().map(|field| present.finding(commitment, field));
    let star = Some(present.star(commitment)).filter(|star| *star == Shown::Star(true));
    Hit {
        to: to_commitment(&commitment.id),
        member: Some(present.name_of(&commitment.plan.member)),
        place: std::iter::once(of_plan(commitment.plan.number))
            .chain(present.number(commitment).map(of_number))
            .collect(),
        title: own.map_or_else(|| vec![Piece::plain(title.words)], pieces),
        lang,
        excerpt: excerpt.map(pieces).unwrap_or_default(),
        is_cut: true,
        by_reviewer: found.is_some_and(|hit| hit.by_reviewer),
        institution: present.words(&commitment.thing, Field::LeadInstitution).map(str::to_owned),
        findings: findings.filter(|value| !value.is_nothing()).chain(star).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passage_is_cut_where_something_was_found() {
        let snippet =
            Snippet { text: "Open data, más datos".into(), highlights: vec![0..9, 16..21], ..Snippet::default() };
        let told: Vec<_> = pieces(&snippet).into_iter().map(|piece| (piece.words, piece.hit)).collect();
        let expected = [("Open data", true), (", más ", false), ("datos", true)];
        assert_eq!(told, expected.map(|(words, hit)| (words.to_owned(), hit)));
    }
}
