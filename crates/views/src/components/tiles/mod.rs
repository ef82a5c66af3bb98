//! Tile map: one equal tile for each country near its place on the globe, so that Malta is read as easily as Brazil.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::address::Target;
use crate::components::chart::share_of;
use crate::components::drawing::{Drawing, Key, Length, Mark};
use crate::locale::Catalogue;
use crate::value::Share;

/// A member to be shown on the map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// ISO 3166-1 alpha-3.
    pub country: String,
    /// Where its page is.
    pub to: Target,
    /// Substantially or fully complete, of those with a finding; `None` when there is no finding yet.
    pub done: Option<Share>,
}

/// How dark a tile is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shade {
    /// Under a third.
    UnderAThird,
    /// A third to a half.
    UnderAHalf,
    /// A half to two thirds.
    UnderTwoThirds,
    /// Two thirds or more.
    More,
    /// No finding yet.
    NoFinding,
    /// Not in these data.
    Absent,
}

impl Shade {
    /// All shades, in the order of the key.
    pub const ALL: [Self; 6] =
        [Self::UnderAThird, Self::UnderAHalf, Self::UnderTwoThirds, Self::More, Self::NoFinding, Self::Absent];

    /// The shade of a share; sharp at a third, a half and two thirds.
    #[must_use]
    pub fn of(done: Option<Share>) -> Self {
        let Some(Share { numerator, denominator }) = done.filter(|share| share.denominator > 0) else {
            return Self::NoFinding;
        };
        if 3 * numerator < denominator {
            Self::UnderAThird
        } else if 2 * numerator < denominator {
            Self::UnderAHalf
        } else if 3 * numerator < 2 * denominator {
            Self::UnderTwoThirds
        } else {
            Self::More
        }
    }

    /// The class that inks it.
    #[must_use]
    pub const fn class(self) -> &'static str {
        match self {
            Self::UnderAThird => "c1",
            Self::UnderAHalf => "c2",
            Self::UnderTwoThirds => "c3",
            Self::More => "c4",
            Self::NoFinding => "c0",
            Self::Absent => "cx",
        }
    }

    /// The class of the letters on it.
    const fn letters(self) -> &'static str {
        match self {
            Self::UnderAThird => "c1t",
            Self::UnderAHalf => "c2t",
            Self::UnderTwoThirds => "c3t",
            Self::More => "c4t",
            Self::NoFinding | Self::Absent => "c0t",
        }
    }

    /// The message that names it in the key.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::UnderAThird => "shade-under-a-third",
            Self::UnderAHalf => "shade-under-a-half",
            Self::UnderTwoThirds => "shade-under-two-thirds",
            Self::More => "shade-more",
            Self::NoFinding => "shade-no-finding",
            Self::Absent => "shade-absent",
        }
    }
}

/// A tile in its place.
#[derive(Debug)]
struct Tile<'a> {
    /// The member, or nobody.
    member: Option<&'a Member>,
    /// Two letters.
    letters: &'static str,
    /// Distance from the west edge of the map, in its own units.
    x: u16,
    /// Distance from its north edge.
    y: u16,
    /// How dark it is.
    shade: Shade,
}

impl Tile<'_> {
    fn mark(&self, t: &Catalogue) -> Mark {
        let square = |inset: u16, side: u16| {
            let [x, y] = [self.x, self.y].map(|corner| Length::units(corner + inset).and_a_half());
            Mark::Rect(self.shade.class(), [x, y, Length::units(side), Length::units(side)])
        };
        let Some(member) = self.member else { return square(2, 15) };
        let country = t.country(&member.country);
        let name = match member.done {
            Some(done) => format!("{country}{} {}", t.text("colon"), share_of(t, done)),
            None => country.into_owned(),
        };
        let at = [Length::units(self.x + 10), Length::units(self.y + 14)];
        let [left, top] = [self.x, self.y].map(|corner| Length::units(corner).less(1));
        Mark::Point {
            name,
            to: Some(member.to.clone()),
            area: [left, top, Length::units(22), Length::units(22)],
            marks: vec![square(0, 19), Mark::Words(self.shade.letters(), at, self.letters.to_owned())],
        }
    }
}

/// The map with these members filled in. It is not turned round for who reads from the right: east stays east.
#[must_use]
pub fn draw(members: &[Member], t: &Catalogue) -> Drawing {
    let marks = lay(members).iter().map(|tile| tile.mark(t)).collect();
    Drawing { marks, turns: false, ..Drawing::new(-1, -1, 638, 418) }
}

/// What the shades stand for.
#[must_use]
pub fn key(t: &Catalogue) -> Vec<Key> {
    let box_of = |shade: &Shade| Mark::Rect(shade.class(), [Length(15), Length(15), Length(110), Length(110)]);
    Shade::ALL.iter().map(|shade| Key { mark: box_of(shade), label: t.text(shade.key()).into_owned() }).collect()
}

struct Place {
    alpha3: &'static str,
    alpha2: &'static str,
    column: u16,
    row: u16,
}

static PLACES: LazyLock<Vec<Place>> = LazyLock::new(|| {
    include_str!("tiles.csv")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| {
            let mut cells = line.split(',');
            Some(Place {
                alpha3: cells.next()?,
                alpha2: cells.next()?,
                column: cells.next()?.parse().ok()?,
                row: cells.next()?.parse().ok()?,
            })
        })
        .collect()
});

/// The map with these members filled in; countries outside the table of places (there are none among the members of the
/// United Nations) stand in the table below the map only.
fn lay(members: &[Member]) -> Vec<Tile<'_>> {
    let known: HashMap<&str, &Member> = members.iter().map(|member| (member.country.as_str(), member)).collect();
    PLACES
        .iter()
        .map(|place| {
            let member = known.get(place.alpha3).copied();
            Tile {
                member,
                letters: place.alpha2,
                x: place.column * 22,
                y: place.row * 22,
                shade: member.map_or(Shade::Absent, |member| Shade::of(member.done)),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn no_two_countries_share_a_tile() {
        let tiles = lay(&[]);
        assert_eq!(tiles.len(), 195);
        let places: HashSet<(u16, u16)> = tiles.iter().map(|tile| (tile.x, tile.y)).collect();
        assert_eq!(places.len(), tiles.len());
        assert!(tiles.iter().all(|tile| tile.letters.len() == 2));
    }

    #[test]
    fn shades_change_exactly_at_a_third_a_half_and_two_thirds() {
        let shade = |numerator, denominator| Shade::of(Some(Share::new(numerator, denominator)));
        assert_eq!(shade(0, 9), Shade::UnderAThird);
        assert_eq!(shade(3, 9), Shade::UnderAHalf);
        assert_eq!(shade(5, 10), Shade::UnderTwoThirds);
        assert_eq!(shade(6, 9), Shade::More);
        assert_eq!(shade(0, 0), Shade::NoFinding);
        assert_eq!(Shade::of(None), Shade::NoFinding);
    }
}
