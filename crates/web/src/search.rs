//! Finding commitments, members and plans: by words, by what was found of them, by the part of a figure that they are counted in.
//!
//! What the search index knows is asked of the index, which counts facets too. What it does not know (another date, the part
//! of a figure) is asked of the record itself.

use std::collections::HashMap;
use std::sync::Arc;

use app::search::{Correction, Facet as Term, Hit as IndexHit, Kind, Query, Results, Snippet};
use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::codebook::{Field, Shape};
use domain::figures::{FigureId, Filter, Which, counted};
use domain::plans::Commitment;
use domain::{CommitmentId, Lens, MemberId, Partnership, Subject, Thing};
use serde_json::{Value as Json, json};
use views::components::pager::Pager;
use views::search::{Facet, FacetOption, Hit, KindOption, Piece, SearchPage};
use views::value::{Name, Text, Value as Shown};
use views::{Address, Arg, Page, Say, Target};

use crate::ask::Ask;
use crate::basis::Basis;
use crate::figures::parts;
use crate::front::RestsOn;
use crate::plans::rows;
use crate::present::{Present, to_commitment};
use crate::problems::Problem;
use crate::site::{Question, Site, last_fact};

/// How many results stand on one page.
const ON_A_PAGE: usize = 20;
/// How many results the index gives for one question, and how far into them one can turn.
const AT_ONCE: usize = 1_000;
const FARTHEST: usize = 10_000;
/// How many values of a facet are shown.
const OPTIONS: usize = 12;
/// The longest question, in characters.
const LONGEST: usize = 400;

/// Findings and codes that results can be narrowed by, each under its own name.
const FACETS: [Field; 9] = [
    Field::Completion,
    Field::PotentialImpact,
    Field::OpenedGovernment,
    Field::PotentialForResults,
    Field::EarlyResults,
    Field::Specificity,
    Field::Verifiability,
    Field::Values,
    Field::GrandChallenges,
];

/// What an address asks by, and the facet of the index and the field that it stands for.
const NAMES: [(&str, &str, Field); 5] = [
    ("region", "region", Field::Region),
    ("level", "level", Field::Level),
    ("year", "year", Field::SubmittedIn),
    ("tag", "tags", Field::Tags),
    ("policy-area", "policy-areas", Field::PolicyAreas),
];

/// Search, as HTML, JSON or CSV.
pub async fn search(State(site): State<Arc<Site>>, ask: Ask) -> Result<Response<Body>, Problem> {
    let state = site.app.history().now();
    let question = Search {
        // Read in this order, the index is at least as far as this.
        index_at: state.length.saturating_sub(site.app.search_behind()),
        asked: Asked::read(&ask, &state)?,
        is_past: ask.moment.is_past(),
        site: Arc::clone(&site),
    };
    site.answer(ask, question).await
}

/// What is looked for.
#[derive(Debug, Clone)]
struct Asked {
    text: String,
    kind: Kind,
    starred: Option<bool>,
    filter: Filter,
    findings: Vec<(Field, String)>,
    part: Option<(FigureId, Which)>,
    page: u64,
    /// All that narrows, as it stands in the address.
    chosen: Vec<(String, String)>,
}

impl Asked {
    fn read(ask: &Ask, state: &Partnership) -> Result<Self, Problem> {
        let (mut filter, mut findings, mut chosen) = (Filter::default(), Vec::new(), Vec::new());
        for (name, value) in ask.others() {
            if let Some(field) = FACETS.into_iter().find(|field| field.code() == name) {
                let (Shape::Code(book) | Shape::Codes(book)) = field.shape() else { continue };
                let known = ask.code(name, |value| book.iter().find(|code| **code == value).copied(), book)?;
                findings.extend(known.map(|code| (field, code.to_owned())));
            } else if Filter::KEYS.contains(&name) {
                filter.take(name, value).map_err(|bad| parts::bad_filter(state, &bad))?;
            } else if !matches!(name, "figure" | "part" | "kind" | "starred") {
                continue;
            }
            chosen.push((name.to_owned(), value.to_owned()));
        }
        let kind = ask.code("kind", Kind::from_code, &Kind::CODES)?.unwrap_or_default();
        let yes_or_no = |value: &str| YES_OR_NO.iter().position(|code| *code == value).map(|place| place == 0);
        let starred = ask.code("starred", yes_or_no, &YES_OR_NO)?;
        let part = match ask.code("figure", FigureId::from_code, FigureId::CODES)? {
            Some(id) => Some((id, ask.code("part", parts::read, &parts::KNOWN)?.unwrap_or(Which::Universe))),
            None => None,
        };
        let text = ask.get("q").unwrap_or("").to_owned();
        Ok(Self { text, kind, starred, filter, findings, part, page: ask.page(), chosen })
    }

