# The record.
record-title = Record
record-lead = Every public [act](act) in the order in which it was recorded. Acts are only ever added.
record-size = [Acts](act)
record-signed = signed { $moment }
record-witnesses = Witnesses
record-no-witness = none yet
record-verify = Verify it
record-verify-help = The log, its root and the key that signs it.
record-origin = Log
record-root = Root
record-key-link = The key to check signatures with
record-acts = Acts
record-acts-help = Newest first. Times are UTC.
record-effective = effective { $date }
record-empty = Nothing is on record yet
record-empty-how = The first act appears when something is imported or deposited.
by-office = { $office } of { $body }

# One act.
act-title = Act { $position }
act-description = One act of the public record, its bytes as they stand in the log, and its receipt.
act-recorded = Recorded
act-effective = Effective
act-by = By
act-cause = Rests on
act-bytes = Its bytes
act-bytes-help = To the letter what is hashed into the log (RFC 8785).
act-beside = Beside it
act-beside-help = Texts, names and files stand in the [act](act) as salted digests, so that one can be withheld and the log still verifies.
act-salt = Salt
act-absent = This copy of the [record](record) does not hold the text.
act-receipt-help = Proof that the [act](act) stands in the log.
act-neighbours = Neighbouring acts
act-source-registered = Registers the source
act-import-opened = Begins an import
act-import-closed = Ends an import: all of its acts take effect
act-import-abandoned = Gives up an import: none of its acts take effect
act-stated = { $source } says of
act-corrected = { $source } says otherwise than before of
act-recognised = Two identifiers mean the same commitment
act-text-withheld = Withholds a text: { $because }
act-figure-published = Publishes the figure
act-key-rotated = Changes the key that signs checkpoints
act-origin-forked = Goes on under a new origin
act-report-corrected = A reader was right: the record was corrected
act-report-declined = Nothing is changed after a report by a reader
code-act-kind-source-registered = Source registered
code-act-kind-import-opened = Import opened
code-act-kind-import-closed = Import closed
code-act-kind-import-abandoned = Import abandoned
code-act-kind-country-stated = Country stated
code-act-kind-country-corrected = Country corrected
code-act-kind-member-stated = Member stated
code-act-kind-member-corrected = Member corrected
code-act-kind-membership-event-stated = Membership event stated
code-act-kind-membership-event-corrected = Membership event corrected
code-act-kind-seat-stated = Seat stated
code-act-kind-seat-corrected = Seat corrected
code-act-kind-plan-stated = Plan stated
code-act-kind-plan-corrected = Plan corrected
code-act-kind-process-stated = Process stated
code-act-kind-process-corrected = Process corrected
code-act-kind-commitment-stated = Commitment stated
code-act-kind-commitment-corrected = Commitment corrected
code-act-kind-assessment-stated = Assessment stated
code-act-kind-assessment-corrected = Assessment corrected
code-act-kind-challenge-entry-stated = Challenge entry stated
code-act-kind-challenge-entry-corrected = Challenge entry corrected
code-act-kind-commitment-recognised = Commitment recognised
code-act-kind-text-withheld = Text withheld
code-act-kind-figure-published = Figure published
code-act-kind-key-rotated = Key rotated
code-act-kind-origin-forked = Origin forked
code-act-kind-report-answered = Report answered

# Downloads.
data-title = Data
data-lead = The whole [public record](record), free to take, with its sources named.
data-files = Files
data-file = File
data-holds = Holds
data-format = Format
data-rows = Rows
data-no-files = No file yet
data-no-files-how = Files appear once something is on record.
data-pages = Every page is also there as JSON, and every list as CSV: add .json or .csv to its address.
data-to-api = There is an API too.
data-sources = Sources
data-sources-help = What was imported, and whom to credit.
data-no-sources = Nothing was imported
data-no-sources-how = Sources appear here once an import is complete.
data-credit = { $credit }.
data-published = Published { $date }.
data-taken = { $rows ->
    [one] One row taken,
   *[other] { $rows } rows taken,
} { $reported ->
    [0] nothing to report.
    [one] one thing in the report.
   *[other] { $reported } things in the report.
}
data-log = The log
data-log-help = For programs that verify.
download-commitments = Every [commitment](commitment) with its findings by the latest edition
download-commitments-whole = Every commitment with everything that every edition said
download-findings = Every finding, report by report and edition by edition
download-plans = Action plans
download-members = Members with their standing
download-sources = Sources, with digests and whom to credit
download-texts = Every public text with its salt and digest
download-files = Every archived copy of evidence, with its salt and digest: the file itself is at /record/files/DIGEST
