//! The judged questions: `quality/questions.tsv` and `quality/judgements.tsv`.

use std::collections::{BTreeMap, HashMap};

use sha2::{Digest as _, Sha256};

use crate::corpus::Corpus;

const QUESTIONS: &str = include_str!("../../quality/questions.tsv");
const JUDGEMENTS: &str = include_str!("../../quality/judgements.tsv");

/// What sort of question it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// One commitment, told from memory in its own language.
    Known,
    /// The same with typing errors, or in other forms of the words.
    Typo,
    /// One commitment, told in another language than its own.
    Paraphrase,
    /// A subject, with any number of commitments to it.
    Topic,
}

impl Kind {
    pub const ALL: [Self; 4] = [Self::Known, Self::Typo, Self::Paraphrase, Self::Topic];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Known => "known item",
            Self::Typo => "typos and inflections",
            Self::Paraphrase => "paraphrase in another language",
            Self::Topic => "topic",
        }
    }
}

/// Which half a question is in: told by the SHA-256 of its words, so that nobody chose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Half {
    /// May be looked at while search is being changed.
    Open,
    /// Is looked at once a release.
    Test,
}

/// A question.
pub struct Question {
    pub id: String,
    pub language: String,
    pub kind: Kind,
    pub text: String,
}

impl Question {
    pub fn half(&self) -> Half {
        let last = Sha256::digest(&self.text).last().copied().unwrap_or(0);
        if last % 2 == 0 { Half::Open } else { Half::Test }
    }
}

/// The questions and their grades: 3 for what was asked for, 2 for what answers as well, 1 for what is of some use.
pub struct Judged {
    pub questions: Vec<Question>,
    grades: HashMap<String, BTreeMap<usize, u8>>,
}

impl Judged {
    /// Reads both files; a row that the sources do not have stops it.
    pub fn read(corpus: &Corpus) -> Self {
        let columns = |line: &'static str| line.split('\t').collect::<Vec<_>>();
        let questions = QUESTIONS.lines().skip(1).map(columns).map(|of| Question {
            id: of[0].into(),
            language: of[1].into(),
            kind: *Kind::ALL.iter().find(|kind| kind.name() == of[2]).unwrap(),
            text: of[3].into(),
        });
        let mut grades: HashMap<String, BTreeMap<usize, u8>> = HashMap::new();
        for of in JUDGEMENTS.lines().skip(1).map(columns) {
            let grade: u8 = of[2].parse().unwrap();
            let best = grades.entry(of[0].into()).or_default().entry(corpus.rows[of[1]]).or_default();
            *best = grade.max(*best);
        }
        Self { questions: questions.collect(), grades }
    }

    /// The questions of a half.
    pub fn half(&self, half: Half) -> impl Iterator<Item = &Question> {
        self.questions.iter().filter(move |question| question.half() == half)
    }

    /// The grades of a question, by place in the corpus.
    pub fn of(&self, question: &Question) -> &BTreeMap<usize, u8> {
        &self.grades[&question.id]
    }
}
