//! What the matcher found, in words for a terminal, as JSON and as CSV.

use domain::networking::{Line, SupportRequest};
use matching::team::Part;
use matching::{Assignment, Barred, Basis, Because, Change, Question, Ranked, Reason, Sort, Supply, Team, Why};
use opendata::networking::{Column, OFFERS, REQUESTS};
use opendata::{Report, Severity};
use serde_json::{Value, json};
use tabular::harmless;

use super::{Answer, Answers};
use crate::commands::Failed;
use crate::printed::tell;

/// How much of the report on the sheets a terminal shows.
const SHOWN: usize = 20;
/// How many of the things that would change an order are told.
const CHANGES: usize = 5;
/// How much of a text is quoted, in characters.
const QUOTED: usize = 100;

/// The columns of both sheets.
pub(super) fn columns() -> Result<(), Failed> {
    for (sheet, columns) in [("offers", &OFFERS), ("requests", &REQUESTS)] {
        tell!("A sheet of {sheet}:")?;
        for Column { name, also, needed, holds } in columns.iter() {
            let also = if also.is_empty() { String::new() } else { format!(" (or: {})", also.join(", ")) };
            let needed = if *needed { ", needed" } else { "" };
            tell!("  {name}{needed}: {holds}{also}")?;
        }
    }
    Ok(())
}

/// What could not be read.
pub(super) fn unread(report: &Report) -> Result<(), Failed> {
    if report.items.is_empty() && report.columns_left_out.is_empty() {
        return Ok(());
    }
    let (read, taken) = (report.rows_read, report.rows_taken);
    tell!(
        "{read} rows read, {taken} taken, {} only reported; {} cells could not be used.",
        report.rows_reported,
        report.count(Severity::Warning)
    )?;
    for item in report.items.iter().take(SHOWN) {
        tell!(
            "  {}: {} line {}, {}: {:?} is not {}",
            item.severity.code(),
            item.file,
            item.line,
            item.column,
            item.value,
            item.expected
        )?;
    }
    if let Some(more) = report.items.len().checked_sub(SHOWN).filter(|more| *more > 0) {
        tell!("  and {more} more; --report FILE writes them all.")?;
    }
    for (column, _) in &report.columns_left_out {
        tell!("  the column {column:?} is of no use here; --columns lists those that are.")?;
    }
    tell!("")
}

/// A need, who could help, and what would change that.
pub(super) fn need(supply: &Supply, answer: &Answer<'_>) -> Result<(), Failed> {
    let Some(line) = answer.request.lines.get(answer.line) else { return Ok(()) };
    tell!("{}, line {}: {}", answer.request.id, line.number, quoted(&line.need))?;
    if answer.clarity.asks_first() {
        tell!("  Too vague to introduce anybody. First ask:")?;
    } else if !answer.clarity.questions.is_empty() {
        tell!("  Clear enough. Answers to these would order the offers better:")?;
    }
    for (question, because) in &answer.clarity.questions {
        tell!("  ? {} ({})", asked(*question), why_asked(because))?;
    }
    let (shown, subject) = (answer.ranking.offers.len(), answer.ranking.on_subject);
    match (shown, answer.advisers_only) {
        (0, true) => tell!("  Nobody in the roster advises on this.")?,
        (0, false) => tell!("  Nobody in the roster offers this.")?,
        (_, true) => tell!("  Who could advise meanwhile, {shown} of {subject} on the subject:")?,
        (_, false) => tell!("  Who could help, {shown} of {subject} on the subject:")?,
    }
    for (place, ranked) in answer.ranking.offers.iter().enumerate() {
        tell!("  {:>3}. {:>5.2}  {}", place + 1, ranked.score, named(supply, ranked.at))?;
        for Reason { why, points } in &ranked.reasons {
            tell!("       {points:>+6.2}  {}", reason(why))?;
        }
    }
    for change in answer.changes.iter().take(CHANGES) {
        tell!("  ~ {}", changed(supply, &answer.ranking.offers, change))?;
    }
    for (at, why) in answer.ranking.barred.iter().take(SHOWN) {
        tell!("  x {}: {}", named(supply, *at), barred(*why))?;
    }
    tell!("")
}

