//! Who may know whom: dependencies between our crates point down only.
//!
//! The table below is the one place where that is written. A test holds `cargo metadata` against it, so a crate that
//! reaches up, or a new crate without a place, fails the build of whoever adds it. A crate earns its place by what it must
//! not know; before adding a row's entry, ask whether the code belongs in the crate above instead.

use crate::workspace::{Dependency, Package, Workspace};

/// Our crates from the bottom up, each with those it may depend on.
const MAY_KNOW: &[(&str, &[&str])] = &[
    ("openpact-testkit", &[]),
    ("openpact-browser", &[]),
    ("openpact-domain", &[]),
    ("openpact-transparency", &[]),
    ("openpact-language", &[]),
    ("openpact-identity", &[]),
    ("openpact-tabular", &[]),
    ("openpact-picture", &[]),
    ("openpact-record", &["openpact-domain"]),
    ("openpact-store", &["openpact-domain", "openpact-record", "openpact-transparency"]),
    ("openpact-opendata", &["openpact-domain", "openpact-record", "openpact-language", "openpact-tabular"]),
    ("openpact-search", &["openpact-domain", "openpact-record", "openpact-language"]),
    ("openpact-matching", &["openpact-domain", "openpact-language"]),
    ("openpact-views", &["openpact-domain", "openpact-record"]),
    (
        "openpact-app",
        &[
            "openpact-domain",
            "openpact-record",
            "openpact-transparency",
            "openpact-language",
            "openpact-store",
            "openpact-search",
            "openpact-matching",
            "openpact-opendata",
            "openpact-tabular",
            "openpact-views",
            "openpact-identity",
        ],
    ),
    (
        "openpact-web-core",
        &[
            "openpact-domain",
            "openpact-record",
            "openpact-transparency",
            "openpact-identity",
            "openpact-app",
            "openpact-views",
            "openpact-picture",
        ],
    ),
    (
        "openpact-web-read",
        &[
            "openpact-domain",
            "openpact-record",
            "openpact-transparency",
            "openpact-app",
            "openpact-views",
            "openpact-web-core",
        ],
    ),
    (
        "openpact-web-desk",
        &[
            "openpact-domain",
            "openpact-identity",
            "openpact-app",
            "openpact-views",
            "openpact-web-core",
            "openpact-web-read",
        ],
    ),
    (
        "openpact-web",
        &["openpact-transparency", "openpact-views", "openpact-web-core", "openpact-web-read", "openpact-web-desk"],
    ),
    (
        "openpact",
        &[
            "openpact-domain",
            "openpact-record",
            "openpact-transparency",
            "openpact-language",
            "openpact-store",
            "openpact-search",
            "openpact-matching",
            "openpact-opendata",
            "openpact-tabular",
            "openpact-views",
            "openpact-identity",
            "openpact-app",
            "openpact-web",
        ],
    ),
    // Measures what is below it and never ships; the program itself it runs as people do.
    (
        "openpact-bench",
        &["openpact-domain", "openpact-record", "openpact-transparency", "openpact-store", "openpact-app"],
    ),
    ("xtask", &["openpact-browser"]),
];

/// Crates that compute and do nothing else: no input or output, no clock, no chance, no statements.
const PURE: &[&str] =
    &["openpact-domain", "openpact-record", "openpact-transparency", "openpact-language", "openpact-matching"];

/// What a pure crate cannot use and stay pure.
const IMPURE: &[&str] =
    &["async-std", "axum", "getrandom", "rand", "reqwest", "rustls", "sqlx", "tempfile", "tokio", "tracing"];

/// The crate of surroundings for tests: any crate's tests may use it, nothing that ships may.
const TESTKIT: &str = "openpact-testkit";

/// Everything that breaks the layering, one sentence each; empty when all is well.
pub fn problems(workspace: &Workspace) -> Vec<String> {
    workspace.packages.iter().flat_map(problems_of).collect()
}

