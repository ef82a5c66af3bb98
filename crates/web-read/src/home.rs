//! The front page.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use app::{Moment, NoSuchMoment, Point};
use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::codebook::{Completion, Field};
use domain::figures::{FigureId, Filter, compute};
use domain::partnership::ImportEnd;
use domain::plans::Commitment;
use domain::{CommitmentId, Lens, PartialDate, Partnership};
use imbl::OrdMap;
use imbl::ordmap::DiffItem;
use serde_json::{Value as Json, json};
use views::components::halftone::{Halftone, Ink, Year};
use views::components::ledger::{At, Line};
use views::figures::lead;
use views::home::{Headline, HomePage, SourceLine, Subject, Week};
use views::value::{Share, Value as Shown};
use views::{Address, Arg, Page, Say, Target};

use crate::ask::{Ask, end_of};
use crate::basis::Basis;
use crate::changes::a_week_before;
use crate::front::RestsOn;
use crate::object::Object;
use crate::present::Present;
use crate::problems::Problem;
use crate::site::{Question, Site};

/// The front page, as HTML or JSON.
pub async fn home(State(site): State<Arc<Site>>, ask: Ask) -> Result<Response<Body>, Problem> {
    let week_before = week_before(&site, &ask).await?;
    let overviews = site.kept_for();
    site.answer(ask, Home { week_before, overviews }).await
}

struct Home {
    /// The record as it stood seven days before the moment that is told of; none for a view as of a day.
    week_before: Option<Arc<Partnership>>,
    overviews: Arc<Overviews>,
}

/// The record as it stood a week earlier, at the end of a day: from where on the page of changes compares when nothing is asked.
async fn week_before(site: &Arc<Site>, ask: &Ask) -> Result<Option<Arc<Partnership>>, Problem> {
    if ask.moment.as_of.is_some() {
        return Ok(None);
    }
    let day = a_week_before(site.held_on(ask).await?);
    let known_at = Some(Point::Time(end_of(day)));
    let before = site.app.view(Moment { known_at, ..Moment::default() }).await;
    before.map(|view| Some(view.state)).map_err(|why| match why {
        NoSuchMoment::NotYet { .. } => Problem::NotFound,
        NoSuchMoment::Store(cause) => {
            let passing = cause.is_passing();
            Problem::store(cause, passing)
        }
    })
}

/// What came between two states of the record.
#[derive(Default)]
struct Brought {
    /// How many acts there were before.
    before: u64,
    acts: u64,
    sources: u64,
    new: u64,
    changed: u64,
    members: u64,
    figures: u64,
    withheld: u64,
}

impl Brought {
    fn between(before: &Partnership, now: &Partnership) -> Self {
        let count = |now: usize, before: usize| u64::try_from(now.saturating_sub(before)).unwrap_or(u64::MAX);
        let mut brought = Self {
            before: before.length,
            acts: now.length.saturating_sub(before.length),
            sources: count(now.sources.len(), before.sources.len()),
            figures: count(now.figures.len(), before.figures.len()),
            withheld: count(now.withheld.len(), before.withheld.len()),
            ..Self::default()
        };
        // What did not change is shared between the states, and passed over without being looked at.
        for item in before.commitments.diff(&now.commitments) {
            let (DiffItem::Add(id, commitment) | DiffItem::Update { new: (id, commitment), .. }) = item else {
                continue;
            };
            match before.commitment(id) {
                None => brought.new += 1,
                Some(known) => brought.changed += u64::from(!Arc::ptr_eq(known, commitment) && known != commitment),
            }
        }
        let said = |member: &domain::partnership::Member| {
            let events = member.events.values().map(domain::Thing::position);
            events.chain([member.thing.position()]).max()
        };
        let is_told_of = |(id, member): (&domain::MemberId, &Arc<domain::partnership::Member>)| {
            before.members.get(id).is_none_or(|known| said(known) != said(member))
        };
        brought.members = count(now.members.iter().filter(|of| is_told_of(*of)).count(), 0);
        brought
    }

