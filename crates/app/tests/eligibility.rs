//! Eligibility over real sources: scores that are known, offices that record and validate, and everything worked out again.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod common;

use std::collections::BTreeMap;
use std::sync::Arc;

use app::App;
use app::eligibility::{Evidence, NotDone, proposals};
use app::imports::Input;
use app::recompute::write_verdicts;
use common::{import, open, permit, whole};
use domain::codebook::{Field, Provision, PublicAccess};
use domain::deed::EvidenceFinding;
use domain::ids::Iso3;
use domain::membership::eligibility::{
    Assessment, Found, MetricId, Seen, Verdict, assess, in_force, recorded, values_check,
};
use domain::people::{Action, Actor, Body, Office, OwnBody, Permit, Subject, may};
use domain::rules::{self, Outcome, Reason, RuleId};
use domain::{Lens, Partnership};

const SOURCES: [&str; 9] = [
    "country-reference/countries.csv",
    "open-budget-survey/document-availability-2006-2019.csv",
    "eiu-democracy-index/eiu-democracy-index-2006-on.csv",
    "vdem/ghana-1902-2016-ordinal-v7.csv",
    "eligibility-evidence/access-to-information-laws.csv",
    "eligibility-evidence/asset-declarations-cee-2017.csv",
    "eligibility-evidence/eligible-nonmembers-2014-12.csv",
    "eligibility-evidence/near-eligible-2014-12.csv",
    "eligibility-evidence/known-scores.csv",
];

fn iso(code: &str) -> Iso3 {
    code.parse().unwrap()
}

fn judged(state: &Partnership, country: &str, year: i16) -> Assessment {
    let version = in_force(RuleId::CoreEligibility, year).unwrap();
    assess(&Seen::new(state, Lens::ALL), &iso(country), year, version).unwrap()
}

fn found(assessment: &Assessment, id: MetricId) -> Found {
    assessment.metrics.iter().find(|metric| metric.id == id).unwrap().found
}

/// A record of the bundled facts about eligibility.
async fn bundled(folder: &std::path::Path) -> Arc<App> {
    let app = open(folder).await;
    for source in opendata::bundle::bundled().unwrap() {
        if matches!(source.kind.family(), opendata::Family::Indicators) {
            import(&app, Input::whole(source)).await;
        }
    }
    app
}

fn holder(office: Office, of: OwnBody, action: Action) -> Permit {
    let actor = Actor { office, body: Body::own(of), person: None, ties: Vec::new() };
    may(&actor, action, Subject::Whole).unwrap()
}
fn support_unit() -> Permit {
    holder(Office::SupportUnit, OwnBody::SupportUnit, Action::CheckEligibility)
}

#[tokio::test]
async fn scores_that_are_known_come_out_of_the_published_files() {
    let Some(sources) = testkit::sources() else { return };
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path()).await;
    for name in SOURCES {
        import(&app, whole(&sources, name)).await;
    }
    let again = import(&app, whole(&sources, SOURCES[1])).await;
    assert!(again.plan.already && again.acts == 0, "the same bytes twice change nothing");
    let state = app.history().now();
    let georgia = judged(&state, "GEO", 2014);
    assert_eq!((georgia.score, georgia.maximum, georgia.verdict), (15, 16, Verdict::Eligible));
    let afghanistan = judged(&state, "AFG", 2016);
    assert_eq!((afghanistan.score, afghanistan.maximum, afghanistan.verdict), (14, 16, Verdict::Eligible));
    // The points that the cut points of civil liberties were inferred from (dossier 1.1).
    for (country, year, points) in [
        ("GEO", 2014, 3),
        ("AFG", 2016, 2),
        ("ECU", 2014, 3),
        ("BGD", 2014, 3),
        ("PNG", 2014, 4),
        ("PNG", 2015, 4),
        ("MAR", 2014, 2),
        ("KAZ", 2014, 2),
        ("MOZ", 2014, 2),
        ("AGO", 2014, 2),
    ] {
        let engagement = found(&judged(&state, country, year), MetricId::CitizenEngagement);
        assert_eq!(engagement, Found::Points(points), "{country} {year}");
    }
    // The audit report of Papua New Guinea: published in the survey of 2012, not in that of 2015.
    let fiscal = |year| found(&judged(&state, "PNG", year), MetricId::FiscalTransparency);
    assert_eq!((fiscal(2014), fiscal(2015)), (Found::Points(4), Found::Points(2)));
    assert_eq!(fiscal(2022), Found::Undetermined(Reason::YearNotHeld), "documents end in 2019");
    let austria = found(&judged(&state, "AUT", 2014), MetricId::FiscalTransparency);
    assert_eq!(austria, Found::NoData(Reason::NotCovered), "the whole survey is held, and leaves Austria out");
}