/// Who together covers a request.
pub(super) fn team(supply: &Supply, request: &SupportRequest, team: &Team) -> Result<(), Failed> {
    tell!("{} together:", request.id)?;
    for member in &team.members {
        let brings: Vec<String> = member.brings.iter().map(|part| brought(*part)).collect();
        tell!("  {}: {}", named(supply, member.at), brings.join(", "))?;
    }
    let missing: Vec<String> = team.missing.iter().map(|part| brought(*part)).collect();
    if !missing.is_empty() {
        tell!("  Nobody brings {}.", missing.join(", "))?;
    }
    tell!("")
}

/// Whose turn it is.
pub(super) fn turns(supply: &Supply, needs: &[Answer<'_>], turns: &Assignment) -> Result<(), Failed> {
    let name = |demand: usize| {
        needs.get(demand).map_or_else(String::new, |answer| {
            format!(
                "{}, line {}",
                answer.request.id,
                answer.request.lines.get(answer.line).map_or(0, |line| line.number)
            )
        })
    };
    tell!("Introductions across all requests, within the room of each provider:")?;
    for introduction in &turns.introductions {
        let of_best = introduction.served.saturating_mul(100) / matching::assign::BEST;
        tell!("  {}: {} ({of_best} % of its best)", name(introduction.demand), named(supply, introduction.provider))?;
    }
    for demand in &turns.without {
        tell!("  {}: nobody who fits has room.", name(*demand))?;
    }
    for demand in &turns.hopeless {
        tell!("  {}: nobody fits, or it has to be asked about first.", name(*demand))?;
    }
    for (demand, provider) in &turns.would_prefer {
        tell!("  ! {} and {} would both rather have each other.", name(*demand), named(supply, *provider))?;
    }
    Ok(())
}

/// All answers for programs.
pub(super) fn json(answers: &Answers<'_>, report: &Report) -> Value {
    let needs = answers.needs.iter().filter_map(|answer| need_json(answers.supply, answer));
    let member = |member: &matching::team::Member| {
        let brings: Vec<Value> = member.brings.iter().map(part_json).collect();
        json!({ "offer": offer(answers.supply, member.at), "brings": brings })
    };
    let team = |(request, team): &(&SupportRequest, Team)| {
        let missing: Vec<Value> = team.missing.iter().map(part_json).collect();
        json!({ "request": request.id, "members": team.members.iter().map(member).collect::<Vec<_>>(), "missing": missing })
    };
    json!({
        "needs": needs.collect::<Vec<_>>(),
        "teams": answers.teams.iter().map(team).collect::<Vec<_>>(),
        "turns": answers.turns.as_ref().map(|turns| turns_json(answers, turns)),
        "report": report,
    })
}

fn need_json(supply: &Supply, answer: &Answer<'_>) -> Option<Value> {
    let line = answer.request.lines.get(answer.line)?;
    let question = |(question, because): &(Question, Because)| {
        let words = if let Because::OnlyBroad(words) = because { words.clone() } else { Vec::new() };
        json!({ "question": asked(*question), "because": why_asked(because), "words": words })
    };
    let ranked = |ranked: &Ranked| {
        let reasons: Vec<Value> = ranked.reasons.iter().map(reason_json).collect();
        json!({ "offer": offer(supply, ranked.at), "points": rounded(ranked.score), "reasons": reasons })
    };
    let shut = |(at, why): &(usize, Barred)| json!({ "offer": offer(supply, *at), "because": barred(*why) });
    let change = |change: &Change| changed(supply, &answer.ranking.offers, change);
    Some(json!({
        "request": answer.request.id,
        "line": line.number,
        "need": line.need,
        "asks_first": answer.clarity.asks_first(),
        "said": rounded(answer.clarity.said),
        "telling": answer.clarity.telling,
        "questions": answer.clarity.questions.iter().map(question).collect::<Vec<_>>(),
        "on_subject": answer.ranking.on_subject,
        "offers": answer.ranking.offers.iter().map(ranked).collect::<Vec<_>>(),
        "would_change": answer.changes.iter().map(change).collect::<Vec<_>>(),
        "barred": answer.ranking.barred.iter().map(shut).collect::<Vec<_>>(),
    }))
}

fn turns_json(answers: &Answers<'_>, turns: &Assignment) -> Value {
    let need = |at: usize| {
        answers.needs.get(at).map(|answer| {
        json!({ "request": answer.request.id, "line": answer.request.lines.get(answer.line).map(|line| line.number) })
    })
    };
    let introductions = turns.introductions.iter().map(|introduction| {
        let served = f64::from(introduction.served) / f64::from(matching::assign::BEST);
        json!({ "need": need(introduction.demand), "offer": offer(answers.supply, introduction.provider), "of_best": served })
    });
    let pairs = turns.would_prefer.iter();
    json!({
        "introductions": introductions.collect::<Vec<_>>(),
        "without": turns.without.iter().map(|at| need(*at)).collect::<Vec<_>>(),
        "hopeless": turns.hopeless.iter().map(|at| need(*at)).collect::<Vec<_>>(),
        "would_prefer": pairs.map(|(at, to)| json!({ "need": need(*at), "offer": offer(answers.supply, *to) })).collect::<Vec<_>>(),
    })
}

fn offer(supply: &Supply, at: usize) -> Value {
    let entry = supply.entry(at);
    json!({ "id": entry.map(|entry| &entry.offer.id), "provider": entry.map(|entry| &entry.offer.provider) })
}

fn reason_json(reason_of: &Reason) -> Value {
    let Reason { why, points } = reason_of;
    json!({ "sort": why.sort().code(), "code": why.code(), "points": rounded(*points), "says": reason(why) })
}

fn part_json(part: &Part) -> Value {
    match part {
        Part::Line(line, stage) => json!({ "line": line, "stage": stage.map(|stage| stage.code()) }),
        Part::Near => json!("near"),
        Part::Language => json!("language"),
    }
}

/// The answers as a table: one row for each offer to each need.
pub(super) fn csv(answers: &Answers<'_>) -> String {
    let mut table = vec!["request,line,asks_first,place,points,offer,provider,reasons".to_owned()];
    for answer in &answers.needs {
        let line = answer.request.lines.get(answer.line).map_or(0, |line: &Line| line.number);
        for (place, ranked) in answer.ranking.offers.iter().enumerate() {
            let Some(entry) = answers.supply.entry(ranked.at) else { continue };
            let reasons: Vec<String> =
                ranked.reasons.iter().map(|of| format!("{:+.2} {}", of.points, reason(&of.why))).collect();
            table.push(format!(
                "{},{line},{},{},{:.2},{},{},{}",
                answer.request.id,
                answer.clarity.asks_first(),
                place + 1,
                ranked.score,
                entry.offer.id,
                cell(&entry.offer.provider),
                cell(&reasons.join("; "))
            ));
        }
    }
    table.join("\r\n") + "\r\n"
}

/// A quoted cell that a spreadsheet takes for text, whatever was typed into the roster.
fn cell(text: &str) -> String {
    format!("\"{}\"", harmless(text).replace('"', "\"\""))
}

fn rounded(number: f32) -> f64 {
    (f64::from(number) * 1_000.0).round() / 1_000.0
}

fn named(supply: &Supply, at: usize) -> String {
    supply.entry(at).map_or_else(String::new, |entry| {
        let what = quoted(&entry.offer.text);
        if entry.offer.text == entry.offer.provider {
            entry.offer.provider.clone()
        } else {
            format!("{}: {what}", entry.offer.provider)
        }
    })
}

/// The beginning of a text on one line, without signs that a terminal would obey.
fn quoted(text: &str) -> String {
    let plain = text.chars().map(|c| if c.is_control() || c.is_whitespace() { ' ' } else { c });
    let mut quoted: String = plain.take(QUOTED).collect();
    if text.chars().count() > QUOTED {
        quoted.push_str("...");
    }
    quoted
}

fn asked(question: Question) -> &'static str {
    match question {
        Question::Subject => "which issue is it about?",
        Question::Object => "which thing exactly: which records, service, law or body?",
        Question::Stage => "how far along is it: strategy, design, implementation, technology or finance?",
        Question::Exists => "what is there already?",
        Question::Urgency => "by when?",
    }
}

