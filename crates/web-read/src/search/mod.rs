//! Finding commitments, members, plans, acts and terms: by words, by what was found of them, by the part of a figure that they are counted in.
//!
//! Where no words are looked for, the lists of the state answer ([`app::Lists`]); where some are, the search index, which counts
//! facets too. Acts have an index of their own, and so have terms, which rest on no act. What none knows (another date, the part of a figure) is asked of the record itself.

mod acts;
mod asked;
mod facets;
mod feed;
mod find;
mod hits;
mod suggest;
mod terms;
mod told;

pub use acts::words as act_words;
pub use feed::atom;
pub use suggest::suggest;
pub use told::SearchTold;

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

use app::search::Kind;
use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::codebook::Field;
use domain::review::narrowing;
use domain::{CommitmentId, Lens, Partnership};
use views::components::pager::Pager;
use views::search::SearchPage;
use views::value::Text;
use views::{Address, Format, Page, Say, Target};

use crate::ask::Ask;
use crate::basis::Basis;
use crate::front::RestsOn;
use crate::object::Object;
use crate::plans::rows;
use crate::present::Present;
use crate::problems::Problem;
use crate::record;
use crate::site::{Question, Site, last, last_fact};
use crate::span::{QUICK, Span};
use acts::FoundActs;
use asked::Asked;
use hits::hit;

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
pub static FACETS: LazyLock<Vec<Field>> =
    LazyLock::new(|| narrowing().into_iter().chain([Field::GrandChallenges, Field::ChallengeAreas]).collect());

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
    let mut question = Search::read(&site, &ask)?;
    if question.asked.kind == Kind::Act {
        question.acts = question.find_acts(&site, &ask).await?;
    }
    site.answer(ask, question).await
}

/// Whether a question can be asked.
///
/// # Errors
/// What cannot be read of it.
pub fn check(site: &Arc<Site>, ask: &Ask) -> Result<(), Problem> {
    let asked = Search::read(site, ask)?.asked;
    if asked.is_too_long() { Err(Problem::asked(Say::new("search-too-long"))) } else { Ok(()) }
}

/// The commitments that a question finds now; `None` while the index does not know all that is said. It walks over the record.
///
/// # Errors
/// When the question or the index cannot be read.
pub fn commitments(site: &Arc<Site>, ask: &Ask) -> Result<Option<BTreeSet<CommitmentId>>, Problem> {
    let search = Search::read(site, ask)?;
    let telling = crate::subscriptions::telling(site, ask.asked.locale);
    if search.behind(&telling.now) > 0 {
        return Ok(None);
    }
    telling.tell(|present| Ok(Some(search.all(present)?.into_iter().map(|found| found.id.clone()).collect())))
}

/// The book that the values of something asked for are of.
#[must_use]
pub fn book_of(name: &str) -> Option<Field> {
    let narrows = NAMES.iter().find(|(asked, ..)| *asked == name).map(|(.., field)| *field);
    narrows.or_else(|| FACETS.iter().copied().find(|field| field.code() == name))
}

struct Search {
    site: Arc<Site>,
    asked: Asked,
    is_past: bool,
    /// Whether the state that is looked at is one that was named, if only by where a list goes on.
    is_pinned: bool,
    span: Span,
    format: Format,
    /// Up to which act the index of things knows the record, and up to which that of acts.
    index_at: u64,
    acts_at: u64,
    /// The acts that were found, where acts are looked for.
    acts: FoundActs,
}

impl Search {
    /// What an address looks for.
    fn read(site: &Arc<Site>, ask: &Ask) -> Result<Self, Problem> {
        let state = site.app.history().now();
        Ok(Self {
            // Read in this order, the index is at least as far as this.
            index_at: state.length.saturating_sub(site.app.search_behind()),
            acts_at: state.length.saturating_sub(site.app.acts_behind()),
            acts: FoundActs::default(),
            asked: Asked::read(ask, &state)?,
            is_past: ask.moment.is_past(),
            is_pinned: ask.pinned().known_at.is_some(),
            span: ask.span.clone(),
            format: ask.asked.format,
            site: Arc::clone(site),
        })
    }

