//! What a reader finds, told with sentences of five languages.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use proptest::prelude::*;
use search::{Change, Doc, Facet, Id, Index, Kind, Query, Results, Text};

fn doc(id: &str, member: &str, title: &str, text: &str) -> Doc {
    Doc {
        id: format!("commitment/{id}").parse().unwrap(),
        member: Some(member.parse().unwrap()),
        plan: Some(format!("{member}/1").parse().unwrap()),
        titles: vec![Text::untagged(title)],
        texts: vec![Text::untagged(text)],
        findings: vec![],
        names: vec![],
        facets: vec![],
        since: None,
    }
}

fn index(docs: impl IntoIterator<Item = Doc>) -> Index {
    let index = Index::in_memory().unwrap();
    index.update(docs.into_iter().map(Change::from), 1).unwrap();
    index
}

fn library() -> Vec<Doc> {
    vec![
        doc(
            "GH0001",
            "ghana",
            "School budgets online",
            "Every district puts the budgets of its schools on one website before the year begins, so that parents can ask \
             where the money went.",
        ),
        doc(
            "KE0002",
            "kenya",
            "Open data portal for health",
            "The ministry opens a portal with the data that clinics report each month and repairs what users find wrong.",
        ),
        doc(
            "MX0003",
            "mexico",
            "Presupuesto participativo en los municipios",
            "Los ciudadanos deciden cada año sobre una parte del presupuesto municipal, y el ayuntamiento publica lo que se \
             hizo con la educación y los caminos.",
        ),
        doc(
            "FR0004",
            "france",
            "Accès aux données publiques",
            "Les administrations publient leurs données dans un format ouvert, et chacun peut signaler une erreur ou \
             demander un jeu de données qui manque.",
        ),
        doc(
            "BR0005",
            "brazil",
            "Transparência nas compras públicas",
            "Os órgãos divulgam todos os contratos e as compras em um portal único, para que os cidadãos acompanhem cada \
             licitação do começo ao fim.",
        ),
        doc(
            "JO0006",
            "jordan",
            "تعزيز الشفافية في الموازنة",
            "تنشر الوزارة الموازنة العامة بصيغة مفتوحة ويستطيع المواطنون متابعة الإنفاق في كل محافظة.",
        ),
        doc("GE0007", "georgia", "საჯარო ინფორმაცია", "სამინისტრო ყველა ხელშეკრულებას ერთ ვებგვერდზე გამოაქვეყნებს"),
    ]
}

fn ask(index: &Index, text: &str) -> Results {
    index.search(&Query { text: text.to_owned(), limit: 20, ..Query::default() }).unwrap()
}

fn ids(results: &Results) -> Vec<String> {
    results.hits.iter().map(|hit| hit.id.to_string().replace("commitment/", "")).collect()
}

#[test]
fn words_are_found_in_any_form_with_and_without_accents() {
    let index = index(library());
    for (asked, found) in [
        ("school budget", "GH0001"),
        ("BUDGETING schools", "GH0001"),
        ("presupuestos ciudadano", "MX0003"),
        ("educacion", "MX0003"),
        ("participativo municipio", "MX0003"),
        ("acces donnees", "FR0004"),
        ("donnée publique", "FR0004"),
        ("transparencia compra", "BR0005"),
        ("cidadão licitações", "BR0005"),
        ("شفافية", "JO0006"),
        ("الشَّفافيّة والموازنة", "JO0006"),
        ("مواطن", "JO0006"),
        ("სამინისტრო", "GE0007"),
    ] {
        assert_eq!(ids(&ask(&index, asked)).first().map(String::as_str), Some(found), "{asked}");
    }
}

#[test]
fn any_word_answers_but_all_of_them_come_first() {
    let index = index([
        doc(
            "AA0001",
            "ghana",
            "A portal",
            "Clinics, clinics and once more clinics: a list of the rural clinics of the north.",
        ),
        doc(
            "AA0002",
            "ghana",
            "A list",
            "A monthly portal where each of many offices and agencies tells of clinics and data.",
        ),
        doc("AA0003", "ghana", "A road", "The road is built by the village."),
    ]);
    assert_eq!(ids(&ask(&index, "clinics data")), ["AA0002", "AA0001"]);
}

