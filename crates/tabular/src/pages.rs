//! Apache Parquet: columns lie together, so a program reads only those that it needs.
//!
//! Texts are `STRING`, lists are `LIST` of `STRING`, days `DATE`, moments `TIMESTAMP` in microseconds, UTC. Nothing is changed
//! on the way. Rows are held until they make a group of [`GROUP_BYTES`] or [`GROUP_ROWS`], whichever comes first.

use std::io::Write;
use std::sync::Arc;

use bytes::Bytes;
use jiff::civil::Date;
use parquet::basic::{Compression, ConvertedType, LogicalType, Repetition, TimeUnit, Type as Physical};
use parquet::data_type::{BoolType, ByteArray, ByteArrayType, Int32Type, Int64Type};
use parquet::file::properties::WriterProperties;
use parquet::file::writer::{SerializedColumnWriter, SerializedFileWriter};
use parquet::schema::types::{Type, TypePtr};

use crate::{Cell, Column, Failed, Kind, Rows, Table};

/// How many bytes of text a group of rows holds before it is written.
pub const GROUP_BYTES: usize = 8 << 20;
/// How many rows a group has at most.
pub const GROUP_ROWS: usize = 1 << 16;

/// A Parquet file.
pub struct Parquet<W: Write + Send> {
    file: SerializedFileWriter<W>,
    columns: Vec<Held>,
    rows: usize,
    bytes: usize,
}

/// The values of one column in the group that is being gathered.
struct Held {
    values: Values,
    /// For each value or absence, how much of the way to it is there: 0 where there is none.
    definitions: Vec<i16>,
    /// For each item of a list, whether it goes on a list (1) or begins one (0).
    repetitions: Option<Vec<i16>>,
    required: bool,
}

enum Values {
    /// All texts one after another, and where each ends.
    Texts(Vec<u8>, Vec<usize>),
    Whole(Vec<i64>),
    Flags(Vec<bool>),
    Days(Vec<i32>),
}

impl<W: Write + Send> Parquet<W> {
    /// Begins a file.
    ///
    /// # Errors
    /// When it cannot be written to.
    pub fn new(table: &Table, out: W) -> Result<Self, Failed> {
        let properties = WriterProperties::builder()
            .set_compression(Compression::SNAPPY)
            .set_created_by("Openpact".to_owned())
            .set_max_row_group_row_count(None);
        let file = SerializedFileWriter::new(out, schema(table)?, Arc::new(properties.build()))?;
        Ok(Self { file, columns: table.columns.iter().map(Held::new).collect(), rows: 0, bytes: 0 })
    }

    fn flush(&mut self) -> Result<(), Failed> {
        if self.rows == 0 {
            return Ok(());
        }
        let mut group = self.file.next_row_group()?;
        let mut columns = self.columns.iter_mut();
        while let Some(mut writer) = group.next_column()? {
            if let Some(held) = columns.next() {
                held.flush(&mut writer)?;
            }
            writer.close()?;
        }
        group.close()?;
        (self.rows, self.bytes) = (0, 0);
        Ok(())
    }
}

impl<W: Write + Send> Rows for Parquet<W> {
    fn row(&mut self, cells: &[Cell<'_>]) -> Result<(), Failed> {
        self.bytes += self.columns.iter_mut().zip(cells).map(|(column, cell)| column.take(cell)).sum::<usize>();
        self.rows += 1;
        if self.rows >= GROUP_ROWS || self.bytes >= GROUP_BYTES { self.flush() } else { Ok(()) }
    }

    fn finish(mut self: Box<Self>) -> Result<(), Failed> {
        self.flush()?;
        self.file.close()?;
        Ok(())
    }
}

impl Held {
    fn new(column: &Column) -> Self {
        let values = match column.kind {
            Kind::Text | Kind::Code(_) | Kind::List(_) | Kind::When => Values::Texts(Vec::new(), Vec::new()),
            Kind::Whole | Kind::Moment => Values::Whole(Vec::new()),
            Kind::Flag => Values::Flags(Vec::new()),
            Kind::Day => Values::Days(Vec::new()),
        };
        let is_list = matches!(column.kind, Kind::List(_));
        let required = column.required && !is_list;
        Self { values, definitions: Vec::new(), repetitions: is_list.then(Vec::new), required }
    }

