//! One commitment: what the government said and what the reviewer found.

use std::sync::Arc;

use app::similar::{Model, Similar};
use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::codebook::{Completion, Field, Product};
use domain::plans::{Commitment, progress};
use domain::review::{ReviewId, findings, is_found};
use domain::statement::Statement;
use domain::{CommitmentId, Lens, PartialDate, Partnership, Timestamp, Value};
use views::components::facts::Fact;
use views::components::ledger::{At, Line};
use views::components::strip::{Column, Row, Strip};
use views::plans::{Account, CommitmentPage, Found, Milestone, OtherText, Reported, Said, Stage};
use views::value::{Text, Value as Shown};
use views::{Address, Arg, Page, Say, Target};

use crate::areas::{BOOKS, Book};
use crate::ask::{Ask, Part};
use crate::basis::Basis;
use crate::front::RestsOn;
use crate::last::{last_heard, last_helped, last_said};
use crate::networking;
use crate::object::Object;
use crate::plans::{alike, editions, rows, self_assessment, stars, uptake};
use crate::present::{Present, field_name, report};
use crate::problems::Problem;
use crate::review::{corrections, monitors};
use crate::site::{Elsewhere, Question, Site, Telling};
use crate::until::midnight_after;

/// One commitment, under the identifier that leads; another that it was ever given leads there.
pub async fn commitment(
    State(site): State<Arc<Site>>,
    Part(id): Part<String>,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    let id: CommitmentId = id.parse().map_err(|_| Problem::NotFound)?;
    let similar = Arc::clone(site.app.similar());
    site.answer(ask, OneCommitment { id, similar }).await
}

/// Under which identifier an earlier state knew a commitment that now goes by one which it did not know.
fn known_then_as<'a>(then: &'a Partnership, now: &Partnership, id: &CommitmentId) -> Option<&'a CommitmentId> {
    if then.commitments.contains_key(id) {
        return None;
    }
    let commitment = now.commitment(id)?;
    let known = [&commitment.id].into_iter().chain(&commitment.also).find_map(|id| then.commitment(id))?;
    Some(&known.id)
}

/// How long a page is kept that was made before the model of what is alike was up to date: a minute, in microseconds.
const SOON: i64 = 60_000_000;

struct OneCommitment {
    id: CommitmentId,
    similar: Arc<Similar>,
}

impl OneCommitment {
    fn find<'a>(&self, present: Present<'a>) -> Result<&'a Commitment, Problem> {
        let found = present.state.commitments.get(&self.id).filter(|c| c.thing.exists(present.lens));
        found.map(AsRef::as_ref).ok_or(Problem::NotFound)
    }
}

/// The last act that a commitment rests on: what was said of it, or that one of its texts was withheld.
fn position(state: &Partnership, id: &CommitmentId) -> Option<u64> {
    let commitment = state.commitment(id)?;
    let heard = last_heard(state, commitment).unwrap_or(0);
    let heard = state.inputs_of(commitment).map(|taken| taken.at).max().unwrap_or(0).max(heard);
    let heard = last_said(state, &commitment.plan).unwrap_or(0).max(heard);
    let things = commitment.assessments.values().chain([&commitment.thing]);
    let texts = things.flat_map(|thing| thing.statements(Lens::ALL)).flat_map(|s| s.fields.texts());
    let withheld = texts.filter_map(|text| state.withheld.get(text)).map(|w| w.at).max();
    let helped = last_helped(state, commitment).unwrap_or(0);
    Some(withheld.unwrap_or(0).max(commitment.position()).max(heard).max(helped))
}

impl Question for OneCommitment {
    fn position(&self, state: &Partnership) -> Option<u64> {
        position(state, &self.id)
    }

    fn rests_on(&self, lens: Lens) -> RestsOn {
        let (id, similar) = (self.id.clone(), Arc::clone(&self.similar));
        Arc::new(move |state| Basis::commitment(state, lens, &id).and_likeness(similar.now().version))
    }

    fn elsewhere(&self, telling: &Telling) -> Option<Elsewhere> {
        let (then, now) = (&telling.view.state, &telling.now);
        let lead = then.aliases.get(&self.id);
        let id = lead.or_else(|| known_then_as(then, now, &self.id))?;
        Some(Elsewhere { address: Address::Commitment(id.to_string()), for_good: lead.is_some() })
    }

