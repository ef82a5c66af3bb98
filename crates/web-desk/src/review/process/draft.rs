//! A draft for whoever may comment on it: the panel in its round, the government and the forum in theirs, everybody in the public
//! one. Comments and their answers.

use app::review::{Answering, Comment, Commenting, words_of};
use domain::codebook::Field as Question;
use domain::figures::compute;
use domain::paragraphs::paragraphs;
use domain::people::{Action, Permit};
use domain::review::process::references::{Piece, pieces};
use domain::review::process::{Coding, Disposition, RoundKind, Stand, UnitCoding};
use domain::{InputId, Lens};
use views::components::form::{Form, Takes};
use views::review::{Beside, Cell, Referred, ReviewDeskPage, Sheet};
use views::value::{Share, Text, Value};
use views::{Address, Arg, Catalogue, Locale, Say};

use super::agreed::say;
use super::shared::{Opened, Path, UnitPath, named, outcome, shown};
use super::unit::copy_links;
use crate::access::Who;
use crate::desk::{Answer, AtDesk};
use crate::fields::{Flaws, choices, field, flaw_of, required, whole};
use crate::form::Sent;
use crate::problems::Problem;
use crate::site::Site;
use web_read::figures::parts;
use web_read::review::shown::stands;

/// The longest comment or answer, in characters.
const LONGEST: usize = 10_000;

/// How a paragraph is named in the form, before its number.
const PARAGRAPH: &str = "paragraph-";

/// How many characters of a comment name it.
const BEGINNING: usize = 100;

/// A draft that is open to whoever reads.
pub(super) struct Draft {
    opened: Opened,
    round: u16,
    pub(super) coding: Coding,
    /// The right to comment now; none for whoever reviews.
    comment: Option<Permit>,
    /// Whether the reader is of the review.
    reviews: bool,
}

/// The right to comment in a round.
fn comments(site: &Site, who: &Who, opened: &Opened, kind: RoundKind) -> Option<Permit> {
    let actions: &[Action] = match kind {
        RoundKind::Panel => &[Action::AssureQuality],
        RoundKind::PrePublication => &[Action::CommentOnDraft],
        RoundKind::Public => &[Action::CommentOnDraft, Action::CommentInPublic],
    };
    actions.iter().find_map(|action| opened.could(site, who, *action))
}

pub(super) async fn find(site: &Site, who: &Who, path: &Path) -> Result<Draft, Problem> {
    let opened = Opened::find(site, path)?;
    let round = opened.review.rounds.last().ok_or(Problem::NotFound)?;
    let (number, kind) = (round.deed.round, round.deed.kind);
    let open = opened.review.open_round().is_some();
    let comment = comments(site, who, &opened, kind);
    let panel = opened.could(site, who, Action::AssureQuality).is_some();
    let reviews = panel || (opened.could(site, who, Action::CodeFinding).is_some() && opened.seat(who).is_some());
    // Before the public round the government and the forum see what is put up to them, and nothing the panel has not released.
    if !reviews && (comment.is_none() || !open) {
        return Err(Problem::NotAllowed(Action::CommentOnDraft));
    }
    let coding = site.app.draft_of(&opened.id, number).await.map_err(Problem::of_store)?.ok_or(Problem::NotFound)?;
    Ok(Draft { round: number, coding, comment: comment.filter(|_| open), reviews, opened })
}

/// The findings of a unit, as things known beside a form; what is said of it in words stands apart.
fn findings(opened: &Opened, unit: &UnitCoding) -> Vec<Beside> {
    let mut known = Vec::new();
    for field in opened.review.indicators() {
        let label = Say::of(Arg::Field(field.code().into()));
        known.push(Beside { label, value: shown(field, unit.answers.get(field)) });
        let Some(ground) = unit.grounds.get(&field) else { continue };
        let evidence = format!("{} {}", ground.title, ground.address);
        let told =
            [("review-quote", &ground.quote), ("review-reason", &ground.reason), ("review-evidence-title", &evidence)];
        known.extend(
            told.into_iter()
                .filter(|(_, words)| !words.trim().is_empty())
                .map(|(key, words)| Beside { label: Say::new(key), value: Value::Text(Text::new(words.trim())) }),
        );
    }
    known
}

