//! The networking mechanism of a demo: offers, requests, and a case half-way, after the worked examples of the mechanism of 2011 and
//! the update on it of April 2012.
//!
//! They say of organisations that the sources name only what the sources say of them, and call the others by what they are. Every
//! organisation and every request says that it is a sample. All of it is done as people would do it, through the same functions.

use std::collections::BTreeSet;

use app::App;
use app::networking::{OpenCase, roles, survey_permit};
use app::people::NewOrganisation;
use domain::codebook::PolicyArea2024 as Area;
use domain::networking::{
    Audience, CostTerms, Covers, Filling, Line, Method, Offer, Proposal, ProviderKind, SEES_USUAL, Side, Size, Stage,
    Step, SupportRequest, Survey, SurveyField, Urgency, typed_offer, typed_request,
};
use domain::people::{Action, Actor, Office, OrganisationKind, Subject, may};
use domain::{OfferId, RequestId};

use super::Holder;
use crate::commands::Failed;

const CIVIL: OrganisationKind = OrganisationKind::CivilSociety;

/// The sample organisations: short name, name, where they say who they are, what they are. `example` names lead nowhere (RFC 2606).
const ORGANISATIONS: [(&str, &str, &str, OrganisationKind); 6] = [
    (
        "international-budget-partnership",
        "International Budget Partnership (sample)",
        "https://internationalbudget.org/",
        CIVIL,
    ),
    ("local-group-burkina-faso", "Local group in Burkina Faso (sample)", "https://local-group-bf.example/", CIVIL),
    ("local-group-ivory-coast", "Local group in Côte d’Ivoire (sample)", "https://local-group-ci.example/", CIVIL),
    ("technology-firm", "Technology firm (sample)", "https://technology-firm.example/", OrganisationKind::Firm),
    ("partner-of-the-firm", "Local partner of the technology firm (sample)", "https://partner.example/", CIVIL),
    ("civic-commons", "Civic Commons (sample)", "https://civiccommons.org/", CIVIL),
];

fn wrong(problem: impl std::fmt::Display) -> Failed {
    Failed::Answer(format!("the samples of the networking mechanism: {problem}"))
}

/// What is released to everybody, but for these answers.
fn released(mut filling: Filling, but: &[SurveyField]) -> Filling {
    // Who offers is known by the account.
    filling.whole.remove("provider");
    filling.whole.insert(SEES_USUAL.to_owned(), Audience::Public.code().to_owned());
    for field in but {
        filling.whole.insert(field.sees().to_owned(), Audience::CaseManagers.code().to_owned());
    }
    filling
}

/// What the sample organisations offer, in the order of [`ORGANISATIONS`].
fn offers() -> Result<[Offer; 6], Failed> {
    let id: OfferId = "sample".parse().map_err(wrong)?;
    let english = || -> Result<BTreeSet<_>, Failed> { Ok(BTreeSet::from(["en".parse().map_err(wrong)?])) };
    let french = || -> Result<BTreeSet<_>, Failed> { Ok(BTreeSet::from(["fr".parse().map_err(wrong)?])) };
    let country = |code: &str| code.parse().map(Some).map_err(wrong);
    let of = |text: &str| Offer::of(id.clone(), "", text);
    let near = || Offer {
        kind: Some(ProviderKind::CivilSociety),
        stages: [Stage::Implementation].into(),
        methods: [Method::Training, Method::Facilitation].into(),
        areas: [Area::PublicParticipationInBudgetFiscalPolicy].into(),
        cost: Some(CostTerms::ProBono),
        size: Some(Size::Small),
        capacity: Some(1),
        ..of("")
    };
    Ok([
        Offer {
            kind: Some(ProviderKind::CivilSociety),
            areas: [Area::FiscalOpenness, Area::PublicationOfBudgetFiscalInformation].into(),
            stages: [Stage::Strategy, Stage::Design].into(),
            methods: [Method::Advice, Method::Research].into(),
            languages: english()?,
            cost: Some(CostTerms::ProBono),
            capacity: Some(3),
            ..of("Citizens’ budgets: how a government shows citizens in plain words what it collects and what it \
                  spends, from the budget to its audit. The source says of this organisation that it gave a webinar on \
                  citizens budgets for governments in early 2012.")
        },
        Offer {
            home: country("BFA")?,
            languages: french()?,
            text: "Atelier : des groupes locaux apprennent à lire le budget public et à le suivre sur un site. / \
                   We train local groups to read the public budget and to follow it on a website."
                .into(),
            ..near()
        },
        Offer {
            home: country("CIV")?,
            languages: french()?,
            text: "Nous expliquons le budget public à la radio et formons les citoyens à le suivre. / We explain the \
                   public budget on the radio and train citizens to follow it."
                .into(),
            ..near()
        },
        Offer {
            kind: Some(ProviderKind::Firm),
            areas: [Area::PublicationOfBudgetFiscalInformation, Area::OpenData].into(),
            stages: [Stage::Technology].into(),
            methods: [Method::Software].into(),
            languages: english()?,
            cost: Some(CostTerms::LowCost),
            size: Some(Size::Medium),
            capacity: Some(2),
            ..of("We build websites that show citizens the public budget and public spending, with the data behind \
                  them as open data. We work with a local partner that runs the website afterwards.")
        },
        Offer {
            home: country("GHA")?,
            languages: english()?,
            stages: [Stage::Technology, Stage::Implementation].into(),
            text: "We run public websites on the budget together with a technology firm, answer the citizens who use \
                   them, and train officials to keep them up to date."
                .into(),
            ..near()
        },
        Offer {
            kind: Some(ProviderKind::CivilSociety),
            areas: [Area::OpenData].into(),
            stages: [Stage::Strategy].into(),
            methods: [Method::Advice].into(),
            languages: english()?,
            cost: Some(CostTerms::ProBono),
            ..of("Advice on open government data before anything is bought: what to open first, for whom, and what \
                  others have that can be shared. The second worked example of the mechanism sends such requests here.")
        },
    ])
}

