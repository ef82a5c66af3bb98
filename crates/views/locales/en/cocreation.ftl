# Co-creation: the rule and what it asks for.
code-rule-co-creation-standard = participation and co-creation
code-rule-judged-co-creation-standard = It is judged plan by plan: the page of each co-creation shows the checklist with the acts it rests on.
rule-co-creation-standard-decides = What the making of a [plan](action-plan) with the public has to have at least.
rule-co-creation-standard-2012-says = The guidance on consultation: the timeline is online before it begins, the consultation is wide, its results are published, people are made aware of it, notice is sufficient, and a [forum](forum) goes on afterwards. No number of days was ever set.
rule-co-creation-standard-2017-says = The basic requirements: a website, somebody named who can be reached, the official languages, a [repository](repository), a [forum](forum) with public rules that meets every quarter, and a [reasoned response](reasoned-response).
rule-co-creation-standard-2022-says = The minimum requirements of the standards approved in November 2021, for plans whose co-creation began from 2022 on. The timeline is public two weeks before; how long input is taken is never judged by days alone.
code-parameter-requirements = Requirements
code-parameter-notice-days = Days of notice

# What the standards ask for (domain::cocreation::Requirement).
code-requirement-dialogue-space = A space for dialogue that meets regularly, with public rules
code-requirement-website = A public website on the Partnership
code-requirement-contact = Who leads, and how to reach them
code-requirement-languages = Documents in the official languages
code-requirement-repository = A public repository that is kept up to date
code-requirement-timeline = Timeline and ways to take part, published in time
code-requirement-outreach = Outreach that makes the ways to take part known
code-requirement-input-mechanism = A way to gather input, open for a period that suits it
code-requirement-wide-consultation = A wide and diverse consultation
code-requirement-summary = A summary and all comments, published
code-requirement-channels = Sufficient notice and mixed channels
code-requirement-reasoned-response = A reasoned response to what was given
code-requirement-implementation-meetings = Two meetings a year on results, with comments collected
code-requirement-outcome-met = Met
code-requirement-outcome-not-met = Not met
code-requirement-outcome-not-yet-assessable = Cannot be said yet

# Words of co-creation.
code-phase-preparation = Preparation
code-phase-gathering = Gathering ideas
code-phase-drafting = Drafting
code-phase-consultation = Consultation on the draft
code-phase-finalisation = Finalisation
code-mechanism-online = online, in writing
code-mechanism-survey = survey
code-mechanism-workshop = workshop or round table
code-mechanism-hearing = public hearing
code-mechanism-letters = letters and mail
code-stance-for = For it
code-stance-with-changes = For it, with changes
code-stance-against = Against it
code-stance-neutral = Neither
code-giver-class-citizen = Citizens
code-giver-class-organisation = Organisations
code-giver-class-typed-in = Typed in by an officer
code-giver-class-without-account = Without an account
code-response-outcome-taken-up = Taken up
code-response-outcome-in-part = Taken up in part
code-response-outcome-done-already = Done already
code-response-outcome-later = Kept for a later plan
code-response-outcome-not-taken-up = Not taken up
code-response-outcome-outside = Not for a plan to do
code-moderation-rule-insult = it insults somebody
code-moderation-rule-incitement = it incites to hatred or violence
code-moderation-rule-personal-data = it tells private things of a person
code-moderation-rule-spam = it advertises or repeats itself
code-moderation-rule-off-topic = it has nothing to do with the plan
code-moderation-rule-unlawful = the law forbids it
code-forum-side-government = Government
code-forum-side-parliament = Parliament
code-forum-side-local-government = Local governments
code-forum-side-civil-society = Civil society
code-forum-side-academia = Academia
code-forum-side-business = Business
code-forum-side-media = Media
code-forum-side-citizens = Citizens
code-evidence-shows-website = The website
code-evidence-shows-contact = Whom to reach
code-evidence-shows-outreach = Outreach
code-evidence-shows-co-creation = How the plan is made
code-evidence-shows-implementation = How the plan is carried out

# Its acts.
act-co-creation-scheduled = Publishes the timeline of a co-creation
code-act-kind-co-creation-scheduled = Timeline published
act-call-opened = Calls for input
code-act-kind-call-opened = Input called for
act-call-revised = Puts up another version of a draft
code-act-kind-call-revised = Draft revised
code-act-kind-inputs-answered = Inputs answered
code-act-kind-inputs-sealed = Inputs sealed
act-input-withdrawn = Records that an author took an input back
code-act-kind-input-set-aside = Input set aside
act-input-merged = Merges an input with another that says the same
act-phase-closed = Ends a phase: { $phase }
code-act-kind-phase-closed = Phase ended
act-forum-constituted = Sets up the forum and its rules
code-act-kind-forum-constituted = Forum set up
act-forum-met = Publishes the minutes of the forum
code-act-kind-forum-met = Forum met
act-repository-updated = Adds to the repository: { $shows }
code-act-kind-repository-updated = Repository updated
act-input-moderated = Hides an input: { $rule }
act-inputs-answered = { $count ->
    [one] Answers one input: { $outcome }
   *[other] Answers { $count } inputs: { $outcome }
}
act-inputs-sealed = { $count ->
    [one] Seals a batch of one contribution
   *[other] Seals a batch of { $count } contributions
}
code-action-seal-inputs = Seal what people gave into the record
