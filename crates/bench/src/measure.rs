//! Reading what the operating system says that something cost: CPU time, memory, time on the clock.
//!
//! CPU time is user plus system time, so that whatever else runs on the machine disturbs it less than the clock. Even so a
//! value moves by a tenth from one round to the next; that is why everything is measured in several rounds beside its
//! reference, and why ratios are made within a round.

use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use nix::sys::resource::{Usage, UsageWho, getrusage};
use nix::sys::time::TimeVal;

/// What went wrong, as a sentence.
pub type Problem = String;

/// Turns an error into a sentence that says what was being done.
pub fn doing<E: std::fmt::Display>(what: impl std::fmt::Display) -> impl FnOnce(E) -> Problem {
    move |problem| format!("{what}: {problem}")
}

/// How often the kernel counts in `/proc/PID/stat`: Linux shows programs 100 ticks a second whatever it counts inside.
const TICKS: u64 = 100;

/// What something cost.
#[derive(Debug, Clone, Copy, Default, serde::Serialize, serde::Deserialize)]
pub struct Cost {
    /// CPU seconds, of the user and the system, on all cores together.
    pub cpu: f64,
    /// Seconds on the clock.
    pub wall: f64,
    /// The most memory that was resident at one moment, in bytes.
    pub peak: u64,
}

/// A clock and a CPU meter of this process, started.
pub struct Meter {
    since: Instant,
    cpu: Duration,
}

impl Meter {
    /// Starts.
    #[expect(clippy::disallowed_methods, reason = "measuring is what this program is for")]
    pub fn start() -> Result<Self, Problem> {
        Ok(Self { since: Instant::now(), cpu: cpu(UsageWho::RUSAGE_SELF)? })
    }

    /// What this process has cost since.
    #[expect(clippy::disallowed_methods, reason = "measuring is what this program is for")]
    pub fn cost(&self) -> Result<Cost, Problem> {
        let cpu = cpu(UsageWho::RUSAGE_SELF)?.saturating_sub(self.cpu);
        Ok(Cost { cpu: cpu.as_secs_f64(), wall: self.since.elapsed().as_secs_f64(), peak: Memory::of("self")?.peak })
    }

    /// Seconds on the clock since.
    #[expect(clippy::disallowed_methods, reason = "measuring is what this program is for")]
    pub fn seconds(&self) -> f64 {
        self.since.elapsed().as_secs_f64()
    }
}

fn cpu(who: UsageWho) -> Result<Duration, Problem> {
    let usage: Usage = getrusage(who).map_err(doing("asking for the CPU time"))?;
    let of = |time: TimeVal| {
        let micros = time.tv_sec().saturating_mul(1_000_000).saturating_add(time.tv_usec());
        Duration::from_micros(u64::try_from(micros).unwrap_or_default())
    };
    Ok(of(usage.user_time()) + of(usage.system_time()))
}

/// The memory of a process, in bytes.
#[derive(Debug, Clone, Copy, Default)]
pub struct Memory {
    /// Resident now.
    pub now: u64,
    /// The most that ever was.
    pub peak: u64,
    /// Of what is resident now, what is not a part of a file.
    pub anonymous: u64,
}

impl Memory {
    /// Of a process that runs: its number, or `self`.
    pub fn of(process: impl std::fmt::Display) -> Result<Self, Problem> {
        let file = format!("/proc/{process}/status");
        let text = fs::read_to_string(&file).map_err(doing(&file))?;
        let kilobytes = |name: &str| {
            let line = text.lines().find_map(|line| line.strip_prefix(name))?;
            line.split_whitespace().nth(1)?.parse::<u64>().ok()
        };
        let bytes = |name: &str| kilobytes(name).unwrap_or_default() * 1024;
        Ok(Self { now: bytes("VmRSS"), peak: bytes("VmHWM"), anonymous: bytes("RssAnon") })
    }
}

