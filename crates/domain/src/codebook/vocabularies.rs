//! Controlled vocabularies: tags, themes, regions, bodies and the like (domain dossier 3.3, 3.4, 8, 12, 15).

use super::codes;

codes! {
    /// The five grand challenges; a plan of 2011 to 2013 must address at least one (dossier 3.4, D26).
    GrandChallenge {
        /// Improving public services.
        ImprovingPublicServices = "improving-public-services",
        /// Increasing public integrity.
        IncreasingPublicIntegrity = "increasing-public-integrity",
        /// More effectively managing public resources.
        ManagingPublicResources = "managing-public-resources",
        /// Creating safer communities.
        CreatingSaferCommunities = "creating-safer-communities",
        /// Increasing corporate accountability.
        IncreasingCorporateAccountability = "increasing-corporate-accountability",
    }
}
codes! {
    /// The ten areas of the Open Gov Challenge, 2023 to 2028 (dossier 3.4).
    ChallengeArea {
        /// Access to information.
        AccessToInformation = "access-to-information",
        /// Anti-corruption.
        AntiCorruption = "anti-corruption",
        /// Civic space.
        CivicSpace = "civic-space",
        /// Climate and environment.
        ClimateAndEnvironment = "climate-and-environment",
        /// Digital governance.
        DigitalGovernance = "digital-governance",
        /// Fiscal openness.
        FiscalOpenness = "fiscal-openness",
        /// Gender and inclusion.
        GenderAndInclusion = "gender-and-inclusion",
        /// Justice.
        Justice = "justice",
        /// Media freedom.
        MediaFreedom = "media-freedom",
        /// Public participation.
        PublicParticipation = "public-participation",
    }
}
codes! {
    /// The thematic working groups of 2013 on (dossier 9.2).
    WorkingGroup {
        /// Open data.
        OpenData = "open-data",
        /// Fiscal openness.
        FiscalOpenness = "fiscal-openness",
        /// Legislative openness.
        LegislativeOpenness = "legislative-openness",
        /// Access to information.
        AccessToInformation = "access-to-information",
        /// Openness in natural resources.
        NaturalResources = "natural-resources",
    }
}
codes! {
    /// A version of the Declaration that members endorse on joining and reaffirm with each plan.
    Declaration {
        /// The Open Government Declaration of September 2011, the only one so far.
        OpenGovernment2011 = "open-government-2011",
    }
}

impl Declaration {
    /// The day on which it was adopted.
    #[must_use]
    pub const fn adopted(self) -> jiff::civil::Date {
        match self {
            Self::OpenGovernment2011 => jiff::civil::Date::constant(2011, 9, 20),
        }
    }

