//! Acts decode for ever: a golden file for each kind and version, and the properties of their bytes.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::collections::BTreeSet;
use std::path::PathBuf;

use domain::cocreation::*;
use domain::codebook::{ChallengeArea, Decimal, Field, Missing, OgpValue, PolicyArea2024, Product, Region, Shape};
use domain::deed::*;
use domain::ids::TextId;
use domain::membership::Duty;
use domain::membership::admission::Guard;
use domain::membership::deposits::{DepositAnswer, DepositAnswered, DepositKind, DepositSource, DocumentDeposited};
use domain::membership::eligibility::{MetricId, Verdict};
use domain::membership::extensions::{DeadlineExtended, Until};
use domain::membership::letters::{
    Checked, Contrary, GuardOutcome, LetterKind, LetterPublished, Missed, Trigger, Worded,
};
use domain::membership::local::asked::LocalTest;
use domain::membership::local::{
    Found, Jurisdiction, LocalApplied, LocalAssessed, LocalCallOpened, LocalDecided, LocalOutcome,
};
use domain::networking::{
    AgreementConcluded, AgreementSigned, AgreementTold, CasesCounted, CostTerms, GroupJoined, GroupLeft, Method,
    OfferPublished, OfferRetired, Outcome, ProviderKind, PublishedLine, RequestPublished, RequestRetired, Retirement,
    Size, Stage, Urgency,
};
use domain::noted::{Told, told};
use domain::partnership::Authority;
use domain::partnership::Happened;
use domain::people::{Ended, Office, OrganisationKind, OrganisationRecognised, OrganisationRefused};
use domain::plans::challenge::{ChallengeEntered, ChallengeWithdrawn};
use domain::plans::checks::{PlanCheck, PlanChecked, PlanNoted};
use domain::plans::peers::{PeerOutcome, PeerSaid, PeersConsulted};
use domain::plans::self_assessment::*;
use domain::review::monitors::MonitoringPublished;
use domain::review::process::{
    CodingHandedIn, CommentAnswered, Disposition, EvidenceArchived, FindingCorrected, FindingsReconciled,
    ReportPublished, RequirementFinding, RequirementFound, RequirementsFound, ReviewAssigned, ReviewOpened,
    RoundClosed, RoundKind, RoundOpened, Seat, Snapshot, SnapshotKind, Speaker, Stand, Unit,
};
use domain::review::recommendations::{
    Advice, RecommendationAnswered, RecommendationFollowed, RecommendationIssued, Response,
};
use domain::rules::Scope;
use domain::statement::{Fields, Subject, Value};
use domain::time::{Date, Timestamp};
use domain::{AgreementId, Deed};
use domain::{Lens, Partnership};
use proptest::prelude::*;
use record::diff;
use record::{Act, By, Cause};

fn text(n: u8) -> TextId {
    TextId::new([n; 32])
}

fn stated(subject: &str, fields: Vec<(Field, Value)>) -> Stated {
    let subject: Subject = subject.parse().unwrap();
    let plan = subject.is_of_commitment().then(|| "ghana/1".parse().unwrap());
    Stated { subject, source: "ogp-commitments-2016".parse().unwrap(), row: 731, plan, fields: Fields::new(fields) }
}

fn code(field: Field, code: &str) -> (Field, Value) {
    (field, Value::code(field, code).unwrap())
}

