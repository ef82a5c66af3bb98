//! Every answer of every source: the record itself, an answer a row, with who gives it and whether it is the one that counts.

use std::sync::{Arc, LazyLock};

use domain::codebook::{Missing, Product};
use domain::statement::{Thing, Value};
use domain::{CommitmentId, Field, MemberId, PlanId, Statement, Subject};
use tabular::{Cell, Failed, Kind, Reference, Table};

use super::column::{Col, always, described, fill, own};
use super::{Out, Seen};

/// What a statement is about, told once for all its answers.
#[derive(Clone)]
struct About<'a> {
    path: Arc<str>,
    /// The commitment under the identifier that leads.
    commitment: Option<&'a CommitmentId>,
    member: Option<&'a MemberId>,
    plan: Option<u16>,
    report: Option<Product>,
}

struct Row<'a> {
    seen: Seen<'a>,
    about: About<'a>,
    field: Field,
    value: &'a Value,
    by: &'a Arc<Statement>,
    counts: bool,
}

impl Row<'_> {
    fn missing(&self) -> Cell<'_> {
        match self.value {
            Value::Missing(why) => Cell::text(why.code()),
            _ => Cell::Empty,
        }
    }

    /// The answer as text.
    fn value(&self) -> Cell<'_> {
        match self.seen.answer(Some(self.value)) {
            cell @ (Cell::Empty | Cell::Text(_) | Cell::Words(_)) => cell,
            other => Cell::made(other.written(&mut String::new())),
        }
    }

    fn digest(&self) -> Cell<'_> {
        match self.value {
            Value::Text(id) => Cell::made(id),
            _ => Cell::Empty,
        }
    }

    fn is_withheld(&self) -> bool {
        matches!(self.value, Value::Text(id) if self.seen.now.withheld.contains_key(id))
    }
}

/// The codes of all fields.
static FIELDS: LazyLock<Vec<&'static str>> = LazyLock::new(|| Field::ALL.iter().map(|field| field.code()).collect());

fn columns<'a>() -> Vec<Col<Row<'a>>> {
    vec![
        always("about", Kind::Text, |r| Cell::text(&r.about.path)),
        own("commitment", Kind::Text, |r| Cell::maybe(r.about.commitment, |id| Cell::text(id.as_str()))),
        own("member", Kind::Text, |r| Cell::maybe(r.about.member, |id| Cell::text(id.as_str()))),
        own("plan", Kind::Whole, |r| Cell::maybe(r.about.plan, |number| Cell::Whole(number.into()))),
        own("report", Kind::Code(Product::CODES), |r| Cell::maybe(r.about.report, |p| Cell::text(p.code()))),
        always("field", Kind::Code(&FIELDS), |r| Cell::text(r.field.code())),
        own("value", Kind::Text, |r| r.value()),
        own("missing", Kind::Code(Missing::CODES), |r| r.missing()),
        own("digest", Kind::Text, |r| r.digest()),
        always("withheld", Kind::Flag, |r| Cell::Flag(r.is_withheld())),
        always("counts", Kind::Flag, |r| Cell::Flag(r.counts)),
        always("source", Kind::Text, |r| Cell::text(r.by.source.id.as_str())),
        always("published_on", Kind::When, |r| Cell::made(r.by.source.published_on)),
        always("row", Kind::Whole, |r| Cell::Whole(r.by.row.into())),
        always("act", Kind::Whole, |r| Cell::count(r.by.at)),
        always("effective_on", Kind::Day, |r| Cell::Day(r.by.effective_on)),
    ]
}

pub(super) fn table() -> Table {
    const OF_COMMITMENT: Reference = Reference { columns: &["commitment"], table: "commitments", to: &["id"] };
    const BY_SOURCE: Reference = Reference { columns: &["source"], table: "sources", to: &["id"] };
    let columns = described(&columns());
    Table { name: "statements", columns, key: &["act", "field"], references: &[OF_COMMITMENT, BY_SOURCE] }
}