    fn holds_until(&self, state: &Partnership, now: Timestamp) -> Timestamp {
        // While the model of what is alike is not up to the state, the page is soon asked for again.
        let soon = Timestamp(now.0.saturating_add(SOON));
        if self.similar.now().is_current(state) { midnight_after(now) } else { midnight_after(now).min(soon) }
    }

    fn page(&self, present: Present<'_>) -> Result<Box<dyn Page>, Problem> {
        let commitment = self.find(present)?;
        let (editions, made) = (editions::editions(present, commitment), self.similar.now());
        let model = made.model(present.now);
        let near = model.and_then(|model| model.near(&commitment.id));
        let receipt = position(present.state, &self.id).and_then(|position| present.receipt(position));
        Ok(Box::new(CommitmentPage {
            id: commitment.id.to_string(),
            aliases: commitment.also.iter().map(ToString::to_string).collect(),
            member: commitment.plan.member.to_string(),
            name: present.name_of(&commitment.plan.member),
            plan: commitment.plan.number,
            number: present.number(commitment).map(str::to_owned),
            title: present.commitment_title(commitment),
            facts: facts(present, commitment),
            said: said(present, commitment),
            found: found(present, commitment),
            own: self_assessment::own(present, commitment),
            strip: strip(present, commitment),
            stars: stars::stars(present, commitment),
            marks: stars::marks(present, commitment),
            promising: stars::promising(present, commitment),
            heard: monitors::heard(present, commitment),
            helped: networking::led_to(present, commitment),
            corrections: corrections::of_commitment(present, commitment),
            would_change: stars::would_change(present, commitment),
            progress: completion(present, commitment),
            milestones: milestones(present, commitment),
            subjects: subjects(present, commitment),
            takes_up: uptake::takes_up(present, commitment),
            lineage: alike::lineage(present, near.as_ref(), commitment),
            similar: model.map(|_| near.as_ref().map(|near| alike::similar(present, near)).unwrap_or_default()),
            evidence: evidence(present, commitment),
            history: if editions.len() > 1 { editions::history(present, commitment, &editions) } else { Vec::new() },
            statements: editions::statements(present, &editions),
            doubts: doubts(commitment, editions.len()),
            receipt,
        }))
    }

    fn json(&self, present: Present<'_>) -> Result<Object, Problem> {
        let commitment = self.find(present)?;
        let made = self.similar.now();
        let near =
            |model: &Model| model.near(&commitment.id).map(|near| alike::json(present, &near)).unwrap_or_default();
        let similar = made.model(present.now).map(near);
        Ok(Object::of(&rows::CommitmentWhole { similar, ..rows::whole(present, commitment) })?)
    }
}

/// The few things a reader wants first.
fn facts(present: Present<'_>, commitment: &Commitment) -> Vec<Fact> {
    let (thing, lens) = (&commitment.thing, present.lens);
    let mut facts = Vec::new();
    if let Some(said) = thing.said(Field::LeadInstitution, lens) {
        let field = Field::LeadInstitution;
        facts.push(Fact::new(field_name(field), present.value(field, said.value)));
    }
    let due = thing.said(Field::End, lens).map(|s| (Field::End, s));
    let due = due.filter(|(_, s)| !matches!(s.value, Value::Missing(_)));
    let due = due.or_else(|| thing.said(Field::EndInWords, lens).map(|s| (Field::EndInWords, s)));
    facts.extend(due.map(|(field, s)| Fact::new(Say::new("commitment-due"), present.value(field, s.value))));
    if let Some((product, said)) = present.latest(commitment, Field::Completion) {
        let value = present.value(Field::Completion, said.value);
        facts.push(Fact::new(field_name(Field::Completion), value).noting(Say::of(report(product))));
    }
    if let star @ Shown::Star(starred) = present.star(commitment) {
        let fact = Fact::new(Say::new("commitments-star"), star);
        let formulas = stars::formulas(present, commitment);
        let rules = formulas.into_iter().filter(|formula| stars::is_starred(present, commitment, *formula)).count();
        facts.push(if starred { fact.noting(Say::new("commitment-star-rules").with("count", rules)) } else { fact });
    }
    facts
}

/// The accounts of which a commitment that was written here is made, each with what it is in the administrative language.
const ACCOUNTS: [(Field, Field); 4] = [
    (Field::Problem, Field::OriginalProblem),
    (Field::StatusQuo, Field::OriginalStatusQuo),
    (Field::Action, Field::OriginalAction),
    (Field::Results, Field::OriginalResults),
];

