//! Evidence on a country's law: entered by the Support Unit with its document, confirmed or rejected by the experts.

use std::collections::BTreeSet;
use std::sync::Arc;

use app::WriteError;
use app::eligibility::{Evidence, NotDone};
use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::codebook::{Field, Provision, PublicAccess};
use domain::deed::EvidenceFinding;
use domain::ids::{Iso3, Slug, Year};
use domain::membership::eligibility::Seen;
use domain::people::{Action, Subject};
use domain::{Date, Lens, PartialDate, Thing};
use views::membership::eligibility::{
    Entered, EvidencePage, EvidenceWaiting, Found, LONGEST_REMARK, LONGEST_TITLE, enter, validate,
};
use views::value::{Text, Value as Shown};
use views::{Address, Arg, Catalogue, Locale, Say, Target};

use crate::access::{Posted, Who};
use crate::ask::{Ask, Part};
use crate::form::Sent;
use crate::present::Present;
use crate::problems::Problem;
use crate::shows::Shows;
use crate::site::Site;

/// The countries that evidence can be entered for, by name: all that the record knows.
fn countries(site: &Site, locale: Locale) -> Vec<(String, Say)> {
    let (t, state) = (Catalogue::of(locale), site.app.history().now());
    let known: BTreeSet<Iso3> =
        Seen::new(&state, Lens::ALL).countries().into_iter().chain(state.countries.keys().cloned()).collect();
    let mut named: Vec<(String, String)> =
        known.iter().map(|code| (code.to_string(), t.country(code.as_str()).into_owned())).collect();
    named.sort_by(|(_, one), (_, other)| t.compare(one, other));
    named.into_iter().map(|(code, name)| (code, Say::plain(name))).collect()
}

/// The form that enters evidence.
pub async fn entering(State(site): State<Arc<Site>>, Who(who): Who, ask: Ask) -> Result<Response<Body>, Problem> {
    let typed = Entered { country: (ask.get("country").unwrap_or("").to_owned(), None), ..Entered::default() };
    let shows = Shows { site: &site, asked: &ask.asked, headers: &ask.headers };
    shows.page(&enter(&who.form_token, countries(&site, ask.asked.locale), typed))
}

fn shortened(value: &str) -> String {
    value.trim().chars().take(40).collect()
}

/// Reads what was typed; what cannot be taken comes back with why.
fn read(sent: &Sent, today: Date) -> Result<Evidence, Box<Entered>> {
    let typed = |name: &str| sent.get(name).trim().to_owned();
    let country = typed("country").parse::<Iso3>().map_err(|_| Say::new("evidence-choose-country"));
    let provision = Provision::from_code(&typed("provision")).ok_or_else(|| Say::new("evidence-choose-provision"));
    let past = |year: &Year| year.get() <= today.year();
    let year_flaw = || Say::new("evidence-year-flaw").with("value", shortened(sent.get("since")));
    let since = typed("since").parse::<Year>().ok().filter(past).ok_or_else(year_flaw);
    let public_access = PublicAccess::from_code(&typed("public-access"));
    let title = Some(typed("title")).filter(|title| !title.is_empty());
    let title = title.ok_or_else(|| Say::new("evidence-called-missing")).and_then(|title| {
        let has = title.chars().count();
        let long = || Say::new("evidence-called-long").with("has", has).with("most", LONGEST_TITLE);
        (has <= LONGEST_TITLE).then_some(title).ok_or_else(long)
    });
    let day_flaw = || Say::new("evidence-day-flaw").with("value", shortened(sent.get("published")));
    let published = typed("published").parse::<PartialDate>().ok().filter(|day| day.first() <= today);
    let published = published.ok_or_else(day_flaw);
    let document = sent.file("document").ok_or_else(|| Say::new("evidence-no-document"));
    match (country, provision, since, title, published, document) {
        (Ok(country), Ok(provision), Ok(since), Ok(title), Ok(published_on), Ok(document)) => {
            Ok(Evidence { country, provision, since, public_access, document: document.to_vec(), title, published_on })
        }
        (country, provision, since, title, published, document) => Err(Box::new(Entered {
            country: (typed("country"), country.err()),
            provision: (typed("provision"), provision.err()),
            since: (typed("since"), since.err()),
            public_access: (typed("public-access"), None),
            title: (typed("title"), title.err()),
            published_on: (typed("published"), published.err()),
            document: document.err(),
        })),
    }
}

/// Enters evidence.
pub async fn enter_evidence(
    State(site): State<Arc<Site>>,
    who: Who,
    Posted(sent): Posted,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    let permit = who.permit(Action::CheckEligibility, &Subject::Whole)?;
    let shows = Shows { site: &site, asked: &ask.asked, headers: &ask.headers };
    let evidence = match read(&sent, site.app.now().date()) {
        Ok(evidence) => evidence,
        Err(typed) => return shows.flawed(&enter(&who.0.form_token, countries(&site, ask.asked.locale), *typed)),
    };
    let country = evidence.country.to_string();
    match site.app.enter_evidence(permit, evidence).await {
        Ok(_) => Ok(shows.go(Address::EligibilityOf(country))),
        Err(WriteError::Refused(_)) => Err(Problem::NotAllowed(Action::CheckEligibility)),
        Err(other) => Err(Problem::of_write(other)),
    }
}

fn since(present: Present<'_>, thing: &Thing) -> Shown {
    let fields = [Field::AdoptedIn, Field::InForceIn, Field::ObservedOn];
    let said = fields.into_iter().find_map(|field| Some(present.value(field, thing.value(field, present.lens)?)));
    said.unwrap_or(Shown::missing("not-specified"))
}

