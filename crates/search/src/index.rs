//! The index in its folder: opening it, following the record, and answering questions.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use domain::MemberId;
use tantivy::collector::sort_key::{SortBySimilarityScore, SortByStaticFastValue};
use tantivy::collector::{Count, FilterCollector, TopDocs};
use tantivy::directory::MmapDirectory;
use tantivy::indexer::IndexWriterOptions;
use tantivy::schema::Value as _;
use tantivy::{
    DocAddress, IndexReader, IndexSettings, IndexWriter, Order, ReloadPolicy, Score, Searcher, TantivyDocument, Term,
};

use crate::SCHEMA;
use crate::ask::Ask;
use crate::correct::{Correction, correct};
use crate::counts::{Counted, Counts, Segments};
use crate::doc::{Change, Facet, Id, Kind, Until};
use crate::fault::Fault;
use crate::mark::{Marker, Snippet};
use crate::rank;
use crate::schema::{Fields, KIND, Layout, ORDER, Shown, Titled};

/// The most results that are given at once.
const MAX_LIMIT: usize = 1_000;
/// How far into the results one can go: everything before is held in memory while a question is answered.
const MAX_OFFSET: usize = 10_000;
/// The least memory that the library writes with.
const LEAST_WRITER_BYTES: usize = 15_000_000;
/// How many unpacked blocks of texts, 16 kB each, are kept for each part of the index: a page of results reads a few.
const KEPT_BLOCKS: usize = 8;

/// How an index behaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// The memory in bytes that writing may take before it goes to disk; at least 15 MB are used. None is held in between.
    pub writer_bytes: usize,
}

impl Default for Options {
    /// 50 MB.
    fn default() -> Self {
        Self { writer_bytes: 50_000_000 }
    }
}

/// A question.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    /// What the reader typed. Words are looked for in any of their forms and the more of them a document has the better;
    /// `"quoted words"` must follow each other, `begin*` looks for beginnings, `-word` and `-"some words"` keep documents
    /// out. `AND`, `OR` and `NOT` in capitals (also `Y`, `O`, `ET`, `OU`, `SAUF`, `NÃO`) join these, `+` stands before what must be
    /// there, brackets group. Blank asks for everything, by id.
    pub text: String,
    /// What sort of thing to look for.
    pub kind: Kind,
    /// Only what is this member's.
    pub member: Option<MemberId>,
    /// Only what has all of these.
    pub facets: Vec<Facet>,
    /// How far it goes in time.
    pub until: Until,
    /// How many results to give, at most 1,000.
    pub limit: usize,
    /// How many results to leave out first. After 10,000 none are given: whoever looks for more should narrow down.
    pub offset: usize,
    /// Whether titles and passages are left out: for whoever wants to know what was found, and not where.
    pub bare: bool,
}

/// What was found.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Results {
    /// How many documents of the kind that was asked for there are in all.
    pub total: u64,
    /// How many there are of each kind, asked for or not.
    pub kinds: Vec<(Kind, u64)>,
    /// The same in other languages, as the glossary has it: language tags and terms.
    pub also: Vec<(&'static str, &'static str)>,
    /// Those that were asked for, best first; documents that are as good as each other by id.
    pub hits: Vec<Hit>,
    /// How many documents of the total have each facet that any of them has.
    pub facets: Vec<(Arc<Facet>, u64)>,
    /// The words that stand nowhere, with what was looked for instead.
    pub corrections: Vec<Correction>,
}

/// A document that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// What it is about.
    pub id: Id,
    /// How well it fits. Scores of different questions cannot be compared.
    pub score: f32,
    /// Its leading title, whole, with what was found in it.
    pub title: Snippet,
    /// A passage in which something was found: of another edition's title, else of the texts, else of the names, else of what the
    /// review wrote.
    pub passage: Option<Snippet>,
    /// Whether the passage is of what the review wrote.
    pub by_reviewer: bool,
}

/// A full-text index. Share it by reference: any number of readers search while one writes.
pub struct Index {
    index: tantivy::Index,
    reader: IndexReader,
    fields: Fields,
    options: Options,
    position: AtomicU64,
    segments: Segments,
    writing: Mutex<()>,
}

impl Index {
    /// Opens the index in a folder, or begins one.
    ///
    /// The index lies in a folder `schema-N` inside, so one of another form is left aside and removed, and the new one begins
    /// at position 0. So does one that is damaged.
    ///
    /// # Errors
    /// When the folder cannot be read or written.
    pub fn open(folder: &Path, options: Options) -> Result<Self, Fault> {
        let place = folder.join(format!("schema-{SCHEMA}"));
        fs::create_dir_all(&place)?;
        remove_other_schemas(folder, &place)?;
        match Self::attach(&place, options) {
            Err(Fault::Damaged(why)) => {
                tracing::warn!(place = %place.display(), why, "the search index is damaged and is built again");
                fs::remove_dir_all(&place)?;
                fs::create_dir_all(&place)?;
                Self::attach(&place, options)
            }
            opened => opened,
        }
    }

