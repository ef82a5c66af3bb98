# Reviews as a process: the rules.
code-rule-irm-evidence = evidencia de los hallazgos
code-rule-judged-irm-evidence = Se juzga respuesta por respuesta, en el escritorio donde se codifica: sin evidencia no se acepta la respuesta.
rule-irm-evidence-decides = Qué hallazgos de la [revisión](irm) deben apoyarse en evidencia o en una cita.
rule-irm-evidence-2011-says = El cumplimiento por encima de no iniciado, los resultados tempranos por encima de ninguno y todo valor de gobierno abierto hallado con el lente.
code-rule-irm-rounds = comentarios a los borradores de la revisión
code-rule-judged-irm-rounds = Se juzga ronda por ronda: no se puede abrir un plazo demasiado corto.
rule-irm-rounds-decides = Cuánto tiempo, como mínimo, está abierto a comentarios un borrador de la [revisión](irm).
rule-irm-rounds-2015-says = El público tiene dos semanas desde el día en que ambas versiones lingüísticas son públicas. Antes, el gobierno y el foro tienen tres semanas; ese plazo no está verificado.
code-parameter-completion-above = Cumplimiento por encima de
code-parameter-early-results-above = Resultados tempranos por encima de
code-parameter-lens = Valores hallados con el lente
code-parameter-pre-publication-days = Días antes de la publicación
code-parameter-public-days = Días para el público

# Words of a review.
field-promising = Prometedor
code-review-seat-first-coder = primera codificación
code-review-seat-second-coder = segunda codificación
code-review-seat-quality-reviewer = revisión de calidad
code-review-round-panel = Panel de Expertos
code-review-round-pre-publication = Gobierno y foro
code-review-round-public = Comentario público
code-stand-agree = De acuerdo
code-stand-disagree = En desacuerdo
code-comment-from-panel = Panel de Expertos
code-comment-from-government = Gobierno
code-comment-from-forum = Foro
code-comment-from-citizen = Un ciudadano
code-comment-from-organisation = Una organización
code-disposition-accepted = Cambiado como se pidió
code-disposition-in-part = Cambiado en parte
code-disposition-not-accepted = El hallazgo se mantiene
code-disposition-noted = Anotado

# What acts of a review say.
act-review-opened = { $count ->
    [one] Abre una revisión de una unidad
    [many] Abre una revisión de { $count } de unidades
   *[other] Abre una revisión de { $count } unidades
}
code-act-kind-review-opened = Revisión abierta
act-review-assigned = Asigna a una persona a una revisión: { $seat }
code-act-kind-review-assigned = Revisión asignada
act-coding-handed-in = Entrega una codificación, sellada: { $seat }
code-act-kind-coding-handed-in = Codificación entregada
act-findings-reconciled = Concilia ambas codificaciones en una, sellada
code-act-kind-findings-reconciled = Hallazgos conciliados
act-round-opened = Abre a comentarios un borrador de revisión hasta el { $until }: { $kind }
code-act-kind-round-opened = Ronda de comentarios abierta
act-round-closed = { $count ->
    [one] Cierra la ronda { $round } de comentarios: un comentario, respondido
    [many] Cierra la ronda { $round } de comentarios: { $count } de comentarios, todos respondidos
   *[other] Cierra la ronda { $round } de comentarios: { $count } comentarios, todos respondidos
}
code-act-kind-round-closed = Ronda de comentarios cerrada
act-comment-answered = Responde a un comentario sobre un borrador ({ $from }): { $disposition }
code-act-kind-comment-answered = Comentario respondido
act-review-published = Publica un informe de la revisión, con ambas codificaciones y lo que fue de ellas
code-act-kind-review-published = Informe de la revisión publicado
act-finding-corrected = Corrige un hallazgo publicado: errata { $number }
code-act-kind-finding-corrected = Hallazgo corregido
# The desk of reviews.
reviews-desk-title = Revisiones de planes
reviews-desk-lead = Las revisiones en las que usted participa y su estado.
reviews-desk-empty = Ninguna revisión le espera ahora.
review-review = Revisión
review-stands = Estado
review-seat-head = Función en la revisión
review-choose = Ir a este plan
review-plan = Plan
review-plan-hint = El nombre corto del miembro y el número de su plan, como en su dirección: ghana/3.
review-flaw-plan = No hay ningún plan «{ $value }». Escriba el nombre corto de un miembro, una barra y un número, como ghana/3.
review-open-title = Abrir una revisión
review-open-lead = { $member }, plan { $number }. Compromisos: { $count }. Cada uno se codifica por separado, salvo los que usted agrupe.
review-open-none = Ya están abiertos todos los productos que codifican planes de este año.
review-open-send = Abrir la revisión
review-product = Producto
review-clusters = Agrupaciones
review-clusters-hint = En cada línea, los identificadores de los compromisos que se codifican juntos, separados por espacios. Déjelo vacío si no hay.
review-commitment = [Compromiso](commitment)
review-unit = Unidad
review-units = Unidades
review-unit-done = Nada pendiente
review-unit-open = Pendientes: { $count }
review-stands-coding = Se está codificando.
review-stands-both = Ambas codificaciones están entregadas y esperan conciliación.
review-stands-draft = Hay un borrador; ninguna ronda de comentarios está abierta.
review-stands-round = Un borrador está abierto a comentarios hasta el { $until }: { $kind }.
review-stands-published = Publicado: { $on }.
review-sits = { $seat }: { $name }
review-person = { $name } ({ $office })
review-name = { $product }: { $member }, plan { $number }
review-public = La revisión en público
review-assign-title = Asignar a una persona
review-assign = Asignar
review-who = Quién

