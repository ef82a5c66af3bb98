# Plans on the desk: what governments write, what is remarked, how it is deposited.
field-original-title = Title, in the administrative language
field-problem = Problem
field-original-problem = Problem, in the administrative language
field-status-quo = Status quo
field-original-status-quo = Status quo, in the administrative language
field-action = Action
field-original-action = Action, in the administrative language
field-results = Expected results
field-original-results = Expected results, in the administrative language
field-stretch = Beyond what is done already
field-existing-efforts = Efforts so far
field-claimed-values = Values that it serves, says the government
field-sdg-targets = Targets of the Sustainable Development Goals
field-adapted-from = Adapted from the commitment
field-adapted-how = What was changed in adapting it
field-introduction = Introduction
field-original-introduction = Introduction, in the administrative language
field-submitted-on = Deposited on
field-administrative-language = Administrative language
field-endorsed-on = Endorsed by the minister on
field-endorsed-digest = Digest of what the minister endorsed
field-plan-version = Version of the plan
field-amendment-reason = Why it was amended
field-milestone-status = Status of the milestone
field-late-because = Why it is late
field-progress-evidence = What shows it
code-milestone-status-not-started = Not started
code-milestone-status-under-way = Under way
code-milestone-status-done = Done
code-milestone-status-dropped = Dropped
code-late-because-funding = Money was missing or came late
code-late-because-legislation = A law takes longer
code-late-because-procurement = Procurement takes longer
code-late-because-staff = People are missing
code-late-because-coordination = Institutions have to agree first
code-late-because-technology = Technical difficulties
code-late-because-change-of-government = Elections or a change of government
code-late-because-emergency = An emergency
code-late-because-other = Another reason
code-act-kind-milestone-stated = Milestone stated
code-act-kind-milestone-corrected = Milestone corrected
code-action-draft-commitment = Write commitments of a plan
code-action-read-draft = Read a plan that is being written
code-rule-plan-draft = writing a plan
code-rule-judged-plan-draft = It is judged while a plan is written: the desk of the government shows each remark with the rule.
rule-plan-draft-decides = What a [plan](action-plan) that is being written has to have, and what is advised.
rule-plan-draft-2011-says = At least one grand challenge is addressed. The plan is in the administrative language and in English.
rule-plan-draft-2013-says = A plan lasts two years, has fifteen commitments at most by advice, and is in the administrative language and in English.
rule-plan-draft-2018-says = A plan lasts two years, has twenty commitments at most by advice, and is in the administrative language and in English.
rule-plan-draft-2022-says = A plan lasts two or four years, has twenty commitments at most by advice, and is in the administrative language and in English.
rule-decision-d16 = A cap of twenty commitments is recalled, but many later plans have more: it is advice and never blocks.
code-parameter-usual-years = Years of a plan
code-parameter-or-years = Or years of a plan
code-parameter-commitments-advised = Commitments advised at most
code-parameter-both-languages = In the administrative language and in English
code-parameter-grand-challenges-least = Grand challenges at least

