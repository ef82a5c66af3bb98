//! A review in public, as HTML, JSON or CSV; a report that was made elsewhere is told by [`imported`].

use std::sync::Arc;

use app::Found as Stored;
use app::review::Links;
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, Response};
use domain::cocreation::Requirement;
use domain::codebook::Field;
use domain::figures::compute;
use domain::paragraphs::paragraphs;
use domain::review::ReviewId;
use domain::review::process::references::{About, Piece, pieces};
use domain::review::process::{
    Archived, Coding, Ground, QuestionAgreement, Review, Round, Snapshot, UnitCoding, agreement as over,
    standard_judged,
};
use domain::{CommitmentId, Date, Lens, PartialDate, Partnership, TextId, Timestamp};
use serde_json::{Value as Json, json};
use views::components::facts::Fact;
use views::components::tree::Node;
use views::review::{
    CommentRow, CopyRow, Evidence, FindingRow, JudgedRow, Paragraph, Prose, Referred, Rests, ReviewPage, RoundRow,
    Told, Unit,
};
use views::value::{Code, Link, Share, Text, Value};
use views::{Address, Page, Say};

use super::imported::Imported;
use super::shown::{is_web, served, stands};
use super::{advice, agreement, corrections, imported, version};
use crate::answer::Keep;
use crate::ask::{Ask, Part};
use crate::basis::Basis;
use crate::figures::parts;
use crate::front::RestsOn;
use crate::last::last_advice;
use crate::object::Object;
use crate::plans::stars::stars;
use crate::present::Present;
use crate::problems::Problem;
use crate::site::{Question, Site, last_fact};
use crate::until::{day_ends, midnight_after};

/// The page of one review.
pub async fn report(
    State(site): State<Arc<Site>>,
    Part((member, number, product)): Part<(String, String, String)>,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    let id = format!("{member}/{number}/{product}").parse().map_err(|_| Problem::NotFound)?;
    let links = site.app.links().clone();
    site.answer(ask, Reported { id, links }).await
}

/// An archived copy of what a finding rests on, or a document that was deposited for a government, as a file to be kept.
pub async fn archived(
    State(site): State<Arc<Site>>,
    Part(file): Part<String>,
    headers: HeaderMap,
) -> Result<Response<Body>, Problem> {
    let file: TextId = file.parse().map_err(|_| Problem::NotFound)?;
    let state = site.app.history().now();
    let copy = state.public_file(&file).filter(|_| !state.withheld.contains_key(&file)).ok_or(Problem::NotFound)?;
    match site.app.store().text(&file).await.map_err(Problem::of_store)? {
        Stored::File(stored) => Ok(served(copy, stored.bytes, Keep::Revalidate, &headers)),
        _ => Err(Problem::NotFound),
    }
}

struct Reported {
    id: ReviewId,
    links: Links,
}

/// A review that a view shows, with what of it is public.
struct Found<'a> {
    review: &'a Review,
    /// The report, else the draft that was put up to the public last.
    coding: Option<Coding>,
    /// Both codings, once they are public.
    coders: Option<[Coding; 2]>,
    /// Which addresses answer.
    links: &'a Links,
}

/// The words of a text as a coding.
#[must_use]
pub fn coding(present: Present<'_>, text: &TextId) -> Option<Coding> {
    serde_json::from_str(present.word(text)?).ok()
}

fn day(on: Date) -> PartialDate {
    PartialDate::Day(on)
}

fn words(text: &str) -> Option<Text> {
    (!text.trim().is_empty()).then(|| Text::new(text))
}

/// What a review writes of a unit, paragraph by paragraph, with what the figures come to and what was found that it refers to.
fn prose(present: Present<'_>, found: &Found<'_>, (unit, words): (u16, &str)) -> Option<Prose> {
    let about = About { plan: &found.review.id.plan, unit };
    let paragraph = |(number, words): (u16, &str)| paragraph(present, found, about, (number, words));
    let paragraphs = paragraphs(words).map(paragraph).collect::<Vec<_>>();
    (!paragraphs.is_empty()).then_some(Prose { unit, paragraphs })
}

