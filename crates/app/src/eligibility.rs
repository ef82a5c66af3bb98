//! Eligibility as offices act on it: recording verdicts, entering evidence on a country's law with its document, and the
//! experts' validation of it. What is computed never changes what was recorded; it is proposed to the office.

use domain::codebook::{Field, Provision, PublicAccess};
use domain::deed::{Deed, EvidenceFinding, EvidenceValidated, SourceRegistered, Stated};
use domain::ids::{Iso3, Slug, SourceId, Year};
use domain::membership::eligibility::{
    Assessment, Difference, Seen, Verdict, as_recorded, assess, difference, in_force, recorded,
};
use domain::partnership::Authority;
use domain::people::{Action, Permit};
use domain::rules::RuleId;
use domain::statement::Fields;
use domain::{Lens, PartialDate, Partnership, Subject, Timestamp, Value};
use record::Key;
use sha2::{Digest as _, Sha256};
use store::NewText;

use crate::App;
use crate::write::{Command, Draft, WriteError, Written};

/// A verdict that an office may want to record.
#[derive(Debug, Clone)]
pub struct Proposal {
    /// The verdict, as computed.
    pub computed: Assessment,
    /// In what it differs from the one that is recorded; none where nothing is recorded yet.
    pub difference: Option<Difference>,
}

/// A piece of evidence on a country's law, with the document that shows it.
#[derive(Debug, Clone)]
pub struct Evidence {
    /// The country.
    pub country: Iso3,
    /// What the document shows.
    pub provision: Provision,
    /// The year from which on it is so.
    pub since: Year,
    /// For a law on declarations of assets, whether they are open to the public.
    pub public_access: Option<PublicAccess>,
    /// The bytes of the document.
    pub document: Vec<u8>,
    /// What it is called.
    pub title: String,
    /// When it was published.
    pub published_on: PartialDate,
}

/// Why nothing about eligibility was recorded.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotDone {
    /// The permit is for something else.
    #[error("the permit is not one to do this")]
    NotPermitted,
    /// There was no such rule for the year.
    #[error("there is no rule of eligibility for {0}; the first score year is 2011")]
    NoRule(i16),
    /// Nothing is known by which a country could be judged.
    #[error("{country} has no verdict for {year} ({verdict}): nothing is recorded of what cannot be known")]
    Open {
        /// The country.
        country: Iso3,
        /// The year.
        year: i16,
        /// What came out.
        verdict: Verdict,
    },
    /// Everything asked for stands in the record as it is.
    #[error("what is recorded says the same already; nothing was appended")]
    Nothing,
    /// The document is empty.
    #[error("the document is empty; name the file that shows what is stated")]
    NoDocument,
    /// There is no such evidence.
    #[error("no evidence {evidence} on {country} is on record; `openpact eligibility list` names what is")]
    NoEvidence {
        /// The country.
        country: Iso3,
        /// The name that was given.
        evidence: Slug,
    },
}

fn permitted(permit: &Permit, action: Action) -> Result<(), WriteError<NotDone>> {
    permit.is_for(action).then_some(()).ok_or(WriteError::Refused(NotDone::NotPermitted))
}

/// The verdicts of a score year that could be recorded: those that are decided and that no office recorded so.
#[must_use]
pub fn proposals(state: &Partnership, year: i16) -> Vec<Proposal> {
    let seen = Seen::new(state, Lens::ALL);
    let Some(version) = in_force(RuleId::CoreEligibility, year) else { return Vec::new() };
    let propose = |country: Iso3| {
        let computed = assess(&seen, &country, year, version)?;
        match recorded(&seen, &country, year) {
            Some(known) => difference(known, &computed).map(|d| Proposal { computed, difference: Some(d) }),
            None if is_decided(computed.verdict) => Some(Proposal { computed, difference: None }),
            None => None,
        }
    };
    seen.countries().into_iter().filter_map(propose).collect()
}

const fn is_decided(verdict: Verdict) -> bool {
    matches!(verdict, Verdict::Eligible | Verdict::NotEligible)
}

impl App {
    /// Records the verdicts on countries for a score year, as they follow from the record under the head lock.
    ///
    /// # Errors
    /// When one cannot be known, or all are recorded so already.
    pub async fn record_eligibility(
        &self,
        permit: Permit,
        year: i16,
        countries: Vec<Iso3>,
    ) -> Result<Written, WriteError<NotDone>> {
        permitted(&permit, Action::CheckEligibility)?;
        let length = self.history().now().length;
        let key: Key = format!("eligibility/{year}/{length}").parse().map_err(|_| WriteError::Fault)?;
        let command = Command { permit, key, cause: None, import: None };
        let decide = move |state: &Partnership, now: Timestamp| {
            let version = in_force(RuleId::CoreEligibility, year).ok_or(NotDone::NoRule(year))?;
            let seen = Seen::new(state, Lens::ALL);
            let mut drafts = Vec::new();
            for country in countries {
                let computed = assess(&seen, &country, year, version).ok_or(NotDone::NoRule(year))?;
                let known = recorded(&seen, &country, year);
                if known.is_some_and(|known| difference(known, &computed).is_none()) {
                    continue;
                }
                let verdict = computed.verdict;
                let open = NotDone::Open { country, year, verdict };
                let deed = as_recorded(&computed).filter(|_| is_decided(verdict)).ok_or(open)?;
                drafts.push(Draft::plain(now.date(), Deed::EligibilityAssessed(deed)));
            }
            if drafts.is_empty() { Err(NotDone::Nothing) } else { Ok(drafts) }
        };
        self.write(command, decide).await
    }

