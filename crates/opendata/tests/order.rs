//! Editions may be imported in any order: the same commitments come out, with the same identifiers, and each field says
//! the same through every lens. Held against the bundled facts always, and against the full texts where they are there.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

mod shared;

use std::collections::{BTreeMap, BTreeSet};

use domain::codebook::Field;
use domain::deed::{Deed, ImportClosed, ImportOpened, Recognised, SourceRegistered, Stated};
use domain::ids::OfficeId;
use domain::partnership::Happened;
use domain::{Fields, ImportId, Lens, Partnership, PlanId, SourceId, Subject, TextId, Timestamp, Value};
use opendata::{Answer, Entry, Family, Imported, Options, RowView, bundle, read, recognise, surer_than};
use sha2::{Digest as _, Sha256};

/// Texts by their digest; not salted here, so that the same text has the same digest in every order.
#[derive(Default)]
struct Texts(BTreeMap<TextId, String>);

impl Texts {
    fn put(&mut self, text: &str) -> TextId {
        let id = TextId::new(Sha256::digest(text).into());
        self.0.entry(id.clone()).or_insert_with(|| text.to_owned());
        id
    }
}

fn stated(entry: &Entry, source: &SourceId, texts: &mut Texts) -> Stated {
    let fields = entry.answers.iter().map(|(field, answer)| {
        let value = match answer {
            Answer::Value(value) => value.clone(),
            Answer::Text(text) => Value::Text(texts.put(text)),
        };
        (*field, value)
    });
    let fields = Fields::new(fields);
    assert_eq!(fields.iter().count(), entry.answers.len());
    Stated { subject: entry.subject.clone(), source: source.clone(), row: entry.row, plan: entry.plan.clone(), fields }
}

fn word(entry: &Entry, field: Field) -> &str {
    match entry.answers.iter().find(|(f, _)| *f == field).map(|(_, answer)| answer) {
        Some(Answer::Text(text)) => text,
        Some(Answer::Value(Value::Label(label))) => label,
        _ => "",
    }
}

fn views(imported: &Imported) -> Vec<RowView<'_>> {
    let rows = imported.entries.iter().filter_map(|entry| {
        let (Subject::Commitment(id), Some(plan)) = (&entry.subject, &entry.plan) else { return None };
        Some(RowView {
            id,
            plan,
            number: word(entry, Field::PlanNumber),
            title: word(entry, Field::Title),
            short_title: word(entry, Field::ShortTitle),
            text: word(entry, Field::FullText),
            lead: word(entry, Field::LeadInstitution),
        })
    });
    rows.collect()
}

/// What comparing each edition with each other gives. The function is symmetric, so once is enough for all orders.
fn links(editions: &[Imported]) -> BTreeMap<(usize, usize), Vec<Recognised>> {
    let pairs = (0..editions.len()).flat_map(|i| (0..i).map(move |j| (j, i)));
    pairs.map(|(j, i)| ((j, i), recognise(&views(&editions[j]), &views(&editions[i])).links)).collect()
}

/// Imports the editions in order, each compared with those before it, as the application does.
fn import(editions: &[Imported], links: &BTreeMap<(usize, usize), Vec<Recognised>>, order: &[usize]) -> Partnership {
    let mut state = Partnership::default();
    let mut texts = Texts::default();
    let by: OfficeId = "import".parse().unwrap();
    let apply = |state: &mut Partnership, import: Option<&ImportId>, effective_on, deed| {
        let (position, recorded_at, by, import) = (state.length, Timestamp(0), by.clone(), import.cloned());
        state.apply(Happened { position, recorded_at, effective_on, by, import, deed }).unwrap();
    };
    for (i, edition) in order.iter().enumerate() {
        let Imported { source, entries, .. } = &editions[*edition];
        let day = source.published_on.last();
        let import: ImportId = source.id.as_str().parse().unwrap();
        let registered = SourceRegistered {
            source: source.id.clone(),
            digest: source.digest.clone(),
            bytes: source.bytes,
            authority: source.authority,
            published_on: source.published_on,
            title: texts.put(&source.title),
            licence: None,
        };
        apply(&mut state, None, day, Deed::SourceRegistered(registered));
        let opened = ImportOpened { import: import.clone(), source: source.id.clone() };
        apply(&mut state, None, day, Deed::ImportOpened(opened));
        for entry in entries {
            let deed = Deed::Stated(stated(entry, &source.id, &mut texts));
            apply(&mut state, Some(&import), entry.effective_on, deed);
        }
        let with_earlier =
            order[..i].iter().flat_map(|earlier| &links[&(*earlier.min(edition), *earlier.max(edition))]);
        let known = |one: &_, other: &_| state.recognised.get(one).and_then(|of| of.get(other)).map(AsRef::as_ref);
        for link in surer_than(with_earlier.cloned(), known) {
            apply(&mut state, Some(&import), day, Deed::Recognised(link));
        }
        let closed = ImportClosed { import, rows: 0, rows_taken: 0, rows_reported: 0, deeds: 0, report: None };
        apply(&mut state, None, day, Deed::ImportClosed(closed));
    }
    state
}

