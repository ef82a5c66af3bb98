//! What the pages of a draft share: the draft of an address, the rights on it, what is to be said of it.

use app::plans::{Drafted, NotWritten};
use app::{App, WriteError};
use domain::membership::{Asked, Duty, Obligation, State, obligations, zone_of};
use domain::people::{Action, Permit, Stage, Subject};
use domain::plans::deposit::NotDeposited;
use domain::plans::draft::{Draft, Item, Remark, Standing, What};
use domain::{Date, Lens, MemberId, PartialDate, PlanId};
use views::plans::PlanPlace;
use views::value::Link;
use views::{Arg, Catalogue, Locale, Say, Target};

use crate::desk::AtDesk;
use crate::present::member_name;
use crate::problems::Problem;

/// A plan that is being written, or could be begun.
pub struct Drafting {
    /// Which.
    pub plan: PlanId,
    /// As far as it is written; none if nobody has begun it.
    pub drafted: Option<Drafted>,
    /// How far the plan has come.
    pub stage: Stage,
    /// What counts as today where the member is.
    pub today: Date,
}

impl Drafting {
    /// The plan of an address, for somebody who may read its draft.
    ///
    /// # Errors
    /// When there is no such member, or the draft is not for the reader.
    pub async fn find<P>(at: &AtDesk<P>, member: &str, number: u16) -> Result<Self, Problem> {
        let plan: PlanId = format!("{member}/{number}").parse().map_err(|_| Problem::NotFound)?;
        let app = &at.site.app;
        let state = app.history().now();
        if !state.members.contains_key(&plan.member) {
            return Err(Problem::NotFound);
        }
        let today = zone_of(&state, &plan.member, Lens::ALL).day(app.now());
        let stage = app.stage_of(&plan);
        at.permit(Action::ReadDraft, &Subject::Plan(plan.clone(), stage))?;
        let drafted = app.written_plan(&plan).await.map_err(Problem::of_store)?;
        Ok(Self { plan, drafted, stage, today })
    }

    /// What was written.
    ///
    /// # Errors
    /// When nobody has begun it.
    pub fn written(&self) -> Result<&Drafted, Problem> {
        self.drafted.as_ref().ok_or(Problem::NotFound)
    }

    /// What a right to something here is for.
    pub fn subject(&self) -> Subject {
        Subject::Plan(self.plan.clone(), self.stage)
    }

    /// The right to write a part: all of the plan, or a commitment that one began.
    pub fn may_write<P>(&self, at: &AtDesk<P>, item: Item) -> Option<Permit> {
        let whole = self.may_write_all(at);
        let own = || {
            let permit = at.could(Action::DraftCommitment, &self.subject())?;
            self.drafted.as_ref()?.is_of(item, &at.who.0.account.person).then_some(permit)
        };
        whole.or_else(own)
    }

    /// The right to begin a commitment.
    pub fn may_begin<P>(&self, at: &AtDesk<P>) -> Option<Permit> {
        self.may_write_all(at).or_else(|| at.could(Action::DraftCommitment, &self.subject()))
    }

    /// The right to write all of the plan: while it is made, and as an amendment of one that was deposited here.
    fn may_write_all<P>(&self, at: &AtDesk<P>) -> Option<Permit> {
        let draft = at.could(Action::DraftPlan, &self.subject());
        draft.or_else(|| at.could(Action::AmendPlan, &self.subject()))
    }

    /// The right to report on a milestone: of any, or of a commitment that one began.
    pub fn may_report<P>(&self, at: &AtDesk<P>, item: Item) -> Option<Permit> {
        let whole = self.may_write_all(at).is_some();
        let own = || self.drafted.as_ref().is_some_and(|all| all.is_of(item, &at.who.0.account.person));
        at.could(Action::UpdateMilestone, &self.subject()).filter(|_| whole || own())
    }

    /// The address of one of its pages.
    pub fn at(&self, place: fn(String, u16) -> PlanPlace) -> Target {
        place(self.plan.member.to_string(), self.plan.number).into()
    }

