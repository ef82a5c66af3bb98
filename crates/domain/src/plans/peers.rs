//! Peer consultation on a plan that is being written (dossier 2.1, step 5; D27): the Points of Contact of other members and the Steering
//! Committee read a snapshot of the draft until a day, comment on it part by part, and the government answers each comment.
//!
//! All of it is on the desk until the plan is deposited. Then who was invited and how many answered becomes public, and the words of
//! those who consented to it, each under their member or body; a person is never named.

use serde::{Deserialize, Serialize};

use super::draft::{Draft, Item};
use crate::codebook::{Field, codes};
use crate::deed::Deed;
use crate::ids::{BadId, InputId, MemberId, PersonId, PlanId, TextId};
use crate::partnership::Partnership;
use crate::people::{Action, Body, Office, OwnBody, Permit, Subject};
use crate::rules::{Parameters, RuleId, as_code, from_code, in_force};
use crate::time::{Date, Timestamp};

/// How peers are consulted: the parameters of a version of that rule. That it was a required step in 2011 is from the brochure; what no
/// source says is our decision (D27).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Terms {
    /// Whether it is a step that every plan takes.
    pub required: bool,
    /// For how many days it is open at least. A judgement: whoever is invited has a working week.
    pub least_days: i64,
    /// For how many at most. A judgement: a snapshot that is older says little of the draft.
    pub most_days: i64,
    /// How many days before its end those are reminded who have not commented. A judgement.
    pub remind_days: i64,
    /// How many comments it takes. A judgement, far beyond what peers write, so that a program that runs wild fills no disk.
    pub most_comments: i64,
}

impl Terms {
    /// What we decided, where no source says it.
    pub(crate) const OURS: Self =
        Self { required: false, least_days: 7, most_days: 90, remind_days: 3, most_comments: 500 };

    /// The terms for a plan whose making is judged by a day: that of its submission, or today while it is written.
    #[must_use]
    pub fn on(day: Date) -> Self {
        match in_force(RuleId::PeerConsultation, day).map(|version| version.parameters) {
            Some(Parameters::PeerConsultation(terms)) => terms,
            _ => Self::OURS,
        }
    }
}

codes! {
    /// What became of a comment.
    PeerOutcome {
        /// The draft says it now.
        TakenUp = "taken-up",
        /// A part of it.
        PartlyTakenUp = "partly-taken-up",
        /// The draft stays as it is.
        NotTakenUp = "not-taken-up",
    }
}
as_code!(PeerOutcome);
from_code!(PeerOutcome);

/// A consultation of peers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consultation {
    /// On which plan.
    pub plan: PlanId,
    /// Which of the plan's, from 1.
    pub number: u16,
    /// Its first day, where the member is.
    pub opened_on: Date,
    /// Its last.
    pub until: Date,
    /// The members whose Points of Contact are invited.
    pub invited: Vec<MemberId>,
    /// Whether the Steering Committee is.
    pub committee: bool,
    /// The draft as it stood when it was opened.
    pub draft: Draft,
    /// SHA-256 of that.
    pub digest: [u8; 32],
}

/// On what a comment is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct About {
    /// The part; the plan itself for the draft as a whole.
    pub item: Item,
    /// The answer to which question; none for the part as a whole.
    pub field: Option<Field>,
}

impl std::fmt::Display for About {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.field {
            Some(field) => write!(f, "{}/{}", self.item, field.code()),
            None => self.item.fmt(f),
        }
    }
}

impl std::str::FromStr for About {
    type Err = BadId;
    fn from_str(text: &str) -> Result<Self, BadId> {
        let bad =
            || BadId { text: text.chars().take(80).collect(), expected: "a part of a draft, and a question of it" };
        let Some((item, field)) = text.split_once('/') else { return Ok(Self { item: text.parse()?, field: None }) };
        let item: Item = item.parse()?;
        let field = Field::from_code(field).filter(|field| item.asked().iter().any(|asked| asked.field == *field));
        Ok(Self { item, field: Some(field.ok_or_else(bad)?) })
    }
}

/// A comment of a peer, as the desk has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PeerComment {
    /// Its name.
    pub id: InputId,
    /// For which member or body.
    pub from: Body,
    /// Who; nobody any more once the account is gone.
    pub person: Option<PersonId>,
    /// On what.
    pub about: About,
    /// What.
    pub words: String,
    /// Whether its words may become public.
    pub consents: bool,
    /// When.
    pub given_at: Timestamp,
    /// What became of it, and the answer.
    pub answer: Option<(PeerOutcome, String)>,
}

