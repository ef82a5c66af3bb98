//! Every oddity that the notes on the real sources name, with what is made of it.

mod shared;

use domain::codebook::Field;
use opendata::{Kind, LeftOut, Options, Severity, read};
use shared::{Sheet, answer, check, commitment_2016, entries, items};

fn numbers(n: usize) -> Vec<String> {
    (0..n).map(|i| i.to_string()).collect()
}

#[test]
fn lines_of_column_numbers_and_group_names_above_the_heading_are_no_rows() {
    let mut sheet = Sheet::new(Kind::Commitments2016).row(
        "NR",
        &[
            ("Country", "UK"),
            ("Action Plan Number", "1"),
            ("Commitment Title", "Open data"),
            ("Year of submission", "2011"),
        ],
    );
    let groups = sheet.columns.iter().map(|_| "Public Integrity Measures".to_owned()).collect();
    sheet.above = vec![numbers(sheet.columns.len()), groups];
    let imported = sheet.read();
    check(&imported);
    assert_eq!((imported.report.rows_read, imported.report.rows_taken), (1, 1));
    assert_eq!(entries(&imported, "commitment")[0].row, 4);
    assert_eq!(entries(&imported, "commitment")[0].plan.as_ref().unwrap().to_string(), "united-kingdom/1");
}

#[test]
fn a_row_of_totals_is_reported_and_not_taken() {
    let imported = Sheet::new(Kind::Commitments2015May)
        .row("NR", &[("Country", "Ghana"), ("Action Plan No.", "1"), ("Commitment Title", "1. Open data")])
        .row("75", &[("Country", ""), ("Action Plan No.", ""), ("Commitment Title", "")])
        .read();
    check(&imported);
    assert_eq!((imported.report.rows_read, imported.report.rows_taken, imported.report.rows_reported), (2, 1, 1));
    assert!(items(&imported, "")[0].contains("3 Note") && items(&imported, "")[0].contains("not a total"));
}

#[test]
fn headings_that_stand_once_more_below_the_heading_are_reported() {
    let kind = Kind::Process2016;
    let heading = kind.headings();
    let again: Vec<(&str, &str)> = heading.iter().map(|name| (name.as_str(), name.as_str())).collect();
    let imported = Sheet::new(kind)
        .row("", &[])
        .row("", &[("Step 1: Timeline and process: Prior availability", "Step 1")])
        .row("", &again)
        .row("NR", &[("Country name", "Ghana"), ("Action Plan Number", "2"), ("Year AP Submitted", "2015")])
        .read();
    check(&imported);
    assert_eq!((imported.report.rows_read, imported.report.rows_taken, imported.report.rows_reported), (4, 1, 3));
    assert_eq!(imported.entries[0].subject.to_string(), "process/ghana/2");
    assert_eq!(imported.entries[0].effective_on.to_string(), "2015-12-31");
}

#[test]
fn none_is_an_answer_in_specificity_and_no_cluster_and_unclear_is_none_in_potential_impact() {
    let imported = commitment_2016(&[
        ("Specificity", "None"),
        ("_Specificity", "0"),
        ("Cluster", "None"),
        ("Potential impact", "Unclear"),
        ("_Pot Impact Coded", "0"),
        ("Completion (progress report)", "Unclear"),
        ("_CompletionProgress", "1"),
        ("Lead Institution", "None specified"),
        ("Supporting Institution(s)", "Unclear"),
        ("Theme", "NA"),
    ]);
    check(&imported);
    assert_eq!(answer(&imported, "assessment", 0, Field::Specificity), "none");
    assert_eq!(answer(&imported, "commitment", 0, Field::Cluster), "no: not-applicable");
    assert_eq!(answer(&imported, "assessment", 0, Field::PotentialImpact), "no: unclear");
    assert_eq!(answer(&imported, "assessment", 0, Field::Completion), "unclear");
    assert_eq!(answer(&imported, "commitment", 0, Field::LeadInstitution), "no: not-specified");
    assert_eq!(answer(&imported, "commitment", 0, Field::SupportingInstitutions), "no: unclear");
    assert_eq!(answer(&imported, "commitment", 0, Field::Theme), "no: not-applicable");
    assert_eq!(imported.report.count(Severity::Warning), 0, "{:?}", imported.report.items);
}

