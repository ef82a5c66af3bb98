//! A draft paragraph by paragraph, with what was said of each: for everybody, and on the desk with a form beside each.

use std::sync::Arc;

use app::cocreation::{Input, OnDraft};
use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::cocreation::{CallState, CoCreation, Version};
use domain::membership::zone_of;
use domain::paragraphs::{paragraph, paragraphs};
use domain::{Lens, PartialDate, Partnership, PlanId};
use serde_json::json;
use views::cocreation::{AskedOfParagraph, DraftPage, DraftParagraph, Remark, about_paragraph};
use views::difference::{ALIKE, Piece, pieces};
use views::value::Link;
use views::{Address, Page, Say, Target};

use super::shown::{beginning, settled, standing, words as shown};
use crate::ask::{Ask, Part};
use crate::basis::Basis;
use crate::front::RestsOn;
use crate::object::Object;
use crate::present::{Present, text_of};
use crate::problems::Problem;
use crate::site::{Question, Site};

/// How much of what was said of a paragraph stands beside it: the newest. The rest is a page away.
const BESIDE: u16 = 3;

/// How much of it stands on one page.
const ON_A_PAGE: usize = 30;

/// The most paragraphs beside which something stands. A judgement: a draft that one reads at one sitting has some dozens.
const MOST: u16 = 400;

/// How many characters of a comment stand beside a paragraph.
const REMARK: usize = 600;

/// The parts of the address of a call.
pub type OfCall = (String, String, u16);

/// The draft of a call, as HTML or JSON.
pub async fn draft(State(site): State<Arc<Site>>, Part(of): Part<OfCall>, ask: Ask) -> Result<Response<Body>, Problem> {
    annotated(&site, &of, ask, None).await
}

/// The same on the desk: `asks` is what the form beside each paragraph needs.
///
/// # Errors
/// When there is no such draft or version, or the store does not answer.
pub async fn annotated(
    site: &Arc<Site>,
    (member, number, call): &OfCall,
    ask: Ask,
    asks: Option<AskedOfParagraph>,
) -> Result<Response<Body>, Problem> {
    let plan: PlanId = format!("{member}/{number}").parse().map_err(|_| Problem::NotFound)?;
    let state = site.app.history().now();
    let found = state.cocreations.get(&plan).and_then(|process| process.calls.get(call)).ok_or(Problem::NotFound)?;
    let number_of =
        |name: &str| ask.get(name).map(|text| text.parse::<u16>().map_err(|_| Problem::NotFound)).transpose();
    let version = number_of("version")?.unwrap_or_else(|| found.version());
    if version == 0 || version > found.version() {
        return Err(Problem::NotFound);
    }
    let words = site.app.draft_words(found, version).unwrap_or_default();
    let chosen = number_of("paragraph")?;
    let of = (&plan, *call);
    // On the desk a paragraph is named so that its form stands open; for everybody it is shown with all that was said of it.
    let only = chosen.filter(|_| asks.is_none());
    let (inputs, more) = match only {
        Some(number) => {
            paragraph(&words, number).ok_or(Problem::NotFound)?;
            let last = last(site, of, (version, number), &ask).await?;
            let limit = u32::try_from(ON_A_PAGE + 1).unwrap_or(u32::MAX);
            let on = OnDraft { version, paragraph: number };
            let mut inputs =
                site.app.inputs_on_paragraph(of, on, last.as_ref(), limit).await.map_err(Problem::of_store)?;
            let more = inputs.len() > ON_A_PAGE;
            inputs.truncate(ON_A_PAGE);
            (inputs, more)
        }
        None => {
            let count = u16::try_from(paragraphs(&words).count()).unwrap_or(MOST).min(MOST);
            let inputs =
                site.app.inputs_on_paragraphs(of, version, (count, BESIDE)).await.map_err(Problem::of_store)?;
            (inputs, false)
        }
    };
    site.answer(ask, OneDraft { plan, call: *call, version, inputs, only, more, chosen, asks }).await
}

