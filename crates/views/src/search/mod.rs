//! Search over commitments, members, plans, acts and terms: a box, results with what was hit, and ways to narrow them down.

use domain::PartialDate;

use crate::address::{Address, Format, Target};
use crate::chrome::{About, Part};
use crate::components::pager::Pager;
use crate::glossary::{self, Term};
use crate::locale::{Catalogue, Locale, Say};
use crate::page::page;
use crate::value::{Code, Name, Text, Value};

/// The page of search.
#[derive(Debug, Clone, PartialEq)]
pub struct SearchPage {
    /// What was asked; empty when nothing was.
    pub query: String,
    /// Facets already chosen, carried along when the question is changed: names and values of the form.
    pub chosen: Vec<(String, String)>,
    /// What sort of thing is shown, and how many of each sort fit.
    pub kinds: Vec<KindOption>,
    /// How many things of the sort that is shown fit.
    pub total: u64,
    /// The position in the list of the first result on this page, from 1.
    pub first: u64,
    /// The results on this page.
    pub hits: Vec<Hit>,
    /// Ways to narrow them down.
    pub facets: Vec<Facet>,
    /// The same words in other languages that were searched as well.
    pub also: Vec<Text>,
    /// Words that stand nowhere, with what was looked for instead.
    pub corrected: Vec<(String, String)>,
    /// Acts of the record that the question names by their number.
    pub acts: Vec<u64>,
    /// The term of the glossary that is asked for by its name.
    pub defined: Option<Defined>,
    /// The question with no facet chosen; `None` when none is.
    pub clear: Option<Target>,
    /// The pages of the list.
    pub pager: Option<Pager>,
    /// How many acts the index has still to take in.
    pub behind: u64,
    /// What was wrong with the question, if something was.
    pub problem: Option<Say>,
}

/// One result.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// Where it is.
    pub to: Target,
    /// The member whose it is, if it is anybody's.
    pub member: Option<Name>,
    /// Where in that, in a few words each: the plan and the number in it; of an act its number and day.
    pub place: Vec<Say>,
    /// The title with what was hit.
    pub title: Vec<Piece>,
    /// The language of title and excerpt, where known.
    pub lang: Option<String>,
    /// A passage of the text with what was hit.
    pub excerpt: Vec<Piece>,
    /// Whether the passage is cut out of a longer text.
    pub is_cut: bool,
    /// Whether the passage was written by the reviewer, not by the government.
    pub by_reviewer: bool,
    /// Who is responsible; of an act, who did it.
    pub institution: Option<String>,
    /// Findings, drawn beside each other.
    pub findings: Vec<Value>,
}

/// A term of the glossary beside the results.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Defined {
    /// The term.
    pub term: Term,
    /// Its place in the glossary.
    pub to: String,
}

impl Defined {
    /// A term, in a language.
    #[must_use]
    pub fn of(term: Term, locale: Locale) -> Self {
        Self { term, to: glossary::address(term, locale) }
    }
}

/// The number of a plan beside its member.
#[must_use]
pub fn of_plan(number: u16) -> Say {
    Say::new("plan-short-inline").with("number", number.to_string())
}

/// The number of a commitment beside its plan.
#[must_use]
pub fn of_number(number: &str) -> Say {
    Say::new("commitment-short-inline").with("number", number)
}

impl Hit {
    /// Whether anything says where it belongs; a term belongs nowhere.
    fn is_placed(&self) -> bool {
        self.member.is_some() || !self.place.is_empty()
    }
}

/// A sort of thing that can be searched for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KindOption {
    /// Which: `commitment`, `member`, `plan`, `act` or `term`.
    pub kind: Code,
    /// How many fit, where that is known before it is looked for.
    pub count: Option<u64>,
    /// Whether it is the one that is shown.
    pub shown: bool,
    /// The list of it.
    pub to: Target,
}

/// A piece of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The words.
    pub words: String,
    /// Whether they were asked for.
    pub hit: bool,
}

impl Piece {
    /// A piece that was not asked for.
    #[must_use]
    pub fn plain(words: impl Into<String>) -> Self {
        Self { words: words.into(), hit: false }
    }

