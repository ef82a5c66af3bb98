//! Drawings as pictures: SVG in, PNG out.
//!
//! Words are set in the fonts that are handed over and in no others, so that a picture looks the same on every machine. Nothing
//! is read from disk or from elsewhere, whatever a drawing refers to. Nothing here knows what a drawing shows.

use std::sync::Arc;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{ImageHrefResolver, Options, Tree, fontdb};

/// No picture is higher or wider than this, in pixels: four bytes for each are held in memory while it is drawn.
pub const LARGEST: u32 = 4096;

/// There is no picture.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A font is no WOFF2 font.
    #[error("a font cannot be read: {0}")]
    Font(String),
    /// The drawing is no SVG, or has no size.
    #[error("the drawing cannot be read: {0}")]
    Drawing(#[from] resvg::usvg::Error),
    /// The picture would be larger than [`LARGEST`], or have no pixel.
    #[error("a picture of {width} by {height} pixels cannot be drawn")]
    Size {
        /// How wide it would be.
        width: u32,
        /// How high it would be.
        height: u32,
    },
    /// The picture cannot be packed.
    #[error("the picture cannot be packed: {0}")]
    Packing(String),
}

/// Whoever draws: fonts, read once.
#[derive(Debug, Clone)]
pub struct Painter {
    fonts: Arc<fontdb::Database>,
}

impl Painter {
    /// A painter with these fonts, in WOFF2. A drawing names them by their own names.
    ///
    /// # Errors
    /// When one cannot be read.
    pub fn new<'f>(fonts: impl IntoIterator<Item = &'f [u8]>) -> Result<Self, Error> {
        let mut database = fontdb::Database::new();
        for font in fonts {
            let font = wuff::decompress_woff2(font).map_err(|why| Error::Font(format!("{why:?}")))?;
            database.load_font_data(font);
        }
        Ok(Self { fonts: Arc::new(database) })
    }

    /// A drawing as a picture of this width, in pixels; its height follows.
    ///
    /// # Errors
    /// When it is no drawing, or too large.
    pub fn png(&self, svg: &str, width: u32) -> Result<Vec<u8>, Error> {
        let image_href_resolver =
            ImageHrefResolver { resolve_data: Box::new(|_, _, _| None), resolve_string: Box::new(|_, _| None) };
        let options = Options { fontdb: Arc::clone(&self.fonts), image_href_resolver, ..Options::default() };
        let tree = Tree::from_str(svg, &options)?;
        let drawn = tree.size().to_int_size();
        let (units, high) = (u64::from(drawn.width().max(1)), u64::from(drawn.height()));
        let height = u32::try_from(high * u64::from(width) / units).unwrap_or(u32::MAX);
        let size = Error::Size { width, height };
        if width > LARGEST || height > LARGEST {
            return Err(size);
        }
        let mut pixels = Pixmap::new(width, height).ok_or(size)?;
        // Both are far below what a float holds exactly.
        #[expect(clippy::cast_precision_loss, reason = "pixels are a few thousand")]
        let scale = width as f32 / drawn.width().max(1) as f32;
        resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
        pixels.encode_png().map_err(|why| Error::Packing(why.to_string()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LATIN: &[u8] = include_bytes!("../../views/src/assets/fonts/openpact-text-latin.woff2");
    const ARABIC: &[u8] = include_bytes!("../../views/src/assets/fonts/openpact-arabic-400.woff2");

    fn painter() -> Painter {
        Painter::new([LATIN, ARABIC]).unwrap()
    }

    fn drawing(inside: &str) -> String {
        format!(
            r##"<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100" font-family="Openpact Text"><rect width="200" height="100" fill="#ffffff"/>{inside}</svg>"##
        )
    }

    /// How many pixels are not white.
    fn inked(png: &[u8]) -> usize {
        let pixels = Pixmap::decode_png(png).unwrap();
        pixels.pixels().iter().filter(|pixel| pixel.red() < 128).count()
    }

    #[test]
    fn a_picture_has_the_width_that_was_asked_for() {
        let png = painter().png(&drawing(""), 640).unwrap();
        let pixels = Pixmap::decode_png(&png).unwrap();
        assert_eq!((pixels.width(), pixels.height()), (640, 320));
    }

    #[test]
    fn words_are_set_in_our_fonts_latin_and_arabic_and_bolder_where_it_is_asked() {
        let painter = painter();
        let set = |words: &str, weight| {
            let text = format!(r##"<text x="10" y="60" font-size="40" font-weight="{weight}">{words}</text>"##);
            inked(&painter.png(&drawing(&text), 400).unwrap())
        };
        let (latin, bold, arabic) =
            (set("Openpact", 400), set("Openpact", 700), set("\u{627}\u{644}\u{633}\u{62c}\u{644}", 400));
        assert!(latin > 500 && arabic > 300, "{latin} {arabic}");
        assert!(bold > latin * 11 / 10, "{bold} is no bolder than {latin}");
    }

    #[test]
    fn nothing_is_drawn_that_a_drawing_only_refers_to() {
        let refers = drawing(
            r##"<image href="/etc/hostname" width="200" height="100"/><image href="data:image/png;base64,iVBORw0KGgo=" width="9" height="9"/>"##,
        );
        assert_eq!(inked(&painter().png(&refers, 200).unwrap()), 0);
    }

    #[test]
    fn what_is_no_drawing_or_too_large_is_refused() {
        let painter = painter();
        assert!(matches!(painter.png("<html/>", 640), Err(Error::Drawing(_))));
        assert!(matches!(painter.png(&drawing(""), 100_000), Err(Error::Size { .. })));
        assert!(matches!(painter.png(&drawing(""), 0), Err(Error::Size { .. })));
        assert!(matches!(Painter::new([&b"no font"[..]]), Err(Error::Font(_))));
    }
}
