# The front page.
home-title = Promised in public. Checked in public.
home-lead = What governments committed to and what independent reviewers found. Every line has a date, a source and a receipt.
home-sources = What it is made from
home-source = { $rows ->
    [one] one row
   *[other] { $rows } rows
}
home-picture = { $commitments } commitments in { $plans } action plans. One square each.
home-picture-counted = { $members } members, plans submitted { $from } to { $to }. The more was done, the more ink.
home-picture-label = Each commitment as a square, by the year its plan was submitted and by what the reviewer found. The table below holds the same numbers.
home-stars-note = Stars follow the rule in force when each review was published, and the rules differ.
home-stars-link = Do not read the gold as a trend
home-table = Commitments by year and finding
home-year = Plan submitted
home-not-awarded = not awarded
home-find = Find a promise
home-find-help = By subject. A commitment can carry several.
home-voices = Three voices, never merged
home-voices-help = Each keeps its own column, colour and rule, here and on paper.
home-voice-government = The promise in its own words, its milestones and its account of progress. Nobody else can edit it.
home-voice-reviewer = Findings by an independent researcher, coded by a published book of rules. No government can edit it.
home-voice-public = Proposals, questions, comments. Each gets a reasoned answer, and a receipt to prove that it was counted.
home-example = See it on one commitment:
home-figure = A figure you can check
home-figure-help = Numerator, denominator, rule and the acts behind them.
home-latest = On the record
home-latest-help = The most recent dated facts.
home-all-acts = Every act, newest first
