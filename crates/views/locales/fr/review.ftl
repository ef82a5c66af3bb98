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
# The desk of reviews.
reviews-desk-title = Évaluations de plans
reviews-desk-lead = Les évaluations auxquelles vous prenez part, et où en est chacune.
reviews-desk-empty = Aucune évaluation ne vous attend pour l’instant.
review-review = Évaluation
review-stands = État
review-seat-head = Rôle dans l’évaluation
review-choose = Aller à ce plan
review-plan = Plan
review-plan-hint = Le nom court du membre et le numéro de son plan, comme dans son adresse : ghana/3.
review-flaw-plan = Il n’y a pas de plan « { $value } ». Écrivez le nom court d’un membre, une barre et un numéro, par exemple ghana/3.
review-open-title = Ouvrir une évaluation
review-open-lead = { $member }, plan { $number }. Engagements : { $count }. Chacun est codé séparément, sauf ceux que vous regroupez.
review-open-none = Tous les produits qui codent les plans de cette année sont déjà ouverts.
review-open-send = Ouvrir l’évaluation
review-product = Produit
review-clusters = Regroupements
review-clusters-hint = Sur chaque ligne, les identifiants des engagements codés ensemble, séparés par des espaces. Laissez vide s’il n’y en a pas.
review-commitment = [Engagement](commitment)
review-unit = Unité
review-units = Unités
review-unit-done = Rien en suspens
review-unit-open = En suspens : { $count }
review-stands-coding = Le codage est en cours.
review-stands-both = Les deux codages sont remis et attendent d’être conciliés.
review-stands-draft = Il y a un projet ; aucun tour de commentaires n’est ouvert.
review-stands-round = Un projet est ouvert aux commentaires jusqu’au { $until } : { $kind }.
review-stands-published = Publié : { $on }.
review-sits = { $seat } : { $name }
review-person = { $name } ({ $office })
review-name = { $product } : { $member }, plan { $number }
review-public = L’évaluation en public
review-assign-title = Affecter quelqu’un
review-assign = Affecter
review-who = Qui

# Coding.
review-code-title = Coder l’unité { $number }
review-code-lead = { $unit }. Personne d’autre que vous ne voit ce que vous écrivez ici avant que les deux codages soient remis.
review-code = Réponse
review-save = Enregistrer
review-unanswered = Pas encore de réponse
review-no-value = Aucune d’elles
review-not-asked = Non demandé
review-of-question = { $field } : { $what }
review-fold-evidence = Preuves : { $field }
review-fold-reasons = Preuves et raisons : { $field }
review-fold-same = Preuves et raisons : { $field } (les deux ont constaté la même chose)
review-quote = citation
review-evidence-title = nom de la preuve
review-evidence-address = adresse de la preuve
review-evidence-on = date de la preuve
review-flaw-address = « { $value } » n’est pas une adresse du web. Elle commence par https:// et n’a pas d’espace.
review-account = Ce qu’il y a à en dire
review-account-hint = Publié avec le rapport, à côté des réponses. Un chiffre ne se tape pas, il se nomme : {"{"}figure:completion-rate{"}"} est celui de ce plan.
review-earlier = { $product } : { $field }
review-handed-in = Vous avez remis ce codage ; il reste tel quel.
review-hand-in-title = Remettre le codage
review-hand-in = Remettre définitivement
review-against = { $field } : { $why }
review-flaw = Unité { $unit }, { $field } : { $why }
review-why-unanswered = pas encore de réponse.
review-why-not-asked = une réponse est donnée à une question non posée ; retirez-la.
review-why-evidence = cette réponse demande une citation, ou l’adresse de la preuve.
review-why-lens = rien n’est prometteur sans dimension de gouvernement ouvert ; la technologie seule n’en est pas une.
review-why-reason = les codages diffèrent ici ; dites pourquoi cette valeur.
review-why-changed = ce n’est pas ce qui a été concilié ; dites pourquoi cela a changé depuis.
review-warn-before = Quelque chose a été fait, alors qu’il ne commence que le { $on }.
review-warn-not-ended = Il est codé comme achevé, et son délai ne finit pas avant le { $on }.
review-warn-lower = Un rapport antérieur a constaté davantage : { $was }.
review-warn-reported-done = Le gouvernement déclare tous les jalons atteints (les { $of }), alors que peu est constaté ici. Dites ce qui le montre.
review-warn-reported-open = Il est codé comme achevé, alors que le gouvernement lui-même déclare moins de jalons atteints qu’il n’y en a ({ $done } sur { $of }).
review-warn-old-evidence = { $field } : la preuve, du { $on }, est plus ancienne que l’engagement.
review-warn-to-come = { $field } : la preuve est datée du { $on }, un jour à venir.
review-warn-results = { $field } : quelque chose en est résulté, et sa réalisation est codée comme non commencée. L’un des deux est à revoir.
review-warn-link = { $field } : { $address } ne répond plus depuis { $since }. Indiquez une autre adresse, ou archivez une copie.

