//! What an audience sees of an offer and of a request: each answer that was released for it, and nothing else. What goes into the record and
//! onto sheets that are taken away is made from this. Whoever runs cases matches the whole offer, with what stays theirs marked as kept.

use super::answers::{NEED, OFFER, OfferPublished, PublishedLine, REQUEST, RequestPublished, Row, SurveyField};
use super::sees::Audience;
use super::{Filling, Offer, SupportRequest};
use crate::ids::{MemberId, TextId};
use crate::people::Body;

/// Takes back what is not shown.
fn take_back<T, K>(rows: &[Row<T, K>], said: &mut T, shows: impl Fn(SurveyField) -> bool) {
    for row in rows.iter().filter(|row| !shows(row.asked.field)) {
        (row.blank)(said);
    }
}

/// Makes an act say what is shown, its texts sealed one by one.
fn publish<T, K>(
    rows: &[Row<T, K>],
    (said, act): (&T, &mut K),
    shows: impl Fn(SurveyField) -> bool,
    seal: &mut impl FnMut(String) -> TextId,
) {
    for row in rows.iter().filter(|row| shows(row.asked.field)) {
        if let Some(kept) = &row.kept {
            (kept.write)(act, (row.read)(said).texts(|words| Some(seal(words))));
        }
    }
}

impl Filling {
    /// An offer as far as an audience sees it; what it does not see is as if it had not been answered. Who offers stays in it: whoever may
    /// not know that sees no offer at all. Conflicts of interest are for case managers, whatever else was released.
    #[must_use]
    pub fn released_offer(&self, mut offer: Offer, to: Audience) -> Offer {
        take_back(OFFER, &mut offer, |field| self.shows(field, to));
        Offer { load: 0, ..offer }
    }

    /// A request as far as an audience sees it. A need whose words it does not see stays, without them.
    #[must_use]
    pub fn released_request(&self, mut request: SupportRequest, to: Audience) -> SupportRequest {
        take_back(REQUEST, &mut request, |field| self.shows(field, to));
        for line in &mut request.lines {
            let number = line.number;
            take_back(NEED, line, |field| self.shows_of_need(number, field, to));
        }
        request
    }

    /// An offer as it is published: what was released to everybody, each of its texts sealed.
    pub fn published_offer(&self, offer: &Offer, body: Body, mut seal: impl FnMut(String) -> TextId) -> OfferPublished {
        let provider = seal(offer.provider.clone());
        let mut act = OfferPublished::of(offer.id.clone(), body, provider);
        publish(OFFER, (offer, &mut act), |field| self.shows(field, Audience::Public), &mut seal);
        act
    }

    /// A request as it is published. Of how many introductions are wanted there is a usual number, so that only the filler's word tells
    /// whether it was said to everybody.
    pub fn published_request(
        &self,
        request: &SupportRequest,
        member: MemberId,
        mut seal: impl FnMut(String) -> TextId,
    ) -> RequestPublished {
        let mut act = RequestPublished::of(request.id.clone(), member);
        publish(REQUEST, (request, &mut act), |field| self.shows(field, Audience::Public), &mut seal);
        for line in &request.lines {
            let mut need = PublishedLine::of(line.number);
            let shows = |field| self.shows_of_need(line.number, field, Audience::Public);
            publish(NEED, (line, &mut need), shows, &mut seal);
            act.lines.push(need);
        }
        act
    }
}
