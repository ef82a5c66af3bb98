//! One figure divided: by year, region, policy area and so on, or by two of them at once.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::codebook::Era;
use domain::figures::{BadDivision, By, Division, Figure, FigureId, Filter, Group, GroupKey, breaks, divide};
use domain::{Lens, Partnership};
use schemars::JsonSchema;
use serde::Serialize;
use views::components::pager::Pager;
use views::figures::{DividedPage, DividedRow, name};
use views::value::{Name, Share};
use views::{Address, Arg, Page, Say, Target};

use crate::ask::{Ask, Part};
use crate::basis::Basis;
use crate::figures::list::{COLUMNS, cells};
use crate::figures::{parts, shown};
use crate::front::RestsOn;
use crate::object::Object;
use crate::present::Present;
use crate::problems::Problem;
use crate::site::{Question, Site, last_fact};
use crate::span::{Next, Span};

/// How many groups stand on one page.
const ON_A_PAGE: usize = 100;
/// What a page of the list is asked for by; every other question narrows the figure.
const PAGE: &str = "page";

/// A figure for each group, as HTML, JSON or CSV. The table holds all groups, the others a page of them.
pub async fn divided(
    State(site): State<Arc<Site>>,
    Part((id, by)): Part<(String, String)>,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    let id = FigureId::from_code(&id).ok_or(Problem::NotFound)?;
    let division = Division::read(&by, id).map_err(|bad| bad_division(&bad, id))?;
    let narrowed = Filter::from_pairs(ask.others().filter(|(name, _)| *name != PAGE));
    let filter = narrowed.map_err(|bad| parts::bad_filter(&site.app.history().now(), &bad))?;
    let span = ask.span.clone();
    site.answer(ask, Divided { id, filter, division, span }).await
}

fn bad_division(bad: &BadDivision, id: FigureId) -> Problem {
    let dimension = |by: By| Arg::Code("dimension".into(), by.code().into());
    let known =
        || Arg::from(By::ALL.iter().filter(|by| by.divides(id)).map(|by| by.code()).collect::<Vec<_>>().join(", "));
    Problem::asked(match bad {
        BadDivision::Unknown(by) => Say::new("bad-code").with("value", by).with("name", "by").with("known", known()),
        BadDivision::TooMany => Say::new("bad-division-many"),
        BadDivision::Alone(by) => Say::new("bad-division-alone").with("by", dimension(*by)),
        BadDivision::Pointless(by) => {
            Say::new("bad-division-pointless").with("by", dimension(*by)).with("known", known())
        }
    })
}

struct Divided {
    id: FigureId,
    filter: Filter,
    division: Division,
    span: Span,
}

/// A figure of each group.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "DividedFigure")]
pub struct DividedTold {
    /// What it is divided by, in order.
    by: Vec<&'static str>,
    /// How many groups there are, those of all pieces together.
    total: usize,
    /// Those of this piece, in the order of their keys.
    groups: Vec<GroupTold>,
    /// Where the list goes on.
    #[serde(skip_serializing_if = "Next::is_written_apart")]
    #[schemars(required)]
    next: Next,
}

/// One group.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "FigureOfGroup")]
struct GroupTold {
    /// What its members have in common, one for each thing divided by; empty where no source says it.
    keys: Vec<String>,
    /// The figure. Its filter names the group, where a filter can.
    figure: Figure,
    /// Between which shares it may lie (95 %, Wilson); null for a number.
    interval: Option<Between>,
}

/// Between which shares one may lie, in tenths of a per cent.
#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
#[schemars(rename = "Interval")]
struct Between {
    /// At least.
    low: u64,
    /// At most.
    high: u64,
}

impl Divided {
    fn groups(&self, present: Present<'_>) -> Vec<Group> {
        divide(present.state, present.lens, self.id, &self.filter, &self.division)
    }

    fn to(&self, by: &str) -> Target {
        let to = Target::new(Address::DividedFigure(self.id.code().to_owned(), by.to_owned()));
        self.filter.pairs().iter().fold(to, |to, (key, value)| to.and(key, value))
    }

    /// By each of the others, and where it is divided by one thing, by that one and each of the others.
    fn others(&self) -> Vec<(Vec<&'static str>, Target)> {
        others(self.id, self.division.dimensions())
            .map(|by| {
                let codes: Vec<&'static str> = by.dimensions().iter().map(|by| by.code()).collect();
                let to = self.to(&by.to_string());
                (codes, to)
            })
            .collect()
    }

    fn row(&self, present: Present<'_>, group: &Group, above: Option<&Group>) -> DividedRow {
        let figure = &group.figure;
        let is_known = group.keys.iter().all(|key| *key != GroupKey::Unknown);
        DividedRow {
            keys: group.keys.iter().map(|key| key_name(present, key)).collect(),
            share: Share::new(figure.numerator, figure.denominator),
            excluded: figure.universe.saturating_sub(figure.denominator),
            breaks: above.is_some_and(|above| is_break(above, group)),
            to: is_known.then(|| parts::to(self.id, &figure.filter)),
        }
    }
}

/// The ways to divide a figure that is divided so now, each possible one.
fn others(id: FigureId, now: &[By]) -> impl Iterator<Item = Division> {
    let of = move |by: Vec<&str>| Division::read(&by.join(","), id).ok();
    let first = now.first().map(|by| by.code());
    let single = By::ALL.iter().map(|by| vec![by.code()]);
    let double = By::ALL.iter().filter_map(move |by| Some(vec![first?, by.code()]));
    let now: Vec<By> = now.to_vec();
    single.chain(double).filter_map(of).filter(move |division| division.dimensions() != now)
}

