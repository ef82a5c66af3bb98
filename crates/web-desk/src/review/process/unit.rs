//! The questions of a unit as fields of a form, and what was typed as a coding.

use std::collections::BTreeMap;

use app::review::{Working, snapshot_kind};
use domain::codebook::{Field as Question, OgpValue, Shape};
use domain::people::Permit;
use domain::review::ReviewId;
use domain::review::process::references::{About, unknown};
use domain::review::process::{Ground, Snapshot, UnitCoding};
use domain::statement::Fields;
use domain::{Date, TextId, Value};
use views::components::form::{Choice, Field, Form, Takes};
use views::value::Link;
use views::{Address, Arg, Say};

use super::shared::{Opened, outcome};
use crate::fields::{choices, not_taken, told_copy};
use crate::form::Sent;
use crate::problems::Problem;
use crate::site::Site;
use web_read::review::shown::is_web;

/// The longest quotation or reason, in characters.
const LONGEST: usize = 4_000;

/// The names of what belongs to one question in a form.
struct Names {
    question: Question,
    quote: &'static str,
    title: &'static str,
    address: &'static str,
    on: &'static str,
    copy: &'static str,
    kept: &'static str,
    drop: &'static str,
    reason: &'static str,
    dissent: &'static str,
}

macro_rules! names {
    ($($question:ident $code:literal),+ $(,)?) => { &[$(Names {
        question: Question::$question,
        quote: concat!($code, "-quote"),
        title: concat!($code, "-title"),
        address: concat!($code, "-address"),
        on: concat!($code, "-on"),
        copy: concat!($code, "-copy"),
        kept: concat!($code, "-kept"),
        drop: concat!($code, "-drop"),
        reason: concat!($code, "-reason"),
        dissent: concat!($code, "-dissent"),
    }),+] };
}

/// Every question that a review asks.
const NAMES: &[Names] = names![
    Specificity "specificity",
    Verifiability "verifiability",
    Values "values",
    PotentialImpact "potential-impact",
    PotentialForResults "potential-for-results",
    Promising "promising",
    Completion "completion",
    OpenedGovernment "opened-government",
    OpenedInformation "opened-information",
    OpenedParticipation "opened-participation",
    OpenedAccountability "opened-accountability",
    EarlyResults "early-results",
];

/// The name of the box that says that no value is served.
const NONE: &str = "values-none";

/// What is wrong with a field, under its name.
pub type Flaws = Vec<(&'static str, Say)>;

fn of(question: Question) -> Option<&'static Names> {
    NAMES.iter().find(|names| names.question == question)
}

/// What stands in a field of what was typed; what is saved where nothing was.
fn held(sent: Option<&Sent>, name: &str, saved: &str) -> String {
    sent.map_or(saved, |sent| sent.get(name)).to_owned()
}

fn code(value: Option<&Value>) -> String {
    match value {
        Some(Value::Code(code)) => (*code).to_owned(),
        Some(Value::Flag(yes)) => if *yes { "yes" } else { "no" }.to_owned(),
        _ => String::new(),
    }
}

fn values(sent: Option<&Sent>, saved: Option<&Value>) -> Takes {
    let marked = |code: &str| matches!(saved, Some(Value::Codes(codes)) if codes.contains(&code));
    let choice = |code: &str, label: Say, saved: bool| {
        let name = format!("values-{code}");
        let chosen = sent.map_or(saved, |sent| !sent.get(&name).is_empty());
        Choice { name, label, chosen }
    };
    let mut all: Vec<Choice> = OgpValue::CODES
        .iter()
        .map(|code| choice(code, Say::of(Arg::Code("values".into(), (*code).into())), marked(code)))
        .collect();
    let none = matches!(saved, Some(Value::Codes(codes)) if codes.is_empty());
    all.push(choice("none", Say::new("review-no-value"), none));
    Takes::AnyOf(all)
}

/// What a question takes.
fn takes(question: Question, sent: Option<&Sent>, saved: Option<&Value>) -> Takes {
    let open = || (String::new(), Say::new("review-unanswered"));
    match question.shape() {
        Shape::Code(book) => Takes::OneOf(std::iter::once(open()).chain(choices(question.code(), book)).collect()),
        Shape::Codes(_) => values(sent, saved),
        _ => Takes::OneOf(vec![open(), ("yes".into(), Say::new("value-yes")), ("no".into(), Say::new("value-no"))]),
    }
}

/// The archived copies that stand beside answers.
pub type Copies = BTreeMap<Question, Snapshot>;

