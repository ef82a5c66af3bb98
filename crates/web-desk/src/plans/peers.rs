//! Peers who are asked about a draft: the Point of Contact opens it to other members and the Steering Committee, those invited read the
//! snapshot and comment part by part, the Point of Contact answers. Whoever is not invited learns nothing of it here.

use std::collections::BTreeMap;

use app::WriteError;
use app::plans::NotConsulted;
use domain::codebook::Field as Question;
use domain::ids::Iso3;
use domain::membership::{account, zone_of};
use domain::partnership::Member;
use domain::people::{Action, Permit, Stage, Subject};
use domain::plans::draft::{Entry, Item};
use domain::plans::peers::{About, Consultation, PeerComment, PeerOutcome, Refusal, Terms};
use domain::{Date, InputId, Lens, MemberId, PartialDate, Partnership, PlanId};
use views::components::form::{Choice, Field, Form, Takes};
use views::networking::{Block, Section, SheetPage};
use views::plans::PlanPlace;
use views::review::{Beside, Cell, ReviewDeskPage as DeskPage, Sheet};
use views::value::{Link, Text, Value as Shown};
use views::{Address, Arg, Catalogue, Say, Target};

use super::part::shown;
use super::shared::{Drafting, item_name, plan_name};
use crate::desk::{Answer, AtDesk};
use crate::fields::{Flaws, choices, day, flaw_of, required, whole};
use crate::form::Sent;
use crate::people::body_name;
use crate::present::member_name;
use crate::problems::Problem;

/// The longest comment and the longest answer, in characters.
const LONGEST: usize = 5_000;

/// How many characters of a comment name it in a list.
const BEGINNING: usize = 100;

/// What the boxes of members begin with.
const MEMBER: &str = "invite-";

fn count(number: i64) -> u64 {
    u64::try_from(number).unwrap_or(0)
}

fn refusal<P>(at: &AtDesk<P>, why: &Refusal) -> Say {
    let when = PartialDate::Day;
    match why {
        Refusal::NotPermitted => Say::new("refused-permit"),
        Refusal::NothingWritten => Say::new("peer-refused-empty"),
        Refusal::NobodyInvited => Say::new("peer-refused-nobody"),
        Refusal::CannotInvite(member) => {
            Say::new("peer-refused-cannot").with("member", member_name(&at.site.app, member))
        }
        Refusal::Length { has, least, most } => {
            let say = Say::new("peer-refused-length").with("least", count(*least)).with("most", count(*most));
            say.with("has", has.to_string())
        }
        Refusal::OpenUntil(until) => Say::new("peer-refused-open").with("until", when(*until)),
        Refusal::NotInvited => Say::new("peer-refused-not-invited"),
        Refusal::Over(until) => Say::new("peer-refused-over").with("until", when(*until)),
        Refusal::NoSuchPart => Say::new("peer-refused-part"),
        Refusal::Full(most) => Say::new("draft-refused-full").with("most", *most),
    }
}

/// Why something is not done, in sentences.
fn refused<P>(at: &AtDesk<P>, why: WriteError<NotConsulted>) -> Result<Vec<Say>, Problem> {
    match why {
        WriteError::Refused(NotConsulted::Refused(against)) => Ok(against.iter().map(|why| refusal(at, why)).collect()),
        WriteError::Refused(NotConsulted::Meanwhile) => Ok(vec![Say::new("draft-refused-begun")]),
        WriteError::Refused(NotConsulted::Gone | NotConsulted::NoSuchComment) => Err(Problem::NotFound),
        other => Err(Problem::of_write(other)),
    }
}

/// On what a comment is, in words.
fn about(of: &Consultation, about: About) -> Say {
    let part = item_name(&of.draft, about.item);
    match about.field {
        None if about.item == Item::Plan => Say::new("peer-whole"),
        None => part,
        Some(field) => Say::new("peer-part").with("part", part).with("field", Arg::Field(field.code().into())),
    }
}