/// One deed of every kind, with every shape of answer among them.
fn deeds() -> Vec<Deed> {
    let digest = "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae".to_owned();
    vec![
        Deed::SourceRegistered(SourceRegistered {
            source: "ogp-commitments-2016".parse().unwrap(),
            digest: digest.clone(),
            bytes: 2_055_218,
            authority: Authority::Publisher,
            published_on: "2016".parse().unwrap(),
            title: text(1),
            licence: Some(text(2)),
        }),
        Deed::ImportOpened(ImportOpened {
            import: "ogp-commitments-2016-1".parse().unwrap(),
            source: "ogp-commitments-2016".parse().unwrap(),
        }),
        Deed::ImportClosed(ImportClosed {
            import: "ogp-commitments-2016-1".parse().unwrap(),
            rows: 1927,
            rows_taken: 1927,
            rows_reported: 0,
            deeds: 3911,
            report: Some(text(3)),
        }),
        Deed::ImportAbandoned(ImportAbandoned { import: "ogp-commitments-2016-1".parse().unwrap() }),
        Deed::Stated(stated(
            "country/GHA",
            vec![(Field::Title, Value::Text(text(4))), (Field::UnMember, Value::Flag(true))],
        )),
        Deed::Stated(stated(
            "member/ghana",
            vec![code(Field::Cohort, "c2"), (Field::Joined, Value::Date("2012-04".parse().unwrap()))],
        )),
        Deed::Stated(stated(
            "membership-event/turkey/2016-09-21-made-inactive",
            vec![code(Field::MembershipEvent, "made-inactive")],
        )),
        Deed::Stated(stated("seat/steering-committee/2014-10-ghana", vec![code(Field::Constituency, "government")])),
        Deed::Stated(stated("plan/ghana/1", vec![(Field::SubmittedIn, Value::Number(2013))])),
        Deed::Stated(stated(
            "process/ghana/1",
            vec![code(Field::DevelopmentInfluence, "consult"), (Field::NoticeDays, Value::Number(14))],
        )),
        Deed::Stated(stated(
            "commitment/gha-1-13-k7qx",
            vec![
                (Field::Title, Value::Text(text(5))),
                (Field::PlanNumber, Value::label("13 \"b\"/é").unwrap()),
                (Field::Tags, Value::codes(Field::Tags, ["open-data", "e-government"]).unwrap()),
                (Field::End, Value::Date("2014-12-31".parse().unwrap())),
                (Field::Cluster, Value::Missing(Missing::NotReviewed)),
            ],
        )),
        Deed::Stated(stated(
            "milestone/gha-1-13-k7qx/2",
            vec![(Field::Title, Value::Text(text(7))), (Field::End, Value::Date("2014-12-31".parse().unwrap()))],
        )),
        Deed::Corrected(stated("milestone/gha-1-13-k7qx/2", vec![code(Field::MilestoneStatus, "under-way")])),
        Deed::Stated(stated("assessment/gha-1-13-k7qx/progress-report", vec![code(Field::Completion, "substantial")])),
        Deed::Stated(stated("challenge-entry/ghana-open-courts", vec![code(Field::Level, "national")])),
        Deed::Stated(stated(
            "country-year/GHA/2016",
            vec![
                code(Field::BudgetProposal, "published"),
                (Field::CivilLibertiesTimesTen, Value::Measure("58.8".parse().unwrap())),
                (Field::Interpolated, Value::Flag(false)),
            ],
        )),
        Deed::Stated(stated(
            "evidence/GHA/access-law-rti-rating",
            vec![code(Field::Provision, "access-law"), (Field::AdoptedIn, Value::Number(2019))],
        )),
        Deed::Corrected(stated("commitment/gha-1-13-k7qx", vec![(Field::Title, Value::Text(text(6)))])),
        Deed::Corrected(stated(
            "assessment/gha-1-13-k7qx/end-of-term-report",
            vec![code(Field::OpenedGovernment, "major")],
        )),
        Deed::Recognised(Recognised {
            one: "GH0033".parse().unwrap(),
            other: "gha-1-13-k7qx".parse().unwrap(),
            confidence: 981,
            basis: vec![RecognitionBasis::Title, RecognitionBasis::Text],
        }),
        Deed::TextWithheld(TextWithheld { text: text(5), reason: WithholdingReason::PersonalData }),
        Deed::FigurePublished(FigurePublished {
            figure: "star-share".into(),
            numerator: 194,
            denominator: 783,
            excluded: 12,
            definition: digest,
            program: "0.1.0".into(),
            position: 3911,
        }),
        Deed::KeyRotated(KeyRotated {
            old: "openpact.example+00000001+AQ==".into(),
            new: "openpact.example+00000002+AQ==".into(),
            by_old: "AA==".into(),
            by_new: "AQ==".into(),
        }),
        Deed::OriginForked(OriginForked {
            old: "openpact.example".into(),
            new: "openpact.example/2".into(),
            published_size: 10,
            published_root: "AA==".into(),
            restored_size: 8,
            on: Date::constant(2026, 11, 21),
        }),
        Deed::ReportAnswered(ReportAnswered {
            number: 123,
            page: "/commitments/GH0033".parse().unwrap(),
            received_on: Date::constant(2026, 11, 20),
            outcome: ReportOutcome::Corrected { by: 4012, remark: Some(text(8)) },
        }),
        Deed::OfficeAppointed(OfficeAppointed {
            person: "3f0c9a52-7d1e-4b86-9a55-0c6e2f41d7b8".parse().unwrap(),
            office: Office::PointOfContact,
            body: "member/ghana".parse().unwrap(),
            until: Some(Date::constant(2028, 12, 31)),
        }),
        Deed::OfficeEnded(OfficeEnded { appointment: 4013, because: Ended::Resigned, grounds: None }),
        Deed::EligibilityAssessed(EligibilityAssessed {
            country: "GEO".parse().unwrap(),
            year: "2014".parse().unwrap(),
            rule: "elg-core/2014".into(),
            verdict: Verdict::NotEnoughData,
            score: 7,
            maximum: 8,
            metrics: vec![
                MetricRecorded { metric: MetricId::AccessToInformation, points: Some(4), gap: None },
                MetricRecorded { metric: MetricId::FiscalTransparency, points: None, gap: Some("not-covered".into()) },
            ],
            acts: vec![731, 732],
        }),
        Deed::EvidenceValidated(EvidenceValidated {
            country: "GEO".parse().unwrap(),
            evidence: "access-law-rti-rating".parse().unwrap(),
            examined: 731,
            finding: EvidenceFinding::Confirmed,
            document: "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae".into(),
            remark: Some(text(9)),
        }),
    ]
    .into_iter()
    .chain(of_cocreation())
    .chain(of_networking())
    .chain(of_agreements())
    .collect()
}

/// The same of the networking mechanism.
fn of_networking() -> Vec<Deed> {
    let (offer, request) = (|| "of-7q3k".parse().unwrap(), || "ghana-3fz8".parse().unwrap());
    let lines = vec![
        PublishedLine {
            number: 1,
            need: Some(text(23)),
            exists: Some(text(24)),
            areas: ["public-procurement"].iter().filter_map(|code| PolicyArea2024::from_code(code)).collect(),
            stages: [Stage::Design, Stage::Technology].into(),
            urgency: Some(Urgency::Months),
            cost_limit: Some(CostTerms::LowCost),
            refuses: [ProviderKind::Firm].into(),
            wanted: None,
        },
        PublishedLine {
            number: 2,
            need: None,
            exists: None,
            areas: [].into(),
            stages: [Stage::Strategy].into(),
            urgency: None,
            cost_limit: None,
            refuses: [].into(),
            wanted: None,
        },
    ];
    vec![
        Deed::OfferPublished(OfferPublished {
            offer: offer(),
            body: "organisation/wananchi".parse().unwrap(),
            provider: text(25),
            kind: Some(ProviderKind::CivilSociety),
            words: Some(text(26)),
            areas: [PolicyArea2024::OpenData].into(),
            stages: [Stage::Strategy].into(),
            methods: [Method::Advice, Method::Training].into(),
            home: Some("KEN".parse().unwrap()),
            countries: ["UGA".parse().unwrap()].into(),
            regions: [Region::AfricaAndTheMiddleEast].into(),
            languages: ["en".parse().unwrap(), "sw".parse().unwrap()].into(),
            cost: Some(CostTerms::ProBono),
            capacity: Some(2),
            size: Some(Size::Small),
            references: vec![text(27)],
        }),
        Deed::OfferRetired(OfferRetired { offer: offer(), because: Retirement::Expired }),
        Deed::RequestPublished(RequestPublished {
            request: request(),
            member: "ghana".parse().unwrap(),
            languages: ["en".parse().unwrap()].into(),
            lines,
        }),
        Deed::RequestRetired(RequestRetired { request: request(), because: Retirement::Withdrawn }),
    ]
}

