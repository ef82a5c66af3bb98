//! Questions about the record itself: a moment, an act, a tile, a receipt, readiness.

use std::sync::Arc;

use domain::Partnership;
use record::Act;
use store::StoreError;
use transparency::receipt::Receipt;
use transparency::tiles::{Layer, TilePath, encode_bundle};

use crate::App;
use crate::log::{LogKeys, NoReceipt};
use crate::moment::{Moment, Point, View};

/// There is no such moment to look at.
#[derive(Debug, thiserror::Error)]
pub enum NoSuchMoment {
    /// The record has not reached it.
    #[error("the record has {length} acts and has not reached that position")]
    NotYet {
        /// How many acts it has.
        length: u64,
    },
    /// The store does not answer.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Why there is no receipt.
#[derive(Debug, thiserror::Error)]
pub enum ReceiptError {
    /// The log cannot give one yet.
    #[error(transparent)]
    None(#[from] NoReceipt),
    /// The store does not answer.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl App {
    /// The view that a moment asks for.
    ///
    /// # Errors
    /// When the record has not reached it, or the store does not answer.
    pub async fn view(&self, moment: Moment) -> Result<View, NoSuchMoment> {
        let now = self.history().now();
        let state = match moment.known_at {
            None => now,
            Some(Point::Position(position)) if position >= now.length => {
                return Err(NoSuchMoment::NotYet { length: now.length });
            }
            Some(point) => self.state_at(point).await?,
        };
        Ok(View::new(state, moment, self.now()))
    }

    /// An earlier state: one kept that shows the same, else the nearest one kept, and the acts from there on folded.
    pub(crate) async fn state_at(&self, point: Point) -> Result<Arc<Partnership>, NoSuchMoment> {
        let length = match point {
            Point::Position(position) => position + 1,
            Point::Time(time) => {
                let around = self.history().around(time);
                around.start + self.store.recorded_by(around, time).await?
            }
        };
        let near = self.history().before_length(length);
        if near.length == length {
            return Ok(near);
        }
        if let Some(showing) = self.history().showing(length) {
            let last = self.store.act(length.saturating_sub(1)).await?.map(|stored| stored.decode()).transpose()?;
            let recorded_at = last.map_or(showing.recorded_at, |act| act.recorded_at);
            return Ok(Arc::new(showing.after_waiting(length, recorded_at)));
        }
        let mut state = Partnership::clone(&near);
        let mut acts = self.store.read_acts(near.length..length);
        while let Some(chunk) = acts.next().await? {
            for stored in chunk {
                let happened = stored.decode()?.happened();
                state.apply(happened).map_err(|e| StoreError::Damaged(e.to_string()))?;
            }
        }
        Ok(Arc::new(state))
    }

    /// One act with its bytes.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn act(&self, position: u64) -> Result<Option<(Act, Vec<u8>)>, StoreError> {
        let stored = self.store.act(position).await?;
        stored.map(|stored| Ok((stored.decode()?, stored.bytes))).transpose()
    }

    /// Acts from a position on, at most `limit`.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn acts(&self, from: u64, limit: u32) -> Result<Vec<(Act, Vec<u8>)>, StoreError> {
        let end = from.saturating_add(limit.into()).min(self.history().now().length);
        let acts = self.store.acts(from..end.max(from)).await?;
        acts.into_iter().map(|stored| Ok((stored.decode()?, stored.bytes))).collect()
    }

    /// The receipt of an act; `None` if there is no such act.
    ///
    /// # Errors
    /// When the newest checkpoint does not cover it yet, or the store does not answer.
    pub async fn receipt(&self, position: u64) -> Result<Option<Receipt>, ReceiptError> {
        let Some(stored) = self.store.act(position).await? else { return Ok(None) };
        Ok(Some(self.log().receipt(position, stored.bytes)?))
    }

    /// A tile or bundle of the log, as far as the newest checkpoint covers it.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn tile(&self, path: TilePath) -> Result<Option<Vec<u8>>, StoreError> {
        let size = self.log().checkpoint().map_or(0, |c| c.checkpoint().size());
        let whole = TilePath::in_log_of(size, path.layer(), path.index());
        if whole.is_none_or(|whole| path.width() > whole.width()) {
            return Ok(None);
        }
        match path.layer() {
            Layer::Hashes(level) => Ok(self.log().tree().tile(level, path.index(), path.width())),
            Layer::Entries => {
                let from = path.index() * 256;
                let acts = self.store.acts(from..from + u64::from(path.width())).await?;
                let bundle = encode_bundle(acts.iter().map(|act| &act.bytes));
                bundle.map(Some).map_err(|e| StoreError::Damaged(e.to_string()))
            }
        }
    }

    /// How long the record is that this node has folded, or why it does not follow it.
    ///
    /// # Errors
    /// When the database does not answer, or an act came that this program does not know. Readers are still served.
    pub fn readiness(&self) -> Result<u64, StoreError> {
        self.group.trouble().map_or_else(|| Ok(self.history().now().length), Err)
    }

    /// The origin of the log and the keys it may be signed with.
    #[must_use]
    pub fn log_keys(&self) -> LogKeys {
        self.signing.keys(&self.history().now())
    }
}
