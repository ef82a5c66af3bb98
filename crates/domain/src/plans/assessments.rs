//! What each report of the review found on one commitment.

use crate::codebook::Product;
use crate::statement::Thing;

/// What each report found, in the order of reports. There are one or two of hundreds of thousands of commitments, so they
/// lie side by side: a map that shares its parts would take many times the memory of what it holds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Assessments(Vec<(Product, Thing)>);

impl Assessments {
    /// Adds to what a report found.
    pub(crate) fn change(&mut self, product: Product, change: impl FnOnce(&mut Thing)) {
        if let Some((_, thing)) = self.0.iter_mut().find(|(known, _)| *known == product) {
            return change(thing);
        }
        let mut thing = Thing::default();
        change(&mut thing);
        let place = self.0.partition_point(|(known, _)| *known < product);
        self.0.reserve_exact(1);
        self.0.insert(place, (product, thing));
    }

    /// What a report found, if anything was said of it.
    #[must_use]
    pub fn get(&self, product: &Product) -> Option<&Thing> {
        self.0.iter().find(|(known, _)| known == product).map(|(_, thing)| thing)
    }

    /// How many reports there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The reports and what they found.
    pub fn iter(&self) -> Iter<'_> {
        self.0.iter().map(|(product, thing)| (product, thing))
    }

    /// The reports.
    pub fn keys(&self) -> impl DoubleEndedIterator<Item = &Product> + ExactSizeIterator {
        self.0.iter().map(|(product, _)| product)
    }

    /// What they found.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = &Thing> + ExactSizeIterator {
        self.0.iter().map(|(_, thing)| thing)
    }
}

/// The reports of one commitment, one after another.
pub type Iter<'a> =
    std::iter::Map<std::slice::Iter<'a, (Product, Thing)>, fn(&'a (Product, Thing)) -> (&'a Product, &'a Thing)>;

impl<'a> IntoIterator for &'a Assessments {
    type Item = (&'a Product, &'a Thing);
    type IntoIter = Iter<'a>;
    fn into_iter(self) -> Iter<'a> {
        self.iter()
    }
}
