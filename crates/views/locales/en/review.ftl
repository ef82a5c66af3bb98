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
# The desk of reviews.
reviews-desk-title = Reviews of plans
reviews-desk-lead = The reviews that you have a part in, and how far each has come.
reviews-desk-empty = No review waits for you now.
review-review = Review
review-stands = How it stands
review-seat-head = Part in the review
review-choose = Go to this plan
review-plan = Plan
review-plan-hint = The member’s short name and the number of its plan, as in its address: ghana/3.
review-flaw-plan = There is no plan “{ $value }”. Write a member’s short name, a slash and a number, such as ghana/3.
review-open-title = Open a review
review-open-lead = { $member }, plan { $number }. Commitments: { $count }. Each is coded by itself unless you put some together.
review-open-none = Every product that codes plans of this year is open already.
review-open-send = Open the review
review-product = Product
review-clusters = Clusters
review-clusters-hint = On each line the identifiers of commitments that are coded as one, with spaces between. Leave it empty if there are none.
review-commitment = [Commitment](commitment)
review-unit = Unit
review-units = Units
review-unit-done = Nothing is open
review-unit-open = Open: { $count }
review-stands-coding = It is being coded.
review-stands-both = Both codings are in and wait to be reconciled.
review-stands-draft = There is a draft; no round of comment is open.
review-stands-round = A draft is open for comment until { $until }: { $kind }.
review-stands-published = Published { $on }.
review-sits = { $seat }: { $name }
review-person = { $name } ({ $office })
review-name = { $product }: { $member }, plan { $number }
review-public = The review in public
review-assign-title = Assign somebody
review-assign = Assign
review-who = Who

# Coding.
review-code-title = Code unit { $number }
review-code-lead = { $unit }. Nobody but you sees what you write here before both coders have handed in.
review-code = Answer
review-save = Save
review-unanswered = Not answered yet
review-no-value = None of them
review-not-asked = Not asked
review-of-question = { $field }: { $what }
review-fold-evidence = Evidence: { $field }
review-fold-reasons = Evidence and reasons: { $field }
review-fold-same = Evidence and reasons: { $field } (both found the same)
review-quote = quotation
review-evidence-title = what the evidence is called
review-evidence-address = where the evidence is
review-evidence-on = date of the evidence
review-flaw-address = “{ $value }” is no address of the web. It begins with https:// and has no spaces.
review-account = What is to be said of it
review-account-hint = Published with the report, beside the answers. A figure is not typed but named: {"{"}figure:completion-rate{"}"} is that of this plan.
review-earlier = { $product }: { $field }
review-handed-in = You have handed this coding in; it stands as it is.
review-hand-in-title = Hand the coding in
review-hand-in = Hand in for good
review-against = { $field }: { $why }
review-flaw = Unit { $unit }, { $field }: { $why }
review-why-unanswered = it has no answer yet.
review-why-not-asked = it is answered and not asked; take the answer out.
review-why-evidence = this answer needs a quotation, or an address where the evidence is.
review-why-lens = nothing without a lens of open government is promising; technology alone is none.
review-why-reason = the coders differ here; say why this value.
review-why-changed = it is not what was reconciled; say why it was changed since.
review-warn-before = Something was done of it, and it begins on { $on } only.
review-warn-not-ended = It is coded as complete, and its time is not over before { $on }.
review-warn-lower = An earlier report found more: { $was }.
review-warn-reported-done = The government reports every milestone as done (all { $of }), and little is found done here. Say what shows it.
review-warn-reported-open = It is coded as complete, and the government itself reports fewer milestones as done than there are ({ $done } of { $of }).
review-warn-old-evidence = { $field }: the evidence, of { $on }, is older than the commitment.
review-warn-to-come = { $field }: the evidence is of { $on }, a day to come.
review-warn-results = { $field }: something came of it, and its completion is coded as not started. One of the two needs another look.
review-warn-link = { $field }: { $address } does not answer since { $since }. Put another address, or archive a copy.

# Reconciling.
review-agree-title = Agree on unit { $number }
review-agree-lead = { $unit }. Where both found the same it stands; where not, choose a value and say why.
review-both = Both codings
review-question = Question
review-first = First coder
review-second = Second coder
review-same = The same
review-differ = They differ
review-reason = why this value
review-dissent = what whoever does not agree says
review-reconcile-title = Hand the reconciliation in
review-reconcile = Hand the agreed findings in
review-summary = Summary of the report
review-summary-lead = What is to be said of the plan as a whole.