#[test]
fn where_label_and_code_disagree_the_label_counts_and_the_code_is_kept_beside_it() {
    let imported = commitment_2016(&[
        ("Specificity", "NR"),
        ("_Specificity", "1"),
        ("Potential impact", "NR"),
        ("_Pot Impact Coded", "3"),
        ("Completion (progress report)", "c. Substantial"),
        ("_CompletionProgress", "2"),
    ]);
    check(&imported);
    assert_eq!(answer(&imported, "assessment", 0, Field::Specificity), "no: not-reviewed");
    assert_eq!(answer(&imported, "assessment", 0, Field::SpecificityCoded), "low");
    assert_eq!(answer(&imported, "assessment", 0, Field::PotentialImpactCoded), "transformative");
    assert_eq!(answer(&imported, "assessment", 0, Field::Completion), "substantial");
    assert_eq!(answer(&imported, "assessment", 0, Field::CompletionCoded), "not-started");
    assert_eq!(items(&imported, "Completion (progress report)").len(), 1);
}

#[test]
fn where_label_and_code_agree_nothing_is_said_twice() {
    let imported = commitment_2016(&[
        ("Specificity", "b. medium"),
        ("_Specificity", "2"),
        ("Completion (progress report)", "a. Not started"),
        ("_CompletionProgress", "2"),
    ]);
    assert_eq!(answer(&imported, "assessment", 0, Field::Specificity), "medium");
    assert_eq!(answer(&imported, "assessment", 0, Field::SpecificityCoded), "-");
    assert_eq!(answer(&imported, "assessment", 0, Field::Completion), "not-started");
    assert_eq!(imported.report.items, []);
}

#[test]
fn completion_has_other_numbers_in_may_2015() {
    let read = |label: &str, code: &str| {
        let sheet = Sheet::new(Kind::Commitments2015May).row(
            "NR",
            &[
                ("Country", "Ghana"),
                ("Action Plan No.", "1"),
                ("Commitment Title", "Open data"),
                ("Actual Completion", label),
                ("_Actual Completion", code),
            ],
        );
        let imported = sheet.read();
        (answer(&imported, "assessment", 0, Field::Completion), imported.report.items.len())
    };
    assert_eq!(read("d. Complete", "4"), ("complete".to_owned(), 0));
    assert_eq!(read("a. Not started", "1"), ("not-started".to_owned(), 0));
    assert_eq!(read("Withdrawn", "Withdrawn"), ("withdrawn".to_owned(), 0));
    assert_eq!(read("d. Complete", "5"), ("complete".to_owned(), 1));
}

#[test]
fn the_order_of_day_and_month_is_taken_from_the_plan_where_it_tells() {
    let row = |title: &'static str, start: &'static str, end: &'static str| {
        [
            ("Country", "Macedonia"),
            ("Action Plan Number", "2"),
            ("Commitment Title", title),
            ("Start Date", start),
            ("End Date", end),
            ("Year of submission", "2014"),
        ]
    };
    let imported = Sheet::new(Kind::Commitments2016)
        .row("NR", &row("a", "01/07/2014", "31/12/2016"))
        .row("NR", &row("b", "06/01/2014", "Continuous"))
        .row("NR", &row("c", "Quarter 1 2014", "2/29/2014"))
        .row("NR", &row("d", "2012", "30/6/2016"))
        .read();
    check(&imported);
    let date = |nth, field| answer(&imported, "commitment", nth, field);
    // Day-first, as the plan's other dates are.
    assert_eq!(date(0, Field::Start), "2014-07-01");
    assert_eq!(date(0, Field::End), "2016-12-31");
    // A first of June, or a sixth of January: the year is certain.
    assert_eq!(date(1, Field::Start), "2014");
    assert_eq!(
        (date(1, Field::End), date(1, Field::EndInWords)),
        ("no: not-specified".into(), "\"Continuous\"".into())
    );
    assert_eq!(date(2, Field::Start), "2014-Q1");
    assert_eq!((date(2, Field::End), date(2, Field::EndInWords)), ("no: unreadable".into(), "\"2/29/2014\"".into()));
    assert_eq!(date(3, Field::Start), "2012");
    assert_eq!(items(&imported, "Start Date").len(), 2, "{:?}", items(&imported, "Start Date"));
    assert!(items(&imported, "Start Date")[1].contains("Warning"));
}