    fn attach(place: &Path, options: Options) -> Result<Self, Fault> {
        let directory = MmapDirectory::open(place).map_err(tantivy::TantivyError::from)?;
        Self::over(directory, options)
    }

    /// An index that is gone when it is dropped.
    ///
    /// # Errors
    /// Never in practice; the library's word for it is the same as for a folder.
    pub fn in_memory() -> Result<Self, Fault> {
        Self::over(tantivy::directory::RamDirectory::create(), Options { writer_bytes: LEAST_WRITER_BYTES })
    }

    fn over(directory: impl tantivy::Directory, options: Options) -> Result<Self, Fault> {
        let fields = Fields::new();
        let settings = IndexSettings { docstore_compress_dedicated_thread: false, ..IndexSettings::default() };
        let builder = tantivy::Index::builder().schema(fields.schema.clone()).settings(settings);
        let directory: Box<dyn tantivy::Directory> = Box::new(directory);
        let index = builder.open_or_create(directory)?;
        let position = position_of(index.load_metas()?.payload.as_deref())?;
        let reader = index
            .reader_builder()
            .reload_policy(ReloadPolicy::Manual)
            .doc_store_cache_num_blocks(KEPT_BLOCKS)
            .try_into()?;
        let (position, segments) = (AtomicU64::new(position), Segments::default());
        Ok(Self { index, reader, fields, options, position, segments, writing: Mutex::new(()) })
    }

    /// How many acts of the record the index has taken in. While this is less than the head of the record, it is catching up.
    #[must_use]
    pub fn position(&self) -> u64 {
        self.position.load(Ordering::Acquire)
    }

