# All members.
members-title = Members
members-lead = { $count ->
    [one] One member has a plan on record.
   *[other] { $count } members have a plan on record.
} A tile is a country; the darker it is, the larger the share of its commitments that a reviewer found substantially or fully complete.
members-levels = On record: { $national ->
    [one] one country
   *[other] { $national } countries
} and { $local ->
    [one] one local member
   *[other] { $local } local members
}.
members-local = Local
members-map = Share of [commitments](commitment) substantially or fully complete, by [member](member)
members-map-label = World map with one tile for each country. Filled tiles are members with a plan on record, darker where a larger share of commitments was substantially or fully completed. The table below holds the same facts.
members-map-note = Tiles sit near their place on the globe, at equal size, so that Malta can be read as easily as Brazil.
members-by-region = By region
members-count = [Members](member)
members-commitments = Promises
members-done = Done
members-all = All
members-list = All members
members-filter-name = Name
members-filter-all = All
members-filter = Filter
members-found = { $shown } of { $found ->
    [one] one member
   *[other] { $found } members
}, by name
members-done-note = “Done” counts substantial and complete, out of [commitments](commitment) with a finding.
members-member = [Member](member)
members-plans = [Plans](action-plan)
members-starred = [Starred](starred)
members-none = No member fits
members-none-how = Take a filter away, or search for part of a name.

# One member.
member-description = { $name }: action plans, commitments and what independent reviewers found, from the public record.
member-kicker-joined = Member since { $joined }
member-kicker-plain = [Member](member)
member-status = Status
member-plans = [Plans](action-plan)
member-commitments = [Commitments](commitment)
member-commitments-assessed = { $count ->
    [0] none reviewed
    [one] one reviewed
   *[other] { $count } reviewed
}
member-done = Substantially or fully complete
member-done-of = of { $count } with a finding
member-starred = Starred
member-starred-note = by the rule in force at each review
member-timeline = Plans and reviews
member-timeline-help = Blue bars are promises, double lines are [reviews](irm). Drawn a year long where only the year is on record.
member-timeline-label = Timeline of plans and reviews. The list below says the same.
member-commitments-title = [Commitments](commitment)
member-commitments-help = Titles as in the [plan](action-plan).
member-no-plans = No plan on record
member-no-plans-how = A plan appears here when it is deposited or when a published edition that holds it is imported.
member-plan-caption = Plan { $number }, { $from } to { $to }
member-plan-caption-open = Plan { $number }, from { $from }
member-plan-empty = No [commitment](commitment) of this [plan](action-plan) is on record.
member-events = Membership
member-events-help = Joining, standing and [resolutions](resolution), with their sources.
member-receipt = Receipt
member-receipt-help = Proof of what you have just read.
timeline-plan = Plan { $number }
timeline-plan-deposited = Plan { $number } deposited, { $count ->
    [one] one commitment
   *[other] { $count } commitments
}.
timeline-plan-without-text = Plan { $number } deposited. Its text is not on record.
timeline-report-published = { $report } on plan { $number } published.