#[test]
fn whoever_types_a_title_finds_what_is_called_so() {
    let index = index([
        doc(
            "AA0001",
            "ghana",
            "A portal for policies",
            "Policies, policies: the portal of policy and of portals of policy.",
        ),
        doc("AA0002", "ghana", "Policy Portal", "One place for what the government plans."),
    ]);
    assert_eq!(ids(&ask(&index, "policy portal"))[0], "AA0002");
}

#[test]
fn a_title_counts_more_than_a_text() {
    let index = index([
        doc("AA0001", "ghana", "Roads and bridges", "Among other things the village plans a market with water."),
        doc("AA0002", "ghana", "Markets with water", "Among other things the village plans some roads and bridges."),
    ]);
    assert_eq!(ids(&ask(&index, "water"))[0], "AA0002");
    assert_eq!(ids(&ask(&index, "bridges"))[0], "AA0001");
}

#[test]
fn the_exact_form_comes_before_another_form() {
    let index = index([
        doc("AA0001", "ghana", "On publication", "It speaks of a single publication in the whole year."),
        doc("AA0002", "ghana", "On publishing", "It speaks of a single publishing in the whole year."),
        doc("AA0003", "ghana", "On publications", "It speaks of a single publications in the whole year."),
    ]);
    assert_eq!(ids(&ask(&index, "publications"))[0], "AA0003");
    assert_eq!(ids(&ask(&index, "publication"))[0], "AA0001");
}

#[test]
fn quoted_words_must_follow_each_other() {
    let index = index([
        doc("AA0001", "ghana", "Information and access", "Access for all to the information of the state."),
        doc("AA0002", "ghana", "A law", "The right of access to information is granted by law."),
    ]);
    assert_eq!(ids(&ask(&index, "\"access to information\"")), ["AA0002"]);
    assert_eq!(ids(&ask(&index, "\"Access to Information\" road")), ["AA0002"]);
    assert_eq!(ids(&ask(&index, "\"access law\"")), Vec::<String>::new());
}

#[test]
fn a_phrase_does_not_run_from_the_title_into_the_text() {
    let index = index([doc("AA0001", "ghana", "A plan of roads", "Water for every village and its fields.")]);
    assert!(ask(&index, "\"roads water\"").hits.is_empty());
    assert_eq!(ask(&index, "\"water for every village\"").total, 1);
}

#[test]
fn a_beginning_finds_all_that_begins_so() {
    let index = index(library());
    assert_eq!(ids(&ask(&index, "licita*")), ["BR0005"]);
    assert_eq!(ids(&ask(&index, "présup*")), ["MX0003"]);
    let mut found = ids(&ask(&index, "porta*"));
    found.sort();
    assert_eq!(found, ["BR0005", "KE0002"]);
}

#[test]
fn what_is_not_wanted_stays_out() {
    let index = index(library());
    assert_eq!(ids(&ask(&index, "portal -health")), ["BR0005"]);
    assert_eq!(ids(&ask(&index, "portal -\"portal único\"")), ["KE0002"]);
    assert_eq!(ask(&index, "-portal").total, 5);
}

#[test]
fn operators_say_what_must_be_there() {
    let index = index(library());
    let sorted = |text: &str| {
        let mut found = ids(&ask(&index, text));
        found.sort();
        found
    };
    assert_eq!(sorted("portal clinics"), ["BR0005", "KE0002"], "without operators any word answers");
    for together in
        ["portal AND clinics", "+portal +clinics", "clinics AND (portal OR road)", "\"a portal\" AND clinics"]
    {
        assert_eq!(sorted(together), ["KE0002"], "{together}");
    }
    assert_eq!(sorted("portal AND schools"), Vec::<String>::new());
    assert_eq!(sorted("clinics OR schools"), ["GH0001", "KE0002"]);
    assert_eq!(sorted("portal NOT clinics"), ["BR0005"]);
    assert_eq!(sorted("portal NOT clinics"), sorted("portal -clinics"));
    assert_eq!(sorted("(clinics OR schools) AND NOT portal"), ["GH0001"]);
    assert_eq!(sorted("schools OR NOT (portal OR presupuesto OR الموازنة)"), ["FR0004", "GE0007", "GH0001"]);
    assert_eq!(sorted("schools OR \"portal único\" OR clin*"), ["BR0005", "GH0001", "KE0002"]);
    assert_eq!(sorted("+portal clinics"), ["BR0005", "KE0002"]);
    assert_eq!(ids(&ask(&index, "+portal clinics")), ["KE0002", "BR0005"], "what need not be there decides the order");
    assert_eq!(
        ids(&ask(&index, "presupuesto AND escuelas")).first().map(String::as_str),
        Some("GH0001"),
        "in any language"
    );
}