/// What a government wrote here: problem, status quo, action, results and what it says beside.
fn accounts(present: Present<'_>, commitment: &Commitment) -> Vec<Account> {
    let thing = &commitment.thing;
    let told = |field| thing.said(field, present.lens).map(|said| present.value(field, said.value));
    let account = |field: Field, original: Option<Field>| {
        let value = told(field)?;
        Some(Account { field: field.code().into(), value, original: original.and_then(told) })
    };
    let beside = [Field::Stretch, Field::Efforts, Field::SupportingInstitutions, Field::ClaimedValues];
    let own = ACCOUNTS.iter().filter_map(|(field, original)| account(*field, Some(*original)));
    let own: Vec<Account> = own.collect();
    if own.is_empty() {
        return own;
    }
    own.into_iter().chain(beside.into_iter().filter_map(|field| account(field, None))).collect()
}

/// The milestones, by number, each with what its government reported; that one is overdue is computed.
fn milestones(present: Present<'_>, commitment: &Commitment) -> Vec<Milestone> {
    let milestone = |(_, thing): (&u16, &domain::Thing)| {
        thing.exists(present.lens).then(|| Milestone {
            title: present.title(thing),
            due: thing.date(Field::End, present.lens),
            state: Some(progress::state_of(thing, present.lens, present.today).code().into()),
            reports: reports(present, thing),
        })
    };
    commitment.milestones.iter().filter_map(milestone).collect()
}

/// What a government reported on a milestone, the latest first.
fn reports(present: Present<'_>, milestone: &domain::Thing) -> Vec<Reported> {
    let report = |statement: &Arc<Statement>| {
        let code = |field| match statement.fields.get(field) {
            Some(Value::Code(code)) => Some((*code).into()),
            _ => None,
        };
        let words = [Field::ProgressEvidence, Field::Note];
        Some(Reported {
            status: code(Field::MilestoneStatus)?,
            on: PartialDate::Day(statement.effective_on),
            because: code(Field::LateBecause),
            words: words
                .into_iter()
                .filter_map(|field| Some(present.value(field, statement.fields.get(field)?)))
                .collect(),
            act: statement.at,
        })
    };
    milestone.statements(present.lens).rev().filter_map(report).collect()
}

/// The government's account.
fn said(present: Present<'_>, commitment: &Commitment) -> Said {
    let accounts = accounts(present, commitment);
    if !accounts.is_empty() {
        let by = commitment.thing.said(Field::Problem, present.lens).map(|said| said.by);
        let source = by.map(|by| edition("said-deposited", by));
        return Said { accounts, source, act: by.map(|by| by.at), ..Said::default() };
    }
    let Some(said) = commitment.thing.said(Field::FullText, present.lens) else { return Said::default() };
    let (text, missing) = match present.value(Field::FullText, said.value) {
        Shown::Text(text) => (Some(text), None),
        other => (None, Some(other)),
    };
    let others = text.as_ref().map(|text| others(present, commitment, text)).unwrap_or_default();
    Said { text, missing, source: Some(edition("said-source", said.by)), act: Some(said.by.at), others, accounts }
}

/// What other editions say in other languages: of each language what counts most.
fn others(present: Present<'_>, commitment: &Commitment, leading: &Text) -> Vec<OtherText> {
    let mut others: Vec<OtherText> = Vec::new();
    let mut known = vec![leading.lang.clone()];
    for statement in commitment.thing.statements(present.lens).rev() {
        let Some(Value::Text(id)) = statement.fields.get(Field::FullText) else { continue };
        let Ok(text) = present.text(id) else { continue };
        if text.lang.is_none() || known.contains(&text.lang) {
            continue;
        }
        known.push(text.lang.clone());
        let named = text.lang.as_deref().filter(|lang| present.words_of().has_code("language", lang));
        let language = named.unwrap_or("other").to_owned().into();
        others.push(OtherText { text, language, source: edition("said-source", statement), act: statement.at });
    }
    others
}

/// How far it had come by each report that says so.
fn completion(present: Present<'_>, commitment: &Commitment) -> Vec<Stage> {
    let stage = |(product, thing): (&Product, &domain::Thing)| {
        let said = thing.said(Field::Completion, present.lens)?;
        let Value::Code(code) = said.value else { return None };
        let year = thing.number(Field::ReportYear, present.lens).and_then(|year| i16::try_from(year).ok());
        let id = ReviewId { plan: commitment.plan.clone(), product: *product };
        // A review that runs here may show a draft or nothing; what is on record and was not opened here is told as imported.
        let told = present.state.reviews.get(&id).is_none_or(|review| review.published.is_some());
        let review = || Address::Review(id.plan.member.to_string(), id.plan.number, id.product.to_string());
        Some(Stage {
            report: Say::of(report(*product)),
            to: told.then(|| review().into()),
            when: year.and_then(PartialDate::year),
            completion: Shown::code(Field::Completion.code(), *code),
            is_complete: *code == Completion::Complete.code(),
            act: said.by.at,
        })
    };
    commitment.assessments.iter().filter_map(stage).collect()
}

