//! Rosters and requests as people fill them in.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "tests and their helpers")]

use domain::codebook::{PolicyArea2024 as Area, Region};
use domain::networking::{CostTerms, Method, ProviderKind, Stage, Urgency};
use opendata::networking::{OFFERS, Offers, REQUESTS, Requests, offers, requests};
use opendata::{Limits, Refusal, Report, Severity};
use proptest::prelude::*;

fn roster(text: &str) -> Offers {
    offers("roster.csv", text.as_bytes(), &Limits::default()).unwrap()
}

fn asked(text: &str) -> Requests {
    requests("needs.csv", text.as_bytes(), &Limits::default()).unwrap()
}

/// Where the report names something: line, column, code of what was expected.
fn told(report: &Report) -> Vec<(u32, &str, &str)> {
    report.items.iter().map(|item| (item.line, item.column.as_str(), item.expected.code())).collect()
}

#[test]
fn a_roster_is_read_whatever_its_columns_are_called_and_in_which_order() {
    let read = roster(
        "Suppliers of help 2026\n\
         Languages;Organisation;Type;What;Policy area;Stage;Method;Country;Works in;Regions;Costs;Capacity;Size\n\
         English, español;A cooperative;NGO;\"We teach budgets; and audits\";audits|open-data;design, strategy;Advice;Kenya;Korea, Rep.;Africa;free;3;small\n",
    );
    let offer = &read.offers[0];
    assert_eq!(read.report.items, []);
    assert_eq!(offer.provider, "A cooperative");
    assert_eq!(offer.kind, Some(ProviderKind::CivilSociety));
    assert_eq!(offer.text, "We teach budgets; and audits");
    assert_eq!(offer.areas.iter().copied().collect::<Vec<_>>(), [Area::Audits, Area::OpenData]);
    assert_eq!(offer.stages.iter().copied().collect::<Vec<_>>(), [Stage::Strategy, Stage::Design]);
    assert_eq!(offer.methods.iter().copied().collect::<Vec<_>>(), [Method::Advice]);
    assert_eq!(offer.home.as_ref().map(|home| home.as_str()), Some("KEN"));
    assert_eq!(offer.countries.iter().map(|c| c.as_str()).collect::<Vec<_>>(), ["KOR"]);
    assert_eq!(offer.regions.iter().copied().collect::<Vec<_>>(), [Region::AfricaAndTheMiddleEast]);
    assert_eq!(offer.languages.iter().map(|l| l.as_str()).collect::<Vec<_>>(), ["en", "es"]);
    assert_eq!((offer.cost, offer.capacity), (Some(CostTerms::ProBono), Some(3)));
    assert_eq!(offer.id.as_str(), "line-3", "an offer without a name is named by its line");
}

#[test]
fn what_cannot_be_read_of_a_cell_is_told_and_the_rest_of_its_row_is_taken() {
    let read = roster(
        "provider,offer,kind,stages,home,languages,capacity,countries\n\
         Budget readers,We read budgets,guild,design; dreaming,Atlantis,klingonese,-3,Ghana; Nowhere\n",
    );
    assert_eq!(read.offers.len(), 1);
    assert_eq!(read.offers[0].stages.len(), 1);
    assert_eq!(read.offers[0].countries.len(), 1);
    let mut columns: Vec<&str> = told(&read.report).into_iter().map(|(_, column, _)| column).collect();
    columns.sort_unstable();
    assert_eq!(columns, ["capacity", "countries", "home", "kind", "languages", "stages"]);
    assert!(read.report.items.iter().all(|item| item.severity == Severity::Warning));
}