#[test]
fn a_first_of_the_month_in_a_plan_that_does_not_tell_is_the_month() {
    let imported = commitment_2016(&[("Start Date", "07/01/2012"), ("End Date", "07/01/2012")]);
    assert_eq!(answer(&imported, "commitment", 0, Field::Start), "2012-07");
}

#[test]
fn years_that_a_spreadsheet_made_days_of_are_years_again() {
    let imported = commitment_2016(&[("Start Date", "7/15/1905"), ("End Date", "44439")]);
    assert_eq!(answer(&imported, "commitment", 0, Field::Start), "2023");
    assert_eq!(answer(&imported, "commitment", 0, Field::End), "2021-08-31");
    assert_eq!(imported.report.count(Severity::Warning), 2);
}

#[test]
fn rows_that_repeat_stay_apart() {
    let row = |text: &'static str| {
        [
            ("Country", "Norway"),
            ("Action Plan Number", "1"),
            ("Comm No", "2"),
            ("Commitment Title", "Measures to promote gender equality"),
            ("Full Text", text),
            ("Year of submission", "2011"),
        ]
    };
    let sheet = Sheet::new(Kind::Commitments2016);
    let imported = sheet.row("NR", &row("one")).row("NR", &row("two")).row("NR", &row("one")).read();
    check(&imported);
    let ids: std::collections::BTreeSet<_> =
        entries(&imported, "commitment").iter().map(|entry| entry.subject.to_string()).collect();
    assert_eq!(ids.len(), 3);
    assert!(ids.iter().all(|id| id.starts_with("commitment/nor-1-2-")), "{ids:?}");
    assert_eq!(items(&imported, "").len(), 1, "the exact repetition is reported");
}

#[test]
fn a_rounding_error_in_a_number_is_taken_back() {
    let imported = commitment_2016(&[("Comm No", "8.1999999999999993")]);
    assert_eq!(answer(&imported, "commitment", 0, Field::PlanNumber), "[8.2]");
    assert!(entries(&imported, "commitment")[0].subject.to_string().starts_with("commitment/gha-1-8-2-"));
    assert_eq!(items(&imported, "Comm No").len(), 1);
}

#[test]
fn a_label_that_is_too_long_is_cut_and_reported() {
    let long = "Tema 3: Participación ciudadana a través de la tecnología y la innovación pública";
    let imported = commitment_2016(&[("Cluster", long)]);
    check(&imported);
    assert!(answer(&imported, "commitment", 0, Field::Cluster).len() <= 66);
    assert!(items(&imported, "Cluster")[0].contains("Warning") && items(&imported, "Cluster")[0].contains("64 bytes"));
}

#[test]
fn line_breaks_in_markup_and_broken_characters_are_kept_as_what_they_are() {
    let imported = commitment_2016(&[("Full Text", " Metas:<br/>rendici\u{fffd}n de cuentas ")]);
    assert_eq!(
        answer(&imported, "commitment", 0, Field::FullText),
        format!("{:?}", "Metas:\nrendici\u{fffd}n de cuentas")
    );
    assert!(items(&imported, "Full Text")[0].contains("broken characters"));
}

#[test]
fn a_failed_formula_is_unreadable_and_reported() {
    let imported = Sheet::new(Kind::Commitments2015Late)
        .row(
            "NR",
            &[
                ("Country", "Ghana"),
                ("Action Plan No", "1"),
                ("Commitment Title", "Open data"),
                ("Starred (old formulas)", "#NAME?"),
                ("On time", "BEHIND SCHEDULE"),
                ("On schedule", "behind schedule"),
            ],
        )
        .read();
    check(&imported);
    assert_eq!(answer(&imported, "assessment", 0, Field::StarOldFormulas), "no: unreadable");
    assert_eq!(answer(&imported, "assessment", 0, Field::OnTimeSteps), "no: unreadable");
    assert_eq!(answer(&imported, "assessment", 0, Field::Schedule), "behind-schedule");
    assert_eq!(imported.report.count(Severity::Warning), 2);
}

