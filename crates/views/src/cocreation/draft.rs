//! A draft paragraph by paragraph: what it says, what was said of each paragraph, and beside each, on the desk, the form in which one
//! says something. What was said of an earlier version is shown with that version and nowhere else.

use domain::PartialDate;

use super::crumbs;
use super::row::Standing;
use crate::address::{Address, Format, Target};
use crate::chrome::{About, Part};
use crate::difference::Piece;
use crate::locale::{Catalogue, Say};
use crate::page::page;
use crate::value::{Code, Link, Name, Text};

/// The page of a draft.
#[derive(Debug, Clone, PartialEq)]
pub struct DraftPage {
    /// The member's short name.
    pub member: String,
    /// What it is called.
    pub name: Name,
    /// The number of the plan.
    pub number: u16,
    /// The call.
    pub call: u16,
    /// The version that is shown.
    pub version: u16,
    /// When it was put up.
    pub on: PartialDate,
    /// By which act.
    pub act: u64,
    /// Whose wording it took over.
    pub of: Option<Link>,
    /// The version that is up now, if it is another.
    pub newest: Option<Link>,
    /// What was changed since the version before; nothing of the first.
    pub changed: Vec<Piece>,
    /// Its paragraphs; none where its words are withheld.
    pub paragraphs: Vec<DraftParagraph>,
    /// How many comments are about the whole of it.
    pub whole: u64,
    /// Its other versions.
    pub versions: Vec<(Link, PartialDate)>,
    /// Where one says something of it, while the call is open.
    pub say: Option<Target>,
    /// What is asked beside each paragraph, of somebody who is signed in.
    pub asks: Option<AskedOfParagraph>,
}

/// A paragraph of a draft with what was said of it.
#[derive(Debug, Clone, PartialEq)]
pub struct DraftParagraph {
    /// Its number, from 1.
    pub number: u16,
    /// Its words.
    pub words: Text,
    /// How many comments on it are sealed.
    pub count: u64,
    /// The newest of what was said of it, or a page of that.
    pub remarks: Vec<Remark>,
    /// All of it, or what is older.
    pub more: Option<Target>,
    /// Where another wording of it is proposed.
    pub wording: Option<Target>,
    /// Whether the form beside it stands open.
    pub is_open: bool,
}

/// Something that was said of a paragraph.
#[derive(Debug, Clone, PartialEq)]
pub struct Remark {
    /// Where it is told whole.
    pub to: Target,
    /// Under which name; none where that is gone.
    pub by: Option<String>,
    /// In what capacity, as a code.
    pub class: Code,
    /// When.
    pub on: PartialDate,
    /// Where it stands on the paragraph, as a code.
    pub stance: Option<Code>,
    /// Its words, none where they are not shown; of another wording with what it would change.
    pub words: Vec<Piece>,
    /// Whether it is another wording.
    pub amends: bool,
    /// What became of it.
    pub standing: Standing,
}

/// What a form beside a paragraph needs.
#[derive(Debug, Clone, PartialEq)]
pub struct AskedOfParagraph {
    /// Where it is sent.
    pub to: Target,
    /// The token of the session.
    pub token: String,
    /// Where one can stand, as codes.
    pub stances: Vec<&'static str>,
    /// The name under which it stands, to begin with.
    pub name: String,
    /// The longest text and the longest name, in characters.
    pub most: (usize, usize),
}

impl AskedOfParagraph {
    /// What a form carries: which paragraph of which version.
    fn about(&self, version: u16, paragraph: u16) -> String {
        about_paragraph(version, paragraph)
    }
}

/// How a paragraph of a version is named in the address of a form.
#[must_use]
pub fn about_paragraph(version: u16, paragraph: u16) -> String {
    format!("draft-{version}-{paragraph}")
}