# Coding.
review-code-title = Codificar la unidad { $number }
review-code-lead = { $unit }. Nadie más que usted ve lo que escribe aquí antes de que ambas personas entreguen.
review-code = Respuesta
review-save = Guardar
review-unanswered = Aún sin respuesta
review-no-value = Ninguno de ellos
review-not-asked = No se pregunta
review-of-question = { $field }: { $what }
review-fold-evidence = Evidencia: { $field }
review-fold-reasons = Evidencia y razones: { $field }
review-fold-same = Evidencia y razones: { $field } (ambos hallaron lo mismo)
review-quote = cita
review-evidence-title = nombre de la evidencia
review-evidence-address = dirección de la evidencia
review-evidence-on = fecha de la evidencia
review-flaw-address = «{ $value }» no es una dirección web. Empieza por https:// y no lleva espacios.
review-account = Lo que cabe decir
review-account-hint = Se publica con el informe, junto a las respuestas. Una cifra no se escribe, se nombra: {"{"}figure:completion-rate{"}"} es la de este plan.
review-earlier = { $product }: { $field }
review-handed-in = Usted ya entregó esta codificación; queda como está.
review-hand-in-title = Entregar la codificación
review-hand-in = Entregar definitivamente
review-against = { $field }: { $why }
review-flaw = Unidad { $unit }, { $field }: { $why }
review-why-unanswered = aún no tiene respuesta.
review-why-not-asked = tiene respuesta y no se pregunta; quite la respuesta.
review-why-evidence = esta respuesta necesita una cita o una dirección donde esté la evidencia.
review-why-lens = nada es prometedor sin un lente de gobierno abierto; la tecnología sola no basta.
review-why-reason = las codificaciones difieren aquí; diga por qué este valor.
review-why-changed = no es lo que se concilió; diga por qué se cambió después.
review-warn-before = Algo se hizo, y no comienza hasta el { $on }.
review-warn-not-ended = Está codificado como completo, y su plazo no termina antes del { $on }.
review-warn-lower = Un informe anterior encontró más: { $was }.
review-warn-reported-done = El gobierno informa de que todos los hitos están cumplidos (los { $of }), y aquí consta poco hecho. Indique qué lo demuestra.
review-warn-reported-open = Está codificado como completo, y el propio gobierno informa de menos hitos cumplidos de los que hay ({ $done } de { $of }).
review-warn-old-evidence = { $field }: la evidencia, del { $on }, es anterior al compromiso.
review-warn-to-come = { $field }: la evidencia es del { $on }, un día futuro.
review-warn-results = { $field }: produjo algo, y su cumplimiento está codificado como no iniciado. Uno de los dos necesita otra mirada.
review-warn-link = { $field }: { $address } no responde desde { $since }. Ponga otra dirección, o archive una copia.

# Reconciling.
review-agree-title = Acordar la unidad { $number }
review-agree-lead = { $unit }. Donde ambas coinciden, queda; donde no, elija un valor y diga por qué.
review-both = Ambas codificaciones
review-question = Pregunta
review-first = Primera codificación
review-second = Segunda codificación
review-same = Igual
review-differ = Difieren
review-reason = por qué este valor
review-dissent = lo que dice quien no está de acuerdo
review-reconcile-title = Entregar la conciliación
review-reconcile = Entregar los hallazgos acordados
review-summary = Resumen del informe
review-summary-lead = Lo que cabe decir del plan en su conjunto.

