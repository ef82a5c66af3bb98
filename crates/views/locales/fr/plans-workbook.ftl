# Un plan en classeur.
draft-sheet-title = L’écrire dans un tableur
draft-sheet-lead = Prenez le plan en classeur (XLSX), écrivez sans connexion et rapportez-le. Seul ce qui diffère est pris, et rien de ce que d’autres ont écrit depuis.
draft-sheet-take = Le rapporter
draft-sheet-file = Le classeur
draft-sheet-hint = Un fichier XLSX fait ici : les feuilles plan, commitments et milestones. Un nouvel engagement est une ligne avec le numéro suivant et sans version, un nouveau jalon une ligne comme 3.2.
draft-sheet-filled = Le plan en classeur
draft-sheet-blank = Un classeur vierge
draft-sheet-missing = Aucun fichier n’a été choisi. Choisissez le classeur que vous avez rempli.
draft-sheet-unreadable = Ce fichier ne peut être lu comme classeur (XLSX), ou il est trop grand. Enregistrez-le en XLSX et réessayez.
draft-sheet-no-sheet = La feuille « { $name } » manque. Gardez les trois feuilles plan, commitments et milestones sous leurs noms.
draft-sheet-meanwhile = D’autres ont écrit ces parties depuis que votre fichier a été fait : { $parts }. Prenez un nouveau fichier et mettez-y ce qui est de vous ; rien n’a été changé.
draft-sheet-not-theirs = Ces parties sont à écrire par d’autres : { $parts }. Rien n’a été changé.
draft-sheet-done = Ce que dit votre fichier a été pris.
draft-sheet-cells = Cellules à changer
draft-sheet-name = Feuille
draft-sheet-cell = Cellule
draft-sheet-value = Ce qui s’y trouve
draft-sheet-wrong = Ce qui ne va pas
draft-sheet-no-such-column = Aucune question ne porte ce nom. Gardez la première ligne telle quelle.
draft-sheet-no-such-part = Le numéro d’une partie de cette feuille était attendu : « plan », un engagement comme 3, ou un jalon comme 3.2.
draft-sheet-part-twice = Une autre ligne est déjà la même partie.
draft-sheet-no-such-commitment = L’engagement de ce jalon n’est ni dans le fichier ni dans le plan.
draft-sheet-not-a-version = La version telle qu’elle était dans le classeur était attendue, un nombre entier ; laissez-la vide pour une nouvelle partie.
draft-sheet-bad = { $count ->
    [one] { $count } cellule ne peut être prise, rien n’a donc été changé. Elle figure ci-dessous.
   *[other] { $count } cellules ne peuvent être prises, rien n’a donc été changé. Elles figurent ci-dessous.
}

# Un plan en document Word.
draft-doc-title = L’écrire dans Word
draft-doc-lead = Prenez le plan en document Word (DOCX), écrivez sans connexion et rapportez-le. Seul ce qui diffère est pris, et rien de ce que d’autres ont écrit depuis.
draft-doc-file = Le document
draft-doc-hint = Un fichier DOCX fait ici : un tableau par partie, vos réponses dans la colonne de droite. Les modifications suivies comptent comme acceptées. Pour un engagement de plus, copiez un tableau et donnez-lui le numéro suivant.
draft-doc-filled = Le plan en document Word
draft-doc-blank = Un document Word vierge
draft-doc-missing = Aucun fichier n’a été choisi. Choisissez le document que vous avez rempli.
draft-doc-not-word = Ce fichier n’est pas un document Word (DOCX). Enregistrez-le en DOCX et réessayez.
draft-doc-old = Ce document est protégé par un mot de passe ou d’un ancien Word (DOC). Enregistrez-le en DOCX sans mot de passe et réessayez.
draft-doc-macros = Ce document contient des macros, qui ne sont pas prises. Enregistrez-le en DOCX sans macros et réessayez.
draft-doc-too-large = Ce document est plus grand que tout plan. Retirez ce qui n’est pas dans les tableaux, comme des images, et réessayez.
draft-doc-broken = Ce document est abîmé et ne peut être lu. Ouvrez-le dans votre traitement de texte, enregistrez-le de nouveau en DOCX et réessayez.
draft-doc-no-plan = C’est un document Word, mais pas le modèle d’un plan. Prenez-en un vierge ici et remplissez-le.
draft-doc-bad = { $count ->
    [one] { $count } endroit ne peut être pris, et rien n’a été changé. Il figure ci-dessous.
   *[other] { $count } endroits ne peuvent être pris, et rien n’a été changé. Ils figurent ci-dessous.
}
draft-doc-places = Endroits à changer
draft-doc-question = Rubrique
draft-doc-table = Tableau { $number }
draft-doc-outside = Hors des tableaux
draft-doc-no-such-question = Aucune question n’a ce code. Gardez la colonne de gauche telle quelle.
draft-doc-no-such-part = Le numéro d’une partie était attendu à côté de [part] : « plan », un engagement comme 3, ou un jalon comme 3.2.
draft-doc-part-twice = Un autre tableau est déjà la même partie. Donnez un autre numéro à l’un d’eux.
draft-doc-question-twice = La question a deux réponses dans cette partie. Gardez-en une.
draft-doc-is-outside = Cela ne répond à aucune question. Mettez-le dans la colonne de droite d’un tableau, ou retirez-le.
draft-doc-not-a-version = La version telle qu’elle était dans le document était attendue, un nombre entier ; laissez-la vide pour une nouvelle partie.
draft-doc-how = Écrivez vos réponses dans la colonne de droite et laissez celle de gauche telle quelle. Mettez ☒ devant ce que vous choisissez. Les jours s’écrivent 2027-12-31. Ce que vous laissez vide n’est pas pris ; pour un engagement ou un jalon de plus, copiez un tableau et donnez-lui le numéro suivant.
draft-doc-part = Numéro de la partie. Ne le changez pas.
draft-doc-version = Version. Ne la changez pas.
draft-doc-commitment = Engagement { $number }
draft-doc-milestone = Jalon { $number }

# Actualiser un plan à mi-parcours.
field-refreshed-on = Actualisé le
code-version-kind-amendment = Une modification
code-version-kind-refresh = L’actualisation à mi-parcours
amendment-kind = Ce qu’est cette version
amendment-kind-hint = Un plan de quatre ans est actualisé à mi-parcours, jusqu’au { $due }. L’actualisation peut conclure que rien ne doit changer ; la raison le dit.
plan-version-refreshed = Version { $number }, actualisée à mi-parcours
draft-refused-not-refreshed = Ce plan n’est pas aussi long que ceux qui sont actualisés à mi-parcours. Publiez une modification.
draft-refused-refresh-opens = Ce plan peut être actualisé à partir du { $on }. D’ici là, publiez une modification.
draft-refused-refreshed-on = Ce plan a été actualisé le { $on }. Publiez une modification.

# Comment s’appellent les sources que les plans apportent.
plan-source-deposited = { $plan }, tel que déposé
plan-source-version = { $plan }, version { $number }

# Le modèle vierge sur papier.
template-title = { $plan } : modèle vierge
template-lead = Toutes les questions d’un plan d’action, à imprimer et à remplir à la main. Il faut une feuille de la deuxième et de la troisième partie pour chaque engagement et chaque jalon. Ce qui porte un astérisque doit avoir une réponse avant le dépôt du plan.
template-paper = En PDF
template-commitment = Un engagement
template-milestone = Un jalon
template-way = Le modèle vierge, à imprimer
