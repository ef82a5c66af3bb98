//! Pages, kept and made anew, against a bare handler of the same HTTP library that answers the same bytes.

use crate::data::Setting;
use crate::load;
use crate::measure::{Problem, median};
use crate::serving::{Server, ask};
use crate::table::Row;

/// How many requests a round of kept pages has.
const HOT: usize = 40_000;
/// How many requests a round of pages made anew has.
const COLD: usize = 4_000;
/// What a browser accepts.
const BROWSER: &str = "gzip, deflate, br, zstd";

/// Kept pages, and commitment pages that are in no cache.
pub fn run(setting: &Setting) -> Result<Vec<Row>, Problem> {
    let data = setting.real_record()?;
    let site = Server::start(setting, &data, None)?;
    let commitments = commitments(&site)?;
    let first = commitments.first().ok_or("a site without commitments")?.clone();
    let mut rows = Vec::new();
    for (what, path) in [("the home page", "/"), ("a member", "/members/ghana"), ("a commitment", first.as_str())] {
        let ratio = against_bare(setting, &site, &[path.to_owned()], BROWSER, HOT)?;
        let row = ratio.row(&format!("hot page, as a browser asks: {what}"));
        rows.push(row.target("≥ 0.8 of its rate", ratio.rate() >= 0.8));
    }
    drop(site);
    let site = Server::start(setting, &data, Some(0))?;
    for (what, coding) in [("as it is", "identity"), ("gzip", "gzip"), ("brotli", BROWSER)] {
        let ratio = against_bare(setting, &site, &commitments, coding, COLD)?;
        let row = ratio.row(&format!("commitment pages in no cache, {what}"));
        let met = ratio.cost() <= 10.0;
        rows.push(if coding == "identity" { row.target("≤ 10 × its CPU", met) } else { row });
    }
    rows.extend(lists(setting, &site)?);
    Ok(rows)
}

/// How many requests a round of lists has: each is some ten times the work of one page.
const LISTS: usize = 400;

/// Lists that are in no cache: all commitments with their facets and counts, and fifty of them for programs.
fn lists(setting: &Setting, site: &Server) -> Result<[Row; 2], Problem> {
    let facets = against_bare(setting, site, &["/search".to_owned()], "identity", LISTS)?;
    let quick = facets.seconds() <= 0.000_2;
    let json = against_bare(setting, site, &["/api/v1/commitments?limit=50".to_owned()], "identity", LISTS)?;
    let cheap = json.cost() <= 5.0;
    Ok([
        facets.row("list of commitments with facets and counts, in no cache, as it is").target("≤ 0.2 ms CPU", quick),
        json.row("JSON list of 50 commitments, in no cache, as it is").target("≤ 5 × its CPU", cheap),
    ])
}

/// The addresses of all commitments, as the site tells them to search engines.
pub fn commitments(site: &Server) -> Result<Vec<String>, Problem> {
    let map = ask(site, "/sitemap.xml", "identity")?;
    let text = String::from_utf8_lossy(&map.body).into_owned();
    let paths = text.split("<loc>").filter_map(|part| part.split("</loc>").next()?.split_once("/commitments/"));
    Ok(paths.map(|(_, id)| format!("/commitments/{id}")).collect())
}

/// CPU seconds of a server for one request, ours and bare, in each round.
pub struct Pairs {
    ours: Vec<f64>,
    bare: Vec<f64>,
    bytes: usize,
}

impl Pairs {
    /// Our cost over the bare handler's.
    pub fn cost(&self) -> f64 {
        median(self.ours.iter().zip(&self.bare).map(|(ours, bare)| ours / bare).collect())
    }

    /// CPU seconds of ours for one request.
    pub fn seconds(&self) -> f64 {
        median(self.ours.clone())
    }

    /// Our requests in a CPU second over the bare handler's.
    pub fn rate(&self) -> f64 {
        median(self.ours.iter().zip(&self.bare).map(|(ours, bare)| bare / ours).collect())
    }

    pub fn row(&self, what: &str) -> Row {
        let micros = |values: &[f64]| format!("{:.1} µs CPU", median(values.to_vec()) * 1e6);
        let what = if self.bytes > 0 { format!("{what} ({} bytes)", self.bytes) } else { what.to_owned() };
        Row::new(what, micros(&self.ours)).against(micros(&self.bare), self.cost())
    }
}

/// Asks a site for pages, and a bare handler as often for the middle one of them by size.
pub fn against_bare(
    setting: &Setting,
    site: &Server,
    paths: &[String],
    coding: &str,
    requests: usize,
) -> Result<Pairs, Problem> {
    // Asked twice, because what is kept is compressed better than what is made anew.
    let kept = |path: &String| ask(site, path, coding).and_then(|_| ask(site, path, coding));
    let mut answers = paths.iter().take(200).map(kept).collect::<Result<Vec<_>, _>>()?;
    answers.sort_by_key(|answer| answer.body.len());
    let answer = answers.get(answers.len() / 2).cloned().ok_or("nothing to ask for")?;
    let bare = Server::bare(setting, &answer)?;
    let mut pairs = against(setting, (site, paths, requests), (&bare, paths, requests.max(HOT / 2)), coding)?;
    pairs.bytes = answer.body.len();
    Ok(pairs)
}

/// Asks two servers, each for its paths and so often in a round.
pub fn against(
    setting: &Setting,
    ours: (&Server, &[String], usize),
    reference: (&Server, &[String], usize),
    coding: &str,
) -> Result<Pairs, Problem> {
    let mut pairs = Pairs { ours: Vec::new(), bare: Vec::new(), bytes: 0 };
    let cost = |(server, paths, requests): (&Server, &[String], usize)| {
        let before = server.cpu()?;
        load::ask_many(&server.address, paths, coding, requests)?;
        Ok::<f64, Problem>((server.cpu()? - before) / requests as f64)
    };
    // The first requests warm up both.
    for (server, paths, requests) in [ours, reference] {
        load::ask_many(&server.address, paths, coding, requests / 20)?;
    }
    for _ in 0..setting.rounds.max(1) {
        pairs.bare.push(cost(reference)?);
        pairs.ours.push(cost(ours)?);
    }
    Ok(pairs)
}
