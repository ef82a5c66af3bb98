//! What answers at an address: one handler for reading, one for sending.
//!
//! A handler stands behind a pointer from the moment on at which it is named here. The library's routes are layers of types around
//! the handler's own, and a compiler proves of each layer anew that what is inside may go from one thread to another: for two
//! hundred handlers that was a minute of the time that the site takes to build. A pointer ends it; a request pays one call
//! through it.

use std::pin::Pin;
use std::sync::Arc;

use axum::body::Body;
use axum::extract::{DefaultBodyLimit, Request};
use axum::handler::Handler;
use axum::http::Response;
use axum::routing::{self, MethodRouter};

use crate::site::Site;

type Answering = Pin<Box<dyn Future<Output = Response<Body>> + Send>>;

/// A handler behind a pointer.
#[derive(Clone)]
struct Behind(Arc<dyn Fn(Request, Arc<Site>) -> Answering + Send + Sync>);

impl Behind {
    fn of<T: 'static, H: Handler<T, Arc<Site>>>(handler: H) -> Self {
        Self(Arc::new(move |request, site| Box::pin(handler.clone().call(request, site))))
    }
}

impl Handler<(), Arc<Site>> for Behind {
    type Future = Answering;

    fn call(self, request: Request, site: Arc<Site>) -> Answering {
        (self.0)(request, site)
    }
}

/// What answers at an address, by method.
#[derive(Clone)]
pub struct Methods(MethodRouter<Arc<Site>>);

/// A handler for who reads.
pub fn get<T: 'static>(handler: impl Handler<T, Arc<Site>>) -> Methods {
    Methods(routing::get(Behind::of(handler)))
}

/// A handler for who sends.
pub fn post<T: 'static>(handler: impl Handler<T, Arc<Site>>) -> Methods {
    Methods(routing::post(Behind::of(handler)))
}

impl Methods {
    /// Another handler for who sends.
    #[must_use]
    pub fn post<T: 'static>(self, handler: impl Handler<T, Arc<Site>>) -> Self {
        Self(self.0.post(Behind::of(handler)))
    }

    /// Takes no more bytes than these.
    #[must_use]
    pub fn up_to(self, bytes: usize) -> Self {
        Self(self.0.layer(DefaultBodyLimit::max(bytes)))
    }
}

impl From<Methods> for MethodRouter<Arc<Site>> {
    fn from(methods: Methods) -> Self {
        methods.0
    }
}
