# What bodies other than the review found.
monitors-title = Other monitors
monitors-help = Bodies other than the [independent review](irm), by the same code book. No figure, [star](starred) or verdict counts what they found.
monitors-report = Their own report
monitoring-desk = Assessments of your organisation
monitoring-desk-lead = Choose a member, then the commitment that your organisation assessed.
monitoring-title = Publish an assessment
monitoring-lead = { $commitment }. It stands beside the findings of the review, never among them, and is public at once. A later one takes its place; this one stays in the record.
monitoring-send = Publish it
monitoring-answers = Answers
monitoring-not-assessed = not assessed
monitoring-text = What you found, and how
monitoring-address = Address of your own report
monitoring-refused-nothing = Answer at least one question of the code book.
monitoring-refused-not-asked = The code book of this plan does not ask: { $field }.
act-monitoring-published = Publishes what another body found, { $count ->
    [one] one answer
   *[other] { $count } answers
}
code-act-kind-monitoring-published = Assessment of another body