#[test]
fn counts_marks_and_corrections_follow_the_operators() {
    let mut docs = library();
    docs.push(doc("KE0008", "kenya", "Roads", "A portal of roads, and of clinics beside them."));
    let index = index(docs);
    let results = ask(&index, "portal AND clinisc NOT roads");
    assert_eq!((ids(&results), results.total), (vec!["KE0002".to_owned()], 1));
    assert!(results.facets.contains(&(Facet::new("member", "kenya").into(), 1)), "{:?}", results.facets);
    assert!(results.facets.iter().all(|(facet, _)| **facet != Facet::new("member", "brazil")));
    assert_eq!(results.kinds, Kind::ALL.map(|kind| (kind, u64::from(kind == Kind::Commitment))));
    assert_eq!(results.corrections.len(), 1, "{:?}", results.corrections);
    let passage = results.hits[0].passage.as_ref().unwrap();
    let marked: Vec<&str> = passage.highlights.iter().map(|place| &passage.text[place.clone()]).collect();
    assert_eq!(marked, ["portal", "clinics"]);
    let kenya = Query {
        text: "portal OR schools".into(),
        member: Some("kenya".parse().unwrap()),
        limit: 1,
        ..Query::default()
    };
    assert_eq!(index.search(&kenya).unwrap().total, 2, "facets narrow what the operators leave");
}

#[test]
fn a_list_is_narrowed_and_counted_by_its_facets() {
    let mut docs = library();
    for (place, doc) in docs.iter_mut().enumerate() {
        doc.facets = vec![
            Facet::new("starred", if place % 2 == 0 { "yes" } else { "no" }),
            Facet::new("tag", "budget"),
            Facet::new("tag", "a=b"),
        ];
    }
    let index = index(docs);
    let all = index.search(&Query { limit: 3, ..Query::default() }).unwrap();
    assert_eq!((all.total, ids(&all)), (7, vec!["BR0005".to_owned(), "FR0004".to_owned(), "GE0007".to_owned()]));
    assert!(all.facets.contains(&(Facet::new("starred", "yes").into(), 4)));
    assert!(all.facets.contains(&(Facet::new("tag", "a=b").into(), 7)));
    assert!(all.facets.contains(&(Facet::new("plan", "kenya/1").into(), 1)));

    let starred = Query { facets: vec![Facet::new("starred", "no")], limit: 10, ..Query::default() };
    assert_eq!(ids(&index.search(&starred).unwrap()), ["FR0004", "JO0006", "KE0002"]);
    let kenya = Query { text: "portal".into(), member: Some("kenya".parse().unwrap()), limit: 10, ..Query::default() };
    let kenya = index.search(&kenya).unwrap();
    assert_eq!(ids(&kenya), ["KE0002"]);
    assert!(kenya.facets.contains(&(Facet::new("member", "kenya").into(), 1)));
    assert!(!kenya.facets.contains(&(Facet::new("member", "brazil").into(), 1)));
}

#[test]
fn pages_follow_each_other_without_gap_or_repetition() {
    let index =
        index((0..50).map(|n| doc(&format!("AA{n:04}"), "ghana", "The same title", "The same text about water.")));
    let page = |offset| {
        let query = Query { text: "water".into(), limit: 7, offset, ..Query::default() };
        index.search(&query).unwrap()
    };
    let all: Vec<String> = (0..50).step_by(7).flat_map(|offset| ids(&page(offset))).collect();
    let expected: Vec<String> = (0..50).map(|n| format!("AA{n:04}")).collect();
    assert_eq!(all, expected);
    assert_eq!((page(49).total, page(50).hits.len(), page(usize::MAX).hits.len()), (50, 0, 0));
}

