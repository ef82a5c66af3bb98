# Mail that comes in: addresses, receipts, what is written in conversations.
code-channel-web = On this site
code-channel-mail = By e-mail
code-channel-post = On paper, typed in
message-somebody = Somebody who takes part
message-by-mail = { $on }, by e-mail

# An address for a call.
give-by-mail = Give it by e-mail
by-mail-lead = For { $plan }, call { $call }. You get an address of your own for this call, and what you send there becomes your input.
by-mail-make = Make my address
by-mail-made = Your address for this call is made. Put it into your address book: it is not shown again. The subject of a mail is the title, its text is what you say.
by-mail-has = You have had an address for this call since { $on }. It cannot be shown again. A new one takes its place, and the old one is worth nothing then.
by-mail-note-public = What you send is public at once, under this name.
by-mail-note-yours = The address is yours alone: whoever knows it can give input in your name.
by-mail-note-text = Only words are taken. Attachments, signatures and quoted mails are left out. A receipt comes by e-mail.

# What came on paper.
type-in = Type in what came on paper
making-do-type-in = Type in what came on paper for { $plan }, call { $call }
type-in-lead = For { $plan }, call { $call }. What came by letter or was said at a meeting stands beside what was given here, marked as such, and is answered like it.
type-in-from = Whom it came from
type-in-from-hint = For those who run the process. It is never public.
type-in-body = What it says
type-in-body-hint = Word for word, in any language. Leave out the name of whoever has not agreed.
type-in-name-hint = As whoever gave it wants to be named. It is public.
own-said-to-repeat = The one that it is said to repeat
type-in-send = Add it

# Mail about messages.
group-mail-on = Send me by e-mail what is written here
group-mail-off = Send me no more e-mail about this group
mail-answerable = To answer, answer this mail: what you write above the quoted text goes into the conversation as yours. The address to which it goes is yours alone; pass it on to nobody.
mail-foot-answerable = This mail was written by a program. People read what you answer.
mail-case-subject = A message in a case of the networking mechanism
mail-case = From: { $who }. All that was written stands at { $address }
mail-group-subject = A message in a learning group: { $area }
mail-group = From: { $who }. All that was written stands at { $address } There you can also end these mails.

# Answers to mail that came in.
mail-taken-subject = Your input was taken
mail-taken = What you sent was taken, and is public at { $address } That page stays and says what becomes of it: the response of the forum, a commitment, the verdict of the review. You can take it back there.
mail-taken-left-out = Attachments are not taken. These were left out: { $names }.
mail-taken-elsewhere = It came from another address than that of your account. If it was not you, make a new address on the page of the call; the old one is worth nothing then.
mail-not-taken-subject = Your mail was not taken
mail-not-taken = A mail to an address that is yours here was not taken, and nothing of it was kept. { $why }
mail-flaw-large = It is larger than { $most } bytes. Send less, without attachments.
mail-flaw-unreadable = Its form is broken or has too many parts. Send it again as plain text.
mail-flaw-no-text = It has no text that can be read. Tell your program of mail to send plain text, or write on the site.
mail-flaw-nothing = It says nothing.
mail-flaw-no-subject = It has no subject. The subject becomes the title of what you say.
mail-flaw-long-subject = Its subject has { $has } characters, and a title has at most { $most }. Shorten it and send it again.
mail-flaw-long = It has { $has } characters, and at most { $most } fit. Send it in parts.
mail-flaw-not-open = The call takes input from { $from } to { $to }.
mail-flaw-over = What the address was for is over, or you have no part in it any more.
privacy-mail-2 = What you send to an address of yours here is kept as what you say there, marked as given by e-mail, and not as a mail. Of the address only a digest is kept, until its time is over.
