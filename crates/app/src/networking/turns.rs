//! Whose turn it is: across the cases that somebody runs, which provider would go to which need, within the room of each, so that
//! nobody is left far behind. A proposal of the matcher; who is introduced people decide, case by case.

use std::collections::BTreeMap;

use domain::RequestId;
use domain::networking::{Line, ProviderKind, Role, SupportRequest};
use domain::people::Actor;
use domain::{MemberId, PersonId};
use matching::assign::BEST;
use matching::{Assignment, Demand, Provider, Wish, assign};
use store::StoreError;

use super::clarity_of;
use super::supply::Shelved;
use crate::App;

/// How many cases are looked through: the latest, after those that wait. More than anybody runs at a time.
const CASES: usize = 200;
/// How many offers are thought of for each need.
const THOUGHT_OF: usize = 30;

/// A provider that a need would get.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// Its name.
    pub name: String,
    /// What sort of organisation it is.
    pub kind: Option<ProviderKind>,
    /// How well it serves the need: a part of a hundred of the best that the need has.
    pub of_best: u32,
}

/// How a need fares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// It would get these.
    Given(Vec<Given>),
    /// Somebody fits, and nobody who does has room.
    Without,
    /// Nobody fits.
    Nobody,
    /// It has to be asked about first.
    Asks,
}

/// A need that is open, and how it fares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NeedTurn {
    /// Its request.
    pub request: RequestId,
    /// Whose it is.
    pub member: MemberId,
    /// Its number.
    pub line: u16,
    /// What is needed.
    pub need: String,
    /// Whether the reader runs the case, and so may propose.
    pub is_own: bool,
    /// How it fares.
    pub standing: Standing,
}

/// Whose turn it is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Turns {
    /// The needs that are open.
    pub needs: Vec<NeedTurn>,
    /// How well the need is served that is served worst, of those that get anybody, of a hundred.
    pub worst: Option<u32>,
    /// Pairs that would both rather have each other: the place of the need, and the provider.
    pub would_prefer: Vec<(usize, String)>,
    /// How many cases were not looked through.
    pub left_out: usize,
}

/// A need before anybody is thought of.
struct Open {
    request: SupportRequest,
    line: Line,
    /// How many more introductions it would like.
    wanted: u8,
    /// The offers that are proposed for it already.
    proposed: Vec<String>,
    asks: bool,
}

const fn part(of_best: u32) -> u32 {
    of_best.saturating_mul(100) / BEST
}

/// What there is for each need, by its points, and then what becomes of all of them together. Answers with the offers that are
/// thought of at all, by their places in the roster.
fn shared(shelved: &Shelved, needs: &[Open]) -> (Vec<usize>, Assignment) {
    let supply = &shelved.supply;
    let (mut thought_of, mut numbers): (Vec<usize>, BTreeMap<usize, usize>) = (Vec::new(), BTreeMap::new());
    let demands = needs.iter().map(|need| {
        let wish = Wish { limit: THOUGHT_OF, ..Wish::default() };
        let offers = if need.asks { Vec::new() } else { supply.rank(&need.request, &need.line, wish).offers };
        let is_new = |at: usize| {
            supply.entry(at).is_some_and(|entry| !need.proposed.iter().any(|id| id == entry.offer.id.as_str()))
        };
        let options = offers.into_iter().filter(|ranked| is_new(ranked.at)).map(|ranked| {
            let number = *numbers.entry(ranked.at).or_insert_with(|| {
                thought_of.push(ranked.at);
                thought_of.len() - 1
            });
            (number, ranked.score)
        });
        Demand { wanted: need.wanted, options: options.collect() }
    });
    let demands: Vec<Demand> = demands.collect();
    let room = |at: &usize| supply.entry(*at).map(|entry| Provider::of(&entry.offer));
    let providers: Vec<Provider> = thought_of.iter().filter_map(room).collect();
    let assignment = assign(&demands, &providers);
    (thought_of, assignment)
}

impl App {
    /// Whose turn it is in the cases that somebody runs, or sees as the secretariat.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn turns(&self, person: &PersonId, actors: &[Actor]) -> Result<Turns, StoreError> {
        let seen = self.cases_of(person, actors, (0, CASES)).await?;
        let mut turns = Turns { left_out: seen.all.saturating_sub(CASES), ..Turns::default() };
        let mut open: Vec<Open> = Vec::new();
        for (case, roles) in seen.cases {
            let runs = |role: Role| roles.iter().any(|by| by.role == role);
            if case.case.state.is_over() || !(runs(Role::Manager) || runs(Role::Unit)) {
                continue;
            }
            let request = case.as_known();
            for line in &request.lines {
                let of_line = |one: &&domain::networking::Introduction| one.proposal.line == line.number;
                let introductions = case.case.introductions.iter().filter(of_line);
                let standing = introductions.clone().filter(|one| !one.is_refused() && !one.proposal.adviser).count();
                let wanted = line.wanted.saturating_sub(u8::try_from(standing).unwrap_or(u8::MAX));
                if wanted == 0 {
                    continue;
                }
                turns.needs.push(NeedTurn {
                    request: case.case.request.clone(),
                    member: case.case.member.clone(),
                    line: line.number,
                    need: case.request.lines.iter().find(|of| of.number == line.number).unwrap_or(line).need.clone(),
                    is_own: runs(Role::Manager),
                    standing: Standing::Nobody,
                });
                open.push(Open {
                    request: request.clone(),
                    line: line.clone(),
                    wanted,
                    proposed: introductions.map(|one| one.proposal.offer.clone()).collect(),
                    asks: clarity_of(line).asks_first(),
                });
            }
        }
        let offers = self.all_offers().await?;
        // Ranking takes its time; others are answered meanwhile.
        let shared = tokio::task::spawn_blocking(move || {
            let shelved = offers.look();
            let (thought_of, assignment) = shared(&shelved, &open);
            let given = |number: usize| {
                let offer = thought_of.get(number).and_then(|at| shelved.supply.entry(*at)).map(|entry| &entry.offer);
                offer.map(|offer| (offer.provider.clone(), offer.kind)).unwrap_or_default()
            };
            let asks: Vec<bool> = open.iter().map(|need| need.asks).collect();
            tell(turns, &assignment, &asks, &given)
        });
        shared.await.map_err(|why| StoreError::Damaged(format!("the matcher stopped: {why}")))
    }
}

/// Puts into words what is proposed.
fn tell(
    mut turns: Turns,
    assignment: &Assignment,
    asks: &[bool],
    given: &dyn Fn(usize) -> (String, Option<ProviderKind>),
) -> Turns {
    for (at, need) in turns.needs.iter_mut().enumerate() {
        let own = assignment.introductions.iter().filter(|one| one.demand == at);
        let all: Vec<Given> = own
            .map(|one| {
                let (name, kind) = given(one.provider);
                Given { name, kind, of_best: part(one.served) }
            })
            .collect();
        need.standing = if asks.get(at) == Some(&true) {
            Standing::Asks
        } else if assignment.without.contains(&at) {
            Standing::Without
        } else if all.is_empty() {
            Standing::Nobody
        } else {
            Standing::Given(all)
        };
    }
    turns.worst = assignment.worst_served.map(part);
    turns.would_prefer = assignment.would_prefer.iter().map(|(need, provider)| (*need, given(*provider).0)).collect();
    turns
}