/// Each country of the lists of December 2014 can have the result that the Partnership published, whatever we do not know.
#[tokio::test]
async fn the_lists_of_december_2014_agree_with_what_is_computed() {
    let Some(sources) = testkit::sources() else { return };
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path()).await;
    for name in SOURCES {
        import(&app, whole(&sources, name)).await;
    }
    let state = app.history().now();
    let (mut eligible, mut near) = (0, 0);
    for ((country, year), thing) in &state.indicators {
        let Some(published) = thing.flag(Field::PublishedEligible, Lens::ALL) else { continue };
        let computed = judged(&state, country.as_str(), year.get());
        let could_have = |points| 4 * points >= 3 * if has_survey(&computed) { 16 } else { 12 };
        if published {
            eligible += 1;
            assert!(could_have(computed.bounds.1), "{country}: {:?}", computed.bounds);
        } else {
            near += 1;
            let points = thing.number(Field::PublishedPoints, Lens::ALL).unwrap();
            let (low, high) = computed.bounds;
            assert!((low..=high).contains(&points), "{country}: {points} is not in {:?}", computed.bounds);
            assert!(!could_have(low), "{country}");
        }
    }
    assert_eq!((eligible, near), (28, 14));
}

fn has_survey(assessment: &Assessment) -> bool {
    !matches!(found(assessment, MetricId::FiscalTransparency), Found::NoData(_))
}

#[tokio::test]
async fn the_values_check_reads_answers_and_refuses_the_world_file_of_estimates() {
    let Some(sources) = testkit::sources() else { return };
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path()).await;
    import(&app, whole(&sources, "vdem/vdem-cso-indicators.csv")).await;
    import(&app, whole(&sources, "vdem/ghana-1902-2016-ordinal-v7.csv")).await;
    let state = app.history().now();
    let seen = Seen::new(&state, Lens::ALL);
    let version = rules::version(RuleId::ValuesCheck, "2017").unwrap();
    let check = |country: &str, year| values_check(&seen, &iso(country), year, version).unwrap().outcome;
    assert_eq!(check("GHA", 2017), Outcome::Holds, "4 and 4 in 2016");
    assert_eq!(check("GHA", 2018), Outcome::Undetermined(Reason::OtherScale), "the answers end in 2016");
    assert_eq!(check("SWE", 2020), Outcome::Undetermined(Reason::OtherScale));
}

#[tokio::test]
async fn the_bundled_facts_give_real_verdicts() {
    let folder = tempfile::tempdir().unwrap();
    let app = bundled(folder.path()).await;
    let state = app.history().now();
    let mut counts: BTreeMap<Verdict, usize> = BTreeMap::new();
    let seen = Seen::new(&state, Lens::ALL);
    for country in seen.countries() {
        let version = in_force(RuleId::CoreEligibility, 2019).unwrap();
        *counts.entry(assess(&seen, &country, 2019, version).unwrap().verdict).or_default() += 1;
    }
    assert_eq!((counts[&Verdict::Eligible], counts[&Verdict::Undetermined]), (9, 165), "{counts:?}");
    assert_eq!((judged(&state, "GEO", 2014).score, judged(&state, "AFG", 2016).score), (15, 14));
    let kenya = found(&judged(&state, "KEN", 2019), MetricId::FiscalTransparency);
    assert_eq!(kenya, Found::Undetermined(Reason::SourceIncomplete), "an extract is silent, not empty");
}