/// What a form asks beyond the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Beyond<'q> {
    /// Where the evidence is, and what it says: a copy of it is archived by itself.
    Source,
    /// Evidence, with a copy.
    Evidence,
    /// Evidence, why this value, and what whoever does not agree has to say; folded away for the questions on which both coders found
    /// the same.
    Reasons {
        /// Those questions.
        same: &'q [Question],
    },
}

/// Adds the questions of a unit to a form.
pub fn ask(
    mut form: Form,
    questions: &[Question],
    saved: &UnitCoding,
    sent: Option<&Sent>,
    (beyond, flaws): (Beyond<'_>, &[(&'static str, Say)]),
) -> Form {
    let nothing = Ground::default();
    let wrong = |name: &str| flaws.iter().find(|(of, _)| *of == name).map(|(_, say)| say.clone());
    for names in questions.iter().filter_map(|question| of(*question)) {
        let question = names.question;
        let value = saved.answers.get(question);
        let ground = saved.grounds.get(&question).unwrap_or(&nothing);
        let field = Field::new(question.code(), "review-code", takes(question, sent, value));
        let label = Say::of(Arg::Field(question.code().into()));
        let answer = held(sent, question.code(), &code(value));
        form = form.field(Field { label, ..field }.value(answer).flaw(wrong(question.code())));
        let on = ground.on.map(|on| on.to_string()).unwrap_or_default();
        let mut more = vec![
            (names.quote, "review-quote", Takes::Text(LONGEST), ground.quote.as_str()),
            (names.title, "review-evidence-title", Takes::Line(300, "off"), ground.title.as_str()),
            (names.address, "review-evidence-address", Takes::Line(500, "off"), ground.address.as_str()),
            (names.on, "review-evidence-on", Takes::Day, on.as_str()),
        ];
        let reasons = matches!(beyond, Beyond::Reasons { .. });
        let settled = match beyond {
            // A correction is of one answer; what the others rest on is there for whoever wants it.
            Beyond::Source => true,
            Beyond::Evidence => false,
            Beyond::Reasons { same } => same.contains(&question),
        };
        if reasons {
            more.push((names.reason, "review-reason", Takes::Text(LONGEST), ground.reason.as_str()));
            more.push((names.dissent, "review-dissent", Takes::Text(LONGEST), ground.dissent.as_str()));
        }
        let key = match (reasons, settled) {
            (true, true) => "review-fold-same",
            (true, false) => "review-fold-reasons",
            (false, _) => "review-fold-evidence",
        };
        let under = Say::new(key).with("field", Arg::Field(question.code().into()));
        let of_question = |what: Say| {
            Say::new("review-of-question")
                .with("field", Arg::Field(question.code().into()))
                .with("what", Arg::Say(Box::new(what)))
        };
        for (name, label, takes, saved) in more {
            let field = Field { label: of_question(Say::new(label)), ..Field::new(name, "review-quote", takes) };
            let field = field.value(held(sent, name, saved)).flaw(wrong(name));
            form = form.field(field.folded(under.clone()).settled(settled));
        }
        if beyond != Beyond::Source {
            let label = of_question(Say::new("review-evidence-copy"));
            let field = Field { label, ..Field::new(names.copy, "review-evidence-copy", Takes::File) };
            let field = field.hint("review-copy-hint").flaw(wrong(names.copy)).folded(under.clone());
            // What stands there keeps the questions of evidence unfolded; a browser is never given a file.
            let there = ground.copy.as_ref().map(|copy| copy.file.to_string()).unwrap_or_default();
            form = form.field(field.value(there.as_str()).settled(settled)).carry(names.kept, there);
            if let Some(copy) = &ground.copy {
                let label = of_question(told_copy("review-copy-drop", copy));
                let field = Field { label, ..Field::new(names.drop, "review-copy-drop", Takes::Tick) };
                form = form.field(field.folded(under.clone()));
            }
        }
    }
    let account = Field::new("account", "review-account", Takes::Text(LONGEST)).hint("review-account-hint");
    form.field(account.value(held(sent, "account", &saved.account)).flaw(wrong("account")))
}

/// The answer that was chosen.
fn answer(question: Question, sent: &Sent) -> Option<Value> {
    let typed = sent.get(question.code());
    match question.shape() {
        Shape::Code(_) => Value::code(question, typed),
        Shape::Codes(_) => {
            let chosen: Vec<&str> = sent.ticked("values-").filter(|code| *code != "none").collect();
            let none = !sent.get(NONE).is_empty();
            if chosen.is_empty() && !none { None } else { Value::codes(question, chosen) }
        }
        _ => match typed {
            "yes" => Some(Value::Flag(true)),
            "no" => Some(Value::Flag(false)),
            _ => None,
        },
    }
}

