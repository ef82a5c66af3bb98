//! People: signing in and up, the desk of whoever is signed in, the mail that waits, and what that mail says.

mod account;
mod codes;
mod desk;
mod forms;
mod keys;
mod letters;
mod offices;
mod onward;
mod outbox;
mod place;

pub use account::{AccountPage, SessionLine};
pub use codes::CodesPage;
pub use desk::{DeskPage, Held};
pub use forms::{FormPage, Over};

pub mod flaws {
    //! What is wrong with what was typed, in sentences.
    pub use super::forms::{name_flaw, not_an_address};
}

pub use keys::{KeyLine, KeysPage};
pub use letters::{Names, Written, owed, write};
pub use offices::{InOffice, OfficesPage, Typed};
pub use onward::OnwardPage;
pub use outbox::{MailLine, OutboxPage};
pub use place::{PeoplePlace, route};

use crate::address::Address;
use crate::chrome::About;
use crate::locale::{Catalogue, Say};

/// What a page of the desk tells its surroundings: it lies below the desk and is there in no other format.
pub(crate) fn below_the_desk(t: &Catalogue, title: &Say) -> About {
    let desk = (t.text("desk-title").into_owned(), Some(Address::Desk));
    let title = t.say(title).into_owned();
    About { description: title.clone(), part: None, crumbs: vec![desk, (title.clone(), None)], title, twins: &[] }
}
