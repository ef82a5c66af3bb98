//! Each address is answered by its route, and survives being written and read.

use super::timed::fits;
use super::*;

/// An address of each kind.
fn every() -> Vec<Address> {
    vec![
        Address::Home,
        Address::Members,
        Address::Eligibility,
        Address::EligibilityOf("GHA".into()),
        Address::Member("ghana".into()),
        Address::Compare,
        Address::Areas,
        Address::Area("tags".into(), "open-data".into()),
        Address::Obligations("ghana".into()),
        Address::Reviews,
        Address::Agreement,
        Address::Recommendations,
        Address::AdviceDesk,
        Address::Advise("ghana".into(), 1),
        Address::AnswerAdvice("ghana".into(), 1, 2),
        Address::FollowAdvice("ghana".into(), 1, 2),
        Address::Plan("ghana".into(), 3),
        Address::Commitment("GH0033".into()),
        Address::Search,
        Address::Suggestions,
        Address::SearchFeed,
        Address::Figures,
        Address::Figure("star-share-2015".into()),
        Address::DividedFigure("star-share".into(), "year,region".into()),
        Address::PinnedFigure("star-share-2015".into(), "8f0c".into()),
        Address::Chart("members".into()),
        Address::Changes,
        Address::Record,
        Address::Act(1234),
        Address::Receipt(1234),
        Address::Data,
        Address::Codebook,
        Address::Download("commitments.csv".into()),
        Address::Feed,
        Address::JsonFeed,
        Address::MemberFeed("ghana".into()),
        Address::MemberJsonFeed("ghana".into()),
        Address::MemberCalendar("ghana".into()),
        Address::Api,
        Address::Problem("not-found".into()),
        Address::Rules,
        Address::Rule("irm-star".into()),
        Address::Glossary,
        Address::Reports,
        Address::NewReport,
        Address::Report(123),
        Address::SignIn,
        Address::Code,
        Address::Recovery,
        Address::SignUp,
        Address::SignOut,
        Address::Desk,
        Address::Account,
        Address::Sessions,
        Address::RecoveryCodes,
        Address::DeleteAccount,
        Address::Offices,
        Address::EndOffice,
        Address::Outbox,
        Address::SignInPasskey,
        Address::SignInPasskeyQuestion,
        Address::SignInElsewhere,
        Address::SignInBack,
        Address::Keys,
        Address::Passkeys,
        Address::PasskeyQuestion,
        Address::Elsewhere,
        Address::Waiting,
        Address::SignInLink("abc".into()),
        Address::Invitation("abc".into()),
        Address::Planning(PlanPlace::Desk),
        Address::Planning(PlanPlace::Draft("ghana".into(), 6)),
        Address::Planning(PlanPlace::Begin("ghana".into(), 6)),
        Address::Planning(PlanPlace::Part("ghana".into(), 6, "3.2".into())),
        Address::Planning(PlanPlace::Milestone("ghana".into(), 6, "3".into())),
        Address::Planning(PlanPlace::Removal("ghana".into(), 6, "3.2".into())),
        Address::Planning(PlanPlace::Uptake("ghana".into(), 6, "3.2".into())),
        Address::Planning(PlanPlace::Endorsement("ghana".into(), 6)),
        Address::Planning(PlanPlace::Workbook("ghana".into(), 5)),
        Address::Planning(PlanPlace::Document("ghana".into(), 5)),
        Address::Planning(PlanPlace::Template("ghana".into(), 6)),
        Address::Planning(PlanPlace::Peers("ghana".into(), 6)),
        Address::Planning(PlanPlace::PeerAnswer("ghana".into(), 6, "0c".repeat(16))),
        Address::Planning(PlanPlace::ChallengeDesk),
        Address::Planning(PlanPlace::Challenge("ghana".into())),
        Address::Planning(PlanPlace::ChallengeEntry("ghana".into(), 22_750)),
        Address::Planning(PlanPlace::PeerDesk),
        Address::Planning(PlanPlace::PeerReading("ghana".into(), 6)),
        Address::Planning(PlanPlace::Deposit("ghana".into(), 6)),
        Address::Planning(PlanPlace::Amendment("ghana".into(), 6)),
        Address::Planning(PlanPlace::Progress("ghana".into(), 6, "3.2".into())),
        Address::ByMail(MailPlace::Subscribe),
        Address::ByMail(MailPlace::Confirm("abc".into())),
        Address::ByMail(MailPlace::Own("abc".into())),
        Address::ByMail(MailPlace::Desk),
        Address::Help(HelpPlace::Overview),
        Address::Help(HelpPlace::Offers),
        Address::Help(HelpPlace::Offer("offer-0c".into())),
        Address::Help(HelpPlace::Requests),
        Address::Help(HelpPlace::Request("ghana-0c".into())),
        Address::Help(HelpPlace::Desk),
        Address::Help(HelpPlace::Case("ghana-0c".into())),
        Address::Help(HelpPlace::CaseAnswer("ghana-0c".into())),
        Address::Help(HelpPlace::CaseNeed("ghana-0c".into(), 1)),
        Address::Help(HelpPlace::CaseStep("ghana-0c".into(), "say", 2)),
        Address::Help(HelpPlace::Rosters),
        Address::Help(HelpPlace::Roster("offer")),
        Address::Help(HelpPlace::Begin("offer")),
        Address::Help(HelpPlace::Fill("request", "ghana-0c".into())),
        Address::Help(HelpPlace::Confirm("offer", "offer-0c".into())),
        Address::Help(HelpPlace::Line("ghana-0c".into(), 1)),
        Address::Making,
        Address::SetTimeline("ghana".into(), 5),
        Address::OpenCall("ghana".into(), 5),
        Address::ReviseDraft("ghana".into(), 5, 1),
        Address::Respond("ghana".into(), 5, 1),
        Address::ClosePhase("ghana".into(), 5),
        Address::Letter(52_001),
        Address::Standings,
        Address::ChangeStanding("ghana".into()),
        Address::Reply(52_001),
        Address::Letters,
        Address::SignLetter("AUT".into()),
        Address::WaitingLetter("a1".into()),
        Address::ReturnLetter("a1".into()),
        Address::SetUpForum("ghana".into()),
        Address::KeepMinutes("ghana".into()),
        Address::KeepRepository("ghana".into()),
        Address::KeepCopy("ghana".into(), 22_637),
        Address::Give("ghana".into(), 5, 1),
        Address::GiveByMail("ghana".into(), 5, 1),
        Address::TypeIn("ghana".into(), 5, 1),
        Address::OwnInput("ghana".into()),
        Address::Reword("ghana".into()),
        Address::GiveFreely("ghana".into(), 5, 1),
        Address::Given("secret".into()),
        Address::CoCreations,
        Address::CoCreation("ghana".into(), 5),
        Address::SelfAssessment("ghana".into(), 5, "midterm".into()),
        Address::Planning(PlanPlace::OwnReport("ghana".into(), 5, "midterm".into())),
        Address::Planning(PlanPlace::OwnPart("ghana".into(), 5, "midterm".into(), "overview".into())),
        Address::Planning(PlanPlace::OwnAnswer("ghana".into(), 5, "midterm".into(), "0c".repeat(16))),
        Address::Planning(PlanPlace::OwnComment("ghana".into(), 5, "midterm".into())),
        Address::Call("ghana".into(), 5, 1),
        Address::Draft("ghana".into(), 5, 1),
        Address::Inputs("ghana".into(), 5),
        Address::GiveOnDraft("ghana".into(), 5, 1),
        Address::OwnInputs,
        Address::Input("0c".repeat(16)),
        Address::InputReceipt("0c".repeat(32)),
        Address::Monitoring,
        Address::Monitor("GH0033".into()),
        Address::ReviewerProfile,
        Address::Assigning,
        Address::ReviewsDesk,
        Address::OpenReview("ghana".into(), 5),
        Address::Review("ghana".into(), 5, "results-report".into()),
        Address::ReviewVersion("ghana".into(), 5, "results-report".into(), 2),
        Address::ReviewDesk("ghana".into(), 5, "results-report".into()),
        Address::AssignReview("ghana".into(), 5, "results-report".into()),
        Address::HandIn("ghana".into(), 5, "results-report".into()),
        Address::Reconcile("ghana".into(), 5, "results-report".into()),
        Address::ReviewRound("ghana".into(), 5, "results-report".into()),
        Address::ReadDraft("ghana".into(), 5, "results-report".into()),
        Address::PublishReport("ghana".into(), 5, "results-report".into()),
        Address::CodeUnit("ghana".into(), 5, "results-report".into(), 1),
        Address::JudgeRequirements("ghana".into(), 5, "results-report".into()),
        Address::AgreeUnit("ghana".into(), 5, "results-report".into(), 1),
        Address::CommentUnit("ghana".into(), 5, "results-report".into(), 1),
        Address::CorrectFinding("ghana".into(), 5, "results-report".into(), 1),
        Address::ArchiveEvidence("ghana".into(), 5, "results-report".into(), 1),
        Address::KeptCopy("ghana".into(), 5, "results-report".into(), "0c".repeat(20)),
        Address::Archived("0c".repeat(20)),
        Address::BrokenLinks,
        Address::AnswerComment("ghana".into(), 5, "results-report".into(), "0c".repeat(16)),
        Address::Verdicts,
        Address::EnterEvidence,
        Address::Evidence,
        Address::ValidateEvidence("GEO".into(), "access-law-document-1".into()),
        Address::About,
        Address::Accessibility,
        Address::Privacy,
        Address::StyleGuide,
        Address::Checkpoint,
        Address::VerifierKey,
    ]
}

