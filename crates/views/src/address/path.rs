//! The path of each address.

use super::question::segment;
use super::{Address, route};

impl Address {
    /// The path without a language before it.
    #[must_use]
    pub fn path(&self) -> String {
        match self {
            Self::Home => route::HOME.to_owned(),
            Self::Eligibility => route::ELIGIBILITY.to_owned(),
            Self::EligibilityOf(country) => format!("/eligibility/{}", segment(country)),
            Self::Members => route::MEMBERS.to_owned(),
            Self::Member(member) => format!("/members/{}", segment(member)),
            Self::Compare => route::COMPARE.to_owned(),
            Self::Areas => route::AREAS.to_owned(),
            Self::Area(book, area) => format!("/areas/{}/{}", segment(book), segment(area)),
            Self::Obligations(member) => format!("/members/{}/obligations", segment(member)),
            Self::Reviews => route::REVIEWS.to_owned(),
            Self::Agreement => route::AGREEMENT.to_owned(),
            Self::Recommendations => route::RECOMMENDATIONS.to_owned(),
            Self::AdviceDesk => route::ADVICE_DESK.to_owned(),
            Self::Advise(member, plan) => format!("/desk/recommendations/{}/{plan}", segment(member)),
            Self::AnswerAdvice(member, plan, number) => {
                format!("/desk/recommendations/{}/{plan}/{number}/answer", segment(member))
            }
            Self::FollowAdvice(member, plan, number) => {
                format!("/desk/recommendations/{}/{plan}/{number}/follow-up", segment(member))
            }
            Self::Plan(member, number) => format!("/members/{}/plans/{number}", segment(member)),
            Self::CoCreations => route::CO_CREATIONS.to_owned(),
            Self::CoCreation(member, number) => format!("/members/{}/plans/{number}/co-creation", segment(member)),
            Self::SelfAssessment(member, number, report) => {
                format!("/members/{}/plans/{number}/self-assessments/{}", segment(member), segment(report))
            }
            Self::Call(member, number, call) => {
                format!("/members/{}/plans/{number}/co-creation/calls/{call}", segment(member))
            }
            Self::Draft(member, number, call) => {
                format!("/members/{}/plans/{number}/co-creation/calls/{call}/draft", segment(member))
            }
            Self::Inputs(member, number) => format!("/members/{}/plans/{number}/co-creation/inputs", segment(member)),
            Self::Input(id) => format!("/inputs/{}", segment(id)),
            Self::InputReceipt(leaf) => format!("/inputs/receipts/{}", segment(leaf)),
            Self::Help(place) => place.path(),
            Self::Join(place) => place.path(),
            Self::People(place) => place.path(),
            Self::ByMail(place) => place.path(),
            Self::Planning(place) => place.path(),
            Self::Review(member, plan, product) => {
                format!("/members/{}/plans/{plan}/reviews/{}", segment(member), segment(product))
            }
            Self::ReviewVersion(member, plan, product, version) => {
                format!("/members/{}/plans/{plan}/reviews/{}/versions/{version}", segment(member), segment(product))
            }
            Self::Monitoring => route::MONITORING.to_owned(),
            Self::Monitor(commitment) => format!("/desk/monitoring/{}", segment(commitment)),
            Self::ReviewerProfile => route::REVIEWER_PROFILE.to_owned(),
            Self::Assigning => route::ASSIGNING.to_owned(),
            Self::ReviewsDesk => route::REVIEWS_DESK.to_owned(),
            Self::BrokenLinks => route::BROKEN_LINKS.to_owned(),
            Self::Archived(file) => format!("/record/files/{}", segment(file)),
            Self::OpenReview(member, plan) => format!("/desk/reviews/{}/{plan}", segment(member)),
            Self::ReviewDesk(member, plan, product) => of_review(member, *plan, product, ""),
            Self::AssignReview(member, plan, product) => of_review(member, *plan, product, "/assignment"),
            Self::HandIn(member, plan, product) => of_review(member, *plan, product, "/coding"),
            Self::Reconcile(member, plan, product) => of_review(member, *plan, product, "/agreed"),
            Self::ReviewRound(member, plan, product) => of_review(member, *plan, product, "/round"),
            Self::ReadDraft(member, plan, product) => of_review(member, *plan, product, "/draft"),
            Self::PublishReport(member, plan, product) => of_review(member, *plan, product, "/publication"),
            Self::CodeUnit(member, plan, product, unit) => {
                format!("{}/{unit}", of_review(member, *plan, product, "/coding"))
            }
            Self::JudgeRequirements(member, plan, product) => {
                format!("/desk/reviews/{}/{plan}/{}/requirements", segment(member), segment(product))
            }
            Self::AgreeUnit(member, plan, product, unit) => {
                format!("{}/{unit}", of_review(member, *plan, product, "/agreed"))
            }
            Self::CommentUnit(member, plan, product, unit) => {
                format!("{}/{unit}", of_review(member, *plan, product, "/draft"))
            }
            Self::CorrectFinding(member, plan, product, unit) => {
                format!("{}/{unit}", of_review(member, *plan, product, "/correction"))
            }
            Self::ArchiveEvidence(member, plan, product, unit) => {
                format!("{}/{unit}", of_review(member, *plan, product, "/archive"))
            }
            Self::KeptCopy(member, plan, product, file) => {
                format!("{}/{}", of_review(member, *plan, product, "/copies"), segment(file))
            }
            Self::AnswerComment(member, plan, product, comment) => {
                format!("{}/{}", of_review(member, *plan, product, "/comments"), segment(comment))
            }
            Self::Making => route::MAKING.to_owned(),
            Self::SetTimeline(member, plan) => format!("/desk/co-creation/{}/{plan}/timeline", segment(member)),
            Self::OpenCall(member, plan) => format!("/desk/co-creation/{}/{plan}/calls", segment(member)),
            Self::ReviseDraft(member, plan, call) => {
                format!("/desk/co-creation/{}/{plan}/calls/{call}/draft", segment(member))
            }
            Self::Respond(member, plan, call) => {
                format!("/desk/co-creation/{}/{plan}/calls/{call}/responses", segment(member))
            }
            Self::ClosePhase(member, plan) => format!("/desk/co-creation/{}/{plan}/phase", segment(member)),
            Self::Letter(position) => format!("/letters/{position}"),
            Self::Standings => route::STANDINGS.to_owned(),
            Self::ChangeStanding(member) => format!("/desk/standing/{}", segment(member)),
            Self::Reply(position) => format!("/desk/replies/{position}"),
            Self::Letters => route::LETTERS.to_owned(),
            Self::SignLetter(country) => format!("/desk/letters/sign/{}", segment(country)),
            Self::WaitingLetter(letter) => format!("/desk/letters/waiting/{}", segment(letter)),
            Self::ReturnLetter(letter) => format!("/desk/letters/waiting/{}/return", segment(letter)),
            Self::SetUpForum(member) => format!("/desk/forum/{}", segment(member)),
            Self::KeepMinutes(member) => format!("/desk/forum/{}/minutes", segment(member)),
            Self::KeepRepository(member) => format!("/desk/forum/{}/repository", segment(member)),
            Self::KeepCopy(member, entry) => format!("/desk/forum/{}/repository/{entry}", segment(member)),
            Self::Give(member, plan, call) => format!("/desk/give/{}/{plan}/{call}", segment(member)),
            Self::GiveOnDraft(member, plan, call) => format!("/desk/give/{}/{plan}/{call}/draft", segment(member)),
            Self::OwnInputs => "/desk/inputs".to_owned(),
            Self::GiveByMail(member, plan, call) => format!("/desk/give/{}/{plan}/{call}/mail", segment(member)),
            Self::TypeIn(member, plan, call) => format!("/desk/give/{}/{plan}/{call}/paper", segment(member)),
            Self::OwnInput(input) => format!("/desk/inputs/{}", segment(input)),
            Self::Reword(input) => format!("/desk/inputs/{}/words", segment(input)),
            Self::GiveFreely(member, plan, call) => {
                format!("/members/{}/plans/{plan}/co-creation/calls/{call}/give", segment(member))
            }
            Self::Given(secret) => format!("/given/{}", segment(secret)),
            Self::Commitment(id) => format!("/commitments/{}", segment(id)),
            Self::Search => route::SEARCH.to_owned(),
            Self::Suggestions => route::SUGGESTIONS.to_owned(),
            Self::SearchFeed => route::SEARCH_FEED.to_owned(),
            Self::Figures => route::FIGURES.to_owned(),
            Self::Figure(name) => format!("/figures/{}", segment(name)),
            Self::PinnedFigure(name, pin) => format!("/figures/{}/pins/{}", segment(name), segment(pin)),
            Self::DividedFigure(name, by) => format!("/figures/{}/by/{by}", segment(name)),
            Self::Chart(chart) => format!("/charts/{}", segment(chart)),
            Self::Changes => route::CHANGES.to_owned(),
            Self::Record => route::RECORD.to_owned(),
            Self::Act(position) => format!("/record/{position}"),
            Self::Receipt(position) => format!("/record/{position}/receipt"),
            Self::Data => route::DATA.to_owned(),
            Self::Codebook => route::CODEBOOK.to_owned(),
            Self::Download(file) => format!("/data/{}", segment(file)),
            Self::Feed => route::FEED.to_owned(),
            Self::JsonFeed => route::JSON_FEED.to_owned(),
            Self::MemberFeed(member) => format!("/members/{}/changes.atom", segment(member)),
            Self::MemberJsonFeed(member) => format!("/members/{}/changes.jsonfeed", segment(member)),
            Self::MemberCalendar(member) => format!("/members/{}/calendar.ics", segment(member)),
            Self::Api => route::API.to_owned(),
            Self::Problem(sort) => format!("/problems/{}", segment(sort)),
            Self::Rules => route::RULES.to_owned(),
            Self::Rule(rule) => format!("/rules/{}", segment(rule)),
            Self::Glossary => route::GLOSSARY.to_owned(),
            Self::Reports => route::REPORTS.to_owned(),
            Self::NewReport => route::NEW_REPORT.to_owned(),
            Self::Report(number) => format!("/reports/{number}"),
            Self::SignIn => route::SIGN_IN.to_owned(),
            Self::Code => route::CODE.to_owned(),
            Self::Recovery => route::RECOVERY.to_owned(),
            Self::SignUp => route::SIGN_UP.to_owned(),
            Self::SignOut => route::SIGN_OUT.to_owned(),
            Self::Desk => route::DESK.to_owned(),
            Self::Account => route::ACCOUNT.to_owned(),
            Self::Sessions => route::SESSIONS.to_owned(),
            Self::RecoveryCodes => route::RECOVERY_CODES.to_owned(),
            Self::DeleteAccount => route::DELETE_ACCOUNT.to_owned(),
            Self::Offices => route::OFFICES.to_owned(),
            Self::EndOffice => route::END_OFFICE.to_owned(),
            Self::Outbox => route::OUTBOX.to_owned(),
            Self::SignInPasskey => route::SIGN_IN_PASSKEY.to_owned(),
            Self::SignInPasskeyQuestion => route::SIGN_IN_PASSKEY_QUESTION.to_owned(),
            Self::SignInElsewhere => route::SIGN_IN_ELSEWHERE.to_owned(),
            Self::SignInBack => route::SIGN_IN_BACK.to_owned(),
            Self::Keys => route::KEYS.to_owned(),
            Self::Passkeys => route::PASSKEYS.to_owned(),
            Self::PasskeyQuestion => route::PASSKEY_QUESTION.to_owned(),
            Self::Elsewhere => route::ELSEWHERE.to_owned(),
            Self::Waiting => route::WAITING.to_owned(),
            Self::SignInLink(secret) => format!("/sign-in/link/{}", segment(secret)),
            Self::Invitation(secret) => format!("/invitations/{}", segment(secret)),
            Self::Verdicts => route::VERDICTS.to_owned(),
            Self::EnterEvidence => route::ENTER_EVIDENCE.to_owned(),
            Self::Evidence => route::EVIDENCE.to_owned(),
            Self::ValidateEvidence(country, name) => format!("/desk/evidence/{}/{}", segment(country), segment(name)),
            Self::About => route::ABOUT.to_owned(),
            Self::Accessibility => route::ACCESSIBILITY.to_owned(),
            Self::Privacy => route::PRIVACY.to_owned(),
            Self::StyleGuide => route::STYLE_GUIDE.to_owned(),
            Self::Checkpoint => route::CHECKPOINT.to_owned(),
            Self::VerifierKey => route::VERIFIER_KEY.to_owned(),
        }
    }

