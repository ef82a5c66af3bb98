//! The words of co-creation as codes.

use crate::codebook::codes;
use crate::rules::{as_code, from_code};

codes! {
    /// A part of the making of a plan. Each stands once in a timeline at most, in this order.
    PhaseKind {
        /// People, questions and ways to take part are found.
        Preparation = "preparation",
        /// Problems and ideas are gathered.
        Gathering = "gathering",
        /// What was gathered is made into commitments.
        Drafting = "drafting",
        /// The public comments on the draft.
        Consultation = "consultation",
        /// The plan gets its last form.
        Finalisation = "finalisation",
    }
}
codes! {
    /// How input is gathered, on which depends how long is long enough (dossier 4.3, requirement 3.3).
    Mechanism {
        /// Here, in writing.
        Online = "online",
        /// A survey.
        Survey = "survey",
        /// A workshop or round table.
        Workshop = "workshop",
        /// A public hearing or assembly.
        Hearing = "hearing",
        /// Letters and mail.
        Letters = "letters",
    }
}
codes! {
    /// Where somebody stands on a text.
    Stance {
        /// For it.
        For = "for",
        /// For it if something is changed.
        WithChanges = "with-changes",
        /// Against it.
        Against = "against",
        /// Neither.
        Neutral = "neutral",
    }
}
codes! {
    /// In what capacity something was given. Classes are counted apart and never added up in one number.
    GiverClass {
        /// A person, in their own name or under a pseudonym.
        Citizen = "citizen",
        /// Whoever speaks for an organisation that was verified.
        Organisation = "organisation",
        /// Typed in by an officer from a letter, a mail or a meeting.
        TypedIn = "typed-in",
        /// Somebody without an account.
        WithoutAccount = "without-account",
    }
}
codes! {
    /// What becomes of an input by its reasoned response.
    ResponseOutcome {
        /// The plan takes it up.
        TakenUp = "taken-up",
        /// The plan takes up a part of it.
        InPart = "in-part",
        /// It is done already.
        DoneAlready = "done-already",
        /// It is kept for a later plan.
        Later = "later",
        /// The plan does not take it up.
        NotTakenUp = "not-taken-up",
        /// It is not for a plan to do.
        Outside = "outside",
    }
}
codes! {
    /// Which rule of discussion an input broke.
    ModerationRule {
        /// It insults somebody.
        Insult = "insult",
        /// It incites to hatred or violence.
        Incitement = "incitement",
        /// It tells private things of a person.
        PersonalData = "personal-data",
        /// It advertises, or says the same over and over.
        Spam = "spam",
        /// It has nothing to do with the plan.
        OffTopic = "off-topic",
        /// The law forbids it.
        Unlawful = "unlawful",
    }
}
codes! {
    /// What becomes of an appeal against hiding an input.
    AppealOutcome {
        /// The input stands again, as if it had not been hidden.
        Restored = "restored",
        /// It stays hidden.
        Upheld = "upheld",
    }
}
codes! {
    /// For whom somebody sits in a forum.
    Constituency {
        /// The government.
        Government = "government",
        /// Parliament.
        Parliament = "parliament",
        /// Local governments.
        Local = "local-government",
        /// Civil society.
        CivilSociety = "civil-society",
        /// Science and teaching.
        Academia = "academia",
        /// Business.
        Business = "business",
        /// The media.
        Media = "media",
        /// Citizens who speak for themselves, such as those chosen by lot.
        Citizens = "citizens",
    }
}
codes! {
    /// What a document in the repository, or a page, is evidence of (dossier 4.3, 4.4).
    Evidence {
        /// The member's website on the Partnership.
        Website = "website",
        /// Who leads and how to reach them.
        Contact = "contact",
        /// Outreach that makes the ways to take part known.
        Outreach = "outreach",
        /// How the plan was made.
        CoCreation = "co-creation",
        /// How the plan is carried out.
        Implementation = "implementation",
    }
}

impl Evidence {
    /// Whether it is an update of the repository (requirement 2.2) and not a page about the process.
    #[must_use]
    pub const fn is_of_repository(self) -> bool {
        matches!(self, Self::CoCreation | Self::Implementation)
    }
}

/// Writes and reads each of these enums as its code: the one list of the code books of co-creation.
macro_rules! coded {
    ($($name:ident),+ $(,)?) => {
        as_code!($($name),+);
        from_code!($($name),+);
    };
}

coded!(
    AppealOutcome,
    PhaseKind,
    Mechanism,
    Stance,
    GiverClass,
    ResponseOutcome,
    ModerationRule,
    Constituency,
    Evidence,
);
