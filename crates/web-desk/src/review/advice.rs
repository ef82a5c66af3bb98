//! The forms of recommendations: the Experts Panel issues them and says what became of them, governments answer.

use std::sync::Arc;

use app::WriteError;
use app::recommendations::{Advising, Decided};
use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::codebook::Product;
use domain::people::{Action, Subject};
use domain::review::recommendations::{Advice, Recommendation, Refusal, Response as Answer, next_plan};
use domain::{CommitmentId, PlanId};
use views::address::route;
use views::cocreation::MakingDeskPage;
use views::components::form::{Form, Takes};
use views::value::Link;
use views::{Address, Arg, Say, Target};

use crate::access::{Access, Desk, Posted, Who};
use crate::ask::{Ask, Part};
use crate::fields::{Flaws, choices, field, flaw_of, form as form_of, go, opening, required, show, whole};
use crate::form::Sent;
use crate::present::member_name;
use crate::problems::Problem;
use crate::routing::get;
use crate::site::Site;

type Answered = Result<Response<Body>, Problem>;

/// The longest text of a recommendation or of an answer to one, in characters.
const LONGEST: usize = 5_000;

/// The routes, each with who may come to it.
pub fn desk(desk: Desk) -> Desk {
    let (advises, answers) = (Access::Needs(Action::AdviseGovernment), Access::Needs(Action::AnswerRecommendation));
    desk.route(route::ADVICE_DESK, Access::SignedIn, get(overview))
        .route(route::ADVISE, advises, get(advising).post(advise))
        .route(route::ANSWER_ADVICE, answers, get(answering).post(answer))
        .route(route::FOLLOW_ADVICE, advises, get(following).post(follow))
}

fn plan_of(site: &Site, member: &str, number: &str) -> Result<PlanId, Problem> {
    let plan: PlanId = format!("{member}/{number}").parse().map_err(|_| Problem::NotFound)?;
    let state = site.app.history().now();
    let known = state.plan(&plan).is_some() || state.cocreations.contains_key(&plan);
    known.then_some(plan).ok_or(Problem::NotFound)
}

/// A recommendation by its address.
fn one_of(site: &Site, (member, plan, number): &(String, String, String)) -> Result<Arc<Recommendation>, Problem> {
    let plan = plan_of(site, member, plan)?;
    let number: u16 = number.parse().map_err(|_| Problem::NotFound)?;
    let state = site.app.history().now();
    state.recommendations.get(&plan).and_then(|of| of.get(&number)).cloned().ok_or(Problem::NotFound)
}

fn name(site: &Site, plan: &PlanId) -> Say {
    let number = Say::new("plan-short-inline").with("number", plan.number.to_string());
    Say::of(Arg::AllOf(vec![member_name(&site.app, &plan.member).into(), number.into()]))
}

fn links(site: &Site, plan: &PlanId) -> Vec<Link> {
    let of_plan = Address::Plan(plan.member.to_string(), plan.number);
    vec![
        Link { to: Address::AdviceDesk.into(), text: Say::new("advice-desk") },
        Link { to: of_plan.into(), text: name(site, plan) },
    ]
}

