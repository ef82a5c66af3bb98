//! A form that is answered by a device with a passkey: hidden until the script of the page finds that there are such devices,
//! and never the only way.

use crate::address::{Address, Target};
use crate::components::form::Form;

/// What a device is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asks {
    /// To make a passkey.
    Create,
    /// To sign in by one.
    Get,
}

impl Asks {
    /// As the script calls it: the function of `navigator.credentials`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Create => "create",
            Self::Get => "get",
        }
    }
}

/// A form whose answer a device gives.
#[derive(Debug, Clone, PartialEq)]
pub struct DeviceForm {
    /// The form that is sent with the answer.
    pub form: Form,
    /// What the device is asked for.
    pub asks: Asks,
    /// Where the script gets the question.
    pub question: Target,
}

impl DeviceForm {
    /// Signing in, and then going on to `next`.
    #[must_use]
    pub fn sign_in(next: &str) -> Self {
        let form = Form::button(Address::SignInPasskey, "passkey-sign-in").carry("next", next);
        Self { form, asks: Asks::Get, question: Address::SignInPasskeyQuestion.into() }
    }
}
