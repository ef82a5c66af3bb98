//! Taking what many give with one sync of the disk: whoever comes while the disk is busy goes with the next.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use store::cocreation::{Taken, Taking};
use store::{Store, StoreError};
use tokio::sync::oneshot;

/// How many go at once at most. A judgement: a few milliseconds of work, well below the patience of whoever waits.
const AT_ONCE: usize = 256;

type Waiting = (Taking, oneshot::Sender<Result<Taken, StoreError>>);

/// Those who wait to be taken.
#[derive(Debug, Default)]
pub struct Intake {
    waiting: Arc<Mutex<VecDeque<Waiting>>>,
    /// Held by whoever takes for all.
    leader: Arc<tokio::sync::Mutex<()>>,
}

impl Intake {
    /// Takes something. When this answers it is durable.
    pub async fn take(&self, store: &Store, taking: Taking) -> Result<Taken, StoreError> {
        let (reply, mut answer) = oneshot::channel();
        self.queue(taking, reply);
        loop {
            let lead = Arc::clone(&self.leader).lock_owned().await;
            match answer.try_recv() {
                Ok(taken) => return taken,
                Err(oneshot::error::TryRecvError::Closed) => return Err(broken_off()),
                Err(oneshot::error::TryRecvError::Empty) => {}
            }
            let (store, waiting) = (store.clone(), Arc::clone(&self.waiting));
            // On a task of its own: if the browser that happens to lead goes away, the others are served all the same.
            let served = tokio::spawn(async move {
                serve(&store, &waiting).await;
                drop(lead);
            });
            if served.await.is_err() {
                return Err(broken_off());
            }
        }
    }

    fn queue(&self, taking: Taking, reply: oneshot::Sender<Result<Taken, StoreError>>) {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner).push_back((taking, reply));
    }
}

fn broken_off() -> StoreError {
    StoreError::Damaged("taking was broken off by a fault of this program".into())
}

async fn serve(store: &Store, waiting: &Mutex<VecDeque<Waiting>>) {
    let (takings, replies): (Vec<Taking>, Vec<_>) = {
        let mut waiting = waiting.lock().unwrap_or_else(PoisonError::into_inner);
        let most = waiting.len().min(AT_ONCE);
        waiting.drain(..most).unzip()
    };
    if takings.is_empty() {
        return;
    }
    match store.take_inputs(&takings).await {
        Ok(taken) => replies.into_iter().zip(taken).for_each(|(reply, taken)| drop(reply.send(Ok(taken)))),
        Err(error) => replies.into_iter().for_each(|reply| drop(reply.send(Err(error.clone())))),
    }
}