    /// A piece that was asked for.
    #[must_use]
    pub fn hit(words: impl Into<String>) -> Self {
        Self { words: words.into(), hit: true }
    }
}

/// A way to narrow results down.
#[derive(Debug, Clone, PartialEq)]
pub struct Facet {
    /// The field.
    pub field: Code,
    /// Its values with how many results each would leave.
    pub options: Vec<FacetOption>,
}

/// One value of a facet.
#[derive(Debug, Clone, PartialEq)]
pub struct FacetOption {
    /// The value.
    pub label: Say,
    /// How many results it would leave.
    pub count: u64,
    /// Whether it is chosen; then `to` takes it away again.
    pub chosen: bool,
    /// The list with it, or without it when it is chosen.
    pub to: Target,
}

fn about(page: &SearchPage, t: &Catalogue) -> About {
    let title = page.title(t);
    About {
        description: t.text("search-description").into_owned(),
        part: Some(Part::Commitments),
        crumbs: vec![(t.text("part-commitments").into_owned(), None)],
        title,
        twins: &[Format::Json, Format::Csv],
    }
}

page!(SearchPage, "search/search.html");

impl SearchPage {
    fn title(&self, t: &Catalogue) -> String {
        match (self.query.is_empty(), self.total) {
            (true, _) if self.chosen.is_empty() => t.text("search-title").into_owned(),
            (true, total) if self.shows("commitment") => {
                crate::say!(t, "search-title-narrowed", count = total).into_owned()
            }
            (true, _) => t.text("search-title").into_owned(),
            (false, total) => crate::say!(t, "search-title-found", count = total, query = &self.query).into_owned(),
        }
    }

    /// Whether results of a sort are shown; where no sorts are told apart, they are commitments.
    fn shows(&self, code: &str) -> bool {
        self.kinds.iter().find(|kind| kind.shown).map_or("commitment", |kind| kind.kind.as_ref()) == code
    }

    /// What is new among the results, as a feed: feeds and letters tell of commitments.
    fn feed(&self) -> Option<Target> {
        let asked = Target::new(Address::SearchFeed).and("q", &self.query);
        let asked = self.chosen.iter().fold(asked, |target, (name, value)| target.also(name, value));
        self.shows("commitment").then_some(asked)
    }

    fn last(&self) -> u64 {
        self.first + u64::try_from(self.hits.len()).unwrap_or(0).saturating_sub(1)
    }