pub(super) fn rows(seen: &Seen<'_>, out: &mut Out<'_>) -> Result<(), Failed> {
    let mut walk = Walk { seen: *seen, columns: columns(), out };
    for (id, thing) in &seen.state.countries {
        walk.plain(&Subject::Country(id.clone()), thing)?;
    }
    walk.members()?;
    for ((body, slug), thing) in &seen.state.seats {
        walk.plain(&Subject::Seat(body.clone(), slug.clone()), thing)?;
    }
    for (slug, thing) in &seen.state.entries {
        walk.plain(&Subject::ChallengeEntry(slug.clone()), thing)?;
    }
    for ((country, year), thing) in &seen.state.indicators {
        walk.plain(&Subject::CountryYear(country.clone(), *year), thing)?;
    }
    for ((country, slug), thing) in &seen.state.evidence {
        walk.plain(&Subject::Evidence(country.clone(), slug.clone()), thing)?;
    }
    walk.commitments()
}

struct Walk<'a, 'o> {
    seen: Seen<'a>,
    columns: Vec<Col<Row<'a>>>,
    out: &'o mut Out<'o>,
}

impl<'a> Walk<'a, '_> {
    fn members(&mut self) -> Result<(), Failed> {
        for (id, member) in &self.seen.state.members {
            let of = |subject: Subject, plan| About { member: Some(id), plan, ..about(&subject) };
            self.thing(&of(Subject::Member(id.clone()), None), &member.thing)?;
            for (slug, thing) in &member.events {
                self.thing(&of(Subject::MembershipEvent(id.clone(), slug.clone()), None), thing)?;
            }
            for (plan, thing) in &member.processes {
                self.thing(&of(Subject::Process(id.clone(), *plan), *plan), thing)?;
            }
            for (number, plan) in &member.plans {
                let subject = Subject::Plan(PlanId { member: id.clone(), number: *number });
                self.thing(&of(subject, Some(*number)), &plan.thing)?;
            }
        }
        Ok(())
    }

    /// What was said under each identifier of a commitment; what counts is settled among all that mean the same one.
    fn commitments(&mut self) -> Result<(), Failed> {
        for (id, row) in &self.seen.state.rows {
            let lead = self.seen.state.commitment(id);
            let of = |subject: Subject, report| About {
                commitment: lead.map(|lead| &lead.id),
                member: Some(&row.plan.member),
                plan: Some(row.plan.number),
                report,
                ..about(&subject)
            };
            let whole = lead.map_or(&row.thing, |lead| &lead.thing);
            self.part(&of(Subject::Commitment(id.clone()), None), &row.thing, whole)?;
            for (number, thing) in &row.milestones {
                let whole = lead.and_then(|lead| lead.milestones.get(number)).unwrap_or(thing);
                self.part(&of(Subject::Milestone(id.clone(), *number), None), thing, whole)?;
            }
            for (report, thing) in &row.assessments {
                let whole = lead.and_then(|lead| lead.assessments.get(report)).unwrap_or(thing);
                self.part(&of(Subject::Assessment(id.clone(), *report), Some(*report)), thing, whole)?;
            }
        }
        Ok(())
    }

    fn plain(&mut self, subject: &Subject, thing: &'a Thing) -> Result<(), Failed> {
        self.thing(&about(subject), thing)
    }

    fn thing(&mut self, about: &About<'a>, thing: &'a Thing) -> Result<(), Failed> {
        self.part(about, thing, thing)
    }

    /// What is said in a part of all that is said of a thing.
    fn part(&mut self, about: &About<'a>, part: &'a Thing, whole: &'a Thing) -> Result<(), Failed> {
        let lens = self.seen.lens;
        for by in part.statements(lens) {
            for (field, value) in by.fields.iter() {
                let counts = whole.said(field, lens).is_some_and(|said| Arc::ptr_eq(said.by, by));
                let row = Row { seen: self.seen, about: about.clone(), field, value, by, counts };
                fill(&self.columns, &row, self.out)?;
            }
        }
        Ok(())
    }
}

fn about<'a>(subject: &Subject) -> About<'a> {
    About { path: subject.to_string().into(), commitment: None, member: None, plan: None, report: None }
}
