//! The whole public state, and how a deed changes it.
//!
//! Made of maps with structural sharing, so that keeping an earlier state costs little. The state is a pure fold: the same
//! deeds in the same order give the same state, and what is derived from statements (which rows are one commitment, which
//! identifier leads) depends on the statements only, not on the order in which they came.

use std::sync::Arc;

use imbl::{OrdMap, Vector};
use serde::{Deserialize, Serialize};

use crate::cocreation::{CoCreation, Forum, Seal};
use crate::codebook::Field;
use crate::deed::{Deed, FigurePublished, ImportOpened, KeyRotated, Recognised, Stated, TextWithheld};
use crate::ids::{CommitmentId, ImportId, Iso3, MemberId, OfficeId, PlanId, Slug, SourceId, TextId, Year};
use crate::lens::Lens;
use crate::membership::deposits::Deposited;
use crate::membership::eligibility::{RecordedVerdict, Validation};
use crate::membership::extensions::Extension;
use crate::membership::letters::PublishedLetter;
use crate::networking::Mechanism;
use crate::noted::{Noted, Told, told};
use crate::people::{Appointed, Organisation};
use crate::plans::challenge::ChallengeEntry;
use crate::plans::checks::Looked;
use crate::plans::identity::{self, Commitment, Row, Touched};
use crate::plans::peers::ConsultedPeers;
use crate::plans::self_assessment::{SelfAssessment, SelfReport};
use crate::reports::AnsweredReport;
use crate::review::monitors::Monitored;
use crate::review::process::{Review, ReviewId};
use crate::review::recommendations::Recommendations;
use crate::statement::{Statement, Subject, Thing, Value};
use crate::time::{Date, PartialDate, Timestamp};

/// How much a source's word counts, lowest first. Competing statements rank by this before anything else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Authority {
    /// Compiled by others from public pages.
    Compilation,
    /// Published by the Partnership as data.
    Publisher,
    /// Entered here by the office that is responsible for it.
    Office,
}

impl Authority {
    /// Every written form, lowest first.
    pub const CODES: &'static [&'static str] = &["compilation", "publisher", "office"];
    /// The written form, the same in acts and exports.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Compilation => "compilation",
            Self::Publisher => "publisher",
            Self::Office => "office",
        }
    }
}

/// A source, as registered.
#[derive(Debug, PartialEq, Eq)]
pub struct Source {
    /// Its short name.
    pub id: SourceId,
    /// How much its word counts.
    pub authority: Authority,
    /// When it was published.
    pub published_on: PartialDate,
    /// SHA-256 of its bytes, hexadecimal.
    pub digest: String,
    /// Its length in bytes.
    pub bytes: u64,
    /// What it is called.
    pub title: TextId,
    /// Terms of reuse.
    pub licence: Option<TextId>,
    /// The act that registered it.
    pub at: u64,
}

/// An import and how it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Import {
    /// What is imported.
    pub source: SourceId,
    /// Position of the act that opened it.
    pub opened_at: u64,
    /// Deeds that wait for its end. Empty once it has ended, and in a state that is only looked at.
    pub waiting: Vector<Arc<Happened>>,
    /// How many deeds were to wait for its end.
    pub waited: u64,
    /// How it ended.
    pub end: Option<ImportEnd>,
}

/// How an import ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImportEnd {
    /// Its deeds took effect at this position.
    Closed {
        /// Position of the closing act.
        at: u64,
        /// What it took and reported.
        counts: crate::deed::ImportClosed,
    },
    /// They never will.
    Abandoned {
        /// Position of the act that says so.
        at: u64,
    },
}

/// A deed with what its act says around it: all that folding needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Happened {
    /// Position of the act in the record, from 0.
    pub position: u64,
    /// Our own clock.
    pub recorded_at: Timestamp,
    /// When it was so.
    pub effective_on: Date,
    /// The office that acted.
    pub by: OfficeId,
    /// The import it belongs to.
    pub import: Option<ImportId>,
    /// What was done.
    pub deed: Deed,
}

