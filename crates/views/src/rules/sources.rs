//! What the keys of a rule's sources stand for: a page that was read, a decision of ours, or data that was counted.
//!
//! Titles of pages are names and stay in the language they are in; decisions of ours are told from the catalogues.

use std::borrow::Cow;

use crate::locale::Say;

/// What a rule rests on.
#[derive(Debug, Clone, PartialEq)]
pub enum Rest {
    /// A page: its title, and where it was read.
    Page {
        /// What it is called, in English.
        title: &'static str,
        /// Its address.
        href: Cow<'static, str>,
    },
    /// A decision of ours, where sources are silent or contradict each other.
    Decision(Say),
    /// Data that was counted.
    Data(Say),
    /// A key that this page cannot explain.
    Key(String),
}

/// Pages of the Partnership by key: title, and address below its site.
const OGP: &[(&str, &str, &str)] = &[
    ("STAR15", "IRM to Raise the Bar", "?p=3699"),
    ("GL-COMP", "Glossary: Completion", "glossary/completion"),
    ("GL-VER", "Glossary: Verifiability", "glossary/verifiability"),
    ("GL-ER", "Glossary: Early Results", "glossary/early-results"),
    ("GL-ER2", "Glossary: Early Results", "glossary/early-results"),
    ("GL-REL", "Glossary: Relevance", "glossary/relevance"),
    ("GL-AMB", "Glossary: Ambition", "glossary/ambition"),
    ("GL-MEMBER", "Glossary: Member", "glossary/member"),
    ("GL-PR", "Glossary: Procedural Review", "glossary/procedural-review"),
    ("GL-IRM", "Glossary: Independent Reporting Mechanism", "glossary/independent-reporting-mechanism-irm"),
    ("S4D", "s4d-commitment", "s4d-commitment"),
    ("IRM23", "Publications of the IRM, page 15", "source/irm/page/15"),
    (
        "TT",
        "Open Government Partnership Rescinds Trinidad and Tobago’s Membership",
        "news/open-government-partnership-rescinds-trinidad-and-tobagos-membership",
    ),
    ("DATES", "Country and OGP Local Dates and Deadlines", "country-and-ogp-local-dates-and-deadlines"),
    ("DATES-OLD", "Calendars and Deadlines", "how-it-works/calendars-and-deadlines"),
    ("DATES-E1", "Dates and Deadlines", "how-it-works/dates-and-deadlines"),
    (
        "LET14",
        "Letters Sent to Countries Encouraging Submission of Action Plans",
        "stories/letters-sent-to-countries-encouraging-submission-of-action-plans",
    ),
    ("PR22", "OGP Letters (25 July 2022)", "ogp-letters"),
    ("AOG22", "Articles of Governance (June 2022)", "articles-of-governance"),
    ("HB-DEV", "National Handbook: Developing Action Plans", "es/national-handbook/developing-action-plans"),
    ("TOOLS", "Tools and Guidance", "resources-sub-groups/tools-and-guidance"),
    (
        "SA-E3",
        "OGP Process Step 4: Government Self-Assessment",
        "documents/ogp-process-step-4-government-self-assessment",
    ),
    (
        "IRM-APR",
        "Independent Reporting Mechanism: Action Plan Review",
        "documents/independent-reporting-mechanism-action-plan-review",
    ),
    ("ELIG18", "Eligibility Criteria (June 2018)", "resources/eligibility-criteria"),
    ("ELIG23", "Eligibility Criteria and Values Check (26 May 2023)", "process/joining-ogp/eligibility-criteria"),
    ("ELIG23b", "Eligibility Criteria and Values Check (26 May 2023)", "?p=17794"),
    ("GL-VALUES", "Glossary: Values Check", "glossary/values-check"),
    ("NURS", "Non-Universally Recognized States", "document-type/governance-document"),
    ("PREP", "Preparing the Plan", "civil-society-engagement/preparing-the-plan"),
    ("STD21", "OGP Participation and Co-Creation Standards", "ogp-participation-co-creation-standards"),
];

