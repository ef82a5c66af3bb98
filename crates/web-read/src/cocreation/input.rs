//! What became of one input, and its receipt.

use std::sync::Arc;

use app::cocreation::{Earlier, Input, StoredLeaf};
use axum::body::Body;
use axum::extract::State;
use axum::http::header::CONTENT_DISPOSITION;
use axum::http::{HeaderMap, Response};
use domain::cocreation::{
    AppealOutcome, Entry, GiverClass, InputsAnswered, Published, ResponseOutcome, SetAside, Stance, due,
};
use domain::paragraphs::paragraph;
use domain::{Date, InputId, Lens, PartialDate, Partnership, Timestamp};
use serde_json::{Value as Json, json};
use transparency::Hash;
use views::cocreation::{Appealed, Count, InputPage, Reply, Said, Wording};
use views::difference::{ALIKE, pieces};
use views::plans::{Became, TakesUp};
use views::value::Link;
use views::{Address, Arg, Page, Say, Target};

use super::process::words;
use super::shown::{call_of, entered, row, settled, standing, told, told_entry, words as shown};
use crate::answer::{Keep, Ready};
use crate::ask::{Ask, Part};
use crate::basis::Basis;
use crate::front::RestsOn;
use crate::object::Object;
use crate::plans::uptake;
use crate::present::{Present, text_of};
use crate::problems::Problem;
use crate::site::{Question, Site};

/// How many comments stand on one page.
const ON_A_PAGE: usize = 30;

/// How many that say the same are named on a page. A judgement.
const MOST_SAME: usize = 50;

/// How many earlier wordings stand on a page: the latest. A judgement; each has its receipt all the same.
const MOST_VERSIONS: u32 = 20;

/// An input, as HTML or JSON.
pub async fn input(State(site): State<Arc<Site>>, Part(id): Part<String>, ask: Ask) -> Result<Response<Body>, Problem> {
    let id: InputId = id.parse().map_err(|_| Problem::NotFound)?;
    let input = site.app.input(&id).await.map_err(Problem::of_store)?.ok_or(Problem::NotFound)?;
    // That of its present version; the first leaf of an input is its own.
    let leaf = match &input.leaf {
        Some(leaf) => site.app.store().leaf(leaf).await.map_err(Problem::of_store)?,
        None => site.app.store().leaves_of(&id, 1).await.map_err(Problem::of_store)?.pop(),
    };
    let leaf = leaf.ok_or(Problem::NotFound)?;
    let earlier = site.app.versions_of(&id, MOST_VERSIONS).await.map_err(Problem::of_store)?;
    let last = match ask.get("after").map(str::parse) {
        None => None,
        Some(after) => {
            let after = after.map_err(|_| Problem::NotFound)?;
            let found = site.app.input(&after).await.map_err(Problem::of_store)?;
            Some(found.filter(|comment| comment.about == Some(id)).ok_or(Problem::NotFound)?)
        }
    };
    let limit = u32::try_from(ON_A_PAGE + 1).unwrap_or(u32::MAX);
    let mut comments = match input.stance {
        None => site.app.comments_about(&id, last.as_ref(), limit).await.map_err(Problem::of_store)?,
        Some(_) => Vec::new(),
    };
    let more = comments.len() > ON_A_PAGE;
    comments.truncate(ON_A_PAGE);
    let about = match &input.about {
        Some(about) => site.app.input(about).await.map_err(Problem::of_store)?,
        None => None,
    };
    site.answer(ask, OneInput { input, leaf, earlier, comments, more, about }).await
}

/// The receipt of something that was given: a promise, and a proof once it is sealed.
pub async fn receipt(
    State(site): State<Arc<Site>>,
    Part(leaf): Part<String>,
    headers: HeaderMap,
) -> Result<Response<Body>, Problem> {
    let mut bytes = [0; 32];
    hex::decode_to_slice(&leaf, &mut bytes).map_err(|_| Problem::NotFound)?;
    let receipt =
        site.app.input_receipt(&Hash::from_bytes(bytes)).await.map_err(Problem::of_store)?.ok_or(Problem::NotFound)?;
    let name = format!("attachment; filename=\"input-receipt-{}.json\"", leaf.get(..12).unwrap_or(&leaf));
    let ready = Ready::new("application/json", receipt.to_json(), Keep::No);
    Ok(ready.with_header(CONTENT_DISPOSITION, &name).serve_once(&headers))
}

struct OneInput {
    input: Input,
    /// That of its present version.
    leaf: StoredLeaf,
    /// Its earlier versions, the latest first.
    earlier: Vec<Earlier>,
    comments: Vec<Input>,
    more: bool,
    /// The proposal that it is a comment on.
    about: Option<Input>,
}

