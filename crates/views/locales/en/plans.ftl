# Action plans.
plan-short = Plan { $number }
plan-title = Action plan { $number }
plan-title-of = Action plan { $number }, { $member }
plan-description = Action plan { $number } of { $member }: its commitments, how it was made and what the reviewer found.
plan-submitted = Submitted
plan-table = [Commitments](commitment) of this [plan](action-plan)
plan-columns-note = As found by the reviewer. { $report }; where it has no finding, the report before it.
plan-empty = No commitment of this plan is on record
plan-empty-how = Its text appears when the plan is deposited or when a published edition that holds it is imported.
plan-process = How the plan was made
plan-process-help = As coded by the [review](irm), source by source.
plan-process-none = The review has not coded how it was made
plan-process-none-how = Timeline, notice, consultation and forum stand here when a process database that covers this plan is imported.
plan-process-of-plan = About this [plan](action-plan).
plan-process-of-member = About this [member](member)’s [plans](action-plan) in general; the source names no plan.
plan-process-steps = { $count } of { $of } steps of consultation followed.
plan-process-rest = { $count ->
    [one] One more answer
   *[other] { $count } more answers
}
plan-found = What the review found
plan-found-help = How many [commitments](commitment) got which answer, by the last report that answers.
plan-found-answer = Answer
plan-found-silent = No answer
plan-advice = What the reviewer advised next
plan-editions = Editions
plan-editions-help = Which published data speak of this [plan](action-plan). None replaces another.
plan-edition = Edition
plan-edition-published = Published
plan-history = History
plan-history-help = What happened to the [plan](action-plan), with the [acts](act).

# Commitments.
commitment-short = Commitment { $number }
commitment-unnumbered = Commitment without a number
commitment-title-of = { $title }, { $member }
commitment-description = { $title }, a commitment of { $member}: what the government said and what the reviewer found.
commitment-kicker = { $member }, plan { $plan }, commitment { $number }
commitment-kicker-unnumbered = { $member }, plan { $plan }, no number in the plan
commitment-due = Promised for
commitment-star-rules = { $count ->
    [one] under one rule
   *[other] under { $count } rules
}
commitment-recognised = Recognised in { $editions ->
    [one] one edition
   *[other] { $editions } editions
}, which carry no identifier of their own, by member, plan, number, title and text.
commitment-aliases = Also known as
edition-of = Edition of { $edition }
said-and-found = Said and found
said-and-found-help = Two accounts, side by side. Neither party can edit the other.
said-nothing = The text of the [plan](action-plan) is not on record.
said-source = As in the edition of { $edition }.
found-nothing = No finding is on record.
found-code = { $field }: { $value } ({ $report })
found-source = Findings as in the edition of { $edition }.
findings = Findings
findings-break-help = The double line marks where the code book changed and answers stop being comparable.
findings-note = “Not asked” means that the code book has no such question or was never applied to this [plan](action-plan), not that the answer is missing.
strip-report = { $report }, { $year }
strip-book = { $book }
star-working = Stars, worked out
star-working-help = Each test of the rule, with the [act](act) that decides it.
promising-working = Promising, worked out
promising-working-help = What the [review](irm) says, and the gates before it: what cannot be verified, or has no lens of open government, is never [promising](promising).
marks = The mark, report by report
marks-help = How each formula that was ever in force ends for each report, from the codes alone, and which tests decide that. The last column is the final tally: the last report that a formula can judge.
marks-formula = Formula
marks-tally = Final tally
marks-published-yes = published: starred
marks-published-no = published: not starred
star-rule-2015-printed = Star, rule of 2015 as printed
star-test-specific = Specific: medium or high
star-test-relevant = Relevant: information, participation or accountability
star-test-impact = Potential impact: transformative
star-test-impact-moderate = Potential impact: moderate or transformative
star-test-completion = Completion: substantial or complete
milestones = Milestones
milestones-help = As listed in the [plan](action-plan).
milestone-due = By { $date }
milestone-undated = No date in the [plan](action-plan)
subjects = Subjects
subjects-help = Tags that others set; each leads to what else carries it.
evidence = Evidence
evidence-help = What the findings rest on.
history = History
history-help = Corrections replace nothing. The old value stays, struck through.
history-empty = One edition only
history-empty-how = When a later edition says something else, both stand here.
history-first = First seen, as “{ $number } { $title }”.
history-first-unnumbered = First seen, as “{ $title }”.
history-corrected = { $count ->
    [one] One field corrected.
   *[other] { $count } fields corrected.
}
history-added = { $count ->
    [one] One field added.
   *[other] { $count } fields added.
}
history-dropped = { $count ->
    [one] One field no longer given.
   *[other] { $count } fields no longer given.
}
history-same = Says the same.
statements = Every field, every edition
statements-field = Field
statements-silent = this edition is silent

# Progress, lineage, likeness.
progress = Progress
progress-help = How far it had come by each report. Only the [reviewer](irm)’s word counts here.
would-change = What would change the verdict
would-change-how = All of these would have to hold, by a later finding or a correction of the [record](record).
would-change-fails = { $claim }. It fails now.
would-change-unknown = { $claim }. It cannot be told now: { $reason }.
lineage = Lineage
lineage-help = What it came from, what it led to.
lineage-none = No source says where it came from or whether it went on, and nothing in the [plans](action-plan) next to this one is like it.
lineage-before = Alike in the plan before
lineage-after = Alike in the plan after
similar = Similar elsewhere
similar-help = What other [members](member) promised that shares rare words or subjects with this. A comparison of words, not a judgement.
similar-none = Nothing on record shares enough with it.
similar-soon = Still being worked out; look again in a minute.
alike-words = Both say { $words }
alike-subjects = both on { $subjects }
alike-values = both serve { $values }
alike-region = both in { $region }
list-semicolon = ;{" "}
code-language-en = In English
code-language-es = In Spanish
code-language-fr = In French
code-language-pt = In Portuguese
code-language-ar = In Arabic
code-language-it = In Italian
code-language-other = In another language
