//! Rosters that are brought in: a sheet that somebody filled in elsewhere comes onto the desk, piece by piece, while whoever gave
//! it sees how far it is.
//!
//! A sheet publishes nothing: an offer that a case manager brings is seen by case managers, and by members where its row says so;
//! whatever somebody brings for their own side is a draft that they look at and hand in. A bad cell is told where it stands, and the rest is taken. A sheet that
//! cannot be read to its end is refused before anything of it is taken; one that was begun goes on after a restart where it was.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::Duration;

use domain::networking::{Filling, Offer, SupportRequest, Survey, SurveyState, typed_offer, typed_request};
use domain::people::{Action, Actor, Body, Permit, Subject, may};
use domain::{Iso3, PersonId, Timestamp};
use opendata::networking::{count_offers, count_requests, each_offer, requests};
use opendata::report::{Expectation, Item, Report};
use opendata::table::{Limits, Refusal};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use store::StoreError;
use store::jobs::Job;
use store::networking::{BRING_ROSTER, NewRoster, Roster, RosterPiece, StoredSurvey};
use tokio::sync::mpsc;

use super::survey_permit;
use crate::App;
use crate::people::Secret;

/// What a sheet may hold: what fits an upload when it is unpacked, and rows for ten times the largest roster that is known.
const LIMITS: Limits = Limits { max_bytes: 64 << 20, max_rows: 100_001, max_columns: 100, max_cell: 64 << 10 };

/// How many surveys are taken in with one stroke: a tenth of a second of work for the database.
const AT_ONCE: usize = 1_000;

/// How many cells are told one by one; more of a file are more of the same, and are counted by what was expected of them.
const MOST_CELLS: u64 = 100_000;

/// How many cells stand in one piece of a report.
const CELLS_A_PART: usize = 1_000;

/// How long whoever brings a sheet in has for a piece before another goes on. Longer than any piece takes, and short enough that
/// nobody waits long after the program was ended by force.
const CLAIM: Duration = Duration::from_secs(20);

/// How often sheets are looked for that somebody left half brought in.
const LOOK_EVERY: Duration = Duration::from_secs(5);

/// When a sheet is tried again that the store could not take.
const PAUSE: Duration = Duration::from_secs(15);

/// How long the report on a sheet is kept.
const KEPT: Duration = Duration::from_secs(30 * 24 * 3600);

/// How many sheets somebody sees in the list of theirs.
const LISTED: u32 = 10;

/// How long whoever gives a sheet waits for it before they are shown how far it is: a small one is in by then.
const PATIENCE: Duration = Duration::from_millis(1_200);

/// How often it is looked at meanwhile.
const GLANCE: Duration = Duration::from_millis(40);

/// That one sheet at a time is brought in here.
#[derive(Debug, Default)]
pub(crate) struct AtWork(tokio::sync::Mutex<()>);

/// One sort of cells that are not as expected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kind {
    /// The heading of their column.
    pub column: String,
    /// What was expected.
    pub expected: Expectation,
    /// How many there are.
    pub count: u64,
    /// The line of the first of them.
    pub first: u32,
}

/// Why a sheet is brought in no further.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stopped {
    /// Whoever brought it holds the office for it no longer.
    NotPermitted,
    /// It could be read when it was given, and cannot any more.
    Unreadable,
}

/// What there is to tell of a sheet, besides how far it has come.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Told {
    /// How many rows it has below its heading.
    pub rows: u64,
    /// How many of them were read.
    pub read: u64,
    /// How many of those were taken.
    pub taken: u64,
    /// How many cells are not as expected.
    pub cells: u64,
    /// The same by their columns and by what was expected.
    pub kinds: Vec<Kind>,
    /// Headings that are of no use here.
    pub columns_left_out: Vec<String>,
    /// The countries of requests that are not theirs to bring in.
    pub others: BTreeSet<String>,
    /// Why it goes no further, if so.
    pub stopped: Option<Stopped>,
}

