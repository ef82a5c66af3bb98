//! A Word document as the archive that it is: written with the few parts it needs, and opened within limits.

use std::io::{Cursor, Read as _, Write as _};

use quick_xml::escape::escape;
use quick_xml::events::Event;
use zip::result::ZipError;
use zip::write::{SimpleFileOptions, ZipWriter};
use zip::{CompressionMethod, ZipArchive};

use super::read::NotRead;
use crate::table::Limits;

const TYPES: &str = "[Content_Types].xml";
const LINKS: &str = "_rels/.rels";
const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";

/// How many parts an archive may have: Word writes a dozen, and one for each picture.
const MOST_PARTS: usize = 2_000;

/// Writes an archive of a document.
pub(crate) fn write(title: &str, language: &str, document: &str) -> Result<Vec<u8>, ZipError> {
    let styles = include_str!("styles.xml").replace("{language}", &escape(language));
    let core = format!(
        "{HEAD}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{}</dc:title><dc:language>{}</dc:language></cp:coreProperties>",
        escape(title),
        escape(language)
    );
    // No time is written, so that the same plan gives the same bytes.
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let parts = [
        (TYPES, include_str!("content-types.xml")),
        (LINKS, include_str!("links.xml")),
        ("word/document.xml", document),
        ("word/styles.xml", &styles),
        ("word/_rels/document.xml.rels", include_str!("document-links.xml")),
        ("docProps/core.xml", &core),
    ];
    for (name, content) in parts {
        archive.start_file(name, options)?;
        archive.write_all(content.as_bytes())?;
    }
    Ok(archive.finish()?.into_inner())
}

/// Opens an archive and gives the XML of the document in it.
pub(super) fn document(bytes: &[u8], limits: &Limits) -> Result<String, NotRead> {
    if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        return Err(NotRead::OldOrLocked);
    }
    if bytes.len() as u64 > limits.max_bytes {
        return Err(NotRead::TooLarge);
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| NotRead::NotWord)?;
    if archive.len() > MOST_PARTS {
        return Err(NotRead::TooLarge);
    }
    let has_macros = archive.file_names().flatten().any(|name| name.to_ascii_lowercase().ends_with("vbaproject.bin"));
    let mut left = limits.max_bytes;
    let types = part(&mut archive, TYPES, &mut left)?.ok_or(NotRead::NotWord)?;
    if has_macros || types.contains("macroEnabled") {
        return Err(NotRead::Macros);
    }
    if !types.contains("wordprocessingml") {
        return Err(NotRead::NotWord);
    }
    let links = part(&mut archive, LINKS, &mut left)?.ok_or(NotRead::NotWord)?;
    let name = target(&links)?.ok_or(NotRead::NotWord)?;
    part(&mut archive, &name, &mut left)?.ok_or(NotRead::Broken)
}

/// A part as text. Counted while it is unpacked, whatever the archive says of itself.
fn part(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str, left: &mut u64) -> Result<Option<String>, NotRead> {
    let packed = match archive.by_name(name) {
        Ok(packed) => packed,
        Err(ZipError::FileNotFound) => return Ok(None),
        Err(_) => return Err(NotRead::Broken),
    };
    let mut unpacked = Vec::new();
    packed.take(left.saturating_add(1)).read_to_end(&mut unpacked).map_err(|_| NotRead::Broken)?;
    *left = left.checked_sub(unpacked.len() as u64).ok_or(NotRead::TooLarge)?;
    String::from_utf8(unpacked).map(Some).map_err(|_| NotRead::Broken)
}

/// Where the document lies: some programs call it `document2.xml`.
fn target(links: &str) -> Result<Option<String>, NotRead> {
    let mut reader = quick_xml::Reader::from_str(links.trim_start_matches('\u{feff}'));
    loop {
        let link = match reader.read_event().map_err(|_| NotRead::Broken)? {
            Event::Start(link) | Event::Empty(link) => link,
            Event::Eof => return Ok(None),
            _ => continue,
        };
        let (mut leads, mut kind) = (None, false);
        for attribute in link.attributes() {
            let attribute = attribute.map_err(|_| NotRead::Broken)?;
            match attribute.key.local_name().as_ref() {
                "Target" => leads = Some(attribute.value.trim_start_matches('/').to_owned()),
                "Type" => kind = attribute.value.ends_with("/officeDocument"),
                _ => {}
            }
        }
        if kind {
            return Ok(leads);
        }
    }
}
