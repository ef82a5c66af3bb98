//! The words of the dump in a language: what tables, columns and codes are called.

use std::borrow::Cow;
use std::sync::Arc;

use app::dump::Words;
use app::export::Countries;
use views::record::codebook;
use views::{Catalogue, Locale};

/// A language that tells what is in the dump.
#[derive(Debug, Clone, Copy)]
pub struct Spoken(pub Locale);

impl Spoken {
    fn t(self) -> &'static Catalogue {
        Catalogue::of(self.0)
    }

    /// The names of countries, for the rows of members.
    #[must_use]
    pub fn countries(self) -> Countries {
        Arc::new(move |code| self.t().country(code).into_owned())
    }
}

impl app::tabular::Words for Spoken {
    fn table(&self, table: &str) -> String {
        codebook::table(self.t(), table).into_owned()
    }

    fn rows(&self, table: &str) -> String {
        codebook::rows(self.t(), table).into_owned()
    }

    fn column(&self, table: &str, column: &str) -> String {
        codebook::column(self.t(), table, column).into_owned()
    }

    fn code(&self, column: &str, code: &str) -> Option<String> {
        codebook::code(self.t(), column, code).map(Cow::into_owned)
    }
}

impl Words for Spoken {
    fn country(&self, code: &str) -> String {
        self.t().country(code).into_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::dump::Dump;
    use app::dump::codebook::book;
    use app::tabular::Words as _;

    #[test]
    fn every_table_every_column_and_every_code_has_a_meaning_in_every_language() {
        for locale in Locale::ALL {
            let spoken = Spoken(*locale);
            let mut unsaid = Vec::new();
            for table in Dump::ALL.iter().map(|dump| dump.table()) {
                unsaid.extend(
                    [spoken.table(table.name), spoken.rows(table.name)].into_iter().filter(|t| t.contains('⟦')),
                );
                for column in &table.columns {
                    let says = spoken.column(table.name, column.name);
                    if says == column.name || says.contains('⟦') {
                        unsaid.push(format!("{}.{}", table.name, column.name));
                    }
                    let codes = book(column).iter();
                    let codes = codes.filter(|code| spoken.code(column.name, code).is_none_or(|s| s.contains('⟦')));
                    unsaid.extend(codes.map(|code| format!("{}.{}={code}", table.name, column.name)));
                }
            }
            assert!(unsaid.is_empty(), "{locale:?}: {unsaid:?}");
        }
    }
}
