# Subjects of commitments.
areas-title = Subjects
areas-lead = What commitments are about, in the words of each book. Books differ in what they ask, so their counts are never added up.
area-description = { $name }: commitments over time, the members active in it and what reviewers found.
area-book-tags = Tags that the Support Unit set in the editions of 2015 and 2016. A commitment can carry several.
area-book-policy-areas = Policy areas of the edition of 2024. A commitment can carry several.
area-book-grand-challenges = The five grand challenges of 2011. A plan of those years had to address at least one.
area-book-challenge-areas = The ten areas of the Open Gov Challenge, 2023 to 2028. A commitment belongs to one that the Support Unit assigns.
area-of-all = of { $count } on record
area-plans = Plans
area-members = Members
area-years = Over time
area-years-help = By the year the plan was submitted. A double line marks another code book: findings above and below are not comparable.
area-share = Of all in the book
area-undated = { $count ->
    [one] One more, whose plan’s year is not on record.
   *[other] { $count } more, whose plan’s year is not on record.
}
area-active = Members active in it
area-active-help = With how many commitments. Many small ones are not more than one large one.
area-latest = Latest commitments
area-latest-help = From the plans submitted last.
area-all = All of them, to narrow down and to take along
area-elsewhere = In other books
area-elsewhere-help = The same name, another book: it was set by other people under other rules.
area-none = No commitment on record carries it
area-none-how = It appears here when a published edition or an office assigns it to one.
area-grand-challenges-improving-public-services = Health, schooling, courts, water, power and the other services that people use, made to work better for those who use them.
area-grand-challenges-increasing-public-integrity = Fighting corruption, ethics in office, access to information, reform of how campaigns are paid for, freedom of press and civil society.
area-grand-challenges-managing-public-resources = Budgets, procurement, natural resources and foreign aid.
area-grand-challenges-creating-safer-communities = Public safety, the security sector, answers to disasters and to threats from the environment.
area-grand-challenges-increasing-corporate-accountability = What businesses owe the public: the environment, fighting corruption, consumers, their communities.
area-challenge-areas-access-to-information = Laws on information that are known, used and enforced, and information that is published before anybody asks.
area-challenge-areas-anti-corruption = Who owns companies, who lobbies whom, who pays for politics, and what officials own.
area-challenge-areas-civic-space = Freedom to speak, to meet and to organise, and protection for those who do.
area-challenge-areas-climate-and-environment = Open decisions and open data about climate, energy, land and the money that goes into them.
area-challenge-areas-digital-governance = Rules and public oversight for data, algorithms and the digital state.
area-challenge-areas-fiscal-openness = Budgets, spending, contracts, debt and taxes that people can follow and shape.
area-challenge-areas-gender-and-inclusion = Open government that includes women and those who are mostly left out, in who decides and in what is decided.
area-challenge-areas-justice = Courts and police that are open, and justice that people can reach.
area-challenge-areas-media-freedom = Journalists who are safe, media that are independent, owners who are known.
area-challenge-areas-public-participation = People taking part in decisions, with a say that counts and an answer to what they said.
