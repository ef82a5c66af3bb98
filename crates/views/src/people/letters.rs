//! What a mail says: subject and plain text, in the reader's language.

use domain::people::{Body, Letter};

use crate::address::in_language;
use crate::locale::{Arg, Catalogue, Locale, Say};

/// A mail, put into words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The subject.
    pub subject: String,
    /// The text.
    pub text: String,
}

/// Puts a letter into words. `base_url` is the address of the site, without a slash at its end; `body_name` is what the body of
/// an offer is called.
#[must_use]
pub fn write(letter: &Letter, locale: Locale, base_url: &str, body_name: impl FnOnce(&Body) -> Say) -> Written {
    let t = Catalogue::of(locale);
    let address = |path: &str| format!("{base_url}{}", in_language(locale, path));
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
        Letter::Invitation { office, body, link } => {
            let office = Arg::Code("office".into(), office.code().into());
            let say = |key: &'static str| Say::new(key).with("office", office.clone());
            let text = say("mail-offer").with("body", body_name(body)).with("address", address(link));
            (say("mail-offer-subject"), text)
        }
        Letter::KeyAdded => {
            (Say::new("mail-key-subject"), Say::new("mail-key").with("address", address("/desk/account")))
        }
        Letter::Deleted => (Say::new("mail-deleted-subject"), Say::new("mail-deleted")),
    };
    let plain = |say: &Say| t.say(say).chars().filter(|c| !matches!(c, '\u{2068}' | '\u{2069}')).collect::<String>();
    let text = format!("{}\n\n{}\n{base_url}\n", plain(&text), t.text("mail-foot"));
    Written { subject: plain(&subject), text }
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
        let body: Body = "member/ghana".parse().unwrap();
        let letters = [
            Letter::Code { code: "12345678".into() },
            Letter::NobodyHere,
            Letter::Invitation { office: domain::people::Office::PointOfContact, body, link },
            Letter::KeyAdded,
            Letter::Deleted,
        ];
        for locale in Locale::ALL {
            for letter in &letters {
                let name = |_: &Body| Say::of(Arg::Country("GHA".into()));
                let Written { subject, text } = write(letter, *locale, "https://openpact.example", name);
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
