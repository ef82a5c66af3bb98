# Action plans.
plan-short = Plan { $number }
plan-title = Plan d’action { $number }
plan-title-of = Plan d’action { $number }, { $member }
plan-description = Plan d’action { $number }, { $member } : ses engagements, son élaboration et les constats de l’évaluation.
plan-submitted = Soumis
plan-table = [Engagements](commitment) de ce [plan](action-plan)
plan-columns-note = Selon les constats de l’évaluation. { $report } ; là où il n’a pas de constat, le rapport précédent.
plan-empty = Aucun engagement de ce plan n’est au registre
plan-empty-how = Son texte apparaît lorsque le plan est déposé ou lorsqu’une édition publiée qui le contient est importée.
plan-process = L’élaboration du plan
plan-process-help = Tel que codé par l’[évaluation](irm), source par source.
plan-process-none = L’évaluation n’a pas codé son élaboration
plan-process-none-how = Calendrier, préavis, consultation et forum figurent ici lorsqu’une base de données des processus couvrant ce plan est importée.
plan-process-of-plan = À propos de ce [plan](action-plan).
plan-process-of-member = À propos des [plans](action-plan) de ce [membre](member) en général ; la source ne nomme aucun plan.
plan-process-steps = { $count } étapes de consultation sur { $of } suivies.
plan-process-rest = { $count ->
    [one] { $count } réponse de plus
   *[other] { $count } réponses de plus
}
plan-found = Ce que l’évaluation a constaté
plan-found-help = Combien d’[engagements](commitment) ont reçu chaque réponse, selon le dernier rapport qui répond.
plan-found-answer = Réponse
plan-found-silent = Sans réponse
plan-advice = Ce que l’évaluation a conseillé ensuite
plan-editions = Éditions
plan-editions-help = Quelles données publiées parlent de ce [plan](action-plan). Aucune n’en remplace une autre.
plan-edition = Édition
plan-edition-published = Publiée
plan-history = Historique
plan-history-help = Ce qui est arrivé au [plan](action-plan), avec les [actes](act).

# Commitments.
commitment-short = Engagement { $number }
commitment-unnumbered = Engagement sans numéro
commitment-title-of = { $title }, { $member }
commitment-description = { $title }, un engagement ({ $member }) : ce que le gouvernement a dit et ce que l’évaluation a constaté.
commitment-kicker = { $member }, plan { $plan }, engagement { $number }
commitment-kicker-unnumbered = { $member }, plan { $plan }, sans numéro dans le plan
commitment-due = Promis pour
commitment-star-rules = { $count ->
    [one] selon { $count } règle
   *[other] selon { $count } règles
}
commitment-recognised = Reconnu dans { $editions ->
    [one] { $editions } édition
   *[other] { $editions } éditions
} sans identifiant propre, par membre, plan, numéro, titre et texte.
commitment-aliases = Aussi connu comme
edition-of = Édition de { $edition }
said-and-found = Dit et constaté
said-and-found-help = Deux récits, côte à côte. Aucune partie ne peut modifier celui de l’autre.
said-nothing = Le texte du [plan](action-plan) n’est pas au registre.
said-source = Tel que dans l’édition de { $edition }.
found-nothing = Aucun constat n’est au registre.
found-code = { $field } : { $value } ({ $report })
found-source = Constats tels que dans l’édition de { $edition }.
findings = Constats
findings-break-help = Le double filet marque l’endroit où le manuel de codage a changé et où les réponses cessent d’être comparables.
findings-note = « Non demandé » signifie que le manuel de codage n’a pas cette question ou n’a jamais été appliqué à ce [plan](action-plan), et non que la réponse manque.
strip-report = { $report }, { $year }
strip-book = { $book }
star-working = Les étoiles, pas à pas
star-working-help = Chaque critère de la règle, avec l’[acte](act) qui en décide.
promising-working = Prometteur, pas à pas
promising-working-help = Ce que dit l’[évaluation](irm), et les conditions préalables : ce qui ne peut être vérifié, ou n’a pas de perspective de gouvernement ouvert, n’est jamais [prometteur](promising).
marks = La marque, rapport par rapport
marks-help = L’issue de chaque formule qui a été en vigueur, pour chaque rapport, d’après les seuls codes, et les critères qui en décident. La dernière colonne est le décompte final : le dernier rapport qu’une formule peut juger.
marks-formula = Formule
marks-tally = Décompte final
marks-published-yes = publié : étoilé
marks-published-no = publié : non étoilé
star-rule-2015-printed = Étoile, règle imprimée de 2015
star-test-specific = Spécifique : moyen ou élevé
star-test-relevant = Pertinent : information, participation ou redevabilité
star-test-impact = Impact potentiel : transformateur
star-test-impact-moderate = Impact potentiel : modéré ou transformateur
star-test-completion = Achèvement : substantiel ou achevé
milestones = Jalons
milestones-help = Tels qu’énumérés dans le [plan](action-plan).
milestone-due = Pour { $date }
milestone-undated = Sans date dans le [plan](action-plan)
subjects = Sujets
subjects-help = Des étiquettes posées par d’autres ; chacune mène à tout ce qui la porte.
evidence = Preuves
evidence-help = Ce sur quoi reposent les constats.
history = Historique
history-help = Les corrections ne remplacent rien. L’ancienne valeur reste, barrée.
history-empty = Une seule édition
history-empty-how = Quand une édition ultérieure dira autre chose, les deux seront ici.
history-first = Vu pour la première fois, comme « { $number } { $title } ».
history-first-unnumbered = Vu pour la première fois, comme « { $title } ».
history-corrected = { $count ->
    [one] { $count } champ corrigé.
   *[other] { $count } champs corrigés.
}
history-added = { $count ->
    [one] { $count } champ ajouté.
   *[other] { $count } champs ajoutés.
}
history-dropped = { $count ->
    [one] { $count } champ qui n’est plus indiqué.
   *[other] { $count } champs qui ne sont plus indiqués.
}
history-same = Dit la même chose.
statements = Chaque champ, chaque édition
statements-field = Champ
statements-silent = cette édition n’en dit rien

# Progress, lineage, likeness.
progress = Avancement
progress-help = Où cela en était à chaque rapport. Seule la parole de l’[évaluation](irm) compte ici.
would-change = Ce qui changerait le verdict
would-change-how = Tout cela devrait être rempli, par un constat ultérieur ou une correction du [registre](record).
would-change-fails = { $claim }. Ce n’est pas rempli à présent.
would-change-unknown = { $claim }. On ne peut le dire à présent : { $reason }.
lineage = Filiation
lineage-help = D’où il vient, à quoi il a mené.
lineage-none = Aucune source ne dit d’où il vient ni s’il s’est poursuivi, et rien dans les [plans](action-plan) voisins ne lui ressemble.
lineage-before = Semblables dans le plan précédent
lineage-after = Semblables dans le plan suivant
similar = Semblables ailleurs
similar-help = Ce que d’autres [membres](member) ont promis et qui partage avec celui-ci des mots rares ou des sujets. Une comparaison de mots, pas un jugement.
similar-none = Rien au registre ne partage assez avec lui.
similar-soon = Calcul en cours ; revenez dans une minute.
alike-words = Les deux disent { $words }
alike-subjects = les deux sur { $subjects }
alike-values = les deux servent { $values }
alike-region = les deux en { $region }
list-semicolon = {" "};{" "}
code-language-en = En anglais
code-language-es = En espagnol
code-language-fr = En français
code-language-pt = En portugais
code-language-ar = En arabe
code-language-it = En italien
code-language-other = Dans une autre langue
