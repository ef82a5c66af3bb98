//! Feeds of changes: Atom (RFC 4287) and JSON Feed 1.1 from the same entries.
//!
//! An entry's id is the permanent address of what it tells, so a reader of feeds shows it once, whatever the language and
//! however often the feed is asked for. Nothing here decides what is told, and no text is taken for markup.

use atom_syndication as atom;
use domain::Timestamp;
use serde_json::json;

/// A feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feed {
    /// Its name for ever: the address of the list that it follows.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Who publishes it.
    pub author: String,
    /// In which language, as a BCP 47 tag.
    pub language: String,
    /// The page that it follows.
    pub page: String,
    /// Its own address.
    pub address: String,
    /// Its entries, newest first.
    pub entries: Vec<Entry>,
}

/// Something that changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its name for ever.
    pub id: String,
    /// What changed, in a sentence.
    pub title: String,
    /// Where that is shown.
    pub page: String,
    /// When it was recorded, by our own clock.
    pub updated: Timestamp,
    /// More about it; may be empty.
    pub summary: String,
}

/// A feed cannot be written or read.
#[derive(Debug, thiserror::Error)]
pub enum NoFeed {
    /// A moment of the record is none of the calendar's.
    #[error("the moment {0} is not one that a feed can say")]
    Moment(Timestamp),
    /// It is not Atom, or cannot be written as such.
    #[error("not a feed: {0}")]
    Atom(#[from] atom::Error),
}

impl Feed {
    /// When it last changed; the beginning of the clock if it holds nothing.
    #[must_use]
    pub fn updated(&self) -> Timestamp {
        self.entries.iter().map(|entry| entry.updated).max().unwrap_or_default()
    }

    /// As Atom.
    ///
    /// # Errors
    /// When a moment cannot be said.
    pub fn to_atom(&self) -> Result<Vec<u8>, NoFeed> {
        let link = |rel: &str, href: &str, media: &str| atom::Link {
            rel: rel.to_owned(),
            href: href.to_owned(),
            mime_type: Some(media.to_owned()),
            ..atom::Link::default()
        };
        let feed = atom::Feed {
            id: self.id.clone(),
            title: atom::Text::plain(self.title.clone()),
            updated: moment(self.updated())?,
            authors: vec![atom::Person { name: self.author.clone(), ..atom::Person::default() }],
            links: vec![
                link("self", &self.address, "application/atom+xml"),
                link("alternate", &self.page, "text/html"),
            ],
            entries: self.entries.iter().map(Entry::to_atom).collect::<Result<_, _>>()?,
            lang: Some(self.language.clone()),
            ..atom::Feed::default()
        };
        Ok(feed.write_to(Vec::new())?)
    }

    /// As JSON Feed.
    #[must_use]
    pub fn to_json(&self) -> Vec<u8> {
        let item = |entry: &Entry| {
            json!({
                "id": entry.id,
                "url": entry.page,
                "title": entry.title,
                "content_text": if entry.summary.is_empty() { &entry.title } else { &entry.summary },
                "date_published": entry.updated.to_string(),
                "date_modified": entry.updated.to_string(),
            })
        };
        let feed = json!({
            "version": "https://jsonfeed.org/version/1.1",
            "title": self.title,
            "language": self.language,
            "home_page_url": self.page,
            "feed_url": self.address,
            "authors": [{ "name": self.author }],
            "items": self.entries.iter().map(item).collect::<Vec<_>>(),
        });
        feed.to_string().into_bytes()
    }
}

/// Reads an Atom feed back, as readers of feeds do.
///
/// # Errors
/// When it is none.
pub fn read_atom(bytes: &[u8]) -> Result<Feed, NoFeed> {
    let read = atom::Feed::read_from(bytes)?;
    let page = |links: &[atom::Link], rel: &str| {
        links.iter().find(|link| link.rel == rel).map(|link| link.href.clone()).unwrap_or_default()
    };
    let ours = |moment: atom::FixedDateTime| Timestamp(moment.timestamp_micros());
    let entry = |entry: atom::Entry| Entry {
        page: page(&entry.links, "alternate"),
        id: entry.id,
        title: entry.title.value,
        updated: ours(entry.updated),
        summary: entry.summary.map(|text| text.value).unwrap_or_default(),
    };
    Ok(Feed {
        page: page(&read.links, "alternate"),
        address: page(&read.links, "self"),
        id: read.id,
        title: read.title.value,
        author: read.authors.into_iter().next().map(|author| author.name).unwrap_or_default(),
        language: read.lang.unwrap_or_default(),
        entries: read.entries.into_iter().map(entry).collect(),
    })
}

impl Entry {
    fn to_atom(&self) -> Result<atom::Entry, NoFeed> {
        Ok(atom::Entry {
            id: self.id.clone(),
            title: atom::Text::plain(self.title.clone()),
            updated: moment(self.updated)?,
            links: vec![atom::Link { href: self.page.clone(), ..atom::Link::default() }],
            summary: (!self.summary.is_empty()).then(|| atom::Text::plain(self.summary.clone())),
            ..atom::Entry::default()
        })
    }
}

fn moment(moment: Timestamp) -> Result<atom::FixedDateTime, NoFeed> {
    moment.to_string().parse().map_err(|_| NoFeed::Moment(moment))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn feed() -> Feed {
        let entry = |n: i64, title: &str| Entry {
            id: format!("https://openpact.example/record/{n}"),
            title: title.into(),
            page: format!("https://openpact.example/record/{n}"),
            updated: Timestamp(1_795_262_400_000_000 + n),
            summary: String::new(),
        };
        Feed {
            id: "https://openpact.example/record".into(),
            title: "What changed".into(),
            author: "openpact.example".into(),
            language: "en".into(),
            page: "https://openpact.example/record".into(),
            address: "https://openpact.example/changes.atom".into(),
            entries: vec![entry(9, "A <b>title</b> & more"), entry(8, "Another")],
        }
    }

    #[test]
    fn atom_reads_back_with_its_ids_and_moments() {
        let bytes = feed().to_atom().unwrap();
        assert_eq!(read_atom(&bytes).unwrap(), feed(), "words stay words, moments stay exact");
        assert!(read_atom(b"<html>").is_err());
    }

    #[test]
    fn the_json_feed_tells_the_same() {
        let read: serde_json::Value = serde_json::from_slice(&feed().to_json()).unwrap();
        assert_eq!(read["items"][1]["id"], "https://openpact.example/record/8");
        assert_eq!(read["items"][0]["date_modified"], "2026-11-21T12:00:00.000009Z");
        assert_eq!(read["version"], "https://jsonfeed.org/version/1.1");
    }

    #[test]
    fn an_empty_feed_is_a_feed() {
        let empty = Feed { entries: Vec::new(), ..feed() };
        assert_eq!(read_atom(&empty.to_atom().unwrap()).unwrap(), empty);
    }
}