# Rounds, comments, publication.
review-round-open = Abrir el borrador a comentarios
review-round-close = Cerrar la ronda
review-round-of = A quién
review-opens = Primer día
review-closes = Último día
review-closes-hint = Al menos tres semanas para el gobierno y el foro, dos para el público.
review-languages = Ambas versiones lingüísticas públicas desde
review-languages-hint = Para la ronda pública: su plazo empieza ese día como muy pronto.
review-draft-title = El borrador
review-draft-lead = Versión { $version } del borrador. Elija una unidad para leer sus hallazgos y comentarlos.
review-draft-unit = Hallazgos del borrador
review-comment-title = Comentar un hallazgo
review-comment-lead = { $unit }. Lo que dice el borrador está al lado; solo la revisión lo cambia.
review-comment-send = Enviar el comentario
review-comment-here = Comentar el borrador
review-comment-row = { $from }, { $stand }: { $words }
review-comment-from = { $from }: { $stand }
review-whole-unit = La unidad en su conjunto
review-about = Sobre
review-stand = Su postura
review-words = Su comentario
review-words-hint = Con la evidencia que tenga: cómo se llama, dónde está.
review-confidence = No publicar mis palabras
review-confidence-hint = Que hubo un comentario, y su respuesta, se publica de todos modos.
review-waits = Espera respuesta
review-answer-title = Responder a un comentario
review-disposition = Qué se hace con él
review-answer = Por qué
review-answer-send = Guardar la respuesta
review-publish-title = Publicar el informe
review-publish = Publicar definitivamente
review-report-title = Nombre del informe
review-report-title-hint = Aparece dondequiera que se muestre un hallazgo, como la fuente que lo dice.
review-correct-title = Corregir un hallazgo
review-correct-lead = { $unit }. Lo hallado antes sigue visible en cada página que lo muestra.
review-correct-why = Por qué se corrige
review-correct-send = Publicar la corrección

# The public page of a review.
review-title = { $product }, plan { $number }
review-description = Cómo se revisó un plan y qué se halló: ambas codificaciones, comentarios con respuesta, correcciones.
review-opened = Apertura
review-codings = Codificaciones entregadas
review-errata = Correcciones
review-rounds = Rondas
review-rounds-help = Quién pudo comentar qué versión del borrador, y cuándo.
review-no-rounds = Aún no se abrió ningún borrador a comentarios.
review-version = Versión
review-comments = Comentarios
review-findings = Hallazgos
review-findings-help = Qué se halló de cada unidad y en qué se apoya. Donde las codificaciones difieren, constan ambas respuestas.
review-findings-none = Aún no hay hallazgos públicos.
review-told-reason = Por qué este valor
review-told-dissent = Opinión en contra
review-before = Antes de la corrección
review-answers = Comentarios y respuestas
review-answers-help = Todo comentario a un borrador tiene su respuesta.
review-on-unit = Sobre la unidad { $unit }
review-refused-paragraph = No hay ningún párrafo { $number } en este borrador.
review-draft-words = Párrafos del borrador
review-paragraph = Párrafo { $number }: { $words }
review-on-paragraph = párrafo { $number }
review-finding-of = { $field } de la unidad { $unit }
review-rests-below = Se apoya en los hallazgos de esta unidad, que siguen.
review-rests-nothing = No nombra ningún hallazgo ni cifra en que se apoye.
review-account-refers = En el texto, {"{"}finding:completion{"}"} representa lo que se encontró, y {"{"}figure:completion-rate{"}"} una cifra: quien lee ve la respuesta o el número, y en qué se apoya.
review-paragraph-comments = { $count ->
    [one] un comentario
   *[other] { $count } comentarios
}
review-in-confidence = Quien escribió pidió que sus palabras no se publiquen.