/// The one behind which a page begins.
async fn last(
    site: &Site,
    (plan, call): (&PlanId, u16),
    (version, number): (u16, u16),
    ask: &Ask,
) -> Result<Option<Input>, Problem> {
    let Some(after) = ask.get("after") else { return Ok(None) };
    let id = after.parse().map_err(|_| Problem::NotFound)?;
    let found = site.app.input(&id).await.map_err(Problem::of_store)?;
    let is_of_it = |input: &Input| {
        (&input.plan, input.call, input.version, input.paragraph) == (plan, call, version, Some(number))
    };
    found.filter(is_of_it).map(Some).ok_or(Problem::NotFound)
}

struct OneDraft {
    plan: PlanId,
    call: u16,
    version: u16,
    inputs: Vec<Input>,
    /// The paragraph that is shown alone, with a page of what was said of it.
    only: Option<u16>,
    more: bool,
    /// The paragraph that was asked for.
    chosen: Option<u16>,
    asks: Option<AskedOfParagraph>,
}

impl OneDraft {
    fn find<'a>(&self, present: Present<'a>) -> Result<(&'a CoCreation, &'a CallState, &'a Version), Problem> {
        let process = present.state.cocreations.get(&self.plan).ok_or(Problem::NotFound)?;
        let call = process.calls.get(&self.call).ok_or(Problem::NotFound)?;
        let version = call.drafts.get(usize::from(self.version.saturating_sub(1)));
        let version = version.filter(|version| present.lens.as_of.is_none_or(|day| version.on <= day));
        Ok((process, call, version.ok_or(Problem::NotFound)?))
    }

    fn address(&self) -> Address {
        let (member, number) = (self.plan.member.to_string(), self.plan.number);
        match &self.asks {
            Some(_) => Address::GiveOnDraft(member, number, self.call),
            None => Address::Draft(member, number, self.call),
        }
    }

    /// The page of a version.
    fn of_version(&self, version: u16) -> Link {
        let to = Target::new(self.address()).and("version", &version.to_string());
        Link { to, text: Say::new("call-version").with("version", version.to_string()) }
    }

    /// All that was said of a paragraph of this version, from behind an input.
    fn of_paragraph(&self, number: u16, after: Option<&Input>) -> Target {
        let (member, plan) = (self.plan.member.to_string(), self.plan.number);
        let to = Target::new(Address::Draft(member, plan, self.call)).and("version", &self.version.to_string());
        let to = to.and("paragraph", &number.to_string());
        after.map_or(to.clone(), |last| to.and("after", &last.id.to_string()))
    }

    fn remark(&self, present: Present<'_>, input: &Input, paragraph: &str) -> Remark {
        let standing = standing(input, settled(present, input));
        let said = shown(input, &standing);
        let words = match said {
            None => Vec::new(),
            Some(words) if input.amends => pieces(paragraph, &words.body, ALIKE),
            Some(words) => vec![Piece::Same(beginning(&words.body, REMARK))],
        };
        Remark {
            to: Address::Input(input.id.to_string()).into(),
            by: said.map(|words| words.name.clone()).filter(|name| !name.is_empty()),
            class: input.class.code().into(),
            on: PartialDate::Day(input.given_at.date()),
            stance: input.stance.map(|stance| stance.code().into()),
            words,
            amends: input.amends,
            standing,
        }
    }

    fn paragraphs(&self, present: Present<'_>, (call, words): (&CallState, &str), open: bool) -> Vec<DraftParagraph> {
        let counts = call.on_paragraphs(self.version);
        let shown = paragraphs(words).filter(|(number, _)| self.only.is_none_or(|only| only == *number));
        let is_now = self.version == call.version();
        let told = shown.map(|(number, words)| {
            let of_it = self.inputs.iter().filter(|input| input.paragraph == Some(number));
            let remarks: Vec<Remark> = of_it.clone().map(|input| self.remark(present, input, words)).collect();
            // What is not sealed yet stands there as well.
            let count = counts.get(&Some(number)).copied().unwrap_or(0).max(remarks.len() as u64);
            let more = match self.only {
                Some(_) => self.inputs.last().filter(|_| self.more).map(|last| self.of_paragraph(number, Some(last))),
                None => (count > remarks.len() as u64).then(|| self.of_paragraph(number, None)),
            };
            let give = || Target::new(Address::Give(self.plan.member.to_string(), self.plan.number, self.call));
            let wording = || give().and("about", &format!("wording-{}", about_paragraph(self.version, number)));
            DraftParagraph {
                number,
                words: text_of(words),
                count,
                remarks,
                more,
                wording: (open && is_now && self.asks.is_some()).then(wording),
                is_open: self.asks.is_some() && self.chosen == Some(number),
            }
        });
        told.collect()
    }
}