# Reconciling.
review-agree-title = S’accorder sur l’unité { $number }
review-agree-lead = { $unit }. Là où les deux concordent, cela reste ; sinon, choisissez une valeur et dites pourquoi.
review-both = Les deux codages
review-question = Question
review-first = Premier codage
review-second = Second codage
review-same = Identique
review-differ = Ils diffèrent
review-reason = pourquoi cette valeur
review-dissent = ce qu’en dit qui n’est pas d’accord
review-reconcile-title = Remettre la conciliation
review-reconcile = Remettre les constats convenus
review-summary = Résumé du rapport
review-summary-lead = Ce qu’il y a à dire du plan dans son ensemble.

# Rounds, comments, publication.
review-round-open = Ouvrir le projet aux commentaires
review-round-close = Clore le tour
review-round-of = À qui
review-opens = Premier jour
review-closes = Dernier jour
review-closes-hint = Au moins trois semaines pour le gouvernement et le forum, deux pour le public.
review-languages = Les deux versions linguistiques publiques depuis
review-languages-hint = Pour le tour public : sa fenêtre commence au plus tôt ce jour-là.
review-draft-title = Le projet
review-draft-lead = Version { $version } du projet. Choisissez une unité pour lire ses constats et les commenter.
review-draft-unit = Constats du projet
review-comment-title = Commenter un constat
review-comment-lead = { $unit }. Ce que dit le projet est à côté ; seule l’évaluation le modifie.
review-comment-send = Envoyer le commentaire
review-comment-here = Commenter le projet
review-comment-row = { $from }, { $stand } : { $words }
review-comment-from = { $from } : { $stand }
review-whole-unit = L’unité dans son ensemble
review-about = À propos de
review-stand = Votre position
review-words = Votre commentaire
review-words-hint = Avec les preuves dont vous disposez : leur nom, leur adresse.
review-confidence = Ne pas publier mes mots
review-confidence-hint = Le fait qu’il y a eu un commentaire, et la réponse, sont publiés malgré tout.
review-waits = Attend une réponse
review-answer-title = Répondre à un commentaire
review-disposition = Ce qui en est fait
review-answer = Pourquoi
review-answer-send = Enregistrer la réponse
review-publish-title = Publier le rapport
review-publish = Publier définitivement
review-report-title = Nom du rapport
review-report-title-hint = Il figure partout où un constat est montré, comme source.
review-correct-title = Corriger un constat
review-correct-lead = { $unit }. Ce qui avait été constaté reste visible sur chaque page qui le montre.
review-correct-why = Pourquoi elle est corrigée
review-correct-send = Publier la correction

