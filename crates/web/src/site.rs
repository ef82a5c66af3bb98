//! The site: the application, what it keeps in front, and how a question becomes an answer.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use app::{App, Moment, NoSuchMoment, Point, View};
use axum::body::Body;
use axum::http::header::{CONTENT_LANGUAGE, LINK, VARY};
use axum::http::{HeaderMap, Response, StatusCode};
use domain::{Lens, Partnership, Timestamp};
use identity::oidc::Provider;
use identity::passkey::RelyingParty;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;
use tokio::sync::{Semaphore, SemaphorePermit};
use views::address::{in_language, is_of_a_time, twin, with, without};
use views::components::cite::permanent;
use views::components::drawing::Plate;
use views::{Address, Chrome, Format, KnownAt, Locale, Page, Say};

use crate::answer::{Keep, Ready};
use crate::around::redirect;
use crate::ask::{Ask, Asked};
use crate::basis::Basis;
use crate::client::Proxies;
use crate::front::{Front, Kept, RestsOn};
use crate::language;
use crate::limits::{Allowance, Limits};
use crate::metrics::Counts;
use crate::present::Present;
use crate::press::Press;
use crate::problems::Problem;
use crate::reports::limit::Limit;
use crate::search::Suggesting;
use crate::shelf::Shelf;
use crate::span::{self, Cursor};
use crate::subscriptions::Latest;
use crate::{api, charts};

/// How the site is run.
#[derive(Debug, Clone)]
pub struct Options {
    /// The address under which people reach it, without a slash at its end.
    pub base_url: String,
    /// Whether it is a throw-away instance.
    pub demo: bool,
    /// How many bytes of pages to keep.
    pub kept_bytes: u64,
    /// The witness that this site is for other logs, if it is one.
    pub witness: Option<Arc<transparency::witness::Witness>>,
    /// The proxies in front of it.
    pub proxies: Proxies,
    /// How much is made for one network.
    pub allowance: Allowance,
    /// Whether mail is sent; where it is not, whoever runs the site reads it in the outbox.
    pub sends_mail: bool,
    /// The program that sets pages as PDF, if there is one.
    pub press: Option<Press>,
    /// The provider of identities at which people may sign in, if there is one.
    pub sign_in_at: Option<Arc<SignInAt>>,
}

/// A provider of identities, and what people call it.
#[derive(Debug)]
pub struct SignInAt {
    /// Its name.
    pub name: String,
    /// The provider.
    pub provider: Provider,
}

impl Default for Options {
    /// For whoever reads on this machine; 16 MB hold a few hundred pages.
    fn default() -> Self {
        Self {
            base_url: "http://localhost:8080".to_owned(),
            demo: false,
            kept_bytes: 16 << 20,
            witness: None,
            proxies: Proxies::default(),
            allowance: Allowance::default(),
            press: None,
            sign_in_at: None,
            sends_mail: false,
        }
    }
}

/// The site.
pub struct Site {
    /// The application.
    pub app: Arc<App>,
    /// How it is run.
    pub options: Options,
    /// What is counted of its work.
    pub(crate) counts: Counts,
    /// How many reports are taken.
    pub reports: Limit,
    /// How much is made for one network.
    pub(crate) limits: Limits,
    /// The files that can be taken.
    pub(crate) shelf: Shelf,
    /// The site as devices with passkeys know it; none where browsers would offer none.
    pub passkeys: Option<RelyingParty>,
    /// How many tries to sign in are taken.
    pub sign_ins: Limit,
    /// What can be suggested to whoever types a question.
    pub(crate) suggestions: Suggesting,
    /// What was last found to be new for subscribers.
    pub(crate) latest_news: Latest,
    front: Front,
    started: Timestamp,
    requests: AtomicU64,
    /// Turns for what takes long, so that those who ask for it do not hold up those who do not.
    turns: Semaphore,
}

/// How many answers that take long are made at once.
const AT_ONCE: usize = 4;

impl std::fmt::Debug for Site {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Site").field("app", &self.app).field("options", &self.options).finish_non_exhaustive()
    }
}

