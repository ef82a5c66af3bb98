//! What the review recommends, with what became of it; and how much of it was taken up.

use domain::PartialDate;
use domain::review::recommendations::Uptake;

use crate::address::{Address, Format, Target};
use crate::chrome::{About, Part};
use crate::components::facts::Fact;
use crate::components::pager::Pager;
use crate::locale::{Arg, Catalogue, Say};
use crate::page::page;
use crate::value::{Code, Link, Name, Share, Text, Value};

use super::Of;

/// A recommendation with what became of it.
#[derive(Debug, Clone, PartialEq)]
pub struct AdviceRow {
    /// Its number among those on the plan.
    pub number: u16,
    /// The report that holds it, as a code.
    pub report: Code,
    /// What it is about, as a code.
    pub about: Code,
    /// The commitment that it is about.
    pub commitment: Option<Link>,
    /// What it says.
    pub text: Value,
    /// When it was issued, by which act.
    pub issued: (PartialDate, u64),
    /// What the government answered.
    pub answer: Option<AnswerShown>,
    /// How it stands with the answer, as a code.
    pub state: Code,
    /// By when it is to be answered.
    pub due: Option<PartialDate>,
    /// What the review found of a later plan.
    pub followed: Option<FollowShown>,
}

/// An answer to a recommendation.
#[derive(Debug, Clone, PartialEq)]
pub struct AnswerShown {
    /// The answer, as a code.
    pub response: Code,
    /// Why, in words.
    pub text: Value,
    /// When, by which act.
    pub given: (PartialDate, u64),
}

/// Whether a later plan took a recommendation up.
#[derive(Debug, Clone, PartialEq)]
pub struct FollowShown {
    /// The plan that was looked at.
    pub next: u16,
    /// The commitment that carries it; none where the plan did not take it up.
    pub carried_by: Option<Link>,
    /// How the review came to that.
    pub text: Value,
    /// When, by which act.
    pub given: (PartialDate, u64),
}

impl AdviceRow {
    /// What it is called: its number and what it is about.
    pub(crate) fn title(&self) -> Say {
        let about = Arg::Code("advice".into(), self.about.to_string());
        Say::new("advice-title").with("number", self.number.to_string()).with("about", about)
    }

    /// The class of the tag that bears the answer, or says that there is none.
    pub(crate) fn class(&self) -> &'static str {
        match &*self.state {
            "answered" => "done",
            "overdue" => "late",
            _ => "due",
        }
    }

    /// The answer in a word, or why there is none.
    pub(crate) fn says(&self) -> Say {
        match &self.answer {
            Some(answer) => Say::of(Arg::Code("advice-response".into(), answer.response.to_string())),
            None => Say::of(Arg::Code("advice-state".into(), self.state.to_string())),
        }
    }

    /// Examples: two recommendations on Ghana's first plan, one answered and taken up.
    #[must_use]
    pub fn samples() -> Vec<Self> {
        let on = |year| PartialDate::Year(year);
        let says = |words: &str| Value::Text(Text::in_language(words, "en"));
        let row = |number, words, answer, followed, state: &'static str| Self {
            number,
            report: "progress-report".into(),
            about: "process".into(),
            commitment: None,
            text: says(words),
            issued: (on(2015), 50_001),
            answer,
            state: state.into(),
            due: Some(on(2015)),
            followed,
        };
        let answer = AnswerShown {
            response: "accepted".into(),
            text: says("The timeline will be published in January."),
            given: (on(2015), 50_120),
        };
        let carried = Link { to: Address::Commitment("gha-2-1".into()).into(), text: Say::plain("An open timeline") };
        let followed = FollowShown {
            next: 2,
            carried_by: Some(carried),
            text: says("The second plan commits to it."),
            given: (on(2016), 50_400),
        };
        vec![
            row(1, "Publish the timeline of the plan before it is made.", Some(answer), Some(followed), "answered"),
            row(2, "Meet the forum every six months.", None, None, "overdue"),
        ]
    }
}

/// How much was taken up, as facts with numerator and denominator.
#[must_use]
pub fn uptake(of: Uptake) -> Vec<Fact> {
    let share = |label: &'static str, part: u64| {
        let share = Share::new(part, of.issued);
        let value = match share.per_mille() {
            Some(per_mille) => Value::Say(Say::new("advice-share").with("share", Arg::PerMille(per_mille))),
            None => Value::missing("no-data"),
        };
        let counted = Say::new("chart-share-of").with("numerator", part).with("denominator", of.issued);
        Fact::new(Say::new(label), value).noting(counted)
    };
    vec![
        Fact::new(Say::new("advice-issued"), Value::Number(of.issued)),
        share("advice-answered", of.answered),
        share("advice-integrated", of.integrated),
        Fact::new(Say::new("advice-overdue"), Value::Number(of.overdue)),
    ]
}

/// The page of all recommendations.
#[derive(Debug, Clone, PartialEq)]
pub struct RecommendationsPage {
    /// How much was taken up of those that the list was narrowed to.
    pub uptake: Vec<Fact>,
    /// The member that the list was narrowed to, by its short name.
    pub member: Option<String>,
    /// The members that have recommendations.
    pub members: Vec<(String, Name)>,
    /// How the answers stand that the list was narrowed to, as a code.
    pub state: Option<Code>,
    /// The states that there are.
    pub states: Vec<Code>,
    /// Those on this page of the list, by plan.
    pub rows: Vec<(Of, AdviceRow)>,
    /// The pages of the list.
    pub pager: Pager,
}

impl RecommendationsPage {
    fn is_member(&self, id: &str) -> bool {
        self.member.as_deref() == Some(id)
    }
    fn is_state(&self, code: &Code) -> bool {
        self.state.as_ref() == Some(code)
    }

    /// An example: what the review recommended to Ghana.
    #[must_use]
    pub fn sample() -> Self {
        let of = || Of { member: "ghana".into(), name: Name::Country("GHA".into()), plan: 1 };
        Self {
            uptake: uptake(Uptake { issued: 5, answered: 4, integrated: 2, overdue: 1 }),
            member: Some("ghana".into()),
            members: vec![("ghana".into(), Name::Country("GHA".into()))],
            state: None,
            states: vec!["answered".into(), "open".into(), "overdue".into()],
            rows: AdviceRow::samples().into_iter().map(|row| (of(), row)).collect(),
            pager: Pager::new(2, 50, 1, Target::new(Address::Recommendations)),
        }
    }
}

fn about(_: &RecommendationsPage, t: &Catalogue) -> About {
    About {
        title: t.text("advice-page").into_owned(),
        description: t.text("advice-description").into_owned(),
        part: Some(Part::Members),
        crumbs: vec![
            (t.text("reviews-title").into_owned(), Some(Address::Reviews)),
            (t.text("advice-page").into_owned(), None),
        ],
        twins: &[Format::Json, Format::Csv],
    }
}

page!(RecommendationsPage, "review/recommendations.html");
