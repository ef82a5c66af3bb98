# The list of figures.
figures-title = Figures
figures-lead = Every figure with what it counts, what it leaves out, the rule it follows and the [acts](act) it rests on.
figures-figure = Figure
figures-rule = Rule
figures-share = Share
figures-count = Count
figures-excluded = Left out
figure-group-stars = Stars
figure-group-stars-help = Three rules, so three figures. The double line marks where one ends.
figure-group-completion = Completion
figure-group-ambition = [Ambition](ambition)
figure-group-relevance = Relevance
figure-group-results = Results
figure-group-counts = Counts
figure-lead-share = { $numerator } of { $denominator } { $reads }.
figure-lead-count = { $numerator } { $reads }.
figure-commitments = [Commitments](commitment)
figure-commitments-reads = commitments are on record
figure-assessed = [Commitments](commitment) assessed by the [review](irm)
figure-assessed-reads = commitments were assessed by the review
figure-plans = [Action plans](action-plan)
figure-plans-reads = action plans are on record
figure-members = [Members](member)
figure-members-reads = members are on record
figure-star-share = Share of [commitments starred](starred)
figure-star-share-reads = commitments were starred
figure-published-star-share = Share [starred](starred), as published
figure-published-star-share-reads = commitments carry the published star
figure-completion-rate = Share substantially or fully complete
figure-completion-rate-reads = commitments were substantially or fully complete
figure-ambitious-share = Share that is [ambitious](ambition)
figure-ambitious-share-reads = commitments were found ambitious
figure-relevance-share = Share clearly [relevant](relevance) to open government
figure-relevance-share-reads = commitments were found clearly relevant
figure-specific-share = Share of medium or high specificity
figure-specific-share-reads = commitments were found of medium or high specificity
figure-verifiable-share = Share that can be verified
figure-verifiable-share-reads = commitments were found verifiable
figure-opened-government = Share that opened government at all
figure-opened-government-reads = commitments opened government at least marginally
figure-strong-results = Share with strong results
figure-strong-results-reads = commitments had strong results
figure-any-results = Share with any results
figure-any-results-reads = commitments had any results
figure-step-asked = Everything asked for
figure-step-counted = Divided by: those that can be judged
figure-rule-before-june-2014 = Before June 2014
figure-rule-2015 = 2015
figure-rule-current = Later rule
figure-rule-progress = Progress reports
figure-plans-of = plans of { $years }

# What was said elsewhere.
claims = Said elsewhere
claims-help = A published figure is never taken back quietly.
claim-withdrawn = Withdrawn by its author.
claim-percent-differs = Quoted as { $printed }. The counts give { $computed }: we keep the counts and round once.
claim-nearest = The nearest that the data give:
claim-filter-plans-of = commitments in plans of { $years }
claim-nothing-near = No set in the data comes near it.
claim-matches = Agrees:
claim-differs = Differs:
claim-said-starred-194-of-783 = 194 of 783 commitments in 35 countries, 24.7%
claim-said-starred-21-percent-of-958 = 21% of 958 commitments
claim-matches-numerator = as many starred
claim-matches-denominator = as many reviewed
claim-matches-countries = as many countries
claim-differs-numerator = { $difference } fewer starred
claim-differs-numerator-more = { $difference } more starred
claim-differs-denominator = { $difference } more reviewed
claim-differs-denominator-fewer = { $difference } fewer reviewed
claim-differs-countries = { $difference ->
    [one] one country fewer
   *[other] { $difference } countries fewer
}
claim-differs-countries-more = { $difference ->
    [one] one country more
   *[other] { $difference } countries more
}

