//! Every address of the site, in one place: pages build their links here and `web` takes its routes from here, so that a
//! link cannot point where nothing answers.
//!
//! An address, once given, is kept for ever; what is renamed here redirects there. Nothing here looks anything up.

use std::fmt::Write as _;

use crate::locale::Locale;
use crate::membership::JoinPlace;
use crate::networking::HelpPlace;
use crate::people::PeoplePlace;
use crate::plans::PlanPlace;
use crate::subscriptions::MailPlace;

/// Route patterns, in the syntax of axum's router. The tests hold each [`Address`] against its pattern.
///
/// A page is also answered in other formats by ending its address in `.json` or `.csv` (see [`Format::split`]).
pub mod route {
    /// The front page.
    pub const HOME: &str = "/";
    /// Which countries are eligible, year by year.
    pub const ELIGIBILITY: &str = "/eligibility";
    /// The eligibility of one country.
    pub const ELIGIBILITY_OF: &str = "/eligibility/{country}";
    /// All members.
    pub const MEMBERS: &str = "/members";
    /// One member.
    pub const MEMBER: &str = "/members/{member}";
    /// Members side by side.
    pub const COMPARE: &str = "/compare";
    /// Every subject that commitments are about.
    pub const AREAS: &str = "/areas";
    /// One subject: the book it is of and its code.
    pub const AREA: &str = "/areas/{book}/{area}";
    /// What a member, its forum and its reviewer owe.
    pub const OBLIGATIONS: &str = "/members/{member}/obligations";
    /// Every report of the review, with its clock.
    pub const REVIEWS: &str = "/reviews";
    /// How far coders of reviews agree.
    pub const AGREEMENT: &str = "/reviews/agreement";
    /// Everything that the review recommended.
    pub const RECOMMENDATIONS: &str = "/recommendations";
    /// What one can do with recommendations.
    pub const ADVICE_DESK: &str = "/desk/recommendations";
    /// The form that recommends something on a plan: the member’s short name and the number of the plan.
    pub const ADVISE: &str = "/desk/recommendations/{member}/{plan}";
    /// The form that answers a recommendation.
    pub const ANSWER_ADVICE: &str = "/desk/recommendations/{member}/{plan}/{number}/answer";
    /// The form that says what became of a recommendation.
    pub const FOLLOW_ADVICE: &str = "/desk/recommendations/{member}/{plan}/{number}/follow-up";
    /// One action plan.
    pub const PLAN: &str = "/members/{member}/plans/{plan}";
    /// Which plans are being made.
    pub const CO_CREATIONS: &str = "/co-creation";
    /// A letter that was published, by the position of the act that did.
    pub const LETTER: &str = "/letters/{position}";
    /// Letters of intent on the desk: to sign for ministers, waiting for the Support Unit.
    pub const LETTERS: &str = "/desk/letters";
    /// The form in which a country signs its letter of intent.
    pub const SIGN_LETTER: &str = "/desk/letters/sign/{country}";
    /// A letter of intent that waits, with the form that publishes it.
    pub const WAITING_LETTER: &str = "/desk/letters/waiting/{letter}";
    /// Where the form goes that returns one.
    pub const RETURN_LETTER: &str = "/desk/letters/waiting/{letter}/return";
    /// Members whose standing one can decide on.
    pub const STANDINGS: &str = "/desk/standing";
    /// The form that decides on the standing of a member.
    pub const CHANGE_STANDING: &str = "/desk/standing/{member}";
    /// The form in which a member answers a letter about it, by the position of the act that published the letter.
    pub const REPLY: &str = "/desk/replies/{position}";
    /// How one plan is made with the public.
    pub const CO_CREATION: &str = "/members/{member}/plans/{plan}/co-creation";
    /// What a government says of its own plan.
    pub const SELF_ASSESSMENT: &str = "/members/{member}/plans/{plan}/self-assessments/{report}";
    /// One review of a plan: what it found.
    pub const REVIEW: &str = "/members/{member}/plans/{plan}/reviews/{product}";
    /// A version of a report held against the one before it.
    pub const REVIEW_VERSION: &str = "/members/{member}/plans/{plan}/reviews/{product}/versions/{version}";
    /// The archived copy of what a finding rests on, by its digest.
    pub const ARCHIVED: &str = "/record/files/{file}";
    /// Whose commitments a monitoring body can assess.
    pub const MONITORING: &str = "/desk/monitoring";
    /// The form by which a monitoring body publishes what it found of a commitment.
    pub const MONITOR: &str = "/desk/monitoring/{commitment}";
    /// What one can do in reviews.
    pub const REVIEWS_DESK: &str = "/desk/reviews";
    /// What somebody who reviews says of themself.
    pub const REVIEWER_PROFILE: &str = "/desk/reviews/profile";
    /// Who is proposed for the seats that are empty.
    pub const ASSIGNING: &str = "/desk/reviews/assignments";
    /// Addresses that reviews cite and that answer no longer.
    pub const BROKEN_LINKS: &str = "/desk/reviews/links";
    /// The form that opens a review.
    pub const OPEN_REVIEW: &str = "/desk/reviews/{member}/{plan}";
    /// The desk of one review.
    pub const REVIEW_DESK: &str = "/desk/reviews/{member}/{plan}/{product}";
    /// The form that assigns somebody to a review.
    pub const ASSIGN_REVIEW: &str = "/desk/reviews/{member}/{plan}/{product}/assignment";
    /// The form in which one unit is coded.
    pub const CODE_UNIT: &str = "/desk/reviews/{member}/{plan}/{product}/coding/{unit}";
    /// The form that hands a coding in.
    pub const HAND_IN: &str = "/desk/reviews/{member}/{plan}/{product}/coding";
    /// The form of what a review finds of the minimum requirements.
    pub const JUDGE_REQUIREMENTS: &str = "/desk/reviews/{member}/{plan}/{product}/requirements";
    /// The form in which the codings of one unit are reconciled.
    pub const AGREE_UNIT: &str = "/desk/reviews/{member}/{plan}/{product}/agreed/{unit}";
    /// The form that hands the reconciliation in.
    pub const RECONCILE: &str = "/desk/reviews/{member}/{plan}/{product}/agreed";
    /// The form that opens a round of comment, or closes the one that is open.
    pub const REVIEW_ROUND: &str = "/desk/reviews/{member}/{plan}/{product}/round";
    /// A draft for whoever may comment on it.
    pub const READ_DRAFT: &str = "/desk/reviews/{member}/{plan}/{product}/draft";
    /// The form that comments on one unit of a draft.
    pub const COMMENT_UNIT: &str = "/desk/reviews/{member}/{plan}/{product}/draft/{unit}";
    /// The form that answers a comment.
    pub const ANSWER_COMMENT: &str = "/desk/reviews/{member}/{plan}/{product}/comments/{comment}";
    /// The form that publishes a report.
    pub const PUBLISH_REPORT: &str = "/desk/reviews/{member}/{plan}/{product}/publication";
    /// The form that corrects a published finding.
    pub const CORRECT_FINDING: &str = "/desk/reviews/{member}/{plan}/{product}/correction/{unit}";
    /// The form that archives a copy of what a published finding rests on.
    pub const ARCHIVE_EVIDENCE: &str = "/desk/reviews/{member}/{plan}/{product}/archive/{unit}";
    /// A copy that is not public yet, for whoever may see the text that points to it.
    pub const KEPT_COPY: &str = "/desk/reviews/{member}/{plan}/{product}/copies/{file}";
    /// One call for input.
    pub const CALL: &str = "/members/{member}/plans/{plan}/co-creation/calls/{call}";
    /// The draft of a call, paragraph by paragraph.
    pub const DRAFT: &str = "/members/{member}/plans/{plan}/co-creation/calls/{call}/draft";
    /// Looking for what was given to a plan.
    pub const INPUTS: &str = "/members/{member}/plans/{plan}/co-creation/inputs";
    /// What became of one input.
    pub const INPUT: &str = "/inputs/{input}";
    /// The receipt of something that was given.
    pub const INPUT_RECEIPT: &str = "/inputs/receipts/{leaf}";
    /// What one can do in the making of plans.
    pub const MAKING: &str = "/desk/co-creation";
    /// The form that publishes a timeline: the member's short name and the number of the plan.
    pub const SET_TIMELINE: &str = "/desk/co-creation/{member}/{plan}/timeline";
    /// The form that calls for input.
    pub const OPEN_CALL: &str = "/desk/co-creation/{member}/{plan}/calls";
    /// The form that puts up another version of a draft.
    pub const REVISE_DRAFT: &str = "/desk/co-creation/{member}/{plan}/calls/{call}/draft";
    /// The form that responds to inputs.
    pub const RESPOND: &str = "/desk/co-creation/{member}/{plan}/calls/{call}/responses";
    /// The form that ends a phase.
    pub const CLOSE_PHASE: &str = "/desk/co-creation/{member}/{plan}/phase";
    /// The form that sets up a member's forum.
    pub const SET_UP_FORUM: &str = "/desk/forum/{member}";
    /// The form that publishes minutes.
    pub const KEEP_MINUTES: &str = "/desk/forum/{member}/minutes";
    /// The form that adds to the repository.
    pub const KEEP_REPOSITORY: &str = "/desk/forum/{member}/repository";
    /// The form that keeps a copy of what stands in the repository.
    pub const KEEP_COPY: &str = "/desk/forum/{member}/repository/{entry}";
    /// The form that gives input to a call.
    pub const GIVE: &str = "/desk/give/{member}/{plan}/{call}";
    /// The draft of a call with a form beside each paragraph.
    pub const GIVE_ON_DRAFT: &str = "/desk/give/{member}/{plan}/{call}/draft";
    /// What one gave oneself.
    pub const OWN_INPUTS: &str = "/desk/inputs";
    /// The form that makes somebody's own address of mail for a call.
    pub const GIVE_BY_MAIL: &str = "/desk/give/{member}/{plan}/{call}/mail";
    /// The form in which an officer types in what came on paper.
    pub const TYPE_IN: &str = "/desk/give/{member}/{plan}/{call}/paper";
    /// What one can do with an input: support it, take it back, hide it.
    pub const OWN_INPUT: &str = "/desk/inputs/{input}";
    /// The form that changes what one proposed.
    pub const REWORD: &str = "/desk/inputs/{input}/words";
    /// The form that gives input without an account.
    pub const GIVE_FREELY: &str = "/members/{member}/plans/{plan}/co-creation/calls/{call}/give";
    /// What was given without an account, for whoever has its secret address.
    pub const GIVEN: &str = "/given/{secret}";
    /// One commitment.
    pub const COMMITMENT: &str = "/commitments/{commitment}";
    /// Search over commitments.
    pub const SEARCH: &str = "/search";
    /// What begins as what is being typed, for the script of the search box.
    pub const SUGGESTIONS: &str = "/search/suggestions";
    /// What is new in a search, as Atom.
    pub const SEARCH_FEED: &str = "/search.atom";
    /// All figures.
    pub const FIGURES: &str = "/figures";
    /// One figure.
    pub const FIGURE: &str = "/figures/{figure}";
    /// A figure as it was cited.
    pub const PINNED_FIGURE: &str = "/figures/{figure}/pins/{pin}";
    /// A figure for each year, region and so on.
    pub const DIVIDED_FIGURE: &str = "/figures/{figure}/by/{by}";
    /// One chart by itself.
    pub const CHART: &str = "/charts/{chart}";
    /// What changed between two dates.
    pub const CHANGES: &str = "/changes";
    /// The acts, newest first.
    pub const RECORD: &str = "/record";
    /// One act.
    pub const ACT: &str = "/record/{position}";
    /// One act as a self-contained file that can be verified offline.
    pub const RECEIPT: &str = "/record/{position}/receipt";
    /// Downloads.
    pub const DATA: &str = "/data";
    /// What the tables of the dump hold.
    pub const CODEBOOK: &str = "/data/codebook";
    /// One download.
    pub const DOWNLOAD: &str = "/data/{file}";
    /// What changed, as Atom.
    pub const FEED: &str = "/changes.atom";
    /// The same as JSON Feed.
    pub const JSON_FEED: &str = "/changes.jsonfeed";
    /// What changed about a member, as Atom.
    pub const MEMBER_FEED: &str = "/members/{member}/changes.atom";
    /// The same as JSON Feed.
    pub const MEMBER_JSON_FEED: &str = "/members/{member}/changes.jsonfeed";
    /// The days of a member, as iCalendar.
    pub const MEMBER_CALENDAR: &str = "/members/{member}/calendar.ics";
    /// The interface for programs, explained.
    pub const API: &str = "/api";
    /// What a sort of problem means.
    pub const PROBLEM: &str = "/problems/{problem}";
    /// All rules.
    pub const RULES: &str = "/rules";
    /// One rule with its versions and verdicts.
    pub const RULE: &str = "/rules/{rule}";
    /// The terms of the field.
    pub const GLOSSARY: &str = "/glossary";
    /// All reports that something is wrong; a new one is sent here.
    pub const REPORTS: &str = "/reports";
    /// The form for a new one.
    pub const NEW_REPORT: &str = "/reports/new";
    /// One report.
    pub const REPORT: &str = "/reports/{number}";
    /// Signing in.
    pub const SIGN_IN: &str = "/sign-in";
    /// Entering the code that was mailed.
    pub const CODE: &str = "/sign-in/code";
    /// Signing in with a recovery code.
    pub const RECOVERY: &str = "/sign-in/recovery";
    /// Signing up.
    pub const SIGN_UP: &str = "/sign-up";
    /// Signing out.
    pub const SIGN_OUT: &str = "/sign-out";
    /// The desk of whoever is signed in.
    pub const DESK: &str = "/desk";
    /// One’s own account.
    pub const ACCOUNT: &str = "/desk/account";
    /// Where sessions are ended.
    pub const SESSIONS: &str = "/desk/account/sessions";
    /// Making recovery codes.
    pub const RECOVERY_CODES: &str = "/desk/account/recovery-codes";
    /// Leaving for good.
    pub const DELETE_ACCOUNT: &str = "/desk/account/delete";
    /// Offering offices.
    pub const OFFICES: &str = "/desk/offices";
    /// Where offices are ended and offers withdrawn.
    pub const END_OFFICE: &str = "/desk/offices/end";
    /// Mail that waits.
    pub const OUTBOX: &str = "/desk/outbox";
    /// Signing in by a passkey.
    pub const SIGN_IN_PASSKEY: &str = "/sign-in/passkey";
    /// What a device is asked to sign in.
    pub const SIGN_IN_PASSKEY_QUESTION: &str = "/sign-in/passkey/question";
    /// Going to the provider of identities to sign in.
    pub const SIGN_IN_ELSEWHERE: &str = "/sign-in/oidc";
    /// Where the provider of identities sends people back to.
    pub const SIGN_IN_BACK: &str = "/sign-in/oidc/back";
    /// The passkeys and accounts elsewhere of one’s own account.
    pub const KEYS: &str = "/desk/account/keys";
    /// Where a passkey is added.
    pub const PASSKEYS: &str = "/desk/account/passkeys";
    /// What a device is asked to make a passkey.
    pub const PASSKEY_QUESTION: &str = "/desk/account/passkeys/question";
    /// Going to the provider of identities to bind an account there.
    pub const ELSEWHERE: &str = "/desk/account/elsewhere";
    /// Where an account elsewhere is bound that was signed in with before.
    pub const WAITING: &str = "/desk/account/elsewhere/waiting";
    /// A link that signs somebody in once.
    pub const SIGN_IN_LINK: &str = "/sign-in/link/{secret}";
    /// An office that is offered.
    pub const INVITATION: &str = "/invitations/{secret}";
    /// Verdicts on eligibility that wait to be recorded.
    pub const VERDICTS: &str = "/desk/eligibility";
    /// Entering evidence on a country's law.
    pub const ENTER_EVIDENCE: &str = "/desk/eligibility/evidence";
    /// Evidence that waits for the experts.
    pub const EVIDENCE: &str = "/desk/evidence";
    /// Saying what the experts found of a piece of evidence.
    pub const VALIDATE_EVIDENCE: &str = "/desk/evidence/{country}/{name}";
    /// What the site is.
    pub const ABOUT: &str = "/about";
    /// How accessible it is.
    pub const ACCESSIBILITY: &str = "/accessibility";
    /// What it keeps of its readers.
    pub const PRIVACY: &str = "/privacy";
    /// Every component, drawn from its example.
    pub const STYLE_GUIDE: &str = "/styleguide";
    /// Styles, fonts and the icon, under names that contain their digest.
    pub const ASSET: &str = "/assets/{name}";
    /// The newest signed checkpoint of the log.
    pub const CHECKPOINT: &str = "/log/checkpoint";
    /// The key that checkpoints are verified with.
    pub const VERIFIER_KEY: &str = "/log/vkey";
}

