//! Where a link leads: an address with a question behind it, and the formats in which a page can be asked for.

use super::Address;
use super::question::{percent_encode, twin};
use crate::locale::Locale;

/// What a page can be asked as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// For people.
    Html,
    /// For programs.
    Json,
    /// Lists, for spreadsheets.
    Csv,
    /// The page on paper, where the site has what sets it.
    Pdf,
    /// A chart, as a drawing.
    Svg,
    /// A chart, as a picture.
    Png,
}

impl Format {
    /// What an address in this format ends in.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Html => "",
            Self::Json => ".json",
            Self::Csv => ".csv",
            Self::Pdf => ".pdf",
            Self::Svg => ".svg",
            Self::Png => ".png",
        }
    }

    /// What it is called on the Internet.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Html => "text/html",
            Self::Json => "application/json",
            Self::Csv => "text/csv",
            Self::Pdf => "application/pdf",
            Self::Svg => "image/svg+xml",
            Self::Png => "image/png",
        }
    }

    /// Takes the format off a path: `/members/ghana.json` is `/members/ghana` as JSON; `/index.json` is `/`.
    #[must_use]
    pub fn split(path: &str) -> (&str, Self) {
        for format in [Self::Json, Self::Csv, Self::Pdf, Self::Svg, Self::Png] {
            if let Some(rest) = path.strip_suffix(format.extension()) {
                if rest == "/index" {
                    return ("/", format);
                }
                if rest.len() > 1 && !rest.ends_with('/') {
                    return (rest, format);
                }
            }
        }
        (path, Self::Html)
    }
}

/// Where a link leads: an address, perhaps with a question behind it. Pages hold these; the reader's language is put
/// before them when the page is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    address: Address,
    pairs: Vec<(String, String)>,
    /// The place on the page, by the name it has there.
    place: Option<&'static str>,
}

impl Target {
    /// The address with no question yet.
    #[must_use]
    pub const fn new(address: Address) -> Self {
        Self { address, pairs: Vec::new(), place: None }
    }

    /// The same, asking one more thing; a pair with nothing in it is left out, and a later answer to the same question
    /// takes the place of an earlier one.
    #[must_use]
    pub fn and(mut self, name: &str, value: &str) -> Self {
        self.pairs.retain(|(known, _)| known != name);
        if !value.is_empty() {
            self.pairs.push((name.to_owned(), value.to_owned()));
        }
        self
    }

    /// The same, asking one more time what may be asked several times.
    #[must_use]
    pub fn also(mut self, name: &str, value: &str) -> Self {
        self.pairs.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The same, at a place on the page.
    #[must_use]
    pub const fn at(mut self, place: &'static str) -> Self {
        self.place = Some(place);
        self
    }

    /// The address as it stands in a link.
    #[must_use]
    pub fn href(&self, locale: Locale) -> String {
        let mut out = self.address.href(locale);
        self.ask(&mut out);
        out
    }

    /// The same in another format: JSON or CSV.
    #[must_use]
    pub fn twin(&self, locale: Locale, format: Format) -> String {
        twin(&self.href(locale), format)
    }

    /// Where it leads, without the question.
    #[must_use]
    pub const fn address(&self) -> &Address {
        &self.address
    }

    /// The path and its question without a language, as [`crate::Chrome::path`] wants it.
    #[must_use]
    pub fn path(&self) -> String {
        let mut out = self.address.path();
        self.ask(&mut out);
        out
    }

    fn ask(&self, out: &mut String) {
        for (index, (name, value)) in self.pairs.iter().enumerate() {
            out.push(if index == 0 { '?' } else { '&' });
            percent_encode(name, out);
            out.push('=');
            percent_encode(value, out);
        }
        if let Some(place) = self.place {
            out.push('#');
            out.push_str(place);
        }
    }
}

impl From<Address> for Target {
    fn from(address: Address) -> Self {
        Self::new(address)
    }
}
