//! Self-assessments on the desk: the Point of Contact writes a word on every commitment, opens the draft to comment, answers what
//! comes, and publishes. Whoever is signed in can comment while the draft is open.

use app::WriteError;
use app::plans::{DraftComment, NotAssessed, SelfDraft, SelfPart};
use domain::membership::zone_of;
use domain::people::{Action, Stage, Subject};
use domain::plans::self_assessment::{Fulfilment, Refusal, SelfAssessment, SelfReport};
use domain::rules::Parameters;
use domain::{CommitmentId, Date, InputId, Lens, MemberId, PartialDate, Partnership, PlanId};
use std::sync::Arc;
use views::components::form::{Field, Form, Takes};
use views::plans::PlanPlace;
use views::review::{Beside, Cell, ReviewDeskPage as DeskPage, Sheet};
use views::value::{Link, Text, Value as Shown};
use views::{Arg, Say};

use super::shared::plan_name;
use crate::desk::{Answer, AtDesk};
use crate::fields::{Flaws, choices, day, flaw_of, required, whole};
use crate::form::Sent;
use crate::problems::Problem;
use web_read::plans::self_assessment::address;

/// The longest account, in characters.
const LONGEST: usize = 10_000;

/// The longest comment and the longest answer, in characters.
const COMMENT: usize = 5_000;

/// How many characters of a comment name it.
const BEGINNING: usize = 100;

/// The name of the part that is about the plan as a whole.
const OVERVIEW: &str = "overview";

/// A self-assessment of an address.
struct Assessing {
    plan: PlanId,
    report: SelfReport,
    subject: Subject,
    state: Arc<Partnership>,
    /// What is public of it.
    known: Option<Arc<SelfAssessment>>,
    /// What counts as today where the member is.
    today: Date,
}

impl Assessing {
    fn find<P>(at: &AtDesk<P>, (member, number, report): (&str, u16, &str)) -> Result<Self, Problem> {
        let plan: PlanId = format!("{member}/{number}").parse().map_err(|_| Problem::NotFound)?;
        let report = SelfReport::from_code(report).ok_or(Problem::NotFound)?;
        let app = &at.site.app;
        let state = app.history().now();
        state.plan(&plan).ok_or(Problem::NotFound)?;
        let known = state.self_assessments.get(&(plan.clone(), report)).cloned();
        let today = zone_of(&state, &plan.member, Lens::ALL).day(app.now());
        let subject = Subject::Plan(plan.clone(), app.stage_of(&plan));
        Ok(Self { plan, report, subject, state, known, today })
    }

    fn of(&self) -> (&PlanId, SelfReport) {
        (&self.plan, self.report)
    }

    fn place(&self) -> PlanPlace {
        PlanPlace::OwnReport(self.plan.member.to_string(), self.plan.number, self.report.code().into())
    }

    fn part(&self, commitment: Option<&CommitmentId>) -> PlanPlace {
        let part = commitment.map_or_else(|| OVERVIEW.to_owned(), ToString::to_string);
        PlanPlace::OwnPart(self.plan.member.to_string(), self.plan.number, self.report.code().into(), part)
    }

    fn answer(&self, id: &InputId) -> PlanPlace {
        let report = self.report.code().into();
        PlanPlace::OwnAnswer(self.plan.member.to_string(), self.plan.number, report, id.to_string())
    }

    /// What the report is called.
    fn name<P>(&self, at: &AtDesk<P>) -> Say {
        let report = Arg::Code("self-report".into(), self.report.code().into());
        Say::new("self-of-plan").with("plan", plan_name(&at.site.app, &self.plan)).with("report", report)
    }

    fn commitments(&self) -> Vec<CommitmentId> {
        self.state.plan(&self.plan).map(|plan| plan.commitments.clone()).unwrap_or_default()
    }

    /// What a part is called.
    fn called<P>(&self, at: &AtDesk<P>, commitment: Option<&CommitmentId>) -> Say {
        let Some(id) = commitment else { return Say::new("self-overview") };
        let thing = self.state.commitment(id).map(|commitment| &commitment.thing);
        let title = thing.and_then(|thing| thing.text(domain::Field::Title, Lens::ALL));
        let title = title.filter(|title| !self.state.withheld.contains_key(*title));
        let words = title.and_then(|title| at.site.app.texts().get(title).map(ToOwned::to_owned));
        Say::plain(words.unwrap_or_else(|| id.to_string()))
    }