/// A member, with what happened in its membership.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Member {
    /// What is said of it.
    pub thing: Thing,
    /// Events, by their short name.
    pub events: OrdMap<Slug, Thing>,
    /// How it made its plans: of one plan, or of none in particular.
    pub processes: OrdMap<Option<u16>, Thing>,
    /// Its plans, by number.
    pub plans: OrdMap<u16, Arc<Plan>>,
    /// Every identifier under which something was said of a commitment of its.
    pub rows: imbl::OrdSet<CommitmentId>,
}

/// A plan.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Plan {
    /// What is said of it.
    pub thing: Thing,
    /// Its commitments in the plan's own order.
    pub commitments: Vec<CommitmentId>,
}

/// Why a text is not shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withholding {
    /// The deed's reason.
    pub reason: crate::deed::WithholdingReason,
    /// Since when.
    pub recorded_at: Timestamp,
    /// Position of the act.
    pub at: u64,
}

/// A figure as it was published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedFigure {
    /// Position of the act.
    pub at: u64,
    /// When.
    pub recorded_at: Timestamp,
    /// The value.
    pub figure: FigurePublished,
}

/// A deed that cannot follow on the state: the record is damaged or a program wrote what it should not have.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unsound {
    /// The position is not the next one.
    #[error("act {found} came where act {expected} was due")]
    OutOfOrder {
        /// The next position.
        expected: u64,
        /// The one that came.
        found: u64,
    },
    /// A statement rests on a source that is not registered.
    #[error("act {at} rests on source {source_id}, which is not registered")]
    UnknownSource {
        /// The act.
        at: u64,
        /// The source.
        source_id: SourceId,
    },
    /// A deed belongs to an import that is not open.
    #[error("act {at} belongs to import {import}, which is not open")]
    ImportNotOpen {
        /// The act.
        at: u64,
        /// The import.
        import: ImportId,
    },
    /// An appointment ends that was never made.
    #[error("act {at} ends the appointment of act {appointment}, which appoints nobody")]
    NoSuchAppointment {
        /// The act.
        at: u64,
        /// The act that should have appointed.
        appointment: u64,
    },
    /// Something is said of an application that was never handed in.
    #[error("act {at} is about the application of act {application}, which hands none in")]
    NoSuchApplication {
        /// The act.
        at: u64,
        /// The act that should have handed it in.
        application: u64,
    },
    /// Something is said of a call for input that was never opened.
    #[error("act {at} is about call {call} of {plan}, which was never opened")]
    NoSuchCall {
        /// The act.
        at: u64,
        /// The plan.
        plan: PlanId,
        /// The call's number.
        call: u16,
    },
    /// Something is said of an entry to the Challenge that was never made.
    #[error("act {at} is about what act {entry} entered into the Open Gov Challenge, which entered nothing")]
    NoSuchChallengeEntry {
        /// The act.
        at: u64,
        /// The act that should have entered it.
        entry: u64,
    },
    /// Something is said of an entry of a repository that was never made.
    #[error("act {at} is about what act {entry} entered into a repository, which entered nothing there")]
    NoSuchEntry {
        /// The act.
        at: u64,
        /// The act that should have entered it.
        entry: u64,
    },
    /// Something is said of a recommendation that was never issued.
    #[error("act {at} is about recommendation {number} on {plan}, which was never issued")]
    NoSuchRecommendation {
        /// The act.
        at: u64,
        /// The plan.
        plan: PlanId,
        /// The recommendation's number.
        number: u16,
    },
    /// A batch is sealed out of its turn.
    #[error("act {at} seals batch {found} where batch {expected} was due")]
    NotTheNextBatch {
        /// The act.
        at: u64,
        /// The next.
        expected: u64,
        /// The one that came.
        found: u64,
    },
    /// Something is said of a review that was never opened, or of a round of it.
    #[error("act {at} is about review {review}, or a round of it, that was never opened")]
    NoSuchReview {
        /// The act.
        at: u64,
        /// The review.
        review: ReviewId,
    },
    /// A commitment is described without the plan it stands in.
    #[error("act {at} describes a commitment without its plan")]
    NoPlan {
        /// The act.
        at: u64,
    },
}

