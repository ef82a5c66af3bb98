//! What a document must answer to: `AND`, `OR`, `NOT`, `+` and brackets.
//!
//! Words that stand side by side are one run, of which any word answers, as without operators. `AND` and `OR` join runs, `AND`
//! more closely; `NOT` is `-` before the one thing that follows it. In a run a phrase, what has a `+` and brackets with an
//! operator inside must be there; the words beside them then decide the order alone. Brackets without an operator group nothing:
//! titles have them.
//!
//! Operators are written in capitals, so that "and" stays a word. Left out are forms that are ordinary words even so: `E` ("E
//! Government"), `NO` and `NON` ("NON profit", and what they would hide cannot be seen), and the words of Arabic, which has no
//! capitals. An operator with nothing to join is nothing; a line that holds nothing else is read as words.
//!
//! It never refuses a line, and never reads one without operators.

use crate::ask::{Ask, is_quote, plain, quoted};

/// How deep brackets are followed; what is deeper stands beside its surroundings.
const MAX_DEPTH: usize = 8;

/// What a document must answer to. Places are those of the question's lists, so that a word can be corrected where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Need {
    /// The thing at this place of what is wanted.
    Wanted(usize),
    /// The thing at this place of what is not wanted: always below a [`Need::Not`].
    Unwanted(usize),
    /// Each of these.
    All(Vec<Need>),
    /// At least one of these.
    Any(Vec<Need>),
    /// Anything but this.
    Not(Box<Need>),
}

impl Need {
    /// The same for lists that some things were taken out of. Nothing where nothing is left.
    pub(crate) fn moved(self, wanted: &[Option<usize>], unwanted: usize) -> Option<Self> {
        let each = |needs: Vec<Self>| {
            let needs: Vec<Self> = needs.into_iter().filter_map(|need| need.moved(wanted, unwanted)).collect();
            (!needs.is_empty()).then_some(needs)
        };
        match self {
            Self::Wanted(at) => wanted.get(at).copied().flatten().map(Self::Wanted),
            Self::Unwanted(at) => (at < unwanted).then_some(Self::Unwanted(at)),
            Self::All(needs) => each(needs).map(Self::All),
            Self::Any(needs) => each(needs).map(Self::Any),
            Self::Not(need) => need.moved(wanted, unwanted).map(|need| Self::Not(Box::new(need))),
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Operator {
    And,
    Or,
    Not,
}

impl Operator {
    fn of(word: &str) -> Option<Self> {
        match word {
            "AND" | "Y" | "ET" => Some(Self::And),
            "OR" | "O" | "OU" => Some(Self::Or),
            "NOT" | "SAUF" | "NÃO" | "NA\u{303}O" => Some(Self::Not),
            _ => None,
        }
    }
}

/// What stands before a thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    None,
    Must,
    Not,
}

/// Whether a line holds an operator, be it one with nothing to join.
pub(crate) fn has_operators(line: &str) -> bool {
    let is_end = |c: char| c.is_whitespace() || is_quote(c) || is_bracket(c);
    line.contains('+')
        || ["-(", "−(", "–("].iter().any(|start| line.contains(start))
        || line.split(is_end).any(|word| Operator::of(word).is_some())
}

const fn is_bracket(c: char) -> bool {
    matches!(c, '(' | ')')
}

/// Things that stand side by side.
#[derive(Default)]
struct Run {
    /// What must be there.
    must: Vec<Need>,
    /// Of which any will do, where nothing must be there.
    may: Vec<Need>,
    /// What must not be there.
    apart: Vec<Need>,
}

impl Run {
    fn need(self) -> Option<Need> {
        let mut all = self.must;
        if all.is_empty() && !self.may.is_empty() {
            all.push(Need::Any(self.may));
        }
        all.extend(self.apart.into_iter().map(|need| Need::Not(Box::new(need))));
        (!all.is_empty()).then_some(Need::All(all))
    }
}

/// What brackets hold.
enum Group {
    /// No operator that joins.
    Run(Run),
    Joined(Need),
}

impl Group {
    fn need(self) -> Option<Need> {
        match self {
            Self::Run(run) => run.need(),
            Self::Joined(need) => Some(need),
        }
    }
}

/// A line that is being read.
struct Reading<'l> {
    rest: &'l str,
    depth: usize,
    ask: Ask,
}

/// Reads a line that has operators.
pub(crate) fn read(line: &str) -> Ask {
    let mut reading = Reading { rest: line, depth: 0, ask: Ask::default() };
    let need = reading.group(false).need();
    Ask { need, ..reading.ask }
}

impl<'l> Reading<'l> {
    /// Reads up to the end of the brackets, or of the line.
    fn group(&mut self, kept_out: bool) -> Group {
        let mut alternatives = vec![Vec::new()];
        loop {
            let run = self.run(kept_out);
            if let Some(last) = alternatives.last_mut() {
                last.push(run);
            }
            match self.operator() {
                Some((Operator::And, after)) => self.rest = after,
                Some((Operator::Or, after)) => {
                    self.rest = after;
                    alternatives.push(Vec::new());
                }
                Some((Operator::Not, _)) | None => break,
            }
        }
        let is_empty = |run: &Run| run.must.is_empty() && run.may.is_empty() && run.apart.is_empty();
        alternatives.iter_mut().for_each(|runs| runs.retain(|run| !is_empty(run)));
        alternatives.retain(|runs| !runs.is_empty());
        if alternatives.iter().map(Vec::len).sum::<usize>() <= 1 {
            return Group::Run(alternatives.pop().and_then(|mut runs| runs.pop()).unwrap_or_default());
        }
        let all = |runs: Vec<Run>| Need::All(runs.into_iter().filter_map(Run::need).collect());
        Group::Joined(Need::Any(alternatives.into_iter().map(all).collect()))
    }

