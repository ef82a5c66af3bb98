//! One country: its score for a year with the working, all years, all versions of the rule.

use std::collections::BTreeSet;
use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::codebook::Field;
use domain::deed::EvidenceFinding;
use domain::ids::{Iso3, Slug, Year};
use domain::membership::eligibility::{
    Assessment, Found, Seen, Verdict, assess, history, in_force, review, score_years, un_member, values_check,
};
use domain::membership::joining::{self, Passed};
use domain::partnership::Member;
use domain::people::{Appointed, Body as For};
use domain::rules::{self, Derivation, Input, RuleId, RuleVersion};
use domain::{Lens, MemberId, PartialDate, Partnership, Thing};
use serde_json::json;
use views::components::facts::Fact;
use views::components::tree::{Node, reason};
use views::membership::eligibility::{Cell, CountryPage, EvidenceRow, Measured, PathStep, VersionRow, YearRow};
use views::rules::{rests_on, version_name};
use views::value::{Link, Text, Value as Shown};
use views::{Address, Page, Say, Target};

use super::{COLUMNS, Case, assessed, named, score, turn, year};
use crate::ask::{Ask, Part};
use crate::basis::Basis;
use crate::front::RestsOn;
use crate::object::Object;
use crate::present::Present;
use crate::problems::Problem;
use crate::site::{Elsewhere, Question, Site, Telling};
use crate::told;

/// One country, as HTML, JSON or the CSV of its years.
pub async fn country(
    State(site): State<Arc<Site>>,
    Part(code): Part<String>,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    let country = code.to_ascii_uppercase().parse().map_err(|_| Problem::NotFound)?;
    let year = year(&ask)?;
    site.answer(ask, OneCountry { country, is_written_otherwise: code.bytes().any(|b| b.is_ascii_lowercase()), year })
        .await
}

struct OneCountry {
    country: Iso3,
    is_written_otherwise: bool,
    year: Option<i16>,
}

/// What is asked for, worked out.
struct Asked<'a> {
    seen: Seen<'a>,
    years: Vec<i16>,
    year: Option<i16>,
    case: Option<Case<'a>>,
}

impl OneCountry {
    fn asked<'a>(&self, present: Present<'a>) -> Result<Asked<'a>, Problem> {
        let seen = Seen::new(present.state, present.lens);
        if !seen.countries().contains(&self.country) {
            return Err(Problem::NotFound);
        }
        let years = score_years(&seen);
        let year = self.year.or(years.last().copied());
        let case = year.and_then(|year| self.case(present, &seen, year));
        Ok(Asked { seen, years, year, case })
    }

    fn case<'a>(&self, present: Present<'a>, seen: &Seen<'a>, year: i16) -> Option<Case<'a>> {
        let of_year = present.state.indicators.get(&(self.country.clone(), Year::new(year)?));
        Case::new(seen, &self.country, year, present.lens, of_year)
    }

    /// The year under each version of the rule.
    fn versions(&self, seen: &Seen<'_>, year: i16) -> Vec<Assessment> {
        let versions = rules::all().iter().filter(|version| version.rule == RuleId::CoreEligibility);
        versions.filter_map(|version| assess(seen, &self.country, year, version)).collect()
    }

    /// What is asked beside the score, and whether the Values Check was in force.
    fn joiners(&self, seen: &Seen<'_>, year: i16) -> (Vec<Derivation>, bool) {
        let current = in_force(RuleId::ValuesCheck, year);
        let version = current.or_else(|| rules::all().iter().find(|version| version.rule == RuleId::ValuesCheck));
        let values = version.and_then(|version| values_check(seen, &self.country, year, version));
        let asked = std::iter::once(un_member(seen, &self.country, year)).chain(values.map(|check| check.derivation));
        (asked.collect(), current.is_some())
    }

    /// The way into the Partnership, as it stands on the day of the view.
    fn path(&self, present: Present<'_>, seen: &Seen<'_>) -> Vec<Passed> {
        joining::path(present.state, seen, &self.country, present.lens, present.asked)
    }

    fn evidence(&self, present: Present<'_>, seen: &Seen<'_>) -> Vec<EvidenceRow> {
        let row = |(slug, thing): (&Slug, &Thing)| {
            let lens = present.lens;
            let said = thing.said(Field::Provision, lens)?;
            let since = [Field::AdoptedIn, Field::InForceIn, Field::ObservedOn];
            let since = since.into_iter().find_map(|field| Some(present.value(field, thing.value(field, lens)?)));
            let cited = present.words(thing, Field::Citation).map(Text::new);
            let examined = present.state.validations.get(&(self.country.clone(), slug.clone())).map(|found| {
                let key = match found.deed.finding {
                    EvidenceFinding::Confirmed => "eligibility-confirmed",
                    EvidenceFinding::Rejected => "eligibility-rejected",
                };
                (Say::new(key), found.at)
            });
            Some(EvidenceRow {
                provision: present.value(Field::Provision, said.value),
                since: since.unwrap_or(Shown::missing("not-specified")),
                source: cited.unwrap_or_else(|| Text::new(present.source_title(&said.by.source))),
                act: said.by.at,
                examined,
            })
        };
        seen.pieces(&self.country).into_iter().filter_map(row).collect()
    }

    fn year_row(&self, present: Present<'_>, seen: &Seen<'_>, year: i16) -> Option<YearRow> {
        let case = self.case(present, seen, year)?;
        Some(YearRow {
            year,
            to: self.of_year(year),
            score: score(&case.computed),
            verdict: case.computed.verdict.code().into(),
            published: case.published.say(),
            recorded: case.recorded.map(|known| (known.deed.verdict.code().into(), known.at)),
            differs: case.difference().is_some(),
        })
    }

    fn of_year(&self, year: i16) -> Target {
        Target::new(Address::EligibilityOf(self.country.to_string())).and("year", &year.to_string())
    }
}

