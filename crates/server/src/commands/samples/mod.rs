//! What a demo begins with beside the bundled facts: a holder of each office that matters, reviews at several stages, and offers, requests
//! and cases of the networking mechanism. Offices are called by what they are and samples say that they are; nobody here is made up.

mod networking;
mod review;

use std::time::Duration;

use app::App;
use app::people::{Invite, Place};
use domain::PersonId;
use domain::people::{Action, Actor, Body, Email, Office, Subject, may};

use crate::commands::Failed;

pub use networking::sample_help;
pub use review::{BEGAN_DAYS_AGO, SampleClock, sample_reviews};

/// For how long the links of a demo are worth something: a day from when the clock of the samples was put right.
const DEMO_LINKS_LAST: Duration = Duration::from_secs((1 + BEGAN_DAYS_AGO.unsigned_abs()) * 24 * 3600);

/// The offices of which a demo has a sample holder, in the order in which each can appoint the next, with their bodies. A review
/// needs two researchers, the networking mechanism somebody on each side.
const SAMPLES: [(Office, &str); 20] = [
    (Office::Administrator, "site"),
    (Office::SupportUnit, "support-unit"),
    (Office::Minister, "member/ghana"),
    (Office::PointOfContact, "member/ghana"),
    (Office::ForumMember, "member/ghana"),
    (Office::ImplementingInstitution, "member/ghana"),
    (Office::CommitteeMember, "steering-committee"),
    (Office::CoChair, "steering-committee"),
    (Office::ExpertsPanel, "experts-panel"),
    (Office::Researcher, "irm"),
    (Office::Researcher, "irm"),
    (Office::CaseManager, "support-unit"),
    (Office::MechanismGroup, "networking-mechanism"),
    (Office::PointOfContact, "member/israel"),
    (Office::Provider, "organisation/international-budget-partnership"),
    (Office::Provider, "organisation/local-group-burkina-faso"),
    (Office::Provider, "organisation/local-group-ivory-coast"),
    (Office::Provider, "organisation/technology-firm"),
    (Office::Provider, "organisation/partner-of-the-firm"),
    (Office::Provider, "organisation/civic-commons"),
];

/// A sample holder of an office.
#[derive(Debug, Clone)]
pub struct Holder {
    /// Who.
    pub person: PersonId,
    /// For whom the office is held.
    pub body: Body,
    /// As whom they act.
    pub actors: Vec<Actor>,
    /// What the office is called where links are printed.
    pub label: String,
    /// Where they sign in.
    pub link: String,
}

fn no_unit() -> Failed {
    Failed::Answer("nobody recognises organisations in the demo".to_owned())
}

/// Gives a demo a holder of each office that matters, called by the office, and a link that signs each in from this machine.
///
/// # Errors
/// When the record cannot be written.
pub async fn sample_holders(app: &App, address: &str) -> Result<Vec<Holder>, Failed> {
    let mut holders: Vec<Holder> = Vec::new();
    for (office, body) in SAMPLES {
        let body: Body = body.parse().map_err(Failed::because)?;
        let more = holders.iter().filter(|holder| holder.actors.iter().any(|actor| actor.office == office)).count();
        let numbered = |name: &str, sign: char| match more {
            0 => name.to_owned(),
            more => format!("{name}{sign}{}", more + 1),
        };
        let label = numbered(office.code(), '-');
        let email: Email = format!("{label}@demo.invalid").parse().map_err(Failed::because)?;
        let operator = [Actor::operator()];
        let held = operator.iter().chain(holders.iter().flat_map(|holder| &holder.actors));
        let fills =
            held.into_iter().find(|actor| may(actor, Action::Appoint, Subject::Office(office, body.clone())).is_ok());
        let by = fills.ok_or_else(|| Failed::Answer(format!("nobody fills the office {office} in the demo")))?;
        let invite = Invite { email: email.clone(), office, body: body.clone(), until: None, language: "en".into() };
        let offer = app.offer_office(by, invite).await.map_err(Failed::because)?;
        let called = numbered(&views::Catalogue::of(views::Locale::En).code("office", office.code()), ' ');
        app.accept_office(&offer, &called, "en", "demo").await.map_err(Failed::because)?;
        let account = app.store().account_of(&email).await.map_err(Failed::because)?;
        let person = account.ok_or_else(|| Failed::Answer(format!("no account for {email}")))?.person;
        let actors: Vec<Actor> =
            Actor::all_of(&person, &app.history().now(), app.now().date()).into_iter().skip(1).collect();
        let secret = app.make_link(&person, Place::Loopback, DEMO_LINKS_LAST).await.map_err(Failed::because)?;
        let is_one = more == 0 && !matches!(body, Body::Organisation(_));
        let label = if is_one { label } else { format!("{label} of {body}") };
        if office == Office::SupportUnit {
            networking::sample_organisations(app, actors.first().ok_or_else(no_unit)?).await?;
        }
        holders.push(Holder { person, body, actors, label, link: format!("{address}/sign-in/link/{}", secret.text()) });
    }
    for mail in app.store().mails(100).await.map_err(Failed::because)? {
        app.store().forget_mail(&mail.mail.id).await.map_err(Failed::because)?;
    }
    Ok(holders)
}
