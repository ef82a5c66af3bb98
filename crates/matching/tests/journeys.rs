//! Needs as governments had them and offers as organisations could make them: what comes first, and why.
//!
//! The offers are samples of our own. They say of organisations only what the mechanism's worked examples and the update of April
//! 2012 say of such: what sort they are, where, and on what; names are made up to say no more.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::float_cmp, reason = "tests and their helpers")]

use std::collections::BTreeSet;

use domain::codebook::{PolicyArea2024 as Area, Region};
use domain::networking::{CostTerms, Line, Method, Offer, ProviderKind, Stage, SupportRequest};
use matching::clarity::advises;
use matching::{Barred, Country, Places, Ranking, Sort, Supply, Why, Wish, changes, clarity, learnt};

fn places() -> Places {
    let of = |iso3: &str, region| (iso3.parse().unwrap(), Country { region: Some(region), income: None });
    Places::of([
        of("GHA", Region::AfricaAndTheMiddleEast),
        of("KEN", Region::AfricaAndTheMiddleEast),
        of("LBR", Region::AfricaAndTheMiddleEast),
        of("SLE", Region::AfricaAndTheMiddleEast),
        of("GBR", Region::Europe),
        of("MEX", Region::Americas),
    ])
}

fn offer(id: &str, kind: ProviderKind, home: &str, text: &str) -> Offer {
    Offer { kind: Some(kind), home: Some(home.parse().unwrap()), ..Offer::of(id.parse().unwrap(), id, text) }
}

fn request(country: &str, lines: Vec<Line>) -> SupportRequest {
    SupportRequest {
        id: "r-1".parse().unwrap(),
        country: country.parse().unwrap(),
        languages: BTreeSet::from(["en".parse().unwrap()]),
        lines,
    }
}

fn names(supply: &Supply, ranking: &Ranking) -> Vec<String> {
    ranking.offers.iter().map(|ranked| supply.entry(ranked.at).unwrap().offer.id.to_string()).collect()
}

fn rank(supply: &Supply, request: &SupportRequest) -> Ranking {
    supply.rank(request, &request.lines[0], Wish::default())
}

/// The roster of the first worked example, with others who fit less.
fn roster() -> Vec<Offer> {
    let budget = "We follow public budgets from approval to audit, and teach officials and citizens to read them.";
    let tech = "We build websites that show public spending, with budget data as open data for citizens.";
    vec![
        Offer {
            stages: BTreeSet::from([Stage::Strategy, Stage::Design]),
            methods: BTreeSet::from([Method::Advice, Method::Research]),
            languages: BTreeSet::from(["en".parse().unwrap()]),
            ..offer("budget-experts", ProviderKind::CivilSociety, "GBR", budget)
        },
        Offer {
            stages: BTreeSet::from([Stage::Implementation]),
            methods: BTreeSet::from([Method::Training, Method::Facilitation]),
            ..offer(
                "neighbours-kenya",
                ProviderKind::CivilSociety,
                "KEN",
                "We train local groups to follow the citizens' budget.",
            )
        },
        Offer {
            stages: BTreeSet::from([Stage::Implementation]),
            ..offer("neighbours-liberia", ProviderKind::CivilSociety, "LBR", "We explain the public budget on radio.")
        },
        Offer {
            stages: BTreeSet::from([Stage::Technology]),
            methods: BTreeSet::from([Method::Software]),
            cost: Some(CostTerms::LowCost),
            ..offer("budget-firm", ProviderKind::Firm, "GBR", tech)
        },
        offer("bridges", ProviderKind::CivilSociety, "GHA", "We repair bridges and roads."),
    ]
}