/// What the overview leads to: for the review every plan of the member chosen, for a government what it has not answered.
async fn overview(State(site): State<Arc<Site>>, who: Who, ask: Ask) -> Answered {
    let state = site.app.history().now();
    let can = |action| who.0.actors.iter().any(|actor| domain::people::could(actor, action));
    let mut links = Vec::new();
    for one in state.recommendations.values().flat_map(|of| of.values()) {
        let plan = &one.deed.plan;
        let of = (plan.member.to_string(), plan.number, one.deed.number);
        let say = |key: &'static str| {
            Say::new(key).with("number", one.deed.number.to_string()).with("plan", name(&site, plan))
        };
        if one.answers.is_empty()
            && who.permit(Action::AnswerRecommendation, &Subject::Member(plan.member.clone())).is_ok()
        {
            links.push(Link { to: Address::AnswerAdvice(of.0, of.1, of.2).into(), text: say("advice-do-answer") });
        } else if one.followed.is_empty() && can(Action::AdviseGovernment) {
            links.push(Link { to: Address::FollowAdvice(of.0, of.1, of.2).into(), text: say("advice-do-follow") });
        }
    }
    if can(Action::AdviseGovernment) {
        let chosen = ask.get("member").and_then(|member| member.parse::<domain::MemberId>().ok());
        match chosen.and_then(|member| Some((state.members.get(&member)?, member))) {
            Some((known, member)) => links.extend(known.plans.keys().map(|number| {
                let plan = PlanId { member: member.clone(), number: *number };
                let text = Say::new("advice-do-issue").with("plan", name(&site, &plan));
                Link { to: Address::Advise(member.to_string(), *number).into(), text }
            })),
            None => links.extend(state.members.iter().filter(|(_, known)| !known.plans.is_empty()).map(|(id, _)| {
                let to = Target::new(Address::AdviceDesk).and("member", id.as_str());
                Link { to, text: member_name(&site.app, id) }
            })),
        }
    }
    let lead = Say::new(if links.is_empty() { "advice-desk-empty" } else { "advice-desk-lead" });
    let title = Say::new("advice-desk");
    let page = MakingDeskPage::reading(title, lead, links);
    show(&site, &ask, &page, false)
}

fn titled(site: &Site, plan: &PlanId, (title, lead): (&'static str, &'static str), form: Form) -> MakingDeskPage {
    let lead = Say::new(lead).with("plan", name(site, plan));
    MakingDeskPage::of(Say::new(title), lead, form, links(site, plan))
}

/// Quotes a recommendation beside a form that is about it.
fn quoting(site: &Site, mut page: MakingDeskPage, one: &Recommendation) -> MakingDeskPage {
    page.notes.extend(site.app.texts().get(&one.deed.text).map(Say::plain));
    page
}

/// The commitments of a plan, to choose one or none.
fn commitments(site: &Site, plan: &PlanId) -> Takes {
    let state = site.app.history().now();
    let titled = |id: &CommitmentId| {
        let known = state.commitments.get(id)?;
        let title = known.thing.text(domain::Field::Title, domain::Lens::ALL);
        let words = title.filter(|title| !state.withheld.contains_key(*title));
        let words =
            words.and_then(|title| site.app.texts().get(title).map(|words| words.chars().take(90).collect::<String>()));
        Some((id.to_string(), Say::plain(words.map_or_else(|| id.to_string(), |words| format!("{id} {words}")))))
    };
    let none = (String::new(), Say::new("advice-no-commitment"));
    let of_plan = state.plan(plan).map(|plan| plan.commitments.clone()).unwrap_or_default();
    Takes::OneOf(std::iter::once(none).chain(of_plan.iter().filter_map(titled)).collect())
}

/// The commitment that was chosen, if one was.
fn chosen(sent: &Sent, name: &str) -> Result<Option<CommitmentId>, Say> {
    match sent.get(name).trim() {
        "" => Ok(None),
        id => id.parse().map(Some).map_err(|_| Say::new("refused-commitment").with("value", id)),
    }
}

fn refusal(refused: &Refusal) -> Say {
    match refused {
        Refusal::NotPermitted => Say::new("refused-permit"),
        Refusal::NoSuchPlan(plan) => Say::new("advice-refused-plan").with("plan", plan.number.to_string()),
        Refusal::NoSuchRecommendation(number) => Say::new("advice-refused-number").with("number", number.to_string()),
        Refusal::WhichCommitment => Say::new("advice-refused-which"),
        Refusal::NotInPlan { commitment, plan } => {
            let number = plan.number.to_string();
            Say::new("advice-refused-not-in-plan").with("commitment", commitment.to_string()).with("plan", number)
        }
        Refusal::NotLater(number) => Say::new("advice-refused-not-later").with("number", number.to_string()),
        Refusal::TooMany => Say::new("advice-refused-too-many"),
    }
}

/// What stands against a decision, as flaws of the form; nothing if it was made.
fn outcome(decided: Decided) -> Result<Flaws, Problem> {
    match decided {
        Ok(_) => Ok(Vec::new()),
        Err(WriteError::Refused(against)) => Ok(against.0.iter().map(|why| ("", refusal(why))).collect()),
        Err(other) => Err(Problem::of_write(other)),
    }
}