# Rounds, comments, publication.
review-round-open = Put the draft up for comment
review-round-close = Close the round
review-round-of = To whom
review-opens = First day
review-closes = Last day
review-closes-hint = Three weeks for the government and the forum, two for the public, at least.
review-languages = Both language versions public since
review-languages-hint = For the public round: its window begins on that day at the earliest.
review-draft-title = The draft
review-draft-lead = Version { $version } of the draft. Choose a unit to read its findings and to comment on them.
review-draft-unit = Findings of the draft
review-comment-title = Comment on a finding
review-comment-lead = { $unit }. What the draft says stands beside; only the review changes it.
review-comment-send = Send the comment
review-comment-here = Comment on the draft
review-comment-row = { $from }, { $stand }: { $words }
review-comment-from = { $from }: { $stand }
review-whole-unit = The unit as a whole
review-about = About
review-stand = Where you stand
review-words = Your comment
review-words-hint = With the evidence that you have: what it is called, where it is.
review-confidence = Do not publish my words
review-confidence-hint = That there was a comment, and the answer to it, are published all the same.
review-waits = Waits for an answer
review-answer-title = Answer a comment
review-disposition = What becomes of it
review-answer = Why
review-answer-send = Save the answer
review-publish-title = Publish the report
review-publish = Publish for good
review-report-title = What the report is called
review-report-title-hint = It stands wherever a finding is shown, as the source that says so.
review-correct-title = Correct a finding
review-correct-lead = { $unit }. What was found before stays visible on every page that shows it.
review-correct-why = Why it is corrected
review-correct-send = Publish the correction

# The public page of a review.
review-title = { $product }, plan { $number }
review-description = How a plan was reviewed and what was found: both codings, comments with their answers, corrections.
review-opened = Opened
review-codings = Codings handed in
review-errata = Corrections
review-rounds = Rounds
review-rounds-help = Who could comment on which version of the draft, and when.
review-no-rounds = No draft was put up for comment yet.
review-version = Version
review-comments = Comments
review-findings = Findings
review-findings-help = What was found of each unit and what it rests on. Where the coders differed, both answers stand.
review-findings-none = No finding is public yet.
review-told-reason = Why this value
review-told-dissent = Dissent
review-before = Before the correction
review-answers = Comments and answers
review-answers-help = Every comment on a draft has its answer.
review-on-unit = On unit { $unit }
review-refused-paragraph = There is no paragraph { $number } in this draft.
review-draft-words = Paragraphs of the draft
review-paragraph = Paragraph { $number }: { $words }
review-on-paragraph = paragraph { $number }
review-finding-of = { $field } of unit { $unit }
review-rests-below = It rests on the findings of this unit, which follow.
review-rests-nothing = It names no finding and no figure that it rests on.
review-account-refers = In the text, {"{"}finding:completion{"}"} stands for what was found, and {"{"}figure:completion-rate{"}"} for a figure: the reader sees the answer or the number, and what it rests on.
review-paragraph-comments = { $count ->
    [one] one comment
   *[other] { $count } comments
}
review-in-confidence = The writer asked that the words be kept in confidence.

# What stands against a step.
review-refused-plan = This plan has no commitments on record, or nothing says when it was submitted.
review-refused-book = This product codes nothing of plans of { $year }.
review-refused-open = This review is open already.
review-refused-none = There is no such review.
review-refused-units = A review needs at least one unit, and each unit a commitment.
review-refused-many = { $has } commitments are more than the { $most } that one review can hold.
review-refused-misplaced = { $value } is not of this plan, or stands in two units.
review-refused-office = Whoever is to be { $seat } has to hold the office for it today; choose somebody else.
review-refused-own = This person speaks for the member whose plan is reviewed; nobody reviews their own case.
review-refused-sits = This person has a part in this review already: { $seat }.
review-refused-in = This was handed in already and stands as it is: { $seat }.
review-refused-seat = This is for somebody else to do: { $seat }.
review-refused-empty = Nobody was assigned to this yet: { $seat }.
review-refused-both = Both coders have to hand in first.
review-refused-reconciled = The findings were reconciled already.
review-refused-not-reconciled = The findings have to be reconciled first.
review-refused-figure = “{ $value }” leads nowhere. Write a figure by its name, {"{"}figure:completion-rate{"}"}, and a finding by its question, {"{"}finding:completion{"}"}; in the summary with the number of its unit before it, {"{"}finding:2/completion{"}"}.
review-refused-round-open = Round { $round } is still open; close it first.
review-refused-no-round = No round is open today.
review-refused-order = A later kind of round was held already: { $kind }.
review-refused-missing = This round has to be held and closed first: { $kind }.
review-refused-short = The window lasts { $has } days. Give at least { $least }.
review-refused-no-languages = For the public round, give the day from which on both language versions are public.
review-refused-languages = Both language versions are public from { $on } on only; begin then or later.
review-refused-not-over = The round lasts until the end of { $on }.
review-refused-unanswered = Comments without an answer: { $waiting }. Answer each before the round is closed.
review-refused-published = The report was published; what is wrong in it is corrected by an erratum.
review-refused-not-published = The report is not published yet.
review-refused-nothing = Nothing would change by this.
review-refused-unit = There is no unit { $unit } in this review.
review-refused-changed = “{ $what }” is not what was handed in: its digest is not the one in the record. Nothing is published before it is found out why.
rule-decision-d19 = The public has at least two weeks from the day on which both language versions are out, as the sources say; for the round before it no length was found, and three weeks are assumed.

