# Changing what one gave, other wordings, appeals, and taking part without an account: codes and acts.
code-appeal-outcome-restored = It stands again
code-appeal-outcome-upheld = It stays hidden
code-act-kind-set-aside-appealed = Appeal made
code-act-kind-appeal-decided = Appeal decided
act-set-aside-appealed = Records that an author appeals against the hiding of an input
act-appeal-decided = Decides an appeal against the hiding of an input: { $outcome }
code-action-give-without-account = Give input without an account, where the forum takes it

# Pages of inputs and of a co-creation.
making-without-account = Of these without an account
given-freely = without an account: { $count }
input-amends = another wording
inputs-earlier = supported an earlier wording: { $count }
input-held = waits for a moderator to look at it
input-held-how = It was given without an account. Its words show once a moderator has looked at them.
input-wording = Another wording
input-wording-help = What it would change in the text for which it is proposed. Whoever wrote that text says what becomes of it.
input-versions = Earlier wordings
input-versions-help = Each with what was changed after it. What was sealed of it stays sealed.
input-credit = Changed as somebody else proposed
input-wording-waits = The author has not said yet what becomes of it.
input-wording-accepted = The author took it over.
input-wording-declined = The author does not take it over.
appeal-waits = The author appealed; somebody else decides
appeal-restored = The author appealed, and it stands again
appeal-upheld = The author appealed, and it stays hidden
moderation-title = Moderation
moderation-help = How often each rule of discussion was applied here, what authors appealed against, and what stands again. Appeals are decided by somebody else than who hid the input.
moderation-hidden = Hidden
moderation-appealed = Appealed against
moderation-restored = Stand again
moderation-waiting = Appeals that wait

# Mail about inputs.
mail-discussed-subject = What others say to your proposal
mail-commented = Somebody commented on what you proposed. All comments stand at { $address } You are told once a day at most.
mail-amended = Somebody proposes another wording of what you proposed. You decide whether to take it over: { $address } You are told once a day at most.
mail-asked-again-subject = What you supported has another wording
mail-asked-again = The author of a proposal that you supported changed its wording. Your support stays counted for the earlier one. Read what was changed and say whether you support this one too: { $address }
mail-wording-subject = What became of the wording that you proposed
mail-wording-accepted = The author took over the wording that you proposed. It stands, with where it came from, at { $address }
mail-wording-declined = The author does not take over the wording that you proposed, and says why: { $address }
mail-hidden-subject = What you gave was hidden
mail-hidden = A moderator hid what you gave: { $rule }. If you think that this is wrong, you can appeal, and somebody else decides: { $address }
mail-appeal-subject = Your appeal was decided
mail-restored = What you gave stands again. The reason is at { $address }
mail-upheld = What you gave stays hidden. The reason is at { $address }
mail-given = What you gave without an account was taken. This address is yours alone; there you see what becomes of it and can take it back: { $address } We do not keep your address with it.

# What has to be changed.
refused-not-hidden = This input is not hidden: there is nothing to appeal against.
refused-appealed = You appealed against this before. One appeal is made against each decision.
refused-no-appeal = No appeal about this input waits any more.
refused-own-decision = You hid this input yourself. Somebody else decides on the appeal.
refused-appeals-wait = Appeals of the phase “{ $phase }” that wait: { $waiting }. It ends when each is decided, or has waited for two weeks.
give-wording = Propose another wording
give-changed = The text was changed meanwhile and is version { $version } now. Read it first, then send this again.
give-unchanged = These are the words that stand there already. Change them first.
give-decided = It was decided on before what becomes of this wording.
give-account-needed = This call takes input with an account only. Sign up first.
give-freely = Say something without an account
open-call-freely = Also take input without an account
open-call-freely-hint = It is looked at by a moderator before it shows, and counted apart. Nobody supports anything without an account.
making-do-held = Look at input { $input }, given without an account
making-do-appeal = Decide the appeal about input { $input }

# Forms.
reword-title = Change what you proposed
reword-lead = While the call takes input and nobody has answered it, you can change your proposal.
reword-send = Publish this wording
reword-note-earlier = The earlier wording stays readable, with what was changed.
reword-note-supports = Supports stay with the wording that was supported. Those who gave them are asked again.
freely-lead = For { $plan }, call { $call }. You need no account: a text is enough.
freely-email = Your address, for the receipt
freely-email-hint = May be left empty. It is used once and not kept with what you say.
freely-note-looked-at = A moderator looks at it before it shows.
freely-note-receipt = You get a secret address at once. Whoever has it sees what you wrote and can take it back.
freely-note-apart = It is counted apart from what people with an account give, and has to be answered like everything else.
given-title = What you gave without an account
given-lead = How it stands: { $standing }
given-note-keep = Keep the address of this page. It is the only way back, and whoever has it can take your words back.
given-note-closed = The call takes no more input.
given-done = It was taken. Keep the address of this page.
given-taken-back = Your words are taken back for good.
own-unseen = What others cannot read
own-appeal-said = What the author says
own-appeal-unsaid = The author has left; nothing is known of the reasons for the appeal.
own-wording = What this wording would change
own-support-again = You supported an earlier wording. Support this one too?
own-accept-title = Take it over
own-accept = Make this the wording of my proposal
own-why = Why
own-why-hint = Public, beside the decision.
own-decline-title = Do not take it over
own-decline = Decline with this reason
own-appeal-title = Appeal
own-appeal = Ask that somebody else decides
own-appeal-words = Why it should stand
own-appeal-hint = Only whoever decides reads this. It is deleted with the decision.
own-let-show-title = Given without an account
own-let-show = Let it show
own-decide-title = Decide the appeal
own-decide = Publish the decision
own-outcome = What becomes of the input
too-many-given = Too much came without an account from your network, or from everywhere at once. Send it again in { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}.

# Privacy.
privacy-freely = When you take part without an account
privacy-freely-1 = Where a [forum](forum) takes input without an account, your text is kept with a digest of the secret address that only you have, and with nothing about you. How much comes from one network is counted in memory and forgotten within the hour.
privacy-freely-2 = If you give an address for the [receipt](receipt), one mail goes there and the address is not kept with the text.
