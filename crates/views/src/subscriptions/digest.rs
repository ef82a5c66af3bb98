//! The mail that tells what is new: plain text in the reader's language, with whole addresses.

use crate::address::{Address, Target};
use crate::changes::{Became, Field, Thing};
use crate::locale::{Catalogue, Locale, Say};
use crate::value::Link;

/// What is new in a thing between two positions of the record.
#[derive(Debug, Clone, PartialEq)]
pub struct Digest {
    /// The thing.
    pub topic: Link,
    /// From which position of the record on.
    pub from: u64,
    /// What came, went or changed, as far as it is listed.
    pub changed: Vec<Thing>,
    /// How much more did.
    pub more_changed: u64,
    /// What was done, as far as it is listed.
    pub deeds: Vec<DigestDeed>,
    /// How much more was.
    pub more_deeds: u64,
    /// Where all of it stands.
    pub all: Target,
}

/// Something that was done.
#[derive(Debug, Clone, PartialEq)]
pub struct DigestDeed {
    /// What was done.
    pub says: Say,
    /// To what, and where that is shown.
    pub about: Option<Link>,
    /// The position of the act.
    pub act: u64,
}

/// How many answers are told of one thing.
const ANSWERS: usize = 5;

impl Digest {
    /// The text, without a foot.
    #[must_use]
    pub fn words(&self, locale: Locale, base_url: &str) -> String {
        let t = Catalogue::of(locale);
        let address = |to: &Target| format!("{base_url}{}", to.href(locale));
        let lead = Say::new("mail-news-lead").with("topic", self.topic.text.clone()).with("position", self.from);
        let mut lines = vec![t.say(&lead).into_owned()];
        if self.changed.is_empty() && self.deeds.is_empty() {
            lines.push(t.text("mail-news-gone").into_owned());
        }
        for thing in &self.changed {
            lines.push([told(t, thing), vec![format!("  {}", address(&thing.link.to))]].concat().join("\n"));
        }
        if self.more_changed > 0 {
            lines.push(t.say(&Say::new("mail-news-more").with("count", self.more_changed)).into_owned());
        }
        for deed in &self.deeds {
            let says = match &deed.about {
                Some(about) => Say::new("feed-entry").with("about", about.text.clone()).with("says", deed.says.clone()),
                None => deed.says.clone(),
            };
            let to = address(&Address::Act(deed.act).into());
            lines.push(format!("* {}\n  {to}", t.say(&says)));
        }
        if self.more_deeds > 0 {
            lines.push(t.say(&Say::new("mail-news-more-acts").with("count", self.more_deeds)).into_owned());
        }
        lines.push(format!("{}\n{}", t.text("mail-news-all"), address(&self.all)));
        lines.join("\n\n")
    }
}

/// A thing with what became of it, line by line.
fn told(t: &Catalogue, thing: &Thing) -> Vec<String> {
    let named = match &thing.kicker {
        Some(kicker) => format!("* {} ({})", t.say(&thing.link.text), t.say(kicker)),
        None => format!("* {}", t.say(&thing.link.text)),
    };
    let says = |key: &str| vec![named.clone(), format!("  {}", t.text(key))];
    match &thing.became {
        Became::Added => says("changes-added"),
        Became::Gone => says("changes-gone"),
        Became::Changed(fields) => {
            let told = fields.iter().take(ANSWERS).map(|field| format!("  {}", answer(t, field)));
            let more = u64::try_from(fields.len().saturating_sub(ANSWERS)).unwrap_or(0);
            let more =
                (more > 0).then(|| format!("  {}", t.say(&Say::new("mail-news-more-answers").with("count", more))));
            std::iter::once(named).chain(told).chain(more).collect()
        }
    }
}

/// An answer that changed, on one line.
fn answer(t: &Catalogue, field: &Field) -> String {
    let value = |value: &Option<crate::value::Value>| {
        value.as_ref().map_or_else(|| t.text("value-not-asked").into_owned(), |value| value.in_words(t))
    };
    let asked = match &field.report {
        Some(report) => format!("{} ({})", t.field(&field.field), t.code("product", report)),
        None => t.field(&field.field).into_owned(),
    };
    let change = Say::new("mail-news-answer").with("before", value(&field.before)).with("after", value(&field.after));
    format!("{asked}{} {}", t.text("colon"), t.say(&change))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::changes::ChangesPage;
    use crate::locale::Arg;

    #[test]
    fn news_are_told_in_every_language_with_whole_addresses() {
        let things = ChangesPage::sample().things;
        let digest = Digest {
            topic: Link { to: Address::Member("ghana".into()).into(), text: Say::of(Arg::Country("GHA".into())) },
            from: 21_960,
            changed: things,
            more_changed: 3,
            deeds: vec![DigestDeed { says: Say::new("act-forum-met"), about: None, act: 21_970 }],
            more_deeds: 1,
            all: Target::new(Address::Changes).and("about", "member/ghana").and("from", "21959"),
        };
        for locale in Locale::ALL {
            let words = digest.words(*locale, "https://openpact.example");
            assert!(!words.contains('⟦') && !words.contains('<'), "{words}");
            let act = format!("https://openpact.example{}/record/21970", locale.prefix());
            assert!(
                words.contains(&act) && words.contains("about=member%2Fghana") || words.contains("about=member/ghana"),
                "{words}"
            );
        }
        let nothing = Digest { changed: Vec::new(), deeds: Vec::new(), more_changed: 0, more_deeds: 0, ..digest };
        assert!(nothing.words(Locale::En, "").contains("withheld"), "what was withheld meanwhile is not told");
    }
}
