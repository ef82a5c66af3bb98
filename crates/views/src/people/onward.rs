//! The step to a provider of identities: a link, which browsers follow by themselves where they heed the header beside it. A form
//! cannot lead there, since forms of ours are sent to nobody else.

use crate::chrome::About;
use crate::locale::{Catalogue, Say};
use crate::page::page;

/// The page that leads to a provider.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnwardPage {
    /// What people call the provider.
    pub name: String,
    /// Where the provider asks who somebody is.
    pub to: String,
}

fn about(page: &OnwardPage, t: &Catalogue) -> About {
    let title = t.say(&Say::new("provider-go-title").with("name", page.name.as_str())).into_owned();
    About {
        description: t.text("provider-go").into_owned(),
        part: None,
        crumbs: vec![(title.clone(), None)],
        title,
        twins: &[],
    }
}

page!(OnwardPage, "people/onward.html");

impl OnwardPage {
    /// An example.
    #[must_use]
    pub fn sample() -> Self {
        Self { name: "Government login".into(), to: "https://login.example.org/auth?state=abc".into() }
    }
}