# The pages.
drafts-title = Plans
drafts-lead = Plans that are being written, and plans that you can begin. Nothing here is public before it is deposited.
drafts-none = No plan is being written that you may read.
drafts-begin = { $plan }: begin
draft-begin-title = { $plan }: begin
draft-begin-lead = Say from when to when the plan lasts and in which language your administration works. All of it can be changed until the deposit.
draft-begin = Begin the plan
draft-title = { $plan }: draft
draft-public = The plan as deposited
draft-stands-incomplete = Something is still missing before this plan can be deposited.
draft-stands-complete = The draft is complete. It waits for the minister’s endorsement.
draft-stands-endorsed = The minister endorsed this draft as it stands, on { $on }. It can be deposited.
draft-stands-endorsement-void = The draft was changed after the minister endorsed it on { $on }. That endorsement is void; the minister has to endorse it anew.
draft-stands-deposited = This plan was deposited.
draft-parts = Parts of the plan
draft-part = Part
draft-answers = Answered
draft-state = State
draft-answered = { $count } of { $of }
draft-part-plan = The plan itself
draft-part-commitment = { $number }. { $title }
draft-part-milestone = Milestone of { $number }: { $title }
draft-part-ready = Complete
draft-part-open = { $count ->
    [one] One thing to do
   *[other] { $count } things to do
}
draft-part-lead = A part of { $plan }. Save as often as you like; what is half written is kept.
draft-save = Save
draft-not-said = Not said
draft-still-missing = Still missing: { $fields }.
draft-commitment-new = A new commitment
draft-commitment-title = Title, in English
draft-commitment-begin = Begin the commitment
draft-milestone-new = A new milestone
draft-milestone-title = What will be done, in English
draft-milestone-by = By when
draft-milestone-begin = Add the milestone
draft-removal = Take it out
draft-remove = Take it out of the draft
draft-done-saved = Saved.
draft-done-begun = Begun and saved.
draft-done-removed = Taken out of the draft.
draft-done-endorsed = You endorsed the draft as it stands.
draft-endorse-title = Endorsement
draft-endorse = Endorse the draft as it stands
draft-endorse-note = The endorsement is of these words. When one of them is changed afterwards, it is void.
draft-to-deposit = Deposit the plan
deposit-title = { $plan }: deposit
deposit-lead = With the deposit the plan is public, for ever and word for word. The moment of the deposit decides whether it came in time.
deposit-send = Deposit now
draft-due = Due by the end of { $date } in { $zone } ({ $rule }).
draft-due-passed = Was due by the end of { $date } in { $zone } ({ $rule }). It can be deposited late.
draft-meanwhile-lead = Two people wrote this at the same time. Your words are in the form; those that were saved stand beside it.
draft-meanwhile = { $count ->
    [0] Somebody saved the same words in the meantime. Nothing differs.
    [one] Somebody saved this in the meantime, and one answer differs from yours. Nothing was overwritten. Put into the form what is to stand, and save again.
   *[other] Somebody saved this in the meantime, and { $count } answers differ from yours. Nothing was overwritten. Put into the form what is to stand, and save again.
}
draft-differs = Saved with other words in the meantime; those stand beside the form. Change yours or keep them.
draft-kept = Saved while you write.
draft-kept-by-others = Somebody else has saved this part in the meantime, so yours is not saved. Press “Save” to see both side by side; nothing is lost.
form-unkept = Not saved yet: the site does not answer. What you typed stays on this page and is tried again by itself.
draft-saved-by-others = { $field }, as saved
draft-remark = { $field }: { $what }
draft-remark-on = { $part } – { $says }
draft-by-rule = { $says } ({ $rule })
draft-what-missing = An answer is missing.
draft-what-too-long = It has { $has } characters; at most { $most } fit. Shorten it.
draft-what-not-a-day = “{ $value }” is no day. Write it as 2028-12-31.
draft-what-not-a-code = “{ $value }” is none of the choices. Choose one of them.
draft-what-not-a-language = “{ $value }” is no code of a language. Write two or three letters, such as fr.
draft-what-not-a-target = “{ $value }” does not name targets. Write them as 16.6 16.10.
draft-what-no-such-commitment = “{ $value }” is no commitment on record. Take the identifier from its address.
draft-what-ends-before-it-begins = It ends before it begins. Change one of the two days.
draft-what-number-twice = Two commitments have the number { $value }. Give one of them another.
draft-what-no-commitments = There is no commitment yet. Begin one.
draft-what-no-milestones = The commitment has no milestone. Add at least one.
draft-what-outside-plan = It lies outside the time of the plan. That is allowed; check the day.
draft-what-unusual-length = { $years ->
    [one] The plan lasts one year; plans usually last two or four. That is allowed.
   *[other] The plan lasts { $years } years; plans usually last two or four. That is allowed.
}
draft-what-more-than-advised = There are { $has } commitments; at most { $advised } are advised. That is allowed.
draft-what-no-grand-challenge = No commitment names a grand challenge.
draft-what-no-value = It names none of the values of open government. The review looks for one.
draft-refused-on-record = { $plan } is on record already, as a published source tells it. What is on record is not overwritten.
draft-refused-not-next = The next plan has the number { $number }.
draft-refused-incomplete = { $count ->
    [one] One thing stands against the deposit. It is told beside.
   *[other] { $count } things stand against the deposit. They are told beside.
}
draft-refused-not-endorsed = No minister has endorsed this draft. The minister does so on the draft’s page.
draft-refused-changed = The draft was changed after the minister endorsed it on { $on }. The minister has to endorse it anew.
draft-refused-begun = Somebody has begun it in the meantime. Open it anew.
draft-refused-full = There are { $most } already, and no more fit.
draft-refused-meanwhile = Somebody changed it while you read it. Look at it once more.
draft-hint-problem = What is wrong, whom it affects, and why it is so.
draft-hint-status-quo = What was done about it so far, and what came of that.
draft-hint-action = What will be done, and how it leads to a solution.
draft-hint-results = What will be there at the end, and what changes by it.
draft-hint-stretch = How this goes further than what you do already.
draft-hint-sdg-targets = By number, apart by blanks: 16.6 16.10
draft-hint-language = Its code of two or three letters, such as fr. With en, everything is written once.
draft-hint-original = What stands without a language is in English. Leave this empty if your administration works in English.
draft-hint-adapted-from = The identifier of a commitment of any member, as in its address: GH0033
draft-hint-supporting = In government, in civil society and elsewhere, one a line.
said-deposited = As deposited on { $edition }.
said-original = In the administrative language

