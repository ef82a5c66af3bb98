//! The deeds of the networking mechanism, as they stand in acts. Only what both sides made public comes here, words under their
//! digests; everything else is on the desk. What a published offer and request hold of the two surveys is in `answers.rs`.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::answers::{OfferPublished, PublishedLine, RequestPublished};
use super::{CostTerms, Outcome, Retirement, Stage};
use crate::codebook::{PolicyArea2024, Region};
use crate::ids::{AgreementId, CommitmentId, MemberId, OfferId, RequestId, TextId};
use crate::people::Body;
use crate::rules::from_code;
use crate::time::Date;

from_code!(PolicyArea2024, Region);

/// An offer is published no longer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfferRetired {
    /// Its short name.
    pub offer: OfferId,
    /// Why.
    pub because: Retirement,
}

/// A request is published no longer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RequestRetired {
    /// Its short name.
    pub request: RequestId,
    /// Why.
    pub because: Retirement,
}

/// A government and whoever helps it signed an agreement. Its terms are never here: their digest is, so that both can show later
/// what they signed, and beside it only what both made public in them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgreementSigned {
    /// Its short name, made of the digest: it leads to no case.
    pub agreement: AgreementId,
    /// SHA-256 of the terms with their salt, in hexadecimal.
    pub digest: String,
    /// Who is helped, where both sides are named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member: Option<MemberId>,
    /// Who helps, where both sides are named and whoever helps has an account here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provider: Option<Body>,
    /// What whoever helps is called, where both sides are named and it is no member.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<TextId>,
    /// The policy areas of the need, where the outline of the terms is public.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub areas: BTreeSet<PolicyArea2024>,
    /// The stages of the need, where the outline is public.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub stages: BTreeSet<Stage>,
    /// What it costs, where the outline is public.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost: Option<CostTerms>,
    /// Its first day, where the outline is public.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// Its last day, where the outline is public.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Date>,
}

/// The case of an agreement in which both sides are named was closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgreementConcluded {
    /// Which.
    pub agreement: AgreementId,
    /// How it ended.
    pub outcome: Outcome,
    /// The commitments that came of it.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub commitments: BTreeSet<CommitmentId>,
}

/// What came of an agreement is told, as both sides allow.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgreementTold {
    /// Which.
    pub agreement: AgreementId,
    /// The words with which its case was closed.
    pub words: TextId,
}

/// What all cases of the mechanism had come to at the end of a month. Cases themselves are private.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CasesCounted {
    /// The last day that is counted.
    pub until: Date,
    /// Cases.
    pub cases: u64,
    /// Those that were not over.
    pub open: u64,
    /// Introductions made.
    pub introductions: u64,
    /// Days from handing in to the first introduction, the one in the middle; nothing where too few cases had one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days_to_first: Option<u64>,
    /// Agreements that both sides had signed.
    pub agreements: u64,
    /// How cases ended that went their way.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub outcomes: BTreeMap<Outcome, u64>,
    /// Cases in which nobody was found.
    pub no_match: u64,
    /// Requests that were taken back.
    pub withdrawn: u64,
}

/// A government learns about a policy area together with others who asked about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupJoined {
    /// The area, by which the group is known.
    pub area: PolicyArea2024,
    /// Which government.
    pub member: MemberId,
}

/// A government left its learning group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupLeft {
    /// The area, by which the group is known.
    pub area: PolicyArea2024,
    /// Which government.
    pub member: MemberId,
}

impl AgreementSigned {
    /// The texts that it points to.
    #[must_use]
    pub fn texts(&self) -> Vec<&TextId> {
        self.name.iter().collect()
    }
}

impl OfferPublished {
    /// One that says who offers and nothing else.
    #[must_use]
    pub fn of(offer: OfferId, body: Body, provider: TextId) -> Self {
        Self::blank(offer, body, provider)
    }

    /// The texts that it points to.
    #[must_use]
    pub fn texts(&self) -> Vec<&TextId> {
        std::iter::once(&self.provider).chain(self.answered()).collect()
    }
}

impl RequestPublished {
    /// One that says who asks, without needs.
    #[must_use]
    pub fn of(request: RequestId, member: MemberId) -> Self {
        Self::blank(request, member, Vec::new())
    }

    /// The texts that it points to.
    #[must_use]
    pub fn texts(&self) -> Vec<&TextId> {
        self.answered().into_iter().chain(self.lines.iter().flat_map(PublishedLine::answered)).collect()
    }
}

impl PublishedLine {
    /// One that has its number and says nothing.
    #[must_use]
    pub fn of(number: u16) -> Self {
        Self::blank(number)
    }
}
