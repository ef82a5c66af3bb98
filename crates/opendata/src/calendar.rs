//! Calendars (iCalendar, RFC 5545): days on which something is due or happened.
//!
//! Each day bears a name for ever, so that a calendar that is asked for again moves what it knows instead of adding to it. A
//! day is a day wherever it is looked at: deadlines end with it in the member's own time zone, which the description names.

use domain::{Date, Timestamp};
use icalendar::{Component as _, Property};

/// A calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    /// What it is called.
    pub title: String,
    /// When it was made: the moment that its days bear.
    pub made_at: Timestamp,
    /// Its days.
    pub days: Vec<Day>,
}

/// A day on which something is due or happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day {
    /// Its name for ever.
    pub id: String,
    /// The day.
    pub on: Date,
    /// What it is, in a few words.
    pub title: String,
    /// More about it.
    pub about: String,
    /// The page that shows it.
    pub page: String,
}

impl Calendar {
    /// As text.
    #[must_use]
    pub fn to_ics(&self) -> String {
        let mut calendar = icalendar::Calendar::new();
        calendar.name(&self.title);
        let stamp: String = self.made_at.to_string().chars().take(19).filter(|c| !"-:".contains(*c)).collect();
        for day in &self.days {
            let mut event = icalendar::Event::new();
            event.uid(&day.id).summary(&day.title).description(&day.about).url(&day.page);
            event.add_property("DTSTAMP", format!("{stamp}Z"));
            let mut on = Property::new("DTSTART", day.on.strftime("%Y%m%d").to_string());
            event.append_property(on.add_parameter("VALUE", "DATE").done());
            // It takes nobody's time.
            event.add_property("TRANSP", "TRANSPARENT");
            calendar.push(event.done());
        }
        calendar.done().to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_keeps_its_name_and_is_a_whole_day() {
        let day = Day {
            id: "ghana-next-plan-3@openpact.example".into(),
            on: Date::constant(2026, 12, 31),
            title: "Next action plan, due".into(),
            about: "By the end of the day, in Africa/Accra; by the rule plan-delivery/2022.".into(),
            page: "https://openpact.example/members/ghana".into(),
        };
        let calendar = Calendar { title: "Ghana".into(), made_at: Timestamp(1_795_262_400_000_000), days: vec![day] };
        let ics = calendar.to_ics();
        for line in [
            "BEGIN:VCALENDAR\r\n",
            "UID:ghana-next-plan-3@openpact.example\r\n",
            "DTSTART;VALUE=DATE:20261231\r\n",
            "DTSTAMP:20261121T120000Z\r\n",
            "SUMMARY:Next action plan\\, due\r\n",
            "END:VCALENDAR\r\n",
        ] {
            assert!(ics.contains(line), "{line} is not in {ics}");
        }
        assert_eq!(ics.matches("DTSTAMP").count(), 1);
        assert!(ics.lines().all(|line| line.len() <= 75), "lines are folded");
        assert_eq!(ics, calendar.to_ics(), "the same is written the same way");
    }
}
