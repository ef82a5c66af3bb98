//! The description of the interface: OpenAPI 3.1 (<https://spec.openapis.org/oas/v3.1.1.html>), written from the table of
//! operations and from the types that answer.

use schemars::SchemaGenerator;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value as Json, json};
use views::{Catalogue, Locale};

use crate::api::BELOW;
use crate::api::operations::{Is, OPERATIONS, Operation, Parameter, part};
use web_core::making::AboutTold;

/// The document, for the site at an address.
pub fn document(base_url: &str) -> Json {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    let settings = settings.with(|settings| settings.definitions_path = "/components/schemas".into());
    let mut generator = settings.into_generator();
    let about = json!(generator.subschema_for::<AboutTold>());
    let paths: Map<String, Json> = OPERATIONS
        .iter()
        .map(|operation| (operation.path.to_owned(), json!({ "get": described(operation, &about, &mut generator) })))
        .collect();
    let mut schemas = generator.take_definitions(true);
    schemas.insert("Problem".to_owned(), problem());
    let mut document = json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Openpact",
            "version": env!("CARGO_PKG_VERSION"),
            "summary": "The public record of a partnership for open government, to be read by programs.",
            "description": "An answer is the JSON of the page of the same thing. Reading needs no key. Lists are told piece by \
                piece: `next` is the address of the piece that follows, and a walk sees one list whatever is appended meanwhile. \
                Every answer can be asked of another time (`as_of`, `known_at`, `edition`), bears a strong entity tag, and may be \
                read by programs in other sites' pages.",
            "license": { "name": "Apache-2.0", "identifier": "Apache-2.0" },
        },
        "servers": [{ "url": format!("{base_url}{BELOW}") }],
        "externalDocs": { "url": format!("{base_url}/api"), "description": "The interface explained, with examples." },
        "paths": paths,
        "components": { "schemas": schemas, "responses": responses() },
    });
    without_links(&mut document);
    document
}

fn described(operation: &Operation, about: &Json, generator: &mut SchemaGenerator) -> Json {
    let told = json!((operation.told)(generator));
    let named = json!({ "type": "object", "properties": { "about": about }, "required": ["about"] });
    let in_path = operation.parts().map(|name| parameter(part(name), "path", name));
    let in_query = operation.parameters.iter().map(|asked| parameter(*asked, "query", asked.name));
    json!({
        "operationId": operation.id,
        "summary": Catalogue::of(Locale::En).text(&format!("api-{}", operation.id)),
        "parameters": in_path.chain(in_query).collect::<Vec<_>>(),
        "responses": {
            "200": {
                "description": "The answer.",
                "headers": {
                    "ETag": { "schema": { "type": "string" }, "description": "A strong entity tag." },
                    "Link": { "schema": { "type": "string" }, "description": "Of a list, the next piece (rel=next)." },
                },
                "content": { "application/json": { "schema": { "allOf": [told, named] } } },
            },
            "304": { "description": "What the program holds is the answer still." },
            "400": { "$ref": "#/components/responses/Problem" },
            "404": { "$ref": "#/components/responses/Problem" },
            "429": { "$ref": "#/components/responses/TooMany" },
            "503": { "$ref": "#/components/responses/Problem" },
        },
    })
}

fn parameter(asked: Parameter, place: &str, name: &str) -> Json {
    let schema = match asked.is {
        Is::Text => json!({ "type": "string" }),
        Is::Like(pattern) => json!({ "type": "string", "pattern": pattern }),
        Is::Between(least, most) => json!({ "type": "integer", "minimum": least, "maximum": most }),
        Is::Number => json!({ "type": "integer", "minimum": 0 }),
        Is::One(codes) => json!({ "type": "string", "enum": codes }),
        Is::Language => json!({ "type": "string", "enum": Locale::tags().collect::<Vec<_>>() }),
        Is::Some(codes) => json!({ "type": "array", "items": { "type": "string", "enum": codes } }),
    };
    let mut told =
        json!({ "name": name, "in": place, "required": place == "path", "description": asked.about, "schema": schema });
    if matches!(asked.is, Is::Some(_)) {
        told["style"] = json!("form");
        told["explode"] = json!(false);
    }
    told
}

fn responses() -> Json {
    let told = json!({ "application/problem+json": { "schema": { "$ref": "#/components/schemas/Problem" } } });
    json!({
        "Problem": { "description": "There is no answer, and why.", "content": told },
        "TooMany": {
            "description": "More was asked for than is made within a minute.",
            "headers": { "Retry-After": { "schema": { "type": "integer" }, "description": "In how many seconds to ask again." } },
            "content": told,
        },
    })
}

/// What is told when there is no answer (RFC 9457).
fn problem() -> Json {
    let text = |about: &str| json!({ "type": "string", "description": about });
    json!({
        "type": "object",
        "description": "Why there is no answer (RFC 9457).",
        "required": ["type", "title", "status", "detail"],
        "properties": {
            "type": text("The address of a page that explains this sort of problem."),
            "title": text("What sort of problem it is."),
            "status": { "type": "integer", "description": "The HTTP status." },
            "detail": text("What it means."),
            "problems": { "type": "array", "items": { "type": "string" }, "description": "Each thing to change, with what to do." },
            "reference": text("What the log calls a fault of ours."),
        },
    })
}

/// Takes the marks of links out of descriptions, which mean something in our own documentation only.
fn without_links(json: &mut Json) {
    match json {
        Json::Object(object) => {
            if let Some(Json::String(text)) = object.get_mut("description") {
                *text = text.replace("[`", "`").replace("`]", "`");
            }
            object.values_mut().for_each(without_links);
        }
        Json::Array(array) => array.iter_mut().for_each(without_links),
        _ => {}
    }
}
