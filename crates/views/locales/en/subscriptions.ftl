# News by mail.
foot-by-mail = Get this by e-mail
code-cadence-at-once = As soon as there is something
code-cadence-daily = Once a day
code-cadence-weekly = Once a week
subscribe-title = Get news by e-mail
subscribe-lead = News in the public record: { $topic }. Choose how often, and confirm your address in the mail that you get.
subscribe-cadence = How often
subscribe-cadence-hint = A mail comes only when there is something new. Those of a day or a week are written at 06:00 UTC, weekly ones on Mondays.
subscribe-do = Send me the link to confirm
subscribe-note = Every mail can be ended with one click, and tells where you see everything that you get.
subscribe-privacy = Your address is used for nothing else, is never published, and is deleted when you end the last mail.
subscribe-by-account = Signed in? Use the address of your account
subscribe-account-cadence = { $topic }: how often
subscribe-account-do = Send it to the address of my account
subscribe-sent = A mail is on its way to the address that you wrote. Open the link in it within three days to begin. If nothing comes, look among unwanted mail; one address gets at most six such mails a day.
subscribe-confirm-title = Begin to get news by e-mail
subscribe-confirm-lead = { $topic }. { $cadence }.
subscribe-confirm-do = Begin
subscribe-everything = Everything in the public record
subscribe-search = Search: { $words }
subscribe-unknown = “{ $value }” is nothing that news can be had of. Open the page that you want news of, and choose “Get this by e-mail” at its foot.
privacy-mail = When you get news by e-mail
privacy-mail-1 = Your address, what you asked for, how often and in which language are kept until you end it; what was asked for and not confirmed, for three days. They are never published, are on no page, and are used for nothing else. Every mail holds a link that ends it.
subscriptions-title = What you get by e-mail
subscriptions-lead = News of the public record that are sent to the address at which you got this link.
subscriptions-lead-account = News of the public record that are sent to the address of your account, { $email }.
subscriptions-begun = From now on you get: { $topic }.
subscriptions-ended = You do not get this any more: { $topic }.
subscriptions-ended-all = You get no news by e-mail any more. Your address is deleted, unless you have an account.
subscriptions-over = This link stands for nothing that is sent any more. If mail still comes, use the link in the newest one.
subscribe-over = This link has been used or is older than three days. Ask for a new one on the page that you want news of.
subscriptions-list = Subscriptions
subscriptions-list-help = End what you do not want any more. Nothing else is kept of it.
subscriptions-topic = News of
subscriptions-since = Since
subscriptions-do = Action
subscriptions-none = You get nothing by e-mail
subscriptions-none-how = Choose “Get this by e-mail” at the foot of any page.
subscription-end = End
subscriptions-end-all = End all

# The mails themselves.
mail-subscribe-subject = Confirm: news by e-mail, { $topic }
mail-subscribe = Somebody, probably you, wants news of the public record sent to this address: { $topic }. { $cadence }. To begin, open { $address } within three days. If it was not you, do nothing; nothing is sent then.
mail-news-subject = What is new: { $topic }
mail-news = You get this because you asked for news of: { $topic }. To end it, or to see everything that you get, open { $address }
mail-news-lead = New in the public record from act { $position } on: { $topic }
mail-news-gone = What was new has been withheld meanwhile.
mail-news-answer = { $before } → { $after }
mail-news-all = All of it, thing by thing:

# Counted.
mail-news-more = { $count ->
    [one] { $count } more thing came, went or changed.
   *[other] { $count } more things came, went or changed.
}
mail-news-more-acts = { $count ->
    [one] { $count } more act was recorded.
   *[other] { $count } more acts were recorded.
}
mail-news-more-answers = { $count ->
    [one] and { $count } more answer
   *[other] and { $count } more answers
}
