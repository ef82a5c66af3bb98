//! The site over HTTP: routes, languages and formats, cached answers.
//!
//! A handler reads as a sentence: find the thing, answer with its page. Which address is answered by what stands here; what anybody
//! may read is in `web-read`, what people do on the desk in `web-desk`, what all of them need in `web-core`: three crates, so
//! that a compiler works on them side by side.
//!
//! A request comes in at the `Door`, which hands out what is kept. What is not kept goes through `around` (language and format
//! off the address, a limit on time, problems told in one place) to a handler, which makes a `Question` and lets `Site`
//! answer it: as a page, as JSON with who said what, as CSV.

mod routes;

pub use routes::{Door, declared, serve, service};
pub use views::people::Written;
pub use web_core::access::{Access, Declared};
pub use web_core::client::{NamedIn, Network, NoNetwork, Proxies};
pub use web_core::limits::Allowance;
pub use web_core::metrics::CONTENT_TYPE as METRICS_TYPE;
pub use web_core::press::Press;
pub use web_core::site::{Options, SignInAt, Site};
pub use web_desk::people::{body_name, in_words};
pub use web_read::record::Spoken;
pub use web_read::subscriptions::{tell_due, tell_subscribers};