impl OneInput {
    fn said(&self, present: Present<'_>) -> Said {
        let how = settled(present, &self.input);
        if let Some(Entry::Aside(SetAside::Moderated { remark, .. })) = how.map(|settled| &settled.how) {
            return Said::Hidden { remark: remark.as_ref().map(|remark| words(present, remark)) };
        }
        let erased = |on| Said::Erased { on: PartialDate::Day(on) };
        if self.input.held && how.is_none() {
            return Said::Held;
        }
        match (&self.input.words, shown(&self.input, &standing(&self.input, how))) {
            (Err(gone), _) => erased(gone.at.date()),
            (Ok(_), None) => erased(how.map_or_else(|| self.input.given_at.date(), |settled| settled.on)),
            (Ok(_), Some(words)) => {
                Said::Words { title: words.title.as_deref().map(text_of), body: text_of(&words.body) }
            }
        }
    }

    fn reply(&self, present: Present<'_>) -> Option<Reply> {
        let how = call_of(present.state, &self.input)?.settled.get(&self.input.id)?;
        let Entry::Answered(answer) = &how.how else { return None };
        let until = present.lens.as_of.unwrap_or(Date::MAX);
        Some(Reply {
            cites: self.cited(present, answer).map(|entry| entered(present, entry, until)).collect(),
            outcome: answer.outcome.code().into(),
            words: words(present, &answer.response),
            on: PartialDate::Day(how.on),
            act: how.at,
        })
    }