# What stands against a step.
review-refused-plan = Este plan no tiene compromisos registrados, o nada dice cuándo se presentó.
review-refused-book = Este producto no codifica nada de los planes de { $year }.
review-refused-open = Esta revisión ya está abierta.
review-refused-none = No existe tal revisión.
review-refused-units = Una revisión necesita al menos una unidad, y cada unidad un compromiso.
review-refused-many = { $has } compromisos son más que los { $most } que caben en una revisión.
review-refused-misplaced = { $value } no es de este plan, o está en dos unidades.
review-refused-office = Quien haga de { $seat } debe tener hoy el cargo correspondiente; elija a otra persona.
review-refused-own = Esta persona habla por el miembro cuyo plan se revisa; nadie revisa su propio caso.
review-refused-sits = Esta persona ya tiene una función en esta revisión: { $seat }.
review-refused-in = Esto ya se entregó y queda como está: { $seat }.
review-refused-seat = Esto le corresponde a otra persona: { $seat }.
review-refused-empty = Aún no se ha asignado a nadie: { $seat }.
review-refused-both = Antes deben entregar ambas codificaciones.
review-refused-reconciled = Los hallazgos ya fueron conciliados.
review-refused-not-reconciled = Antes hay que conciliar los hallazgos.
review-refused-figure = «{ $value }» no lleva a ninguna parte. Escriba una cifra por su nombre, {"{"}figure:completion-rate{"}"}, y un hallazgo por su pregunta, {"{"}finding:completion{"}"}; en el resumen, con el número de su unidad delante, {"{"}finding:2/completion{"}"}.
review-refused-round-open = La ronda { $round } sigue abierta; ciérrela antes.
review-refused-no-round = Hoy no hay ninguna ronda abierta.
review-refused-order = Ya se celebró una ronda posterior: { $kind }.
review-refused-missing = Antes debe celebrarse y cerrarse esta ronda: { $kind }.
review-refused-short = El plazo dura { $has } días. Dé al menos { $least }.
review-refused-no-languages = Para la ronda pública, indique el día desde el que ambas versiones lingüísticas son públicas.
review-refused-languages = Ambas versiones lingüísticas no son públicas hasta el { $on }; empiece entonces o después.
review-refused-not-over = La ronda dura hasta el final del { $on }.
review-refused-unanswered = Comentarios sin respuesta: { $waiting }. Responda a cada uno antes de cerrar la ronda.
review-refused-published = El informe ya se publicó; lo erróneo se corrige con una errata.
review-refused-not-published = El informe aún no se ha publicado.
review-refused-nothing = Con esto no cambiaría nada.
review-refused-unit = No hay unidad { $unit } en esta revisión.
review-refused-changed = «{ $what }» no es lo que se entregó: su huella no es la del registro. No se publica nada hasta saber por qué.
rule-decision-d19 = El público tiene al menos dos semanas desde el día en que salen ambas versiones lingüísticas, como dicen las fuentes; para la ronda anterior no se halló plazo, y se suponen tres semanas.

# How far coders agree.
agreement-title = Acuerdo entre codificaciones
agreement-description = Hasta dónde coinciden dos personas que codifican sin ver las respuestas de la otra, pregunta por pregunta, con coeficientes e intervalos.
agreement-lead = Dos personas codifican cada [compromiso](commitment) para la [revisión](irm), y ninguna ve las respuestas de la otra antes de que ambas entreguen. Así coinciden en todas las revisiones publicadas aquí.
agreement-help = A partir de ambas codificaciones tal como se entregaron, antes de conciliar nada. Entre paréntesis, dónde está el número con un 95 por ciento de confianza: intervalo de Wilson para la proporción, jackknife sobre unidades para los coeficientes.
agreement-questions = Pregunta por pregunta
agreement-none = Aún no se puede decir ningún acuerdo
agreement-none-how = Se dice de las revisiones codificadas y publicadas aquí; los hallazgos importados llegaron con una sola respuesta.
agreement-all = Todas las revisiones publicadas juntas
agreement-reviews = Revisiones
agreement-rests-on = Revisiones en que se apoya
agreement-rests-on-help = Cada una muestra su propia tabla y, unidad por unidad, dónde difirieron las codificaciones.
agreement-estimate = { $value } (de { $low } a { $high })
agreement-bare = { $value } (muy pocas unidades para un intervalo)
agreement-left-out = Excluidas: sin lugar en la escala { $off }, preguntadas en una sola codificación { $alone }
code-agreement-share = Respuestas iguales
code-agreement-kappa = κ de Cohen
code-agreement-kappa-linear = κ ponderada por pasos
code-agreement-kappa-quadratic = κ ponderada por cuadrados
code-agreement-alpha = α de Krippendorff
code-agreement-silence-nothing-twice = ninguna unidad se codificó dos veces
code-agreement-silence-all-alike = todas las respuestas son iguales
code-agreement-silence-too-few-units = muy pocas unidades
correction-title = Corrección { $number }: { $report }
correction-why = Motivo
corrections-help = Lo que se encontró antes sigue visible. Toda página que muestra el hallazgo actual también lo dice.
figure-corrections-help = Entre los hallazgos que recorre esta cifra, algunos se corrigieron después de publicarse. Cuenta lo que consta ahora; un valor fijado queda como se publicó.

