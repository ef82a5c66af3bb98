//! Receipt: a slip torn from the record, with what is needed to check a page without trusting whoever serves it.

/// What a receipt on a page says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// The position of the latest act that the page rests on, from 0.
    pub position: u64,
    /// The digest of its leaf in the log.
    pub leaf: [u8; 32],
    /// The size of the checkpoint that covers it; `None` until the next checkpoint is signed.
    pub checkpoint_size: Option<u64>,
}

impl Receipt {
    /// The leaf as a person compares it.
    #[must_use]
    pub fn leaf_in_groups(&self) -> String {
        crate::format::digest(&self.leaf)
    }

    /// What to type to check it; the file is what the link on the slip downloads.
    #[must_use]
    pub fn command(&self) -> String {
        format!("openpact verify receipt-{}.json", self.position)
    }
}
