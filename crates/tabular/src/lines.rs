//! JSON Lines: an object a line, every column named in each, nothing changed on the way.

use std::io::Write;

use crate::{Cell, Failed, Rows, Table};

/// A file of JSON Lines.
pub struct JsonLines<W: Write> {
    out: W,
    /// Before each value: `{"id":`, then `,"name":` and so on.
    before: Vec<Vec<u8>>,
    scratch: String,
}

impl<W: Write> JsonLines<W> {
    /// Begins a file. `out` should have a buffer, for it is given many small pieces.
    #[must_use]
    pub fn new(table: &Table, out: W) -> Self {
        let before = |(at, name): (usize, &str)| {
            let first = if at == 0 { '{' } else { ',' };
            format!("{first}{}:", serde_json::Value::from(name)).into_bytes()
        };
        let before = table.columns.iter().map(|column| column.name).enumerate().map(before).collect();
        Self { out, before, scratch: String::new() }
    }

    fn value(&mut self, cell: &Cell<'_>) -> Result<(), Failed> {
        match cell {
            Cell::Empty => self.out.write_all(b"null")?,
            Cell::Whole(_) | Cell::Flag(_) => self.out.write_all(cell.written(&mut self.scratch).as_bytes())?,
            Cell::List(codes) => serde_json::to_writer(&mut self.out, codes)?,
            Cell::Text(_) | Cell::Words(_) | Cell::Day(_) | Cell::Moment(_) => {
                serde_json::to_writer(&mut self.out, cell.written(&mut self.scratch))?;
            }
        }
        Ok(())
    }
}

impl<W: Write> Rows for JsonLines<W> {
    fn row(&mut self, cells: &[Cell<'_>]) -> Result<(), Failed> {
        for (at, cell) in cells.iter().enumerate() {
            if let Some(before) = self.before.get(at) {
                self.out.write_all(before)?;
            }
            self.value(cell)?;
        }
        Ok(self.out.write_all(b"}\n")?)
    }

    fn finish(mut self: Box<Self>) -> Result<(), Failed> {
        Ok(self.out.flush()?)
    }
}