# How far coders agree.
agreement-title = Agreement of coders
agreement-description = How far two coders who did not see each other’s answers agree, question by question, with coefficients and intervals.
agreement-lead = Two researchers code each [commitment](commitment) for the [review](irm), and neither sees the other’s answers before both have handed in. This is how far they agree, over all reviews that were published here.
agreement-help = From both codings as they were handed in, before anybody reconciled anything. In brackets, where the number lies with 95 per cent confidence: Wilson’s interval for the share, the jackknife over units for the coefficients.
agreement-questions = Question by question
agreement-none = No agreement can be told yet
agreement-none-how = It is told of reviews that were coded and published here; findings that were imported came with one answer.
agreement-all = All published reviews together
agreement-reviews = Reviews
agreement-rests-on = Reviews that it rests on
agreement-rests-on-help = Each shows its own table and, unit by unit, where the coders differed.
agreement-estimate = { $value } ({ $low } to { $high })
agreement-bare = { $value } (too few units for an interval)
agreement-left-out = Left out: without a place on the scale { $off }, asked of one coder alone { $alone }
code-agreement-share = Answered alike
code-agreement-kappa = Cohen’s κ
code-agreement-kappa-linear = κ, weighted by steps
code-agreement-kappa-quadratic = κ, weighted by squares
code-agreement-alpha = Krippendorff’s α
code-agreement-silence-nothing-twice = no unit was coded twice
code-agreement-silence-all-alike = all answers are the same
code-agreement-silence-too-few-units = too few units
correction-title = Correction { $number }: { $report }
correction-why = Why
corrections-help = What was found before stays visible. Every page that shows what is found now says so too.
figure-corrections-help = Findings among those that this figure goes over were corrected after they were published. It counts what is found now; a pinned value stays as it was published.

# What differs between versions of a report.
version-title = What changed: { $version }
version-description = What differs between a version of a report of the review and the one before it, answer by answer and word by word.
version-lead = Held against the version before it: { $before }.
version-draft = Draft { $number } ({ $kind })
version-report = The published report
version-reconciled = What was reconciled
version-same = Nothing differs from the version before.
version-whole = The report as a whole
version-was = Before
version-others = Other versions
version-changes = What changed from version to version

# Who reviews what.
reviewer-title = You as a reviewer
reviewer-lead = The Experts Panel sees this when it looks for somebody. It is never public, and goes with your account.
reviewer-saved = This is saved.
reviewer-languages = Languages that you read
reviewer-languages-hint = Codes of two letters with spaces between: en es.
reviewer-countries = Countries that you know
reviewer-countries-hint = The members’ short names, as in their addresses: ghana mexico.
reviewer-capacity = Reviews that you take on at the same time
reviewer-themes = Policy areas that you know
reviewer-conflicts = Conflicts of interest
reviewer-conflicts-hint = On each line a member’s short name and why: ghana I advise its ministry. You are not assigned to reviews of its plans.
reviewer-flaw-member = There is no member “{ $value }”. Write its short name as in its address, such as ghana.
reviewer-flaw-language = “{ $value }” is no code of two letters, such as en.
reviewer-flaw-because = Say after “{ $value }” why your interests conflict there.
reviewer-reads = reads the language of the plan
reviewer-knows = knows the country
reviewer-knows-themes = { $count ->
    [one] knows one of its policy areas
   *[other] knows { $count } of its policy areas
}
reviewer-load = sits in { $has } of { $of } reviews
code-reviewer-bar-office = holds another office
code-reviewer-bar-own-case = speaks for the member
code-reviewer-bar-conflict = declared a conflict of interest
code-reviewer-bar-sits = sits in this review already
code-reviewer-bar-full = takes on no more reviews
assigning-title = Who could review
assigning-lead = A proposal for every seat that is empty: nobody with a conflict of interest, nobody beyond what they take on, and among these who fits best. Nobody is assigned before you confirm.
assigning-none = No seat is empty.
assigning-without = Nobody could take this: { $review }, { $seat }.
assigning-barred = Who was left out
assigning-why-not = Why not
assigning-proposals = Proposals
assigning-proposal = { $review }, { $seat }: { $name } ({ $why })
assigning-send = Assign those that are marked
review-refused-conflict = This person declared a conflict of interest with the member; choose somebody else.