    /// Whether acts are in the answer, if only by how many there are: then it rests on what was done, too.
    fn counts_acts(&self) -> bool {
        self.asked.has_words() || self.asked.kind == Kind::Act
    }

    /// The place in the list of the first result on the page that is asked for.
    fn first_on_page(&self) -> usize {
        usize::try_from(self.asked.page - 1).unwrap_or(0).saturating_mul(ON_A_PAGE).min(FARTHEST)
    }

    /// The acts that a question names by number: `1204`, `#1204`, `act 1204`.
    fn named_acts(&self, present: Present<'_>) -> Vec<u64> {
        let number = self.asked.text.trim().rsplit(['#', ' ']).next().and_then(|word| word.parse::<u64>().ok());
        let short = self.asked.text.split_whitespace().count() <= 2;
        let last = last_fact(present.now);
        number.filter(|number| short && last.is_some_and(|last| *number <= last)).into_iter().collect()
    }
}

impl Question for Search {
    fn position(&self, state: &Partnership) -> Option<u64> {
        if self.counts_acts() { last(state) } else { last_fact(state) }
    }

    fn rests_on(&self, _: Lens) -> RestsOn {
        Arc::new(if self.counts_acts() { Basis::facts_and_deeds } else { Basis::facts })
    }

    fn is_heavy(&self) -> bool {
        let few = match self.format {
            Format::Html => true,
            Format::Json => self.span.limit(AT_ONCE) <= QUICK,
            Format::Csv | Format::Pdf | Format::Svg | Format::Png => false,
        };
        !(few && self.is_listed())
    }

    fn policy(&self) -> &'static str {
        views::assets::CONTENT_SECURITY_POLICY_OF_SUGGESTIONS
    }

    fn may_be_kept(&self, state: &Partnership) -> bool {
        self.behind(state) == 0 && (!self.counts_acts() || state.length <= self.acts_at)
    }

    fn page(&self, present: Present<'_>) -> Result<Box<dyn Page>, Problem> {
        let asked = &self.asked;
        let first = self.first_on_page();
        let found = self.find(present, first, ON_A_PAGE)?;
        let may_show = self.knows_withholdings(present);
        let hits = found.hits.iter().map(|(what, found)| hit(present, what, found.as_ref().filter(|_| may_show)));
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
            acts: self.named_acts(present),
            defined: terms::defined(&asked.text, present.locale),
            clear: (!asked.chosen.is_empty()).then(|| Target::new(Address::Search).and("q", &asked.text)),
            pager: (found.total > 0).then(|| Pager::new(in_reach, on_a_page, asked.page, asked.target())),
            behind: self.behind(present.now),
            problem: asked.is_too_long().then(|| Say::new("search-too-long")),
        }))
    }

    fn json(&self, present: Present<'_>) -> Result<Object, Problem> {
        let found = self.find(present, self.span.first(AT_ONCE).min(FARTHEST), self.span.limit(AT_ONCE))?;
        let reach = usize::try_from(found.total).unwrap_or(usize::MAX).min(FARTHEST);
        let (next, written) = (self.span.next(AT_ONCE, reach), self.site.kept_for());
        let told = SearchTold::of(present, &self.asked.text, &found, next, &written)?;
        Ok(Object::piece(&told, &told.next)?.listing("commitments", &told.commitments))
    }

    fn csv(&self, present: Present<'_>) -> Result<Option<Vec<u8>>, Problem> {
        match self.asked.kind {
            Kind::Act => return Ok(Some(record::csv(&self.acts.acts))),
            Kind::Term => return Ok(Some(crate::glossary::csv(present.words_of(), &self.all_terms()?))),
            Kind::Commitment | Kind::Member | Kind::Plan => {}
        }
        let found = self.all(present)?;
        Ok(Some(app::csv(&rows::header(), found.into_iter().map(|c| rows::cells(present, c)))))
    }
}
