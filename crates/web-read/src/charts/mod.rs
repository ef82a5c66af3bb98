//! Charts by themselves: to be shown in a frame of anybody's page, taken as a drawing or a picture, or read as numbers.

mod table;

use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::http::Response;
use domain::Partnership;
use domain::figures::{By, FigureId, Filter, compute};
use serde_json::{Value as Json, json};
use views::charts::{BY_YEAR, COMMITMENTS, COMPLETION, Chart, ChartPage, MEMBERS, Map, Shape};
use views::components::chart::take::{USUAL_WIDTH, WIDTHS};
use views::components::drawing::Plate;
use views::{Address, Chrome, Page, Say, Target};

use crate::ask::{Ask, Part};
use crate::figures::{parts, shown};
use crate::home;
use crate::membership;
use crate::object::Object;
use crate::present::Present;
use crate::problems::Problem;
use crate::site::{Question, Site};

/// One chart, as HTML for a frame, as SVG, PNG, CSV or JSON.
pub async fn chart(
    State(site): State<Arc<Site>>,
    Part(name): Part<String>,
    ask: Ask,
) -> Result<Response<Body>, Problem> {
    let which = match name.as_str() {
        MEMBERS => Which::Members,
        COMMITMENTS => Which::Commitments,
        COMPLETION => Which::Completion,
        name => match name.strip_suffix(BY_YEAR).and_then(FigureId::from_code) {
            Some(figure) => Which::ByYear(figure),
            None => Which::Figure(FigureId::from_code(name).ok_or(Problem::NotFound)?),
        },
    };
    let size = Size::of(&ask)?;
    let filter = match which {
        Which::Figure(_) | Which::ByYear(_) | Which::Completion => filter(&ask, &site.app.history().now())?,
        Which::Members | Which::Commitments => Filter::default(),
    };
    let overviews = site.kept_for();
    site.answer(ask, OneChart { which, filter, size, overviews }).await
}

/// The filter of the figure, without what is asked of the picture.
fn filter(ask: &Ask, state: &Partnership) -> Result<Filter, Problem> {
    let about_figure = ask.others().filter(|(name, _)| !OF_PICTURES.contains(name));
    Filter::from_pairs(about_figure).map_err(|bad| parts::bad_filter(state, &bad))
}

/// What is asked of a picture: how wide it is, and whether it is laid out for a wide window or a phone.
const OF_PICTURES: [&str; 2] = ["width", "shape"];

#[derive(Debug, Clone, Copy)]
struct Size {
    width: u32,
    shape: Shape,
}

impl Size {
    fn of(ask: &Ask) -> Result<Self, Problem> {
        let known = WIDTHS.map(|width| width.to_string());
        let known: Vec<&str> = known.iter().map(String::as_str).collect();
        let of_ours = |text: &str| text.parse().ok().filter(|width| WIDTHS.contains(width));
        let width = ask.code("width", of_ours, &known)?.unwrap_or(USUAL_WIDTH);
        let shape = |text: &str| match text {
            "wide" => Some(Shape::Wide),
            "narrow" => Some(Shape::Narrow),
            _ => None,
        };
        Ok(Self { width, shape: ask.code("shape", shape, &["wide", "narrow"])?.unwrap_or(Shape::Wide) })
    }
}

/// Which chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Which {
    Members,
    Commitments,
    Completion,
    Figure(FigureId),
    ByYear(FigureId),
}

struct OneChart {
    which: Which,
    filter: Filter,
    size: Size,
    overviews: Arc<home::Overviews>,
}

impl OneChart {
    /// The chart; none where what was asked for has none, such as a plain count.
    fn draw(&self, present: Present<'_>) -> Option<ChartPage> {
        let of = |id| compute(present.state, present.lens, id, &self.filter);
        let (chart, told_at): (_, Target) = match self.which {
            Which::Members => (Chart::Map(Map::new(membership::map(present))), Address::Members.into()),
            Which::Commitments => (Chart::Halftone(home::picture(present, &self.overviews)?), Address::Home.into()),
            Which::Completion => {
                let figure = of(FigureId::CompletionRate);
                (Chart::Spread(shown::spread(present, &figure)?), parts::to(figure.id, &self.filter))
            }
            Which::ByYear(id) => {
                let page = Address::DividedFigure(id.code().to_owned(), By::Year.code().to_owned());
                let to = self.filter.pairs().iter().fold(Target::new(page), |to, (key, value)| to.and(key, value));
                (Chart::Trend(shown::trend(present, id, &self.filter)?), to)
            }
            Which::Figure(id) => (Chart::Columns(shown::others(present, &of(id))?), parts::to(id, &self.filter)),
        };
        Some(ChartPage { chart, told_at })
    }

    fn page(&self, present: Present<'_>) -> Result<ChartPage, Problem> {
        self.draw(present).ok_or(Problem::NotFound)
    }
}

impl Question for OneChart {
    fn is_heavy(&self) -> bool {
        true
    }

    fn policy(&self) -> &'static str {
        views::assets::CONTENT_SECURITY_POLICY_OF_CHARTS
    }

    fn page(&self, present: Present<'_>) -> Result<Box<dyn Page>, Problem> {
        Ok(Box::new(self.page(present)?))
    }

    fn plate(&self, present: Present<'_>, chrome: &Chrome) -> Result<Option<(Plate, u32)>, Problem> {
        Ok(Some((self.page(present)?.plate(chrome, self.size.shape), self.size.width)))
    }

    fn json(&self, present: Present<'_>) -> Result<Object, Problem> {
        let page = self.page(present)?;
        let (t, table) = (present.words_of(), table::of(present, &page.chart));
        let say = |say: &Say| t.say(say).into_owned();
        let rows: Vec<Json> = table.rows.iter().map(|row| table.object(row)).collect();
        Ok(json!({ "claim": say(page.chart.claim()), "counted": say(page.chart.counted()), "rows": rows }).into())
    }

    fn csv(&self, present: Present<'_>) -> Result<Option<Vec<u8>>, Problem> {
        let table = table::of(present, &self.page(present)?.chart);
        Ok(Some(app::csv(&table.columns, table.rows.iter().map(|row| table::cells(row)))))
    }
}
