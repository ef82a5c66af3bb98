//! The code books, against the value sets that the dossier lists (5.2, 3.4, 4.2).

use crate::codebook::*;

#[test]
fn each_indicator_has_exactly_its_answers_lowest_first() {
    let books: [(&str, &[&str], &[&str]); 9] = [
        ("specificity", Specificity::CODES, &["none", "low", "medium", "high"]),
        ("verifiability", Verifiability::CODES, &["not-verifiable", "verifiable"]),
        ("potential impact", PotentialImpact::CODES, &["none", "minor", "moderate", "transformative"]),
        ("potential for results", PotentialForResults::CODES, &["unclear", "modest", "substantial"]),
        (
            "completion",
            Completion::CODES,
            &["withdrawn", "unclear", "no-evidence", "not-started", "limited", "substantial", "complete"],
        ),
        (
            "did it open government",
            DidItOpenGovernment::CODES,
            &["worsened", "did-not-change", "not-yet", "marginal", "major", "outstanding"],
        ),
        ("early results", EarlyResults::CODES, &["no-notable-results", "moderate", "significant"]),
        (
            "values",
            OgpValue::CODES,
            &["access-to-information", "civic-participation", "public-accountability", "technology-and-innovation"],
        ),
        (
            "public influence",
            Influence::CODES,
            &["no-consultation", "inform", "consult", "involve", "collaborate", "empower"],
        ),
    ];
    for (name, codes, expected) in books {
        assert_eq!(codes, expected, "{name}");
    }
    assert_eq!(ChallengeArea::ALL.len(), 10, "the Open Gov Challenge has ten areas");
    assert_eq!(GrandChallenge::ALL.len(), 5);
    assert_eq!(Region::ALL.len(), 4);
}

#[test]
fn no_book_writes_two_answers_alike_and_every_answer_reads_back() {
    for field in Field::ALL {
        let (Shape::Code(book) | Shape::Codes(book)) = field.shape() else { continue };
        let distinct: std::collections::BTreeSet<_> = book.iter().collect();
        assert_eq!(distinct.len(), book.len(), "{}", field.code());
    }
    assert!(Completion::ALL.iter().all(|c| Completion::from_code(c.code()) == Some(*c)));
    assert!(Missing::ALL.iter().all(|c| Missing::from_code(c.code()) == Some(*c)));
    assert_eq!(Completion::from_code("Complete"), None, "codes are not labels");
}

#[test]
fn only_substantial_and_complete_are_high_completion() {
    let high: Vec<_> = Completion::ALL.iter().filter(|c| c.is_high()).collect();
    assert_eq!(high, [&Completion::Substantial, &Completion::Complete]);
}

/// The first year of each era, and the reports on plans of the years around each change (dossier 5.1, 5.2).
#[test]
fn a_plan_belongs_to_the_code_book_of_its_year() {
    use Product::{
        ActionPlanReview, DesignReport, EndOfTermReport, ImplementationReport, ProgressReport, ResultsReport,
    };
    let years = [
        (2011, Era::E1, (ProgressReport, EndOfTermReport)),
        (2013, Era::E1, (ProgressReport, EndOfTermReport)),
        (2014, Era::E2, (ProgressReport, EndOfTermReport)),
        (2016, Era::E2, (ProgressReport, EndOfTermReport)),
        (2017, Era::E2, (DesignReport, ImplementationReport)),
        (2018, Era::E3, (DesignReport, ImplementationReport)),
        (2019, Era::E3, (DesignReport, ImplementationReport)),
        (2020, Era::E4, (ActionPlanReview, ResultsReport)),
        (2024, Era::E4, (ActionPlanReview, ResultsReport)),
    ];
    for (year, era, reports) in years {
        assert_eq!(Era::of_plan_year(year), era, "{year}");
        assert_eq!(Product::pair_for_plan_year(year), reports, "{year}");
        assert!(!reports.0.is_final() && reports.1.is_final(), "{year}");
        assert!(reports.0 < reports.1, "the last report comes last in order");
    }
}

#[test]
fn a_reason_and_an_authority_are_called_as_in_acts() {
    use crate::deed::WithholdingReason as Reason;
    use crate::partnership::Authority;
    let reasons = [Reason::PersonalData, Reason::LegalOrder, Reason::AuthorsRequest, Reason::Mistake, Reason::Rights];
    assert_eq!(reasons.map(Reason::code), Reason::CODES);
    assert!(reasons.iter().all(|reason| serde_json::to_value(reason).unwrap() == reason.code()));
    let authorities = [Authority::Compilation, Authority::Publisher, Authority::Office];
    assert_eq!(authorities.map(Authority::code), Authority::CODES);
    assert!(authorities.iter().all(|authority| serde_json::to_value(authority).unwrap() == authority.code()));
}
