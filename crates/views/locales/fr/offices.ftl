# Offices (domain::people::Office).
code-office-operator = Exploitant
code-office-steward = Gardien
code-office-reader = Lecteur
code-office-citizen = Citoyen
code-office-administrator = Administration
code-office-support-unit = Unité de soutien
code-office-minister = Ministre
code-office-point-of-contact = Point de contact
code-office-implementing-institution = Institution chargée de la mise en œuvre
code-office-forum-member = Membre du forum
code-office-civil-society-organisation = Organisation de la société civile
code-office-local-jurisdiction = Collectivité locale
code-office-monitoring-body = Organe de suivi
code-office-researcher = Chercheur
code-office-experts-panel = Panel international d’experts
code-office-local-expert = Expert local
code-office-other-monitor = Observateur extérieur
code-office-case-manager = Gestionnaire de cas
code-office-provider = Prestataire d’aide
code-office-multilateral-partner = Partenaire multilatéral
code-office-mechanism-steering-group = Groupe de pilotage du mécanisme de mise en réseau
code-office-steering-committee-member = Membre du Comité directeur
code-office-co-chair = Coprésidence
code-office-moderator = Modération

# Bodies of the Partnership’s own.
code-body-site = ce site
code-body-support-unit = l’Unité de soutien
code-body-irm = l’évaluation indépendante
code-body-experts-panel = le Panel d’experts
code-body-steering-committee = le Comité directeur
code-body-criteria-and-standards = Critères et normes
code-body-networking-mechanism = le mécanisme de mise en réseau

# Why an appointment ended.
code-office-ended-resigned = démission de la personne
code-office-ended-recalled = retiré par l’autorité de nomination
code-office-ended-replaced = une autre personne a pris la suite
code-office-ended-left = la personne a quitté le site

# What an office may do (domain::people::Action).
code-action-read = Lire le registre public
code-action-import-source = Importer une source
code-action-abandon-import = Abandonner une importation
code-action-publish-figure = Publier un chiffre
code-action-withhold-text = Occulter un texte
code-action-rotate-key = Changer la clé de signature
code-action-fork-origin = Commencer une nouvelle origine du journal
code-action-answer-report = Répondre aux signalements d’erreurs
code-action-read-outbox = Lire le courrier en attente d’envoi
code-action-appoint = Nommer à une fonction et mettre fin à une nomination
code-action-verify-organisation = Reconnaître des organisations et leurs représentants
code-action-keep-account = Gérer son propre compte
code-action-sign-letter = Signer la lettre d’intention
code-action-endorse-plan = Approuver un plan d’action
code-action-draft-plan = Rédiger un plan d’action
code-action-deposit-plan = Déposer un plan d’action
code-action-amend-plan = Modifier un plan d’action
code-action-keep-repository = Tenir le dépôt de preuves
code-action-assess-itself = Déposer une autoévaluation
code-action-update-milestone = Rendre compte de l’avancement des jalons
code-action-enter-challenge = Participer à l’Open Gov Challenge
code-action-ask-for-help = Dire de quelle aide un gouvernement a besoin
code-action-vote-in-election = Voter aux élections du Comité directeur
code-action-set-timeline = Fixer le calendrier d’une cocréation
code-action-invite-input = Appeler à contributions
code-action-respond-to-input = Donner des réponses motivées
code-action-keep-minutes = Publier les comptes rendus du forum
code-action-give-input = Contribuer à un plan en cours d’élaboration
code-action-comment-in-public = Commenter là où le public y est invité
code-action-comment-on-draft = Commenter les projets d’évaluation
code-action-change-contribution = Modifier ce qu’on a écrit soi-même
code-action-moderate = Modérer le débat public
code-action-nominate-for-award = Proposer pour un prix
code-action-offer-help = Proposer de l’aide
code-action-file-concern = Déposer une préoccupation
code-action-code-finding = Coder les constats de l’évaluation
code-action-assure-quality = Contrôler la qualité de l’évaluation
code-action-inform-review = Informer l’évaluation de ce qui est connu sur place
code-action-report-monitoring = Publier ce qui a été observé
code-action-check-eligibility = Vérifier l’éligibilité
code-action-validate-evidence = Valider des preuves d’éligibilité
code-action-publish-document = Publier un document pour un membre
code-action-send-letter = Envoyer une lettre du Partenariat
code-action-triage-concern = Voir si une préoccupation est recevable
code-action-tag-commitment = Relier des engagements à des promesses extérieures
code-action-run-call = Conduire un appel, une enquête ou une élection
code-action-manage-case = Gérer des cas d’aide
code-action-agree-to-introduction = Approuver des mises en relation
code-action-place-under-review = Placer un membre sous examen
code-action-recommend = Recommander une résolution
code-action-resolve = Décider au Comité directeur
code-action-set-status = Décider de la situation d’un membre
code-action-extend-deadline = Prolonger un délai par résolution
code-action-elect-co-chair = Élire la coprésidence
code-action-endorse-candidate = Approuver des candidatures
code-action-see-ballots = Voir les bulletins de vote

# Their acts.
act-office-appointed = Nomme une personne : { $office }
act-office-appointed-until = Nomme une personne jusqu’au { $until } : { $office }
act-office-ended = Met fin à une nomination ({ $because }) : { $office }
code-act-kind-office-appointed = Nomination
code-act-kind-office-ended = Fin d’une nomination

# Who holds one.
office-until = { $office }, jusqu’au { $until }