    /// What of the forum's repository a response cites.
    fn cited<'a>(
        &self,
        present: Present<'a>,
        answer: &'a InputsAnswered,
    ) -> impl Iterator<Item = &'a Published> + use<'a> {
        let forum = present.state.forums.get(&self.input.plan.member);
        answer.cites.iter().filter_map(move |entry| Some(forum?.entry(*entry)?.as_ref()))
    }

    /// The response for programs.
    fn told_reply(&self, present: Present<'_>) -> Option<Json> {
        let how = call_of(present.state, &self.input)?.settled.get(&self.input.id)?;
        let Entry::Answered(answer) = &how.how else { return None };
        let until = present.lens.as_of.unwrap_or(Date::MAX);
        let cites: Vec<Json> = self.cited(present, answer).map(|entry| told_entry(present, entry, until)).collect();
        Some(json!({ "outcome": answer.outcome, "on": how.on, "act": how.at, "cites": cites }))
    }

    /// When its present words were written.
    fn worded_at(&self) -> Timestamp {
        self.input.changed_at.unwrap_or(self.input.given_at)
    }

    /// What another wording would change, and what the author of the proposal says to it.
    fn wording(&self, present: Present<'_>) -> Option<Wording> {
        if self.input.amends && self.input.paragraph.is_some() {
            return self.wording_of_paragraph(present);
        }
        let about = self.about.as_ref().filter(|_| self.input.amends)?;
        let words = shown(&self.input, &standing(&self.input, settled(present, &self.input)))?;
        let theirs = shown(about, &standing(about, settled(present, about)));
        let (title, body) = theirs.map_or(("", ""), |words| (words.title.as_deref().unwrap_or(""), &*words.body));
        let decided = self.input.decided.as_ref();
        let says = match decided.map(|decided| decided.accepted) {
            None => "input-wording-waits",
            Some(true) => "input-wording-accepted",
            Some(false) => "input-wording-declined",
        };
        Some(Wording {
            title: Say::new("input-wording"),
            on: PartialDate::Day(self.worded_at().date()),
            heading: pieces(title, words.title.as_deref().unwrap_or(""), ALIKE),
            body: pieces(body, &words.body, ALIKE),
            decided: Some(Say::new(says)),
            reason: decided.and_then(|decided| decided.reason.as_deref()).map(text_of),
            of: None,
        })
    }

    /// What another wording of a paragraph would change, and what the forum says to it.
    fn wording_of_paragraph(&self, present: Present<'_>) -> Option<Wording> {
        let how = settled(present, &self.input);
        let words = shown(&self.input, &standing(&self.input, how))?;
        let draft = call_of(present.state, &self.input)?.drafts.get(usize::from(self.input.version.checked_sub(1)?))?;
        let theirs = paragraph(present.word(&draft.text).unwrap_or(""), self.input.paragraph?);
        let says = match how.map(|settled| &settled.how) {
            Some(Entry::Answered(answer)) if answer.outcome == ResponseOutcome::TakenUp => "input-wording-taken-over",
            Some(Entry::Answered(_)) => "input-wording-not-taken-over",
            _ => "input-wording-forum",
        };
        Some(Wording {
            title: Say::new("input-wording"),
            on: PartialDate::Day(self.worded_at().date()),
            heading: Vec::new(),
            body: pieces(theirs.unwrap_or(""), &words.body, ALIKE),
            decided: Some(Say::new(says)),
            reason: None,
            of: None,
        })
    }

    /// The paragraph of the draft that it is about.
    fn of_draft(&self) -> Option<Link> {
        let number = self.input.paragraph?.to_string();
        let (plan, version) = (&self.input.plan, self.input.version.to_string());
        let to = Target::new(Address::Draft(plan.member.to_string(), plan.number, self.input.call));
        let text = Say::new("draft-paragraph-of").with("number", &*number).with("version", &*version);
        Some(Link { to: to.and("version", &version).and("paragraph", &number), text })
    }

    /// Those that say the same as it, as many as a page tells.
    fn same(&self, present: Present<'_>) -> Vec<Link> {
        let Some(call) = call_of(present.now, &self.input) else { return Vec::new() };
        call.merged_with(&self.input.id).take(MOST_SAME).map(|other| TakesUp::input(&other.to_string())).collect()
    }

    /// Earlier wordings of a proposal that is shown, the latest first, each with what was changed after it.
    fn earlier(&self, present: Present<'_>) -> Vec<Wording> {
        let Said::Words { .. } = self.said(present) else { return Vec::new() };
        let Ok((last, _)) = &self.input.words else { return Vec::new() };
        let later =
            std::iter::once((last, self.input.credit)).chain(self.earlier.iter().map(|one| (&one.words, one.credit)));
        let told = self.earlier.iter().zip(later).map(|(before, (after, credit))| Wording {
            title: Say::new("call-version").with("version", before.version.to_string()),
            on: PartialDate::Day(before.given_at.date()),
            heading: pieces(before.words.title.as_deref().unwrap_or(""), after.title.as_deref().unwrap_or(""), ALIKE),
            body: pieces(&before.words.body, &after.body, ALIKE),
            decided: None,
            reason: None,
            of: credit.map(|id| Link { to: Address::Input(id.to_string()).into(), text: Say::new("input-credit") }),
        });
        told.collect()
    }

    /// The appeal against its being hidden: that which waits, else the last that was decided.
    fn appeal(&self, present: Present<'_>) -> Option<Appealed> {
        let call = call_of(present.state, &self.input)?;
        if let Some(appeal) = call.waiting_appeal(&self.input.id) {
            let stands = Say::new("appeal-waits");
            return Some(Appealed { stands, on: PartialDate::Day(appeal.on), reason: None, act: appeal.at });
        }
        let decided = call.decided_appeal(&self.input.id)?;
        Some(Appealed {
            stands: Say::new(match decided.outcome {
                AppealOutcome::Restored => "appeal-restored",
                AppealOutcome::Upheld => "appeal-upheld",
            }),
            on: PartialDate::Day(decided.on),
            reason: Some(words(present, &decided.reason)),
            act: decided.at,
        })
    }

    /// The other as which it says the same.
    fn merged(&self, present: Present<'_>) -> Option<InputId> {
        call_of(present.now, &self.input)?.same_as(&self.input.id)
    }

    /// What it led to; what was merged leads where the other does.
    fn became(&self, present: Present<'_>) -> Vec<Became> {
        let Some(process) = present.state.cocreations.get(&self.input.plan) else { return Vec::new() };
        let own = uptake::became(present, process, &self.input.id);
        let of_other = self.merged(present).filter(|_| own.is_empty());
        of_other.map_or(own, |other| uptake::became(present, process, &other))
    }

    /// Counts by version, stance and class; nothing of which there is none.
    fn counts(&self, present: Present<'_>) -> Vec<Count> {
        let Some(call) = call_of(present.state, &self.input) else { return Vec::new() };
        let id = &self.input.id;
        let mut counts = Vec::new();
        for version in (1..=self.input.version).rev() {
            let mut count = |what: Say, class: GiverClass, n| {
                if n > 0 {
                    counts.push(Count { what, class: class.code().into(), n });
                }
            };
            for class in GiverClass::ALL {
                let what = Say::new("input-supports-of").with("version", version.to_string());
                count(what, *class, call.supports(id, version, *class));
            }
            for stance in Stance::ALL {
                for class in GiverClass::ALL {
                    let said = Arg::Code("stance".into(), stance.code().into());
                    let what = Say::new("input-comments-of").with("version", version.to_string()).with("stance", said);
                    count(what, *class, call.comments(Some(id), version, *stance, *class));
                }
            }
        }
        counts
    }

    fn sealed(&self, present: Present<'_>) -> Option<u64> {
        let number = usize::try_from(self.leaf.batch?).ok()?;
        present.now.seals.get(number).map(|seal| seal.at)
    }

    /// What one can do with it, as long as its words are there.
    fn ways(&self, present: Present<'_>) -> Vec<Link> {
        let stands = matches!(self.said(present), Said::Words { .. } | Said::Hidden { .. });
        let to = Target::new(Address::OwnInput(self.input.id.to_string()));
        if stands { vec![Link { to, text: Say::new("own-way") }] } else { Vec::new() }
    }

    fn receipt(&self) -> Target {
        Target::new(Address::InputReceipt(hex::encode(self.leaf.leaf.as_bytes())))
    }
}

