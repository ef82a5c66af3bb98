//! One rule: its versions, and every verdict it gave, which can be narrowed to a version and an outcome.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::figures::verdicts::{Bench, Ruling, Tally, Verdict, benches};
use domain::plans::Commitment;
use domain::rules::{Judged, ParameterValue, Reason, RuleId, RuleVersion, backing, judged};
use domain::{CommitmentId, Lens, Partnership, PlanId};
use schemars::JsonSchema;
use serde::Serialize;
use views::components::pager::Pager;
use views::rules::{CaseRow, Parameter, RulePage, VerdictRow, Version, rests_on, version_name};
use views::value::{Link, Name};
use views::{Address, Arg, Page, Say, Target};

use crate::ask::{Ask, Part};
use crate::basis::Basis;
use crate::front::RestsOn;
use crate::object::Object;
use crate::present::{Present, to_commitment};
use crate::problems::Problem;
use crate::rules::{value, versions};
use crate::site::{Question, Site, last_fact};
use crate::span::{Next, Span};

/// How many verdicts stand on one page.
const ON_A_PAGE: usize = 50;

/// How a verdict can come out, as addresses name it.
pub const OUTCOMES: [&str; 3] = ["holds", "fails", "open"];

/// A rule, as HTML, JSON or CSV. The table holds all verdicts that are asked for, the others a page of them.
pub async fn rule(
    State(site): State<Arc<Site>>,
    Part(code): Part<String>,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    let rule = RuleId::from_code(&code).ok_or(Problem::NotFound)?;
    let known: Vec<&str> = versions(rule).map(|version| version.version).collect();
    let version = ask.code("version", |value| versions(rule).find(|version| version.version == value), &known)?;
    let outcome = ask.code("outcome", |value| OUTCOMES.into_iter().find(|known| *known == value), &OUTCOMES)?;
    let span = ask.span.clone();
    site.answer(ask, OneRule { rule, version, outcome, span }).await
}

struct OneRule {
    rule: RuleId,
    version: Option<&'static RuleVersion>,
    outcome: Option<&'static str>,
    span: Span,
}

/// The verdicts that are asked for, and how many of each kind there are before an outcome is chosen.
struct Asked {
    tally: Tally,
    verdicts: Vec<Verdict>,
}

impl OneRule {
    /// The bench whose verdicts are listed: that of the version asked for, else that of the versions in force.
    fn bench(&self) -> Option<Bench> {
        let mut benches = benches(self.rule).into_iter();
        match self.version {
            Some(version) => benches.find(|bench| bench.versions.contains(&version)),
            None => benches.next(),
        }
    }

    /// Its cases, if they are of another kind than commitments and all on record.
    fn cases(&self, present: Present<'_>) -> Option<Vec<Judged>> {
        judged(self.rule, present.state, present.lens)
    }

    const fn has_cases(&self) -> bool {
        matches!(self.rule, RuleId::PeerConsultation | RuleId::ModerationAppeals)
    }

    fn asked(&self, present: Present<'_>) -> Option<Asked> {
        let bench = self.bench()?;
        let mut verdicts = bench.verdicts(present.state, present.lens);
        if let Some(version) = self.version {
            // What no version decided belongs to the version only where it was asked alone.
            let alone = bench.versions.len() == 1;
            verdicts.retain(|verdict| match verdict.ruling.version() {
                Some(by) => by == version,
                None => alone,
            });
        }
        let tally = Tally::of(&verdicts);
        verdicts.retain(|verdict| self.outcome.is_none_or(|outcome| verdict.ruling.code() == outcome));
        Some(Asked { tally, verdicts })
    }

    /// How many verdicts of each version hold and fail.
    fn counts(&self, present: Present<'_>) -> Vec<(&'static RuleVersion, u64, u64)> {
        let count = |bench: Bench| {
            let verdicts = bench.verdicts(present.state, present.lens);
            let of = move |version: &'static RuleVersion| {
                let by = |ruling| verdicts.iter().filter(|v| v.ruling == ruling).count() as u64;
                (version, by(Ruling::Holds(version)), by(Ruling::Fails(version)))
            };
            bench.versions.clone().into_iter().map(of)
        };
        benches(self.rule).into_iter().flat_map(count).collect()
    }

    fn list(&self) -> Target {
        let to = Target::new(Address::Rule(self.rule.to_string()));
        let to = to.and("version", self.version.map_or("", |version| version.version));
        to.and("outcome", self.outcome.unwrap_or(""))
    }

    /// The ways to narrow the list: an outcome, a version.
    fn ways(&self) -> Vec<(Say, Target, bool)> {
        let whole = Target::new(Address::Rule(self.rule.to_string()));
        let is_whole = self.version.is_none() && self.outcome.is_none();
        let mut ways = vec![(Say::new("rules-all-verdicts"), whole.clone(), is_whole)];
        let keys = ["verdict-holds", "verdict-fails", "verdict-open"];
        ways.extend(
            OUTCOMES.into_iter().zip(keys).map(|(outcome, key)| {
                (Say::new(key), self.list().and("outcome", outcome), self.outcome == Some(outcome))
            }),
        );
        ways.extend(versions(self.rule).map(|version| {
            let name = version_name(self.rule.code(), version.version);
            (name, self.list().and("version", version.version), self.version == Some(version))
        }));
        ways
    }

    fn version(&self, version: &'static RuleVersion, counts: &[(&'static RuleVersion, u64, u64)]) -> Version {
        let parameters = version.parameters.named().into_iter();
        let mine = counts.iter().find(|(of, ..)| *of == version);
        Version {
            version: version.version.into(),
            from: version.effective_from.map(Into::into),
            to: version.effective_to.map(Into::into),
            anchor: version.anchor.code().into(),
            confidence: version.confidence.code().into(),
            parameters: parameters.map(|(name, of)| parameter(version, name, &of)).collect(),
            sources: version.sources.iter().map(|key| rests_on(key)).collect(),
            verdicts: mine.map(|(_, holds, fails)| (*holds, *fails)),
        }
    }
}

