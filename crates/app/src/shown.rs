//! What readers see: the state, the words, the tree. The one writer replaces them after each commit; readers never wait.

use std::path::Path;
use std::sync::{Arc, PoisonError, RwLock};

use domain::Partnership;
use record::History;
use store::group::Published;
use store::{NewText, StoredAct};
use tokio::sync::watch;

use crate::log::Log;
use crate::texts::{Held, Texts};

/// Everything that is visible.
#[derive(Debug)]
pub struct Shown {
    pub history: History,
    pub log: Log,
    texts: RwLock<Held>,
    /// The length that is visible, for those who do something after each change.
    pub grown: watch::Sender<u64>,
}

impl Shown {
    /// Nothing yet. Long texts will lie in a file in this folder.
    pub fn new(snapshots: usize, folder: &Path) -> Self {
        let (grown, _) = watch::channel(0);
        let texts = RwLock::new(Held::beside(folder));
        Self { history: History::new(snapshots), log: Log::new([], None), texts, grown }
    }

    pub fn texts(&self) -> Texts<'_> {
        Texts::new(self.texts.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Shows texts. Those that the record has withheld are passed over.
    pub fn show_texts<'a>(&self, texts: impl IntoIterator<Item = (&'a domain::TextId, &'a str)>) {
        let state = self.history.now();
        let mut held = self.texts.write().unwrap_or_else(PoisonError::into_inner);
        held.extend(texts.into_iter().filter(|(id, _)| !state.withheld.contains_key(*id)));
    }

    /// Grows the tree by acts that were folded into a state, and shows the state.
    pub fn show_acts(&self, state: Arc<Partnership>, acts: &[StoredAct]) {
        if let Some(first) = acts.first() {
            self.log.grow(first.seq, acts.iter().map(|act| act.leaf));
        }
        let length = state.length;
        self.history.advance(state);
        self.grown.send_replace(length);
    }

    /// Shows what was committed, here or by another process.
    pub fn publish(&self, published: &Published<'_, Partnership>) {
        self.show_texts(published.texts.iter().map(|text: &NewText| (text.id(), &**text.body())));
        if published.acts.is_empty() {
            return;
        }
        self.forget_withheld(published.state);
        self.show_acts(Arc::new(published.state.clone()), published.acts);
    }

    /// Takes away the words that the next state withholds and the shown one does not.
    fn forget_withheld(&self, next: &Partnership) {
        let now = self.history.now();
        self.forget(now.withheld.diff(&next.withheld).filter_map(|item| match item {
            imbl::ordmap::DiffItem::Add(id, _) => Some(id),
            _ => None,
        }));
    }

    /// Takes words away.
    pub fn forget<'a>(&self, withheld: impl Iterator<Item = &'a domain::TextId>) {
        let mut held = self.texts.write().unwrap_or_else(PoisonError::into_inner);
        withheld.for_each(|id| held.withhold(id));
    }
}