/// Everything that a reader could see of the commitments, without the positions of acts.
fn seen(state: &Partnership) -> Vec<String> {
    let day = |y| domain::Date::constant(y, 6, 30);
    let lenses = [Lens::ALL, Lens::edition(day(2015)), Lens::edition(day(2020)), Lens::as_of(day(2014))];
    let mut seen = Vec::new();
    for (id, commitment) in &state.commitments {
        let links: Vec<_> = commitment.recognised.iter().map(|l| (&l.one, &l.other, l.confidence, &l.basis)).collect();
        seen.push(format!(
            "{id} {} also {:?} by {links:?} {}",
            commitment.plan,
            commitment.also,
            commitment.confidence()
        ));
        let things = commitment.assessments.iter().map(|(product, thing)| (product.code(), thing));
        for (name, thing) in std::iter::once(("", &commitment.thing)).chain(things) {
            for (i, lens) in lenses.iter().enumerate() {
                for field in thing.fields(*lens) {
                    let said = thing.said(field, *lens).unwrap();
                    let (value, by) = (said.value, said.by);
                    seen.push(format!(
                        "{id} {name} {i} {} {value:?} {} {} {}",
                        field.code(),
                        by.source.id,
                        by.row,
                        by.effective_on
                    ));
                }
            }
        }
    }
    for (plan, of) in state.plans() {
        seen.push(format!("{plan} {:?}", of.commitments));
    }
    seen.extend(state.aliases.iter().map(|(one, other)| format!("{one} is {other}")));
    seen
}

fn only(imported: &Imported, members: &[&str]) -> Imported {
    let of = |plan: &PlanId| members.contains(&plan.member.as_str());
    let mut imported = imported.clone();
    imported.entries.retain(|entry| match &entry.subject {
        Subject::Member(member) => members.contains(&member.as_str()),
        Subject::Plan(plan) => of(plan),
        _ => entry.plan.as_ref().is_some_and(of),
    });
    imported
}

fn orders(n: usize) -> Vec<Vec<usize>> {
    if n == 0 {
        return vec![Vec::new()];
    }
    let shorter = orders(n - 1);
    shorter.iter().flat_map(|order| (0..n).map(|at| [&order[..at], &[n - 1], &order[at..]].concat())).collect()
}

fn assert_same(expected: &[String], found: &[String], order: &[usize]) {
    let (expected, found): (BTreeSet<_>, BTreeSet<_>) = (expected.iter().collect(), found.iter().collect());
    let missing: Vec<_> = expected.difference(&found).take(5).collect();
    let new: Vec<_> = found.difference(&expected).take(5).collect();
    assert!(missing.is_empty() && new.is_empty(), "in order {order:?}:\n  gone {missing:#?}\n  new {new:#?}");
}

/// Members whose editions differ in everything: numbers, titles, plans, cuts into milestones, official identifiers.
const DIFFICULT: [&str; 4] = ["bulgaria", "ghana", "indonesia", "liberia"];

fn bundled_editions() -> Vec<Imported> {
    bundle::bundled().unwrap().into_iter().filter(|source| source.kind.family() == Family::Commitments).collect()
}

#[test]
fn every_order_of_the_four_editions_gives_the_same_commitments() {
    let editions: Vec<_> = bundled_editions().iter().map(|edition| only(edition, &DIFFICULT)).collect();
    assert_eq!(editions.len(), 4);
    let orders = orders(4);
    assert_eq!(orders.len(), 24);
    let links = links(&editions);
    let expected = seen(&import(&editions, &links, &orders[0]));
    assert!(expected.len() > 10_000, "{}", expected.len());
    for order in &orders {
        assert_same(&expected, &seen(&import(&editions, &links, order)), order);
    }
}

#[test]
fn the_editions_as_published_give_the_same_commitments_forwards_and_backwards() {
    let Some(folder) = testkit::sources() else { return };
    let read = |name: &str| {
        let bytes = std::fs::read(folder.join(name)).unwrap();
        read(name, &bytes, &Options::default()).unwrap()
    };
    let editions = [
        read("ogp-commitments-2015-2016/commitments-2015-05.csv.gz"),
        read("ogp-commitments-2015-2016/commitments-2015b-export.csv.gz"),
        read("ogp-commitments-2015-2016/commitments-2016.csv.gz"),
        read("ogp-commitments-2024-parliament/open_parliament_0703.csv.gz"),
    ];
    let orders = [[0, 1, 2, 3], [3, 1, 2, 0], [2, 0, 3, 1]];
    let links = links(&editions);
    let [forwards, backwards, mixed] = orders.map(|order| seen(&import(&editions, &links, &order)));
    assert_same(&forwards, &backwards, &orders[1]);
    assert_same(&forwards, &mixed, &orders[2]);
}
