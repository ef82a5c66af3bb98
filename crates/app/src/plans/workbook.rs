//! A plan as a workbook: taken home to be written there, and brought back without overwriting what others wrote meanwhile.

use std::collections::BTreeMap;

use domain::PlanId;
use domain::people::Permit;
use domain::plans::draft::Item;
use opendata::plan_sheet::SheetPart;

use super::{Drafted, NotWritten};
use crate::App;
use crate::write::WriteError;

/// What was taken from a workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TakenIn {
    /// How many parts were changed.
    pub saved: usize,
    /// How many were begun.
    pub begun: usize,
}

/// Why nothing is taken from a workbook.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotTakenIn {
    /// Others wrote these parts since the workbook was made, and say something else.
    #[error("others have written parts since")]
    Meanwhile(Vec<Item>),
    /// These parts are for others to write.
    #[error("parts are for others to write")]
    NotTheirs(Vec<Item>),
    /// A part could not be written.
    #[error("{0}")]
    NotWritten(#[from] NotWritten),
}

impl App {
    /// Takes what a workbook says that differs from the draft. What it does not hold stays as it is. First everything is looked at:
    /// where a part was written by others since, or is not for the reader to write, nothing is taken.
    ///
    /// # Errors
    /// Why nothing is taken, or what could not be written at the end.
    pub async fn take_sheet(
        &self,
        plan: &PlanId,
        drafted: &Drafted,
        parts: Vec<SheetPart>,
        permit: impl Fn(Option<Item>) -> Option<Permit>,
    ) -> Result<TakenIn, WriteError<NotTakenIn>> {
        let (mut meanwhile, mut others) = (Vec::new(), Vec::new());
        let differs = |part: &SheetPart| drafted.parts.get(&part.item).is_none_or(|saved| saved.entry != part.entry);
        let parts: Vec<SheetPart> = parts.into_iter().filter(differs).collect();
        for part in &parts {
            match drafted.parts.get(&part.item) {
                Some(saved) if part.version != Some(saved.version) => meanwhile.push(part.item),
                Some(_) if permit(Some(part.item)).is_none() => others.push(part.item),
                None if part.version.is_some() => meanwhile.push(part.item),
                None if permit(None).is_none() => others.push(part.item),
                _ => {}
            }
        }
        if !meanwhile.is_empty() {
            return Err(WriteError::Refused(NotTakenIn::Meanwhile(meanwhile)));
        }
        if !others.is_empty() {
            return Err(WriteError::Refused(NotTakenIn::NotTheirs(others)));
        }
        let (mut done, mut begun) = (TakenIn::default(), BTreeMap::new());
        for part in parts {
            let known = drafted.parts.get(&part.item);
            let right = permit(known.map(|_| part.item)).ok_or(WriteError::Refused(NotWritten::NotPermitted));
            let right = right.map_err(not_taken)?;
            if let Some(saved) = known {
                let at = (part.item, saved.version);
                self.save_part(&right, plan, at, &part.entry).await.map_err(not_taken)?;
                done.saved += 1;
                continue;
            }
            // A new commitment gets the next number there is, and its milestones go with it.
            let of = match part.item {
                Item::Milestone(of, _) => Some(begun.get(&of).copied().unwrap_or(of)),
                Item::Plan | Item::Commitment(_) => None,
            };
            let now = self.begin_part(&right, plan, of, &part.entry).await.map_err(not_taken)?;
            if let (Item::Commitment(wanted), Item::Commitment(got)) = (part.item, now) {
                begun.insert(wanted, got);
            }
            done.begun += 1;
        }
        Ok(done)
    }
}

fn not_taken(why: WriteError<NotWritten>) -> WriteError<NotTakenIn> {
    match why {
        WriteError::Refused(why) => WriteError::Refused(NotTakenIn::NotWritten(why)),
        WriteError::Store(error) => WriteError::Store(error),
        WriteError::Behind(behind) => WriteError::Behind(behind),
        WriteError::Moved => WriteError::Moved,
        WriteError::Fault => WriteError::Fault,
    }
}
