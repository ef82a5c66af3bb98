# A plan as a workbook.
draft-sheet-title = Write it in a spreadsheet
draft-sheet-lead = Take the plan as a workbook (XLSX), write without a connection, and bring it back. Only what differs is taken, and nothing that others wrote since.
draft-sheet-take = Bring it back
draft-sheet-file = The workbook
draft-sheet-hint = An XLSX file made here: the sheets plan, commitments and milestones. A new commitment is a row with the next number and no version, a new milestone one such as 3.2.
draft-sheet-filled = The plan as a workbook
draft-sheet-blank = A blank workbook
draft-sheet-missing = No file was chosen. Choose the workbook that you filled in.
draft-sheet-unreadable = This file cannot be read as a workbook (XLSX), or it is too large. Save it as XLSX and try again.
draft-sheet-no-sheet = The sheet “{ $name }” is missing. Keep the three sheets plan, commitments and milestones under their names.
draft-sheet-meanwhile = Others have written these parts since your file was made: { $parts }. Take a new file and put what is yours into it; nothing was changed.
draft-sheet-not-theirs = These parts are for others to write: { $parts }. Nothing was changed.
draft-sheet-done = What your file says was taken.
draft-sheet-cells = Cells to change
draft-sheet-name = Sheet
draft-sheet-cell = Cell
draft-sheet-value = What stands there
draft-sheet-wrong = What is wrong
draft-sheet-no-such-column = No question has this name. Keep the first row as it was.
draft-sheet-no-such-part = Expected the number of a part of this sheet: “plan”, a commitment such as 3, or a milestone such as 3.2.
draft-sheet-part-twice = Another row is the same part already.
draft-sheet-no-such-commitment = The commitment of this milestone is neither in the file nor in the plan.
draft-sheet-not-a-version = Expected the version as it was in the workbook, a whole number; leave it empty for a new part.
draft-sheet-bad = { $count ->
    [one] { $count } cell cannot be taken, so nothing was changed. It is listed below.
   *[other] { $count } cells cannot be taken, so nothing was changed. They are listed below.
}

# A plan as a Word document.
draft-doc-title = Write it in Word
draft-doc-lead = Take the plan as a Word document (DOCX), write without a connection, and bring it back. Only what differs is taken, and nothing that others wrote since.
draft-doc-file = The document
draft-doc-hint = A DOCX file made here: a table for each part, with your answers in the right column. Tracked changes count as accepted. For one commitment more, copy a table and give it the next number.
draft-doc-filled = The plan as a Word document
draft-doc-blank = A blank Word document
draft-doc-missing = No file was chosen. Choose the document that you filled in.
draft-doc-not-word = This file is no Word document (DOCX). Save it as DOCX and try again.
draft-doc-old = This document is locked with a password or of an old Word (DOC). Save it as DOCX without a password and try again.
draft-doc-macros = This document holds macros, which are not taken. Save it as DOCX without macros and try again.
draft-doc-too-large = This document is larger than any plan. Take out what is not in the tables, such as pictures, and try again.
draft-doc-broken = This document is damaged and cannot be read. Open it in your word processor, save it anew as DOCX and try again.
draft-doc-no-plan = This is a Word document, but not the template of a plan. Take a blank one here and fill it in.
draft-doc-bad = { $count ->
    [one] { $count } place cannot be taken, so nothing was changed. It is listed below.
   *[other] { $count } places cannot be taken, so nothing was changed. They are listed below.
}
draft-doc-places = Places to change
draft-doc-question = Question
draft-doc-table = Table { $number }
draft-doc-outside = Outside the tables
draft-doc-no-such-question = No question has this code. Keep the left column as it was.
draft-doc-no-such-part = Expected the number of a part beside [part]: “plan”, a commitment such as 3, or a milestone such as 3.2.
draft-doc-part-twice = Another table is the same part already. Give one of them another number.
draft-doc-question-twice = The question is answered twice in this part. Keep one answer.
draft-doc-is-outside = This answers no question. Move it into the right column of a table, or take it out.
draft-doc-not-a-version = Expected the version as it was in the document, a whole number; leave it empty for a new part.
draft-doc-how = Write your answers in the right column and keep the left one as it is. Put ☒ before what you choose. Days are written as 2027-12-31. What you leave blank is not taken; for one commitment or milestone more, copy a table and give it the next number.
draft-doc-part = Number of the part. Do not change it.
draft-doc-version = Version. Do not change it.
draft-doc-commitment = Commitment { $number }
draft-doc-milestone = Milestone { $number }

# Refreshing a plan halfway.
field-refreshed-on = Refreshed on
code-version-kind-amendment = An amendment
code-version-kind-refresh = The refresh halfway
amendment-kind = What this version is
amendment-kind-hint = A plan of four years is refreshed halfway, until { $due }. A refresh may find that nothing has to change; the reason says so.
plan-version-refreshed = Version { $number }, refreshed halfway
draft-refused-not-refreshed = This plan is not as long as those that are refreshed halfway. Publish an amendment instead.
draft-refused-refresh-opens = This plan can be refreshed from { $on } on. Until then, publish an amendment.
draft-refused-refreshed-on = This plan was refreshed on { $on }. Publish an amendment instead.

# What the sources are called that plans bring.
plan-source-deposited = { $plan }, as deposited
plan-source-version = { $plan }, version { $number }

# The blank template on paper.
template-title = { $plan }: blank template
template-lead = Every question of an action plan, to be printed and written on. One sheet of the second and third part is needed for each commitment and each milestone. What has a star has to be answered before the plan is deposited.
template-paper = As PDF
template-commitment = A commitment
template-milestone = A milestone
template-way = The blank template, to be printed