/// What both sides of an agreement let the record know, counts, and learning groups.
fn of_agreements() -> Vec<Deed> {
    let digest = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    let agreement = || AgreementId::of_digest(digest).unwrap();
    let (area, member) = (PolicyArea2024::OpenData, || "ghana".parse().unwrap());
    let day = |month, day| Date::constant(2027, month, day);
    vec![
        Deed::AgreementSigned(AgreementSigned {
            agreement: agreement(),
            digest: digest.into(),
            member: Some(member()),
            provider: Some("organisation/wananchi".parse().unwrap()),
            name: Some(text(28)),
            areas: [area].into(),
            stages: [Stage::Strategy].into(),
            cost: Some(CostTerms::ProBono),
            from: Some(day(3, 1)),
            to: Some(day(9, 30)),
        }),
        Deed::AgreementConcluded(AgreementConcluded {
            agreement: agreement(),
            outcome: Outcome::Achieved,
            commitments: ["GH0033".parse().unwrap()].into(),
        }),
        Deed::AgreementTold(AgreementTold { agreement: agreement(), words: text(29) }),
        Deed::CasesCounted(CasesCounted {
            until: day(9, 30),
            cases: 12,
            open: 4,
            introductions: 9,
            days_to_first: Some(17),
            agreements: 5,
            outcomes: [(Outcome::Achieved, 4), (Outcome::Advised, 2)].into(),
            no_match: 1,
            withdrawn: 1,
        }),
        Deed::GroupJoined(GroupJoined { area, member: member() }),
        Deed::GroupLeft(GroupLeft { area, member: member() }),
    ]
}

