//! Everything that a person reads: pages, components, styles, charts and the catalogues of words.
//!
//! A page is a struct that holds ready values, and a template beside it; `app` and `web` fill it, [`Page::render`] draws it in
//! the reader's language. Nothing here knows the state of the partnership, a database or a request, nothing decides a
//! rule, and no template holds a word of its own: see [`Catalogue`] and [`Say`].
//!
//! Start with [`plans::CommitmentPage`] and its template, then [`components`], then [`address`].

// First, since its macro is used in every template.
#[macro_use]
pub mod locale;

pub mod about;
pub mod address;
pub mod api;
pub mod areas;
pub mod assets;
pub mod changes;
pub mod charts;
pub mod chrome;
pub mod cocreation;
pub mod components;
mod described;
pub mod difference;
pub mod figures;
pub mod format;
pub mod glossary;
pub mod home;
pub mod membership;
pub mod networking;
pub mod page;
pub mod people;
pub mod plans;
pub mod problems;
pub mod record;
pub mod reports;
pub mod review;
pub mod rules;
pub mod search;
pub mod styleguide;
pub mod subscriptions;
pub mod value;

pub use address::{Address, Format, Target};
pub use chrome::{About, Chrome, KnownAt, Part};
pub use locale::{Arg, Catalogue, Locale, Say};
pub use page::{Error, Page};