    fn is_published(&self) -> bool {
        self.known.as_ref().is_some_and(|known| known.published.is_some())
    }

    fn back<P>(&self, at: &AtDesk<P>) -> Link {
        Link { to: self.place().into(), text: self.name(at) }
    }
}

/// The ways to the self-assessments of a member's plans that somebody writes: those that a rule of the time asks for, and where
/// none asks, those that the handbook describes.
pub fn ways<P>(at: &AtDesk<P>, member: &MemberId) -> Vec<Link> {
    let state = at.site.app.history().now();
    let numbers = state.members.get(member).into_iter().flat_map(|known| known.plans.keys().copied());
    let mut links = Vec::new();
    for number in numbers {
        let plan = PlanId { member: member.clone(), number };
        for report in SelfReport::ALL.iter().filter(|report| is_offered(&state, &plan, **report)) {
            let Ok(of) = Assessing::find(at, (member.as_str(), number, report.code())) else { continue };
            if at.could(Action::AssessItself, &of.subject).is_some() && !of.is_published() {
                links.push(of.back(at));
            }
        }
    }
    links
}

fn is_offered(state: &Partnership, plan: &PlanId, report: SelfReport) -> bool {
    match domain::plans::self_assessment::asked(state, plan).map(|rule| rule.parameters) {
        Some(Parameters::SelfAssessment(rule)) => match report {
            SelfReport::FirstCycle => rule.first_cycle,
            SelfReport::Midterm => rule.midterm,
            SelfReport::EndOfTerm => rule.end_of_term,
        },
        _ => report != SelfReport::FirstCycle,
    }
}

fn refusal(why: &Refusal) -> Say {
    let when = PartialDate::Day;
    match why {
        Refusal::NotPermitted => Say::new("refused-permit"),
        Refusal::NoSuchPlan => Say::new("self-refused-plan"),
        Refusal::PublishedOn(on) => Say::new("self-stands-published").with("on", when(*on)),
        Refusal::OpenUntil(until) => Say::new("self-stands-open").with("until", when(*until)),
        Refusal::NotOpened => Say::new("self-refused-not-opened"),
        Refusal::NotOver(until) => Say::new("self-refused-not-over").with("until", when(*until)),
        Refusal::NoOverview => Say::new("self-refused-overview"),
        Refusal::Silent(ids) => Say::new("self-refused-silent").with("count", ids.len()),
        Refusal::TooShort { least, .. } => {
            Say::new("self-refused-short").with("least", u64::try_from(*least).unwrap_or(0))
        }
        Refusal::Unanswered(count) => Say::new("self-refused-unanswered").with("count", *count),
    }
}

/// Why something is not done, in sentences.
fn refused(why: WriteError<NotAssessed>) -> Result<Vec<Say>, Problem> {
    match why {
        WriteError::Refused(NotAssessed::Refused(against)) => Ok(against.iter().map(refusal).collect()),
        WriteError::Refused(NotAssessed::Meanwhile(_)) => Ok(vec![Say::new("draft-refused-meanwhile")]),
        WriteError::Refused(NotAssessed::NotOpen) => Ok(vec![Say::new("self-refused-closed")]),
        WriteError::Refused(NotAssessed::NoSuchComment) => Err(Problem::NotFound),
        other => Err(Problem::of_write(other)),
    }
}

fn parts<P>(at: &AtDesk<P>, of: &Assessing, draft: &SelfDraft) -> Sheet {
    let ids = of.commitments();
    let row = |commitment: Option<&CommitmentId>| {
        let written = draft.parts.get(&commitment.cloned());
        let fulfilment = written.and_then(|part| part.fulfilment);
        let said = fulfilment.map(|code| Say::of(Arg::Code("self-fulfilment".into(), code.code().into())));
        let stands = written.is_some_and(|part| !part.body.trim().is_empty());
        vec![
            Cell::link(of.called(at, commitment), of.part(commitment)),
            Cell::plain(said.unwrap_or_else(|| Say::plain("–"))),
            Cell::plain(Say::new(if stands { "self-written" } else { "self-missing" })),
        ]
    };
    Sheet {
        caption: Say::new("self-parts"),
        heads: ["self-part", "self-fulfilment", "draft-state"].map(Say::new).into(),
        rows: std::iter::once(None).chain(ids.iter().map(Some)).map(row).collect(),
    }
}

