# What the record knows of cases: acts.
act-agreement-signed = Consigne qu’un gouvernement et qui l’aide ont signé un accord
act-agreement-concluded = Consigne comment le dossier d’un accord s’est terminé : { $outcome }
act-agreement-told = Raconte ce qui est résulté d’un accord
act-cases-counted = { $count ->
    [one] Compte les dossiers du mécanisme de mise en relation jusqu’au { $until } : { $count }
   *[other] Compte les dossiers du mécanisme de mise en relation jusqu’au { $until } : { $count }
}
act-group-joined = Commence à apprendre avec d’autres : { $area }
act-group-left = Quitte un groupe d’apprentissage : { $area }
code-act-kind-agreement-signed = Accord signé
code-act-kind-agreement-concluded = Accord conclu
code-act-kind-agreement-told = Résultat d’un accord raconté
code-act-kind-cases-counted = Dossiers comptés
code-act-kind-group-joined = Entrée dans un groupe d’apprentissage
code-act-kind-group-left = Sortie d’un groupe d’apprentissage
code-action-learn-together = Apprendre avec des gouvernements qui ont demandé la même chose

# Agreements, as everybody sees them.
agreements-title = Accords
agreements-help = Signés par un gouvernement et qui l’aide. Les conditions restent entre eux ; leur empreinte est au registre, afin que tous deux puissent montrer ce qu’ils ont signé. Noms, sujet et résultat figurent ici là où tous deux en sont convenus.
agreement-parties = Entre
agreement-since = Signé
agreement-outcome = Résultat
agreement-unnamed = Deux parties qui ne sont pas nommées
agreement-signed = { $parties } ont signé un accord
agreement-ended = { $parties } : { $outcome }
helped-title = Aide
helped-help = Aide par le mécanisme de mise en relation, dans la mesure où les deux parties l’ont rendue publique.
balance-until = Compté jusqu’au
balance-counts = Les comptes des douze derniers mois

# Learning groups.
groups-title = Gouvernements qui apprennent ensemble
groups-help = Gouvernements qui ont demandé sur le même domaine et ont choisi d’apprendre ensemble. À partir de deux, un groupe est public ; chacun peut le quitter.
groups-desk-help = Les gouvernements qui demandent publiquement sur le même domaine sont invités à apprendre ensemble. Personne n’apprend si vous avez été invité ni si vous avez décliné.
group-about = Domaine
group-members = Gouvernements
group-since = Dernier changement
group-asking = Gouvernements qui demandent publiquement à ce sujet
group-invited = Vous êtes invité
code-group-answer-accepted = Accepté
code-group-answer-declined = Décliné
code-group-answer-left = Parti
group-title = Apprendre ensemble : { $area }
group-lead = Ce que les gouvernements d’un groupe s’écrivent, eux seuls le lisent. Qu’ils sont dans le groupe est public dès qu’ils sont deux.
group-join = Apprendre ensemble
group-decline = Décliner
group-leave = Quitter
group-waits = Dès qu’un second gouvernement accepte, le groupe est public.
group-write = Écrire au groupe
group-learns = Apprend sur { $area } avec { $members }
desk-waits-group = Votre gouvernement est invité à apprendre avec d’autres

# Lists on the desk.
help-list-count = { $from } à { $to } sur { $count }
help-list-before = Les précédents
help-list-after = Les suivants

# Proof of an agreement on the desk.
case-agreement-bytes = Emporter ce qui est signé, sous forme du fichier dont le SHA-256 est l’empreinte
case-agreement-act = L’acte qui le consigne
case-draft-lead = Les conditions restent entre les deux parties ; le registre reçoit leur empreinte quand toutes deux ont signé. Les deux dernières questions disent ce qui devient public en outre.
case-close-lead = Là où les deux parties d’un accord sont nommées en public, le registre reçoit le résultat et les engagements. Ce que vous écrivez reste dans le dossier, sauf si les deux parties permettent de le raconter.

# Reasons of the matcher that are told together.
why-together = En outre, des choses que tous deux nomment et qui, seules, ne changent rien : { $count }
