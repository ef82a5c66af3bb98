//! What one can do with an input: support it or take that back; as its author change it, take it back, appeal when it was hidden, and
//! say what becomes of other wordings; as a forum take a wording of a paragraph over, and say what says the same; as a moderator let it show, hide it, decide an appeal.

use std::sync::Arc;

use app::WriteError;
use app::cocreation::{Input, NotDecided, NotGiven, TakingOver, TakingWording, Words};
use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::InputId;
use domain::cocreation::{AppealOutcome, Entry, GiverClass, ModerationRule, SetAside};
use domain::people::{Action, Office, Permit, Subject, could};
use views::cocreation::{MakingDeskPage, Passage, Titled};
use views::components::form::{Field, Form, Takes};
use views::difference::{ALIKE, pieces};
use views::value::Link;
use views::{Address, Say};

use super::forms::{outcome, refusal};
use super::give::{not_given, way_to_wording};
use crate::access::{Posted, Who};
use crate::ask::{Ask, Part};
use crate::fields::{choices, go, permit, required, show};
use crate::form::Sent;
use crate::problems::Problem;
use crate::site::Site;

/// The longest reason or remark, in characters. A judgement: some paragraphs.
const LONGEST_WHY: usize = 1_000;

/// The longest text of an appeal, in characters. A judgement: a page.
pub(super) const LONGEST_APPEAL: usize = 3_000;

/// How many earlier wordings are looked through for the one that was read. A judgement.
const MOST_EARLIER: u32 = 20;

async fn find(site: &Site, id: &str) -> Result<Input, Problem> {
    let id: InputId = id.parse().map_err(|_| Problem::NotFound)?;
    site.app.input(&id).await.map_err(Problem::of_store)?.ok_or(Problem::NotFound)
}

/// An input with what the page about it needs to know, of whoever is signed in.
struct Own<'a> {
    site: &'a Site,
    who: &'a Who,
    input: &'a Input,
    /// How it was settled.
    entry: Option<Entry>,
    /// The proposal that it words anew.
    about: Option<Input>,
    sent: Option<&'a Sent>,
}

impl<'a> Own<'a> {
    async fn of(site: &'a Site, who: &'a Who, input: &'a Input, sent: Option<&'a Sent>) -> Result<Self, Problem> {
        let about = match &input.about {
            Some(about) if input.amends => site.app.input(about).await.map_err(Problem::of_store)?,
            _ => None,
        };
        let entry = site.app.settled(&input.plan, &input.id);
        Ok(Self { site, who, input, entry, about, sent })
    }

    fn is_author(&self, of: &Input) -> bool {
        of.person.as_ref() == Some(&self.who.0.account.person)
    }

    fn moderates(&self) -> bool {
        self.who.0.actors.iter().any(|actor| actor.office == Office::Moderator)
    }

    /// Whether they decide on appeals.
    fn decides(&self) -> bool {
        self.who.0.actors.iter().any(|actor| could(actor, Action::DecideAppeal))
    }

    /// The rights to take another wording of a paragraph over, of whoever sits in the forum: to put up drafts, and to respond.
    fn forum(&self) -> Option<(Permit, Permit)> {
        forum(self.site, self.who, self.input)
    }

    /// Whether it is another wording of a paragraph that waits for what the forum says.
    fn waits_for_forum(&self) -> bool {
        self.input.amends && self.input.paragraph.is_some() && self.entry.is_none() && self.is_shown()
    }

    /// Whether it was hidden by a moderator.
    fn is_hidden(&self) -> bool {
        matches!(self.entry, Some(Entry::Aside(SetAside::Moderated { .. })))
    }

    fn is_aside(&self) -> bool {
        matches!(self.entry, Some(Entry::Aside(_)))
    }

    /// Whether everybody may read its words.
    fn is_shown(&self) -> bool {
        let is_gone = self.is_aside() && !matches!(self.entry, Some(Entry::Aside(SetAside::Merged { .. })));
        self.input.words.is_ok() && !self.input.held && !is_gone
    }

    fn button(&self, does: &'static str, submit: &'static str) -> Form {
        let to = Address::OwnInput(self.input.id.to_string());
        Form::button(to, submit).carry("token", self.who.0.form_token.as_str()).carry("do", does)
    }

    /// A button about a proposed wording, in the version that is read here.
    fn on_wording(&self, does: &'static str, submit: &'static str) -> Form {
        self.button(does, submit).carry("wording", self.input.wording.to_string())
    }