#[test]
fn a_hit_shows_where_it_was_found() {
    let mut docs = library();
    docs[0].titles.push(Text::tagged("en", "Budgets of schools for parents"));
    docs[0].names.push(Text::tagged("en", "Ministry of Education"));
    let index = index(docs);
    let hits = ask(&index, "education website").hits;
    let hit = hits.iter().find(|hit| hit.id.to_string() == "commitment/GH0001").unwrap();
    assert_eq!(hit.title.text, "School budgets online");
    assert!(hit.title.highlights.is_empty());
    let shown: Vec<&str> =
        hit.passage.iter().flat_map(|s| s.highlights.iter().map(|place| &s.text[place.clone()])).collect();
    assert_eq!(shown, ["website"], "in the text; its name is not shown beside");
    let hits = ask(&index, "education").hits;
    let by_name = hits.iter().find(|hit| hit.id.to_string() == "commitment/GH0001").unwrap();
    assert_eq!(by_name.passage.as_ref().map(|passage| &*passage.text), Some("Ministry of Education"));
    assert_eq!(hit.title.tag.as_deref(), Some("en"), "a short title is in the language of its text");

    let hit = &ask(&index, "للمواطنين شفافية").hits[0];
    let marked: Vec<&str> = hit.title.highlights.iter().map(|place| &hit.title.text[place.clone()]).collect();
    assert_eq!(marked, ["الشفافية"]);
    assert_eq!(hit.title.tag.as_deref(), Some("ar"));
}

#[test]
fn a_document_replaces_the_one_with_the_same_id_and_leaves_when_told() {
    let index = index(library());
    let changed = doc("GH0001", "ghana", "Roads", "The village builds a road.");
    let gone: Id = "commitment/KE0002".parse().unwrap();
    let twice = doc("GH0001", "ghana", "Bridges", "The village builds a bridge.");
    index.update([changed.into(), Change::Remove(gone), twice.into()], 9).unwrap();
    assert_eq!((index.len(), index.position()), (6, 9));
    assert!(!ids(&ask(&index, "schools")).contains(&"GH0001".to_owned()), "what it said before is forgotten");
    assert!(!ids(&ask(&index, "road")).contains(&"GH0001".to_owned()));
    assert_eq!(ids(&ask(&index, "bridge")), ["GH0001"]);
    assert!(ask(&index, "clinics").hits.is_empty());
    index.clear().unwrap();
    assert!(index.is_empty() && index.position() == 0);
}

#[test]
fn words_of_grammar_are_left_out_unless_they_are_all_there_is() {
    let index = index(library());
    assert_eq!(ids(&ask(&index, "the of los da school")), ["GH0001"]);
    assert!(ask(&index, "where the").total >= 1);
    assert_eq!(ask(&index, "???").total, 0);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_question_is_refused(text in any::<String>()) {
        thread_local!(static INDEX: Index = index(library()));
        let answered = INDEX.with(|index| index.search(&Query { text, limit: 5, ..Query::default() }).is_ok());
        prop_assert!(answered);
    }

    #[test]
    fn no_mixture_of_operators_is_refused(text in "((AND|OR|NOT|\\+|-|\\(|\\)|\"|portal|clin\\*|the|شفافية|\"open data\"|open-data)[ ]?){0,20}") {
        thread_local!(static INDEX: Index = index(library()));
        let answered = INDEX.with(|index| index.search(&Query { text, limit: 5, ..Query::default() }).is_ok());
        prop_assert!(answered);
    }

    #[test]
    fn no_mixture_of_words_and_signs_is_refused(text in "((-|\"|«|[*]| )*(portal|the|شفافية|a|budg|públicas)?[*\" -]?){0,12}") {
        thread_local!(static INDEX: Index = index(library()));
        let answered = INDEX.with(|index| index.search(&Query { text, limit: 5, ..Query::default() }).is_ok());
        prop_assert!(answered);
    }
}