# The public page of a review.
review-title = { $product }, plan { $number }
review-description = Comment un plan a été évalué et ce qui a été constaté : les deux codages, les commentaires et leurs réponses, les corrections.
review-opened = Ouverture
review-codings = Codages remis
review-errata = Corrections
review-rounds = Tours
review-rounds-help = Qui a pu commenter quelle version du projet, et quand.
review-no-rounds = Aucun projet n’a encore été ouvert aux commentaires.
review-version = Version
review-comments = Commentaires
review-findings = Constats
review-findings-help = Ce qui a été constaté de chaque unité et sur quoi cela repose. Là où les codages diffèrent, les deux réponses figurent.
review-findings-none = Aucun constat n’est encore public.
review-told-reason = Pourquoi cette valeur
review-told-dissent = Avis divergent
review-before = Avant la correction
review-answers = Commentaires et réponses
review-answers-help = Chaque commentaire sur un projet a sa réponse.
review-on-unit = Sur l’unité { $unit }
review-refused-paragraph = Il n’y a pas de paragraphe { $number } dans ce projet.
review-draft-words = Paragraphes du projet
review-paragraph = Paragraphe { $number } : { $words }
review-on-paragraph = paragraphe { $number }
review-finding-of = { $field } de l’unité { $unit }
review-rests-below = Il repose sur les constats de cette unité, qui suivent.
review-rests-nothing = Il ne nomme ni constat ni chiffre sur lequel il repose.
review-account-refers = Dans le texte, {"{"}finding:completion{"}"} tient lieu de ce qui a été constaté, et {"{"}figure:completion-rate{"}"} d’un chiffre : on lit la réponse ou le nombre, et ce sur quoi il repose.
review-paragraph-comments = { $count ->
    [one] { $count } commentaire
   *[other] { $count } commentaires
}
review-in-confidence = L’auteur a demandé que ses mots restent confidentiels.

# What stands against a step.
review-refused-plan = Ce plan n’a pas d’engagements enregistrés, ou rien ne dit quand il a été soumis.
review-refused-book = Ce produit ne code rien des plans de { $year }.
review-refused-open = Cette évaluation est déjà ouverte.
review-refused-none = Il n’y a pas de telle évaluation.
review-refused-units = Une évaluation demande au moins une unité, et chaque unité un engagement.
review-refused-many = { $has } engagements dépassent les { $most } qu’une évaluation peut contenir.
review-refused-misplaced = { $value } n’est pas de ce plan, ou figure dans deux unités.
review-refused-office = Qui doit être { $seat } doit en tenir aujourd’hui la fonction ; choisissez quelqu’un d’autre.
review-refused-own = Cette personne parle pour le membre dont le plan est évalué ; personne n’évalue son propre cas.
review-refused-sits = Cette personne a déjà un rôle dans cette évaluation : { $seat }.
review-refused-in = Ceci a déjà été remis et reste tel quel : { $seat }.
review-refused-seat = Ceci revient à quelqu’un d’autre : { $seat }.
review-refused-empty = Personne n’y a encore été affecté : { $seat }.
review-refused-both = Les deux codages doivent d’abord être remis.
review-refused-reconciled = Les constats ont déjà été conciliés.
review-refused-not-reconciled = Les constats doivent d’abord être conciliés.
review-refused-figure = « { $value } » ne mène nulle part. Écrivez un chiffre par son nom, {"{"}figure:completion-rate{"}"}, et un constat par sa question, {"{"}finding:completion{"}"} ; dans la synthèse, avec le numéro de son unité devant, {"{"}finding:2/completion{"}"}.
review-refused-round-open = Le tour { $round } est encore ouvert ; fermez-le d’abord.
review-refused-no-round = Aucun tour n’est ouvert aujourd’hui.
review-refused-order = Un tour ultérieur a déjà eu lieu : { $kind }.
review-refused-missing = Ce tour doit d’abord avoir lieu et être clos : { $kind }.
review-refused-short = La fenêtre dure { $has } jours. Donnez-en au moins { $least }.
review-refused-no-languages = Pour le tour public, indiquez le jour à partir duquel les deux versions linguistiques sont publiques.
review-refused-languages = Les deux versions linguistiques ne sont publiques que le { $on } ; commencez alors ou plus tard.
review-refused-not-over = Le tour dure jusqu’à la fin du { $on }.
review-refused-unanswered = Commentaires sans réponse : { $waiting }. Répondez à chacun avant de clore le tour.
review-refused-published = Le rapport a été publié ; ce qui y est faux se corrige par un erratum.
review-refused-not-published = Le rapport n’est pas encore publié.
review-refused-nothing = Cela ne changerait rien.
review-refused-unit = Il n’y a pas d’unité { $unit } dans cette évaluation.
review-refused-changed = « { $what } » n’est pas ce qui a été remis : son empreinte n’est pas celle du registre. Rien n’est publié avant de savoir pourquoi.
rule-decision-d19 = Le public a au moins deux semaines à compter de la parution des deux versions linguistiques, comme le disent les sources ; pour le tour précédent, aucune durée n’a été trouvée, et trois semaines sont supposées.