/// The same of co-creation.
fn of_cocreation() -> Vec<Deed> {
    let (plan, member) = (|| "ghana/5".parse().unwrap(), || "ghana".parse().unwrap());
    let day = |month, day| Date::constant(2027, month, day);
    let input = |n| domain::InputId::new([n; 16]);
    let tally = |sort, input, version, stance| Tally {
        plan: "ghana/5".parse().unwrap(),
        call: 1,
        sort,
        input,
        version,
        stance,
        class: GiverClass::Citizen,
        paragraph: None,
    };
    vec![
        Deed::CoCreationScheduled(CoCreationScheduled {
            plan: plan(),
            phases: vec![Phase { kind: PhaseKind::Gathering, opens: day(3, 15), closes: day(4, 30) }],
            overview: text(10),
        }),
        Deed::CallOpened(CallOpened {
            plan: plan(),
            call: 1,
            phase: PhaseKind::Gathering,
            mechanism: Mechanism::Online,
            opens: day(3, 15),
            closes: day(4, 15),
            question: text(11),
            suits: text(12),
            draft: Some(text(13)),
            without_account: false,
        }),
        Deed::CallRevised(CallRevised { plan: plan(), call: 1, version: 2, draft: text(14), of: None }),
        Deed::InputsSealed(InputsSealed {
            batch: 3,
            leaves: 1042,
            root: "TszzRgjTG6xce+z2AG31kAXYKBgQVtCSCE40HmuwBb0=".into(),
            late: 0,
            counts: vec![
                SealedCount { of: tally(Sort::Proposal, None, None, None), n: 2 },
                SealedCount { of: tally(Sort::Comment, None, Some(2), Some(Stance::WithChanges)), n: 40 },
                SealedCount { of: tally(Sort::Support, Some(input(7)), Some(1), None), n: -1 },
            ],
        }),
        Deed::InputsAnswered(InputsAnswered {
            plan: plan(),
            call: 1,
            inputs: vec![input(7), input(8)],
            outcome: ResponseOutcome::InPart,
            response: text(15),
            commitment: Some("GH0033".parse().unwrap()),
            cites: Vec::new(),
        }),
        Deed::InputSetAside(InputSetAside {
            plan: plan(),
            call: 1,
            input: input(9),
            because: SetAside::Moderated { rule: ModerationRule::PersonalData, remark: Some(text(16)) },
        }),
        Deed::SetAsideAppealed(SetAsideAppealed { plan: plan(), call: 1, input: input(9) }),
        Deed::AppealDecided(AppealDecided {
            plan: plan(),
            call: 1,
            input: input(9),
            outcome: AppealOutcome::Restored,
            reason: text(71),
        }),
        Deed::MergeUndone(MergeUndone { plan: plan(), call: 1, input: input(9) }),
        Deed::InputsTakenUp(InputsTakenUp {
            plan: plan(),
            commitment: "ghana-5-1".parse().unwrap(),
            milestone: Some(2),
            inputs: vec![OfCall { call: 1, input: input(7) }, OfCall { call: 1, input: input(8) }],
            why: text(70),
        }),
        Deed::PhaseClosed(PhaseClosed { plan: plan(), phase: PhaseKind::Gathering }),
        Deed::ForumConstituted(ForumConstituted {
            member: member(),
            remit: text(17),
            rules: text(18),
            seats: vec![Seats { of: Constituency::Government, n: 8 }, Seats { of: Constituency::CivilSociety, n: 8 }],
        }),
        Deed::ForumMet(ForumMet {
            member: member(),
            present: vec![Seats { of: Constituency::CivilSociety, n: 6 }],
            minutes: text(19),
            decisions: vec![text(20)],
            results_presented: false,
            comments_collected: false,
        }),
        Deed::SelfAssessmentOpened(SelfAssessmentOpened {
            plan: plan(),
            report: SelfReport::Midterm,
            opens: day(9, 1),
            closes: day(9, 23),
            overview: text(71),
        }),
        Deed::CommitmentSelfAssessed(CommitmentSelfAssessed {
            plan: plan(),
            report: SelfReport::Midterm,
            commitment: "ghana-5-1".parse().unwrap(),
            fulfilment: Fulfilment::Partly,
            account: text(72),
        }),
        Deed::SelfCommentAnswered(SelfCommentAnswered {
            plan: plan(),
            report: SelfReport::Midterm,
            number: 1,
            commitment: Some("ghana-5-1".parse().unwrap()),
            comment: text(73),
            answer: text(74),
        }),
        Deed::SelfAssessmentPublished(SelfAssessmentPublished {
            plan: plan(),
            report: SelfReport::EndOfTerm,
            overview: text(75),
            comments: 1,
        }),
        Deed::DocumentDeposited(DocumentDeposited {
            about: "member/ghana".parse().unwrap(),
            document: DepositKind::Plan,
            plan: Some(5),
            title: text(80),
            dated: "2027-05".parse().unwrap(),
            copy: Snapshot { file: text(81), kind: SnapshotKind::Pdf, bytes: 91_204, taken: day(6, 2) },
            came: DepositSource::Mail,
            from: text(82),
        }),
        Deed::DepositAnswered(DepositAnswered {
            deposit: 4_711,
            answer: DepositAnswer::Objected,
            reason: Some(text(83)),
        }),
        Deed::DeadlineExtended(DeadlineExtended {
            resolution: "sc-2027-03".parse().unwrap(),
            title: text(90),
            words: text(91),
            address: Some(text(92)),
            duty: Duty::NextPlan,
            scope: Scope::Members(vec!["ghana".parse().unwrap(), "mexico".parse().unwrap()]),
            from: day(6, 30),
            to: day(8, 31),
            until: Until::Months(6),
        }),
        Deed::OrganisationRecognised(OrganisationRecognised {
            organisation: "open-budgets".parse().unwrap(),
            name: text(84),
            kind: OrganisationKind::CivilSociety,
            country: Some("GHA".parse().unwrap()),
            website: text(85),
            grounds: text(86),
            asked_by: Some("6e1b9c50-7d0b-4c2a-9a51-3f0c8d2e7b14".parse().unwrap()),
        }),
        Deed::OrganisationRefused(OrganisationRefused {
            organisation: "open-budgets".parse().unwrap(),
            reason: text(87),
            asked_by: Some("6e1b9c50-7d0b-4c2a-9a51-3f0c8d2e7b14".parse().unwrap()),
        }),
        Deed::ChallengeEntered(ChallengeEntered {
            member: "ghana".parse().unwrap(),
            area: ChallengeArea::Justice,
            values: [OgpValue::CivicParticipation].into(),
            title: text(94),
            text: text(95),
            institution: text(96),
            next: "2027-03-31".parse().unwrap(),
        }),
        Deed::ChallengeWithdrawn(ChallengeWithdrawn { member: "ghana".parse().unwrap(), entry: 7, reason: text(97) }),
        Deed::PlanChecked(PlanChecked {
            plan: plan(),
            version: 2,
            noted: PlanNoted::Missing,
            failing: vec![PlanCheck::Languages, PlanCheck::Complete],
            words: Some(text(93)),
        }),
        Deed::PeersConsulted(PeersConsulted {
            plan: plan(),
            number: 1,
            opens: day(9, 1),
            closes: day(9, 15),
            invited: vec!["italy".parse().unwrap(), "kenya".parse().unwrap()],
            committee: true,
            answered: 2,
            comments: 3,
            taken_up: 1,
            unanswered: 1,
            told: vec![
                PeerSaid {
                    from: "member/italy".parse().unwrap(),
                    comment: text(76),
                    outcome: Some(PeerOutcome::PartlyTakenUp),
                    answer: Some(text(77)),
                },
                PeerSaid {
                    from: "steering-committee".parse().unwrap(),
                    comment: text(78),
                    outcome: None,
                    answer: None,
                },
            ],
        }),
        Deed::RecommendationIssued(RecommendationIssued {
            plan: "mexico/3".parse().unwrap(),
            report: Product::ResultsReport,
            number: 2,
            about: Advice::Commitment,
            commitment: Some("MX0080".parse().unwrap()),
            text: text(50),
        }),
        Deed::RecommendationAnswered(RecommendationAnswered {
            plan: "mexico/3".parse().unwrap(),
            number: 2,
            response: Response::Partly,
            text: text(51),
        }),
        Deed::RecommendationFollowed(RecommendationFollowed {
            plan: "mexico/3".parse().unwrap(),
            number: 2,
            next: 4,
            carried_by: Some("MX0090".parse().unwrap()),
            text: text(52),
        }),
        Deed::RepositoryCopied(RepositoryCopied {
            member: "ghana".parse().unwrap(),
            entry: 5,
            copy: Snapshot {
                file: text(24),
                kind: SnapshotKind::Html,
                bytes: 9_120,
                taken: "2026-11-21".parse().unwrap(),
            },
        }),
        Deed::RepositoryUpdated(RepositoryUpdated {
            member: member(),
            shows: Evidence::Outreach,
            title: text(21),
            address: text(22),
            copy: None,
        }),
        Deed::MonitoringPublished(MonitoringPublished {
            commitment: "MX0090".parse().unwrap(),
            body: "organisation/budget-watch".parse().unwrap(),
            fields: Fields::new([code(Field::Completion, "limited")]),
            text: text(53),
            address: Some(text(54)),
        }),
        Deed::LetterPublished(LetterPublished {
            letter: LetterKind::Intent,
            from: "country/AUT".parse().unwrap(),
            about: "country/AUT".parse().unwrap(),
            signed_on: "2026-11-20".parse().unwrap(),
            words: vec![Worded { language: "en".parse().unwrap(), text: text(23) }],
            checks: vec![Checked { guard: Guard::Eligible, outcome: GuardOutcome::Vouched }],
            grounds: Some(text(24)),
            answers: None,
            reply_by: None,
            missed: None,
            contrary: None,
        }),
    ]
    .into_iter()
    .chain(of_a_review())
    .chain(of_local_jurisdictions())
    .collect()
}

fn of_local_jurisdictions() -> Vec<Deed> {
    let found = |test, met| Found { test, met };
    vec![
        Deed::LocalCallOpened(LocalCallOpened {
            opens: "2026-11-01".parse().unwrap(),
            closes: "2026-12-15".parse().unwrap(),
            title: text(61),
            words: text(62),
        }),
        Deed::LocalApplied(LocalApplied {
            call: 70_001,
            country: "ghana".parse().unwrap(),
            jurisdictions: vec![Jurisdiction {
                member: "tamale-ghana".parse().unwrap(),
                name: text(63),
                term_ends: "2028-12-31".parse().unwrap(),
                letter: text(64),
                reform_on: "2025-03-01".parse().unwrap(),
                reform: text(65),
                staff: text(66),
            }],
            partner: text(67),
            support: text(68),
            capacity: text(69),
            ambition: text(70),
        }),
        Deed::LocalAssessed(LocalAssessed {
            application: 70_002,
            found: vec![
                found(LocalTest::Commitment, true),
                found(LocalTest::Ambition, true),
                found(LocalTest::Capacity, false),
            ],
            proposes: LocalOutcome::Refuse,
            why: text(71),
        }),
        Deed::LocalDecided(LocalDecided { application: 70_002, outcome: LocalOutcome::Admit, why: text(72) }),
    ]
}

