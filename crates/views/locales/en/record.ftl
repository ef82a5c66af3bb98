# The record.
record-title = Record
record-lead = Every public act in the order in which it was recorded. Acts are only ever added.
record-size = Acts
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
record-effective = so on { $date }
record-empty = Nothing is on record yet
record-empty-how = The first act appears when something is imported or deposited.
by-office = by the office “{ $office }”
code-office-import = Import
code-office-support-unit = Support unit
code-office-operator = Operator

# One act.
act-title = Act { $position }
act-description = One act of the public record, its bytes as they stand in the log, and its receipt.
act-recorded = Recorded
act-effective = So on
act-by = By
act-cause = Rests on
act-bytes = Its bytes
act-bytes-help = To the letter what is hashed into the log (RFC 8785).
act-beside = Beside it
act-beside-help = Texts, names and files stand in the act as salted digests, so that one can be withheld and the log still verifies.
act-salt = Salt
act-absent = This copy of the record does not hold the text.
act-receipt-help = Proof that the act stands in the log.
act-neighbours = Neighbouring acts
act-statement = What the edition of { $edition } says of
act-import-sealed = Import of { $source } completed
code-act-kind-statement = Statement
code-act-kind-import-sealed = Import completed

# Downloads.
data-title = Data
data-lead = The whole public record, free to take, with its sources named.
data-files = Files
data-files-help = Made from the record and nothing else.
data-file = File
data-holds = Holds
data-format = Format
data-rows = Rows
data-size = Size
data-no-files = No file yet
data-no-files-how = Files appear once something is on record.
data-pages = Every page is also there as JSON, and every list as CSV: add .json or .csv to its address.
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
download-commitments = Every commitment with its findings by the latest edition
download-members = Members with their standing
download-record = Every act, as it stands in the log
