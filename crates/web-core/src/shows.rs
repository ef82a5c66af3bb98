//! How a page for one reader is shown, and where a reader is sent afterwards.

use app::people::Secret;
use axum::body::Body;
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY};
use axum::http::{HeaderMap, HeaderValue, Response, StatusCode};
use serde::Serialize;
use views::{Chrome, Format, Page, Target};

use crate::answer::{Keep, Ready};
use crate::around::redirect;
use crate::ask::Asked;
use crate::cookies;
use crate::problems::Problem;
use crate::site::Site;

/// What a handler needs to show a page.
#[derive(Debug, Clone, Copy)]
pub struct Shows<'a> {
    /// The site.
    pub site: &'a Site,
    /// The address as it was asked.
    pub asked: &'a Asked,
    /// The request's headers.
    pub headers: &'a HeaderMap,
}

impl Shows<'_> {
    /// A page that is right.
    ///
    /// # Errors
    /// When it was asked in a format that it is not there in.
    pub fn page(self, page: &dyn Page) -> Result<Response<Body>, Problem> {
        self.with(StatusCode::OK, page)
    }

    /// A form again, with what has to be changed.
    ///
    /// # Errors
    /// When it was asked in a format that it is not there in.
    pub fn flawed(self, page: &dyn Page) -> Result<Response<Body>, Problem> {
        self.with(StatusCode::UNPROCESSABLE_ENTITY, page)
    }

    /// A page that may ask a device for a passkey, which takes a script.
    ///
    /// # Errors
    /// When it was asked in a format that it is not there in.
    pub fn asking_device(self, page: &dyn Page) -> Result<Response<Body>, Problem> {
        self.with(StatusCode::OK, page).map(with_script)
    }

    /// The same again, with what has to be changed.
    ///
    /// # Errors
    /// When it was asked in a format that it is not there in.
    pub fn asking_device_again(self, page: &dyn Page) -> Result<Response<Body>, Problem> {
        self.flawed(page).map(with_script)
    }

    /// A page with a form that saves while one writes, which takes a script.
    ///
    /// # Errors
    /// When it was asked in a format that it is not there in.
    pub fn keeping(self, page: &dyn Page, is_flawed: bool) -> Result<Response<Body>, Problem> {
        if is_flawed { self.flawed(page) } else { self.page(page) }.map(with_script)
    }

    /// What a script on a page is answered, in words.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn tell(self, status: StatusCode, told: &impl Serialize) -> Result<Response<Body>, Problem> {
        let ready = Ready::new("application/json", serde_json::to_vec(told)?, Keep::Private);
        Ok(ready.with_status(status).not_indexed().serve_once(self.headers))
    }

    fn with(self, status: StatusCode, page: &dyn Page) -> Result<Response<Body>, Problem> {
        if self.asked.format != Format::Html {
            return Err(Problem::NotFound);
        }
        let mut chrome = Chrome::new(self.asked.locale, self.asked.path.as_ref(), 0);
        chrome.demo = self.site.options.demo;
        chrome.private = true;
        let ready = Ready::new("text/html; charset=utf-8", page.render(&chrome)?, Keep::Private);
        Ok(ready.with_status(status).not_indexed().serve_once(self.headers))
    }

    /// Sends the reader to another place, in the language of this one.
    pub fn go(self, to: impl Into<Target>) -> Response<Body> {
        for_one(redirect(StatusCode::SEE_OTHER, &to.into().href(self.asked.locale)))
    }

    /// Signs the reader in and sends them on: to the place they came for if that is one of the desk.
    pub fn let_in(self, session: &Secret, next: &str) -> Response<Body> {
        let to = views::address::in_language(self.asked.locale, next_of_desk(next));
        let mut response = for_one(redirect(StatusCode::SEE_OTHER, &to));
        cookies::begin(response.headers_mut(), session, &self.site.options.base_url);
        response
    }

    /// How the browser names itself, in two words where they are known.
    pub fn agent(self) -> String {
        let said = self.headers.get(axum::http::header::USER_AGENT).and_then(|agent| agent.to_str().ok()).unwrap_or("");
        agent(said)
    }
}

/// Has an answer kept by nobody: it is for one reader, and may set a cookie of theirs.
fn for_one(mut response: Response<Body>) -> Response<Body> {
    response.headers_mut().insert(CACHE_CONTROL, Keep::Private.header());
    response
}

/// Lets the one script of ours run on a page.
fn with_script(mut response: Response<Body>) -> Response<Body> {
    let policy = HeaderValue::from_static(views::assets::CONTENT_SECURITY_POLICY_OF_PASSKEYS);
    response.headers_mut().insert(CONTENT_SECURITY_POLICY, policy);
    response
}

/// A path of the desk, else the desk.
fn next_of_desk(next: &str) -> &str {
    let plain = next.bytes().all(|b| b.is_ascii_graphic() && b != b'\\') && !next.contains("//");
    if views::address::is_of_desk(next) && plain { next } else { views::address::route::DESK }
}

/// Browser and machine of a user agent, as people call them; the beginning of what it says of itself where they are not known.
fn agent(said: &str) -> String {
    let find =
        |known: &[(&str, &'static str)]| known.iter().find(|(mark, _)| said.contains(mark)).map(|(_, name)| *name);
    let browser = find(&[
        ("Edg/", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser/", "Samsung Internet"),
        ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"),
        ("CriOS/", "Chrome"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ]);
    let machine = find(&[
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("Windows", "Windows"),
        ("Mac OS", "macOS"),
        ("CrOS", "ChromeOS"),
        ("Linux", "Linux"),
    ]);
    match (browser, machine) {
        (Some(browser), Some(machine)) => format!("{browser}, {machine}"),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) if said.is_empty() => "–".to_owned(),
        (None, None) => said.chars().take(60).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_is_sent_on_to_a_page_of_the_desk_and_nowhere_else() {
        for good in ["/desk", "/desk/account", "/desk?a=b"] {
            assert_eq!(next_of_desk(good), good);
        }
        for bad in [
            "",
            "/",
            "/deskx",
            "https://evil.example/desk",
            "//evil.example",
            "/desk//evil",
            "/desk\\evil",
            "/desk\r\nx: y",
        ] {
            assert_eq!(next_of_desk(bad), "/desk", "{bad}");
        }
    }

    #[test]
    fn a_browser_is_called_as_people_call_it() {
        let firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
        assert_eq!(agent(firefox), "Firefox, Linux");
        let phone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1";
        assert_eq!(agent(phone), "Safari, iPhone");
        assert_eq!(agent("curl/8.0"), "curl/8.0");
    }
}
