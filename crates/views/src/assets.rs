//! Styles, fonts, the icon and the three scripts, compiled into the program and served under names that contain their digest.
//!
//! A name never means other bytes, so an asset may be cached for a year and a new release simply has new names. Nothing is
//! read from disk and nothing comes from a third party.

use std::borrow::Cow;
use std::sync::LazyLock;

use sha2::{Digest as _, Sha256};

/// A file that pages need, ready to be served.
#[derive(Debug, Clone)]
pub struct Asset {
    /// Where it is served: `/assets/site.3f8a….css`.
    pub path: String,
    /// What it holds.
    pub bytes: Cow<'static, [u8]>,
    /// The media type, with charset for text.
    pub content_type: &'static str,
    /// A strong entity tag, in its quotes.
    pub etag: String,
}

impl Asset {
    /// What `Cache-Control` may say of it: it never changes.
    pub const CACHE_CONTROL: &'static str = "public, max-age=31536000, immutable";
}

/// The policy that every page holds to: nothing inline, nothing from elsewhere, no script.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// The policy of the pages on which a device can be asked for a passkey: the one script of ours, and what it asks of us.
pub const CONTENT_SECURITY_POLICY_OF_PASSKEYS: &str = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// The policy of the pages with a form that saves while one writes: the one script of theirs, and what it asks of us.
pub const CONTENT_SECURITY_POLICY_OF_KEEPING: &str = CONTENT_SECURITY_POLICY_OF_PASSKEYS;

/// The policy of a chart by itself, which anybody may show in a frame of a page of theirs. It holds no form and no script, so
/// nothing can be done in it unawares.
pub const CONTENT_SECURITY_POLICY_OF_CHARTS: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors *";

/// The policy of the pages with a search box that suggests: the one script of theirs, and what it asks of us.
pub const CONTENT_SECURITY_POLICY_OF_SUGGESTIONS: &str = CONTENT_SECURITY_POLICY_OF_PASSKEYS;

const FONTS: [(&str, &[u8]); 4] = [
    ("openpact-text-latin", include_bytes!("assets/fonts/openpact-text-latin.woff2")),
    ("openpact-text-latin-ext", include_bytes!("assets/fonts/openpact-text-latin-ext.woff2")),
    ("openpact-arabic-400", include_bytes!("assets/fonts/openpact-arabic-400.woff2")),
    ("openpact-arabic-700", include_bytes!("assets/fonts/openpact-arabic-700.woff2")),
];

/// In the order of the cascade: values, the ground, components, pages, and last what paper and other displays change.
const STYLES: &[&str] = &[
    include_str!("assets/tokens.css"),
    include_str!("assets/base.css"),
    include_str!("frame/frame.css"),
    include_str!("components/facts/facts.css"),
    include_str!("components/table/table.css"),
    include_str!("components/level/level.css"),
    include_str!("components/tag/tag.css"),
    include_str!("components/voices/voices.css"),
    include_str!("components/strip/strip.css"),
    include_str!("components/form/form.css"),
    include_str!("components/note/note.css"),
    include_str!("components/ledger/ledger.css"),
    include_str!("components/receipt/receipt.css"),
    include_str!("components/tree/tree.css"),
    include_str!("components/chart/chart.css"),
    include_str!("components/tiles/tiles.css"),
    include_str!("charts/charts.css"),
    include_str!("components/halftone/halftone.css"),
    include_str!("components/months/months.css"),
    include_str!("components/pager/pager.css"),
    include_str!("components/empty/empty.css"),
    include_str!("components/cite/cite.css"),
    include_str!("home/home.css"),
    include_str!("search/search.css"),
    include_str!("glossary/glossary.css"),
    include_str!("styleguide/styleguide.css"),
    include_str!("assets/media.css"),
];

static ASSETS: LazyLock<Vec<Asset>> = LazyLock::new(all);

fn all() -> Vec<Asset> {
    let mut assets: Vec<Asset> =
        FONTS.iter().map(|(name, bytes)| asset(name, "woff2", "font/woff2", Cow::Borrowed(bytes))).collect();
    let mut css = without_comments(&STYLES.concat());
    for ((name, _), font) in FONTS.iter().zip(&assets) {
        css = css.replace(&format!("fonts/{name}.woff2"), &font.path);
    }
    assets.push(asset("site", "css", "text/css; charset=utf-8", Cow::Owned(css.into_bytes())));
    let script = include_bytes!("assets/passkey.js");
    assets.push(asset("passkey", "js", "text/javascript; charset=utf-8", Cow::Borrowed(script)));
    let script = include_bytes!("assets/suggest.js");
    assets.push(asset("suggest", "js", "text/javascript; charset=utf-8", Cow::Borrowed(script)));
    let script = include_bytes!("assets/keep.js");
    assets.push(asset("keep", "js", "text/javascript; charset=utf-8", Cow::Borrowed(script)));
    assets.push(asset("icon", "svg", "image/svg+xml", Cow::Borrowed(include_bytes!("assets/icon.svg"))));
    assets
}

