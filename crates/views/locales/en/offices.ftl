# Offices (domain::people::Office).
code-office-operator = Operator
code-office-steward = Steward
code-office-reader = Reader
code-office-citizen = Citizen
code-office-administrator = Administrator
code-office-support-unit = Support Unit
code-office-minister = Minister
code-office-point-of-contact = Point of contact
code-office-implementing-institution = Implementing institution
code-office-forum-member = Forum member
code-office-civil-society-organisation = Civil-society organisation
code-office-local-jurisdiction = Local jurisdiction
code-office-monitoring-body = Monitoring body
code-office-researcher = Researcher
code-office-experts-panel = International Experts Panel
code-office-local-expert = Local expert
code-office-other-monitor = Outside monitor
code-office-case-manager = Case manager
code-office-provider = Provider of help
code-office-multilateral-partner = Multilateral partner
code-office-mechanism-steering-group = Steering group of the networking mechanism
code-office-steering-committee-member = Steering Committee member
code-office-co-chair = Co-chair
code-office-moderator = Moderator

# Bodies of the Partnership’s own.
code-body-site = this site
code-body-support-unit = the Support Unit
code-body-irm = the review
code-body-experts-panel = the Experts Panel
code-body-steering-committee = the Steering Committee
code-body-criteria-and-standards = Criteria and Standards
code-body-networking-mechanism = the networking mechanism

# Why an appointment ended.
code-office-ended-resigned = given up by the person
code-office-ended-recalled = taken back by whoever appointed
code-office-ended-replaced = somebody else took over
code-office-ended-left = the person has left the site

# What an office may do (domain::people::Action).
code-action-read = Read the public record
code-action-import-source = Import a source
code-action-abandon-import = Give up an import
code-action-publish-figure = Publish a figure
code-action-withhold-text = Withhold a text
code-action-rotate-key = Change the signing key
code-action-fork-origin = Begin a new origin of the log
code-action-answer-report = Answer reports that something is wrong
code-action-read-outbox = Read the mail that waits to be sent
code-action-appoint = Appoint to an office, and end an appointment
code-action-verify-organisation = Recognise organisations and their representatives
code-action-keep-account = Look after the own account
code-action-sign-letter = Sign the letter of intent
code-action-endorse-plan = Endorse an action plan
code-action-draft-plan = Draft an action plan
code-action-deposit-plan = Deposit an action plan
code-action-amend-plan = Amend an action plan
code-action-keep-repository = Keep the repository of evidence
code-action-assess-itself = Deposit a self-assessment
code-action-update-milestone = Report progress on milestones
code-action-enter-challenge = Enter the Open Gov Challenge
code-action-ask-for-help = Say what help a government needs
code-action-vote-in-election = Vote in elections of the Steering Committee
code-action-set-timeline = Set the timeline of a co-creation
code-action-invite-input = Call for input
code-action-respond-to-input = Give reasoned responses
code-action-keep-minutes = Publish minutes of the forum
code-action-give-input = Give input to a plan in the making
code-action-comment-in-public = Comment where the public is asked to
code-action-comment-on-draft = Comment on drafts of the review
code-action-change-contribution = Change what one wrote oneself
code-action-moderate = Moderate public discussion
code-action-nominate-for-award = Nominate for an award
code-action-offer-help = Offer help
code-action-file-concern = File a concern
code-action-code-finding = Code the findings of the review
code-action-assure-quality = Check the quality of the review
code-action-inform-review = Tell the review what is known locally
code-action-report-monitoring = Publish what was monitored
code-action-check-eligibility = Check eligibility
code-action-validate-evidence = Validate evidence of eligibility
code-action-publish-document = Publish a document for a member
code-action-send-letter = Send a letter of the Partnership
code-action-triage-concern = See whether a concern can be examined
code-action-tag-commitment = Tag commitments with outside promises
code-action-run-call = Run a call, a survey or an election
code-action-manage-case = Manage cases of help
code-action-agree-to-introduction = Agree to introductions
code-action-place-under-review = Place a member under review
code-action-recommend = Recommend a resolution
code-action-resolve = Resolve with the Steering Committee
code-action-set-status = Decide on the status of a member
code-action-extend-deadline = Extend a deadline by resolution
code-action-elect-co-chair = Elect co-chairs
code-action-endorse-candidate = Endorse candidates
code-action-see-ballots = See ballots

# Their acts.
act-office-appointed = Appoints somebody: { $office }
act-office-appointed-until = Appoints somebody until { $until }: { $office }
act-office-ended = Ends an appointment ({ $because }): { $office }
code-act-kind-office-appointed = Office appointed
code-act-kind-office-ended = Office ended

# Who holds one.
office-until = { $office }, until { $until }