/// A step of the way, in words.
fn step(passed: &Passed) -> PathStep {
    let on = passed.on.map(|on| Say::new("joining-on").with("date", on));
    let due = passed.due.map(|due| Say::new("joining-due").with("date", PartialDate::Day(due)));
    let (step, stands) = (passed.step.code().into(), passed.stands.code().into());
    PathStep { step, stands, when: on.or(due), act: passed.act }
}

/// Each input once, with the cell it comes from.
fn cells(present: Present<'_>, working: &Derivation) -> Vec<Cell> {
    let mut seen = BTreeSet::new();
    let cell = |input: &Input| {
        let (value, at) = (input.value.as_ref()?, input.at?);
        let source = input.source.as_ref().and_then(|id| present.state.sources.get(id));
        seen.insert((input.field, at)).then(|| Cell {
            field: input.field.code().into(),
            year: input.year,
            value: present.value(input.field, value),
            source: source.map(|source| present.source_title(source).to_owned()).unwrap_or_default(),
            column: input.column,
            line: input.row,
            act: at,
        })
    };
    working.inputs().into_iter().filter_map(cell).collect()
}

fn facts(case: &Case<'_>) -> Vec<Fact> {
    let verdict = Shown::code("eligibility-verdict", case.computed.verdict.code());
    let status = match case.status {
        Some(status) => Shown::code("status", status),
        None => Shown::Say(Say::new("eligibility-none-member")),
    };
    let mut facts = vec![
        Fact::new(Say::new("eligibility-verdict"), verdict),
        Fact::new(Say::new("eligibility-score"), Shown::Say(score(&case.computed))),
    ];
    facts.extend(case.published.say().map(|says| Fact::new(Say::new("eligibility-as-published"), Shown::Say(says))));
    facts.push(Fact::new(Say::new("eligibility-member"), status));
    facts
}

/// How the computed verdict stands to the recorded one.
fn compared(case: &Case<'_>) -> Option<Say> {
    case.recorded?;
    let Some(difference) = case.difference() else { return Some(Say::new("eligibility-same")) };
    let ((then, of_then), (now, of_now)) = difference.score;
    let (recorded, computed) = difference.verdict;
    let say = Say::new("eligibility-difference").with("recorded", named(recorded)).with("computed", named(computed));
    Some(say.with("then", super::points(then, of_then)).with("now", super::points(now, of_now)))
}