fn edition(key: &'static str, statement: &Statement) -> Say {
    Say::new(key).with("edition", statement.source.published_on)
}

/// The reviewer's account.
fn found(present: Present<'_>, commitment: &Commitment) -> Found {
    let lens = present.lens;
    let mut found = Found::default();
    let mut last: Option<&Arc<Statement>> = None;
    for (product, thing) in &commitment.assessments {
        for field in findings() {
            let Some(answer) = thing.said(field, lens) else { continue };
            let Some(value) = spoken(field, answer.value) else { continue };
            let says = Say::new("found-code").with("report", report(*product));
            found.sentences.push(says.with("field", Arg::Field(field.code().into())).with("value", value));
            let is_newer = |known: &Arc<Statement>| known.source.published_on < answer.by.source.published_on;
            last = last.filter(|known| !is_newer(known)).or(Some(answer.by));
        }
        if let Some(advice) = thing.text(Field::NextSteps, lens) {
            found.advice = present.text(advice).ok().or(found.advice);
        }
    }
    found.source = last.map(|statement| edition("found-source", statement));
    found.act = last.map(|statement| statement.at);
    found
}

/// An answer as it stands in a sentence; nothing for what was not answered.
fn spoken(field: Field, value: &Value) -> Option<Arg> {
    let code = |code: &str| Arg::Code(field.code().into(), code.into());
    match value {
        Value::Code(answer) => Some(code(answer)),
        Value::Codes(answers) if !answers.is_empty() => Some(Arg::AllOf(answers.iter().map(|a| code(a)).collect())),
        Value::Flag(yes) => Some(Say::new(if *yes { "value-yes" } else { "value-no" }).into()),
        _ => None,
    }
}

/// The findings, report by report.
fn strip(present: Present<'_>, commitment: &Commitment) -> Option<Strip> {
    let lens = present.lens;
    let reports: Vec<_> = commitment.assessments.iter().filter(|(_, thing)| thing.exists(lens)).collect();
    let column = |product: &Product, year: Option<i64>| Column {
        title: match year {
            Some(year) => Say::new("strip-report").with("report", report(*product)).with("year", year.to_string()),
            None => Say::of(report(*product)),
        },
        breaks: false,
    };
    let asked =
        |field: &&Field| is_found(**field) && reports.iter().any(|(_, thing)| thing.said(**field, lens).is_some());
    let row = |field: &Field| Row {
        field: field.code().into(),
        rule: None,
        cells: reports.iter().map(|(_, thing)| present.field(thing, *field)).collect(),
    };
    let strip = Strip {
        columns: reports
            .iter()
            .map(|(product, thing)| column(product, thing.number(Field::ReportYear, lens)))
            .collect(),
        rows: Field::ALL.iter().filter(asked).map(row).collect(),
    };
    (!strip.rows.is_empty()).then_some(strip)
}

/// What it is about; each leads to the page of the subject.
fn subjects(present: Present<'_>, commitment: &Commitment) -> Vec<(views::value::Code, views::value::Code, Target)> {
    let of = |book: Book| {
        let codes = commitment.thing.codes(book.field, present.lens).iter();
        codes.map(move |code| (book.field.code().into(), (*code).into(), book.page(code).into()))
    };
    BOOKS.into_iter().flat_map(of).collect()
}

/// The reports, each with the year in which it came out and the act that says so.
fn evidence(present: Present<'_>, commitment: &Commitment) -> Vec<Line> {
    let line = |(product, thing): (&Product, &domain::Thing)| {
        let said = thing.said(Field::ReportYear, present.lens)?;
        let Shown::When(year) = present.value(Field::ReportYear, said.value) else { return None };
        Some(Line::new(At::When(year), Say::of(report(*product))).act(said.by.at))
    };
    commitment.assessments.iter().rev().filter_map(line).collect()
}

fn doubts(commitment: &Commitment, editions: usize) -> Vec<Say> {
    let recognised = || Say::new("commitment-recognised").with("editions", editions);
    if commitment.recognised.is_empty() { Vec::new() } else { vec![recognised()] }
}
