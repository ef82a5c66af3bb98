//! Which address is answered by what, and the service that a listener is given.

use std::convert::Infallible;
use std::future::{Ready, ready};
use std::net::SocketAddr;
use std::sync::Arc;
use std::task::{Context, Poll};

use axum::Router;
use axum::body::{Body, HttpBody as _};
use axum::extract::{DefaultBodyLimit, Extension, Request};
use axum::http::header::CONTENT_LENGTH;
use axum::http::{HeaderValue, Method, Response};
use axum::response::IntoResponse as _;
use futures_util::future::Either;
use tower::util::{BoxCloneSyncService, Oneshot};
use tower::{Service, ServiceBuilder, ServiceExt as _};
use tower_http::catch_panic::CatchPanicLayer;
use views::address::route;

use web_core::access::{Declared, Desk, Open};
use web_core::problems::Problem;
use web_core::routing::post;
use web_core::site::Site;
use web_core::{around, language};
use web_desk::people;
use web_read::reports::Pages;
use web_read::{api, open_pages, reports, subscriptions};

/// Answers at a listener until `end` is over; requests under way are finished.
///
/// # Errors
/// When the listener fails.
pub async fn serve(
    listener: tokio::net::TcpListener,
    site: Arc<Site>,
    end: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    let service = axum::ServiceExt::<Request>::into_make_service_with_connect_info::<SocketAddr>(service(site));
    axum::serve(listener, service).with_graceful_shutdown(end).await
}

/// The site as a service.
#[must_use]
pub fn service(site: Arc<Site>) -> Door {
    site.app.describe_acts(web_read::search::act_words);
    let catch = CatchPanicLayer::custom(|panic: Box<dyn std::any::Any + Send>| {
        Problem::panicked(panic.as_ref()).into_response()
    });
    let behind = ServiceBuilder::new()
        .layer(axum::middleware::from_fn_with_state(Arc::clone(&site), around::around))
        .layer(catch)
        .service(router(Arc::clone(&site)));
    Door { site, behind: BoxCloneSyncService::new(behind) }
}

/// All routes: the pages, the forms that can be sent, and the desk.
fn router(site: Arc<Site>) -> Router {
    let read = answering(pages(), Arc::clone(&site));
    let reports = Router::new().route(route::REPORTS, post(reports::take).into()).route_layer(Extension(Pages(read)));
    let people = open_forms().into_router().merge(desk().into_router(&site));
    let forms = reports.merge(people).route_layer(DefaultBodyLimit::max(around::LARGEST_FORM));
    answering(pages().merge(forms), site)
}

/// Routes with what is told where none of them answers.
fn answering(routes: Router<Arc<Site>>, site: Arc<Site>) -> Router {
    routes
        .fallback(|| async { Problem::NotFound })
        .method_not_allowed_fallback(|| async { Problem::Method })
        .with_state(site)
}

/// Everything that is only read.
fn pages() -> Router<Arc<Site>> {
    open_pages().into_router().nest(api::BELOW, api::routes())
}

/// The forms of those who are not signed in.
fn open_forms() -> Open {
    web_desk::cocreation::open(subscriptions::open(people::open_forms(Open::new())))
}

/// Everything that is for those who are signed in, part by part.
fn desk() -> Desk {
    use web_desk::{cocreation, membership, networking, people, plans, review};
    let parts = [
        people::desk,
        membership::eligibility::desk,
        membership::letters::desk,
        membership::deposits::desk,
        membership::local::desk,
        cocreation::desk,
        review::advice::desk,
        networking::desk,
        review::monitors::desk,
        review::process::desk,
        plans::desk,
        subscriptions::desk,
    ];
    parts.into_iter().fold(Desk::new(), |desk, part| part(desk))
}

/// Every route with who may come to it.
#[must_use]
pub fn declared() -> Vec<Declared> {
    let desk = desk().declared().to_vec();
    open_pages().declared().iter().chain(open_forms().declared()).copied().chain(desk).collect()
}

type Behind = BoxCloneSyncService<Request, Response<Body>, Infallible>;

/// The way in: what is kept is handed out here, everything else is behind it.
#[derive(Debug, Clone)]
pub struct Door {
    site: Arc<Site>,
    behind: Behind,
}

impl Door {
    /// The kept answer to a request of somebody we know nothing of.
    fn kept(&self, request: &Request) -> Option<Response<Body>> {
        let is_head = request.method() == Method::HEAD;
        if !(is_head || request.method() == Method::GET) || !language::is_anonymous(request.headers()) {
            return None;
        }
        let address = request.uri().path_and_query()?.as_str();
        let mut response = self.site.kept(address, request.headers())?;
        self.site.counts.kept();
        around::bear(&around::reference(&self.site, request.headers()), response.headers_mut());
        if is_head {
            let length = response.body().size_hint().exact().unwrap_or(0);
            response.headers_mut().insert(CONTENT_LENGTH, HeaderValue::from(length));
            *response.body_mut() = Body::empty();
        }
        Some(response)
    }
}

impl Service<Request> for Door {
    type Response = Response<Body>;
    type Error = Infallible;
    type Future = Either<Ready<Result<Response<Body>, Infallible>>, Oneshot<Behind, Request>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request) -> Self::Future {
        let elsewhere = language::is_chosen_at(&request)
            .then(|| language::sent_elsewhere(&request, &self.site.options.base_url))
            .flatten();
        if let Some(mut response) = elsewhere {
            around::bear(&around::reference(&self.site, request.headers()), response.headers_mut());
            return Either::Left(ready(Ok(response)));
        }
        match self.kept(&request) {
            Some(response) => Either::Left(ready(Ok(response))),
            None => Either::Right(self.behind.clone().oneshot(request)),
        }
    }
}
