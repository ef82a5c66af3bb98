//! The answers of the two surveys, each described once: what it is called, what it is, where a form and a sheet ask for it, and as
//! what it stands in an act. The offer, the request and its needs, and what is published of them, are made from these tables, and so
//! are the form on the desk, its reading, the columns of sheets, pages and JSON. How one is added: `docs/guides/an-answer.md`.
//!
//! Nothing here reads, writes or shows an answer; which audience sees it is the filler's word (`sees.rs`).

use std::collections::BTreeSet;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::kind::{Answered, Given, Kind};
use super::{CostTerms, Method, ProviderKind, Reference, Size, Stage, Survey, Urgency};
use crate::codebook::{PolicyArea2024, Region, codes};
use crate::ids::{Iso3, LanguageCode, MemberId, OfferId, RequestId, TextId};
use crate::people::Body;
use crate::rules::{as_code, from_code};

macro_rules! named {
    ($($(#[$doc:meta])* $variant:ident = $code:literal,)+) => {
        codes! {
            /// The answers of the two surveys, by the names of their fields.
            SurveyField { $($(#[$doc])* $variant = $code,)+ }
        }
        impl SurveyField {
            /// The name under which a survey says who sees this answer.
            #[must_use]
            pub const fn sees(self) -> &'static str {
                match self { $(Self::$variant => concat!("sees-", $code),)+ }
            }
        }
    };
}

named! {
    /// Who offers or asks. Where this is not public nothing is: the record says for whom each act was done.
    Who = "who",
    /// What is offered, in words.
    Text = "text",
    /// What is needed, in words.
    Need = "need",
    /// What there is already.
    Exists = "exists",
    /// What sort of organisation offers.
    Kind = "kind",
    /// Stages.
    Stages = "stage",
    /// How help is given.
    Methods = "method",
    /// Policy areas.
    Areas = "area",
    /// Where the provider is at home.
    Home = "home",
    /// Countries where it helps.
    Countries = "countries",
    /// Regions where it helps.
    Regions = "region",
    /// Languages.
    Languages = "languages",
    /// What it costs; of a need, the dearest terms that are acceptable.
    Cost = "cost",
    /// How many requests at a time.
    Capacity = "capacity",
    /// How large the provider is.
    Size = "size",
    /// Conflicts of interest.
    Conflicts = "conflicts",
    /// What was done before.
    References = "references",
    /// By when.
    Urgency = "urgency",
    /// Sorts of organisation that no help is taken from.
    Refuses = "refuses",
    /// How many introductions.
    Wanted = "wanted",
}
as_code!(SurveyField);
from_code!(SurveyField);

impl SurveyField {
    /// Whether the filler says who sees it. Conflicts of interest are for those who run cases, whoever else sees the rest.
    #[must_use]
    pub const fn is_released(self) -> bool {
        !matches!(self, Self::Conflicts)
    }
}

/// A column of a sheet in which an answer stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Heading {
    /// Its heading.
    pub name: &'static str,
    /// Other headings under which it is known.
    pub also: &'static [&'static str],
    /// What stands in it, in plain English, for whoever makes a sheet.
    pub holds: &'static str,
}

/// How an answer is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// Which answer; its code is the name of the field.
    pub field: SurveyField,
    /// The message of the catalogues that names it.
    pub label: &'static str,
    /// What it is.
    pub kind: Kind,
    /// The message that helps to answer.
    pub hint: Option<&'static str>,
    /// The message that says it is missing, where it may not be.
    pub needed: Option<&'static str>,
    /// The message that names one of several that are told one by one, where it is not that which names them all.
    pub each: Option<&'static str>,
    /// The answer behind which a form asks for it, where that is not the one before it here.
    pub behind: Option<SurveyField>,
    /// Where it stands in a sheet.
    pub column: Heading,
}

impl Asked {
    const fn of(field: SurveyField, label: &'static str, kind: Kind, column: Heading) -> Self {
        Self { field, label, kind, hint: None, needed: None, each: None, behind: None, column }
    }

    const fn hint(self, hint: &'static str) -> Self {
        Self { hint: Some(hint), ..self }
    }

    const fn needed(self, says: &'static str) -> Self {
        Self { needed: Some(says), ..self }
    }

    const fn each(self, label: &'static str) -> Self {
        Self { each: Some(label), ..self }
    }

    const fn behind(self, other: SurveyField) -> Self {
        Self { behind: Some(other), ..self }
    }
}

/// An answer as it stands in an act of the kind `K`.
#[derive(Debug)]
pub struct Kept<K> {
    /// Its name there, and in JSON.
    pub name: &'static str,
    /// What an act says.
    pub read: fn(&K) -> Given<TextId>,
    /// Makes an act say it.
    pub write: fn(&mut K, Given<TextId>),
}

/// An answer: how it is asked for, where it stands in what is said (`T`), and where in what is published of that (`K`).
#[derive(Debug)]
pub struct Row<T, K> {
    /// How it is asked for.
    pub asked: Asked,
    /// What is said.
    pub read: fn(&T) -> Given<String>,
    /// Says it.
    pub write: fn(&mut T, Given<String>),
    /// Makes it as if it had not been answered.
    pub blank: fn(&mut T),
    /// As what it is published; nothing where it never is.
    pub kept: Option<Kept<K>>,
}

fn unsaid<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

macro_rules! usual {
    () => {
        Default::default()
    };
    ($usual:expr) => {
        $usual
    };
}
macro_rules! optional {
    () => {
        None
    };
    ($some:expr) => {
        Some($some)
    };
}

/// A table of answers, with the two types that hold them. Of an answer it says, in this order: its place in what is said, with what
/// stands there if nothing is; its place in the act; which field of the form it is; the message that names it; the heading of its
/// column, others by which that is known, and what stands in it.
macro_rules! answers {
    (
        $(#[$table_doc:meta])* $table:ident
        $(#[$said_doc:meta])* $said:ident { $($(#[$own_doc:meta])* $own:ident: $own_type:ty,)* }
        $(#[$act_doc:meta])* $act:ident { $($(#[$mark_doc:meta])* $mark:ident: $mark_type:ty,)* }
        $(
            #[doc = $doc:literal]
            $place:ident: $type:ty $(= $usual:expr)? $(, act $kept:ident: $kept_type:ty)?
                => $field:ident, $label:literal, $name:literal, $also:expr, $holds:literal $(, $with:ident($with_what:expr))*;
        )+
    ) => {
        $(#[$said_doc])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct $said {
            $($(#[$own_doc])* pub $own: $own_type,)*
            $(#[doc = $doc] pub $place: $type,)+
        }
        impl $said {
            /// One in which nothing is answered yet.
            pub(super) fn blank($($own: $own_type),*) -> Self {
                Self { $($own,)* $($place: usual!($($usual)?),)+ }
            }
        }

        $(#[$act_doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $act {
            $($(#[$mark_doc])* pub $mark: $mark_type,)*
            $($(
                #[doc = $doc]
                #[serde(default, skip_serializing_if = "unsaid")]
                pub $kept: $kept_type,
            )?)+
        }
        impl $act {
            /// One that says nothing yet of any answer.
            pub(super) fn blank($($mark: $mark_type),*) -> Self {
                Self { $($mark,)* $($($kept: Default::default(),)?)+ }
            }

            /// The texts of its answers.
            pub(super) fn answered(&self) -> Vec<&TextId> {
                [$($(Answered::<TextId>::texts(&self.$kept),)?)+].concat()
            }
        }

        $(#[$table_doc])*
        pub static $table: &[Row<$said, $act>] = &[$(Row {
            asked: Asked::of(
                SurveyField::$field,
                $label,
                <$type as Answered<String>>::KIND,
                Heading { name: $name, also: $also, holds: $holds },
            )$(.$with($with_what))*,
            read: |of| of.$place.given(),
            write: |of, given| of.$place = Answered::holding(given).unwrap_or_else(|| usual!($($usual)?)),
            blank: |of| of.$place = usual!($($usual)?),
            kept: optional!($(Kept {
                name: stringify!($kept),
                read: |of| of.$kept.given(),
                write: |of, given| of.$kept = Answered::holding(given).unwrap_or_default(),
            })?),
        }),+];
    };
}

use SurveyField as F;

answers! {
    /// What is asked of an offer, in the order of acts, sheets and pages.
    OFFER
    /// An offer of help.
    Offer {
        /// Its identifier.
        id: OfferId,
        /// Who offers: an organisation's or a government's name. Offers with the same name are of the same provider.
        provider: String,
        /// How many it serves now.
        load: u16,
    }
    /// An offer of help was published, or published anew: what it says takes the place of what it said.
    OfferPublished {
        /// Its short name.
        offer: OfferId,
        /// The organisation or member that offers, which alone may change it.
        body: Body,
        /// What it is called.
        provider: TextId,
    }

    /// What sort of organisation offers; unknown where its source does not say.
    kind: Option<ProviderKind>, act kind: Option<ProviderKind>
        => Kind, "help-kind", "kind", &["type", "section", "sort of organisation"],
           "government, civil-society, firm or multilateral", behind(F::Text);
    /// What is offered, in the provider's own words.
    text: String, act words: Option<TextId>
        => Text, "help-offer", "offer", &["text", "description", "rest_of_line", "what"],
           "what is offered, in the provider's words", hint("help-offer-hint"), needed("help-flaw-text");
    /// The policy areas it states.
    areas: BTreeSet<PolicyArea2024>, act areas: BTreeSet<PolicyArea2024>
        => Areas, "help-areas", "areas", &["area", "policy areas", "policy area", "themes"],
           "policy areas by their codes, between semicolons", hint("help-areas-hint"), behind(F::Methods);
    /// The stages at which it helps; none where it does not say.
    stages: BTreeSet<Stage>, act stages: BTreeSet<Stage>
        => Stages, "help-stages", "stages", &["stage"],
           "strategy, design, implementation, technology, finance", hint("help-stages-hint");
    /// How it helps.
    methods: BTreeSet<Method>, act methods: BTreeSet<Method>
        => Methods, "help-methods", "methods", &["method"],
           "advice, peer-exchange, training, facilitation, research, software, funding";
    /// Where the provider is at home.
    home: Option<Iso3>, act home: Option<Iso3>
        => Home, "help-home", "home", &["country", "based in", "note_in_brackets"],
           "the country where the provider is at home";
    /// Countries in which it holds; nowhere in particular where neither these nor regions are said.
    countries: BTreeSet<Iso3>, act countries: BTreeSet<Iso3>
        => Countries, "help-countries", "countries", &["countries served", "works in"],
           "the countries where the offer holds", hint("help-countries-hint");
    /// Regions in which it holds.
    regions: BTreeSet<Region>, act regions: BTreeSet<Region>
        => Regions, "help-regions", "regions", &["region", "regions served"], "the regions where it holds";
    /// The languages in which the provider works; none where it does not say.
    languages: BTreeSet<LanguageCode>, act languages: BTreeSet<LanguageCode>
        => Languages, "help-languages", "languages", &["language"],
           "the languages the provider works in, by code or name";
    /// What it costs.
    cost: Option<CostTerms>, act cost: Option<CostTerms>
        => Cost, "help-cost", "cost", &["cost terms", "costs"], "pro-bono, low-cost or paid";
    /// How many requests it can serve at a time; unknown where it does not say.
    capacity: Option<u16>, act capacity: Option<u16>
        => Capacity, "help-capacity", "capacity", &[], "how many requests it can serve at a time",
           hint("help-capacity-hint");
    /// How large the provider is.
    size: Option<Size>, act size: Option<Size>
        => Size, "help-size", "size", &[], "small, medium or large";
    /// Countries whose requests it must not take, for a conflict of interest that it or the case manager stated. Never published.
    conflicts: BTreeSet<Iso3>
        => Conflicts, "help-conflicts", "conflicts", &["conflict of interest"],
           "countries whose requests it must not take", hint("help-conflicts-hint");
    /// What the provider did before, a text each.
    references: Vec<Reference>, act references: Vec<TextId>
        => References, "help-references", "references", &["experience", "track record"],
           "what it did before, between semicolons", hint("help-references-hint"), each("help-reference");
}

answers! {
    /// What is asked once of a request.
    REQUEST
    /// A government's request for support.
    SupportRequest {
        /// Its identifier.
        id: RequestId,
        /// The country whose government asks; a locality's country.
        country: Iso3,
        /// Its needs.
        lines: Vec<Line>,
    }
    /// A government's request for support was published, or published anew.
    RequestPublished {
        /// Its short name.
        request: RequestId,
        /// Who asks.
        member: MemberId,
        /// Its needs.
        lines: Vec<PublishedLine>,
    }

    /// The languages in which it can work with others; none where it does not say.
    languages: BTreeSet<LanguageCode>, act languages: BTreeSet<LanguageCode>
        => Languages, "help-languages", "languages", &["language"], "the languages it can work in, by code or name";
}

answers! {
    /// What is asked of each need of a request, in the order of acts, sheets and pages.
    NEED
    /// One need.
    Line {
        /// Its number in the request, from 1.
        number: u16,
    }
    /// One need of a published request.
    PublishedLine {
        /// Its number, from 1.
        number: u16,
    }

    /// What is needed, in the government's own words.
    need: String, act need: Option<TextId>
        => Need, "help-need", "need", &["what is needed", "text"], "what is needed, in the government's words",
           hint("help-need-hint"), needed("help-flaw-need");
    /// What there is already: laws, systems, people, earlier attempts. Empty where it does not say.
    exists: String, act exists: Option<TextId>
        => Exists, "help-exists", "exists", &["what exists", "what exists already"],
           "what there is already: laws, systems, people, attempts", hint("help-exists-hint");
    /// The policy areas it states.
    areas: BTreeSet<PolicyArea2024>, act areas: BTreeSet<PolicyArea2024>
        => Areas, "help-areas", "areas", &["area", "policy areas", "policy area"],
           "policy areas by their codes, between semicolons", hint("help-areas-hint"), behind(F::Stages);
    /// How far along it is; none where it does not say.
    stages: BTreeSet<Stage>, act stages: BTreeSet<Stage>
        => Stages, "help-stages", "stages", &["stage"],
           "strategy, design, implementation, technology, finance", hint("help-stages-hint");
    /// By when.
    urgency: Option<Urgency>, act urgency: Option<Urgency>
        => Urgency, "help-urgency", "urgency", &["by when"], "weeks, months or plan";
    /// The dearest terms that can be accepted; any where it does not say.
    cost_limit: Option<CostTerms>, act cost_limit: Option<CostTerms>
        => Cost, "help-cost-limit", "cost-limit", &["cost"],
           "the dearest terms acceptable: pro-bono, low-cost or paid";
    /// Sorts of organisation that no help can be taken from.
    refuses: BTreeSet<ProviderKind>, act refuses: BTreeSet<ProviderKind>
        => Refuses, "help-refuses", "refuses", &["no help from"],
           "sorts of organisation that it cannot take help from";
    /// How many introductions it would like, at least 1; three, as the mechanism's cases had, where it does not say.
    wanted: u8 = 3, act wanted: Option<u8>
        => Wanted, "help-wanted", "wanted", &["introductions"],
           "how many introductions it would like; 3 where it is blank", hint("help-wanted-hint");
}

/// How answers are asked for, in the order of a form.
fn form_order<T, K>(rows: &'static [Row<T, K>]) -> Vec<&'static Asked> {
    let (moved, mut order): (Vec<&Asked>, Vec<&Asked>) =
        rows.iter().map(|row| &row.asked).partition(|asked| asked.behind.is_some());
    for asked in moved {
        let at = order.iter().position(|other| Some(other.field) == asked.behind);
        order.insert(at.map_or(order.len(), |at| at + 1), asked);
    }
    order
}

static OFFER_FORM: LazyLock<Vec<&'static Asked>> = LazyLock::new(|| form_order(OFFER));
static REQUEST_FORM: LazyLock<Vec<&'static Asked>> = LazyLock::new(|| form_order(REQUEST));
static NEED_FORM: LazyLock<Vec<&'static Asked>> = LazyLock::new(|| form_order(NEED));

/// What the form of a survey asks once, in its order.
#[must_use]
pub fn form_of(survey: Survey) -> &'static [&'static Asked] {
    match survey {
        Survey::Offer => &OFFER_FORM,
        Survey::Request => &REQUEST_FORM,
    }
}

/// What the form of a need asks, in its order.
#[must_use]
pub fn form_of_need() -> &'static [&'static Asked] {
    &NEED_FORM
}

fn released(form: &[&'static Asked]) -> impl Iterator<Item = SurveyField> {
    form.iter().map(|asked| asked.field).filter(|field| field.is_released())
}

/// The answers that a survey asks for once and of which the filler says who sees them.
#[must_use]
pub fn asked_once(survey: Survey) -> &'static [SurveyField] {
    static ONCE: LazyLock<[Vec<SurveyField>; 2]> = LazyLock::new(|| {
        [&OFFER_FORM, &REQUEST_FORM].map(|form| std::iter::once(F::Who).chain(released(form)).collect())
    });
    let [offer, request] = &*ONCE;
    match survey {
        Survey::Offer => offer,
        Survey::Request => request,
    }
}

/// The answers that a request asks for of each need and of which the filler says who sees them.
pub static ASKED_OF_NEED: LazyLock<Vec<SurveyField>> = LazyLock::new(|| released(&NEED_FORM).collect());

/// How an answer is asked for, by the name of its field; where an offer and a need are asked the same, as an offer is.
#[must_use]
pub fn asked_as(name: &str) -> Option<&'static Asked> {
    let all = OFFER_FORM.iter().chain(REQUEST_FORM.iter()).chain(NEED_FORM.iter()).copied();
    all.into_iter().find(|asked| asked.field.code() == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Something that can be said in answer to a question.
    fn something(kind: Kind) -> Given<String> {
        let first = |codes: &[&'static str]| codes.first().copied();
        match kind {
            Kind::Words => Given::Words(Some("words".into())),
            Kind::Listed => Given::Listed(vec!["one".into(), "two".into()]),
            Kind::One(book) => Given::One(first(book.codes)),
            Kind::Any(book) => Given::Any(first(book.codes).into_iter().collect()),
            Kind::Country => Given::Country("GHA".parse().ok()),
            Kind::Countries => Given::Countries(vec!["GHA".parse().unwrap(), "KEN".parse().unwrap()]),
            Kind::Languages => Given::Languages(vec!["sw".parse().unwrap()]),
            Kind::Number { most, .. } => Given::Number(Some(most)),
        }
    }

    fn digest(of: &str) -> TextId {
        TextId::new([u8::try_from(of.len()).unwrap(); 32])
    }

    /// Every answer of a table is said, taken back, and published as it was said.
    fn holds<T: Clone + PartialEq + std::fmt::Debug, K>(rows: &[Row<T, K>], said: &T, mut act: K) {
        for row in rows {
            let name = row.asked.field.code();
            let given = something(row.asked.kind);
            let mut changed = said.clone();
            (row.write)(&mut changed, given.clone());
            assert_ne!(changed, *said, "{name} is said");
            assert_eq!((row.read)(&changed), given, "{name} reads back");
            (row.blank)(&mut changed);
            assert_eq!(changed, *said, "{name} is taken back");
            assert_eq!(row.kept.is_some(), row.asked.field.is_released(), "{name} is published if anybody may see it");
            if let Some(kept) = &row.kept {
                let sealed = given.texts(|words| Some(digest(&words)));
                (kept.write)(&mut act, sealed.clone());
                assert_eq!((kept.read)(&act), sealed, "{name} is published as {}", kept.name);
            }
        }
    }

    #[test]
    fn every_answer_is_said_taken_back_and_published_as_it_was_said() {
        let (offer, request): (OfferId, RequestId) = ("o-1".parse().unwrap(), "r-1".parse().unwrap());
        let body = || "organisation/wananchi".parse::<Body>().unwrap();
        let text = digest("x");
        holds(OFFER, &Offer::blank(offer.clone(), "P".into(), 0), OfferPublished::blank(offer, body(), text));
        let ghana: Iso3 = "GHA".parse().unwrap();
        let published = RequestPublished::blank(request.clone(), "ghana".parse().unwrap(), Vec::new());
        holds(REQUEST, &SupportRequest::blank(request, ghana, Vec::new()), published);
        holds(NEED, &Line::blank(1), PublishedLine::blank(1));
    }

    #[test]
    fn a_form_asks_for_words_first_and_for_the_many_areas_behind_the_few_stages() {
        let codes = |form: &[&Asked]| form.iter().map(|asked| asked.field.code()).collect::<Vec<_>>();
        let offer = codes(form_of(Survey::Offer));
        assert_eq!(offer.get(..5), Some(["text", "kind", "stage", "method", "area"].as_slice()));
        assert_eq!(codes(form_of_need()).get(..4), Some(["need", "exists", "stage", "area"].as_slice()));
        assert_eq!(offer.len(), OFFER.len(), "nothing is left out");
    }
}
