//! What the site writes to people by mail, as data: each is put into words when it is sent, in the reader's language.

use serde::{Deserialize, Serialize};

use super::{Body, Cadence, MailFlaw, Office, Topic};
use crate::cocreation::ModerationRule;
use crate::codebook::PolicyArea2024;
use crate::ids::{InputId, MemberId, PlanId, RequestId, Slug};
use crate::membership::Duty;
use crate::membership::letters::{LetterKind, Missed};
use crate::networking::Survey;
use crate::time::{Date, Timestamp};

/// A mail to one person. Links are paths; the address of the site is put before them when the mail is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "letter", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Letter {
    /// The code that confirms an address, to sign in or up.
    Code {
        /// The code's digits.
        code: String,
    },
    /// Somebody asked for a code to sign in, and nobody has an account with this address.
    NobodyHere,
    /// An office is offered.
    Invitation {
        /// Which.
        office: Office,
        /// For whom.
        body: Body,
        /// Where it is accepted.
        link: String,
    },
    /// A new device or way to sign in was added to the account.
    KeyAdded,
    /// The account was deleted.
    Deleted,
    /// What somebody filled in expires unless it is confirmed.
    SurveyExpires {
        /// Which survey.
        survey: Survey,
        /// The last day on which it holds.
        last: Date,
        /// Where it is confirmed.
        link: String,
    },
    /// Somebody wants what is new sent to this address; it is sent once that is confirmed.
    Subscribe {
        /// What of.
        topic: Topic,
        /// How often.
        cadence: Cadence,
        /// Where it is confirmed.
        link: String,
    },
    /// The Support Unit recognised the organisation that the reader asked for, or refused with a reason.
    OrganisationAnswered {
        /// Its short name.
        organisation: Slug,
        /// Whether it is recognised.
        recognised: bool,
    },
    /// The Support Unit deposited a document for the reader's government, which confirms it or objects.
    DepositWaits {
        /// Which government.
        about: Body,
        /// The act that deposited it.
        deposit: u64,
    },
    /// A deadline of a member comes near.
    Deadline {
        /// Whose.
        member: MemberId,
        /// What is owed by when.
        missed: Missed,
    },
    /// A deadline of a member was missed.
    Missed {
        /// Whose.
        member: MemberId,
        /// What was owed by when.
        missed: Missed,
        /// The act that published the letter.
        act: u64,
    },
    /// A letter about a member was published that can be answered for some weeks.
    CanBeAnswered {
        /// About whom.
        member: MemberId,
        /// What it is for.
        kind: LetterKind,
    },
    /// A resolution moved a deadline of a member.
    DeadlineMoved {
        /// Whose.
        member: MemberId,
        /// What is owed.
        duty: Duty,
        /// The resolution.
        resolution: Slug,
    },
    /// The Support Unit looked at a plan that was deposited.
    PlanChecked {
        /// Which plan.
        plan: PlanId,
        /// Whether it is in order; else something is missing.
        in_order: bool,
    },
    /// The draft of a plan is open to the reader as a peer.
    PeersInvited {
        /// Which plan.
        plan: PlanId,
        /// Until when.
        until: Date,
        /// Whether it is a reminder that the end comes near.
        is_reminder: bool,
    },
    /// What is new in what the reader subscribed to.
    News {
        /// What of.
        topic: Topic,
        /// From which position of the record on.
        from: u64,
        /// Up to which position, which is not told any more.
        to: u64,
        /// Where the reader sees and ends what they subscribed to.
        link: String,
    },
    /// What the reader gave to a call by mail was taken.
    InputTaken {
        /// Under which name.
        input: InputId,
        /// What was attached and not taken, by name.
        left_out: Vec<String>,
        /// Whether it came from another address than that of the reader's account.
        from_elsewhere: bool,
    },
    /// Somebody commented on what the reader proposed, or proposed another wording of it.
    InputDiscussed {
        /// What the reader proposed.
        input: InputId,
        /// Whether it is another wording.
        amended: bool,
    },
    /// What the reader supported has another wording now, which the reader is asked about.
    SupportAsked {
        /// Which proposal.
        input: InputId,
    },
    /// The author of a proposal said what becomes of the wording that the reader proposed for it.
    AmendmentDecided {
        /// What the reader proposed.
        input: InputId,
        /// Whether it became the wording of the proposal.
        accepted: bool,
        /// Whether it was proposed for a paragraph of a draft, of which the forum says what becomes of it.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        of_draft: bool,
    },
    /// What the reader gave was merged with another that says the same, or another with it; or that was undone.
    SaidTheSame {
        /// What the reader gave.
        input: InputId,
        /// Whether it was undone.
        undone: bool,
    },
    /// What the reader gave was hidden.
    InputHidden {
        /// What.
        input: InputId,
        /// The rule that it was found to break.
        rule: ModerationRule,
    },
    /// The reader's appeal against that was decided.
    AppealDecided {
        /// About what.
        input: InputId,
        /// Whether it stands again.
        restored: bool,
    },
    /// What the reader gave without an account was taken.
    GivenWithoutAccount {
        /// The secret address of its receipt.
        link: String,
    },
    /// A mail to a secret address of the reader was not taken.
    MailNotTaken {
        /// Why.
        why: MailFlaw,
    },
    /// Somebody wrote in a case. What was written is put in when the mail is sent, and is never kept with it.
    CaseMessage {
        /// The request that the case came of.
        request: RequestId,
        /// In which thread.
        thread: u16,
        /// With which step, from 0.
        step: u64,
        /// The reader's own address in which an answer arrives, where the site takes mail.
        reply: Option<String>,
    },
    /// A government wrote to a learning group. What was written is put in when the mail is sent.
    GroupMessage {
        /// The area about which the group learns.
        area: PolicyArea2024,
        /// Which government wrote.
        member: MemberId,
        /// When.
        at: Timestamp,
        /// The reader's own address in which an answer arrives, where the site takes mail.
        reply: Option<String>,
    },
}
