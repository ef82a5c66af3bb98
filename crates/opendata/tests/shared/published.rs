//! Plans of governments as their published files have them, for tests that write them and read them back.

use domain::codebook::Field;
use domain::plans::draft::{Entry, Item};

/// The parts of a plan, each with the version it was made from.
pub type Parts = Vec<(Item, Option<i64>, Entry)>;

/// The plan of a government as its published file has it: titles in two languages, milestones below commitments.
fn canada(file: &str) -> Option<Parts> {
    let folder = testkit::sources()?.join("action-plans/canada");
    let json: serde_json::Value = serde_json::from_slice(&std::fs::read(folder.join(file)).unwrap()).unwrap();
    let words = |said: &serde_json::Value, language: &str| -> String {
        said[language].as_str().unwrap().trim().chars().take(300).collect::<String>().trim().to_owned()
    };
    let titled = |said: &serde_json::Value| {
        Entry::from([(Field::Title, words(said, "en")), (Field::OriginalTitle, words(said, "fr"))])
    };
    let number = |code: &str| code.trim_start_matches('C').parse::<u16>().unwrap();
    let commitments = json["fields"]["commitments"].as_object().unwrap().iter();
    let commitments = commitments.map(|(code, said)| (Item::Commitment(number(code)), Some(1), titled(said)));
    let milestones = json["fields"]["milestones"].as_object().unwrap().iter().map(|(code, said)| {
        let (of, nth) = code.split_once('.').unwrap();
        (Item::Milestone(number(of), nth.parse().unwrap()), None, titled(said))
    });
    let mut parts: Vec<_> = commitments.chain(milestones).collect();
    parts.sort_by_key(|(item, ..)| *item);
    Some(parts)
}

/// The fifth and the sixth plan of Canada, and an action of Italy; nothing where the published files are not at hand.
pub fn plans() -> Option<Vec<Parts>> {
    let fifth = canada("nap5-commitments-milestones-indicators.json")?;
    let sixth = canada("nap6-commitments-milestones-indicators.json")?;
    let file = testkit::sources().unwrap().join("action-plans/italy/nap3-2016-azione1-final.it.txt");
    let text = std::fs::read_to_string(file).unwrap();
    let (title, account) = text.trim().split_once('\n').unwrap();
    let account: String = account.replace('\r', "").trim().chars().take(10_000).collect();
    let answers = [(Field::OriginalTitle, title.trim().to_owned()), (Field::OriginalAction, account)];
    let italy = vec![(Item::Commitment(1), Some(3), Entry::from(answers))];
    Some(vec![fifth, sixth, italy])
}