fn paragraph(present: Present<'_>, found: &Found<'_>, about: About<'_>, (number, words): (u16, &str)) -> Paragraph {
    let (mut findings, mut figures): (Vec<(u16, Code)>, Vec<Link>) = (Vec::new(), Vec::new());
    let mut told = Vec::new();
    for piece in pieces(about, words) {
        told.push(match piece {
            Piece::Words(words) => Told::Words(words.to_owned()),
            Piece::Unknown(reference) => Told::Words(format!("{{{reference}}}")),
            Piece::Figure(id, filter) => {
                let figure = compute(present.state, present.lens, id, &filter);
                let share = Share::new(figure.numerator, figure.denominator);
                let to = parts::to(id, &filter);
                figures.push(Link { to: to.clone(), text: views::figures::name(id) });
                Told::Figure(Referred { kind: figure.kind, share, to })
            }
            Piece::Finding(unit, field) => {
                let code = Code::from(field.code());
                if !findings.contains(&(unit, code.clone())) {
                    findings.push((unit, code.clone()));
                }
                let now = found.unit(unit);
                let answer =
                    now.as_ref().and_then(|now| now.answers.get(field)).map(|value| present.value(field, value));
                Told::Finding(unit, code, answer)
            }
        });
    }
    let rests = match (findings.is_empty() && figures.is_empty(), about.unit) {
        (false, _) => Rests::Named(findings, figures),
        (true, 0) => Rests::Nothing,
        (true, _) => Rests::Unit,
    };
    let answered = found.review.rounds.iter().flat_map(|round| round.answered.iter());
    let on_it = answered.filter(|of| (of.deed.unit, of.deed.paragraph) == (about.unit, Some(number)));
    Paragraph { pieces: told, rests, comments: on_it.count() as u64 }
}

fn text(present: Present<'_>, id: &TextId) -> Value {
    present.text(id).map_or_else(|withheld| withheld, Value::Text)
}

impl Reported {
    /// What editions tell of it, where it was not made here.
    fn imported<'a>(&'a self, present: Present<'a>) -> Option<Imported<'a>> {
        if present.state.reviews.contains_key(&self.id) { None } else { imported::find(present, &self.id) }
    }

    fn find<'a>(&'a self, present: Present<'a>) -> Result<Found<'a>, Problem> {
        let review = present.state.reviews.get(&self.id).ok_or(Problem::NotFound)?;
        let published = review.published.as_ref();
        let draft = review.rounds.iter().rfind(|round| round.deed.kind.is_public()).map(|round| &round.deed.draft);
        let shown = published.map(|published| &published.deed.report).or(draft);
        let coders = agreement::codings(present, review);
        Ok(Found { review, coding: shown.and_then(|text| coding(present, text)), coders, links: &self.links })
    }
}

impl Found<'_> {
    /// What is found of a unit now.
    fn unit(&self, number: u16) -> Option<UnitCoding> {
        let published = self.coding.as_ref()?.units.get(&number)?;
        Some(app::review::current(self.review, number, published))
    }

    /// How far the coders agree; nothing before their codings are public.
    fn agreement(&self) -> Vec<QuestionAgreement> {
        self.coders.as_ref().map(|coders| over([(self.review, coders)])).unwrap_or_default()
    }
}

fn rounds(review: &Review) -> Vec<RoundRow> {
    let row = |round: &Round| RoundRow {
        number: round.deed.round,
        kind: round.deed.kind.code().into(),
        window: (day(round.deed.opens), day(round.deed.closes)),
        comments: round.closed.map(|(.., comments)| comments),
        act: round.at,
    };
    review.rounds.iter().map(row).collect()
}

