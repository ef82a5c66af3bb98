# What changed between two dates.
changes-title = Qué cambió
changes-title-of = Qué cambió: { $thing }
changes-description = Qué difiere entre { $from } y { $to }, respuesta por respuesta, con el acto que trajo cada cambio.
changes-lead = { $things ->
    [0] Nada difiere entre { $from } y { $to }.
    [one] Una cosa difiere entre { $from } y { $to }; { $fields ->
    [0] apareció o desapareció entera.
    [one] cambió una de sus respuestas.
   *[other] cambiaron { $fields } de sus respuestas.
}
   *[other] { $things } cosas difieren entre { $from } y { $to }; { $fields ->
    [0] todas aparecieron o desaparecieron enteras.
    [one] cambió una respuesta.
   *[other] cambiaron { $fields } respuestas.
}
}
changes-lead-done = { $deeds ->
    [one] Entre { $from } y { $to } se hizo un acto.
   *[other] Entre { $from } y { $to } se hicieron { $deeds } actos.
}
changes-done = Lo que se hizo
changes-undone = Aún no hecho entonces: { $says }
changes-compare = Comparar
changes-time = Qué tiempo
changes-time-known = Lo que contenía el registro
changes-time-so = Lo que era así, según se sabe hoy
changes-time-published = Lo que decían las ediciones
changes-from = Desde
changes-to = Hasta
changes-hint = Un año, un mes o un día: 2015, 2015-12 o 2015-12-31. Para el [registro](record), también la posición de un [acto](act).
changes-caption = { $count ->
    [one] Una cosa
   *[other] { $count } cosas
}
changes-caption-help = Tachado: entonces. Marcado: después.
changes-act = Acto
changes-milestone = Hito { $number }
changes-added = apareció
changes-gone = desapareció
changes-nothing = Nada difiere
changes-nothing-how = Pruebe con fechas más alejadas, o con otro tiempo: lo que contenía el [registro](record) cambia con cada importación; lo que decían las ediciones, con cada edición.
changes-editions = Ediciones
changes-editions-help = Cada edición junto a la anterior.
changes-edition-pair = de { $from } a { $to }
changes-now = ahora
changes-position = acto { $position }
