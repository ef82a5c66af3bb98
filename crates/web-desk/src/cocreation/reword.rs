//! Changing what one proposed, commented or worded for others while its call is open. The earlier wording stays readable, and
//! whoever supported it is asked again.

use app::WriteError;
use app::cocreation::{NotGiven, Rewording};
use domain::InputId;
use domain::cocreation::{Flaw, Part, Written};
use domain::people::{Action, Subject};
use views::cocreation::MakingDeskPage;
use views::components::form::{Field, Takes};
use views::value::Link;
use views::{Address, Say};

use super::give::{not_given, says};
use crate::desk::{Answer, AtDesk};
use crate::problems::Problem;

type At = AtDesk<String>;

fn page(
    at: &At,
    (id, is_wording): (&InputId, bool),
    (written, from): (&Written, u16),
    flaws: &[Flaw],
    whole: Vec<Say>,
) -> MakingDeskPage {
    let flaw = |part: Part| flaws.iter().find(|flaw| flaw.part() == part).map(|flaw| says(*flaw));
    let (title, body) = (Takes::Line(Part::Title.most(), "off"), Takes::Text(Part::Body.most()));
    let mut form = at.form(Address::Reword(id.to_string()), "reword-send").carry("from", from.to_string());
    if let Some(typed) = &written.title {
        let field = Field::new("title", "give-title", title).hint("give-title-hint");
        form = form.field(field.value(&**typed).flaw(flaw(Part::Title)));
    }
    form = form
        .field(
            Field::new("body", "give-body", body).hint("give-body-hint").value(&*written.body).flaw(flaw(Part::Body)),
        )
        .field(
            Field::new("name", "give-name", Takes::Line(Part::Name.most(), "name"))
                .hint("give-name-hint")
                .value(&*written.name)
                .flaw(flaw(Part::Name)),
        );
    form.flaws = whole;
    let links = vec![Link { to: Address::OwnInput(id.to_string()).into(), text: Say::new("own-way") }];
    let mut page = MakingDeskPage::of(Say::new("reword-title"), Say::new("reword-lead"), form, links);
    let notes = match (is_wording, written.title.is_some()) {
        (true, _) => "reword-note-wording",
        (false, true) => "reword-note-supports",
        (false, false) => "reword-note-stance",
    };
    page.notes = ["reword-note-earlier", notes].map(Say::new).into();
    page
}

/// The form, and what was typed.
pub async fn words(at: At) -> Answer {
    let id: InputId = at.part.parse().map_err(|_| Problem::NotFound)?;
    let author = at.who.0.account.person.clone();
    let input = at.site.app.input(&id).await.map_err(Problem::of_store)?;
    let input = input.filter(|input| input.person.as_ref() == Some(&author)).ok_or(Problem::NotFound)?;
    let of = (&id, input.amends);
    let Some(sent) = at.sent() else {
        let Ok((words, _)) = input.words else { return Err(Problem::NotFound) };
        let written = Written { title: words.title, body: words.body, name: words.name };
        return at.show(&page(&at, of, (&written, input.wording), &[], Vec::new()), false);
    };
    let permit = at.permit(Action::ChangeContribution, &Subject::Of(author))?;
    let text = |name: &str| sent.get(name).to_owned();
    let has_title = input.stance.is_none() || (input.amends && input.about.is_some());
    let title = has_title.then(|| text("title"));
    let written = Written { title, body: text("body"), name: text("name") };
    let from = sent.get("from").parse().unwrap_or(0);
    match at.site.app.reword(&permit, &id, Rewording { from, written: written.clone() }).await {
        Ok(_) => at.go(Address::Input(id.to_string())),
        Err(WriteError::Refused(NotGiven::Flawed(flaws))) => {
            at.show(&page(&at, of, (&written, from), &flaws, Vec::new()), true)
        }
        // What was typed goes on from the version that stands now, which can be read beside it.
        Err(WriteError::Refused(NotGiven::Changed { now })) => {
            let whole = vec![not_given(&NotGiven::Changed { now })];
            at.show(&page(&at, of, (&written, now), &[], whole), true)
        }
        Err(WriteError::Refused(why)) => at.show(&page(&at, of, (&written, from), &[], vec![not_given(&why)]), true),
        Err(other) => Err(Problem::of_write(other)),
    }
}