    /// Reads things that stand side by side, up to what joins or ends them.
    fn run(&mut self, kept_out: bool) -> Run {
        let mut run = Run::default();
        while !self.is_at_end() && !matches!(self.operator(), Some((Operator::And | Operator::Or, _))) {
            self.thing(&mut run, kept_out);
        }
        run
    }

    /// Whether the brackets or the line end here, or enough was asked.
    fn is_at_end(&mut self) -> bool {
        self.rest = if self.ask.is_full() { "" } else { self.rest.trim_start() };
        self.rest.is_empty() || (self.depth > 0 && self.rest.starts_with(')'))
    }

    /// The operator that stands here, and what follows it.
    fn operator(&self) -> Option<(Operator, &'l str)> {
        let is_end = |c: char| c.is_whitespace() || is_quote(c) || is_bracket(c);
        let (word, after) = self.rest.split_at(self.rest.find(is_end).unwrap_or(self.rest.len()));
        Operator::of(word).map(|operator| (operator, after))
    }

    /// Reads one thing, with what stands before it.
    fn thing(&mut self, run: &mut Run, kept_out: bool) {
        if let Some((Operator::Not, after)) = self.operator() {
            self.rest = after;
            // What follows may be a thing, the end, or what joins this run to the next.
            if !self.is_at_end() && !matches!(self.operator(), Some((Operator::And | Operator::Or, _))) {
                let mut negated = Run::default();
                self.thing(&mut negated, true);
                // A double negation stays one.
                let none = negated.must.is_empty() && negated.may.is_empty();
                run.apart.extend(if none { std::mem::take(&mut negated.apart) } else { Vec::new() });
                run.apart.extend(negated.need());
            }
            return;
        }
        let (sign, start) = sign(self.rest);
        if let Some(inside) = start.strip_prefix('(') {
            self.rest = inside;
            if self.depth < MAX_DEPTH {
                self.brackets(run, sign, kept_out);
            }
            return;
        }
        let out = kept_out || sign == Sign::Not;
        let is_quoted = start.starts_with(is_quote);
        let (items, after) = if is_quoted { quoted(start) } else { plain(start, out, self.depth > 0) };
        self.rest = after;
        for item in items {
            let list = if out { &mut self.ask.unwanted } else { &mut self.ask.wanted };
            let need = if out { Need::Unwanted(list.len()) } else { Need::Wanted(list.len()) };
            list.push(item);
            match sign {
                Sign::Not => run.apart.push(need),
                Sign::Must => run.must.push(need),
                Sign::None if is_quoted => run.must.push(need),
                Sign::None => run.may.push(need),
            }
        }
    }

