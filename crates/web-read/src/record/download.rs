//! Downloads: the public record in files, and what describes them. A file is made once for each state of the record, row by row,
//! so that a large record takes no more memory than a small one; it can be taken in parts.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::ops::Bound;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use app::dump::Dump;
use app::export::{DumpError, Dumping, FileFormat};
use app::tabular::Failed;
use axum::body::Body;
use axum::extract::State;
use axum::http::header::{ACCEPT, CONTENT_LANGUAGE, REFRESH};
use axum::http::{HeaderMap, Response, StatusCode};
use domain::plans::Commitment;
use domain::{CommitmentId, Lens, Partnership};
use flate2::Compression;
use flate2::write::GzEncoder;
use tokio::task::JoinHandle;
use views::record::WaitingPage;
use views::{Catalogue, Chrome, Format, Locale, Page as _};

use crate::answer::{Coding, Keep, Ready};
use crate::ask::{Ask, Part};
use crate::files::Sent;
use crate::plans::rows;
use crate::present::Present;
use crate::problems::Problem;
use crate::record::ahead;
use crate::record::catalogue::{Form, catalogue};
use crate::record::codebook::Codebook;
use crate::record::spoken::Spoken;
use crate::shelf::{About, Version, Wished};
use crate::site::{Site, Telling};

/// A file that can be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Name {
    /// One table in one format.
    Table(Dump, FileFormat),
    /// All tables as CSV with their schemas, code book and terms.
    Package,
    /// All tables as a SQLite database.
    Database,
    /// Every commitment with every statement.
    CommitmentsJson,
    /// Every text that may be shown, with the salt of its digest.
    Texts,
    /// Every file that acts point to, with the salt of its digest.
    Files,
}

impl Name {
    /// The files that are no table by itself, in the order in which they are listed.
    pub const WHOLE: [Self; 5] = [Self::Package, Self::Database, Self::CommitmentsJson, Self::Texts, Self::Files];

    /// The file of a name.
    #[must_use]
    pub fn from_file(file: &str) -> Option<Self> {
        if let Some(whole) = Self::WHOLE.into_iter().find(|whole| whole.file() == file) {
            return Some(whole);
        }
        let (table, extension) = file.split_once('.')?;
        let format = FileFormat::ALL.into_iter().find(|format| format.extension() == extension)?;
        Some(Self::Table(Dump::from_name(table)?, format))
    }

    /// Its name in addresses.
    #[must_use]
    pub fn file(self) -> String {
        match self {
            Self::Table(table, format) => format!("{}.{}", table.name(), format.extension()),
            Self::Package => app::export::ARCHIVE.to_owned(),
            Self::Database => app::export::SQLITE.to_owned(),
            Self::CommitmentsJson => "commitments.json".to_owned(),
            Self::Texts => app::export::TEXTS.to_owned(),
            Self::Files => app::export::FILES.to_owned(),
        }
    }

