//! What a data package says of its tables (Data Package, version 2, <https://datapackage.org>): the names and types that
//! programs need, and the words that people need, in one language.

use serde_json::{Map, Value as Json, json};

use crate::{Column, Kind, Reference, Table};

/// Words for people, in one language.
pub trait Words {
    /// What a table is called.
    fn table(&self, table: &str) -> String;
    /// What its rows are.
    fn rows(&self, table: &str) -> String;
    /// What the cells of a column mean.
    fn column(&self, table: &str, column: &str) -> String;
    /// What a code means in a column; nothing where no words are known.
    fn code(&self, column: &str, code: &str) -> Option<String>;
}

/// A CSV file of a package.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Where it is, seen from the descriptor.
    pub path: String,
    /// Its length in bytes and its SHA-256 in hexadecimal, where they are known.
    pub content: Option<(u64, String)>,
}

/// A package of tables.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Package {
    /// Its short name.
    pub name: String,
    /// Its title.
    pub title: String,
    /// What it is and on which terms it may be used, in Markdown.
    pub description: String,
    /// Where it comes from.
    pub homepage: Option<String>,
    /// Its version: it changes with its content.
    pub version: String,
    /// When it was made, RFC 3339.
    pub created: String,
    /// Whose data it holds: what each source is called, and its terms.
    pub sources: Vec<(String, String)>,
    /// Its tables and their files.
    pub tables: Vec<(Table, File)>,
}

impl Package {
    /// The descriptor.
    #[must_use]
    pub fn descriptor(&self, words: &dyn Words) -> Json {
        let mut package = json!({
            "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
            "name": self.name,
            "title": self.title,
            "description": self.description,
            "version": self.version,
            "created": self.created,
            "sources": self.sources.iter().map(|(title, terms)| json!({ "title": title, "terms": terms })).collect::<Vec<_>>(),
            "resources": self.tables.iter().map(|(table, file)| resource(table, file, words)).collect::<Vec<_>>(),
        });
        if let (Some(homepage), Json::Object(package)) = (&self.homepage, &mut package) {
            package.insert("homepage".into(), json!(homepage));
        }
        package
    }
}

fn resource(table: &Table, file: &File, words: &dyn Words) -> Json {
    let mut resource = json!({
        "name": table.name,
        "type": "table",
        "path": file.path,
        "title": words.table(table.name),
        "description": words.rows(table.name),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": { "delimiter": ",", "lineTerminator": "\r\n", "quoteChar": "\"", "doubleQuote": true, "header": true },
        "schema": schema(table, words),
    });
    if let (Some((bytes, digest)), Json::Object(resource)) = (&file.content, &mut resource) {
        resource.insert("bytes".into(), json!(bytes));
        resource.insert("hash".into(), json!(format!("sha256:{digest}")));
    }
    resource
}

/// The schema of a table as its CSV file has it (Table Schema).
#[must_use]
pub fn schema(table: &Table, words: &dyn Words) -> Json {
    let mut schema = json!({
        "$schema": "https://datapackage.org/profiles/2.0/tableschema.json",
        "fields": table.columns.iter().map(|column| field(table, column, words)).collect::<Vec<_>>(),
        "missingValues": [""],
    });
    if let Json::Object(schema) = &mut schema {
        if !table.key.is_empty() {
            schema.insert("primaryKey".into(), json!(table.key));
        }
        if !table.references.is_empty() {
            let key = |reference: &Reference| {
                json!({
                    "fields": reference.columns,
                    "reference": { "resource": reference.table, "fields": reference.to },
                })
            };
            schema.insert("foreignKeys".into(), table.references.iter().map(key).collect());
        }
    }
    schema
}

/// The form of a date that is as exact as its source gives it.
const WHEN: &str = "^[0-9]{4}(-Q[1-4]|-[0-9]{2}(-[0-9]{2})?)?$";

fn field(table: &Table, column: &Column, words: &dyn Words) -> Json {
    let mut constraints = Map::new();
    if column.required {
        constraints.insert("required".into(), json!(true));
    }
    let kind = match column.kind {
        Kind::Text => "string",
        Kind::Code(book) => {
            constraints.insert("enum".into(), json!(book));
            "string"
        }
        Kind::List(book) => {
            if let Some(book) = book {
                let any = book.join("|");
                constraints.insert("pattern".into(), json!(format!("^({any})(;({any}))*$")));
            }
            "string"
        }
        Kind::When => {
            constraints.insert("pattern".into(), json!(WHEN));
            "string"
        }
        Kind::Whole => "integer",
        Kind::Flag => "boolean",
        Kind::Day => "date",
        Kind::Moment => "datetime",
    };
    let mut field = json!({ "name": column.name, "type": kind, "description": words.column(table.name, column.name) });
    if let Json::Object(field) = &mut field {
        if column.kind == Kind::Flag {
            field.insert("trueValues".into(), json!(["true"]));
            field.insert("falseValues".into(), json!(["false"]));
        }
        if !constraints.is_empty() {
            field.insert("constraints".into(), Json::Object(constraints));
        }
        if let Some(codes) = meanings(column, words) {
            field.insert("categories".into(), codes);
        }
    }
    field
}

/// What each code means, for those that words are known for.
fn meanings(column: &Column, words: &dyn Words) -> Option<Json> {
    let Kind::Code(book) = column.kind else { return None };
    let meaning = |code: &&str| Some(json!({ "value": code, "label": words.code(column.name, code)? }));
    book.iter().map(meaning).collect::<Option<Vec<_>>>().map(Json::from)
}
