use super::*;
use crate::time::Date;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn entry(answers: &[(Field, &str)]) -> Entry {
    answers.iter().map(|(field, typed)| (*field, (*typed).to_owned())).collect()
}

/// A plan of one commitment with one milestone, in English, with nothing against it.
fn whole() -> Draft {
    let plan = entry(&[
        (Field::Start, "2027-01-01"),
        (Field::End, "2028-12-31"),
        (Field::Level, "national"),
        (Field::AdministrativeLanguage, "en"),
    ]);
    let commitment = entry(&[
        (Field::PlanNumber, "1"),
        (Field::Title, "Open the courts"),
        (Field::Problem, "Judgments are not published."),
        (Field::StatusQuo, "One court publishes."),
        (Field::Action, "All courts publish."),
        (Field::Results, "Everybody can read every judgment."),
        (Field::LeadInstitution, "Judicial Service"),
        (Field::Start, "2027-01-01"),
        (Field::End, "2028-06-30"),
        (Field::ClaimedValues, "access-to-information"),
    ]);
    let milestone = entry(&[(Field::Title, "A portal is open"), (Field::End, "2027-12-31")]);
    let items = [(Item::Plan, plan), (Item::Commitment(1), commitment), (Item::Milestone(1, 1), milestone)];
    Draft { plan: "ghana/6".parse().unwrap(), items: items.into() }
}

fn remarks(draft: &Draft) -> Vec<Remark> {
    draft.remarks(&Partnership::default(), day("2026-11-21"))
}

fn answer(draft: &mut Draft, item: Item, field: Field, typed: &str) {
    draft.items.get_mut(&item).unwrap().insert(field, typed.into());
}

#[test]
fn a_whole_draft_has_no_remark() {
    assert_eq!(remarks(&whole()), []);
}

#[test]
fn a_plan_without_milestones_cannot_be_deposited() {
    let mut draft = whole();
    draft.items.remove(&Item::Milestone(1, 1));
    let found = remarks(&draft);
    assert_eq!(found.len(), 1);
    assert!(found[0].what == What::NoMilestones && found[0].what.blocks() && found[0].item == Item::Commitment(1));
    draft.items.remove(&Item::Commitment(1));
    assert_eq!(remarks(&draft)[0].what, What::NoCommitments);
}

#[test]
fn an_administrative_language_other_than_english_asks_for_each_account_twice() {
    let mut draft = whole();
    answer(&mut draft, Item::Plan, Field::AdministrativeLanguage, "fr");
    let missing: Vec<Field> = remarks(&draft).iter().filter_map(|remark| remark.field).collect();
    assert_eq!(
        missing,
        [
            Field::OriginalTitle,
            Field::OriginalProblem,
            Field::OriginalStatusQuo,
            Field::OriginalAction,
            Field::OriginalResults,
            Field::OriginalTitle,
        ]
    );
    assert!(remarks(&draft).iter().all(|remark| remark.rule.as_deref() == Some("plan-draft/2022")));
}

#[test]
fn more_commitments_than_advised_and_an_unusual_length_are_told_and_never_block() {
    let mut draft = whole();
    for number in 2..=21 {
        let mut commitment = draft.items[&Item::Commitment(1)].clone();
        commitment.insert(Field::PlanNumber, number.to_string());
        draft.items.insert(Item::Commitment(number), commitment);
        draft.items.insert(Item::Milestone(number, 1), draft.items[&Item::Milestone(1, 1)].clone());
    }
    answer(&mut draft, Item::Plan, Field::End, "2029-12-31");
    let found = remarks(&draft);
    assert!(found.iter().any(|remark| remark.what == What::MoreThanAdvised { has: 21, advised: 20 }), "{found:?}");
    assert!(found.iter().any(|remark| remark.what == What::UnusualLength { years: 3 }), "{found:?}");
    assert!(found.iter().all(|remark| !remark.what.blocks()), "{found:?}");
}

#[test]
fn a_milestone_outside_the_plan_is_told_and_one_that_ends_before_it_begins_blocks() {
    let mut draft = whole();
    answer(&mut draft, Item::Milestone(1, 1), Field::End, "2029-01-01");
    let found = remarks(&draft);
    assert!(found.len() == 1 && found[0].what == What::OutsidePlan && !found[0].what.blocks(), "{found:?}");
    answer(&mut draft, Item::Milestone(1, 1), Field::Start, "2029-02-01");
    assert!(remarks(&draft).iter().any(|remark| remark.what == What::EndsBeforeItBegins && remark.what.blocks()));
}

#[test]
fn what_cannot_be_read_is_told_with_what_was_typed() {
    for (item, field, typed, what) in [
        (Item::Plan, Field::Start, "spring", What::NotADay("spring".into())),
        (Item::Plan, Field::Level, "cosmic", What::NotACode("cosmic".into())),
        (Item::Plan, Field::AdministrativeLanguage, "Deutsch", What::TooLong { has: 7, most: 3 }),
        (Item::Plan, Field::AdministrativeLanguage, "D", What::NotALanguage("D".into())),
        (Item::Commitment(1), Field::SdgTargets, "16.6 18.1", What::NotATarget("16.6 18.1".into())),
        (Item::Commitment(1), Field::AdaptedFrom, "GH0033", What::NoSuchCommitment("GH0033".into())),
        (Item::Commitment(1), Field::ClaimedValues, "kindness", What::NotACode("kindness".into())),
    ] {
        let mut draft = whole();
        answer(&mut draft, item, field, typed);
        let found = remarks(&draft);
        let is_it = |remark: &Remark| remark.field == Some(field) && remark.what == what && remark.what.blocks();
        assert!(found.iter().any(is_it), "{typed}: {found:?}");
    }
}

#[test]
fn a_grand_challenge_was_asked_for_in_the_first_years_only() {
    let draft = whole();
    let asked = |today| draft.remarks(&Partnership::default(), day(today));
    assert!(asked("2012-03-31").iter().any(|remark| remark.what == What::NoGrandChallenge));
    assert!(asked("2013-03-31").iter().all(|remark| remark.what != What::NoGrandChallenge));
}

#[test]
fn the_bytes_of_a_draft_change_with_each_letter_and_with_where_it_stands() {
    let draft = whole();
    let mut moved = draft.clone();
    let problem = moved.items.get_mut(&Item::Commitment(1)).unwrap().remove(&Field::Problem).unwrap();
    answer(&mut moved, Item::Commitment(1), Field::Stretch, &problem);
    let mut another = draft.clone();
    answer(&mut another, Item::Milestone(1, 1), Field::Title, "A portal is open.");
    assert_ne!(draft.bytes(), moved.bytes());
    assert_ne!(draft.bytes(), another.bytes());
    assert_eq!(draft.bytes(), whole().bytes());
}

#[test]
fn the_name_of_a_part_reads_back_and_has_one_spelling() {
    for item in [Item::Plan, Item::Commitment(3), Item::Milestone(3, 2)] {
        assert_eq!(item.to_string().parse::<Item>().unwrap(), item);
    }
    for bad in ["", "0", "03", "3.", "3.0", "3.2.1", "+3", "Plan", "70000"] {
        assert!(bad.parse::<Item>().is_err(), "{bad}");
    }
}