/// The public state at one position.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Partnership {
    /// How many acts were folded: the next act's position.
    pub length: u64,
    /// When the last of them was recorded.
    pub recorded_at: Timestamp,
    /// The last act that changed what is said or which commitments there are: what a figure of everything rests on. Acts
    /// that wait for the end of their import have changed nothing yet.
    pub facts_at: u64,
    /// Sources, by short name.
    pub sources: OrdMap<SourceId, Arc<Source>>,
    /// Imports, by short name.
    pub imports: OrdMap<ImportId, Import>,
    /// Countries.
    pub countries: OrdMap<Iso3, Thing>,
    /// Members.
    pub members: OrdMap<MemberId, Arc<Member>>,
    /// Seats in bodies.
    pub seats: OrdMap<(Slug, Slug), Thing>,
    /// Entries to the Open Gov Challenge.
    pub entries: OrdMap<Slug, Thing>,
    /// What indicators measured of countries, by country and year.
    pub indicators: OrdMap<(Iso3, Year), Thing>,
    /// Evidence about the laws of countries.
    pub evidence: OrdMap<(Iso3, Slug), Thing>,
    /// What experts found of it last.
    pub validations: OrdMap<(Iso3, Slug), Arc<Validation>>,
    /// Verdicts on eligibility as recorded, by country and score year, the last one last.
    pub verdicts: OrdMap<(Iso3, Year), Vector<Arc<RecordedVerdict>>>,
    /// What was said under each identifier of a commitment.
    pub rows: OrdMap<CommitmentId, Arc<Row>>,
    /// Which identifiers mean the same commitment.
    pub recognised: OrdMap<CommitmentId, OrdMap<CommitmentId, Arc<Recognised>>>,
    /// Commitments, by the identifier that leads.
    pub commitments: OrdMap<CommitmentId, Arc<Commitment>>,
    /// Commitments that were adapted from another, by the identifier under which that one is named.
    pub adapted: OrdMap<CommitmentId, imbl::OrdSet<CommitmentId>>,
    /// Identifiers that lead elsewhere.
    pub aliases: OrdMap<CommitmentId, CommitmentId>,
    /// Texts that are not shown.
    pub withheld: OrdMap<TextId, Withholding>,
    /// Figures as published, by position.
    pub figures: OrdMap<u64, Arc<PublishedFigure>>,
    /// Changes of the signing key, in order.
    pub rotations: Vector<KeyRotated>,
    /// Readers' reports that were answered, by number.
    pub reports: OrdMap<u64, Arc<AnsweredReport>>,
    /// Who was appointed to which office, by the position of the act that appoints.
    pub appointments: OrdMap<u64, Arc<Appointed>>,
    /// Organisations that were recognised, by their short names.
    pub organisations: OrdMap<Slug, Arc<Organisation>>,
    /// How plans are made with the public, by plan.
    pub cocreations: OrdMap<PlanId, Arc<CoCreation>>,
    /// Forums and repositories, by member.
    pub forums: OrdMap<MemberId, Arc<Forum>>,
    /// What the review recommended, by plan.
    pub recommendations: OrdMap<PlanId, Recommendations>,
    /// Sealed batches of what people gave, by number.
    pub seals: Vector<Arc<Seal>>,
    /// Reviews, from their opening on.
    pub reviews: OrdMap<ReviewId, Arc<Review>>,
    /// What bodies other than the review found, by the commitment's identifier at the time. It is no statement.
    pub monitored: OrdMap<CommitmentId, Vector<Arc<Monitored>>>,
    /// What governments say of their own plans. It is no statement.
    pub self_assessments: OrdMap<(PlanId, SelfReport), Arc<SelfAssessment>>,
    /// How peers were consulted on plans, by plan. It is no statement.
    pub peers_consulted: OrdMap<PlanId, Vector<Arc<ConsultedPeers>>>,
    /// What the Support Unit noted of plans that were deposited, by plan, the first version first. It is no statement.
    pub plan_checks: OrdMap<PlanId, Vector<Arc<Looked>>>,
    /// What governments entered into the Open Gov Challenge outside any plan, by the position of the act that did. It is no statement.
    pub challenge: OrdMap<u64, Arc<ChallengeEntry>>,
    /// Letters that were published, by the position of the act that did.
    pub letters: OrdMap<u64, Arc<PublishedLetter>>,
    /// Resolutions that moved deadlines, by the position of the act that recorded them.
    pub extensions: OrdMap<u64, Arc<Extension>>,
    /// What the Support Unit deposited for governments, by the position of the act that did.
    pub deposits: OrdMap<u64, Arc<Deposited>>,
    /// Calls for local jurisdictions, and who applied.
    pub local: crate::membership::local::Local,
    /// What the networking mechanism has published.
    pub mechanism: Mechanism,
    /// Deeds that are told by themselves, in the order in which they took effect: what a later state has more of them was done since.
    pub noted: Vector<Noted>,
    /// What figures ask of every commitment, worked out when it is first asked for. It follows from the rest.
    pub kept: crate::figures::Kept,
}

