# Search over commitments, members, plans, acts and terms.
search-title = Rechercher dans le partenariat
search-title-found = { $count ->
    [0] Rien ne mentionne « { $query } »
    [one] { $count } résultat pour « { $query } »
   *[other] { $count } résultats pour « { $query } »
}
search-title-narrowed = { $count ->
    [one] { $count } engagement
   *[other] { $count } engagements
}
search-description = Cherchez des engagements pour un gouvernement ouvert, des membres, des plans, des actes du registre et des termes.
search-label = Rechercher dans le partenariat
search-placeholder = Un pays, un sujet, une promesse
search-also = Se trouve aussi sous
search-titles = Les titres sont affichés dans la langue du [plan](action-plan).
search-behind = { $count ->
    [one] { $count } acte est encore en cours d’indexation, un résultat peut donc manquer.
   *[other] { $count } actes sont encore en cours d’indexation, des résultats peuvent donc manquer.
}
search-empty = Demandez tout ce qu’un gouvernement a promis
search-empty-how = Essayez un pays, un sujet comme « données ouvertes », ou les mots d’un titre. La recherche porte sur plusieurs langues à la fois.
search-syntax = Plus précisément : « données ouvertes » dans cet ordre, budg* pour le début d’un mot, +santé ou ET pour ce qui doit y être, OU pour l’un des deux, -santé ou SAUF pour ce qui ne doit pas y être. Les parenthèses regroupent : (écoles OU hôpitaux) ET budget.
search-nothing = Rien ne correspond
search-nothing-how = Essayez moins de mots ou d’autres, ou retirez ce qui restreint la liste.
search-narrow = Affiner
search-chosen = {" "}(choisi ; retirer)
search-clear = Tout effacer
search-results = Résultats { $first } à { $last }
search-too-long = La question dépasse 400 caractères. Demandez avec moins de mots.
plan-short-inline = plan { $number }
commitment-short-inline = engagement { $number }
search-kinds = Que chercher
code-kind-commitment = Engagements
code-kind-member = Membres
code-kind-plan = Plans
code-kind-act = Actes
code-kind-term = Termes
field-act-kind = Ce qui a été fait
search-acts-note = Un [acte](act) se trouve par ce qu’il fait, par le [membre](member), le [plan](action-plan) ou le numéro sur lequel il porte, par qui l’a fait et par sa date. Les titres, et ce qu’une source a dit en premier d’un [engagement](commitment), se trouvent parmi les engagements.
search-acts-narrowed = Les actes peuvent être affinés par un membre et par ce qui a été fait. Retirez ce qui restreint autrement la question.
search-corrected = Aucun texte ne contient le mot « { $written } » ; « { $meant } » a été cherché à la place.
search-act = Acte { $number } du registre
search-reviewer = L’[évaluation](irm) a écrit :
field-starred = Étoile
code-starred-yes = Étoilé
code-starred-no = Non étoilé
field-member = Membre
suggestions = Suggestions
suggestion-member = Membre
suggestion-subject = Sujet
suggestion-term = Terme
suggestion-commitment = Engagement
suggestions-count = { $count ->
    [0] Aucune suggestion
    [one] { $count } suggestion
   *[other] { $count } suggestions
}
