//! What the record knows that matters to the Networking Mechanism: where countries are, and what governments have done that the
//! independent review found good. Who is introduced to whom is decided by people; nothing here ranks or writes.

use std::collections::{BTreeMap, BTreeSet};

use domain::codebook::{Completion, DidItOpenGovernment, EarlyResults, Field, IncomeGroup, PolicyArea2024, Region};
use domain::ids::{Iso3, MemberId};
use domain::networking::Offer;
use domain::partnership::Member;
use domain::plans::Commitment;
use domain::review::{Verdict, found, star};
use domain::{Lens, Partnership, Thing, Value};
use matching::{Country, Experience, Places, areas};

use crate::texts::Texts;

/// The regions and income groups of countries. A region is OGP's and so known of members only.
#[must_use]
pub fn places(state: &Partnership, lens: Lens) -> Places {
    let region = |iso3: &Iso3| {
        let of = state.members.values().find(|member| country(member, lens).as_ref() == Some(iso3));
        of.and_then(|member| member.thing.code(Field::Region, lens)).and_then(Region::from_code)
    };
    Places::of(state.countries.iter().map(|(iso3, thing)| {
        let income = thing.code(Field::IncomeGroup, lens).and_then(IncomeGroup::from_code);
        (iso3.clone(), Country { region: region(iso3), income })
    }))
}

/// What governments can offer each other: each commitment that the review found substantially complete or better.
#[must_use]
pub fn peers(state: &Partnership, texts: &Texts<'_>, lens: Lens) -> Vec<Offer> {
    let experiences = state.commitments.values().filter_map(|commitment| experience(state, texts, commitment, lens));
    experiences.filter_map(|experience| experience.peer()).collect()
}

/// The governments whose own work in a policy area the review found substantially complete or better: supply that nobody has
/// to type in.
#[must_use]
pub fn experienced(state: &Partnership, lens: Lens) -> BTreeMap<PolicyArea2024, BTreeSet<MemberId>> {
    let mut known: BTreeMap<PolicyArea2024, BTreeSet<MemberId>> = BTreeMap::new();
    for commitment in state.commitments.values() {
        let completion = found(commitment, Field::Completion, lens).and_then(|said| match said.value {
            Value::Code(code) => Completion::from_code(code),
            _ => None,
        });
        if !matches!(completion, Some(Completion::Substantial | Completion::Complete)) {
            continue;
        }
        for area in areas_of(commitment, lens) {
            known.entry(area).or_default().insert(commitment.plan.member.clone());
        }
    }
    known
}

/// The policy areas of a commitment, older subjects among them.
fn areas_of(commitment: &Commitment, lens: Lens) -> BTreeSet<PolicyArea2024> {
    let tagged = [Field::PolicyAreas, Field::Tags].into_iter().flat_map(|field| commitment.thing.codes(field, lens));
    tagged.filter_map(|code| areas::from_code(code)).collect()
}

fn experience(state: &Partnership, texts: &Texts<'_>, commitment: &Commitment, lens: Lens) -> Option<Experience> {
    let member = state.members.get(&commitment.plan.member)?;
    let words = |thing: &Thing, fields: &[Field]| {
        fields.iter().find_map(|field| match thing.value(*field, lens)? {
            Value::Text(id) => texts.shared(id).map(|words| words.to_string()),
            _ => None,
        })
    };
    let code = |field| {
        found(commitment, field, lens).and_then(|said| match said.value {
            Value::Code(code) => Some(*code),
            _ => None,
        })
    };
    Some(Experience {
        commitment: commitment.id.clone(),
        government: name_of(state, texts, &commitment.plan.member, lens),
        country: country(member, lens)?,
        title: words(&commitment.thing, &[Field::Title, Field::ShortTitle]).unwrap_or_default(),
        text: words(&commitment.thing, &[Field::FullText]).unwrap_or_default(),
        areas: areas_of(commitment, lens),
        completion: code(Field::Completion).and_then(Completion::from_code),
        starred: star(commitment, lens) == Some(Verdict::Starred),
        opened: code(Field::OpenedGovernment).and_then(DidItOpenGovernment::from_code),
        results: code(Field::EarlyResults).and_then(EarlyResults::from_code),
    })
}

/// What a member is called in the record.
#[must_use]
pub fn name_of(state: &Partnership, texts: &Texts<'_>, member: &MemberId, lens: Lens) -> String {
    let title = state.members.get(member).and_then(|member| member.thing.value(Field::Title, lens));
    let words = title.and_then(|title| match title {
        Value::Text(id) => texts.get(id),
        _ => None,
    });
    words.map_or_else(|| member.to_string(), str::to_owned)
}

/// The country whose government a member is; a locality's country.
#[must_use]
pub fn country_of(state: &Partnership, member: &MemberId, lens: Lens) -> Option<Iso3> {
    state.members.get(member).and_then(|member| country(member, lens))
}

fn country(member: &Member, lens: Lens) -> Option<Iso3> {
    member.thing.label(Field::Country, lens)?.parse().ok()
}
