//! Components as they are drawn: each has a template of its own, compiled once and not anew in every page that shows it.
//!
//! Templates reach them through the macros of `macros.html`.

use super::commitments::Table;
use super::facts::Fact;
use super::form::Form;
use super::ledger::Line;
use super::months::Months;
use super::owed::Owed;
use super::pager::Pager;
use super::passkey::DeviceForm;
use super::receipt::Receipt;
use super::strip::Strip;
use crate::chrome::Frame;
use crate::locale::Catalogue;
use crate::value::Value;

/// Ties a component to its template, in which what it takes bears the same names.
macro_rules! component {
    ($(#[$doc:meta])* $name:ident, $path:literal, $($field:ident: $type:ty),+) => {
        $(#[$doc])*
        pub fn $name<'a>(t: &'static Catalogue, f: &'a Frame<'a>, $($field: $type),+) -> impl askama::FastWritable + std::fmt::Display + 'a {
            #[derive(askama::Template)]
            #[template(path = $path)]
            struct Drawn<'a> {
                t: &'static Catalogue,
                f: &'a Frame<'a>,
                $($field: $type),+
            }
            let drawn = Drawn { t, f, $($field),+ };
            // Not every component leads elsewhere.
            let _ = drawn.f;
            drawn
        }
    };
}

component!(
    /// A value: its word, with notches where it has a level.
    value, "components/value/value.html", value: &'a Value
);
component!(
    /// A value in words only: inside a correction neither notches nor tags belong.
    bare,
    "components/value/bare.html",
    value: &'a Value
);
component!(
    /// Facts, one beside the other; `class` begins with a space or is empty.
    facts, "components/facts/facts.html", facts: &'a [Fact], class: &'a str
);
component!(
    /// What happened, line by line.
    ledger, "components/ledger/ledger.html", lines: &'a [Line]
);
component!(
    /// Which act proves a page, and how to check it.
    receipt, "components/receipt/receipt.html", receipt: &'a Receipt
);
component!(
    /// Findings by question and report.
    strip, "components/strip/strip.html", strip: &'a Strip, caption: &'a str
);
component!(
    /// The way to the other pages of a list.
    pager, "components/pager/pager.html", pager: &'a Pager
);
component!(
    /// The commitments of a plan.
    commitments, "components/commitments/commitments.html", table: &'a Table
);
component!(
    /// Twelve months with what is due in them.
    months, "components/months/months.html", months: &'a Months
);
component!(
    /// Who owes what, by when.
    owed, "components/owed/owed.html", owed: &'a Owed
);
component!(
    /// What is wrong with a form, leading to its fields.
    errors, "components/form/errors.html", form: &'a Form
);
component!(
    /// A form.
    form, "components/form/form.html", form: &'a Form
);
component!(
    /// A form that asks the device of whoever signs in.
    device_form, "components/passkey/device_form.html", device: &'a DeviceForm
);