#[test]
fn every_address_is_answered_by_its_route() {
    for address in every() {
        assert!(fits(address.route(), &address.path()), "{address:?}");
    }
    for place in JoinPlace::samples() {
        assert!(fits(place.route(), &place.path()), "{place:?}");
    }
    for place in PeoplePlace::samples() {
        assert!(fits(place.route(), &place.path()), "{place:?}");
    }
}

#[test]
fn a_page_is_of_a_time_where_links_to_it_are() {
    let joining = JoinPlace::samples().into_iter().map(Address::Join);
    let people = PeoplePlace::samples().into_iter().map(Address::People);
    for address in every().into_iter().chain(joining).chain(people) {
        assert_eq!(is_of_a_time(&address.path()), address.has_time(), "{address:?}");
        let asked = with(&address.path(), "as_of", "2014-01-01");
        assert_eq!(is_of_a_time(&asked), address.has_time(), "{asked}");
        let is_own = is_of_desk(&address.path());
        assert!(!is_own || !address.has_time(), "the desk is of today: {address:?}");
    }
    assert!(is_of_a_time("/api/v1/findings") && is_of_a_time("/api/v1/members/ghana"));
    assert!(!is_of_a_time("/api/v1/acts/12") && !is_of_a_time("/findings") && !is_of_a_time("/nowhere"));
}