#[test]
fn tags_become_a_set_and_are_held_against_their_sum() {
    let tags = [("open-data", "1"), ("e-government", "1")];
    let zeros = |sum: &'static str| {
        let mut cells = vec![("Checksum", sum)];
        cells.extend(tags);
        let mut all = vec![("Country", "Ghana"), ("Action Plan Number", "1"), ("Commitment Title", "Open data")];
        all.extend(cells);
        all.extend([
            ("marginalized-communities", "NR"),
            ("ODWG", "NR"),
            ("FOWG", "NR"),
            ("LOWG", "NR"),
            ("ATWG", "NR"),
            ("ONRWG", "NR"),
        ]);
        Sheet::new(Kind::Commitments2016).row("0", &all).read()
    };
    let imported = zeros("2");
    assert_eq!(answer(&imported, "commitment", 0, Field::Tags), "e-government open-data");
    assert_eq!(answer(&imported, "commitment", 0, Field::WorkingGroups), "no: not-reviewed");
    assert_eq!(answer(&imported, "commitment", 0, Field::GrandChallenges), "");
    assert_eq!(items(&imported, "Checksum"), Vec::<String>::new());
    assert!(imported.report.columns_left_out.contains(&("marginalized-communities".to_owned(), LeftOut::Empty)));
    assert!(items(&zeros("3"), "Checksum")[0].contains("the sum of the columns, 2"));
}

#[test]
fn a_verdict_on_relevance_that_technology_alone_carries_is_noted() {
    let values = |info: &'static str| {
        commitment_2016(&[
            ("Value -Info", info),
            ("Value -Part", "0"),
            ("Value -Acc", "0"),
            ("Value -Tech", "1"),
            ("_Relevant", "1"),
        ])
    };
    assert_eq!(items(&values("0"), "_Relevant").len(), 1);
    assert_eq!(items(&values("1"), "_Relevant").len(), 0);
    assert_eq!(answer(&values("0"), "assessment", 0, Field::Relevant), "true");
    assert_eq!(answer(&values("1"), "assessment", 0, Field::Values), "access-to-information technology-and-innovation");
}

#[test]
fn personal_data_is_never_taken_and_each_such_column_is_named_once() {
    let imported = Sheet::new(Kind::Commitments2015May)
        .column("Person Reponsible from Lead Institution")
        .column("Email")
        .row(
            "NR",
            &[
                ("Country", "Ghana"),
                ("Action Plan No.", "1"),
                ("Commitment Title", "Open data"),
                ("Person Reponsible from Lead Institution", "A Person"),
                ("Email", "person@example.org"),
            ],
        )
        .read();
    let left: Vec<_> =
        imported.report.columns_left_out.iter().filter(|(_, why)| *why == LeftOut::PersonalData).collect();
    assert_eq!(left.len(), 2);
    assert!(!format!("{:?}", imported.entries).contains("person@example.org"));
    assert!(!format!("{:?}", imported.report.items).contains("A Person"));
}

#[test]
fn columns_that_the_source_wants_deleted_and_columns_we_do_not_know_are_named() {
    let mut sheet =
        Sheet::new(Kind::Commitments2015Late).column("DELETE THIS COLUMN").column("DELETE THIS COLUMN").column("Mood");
    sheet = sheet.row("NR", &[("Country", "Ghana"), ("Action Plan No", "1"), ("Commitment Title", "Open data")]);
    let left = sheet.read().report.columns_left_out;
    assert_eq!(left.iter().filter(|(_, why)| *why == LeftOut::MarkedForDeletion).count(), 2);
    assert!(left.contains(&("Mood".to_owned(), LeftOut::Unknown)));
}

