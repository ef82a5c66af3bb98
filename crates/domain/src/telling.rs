//! For tests: a partnership that is told things, one act after another.

use crate::codebook::{Field, Missing, Product};
use crate::deed::{
    Deed, ImportAbandoned, ImportClosed, ImportOpened, Recognised, RecognitionBasis, SourceRegistered, Stated,
};
use crate::ids::{OfficeId, TextId};
use crate::partnership::{Authority, Happened, Partnership, Unsound};
use crate::statement::{Fields, Value};
use crate::time::{Date, Timestamp};

/// A partnership under construction. What cannot be told fails the test.
#[derive(Debug, Clone, Default)]
pub(crate) struct Telling {
    pub(crate) state: Partnership,
    pub(crate) import: Option<String>,
}

impl Telling {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// Appends one act, in the open import if there is one.
    pub(crate) fn deed(&mut self, on: &str, deed: Deed) -> Result<(), Unsound> {
        let ends = matches!(deed, Deed::ImportClosed(_) | Deed::ImportAbandoned(_));
        let import = self.import.as_ref().filter(|_| !ends).map(|import| import.parse().unwrap());
        self.state.apply(Happened {
            position: self.state.length,
            recorded_at: Timestamp(i64::try_from(self.state.length).unwrap()),
            effective_on: day(on),
            by: "import".parse::<OfficeId>().unwrap(),
            import,
            deed,
        })
    }

    /// Registers a source of the publisher.
    pub(crate) fn source(&mut self, id: &str, published_on: &str) -> &mut Self {
        self.source_of(id, published_on, Authority::Publisher)
    }

    pub(crate) fn source_of(&mut self, id: &str, published_on: &str, authority: Authority) -> &mut Self {
        let source = SourceRegistered {
            source: id.parse().unwrap(),
            digest: "00".repeat(32),
            bytes: 1,
            authority,
            published_on: published_on.parse().unwrap(),
            title: TextId::new([0; 32]),
            licence: None,
        };
        self.deed("2000-01-01", Deed::SourceRegistered(source)).unwrap();
        self
    }

    /// States answers about a subject; for a commitment or assessment `plan` is needed.
    pub(crate) fn say(
        &mut self,
        subject: &str,
        (source, row): (&str, u32),
        plan: Option<&str>,
        on: &str,
        answers: &[(Field, Value)],
    ) -> &mut Self {
        self.deed(on, Deed::Stated(stated(subject, (source, row), plan, answers))).unwrap();
        self
    }

    /// States a commitment with what its reports found.
    pub(crate) fn commitment(
        &mut self,
        id: &str,
        by: (&str, u32),
        plan: &str,
        findings: &[(Product, &[(Field, Value)])],
    ) -> &mut Self {
        let on = "2012-12-31";
        self.say(&format!("commitment/{id}"), by, Some(plan), on, &[(Field::PlanNumber, label("1"))]);
        for (product, answers) in findings {
            self.say(&format!("assessment/{id}/{product}"), by, Some(plan), on, answers);
        }
        self
    }

    /// States in what year a plan was submitted.
    pub(crate) fn plan(&mut self, plan: &str, by: (&str, u32), year: i64) -> &mut Self {
        self.say(
            &format!("plan/{plan}"),
            by,
            None,
            &format!("{year}-12-31"),
            &[(Field::SubmittedIn, Value::Number(year))],
        )
    }

    /// Says that two identifiers mean the same commitment.
    pub(crate) fn recognise(&mut self, one: &str, other: &str, confidence: u16) -> &mut Self {
        self.deed("2020-01-01", Deed::Recognised(recognised(one, other, confidence))).unwrap();
        self
    }

    /// Opens an import: what follows waits for its end.
    pub(crate) fn open(&mut self, import: &str, source: &str) -> &mut Self {
        let opened = ImportOpened { import: import.parse().unwrap(), source: source.parse().unwrap() };
        self.deed("2020-01-01", Deed::ImportOpened(opened)).unwrap();
        self.import = Some(import.to_owned());
        self
    }

    pub(crate) fn close(&mut self) -> &mut Self {
        let import = self.import.clone().unwrap().parse().unwrap();
        let closed = ImportClosed { import, rows: 0, rows_taken: 0, rows_reported: 0, deeds: 0, report: None };
        self.deed("2020-01-01", Deed::ImportClosed(closed)).unwrap();
        self.import = None;
        self
    }

    pub(crate) fn abandon(&mut self) -> &mut Self {
        let import = self.import.clone().unwrap().parse().unwrap();
        self.deed("2020-01-01", Deed::ImportAbandoned(ImportAbandoned { import })).unwrap();
        self.import = None;
        self
    }
}

pub(crate) fn stated(
    subject: &str,
    (source, row): (&str, u32),
    plan: Option<&str>,
    answers: &[(Field, Value)],
) -> Stated {
    Stated {
        subject: subject.parse().unwrap(),
        source: source.parse().unwrap(),
        row,
        plan: plan.map(|plan| plan.parse().unwrap()),
        fields: Fields::new(answers.iter().cloned()),
    }
}

pub(crate) fn recognised(one: &str, other: &str, confidence: u16) -> Recognised {
    let (one, other) = (one.min(other), one.max(other));
    Recognised {
        one: one.parse().unwrap(),
        other: other.parse().unwrap(),
        confidence,
        basis: vec![RecognitionBasis::Title],
    }
}

pub(crate) fn day(text: &str) -> Date {
    text.parse().unwrap()
}
pub(crate) fn label(text: &str) -> Value {
    Value::label(text).unwrap()
}
/// A code of the field's book, or the word for why there is none.
pub(crate) fn code(field: Field, code: &str) -> Value {
    Value::code(field, code).or_else(|| Missing::from_code(code).map(Value::Missing)).unwrap()
}
pub(crate) fn codes(field: Field, codes: &[&str]) -> Value {
    Value::codes(field, codes.iter().copied()).unwrap()
}