/// Pages of others by key: title and address.
const OTHERS: &[(&str, &str, &str)] = &[
    (
        "FI-2012-05",
        "Azerbaijan, Macedonia, Paraguay, South Korea Finish OGP Action Plans",
        "https://freedominfo.org/2012/05/azerbaijan-macedonia-paraguay-south-korea-finish-ogp-action-plans",
    ),
    (
        "FI-2016-02",
        "Two OGP Members Slip Below Minimum Qualification Level",
        "https://freedominfo.org/2016/02/two-ogp-members-slip-below-minimum-qualification-level",
    ),
    ("ELIG14", "OGP Eligibility Update of December 2014", "https://ogpblog.wordpress.com/2014/12/22/ogp-eligibility"),
    (
        "SC2017",
        "OGP Steering Committee: meeting pack of 20 September 2017",
        "https://vdocuments.mx/ogp-steering-committee-meeting",
    ),
    (
        "MRA14",
        "Nigeria Now Eligible to Join the Open Government Partnership",
        "https://mediarightsagenda.org/nigeria-now-eligible-to-join-the-open-government-partnership",
    ),
    ("MA18", "Adhésion du Maroc à l’OGP, et après ?", "https://leseco.ma/maroc/adhesion-du-maroc-a-l-ogp-et-apres"),
    ("MA-OECD", "Open Government Review of Morocco (OECD)", "https://www.oecd-ilibrary.org/"),
    ("AF16", "OGP Afghanistan: Introduction", "https://ogpa.gov.af/en/about_us/OGPA_introduction"),
    (
        "FI-2014-01",
        "Tunisia to Join OGP, Membership Now 63",
        "https://freedominfo.org/2014/01/tunisia-join-ogp-membership-now-63",
    ),
    ("IDFI13", "Self-assessment reports, IRM (IDFI)", "https://idfi.ge/en/self-assessment-reports-irm"),
    ("RO16", "OGP Romania: timetable of 2016", "https://ogp.gov.ro/ogp-romania-2016-timetable"),
    (
        "CLD13",
        "Proposals for a Framework for Consultation on the Second Canadian OGP Action Plan",
        "https://www.law-democracy.org/live/proposals-for-a-framework-for-consultation-on-the-second-canadian-ogp-action-plan",
    ),
    ("EUSK", "How to Join OGP (Basque Country)", "https://ogp.euskadi.eus/how-to-join-ogp"),
    (
        "IWA17",
        "Open Government Partnership: Next Steps for the Afghan Government and Civil Society",
        "https://iwaweb.org/open-government-partnership-next-steps-for-the-afghan-government-and-civil-society",
    ),
    ("STD-SLIDES", "Slides of the public meeting of 12 April 2022 (GSA)", "https://github.com/GSA/open.usa.gov"),
];

/// What a key stands for.
#[must_use]
pub fn rests_on(key: &str) -> Rest {
    if let Some((_, title, below)) = OGP.iter().find(|(known, ..)| *known == key) {
        return Rest::Page { title, href: format!("https://www.opengovpartnership.org/{below}").into() };
    }
    if let Some((_, title, href)) = OTHERS.iter().find(|(known, ..)| *known == key) {
        return Rest::Page { title, href: Cow::Borrowed(href) };
    }
    match key {
        "DICT16" | "DATA15" | "DATA15B" | "DATA16" | "DATA24" | "S2" | "DATA-EIU" | "VDEM-CB" => {
            Rest::Data(Say::new(format!("rule-source-{}", key.to_ascii_lowercase())))
        }
        "D3" | "D5" | "D7" | "D8" | "D9" | "D10" | "D11" | "D13" | "D18" | "D21" | "D22" | "D25" | "ELG-YEARS"
        | "ELG-LAWS" => Rest::Decision(Say::new(format!("rule-decision-{}", key.to_ascii_lowercase()))),
        _ => Rest::Key(key.to_owned()),
    }
}