/// Why something of a consultation is not done.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The permit is for something else.
    #[error("the permit is not one to do this")]
    NotPermitted,
    /// Nothing is written that somebody could read.
    #[error("the draft has no commitment yet")]
    NothingWritten,
    /// Nobody is invited.
    #[error("nobody is invited")]
    NobodyInvited,
    /// A member is not there, or is the one whose plan it is.
    #[error("{0} cannot be invited")]
    CannotInvite(MemberId),
    /// It would be open for too few or too many days.
    #[error("it would be open for {has} days; from {least} to {most} are possible")]
    Length {
        /// How many.
        has: i64,
        /// At least.
        least: i64,
        /// At most.
        most: i64,
    },
    /// One is open already.
    #[error("one is open until {0}")]
    OpenUntil(Date),
    /// The reader's member or body is not invited.
    #[error("the member or body is not invited")]
    NotInvited,
    /// Its last day has passed.
    #[error("it was open until {0}")]
    Over(Date),
    /// What is commented on is not in the snapshot.
    #[error("there is no such part")]
    NoSuchPart,
    /// There are as many comments as there can be.
    #[error("there are as many as there can be: {0}")]
    Full(usize),
}

impl Consultation {
    /// Whether comments are taken on a day.
    #[must_use]
    pub fn is_open(&self, today: Date) -> bool {
        (self.opened_on..=self.until).contains(&today)
    }

    /// Whether a member or body is invited.
    #[must_use]
    pub fn invites(&self, body: &Body) -> bool {
        match body {
            Body::Member(member) => self.invited.contains(member),
            body => self.committee && body.as_own() == Some(OwnBody::SteeringCommittee),
        }
    }

    /// The member or body for which somebody with this permit reads it.
    #[must_use]
    pub fn reader(&self, permit: &Permit) -> Option<Body> {
        let of_plan = matches!(permit.subject(), Subject::Plan(of, _) if *of == self.plan);
        let body = &permit.actor().body;
        (permit.is_for(Action::AdvisePeer) && of_plan && self.invites(body)).then(|| body.clone())
    }

    /// The offices that are written to, and the bodies for which they are held.
    pub fn written_to(&self) -> impl Iterator<Item = (Body, &'static [Office])> {
        const CONTACTS: &[Office] = &[Office::PointOfContact, Office::LocalJurisdiction];
        const COMMITTEE: &[Office] = &[Office::CommitteeMember, Office::CoChair];
        let members = self.invited.iter().map(|member| (Body::Member(member.clone()), CONTACTS));
        members.chain(self.committee.then(|| (Body::own(OwnBody::SteeringCommittee), COMMITTEE)))
    }

    /// Whether those who have not commented are reminded on a day.
    #[must_use]
    pub fn reminds_on(&self, today: Date) -> bool {
        self.is_open(today)
            && i64::from(crate::membership::days_between(today, self.until)) <= Terms::on(self.opened_on).remind_days
    }
}

/// Decides on opening a consultation; `known` are those of the plan before it.
///
/// # Errors
/// Everything that stands against it.
pub fn open(
    state: &Partnership,
    permit: &Permit,
    wanted: &Consultation,
    known: &[Consultation],
) -> Result<(), Vec<Refusal>> {
    let mut against = Vec::new();
    let of_plan = matches!(permit.subject(), Subject::Plan(of, _) if *of == wanted.plan);
    if !permit.is_for(Action::ConsultPeers) || !of_plan {
        against.push(Refusal::NotPermitted);
    }
    if wanted.draft.commitments().next().is_none() {
        against.push(Refusal::NothingWritten);
    }
    if wanted.invited.is_empty() && !wanted.committee {
        against.push(Refusal::NobodyInvited);
    }
    let cannot = |member: &&MemberId| **member == wanted.plan.member || !state.members.contains_key(*member);
    against.extend(wanted.invited.iter().filter(cannot).cloned().map(Refusal::CannotInvite));
    let has = i64::from(crate::membership::days_between(wanted.opened_on, wanted.until));
    let terms = Terms::on(wanted.opened_on);
    if !(terms.least_days..=terms.most_days).contains(&has) {
        against.push(Refusal::Length { has, least: terms.least_days, most: terms.most_days });
    }
    let running = known.iter().find(|known| known.is_open(wanted.opened_on));
    against.extend(running.map(|known| Refusal::OpenUntil(known.until)));
    if against.is_empty() { Ok(()) } else { Err(against) }
}

