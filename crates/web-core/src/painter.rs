//! Pictures of charts, in the fonts of the site.

use std::sync::LazyLock;

use picture::{Error, Painter};

use crate::problems::Problem;

static PAINTER: LazyLock<Result<Painter, Error>> = LazyLock::new(|| Painter::new(views::assets::fonts()));

/// The fonts of the site cannot be read: a fault of the program, found by its tests.
#[derive(Debug, thiserror::Error)]
#[error("no picture can be drawn: {0}")]
struct NoPainter(&'static Error);

/// A drawing as a picture of a width, in pixels.
///
/// # Errors
/// When it cannot be drawn, which is a fault: drawings are ours.
pub fn picture(svg: &str, width: u32) -> Result<Vec<u8>, Problem> {
    let painter = PAINTER.as_ref().map_err(|why| Problem::fault(NoPainter(why)))?;
    painter.png(svg, width).map_err(Problem::fault)
}
