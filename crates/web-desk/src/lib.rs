//! What people do: signing in, and the desk of whoever is signed in, part by part.
//!
//! Who may is asked of `domain`, what happens of `app`; here nothing is decided. A page of the desk is made for one reader and kept by
//! nobody. What was typed is shown again when something has to be changed, with what and why. What anybody may read is in `web-read`.

pub mod cocreation;
pub mod membership;
pub mod networking;
pub mod people;
pub mod plans;
pub mod review;

use web_core::{
    access, answer, ask, client, cookies, desk, fields, form, local, present, problems, routing, shows, site, taken,
};