#[test]
fn a_need_for_a_budget_website_is_met_by_experts_neighbours_and_a_firm_together() {
    let mut line =
        Line::of(1, "A website on which citizens can follow the public budget, and people trained to use it.");
    line.stages = BTreeSet::from([Stage::Design, Stage::Implementation, Stage::Technology]);
    let request = request("GHA", vec![line]);
    let supply = Supply::new(roster(), places());
    let team = supply.team(&request, 4);
    let members: BTreeSet<String> =
        team.members.iter().map(|member| supply.entry(member.at).unwrap().offer.id.to_string()).collect();
    assert!(team.missing.is_empty(), "{team:?}");
    assert!(members.contains("budget-experts") && members.contains("budget-firm"), "{members:?}");
    assert!(members.iter().any(|member| member.starts_with("neighbours")), "somebody near: {members:?}");
    assert!(!members.contains("bridges"), "being near is not enough");
    assert_eq!(members.len(), 3, "nobody more than it takes");
}

#[test]
fn a_part_that_nobody_brings_is_said_to_be_missing() {
    let mut line = Line::of(1, "Money for a website on which citizens can follow the public budget.");
    line.stages = BTreeSet::from([Stage::Finance, Stage::Technology]);
    let team = Supply::new(roster(), places()).team(&request("GHA", vec![line]), 4);
    assert_eq!(team.missing, [matching::Part::Line(1, Some(Stage::Finance))]);
}

#[test]
fn open_government_data_meets_advisers_first_and_vendors_when_it_comes_back() {
    let vendor = Offer {
        stages: BTreeSet::from([Stage::Technology]),
        methods: BTreeSet::from([Method::Software]),
        ..offer(
            "portal-firm",
            ProviderKind::Firm,
            "GBR",
            "Open data portals with catalogues, data formats and hosting.",
        )
    };
    let adviser = Offer {
        stages: BTreeSet::from([Stage::Strategy]),
        methods: BTreeSet::from([Method::Advice]),
        ..offer(
            "adviser",
            ProviderKind::CivilSociety,
            "MEX",
            "Advice on what to open first: open data strategies with cities.",
        )
    };
    let supply = Supply::new([vendor, adviser], places());
    let vague = Line::of(1, "Help with open government data.");
    assert!(clarity(learnt(), &vague).asks_first());
    let seeks = Line { stages: BTreeSet::from([Stage::Strategy]), ..vague };
    let first = request("GHA", vec![seeks]);
    assert_eq!(names(&supply, &rank(&supply, &first))[0], "adviser");
    let advisers: Vec<bool> = [0, 1].map(|at| advises(&supply.entry(at).unwrap().offer)).to_vec();
    assert_eq!(advisers, [false, true]);
    let mut back = Line::of(
        1,
        "A portal with a catalogue of agriculture and weather datasets, market prices and rainfall, in CSV.",
    );
    back.exists = "A list of 40 datasets, and who keeps each of them.".into();
    back.stages = BTreeSet::from([Stage::Technology]);
    assert!(!clarity(learnt(), &back).asks_first());
    let back = request("GHA", vec![back]);
    assert_eq!(names(&supply, &rank(&supply, &back))[0], "portal-firm");
}

#[test]
fn feedback_on_public_services_finds_who_works_on_it_in_another_language() {
    let supply = Supply::new(
        [
            offer(
                "quejas",
                ProviderKind::CivilSociety,
                "MEX",
                "Recogemos quejas y opiniones de usuarios sobre servicios públicos de salud.",
            ),
            offer("mines", ProviderKind::CivilSociety, "MEX", "Publicamos contratos mineros y regalías."),
        ],
        places(),
    );
    let asked = request("GHA", vec![Line::of(1, "Complaints and opinions of users about public health services.")]);
    assert_eq!(names(&supply, &rank(&supply, &asked))[0], "quejas");
}

