//! Who sees which answer of a survey: the filler's word, answer by answer (dossier 9.1, D28).
//!
//! One answer says who sees all that nothing else is said of; beside it each answer can have an audience of its own, that of a
//! need for each need. Where nothing at all is said, only those who run cases see it.

use super::answers::SurveyField;
use super::survey::{Answers, Filling};
use crate::codebook::codes;
use crate::people::{Action, Actor, could};
use crate::rules::{as_code, from_code};

codes! {
    /// Who may see an answer of a survey, the fewest first.
    Audience {
        /// Those who run cases, and the secretariat.
        CaseManagers = "case-managers",
        /// Whoever holds an office of a member, too.
        Members = "members",
        /// Everybody: it is published in the record.
        Public = "public",
    }
}
as_code!(Audience);
from_code!(Audience);

/// The name under which a survey says who sees what nothing else is said of.
pub const SEES_USUAL: &str = "sees-usual";

/// Which audience somebody belongs to, by their offices.
#[must_use]
pub fn audience_of(actors: &[Actor]) -> Audience {
    let runs = |actor: &Actor| could(actor, Action::ManageCase) || could(actor, Action::AgreeToIntroduction);
    if actors.iter().any(runs) {
        Audience::CaseManagers
    } else if actors.iter().any(|actor| actor.body.member().is_some()) {
        Audience::Members
    } else {
        Audience::Public
    }
}

fn said(answers: &Answers, name: &str) -> Option<Audience> {
    answers.get(name).and_then(|code| Audience::from_code(code))
}

impl Filling {
    /// Who sees what nothing else is said of; nobody but those who run cases where that is not said either.
    #[must_use]
    pub fn usually(&self) -> Audience {
        said(&self.whole, SEES_USUAL).unwrap_or(Audience::CaseManagers)
    }

    /// Who sees an answer that is given once.
    #[must_use]
    pub fn audience(&self, field: SurveyField) -> Audience {
        self.audience_in(Some(&self.whole), field)
    }

    fn audience_in(&self, answers: Option<&Answers>, field: SurveyField) -> Audience {
        if !field.is_released() {
            return Audience::CaseManagers;
        }
        answers.and_then(|answers| said(answers, field.sees())).unwrap_or_else(|| self.usually())
    }

    /// Whether an audience sees an answer that is given once.
    #[must_use]
    pub fn shows(&self, field: SurveyField, to: Audience) -> bool {
        self.audience(field) >= to
    }

    /// Who sees an answer about a need, by its number.
    #[must_use]
    pub fn audience_of_need(&self, number: u16, field: SurveyField) -> Audience {
        let line = usize::from(number).checked_sub(1).and_then(|at| self.lines.get(at));
        self.audience_in(line, field)
    }

    /// Whether an audience sees an answer about a need, by its number.
    #[must_use]
    pub fn shows_of_need(&self, number: u16, field: SurveyField, to: Audience) -> bool {
        self.audience_of_need(number, field) >= to
    }

    /// The same, seen as another filling says, answer by answer; a need as the one of the same number there.
    #[must_use]
    pub fn seen_as(mut self, other: &Self) -> Self {
        let says = |answers: &Answers| -> Vec<(String, String)> {
            let sees = answers.iter().filter(|(name, _)| name.starts_with("sees-"));
            sees.map(|(name, code)| (name.clone(), code.clone())).collect()
        };
        self.whole.extend(says(&other.whole));
        for (line, of) in self.lines.iter_mut().zip(&other.lines) {
            line.extend(says(of));
        }
        self
    }
}

/// The parts that had an audience each before every answer had one, with the answers of an offer and of a need in each.
const PARTS: [(&str, &[SurveyField], &[SurveyField]); 6] = [
    // Which sort of organisation it is was told with who it is.
    ("sees-who", &[SurveyField::Kind], &[]),
    ("sees-words", &[SurveyField::Text], &[SurveyField::Need]),
    ("sees-exists", &[], &[SurveyField::Exists]),
    (
        "sees-subject",
        &[SurveyField::Areas, SurveyField::Stages, SurveyField::Methods],
        &[SurveyField::Areas, SurveyField::Stages],
    ),
    ("sees-places", &[SurveyField::Home, SurveyField::Countries, SurveyField::Regions, SurveyField::Languages], &[]),
    (
        "sees-terms",
        &[SurveyField::Cost, SurveyField::Capacity, SurveyField::Size],
        &[SurveyField::Urgency, SurveyField::Cost, SurveyField::Refuses, SurveyField::Wanted],
    ),
];