    /// The address of a page of one of its parts.
    pub fn part(&self, place: fn(String, u16, String) -> PlanPlace, item: Item) -> Target {
        place(self.plan.member.to_string(), self.plan.number, item.to_string()).into()
    }

    /// What the plan is called.
    pub fn name(&self, app: &App) -> Say {
        plan_name(app, &self.plan)
    }

    /// The way back to the draft.
    pub fn back(&self, app: &App) -> Link {
        Link { to: self.at(PlanPlace::Draft), text: self.name(app) }
    }

    /// What is said of the plan in the language of the government, as far as the site is written in it; else in English.
    pub fn in_its_language(&self, say: &Say) -> String {
        let language = domain::codebook::Field::AdministrativeLanguage;
        let typed = self.drafted.as_ref().map_or("", |drafted| drafted.draft.typed(Item::Plan, language));
        Catalogue::of(Locale::from_tag(typed).unwrap_or_default()).say(say).into_owned()
    }

    /// How the draft stands.
    pub fn standing(&self, app: &App) -> Standing {
        let state = app.history().now();
        let Some(drafted) = &self.drafted else { return Standing::Incomplete };
        if state.plan_version(&self.plan).is_some() {
            return Standing::Deposited;
        }
        let blocked = drafted.draft.remarks(&state, self.today).iter().any(|remark| remark.what.blocks());
        match drafted.endorsed {
            Some(_) if !drafted.is_endorsed() => Standing::EndorsementVoid,
            Some(_) if !blocked => Standing::Endorsed,
            _ if blocked => Standing::Incomplete,
            _ => Standing::Complete,
        }
    }

    /// When the plan is due, by the rules of its time, and how that stands now.
    pub fn due(&self, app: &App) -> Option<Say> {
        let state = app.history().now();
        let owed = obligations(&state, &self.plan.member, Lens::ALL, Asked::At(app.now()));
        let is_it = |owed: &&Obligation| {
            owed.plan == Some(self.plan.number) && matches!(owed.duty, Duty::FirstPlan | Duty::NextPlan)
        };
        let owed = owed.iter().find(is_it)?;
        let key = match owed.state {
            State::Due { .. } => "draft-due",
            State::Done { .. } => return None,
            State::Overdue { .. } | State::NeverCame { .. } | State::NotOnRecord => "draft-due-passed",
        };
        let zone = zone_of(&state, &self.plan.member, Lens::ALL).name;
        Some(Say::new(key).with("date", PartialDate::Day(owed.due)).with("zone", zone).with("rule", owed.rule.as_str()))
    }
}

/// What a plan is called: member and number.
pub fn plan_name(app: &App, plan: &PlanId) -> Say {
    let number = Say::new("plan-short-inline").with("number", plan.number.to_string());
    Say::of(Arg::AllOf(vec![member_name(app, &plan.member).into(), number.into()]))
}

/// What a part is called.
pub fn part_name(drafted: &Drafted, item: Item) -> Say {
    item_name(&drafted.draft, item)
}

/// What a part of a draft is called.
pub fn item_name(draft: &Draft, item: Item) -> Say {
    use domain::codebook::Field;
    match item {
        Item::Plan => Say::new("draft-part-plan"),
        Item::Commitment(_) => Say::new("draft-part-commitment")
            .with("number", draft.typed(item, Field::PlanNumber))
            .with("title", draft.typed(item, Field::Title)),
        Item::Milestone(commitment, _) => Say::new("draft-part-milestone")
            .with("number", draft.typed(Item::Commitment(commitment), Field::PlanNumber))
            .with("title", draft.typed(item, Field::Title)),
    }
}

