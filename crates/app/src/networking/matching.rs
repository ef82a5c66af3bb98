//! The matcher asked about a need of a case: what to ask first, and whom to introduce, with the reasons kept as evidence.

use domain::networking::{Evidence, Line, Method, Proposal, Stage, SurveyField};
use matching::team::{Part, THOUGHT_OF};
use matching::{Basis, Clarity, Moves, Ranked, Reason, Supply, Why, Wish, clarity, learnt};
use store::StoreError;

use super::cases::OpenCase;
use super::supply::{Shelved, Source};
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
    /// Of each of them, what would move it among them.
    pub moves: Vec<Moves>,
    /// How many offers were on the subject.
    pub on_subject: usize,
    /// Who together would cover the request, each for the need that they bring most to.
    pub team: Vec<Proposal>,
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
        kind_kept: source.kept.contains(&SurveyField::Kind),
        words: source.words.chars().take(600).collect(),
        adviser,
        reasons: ranked.reasons.iter().map(|reason| evidence(reason, source)).collect(),
        remark: String::new(),
    })
}

impl App {
    /// What the matcher says of a need of a case.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn matched(&self, open: &OpenCase, line: &Line) -> Result<Matched, StoreError> {
        let offers = self.all_offers().await?;
        let request = open.as_known();
        let line = request.lines.iter().find(|known| known.number == line.number).unwrap_or(line).clone();
        let clarity = clarity_of(&line);
        let asks = clarity.asks_first();
        let ranked = move || {
            let shelved = offers.look();
            let Shelved { supply, sources, .. } = &*shelved;
            let is_experience = |at: usize| sources.get(at).is_some_and(|source| source.is_experience);
            let wish = Wish { limit: LOOKED_AT, each_provider_once: true, advisers_only: asks };
            let mut ranking = supply.order(&request, &line, wish);
            // Of the many that are looked at, only those that may be shown have their reasons told: that takes longer than ranking.
            supply.tell(&request, &line, ranking.offers.iter_mut().take(THOUGHT_OF));
            let (mut filed_left, mut peers_left) = (RANKED, PEERS);
            let shown = ranking.offers.iter().filter(|ranked| {
                let left = if is_experience(ranked.at) { &mut peers_left } else { &mut filed_left };
                let is = *left > 0;
                *left = left.saturating_sub(1);
                is
            });
            let proposed = |ranked: &Ranked| proposal(supply, sources, line.number, ranked, asks);
            let mut shown: Vec<Ranked> = shown.cloned().collect();
            supply.tell(&request, &line, &mut shown);
            let moves = supply.moves(&request, &line, &shown);
            let proposals: Vec<Proposal> = shown.iter().filter_map(proposed).collect();
            // What was ranked just now is not ranked again.
            let known = [(line.number, &ranking)];
            let members = if asks { Vec::new() } else { supply.team_knowing(&request, LARGEST_TEAM, &known).members };
            let team = members.iter().filter_map(|member| {
                let of_line = member.brings.iter().find_map(|part| match part {
                    Part::Line(number, _) => Some(*number),
                    Part::Near | Part::Language => None,
                });
                proposal(supply, sources, of_line.unwrap_or(line.number), &member.fits, false)
            });
            let team = team.collect();
            (proposals, moves, ranking.on_subject, team)
        };
        // Ranking takes its time; others are answered meanwhile.
        let joined = tokio::task::spawn_blocking(ranked).await;
        let (proposals, moves, on_subject, team) =
            joined.map_err(|why| StoreError::Damaged(format!("the matcher stopped: {why}")))?;
        Ok(Matched { clarity, proposals, moves, on_subject, team })
    }
}

/// The answers of an offer that a reason tells.
const fn tells(why: &Why) -> &'static [SurveyField] {
    use SurveyField as F;
    match why {
        Why::Words { .. } | Why::Together(_) => &[F::Text],
        Why::Area { offered: Basis::Stated, .. } => &[F::Areas],
        Why::Area { offered: Basis::Read(_), .. } => &[F::Text],
        Why::Stages(_) | Why::OtherStages(_) => &[F::Stages],
        Why::Methods(_) => &[F::Methods],
        Why::Local | Why::SameIncome(_) => &[F::Home],
        Why::Serves => &[F::Countries],
        // Which of the three it is does not show.
        Why::InRegion(_) | Why::Elsewhere => &[F::Home, F::Countries, F::Regions],
        Why::Languages(_) | Why::NoLanguage(_) => &[F::Languages],
        Why::Record { .. } => &[F::References],
        Why::Busy { .. } | Why::Full => &[F::Capacity],
        Why::Costs(_) => &[F::Cost],
        Why::EarlyVendor => &[F::Kind],
    }
}

fn evidence(reason: &Reason, source: &Source) -> Evidence {
    let kept = tells(&reason.why).iter().any(|field| source.kept.contains(field));
    #[expect(clippy::cast_possible_truncation, reason = "points are below a hundred")]
    let points = (reason.points * 100.0).round() as i32;
    Evidence { why: reason.why.code().to_owned(), of: evidence_of(&reason.why), points, kept }
}

fn evidence_of(why: &Why) -> Vec<String> {
    let stages = |all: &[Stage]| all.iter().map(|one| one.code().to_owned()).collect();
    match why {
        Why::Words { asked, offered, .. } => vec![asked.clone(), offered.clone()],
        Why::Area { area, .. } => vec![area.code().to_owned()],
        Why::Together(count) => vec![count.to_string()],
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