/// How a comment stands.
fn stands(comment: &PeerComment) -> Say {
    match &comment.answer {
        Some((outcome, _)) => Say::of(Arg::Code("peer-outcome".into(), outcome.code().into())),
        None => Say::new("peer-waits"),
    }
}

fn words(text: &str) -> Shown {
    Shown::Text(Text::new(text))
}

// For the government.

type Plan = (String, u16);

/// The region of a member: its own, else its country's, else that of the national member of the same country.
fn region_of(state: &Partnership, member: &Member) -> Option<&'static str> {
    let of_country = || {
        let country: Iso3 = member.thing.label(Question::Country, Lens::ALL)?.parse().ok()?;
        let national = state.members.get(state.national_member(&country)?)?;
        national.thing.code(Question::Region, Lens::ALL)
    };
    account::code_of(state, member, Question::Region, Lens::ALL).or_else(of_country)
}

fn invitation(at: &AtDesk<Plan>, drafting: &Drafting, flaws: &Flaws) -> Form {
    let state = at.site.app.history().now();
    let ticked = |name: &str| at.sent().is_some_and(|sent| !sent.get(name).is_empty());
    let choice = |member: &MemberId| {
        let name = format!("{MEMBER}{member}");
        Choice { chosen: ticked(&name), label: member_name(&at.site.app, member), name }
    };
    let t = Catalogue::of(at.ask.asked.locale);
    // A hundred boxes in a row are no list on a phone: they are folded away by region, and one in which something is ticked is open.
    let mut by_region: BTreeMap<Option<&'static str>, Vec<Choice>> = BTreeMap::new();
    for (id, member) in state.members.iter().filter(|(id, _)| **id != drafting.plan.member) {
        by_region.entry(region_of(&state, member)).or_default().push(choice(id));
    }
    let region = |(code, mut members): (Option<&'static str>, Vec<Choice>)| {
        members.sort_by(|one, other| t.compare(&t.say(&one.label), &t.say(&other.label)));
        let name = match code {
            Some(code) => Say::of(Arg::Code(Question::Region.code().into(), code.into())),
            None => Say::new("peer-no-region"),
        };
        let chosen = members.iter().filter(|choice| choice.chosen).count();
        let under = Say::new("peer-region").with("region", name.clone()).with("count", members.len());
        let any = chosen > 0;
        let field =
            Field { label: name, ..Field::new(code.unwrap_or("no-region"), "peer-invited", Takes::AnyOf(members)) };
        if any { field } else { field.folded(under) }
    };
    let committee = Choice {
        name: "committee".to_owned(),
        label: Say::of(Arg::Code("body".into(), "steering-committee".into())),
        chosen: ticked("committee"),
    };
    let regions = by_region.into_iter().map(region);
    let until = at.sent().map_or("", |sent| sent.get("until"));
    let terms = Terms::on(drafting.today);
    let hint = Say::new("peer-until-hint").with("least", count(terms.least_days)).with("most", count(terms.most_days));
    let day = Field::new("until", "peer-until", Takes::Day).value(until).flaw(flaw_of(flaws, "until"));
    let mut form = at
        .form(drafting.at(PlanPlace::Peers), "peer-open")
        .field(Field { hint: Some(hint), ..day })
        .field(Field::new("invited", "peer-invited", Takes::AnyOf(vec![committee])).hint("peer-invited-hint"));
    for field in regions {
        form = form.field(field);
    }
    form.flaws = whole(flaws);
    form
}

