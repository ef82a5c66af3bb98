//! Reviews of a demo: one that is being coded, one whose draft is open to the public, one that is published and was corrected.
//!
//! What they find of commitments is what the published editions say that the review found, so that no finding and no figure of the demo is
//! made up; the words around it say that they are samples, and the title of the report says that the review published another one. All of
//! it is done as people would do it, through the same functions, on a clock that begins two months ago: rounds of comment take weeks.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use app::review::{Answering, Commenting, Errata, Rounding, Working};
use app::{App, Surroundings};
use domain::codebook::{Field, Product};
use domain::people::{Action, Actor, Office, Permit, Subject, may};
use domain::review::ReviewId;
use domain::review::process::{
    Disposition, Ground, RoundKind, Seat, SnapshotKind, Stand, Unit, UnitCoding, asked, indicators,
};
use domain::statement::Fields;
use domain::{CommitmentId, Date, Lens, MemberId, PersonId, PlanId, Timestamp, Value};

use super::Holder;
use crate::commands::Failed;

/// How many days ago the samples begin.
pub const BEGAN_DAYS_AGO: i64 = 60;

/// A day, in microseconds.
const DAY: i64 = 24 * 3_600 * 1_000_000;

/// How many commitments a sample review has at most.
const UNITS: usize = 3;

/// The member whose plans are reviewed: the demo has people in its offices.
const MEMBER: &str = "ghana";

/// A clock that is behind the real one by some days, until it is put right.
#[derive(Debug, Clone, Default)]
pub struct SampleClock(Arc<AtomicI64>);

impl SampleClock {
    /// The surroundings with this clock, behind by some days.
    #[must_use]
    pub fn behind(days: i64, real: Surroundings) -> (Self, Surroundings) {
        let clock = Self(Arc::new(AtomicI64::new(days * DAY)));
        let (behind, now) = (Arc::clone(&clock.0), real.clock);
        let told = move || Timestamp(now().0.saturating_sub(behind.load(Ordering::Relaxed)));
        (clock, Surroundings { clock: Arc::new(told), chance: real.chance })
    }

    /// Puts it to so many days ago; 0 is right.
    pub fn put(&self, days_ago: i64) {
        self.0.store(days_ago * DAY, Ordering::Relaxed);
    }
}

fn member() -> Result<MemberId, Failed> {
    MEMBER.parse().map_err(wrong)
}

fn wrong(problem: impl std::fmt::Display) -> Failed {
    Failed::Answer(format!("the sample reviews: {problem}"))
}

/// Those who do it.
struct Cast<'a> {
    app: &'a App,
    panel: (PersonId, Actor),
    coders: [(PersonId, Actor); 2],
    government: Actor,
}

impl<'a> Cast<'a> {
    fn of(app: &'a App, holders: &[Holder]) -> Result<Self, Failed> {
        let all = |office| {
            holders.iter().filter_map(move |holder| {
                let actor = holder.actors.iter().find(|actor| actor.office == office)?;
                Some((holder.person.clone(), actor.clone()))
            })
        };
        let one = |office: Office| all(office).next().ok_or_else(|| wrong(format!("nobody is {office}")));
        let mut coders = all(Office::Researcher);
        let (Some(first), Some(second)) = (coders.next(), coders.next()) else {
            return Err(wrong("there are not two researchers"));
        };
        let government = one(Office::PointOfContact)?.1;
        Ok(Self { app, panel: one(Office::ExpertsPanel)?, coders: [first, second], government })
    }

    fn permit(&self, actor: &Actor, action: Action, plan: &PlanId) -> Result<Permit, Failed> {
        may(actor, action, Subject::Plan(plan.clone(), self.app.stage_of(plan))).map_err(wrong)
    }

    fn quality(&self, id: &ReviewId) -> Result<Permit, Failed> {
        self.permit(&self.panel.1, Action::AssureQuality, &id.plan)
    }

    fn coder(&self, number: usize, id: &ReviewId) -> Result<Permit, Failed> {
        let (_, actor) = self.coders.get(number).ok_or_else(|| wrong("there is no such coder"))?;
        self.permit(actor, Action::CodeFinding, &id.plan)
    }