/// What is found of the minimum requirements, with what that rests on.
fn judged(coding: &Coding) -> impl Iterator<Item = Beside> {
    coding.requirements.iter().flat_map(|(requirement, judged)| {
        let found = Say::of(Arg::Code("requirement-found".into(), judged.found.code().into()));
        let rests = [judged.ground.quote.trim(), judged.ground.address.trim()].map(ToOwned::to_owned);
        let rests = rests.into_iter().filter(|words| !words.is_empty());
        let rests = rests.map(|words| Beside { label: Say::new("judged-rests"), value: Value::Text(Text::new(words)) });
        std::iter::once(Beside { label: named(*requirement), value: Value::Say(found) }).chain(rests)
    })
}

/// What is said of a unit in words, as whoever reads it sees it: with what the figures come to and what was found that it refers to.
fn spoken(site: &Site, locale: Locale, draft: &Draft, (unit, words): (u16, &str)) -> String {
    let (state, t) = (site.app.history().now(), Catalogue::of(locale));
    let told = |piece: Piece<'_>| match piece {
        Piece::Words(words) => words.to_owned(),
        Piece::Unknown(reference) => format!("{{{reference}}}"),
        Piece::Figure(id, filter) => {
            let figure = compute(&state, Lens::ALL, id, &filter);
            let share = Share::new(figure.numerator, figure.denominator);
            Referred { kind: figure.kind, share, to: parts::to(id, &filter) }.says(t)
        }
        Piece::Finding(unit, field) => {
            let answer = draft.coding.units.get(&unit).and_then(|of| of.answers.get(field));
            t.say(&say(&shown(field, answer))).into_owned()
        }
    };
    pieces(draft.opened.about(unit), words).into_iter().map(told).collect()
}

/// The words of a unit beside a form; nothing where there are none.
fn in_words(site: &Site, locale: Locale, draft: &Draft, unit: u16) -> Option<Beside> {
    let words = words_of(&draft.coding, unit).trim();
    let label = Say::new(if unit == 0 { "review-summary" } else { "review-account" });
    let value = || Value::Text(Text::new(spoken(site, locale, draft, (unit, words))));
    (!words.is_empty()).then(|| Beside { label, value: value() })
}

fn answer_of(opened: &Opened, id: &InputId) -> Address {
    let plan = &opened.id.plan;
    Address::AnswerComment(plan.member.to_string(), plan.number, opened.id.product.to_string(), id.to_string())
}

/// The draft, unit by unit; for the review the comments too.
pub async fn read(desk: AtDesk<Path>) -> Answer {
    let site = &*desk.site;
    let draft = find(site, &desk.who, &desk.part).await?;
    let opened = &draft.opened;
    let lead = Say::new("review-draft-lead").with("version", draft.round.to_string());
    let mut page = ReviewDeskPage::new(Say::new("review-draft-title"), lead);
    page.warnings.push(stands(&opened.review));
    page.known.extend(in_words(site, desk.ask.asked.locale, &draft, 0));
    page.known.extend(judged(&draft.coding));
    let unit = |number: u16| match draft.comment {
        Some(_) => Cell::link(opened.unit_name(site, number), opened.unit(Address::CommentUnit, number)),
        None => Cell::plain(opened.unit_name(site, number)),
    };
    let summary = (!draft.coding.summary.trim().is_empty()).then_some(0);
    let numbers = summary.into_iter().chain(opened.review.numbered().map(|(number, _)| number));
    let what = |number| Say::new(if number == 0 { "review-draft-words" } else { "review-draft-unit" });
    let mut rows: Vec<Vec<Cell>> = numbers.map(|number| vec![unit(number), Cell::plain(what(number))]).collect();
    if draft.reviews {
        let comments = site.app.store().comments_of_round(&opened.id, draft.round).await.map_err(Problem::of_store)?;
        rows.extend(comments.iter().map(|comment| comment_row(opened, comment)));
    }
    page.sheet = Some(Sheet {
        caption: Say::new("review-units"),
        heads: ["review-unit", "review-stands"].map(Say::new).into(),
        rows,
    });
    page.links.push(opened.back(site, &desk.who));
    desk.show(&page, false)
}

fn comment_row(opened: &Opened, comment: &Comment) -> Vec<Cell> {
    let words: String = comment.body.chars().take(BEGINNING).collect();
    let says = Say::new("review-comment-row")
        .with("from", Arg::Code("comment-from".into(), comment.from.code().into()))
        .with("stand", Arg::Code("stand".into(), comment.stand.code().into()))
        .with("words", words);
    let stands = match &comment.answer {
        Some((disposition, ..)) => Say::of(Arg::Code("disposition".into(), disposition.code().into())),
        None => Say::new("review-waits"),
    };
    vec![Cell::link(says, answer_of(opened, &comment.id)), Cell::plain(stands)]
}