/// A place on the site.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Address {
    /// The front page.
    Home,
    /// Which countries are eligible, before a year was asked for.
    Eligibility,
    /// The eligibility of one country, by ISO 3166-1 alpha-3 code.
    EligibilityOf(String),
    /// All members.
    Members,
    /// One member, by its short name: `ghana`.
    Member(String),
    /// Members side by side, before any was chosen; see [`Target`] for an address with some.
    Compare,
    /// Every subject that commitments are about.
    Areas,
    /// One subject, by its book and its code: `tags` and `open-data`.
    Area(String, String),
    /// What a member, its forum and its reviewer owe, by the member's short name.
    Obligations(String),
    /// Every report of the review, with its clock.
    Reviews,
    /// How far coders of reviews agree.
    Agreement,
    /// Everything that the review recommended.
    Recommendations,
    /// What one can do with recommendations.
    AdviceDesk,
    /// The form that recommends something on a plan: the member’s short name and the number of the plan.
    Advise(String, u16),
    /// The form that answers a recommendation.
    AnswerAdvice(String, u16, u16),
    /// The form that says what became of a recommendation.
    FollowAdvice(String, u16, u16),
    /// One action plan: the member's short name and the number of the plan, from 1.
    Plan(String, u16),
    /// Which plans are being made, and what is asked of the public now.
    CoCreations,
    /// A letter that was published, by the position of the act that did.
    Letter(u64),
    /// Letters of intent on the desk.
    Letters,
    /// The form in which a country signs its letter of intent, by the country's code.
    SignLetter(String),
    /// A letter of intent that waits, by its name in hexadecimal.
    WaitingLetter(String),
    /// Where the form goes that returns one.
    ReturnLetter(String),
    /// Members whose standing one can decide on.
    Standings,
    /// The form that decides on the standing of a member.
    ChangeStanding(String),
    /// The form in which a member answers a letter about it, by the position of the act that published the letter.
    Reply(u64),
    /// How one plan is made with the public: the member's short name and the number of the plan.
    CoCreation(String, u16),
    /// What a government says of its own plan: the member's short name, the number of the plan, the report's code.
    SelfAssessment(String, u16, String),
    /// One review of a plan: the member's short name, the number of the plan, the product's code.
    Review(String, u16, String),
    /// A version of a report held against the one before it: the same, and the number of the version.
    ReviewVersion(String, u16, String, u16),
    /// Whose commitments a monitoring body can assess.
    Monitoring,
    /// The form by which a monitoring body publishes what it found of a commitment, by its identifier.
    Monitor(String),
    /// The archived copy of what a finding rests on, by its digest.
    Archived(String),
    /// Addresses that reviews cite and that answer no longer.
    BrokenLinks,
    /// What one can do in reviews.
    ReviewsDesk,
    /// What somebody who reviews says of themself.
    ReviewerProfile,
    /// Who is proposed for the seats that are empty.
    Assigning,
    /// The form that opens a review of a plan.
    OpenReview(String, u16),
    /// The desk of one review.
    ReviewDesk(String, u16, String),
    /// The form that assigns somebody to a review.
    AssignReview(String, u16, String),
    /// The form in which one unit is coded.
    CodeUnit(String, u16, String, u16),
    /// The form that hands a coding in.
    HandIn(String, u16, String),
    /// The form of what a review finds of the minimum requirements.
    JudgeRequirements(String, u16, String),
    /// The form in which the codings of one unit are reconciled; 0 for the report as a whole.
    AgreeUnit(String, u16, String, u16),
    /// The form that hands the reconciliation in.
    Reconcile(String, u16, String),
    /// The form that opens a round of comment, or closes the one that is open.
    ReviewRound(String, u16, String),
    /// A draft for whoever may comment on it.
    ReadDraft(String, u16, String),
    /// The form that comments on one unit of a draft.
    CommentUnit(String, u16, String, u16),
    /// The form that answers a comment, by its identifier.
    AnswerComment(String, u16, String, String),
    /// The form that publishes a report.
    PublishReport(String, u16, String),
    /// The form that corrects a published finding.
    CorrectFinding(String, u16, String, u16),
    /// The form that archives a copy of what a published finding rests on.
    ArchiveEvidence(String, u16, String, u16),
    /// A copy that is not public yet, by its digest.
    KeptCopy(String, u16, String, String),
    /// One call for input: the member's short name, the number of the plan, the number of the call.
    Call(String, u16, u16),
    /// The draft of a call, paragraph by paragraph: the member's short name, the number of the plan, the number of the call.
    Draft(String, u16, u16),
    /// Looking for what was given to a plan.
    Inputs(String, u16),
    /// What became of one input, by its identifier.
    Input(String),
    /// The receipt of something that was given, by the hash of its leaf in hexadecimal.
    InputReceipt(String),
    /// A page of the networking mechanism.
    Help(HelpPlace),
    /// A page of joining.
    Join(JoinPlace),
    /// A page of organisations and of their offices.
    People(PeoplePlace),
    /// A page about news by mail.
    ByMail(MailPlace),
    /// A page of the desk on which plans are written.
    Planning(PlanPlace),
    /// What one can do in the making of plans.
    Making,
    /// The form that publishes a timeline: the member's short name and the number of the plan.
    SetTimeline(String, u16),
    /// The form that calls for input.
    OpenCall(String, u16),
    /// The form that puts up another version of a draft.
    ReviseDraft(String, u16, u16),
    /// The form that responds to inputs.
    Respond(String, u16, u16),
    /// The form that ends a phase.
    ClosePhase(String, u16),
    /// The form that sets up a member's forum.
    SetUpForum(String),
    /// The form that publishes minutes.
    KeepMinutes(String),
    /// The form that adds to the repository.
    KeepRepository(String),
    /// The form that keeps a copy of what an act entered into the repository.
    KeepCopy(String, u64),
    /// The form that gives input to a call.
    Give(String, u16, u16),
    /// The draft of a call with a form beside each paragraph.
    GiveOnDraft(String, u16, u16),
    /// What one gave oneself.
    OwnInputs,
    /// The form that makes somebody's own address of mail for a call.
    GiveByMail(String, u16, u16),
    /// The form in which an officer types in what came on paper.
    TypeIn(String, u16, u16),
    /// What one can do with an input: support it, take it back, hide it.
    OwnInput(String),
    /// The form that changes what one proposed.
    Reword(String),
    /// The form that gives input without an account.
    GiveFreely(String, u16, u16),
    /// What was given without an account, by the secret of its address.
    Given(String),
    /// One commitment, by its identifier: `GH0033`.
    Commitment(String),
    /// Search, before anything was asked; see [`Target`] for an address with a question.
    Search,
    /// What begins as what is being typed, for the script of the search box.
    Suggestions,
    /// What is new in a search, as Atom.
    SearchFeed,
    /// All figures.
    Figures,
    /// One figure, by its name: `star-share-2015`.
    Figure(String),
    /// A figure as it was cited: its name and what the citation is pinned to.
    PinnedFigure(String, String),
    /// A figure for each year, region and so on: its name and what it is divided by, `year` or `year,region`.
    DividedFigure(String, String),
    /// One chart by itself, by its name: `members`, or that of a figure.
    Chart(String),
    /// What changed between two dates.
    Changes,
    /// The acts, newest first.
    Record,
    /// One act, by its position in the record, from 0.
    Act(u64),
    /// The receipt of an act, by its position in the record.
    Receipt(u64),
    /// Downloads.
    Data,
    /// What the tables of the dump hold.
    Codebook,
    /// One download, by the name of its file.
    Download(String),
    /// What changed, as Atom.
    Feed,
    /// The same as JSON Feed.
    JsonFeed,
    /// What changed about a member, as Atom.
    MemberFeed(String),
    /// The same as JSON Feed.
    MemberJsonFeed(String),
    /// The days of a member, as iCalendar.
    MemberCalendar(String),
    /// The interface for programs, explained.
    Api,
    /// What a sort of problem means, by its code.
    Problem(String),
    /// All rules.
    Rules,
    /// One rule, by its code: `irm-star`.
    Rule(String),
    /// The terms of the field.
    Glossary,
    /// All reports that something is wrong.
    Reports,
    /// The form for a new one; the question says about which page.
    NewReport,
    /// One report, by its public number.
    Report(u64),
    /// Signing in.
    SignIn,
    /// Entering the code that was mailed.
    Code,
    /// Signing in with a recovery code.
    Recovery,
    /// Signing up.
    SignUp,
    /// Signing out.
    SignOut,
    /// The desk of whoever is signed in.
    Desk,
    /// One’s own account.
    Account,
    /// Where sessions are ended.
    Sessions,
    /// Making recovery codes.
    RecoveryCodes,
    /// Leaving for good.
    DeleteAccount,
    /// Offering offices.
    Offices,
    /// Where offices are ended and offers withdrawn.
    EndOffice,
    /// Mail that waits.
    Outbox,
    /// Signing in by a passkey.
    SignInPasskey,
    /// What a device is asked to sign in.
    SignInPasskeyQuestion,
    /// Going to the provider of identities to sign in.
    SignInElsewhere,
    /// Where the provider of identities sends people back to.
    SignInBack,
    /// The passkeys and accounts elsewhere of one’s own account.
    Keys,
    /// Where a passkey is added.
    Passkeys,
    /// What a device is asked to make a passkey.
    PasskeyQuestion,
    /// Going to the provider of identities to bind an account there.
    Elsewhere,
    /// Where an account elsewhere is bound that was signed in with before.
    Waiting,
    /// A link that signs somebody in once, by its secret.
    SignInLink(String),
    /// An office that is offered, by the secret of its link.
    Invitation(String),
    /// Verdicts on eligibility that wait to be recorded.
    Verdicts,
    /// Entering evidence on a country's law.
    EnterEvidence,
    /// Evidence that waits for the experts.
    Evidence,
    /// Saying what the experts found of a piece of evidence: country and short name.
    ValidateEvidence(String, String),
    /// What the site is.
    About,
    /// How accessible it is.
    Accessibility,
    /// What it keeps of its readers.
    Privacy,
    /// Every component, drawn from its example.
    StyleGuide,
    /// The newest signed checkpoint of the log.
    Checkpoint,
    /// The key that checkpoints are verified with.
    VerifierKey,
}

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

    /// Whether it is written in a language, so that a translation has an address of its own. Files and the log are not.
    #[must_use]
    pub const fn has_language(&self) -> bool {
        !matches!(
            self,
            Self::Receipt(_)
                | Self::InputReceipt(_)
                | Self::Archived(_)
                | Self::Download(_)
                | Self::Checkpoint
                | Self::VerifierKey
        )
    }

    /// Whether it can be seen as of another time, so that a link from a dated page leads to the same time there.
    #[must_use]
    pub const fn has_time(&self) -> bool {
        if let Self::Help(place) = self {
            return place.has_time();
        }
        if let Self::People(place) = self {
            return place.has_time();
        }
        matches!(
            self,
            Self::Home
                | Self::Eligibility
                | Self::EligibilityOf(_)
                | Self::Members
                | Self::Member(_)
                | Self::Compare
                | Self::Areas
                | Self::Area(..)
                | Self::Obligations(_)
                | Self::Reviews
                | Self::Agreement
                | Self::Recommendations
                | Self::Plan(..)
                | Self::CoCreations
                | Self::CoCreation(..)
                | Self::SelfAssessment(..)
                | Self::Call(..)
                | Self::Review(..)
                | Self::ReviewVersion(..)
                | Self::Commitment(_)
                | Self::Search
                | Self::Figures
                | Self::Figure(_)
                | Self::PinnedFigure(..)
                | Self::Chart(_)
                | Self::Data
                | Self::Download(_)
                | Self::Rules
                | Self::Rule(_)
        )
    }

    /// The address in a language.
    #[must_use]
    pub fn href(&self, locale: Locale) -> String {
        let path = self.path();
        if self.has_language() { in_language(locale, &path) } else { path }
    }
}