fn why_asked(because: &Because) -> String {
    match because {
        Because::NothingNamed => "nothing in it is a thing of any field".to_owned(),
        Because::OnlyBroad(words) => format!("it says only: {}; each fits too many", words.join(", ")),
        Because::Blank => "it is left blank".to_owned(),
    }
}

fn basis(basis: Basis) -> String {
    match basis {
        Basis::Stated => "stated".to_owned(),
        Basis::Read(likely) => format!("{:.0} % likely from its words", likely * 100.0),
    }
}

fn codes<T: std::fmt::Display>(all: &[T]) -> String {
    all.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

fn reason(why: &Why) -> String {
    match why {
        Why::Words { meaning, asked, offered } => match meaning.strip_prefix('=') {
            Some(concept) => format!("both speak of {concept}: {asked:?}, {offered:?}"),
            None => format!("both say {asked:?}, {offered:?}"),
        },
        Why::Area { area, asked, offered } => {
            format!("both are about {area}: the request ({}), the offer ({})", basis(*asked), basis(*offered))
        }
        Why::Together(1) => "one thing more that both name, which makes no difference by itself".to_owned(),
        Why::Together(count) => {
            format!("{count} things more that both name, none of which makes a difference by itself")
        }
        Why::Stages(stages) => format!("helps at this stage: {}", codes(stages)),
        Why::Methods(methods) => format!("in a way that fits the stage: {}", codes(methods)),
        Why::Local => "is at home in the country".to_owned(),
        Why::Serves => "names the country".to_owned(),
        Why::InRegion(region) => format!("is at home or works in the region {region}"),
        Why::SameIncome(income) => format!("a government of the same income group, {income}"),
        Why::Languages(languages) => format!("works in {}", codes(languages)),
        Why::Record { what, commitment, finding } => match commitment {
            Some(commitment) => {
                format!("did it before, and the review found it {finding}: {} ({commitment})", quoted(what))
            }
            None => format!("did it before: {}", quoted(what)),
        },
        Why::OtherStages(stages) => format!("helps at other stages only: {}", codes(stages)),
        Why::Elsewhere => "names other countries or regions only".to_owned(),
        Why::NoLanguage(languages) => format!("works in other languages only: {}", codes(languages)),
        Why::Busy { load, capacity } => format!("serves {load} of the {capacity} that it can"),
        Why::Full => "has no room left".to_owned(),
        Why::Costs(terms) => format!("its terms, {terms}, are dearer than acceptable"),
        Why::EarlyVendor => "a firm, while the strategy is still being looked for".to_owned(),
    }
}

fn barred(why: Barred) -> String {
    match why {
        Barred::Own => "is the requesting government's own".to_owned(),
        Barred::Conflict => "has a conflict of interest with the country".to_owned(),
        Barred::Refused(kind) => format!("the request takes no help from this sort of organisation, {kind}"),
    }
}

fn changed(supply: &Supply, order: &[Ranked], change: &Change) -> String {
    let name = |place: usize| {
        let entry = order.get(place).and_then(|ranked| supply.entry(ranked.at));
        entry.map_or("", |entry| entry.offer.provider.as_str())
    };
    match change {
        Change::Without { sort, first } => {
            format!("without what {} counts, {} would be before {}", sort_name(*sort), name(first + 1), name(*first))
        }
        Change::Lifted { from, reason: at, to } => {
            let against = order.get(*from).and_then(|ranked| ranked.reasons.get(*at));
            let against = against.map_or_else(String::new, |of| reason(&of.why));
            format!("{} would rise from {} to {} if this did not hold: {against}", name(*from), from + 1, to + 1)
        }
    }
}

fn sort_name(sort: Sort) -> &'static str {
    match sort {
        Sort::Words => "the choice of words",
        Sort::Areas => "the policy area",
        Sort::Stage => "the stage",
        Sort::Place => "the place",
        Sort::Language => "the language",
        Sort::Record => "what was done before",
        Sort::Terms => "room, cost and order of advice",
    }
}

fn brought(part: Part) -> String {
    match part {
        Part::Line(line, Some(stage)) => format!("line {line} ({stage})"),
        Part::Line(line, None) => format!("line {line}"),
        Part::Near => "being near".to_owned(),
        Part::Language => "a common language".to_owned(),
    }
}
