//! What one can do with an input: support it or take that back, take back what one wrote oneself, hide what breaks a rule.

use std::sync::Arc;

use app::WriteError;
use app::cocreation::{Input, NotDecided, NotGiven};
use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::InputId;
use domain::cocreation::{Entry, GiverClass, ModerationRule};
use domain::people::{Action, Office, Subject};
use views::cocreation::{MakingDeskPage, Titled};
use views::components::form::{Field, Form, Takes};
use views::value::Link;
use views::{Address, Say};

use super::forms::{outcome, refusal};
use super::give::not_given;
use crate::access::{Posted, Who};
use crate::ask::{Ask, Part};
use crate::fields::{choices, go, permit, show};
use crate::form::Sent;
use crate::problems::Problem;
use crate::site::Site;

async fn find(site: &Site, id: &str) -> Result<Input, Problem> {
    let id: InputId = id.parse().map_err(|_| Problem::NotFound)?;
    site.app.input(&id).await.map_err(Problem::of_store)?.ok_or(Problem::NotFound)
}

fn button(who: &Who, id: &InputId, does: &'static str, submit: &'static str) -> Form {
    let to = Address::OwnInput(id.to_string());
    Form::button(to, submit).carry("token", who.0.form_token.as_str()).carry("do", does)
}

async fn page(
    site: &Site,
    who: &Who,
    input: &Input,
    sent: Option<&Sent>,
    flaws: Vec<Say>,
) -> Result<MakingDeskPage, Problem> {
    let (id, person) = (&input.id, &who.0.account.person);
    let mut forms = Vec::new();
    let mut add = |heading: &'static str, form: Form| {
        forms.push(Titled { heading: Some(Say::new(heading)), form });
    };
    if input.stance.is_none() && input.words.is_ok() {
        let support = site.app.support_by(id, person).await.map_err(Problem::of_store)?;
        match support.filter(|support| support.withdrawn_at.is_none() && support.version == input.version) {
            Some(_) => add("own-supported", button(who, id, "unsupport", "own-unsupport")),
            None => add("own-support-title", Form { is_main: true, ..button(who, id, "support", "own-support") }),
        }
    }
    if input.person.as_ref() == Some(person) {
        add("own-take-back-title", button(who, id, "take-back", "own-take-back"));
    }
    let moderates = who.0.actors.iter().any(|actor| actor.office == Office::Moderator);
    let hidden = site.app.settled(&input.plan, id).is_some_and(|entry| matches!(entry, Entry::Aside(_)));
    if moderates && !hidden {
        let typed = |name: &str| sent.map_or("", |sent| sent.get(name)).to_owned();
        let rules = Takes::OneOf(choices("moderation-rule", ModerationRule::CODES));
        let form = button(who, id, "moderate", "own-moderate")
            .field(Field::new("rule", "own-rule", rules).value(typed("rule")))
            .field(
                Field::new("remark", "own-remark", Takes::Text(1_000)).hint("own-remark-hint").value(typed("remark")),
            );
        add("own-moderate-title", form);
    }
    if let Some(first) = forms.first_mut() {
        first.form.flaws = flaws;
    }
    let mut links = vec![Link { to: Address::Input(id.to_string()).into(), text: Say::new("input-title") }];
    if input.stance.is_none() && input.words.is_ok() {
        let give = Address::Give(input.plan.member.to_string(), input.plan.number, input.call);
        let to = views::Target::new(give).and("about", &id.to_string());
        links.push(Link { to, text: Say::new("give-comment") });
    }
    let title = match &input.words {
        Ok((words, _)) => words.title.clone().map_or_else(|| Say::new("own-title"), Say::plain),
        Err(_) => Say::new("own-title"),
    };
    Ok(MakingDeskPage { title, lead: Say::new("own-lead"), done: None, told: None, forms, notes: Vec::new(), links })
}

/// The page.
pub async fn form(
    State(site): State<Arc<Site>>,
    who: Who,
    Part(id): Part<String>,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    let input = find(&site, &id).await?;
    let page = page(&site, &who, &input, None, Vec::new()).await?;
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
    let own = || permit(&who.0, Action::ChangeContribution, &Subject::Of(who.0.account.person.clone()));
    let of_plan = || Subject::Plan(input.plan.clone(), site.app.stage_of(&input.plan));
    let refused = match sent.get("do") {
        "support" => {
            let permit = permit(&who.0, Action::CommentInPublic, &of_plan())?;
            let giver = (who.0.account.person.clone(), GiverClass::Citizen);
            of_giving(site.app.support(&permit, &input.id, giver).await.map(|_| ()))?
        }
        "unsupport" => of_giving(site.app.withdraw_support(&own()?, &input.id).await)?,
        "take-back" => match site.app.withdraw_input(own()?, &input.id).await {
            Ok(()) => Vec::new(),
            Err(WriteError::Refused(NotDecided::Refused(refused))) => refused.iter().map(refusal).collect(),
            Err(WriteError::Refused(_)) => return Err(Problem::NotFound),
            Err(other) => return Err(Problem::of_write(other)),
        },
        "moderate" => {
            let permit = permit(&who.0, Action::Moderate, &of_plan())?;
            match ModerationRule::from_code(sent.get("rule")) {
                None => vec![Say::new("flaw-choose")],
                Some(rule) => {
                    let of = (&input.plan, input.call);
                    let remark: String = sent.get("remark").chars().take(1_000).collect();
                    outcome(site.app.moderate(permit, of, input.id, rule, &remark).await)?.err().unwrap_or_default()
                }
            }
        }
        _ => return Err(Problem::NotFound),
    };
    if refused.is_empty() {
        return Ok(go(&site, &ask, Address::Input(input.id.to_string())));
    }
    let page = page(&site, &who, &input, Some(&sent), refused).await?;
    show(&site, &ask, &page, true)
}

fn of_giving(given: Result<(), WriteError<NotGiven>>) -> Result<Vec<Say>, Problem> {
    match given {
        Ok(()) => Ok(Vec::new()),
        Err(WriteError::Refused(why)) => Ok(vec![not_given(&why)]),
        Err(other) => Err(Problem::of_write(other)),
    }
}