fn overview(
    at: &AtDesk<Plan>,
    drafting: &Drafting,
    known: &[(Consultation, Vec<PeerComment>)],
    flaws: &Flaws,
) -> DeskPage {
    let title = Say::new("peer-title").with("plan", drafting.name(&at.site.app));
    let mut page = DeskPage::new(title, Say::new("peer-lead"));
    let mut rows = Vec::new();
    for (of, comments) in known {
        let key = if of.is_open(drafting.today) { "peer-stands-open" } else { "peer-stands-over" };
        let invited = of.invited.len() + usize::from(of.committee);
        let say = Say::new(key).with("until", PartialDate::Day(of.until)).with("count", invited);
        page.warnings.push(say);
        rows.extend(comments.iter().map(|comment| {
            let beginning: String = comment.words.chars().take(BEGINNING).collect();
            let (member, number) = (drafting.plan.member.to_string(), drafting.plan.number);
            vec![
                Cell::link(Say::plain(beginning), PlanPlace::PeerAnswer(member, number, comment.id.to_string())),
                Cell::plain(body_name(&at.site.app, &comment.from)),
                Cell::plain(about(of, comment.about)),
                Cell::plain(stands(comment)),
            ]
        }));
    }
    page.sheet = (!rows.is_empty()).then(|| Sheet {
        caption: Say::new("peer-comments"),
        heads: ["peer-comment", "peer-from", "draft-part", "draft-state"].map(Say::new).into(),
        rows,
    });
    if known.iter().all(|(of, _)| !of.is_open(drafting.today)) && drafting.stage == Stage::CoCreation {
        page = page.form(Some("peer-open-title"), invitation(at, drafting, flaws));
    } else {
        // Where there is no form to say it at, what stands against another is said above.
        page.warnings.extend(whole(flaws));
    }
    page.notes = ["peer-note-snapshot", "peer-note-public"].map(Say::new).into();
    page.links = vec![drafting.back(&at.site.app)];
    page
}

/// The page; sent, it opens the draft to peers.
pub async fn opening(at: AtDesk<Plan>) -> Answer {
    let drafting = Drafting::find(&at, &at.part.0, at.part.1).await?;
    let permit = at.permit(Action::ConsultPeers, &drafting.subject())?;
    drafting.written()?;
    let app = &at.site.app;
    let mut known = Vec::new();
    for of in app.peers_of(&drafting.plan).await.map_err(Problem::of_store)? {
        let comments = app.peer_comments(&of).await.map_err(Problem::of_store)?;
        known.push((of, comments));
    }
    let Some(sent) = at.sent() else {
        return at.show(&overview(&at, &drafting, &known, &Flaws::new()), false);
    };
    let until = match day(sent, "until") {
        Ok(until) => until,
        Err(flaw) => return at.show(&overview(&at, &drafting, &known, &vec![("until", flaw)]), true),
    };
    let mut invited: Vec<MemberId> = sent.ticked(MEMBER).filter_map(|member| member.parse().ok()).collect();
    invited.sort_unstable();
    let committee = !sent.get("committee").is_empty();
    match app.consult_peers(&permit, &drafting.plan, (invited, committee), until).await {
        Ok(()) => at.go(drafting.at(PlanPlace::Peers)),
        Err(why) => {
            let flaws = refused(&at, why)?.into_iter().map(|flaw| ("", flaw)).collect();
            at.show(&overview(&at, &drafting, &known, &flaws), true)
        }
    }
}

type OneComment = (String, u16, String);

fn answering(
    at: &AtDesk<OneComment>,
    drafting: &Drafting,
    (of, comment): (&Consultation, &PeerComment),
    flaws: &Flaws,
) -> DeskPage {
    let saved = comment.answer.as_ref();
    let typed = |name: &str, saved: Option<&str>| {
        at.sent().map_or_else(|| saved.unwrap_or("").to_owned(), |sent| sent.get(name).to_owned())
    };
    let nothing = (String::new(), Say::new("draft-not-said"));
    let outcomes = std::iter::once(nothing).chain(choices("peer-outcome", PeerOutcome::CODES)).collect();
    let outcome = Field::new("outcome", "peer-outcome", Takes::OneOf(outcomes))
        .value(typed("outcome", saved.map(|(outcome, _)| outcome.code())));
    let answer = Field::new("answer", "peer-answer", Takes::Text(LONGEST)).hint("peer-answer-hint");
    let answer = answer.value(typed("answer", saved.map(|(_, answer)| answer.as_str())));
    let (member, number) = (drafting.plan.member.to_string(), drafting.plan.number);
    let mut form = at
        .form(PlanPlace::PeerAnswer(member, number, comment.id.to_string()), "peer-answer-send")
        .field(outcome.flaw(flaw_of(flaws, "outcome")))
        .field(answer.flaw(flaw_of(flaws, "answer")));
    form.flaws = whole(flaws);
    let lead = Say::new("peer-answer-lead").with("part", about(of, comment.about));
    let lead = lead.with("from", body_name(&at.site.app, &comment.from));
    let mut page = DeskPage::new(Say::new("peer-answer-title"), lead).form(None, form);
    page.known = vec![Beside { label: Say::new("peer-comment"), value: words(&comment.words) }];
    page.notes.push(Say::new(if comment.consents { "peer-consents" } else { "peer-consents-not" }));
    page.links = vec![Link { to: drafting.at(PlanPlace::Peers), text: Say::new("peer-comments") }];
    page
}

