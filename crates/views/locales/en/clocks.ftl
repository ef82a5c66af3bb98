# The reports of the review and their clocks.
reviews-title = Reviews
reviews-description = Every report of the independent review on every action plan: when its clock started, when it is due, and whether its findings are on record.
reviews-lead = The [independent review](irm) reports on every [action plan](action-plan). A clock starts with what the plan does, not with what anybody would like: its submission, its end. It does not move for a member that is late.
reviews-count-known = Findings on record
reviews-count-not-started = Clock not started
reviews-count-due = Due
reviews-count-overdue = Overdue
reviews-count-not-on-record = Not on record
reviews-count-no-deadline = No printed deadline
reviews-list = Reports
reviews-report = Report
reviews-started = Clock started
reviews-start-unknown = not known
reviews-found = { $count ->
    [one] One report
   *[other] { $count } reports
}
reviews-not-on-record-note = “Not on record” means that no source here tells whether it came, not that it did not.
reviews-none = No report fits
reviews-none-how = Take away a restriction, or ask for another time.
reviews-rule = The rule on the timing of reviews
reviews-books = What each report looks at
reviews-books-help = The questions are those of the code book in force for the [plan](action-plan). The sections are our reading of what each report is for: no source prints a table of contents.
reviews-plans = [Plans](action-plan) of
reviews-plans-of = { $from }–{ $to }
reviews-plans-since = since { $from }
reviews-due-within = Due within
reviews-months = { $count ->
    [one] one month
   *[other] { $count } months
}
reviews-sections = Sections
reviews-questions = Questions on each [commitment](commitment)
review-published = On record, published { $when }
plan-reviews = [Reviews](irm) of this [plan](action-plan)
plan-reviews-help = Which reports the rule of its time asks for, since when the clock of each runs, and how it stands.
plan-reviews-all = Reviews of all plans of this member
code-review-state-known = On record
code-review-state-not-started = Not started
code-review-state-due = Due
code-review-state-overdue = Overdue
code-review-state-not-on-record = Not on record
code-review-state-no-deadline = No printed deadline
code-review-start-co-creation = from the beginning of co-creation
code-review-start-submission = from submission
code-review-start-first-year = from the end of the first year
code-review-start-midway = from the middle of the plan
code-review-start-plan-end = from the end of the plan
code-review-section-lessons = lessons of earlier plans
code-review-section-making = how the plan was made
code-review-section-commitments = the commitments
code-review-section-carrying-out = how it is carried out
code-review-section-self-assessment = the government’s self-assessment
code-review-section-results = completion and results
code-review-section-recommendations = recommendations
code-review-section-method = method
