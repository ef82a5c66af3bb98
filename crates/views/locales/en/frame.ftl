# What surrounds every page.
home = Home
skip-to-content = Skip to content
nav-main = Main
nav-tools = Tools
nav-search = Search
nav-menu = Menu
nav-breadcrumb = Breadcrumb
nav-all = All sections
part-members = Members
part-commitments = Commitments
part-figures = Figures
part-record = Record
part-data = Data
demo-label = About this site
demo-text = Demonstration. The facts are real, bundled with the program and mostly end in 2016. What calls itself a sample is made up, with its dates, as are the reviews and reports of these weeks. Nothing you do here is kept.
asof-label = Date of this view
asof-date = You are reading what is now known to have been so on { $date }.
asof-known-position = You are reading the record as it stood after act { $position }.
asof-known-moment = You are reading the record as it stood on { $moment }.
asof-edition = You are reading what one edition said: { $edition }.
asof-today = Go to today
asof-other = Choose other dates
foot-promise = Promise
foot-check = Check
foot-reuse = Reuse
foot-key = Verifier key
foot-languages = Languages
foot-style = Style guide
foot-rests-on = This page rests on the public record up to act { $position }. Times are UTC.
foot-rests-on-nothing = This page rests on no act of the public record.
foot-act = Act { $position }
foot-receipt = Receipt
foot-changes = What changed
foot-checkpoint = Checkpoint { $size }
foot-twin = This page as { $format }

# At the foot of each page: how to cite it, and other dates.
cite = Cite this page
cite-text = “{ $title }”. Openpact, { $stood }. Read on { $date }. { $address }
cite-after-act = public record as it stood after act { $position }
cite-record = public record
cite-permanent = Permanent address: it shows the same whatever is learnt later
cite-bibtex = For a bibliography (BibTeX)
dates = See this page at another date
dates-as-of = What was so on
dates-known-at = As the record stood on
dates-edition = What editions published by then said
dates-show = Show

# Dates and sizes.
date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
date-quarter = { $quarter ->
    [1] first quarter of { $year }
    [2] second quarter of { $year }
    [3] third quarter of { $year }
   *[other] fourth quarter of { $year }
}
date-moment = { $date }, { $time } UTC
date-span = { $from } to { $to }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
bytes-b = { $size } bytes
bytes-kb = { $size } kB
bytes-mb = { $size } MB
bytes-gb = { $size } GB