/// A path below the desk of a review.
fn of_review(member: &str, plan: u16, product: &str, rest: &str) -> String {
    format!("/desk/reviews/{}/{plan}/{}{rest}", segment(member), segment(product))
}

/// Whether an address without a language before it is one of the desk.
#[must_use]
pub fn is_of_desk(address: &str) -> bool {
    address.strip_prefix(route::DESK).is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?']))
}

/// A path of a page in a language: unprefixed in English, `/es/members` and so on in others.
#[must_use]
pub fn in_language(locale: Locale, path: &str) -> String {
    match (locale.prefix(), path) {
        ("", _) => path.to_owned(),
        (prefix, "/") => prefix.to_owned(),
        (prefix, _) if path.starts_with("/?") => format!("{prefix}{}", path.trim_start_matches('/')),
        (prefix, _) => format!("{prefix}{path}"),
    }
}

/// The same page in another format: `/members/ghana?as_of=2014-01-01` becomes `/members/ghana.json?as_of=2014-01-01`.
#[must_use]
pub fn twin(path: &str, format: Format) -> String {
    let (path, query) = path.split_once('?').map_or((path, None), |(path, query)| (path, Some(query)));
    let mut out = if path == "/" { "/index".to_owned() } else { path.to_owned() };
    out.push_str(format.extension());
    if let Some(query) = query {
        out.push('?');
        out.push_str(query);
    }
    out
}