fn page(
    (site, who, locale): (&Site, &Who, Locale),
    draft: &Draft,
    unit: u16,
    sent: Option<&Sent>,
    flaws: &Flaws,
) -> ReviewDeskPage {
    let opened = &draft.opened;
    let lead = Say::new("review-comment-lead").with("unit", opened.unit_name(site, unit));
    let mut page = ReviewDeskPage::new(Say::new("review-comment-title"), lead);
    let nothing = UnitCoding::default();
    let coded = draft.coding.units.get(&unit).unwrap_or(&nothing);
    page.known = if unit == 0 { Vec::new() } else { findings(opened, coded) };
    page.known.extend(in_words(site, locale, draft, unit));
    page.links.extend(copy_links(opened, coded));
    page.links
        .push(views::value::Link { to: opened.at(Address::ReadDraft).into(), text: Say::new("review-draft-title") });
    let words = words_of(&draft.coding, unit);
    let questions = if unit == 0 { Vec::new() } else { opened.review.indicators() };
    let whole_unit = (unit > 0).then(|| (String::new(), Say::new("review-whole-unit")));
    let asked = questions.into_iter().map(|field| (field.code().to_owned(), Say::of(Arg::Field(field.code().into()))));
    let said = paragraphs(words).map(|(number, words)| {
        let beginning: String = spoken(site, locale, draft, (unit, words)).chars().take(BEGINNING).collect();
        let names = Say::new("review-paragraph").with("number", number.to_string()).with("words", beginning);
        (format!("{PARAGRAPH}{number}"), names)
    });
    let about = whole_unit.into_iter().chain(asked).chain(said);
    let stand = Takes::OneOf(choices("stand", Stand::CODES));
    let form = Form::new(opened.unit(Address::CommentUnit, unit), "review-comment-send")
        .carry("token", who.0.form_token.as_str())
        .field(field("field", "review-about", Takes::OneOf(about.collect()), sent, flaw_of(flaws, "field")))
        .field(field("stand", "review-stand", stand, sent, flaw_of(flaws, "stand")))
        .field(
            field("words", "review-words", Takes::Text(LONGEST), sent, flaw_of(flaws, "words"))
                .hint("review-words-hint"),
        )
        .field(field("confidence", "review-confidence", Takes::Tick, sent, None).hint("review-confidence-hint"));
    page.form(None, Form { flaws: whole(flaws), ..form })
}

/// The form that comments on one unit, and takes the comment.
pub async fn comment(desk: AtDesk<UnitPath>) -> Answer {
    let (site, who) = (&*desk.site, &desk.who);
    let (member, plan, product, unit) = desk.part.clone();
    let locale = desk.ask.asked.locale;
    let draft = find(site, who, &(member, plan, product)).await?;
    let permit = draft.comment.as_ref().ok_or(Problem::NotAllowed(Action::CommentOnDraft))?;
    if words_of(&draft.coding, unit).is_empty() {
        draft.opened.review.unit(unit).ok_or(Problem::NotFound)?;
    }
    let Some(sent) = desk.sent() else {
        return desk.show(&page((site, who, locale), &draft, unit, None, &Vec::new()), false);
    };
    let about = Question::from_code(sent.get("field")).filter(|field| draft.opened.review.indicators().contains(field));
    let paragraph = sent.get("field").strip_prefix(PARAGRAPH).and_then(|number| number.parse::<u16>().ok());
    let flaws: Flaws = match (Stand::from_code(sent.get("stand")), required(sent, "words", LONGEST)) {
        (Some(stand), Ok(words)) => {
            let in_confidence = !sent.get("confidence").is_empty();
            let wanted = Commenting { unit, field: about, paragraph, stand, words, in_confidence };
            match outcome(site.app.comment_on_draft(permit, &draft.opened.id, wanted).await)? {
                Ok(_) => return desk.go(draft.opened.at(Address::ReadDraft)),
                Err(whole) => whole.into_iter().map(|say| ("", say)).collect(),
            }
        }
        (stand, words) => {
            let stand = stand.is_none().then(|| ("stand", Say::new("flaw-choose")));
            stand.into_iter().chain(words.err().map(|flaw| ("words", flaw))).collect()
        }
    };
    desk.show(&page((site, who, locale), &draft, unit, Some(sent), &flaws), true)
}