fn to_plan(plan: &PlanId) -> Address {
    Address::Plan(plan.member.to_string(), plan.number)
}

fn issue_page(site: &Site, who: &Who, plan: &PlanId, sent: Option<&Sent>, flaws: &Flaws) -> MakingDeskPage {
    let state = site.app.history().now();
    let issued = state.recommendations.get(plan).map_or(0, |of| of.len() as u64);
    let one_of = |book, codes| Takes::OneOf(choices(book, codes));
    let action = Address::Advise(plan.member.to_string(), plan.number);
    let form = form_of(&who.0, action, "advice-issue-send", issued)
        .field(field("report", "reviews-report", one_of("product", Product::CODES), sent, flaw_of(flaws, "report")))
        .field(field("about", "advice-about", one_of("advice", Advice::CODES), sent, flaw_of(flaws, "about")))
        .field(field("commitment", "advice-commitment", commitments(site, plan), sent, flaw_of(flaws, "commitment")))
        .field(
            field("text", "advice-text", Takes::Text(LONGEST), sent, flaw_of(flaws, "text")).hint("advice-text-hint"),
        );
    titled(site, plan, ("advice-issue-title", "advice-issue-lead"), Form { flaws: whole(flaws), ..form })
}

async fn advising(
    State(site): State<Arc<Site>>,
    who: Who,
    Part((member, number)): Part<(String, String)>,
    ask: Ask,
) -> Answered {
    let plan = plan_of(&site, &member, &number)?;
    who.permit(Action::AdviseGovernment, &Subject::Member(plan.member.clone()))?;
    show(&site, &ask, &issue_page(&site, &who, &plan, None, &Vec::new()), false)
}

async fn advise(
    State(site): State<Arc<Site>>,
    who: Who,
    Posted(sent): Posted,
    Part((member, number)): Part<(String, String)>,
    ask: Ask,
) -> Answered {
    let plan = plan_of(&site, &member, &number)?;
    let permit = who.permit(Action::AdviseGovernment, &Subject::Member(plan.member.clone()))?;
    let choose = || Say::new("flaw-choose");
    let report = Product::from_code(sent.get("report")).ok_or_else(choose);
    let about = Advice::from_code(sent.get("about")).ok_or_else(choose);
    let flaws = match (report, about, chosen(&sent, "commitment"), required(&sent, "text", LONGEST)) {
        (Ok(report), Ok(about), Ok(commitment), Ok(words)) => {
            let wanted = Advising { report, about, commitment, words };
            outcome(site.app.advise(permit, &plan, opening(&sent), wanted).await)?
        }
        (report, about, commitment, text) => {
            let flaws = [("report", report.err()), ("about", about.err())].into_iter();
            let flaws = flaws.chain([("commitment", commitment.err()), ("text", text.err())]);
            flaws.filter_map(|(name, flaw)| Some((name, flaw?))).collect()
        }
    };
    if flaws.is_empty() {
        return Ok(go(&site, &ask, to_plan(&plan)));
    }
    show(&site, &ask, &issue_page(&site, &who, &plan, Some(&sent), &flaws), true)
}

type Numbered = (String, String, String);

fn answer_page(site: &Site, who: &Who, one: &Recommendation, sent: Option<&Sent>, flaws: &Flaws) -> MakingDeskPage {
    let plan = &one.deed.plan;
    let action = Address::AnswerAdvice(plan.member.to_string(), plan.number, one.deed.number);
    let answers = Takes::OneOf(choices("advice-response", Answer::CODES));
    let form = form_of(&who.0, action, "advice-answer-send", one.answers.len() as u64)
        .field(field("response", "advice-answer", answers, sent, flaw_of(flaws, "response")))
        .field(field("text", "advice-why", Takes::Text(LONGEST), sent, flaw_of(flaws, "text")));
    let form = Form { flaws: whole(flaws), ..form };
    quoting(site, titled(site, plan, ("advice-answer-title", "advice-answer-lead"), form), one)
}

async fn answering(State(site): State<Arc<Site>>, who: Who, Part(at): Part<Numbered>, ask: Ask) -> Answered {
    let one = one_of(&site, &at)?;
    who.permit(Action::AnswerRecommendation, &Subject::Member(one.deed.plan.member.clone()))?;
    show(&site, &ask, &answer_page(&site, &who, &one, None, &Vec::new()), false)
}

