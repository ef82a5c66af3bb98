//! What a page is about, told to programs that read pages: search engines, reference managers, assistants. In the vocabulary of
//! [schema.org](https://schema.org), as JSON-LD in a block of data, which no browser runs and no policy has to allow.
//!
//! It is told from the very values that the page shows. No figure and no finding is told as a `Rating` or a `Review`: those make
//! search engines print stars beside names, and a league table is what nobody should read here. The downloads tell of themselves
//! where they stand (`record/data.html`). Nothing is told of the desk,
//! which is nobody else's, and of other days than today, which are not indexed.

use serde_json::{Value, json};

use crate::address::{Address, Target};
use crate::chrome::Frame;
use crate::locale::Catalogue;
use crate::value::{Name, Text};

/// What the surroundings of a page tell programs: the way here, and the thing that the page is about; nothing where there is
/// neither.
pub(crate) fn block(
    f: &Frame<'_>,
    t: &Catalogue,
    describe: &dyn Fn(&Frame<'_>, &Catalogue) -> Option<Value>,
) -> Option<String> {
    if f.chrome.private || f.chrome.is_dated() || f.chrome.is_at_desk() {
        return None;
    }
    let graph: Vec<Value> = describe(f, t).into_iter().chain(way(f, t)).collect();
    if graph.is_empty() {
        return None;
    }
    let told = json!({ "@context": "https://schema.org", "@graph": graph });
    Some(escaped(&told.to_string()))
}

/// JSON that ends no element and begins none: in place of every sign that HTML could read stands its number.
fn escaped(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for sign in json.chars() {
        match sign {
            '<' => out.push_str("\\u003c"),
            '>' => out.push_str("\\u003e"),
            '&' => out.push_str("\\u0026"),
            other => out.push(other),
        }
    }
    out
}

/// The way from the front page down to this one; none where that is all there is above it, for it would tell only the title again.
fn way(f: &Frame<'_>, t: &Catalogue) -> Option<Value> {
    if f.about.crumbs.len() < 2 {
        return None;
    }
    let home = std::iter::once((t.text("home").into_owned(), Some(Address::Home)));
    let steps = home.chain(f.about.crumbs.iter().cloned()).zip(1_u8..).map(|((name, address), position)| {
        let item = address.map(|address| f.whole(&address));
        let mut step = json!({ "@type": "ListItem", "position": position, "name": name });
        // The last step is the page itself, which needs no address (as Google asks for it).
        if let (Some(step), Some(item)) = (step.as_object_mut(), item) {
            step.insert("item".into(), item.into());
        }
        step
    });
    Some(json!({ "@type": "BreadcrumbList", "itemListElement": steps.collect::<Vec<_>>() }))
}

/// The partnership itself, of which members are members.
fn partnership(t: &Catalogue) -> Value {
    json!({ "@type": "Organization", "name": t.text("term-ogp"), "url": "https://www.opengovpartnership.org" })
}

/// The site, with how it is searched: what the front page is about.
pub(crate) fn site(f: &Frame<'_>, t: &Catalogue) -> Value {
    let search = format!("{}?q={{words}}", f.whole(&Address::Search));
    json!({
        "@type": "WebSite",
        "name": "Openpact",
        "url": f.whole(&Address::Home),
        "description": t.text("home-lead"),
        "inLanguage": f.lang(),
        "potentialAction": {
            "@type": "SearchAction",
            "target": { "@type": "EntryPoint", "urlTemplate": search },
            "query-input": "required name=words",
        },
    })
}

/// A member. What promises and answers is a government, so it is told as one; the country or the place that it governs is its
/// area. (`Country` alone would say that the page is about the land.)
pub(crate) fn member(f: &Frame<'_>, t: &Catalogue, id: &str, name: &Name) -> Value {
    let words = name.words(t);
    let area = if matches!(name, Name::Country(_)) { "Country" } else { "AdministrativeArea" };
    json!({
        "@type": "GovernmentOrganization",
        "identifier": id,
        "name": words,
        "url": f.whole(&Address::Member(id.to_owned())),
        "areaServed": { "@type": area, "name": words },
        "memberOf": partnership(t),
    })
}

fn government(f: &Frame<'_>, t: &Catalogue, id: &str, name: &Name) -> Value {
    json!({ "@type": "GovernmentOrganization", "name": name.words(t), "url": f.whole(&Address::Member(id.to_owned())) })
}

fn named_plan(f: &Frame<'_>, t: &Catalogue, (id, name, number): (&str, &Name, u16)) -> Value {
    let title = crate::say!(t, "plan-title-of", member = name.words(t), number = number.to_string());
    json!({ "@type": "CreativeWork", "name": title, "url": f.whole(&Address::Plan(id.to_owned(), number)) })
}

/// An action plan. A `CreativeWork`, and no `Legislation`: it is written by a government and binds nobody in law.
pub(crate) fn plan(
    f: &Frame<'_>,
    t: &Catalogue,
    of: (&str, &Name, u16),
    runs: [Option<domain::PartialDate>; 2],
) -> Value {
    let (id, name, number) = of;
    let mut plan = named_plan(f, t, of);
    if let Some(plan) = plan.as_object_mut() {
        plan.insert("identifier".into(), format!("{id}/{number}").into());
        plan.insert("creator".into(), government(f, t, id, name));
        plan.insert("inLanguage".into(), f.lang().into());
        if let [Some(from), to] = runs {
            // ISO 8601: an interval whose end is not known stays open.
            let to = to.map_or_else(|| "..".to_owned(), |to| to.to_string());
            plan.insert("temporalCoverage".into(), format!("{from}/{to}").into());
        }
    }
    plan
}

/// A commitment: a part of its plan, written by its government.
pub(crate) fn commitment(f: &Frame<'_>, t: &Catalogue, of: (&str, &Name, u16), id: &str, title: &Text) -> Value {
    let mut commitment = json!({
        "@type": "CreativeWork",
        "identifier": id,
        "name": title.words,
        "url": f.whole(&Address::Commitment(id.to_owned())),
        "creator": government(f, t, of.0, of.1),
        "isPartOf": named_plan(f, t, of),
    });
    if let (Some(commitment), Some(lang)) = (commitment.as_object_mut(), &title.lang) {
        commitment.insert("inLanguage".into(), lang.clone().into());
    }
    commitment
}

/// A report of the review: a `Report` by the review on a plan.
pub(crate) fn report(f: &Frame<'_>, t: &Catalogue, of: (&str, &Name, u16), product: &str) -> Value {
    let (id, _, number) = of;
    json!({
        "@type": "Report",
        "name": f.about.title,
        "identifier": format!("{id}/{number}/{product}"),
        "url": f.whole(&Address::Review(id.to_owned(), number, product.to_owned())),
        "about": named_plan(f, t, of),
        "author": { "@type": "Organization", "name": t.text("term-irm"), "parentOrganization": partnership(t) },
    })
}

/// A figure: what is measured, what it comes to, and where it can be taken as data.
pub(crate) fn figure(f: &Frame<'_>, t: &Catalogue, id: &str, counted: (u64, u64, Option<u64>)) -> Value {
    let (numerator, denominator, per_mille) = counted;
    let measured = |name: &str, value: Value| json!({ "@type": "PropertyValue", "name": name, "value": value });
    let mut values = vec![measured("numerator", numerator.into()), measured("denominator", denominator.into())];
    // A share as published: per mille, so that no program rounds it otherwise than the page.
    values.extend(per_mille.map(|share| measured("per mille", share.into())));
    // A figure of some commitments is another one than that of all: it goes by its whole question.
    let question = f.chrome.path.split_once('?').map_or_else(String::new, |(_, question)| format!("?{question}"));
    let whole = f.whole(&Address::Figure(id.to_owned()));
    let mut figure = dataset(f, &f.about.title, &format!("{whole}{question}"));
    if let Some(figure) = figure.as_object_mut() {
        figure.insert("identifier".into(), format!("{id}{question}").into());
        figure.insert("description".into(), f.about.description.clone().into());
        figure.insert("variableMeasured".into(), values.into());
        figure.insert("license".into(), format!("{}#terms", f.whole(&Address::Data)).into());
        figure.insert("inLanguage".into(), t.locale().lang().into());
    }
    figure
}

fn dataset(f: &Frame<'_>, name: &str, url: &str) -> Value {
    let file = |twin: crate::chrome::Twin| {
        json!({
            "@type": "DataDownload",
            "encodingFormat": twin.media_type,
            "contentUrl": format!("{}{}", f.chrome.base_url, twin.href),
        })
    };
    let files: Vec<Value> = f.twins().into_iter().map(file).collect();
    json!({ "@type": "Dataset", "name": name, "url": url, "isAccessibleForFree": true, "distribution": files })
}

/// The glossary: a set of terms, each with what it means.
pub(crate) fn terms(f: &Frame<'_>, t: &Catalogue, all: &[crate::glossary::Term]) -> Value {
    let set = f.whole(&Address::Glossary);
    let term = |term: &crate::glossary::Term| {
        json!({
            "@type": "DefinedTerm",
            "@id": format!("{set}#{}", term.name()),
            "termCode": term.name(),
            "name": term.called(t),
            "description": t.text(&term.means()),
        })
    };
    json!({
        "@type": "DefinedTermSet",
        "@id": set,
        "name": f.about.title,
        "description": f.about.description,
        "inLanguage": f.lang(),
        "hasDefinedTerm": all.iter().map(term).collect::<Vec<_>>(),
    })
}

impl Frame<'_> {
    /// The address of a place as the site is reached from elsewhere, in the language of the page.
    fn whole(&self, address: &Address) -> String {
        format!("{}{}", self.chrome.base_url, Target::new(address.clone()).href(self.chrome.locale))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_block_of_data_can_end_it() {
        let evil = json!({ "name": "</script><script>alert(1)</script><!-- & -->" });
        let told = escaped(&evil.to_string());
        assert!(!told.contains(['<', '>', '&']), "{told}");
        assert_eq!(serde_json::from_str::<Value>(&told).unwrap(), evil, "and it says the same");
    }
}