/// Three requests: after the first worked example, after the second, and after a case of January 2012.
fn requests() -> Result<[(&'static str, SupportRequest); 3], Failed> {
    let request = |country: &str, line: Line| -> Result<SupportRequest, Failed> {
        Ok(SupportRequest {
            id: "sample".parse().map_err(wrong)?,
            country: country.parse().map_err(wrong)?,
            languages: BTreeSet::from(["en".parse().map_err(wrong)?]),
            lines: vec![line],
        })
    };
    let budget = Line {
        exists: "Budget tables of each ministry as spreadsheets; audit reports on paper.".into(),
        areas: [Area::PublicationOfBudgetFiscalInformation, Area::PublicParticipation].into(),
        stages: [Stage::Design, Stage::Implementation, Stage::Technology].into(),
        urgency: Some(Urgency::Months),
        cost_limit: Some(CostTerms::LowCost),
        wanted: 5,
        ..Line::of(
            1,
            "A website on which citizens can follow the public budget from approval to audit, and local groups trained to \
             use it (sample).",
        )
    };
    let vague = Line::of(1, "Help with open government data (sample).");
    let heard = Line {
        areas: [Area::PublicParticipation, Area::PublicServiceDelivery].into(),
        stages: [Stage::Strategy, Stage::Design].into(),
        urgency: Some(Urgency::Weeks),
        ..Line::of(
            1,
            "How citizens are heard on a draft action plan, and how they can say what they think of public services (sample).",
        )
    };
    Ok([
        ("member/ghana", request("GHA", budget)?),
        ("member/ghana", request("GHA", vague)?),
        ("member/israel", request("ISR", heard)?),
    ])
}

/// The people of a demo at work.
struct Desk<'a> {
    app: &'a App,
    holders: &'a [Holder],
}

/// Has the Support Unit of a demo recognise its organisations, so that offices can be held for them.
///
/// # Errors
/// When the record cannot be written.
pub(super) async fn sample_organisations(app: &App, unit: &Actor) -> Result<(), Failed> {
    for (id, name, website, kind) in ORGANISATIONS {
        let permit = may(unit, Action::VerifyOrganisation, Subject::Whole).map_err(wrong)?;
        let id = id.parse().map_err(wrong)?;
        let new = NewOrganisation { id, name: name.into(), kind, country: None, website: website.into() };
        let seen = "Sample. Nobody was asked: a demo recognises the organisations of its samples by itself.";
        app.recognise_organisation(permit, new, seen).await.map_err(wrong)?;
    }
    Ok(())
}

/// Gives a demo its offers and requests, and a case in which five providers have been introduced.
///
/// # Errors
/// When the record cannot be written.
pub async fn sample_help(app: &App, holders: &[Holder]) -> Result<(), Failed> {
    let desk = Desk { app, holders };
    let mut offered = Vec::new();
    for ((id, name, ..), offer) in ORGANISATIONS.into_iter().zip(offers()?) {
        let provider = desk.holder(Office::Provider, &format!("organisation/{id}"))?;
        let filling = released(typed_offer(&offer), &[]);
        let id = desk.file(provider, Survey::Offer, filling).await?;
        offered.push((provider, Offer { provider: name.to_owned(), id: id.parse().map_err(wrong)?, ..offer }));
    }
    let mut asked: Vec<RequestId> = Vec::new();
    for (number, (body, request)) in requests()?.into_iter().enumerate() {
        let government = desk.holder(Office::PointOfContact, body)?;
        // What is vague is asked for in private.
        let private: &[SurveyField] = if number == 1 { &[SurveyField::Who] } else { &[] };
        let filling = released(typed_request(&request), private);
        asked.push(desk.file(government, Survey::Request, filling).await?.parse().map_err(wrong)?);
    }
    // The adviser is for the second request, which waits for somebody to run its case.
    offered.pop();
    match asked.first() {
        Some(first) => desk.introduce(first, &offered).await,
        None => Ok(()),
    }
}

