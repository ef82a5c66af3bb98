//! What the review finds of the minimum requirements of making the plan, written by whoever writes the report: each met, not met, or that it
//! cannot be told, with what that rests on. Beside each stands what the checklist of the record shows, to be looked at and never taken over.

use app::review::Working;
use domain::Lens;
use domain::cocreation::{Requirement, Standard, assess};
use domain::membership::submitted;
use domain::people::Action;
use domain::review::process::{Ground, Judged, RequirementFound, Requirements, lacking, standard_judged};
use domain::rules::RuleVersion;
use views::components::form::{Field, Form, Takes};
use views::review::{Beside, ReviewDeskPage};
use views::rules::version_name;
use views::value::Value;
use views::{Address, Arg, Say};

use super::shared::{Opened, Path, lack, named, outcome, person, today};
use crate::access::Who;
use crate::desk::{Answer, AtDesk};
use crate::fields::{Flaws, LONGEST, choices, flaw_of, optional, whole};
use crate::form::Sent;
use crate::problems::Problem;
use crate::site::Site;

/// The fields of a requirement.
struct Names {
    of: Requirement,
    found: &'static str,
    address: &'static str,
    quote: &'static str,
}

macro_rules! names {
    ($($of:ident $name:literal),* $(,)?) => {
        &[$(Names { of: Requirement::$of, found: $name, address: concat!($name, "-address"), quote: concat!($name, "-quote") }),*]
    };
}

const NAMES: &[Names] = names![
    DialogueSpace "dialogue-space",
    Website "website",
    Contact "contact",
    Languages "languages",
    Repository "repository",
    Timeline "timeline",
    Outreach "outreach",
    InputMechanism "input-mechanism",
    WideConsultation "wide-consultation",
    Summary "summary",
    Channels "channels",
    ReasonedResponse "reasoned-response",
    ImplementationMeetings "implementation-meetings",
];

struct Written {
    opened: Opened,
    version: &'static RuleVersion,
    standard: Standard,
    saved: Requirements,
}

async fn find(site: &Site, who: &Who, path: &Path) -> Result<Written, Problem> {
    let opened = Opened::find(site, path)?;
    opened.permit(site, who, Action::CodeFinding)?;
    opened.codes(who)?;
    if !opened.review.both_handed_in() {
        return Err(Problem::NotAllowed(Action::CodeFinding));
    }
    let (version, standard) = standard_judged(&site.app.history().now(), &opened.review).ok_or(Problem::NotFound)?;
    let agreed = site.app.working(&opened.id, Working::Agreed, person(who)).await.map_err(Problem::of_store)?;
    Ok(Written { opened, version, standard, saved: agreed.requirements })
}

/// What the checklist of the record shows, on the day on which the plan was submitted, or today.
fn by_checklist(site: &Site, written: &Written) -> Vec<Beside> {
    let (state, plan) = (site.app.history().now(), &written.opened.id.plan);
    let member = state.members.get(&plan.member);
    let day = member.and_then(|member| submitted(member, plan.number, Lens::ALL)).map(|when| when.last());
    let assessed = assess(&state, plan, day.unwrap_or_else(|| today(site, &written.opened.id)));
    let shown = assessed.into_iter().flat_map(|assessed| assessed.findings).map(|finding| Beside {
        label: named(finding.requirement),
        value: Value::Say(Say::of(Arg::Code("requirement-outcome".into(), finding.outcome.code().into()))),
    });
    shown.collect()
}

