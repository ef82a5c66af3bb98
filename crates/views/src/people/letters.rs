//! What a mail says: subject and plain text, in the reader's language.

use domain::PartialDate;
use domain::membership::letters::Missed;
use domain::networking::Survey;
use domain::people::{Letter, MailFlaw};

use crate::address::{Address, Target, in_language};
use crate::locale::{Arg, Catalogue, Locale, Say};
use crate::membership::JoinPlace;
use crate::networking::HelpPlace;
use crate::people::PeoplePlace;
use crate::plans::PlanPlace;
use crate::subscriptions::{Digest, cadence};

/// A mail, put into words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The subject.
    pub subject: String,
    /// The text.
    pub text: String,
    /// The address that ends this kind of mail when something is sent to it (RFC 8058), where it can be ended.
    pub leave: Option<String>,
    /// Where an answer to it goes, which is the reader's own address; nothing where answers are read by nobody.
    pub reply_to: Option<String>,
}

/// What a letter names that only the record knows.
#[derive(Debug, Clone, PartialEq)]
pub enum Names {
    /// Nothing.
    Nothing,
    /// What a body or a topic is called.
    One(Say),
    /// What is new.
    News(Box<Digest>),
    /// Who wrote, and what, unless that is not to be told here.
    Message(Say, Option<String>),
}