impl Partnership {
    /// Folds one deed.
    ///
    /// # Errors
    /// When the deed cannot follow on this state; the state is then unchanged.
    pub fn apply(&mut self, happened: Happened) -> Result<(), Unsound> {
        if happened.position != self.length {
            return Err(Unsound::OutOfOrder { expected: self.length, found: happened.position });
        }
        let (position, recorded_at) = (happened.position, happened.recorded_at);
        match &happened.import {
            Some(import) => {
                let open = self.imports.get(import).filter(|i| i.end.is_none());
                let open = open.ok_or_else(|| Unsound::ImportNotOpen { at: position, import: import.clone() })?;
                self.check(&happened, open)?;
                let Some(open) = self.imports.get_mut(import) else {
                    return Err(Unsound::ImportNotOpen { at: position, import: import.clone() });
                };
                open.waiting.push_back(Arc::new(happened));
                open.waited += 1;
            }
            None => {
                let mut touched = Touched::default();
                let factual = happened.deed.changes_facts();
                self.take_effect(happened, &mut touched)?;
                identity::settle(self, &touched);
                self.facts_at = if factual { position } else { self.facts_at };
            }
        }
        self.length = position + 1;
        self.recorded_at = recorded_at;
        Ok(())
    }

    /// The same to whoever looks at it, without the deeds that wait for the end of their import: nothing of them is shown, and
    /// they take more room than all the rest of a state. Nothing may be folded into it that ends such an import.
    #[must_use]
    pub fn to_look_at(&self) -> Self {
        let mut seen = self.clone();
        let waits = |(_, import): &(&ImportId, &Import)| !import.waiting.is_empty();
        for (id, import) in self.imports.iter().filter(waits) {
            seen.imports.insert(id.clone(), Import { waiting: Vector::new(), ..import.clone() });
        }
        seen
    }

    /// Whether nothing came between this state and a length that a later state has, or had, but deeds that wait for the end of their
    /// import: all between them show what this one shows. That the last act of the later one ended the import does no harm.
    #[must_use]
    pub fn only_waits_until(&self, later: &Self, length: u64) -> bool {
        let waited = |state: &Self| state.imports.values().map(|import| import.waited).sum::<u64>();
        let ended = |import: &Import| match import.end {
            Some(ImportEnd::Closed { at, .. } | ImportEnd::Abandoned { at }) => at + 1 == later.length,
            None => false,
        };
        let end = later.length - u64::from(later.imports.values().any(ended));
        length <= end && end.checked_sub(self.length) == waited(later).checked_sub(waited(self))
    }

