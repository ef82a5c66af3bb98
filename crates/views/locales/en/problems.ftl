# When something is not there, was asked wrongly, or broke.
not-found-title = Nothing is at this address
not-found-lead = It may be mistyped. An address of ours, once given, is kept; if one you were given no longer works, tell us.
not-found-members = All members
not-found-home = Front page
fault-title = Something broke on our side
fault-lead = It has been logged. Try again; if it happens again, tell us the reference.
fault-reference = Reference
unavailable-title = Not ready yet
unavailable-lead = The site is reading its record or has lost its database. Try again in a minute.
bad-request-title = This cannot be answered as asked
bad-request-lead = Nothing is wrong with the [record](record). Change what is named below.
bad-request-problems = What to change
bad-date = “{ $value }” is not a date for { $name }. Write the year, or year, month and day, such as 2014-06-30.
bad-number = “{ $value }” is not a whole number for { $name }.
bad-code = “{ $value }” is none of the values of { $name }. It can be: { $known }.
bad-thing = There is no member, plan or commitment “{ $value }”. Write its path, such as member/ghana, plan/ghana/1 or commitment/GH0033.
bad-position = The record holds { $size } acts, so there is no act { $value }.
bad-edition = There is no edition “{ $value }”. There are: { $known }.
bad-future = { $value } lies in the future. Nothing is known of it yet.
too-many-asked = More was asked for from your network than is made within a minute. Ask again in { $seconds ->
    [one] one second
   *[other] { $seconds } seconds
}, or take the whole record from the page of data.
too-many-past = More pages of past moments were asked for from your network than are made within a minute. Ask again in { $seconds ->
    [one] one second
   *[other] { $seconds } seconds
}; pages of today can be read meanwhile.
problem-not-found-title = Nothing is at this address
problem-not-found-means = No member, plan, commitment, act or list is at this address at the time asked about. Look whether it is spelt as in a link of ours; an identifier that was given once goes on leading to its thing.
problem-method-title = This address is only read
problem-method-means = Ask with GET or HEAD. The header Allow of the answer names the methods that the address knows.
problem-bad-value-title = A value cannot be read
problem-bad-value-means = Something was asked with a value that it cannot have: no date, no code of its book, no number. Each is named in the answer with what it can be.
problem-unknown-parameter-title = Something was asked that is not known here
problem-unknown-parameter-means = Passing over a misspelt question would answer another one. Take the name out, or write it as the description of the operation does.
problem-bad-cursor-title = The cursor is not this list’s
problem-bad-cursor-means = A cursor is good for the list that gave it, asked in the same way. Begin the list again without one.
problem-too-long-title = The address is too long
problem-too-long-means = Addresses here have at most 4,096 bytes. Ask for less at once.
problem-too-many-title = More was asked for than is made within a minute
problem-too-many-means = Every network has the same allowance each minute; what is at hand does not count. Wait as many seconds as the header Retry-After says. Whoever wants everything takes the files from the page of data.
problem-unavailable-title = Not ready yet
problem-unavailable-means = The site is reading its record, or has lost its database for the moment. Ask again in a few seconds.
problem-fault-title = Something broke on our side
problem-fault-means = Nothing was wrong with the question. What happened is logged under the reference in the answer. Ask again; if it happens again, tell us the reference.
problem-not-allowed-title = None of your offices may do this
problem-not-allowed-means = You are signed in, and what you asked for takes a power that none of your offices has. Your desk says what you may do.
problem-as-told = As programs are told
problem-status = HTTP status
problem-type = Type
problem-to-api = The interface for programs
bad-limit = “{ $value }” is no { $name }. Write a whole number from 1 to { $most }.
asked-twice = “{ $name }” is asked twice. Ask it once.
unknown-parameter = “{ $name }” is not known here. Known are: { $known }.
bad-cursor = This cursor was not given by this list, asked in this way. Begin again without it.
no-pdf = This site does not offer pages as PDF: whoever runs it has not installed the program that sets them. Print the page from your browser, or ask for it with .json at the end.