# What differs between versions of a report.
version-title = Qué cambió: { $version }
version-description = Qué diferencia una versión de un informe de la revisión de la anterior, respuesta por respuesta y palabra por palabra.
version-lead = Comparada con la versión anterior: { $before }.
version-draft = Borrador { $number } ({ $kind })
version-report = El informe publicado
version-reconciled = Lo que se concilió
version-same = Nada cambia respecto de la versión anterior.
version-whole = El informe en su conjunto
version-was = Antes
version-others = Otras versiones
version-changes = Qué cambió de una versión a otra

# Who reviews what.
reviewer-title = Usted como revisor o revisora
reviewer-lead = El Panel de Expertos lo ve cuando busca a alguien. Nunca es público y desaparece con su cuenta.
reviewer-saved = Guardado.
reviewer-languages = Idiomas que lee
reviewer-languages-hint = Códigos de dos letras separados por espacios: en es.
reviewer-countries = Países que conoce
reviewer-countries-hint = Los nombres cortos de los miembros, como en sus direcciones: ghana mexico.
reviewer-capacity = Revisiones que asume a la vez
reviewer-themes = Áreas de política que conoce
reviewer-conflicts = Conflictos de interés
reviewer-conflicts-hint = En cada línea el nombre corto de un miembro y el motivo: ghana Asesoro a su ministerio. No se le asignan revisiones de sus planes.
reviewer-flaw-member = No hay ningún miembro «{ $value }». Escriba su nombre corto como en su dirección, por ejemplo ghana.
reviewer-flaw-language = «{ $value }» no es un código de dos letras, como en.
reviewer-flaw-because = Diga después de «{ $value }» por qué hay ahí un conflicto de interés.
reviewer-reads = lee el idioma del plan
reviewer-knows = conoce el país
reviewer-knows-themes = { $count ->
    [one] conoce una de sus áreas de política
    [many] conoce { $count } de sus áreas de política
   *[other] conoce { $count } de sus áreas de política
}
reviewer-load = participa en { $has } de { $of } revisiones
code-reviewer-bar-office = tiene otro cargo
code-reviewer-bar-own-case = habla en nombre del miembro
code-reviewer-bar-conflict = declaró un conflicto de interés
code-reviewer-bar-sits = ya participa en esta revisión
code-reviewer-bar-full = no asume más revisiones
assigning-title = Quién podría revisar
assigning-lead = Una propuesta para cada puesto vacante: nadie con un conflicto de interés, nadie por encima de lo que asume y, entre los demás, quien mejor encaja. No se asigna a nadie antes de que usted confirme.
assigning-none = No hay puestos vacantes.
assigning-without = Nadie podría asumir esto: { $review }, { $seat }.
assigning-barred = Quién quedó fuera
assigning-why-not = Por qué no
assigning-proposals = Propuestas
assigning-proposal = { $review }, { $seat }: { $name } ({ $why })
assigning-send = Asignar a quienes están marcados
review-refused-conflict = Esta persona declaró un conflicto de interés con el miembro; elija a otra.