    /// Enters evidence on a country's law. Its document becomes a source with its digest; experts validate it by a deed of
    /// their own.
    ///
    /// # Errors
    /// When there is no document.
    pub async fn enter_evidence(&self, permit: Permit, given: Evidence) -> Result<Written, WriteError<NotDone>> {
        permitted(&permit, Action::CheckEligibility)?;
        if given.document.is_empty() {
            return Err(WriteError::Refused(NotDone::NoDocument));
        }
        let digest = hex::encode(Sha256::digest(&given.document));
        let short = digest.get(..16).unwrap_or(&digest);
        let source: SourceId = format!("document-{short}").parse().map_err(|_| WriteError::Fault)?;
        let name: Slug = format!("{}-{source}", given.provision).parse().map_err(|_| WriteError::Fault)?;
        let key: Key =
            format!("evidence/{}/{name}/{}", given.country, given.since).parse().map_err(|_| WriteError::Fault)?;
        let mut answers = vec![
            (Field::Provision, Value::code(Field::Provision, given.provision.code())),
            (Field::AdoptedIn, Some(Value::Number(given.since.get().into()))),
        ];
        if let Some(access) = given.public_access {
            answers.push((Field::PublicAccess, Value::code(Field::PublicAccess, access.code())));
        }
        let fields = Fields::new(answers.into_iter().filter_map(|(field, value)| Some((field, value?))));
        let title = NewText::new((self.surroundings.chance)(), given.title.trim());
        let registered = SourceRegistered {
            source: source.clone(),
            digest,
            bytes: given.document.len() as u64,
            authority: Authority::Office,
            published_on: given.published_on,
            title: title.id().clone(),
            licence: None,
        };
        let subject = Subject::Evidence(given.country.clone(), name);
        let stated = Stated { subject, source: source.clone(), row: 0, plan: None, fields };
        let command = Command { permit, key, cause: None, import: None };
        let decide = move |state: &Partnership, now: Timestamp| {
            let mut drafts = Vec::new();
            if !state.sources.contains_key(&source) {
                let deed = Deed::SourceRegistered(registered);
                drafts.push(Draft { effective_on: now.date(), deed, texts: vec![title] });
            }
            let on = domain::Date::new(given.since.get(), 12, 31).unwrap_or_else(|_| now.date()).min(now.date());
            drafts.push(Draft::plain(on, Deed::Stated(stated)));
            Ok::<_, NotDone>(drafts)
        };
        self.write(command, decide).await
    }

    /// Records what experts found of a piece of evidence, with the document that they examined.
    ///
    /// # Errors
    /// When there is no such evidence, or no document.
    pub async fn validate_evidence(
        &self,
        permit: Permit,
        (country, evidence): (Iso3, Slug),
        finding: EvidenceFinding,
        document: &[u8],
        remark: Option<String>,
    ) -> Result<Written, WriteError<NotDone>> {
        permitted(&permit, Action::ValidateEvidence)?;
        if document.is_empty() {
            return Err(WriteError::Refused(NotDone::NoDocument));
        }
        let document = hex::encode(Sha256::digest(document));
        let remark = remark.filter(|remark| !remark.trim().is_empty());
        let text = remark.map(|remark| NewText::new((self.surroundings.chance)(), remark.trim()));
        let length = self.history().now().length;
        let key: Key = format!("validation/{country}/{length}").parse().map_err(|_| WriteError::Fault)?;
        let command = Command { permit, key, cause: None, import: None };
        let decide = move |state: &Partnership, now: Timestamp| {
            let thing = state.evidence.get(&(country.clone(), evidence.clone()));
            let examined = thing.map(domain::Thing::position);
            let missing = || NotDone::NoEvidence { country: country.clone(), evidence: evidence.clone() };
            let deed = EvidenceValidated {
                examined: examined.ok_or_else(missing)?,
                country,
                evidence,
                finding,
                document,
                remark: text.as_ref().map(|text| text.id().clone()),
            };
            let texts = text.into_iter().collect();
            Ok::<_, NotDone>(vec![Draft { effective_on: now.date(), deed: Deed::EvidenceValidated(deed), texts }])
        };
        self.write(command, decide).await
    }
}
