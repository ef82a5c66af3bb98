# Plans on the desk: what governments write, what is remarked, how it is deposited.
field-original-title = Titre, dans la langue administrative
field-problem = Problème
field-original-problem = Problème, dans la langue administrative
field-status-quo = Situation actuelle
field-original-status-quo = Situation actuelle, dans la langue administrative
field-action = Action
field-original-action = Action, dans la langue administrative
field-results = Résultats attendus
field-original-results = Résultats attendus, dans la langue administrative
field-stretch = Au-delà de ce qui se fait déjà
field-existing-efforts = Efforts à ce jour
field-claimed-values = Valeurs servies, selon le gouvernement
field-sdg-targets = Cibles des objectifs de développement durable
field-adapted-from = Adapté de l’engagement
field-adapted-how = Ce qui a été changé en l’adaptant
field-introduction = Introduction
field-original-introduction = Introduction, dans la langue administrative
field-submitted-on = Déposé le
field-administrative-language = Langue administrative
field-endorsed-on = Approuvé par le ministre le
field-endorsed-digest = Empreinte de ce que le ministre a approuvé
field-plan-version = Version du plan
field-amendment-reason = Pourquoi il a été modifié
field-milestone-status = État du jalon
field-late-because = Pourquoi il est en retard
field-progress-evidence = Ce qui le montre
code-milestone-status-not-started = Pas commencé
code-milestone-status-under-way = En cours
code-milestone-status-done = Fait
code-milestone-status-dropped = Abandonné
code-late-because-funding = L’argent a manqué ou est venu tard
code-late-because-legislation = Une loi prend plus de temps
code-late-because-procurement = Les marchés publics prennent plus de temps
code-late-because-staff = Le personnel manque
code-late-because-coordination = Les institutions doivent d’abord s’accorder
code-late-because-technology = Difficultés techniques
code-late-because-change-of-government = Élections ou changement de gouvernement
code-late-because-emergency = Une urgence
code-late-because-other = Une autre raison
code-act-kind-milestone-stated = Jalon déclaré
code-act-kind-milestone-corrected = Jalon corrigé
code-action-draft-commitment = Rédiger des engagements d’un plan
code-action-read-draft = Lire un plan en cours de rédaction
code-rule-plan-draft = rédaction d’un plan
code-rule-judged-plan-draft = Elle se juge pendant la rédaction d’un plan : le bureau du gouvernement montre chaque remarque avec la règle.
rule-plan-draft-decides = Ce que doit avoir un [plan](action-plan) en cours de rédaction, et ce qui est conseillé.
rule-plan-draft-2011-says = Au moins un grand défi est abordé. Le plan est dans la langue administrative et en anglais.
rule-plan-draft-2013-says = Un plan dure deux ans, compte quinze engagements au plus selon le conseil, et est dans la langue administrative et en anglais.
rule-plan-draft-2018-says = Un plan dure deux ans, compte vingt engagements au plus selon le conseil, et est dans la langue administrative et en anglais.
rule-plan-draft-2022-says = Un plan dure deux ou quatre ans, compte vingt engagements au plus selon le conseil, et est dans la langue administrative et en anglais.
rule-decision-d16 = Un plafond de vingt engagements est resté en mémoire, mais bien des plans ultérieurs en ont davantage : c’est un conseil qui ne bloque jamais.
code-parameter-usual-years = Années d’un plan
code-parameter-or-years = Ou années d’un plan
code-parameter-commitments-advised = Engagements conseillés au plus
code-parameter-both-languages = Dans la langue administrative et en anglais
code-parameter-grand-challenges-least = Grands défis au moins

