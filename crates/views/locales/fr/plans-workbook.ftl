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
draft-sheet-meanwhile = D’autres ont écrit ces parties depuis que votre classeur a été fait : { $parts }. Prenez un nouveau classeur et mettez-y ce qui est de vous ; rien n’a été changé.
draft-sheet-not-theirs = Ces parties sont à écrire par d’autres : { $parts }. Rien n’a été changé.
draft-sheet-done = Ce que dit votre classeur a été pris.
draft-sheet-cells = Cellules à changer
draft-sheet-name = Feuille
draft-sheet-cell = Cellule
draft-sheet-value = Ce qui s’y trouve
draft-sheet-wrong = Ce qui ne va pas
draft-sheet-no-such-column = Aucune question ne porte ce nom. Gardez la première ligne telle quelle.
draft-sheet-no-such-part = Le numéro d’une partie de cette feuille était attendu : « plan », un engagement comme 3, ou un jalon comme 3.2.
draft-sheet-part-twice = Une autre ligne est déjà la même partie.
draft-sheet-no-such-commitment = L’engagement de ce jalon n’est ni dans le classeur ni dans le plan.
draft-sheet-not-a-version = La version telle qu’elle était dans le classeur était attendue, un nombre entier ; laissez-la vide pour une nouvelle partie.
draft-sheet-bad = { $count ->
    [one] { $count } cellule ne peut être prise, rien n’a donc été changé. Elle figure ci-dessous.
   *[other] { $count } cellules ne peuvent être prises, rien n’a donc été changé. Elles figurent ci-dessous.
}
