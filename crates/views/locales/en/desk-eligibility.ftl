# The forms of eligibility: verdicts, evidence, validation.
form-file-again = Choose the file again: browsers do not keep it.
form-file-too-large = More came than a form may hold: { $most } MB with all files. Send a smaller file.
form-unreadable = The form did not arrive whole. Go back, reload the page and send it again.
verdicts-title = Verdicts to record
verdicts-lead = What the rules make of the record, where nobody has recorded it so. Nothing changes until you tick it: each verdict becomes a public act.
verdicts-record = Record what is ticked
verdicts-none-chosen = Tick at least one country.
verdicts-changed = What you ticked stands recorded so by now, or cannot be decided any more. Look at the list again.
verdicts-proposed = Proposed
verdicts-proposed-help = Computed, not recorded so. The score leads to its working.
verdicts-nothing = Nothing to record
verdicts-nothing-how = Every verdict of this year that can be decided is recorded as it comes out.
evidence-title = Evidence to examine
evidence-lead = Pieces of evidence on laws that no expert has looked at. What you confirm counts from then on, what you reject does not.
evidence-none = No evidence waits
evidence-none-how = What the Support Unit enters, and what sources say of laws, stands here until an expert has looked at it.
evidence-found = Recorded by { $act }.
evidence-found-before = Examined before: { $act }. What you say now takes its place.
evidence-said-by = { $source }, { $act }
evidence-enter-title = Enter evidence on a law
evidence-enter-lead = What a document shows of a country’s law on access to information, or on declarations of assets.
evidence-enter = Enter the evidence
evidence-enter-note = It becomes a public act and counts at once, until experts confirm or reject it.
evidence-digest-note = Of the document its digest is recorded, so that everybody can see which one it was. The file itself is not kept.
evidence-since = Since
evidence-since-hint = The year from which on it is so, such as 2012.
evidence-not-asked = not asked
evidence-access-hint = For declarations of assets: whether any of them can be read by everybody.
evidence-document = Document
evidence-document-hint = The file that shows it, 10 MB at most.
evidence-called = What the document is called
evidence-called-missing = Say what the document is called, so that others can find it.
evidence-called-long = The name of the document has { $has } characters. There is room for { $most }.
evidence-published = Published on
evidence-published-hint = As exact as you know it: 2016, 2016-07 or 2016-07-01.
evidence-day-flaw = “{ $value }” is not a day until today. Write 2016, 2016-07 or 2016-07-01.
evidence-year-flaw = “{ $value }” is not a year until this one. Write four digits, such as 2012.
evidence-no-document = Choose the file of the document; an empty one shows nothing.
evidence-choose = choose
evidence-choose-country = Choose the country.
evidence-choose-provision = Choose what the document shows.
evidence-choose-finding = Choose whether the evidence is confirmed or rejected.
evidence-confirmed = Confirmed: it shows what it is said to show
evidence-rejected = Rejected: it does not
evidence-finding = What you found
evidence-examined = Document that you examined
evidence-examined-hint = 10 MB at most. Its digest is recorded; the file is not kept.
evidence-remark = Remark
evidence-remark-hint = Published with what you found. Leave it empty if there is nothing to add.
evidence-remark-long = The remark has { $has } characters. There is room for { $most }.
evidence-say = Record what I found
evidence-lead-of = Evidence on the law of { $country }
evidence-whole = All that is known of its eligibility
evidence-validate-title = Examine evidence

# Counted.
verdicts-recorded = { $count ->
    [one] One verdict is recorded.
   *[other] { $count } verdicts are recorded.
}
