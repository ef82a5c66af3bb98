//! Resources as JSON-LD 1.1. The context stands in the document, so that no program has to fetch one.

use serde_json::{Map, Value as Json, json};

use super::resource::{Object, PREFIXES, Resource};

/// Writes resources.
#[must_use]
pub fn json_ld(resources: &[Resource]) -> Json {
    let context: Map<String, Json> = PREFIXES.iter().map(|(prefix, iri)| ((*prefix).to_owned(), json!(iri))).collect();
    json!({ "@context": context, "@graph": resources.iter().map(node).collect::<Vec<_>>() })
}

fn node(resource: &Resource) -> Json {
    let mut node = Map::new();
    if let Some(id) = &resource.id {
        node.insert("@id".into(), json!(id));
    }
    node.insert("@type".into(), json!(resource.class));
    for (property, objects) in &resource.said {
        node.insert((*property).to_owned(), objects.iter().map(object).collect());
    }
    Json::Object(node)
}

fn object(object: &Object) -> Json {
    match object {
        Object::Link(to) => json!({ "@id": to }),
        Object::Words(lang, text) => json!({ "@value": text, "@language": lang }),
        Object::Text(text) => json!({ "@value": text }),
        Object::Day(day) => json!({ "@value": day, "@type": "xsd:date" }),
        Object::Moment(moment) => json!({ "@value": moment, "@type": "xsd:dateTime" }),
        Object::Nested(resource) => node(resource),
    }
}
