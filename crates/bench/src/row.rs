//! One generated row: what its hundred columns say.

use fastrand::Rng;

use crate::words::Vocabulary;

/// The columns before the tags.
const FIRST: &str = "Country,Action Plan Number,Theme,Comm No,Comm Dummy,Commitment Title,Short Title,Full Text,Start Date,\
    End Date,Lead Institution,Supporting Institution(s),Contact Name,Contact Position,Contact Email,Contact Telephone";
/// The columns of tags, and in how many of 1,000 rows each is set.
const TAGS: &str = "Anti-corruption=41,Conflicts of Interest=21,Asset disclosure=15,Audits & Controls=18,\
    Whistleblower Protections=10,Fiscal Openness=101,Citizen Budgets=10,Participatory Budgeting=7,E-petitions=8,\
    Social Audits=5,Public Participation=162,Public Procurement=46,Access to Information=67,Records Management=61,\
    Open Data=123,Elections & Political Finance=8,Law Enforcement & Justice=18,Public Service Delivery=92,E-government=379,\
    Capacity Building=176,Legislation & Regulation=120,Private sector=41,Legislature=21,Sub-national=45,Judiciary=11,\
    Media & Telecommunications=5,Education=28,Health & Nutrition=28,Citizenship & Immigration=10,\
    Welfare & Social Security=10,Water & Sanitation=7,Infrastructure=15,Public Safety=15,Defense=4,Natural Resources=52,\
    Aid=12,Nonprofits=13,Labor=16,Science & Technology=3,Gender & Sexuality=8,Human Rights=8,Marginalized Communities=5,\
    OGP=19";
/// The columns after the tags, all answered.
const LAST: &str = "Checksum,ODWG,FOWG,LOWG,ATWG,ONRWG,Compound,Cluster,PoC Specified? (Delete?),Specificity,_Specificity,\
    GC-PubInt,GC-PubRes,GC-PubSvc,GC-CorpAcc,GC-SafComm,Value -Info,Value -Part,Value -Acc,Value -Tech,_Relevant,\
    Potential impact,_Pot Impact Coded,Completion (progress report),_CompletionProgress,\
    Starred (pre-June 2014 assessments),Starred (2015 only),Starred (current formula) progress report,\
    IRM Assessed (Y/N)?,Year of submission,Report publication year (progress report),\
    Report publication year (end of term),Completion (end of term),_CompletionEndTerm,Change in completion,\
    _ChangeCompletion,Did it open government (end of term only),_OpenGovt,Starred (current formula) end of term";

/// A label, its number in the coded column, and how frequent it is.
type Choice = (&'static str, &'static str, u32);

const SPECIFICITY: &[Choice] = &[("None", "0", 2), ("a. low", "1", 21), ("b. medium", "2", 36), ("c. high", "3", 41)];
const IMPACT: &[Choice] = &[("None", "0", 6), ("Minor", "1", 37), ("Moderate", "2", 40), ("Transformative", "3", 17)];
const COMPLETION: &[Choice] = &[
    ("Withdrawn", "0", 1),
    ("Unclear", "1", 3),
    ("a. Not started", "2", 10),
    ("b. Limited", "3", 35),
    ("c. Substantial", "4", 28),
    ("d. Complete", "5", 23),
];
const CHANGE: &[Choice] = &[("Decrease", "-1", 13), ("No Change", "0", 61), ("Increase", "1", 26)];
const OPENED: &[Choice] =
    &[("b. None", "1", 40), ("c. Marginal", "2", 45), ("d. Major", "3", 13), ("e. Outstanding", "4", 2)];

/// The heading, column by column.
pub fn headings() -> impl Iterator<Item = &'static str> {
    let tags = TAGS.split(',').filter_map(|tag| tag.split_once('=').map(|(name, _)| name));
    FIRST.split(',').chain(tags).chain(LAST.split(','))
}

/// A commitment: where it stands, and its texts.
pub struct Commitment<'a> {
    member: &'a str,
    plan: u16,
    number: u64,
    theme: String,
    title: String,
    short_title: String,
    text: String,
    lead: String,
    supporting: String,
}

impl<'a> Commitment<'a> {
    /// Writes a commitment.
    pub fn draw(member: &'a str, plan: u16, number: u64, words: &Vocabulary, chance: &mut Rng) -> Self {
        let title = phrase(words, chance, 30, 110);
        let short_title = if chance.u8(..10) < 7 { title.clone() } else { phrase(words, chance, 20, 50) };
        let theme = if chance.u8(..10) < 4 { phrase(words, chance, 15, 50) } else { "NA".to_owned() };
        let supporting = if chance.u8(..10) < 4 { phrase(words, chance, 20, 160) } else { "None Specified".to_owned() };
        let (text, lead) = (full_text(words, chance), phrase(words, chance, 15, 60));
        Self { member, plan, number, theme, title, short_title, text, lead, supporting }
    }

    /// How many bytes of text the record keeps of it. "NA" and "None Specified" are codes there.
    pub fn text_bytes(&self) -> u64 {
        let said = [&self.theme, &self.supporting]
            .into_iter()
            .filter(|text| !matches!(text.as_str(), "NA" | "None Specified"));
        let always = [&self.title, &self.short_title, &self.text, &self.lead];
        said.chain(always).map(|text| text.len() as u64).sum()
    }

