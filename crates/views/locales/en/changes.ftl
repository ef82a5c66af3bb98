# What changed between two dates.
changes-title = What changed
changes-title-of = What changed: { $thing }
changes-description = What differs between { $from } and { $to }, answer by answer, with the act that brought each change.
changes-lead = { $things ->
    [0] Nothing differs between { $from } and { $to }.
    [one] One thing differs between { $from } and { $to }; { $fields ->
        [0] it came or went whole.
        [one] one answer of it changed.
       *[other] { $fields } answers of it changed.
    }
   *[other] { $things } things differ between { $from } and { $to }; { $fields ->
        [0] all came or went whole.
        [one] one answer changed.
       *[other] { $fields } answers changed.
    }
}
changes-lead-done = { $deeds ->
    [one] One act was done between { $from } and { $to }.
   *[other] { $deeds } acts were done between { $from } and { $to }.
}
changes-done = What was done
changes-undone = Not done by then: { $says }
changes-compare = Compare
changes-time = Which time
changes-time-known = What the record held
changes-time-so = What was so, as is known now
changes-time-published = What editions said
changes-from = From
changes-to = To
changes-hint = A year, a month or a day: 2015, 2015-12 or 2015-12-31. For the [record](record) also the position of an [act](act).
changes-caption = { $count ->
    [one] One thing
   *[other] { $count } things
}
changes-caption-help = Struck through: then. Marked: later.
changes-act = Act
changes-milestone = Milestone { $number }
changes-added = came
changes-gone = went
changes-nothing = Nothing differs
changes-nothing-how = Try dates further apart, or another time: what the [record](record) held changes with each import, what editions said with each edition.
changes-editions = Editions
changes-editions-help = Each edition beside the one before it.
changes-edition-pair = { $from } to { $to }
changes-now = now
changes-position = act { $position }