impl OneInput {
    /// Earlier wordings for programs, each with the receipt of its leaf.
    fn told_earlier(&self, present: Present<'_>) -> Vec<Json> {
        if !matches!(self.said(present), Said::Words { .. }) {
            return Vec::new();
        }
        let told = self.earlier.iter().map(|one| {
            json!({
                "version": one.version,
                "title": one.words.title,
                "body": one.words.body,
                "receipt": Target::new(Address::InputReceipt(hex::encode(one.leaf.as_bytes()))).path(),
            })
        });
        told.collect()
    }
}

impl Question for OneInput {
    fn position(&self, state: &Partnership) -> Option<u64> {
        call_of(state, &self.input).map(|call| call.position)
    }

    fn rests_on(&self, _: Lens) -> RestsOn {
        Arc::new(Basis::everything)
    }

    /// The desk changes without the record.
    fn may_be_kept(&self, _: &Partnership) -> bool {
        false
    }

    fn page(&self, present: Present<'_>) -> Result<Box<dyn Page>, Problem> {
        let input = &self.input;
        let is_proposal = input.stance.is_none();
        let about = self.about.as_ref().map(|about| {
            let title = row(present, about).words.map(|words| words.words);
            let text = title.map_or_else(|| Say::new("input-not-shown"), Say::plain);
            Link { to: Address::Input(about.id.to_string()).into(), text }
        });
        let last = self.comments.last().filter(|_| self.more);
        let more =
            last.map(|last| Target::new(Address::Input(input.id.to_string())).and("after", &last.id.to_string()));
        Ok(Box::new(InputPage {
            member: input.plan.member.to_string(),
            name: present.name_of(&input.plan.member),
            number: input.plan.number,
            call: input.call,
            said: self.said(present),
            row: row(present, input),
            about: about.or_else(|| self.of_draft()),
            reply: self.reply(present),
            merged: self.merged(present).map(|other| TakesUp::input(&other.to_string())),
            same: self.same(present),
            wording: self.wording(present),
            earlier: self.earlier(present),
            appeal: self.appeal(present),
            became: self.became(present),
            counts: self.counts(present),
            comments: is_proposal.then(|| self.comments.iter().map(|comment| row(present, comment)).collect()),
            more,
            receipt: self.receipt(),
            sealed: self.sealed(present),
            due: due(input.changed_at.unwrap_or(input.given_at)),
            ways: self.ways(present),
        }))
    }

    fn json(&self, present: Present<'_>) -> Result<Object, Problem> {
        let body = match self.said(present) {
            Said::Words { body, .. } => Some(body.words),
            Said::Erased { .. } | Said::Hidden { .. } | Said::Held => None,
        };
        let became = self.became(present);
        let led_to: Vec<Json> = became
            .iter()
            .map(|one| {
                json!({
                    "commitment": one.commitment.to.path(),
                    "act": one.said.map(|said| said.1),
                    "verdict": one.verdict.as_ref().map(|verdict| verdict.act),
                })
            })
            .collect();
        let counts = call_of(present.state, &self.input).map(|call| {
            let of = call.counts.iter().filter(|(of, _)| of.input == Some(self.input.id));
            of.map(|(of, n)| json!({ "of": of, "n": n })).collect::<Vec<_>>()
        });
        Ok(json!({
            "plan": self.input.plan,
            "call": self.input.call,
            "input": told(&row(present, &self.input)),
            "body": body,
            "response": self.told_reply(present),
            "merged_into": self.merged(present),
            "said_the_same": call_of(present.now, &self.input)
                .map(|call| call.merged_with(&self.input.id).take(MOST_SAME).collect::<Vec<_>>()),
            "paragraph": self.input.paragraph,
            "wording": self.input.wording,
            "version": self.input.version,
            "taken_over_from": self.input.credit,
            "earlier": self.told_earlier(present),
            "led_to": led_to,
            "counts": counts,
            "leaf": hex::encode(self.leaf.leaf.as_bytes()),
            "sealed_by": self.sealed(present),
            "due": due(self.input.changed_at.unwrap_or(self.input.given_at)).to_string(),
            "receipt": self.receipt().path(),
        })
        .into())
    }
}