async fn answer(
    State(site): State<Arc<Site>>,
    who: Who,
    Posted(sent): Posted,
    Part(at): Part<Numbered>,
    ask: Ask,
) -> Answered {
    let one = one_of(&site, &at)?;
    let plan = &one.deed.plan;
    let permit = who.permit(Action::AnswerRecommendation, &Subject::Member(plan.member.clone()))?;
    let response = Answer::from_code(sent.get("response")).ok_or_else(|| Say::new("flaw-choose"));
    let flaws = match (response, required(&sent, "text", LONGEST)) {
        (Ok(response), Ok(words)) => {
            let of = (plan, one.deed.number);
            outcome(site.app.answer_recommendation(permit, of, opening(&sent), (response, &words)).await)?
        }
        (response, text) => {
            let flaws = [("response", response.err()), ("text", text.err())];
            flaws.into_iter().filter_map(|(name, flaw)| Some((name, flaw?))).collect()
        }
    };
    if flaws.is_empty() {
        return Ok(go(&site, &ask, to_plan(plan)));
    }
    show(&site, &ask, &answer_page(&site, &who, &one, Some(&sent), &flaws), true)
}

fn follow_page(site: &Site, who: &Who, one: &Recommendation, sent: Option<&Sent>, flaws: &Flaws) -> MakingDeskPage {
    let plan = &one.deed.plan;
    let action = Address::FollowAdvice(plan.member.to_string(), plan.number, one.deed.number);
    let form = form_of(&who.0, action, "advice-follow-send", one.followed.len() as u64);
    let Some(next) = next_plan(&site.app.history().now(), plan) else {
        let lead = Say::new("advice-follow-none").with("plan", name(site, plan));
        let title = Say::new("advice-follow-title");
        let links = links(site, plan);
        return MakingDeskPage::reading(title, lead, links);
    };
    let carries = field("carried", "advice-carried", commitments(site, &next), sent, flaw_of(flaws, "carried"));
    let form = form.field(carries.hint("advice-carried-hint")).field(field(
        "text",
        "advice-how",
        Takes::Text(LONGEST),
        sent,
        flaw_of(flaws, "text"),
    ));
    let form = Form { flaws: whole(flaws), ..form };
    let lead = Say::new("advice-follow-lead").with("plan", name(site, plan)).with("next", name(site, &next));
    let page = MakingDeskPage::of(Say::new("advice-follow-title"), lead, form, links(site, plan));
    quoting(site, page, one)
}

async fn following(State(site): State<Arc<Site>>, who: Who, Part(at): Part<Numbered>, ask: Ask) -> Answered {
    let one = one_of(&site, &at)?;
    who.permit(Action::AdviseGovernment, &Subject::Member(one.deed.plan.member.clone()))?;
    show(&site, &ask, &follow_page(&site, &who, &one, None, &Vec::new()), false)
}

async fn follow(
    State(site): State<Arc<Site>>,
    who: Who,
    Posted(sent): Posted,
    Part(at): Part<Numbered>,
    ask: Ask,
) -> Answered {
    let one = one_of(&site, &at)?;
    let plan = &one.deed.plan;
    let permit = who.permit(Action::AdviseGovernment, &Subject::Member(plan.member.clone()))?;
    let next = next_plan(&site.app.history().now(), plan).ok_or(Problem::NotFound)?;
    let flaws = match (chosen(&sent, "carried"), required(&sent, "text", LONGEST)) {
        (Ok(carried_by), Ok(words)) => {
            let found = (next.number, carried_by, words.as_str());
            outcome(site.app.follow_recommendation(permit, (plan, one.deed.number), opening(&sent), found).await)?
        }
        (carried, text) => {
            let flaws = [("carried", carried.err()), ("text", text.err())];
            flaws.into_iter().filter_map(|(name, flaw)| Some((name, flaw?))).collect()
        }
    };
    if flaws.is_empty() {
        return Ok(go(&site, &ask, to_plan(plan)));
    }
    show(&site, &ask, &follow_page(&site, &who, &one, Some(&sent), &flaws), true)
}
