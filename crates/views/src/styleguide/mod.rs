//! Every component, drawn from an example, with what it does for readers who do not see or point.

mod colours;

use crate::address::Address;
use crate::chrome::{About, Frame};
use crate::components::commitments::Table;
use crate::components::owed::Owed;
use crate::components::pager::Pager;
use crate::components::tree::{Branch, Node};
use crate::locale::Catalogue;
use crate::page::page;
use crate::value::Value;
use crate::{figures, membership, plans};

pub(crate) use colours::light;
pub use colours::{Colour, Shade, colours};

/// The sizes of type, the largest first.
const SIZES: [&str; 7] = ["t6", "t5", "t4", "t2", "t1", "t0", "t-1"];

/// The page of all components.
#[derive(Debug, Clone, PartialEq)]
pub struct StyleGuidePage {
    colours: Vec<Colour>,
    scales: Vec<(&'static str, Vec<Value>)>,
    commitment: plans::CommitmentPage,
    figure: figures::FigurePage,
    table: Table,
    owed: Owed,
    pager: Pager,
}

impl Default for StyleGuidePage {
    fn default() -> Self {
        Self::sample()
    }
}

impl StyleGuidePage {
    /// The page: it consists of examples.
    #[must_use]
    pub fn sample() -> Self {
        use domain::codebook::{
            Completion, DidItOpenGovernment, EarlyResults, PotentialForResults, PotentialImpact, Specificity,
        };
        let scale = |field: &'static str, codes: &[&'static str]| {
            (field, codes.iter().map(|code| Value::code(field, *code)).collect())
        };
        let mut table = membership::sample_table();
        table.rows.truncate(3);
        Self {
            colours: colours(),
            scales: vec![
                scale("specificity", Specificity::CODES),
                scale("potential-impact", PotentialImpact::CODES),
                scale("completion", Completion::CODES),
                scale("opened-government", DidItOpenGovernment::CODES),
                scale("potential-for-results", PotentialForResults::CODES),
                scale("early-results", EarlyResults::CODES),
            ],
            commitment: plans::CommitmentPage::sample(),
            figure: figures::FigurePage::sample(),
            table,
            owed: Owed::sample(),
            pager: Pager::new(100, 5, 9, Address::Record),
        }
    }

    const fn sizes(&self) -> [&'static str; 7] {
        SIZES
    }

    fn tree<'a>(&self, t: &'a Catalogue, f: &'a Frame<'a>, node: &'a Node) -> Branch<'a> {
        Branch::root(t, f, node)
    }
}

fn about(_page: &StyleGuidePage, t: &Catalogue) -> About {
    About {
        title: t.text("style-title").into_owned(),
        description: t.text("style-lead").into_owned(),
        part: None,
        crumbs: vec![(t.text("style-title").into_owned(), None)],
        twins: &[],
    }
}

page!(StyleGuidePage, "styleguide/styleguide.html");