    /// The pattern that `web` routes this address by.
    #[must_use]
    pub const fn route(&self) -> &'static str {
        match self {
            Self::Home => route::HOME,
            Self::Eligibility => route::ELIGIBILITY,
            Self::EligibilityOf(_) => route::ELIGIBILITY_OF,
            Self::Members => route::MEMBERS,
            Self::Member(_) => route::MEMBER,
            Self::Compare => route::COMPARE,
            Self::Areas => route::AREAS,
            Self::Area(..) => route::AREA,
            Self::Obligations(_) => route::OBLIGATIONS,
            Self::Reviews => route::REVIEWS,
            Self::Agreement => route::AGREEMENT,
            Self::Recommendations => route::RECOMMENDATIONS,
            Self::AdviceDesk => route::ADVICE_DESK,
            Self::Advise(..) => route::ADVISE,
            Self::AnswerAdvice(..) => route::ANSWER_ADVICE,
            Self::FollowAdvice(..) => route::FOLLOW_ADVICE,
            Self::Plan(..) => route::PLAN,
            Self::CoCreations => route::CO_CREATIONS,
            Self::CoCreation(..) => route::CO_CREATION,
            Self::SelfAssessment(..) => route::SELF_ASSESSMENT,
            Self::Call(..) => route::CALL,
            Self::Draft(..) => route::DRAFT,
            Self::Inputs(..) => route::INPUTS,
            Self::Input(_) => route::INPUT,
            Self::InputReceipt(_) => route::INPUT_RECEIPT,
            Self::Help(place) => place.route(),
            Self::Join(place) => place.route(),
            Self::People(place) => place.route(),
            Self::ByMail(place) => place.route(),
            Self::Planning(place) => place.route(),
            Self::Monitoring => route::MONITORING,
            Self::Monitor(_) => route::MONITOR,
            Self::ReviewerProfile => route::REVIEWER_PROFILE,
            Self::Assigning => route::ASSIGNING,
            Self::ReviewsDesk => route::REVIEWS_DESK,
            Self::BrokenLinks => route::BROKEN_LINKS,
            Self::Archived(_) => route::ARCHIVED,
            Self::OpenReview(..) => route::OPEN_REVIEW,
            Self::Review(..) => route::REVIEW,
            Self::ReviewVersion(..) => route::REVIEW_VERSION,
            Self::ReviewDesk(..) => route::REVIEW_DESK,
            Self::AssignReview(..) => route::ASSIGN_REVIEW,
            Self::HandIn(..) => route::HAND_IN,
            Self::Reconcile(..) => route::RECONCILE,
            Self::ReviewRound(..) => route::REVIEW_ROUND,
            Self::ReadDraft(..) => route::READ_DRAFT,
            Self::PublishReport(..) => route::PUBLISH_REPORT,
            Self::CodeUnit(..) => route::CODE_UNIT,
            Self::JudgeRequirements(..) => route::JUDGE_REQUIREMENTS,
            Self::AgreeUnit(..) => route::AGREE_UNIT,
            Self::CommentUnit(..) => route::COMMENT_UNIT,
            Self::CorrectFinding(..) => route::CORRECT_FINDING,
            Self::ArchiveEvidence(..) => route::ARCHIVE_EVIDENCE,
            Self::KeptCopy(..) => route::KEPT_COPY,
            Self::AnswerComment(..) => route::ANSWER_COMMENT,
            Self::Making => route::MAKING,
            Self::SetTimeline(..) => route::SET_TIMELINE,
            Self::OpenCall(..) => route::OPEN_CALL,
            Self::ReviseDraft(..) => route::REVISE_DRAFT,
            Self::Respond(..) => route::RESPOND,
            Self::ClosePhase(..) => route::CLOSE_PHASE,
            Self::Letter(_) => route::LETTER,
            Self::Standings => route::STANDINGS,
            Self::ChangeStanding(_) => route::CHANGE_STANDING,
            Self::Reply(_) => route::REPLY,
            Self::Letters => route::LETTERS,
            Self::SignLetter(_) => route::SIGN_LETTER,
            Self::WaitingLetter(_) => route::WAITING_LETTER,
            Self::ReturnLetter(_) => route::RETURN_LETTER,
            Self::SetUpForum(_) => route::SET_UP_FORUM,
            Self::KeepMinutes(_) => route::KEEP_MINUTES,
            Self::KeepRepository(_) => route::KEEP_REPOSITORY,
            Self::KeepCopy(..) => route::KEEP_COPY,
            Self::Give(..) => route::GIVE,
            Self::GiveOnDraft(..) => route::GIVE_ON_DRAFT,
            Self::OwnInputs => route::OWN_INPUTS,
            Self::GiveByMail(..) => route::GIVE_BY_MAIL,
            Self::TypeIn(..) => route::TYPE_IN,
            Self::OwnInput(_) => route::OWN_INPUT,
            Self::Reword(_) => route::REWORD,
            Self::GiveFreely(..) => route::GIVE_FREELY,
            Self::Given(_) => route::GIVEN,
            Self::Commitment(_) => route::COMMITMENT,
            Self::Search => route::SEARCH,
            Self::Suggestions => route::SUGGESTIONS,
            Self::SearchFeed => route::SEARCH_FEED,
            Self::Figures => route::FIGURES,
            Self::Figure(_) => route::FIGURE,
            Self::PinnedFigure(..) => route::PINNED_FIGURE,
            Self::DividedFigure(..) => route::DIVIDED_FIGURE,
            Self::Chart(_) => route::CHART,
            Self::Changes => route::CHANGES,
            Self::Record => route::RECORD,
            Self::Act(_) => route::ACT,
            Self::Receipt(_) => route::RECEIPT,
            Self::Data => route::DATA,
            Self::Codebook => route::CODEBOOK,
            Self::Download(_) => route::DOWNLOAD,
            Self::Feed => route::FEED,
            Self::JsonFeed => route::JSON_FEED,
            Self::MemberFeed(_) => route::MEMBER_FEED,
            Self::MemberJsonFeed(_) => route::MEMBER_JSON_FEED,
            Self::MemberCalendar(_) => route::MEMBER_CALENDAR,
            Self::Api => route::API,
            Self::Problem(_) => route::PROBLEM,
            Self::Rules => route::RULES,
            Self::Rule(_) => route::RULE,
            Self::Glossary => route::GLOSSARY,
            Self::Reports => route::REPORTS,
            Self::NewReport => route::NEW_REPORT,
            Self::Report(_) => route::REPORT,
            Self::SignIn => route::SIGN_IN,
            Self::Code => route::CODE,
            Self::Recovery => route::RECOVERY,
            Self::SignUp => route::SIGN_UP,
            Self::SignOut => route::SIGN_OUT,
            Self::Desk => route::DESK,
            Self::Account => route::ACCOUNT,
            Self::Sessions => route::SESSIONS,
            Self::RecoveryCodes => route::RECOVERY_CODES,
            Self::DeleteAccount => route::DELETE_ACCOUNT,
            Self::Offices => route::OFFICES,
            Self::EndOffice => route::END_OFFICE,
            Self::Outbox => route::OUTBOX,
            Self::SignInPasskey => route::SIGN_IN_PASSKEY,
            Self::SignInPasskeyQuestion => route::SIGN_IN_PASSKEY_QUESTION,
            Self::SignInElsewhere => route::SIGN_IN_ELSEWHERE,
            Self::SignInBack => route::SIGN_IN_BACK,
            Self::Keys => route::KEYS,
            Self::Passkeys => route::PASSKEYS,
            Self::PasskeyQuestion => route::PASSKEY_QUESTION,
            Self::Elsewhere => route::ELSEWHERE,
            Self::Waiting => route::WAITING,
            Self::SignInLink(_) => route::SIGN_IN_LINK,
            Self::Invitation(_) => route::INVITATION,
            Self::Verdicts => route::VERDICTS,
            Self::EnterEvidence => route::ENTER_EVIDENCE,
            Self::Evidence => route::EVIDENCE,
            Self::ValidateEvidence(..) => route::VALIDATE_EVIDENCE,
            Self::About => route::ABOUT,
            Self::Accessibility => route::ACCESSIBILITY,
            Self::Privacy => route::PRIVACY,
            Self::StyleGuide => route::STYLE_GUIDE,
            Self::Checkpoint => route::CHECKPOINT,
            Self::VerifierKey => route::VERIFIER_KEY,
        }
    }
}

/// A path below the desk of a review.
fn of_review(member: &str, plan: u16, product: &str, rest: &str) -> String {
    format!("/desk/reviews/{}/{plan}/{}{rest}", segment(member), segment(product))
}