# Copias y enlaces.
act-evidence-archived = Archiva una copia de aquello en que se apoya un hallazgo: { $field }
code-act-kind-evidence-archived = Evidencia archivada
act-file = El archivo
code-snapshot-pdf = PDF
code-snapshot-png = Imagen (PNG)
code-snapshot-jpeg = Imagen (JPEG)
code-snapshot-html = Página web
code-snapshot-text = Texto sin formato
code-snapshot-zip = Archivo comprimido (ZIP)
code-snapshot-warc = Archivo web (WARC)
code-link-answer-there = Responde
code-link-answer-gone = Ya no hay nada
code-link-answer-fails = Falla
code-link-answer-silent = Nadie responde
code-link-answer-not-public = El público no puede llegar allí
review-evidence-copy = copia archivada
review-copy = Copia archivada
review-copy-hint = Un PDF, una imagen, una página guardada, un texto, un ZIP o un archivo web de 8 MB como máximo. Se publica con el hallazgo, para que pueda leerse cuando su dirección ya no exista.
review-copy-of = Copia archivada, { $field }: { $kind }, { $size }, { $on }
review-copy-drop = retirar la copia archivada ({ $kind }, { $size }, { $on })
review-copy-too-large = Este archivo pesa más de { $most } MB. Guarde solo la página que importa o reduzca sus imágenes.
review-copy-unknown = Esto no es un PDF, una imagen, una página guardada, un texto, un ZIP ni un archivo web. Guarde la página como PDF y elija ese archivo.
review-copy-missing = No se eligió ningún archivo. Elija la copia.
review-copy-taken = tomada el { $on }
review-rests-on = Se apoya en
review-link-broken = No responde desde el { $since }
review-link-copy-stands = La copia archivada se mantiene.
archive-evidence-title = Archivar evidencia
archive-evidence-lead = { $unit }. La copia se publica de inmediato junto al hallazgo; lo que se halló queda como está.
archive-evidence-send = Archivar la copia
broken-links-title = Enlaces rotos
broken-links-lead = { $count ->
    [0] Todas las direcciones que citan los informes responden, hasta donde se preguntó.
    [one] Una dirección que citan los informes falló dos veces, con un día o más de por medio. Archive una copia de lo que había allí.
   *[other] { $count } veces los informes citan una dirección que falló dos veces, con un día o más de por medio. Archive una copia de lo que había allí.
}
broken-links-address = Dirección
broken-links-cited = Dónde se cita
broken-links-place = { $review }, unidad { $unit }: { $field }
broken-links-answer = { $answer }, desde el { $since }
broken-links-copy = Hay una
broken-links-no-copy = No hay ninguna
broken-links-who = Quién puede corregirlo

# Informes hechos en otra parte.
imported-lead = Lo que las ediciones publicadas cuentan de este informe, [compromiso](commitment) por compromiso. El informe mismo se escribió y se publicó en otra parte.
imported-description = Lo que un informe de la revisión hecho en otra parte encontró de cada compromiso de un plan, según las ediciones publicadas.
imported-known = Compromisos con hallazgos
imported-in-plan = de { $count } en el plan
imported-published = Publicado
imported-stars = Con estrella
imported-stars-note = según la regla impresa para su año, a partir de los códigos de abajo
imported-template = Qué contiene un informe así
imported-template-help = Las secciones de su tipo, y lo que consta de cada una.
imported-nothing = no está entre lo importado
imported-advice = { $count ->
    [one] una recomendación
   *[other] { $count } recomendaciones
}
brief-lead = Un informe breve no halla nada: dice lo que la revisión aconseja para el plan que se está elaborando.
advice-of-report-help = Lo que aconseja este informe, lo que respondió el gobierno y si un [plan](action-plan) posterior lo recogió.
imported-of = { $count ->
    [one] un compromiso de { $of }
   *[other] { $count } compromisos de { $of }
}
imported-tally = Pregunta por pregunta
imported-tally-help = Cuántas veces se dio cada respuesta. También se cuenta lo que las ediciones omiten.
imported-left-out = sin respuesta
imported-findings-help = Lo que este informe encontró de cada [compromiso](commitment). Su página tiene todas las ediciones y cada fórmula de [estrella](starred) con su cálculo.
imported-sources = De dónde viene
imported-sources-help = Las ediciones que lo cuentan, cada una con el último [acto](act) que trajo algo de él.

# Lo que la revisión halla de los requisitos mínimos.
act-requirements-found = Halla cómo se cumplieron { $count } requisitos mínimos; sin cumplir: { $unmet }
code-act-kind-requirements-found = Requisitos mínimos valorados
code-requirement-found-met = Cumplido
code-requirement-found-not-met = No cumplido
code-requirement-found-cannot-tell = No se puede saber
judged-title = Requisitos mínimos
judged-lead = Lo que la revisión halla de cada requisito del estándar vigente ({ $rule }). Se publica con el informe y figura junto a lo que muestra la lista del registro.
judged-all-or-nothing = Un informe valora todos los requisitos o ninguno: mientras falte uno, el informe no puede publicarse con los demás. Déjelos todos abiertos si este informe no los valora.
judged-rests = En qué se apoya
judged-quote = en qué se apoya
judged-found = Hallado
judged-help = Lo que la [revisión](irm) halló de cada requisito de la elaboración del [plan](action-plan), y en qué se apoya.
judged-on-record = En el registro:
judged-open = { $requirement }: aún sin hallazgo.
judged-not-asked = { $requirement }: el estándar vigente no lo pide.
judged-no-evidence = { $requirement }: diga en qué se apoya el hallazgo; si no se puede saber, diga por qué.
checklist-review = La [revisión](irm) halló
checklist-review-help = La lista muestra lo que consta en el registro; la [revisión](irm) juzga por todo lo que vio. Ninguna cambia a la otra.
