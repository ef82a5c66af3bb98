//! The Networking Mechanism: what governments ask of each other and of others, and what is offered to them (domain dossier
//! 9.1).
//!
//! Requests and offers as both sides state them, in codes where there are codes and in their own words where not. Which
//! offer fits which request is found in `matching`; nothing here compares, ranks or introduces anybody.

mod agreed;
mod answers;
mod balance;
mod case;
mod deeds;
mod expiry;
mod groups;
mod kind;
mod offer;
mod published;
mod released;
mod request;
mod sees;
mod survey;

pub use agreed::{Agreed, Agreements, NotRecorded, conclude_agreement, count_cases, record_agreement, tell_agreement};
pub use answers::{
    ASKED_OF_NEED, Asked, Heading, Kept, Line, NEED, OFFER, Offer, OfferPublished, PublishedLine, REQUEST,
    RequestPublished, Row, SupportRequest, SurveyField, asked_as, asked_once, form_of, form_of_need,
};
pub use balance::{Balance, FEWEST_IN_A_GROUP, Missing as Gap, Tally};
pub use case::{
    Agreement, By, Case, CaseRefusal, CaseState, Clocks, Covers, End, Evidence, FEWEST_CASES, Introduction,
    LONGEST_WORDS, LineStatus, Message, Move, Outcome, Proposal, Role, Side, Step, StoredLine, Taken, Terms, Totals,
    line_status,
};
pub use deeds::{
    AgreementConcluded, AgreementSigned, AgreementTold, CasesCounted, GroupJoined, GroupLeft, OfferRetired,
    RequestRetired,
};
pub use expiry::{Due, Expiry};
pub use groups::{GroupAnswer, Groups, LearningGroup, NotJoined, Stay, join_group, leave_group};
pub use kind::{Book, Given, Kind};
pub use offer::Reference;
pub use published::{
    Mechanism, NotPublished, Published, Version, publish_offer, publish_request, retire_offer, retire_request,
};
pub use sees::{Audience, SEES_USUAL, audience_of};
pub use survey::{
    Answers, FOLLOWS, Filling, Flaw, LONGEST_LINE, LONGEST_TEXT, MOST_LINES, Retirement, Survey, SurveyState, line,
    parts, typed_offer, typed_request,
};

use crate::codebook::codes;

codes! {
    /// How far along a need is, and so which sort of help fits.
    Stage {
        /// What to do at all, and in which order.
        Strategy = "strategy",
        /// How exactly it is to work: law, process, standard, specification.
        Design = "design",
        /// Carrying it out: people, training, change.
        Implementation = "implementation",
        /// Software and data.
        Technology = "technology",
        /// Paying for it.
        Finance = "finance",
    }
}
codes! {
    /// What sort of organisation offers.
    ProviderKind {
        /// A government or a part of one.
        Government = "government",
        /// A non-governmental organisation, university or association.
        CivilSociety = "civil-society",
        /// A firm.
        Firm = "firm",
        /// An organisation of several states, or a development bank.
        Multilateral = "multilateral",
    }
}
codes! {
    /// In which way an offer helps.
    Method {
        /// Advice by people who did it or studied it.
        Advice = "advice",
        /// Exchange between governments.
        PeerExchange = "peer-exchange",
        /// Training.
        Training = "training",
        /// Bringing people together and leading their talks.
        Facilitation = "facilitation",
        /// Studies, assessments, indices.
        Research = "research",
        /// Making or running software.
        Software = "software",
        /// Money.
        Funding = "funding",
    }
}
codes! {
    /// What help costs whoever receives it, the cheapest first. The mechanism of 2011 knew pro bono and low cost only.
    CostTerms {
        /// Nothing.
        ProBono = "pro-bono",
        /// Less than on the market: costs are covered.
        LowCost = "low-cost",
        /// As on the market.
        Paid = "paid",
    }
}
codes! {
    /// By when a need has to be met.
    Urgency {
        /// Within weeks.
        Weeks = "weeks",
        /// Within months.
        Months = "months",
        /// Within the term of the plan.
        Plan = "plan",
    }
}
codes! {
    /// How large a provider is, for giving small ones their turn.
    Size {
        /// Fewer than 20 people.
        Small = "small",
        /// Fewer than 250.
        Medium = "medium",
        /// 250 and more.
        Large = "large",
    }
}
codes! {
    /// What the independent review found that makes a government's own experience worth asking for.
    Finding {
        /// Substantially complete.
        Substantial = "substantial",
        /// Complete.
        Complete = "complete",
        /// It opened government in a major or outstanding way, or had significant early results.
        Results = "results",
        /// Starred.
        Starred = "starred",
    }
}
