# Les graphiques seuls, et comment les emporter.
chart-take = Emporter ce graphique
chart-svg = SVG
chart-csv = CSV
chart-png = PNG, { $width } pixels de large
chart-alone = Le graphique seul
chart-embed-live = À coller dans une page à vous, toujours à jour :
chart-embed-pinned = La même chose, figée telle qu’elle est maintenant :
chart-embed-picture = Une image figée telle qu’elle est maintenant, avec un lien de retour :
chart-map-counted = { $count ->
    [one] { $count } membre dont un plan est enregistré. Plus on a fait, plus il y a d’encre.
   *[other] { $count } membres dont un plan est enregistré. Plus on a fait, plus il y a d’encre.
}
chart-source = Source : Openpact, { $address }
chart-rests-on = Repose sur le registre public jusqu’à l’acte { $position }.
chart-rests-on-nothing = Ne repose sur aucun acte du registre public.
chart-more = En savoir plus sur Openpact