    fn today(&self) -> Date {
        self.app.now().date()
    }

    /// Opens a review of some commitments, each by itself, and fills its seats.
    async fn open(&self, id: &ReviewId, commitments: &[CommitmentId]) -> Result<(), Failed> {
        let quality = self.quality(id)?;
        let units = commitments.iter().map(|of| Unit { commitments: vec![of.clone()] }).collect();
        self.app.open_review(&quality, id, units).await.map_err(wrong)?;
        let [first, second] = &self.coders;
        for (seat, person) in
            [(Seat::FirstCoder, &first.0), (Seat::SecondCoder, &second.0), (Seat::QualityReviewer, &self.panel.0)]
        {
            self.app.assign_review(&quality, id, seat, person.clone()).await.map_err(wrong)?;
        }
        Ok(())
    }

    /// Codes everything; the second coder finds something else of the completion of the last unit, which is reconciled with reasons.
    async fn code(&self, id: &ReviewId, found: &[UnitCoding]) -> Result<(), Failed> {
        for (number, seat) in Seat::CODERS.into_iter().enumerate() {
            let permit = self.coder(number, id)?;
            for (unit, coded) in (1..).zip(found) {
                let differs = seat == Seat::SecondCoder && usize::from(unit) == found.len();
                let coded = if differs { otherwise(coded) } else { coded.clone() };
                self.app.save_unit(&permit, (id, Working::Coding(seat), unit), &coded).await.map_err(wrong)?;
            }
            self.app.hand_in_coding(&permit, id, seat).await.map_err(wrong)?;
        }
        let permit = self.coder(0, id)?;
        for (unit, coded) in (1..).zip(found) {
            let mut agreed = coded.clone();
            if usize::from(unit) == found.len() {
                let ground = agreed.grounds.entry(Field::Completion).or_default();
                ground.reason = "Sample: why this value and not the other.".into();
                ground.dissent = "Sample: what the second coder has to say against it.".into();
            }
            if unit == 1 {
                let bytes = b"Sample of an archived copy: what the source said on the day on which it was looked at.\n";
                let of = (id, Working::Agreed);
                let copy = self.app.take_snapshot(&permit, of, SnapshotKind::Text, bytes).await.map_err(wrong)?;
                agreed.grounds.entry(Field::Completion).or_default().copy = Some(copy);
            }
            self.app.save_unit(&permit, (id, Working::Agreed, unit), &agreed).await.map_err(wrong)?;
        }
        let account =
            "Sample of a summary. Of this plan {figure:completion-rate} came far.\nSample of a second paragraph: the \
                       first commitment was found {finding:1/completion}."
                .into();
        let summary = UnitCoding { account, ..UnitCoding::default() };
        self.app.save_unit(&permit, (id, Working::Agreed, 0), &summary).await.map_err(wrong)?;
        self.app.reconcile_findings(&permit, id).await.map_err(wrong)?;
        Ok(())
    }

    async fn put_up(&self, id: &ReviewId, kind: RoundKind, days: i64) -> Result<(), Failed> {
        let opens = self.today();
        let closes = opens.checked_add(jiff::Span::new().days(days)).map_err(wrong)?;
        let wanted = Rounding { kind, opens, closes, both_languages: kind.is_public().then_some(opens) };
        self.app.open_round(&self.quality(id)?, id, wanted).await.map_err(wrong)?;
        Ok(())
    }

    /// The government does not agree with a finding, or with a paragraph of the summary.
    async fn disagree(&self, id: &ReviewId, paragraph: Option<u16>) -> Result<(), Failed> {
        let permit = self.permit(&self.government, Action::CommentOnDraft, &id.plan)?;
        let words = "Sample: why the government sees it otherwise, with where that can be read.".into();
        let (unit, field) = if paragraph.is_some() { (0, None) } else { (1, Some(Field::Completion)) };
        let wanted = Commenting { unit, field, paragraph, stand: Stand::Disagree, words, in_confidence: false };
        self.app.comment_on_draft(&permit, id, wanted).await.map_err(wrong)?;
        Ok(())
    }

