//! Running other programs: finding them, failing with a sentence, and reading along while their output passes through.

use std::env;
use std::ffi::OsStr;
use std::io::{self, Read, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// What went wrong, as a sentence that says what to do.
pub type Problem = String;

/// Where `program` is found on the search path, if it is.
pub fn find(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).map(|folder| folder.join(program)).find(|candidate| candidate.is_file())
}

/// The command as a person would type it.
pub fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ")
}

/// Takes away what cargo told us of ourselves (`CARGO_PKG_NAME` and the like). The build scripts of some crates, `ring` among
/// them, run again when these change: each build from here would build anew what a build by hand had built, and the other
/// way round.
fn as_by_hand(command: &mut Command) -> &mut Command {
    let told = |name: &OsStr| {
        let name = name.to_string_lossy();
        name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_")
    };
    for (name, _) in env::vars_os().filter(|(name, _)| told(name)) {
        command.env_remove(name);
    }
    command
}

/// Says what is run, runs it to its end, and fails when it did.
pub fn run(command: &mut Command) -> Result<(), Problem> {
    println!("+ {}", shown(command));
    match as_by_hand(command).status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("`{}` failed ({status})", shown(command))),
        Err(problem) => Err(format!("`{}` could not be started: {problem}", shown(command))),
    }
}

/// What a command that succeeded wrote to its standard output.
pub fn output(command: &mut Command) -> Result<String, Problem> {
    let done = as_by_hand(command)
        .stderr(Stdio::inherit())
        .output()
        .map_err(|problem| format!("`{}` could not be started: {problem}", shown(command)))?;
    if !done.status.success() {
        return Err(format!("`{}` failed ({})", shown(command), done.status));
    }
    String::from_utf8(done.stdout).map_err(|_| format!("`{}` wrote something that is not UTF-8", shown(command)))
}

/// Says what is run, passes its output through as it comes, and returns whether it succeeded together with all it wrote
/// (standard output and standard error, each line without colours).
pub fn read_along(command: &mut Command) -> Result<(bool, Vec<String>), Problem> {
    println!("+ {}", shown(command));
    let name = shown(command);
    let failed = |problem: io::Error| format!("`{name}` could not be run: {problem}");
    let mut child = as_by_hand(command).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().map_err(failed)?;
    let (out, err) = (child.stdout.take(), child.stderr.take());
    let reading = std::thread::spawn(move || out.map_or_else(|| Ok(Vec::new()), |out| tee(out, io::stdout())));
    let errors = err.map_or_else(|| Ok(Vec::new()), |err| tee(err, io::stderr()));
    let written = reading.join().unwrap_or_else(|_| Err(io::Error::other("the reader stopped")));
    let status = child.wait().map_err(failed)?;
    let mut all = written.map_err(failed)?;
    all.push(b'\n');
    all.extend(errors.map_err(failed)?);
    Ok((status.success(), String::from_utf8_lossy(&all).lines().map(without_colours).collect()))
}

fn tee(mut from: impl Read, mut to: impl Write) -> io::Result<Vec<u8>> {
    let mut all = Vec::new();
    let mut part = [0; 8192];
    loop {
        let length = from.read(&mut part)?;
        let Some(read) = part.get(..length).filter(|read| !read.is_empty()) else {
            return Ok(all);
        };
        to.write_all(read)?;
        to.flush()?;
        all.extend_from_slice(read);
    }
}

/// The line without the escape sequences that colour it.
fn without_colours(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut rest = line.chars();
    while let Some(character) = rest.next() {
        if character == '\u{1b}' {
            // A colour sequence is ESC [ ... and ends with a letter.
            let _sequence = rest.by_ref().find(char::is_ascii_alphabetic);
        } else {
            plain.push(character);
        }
    }
    plain
}

/// Whether this process runs as root, judged by who owns what it makes: no library is worth this one question.
#[cfg(target_os = "linux")]
pub fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt as _;
    std::fs::metadata("/proc/self").is_ok_and(|process| process.uid() == 0)
}

/// Elsewhere packages are not installed and no user is changed, so being root makes no difference.
#[cfg(not(target_os = "linux"))]
pub fn is_root() -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_taken_away_and_nothing_else() {
        assert_eq!(without_colours("\u{1b}[32;1m     Summary\u{1b}[0m [   0.1s]"), "     Summary [   0.1s]");
        assert_eq!(without_colours("plain [text]"), "plain [text]");
        assert_eq!(without_colours("cut off \u{1b}["), "cut off ");
    }

    #[test]
    fn both_streams_of_a_program_are_read() {
        let (ok, lines) = read_along(Command::new("sh").args(["-c", "echo one; echo two >&2; exit 3"])).unwrap();
        assert!(!ok);
        assert!(lines.contains(&"one".to_owned()) && lines.contains(&"two".to_owned()), "{lines:?}");
    }
}
