//! Who may come to which route. A route is declared with its access or cannot be declared: what anybody may ask for goes into
//! [`Open`], what is for those who are signed in into [`Desk`], and nothing else becomes a router.
//!
//! This is the door, not the decision: whether somebody may do a thing to a thing is asked of `domain::people::may` where it is
//! done. No answer of the desk is kept by anybody.

use std::sync::Arc;

use app::people::{SignedIn, same};
use axum::Router;
use axum::body::Body;
use axum::extract::{FromRequestParts, Request, State};
use axum::http::header::{ACCESS_CONTROL_ALLOW_ORIGIN, ACCESS_CONTROL_EXPOSE_HEADERS, CACHE_CONTROL};
use axum::http::request::Parts;
use axum::http::{HeaderName, HeaderValue, Method, Response, StatusCode};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::IntoResponse as _;
use axum::routing::MethodRouter;
use domain::people::{Action, Permit, Subject, could, may};
use views::{Address, Say, Target};

use crate::answer::{Keep, guard};
use crate::around::redirect;
use crate::ask::Asked;
use crate::cookies;
use crate::form::{Sent, taken_with_files};
use crate::problems::Problem;
use crate::routing::Methods;
use crate::site::Site;

/// Who may come to a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Anybody.
    Open,
    /// Whoever is signed in.
    SignedIn,
    /// Whoever holds an office that could do this somewhere.
    Needs(Action),
}

impl Access {
    /// Whether somebody who is signed in may come.
    #[must_use]
    pub fn lets_in(self, who: &SignedIn) -> bool {
        match self {
            Self::Open | Self::SignedIn => true,
            Self::Needs(action) => who.actors.iter().any(|actor| could(actor, action)),
        }
    }
}

/// A route with who may come to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Declared {
    /// The pattern of its address.
    pub path: &'static str,
    /// Who may come.
    pub access: Access,
}

/// Routes that anybody may ask for.
#[derive(Default)]
pub struct Open {
    router: Router<Arc<Site>>,
    declared: Vec<Declared>,
}

impl Open {
    /// None yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// One more.
    #[must_use]
    pub fn route(mut self, path: &'static str, methods: Methods) -> Self {
        self.declared.push(Declared { path, access: Access::Open });
        self.router = self.router.route(path, methods.into());
        self
    }

    /// What was declared.
    #[must_use]
    pub fn declared(&self) -> &[Declared] {
        &self.declared
    }

    /// The routes.
    pub fn into_router(self) -> Router<Arc<Site>> {
        self.router
    }
}

/// Routes for those who are signed in.
#[derive(Default)]
pub struct Desk {
    routes: Vec<(Declared, Methods)>,
    declared: Vec<Declared>,
}

impl Desk {
    /// None yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// One more.
    #[must_use]
    pub fn route(mut self, path: &'static str, access: Access, methods: Methods) -> Self {
        let declared = Declared { path, access };
        self.declared.push(declared);
        self.routes.push((declared, methods));
        self
    }

    /// What was declared.
    #[must_use]
    pub fn declared(&self) -> &[Declared] {
        &self.declared
    }

    /// The routes, each behind its door.
    pub fn into_router(self, site: &Arc<Site>) -> Router<Arc<Site>> {
        self.routes.into_iter().fold(Router::new(), |router, (Declared { path, access }, methods)| {
            let methods = MethodRouter::from(methods);
            router.route(path, methods.layer(from_fn_with_state((Arc::clone(site), access), door)))
        })
    }
}

/// The door of a route of the desk: who is signed in comes in with what they are; what they send has to be from their own form.
async fn door(State((site, access)): State<(Arc<Site>, Access)>, request: Request, next: Next) -> Response<Body> {
    let mut response = match let_in(&site, access, request).await {
        Ok(request) => next.run(request).await,
        Err(Turned::ToSignIn(to)) => redirect(StatusCode::SEE_OTHER, &to),
        Err(Turned::Away(problem)) => problem.into_response(),
    };
    let headers = response.headers_mut();
    headers.insert(CACHE_CONTROL, Keep::Private.header());
    headers.insert(HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex"));
    // A file of the desk is for its reader, never for programs in other sites' pages.
    headers.remove(ACCESS_CONTROL_ALLOW_ORIGIN);
    headers.remove(ACCESS_CONTROL_EXPOSE_HEADERS);
    guard(headers);
    response
}

enum Turned {
    ToSignIn(String),
    Away(Problem),
}

async fn let_in(site: &Arc<Site>, access: Access, request: Request) -> Result<Request, Turned> {
    let away = Turned::Away;
    let session = cookies::session(request.headers(), &site.options.base_url);
    let who = match &session {
        Some(session) => site.app.signed_in(session).await.map_err(|cause| away(Problem::of_store(cause)))?,
        None => None,
    };
    let sends = request.method() == Method::POST;
    let Some(who) = who else {
        let stale = || away(Problem::asked(Say::new("form-stale")));
        return Err(if sends { stale() } else { Turned::ToSignIn(sign_in(&request)) });
    };
    if let Access::Needs(action) = access
        && !access.lets_in(&who)
    {
        return Err(away(Problem::NotAllowed(action)));
    }
    let (mut parts, body) = request.into_parts();
    let body = if sends {
        let sent = taken_with_files(Request::from_parts(parts.clone(), body), site).await.map_err(away)?;
        if !same(sent.get("token").as_bytes(), who.form_token.as_bytes()) {
            return Err(away(Problem::asked(Say::new("form-stale"))));
        }
        parts.extensions.insert(sent);
        Body::empty()
    } else {
        body
    };
    parts.extensions.insert(Who(Arc::new(who)));
    Ok(Request::from_parts(parts, body))
}

/// Where whoever is not signed in is sent, to come back afterwards.
fn sign_in(request: &Request) -> String {
    let asked = request.extensions().get::<Asked>();
    let locale = asked.map_or_else(Default::default, |asked| asked.locale);
    let next = asked.map_or("", |asked| asked.path.as_ref());
    Target::new(Address::SignIn).and("next", next).href(locale)
}

/// Whoever is signed in. Only the door lets one in.
#[derive(Debug, Clone)]
pub struct Who(pub Arc<SignedIn>);

impl Who {
    /// The right to do something, in whichever of their offices has it.
    ///
    /// # Errors
    /// When none has.
    pub fn permit(&self, action: Action, subject: &Subject) -> Result<Permit, Problem> {
        let permit = self.0.actors.iter().find_map(|actor| may(actor, action, subject.clone()).ok());
        permit.ok_or(Problem::NotAllowed(action))
    }
}

/// A route of the desk that is not behind the door: a mistake of this program.
#[derive(Debug, thiserror::Error)]
#[error("a route asks who is signed in and is not declared as one of the desk")]
struct NoDoor;

impl FromRequestParts<Arc<Site>> for Who {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &Arc<Site>) -> Result<Self, Problem> {
        parts.extensions.get::<Self>().cloned().ok_or_else(|| Problem::fault(NoDoor))
    }
}

/// What somebody who is signed in sent from their own form. Only the door lets it in.
#[derive(Debug, Clone)]
pub struct Posted(pub Sent);

impl FromRequestParts<Arc<Site>> for Posted {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &Arc<Site>) -> Result<Self, Problem> {
        parts.extensions.get::<Sent>().cloned().map(Self).ok_or_else(|| Problem::fault(NoDoor))
    }
}
