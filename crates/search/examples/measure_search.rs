//! How long the index takes to build, how large it gets, and what questions cost, on generated texts:
//! `cargo run --release -p openpact-search --example measure_search -- 6000`,
//! and the memory in bytes that the writer may take where it should not be the default.
//!
//! The texts have a Zipf vocabulary of made-up words between real words of grammar in three languages; the same number gives
//! the same texts. Times are of this process's processor, so a busy machine disturbs them little.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "an example that measures may read the clock and stop"
)]

use std::fs;
use std::path::Path;
use std::time::Instant;

use search::{Change, Doc, Facet, Index, Options, Query, Text};

const DOC_BYTES: usize = 2_000;
const VOCABULARY: usize = 30_000;
const GRAMMAR: [(&str, [&str; 8]); 3] = [
    ("en", ["the", "of", "and", "to", "in", "which", "will be", "for"]),
    ("es", ["la", "de", "y", "para", "en", "que", "los", "con"]),
    ("fr", ["le", "de la", "et", "pour", "dans", "qui", "les", "avec"]),
];

fn main() {
    let count: usize = std::env::args().nth(1).map_or(6_000, |count| count.parse().unwrap());
    let writer_bytes = std::env::args().nth(2).map_or(Options::default().writer_bytes, |bytes| bytes.parse().unwrap());
    let folder = std::env::temp_dir().join(format!("openpact-measure-{}", std::process::id()));
    let words: Vec<String> = (0..VOCABULARY).map(made_up).collect();
    println!("{count} documents of about {DOC_BYTES} bytes; before: {}", memory());

    let (index, opened) = timed(|| Index::open(&folder, Options { writer_bytes }).unwrap());
    let (bytes, built) = timed(|| {
        let mut bytes = 0;
        let docs = (0..count).map(|n| doc(n, &words)).inspect(|doc| bytes += doc.texts[0].text.len());
        index.update(docs.map(Change::from), 1).unwrap();
        bytes
    });
    println!("built from {bytes} bytes in {built}, opened in {opened}; {} bytes on disk; {}", size(&folder), memory());
    let ((), one) = timed(|| index.update([Change::from(doc(7, &words))], 2).unwrap());
    println!("one document more: {one}; {}", memory());
    drop(index);
    let (index, opened) = timed(|| Index::open(&folder, Options { writer_bytes }).unwrap());
    println!("opened again in {opened}");

    for (what, make) in [
        ("three words", &three_words as &dyn Fn(&mut Chance, &[String]) -> String),
        ("a phrase of two", &|chance, words| format!("\"{} {}\"", words[chance.zipf()], words[chance.zipf()])),
        ("a beginning", &|chance, words| format!("{}*", words[chance.zipf()].chars().take(3).collect::<String>())),
    ] {
        let mut chance = Chance(17);
        let texts: Vec<String> = (0..300).map(|_| make(&mut chance, &words)).collect();
        for limit in [0, 20] {
            let (found, time) = timed(|| {
                let ask = |text: &String| Query { text: text.clone(), limit, ..Query::default() };
                texts.iter().map(|text| index.search(&ask(text)).unwrap().total).sum::<u64>()
            });
            let each = time.processor / 300.0;
            println!("{what}, {limit} shown: {each:.3} ms of processor each, {} found on average", found / 300);
        }
    }
    println!("after: {}", memory());
    fs::remove_dir_all(folder).unwrap();
}

fn three_words(chance: &mut Chance, words: &[String]) -> String {
    // The most frequent words of the vocabulary are as rare in questions as they are telling.
    let mut word = || words[chance.zipf().max(20)].clone();
    format!("{} {} {}", word(), word(), word())
}

/// Chance that repeats (xorshift).
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(end).unwrap()).unwrap()
    }
    /// A place in the vocabulary, the first most often: the logarithm of it is evenly spread.
    #[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "small")]
    fn zipf(&mut self) -> usize {
        let even = self.below(1_000_000) as f64 / 1_000_000.0;
        (((VOCABULARY as f64).ln() * even).exp() as usize).min(VOCABULARY - 1)
    }
}

fn made_up(n: usize) -> String {
    const PARTS: [&str; 16] =
        ["pub", "ta", "men", "ri", "sol", "ca", "ver", "ni", "tor", "da", "plé", "go", "lis", "cu", "ran", "fe"];
    let mut chance = Chance(0x9e37_79b9 + u64::try_from(n).unwrap() * 7919);
    (0..2 + chance.below(3)).map(|_| PARTS[chance.below(16)]).chain([["", "s", "ción", "ing"][n % 4]]).collect()
}

fn doc(n: usize, words: &[String]) -> Doc {
    let mut chance = Chance(1 + u64::try_from(n).unwrap() * 104_729);
    let (tag, grammar) = GRAMMAR[n % 3];
    let mut run = |bytes: usize| {
        let mut text = String::new();
        while text.len() < bytes {
            text.push_str(if chance.below(5) < 2 { grammar[chance.below(8)] } else { &words[chance.zipf()] });
            text.push_str(if chance.below(14) == 0 { ". " } else { " " });
        }
        text
    };
    Doc {
        id: format!("commitment/XX{n:06}").parse().unwrap(),
        member: Some(format!("member-{}", n % 75).parse().unwrap()),
        plan: Some(format!("member-{}/{}", n % 75, 1 + n % 4).parse().unwrap()),
        titles: vec![Text::tagged(tag, run(60))],
        texts: vec![Text::tagged(tag, run(DOC_BYTES))],
        findings: vec![],
        names: vec![Text::tagged(tag, run(25))],
        facets: vec![
            Facet::new("year", 2011 + n % 14),
            Facet::new("starred", if n.is_multiple_of(9) { "yes" } else { "no" }),
        ],
        since: None,
    }
}

struct Time {
    wall: f64,
    processor: f64,
}

impl std::fmt::Display for Time {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:.0} ms ({:.0} ms of processor)", self.wall, self.processor)
    }
}

fn timed<T>(act: impl FnOnce() -> T) -> (T, Time) {
    let (start, before) = (Instant::now(), processor());
    let made = act();
    (made, Time { wall: start.elapsed().as_secs_f64() * 1000.0, processor: processor() - before })
}

/// Milliseconds of processor that this process has used, in all its threads.
fn processor() -> f64 {
    let stat = fs::read_to_string("/proc/self/stat").unwrap();
    let fields: Vec<&str> = stat.rsplit(')').next().unwrap().split_whitespace().collect();
    // User and system time, in hundredths of a second.
    fields[11..13].iter().map(|field| field.parse::<f64>().unwrap() * 10.0).sum()
}

fn memory() -> String {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let kept = |line: &&str| ["VmHWM", "VmRSS", "RssAnon", "RssFile"].iter().any(|name| line.starts_with(name));
    let lines: Vec<String> =
        status.lines().filter(kept).map(|l| l.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    lines.join(", ")
}

fn size(folder: &Path) -> u64 {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.map(|path| if path.is_dir() { size(&path) } else { fs::metadata(path).unwrap().len() }).sum()
}