/// A copy that an act made public, as it is shown.
pub fn copy_row(present: Present<'_>, copy: &Snapshot, act: u64) -> CopyRow {
    CopyRow {
        digest: copy.file.to_string(),
        kind: copy.kind.code().into(),
        bytes: copy.bytes,
        taken: day(copy.taken),
        act,
        withheld: present
            .withheld(&copy.file)
            .map(|w| Value::Withheld { on: w.recorded_at.date(), because: w.reason.code().into() }),
    }
}

/// What a finding rests on: its source, whether that still answers, and the archived copies with the acts that hold their digests.
fn evidence(
    present: Present<'_>,
    found: &Found<'_>,
    (unit, field): (u16, Field),
    ground: Option<&Ground>,
) -> Option<Evidence> {
    let shown = |of: &&Archived| present.lens.as_of.is_none_or(|day| of.on <= day);
    let copies = found.review.archived_of(unit, field).filter(shown);
    let copies: Vec<CopyRow> = copies.map(|of| copy_row(present, &of.deed.copy, of.at)).collect();
    let source = ground.filter(|ground| !(ground.title.is_empty() && ground.address.is_empty()));
    if source.is_none() && copies.is_empty() {
        return None;
    }
    let address = source.map(|ground| ground.address.as_str()).filter(|address| is_web(address));
    let broken = address.and_then(|address| found.links.standing(address)?.broken_since());
    Some(Evidence {
        title: source.map(|ground| ground.title.clone()).unwrap_or_default(),
        address: address.map(ToOwned::to_owned),
        on: source.and_then(|ground| ground.on).map(day),
        broken: broken.map(|since| day(since.date())),
        copies,
    })
}

/// A finding with everything that is to be told of it.
fn finding(present: Present<'_>, found: &Found<'_>, number: u16, (field, unit): (Field, &UnitCoding)) -> FindingRow {
    let answer = |value: Option<&domain::Value>| value.map(|value| present.value(field, value));
    let ground = unit.grounds.get(&field);
    let told = |of: fn(&Ground) -> &str| ground.and_then(|ground| words(of(ground)));
    let coded = found.coders.as_ref().map(|coders| {
        coders.each_ref().map(|coding| coding.units.get(&number).and_then(|unit| unit.answers.get(field)))
    });
    let differ = coded.filter(|[first, second]| first != second).map(|both| both.map(answer));
    let errata = found.review.errata.iter().filter(|erratum| erratum.deed.unit == number);
    let before = errata.filter_map(|e| e.deed.was.get(field).map(|was| (answer(Some(was)), e.at)));
    let evidence = evidence(present, found, (number, field), ground);
    FindingRow {
        field: field.code().into(),
        answer: answer(unit.answers.get(field)),
        coders: differ,
        reason: told(|ground| &ground.reason),
        dissent: told(|ground| &ground.dissent),
        quote: told(|ground| &ground.quote),
        evidence,
        before: before.collect(),
    }
}

fn units(present: Present<'_>, found: &Found<'_>) -> Vec<Unit> {
    let fields = found.review.indicators();
    let unit = |(number, of): (u16, &domain::review::process::Unit)| {
        let now = found.unit(number)?;
        Some(Unit {
            number,
            commitments: of.commitments.iter().map(|id| present.commitment_link(id)).collect(),
            account: prose(present, found, (number, &now.account)),
            findings: fields.iter().map(|field| finding(present, found, number, (*field, &now))).collect(),
            stars: starred(present, found, &of.commitments),
        })
    };
    found.review.numbered().filter_map(unit).collect()
}

/// What was found of the minimum requirements, in the order of the standard.
fn judged(present: Present<'_>, found: &Found<'_>) -> Vec<JudgedRow> {
    let Some(coding) = found.coding.as_ref() else { return Vec::new() };
    let Some((_, standard)) = standard_judged(present.state, found.review) else { return Vec::new() };
    let row = |of: &Requirement| {
        let judged = coding.requirements.get(of)?;
        Some(JudgedRow {
            number: standard.number(*of),
            requirement: of.code().into(),
            found: judged.found.code().into(),
            quote: words(&judged.ground.quote),
            address: Some(judged.ground.address.trim()).filter(|address| is_web(address)).map(ToOwned::to_owned),
        })
    };
    standard.requirements.iter().filter_map(row).collect()
}

