//! What the record holds of the mechanism: offers and requests as they were published, and how deeds change them.

use std::sync::Arc;

use imbl::OrdMap;

use super::agreed::Agreements;
use super::answers::{OfferPublished, RequestPublished};
use super::deeds::{OfferRetired, RequestRetired};
use super::groups::{self, Groups};
use super::survey::Retirement;
use crate::deed::Deed;
use crate::ids::{OfferId, RequestId};
use crate::lens::Lens;
use crate::partnership::Partnership;
use crate::people::{Action, Body, Permit, Subject};
use crate::time::Date;

/// Everything of the mechanism that is on record.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Mechanism {
    /// Offers, by short name.
    pub offers: OrdMap<OfferId, Arc<Published<OfferPublished>>>,
    /// Requests, by short name.
    pub requests: OrdMap<RequestId, Arc<Published<RequestPublished>>>,
    /// Agreements that were signed, and what cases came to.
    pub agreements: Agreements,
    /// Governments that learn together.
    pub groups: Groups,
    /// Position of the last act about any of it.
    pub position: u64,
}

/// Something published: each time it was, and whether it still is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published<T> {
    /// For whom it was first done; nobody else changes it.
    pub body: Body,
    /// What was published and when, oldest first.
    pub versions: Vec<Version<T>>,
    /// Since when, why and by which act it is published no longer.
    pub retired: Option<(Date, Retirement, u64)>,
}

/// Something as it was published once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version<T> {
    /// The act.
    pub at: u64,
    /// The day.
    pub on: Date,
    /// What it said.
    pub deed: T,
}

impl<T> Version<T> {
    /// Whether it is known through a lens.
    #[must_use]
    pub fn is_known(&self, lens: Lens) -> bool {
        lens.as_of.is_none_or(|asked| self.on <= asked)
    }
}

impl<T> Published<T> {
    /// What is said through a lens; nothing before it was published and after it was retired.
    #[must_use]
    pub fn shown(&self, lens: Lens) -> Option<&Version<T>> {
        if self.retired_as_of(lens).is_some() {
            return None;
        }
        self.versions.iter().rev().find(|version| version.is_known(lens))
    }

    /// Since when, why and by which act it is published no longer, through a lens.
    #[must_use]
    pub fn retired_as_of(&self, lens: Lens) -> Option<(Date, Retirement, u64)> {
        self.retired.filter(|(on, ..)| lens.as_of.is_none_or(|asked| *on <= asked))
    }

    /// The day on which it was first published.
    #[must_use]
    pub fn since(&self) -> Option<Date> {
        self.versions.first().map(|version| version.on)
    }

    /// Position of the last act about it.
    #[must_use]
    pub fn position(&self) -> u64 {
        let said = self.versions.last().map_or(0, |version| version.at);
        self.retired.map_or(said, |(.., at)| at.max(said))
    }

    fn add(&mut self, version: Version<T>) {
        self.versions.push(version);
        self.retired = None;
    }
}

/// Why nothing is published or retired.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotPublished {
    /// The permit is for something else.
    #[error("the permit is not for this")]
    NotPermitted,
    /// Somebody else published under this name.
    #[error("somebody else published under this name")]
    NotTheirs,
    /// It is not published.
    #[error("it is not published")]
    Nowhere,
}

impl Mechanism {
    fn publish<K: Ord + Clone, T: Clone>(
        map: &mut OrdMap<K, Arc<Published<T>>>,
        key: K,
        by: Body,
        version: Version<T>,
    ) {
        let fresh = || Arc::new(Published { body: by, versions: Vec::new(), retired: None });
        Arc::make_mut(map.entry(key).or_insert_with(fresh)).add(version);
    }