impl DraftPage {
    /// An example: the second version, with what was said of its first paragraph.
    #[must_use]
    pub fn sample() -> Self {
        let on = |day| PartialDate::Day(jiff::civil::date(2027, 3, day));
        let here = || Target::new(Address::Draft("ghana".into(), 5, 1));
        let remark = Remark {
            to: Address::Input("0c".repeat(16)).into(),
            by: Some("A reader in Kumasi".into()),
            class: "citizen".into(),
            on: on(15),
            stance: Some("with-changes".into()),
            words: vec![Piece::Same("Which budget?".into())],
            amends: false,
            standing: Standing::Waits,
        };
        let wording = Remark {
            words: vec![
                Piece::Same("The budget is published ".into()),
                Piece::Gone("each year.".into()),
                Piece::New("each month, line by line.".into()),
            ],
            amends: true,
            standing: Standing::Answered { outcome: "taken-up".into() },
            ..remark.clone()
        };
        let hidden = Remark { by: None, words: Vec::new(), standing: Standing::TakenBack, ..remark.clone() };
        let paragraph = |number, words: &str, remarks: Vec<Remark>| DraftParagraph {
            number,
            words: Text::new(words),
            count: remarks.len() as u64,
            more: (!remarks.is_empty()).then(|| here().and("paragraph", &number.to_string())),
            remarks,
            wording: None,
            is_open: false,
        };
        Self {
            member: "ghana".into(),
            name: Name::Country("GHA".into()),
            number: 5,
            call: 1,
            version: 2,
            on: on(14),
            act: 22_655,
            of: Some(Link { to: Address::Input("1e".repeat(16)).into(), text: Say::new("draft-of") }),
            newest: None,
            changed: vec![Piece::Same("The budget is published".into()), Piece::New(" each year".into())],
            paragraphs: vec![
                paragraph(1, "The budget is published each year.", vec![wording, remark, hidden]),
                paragraph(2, "Contracts belong to it.", Vec::new()),
            ],
            whole: 3,
            versions: vec![(
                Link { to: here().and("version", "1"), text: Say::new("call-version").with("version", "1") },
                on(10),
            )],
            say: Some(Address::GiveOnDraft("ghana".into(), 5, 1).into()),
            asks: None,
        }
    }

    /// An example: the first version, on the desk of somebody who is signed in, while a second is up already.
    #[must_use]
    pub fn sample_desk() -> Self {
        let sample = Self::sample();
        let give = || Target::new(Address::Give("ghana".into(), 5, 1));
        let wording = |number: u16| Some(give().and("about", &format!("wording-{}", about_paragraph(1, number))));
        let paragraphs = sample.paragraphs.into_iter().map(|paragraph| DraftParagraph {
            wording: wording(paragraph.number),
            is_open: paragraph.number == 2,
            ..paragraph
        });
        Self {
            version: 1,
            of: None,
            newest: sample.versions.first().map(|(link, _)| link.clone()),
            changed: Vec::new(),
            paragraphs: paragraphs.collect(),
            say: None,
            asks: Some(AskedOfParagraph {
                to: give(),
                token: "abc".into(),
                stances: vec!["for", "with-changes", "against", "neutral"],
                name: "A reader in Kumasi".into(),
                most: (10_000, 80),
            }),
            ..sample
        }
    }
}

fn about(page: &DraftPage, t: &Catalogue) -> About {
    let title = t.say(&Say::new("call-draft").with("version", page.version.to_string())).into_owned();
    let call = t.say(&Say::new("call-title").with("call", page.call.to_string())).into_owned();
    let mut crumbs = crumbs(&page.name, (&page.member, page.number), t);
    crumbs.push((call, Some(Address::Call(page.member.clone(), page.number, page.call))));
    crumbs.push((title.clone(), None));
    About {
        description: t.text("draft-description").into_owned(),
        part: Some(Part::Members),
        crumbs,
        title: format!("{}: {title}", page.name.words(t)),
        twins: if page.asks.is_some() { &[] } else { &[Format::Json] },
    }
}

page!(DraftPage, "cocreation/draft.html");
