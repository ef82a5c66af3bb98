//! The site: the application, what it keeps in front, and how a question becomes an answer.

use std::fmt::Write as _;
use std::sync::Arc;

use app::{App, Moment, NoSuchMoment, Point, View};
use axum::body::Body;
use axum::http::{HeaderMap, Response};
use domain::{Partnership, Timestamp};
use views::{Chrome, Format, KnownAt, Page};

use crate::answer::{Keep, Ready};
use crate::ask::Ask;
use crate::front::{Front, Kept, RestsOn};
use crate::problems::Problem;

/// How the site is run.
#[derive(Debug, Clone)]
pub struct Options {
    /// The address under which people reach it, without a slash at its end.
    pub base_url: String,
    /// Whether it is a throw-away instance.
    pub demo: bool,
    /// How many bytes of pages to keep.
    pub kept_bytes: u64,
}

/// The site.
pub struct Site {
    /// The application.
    pub app: Arc<App>,
    /// How it is run.
    pub options: Options,
    /// Kept answers.
    pub front: Front,
}

/// A thing or a list that a reader asks for. It is found in the state first; then it can be told in several formats.
pub trait Question: Send + Sync + 'static {
    /// The highest position among the things it reads, in any state: when this changes, the answer may have.
    fn rests_on(&self, state: &Partnership) -> u64;

    /// The page.
    ///
    /// # Errors
    /// When there is no such thing in this view.
    fn page(&self, site: &Site, view: &View) -> Result<Box<dyn Page>, Problem>;

    /// The same for programs.
    ///
    /// # Errors
    /// When there is no such thing in this view.
    fn json(&self, site: &Site, view: &View) -> Result<serde_json::Value, Problem>;

    /// A list for spreadsheets; `None` where the thing is no list.
    ///
    /// # Errors
    /// When there is no such thing in this view.
    fn csv(&self, _site: &Site, _view: &View) -> Result<Option<Vec<u8>>, Problem> {
        Ok(None)
    }
}

impl Site {
    /// A site over an application.
    #[must_use]
    pub fn new(app: Arc<App>, options: Options) -> Self {
        let front = Front::new(options.kept_bytes);
        Self { app, options, front }
    }

    /// Answers a question in the format and for the moment that was asked, and keeps the answer.
    ///
    /// # Errors
    /// When there is no such moment, thing or format.
    pub async fn answer(&self, ask: Ask, question: impl Question) -> Result<Response<Body>, Problem> {
        let question = Arc::new(question);
        let view = self.view(&ask).await?;
        let ready = self.make(&ask, question.as_ref(), &view)?;
        let rests_on: RestsOn = {
            let question = Arc::clone(&question);
            Arc::new(move |state| question.rests_on(state))
        };
        // A page of a past state is told from that state, not from the current one: as long as the address names the same
        // state, the answer holds.
        let rests_on: RestsOn = if ask.moment.known_at.is_some() { Arc::new(|_| 0) } else { rests_on };
        let kept = Arc::new(Kept::new(ready, &view.state, rests_on, midnight_after(self.app.now())));
        self.front.keep(&ask.address, ask.moment.is_past(), Arc::clone(&kept));
        Ok(kept.ready.serve(&ask.headers))
    }

    /// The view that was asked for.
    ///
    /// # Errors
    /// When the record has not reached the moment.
    pub async fn view(&self, ask: &Ask) -> Result<View, Problem> {
        self.app.view(ask.moment).await.map_err(|why| match why {
            NoSuchMoment::NotYet { length } => Problem::not_yet(ask, length),
            NoSuchMoment::Store(fault) => Problem::fault(ask.locale, &fault),
        })
    }

    fn make(&self, ask: &Ask, question: &impl Question, view: &View) -> Result<Ready, Problem> {
        let localised = |problem: Problem| problem.told_in(ask.locale);
        let ready = match ask.format {
            Format::Html => {
                let page = question.page(self, view).map_err(localised)?;
                let html = page.render(&self.chrome(ask, view, question.rests_on(&view.state)));
                Ready::new("text/html; charset=utf-8", html.map_err(|e| Problem::fault(ask.locale, &e))?, Keep::Revalidate)
            }
            Format::Json => {
                let json = question.json(self, view).map_err(localised)?;
                let bytes = serde_json::to_vec(&json).map_err(|e| Problem::fault(ask.locale, &e))?;
                Ready::new("application/json", bytes, Keep::Revalidate)
            }
            Format::Csv => {
                let csv = question.csv(self, view).map_err(localised)?;
                let csv = csv.ok_or_else(|| Problem::not_found(ask.locale))?;
                Ready::new("text/csv; charset=utf-8; header=present", csv, Keep::Revalidate)
            }
        };
        Ok(if ask.moment.is_past() { ready.not_indexed() } else { ready })
    }

    /// What surrounds a page.
    #[must_use]
    pub fn chrome(&self, ask: &Ask, view: &View, head: u64) -> Chrome {
        let mut chrome = Chrome::new(ask.locale, ask.path.as_ref(), head);
        chrome.as_of = ask.moment.as_of;
        chrome.known_at = ask.moment.known_at.map(|point| match point {
            Point::Position(position) => KnownAt::Position(position),
            Point::Time(time) => KnownAt::Moment(time),
        });
        chrome.edition = ask.moment.edition.map(|day| day.to_string());
        chrome.checkpoint_size = self.app.log().checkpoint().map(|c| c.checkpoint().size());
        chrome.demo = self.options.demo;
        let _ = view;
        chrome
    }

    /// An answer kept for an address, if there is one.
    #[must_use]
    pub fn kept(&self, address: &str, headers: &HeaderMap) -> Option<Response<Body>> {
        let state = self.app.history().now();
        self.front.find(address, &state, self.app.now()).map(|kept| kept.ready.serve(headers))
    }
}

/// When a page of today may change by itself: at the next midnight (UTC), for "today" is part of every page.
fn midnight_after(now: Timestamp) -> Timestamp {
    now.date().tomorrow().map_or(Timestamp(i64::MAX), Timestamp::start_of)
}

/// A moment as the questions of an address, for links from one page of a view to another.
#[must_use]
pub fn moment_query(moment: Moment) -> String {
    let mut query = String::new();
    let mut put = |name: &str, value: String| {
        let _ = write!(query, "{}{name}={value}", if query.is_empty() { '?' } else { '&' });
    };
    if let Some(day) = moment.as_of {
        put("as_of", day.to_string());
    }
    match moment.known_at {
        Some(Point::Position(position)) => put("known_at", position.to_string()),
        Some(Point::Time(time)) => put("known_at", time.to_string()),
        None => {}
    }
    if let Some(day) = moment.edition {
        put("edition", day.to_string());
    }
    query
}
