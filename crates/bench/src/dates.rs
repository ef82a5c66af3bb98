//! Pages of other dates against the same pages of today, none of them kept.

use crate::data::Setting;
use crate::measure::Problem;
use crate::pages::{against, commitments};
use crate::serving::{Server, ask};
use crate::table::Row;

/// How many pages are asked for in a round.
const COMMITMENTS: usize = 2_000;
const LISTS: usize = 200;
/// What may be asked of each.
const DAYS: [&str; 5] = ["2017-03-01", "2018-06-30", "2020-02-29", "2023-10-05", "2026-01-01"];

/// A commitment and a list, as of a day and as the record held them.
pub fn run(setting: &Setting) -> Result<Vec<Row>, Problem> {
    let site = Server::start(setting, &setting.real_record()?, Some(0))?;
    let known = Known::at_a_third(&site)?;
    let lists: Vec<String> =
        ["/members.json", "/search.json?year=2013", "/figures/completion-rate.json"].map(str::to_owned).into();
    let mut rows = Vec::new();
    for (what, today, requests) in [("commitment", &known.commitments, COMMITMENTS), ("lists", &lists, LISTS)] {
        let as_of = dated(today, |nth| format!("as_of={}", DAYS.get(nth % DAYS.len()).unwrap_or(&"2026-01-01")));
        let known_at = dated(today, |nth| format!("known_at={}", known.position(nth)));
        for (how, dated) in [("as of any day", as_of), ("known at any position", known_at)] {
            let pairs = against(setting, (&site, &dated, requests), (&site, today, requests), "identity")?;
            let row = pairs.row(&format!("{what} {how}, against today"));
            rows.push(row.target("under 3 × its CPU", pairs.cost() < 3.0));
        }
    }
    Ok(rows)
}

/// What the record held early on, and holds still under the same identifiers.
struct Known {
    since: u64,
    last: u64,
    commitments: Vec<String>,
}

impl Known {
    /// At a third of the record's length, so that what is asked for lies anywhere in the other two.
    fn at_a_third(site: &Server) -> Result<Self, Problem> {
        let record: serde_json::Value = json(site, "/record.json")?;
        let length = record["length"].as_u64().ok_or("a record without a length")?;
        let since = length / 3;
        let held = ask(site, &format!("/data/commitments.csv?known_at={since}"), "identity")?;
        let held = String::from_utf8_lossy(&held.body).into_owned();
        let ids: std::collections::BTreeSet<String> =
            held.lines().skip(1).filter_map(|row| Some(format!("/commitments/{}", row.split(',').next()?))).collect();
        let commitments: Vec<String> = commitments(site)?.into_iter().filter(|path| ids.contains(path)).collect();
        if commitments.is_empty() {
            Err("no commitment was known early on".into())
        } else {
            Ok(Self { since, last: length - 1, commitments })
        }
    }

    /// One of the positions since then: they are taken at steps that share nothing with their number, so that each comes.
    fn position(&self, nth: usize) -> u64 {
        self.since + (nth as u64 * 7_919) % (self.last - self.since + 1)
    }
}

fn json(site: &Server, path: &str) -> Result<serde_json::Value, Problem> {
    serde_json::from_slice(&ask(site, path, "identity")?.body).map_err(crate::measure::doing(path))
}

/// Paths that ask for another time, each for another one, more of them than are asked for in a round.
fn dated(paths: &[String], question: impl Fn(usize) -> String) -> Vec<String> {
    let joint = |path: &str| if path.contains('?') { '&' } else { '?' };
    let many = paths.iter().cycle().take(COMMITMENTS.max(paths.len())).enumerate();
    many.map(|(nth, path)| format!("{path}{}{}", joint(path), question(nth))).collect()
}