/// Puts a letter into words. `base_url` is the address of the site, without a slash at its end.
#[must_use]
pub fn write(letter: &Letter, locale: Locale, base_url: &str, names: &Names) -> Written {
    let t = Catalogue::of(locale);
    let address = |path: &str| format!("{base_url}{}", in_language(locale, path));
    let named = match names {
        Names::Nothing => Say::plain(""),
        Names::One(name) | Names::Message(name, _) => name.clone(),
        Names::News(digest) => digest.topic.text.clone(),
    };
    let (mut news, mut leave, mut reply_to) = (None, None, None);
    let (subject, text) = match letter {
        Letter::Code { code } => {
            let spaced = spaced(code);
            let say = |key: &'static str| Say::new(key).with("code", spaced.as_str());
            (say("mail-code-subject"), say("mail-code"))
        }
        Letter::NobodyHere => {
            let say = Say::new("mail-nobody").with("address", address("/sign-up"));
            (Say::new("mail-nobody-subject"), say)
        }
        Letter::Invitation { office, link, .. } => {
            let office = Arg::Code("office".into(), office.code().into());
            let say = |key: &'static str| Say::new(key).with("office", office.clone());
            let text = say("mail-offer").with("body", named).with("address", address(link));
            (say("mail-offer-subject"), text)
        }
        Letter::KeyAdded => {
            (Say::new("mail-key-subject"), Say::new("mail-key").with("address", address("/desk/account")))
        }
        Letter::SurveyExpires { survey, last, link } => {
            let (subject, text) = match survey {
                Survey::Offer => ("mail-offer-expires-subject", "mail-offer-expires"),
                Survey::Request => ("mail-request-expires-subject", "mail-request-expires"),
            };
            let say = |key: &'static str| Say::new(key).with("last", Arg::When(PartialDate::Day(*last)));
            (say(subject), say(text).with("address", address(link)))
        }
        Letter::Deleted => (Say::new("mail-deleted-subject"), Say::new("mail-deleted")),
        Letter::Subscribe { cadence: often, link, .. } => {
            let say = |key: &'static str| Say::new(key).with("topic", named.clone());
            let text = say("mail-subscribe").with("cadence", cadence(often.code())).with("address", address(link));
            (say("mail-subscribe-subject"), text)
        }
        Letter::OrganisationAnswered { organisation, recognised } => {
            let (subject, text, to) = if *recognised {
                let to = PeoplePlace::Organisation(organisation.to_string());
                ("mail-recognised-subject", "mail-recognised", to)
            } else {
                ("mail-not-recognised-subject", "mail-not-recognised", PeoplePlace::Recognition)
            };
            let to = Address::People(to).href(locale);
            let say = |key: &'static str| Say::new(key).with("name", named.clone());
            (say(subject), say(text).with("address", format!("{base_url}{to}")))
        }
        Letter::DepositWaits { deposit, .. } => {
            let to = Address::Join(JoinPlace::AnswerDeposit(*deposit)).href(locale);
            let say = |key: &'static str| Say::new(key).with("member", named.clone());
            (say("mail-deposit-subject"), say("mail-deposit").with("address", format!("{base_url}{to}")))
        }
        Letter::Deadline { member, missed } => {
            let say = |key: &'static str| deadline(key, &named, missed);
            let to = Address::Obligations(member.to_string()).href(locale);
            (say("mail-deadline-subject"), say("mail-deadline").with("address", format!("{base_url}{to}")))
        }
        Letter::Missed { missed, act, .. } => {
            let say = |key: &'static str| deadline(key, &named, missed);
            let to = Address::Letter(*act).href(locale);
            (say("mail-missed-subject"), say("mail-missed").with("address", format!("{base_url}{to}")))
        }
        Letter::CanBeAnswered { member, kind } => {
            let of = Target::from(JoinPlace::Letters).and("member", member.as_str()).href(locale);
            let kind = Arg::Code("letter".into(), kind.code().into());
            let say = |key: &'static str| Say::new(key).with("member", named.clone()).with("kind", kind.clone());
            (say("mail-letter-subject"), say("mail-letter").with("address", format!("{base_url}{of}")))
        }
        Letter::DeadlineMoved { member, duty, resolution } => {
            let to = Address::Obligations(member.to_string()).href(locale);
            let duty = Arg::Code("duty".into(), duty.code().into());
            let say = |key: &'static str| Say::new(key).with("member", named.clone()).with("duty", duty.clone());
            let text = say("mail-moved").with("resolution", resolution.as_str());
            (say("mail-moved-subject"), text.with("address", format!("{base_url}{to}")))
        }
        Letter::PlanChecked { plan, in_order } => {
            let to = Target::from(Address::Plan(plan.member.to_string(), plan.number)).href(locale);
            let say =
                |key: &'static str| Say::new(key).with("member", named.clone()).with("number", plan.number.to_string());
            let text = if *in_order { "mail-plan-in-order" } else { "mail-plan-missing" };
            (say("mail-plan-checked-subject"), say(text).with("address", format!("{base_url}{to}")))
        }
        Letter::PeersInvited { plan, until, is_reminder } => {
            let to = Address::Planning(PlanPlace::PeerReading(plan.member.to_string(), plan.number)).href(locale);
            let say = |key: &'static str| {
                let say = Say::new(key).with("member", named.clone()).with("number", plan.number.to_string());
                say.with("until", PartialDate::Day(*until))
            };
            let subject = if *is_reminder { "mail-peers-reminder-subject" } else { "mail-peers-subject" };
            (say(subject), say("mail-peers").with("address", format!("{base_url}{to}")))
        }
        Letter::News { link, .. } => {
            if let Names::News(digest) = names {
                news = Some(digest.words(locale, base_url));
            }
            leave = Some(address(link));
            let text = Say::new("mail-news").with("topic", named.clone()).with("address", address(link));
            (Say::new("mail-news-subject").with("topic", named), text)
        }
        Letter::InputTaken { input, .. } => {
            let to = Address::Input(input.to_string()).href(locale);
            (Say::new("mail-taken-subject"), Say::new("mail-taken").with("address", format!("{base_url}{to}")))
        }
        Letter::InputDiscussed { input, amended } => {
            let text = if *amended { "mail-amended" } else { "mail-commented" };
            (Say::new("mail-discussed-subject"), at_input(text, input, locale, base_url))
        }
        Letter::SupportAsked { input } => {
            (Say::new("mail-asked-again-subject"), at_input("mail-asked-again", input, locale, base_url))
        }
        Letter::AmendmentDecided { input, accepted, of_draft } => {
            let text = match (of_draft, accepted) {
                (false, true) => "mail-wording-accepted",
                (false, false) => "mail-wording-declined",
                (true, true) => "mail-paragraph-accepted",
                (true, false) => "mail-paragraph-declined",
            };
            (Say::new("mail-wording-subject"), at_input(text, input, locale, base_url))
        }
        Letter::SaidTheSame { input, undone } => {
            let text = if *undone { "mail-apart" } else { "mail-same" };
            (Say::new("mail-same-subject"), at_input(text, input, locale, base_url))
        }
        Letter::InputHidden { input, rule } => {
            let rule = Arg::Code("moderation-rule".into(), rule.code().into());
            let text = at_input("mail-hidden", input, locale, base_url).with("rule", rule);
            (Say::new("mail-hidden-subject"), text)
        }
        Letter::AppealDecided { input, restored } => {
            let text = if *restored { "mail-restored" } else { "mail-upheld" };
            (Say::new("mail-appeal-subject"), at_input(text, input, locale, base_url))
        }
        Letter::GivenWithoutAccount { link } => {
            (Say::new("mail-taken-subject"), Say::new("mail-given").with("address", address(link)))
        }
        Letter::MailNotTaken { why } => {
            (Say::new("mail-not-taken-subject"), Say::new("mail-not-taken").with("why", flaw(why)))
        }
        Letter::CaseMessage { request, reply, .. } => {
            reply_to.clone_from(reply);
            let to = Address::Help(HelpPlace::Case(request.to_string())).href(locale);
            let text = Say::new("mail-case").with("who", named).with("address", format!("{base_url}{to}"));
            (Say::new("mail-case-subject"), text)
        }
        Letter::GroupMessage { area, reply, .. } => {
            reply_to.clone_from(reply);
            let to = Address::Help(HelpPlace::Group(area.code())).href(locale);
            let text = Say::new("mail-group").with("who", named).with("address", format!("{base_url}{to}"));
            (Say::new("mail-group-subject").with("area", Arg::Code("policy-areas".into(), area.code().into())), text)
        }
    };
    // A subject is one line; titles of commitments may be paragraphs.
    let subject = bare(&t.say(&subject)).split_whitespace().collect::<Vec<_>>().join(" ");
    let subject = subject.chars().take(LONGEST_SUBJECT).collect();
    let words = match names {
        // What people wrote stands as they wrote it.
        Names::Message(_, words) => words.clone(),
        _ => news.map(|news| bare(&news)),
    };
    let words = words.map(|words| format!("{words}\n\n--\n")).unwrap_or_default();
    let more: String = added(letter).iter().map(|say| format!("\n\n{}", bare(&t.say(say)))).collect();
    let foot = t.text(if reply_to.is_some() { "mail-foot-answerable" } else { "mail-foot" });
    let text = format!("{words}{}{more}\n\n{foot}\n{base_url}\n", bare(&t.say(&text)));
    Written { subject, text, leave, reply_to }
}

