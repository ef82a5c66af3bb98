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
draft-sheet-meanwhile = Others have written these parts since your workbook was made: { $parts }. Take a new workbook and put what is yours into it; nothing was changed.
draft-sheet-not-theirs = These parts are for others to write: { $parts }. Nothing was changed.
draft-sheet-done = What your workbook says was taken.
draft-sheet-cells = Cells to change
draft-sheet-name = Sheet
draft-sheet-cell = Cell
draft-sheet-value = What stands there
draft-sheet-wrong = What is wrong
draft-sheet-no-such-column = No question has this name. Keep the first row as it was.
draft-sheet-no-such-part = Expected the number of a part of this sheet: “plan”, a commitment such as 3, or a milestone such as 3.2.
draft-sheet-part-twice = Another row is the same part already.
draft-sheet-no-such-commitment = The commitment of this milestone is neither in the workbook nor in the plan.
draft-sheet-not-a-version = Expected the version as it was in the workbook, a whole number; leave it empty for a new part.
draft-sheet-bad = { $count ->
    [one] { $count } cell cannot be taken, so nothing was changed. It is listed below.
   *[other] { $count } cells cannot be taken, so nothing was changed. They are listed below.
}