fn waiting(present: Present<'_>, country: &Iso3, name: &Slug, thing: &Thing) -> Option<EvidenceWaiting> {
    let said = thing.said(Field::Provision, present.lens)?;
    Some(EvidenceWaiting {
        country: country.to_string(),
        to: Address::ValidateEvidence(country.to_string(), name.to_string()).into(),
        provision: present.value(Field::Provision, said.value),
        since: since(present, thing),
        source: Text::new(present.source_title(&said.by.source)),
        act: said.by.at,
    })
}

/// The pieces that no expert has looked at.
pub async fn evidence(State(site): State<Arc<Site>>, Who(_): Who, ask: Ask) -> Result<Response<Body>, Problem> {
    let telling = site.telling(&ask).await?;
    let mut rows: Vec<EvidenceWaiting> = telling.tell(|present| {
        let seen = Seen::new(present.state, present.lens);
        let found =
            |country: &Iso3, name: &Slug| present.state.validations.contains_key(&(country.clone(), name.clone()));
        let of = |country: Iso3| {
            let pieces = seen.pieces(&country).into_iter().filter(|(name, _)| !found(&country, name));
            pieces.filter_map(|(name, thing)| waiting(present, &country, name, thing)).collect::<Vec<_>>()
        };
        seen.countries().into_iter().flat_map(of).collect()
    });
    let t = Catalogue::of(ask.asked.locale);
    rows.sort_by(|one, other| t.compare(&t.country(&one.country), &t.country(&other.country)));
    let done = ask.get("act").and_then(|act| act.parse().ok());
    let done =
        done.map(|act: u64| Say::new("evidence-found").with("act", Say::new("act-reference").with("position", act)));
    let shows = Shows { site: &site, asked: &ask.asked, headers: &ask.headers };
    shows.page(&EvidencePage { done, waiting: rows })
}

/// A piece of evidence of an address: what it says, in sentences.
async fn piece(
    site: &Arc<Site>,
    ask: &Ask,
    (country, name): &(String, String),
) -> Result<(Iso3, Slug, Vec<Say>), Problem> {
    let missing = |_| Problem::NotFound;
    let (country, name) = (country.parse::<Iso3>().map_err(missing)?, name.parse::<Slug>().map_err(missing)?);
    let key = (country.clone(), name.clone());
    let notes = site.telling(ask).await?.tell(|present| {
        let said = present.state.evidence.get(&key)?.said(Field::Provision, present.lens)?;
        let domain::Value::Code(code) = said.value else { return None };
        let shows = Say::of(Arg::Code("provision".into(), (*code).into()));
        let by = Say::new("act-reference").with("position", said.by.at);
        let source = present.source_title(&said.by.source).to_owned();
        let mut notes = vec![shows, Say::new("evidence-said-by").with("source", source).with("act", by)];
        let before = present.state.validations.get(&key);
        notes.extend(before.map(|found| {
            Say::new("evidence-found-before").with("act", Say::new("act-reference").with("position", found.at))
        }));
        Some(notes)
    });
    Ok((country, name, notes.ok_or(Problem::NotFound)?))
}

/// The form in which experts say what they found.
pub async fn validating(
    State(site): State<Arc<Site>>,
    Who(who): Who,
    Part(of): Part<(String, String)>,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    let (country, name, notes) = piece(&site, &ask, &of).await?;
    let shows = Shows { site: &site, asked: &ask.asked, headers: &ask.headers };
    shows.page(&validate(&who.form_token, (country.as_str(), name.as_str()), notes, Found::default()))
}

/// Records what the experts found.
pub async fn validate_evidence(
    State(site): State<Arc<Site>>,
    who: Who,
    Part(of): Part<(String, String)>,
    Posted(sent): Posted,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    let permit = who.permit(Action::ValidateEvidence, &Subject::Whole)?;
    let (country, name, notes) = piece(&site, &ask, &of).await?;
    let shows = Shows { site: &site, asked: &ask.asked, headers: &ask.headers };
    let finding = match sent.get("finding") {
        "confirmed" => Ok(EvidenceFinding::Confirmed),
        "rejected" => Ok(EvidenceFinding::Rejected),
        _ => Err(Say::new("evidence-choose-finding")),
    };
    let remark = sent.get("remark").replace("\r\n", "\n");
    let has = remark.chars().count();
    let long = || Say::new("evidence-remark-long").with("has", has).with("most", LONGEST_REMARK);
    let too_long = (has > LONGEST_REMARK).then(long);
    let document = sent.file("document").ok_or_else(|| Say::new("evidence-no-document"));
    let (finding, document) = match (finding, document, too_long) {
        (Ok(finding), Ok(document), None) => (finding, document),
        (finding, document, too_long) => {
            let typed = Found {
                finding: (sent.get("finding").to_owned(), finding.err()),
                remark: (remark, too_long),
                document: document.err(),
            };
            let page = validate(&who.0.form_token, (country.as_str(), name.as_str()), notes, typed);
            return shows.flawed(&page);
        }
    };
    match site.app.validate_evidence(permit, (country, name), finding, document, Some(remark)).await {
        Ok(written) => Ok(shows.go(Target::new(Address::Evidence).and("act", &written.first.to_string()))),
        Err(WriteError::Refused(NotDone::NoEvidence { .. })) => Err(Problem::NotFound),
        Err(WriteError::Refused(_)) => Err(Problem::NotAllowed(Action::ValidateEvidence)),
        Err(other) => Err(Problem::of_write(other)),
    }
}
