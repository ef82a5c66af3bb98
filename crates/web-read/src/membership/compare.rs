//! Two to six members side by side.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::MemberId;
use domain::codebook::Era;
use domain::figures::{By, Figure, FigureId, Filter, GroupKey, group};
use domain::partnership::Member;
use serde_json::{Value as Json, json};
use views::membership::{Cell, ComparePage, CompareRow, Compared, Group, MOST};
use views::value::{Name, Value as Shown};
use views::{Address, Arg, Page, Say, Target};

use crate::ask::Ask;
use crate::membership::members::{self, Sum};
use crate::object::Object;
use crate::present::Present;
use crate::problems::Problem;
use crate::site::{Question, Site};

/// Members side by side, as HTML, JSON or CSV.
pub async fn compare(State(site): State<Arc<Site>>, ask: Ask) -> Result<Response<Body>, Problem> {
    let question = Compare { members: asked(&ask)? };
    site.answer(ask, question).await
}

/// The members that were asked for, each once, in order.
fn asked(ask: &Ask) -> Result<Vec<MemberId>, Problem> {
    let asked = ask.query.iter().filter(|(name, _)| name == "member").flat_map(|(_, value)| value.split(','));
    let mut members: Vec<MemberId> = Vec::new();
    for value in asked.map(str::trim).filter(|value| !value.is_empty()) {
        let id = value.parse().map_err(|_| unknown(value))?;
        if !members.contains(&id) {
            members.push(id);
        }
    }
    if members.len() > MOST {
        return Err(Problem::asked(Say::new("bad-many-members").with("count", members.len()).with("most", MOST)));
    }
    Ok(members)
}

fn unknown(value: &str) -> Problem {
    Problem::asked(Say::new("bad-member").with("value", value.chars().take(80).collect::<String>()))
}

struct Compare {
    members: Vec<MemberId>,
}

/// The shares that are compared, within one code book each.
const SHARES: [(FigureId, &str); 4] = [
    (FigureId::CompletionRate, "compare-done"),
    (FigureId::AmbitiousShare, "compare-ambitious"),
    (FigureId::StarShare, "compare-starred"),
    (FigureId::StrongResults, "compare-results"),
];

/// How many of how many, of each member.
type Counts = BTreeMap<MemberId, (u64, u64)>;