fn problems_of(package: &Package) -> Vec<String> {
    let Some(height) = MAY_KNOW.iter().position(|(name, _)| *name == package.name) else {
        return vec![format!(
            "{} has no place in the table of xtask/src/layers.rs: add it there, saying what it may know",
            package.name
        )];
    };
    package.dependencies.iter().filter_map(|dependency| problem_of(package, height, dependency)).collect()
}

fn problem_of(package: &Package, height: usize, dependency: &Dependency) -> Option<String> {
    let name = dependency.name.as_str();
    let for_tests = dependency.kind.as_deref() == Some("dev");
    if dependency.path.is_none() {
        let impure = !for_tests && PURE.contains(&package.name.as_str()) && IMPURE.contains(&name);
        return impure.then(|| format!("{} must stay pure and cannot depend on {name}", package.name));
    }
    let allowed = if for_tests {
        // Tests may build what they need from everything below, but never reach up.
        name == TESTKIT || MAY_KNOW.iter().take(height).any(|(below, _)| *below == name)
    } else {
        MAY_KNOW.get(height).is_some_and(|(_, known)| known.contains(&name))
    };
    let what = if for_tests { "the tests of " } else { "" };
    (!allowed).then(|| format!("{what}{} may not depend on {name} (the table is in xtask/src/layers.rs)", package.name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn package(name: &str, dependencies: &str) -> Package {
        let text = format!(r#"{{"name": "{name}", "targets": [], "dependencies": {dependencies}}}"#);
        serde_json::from_str(&text).unwrap()
    }

    #[test]
    fn dependencies_of_this_workspace_point_down_only() {
        assert_eq!(problems(&Workspace::read().unwrap()), Vec::<String>::new());
    }

    #[test]
    fn the_table_itself_points_down_only() {
        for (height, (name, known)) in MAY_KNOW.iter().enumerate() {
            for other in *known {
                let below = MAY_KNOW.iter().take(height).any(|(below, _)| below == other);
                assert!(below, "{name} is listed before {other}, which it may know");
            }
        }
    }

    #[test]
    fn a_crate_that_reaches_up_is_named() {
        let upward = r#"[{"name": "openpact-store", "kind": null, "path": "/x"}]"#;
        assert_eq!(
            problems_of(&package("openpact-record", upward)),
            ["openpact-record may not depend on openpact-store (the table is in xtask/src/layers.rs)"]
        );
    }

    #[test]
    fn tests_may_use_the_testkit_and_what_is_below_but_the_program_may_not() {
        let with = |kind: &str, name: &str| format!(r#"[{{"name": "{name}", "kind": {kind}, "path": "/x"}}]"#);
        assert_eq!(problems_of(&package("openpact-web", &with("\"dev\"", "openpact-testkit"))), Vec::<String>::new());
        assert_eq!(problems_of(&package("openpact-web", &with("\"dev\"", "openpact-store"))), Vec::<String>::new());
        assert_eq!(problems_of(&package("openpact-store", &with("\"dev\"", "openpact-web"))).len(), 1);
        assert_eq!(problems_of(&package("openpact-web", &with("null", "openpact-testkit"))).len(), 1);
        assert_eq!(problems_of(&package("openpact-web", &with("\"build\"", "openpact-store"))).len(), 1);
    }

    #[test]
    fn a_pure_crate_cannot_take_a_runtime() {
        let runtime = r#"[{"name": "tokio", "kind": null, "path": null}]"#;
        assert_eq!(
            problems_of(&package("openpact-domain", runtime)),
            ["openpact-domain must stay pure and cannot depend on tokio"]
        );
        assert_eq!(problems_of(&package("openpact-store", runtime)), Vec::<String>::new());
    }

    #[test]
    fn a_new_crate_needs_a_place() {
        assert_eq!(problems_of(&package("openpact-new", "[]")).len(), 1);
    }
}
