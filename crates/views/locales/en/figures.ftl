# The list of figures.
figures-title = Figures
figures-lead = Every figure with what it counts, what it leaves out, the rule it follows and the acts it rests on.
figures-figure = Figure
figures-rule = Rule
figures-share = Share
figures-count = Count
figures-excluded = Left out
figure-group-stars = Stars
figure-group-stars-help = Three rules, so three figures. The double line marks where one ends.
figure-group-completion = Completion
figure-group-ambition = Ambition
figure-group-relevance = Relevance
figure-group-results = Results
figure-group-counts = Counts
figure-star-share = Share of commitments starred
figure-star-share-reads = of commitments were starred
figure-star-share-lead = { $numerator } of the { $denominator } commitments reviewed were starred. { $rule }.
figure-completion-rate = Share substantially or fully complete
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
claim-differs-numerator = { $difference } fewer starred
claim-differs-denominator = { $difference } more reviewed

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