    fn text(&self, name: &'static str, label: &'static str, most: usize) -> Field {
        let typed = self.sent.map_or("", |sent| sent.get(name)).to_owned();
        Field::new(name, label, Takes::Text(most)).value(typed)
    }

    async fn forms(&self) -> Result<Vec<Titled>, Problem> {
        let (input, person) = (self.input, &self.who.0.account.person);
        let mut forms = Vec::new();
        let mut add = |heading: &'static str, form: Form| {
            forms.push(Titled { heading: Some(Say::new(heading)), form });
        };
        if input.stance.is_none() && self.is_shown() {
            let version = input.version.to_string();
            let support = self.site.app.support_by(&input.id, person).await.map_err(Problem::of_store)?;
            match support.filter(|support| support.withdrawn_at.is_none()) {
                Some(support) if support.version == input.version => {
                    add("own-supported", self.button("unsupport", "own-unsupport"));
                }
                earlier => {
                    let heading = if earlier.is_some() { "own-support-again" } else { "own-support-title" };
                    let form = self.button("support", "own-support").carry("version", version);
                    add(heading, Form { is_main: true, ..form });
                }
            }
        }
        let decides = |about: &&Input| self.is_author(about) && input.decided.is_none() && self.is_shown();
        if let Some(about) = self.about.as_ref().filter(decides) {
            let form = self.on_wording("accept", "own-accept").carry("version", about.version.to_string());
            let why = self.text("reason", "own-why", LONGEST_WHY);
            add("own-accept-title", Form { is_main: true, ..form }.field(why));
            let why = self.text("decline-reason", "own-why", LONGEST_WHY).hint("own-why-hint");
            add("own-decline-title", self.on_wording("decline", "own-decline").field(why));
        }
        if self.waits_for_forum() && self.forum().is_some() {
            let version = self.version_now().to_string();
            let form = self.on_wording("take-wording", "own-take-wording").carry("version", version);
            let why = self.text("wording-reason", "own-why", LONGEST_WHY).hint("own-why-hint");
            add("own-take-wording-title", Form { is_main: true, ..form }.field(why));
            let why = self.text("decline-reason", "own-why", LONGEST_WHY).hint("own-why-hint");
            add("own-decline-title", self.on_wording("decline-wording", "own-decline").field(why));
        }
        if super::merge::objectionable(self.site, self.who, input).await? {
            add("part-title", self.button("part", "part-send"));
        }
        let merge = self.button("merge", "merge-send");
        if let Some(form) = super::merge::form(self.site, self.who, input, merge, self.sent).await? {
            add("merge-title", form);
        }
        if self.is_author(input) && self.is_hidden() && !self.appealed() {
            let words = self.text("appeal", "own-appeal-words", LONGEST_APPEAL).hint("own-appeal-hint");
            add("own-appeal-title", self.button("appeal", "own-appeal").field(words));
        }
        if self.is_author(input) && input.words.is_ok() {
            add("own-take-back-title", self.button("take-back", "own-take-back"));
        }
        if self.decides() && self.waiting_appeal() {
            let outcomes = Takes::OneOf(choices("appeal-outcome", AppealOutcome::CODES));
            let typed = self.sent.map_or("", |sent| sent.get("outcome")).to_owned();
            let why = self.text("appeal-reason", "own-why", LONGEST_WHY).hint("own-why-hint");
            let form = self.button("decide-appeal", "own-decide");
            add("own-decide-title", form.field(Field::new("outcome", "own-outcome", outcomes).value(typed)).field(why));
        }
        if self.moderates() {
            self.moderating(add);
        }
        Ok(forms)
    }

    fn moderating(&self, mut add: impl FnMut(&'static str, Form)) {
        if self.input.held && !self.is_aside() && self.input.words.is_ok() {
            add("own-let-show-title", Form { is_main: true, ..self.button("let-show", "own-let-show") });
        }
        let is_gone = matches!(self.entry, Some(Entry::Aside(SetAside::Withdrawn | SetAside::Moderated { .. })));
        if !is_gone {
            let typed = self.sent.map_or("", |sent| sent.get("rule")).to_owned();
            let rules = Takes::OneOf(choices("moderation-rule", ModerationRule::CODES));
            let form = self
                .button("moderate", "own-moderate")
                .field(Field::new("rule", "own-rule", rules).value(typed))
                .field(self.text("remark", "own-remark", LONGEST_WHY).hint("own-remark-hint"));
            add("own-moderate-title", form);
        }
    }

    /// The version of the draft that is up now.
    fn version_now(&self) -> u16 {
        let state = self.site.app.history().now();
        let found = state.cocreations.get(&self.input.plan).and_then(|process| process.calls.get(&self.input.call));
        found.map_or(0, |call| call.version())
    }

    fn waiting_appeal(&self) -> bool {
        let state = self.site.app.history().now();
        let found = state.cocreations.get(&self.input.plan).and_then(|process| process.calls.get(&self.input.call));
        found.is_some_and(|call| call.waiting_appeal(&self.input.id).is_some())
    }

    /// Whether its author appealed against what is in force.
    fn appealed(&self) -> bool {
        let state = self.site.app.history().now();
        let found = state.cocreations.get(&self.input.plan).and_then(|process| process.calls.get(&self.input.call));
        found.is_some_and(|call| call.appeal_of(&self.input.id).is_some())
    }

    /// What is to be read before one decides: what nobody else sees, and what a wording would change.
    async fn passages(&self) -> Result<Vec<Passage>, Problem> {
        let mut passages = Vec::new();
        let Ok((words, _)) = &self.input.words else { return Ok(passages) };
        let is_unseen = self.input.held || self.is_hidden();
        let may_see = self.moderates() || (self.decides() && self.waiting_appeal()) || self.is_author(self.input);
        if is_unseen && may_see {
            let title = words.title.as_ref().map(|title| format!("{title}\n\n")).unwrap_or_default();
            passages.push(Passage::of("own-unseen", format!("{title}{}", words.body)));
        }
        if self.decides() && self.waiting_appeal() {
            let said = self.site.app.appeal_of(&self.input.id).await.map_err(Problem::of_store)?;
            match said {
                Some(said) => passages.push(Passage::of("own-appeal-said", said)),
                None => passages.push(Passage { heading: Say::new("own-appeal-unsaid"), pieces: Vec::new() }),
            }
        }
        if let Some(read) = self.read_before().await? {
            let heading = Say::new("own-reworded").with("version", self.input.wording.to_string());
            passages.push(Passage { heading, pieces: pieces(&read, &whole(words), ALIKE) });
        }
        if let Some(Ok((theirs, _))) = self.about.as_ref().map(|about| &about.words)
            && self.is_shown()
        {
            let pieces = pieces(&whole(theirs), &whole(words), ALIKE);
            passages.push(Passage { heading: Say::new("own-wording"), pieces });
        }
        if self.waits_for_forum()
            && let Some(theirs) = self.site.app.paragraph_of(self.input)
        {
            passages.push(Passage { heading: Say::new("own-wording"), pieces: pieces(&theirs, &words.body, ALIKE) });
        }
        Ok(passages)
    }

    /// The wording that was read, where it was changed since.
    async fn read_before(&self) -> Result<Option<String>, Problem> {
        let read = self.sent.and_then(|sent| sent.get("wording").parse::<u16>().ok());
        let Some(read) = read.filter(|read| *read < self.input.wording && self.is_shown()) else { return Ok(None) };
        let earlier = self.site.app.versions_of(&self.input.id, MOST_EARLIER).await.map_err(Problem::of_store)?;
        Ok(earlier.iter().find(|one| one.version == read).map(|one| whole(&one.words)))
    }

    fn links(&self) -> Vec<Link> {
        let id = self.input.id.to_string();
        let mut links = vec![Link { to: Address::Input(id.clone()).into(), text: Say::new("input-title") }];
        links.extend(
            self.input.merged_into.filter(|_| self.is_author(self.input)).map(|other| Link {
                to: Address::Input(other.to_string()).into(),
                text: Say::new("own-said-to-repeat"),
            }),
        );
        let is_open = self.entry.is_none() && self.input.decided.is_none();
        if self.input.stance.is_some() && is_open && self.is_shown() && self.is_author(self.input) {
            let text = Say::new(if self.input.amends { "reword-wording" } else { "reword-comment" });
            links.push(Link { to: Address::Reword(id.clone()).into(), text });
        }
        if self.input.stance.is_none() && self.is_shown() {
            if self.is_author(self.input) && self.entry.is_none() {
                links.push(Link { to: Address::Reword(id.clone()).into(), text: Say::new("reword-title") });
            } else {
                links.push(way_to_wording(self.input));
            }
            let give = Address::Give(self.input.plan.member.to_string(), self.input.plan.number, self.input.call);
            let to = views::Target::new(give).and("about", &id);
            links.push(Link { to, text: Say::new("give-comment") });
        }
        links
    }

    async fn page(&self, flaws: Vec<Say>) -> Result<MakingDeskPage, Problem> {
        let mut forms = self.forms().await?;
        // What stood against it may have taken the forms away as well: it is said all the same.
        let told = if forms.is_empty() { flaws.first().cloned() } else { None };
        if let Some(first) = forms.first_mut() {
            first.form.flaws = flaws;
        }
        let title = match &self.input.words {
            Ok((words, _)) if self.is_shown() => words.title.clone().map_or_else(|| Say::new("own-title"), Say::plain),
            _ => Say::new("own-title"),
        };
        let mut page = MakingDeskPage::reading(title, Say::new("own-lead"), self.links());
        page.passages = self.passages().await?;
        page.forms = forms;
        page.done = told;
        Ok(page)
    }
}