/// A share that a code book has, with its name and the members' counts.
type Share = (FigureId, &'static str, Counts);

impl Compare {
    /// The members, if this view shows something of each.
    fn find<'a>(&'a self, present: Present<'a>) -> Result<Vec<(&'a MemberId, &'a Member)>, Problem> {
        let find = |id: &'a MemberId| {
            let member = present.state.members.get(id).map(AsRef::as_ref);
            member.map(|member| (id, member)).ok_or_else(|| unknown(id.as_str()))
        };
        self.members.iter().map(find).collect()
    }

    fn to(members: impl Iterator<Item = MemberId>) -> Target {
        members.fold(Target::new(Address::Compare), |target, id| target.also("member", id.as_str()))
    }

    /// A figure in one code book, for each member.
    fn counts(&self, present: Present<'_>, id: FigureId, era: Option<Era>) -> (Counts, BTreeMap<MemberId, Figure>) {
        let filter = Filter {
            members: self.members.iter().cloned().collect(),
            eras: era.into_iter().collect(),
            ..Filter::default()
        };
        let groups = group(present.state, present.lens, id, &filter, By::Member).into_iter();
        let figures: BTreeMap<MemberId, Figure> = groups
            .filter_map(|(key, figure)| match key {
                GroupKey::Member(member) => Some((member, figure)),
                _ => None,
            })
            .collect();
        (figures.iter().map(|(id, f)| (id.clone(), (f.numerator, f.denominator))).collect(), figures)
    }

    /// The shares of each code book in which at least one of the members has a case.
    fn shares(&self, present: Present<'_>) -> Vec<(Era, Vec<Share>)> {
        let of_era = |era: &Era| {
            let shares: Vec<_> = SHARES
                .into_iter()
                .map(|(id, label)| (id, label, self.counts(present, id, Some(*era)).0))
                .filter(|(_, _, counts)| counts.values().any(|(_, of)| *of > 0))
                .collect();
            (!shares.is_empty()).then_some((*era, shares))
        };
        Era::ALL.iter().filter_map(of_era).collect()
    }

    fn standing(&self, present: Present<'_>, found: &[(&MemberId, &Member)]) -> Group {
        let sums: Vec<Sum> = found.iter().map(|(id, member)| members::sum(present, id, member)).collect();
        let (reviewed, _) = self.counts(present, FigureId::Assessed, None);
        let row = |label: &'static str, cell: &dyn Fn(&Sum) -> Shown| CompareRow {
            label: Say::new(label),
            cells: sums.iter().map(|sum| Cell::Value(cell(sum))).collect(),
        };
        let of_field = |field: &'static str, cell: &dyn Fn(&Sum) -> Shown| CompareRow {
            label: Say::of(Arg::Field(field.into())),
            cells: sums.iter().map(|sum| Cell::Value(cell(sum))).collect(),
        };
        let code = |field: &'static str, code: Option<&views::value::Code>| {
            code.map_or(Shown::missing("never-said"), |code| Shown::code(field, code.clone()))
        };
        let assessed = |sum: &Sum| {
            let of = sum.row.id.parse::<MemberId>().ok().and_then(|id| reviewed.get(&id).copied());
            Shown::Number(of.map_or(0, |(yes, _)| yes))
        };
        Group {
            title: Say::new("compare-standing"),
            breaks: false,
            rows: vec![
                row("member-status", &|sum| Shown::code("status", sum.row.status.clone())),
                of_field("region", &|sum| code("region", sum.row.region.as_ref())),
                of_field("joined", &|sum| sum.row.joined.map_or(Shown::missing("never-said"), Shown::When)),
                row("compare-plans-listed", &|sum| Shown::Number(sum.row.plans)),
                row("member-commitments", &|sum| Shown::Number(sum.row.commitments)),
                row("compare-reviewed", &assessed),
            ],
        }
    }

    fn groups(&self, present: Present<'_>, found: &[(&MemberId, &Member)]) -> Vec<Group> {
        let share = |counts: &Counts| {
            let cell = |id: &MemberId| counts.get(id).map_or(Cell::share(0, 0), |(yes, of)| Cell::share(*yes, *of));
            self.members.iter().map(cell).collect()
        };
        let of_era = |(era, shares): (Era, Vec<(FigureId, &'static str, Counts)>)| Group {
            title: Say::of(Arg::Code("era".into(), era.code().into())),
            breaks: true,
            rows: shares
                .into_iter()
                .map(|(_, label, counts)| CompareRow { label: Say::new(label), cells: share(&counts) })
                .collect(),
        };
        let standing = [self.standing(present, found)].into_iter();
        standing.chain(self.shares(present).into_iter().map(of_era)).collect()
    }

    /// What cannot be compared.
    fn cannot(&self, present: Present<'_>, found: &[(&MemberId, &Member)]) -> Vec<Say> {
        let (_, figures) = self.counts(present, FigureId::Commitments, None);
        let (reviewed, _) = self.counts(present, FigureId::CompletionRate, None);
        let mut cannot = vec![Say::new("compare-cannot-books"), Say::new("compare-cannot-size")];
        let about = |key: &'static str, id: &MemberId| {
            let name: Arg = match present.name_of(id) {
                Name::Country(code) => Arg::Country(code),
                Name::Given(name) => Arg::Text(name),
            };
            Say::new(key).with("member", name)
        };
        for (id, member) in found {
            if reviewed.get(*id).is_none_or(|(_, of)| *of == 0) {
                cannot.push(about("compare-cannot-none", id));
            } else if has_plan_without_last_word(present, member) {
                cannot.push(about("compare-cannot-reports", id));
            }
            if figures.get(*id).is_some_and(|figure| figure.selected > 0) {
                cannot.push(about("compare-cannot-selection", id));
            }
        }
        cannot
    }
}

