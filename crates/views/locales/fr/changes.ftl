# What changed between two dates.
changes-title = Ce qui a changé
changes-title-of = Ce qui a changé : { $thing }
changes-description = Ce qui diffère entre { $from } et { $to }, réponse par réponse, avec l’acte qui a apporté chaque changement.
changes-lead = { $things ->
    [0] Rien ne diffère entre { $from } et { $to }.
    [one] { $things } chose diffère entre { $from } et { $to } ; { $fields ->
    [0] elle est apparue ou a disparu entière.
    [one] { $fields } de ses réponses a changé.
   *[other] { $fields } de ses réponses ont changé.
}
   *[other] { $things } choses diffèrent entre { $from } et { $to } ; { $fields ->
    [0] toutes sont apparues ou ont disparu entières.
    [one] { $fields } réponse a changé.
   *[other] { $fields } réponses ont changé.
}
}
changes-lead-done = { $deeds ->
    [one] { $deeds } acte a été fait entre { $from } et { $to }.
   *[other] { $deeds } actes ont été faits entre { $from } et { $to }.
}
changes-done = Ce qui a été fait
changes-undone = Pas encore fait alors : { $says }
changes-compare = Comparer
changes-time = Quel temps
changes-time-known = Ce que contenait le registre
changes-time-so = Ce qui était, d’après ce que l’on sait aujourd’hui
changes-time-published = Ce que disaient les éditions
changes-from = De
changes-to = À
changes-hint = Une année, un mois ou un jour : 2015, 2015-12 ou 2015-12-31. Pour le [registre](record), aussi la position d’un [acte](act).
changes-caption = { $count ->
    [one] { $count } chose
   *[other] { $count } choses
}
changes-caption-help = Barré : avant. Marqué : après.
changes-act = Acte
changes-milestone = Jalon { $number }
changes-added = apparu
changes-gone = disparu
changes-nothing = Rien ne diffère
changes-nothing-how = Essayez des dates plus éloignées, ou un autre temps : ce que contenait le [registre](record) change à chaque importation, ce que disaient les éditions à chaque édition.
changes-editions = Éditions
changes-editions-help = Chaque édition à côté de la précédente.
changes-edition-pair = de { $from } à { $to }
changes-now = maintenant
changes-position = acte { $position }
