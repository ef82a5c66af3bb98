# From an idea to a promise: which inputs a commitment takes up, and what became of an input.
code-act-kind-inputs-taken-up = Inputs taken up
act-inputs-taken-up = { $count ->
    [one] Says that this commitment takes up one input of the public
   *[other] Says that this commitment takes up { $count } inputs of the public
}
uptake-number = Input { $number }
uptake-section = The ideas it came of
uptake-section-help = Inputs of the public that this [commitment](commitment) takes up, as its government says. Each number leads to what was said and to the [reasoned response](reasoned-response). Nobody is named here.
uptake-count = { $count ->
    [one] Takes up one input
   *[other] Takes up { $count } inputs
}

# What became of an input.
input-merged-with = It says the same as this one. A response to either names both
became-title = What it led to
became-help = From the response to a [commitment](commitment), how far that has come, and what the [independent review](irm) found of it. This page stays at its address and goes on with the commitment.
became-none = No commitment takes it up so far.
became-none-how = A [plan](action-plan) names the inputs that it takes up when it is deposited.
became-milestone = By its [milestone](milestone)
became-why = What is taken up, and why
became-progress = Progress, as the government says
became-progress-none = No [milestones](milestone) are on record.
became-milestones = Milestones done: { $done } of { $of }. Overdue: { $overdue }.
became-verdict = Verdict of the [independent review](irm)
became-verdict-none = The [review](irm) has published nothing on it yet.

# The desk.
uptake-way = The inputs that it takes up
uptake-title = { $part }: inputs it takes up
uptake-lead = Link this part of { $plan } to what people gave to its making. The page of each input then leads here, to its progress and to the verdict of the review.
uptake-note = Links are public with the deposit, or with the next amendment. What is on record stays there.
uptake-none-offered = The forum has answered no further input with “taken up” or “taken up in part”. Any input can be named by its number.
uptake-new = Link inputs
uptake-inputs = Inputs answered as taken up
uptake-inputs-hint = The last answered first; those that this part is linked to already are left out.
uptake-others = Other inputs, by their number
uptake-others-hint = The number is the end of the address of each input. Write one a line, or apart by blanks.
uptake-why-hint = A sentence or two for the people who gave them. It is published word for word.
uptake-send = Link these inputs
uptake-linked = Linked inputs
uptake-input = Input
uptake-is-public = on record
uptake-with-deposit = public with the deposit or the next amendment
uptake-gone = left out: it was taken back or hidden
uptake-take-away = Take links away
uptake-unlink = Take these links away
uptake-refused-input = “{ $value }” is no input to the making of this plan that still stands. Take the number from the end of its address.
