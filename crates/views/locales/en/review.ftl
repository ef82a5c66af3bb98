# Reviews as a process: the rules.
code-rule-irm-evidence = evidence of findings
code-rule-judged-irm-evidence = It is judged answer by answer, on the desk where reviewers code: without evidence the answer is not taken.
rule-irm-evidence-decides = Which findings of the [review](irm) have to rest on evidence or a quotation.
rule-irm-evidence-2011-says = Completion above not started, early results above none, and every value of open government found under the lens.
code-rule-irm-rounds = comment on drafts of the review
code-rule-judged-irm-rounds = It is judged round by round: a window that is too short cannot be opened.
rule-irm-rounds-decides = How long a draft of the [review](irm) is open for comment at least.
rule-irm-rounds-2015-says = The public has two weeks from the day on which both language versions are public. Before that the government and the forum have three weeks; that length is not verified.
code-parameter-completion-above = Completion above
code-parameter-early-results-above = Early results above
code-parameter-lens = Values found under the lens
code-parameter-pre-publication-days = Days before publication
code-parameter-public-days = Days for the public

# Words of a review.
field-promising = Promising
code-review-seat-first-coder = first coder
code-review-seat-second-coder = second coder
code-review-seat-quality-reviewer = quality reviewer
code-review-round-panel = Experts Panel
code-review-round-pre-publication = Government and forum
code-review-round-public = Public comment
code-stand-agree = Agrees
code-stand-disagree = Disagrees
code-comment-from-panel = Experts Panel
code-comment-from-government = Government
code-comment-from-forum = Forum
code-comment-from-citizen = A citizen
code-comment-from-organisation = An organisation
code-disposition-accepted = Changed as asked
code-disposition-in-part = Changed in part
code-disposition-not-accepted = The finding stands
code-disposition-noted = Noted

# What acts of a review say.
act-review-opened = { $count ->
    [one] Opens a review of one unit
   *[other] Opens a review of { $count } units
}
code-act-kind-review-opened = Review opened
act-review-assigned = Assigns somebody to a review: { $seat }
code-act-kind-review-assigned = Review assigned
act-coding-handed-in = Hands a coding in, sealed: { $seat }
code-act-kind-coding-handed-in = Coding handed in
act-findings-reconciled = Reconciles both codings into one, sealed
code-act-kind-findings-reconciled = Findings reconciled
act-round-opened = Puts a draft of a review up for comment until { $until }: { $kind }
code-act-kind-round-opened = Round of comment opened
act-round-closed = { $count ->
    [one] Closes round { $round } of comment: one comment, answered
   *[other] Closes round { $round } of comment: { $count } comments, all answered
}
code-act-kind-round-closed = Round of comment closed
act-comment-answered = Answers a comment on a draft ({ $from }): { $disposition }
code-act-kind-comment-answered = Comment answered
act-review-published = Publishes a report of the review, with both codings and what became of them
code-act-kind-review-published = Report of the review published
act-finding-corrected = Corrects a published finding: erratum { $number }
code-act-kind-finding-corrected = Finding corrected