/// What a page can be asked as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// For people.
    Html,
    /// For programs.
    Json,
    /// Lists, for spreadsheets.
    Csv,
    /// The page on paper, where the site has what sets it.
    Pdf,
    /// A chart, as a drawing.
    Svg,
    /// A chart, as a picture.
    Png,
}

impl Format {
    /// What an address in this format ends in.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Html => "",
            Self::Json => ".json",
            Self::Csv => ".csv",
            Self::Pdf => ".pdf",
            Self::Svg => ".svg",
            Self::Png => ".png",
        }
    }

    /// What it is called on the Internet.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Html => "text/html",
            Self::Json => "application/json",
            Self::Csv => "text/csv",
            Self::Pdf => "application/pdf",
            Self::Svg => "image/svg+xml",
            Self::Png => "image/png",
        }
    }

    /// Takes the format off a path: `/members/ghana.json` is `/members/ghana` as JSON; `/index.json` is `/`.
    #[must_use]
    pub fn split(path: &str) -> (&str, Self) {
        for format in [Self::Json, Self::Csv, Self::Pdf, Self::Svg, Self::Png] {
            if let Some(rest) = path.strip_suffix(format.extension()) {
                if rest == "/index" {
                    return ("/", format);
                }
                if rest.len() > 1 && !rest.ends_with('/') {
                    return (rest, format);
                }
            }
        }
        (path, Self::Html)
    }
}

