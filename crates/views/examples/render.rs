//! Writes every page, drawn from its example, and the assets into a folder, so that they can be looked at without a server:
//! `cargo run -p openpact-views --example render -- FOLDER`.

use std::path::Path;
use std::{env, fs, io};

use views::{Address, Chrome, Locale, assets, samples};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = env::args().nth(1).ok_or("name the folder to write into")?;
    let folder = Path::new(&folder);
    fs::create_dir_all(folder.join("assets"))?;
    for asset in assets::list() {
        let css = String::from_utf8_lossy(&asset.bytes).replace("/assets/", "");
        let bytes = if asset.content_type.starts_with("text/css") { css.as_bytes() } else { &asset.bytes };
        write(folder, asset.path.trim_start_matches('/'), bytes)?;
    }
    // In disguise too: what is still in plain letters then is in no catalogue.
    for locale in Locale::ALL.iter().chain(&[Locale::Pseudo]) {
        for (name, page) in samples() {
            let mut chrome = Chrome::new(*locale, Address::Members.path(), 22_641);
            chrome.checkpoint_size = Some(48_211);
            chrome.demo = true;
            if name == "commitment-dated" {
                chrome.as_of = Some(domain::time::Date::constant(2016, 7, 31));
            }
            let html = page.render(&chrome)?.replace("\"/assets/", "\"assets/");
            write(folder, &format!("{name}.{}.html", locale.lang()), html.as_bytes())?;
            println!("{name}.{}.html {} bytes", locale.lang(), html.len());
        }
    }
    Ok(())
}

fn write(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    fs::write(folder.join(name), bytes)
}
