//! The desk as its people meet it: the holder of each office of the demonstration goes wherever a link of theirs leads, and
//! fills in the forms on the way, so that what comes after a form is met too.
//!
//! Two pages are of one kind if they answer the same route with the same forms; the desk itself is another for each holder, for
//! it tells what each may do. A kind is looked at once, in the name of whoever met it first, in every language.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::LazyLock;

use scraper::{ElementRef, Html, Selector};

use crate::running::{Site, ask};

/// How many pages of one route each holder opens in a round: further ones are of the same kind but for rare states.
const OF_A_ROUTE: usize = 3;

/// How often everybody goes round: what one round's forms bring about is met in the next, by others too.
const ROUNDS: usize = 3;

/// Where forms stay as they are: what they send ends a session, takes a way in or an office from somebody, or takes back what the
/// next page is about.
const LEFT_ALONE: [&str; 12] = [
    "/sign-out",
    "/desk/account",
    "/desk/account/sessions",
    "/desk/account/delete",
    "/desk/account/keys",
    "/desk/account/passkeys",
    "/desk/account/elsewhere",
    "/desk/account/elsewhere/waiting",
    "/desk/offices/end",
    "/desk/offices/{position}/recovery",
    "/desk/letters/waiting/{letter}/return",
    "/desk/local/drafts/{draft}/discard",
];

/// Public pages that lead to the desk and are there only once somebody has begun something on it.
const ON_THE_WAY: [&str; 5] = [
    "/members/{member}/plans/{plan}/co-creation",
    "/members/{member}/plans/{plan}/co-creation/calls/{call}",
    "/members/{member}/plans/{plan}/co-creation/calls/{call}/draft",
    "/members/{member}/plans/{plan}/co-creation/inputs",
    "/inputs/{input}",
];

/// What tells pages of the desk apart.
type Kind = (&'static str, BTreeSet<String>);

/// Somebody who is signed in.
pub struct Holder {
    /// As what.
    label: String,
    /// What says so.
    pub session: String,
}

/// A page that was met.
pub struct Met<'a> {
    pub holder: &'a Holder,
    /// Where it is, without a language before it.
    pub path: String,
}

static ROUTES: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    let declared = web::declared();
    declared
        .iter()
        .filter(|route| route.path.starts_with("/desk") || ON_THE_WAY.contains(&route.path))
        .map(|r| r.path)
        .collect()
});

/// The route that answers at a path of the desk; of several the one with the fewest names of things.
fn route(path: &str) -> Option<&'static str> {
    let parts: Vec<&str> = path.split('/').collect();
    let names = |route: &str| route.matches('{').count();
    let fits = |route: &&&str| {
        let mut both = route.split('/').zip(&parts);
        route.split('/').count() == parts.len() && both.all(|(known, part)| known.starts_with('{') || known == *part)
    };
    ROUTES.iter().filter(fits).min_by_key(|route| names(route)).copied()
}

fn all<'a>(page: &'a Html, css: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(css).unwrap()).collect()
}

/// Lets everybody in whom the demonstration has a link for.
pub fn holders(site: &Site) -> Vec<Holder> {
    let everybody = site.everybody();
    let mut holders = Vec::new();
    for (label, link) in everybody {
        let path = &link[link.find("/sign-in").unwrap()..];
        let answer = ask(&site.address, path, "", Some(""));
        let cookie = answer.header("set-cookie").unwrap_or_else(|| panic!("{label} is not let in: {}", answer.head));
        let session = cookie.split(';').next().unwrap().trim_start_matches("session=").to_owned();
        holders.push(Holder { label, session });
    }
    holders
}

impl Holder {
    fn cookie(&self) -> String {
        format!("session={}", self.session)
    }

    /// A page of the site as they see it: its bytes, if it is one.
    pub fn page(&self, site: &Site, path: &str) -> Option<Vec<u8>> {
        let answer = ask(&site.address, path, &self.cookie(), None);
        let is_page = answer.header("content-type").is_some_and(|media| media.starts_with("text/html"));
        (answer.status == 200 && is_page).then_some(answer.body)
    }
}

/// The days that are written into forms. What opens is to be open then: not before today by the clock of whom it is asked, and not
/// after. Ghana, where most is asked, keeps universal time; calls for local jurisdictions go by the clock of the Support Unit.
pub struct Days {
    /// Today in universal time.
    pub today: String,
    /// Today in Washington, or the day before it while summer time begins the day an hour sooner there.
    pub in_washington: String,
    /// A day that is some weeks off.
    pub later: String,
}