impl Desk<'_> {
    fn holder(&self, office: Office, body: &str) -> Result<&Holder, Failed> {
        let held = |holder: &&Holder| holder.actors.iter().any(|actor| actor.office == office);
        let found = self.holders.iter().filter(held).find(|holder| holder.body.to_string() == body);
        found.ok_or_else(|| wrong(format!("nobody is {office} of {body}")))
    }

    /// Fills a survey in and hands it in. Answers with its short name.
    async fn file(&self, holder: &Holder, survey: Survey, filling: Filling) -> Result<String, Failed> {
        let begun =
            self.app.begin_survey(&holder.person, survey, &holder.body, ("en", filling)).await.map_err(wrong)?;
        let permit = survey_permit(&holder.actors, survey, &holder.body);
        let permit = permit.ok_or_else(|| wrong(format!("{} may not fill in a survey", holder.label)))?;
        self.app.file_survey(permit, &begun).await.map_err(wrong)?;
        Ok(begun.id)
    }

    async fn open(&self, request: &RequestId) -> Result<OpenCase, Failed> {
        let open = self.app.open_case(request).await.map_err(wrong)?;
        open.ok_or_else(|| wrong(format!("{request} has no case")))
    }

    async fn step(&self, request: &RequestId, holder: &Holder, step: Step) -> Result<(), Failed> {
        let open = self.open(request).await?;
        let roles = roles(&open.case, &holder.person, &holder.actors);
        self.app.take_case_step(&open, &roles, open.case.steps.len(), step).await.map_err(wrong)?;
        Ok(())
    }

    /// A case from its assignment to a dialogue with five providers, of whom the government chooses next.
    async fn introduce(&self, request: &RequestId, offered: &[(&Holder, Offer)]) -> Result<(), Failed> {
        let unit = self.holder(Office::SupportUnit, "support-unit")?;
        let manager = self.holder(Office::CaseManager, "support-unit")?;
        let group = self.holder(Office::MechanismGroup, "networking-mechanism")?;
        let government = self.holder(Office::PointOfContact, "member/ghana")?;
        let assigned = Step::Assigned { manager: manager.person.clone(), words: String::new() };
        self.step(request, unit, assigned).await?;
        self.step(request, manager, Step::Briefed { on: self.app.now().date() }).await?;
        let introductions = self.proposals(request, offered).await?;
        self.step(request, manager, Step::Proposed { introductions }).await?;
        for (introduction, (provider, _)) in (1_u16..).zip(offered) {
            self.step(request, group, Step::Decided { introduction, agrees: true, words: String::new() }).await?;
            for (holder, side) in [(government, Side::Government), (*provider, Side::Provider)] {
                self.step(request, holder, Step::Consented { introduction, side, agrees: true }).await?;
            }
        }
        let words = "Sample. Where would you begin?".to_owned();
        self.step(request, government, Step::Said { thread: 1, words }).await?;
        for (introduction, (provider, _)) in (1_u16..).zip(offered) {
            let words = "Sample. This is what we could do of it: the part that our offer names.".to_owned();
            self.step(request, provider, Step::Responded { introduction, covers: Covers::InPart, words }).await?;
        }
        Ok(())
    }

    /// The offers as introductions, each with the reasons that the matcher has for it.
    async fn proposals(&self, request: &RequestId, offered: &[(&Holder, Offer)]) -> Result<Vec<Proposal>, Failed> {
        let open = self.open(request).await?;
        let line = open.request.lines.first().ok_or_else(|| wrong("a request without a need"))?;
        let matched = self.app.matched(&open, line).await.map_err(wrong)?;
        let proposal = |(holder, offer): &(&Holder, Offer)| {
            let found = matched.proposals.iter().find(|proposal| proposal.offer == offer.id.as_str()).cloned();
            found.unwrap_or_else(|| Proposal {
                line: line.number,
                offer: offer.id.to_string(),
                body: Some(holder.body.clone()),
                name: offer.provider.clone(),
                kind: offer.kind,
                kind_kept: false,
                words: offer.text.clone(),
                adviser: false,
                reasons: Vec::new(),
                remark: String::new(),
            })
        };
        Ok(offered.iter().map(proposal).collect())
    }
}
