//! A review as pages name it, and the copies that it rests on as they are served: in public and on the desk alike.

use axum::body::Body;
use axum::http::header::CONTENT_DISPOSITION;
use axum::http::{HeaderMap, Response};
use domain::PartialDate;
use domain::codebook::Product;
use domain::review::ReviewId;
use domain::review::process::{Review, Snapshot};
use views::value::Name;
use views::{Arg, Say};

use crate::answer::{Keep, Ready};
use crate::present::Present;

/// What a browser may do with a file that somebody brought: nothing but keep it.
const POLICY: &str = "default-src 'none'; sandbox";

/// What a review is called where a view of the record shows it.
#[must_use]
pub fn name(present: Present<'_>, id: &ReviewId) -> Say {
    let member = match present.name_of(&id.plan.member) {
        Name::Country(country) => Arg::Country(country),
        Name::Given(name) => Arg::Text(name),
    };
    Say::new("review-name")
        .with("product", product(id.product))
        .with("member", member)
        .with("number", id.plan.number.to_string())
}

/// A product by its name.
pub fn product(product: Product) -> Arg {
    Arg::Code("product".into(), product.code().into())
}

/// How far a review has come, in a few words.
pub fn stands(review: &Review) -> Say {
    if let Some(published) = &review.published {
        return Say::new("review-stands-published").with("on", PartialDate::Day(published.on));
    }
    match review.open_round() {
        Some(round) => {
            let kind = Arg::Code("review-round".into(), round.deed.kind.code().into());
            let until = PartialDate::Day(round.deed.closes);
            Say::new("review-stands-round").with("kind", kind).with("until", until)
        }
        None if review.reconciled.is_some() => Say::new("review-stands-draft"),
        None if review.both_handed_in() => Say::new("review-stands-both"),
        None => Say::new("review-stands-coding"),
    }
}

/// A copy as a file to be kept: a browser is never to show what somebody brought as a page of ours.
pub fn served(snapshot: &Snapshot, bytes: Vec<u8>, keep: Keep, headers: &HeaderMap) -> Response<Body> {
    let short: String = snapshot.file.to_string().chars().take(12).collect();
    let name = format!("attachment; filename=\"evidence-{short}.{}\"", snapshot.kind.ending());
    let ready = Ready::new(snapshot.kind.media(), bytes, keep).with_policy(POLICY);
    ready.with_header(CONTENT_DISPOSITION, &name).not_indexed().serve_once(headers)
}

/// Whether an address is one of the web.
#[must_use]
pub fn is_web(address: &str) -> bool {
    ["https://", "http://"].iter().any(|scheme| address.starts_with(scheme)) && !address.contains(char::is_whitespace)
}