#[test]
fn a_row_that_cannot_be_taken_is_reported_with_its_line_column_and_value() {
    let row = |country: &'static str, plan: &'static str, title: &'static str| {
        [
            ("Country", country),
            ("Action Plan Number", plan),
            ("Commitment Title", title),
            ("Full Text", title),
            ("Short Title", title),
        ]
    };
    let imported = Sheet::new(Kind::Commitments2016)
        .row("NR", &row("Atlantis", "1", "Open data"))
        .row("NR", &row("Ghana", "first", "Open data"))
        .row("NR", &row("Ghana", "1", "NR"))
        .row("NR", &row("Ghana", "1", "Open data"))
        .read();
    check(&imported);
    assert_eq!((imported.report.rows_taken, imported.report.rows_reported), (1, 3));
    assert!(items(&imported, "Country")[0].starts_with("2 Error \"Atlantis\": a country or locality"));
    assert!(items(&imported, "Action Plan Number")[0].starts_with("3 Error \"first\""));
    assert!(items(&imported, "Commitment Title")[0].starts_with("4 Error"));
}

#[test]
fn reports_that_are_not_spoken_of_get_no_statement_and_those_not_reviewed_yet_do() {
    let last = |word: &'static str| {
        let columns = [
            "Report publication year (end of term)",
            "Completion (end of term)",
            "_CompletionEndTerm",
            "Change in completion",
            "_ChangeCompletion",
            "Did it open government (end of term only)",
            "_OpenGovt",
            "Starred (current formula) end of term",
        ];
        commitment_2016(&columns.map(|column| (column, word)))
    };
    let subjects = |imported: &opendata::Imported| {
        entries(imported, "assessment")
            .iter()
            .map(|e| e.subject.to_string().rsplit('/').next().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(subjects(&last("ND")), ["progress-report"]);
    assert_eq!(subjects(&last("NR")), ["progress-report", "end-of-term-report"]);
}

#[test]
fn what_a_row_says_became_so_at_the_end_of_the_year_that_the_source_gives() {
    let imported = commitment_2016(&[("Report publication year (progress report)", "2015")]);
    let on = |sort: &str, nth: usize| entries(&imported, sort)[nth].effective_on.to_string();
    assert_eq!(
        (on("commitment", 0), on("plan", 0), on("member", 0)),
        ("2013-12-31".into(), "2013-12-31".into(), "2013-12-31".into())
    );
    assert_eq!((on("assessment", 0), on("assessment", 1)), ("2015-12-31".into(), "2016-12-31".into()));
    // Told by the caller, who knows when the file came out.
    let sheet = Sheet::new(Kind::Commitments2016)
        .row("NR", &[("Country", "Ghana"), ("Action Plan Number", "1"), ("Commitment Title", "x")]);
    let options = Options { published_on: "2016-03-04".parse().ok(), ..Options::default() };
    let imported = read("x.csv", sheet.csv().as_bytes(), &options).unwrap();
    assert_eq!(entries(&imported, "commitment")[0].effective_on.to_string(), "2016-03-04");
}

#[test]
fn plans_and_members_are_told_of_once_and_a_row_that_contradicts_is_reported() {
    let row = |title: &'static str, year: &'static str| {
        [("Country", "Ghana"), ("Action Plan Number", "1"), ("Commitment Title", title), ("Year of submission", year)]
    };
    let imported = Sheet::new(Kind::Commitments2016)
        .row("NR", &row("a", "2013"))
        .row("NR", &row("b", "2013"))
        .row("NR", &row("c", "2012"))
        .read();
    check(&imported);
    assert_eq!((entries(&imported, "member").len(), entries(&imported, "plan").len()), (1, 1));
    assert_eq!(answer(&imported, "member", 0, Field::Title), "\"Ghana\"");
    assert_eq!(answer(&imported, "member", 0, Field::Country), "[GHA]");
    assert_eq!(answer(&imported, "member", 0, Field::Level), "national");
    assert_eq!(answer(&imported, "plan", 0, Field::SubmittedIn), "2013");
    assert!(items(&imported, "Year of submission")[0].starts_with("4 Warning \"2012\""));
}

fn row_2024<'a>(cells: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut all = vec![
        ("Commitment Unique Identifier", "GH0033"),
        ("Country/Locality", "Ghana"),
        ("Action Plan Number", "4"),
        ("Commitment Title", "Open Parliament"),
        ("National Or Local", "National"),
        ("Region", "Africa and the Middle East"),
        ("Year Of Submission", "2021"),
        ("Action Plan End Year", "2023"),
        ("Action Plan Duration (Years)", "2"),
        ("Action Plan ID", "AP_GHA04"),
        ("open-parliaments", "1"),
    ];
    all.extend(cells);
    all
}

