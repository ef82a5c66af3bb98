//! A draft with a form beside each paragraph, for whoever is signed in. What is typed there is taken by the form that gives input
//! ([`super::give`]), which shows it again if something has to be changed.

use domain::cocreation::{Part as Asked, Stance};
use views::Address;
use views::cocreation::AskedOfParagraph;
use web_read::cocreation::{OfCall, annotated};

use crate::desk::{Answer, AtDesk};

/// The page.
pub async fn draft(at: AtDesk<OfCall>) -> Answer {
    let (member, number, call) = &at.part;
    let asks = AskedOfParagraph {
        to: Address::Give(member.clone(), number.parse().unwrap_or(0), *call).into(),
        token: at.who.0.form_token.clone(),
        stances: Stance::CODES.to_vec(),
        name: at.who.0.account.name.clone(),
        most: (Asked::Body.most(), Asked::Name.most()),
    };
    annotated(&at.site, &at.part, at.ask, Some(asks)).await
}
