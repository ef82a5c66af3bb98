//! One action plan: when it runs, what it promises, how it was made, what happened to it.

use domain::PartialDate;

use crate::address::{Address, Format};
use crate::chrome::{About, Part};
use crate::components::commitments::Table;
use crate::components::facts::Fact;
use crate::components::ledger::{At, Line};
use crate::components::receipt::Receipt;
use crate::locale::{Arg, Catalogue, Say};
use crate::page::page;
use crate::value::{Code, Name, Value};

/// The page of one plan.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanPage {
    /// The member's short name, as in addresses.
    pub member: String,
    /// The member's name.
    pub name: Name,
    /// The number of the plan, from 1.
    pub number: u16,
    /// When it begins, where that is known.
    pub from: Option<PartialDate>,
    /// When it ends, where that is known.
    pub to: Option<PartialDate>,
    /// The few things a reader wants first.
    pub facts: Vec<Fact>,
    /// On which report and which rules the columns of the table rest.
    pub note: Option<Say>,
    /// The commitments.
    pub table: Table,
    /// How the plan was made, as the review's process database answers: fields and answers.
    pub process: Vec<(Code, Value)>,
    /// Where the answers about the process come from.
    pub process_source: Option<Say>,
    /// What happened to the plan, with the acts.
    pub history: Vec<Line>,
    /// Proof of the page.
    pub receipt: Option<Receipt>,
}

fn member_name(page: &PlanPage, t: &Catalogue) -> String {
    match &page.name {
        Name::Country(code) => t.country(code).into_owned(),
        Name::Given(name) => name.clone(),
    }
}

fn about(page: &PlanPage, t: &Catalogue) -> About {
    let name = member_name(page, t);
    let number = Arg::Text(page.number.to_string());
    let plan = t.with("plan-short", &[("number", number.clone())]).into_owned();
    About {
        title: t.with("plan-title-of", &[("member", Arg::from(&name)), ("number", number.clone())]).into_owned(),
        description: t.with("plan-description", &[("member", Arg::from(&name)), ("number", number)]).into_owned(),
        part: Some(Part::Members),
        crumbs: vec![
            (t.text("members-title").into_owned(), Some(Address::Members)),
            (name, Some(Address::Member(page.member.clone()))),
            (plan, None),
        ],
        twins: &[Format::Json, Format::Csv],
    }
}

page!(PlanPage, "plans/plan.html");

impl PlanPage {
    fn span(&self) -> Option<Say> {
        match (self.from, self.to) {
            (Some(from), Some(to)) if from != to => Some(Say::new("date-span").with("from", from).with("to", to)),
            (Some(one), _) | (None, Some(one)) => Some(Say::of(one)),
            (None, None) => None,
        }
    }

    /// An example: Ghana's first plan, with the answers of the process database of July 2016.
    #[must_use]
    pub fn sample() -> Self {
        let yes_no = |field: &'static str, code: &'static str| (Code::from(field), Value::code(field, code));
        Self {
            member: "ghana".into(),
            name: Name::Country("GHA".into()),
            number: 1,
            from: Some(PartialDate::Year(2013)),
            to: Some(PartialDate::Year(2014)),
            facts: vec![
                Fact::new(Say::new("plan-submitted"), Value::When(PartialDate::Year(2013))),
                Fact::new(Say::new("member-commitments"), Value::Number(13))
                    .noting(Say::new("member-commitments-assessed").with("count", 13u64)),
                Fact::new(Say::new("member-done"), Value::Number(5))
                    .noting(Say::new("member-done-of").with("count", 13u64)),
            ],
            note: Some(
                Say::new("plan-columns-note").with("report", Arg::Code("product".into(), "end-of-term-report".into())),
            ),
            table: crate::membership::sample_table(),
            process: vec![
                yes_no("timeline-beforehand", "yes"),
                yes_no("timeline-online", "yes"),
                yes_no("advance-notice", "yes"),
                ("notice-days".into(), Value::Number(7)),
                yes_no("notice-adequate", "no"),
                yes_no("awareness-raising", "yes"),
                yes_no("online-consultation", "no"),
                yes_no("in-person-consultation", "yes"),
                yes_no("summary-of-comments", "yes"),
                yes_no("development-openness", "open"),
                yes_no("development-influence", "consult"),
                yes_no("implementation-influence", "collaborate"),
                yes_no("self-assessment-published", "no"),
                ("self-assessment-on-time".into(), Value::missing("not-applicable")),
            ],
            process_source: Some(Say::new("plan-process-source").with("source", "Process database, July 2016")),
            history: vec![
                Line::new(
                    At::When(PartialDate::Year(2013)),
                    Say::new("timeline-plan-deposited").with("number", "1").with("count", 13u64),
                )
                .act(6_120),
            ],
            receipt: Some(Receipt { position: 22_641, leaf: [0x9f; 32], checkpoint_size: Some(48_211) }),
        }
    }
}
