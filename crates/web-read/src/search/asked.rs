//! What is looked for, read from an address, and the same for the index.

use app::search::{Facet as Term, Kind};
use domain::Partnership;
use domain::codebook::{Field, MembershipStatus, Shape};
use domain::deed::Deed;
use domain::figures::{FigureId, Filter, Which};
use views::{Address, Target};

use super::{FACETS, LONGEST, acts};
use crate::ask::Ask;
use crate::figures::parts;
use crate::problems::Problem;

/// What is looked for.
#[derive(Debug, Clone)]
pub struct Asked {
    /// The words.
    pub text: String,
    /// Which sort of things.
    pub kind: Kind,
    /// Only what is starred, or what is not.
    pub starred: Option<bool>,
    /// Only what is a member's with this standing.
    pub status: Option<MembershipStatus>,
    /// Only what these restrictions of figures let through.
    pub filter: Filter,
    /// Only what was found so.
    pub findings: Vec<(Field, String)>,
    /// Only acts that do this, by the code of their kind.
    pub act_kind: Option<String>,
    /// Only what a part of a figure counts.
    pub part: Option<(FigureId, Which)>,
    /// Which page.
    pub page: u64,
    /// All that narrows, as it stands in the address.
    pub chosen: Vec<(String, String)>,
}

impl Asked {
    /// Reads an address; what it does not know is not asked.
    ///
    /// # Errors
    /// When a code or a restriction cannot be read.
    pub fn read(ask: &Ask, state: &Partnership) -> Result<Self, Problem> {
        let (mut filter, mut findings, mut chosen) = (Filter::default(), Vec::new(), Vec::new());
        for (name, value) in ask.others() {
            if let Some(field) = FACETS.iter().copied().find(|field| field.code() == name) {
                let (Shape::Code(book) | Shape::Codes(book)) = field.shape() else { continue };
                let known = ask.code(name, |value| book.iter().find(|code| **code == value).copied(), book)?;
                findings.extend(known.map(|code| (field, code.to_owned())));
            } else if Filter::KEYS.contains(&name) {
                filter.take(name, value).map_err(|bad| parts::bad_filter(state, &bad))?;
            } else if !matches!(name, "figure" | "part" | "kind" | "starred" | "status" | acts::KIND) {
                continue;
            }
            chosen.push((name.to_owned(), value.to_owned()));
        }
        let kind = ask.code("kind", Kind::from_code, &Kind::CODES)?.unwrap_or_default();
        let yes_or_no = |value: &str| YES_OR_NO.iter().position(|code| *code == value).map(|place| place == 0);
        let starred = ask.code("starred", yes_or_no, &YES_OR_NO)?;
        let status = ask.code("status", MembershipStatus::from_code, MembershipStatus::CODES)?;
        let part = match ask.code("figure", FigureId::from_code, FigureId::CODES)? {
            Some(id) => Some((id, ask.code("part", parts::read, &parts::KNOWN)?.unwrap_or(Which::Universe))),
            None => None,
        };
        let known = |code: &str| Deed::KIND_CODES.iter().find(|known| **known == code).map(|known| (*known).to_owned());
        let act_kind = ask.code(acts::KIND, known, Deed::KIND_CODES)?;
        let text = ask.get("q").unwrap_or("").to_owned();
        Ok(Self { text, kind, starred, status, filter, findings, act_kind, part, page: ask.page(), chosen })
    }

    /// Whether more words are asked for than are looked at.
    #[must_use]
    pub fn is_too_long(&self) -> bool {
        self.text.chars().nth(LONGEST).is_some()
    }

    /// The question as an address, without a page.
    #[must_use]
    pub fn target(&self) -> Target {
        let asked = Target::new(Address::Search).and("q", &self.text);
        self.chosen.iter().fold(asked, |target, (name, value)| target.and(name, value))
    }

    /// Whether any words are looked for.
    #[must_use]
    pub fn has_words(&self) -> bool {
        !self.text.trim().is_empty()
    }

    /// What narrows, as facets; `None` where those do not say all that is asked.
    #[must_use]
    pub fn facets(&self) -> Option<Vec<Term>> {
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
            self.status.iter().map(|status| Term::new("status", status.code())).collect(),
            plan_years.iter().map(|year| Term::new("year", year)).collect(),
            tags.iter().map(|code| Term::new("tags", code)).collect(),
            policy_areas.iter().map(|code| Term::new("policy-areas", code)).collect(),
            self.findings.iter().map(|(field, code)| Term::new(field.code(), code)).collect(),
            members.iter().map(Term::member).collect(),
            self.act_kind.iter().map(|kind| Term::new(acts::KIND, kind)).collect(),
        ];
        Some(terms.into_iter().flatten().collect())
    }
}

/// The two answers to whether a commitment is starred.
pub const YES_OR_NO: [&str; 2] = ["yes", "no"];

const fn yes_no(yes: bool) -> &'static str {
    if yes { YES_OR_NO[0] } else { YES_OR_NO[1] }
}
