//! `openpact match`, as a case manager without a site uses it.

use crate::running::{Site, done, path, refused};

/// The organisations of the mechanism's worked examples, as far as its papers describe such; their names say no more.
const ROSTER: &str = "provider,offer,kind,stages,home,languages,capacity,size\n\
    Budget experts,\"We follow public budgets from approval to audit, and teach officials to read them\",NGO,strategy; design,United Kingdom,English,2,medium\n\
    Neighbours,We train local groups to follow the citizens' budget,NGO,implementation,Kenya,English; Swahili,1,small\n\
    A firm,\"We build websites that show public spending, with budget data as open data for citizens\",company,technology,United Kingdom,English,5,large\n\
    Portals,\"Open data portals with catalogues, data formats and hosting\",company,technology,United Kingdom,English,5,large\n\
    Data advisers,Which data to open first and how to prepare an open data policy,NGO,strategy,France,French; English,1,small\n\
    Ghana's own,We help others to follow public budgets,government,design,Ghana,English,9,large\n";

const NEEDS: &str = "request,country,languages,need,stages\n\
    site,Ghana,English,\"A website on which citizens can follow the public budget, and people trained to use it\",design; implementation; technology\n\
    vague,Ghana,English,Our government would like help with open government data,\n";

fn sheets(folder: &std::path::Path) -> (std::path::PathBuf, std::path::PathBuf) {
    let (roster, needs) = (folder.join("roster.csv"), folder.join("needs.csv"));
    std::fs::write(&roster, ROSTER).unwrap();
    std::fs::write(&needs, NEEDS).unwrap();
    (roster, needs)
}

#[test]
fn a_need_is_met_with_reasons_and_a_vague_one_with_questions_and_advisers_only() {
    let folder = testkit::sqlite_folder();
    let (roster, needs) = sheets(folder.path());
    let data = folder.path().join("none");
    let command = ["match", "--request", path(&needs), "--offers", path(&roster), "--data", path(&data)];
    let said = done(&command);
    let (_, vague) = said.split_once("vague, line 1").unwrap();
    assert!(vague.contains("Too vague to introduce anybody"), "{said}");
    assert!(vague.contains("Data advisers") && !vague.contains("Portals"), "{said}");
    let said = done(&[&command[..], &["--anyway", "--turns"]].concat());
    let (clear, rest) = said.split_once("vague, line 1").unwrap();
    assert!(clear.contains("both speak of budget"), "{said}");
    assert!(clear.contains("x Ghana's own: We help others"), "nobody is introduced to themselves: {said}");
    assert!(rest.contains("Portals"), "whoever knows better has it their way: {said}");
    let (_, team) = rest.split_once("site together:").unwrap();
    for member in ["Budget experts", "Neighbours", "A firm"] {
        assert!(team.contains(member), "{member} is not in {team}");
    }
    assert!(!data.exists(), "the matcher writes nothing");
}

#[test]
fn a_program_reads_the_same_as_json_and_a_spreadsheet_as_text() {
    let folder = testkit::sqlite_folder();
    let (roster, needs) = sheets(folder.path());
    let command = ["match", "--request", path(&needs), "--offers", path(&roster), "--anyway", "--format"];
    let json: serde_json::Value = serde_json::from_str(&done(&[&command[..], &["json"]].concat())).unwrap();
    let need = &json["needs"][0];
    let best = &need["offers"][0];
    let sum: f64 = best["reasons"].as_array().unwrap().iter().map(|reason| reason["points"].as_f64().unwrap()).sum();
    assert!((sum - best["points"].as_f64().unwrap()).abs() < 0.02, "a score is the sum of its reasons: {best}");
    assert_eq!(json["needs"][1]["asks_first"], true);
    std::fs::write(&roster, "provider,offer\n=1+1,We follow the public budget on a website for citizens\n").unwrap();
    let csv = done(&[&command[..], &["csv"]].concat());
    assert!(csv.contains("\"'=1+1\""), "what a spreadsheet would calculate is text: {csv}");
}