/// A thing or a list that a reader asks for, told in several formats.
pub trait Question: Send + Sync + 'static {
    /// The position of the last act that the answer rests on; `None` if it rests on none. By default all that is said.
    fn position(&self, state: &Partnership) -> Option<u64> {
        last_fact(state)
    }

    /// How to tell what it is made from through a lens, in any state: when that changes, the answer may have. What is
    /// returned is kept as long as the answer and should hold identifiers only. By default all that is said.
    fn rests_on(&self, _lens: Lens) -> RestsOn {
        Arc::new(Basis::facts)
    }

    /// Where the thing is found instead, when in this view it goes by another name.
    fn elsewhere(&self, _telling: &Telling) -> Option<Elsewhere> {
        None
    }

    /// Whether making it walks over the whole record, so that it must not hold up the quick answers.
    fn is_heavy(&self) -> bool {
        false
    }

    /// Whether the answer made from a state may be kept: not when part of what it needs lags behind the state.
    fn may_be_kept(&self, _state: &Partnership) -> bool {
        true
    }

    /// Whether names of people or reminders stand in it, which change without an act.
    fn shows_names(&self) -> bool {
        false
    }

    /// When the answer may change by itself, because a day ends: by default at the next midnight (UTC), for "today" is part of
    /// every page.
    fn holds_until(&self, _state: &Partnership, now: Timestamp) -> Timestamp {
        midnight_after(now)
    }

    /// What browsers are told that the page may do: by default neither script nor a frame around it.
    fn policy(&self) -> &'static str {
        views::assets::CONTENT_SECURITY_POLICY
    }

    /// The page.
    ///
    /// # Errors
    /// When there is no such thing in this view.
    fn page(&self, present: Present<'_>) -> Result<Box<dyn Page>, Problem>;

    /// The same for programs: an object.
    ///
    /// # Errors
    /// When there is no such thing in this view.
    fn json(&self, present: Present<'_>) -> Result<Value, Problem>;

    /// A list for spreadsheets; `None` where the thing is no list.
    ///
    /// # Errors
    /// When there is no such thing in this view.
    fn csv(&self, _present: Present<'_>) -> Result<Option<Vec<u8>>, Problem> {
        Ok(None)
    }

    /// A drawing that stands alone, and how wide a picture of it is to be, in pixels; `None` where the thing is no chart.
    ///
    /// # Errors
    /// When there is no such thing in this view.
    fn plate(&self, _present: Present<'_>, _chrome: &Chrome) -> Result<Option<(Plate, u32)>, Problem> {
        Ok(None)
    }
}

/// Another address of the thing that was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Elsewhere {
    /// The address.
    pub address: Address,
    /// Whether it holds for good, or only in the view that was asked for.
    pub for_good: bool,
}

impl Elsewhere {
    /// Leads there: language, format and questions stay.
    fn lead(&self, ask: &Ask) -> Response<Body> {
        let query = ask.asked.path.split_once('?').map(|(_, query)| format!("?{query}")).unwrap_or_default();
        let how = if self.for_good { StatusCode::PERMANENT_REDIRECT } else { StatusCode::TEMPORARY_REDIRECT };
        let path = match ask.asked.is_api {
            true => format!("{}{}", api::BELOW, self.address.path()),
            false => in_language(ask.asked.locale, &twin(&self.address.path(), ask.asked.format)),
        };
        redirect(how, &format!("{path}{query}"))
    }
}

/// The position of the last act of a state that says something of a thing, or takes away what was said.
#[must_use]
pub fn last_fact(state: &Partnership) -> Option<u64> {
    let withheld = state.withheld.values().map(|withheld| withheld.at);
    (state.length > 0).then(|| withheld.fold(state.facts_at, u64::max))
}

/// The position of the last act of a state.
#[must_use]
pub fn last(state: &Partnership) -> Option<u64> {
    state.length.checked_sub(1)
}

impl Site {
    /// A site over an application.
    #[must_use]
    pub fn new(app: Arc<App>, options: Options) -> Self {
        let (front, started) = (Front::new(options.kept_bytes), app.now());
        let (counts, turns) = (Counts::default(), Semaphore::new(AT_ONCE));
        let (reports, limits) = (Limit::default(), Limits::new(options.allowance));
        let (sign_ins, shelf) = (Limit::on_signing_in(), Shelf::new(app.downloads()));
        let passkeys = RelyingParty::new(&options.base_url, "Openpact").ok();
        let requests = AtomicU64::new(0);
        Self {
            app,
            options,
            reports,
            sign_ins,
            limits,
            shelf,
            suggestions: Suggesting::default(),
            latest_news: Latest::default(),
            passkeys,
            counts,
            front,
            started,
            requests,
            turns,
        }
    }

    /// A name for one request, unlike that of any other of this and earlier processes.
    #[must_use]
    pub fn next_reference(&self) -> String {
        format!("{:x}-{:x}", self.started.0, self.requests.fetch_add(1, Ordering::Relaxed))
    }

    /// How many acts the newest checkpoint covers.
    #[must_use]
    pub fn signed(&self) -> u64 {
        self.app.log().checkpoint().map_or(0, |checkpoint| checkpoint.checkpoint().size())
    }