impl Told {
    fn tell(&mut self, items: &[Item]) {
        for item in items {
            self.cells += 1;
            let same = |kind: &&mut Kind| kind.column == item.column && kind.expected.code() == item.expected.code();
            match self.kinds.iter_mut().find(same) {
                Some(kind) => kind.count += 1,
                None => self.kinds.push(Kind {
                    column: item.column.clone(),
                    expected: item.expected.clone(),
                    count: 1,
                    first: item.line,
                }),
            }
        }
    }
}

/// A sheet that somebody brings in, and how far it has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brought {
    /// Its short name.
    pub id: String,
    /// Of which survey.
    pub survey: Survey,
    /// For whom; for everybody where it is nobody.
    pub body: Option<Body>,
    /// When it was given.
    pub begun_at: Timestamp,
    /// When it was brought in, or given up.
    pub ended_at: Option<Timestamp>,
    /// How many offers or requests are new on the desk.
    pub new: u64,
    /// How many were there already. Those of providers without an account say now what the sheet says, and count as confirmed.
    pub known: u64,
    /// What else there is to tell.
    pub told: Told,
    parts: u64,
}

impl TryFrom<Roster> for Brought {
    type Error = StoreError;

    fn try_from(roster: Roster) -> Result<Self, StoreError> {
        let told = told(&roster)?;
        let Roster { of, ended_at, brought, fresh, parts, .. } = roster;
        let NewRoster { id, survey, body, begun_at, .. } = of;
        Ok(Self { id, survey, body, begun_at, ended_at, new: fresh, known: brought.saturating_sub(fresh), told, parts })
    }
}

fn told(of: &Roster) -> Result<Told, StoreError> {
    serde_json::from_str(&of.of.told).map_err(|_| damaged("what is told of it"))
}

fn damaged(what: &str) -> StoreError {
    StoreError::Damaged(format!("a roster: {what}"))
}

fn written<T: Serialize>(of: &T) -> Result<String, StoreError> {
    serde_json::to_string(of).map_err(|why| damaged(&why.to_string()))
}