/// A remark in a sentence, without where it belongs.
pub fn says(what: &What) -> Say {
    let say = Say::new(format!("draft-what-{}", what.code()));
    match what {
        What::TooLong { has, most } => say.with("has", *has).with("most", *most),
        What::NotADay(value)
        | What::NotACode(value)
        | What::NotALanguage(value)
        | What::NotATarget(value)
        | What::NoSuchCommitment(value)
        | What::NumberTwice(value) => say.with("value", value.clone()),
        What::UnusualLength { years } => say.with("years", u64::try_from(*years).unwrap_or(0)),
        What::MoreThanAdvised { has, advised } => {
            say.with("has", *has).with("advised", u64::try_from(*advised).unwrap_or(0))
        }
        What::Missing
        | What::EndsBeforeItBegins
        | What::NoCommitments
        | What::NoMilestones
        | What::OutsidePlan
        | What::NoGrandChallenge
        | What::NoValue => say,
    }
}

/// A remark in a sentence, with the answer that it is on and the rule that it rests on.
pub fn remark(of: &Remark) -> Say {
    let what = says(&of.what);
    let said = match of.field {
        Some(field) => Say::new("draft-remark").with("field", Arg::Field(field.code().into())).with("what", what),
        None => what,
    };
    match &of.rule {
        Some(rule) => Say::new("draft-by-rule").with("says", said).with("rule", rule.as_str()),
        None => said,
    }
}

/// Why a plan is not begun or deposited, in sentences.
pub fn refusal(app: &App, why: &NotDeposited) -> Say {
    match why {
        NotDeposited::NotPermitted => Say::new("refused-permit"),
        NotDeposited::NoSuchMember => Say::new("refused-member"),
        NotDeposited::OnRecord(plan) => Say::new("draft-refused-on-record").with("plan", plan_name(app, plan)),
        NotDeposited::NotTheNext(number) => Say::new("draft-refused-not-next").with("number", number.to_string()),
        NotDeposited::Incomplete(remarks) => Say::new("draft-refused-incomplete").with("count", remarks.len()),
        NotDeposited::NotEndorsed => Say::new("draft-refused-not-endorsed"),
        NotDeposited::NotDepositedHere => Say::new("draft-refused-not-here"),
        NotDeposited::Over(on) => Say::new("draft-refused-over").with("on", PartialDate::Day(*on)),
        NotDeposited::NotRefreshed => Say::new("draft-refused-not-refreshed"),
        NotDeposited::RefreshOpens(on) => Say::new("draft-refused-refresh-opens").with("on", PartialDate::Day(*on)),
        NotDeposited::RefreshedOn(on) => Say::new("draft-refused-refreshed-on").with("on", *on),
        NotDeposited::Unchanged => Say::new("draft-refused-unchanged"),
        NotDeposited::ChangedSince(on) => Say::new("draft-refused-changed").with("on", PartialDate::Day(*on)),
    }
}

/// Why a part is not written, in a sentence; or that the fault is ours, or nothing is there.
///
/// # Errors
/// When it is no refusal to be told at the form.
pub fn not_written(app: &App, why: WriteError<NotWritten>) -> Result<Say, Problem> {
    match why {
        WriteError::Refused(NotWritten::NotBegun(why)) => Ok(refusal(app, &why)),
        WriteError::Refused(NotWritten::NotPermitted) => Ok(Say::new("refused-permit")),
        WriteError::Refused(NotWritten::Begun) => Ok(Say::new("draft-refused-begun")),
        WriteError::Refused(NotWritten::Full(most)) => Ok(Say::new("draft-refused-full").with("most", u64::from(most))),
        WriteError::Refused(NotWritten::Changed | NotWritten::Meanwhile(_)) => Ok(Say::new("draft-refused-meanwhile")),
        WriteError::Refused(NotWritten::Gone) => Err(Problem::NotFound),
        other => Err(Problem::of_write(other)),
    }
}

/// A member whose plans somebody may read.
pub fn reads<P>(at: &AtDesk<P>, member: &MemberId) -> bool {
    at.could(Action::ReadDraft, &Subject::Member(member.clone())).is_some()
}