    /// Answers a question in the format and for the moment that was asked, and keeps the answer.
    ///
    /// # Errors
    /// When there is no such moment, thing or format.
    pub async fn answer(self: &Arc<Self>, ask: Ask, question: impl Question) -> Result<Response<Body>, Problem> {
        self.answer_one(ask, Box::new(question)).await
    }

    /// The same, compiled once and not anew for each kind of question.
    async fn answer_one(self: &Arc<Self>, ask: Ask, question: Box<dyn Question>) -> Result<Response<Body>, Problem> {
        let is_printed = ask.asked.format == Format::Pdf;
        let takes_long = question.is_heavy() || ask.pinned().known_at.is_some();
        let _turn = if takes_long { self.turn().await } else { None };
        let press = self.options.press.as_ref().filter(|_| is_printed);
        let _press = if let Some(press) = press { press.turn().await } else { None };
        // Who waited for a turn may have waited for this very answer.
        let made_meanwhile = if takes_long || is_printed { self.kept(&ask.asked.address, &ask.headers) } else { None };
        if let Some(made) = made_meanwhile.filter(|_| language::is_anonymous(&ask.headers)) {
            return Ok(made);
        }
        let telling = self.telling(&ask).await?;
        if let Some(elsewhere) = question.elsewhere(&telling) {
            return Ok(elsewhere.lead(&ask));
        }
        let making = Arc::new(Making { telling, question, ask });
        let kept = if is_printed {
            making.printed().await?
        } else if making.question.is_heavy() {
            let there = Arc::clone(&making);
            let made = tokio::task::spawn_blocking(move || there.kept()).await;
            made.map_err(|stopped| match stopped.try_into_panic() {
                // It goes on where it would have been without the other thread.
                Ok(panic) => std::panic::resume_unwind(panic),
                Err(stopped) => Problem::Passing(Arc::new(stopped)),
            })??
        } else {
            making.kept()?
        };
        let ask = &making.ask;
        if making.question.may_be_kept(&making.telling.view.state) {
            self.front.keep(Arc::clone(&ask.asked.address), ask.pinned().is_past(), Arc::clone(&kept));
        }
        Ok(kept.ready.serve_once(&ask.headers))
    }

    /// The version of what public pages tell that is in no act: names that people let others see, which reminders
    /// were sent, and which links are broken.
    fn outside(&self) -> u64 {
        self.app.names().version() + self.app.notices().version() + self.app.links().version()
    }

    /// A turn for something that takes long; it is over when what is given is dropped.
    pub async fn turn(&self) -> Option<SemaphorePermit<'_>> {
        self.turns.acquire().await.ok()
    }

    /// What is needed to tell what was asked, for the moment that was asked.
    ///
    /// # Errors
    /// When the record has not reached the moment.
    pub async fn telling(self: &Arc<Self>, ask: &Ask) -> Result<Telling, Problem> {
        let (site, now, signed) = (Arc::clone(self), self.app.history().now(), self.signed());
        let pinned = ask.pinned();
        let view = self.view(pinned, ask.get("known_at").unwrap_or("")).await?;
        // A list that goes on is looked at as the record was when it began, and told as of today all the same.
        let view = if pinned == ask.moment { view } else { View::new(view.state, ask.moment, self.app.now()) };
        Ok(Telling { site, now, signed, view, locale: ask.asked.locale })
    }

    /// The view that a moment asks for; `asked` is how its position was written.
    ///
    /// # Errors
    /// When the record has not reached the moment.
    pub async fn view(&self, moment: Moment, asked: &str) -> Result<View, Problem> {
        self.app.view(moment).await.map_err(|why| match why {
            NoSuchMoment::NotYet { length } => {
                Problem::asked(Say::new("bad-position").with("value", asked).with("size", length))
            }
            NoSuchMoment::Store(cause) => {
                let passing = cause.is_passing();
                Problem::store(cause, passing)
            }
        })
    }

    /// An answer kept for an address, if there is one.
    #[must_use]
    pub fn kept(&self, address: &str, headers: &HeaderMap) -> Option<Response<Body>> {
        let state = self.app.history().now();
        let names = || self.outside();
        let kept = self.front.find(address, &state, self.app.now(), || self.signed(), names)?;
        Some(kept.ready.serve(headers))
    }
}

/// A view, and what it is told with.
#[derive(Debug, Clone)]
pub struct Telling {
    /// The site.
    pub site: Arc<Site>,
    /// The newest state, taken before the view: what was withheld by now is not shown in any view.
    pub now: Arc<Partnership>,
    /// The view.
    pub view: View,
    /// How many acts the newest checkpoint covered when this began.
    pub signed: u64,
    /// In which language.
    pub locale: Locale,
}