#[test]
fn governments_whose_commitments_the_review_found_good_are_peers() {
    let folder = testkit::sqlite_folder();
    let (_, needs) = sheets(folder.path());
    let said = done(&["match", "--request", path(&needs), "--peers", "--format", "json", "--limit", "5"]);
    let json: serde_json::Value = serde_json::from_str(&said).unwrap();
    let offers = json["needs"][0]["offers"].as_array().unwrap();
    assert_eq!(offers.len(), 5);
    for offer in offers {
        let reasons = offer["reasons"].as_array().unwrap();
        assert!(reasons.iter().any(|reason| reason["code"] == "record"), "a peer is one by a finding: {offer}");
        assert_ne!(offer["offer"]["provider"], "Ghana");
    }
}

#[test]
fn sheets_that_cannot_be_read_are_refused_and_cells_that_cannot_are_told() {
    let folder = testkit::sqlite_folder();
    let (roster, needs) = sheets(folder.path());
    let report = folder.path().join("report.csv");
    let (code, why) = refused(&["match", "--request", path(&roster), "--offers", path(&roster)]);
    assert_eq!(code, 1);
    assert!(why.contains("no heading has the columns country, need"), "{why}");
    assert_eq!(refused(&["match", "--request", path(&needs)]).0, 2, "without offers there is nothing to match");
    assert_eq!(refused(&["match", "--request", "nowhere.csv", "--offers", path(&roster)]).0, 3);
    std::fs::write(&roster, "provider,offer,kind\nSomebody,\u{1b}[31mBudget websites for citizens,guild\n").unwrap();
    let command = ["match", "--request", path(&needs), "--offers", path(&roster), "--report", path(&report)];
    let said = done(&command);
    assert!(said.contains("\"guild\" is not one of: government, civil-society, firm, multilateral"), "{said}");
    assert!(!said.contains('\u{1b}'), "a roster does not steer the terminal");
    assert!(std::fs::read_to_string(report).unwrap().contains("guild"));
    assert!(done(&["match", "--columns"]).contains("provider, needed: who offers"));
}

#[test]
fn a_roster_is_brought_in_beside_the_site_for_whoever_holds_the_office_and_every_bad_cell_is_told() {
    let folder = testkit::sqlite_folder();
    let data = path(folder.path());
    let (roster, report) = (folder.path().join("roster.csv"), folder.path().join("cells.csv"));
    let rows: String = (0..2_400).map(|n| format!("Provider {n},We help with budgets number {n},guild\n")).collect();
    std::fs::write(&roster, format!("provider,offer,kind\n{rows},nobody offers this,\n")).unwrap();
    let offered =
        done(&["invite", "ada@private.example", "--office", "support-unit", "--body", "support-unit", "--data", data]);
    let offer = offered.lines().last().unwrap().split_once("/invitations/").unwrap().1.to_owned();
    let site = Site::start(&["serve", "--data", data]);
    let bring = ["roster", "offers", path(&roster), "--as", "ada@private.example", "--data", data];
    let (code, why) = refused(&bring);
    assert!(code == 1 && why.contains("nobody has an account"), "{why}");
    let form = ("content-type".to_owned(), "application/x-www-form-urlencoded".to_owned());
    let accepted = testkit::exchange("POST", &format!("{}/invitations/{offer}", site.address), &[form], b"name=Ada");
    assert_eq!(accepted.status, 303);
    let said = done(&[&bring[..], &["--report", path(&report)]].concat());
    assert!(said.contains("2401 rows read, 2400 taken") && said.contains("2400 new, 0 here already"), "{said}");
    assert!(said.contains("\"kind\": 2400 times, first on line 2: expected one of"), "{said}");
    assert_eq!(std::fs::read_to_string(&report).unwrap().lines().count(), 2_402, "each cell in a line of its own");
    assert!(done(&bring).contains("0 new, 2400 here already"), "the same sheet again is nothing new");
    let (code, why) = refused(&[&bring[..], &["--for", "member/ghana"]].concat());
    assert!(code == 1 && why.contains("holds no office"), "{why}");
    std::fs::write(&roster, "%PDF-1.7").unwrap();
    assert!(refused(&bring).1.contains("begins like a PDF"));
}