/// A comment that the review answers.
async fn commented(site: &Site, who: &Who, path: &Path, id: &str) -> Result<(Draft, Comment), Problem> {
    let draft = find(site, who, path).await?;
    if !draft.reviews {
        return Err(Problem::NotAllowed(Action::CodeFinding));
    }
    let id: InputId = id.parse().map_err(|_| Problem::NotFound)?;
    let comments = site.app.store().comments_of_round(&draft.opened.id, draft.round).await;
    let comment = comments.map_err(Problem::of_store)?.into_iter().find(|comment| comment.id == id);
    Ok((draft, comment.ok_or(Problem::NotFound)?))
}

fn answering(
    (site, who, locale): (&Site, &Who, Locale),
    (draft, comment): &(Draft, Comment),
    sent: Option<&Sent>,
    flaws: &Flaws,
) -> ReviewDeskPage {
    let opened = &draft.opened;
    let lead = Say::new("review-comment-lead").with("unit", opened.unit_name(site, comment.unit));
    let mut page = ReviewDeskPage::new(Say::new("review-answer-title"), lead);
    let says = Say::new("review-comment-from")
        .with("from", Arg::Code("comment-from".into(), comment.from.code().into()))
        .with("stand", Arg::Code("stand".into(), comment.stand.code().into()));
    page.known.push(Beside { label: says, value: Value::Text(Text::new(comment.body.as_str())) });
    let about = comment.paragraph.and_then(|about| {
        let mut said = paragraphs(words_of(&draft.coding, comment.unit));
        said.find(|(number, _)| *number == about)
    });
    if let Some((number, words)) = about {
        let label = Say::new("review-on-paragraph").with("number", number.to_string());
        let words = spoken(site, locale, draft, (comment.unit, words));
        page.known.push(Beside { label, value: Value::Text(Text::new(words)) });
    }
    page.known.extend(draft.coding.units.get(&comment.unit).into_iter().flat_map(|coded| findings(opened, coded)));
    page.known.extend(in_words(site, locale, draft, comment.unit));
    page.links
        .push(views::value::Link { to: opened.at(Address::ReadDraft).into(), text: Say::new("review-draft-title") });
    let (disposition, answer) = match &comment.answer {
        Some((disposition, answer, _)) => (disposition.code(), answer.as_str()),
        None => ("", ""),
    };
    let held = |name: &str, saved: &str| sent.map_or(saved, |sent| sent.get(name)).to_owned();
    let dispositions = Takes::OneOf(choices("disposition", Disposition::CODES));
    let form = Form::new(answer_of(opened, &comment.id), "review-answer-send")
        .carry("token", who.0.form_token.as_str())
        .field(
            field("disposition", "review-disposition", dispositions, None, flaw_of(flaws, "disposition"))
                .value(held("disposition", disposition)),
        )
        .field(
            field("answer", "review-answer", Takes::Text(LONGEST), None, flaw_of(flaws, "answer"))
                .value(held("answer", answer)),
        );
    page.form(None, Form { flaws: whole(flaws), ..form })
}

/// The form that answers a comment, and takes the answer.
pub async fn answer(desk: AtDesk<(String, u16, String, String)>) -> Answer {
    let (site, who) = (&*desk.site, &desk.who);
    let (member, plan, product, id) = desk.part.clone();
    let found = commented(site, who, &(member, plan, product), &id).await?;
    let Some(sent) = desk.sent() else {
        return desk.show(&answering((site, who, desk.ask.asked.locale), &found, None, &Vec::new()), false);
    };
    let opened = &found.0.opened;
    let permit = opened.permit(site, who, Action::CodeFinding)?;
    let flaws: Flaws = match (Disposition::from_code(sent.get("disposition")), required(sent, "answer", LONGEST)) {
        (Some(disposition), Ok(words)) => {
            let wanted = Answering { comment: found.1.id, disposition, words };
            match outcome(site.app.answer_comment(&permit, &opened.id, wanted).await)? {
                Ok(()) => return desk.go(opened.at(Address::ReadDraft)),
                Err(whole) => whole.into_iter().map(|say| ("", say)).collect(),
            }
        }
        (disposition, words) => {
            let chosen = disposition.is_none().then(|| ("disposition", Say::new("flaw-choose")));
            chosen.into_iter().chain(words.err().map(|flaw| ("answer", flaw))).collect()
        }
    };
    desk.show(&answering((site, who, desk.ask.asked.locale), &found, Some(sent), &flaws), true)
}
