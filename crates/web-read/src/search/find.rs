//! Asking the lists of the state, the index where words are looked for, and the record where neither knows all that is asked.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use app::Listed;
use app::search::{Correction, Facet, Hit as IndexHit, Id, Kind, Query, Results};
use domain::codebook::MembershipStatus;
use domain::figures::{FigureId, Which, counted};
use domain::membership;
use domain::partnership::Member;
use domain::plans::Commitment;
use domain::{CommitmentId, MemberId, Partnership, Subject, Thing};
use record::Act;
use views::Format;
use views::glossary::Term;
use views::value::Value as Shown;

use super::acts::FoundActs;
use super::terms::FoundTerms;
use super::{AT_ONCE, FARTHEST, Search, terms};
use crate::present::Present;
use crate::problems::Problem;
use crate::site::last_fact;

/// What was found: how many in all, and those on the page.
#[derive(Default)]
pub struct Found<'a> {
    /// How many in all.
    pub total: u64,
    /// Those asked for, with what the index tells of each.
    pub hits: Vec<(What<'a>, Option<IndexHit>)>,
    /// How many carry each value of each facet.
    pub facets: Vec<(Arc<Facet>, u64)>,
    /// How many there are of each sort of things.
    pub kinds: Vec<(Kind, u64)>,
    /// Words that stand nowhere, and what was looked for instead.
    pub corrections: Vec<Correction>,
    /// Terms that were looked for too, each with its language.
    pub also: Vec<(&'static str, &'static str)>,
}

