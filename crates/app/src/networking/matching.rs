//! The matcher asked about a need of a case: what to ask first, and whom to introduce, with the reasons kept as evidence.

use std::collections::BTreeSet;

use domain::Lens;
use domain::networking::{
    Audience, CaseState, Evidence, Line, Method, Offer, Proposal, Stage, Survey, SurveyPart, SurveyState,
};
use domain::people::Body;
use matching::clarity::advises;
use matching::team::Part;
use matching::{Clarity, Ranked, Reason, Supply, Why, Wish, clarity, learnt};
use store::StoreError;
use store::networking::CaseHead;

use super::cases::OpenCase;
use super::{peers, places};
use crate::App;

/// How many offers that somebody filed are shown for a need: what one reads at one sitting.
const RANKED: usize = 8;
/// How many governments with reviewed experience are shown beside them. They are many, and are not to push out whoever offered.
const PEERS: usize = 4;
/// How many are ranked to find those.
const LOOKED_AT: usize = 200;
/// How many providers are put together for one request at most; the worked example of the mechanism has five parties in it, of
/// which two come together.
const LARGEST_TEAM: u8 = 4;

/// What the matcher says of a need.
#[derive(Debug, Clone)]
pub struct Matched {
    /// How clear the need is, and what to ask.
    pub clarity: Clarity,
    /// Who could help, best first: those who filed an offer, and some governments by their reviewed experience. Those who advise only
    /// where the need is too vague.
    pub proposals: Vec<Proposal>,
    /// How many offers were on the subject.
    pub on_subject: usize,
    /// Who together would cover the request, each for the need that they bring most to.
    pub team: Vec<Proposal>,
}

/// Where an offer comes from.
struct Source {
    body: Option<Body>,
    words: String,
}

/// How clear a need is, and what to ask about it first.
#[must_use]
pub fn clarity_of(line: &Line) -> Clarity {
    clarity(learnt(), line)
}

/// An offer that fits, as an introduction that is proposed.
fn proposal(supply: &Supply, sources: &[Source], line: u16, ranked: &Ranked, adviser: bool) -> Option<Proposal> {
    let offer = &supply.entry(ranked.at)?.offer;
    let source = sources.get(ranked.at)?;
    Some(Proposal {
        line,
        offer: offer.id.to_string(),
        body: source.body.clone(),
        name: offer.provider.clone(),
        kind: offer.kind,
        words: source.words.chars().take(600).collect(),
        adviser,
        reasons: ranked.reasons.iter().map(evidence).collect(),
        remark: String::new(),
    })
}

