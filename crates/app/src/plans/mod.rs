//! Plans: written on the desk part by part, endorsed by a minister as they stand, deposited into the record.
//!
//! What a plan has to have is decided in `domain::plans`; that of two who write the same part nobody's words are lost, in `store`.

mod challenging;
mod checking;
mod depositing;
mod drafting;
mod peers;
mod reporting;
mod self_assessing;
mod uptake;
mod workbook;

pub use challenging::{Challenging, NotChallenged};
pub use depositing::{AgainstDeposit, NewVersion};
pub use drafting::{Drafted, NotWritten};
pub use peers::NotConsulted;
pub use reporting::{AgainstReport, Reporting};
pub use self_assessing::{NotAssessed, SelfDraft};
pub use store::plans::{DraftComment, EndorsedPlan, LinkedInput, PlanItem, SelfPart};
pub use uptake::NotLinked;
pub use workbook::{NotTakenIn, TakenIn};
