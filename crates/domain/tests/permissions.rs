//! The table of permissions: every "may not" of the dossier (section 13), and the whole table as it is printed to
//! `docs/permissions.md`. To print it anew after a change: `OPENPACT_PRINT=1 cargo test -p openpact-domain permissions`.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::fmt::Write as _;
use std::path::Path;

use domain::people::{
    Action, Actor, Because, Body, HeldFor, NOT_IN_USE, Office, OwnBody, POWERS, Reach, Stage, Subject, could, may,
};
use domain::{MemberId, PersonId, PlanId};

fn ghana() -> MemberId {
    "ghana".parse().unwrap()
}

fn italy() -> MemberId {
    "italy".parse().unwrap()
}

fn person(seed: u8) -> PersonId {
    PersonId::from_chance(&[seed; 32])
}

/// Whoever holds an office for Ghana, for an organisation, or for a body of our own.
fn holder(office: Office) -> Actor {
    let body = match office.held_for() {
        HeldFor::Member | HeldFor::MemberOrCountry => Body::Member(ghana()),
        HeldFor::Organisation => Body::Organisation("a-name".parse().unwrap()),
        HeldFor::Own(bodies) => Body::own(*bodies.first().unwrap()),
        HeldFor::NotHeld => Body::own(OwnBody::Site),
    };
    let named = !matches!(office, Office::Operator | Office::Steward | Office::Reader);
    Actor { office, body, person: named.then(|| person(1)), ties: Vec::new() }
}

fn of_subcommittee() -> Actor {
    Actor { body: Body::own(OwnBody::CriteriaAndStandards), ..holder(Office::CommitteeMember) }
}

fn plan_of(member: MemberId, stage: Stage) -> Subject {
    Subject::Plan(PlanId { member, number: 3 }, stage)
}

/// Everything that an action could be done to, for Ghana and for another.
fn subjects() -> Vec<Subject> {
    let plans = Stage::ALL.iter().flat_map(|stage| [plan_of(ghana(), *stage), plan_of(italy(), *stage)]);
    let others = [
        Subject::Whole,
        Subject::Member(ghana()),
        Subject::Member(italy()),
        Subject::Of(person(1)),
        Subject::Of(person(2)),
    ];
    plans.chain(others).collect()
}

fn never(actor: &Actor, action: Action) {
    for subject in subjects() {
        assert!(may(actor, action, subject.clone()).is_err(), "{} may {action} on {subject:?}", actor.office);
    }
    assert!(!could(actor, action), "{} is shown the way to {action}", actor.office);
}

fn because(actor: &Actor, action: Action, subject: Subject) -> Because {
    may(actor, action, subject).unwrap_err().because
}

#[test]
fn nobody_but_the_review_touches_a_finding() {
    // A monitoring body reviews the plan of its own local member and no other.
    let reviews = |office: &&Office| !matches!(office, Office::Researcher | Office::MonitoringBody);
    for office in Office::ALL.iter().filter(reviews) {
        never(&holder(*office), Action::CodeFinding);
    }
    let monitors = holder(Office::MonitoringBody);
    assert!(may(&monitors, Action::CodeFinding, plan_of(italy(), Stage::Implementation)).is_err());
    let researcher = holder(Office::Researcher);
    assert!(may(&researcher, Action::CodeFinding, plan_of(ghana(), Stage::Implementation)).is_ok());
}

#[test]
fn only_the_steering_committee_extends_a_deadline() {
    for office in Office::ALL.iter().filter(|office| !matches!(office, Office::CommitteeMember | Office::CoChair)) {
        never(&holder(*office), Action::ExtendDeadline);
    }
    never(&of_subcommittee(), Action::ExtendDeadline);
    assert!(may(&holder(Office::CommitteeMember), Action::ExtendDeadline, Subject::Member(ghana())).is_ok());
}

#[test]
fn a_minister_signs_and_endorses_and_does_not_run_the_plan() {
    let minister = holder(Office::Minister);
    assert!(may(&minister, Action::EndorsePlan, plan_of(ghana(), Stage::CoCreation)).is_ok());
    assert_eq!(because(&minister, Action::EndorsePlan, plan_of(italy(), Stage::CoCreation)), Because::Reach);
    never(&minister, Action::CodeFinding);
    never(&minister, Action::DepositPlan);
}