/// CPU seconds that a running process has used so far, exact to a hundredth.
pub fn cpu_of(process: u32) -> Result<f64, Problem> {
    let file = format!("/proc/{process}/stat");
    let text = fs::read_to_string(&file).map_err(doing(&file))?;
    // The second field is the program's name in brackets and may hold blanks; user and system time are the 14th and 15th.
    let after = text.rsplit_once(')').map_or("", |(_, after)| after);
    let ticks: u64 = after.split_whitespace().skip(11).take(2).filter_map(|field| field.parse::<u64>().ok()).sum();
    Ok(ticks as f64 / TICKS as f64)
}

/// Runs a program to its end and says what it cost and what it wrote to its standard output. One at a time: the kernel
/// tells the time of ended children only as a sum.
pub fn run(command: &mut Command) -> Result<(Cost, String), Problem> {
    let shown = command.get_program().to_string_lossy().into_owned();
    let (meter, before) = (Meter::start()?, cpu(UsageWho::RUSAGE_CHILDREN)?);
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().map_err(doing(&shown))?;
    let peak = watch(child.id());
    let mut said = String::new();
    if let Some(out) = &mut child.stdout {
        std::io::Read::read_to_string(out, &mut said).map_err(doing(&shown))?;
    }
    let status = child.wait().map_err(doing(&shown))?;
    let cpu = cpu(UsageWho::RUSAGE_CHILDREN)?.saturating_sub(before);
    let cost = Cost { cpu: cpu.as_secs_f64(), wall: meter.seconds(), peak: peak.join().unwrap_or_default() };
    if status.success() { Ok((cost, said)) } else { Err(format!("{shown} ended with {status}: {said}")) }
}

/// Looks at the memory of a process until it has ended. The kernel keeps the highest value, so that only what is allocated
/// in the last few milliseconds can be missed.
fn watch(process: u32) -> std::thread::JoinHandle<u64> {
    std::thread::spawn(move || {
        let mut peak = 0;
        while let Ok(memory) = Memory::of(process).map(|memory| memory.peak) {
            // A process that has ended and was not waited for has no memory any more.
            if memory == 0 && peak > 0 {
                break;
            }
            peak = memory.max(peak);
            std::thread::sleep(Duration::from_millis(5));
        }
        peak
    })
}

/// A program that is stopped when it is dropped.
pub struct Running(pub Child);

impl Drop for Running {
    fn drop(&mut self) {
        let ended = i32::try_from(self.0.id()).is_ok_and(|number| {
            let process = nix::unistd::Pid::from_raw(number);
            nix::sys::signal::kill(process, nix::sys::signal::Signal::SIGTERM).is_ok()
        });
        if !ended {
            // It has ended by itself then.
            drop(self.0.kill());
        }
        drop(self.0.wait());
    }
}

/// The one in the middle; of an even number the lower of the two.
pub fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get((values.len().max(1) - 1) / 2).copied().unwrap_or(f64::NAN)
}

/// How many bytes a folder's files have.
pub fn size(path: &Path) -> u64 {
    let Ok(about) = fs::metadata(path) else { return 0 };
    if about.is_file() {
        return about.len();
    }
    fs::read_dir(path).into_iter().flatten().flatten().map(|entry| size(&entry.path())).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cpu_of_a_child_is_its_own() {
        let (idle, _) = run(Command::new("sleep").arg("0.2")).unwrap();
        let (busy, said) =
            run(Command::new("sh").args(["-c", "i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done; echo $i"])).unwrap();
        assert!(idle.cpu < 0.1 && idle.wall >= 0.2, "{idle:?}");
        assert!(busy.cpu > idle.cpu && busy.peak > 0, "{busy:?}");
        assert_eq!(said.trim(), "200000");
    }

    #[test]
    fn a_program_that_fails_is_a_problem() {
        assert!(run(Command::new("false").arg("x")).is_err());
    }

    #[test]
    fn the_median_is_the_one_in_the_middle() {
        assert!((median(vec![3.0, 1.0, 2.0]) - 2.0).abs() < f64::EPSILON);
        assert!(median(Vec::new()).is_nan());
    }
}