/// A style sheet without what it tells its authors, which was a ninth of its bytes on the line.
fn without_comments(css: &str) -> String {
    let mut parts = css.split("/*");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |kept, part| kept + part.split_once("*/").map_or("", |(_, rest)| rest))
}

fn asset(name: &str, extension: &str, content_type: &'static str, bytes: Cow<'static, [u8]>) -> Asset {
    let digest = hex::encode(Sha256::digest(&bytes));
    let short = digest.get(..16).unwrap_or(&digest);
    Asset { path: format!("/assets/{name}.{short}.{extension}"), bytes, content_type, etag: format!("\"{short}\"") }
}

/// The fonts as they are served, in WOFF2, for whoever draws pictures with them.
pub fn fonts() -> impl Iterator<Item = &'static [u8]> {
    FONTS.iter().map(|(_, bytes)| *bytes)
}

/// Every asset, for whoever compresses them once at start.
#[must_use]
pub fn list() -> &'static [Asset] {
    &ASSETS
}

/// The asset at a path such as `/assets/site.3f8a….css`.
#[must_use]
pub fn find(path: &str) -> Option<&'static Asset> {
    ASSETS.iter().find(|asset| asset.path == path)
}

fn path_of(prefix: &str) -> &'static str {
    ASSETS.iter().find(|asset| asset.path.starts_with(prefix)).map_or("", |asset| asset.path.as_str())
}

/// Where the style sheet is served.
#[must_use]
pub fn stylesheet() -> &'static str {
    static PATH: LazyLock<&str> = LazyLock::new(|| path_of("/assets/site."));
    &PATH
}

/// Where the icon is served.
#[must_use]
pub fn icon() -> &'static str {
    static PATH: LazyLock<&str> = LazyLock::new(|| path_of("/assets/icon."));
    &PATH
}

/// Where the script is served that asks a device for a passkey.
#[must_use]
pub fn passkey_script() -> &'static str {
    static PATH: LazyLock<&str> = LazyLock::new(|| path_of("/assets/passkey."));
    &PATH
}

/// Where the script is served that suggests what may be meant while one types.
#[must_use]
pub fn suggest_script() -> &'static str {
    static PATH: LazyLock<&str> = LazyLock::new(|| path_of("/assets/suggest."));
    &PATH
}

/// Where the script is served that saves a form while one writes.
#[must_use]
pub fn keep_script() -> &'static str {
    static PATH: LazyLock<&str> = LazyLock::new(|| path_of("/assets/keep."));
    &PATH
}

/// Where the font that every page in a Latin script needs is served, to be loaded ahead of the styles.
#[must_use]
pub fn text_font() -> &'static str {
    static PATH: LazyLock<&str> = LazyLock::new(|| path_of("/assets/openpact-text-latin."));
    &PATH
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_asset_is_found_under_the_name_that_pages_use() {
        for path in [stylesheet(), icon(), text_font(), passkey_script(), suggest_script()] {
            assert!(find(path).is_some(), "{path}");
        }
        assert!(find("/assets/site.css").is_none(), "a name without its digest could go stale");
        assert!(find("/assets/../Cargo.toml").is_none());
    }

    #[test]
    fn a_style_sheet_is_served_without_what_it_tells_its_authors() {
        assert_eq!(without_comments("/* why */a{b:c}/* d{e:f} */\ng{h:i}"), "a{b:c}\ng{h:i}");
        let css = find(stylesheet()).map(|asset| String::from_utf8_lossy(&asset.bytes).into_owned());
        let braces = |of: &str, brace| of.matches(brace).count();
        let (css, written) = (css.unwrap_or_default(), STYLES.concat());
        assert!(!css.contains("/*") && braces(&css, '{') == braces(&written, '{'), "no rule went with them");
    }

    #[test]
    fn the_style_sheet_points_at_fonts_that_exist_and_at_nothing_else() {
        let css =
            find(stylesheet()).map(|asset| String::from_utf8_lossy(&asset.bytes).into_owned()).unwrap_or_default();
        let targets: Vec<&str> = css.split("url(").skip(1).filter_map(|rest| rest.split(')').next()).collect();
        assert!(targets.len() >= FONTS.len(), "{targets:?}");
        for target in targets {
            assert!(find(target).is_some(), "{target}");
        }
        assert!(!css.contains("@import"));
    }
}