    /// This state after acts that only wait: at another length, recorded later, and else the same.
    #[must_use]
    pub fn after_waiting(&self, length: u64, recorded_at: Timestamp) -> Self {
        Self { length, recorded_at, ..self.clone() }
    }

    /// Whether an act that waits for the end of its import will be able to take effect then, after those that wait already.
    fn check(&self, happened: &Happened, import: &Import) -> Result<(), Unsound> {
        let (Deed::Stated(stated) | Deed::Corrected(stated)) = &happened.deed else { return Ok(()) };
        let registers = |w: &Arc<Happened>| matches!(&w.deed, Deed::SourceRegistered(s) if s.source == stated.source);
        let is_known = || self.sources.contains_key(&stated.source) || import.waiting.iter().any(registers);
        // In a state that is only looked at, those that wait already are gone; each was checked when it came.
        if import.waited == import.waiting.len() as u64 && !is_known() {
            return Err(Unsound::UnknownSource { at: happened.position, source_id: stated.source.clone() });
        }
        if stated.subject.is_of_commitment() && stated.plan.is_none() {
            return Err(Unsound::NoPlan { at: happened.position });
        }
        Ok(())
    }

    fn take_effect(&mut self, happened: Happened, touched: &mut Touched) -> Result<(), Unsound> {
        let at = happened.position;
        let noted = self.note(&happened);
        match happened.deed {
            Deed::SourceRegistered(s) => {
                let source = Source {
                    id: s.source.clone(),
                    authority: s.authority,
                    published_on: s.published_on,
                    digest: s.digest,
                    bytes: s.bytes,
                    title: s.title,
                    licence: s.licence,
                    at,
                };
                self.sources.entry(s.source).or_insert_with(|| Arc::new(source));
            }
            Deed::ImportOpened(ImportOpened { import, source }) => {
                self.imports
                    .insert(import, Import { source, opened_at: at, waiting: Vector::new(), waited: 0, end: None });
            }
            Deed::ImportClosed(counts) => self.close_import(at, counts, touched)?,
            Deed::ImportAbandoned(a) => {
                let open = self.imports.get_mut(&a.import).filter(|i| i.end.is_none());
                let open = open.ok_or(Unsound::ImportNotOpen { at, import: a.import })?;
                open.waiting = Vector::new();
                open.end = Some(ImportEnd::Abandoned { at });
            }
            Deed::Stated(stated) | Deed::Corrected(stated) => self.state(at, happened.effective_on, stated, touched)?,
            Deed::Recognised(link) => {
                let rows = [&link.one, &link.other].into_iter().filter_map(|id| self.rows.get(id));
                rows.for_each(|row| touched.regroup(&row.plan.member));
                // Several pairs of editions may show the same two identifiers: the surest counts, whichever came first.
                let links = self.recognised.entry(link.one.clone()).or_default();
                if links.get(&link.other).is_none_or(|known| known.sureness() < link.sureness()) {
                    links.insert(link.other.clone(), Arc::new(link));
                }
            }
            Deed::TextWithheld(TextWithheld { text, reason }) => {
                let withholding = Withholding { reason, recorded_at: happened.recorded_at, at };
                self.withheld.entry(text).or_insert(withholding);
            }
            Deed::FigurePublished(figure) => {
                let published = PublishedFigure { at, recorded_at: happened.recorded_at, figure };
                self.figures.insert(at, Arc::new(published));
            }
            Deed::KeyRotated(rotation) => self.rotations.push_back(rotation),
            Deed::OriginForked(_) => {}
            Deed::ReportAnswered(answer) => {
                let answered = AnsweredReport { at, recorded_at: happened.recorded_at, answer };
                self.reports.entry(answered.answer.number).or_insert_with(|| Arc::new(answered));
            }
            Deed::OfficeAppointed(deed) => {
                let (from, by) = (happened.effective_on, happened.by);
                self.appointments.insert(at, Arc::new(Appointed::by_act(at, from, by, deed)));
            }
            Deed::OfficeEnded(deed) => {
                let unknown = Unsound::NoSuchAppointment { at, appointment: deed.appointment };
                let appointed = Arc::make_mut(self.appointments.get_mut(&deed.appointment).ok_or(unknown)?);
                // The first end counts.
                appointed.ended.get_or_insert((happened.effective_on, deed.because, at));
            }
            Deed::EligibilityAssessed(deed) => {
                let verdicts = self.verdicts.entry((deed.country.clone(), deed.year)).or_default();
                verdicts.push_back(Arc::new(RecordedVerdict { at, on: happened.effective_on, deed }));
            }
            Deed::EvidenceValidated(deed) => {
                let of = (deed.country.clone(), deed.evidence.clone());
                self.validations.insert(of, Arc::new(Validation { at, on: happened.effective_on, deed }));
            }
            Deed::MonitoringPublished(deed) => self.monitor(at, happened.effective_on, deed),
            Deed::LetterPublished(deed) => {
                let letter = PublishedLetter { at, on: happened.effective_on, by: happened.by, deed };
                self.letters.insert(at, Arc::new(letter));
            }
            Deed::DeadlineExtended(deed) => {
                let extension = Extension { at, on: happened.effective_on, by: happened.by, deed };
                self.extensions.insert(at, Arc::new(extension));
            }
            Deed::DocumentDeposited(deed) => self.deposited(at, happened.effective_on, deed),
            Deed::DepositAnswered(deed) => self.answered_for(at, happened.effective_on, deed),
            Deed::OrganisationRecognised(deed) => {
                let known = Organisation { at, on: happened.effective_on, deed };
                self.organisations.entry(known.deed.organisation.clone()).or_insert_with(|| Arc::new(known));
            }
            // What was refused can be asked for again: nothing follows from it.
            Deed::OrganisationRefused(_) => {}
            deed @ (Deed::LocalCallOpened(_)
            | Deed::LocalApplied(_)
            | Deed::LocalAssessed(_)
            | Deed::LocalDecided(_)) => self.apply_locally(at, happened.effective_on, deed)?,
            Deed::PeersConsulted(deed) => {
                let of = self.peers_consulted.entry(deed.plan.clone()).or_default();
                of.push_back(Arc::new(ConsultedPeers { at, on: happened.effective_on, deed }));
            }
            Deed::ChallengeEntered(deed) => self.enter_challenge(at, happened.effective_on, deed),
            Deed::ChallengeWithdrawn(deed) => self.withdraw_entry(at, happened.effective_on, deed)?,
            Deed::PlanChecked(deed) => self.looked_at(at, happened.effective_on, deed),
            deed @ (Deed::SelfAssessmentOpened(_)
            | Deed::CommitmentSelfAssessed(_)
            | Deed::SelfCommentAnswered(_)
            | Deed::SelfAssessmentPublished(_)) => self.assess_itself(at, happened.effective_on, deed),
            deed @ (Deed::RecommendationIssued(_)
            | Deed::RecommendationAnswered(_)
            | Deed::RecommendationFollowed(_)) => self.advise(at, happened.effective_on, deed)?,
            deed @ (Deed::CoCreationScheduled(_)
            | Deed::CallOpened(_)
            | Deed::CallRevised(_)
            | Deed::InputsSealed(_)
            | Deed::InputsAnswered(_)
            | Deed::InputSetAside(_)
            | Deed::SetAsideAppealed(_)
            | Deed::AppealDecided(_)
            | Deed::MergeUndone(_)
            | Deed::InputsTakenUp(_)
            | Deed::PhaseClosed(_)
            | Deed::ForumConstituted(_)
            | Deed::ForumMet(_)
            | Deed::RepositoryCopied(_)
            | Deed::RepositoryUpdated(_)) => self.co_create(at, (happened.effective_on, happened.recorded_at), deed)?,
            deed @ (Deed::ReviewOpened(_)
            | Deed::ReviewAssigned(_)
            | Deed::CodingHandedIn(_)
            | Deed::FindingsReconciled(_)
            | Deed::RoundOpened(_)
            | Deed::RoundClosed(_)
            | Deed::CommentAnswered(_)
            | Deed::ReportPublished(_)
            | Deed::FindingCorrected(_)
            | Deed::RequirementsFound(_)
            | Deed::EvidenceArchived(_)) => self.review(at, happened.effective_on, deed)?,
            deed @ (Deed::OfferPublished(_)
            | Deed::OfferRetired(_)
            | Deed::RequestPublished(_)
            | Deed::RequestRetired(_)
            | Deed::AgreementSigned(_)
            | Deed::AgreementConcluded(_)
            | Deed::AgreementTold(_)
            | Deed::CasesCounted(_)
            | Deed::GroupJoined(_)
            | Deed::GroupLeft(_)) => self.mechanism.apply(at, happened.effective_on, deed),
        }
        self.noted.extend(noted);
        Ok(())
    }

