//! More than one process, and processes that are killed. The other process is this test program itself, see
//! [`a_process_of_its_own`].

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use domain::{CommitmentId, Partnership, Timestamp};
use store::group::{Done, Failed, Group, Start};
use store::{Options, Place, Store};

use crate::support::*;

const ROLE: &str = "OPENPACT_STORE_ROLE";
const FOLDER: &str = "OPENPACT_STORE_FOLDER";
const URL: &str = "OPENPACT_STORE_URL";

/// What another process does.
#[test]
#[ignore = "a process that other tests start"]
fn a_process_of_its_own() {
    let role = std::env::var(ROLE).unwrap();
    let folder = std::env::var(FOLDER).unwrap().into();
    let place = match std::env::var(URL) {
        Ok(url) => Place::Postgres { url, folder },
        Err(_) => Place::Sqlite(folder),
    };
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(async {
        match role.as_str() {
            "append for ever" => append(&place, u64::MAX, Duration::ZERO).await,
            "append 100" => append(&place, 100, Duration::ZERO).await,
            "append slowly" => append(&place, 4, Duration::from_millis(150)).await,
            "race" => race(&place).await,
            "support for ever" => crate::supports::support_for_ever(&place).await,
            "fill the disk" => crate::outage::fill_the_disk(&place).await,
            "read-only disk" => crate::outage::read_only_disk(&place).await,
            other => panic!("a role that nobody plays: {other}"),
        }
    });
}

/// The command that starts this program in a role.
pub fn in_role(role: &str, place: &Place) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--ignored", "--exact", "process::a_process_of_its_own", "--nocapture"]);
    command.env(ROLE, role).env(FOLDER, place.folder()).stdout(Stdio::piped());
    if let Place::Postgres { url, .. } = place {
        command.env(URL, url);
    }
    command
}

async fn group(place: &Place) -> Group<Partnership> {
    let store = Store::open(place, &Options::default()).await.unwrap();
    Group::start(store, Start { state: Partnership::default(), texts: 0 }, || Timestamp(0), |_| {}).0
}

/// Appends from eight writers at once and tells of each act as soon as it is durable.
async fn append(place: &Place, count: u64, pause: Duration) {
    static NEXT: AtomicU64 = AtomicU64::new(0);
    let group = group(place).await;
    let writers = (0..8).map(|_| {
        let group = group.clone();
        tokio::spawn(async move {
            loop {
                let number = NEXT.fetch_add(1, Ordering::Relaxed);
                if number >= count {
                    break;
                }
                tokio::time::sleep(pause * u32::try_from(number).unwrap_or(u32::MAX)).await;
                let key = format!("{}-{number}", std::process::id());
                let done = group.submit(id(&key), crate::group::say(number)).await.unwrap();
                println!("\nacknowledged {} {key}", done.positions().start);
            }
        })
    });
    for writer in writers.collect::<Vec<_>>() {
        writer.await.unwrap();
    }
}

/// Tries to be the first to deposit each of fifty things.
async fn race(place: &Place) {
    let group = group(place).await;
    for number in 0..50 {
        let decide = move |state: &Partnership, _| {
            if state.commitments.contains_key(&id::<CommitmentId>(&format!("GH{number:04}"))) {
                return Err("deposited already");
            }
            crate::group::say(number)(state, Timestamp(0)).map_err(|_| "refused")
        };
        let outcome = group.submit(id(&format!("{}-{number}", std::process::id())), decide).await;
        match outcome {
            Ok(Done::Recorded { .. }) => println!("\nwon {number} by {}", std::process::id()),
            Err(Failed::Refused(_)) => println!("\nlost {number} by {}", std::process::id()),
            other => panic!("{other:?}"),
        }
    }
}

/// When to kill a process, at once and without warning.
pub enum Kill {
    Never,
    /// So long after it was started.
    AfterStart(Duration),
    /// So long after the first line that counts.
    AfterLine(Duration),
}

/// The lines that a process tells and that begin with a word: the number after it and the last word.
pub fn told(process: Child, word: &str, kill: Kill) -> Vec<(u64, String)> {
    let process = Arc::new(Mutex::new(process));
    let output = BufReader::new(process.lock().unwrap().stdout.take().unwrap());
    let kill_after = |patience| {
        let process = Arc::clone(&process);
        std::thread::spawn(move || {
            std::thread::sleep(patience);
            process.lock().unwrap().kill().unwrap();
        })
    };
    let mut after_line = None;
    match kill {
        Kill::Never => {}
        Kill::AfterStart(patience) => drop(kill_after(patience)),
        Kill::AfterLine(patience) => after_line = Some(patience),
    }
    let mut lines = Vec::new();
    for line in output.lines() {
        let line = line.unwrap();
        let words: Vec<&str> = line.split(' ').collect();
        if let [first, number, .., last] = words.as_slice()
            && *first == word
        {
            lines.push((number.parse().unwrap(), (*last).to_owned()));
            if let Some(patience) = after_line.take() {
                kill_after(patience);
            }
        }
    }
    process.lock().unwrap().wait().unwrap();
    lines
}

