//! What every page is: a struct that holds only what it shows, and a template beside it.

use crate::chrome::{About, Chrome, Frame};
use crate::described;
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

/// The document around what a page shows.
#[derive(askama::Template)]
#[template(path = "frame/layout.html")]
struct Layout<'a> {
    t: &'static Catalogue,
    f: &'a Frame<'a>,
    content: &'a str,
    /// What programs are told of the page, ready to stand in a block of data.
    described: Option<String>,
}

/// What tells a page's surroundings of it, in a language.
type Tell<'a> = &'a dyn Fn(&Catalogue) -> About;
/// What draws a page within its surroundings.
type Draw<'a> = &'a dyn Fn(&'static Catalogue, &Frame<'_>) -> askama::Result<String>;
/// What tells programs of the thing that a page is about.
type Describe<'a> = &'a dyn Fn(&Frame<'_>, &Catalogue) -> Option<serde_json::Value>;

/// A page with what surrounds it: compiled once and not in every page.
///
/// # Errors
/// As [`Page::render`].
pub(crate) fn framed(chrome: &Chrome, tell: Tell<'_>, draw: Draw<'_>, describe: Describe<'_>) -> Result<String, Error> {
    let t = Catalogue::of(chrome.locale);
    let f = Frame::new(chrome, t, tell(t));
    let content = draw(t, &f)?;
    let described = described::block(&f, t, describe);
    let room = content.len() + described.as_ref().map_or(0, String::len) + AROUND;
    Ok(drawn(&Layout { t, f: &f, content: &content, described }, room)?)
}

/// How much room a page is given before it is drawn, in bytes, and what surrounds it: most need no more, so that what is drawn need
/// not be moved while it grows.
pub(crate) const ROOM: usize = 32 << 10;
const AROUND: usize = 8 << 10;

/// Draws a template into room for so many bytes.
///
/// # Errors
/// As [`Page::render`].
pub(crate) fn drawn(template: &impl askama::Template, room: usize) -> askama::Result<String> {
    let mut out = String::with_capacity(room);
    template.render_into(&mut out)?;
    Ok(out)
}

/// A page that is a document by itself.
///
/// # Errors
/// As [`Page::render`].
pub(crate) fn alone(chrome: &Chrome, tell: Tell<'_>, draw: Draw<'_>, _: Describe<'_>) -> Result<String, Error> {
    let t = Catalogue::of(chrome.locale);
    Ok(draw(t, &Frame::new(chrome, t, tell(t)))?)
}

/// Ties a page to its template: `page!(MembersPage, "membership/members.html", about)`, where `about` is a function from the
/// page and a catalogue. With `alone` behind it, the template is the whole document. With `tells thing`, where `thing` is a function
/// from the page, what surrounds it and a catalogue to an object of schema.org, programs are told what the page is about.
macro_rules! page {
    ($page:ty, $path:literal) => {
        $crate::page::page!($page, $path, framed, |_, _, _| None);
    };
    ($page:ty, $path:literal, tells $thing:ident) => {
        $crate::page::page!($page, $path, framed, |page, f, t| Some($thing(page, f, t)));
    };
    ($page:ty, $path:literal, alone) => {
        $crate::page::page!($page, $path, alone, |_, _, _| None);
    };
    ($page:ty, $path:literal, $how:ident, $describe:expr) => {
        #[derive(askama::Template)]
        #[template(path = $path)]
        struct Html<'a> {
            t: &'static $crate::locale::Catalogue,
            f: &'a $crate::chrome::Frame<'a>,
            p: &'a $page,
        }

        impl $crate::page::Page for $page {
            fn about(&self, t: &$crate::locale::Catalogue) -> $crate::chrome::About {
                about(self, t)
            }

            fn render(&self, chrome: &$crate::chrome::Chrome) -> Result<String, $crate::page::Error> {
                let draw = |t, f: &$crate::chrome::Frame<'_>| {
                    let html = Html { t, f, p: self };
                    // Not every page leads elsewhere.
                    let _ = html.f;
                    $crate::page::drawn(&html, $crate::page::ROOM)
                };
                let describe: fn(&$page, &$crate::chrome::Frame<'_>, &$crate::locale::Catalogue) -> _ = $describe;
                $crate::page::$how(chrome, &|t| about(self, t), &draw, &|f, t| describe(self, f, t))
            }
        }
    };
}
pub(crate) use page;