    /// An example: three of the results for a question asked in English.
    #[must_use]
    pub fn sample() -> Self {
        let with = |facet: &str, code: &str| Target::new(Address::Search).and("q", "open data").and(facet, code);
        let option = |field: &'static str, code: &'static str, count| FacetOption {
            label: Say::of(crate::Arg::Code(field.into(), code.into())),
            count,
            chosen: false,
            to: with(field, code),
        };
        let findings = |impact: &'static str, completion: &'static str, starred| {
            let mut findings = vec![Value::code("potential-impact", impact), Value::code("completion", completion)];
            if starred {
                findings.push(Value::Star(true));
            }
            findings
        };
        Self {
            query: "open data".into(),
            chosen: vec![],
            total: 166,
            first: 1,
            hits: vec![
                Hit {
                    to: Address::Commitment("gha-1-13".into()).into(),
                    member: Some(Name::Country("GHA".into())),
                    place: vec![of_plan(1), of_number("13")],
                    title: vec![Piece::plain("Policy Portal")],
                    lang: Some("en".into()),
                    excerpt: vec![
                        Piece::plain("full implementation, by the end of 2014, of the Ghana "),
                        Piece::hit("Open Data"),
                        Piece::plain(" Initiative"),
                    ],
                    is_cut: true,
                    by_reviewer: false,
                    institution: Some("Ministry of Communications, NITA".into()),
                    findings: findings("transformative", "substantial", true),
                },
                Hit {
                    to: Address::Commitment("mex-2-14".into()).into(),
                    member: Some(Name::Country("MEX".into())),
                    place: vec![of_plan(2), of_number("14")],
                    title: vec![Piece::plain("Política Nacional de "), Piece::hit("Datos Abiertos")],
                    lang: Some("es".into()),
                    excerpt: vec![],
                    is_cut: true,
                    by_reviewer: false,
                    institution: Some("Coordinación de Estrategia Digital Nacional".into()),
                    findings: findings("moderate", "substantial", true),
                },
                Hit {
                    to: Address::Commitment("est-2-6-1".into()).into(),
                    member: Some(Name::Country("EST".into())),
                    place: vec![of_plan(2), of_number("6.1")],
                    title: vec![Piece::hit("Open data"), Piece::plain(" portal")],
                    lang: Some("en".into()),
                    excerpt: vec![],
                    is_cut: true,
                    by_reviewer: false,
                    institution: Some("Ministry of Economic Affairs and Communications".into()),
                    findings: findings("moderate", "complete", false),
                },
            ],
            facets: vec![
                Facet {
                    field: "completion".into(),
                    options: vec![
                        option("completion", "complete", 36),
                        option("completion", "substantial", 60),
                        option("completion", "limited", 52),
                        option("completion", "not-started", 13),
                    ],
                },
                Facet {
                    field: "potential-impact".into(),
                    options: vec![
                        option("potential-impact", "transformative", 25),
                        option("potential-impact", "moderate", 81),
                    ],
                },
            ],
            kinds: vec![
                KindOption { kind: "commitment".into(), count: Some(166), shown: true, to: with("kind", "commitment") },
                KindOption { kind: "plan".into(), count: Some(3), shown: false, to: with("kind", "plan") },
            ],
            also: vec![Text::in_language("datos abiertos", "es")],
            corrected: vec![],
            acts: vec![],
            defined: None,
            clear: None,
            pager: Some(Pager::new(166, 8, 1, Target::new(Address::Search).and("q", "open data"))),
            behind: 0,
            problem: None,
        }
    }

    /// An example: acts that a question finds, and the term that it names.
    #[must_use]
    pub fn sample_acts() -> Self {
        let kinds = [("commitment", 4, false), ("act", 2, true), ("term", 3, false)];
        let to = |kind: &str| Target::new(Address::Search).and("q", "starred commitment").and("kind", kind);
        let act = |position: u64, title: &str, on: i16| Hit {
            to: Address::Act(position).into(),
            member: Some(Name::Country("GHA".into())),
            place: vec![Say::new("search-act").with("number", position.to_string()), Say::of(PartialDate::Year(on))],
            title: vec![Piece::plain(title)],
            lang: None,
            excerpt: vec![],
            is_cut: false,
            by_reviewer: false,
            institution: Some("Operator for openpact.example".into()),
            findings: vec![],
        };
        Self {
            query: "starred commitment".into(),
            kinds: kinds
                .map(|(kind, count, shown)| KindOption { kind: kind.into(), count: Some(count), shown, to: to(kind) })
                .into(),
            total: 2,
            hits: vec![
                act(22_640, "Was told otherwise by the edition of 2016: Policy Portal", 2016),
                act(9_107, "Was told by the edition of 2015: Policy Portal", 2015),
            ],
            facets: vec![],
            also: vec![],
            defined: Term::named("starred").map(|term| Defined::of(term, Locale::En)),
            pager: None,
            ..Self::sample()
        }
    }

    /// An example: nothing was asked yet.
    #[must_use]
    pub fn sample_unasked() -> Self {
        Self {
            query: String::new(),
            kinds: vec![],
            total: 0,
            hits: vec![],
            facets: vec![],
            also: vec![],
            pager: None,
            ..Self::sample()
        }
    }

    /// An example: nothing fits, and the index is catching up.
    #[must_use]
    pub fn sample_nothing() -> Self {
        Self {
            query: "perpetual moton 1204".into(),
            kinds: vec![],
            corrected: vec![("moton".into(), "motion".into())],
            acts: vec![1_204],
            total: 0,
            hits: vec![],
            facets: vec![],
            also: vec![],
            pager: None,
            behind: 1_204,
            ..Self::sample()
        }
    }
}