# Amendments and reports on milestones.
draft-to-amend = Amend the plan
draft-differs-from-record = { $count ->
    [one] One part of this working copy says something else than the plan as published. It is public once the plan is amended.
   *[other] { $count } parts of this working copy say something else than the plan as published. They are public once the plan is amended.
}
draft-refused-not-here = This plan was not deposited here, so it cannot be amended here.
draft-refused-over = The plan ended on { $on }. A plan can be amended as long as it runs.
draft-refused-unchanged = Nothing differs from the plan as published. Change a part first.
amendment-title = { $plan }: amend
amendment-lead = What you changed becomes another version of the plan, public with its reason. What was said before stays and can be seen at its time.
amendment-nothing = Nothing differs from the plan as published. Change a part of it, then come back.
amendment-parts = What differs:
amendment-reason = Why the plan is amended
amendment-reason-hint = It is published word for word.
amendment-send = Publish the amendment
progress-title = Report on: { $milestone }
progress-lead = Say how far it has come and what shows it. The report is public at once and stands beside what the review finds.
progress-status = How far it has come
progress-on = On which day it was so
progress-evidence = What shows it
progress-evidence-hint = The address of a document, or words. Something that is done needs it.
progress-because = Why it is late
progress-not-late = It is not late
progress-note = What else there is to say
progress-send = Publish the report
progress-column = Progress
progress-report = Report
progress-refused-before = Something was reported of { $on } already. Give that day or a later one.
progress-refused-reason = It was due on { $due }. Choose why it is late.
progress-refused-evidence = It is said to be done. Say what shows it.
code-milestone-state-expected = its day is still to come
code-milestone-state-overdue = overdue
code-milestone-state-done = done
code-milestone-state-done-late = done, late
code-milestone-state-dropped = dropped
milestone-reports = { $count ->
    [one] One report of the government
   *[other] { $count } reports of the government
}
milestones-help-reported = As listed in the [plan](action-plan), with what the government reports. That one is overdue is computed from its day. What the [review](irm) finds stands apart.
lineage-adapted-from = Adapted from
lineage-adapted-by = Adapted by
plan-versions = Versions
plan-versions-help = What each version says otherwise than the one before, and why. The [plan](action-plan) as it stood on a day is seen by the date below.
plan-version = Version { $number }
version-commitment = The commitment
version-milestone = The milestone { $title }

# What the Support Unit looks at in a plan that was deposited.
field-declaration = Declaration reaffirmed
code-open-government-2011 = Open Government Declaration of September 2011
code-declaration-open-government-2011 = Open Government Declaration of September 2011
plan-declaration-endorsed = Endorsed on joining, { $date }
deposit-declaration = With the deposit { $member } reaffirms the { $declaration }.
deposit-declaration-endorsed = With the deposit { $member } reaffirms the { $declaration }, which it endorsed on joining ({ $date }).
code-action-check-plan = Look at a plan that was deposited
code-act-kind-plan-checked = Plan looked at
act-plan-checked = Looked at version { $version } of the plan: { $noted }
code-plan-noted-in-order = In order
code-plan-noted-missing = Something is missing
code-plan-check-languages = Administrative language and English
code-plan-check-dates = Dates
code-plan-check-commitments = Number of commitments
code-plan-check-complete = Parts that the template asks for
code-plan-check-endorsed = Endorsement by a minister
code-plan-check-declaration = Declaration
plan-check-holds = { $check }: nothing stands out
plan-check-fails = { $check }: { $count ->
    [one] look at { $count } place
   *[other] look at { $count } places
 }
unit-plans = Plans deposited and not looked at
plan-check-waits = { $plan }, version { $version }, deposited on { $date }
plan-check-title = Look at { $plan }
plan-check-lead = What the record shows of version { $version }. The plan counts as delivered since its deposit, whatever is noted here; what is missing is told to its government, which can amend the plan.
plan-check-noted = What you find
plan-check-words = What is missing
plan-check-words-hint = The government and everybody else reads it word for word. Leave it empty where the plan is in order.
plan-check-send = Note it and tell the government
plan-check-done = This version was looked at on { $date }: { $act }
plan-check-noted-now = Noted. The plan’s page says so, and its government was told.
plan-check-refused-elsewhere = The plan was not deposited here, so there is nothing to note.
plan-check-refused-version = Version { $version } was deposited meanwhile. Load the page anew and look at that one.
plan-check-refused-again = This version was looked at already: { $act }
plan-check-refused-words = Say what is missing, so that the government can amend it.
plan-checked-in-order = Looked at by the Support Unit on { $date }: in order
plan-checked-missing = Looked at by the Support Unit on { $date }: something is missing
mail-plan-checked-subject = { $member }: plan { $number } was looked at
mail-plan-in-order = The Support Unit looked at plan { $number } of { $member } and found it in order: { $address }
mail-plan-missing = The Support Unit looked at plan { $number } of { $member } and found that something is missing. The plan counts as delivered on the day of its deposit. What is missing stands at { $address }, and you can answer with an amendment from the desk.
plan-check-shown = What the record shows