# One figure.
figure-numerator = Numerator
figure-denominator = Denominator
figure-edition = Edition
figure-about = Counts
figure-working = Show the working
figure-working-help = Every number opens the list it counts.
figure-step-plans = Commitments in plans submitted in 2013 and 2014
figure-step-reviewed = Reviewed under the rule of 2015
figure-step-reviewed-note = { $unreviewed } not reviewed yet, { $other } by another rule
figure-step-starred = Starred in the edition
figure-step-starred-note = { $count ->
    [one] one passes all tests and carries no star
   *[other] { $count } pass all tests and carry no star
}
figure-others = Beside others
figure-others-help = Never one line across a break.
figure-stars-claim = The bar was raised, and the share fell
figure-stars-counted = Starred commitments as a share of those reviewed under each rule
figure-completion-claim = { $share } of promises were substantially kept
figure-completion-counted = Completion in progress reports: { $count } commitments with a finding. { $excluded } have none and are left out.
chart-table-below = The table below holds the same numbers
excluded = Left out
excluded-help = What is not in the denominator, and why.
excluded-why = Why
excluded-not-reviewed = Not reviewed yet
excluded-no-data = The edition has no data
excluded-other-rule = Reviewed under another rule
figure-take = Take it with you
figure-cite = Cite as:
figure-citation = { $name }: { $numerator } of { $denominator }. Openpact, acts to { $position }.
figure-permanent = Permanent address of this value
pinned-title = As cited on { $date }
pinned-value = { $share } ({ $numerator } of { $denominator }, acts to { $position }).
pinned-differs = The data and rules of today give { $share } ({ $numerator } of { $denominator }).
pinned-same = The data and rules of today give the same.
pinned-definition = Definition
pinned-program = program version { $version }

# Why a series breaks.
break-question-changed = another question is asked
break-scale-changed = the scale changed
break-rule-changed = rule changed
break-asked-once = asked at another time
break-back-filled = filled in afterwards
# One figure divided.
divided-title = Group by group
divided-help = In the order of what it is divided by, not by value. Where few were counted the share may lie anywhere between the two bounds (95 %, Wilson). A [commitment](commitment) with several subjects counts once under each. A double line marks where the code book changes: do not read on across it.
divided-whole = The figure undivided, with its working
divided-nothing = Nothing is on record that could be divided so.
divided-others = Divide it
divided-interval = May lie between
divided-between = { $low } to { $high }
divided-unknown = No source says
bad-division-many = A figure can be divided by one thing or by two different ones. Name two at most, with a comma between them.
bad-division-alone = “{ $by }” reads the same commitments anew each time, so it goes with nothing else. Leave out the other one.
bad-division-pointless = This figure cannot be divided by “{ $by }”. It can be divided by: { $known }.
trend-title = Year by year
trend-help = A line joins only years that can be compared. Each point leads to the figure of its year.
trend-claim = { $figure }, by year of the plan
trend-counted = Of the commitments that were judged, by the year in which their plan was submitted
trend-counted-of = Of the commitments that were judged, by the year in which their plan was submitted: { $about }
trend-n = n
trend-point = { $year }: { $share }, { $counts }. May lie between { $low } and { $high }
trend-point-few = { $year }: { $share }, { $counts }, so few that it says little. May lie between { $low } and { $high }
trend-key-point = share, and between which shares it may lie (95 %)
trend-key-few = fewer than { $few } counted
trend-key-n = how many were counted
trend-break = plans of { $year } and later: { $why }
trend-across = On the two sides of a double line other things were asked, at another time, or by another rule: a step from one side to the other is no trend and cannot be compared.
trend-mixed = Within these years more than one version of the rule was applied: { $years }.
trend-few = Fewer than { $few } commitments were counted, which says little: { $years }.
trend-undated = { $count ->
    [one] One commitment of which no source says the year stands in no point.
   *[other] { $count } commitments of which no source says the year stand in no point.
}
trend-interval = The interval is the score interval of 95 % (E. B. Wilson, Journal of the American Statistical Association 22, 1927, pages 209–212). It takes each commitment as drawn by itself; those of one plan are alike, so rather more is open than it shows.
break-code-book-changed = another code book