/// Every page, filled with an example of real facts, with a name for it: for the style guide, for tests here and in `web`, and
/// for whoever wants to look at them all.
#[must_use]
pub fn samples() -> Vec<(&'static str, Box<dyn Page>)> {
    vec![
        ("home", Box::new(home::HomePage::sample())),
        ("members", Box::new(membership::MembersPage::sample())),
        ("member", Box::new(membership::MemberPage::sample())),
        ("compare", Box::new(membership::ComparePage::sample())),
        ("areas", Box::new(areas::AreasPage::sample())),
        ("area", Box::new(areas::AreaPage::sample())),
        ("obligations", Box::new(membership::ObligationsPage::sample())),
        ("reviews", Box::new(review::ReviewsPage::sample())),
        ("agreement", Box::new(review::AgreementPage::sample())),
        ("recommendations", Box::new(review::RecommendationsPage::sample())),
        ("eligibility", Box::new(membership::eligibility::EligibilityPage::sample())),
        ("eligibility-of", Box::new(membership::eligibility::CountryPage::sample())),
        ("verdicts", Box::new(membership::eligibility::VerdictsPage::sample())),
        ("evidence-enter", Box::new(membership::eligibility::sample_enter())),
        ("evidence", Box::new(membership::eligibility::EvidencePage::sample())),
        ("evidence-validate", Box::new(membership::eligibility::sample_validate())),
        ("letter", Box::new(membership::letters::LetterPage::sample())),
        ("letters", Box::new(membership::letters::LettersPage::sample())),
        ("letter-waiting", Box::new(membership::letters::WaitingPage::sample())),
        ("plan", Box::new(plans::PlanPage::sample())),
        ("plan-template", Box::new(plans::TemplatePage::sample())),
        ("self-assessment", Box::new(plans::SelfAssessmentPage::sample())),
        ("co-creations", Box::new(cocreation::ProcessesPage::sample())),
        ("co-creation", Box::new(cocreation::ProcessPage::sample())),
        ("call", Box::new(cocreation::CallPage::sample())),
        ("input", Box::new(cocreation::InputPage::sample())),
        ("inputs", Box::new(cocreation::InputsPage::sample())),
        ("inputs-own", Box::new(cocreation::InputsPage::sample_own())),
        ("draft", Box::new(cocreation::DraftPage::sample())),
        ("draft-desk", Box::new(cocreation::DraftPage::sample_desk())),
        ("networking", Box::new(networking::SheetPage::sample())),
        ("review", Box::new(review::ReviewPage::sample())),
        ("review-imported", Box::new(review::Imported::sample())),
        ("review-version", Box::new(review::VersionPage::sample())),
        ("review-desk", Box::new(review::ReviewDeskPage::sample())),
        ("making-desk", Box::new(cocreation::MakingDeskPage::sample())),
        ("making-wording", Box::new(cocreation::MakingDeskPage::sample_wording())),
        ("input-erased", Box::new(cocreation::InputPage::sample_erased())),
        ("commitment", Box::new(plans::CommitmentPage::sample())),
        ("commitment-dated", Box::new(plans::CommitmentPage::sample())),
        ("figures", Box::new(figures::FiguresPage::sample())),
        ("figure", Box::new(figures::FigurePage::sample())),
        ("figure-divided", Box::new(figures::DividedPage::sample())),
        ("figure-by-year", Box::new(figures::DividedPage::sample_by_year())),
        ("search", Box::new(search::SearchPage::sample())),
        ("search-unasked", Box::new(search::SearchPage::sample_unasked())),
        ("search-acts", Box::new(search::SearchPage::sample_acts())),
        ("search-nothing", Box::new(search::SearchPage::sample_nothing())),
        ("changes", Box::new(changes::ChangesPage::sample())),
        ("changes-nothing", Box::new(changes::ChangesPage::sample_nothing())),
        ("record", Box::new(record::RecordPage::sample())),
        ("act", Box::new(record::ActPage::sample())),
        ("data", Box::new(record::DataPage::sample())),
        ("codebook", Box::new(record::CodebookPage::sample())),
        ("waiting", Box::new(record::WaitingPage::sample())),
        ("rules", Box::new(rules::RulesPage::sample())),
        ("rule", Box::new(rules::RulePage::sample())),
        ("glossary", Box::new(glossary::GlossaryPage::sample())),
        ("reports", Box::new(reports::ReportsPage::sample())),
        ("report", Box::new(reports::ReportPage::sample())),
        ("report-open", Box::new(reports::ReportPage::sample_open())),
        ("report-form", Box::new(reports::ReportFormPage::sample())),
        ("sign-up", Box::new(people::FormPage::sample())),
        ("sign-in", Box::new(people::FormPage::sign_in("", None, ""))),
        ("code", Box::new(people::FormPage::code(Some("reader@example.org"), None, ""))),
        ("recovery", Box::new(people::FormPage::recovery("", Some(Say::new("recovery-wrong"))))),
        ("link", Box::new(people::FormPage::by_link("abc", "Ana"))),
        ("link-over", Box::new(people::FormPage::over(people::Over::Link))),
        ("offer", Box::new(people::FormPage::sample_offer())),
        ("make-codes", Box::new(people::FormPage::make_codes("abc", 3))),
        ("codes", Box::new(people::CodesPage::sample())),
        ("leave", Box::new(people::FormPage::leave("abc", Some(Say::new("leave-not-sure"))))),
        ("subscribe", Box::new(subscriptions::sample_form())),
        ("subscribe-confirm", Box::new(subscriptions::sample_confirm())),
        ("subscriptions", Box::new(subscriptions::SubscriptionsPage::sample())),
        ("desk", Box::new(people::DeskPage::sample())),
        ("account", Box::new(people::AccountPage::sample())),
        ("keys", Box::new(people::KeysPage::sample())),
        ("onward", Box::new(people::OnwardPage::sample())),
        ("offices", Box::new(people::OfficesPage::sample())),
        ("outbox", Box::new(people::OutboxPage::sample())),
        ("not-allowed", Box::new(problems::NotAllowedPage { action: "read-outbox" })),
        ("privacy", Box::new(about::ProsePage::sample())),
        ("about", Box::new(about::ProsePage::new(about::Topic::About))),
        ("accessibility", Box::new(about::ProsePage::new(about::Topic::Accessibility))),
        ("not-found", Box::new(problems::NotFoundPage::sample())),
        ("fault", Box::new(problems::FaultPage::sample())),
        ("bad-request", Box::new(problems::BadRequestPage::sample())),
        ("problem", Box::new(problems::ProblemPage::sample())),
        ("api", Box::new(api::ApiPage::sample())),
        ("styleguide", Box::new(styleguide::StyleGuidePage::sample())),
    ]
}