    /// The one that holds on a day; none before the first.
    #[must_use]
    pub fn in_force(day: jiff::civil::Date) -> Option<Self> {
        Self::ALL.iter().copied().rev().find(|known| known.adopted() <= day)
    }
}
codes! {
    /// Level of government of a member or an entry.
    Level {
        /// A country.
        National = "national",
        /// A sub-national jurisdiction.
        Local = "local",
        /// What the source calls otherwise.
        Other = "other",
    }
}
codes! {
    /// Branch of government that owns an entry.
    Branch {
        /// The executive.
        Executive = "executive",
        /// The legislature.
        Legislature = "legislature",
        /// The judiciary.
        Judiciary = "judiciary",
        /// An independent public institution.
        Independent = "independent",
    }
}
codes! {
    /// OGP's four regions.
    Region {
        /// Africa and the Middle East.
        AfricaAndTheMiddleEast = "africa-and-the-middle-east",
        /// Americas.
        Americas = "americas",
        /// Asia and the Pacific.
        AsiaAndThePacific = "asia-and-the-pacific",
        /// Europe.
        Europe = "europe",
    }
}
codes! {
    /// Entry cohorts before 2015, and the odd and even groups since (dossier 3.1).
    Cohort {
        /// The eight founders.
        C1 = "c1",
        /// Brasilia, 2012.
        C2 = "c2",
        /// April 2013.
        C3 = "c3",
        /// Later joiners.
        C4 = "c4",
    }
}
codes! {
    /// The year group of a member's action-plan cycle since 2015.
    Cycle {
        /// Plans in even years.
        Even = "even",
        /// Plans in odd years.
        Odd = "odd",
    }
}
codes! {
    /// What happened in a membership (dossier 3.3).
    MembershipEvent {
        /// Took part in the launch of September 2011.
        LaunchParticipant = "launch-participant",
        /// Sent a letter of intent.
        LetterOfIntent = "letter-of-intent",
        /// Joined.
        Joined = "joined",
        /// Was written to for falling below the eligibility bar.
        EligibilityLetter = "eligibility-letter",
        /// A concern was filed under the Response Policy.
        ResponsePolicyTriggered = "response-policy-triggered",
        /// The Steering Committee resolved on a procedural review.
        ProceduralReviewResolution = "procedural-review-resolution",
        /// Was made inactive.
        MadeInactive = "made-inactive",
        /// Inactive status was kept.
        InactiveStatusKept = "inactive-status-kept",
        /// Suspension was extended.
        SuspensionExtended = "suspension-extended",
        /// Suspension became permanent.
        PermanentlySuspended = "permanently-suspended",
        /// Withdrew, or is no longer listed.
        Withdrawn = "withdrawn",
        /// Takes full part again, or is off the list of those under review.
        Reactivated = "reactivated",
    }
}
codes! {
    /// Standing of a membership (dossier 3.3).
    MembershipStatus {
        /// Sent a letter of intent, has not joined yet.
        IntentSubmitted = "intent-submitted",
        /// Takes full part.
        Active = "active",
        /// Inactive after procedural review or under the Response Policy's older name.
        Inactive = "inactive",
        /// No longer takes part, by resolution.
        PermanentlySuspended = "permanently-suspended",
        /// No longer a member.
        Withdrawn = "withdrawn",
    }
}
codes! {
    /// Constituency of a seat in a body.
    Constituency {
        /// Governments.
        Government = "government",
        /// Civil society.
        CivilSociety = "civil-society",
    }
}
codes! {
    /// Level of public influence, after the IAP2 spectrum (dossier 4.2), lowest first.
    Influence {
        /// No consultation.
        NoConsultation = "no-consultation",
        /// The public is told.
        Inform = "inform",
        /// The public gives input.
        Consult = "consult",
        /// The government answers the input.
        Involve = "involve",
        /// The public helps to set the agenda.
        Collaborate = "collaborate",
        /// The public decides.
        Empower = "empower",
    }
}
codes! {
    /// Who could take part in a consultation.
    Openness {
        /// Those who were invited.
        InvitationOnly = "invitation-only",
        /// Anybody.
        Open = "open",
    }
}
codes! {
    /// Answers of the process database that are no plain yes or no.
    ProcessAnswer {
        /// No.
        No = "no",
        /// In part.
        Partly = "partly",
        /// Yes.
        Yes = "yes",
    }
}
codes! {
    /// World Bank income groups.
    IncomeGroup {
        /// Low income.
        Low = "low-income",
        /// Lower middle income.
        LowerMiddle = "lower-middle-income",
        /// Upper middle income.
        UpperMiddle = "upper-middle-income",
        /// High income.
        High = "high-income",
    }
}
codes! {
    /// Regions of the United Nations' goals.
    SdgRegion {
        /// Australia and New Zealand.
        AustraliaAndNewZealand = "australia-and-new-zealand",
        /// Central and Southern Asia.
        CentralAndSouthernAsia = "central-and-southern-asia",
        /// Eastern and South-Eastern Asia.
        EasternAndSouthEasternAsia = "eastern-and-south-eastern-asia",
        /// Europe and Northern America.
        EuropeAndNorthernAmerica = "europe-and-northern-america",
        /// Latin America and the Caribbean.
        LatinAmericaAndTheCaribbean = "latin-america-and-the-caribbean",
        /// Northern Africa and Western Asia.
        NorthernAfricaAndWesternAsia = "northern-africa-and-western-asia",
        /// Oceania without Australia and New Zealand.
        Oceania = "oceania",
        /// Sub-Saharan Africa.
        SubSaharanAfrica = "sub-saharan-africa",
    }
}
codes! {
    /// The tags of the editions of 2015 and 2016, set by the Support Unit; many on one commitment.
    Tag2016 {
        /// Anti-corruption.
        AntiCorruption = "anti-corruption",
        /// Conflicts of Interest.
        ConflictsOfInterest = "conflicts-of-interest",
        /// Asset disclosure.
        AssetDisclosure = "asset-disclosure",
        /// Audits & Controls.
        AuditsAndControls = "audits-and-controls",
        /// Whistleblower Protections.
        WhistleblowerProtections = "whistleblower-protections",
        /// Fiscal Openness.
        FiscalOpenness = "fiscal-openness",
        /// Citizen Budgets.
        CitizenBudgets = "citizen-budgets",
        /// Participatory Budgeting.
        ParticipatoryBudgeting = "participatory-budgeting",
        /// E-petitions.
        EPetitions = "e-petitions",
        /// Social Audits.
        SocialAudits = "social-audits",
        /// Public Participation.
        PublicParticipation = "public-participation",
        /// Public Procurement.
        PublicProcurement = "public-procurement",
        /// Access to Information.
        AccessToInformation = "access-to-information",
        /// Records Management.
        RecordsManagement = "records-management",
        /// Open Data.
        OpenData = "open-data",
        /// Elections & Political Finance.
        ElectionsAndPoliticalFinance = "elections-and-political-finance",
        /// Law Enforcement & Justice.
        LawEnforcementAndJustice = "law-enforcement-and-justice",
        /// Public Service Delivery.
        PublicServiceDelivery = "public-service-delivery",
        /// E-government.
        EGovernment = "e-government",
        /// Capacity Building.
        CapacityBuilding = "capacity-building",
        /// Legislation & Regulation.
        LegislationAndRegulation = "legislation-and-regulation",
        /// Private sector.
        PrivateSector = "private-sector",
        /// Legislature.
        Legislature = "legislature",
        /// Sub-national.
        SubNational = "sub-national",
        /// Judiciary.
        Judiciary = "judiciary",
        /// Media & Telecommunications.
        MediaAndTelecommunications = "media-and-telecommunications",
        /// Education.
        Education = "education",
        /// Health & Nutrition.
        HealthAndNutrition = "health-and-nutrition",
        /// Citizenship & Immigration.
        CitizenshipAndImmigration = "citizenship-and-immigration",
        /// Welfare & Social Security.
        WelfareAndSocialSecurity = "welfare-and-social-security",
        /// Water & Sanitation.
        WaterAndSanitation = "water-and-sanitation",
        /// Infrastructure.
        Infrastructure = "infrastructure",
        /// Public Safety.
        PublicSafety = "public-safety",
        /// Defense.
        Defense = "defense",
        /// Natural Resources.
        NaturalResources = "natural-resources",
        /// Aid.
        Aid = "aid",
        /// Nonprofits.
        Nonprofits = "nonprofits",
        /// Labor.
        Labor = "labor",
        /// Science & Technology.
        ScienceAndTechnology = "science-and-technology",
        /// Gender & Sexuality.
        GenderAndSexuality = "gender-and-sexuality",
        /// Human Rights.
        HumanRights = "human-rights",
        /// Marginalized Communities.
        MarginalizedCommunities = "marginalized-communities",
        /// OGP.
        Ogp = "ogp",
    }
}
codes! {
    /// The policy areas of the edition of 2024; a different book from [`Tag2016`], never mixed in one figure.
    PolicyArea2024 {
        /// Anti-Corruption and Integrity.
        AntiCorruptionAndIntegrity = "anti-corruption-and-integrity",
        /// Anti-corruption Institutions.
        AntiCorruptionInstitutions = "anti-corruption-institutions",
        /// Anti-Corruption Strategies.
        AntiCorruptionStrategies = "anti-corruption-strategies",
        /// Asset Disclosure.
        AssetDisclosure = "asset-disclosure",
        /// Audits.
        Audits = "audits",
        /// Beneficial Ownership.
        BeneficialOwnership = "beneficial-ownership",
        /// Conflicts Of Interest.
        ConflictsOfInterest = "conflicts-of-interest",
        /// Elections.
        Elections = "elections",
        /// Political Finance.
        PoliticalFinance = "political-finance",
        /// Lobbying.
        Lobbying = "lobbying",
        /// Open Contracting.
        OpenContracting = "open-contracting",
        /// Public Procurement.
        PublicProcurement = "public-procurement",
        /// Right To Information.
        RightToInformation = "right-to-information",
        /// Whistleblower Protections.
        WhistleblowerProtections = "whistleblower-protections",
        /// Civic Space and Enabling Environment.
        CivicSpaceAndEnablingEnvironment = "civic-space-and-enabling-environment",
        /// Freedom of Assembly.
        FreedomOfAssembly = "freedom-of-assembly",
        /// Freedom of Association.
        FreedomOfAssociation = "freedom-of-association",
        /// Freedom of Expression.
        FreedomOfExpression = "freedom-of-expression",
        /// Democratizing Decision-Making.
        DemocratizingDecisionMaking = "democratizing-decision-making",
        /// Digital Participation.
        DigitalParticipation = "digital-participation",
        /// Mainstreaming Participation.
        MainstreamingParticipation = "mainstreaming-participation",
        /// Regulatory Governance.
        RegulatoryGovernance = "regulatory-governance",
        /// Social Accountability.
        SocialAccountability = "social-accountability",
        /// Digital Governance.
        DigitalGovernance = "digital-governance",
        /// Automated Decision-making.
        AutomatedDecisionMaking = "automated-decision-making",
        /// Data Stewardship and Privacy.
        DataStewardshipAndPrivacy = "data-stewardship-and-privacy",
        /// Digital Inclusion.
        DigitalInclusion = "digital-inclusion",
        /// Disinformation/Misinformation.
        DisinformationMisinformation = "disinformation-misinformation",
        /// Online Civic Space.
        OnlineCivicSpace = "online-civic-space",
        /// Environment & Climate.
        EnvironmentAndClimate = "environment-and-climate",
        /// Climate Finance.
        ClimateFinance = "climate-finance",
        /// Climate Mitigation and Adaptation.
        ClimateMitigationAndAdaptation = "climate-mitigation-and-adaptation",
        /// Environmental Regulation.
        EnvironmentalRegulation = "environmental-regulation",
        /// International Environmental Agreements.
        InternationalEnvironmentalAgreements = "international-environmental-agreements",
        /// Fiscal Openness.
        FiscalOpenness = "fiscal-openness",
        /// Publication Of Budget/Fiscal Information.
        PublicationOfBudgetFiscalInformation = "publication-of-budget-fiscal-information",
        /// Public Participation In Budget/Fiscal Policy.
        PublicParticipationInBudgetFiscalPolicy = "public-participation-in-budget-fiscal-policy",
        /// Oversight Of Budget/Fiscal Policies.
        OversightOfBudgetFiscalPolicies = "oversight-of-budget-fiscal-policies",
        /// Stimulus and Economic Recovery.
        StimulusAndEconomicRecovery = "stimulus-and-economic-recovery",
        /// Tax.
        Tax = "tax",
        /// Debt.
        Debt = "debt",
        /// Inclusion.
        Inclusion = "inclusion",
        /// Gender.
        Gender = "gender",
        /// Gender-Based Violence.
        GenderBasedViolence = "gender-based-violence",
        /// Economic Inclusion.
        EconomicInclusion = "economic-inclusion",
        /// LGBTQIA+.
        Lgbtqia = "lgbtqia",
        /// People with Disabilities.
        PeopleWithDisabilities = "people-with-disabilities",
        /// Youth.
        Youth = "youth",
        /// Justice.
        Justice = "justice",
        /// Access to Justice.
        AccessToJustice = "access-to-justice",
        /// Open Justice.
        OpenJustice = "open-justice",
        /// Policing & Corrections.
        PolicingAndCorrections = "policing-and-corrections",
        /// Judiciary.
        Judiciary = "judiciary",
        /// Open Parliaments.
        OpenParliaments = "open-parliaments",
        /// Public Service Delivery.
        PublicServiceDelivery = "public-service-delivery",
        /// Citizenship & Immigration.
        CitizenshipAndImmigration = "citizenship-and-immigration",
        /// Education.
        Education = "education",
        /// Health & Nutrition.
        HealthAndNutrition = "health-and-nutrition",
        /// Infrastructure & Transport.
        InfrastructureAndTransport = "infrastructure-and-transport",
        /// Water & Sanitation.
        WaterAndSanitation = "water-and-sanitation",
        /// Capacity Building.
        CapacityBuilding = "capacity-building",
        /// Digital Transformation.
        DigitalTransformation = "digital-transformation",
        /// Legislation.
        Legislation = "legislation",
        /// Regulation.
        Regulation = "regulation",
        /// Legislative Oversight.
        LegislativeOversight = "legislative-oversight",
        /// Open Data.
        OpenData = "open-data",
        /// Public Participation.
        PublicParticipation = "public-participation",
        /// Aid.
        Aid = "aid",
        /// Energy.
        Energy = "energy",
        /// Extractive Industries.
        ExtractiveIndustries = "extractive-industries",
        /// Land and Spatial Planning.
        LandAndSpatialPlanning = "land-and-spatial-planning",
        /// Media & Telecommunications.
        MediaAndTelecommunications = "media-and-telecommunications",
        /// Science & Technology.
        ScienceAndTechnology = "science-and-technology",
        /// Security & Public Safety.
        SecurityAndPublicSafety = "security-and-public-safety",
        /// Labor.
        Labor = "labor",
        /// Private Sector.
        PrivateSector = "private-sector",
        /// Subnational.
        Subnational = "subnational",
        /// Human Rights.
        HumanRights = "human-rights",
        /// Open Parliament Plan.
        OpenParliamentPlan = "open-parliament-plan",
        /// Sustainable Development Goals.
        SustainableDevelopmentGoals = "sustainable-development-goals",
        /// Open Data (Water/Sanitation).
        OpenDataWaterSanitation = "open-data-water-sanitation",
        /// Open Data (Health).
        OpenDataHealth = "open-data-health",
        /// Open Data (Education).
        OpenDataEducation = "open-data-education",
        /// Participation in Lawmaking.
        ParticipationInLawmaking = "participation-in-lawmaking",
        /// Access to information.
        AccessToInformation = "access-to-information",
        /// Money in Politics.
        MoneyInPolitics = "money-in-politics",
        /// Subnational in NAPs.
        SubnationalInNaps = "subnational-in-naps",
    }
}

codes! {
    /// How far a government says that a milestone has come.
    MilestoneStatus {
        /// Nothing was done yet.
        NotStarted = "not-started",
        /// It is being done.
        UnderWay = "under-way",
        /// It is done.
        Done = "done",
        /// It will not be done.
        Dropped = "dropped",
    }
}
codes! {
    /// Why a milestone is late, as the government says.
    LateBecause {
        /// Money was not there, or came late.
        Funding = "funding",
        /// A law or its passing takes longer.
        Legislation = "legislation",
        /// Buying or contracting takes longer.
        Procurement = "procurement",
        /// People are missing.
        Staff = "staff",
        /// Institutions have to agree first.
        Coordination = "coordination",
        /// Something technical.
        Technology = "technology",
        /// Elections or a change of government.
        ChangeOfGovernment = "change-of-government",
        /// An emergency.
        Emergency = "emergency",
        /// Something else, as the words say.
        Other = "other",
    }
}