/// The changes that turn a verdict, in sentences, or why there is none.
fn turns(computed: &Assessment) -> (Vec<Say>, Option<Say>) {
    let told = |turned: &domain::membership::eligibility::Turned| {
        let say = Say::new("eligibility-turn").with("verdict", named(turned.verdict)).with("turn", turn(turned));
        say.with("points", turned.score.to_string()).with("of", turned.maximum.to_string())
    };
    let turns: Vec<Say> = computed.turns.iter().map(told).collect();
    let key =
        if computed.verdict == Verdict::Undetermined { "eligibility-no-turn-open" } else { "eligibility-no-turn" };
    let none = turns.is_empty().then(|| Say::new(key));
    (turns, none)
}

fn version_row(computed: &Assessment, in_force: Option<&RuleVersion>) -> VersionRow {
    let version = computed.version;
    let gap = computed.metrics.iter().find_map(|metric| match metric.found {
        Found::Undetermined(why) => Some(why),
        _ => None,
    });
    VersionRow {
        version: Link {
            to: Target::new(Address::Rule(version.rule.to_string())),
            text: version_name(version.rule.code(), version.version),
        },
        in_force: in_force == Some(version),
        score: score(computed),
        verdict: computed.verdict.code().into(),
        why: gap.map(reason),
    }
}

/// What a version measures by, and what each number rests on.
fn measured(version: &'static RuleVersion) -> impl Iterator<Item = Measured> {
    version.parameters.named().into_iter().map(move |(name, value)| {
        let (confidence, sources) = rules::backing(version, name).unwrap_or((version.confidence, version.sources));
        Measured {
            name: name.into(),
            value: crate::rules::value(name, &value),
            confidence: confidence.code().into(),
            sources: sources.iter().map(|key| rests_on(key)).collect(),
        }
    })
}

/// The last act that anything said of a country's eligibility rests on.
fn position(state: &Partnership, country: &Iso3) -> Option<u64> {
    let years = state.indicators.iter().filter(|((of, _), _)| of == country).map(|(_, thing)| thing.position());
    let evidence = state.evidence.iter().filter(|((of, _), _)| of == country).map(|(_, thing)| thing.position());
    let found = state.validations.iter().filter(|((of, _), _)| of == country).map(|(_, found)| found.at);
    let verdicts = state.verdicts.iter().filter(|((of, _), _)| of == country);
    let verdicts = verdicts.flat_map(|(_, verdicts)| verdicts.iter().map(|verdict| verdict.at));
    let steps = members(state, country).flat_map(|(id, member)| {
        let events = member.events.values().map(Thing::position);
        let body = For::Member(id.clone());
        let held: Vec<u64> = state.appointments_for(&body).map(Appointed::position).collect();
        events.chain(held).chain(state.forums.get(id).map(|forum| forum.position))
    });
    years.chain(evidence).chain(found).chain(verdicts).chain(steps).max()
}

/// The members that bear a country's code: itself, and localities of it.
fn members<'a>(state: &'a Partnership, country: &'a Iso3) -> impl Iterator<Item = (&'a MemberId, &'a Arc<Member>)> {
    let is_of = |member: &Arc<Member>| member.thing.label(Field::Country, Lens::ALL) == Some(country.as_str());
    state.members.iter().filter(move |(_, member)| is_of(member))
}

impl Question for OneCountry {
    fn position(&self, state: &Partnership) -> Option<u64> {
        position(state, &self.country)
    }

    fn rests_on(&self, _: Lens) -> RestsOn {
        let country = self.country.clone();
        Arc::new(move |state| {
            members(state, &country).fold(Basis::facts(state), |basis, (id, _)| basis.and_offices(state, id))
        })
    }