    /// Answers what was said in the round that is open, and closes it.
    async fn close(&self, id: &ReviewId) -> Result<(), Failed> {
        let state = self.app.history().now();
        let round = state.reviews.get(id).and_then(|review| review.open_round()).map(|round| round.deed.round);
        let round = round.ok_or_else(|| wrong("no round is open"))?;
        let permit = self.coder(0, id)?;
        for comment in self.app.store().comments_of_round(id, round).await.map_err(wrong)? {
            let words = "Sample: what the review makes of it, and why the finding stands.".into();
            let wanted = Answering { comment: comment.id, disposition: Disposition::NotAccepted, words };
            self.app.answer_comment(&permit, id, wanted).await.map_err(wrong)?;
        }
        self.app.close_round(&self.quality(id)?, id).await.map_err(wrong)?;
        Ok(())
    }
}

/// The same with another completion.
fn otherwise(coded: &UnitCoding) -> UnitCoding {
    let other = match coded.code(Field::Completion) {
        Some("limited") => "substantial",
        _ => "limited",
    };
    let kept = coded.answers.iter().filter(|(field, _)| *field != Field::Completion);
    let answers = kept.map(|(field, value)| (field, value.clone())).chain([(Field::Completion, Value::Code(other))]);
    UnitCoding { answers: Fields::new(answers.collect::<Vec<_>>()), ..coded.clone() }
}

/// A review that can be a sample: its commitments with what the editions say was found of each.
struct Sample {
    id: ReviewId,
    commitments: Vec<CommitmentId>,
    found: Vec<UnitCoding>,
}

/// What the editions say that a product found of a commitment, with words beside each answer; none unless every question has its answer.
fn found(app: &App, (book, product): (i16, Product), id: &CommitmentId) -> Option<UnitCoding> {
    let state = app.history().now();
    let thing = state.commitment(id)?.assessments.get(&product)?.clone();
    let questions = indicators(book, product);
    let said = |field: Field| thing.value(field, Lens::ALL).filter(|value| !matches!(value, Value::Missing(_)));
    let answers: Vec<_> = questions.iter().filter_map(|field| Some((*field, said(*field)?.clone()))).collect();
    let mut unit = UnitCoding { answers: Fields::new(answers), ..UnitCoding::default() };
    let open = asked(&questions, &unit);
    if unit.code(Field::Completion).is_none() || !open.iter().all(|field| unit.answers.get(*field).is_some()) {
        return None;
    }
    let kept = unit.answers.iter().filter(|(field, _)| open.contains(field));
    unit.answers = Fields::new(kept.map(|(field, value)| (field, value.clone())).collect::<Vec<_>>());
    let ground = |field| {
        let quote = "Sample: the words of the source.".into();
        let address = "https://evidence.example/".into();
        (field, Ground { title: "Sample of a source".into(), address, quote, ..Ground::default() })
    };
    unit.grounds = unit.answers.iter().map(|(field, _)| ground(field)).collect();
    unit.account = "Sample of what is said of a commitment in words: its completion is {finding:completion}.".into();
    Some(unit)
}

/// The reviews of a member’s plans that can be samples, the earliest plan first.
fn samples(app: &App) -> Result<Vec<Sample>, Failed> {
    let state = app.history().now();
    let member = state.members.get(&member()?).ok_or_else(|| wrong("the member is missing"))?;
    let mut samples = Vec::new();
    for number in 1..=u16::MAX {
        let plan: PlanId = format!("{MEMBER}/{number}").parse().map_err(wrong)?;
        let Some(of) = state.plan(&plan) else { break };
        let year = domain::membership::submitted(member, number, Lens::ALL).map(|on| on.first().year());
        let Some(book) = year else { continue };
        for product in Product::ALL {
            let both = of.commitments.iter().filter_map(|id| Some((id.clone(), found(app, (book, *product), id)?)));
            let (commitments, found): (Vec<_>, Vec<_>) = both.take(UNITS).unzip();
            if commitments.len() > 1 {
                samples.push(Sample { id: ReviewId { plan: plan.clone(), product: *product }, commitments, found });
            }
        }
    }
    Ok(samples)
}