    fn is_too_long(&self) -> bool {
        self.text.chars().nth(LONGEST).is_some()
    }

    /// The question as an address, without a page.
    fn target(&self) -> Target {
        let asked = Target::new(Address::Search).and("q", &self.text);
        self.chosen.iter().fold(asked, |target, (name, value)| target.and(name, value))
    }

    /// The same for the index; `None` where that does not know all that is asked.
    fn query(&self) -> Option<Query> {
        let Filter { regions, levels, plan_years, tags, policy_areas, members, .. } = &self.filter;
        let single = [regions.len(), levels.len(), plan_years.len(), tags.len(), policy_areas.len(), members.len()];
        let known = Filter {
            regions: regions.clone(),
            levels: levels.clone(),
            plan_years: plan_years.clone(),
            tags: tags.clone(),
            policy_areas: policy_areas.clone(),
            members: members.clone(),
            ..Filter::default()
        };
        if self.part.is_some() || single.into_iter().any(|many| many > 1) || self.filter != known {
            return None;
        }
        let terms = [
            regions.iter().map(|code| Term::new("region", code)).collect::<Vec<_>>(),
            levels.iter().map(|code| Term::new("level", code)).collect(),
            self.starred.iter().map(|starred| Term::new("starred", yes_no(*starred))).collect(),
            plan_years.iter().map(|year| Term::new("year", year)).collect(),
            tags.iter().map(|code| Term::new("tags", code)).collect(),
            policy_areas.iter().map(|code| Term::new("policy-areas", code)).collect(),
            self.findings.iter().map(|(field, code)| Term::new(field.code(), code)).collect(),
        ];
        Some(Query {
            text: self.text.clone(),
            kind: self.kind,
            member: members.first().cloned(),
            facets: terms.into_iter().flatten().collect(),
            ..Query::default()
        })
    }
}

struct Search {
    site: Arc<Site>,
    asked: Asked,
    is_past: bool,
    index_at: u64,
}

/// What was found: how many in all, and those on the page.
#[derive(Default)]
struct Found<'a> {
    total: u64,
    hits: Vec<(What<'a>, Option<IndexHit>)>,
    facets: Vec<(Term, u64)>,
    kinds: Vec<(Kind, u64)>,
    corrections: Vec<Correction>,
    also: Vec<(&'static str, &'static str)>,
}

/// A thing that was found.
#[derive(Clone, Copy)]
enum What<'a> {
    Commitment(&'a Commitment),
    Member(&'a MemberId),
    Plan(&'a MemberId, u16, &'a Thing),
}

impl<'a> What<'a> {
    /// The thing that a result of the index is about, if the state has it.
    fn of(state: &'a Partnership, subject: &Subject) -> Option<Self> {
        Some(match subject {
            Subject::Commitment(id) => Self::Commitment(state.commitment(id)?.as_ref()),
            Subject::Member(id) => Self::Member(state.members.get_key_value(id)?.0),
            Subject::Plan(id) => {
                let (member, found) = state.members.get_key_value(&id.member)?;
                let (number, plan) = found.plans.get_key_value(&id.number)?;
                Self::Plan(member, *number, &plan.thing)
            }
            _ => return None,
        })
    }
}

/// The two answers to whether a commitment is starred.
const YES_OR_NO: [&str; 2] = ["yes", "no"];

const fn yes_no(yes: bool) -> &'static str {
    if yes { YES_OR_NO[0] } else { YES_OR_NO[1] }
}

impl Search {
    fn index(&self, query: &Query) -> Result<Results, Problem> {
        self.site.app.search(query).map_err(Problem::fault)
    }

