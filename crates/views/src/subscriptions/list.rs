//! What an address gets by mail, each with the button that ends it; and what was just done.

use domain::Timestamp;

use super::{MailPlace, cadence};
use crate::address::{Address, Target};
use crate::chrome::About;
use crate::components::form::Form;
use crate::locale::{Arg, Catalogue, Say};
use crate::page::page;
use crate::people::below_the_desk;
use crate::value::Link;

/// What an address gets by mail.
#[derive(Debug, Clone, PartialEq)]
pub struct SubscriptionsPage {
    /// Whether it is that of an account, on the desk.
    pub at_desk: bool,
    /// What the page is for.
    pub lead: Say,
    /// What was just done.
    pub note: Option<Say>,
    /// What it gets, the oldest first.
    pub lines: Vec<SubscriptionLine>,
    /// The form that begins another.
    pub add: Option<Form>,
    /// The button that ends all.
    pub end_all: Option<Form>,
}

/// One subscription.
#[derive(Debug, Clone, PartialEq)]
pub struct SubscriptionLine {
    /// What of.
    pub topic: Link,
    /// How often.
    pub cadence: Say,
    /// Since when.
    pub since: Timestamp,
    /// The button that ends it.
    pub end: Form,
}

fn about(page: &SubscriptionsPage, t: &Catalogue) -> About {
    let title = Say::new("subscriptions-title");
    if page.at_desk {
        return below_the_desk(t, &title);
    }
    let title = t.say(&title).into_owned();
    let description = t.say(&page.lead).into_owned();
    About { description, part: None, crumbs: vec![(title.clone(), None)], title, twins: &[] }
}

page!(SubscriptionsPage, "subscriptions/list.html");

impl SubscriptionsPage {
    /// A page that only says something.
    #[must_use]
    pub const fn saying(lead: Say) -> Self {
        Self { at_desk: false, lead, note: None, lines: Vec::new(), add: None, end_all: None }
    }

    /// An example.
    #[must_use]
    pub fn sample() -> Self {
        let own = || Address::ByMail(MailPlace::Own("abc".into()));
        let line = |to: Target, text: Say, often: &str, name: &'static str| SubscriptionLine {
            topic: Link { to, text },
            cadence: cadence(often),
            since: crate::record::sample_moment(),
            end: Form::button(own(), "subscription-end").carry("about", name),
        };
        let ghana = Say::of(Arg::Country("GHA".into()));
        let search = Say::new("subscribe-search").with("words", "open data");
        Self {
            note: Some(Say::new("subscriptions-ended").with("topic", Say::new("subscribe-everything"))),
            lines: vec![
                line(Address::Member("ghana".into()).into(), ghana, "weekly", "member/ghana"),
                line(Target::new(Address::Search).and("q", "open data"), search, "at-once", "search?q=open%20data"),
            ],
            end_all: Some(Form::button(own(), "subscriptions-end-all").carry("all", "yes")),
            ..Self::saying(Say::new("subscriptions-lead"))
        }
    }
}
