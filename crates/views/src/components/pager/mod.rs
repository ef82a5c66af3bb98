//! Pager: numbered pages of a list, with the ends always in reach.

use crate::address::Target;

/// A list cut into pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pager {
    /// The page shown, from 1.
    pub page: u64,
    /// How many pages there are.
    pub pages: u64,
    /// The list, without a page.
    pub list: Target,
}

/// One place in the row of numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// The page shown.
    Here(u64),
    /// Another page.
    To(u64, Target),
    /// Pages left out.
    Gap,
}

impl Pager {
    /// A list of `total` things, `size` to a page, of which `page` is shown.
    #[must_use]
    pub fn new(total: u64, size: u64, page: u64, list: impl Into<Target>) -> Self {
        let pages = total.div_ceil(size.max(1)).max(1);
        Self { page: page.clamp(1, pages), pages, list: list.into() }
    }

    /// The address of a page.
    #[must_use]
    pub fn to(&self, page: u64) -> Target {
        self.list.clone().and("page", &page.to_string())
    }

    /// The page before, if there is one.
    #[must_use]
    pub fn previous(&self) -> Option<Target> {
        (self.page > 1).then(|| self.to(self.page - 1))
    }

    /// The page after, if there is one.
    #[must_use]
    pub fn next(&self) -> Option<Target> {
        (self.page < self.pages).then(|| self.to(self.page + 1))
    }

    /// The first, the last and the neighbours of the page shown.
    #[must_use]
    pub fn steps(&self) -> Vec<Step> {
        let mut numbers: Vec<u64> = [1, 2, self.page.saturating_sub(1), self.page, self.page + 1, self.pages]
            .into_iter()
            .filter(|number| (1..=self.pages).contains(number))
            .collect();
        numbers.sort_unstable();
        numbers.dedup();
        let mut steps = Vec::new();
        let mut last = 0;
        for number in numbers {
            if number > last + 1 {
                steps.push(Step::Gap);
            }
            steps.push(if number == self.page { Step::Here(number) } else { Step::To(number, self.to(number)) });
            last = number;
        }
        steps
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::address::Address;

    #[test]
    fn the_ends_are_always_in_reach() {
        let pager = Pager::new(166, 8, 9, Target::new(Address::Search).and("q", "open data"));
        assert_eq!(pager.pages, 21);
        let numbers: Vec<Option<u64>> = pager
            .steps()
            .iter()
            .map(|step| match step {
                Step::Here(number) | Step::To(number, _) => Some(*number),
                Step::Gap => None,
            })
            .collect();
        assert_eq!(numbers, [Some(1), Some(2), None, Some(8), Some(9), Some(10), None, Some(21)]);
        assert_eq!(pager.next().map(|to| to.path()).as_deref(), Some("/search?q=open%20data&page=10"));
    }

    #[test]
    fn a_page_beyond_the_end_is_the_last_one() {
        let pager = Pager::new(3, 20, 7, Address::Members);
        assert_eq!((pager.page, pager.pages), (1, 1));
        assert_eq!(pager.next(), None);
        assert_eq!(Pager::new(0, 20, 0, Address::Members).steps(), [Step::Here(1)]);
    }
}