    /// What it is about: the last word of the message that says what it holds.
    #[must_use]
    pub const fn about(self) -> &'static str {
        match self {
            Self::Table(table, _) => table.name(),
            Self::Package => "package",
            Self::Database => "database",
            Self::CommitmentsJson => "commitments-whole",
            Self::Texts => "texts",
            Self::Files => "files",
        }
    }

    /// What its format is called.
    #[must_use]
    pub const fn format(self) -> &'static str {
        match self {
            Self::Table(_, format) => format.name(),
            Self::Package => "ZIP",
            Self::Database => "SQLite",
            Self::CommitmentsJson => "JSON",
            Self::Texts | Self::Files => FileFormat::JsonLines.name(),
        }
    }

    /// Its media type.
    #[must_use]
    pub const fn content_type(self) -> &'static str {
        match self {
            Self::Table(_, format) => format.media_type(),
            Self::Package => "application/zip",
            Self::Database => "application/vnd.sqlite3",
            Self::CommitmentsJson => "application/json",
            Self::Texts | Self::Files => FileFormat::JsonLines.media_type(),
        }
    }

    /// Whether it is worth compressing: the other formats are compressed by themselves, or are read by parts.
    const fn is_text(self) -> bool {
        matches!(
            self,
            Self::CommitmentsJson | Self::Texts | Self::Files | Self::Table(_, FileFormat::Csv | FileFormat::JsonLines)
        )
    }

    /// Every file, those that hold everything first.
    pub fn all() -> impl Iterator<Item = Self> {
        let tables = Dump::ALL.iter().flat_map(|dump| FileFormat::ALL.map(|format| Self::Table(*dump, format)));
        Self::WHOLE.into_iter().chain(tables)
    }

    /// Writes it, and says how many rows it has if it is a table.
    fn write(self, telling: &Telling, dumping: &Dumping, path: &Path) -> Result<Option<u64>, DumpError> {
        let create = || File::create_new(path);
        match self {
            Self::Table(table, format) => dumping.write(table, format, create()?).map(Some),
            Self::Package => {
                let spoken = Spoken(Locale::En);
                let package = spoken.package(dumping, &telling.site.options.base_url);
                dumping.write_archive(create()?, package, &spoken, &spoken.terms()).map(|()| None)
            }
            Self::Database => dumping.write_sqlite(path).map(|()| None),
            Self::CommitmentsJson => Ok(whole(telling, BufWriter::new(create()?)).map(|()| None)?),
            Self::Texts => dumping.write_texts(create()?).map(Some),
            Self::Files => dumping.write_file_list(create()?).map(Some),
        }
    }
}

/// What describes the files.
const DESCRIPTOR: &str = app::export::PACKAGE;
const CODEBOOK: &str = app::export::CODEBOOK;
const CODEBOOK_JSON: &str = "codebook.json";
/// The digests of all files, as `sha256sum` writes and checks them.
pub const SUMS: &str = "SHA256SUMS";

/// One download, or what describes the downloads. It can be asked for another date like any list; acts and texts are what they
/// are.
pub async fn download(
    State(site): State<Arc<Site>>,
    Part(name): Part<String>,
    mut ask: Ask,
) -> Result<Response<Body>, Problem> {
    let spoken = Spoken(ask.asked.locale);
    if let Some(form) = Form::from_file(&name) {
        return Ok(catalogue(&site.telling(&ask).await?, form).await?.serve_once(&ask.headers));
    }
    match name.as_str() {
        CODEBOOK | CODEBOOK_JSON => {
            ask.asked.format = if name == CODEBOOK { Format::Csv } else { Format::Json };
            site.answer(ask, Codebook).await
        }
        SUMS => sums(&site, &ask).await,
        DESCRIPTOR => {
            let ready = descriptor(&site, &ask, spoken).await?;
            Ok(ready.with_header(CONTENT_LANGUAGE, ask.asked.locale.lang()).serve_once(&ask.headers))
        }
        name => file(&site, Name::from_file(name).ok_or(Problem::NotFound)?, &ask).await,
    }
}

/// How long a program waits for a file that is being made before it is told to come back: less than any answer may take.
const WAIT: Duration = Duration::from_secs(25);
/// How long a reader waits at a blank window before a page tells how far it is.
const WAIT_UNTOLD: Duration = Duration::from_millis(1500);
/// After how many seconds that page looks again.
const AGAIN: &str = "3";

/// A file was not made in the time that an answer may take. It goes on being made.
#[derive(Debug, thiserror::Error)]
#[error("{0} is still being made")]
struct BeingMade(String);

/// Sends a file, made if it is not there. What takes long is made to its end, whether or not somebody waits for it.
async fn file(site: &Arc<Site>, name: Name, ask: &Ask) -> Result<Response<Body>, Problem> {
    let telling = site.telling(ask).await?;
    let version = version(&telling);
    let coding = if name.is_text() && Coding::Gzip.is_accepted(&ask.headers) { Coding::Gzip } else { Coding::Identity };
    let file = name.file();
    let sent = Sent { name: &file, content_type: name.content_type(), coding, version: &version.name };
    if let Some(answer) = sent.not_modified(&ask.headers) {
        return Ok(answer);
    }
    let is_told = is_reader(&ask.headers);
    let making =
        if version.kept { tokio::spawn(made(telling.clone(), name, coding)) } else { past(&telling, name, coding)? };
    match tokio::time::timeout(if is_told { WAIT_UNTOLD } else { WAIT }, making).await {
        Ok(Ok(body)) => sent.send(body.map_err(not_made)?, &ask.headers).map_err(Problem::fault),
        Ok(Err(stopped)) => Err(Problem::fault(stopped)),
        Err(_) if is_told => waiting(site, &telling, file, ask),
        Err(_) => Err(Problem::Passing(Arc::new(BeingMade(file)))),
    }
}