# Copies and links.
act-evidence-archived = Archives a copy of what a finding rests on: { $field }
code-act-kind-evidence-archived = Evidence archived
act-file = The file
code-snapshot-pdf = PDF
code-snapshot-png = Picture (PNG)
code-snapshot-jpeg = Picture (JPEG)
code-snapshot-html = Page of the web
code-snapshot-text = Plain text
code-snapshot-zip = Packed file (ZIP)
code-snapshot-warc = Web archive (WARC)
code-link-answer-there = Answers
code-link-answer-gone = There is nothing any more
code-link-answer-fails = It fails
code-link-answer-silent = Nobody answers
code-link-answer-not-public = The public cannot go there
review-evidence-copy = archived copy
review-copy = Archived copy
review-copy-hint = A PDF, picture, saved page, text, ZIP or web archive of at most 8 MB. It is published with the finding, so that it can be read when its address is gone.
review-copy-of = Archived copy, { $field }: { $kind }, { $size }, { $on }
review-copy-drop = take the archived copy away ({ $kind }, { $size }, { $on })
review-copy-too-large = This file is larger than { $most } MB. Save the page that matters alone, or make the pictures in it smaller.
review-copy-unknown = This is no PDF, picture, saved page, text, ZIP or web archive. Save the page as PDF and choose that.
review-copy-missing = No file was chosen. Choose the copy.
review-copy-taken = taken { $on }
review-rests-on = It rests on
review-link-broken = Does not answer since { $since }
review-link-copy-stands = The archived copy stands.
archive-evidence-title = Archive evidence
archive-evidence-lead = { $unit }. The copy is published beside the finding at once; what was found stays as it is.
archive-evidence-send = Archive the copy
broken-links-title = Broken links
broken-links-lead = { $count ->
    [0] Every address that reports cite answers, as far as it was asked.
    [one] One address that reports cite failed twice, a day or more apart. Archive a copy of what stood there.
   *[other] { $count } times reports cite an address that failed twice, a day or more apart. Archive a copy of what stood there.
}
broken-links-address = Address
broken-links-cited = Where it is cited
broken-links-place = { $review }, unit { $unit }: { $field }
broken-links-answer = { $answer }, since { $since }
broken-links-copy = There is one
broken-links-no-copy = There is none
broken-links-who = Who can mend it

# Reports that were made elsewhere.
imported-lead = What published editions tell of this report, [commitment](commitment) by commitment. The report itself was written and published elsewhere.
imported-description = What a report of the review that was made elsewhere found of each commitment of a plan, as published editions tell it.
imported-known = Commitments with findings
imported-in-plan = of { $count } in the plan
imported-published = Published
imported-stars = Starred
imported-stars-note = by the rule as printed for its year, from the codes below
imported-template = What such a report holds
imported-template-help = The sections of its kind, and what of each is on record.
imported-nothing = not among what was imported
imported-advice = { $count ->
    [one] one recommendation
   *[other] { $count } recommendations
}
brief-lead = A brief finds nothing: it says what the review advises for the plan that is being made.
advice-of-report-help = What this report advises, what the government answered, and whether a later [plan](action-plan) took it up.
imported-of = { $count ->
    [one] one commitment of { $of }
   *[other] { $count } commitments of { $of }
}
imported-tally = Question by question
imported-tally-help = How often each answer was given. What the editions leave out is counted too.
imported-left-out = no answer
imported-findings-help = What this report found of each [commitment](commitment). Its page has every edition, and each [star](starred) formula with its working.
imported-sources = Where it comes from
imported-sources-help = The editions that tell of it, each with the last [act](act) that brought something of it.

# What the review finds of the minimum requirements.
act-requirements-found = Finds of { $count } minimum requirements how they were met; not met: { $unmet }
code-act-kind-requirements-found = Minimum requirements judged
code-requirement-found-met = Met
code-requirement-found-not-met = Not met
code-requirement-found-cannot-tell = Cannot be told
judged-title = Minimum requirements
judged-lead = What the review finds of each requirement of the standard in force ({ $rule }). It is published with the report, and stands beside what the checklist of the record shows.
judged-all-or-nothing = A report judges every requirement or none: as long as one has no finding, the report cannot be published with the others. Leave all open where this report does not judge them.
judged-rests = What it rests on
judged-quote = what it rests on
judged-found = Found
judged-help = What the [review](irm) found of each requirement of making the [plan](action-plan), and what that rests on.
judged-on-record = On record:
judged-open = { $requirement }: no finding yet.
judged-not-asked = { $requirement }: the standard in force does not ask for it.
judged-no-evidence = { $requirement }: say what the finding rests on; where it cannot be told, say why.
checklist-review = The [review](irm) found
checklist-review-help = The checklist shows what is on record; the [review](irm) judges by all that it saw. Neither changes the other.