/// A text with its title, where it has one.
fn whole(words: &Words) -> String {
    words.title.as_ref().map_or_else(|| words.body.clone(), |title| format!("{title}\n\n{}", words.body))
}

/// The page.
pub async fn form(
    State(site): State<Arc<Site>>,
    who: Who,
    Part(id): Part<String>,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    let input = find(&site, &id).await?;
    let page = Own::of(&site, &who, &input, None).await?.page(Vec::new()).await?;
    show(&site, &ask, &page, false)
}

/// Does what its button says.
pub async fn act(
    State(site): State<Arc<Site>>,
    who: Who,
    Posted(sent): Posted,
    Part(id): Part<String>,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    let input = find(&site, &id).await?;
    let refused = match sent.get("do") {
        "let-show" | "moderate" | "decide-appeal" => moderate(&site, &who, &input, &sent).await?,
        "take-wording" | "decline-wording" => answer_wording(&site, &who, &input, &sent).await?,
        "merge" => super::merge::merge(&site, &who, &input, &sent).await?,
        "part" => super::merge::part(&site, &who, &input).await?,
        "accept" | "decline" => decide(&site, &who, &input, &sent).await?,
        _ => give(&site, &who, &input, &sent).await?,
    };
    if refused.is_empty() {
        return Ok(go(&site, &ask, Address::Input(input.id.to_string())));
    }
    // Whoever lost to somebody else sees what stands there by now.
    let input = find(&site, &id).await?;
    let page = Own::of(&site, &who, &input, Some(&sent)).await?.page(refused).await?;
    show(&site, &ask, &page, true)
}

