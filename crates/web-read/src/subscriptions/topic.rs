//! What a topic of subscriptions is called and where it is shown; and the search behind one that is a search.

use std::sync::Arc;

use axum::http::HeaderMap;
use domain::codebook::Field;
use domain::people::Topic;
use domain::{Lens, Subject};
use views::value::Link;
use views::{Address, Arg, Format, Locale, Say, Target};

use crate::ask::{Ask, Asked};
use crate::present::Present;
use crate::problems::Problem;
use crate::record::wording;
use crate::site::{Site, Telling};
use crate::span::Span;

/// What is needed to tell the newest state in a language.
pub fn telling(site: &Arc<Site>, locale: Locale) -> Telling {
    let now = site.app.history().now();
    let view = app::View::new(Arc::clone(&now), app::Moment::default(), site.app.now());
    Telling { site: Arc::clone(site), now, view, signed: site.signed(), locale }
}

/// The pairs of a question.
fn pairs(question: &str) -> Vec<(String, String)> {
    form_urlencoded::parse(question.as_bytes()).into_owned().collect()
}

/// The question of a search, asked now.
pub fn ask(question: &str) -> Ask {
    let path: Arc<str> = format!("/search?{question}").into();
    let asked = Asked { locale: Locale::En, format: Format::Html, address: Arc::clone(&path), path, is_api: false };
    let (headers, moment, span) = (HeaderMap::new(), app::Moment::default(), Span::default());
    Ask { asked, headers, moment, query: pairs(question), span }
}

/// A topic by its name, if there is such a thing in the record and such a question can be asked.
///
/// # Errors
/// What cannot be subscribed to.
pub fn read(site: &Arc<Site>, named: &str) -> Result<Topic, Problem> {
    let unknown = || {
        let shown: String = named.chars().take(80).collect();
        Problem::asked(Say::new("subscribe-unknown").with("value", shown))
    };
    let topic: Topic = named.parse().map_err(|_| unknown())?;
    if let Topic::Search(question) = &topic {
        crate::search::check(site, &ask(question))?;
    }
    let known = topic.is_known(&site.app.history().now());
    known.then_some(topic).ok_or_else(unknown)
}

/// What a topic is called, and where it is shown.
pub fn link(present: Present<'_>, topic: &Topic) -> Link {
    match topic {
        Topic::Everything => Link { to: Address::Changes.into(), text: Say::new("subscribe-everything") },
        Topic::Member(id) => wording::subject(present, &Subject::Member(id.clone())),
        Topic::Plan(id) => wording::subject(present, &Subject::Plan(id.clone())),
        Topic::Commitment(id) => wording::subject(present, &Subject::Commitment(id.clone())),
        Topic::Search(question) => {
            let pairs = pairs(question);
            let to = pairs.iter().fold(Target::new(Address::Search), |to, (name, value)| to.also(name, value));
            let words = pairs.iter().map(|(name, value)| asked_for(name, value)).collect();
            Link { to, text: Say::new("subscribe-search").with("words", Arg::AllOf(words)) }
        }
    }
}

/// One thing that a search asks for: a code by its name, everything else as it stands.
fn asked_for(name: &str, value: &str) -> Arg {
    let book = crate::search::book_of(name);
    let known = |field: &Field| match field.shape() {
        domain::codebook::Shape::Code(book) | domain::codebook::Shape::Codes(book) => book.contains(&value),
        _ => false,
    };
    match book.filter(known) {
        Some(field) => Arg::Code(field.code().into(), value.into()),
        None => Arg::Text(value.to_owned()),
    }
}

/// Where what changed in a topic between two positions of the record stands, thing by thing.
pub fn changes(topic: &Topic, from: u64, to: u64) -> Target {
    let about = match topic {
        Topic::Everything | Topic::Search(_) => String::new(),
        topic => topic.to_string(),
    };
    let list = Target::new(Address::Changes).and("about", &about).and("time", "known_at");
    list.and("from", &from.saturating_sub(1).to_string()).and("to", &to.saturating_sub(1).to_string())
}

/// The lens of news: everything that is known.
pub const LENS: Lens = Lens::ALL;
