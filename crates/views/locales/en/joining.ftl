# The way into the Partnership.
joining = The way to joining
joining-help = What a country does to join, and how far this [record](record) shows it on the way.
joining-on = { $date }
joining-due = due by { $date }
code-join-step-eligibility = Eligible by its score
code-join-step-letter-of-intent = Letter of intent, signed by a minister and published
code-join-step-declaration = Open Government Declaration endorsed: a member
code-join-step-point-of-contact = Point of Contact named
code-join-step-forum = Forum of government and civil society set up
code-join-step-first-plan = First action plan deposited
code-join-stands-taken = taken
code-join-stands-not-on-record = not on record
code-join-stands-next = next
code-join-stands-open = still to come