    /// Takes a cell, and says about how many bytes that holds back. A cell that is not of the column's kind counts as absent.
    fn take(&mut self, cell: &Cell<'_>) -> usize {
        if let Some(repetitions) = &mut self.repetitions {
            return list(cell, &mut self.values, &mut self.definitions, repetitions);
        }
        let bytes = match (&mut self.values, cell) {
            (Values::Texts(text, ends), Cell::Text(words)) => push(text, ends, words),
            (Values::Texts(text, ends), Cell::Words(words)) => push(text, ends, words),
            (Values::Whole(whole), Cell::Whole(value) | Cell::Moment(value)) => {
                whole.push(*value);
                8
            }
            (Values::Flags(flags), Cell::Flag(value)) => {
                flags.push(*value);
                1
            }
            (Values::Days(days), Cell::Day(day)) => {
                days.push(since_1970(*day));
                4
            }
            _ => {
                self.definitions.push(0);
                return 2;
            }
        };
        self.definitions.push(1);
        bytes + 2
    }

    fn flush(&mut self, writer: &mut SerializedColumnWriter<'_>) -> Result<(), Failed> {
        let definitions = std::mem::take(&mut self.definitions);
        let definitions = (!self.required).then_some(definitions.as_slice());
        let repetitions = self.repetitions.as_mut().map(std::mem::take);
        let repetitions = repetitions.as_deref();
        match &mut self.values {
            Values::Texts(text, ends) => {
                let text = Bytes::from(std::mem::take(text));
                let mut start = 0;
                let slices = std::mem::take(ends).into_iter().map(|end| {
                    let slice = text.slice(start..end);
                    start = end;
                    ByteArray::from(slice)
                });
                let values: Vec<ByteArray> = slices.collect();
                writer.typed::<ByteArrayType>().write_batch(&values, definitions, repetitions)?;
            }
            Values::Whole(values) => {
                writer.typed::<Int64Type>().write_batch(&std::mem::take(values), definitions, None)?;
            }
            Values::Flags(values) => {
                writer.typed::<BoolType>().write_batch(&std::mem::take(values), definitions, None)?;
            }
            Values::Days(values) => {
                writer.typed::<Int32Type>().write_batch(&std::mem::take(values), definitions, None)?;
            }
        }
        Ok(())
    }
}

fn push(text: &mut Vec<u8>, ends: &mut Vec<usize>, words: &str) -> usize {
    text.extend_from_slice(words.as_bytes());
    ends.push(text.len());
    words.len() + 8
}

/// Takes a list: absent (0), there but empty (1), or each of its items (2).
fn list(cell: &Cell<'_>, values: &mut Values, definitions: &mut Vec<i16>, repetitions: &mut Vec<i16>) -> usize {
    let (Values::Texts(text, ends), Cell::List(items)) = (values, cell) else {
        definitions.push(0);
        repetitions.push(0);
        return 4;
    };
    if items.is_empty() {
        definitions.push(1);
        repetitions.push(0);
        return 4;
    }
    let taken = items.iter().enumerate().map(|(at, item)| {
        definitions.push(2);
        repetitions.push(i16::from(at > 0));
        push(text, ends, item) + 4
    });
    taken.sum()
}

fn since_1970(day: Date) -> i32 {
    day.since(Date::constant(1970, 1, 1)).map_or(0, |span| span.get_days())
}

fn schema(table: &Table) -> Result<TypePtr, Failed> {
    let fields = table.columns.iter().map(|column| Ok(Arc::new(field(column)?))).collect::<Result<Vec<_>, Failed>>()?;
    Ok(Arc::new(Type::group_type_builder(table.name).with_fields(fields).build()?))
}

fn field(column: &Column) -> Result<Type, Failed> {
    let repetition = if column.required { Repetition::REQUIRED } else { Repetition::OPTIONAL };
    let (physical, logical) = match column.kind {
        Kind::List(_) => return strings(column.name),
        Kind::Text | Kind::Code(_) | Kind::When => (Physical::BYTE_ARRAY, Some(LogicalType::String)),
        Kind::Whole => (Physical::INT64, None),
        Kind::Flag => (Physical::BOOLEAN, None),
        Kind::Day => (Physical::INT32, Some(LogicalType::Date)),
        Kind::Moment => (Physical::INT64, Some(LogicalType::timestamp(true, TimeUnit::MICROS))),
    };
    let field = Type::primitive_type_builder(column.name, physical);
    Ok(field.with_repetition(repetition).with_logical_type(logical).build()?)
}

/// A list of strings in the three levels that the format prescribes.
fn strings(name: &str) -> Result<Type, Failed> {
    let element = Type::primitive_type_builder("element", Physical::BYTE_ARRAY)
        .with_repetition(Repetition::REQUIRED)
        .with_logical_type(Some(LogicalType::String))
        .build()?;
    let items = Type::group_type_builder("list")
        .with_repetition(Repetition::REPEATED)
        .with_fields(vec![Arc::new(element)])
        .build()?;
    Ok(Type::group_type_builder(name)
        .with_repetition(Repetition::OPTIONAL)
        .with_converted_type(ConvertedType::LIST)
        .with_logical_type(Some(LogicalType::List))
        .with_fields(vec![Arc::new(items)])
        .build()?)
}
