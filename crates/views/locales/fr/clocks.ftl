# Les rapports de l’évaluation et leurs délais.
reviews-title = Évaluations
reviews-description = Chaque rapport de l’évaluation indépendante sur chaque plan d’action : quand son délai a commencé, quand il est attendu, et si ses constats figurent au registre.
reviews-lead = L’[évaluation indépendante](irm) rend compte de chaque [plan d’action](action-plan). Le délai part de ce qui arrive au plan, et non de ce que l’on souhaiterait : sa soumission, sa fin. Il ne bouge pas pour un membre en retard.
reviews-count-known = Constats au registre
reviews-count-not-started = Délai non commencé
reviews-count-due = Attendus
reviews-count-overdue = En retard
reviews-count-not-on-record = Absents du registre
reviews-count-no-deadline = Sans délai imprimé
reviews-list = Rapports
reviews-report = Rapport
reviews-started = Début du délai
reviews-start-unknown = inconnu
reviews-found = { $count ->
    [one] { $count } rapport
   *[other] { $count } rapports
}
reviews-not-on-record-note = « Absent du registre » signifie qu’aucune source d’ici ne dit s’il est venu, et non qu’il n’est pas venu.
reviews-none = Aucun rapport ne correspond
reviews-none-how = Retirez une restriction, ou demandez un autre moment.
reviews-rule = La règle sur le calendrier des évaluations
reviews-books = Ce que chaque rapport examine
reviews-books-help = Les questions sont celles du livre des codes en vigueur pour le [plan](action-plan). Les sections sont notre lecture de ce à quoi sert chaque rapport : aucune source n’imprime de table des matières.
reviews-plans = [Plans](action-plan) de
reviews-plans-of = { $from }–{ $to }
reviews-plans-since = depuis { $from }
reviews-due-within = Attendu sous
reviews-months = { $count ->
    [one] { $count } mois
   *[other] { $count } mois
}
reviews-sections = Sections
reviews-questions = Questions sur chaque [engagement](commitment)
review-published = Au registre, publié en { $when }
plan-reviews = [Évaluations](irm) de ce [plan](action-plan)
plan-reviews-help = Quels rapports la règle de son temps demande, depuis quand court le délai de chacun, et où il en est.
plan-reviews-all = Évaluations de tous les plans de ce membre
code-review-state-known = Au registre
code-review-state-not-started = Non commencé
code-review-state-due = Attendu
code-review-state-overdue = En retard
code-review-state-not-on-record = Absent du registre
code-review-state-no-deadline = Sans délai imprimé
code-review-start-co-creation = dès le début de la cocréation
code-review-start-submission = dès la soumission
code-review-start-first-year = dès la fin de la première année
code-review-start-midway = dès le milieu du plan
code-review-start-plan-end = dès la fin du plan
code-review-section-lessons = leçons des plans précédents
code-review-section-making = comment le plan a été élaboré
code-review-section-commitments = les engagements
code-review-section-carrying-out = comment il est mis en œuvre
code-review-section-self-assessment = l’auto-évaluation du gouvernement
code-review-section-results = réalisation et résultats
code-review-section-recommendations = recommandations
code-review-section-method = méthode
