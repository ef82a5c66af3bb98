//! What one gave oneself: looked for as anybody looks for what was given, and shown to nobody else.

use web_read::cocreation::own_inputs;

use crate::desk::{Answer, AtDesk};

/// The page.
pub async fn own(at: AtDesk<()>) -> Answer {
    own_inputs(&at.site, at.who.0.account.person.clone(), at.ask).await
}