impl App {
    /// What the matcher says of a need of a case.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn matched(&self, open: &OpenCase, line: &Line) -> Result<Matched, StoreError> {
        let mut offers: Vec<Offer> = Vec::new();
        let mut sources: Vec<Source> = Vec::new();
        // What is over no longer keeps anybody busy.
        let is_open = |head: &CaseHead| CaseState::from_code(&head.state).is_some_and(|state| !state.is_over());
        let heads = self.store().case_heads().await?;
        let open_now: BTreeSet<_> = heads.into_iter().filter(is_open).map(|head| head.request).collect();
        for stored in self.store().surveys(Survey::Offer, SurveyState::Filed).await? {
            let owner = match &stored.body {
                Some(body) => self.owner(body).await?.map(|owner| owner.name),
                None => None,
            };
            let Ok(id) = stored.id.parse() else { continue };
            let (mut offer, _) = stored.filling.offer(&id, owner.as_deref());
            if let Some(body) = &stored.body {
                let cases = self.store().cases_of_party(body).await?;
                let load = cases.iter().filter(|request| open_now.contains(*request)).count();
                offer.load = u16::try_from(load).unwrap_or(u16::MAX);
            }
            let released = stored.filling.shows(SurveyPart::Words, Audience::Members);
            let words = if released { offer.text.clone() } else { String::new() };
            sources.push(Source { body: stored.body, words });
            offers.push(offer);
        }
        let filed = offers.len();
        let places = {
            let (state, texts) = (self.history().now(), self.texts());
            for peer in peers(&state, &texts, Lens::ALL) {
                // A peer is a government: whose commitment it was says which.
                let commitment = peer.references.first().and_then(|reference| reference.commitment.as_ref());
                let member = commitment.and_then(|id| state.commitment(id)).map(|known| known.plan.member.clone());
                sources.push(Source { body: member.map(Body::Member), words: peer.text.clone() });
                offers.push(peer);
            }
            places(&state, Lens::ALL)
        };
        let request = open.as_known();
        let line = request.lines.iter().find(|known| known.number == line.number).unwrap_or(line).clone();
        let clarity = clarity_of(&line);
        let asks = clarity.asks_first();
        let ranked = move || {
            let supply = Supply::new(offers, places);
            let limit = if asks { supply.len() } else { LOOKED_AT };
            let ranking = supply.rank(&request, &line, Wish { limit, each_provider_once: true });
            let advising = |at: usize| supply.entry(at).is_some_and(|entry| advises(&entry.offer));
            let fitting = ranking.offers.iter().filter(|ranked| !asks || advising(ranked.at));
            let (mut filed_left, mut peers_left) = (RANKED, PEERS);
            let shown = fitting.filter(|ranked| {
                let left = if ranked.at < filed { &mut filed_left } else { &mut peers_left };
                let is = *left > 0;
                *left = left.saturating_sub(1);
                is
            });
            let proposed = |ranked: &Ranked| proposal(&supply, &sources, line.number, ranked, asks);
            let proposals: Vec<Proposal> = shown.filter_map(proposed).collect();
            let members = if asks { Vec::new() } else { supply.team(&request, LARGEST_TEAM).members };
            let team = members.iter().filter_map(|member| {
                let of_line = member.brings.iter().find_map(|part| match part {
                    Part::Line(number, _) => Some(*number),
                    Part::Near | Part::Language => None,
                });
                proposal(&supply, &sources, of_line.unwrap_or(line.number), &member.fits, false)
            });
            let team = team.collect();
            (proposals, ranking.on_subject, team)
        };
        // Reading some thousand texts takes its time; others are answered meanwhile.
        let joined = tokio::task::spawn_blocking(ranked).await;
        let (proposals, on_subject, team) =
            joined.map_err(|why| StoreError::Damaged(format!("the matcher stopped: {why}")))?;
        Ok(Matched { clarity, proposals, on_subject, team })
    }
}

fn evidence(reason: &Reason) -> Evidence {
    #[expect(clippy::cast_possible_truncation, reason = "points are below a hundred")]
    let points = (reason.points * 100.0).round() as i32;
    Evidence { why: reason.why.code().to_owned(), of: evidence_of(&reason.why), points }
}

fn evidence_of(why: &Why) -> Vec<String> {
    let stages = |all: &[Stage]| all.iter().map(|one| one.code().to_owned()).collect();
    match why {
        Why::Words { asked, offered, .. } => vec![asked.clone(), offered.clone()],
        Why::Area { area, .. } => vec![area.code().to_owned()],
        Why::Stages(all) | Why::OtherStages(all) => stages(all),
        Why::Methods(all) => all.iter().copied().map(Method::code).map(str::to_owned).collect(),
        Why::InRegion(region) => vec![region.code().to_owned()],
        Why::SameIncome(income) => vec![income.code().to_owned()],
        Why::Languages(all) | Why::NoLanguage(all) => all.iter().map(ToString::to_string).collect(),
        Why::Record { what, commitment, finding } => {
            let commitment = commitment.iter().map(ToString::to_string);
            [finding.code().to_owned(), what.clone()].into_iter().chain(commitment).collect()
        }
        Why::Busy { load, capacity } => vec![load.to_string(), capacity.to_string()],
        Why::Costs(cost) => vec![cost.code().to_owned()],
        Why::Local | Why::Serves | Why::Elsewhere | Why::Full | Why::EarlyVendor => Vec::new(),
    }
}
