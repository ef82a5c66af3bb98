//! One mail as it came: whether a person wrote it, and what they wrote. Nothing here knows whose mail it is.
//!
//! The form of mails is read by a library (`mailparse`); what is limited, preferred and left out is decided here. Of what is
//! attached only the names are kept. Of a mail that comes as a page only, as many phones send it, the words are taken
//! ([`super::page`]).

use domain::people::MailFlaw;
use mailparse::{DispositionType, MailHeaderMap as _, ParsedMail, parse_mail};

use super::cutting::own_words;
use super::page::words_of;

/// How many parts a mail may have, which is also how deep they may be nested. A judgement: a mail with all its pictures has a dozen.
const MOST_PARTS: usize = 100;
/// How many attachments are named, and how long a name may be.
const MOST_NAMED: usize = 10;
const LONGEST_NAME: usize = 80;

/// A mail that a person wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Its name, as the program gave it that sent it.
    pub id: Option<String>,
    /// Its subject, without what programs put before it.
    pub subject: String,
    /// What its author wrote.
    pub words: String,
    /// From whom it says to be, in lower case. Anybody can write anything there.
    pub from: Option<String>,
    /// What was attached, by name.
    pub left_out: Vec<String>,
}

/// Why a mail is not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotRead {
    /// A program wrote it, as this part of its head says: whoever answers those, answers for ever (RFC 3834).
    Automatic(&'static str),
    /// It cannot be taken as it is.
    Flawed(MailFlaw),
}

/// Reads a mail.
///
/// # Errors
/// When a program wrote it, or it cannot be read.
pub fn read(raw: &[u8]) -> Result<Message, NotRead> {
    let broken = || NotRead::Flawed(MailFlaw::Unreadable);
    let raw = without_envelope(raw);
    if count_parts(raw) > MOST_PARTS {
        return Err(broken());
    }
    let mail = parse_mail(raw).map_err(|_| broken())?;
    if mail.headers.get_first_header("From").is_none() && mail.headers.get_first_header("Subject").is_none() {
        return Err(broken());
    }
    if let Some(sign) = written_by_program(&mail) {
        return Err(NotRead::Automatic(sign));
    }
    let mut found = Found::default();
    found.look(&mail).map_err(|_| broken())?;
    if found.texts.is_empty() {
        // The same words stand once more on a page; where they stand nowhere else, they are taken from there.
        found.texts = found.pages.iter().filter_map(|page| words_of(page)).collect();
    }
    if found.texts.is_empty() {
        return Err(NotRead::Flawed(MailFlaw::NoText));
    }
    let words = own_words(&found.texts.join("\n\n"));
    let head = |name| mail.headers.get_first_value(name).map(|value| plain(&value));
    let id = head("Message-ID").filter(|id| !id.is_empty());
    let subject = title(&head("Subject").unwrap_or_default());
    Ok(Message { id, subject, words, from: from(&mail), left_out: found.left_out })
}

/// Without the line that mailboxes put before a mail.
fn without_envelope(raw: &[u8]) -> &[u8] {
    if !raw.starts_with(b"From ") {
        return raw;
    }
    let end = raw.iter().position(|byte| *byte == b'\n').map_or(raw.len(), |at| at + 1);
    raw.get(end..).unwrap_or_default()
}

/// How many parts a mail can have at most: each that is no plain text names its type. Counted before it is read, since reading
/// goes down into parts of parts.
fn count_parts(raw: &[u8]) -> usize {
    const NAME: &[u8] = b"content-type";
    raw.windows(NAME.len()).filter(|window| window.eq_ignore_ascii_case(NAME)).count()
}