/// The copies that are to stand beside the answers: those that came with the form are taken to the desk now, so that one is not lost
/// when something else is wrong; those that stood there stand, unless they are to go.
pub async fn copies(
    site: &Site,
    permit: &Permit,
    of: (&ReviewId, Working),
    questions: &[Question],
    sent: &Sent,
) -> Result<(Copies, Flaws), Problem> {
    let (mut copies, mut flaws) = (Copies::new(), Flaws::new());
    for names in questions.iter().filter_map(|question| self::of(*question)) {
        let kept = sent.get(names.kept).parse::<TextId>().ok().filter(|_| sent.get(names.drop).is_empty());
        if let Some(kept) = kept {
            let kept = site.app.snapshot_of(of.0, &kept).await.map_err(Problem::of_store)?;
            copies.extend(kept.map(|kept| (names.question, kept)));
        }
        let Some(bytes) = sent.file(names.copy) else { continue };
        match snapshot_kind(bytes) {
            Err(why) => flaws.push((names.copy, not_taken(why))),
            Ok(kind) => match outcome(site.app.take_snapshot(permit, of, kind, bytes).await)? {
                Ok(taken) => {
                    copies.insert(names.question, taken);
                }
                Err(against) => flaws.extend(against.into_iter().map(|why| (names.copy, why))),
            },
        }
    }
    Ok((copies, flaws))
}

/// A coding with other copies beside its answers.
pub fn bearing(saved: &UnitCoding, copies: &Copies) -> UnitCoding {
    let mut coded = saved.clone();
    coded.grounds.values_mut().for_each(|ground| ground.copy = None);
    for (question, copy) in copies {
        coded.grounds.entry(*question).or_default().copy = Some(copy.clone());
    }
    coded
}

/// Where the copies beside the answers of a unit can be looked at.
pub fn copy_links(opened: &Opened, coded: &UnitCoding) -> Vec<Link> {
    let link = |(field, ground): (&Question, &Ground)| {
        let copy = ground.copy.as_ref()?;
        let (plan, product) = (&opened.id.plan, opened.id.product.to_string());
        let to = Address::KeptCopy(plan.member.to_string(), plan.number, product, copy.file.to_string());
        let text = told_copy("review-copy-of", copy).with("field", Arg::Field(field.code().into()));
        Some(Link { to: to.into(), text })
    };
    coded.grounds.iter().filter_map(link).collect()
}

/// What a text refers to and there is not.
pub fn strange_figure(about: About<'_>, words: &str) -> Option<Say> {
    let unknown = unknown(about, words).into_iter().next()?;
    Some(Say::new("review-refused-figure").with("value", unknown))
}

/// What was typed as a coding of a unit, with the copies beside it; what cannot be read is a flaw.
pub fn typed(about: About<'_>, questions: &[Question], sent: &Sent, copies: &Copies) -> (UnitCoding, Flaws) {
    let (mut answers, mut grounds, mut flaws) = (Vec::new(), BTreeMap::new(), Vec::new());
    for names in questions.iter().filter_map(|question| of(*question)) {
        answers.extend(answer(names.question, sent).map(|value| (names.question, value)));
        let mut text = |name: &'static str| {
            let text = sent.get(name).trim();
            let has = text.chars().count();
            if has > LONGEST {
                flaws.push((name, Say::new("flaw-long").with("has", has).with("most", LONGEST)));
            }
            text.to_owned()
        };
        let mut ground = Ground {
            title: text(names.title),
            address: text(names.address),
            quote: text(names.quote),
            on: None,
            copy: copies.get(&names.question).cloned(),
            reason: text(names.reason),
            dissent: text(names.dissent),
        };
        match sent.get(names.on).trim() {
            "" => {}
            day => match day.parse::<Date>() {
                Ok(on) => ground.on = Some(on),
                Err(_) => flaws.push((names.on, Say::new("flaw-day").with("value", day))),
            },
        }
        if !ground.address.is_empty() && !is_web(&ground.address) {
            flaws.push((names.address, Say::new("review-flaw-address").with("value", ground.address.as_str())));
        }
        if ground != Ground::default() {
            grounds.insert(names.question, ground);
        }
    }
    let account = sent.get("account").trim();
    let has = account.chars().count();
    if has > LONGEST {
        flaws.push(("account", Say::new("flaw-long").with("has", has).with("most", LONGEST)));
    }
    flaws.extend(strange_figure(about, account).map(|flaw| ("account", flaw)));
    (UnitCoding { answers: Fields::new(answers), grounds, account: account.to_owned() }, flaws)
}
