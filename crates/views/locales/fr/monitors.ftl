# Ce qu’ont constaté d’autres organismes que l’évaluation.
monitors-title = Autres observateurs
monitors-help = Des organismes autres que l’[évaluation indépendante](irm), selon le même livre des codes. Aucun chiffre, aucune [étoile](starred), aucun verdict ne compte ce qu’ils ont constaté.
monitors-report = Leur propre rapport
monitoring-desk = Évaluations de votre organisation
monitoring-desk-lead = Choisissez un membre, puis l’engagement que votre organisation a évalué.
monitoring-title = Publier une évaluation
monitoring-lead = { $commitment }. Elle se tient à côté des constats de l’évaluation indépendante, jamais parmi eux, et elle est aussitôt publique. Une évaluation ultérieure prend sa place ; celle-ci reste au registre.
monitoring-send = La publier
monitoring-answers = Réponses
monitoring-not-assessed = non évalué
monitoring-text = Ce que vous avez constaté, et comment
monitoring-address = Adresse de votre propre rapport
monitoring-refused-nothing = Répondez au moins à une question du livre des codes.
monitoring-refused-not-asked = Le livre des codes de ce plan ne demande pas : { $field }.
act-monitoring-published = Publie ce qu’a constaté un autre organisme, { $count ->
    [one] { $count } réponse
   *[other] { $count } réponses
}
code-act-kind-monitoring-published = Évaluation d’un autre organisme