impl Question for OneDraft {
    fn position(&self, state: &Partnership) -> Option<u64> {
        Some(state.cocreations.get(&self.plan)?.calls.get(&self.call)?.position)
    }

    fn rests_on(&self, _: Lens) -> RestsOn {
        Arc::new(Basis::everything)
    }

    /// The desk changes without the record.
    fn may_be_kept(&self, _: &Partnership) -> bool {
        false
    }

    fn page(&self, present: Present<'_>) -> Result<Box<dyn Page>, Problem> {
        let (process, call, version) = self.find(present)?;
        let today = present.asked.day_in(zone_of(present.state, &self.plan.member, Lens::ALL));
        let is_now = self.version == call.version();
        let open = call.is_open(process, today) && is_now;
        let words = present.word(&version.text).unwrap_or("");
        let before = call.drafts.get(usize::from(self.version.saturating_sub(2))).filter(|_| self.version > 1);
        let before = before.and_then(|before| present.word(&before.text));
        let (member, number) = (self.plan.member.to_string(), self.plan.number);
        let others = (1..).zip(&call.drafts).filter(|(version, _)| *version != self.version);
        Ok(Box::new(DraftPage {
            name: present.name_of(&self.plan.member),
            number,
            call: self.call,
            version: self.version,
            on: PartialDate::Day(version.on),
            act: version.at,
            of: version.of.map(|of| Link { to: Address::Input(of.to_string()).into(), text: Say::new("draft-of") }),
            newest: (!is_now).then(|| self.of_version(call.version())),
            changed: before.map(|before| pieces(before, words, ALIKE)).unwrap_or_default(),
            paragraphs: self.paragraphs(present, (call, words), open),
            whole: call.on_paragraphs(self.version).get(&None).copied().unwrap_or(0),
            versions: others.map(|(number, other)| (self.of_version(number), PartialDate::Day(other.on))).collect(),
            say: (open && self.asks.is_none()).then(|| Address::GiveOnDraft(member.clone(), number, self.call).into()),
            asks: self.asks.clone().filter(|_| open),
            member,
        }))
    }

    fn json(&self, present: Present<'_>) -> Result<Object, Problem> {
        let (_, call, version) = self.find(present)?;
        let words = present.word(&version.text).unwrap_or("");
        let told = self.paragraphs(present, (call, words), false).into_iter().map(|one| {
            let remarks = one.remarks.iter().map(|remark| {
                let said: Option<String> = (!remark.words.is_empty()).then(|| {
                    let kept = remark.words.iter().filter_map(|piece| match piece {
                        Piece::Same(words) | Piece::New(words) => Some(words.as_str()),
                        Piece::Gone(_) => None,
                    });
                    kept.collect()
                });
                json!({
                    "address": remark.to.path(),
                    "by": remark.by,
                    "class": remark.class,
                    "given_on": remark.on.to_string(),
                    "stance": remark.stance,
                    "amends": remark.amends,
                    "words": said,
                    "standing": remark.standing.code(),
                })
            });
            json!({
                "paragraph": one.number,
                "words": one.words.words,
                "comments": one.count,
                "newest": remarks.collect::<Vec<_>>(),
                "more": one.more.map(|to| to.path()),
            })
        });
        Ok(json!({
            "plan": self.plan,
            "call": self.call,
            "version": self.version,
            "versions": call.version(),
            "act": version.at,
            "taken_over_from": version.of,
            "on_the_whole": call.on_paragraphs(self.version).get(&None).copied().unwrap_or(0),
            "paragraphs": told.collect::<Vec<_>>(),
        })
        .into())
    }
}