#[test]
fn a_page_has_its_twins_beside_it() {
    assert_eq!(twin("/members/ghana", Format::Json), "/members/ghana.json");
    assert_eq!(twin("/members?region=africa", Format::Csv), "/members.csv?region=africa");
    assert_eq!(twin("/", Format::Json), "/index.json");
    for path in ["/", "/members", "/members/ghana", "/record/12"] {
        let json = twin(path, Format::Json);
        assert_eq!(Format::split(&json), (path, Format::Json));
    }
    assert_eq!(Format::split("/members/ghana"), ("/members/ghana", Format::Html));
    assert_eq!(Format::split("/.json"), ("/.json", Format::Html), "nothing before the dot is no page");
}

#[test]
fn the_front_page_has_no_slash_at_its_end_in_another_language() {
    assert_eq!(in_language(Locale::Es, "/"), "/es");
    assert_eq!(in_language(Locale::Es, "/?as_of=2014"), "/es?as_of=2014");
    assert_eq!(in_language(Locale::Es, "/members?as_of=2014"), "/es/members?as_of=2014");
    assert_eq!(in_language(Locale::En, "/?as_of=2014"), "/?as_of=2014");
}

#[test]
fn a_pair_can_be_added_to_a_question_and_taken_out_of_it() {
    assert_eq!(with("/", "language", "es"), "/?language=es");
    assert_eq!(with("/?as_of=2014&language=fr", "language", "es"), "/?as_of=2014&language=es");
    assert_eq!(without("/search?q=a&as_of=2014-01-01&page=2", &["as_of", "known_at"]), "/search?q=a&page=2");
    assert_eq!(without("/members?as_of=2014-01-01", &["as_of"]), "/members");
    assert_eq!(without("/members", &["as_of"]), "/members");
}

#[test]
fn what_a_reader_asked_survives_in_the_address() {
    let asked =
        Target::new(Address::Search).and("q", "open data & más").and("member", "").and("page", "1").and("page", "2");
    assert_eq!(asked.href(Locale::En), "/search?q=open%20data%20%26%20m%C3%A1s&page=2");
    assert_eq!(Address::Member("côte/x".into()).path(), "/members/c%C3%B4te%2Fx");
}