/// What in the head of a mail says that a program wrote it, or that it went to a list.
fn written_by_program(mail: &ParsedMail<'_>) -> Option<&'static str> {
    let head = |name: &str| mail.headers.get_first_value(name).map(|value| value.trim().to_ascii_lowercase());
    if head("Auto-Submitted").is_some_and(|value| value != "no") {
        return Some("Auto-Submitted");
    }
    if head("Precedence").is_some_and(|value| matches!(value.as_str(), "bulk" | "junk" | "list" | "auto_reply")) {
        return Some("Precedence");
    }
    if head("Return-Path").is_some_and(|value| matches!(value.as_str(), "<>" | "" | "<mailer-daemon>")) {
        return Some("Return-Path");
    }
    if mail.ctype.mimetype == "multipart/report" {
        return Some("Content-Type");
    }
    if from(mail).is_some_and(|address| address.starts_with("mailer-daemon@")) {
        return Some("From");
    }
    [
        "List-Id",
        "List-Post",
        "List-Unsubscribe",
        "Mailing-List",
        "X-Autoreply",
        "X-Autorespond",
        "X-Loop",
        "Feedback-ID",
    ]
    .into_iter()
    .find(|name| mail.headers.get_first_header(name).is_some())
}

fn from(mail: &ParsedMail<'_>) -> Option<String> {
    let head = mail.headers.get_first_header("From")?;
    let single = mailparse::addrparse_header(head).ok()?.extract_single_info()?;
    Some(single.addr.trim().to_lowercase())
}

/// Words of a head or a name, as one line.
fn plain(words: &str) -> String {
    let printable: String = words.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    printable.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A subject without the marks of answering and passing on.
fn title(subject: &str) -> String {
    const MARKS: [&str; 10] = ["re", "fwd", "fw", "aw", "wg", "tr", "rv", "res", "enc", "رد"];
    let mut rest = subject.trim();
    while let Some((mark, after)) = rest.split_once(':') {
        if !MARKS.contains(&mark.trim().to_lowercase().as_str()) {
            break;
        }
        rest = after.trim();
    }
    rest.to_owned()
}

/// What is found in the parts of a mail.
#[derive(Default)]
struct Found {
    texts: Vec<String>,
    pages: Vec<String>,
    left_out: Vec<String>,
}

impl Found {
    fn look(&mut self, part: &ParsedMail<'_>) -> Result<(), mailparse::MailParseError> {
        let kind = part.ctype.mimetype.as_str();
        if kind == "multipart/alternative" {
            return match part.subparts.iter().find(|one| has_text(one)) {
                Some(plain) => self.look(plain),
                None => part.subparts.iter().try_for_each(|one| self.look(one)),
            };
        }
        if kind.starts_with("multipart/") && !part.subparts.is_empty() {
            return part.subparts.iter().try_for_each(|one| self.look(one));
        }
        let disposition = part.get_content_disposition();
        let name = disposition.params.get("filename").or_else(|| part.ctype.params.get("name"));
        let is_attached = disposition.disposition == DispositionType::Attachment || name.is_some();
        match kind {
            "text/plain" if !is_attached => {
                let text = unfolded(&part.get_body()?, part);
                if !text.trim().is_empty() {
                    self.texts.push(text);
                }
            }
            "text/html" if !is_attached => self.pages.push(part.get_body()?),
            _ if self.left_out.len() < MOST_NAMED => {
                let name: String = plain(name.map_or(kind, String::as_str)).chars().take(LONGEST_NAME).collect();
                self.left_out.push(if name.is_empty() { kind.to_owned() } else { name });
            }
            _ => {}
        }
        Ok(())
    }
}

/// Whether a part is plain text, or holds some.
fn has_text(part: &ParsedMail<'_>) -> bool {
    let attached = part.get_content_disposition().disposition == DispositionType::Attachment;
    (part.ctype.mimetype == "text/plain" && !attached) || part.subparts.iter().any(has_text)
}

/// The text of a part: lines that were only broken for the way are whole again (RFC 3676).
fn unfolded(body: &str, part: &ParsedMail<'_>) -> String {
    let body = body.replace("\r\n", "\n");
    let body: String = body.chars().filter(|c| matches!(c, '\n' | '\t') || !c.is_control()).collect();
    let param = |name: &str| part.ctype.params.get(name).map(|value| value.to_ascii_lowercase());
    if param("format").as_deref() != Some("flowed") {
        return body;
    }
    let joins_without = param("delsp").as_deref() == Some("yes");
    let mut text = String::with_capacity(body.len());
    for line in body.split('\n') {
        let quoted = line.starts_with('>');
        // A blank before ">" or "From " only keeps those from being misread.
        let line = if quoted { line } else { line.strip_prefix(' ').unwrap_or(line) };
        match line.strip_suffix(' ') {
            Some(_) if line == "-- " || quoted => text.push_str(&format!("{line}\n")),
            Some(less) => text.push_str(if joins_without { less } else { line }),
            None => text.push_str(&format!("{line}\n")),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn mail(head: &str, body: &str) -> Vec<u8> {
        format!("From: Ama <Ama@private.example>\r\nSubject: Re: RE: Tables\r\nMessage-ID: <1@private.example>\r\n{head}\r\n{body}")
            .into_bytes()
    }

    fn words(head: &str, body: &str) -> String {
        read(&mail(head, body)).unwrap().words
    }

    fn flaw(head: &str, body: &str) -> MailFlaw {
        match read(&mail(head, body)).unwrap_err() {
            NotRead::Flawed(flaw) => flaw,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_plain_mail_is_read() {
        let read = read(&mail("", "Publish them as tables.\r\n\r\n-- \r\nAma\r\n")).unwrap();
        assert_eq!(read.words, "Publish them as tables.");
        assert_eq!((read.subject.as_str(), read.from.as_deref()), ("Tables", Some("ama@private.example")));
        assert_eq!(read.id.as_deref(), Some("<1@private.example>"));
        assert!(read.left_out.is_empty());
    }

    #[test]
    fn character_sets_and_encodings_are_decoded() {
        let latin = "Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n";
        assert_eq!(words(latin, "L'=E9t=E9 =\r\nprochain"), "L'été prochain");
        let arabic = "Content-Type: text/plain; charset=windows-1256\r\nContent-Transfer-Encoding: base64\r\n";
        assert_eq!(words(arabic, "5Nrj\r\n"), "نعم");
        let flowed = "Content-Type: text/plain; charset=utf-8; format=flowed\r\n";
        assert_eq!(
            words(flowed, "One sentence that \r\ngoes on.\r\n\r\nAnother.\r\n"),
            "One sentence that goes on.\n\nAnother."
        );
    }

    #[test]
    fn plain_text_is_preferred_and_attachments_are_named() {
        let head = "Content-Type: multipart/mixed; boundary=a\r\n";
        let body = "--a\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n\
            --b\r\nContent-Type: text/html\r\n\r\n<p>Looks</p>\r\n\
            --b\r\nContent-Type: text/plain\r\n\r\nWords\r\n--b--\r\n\
            --a\r\nContent-Type: application/pdf; name=\"plan.pdf\"\r\nContent-Disposition: attachment\r\n\r\nx\r\n\
            --a\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename=notes.txt\r\n\r\nNot this\r\n--a--\r\n";
        let read = read(&mail(head, body)).unwrap();
        assert_eq!(
            (read.words.as_str(), read.left_out),
            ("Words", vec!["plan.pdf".to_owned(), "notes.txt".to_owned()])
        );
    }

    #[test]
    fn of_a_mail_that_is_a_page_only_the_words_are_taken_and_not_what_it_answers() {
        let page = "Content-Type: text/html; charset=utf-8\r\n";
        let phone = "<html><head><style>p{color:red}</style></head><body><div>Each quarter &amp; in time.</div><div>A second line.</div>\
            <br><div>On 2 May 2014, Ghana wrote:<br></div><blockquote type=\"cite\"><div>How often?</div></blockquote></body></html>";
        let read = words(page, phone);
        assert!(read.starts_with("Each quarter & in time.") && read.contains("A second line."), "{read}");
        assert!(!read.contains("How often") && !read.contains("wrote:") && !read.contains("color"), "{read}");
        let alternative = "Content-Type: multipart/alternative; boundary=b\r\n";
        let body =
            "--b\r\nContent-Type: text/html\r\n\r\n<p>Words</p><div class=\"gmail_quote\">Old</div>\r\n--b--\r\n";
        assert_eq!(words(alternative, body), "Words");
        assert_eq!(words(page, "<blockquote>All of it is quoted</blockquote>"), "All of it is quoted");
    }

    #[test]
    fn what_has_no_plain_text_or_is_broken_is_said() {
        assert_eq!(flaw("Content-Type: text/html\r\n", "<style>p { color: red }</style><p> </p>"), MailFlaw::NoText);
        assert_eq!(flaw("", "  \r\n"), MailFlaw::NoText);
        assert_eq!(flaw("Content-Transfer-Encoding: base64\r\n", "%%%%"), MailFlaw::Unreadable);
        let nested: String =
            (0..3_000).map(|n| format!("Content-Type: multipart/mixed; boundary=b{n}\r\n\r\n--b{n}\r\n")).collect();
        assert_eq!(flaw("", &nested), MailFlaw::Unreadable);
        assert_eq!(read(b""), Err(NotRead::Flawed(MailFlaw::Unreadable)));
    }

    #[test]
    fn what_a_program_wrote_is_never_taken() {
        for head in [
            "Auto-Submitted: auto-replied\r\n",
            "Precedence: bulk\r\n",
            "Return-Path: <>\r\n",
            "List-Id: <everybody.example>\r\n",
            "Content-Type: multipart/report; boundary=x\r\n",
            "X-Autoreply: yes\r\n",
        ] {
            assert!(matches!(read(&mail(head, "I am away.")), Err(NotRead::Automatic(_))), "{head}");
        }
        assert_eq!(words("Auto-Submitted: no\r\nReturn-Path: <ama@private.example>\r\n", "I am here."), "I am here.");
    }

    proptest! {
        #[test]
        fn reading_never_panics_on_any_bytes(raw in proptest::collection::vec(any::<u8>(), 0..2_000)) {
            drop(read(&raw));
        }

        #[test]
        fn reading_never_panics_on_what_looks_like_a_mail(
            parts in proptest::collection::vec(
                prop_oneof![
                    Just("Content-Type: multipart/mixed; boundary=a\r\n".to_owned()),
                    Just("Content-Type: multipart/alternative; boundary=\"a\"\r\n".to_owned()),
                    Just("Content-Type: text/plain; charset=utf-7; format=flowed\r\n".to_owned()),
                    Just("Content-Transfer-Encoding: base64\r\n".to_owned()),
                    Just("Content-Transfer-Encoding: quoted-printable\r\n".to_owned()),
                    Just("Content-Disposition: attachment; filename*=utf-8''%FF%\r\n".to_owned()),
                    Just("From: =?utf-8?b?w?= <a@\r\n".to_owned()),
                    Just("\r\n--a\r\n".to_owned()),
                    Just("\r\n--a--\r\n".to_owned()),
                    Just("\r\n\r\n".to_owned()),
                    "[ -~]{0,40}\r\n",
                    any::<String>(),
                ],
                0..30,
            )
        ) {
            let raw = format!("From: a@b.example\r\n{}", parts.concat());
            if let Ok(message) = read(raw.as_bytes()) {
                prop_assert!(!message.words.is_empty() && !message.subject.contains('\n'));
            }
        }
    }
}