/// Spreads what was said of parts over the answers in them. What each answer's audience was it stays; a need that is added
/// afterwards is seen by those who saw every part.
pub(super) fn spread(whole: &mut Answers, lines: &mut [Answers]) {
    if whole.contains_key(SEES_USUAL) || !whole.keys().any(|name| name.starts_with("sees-")) {
        return;
    }
    let of = |name: &str| said(whole, name).unwrap_or(Audience::CaseManagers);
    let audiences = PARTS.map(|(name, once, each)| (name, of(name), once, each));
    let is_request = !lines.is_empty();
    let asked = |once: &[SurveyField], each: &[SurveyField]| !(if is_request { each } else { once }).is_empty();
    let usual = audiences.iter().filter(|(_, _, once, each)| asked(once, each)).map(|(_, of, ..)| *of).min();
    for (name, audience, once, each) in audiences {
        let said = |field: &SurveyField| (field.sees().to_owned(), audience.code().to_owned());
        lines.iter_mut().for_each(|line| line.extend(each.iter().map(said)));
        whole.extend(once.iter().map(said));
        if name != "sees-who" {
            whole.remove(name);
        }
    }
    whole.insert(SEES_USUAL.to_owned(), usual.unwrap_or(Audience::CaseManagers).code().to_owned());
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::networking::{ASKED_OF_NEED, Survey, asked_once};

    fn answers(of: &[(&str, &str)]) -> Answers {
        of.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    fn read(json: &serde_json::Value) -> Filling {
        serde_json::from_value(json.clone()).unwrap()
    }

    #[test]
    fn what_nobody_released_only_case_managers_see() {
        let whole = answers(&[("sees-text", "members"), ("sees-who", "nonsense")]);
        let filling = Filling { whole, lines: vec![Answers::new()] };
        assert!(filling.shows(SurveyField::Text, Audience::Members));
        assert!(!filling.shows(SurveyField::Text, Audience::Public));
        for survey in [Survey::Offer, Survey::Request] {
            for field in asked_once(survey).iter().filter(|field| **field != SurveyField::Text) {
                assert_eq!(filling.audience(*field), Audience::CaseManagers, "{field:?}");
            }
        }
        for field in ASKED_OF_NEED.iter() {
            assert_eq!(filling.audience_of_need(1, *field), Audience::CaseManagers, "{field:?}");
            assert_eq!(filling.audience_of_need(7, *field), Audience::CaseManagers, "{field:?}");
        }
    }

    #[test]
    fn one_answer_releases_all_that_nothing_else_is_said_of_and_each_need_can_say_otherwise() {
        let whole = answers(&[(SEES_USUAL, "public"), ("sees-languages", "members")]);
        let lines = vec![answers(&[("sees-exists", "case-managers")]), Answers::new()];
        let filling = Filling { whole, lines };
        assert!(filling.shows(SurveyField::Who, Audience::Public));
        assert_eq!(filling.audience(SurveyField::Languages), Audience::Members);
        assert_eq!(filling.audience_of_need(1, SurveyField::Exists), Audience::CaseManagers);
        assert_eq!(filling.audience_of_need(2, SurveyField::Exists), Audience::Public);
        assert_eq!(filling.audience_of_need(1, SurveyField::Need), Audience::Public);
    }

    #[test]
    fn an_offer_that_was_filled_in_part_by_part_is_seen_by_whom_it_was() {
        let old = read(&serde_json::json!({"whole": {
            "text": "We train", "sees-who": "public", "sees-words": "members", "sees-subject": "public",
            "sees-terms": "case-managers", "sees-references": "members",
        }}));
        let audiences = asked_once(Survey::Offer).iter().map(|field| (field.code(), old.audience(*field).code()));
        let expected = [
            ("who", "public"),
            ("text", "members"),
            ("kind", "public"),
            ("stage", "public"),
            ("method", "public"),
            ("area", "public"),
            ("home", "case-managers"),
            ("countries", "case-managers"),
            ("region", "case-managers"),
            ("languages", "case-managers"),
            ("cost", "case-managers"),
            ("capacity", "case-managers"),
            ("size", "case-managers"),
            ("references", "members"),
        ];
        assert_eq!(audiences.collect::<Vec<_>>(), expected);
        assert_eq!(read(&serde_json::to_value(&old).unwrap()), old, "spread once, it stays");
    }

    #[test]
    fn a_request_that_was_filled_in_part_by_part_is_seen_by_whom_it_was_need_by_need() {
        let old = read(&serde_json::json!({
            "whole": {"sees-who": "public", "sees-words": "public", "sees-exists": "case-managers",
                      "sees-subject": "members", "sees-places": "members", "sees-terms": "public"},
            "lines": [{"need": "Budgets"}, {"need": "Contracts"}],
        }));
        for number in [1, 2] {
            let audiences =
                ASKED_OF_NEED.iter().map(|field| (field.code(), old.audience_of_need(number, *field).code()));
            let expected = [
                ("need", "public"),
                ("exists", "case-managers"),
                ("stage", "members"),
                ("area", "members"),
                ("urgency", "public"),
                ("cost", "public"),
                ("refuses", "public"),
                ("wanted", "public"),
            ];
            assert_eq!(audiences.collect::<Vec<_>>(), expected);
        }
        assert_eq!(old.audience(SurveyField::Languages), Audience::Members);
        assert_eq!(
            old.audience_of_need(3, SurveyField::Need),
            Audience::CaseManagers,
            "a new need is as private as any was"
        );
    }

    #[test]
    fn a_survey_in_which_nothing_is_said_of_it_stays_as_it_is() {
        let blank = serde_json::json!({"whole": {"text": "We train"}, "lines": []});
        assert_eq!(serde_json::to_value(read(&blank)).unwrap(), blank);
        assert!(serde_json::from_value::<Filling>(serde_json::json!({"whole": {}, "more": 1})).is_err());
    }

    #[test]
    fn the_names_of_audiences_are_those_of_the_fields() {
        for field in SurveyField::ALL {
            assert_eq!(field.sees(), format!("sees-{}", field.code()));
        }
    }
}
