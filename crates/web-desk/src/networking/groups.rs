//! Learning groups on the desk: who is invited to learn with whom, the answer, and what the governments of a group write to each other.

use app::networking::{GroupMessage, GroupStanding, NotAnswered};
use app::people::SignedIn;
use domain::MemberId;
use domain::codebook::PolicyArea2024;
use domain::networking::{GroupAnswer, LONGEST_WORDS};
use domain::people::{Action, Actor, Permit, Subject, may};
use views::components::form::{Field, Takes};
use views::networking::{Block, Cell, HelpPlace, Section, SheetPage, Table};
use views::value::{Link, Value};
use views::{Arg, Say, Target};

use super::introduction::written_on;
use crate::desk::{Answer, AtDesk};
use crate::present::member_name;
use crate::present::text_of;
use crate::problems::Problem;
use crate::site::Site;

/// The governments for which somebody may learn with others.
fn members(who: &SignedIn) -> Vec<(MemberId, Permit)> {
    let permit = |actor: &Actor| {
        let member = actor.body.member()?.clone();
        Some((member.clone(), may(actor, Action::LearnTogether, Subject::Member(member)).ok()?))
    };
    let mut all: Vec<_> = who.actors.iter().filter_map(permit).collect();
    all.sort_by(|a, b| a.0.cmp(&b.0));
    all.dedup_by(|a, b| a.0 == b.0);
    all
}

fn area_of(area: PolicyArea2024) -> Arg {
    Arg::Code("policy-areas".into(), area.code().into())
}

fn names<'a>(site: &Site, members: impl IntoIterator<Item = &'a MemberId>) -> Arg {
    Arg::AllOf(members.into_iter().map(|id| Arg::Say(Box::new(member_name(&site.app, id)))).collect())
}

/// The class and words of how a government stands to a group.
fn standing_tag(of: &GroupStanding) -> (&'static str, Say) {
    let class = match of.said {
        None => "due",
        Some(GroupAnswer::Accepted) => "done",
        Some(GroupAnswer::Declined | GroupAnswer::Left) => "sample",
    };
    (class, of.said.map_or_else(|| Say::new("group-invited"), said))
}

fn said(answer: GroupAnswer) -> Say {
    Say::of(Arg::Code("group-answer".into(), answer.code().into()))
}

