//! Tables: a head that is told again on each page, and cells over several columns.

use scraper::ElementRef;

use super::{Reading, in_its_language, is_for_screens, named};

/// No cell spans more columns than this: more is a mistake.
const WIDEST: usize = 64;

impl Reading {
    /// A table as the typesetter reads it; its caption stands before it.
    pub fn table(&mut self, element: ElementRef<'_>) -> String {
        let caption = named(element, "caption").next().map(|caption| self.content(caption)).unwrap_or_default();
        let is = |row: &ElementRef<'_>, name: &str| {
            row.parent().and_then(ElementRef::wrap).is_some_and(|p| p.value().name() == name)
        };
        let rows: Vec<ElementRef<'_>> = element
            .descendent_elements()
            .filter(|row| row.value().name() == "tr" && !is_for_screens(row))
            .filter(|row| is(row, "thead") || is(row, "tbody") || is(row, "tfoot") || is(row, "table"))
            .collect();
        let columns = rows.iter().map(|row| cells(*row).map(span).sum()).max().unwrap_or(0);
        if columns == 0 {
            return String::new();
        }
        let (head, body): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| is(row, "thead"));
        let head: String = head.into_iter().map(|row| self.row(row, columns)).collect();
        let head = if head.is_empty() { head } else { format!("table.header({head}),\n") };
        let body: String = body.into_iter().map(|row| format!("{}\n", self.row(row, columns))).collect();
        let caption = if caption.is_empty() { caption } else { format!("#par[#strong[{caption}];];\n") };
        format!("{caption}#table(columns: {columns}, {head}{body});\n")
    }

    /// The cells of a row, filled up to the width of its table.
    fn row(&mut self, row: ElementRef<'_>, columns: usize) -> String {
        let mut out = String::new();
        let mut has = 0;
        for cell in cells(row) {
            let words = self.content(cell);
            let words = in_its_language(cell, words);
            let words =
                if cell.value().name() == "th" && !words.is_empty() { format!("#strong[{words}];") } else { words };
            let over = span(cell);
            has += over;
            out.push_str(&if over > 1 {
                format!("table.cell(colspan: {over})[{words}], ")
            } else {
                format!("[{words}], ")
            });
        }
        out.push_str(&"[], ".repeat(columns.saturating_sub(has)));
        out
    }
}

fn cells(row: ElementRef<'_>) -> impl Iterator<Item = ElementRef<'_>> {
    row.child_elements().filter(|cell| matches!(cell.value().name(), "td" | "th"))
}

/// Over how many columns a cell stands.
fn span(cell: ElementRef<'_>) -> usize {
    cell.attr("colspan").and_then(|over| over.parse().ok()).filter(|over| (1..=WIDEST).contains(over)).unwrap_or(1)
}
