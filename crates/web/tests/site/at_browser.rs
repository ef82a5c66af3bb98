//! Somebody at a real browser, without script, who signs in as one holder of an office after another. The site runs in the test's
//! process, so that the test can move its clock.

use std::path::Path;
use std::sync::Arc;

use app::people::Place;
use browser::{Browser, Key};
use web::Site;

use crate::world::World;

/// Somebody at the browser, and the site that they look at.
pub struct Reader<'w> {
    world: &'w World,
    /// What they look at it with.
    pub browser: Browser,
    address: String,
    runtime: tokio::runtime::Handle,
}

impl<'w> Reader<'w> {
    /// Opens a browser; `name` tells the profiles of tests apart that run at once.
    pub fn start(world: &'w World, address: String, name: &str) -> Self {
        let profile = format!("profile-{name}-{}", std::process::id());
        let profile = Path::new(env!("CARGO_TARGET_TMPDIR")).join(profile);
        let mut browser = Browser::start(&testkit::chromium(), &profile).unwrap();
        browser.allow_script(false).unwrap();
        Self { world, browser, address, runtime: tokio::runtime::Handle::current() }
    }

    /// Lets a holder of an office in, in place of whoever was.
    pub fn be(&mut self, name: &str) -> &mut Self {
        self.browser.forget_cookies().unwrap();
        let link = self.runtime.block_on(async {
            let account = self.world.app.store().account_of(&email(name)).await.unwrap().unwrap();
            let lasts = std::time::Duration::from_secs(60);
            self.world.app.make_link(&account.person, Place::Anywhere, lasts).await.unwrap()
        });
        self.go(&format!("/sign-in/link/{}", link.text())).send("");
        assert_eq!(self.place(), "/desk");
        self
    }

    /// Opens a page.
    pub fn go(&mut self, path: &str) -> &mut Self {
        assert_eq!(self.browser.open(&format!("{}{path}", self.address)).unwrap(), 200, "{path}");
        self
    }

    /// Writes into a field, as somebody at a keyboard would; what is folded away is unfolded first.
    pub fn fill(&mut self, field: &str, words: &str) -> &mut Self {
        let focus = format!(
            "(e => {{ e?.closest('details:not([open])')?.querySelector('summary').click(); e?.focus(); e?.select?.(); \
             return !!e && document.activeElement === e }})(document.getElementById({field:?}))"
        );
        assert_eq!(self.browser.evaluate(&focus).unwrap(), true, "{field} is not on {}", self.place());
        self.browser.write(words).unwrap();
        self
    }

    /// Chooses a day or an answer.
    pub fn set(&mut self, field: &str, value: &str) -> &mut Self {
        let set = format!(
            "(e => {{ if (!e) return false; e.value = {value:?}; return e.value === {value:?} }})(document.getElementById({field:?}))"
        );
        assert_eq!(self.browser.evaluate(&set).unwrap(), true, "{field} has no {value} on {}", self.place());
        self
    }

    /// Ticks a box.
    pub fn tick(&mut self, field: &str) -> &mut Self {
        let tick = format!(
            "(e => {{ if (!e) return false; e.checked = true; return e.checked }})(document.getElementById({field:?}))"
        );
        assert_eq!(self.browser.evaluate(&tick).unwrap(), true, "{field} cannot be ticked on {}", self.place());
        self
    }

    /// Presses Enter on the button of the form that leads to an address with this end, and says what the page answered.
    pub fn press(&mut self, to: &str) -> u64 {
        let find = format!(
            "(e => {{ e?.focus(); return !!e }})([...document.querySelectorAll('main form')].find(f => f.getAttribute('action').endsWith({to:?}))?.querySelector('button:not([type=button])'))"
        );
        assert_eq!(self.browser.evaluate(&find).unwrap(), true, "no form to {to} on {}", self.place());
        self.browser.follow(|browser| browser.press(Key::Enter)).unwrap()
    }