# How far coders agree.
agreement-title = Accord entre les codages
agreement-description = Dans quelle mesure deux personnes qui codent sans voir les réponses de l’autre s’accordent, question par question, avec coefficients et intervalles.
agreement-lead = Deux personnes codent chaque [engagement](commitment) pour l’[évaluation](irm), et aucune ne voit les réponses de l’autre avant que les deux aient remis leur codage. Voici dans quelle mesure elles s’accordent, sur toutes les évaluations publiées ici.
agreement-help = D’après les deux codages tels qu’ils ont été remis, avant toute conciliation. Entre parenthèses, où se trouve le nombre avec une confiance de 95 pour cent : intervalle de Wilson pour la part, jackknife sur les unités pour les coefficients.
agreement-questions = Question par question
agreement-none = Aucun accord ne peut encore être indiqué
agreement-none-how = Il est indiqué pour les évaluations codées et publiées ici ; les constats importés sont arrivés avec une seule réponse.
agreement-all = Toutes les évaluations publiées ensemble
agreement-reviews = Évaluations
agreement-rests-on = Évaluations sur lesquelles il repose
agreement-rests-on-help = Chacune montre son propre tableau et, unité par unité, où les codages différaient.
agreement-estimate = { $value } (de { $low } à { $high })
agreement-bare = { $value } (trop peu d’unités pour un intervalle)
agreement-left-out = Exclues : sans place sur l’échelle { $off }, posées dans un seul codage { $alone }
code-agreement-share = Réponses identiques
code-agreement-kappa = κ de Cohen
code-agreement-kappa-linear = κ pondéré par degrés
code-agreement-kappa-quadratic = κ pondéré par carrés
code-agreement-alpha = α de Krippendorff
code-agreement-silence-nothing-twice = aucune unité n’a été codée deux fois
code-agreement-silence-all-alike = toutes les réponses sont identiques
code-agreement-silence-too-few-units = trop peu d’unités
correction-title = Correction { $number } : { $report }
correction-why = Motif
corrections-help = Ce qui avait été constaté reste visible. Chaque page qui montre le constat actuel le dit aussi.
figure-corrections-help = Parmi les constats que ce chiffre parcourt, certains ont été corrigés après leur publication. Il compte ce qui est constaté maintenant ; une valeur figée reste telle qu’elle a été publiée.

# What differs between versions of a report.
version-title = Ce qui a changé : { $version }
version-description = Ce qui distingue une version d’un rapport d’évaluation de la précédente, réponse par réponse et mot par mot.
version-lead = Comparée à la version précédente : { $before }.
version-draft = Projet { $number } ({ $kind })
version-report = Le rapport publié
version-reconciled = Ce qui a été concilié
version-same = Rien ne change par rapport à la version précédente.
version-whole = Le rapport dans son ensemble
version-was = Avant
version-others = Autres versions
version-changes = Ce qui a changé d’une version à l’autre