#[test]
fn a_question_in_one_language_finds_what_is_written_in_another() {
    let index = index(library());
    for (asked, found) in [
        ("presupuesto, escuelas y padres", "GH0001"),
        ("participatory budget of municipalities", "MX0003"),
        ("compras públicas transparentes", "BR0005"),
        ("شفافية المشتريات الحكومية", "BR0005"),
        ("transparence du budget en Jordanie", "JO0006"),
        ("dados de saúde", "KE0002"),
    ] {
        assert_eq!(ids(&ask(&index, asked)).first().map(String::as_str), Some(found), "{asked}");
    }
    let results = ask(&index, "budget participatif");
    let title = &results.hits[0].title;
    let marked: Vec<&str> = title.highlights.iter().map(|place| &title.text[place.clone()]).collect();
    assert_eq!(marked, ["Presupuesto participativo"]);
}

#[test]
fn a_word_that_stands_nowhere_is_replaced_by_the_nearest_and_told() {
    let index = index([
        doc("AA0001", "ghana", "Clinics of the north", "The clinics report their data each month."),
        doc("AA0002", "ghana", "Clinics of the south", "The clinics have new roofs, and the nurses are paid."),
    ]);
    let results = ask(&index, "clinisc trasparency");
    assert_eq!(results.total, 2);
    let told: Vec<_> = results.corrections.iter().map(|c| (c.written.as_str(), c.meant.as_str())).collect();
    assert_eq!(told, [("clinisc", "clinic"), ("trasparency", "transparency")]);
    assert!(ask(&index, "roofs").corrections.is_empty());
    assert!(ask(&index, "rofs").corrections.is_empty(), "short words are left alone");
}

#[test]
fn one_sort_of_thing_is_shown_and_the_others_are_counted() {
    let about = |id: &str| Doc { id: id.parse().unwrap(), plan: None, ..doc("XX0000", "ghana", "Ghana", "Of Ghana.") };
    let others = ["member/ghana", "plan/ghana/1", "act/7", "term/ghana"].map(about);
    let index = index([doc("GH0001", "ghana", "Roads", "Roads of Ghana.")].into_iter().chain(others));
    let of = |kind: Kind| {
        let query = Query { text: "ghana".into(), kind, limit: 9, ..Query::default() };
        let results = index.search(&query).unwrap();
        assert_eq!(results.kinds, Kind::ALL.map(|kind| (kind, 1)));
        assert_eq!(results.total, 1);
        results.hits[0].id.to_string()
    };
    assert_eq!(Kind::ALL.map(of), ["commitment/GH0001", "member/ghana", "plan/ghana/1", "act/7", "term/ghana"]);
    let all = Query { text: "ghana".into(), ..Query::default() };
    assert_eq!(index.count(&all).unwrap(), 5, "all of them together");
}

#[test]
fn acts_that_fit_alike_come_with_the_newest_first() {
    let act = |position: u64| Doc {
        id: Id::Act(position),
        member: None,
        plan: None,
        ..doc("XX0000", "ghana", "Figure published", "")
    };
    let index = index([9, 10, 100].map(act));
    let query = Query { text: "figure".into(), kind: Kind::Act, limit: 9, ..Query::default() };
    let found: Vec<Id> = index.search(&query).unwrap().hits.into_iter().map(|hit| hit.id).collect();
    assert_eq!(found, [100, 10, 9].map(Id::Act));
}

#[test]
fn the_path_of_what_was_found_leads_back_to_it() {
    for path in ["commitment/GH0033", "member/ghana", "plan/ghana/1", "act/1204", "term/ogp-value"] {
        assert_eq!(path.parse::<Id>().unwrap().to_string(), path);
    }
    assert!("act/soon".parse::<Id>().is_err());
    assert!("nothing".parse::<Id>().is_err());
}

#[test]
fn what_the_reviewer_wrote_is_found_and_told_apart() {
    let mut reviewed = doc("GH0001", "ghana", "Roads", "Roads are built.");
    reviewed.findings = vec![Text::untagged("The reviewer advises to publish the contracts of the builders.")];
    let index = index([reviewed]);
    let hit = ask(&index, "contracts of builders").hits.remove(0);
    assert!(hit.by_reviewer && hit.passage.is_some_and(|finding| finding.text.contains("contracts")));
    let bare = index.search(&Query { text: "contracts of builders".into(), limit: 1, bare: true, ..Query::default() });
    let bare = bare.unwrap().hits.remove(0);
    assert_eq!((bare.id, bare.score), (hit.id, hit.score), "what is found and in which order is the same");
    assert_eq!((bare.title.text.as_str(), bare.passage), ("", None));
}