# The pages.
drafts-title = Plans
drafts-lead = Plans en cours de rédaction, et plans que vous pouvez commencer. Rien ici n’est public avant le dépôt.
drafts-none = Aucun plan que vous pouvez lire n’est en cours de rédaction.
drafts-begin = { $plan } : commencer
draft-begin-title = { $plan } : commencer
draft-begin-lead = Dites de quand à quand dure le plan et dans quelle langue travaille votre administration. Tout peut être changé jusqu’au dépôt.
draft-begin = Commencer le plan
draft-title = { $plan } : brouillon
draft-public = Le plan tel que déposé
draft-stands-incomplete = Il manque encore quelque chose avant que ce plan puisse être déposé.
draft-stands-complete = Le brouillon est complet. Il attend l’approbation du ministre.
draft-stands-endorsed = Le ministre a approuvé ce brouillon en l’état, le { $on }. Il peut être déposé.
draft-stands-endorsement-void = Le brouillon a été changé après l’approbation du ministre, le { $on }. Cette approbation ne vaut plus ; le ministre doit l’approuver à nouveau.
draft-stands-deposited = Ce plan a été déposé.
draft-parts = Parties du plan
draft-part = Partie
draft-answers = Répondu
draft-state = État
draft-answered = { $count } sur { $of }
draft-part-plan = Le plan lui-même
draft-part-commitment = { $number }. { $title }
draft-part-milestone = Jalon de { $number } : { $title }
draft-part-ready = Complet
draft-part-open = { $count ->
    [one] { $count } chose à faire
   *[other] { $count } choses à faire
}
draft-part-lead = Une partie de { $plan }. Enregistrez aussi souvent que vous voulez ; ce qui est écrit à moitié est gardé.
draft-save = Enregistrer
draft-not-said = Non indiqué
draft-still-missing = Manque encore : { $fields }.
draft-commitment-new = Un nouvel engagement
draft-commitment-title = Titre, en anglais
draft-commitment-begin = Commencer l’engagement
draft-milestone-new = Un nouveau jalon
draft-milestone-title = Ce qui sera fait, en anglais
draft-milestone-by = Pour quand
draft-milestone-begin = Ajouter le jalon
draft-removal = Le retirer
draft-remove = Retirer du brouillon
draft-done-saved = Enregistré.
draft-done-begun = Commencé et enregistré.
draft-done-removed = Retiré du brouillon.
draft-done-endorsed = Vous avez approuvé le brouillon en l’état.
draft-endorse-title = Approbation
draft-endorse = Approuver le brouillon en l’état
draft-endorse-note = L’approbation porte sur ces mots. Si l’un d’eux change ensuite, elle ne vaut plus.
draft-to-deposit = Déposer le plan
deposit-title = { $plan } : dépôt
deposit-lead = Avec le dépôt, le plan est public, pour toujours et mot pour mot. Le moment du dépôt décide s’il est venu à temps.
deposit-send = Déposer maintenant
draft-due = Dû avant la fin du { $date } à { $zone } ({ $rule }).
draft-due-passed = Était dû avant la fin du { $date } à { $zone } ({ $rule }). Il peut être déposé en retard.
draft-meanwhile-lead = Deux personnes ont écrit ceci en même temps. Vos mots sont dans le formulaire ; ceux qui ont été enregistrés sont à côté.
draft-meanwhile = { $count ->
    [0] Quelqu’un a enregistré les mêmes mots entre-temps. Rien ne diffère.
    [one] Quelqu’un a enregistré ceci entre-temps, et une réponse diffère de la vôtre. Rien n’a été écrasé. Mettez dans le formulaire ce qui doit rester, et enregistrez à nouveau.
   *[other] Quelqu’un a enregistré ceci entre-temps, et { $count } réponses diffèrent des vôtres. Rien n’a été écrasé. Mettez dans le formulaire ce qui doit rester, et enregistrez à nouveau.
}
draft-differs = Enregistré entre-temps avec d’autres mots, qui sont à côté du formulaire. Changez les vôtres ou gardez-les.
draft-kept = Enregistré pendant que vous écrivez.
draft-kept-by-others = Quelqu’un d’autre a enregistré cette partie entre-temps ; la vôtre n’est donc pas enregistrée. Appuyez sur « Enregistrer » pour voir les deux côte à côte ; rien n’est perdu.
form-unkept = Pas encore enregistré : le site ne répond pas. Ce que vous avez écrit reste sur cette page et un nouvel essai se fera tout seul.
draft-saved-by-others = { $field }, tel qu’enregistré
draft-remark = { $field } : { $what }
draft-remark-on = { $part } – { $says }
draft-by-rule = { $says } ({ $rule })
draft-what-missing = Une réponse manque.
draft-what-too-long = Il y a { $has } caractères ; { $most } au plus. Raccourcissez.
draft-what-not-a-day = « { $value } » n’est pas un jour. Écrivez-le comme 2028-12-31.
draft-what-not-a-code = « { $value } » n’est aucun des choix. Choisissez-en un.
draft-what-not-a-language = « { $value } » n’est pas un code de langue. Écrivez deux ou trois lettres, comme fr.
draft-what-not-a-target = « { $value } » ne nomme pas de cibles. Écrivez-les comme 16.6 16.10.
draft-what-no-such-commitment = « { $value } » n’est pas un engagement enregistré. Prenez l’identifiant dans son adresse.
draft-what-ends-before-it-begins = Il se termine avant de commencer. Changez l’un des deux jours.
draft-what-number-twice = Deux engagements portent le numéro { $value }. Donnez-en un autre à l’un d’eux.
draft-what-no-commitments = Il n’y a pas encore d’engagement. Commencez-en un.
draft-what-no-milestones = L’engagement n’a pas de jalon. Ajoutez-en au moins un.
draft-what-outside-plan = Il est hors de la période du plan. C’est permis ; vérifiez le jour.
draft-what-unusual-length = { $years ->
    [one] Le plan dure { $years } an ; les plans durent d’ordinaire deux ou quatre ans. C’est permis.
   *[other] Le plan dure { $years } ans ; les plans durent d’ordinaire deux ou quatre ans. C’est permis.
}
draft-what-more-than-advised = Il y a { $has } engagements ; { $advised } au plus sont conseillés. C’est permis.
draft-what-no-grand-challenge = Aucun engagement ne nomme un grand défi.
draft-what-no-value = Il ne nomme aucune des valeurs du gouvernement ouvert. L’évaluation en cherche une.
draft-refused-on-record = { $plan } est déjà enregistré, tel qu’une source publiée le rapporte. Ce qui est enregistré n’est pas écrasé.
draft-refused-not-next = Le prochain plan porte le numéro { $number }.
draft-refused-incomplete = { $count ->
    [one] { $count } chose s’oppose au dépôt. Elle est dite à côté.
   *[other] { $count } choses s’opposent au dépôt. Elles sont dites à côté.
}
draft-refused-not-endorsed = Aucun ministre n’a approuvé ce brouillon. Le ministre le fait sur la page du brouillon.
draft-refused-changed = Le brouillon a été changé après l’approbation du ministre, le { $on }. Le ministre doit l’approuver à nouveau.
draft-refused-begun = Quelqu’un l’a commencé entre-temps. Ouvrez-le à nouveau.
draft-refused-full = Il y en a déjà { $most }, et il n’y a plus de place.
draft-refused-meanwhile = Quelqu’un l’a changé pendant que vous le lisiez. Regardez-le encore une fois.
draft-hint-problem = Ce qui ne va pas, qui en est touché, et pourquoi.
draft-hint-status-quo = Ce qui a été fait jusqu’ici, et ce qui en est sorti.
draft-hint-action = Ce qui sera fait, et comment cela mène à une solution.
draft-hint-results = Ce qui sera là à la fin, et ce qui change par là.
draft-hint-stretch = En quoi cela va plus loin que ce que vous faites déjà.
draft-hint-sdg-targets = Par numéro, séparées par des espaces : 16.6 16.10
draft-hint-language = Son code de deux ou trois lettres, comme fr. Avec en, tout s’écrit une fois.
draft-hint-original = Ce qui ne dit pas sa langue est en anglais. Laissez vide si votre administration travaille en anglais.
draft-hint-adapted-from = L’identifiant d’un engagement de n’importe quel membre, comme dans son adresse : GH0033
draft-hint-supporting = Dans le gouvernement, la société civile et ailleurs, une par ligne.
said-deposited = Tel que déposé le { $edition }.
said-original = Dans la langue administrative

