# Search over commitments, members, plans, acts and terms.
search-title = Search the partnership
search-title-found = { $count ->
    [0] Nothing mentions “{ $query }”
    [one] One result for “{ $query }”
   *[other] { $count } results for “{ $query }”
}
search-title-narrowed = { $count ->
    [one] One commitment
   *[other] { $count } commitments
}
search-description = Search commitments to open government, members, plans, acts of the record and terms.
search-label = Search the partnership
search-placeholder = A country, a subject, a promise
search-also = Also found as
search-titles = Titles are shown in the language of the [plan](action-plan).
search-behind = { $count ->
    [one] One act is still being taken into the index, so a result may be missing.
   *[other] { $count } acts are still being taken into the index, so results may be missing.
}
search-empty = Ask for anything a government promised
search-empty-how = Try a country, a subject such as “open data”, or the words of a title. Several languages are searched at once.
search-syntax = More exactly: “open data” in this order, budget* for how a word begins, +health or AND for what must be there, OR for either, -health or NOT for what must not. Brackets group: (schools OR clinics) AND budget.
search-nothing = Nothing fits
search-nothing-how = Try fewer or other words, or take away what narrows the list.
search-narrow = Narrow down
search-chosen = {" "}(chosen; take away)
search-clear = Clear all
search-results = Results { $first } to { $last }
search-too-long = The question is longer than 400 characters. Ask with fewer words.
plan-short-inline = plan { $number }
commitment-short-inline = commitment { $number }
search-kinds = What to search
code-kind-commitment = Commitments
code-kind-member = Members
code-kind-plan = Plans
code-kind-act = Acts
code-kind-term = Terms
field-act-kind = What was done
search-acts-note = An [act](act) is found by what it does, the [member](member), [plan](action-plan) or number it is about, who did it and its day. Titles, and what a source first said of a [commitment](commitment), are found among commitments.
search-acts-narrowed = Acts can be narrowed by one member and by what was done. Take away what else narrows the question.
search-corrected = No text has the word “{ $written }”, so “{ $meant }” was searched instead.
search-act = Act { $number } of the record
search-reviewer = The [reviewer](irm) wrote:
field-starred = Star
code-starred-yes = Starred
code-starred-no = Not starred
field-member = Member
suggestions = Suggestions
suggestion-member = Member
suggestion-subject = Subject
suggestion-term = Term
suggestion-commitment = Commitment
suggestions-count = { $count ->
    [0] No suggestion
    [one] One suggestion
   *[other] { $count } suggestions
}
