//! Giving input: a proposal, a comment on a proposal or on the draft of a call.

use std::sync::Arc;

use app::WriteError;
use app::cocreation::{Giving, Input, NotGiven, OnDraft, Words};
use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::cocreation::{Entry, Flaw, GiverClass, Part as Asked, Stance, Written};
use domain::people::{Action, Actor, Body as For, Office, Subject};
use domain::{InputId, PartialDate};
use views::cocreation::{MakingDeskPage, Passage, about_paragraph};
use views::components::form::{Field, Form, Takes};
use views::value::Link;
use views::{Address, Arg, Say, Target};

use super::forms::Made;
use crate::access::{Posted, Who};
use crate::ask::{Ask, Part};
use crate::fields::{choices, form as form_of, go, permit, show};
use crate::form::Sent;
use crate::problems::Problem;
use crate::site::Site;

/// What stands in an address before the proposal for which another wording is proposed.
const WORDING: &str = "wording-";

/// What stands in an address before the version and the number of a paragraph of the draft.
const PARAGRAPH: &str = "draft-";

/// The way to propose another wording of a proposal.
pub fn way_to_wording(input: &Input) -> Link {
    let give = Address::Give(input.plan.member.to_string(), input.plan.number, input.call);
    let to = Target::new(give).and("about", &Sort::Wording(input.id).about());
    Link { to, text: Say::new("give-wording") }
}

/// What is given.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Proposal,
    CommentOn(InputId),
    Wording(InputId),
    CommentOnDraft,
    CommentOnParagraph(OnDraft),
    WordingOfParagraph(OnDraft),
}

/// The paragraph that an address names.
fn paragraph_of(about: &str) -> Option<OnDraft> {
    let (version, paragraph) = about.strip_prefix(PARAGRAPH)?.split_once('-')?;
    Some(OnDraft { version: version.parse().ok()?, paragraph: paragraph.parse().ok()? })
}

impl Sort {
    /// What the address asks for: a comment where it names a proposal or the draft.
    fn of(about: &str) -> Result<Self, Problem> {
        match about {
            "" => Ok(Self::Proposal),
            "draft" => Ok(Self::CommentOnDraft),
            other => match (other.strip_prefix(WORDING), paragraph_of(other)) {
                (Some(about), _) => match paragraph_of(about) {
                    Some(on) => Ok(Self::WordingOfParagraph(on)),
                    None => about.parse().map(Self::Wording).map_err(|_| Problem::NotFound),
                },
                (None, Some(on)) => Ok(Self::CommentOnParagraph(on)),
                (None, None) => other.parse().map(Self::CommentOn).map_err(|_| Problem::NotFound),
            },
        }
    }

    fn about(self) -> String {
        match self {
            Self::Proposal => String::new(),
            Self::CommentOn(id) => id.to_string(),
            Self::Wording(id) => format!("{WORDING}{id}"),
            Self::CommentOnDraft => "draft".into(),
            Self::CommentOnParagraph(on) => about_paragraph(on.version, on.paragraph),
            Self::WordingOfParagraph(on) => format!("{WORDING}{}", about_paragraph(on.version, on.paragraph)),
        }
    }

    const fn has_title(self) -> bool {
        matches!(self, Self::Proposal | Self::Wording(_))
    }

    const fn is_wording(self) -> bool {
        matches!(self, Self::Wording(_) | Self::WordingOfParagraph(_))
    }

    const fn on(self) -> Option<OnDraft> {
        match self {
            Self::CommentOnParagraph(on) | Self::WordingOfParagraph(on) => Some(on),
            Self::Proposal | Self::CommentOn(_) | Self::Wording(_) | Self::CommentOnDraft => None,
        }
    }
}

/// In what capacity somebody gives: as a citizen, or for an organisation that they speak for.
pub fn capacities(who: &Who) -> Vec<(String, Say)> {
    let own = ("citizen".to_owned(), Say::new("give-as-myself"));
    let speaks = |actor: &&Actor| actor.office == Office::CivilSociety;
    let organisations = who.0.actors.iter().filter(speaks).filter_map(|actor| match &actor.body {
        For::Organisation(name) => Some((name.to_string(), Say::plain(name.as_str()))),
        For::Member(_) | For::Country(_) | For::Own(_) => None,
    });
    std::iter::once(own).chain(organisations).collect()
}

/// The organisation that was chosen among somebody's capacities; none where they speak for themselves.
pub fn chosen(who: &Who, sent: &str) -> Option<String> {
    let organisation = capacities(who).into_iter().map(|(name, _)| name).find(|name| name == sent);
    organisation.filter(|name| name != "citizen")
}

struct Shown<'a> {
    who: &'a Who,
    made: &'a Made,
    call: u16,
    sort: Sort,
    /// The words of the proposal or the paragraph, where another wording is proposed.
    theirs: Option<Words>,
    /// The words of the paragraph that it is about.
    paragraph: String,
}