/// Why a sheet is not brought in.
#[derive(Debug, thiserror::Error)]
pub enum NotBrought {
    /// The permit is for something else.
    #[error("the permit is not for this")]
    NotPermitted,
    /// Another sheet of the same side is on its way.
    #[error("another sheet of the same side is being brought in")]
    Busy,
    /// The file as a whole cannot be read.
    #[error(transparent)]
    File(#[from] Refusal),
    /// The store cannot do it.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A survey to be begun, by the name that its words give it: the same words twice are one.
fn name_of(survey: Survey, words: &[&str]) -> String {
    let mut digest = Sha256::new();
    for part in words {
        digest.update(part.as_bytes());
        digest.update([0]);
    }
    let hex = hex::encode(digest.finalize());
    let hex = hex.get(..16).unwrap_or_default();
    match survey {
        Survey::Offer => format!("offer-{hex}"),
        Survey::Request => format!("request-{hex}"),
    }
}

/// For whom somebody brings in a sheet.
#[derive(Clone)]
enum For {
    /// For providers without an account and for governments: whoever runs cases.
    All,
    /// For one side of their own.
    Own(Body),
}

impl For {
    fn body(&self) -> Option<Body> {
        match self {
            Self::All => None,
            Self::Own(body) => Some(body.clone()),
        }
    }
}

fn reach(survey: Survey, permit: &Permit) -> Option<For> {
    let own = match survey {
        Survey::Offer => Action::OfferHelp,
        Survey::Request => Action::AskForHelp,
    };
    match permit.subject() {
        Subject::Whole if permit.is_for(Action::ManageCase) => Some(For::All),
        Subject::Whole | Subject::Member(_) if permit.is_for(own) => Some(For::Own(permit.actor().body.clone())),
        _ => None,
    }
}

/// An offer or request that was read: what it is known by, its country if it is a request, and what it says.
type Typed = (String, Option<Iso3>, Filling);

/// What came of some rows.
#[derive(Default)]
struct Piece {
    /// How many rows, or requests, are dealt with then.
    to: u64,
    /// How many rows were read for it, and how many of those taken.
    rows: (u64, u64),
    fillings: Vec<Typed>,
    items: Vec<Item>,
}

fn offered(offer: &Offer, sees: &Filling) -> Typed {
    (format!("{}\u{0}{}", offer.provider, offer.text), None, typed_offer(offer).seen_as(sees))
}

fn requested(request: &SupportRequest, sees: Option<&Filling>) -> Typed {
    let needs: Vec<&str> = request.lines.iter().map(|line| line.need.as_str()).collect();
    let words = format!("{}\u{0}{}", request.country, needs.join("\u{0}"));
    let typed = typed_request(request);
    (words, Some(request.country.clone()), if let Some(sees) = sees { typed.seen_as(sees) } else { typed })
}

/// Reads a sheet from where it has come to, in pieces, until whoever takes them wants no more. Answers with the columns of no use.
fn pieces(
    survey: Survey,
    bytes: &[u8],
    from: u64,
    mut give: impl FnMut(Piece) -> bool,
) -> Result<Vec<String>, Refusal> {
    match survey {
        Survey::Offer => {
            let (mut at, mut piece) = (0, Piece::default());
            let left = each_offer(("sheet", bytes), &LIMITS, |row| {
                at += 1;
                // What was dealt with before is read again only for what it repeats.
                if at <= from {
                    return true;
                }
                piece.rows.0 += 1;
                piece.rows.1 += u64::from(row.offer.is_some());
                piece.items.extend(row.items);
                piece.fillings.extend(row.offer.as_ref().map(|offer| offered(offer, &row.sees)));
                piece.to = at;
                piece.rows.0 < AT_ONCE as u64 || give(std::mem::take(&mut piece))
            })?;
            if piece.rows.0 > 0 {
                give(piece);
            }
            Ok(left.into_iter().map(|(name, _)| name).collect())
        }
        Survey::Request => {
            let sheet = requests("sheet", bytes, &LIMITS)?;
            // The rows of a request stand anywhere in a sheet, so it is read whole, and told of with the first piece.
            let refused = sheet.report.rows_reported;
            let (mut at, mut first) = (0, (from == 0).then_some((refused, sheet.report.items)));
            for some in sheet.requests.chunks(AT_ONCE) {
                at += some.len() as u64;
                if at <= from {
                    continue;
                }
                let rows: u64 = some.iter().map(|request| request.lines.len() as u64).sum();
                let (refused, items) = first.take().unwrap_or_default();
                let fillings = some.iter().map(|request| requested(request, sheet.sees.get(&request.id))).collect();
                if !give(Piece { to: at, rows: (rows + refused, rows), fillings, items }) {
                    break;
                }
            }
            if let Some((refused, items)) = first.filter(|_| at == 0) {
                give(Piece { to: 1, rows: (refused, 0), fillings: Vec::new(), items });
            }
            Ok(sheet.report.columns_left_out.into_iter().map(|(name, _)| name).collect())
        }
    }
}

fn count(survey: Survey, bytes: &[u8]) -> Result<u64, Refusal> {
    match survey {
        Survey::Offer => count_offers(bytes, &LIMITS),
        Survey::Request => count_requests(bytes, &LIMITS),
    }
}

async fn elsewhere<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, StoreError> {
    let done = tokio::task::spawn_blocking(work).await;
    done.map_err(|why| StoreError::Damaged(format!("reading a sheet stopped: {why}")))
}

impl App {
    /// Takes a sheet of offers or requests that is then brought in: for whoever runs cases, offers of providers without an account,
    /// and drafts of requests for the governments that they are of; for others, drafts of their own side. It is read to its end
    /// before it is taken. Answers with the name under which it is told how far it is.
    ///
    /// # Errors
    /// When the permit is for something else, the file cannot be read, another sheet is on its way, or the store cannot be written.
    pub async fn begin_roster(
        &self,
        (permit, person): (&Permit, &PersonId),
        survey: Survey,
        (bytes, language): (Vec<u8>, &str),
    ) -> Result<String, NotBrought> {
        let reach = reach(survey, permit).ok_or(NotBrought::NotPermitted)?;
        let (bytes, rows) = elsewhere(move || {
            let rows = count(survey, &bytes);
            (bytes, rows)
        })
        .await?;
        let now = self.now();
        let new = NewRoster {
            id: Secret::new((self.surroundings.chance)()).text(),
            person: person.clone(),
            body: reach.body(),
            survey,
            language: language.to_owned(),
            begun_at: now,
            told: written(&Told { rows: rows?, ..Told::default() })?,
        };
        let forgets = Timestamp(now.0.saturating_sub(i64::try_from(KEPT.as_micros()).unwrap_or(i64::MAX)));
        if self.store().begin_roster(&new, &bytes, forgets).await? { Ok(new.id) } else { Err(NotBrought::Busy) }
    }

    /// Brings in the sheets that wait, one after another, until none does.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn take_rosters(&self) -> Result<(), StoreError> {
        let _alone = self.rosters.0.lock().await;
        let worker = Secret::new((self.surroundings.chance)()).text();
        while let Some(job) = self.claim_roster(&worker).await? {
            match self.bring_in(&job, &worker).await {
                Ok(()) => {
                    self.store().finish_job(&job, &worker, self.now()).await?;
                }
                Err(error) => {
                    let again = crate::people::after(self.now(), PAUSE);
                    self.store().retry_job(&job, &worker, again, &error.to_string()).await?;
                    return Err(error);
                }
            }
        }
        Ok(())
    }

    /// Brings in what waits, and waits a moment for one sheet. It goes on when whoever gave it has gone; what is left after an end
    /// by force is taken up again by whoever runs then.
    pub async fn bring_now(self: Arc<Self>, person: &PersonId, id: &str) {
        let app = Arc::clone(&self);
        tokio::spawn(async move {
            if let Err(error) = app.take_rosters().await {
                tracing::warn!(%error, "a roster cannot be brought in now");
            }
        });
        let ended = async {
            let goes_on = |brought: Option<Brought>| brought.is_some_and(|brought| brought.ended_at.is_none());
            while self.brought(person, id).await.is_ok_and(goes_on) {
                tokio::time::sleep(GLANCE).await;
            }
        };
        // Whoever has waited long enough is shown how far it is.
        tokio::select! {
            () = tokio::time::sleep(PATIENCE) => {}
            () = ended => {}
        }
    }

    async fn claim_roster(&self, worker: &str) -> Result<Option<Job>, StoreError> {
        let now = self.now();
        self.store().claim_job_of(BRING_ROSTER, worker, now, crate::people::after(now, CLAIM)).await
    }

    /// Brings in sheets that were left half brought in, by a program that ended, for as long as the process lives.
    pub async fn keep_rosters(self: Arc<Self>) {
        loop {
            if let Err(error) = self.take_rosters().await {
                tracing::warn!(%error, "a roster cannot be brought in now");
            }
            tokio::time::sleep(LOOK_EVERY).await;
        }
    }

    /// For whom somebody may still bring in a sheet, by the offices that they hold now.
    fn still_brings(&self, of: &NewRoster) -> Option<For> {
        let actors = Actor::all_of(&of.person, &self.history().now(), self.now().date());
        let permit = match &of.body {
            None => actors.iter().find_map(|actor| may(actor, Action::ManageCase, Subject::Whole).ok()),
            Some(body) => survey_permit(&actors, of.survey, body),
        };
        permit.and_then(|permit| reach(of.survey, &permit))
    }

    async fn bring_in(&self, job: &Job, worker: &str) -> Result<(), StoreError> {
        let id = job.body.as_str();
        let Some(roster) = self.store().roster(id).await? else { return Ok(()) };
        let (Some(bytes), None) = (self.store().roster_file(id).await?, roster.ended_at) else { return Ok(()) };
        let mut told = told(&roster)?;
        let Some(reach) = self.still_brings(&roster.of) else {
            told.stopped = Some(Stopped::NotPermitted);
            return self.store().end_roster(id, self.now(), &written(&told)?).await;
        };
        let (survey, mut from) = (roster.of.survey, roster.passed);
        let (give, mut given) = mpsc::channel(1);
        let reading = elsewhere(move || pieces(survey, &bytes, from, |piece| give.blocking_send(piece).is_ok()));
        let reading = tokio::spawn(reading);
        while let Some(piece) = given.recv().await {
            let to = piece.to;
            if !self.take_piece(&roster.of, &reach, (from, piece), &mut told).await? {
                return Ok(());
            }
            from = to;
            self.store().hold_job(job, worker, crate::people::after(self.now(), CLAIM)).await?;
        }
        match reading.await.map_err(|why| damaged(&why.to_string()))?? {
            Ok(left) => told.columns_left_out = left,
            Err(_) => told.stopped = Some(Stopped::Unreadable),
        }
        self.store().end_roster(id, self.now(), &written(&told)?).await
    }

    async fn take_piece(
        &self,
        of: &NewRoster,
        reach: &For,
        (from, piece): (u64, Piece),
        told: &mut Told,
    ) -> Result<bool, StoreError> {
        let mut surveys: BTreeMap<String, StoredSurvey> = BTreeMap::new();
        for (id, country, filling) in piece.fillings {
            match self.destined(reach, of.survey, country.as_ref()).await? {
                Some((body, state)) => {
                    let new = self.survey_of(of, (id, body, state), filling);
                    surveys.insert(new.id.clone(), new);
                }
                None => told.others.extend(country.map(|iso3| iso3.to_string())),
            }
        }
        let left = MOST_CELLS.saturating_sub(told.cells);
        told.read += piece.rows.0;
        told.taken += piece.rows.1;
        told.tell(&piece.items);
        let one_by_one = piece.items.get(..usize::try_from(left).unwrap_or(usize::MAX)).unwrap_or(&piece.items);
        let parts: Vec<String> =
            one_by_one.chunks(CELLS_A_PART).map(|some| written(&some)).collect::<Result<_, _>>()?;
        let surveys: Vec<StoredSurvey> = surveys.into_values().collect();
        let (id, to, told) = (of.id.as_str(), piece.to, written(told)?);
        self.store().take_piece(&RosterPiece { id, from, to, told: &told, surveys: &surveys, parts: &parts }).await
    }

    /// Whose an offer or a request that somebody brings becomes, and how far it comes by that; nothing if it is not theirs to
    /// bring.
    async fn destined(
        &self,
        reach: &For,
        survey: Survey,
        country: Option<&Iso3>,
    ) -> Result<Option<(Option<Body>, SurveyState)>, StoreError> {
        Ok(match (reach, survey) {
            (For::All, Survey::Offer) => Some((None, SurveyState::Filed)),
            (For::All, Survey::Request) => {
                let member = country.and_then(|iso3| self.history().now().national_member(iso3).cloned());
                member.map(|member| (Some(Body::Member(member)), SurveyState::Draft))
            }
            (For::Own(body), Survey::Offer) => Some((Some(body.clone()), SurveyState::Draft)),
            (For::Own(body), Survey::Request) => {
                let own = self.owner(body).await?.and_then(|owner| owner.member).map(|(_, iso3)| iso3);
                (own.as_ref() == country).then(|| (Some(body.clone()), SurveyState::Draft))
            }
        })
    }

    fn survey_of(
        &self,
        of: &NewRoster,
        (id, body, state): (String, Option<Body>, SurveyState),
        mut filling: Filling,
    ) -> StoredSurvey {
        let now = self.now();
        if body.is_some() {
            // Who offers is known by the account.
            filling.whole.remove("provider");
        }
        let filed = (state == SurveyState::Filed).then_some(now);
        // What one side brings in and another brings in too are two.
        let owner = body.as_ref().map(ToString::to_string).unwrap_or_default();
        StoredSurvey {
            id: name_of(of.survey, &[&id, &owner]),
            survey: of.survey,
            body,
            person: Some(of.person.clone()),
            language: of.language.clone(),
            filling,
            state,
            version: 0,
            saved_at: now,
            filed_at: filed,
            confirmed_at: filed,
            reminded_at: None,
        }
    }

    /// A sheet that somebody brings or brought in. It is nobody else's to see.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn brought(&self, person: &PersonId, id: &str) -> Result<Option<Brought>, StoreError> {
        let roster = self.store().roster(id).await?.filter(|roster| roster.of.person == *person);
        roster.map(Brought::try_from).transpose()
    }