# Who reviews what.
reviewer-title = Vous comme évaluateur ou évaluatrice
reviewer-lead = Le panel d’experts le voit quand il cherche quelqu’un. Ce n’est jamais public et disparaît avec votre compte.
reviewer-saved = C’est enregistré.
reviewer-languages = Langues que vous lisez
reviewer-languages-hint = Des codes de deux lettres séparés par des espaces : en es.
reviewer-countries = Pays que vous connaissez
reviewer-countries-hint = Les noms courts des membres, comme dans leurs adresses : ghana mexico.
reviewer-capacity = Évaluations que vous menez en même temps
reviewer-themes = Domaines que vous connaissez
reviewer-conflicts = Conflits d’intérêts
reviewer-conflicts-hint = Sur chaque ligne le nom court d’un membre et la raison : ghana Je conseille son ministère. Les évaluations de ses plans ne vous sont pas confiées.
reviewer-flaw-member = Il n’y a pas de membre « { $value } ». Écrivez son nom court comme dans son adresse, par exemple ghana.
reviewer-flaw-language = « { $value } » n’est pas un code de deux lettres, comme en.
reviewer-flaw-because = Dites après « { $value } » pourquoi il y a là un conflit d’intérêts.
reviewer-reads = lit la langue du plan
reviewer-knows = connaît le pays
reviewer-knows-themes = { $count ->
    [one] connaît { $count } de ses domaines
    [many] connaît { $count } de ses domaines
   *[other] connaît { $count } de ses domaines
}
reviewer-load = participe à { $has } évaluations sur { $of }
code-reviewer-bar-office = exerce une autre fonction
code-reviewer-bar-own-case = parle au nom du membre
code-reviewer-bar-conflict = a déclaré un conflit d’intérêts
code-reviewer-bar-sits = participe déjà à cette évaluation
code-reviewer-bar-full = ne prend plus d’évaluations
assigning-title = Qui pourrait évaluer
assigning-lead = Une proposition pour chaque place vacante : personne avec un conflit d’intérêts, personne au-delà de ce qu’il accepte et, parmi les autres, qui convient le mieux. Personne n’est désigné avant votre confirmation.
assigning-none = Aucune place n’est vacante.
assigning-without = Personne ne pourrait s’en charger : { $review }, { $seat }.
assigning-barred = Qui a été écarté
assigning-why-not = Pourquoi pas
assigning-proposals = Propositions
assigning-proposal = { $review }, { $seat } : { $name } ({ $why })
assigning-send = Désigner les personnes cochées
review-refused-conflict = Cette personne a déclaré un conflit d’intérêts avec le membre ; choisissez quelqu’un d’autre.

# Copies et liens.
act-evidence-archived = Archive une copie de ce sur quoi repose un constat : { $field }
code-act-kind-evidence-archived = Élément de preuve archivé
act-file = Le fichier
code-snapshot-pdf = PDF
code-snapshot-png = Image (PNG)
code-snapshot-jpeg = Image (JPEG)
code-snapshot-html = Page web
code-snapshot-text = Texte brut
code-snapshot-zip = Fichier compressé (ZIP)
code-snapshot-warc = Archive web (WARC)
code-link-answer-there = Répond
code-link-answer-gone = Il n’y a plus rien
code-link-answer-fails = Échoue
code-link-answer-silent = Personne ne répond
code-link-answer-not-public = Le public ne peut pas s’y rendre
review-evidence-copy = copie archivée
review-copy = Copie archivée
review-copy-hint = Un PDF, une image, une page enregistrée, un texte, un ZIP ou une archive web de 8 Mo au plus. Elle est publiée avec le constat, pour qu’on puisse la lire quand son adresse aura disparu.
review-copy-of = Copie archivée, { $field } : { $kind }, { $size }, { $on }
review-copy-drop = retirer la copie archivée ({ $kind }, { $size }, { $on })
review-copy-too-large = Ce fichier dépasse { $most } Mo. Enregistrez seulement la page utile, ou réduisez ses images.
review-copy-unknown = Ce n’est ni un PDF, ni une image, ni une page enregistrée, ni un texte, ni un ZIP, ni une archive web. Enregistrez la page en PDF et choisissez ce fichier.
review-copy-missing = Aucun fichier n’a été choisi. Choisissez la copie.
review-copy-taken = prise le { $on }
review-rests-on = Il repose sur
review-link-broken = Ne répond plus depuis le { $since }
review-link-copy-stands = La copie archivée fait foi.
archive-evidence-title = Archiver un élément de preuve
archive-evidence-lead = { $unit }. La copie est publiée aussitôt à côté du constat ; ce qui a été constaté reste tel quel.
archive-evidence-send = Archiver la copie
broken-links-title = Liens rompus
broken-links-lead = { $count ->
    [0] Toutes les adresses que citent les rapports répondent, pour autant qu’on les ait interrogées.
    [one] Une adresse que citent les rapports a échoué deux fois, à un jour d’intervalle au moins. Archivez une copie de ce qui s’y trouvait.
   *[other] { $count } fois, les rapports citent une adresse qui a échoué deux fois, à un jour d’intervalle au moins. Archivez une copie de ce qui s’y trouvait.
}
broken-links-address = Adresse
broken-links-cited = Où elle est citée
broken-links-place = { $review }, unité { $unit } : { $field }
broken-links-answer = { $answer }, depuis le { $since }
broken-links-copy = Il y en a une
broken-links-no-copy = Il n’y en a pas
broken-links-who = Qui peut y remédier

