# What the record knows of cases: acts.
act-agreement-signed = Records that a government and whoever helps it signed an agreement
act-agreement-concluded = Records how the case of an agreement ended: { $outcome }
act-agreement-told = Tells what came of an agreement
act-cases-counted = { $count ->
    [one] Counts the cases of the networking mechanism up to { $until }: one
   *[other] Counts the cases of the networking mechanism up to { $until }: { $count }
}
act-group-joined = Begins to learn together with others: { $area }
act-group-left = Leaves a learning group: { $area }
code-act-kind-agreement-signed = Agreement signed
code-act-kind-agreement-concluded = Agreement concluded
code-act-kind-agreement-told = Outcome of an agreement told
code-act-kind-cases-counted = Cases counted
code-act-kind-group-joined = Learning group joined
code-act-kind-group-left = Learning group left
code-action-learn-together = Learn together with governments that asked about the same

# Agreements, as everybody sees them.
agreements-title = Agreements
agreements-help = Signed by a government and whoever helps it. The terms stay with both; their digest is in the record, so that both can show what they signed. Names, subject and outcome stand here where both agreed to that.
agreement-parties = Between
agreement-since = Signed
agreement-outcome = Outcome
agreement-unnamed = Two sides that are not named
agreement-signed = { $parties } signed an agreement
agreement-ended = { $parties }: { $outcome }
helped-title = Help
helped-help = Help through the networking mechanism, as far as both sides made it public.
balance-until = Counted up to
balance-counts = The counts of the last twelve months

# Learning groups.
groups-title = Governments that learn together
groups-help = Governments that asked about the same area and chose to learn together. From two on a group is public; each can leave.
groups-desk-help = Governments that ask about the same area in public are invited to learn together. Whether you were invited, or declined, nobody is told.
group-about = Area
group-members = Governments
group-since = Last change
group-asking = Governments that ask about it in public
group-invited = You are invited
code-group-answer-accepted = Accepted
code-group-answer-declined = Declined
code-group-answer-left = Left
group-title = Learning together: { $area }
group-lead = What the governments of a group write to each other only they read. That they are in the group is public as soon as there are two of them.
group-join = Learn together
group-decline = Decline
group-leave = Leave
group-waits = As soon as a second government accepts, the group is public.
group-write = Write to the group
group-learns = Learns about { $area } together with { $members }
desk-waits-group = Your government is invited to learn together with others

# Lists on the desk.
help-list-count = { $from } to { $to } of { $count }
help-list-before = Those before
help-list-after = Those after

# Proof of an agreement on the desk.
case-agreement-bytes = Take away what is signed, as the file whose SHA-256 is the digest
case-agreement-act = The act that records it
case-draft-lead = The terms stay between both sides; the record gets their digest when both have signed. The two last questions say what else becomes public.
case-close-lead = Where both sides of an agreement are named in public, the record gets the outcome and the commitments. What you write stays in the case, unless both sides allow it to be told.

# Reasons of the matcher that are told together.
why-together = Besides, things that both name and that make no difference by themselves: { $count }
