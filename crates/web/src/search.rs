//! Finding commitments: by words, by what was found of them, by the part of a figure that they are counted in.
//!
//! What the search index knows is asked of the index, which counts facets too. What it does not know (another date, the part
//! of a figure) is asked of the record itself.

use std::collections::HashMap;
use std::sync::Arc;

use app::search::{Facet as Term, Hit as IndexHit, Query, Results, Snippet};
use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::codebook::{Field, Shape};
use domain::figures::{FigureId, Filter, Which, counted};
use domain::plans::Commitment;
use domain::{CommitmentId, Lens, Partnership, Subject};
use serde_json::{Value as Json, json};
use views::components::pager::Pager;
use views::search::{Facet, FacetOption, Hit, Piece, SearchPage};
use views::value::Value as Shown;
use views::{Address, Arg, Catalogue, Page, Say, Target};

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
const FACETS: [Field; 7] = [
    Field::Completion,
    Field::PotentialImpact,
    Field::OpenedGovernment,
    Field::PotentialForResults,
    Field::EarlyResults,
    Field::Values,
    Field::GrandChallenges,
];

/// What an address asks by, and the facet of the index and the field that it stands for.
const NAMES: [(&str, &str, Field); 4] = [
    ("region", "region", Field::Region),
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
            } else if !matches!(name, "figure" | "part") {
                continue;
            }
            chosen.push((name.to_owned(), value.to_owned()));
        }
        let part = match ask.code("figure", FigureId::from_code, FigureId::CODES)? {
            Some(id) => Some((id, ask.code("part", parts::read, &parts::KNOWN)?.unwrap_or(Which::Universe))),
            None => None,
        };
        Ok(Self { text: ask.get("q").unwrap_or("").to_owned(), filter, findings, part, page: ask.page(), chosen })
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
        let Filter { regions, plan_years, tags, policy_areas, members, .. } = &self.filter;
        let single = [regions.len(), plan_years.len(), tags.len(), policy_areas.len(), members.len()];
        let known = Filter {
            regions: regions.clone(),
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
            plan_years.iter().map(|year| Term::new("year", year)).collect(),
            tags.iter().map(|code| Term::new("tags", code)).collect(),
            policy_areas.iter().map(|code| Term::new("policy-areas", code)).collect(),
            self.findings.iter().map(|(field, code)| Term::new(field.code(), code)).collect(),
        ];
        Some(Query {
            text: self.text.clone(),
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
struct Found<'a> {
    total: u64,
    hits: Vec<(&'a Commitment, Option<IndexHit>)>,
    facets: Vec<(Term, u64)>,
}

impl Search {
    fn index(&self, query: &Query) -> Result<Results, Problem> {
        self.site.app.search(query).map_err(Problem::fault)
    }

    /// The results from a place on.
    fn find<'a>(&self, present: Present<'a>, offset: usize, limit: usize) -> Result<Found<'a>, Problem> {
        if self.asked.is_too_long() {
            return Ok(Found { total: 0, hits: Vec::new(), facets: Vec::new() });
        }
        match self.asked.query().filter(|_| !self.is_past) {
            Some(query) => {
                let results = self.index(&Query { offset, limit, ..query })?;
                let hits = results.hits.into_iter().filter_map(|hit| {
                    let Subject::Commitment(id) = &hit.id else { return None };
                    Some((present.state.commitment(id)?.as_ref(), Some(hit)))
                });
                Ok(Found { total: results.total, hits: hits.collect(), facets: results.facets })
            }
            None => {
                let found = self.walk(present)?;
                let total = u64::try_from(found.len()).unwrap_or(u64::MAX);
                let hits = found.into_iter().skip(offset).take(limit).map(|commitment| (commitment, None)).collect();
                Ok(Found { total, hits, facets: Vec::new() })
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

    fn facets(&self, t: &Catalogue, found: &[(Term, u64)]) -> Vec<Facet> {
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
            let options =
                options.into_iter().take(OPTIONS).map(|(f, count)| self.option(asks, field, &f.value, *count));
            Facet { field: field.code().into(), options: options.collect() }
        };
        findings.chain(NAMES).map(facet).filter(|facet| !facet.options.is_empty()).collect()
    }

    fn option(&self, asks: &'static str, field: Field, value: &str, count: u64) -> FacetOption {
        let chosen = self.asked.chosen.iter().any(|(name, known)| name == asks && known == value);
        let label = match field.shape() {
            Shape::Number => Say::plain(value),
            _ => Say::of(Arg::Code(field.code().into(), value.into())),
        };
        let to = self.asked.target().and(asks, if chosen { "" } else { value });
        FacetOption { label, count, chosen, to }
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
fn hit(present: Present<'_>, commitment: &Commitment, found: Option<&IndexHit>) -> Hit {
    let title = present.commitment_title(commitment);
    let own = found.map(|hit| &hit.title).filter(|found| found.text == title.words);
    let excerpt = found.and_then(|hit| hit.snippets.first());
    let lang = excerpt.and_then(|snippet| snippet.tag.clone()).or(title.lang);
    let findings = [Field::PotentialImpact, Field::PotentialForResults, Field::Completion];
    let findings = findings.into_iter().map(|field| present.finding(commitment, field));
    let star = Some(present.star(commitment)).filter(|star| *star == Shown::Star(true));
    Hit {
        to: to_commitment(&commitment.id),
        member: present.name_of(&commitment.plan.member),
        plan: commitment.plan.number,
        number: present.number(commitment).map(str::to_owned),
        title: own.map_or_else(|| vec![Piece::plain(title.words)], pieces),
        lang,
        excerpt: excerpt.map(pieces).unwrap_or_default(),
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
        let hits = found.hits.iter().map(|(c, found)| hit(present, c, found.as_ref().filter(|_| may_show)));
        let in_reach = found.total.min(u64::try_from(FARTHEST + ON_A_PAGE).unwrap_or(u64::MAX));
        let on_a_page = u64::try_from(ON_A_PAGE).unwrap_or(1);
        Ok(Box::new(SearchPage {
            query: asked.text.chars().take(LONGEST).collect(),
            chosen: asked.chosen.clone(),
            total: found.total,
            first: u64::try_from(first).unwrap_or(0) + 1,
            hits: hits.collect(),
            facets: self.facets(present.words_of(), &found.facets),
            also: Vec::new(),
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
        Ok(json!({
            "query": self.asked.text,
            "total": found.total,
            "commitments": found.hits.iter().map(|(c, _)| rows::json(present, c)).collect::<Vec<_>>(),
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
