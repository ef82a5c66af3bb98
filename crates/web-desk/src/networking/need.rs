//! What the matcher says of a need: what to ask first, or whom to introduce and why.

use std::sync::Arc;

use app::networking::{Because, Move, Moves, Question, Unsaid, What};
use app::people::SignedIn;
use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::networking::{Proposal, Role};
use views::components::form::Form;
use views::networking::{Block, Cell, HelpPlace, Section, SheetPage, Table};
use views::value::{Link, Value};
use views::{Arg, Say};

use super::cases::{button, code, find, way};
use super::introduction::reasons;
use super::seen::Seen;
use crate::access::Who;
use crate::ask::{Ask, Part};
use crate::present::text_of;
use crate::problems::Problem;
use crate::shows::Shows;
use crate::site::Site;
use web_read::networking::shown;

type Answer = Result<Response<Body>, Problem>;

/// What to ask about a need, each question with its reason.
pub fn questions(of: &[(Question, Because)]) -> impl Iterator<Item = Say> {
    of.iter().map(|(of, why)| Say::new(question(*of)).with("because", because(why)))
}

/// What to ask about a need that is not clear.
const fn question(of: Question) -> &'static str {
    match of {
        Question::Subject => "ask-subject",
        Question::Object => "ask-object",
        Question::Stage => "ask-stage",
        Question::Exists => "ask-exists",
        Question::Urgency => "ask-urgency",
    }
}

fn because(of: &Because) -> Say {
    match of {
        Because::NothingNamed => Say::new("ask-because-nothing"),
        Because::OnlyBroad(words) => Say::new("ask-because-broad").with("words", words.join(", ")),
        Because::Blank => Say::new("ask-because-blank"),
    }
}

/// What would move an offer among those that are shown, up and down.
fn moved(proposal: &Proposal, moves: &Moves) -> Vec<Say> {
    let coded = |book: &str, codes: Vec<&'static str>| {
        Say::of(Arg::AllOf(codes.into_iter().map(|code| Arg::Code(book.to_owned(), code.to_owned())).collect()))
    };
    let reason = |at: usize| reasons(proposal.reasons.get(at..=at).unwrap_or_default()).pop();
    let say = |of: &Move, without: &'static str| {
        let says = match &of.what {
            What::Without(at) => Say::new(without).with("what", reason(*at)?),
            What::Stages(all) => {
                let codes = all.iter().map(|stage| stage.code()).collect();
                Say::new("move-stages").with("what", coded("help-stage", codes))
            }
            What::Methods(all) => {
                let codes = all.iter().map(|method| method.code()).collect();
                Say::new("move-methods").with("what", coded("help-method", codes))
            }
            What::Languages(all) => {
                let all = Say::of(Arg::AllOf(all.iter().map(shown::language).collect()));
                Say::new("move-languages").with("what", all)
            }
            What::Serves => Say::new("move-serves"),
            What::Unsaid(Unsaid::Stages) => Say::new("move-unsaid-stages"),
            What::Unsaid(Unsaid::Languages) => Say::new("move-unsaid-languages"),
            What::Unsaid(Unsaid::Cost) => Say::new("move-unsaid-cost"),
            What::Unsaid(Unsaid::Areas) => Say::new("move-unsaid-areas"),
        };
        Some(says.with("place", (of.to + 1).to_string()))
    };
    let up = moves.up.iter().filter_map(|of| say(of, "move-up-without"));
    up.chain(moves.down.iter().filter_map(|of| say(of, "move-down-without"))).collect()
}