#[test]
fn a_row_is_refused_only_where_it_does_not_say_who_or_says_it_twice() {
    let read = roster(
        "id,provider,offer\n\
         a,Budget readers,We read budgets\n\
         b,,We have no name\n\
         c,Budget readers,we READ budgets\n\
         a,Others,Something else\n\
         not a name!,Others,Something\n\
         \n\
         d,Others,\n",
    );
    assert_eq!(read.offers.iter().map(|offer| offer.id.as_str()).collect::<Vec<_>>(), ["a", "d"]);
    assert_eq!(read.offers[1].text, "Others", "who says nothing is known by the name");
    assert_eq!(
        told(&read.report),
        [
            (3, "provider", "title"),
            (4, "provider", "no-repetition"),
            (5, "id", "no-repetition"),
            (6, "id", "identifier")
        ]
    );
    let report = &read.report;
    assert_eq!((report.rows_read, report.rows_taken, report.rows_reported), (6, 2, 4));
}

#[test]
fn the_lines_of_a_request_come_together_and_each_is_one_need() {
    let read = asked(
        "request,country,need,stage,by when,cost,no help from,wanted,languages\n\
         gh-1,Ghana,Publish the land registry,technology,months,low-cost,company,2,English\n\
         gh-1,Ghana,Train those who keep it,implementation,,,,0,\n\
         ,Kenya,Follow the budget,,,,,,sw\n\
         gh-1,Kenya,Something of another country,,,,,,\n\
         gh-1,Ghana,publish the LAND registry,,,,,,\n\
         x,Atlantis,A need,,,,,,\n\
         x,Ghana,,,,,,,\n",
    );
    let names: Vec<_> = read.requests.iter().map(|request| request.id.as_str()).collect();
    assert_eq!(names, ["KEN", "gh-1"]);
    let ghana = &read.requests[1];
    assert_eq!(ghana.lines.iter().map(|line| line.number).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(ghana.lines[0].urgency, Some(Urgency::Months));
    assert_eq!(ghana.lines[0].refuses.iter().copied().collect::<Vec<_>>(), [ProviderKind::Firm]);
    assert_eq!((ghana.lines[0].wanted, ghana.lines[1].wanted), (2, 3), "no introductions at all is no wish");
    let report = &read.report;
    assert_eq!((report.rows_read, report.rows_taken, report.rows_reported), (7, 3, 4));
}

#[test]
fn a_file_without_the_columns_that_matter_is_refused_by_their_names() {
    let why = requests("x.csv", b"country,subject\nGhana,Land\n", &Limits::default()).unwrap_err();
    assert_eq!(why, Refusal::UnknownHeading { missing: vec!["need".to_owned()] });
    assert!(offers("x.csv", b"%PDF-1.7", &Limits::default()).is_err());
    assert_eq!(offers("x.csv", b"", &Limits::default()).unwrap_err(), Refusal::Empty);
}

#[test]
fn who_sees_which_answer_is_read_by_the_headings_and_what_is_given_once_is_seen_by_the_fewest() {
    use domain::networking::{Audience, Filling, SurveyField as F};
    let read = roster(
        "provider,what,areas,members-see,everybody-sees\n\
         A,We read budgets,audits,ALL,provider; what\n\
         B,We read contracts,audits,,provider; conflicts\n\
         C,We read laws,audits,,\n",
    );
    assert_eq!(told(&read.report), [(3, "everybody-sees", "one-of")], "conflicts of interest are nobody else's");
    let mut seen: Vec<Filling> = Vec::new();
    let sheet = "provider,what,areas,members-see,everybody-sees\nA,x,audits,ALL,provider; what\nC,y,audits,,\n";
    opendata::networking::each_offer(("r", sheet.as_bytes()), &Limits::default(), |row| {
        seen.push(row.sees);
        true
    })
    .unwrap();
    let of = |field| seen[0].audience(field);
    assert_eq!((of(F::Who), of(F::Text), of(F::Areas)), (Audience::Public, Audience::Public, Audience::Members));
    assert_eq!(seen[1], Filling::default(), "where nothing is said nothing is");

    let asks = asked(
        "request,country,languages,need,exists,members-see,everybody-sees\n\
         g,Ghana,en,Land,Maps,all,country; languages; need\n\
         g,Ghana,en,Water,Wells,,country; need\n\
         k,Kenya,en,Roads,Roads,,\n",
    );
    let ghana = &asks.sees[&"g".parse().unwrap()];
    assert_eq!((ghana.audience(F::Who), ghana.audience(F::Languages)), (Audience::Public, Audience::CaseManagers));
    assert_eq!(ghana.audience_of_need(1, F::Exists), Audience::Members);
    assert_eq!(ghana.audience_of_need(2, F::Exists), Audience::CaseManagers);
    assert_eq!(ghana.audience_of_need(2, F::Need), Audience::Public);
    let row = opendata::networking::request_rows(&asks.requests[0], ghana).last().unwrap();
    assert_eq!(row[11..], ["", "country; need"]);
}

#[test]
fn the_columns_can_be_told_apart_by_every_name_that_they_have() {
    for columns in [&*OFFERS, &*REQUESTS] {
        let names = columns.iter().flat_map(|column| std::iter::once(&column.name).chain(column.also));
        let mut seen = std::collections::BTreeSet::new();
        for name in names {
            assert!(seen.insert(language::fold(name)), "{name} names two columns");
        }
    }
}

/// The cells of a sound row, and those that take the place of one of them: each kind of broken cell that there is, with what is told of it
/// and whether its row is taken all the same.
const SOUND: [(&str, &str); 19] = [
    ("offer-id", ""),
    ("provider", "Provider {n}"),
    ("kind", "firm"),
    ("offer", "Offer {n}"),
    ("areas", "audits; open-data"),
    ("stages", "design"),
    ("methods", "advice"),
    ("home", "Kenya"),
    ("countries", "Ghana; Kenya"),
    ("regions", "Africa"),
    ("languages", "en; sw"),
    ("cost", "free"),
    ("capacity", "3"),
    ("load", "1"),
    ("size", "small"),
    ("conflicts", "Togo"),
    ("references", "A budget"),
    ("members-see", "provider; offer"),
    ("everybody-sees", ""),
];
const BROKEN: [(&str, &str, &str, bool); 37] = [
    ("offer-id", "not a name!", "identifier", false),
    ("offer-id", "the-same", "no-repetition", false),
    ("provider", "", "title", false),
    ("provider", "   \u{200b}", "title", false),
    ("provider", "N/A", "title", false),
    ("provider", "#NAME?", "title", false),
    ("offer", "bro\u{fffd}ken {n}", "sound-text", true),
    ("kind", "guild", "one-of", true),
    ("kind", "=cmd|' /C calc'!A0", "one-of", true),
    ("areas", "audits; dragons", "one-of", true),
    ("areas", "<script>alert(1)</script>", "one-of", true),
    ("stages", "dreaming", "one-of", true),
    ("stages", "design; design; x{n}", "one-of", true),
    ("methods", "magic", "one-of", true),
    ("home", "Atlantis", "known-member", true),
    ("home", "Kenya; Ghana", "known-member", true),
    ("countries", "Ghana; Nowhere", "known-member", true),
    ("regions", "Gondwana", "one-of", true),
    ("languages", "klingonese", "known-code", true),
    ("languages", "en; 12", "known-code", true),
    ("cost", "a lot", "one-of", true),
    ("cost", "1,000 USD", "one-of", true),
    ("capacity", "many", "number", true),
    ("capacity", "-3", "number", true),
    ("capacity", "99999999999", "number", true),
    ("capacity", "1.5", "number", true),
    ("load", "busy", "number", true),
    ("load", "1e9", "number", true),
    ("size", "XXL", "one-of", true),
    ("size", "12", "one-of", true),
    ("conflicts", "Mordor", "known-member", true),
    ("members-see", "everything", "one-of", true),
    ("members-see", "offer-id", "one-of", true),
    ("everybody-sees", "conflicts", "one-of", true),
    ("everybody-sees", "provider; nonsense", "one-of", true),
    ("references", "bro\u{fffd}ken", "", true),
    ("references", "\"an open\nline {n}\"", "", true),
];

#[test]
fn a_roster_of_a_hundred_thousand_rows_with_every_kind_of_broken_cell_gives_what_is_good_and_reports_the_rest() {
    const ROWS: usize = 100_000;
    let mut text = SOUND.map(|(name, _)| name).join(",") + "\n";
    let mut expected: std::collections::BTreeMap<(&str, &str), usize> = std::collections::BTreeMap::new();
    let (mut taken, mut named) = (0, false);
    for n in 0..ROWS {
        // One row of thirty-eight is sound; now and then one is cut short, and one has too many cells.
        let broken = BROKEN.get(n % (BROKEN.len() + 1));
        let cells = SOUND.map(|(name, sound)| match broken {
            Some((column, cell, ..)) if *column == name => *cell,
            _ => sound,
        });
        let row = cells.join(",").replace("{n}", &n.to_string());
        text.push_str(if broken.is_none() && n % 4 == 1 { &row[..row.rfind(",provider").unwrap()] } else { &row });
        text.push_str(if n % 1_000 == 7 { ",one,more\n\n" } else { "\n" });
        let Some((column, cell, told, is_taken)) = broken else {
            taken += 1;
            continue;
        };
        // The first that bears a name has it.
        let first = *cell == "the-same" && !std::mem::replace(&mut named, true);
        taken += usize::from(*is_taken || first);
        if !told.is_empty() && !first {
            *expected.entry((column, told)).or_default() += 1;
        }
    }
    // A list within a cell is apart by semicolons, so the commas of the sheet are quoted here and there.
    let text = text.replace("1,000 USD", "\"1,000 USD\"");
    let read = roster(&text);
    let report = &read.report;
    assert_eq!(
        (report.rows_read, report.rows_taken, report.rows_reported),
        (ROWS as u64, taken as u64, (ROWS - taken) as u64)
    );
    assert_eq!(read.offers.len(), taken);
    let mut told: std::collections::BTreeMap<(&str, &str), usize> = std::collections::BTreeMap::new();
    for item in &report.items {
        *told.entry((item.column.as_str(), item.expected.code())).or_default() += 1;
    }
    assert_eq!(told, expected, "every broken cell is told where it stands, and no sound one");
    let refused = report.items.iter().filter(|item| item.severity == Severity::Error).count();
    assert_eq!(refused, ROWS - taken, "each row that was not taken is told once");
    let lines: std::collections::BTreeSet<u32> = report.items.iter().map(|item| item.line).collect();
    assert_eq!(lines.len(), report.items.len(), "each in its line");
}

#[test]
fn the_list_of_organisations_of_civic_commons_is_read_as_a_roster() {
    let Some(sources) = testkit::sources() else { return };
    let bytes = std::fs::read(sources.join("providers/civic-commons-organizations.csv")).unwrap();
    let read = offers("civic-commons-organizations.csv", &bytes, &Limits::default()).unwrap();
    assert_eq!(read.report.rows_read, 88);
    assert_eq!(read.report.rows_taken + read.report.rows_reported, 88);
    assert!(read.offers.len() >= 77, "{} of 77 names", read.offers.len());
    let chile = read.offers.iter().find(|offer| offer.provider == "Ciudadano Inteligente").unwrap();
    assert_eq!(chile.home.as_ref().map(|home| home.as_str()), Some("CHL"));
}

proptest! {
    #[test]
    fn no_bytes_at_all_make_a_reader_fail_otherwise_than_by_a_refusal(bytes in prop::collection::vec(any::<u8>(), 0..2_000)) {
        let limits = Limits { max_bytes: 1_000, max_rows: 50, max_columns: 20, max_cell: 100 };
        drop(offers("x", &bytes, &limits));
        let mut sheet = b"provider,offer,countries,languages\n".to_vec();
        sheet.extend(&bytes);
        if let Ok(read) = offers("x", &sheet, &limits) {
            prop_assert_eq!(read.report.rows_read, read.report.rows_taken + read.report.rows_reported);
        }
    }
}