#[test]
fn official_identifiers_are_kept_and_plans_of_2020_on_have_their_own_reports() {
    let imported = Sheet::new(Kind::Commitments2024)
        .row(
            "ND",
            &row_2024(&[("Potential for Results", "Modest"), ("_Potential for Results", "1"), ("Early Results", "NR")]),
        )
        .read();
    check(&imported);
    let subjects: Vec<_> = imported.entries.iter().map(|entry| entry.subject.to_string()).collect();
    assert_eq!(
        subjects,
        [
            "member/ghana",
            "plan/ghana/4",
            "commitment/GH0033",
            "assessment/GH0033/action-plan-review",
            "assessment/GH0033/results-report"
        ]
    );
    assert_eq!(answer(&imported, "member", 0, Field::Region), "africa-and-the-middle-east");
    assert_eq!(answer(&imported, "plan", 0, Field::OfficialPlanId), "[AP_GHA04]");
    assert_eq!(answer(&imported, "plan", 0, Field::EndsIn), "2023");
    assert_eq!(answer(&imported, "commitment", 0, Field::PolicyAreas), "open-parliaments");
    assert_eq!(answer(&imported, "assessment", 0, Field::PotentialForResults), "modest");
}

#[test]
fn localities_are_members_of_their_own_and_legacy_is_a_way_of_being_local() {
    let cells = [
        ("Country/Locality", "Scotland, United Kingdom"),
        ("National Or Local", "Legacy Local"),
        ("Commitment Unique Identifier", "SCO0003"),
    ];
    let imported = Sheet::new(Kind::Commitments2024).row("ND", &row_2024(&cells)).read();
    assert_eq!(imported.entries[0].subject.to_string(), "member/scotland-united-kingdom");
    assert_eq!(answer(&imported, "member", 0, Field::Level), "local");
    assert_eq!(answer(&imported, "member", 0, Field::Country), "[GBR]");
}

#[test]
fn verdicts_by_value_have_numbers_of_their_own_and_not_applicable_is_no_verdict() {
    let cells = [
        ("Did It Open Government (Overall)", "No early results to report yet"),
        ("_OpenGovernment", "1"),
        ("Did It Open Government (Access To Information)", "Did Not Change"),
        ("_DIOGATI", "2"),
        ("Did It Open Government (Civic Participation)", "Not Applicable"),
        ("_DIOGCP", "0"),
        ("Verifiable", "1"),
        ("Change In Completion", "No Change"),
        ("_ChangeCompletion", "1"),
    ];
    let imported = Sheet::new(Kind::Commitments2024).row("ND", &row_2024(&cells)).read();
    check(&imported);
    assert_eq!(answer(&imported, "assessment", 1, Field::OpenedGovernment), "not-yet");
    assert_eq!(answer(&imported, "assessment", 1, Field::OpenedInformation), "did-not-change");
    assert_eq!(answer(&imported, "assessment", 1, Field::OpenedParticipation), "no: not-applicable");
    assert_eq!(answer(&imported, "assessment", 0, Field::Verifiability), "verifiable");
    assert_eq!(items(&imported, "Verifiable").len(), 1);
    assert_eq!(items(&imported, "_ChangeCompletion").len(), 1);
}