/// How each formula for the star ends with the commitments of a unit, once the report is published.
fn starred(present: Present<'_>, found: &Found<'_>, commitments: &[CommitmentId]) -> Vec<Node> {
    let published = found.review.published.iter().flat_map(|_| commitments);
    published.filter_map(|id| present.state.commitment(id)).flat_map(|commitment| stars(present, commitment)).collect()
}

fn comments(present: Present<'_>, review: &Review) -> Vec<CommentRow> {
    let all = review.rounds.iter().flat_map(|round| round.answered.iter());
    let row = |answered: &domain::review::process::Answered| {
        let deed = &answered.deed;
        CommentRow {
            round: deed.round,
            unit: deed.unit,
            field: deed.field.map(|field| field.code().into()),
            paragraph: deed.paragraph,
            from: deed.from.code().into(),
            stand: deed.stand.code().into(),
            comment: deed.comment.as_ref().map(|id| text(present, id)),
            disposition: deed.disposition.code().into(),
            answer: text(present, &deed.answer),
            act: answered.at,
        }
    };
    all.map(row).collect()
}

impl Question for Reported {
    fn position(&self, state: &Partnership) -> Option<u64> {
        let advised = || last_advice(state).max(last_fact(state));
        state.reviews.get(&self.id).map_or_else(advised, |review| Some(review.position))
    }

    fn rests_on(&self, _: Lens) -> RestsOn {
        Arc::new(Basis::everything)
    }

    fn holds_until(&self, state: &Partnership, now: Timestamp) -> Timestamp {
        day_ends(state, &self.id.plan.member, now).min(midnight_after(now))
    }

    fn page(&self, present: Present<'_>) -> Result<Box<dyn Page>, Problem> {
        if let Some(imported) = self.imported(present) {
            return Ok(Box::new(imported.page()));
        }
        let found = self.find(present)?;
        let review = found.review;
        let plan = &self.id.plan;
        let count = |n: usize| Value::Number(n as u64);
        let open = review.open_round().filter(|round| round.deed.kind.is_public());
        let draft = Address::ReadDraft(plan.member.to_string(), plan.number, self.id.product.to_string());
        Ok(Box::new(ReviewPage {
            member: plan.member.to_string(),
            name: present.name_of(&plan.member),
            number: plan.number,
            product: self.id.product.code().into(),
            stands: stands(review),
            facts: vec![
                Fact::new(Say::new("review-opened"), Value::When(day(review.on))),
                Fact::new(Say::new("review-units"), count(review.units.len())),
                Fact::new(Say::new("review-codings"), count(review.codings.len())),
                Fact::new(Say::new("review-errata"), count(review.errata.len())),
            ],
            summary: found.coding.as_ref().and_then(|coding| prose(present, &found, (0, &coding.summary))),
            rounds: rounds(review),
            versions: version::versions(present, review),
            units: units(present, &found),
            requirements: judged(present, &found),
            judged: review.requirements.as_ref().map(|of| of.at),
            advice: advice::of_report(present, plan, self.id.product),
            corrections: corrections::of_review(present, review),
            agreement: agreement::rows(&found.agreement()),
            comments: comments(present, review),
            comment: open.map(|_| Link { to: draft.into(), text: Say::new("review-comment-here") }),
            receipt: present.receipt(review.position),
        }))
    }