/// What was typed as an answer.
fn typed_answer(sent: &Sent) -> Result<(PeerOutcome, String), Flaws> {
    let outcome = PeerOutcome::from_code(sent.get("outcome"));
    match (outcome, required(sent, "answer", LONGEST)) {
        (Some(outcome), Ok(answer)) => Ok((outcome, answer)),
        (outcome, answer) => {
            let unchosen = outcome.is_none().then(|| ("outcome", Say::new("flaw-choose")));
            Err(unchosen.into_iter().chain(answer.err().map(|flaw| ("answer", flaw))).collect())
        }
    }
}

/// A comment of a peer; sent, it answers.
pub async fn answer(at: AtDesk<OneComment>) -> Answer {
    let drafting = Drafting::find(&at, &at.part.0, at.part.1).await?;
    let permit = at.permit(Action::ConsultPeers, &drafting.subject())?;
    let id: InputId = at.part.2.parse().map_err(|_| Problem::NotFound)?;
    let app = &at.site.app;
    for of in app.peers_of(&drafting.plan).await.map_err(Problem::of_store)? {
        let comments = app.peer_comments(&of).await.map_err(Problem::of_store)?;
        let Some(comment) = comments.iter().find(|comment| comment.id == id) else { continue };
        let Some(sent) = at.sent() else {
            return at.show(&answering(&at, &drafting, (&of, comment), &Flaws::new()), false);
        };
        let (outcome, words) = match typed_answer(sent) {
            Ok(typed) => typed,
            Err(flaws) => return at.show(&answering(&at, &drafting, (&of, comment), &flaws), true),
        };
        return match app.answer_peer(&permit, &of, (&id, outcome, &words)).await {
            Ok(()) => at.go(drafting.at(PlanPlace::Peers)),
            Err(why) => {
                let flaws = refused(&at, why)?.into_iter().map(|flaw| ("", flaw)).collect();
                at.show(&answering(&at, &drafting, (&of, comment), &flaws), true)
            }
        };
    }
    Err(Problem::NotFound)
}

// For those invited.

fn reading_place(of: &Consultation) -> PlanPlace {
    PlanPlace::PeerReading(of.plan.member.to_string(), of.plan.number)
}

/// The drafts that somebody is invited to read.
pub async fn invited(at: AtDesk<()>) -> Answer {
    let app = &at.site.app;
    let open = app.peers_for(&at.who.0.actors).await.map_err(Problem::of_store)?;
    let link = |of: &Consultation| {
        let say = Say::new("peer-way").with("plan", plan_name(app, &of.plan)).with("until", PartialDate::Day(of.until));
        Link { to: reading_place(of).into(), text: say }
    };
    let lead = Say::new(if open.is_empty() { "peer-desk-none" } else { "peer-desk-lead" });
    let mut page = DeskPage::new(Say::new("peer-desk-title"), lead);
    page.links = open.iter().map(link).collect();
    at.show(&page, false)
}