impl Shown<'_> {
    fn page(&self, site: &Site, sent: Option<&Sent>, flaws: &[Flaw], whole: Vec<Say>) -> MakingDeskPage {
        let flaw = |part: Asked| flaws.iter().find(|flaw| flaw.part() == part).map(|flaw| says(*flaw));
        let theirs = |name: &str| {
            let words = self.theirs.as_ref()?;
            match name {
                "title" => words.title.clone(),
                "body" => Some(words.body.clone()),
                _ => None,
            }
        };
        let typed = |name: &str| sent.map(|sent| sent.get(name).to_owned()).or_else(|| theirs(name));
        let to = Address::Give(self.made.plan.member.to_string(), self.made.plan.number, self.call);
        let mut form = form_of(&self.who.0, to, "give-send", self.made.position()).carry("about", self.sort.about());
        if self.sort.has_title() {
            let title =
                Field::new("title", "give-title", Takes::Line(Asked::Title.most(), "off")).hint("give-title-hint");
            form = form.field(title.value(typed("title").unwrap_or_default()).flaw(flaw(Asked::Title)));
        } else if !self.sort.is_wording() {
            let stance = Takes::OneOf(choices("stance", Stance::CODES));
            // Nobody is taken to be for what they only ask about.
            let stands = typed("stance").unwrap_or_else(|| Stance::Neutral.code().to_owned());
            form = form.field(Field::new("stance", "give-stance", stance).value(stands));
        }
        let body = Field::new("body", "give-body", Takes::Text(Asked::Body.most())).hint("give-body-hint");
        let name = typed("name").unwrap_or_else(|| self.who.0.account.name.clone());
        form = form.field(body.value(typed("body").unwrap_or_default()).flaw(flaw(Asked::Body))).field(
            Field::new("name", "give-name", Takes::Line(Asked::Name.most(), "name"))
                .hint("give-name-hint")
                .value(name)
                .flaw(flaw(Asked::Name)),
        );
        let capacities = capacities(self.who);
        if capacities.len() > 1 {
            let field = Field::new("as", "give-as", Takes::OneOf(capacities));
            form = form.field(field.value(typed("as").unwrap_or_default()));
        }
        let form = Form { flaws: whole, ..form };
        let title = match self.sort {
            Sort::Proposal => "give-proposal",
            Sort::Wording(_) | Sort::WordingOfParagraph(_) => "give-wording",
            Sort::CommentOn(_) | Sort::CommentOnDraft | Sort::CommentOnParagraph(_) => "give-comment",
        };
        let lead = Say::new("give-lead").with("plan", self.made.name(site)).with("call", self.call.to_string());
        let here = Address::Call(self.made.plan.member.to_string(), self.made.plan.number, self.call);
        let links = vec![Link { to: here.into(), text: Say::new("give-back") }];
        let mut page = MakingDeskPage::of(Say::new(title), lead, form, links);
        page.notes = ["give-note-public", "give-note-receipt", "give-note-erase"].map(Say::new).into();
        if let Some(on) = self.sort.on() {
            let heading = Say::new("draft-paragraph-of")
                .with("number", on.paragraph.to_string())
                .with("version", on.version.to_string());
            page.passages = vec![Passage { heading, ..Passage::of("draft-paragraph-of", &*self.paragraph) }];
        }
        if self.sort.on().is_some() || self.sort == Sort::CommentOnDraft {
            let (member, number) = (self.made.plan.member.to_string(), self.made.plan.number);
            let to = Address::GiveOnDraft(member, number, self.call);
            page.links.push(Link { to: to.into(), text: Say::new("draft-back") });
        }
        page
    }
}

/// What is wrong with a field, in a sentence.
pub fn says(flaw: Flaw) -> Say {
    match flaw {
        Flaw::Missing(_) => Say::new("flaw-missing"),
        Flaw::TooLong { part, has } => Say::new("flaw-long").with("has", has).with("most", part.most()),
    }
}

/// Why something is not taken, in a sentence.
pub fn not_given(why: &NotGiven) -> Say {
    let when = |day| Arg::When(PartialDate::Day(day));
    match why {
        NotGiven::NotOpen { opens, closes } => {
            Say::new("give-not-open").with("from", when(*opens)).with("to", when(*closes))
        }
        NotGiven::NoSuchCall | NotGiven::Flawed(_) => Say::new("refused-call"),
        NotGiven::NoSuchInput | NotGiven::NotTheirs => Say::new("give-gone"),
        NotGiven::NotPermitted => Say::new("refused-permit"),
        NotGiven::Changed { now } => Say::new("give-changed").with("version", now.to_string()),
        NotGiven::Settled => Say::new("refused-settled"),
        NotGiven::Unchanged => Say::new("give-unchanged"),
        NotGiven::Decided => Say::new("give-decided"),
        NotGiven::NoSuchParagraph => Say::new("give-no-paragraph"),
        NotGiven::AccountNeeded => Say::new("give-account-needed"),
    }
}

/// The words of a proposal for which another wording is proposed, as far as everybody may read them.
async fn theirs(site: &Site, sort: Sort) -> Result<Option<Words>, Problem> {
    let Sort::Wording(id) = sort else { return Ok(None) };
    let input = site.app.input(&id).await.map_err(Problem::of_store)?.ok_or(Problem::NotFound)?;
    let aside = site.app.settled(&input.plan, &id).is_some_and(|entry| matches!(entry, Entry::Aside(_)));
    let words = input.words.ok().map(|(words, _)| words).filter(|_| !aside && !input.held);
    words.map(Some).ok_or(Problem::NotFound)
}