/// A parameter, with how sure we are of it where that differs from the version.
fn parameter(version: &RuleVersion, name: &'static str, of: &ParameterValue) -> Parameter {
    let backing = backing(version, name).map(|(confidence, _)| confidence);
    let confidence = backing.filter(|confidence| *confidence != version.confidence);
    Parameter { name: name.into(), value: value(name, of), confidence: confidence.map(|c| c.code().into()) }
}

fn ruling(verdict: &Verdict) -> Say {
    match verdict.ruling {
        Ruling::Holds(_) => Say::new("verdict-holds"),
        Ruling::Fails(_) => Say::new("verdict-fails"),
        Ruling::Open(why) => Say::new(format!("reason-{why}")),
    }
}

fn row(present: Present<'_>, verdict: &Verdict) -> Option<VerdictRow> {
    let commitment: &Commitment = present.state.commitment(&verdict.commitment)?;
    let (plan, member) = (&commitment.plan, &commitment.plan.member);
    Some(VerdictRow {
        title: present.commitment_title(commitment),
        to: to_commitment(&commitment.id),
        plan: Link {
            to: Address::Plan(member.to_string(), plan.number).into(),
            text: Say::of(Arg::AllOf(plan_name(present, plan))),
        },
        version: verdict.ruling.version().map(|version| version_name(version.rule.code(), version.version)),
        ruling: ruling(verdict),
    })
}

/// What a plan is called in a list.
fn plan_name(present: Present<'_>, plan: &PlanId) -> Vec<Arg> {
    let name = match present.name_of(&plan.member) {
        Name::Country(code) => Arg::Country(code),
        Name::Given(name) => Arg::Text(name),
    };
    vec![name, Say::new("plan-short-inline").with("number", plan.number.to_string()).into()]
}

/// A case of a rule that is not judged commitment by commitment.
fn case(present: Present<'_>, case: &Judged) -> CaseRow {
    let mut name = plan_name(present, &case.plan);
    let to = match &case.input {
        Some(input) => {
            name.push(Say::new("rules-case-input").with("input", input.to_string()).into());
            Address::Input(input.to_string())
        }
        None => Address::Plan(case.plan.member.to_string(), case.plan.number),
    };
    CaseRow {
        about: Link { to: to.into(), text: Say::of(Arg::AllOf(name)) },
        on: case.on,
        version: version_name(case.version.rule.code(), case.version.version),
        found: Say::new(format!("rules-found-{}", case.found.code())),
        act: case.act,
    }
}

/// What a rule says of a case, for programs.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "RuleCase")]
struct CaseTold {
    /// The plan that it is about, or in whose making it was.
    plan: PlanId,
    /// The input, of an appeal.
    input: Option<String>,
    /// Its day, as precisely as it is known: a plan was submitted, an input's author appealed.
    on: String,
    /// The version that decided.
    version: &'static str,
    /// How it came out: holds, fails, waits, not-on-record.
    verdict: &'static str,
    /// The last act that it rests on.
    act: Option<u64>,
}

fn case_told(case: Judged) -> CaseTold {
    CaseTold {
        plan: case.plan,
        input: case.input.map(|input| input.to_string()),
        on: case.on.to_string(),
        version: case.version.version,
        verdict: case.found.code(),
        act: case.act,
    }
}

/// A rule for programs.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "Rule")]
pub struct RuleTold {
    /// The rule.
    rule: RuleId,
    /// Its versions, the oldest first.
    versions: Vec<&'static RuleVersion>,
    /// Its verdicts; null if it is not judged commitment by commitment.
    verdicts: Option<VerdictsTold>,
    /// Its verdicts case by case, where its cases are no commitments and all of them are on record; null elsewhere.
    cases: Option<Vec<CaseTold>>,
    #[serde(skip_serializing_if = "Next::is_written_apart")]
    #[schemars(required)]
    next: Next,
}

/// The verdicts of a rule.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "Verdicts")]
struct VerdictsTold {
    /// How many hold.
    holds: u64,
    /// How many fail.
    fails: u64,
    /// How many were left open, by the reason.
    open: BTreeMap<String, u64>,
    /// How many are listed, those of all pieces together.
    total: usize,
    /// Those of this piece.
    list: Vec<VerdictTold>,
}