    /// What is kept of a deed that is told by itself.
    fn note(&self, happened: &Happened) -> Option<Noted> {
        let Told::ByItself(place) = told(&happened.deed, self) else { return None };
        let (on, recorded_at, kind) = (happened.effective_on, happened.recorded_at, happened.deed.kind().into());
        Some(Noted { at: happened.position, on, recorded_at, kind, place })
    }

    /// Makes all deeds of an import take effect together, in their order. Their statements keep their own positions, but
    /// nothing of them was visible before `at`.
    fn close_import(
        &mut self,
        at: u64,
        counts: crate::deed::ImportClosed,
        touched: &mut Touched,
    ) -> Result<(), Unsound> {
        let open = self.imports.get_mut(&counts.import).filter(|i| i.end.is_none());
        let open = open.ok_or_else(|| Unsound::ImportNotOpen { at, import: counts.import.clone() })?;
        let waiting = std::mem::take(&mut open.waiting);
        open.end = Some(ImportEnd::Closed { at, counts });
        for happened in waiting {
            self.take_effect(Arc::unwrap_or_clone(happened), touched)?;
        }
        Ok(())
    }

    fn state(&mut self, at: u64, effective_on: Date, stated: Stated, touched: &mut Touched) -> Result<(), Unsound> {
        let source = self.sources.get(&stated.source);
        let source = Arc::clone(source.ok_or_else(|| Unsound::UnknownSource { at, source_id: stated.source.clone() })?);
        let statement = Arc::new(Statement { source, row: stated.row, at, effective_on, fields: stated.fields });
        match stated.subject {
            Subject::Country(id) => self.countries.entry(id).or_default().add(statement),
            Subject::Seat(body, slug) => self.seats.entry((body, slug)).or_default().add(statement),
            Subject::ChallengeEntry(slug) => self.entries.entry(slug).or_default().add(statement),
            Subject::CountryYear(id, year) => self.indicators.entry((id, year)).or_default().add(statement),
            Subject::Evidence(id, slug) => self.evidence.entry((id, slug)).or_default().add(statement),
            Subject::Member(id) => self.member_mut(id).thing.add(statement),
            Subject::MembershipEvent(id, slug) => self.member_mut(id).events.entry(slug).or_default().add(statement),
            Subject::Process(id, plan) => self.member_mut(id).processes.entry(plan).or_default().add(statement),
            Subject::Plan(id) => self.plan_mut(id).thing.add(statement),
            Subject::Commitment(id) => {
                let plan = stated.plan.ok_or(Unsound::NoPlan { at })?;
                touched.by_commitment(self, &id, &plan, &statement);
                if let Some(Value::Label(from)) = statement.fields.get(Field::AdaptedFrom)
                    && let Ok(from) = from.parse()
                {
                    self.adapted.entry(from).or_default().insert(id.clone());
                }
                self.row_mut(id, plan).thing.add(statement);
            }
            Subject::Milestone(id, number) => {
                let plan = stated.plan.ok_or(Unsound::NoPlan { at })?;
                touched.by_assessment(self, &id, &plan);
                self.row_mut(id, plan).milestones.entry(number).or_default().add(statement);
            }
            Subject::Assessment(id, product) => {
                let plan = stated.plan.ok_or(Unsound::NoPlan { at })?;
                touched.by_assessment(self, &id, &plan);
                self.row_mut(id, plan).assessments.change(product, |found| found.add(statement));
            }
        }
        Ok(())
    }

