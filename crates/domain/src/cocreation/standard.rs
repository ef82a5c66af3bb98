//! The standards of participation and co-creation: what each version asks for (dossier 4.1 to 4.3).

use crate::codebook::codes;
use crate::rules::{ParameterValue, as_code, from_code};

codes! {
    /// Something that a version of the standard asks for.
    Requirement {
        /// A space for dialogue that meets regularly and whose rules are public (2021: 1.1; 2017: forum).
        DialogueSpace = "dialogue-space",
        /// A website on the Partnership (2021: 2.1).
        Website = "website",
        /// Who leads, and how to reach them (2017).
        Contact = "contact",
        /// Documents in the official languages (2017).
        Languages = "languages",
        /// A public repository that is kept up to date (2021: 2.2).
        Repository = "repository",
        /// The timeline and the ways to take part, published in time (2021: 3.1; 2012: 1).
        Timeline = "timeline",
        /// Outreach (2021: 3.2; 2012: awareness raising, 4).
        Outreach = "outreach",
        /// A way to gather input, open for a period that suits it (2021: 3.3).
        InputMechanism = "input-mechanism",
        /// A wide and diverse consultation (2012: 2).
        WideConsultation = "wide-consultation",
        /// A summary and all comments, published (2012: 3).
        Summary = "summary",
        /// Sufficient notice and mixed channels; never a number of days (2012: 5).
        Channels = "channels",
        /// A reasoned response to what was given (2021: 4.1; 2017).
        ReasonedResponse = "reasoned-response",
        /// Meetings on implementation (2021: 5.1).
        ImplementationMeetings = "implementation-meetings",
    }
}
codes! {
    /// A version of the standard.
    StandardName {
        /// Guidance on consultation (Addendum C).
        Of2012 = "2012",
        /// The co-creation standards of 2017, their basic requirements.
        Of2017 = "2017",
        /// The standards approved in November 2021.
        Of2022 = "2022",
    }
}
as_code!(Requirement, StandardName);
from_code!(Requirement);

impl Requirement {
    /// Whether it is judged on the making of a plan alone, so that it cannot be met any more once the plan is submitted (dossier 4.3: the
    /// standards 3 and 4).
    #[must_use]
    pub const fn ends_with_the_making(self) -> bool {
        matches!(
            self,
            Self::Timeline
                | Self::Outreach
                | Self::InputMechanism
                | Self::WideConsultation
                | Self::Summary
                | Self::Channels
                | Self::ReasonedResponse
        )
    }
}

/// What a version of the standard measures by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standard {
    /// Which version.
    pub name: StandardName,
    /// What it asks for, in its order.
    pub requirements: &'static [Requirement],
    /// How many days before the beginning the timeline has to be public; none where the version does not ask.
    pub notice_days: Option<i64>,
    /// At most so many calendar months between two meetings; none where the version names no number.
    pub dialogue_every_months: Option<i64>,
    /// Updates of the repository in a calendar year; none where the version names no number.
    pub repository_updates_a_year: Option<i64>,
    /// Meetings on implementation in each year of it; none where the version does not ask.
    pub meetings_a_year: Option<i64>,
}

impl Standard {
    /// Guidance of 2012 and 2014.
    pub const OF_2012: Self = Self {
        name: StandardName::Of2012,
        requirements: &[
            Requirement::Timeline,
            Requirement::WideConsultation,
            Requirement::Summary,
            Requirement::Outreach,
            Requirement::Channels,
            Requirement::DialogueSpace,
        ],
        notice_days: Some(1),
        dialogue_every_months: None,
        repository_updates_a_year: None,
        meetings_a_year: None,
    };

    /// The basic requirements of 2017.
    pub const OF_2017: Self = Self {
        name: StandardName::Of2017,
        requirements: &[
            Requirement::Website,
            Requirement::Contact,
            Requirement::Languages,
            Requirement::Repository,
            Requirement::DialogueSpace,
            Requirement::ReasonedResponse,
        ],
        notice_days: None,
        dialogue_every_months: Some(3),
        repository_updates_a_year: None,
        meetings_a_year: None,
    };

    /// The minimum requirements since 2022.
    pub const OF_2022: Self = Self {
        name: StandardName::Of2022,
        requirements: &[
            Requirement::DialogueSpace,
            Requirement::Website,
            Requirement::Repository,
            Requirement::Timeline,
            Requirement::Outreach,
            Requirement::InputMechanism,
            Requirement::ReasonedResponse,
            Requirement::ImplementationMeetings,
        ],
        notice_days: Some(14),
        dialogue_every_months: Some(6),
        repository_updates_a_year: Some(2),
        meetings_a_year: Some(2),
    };

    /// The number of a requirement in the version's own document: `3.1`.
    #[must_use]
    pub fn number(&self, of: Requirement) -> &'static str {
        let at = self.requirements.iter().position(|known| *known == of);
        let numbers: &[&'static str] = match self.name {
            StandardName::Of2012 | StandardName::Of2017 => &["1", "2", "3", "4", "5", "6"],
            StandardName::Of2022 => &["1.1", "2.1", "2.2", "3.1", "3.2", "3.3", "4.1", "5.1"],
        };
        at.and_then(|at| numbers.get(at)).copied().unwrap_or("")
    }

    /// Each parameter's code and value.
    #[must_use]
    pub fn named(&self) -> Vec<(&'static str, ParameterValue)> {
        let number = |n: Option<i64>| n.map_or(ParameterValue::NotAsked, ParameterValue::Number);
        vec![
            ("requirements", ParameterValue::Codes(self.requirements.iter().map(|r| r.code()).collect())),
            ("notice-days", number(self.notice_days)),
            ("dialogue-every-months", number(self.dialogue_every_months)),
            ("repository-updates-a-year", number(self.repository_updates_a_year)),
            ("meetings-a-year", number(self.meetings_a_year)),
        ]
    }
}
