//! One site and one browser for all tests of this program, which take turns at it.

use std::path::Path;
use std::sync::{LazyLock, Mutex, PoisonError};

use browser::{Browser, Key, Screen};

use crate::running::{DEMO, Site};

/// What no link leads to, or only by asking: a dated page, a question, one without an answer, one that cannot be answered, and
/// an address that is none; and pages of the kinds that hold much.
const STATES: [&str; 11] = [
    "/members/ghana",
    "/members/ghana/plans/1",
    "/members/ghana?as_of=2014-06-30",
    "/compare?member=ghana,mexico",
    "/changes?time=edition",
    "/figures/completion-rate",
    "/search?q=open+data",
    "/search?q=xyzzy",
    "/search?completion=complete&page=2",
    "/members?as_of=yesterday",
    "/nowhere",
];

/// A site, a browser, and the pages of the site in English.
pub struct Reader {
    pub site: &'static Site,
    pub browser: Browser,
    /// One of each kind.
    pub kinds: Vec<String>,
    /// What stands before the paths in each language: nothing for English, then `/es` and so on.
    pub languages: Vec<String>,
}

static READER: LazyLock<Mutex<Reader>> = LazyLock::new(|| Mutex::new(Reader::start()));

/// Lets a test look at the site, on a desk, in light colours, with script.
pub fn read<T>(look: impl FnOnce(&mut Reader) -> T) -> T {
    let mut reader = READER.lock().unwrap_or_else(PoisonError::into_inner);
    reader.browser.allow_script(true).unwrap();
    reader.browser.remember(true).unwrap();
    reader.browser.look_with(Screen::light(1280)).unwrap();
    look(&mut reader)
}

impl Reader {
    fn start() -> Self {
        let site = &*DEMO;
        let profile = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("profile-{}", std::process::id()));
        let mut browser = Browser::start(&testkit::chromium(), &profile).unwrap();
        let kinds = browser::one_of_each(&mut browser, &site.address).unwrap();
        assert!(kinds.len() >= 11, "a kind of page that no link leads to any more: {kinds:?}");
        browser.open(&site.address).unwrap();
        let others = browser::languages(&mut browser).unwrap();
        let others = others.into_iter().map(|(_, path)| path).filter(|path| path != "/");
        let languages = std::iter::once(String::new()).chain(others).collect();
        Self { site, browser, kinds, languages }
    }

    /// Opens a page of the site; whether it was found is for the caller to judge.
    pub fn open(&mut self, path: &str) -> u64 {
        self.browser.open(&format!("{}{path}", self.site.address)).unwrap()
    }

    /// One of each kind, and for each direction of writing the states that no link leads to.
    pub fn pages(&self, language: &str) -> Vec<String> {
        let states = STATES.iter().filter(|_| matches!(language, "" | "/ar")).map(|state| (*state).to_owned());
        self.kinds.iter().cloned().chain(states.filter(|state| !self.kinds.contains(state))).collect()
    }

    /// Presses the tabulator until the focus is on what is called so; fails where something on the way does not show that it
    /// has the focus.
    pub fn tab_to(&mut self, name: &str) {
        let mut way = Vec::new();
        for _ in 0..200 {
            self.browser.press(Key::Tab).unwrap();
            let here = self.browser.words(FOCUSED).unwrap();
            // Before the first thing and after the last one the focus is on the browser itself.
            let Some((ring, called)) = here.split_once('\n') else { continue };
            assert_eq!(ring, "ring", "nothing shows that the focus is on {called:?}");
            if called == name {
                return;
            }
            way.push(called.to_owned());
        }
        panic!("{name:?} is not reached: {way:?}");
    }

    /// Presses Enter on what has the focus and waits for the page that it leads to.
    pub fn enter(&mut self) {
        let status = self.browser.follow(|browser| browser.press(Key::Enter)).unwrap();
        assert_eq!(status, 200, "{}", self.place());
    }

    /// Path and question of the page that is open.
    pub fn place(&mut self) -> String {
        self.browser.words("location.pathname + location.search").unwrap()
    }

    /// The words of the first element that a selector finds.
    pub fn words(&mut self, selector: &str) -> String {
        let asked =
            format!("document.querySelector({selector:?})?.innerText.trim().replace(/\\s+/g, ' ') ?? 'nothing'");
        self.browser.words(&asked).unwrap()
    }
}

/// Whether a ring is drawn around what has the focus, and what it is called; one word where nothing on the page has it.
const FOCUSED: &str = "(() => { const e = document.activeElement; if (e === document.body) return 'nothing'; \
    const s = getComputedStyle(e), area = e.querySelector(':scope > .fo'), a = area && getComputedStyle(area); \
    const ring = s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2 \
      || a && a.stroke !== 'none' && parseFloat(a.strokeWidth) >= 2 ? 'ring' : 'no ring'; \
    const name = e.getAttribute('aria-label') ?? e.labels?.[0]?.textContent ?? e.textContent; \
    return ring + '\\n' + name.trim().replace(/\\s+/g, ' ') })()";