#[test]
fn a_point_of_contact_deposits_for_its_own_member_and_alters_nobodys_words() {
    let contact = holder(Office::PointOfContact);
    assert!(may(&contact, Action::DepositPlan, plan_of(ghana(), Stage::CoCreation)).is_ok());
    assert_eq!(because(&contact, Action::DepositPlan, plan_of(italy(), Stage::CoCreation)), Because::Reach);
    let late = Because::Stage(Stage::Implementation);
    assert_eq!(because(&contact, Action::DepositPlan, plan_of(ghana(), Stage::Implementation)), late);
    never(&contact, Action::ExtendDeadline);
    never(&contact, Action::ChangeContribution);
    never(&contact, Action::Moderate);
}

#[test]
fn what_somebody_wrote_is_changed_by_nobody_else() {
    let writer = holder(Office::Citizen);
    assert!(may(&writer, Action::ChangeContribution, Subject::Of(person(1))).is_ok());
    assert_eq!(because(&writer, Action::ChangeContribution, Subject::Of(person(2))), Because::Reach);
    for office in Office::ALL.iter().filter(|office| **office != Office::Citizen) {
        never(&holder(*office), Action::ChangeContribution);
    }
}

#[test]
fn an_implementing_institution_reports_progress_and_does_not_change_the_commitment() {
    let institution = holder(Office::ImplementingInstitution);
    assert!(may(&institution, Action::UpdateMilestone, plan_of(ghana(), Stage::Implementation)).is_ok());
    never(&institution, Action::AmendPlan);
    never(&institution, Action::DraftPlan);
}

#[test]
fn an_organisation_owns_no_entry_to_the_challenge_and_files_no_demand_survey() {
    let organisation = holder(Office::CivilSociety);
    assert!(may(&organisation, Action::FileConcern, Subject::Member(ghana())).is_ok());
    never(&organisation, Action::EnterChallenge);
    never(&organisation, Action::AskForHelp);
}

#[test]
fn an_individual_acting_alone_files_no_concern() {
    let citizen = holder(Office::Citizen);
    assert!(may(&citizen, Action::CommentInPublic, plan_of(ghana(), Stage::CommentPeriod)).is_ok());
    assert_eq!(
        because(&citizen, Action::CommentInPublic, plan_of(ghana(), Stage::Ended)),
        Because::Stage(Stage::Ended)
    );
    never(&citizen, Action::FileConcern);
}

#[test]
fn a_local_jurisdiction_does_not_vote_with_the_national_members() {
    let local = holder(Office::LocalJurisdiction);
    assert!(may(&local, Action::DepositPlan, plan_of(ghana(), Stage::CoCreation)).is_ok());
    never(&local, Action::VoteInElection);
}

#[test]
fn a_monitoring_body_does_not_carry_out_what_it_assesses() {
    let monitors = holder(Office::MonitoringBody);
    assert!(may(&monitors, Action::CodeFinding, plan_of(ghana(), Stage::Implementation)).is_ok());
    never(&monitors, Action::UpdateMilestone);
    assert!(!Office::MonitoringBody.goes_with(Office::ImplementingInstitution));
}

#[test]
fn the_support_unit_neither_extends_nor_scores_nor_sees_ballots() {
    let unit = holder(Office::SupportUnit);
    assert!(may(&unit, Action::SendLetter, Subject::Member(ghana())).is_ok());
    never(&unit, Action::ExtendDeadline);
    never(&unit, Action::CodeFinding);
    for office in Office::ALL {
        never(&holder(*office), Action::SeeBallots);
    }
}