    /// Reads what brackets hold, and what closes them.
    fn brackets(&mut self, run: &mut Run, sign: Sign, kept_out: bool) {
        self.depth += 1;
        let group = self.group(kept_out || sign == Sign::Not);
        self.depth -= 1;
        self.rest = self.rest.strip_prefix(')').unwrap_or(self.rest);
        match (sign, group) {
            (Sign::None, Group::Run(inside)) => {
                run.must.extend(inside.must);
                run.may.extend(inside.may);
                run.apart.extend(inside.apart);
            }
            (Sign::None | Sign::Must, group) => run.must.extend(group.need()),
            (Sign::Not, group) => run.apart.extend(group.need()),
        }
    }
}

/// The sign that stands before a thing, and the thing.
fn sign(text: &str) -> (Sign, &str) {
    let is_thing = |after: &&str| after.starts_with(|c: char| is_quote(c) || c.is_alphanumeric() || c == '(');
    if let Some(after) = text.strip_prefix('+').filter(is_thing) {
        return (Sign::Must, after);
    }
    text.strip_prefix(['-', '−', '–']).filter(is_thing).map_or((Sign::None, text), |after| (Sign::Not, after))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ask::Item;
    use proptest::prelude::*;

    fn shape(line: &str) -> String {
        let ask = Ask::read(line);
        ask.need.as_ref().map_or_else(|| "side by side".to_owned(), |need| show(&ask, need))
    }

    fn show(ask: &Ask, need: &Need) -> String {
        let item = |item: &Item| match item {
            Item::Word(word) => word.folded.clone(),
            Item::Prefix(prefix) => format!("{prefix}*"),
            Item::Phrase(phrase) => format!("\"{}\"", phrase.join(" ")),
        };
        let joined = |needs: &[Need], by: &str| match needs {
            [only] => show(ask, only),
            needs => format!("({})", needs.iter().map(|need| show(ask, need)).collect::<Vec<_>>().join(by)),
        };
        match need {
            Need::Wanted(at) => item(&ask.wanted[*at]),
            Need::Unwanted(at) => item(&ask.unwanted[*at]),
            Need::All(needs) => joined(needs, " & "),
            Need::Any(needs) => joined(needs, " | "),
            Need::Not(need) => format!("!{}", show(ask, need)),
        }
    }

    #[test]
    fn operators_join_what_stands_side_by_side() {
        for (line, understood) in [
            ("open AND data", "(open & data)"),
            ("open OR data", "(open | data)"),
            ("+open +data", "(open & data)"),
            ("+budget school", "budget"),
            ("open NOT data", "(open & !\"data\")"),
            ("NOT data", "!\"data\""),
            ("open data AND school budget", "((open | data) & (school | budget))"),
            ("schools OR clinics AND budget", "(schools | (clinics & budget))"),
            ("(schools OR clinics) AND budget", "((schools | clinics) & budget)"),
            ("(schools OR clinics) budget", "(schools | clinics)"),
            ("schools AND (budget OR portal) NOT licita*", "(schools & ((budget | portal) & !licita*))"),
            ("schools AND NOT (budget OR \"one portal\")", "(schools & !(\"budget\" | \"one portal\"))"),
            ("+\"open data\" +portal", "(\"open data\" & portal)"),
            ("datos Y salud", "(datos & salud)"),
            ("datos O salud", "(datos | salud)"),
            ("données ET santé", "(donnees & sante)"),
            ("données OU santé SAUF budget", "(donnees | (sante & !\"budget\"))"),
            ("dados OU saúde NÃO orçamento", "(dados | (saude & !\"orcamento\"))"),
            ("الشفافية OR الموازنة", "(الشفافيه | الموازنه)"),
            ("NOT NOT data", "!\"data\""),
            ("NOT -data", "!\"data\""),
        ] {
            assert_eq!(shape(line), understood, "{line}");
        }
    }

    #[test]
    fn what_is_an_ordinary_word_joins_nothing() {
        for line in [
            "open and data",
            "open And data",
            "datos y salud",
            "E Government portal",
            "NON profit",
            "NO poverty",
            "التعليم و الصحة",
            "التعليم أو الصحة",
            "Access to Information (ATI) portal",
            "(open data) - portal",
            "-data portal",
            "the \"terms and conditions\"",
            "ANDROID NOTES",
        ] {
            assert_eq!(shape(line), "side by side", "{line}");
        }
    }

    #[test]
    fn an_operator_with_nothing_to_join_is_nothing() {
        for (line, understood) in [
            ("AND data", "data"),
            ("data OR", "data"),
            ("open AND OR data", "(open | data)"),
            ("data NOT", "data"),
            ("data AND NOT", "data"),
            ("data AND ()", "data"),
            ("open AND (data OR", "(open & data)"),
            ("open) AND data)", "(open & data)"),
            ("the AND data", "data"),
            ("open + data", "(open | data)"),
            ("AND", "side by side"),
            ("+ -( OR )", "side by side"),
        ] {
            assert_eq!(shape(line), understood, "{line}");
        }
        assert_eq!(Ask::read("OR").words(), "OR", "alone it is a word");
        assert_eq!(Ask::read("data AND").words(), "data");
    }

    #[test]
    fn no_judged_question_is_read_as_having_operators() {
        let questions = include_str!("../quality/questions.tsv").lines().skip(1);
        let texts: Vec<&str> = questions.filter_map(|line| line.split('\t').nth(3)).collect();
        assert!(texts.len() > 50, "{}", texts.len());
        for text in texts {
            assert!(!has_operators(text), "{text}");
        }
    }

    #[test]
    fn endless_brackets_and_negations_are_read_to_their_end() {
        for line in
            ["(".repeat(900), "-(a ".repeat(250), "NOT ".repeat(250), "(a OR ".repeat(160), "a AND ".repeat(160)]
        {
            let ask = Ask::read(&line);
            assert!(ask.wanted.len() + ask.unwanted.len() <= 24, "{line}");
        }
    }

    /// Every place of a need, and whether it is below a negation.
    fn is_sound(ask: &Ask, need: &Need, negated: bool) -> bool {
        match need {
            Need::Wanted(at) => !negated && *at < ask.wanted.len(),
            Need::Unwanted(at) => negated && *at < ask.unwanted.len(),
            Need::All(needs) | Need::Any(needs) => {
                !needs.is_empty() && needs.iter().all(|need| is_sound(ask, need, negated))
            }
            Need::Not(need) => is_sound(ask, need, true),
        }
    }

    proptest! {
        #[test]
        fn any_mixture_of_operators_is_a_question(line in "((AND|OR|NOT|Y|\\+|-|\\(|\\)|\"|\\*|the|a|open-data|budg|شفافية)[ ]?){0,60}") {
            let ask = Ask::read(&line);
            prop_assert!(ask.need.as_ref().is_none_or(|need| is_sound(&ask, need, false)), "{:?}", ask);
        }
    }
}