fn page(at: &AtDesk<(String, u16, String)>, of: &Assessing, draft: &SelfDraft, flaws: &Flaws) -> DeskPage {
    let mut page = DeskPage::new(of.name(at), Say::new("self-desk-lead"));
    page.sheet = Some(parts(at, of, draft));
    let window = of.known.as_ref().and_then(|known| known.window.as_ref());
    let mut form: Option<(&'static str, Form)> = None;
    if of.is_published() {
        page.warnings.push(Say::new("self-desk-published"));
    } else if let Some(window) = window {
        page.warnings.push(Say::new("self-desk-open").with("until", PartialDate::Day(window.closes)));
        form = Some(("self-publish-title", at.form(of.place(), "self-publish").carry("do", "publish")));
    } else {
        let typed = at.sent().map_or("", |sent| sent.get("closes"));
        let field = Field::new("closes", "self-closes", Takes::Day).hint("self-closes-hint");
        let closes = field.value(typed).flaw(flaw_of(flaws, "closes"));
        form = Some(("self-open-title", at.form(of.place(), "self-open").carry("do", "open").field(closes)));
    }
    if let Some((heading, mut form)) = form {
        form.flaws = whole(flaws);
        page = page.form(Some(heading), form);
    }
    page.notes = ["self-desk-contents", "self-desk-own"].map(Say::new).into();
    if window.is_some() {
        page.links.push(Link { to: address(&of.plan, of.report).into(), text: Say::new("self-desk-public") });
    }
    page.links.extend(draft.comments.iter().map(|comment| {
        let key = if comment.answer.is_some() { "self-comment-answered" } else { "self-comment-waits" };
        let words: String = comment.body.chars().take(BEGINNING).collect();
        Link { to: of.answer(&comment.id).into(), text: Say::new(key).with("words", words) }
    }));
    page.links.push(Link { to: PlanPlace::Desk.into(), text: Say::new("drafts-title") });
    page
}

/// The page of a self-assessment; sent, it opens the draft to comment or publishes the report.
pub async fn report(at: AtDesk<(String, u16, String)>) -> Answer {
    let of = Assessing::find(&at, (&at.part.0, at.part.1, &at.part.2))?;
    let permit = at.permit(Action::AssessItself, &of.subject)?;
    let app = &at.site.app;
    let draft = app.self_draft(&of.plan, of.report).await.map_err(Problem::of_store)?;
    let Some(sent) = at.sent() else {
        return at.show(&page(&at, &of, &draft, &Flaws::new()), false);
    };
    let done = match sent.get("do") {
        "open" => match day(sent, "closes") {
            Ok(closes) => app.open_self_assessment(permit, of.of(), closes).await,
            Err(flaw) => return at.show(&page(&at, &of, &draft, &vec![("closes", flaw)]), true),
        },
        "publish" => app.publish_self_assessment(permit, of.of()).await,
        _ => return Err(Problem::NotFound),
    };
    match done {
        Ok(_) => at.go(address(&of.plan, of.report)),
        Err(why) => {
            let flaws = refused(why)?.into_iter().map(|flaw| ("", flaw)).collect();
            at.show(&page(&at, &of, &draft, &flaws), true)
        }
    }
}

type Path = (String, u16, String, String);

fn part_form(at: &AtDesk<Path>, to: PlanPlace, part: &SelfPart, is_overview: bool, flaws: &Flaws) -> Form {
    let mut form = at.form(to, "draft-save").carry("version", part.version.to_string());
    if !is_overview {
        // Nothing is chosen before the government does: what stands first would be published by whoever overlooks it.
        let nothing = (String::new(), Say::new("draft-not-said"));
        let all = std::iter::once(nothing).chain(choices("self-fulfilment", Fulfilment::CODES));
        let takes = Takes::OneOf(all.collect());
        let value = part.fulfilment.map_or("", Fulfilment::code);
        form = form
            .field(Field::new("fulfilment", "self-fulfilment", takes).value(value).flaw(flaw_of(flaws, "fulfilment")));
    }
    let (label, hint) =
        if is_overview { ("self-overview", "self-overview-hint") } else { ("self-account", "self-account-hint") };
    let words = Field::new("body", label, Takes::Text(LONGEST)).hint(hint);
    form = form.field(words.value(part.body.as_str()).flaw(flaw_of(flaws, "body")));
    form.flaws = whole(flaws);
    form
}

fn part_page(at: &AtDesk<Path>, of: &Assessing, part: &SelfPart, flaws: &Flaws) -> DeskPage {
    let commitment = part.commitment.as_ref();
    let title = of.called(at, commitment);
    let mut page = DeskPage::new(title, Say::new("self-part-lead").with("report", of.name(at)));
    page = page.form(None, part_form(at, of.part(commitment), part, commitment.is_none(), flaws));
    page.links = vec![of.back(at)];
    if let Some(id) = commitment {
        page.links.push(Link { to: crate::present::to_commitment(id), text: Say::new("self-part-public") });
    }
    page
}

/// What was typed into a part.
fn typed(sent: &Sent, commitment: Option<CommitmentId>) -> Result<SelfPart, (SelfPart, Flaws)> {
    let mut flaws = Flaws::new();
    let body = required(sent, "body", LONGEST);
    let fulfilment = Fulfilment::from_code(sent.get("fulfilment"));
    if commitment.is_some() && fulfilment.is_none() {
        flaws.push(("fulfilment", Say::new("flaw-choose")));
    }
    flaws.extend(body.err().map(|flaw| ("body", flaw)));
    let version = sent.get("version").parse().unwrap_or(0);
    let part = SelfPart {
        fulfilment: fulfilment.filter(|_| commitment.is_some()),
        commitment,
        version,
        body: sent.get("body").trim().to_owned(),
    };
    if flaws.is_empty() { Ok(part) } else { Err((part, flaws)) }
}

/// One part of a self-assessment; sent, it saves. Of two who write at once the second sees both texts.
pub async fn part(at: AtDesk<Path>) -> Answer {
    let of = Assessing::find(&at, (&at.part.0, at.part.1, &at.part.2))?;
    let permit = at.permit(Action::AssessItself, &of.subject)?;
    let commitment = match at.part.3.as_str() {
        OVERVIEW => None,
        id => Some(id.parse().ok().filter(|id| of.commitments().contains(id)).ok_or(Problem::NotFound)?),
    };
    let app = &at.site.app;
    let draft = app.self_draft(&of.plan, of.report).await.map_err(Problem::of_store)?;
    let none = SelfPart { commitment: commitment.clone(), version: 0, fulfilment: None, body: String::new() };
    let saved = draft.parts.get(&commitment).cloned().unwrap_or(none);
    let Some(sent) = at.sent() else {
        return at.show(&part_page(&at, &of, &saved, &Flaws::new()), false);
    };
    let wanted = match typed(sent, commitment) {
        Ok(wanted) => wanted,
        Err((wanted, flaws)) => return at.show(&part_page(&at, &of, &wanted, &flaws), true),
    };
    match app.save_self_part(&permit, of.of(), wanted.clone()).await {
        Ok(()) => at.go(of.place()),
        Err(WriteError::Refused(NotAssessed::Meanwhile(there))) => {
            let mine = SelfPart { version: there.version, ..wanted };
            let flaws = vec![("body", Say::new("draft-differs")), ("", Say::new("draft-refused-meanwhile"))];
            let mut page = part_page(&at, &of, &mine, &flaws);
            let label = Say::new("draft-saved-by-others").with("field", Say::new("self-account"));
            page.known = vec![Beside { label, value: Shown::Text(Text::new(there.body)) }];
            at.show(&page, true)
        }
        Err(why) => {
            let flaws = refused(why)?.into_iter().map(|flaw| ("", flaw)).collect();
            at.show(&part_page(&at, &of, &wanted, &flaws), true)
        }
    }
}

fn answer_page(at: &AtDesk<Path>, of: &Assessing, comment: &DraftComment, flaws: &Flaws) -> DeskPage {
    let typed = at.sent().map(|sent| sent.get("answer").to_owned());
    let answer = typed.or_else(|| comment.answer.clone()).unwrap_or_default();
    let field = Field::new("answer", "self-answer", Takes::Text(COMMENT)).hint("self-answer-hint");
    let mut form = at.form(of.answer(&comment.id), "self-answer-send");
    form = form.field(field.value(answer).flaw(flaw_of(flaws, "answer")));
    form.flaws = whole(flaws);
    let lead = Say::new("self-answer-lead").with("part", of.called(at, comment.commitment.as_ref()));
    let mut page = DeskPage::new(Say::new("self-answer-title"), lead);
    page.known = vec![Beside { label: Say::new("self-comment"), value: Shown::Text(Text::new(comment.body.as_str())) }];
    page.links = vec![of.back(at)];
    if of.is_published() { page } else { page.form(None, form) }
}

/// A comment on a draft; sent, it answers.
pub async fn answer(at: AtDesk<Path>) -> Answer {
    let of = Assessing::find(&at, (&at.part.0, at.part.1, &at.part.2))?;
    let permit = at.permit(Action::AssessItself, &of.subject)?;
    let id: InputId = at.part.3.parse().map_err(|_| Problem::NotFound)?;
    let app = &at.site.app;
    let draft = app.self_draft(&of.plan, of.report).await.map_err(Problem::of_store)?;
    let comment = draft.comments.iter().find(|comment| comment.id == id).ok_or(Problem::NotFound)?;
    let Some(sent) = at.sent() else {
        return at.show(&answer_page(&at, &of, comment, &Flaws::new()), false);
    };
    let words = match required(sent, "answer", COMMENT) {
        Ok(words) => words,
        Err(flaw) => return at.show(&answer_page(&at, &of, comment, &vec![("answer", flaw)]), true),
    };
    match app.answer_draft_comment(&permit, of.of(), (&id, &words)).await {
        Ok(()) => at.go(of.place()),
        Err(why) => {
            let flaws = refused(why)?.into_iter().map(|flaw| ("", flaw)).collect();
            at.show(&answer_page(&at, &of, comment, &flaws), true)
        }
    }
}

fn comment_page(at: &AtDesk<(String, u16, String)>, of: &Assessing, flaws: &Flaws) -> DeskPage {
    let typed = |name: &str| at.sent().map_or("", |sent| sent.get(name)).to_owned();
    let known = of.known.iter().flat_map(|known| known.commitments.keys());
    let choice = |id: &CommitmentId| (id.to_string(), of.called(at, Some(id)));
    let about = std::iter::once((String::new(), Say::new("self-comment-whole"))).chain(known.map(choice));
    let to = PlanPlace::OwnComment(of.plan.member.to_string(), of.plan.number, of.report.code().into());
    let body = Field::new("body", "self-comment", Takes::Text(COMMENT)).hint("self-comment-hint");
    let mut form = at
        .form(to, "self-comment-send")
        .field(Field::new("about", "self-comment-about", Takes::OneOf(about.collect())).value(typed("about")))
        .field(body.value(typed("body")).flaw(flaw_of(flaws, "body")));
    form.flaws = whole(flaws);
    let mut page =
        DeskPage::new(Say::new("self-comment-title"), Say::new("self-comment-lead").with("report", of.name(at)));
    page.warnings.extend(at.done().map(|_| Say::new("self-comment-done")));
    page.notes = vec![Say::new("self-comment-note")];
    page.links = vec![Link { to: address(&of.plan, of.report).into(), text: of.name(at) }];
    page.form(None, form)
}

/// Comments on a draft, by anybody who is signed in.
pub async fn comment(at: AtDesk<(String, u16, String)>) -> Answer {
    let of = Assessing::find(&at, (&at.part.0, at.part.1, &at.part.2))?;
    if !of.known.as_ref().is_some_and(|known| known.takes_comments(of.today)) {
        return at.go(address(&of.plan, of.report));
    }
    // While comments are taken it is a comment period, whatever else is done with the plan.
    let open = Subject::Plan(of.plan.clone(), Stage::CommentPeriod);
    let permit = at.permit(Action::CommentInPublic, &open)?;
    let Some(sent) = at.sent() else {
        return at.show(&comment_page(&at, &of, &Flaws::new()), false);
    };
    let words = match required(sent, "body", COMMENT) {
        Ok(words) => words,
        Err(flaw) => return at.show(&comment_page(&at, &of, &vec![("body", flaw)]), true),
    };
    let about = Some(sent.get("about")).filter(|about| !about.is_empty());
    let about = about.map(|id| id.parse().map_err(|_| Problem::NotFound)).transpose()?;
    let person = &at.who.0.account.person;
    match at.site.app.comment_on_self_assessment(&permit, of.of(), about, (person, &words)).await {
        Ok(()) => {
            let to = PlanPlace::OwnComment(of.plan.member.to_string(), of.plan.number, of.report.code().into());
            at.go(views::Target::from(to).and("done", "yes"))
        }
        Err(why) => {
            let flaws = refused(why)?.into_iter().map(|flaw| ("", flaw)).collect();
            at.show(&comment_page(&at, &of, &flaws), true)
        }
    }
}
