//! Acts among the results: in which words they are found, and those that a question finds.
//!
//! An act is found by what its page says of it in any language, never by what people wrote: that is found with the thing it was
//! said of, and nothing here could be withheld.

use std::sync::Arc;

use app::search::{Doc, Facet as Term, Hit as IndexHit, Id, Query, Results, Text};
use app::{App, Moment, Texts, View};
use domain::deed::Deed;
use domain::{Lens, MemberId, PartialDate, Partnership};
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

/// How many of the best acts are looked through for those of another day, which the index does not know.
const LOOKED_THROUGH: usize = 1_000;

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
}

/// The code of what an act does, as addresses have it: `commitment-stated`.
fn kind_of(act: &Act) -> String {
    act.deed.kind().replace('.', "-")
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
    let kind = kind_of(act);
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

impl Search {
    /// What is asked of the index of acts.
    pub(super) fn of_acts(&self, offset: usize, limit: usize) -> Query {
        let facets = self.asked.facets().unwrap_or_default();
        let kind = app::search::Kind::Act;
        Query { text: self.asked.text.clone(), kind, facets, offset, limit, bare: true, ..Query::default() }
    }

    /// The acts of the piece that is asked for.
    ///
    /// # Errors
    /// When index or store cannot be read.
    pub(super) async fn find_acts(&self, site: &Arc<Site>, ask: &Ask) -> Result<FoundActs, Problem> {
        if self.asked.is_too_long() {
            return Ok(FoundActs::default());
        }
        let (offset, limit) = match self.format {
            Format::Json => (self.span.first(AT_ONCE).min(FARTHEST), self.span.limit(AT_ONCE)),
            Format::Csv => (0, AT_ONCE),
            Format::Html | Format::Pdf | Format::Svg | Format::Png => (self.first_on_page(), super::ON_A_PAGE),
        };
        let search = |query: &Query| site.app.search_acts(query).map_err(Problem::fault);
        // Reading a thousand acts should not hold up those who read twenty. The turn ends here: making the answer may take one.
        let many = self.is_past || limit > QUICK;
        let _turn = if many { site.turn().await } else { None };
        if !self.is_past {
            let Results { total, hits, facets, .. } = search(&self.of_acts(offset, limit))?;
            return Ok(FoundActs { total, acts: acts(site, &hits).await?, facets });
        }
        let view = site.telling(ask).await?.view;
        let found = acts(site, &search(&self.of_acts(0, LOOKED_THROUGH))?.hits).await?;
        let known = found.into_iter().filter(|(act, _)| is_known(act, &view.state, view.lens)).collect::<Vec<_>>();
        let total = u64::try_from(known.len()).unwrap_or(u64::MAX);
        Ok(FoundActs { total, acts: known.into_iter().skip(offset).take(limit).collect(), facets: Vec::new() })
    }
}

/// Whether a state holds an act and it was so by the day of a lens.
fn is_known(act: &Act, state: &Partnership, lens: Lens) -> bool {
    act.seq < state.length && lens.as_of.is_none_or(|day| act.effective_on <= day)
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