#[test]
fn who_lists_everything_and_who_stuffs_words_does_not_win() {
    let need = "Verify asset declarations of officials and publish them.";
    let honest = offer(
        "honest",
        ProviderKind::CivilSociety,
        "GBR",
        "We verify asset declarations of officials and train those who check them.",
    );
    let everything = Offer {
        areas: Area::ALL.iter().copied().collect(),
        stages: Stage::ALL.iter().copied().collect(),
        methods: Method::ALL.iter().copied().collect(),
        ..offer("everything", ProviderKind::CivilSociety, "GBR", "We do everything for everybody.")
    };
    let terms: Vec<&str> = (0..language::glossary().len())
        .flat_map(|_| ["asset declarations", "officials", "verify", "publish"])
        .collect();
    let stuffed = offer("stuffed", ProviderKind::CivilSociety, "GBR", &terms.join(", "));
    let once = offer("once", ProviderKind::CivilSociety, "GBR", "Asset declarations, officials, verify, publish.");
    let hidden: String = need.chars().filter_map(|c| char::from_u32(0xe0000 + u32::from(c))).collect();
    let hider = offer("hider", ProviderKind::CivilSociety, "GBR", &format!("We repair bridges.{hidden}"));
    let supply = Supply::new([honest, everything, stuffed, once, hider], places());
    let mut line = Line::of(1, need);
    line.areas = BTreeSet::from([Area::AssetDisclosure]);
    line.stages = BTreeSet::from([Stage::Implementation]);
    let asked = request("GHA", vec![line]);
    let ranking = rank(&supply, &asked);
    let order = names(&supply, &ranking);
    let place = |id: &str| order.iter().position(|of| of == id).unwrap_or(usize::MAX);
    assert_eq!(place("hider"), usize::MAX, "{order:?}");
    assert!(place("honest") < place("everything"), "{order:?}");
    // Saying a word two thousand times gains nothing over saying it once.
    let score = |id: &str| ranking.offers.get(place(id)).map_or(0.0, |ranked| ranked.score);
    assert!(score("stuffed") <= score("once"), "{order:?} {} {}", score("stuffed"), score("once"));
    assert!(score("stuffed") < score("honest") * 1.1, "{order:?} {} {}", score("stuffed"), score("honest"));
}

#[test]
fn turns_of_phrase_take_little_from_what_a_request_is_about() {
    let text = "We verify asset declarations of officials.";
    let supply = Supply::new([offer("one", ProviderKind::CivilSociety, "GBR", text)], places());
    let words = |need: &str| rank(&supply, &request("GHA", vec![Line::of(1, need)])).offers[0].points(Sort::Words);
    let plain = words("Verify asset declarations of officials.");
    let wordy = words(
        "We would never have been told, had nobody looked, how much it takes to verify asset declarations of officials.",
    );
    assert!(wordy > plain * 0.6, "{wordy} {plain}");
}

#[test]
fn a_score_is_the_sum_of_its_reasons_and_the_order_tells_what_it_hangs_on() {
    let supply = Supply::new(roster(), places());
    let asked = request("GHA", vec![Line::of(1, "Citizens follow the public budget and its audit.")]);
    let ranking = rank(&supply, &asked);
    assert!(ranking.offers.len() > 1);
    for ranked in &ranking.offers {
        let sum: f32 = ranked.reasons.iter().map(|reason| reason.points).sum();
        assert!((ranked.score - sum).abs() < 1e-4);
        assert!(ranked.reasons.iter().any(|reason| matches!(reason.why, Why::Words { .. } | Why::Area { .. })));
    }
    assert_eq!(ranking, rank(&supply, &asked), "the same question, the same answer");
    let _ = changes(&ranking.offers);
}

#[test]
fn own_government_conflicts_and_refused_sorts_are_barred_with_the_reason() {
    let text = "Publish the public budget for citizens.";
    let conflicted = Offer {
        conflicts: BTreeSet::from(["GHA".parse().unwrap()]),
        ..offer("conflicted", ProviderKind::CivilSociety, "GBR", text)
    };
    let own = offer("own", ProviderKind::Government, "GHA", text);
    let firm = offer("firm", ProviderKind::Firm, "GBR", text);
    let peer = offer("peer", ProviderKind::Government, "SLE", text);
    let supply = Supply::new([conflicted, own, firm, peer], places());
    let mut line = Line::of(1, text);
    line.refuses = BTreeSet::from([ProviderKind::Firm]);
    let ranking = rank(&supply, &request("GHA", vec![line]));
    assert_eq!(names(&supply, &ranking), ["peer"]);
    let mut barred = ranking.barred.clone();
    barred.sort_by_key(|(at, _)| *at);
    assert_eq!(barred, [(0, Barred::Conflict), (1, Barred::Own), (2, Barred::Refused(ProviderKind::Firm))]);
}

