//! Acts among the results: in which words they are found, and those that a question finds.
//!
//! An act is found by what it does, the member, plan or number it is about, who did it and its day, in any language; never by what
//! people wrote, titles among it: that is found with the thing it was said of, and nothing here could be withheld.

use std::sync::Arc;

use app::search::{Correction, Doc, Facet as Term, Hit as IndexHit, Id, Query, Results, Since, Text, Until};
use app::{App, Moment, Texts, View};
use domain::deed::Deed;
use domain::{MemberId, PartialDate, Partnership};
use record::Act;
use views::search::{Hit, Piece};
use views::value::Link;
use views::{Address, Arg, Format, Locale, Say, Target};

use super::{AT_ONCE, FARTHEST, Search};
use crate::ask::Ask;
use crate::present::Present;
use crate::problems::Problem;
use crate::record::wording;
use crate::site::Site;
use crate::span::QUICK;

/// The facet of what was done.
pub const KIND: &str = "act-kind";

/// Acts that were found, with their bytes.
#[derive(Debug, Default)]
pub struct FoundActs {
    /// How many in all.
    pub total: u64,
    /// Those that were asked for, the best first.
    pub acts: Vec<(Act, Vec<u8>)>,
    /// How many carry each value of each facet.
    pub facets: Vec<(Arc<Term>, u64)>,
    /// Words that stand in no act, and what was looked for instead.
    pub corrections: Vec<Correction>,
}

/// Under which words an act is found; none of what a source said first of a commitment, which is found with the commitment: a
/// record has hundreds of thousands of these.
#[must_use]
pub fn words(app: &App, state: &Arc<Partnership>, act: &Act) -> Option<Doc> {
    if matches!(&act.deed, Deed::Stated(said) if act.import.is_some() && said.subject.is_of_commitment()) {
        return None;
    }
    let (view, texts) = (View::new(Arc::clone(state), Moment::default(), act.recorded_at), Texts::none());
    let present = |locale: Locale| Present {
        state,
        lens: view.lens,
        today: view.today,
        asked: view.asked,
        texts: &texts,
        now: state,
        log: app.log(),
        signed: 0,
        locale,
    };
    let kind = act.deed.kind_code();
    let (mut titles, mut told, mut member) = (Vec::new(), Vec::new(), None);
    for locale in Locale::ALL.iter().copied() {
        let present = present(locale);
        let t = present.words_of();
        let about = wording::about(present, &act.deed);
        member = member.or_else(|| about.as_ref().and_then(|link| whose(state, &link.to)));
        titles.push(Text::tagged(locale.lang(), sentence(present, act, about.as_ref())));
        let whose = member.as_ref().map(|id| t.say(&super::hits::name_to_say(present.name_of(id))).into_owned());
        let by = t.say(&wording::by(present, &act.by)).into_owned();
        let said = [t.act_kind(&act.deed.kind()).into_owned(), whose.unwrap_or_default(), by];
        told.push(Text::tagged(locale.lang(), said.join(", ")));
    }
    let path = act.about().replace(['/', '-'], " ");
    Some(Doc {
        id: Id::Act(act.seq),
        member,
        plan: None,
        titles,
        texts: told,
        findings: vec![],
        names: vec![Text::tagged("en", path), Text::tagged("en", act.effective_on.to_string())],
        facets: vec![Term::new(KIND, kind)],
        since: Some(since(state, act)),
    })
}

/// What an act does and to what, in a sentence.
fn sentence(present: Present<'_>, act: &Act, about: Option<&Link>) -> String {
    let t = present.words_of();
    let mut sentence = t.say(&wording::says(present, &act.deed)).into_owned();
    if let Some(link) = about {
        sentence.push(' ');
        sentence.push_str(&t.say(&link.text));
    }
    sentence
}

/// Whose the thing is that a link of an act leads to.
fn whose(state: &Partnership, to: &Target) -> Option<MemberId> {
    match to.address() {
        Address::Member(id) | Address::Plan(id, _) | Address::CoCreation(id, _) | Address::Review(id, ..) => {
            id.parse().ok()
        }
        Address::Commitment(id) => {
            id.parse().ok().and_then(|id| state.commitment(&id)).map(|commitment| commitment.plan.member.clone())
        }
        _ => None,
    }
}