#[test]
fn processes_read_yes_with_blanks_links_and_days_in_words() {
    let imported = Sheet::new(Kind::Process2016)
        .row(
            "NA",
            &[
                ("Country name", "United States"),
                ("Action Plan Number", "2"),
                ("Year AP Submitted", "2014"),
                ("Did the report cover all of the commitments?", "Yes "),
                ("Online consultations: Link", "bit.ly/1CJic7z bit.ly/1gDxSiJ"),
                ("Days in advance", "Unclear"),
                ("Multi-agency (1) vs. Single (0)", "1"),
                ("Step 2: Advance notice", "NR"),
                ("_Advance notice", "NA"),
                ("IAP2 level during development", "Involve"),
            ],
        )
        .read();
    check(&imported);
    let said = |field| answer(&imported, "process", 0, field);
    assert_eq!(said(Field::SelfAssessmentCoversAll), "yes");
    assert_eq!(said(Field::OnlineConsultationLinks), format!("{:?}", "http://bit.ly/1CJic7z\nhttp://bit.ly/1gDxSiJ"));
    assert_eq!(said(Field::NoticeDays), "no: unclear");
    assert_eq!(said(Field::MultiAgency), "yes");
    assert_eq!(said(Field::DevelopmentInfluence), "involve");
    assert_eq!(items(&imported, "Step 2: Advance notice").len(), 1);
}

#[test]
fn the_process_file_of_2015_says_why_there_is_no_answer() {
    let imported = Sheet::new(Kind::Process2015)
        .row(
            "No",
            &[
                ("Country name", "Albania"),
                ("Timeline: Online", "No Timeline"),
                ("Timeline: other channels", "No other channels"),
                ("Days in advance", "No advance notice"),
                ("Advance notice: Adequacy", "No advance notice"),
            ],
        )
        .read();
    check(&imported);
    assert_eq!(imported.entries[0].subject.to_string(), "process/albania");
    let said = |field| answer(&imported, "process", 0, field);
    assert_eq!(
        (said(Field::TimelineOnline), said(Field::TimelineOtherChannels)),
        ("no: not-applicable".into(), "no".into())
    );
    assert_eq!(
        (said(Field::NoticeDays), said(Field::NoticeAdequate)),
        ("no: not-applicable".into(), "no: not-applicable".into())
    );
    assert_eq!(imported.report.items, []);
}

#[test]
fn events_without_a_date_count_from_the_day_the_list_was_made() {
    let row = |member: &'static str, date: &'static str, event: &'static str| {
        [("member", member), ("date", date), ("event", event), ("detail", "local"), ("source", "a page")]
    };
    let imported = Sheet::new(Kind::StatusEvents)
        .row("", &row("Turkey", "2016-09-21", "made inactive"))
        .row("", &row("Hungary", "", "withdrawn"))
        .row("", &row("Austin, United States", "2016", "joined"))
        .row("", &row("Turkey", "2017", "vanished"))
        .read();
    check(&imported);
    let events = entries(&imported, "membership-event");
    let subjects: Vec<_> = events.iter().map(|entry| format!("{} {}", entry.subject, entry.effective_on)).collect();
    assert_eq!(
        subjects,
        [
            "membership-event/turkey/made-inactive-2016-09-21 2016-09-21",
            "membership-event/hungary/withdrawn 2026-11-21",
            "membership-event/austin-united-states/joined-2016 2016-12-31",
        ]
    );
    assert_eq!(answer(&imported, "membership-event", 1, Field::HappenedOn), "no: not-specified");
    assert!(items(&imported, "event")[0].contains("one of: launch participant"));
}

#[test]
fn seats_are_named_by_snapshot_and_holder() {
    let row = |as_of: &'static str, constituency: &'static str, member: &'static str, region: &'static str| {
        [
            ("as_of", as_of),
            ("constituency", constituency),
            ("member", member),
            ("region_or_country", region),
            ("source", "a page"),
        ]
    };
    let imported = Sheet::new(Kind::SteeringCommittee)
        .row("", &row("2019-2020", "government", "South Korea", "Asia"))
        .row("", &row("2014-10", "civil society", "Proética", "Peru"))
        .row("", &row("2011", "civil society", "International Budget Partnership", "international"))
        .read();
    check(&imported);
    let subjects: Vec<_> =
        imported.entries.iter().map(|entry| format!("{} {}", entry.subject, entry.effective_on)).collect();
    assert_eq!(
        subjects,
        [
            "seat/steering-committee/2019-2020-south-korea 2020-12-31",
            "seat/steering-committee/2014-10-proetica 2014-10-31",
            "seat/steering-committee/2011-international-budget-partnership 2011-12-31",
        ]
    );
    assert_eq!(answer(&imported, "seat", 0, Field::Country), "[KOR]");
    assert_eq!(answer(&imported, "seat", 1, Field::Country), "[PER]");
    assert_eq!(answer(&imported, "seat", 2, Field::Note), "\"international\"");
}

