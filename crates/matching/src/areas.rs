//! Policy areas as the matcher compares them: one book for requests, offers and commitments of all editions.
//!
//! Requests and offers use the book of 2024. Commitments of older editions carry other tags, which are read here as the area
//! that is nearest to them. That is for finding only: figures never mix the books.

use domain::codebook::{PolicyArea2024 as Area, Tag2016 as Tag};

/// How many areas there are.
pub const AREAS: usize = Area::ALL.len();

/// The place of an area in the book.
#[must_use]
pub const fn place(area: Area) -> usize {
    area as usize
}

/// The area nearest to an older tag; none for the tag that says only that a commitment is OGP's.
#[must_use]
pub const fn nearest(tag: Tag) -> Option<Area> {
    Some(match tag {
        Tag::AntiCorruption => Area::AntiCorruptionAndIntegrity,
        Tag::ConflictsOfInterest => Area::ConflictsOfInterest,
        Tag::AssetDisclosure => Area::AssetDisclosure,
        Tag::AuditsAndControls => Area::Audits,
        Tag::WhistleblowerProtections => Area::WhistleblowerProtections,
        Tag::FiscalOpenness => Area::FiscalOpenness,
        Tag::CitizenBudgets => Area::PublicationOfBudgetFiscalInformation,
        Tag::ParticipatoryBudgeting => Area::PublicParticipationInBudgetFiscalPolicy,
        Tag::EPetitions => Area::DigitalParticipation,
        Tag::SocialAudits => Area::SocialAccountability,
        Tag::PublicParticipation => Area::PublicParticipation,
        Tag::PublicProcurement => Area::PublicProcurement,
        Tag::AccessToInformation => Area::RightToInformation,
        Tag::RecordsManagement => Area::DataStewardshipAndPrivacy,
        Tag::OpenData => Area::OpenData,
        Tag::ElectionsAndPoliticalFinance => Area::Elections,
        Tag::LawEnforcementAndJustice => Area::Justice,
        Tag::PublicServiceDelivery => Area::PublicServiceDelivery,
        Tag::EGovernment => Area::DigitalGovernance,
        Tag::CapacityBuilding => Area::CapacityBuilding,
        Tag::LegislationAndRegulation => Area::Legislation,
        Tag::PrivateSector => Area::PrivateSector,
        Tag::Legislature => Area::OpenParliaments,
        Tag::SubNational => Area::Subnational,
        Tag::Judiciary => Area::Judiciary,
        Tag::MediaAndTelecommunications => Area::MediaAndTelecommunications,
        Tag::Education => Area::Education,
        Tag::HealthAndNutrition => Area::HealthAndNutrition,
        Tag::CitizenshipAndImmigration => Area::CitizenshipAndImmigration,
        Tag::WelfareAndSocialSecurity => Area::EconomicInclusion,
        Tag::WaterAndSanitation => Area::WaterAndSanitation,
        Tag::Infrastructure => Area::InfrastructureAndTransport,
        Tag::PublicSafety | Tag::Defense => Area::SecurityAndPublicSafety,
        Tag::NaturalResources => Area::ExtractiveIndustries,
        Tag::Aid => Area::Aid,
        Tag::Nonprofits => Area::FreedomOfAssociation,
        Tag::Labor => Area::Labor,
        Tag::ScienceAndTechnology => Area::ScienceAndTechnology,
        Tag::GenderAndSexuality => Area::Gender,
        Tag::HumanRights => Area::HumanRights,
        Tag::MarginalizedCommunities => Area::Inclusion,
        Tag::Ogp => return None,
    })
}

/// The area that a code of either book names.
#[must_use]
pub fn from_code(code: &str) -> Option<Area> {
    Area::from_code(code).map(usual).or_else(|| Tag::from_code(code).and_then(nearest))
}

/// The book of 2024 has three pairs of names for one thing; the usual one of each.
#[must_use]
pub const fn usual(area: Area) -> Area {
    match area {
        Area::AccessToInformation => Area::RightToInformation,
        Area::OpenParliamentPlan => Area::OpenParliaments,
        Area::SubnationalInNaps => Area::Subnational,
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_area_stands_at_its_place_in_the_book() {
        for (at, area) in Area::ALL.iter().enumerate() {
            assert_eq!(place(*area), at);
        }
    }

    #[test]
    fn a_tag_and_an_area_of_the_same_code_are_one_area() {
        for tag in Tag::ALL {
            if let Some(area) = Area::from_code(tag.code()) {
                assert_eq!(nearest(*tag), Some(usual(area)), "{tag}");
            }
        }
    }
}