# Rapports faits ailleurs.
imported-lead = Ce que les éditions publiées disent de ce rapport, [engagement](commitment) par engagement. Le rapport lui-même a été écrit et publié ailleurs.
imported-description = Ce qu’un rapport de l’évaluation fait ailleurs a constaté de chaque engagement d’un plan, d’après les éditions publiées.
imported-known = Engagements avec constats
imported-in-plan = sur { $count } dans le plan
imported-published = Publié
imported-stars = Étoilés
imported-stars-note = selon la règle imprimée pour son année, d’après les codes ci-dessous
imported-template = Ce que contient un tel rapport
imported-template-help = Les sections de son genre, et ce qui est consigné de chacune.
imported-nothing = ne fait pas partie de ce qui a été importé
imported-advice = { $count ->
    [one] { $count } recommandation
   *[other] { $count } recommandations
}
brief-lead = Une note ne constate rien : elle dit ce que l’évaluation conseille pour le plan en préparation.
advice-of-report-help = Ce que conseille ce rapport, ce que le gouvernement a répondu, et si un [plan](action-plan) ultérieur l’a repris.
imported-of = { $count ->
    [one] { $count } engagement sur { $of }
   *[other] { $count } engagements sur { $of }
}
imported-tally = Question par question
imported-tally-help = Combien de fois chaque réponse a été donnée. Ce que les éditions omettent est compté aussi.
imported-left-out = sans réponse
imported-findings-help = Ce que ce rapport a constaté de chaque [engagement](commitment). Sa page donne toutes les éditions et chaque formule d’[étoile](starred) avec son calcul.
imported-sources = D’où cela vient
imported-sources-help = Les éditions qui en parlent, chacune avec le dernier [acte](act) qui en a apporté quelque chose.

# Ce que l’examen constate des exigences minimales.
act-requirements-found = Constate comment { $count } exigences minimales ont été remplies ; non remplies : { $unmet }
code-act-kind-requirements-found = Exigences minimales jugées
code-requirement-found-met = Remplie
code-requirement-found-not-met = Non remplie
code-requirement-found-cannot-tell = Ne peut être dit
judged-title = Exigences minimales
judged-lead = Ce que l’examen constate de chaque exigence de la norme en vigueur ({ $rule }). C’est publié avec le rapport, à côté de ce que montre la liste du registre.
judged-all-or-nothing = Un rapport juge toutes les exigences ou aucune : tant que l’une reste sans constat, le rapport ne peut être publié avec les autres. Laissez-les toutes ouvertes si ce rapport ne les juge pas.
judged-rests = Sur quoi cela repose
judged-quote = sur quoi cela repose
judged-found = Constat
judged-help = Ce que l’[examen](irm) a constaté de chaque exigence d’élaboration du [plan](action-plan), et sur quoi cela repose.
judged-on-record = Au registre :
judged-open = { $requirement } : pas encore de constat.
judged-not-asked = { $requirement } : la norme en vigueur ne le demande pas.
judged-no-evidence = { $requirement } : dites sur quoi repose le constat ; si cela ne peut être dit, dites pourquoi.
checklist-review = Constat de l’[examen](irm)
checklist-review-help = La liste montre ce qui est au registre ; l’[examen](irm) juge d’après tout ce qu’il a vu. Aucune ne change l’autre.
