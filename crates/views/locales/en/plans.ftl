# Action plans.
plan-short = Plan { $number }
plan-title = Action plan { $number }
plan-title-of = Action plan { $number }, { $member }
plan-description = Action plan { $number } of { $member }: its commitments, how it was made and what the reviewer found.
plan-submitted = Submitted
plan-table = Commitments of this plan
plan-columns-note = As found by the reviewer. { $report }; where it has no finding, the report before it.
plan-empty = No commitment of this plan is on record
plan-empty-how = Its text appears when the plan is deposited or when a published edition that holds it is imported.
plan-process = How the plan was made
plan-process-source = As coded by the review: { $source }.
plan-history = History
plan-history-help = What happened to the plan, with the acts.

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
said-nothing = The text of the plan is not on record.
said-source = As in the edition of { $edition }.
found-nothing = No finding is on record.
found-code = { $field }: { $value } ({ $report })
found-source = Findings as in the edition of { $edition }.
findings = Findings
findings-break-help = The double line marks where the code book changed and answers stop being comparable.
findings-note = “Not asked” means that the code book has no such question or was never applied to this plan, not that the answer is missing.
strip-report = { $report }, { $year }
strip-book = { $book }
star-working = Stars, worked out
star-working-help = Each test of the rule, with the act that decides it.
star-rule-2014-printed = Star, rule of 2014 as printed
star-rule-2015-printed = Star, rule of 2015 as printed
star-test-specific = Specific: medium or high
star-test-relevant = Relevant: information, participation or accountability
star-test-impact = Potential impact: transformative
star-test-impact-moderate = Potential impact: moderate or transformative
star-test-completion = Completion: substantial or complete
milestones = Milestones
milestones-help = As listed in the plan.
milestone-due = By { $date }
milestone-undated = No date in the plan
milestone-done = done
milestone-open = not done
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
