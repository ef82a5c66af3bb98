# Des pairs interrogés sur un brouillon.
code-action-consult-peers = Interroger d’autres membres sur un plan en cours de rédaction
code-action-advise-peer = Lire et commenter le brouillon d’un autre gouvernement, sur invitation
code-peer-outcome-taken-up = Repris
code-peer-outcome-partly-taken-up = Repris en partie
code-peer-outcome-not-taken-up = Non repris
peer-ask = Interroger les pairs sur le brouillon
peer-title = Les pairs sur { $plan }
peer-lead = Ouvrez le brouillon tel qu’il est aux points de contact d’autres membres et au Comité directeur. Ils le lisent et commentent partie par partie ; vous répondez à chaque commentaire.
peer-open-title = Ouvrir le brouillon aux pairs
peer-open = L’ouvrir et leur écrire
peer-until = Jusqu’à la fin du
peer-until-hint = De { $least } à { $most } jours à partir d’aujourd’hui.
peer-invited = Qui est invité
peer-invited-hint = Leurs points de contact reçoivent un courriel, et un rappel trois jours avant la fin s’ils n’ont pas commenté.
peer-note-snapshot = Les invités lisent le brouillon tel qu’il est maintenant. Ce que vous changez ensuite, ils ne le voient que si vous l’ouvrez à nouveau.
peer-note-public = Une fois le plan déposé, il est public qui a été invité, combien ont commenté et ce qu’il en est advenu ; les mots, seulement de ceux qui y ont consenti.
peer-stands-open = { $count ->
    [one] Ouvert jusqu’au { $until } à { $count } membre ou organe.
   *[other] Ouvert jusqu’au { $until } à { $count } membres et organes.
}
peer-stands-over = { $count ->
    [one] A été ouvert jusqu’au { $until } à { $count } membre ou organe.
   *[other] A été ouvert jusqu’au { $until } à { $count } membres et organes.
}
peer-comments = Ce que disent les pairs
peer-comment = Commentaire
peer-from = De
peer-waits = Attend une réponse
peer-whole = Le brouillon dans son ensemble
peer-part = { $part } : { $field }
peer-answer-title = Répondre à un pair
peer-answer-lead = { $from } sur { $part }
peer-outcome = Ce qu’il en advient
peer-answer = Réponse
peer-answer-hint = Dites ce que le brouillon dit maintenant, ou pourquoi il reste tel quel. Le pair le lit ici.
peer-answer-send = Envoyer la réponse
peer-consents = L’auteur accepte que ses mots deviennent publics avec le plan.
peer-consents-not = L’auteur ne veut pas que ses mots deviennent publics ; ils sont seulement comptés.
peer-desk-title = Brouillons d’autres gouvernements
peer-desk-lead = Ces gouvernements vous demandent ce que vous pensez de leurs brouillons.
peer-desk-none = Aucun gouvernement ne vous interroge maintenant sur un brouillon. Quand l’un le fera, vous recevrez un courriel et le trouverez ici.
peer-way = { $plan }, jusqu’au { $until }
peer-read-title = { $plan } : brouillon pour les pairs
peer-read-lead = Tel qu’il était le { $on }, version { $version }. Il n’est pas public.
peer-read-open = Les commentaires sont pris jusqu’à la fin du { $until }.
peer-read-note = Le gouvernement répond à chaque commentaire, et vous lisez la réponse ici. Votre nom n’est montré à personne ; votre membre ou organe l’est.
peer-own-title = Ce que vous avez dit
peer-own = Vous sur { $part } ({ $stands })
peer-comment-title = Commenter
peer-question = Sur quelle réponse
peer-question-none = Sur la partie dans son ensemble
peer-body-hint = Dites ce que vous savez de votre propre pays, et ce que vous changeriez.
peer-consent = Les mots de ce commentaire peuvent devenir publics avec le plan, sous le nom de mon membre ou organe
peer-consent-hint = Sans cela, le commentaire est seulement compté.
peer-send = Envoyer le commentaire
peer-done = Votre commentaire a été pris.
peer-flaw-question = Cette question n’est pas posée pour la partie choisie. Choisissez-en une autre, ou la partie dans son ensemble.
peer-refused-empty = Le brouillon n’a pas encore d’engagement ; il n’y a rien à lire. Commencez-en un d’abord.
peer-refused-nobody = Personne n’a été choisi. Choisissez qui inviter.
peer-refused-cannot = { $member } ne peut être invité : c’est le membre du plan lui-même, ou aucun. Choisissez-en un autre.
peer-refused-length = Il serait ouvert { $has } jours. Choisissez un jour de { $least } à { $most } jours à partir d’aujourd’hui.
peer-refused-open = Le brouillon est déjà ouvert aux pairs jusqu’au { $until }. Attendez la fin.
peer-refused-not-invited = Votre membre ou organe n’est pas invité à lire ce brouillon.
peer-refused-over = Les commentaires étaient pris jusqu’au { $until }.
peer-refused-part = Cette partie n’est pas dans le brouillon que vous avez lu. Choisissez-en une autre.
desk-waits-peers = Un gouvernement vous interroge sur son brouillon
mail-peers-subject = { $member } vous interroge sur son brouillon du plan { $number }
mail-peers-reminder-subject = Jusqu’au { $until } : { $member } vous interroge sur son brouillon du plan { $number }
mail-peers = { $member } rédige son plan d’action { $number } et demande à ses pairs ce qu’ils pensent du brouillon. Vous pouvez le lire et le commenter jusqu’à la fin du { $until } à { $address }
act-peers-consulted = { $count ->
    [one] Dit comment les pairs ont été consultés sur un plan ; il y a eu { $count } commentaire
   *[other] Dit comment les pairs ont été consultés sur un plan ; il y a eu { $count } commentaires
}
code-act-kind-peers-consulted = Pairs consultés
plan-peers-title = Pairs
plan-peers-help = Ce que d’autres [membres](member) et le [Comité directeur](steering-committee) ont dit du brouillon, avant son dépôt.
plan-peers-when = { $count ->
    [one] Du { $from } au { $to }, { $count } membre a été interrogé.
   *[other] Du { $from } au { $to }, { $count } membres ont été interrogés.
}
plan-peers-committee = Le Comité directeur l’a été aussi.
plan-peers-numbers = Membres et organes qui ont commenté : { $answered } ; commentaires : { $comments } ; repris en tout ou en partie : { $taken }.
plan-peers-unanswered = Sans réponse : { $count }.
plan-peers-invited = Invités
code-rule-peer-consultation = consultation des pairs
code-rule-judged-peer-consultation = Elle est jugée plan par plan : ceux sur lesquels des pairs ont été consultés et ceux du temps où c’était une étape de tout plan.
rule-peer-consultation-decides = Si les autres participants et le Comité directeur sont consultés sur chaque projet de plan, et combien de temps un projet leur est ouvert.
rule-peer-consultation-2011-says = Chaque plan est soumis aux autres participants et au Comité directeur avant d’être déposé, cinquième de sept étapes. Aucune source ne donne de durée ; les limites sont notre décision.
rule-peer-consultation-2013-says = La consultation des pairs est proposée et demandée à personne. Aucune source ne la cite plus comme étape ; les limites sont notre décision.
code-parameter-required-step = Une étape de chaque plan
code-parameter-open-least-days = Jours d’ouverture, au moins
code-parameter-open-most-days = Jours d’ouverture, au plus
code-parameter-remind-days-before-end = Jours avant la fin pour le rappel
code-parameter-comments-at-most = Commentaires, au plus
code-join-step-peer-consultation = Pairs consultés sur le premier plan
plan-peers-required = En 2011 et 2012, chaque plan devait être soumis aux autres participants et au Comité directeur avant d’être déposé. Rien n’en est enregistré.
plan-peers-rule = La règle
peer-region = { $region } ({ $count })
peer-no-region = Région non enregistrée
rule-decision-d27 = En 2011, la consultation des pairs était l’une de sept étapes ; les sources ultérieures ne la citent plus. Elle est exigée des plans de cette époque, puis possible et encouragée. Aucune source ne dit combien de temps elle dure ni combien de commentaires elle admet.
