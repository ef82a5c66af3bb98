# Co-creation: the rule and what it asks for.
code-rule-co-creation-standard = participation et cocréation
code-rule-judged-co-creation-standard = Elle est jugée plan par plan : la page de chaque cocréation montre la liste et les actes sur lesquels elle repose.
rule-co-creation-standard-decides = Ce que l’élaboration d’un [plan](action-plan) avec le public doit comporter au minimum.
rule-co-creation-standard-2012-says = Les lignes directrices sur la consultation : le calendrier est en ligne avant le début, la consultation est large, ses résultats sont publiés, le public en est informé, le préavis est suffisant et un [forum](forum) se poursuit ensuite. Aucun nombre de jours n’a jamais été fixé.
rule-co-creation-standard-2017-says = Les exigences de base : un site web, une personne nommée que l’on peut joindre, les langues officielles, un [dépôt](repository), un [forum](forum) aux règles publiques qui se réunit chaque trimestre et une [réponse motivée](reasoned-response).
rule-co-creation-standard-2022-says = Les exigences minimales des normes approuvées en novembre 2021, pour les plans dont la cocréation a commencé à partir de 2022. Le calendrier est public deux semaines avant ; la durée de la collecte n’est jamais jugée au seul nombre de jours.
code-parameter-requirements = Exigences
code-parameter-notice-days = Jours de préavis

# What the standards ask for (domain::cocreation::Requirement).
code-requirement-dialogue-space = Un espace de dialogue qui se réunit régulièrement, aux règles publiques
code-requirement-website = Un site web public sur le Partenariat
code-requirement-contact = Qui pilote, et comment le joindre
code-requirement-languages = Des documents dans les langues officielles
code-requirement-repository = Un dépôt public tenu à jour
code-requirement-timeline = Calendrier et modalités de participation, publiés à temps
code-requirement-outreach = Une communication qui fait connaître les façons de participer
code-requirement-input-mechanism = Un moyen de recueillir des contributions, ouvert assez longtemps
code-requirement-wide-consultation = Une consultation large et diverse
code-requirement-summary = Une synthèse et tous les commentaires, publiés
code-requirement-channels = Un préavis suffisant et des canaux variés
code-requirement-reasoned-response = Une réponse motivée aux contributions
code-requirement-implementation-meetings = Deux réunions par an sur les résultats, avec recueil des commentaires
code-requirement-outcome-met = Remplie
code-requirement-outcome-not-met = Non remplie
code-requirement-outcome-not-yet-assessable = Pas encore évaluable

# Words of co-creation.
code-phase-preparation = Préparation
code-phase-gathering = Recueil des idées
code-phase-drafting = Rédaction
code-phase-consultation = Consultation sur le projet
code-phase-finalisation = Finalisation
code-mechanism-online = en ligne, par écrit
code-mechanism-survey = enquête
code-mechanism-workshop = atelier ou table ronde
code-mechanism-hearing = audition publique
code-mechanism-letters = lettres et courrier
code-stance-for = Pour
code-stance-with-changes = Pour, avec des changements
code-stance-against = Contre
code-stance-neutral = Sans avis tranché
code-giver-class-citizen = Citoyens
code-giver-class-organisation = Organisations
code-giver-class-typed-in = Saisi par un agent
code-giver-class-without-account = Sans compte
code-response-outcome-taken-up = Reprise
code-response-outcome-in-part = Reprise en partie
code-response-outcome-done-already = Déjà fait
code-response-outcome-later = Gardée pour un plan ultérieur
code-response-outcome-not-taken-up = Non reprise
code-response-outcome-outside = Hors du champ d’un plan
code-moderation-rule-insult = il insulte quelqu’un
code-moderation-rule-incitement = il incite à la haine ou à la violence
code-moderation-rule-personal-data = il dévoile la vie privée d’une personne
code-moderation-rule-spam = c’est de la publicité ou une répétition
code-moderation-rule-off-topic = il est sans rapport avec le plan
code-moderation-rule-unlawful = la loi l’interdit
code-forum-side-government = Gouvernement
code-forum-side-parliament = Parlement
code-forum-side-local-government = Collectivités locales
code-forum-side-civil-society = Société civile
code-forum-side-academia = Monde universitaire
code-forum-side-business = Entreprises
code-forum-side-media = Médias
code-forum-side-citizens = Citoyens
code-evidence-shows-website = Le site web
code-evidence-shows-contact = Qui contacter
code-evidence-shows-outreach = Communication
code-evidence-shows-co-creation = Comment le plan est élaboré
code-evidence-shows-implementation = Comment le plan est mis en œuvre

# Its acts.
act-co-creation-scheduled = Publie le calendrier d’une cocréation
code-act-kind-co-creation-scheduled = Calendrier publié
act-call-opened = Appelle à contributions
code-act-kind-call-opened = Appel à contributions
act-call-revised = Publie une autre version d’un projet
code-act-kind-call-revised = Projet révisé
code-act-kind-inputs-answered = Contributions traitées
code-act-kind-inputs-sealed = Contributions scellées
act-input-withdrawn = Constate qu’un auteur a retiré sa contribution
code-act-kind-input-set-aside = Contribution écartée
act-input-merged = Joint une contribution à une autre qui dit la même chose
act-phase-closed = Clôt une phase : { $phase }
code-act-kind-phase-closed = Phase close
act-forum-constituted = Constitue le forum et ses règles
code-act-kind-forum-constituted = Forum constitué
act-forum-met = Publie le compte rendu du forum
code-act-kind-forum-met = Réunion du forum
act-repository-updated = Ajoute au dépôt : { $shows }
code-act-kind-repository-updated = Dépôt mis à jour
act-input-moderated = Masque une contribution : { $rule }
act-inputs-answered = { $count ->
    [one] Répond à { $count } contribution : { $outcome }
    [many] Répond à { $count } de contributions : { $outcome }
   *[other] Répond à { $count } contributions : { $outcome }
}
act-inputs-sealed = { $count ->
    [one] Scelle un lot de { $count } contribution
    [many] Scelle un lot de { $count } de contributions
   *[other] Scelle un lot de { $count } contributions
}
code-action-seal-inputs = Sceller dans le registre ce que les gens ont apporté