/// How often it is looked whether a file is there that somebody else has made.
const GLANCE: Duration = Duration::from_millis(200);

/// A file of another time, which lies there for a while. Whoever asks first begins it, others wait for the same; of many at once the
/// later are told to come back.
fn past(telling: &Telling, name: Name, coding: Coding) -> Result<JoinHandle<Result<File, DumpError>>, Problem> {
    let (site, version, plain) = (Arc::clone(&telling.site), version(telling), name.file());
    site.shelf.sweep(site.app.now());
    let lies = if coding == Coding::Gzip { format!("{plain}.gz") } else { plain.clone() };
    let telling = telling.clone();
    if site.shelf.has(&version, &lies) {
        return Ok(tokio::spawn(made(telling, name, coding)));
    }
    match site.shelf.wish(&version, &lies) {
        Wished::Begins(wish) => Ok(tokio::spawn(async move {
            let made = made(telling, name, coding).await;
            drop(wish);
            made
        })),
        Wished::IsMade => Ok(tokio::spawn(async move {
            // It is made by whoever began it; where that fails it is told to them, and who comes back begins it anew.
            while !site.shelf.has(&version, &lies) && matches!(site.shelf.wish(&version, &lies), Wished::IsMade) {
                tokio::time::sleep(GLANCE).await;
            }
            made(telling, name, coding).await
        })),
        Wished::TooMany => Err(Problem::Passing(Arc::new(BeingMade(plain)))),
    }
}

/// The file of a name in a coding, from the shelf.
///
/// # Errors
/// When it cannot be written, or the store does not answer.
pub(super) async fn made(telling: Telling, name: Name, coding: Coding) -> Result<File, DumpError> {
    let (site, version, file) = (Arc::clone(&telling.site), version(&telling), name.file());
    let dumping = Spoken(Locale::En).dumping(&telling);
    let plain = site.shelf.file(&version, &file, move |path| name.write(&telling, &dumping, path)).await?;
    match coding {
        Coding::Gzip => site.shelf.file(&version, &format!("{file}.gz"), move |path| pack(plain, path)).await,
        _ => Ok(plain),
    }
}

/// Whether somebody looks at what comes back, and not a program.
fn is_reader(headers: &HeaderMap) -> bool {
    let accepts = headers.get(ACCEPT).and_then(|accept| accept.to_str().ok()).unwrap_or_default();
    accepts.split(',').any(|range| range.trim().starts_with("text/html"))
}

/// A page that tells how far a file is, looks again by itself, and is followed by the file.
fn waiting(site: &Site, telling: &Telling, file: String, ask: &Ask) -> Result<Response<Body>, Problem> {
    let growing = site.shelf.growing().map(|growing| (growing.name, growing.bytes));
    let position = telling.view.state.length.saturating_sub(1);
    let page = WaitingPage { file, position, is_past: !version(telling).kept, growing };
    let mut chrome = Chrome::new(ask.asked.locale, ask.asked.path.as_ref(), 0);
    (chrome.demo, chrome.private) = (site.options.demo, true);
    let ready = Ready::new("text/html; charset=utf-8", page.render(&chrome)?, Keep::No);
    let ready = ready.with_status(StatusCode::ACCEPTED).with_header(REFRESH, AGAIN).not_indexed();
    Ok(ready.with_header(CONTENT_LANGUAGE, ask.asked.locale.lang()).serve_once(&ask.headers))
}