    /// The row.
    pub fn cells(&self, chance: &mut Rng) -> Vec<String> {
        let start = 2010 + 2 * self.plan;
        let given = chance.u8(..10) < 5;
        let date =
            |year: u16, month: u8| if given { format!("{month:02}/01/{year}") } else { "Not Specified".to_owned() };
        let (from, until) = (date(start, chance.u8(1..=12)), date(start + 2, chance.u8(1..=12)));
        let mut cells: Vec<String> = [
            self.member,
            &self.plan.to_string(),
            &self.theme,
            &self.number.to_string(),
            "1",
            &self.title,
            &self.short_title,
            &self.text,
            &from,
            &until,
            &self.lead,
            &self.supporting,
            "NR",
            "NR",
            "NR",
            "NR",
        ]
        .map(str::to_owned)
        .into();
        let shares = TAGS.split(',').filter_map(|tag| tag.split_once('=')?.1.parse().ok());
        let tags: Vec<bool> = shares.map(|share: u32| chance.u32(..1000) < share).collect();
        cells.extend(tags.iter().map(|set| one_or_nought(*set)));
        cells.push(tags.iter().filter(|set| **set).count().to_string());
        cells.extend(["NR", "NR", "NR", "NR", "NR", "0"].map(str::to_owned));
        cells.push(format!("{}.{}", self.plan, chance.u8(1..9)));
        cells.push(one_or_nought(chance.u8(..10) == 0));
        self.reports(start, chance, &mut cells);
        cells
    }

    /// What the reports found. Some plans have no report yet, few have a second.
    fn reports(&self, start: u16, chance: &mut Rng, cells: &mut Vec<String>) {
        let assessed = chance.u8(..100) < 86;
        let last = assessed && chance.u8(..100) < 18;
        let pair =
            |choices, there, chance: &mut Rng| if there { choose(choices, chance) } else { ["ND".into(), "ND".into()] };
        let one = |there, percent, chance: &mut Rng| {
            if there { one_or_nought(chance.u8(..100) < percent) } else { "ND".into() }
        };
        cells.extend(pair(SPECIFICITY, assessed, chance));
        cells.extend([25, 16, 21, 3, 2].map(|percent| one_or_nought(chance.u8(..100) < percent)));
        let values = [65, 33, 33, 35].map(|percent| assessed && chance.u8(..100) < percent);
        // Technology alone does not make a commitment relevant.
        let relevant = values.iter().take(3).any(|value| *value);
        let flag = |set| if assessed { one_or_nought(set) } else { "ND".into() };
        cells.extend(values.map(flag));
        cells.push(flag(relevant));
        cells.extend(pair(IMPACT, assessed, chance));
        cells.extend(pair(COMPLETION, assessed, chance));
        cells.extend([
            one(assessed && start < 2014, 20, chance),
            "ND".into(),
            one(assessed && start >= 2014, 5, chance),
        ]);
        cells.push(if assessed { "1".into() } else { "ND".into() });
        cells.push(start.to_string());
        cells.push(if assessed { (start + 2).to_string() } else { "ND".into() });
        cells.push(if last { (start + 3).to_string() } else { "ND".into() });
        cells.extend(pair(COMPLETION, last, chance));
        cells.extend(pair(CHANGE, last, chance));
        cells.extend(pair(OPENED, last, chance));
        cells.push(one(last, 5, chance));
    }
}

fn one_or_nought(set: bool) -> String {
    if set { "1".into() } else { "0".into() }
}

/// A label and its number, by their frequency.
fn choose(choices: &[Choice], chance: &mut Rng) -> [String; 2] {
    let all: u32 = choices.iter().map(|(.., often)| often).sum();
    let mut left = chance.u32(..all);
    let chosen = choices.iter().find(|(.., often)| {
        let here = left < *often;
        left = left.saturating_sub(*often);
        here
    });
    chosen.map_or_else(Default::default, |(label, number, _)| [(*label).to_owned(), (*number).to_owned()])
}

/// Some words, with a capital letter; so many characters at least and at most.
fn phrase(words: &Vocabulary, chance: &mut Rng, least: usize, most: usize) -> String {
    let length = chance.usize(least..=most);
    let mut text = Writing::default();
    while text.characters < length {
        text.word(words.draw(chance));
    }
    text.cut(most)
}

/// Sentences and paragraphs. Lengths are as far apart as 900 and 4,000 characters, short ones more frequent.
fn full_text(words: &Vocabulary, chance: &mut Rng) -> String {
    let (least, most) = (910.0_f64, 4_000.0_f64);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 910 and 4,000")]
    let length = (least * (most / least).powf(chance.f64())) as usize;
    let mut text = Writing::default();
    let mut until_stop = chance.u8(8..24);
    while text.characters < length {
        text.word(words.draw(chance));
        until_stop -= 1;
        if until_stop == 0 {
            text.stop(if chance.u8(..5) == 0 { "\n" } else { "" });
            until_stop = chance.u8(8..24);
        }
    }
    text.cut(4_000)
}

/// A text as it grows.
#[derive(Default)]
struct Writing {
    text: String,
    characters: usize,
    goes_on: bool,
}

impl Writing {
    fn word(&mut self, word: &str) {
        let mut letters = word.chars();
        if self.goes_on {
            self.put(" ");
        } else if let Some(first) = letters.next() {
            if !self.text.is_empty() && !self.text.ends_with('\n') {
                self.put(" ");
            }
            self.put(&first.to_uppercase().collect::<String>());
        }
        self.put(letters.as_str());
        self.goes_on = true;
    }

    fn stop(&mut self, after: &str) {
        self.put(".");
        self.put(after);
        self.goes_on = false;
    }

    fn put(&mut self, text: &str) {
        self.text.push_str(text);
        self.characters += text.chars().count();
    }

    /// At most so many characters, without a blank at the end.
    fn cut(self, most: usize) -> String {
        match self.text.char_indices().nth(most) {
            Some((end, _)) => self.text.get(..end).unwrap_or("").trim_end().to_owned(),
            None => self.text.trim_end().to_owned(),
        }
    }
}
