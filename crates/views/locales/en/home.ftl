# The front page.
home-title = Promised in public. Checked in public.
home-lead = What governments committed to and what [independent reviewers](irm) found. Every line has a date, a source and a [receipt](receipt).
home-sources = What it is made from
home-source = { $rows ->
    [one] one row
   *[other] { $rows } rows
}
home-picture = { $commitments } commitments in { $plans } action plans. One square each.
home-picture-counted = { $members } members, plans submitted { $from } to { $to }. The more was done, the more ink.
home-picture-label = Each commitment as a square, by the year its plan was submitted and by what the reviewer found. The table below holds the same numbers.
home-stars-note = [Stars](starred) follow the rule in force when each [review](irm) was published, and the rules differ.
home-stars-link = Do not read the gold as a trend
home-table = Commitments by year and finding
home-year = [Plan](action-plan) submitted
home-not-awarded = not awarded
home-find = Find a promise
home-find-help = By subject. A commitment can carry several.
home-voices = Three voices, never merged
home-voices-help = Each keeps its own column, colour and rule, here and on paper.
home-voice-government = The promise in its own words, its [milestones](milestone) and its account of progress. Nobody else can edit it.
home-voice-reviewer = Findings by an independent researcher, coded by a published book of rules. No government can edit it.
home-voice-public = Proposals, questions, comments. Each gets a [reasoned answer](reasoned-response), and a [receipt](receipt) to prove that it was counted.
home-example = See it on one commitment:
home-figure = A figure you can check
home-figure-help = Numerator, denominator, rule and the [acts](act) behind them.
home-latest = On the record
home-latest-help = The most recent dated facts.
home-all-acts = Every act, newest first
home-with-finding = With a finding on [completion](completion)
home-all-subjects = Every subject of every book
home-ways = Where to begin
home-ways-help = By what you came for.
home-reader-citizen = Citizens
home-reader-citizen-asks = What did my government promise, and did it?
home-reader-journalist = Journalists
home-reader-journalist-asks = Who said what when, and can I prove it?
home-reader-researcher = Researchers
home-reader-researcher-asks = What was counted, by which rule, and where is the data?
home-reader-ministry = Ministries
home-reader-ministry-asks = What do we owe by when, and who has done the like?
home-reader-investor = Investors and donors
home-reader-investor-asks = Where do promises hold, and how sure is that?
home-reader-developer = Developers
home-reader-developer-asks = Where are the files, the formats and the log?
home-way-country = Find your country
home-way-subject = Find your subject
home-way-say = Say what it should promise next
home-way-search = Search every commitment
home-way-record = Every act with its receipt
home-way-data = Data, formats and licence
home-way-figures = Figures with their working
home-way-owed = Choose a member, then “Who owes what”
home-way-compare = Compare members
home-way-log = The signed checkpoint
home-week = These seven days
home-week-help = What came to the [record](record), by our own clock.
home-week-nothing = Nothing came to the [record](record) in these seven days.
home-week-acts = { $count ->
    [one] One act came to the record.
   *[other] { $count } acts came to the record.
}
home-week-compared = What changed in them, old beside new
home-week-first = The first of these acts: { $position }
home-week-sources = { $count ->
    [one] One source was imported.
   *[other] { $count } sources were imported.
}
home-week-new = { $count ->
    [one] One commitment is new.
   *[other] { $count } commitments are new.
}
home-week-changed = { $count ->
    [one] One commitment is told differently.
   *[other] { $count } commitments are told differently.
}
home-week-members = { $count ->
    [one] Something new is said of one member.
   *[other] Something new is said of { $count } members.
}
home-week-figures = { $count ->
    [one] One figure was published.
   *[other] { $count } figures were published.
}
home-week-withheld = { $count ->
    [one] One text was withheld.
   *[other] { $count } texts were withheld.
}
