# Reviews as a process: the rules.
code-rule-irm-evidence = preuves des constats
code-rule-judged-irm-evidence = Elle se juge réponse par réponse, au bureau où l’on code : sans preuve, la réponse n’est pas acceptée.
rule-irm-evidence-decides = Quels constats de l’[évaluation](irm) doivent reposer sur une preuve ou une citation.
rule-irm-evidence-2011-says = L’achèvement au-delà de non commencé, les premiers résultats au-delà d’aucun, et chaque valeur du gouvernement ouvert constatée.
code-rule-irm-rounds = commentaires sur les projets d’évaluation
code-rule-judged-irm-rounds = Elle se juge tour par tour : une fenêtre trop courte ne peut être ouverte.
rule-irm-rounds-decides = Combien de temps au moins un projet de l’[évaluation](irm) est ouvert aux commentaires.
rule-irm-rounds-2015-says = Le public a deux semaines à compter du jour où les deux versions linguistiques sont publiques. Auparavant, le gouvernement et le forum ont trois semaines ; cette durée n’est pas vérifiée.
code-parameter-completion-above = Achèvement au-delà de
code-parameter-early-results-above = Premiers résultats au-delà de
code-parameter-lens = Valeurs constatées
code-parameter-pre-publication-days = Jours avant la publication
code-parameter-public-days = Jours pour le public

# Words of a review.
field-promising = Prometteur
code-review-seat-first-coder = premier codage
code-review-seat-second-coder = second codage
code-review-seat-quality-reviewer = contrôle de qualité
code-review-round-panel = Panel d’experts
code-review-round-pre-publication = Gouvernement et forum
code-review-round-public = Commentaire public
code-stand-agree = D’accord
code-stand-disagree = Pas d’accord
code-comment-from-panel = Panel d’experts
code-comment-from-government = Gouvernement
code-comment-from-forum = Forum
code-comment-from-citizen = Un citoyen
code-comment-from-organisation = Une organisation
code-disposition-accepted = Modifié comme demandé
code-disposition-in-part = Modifié en partie
code-disposition-not-accepted = Le constat est maintenu
code-disposition-noted = Noté

# What acts of a review say.
act-review-opened = { $count ->
    [one] Ouvre une évaluation de { $count } unité
    [many] Ouvre une évaluation de { $count } d’unités
   *[other] Ouvre une évaluation de { $count } unités
}
code-act-kind-review-opened = Évaluation ouverte
act-review-assigned = Affecte quelqu’un à une évaluation : { $seat }
code-act-kind-review-assigned = Évaluation attribuée
act-coding-handed-in = Remet un codage, scellé : { $seat }
code-act-kind-coding-handed-in = Codage remis
act-findings-reconciled = Concilie les deux codages en un seul, scellé
code-act-kind-findings-reconciled = Constats conciliés
act-round-opened = Ouvre un projet d’évaluation aux commentaires jusqu’au { $until } : { $kind }
code-act-kind-round-opened = Tour de commentaires ouvert
act-round-closed = { $count ->
    [one] Clôt le tour { $round } de commentaires : { $count } commentaire, traité
    [many] Clôt le tour { $round } de commentaires : { $count } de commentaires, tous traités
   *[other] Clôt le tour { $round } de commentaires : { $count } commentaires, tous traités
}
code-act-kind-round-closed = Tour de commentaires clos
act-comment-answered = Répond à un commentaire sur un projet ({ $from }) : { $disposition }
code-act-kind-comment-answered = Commentaire traité
act-review-published = Publie un rapport d’évaluation, avec les deux codages et leur suite
code-act-kind-review-published = Rapport d’évaluation publié
act-finding-corrected = Corrige un constat publié : erratum { $number }
code-act-kind-finding-corrected = Constat corrigé