/// Whether the findings on some plan come from its first report only, so that what came later is not in them.
fn has_plan_without_last_word(present: Present<'_>, member: &Member) -> bool {
    member.plans.values().any(|plan| {
        let reports: BTreeSet<_> =
            plan.commitments.iter().filter_map(|id| present.last_report(present.state.commitments.get(id)?)).collect();
        !reports.is_empty() && reports.iter().all(|report| !report.is_final())
    })
}

impl Question for Compare {
    fn is_heavy(&self) -> bool {
        true
    }

    fn page(&self, present: Present<'_>) -> Result<Box<dyn Page>, Problem> {
        let (t, found) = (present.words_of(), self.find(present)?);
        let everybody = members::sums(present).into_iter().map(|sum| (sum.row.id, sum.row.name.words(t)));
        let without = |gone: &MemberId| Self::to(self.members.iter().filter(|id| *id != gone).cloned());
        let compared = |(id, member): &(&MemberId, &Member)| Compared {
            id: id.to_string(),
            name: present.name(id, member),
            without: without(id),
        };
        let enough = found.len() >= 2;
        Ok(Box::new(ComparePage {
            members: found.iter().map(compared).collect(),
            everybody: everybody.filter(|(id, _)| self.members.iter().all(|m| m.as_str() != id)).collect(),
            groups: if enough { self.groups(present, &found) } else { Vec::new() },
            cannot: if enough { self.cannot(present, &found) } else { Vec::new() },
        }))
    }

    fn json(&self, present: Present<'_>) -> Result<Object, Problem> {
        let found = self.find(present)?;
        let shares = self.shares(present);
        let member = |(id, member): &(&MemberId, &Member)| {
            let sum = members::sum(present, id, member);
            let of_era = |(era, shares): &(Era, Vec<(FigureId, &'static str, Counts)>)| {
                let share = |(figure, _, counts): &(FigureId, &'static str, Counts)| {
                    let (yes, of) = counts.get(*id).copied().unwrap_or((0, 0));
                    let interval = domain::figures::interval(yes, of).map(|(low, high)| json!([low, high]));
                    let told = json!({ "numerator": yes, "denominator": of, "interval_per_mille": interval });
                    (figure.code().to_owned(), told)
                };
                (era.code().to_owned(), Json::Object(shares.iter().map(share).collect()))
            };
            json!({
                "id": id,
                "name": sum.row.name.words(present.words_of()),
                "status": sum.row.status,
                "region": sum.row.region,
                "joined": sum.row.joined,
                "plans": sum.row.plans,
                "commitments": sum.row.commitments,
                "shares": shares.iter().map(of_era).collect::<serde_json::Map<_, _>>(),
            })
        };
        Ok(json!({ "members": found.iter().map(member).collect::<Vec<_>>() }).into())
    }

    fn csv(&self, present: Present<'_>) -> Result<Option<Vec<u8>>, Problem> {
        self.find(present)?;
        let cells = |era: Era, figure: FigureId, id: &MemberId, counts: &Counts| {
            let (yes, of) = counts.get(id).copied().unwrap_or((0, 0));
            let (low, high) = domain::figures::interval(yes, of)
                .map_or((String::new(), String::new()), |(low, high)| (low.to_string(), high.to_string()));
            let (era, figure) = (era.code().to_owned(), figure.code().to_owned());
            [id.to_string(), era, figure, yes.to_string(), of.to_string(), low, high]
        };
        let mut rows = Vec::new();
        for (era, shares) in self.shares(present) {
            for (figure, _, counts) in shares {
                rows.extend(self.members.iter().map(|id| cells(era, figure, id, &counts)));
            }
        }
        let header = ["member", "era", "figure", "numerator", "denominator", "low-per-mille", "high-per-mille"];
        Ok(Some(app::csv(&header, rows)))
    }
}
