//! Resources as Turtle 1.1.

use std::fmt::Write as _;

use super::resource::{Object, PREFIXES, Resource};

/// Writes resources.
#[must_use]
pub fn turtle(resources: &[Resource]) -> String {
    let prefix = |(prefix, iri): &(&str, &str)| format!("@prefix {prefix}: <{iri}> .\n");
    let mut out: String = PREFIXES.iter().map(prefix).collect();
    for resource in resources {
        let name = resource.id.as_deref().map_or_else(|| "[]".to_owned(), iri);
        // Writing into a string does not fail.
        let _ = write!(out, "\n{name} a {}{} .\n", resource.class, said(resource, "  "));
    }
    out
}

fn said(resource: &Resource, margin: &str) -> String {
    let property = |(property, objects): &(&'static str, Vec<Object>)| {
        let objects: Vec<String> = objects.iter().map(|said| object(said, margin)).collect();
        format!(" ;\n{margin}{property} {}", objects.join(", "))
    };
    resource.said.iter().map(property).collect()
}

fn object(object: &Object, margin: &str) -> String {
    match object {
        Object::Link(to) => iri(to),
        Object::Words(lang, text) => format!("{}@{lang}", quoted(text)),
        Object::Text(text) => quoted(text),
        Object::Day(day) => format!("{}^^xsd:date", quoted(day)),
        Object::Moment(moment) => format!("{}^^xsd:dateTime", quoted(moment)),
        Object::Nested(nested) => {
            let deeper = format!("{margin}  ");
            format!("[ a {}{} ]", nested.class, said(nested, &deeper))
        }
    }
}

/// An address. Ours hold nothing that would have to be escaped.
fn iri(address: &str) -> String {
    format!("<{address}>")
}

fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            other => out.push(other),
        }
    }
    out.push('"');
    out
}