#[test]
fn a_researcher_works_on_no_case_of_their_own_and_sets_no_status() {
    let mut researcher = holder(Office::Researcher);
    researcher.ties.push(Body::Member(ghana()));
    let own = plan_of(ghana(), Stage::Implementation);
    assert_eq!(because(&researcher, Action::CodeFinding, own), Because::OwnCase);
    assert!(may(&researcher, Action::CodeFinding, plan_of(italy(), Stage::Implementation)).is_ok());
    never(&researcher, Action::SetStatus);
    assert!(!Office::Researcher.goes_with(Office::PointOfContact));
}

#[test]
fn the_subcommittee_recommends_and_does_not_decide() {
    let subcommittee = of_subcommittee();
    assert!(may(&subcommittee, Action::PlaceUnderReview, Subject::Member(ghana())).is_ok());
    assert!(may(&subcommittee, Action::Recommend, Subject::Member(ghana())).is_ok());
    never(&subcommittee, Action::SetStatus);
    never(&subcommittee, Action::Resolve);
}

#[test]
fn nobody_on_the_steering_committee_votes_on_their_own_case() {
    let mut member = holder(Office::CommitteeMember);
    assert!(may(&member, Action::Resolve, Subject::Member(ghana())).is_ok());
    member.ties.push(Body::Member(ghana()));
    for action in [Action::Resolve, Action::SetStatus, Action::ExtendDeadline] {
        assert_eq!(because(&member, action, Subject::Member(ghana())), Because::OwnCase);
        assert!(may(&member, action, Subject::Member(italy())).is_ok());
    }
}

#[test]
fn a_case_manager_introduces_and_does_not_implement() {
    let manager = holder(Office::CaseManager);
    assert!(may(&manager, Action::ManageCase, Subject::Member(ghana())).is_ok());
    never(&manager, Action::UpdateMilestone);
    never(&manager, Action::OfferHelp);
}

#[test]
fn an_office_is_filled_by_whoever_it_belongs_to_and_at_home_only() {
    let office = |office, body: Body| Subject::Office(office, body);
    let minister = holder(Office::Minister);
    let at_home = office(Office::PointOfContact, Body::Member(ghana()));
    assert!(may(&minister, Action::Appoint, at_home.clone()).is_ok());
    let abroad = office(Office::PointOfContact, Body::Member(italy()));
    assert_eq!(because(&minister, Action::Appoint, abroad.clone()), Because::Reach);
    assert!(may(&holder(Office::SupportUnit), Action::Appoint, abroad).is_ok());
    assert_eq!(because(&holder(Office::ForumMember), Action::Appoint, at_home), Because::Power);
    let minister_abroad = office(Office::Minister, Body::Member(ghana()));
    assert_eq!(because(&minister, Action::Appoint, minister_abroad), Because::Reach);
    let researcher = office(Office::Researcher, Body::own(OwnBody::Review));
    for by in Office::ALL {
        let allowed = may(&holder(*by), Action::Appoint, researcher.clone()).is_ok();
        assert_eq!(allowed, *by == Office::ExpertsPanel, "{by}");
    }
}

#[test]
fn a_reader_may_only_read_and_give_input_where_a_forum_takes_it_without_an_account_and_appeal() {
    let reader = holder(Office::Reader);
    // Where a forum takes it they give input while a plan is made; they support and comment on nothing.
    let allowed = [Action::Read, Action::GiveWithoutAccount, Action::AppealWithoutAccount];
    for action in Action::ALL.iter().filter(|action| !allowed.contains(action)) {
        never(&reader, *action);
    }
    assert!(may(&reader, Action::GiveWithoutAccount, plan_of(ghana(), Stage::CoCreation)).is_ok());
    assert!(may(&reader, Action::GiveWithoutAccount, plan_of(ghana(), Stage::Implementation)).is_err());
    assert!(may(&reader, Action::Read, Subject::Whole).is_ok());
}

fn reach(reach: Reach) -> String {
    match reach {
        Reach::Everywhere => "everywhere".into(),
        Reach::OwnMember => "own member".into(),
        Reach::OwnCountry => "own country, which is no member".into(),
        Reach::OwnThing => "own things".into(),
        Reach::OthersCases => "not their own case".into(),
        Reach::OthersCasesAs(body) => format!("as {body}, not their own case"),
        Reach::OfficesToFill => "offices that are theirs to fill".into(),
    }
}

