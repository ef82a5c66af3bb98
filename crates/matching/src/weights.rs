//! What each consideration counts: a file of names, numbers and meanings, with a version.
//!
//! Whoever disagrees with an order can read why, change a number and rank again; an answer says which version made it.

use std::sync::LazyLock;

/// The weights that this program was made with.
const OURS: &str = include_str!("../weights.tsv");

/// A file of weights cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadWeights {
    /// A line is not a name, a number and a meaning, separated by tabs.
    #[error("line {0} is not a name, a number from 0 to 1000 and a meaning, separated by tabs")]
    Line(usize),
    /// A name is none that we know.
    #[error("line {0}: no weight is called {1}")]
    Name(usize, String),
    /// A weight is not there.
    #[error("the weight {0} is missing")]
    Missing(&'static str),
}

macro_rules! weights {
    ($($name:ident,)+) => {
        /// The weights, in points; `weights.tsv` says what each means.
        #[derive(Debug, Clone, Copy, PartialEq, Default)]
        #[expect(missing_docs, reason = "each is told in weights.tsv, once")]
        pub struct Weights { $(pub $name: f32,)+ }

        impl Weights {
            /// Every weight with its name, in the order of the file.
            #[must_use]
            pub fn all(&self) -> Vec<(&'static str, f32)> { vec![$((stringify!($name), self.$name)),+] }

            /// Changes one weight, for trying out; says whether there is one of that name.
            pub fn set(&mut self, name: &str, number: f32) -> bool {
                match name {
                    $(stringify!($name) => self.$name = number,)+
                    _ => return false,
                }
                true
            }

            /// Reads a file of weights: lines of name, number and meaning, separated by tabs; `#` begins a remark.
            ///
            /// # Errors
            /// At the first line of another shape, and when a weight is missing.
            pub fn read(file: &str) -> Result<Self, BadWeights> {
                $(let mut $name: Option<f32> = None;)+
                for (at, line) in file.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#')) {
                    let mut columns = line.split('\t');
                    let (Some(name), Some(number), Some(_)) = (columns.next(), columns.next(), columns.next()) else {
                        return Err(BadWeights::Line(at + 1));
                    };
                    let number = number.parse().ok().filter(|number| (0.0..=1000.0).contains(number));
                    let number: f32 = number.ok_or(BadWeights::Line(at + 1))?;
                    match name {
                        $(stringify!($name) => $name = Some(number),)+
                        other => return Err(BadWeights::Name(at + 1, other.to_owned())),
                    }
                }
                Ok(Self { $($name: $name.ok_or(BadWeights::Missing(stringify!($name)))?,)+ })
            }
        }
    };
}

weights!(
    version,
    words,
    exists,
    word,
    hollow,
    unheard,
    saturation,
    length,
    brief,
    long,
    agree,
    areas,
    read_area,
    least_area,
    doubt,
    rarity,
    floor,
    enough,
    stage,
    other_stage,
    method,
    local,
    serves,
    region,
    income,
    elsewhere,
    language,
    no_language,
    substantial,
    complete,
    results,
    starred,
    busy,
    full,
    cost,
    early_vendor,
);

impl Weights {
    /// The weights that this program was made with.
    #[must_use]
    pub fn ours() -> &'static Self {
        static WEIGHTS: LazyLock<Weights> = LazyLock::new(|| Weights::read(OURS).unwrap_or_default());
        &WEIGHTS
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_file_has_every_weight_and_says_what_it_means() {
        let ours = Weights::read(OURS).unwrap();
        assert_eq!(ours, *Weights::ours());
        assert!(ours.version >= 1.0 && ours.words > 0.0);
        for line in OURS.lines().filter(|line| !line.starts_with('#')) {
            assert!(line.split('\t').nth(2).is_some_and(|meaning| meaning.len() > 15), "{line}");
        }
    }

    #[test]
    fn a_wrong_file_says_where() {
        let without = OURS.replace("\nstage\t", "\n# stage\t");
        assert_eq!(Weights::read(&without), Err(BadWeights::Missing("stage")));
        assert_eq!(Weights::read("stage\tmuch\tx"), Err(BadWeights::Line(1)));
        assert_eq!(Weights::read("luck\t1\tx"), Err(BadWeights::Name(1, "luck".to_owned())));
    }
}
