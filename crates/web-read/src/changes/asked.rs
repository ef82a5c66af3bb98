//! Which two dates are compared, by which time, and what of.

use app::{Moment, Point};
use domain::{Date, PartialDate, Partnership, Subject};
use record::diff::Scope;
use views::changes::{Side, Time};
use views::{Arg, Say};

use crate::ask::{self, Ask};
use crate::problems::Problem;

/// How many days are looked back when no date is asked for: what changed this week, and what the front page tells of it.
const A_WEEK: i64 = 7;

/// What is asked.
#[derive(Debug, Clone)]
pub struct Asked {
    /// Which time.
    pub time: Time,
    /// What of.
    pub scope: Scope,
    /// The same as it stands in the address; empty for everything.
    pub about: String,
    /// The earlier date.
    pub from: (Side, Moment),
    /// The later one.
    pub to: (Side, Moment),
}

impl Asked {
    /// Reads what is asked. Whatever else is asked about time holds for both dates; where it asks for a past state of the record,
    /// `held_on` is the day of that state, from which the week is counted.
    ///
    /// # Errors
    /// When a date, a time or a thing cannot be read.
    pub fn read(ask: &Ask, state: &Partnership, today: Date, held_on: Date) -> Result<Self, Problem> {
        let asked_for = ask.code("time", Time::from_code, &Time::CODES)?;
        let time = asked_for.unwrap_or(Time::Known);
        let about = ask.get("about").unwrap_or("");
        let (from, to) = (ask.get("from"), ask.get("to"));
        let editions = editions(state);
        let default_from = match time {
            Time::Published => editions.iter().rev().nth(1).map(ToString::to_string).unwrap_or_default(),
            Time::Known => a_week_before(held_on).to_string(),
            Time::So => a_week_before(ask.moment.as_of.unwrap_or(today)).to_string(),
        };
        let read = |asked: &str| side(ask, state, today, time, asked);
        Ok(Self {
            time,
            scope: scope(about, state)?,
            about: about.to_owned(),
            from: read(from.unwrap_or(&default_from))?,
            to: read(to.unwrap_or(""))?,
        })
    }
}

/// The day at whose end the week began that ends with a day.
#[must_use]
pub fn a_week_before(today: Date) -> Date {
    today.checked_sub(jiff::Span::new().days(A_WEEK)).unwrap_or(today)
}

/// The days on which editions were published, each once, the earliest first.
#[must_use]
pub fn editions(state: &Partnership) -> Vec<PartialDate> {
    let mut days: Vec<PartialDate> = state.sources.values().map(|source| source.published_on).collect();
    days.sort();
    days.dedup();
    days
}

/// One of the two dates: what it is called and the moment that it stands for. Nothing stands for now.
fn side(ask: &Ask, state: &Partnership, today: Date, time: Time, asked: &str) -> Result<(Side, Moment), Problem> {
    let pair = [(time.code().to_owned(), asked.to_owned())];
    let one = ask::moment(&pair, today, || state.sources.values())?;
    let moment = match time {
        Time::Known => Moment { known_at: one.known_at.or(ask.pinned().known_at), ..ask.moment },
        Time::So => Moment { as_of: one.as_of.or(ask.moment.as_of), ..ask.pinned() },
        Time::Published => Moment { edition: one.edition.or(ask.moment.edition), ..ask.pinned() },
    };
    let says = match (asked, one.known_at) {
        ("", _) => Say::new("changes-now"),
        (_, Some(Point::Position(position))) => Say::new("changes-position").with("position", position),
        _ => asked.parse::<PartialDate>().map_or_else(|_| Say::plain(asked), |day| Say::of(Arg::When(day))),
    };
    Ok((Side { asked: asked.to_owned(), says }, moment))
}

/// What is looked at, by the path of its subject: `member/ghana`, `plan/ghana/1`, `commitment/GH0033`.
fn scope(about: &str, state: &Partnership) -> Result<Scope, Problem> {
    let unknown = || Problem::asked(Say::new("bad-thing").with("value", about.chars().take(80).collect::<String>()));
    match about {
        "" => Ok(Scope::Everything),
        _ => match about.parse::<Subject>().map_err(|_| unknown())? {
            Subject::Member(id) if state.members.contains_key(&id) => Ok(Scope::Member(id)),
            Subject::Plan(id) if state.plan(&id).is_some() => Ok(Scope::Plan(id)),
            Subject::Commitment(id) if state.commitment(&id).is_some() => Ok(Scope::Commitment(id)),
            _ => Err(unknown()),
        },
    }
}