    /// Presses Enter on the button of the form that does this, where several lead to the same address, and is taken.
    pub fn do_it(&mut self, what: &str) -> &mut Self {
        let find = format!(
            "(e => {{ e?.focus(); return !!e }})(document.querySelector('main form input[name=do][value={what}]')?.form.querySelector('button:not([type=button])'))"
        );
        assert_eq!(self.browser.evaluate(&find).unwrap(), true, "nothing to {what} on {}", self.place());
        let status = self.browser.follow(|browser| browser.press(Key::Enter)).unwrap();
        assert_eq!(status, 200, "{what}: {}", self.words());
        self
    }

    /// The same where the form is taken.
    pub fn send(&mut self, to: &str) -> &mut Self {
        let status = self.press(to);
        assert_eq!(status, 200, "{to} led to {}: {}", self.place(), self.words());
        self
    }

    /// Finds that whoever is signed in may not open a page.
    pub fn is_refused(&mut self, path: &str) -> &mut Self {
        assert_eq!(self.browser.open(&format!("{}{path}", self.address)).unwrap(), 403, "{path}");
        self
    }

    /// Finds that no form of the page leads to an address with this end.
    pub fn has_no_form(&mut self, to: &str) -> &mut Self {
        let find = format!(
            "[...document.querySelectorAll('main form')].some(form => form.getAttribute('action').endsWith({to:?}))"
        );
        assert_eq!(self.browser.evaluate(&find).unwrap(), false, "a form to {to} is on {}", self.place());
        self
    }

    /// The words of everything that a selector finds.
    pub fn all(&mut self, selector: &str) -> Vec<String> {
        self.each(selector, "e.innerText.trim().replace(/\\s+/g, ' ')")
    }

    /// Where the links lead that are within what a selector finds.
    pub fn links(&mut self, within: &str) -> Vec<String> {
        self.each(&format!("{within} a"), "e.getAttribute('href')")
    }

    fn each(&mut self, selector: &str, gives: &str) -> Vec<String> {
        let found = self.browser.evaluate(&format!("[...document.querySelectorAll({selector:?})].map(e => {gives})"));
        serde_json::from_value(found.unwrap()).unwrap()
    }

    /// What stands in a field.
    pub fn value(&mut self, field: &str) -> String {
        self.browser.words(&format!("document.getElementById({field:?}).value")).unwrap()
    }

    /// The path of the page that is looked at.
    pub fn place(&mut self) -> String {
        self.browser.words("location.pathname").unwrap()
    }

    /// What stands on it.
    pub fn words(&mut self) -> String {
        let shown = self.browser.words("document.querySelector('main').innerText").unwrap();
        shown.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Finds that words are not on it.
    pub fn lacks(&mut self, words: &str) -> &mut Self {
        let shown = self.words();
        assert!(!shown.contains(words), "{words:?} is on {}: {shown}", self.place());
        self
    }

    /// Waits for something of the record or the desk, while the browser stands.
    pub fn ask<T>(&self, of: impl Future<Output = T>) -> T {
        self.runtime.block_on(of)
    }

    /// Finds words on it.
    pub fn reads(&mut self, words: &str) -> &mut Self {
        let shown = self.words();
        assert!(shown.contains(words), "{words:?} is not on {}: {shown}", self.place());
        self
    }
}

/// The address of somebody in these stories.
pub fn email(name: &str) -> domain::people::Email {
    format!("{name}@private.example").parse().unwrap()
}

/// The site of a record on a port of this machine, for as long as the process lives.
pub async fn served(world: &World) -> String {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://localhost:{}", listener.local_addr().unwrap().port());
    let options = web::Options { base_url: address.clone(), ..web::Options::default() };
    let site = Arc::new(Site::new(Arc::clone(&world.app), options));
    tokio::spawn(web::serve(listener, site, std::future::pending()));
    address
}