#[test]
fn a_letter_about_a_missed_deadline_is_written_and_read_as_its_golden_file_says() {
    let deed = Deed::LetterPublished(LetterPublished {
        letter: LetterKind::MissedDeadline,
        from: "site".parse().unwrap(),
        about: "member/mexico".parse().unwrap(),
        signed_on: "2026-12-01".parse().unwrap(),
        words: Vec::new(),
        checks: Vec::new(),
        grounds: None,
        answers: None,
        reply_by: Some("2026-12-22".parse().unwrap()),
        missed: Some(Missed { duty: Duty::NextPlan, plan: Some(4), due: "2026-11-30".parse().unwrap() }),
        contrary: None,
    });
    let golden = include_str!("golden-variants/letter.published.v1.missed-deadline.json");
    let act = act(7, deed);
    assert_eq!(String::from_utf8(act.encode().unwrap()).unwrap(), golden);
    assert_eq!(Act::decode(golden.as_bytes()).unwrap(), act);
}

#[test]
fn a_deadline_moved_for_everyone_is_written_and_read_as_its_golden_file_says() {
    let deed = Deed::DeadlineExtended(DeadlineExtended {
        resolution: "sc-2027-04".parse().unwrap(),
        title: text(90),
        words: text(91),
        address: None,
        duty: Duty::MidtermSelfAssessment,
        scope: Scope::Everyone,
        from: "2027-06-30".parse().unwrap(),
        to: "2027-09-30".parse().unwrap(),
        until: Until::Day("2027-12-31".parse().unwrap()),
    });
    let golden = include_str!("golden-variants/deadline.extended.v1.everyone.json");
    let act = act(7, deed);
    assert_eq!(String::from_utf8(act.encode().unwrap()).unwrap(), golden);
    assert_eq!(Act::decode(golden.as_bytes()).unwrap(), act);
}

#[test]
fn a_letter_on_acting_contrary_to_process_is_written_and_read_as_its_golden_file_says() {
    let deed = Deed::LetterPublished(LetterPublished {
        letter: LetterKind::ContraryToProcess,
        from: "support-unit".parse().unwrap(),
        about: "member/mexico".parse().unwrap(),
        signed_on: "2026-12-01".parse().unwrap(),
        words: vec![Worded { language: "en".parse().unwrap(), text: text(23) }],
        checks: Vec::new(),
        grounds: None,
        answers: None,
        reply_by: Some("2026-12-22".parse().unwrap()),
        missed: None,
        contrary: Some(Contrary { plan: 4, trigger: Trigger::LatePlan }),
    });
    let golden = include_str!("golden-variants/letter.published.v1.contrary-to-process.json");
    let act = act(7, deed);
    assert_eq!(String::from_utf8(act.encode().unwrap()).unwrap(), golden);
    assert_eq!(Act::decode(golden.as_bytes()).unwrap(), act);
}

#[test]
fn what_a_repository_keeps_a_copy_of_is_written_and_read_as_its_golden_file_says() {
    let copy =
        Snapshot { file: text(24), kind: SnapshotKind::Pdf, bytes: 48_213, taken: "2026-11-20".parse().unwrap() };
    let deed = Deed::RepositoryUpdated(RepositoryUpdated {
        member: "ghana".parse().unwrap(),
        shows: Evidence::CoCreation,
        title: text(21),
        address: text(22),
        copy: Some(copy),
    });
    assert_eq!(deed.files(), [&text(24)]);
    let golden = include_str!("golden-variants/repository.updated.v1.copy.json");
    let act = act(7, deed);
    assert_eq!(String::from_utf8(act.encode().unwrap()).unwrap(), golden);
    assert_eq!(Act::decode(golden.as_bytes()).unwrap(), act);
}

#[test]
fn a_response_that_cites_what_stands_in_the_repository_is_written_and_read_as_its_golden_file_says() {
    let deed = Deed::InputsAnswered(InputsAnswered {
        plan: "ghana/5".parse().unwrap(),
        call: 1,
        inputs: vec![domain::InputId::new([7; 16])],
        outcome: ResponseOutcome::DoneAlready,
        response: text(15),
        commitment: None,
        cites: vec![4, 6],
    });
    let golden = include_str!("golden-variants/inputs.answered.v1.cites.json");
    let act = act(7, deed);
    assert_eq!(String::from_utf8(act.encode().unwrap()).unwrap(), golden);
    assert_eq!(Act::decode(golden.as_bytes()).unwrap(), act);
}

#[test]
fn a_request_that_says_how_many_introductions_it_would_like_is_written_and_read_as_its_golden_file_says() {
    let deed = Deed::RequestPublished(RequestPublished {
        request: "ghana-3fz8".parse().unwrap(),
        member: "ghana".parse().unwrap(),
        languages: [].into(),
        lines: vec![PublishedLine {
            number: 1,
            need: Some(text(23)),
            exists: None,
            areas: [].into(),
            stages: [].into(),
            urgency: None,
            cost_limit: None,
            refuses: [].into(),
            wanted: Some(5),
        }],
    });
    let golden = include_str!("golden-variants/request.published.v1.wanted.json");
    let act = act(7, deed);
    assert_eq!(String::from_utf8(act.encode().unwrap()).unwrap(), golden);
    assert_eq!(Act::decode(golden.as_bytes()).unwrap(), act);
}