# Who owes what.
member-compare = Put beside other members
member-late = Late
member-owed = Who owes what
member-owed-help = A date comes from a rule of its time, and the rule can be read.
member-owed-all = { $count ->
    [one] All that is or was owed: one obligation
   *[other] All that is or was owed: { $count } obligations
}
obligations-title-of = Who owes what, { $member }
obligations-description = What { $member }, its forum and its independent reviewer owe, with the date, the rule and how it stands.
obligations-lead = What this [member](member), its [forum](forum) and its [reviewer](irm) owe or owed. “Not on record” means that no source here tells whether it came, not that it did not. How late something was follows from the rule, not from a letter.
obligations-calendar = Twelve months
obligations-list = Every obligation
obligations-list-help = The latest first.
owed-none = Nothing is owed
owed-none-how = Obligations follow from joining, from plans and from resolutions. None of these is on record in force.
owed-table = Obligations with who owes them, the day, the rule and how it stands
owed-what = Obligation
owed-who = Who owes it
owed-when = Due
owed-rule = Rule
owed-state = State
owed-at-the-latest = { $date } at the latest
owed-zone = A day ends at 24:00 in { $zone }.
owed-of-plan = { $duty }, plan { $number }
owed-done = Done
owed-done-on = Done, { $when }
owed-done-how = Done, { $how }
owed-done-on-how = Done { $when }, { $how }
owed-due = { $days ->
    [0] Today
    [one] Tomorrow
   *[other] In { $days } days
}
owed-overdue = { $days ->
    [one] One day late
   *[other] { $days } days late
}
owed-never-came = Had not come by { $when }
owed-not-on-record = Not on record
months-nothing = nothing due
months-none = Nothing is due in these twelve months.
code-duty-first-plan = First plan
code-duty-next-plan = Next plan
code-duty-plan-refresh = Renewal halfway
code-duty-self-assessment = Self-assessment
code-duty-midterm-self-assessment = Midterm self-assessment
code-duty-end-of-term-self-assessment = End-of-term self-assessment
code-duty-plan-review = Review of the plan
code-duty-midterm-review = Review halfway
code-duty-results-review = Review of the results
code-duty-dialogue-meeting = Meeting for dialogue, one in six months
code-duty-repository-updates = Repository, two updates in the year
code-duty-implementation-meetings = Meetings on implementation, two in the year
code-duty-above-the-bar = Above the eligibility bar again
code-duty-re-engagement = Taking part again, or removal may follow
code-debtor-government = Government
code-debtor-reviewer = Reviewer
code-debtor-forum = Forum
code-lateness-in-time = in time
code-lateness-late = late
code-lateness-contrary-to-process = late, contrary to process
code-lateness-contrary-and-moved = late, contrary to process, moved to the next year’s group
code-lateness-moved = moved to the next year’s group
member-events-none = No event on record
member-events-none-how = Letters, joining, resolutions and withdrawal stand here when a source or an office tells of them.
member-event-noted = { $event }. { $note }
member-event-cited = { $event } (cited: { $citation })
member-event-noted-cited = { $event }. { $note } (cited: { $citation })
member-status-working = How the status follows
member-people = People in office
member-people-help = Who signs, who coordinates, who meets.
member-people-none = No one is named on record
member-people-none-how = The sources imported name bodies, not persons. A point of contact stands here once the member’s office enters one.

# Members side by side.
compare-title = Compare members
compare-some = Compare some side by side
compare-lead = Two to six [members](member) side by side. Counts, never a rank; shares with how sure they are.
compare-side = Side by side
compare-side-help = Below a double line the code book is another, and so are the questions.
compare-what = What
compare-standing = Standing
compare-plans-listed = Plans on record
compare-reviewed = Reviewed
compare-done = Substantially or fully complete
compare-ambitious = Ambitious, by the code book of the time
compare-starred = Starred, by the rule in force at each review
compare-results = Strong results, by the code book of the time
compare-no-case = no finding
compare-between = { $low } to { $high }
compare-interval = The bar shows where the share may lie (95 %, Wilson): few [commitments](commitment) tell little. Two [members](member) whose bars overlap have not been told apart.
compare-cannot = What cannot be compared
compare-cannot-books = Shares across the double lines: the code books asked different questions.
compare-cannot-size = Numbers of commitments: one government writes forty small ones, another three large ones.
compare-cannot-reports = For some plans of { $member } only the first report has findings, so what came later is not in them.
compare-cannot-selection = Commitments of { $member } since 2016 are known from a selection on one subject only, so their counts are no totals.
compare-cannot-none = { $member } has no finding on record in any code book.
compare-choose = Choose members
compare-choose-help = Two to six.
compare-add = Add a member
compare-go = Compare
compare-nobody = Choose
compare-without = Take away
bad-member = “{ $value }” is no member on record. Choose one from the list on the page /compare.
bad-many-members = { $count } members were asked for; at most { $most } can stand side by side. Take some away.
