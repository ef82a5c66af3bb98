//! A partnership of one member, as tests of what is done in a member begin with it; also those of the program.

use app::{App, Command, Draft};
use domain::deed::{Deed, SourceRegistered, Stated};
use domain::partnership::Authority;
use domain::people::{Action, Actor, Subject, may};
use domain::{Fields, TextId};

/// Ghana, as one list names it.
pub async fn ghana(app: &App) {
    let source = SourceRegistered {
        source: "list".parse().unwrap(),
        digest: "00".repeat(32),
        bytes: 1,
        authority: Authority::Publisher,
        published_on: "2015".parse().unwrap(),
        title: TextId::new([0; 32]),
        licence: None,
    };
    let subject = "member/ghana".parse().unwrap();
    let member = Stated { subject, source: "list".parse().unwrap(), row: 1, plan: None, fields: Fields::new([]) };
    let permit = may(&Actor::operator(), Action::ImportSource, Subject::Whole).unwrap();
    let command = Command { permit, key: "a-list".parse().unwrap(), cause: None, import: None };
    let on = jiff::civil::date(2015, 1, 1);
    let drafts = vec![Draft::plain(on, Deed::SourceRegistered(source)), Draft::plain(on, Deed::Stated(member))];
    app.write(command, move |_, _| Ok::<_, ()>(drafts)).await.unwrap();
}