/// The deeds of a review.
fn of_a_review() -> Vec<Deed> {
    let review = || "mexico/3/results-report".parse().unwrap();
    let found = |completion| Fields::new([code(Field::Completion, completion)]);
    vec![
        Deed::ReviewOpened(ReviewOpened {
            review: review(),
            book: 2021,
            units: vec![
                Unit { commitments: vec!["MX0080".parse().unwrap()] },
                Unit { commitments: vec!["MX0081".parse().unwrap(), "MX0082".parse().unwrap()] },
            ],
        }),
        Deed::ReviewAssigned(ReviewAssigned {
            review: review(),
            seat: Seat::FirstCoder,
            person: "6e1b9c50-7d0b-4c2a-9a51-3f0c8d2e7b14".parse().unwrap(),
        }),
        Deed::CodingHandedIn(CodingHandedIn { review: review(), seat: Seat::SecondCoder, coding: text(23) }),
        Deed::FindingsReconciled(FindingsReconciled { review: review(), findings: text(24) }),
        Deed::RoundOpened(RoundOpened {
            review: review(),
            round: 1,
            kind: RoundKind::PrePublication,
            opens: Date::constant(2026, 2, 1),
            closes: Date::constant(2026, 2, 22),
            draft: text(25),
        }),
        Deed::RoundClosed(RoundClosed { review: review(), round: 1, comments: 3 }),
        Deed::CommentAnswered(CommentAnswered {
            review: review(),
            round: 1,
            number: 2,
            unit: 1,
            field: Some(Field::Completion),
            paragraph: None,
            from: Speaker::Government,
            stand: Stand::Disagree,
            comment: Some(text(26)),
            disposition: Disposition::NotAccepted,
            answer: text(27),
        }),
        Deed::ReportPublished(ReportPublished {
            review: review(),
            source: "irm-mexico-3-results-report".parse().unwrap(),
            report: text(28),
            codings: vec![text(29), text(30)],
            reconciliation: text(31),
            drafts: vec![text(32)],
        }),
        Deed::FindingCorrected(FindingCorrected {
            review: review(),
            erratum: 1,
            unit: 1,
            source: "irm-mexico-3-results-report-erratum-001".parse().unwrap(),
            was: found("limited"),
            now: found("substantial"),
            reason: text(33),
        }),
        Deed::RequirementsFound(RequirementsFound {
            review: review(),
            rule: "co-creation-standard/2022".into(),
            findings: vec![
                RequirementFinding { requirement: Requirement::Timeline, found: RequirementFound::NotMet },
                RequirementFinding { requirement: Requirement::Outreach, found: RequirementFound::CannotTell },
            ],
        }),
        Deed::EvidenceArchived(EvidenceArchived {
            review: review(),
            unit: 1,
            field: Field::Completion,
            copy: Snapshot {
                file: text(34),
                kind: SnapshotKind::Pdf,
                bytes: 48_213,
                taken: Date::constant(2026, 4, 2),
            },
        }),
    ]
}

#[test]
fn every_reason_to_set_an_input_aside_reads_back() {
    let input = domain::InputId::new([7; 16]);
    for because in [
        SetAside::Withdrawn,
        SetAside::Merged { into: domain::InputId::new([8; 16]) },
        SetAside::Moderated { rule: ModerationRule::Spam, remark: None },
    ] {
        let deed = Deed::InputSetAside(InputSetAside { plan: "ghana/5".parse().unwrap(), call: 1, input, because });
        let act = act(9, deed);
        assert_eq!(Act::decode(&act.encode().unwrap()).unwrap(), act);
    }
}

#[test]
fn the_longest_seal_and_the_longest_response_fit_into_an_act() {
    let member = "m".repeat(96);
    let count = |n: usize| {
        let input = domain::InputId::new([u8::try_from(n % 256).unwrap(); 16]);
        let of = Tally {
            plan: format!("{member}/65535").parse().unwrap(),
            call: u16::MAX,
            sort: Sort::Comment,
            input: Some(input),
            version: Some(u16::MAX),
            stance: Some(Stance::WithChanges),
            class: GiverClass::WithoutAccount,
            paragraph: Some(u16::MAX),
        };
        SealedCount { of, n: -1_000_000_000_000 }
    };
    let sealed = InputsSealed {
        batch: u64::from(u32::MAX),
        leaves: u64::from(u32::MAX),
        root: "TszzRgjTG6xce+z2AG31kAXYKBgQVtCSCE40HmuwBb0=".into(),
        late: u64::from(u32::MAX),
        counts: (0..MOST_COUNTS).map(count).collect(),
    };
    assert!(act(u64::from(u32::MAX), Deed::InputsSealed(sealed)).encode().is_ok());
    let answered = InputsAnswered {
        plan: format!("{member}/65535").parse().unwrap(),
        call: u16::MAX,
        inputs: (0..MOST_ANSWERED).map(|_| domain::InputId::new([0xff; 16])).collect(),
        outcome: ResponseOutcome::DoneAlready,
        response: text(1),
        commitment: Some("a".repeat(64).parse().unwrap()),
        cites: (0..MOST_CITED as u64).map(|entry| u64::from(u32::MAX) - entry).collect(),
    };
    assert!(act(u64::from(u32::MAX), Deed::InputsAnswered(answered)).encode().is_ok());
    let taken_up = InputsTakenUp {
        plan: format!("{member}/65535").parse().unwrap(),
        commitment: "a".repeat(64).parse().unwrap(),
        milestone: Some(u16::MAX),
        inputs: vec![OfCall { call: u16::MAX, input: domain::InputId::new([0xff; 16]) }; MOST_TAKEN_UP],
        why: text(1),
    };
    assert!(act(u64::from(u32::MAX), Deed::InputsTakenUp(taken_up)).encode().is_ok());
}

fn act(seq: u64, deed: Deed) -> Act {
    Act {
        seq,
        recorded_at: Timestamp(1_447_000_000_000_000 + i64::try_from(seq).unwrap()),
        effective_on: Date::constant(2013, 12, 31),
        by: By { office: "import".parse().unwrap(), body: "operator".parse().unwrap() },
        cause: Some(Cause::Act(1)),
        import: Some("ogp-commitments-2016-1".parse().unwrap()),
        key: format!("ogp-commitments-2016-1/{seq}").parse().unwrap(),
        deed,
    }
}