/// The digests of all files that are there by now, as `sha256sum --check --ignore-missing` reads them. Where none is there yet they are
/// begun, and whoever asks is answered as with any file that is being made: an empty list would look like one of no files.
async fn sums(site: &Arc<Site>, ask: &Ask) -> Result<Response<Body>, Problem> {
    let telling = site.telling(ask).await?;
    let version = version(&telling);
    let is_told = is_reader(&ask.headers);
    if version.kept {
        ahead::begin(site);
        let wait = if is_told { WAIT_UNTOLD } else { WAIT };
        // All files are begun together only now and then; one is made at once, so that nobody waits for nothing.
        if Name::all().all(|name| site.shelf.about(&version, &name.file()).is_none()) {
            let first = tokio::spawn(made(telling.clone(), Name::Files, Coding::Identity));
            match tokio::time::timeout(wait, first).await {
                Ok(Ok(file)) => drop(file.map_err(not_made)?),
                Ok(Err(stopped)) => return Err(Problem::fault(stopped)),
                Err(_) if is_told => return waiting(site, &telling, SUMS.to_owned(), ask),
                Err(_) => return Err(Problem::Passing(Arc::new(BeingMade(SUMS.to_owned())))),
            }
        }
    }
    let mut lines: String = Name::all()
        .filter_map(|name| Some(format!("{}  {}\n", site.shelf.about(&version, &name.file())?.sha256, name.file())))
        .collect();
    if lines.is_empty() {
        lines.push_str(NONE_OF_THEN);
    }
    Ok(Ready::new("text/plain; charset=utf-8", lines, Keep::Revalidate).serve_once(&ask.headers))
}

/// What stands in the list for another time of which nobody has asked for a file: a comment, as `sha256sum` reads it.
const NONE_OF_THEN: &str = "# No file of this time is here yet: ask for the file first, then for its digest.\n";

/// What is told of a file that could not be made.
pub(super) fn not_made(error: DumpError) -> Problem {
    match error {
        DumpError::Store(cause) => {
            let passing = cause.is_passing();
            Problem::store(cause, passing)
        }
        DumpError::File(cause) => Problem::fault(cause),
    }
}

/// What a file is made from: program, record, what was withheld, lens.
pub(super) fn version(telling: &Telling) -> Version {
    let Telling { now, view, .. } = telling;
    let moment = view.moment;
    let kept = view.state.length == now.length && view.lens == Lens::ALL;
    let lens = format!("{:?}.{:?}", moment.as_of, moment.edition);
    let lens: String = lens.chars().filter(char::is_ascii_alphanumeric).collect();
    let (program, withheld) = (env!("CARGO_PKG_VERSION"), now.withheld.len());
    let lens = if kept { String::new() } else { format!("-{lens}") };
    // What was withheld comes first: by it files are told that hold what may not be shown any more.
    let newest = format!("{withheld}-{program}-{}-", now.length);
    Version { name: format!("{newest}{}{lens}", view.state.length), newest, kept }
}

/// Compresses a file. Level 6 is where size stops falling faster than time grows.
fn pack(mut plain: File, path: &Path) -> Result<Option<u64>, DumpError> {
    let mut out = GzEncoder::new(File::create_new(path)?, Compression::new(6));
    std::io::copy(&mut plain, &mut out)?;
    out.finish()?;
    Ok(None)
}

impl Spoken {
    /// What a view is dumped from.
    #[must_use]
    pub fn dumping(self, telling: &Telling) -> Dumping {
        let (state, now) = (Arc::clone(&telling.view.state), Arc::clone(&telling.now));
        Dumping::new(&telling.site.app, state, now, telling.view.lens, self.countries())
    }
}

/// The descriptor of the data package whose tables lie beside it.
async fn descriptor(site: &Arc<Site>, ask: &Ask, spoken: Spoken) -> Result<Ready, Problem> {
    let dumping = spoken.dumping(&site.telling(ask).await?);
    let mut package = spoken.package(&dumping, &site.options.base_url);
    package.sources = dumping.credits().map_err(not_made)?;
    package.tables = Dump::ALL
        .iter()
        .map(|dump| {
            let path = Name::Table(*dump, FileFormat::Csv).file();
            (dump.table(), app::tabular::File { path, content: None })
        })
        .collect();
    let descriptor = serde_json::to_vec(&package.descriptor(&spoken))?;
    Ok(Ready::new("application/json", descriptor, Keep::Revalidate))
}

/// How many commitments are told at once: the words are held while it lasts.
const A_PIECE: usize = 200;

