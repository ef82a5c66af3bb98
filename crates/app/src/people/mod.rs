//! People: signing in and out, accounts, appointments, and the mail that the site writes to them.
//!
//! What a person is called and where they are written to stays on the desk. An appointment is an act that names a number.
//! Nothing here knows a browser: secrets come in and go out as values.

mod accounts;
mod elsewhere;
mod mail;
mod names;
mod offices;
mod organisations;
mod passkeys;
mod secret;
mod signing_in;
mod subscriptions;

pub use accounts::RECOVERY_CODES;
pub use elsewhere::{CameBack, NotBack, Unbound};
pub(crate) use mail::after;
pub use mail::{Courier, Outgoing, SendingEnded};
pub use names::Names;
pub use offices::{Invite, NotDone, Offered};
pub use organisations::{Founded, NewOrganisation, NotRecognised};
pub use passkeys::{Asking, LONGEST_PASSKEY_NAME, MOST_PASSKEYS, NotByPasskey};
pub use secret::{Secret, same};
pub use signing_in::{Asked, SignedIn, Tried};
pub use store::people::{
    Account, Begun, Due, Fingerprint, Invitation, Mail, Named, NewPasskey, Organisation, Passkey, Place, Session,
    Subscription, Waiting, Wanted,
};
pub use subscriptions::{Telling, Wish};