/// What a rule says of a commitment.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "Verdict")]
struct VerdictTold {
    /// The commitment.
    commitment: CommitmentId,
    /// Its plan.
    plan: Option<PlanId>,
    /// The version that decided.
    version: Option<&'static str>,
    /// How it came out: holds, fails, open.
    verdict: &'static str,
    /// Why it was left open.
    why: Option<Reason>,
}

fn told(present: Present<'_>, verdict: &Verdict) -> VerdictTold {
    VerdictTold {
        commitment: verdict.commitment.clone(),
        plan: present.state.commitment(&verdict.commitment).map(|commitment| commitment.plan.clone()),
        version: verdict.ruling.version().map(|version| version.version),
        verdict: verdict.ruling.code(),
        why: match verdict.ruling {
            Ruling::Open(why) => Some(why),
            _ => None,
        },
    }
}

impl Question for OneRule {
    fn position(&self, state: &Partnership) -> Option<u64> {
        let making = state.cocreations.values().map(|process| process.position).max();
        if self.has_cases() { last_fact(state).max(making) } else { last_fact(state) }
    }

    fn rests_on(&self, _: Lens) -> RestsOn {
        // Plans in the making are no facts about commitments.
        if self.has_cases() { Arc::new(Basis::everything) } else { Arc::new(Basis::facts) }
    }

    fn is_heavy(&self) -> bool {
        true
    }

    fn page(&self, present: Present<'_>) -> Result<Box<dyn Page>, Problem> {
        let (asked, counts) = (self.asked(present), self.counts(present));
        let verdicts = asked.as_ref().map_or(&[][..], |asked| asked.verdicts.as_slice());
        let pager = asked
            .as_ref()
            .map(|asked| Pager::new(asked.verdicts.len() as u64, ON_A_PAGE as u64, self.span.page, self.list()));
        let skipped = pager.as_ref().map_or(0, |pager| usize::try_from(pager.page - 1).unwrap_or(0) * ON_A_PAGE);
        let tally = asked.as_ref().map(|asked| asked.tally.clone()).unwrap_or_default();
        Ok(Box::new(RulePage {
            rule: self.rule.code().into(),
            versions: versions(self.rule).map(|version| self.version(version, &counts)).collect(),
            counts: [tally.holds, tally.fails, tally.left_open()],
            open: tally.open.iter().map(|(why, count)| (Say::new(format!("reason-{why}")), *count)).collect(),
            ways: self.ways(),
            rows: verdicts.iter().skip(skipped).take(ON_A_PAGE).filter_map(|v| row(present, v)).collect(),
            pager,
            cases: self.cases(present).map(|cases| cases.iter().map(|of| case(present, of)).collect()),
        }))
    }

    fn json(&self, present: Present<'_>) -> Result<Object, Problem> {
        let asked = self.asked(present);
        let listed = asked.as_ref().map_or(&[][..], |asked| asked.verdicts.as_slice());
        let (piece, next) = self.span.cut(listed, ON_A_PAGE);
        let verdicts = asked.as_ref().map(|asked| VerdictsTold {
            holds: asked.tally.holds,
            fails: asked.tally.fails,
            open: asked.tally.open.iter().map(|(why, count)| (why.to_string(), *count)).collect(),
            total: asked.verdicts.len(),
            list: piece.iter().map(|verdict| told(present, verdict)).collect(),
        });
        let versions = versions(self.rule).collect();
        let cases = self.cases(present).map(|cases| cases.into_iter().map(case_told).collect());
        let told = RuleTold { rule: self.rule, versions, verdicts, cases, next };
        Ok(Object::piece(&told, &told.next)?)
    }

    fn csv(&self, present: Present<'_>) -> Result<Option<Vec<u8>>, Problem> {
        if let Some(cases) = self.cases(present) {
            let cells = |of: Judged| {
                let CaseTold { plan, input, on, version, verdict, act } = case_told(of);
                let act = act.map(|act| act.to_string()).unwrap_or_default();
                [plan.to_string(), input.unwrap_or_default(), on, version.to_owned(), verdict.to_owned(), act]
            };
            let header = ["plan", "input", "on", "version", "verdict", "act"];
            return Ok(Some(app::csv(&header, cases.into_iter().map(cells))));
        }
        let verdicts = self.asked(present).map(|asked| asked.verdicts).unwrap_or_default();
        let cells = |verdict: &Verdict| {
            let VerdictTold { commitment, plan, version, verdict, why } = told(present, verdict);
            let (plan, why) = (plan.map(|plan| plan.to_string()), why.map(|why| why.to_string()));
            let (plan, why) = (plan.unwrap_or_default(), why.unwrap_or_default());
            [commitment.to_string(), plan, version.unwrap_or_default().to_owned(), verdict.to_owned(), why]
        };
        let header = ["commitment", "plan", "version", "verdict", "why"];
        Ok(Some(app::csv(&header, verdicts.iter().map(cells))))
    }
}
