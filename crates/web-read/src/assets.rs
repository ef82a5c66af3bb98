//! Styles, fonts and the icon: bytes inside the program, compressed once.

use std::collections::HashMap;
use std::sync::LazyLock;

use axum::body::Body;
use axum::http::{HeaderMap, Response};

use crate::answer::{Keep, Ready};
use crate::ask::Part;
use crate::problems::Problem;

static READY: LazyLock<HashMap<&'static str, Ready>> = LazyLock::new(|| {
    let ready = |asset: &'static views::assets::Asset| {
        (asset.path.as_str(), Ready::new(asset.content_type, asset.bytes.to_vec(), Keep::Forever))
    };
    views::assets::list().iter().map(ready).collect()
});

/// One asset, under the name that holds its digest.
pub async fn asset(Part(name): Part<String>, headers: HeaderMap) -> Result<Response<Body>, Problem> {
    let found = READY.get(format!("/assets/{name}").as_str());
    found.map(|ready| ready.serve(&headers)).ok_or(Problem::NotFound)
}
