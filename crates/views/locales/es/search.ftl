# Search over commitments, members, plans, acts and terms.
search-title = Buscar en la alianza
search-title-found = { $count ->
    [0] Nada menciona «{ $query }»
    [one] Un resultado para «{ $query }»
   *[other] { $count } resultados para «{ $query }»
}
search-title-narrowed = { $count ->
    [one] Un compromiso
   *[other] { $count } compromisos
}
search-description = Busque compromisos de gobierno abierto, miembros, planes, actos del registro y términos.
search-label = Buscar en la alianza
search-placeholder = Un país, un tema, una promesa
search-also = También se encuentra como
search-titles = Los títulos se muestran en el idioma del [plan](action-plan).
search-behind = { $count ->
    [one] Un acto aún se está incorporando al índice, así que puede faltar un resultado.
   *[other] { $count } actos aún se están incorporando al índice, así que pueden faltar resultados.
}
search-empty = Pregunte por cualquier cosa que un gobierno haya prometido
search-empty-how = Pruebe con un país, un tema como «datos abiertos» o las palabras de un título. Se busca en varios idiomas a la vez.
search-syntax = Con más precisión: «datos abiertos» en este orden, presupuest* para el comienzo de una palabra, +salud o Y para lo que debe aparecer, O para cualquiera de los dos, -salud o NOT para lo que no debe aparecer. Los paréntesis agrupan: (escuelas O hospitales) Y presupuesto.
search-nothing = Nada coincide
search-nothing-how = Pruebe con menos palabras u otras, o quite lo que limita la lista.
search-narrow = Limitar
search-chosen = {" "}(elegido; quitar)
search-clear = Quitar todo
search-results = Resultados { $first } a { $last }
search-too-long = La pregunta tiene más de 400 caracteres. Pregunte con menos palabras.
plan-short-inline = plan { $number }
commitment-short-inline = compromiso { $number }
search-kinds = Qué buscar
code-kind-commitment = Compromisos
code-kind-member = Miembros
code-kind-plan = Planes
code-kind-act = Actos
code-kind-term = Términos
field-act-kind = Qué se hizo
search-acts-note = Un [acto](act) se encuentra por lo que hace, por el [miembro](member), [plan](action-plan) o número al que se refiere, por quién lo hizo y por su fecha. Los títulos y lo que una fuente dijo primero de un [compromiso](commitment) se encuentran entre los compromisos.
search-acts-narrowed = Los actos se pueden limitar por un miembro y por lo que se hizo. Quite lo demás que limita la pregunta.
search-corrected = Ningún texto contiene la palabra «{ $written }», así que se buscó «{ $meant }».
search-act = Acto { $number } del registro
search-reviewer = La [revisión](irm) escribió:
field-starred = Estrella
code-starred-yes = Estelar
code-starred-no = No estelar
field-member = Miembro
suggestions = Sugerencias
suggestion-member = Miembro
suggestion-subject = Tema
suggestion-term = Término
suggestion-commitment = Compromiso
suggestions-count = { $count ->
    [0] Ninguna sugerencia
    [one] Una sugerencia
   *[other] { $count } sugerencias
}