fn with(form: Form, names: &Names, (saved, sent): (Option<&Judged>, Option<&Sent>), flaws: &Flaws) -> Form {
    let held = |name: &str, saved: &str| sent.map_or(saved, |sent| sent.get(name)).to_owned();
    let open = (String::new(), Say::new("review-unanswered"));
    let takes =
        Takes::OneOf(std::iter::once(open).chain(choices("requirement-found", RequirementFound::CODES)).collect());
    let found = Field { label: named(names.of), ..Field::new(names.found, "review-code", takes) };
    let ground = saved.map(|judged| &judged.ground);
    let told = |of: fn(&Ground) -> &str| ground.map_or("", of);
    let of_it = |what: &'static str| {
        Say::new("review-of-question")
            .with("field", Arg::Code("requirement".into(), names.of.code().into()))
            .with("what", Arg::Say(Box::new(Say::new(what))))
    };
    let quote = Field { label: of_it("judged-quote"), ..Field::new(names.quote, "review-quote", Takes::Text(LONGEST)) };
    let address = Field::new(names.address, "review-evidence-address", Takes::Line(500, "off"));
    let address = Field { label: of_it("review-evidence-address"), ..address };
    let under = Say::new("review-fold-evidence").with("field", Arg::Code("requirement".into(), names.of.code().into()));
    let found = found.value(held(names.found, saved.map_or("", |judged| judged.found.code())));
    let quote = quote.value(held(names.quote, told(|ground| &ground.quote))).flaw(flaw_of(flaws, names.quote));
    let address = address.value(held(names.address, told(|ground| &ground.address)));
    form.field(found.flaw(flaw_of(flaws, names.found)))
        .field(quote.folded(under.clone()))
        .field(address.flaw(flaw_of(flaws, names.address)).folded(under))
}

fn page(site: &Site, who: &Who, written: &Written, sent: Option<&Sent>, flaws: &Flaws) -> ReviewDeskPage {
    let Written { opened, version, standard, saved } = written;
    let lead =
        Say::new("judged-lead").with("rule", Arg::Say(Box::new(version_name(version.rule.code(), version.version))));
    let mut page = ReviewDeskPage::new(Say::new("judged-title"), lead);
    page.known = by_checklist(site, written);
    page.links.push(opened.back(site, who));
    if sent.is_none() {
        page.warnings = lacking(Some(standard), saved).iter().map(lack).collect();
    }
    if opened.review.published.is_some() {
        page.notes.push(Say::new("review-handed-in"));
        return page;
    }
    page.notes.push(Say::new("judged-all-or-nothing"));
    let form =
        Form::new(opened.at(Address::JudgeRequirements), "review-save").carry("token", who.0.form_token.as_str());
    let asked = standard.requirements.iter().filter_map(|of| NAMES.iter().find(|names| names.of == *of));
    let form = asked.fold(form, |form, names| with(form, names, (saved.get(&names.of), sent), flaws));
    page.form(None, Form { flaws: whole(flaws), ..form })
}

/// What was typed. What was said of something without a finding would be lost, and is asked about.
fn typed(standard: &Standard, sent: &Sent) -> Result<Requirements, Flaws> {
    let (mut judged, mut flaws) = (Requirements::new(), Flaws::new());
    for names in NAMES.iter().filter(|names| standard.requirements.contains(&names.of)) {
        let (quote, address) = (optional(sent, names.quote, LONGEST), optional(sent, names.address, 500));
        let found = RequirementFound::from_code(sent.get(names.found));
        match (found, quote, address) {
            (Some(found), Ok(quote), Ok(address)) => {
                judged.insert(names.of, Judged { found, ground: Ground { quote, address, ..Ground::default() } });
            }
            (None, Ok(quote), Ok(address)) => {
                let stands = !(quote.is_empty() && address.is_empty());
                flaws.extend(stands.then(|| (names.found, Say::new("flaw-choose"))));
            }
            (_, quote, address) => {
                let wrong = [(names.quote, quote.err()), (names.address, address.err())];
                flaws.extend(wrong.into_iter().filter_map(|(name, flaw)| Some((name, flaw?))));
            }
        }
    }
    if flaws.is_empty() { Ok(judged) } else { Err(flaws) }
}

/// The form; what is written is saved, half done or whole, and what is still open is shown.
pub async fn judge(desk: AtDesk<Path>) -> Answer {
    let (site, who) = (&*desk.site, &desk.who);
    let written = find(site, who, &desk.part).await?;
    let Some(sent) = desk.sent() else { return desk.show(&page(site, who, &written, None, &Vec::new()), false) };
    let permit = written.opened.permit(site, who, Action::CodeFinding)?;
    let flaws: Flaws = match typed(&written.standard, sent) {
        Ok(judged) => match outcome(site.app.save_requirements(&permit, &written.opened.id, &judged).await)? {
            Ok(()) => return desk.go(written.opened.at(Address::JudgeRequirements)),
            Err(against) => against.into_iter().map(|say| ("", say)).collect(),
        },
        Err(flaws) => flaws,
    };
    desk.show(&page(site, who, &written, Some(sent), &flaws), true)
}