impl Telling {
    /// Tells something. The words are held while it lasts, so it should not take long.
    pub fn tell<T>(&self, tell: impl FnOnce(Present<'_>) -> T) -> T {
        let texts = self.site.app.texts();
        tell(Present {
            state: &self.view.state,
            lens: self.view.lens,
            today: self.view.today,
            asked: self.view.asked,
            texts: &texts,
            now: &self.now,
            log: self.site.app.log(),
            signed: self.signed,
            locale: self.locale,
        })
    }
}

/// One answer being made.
struct Making {
    telling: Telling,
    ask: Ask,
    question: Box<dyn Question>,
}

impl Making {
    fn kept(&self) -> Result<Arc<Kept>, Problem> {
        let names = self.names();
        Ok(self.keeping(self.ready()?, names))
    }

    /// The page on paper.
    async fn printed(&self) -> Result<Arc<Kept>, Problem> {
        let press = self.telling.site.options.press.as_ref().ok_or(Problem::NoPress)?;
        let names = self.names();
        let page = self.telling.tell(|present| self.question.page(present))?.render(&self.chrome())?;
        let pdf = press.pdf(page).await.map_err(|cause| {
            let passing = cause.is_passing();
            Problem::store(cause, passing)
        })?;
        Ok(self.keeping(self.dressed(Ready::new("application/pdf", pdf, Keep::Revalidate)), names))
    }

    /// The version of the names, read before the names themselves, so that one that changes meanwhile has the page made anew.
    fn names(&self) -> Option<u64> {
        self.question.shows_names().then(|| self.telling.site.outside())
    }

    fn keeping(&self, ready: Ready, names: Option<u64>) -> Arc<Kept> {
        // A page of a past state is told from that state, not from the current one: as long as the address names the same
        // state, the answer holds, unless a text in it is withheld.
        let pinned = self.ask.pinned().known_at;
        let rests_on: RestsOn = match pinned {
            Some(_) => Arc::new(Basis::texts),
            None => self.question.rests_on(self.telling.view.lens),
        };
        let Telling { site, now, view, signed, .. } = &self.telling;
        let from = if pinned.is_some() { now } else { &view.state };
        let covered = self.head().is_none_or(|head| head < *signed);
        let waits_for = if covered { None } else { self.head().map(|head| head + 1) };
        let kept = Kept::new(ready, from, rests_on, self.question.holds_until(&view.state, site.app.now()));
        Arc::new(kept.waiting_for(waits_for).with_names(names))
    }

    fn head(&self) -> Option<u64> {
        self.question.position(&self.telling.view.state)
    }

    fn ready(&self) -> Result<Ready, Problem> {
        let ready = match self.ask.asked.format {
            Format::Svg | Format::Png => {
                let plate = self.telling.tell(|present| self.question.plate(present, &self.chrome()))?;
                let (plate, width) = plate.ok_or(Problem::NotFound)?;
                self.drawn(&plate, width)?
            }
            _ => self.telling.tell(|present| self.tell(present))?,
        };
        Ok(self.dressed(ready))
    }

    /// An answer with what every answer says of its language and of who may keep it.
    fn dressed(&self, ready: Ready) -> Ready {
        let locale = self.ask.asked.locale;
        let mut ready = ready.with_header(CONTENT_LANGUAGE, locale.lang());
        if self.ask.asked.address.split('?').next() == Some("/") {
            ready = ready.with_header(VARY, language::DEPENDS_ON);
        }
        if self.ask.moment.is_past() { ready.not_indexed() } else { ready }
    }

    /// A drawing or a picture of it, made when no words are held any more.
    fn drawn(&self, plate: &Plate, width: u32) -> Result<Ready, Problem> {
        let svg = plate.svg();
        Ok(match self.ask.asked.format {
            Format::Png => Ready::new("image/png", charts::picture(&svg, width)?, Keep::Revalidate),
            _ => Ready::new("image/svg+xml", svg, Keep::Revalidate),
        })
    }

