//! What the forms of the desk share: whose they are, what their fields take, and what is wrong with what was typed.

use app::people::SignedIn;
use app::review::{LARGEST_SNAPSHOT, NotTaken, snapshot_kind};
use axum::body::Body;
use axum::http::Response;
use domain::people::{Action, Permit, Subject, may};
use domain::review::process::{Snapshot, SnapshotKind};
use domain::{Date, MemberId, PartialDate};
use views::cocreation::MakingDeskPage;
use views::components::form::{Field, Form, Takes};
use views::{Address, Arg, Say, Target};

use crate::ask::Ask;
use crate::form::Sent;
use crate::problems::Problem;
use crate::shows::Shows;
use crate::site::Site;

/// The longest text of a form, in characters: with what else it carries it stays below the largest form, whatever the letters.
pub const LONGEST: usize = 10_000;

/// The right of one of somebody's offices.
///
/// # Errors
/// When nobody of them may.
pub fn permit(who: &SignedIn, action: Action, subject: &Subject) -> Result<Permit, Problem> {
    let permits = who.actors.iter().filter_map(|actor| may(actor, action, subject.clone()).ok());
    permits.into_iter().next().ok_or(Problem::NotAllowed(action))
}

/// A form of somebody who is signed in, with what it was made from.
pub fn form(who: &SignedIn, to: Address, submit: &'static str, opening: u64) -> Form {
    Form::new(to, submit).carry("token", who.form_token.as_str()).carry("opening", opening.to_string())
}

/// What a form was made from.
pub fn opening(sent: &Sent) -> u64 {
    sent.get("opening").parse().unwrap_or(0)
}

/// A field with what was typed and what is wrong with it.
pub fn field(name: &'static str, label: &'static str, takes: Takes, sent: Option<&Sent>, flaw: Option<Say>) -> Field {
    Field::new(name, label, takes).value(sent.map_or("", |sent| sent.get(name))).flaw(flaw)
}

/// A text that may not be empty and not too long.
pub fn required(sent: &Sent, name: &str, most: usize) -> Result<String, Say> {
    let text = sent.get(name).trim();
    match text.chars().count() {
        0 => Err(Say::new("flaw-missing")),
        has if has > most => Err(Say::new("flaw-long").with("has", has).with("most", most)),
        _ => Ok(text.to_owned()),
    }
}

/// A text that may be empty.
pub fn optional(sent: &Sent, name: &str, most: usize) -> Result<String, Say> {
    if sent.get(name).trim().is_empty() { Ok(String::new()) } else { required(sent, name, most) }
}

/// A file that is to be kept as a copy, with what its bytes say it is; none where none was chosen.
pub fn copy_of(sent: &Sent, name: &str) -> Result<Option<(SnapshotKind, Vec<u8>)>, Say> {
    let taken = |bytes: &bytes::Bytes| snapshot_kind(bytes).map(|kind| (kind, bytes.to_vec())).map_err(not_taken);
    sent.file(name).map(taken).transpose()
}

/// Why a file is not taken as a copy.
pub fn not_taken(why: NotTaken) -> Say {
    match why {
        NotTaken::TooLarge(_) => Say::new("review-copy-too-large").with("most", LARGEST_SNAPSHOT / (1024 * 1024)),
        NotTaken::Unknown => Say::new("review-copy-unknown"),
    }
}

/// A sentence that tells what a copy is, how large and of when.
pub fn told_copy(key: &'static str, copy: &Snapshot) -> Say {
    let (unit, size) = match copy.bytes {
        bytes @ 0..1_000 => ("bytes-b", bytes),
        bytes @ 1_000..1_000_000 => ("bytes-kb", bytes / 1_000),
        bytes => ("bytes-mb", bytes / 1_000_000),
    };
    Say::new(key)
        .with("kind", Arg::Code("snapshot".into(), copy.kind.code().into()))
        .with("size", Arg::Say(Box::new(Say::new(unit).with("size", size))))
        .with("on", PartialDate::Day(copy.taken))
}

/// A day.
pub fn day(sent: &Sent, name: &str) -> Result<Date, Say> {
    let typed = sent.get(name).trim();
    typed.parse().map_err(|_| not_a_day(typed))
}

/// Why what was typed is not a day.
pub fn not_a_day(typed: &str) -> Say {
    if typed.is_empty() { Say::new("flaw-no-day") } else { Say::new("flaw-day").with("value", typed) }
}

/// A page of the desk.
///
/// # Errors
/// When it cannot be drawn.
pub fn show(site: &Site, ask: &Ask, page: &MakingDeskPage, flawed: bool) -> Result<Response<Body>, Problem> {
    let shows = Shows { site, asked: &ask.asked, headers: &ask.headers };
    if flawed { shows.flawed(page) } else { shows.page(page) }
}

/// Sends the reader on.
pub fn go(site: &Site, ask: &Ask, to: impl Into<Target>) -> Response<Body> {
    Shows { site, asked: &ask.asked, headers: &ask.headers }.go(to)
}

/// The choices of a code book.
pub fn choices(book: &str, codes: &[&'static str]) -> Vec<(String, Say)> {
    codes.iter().map(|code| ((*code).to_owned(), Say::of(Arg::Code(book.to_owned(), (*code).to_owned())))).collect()
}

/// The same where none stands chosen beforehand: what decides something nobody sends without having looked at it.
pub fn to_choose(book: &str, codes: &[&'static str]) -> Vec<(String, Say)> {
    std::iter::once((String::new(), Say::new("choose-one"))).chain(choices(book, codes)).collect()
}

/// The member of an address.
///
/// # Errors
/// When there is none.
pub fn member(site: &Site, id: &str) -> Result<MemberId, Problem> {
    let id: MemberId = id.parse().map_err(|_| Problem::NotFound)?;
    site.app.history().now().members.contains_key(&id).then_some(id).ok_or(Problem::NotFound)
}

/// What is wrong with what was typed: with a field under its name, with the form as a whole under none.
pub type Flaws = Vec<(&'static str, Say)>;

/// What is wrong with a field.
pub fn flaw_of(flaws: &[(&'static str, Say)], name: &str) -> Option<Say> {
    flaws.iter().find(|(of, _)| *of == name).map(|(_, flaw)| flaw.clone())
}

/// What is wrong with the form as a whole.
pub fn whole(flaws: &[(&'static str, Say)]) -> Vec<Say> {
    flaws.iter().filter(|(of, _)| of.is_empty()).map(|(_, flaw)| flaw.clone()).collect()
}
