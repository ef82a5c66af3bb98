//! The blank form of a plan, to be read, printed or taken as PDF, in the language of the government and in English.

use axum::http::header::CONTENT_DISPOSITION;
use views::plans::{PlanPlace, TemplatePage};
use views::{Chrome, Locale, Page as _, Target};

use super::document::languages;
use super::shared::Drafting;
use crate::answer::{Keep, Ready};
use crate::desk::{Answer, AtDesk};
use crate::problems::Problem;

/// The page; as PDF where that is asked for.
pub async fn template(at: AtDesk<(String, u16)>) -> Answer {
    let drafting = Drafting::find(&at, &at.part.0, at.part.1).await?;
    let here = at.ask.asked.locale;
    // The reader's language stands first; beside it the government's, or English.
    let all = languages(&at, &drafting);
    let second = all.into_iter().find(|locale| *locale != here).filter(|locale| *locale != Locale::Pseudo);
    let press = at.site.options.press.as_ref();
    let to: Target = drafting.at(PlanPlace::Template);
    let page = TemplatePage {
        name: drafting.name(&at.site.app),
        second,
        paper: press.map(|_| to.and("as", "pdf")),
        links: vec![drafting.back(&at.site.app)],
    };
    if at.ask.get("as") != Some("pdf") {
        return at.show(&page, false);
    }
    let press = press.ok_or(Problem::NoPress)?;
    let mut chrome = Chrome::new(here, at.ask.asked.path.as_ref(), 0);
    chrome.private = true;
    let html = page.render(&chrome)?;
    let _turn = press.turn().await;
    let pdf = press.pdf(html).await.map_err(|cause| {
        let passing = cause.is_passing();
        Problem::store(cause, passing)
    })?;
    let name = format!("attachment; filename=\"{}-{}-template.pdf\"", drafting.plan.member, drafting.plan.number);
    let ready = Ready::new("application/pdf", pdf, Keep::Private).with_header(CONTENT_DISPOSITION, &name);
    Ok(ready.not_indexed().serve_once(&at.ask.headers))
}
