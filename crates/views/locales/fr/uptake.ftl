# D’une idée à une promesse : quelles contributions un engagement reprend, et ce qu’une contribution est devenue.
code-act-kind-inputs-taken-up = Contributions reprises
act-inputs-taken-up = { $count ->
    [one] Déclare que cet engagement reprend { $count } contribution du public
   *[other] Déclare que cet engagement reprend { $count } contributions du public
}
uptake-number = Contribution { $number }
uptake-section = Les idées dont il est né
uptake-section-help = Contributions du public que cet [engagement](commitment) reprend, selon son gouvernement. Chaque numéro mène à ce qui a été dit et à la [réponse motivée](reasoned-response). Personne n’est nommé ici.
uptake-count = { $count ->
    [one] Reprend { $count } contribution
   *[other] Reprend { $count } contributions
}

# Ce qu’une contribution est devenue.
input-merged-with = Elle dit la même chose que celle-ci. La réponse à l’une nomme les deux
became-title = Ce à quoi elle a mené
became-help = De la réponse à un [engagement](commitment), où il en est, et ce que l’[évaluation indépendante](irm) en a constaté. Cette page garde son adresse et suit l’engagement.
became-none = Aucun engagement ne la reprend pour l’instant.
became-none-how = Un [plan](action-plan) nomme les contributions qu’il reprend lors de son dépôt.
became-milestone = Par son [jalon](milestone)
became-why = Ce qui est repris, et pourquoi
became-progress = Avancement, selon le gouvernement
became-progress-none = Aucun [jalon](milestone) n’est au registre.
became-milestones = Jalons atteints : { $done } sur { $of }. En retard : { $overdue }.
became-verdict = Verdict de l’[évaluation indépendante](irm)
became-verdict-none = L’[évaluation](irm) n’a encore rien publié à son sujet.

# Le bureau.
uptake-way = Les contributions qu’il reprend
uptake-title = { $part } : contributions reprises
uptake-lead = Reliez cette partie de { $plan } à ce que les gens ont apporté à son élaboration. La page de chaque contribution mènera alors ici, à son avancement et au verdict de l’évaluation.
uptake-note = Les liens deviennent publics avec le dépôt ou avec le prochain amendement. Ce qui est au registre y reste.
uptake-none-offered = Le forum n’a répondu à aucune autre contribution par « reprise » ou « reprise en partie ». Toute contribution peut être nommée par son numéro.
uptake-new = Relier des contributions
uptake-inputs = Contributions auxquelles il a été répondu qu’elles sont reprises
uptake-inputs-hint = Les dernières réponses d’abord ; celles qui sont déjà reliées à cette partie sont omises.
uptake-others = Autres contributions, par leur numéro
uptake-others-hint = Le numéro est la fin de l’adresse de chaque contribution. Écrivez-en un par ligne, ou séparez-les par des espaces.
uptake-why-hint = Une phrase ou deux pour celles et ceux qui les ont faites. Le texte est publié mot pour mot.
uptake-send = Relier ces contributions
uptake-linked = Contributions reliées
uptake-input = Contribution
uptake-is-public = au registre
uptake-with-deposit = publique avec le dépôt ou le prochain amendement
uptake-gone = omise : elle a été retirée ou masquée
uptake-take-away = Retirer des liens
uptake-unlink = Retirer ces liens
uptake-refused-input = « { $value } » n’est pas une contribution à l’élaboration de ce plan qui subsiste. Prenez le numéro à la fin de son adresse.