/// A draft that somebody reads as a peer.
struct Reading {
    of: Consultation,
    permit: Permit,
    /// What was said for the reader's member or body.
    own: Vec<PeerComment>,
    today: Date,
}

impl Reading {
    /// The last consultation of the plan to which the reader is invited. Whoever is not invited is told that they are not, whether there
    /// is one or not.
    async fn find(at: &AtDesk<Plan>) -> Result<Self, Problem> {
        let plan: PlanId = format!("{}/{}", at.part.0, at.part.1).parse().map_err(|_| Problem::NotFound)?;
        let app = &at.site.app;
        let state = app.history().now();
        let today = zone_of(&state, &plan.member, Lens::ALL).day(app.now());
        let subject = Subject::Plan(plan.clone(), app.stage_of(&plan));
        let permits: Vec<Permit> = at.permits(Action::AdvisePeer, &subject);
        let mut known = app.peers_of(&plan).await.map_err(Problem::of_store)?;
        known.reverse();
        for of in known {
            let Some(permit) = permits.iter().find(|permit| of.reader(permit).is_some()) else { continue };
            let mut own = app.peer_comments(&of).await.map_err(Problem::of_store)?;
            own.retain(|comment| Some(&comment.from) == of.reader(permit).as_ref());
            return Ok(Self { permit: permit.clone(), of, own, today });
        }
        Err(Problem::NotAllowed(Action::AdvisePeer))
    }

    fn form(&self, at: &AtDesk<Plan>, flaws: &Flaws) -> Form {
        let typed = |name: &str| at.sent().map_or("", |sent| sent.get(name)).to_owned();
        let part = |item: &Item| (item.to_string(), about(&self.of, About { item: *item, field: None }));
        let parts = self.of.draft.items.keys().map(part).collect();
        let mut fields: Vec<Question> = Vec::new();
        for asked in self.of.draft.items.keys().flat_map(|item| item.asked()) {
            if !fields.contains(&asked.field) {
                fields.push(asked.field);
            }
        }
        let question = |field: &Question| (field.code().to_owned(), Say::of(Arg::Field(field.code().into())));
        let questions = std::iter::once((String::new(), Say::new("peer-question-none")));
        let questions = questions.chain(fields.iter().map(question)).collect();
        let body = Field::new("body", "peer-comment", Takes::Text(LONGEST)).hint("peer-body-hint");
        let consent = Field::new("consent", "peer-consent", Takes::Tick).hint("peer-consent-hint");
        let mut form = at
            .form(reading_place(&self.of), "peer-send")
            .field(
                Field::new("part", "draft-part", Takes::OneOf(parts)).value(typed("part")).flaw(flaw_of(flaws, "part")),
            )
            .field(
                Field::new("question", "peer-question", Takes::OneOf(questions))
                    .value(typed("question"))
                    .flaw(flaw_of(flaws, "question")),
            )
            .field(body.value(typed("body")).flaw(flaw_of(flaws, "body")))
            .field(consent.value(typed("consent")));
        form.flaws = whole(flaws);
        form
    }

    /// A part of the draft: what is said in a word first, then what is told.
    fn part(&self, item: Item, entry: &Entry) -> Section {
        let label = |field: Question| Say::of(Arg::Field(field.code().into()));
        let answered = item.asked().iter().filter_map(|asked| Some((asked.field, entry.get(&asked.field)?)));
        let (texts, words): (Vec<_>, Vec<_>) = answered
            .map(|(field, typed)| (label(field), shown(field, typed)))
            .partition(|(_, value)| matches!(value, Shown::Text(_)));
        let texts = texts.into_iter().filter_map(|(label, value)| match value {
            Shown::Text(text) => Some(Block::Told(label, text)),
            _ => None,
        });
        let id = format!("part-{item}").replace('.', "-");
        let section = Section::new(id, item_name(&self.of.draft, item));
        section.and((!words.is_empty()).then_some(Block::Answers(words))).and(texts)
    }