    /// The results from a place on.
    fn find<'a>(&self, present: Present<'a>, offset: usize, limit: usize) -> Result<Found<'a>, Problem> {
        if self.asked.is_too_long() {
            return Ok(Found::default());
        }
        match self.asked.query().filter(|_| !self.is_past) {
            Some(query) => {
                let results = self.index(&Query { offset, limit, ..query })?;
                let Results { total, kinds, hits, facets, corrections, also } = results;
                let hits = hits.into_iter().filter_map(|hit| Some((What::of(present.state, &hit.id)?, Some(hit))));
                Ok(Found { total, hits: hits.collect(), facets, kinds, corrections, also })
            }
            None => {
                let found = self.walk(present)?;
                let total = u64::try_from(found.len()).unwrap_or(u64::MAX);
                let shown = found.into_iter().skip(offset).take(limit);
                let hits = shown.map(|commitment| (What::Commitment(commitment), None)).collect();
                Ok(Found { total, hits, ..Found::default() })
            }
        }
    }

    /// The commitments that fit, by a walk over the record; where words are asked for, in the order in which the index has
    /// them.
    fn walk<'a>(&self, present: Present<'a>) -> Result<Vec<&'a Commitment>, Problem> {
        let (id, which) = self.asked.part.unwrap_or((FigureId::Commitments, Which::Universe));
        let subjects = counted(present.state, present.lens, id, &self.asked.filter, which);
        let found = subjects.iter().filter_map(|subject| match subject {
            Subject::Commitment(id) => present.state.commitments.get(id).map(AsRef::as_ref),
            _ => None,
        });
        let mut found: Vec<&Commitment> = found.filter(|commitment| self.was_found(present, commitment)).collect();
        if !self.asked.text.is_empty() {
            let ranks = self.ranks()?;
            found.retain(|commitment| ranks.contains_key(&commitment.id));
            found.sort_by_key(|commitment| ranks.get(&commitment.id));
        }
        Ok(found)
    }

    fn was_found(&self, present: Present<'_>, commitment: &Commitment) -> bool {
        let star = || present.star(commitment);
        if self.asked.starred.is_some_and(|starred| star() != Shown::Star(starred)) {
            return false;
        }
        self.asked.findings.iter().all(|(field, code)| {
            let own = commitment.thing.said(*field, present.lens).map(|said| said.value);
            match present.found(commitment, *field).map(|said| said.value).or(own) {
                Some(domain::Value::Code(found)) => found == code,
                Some(domain::Value::Codes(found)) => found.contains(&code.as_str()),
                _ => false,
            }
        })
    }

    /// The place of each commitment among those in which the words are found.
    fn ranks(&self) -> Result<HashMap<CommitmentId, usize>, Problem> {
        let mut ranks = HashMap::new();
        for offset in (0..FARTHEST).step_by(AT_ONCE) {
            let query = Query { text: self.asked.text.clone(), limit: AT_ONCE, offset, ..Query::default() };
            let hits = self.index(&query)?.hits;
            let ended = hits.len() < AT_ONCE;
            for hit in hits {
                if let Subject::Commitment(id) = hit.id {
                    ranks.insert(id, ranks.len());
                }
            }
            if ended {
                break;
            }
        }
        Ok(ranks)
    }

    /// All results that a list may hold.
    fn all<'a>(&self, present: Present<'a>) -> Result<Vec<&'a Commitment>, Problem> {
        if self.asked.is_too_long() { Ok(Vec::new()) } else { self.walk(present) }
    }

    /// How many acts the index has still to take in before it knows all that is said.
    fn behind(&self, state: &Partnership) -> u64 {
        last_fact(state).map_or(0, |last| (last + 1).saturating_sub(self.index_at))
    }

    /// Whether what the index holds of texts may be shown: it has heard of every withholding.
    fn knows_withholdings(&self, present: Present<'_>) -> bool {
        present.now.withheld.values().all(|withheld| withheld.at < self.index_at)
    }

    fn facets(&self, present: Present<'_>, found: &[(Term, u64)]) -> Vec<Facet> {
        let t = present.words_of();
        let findings = FACETS.iter().map(|field| (field.code(), field.code(), *field));
        let facet = |(asks, term, field): (&'static str, &'static str, Field)| {
            let mut options: Vec<_> = found.iter().filter(|(f, _)| f.name == term).collect();
            match field.shape() {
                Shape::Code(book) => options.sort_by_key(|(f, _)| std::cmp::Reverse(place(book, &f.value))),
                Shape::Codes(_) => options.sort_by(|(one, of_one), (other, of_other)| {
                    let label = |term: &Term| t.code(field.code(), &term.value).into_owned();
                    of_other.cmp(of_one).then_with(|| t.compare(&label(one), &label(other)))
                }),
                _ => options.sort_by(|(one, _), (other, _)| t.compare(&one.value, &other.value)),
            }
            let options = options.into_iter().take(OPTIONS).map(|(f, count)| {
                let label = match field.shape() {
                    Shape::Number => Say::plain(&f.value),
                    _ => Say::of(Arg::Code(field.code().into(), f.value.clone())),
                };
                self.option(asks, label, &f.value, *count)
            });
            Facet { field: field.code().into(), options: options.collect() }
        };
        let coded = findings.chain(NAMES).map(facet);
        let facets = [self.stars(found)].into_iter().chain(coded).chain([self.members(present, found)]);
        facets.filter(|facet| !facet.options.is_empty()).collect()
    }

    /// The facet of stars.
    fn stars(&self, found: &[(Term, u64)]) -> Facet {
        let of = |code: &'static str| found.iter().find(move |(f, _)| f.name == "starred" && f.value == code);
        let label = |code: &'static str| Say::of(Arg::Code("starred".into(), code.into()));
        let options = YES_OR_NO.into_iter().filter_map(|code| Some((code, of(code)?.1)));
        let options = options.map(|(code, count)| self.option("starred", label(code), code, count));
        Facet { field: "starred".into(), options: options.collect() }
    }

    /// The facet of members: those with most results.
    fn members(&self, present: Present<'_>, found: &[(Term, u64)]) -> Facet {
        let mut options: Vec<_> = found.iter().filter(|(f, _)| f.name == "member").collect();
        options.sort_by_key(|(f, count)| (std::cmp::Reverse(*count), f.value.clone()));
        let options = options.into_iter().take(OPTIONS).filter_map(|(f, count)| {
            let id: MemberId = f.value.parse().ok()?;
            Some(self.option("member", name_to_say(present.name_of(&id)), &f.value, *count))
        });
        Facet { field: "member".into(), options: options.collect() }
    }

    fn option(&self, asks: &'static str, label: Say, value: &str, count: u64) -> FacetOption {
        let chosen = self.asked.chosen.iter().any(|(name, known)| name == asks && known == value);
        let to = self.asked.target().and(asks, if chosen { "" } else { value });
        FacetOption { label, count, chosen, to }
    }

    /// The sorts of things with how many of each fit; only those that were asked for in words, for a blank question lists
    /// commitments.
    fn kinds(&self, found: &[(Kind, u64)]) -> Vec<KindOption> {
        let asked = !self.asked.text.is_empty() || self.asked.kind != Kind::default();
        let some = found.iter().filter(|(kind, count)| asked && (*count > 0 || *kind == self.asked.kind));
        let plain = Target::new(Address::Search).and("q", &self.asked.text);
        let to =
            |kind: Kind| if kind == Kind::default() { plain.clone() } else { plain.clone().and("kind", kind.code()) };
        let option = |(kind, count): &(Kind, u64)| KindOption {
            kind: kind.code().into(),
            count: *count,
            shown: *kind == self.asked.kind,
            to: to(*kind),
        };
        some.map(option).collect()
    }

    /// The acts that a question names by number: `1204`, `#1204`, `act 1204`.
    fn acts(&self, present: Present<'_>) -> Vec<u64> {
        let number = self.asked.text.trim().rsplit(['#', ' ']).next().and_then(|word| word.parse::<u64>().ok());
        let short = self.asked.text.split_whitespace().count() <= 2;
        let last = last_fact(present.now);
        number.filter(|number| short && last.is_some_and(|last| *number <= last)).into_iter().collect()
    }
}