/// Every commitment whole, as one JSON array.
fn whole(telling: &Telling, mut out: impl Write) -> Result<(), Failed> {
    let (mut after, mut between) = (Bound::Unbounded, "[");
    loop {
        let piece = telling.tell(|present| piece(present, &after));
        let Some((lines, last)) = piece else { break };
        for line in lines? {
            write!(out, "{between}\n{line}")?;
            between = ",";
        }
        after = Bound::Excluded(last);
    }
    out.write_all(if between == "[" { b"[]\n" } else { b"\n]\n" })?;
    Ok(out.flush()?)
}

/// The next commitments, each whole, and the last identifier looked at.
fn piece(present: Present<'_>, after: &Bound<CommitmentId>) -> Option<(serde_json::Result<Vec<String>>, CommitmentId)> {
    let from: (Bound<&CommitmentId>, Bound<&CommitmentId>) = (after.as_ref(), Bound::Unbounded);
    let commitments = present.state.commitments.range::<_, CommitmentId>(from).take(A_PIECE);
    let commitments: Vec<(&CommitmentId, &Commitment)> = commitments.map(|(id, c)| (id, c.as_ref())).collect();
    let last = commitments.last().map(|(id, _)| (*id).clone())?;
    let shown = commitments.iter().map(|(_, c)| *c).filter(|c| c.thing.exists(present.lens));
    Some((shown.map(|commitment| serde_json::to_string(&rows::whole(present, commitment))).collect(), last))
}

/// What is told of the files of a state: those that lie on the shelf.
#[derive(Debug, Default)]
pub(super) struct Lying {
    /// Which state: its length. None for another time than now, of whose files nothing is told beforehand.
    length: Option<u64>,
    about: BTreeMap<String, About>,
}

impl Lying {
    /// What lies there for what is asked.
    pub(super) fn of(telling: &Telling) -> Self {
        let version = version(telling);
        if !version.kept {
            return Self::default();
        }
        let shelf = &telling.site.shelf;
        let about = Name::all().filter_map(|name| Some((name.file(), shelf.about(&version, &name.file())?)));
        Self { length: Some(telling.view.state.length), about: about.collect() }
    }

    /// Whether files are still to be made.
    pub(super) fn is_waited_for(&self) -> bool {
        self.length.is_some_and(|length| length > 0) && self.about.len() < Name::all().count()
    }

    /// Whether all that can be told of a state is told.
    pub(super) fn is_all_of(&self, state: &Partnership) -> bool {
        !self.is_waited_for() && self.length.is_none_or(|length| length == state.length)
    }

    /// What is told of a file.
    pub(super) fn about(&self, file: &str) -> Option<&About> {
        self.about.get(file)
    }
}

/// How many rows a table has, where that is known without going over it.
#[must_use]
pub fn rows_of(present: Present<'_>, dump: Dump) -> Option<u64> {
    let state = present.state;
    let count = |n: usize| u64::try_from(n).ok();
    match dump {
        Dump::Commitments if present.lens == Lens::ALL => count(state.commitments.len()),
        Dump::Figures => count(state.figures.len()),
        Dump::Sources => count(state.sources.len()),
        Dump::Withholdings => count(present.now.withheld.len()),
        Dump::Acts => Some(state.length),
        _ => None,
    }
}

impl Spoken {
    /// A package of tables, before any table is in it.
    #[must_use]
    pub fn package(self, dumping: &Dumping, homepage: &str) -> app::tabular::Package {
        let t = Catalogue::of(self.0);
        app::tabular::Package {
            name: "openpact".to_owned(),
            title: t.text("data-package-title").into_owned(),
            description: t.text("data-package-description").into_owned(),
            homepage: (!homepage.is_empty()).then(|| format!("{homepage}/data")),
            version: format!("{}+{}", env!("CARGO_PKG_VERSION"), dumping.state.length),
            created: dumping.state.recorded_at.to_string(),
            sources: Vec::new(),
            tables: Vec::new(),
        }
    }

    /// On which terms the dump may be used, and what to know of it.
    #[must_use]
    pub fn terms(self) -> String {
        let t = Catalogue::of(self.0);
        ["data-terms-1", "data-terms-2", "data-terms-3"].map(|key| t.text(key).into_owned()).join("\n\n")
    }
}
