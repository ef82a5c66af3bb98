//! A self-assessment in public: its draft while comments are taken, the report with comments and answers afterwards; and what it says
//! of a commitment, on the commitment's page.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::membership::zone_of;
use domain::plans::Commitment;
use domain::plans::self_assessment::{self, SelfAssessment, SelfReport};
use domain::rules::RuleVersion;
use domain::{Date, Lens, PartialDate, Partnership, PlanId, TextId, Timestamp};
use serde_json::json;
use views::plans::{OwnAccount, PlanPlace, SelfAssessmentPage, SelfCommentRow, SelfRow};
use views::value::{Link, Value as Shown};
use views::{Address, Arg, Page, Say};

use crate::ask::{Ask, Part};
use crate::basis::Basis;
use crate::front::RestsOn;
use crate::object::Object;
use crate::plans::uptake::verdict;
use crate::present::Present;
use crate::problems::Problem;
use crate::site::{Question, Site};
use crate::until::day_ends;

/// One self-assessment, as HTML or JSON.
pub async fn self_assessment(
    State(site): State<Arc<Site>>,
    Part((member, plan, report)): Part<(String, u16, String)>,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    let plan: PlanId = format!("{member}/{plan}").parse().map_err(|_| Problem::NotFound)?;
    let report = SelfReport::from_code(&report).ok_or(Problem::NotFound)?;
    site.answer(ask, Own { plan, report }).await
}

struct Own {
    plan: PlanId,
    report: SelfReport,
}

/// Where a self-assessment is told.
#[must_use]
pub fn address(plan: &PlanId, report: SelfReport) -> Address {
    Address::SelfAssessment(plan.member.to_string(), plan.number, report.code().into())
}

/// Whether it was public on the day that is asked for.
fn seen(present: Present<'_>, of: &SelfAssessment) -> bool {
    let first = of.window.as_ref().map(|window| window.opens);
    first.is_some_and(|first| present.lens.as_of.is_none_or(|day| first <= day))
}

fn words(present: Present<'_>, id: &TextId) -> Shown {
    present.text(id).map_or_else(|withheld| withheld, Shown::Text)
}

/// What a government says of a commitment of its own.
#[must_use]
pub fn own(present: Present<'_>, commitment: &Commitment) -> Vec<OwnAccount> {
    let reports = present.state.self_assessments_of(&commitment.plan).filter(|(_, of)| seen(present, of));
    let account = |(report, of): (SelfReport, &Arc<SelfAssessment>)| {
        let said = of.of(commitment)?;
        Some(OwnAccount {
            report: report.code().into(),
            to: address(&commitment.plan, report).into(),
            is_draft: of.published.is_none(),
            fulfilment: said.fulfilment.code().into(),
            account: words(present, &said.account),
            said: (PartialDate::Day(said.on), said.at),
        })
    };
    reports.filter_map(account).collect()
}

/// The ways from the plan's page to what its government says of it.
#[must_use]
pub fn ways(present: Present<'_>, plan: &PlanId) -> Vec<Link> {
    let reports = present.state.self_assessments_of(plan).filter(|(_, of)| seen(present, of));
    let way = |(report, _): (SelfReport, &Arc<SelfAssessment>)| {
        let text = Say::of(Arg::Code("self-report".into(), report.code().into()));
        Link { to: address(plan, report).into(), text }
    };
    reports.map(way).collect()
}

