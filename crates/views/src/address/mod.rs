//! Every address of the site, in one place: pages build their links here and `web` takes its routes from here, so that a
//! link cannot point where nothing answers. Parts that have many addresses keep them beside their pages (`HelpPlace`, `PlanPlace` and
//! so on); here they are one value each.
//!
//! An address, once given, is kept for ever; what is renamed here redirects there. Nothing here looks anything up.

mod path;
mod question;
pub mod route;
mod target;
#[cfg(test)]
mod tests;
mod timed;

pub use question::{before_secret, in_language, is_of_desk, pairs, twin, with, without};
pub(crate) use question::{segment, without_secret};
pub use target::{Format, Target};
pub use timed::is_of_a_time;

use crate::locale::Locale;
use crate::membership::JoinPlace;
use crate::networking::HelpPlace;
use crate::people::PeoplePlace;
use crate::plans::PlanPlace;
use crate::subscriptions::MailPlace;

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

    /// The address in a language.
    #[must_use]
    pub fn href(&self, locale: Locale) -> String {
        let path = self.path();
        if self.has_language() { in_language(locale, &path) } else { path }
    }
}