    /// The sheets that somebody brings or brought in, the latest first.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn all_brought(&self, person: &PersonId) -> Result<Vec<Brought>, StoreError> {
        self.store().rosters_of(person, LISTED).await?.into_iter().map(Brought::try_from).collect()
    }

    /// The cells of a sheet that are not as expected, at most so many.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn brought_cells(&self, of: &Brought, most: usize) -> Result<Vec<Item>, StoreError> {
        let mut cells: Vec<Item> = Vec::new();
        for part in 0..of.parts {
            if cells.len() >= most {
                break;
            }
            let Some(items) = self.store().roster_part(&of.id, part).await? else { break };
            let items: Vec<Item> = serde_json::from_str(&items).map_err(|_| damaged("its report"))?;
            cells.extend(items);
        }
        cells.truncate(most);
        Ok(cells)
    }

    /// All cells of a sheet that are not as expected and told one by one, as CSV.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn brought_report(&self, of: &Brought) -> Result<String, StoreError> {
        let items = self.brought_cells(of, usize::try_from(MOST_CELLS).unwrap_or(usize::MAX)).await?;
        Report { items, ..Report::default() }.to_csv().map_err(|why| damaged(&why.to_string()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// All that is told of the rows of a sheet from somewhere on, in the order of its pieces.
    fn read(survey: Survey, sheet: &str, from: u64) -> (Vec<String>, Vec<u32>, u64) {
        let (mut names, mut lines, mut rows) = (Vec::new(), Vec::new(), 0);
        pieces(survey, sheet.as_bytes(), from, |piece| {
            names.extend(piece.fillings.into_iter().map(|(name, ..)| name));
            lines.extend(piece.items.iter().map(|item| item.line));
            rows += piece.rows.0;
            true
        })
        .unwrap();
        (names, lines, rows)
    }

    #[test]
    fn whoever_goes_on_reads_what_is_left_and_knows_what_was_said_before() {
        let mut sheet = "provider,offer,stages\n".to_owned();
        for row in 0..2_500 {
            let stage = if row % 10 == 0 { "dreams" } else { "design" };
            sheet.push_str(&format!("Provider {row},We help with {row},{stage}\n"));
        }
        sheet.push_str("Provider 3,We help with 3,design\n");
        let (whole, lines, rows) = read(Survey::Offer, &sheet, 0);
        assert_eq!((whole.len(), lines.len(), rows), (2_500, 251, 2_501), "the last row repeats one");
        let (rest, left, more) = read(Survey::Offer, &sheet, 2_000);
        assert_eq!(whole.get(2_000..), Some(rest.as_slice()));
        assert_eq!((lines.get(200..), more), (Some(left.as_slice()), 501), "the repetition is known all the same");
    }

    #[test]
    fn a_sheet_of_requests_is_told_once_however_it_is_read() {
        let sheet = "country,need\nGhana,Open contracts\nAtlantis,Rise\nAlbania,Open courts\n";
        let (whole, lines, rows) = read(Survey::Request, sheet, 0);
        assert_eq!((whole.len(), lines, rows), (2, vec![3], 3));
        assert_eq!(read(Survey::Request, sheet, 2), (Vec::new(), Vec::new(), 0));
        let (none, lines, rows) = read(Survey::Request, "country,need\nAtlantis,Rise\n", 0);
        assert_eq!((none.len(), lines, rows), (0, vec![2], 1), "where nothing is taken it is told why");
    }
}