    /// Folds a deed of the mechanism.
    pub(crate) fn apply(&mut self, at: u64, on: Date, deed: Deed) {
        self.position = at;
        match deed {
            Deed::OfferPublished(deed) => {
                let (offer, body) = (deed.offer.clone(), deed.body.clone());
                Self::publish(&mut self.offers, offer, body, Version { at, on, deed });
            }
            Deed::RequestPublished(deed) => {
                let (request, body) = (deed.request.clone(), Body::Member(deed.member.clone()));
                Self::publish(&mut self.requests, request, body, Version { at, on, deed });
            }
            Deed::OfferRetired(OfferRetired { offer, because }) => {
                if let Some(known) = self.offers.get_mut(&offer) {
                    Arc::make_mut(known).retired = Some((on, because, at));
                }
            }
            Deed::RequestRetired(RequestRetired { request, because }) => {
                if let Some(known) = self.requests.get_mut(&request) {
                    Arc::make_mut(known).retired = Some((on, because, at));
                }
            }
            Deed::GroupJoined(_) | Deed::GroupLeft(_) => groups::apply(&mut self.groups, at, on, deed),
            other => self.agreements.apply(at, on, other),
        }
    }
}

/// Whether a permit is to offer help, for whom.
fn offers_for(permit: &Permit) -> Option<&Body> {
    let body = &permit.actor().body;
    let reaches = match permit.subject() {
        Subject::Whole => true,
        Subject::Member(of) => body.member() == Some(of),
        _ => false,
    };
    (permit.is_for(Action::OfferHelp) && reaches).then_some(body)
}

/// Publishes an offer, the first time or another.
///
/// # Errors
/// When the permit is not to offer help, or the name is somebody else's.
pub fn publish_offer(state: &Partnership, permit: &Permit, deed: OfferPublished) -> Result<Deed, NotPublished> {
    let body = offers_for(permit).filter(|body| **body == deed.body).ok_or(NotPublished::NotPermitted)?;
    match state.mechanism.offers.get(&deed.offer) {
        Some(known) if known.body != *body => Err(NotPublished::NotTheirs),
        _ => Ok(Deed::OfferPublished(deed)),
    }
}

/// Publishes a request, the first time or another.
///
/// # Errors
/// When the permit is not to ask for the member, or the name is somebody else's.
pub fn publish_request(state: &Partnership, permit: &Permit, deed: RequestPublished) -> Result<Deed, NotPublished> {
    let of_member = matches!(permit.subject(), Subject::Member(of) if *of == deed.member);
    if !permit.is_for(Action::AskForHelp) || !of_member {
        return Err(NotPublished::NotPermitted);
    }
    match state.mechanism.requests.get(&deed.request) {
        Some(known) if known.body.member() != Some(&deed.member) => Err(NotPublished::NotTheirs),
        _ => Ok(Deed::RequestPublished(deed)),
    }
}

/// Takes back an offer that is published. What expires, the program itself takes back.
///
/// # Errors
/// When it is not published, or not theirs.
pub fn retire_offer(state: &Partnership, permit: &Permit, deed: OfferRetired) -> Result<Deed, NotPublished> {
    let known = state.mechanism.offers.get(&deed.offer).filter(|known| known.retired.is_none());
    let known = known.ok_or(NotPublished::Nowhere)?;
    let expires = deed.because == Retirement::Expired && permit.is_for(Action::SealInputs);
    if !expires && offers_for(permit).ok_or(NotPublished::NotPermitted)? != &known.body {
        return Err(NotPublished::NotTheirs);
    }
    Ok(Deed::OfferRetired(deed))
}

/// Takes back a request that is published.
///
/// # Errors
/// When it is not published, or not theirs.
pub fn retire_request(state: &Partnership, permit: &Permit, deed: RequestRetired) -> Result<Deed, NotPublished> {
    let known = state.mechanism.requests.get(&deed.request).filter(|known| known.retired.is_none());
    let known = known.ok_or(NotPublished::Nowhere)?;
    let expires = deed.because == Retirement::Expired && permit.is_for(Action::SealInputs);
    let theirs = permit.is_for(Action::AskForHelp)
        && matches!(permit.subject(), Subject::Member(of) if known.body.member() == Some(of));
    if expires || theirs { Ok(Deed::RequestRetired(deed)) } else { Err(NotPublished::NotTheirs) }
}