#[test]
fn a_comment_on_a_paragraph_is_written_and_read_as_its_golden_file_says() {
    let deed = Deed::CommentAnswered(CommentAnswered {
        review: "mexico/3/results-report".parse().unwrap(),
        round: 2,
        number: 1,
        unit: 0,
        field: None,
        paragraph: Some(3),
        from: Speaker::Citizen,
        stand: Stand::Disagree,
        comment: Some(text(26)),
        disposition: Disposition::Accepted,
        answer: text(27),
    });
    let act = act(7, deed);
    let golden = include_str!("golden-variants/comment.answered.v1.paragraph.json");
    assert_eq!(String::from_utf8(act.encode().unwrap()).unwrap(), golden);
    assert_eq!(Act::decode(golden.as_bytes()).unwrap(), act);
}

#[test]
fn a_draft_that_takes_a_proposed_wording_over_names_it_and_comments_on_paragraphs_are_counted_apart() {
    let plan: domain::PlanId = "ghana/5".parse().unwrap();
    let input = domain::InputId::new([7; 16]);
    let revised = CallRevised { plan: plan.clone(), call: 1, version: 3, draft: text(14), of: Some(input) };
    let of = Tally {
        plan,
        call: 1,
        sort: Sort::Comment,
        input: None,
        version: Some(2),
        stance: Some(Stance::Against),
        class: GiverClass::Citizen,
        paragraph: Some(4),
    };
    let root = "TszzRgjTG6xce+z2AG31kAXYKBgQVtCSCE40HmuwBb0=".into();
    let sealed = InputsSealed { batch: 4, leaves: 2, root, late: 0, counts: vec![SealedCount { of, n: 2 }] };
    for (deed, golden) in [
        (Deed::CallRevised(revised), include_str!("golden-variants/call.revised.v1.taken-over.json")),
        (Deed::InputsSealed(sealed), include_str!("golden-variants/inputs.sealed.v1.paragraph.json")),
    ] {
        let act = act(7, deed);
        assert_eq!(String::from_utf8(act.encode().unwrap()).unwrap(), golden);
        assert_eq!(Act::decode(golden.as_bytes()).unwrap(), act);
    }
}

#[test]
fn a_call_that_takes_input_without_an_account_says_so() {
    let deed = Deed::CallOpened(CallOpened {
        plan: "ghana/5".parse().unwrap(),
        call: 2,
        phase: PhaseKind::Gathering,
        mechanism: Mechanism::Online,
        opens: Date::constant(2027, 3, 15),
        closes: Date::constant(2027, 4, 15),
        question: text(11),
        suits: text(12),
        draft: None,
        without_account: true,
    });
    let act = act(7, deed);
    let golden = include_str!("golden-variants/call.opened.v1.without-account.json");
    assert_eq!(String::from_utf8(act.encode().unwrap()).unwrap(), golden);
    assert_eq!(Act::decode(golden.as_bytes()).unwrap(), act);
}

#[test]
fn an_office_that_was_lost_says_what_was_seen() {
    let deed = Deed::OfficeEnded(OfficeEnded { appointment: 4_013, because: Ended::Lost, grounds: Some(text(88)) });
    let act = act(7, deed);
    let golden = include_str!("golden-variants/office.ended.v1.lost.json");
    assert_eq!(String::from_utf8(act.encode().unwrap()).unwrap(), golden);
    assert_eq!(Act::decode(golden.as_bytes()).unwrap(), act);
}

#[test]
fn every_kind_is_written_and_read_as_its_golden_file_says() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let mut seen = std::collections::BTreeMap::<String, u32>::new();
    for deed in deeds() {
        let count = seen.entry(deed.kind()).or_default();
        *count += 1;
        assert_eq!(*count, 1, "one sample of each kind: {}", deed.kind());
        let act = act(7, deed);
        let file = folder.join(format!("{}.v1.json", act.deed.kind()));
        if !file.exists() {
            std::fs::write(&file, act.encode().unwrap()).unwrap();
            panic_new(&file);
        }
        let golden = std::fs::read(&file).unwrap();
        assert_eq!(Act::decode(&golden).unwrap(), act, "{} reads differently", file.display());
        assert_eq!(
            String::from_utf8(act.encode().unwrap()),
            String::from_utf8(golden),
            "{} is written differently",
            file.display()
        );
    }
    let files = std::fs::read_dir(&folder).unwrap().count();
    assert_eq!(files, seen.len(), "a golden file without a sample, or a sample without a file");
    // All kinds have a sample but corrections of what no source has corrected yet; these are written as what was stated is.
    let known: BTreeSet<&str> = Deed::KIND_CODES.iter().copied().collect();
    let sampled: BTreeSet<String> = deeds().iter().map(Deed::kind_code).collect();
    assert_eq!(known.len(), Deed::KIND_CODES.len(), "a kind stands twice in the list");
    let unknown: Vec<&String> = sampled.iter().filter(|code| !known.contains(code.as_str())).collect();
    let bare: Vec<&&str> =
        known.iter().filter(|code| !code.ends_with("-corrected") && !sampled.contains(**code)).collect();
    assert!(unknown.is_empty() && bare.is_empty(), "not in the list: {unknown:?}; without a sample: {bare:?}");
}

#[expect(clippy::panic, reason = "a new golden file has to be looked at before it is committed")]
fn panic_new(file: &std::path::Path) {
    panic!("{} is new: look at it, then run again", file.display());
}

#[test]
fn both_outcomes_of_a_report_read_back_and_point_to_their_texts() {
    let answered = |outcome| {
        Deed::ReportAnswered(ReportAnswered {
            number: 7,
            page: "/".parse().unwrap(),
            received_on: Date::constant(2026, 11, 20),
            outcome,
        })
    };
    for (outcome, texts) in [
        (ReportOutcome::Declined { because: text(9) }, 1),
        (ReportOutcome::Corrected { by: 3, remark: None }, 0),
        (ReportOutcome::Corrected { by: 3, remark: Some(text(8)) }, 1),
    ] {
        let act = act(9, answered(outcome));
        assert_eq!(Act::decode(&act.encode().unwrap()).unwrap(), act);
        assert_eq!(act.deed.texts().len(), texts);
    }
}