/// Everything that was acknowledged is there, under its key, and the place is in order.
async fn all_there(store: &Store, acknowledged: &[(u64, String)]) {
    for (seq, key) in acknowledged {
        assert_eq!(store.find_key(&id(key)).await.unwrap(), Some(*seq), "{key}");
    }
    assert_eq!(store.check(|_| {}).await.unwrap().problems, []);
}

both! {
    async fn writers_in_two_processes_append_without_gaps(home) {
        let store = home.open().await;
        let processes: Vec<_> = (0..2).map(|_| in_role("append 100", &home.place).spawn().unwrap()).collect();
        let readers: Vec<_> =
            processes.into_iter().map(|process| std::thread::spawn(|| told(process, "acknowledged", Kill::Never))).collect();
        // The source is registered by whoever comes first, so this process only follows with what needs none.
        let acknowledged: Vec<_> = readers.into_iter().flat_map(|reader| reader.join().unwrap()).collect();
        assert_eq!(acknowledged.len(), 200);
        all_there(&store, &acknowledged).await;
        assert_eq!(store.length().await.unwrap(), 201);
        let by: BTreeMap<String, u64> = all_writers(&store).await;
        assert_eq!(by.values().sum::<u64>(), 201);
        assert_eq!(by.len(), 2, "both wrote: {by:?}");
    }

    async fn of_two_processes_that_race_for_one_act_one_wins(home) {
        let store = home.open().await;
        let racers: Vec<_> = (0..2).map(|_| in_role("race", &home.place).spawn().unwrap()).collect();
        let racers: Vec<_> =
            racers.into_iter().map(|process| std::thread::spawn(|| told(process, "won", Kill::Never))).collect();
        let mut won: Vec<u64> = racers.into_iter().flat_map(|racer| racer.join().unwrap()).map(|(number, _)| number).collect();
        won.sort_unstable();
        assert_eq!(won, (0..50).collect::<Vec<_>>());
        assert_eq!(store.length().await.unwrap(), 51);
    }

    async fn another_process_sees_new_acts_within_a_second(home) {
        let store = home.open().await;
        let mut tail = store.tail();
        let mut process = in_role("append slowly", &home.place).spawn().unwrap();
        let (tell, mut lines) = tokio::sync::mpsc::unbounded_channel();
        let output = BufReader::new(process.stdout.take().unwrap());
        let reader = std::thread::spawn(move || {
            for line in output.lines().map_while(Result::ok).filter(|line| line.starts_with("acknowledged")) {
                tell.send(line).unwrap();
            }
        });
        let mut seen = 0;
        while let Some(line) = lines.recv().await {
            let seq: u64 = line.split(' ').nth(1).unwrap().parse().unwrap();
            let length = tokio::time::timeout(Duration::from_secs(1), tail.longer_than(seq)).await;
            assert!(length.expect("within a second").unwrap() > seq);
            seen += 1;
        }
        reader.join().unwrap();
        assert!(process.wait().unwrap().success());
        assert_eq!(seen, 4);
    }

    async fn nothing_that_was_acknowledged_is_lost_when_the_process_is_killed(home) {
        let mut chance = testkit::seeded(11);
        let mut acknowledged = Vec::new();
        for round in 0..10 {
            let patience = Duration::from_millis(chance.u64(0..120));
            let kill = if round < 3 { Kill::AfterStart(patience) } else { Kill::AfterLine(patience) };
            let process = in_role("append for ever", &home.place).spawn().unwrap();
            let told = tokio::task::spawn_blocking(move || told(process, "acknowledged", kill));
            acknowledged.extend(told.await.unwrap());
            let store = home.open().await;
            all_there(&store, &acknowledged).await;
            store.close().await;
        }
        assert!(acknowledged.len() > 50, "only {} acts were appended; the test proves little", acknowledged.len());
    }
}

/// How many acts each process wrote.
async fn all_writers(store: &Store) -> BTreeMap<String, u64> {
    let mut by = BTreeMap::new();
    let mut reader = store.read_acts(0..u64::MAX);
    while let Some(acts) = reader.next().await.unwrap() {
        for act in acts {
            let key = act.decode().unwrap().key.as_str().to_owned();
            *by.entry(key.split('-').next().unwrap().to_owned()).or_default() += 1;
        }
    }
    by
}
