//! A case as one reader may see it: whose name stands where before both sides have agreed, and what a step is called.

use std::collections::BTreeMap;

use app::networking::OpenCase;
use domain::networking::{
    Audience, By, Clocks, Introduction, LineStatus, ProviderKind, Role, Step, SurveyField, line_status,
};
use domain::people::Body as For;
use domain::{AgreementId, Date, PartialDate, PersonId};
use views::value::Value;
use views::{Arg, Say};

use crate::people::body_name;
use crate::present::text_of;
use crate::site::Site;

/// A case, and in which standings a reader meets it.
pub struct Seen {
    /// The case.
    pub open: OpenCase,
    /// The standings.
    pub roles: Vec<By>,
    /// The act by which the record knows of the agreement of an introduction, by the introduction's number.
    pub acts: BTreeMap<u16, u64>,
}

impl Seen {
    /// A case with what the record knows of it.
    pub fn new(site: &Site, open: OpenCase, roles: Vec<By>) -> Self {
        let state = site.app.history().now();
        let act = |one: &Introduction| {
            let id = one.agreement.as_ref()?.digest.as_deref().and_then(AgreementId::of_digest)?;
            Some(state.mechanism.agreements.all.get(&id)?.signed.at)
        };
        let numbered = (1_u16..).zip(&open.case.introductions);
        let acts = numbered.filter_map(|(number, one)| Some((number, act(one)?))).collect();
        Self { open, roles, acts }
    }

    /// Whether the reader has one of these standings.
    pub fn is(&self, roles: &[Role]) -> bool {
        self.roles.iter().any(|by| roles.contains(&by.role))
    }

    /// Whether the reader sees everybody's names: those who run cases, and the group that agrees to introductions.
    pub fn sees_all(&self) -> bool {
        self.is(&[Role::Manager, Role::Unit, Role::Group])
    }

    /// Whether the reader speaks for the providing side of an introduction.
    pub fn provides(&self, one: &Introduction) -> bool {
        match &one.proposal.body {
            Some(body) => self.roles.iter().any(|by| by.role == Role::Provider && by.body == *body),
            None => self.is(&[Role::Manager]),
        }
    }

    /// The introductions that the reader sees, with their numbers.
    pub fn introductions(&self) -> Vec<(u16, &Introduction)> {
        let all = (1_u16..).zip(&self.open.case.introductions);
        let agreed = |one: &Introduction| one.group == Some(true);
        all.filter(|(_, one)| self.sees_all() || (agreed(one) && (self.is(&[Role::Government]) || self.provides(one))))
            .collect()
    }

    /// Who provides, as the reader may know it.
    pub fn provider(&self, one: &Introduction) -> Say {
        if self.sees_all() || one.is_made() || self.provides(one) {
            return Say::plain(one.proposal.name.as_str());
        }
        match one.proposal.kind.filter(|_| !one.proposal.kind_kept) {
            Some(kind) => Say::of(Arg::Code("provider-kind".into(), ProviderKind::code(kind).into())),
            None => Say::new("case-somebody"),
        }
    }

    /// Whether the reader knows who asks.
    pub fn knows_asker(&self) -> bool {
        let introduced = || self.open.case.introductions.iter().any(|one| one.is_made() && self.provides(one));
        self.sees_all() || self.is(&[Role::Government]) || introduced()
    }

    /// Who asks, as the reader may know it.
    pub fn asker(&self, site: &Site) -> Say {
        if self.knows_asker() {
            body_name(&site.app, &For::Member(self.open.case.member.clone()))
        } else {
            Say::new("case-a-government")
        }
    }

    /// What is needed, as the reader may know it.
    pub fn need(&self, number: u16) -> Value {
        let released = self.open.survey.filling.shows_of_need(number, SurveyField::Need, Audience::Members);
        let line = self.open.request.lines.iter().find(|line| line.number == number);
        match line.filter(|_| released || self.knows_asker()) {
            Some(line) => Value::Text(text_of(&line.need)),
            None => Value::Say(Say::new("help-not-released")),
        }
    }

    /// Whether others wait for the reader.
    pub fn waits(&self) -> bool {
        self.roles.iter().any(|by| self.open.case.waits_for(by))
    }

    /// How many messages others have written in the reader's threads since the reader last did anything in the case.
    pub fn unanswered(&self, reader: &PersonId) -> usize {
        let is_theirs = |by: &By| by.person.as_ref() == Some(reader);
        let last = self.open.case.steps.iter().filter(|taken| is_theirs(&taken.by)).map(|taken| taken.at).max();
        let scoping = self.is(&[Role::Government, Role::Manager, Role::Unit]).then_some(0);
        let threads: Vec<u16> =
            scoping.into_iter().chain(self.introductions().iter().map(|(number, _)| *number)).collect();
        let messages = self.open.case.messages.iter().filter(|message| threads.contains(&message.thread));
        messages.filter(|message| !is_theirs(&message.by) && Some(message.at) > last).count()
    }

    /// Which needs the reader sees.
    pub fn lines(&self) -> Vec<u16> {
        let whole = self.sees_all() || self.is(&[Role::Government]);
        let own: Vec<u16> = self.introductions().iter().map(|(_, one)| one.proposal.line).collect();
        self.open.case.lines.iter().copied().filter(|line| whole || own.contains(line)).collect()
    }

    /// How a need stands.
    pub fn status(&self, line: u16, today: Date) -> LineStatus {
        line_status(&self.open.case, line, today, Clocks::of(self.open.case.submitted_at))
    }
}

/// The class and words of a status.
pub fn status_tag(status: LineStatus) -> (&'static str, Say) {
    let class = match status {
        LineStatus::Covered | LineStatus::Delivering | LineStatus::Completed | LineStatus::Offered => "done",
        LineStatus::PartlyCovered | LineStatus::Unanswered => "due",
        LineStatus::Lapsed => "late",
    };
    (class, Say::of(Arg::Code("line-status".into(), status.code().into())))
}

/// The name of a kind of step, for the history.
pub const fn step_name(step: &Step) -> &'static str {
    match step {
        Step::Assigned { .. } => "step-assigned",
        Step::Briefed { .. } => "step-briefed",
        Step::Asked { .. } => "step-asked",
        Step::Answered { .. } => "step-answered",
        Step::Referred { .. } => "step-referred",
        Step::Returned { .. } => "step-returned",
        Step::Proposed { .. } => "step-proposed",
        Step::Decided { agrees: true, .. } => "step-group-agreed",
        Step::Decided { .. } => "step-group-refused",
        Step::Consented { agrees: true, .. } => "step-consented",
        Step::Consented { .. } => "step-declined",
        Step::Said { .. } => "step-said",
        Step::Responded { .. } => "step-responded",
        Step::Selected { .. } => "step-selected",
        Step::Drafted { .. } => "step-drafted",
        Step::Signed { .. } => "step-signed",
        Step::CheckedIn { .. } => "step-checked-in",
        Step::StoryAllowed { .. } => "step-story",
        Step::Closed { .. } => "step-closed",
        Step::Withdrawn { .. } => "step-withdrawn",
        Step::NobodyFound { .. } => "step-nobody",
    }
}

/// A day as a value.
pub const fn day(on: Date) -> Value {
    Value::When(PartialDate::Day(on))
}
