//! What every page is: a struct that holds only what it shows, and a template beside it.

use crate::chrome::{About, Chrome};
use crate::locale::Catalogue;

/// A page could not be drawn. Templates are checked when the program is compiled, so this is a fault of the program, never
/// of the reader; it is logged once and shown as a reference number.
#[derive(Debug, thiserror::Error)]
#[error("the page could not be drawn")]
pub struct Error(#[from] askama::Error);

/// A page, filled and ready to be drawn in any language.
pub trait Page {
    /// What it tells its surroundings: title, place, formats.
    fn about(&self, t: &Catalogue) -> About;

    /// The whole HTML document.
    ///
    /// # Errors
    ///
    /// [`Error`] if the template engine fails, which a page that renders in the tests does not.
    fn render(&self, chrome: &Chrome) -> Result<String, Error>;
}

/// Ties a page to its template: `page!(MembersPage, "membership/members.html", about)`, where `about` is a function from the
/// page and a catalogue.
macro_rules! page {
    ($page:ty, $path:literal) => {
        #[derive(askama::Template)]
        #[template(path = $path)]
        struct Html<'a> {
            t: &'static $crate::locale::Catalogue,
            f: $crate::chrome::Frame<'a>,
            p: &'a $page,
        }

        impl $crate::page::Page for $page {
            fn about(&self, t: &$crate::locale::Catalogue) -> $crate::chrome::About {
                about(self, t)
            }

            fn render(&self, chrome: &$crate::chrome::Chrome) -> Result<String, $crate::page::Error> {
                let t = $crate::locale::Catalogue::of(chrome.locale);
                let f = $crate::chrome::Frame::new(chrome, t, about(self, t));
                Ok(askama::Template::render(&Html { t, f, p: self })?)
            }
        }
    };
}
pub(crate) use page;
