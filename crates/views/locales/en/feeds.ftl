# Feeds and calendars.
feed-title = What changed in the public record
feed-title-member = { $member }: what changed
feed-entry = { $about }: { $says }
feed-summary = Act { $position }, { $by }.
calendar-title = { $member } in the Open Government Partnership
calendar-day = { $member }: { $event }
calendar-due = { $member }: { $duty } due
calendar-owed = Owed by: { $by }. By the end of the day ({ $zone }). Rule: { $rule }.
calendar-recorded = Recorded in act { $position }.
foot-feed = What changed, as a feed
member-calendar = As a calendar
member-feed = What changed, as a feed
feed-title-all-found = Commitments in the public record
feed-title-search = Commitments that say: { $words }
feed-found = { $member }, plan { $plan }. Last spoken of in act { $position }.
search-feed = Follow this search as a feed