/// Those who together would cover most of the request, to be proposed with one button.
fn team(who: &SignedIn, seen: &Seen, number: u16, team: &[Proposal]) -> Section {
    let row = |proposal: &Proposal| {
        let kind =
            proposal.kind.map_or_else(|| Value::missing("blank"), |kind| Value::code("provider-kind", kind.code()));
        let is = seen.open.case.is_proposed(proposal.line, &proposal.offer);
        let name = Cell::of(Value::Text(text_of(&proposal.name)));
        vec![if is { name.noting(Say::new("case-is-proposed")) } else { name }, Cell::of(kind)]
    };
    let columns = ["help-provider", "help-kind"].map(Say::new).into();
    let table = Table { caption: Say::new("match-team"), columns, rows: team.iter().map(row).collect() };
    let section = Section::new("team", Say::new("match-team")).help(Say::new("match-team-help"));
    let is_new = |proposal: &Proposal| !seen.open.case.is_proposed(proposal.line, &proposal.offer);
    let propose = team.iter().any(is_new).then(|| button(who, seen, "propose-team", number, "case-propose-team"));
    section.with(Block::Table(table)).and(propose)
}

/// What the matcher says of a need: what to ask, whom to introduce and why.
pub async fn need(
    State(site): State<Arc<Site>>,
    Who(who): Who,
    Part((id, number)): Part<(String, u16)>,
    ask: Ask,
) -> Answer {
    let seen = find(&site, &who, &id).await?;
    if !seen.is(&[Role::Manager]) {
        return Err(Problem::NotFound);
    }
    let line = seen.open.request.lines.iter().find(|line| line.number == number).ok_or(Problem::NotFound)?;
    let matched = site.app.matched(&seen.open, line).await.map_err(Problem::of_store)?;
    let vague = matched.clarity.asks_first();
    let mut page = SheetPage::of_desk(
        Say::new("help-need-numbered").with("number", number.to_string()),
        Say::new(if vague { "match-vague" } else { "match-clear" }),
    );
    let place = HelpPlace::Case(id.clone());
    page.above.push(Link { to: place.into(), text: Say::new("case-title").with("who", seen.asker(&site)) });
    page.sections.push(Section::new("need", Say::new("help-need")).with(Block::Words(text_of(&line.need))));
    if !matched.clarity.questions.is_empty() {
        let questions = questions(&matched.clarity.questions).map(|say| (say, None));
        let section = Section::new("questions", Say::new("match-questions"));
        let ask = way(&seen, "ask", number, "case-ask");
        page.sections.push(section.with(Block::List(questions.collect())).with(Block::List(vec![ask])));
    }
    if !matched.team.is_empty() {
        page.sections.push(team(&who, &seen, number, &matched.team));
    }
    let moves = matched.moves.iter().map(Some).chain(std::iter::repeat(None));
    for ((place, proposal), moves) in (1_u16..).zip(&matched.proposals).zip(moves) {
        let mut section = Section::new(format!("offer-{place}"), Say::plain(format!("{place}. {}", proposal.name)));
        if let Some(kind) = proposal.kind {
            section = section.help(code("provider-kind", kind.code()));
        }
        if !proposal.words.is_empty() {
            section = section.with(Block::Words(text_of(&proposal.words)));
        }
        section = section.with(Block::List(reasons(&proposal.reasons).into_iter().map(|say| (say, None)).collect()));
        let moved = moves.map_or_else(Vec::new, |moves| moved(proposal, moves));
        if !moved.is_empty() {
            section = section.with(Block::Folded(Say::new("match-moves"), moved));
        }
        page.sections.push(section.with(if seen.open.case.is_proposed(number, &proposal.offer) {
            Block::Says(Say::new("case-is-proposed"))
        } else {
            let (what, submit) = if vague { ("refer", "case-refer") } else { ("propose", "case-propose") };
            let to = HelpPlace::CaseStep(id.clone(), what, number);
            let form = Form::button(to, submit).carry("token", who.form_token.as_str());
            let form = form.carry("seen", seen.open.case.steps.len().to_string());
            Block::form(None, form.carry("offer", proposal.offer.as_str()))
        }));
    }
    if matched.proposals.is_empty() {
        let empty = Block::Empty(Say::new("match-nobody"), Say::new("match-nobody-how"));
        page.sections.push(Section::new("nobody", Say::new("match-offers")).with(empty));
    }
    Shows { site: &site, asked: &ask.asked, headers: &ask.headers }.page(&page)
}
