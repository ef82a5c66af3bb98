# Peers who are asked about a draft.
code-action-consult-peers = Ask other members about a plan that is being written
code-action-advise-peer = Read and comment on another government’s draft, where invited
code-peer-outcome-taken-up = Taken up
code-peer-outcome-partly-taken-up = Taken up in part
code-peer-outcome-not-taken-up = Not taken up
peer-ask = Ask peers about the draft
peer-title = Peers on { $plan }
peer-lead = Open the draft as it stands to the Points of Contact of other members and to the Steering Committee. They read it and comment part by part; you answer each comment.
peer-open-title = Open the draft to peers
peer-open = Open it and write to them
peer-until = Until the end of
peer-until-hint = From { $least } to { $most } days from today.
peer-invited = Who is invited
peer-invited-hint = Their Points of Contact get a mail, and a reminder three days before the end if they have not commented.
peer-note-snapshot = Those invited read the draft as it is now. What you change afterwards they see only if you open it again.
peer-note-public = Once the plan is deposited it is public who was invited, how many commented and what became of it; the words only of those who agreed to that.
peer-stands-open = { $count ->
    [one] Open until { $until } to one member or body.
   *[other] Open until { $until } to { $count } members and bodies.
}
peer-stands-over = { $count ->
    [one] Was open until { $until } to one member or body.
   *[other] Was open until { $until } to { $count } members and bodies.
}
peer-comments = What peers say
peer-comment = Comment
peer-from = From
peer-waits = Waits for an answer
peer-whole = The draft as a whole
peer-part = { $part }: { $field }
peer-answer-title = Answer a peer
peer-answer-lead = { $from } on { $part }
peer-outcome = What becomes of it
peer-answer = Answer
peer-answer-hint = Say what the draft says now, or why it stays. The peer reads it here.
peer-answer-send = Send the answer
peer-consents = The author agrees that the words become public with the plan.
peer-consents-not = The author does not want the words to become public; they are only counted.
peer-desk-title = Drafts of other governments
peer-desk-lead = These governments ask what you think of their drafts.
peer-desk-none = No government asks you about a draft now. When one does, you get a mail and find it here.
peer-way = { $plan }, until { $until }
peer-read-title = { $plan }: draft for peers
peer-read-lead = As it stood on { $on }, version { $version }. It is not public.
peer-read-open = Comments are taken until the end of { $until }.
peer-read-note = The government answers each comment, and you read the answer here. Your name is shown to nobody; your member or body is.
peer-own-title = What you said
peer-own = You on { $part } ({ $stands })
peer-comment-title = Comment
peer-question = On which answer
peer-question-none = On the part as a whole
peer-body-hint = Say what you know from your own country, and what you would change.
peer-consent = The words of this comment may become public with the plan, under the name of my member or body
peer-consent-hint = Without it the comment is only counted.
peer-send = Send the comment
peer-done = Your comment was taken.
peer-flaw-question = This question is not asked of the part that you chose. Choose another, or the part as a whole.
peer-refused-empty = The draft has no commitment yet, so there is nothing to read. Begin one first.
peer-refused-nobody = Nobody was chosen. Choose whom to invite.
peer-refused-cannot = { $member } cannot be invited: it is the plan’s own member, or none. Choose another.
peer-refused-length = It would be open for { $has } days. Choose a day from { $least } to { $most } days from today.
peer-refused-open = The draft is open to peers until { $until } already. Wait for its end.
peer-refused-not-invited = Your member or body is not invited to read this draft.
peer-refused-over = Comments were taken until { $until }.
peer-refused-part = This part is not in the draft that you read. Choose another.
desk-waits-peers = A government asks you about its draft
mail-peers-subject = { $member } asks you about its draft of plan { $number }
mail-peers-reminder-subject = Until { $until }: { $member } asks you about its draft of plan { $number }
mail-peers = { $member } is writing its action plan { $number } and asks its peers what they think of the draft. You can read it and comment on it until the end of { $until } at { $address }
act-peers-consulted = { $count ->
    [one] Tells how peers were consulted on a plan; there was one comment
   *[other] Tells how peers were consulted on a plan; there were { $count } comments
}
code-act-kind-peers-consulted = Peers consulted
plan-peers-title = Peers
plan-peers-help = What other [members](member) and the [Steering Committee](steering-committee) said of the draft, before it was deposited.
plan-peers-when = { $count ->
    [one] From { $from } to { $to } one member was asked.
   *[other] From { $from } to { $to } { $count } members were asked.
}
plan-peers-committee = So was the Steering Committee.
plan-peers-numbers = Members and bodies that commented: { $answered }; comments: { $comments }; taken up in whole or in part: { $taken }.
plan-peers-unanswered = Without an answer: { $count }.
plan-peers-invited = Invited
code-rule-peer-consultation = consulting peers
code-rule-judged-peer-consultation = It is judged plan by plan: those that peers were asked about, and those from the time when that was a step of every plan.
rule-peer-consultation-decides = Whether other participants and the Steering Committee are consulted on every draft of a plan, and for how long a draft is open to them.
rule-peer-consultation-2011-says = Every plan is consulted on with other participants and the Steering Committee before it is deposited, the fifth of seven steps. No source gives a length; the limits are our decision.
rule-peer-consultation-2013-says = Consulting peers is offered and asked of nobody. No source names it as a step any more; the limits are our decision.
code-parameter-required-step = A step of every plan
code-parameter-open-least-days = Days open, at least
code-parameter-open-most-days = Days open, at most
code-parameter-remind-days-before-end = Days before its end of the reminder
code-parameter-comments-at-most = Comments, at most
code-join-step-peer-consultation = Peers consulted on the first plan
plan-peers-required = In 2011 and 2012 every plan was to be consulted on with other participants and the Steering Committee before it was deposited. Nothing is on record of it.
plan-peers-rule = The rule
peer-region = { $region } ({ $count })
peer-no-region = Region not on record
rule-decision-d27 = In 2011 consulting peers was one of seven steps; later sources name it no more. It is required for plans of that era, and available and encouraged after. How long it lasts and how many comments it takes no source says.
