//! Route patterns, in the syntax of axum's router. The tests hold each [`Address`](super::Address) against its pattern.
//!
//! A page is also answered in other formats by ending its address in `.json` or `.csv` (see [`Format::split`](super::Format::split)).

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