    fn json(&self, present: Present<'_>) -> Result<Object, Problem> {
        if let Some(imported) = self.imported(present) {
            return Ok(imported.json().into());
        }
        let found = self.find(present)?;
        let review = found.review;
        let handed = |handed: &domain::review::process::Handed| json!({ "text": handed.text, "on": handed.on, "act": handed.at });
        let rounds: Vec<Json> =
            review
                .rounds
                .iter()
                .map(|round| {
                    let answered: Vec<Json> = round.answered.iter().map(|a| json!({
                    "number": a.deed.number, "unit": a.deed.unit, "field": a.deed.field, "paragraph": a.deed.paragraph, "from": a.deed.from,
                    "stand": a.deed.stand, "comment": a.deed.comment.as_ref().and_then(|id| present.word(id)),
                    "disposition": a.deed.disposition, "answer": present.word(&a.deed.answer), "act": a.at,
                })).collect();
                    json!({
                        "round": round.deed.round, "kind": round.deed.kind, "opens": round.deed.opens,
                        "closes": round.deed.closes, "draft": round.deed.draft, "act": round.at,
                        "comments": round.closed.map(|(.., comments)| comments), "answered": answered,
                    })
                })
                .collect();
        let errata: Vec<Json> = review
            .errata
            .iter()
            .map(|e| {
                json!({
                    "erratum": e.deed.erratum, "unit": e.deed.unit, "was": e.deed.was, "now": e.deed.now,
                    "reason": present.word(&e.deed.reason), "on": e.on, "act": e.at,
                })
            })
            .collect();
        let archived: Vec<Json> = review
            .archived
            .iter()
            .map(|of| {
                let (copy, withheld) = (&of.deed.copy, present.withheld(&of.deed.copy.file).is_some());
                json!({
                    "unit": of.deed.unit, "question": of.deed.field, "file": copy.file, "kind": copy.kind,
                    "bytes": copy.bytes, "taken": copy.taken, "withheld": withheld, "act": of.at,
                })
            })
            .collect();
        Ok(json!({
            "review": self.id,
            "book": review.book,
            "opened": review.on,
            "units": review.units.as_ref(),
            "codings": review.codings.iter().map(|(seat, of)| (seat.code().to_owned(), handed(of))).collect::<serde_json::Map<_, _>>(),
            "reconciled": review.reconciled.as_ref().map(handed),
            "rounds": rounds,
            "published": review.published.as_ref().map(|p| json!({ "on": p.on, "act": p.at, "source": p.deed.source })),
            "report": found.coding,
            "coders": found.coders,
            "agreement": agreement::told(&found.agreement()),
            "errata": errata,
            "archived": archived,
            "requirements": review.requirements.as_ref()
                .map(|of| json!({ "rule": of.deed.rule, "findings": of.deed.findings, "on": of.on, "act": of.at })),
        }).into())
    }

    fn csv(&self, present: Present<'_>) -> Result<Option<Vec<u8>>, Problem> {
        if let Some(imported) = self.imported(present) {
            return Ok(Some(imported.csv()));
        }
        let found = self.find(present)?;
        let review = found.review;
        let fields = review.indicators();
        let header: Vec<&str> =
            ["unit", "commitment"].into_iter().chain(fields.iter().map(|field| field.code())).collect();
        let mut rows = Vec::new();
        for (number, unit) in review.numbered() {
            let published = found.coding.as_ref().and_then(|coding| coding.units.get(&number));
            let now = published.map(|published| app::review::current(review, number, published)).unwrap_or_default();
            for id in &unit.commitments {
                let mut row = vec![number.to_string(), id.to_string()];
                row.extend(fields.iter().map(|field| cell(now.answers.get(*field))));
                rows.push(row);
            }
        }
        Ok(Some(app::csv(&header, rows)))
    }
}

/// An answer in a cell; empty where there is none.
pub(super) fn cell(value: Option<&domain::Value>) -> String {
    value.and_then(|value| serde_json::to_value(value).ok()).map(plain).unwrap_or_default()
}

/// A value in a cell: codes apart by semicolons.
fn plain(value: Json) -> String {
    match value {
        Json::String(text) => text,
        Json::Array(all) => all.into_iter().map(plain).collect::<Vec<_>>().join(";"),
        other => other.to_string(),
    }
}