/// Since when an act is so, and when it was published: what a source said, with the source; what was done here, when it was recorded.
fn since(state: &Partnership, act: &Act) -> Since {
    let source = match &act.deed {
        Deed::Stated(said) | Deed::Corrected(said) => state.sources.get(&said.source),
        _ => None,
    };
    let published = source.map_or_else(|| act.recorded_at.date(), |source| source.published_on.last());
    Since { so: act.effective_on, published }
}

impl Search {
    /// What is asked of the index of acts.
    fn of_acts(&self, facets: Vec<Term>, until: Until, offset: usize, limit: usize) -> Query {
        let (text, kind) = (self.asked.text.clone(), app::search::Kind::Act);
        Query { text, kind, facets, until, offset, limit, bare: true, ..Query::default() }
    }

    /// The acts of the piece that is asked for.
    ///
    /// # Errors
    /// When index or store cannot be read, or what narrows the question says nothing of acts.
    pub(super) async fn find_acts(&self, site: &Arc<Site>, ask: &Ask) -> Result<FoundActs, Problem> {
        if self.asked.is_too_long() {
            return Ok(FoundActs::default());
        }
        let facets = self.asked.facets().filter(|facets| facets.iter().all(is_of_acts));
        let facets = facets.ok_or_else(|| Problem::asked(Say::new("search-acts-narrowed")))?;
        let (offset, limit) = match self.format {
            Format::Json => (self.span.first(AT_ONCE).min(FARTHEST), self.span.limit(AT_ONCE)),
            Format::Csv => (0, FARTHEST),
            Format::Html | Format::Pdf | Format::Svg | Format::Png => (self.first_on_page(), super::ON_A_PAGE),
        };
        // Reading many acts should not hold up those who read a page. The turn ends here: making the answer may take one.
        let _turn = if limit > QUICK { site.turn().await } else { None };
        let until = self.until(site, ask).await?;
        let search = |offset, limit| {
            let query = self.of_acts(facets.clone(), until, offset, limit);
            site.app.search_acts(&query).map_err(Problem::fault)
        };
        let Results { total, hits, facets: counted, corrections, .. } = search(offset, limit.min(AT_ONCE))?;
        let mut found = FoundActs { total, acts: acts(site, &hits).await?, facets: counted, corrections };
        for next in (offset..offset + limit).step_by(AT_ONCE).skip(1) {
            let more = acts(site, &search(next, AT_ONCE)?.hits).await?;
            if more.is_empty() {
                break;
            }
            found.acts.extend(more);
        }
        Ok(found)
    }

    /// How far the question goes in time: to its day, its edition, the end of what was known, or of the state where its list began.
    async fn until(&self, site: &Arc<Site>, ask: &Ask) -> Result<Until, Problem> {
        if !self.is_past && !self.is_pinned {
            return Ok(Until::default());
        }
        let view = site.telling(ask).await?.view;
        Ok(Until { position: Some(view.state.length), so: view.lens.as_of, published: view.lens.edition })
    }
}

/// Whether a facet is one that acts carry.
fn is_of_acts(facet: &Term) -> bool {
    matches!(facet.name.as_str(), KIND | "member")
}

/// The acts that results are about.
async fn acts(site: &Arc<Site>, hits: &[IndexHit]) -> Result<Vec<(Act, Vec<u8>)>, Problem> {
    let mut found = Vec::with_capacity(hits.len());
    for hit in hits {
        let Id::Act(position) = hit.id else { continue };
        found.extend(site.app.act(position).await.map_err(|cause| {
            let passing = cause.is_passing();
            Problem::store(cause, passing)
        })?);
    }
    Ok(found)
}

/// An act as it is shown among results.
#[must_use]
pub fn hit(present: Present<'_>, act: &Act) -> Hit {
    let about = wording::about(present, &act.deed);
    let member = about.as_ref().and_then(|link| whose(present.now, &link.to)).map(|id| present.name_of(&id));
    let kind = Say::plain(present.words_of().act_kind(&act.deed.kind()));
    let on = Say::of(Arg::from(PartialDate::Day(act.effective_on)));
    Hit {
        to: Address::Act(act.seq).into(),
        member,
        place: vec![Say::new("search-act").with("number", act.seq.to_string()), kind, on],
        title: vec![Piece::plain(sentence(present, act, about.as_ref()))],
        lang: None,
        excerpt: vec![],
        is_cut: false,
        by_reviewer: false,
        institution: Some(present.words_of().say(&wording::by(present, &act.by)).into_owned()),
        findings: vec![],
    }
}