#[test]
fn cohorts_cycles_and_launches_speak_of_members_under_their_names_of_then() {
    let cohort = Sheet::new(Kind::Cohorts)
        .row("", &[("country", "Macedonia"), ("cohort", "2"), ("cohort_joined", "2012-04"), ("source", "a page")])
        .row("", &[("country", "Ghana"), ("cohort", "9"), ("cohort_joined", "2012-04")])
        .read();
    check(&cohort);
    assert_eq!(cohort.entries[0].subject.to_string(), "member/north-macedonia");
    assert_eq!(answer(&cohort, "member", 0, Field::Cohort), "c2");
    assert_eq!(answer(&cohort, "member", 0, Field::Joined), "2012-04");
    assert_eq!(cohort.report.rows_reported, 1);
    let cycle = Sheet::new(Kind::MembersByCycle)
        .row(
            "",
            &[
                ("action_plan_cycle", "odd"),
                ("member", "Azerbaijan Republic"),
                ("level", "national"),
                ("asterisks_in_source", "3"),
            ],
        )
        .row(
            "",
            &[
                ("action_plan_cycle", "even"),
                ("member", "Basque Country"),
                ("level", "local"),
                ("asterisks_in_source", "0"),
            ],
        )
        .read();
    check(&cycle);
    assert_eq!(answer(&cycle, "member", 0, Field::Note), "\"***\"");
    assert_eq!(cycle.entries[1].subject.to_string(), "member/basque-country-spain");
    let launch =
        Sheet::new(Kind::LaunchList).row("", &[("country", "Korea"), ("role_at_launch", "participant")]).read();
    check(&launch);
    assert_eq!(launch.entries[1].subject.to_string(), "membership-event/south-korea/launch-participant-2011-09");
}

#[test]
fn countries_without_a_code_and_aggregates_are_reported() {
    let countries = Sheet::new(Kind::Countries)
        .row(
            "",
            &[
                ("country", "gha"),
                ("name", "Ghana"),
                ("iso3166_1_alpha2", "GH"),
                ("iso3166_1_alpha3", "GHA"),
                ("un_state", "TRUE"),
                ("un_sdg_region", "un_sub_saharan_africa"),
                ("un_sdg_ldc", "un_not_least_developed"),
                ("income_groups", "lower_middle_income"),
                ("landlocked", "coastline"),
            ],
        )
        .row("", &[("country", "kos"), ("name", "Kosovo")])
        .row("", &[("country", "ussr"), ("name", "USSR")])
        .read();
    check(&countries);
    assert_eq!(countries.report.rows_reported, 1);
    assert_eq!(answer(&countries, "country", 0, Field::SdgRegion), "sub-saharan-africa");
    assert_eq!(answer(&countries, "country", 0, Field::LeastDeveloped), "false");
    assert_eq!(answer(&countries, "country", 0, Field::IncomeGroup), "lower-middle-income");
    assert_eq!(countries.entries[1].subject.to_string(), "country/XKX");
    let bank = Sheet::new(Kind::WorldBank)
        .row("", &[("country_code", "GHA"), ("country_name", "Ghana"), ("income_group", "Lower middle income")])
        .row("", &[("country_code", "VEN"), ("country_name", "Venezuela, RB")])
        .row("", &[("country_code", "ARB"), ("country_name", "Arab World")])
        .read();
    check(&bank);
    assert_eq!((bank.report.rows_taken, bank.report.rows_reported), (2, 1));
    assert_eq!(answer(&bank, "country", 1, Field::IncomeGroup), "no: blank");
}