/// Where a link leads: an address, perhaps with a question behind it. Pages hold these; the reader's language is put
/// before them when the page is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    address: Address,
    pairs: Vec<(String, String)>,
}

impl Target {
    /// The address with no question yet.
    #[must_use]
    pub const fn new(address: Address) -> Self {
        Self { address, pairs: Vec::new() }
    }

    /// The same, asking one more thing; a pair with nothing in it is left out, and a later answer to the same question
    /// takes the place of an earlier one.
    #[must_use]
    pub fn and(mut self, name: &str, value: &str) -> Self {
        self.pairs.retain(|(known, _)| known != name);
        if !value.is_empty() {
            self.pairs.push((name.to_owned(), value.to_owned()));
        }
        self
    }

    /// The same, asking one more time what may be asked several times.
    #[must_use]
    pub fn also(mut self, name: &str, value: &str) -> Self {
        self.pairs.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The address as it stands in a link.
    #[must_use]
    pub fn href(&self, locale: Locale) -> String {
        let mut out = self.address.href(locale);
        self.ask(&mut out);
        out
    }

    /// The same in another format: JSON or CSV.
    #[must_use]
    pub fn twin(&self, locale: Locale, format: Format) -> String {
        twin(&self.href(locale), format)
    }

    /// Where it leads, without the question.
    #[must_use]
    pub const fn address(&self) -> &Address {
        &self.address
    }

    /// The path and its question without a language, as [`crate::Chrome::path`] wants it.
    #[must_use]
    pub fn path(&self) -> String {
        let mut out = self.address.path();
        self.ask(&mut out);
        out
    }

    fn ask(&self, out: &mut String) {
        for (index, (name, value)) in self.pairs.iter().enumerate() {
            out.push(if index == 0 { '?' } else { '&' });
            percent_encode(name, out);
            out.push('=');
            percent_encode(value, out);
        }
    }
}

impl From<Address> for Target {
    fn from(address: Address) -> Self {
        Self::new(address)
    }
}

/// An address with one more pair in its question, in the place of what the pair's name asked before.
#[must_use]
pub fn with(path: &str, name: &str, value: &str) -> String {
    let mut out = without(path, &[name]);
    out.push(if out.contains('?') { '&' } else { '?' });
    percent_encode(name, &mut out);
    out.push('=');
    percent_encode(value, &mut out);
    out
}

/// The pairs of an address's question, decoded, without those of these names.
#[must_use]
pub fn pairs(path: &str, without: &[&str]) -> Vec<(String, String)> {
    let query = path.split_once('?').map_or("", |(_, query)| query);
    let pairs = form_urlencoded::parse(query.as_bytes()).into_owned();
    pairs.filter(|(name, value)| !value.is_empty() && !without.contains(&name.as_str())).collect()
}

/// Whether the page at a path can be seen as of another time.
#[must_use]
pub fn is_of_a_time(path: &str) -> bool {
    let path = path.split('?').next().unwrap_or(path);
    let path = path.strip_prefix("/api/v1").unwrap_or(path);
    let part = path.trim_start_matches('/').split('/').next().unwrap_or("");
    matches!(
        part,
        "plans"
            | "findings"
            | "obligations"
            | ""
            | "areas"
            | "charts"
            | "commitments"
            | "compare"
            | "data"
            | "figures"
            | "members"
            | "search"
    )
}

/// An address without the pairs of these names in its question.
#[must_use]
pub fn without(path: &str, names: &[&str]) -> String {
    let Some((path, query)) = path.split_once('?') else { return path.to_owned() };
    let kept: Vec<&str> =
        query.split('&').filter(|pair| !names.contains(&pair.split('=').next().unwrap_or(pair))).collect();
    if kept.is_empty() { path.to_owned() } else { format!("{path}?{}", kept.join("&")) }
}

pub(crate) fn segment(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    percent_encode(text, &mut out);
    out
}

/// Leaves the unreserved characters of RFC 3986 and encodes the rest.
fn percent_encode(text: &str, out: &mut String) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else {
            // Writing into a string does not fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn matches(pattern: &str, path: &str) -> bool {
        let (mut pattern, mut path) = (pattern.split('/'), path.split('/'));
        loop {
            match (pattern.next(), path.next()) {
                (None, None) => return true,
                (Some(p), Some(s)) if p == s || (p.starts_with('{') && !s.is_empty()) => {}
                _ => return false,
            }
        }
    }

    #[test]
    fn every_address_is_answered_by_its_route() {
        for address in [
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
        ] {
            assert!(matches(address.route(), &address.path()), "{address:?}");
        }
        for place in JoinPlace::samples() {
            assert!(matches(place.route(), &place.path()), "{place:?}");
        }
        for place in PeoplePlace::samples() {
            assert!(matches(place.route(), &place.path()), "{place:?}");
        }
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
        let asked = Target::new(Address::Search)
            .and("q", "open data & más")
            .and("member", "")
            .and("page", "1")
            .and("page", "2");
        assert_eq!(asked.href(Locale::En), "/search?q=open%20data%20%26%20m%C3%A1s&page=2");
        assert_eq!(Address::Member("côte/x".into()).path(), "/members/c%C3%B4te%2Fx");
    }
}
