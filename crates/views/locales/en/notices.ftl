# Notices of deadlines.
owed-reminded = Reminded on { $date }
owed-letter = Letter: act { $position }
code-letter-missed-deadline = letter about a missed deadline
letter-missed = { $member } did not deliver this by the end of { $date } ({ $zone }), as far as the public record tells: { $what }. Delivered late, it counts as late, and what the rules make of that stands with the obligation. The member may answer here in public.
mail-deadline-subject = { $what }: due on { $date }, { $member }
mail-deadline = { $member }: { $what } is due by the end of { $date }. When it is delivered, the record shows it and you hear no more of it. Everything that the member owes stands at { $address }
mail-missed-subject = { $what }: the deadline was missed, { $member }
mail-missed = { $member }: { $what } was due by the end of { $date }, and nothing on record tells that it came. A letter about it is public since today, and you can answer it there within three weeks: { $address }
code-action-send-late-letter = Write about a missed deadline
code-rule-deadline-notices = notices of deadlines
code-rule-judged-deadline-notices = It is judged member by member: each member’s obligations show when it was reminded and written to.
code-parameter-remind-first-days-before = First reminder, days before
code-parameter-remind-second-days-before = Second reminder, days before
code-parameter-remind-last-days-before = Last reminder, days before
code-parameter-letter-within-days-after = Days within which a letter is written
rule-deadline-notices-decides = When a government is reminded of a deadline, and written to after it was missed.
rule-deadline-notices-2022-says = Reminders sixty, thirty and seven days before; a letter, which is public, after a missed deadline. That letters follow is in the papers; the days are our parameters.