/// The table as a page: asked of `may` itself, cell by cell, so that it cannot say anything else than the program does.
fn printed() -> String {
    let mut out = String::from(
        "# Who may do what\n\n\
         Printed from the function that decides (`domain::people::may`); a test fails when the two differ. Offices, actions\n\
         and stages bear their codes; what each means stands in `crates/domain/src/people/`. The rules come from OGP's papers\n\
         (dossier, section 13); which office fills which, and who may not hold two offices at once, is our decision.\n\n\
         What is in no cell nobody may do. Nobody but the review touches a finding; nobody on staff extends a deadline.\n\n\
         *Not in use yet*: the table has the power, and the program has no page, command or act for it; a test holds that against the\n\
         program. By office, such powers are left out.\n\n\
         ## By action and stage of the plan\n\n\
         *always*: whatever the plan's stage, or without a plan.\n\n\
         | action | where | always |",
    );
    for stage in Stage::ALL {
        write!(out, " {stage} |").unwrap();
    }
    out.push_str("\n|---|---|---|---|---|---|---|\n");
    for action in Action::ALL {
        let named = if NOT_IN_USE.contains(action) { format!("{action} (not in use yet)") } else { action.to_string() };
        let lines: Vec<_> = POWERS.iter().filter(|line| line.action == *action).collect();
        if lines.is_empty() {
            writeln!(out, "| {named} | nobody | | | | | |").unwrap();
        }
        for line in lines {
            let offices = match line.reach {
                Reach::OfficesToFill => "see below".to_owned(),
                _ if line.offices == Office::ALL => "all".to_owned(),
                _ => line.offices.iter().map(|office| office.code()).collect::<Vec<_>>().join(", "),
            };
            let always = if line.stages.is_empty() { offices.as_str() } else { "" };
            write!(out, "| {named} | {} | {always} |", reach(line.reach)).unwrap();
            for stage in Stage::ALL {
                let cell: Vec<&str> = line
                    .offices
                    .iter()
                    .filter(|office| !line.stages.is_empty() && asked(**office, (*action, line.reach), *stage))
                    .map(|office| office.code())
                    .collect();
                write!(out, " {} |", cell.join(", ")).unwrap();
            }
            out.push('\n');
        }
    }
    out.push_str("\n## By office\n\n| office | held for | filled by | may |\n|---|---|---|---|\n");
    for office in Office::ALL {
        let held = match office.held_for() {
            HeldFor::NotHeld => "nobody is appointed".to_owned(),
            HeldFor::Member => "a member".to_owned(),
            HeldFor::MemberOrCountry => "a member, or a country that is none".to_owned(),
            HeldFor::Organisation => "an organisation".to_owned(),
            HeldFor::Own(bodies) => bodies.iter().map(|body| body.code()).collect::<Vec<_>>().join(", "),
        };
        let by: Vec<&str> = office.appointed_by().iter().map(|by| by.code()).collect();
        let may: Vec<&str> = POWERS
            .iter()
            .filter(|line| line.offices.contains(office) && line.action != Action::Read)
            .filter(|line| line.action != Action::Appoint || could(&holder(*office), Action::Appoint))
            .filter(|line| !NOT_IN_USE.contains(&line.action))
            .map(|line| line.action.code())
            .collect();
        writeln!(out, "| {office} | {held} | {} | {} |", by.join(", "), may.join(", ")).unwrap();
    }
    out.push_str(&steps());
    out.push_str("\n## Not in one person\n\n");
    for office in Office::ALL {
        let not: Vec<&str> = Office::ALL.iter().filter(|other| !office.goes_with(**other)).map(|o| o.code()).collect();
        if !not.is_empty() {
            writeln!(out, "- {office}: {}", not.join(", ")).unwrap();
        }
    }
    out
}

