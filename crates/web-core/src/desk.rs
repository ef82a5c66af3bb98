//! What a form of the desk needs, in one extractor: the site, who is signed in, the parts of the address, what is asked, and what
//! was sent if anything was. A handler takes it and reads as a sentence; the same handler shows a form and takes it.
//!
//! Only the door ([`crate::access`]) lets anybody in; here nothing is decided.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{Response, StatusCode};
use domain::people::{Action, Permit, Subject, may};
use serde::Serialize;
use serde::de::DeserializeOwned;
use views::components::form::Form;
use views::{Catalogue, Page, Say, Target};

use crate::access::Who;
use crate::ask::{Ask, Part};
use crate::form::Sent;
use crate::problems::Problem;
use crate::shows::Shows;
use crate::site::Site;

/// What a handler of the desk answers.
pub type Answer = Result<Response<Body>, Problem>;

/// What a script is told of a form that was saved while one writes.
#[derive(Serialize)]
struct KeptTold {
    /// The version that stands there now; none where nothing was saved.
    version: Option<i64>,
    /// What became of it, in the reader's language.
    says: String,
}

/// A request to the desk of somebody who is signed in; `P` is the parts of its address.
pub struct AtDesk<P> {
    /// The site.
    pub site: Arc<Site>,
    /// Who is signed in.
    pub who: Who,
    /// The parts of the address.
    pub part: P,
    /// What is asked.
    pub ask: Ask,
    sent: Option<Sent>,
}

impl<P: DeserializeOwned + Send> FromRequestParts<Arc<Site>> for AtDesk<P> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, site: &Arc<Site>) -> Result<Self, Problem> {
        let who = Who::from_request_parts(parts, site).await?;
        let Part(part) = Part::<P>::from_request_parts(parts, site).await?;
        let ask = Ask::from_request_parts(parts, site).await?;
        Ok(Self { site: Arc::clone(site), who, part, ask, sent: parts.extensions.get::<Sent>().cloned() })
    }
}

impl<P> AtDesk<P> {
    /// The same request as of another place: a form that was taken is shown on the page that it stands on.
    pub fn elsewhere<Q>(self, part: Q) -> AtDesk<Q> {
        AtDesk { site: self.site, who: self.who, part, ask: self.ask, sent: self.sent }
    }

    /// What was sent; nothing when a page is only asked for.
    pub const fn sent(&self) -> Option<&Sent> {
        self.sent.as_ref()
    }

    /// The right of one of their offices to do something.
    ///
    /// # Errors
    /// When none of them may.
    pub fn permit(&self, action: Action, subject: &Subject) -> Result<Permit, Problem> {
        self.who.permit(action, subject)
    }

    /// The rights of all their offices to do something.
    pub fn permits(&self, action: Action, subject: &Subject) -> Vec<Permit> {
        self.who.0.actors.iter().filter_map(|actor| may(actor, action, subject.clone()).ok()).collect()
    }

    /// The same where it is only asked.
    pub fn could(&self, action: Action, subject: &Subject) -> Option<Permit> {
        self.who.0.actors.iter().find_map(|actor| may(actor, action, subject.clone()).ok())
    }

    /// A form with nothing in it but whose it is.
    pub fn form(&self, to: impl Into<Target>, submit: &'static str) -> Form {
        Form::new(to, submit).carry("token", self.who.0.form_token.as_str())
    }

    /// The same that is one button beside others.
    pub fn button(&self, to: impl Into<Target>, submit: &'static str) -> Form {
        Form::button(to, submit).carry("token", self.who.0.form_token.as_str())
    }

    /// What was just done, as the address says after a form was taken.
    pub fn done(&self) -> Option<&str> {
        self.ask.get("done")
    }

    fn shows(&self) -> Shows<'_> {
        Shows { site: &self.site, asked: &self.ask.asked, headers: &self.ask.headers }
    }

    /// A page; after a form that could not be taken, as something that has to be changed.
    ///
    /// # Errors
    /// When it cannot be drawn.
    pub fn show(&self, page: &dyn Page, is_flawed: bool) -> Answer {
        if is_flawed { self.shows().flawed(page) } else { self.shows().page(page) }
    }

    /// The same where a form on it saves while one writes.
    ///
    /// # Errors
    /// When it cannot be drawn.
    pub fn show_keeping(&self, page: &dyn Page, is_flawed: bool) -> Answer {
        self.shows().keeping(page, is_flawed)
    }

    /// What becomes of a form that was sent while one writes: the version that is saved from now on, and a sentence.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn kept(&self, version: Option<i64>, says: &Say) -> Answer {
        let says = Catalogue::of(self.ask.asked.locale).say(says).into_owned();
        let status = if version.is_some() { StatusCode::OK } else { StatusCode::CONFLICT };
        self.shows().tell(status, &KeptTold { version, says })
    }

    /// Sends the reader on.
    pub fn go(&self, to: impl Into<Target>) -> Answer {
        Ok(self.shows().go(to))
    }
}