# Amendments and reports on milestones.
draft-to-amend = Modifier le plan
draft-differs-from-record = { $count ->
    [one] { $count } partie de cette copie de travail dit autre chose que le plan publié. Ce sera public quand le plan sera modifié.
   *[other] { $count } parties de cette copie de travail disent autre chose que le plan publié. Elles seront publiques quand le plan sera modifié.
}
draft-refused-not-here = Ce plan n’a pas été déposé ici et ne peut donc pas être modifié ici.
draft-refused-over = Le plan s’est terminé le { $on }. Un plan peut être modifié tant qu’il court.
draft-refused-unchanged = Rien ne diffère du plan publié. Changez d’abord une partie.
amendment-title = { $plan } : modifier
amendment-lead = Ce que vous avez changé devient une autre version du plan, publique avec sa raison. Ce qui était dit avant reste et peut être vu à sa date.
amendment-nothing = Rien ne diffère du plan publié. Changez-en une partie, puis revenez.
amendment-parts = Ce qui diffère :
amendment-reason = Pourquoi le plan est modifié
amendment-reason-hint = Cela est publié mot pour mot.
amendment-send = Publier la modification
progress-title = Rendre compte de : { $milestone }
progress-lead = Dites où cela en est et ce qui le montre. Le rapport est public aussitôt et figure à côté de ce que trouve l’évaluation.
progress-status = Où cela en est
progress-on = À quel jour c’était ainsi
progress-evidence = Ce qui le montre
progress-evidence-hint = L’adresse d’un document, ou des mots. Ce qui est fait en a besoin.
progress-because = Pourquoi c’est en retard
progress-not-late = Ce n’est pas en retard
progress-note = Ce qu’il y a d’autre à dire
progress-send = Publier le rapport
progress-column = Avancement
progress-report = Rendre compte
progress-refused-before = Il a déjà été rendu compte du { $on }. Indiquez ce jour ou un jour ultérieur.
progress-refused-reason = C’était dû le { $due }. Choisissez pourquoi c’est en retard.
progress-refused-evidence = Il est dit que c’est fait. Dites ce qui le montre.
code-milestone-state-expected = son jour est encore à venir
code-milestone-state-overdue = en retard
code-milestone-state-done = fait
code-milestone-state-done-late = fait, en retard
code-milestone-state-dropped = abandonné
milestone-reports = { $count ->
    [one] { $count } rapport du gouvernement
   *[other] { $count } rapports du gouvernement
}
milestones-help-reported = Tels que dans le [plan](action-plan), avec ce dont le gouvernement rend compte. Qu’un jalon soit en retard se calcule d’après son jour. Ce que trouve l’[évaluation](irm) est à part.
lineage-adapted-from = Adapté de
lineage-adapted-by = Adapté par
plan-versions = Versions
plan-versions-help = Ce que chaque version dit autrement que la précédente, et pourquoi. Le [plan](action-plan) tel qu’il était un jour se voit par la date ci-dessous.
plan-version = Version { $number }
version-commitment = L’engagement
version-milestone = Le jalon { $title }