/// A sentence about an input, with where it stands.
fn at_input(key: &'static str, input: &domain::InputId, locale: Locale, base_url: &str) -> Say {
    let to = Address::Input(input.to_string()).href(locale);
    Say::new(key).with("address", format!("{base_url}{to}"))
}

/// What is added to a letter, in paragraphs of their own.
fn added(letter: &Letter) -> Vec<Say> {
    match letter {
        Letter::InputTaken { left_out, from_elsewhere, .. } => {
            let names =
                (!left_out.is_empty()).then(|| Say::new("mail-taken-left-out").with("names", left_out.join(", ")));
            names.into_iter().chain(from_elsewhere.then(|| Say::new("mail-taken-elsewhere"))).collect()
        }
        Letter::CaseMessage { reply: Some(_), .. } | Letter::GroupMessage { reply: Some(_), .. } => {
            vec![Say::new("mail-answerable")]
        }
        _ => Vec::new(),
    }
}

/// Why a mail was not taken, in a sentence that says what to do.
fn flaw(why: &MailFlaw) -> Say {
    let day = |day: &domain::Date| Arg::When(PartialDate::Day(*day));
    match why {
        MailFlaw::TooLarge { most } => Say::new("mail-flaw-large").with("most", *most),
        MailFlaw::Unreadable => Say::new("mail-flaw-unreadable"),
        MailFlaw::NoText => Say::new("mail-flaw-no-text"),
        MailFlaw::Nothing => Say::new("mail-flaw-nothing"),
        MailFlaw::NoSubject => Say::new("mail-flaw-no-subject"),
        MailFlaw::LongSubject { has, most } => Say::new("mail-flaw-long-subject").with("has", *has).with("most", *most),
        MailFlaw::TooLong { has, most } => Say::new("mail-flaw-long").with("has", *has).with("most", *most),
        MailFlaw::NotOpen { opens, closes } => {
            Say::new("mail-flaw-not-open").with("from", day(opens)).with("to", day(closes))
        }
        MailFlaw::Over => Say::new("mail-flaw-over"),
    }
}

