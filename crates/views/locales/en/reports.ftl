# What readers report as wrong.
foot-wrong = Something wrong here?
reports-title = Reports
reports-lead = Anybody can say what is wrong on a page, without an account. Each report gets a number and a public answer: a correction, or the reason why nothing is changed.
reports-open = Waiting
reports-answered = Answered
reports-median = Time to an answer
reports-days = { $count ->
    [0] the same day
    [one] one day
   *[other] { $count } days
}
missing-not-answered-yet = none answered yet
reports-all = All reports
reports-all-help = What a reader wrote is never shown.
reports-report = Report
reports-standing = Standing
reports-empty = Nobody has reported anything
reports-empty-how = “Something wrong here?” stands at the foot of every page.
report-title = Something wrong here?
report-lead = Say what is wrong and we look into it. You need no account, and nobody sees what you write but the person who answers.
report-flaws = Something has to be changed
report-flaw-empty = Say what is wrong: one sentence is enough.
report-flaw-long = “{ $part }” has { $has } characters. At most { $most } fit: leave out what the answer does not need.
report-flaw-email = “{ $value }” is no address that mail can be sent to. Write it like name@example.org, or leave it empty.
report-flaw-trap = The last field was filled in, which programs do. Empty it and send again.
report-wrong = What is wrong?
report-wrong-hint = For example: the end date of the second milestone.
report-should-be = What should it be?
report-should-be-hint = If you know. Otherwise leave it empty.
report-evidence = Where can we see that?
report-evidence-hint = A link, or the title and page of a document. It may stay empty.
report-email = Your e-mail address
report-email-hint = Only if you want word of the answer. It is deleted once the answer is given.
report-trap = Leave this field empty
report-send = Send the report
report-back = Go back without sending
report-next = What happens next
report-about = Your report is about
report-next-number = You get a number and an address at which the answer will stand.
report-next-answer = A person looks into it. The answer is a correction in the public record, or a reason.
report-next-public = Number, page, dates and answer are public. Your words and your address never are, and they are deleted with the answer.
report-privacy = What we keep, and for how long
report-number = Report { $number }
report-page = Page
report-received = Received
report-answered = Answered
report-answer = Answer
report-open = Waiting
report-open-says = Nobody has answered yet.
report-open-keep = Keep this address: the answer will stand here.
report-corrected = Corrected
report-corrected-says = The report was right. The [record](record) was corrected by
report-declined = Nothing changed
report-declined-says = Nothing is changed, and this is why:
report-discarded = Discarded
report-discarded-says = This was no report about a page. Nothing of what it said is kept.
report-never-shown = What the reader wrote is never shown, here or elsewhere.
report-cross-site = This report was sent from another site. Open the form here and send it from there.
too-many-reports = Too many reports came from your network, or from everywhere at once. Send it again in { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}.