/// A thing that was found.
#[derive(Clone, Copy)]
pub enum What<'a> {
    /// An act.
    Act(&'a Act, &'a [u8]),
    /// A term of the glossary.
    Term(Term),
    /// A commitment.
    Commitment(&'a Arc<Commitment>),
    /// A member.
    Member(&'a MemberId),
    /// A plan with its number.
    Plan(&'a MemberId, u16, &'a Thing),
}

impl<'a> What<'a> {
    /// The thing that a result of the index is about, if the state has it.
    fn of(state: &'a Partnership, subject: &Subject) -> Option<Self> {
        Some(match subject {
            Subject::Commitment(id) => Self::Commitment(state.commitment(id)?),
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

impl<'a> What<'a> {
    /// The thing that a result is about, if the state has it.
    fn found(state: &'a Partnership, id: &Id) -> Option<Self> {
        match id {
            Id::Thing(subject) => Self::of(state, subject),
            Id::Act(_) | Id::Term(_) => None,
        }
    }
}

/// The members with a standing, each weighed once.
fn with_standing(present: Present<'_>, status: MembershipStatus) -> BTreeSet<&MemberId> {
    let is_so = |member: &Member| membership::status(member, present.lens).is_some_and(|s| s.status == status);
    present.state.members.iter().filter(|(_, member)| is_so(member)).map(|(id, _)| id).collect()
}

impl Search {
    fn index(&self, query: &Query) -> Result<Results, Problem> {
        self.site.app.search(query).map_err(Problem::fault)
    }

    /// The results from a place on.
    ///
    /// # Errors
    /// When the index cannot be read.
    pub fn find<'a>(&'a self, present: Present<'a>, offset: usize, limit: usize) -> Result<Found<'a>, Problem> {
        if self.asked.is_too_long() {
            return Ok(Found::default());
        }
        let mut found = match self.asked.kind {
            Kind::Act => self.acts_found()?,
            Kind::Term => self.terms_found(offset, limit)?,
            Kind::Commitment | Kind::Member | Kind::Plan => self.things_found(present, offset, limit)?,
        };
        if self.asked.has_words() {
            self.count_others(&mut found)?;
        }
        Ok(found)
    }

    /// The acts that were found, with how many things the same words find.
    fn acts_found(&self) -> Result<Found<'_>, Problem> {
        let FoundActs { total, acts, facets, corrections } = &self.acts;
        let hits = acts.iter().map(|(act, bytes)| (What::Act(act, bytes), None)).collect();
        let (facets, corrections, kinds) = (facets.clone(), corrections.clone(), self.things_counted(*total)?);
        Ok(Found { total: *total, hits, facets, corrections, kinds, ..Found::default() })
    }

    /// The terms that are found, with how many things the same words find.
    fn terms_found(&self, offset: usize, limit: usize) -> Result<Found<'_>, Problem> {
        let FoundTerms { total, terms, corrections } = terms::find(&self.asked.text, offset, limit)?;
        let hits = terms.into_iter().map(|term| (What::Term(term), None)).collect();
        Ok(Found { total, hits, corrections, kinds: self.things_counted(total)?, ..Found::default() })
    }

    /// All terms that are found.
    ///
    /// # Errors
    /// When their index cannot be read.
    pub fn all_terms(&self) -> Result<Vec<Term>, Problem> {
        Ok(terms::find(&self.asked.text, 0, AT_ONCE)?.terms)
    }

    /// How many things of each sort the words find; only how many there are of what is looked for without words, and of another
    /// time, of which the index knows nothing.
    fn things_counted(&self, total: u64) -> Result<Vec<(Kind, u64)>, Problem> {
        if !self.asked.has_words() || self.is_past {
            return Ok(vec![(self.asked.kind, total)]);
        }
        Ok(self.index(&Query { text: self.asked.text.clone(), bare: true, ..Query::default() })?.kinds)
    }

    /// Says of acts and terms, which the index of things does not know, how many the same words find: what narrows commitments
    /// says nothing of them.
    fn count_others(&self, found: &mut Found<'_>) -> Result<(), Problem> {
        let (kind, words) = (self.asked.kind, || Query { text: self.asked.text.clone(), ..Query::default() });
        for (other, count) in &mut found.kinds {
            *count = match other {
                Kind::Act | Kind::Term if *other == kind => found.total,
                Kind::Act => self.site.app.count_acts(&words()).map_err(Problem::fault)?,
                Kind::Term => terms::count(&self.asked.text)?,
                Kind::Commitment | Kind::Member | Kind::Plan => *count,
            };
        }
        Ok(())
    }

    /// The commitments, members or plans from a place on.
    fn things_found<'a>(&self, present: Present<'a>, offset: usize, limit: usize) -> Result<Found<'a>, Problem> {
        match self.asked.facets().filter(|_| !self.is_past) {
            Some(facets) if !self.asked.has_words() => {
                let Listed { total, kinds, shown, facets } =
                    self.site.app.lists(present.state).find(self.asked.kind, &facets, offset, limit);
                let hits = shown.iter().filter_map(|subject| Some((What::of(present.state, subject)?, None)));
                Ok(Found { total, hits: hits.collect(), facets, kinds, ..Found::default() })
            }
            Some(facets) => {
                let (text, kind) = (self.asked.text.clone(), self.asked.kind);
                // Programs are told what was found; people see where, too.
                let bare = self.format != Format::Html;
                let results = self.index(&Query { text, kind, facets, offset, limit, bare, ..Query::default() })?;
                let Results { total, kinds, hits, facets, corrections, also } = results;
                let hits = hits.into_iter().filter_map(|hit| Some((What::found(present.state, &hit.id)?, Some(hit))));
                Ok(Found { total, hits: hits.collect(), facets, kinds, corrections, also })
            }
            None => {
                let found = self.walk(present)?;
                let total = u64::try_from(found.len()).unwrap_or(u64::MAX);
                let shown = found.into_iter().skip(offset).take(limit);
                let hits = shown.map(|commitment| (What::Commitment(commitment), None)).collect();
                Ok(Found { total, hits, kinds: vec![(Kind::Commitment, total)], ..Found::default() })
            }
        }
    }

    /// The commitments that fit, by a walk over the record; where words are asked for, in the order in which the index has
    /// them.
    fn walk<'a>(&self, present: Present<'a>) -> Result<Vec<&'a Arc<Commitment>>, Problem> {
        let (id, which) = self.asked.part.unwrap_or((FigureId::Commitments, Which::Universe));
        let subjects = counted(present.state, present.lens, id, &self.asked.filter, which);
        let found = subjects.iter().filter_map(|subject| match subject {
            Subject::Commitment(id) => present.state.commitments.get(id),
            _ => None,
        });
        let standing = self.asked.status.map(|status| with_standing(present, status));
        let of_standing = |c: &&Arc<Commitment>| standing.as_ref().is_none_or(|ids| ids.contains(&c.plan.member));
        let found = found.filter(of_standing);
        let mut found: Vec<&Arc<Commitment>> = found.filter(|commitment| self.was_found(present, commitment)).collect();
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
            let text = self.asked.text.clone();
            let query = Query { text, limit: AT_ONCE, offset, bare: true, ..Query::default() };
            let hits = self.index(&query)?.hits;
            let ended = hits.len() < AT_ONCE;
            for hit in hits {
                if let Id::Thing(Subject::Commitment(id)) = hit.id {
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
    ///
    /// # Errors
    /// When the index cannot be read.
    pub fn all<'a>(&self, present: Present<'a>) -> Result<Vec<&'a Arc<Commitment>>, Problem> {
        if self.asked.is_too_long() { Ok(Vec::new()) } else { self.walk(present) }
    }

    /// Whether the lists of the newest state answer, and they are at hand.
    #[must_use]
    pub fn is_listed(&self) -> bool {
        if self.is_pinned {
            return false;
        }
        let narrows = self.asked.facets().filter(|_| !self.is_past && !self.asked.has_words());
        narrows.is_some() && self.site.app.has_lists_of(&self.site.app.history().now())
    }

    /// How many acts the index that is asked has still to take in before it knows all that is shown.
    #[must_use]
    pub fn behind(&self, state: &Partnership) -> u64 {
        match self.asked.kind {
            Kind::Act => state.length.saturating_sub(self.acts_at),
            Kind::Term => 0,
            Kind::Commitment | Kind::Member | Kind::Plan if !self.asked.has_words() => 0,
            Kind::Commitment | Kind::Member | Kind::Plan => {
                last_fact(state).map_or(0, |last| (last + 1).saturating_sub(self.index_at))
            }
        }
    }

    /// Whether what the index holds of texts may be shown: it has heard of every withholding.
    #[must_use]
    pub fn knows_withholdings(&self, present: Present<'_>) -> bool {
        present.now.withheld.values().all(|withheld| withheld.at < self.index_at)
    }
}