/// What somebody does with what they support or gave.
async fn give(site: &Site, who: &Who, input: &Input, sent: &Sent) -> Result<Vec<Say>, Problem> {
    let person = who.0.account.person.clone();
    let own = || permit(&who.0, Action::ChangeContribution, &Subject::Of(person.clone()));
    match sent.get("do") {
        "support" => {
            let subject = Subject::Plan(input.plan.clone(), site.app.stage_of(&input.plan));
            let permit = permit(&who.0, Action::CommentInPublic, &subject)?;
            let seen = sent.get("version").parse().unwrap_or(0);
            let giver = (person.clone(), GiverClass::Citizen);
            of_giving(site.app.support(&permit, &input.id, giver, seen).await.map(|_| ()))
        }
        "unsupport" => of_giving(site.app.withdraw_support(&own()?, &input.id).await),
        "take-back" => match site.app.withdraw_input(own()?, &input.id).await {
            Ok(()) => Ok(Vec::new()),
            Err(WriteError::Refused(NotDecided::Refused(refused))) => Ok(refused.iter().map(refusal).collect()),
            Err(WriteError::Refused(_)) => Err(Problem::NotFound),
            Err(other) => Err(Problem::of_write(other)),
        },
        "appeal" => match required(sent, "appeal", LONGEST_APPEAL) {
            Err(flaw) => Ok(vec![flaw]),
            Ok(words) => {
                let decided = site.app.appeal(own()?, &input.id, &words).await;
                Ok(outcome(decided)?.err().unwrap_or_default())
            }
        },
        _ => Err(Problem::NotFound),
    }
}