/// Decides on a comment, and says for which member or body it is.
///
/// # Errors
/// Why it is not taken.
pub fn comment(permit: &Permit, on: &Consultation, (about, has): (About, usize), today: Date) -> Result<Body, Refusal> {
    let from = on.reader(permit).ok_or(Refusal::NotInvited)?;
    if !on.is_open(today) {
        return Err(Refusal::Over(on.until));
    }
    if !on.draft.items.contains_key(&about.item) {
        return Err(Refusal::NoSuchPart);
    }
    let most = usize::try_from(Terms::on(on.opened_on).most_comments).unwrap_or(usize::MAX);
    if has >= most { Err(Refusal::Full(most)) } else { Ok(from) }
}

/// What is public of a consultation once the plan is deposited. Where more consented than one act holds, another goes on with them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PeersConsulted {
    /// On which plan.
    pub plan: PlanId,
    /// Which of the plan's, from 1.
    pub number: u16,
    /// Its first day.
    pub opens: Date,
    /// Its last.
    pub closes: Date,
    /// The members that were invited.
    pub invited: Vec<MemberId>,
    /// Whether the Steering Committee was.
    pub committee: bool,
    /// How many members and bodies commented.
    pub answered: u64,
    /// How many comments there were.
    pub comments: u64,
    /// How many of them were taken up, in whole or in part.
    pub taken_up: u64,
    /// How many got no answer.
    pub unanswered: u64,
    /// The comments whose authors consented.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub told: Vec<PeerSaid>,
}

/// A consultation as the record has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsultedPeers {
    /// The act.
    pub at: u64,
    /// On which day.
    pub on: Date,
    /// What it says.
    pub deed: PeersConsulted,
}

/// A comment of a peer that may be read by everybody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PeerSaid {
    /// For which member or body.
    pub from: Body,
    /// What was said.
    pub comment: TextId,
    /// What became of it; nothing where it got no answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<PeerOutcome>,
    /// The answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<TextId>,
}

impl PeersConsulted {
    /// Its texts.
    #[must_use]
    pub fn texts(&self) -> Vec<&TextId> {
        self.told.iter().flat_map(|said| std::iter::once(&said.comment).chain(&said.answer)).collect()
    }
}

/// How many comments one act tells at most: each is some 250 of its 16,384 bytes, beside the names of all members there are.
const TOLD_AT_ONCE: usize = 40;

/// What becomes public of a consultation at the deposit. `texts` are the digests of a comment's words and of its answer, for whoever
/// consented.
#[must_use]
pub fn consulted(
    of: &Consultation,
    comments: &[PeerComment],
    texts: impl Fn(&PeerComment) -> Option<(TextId, Option<TextId>)>,
) -> Vec<Deed> {
    let mut from: Vec<&Body> = comments.iter().map(|comment| &comment.from).collect();
    from.sort();
    from.dedup();
    let count =
        |wanted: &dyn Fn(&PeerComment) -> bool| comments.iter().filter(|comment| wanted(comment)).count() as u64;
    let outcome = |comment: &PeerComment| comment.answer.as_ref().map(|(outcome, _)| *outcome);
    let said = |comment: &PeerComment| {
        let (id, answer) = texts(comment).filter(|_| comment.consents)?;
        Some(PeerSaid { from: comment.from.clone(), comment: id, outcome: outcome(comment), answer })
    };
    let told: Vec<PeerSaid> = comments.iter().filter_map(said).collect();
    let deed = |told: &[PeerSaid]| {
        Deed::PeersConsulted(PeersConsulted {
            plan: of.plan.clone(),
            number: of.number,
            opens: of.opened_on,
            closes: of.until,
            invited: of.invited.clone(),
            committee: of.committee,
            answered: from.len() as u64,
            comments: comments.len() as u64,
            taken_up: count(&|comment| {
                matches!(outcome(comment), Some(PeerOutcome::TakenUp | PeerOutcome::PartlyTakenUp))
            }),
            unanswered: count(&|comment| comment.answer.is_none()),
            told: told.to_vec(),
        })
    };
    if told.is_empty() { vec![deed(&[])] } else { told.chunks(TOLD_AT_ONCE).map(deed).collect() }
}

#[cfg(test)]
#[path = "peers_tests.rs"]
mod tests;