/// Makes the sample reviews, and puts the clock right.
///
/// # Errors
/// When one of their steps is refused, which the rules of the demo leave no room for.
pub async fn sample_reviews(app: &App, clock: &SampleClock, holders: &[Holder]) -> Result<(), Failed> {
    let cast = Cast::of(app, holders)?;
    let all = samples(app)?;
    let [published, .., commented] = all.as_slice() else { return Err(wrong("no plan has findings to show")) };
    for sample in [published, commented] {
        cast.open(&sample.id, &sample.commitments).await?;
    }
    // The first unit is published otherwise and corrected to what the editions say.
    let right = published.found.first().ok_or_else(|| wrong("nothing was found"))?;
    let first: Vec<_> = std::iter::once(otherwise(right)).chain(published.found.iter().skip(1).cloned()).collect();
    cast.code(&published.id, &first).await?;
    cast.code(&commented.id, &commented.found).await?;
    for sample in [published, commented] {
        cast.put_up(&sample.id, RoundKind::PrePublication, 21).await?;
        cast.disagree(&sample.id, None).await?;
    }
    clock.put(BEGAN_DAYS_AGO - 22);
    cast.close(&published.id).await?;
    cast.close(&commented.id).await?;
    cast.put_up(&published.id, RoundKind::Public, 14).await?;
    cast.disagree(&published.id, Some(2)).await?;
    clock.put(BEGAN_DAYS_AGO - 37);
    cast.close(&published.id).await?;
    let title = "Sample of a report: made up for this demonstration, with its date. The review published another one.";
    app.publish_report(&cast.quality(&published.id)?, &published.id, title).await.map_err(wrong)?;
    clock.put(BEGAN_DAYS_AGO - 40);
    let reason = "Sample: what had been overlooked.".into();
    let wanted = Errata { unit: 1, now: right.clone(), reason };
    app.correct_finding(&cast.quality(&published.id)?, &published.id, wanted).await.map_err(wrong)?;
    clock.put(3);
    cast.put_up(&commented.id, RoundKind::Public, 17).await?;
    cast.disagree(&commented.id, None).await?;
    begin(&cast, &all).await?;
    clock.put(0);
    Ok(())
}

/// A review that is being coded: of the plan that was submitted last, one unit of it half done.
async fn begin(cast: &Cast<'_>, others: &[Sample]) -> Result<(), Failed> {
    let state = cast.app.history().now();
    let member = state.members.get(&member()?).ok_or_else(|| wrong("the member is missing"))?;
    let numbers = (1..).map_while(|number| {
        let plan: PlanId = format!("{MEMBER}/{number}").parse().ok()?;
        state.plan(&plan).map(|of| (plan, of))
    });
    let mut last = None;
    for (plan, of) in numbers.filter(|(_, of)| !of.commitments.is_empty()) {
        let year = domain::membership::submitted(member, plan.number, Lens::ALL).map(|on| on.first().year());
        let is_free = |product: &&Product| {
            let id = ReviewId { plan: plan.clone(), product: **product };
            !others.iter().any(|other| other.id == id) && !state.reviews.contains_key(&id)
        };
        let asks = |product: &&Product| year.is_some_and(|year| !indicators(year, **product).is_empty());
        if let Some(product) = Product::ALL.iter().filter(asks).find(is_free) {
            last = Some((ReviewId { plan: plan.clone(), product: *product }, of.commitments.clone()));
        }
    }
    let (id, commitments) = last.ok_or_else(|| wrong("no plan is left to be coded"))?;
    let commitments: Vec<_> = commitments.into_iter().take(UNITS).collect();
    cast.open(&id, &commitments).await?;
    let account = "Sample of what a coder writes before handing in.".into();
    let begun = UnitCoding { account, ..UnitCoding::default() };
    let of = (&id, Working::Coding(Seat::FirstCoder), 1);
    cast.app.save_unit(&cast.coder(0, &id)?, of, &begun).await.map_err(wrong)?;
    Ok(())
}