/// What the author of a proposal says to another wording of it.
async fn decide(site: &Site, who: &Who, input: &Input, sent: &Sent) -> Result<Vec<Say>, Problem> {
    let own = permit(&who.0, Action::ChangeContribution, &Subject::Of(who.0.account.person.clone()))?;
    let about = input.about.filter(|_| input.amends).ok_or(Problem::NotFound)?;
    let read = sent.get("wording").parse().unwrap_or(0);
    if sent.get("do") == "decline" {
        return match required(sent, "decline-reason", LONGEST_WHY) {
            Err(flaw) => Ok(vec![flaw]),
            Ok(why) => of_giving(site.app.decline_amendment(&own, &about, (&input.id, read), &why).await),
        };
    }
    let reason: String = sent.get("reason").trim().chars().take(LONGEST_WHY).collect();
    let reason = Some(reason).filter(|reason| !reason.is_empty());
    let from = sent.get("version").parse().unwrap_or(0);
    let wanted = TakingOver { from, amendment: (input.id, read), reason };
    of_giving(site.app.accept_amendment(&own, &about, wanted).await.map(|_| ()))
}

/// The rights of a forum over a draft.
fn forum(site: &Site, who: &Who, input: &Input) -> Option<(Permit, Permit)> {
    let subject = || Subject::Plan(input.plan.clone(), site.app.stage_of(&input.plan));
    let permit = |action| permit(&who.0, action, &subject()).ok();
    permit(Action::InviteInput).zip(permit(Action::RespondToInput))
}

/// What the forum says to another wording of a paragraph.
async fn answer_wording(site: &Site, who: &Who, input: &Input, sent: &Sent) -> Result<Vec<Say>, Problem> {
    let (revises, responds) = forum(site, who, input).ok_or(Problem::NotAllowed(Action::RespondToInput))?;
    let (takes, read) = (sent.get("do") == "take-wording", sent.get("wording").parse().unwrap_or(0));
    let reason = match required(sent, if takes { "wording-reason" } else { "decline-reason" }, LONGEST_WHY) {
        Ok(reason) => reason,
        Err(flaw) => return Ok(vec![flaw]),
    };
    let decided = if takes {
        let from = sent.get("version").parse().unwrap_or(0);
        let wanted = TakingWording { wording: (input.id, read), from, reason };
        site.app.take_wording_over((revises, responds), &input.plan, wanted).await
    } else {
        site.app.decline_wording(responds, &input.plan, (input.id, read), &reason).await
    };
    Ok(outcome(decided)?.err().unwrap_or_default())
}

/// What a moderator does, and whoever decides on appeals.
async fn moderate(site: &Site, who: &Who, input: &Input, sent: &Sent) -> Result<Vec<Say>, Problem> {
    let subject = Subject::Plan(input.plan.clone(), site.app.stage_of(&input.plan));
    let action = if sent.get("do") == "decide-appeal" { Action::DecideAppeal } else { Action::Moderate };
    let permit = permit(&who.0, action, &subject)?;
    let of = (&input.plan, input.call);
    let decided = match sent.get("do") {
        "let-show" => {
            return match site.app.let_show(&permit, input).await {
                Ok(()) => Ok(Vec::new()),
                Err(other) => Err(Problem::of_write(other)),
            };
        }
        "decide-appeal" => {
            let outcome_of = AppealOutcome::from_code(sent.get("outcome"));
            match (outcome_of, required(sent, "appeal-reason", LONGEST_WHY)) {
                (Some(to), Ok(reason)) => site.app.decide_appeal(permit, of, input.id, (to, &reason)).await,
                (None, _) => return Ok(vec![Say::new("flaw-choose")]),
                (_, Err(flaw)) => return Ok(vec![flaw]),
            }
        }
        _ => match ModerationRule::from_code(sent.get("rule")) {
            None => return Ok(vec![Say::new("flaw-choose")]),
            Some(rule) => {
                let remark: String = sent.get("remark").chars().take(LONGEST_WHY).collect();
                site.app.moderate(permit, of, input.id, rule, &remark).await
            }
        },
    };
    Ok(outcome(decided)?.err().unwrap_or_default())
}

fn of_giving(given: Result<(), WriteError<NotGiven>>) -> Result<Vec<Say>, Problem> {
    match given {
        Ok(()) => Ok(Vec::new()),
        Err(WriteError::Refused(NotGiven::NotTheirs)) => Err(Problem::NotFound),
        Err(WriteError::Refused(why)) => Ok(vec![not_given(&why)]),
        Err(other) => Err(Problem::of_write(other)),
    }
}
