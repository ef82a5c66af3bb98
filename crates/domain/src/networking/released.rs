//! What an audience sees of an offer and of a request: each answer that was released for it, and nothing else. What goes into the record and
//! onto sheets that are taken away is made from this. Whoever runs cases matches the whole offer, with what stays theirs marked as kept.

use super::sees::{Audience, SurveyField as F};
use super::{Coverage, Filling, Line, Offer, SupportRequest};

fn when<T: Default>(shown: bool, value: T) -> T {
    if shown { value } else { T::default() }
}

impl Filling {
    /// An offer as far as an audience sees it; what it does not see is as if it had not been answered. Who offers stays in it: whoever may
    /// not know that sees no offer at all.
    #[must_use]
    pub fn released_offer(&self, offer: Offer, to: Audience) -> Offer {
        let shows = |field| self.shows(field, to);
        Offer {
            text: when(shows(F::Text), offer.text),
            kind: offer.kind.filter(|_| shows(F::Kind)),
            areas: when(shows(F::Areas), offer.areas),
            stages: when(shows(F::Stages), offer.stages),
            methods: when(shows(F::Methods), offer.methods),
            home: offer.home.filter(|_| shows(F::Home)),
            coverage: Coverage {
                countries: when(shows(F::Countries), offer.coverage.countries),
                regions: when(shows(F::Regions), offer.coverage.regions),
            },
            languages: when(shows(F::Languages), offer.languages),
            cost: offer.cost.filter(|_| shows(F::Cost)),
            capacity: offer.capacity.filter(|_| shows(F::Capacity)),
            size: offer.size.filter(|_| shows(F::Size)),
            references: when(shows(F::References), offer.references),
            // Conflicts of interest are for case managers, whatever else was released.
            conflicts: when(to == Audience::CaseManagers, offer.conflicts),
            ..Offer::of(offer.id, &offer.provider, "")
        }
    }

    /// A request as far as an audience sees it. A need whose words it does not see stays, without them.
    #[must_use]
    pub fn released_request(&self, request: SupportRequest, to: Audience) -> SupportRequest {
        let need = |line: Line| {
            let shows = |field| self.shows_of_need(line.number, field, to);
            let nothing = Line::of(line.number, "");
            Line {
                need: when(shows(F::Need), line.need),
                exists: when(shows(F::Exists), line.exists),
                areas: when(shows(F::Areas), line.areas),
                stages: when(shows(F::Stages), line.stages),
                urgency: line.urgency.filter(|_| shows(F::Urgency)),
                cost_limit: line.cost_limit.filter(|_| shows(F::Cost)),
                refuses: when(shows(F::Refuses), line.refuses),
                wanted: if shows(F::Wanted) { line.wanted } else { nothing.wanted },
                ..nothing
            }
        };
        SupportRequest {
            languages: when(self.shows(F::Languages, to), request.languages),
            lines: request.lines.into_iter().map(need).collect(),
            ..request
        }
    }
}