/// The steps of a case of the networking mechanism, by whom and from where to where.
fn steps() -> String {
    use std::collections::BTreeSet;

    use domain::networking::{CaseState, Leads, Move, Role, StepKind, Takers};
    let mut out = String::from(
        "\n## Steps of a case\n\nOf the networking mechanism (`domain::networking::StepKind`). Who meets a case in which standing: *manager* and \
         *unit* by manage-case, *government* by ask-for-help, *provider* by offer-help, *group* by agree-to-introduction. For a provider \
         without an account the case manager speaks.\n\n| step | by | from | to |\n|---|---|---|---|\n",
    );
    let to = |by: Move| {
        let ways = || CaseState::ALL.iter().filter_map(|state| Some((*state, state.after(by)?)));
        let moved: BTreeSet<&str> = ways().filter(|(from, to)| from != to).map(|(_, to)| to.code()).collect();
        let stays = ways().any(|(from, to)| from == to);
        (moved.into_iter().collect::<Vec<_>>().join(" or "), if stays { ", or stays" } else { "" })
    };
    for kind in StepKind::ALL {
        let rule = kind.rule();
        let by = match rule.takers {
            Takers::Standing(roles) => roles.iter().map(|role| role.code()).collect::<Vec<_>>().join(", "),
            Takers::Side => "the side that it is of".to_owned(),
            Takers::Provider => "provider".to_owned(),
            Takers::Parties => "government, manager, provider".to_owned(),
        };
        let from = CaseState::ALL.iter().filter(|state| kind.is_possible(**state));
        let (from, to) = match rule.leads {
            _ if rule.after_the_end => ("always, also when it is over".to_owned(), "stays".to_owned()),
            Leads::Nowhere => ("until it is over".to_owned(), "stays".to_owned()),
            Leads::Perhaps(by) => {
                ("until it is over".to_owned(), format!("{} by the one that brings it about, else stays", to(by).0))
            }
            Leads::By(by) => {
                let (moved, stays) = to(by);
                (from.map(|state| state.code()).collect::<Vec<_>>().join(", "), format!("{moved}{stays}"))
            }
        };
        writeln!(out, "| {kind} | {by} | {from} | {to} |").unwrap();
    }
    for (role, power) in Role::ALL.iter().map(|role| (role, role.power())) {
        assert!(POWERS.iter().any(|line| line.action == power && !line.offices.is_empty()), "nobody becomes {role}");
    }
    out
}

/// Whether an office may do something to a plan at a stage: its own member's plan, or another's if that is what the line is for.
fn asked(office: Office, (action, reach): (Action, Reach), stage: Stage) -> bool {
    let others = matches!(reach, Reach::OthersCases | Reach::OthersCasesAs(_));
    let of = || plan_of(if others { italy() } else { ghana() }, stage);
    let actors = [holder(office), of_subcommittee()];
    actors.iter().filter(|actor| actor.office == office).any(|a| may(a, action, of()).is_ok())
}

#[test]
fn the_printed_table_is_the_one_that_decides() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/permissions.md");
    let now = printed();
    if std::env::var_os("OPENPACT_PRINT").is_some() {
        std::fs::write(&path, &now).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == now,
        "docs/permissions.md is not what the program decides; print it anew (see the head of this file)"
    );
}

/// Every source file below a folder.
fn sources(folder: &Path, into: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, into);
        } else if path.extension().is_some_and(|kind| kind == "rs") {
            into.push(std::fs::read_to_string(&path).unwrap());
        }
    }
}

#[test]
fn a_power_is_in_use_where_the_program_asks_for_it_and_nowhere_else_is_it_promised() {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut files = Vec::new();
    for name in ["app", "server", "web", "web-core", "web-desk", "web-read"] {
        sources(&crates.join(name).join("src"), &mut files);
    }
    for action in Action::ALL {
        let asks = format!("Action::{action:?}");
        let follows = |rest: &str| rest.chars().next().is_none_or(|next| !next.is_alphanumeric());
        let is_asked =
            files.iter().any(|file| file.match_indices(&asks).any(|(at, _)| follows(&file[at + asks.len()..])));
        let is_common = matches!(action, Action::Read | Action::KeepAccount);
        assert!(is_common || is_asked != NOT_IN_USE.contains(action), "{action} is asked for: {is_asked}");
    }
}