    /// How many documents there are.
    #[must_use]
    pub fn len(&self) -> u64 {
        self.reader.searcher().num_docs()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Takes changes in, all or none, and remembers the position they lead to. Killed at any moment it leaves what was
    /// there before.
    ///
    /// Memory for writing is taken here and given back before this returns, so many changes at once cost less than one by
    /// one. Readers see the changes when this returns.
    ///
    /// # Errors
    /// When the folder cannot be written, or another process writes to it.
    pub fn update(&self, changes: impl IntoIterator<Item = Change>, position: u64) -> Result<(), Fault> {
        let _turn = self.turn();
        let mut writer = self.writer()?;
        let mut layout = Layout::new(&self.fields);
        for change in changes {
            match change {
                Change::Put(doc) => {
                    writer.delete_term(self.id_term(&doc.id));
                    writer.add_document(layout.document(&doc))?;
                }
                Change::Remove(id) => {
                    writer.delete_term(self.id_term(&id));
                }
            }
        }
        self.commit(&mut writer, position)?;
        self.finish(writer, position)
    }

    /// Empties the index and puts it back to position 0: the record is not the one it was built from.
    ///
    /// # Errors
    /// When the folder cannot be written, or another process writes to it.
    pub fn clear(&self) -> Result<(), Fault> {
        let _turn = self.turn();
        let mut writer = self.writer()?;
        writer.delete_all_documents()?;
        self.commit(&mut writer, 0)?;
        self.finish(writer, 0)
    }

    /// Takes the words of documents that were replaced or removed off the disk at once, not only out of sight. To be called
    /// after a text was withheld; the next updates would do it in time.
    ///
    /// # Errors
    /// When the folder cannot be written, or another process writes to it.
    pub fn purge(&self) -> Result<(), Fault> {
        let _turn = self.turn();
        let mut writer = self.writer()?;
        let parts = self.index.searchable_segment_metas()?;
        // Whoever holds the description of a part keeps its files on the disk, so only the names are kept.
        let stale: Vec<_> = parts.into_iter().filter(|part| part.has_deletes()).map(|part| part.id()).collect();
        if !stale.is_empty() {
            writer.merge(&stale).wait()?;
        }
        // The reader lets go of the old files first, else they could not be removed.
        self.reader.reload()?;
        writer.garbage_collect_files().wait()?;
        let position = self.position();
        self.finish(writer, position)
    }

    /// Answers a question.
    ///
    /// # Errors
    /// When the index cannot be read; never because of what was asked.
    pub fn search(&self, query: &Query) -> Result<Results, Fault> {
        let searcher = self.reader.searcher();
        let mut ask = Ask::read(&query.text);
        let corrections = correct(&mut ask, &searcher, &self.fields)?;
        let asked = self.asked(&ask, query);
        let limit = if query.offset > MAX_OFFSET { 0 } else { query.limit.min(MAX_LIMIT) };
        // The library collects at least one.
        let top = TopDocs::with_limit(limit.max(1)).and_offset(query.offset.min(MAX_OFFSET));
        let [first, second] = ORDER.map(|field| (SortByStaticFastValue::<u64>::for_field(field), Order::Asc));
        let top = top.order_by(((SortBySimilarityScore, Order::Desc), first, second));
        let shown = query.kind;
        let top = FilterCollector::new(KIND.to_owned(), move |kind: u64| kind == shown as u64, top);
        let (best, counted) = searcher.search(&*asked, &(top, Counts { shown, segments: &self.segments }))?;
        let Counted { kinds, facets } = counted;
        let kinds: Vec<(Kind, u64)> = Kind::ALL.into_iter().zip(kinds).collect();
        let total = kinds.iter().find(|(kind, _)| *kind == shown).map_or(0, |(_, count)| *count);
        let marker = Marker::new(&ask);
        let hits = best.into_iter().take(limit);
        let hits: Result<Vec<Hit>, Fault> =
            hits.map(|((score, ..), address)| self.hit(&searcher, &marker, query.bare, score, address)).collect();
        Ok(Results { total, kinds, hits: hits?, facets, corrections, also: ask.also() })
    }

    /// How many documents answer a question as it is written, of whichever kind; it costs a part of an answer.
    ///
    /// # Errors
    /// When the index cannot be read; never because of what was asked.
    pub fn count(&self, query: &Query) -> Result<u64, Fault> {
        let searcher = self.reader.searcher();
        let asked = self.asked(&Ask::read(&query.text), query);
        let found = searcher.search(&*asked, &Count)?;
        Ok(u64::try_from(found).unwrap_or(u64::MAX))
    }

    /// What is asked, for the library.
    fn asked(&self, ask: &Ask, query: &Query) -> Box<dyn tantivy::query::Query> {
        let mut facets = query.facets.clone();
        facets.extend(query.member.as_ref().map(Facet::member));
        rank::query(&self.fields, ask, &facets, query.until)
    }

    fn hit(
        &self,
        searcher: &Searcher,
        marker: &Marker<'_>,
        bare: bool,
        score: Score,
        address: DocAddress,
    ) -> Result<Hit, Fault> {
        let damaged = || Fault::Damaged("a document is not as it was written".to_owned());
        let doc: TantivyDocument = searcher.doc(address)?;
        let json = doc.get_first(self.fields.shown).and_then(|value| value.as_str()).ok_or_else(damaged)?;
        let hit = |id, title, passage, by_reviewer| Hit { id, score, title, passage, by_reviewer };
        if bare || marker.is_blank() {
            let Titled { id, titles } = serde_json::from_str(json).map_err(|_| damaged())?;
            let id = id.parse().map_err(|_| damaged())?;
            let title = titles.first().filter(|_| !bare).map_or_else(Snippet::default, |title| marker.whole(title));
            return Ok(hit(id, title, None, false));
        }
        let shown: Shown<'_> = serde_json::from_str(json).map_err(|_| damaged())?;
        let id = shown.id.parse().map_err(|_| damaged())?;
        let (leading, others) = shown.titles.split_first().map_or((None, &[][..]), |(first, rest)| (Some(first), rest));
        let title = leading.map_or_else(Snippet::default, |title| marker.whole(title));
        // Marking is most of what a page of results costs, so nothing is marked behind what is shown.
        let other = if title.highlights.is_empty() { marker.passage(others) } else { None };
        let own = other.or_else(|| marker.passage(&shown.texts)).or_else(|| marker.passage(&shown.names));
        match own {
            Some(passage) => Ok(hit(id, title, Some(passage), false)),
            None => {
                let finding = marker.passage(&shown.findings);
                let by_reviewer = finding.is_some();
                Ok(hit(id, title, finding, by_reviewer))
            }
        }
    }

    fn turn(&self) -> MutexGuard<'_, ()> {
        self.writing.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn writer(&self) -> Result<IndexWriter, Fault> {
        let bytes = self.options.writer_bytes.max(LEAST_WRITER_BYTES);
        let options = IndexWriterOptions::builder()
            .num_worker_threads(1)
            .num_merge_threads(1)
            .memory_budget_per_thread(bytes)
            .build();
        Ok(self.index.writer_with_options(options)?)
    }

    fn commit(&self, writer: &mut IndexWriter, position: u64) -> Result<(), Fault> {
        let mut commit = writer.prepare_commit()?;
        commit.set_payload(&position.to_string());
        commit.commit()?;
        Ok(())
    }

    /// Gives the writer's memory back and shows readers what it wrote.
    fn finish(&self, writer: IndexWriter, position: u64) -> Result<(), Fault> {
        writer.wait_merging_threads()?;
        self.reader.reload()?;
        self.segments.keep(&self.reader.searcher());
        self.position.store(position, Ordering::Release);
        Ok(())
    }

    fn id_term(&self, id: &Id) -> Term {
        Term::from_field_text(self.fields.id, &id.to_string())
    }
}

fn position_of(payload: Option<&str>) -> Result<u64, Fault> {
    let Some(payload) = payload else { return Ok(0) };
    payload.parse().map_err(|_| Fault::Damaged(format!("{payload:?} is no position")))
}

/// Removes the folders of indexes of another form, and nothing else.
fn remove_other_schemas(folder: &Path, ours: &Path) -> Result<(), Fault> {
    for entry in fs::read_dir(folder)? {
        let path: PathBuf = entry?.path();
        let number = path.file_name().and_then(|name| name.to_str()).and_then(|name| name.strip_prefix("schema-"));
        if path != ours && path.is_dir() && number.is_some_and(|number| number.parse::<u32>().is_ok()) {
            fs::remove_dir_all(&path)?;
        }
    }
    Ok(())
}