# Ce que l’Unité de soutien regarde dans un plan déposé.
field-declaration = Déclaration réaffirmée
code-open-government-2011 = Déclaration pour un gouvernement ouvert de septembre 2011
code-declaration-open-government-2011 = Déclaration pour un gouvernement ouvert de septembre 2011
plan-declaration-endorsed = Approuvée à l’adhésion, { $date }
deposit-declaration = Par le dépôt, { $member } réaffirme la { $declaration }.
deposit-declaration-endorsed = Par le dépôt, { $member } réaffirme la { $declaration }, approuvée à l’adhésion ({ $date }).
code-action-check-plan = Regarder un plan déposé
code-act-kind-plan-checked = Plan regardé
act-plan-checked = A regardé la version { $version } du plan : { $noted }
code-plan-noted-in-order = En ordre
code-plan-noted-missing = Il manque quelque chose
code-plan-check-languages = Langue administrative et anglais
code-plan-check-dates = Dates
code-plan-check-commitments = Nombre d’engagements
code-plan-check-complete = Parties que le modèle demande
code-plan-check-endorsed = Approbation d’un ministre
code-plan-check-declaration = Déclaration
plan-check-holds = { $check } : rien à signaler
plan-check-fails = { $check } : { $count ->
    [one] voir { $count } endroit
   *[other] voir { $count } endroits
 }
unit-plans = Plans déposés et pas encore regardés
plan-check-waits = { $plan }, version { $version }, déposée le { $date }
plan-check-title = Regarder { $plan }
plan-check-lead = Ce que le registre montre de la version { $version }. Le plan compte comme remis depuis son dépôt, quoi qu’on note ici ; ce qui manque est dit à son gouvernement, qui peut modifier le plan.
plan-check-noted = Ce que vous trouvez
plan-check-words = Ce qui manque
plan-check-words-hint = Le gouvernement et tous les autres le lisent mot pour mot. À laisser vide si le plan est en ordre.
plan-check-send = Le noter et avertir le gouvernement
plan-check-done = Cette version a été regardée le { $date } : { $act }
plan-check-noted-now = C’est noté. La page du plan le dit, et son gouvernement est averti.
plan-check-refused-elsewhere = Le plan n’a pas été déposé ici : il n’y a rien à noter.
plan-check-refused-version = La version { $version } a été déposée entre-temps. Rechargez la page et regardez celle-là.
plan-check-refused-again = Cette version a déjà été regardée : { $act }
plan-check-refused-words = Dites ce qui manque, pour que le gouvernement puisse le modifier.
plan-checked-in-order = Regardé par l’Unité de soutien le { $date } : en ordre
plan-checked-missing = Regardé par l’Unité de soutien le { $date } : il manque quelque chose
mail-plan-checked-subject = { $member } : le plan { $number } a été regardé
mail-plan-in-order = L’Unité de soutien a regardé le plan { $number } de { $member } et l’a trouvé en ordre : { $address }
mail-plan-missing = L’Unité de soutien a regardé le plan { $number } de { $member } et a trouvé qu’il manque quelque chose. Le plan compte comme remis le jour de son dépôt. Ce qui manque figure à { $address }, et vous pouvez répondre par une modification depuis le bureau.
plan-check-shown = Ce que montre le registre