/// A name as a message of its own.
fn name_to_say(name: Name) -> Say {
    match name {
        Name::Country(code) => Say::of(Arg::Country(code)),
        Name::Given(name) => Say::plain(name),
    }
}

fn place(book: &[&str], code: &str) -> Option<usize> {
    book.iter().position(|known| *known == code)
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
fn hit(present: Present<'_>, what: What<'_>, found: Option<&IndexHit>) -> Hit {
    match what {
        What::Commitment(commitment) => commitment_hit(present, commitment, found),
        What::Member(id) => plain_hit(present, Address::Member(id.to_string()), id, None, Text::new("")),
        What::Plan(member, number, thing) => {
            plain_hit(present, Address::Plan(member.to_string(), number), member, Some(number), present.title(thing))
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
        member: name,
        plan,
        number: None,
        title: vec![Piece::plain(words)],
        lang: title.lang,
        excerpt: vec![],
        by_reviewer: false,
        institution: None,
        findings: vec![],
    }
}

/// A commitment as it is shown.
fn commitment_hit(present: Present<'_>, commitment: &Commitment, found: Option<&IndexHit>) -> Hit {
    let title = present.commitment_title(commitment);
    let own = found.map(|hit| &hit.title).filter(|found| found.text == title.words);
    let told = found.and_then(|hit| hit.snippets.first());
    let finding = found.and_then(|hit| hit.finding.as_ref()).filter(|_| told.is_none());
    let excerpt = told.or(finding);
    let lang = excerpt.and_then(|snippet| snippet.tag.clone()).or(title.lang);
    let findings = [Field::PotentialImpact, Field::PotentialForResults, Field::Completion];
    let findings = findings.into_iter().map(|field| present.finding(commitment, field));
    let star = Some(present.star(commitment)).filter(|star| *star == Shown::Star(true));
    Hit {
        to: to_commitment(&commitment.id),
        member: present.name_of(&commitment.plan.member),
        plan: Some(commitment.plan.number),
        number: present.number(commitment).map(str::to_owned),
        title: own.map_or_else(|| vec![Piece::plain(title.words)], pieces),
        lang,
        excerpt: excerpt.map(pieces).unwrap_or_default(),
        by_reviewer: finding.is_some(),
        institution: present.words(&commitment.thing, Field::LeadInstitution).map(str::to_owned),
        findings: findings.filter(|value| !value.is_nothing()).chain(star).collect(),
    }
}

impl Question for Search {
    fn position(&self, state: &Partnership) -> Option<u64> {
        last_fact(state)
    }

    fn rests_on(&self, _: Lens) -> RestsOn {
        Arc::new(Basis::facts)
    }

    fn is_heavy(&self) -> bool {
        true
    }

    fn may_be_kept(&self, state: &Partnership) -> bool {
        self.behind(state) == 0
    }

    fn page(&self, present: Present<'_>) -> Result<Box<dyn Page>, Problem> {
        let asked = &self.asked;
        let page = usize::try_from(asked.page - 1).unwrap_or(0);
        let first = page.saturating_mul(ON_A_PAGE).min(FARTHEST);
        let found = self.find(present, first, ON_A_PAGE)?;
        let may_show = self.knows_withholdings(present);
        let hits = found.hits.iter().map(|(what, found)| hit(present, *what, found.as_ref().filter(|_| may_show)));
        let in_reach = found.total.min(u64::try_from(FARTHEST + ON_A_PAGE).unwrap_or(u64::MAX));
        let on_a_page = u64::try_from(ON_A_PAGE).unwrap_or(1);
        Ok(Box::new(SearchPage {
            query: asked.text.chars().take(LONGEST).collect(),
            chosen: asked.chosen.clone(),
            total: found.total,
            first: u64::try_from(first).unwrap_or(0) + 1,
            hits: hits.collect(),
            kinds: self.kinds(&found.kinds),
            facets: self.facets(present, &found.facets),
            also: found.also.iter().map(|(tag, term)| Text::in_language(*term, *tag)).collect(),
            corrected: found.corrections.into_iter().map(|c| (c.written, c.meant)).collect(),
            acts: self.acts(present),
            clear: (!asked.chosen.is_empty()).then(|| Target::new(Address::Search).and("q", &asked.text)),
            pager: (found.total > 0).then(|| Pager::new(in_reach, on_a_page, asked.page, asked.target())),
            behind: self.behind(present.now),
            problem: asked.is_too_long().then(|| Say::new("search-too-long")),
        }))
    }

    fn json(&self, present: Present<'_>) -> Result<Json, Problem> {
        let page = usize::try_from(self.asked.page - 1).unwrap_or(0);
        let found = self.find(present, page.saturating_mul(AT_ONCE).min(FARTHEST), AT_ONCE)?;
        let facet = |(facet, count): &(Term, u64)| json!({ "name": facet.name, "value": facet.value, "count": count });
        let correction = |c: &Correction| json!({ "written": c.written, "meant": c.meant });
        let commitment = |(what, _): &(What<'_>, _)| match what {
            What::Commitment(commitment) => Some(rows::json(present, commitment)),
            _ => None,
        };
        let member =
            |(what, _): &(What<'_>, _)| if let What::Member(id) = what { Some(json!(id.to_string())) } else { None };
        let plan = |(what, _): &(What<'_>, _)| match what {
            What::Plan(member, number, _) => Some(json!({ "member": member.to_string(), "plan": number })),
            _ => None,
        };
        Ok(json!({
            "query": self.asked.text,
            "total": found.total,
            "kinds": found.kinds.iter().map(|(kind, count)| json!({ "kind": kind.code(), "count": count })).collect::<Vec<_>>(),
            "corrections": found.corrections.iter().map(correction).collect::<Vec<_>>(),
            "commitments": found.hits.iter().filter_map(commitment).collect::<Vec<_>>(),
            "members": found.hits.iter().filter_map(member).collect::<Vec<_>>(),
            "plans": found.hits.iter().filter_map(plan).collect::<Vec<_>>(),
            "facets": found.facets.iter().map(facet).collect::<Vec<_>>(),
        }))
    }

    fn csv(&self, present: Present<'_>) -> Result<Option<Vec<u8>>, Problem> {
        let found = self.all(present)?;
        Ok(Some(app::csv(&rows::header(), found.into_iter().map(|c| rows::cells(present, c)))))
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