/// A sentence about a deadline: whose, of what, when.
fn deadline(key: &'static str, member: &Say, of: &Missed) -> Say {
    let say = Say::new(key).with("member", member.clone()).with("what", owed(of));
    say.with("date", PartialDate::Day(of.due))
}

/// What is owed, with the plan that it is about.
#[must_use]
pub fn owed(of: &Missed) -> Say {
    let duty = Arg::Code("duty".into(), of.duty.code().into());
    match of.plan {
        Some(number) => Say::new("owed-of-plan").with("duty", duty).with("number", number.to_string()),
        None => Say::of(duty),
    }
}

/// The longest subject, in characters. A judgement: more no program of mail shows.
const LONGEST_SUBJECT: usize = 150;

/// Words without the marks that keep directions of writing apart, which not every program of mail knows.
fn bare(words: &str) -> String {
    words.chars().filter(|c| !matches!(c, '\u{2068}' | '\u{2069}')).collect()
}

/// A code in two groups, as it is easier to read and type.
fn spaced(code: &str) -> String {
    let digits: Vec<char> = code.chars().collect();
    digits.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_is_written_in_every_language_and_its_link_leads_there() {
        let link = "/invitations/abc".to_owned();
        let body: domain::people::Body = "member/ghana".parse().unwrap();
        let missed = Missed {
            duty: domain::membership::Duty::NextPlan,
            plan: Some(3),
            due: domain::Date::constant(2026, 12, 31),
        };
        let letters = [
            Letter::Code { code: "12345678".into() },
            Letter::NobodyHere,
            Letter::Invitation { office: domain::people::Office::PointOfContact, body, link },
            Letter::KeyAdded,
            Letter::Deleted,
            Letter::OrganisationAnswered { organisation: "open-budgets".parse().unwrap(), recognised: true },
            Letter::OrganisationAnswered { organisation: "open-budgets".parse().unwrap(), recognised: false },
            Letter::DepositWaits { about: "member/ghana".parse().unwrap(), deposit: 7 },
            Letter::Deadline { member: "ghana".parse().unwrap(), missed },
            Letter::PeersInvited {
                plan: "ghana/6".parse().unwrap(),
                until: jiff::civil::date(2026, 12, 5),
                is_reminder: false,
            },
            Letter::PeersInvited {
                plan: "ghana/6".parse().unwrap(),
                until: jiff::civil::date(2026, 12, 5),
                is_reminder: true,
            },
            Letter::Missed { member: "ghana".parse().unwrap(), missed, act: 7 },
            Letter::CanBeAnswered {
                member: "ghana".parse().unwrap(),
                kind: domain::membership::letters::LetterKind::Resolution,
            },
            Letter::PlanChecked { plan: "ghana/6".parse().unwrap(), in_order: true },
            Letter::PlanChecked { plan: "ghana/6".parse().unwrap(), in_order: false },
            Letter::DeadlineMoved {
                member: "ghana".parse().unwrap(),
                duty: domain::membership::Duty::NextPlan,
                resolution: "sc-2026-02".parse().unwrap(),
            },
            Letter::SurveyExpires {
                survey: Survey::Offer,
                last: jiff::civil::date(2027, 1, 10),
                link: "/desk/networking/offer/offer-0c/confirm".into(),
            },
            Letter::Subscribe {
                topic: domain::people::Topic::Everything,
                cadence: domain::people::Cadence::Weekly,
                link: "/subscribe/abc".into(),
            },
            Letter::News {
                topic: domain::people::Topic::Everything,
                from: 1,
                to: 2,
                link: "/subscriptions/abc".into(),
            },
            Letter::InputTaken {
                input: domain::InputId::new([12; 16]),
                left_out: vec!["plan.pdf".into()],
                from_elsewhere: true,
            },
            Letter::InputDiscussed { input: domain::InputId::new([12; 16]), amended: true },
            Letter::InputDiscussed { input: domain::InputId::new([12; 16]), amended: false },
            Letter::SupportAsked { input: domain::InputId::new([12; 16]) },
            Letter::AmendmentDecided { input: domain::InputId::new([12; 16]), accepted: true, of_draft: false },
            Letter::AmendmentDecided { input: domain::InputId::new([12; 16]), accepted: false, of_draft: false },
            Letter::AmendmentDecided { input: domain::InputId::new([12; 16]), accepted: true, of_draft: true },
            Letter::AmendmentDecided { input: domain::InputId::new([12; 16]), accepted: false, of_draft: true },
            Letter::SaidTheSame { input: domain::InputId::new([12; 16]), undone: false },
            Letter::SaidTheSame { input: domain::InputId::new([12; 16]), undone: true },
            Letter::InputHidden {
                input: domain::InputId::new([12; 16]),
                rule: domain::cocreation::ModerationRule::OffTopic,
            },
            Letter::AppealDecided { input: domain::InputId::new([12; 16]), restored: true },
            Letter::AppealDecided { input: domain::InputId::new([12; 16]), restored: false },
            Letter::GivenWithoutAccount { link: "/given/abc".into() },
            Letter::CaseMessage {
                request: "ghana-1".parse().unwrap(),
                thread: 1,
                step: 4,
                reply: Some("reply+0c@in.openpact.example".into()),
            },
            Letter::GroupMessage {
                area: domain::codebook::PolicyArea2024::AssetDisclosure,
                member: "ghana".parse().unwrap(),
                at: domain::Timestamp(7),
                reply: None,
            },
        ];
        let flaws = [
            MailFlaw::TooLarge { most: 2_000_000 },
            MailFlaw::Unreadable,
            MailFlaw::NoText,
            MailFlaw::Nothing,
            MailFlaw::NoSubject,
            MailFlaw::LongSubject { has: 200, most: 150 },
            MailFlaw::TooLong { has: 20_000, most: 10_000 },
            MailFlaw::NotOpen { opens: jiff::civil::date(2027, 3, 1), closes: jiff::civil::date(2027, 3, 14) },
            MailFlaw::Over,
        ];
        let letters: Vec<Letter> = letters.into_iter().chain(flaws.map(|why| Letter::MailNotTaken { why })).collect();
        for locale in Locale::ALL {
            for letter in &letters {
                let name = Names::One(Say::of(Arg::Country("GHA".into())));
                let Written { subject, text, leave, reply_to } =
                    write(letter, *locale, "https://openpact.example", &name);
                assert_eq!(leave.is_some(), matches!(letter, Letter::News { .. }));
                assert_eq!(reply_to.is_some(), matches!(letter, Letter::CaseMessage { .. }));
                assert!(!text.contains("reply+"), "an address of one's own stands in no text");
                assert!(!subject.contains('⟦') && !text.contains('⟦') && !subject.contains('\n'), "{subject}: {text}");
                assert!(text.trim_end().ends_with("https://openpact.example"));
                if let Letter::Code { .. } = letter {
                    assert!(subject.contains("1234 5678") && text.contains("1234 5678"), "{text}");
                }
                if let Letter::Invitation { .. } = letter {
                    let address = format!("https://openpact.example{}/invitations/abc", locale.prefix());
                    assert!(text.contains(&address), "{text}");
                }
            }
        }
    }
}