    fn elsewhere(&self, _: &Telling) -> Option<Elsewhere> {
        let address = Address::EligibilityOf(self.country.to_string());
        self.is_written_otherwise.then_some(Elsewhere { address, for_good: true })
    }

    fn page(&self, present: Present<'_>) -> Result<Box<dyn Page>, Problem> {
        let Asked { seen, years, year, case } = self.asked(present)?;
        let year_way = |of: &i16| (Say::plain(of.to_string()), self.of_year(*of), year == Some(*of));
        let (turns, no_turn) = case.as_ref().map(|case| turns(&case.computed)).unwrap_or_default();
        let (joiners, has_values) = year.map(|year| self.joiners(&seen, year)).unwrap_or_default();
        let in_force = case.as_ref().map(|case| case.computed.version);
        let versions = year.map(|year| self.versions(&seen, year)).unwrap_or_default();
        let listed = year.and_then(|year| review(&seen, &self.country, &history(&seen, &self.country), year));
        Ok(Box::new(CountryPage {
            country: self.country.to_string(),
            member: seen.member_of(&self.country).map(|id| Address::Member(id.to_string())),
            year,
            years: years.iter().rev().map(year_way).collect(),
            facts: case.as_ref().map(facts).unwrap_or_default(),
            path: self.path(present, &seen).iter().map(step).collect(),
            difference: case.as_ref().and_then(compared),
            working: case.as_ref().map(|case| Node::from(&case.computed.derivation)),
            cells: case.as_ref().map(|case| cells(present, &case.computed.derivation)).unwrap_or_default(),
            turns,
            no_turn,
            versions: versions.iter().map(|computed| version_row(computed, in_force)).collect(),
            history: years.iter().rev().filter_map(|year| self.year_row(present, &seen, *year)).collect(),
            joiners: joiners.iter().map(Node::from).collect(),
            joiners_note: (year.is_some() && !has_values).then(|| Say::new("eligibility-no-values")),
            review: listed.map(|review| Node::from(&review.derivation)),
            evidence: self.evidence(present, &seen),
            measured: in_force.into_iter().flat_map(measured).collect(),
            receipt: position(present.state, &self.country).and_then(|position| present.receipt(position)),
        }))
    }

    fn json(&self, present: Present<'_>) -> Result<Object, Problem> {
        let Asked { seen, years, year, case } = self.asked(present)?;
        let (joiners, _) = year.map(|year| self.joiners(&seen, year)).unwrap_or_default();
        let versions = year.map(|year| self.versions(&seen, year)).unwrap_or_default();
        let listed = year.and_then(|year| review(&seen, &self.country, &history(&seen, &self.country), year));
        let pieces = seen.pieces(&self.country).into_iter();
        let evidence = pieces.map(|(slug, thing)| {
            let found = present.state.validations.get(&(self.country.clone(), slug.clone()));
            let found = found.map(
                |found| json!({ "act": found.at, "finding": found.deed.finding, "document": found.deed.document }),
            );
            json!({ "id": slug, "evidence": told::thing(present, thing), "examined": found })
        });
        let of_years = years.iter().filter_map(|year| Some(self.case(present, &seen, *year)?.told()));
        Ok(json!({
            "country": self.country,
            "member": seen.member_of(&self.country),
            "year": year,
            "assessment": case.as_ref().map(Case::told),
            "working": case.as_ref().map(|case| &case.computed.derivation),
            "versions": versions.iter().map(assessed).collect::<Vec<_>>(),
            "years": of_years.collect::<Vec<_>>(),
            "joiners": joiners,
            "joining": self.path(present, &seen),
            "review": listed,
            "evidence": evidence.collect::<Vec<_>>(),
        })
        .into())
    }

    fn csv(&self, present: Present<'_>) -> Result<Option<Vec<u8>>, Problem> {
        let Asked { seen, years, .. } = self.asked(present)?;
        let name = present.words_of().country(self.country.as_str()).into_owned();
        let cases = years.iter().filter_map(|year| self.case(present, &seen, *year));
        Ok(Some(app::csv(&COLUMNS, cases.map(|case| case.cells(&name)))))
    }
}
