# Self-assessments: what a government says of its own plan, by era.
code-self-report-first-cycle = Self-assessment of the first cycle
code-self-report-midterm = Midterm self-assessment
code-self-report-end-of-term = End-of-term self-assessment
code-self-fulfilment-not-implemented = Not implemented, says the government
code-self-fulfilment-in-process = In process, says the government
code-self-fulfilment-partly = Partly done, says the government
code-self-fulfilment-fully = Fully done, says the government
code-parameter-comment-days = Days for the public’s comments
code-act-kind-self-assessment-opened = Self-assessment opened to comment
code-act-kind-commitment-self-assessed = Commitment assessed by its government
code-act-kind-self-comment-answered = Comment on a self-assessment answered
code-act-kind-self-assessment-published = Self-assessment published
act-self-assessment-opened = Opens the draft of a self-assessment to comment until { $until }
act-commitment-self-assessed = Says of its own commitment: { $fulfilment }
act-self-comment-answered = Answers a comment on a self-assessment
act-self-assessment-published = Publishes a self-assessment

# The page.
self-description = What a government says of its own plan, commitment by commitment, with the public’s comments and the answers to them.
self-stands-published = Published on { $on }.
self-stands-open = A draft. Comments are taken until { $until }.
self-stands-draft = A draft. Comments are closed; it is published once each has its answer.
self-overview = The plan as a whole
self-asked = A rule of its time asks for this report.
self-not-asked = No rule of its time asks for this report; the handbook describes it.
self-commitments-help = The government’s own words and its own scale, beside what the [independent review](irm) found. The two are never merged, and no figure counts the government’s.
self-commitment = [Commitment](commitment)
self-comments = Comments on the draft
self-comments-help = Published with the report, each with its answer. Nobody is named.
self-comments-none = No comment is published.
self-comments-none-how = Comments are published with the report, once each has its answer.
self-answer = Answer
self-section = What its government reports of it
self-section-help = From the government’s own reports, on a scale of its own. What the [independent review](irm) found stands apart, and no figure counts this.
self-draft = draft
self-comment-way = Comment on the draft
plan-self-title = Self-assessments
plan-self-help = What the government reports of its own [plan](action-plan). What the [review](irm) found stands apart.

# The desk.
self-of-plan = { $plan }: { $report }
self-desk-lead = Write a word on every commitment, open the draft to comment, answer what comes, then publish.
self-parts = Parts of the report
self-part = Part
self-fulfilment = How far it was carried out
self-written = Written
self-missing = Still missing
self-desk-published = This report was published. It stays as it is.
self-desk-open = The draft is public, and comments are taken until { $until }. What you change now is public with the report.
self-publish-title = Publish
self-publish = Publish the report
self-open-title = Open the draft to comment
self-open = Open it to comment
self-closes = Comments are taken until
self-closes-hint = From today, for two weeks at least.
self-desk-contents = The report covers how the plan was consulted on, each commitment with its results and next steps, answers to the review’s recommendations, and what was learnt.
self-desk-own = How far a commitment was carried out is said on your own scale. It never takes the place of what the review finds.
self-desk-public = The public page
self-comment-answered = Answered: { $words }
self-comment-waits = Waits for your answer: { $words }
self-overview-hint = How the plan was consulted on, how the review’s recommendations were answered, what was learnt from others and by yourself.
self-account = What was done, what came of it, and what comes next
self-account-hint = With dates and with what shows it. It is published word for word.
self-part-lead = A part of: { $report }
self-part-public = The commitment’s page
self-answer-title = Answer a comment
self-answer-lead = On: { $part }
self-answer-hint = Say what you changed, or why nothing is changed. It is published with the comment.
self-answer-send = Keep this answer
self-comment = Comment
self-comment-title = Comment on the draft
self-comment-lead = On: { $report }
self-comment-about = What it is about
self-comment-whole = The report as a whole
self-comment-hint = Say what is missing or wrong, and how one can see it.
self-comment-send = Send the comment
self-comment-note = The government answers each comment. Both are published word for word with the report, without your name.
self-comment-done = Your comment was taken. It is published with the report, with the answer to it.
self-refused-plan = There is no such plan, or nothing says that it was submitted.
self-refused-not-opened = Open the draft to comment first.
self-refused-not-over = Comments are taken until { $until }. The report can be published after that day.
self-refused-overview = Write about the plan as a whole first.
self-refused-silent = { $count ->
    [one] Of one commitment nothing is said yet. The table shows which.
   *[other] Of { $count } commitments nothing is said yet. The table shows which.
}
self-refused-short = Choose a later day: { $least ->
    [one] comments are taken for one day at least.
   *[other] comments are taken for { $least } days at least.
}
self-refused-unanswered = { $count ->
    [one] One comment has no answer yet. Answer it first.
   *[other] { $count } comments have no answer yet. Answer them first.
}
self-refused-closed = The draft takes no comments today.