#[test]
fn what_speaks_against_an_offer_is_said_and_costs_points() {
    let text = "Publish the public budget for citizens.";
    let plain = offer("plain", ProviderKind::CivilSociety, "GBR", text);
    let full = Offer { capacity: Some(2), load: 2, ..offer("full", ProviderKind::CivilSociety, "GBR", text) };
    let dear = Offer { cost: Some(CostTerms::Paid), ..offer("dear", ProviderKind::CivilSociety, "GBR", text) };
    let mute = Offer {
        languages: BTreeSet::from(["fr".parse().unwrap()]),
        ..offer("mute", ProviderKind::CivilSociety, "GBR", text)
    };
    let supply = Supply::new([plain, full, dear, mute], places());
    let mut line = Line::of(1, text);
    line.cost_limit = Some(CostTerms::LowCost);
    let ranking = rank(&supply, &request("GHA", vec![line]));
    assert_eq!(names(&supply, &ranking), ["plain", "mute", "dear", "full"]);
    let against: Vec<&str> = ranking
        .offers
        .iter()
        .flat_map(|ranked| ranked.reasons.iter().filter(|reason| reason.points < 0.0))
        .map(|reason| reason.why.code())
        .collect();
    assert_eq!(against, ["no-language", "costs", "full"]);
}

#[test]
fn of_a_long_roster_the_same_come_first_as_if_all_of_it_had_been_put_in_order() {
    let subjects =
        ["public budget", "open data", "public procurement contracts", "asset declarations", "hospital waiting lists"];
    let said = |n: usize| {
        let (one, other) = (subjects[n % 5], subjects[n / 5 % 5]);
        format!("We publish {one} and {other} for citizens. {}", "We train officials. ".repeat(n % 7))
    };
    let offers = (0..3_000).map(|n| offer(&format!("offer-{n}"), ProviderKind::CivilSociety, "GBR", &said(n)));
    let supply = Supply::new(offers, places());
    let asked = request("GHA", vec![Line::of(1, "Publish the public budget and public procurement contracts.")]);
    for each_provider_once in [false, true] {
        let first = |limit: usize| {
            let wish = Wish { limit, each_provider_once, advisers_only: false };
            let offers = supply.rank(&asked, &asked.lines[0], wish).offers;
            offers.into_iter().take(10).map(|ranked| ranked.at).collect::<Vec<_>>()
        };
        assert_eq!(first(10).len(), 10);
        assert_eq!(first(10), first(3_000));
    }
}

#[test]
fn a_word_counts_more_where_both_are_about_the_same_and_less_where_nothing_else_is_said() {
    let text = "We publish registers with addresses.";
    let about =
        |id: &str, area| Offer { areas: BTreeSet::from([area]), ..offer(id, ProviderKind::CivilSociety, "GBR", text) };
    let supply = Supply::new([about("lobby", Area::Lobbying), about("water", Area::WaterAndSanitation)], places());
    let words = |need: &str| {
        let mut line = Line::of(1, need);
        line.areas = BTreeSet::from([Area::Lobbying]);
        let asked = request("GHA", vec![line]);
        let found = [0, 1].map(|at| supply.explain(&asked, &asked.lines[0], at).unwrap().points(Sort::Words));
        (found[0], found[1])
    };
    let (same, other) = words("Registers with addresses.");
    assert!(same > other, "{same} {other}");
    let (bare, _) = words("Registers.");
    assert!(bare < same, "a single word that is shared is less sure than all of a phrase: {bare} {same}");
}
