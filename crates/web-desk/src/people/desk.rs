//! The desk: who I am here, what waits for me, what I may do.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::PartialDate;
use domain::people::{Action, Actor, Body as For, Office, powers};
use views::components::form::Form;
use views::membership::JoinPlace;
use views::networking::HelpPlace;
use views::people::{DeskPage, Held, PeoplePlace};
use views::plans::PlanPlace;
use views::subscriptions::MailPlace;
use views::value::Link;
use views::{Address, Arg, Say};

use super::offices::body_name;
use super::owing::owing;
use crate::access::{Access, Who};
use crate::ask::Ask;
use crate::cookies;
use crate::problems::Problem;
use crate::shows::Shows;
use crate::site::Site;

fn link(to: Address, text: &'static str) -> Link {
    Link { to: to.into(), text: Say::new(text) }
}

/// The pages of the desk that have a place of their own on it: who may open each, where it is, what it is called.
const PLACES: [(Access, Address, &str); 26] = [
    (Access::SignedIn, Address::Making, "making-desk-title"),
    (Access::Needs(Action::ReadDraft), Address::Planning(PlanPlace::Desk), "drafts-title"),
    (Access::Needs(Action::AdvisePeer), Address::Planning(PlanPlace::PeerDesk), "peer-desk-title"),
    (Access::Needs(Action::EnterChallenge), Address::Planning(PlanPlace::ChallengeDesk), "challenge-title"),
    (Access::SignedIn, Address::ReviewsDesk, "reviews-desk-title"),
    (Access::Needs(Action::ReportMonitoring), Address::Monitoring, "monitoring-desk"),
    (Access::Needs(Action::SignLetter), Address::Letters, "letters-desk-title"),
    (Access::Needs(Action::PublishDocument), Address::Letters, "letters-desk-title"),
    (Access::Needs(Action::PublishDocument), Address::Join(JoinPlace::SupportUnit), "unit-title"),
    (Access::SignedIn, Address::Join(JoinPlace::Desk), "local-desk-title"),
    (Access::Needs(Action::AdviseGovernment), Address::AdviceDesk, "advice-desk"),
    (Access::Needs(Action::AnswerRecommendation), Address::AdviceDesk, "advice-desk"),
    (Access::SignedIn, Address::Help(HelpPlace::Desk), "help-desk-title"),
    (Access::Needs(Action::VerifyOrganisation), Address::People(PeoplePlace::Queue), "organisations-title"),
    (Access::SignedIn, Address::People(PeoplePlace::Recognition), "recognition-title"),
    (Access::Needs(Action::ConfirmDeposit), Address::Join(JoinPlace::DepositsDesk), "deposits-desk-title"),
    (Access::Needs(Action::PublishDocument), Address::Join(JoinPlace::DepositsDesk), "deposits-desk-title"),
    (Access::Needs(Action::PlaceUnderReview), Address::Standings, "standing-desk-title"),
    (Access::Needs(Action::SetStatus), Address::Standings, "standing-desk-title"),
    (Access::Needs(Action::ExtendDeadline), Address::Join(JoinPlace::Deadlines), "extend-title"),
    (Access::SignedIn, Address::Account, "account-title"),
    (Access::SignedIn, Address::ByMail(MailPlace::Desk), "subscriptions-title"),
    (Access::SignedIn, Address::Offices, "offices-title"),
    (Access::Needs(Action::CheckEligibility), Address::Verdicts, "verdicts-title"),
    (Access::Needs(Action::ValidateEvidence), Address::Evidence, "evidence-title"),
    (Access::Needs(Action::ReadOutbox), Address::Outbox, "outbox-title"),
];

/// The page.
pub async fn desk(State(site): State<Arc<Site>>, Who(who): Who, ask: Ask) -> Result<Response<Body>, Problem> {
    let codes = site.app.store().count_recovery_codes(&who.account.person).await.map_err(Problem::of_store)?;
    let waits = crate::networking::a_case_waits(&site, &who).await?;
    let case = waits.then(|| link(Address::Help(HelpPlace::Desk), "desk-waits-case"));
    let invited = crate::networking::invited(&site, &who).await?;
    let group = invited.then(|| link(Address::Help(HelpPlace::Desk), "desk-waits-group"));
    let asked = !site.app.peers_for(&who.actors).await.map_err(Problem::of_store)?.is_empty();
    let peers = asked.then(|| link(Address::Planning(PlanPlace::PeerDesk), "desk-waits-peers"));
    let waits = !crate::membership::deposits::to_answer(&site, &who).is_empty();
    let documents = waits.then(|| link(Address::Join(JoinPlace::DepositsDesk), "desk-waits-documents"));
    let unconfirmed = crate::networking::unconfirmed(&site, &who).await?;
    let state = site.app.history().now();
    let since = |actor: &Actor| {
        let mut held = state.appointments_of(&who.account.person);
        held.find(|held| held.office == actor.office && held.body == actor.body).map(|held| PartialDate::Day(held.from))
    };
    let held = |actor: &Actor| Held {
        office: Arg::Code("office".into(), actor.office.code().into()),
        body: (actor.office != Office::Citizen).then(|| {
            let to = match &actor.body {
                For::Member(id) => Address::Member(id.to_string()),
                For::Organisation(id) => Address::People(PeoplePlace::Organisation(id.to_string())),
                For::Country(_) | For::Own(_) => Address::Record,
            };
            Link { to: to.into(), text: body_name(&site.app, &actor.body) }
        }),
        since: since(actor),
        powers: powers(actor).map(Action::code).collect(),
    };
    let places = PLACES.into_iter().filter(|(access, ..)| access.lets_in(&who)).map(|(_, to, text)| link(to, text));
    let mut places: Vec<Link> = places.collect();
    // One place may be open for more than one reason.
    places.dedup();
    let page = DeskPage {
        name: who.account.name.clone(),
        waits: (codes == 0)
            .then(|| link(Address::RecoveryCodes, "desk-waits-codes"))
            .into_iter()
            .chain(case)
            .chain(group)
            .chain(peers)
            .chain(documents)
            .chain(unconfirmed)
            .collect(),
        owed: owing(&site, &who),
        offices: who.actors.iter().map(held).collect(),
        places,
        sign_out: Form::button(Address::SignOut, "sign-out").carry("token", who.form_token.as_str()),
    };
    Shows { site: &site, asked: &ask.asked, headers: &ask.headers }.page(&page)
}

/// Signs out: the session ends here and in the store.
pub async fn sign_out(State(site): State<Arc<Site>>, Who(who): Who, ask: Ask) -> Result<Response<Body>, Problem> {
    site.app.end_session(&who.account.person, who.session.token).await.map_err(Problem::of_store)?;
    let shows = Shows { site: &site, asked: &ask.asked, headers: &ask.headers };
    let mut response = shows.go(Address::Home);
    cookies::end(response.headers_mut(), &site.options.base_url);
    Ok(response)
}
