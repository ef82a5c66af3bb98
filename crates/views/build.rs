//! Finds the catalogues: every `.ftl` file below `locales/`, by language, so that a new file or a new language needs no
//! list to be kept. What is found is compiled into the program.

use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed=locales");
    let mut code =
        String::from("fn files(lang: &str) -> &'static [(&'static str, &'static str)] {\n    match lang {\n");
    for lang in names(&Path::new(env!("CARGO_MANIFEST_DIR")).join("locales"))? {
        writeln!(code, "        {lang:?} => &[")?;
        for file in names(&Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(&lang))? {
            if file.ends_with(".ftl") {
                let path = format!("/locales/{lang}/{file}");
                writeln!(
                    code,
                    "            ({file:?}, include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), {path:?}))),"
                )?;
            }
        }
        code.push_str("        ],\n");
    }
    code.push_str("        _ => &[],\n    }\n}\n");
    let out = std::env::var_os("OUT_DIR").ok_or("cargo says where to write")?;
    fs::write(Path::new(&out).join("catalogues.rs"), code)?;
    Ok(())
}

/// The names in a folder, in order, so that the same sources always give the same program.
fn names(folder: &Path) -> Result<Vec<String>, Box<dyn Error>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        names.push(entry?.file_name().into_string().map_err(|name| format!("{} is not UTF-8", name.display()))?);
    }
    names.sort();
    Ok(names)
}