#[test]
fn the_bytes_are_canonical_json() {
    for deed in deeds() {
        let bytes = act(3, deed).encode().unwrap();
        let value: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
        assert_eq!(String::from_utf8(bytes).unwrap(), serde_json_canonicalizer::to_string(&value).unwrap());
    }
}

#[test]
fn an_act_of_a_newer_program_is_told_from_a_damaged_one() {
    let bytes = act(3, deeds().remove(0)).encode().unwrap();
    let text = String::from_utf8(bytes).unwrap();
    let newer = text.replace("\"v\":1", "\"v\":2");
    assert!(matches!(Act::decode(newer.as_bytes()), Err(record::Undecodable::UnknownKind { version: 2, .. })));
    let other = text.replace("source.registered", "source.praised");
    assert!(matches!(Act::decode(other.as_bytes()), Err(record::Undecodable::UnknownKind { .. })));
    assert!(matches!(Act::decode(&text.as_bytes()[1..]), Err(record::Undecodable::Form(_))));
}

#[test]
fn an_act_is_at_most_sixteen_kibibytes() {
    let fields = Field::ALL.iter().filter(|f| f.shape() == Shape::Text).map(|f| (*f, Value::Text(text(1))));
    let most = act(1, Deed::Stated(stated("commitment/gha-1-13-k7qx", fields.collect()))).encode().unwrap();
    assert!(most.len() < record::act::MAX_BYTES);
    let basis = vec![RecognitionBasis::Text; 4000];
    let long = Recognised { one: "GH0033".parse().unwrap(), other: "GH0034".parse().unwrap(), confidence: 1, basis };
    assert!(matches!(act(1, Deed::Recognised(long)).encode(), Err(record::Undecodable::TooLong(_))));
}

/// An answer to any field, in any of its shapes.
fn any_answer() -> impl Strategy<Value = (Field, Value)> {
    (proptest::sample::select(Field::ALL), any::<i64>(), "[\\PC\"\\\\/\u{7f}]{1,16}").prop_map(
        |(field, number, words)| {
            let value = match field.shape() {
                Shape::Text => Some(Value::Text(text(number.to_le_bytes()[0]))),
                Shape::Label => Value::label(&words),
                Shape::Date => "2016-07".parse().ok().map(Value::Date),
                Shape::Number => Some(Value::Number(number >> (number & 63))),
                Shape::Flag => Some(Value::Flag(number > 0)),
                Shape::Measure(_) => Some(Value::Measure(Decimal::whole(i32::from(number.to_le_bytes()[0] % 5)))),
                Shape::Code(book) => {
                    book.iter().cycle().nth(number.unsigned_abs() as usize % 50).and_then(|c| Value::code(field, c))
                }
                Shape::Codes(book) => {
                    Value::codes(field, book.iter().copied().take(number.unsigned_abs() as usize % 4))
                }
            };
            (field, value.unwrap_or(Value::Missing(Missing::NotReviewed)))
        },
    )
}

proptest! {
    /// Statements are written without the canonicaliser, which is asked here instead.
    #[test]
    fn any_statement_is_written_as_canonical_json(fields in proptest::collection::vec(any_answer(), 0..20)) {
        let bytes = act(3, Deed::Stated(stated("commitment/gha-1-13-k7qx", fields))).encode().unwrap();
        let value: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
        prop_assert_eq!(String::from_utf8(bytes).unwrap(), serde_json_canonicalizer::to_string(&value).unwrap());
    }

    #[test]
    fn reading_an_act_never_panics(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = Act::decode(&bytes);
    }

    #[test]
    fn a_golden_act_with_one_byte_changed_reads_as_another_act_or_not_at_all(which in any::<proptest::sample::Index>(), at in any::<proptest::sample::Index>(), to in any::<u8>()) {
        let deeds = deeds();
        let good = act(9, which.get(&deeds).clone());
        let mut bytes = good.encode().unwrap();
        let i = at.index(bytes.len());
        prop_assume!(bytes[i] != to);
        bytes[i] = to;
        prop_assert!(Act::decode(&bytes).map_or(true, |read| read != good || read.encode().unwrap() == good.encode().unwrap()));
    }
}

/// Why a deed of a kind may show nothing where it is told what changed, though it was done: an explicit and short list.
fn shows_nothing(deed: &Deed) -> Option<&'static str> {
    match deed {
        Deed::ImportOpened(_) => Some("nothing of an import shows before it is closed, and that is told"),
        Deed::Recognised(_) => Some("two names of one commitment are told as that commitment, which need not differ"),
        _ => None,
    }
}

#[test]
fn every_kind_of_act_shows_in_what_changed() {
    let mut state = Partnership::default();
    let mut kinds = BTreeSet::new();
    for deed in deeds() {
        let (before, kind) = (state.clone(), deed.kind());
        kinds.insert(kind.clone());
        let happened = Happened {
            position: state.length,
            recorded_at: Timestamp(state.length as i64),
            effective_on: "2016-07-01".parse().unwrap(),
            by: domain::ids::OfficeId::of(Office::Operator),
            import: None,
            deed: deed.clone(),
        };
        if state.apply(happened).is_err() {
            // It rests on something that this list does not hold. What is told of it does not depend on that.
            state = before;
            assert!(matches!(told(&deed, &state), Told::ByItself(_)), "{kind} is told nowhere");
            continue;
        }
        let views = ((&before, Lens::ALL), (&state, Lens::ALL));
        let (done, changed) = (
            diff::deeds(views.0, views.1, &diff::Scope::Everything),
            diff::changes(views.0, views.1, &diff::Scope::Everything),
        );
        let named = done.iter().any(|done| *done.noted.kind == kind && done.came);
        match told(&deed, &before) {
            Told::ByItself(_) => assert!(named, "{kind} is not told"),
            Told::InThings | Told::Never(_) => assert!(done.is_empty(), "{kind} is told twice"),
        }
        let shows = named || !changed.is_empty();
        assert!(shows || shows_nothing(&deed).is_some(), "{kind} changes nothing that is told");
        let back = diff::deeds(views.1, views.0, &diff::Scope::Everything);
        assert!(back.iter().all(|done| !done.came) && back.len() == done.len(), "{kind}: the other way round it went");
    }
    assert!(kinds.len() > 80, "{}", kinds.len());
}