impl Own {
    fn find<'a>(&self, present: Present<'a>) -> Result<&'a SelfAssessment, Problem> {
        let found = present.state.self_assessments.get(&(self.plan.clone(), self.report));
        found.map(AsRef::as_ref).filter(|of| seen(present, of)).ok_or(Problem::NotFound)
    }

    fn today(&self, present: Present<'_>) -> Date {
        present.asked.day_in(zone_of(present.state, &self.plan.member, Lens::ALL))
    }

    fn stands(&self, present: Present<'_>, of: &SelfAssessment) -> Say {
        let when = PartialDate::Day;
        match (&of.published, &of.window) {
            (Some(published), _) => Say::new("self-stands-published").with("on", when(published.on)),
            (None, Some(window)) if of.takes_comments(self.today(present)) => {
                Say::new("self-stands-open").with("until", when(window.closes))
            }
            _ => Say::new("self-stands-draft"),
        }
    }

    fn rows(&self, present: Present<'_>, of: &SelfAssessment) -> Vec<SelfRow> {
        let row = |(id, said): (&domain::CommitmentId, &self_assessment::OfCommitment)| SelfRow {
            commitment: present.commitment_link(id),
            fulfilment: said.fulfilment.code().into(),
            account: words(present, &said.account),
            act: said.at,
            verdict: present.state.commitment(id).and_then(|commitment| verdict(present, commitment)),
        };
        of.commitments.iter().map(row).collect()
    }

    fn comments(present: Present<'_>, of: &SelfAssessment) -> Vec<SelfCommentRow> {
        let row = |comment: &Arc<self_assessment::SelfComment>| SelfCommentRow {
            about: comment.deed.commitment.as_ref().map(|id| present.commitment_link(id)),
            comment: words(present, &comment.deed.comment),
            answer: words(present, &comment.deed.answer),
            act: comment.at,
        };
        of.comments.iter().map(row).collect()
    }
}

impl Question for Own {
    fn position(&self, state: &Partnership) -> Option<u64> {
        state.self_assessments.get(&(self.plan.clone(), self.report)).map(|of| of.position)
    }

    fn holds_until(&self, state: &Partnership, now: Timestamp) -> Timestamp {
        day_ends(state, &self.plan.member, now)
    }

    fn rests_on(&self, _: Lens) -> RestsOn {
        Arc::new(Basis::everything)
    }

    fn page(&self, present: Present<'_>) -> Result<Box<dyn Page>, Problem> {
        let of = self.find(present)?;
        let overview = of.published.as_ref().map(|published| (&published.overview, published.at));
        let overview = overview.or_else(|| of.window.as_ref().map(|window| (&window.overview, window.at)));
        let (overview, at) = overview.ok_or(Problem::NotFound)?;
        let mut ways = Vec::new();
        if of.takes_comments(self.today(present)) {
            let (member, report) = (self.plan.member.to_string(), self.report.code().into());
            let to = PlanPlace::OwnComment(member, self.plan.number, report).into();
            ways.push(Link { to, text: Say::new("self-comment-way") });
        }
        let rule = self_assessment::asked(present.state, &self.plan).map(|rule: &RuleVersion| rule.rule.code());
        Ok(Box::new(SelfAssessmentPage {
            member: self.plan.member.to_string(),
            name: present.name_of(&self.plan.member),
            number: self.plan.number,
            report: self.report.code().into(),
            stands: self.stands(present, of),
            rule: rule.map(|rule| Address::Rule(rule.into()).into()),
            ways,
            overview: (words(present, overview), at),
            rows: self.rows(present, of),
            comments: Self::comments(present, of),
        }))
    }

    fn json(&self, present: Present<'_>) -> Result<Object, Problem> {
        let of = self.find(present)?;
        let commitment = |(id, said): (&domain::CommitmentId, &self_assessment::OfCommitment)| {
            json!({
                "commitment": id,
                "fulfilment": said.fulfilment,
                "account": present.word(&said.account),
                "act": said.at,
            })
        };
        let comment = |comment: &Arc<self_assessment::SelfComment>| {
            json!({
                "number": comment.deed.number,
                "commitment": comment.deed.commitment,
                "comment": present.word(&comment.deed.comment),
                "answer": present.word(&comment.deed.answer),
                "act": comment.at,
            })
        };
        let window = of.window.as_ref();
        Ok(json!({
            "plan": self.plan,
            "report": self.report,
            "opens": window.map(|window| window.opens.to_string()),
            "closes": window.map(|window| window.closes.to_string()),
            "published": of.published.as_ref().map(|published| published.on.to_string()),
            "overview": of.published.as_ref().map(|published| &published.overview)
                .or_else(|| window.map(|window| &window.overview)).and_then(|id| present.word(id)),
            "commitments": of.commitments.iter().map(commitment).collect::<Vec<_>>(),
            "comments": of.comments.iter().map(comment).collect::<Vec<_>>(),
        })
        .into())
    }
}