/// The words of the paragraph that something is said of, in the version that was read.
fn paragraph(site: &Site, (made, call): (&Made, u16), sort: Sort) -> Result<String, Problem> {
    let Some(on) = sort.on() else { return Ok(String::new()) };
    let found = made.process.as_ref().and_then(|process| process.calls.get(&call)).ok_or(Problem::NotFound)?;
    let draft = site.app.draft_words(found, on.version).ok_or(Problem::NotFound)?;
    domain::paragraphs::paragraph(&draft, on.paragraph).map(ToOwned::to_owned).ok_or(Problem::NotFound)
}

async fn shown<'a>(site: &Site, who: &'a Who, (made, call): (&'a Made, u16), sort: Sort) -> Result<Shown<'a>, Problem> {
    let paragraph = paragraph(site, (made, call), sort)?;
    let theirs = match sort {
        Sort::WordingOfParagraph(_) => Some(Words { title: None, body: paragraph.clone(), name: String::new() }),
        _ => theirs(site, sort).await?,
    };
    Ok(Shown { who, made, call, sort, theirs, paragraph })
}

/// The form.
pub async fn form(
    State(site): State<Arc<Site>>,
    who: Who,
    Part((member, plan, call)): Part<(String, String, u16)>,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    let made = Made::find(&site, &member, &plan)?;
    let known = made.process.as_ref().is_some_and(|process| process.calls.contains_key(&call));
    known.then_some(()).ok_or(Problem::NotFound)?;
    let sort = Sort::of(ask.get("about").unwrap_or(""))?;
    let shown = shown(&site, &who, (&made, call), sort).await?;
    show(&site, &ask, &shown.page(&site, None, &[], Vec::new()), false)
}

/// Takes what was written, and leads to where one sees what becomes of it.
pub async fn give(
    State(site): State<Arc<Site>>,
    who: Who,
    Posted(sent): Posted,
    Part((member, plan, call)): Part<(String, String, u16)>,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    let made = Made::find(&site, &member, &plan)?;
    let sort = Sort::of(sent.get("about"))?;
    let shown = shown(&site, &who, (&made, call), sort).await?;
    let organisation = chosen(&who, sent.get("as"));
    let action = if sort == Sort::Proposal { Action::GiveInput } else { Action::CommentInPublic };
    let stage = site.app.stage_of(&made.plan);
    let permit = permit(&who.0, action, &Subject::Plan(made.plan.clone(), stage))?;
    let stance = Stance::from_code(sent.get("stance")).unwrap_or(Stance::Neutral);
    let giving = Giving {
        plan: made.plan.clone(),
        call,
        about: match sort {
            Sort::CommentOn(id) | Sort::Wording(id) => Some(id),
            Sort::Proposal | Sort::CommentOnDraft | Sort::CommentOnParagraph(_) | Sort::WordingOfParagraph(_) => None,
        },
        on: sort.on(),
        // Whoever proposes another wording is for it with changes.
        stance: match sort {
            Sort::Proposal => None,
            Sort::Wording(_) | Sort::WordingOfParagraph(_) => Some(Stance::WithChanges),
            Sort::CommentOn(_) | Sort::CommentOnDraft | Sort::CommentOnParagraph(_) => Some(stance),
        },
        amends: sort.is_wording(),
        written: Written {
            title: sort.has_title().then(|| sent.get("title").to_owned()),
            body: sent.get("body").to_owned(),
            name: sent.get("name").to_owned(),
        },
        class: if organisation.is_some() { GiverClass::Organisation } else { GiverClass::Citizen },
        person: who.0.account.person.clone(),
        organisation,
        language: ask.asked.locale.lang().to_owned(),
    };
    match site.app.give_input(&permit, giving).await {
        Ok(given) => Ok(go(&site, &ask, Target::new(Address::Input(given.input.to_string())))),
        Err(WriteError::Refused(NotGiven::Flawed(flaws))) => {
            show(&site, &ask, &shown.page(&site, Some(&sent), &flaws, Vec::new()), true)
        }
        // The paragraph does not stand there any more: what was typed can be sent as something about the whole draft.
        Err(WriteError::Refused(NotGiven::Changed { now })) if sort.on().is_some() => {
            let shown = Shown { sort: Sort::CommentOnDraft, theirs: None, ..shown };
            let flaw = Say::new("give-paragraph-changed").with("version", now.to_string());
            show(&site, &ask, &shown.page(&site, Some(&sent), &[], vec![flaw]), true)
        }
        Err(WriteError::Refused(why)) => {
            show(&site, &ask, &shown.page(&site, Some(&sent), &[], vec![not_given(&why)]), true)
        }
        Err(WriteError::Store(cause)) => Err(Problem::of_store(cause)),
        Err(other) => Err(Problem::of_write(other)),
    }
}
