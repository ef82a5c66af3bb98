//! `openpact demo`: a throw-away instance with the bundled facts.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use app::imports::{self, Input};
use app::{App, IndexAt, Settings, Surroundings};
use clap::Args;
use domain::people::Action;
use store::{Options, Place};

use crate::commands::samples::{BEGAN_DAYS_AGO, SampleClock, sample_help, sample_holders, sample_reviews};
use crate::commands::serve::{Listen, serve};
use crate::commands::{Failed, permit};
use crate::elsewhere::Elsewhere;
use crate::printed::tell;
use crate::progress::Progress;
use crate::settings::Common;

/// Run a throw-away instance with the bundled facts and print its address. Its key is made for this run only.
///
/// Example: openpact demo --listen 127.0.0.1:9000
#[derive(Debug, Args)]
pub struct Demo {
    #[command(flatten)]
    listen: Listen,
    #[command(flatten)]
    elsewhere: Elsewhere,
    /// Keep the record in this folder instead of one that is removed at the end.
    #[arg(long, value_name = "DIR")]
    keep: Option<PathBuf>,
}

impl Demo {
    /// Loads the facts and serves them until the process is told to end.
    ///
    /// # Errors
    /// When the folder cannot be written or the address is taken.
    pub async fn run(&self, common: &Common) -> Result<(), Failed> {
        let listener = self.listen.bind(common).await?;
        let metrics = self.listen.bind_metrics().await?;
        let folder = Folder::new(self.keep.clone())?;
        let place = place(common, &folder.path).await?;
        let in_database = matches!(place, Place::Postgres { .. });
        let (clock, surroundings) = SampleClock::behind(BEGAN_DAYS_AGO, crate::surroundings::real());
        let (app, loaded) = with_bundled_facts(place, surroundings).await?;
        let address = self.listen.address(common, &listener)?;
        let options = self.listen.options(common, address.clone(), true)?;
        let sign_in_at = self.elsewhere.provider(common, &address)?;
        tell!("Loaded {loaded}.")?;
        tell!("Openpact answers at {address}")?;
        tell!("To sign in, once each, from this machine only:")?;
        let holders = sample_holders(&app, &address).await?;
        // A demo without sample reviews is worth having; one whose clock is wrong is not.
        if let Err(problem) = sample_reviews(&app, &clock, &holders).await {
            tell!("{problem}")?;
        }
        clock.put(0);
        sample_help(&app, &holders).await?;
        for holder in &holders {
            tell!("  {}: {}", holder.label, holder.link)?;
        }
        tell!("No mail is sent; what would be is at {address}/desk/outbox (administrator).")?;
        if in_database {
            tell!("The record stays in the database that was named when this ends (Ctrl+C).")?;
        } else if folder.keep {
            tell!("The record stays in {} when this ends (Ctrl+C).", folder.path.display())?;
        } else {
            tell!("Everything in this instance is thrown away when it ends (Ctrl+C).")?;
        }
        let site = web::Site::new(app, web::Options { sign_in_at, ..options });
        serve(listener, metrics, Arc::new(site)).await
    }
}

/// Where the demonstration keeps its record: in the database that was named, if there is none in it yet, else in the folder.
async fn place(common: &Common, folder: &Path) -> Result<Place, Failed> {
    match common.place()? {
        Place::Sqlite(_) => Ok(Place::Sqlite(folder.to_owned())),
        Place::Postgres { .. } if !common.has_no_record().await? => Err(Failed::Use(
            "the database that was named holds a record already; a demo begins with an empty one (--database, \
             OPENPACT_DATABASE or `database` in the settings)"
                .into(),
        )),
        Place::Postgres { url, .. } => Ok(Place::Postgres { url, folder: folder.to_owned() }),
    }
}

/// A record of the bundled facts in an empty place, and what was loaded, in words.
///
/// # Errors
/// When the place cannot be written.
pub async fn with_bundled_facts(place: Place, surroundings: Surroundings) -> Result<(Arc<App>, String), Failed> {
    let key = app::keys::make("localhost/openpact-demo", &surroundings.chance).map_err(Failed::because)?;
    let index = IndexAt::Folder(place.folder().join("index"));
    let settings = Settings {
        place,
        options: Options::default(),
        origin: key.verifier().name().to_owned(),
        key: Some(key),
        index,
        snapshots: 120,
    };
    let app = App::open(settings, surroundings, &|_| {}).await.map_err(Failed::because)?;
    let loaded = load(&app).await?;
    Ok((app, loaded))
}

/// Imports the bundled facts. Answers with what was loaded, in words.
async fn load(app: &Arc<App>) -> Result<String, Failed> {
    let progress = Progress::new("Loading the bundled facts");
    let bundled = opendata::bundle::bundled().map_err(Failed::because)?;
    let recognised: Arc<[_]> = opendata::bundle::recognised().map_err(Failed::because)?.into();
    let count = bundled.len();
    for imported in bundled {
        let permit = permit(Action::ImportSource)?;
        let name = imported.source.id.to_string();
        let total = imported.entries.len() as u64;
        let at = |done| progress.at(&name, done, total);
        imports::import(app, permit, Input::bundled(imported, Arc::clone(&recognised)), &at)
            .await
            .map_err(Failed::because)?;
    }
    let permit = permit(Action::PublishFigure)?;
    app.publish_headlines(permit).await.map_err(Failed::because)?;
    app.settle().await.map_err(Failed::because)?;
    progress.done();
    let state = app.history().now();
    Ok(format!(
        "{} commitments of {} members from {count} sources in {} acts",
        state.commitments.len(),
        state.members.len(),
        state.length
    ))
}

/// The folder of an instance, removed at its end unless it is to be kept.
pub struct Folder {
    pub path: PathBuf,
    keep: bool,
}

impl Folder {
    /// A new folder for temporary files, or the given one if it holds no record yet.
    ///
    /// # Errors
    /// When it cannot be made, or holds a record.
    pub fn new(keep: Option<PathBuf>) -> Result<Self, Failed> {
        let kept = keep.is_some();
        let path = keep.unwrap_or_else(|| {
            let name: String =
                (crate::surroundings::real().chance)().iter().take(8).map(|b| format!("{b:02x}")).collect();
            std::env::temp_dir().join(format!("openpact-demo-{name}"))
        });
        std::fs::create_dir_all(&path).map_err(|e| Failed::Surroundings(format!("{}: {e}", path.display())))?;
        if kept && path.join(store::DATABASE_FILE).exists() {
            return Err(Failed::Use(format!(
                "{} holds a record already; a demo begins with an empty folder",
                path.display()
            )));
        }
        Ok(Self { path, keep: kept })
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        if !self.keep {
            // What cannot be removed now is in the folder for temporary files, which the system clears.
            drop(std::fs::remove_dir_all(&self.path));
        }
    }
}