#[tokio::test]
async fn the_support_unit_records_what_is_decided_and_experts_settle_what_is_contested() {
    let folder = tempfile::tempdir().unwrap();
    let app = bundled(folder.path()).await;
    let before = proposals(&app.history().now(), 2019);
    let georgia = before.iter().find(|p| p.computed.country == iso("GEO")).unwrap();
    assert!(georgia.difference.is_none() && georgia.computed.verdict == Verdict::Eligible);
    let written = app.record_eligibility(support_unit(), 2019, vec![iso("GEO")]).await.unwrap();
    let (act, _) = app.act(written.first).await.unwrap().unwrap();
    assert_eq!((act.by.office.as_str(), act.by.body), ("support-unit", Body::own(OwnBody::SupportUnit)));
    let again = app.record_eligibility(support_unit(), 2019, vec![iso("GEO")]).await.unwrap_err();
    assert_eq!(again.to_string(), NotDone::Nothing.to_string());
    let open = app.record_eligibility(support_unit(), 2019, vec![iso("KEN")]).await.unwrap_err();
    assert!(open.to_string().contains("KEN has no verdict for 2019"), "{open}");
    let wrong = app.record_eligibility(permit(Action::ImportSource), 2019, vec![iso("ALB")]).await.unwrap_err();
    assert_eq!(wrong.to_string(), NotDone::NotPermitted.to_string());

    // A new piece of evidence contradicts the law of Georgia; the recorded verdict stays, and the difference is proposed.
    let evidence = Evidence {
        country: iso("GEO"),
        provision: Provision::AssetLaw,
        since: "2018".parse().unwrap(),
        public_access: Some(PublicAccess::No),
        document: b"the law as amended".to_vec(),
        title: "Law on conflict of interest, as amended".into(),
        published_on: "2018".parse().unwrap(),
    };
    app.enter_evidence(support_unit(), evidence).await.unwrap();
    let state = app.history().now();
    let seen = Seen::new(&state, Lens::ALL);
    assert_eq!(recorded(&seen, &iso("GEO"), 2019).unwrap().deed.verdict, Verdict::Eligible);
    let proposed = proposals(&state, 2019);
    let georgia = proposed.iter().find(|p| p.computed.country == iso("GEO")).unwrap();
    let difference = georgia.difference.as_ref().unwrap();
    assert_eq!(difference.metrics, [MetricId::AssetDisclosure]);

    // The panel examines it and rejects it: nothing differs any more.
    let (slug, _) = seen.pieces(&iso("GEO")).into_iter().find(|(slug, _)| slug.as_str().contains("document-")).unwrap();
    let panel = || holder(Office::ExpertsPanel, OwnBody::ExpertsPanel, Action::ValidateEvidence);
    let of = (iso("GEO"), slug.clone());
    let remark = Some("This is a draft, not the law.".to_owned());
    app.validate_evidence(panel(), of, EvidenceFinding::Rejected, b"the law as amended", remark).await.unwrap();
    let state = app.history().now();
    assert!(!proposals(&state, 2019).iter().any(|p| p.computed.country == iso("GEO")));
    let nothing = (iso("GEO"), "asset-law-nowhere".parse().unwrap());
    let missing = app.validate_evidence(panel(), nothing, EvidenceFinding::Confirmed, b"x", None).await.unwrap_err();
    assert!(missing.to_string().contains("no evidence asset-law-nowhere on GEO"), "{missing}");
}

#[tokio::test]
async fn everything_comes_out_again_bit_for_bit_and_an_altered_line_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let app = bundled(folder.path()).await;
    app.publish_headlines(permit(Action::PublishFigure)).await.unwrap();
    app.record_eligibility(support_unit(), 2019, vec![iso("GEO"), iso("ALB")]).await.unwrap();
    let mut told = Vec::new();
    write_verdicts(&app.history().now(), &mut told).unwrap();
    let mut recomputer = app.recompute().await.unwrap();
    recomputer.against(told.as_slice()).unwrap();
    let done = recomputer.done();
    assert_eq!((done.figures, done.verdicts, done.differs.len()), (9, 2, 0), "{:?}", done.differs.first());
    assert!(done.lines > 4000 && done.acts == app.history().now().length, "{}", done.lines);
    let altered = String::from_utf8(told).unwrap().replacen("\"score\":15", "\"score\":16", 1);
    let mut recomputer = app.recompute().await.unwrap();
    recomputer.against(altered.as_bytes()).unwrap();
    let done = recomputer.done();
    assert_eq!(done.differs.len(), 1);
    assert!(done.differs[0].recomputed.contains("\"score\":15"));
}