/// The ways to divide a figure by one thing.
pub fn ways(id: FigureId, filter: &Filter) -> Vec<(&'static str, Target)> {
    let to = |by: &By| {
        let to = Target::new(Address::DividedFigure(id.code().to_owned(), by.code().to_owned()));
        (by.code(), filter.pairs().iter().fold(to, |to, (key, value)| to.and(key, value)))
    };
    By::ALL.iter().filter(|by| by.divides(id)).map(to).collect()
}

/// Whether two rows that stand below each other cannot be compared: between them the code book, the rule or the question changed.
fn is_break(above: &Group, below: &Group) -> bool {
    match (above.keys.as_slice(), below.keys.as_slice()) {
        ([GroupKey::Year(before)], [GroupKey::Year(year)]) => {
            !breaks((*before, &above.figure), (*year, &below.figure)).is_empty()
        }
        ([GroupKey::Year(before), ..], [GroupKey::Year(year), ..]) => {
            Era::of_plan_year(*before) != Era::of_plan_year(*year)
        }
        ([GroupKey::Era(before), ..], [GroupKey::Era(era), ..]) => before != era,
        _ => false,
    }
}

fn key_name(present: Present<'_>, key: &GroupKey) -> Say {
    let code = |field: &str| Say::of(Arg::Code(field.to_owned(), key.code()));
    match key {
        GroupKey::Year(year) => Say::plain(year.to_string()),
        GroupKey::Country(id) => Say::of(Arg::Country(id.to_string())),
        GroupKey::Member(id) => match present.name_of(id) {
            Name::Country(code) => Say::of(Arg::Country(code)),
            Name::Given(name) => Say::plain(name),
        },
        GroupKey::Cohort(_) => code("cohort"),
        GroupKey::Region(_) => code("region"),
        GroupKey::Level(_) => code("level"),
        GroupKey::Era(_) => code("era"),
        GroupKey::Tag(_) => code("tags"),
        GroupKey::PolicyArea(_) => code("policy-areas"),
        GroupKey::Edition(id) => Say::of(parts::source(present, id.as_str())),
        GroupKey::Formula(_) => code("rule"),
        GroupKey::Unknown => Say::new("divided-unknown"),
    }
}

impl Question for Divided {
    fn position(&self, state: &Partnership) -> Option<u64> {
        last_fact(state)
    }

    fn rests_on(&self, _: Lens) -> RestsOn {
        Arc::new(Basis::facts)
    }

    fn is_heavy(&self) -> bool {
        true
    }

    fn page(&self, present: Present<'_>) -> Result<Box<dyn Page>, Problem> {
        let groups = self.groups(present);
        let list = self.to(&self.division.to_string());
        let pager = Pager::new(groups.len() as u64, ON_A_PAGE as u64, self.span.page, list);
        let first = usize::try_from(pager.page - 1).unwrap_or(0) * ON_A_PAGE;
        let on_page = groups.iter().enumerate().skip(first).take(ON_A_PAGE);
        let above = |at: usize| at.checked_sub(1).filter(|_| at > first).and_then(|above| groups.get(above));
        let is_narrowed = !self.filter.pairs().is_empty();
        Ok(Box::new(DividedPage {
            name: name(self.id),
            whole: parts::to(self.id, &self.filter),
            kind: self.id.kind(),
            about: is_narrowed.then(|| parts::told(present, &self.filter)),
            by: self.division.dimensions().iter().map(|by| by.code()).collect(),
            trend: (*self.division.dimensions() == [By::Year])
                .then(|| shown::trend(present, self.id, &self.filter))
                .flatten(),
            rows: on_page.map(|(at, group)| self.row(present, group, above(at))).collect(),
            others: self.others(),
            pager: (groups.len() > ON_A_PAGE).then_some(pager),
        }))
    }

    fn json(&self, present: Present<'_>) -> Result<Object, Problem> {
        let groups = self.groups(present);
        let (piece, next) = self.span.cut(&groups, ON_A_PAGE);
        let told = |group: &Group| GroupTold {
            keys: group.keys.iter().map(GroupKey::code).collect(),
            figure: group.figure.clone(),
            interval: interval(&group.figure),
        };
        let by = self.division.dimensions().iter().map(|by| by.code()).collect();
        let told = DividedTold { by, total: groups.len(), groups: piece.iter().map(told).collect(), next };
        Ok(Object::piece(&told, &told.next)?)
    }

    fn csv(&self, present: Present<'_>) -> Result<Option<Vec<u8>>, Problem> {
        let by = self.division.dimensions().iter().map(|by| by.code());
        let header: Vec<&str> = by.chain(COLUMNS).chain(["low", "high"]).collect();
        let row = |group: &Group| {
            let bounds = interval(&group.figure);
            let bounds = [bounds.map(|between| between.low), bounds.map(|between| between.high)];
            let bounds = bounds.map(|bound| bound.map(|bound| bound.to_string()).unwrap_or_default());
            let keys = group.keys.iter().map(GroupKey::code);
            keys.chain(cells(&group.figure)).chain(bounds).collect::<Vec<String>>()
        };
        Ok(Some(app::csv(&header, self.groups(present).iter().map(row))))
    }
}

/// Between which shares a group's may lie; none for a number.
fn interval(figure: &Figure) -> Option<Between> {
    let (low, high) = domain::figures::interval(figure.numerator, figure.denominator)?;
    (figure.kind == domain::figures::Kind::Share).then_some(Between { low, high })
}