    fn member_mut(&mut self, id: MemberId) -> &mut Member {
        Arc::make_mut(self.members.entry(id).or_default())
    }
    pub(crate) fn plan_mut(&mut self, id: PlanId) -> &mut Plan {
        Arc::make_mut(self.member_mut(id.member).plans.entry(id.number).or_default())
    }
    pub(crate) fn forget_plan(&mut self, member: &MemberId, number: u16) {
        if let Some(member) = self.members.get_mut(member) {
            Arc::make_mut(member).plans.remove(&number);
        }
    }
    fn row_mut(&mut self, id: CommitmentId, plan: PlanId) -> &mut Row {
        // Entering what is there already would copy the set.
        if !self.members.get(&plan.member).is_some_and(|member| member.rows.contains(&id)) {
            self.member_mut(plan.member.clone()).rows.insert(id.clone());
        }
        Arc::make_mut(self.rows.entry(id).or_insert_with(|| Arc::new(Row::new(plan))))
    }

    /// A commitment by any identifier it ever had.
    #[must_use]
    pub fn commitment(&self, id: &CommitmentId) -> Option<&Arc<Commitment>> {
        self.commitments.get(self.aliases.get(id).unwrap_or(id))
    }
    /// The commitments that say they were adapted from one, whatever identifier they name it by.
    pub fn adaptations<'a>(&'a self, of: &'a Commitment) -> impl Iterator<Item = &'a Arc<Commitment>> {
        let named = std::iter::once(&of.id).chain(&of.also).filter_map(|id| self.adapted.get(id)).flatten();
        let says_so = |adapted: &&Arc<Commitment>| {
            let from = adapted.thing.label(Field::AdaptedFrom, Lens::ALL).and_then(|from| from.parse().ok());
            from.is_some_and(|from: CommitmentId| from == of.id || of.also.contains(&from))
        };
        named.filter_map(|id| self.commitment(id)).filter(says_so)
    }
    /// All that was said under a subject's own name.
    #[must_use]
    pub fn thing(&self, subject: &Subject) -> Option<&Thing> {
        match subject {
            Subject::Country(id) => self.countries.get(id),
            Subject::Seat(body, slug) => self.seats.get(&(body.clone(), slug.clone())),
            Subject::ChallengeEntry(slug) => self.entries.get(slug),
            Subject::CountryYear(id, year) => self.indicators.get(&(id.clone(), *year)),
            Subject::Evidence(id, slug) => self.evidence.get(&(id.clone(), slug.clone())),
            Subject::Member(id) => self.members.get(id).map(|m| &m.thing),
            Subject::MembershipEvent(id, slug) => self.members.get(id)?.events.get(slug),
            Subject::Process(id, plan) => self.members.get(id)?.processes.get(plan),
            Subject::Plan(id) => self.plan(id).map(|p| &p.thing),
            Subject::Commitment(id) => self.rows.get(id).map(|r| &r.thing),
            Subject::Milestone(id, number) => self.rows.get(id)?.milestones.get(number),
            Subject::Assessment(id, product) => self.rows.get(id)?.assessments.get(product),
        }
    }
    /// A plan.
    #[must_use]
    pub fn plan(&self, id: &PlanId) -> Option<&Arc<Plan>> {
        self.members.get(&id.member)?.plans.get(&id.number)
    }
    /// Every plan, by member and number.
    pub fn plans(&self) -> impl Iterator<Item = (PlanId, &Arc<Plan>)> {
        self.members.iter().flat_map(|(member, m)| {
            m.plans.iter().map(|(number, plan)| (PlanId { member: member.clone(), number: *number }, plan))
        })
    }
}
