# Charts by themselves, and how to take them along.
chart-take = Take this chart
chart-svg = SVG
chart-csv = CSV
chart-png = PNG, { $width } pixels wide
chart-alone = The chart by itself
chart-embed-live = To paste into a page of yours, always as it is today:
chart-embed-pinned = The same, for ever as it is now:
chart-embed-picture = As a picture that stays as it is now, with a link back:
chart-map-counted = { $count ->
    [one] One member with a plan on record. The more was done, the more ink.
   *[other] { $count } members with a plan on record. The more was done, the more ink.
}
chart-source = Source: Openpact, { $address }
chart-rests-on = Rests on the public record up to act { $position }.
chart-rests-on-nothing = Rests on no act of the public record.
chart-more = More on Openpact
