# Autoévaluations : ce qu’un gouvernement dit de son propre plan, selon l’époque.
code-self-report-first-cycle = Autoévaluation du premier cycle
code-self-report-midterm = Autoévaluation à mi-parcours
code-self-report-end-of-term = Autoévaluation de fin de plan
code-self-fulfilment-not-implemented = Non mis en œuvre, selon le gouvernement
code-self-fulfilment-in-process = En cours, selon le gouvernement
code-self-fulfilment-partly = Réalisé en partie, selon le gouvernement
code-self-fulfilment-fully = Entièrement réalisé, selon le gouvernement
code-parameter-comment-days = Jours pour les commentaires du public
code-act-kind-self-assessment-opened = Autoévaluation ouverte aux commentaires
code-act-kind-commitment-self-assessed = Engagement évalué par son gouvernement
code-act-kind-self-comment-answered = Réponse à un commentaire sur une autoévaluation
code-act-kind-self-assessment-published = Autoévaluation publiée
act-self-assessment-opened = Ouvre aux commentaires le projet d’une autoévaluation jusqu’au { $until }
act-commitment-self-assessed = Dit de son propre engagement : { $fulfilment }
act-self-comment-answered = Répond à un commentaire sur une autoévaluation
act-self-assessment-published = Publie une autoévaluation

# La page.
self-description = Ce qu’un gouvernement dit de son propre plan, engagement par engagement, avec les commentaires du public et les réponses.
self-stands-published = Publiée le { $on }.
self-stands-open = Un projet. Les commentaires sont reçus jusqu’au { $until }.
self-stands-draft = Un projet. Les commentaires sont clos ; il est publié quand chacun a sa réponse.
self-overview = Le plan dans son ensemble
self-asked = Une règle de l’époque demande ce rapport.
self-not-asked = Aucune règle de l’époque ne demande ce rapport ; le manuel le décrit.
self-commitments-help = Les mots et l’échelle propres au gouvernement, à côté de ce que l’[évaluation indépendante](irm) a constaté. Les deux ne sont jamais mêlés, et aucun chiffre ne compte ceux du gouvernement.
self-commitment = [Engagement](commitment)
self-comments = Commentaires sur le projet
self-comments-help = Publiés avec le rapport, chacun avec sa réponse. Personne n’est nommé.
self-comments-none = Aucun commentaire n’est publié.
self-comments-none-how = Les commentaires sont publiés avec le rapport, quand chacun a sa réponse.
self-answer = Réponse
self-section = Ce que son gouvernement en rapporte
self-section-help = D’après les rapports du gouvernement lui-même, sur une échelle qui lui est propre. Ce que l’[évaluation indépendante](irm) a constaté est à part, et aucun chiffre ne compte ceci.
self-draft = projet
self-comment-way = Commenter le projet
plan-self-title = Autoévaluations
plan-self-help = Ce que le gouvernement rapporte de son propre [plan](action-plan). Ce que l’[évaluation](irm) a constaté est à part.

# Le bureau.
self-of-plan = { $plan } : { $report }
self-desk-lead = Écrivez un mot sur chaque engagement, ouvrez le projet aux commentaires, répondez à ceux qui arrivent, puis publiez.
self-parts = Parties du rapport
self-part = Partie
self-fulfilment = Jusqu’où il a été réalisé
self-written = Écrite
self-missing = Manque encore
self-desk-published = Ce rapport a été publié. Il reste tel quel.
self-desk-open = Le projet est public, et les commentaires sont reçus jusqu’au { $until }. Ce que vous changez maintenant sera public avec le rapport.
self-publish-title = Publier
self-publish = Publier le rapport
self-open-title = Ouvrir le projet aux commentaires
self-open = L’ouvrir aux commentaires
self-closes = Les commentaires sont reçus jusqu’au
self-closes-hint = À partir d’aujourd’hui, pendant deux semaines au moins.
self-desk-contents = Le rapport couvre la consultation sur le plan, chaque engagement avec ses résultats et ses prochaines étapes, les réponses aux recommandations de l’évaluation et les enseignements.
self-desk-own = Jusqu’où un engagement a été réalisé se dit sur votre propre échelle. Cela ne remplace jamais ce que l’évaluation constate.
self-desk-public = La page publique
self-comment-answered = Répondu : { $words }
self-comment-waits = Attend votre réponse : { $words }
self-overview-hint = Comment le plan a fait l’objet d’une consultation, comment il a été répondu aux recommandations de l’évaluation, ce qui a été appris des autres et par vous-mêmes.
self-account = Ce qui a été fait, ce qui en est résulté et la suite
self-account-hint = Avec des dates et ce qui le montre. Le texte est publié mot pour mot.
self-part-lead = Une partie de : { $report }
self-part-public = La page de l’engagement
self-answer-title = Répondre à un commentaire
self-answer-lead = Sur : { $part }
self-answer-hint = Dites ce que vous avez changé, ou pourquoi rien ne change. La réponse est publiée avec le commentaire.
self-answer-send = Garder cette réponse
self-comment = Commentaire
self-comment-title = Commenter le projet
self-comment-lead = Sur : { $report }
self-comment-about = De quoi il s’agit
self-comment-whole = Le rapport dans son ensemble
self-comment-hint = Dites ce qui manque ou ce qui est faux, et comment on peut le voir.
self-comment-send = Envoyer le commentaire
self-comment-note = Le gouvernement répond à chaque commentaire. Les deux sont publiés mot pour mot avec le rapport, sans votre nom.
self-comment-done = Votre commentaire est reçu. Il est publié avec le rapport, avec la réponse.
self-refused-plan = Il n’y a pas de tel plan, ou rien ne dit qu’il a été soumis.
self-refused-not-opened = Ouvrez d’abord le projet aux commentaires.
self-refused-not-over = Les commentaires sont reçus jusqu’au { $until }. Le rapport peut être publié après ce jour.
self-refused-overview = Écrivez d’abord sur le plan dans son ensemble.
self-refused-silent = { $count ->
    [one] De { $count } engagement rien n’est encore dit. Le tableau montre lequel.
   *[other] De { $count } engagements rien n’est encore dit. Le tableau montre lesquels.
}
self-refused-short = Choisissez un jour plus tardif : { $least ->
    [one] les commentaires sont reçus pendant { $least } jour au moins.
   *[other] les commentaires sont reçus pendant { $least } jours au moins.
}
self-refused-unanswered = { $count ->
    [one] { $count } commentaire n’a pas encore de réponse. Répondez-y d’abord.
   *[other] { $count } commentaires n’ont pas encore de réponse. Répondez-y d’abord.
}
self-refused-closed = Le projet ne reçoit pas de commentaires aujourd’hui.