    fn tell(&self, present: Present<'_>) -> Result<Ready, Problem> {
        Ok(match self.ask.asked.format {
            Format::Html => {
                let page = self.question.page(present)?;
                let html = page.render(&self.chrome())?;
                let ready = Ready::new("text/html; charset=utf-8", html, Keep::Revalidate);
                ready.canonical(&self.canonical()).with_policy(self.question.policy())
            }
            Format::Json => {
                let mut json = self.question.json(present)?;
                let mut next = None;
                if let Value::Object(object) = &mut json {
                    if let Some(Value::String(place)) = object.get("next") {
                        let address = self.next(place.clone());
                        next = Some(format!("<{address}>; rel=\"next\""));
                        object.insert("next".to_owned(), address.into());
                    }
                    object.insert("about".to_owned(), serde_json::to_value(self.about())?);
                }
                let ready = Ready::new("application/json", serde_json::to_vec(&json)?, Keep::Revalidate);
                next.iter().fold(ready, |ready, next| ready.with_header(LINK, next))
            }
            Format::Csv => {
                let csv = self.question.csv(present)?.ok_or(Problem::NotFound)?;
                Ready::new("text/csv; charset=utf-8; header=present", csv, Keep::Revalidate)
            }
            Format::Pdf | Format::Svg | Format::Png => return Err(Problem::NotFound),
        })
    }

    /// What surrounds the page.
    fn chrome(&self) -> Chrome {
        let (ask, head) = (&self.ask, self.head());
        let mut chrome = Chrome::new(ask.asked.locale, ask.asked.path.as_ref(), head.unwrap_or(0));
        chrome.as_of = ask.moment.as_of;
        chrome.known_at = ask.moment.known_at.map(|point| match point {
            Point::Position(position) => KnownAt::Position(position),
            Point::Time(time) => KnownAt::Moment(time),
        });
        chrome.edition = ask.moment.edition.map(|day| day.to_string());
        chrome.checkpoint_size = Some(self.telling.signed).filter(|size| head.is_some_and(|head| head < *size));
        let options = &self.telling.site.options;
        chrome.demo = options.demo;
        chrome.prints = options.press.is_some();
        chrome.base_url.clone_from(&options.base_url);
        chrome.today = Some(self.telling.site.app.now().date());
        chrome.pin = last_fact(&self.telling.view.state).filter(|_| is_of_a_time(&chrome.path));
        chrome
    }

    /// The address that search engines should keep: of today, without what only narrows a list or turns its pages.
    fn canonical(&self) -> String {
        let path = self.ask.asked.path.split('?').next().unwrap_or("/");
        let path = if path == "/" && self.ask.asked.locale != Locale::En { "" } else { path };
        format!("{}{}{path}", self.telling.site.options.base_url, self.ask.asked.locale.prefix())
    }

    /// The address at which a list goes on, from a place that the list named.
    fn next(&self, after: String) -> String {
        let Asked { address, .. } = &self.ask.asked;
        let list = span::list(self.ask.asked.bare(), &self.ask.query);
        let position = last(&self.telling.view.state).unwrap_or(0);
        let cursor = Cursor { position, after }.write(&list);
        let to = with(&without(address, &["page"]), "cursor", &cursor);
        format!("{}{to}", self.telling.site.options.base_url)
    }

    /// What an answer for programs says of itself.
    fn about(&self) -> AboutTold {
        let (moment, options) = (self.ask.moment, &self.telling.site.options);
        let here = permanent(&self.chrome());
        let here = match self.ask.asked.is_api {
            true => here,
            false => twin(&in_language(self.ask.asked.locale, &here), self.ask.asked.format),
        };
        let known_at = moment.known_at.map(|point| match point {
            Point::Position(position) => KnownAtTold::Position(position),
            Point::Time(time) => KnownAtTold::Moment(time.to_string()),
        });
        AboutTold {
            address: format!("{}{}", options.base_url, self.ask.asked.address),
            permanent: format!("{}{here}", options.base_url),
            position: self.head(),
            as_of: moment.as_of.map(|day| day.to_string()),
            known_at,
            edition: moment.edition.map(|day| day.to_string()),
        }
    }
}

/// What an answer for programs says of itself.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "About")]
pub struct AboutTold {
    /// Its address, as it was asked for.
    pub address: String,
    /// An address at which it stays as it is.
    pub permanent: String,
    /// The position of the last act that it rests on; none if it rests on none.
    pub position: Option<u64>,
    /// The day that was asked about.
    pub as_of: Option<String>,
    /// The position or moment of the record that was asked for.
    pub known_at: Option<KnownAtTold>,
    /// The day up to which sources were to have been published.
    pub edition: Option<String>,
}

/// A position or a moment of the record.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(untagged)]
#[schemars(rename = "KnownAt")]
pub enum KnownAtTold {
    /// After the act at this position.
    Position(u64),
    /// At this moment of the site's clock.
    Moment(String),
}

/// The next midnight (UTC).
#[must_use]
pub fn midnight_after(now: Timestamp) -> Timestamp {
    now.date().tomorrow().map_or(Timestamp(i64::MAX), Timestamp::start_of)
}