    /// What was said for the reader's side, each with what was answered.
    fn said(&self) -> Option<Section> {
        let told = self.own.iter().flat_map(|comment| {
            let on = about(&self.of, comment.about);
            let label = Say::new("peer-own").with("part", on).with("stands", stands(comment));
            let answer = comment.answer.as_ref();
            let answer = answer.map(|(_, words)| Block::Told(Say::new("peer-answer"), Text::new(words.as_str())));
            std::iter::once(Block::Told(label, Text::new(comment.words.as_str()))).chain(answer)
        });
        (!self.own.is_empty()).then(|| Section::new("own", Say::new("peer-own-title")).and(told))
    }

    fn page(&self, at: &AtDesk<Plan>, flaws: &Flaws) -> SheetPage {
        let title = Say::new("peer-read-title").with("plan", plan_name(&at.site.app, &self.of.plan));
        let version: String = hex::encode(self.of.digest).chars().take(12).collect();
        let lead = Say::new("peer-read-lead").with("on", PartialDate::Day(self.of.opened_on)).with("version", version);
        let is_open = self.of.is_open(self.today);
        let until = Say::new(if is_open { "peer-read-open" } else { "peer-refused-over" })
            .with("until", PartialDate::Day(self.of.until));
        let way = |to: Target, text| Link { to, text: Say::new(text) };
        let comment = Section::new("comment", Say::new("peer-comment-title")).help(Say::new("peer-read-note"));
        let comment = comment.with(match is_open {
            true => Block::form(None, self.form(at, flaws)),
            false => Block::Says(until.clone()),
        });
        let parts = self.of.draft.items.iter().map(|(item, entry)| self.part(*item, entry));
        SheetPage {
            above: vec![way(Address::Desk.into(), "desk-title"), way(PlanPlace::PeerDesk.into(), "peer-desk-title")],
            lead: Some(lead),
            done: Some(at.done().map_or(until, |_| Say::new("peer-done"))),
            sections: parts.chain(self.said()).chain([comment]).collect(),
            ..SheetPage::new(title)
        }
    }
}

/// What was typed as a comment.
fn typed_comment(sent: &Sent) -> Result<(About, String), Flaws> {
    let mut flaws = Flaws::new();
    let item = sent.get("part").parse::<Item>();
    if item.is_err() {
        flaws.push(("part", Say::new("flaw-choose")));
    }
    let field = Some(sent.get("question")).filter(|code| !code.is_empty()).map(Question::from_code);
    let is_asked =
        |field: Question| item.as_ref().is_ok_and(|item| item.asked().iter().any(|asked| asked.field == field));
    if field.is_some_and(|field| !field.is_some_and(is_asked)) {
        flaws.push(("question", Say::new("peer-flaw-question")));
    }
    let body = required(sent, "body", LONGEST);
    flaws.extend(body.as_ref().err().cloned().map(|flaw| ("body", flaw)));
    match (item, body) {
        (Ok(item), Ok(body)) if flaws.is_empty() => Ok((About { item, field: field.flatten() }, body)),
        _ => Err(flaws),
    }
}

/// The draft, for a peer; sent, it takes a comment.
pub async fn reading(at: AtDesk<Plan>) -> Answer {
    let reading = Reading::find(&at).await?;
    let Some(sent) = at.sent() else {
        return at.show(&reading.page(&at, &Flaws::new()), false);
    };
    let (about, words) = match typed_comment(sent) {
        Ok(typed) => typed,
        Err(flaws) => return at.show(&reading.page(&at, &flaws), true),
    };
    let consents = !sent.get("consent").is_empty();
    let done = at.site.app.comment_as_peer(&reading.permit, &reading.of, about, (&words, consents)).await;
    match done {
        Ok(()) => at.go(Target::from(reading_place(&reading.of)).and("done", "yes")),
        Err(why) => {
            let flaws = refused(&at, why)?.into_iter().map(|flaw| ("", flaw)).collect();
            at.show(&reading.page(&at, &flaws), true)
        }
    }
}
