//! One answer being made: drawn, told or printed, with what surrounds every page and what every answer for programs says of itself.

use std::sync::Arc;

use app::{Moment, Point};
use axum::http::header::{CONTENT_LANGUAGE, LINK, VARY};
use schemars::JsonSchema;
use serde::Serialize;
use views::address::{in_language, is_of_a_time, twin, with, without};
use views::components::cite::permanent;
use views::components::drawing::Plate;
use views::{Chrome, Format, KnownAt, Locale};

use crate::answer::{Keep, Ready};
use crate::ask::{Ask, Asked};
use crate::basis::Basis;
use crate::front::{Kept, RestsOn};
use crate::present::Present;
use crate::problems::Problem;
use crate::site::{Question, Telling, last, last_fact};
use crate::span::{self, Cursor, Next};
use crate::{language, painter};

/// One answer being made.
pub(crate) struct Making {
    pub(crate) telling: Telling,
    pub(crate) ask: Ask,
    pub(crate) question: Box<dyn Question>,
}

impl Making {
    pub(crate) fn kept(&self) -> Result<Arc<Kept>, Problem> {
        let names = self.names();
        Ok(self.keeping(self.ready()?, names))
    }

    /// The page on paper.
    pub(crate) async fn printed(&self) -> Result<Arc<Kept>, Problem> {
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
            Format::Png => Ready::new("image/png", painter::picture(&svg, width)?, Keep::Revalidate),
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
                let mut object = self.question.json(present)?;
                let next = object.next().map(|Next(place)| Next(place.map(|place| self.next(place))));
                if let Some(next) = &next {
                    object = object.with("next", next)?;
                }
                let (bytes, parts) = object.with("about", &self.about())?.into_bytes();
                let ready = Ready::of_parts("application/json", bytes, &parts, Keep::Revalidate);
                let next = next.and_then(|Next(address)| address).map(|address| format!("<{address}>; rel=\"next\""));
                next.iter().fold(ready, |ready, next| ready.with_header(LINK, next))
            }
            Format::Csv => {
                let csv = self.question.csv(present)?.ok_or(Problem::NotFound)?;
                Ready::new("text/csv; charset=utf-8; header=present", csv, Keep::Revalidate)
            }
            Format::Pdf | Format::Svg | Format::Png => return Err(Problem::NotFound),
        })
    }

    fn is_of_a_time(&self) -> bool {
        is_of_a_time(&self.ask.asked.path)
    }

    /// The moment that the answer tells of: what is the same at all times tells of none, whatever was asked.
    fn moment(&self) -> Moment {
        if self.is_of_a_time() { self.ask.moment } else { Moment::default() }
    }

    /// What surrounds the page.
    fn chrome(&self) -> Chrome {
        let (ask, head) = (&self.ask, self.head());
        let moment = self.moment();
        let path =
            if self.is_of_a_time() { ask.asked.path.to_string() } else { without(&ask.asked.path, &Chrome::MOMENT) };
        let mut chrome = Chrome::new(ask.asked.locale, path, head.unwrap_or(0));
        chrome.as_of = moment.as_of;
        chrome.known_at = moment.known_at.map(|point| match point {
            Point::Position(position) => KnownAt::Position(position),
            Point::Time(time) => KnownAt::Moment(time),
        });
        chrome.edition = moment.edition.map(|day| day.to_string());
        chrome.checkpoint_size = Some(self.telling.signed).filter(|size| head.is_some_and(|head| head < *size));
        let options = &self.telling.site.options;
        chrome.demo = options.demo;
        chrome.prints = options.press.is_some();
        chrome.base_url.clone_from(&options.base_url);
        chrome.today = Some(self.telling.site.app.now().date());
        chrome.pin = last_fact(&self.telling.view.state).filter(|_| self.is_of_a_time());
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
        let (moment, options) = (self.moment(), &self.telling.site.options);
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