/// Whether somebody is to answer an invitation to learn together.
///
/// # Errors
/// When the store does not answer.
pub async fn invited(site: &Site, who: &SignedIn) -> Result<bool, Problem> {
    for (member, _) in members(who) {
        let groups = site.app.groups_of(&member).await.map_err(Problem::of_store)?;
        if groups.iter().any(GroupStanding::is_open) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The section of the overview that lists groups; none if there are none for this reader.
///
/// # Errors
/// When the store does not answer.
pub async fn listed(site: &Site, who: &SignedIn) -> Result<Option<Section>, Problem> {
    let mut rows = Vec::new();
    for (member, _) in members(who) {
        for group in site.app.groups_of(&member).await.map_err(Problem::of_store)? {
            let (class, state) = standing_tag(&group);
            let others = if group.members.is_empty() { &group.asking } else { &group.members };
            rows.push(vec![
                Cell::say(Say::of(area_of(group.area))).to(HelpPlace::Group(group.area.code())),
                Cell::say(Say::of(names(site, others))),
                Cell::say(member_name(&site.app, &member)),
                Cell::say(state).tag(class),
            ]);
        }
    }
    let columns = ["group-about", "group-members", "help-for-whom", "help-state"].map(Say::new).into();
    let section = Section::new("learning", Say::new("groups-title")).help(Say::new("groups-desk-help"));
    let table = Table { caption: Say::new("groups-title"), columns, rows };
    Ok((!table.rows.is_empty()).then(|| section.with(Block::Table(table))))
}

/// One of a reader's governments and how it stands to a group.
struct Seen {
    member: MemberId,
    permit: Permit,
    standing: GroupStanding,
    messages: Vec<GroupMessage>,
    /// Whether the reader wants by mail what is written.
    by_mail: bool,
}

impl Seen {
    fn is_in(&self) -> bool {
        self.standing.members.contains(&self.member)
    }
}

/// The reader's governments that are invited to a group or in it.
async fn seen(at: &AtDesk<String>, area: PolicyArea2024) -> Result<Vec<Seen>, Problem> {
    let mut all = Vec::new();
    for (member, permit) in members(&at.who.0) {
        let Some(standing) = at.site.app.group_of(&member, area).await.map_err(Problem::of_store)? else { continue };
        let messages = if standing.members.contains(&member) {
            at.site.app.group_thread(&permit, area).await.map_err(problem)?
        } else {
            Vec::new()
        };
        let by_mail = at.site.app.wants_mail_of_group((&member, &at.who.0.account.person), area).await;
        let by_mail = by_mail.map_err(Problem::of_store)?;
        all.push(Seen { member, permit, standing, messages, by_mail });
    }
    if all.is_empty() { Err(Problem::NotFound) } else { Ok(all) }
}

fn problem(why: NotAnswered) -> Problem {
    match why {
        NotAnswered::NotPermitted => Problem::NotAllowed(Action::LearnTogether),
        NotAnswered::Store(cause) => Problem::of_store(cause),
        NotAnswered::Record(why) => Problem::fault(std::io::Error::other(why)),
        NotAnswered::NotInvited | NotAnswered::Nothing | NotAnswered::TooLong { .. } => Problem::NotFound,
    }
}

fn thread(at: &AtDesk<String>, of: &Seen) -> Option<Block> {
    let row = |message: &GroupMessage| {
        vec![
            Cell::say(member_name(&at.site.app, &message.member)).noting(written_on(message.at, message.channel)),
            Cell::of(Value::Text(text_of(&message.words))),
        ]
    };
    let rows: Vec<_> = of.messages.iter().map(row).collect();
    let columns = ["case-who-wrote", "case-message"].map(Say::new).into();
    (!rows.is_empty()).then(|| Block::Table(Table { caption: Say::new("case-thread"), columns, rows }))
}

/// What a reader's government can do about a group, as forms.
fn doings(at: &AtDesk<String>, area: PolicyArea2024, of: &Seen, flaw: Option<&(MemberId, Say)>) -> Section {
    let to = || HelpPlace::Group(area.code());
    let button = |what: &str, submit| {
        Block::form(None, at.button(to(), submit).carry("do", what).carry("member", of.member.as_str()))
    };
    let section = Section::new(of.member.as_str(), member_name(&at.site.app, &of.member));
    let (_, state) = standing_tag(&of.standing);
    let section = section.with(Block::Says(state));
    if of.is_in() {
        let flaw = flaw.filter(|(member, _)| *member == of.member).map(|(_, say)| say.clone());
        let typed = if flaw.is_some() { at.sent().map_or("", |sent| sent.get("words")) } else { "" };
        let field = Field::new("words", "case-message", Takes::Text(LONGEST_WORDS)).value(typed).flaw(flaw);
        let form = at.form(to(), "group-write").carry("do", "write").carry("member", of.member.as_str()).field(field);
        let mail = if of.by_mail { button("no-mail", "group-mail-off") } else { button("mail", "group-mail-on") };
        let section = section.and(thread(at, of)).with(Block::form(None, form));
        return section.with(mail).with(button("left", "group-leave"));
    }
    let accepted = of.standing.said == Some(GroupAnswer::Accepted);
    if accepted {
        section.with(Block::Says(Say::new("group-waits"))).with(button("left", "group-leave"))
    } else if of.standing.is_open() {
        section.with(button("accepted", "group-join")).with(button("declined", "group-decline"))
    } else {
        section.with(button("accepted", "group-join"))
    }
}

fn page(at: &AtDesk<String>, area: PolicyArea2024, all: &[Seen], flaw: Option<&(MemberId, Say)>) -> SheetPage {
    let title = Say::new("group-title").with("area", area_of(area));
    let mut page = SheetPage::of_desk(title, Say::new("group-lead"));
    page.done = at.done().map(|_| Say::new("case-step-taken"));
    let answers = all.first().map(|seen| {
        let list = |members: &std::collections::BTreeSet<MemberId>| {
            Value::Say(if members.is_empty() { Say::new("case-nobody-yet") } else { Say::of(names(&at.site, members)) })
        };
        Block::Answers(vec![
            (Say::new("group-members"), list(&seen.standing.members)),
            (Say::new("group-asking"), list(&seen.standing.asking)),
        ])
    });
    page.sections.push(Section::new("members", Say::new("groups-title")).help(Say::new("groups-help")).and(answers));
    page.sections.extend(all.iter().map(|seen| doings(at, area, seen, flaw)));
    page.ways = vec![Link { to: HelpPlace::Overview.into(), text: Say::new("balance-title") }];
    page
}

/// A group, and the forms on it.
pub async fn group(at: AtDesk<String>) -> Answer {
    let area = PolicyArea2024::from_code(&at.part).ok_or(Problem::NotFound)?;
    let all = seen(&at, area).await?;
    let Some(sent) = at.sent() else { return at.show(&page(&at, area, &all, None), false) };
    let own = all.iter().find(|seen| seen.member.as_str() == sent.get("member")).ok_or(Problem::NotFound)?;
    let by = (&own.permit, &at.who.0.account.person);
    let wants_mail = match sent.get("do") {
        "mail" => Some(true),
        "no-mail" => Some(false),
        _ => None,
    };
    if let Some(wanted) = wants_mail {
        own.is_in().then_some(()).ok_or(Problem::NotFound)?;
        let reader = (&own.member, &at.who.0.account.person);
        at.site.app.mail_of_group(reader, area, wanted).await.map_err(Problem::of_store)?;
        return at.go(Target::from(HelpPlace::Group(area.code())).and("done", "yes"));
    }
    let done = match GroupAnswer::from_code(sent.get("do")) {
        Some(answer) => at.site.app.answer_group(by, area, answer).await,
        None => at.site.app.write_to_group(by, area, sent.get("words").trim()).await,
    };
    let flaw = match done {
        Ok(()) => return at.go(Target::from(HelpPlace::Group(area.code())).and("done", "yes")),
        Err(NotAnswered::Nothing) => Say::new("flaw-missing"),
        Err(NotAnswered::TooLong { has, most }) => Say::new("flaw-long").with("has", has).with("most", most),
        Err(other) => return Err(problem(other)),
    };
    at.show(&page(&at, area, &all, Some(&(own.member.clone(), flaw))), true)
}
