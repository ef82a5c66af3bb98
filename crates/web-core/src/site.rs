//! The site: the application, what it keeps in front, and how a question becomes an answer.

use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use app::{App, Moment, NoSuchMoment, Point, View};
use axum::body::Body;
use axum::http::{HeaderMap, Response, StatusCode};
use domain::membership::Asked;
use domain::{Date, Lens, Partnership, Timestamp};
use identity::oidc::Provider;
use identity::passkey::RelyingParty;
use record::Act;

use tokio::sync::{Semaphore, SemaphorePermit};
use views::address::{in_language, twin};
use views::components::drawing::Plate;
use views::{Address, Chrome, Format, Locale, Page, Say};

use crate::around::redirect;
use crate::ask::Ask;
use crate::basis::Basis;
use crate::client::Proxies;
use crate::front::{Front, RestsOn};
use crate::limits::{Allowance, Limits};
use crate::making::Making;
use crate::metrics::Counts;
use crate::object::Object;
use crate::present::Present;
use crate::press::Press;
use crate::problems::Problem;
use crate::shelf::Shelf;
use crate::taken::Limit;
use crate::until::midnight_after;
use crate::{interface, language};

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
    pub counts: Counts,
    /// How many reports are taken.
    pub reports: Limit,
    /// How much is made for one network.
    pub limits: Limits,
    /// The files that can be taken.
    pub shelf: Shelf,
    /// The site as devices with passkeys know it; none where browsers would offer none.
    pub passkeys: Option<RelyingParty>,
    /// How many tries to sign in are taken.
    pub sign_ins: Limit,
    /// What parts keep with the site, each by its type.
    parts: Mutex<HashMap<TypeId, Arc<dyn Any + Send + Sync>>>,
    /// How much is taken without an account.
    pub given_freely: Limit,
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
    fn json(&self, present: Present<'_>) -> Result<Object, Problem>;

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
            true => format!("{}{}", interface::BELOW, self.address.path()),
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
        let given_freely = Limit::on_giving();
        let (sign_ins, shelf) = (Limit::on_signing_in(), Shelf::new(app.downloads()));
        let passkeys = RelyingParty::new(&options.base_url, "Openpact").ok();
        let requests = AtomicU64::new(0);
        Self {
            app,
            options,
            reports,
            sign_ins,
            given_freely,
            limits,
            shelf,
            parts: Mutex::default(),
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

    /// What a part keeps with the site: made when it is first asked for, and the same for whoever asks.
    #[must_use]
    pub fn kept_for<T: Default + Send + Sync + 'static>(&self) -> Arc<T> {
        let mut parts = self.parts.lock().unwrap_or_else(PoisonError::into_inner);
        let part = parts.entry(TypeId::of::<T>()).or_insert_with(|| Arc::new(T::default()));
        Arc::clone(part).downcast().unwrap_or_default()
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
        // Asked once: what is at hand now may be at hand no more when it is made.
        let is_heavy = question.is_heavy();
        let takes_long = is_heavy || ask.pinned().known_at.is_some();
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
        } else if is_heavy {
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
    pub(crate) fn outside(&self) -> u64 {
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

    /// The acts at these positions, in their order.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn acts_at(&self, positions: Vec<u64>) -> Result<Vec<Act>, Problem> {
        let mut acts = Vec::with_capacity(positions.len());
        for position in positions {
            acts.extend(self.app.act(position).await.map_err(Problem::of_store)?.map(|(act, _)| act));
        }
        Ok(acts)
    }

    /// The day of the record that is asked about: of a past state of it, or today.
    ///
    /// # Errors
    /// When a position lies ahead, or the store does not answer.
    pub async fn held_on(&self, ask: &Ask) -> Result<Date, Problem> {
        let Some(known_at) = ask.pinned().known_at else { return Ok(self.app.now().date()) };
        let asked = match known_at {
            Point::Position(position) => position.to_string(),
            Point::Time(time) => return Ok(time.date()),
        };
        let view = self.view(Moment { known_at: Some(known_at), ..Moment::default() }, &asked).await?;
        Ok(match view.asked {
            Asked::At(moment) => moment.date(),
            Asked::On(day) => day,
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
