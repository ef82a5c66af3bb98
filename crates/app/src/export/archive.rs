//! All tables in one file: a data package, zipped.

use std::fs::File;
use std::io::{self, Write};

use opendata::dump::{Dump, Words};
use tabular::{Failed, Package};
use zip::CompressionMethod;
use zip::write::{SimpleFileOptions, ZipWriter};

use super::dumping::{DumpError, Dumping};
use super::tables::{CODEBOOK, FileFormat, PACKAGE, path_of, write_codebook};

/// The name of the archive.
pub const ARCHIVE: &str = "openpact.zip";
/// The name of the file that says what is in an export, and on which terms.
pub const README: &str = "README.md";

impl From<zip::result::ZipError> for DumpError {
    fn from(cause: zip::result::ZipError) -> Self {
        io::Error::from(cause).into()
    }
}

impl Dumping {
    /// Writes all tables as CSV into a ZIP file, with the descriptor of the package, the code book, and a page that credits the
    /// sources. The same state gives the same bytes.
    ///
    /// # Errors
    /// When the file cannot be written, or the store does not answer.
    pub fn write_archive(
        &self,
        file: File,
        mut package: Package,
        words: &dyn Words,
        terms: &str,
    ) -> Result<(), DumpError> {
        // Files of more than 4 GiB need a longer header, and how long one becomes is not known before.
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated).large_file(true);
        let mut zip = ZipWriter::new(file);
        package.sources = self.credits()?;
        for dump in Dump::ALL {
            let path = path_of(*dump, FileFormat::Csv).to_string_lossy().into_owned();
            zip.start_file(path.as_str(), options)?;
            self.write(*dump, FileFormat::Csv, &mut zip)?;
            package.tables.push((dump.table(), tabular::File { path, content: None }));
        }
        zip.start_file(CODEBOOK, options)?;
        write_codebook(&mut zip, words)?;
        zip.start_file(README, options)?;
        zip.write_all(readme(&package, terms).as_bytes())?;
        zip.start_file(PACKAGE, options)?;
        let descriptor = serde_json::to_vec_pretty(&package.descriptor(words)).map_err(Failed::from)?;
        zip.write_all(&descriptor)?;
        zip.finish()?;
        Ok(())
    }
}

/// What an export is, on which terms, and whom to credit.
#[must_use]
pub fn readme(package: &Package, terms: &str) -> String {
    let credit = |(title, said): &(String, String)| format!("- **{title}**: {said}\n");
    let credits: String = package.sources.iter().map(credit).collect();
    let version = format!("{}, {}", package.version, package.created);
    format!("# {} ({version})\n\n{}\n\n{terms}\n\n{credits}", package.title, package.description)
}
