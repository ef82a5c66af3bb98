//! Cutting what a program of mail puts around somebody's own words: the mail that is answered, and a signature. Carefully: what is
//! not surely quoted stays, and where nothing would be left, all does.

/// Words with which programs of mail say who wrote what follows, in the languages of the site and some more.
const WROTE: [&str; 8] = ["wrote", "écrit", "escribió", "كتب", "schrieb", "escreveu", "scritto", "написал"];

/// How many lines such a sentence is broken into at most.
const LONGEST_SENTENCE: usize = 3;

/// Somebody's own words in the text of a mail.
#[must_use]
pub fn own_words(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    let end = (0..lines.len()).find(|at| ends_at(&lines, *at)).unwrap_or(lines.len());
    let own = lines.get(..end).unwrap_or_default();
    let mut kept: Vec<&str> = Vec::with_capacity(own.len());
    for line in own {
        if is_quoted(line) {
            drop_sentence(&mut kept);
        } else {
            kept.push(line);
        }
    }
    let kept = kept.join("\n");
    if kept.trim().is_empty() { text.trim().to_owned() } else { kept.trim().to_owned() }
}

fn is_quoted(line: &str) -> bool {
    line.starts_with('>')
}

/// Whether nothing after a line is somebody's own: a signature begins, or a mail that is quoted without marks.
fn ends_at(lines: &[&str], at: usize) -> bool {
    let Some(line) = lines.get(at) else { return false };
    // "-- " begins a signature (RFC 3676, 4.3); the blank at its end is lost on the way of many mails.
    let rules =
        |mark: char| line.starts_with(&mark.to_string().repeat(4)) && line.ends_with(&mark.to_string().repeat(4));
    let is_head =
        |line: &&str| line.split_once(':').is_some_and(|(name, value)| name.len() < 12 && value.contains('@'));
    let heads_follow = || lines.iter().skip(at + 1).take(2).any(is_head);
    *line == "--" || (rules('-') && line.contains(char::is_alphabetic)) || (rules('_') && heads_follow())
}

/// Takes away the sentence that says who wrote what is quoted next, if the words end in one.
fn drop_sentence(kept: &mut Vec<&str>) {
    let Some(last) = kept.iter().rposition(|line| !line.is_empty()) else { return };
    let ends = |line: &&&str| line.ends_with([':', '：']);
    if kept.get(last).filter(ends).is_none() {
        return;
    }
    let from =
        (0..=last).rev().take(LONGEST_SENTENCE).take_while(|at| kept.get(*at).is_some_and(|line| !line.is_empty()));
    let names_somebody = |line: &str| line.contains('@') || WROTE.iter().any(|word| line.contains(word));
    let sentence: Vec<usize> = from.collect();
    let says_who = sentence.iter().filter_map(|at| kept.get(*at)).any(|line| names_somebody(line));
    // Of what stands before in the same paragraph, only what begins like a date or a name is part of it.
    if says_who {
        let begins = |at: &&usize| {
            kept.get(**at).is_some_and(|line| {
                ["On ", "Le ", "El ", "Am ", "Em ", "Il ", "في "].iter().any(|word| line.starts_with(word))
            })
        };
        let cut = sentence.iter().find(begins).copied().unwrap_or(last);
        kept.truncate(cut);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_is_quoted_and_signed_is_cut_and_the_rest_stays() {
        for (whole, own) in [
            ("Yes.", "Yes."),
            ("Yes.\n\n-- \nAma\nMinistry", "Yes."),
            ("Yes.\n\nOn 21 Nov 2026, Kofi <kofi@private.example> wrote:\n> Will you?\n> Or not?\n", "Yes."),
            ("Yes.\n\nOn Sat, 21 Nov 2026 at 10:00,\nKofi <kofi@private.example>\nwrote:\n\n> Will you?", "Yes."),
            ("Oui.\n\nLe 21 nov. 2026 à 10:00, Kofi a écrit :\n> Alors ?", "Oui."),
            ("Sí.\n\nEl 21 nov 2026, Kofi escribió:\n> ¿Y?", "Sí."),
            ("نعم.\n\nفي 21 نوفمبر 2026 كتب كوفي:\n> هل؟", "نعم."),
            ("> Will you?\nYes, in May.\n> And who?\nThe ministry.", "Yes, in May.\nThe ministry."),
            ("Yes.\n\n-----Original Message-----\nFrom: Kofi\nWill you?", "Yes."),
            ("Yes.\n________________________________\nFrom: Kofi <kofi@private.example>\nWill you?", "Yes."),
            ("Our points:\n- tables\n- dates", "Our points:\n- tables\n- dates"),
            ("We ask for three things:\n> as in the last plan\nand no more", "We ask for three things:\nand no more"),
        ] {
            assert_eq!(own_words(whole), own, "{whole}");
        }
    }

    #[test]
    fn where_nothing_would_be_left_all_is_kept() {
        assert_eq!(own_words("> Only what was quoted."), "> Only what was quoted.");
        assert_eq!(own_words("--\nAma"), "--\nAma");
    }

    proptest! {
        #[test]
        fn cutting_never_panics_and_adds_nothing(text in "(?s)([>\\-_ \n:@a-zé]|On |wrote){0,200}") {
            let own = own_words(&text);
            prop_assert!(own.len() <= text.len());
            prop_assert!(own.is_empty() == text.trim().is_empty());
        }
    }
}
