# All members.
members-title = Members
members-lead = { $count ->
    [one] One member has a plan on record.
   *[other] { $count } members have a plan on record.
} A tile is a country; the darker it is, the larger the share of its commitments that a reviewer found substantially or fully complete.
members-map = Share of commitments substantially or fully complete, by member
members-map-label = World map with one tile for each country. Filled tiles are members with a plan on record, darker where a larger share of commitments was substantially or fully completed. The table below holds the same facts.
members-map-note = Tiles sit near their place on the globe, at equal size, so that Malta can be read as easily as Brazil.
members-by-region = By region
members-count = Members
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
members-done-note = “Done” counts substantial and complete, out of commitments with a finding.
members-member = Member
members-plans = Plans
members-starred = Starred
members-none = No member fits
members-none-how = Take a filter away, or search for part of a name.

# One member.
member-description = { $name }: action plans, commitments and what independent reviewers found, from the public record.
member-kicker-joined = Member since { $joined }
member-kicker-plain = Member
member-status = Status
member-plans = Plans
member-commitments = Commitments
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
member-timeline-help = Blue bars are promises, double lines are reviews. Drawn a year long where only the year is on record.
member-timeline-label = Timeline of plans and reviews. The list below says the same.
member-commitments-title = Commitments
member-commitments-help = Titles as in the plan.
member-no-plans = No plan on record
member-no-plans-how = A plan appears here when it is deposited or when a published edition that holds it is imported.
member-plan-caption = Plan { $number }, { $from } to { $to }
member-plan-caption-open = Plan { $number }, from { $from }
member-plan-empty = No commitment of this plan is on record.
member-events = Membership
member-events-help = Joining, standing and resolutions, with their sources.
member-receipt = Receipt
member-receipt-help = Proof of what you have just read.
timeline-plan = Plan { $number }
timeline-plan-deposited = Plan { $number } deposited, { $count ->
    [one] one commitment
   *[other] { $count } commitments
}.
timeline-report-published = { $report } on plan { $number } published.