impl Days {
    /// The first day and the last for a form that leads somewhere.
    fn of(&self, to: &str) -> (&str, &str) {
        (if to.starts_with("/desk/local/") { &self.in_washington } else { &self.today }, &self.later)
    }
}

/// What the walk over the desk has come by.
#[derive(Default)]
pub struct Walk {
    kinds: BTreeSet<Kind>,
    /// The forms that were sent, by where they lead and what they ask.
    sent: BTreeSet<String>,
    /// What was said of the forms of each route that were not taken: for whoever wonders why a page is not met any more.
    pub refused: BTreeMap<&'static str, String>,
}

impl Walk {
    /// Goes round; `look` is shown each page of a new kind before its forms are sent.
    pub fn go(&mut self, site: &Site, holders: &[Holder], days: &Days, look: &mut dyn FnMut(&Met<'_>)) {
        for _ in 0..ROUNDS {
            let before = (self.kinds.len(), self.sent.len());
            for holder in holders {
                self.round(site, holder, days, look);
            }
            if (self.kinds.len(), self.sent.len()) == before {
                return;
            }
        }
    }

    fn round(&mut self, site: &Site, holder: &Holder, days: &Days, look: &mut dyn FnMut(&Met<'_>)) {
        let (mut waiting, mut known) = (VecDeque::from(["/desk".to_owned()]), BTreeSet::new());
        let mut opened: BTreeMap<&str, usize> = BTreeMap::new();
        while let Some(path) = waiting.pop_front() {
            let Some(route) = route(&path).filter(|_| known.insert(path.clone())) else { continue };
            let count = opened.entry(route).or_default();
            *count += 1;
            if *count > OF_A_ROUTE {
                continue;
            }
            let Some(bytes) = holder.page(site, &path) else { continue };
            let page = Html::parse_document(&String::from_utf8_lossy(&bytes));
            if self.kinds.insert(kind(route, holder, &page)) {
                look(&Met { holder, path: path.clone() });
            }
            let links = all(&page, "main a[href^='/']").into_iter().filter_map(|link| link.attr("href"));
            waiting.extend(links.map(|href| href.split(['?', '#']).next().unwrap_or_default().to_owned()));
            for form in all(&page, "main form[method=post]") {
                waiting.extend(self.send(site, holder, (form, path.as_str()), days));
            }
        }
    }

    /// Fills a form in and sends it, unless one like it was sent; what is not taken is filled in otherwise where the answer says
    /// that it is wrong. Gives where it leads.
    fn send(
        &mut self,
        site: &Site,
        holder: &Holder,
        (form, on): (ElementRef<'_>, &str),
        days: &Days,
    ) -> Option<String> {
        let action = form.attr("action").unwrap_or_default();
        let to = route(action).filter(|to| !LEFT_ALONE.contains(to))?;
        if !self.sent.insert(shape(to, form)) {
            return None;
        }
        let mut fields = filled_in(form, days.of(to));
        for other in OTHERWISE {
            let answer = ask(&site.address, action, &holder.cookie(), Some(&coded(&fields)));
            if answer.status == 303 {
                self.refused.remove(to);
                return answer.header("location").map(|to| to.split(['?', '#']).next().unwrap_or_default().to_owned());
            }
            let page = Html::parse_document(&String::from_utf8_lossy(&answer.body));
            let flaws: Vec<String> = all(&page, ".err").into_iter().map(|flaw| flaw.text().collect()).collect();
            self.refused.insert(to, format!("{} on {on}: {} {}", holder.label, answer.status, flaws.join(" · ")));
            let wrong = all(&page, ".field.bad [name]");
            if wrong.is_empty() {
                return None;
            }
            for field in wrong {
                let name = field.attr("name").unwrap_or_default();
                let options = Selector::parse("option").unwrap();
                let last = field.select(&options).filter_map(|option| option.attr("value")).last();
                let value = match field.attr("type") {
                    Some("date") => other.1,
                    _ => last.unwrap_or(other.0),
                };
                if let Some((_, known)) = fields.iter_mut().find(|(known, _)| known == name) {
                    value.clone_into(known);
                }
            }
        }
        None
    }

    /// The routes of the desk whose page nobody met.
    pub fn unmet(&self) -> Vec<&'static str> {
        let met: BTreeSet<&str> = self.kinds.iter().map(|(route, _)| *route).collect();
        ROUTES.iter().copied().filter(|route| !met.contains(route)).collect()
    }
}

/// Where a form leads and what it asks, whatever the thing is that it is about.
fn shape(to: &str, form: ElementRef<'_>) -> String {
    let named = Selector::parse("[name]").unwrap();
    let plain = |name: &str| name.chars().map(|c| if c.is_ascii_digit() { '#' } else { c }).collect::<String>();
    let mut names: BTreeSet<String> = form
        .select(&named)
        .map(|field| {
            let name = plain(field.attr("name").unwrap_or_default());
            // What a button does is part of what the form asks.
            if name == "do" { format!("do={}", field.attr("value").unwrap_or_default()) } else { name }
        })
        .collect();
    names.retain(|name| name != "token" && !name.contains('/'));
    format!("{to}: {}", names.into_iter().collect::<Vec<_>>().join(" "))
}

fn kind(route: &'static str, holder: &Holder, page: &Html) -> Kind {
    let forms = all(page, "main form");
    let mut shapes: BTreeSet<String> = forms
        .into_iter()
        .map(|form| shape(self::route(form.attr("action").unwrap_or_default()).unwrap_or("elsewhere"), form))
        .collect();
    if route == "/desk" {
        // Several hold one office: `provider-3 of organisation/…`.
        let office = holder.label.split(' ').next().unwrap_or_default();
        shapes.insert(office.trim_end_matches(|sign: char| sign == '-' || sign.is_ascii_digit()).to_owned());
    }
    (route, shapes)
}

/// What is tried where a form says that an answer is wrong: words, and days.
const OTHERWISE: [(&str, &str); 7] = [
    ("1", "2028-06-30"),
    ("2012", "2026-01-15"),
    ("en", "2024-06-30"),
    ("ghana", "2014-06-30"),
    ("ghana/3", "2027-01-31"),
    ("16.6", "2030-12-31"),
    ("3", "2029-01-31"),
];

/// What somebody would send who writes a sentence wherever one can, chooses the first answer and ticks every box.
fn filled_in(form: ElementRef<'_>, days: (&str, &str)) -> Vec<(String, String)> {
    let mut fields: Vec<(String, String)> = Vec::new();
    let mut put = |name: &str, value: &str| {
        if !name.is_empty() && !fields.iter().any(|(known, _)| known == name) {
            fields.push((name.to_owned(), value.to_owned()));
        }
    };
    for field in form.select(&Selector::parse("input, select, textarea, button").unwrap()) {
        let (name, value) = (field.attr("name").unwrap_or_default(), field.attr("value").unwrap_or_default());
        let said = |other: &str| if value.is_empty() { other.to_owned() } else { value.to_owned() };
        match (field.value().name(), field.attr("type").unwrap_or_default()) {
            ("select", _) => {
                let options = Selector::parse("option").unwrap();
                let mut options = field.select(&options).filter_map(|option| option.attr("value"));
                put(name, options.find(|value| !value.is_empty()).unwrap_or_default());
            }
            ("textarea", _) => {
                let written: String = field.text().collect();
                put(name, if written.trim().is_empty() { SENTENCE } else { written.trim() });
            }
            ("input", "file") => {}
            ("input", "date") => {
                let ends = ["to", "closes", "until", "end", "due"].iter().any(|end| name.ends_with(end));
                put(name, &said(if ends { days.1 } else { days.0 }));
            }
            ("input", "email") => put(name, &said("somebody@demo.invalid")),
            ("input", "") if ["address", "url", "site", "link"].iter().any(|end| name.ends_with(end)) => {
                put(name, &said("https://sample.example/"));
            }
            ("input", "") => put(name, &said(if field.attr("inputmode") == Some("numeric") { "1" } else { "sample" })),
            _ => put(name, value),
        }
    }
    fields
}

fn coded(fields: &[(String, String)]) -> String {
    let coded = |text: &str| -> String { text.bytes().map(|byte| format!("%{byte:02X}")).collect() };
    let pairs: Vec<String> = fields.iter().map(|(name, value)| format!("{}={}", coded(name), coded(value))).collect();
    pairs.join("&")
}

const SENTENCE: &str = "Sample of a sentence that somebody could have written here.";