    fn named(&self) -> [(&'static str, u64); 6] {
        [
            ("sources", self.sources),
            ("new", self.new),
            ("changed", self.changed),
            ("members", self.members),
            ("figures", self.figures),
            ("withheld", self.withheld),
        ]
    }

    fn week(&self) -> Week {
        let some = self.named().into_iter().filter(|(_, count)| *count > 0);
        let says = |(what, count): (&'static str, u64)| Say::new(format!("home-week-{what}")).with("count", count);
        Week { acts: self.acts, first: self.before, brought: some.map(says).collect() }
    }
}

impl Home {
    fn brought(&self, present: Present<'_>) -> Option<Brought> {
        self.week_before.as_ref().map(|before| Brought::between(before, present.state))
    }
}

/// How many subjects and how many recent facts are shown.
const SUBJECTS: usize = 12;
const LATEST: usize = 5;

/// How many sources are named; `/data` has them all.
const SOURCES: usize = 3;

/// The figure that the front page shows.
const HEADLINE: FigureId = FigureId::StarShare;

/// What one walk over all commitments gives.
#[derive(Default)]
struct Overview {
    commitments: u64,
    years: BTreeMap<i16, Tally>,
    plans: usize,
    members: usize,
    with_finding: u64,
    subjects: BTreeMap<(Field, &'static str), u64>,
    example: Option<CommitmentId>,
}

/// What is gathered on the way.
#[derive(Default)]
struct Walk<'a> {
    overview: Overview,
    plans: BTreeSet<&'a domain::PlanId>,
    members: BTreeSet<&'a domain::MemberId>,
    example: Option<(u64, &'a Commitment)>,
}

/// Through how many lenses an overview is kept: what everybody reads, and a few days that somebody compares.
const LOOKS: usize = 4;

/// The overviews of the states and lenses that were asked for last, each worked out once.
#[derive(Default)]
pub struct Overviews(Mutex<Vec<Arc<Look>>>);

/// What an overview rests on: maps share their structure, so whether a state has them is whether they are the same in memory.
struct Look {
    length: u64,
    commitments: OrdMap<CommitmentId, Arc<Commitment>>,
    members: OrdMap<domain::MemberId, Arc<domain::partnership::Member>>,
    withheld: usize,
    lens: Lens,
    overview: OnceLock<Overview>,
}

impl Look {
    fn is_of(&self, present: Present<'_>) -> bool {
        self.commitments.ptr_eq(&present.state.commitments)
            && self.members.ptr_eq(&present.state.members)
            && self.withheld == present.now.withheld.len()
            && self.lens == present.lens
    }
}

impl Overviews {
    /// The overview of a view, through `then`: kept from the last time, or worked out by the first who asks.
    fn of<T>(&self, present: Present<'_>, then: impl FnOnce(&Overview) -> T) -> T {
        then(self.look(present).overview.get_or_init(|| Overview::of(present)))
    }

    fn look(&self, present: Present<'_>) -> Arc<Look> {
        let mut looks = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(look) = looks.iter().find(|look| look.is_of(present)) {
            return Arc::clone(look);
        }
        let look = Arc::new(Look {
            length: present.state.length,
            commitments: present.state.commitments.clone(),
            members: present.state.members.clone(),
            withheld: present.now.withheld.len(),
            lens: present.lens,
            overview: OnceLock::new(),
        });
        // Of the same lens only the newest is asked for again; what was worked out of an earlier state is kept for nobody.
        if looks.iter().any(|known| known.lens == look.lens && known.length > look.length) {
            return look;
        }
        looks.retain(|known| known.lens != look.lens);
        if looks.len() >= LOOKS {
            looks.remove(0);
        }
        looks.push(Arc::clone(&look));
        look
    }
}

/// The commitments of one year.
#[derive(Default)]
struct Tally {
    counts: [u64; 6],
    completion: [u64; 5],
    starred: u64,
    judged: bool,
}

impl Tally {
    fn add(&mut self, completion: Option<Completion>, star: &Shown) {
        let ink = match completion {
            Some(Completion::Complete) => Ink::Complete,
            Some(Completion::Substantial) => Ink::Substantial,
            Some(Completion::Limited) => Ink::Limited,
            Some(Completion::NotStarted) => Ink::NotStarted,
            _ => Ink::NoFinding,
        };
        self.judged |= matches!(star, Shown::Star(_));
        let starred = *star == Shown::Star(true);
        self.starred += u64::from(starred);
        // The kinds of ink begin with the star, which those of completion do not have.
        let place = Ink::ALL.iter().position(|kind| *kind == ink);
        let count = |counts: &mut [u64], place: Option<usize>| {
            place.and_then(|place| counts.get_mut(place)).into_iter().for_each(|count| *count += 1);
        };
        count(&mut self.completion, place.and_then(|place| place.checked_sub(1)));
        count(&mut self.counts, if starred { Some(0) } else { place });
    }

    fn year(&self, year: i16) -> Year {
        Year {
            label: year.to_string(),
            counts: self.counts,
            starred: self.judged.then_some(self.starred),
            completion: self.completion,
            to: Target::new(Address::Search).and("year", &year.to_string()),
        }
    }
}

impl<'a> Walk<'a> {
    fn add(&mut self, present: Present<'a>, commitment: &'a Commitment, year: Option<i16>) {
        let star = present.star(commitment);
        self.overview.commitments += 1;
        self.overview.with_finding += u64::from(present.completion(commitment).is_some());
        self.plans.insert(&commitment.plan);
        self.members.insert(&commitment.plan.member);
        if let Some(year) = year {
            self.overview.years.entry(year).or_default().add(present.completion(commitment), &star);
        }
        for field in [Field::Tags, Field::PolicyAreas] {
            for code in commitment.thing.codes(field, present.lens) {
                *self.overview.subjects.entry((field, code)).or_default() += 1;
            }
        }
        // The best example has a text, several reports, a star, and was told by several editions.
        let has_text = present.has_words(&commitment.thing, Field::FullText);
        let count = |n: usize| u64::try_from(n.min(9)).unwrap_or(9);
        let editions = commitment.thing.statements(present.lens).count();
        let worth = u64::from(has_text) * 1000
            + count(commitment.assessments.len()) * 100
            + u64::from(star == Shown::Star(true)) * 10
            + count(editions);
        if self.example.is_none_or(|(known, _)| worth > known) {
            self.example = Some((worth, commitment));
        }
    }
}

impl Overview {
    fn of(present: Present<'_>) -> Self {
        let mut walk = Walk::default();
        let mut year_of_plan: Option<(&domain::PlanId, Option<i16>)> = None;
        for commitment in present.state.commitments.values().filter(|c| c.thing.exists(present.lens)) {
            // Commitments come by identifier, so those of a plan mostly come together.
            if year_of_plan.is_none_or(|(plan, _)| *plan != commitment.plan) {
                let plan = present.state.plan(&commitment.plan);
                year_of_plan = Some((&commitment.plan, plan.and_then(|plan| present.plan_year(&plan.thing))));
            }
            walk.add(present, commitment, year_of_plan.and_then(|(_, year)| year));
        }
        let Walk { overview, plans, members, example } = walk;
        let example = example.map(|(_, commitment)| commitment.id.clone());
        Self { plans: plans.len(), members: members.len(), example, ..overview }
    }

    fn picture(&self) -> Option<Halftone> {
        let (first, last) = (self.years.keys().next()?, self.years.keys().next_back()?);
        let claim = Say::new("home-picture").with("commitments", self.commitments).with("plans", self.plans);
        let counted = Say::new("home-picture-counted").with("members", self.members);
        Some(Halftone {
            claim,
            counted: counted.with("from", first.to_string()).with("to", last.to_string()),
            years: self.years.iter().map(|(year, tally)| tally.year(*year)).collect(),
        })
    }

    fn counts(&self) -> Vec<(Say, u64, Target)> {
        let count = |n: usize| u64::try_from(n).unwrap_or(u64::MAX);
        vec![
            (Say::new("members-count"), count(self.members), Address::Members.into()),
            (Say::new("member-plans"), count(self.plans), Address::Figure(FigureId::Plans.code().into()).into()),
            (Say::new("member-commitments"), self.commitments, Address::Search.into()),
            (
                Say::new("home-with-finding"),
                self.with_finding,
                Address::Figure(FigureId::CompletionRate.code().into()).into(),
            ),
        ]
    }

    fn subjects(&self) -> Vec<Subject> {
        let mut subjects: Vec<_> = self.subjects.iter().collect();
        subjects.sort_by_key(|(subject, count)| (std::cmp::Reverse(**count), **subject));
        let subject = |((field, code), count): (&(Field, &'static str), &u64)| Subject {
            field: field.code().into(),
            code: (*code).into(),
            count: *count,
            to: Address::Area(field.code().to_owned(), (*code).to_owned()).into(),
        };
        subjects.into_iter().take(SUBJECTS).map(subject).collect()
    }
}

/// Every commitment as a square; none where no plan has a year.
#[must_use]
pub fn picture(present: Present<'_>, overviews: &Overviews) -> Option<Halftone> {
    overviews.of(present, Overview::picture)
}

/// The most recent dated facts: what happened in memberships.
fn latest(present: Present<'_>) -> Vec<Line> {
    let lens = present.lens;
    let mut events: Vec<(PartialDate, u64, Line)> = Vec::new();
    for (id, member) in &present.state.members {
        for thing in member.events.values() {
            let Some(said) = thing.said(Field::MembershipEvent, lens) else { continue };
            let (domain::Value::Code(code), Some(when)) = (said.value, thing.date(Field::HappenedOn, lens)) else {
                continue;
            };
            let says = Say::of(Arg::Code(Field::MembershipEvent.code().into(), (*code).into()));
            let name = match present.name(id, member) {
                views::value::Name::Country(code) => Say::of(Arg::Country(code)),
                views::value::Name::Given(name) => Say::plain(name),
            };
            let line = Line::new(At::When(when), says).link(Address::Member(id.to_string()), name).act(said.by.at);
            events.push((when, said.by.at, line));
        }
    }
    events.sort_by_key(|(when, at, _)| std::cmp::Reverse((*when, *at)));
    events.into_iter().take(LATEST).map(|(_, _, line)| line).collect()
}

/// What the record was made from, with the rows each brought.
fn sources(present: Present<'_>) -> Vec<SourceLine> {
    // What the Partnership itself published goes before what others compiled; the page of data lists them all.
    let mut sources: Vec<_> = present.state.sources.values().collect();
    sources.sort_by_key(|source| std::cmp::Reverse((source.authority, source.published_on)));
    let line = |source: &Arc<domain::partnership::Source>| {
        let rows =
            present.state.imports.values().filter(|import| import.source == source.id).filter_map(
                |import| match &import.end {
                    Some(ImportEnd::Closed { counts, .. }) => Some(counts.rows_taken),
                    _ => None,
                },
            );
        let rows = rows.sum::<u64>();
        // A report that was written here is a source of findings too, but nothing was made from rows of it.
        (rows > 0).then(|| SourceLine {
            title: present.source(source),
            says: Say::new("home-source").with("rows", rows),
            to: Address::Data.into(),
        })
    };
    sources.into_iter().filter_map(line).take(SOURCES).collect()
}

fn headline(present: Present<'_>) -> Option<Headline> {
    let figure = compute(present.state, present.lens, HEADLINE, &Filter::default());
    let share = Share::new(figure.numerator, figure.denominator);
    let to = Target::new(Address::Figure(HEADLINE.code().to_owned()));
    (share.denominator > 0).then(|| Headline { share, says: lead(&figure), to })
}

impl Question for Home {
    fn rests_on(&self, _: Lens) -> RestsOn {
        Arc::new(Basis::facts_and_figures)
    }

    fn is_heavy(&self) -> bool {
        true
    }

    fn policy(&self) -> &'static str {
        views::assets::CONTENT_SECURITY_POLICY_OF_SUGGESTIONS
    }

    fn page(&self, present: Present<'_>) -> Result<Box<dyn Page>, Problem> {
        let page = self.overviews.of(present, |overview| HomePage {
            picture: overview.picture(),
            subjects: overview.subjects(),
            example: overview.example.as_ref().map(|id| present.commitment_link(id)),
            headline: headline(present),
            counts: overview.counts(),
            week: self.brought(present).map(|brought| brought.week()),
            latest: latest(present),
            sources: sources(present),
        });
        Ok(Box::new(page))
    }

    fn json(&self, present: Present<'_>) -> Result<Object, Problem> {
        self.overviews.of(present, |overview| Ok(self.told(present, overview)))
    }
}

impl Home {
    /// The same for programs.
    fn told(&self, present: Present<'_>, overview: &Overview) -> Object {
        let year = |(year, tally): (&i16, &Tally)| {
            let [complete, substantial, limited, not_started, none] = tally.completion;
            json!({
                "year": year,
                "completion": {
                    "complete": complete, "substantial": substantial, "limited": limited, "not-started": not_started,
                    "none": none,
                },
                "starred": tally.judged.then_some(tally.starred),
            })
        };
        let subject =
            |subject: Subject| json!({ "field": subject.field, "code": subject.code, "commitments": subject.count });
        let week = self.brought(present).map(|brought| {
            let named = brought.named().into_iter().chain([("acts", brought.acts)]);
            Json::Object(named.map(|(what, count)| (what.to_owned(), json!(count))).collect())
        });
        json!({
            "week": week,
            "with_finding": overview.with_finding,
            "members": overview.members,
            "plans": overview.plans,
            "commitments": overview.commitments,
            "years": overview.years.iter().map(year).collect::<Vec<_>>(),
            "subjects": overview.subjects().into_iter().map(subject).collect::<Vec<_>>(),
            "sources": present.state.sources.values().map(|s| json!({
                "id": s.id, "title": present.source_title(s), "published_on": s.published_on,
            })).collect::<Vec<_>>(),
        })
        .into()
    }
}
