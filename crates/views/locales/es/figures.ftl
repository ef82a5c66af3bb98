# The list of figures.
figures-title = Cifras
figures-lead = Cada cifra con lo que cuenta, lo que deja fuera, la regla que sigue y los [actos](act) en que se apoya.
figures-figure = Cifra
figures-rule = Regla
figures-share = Proporción
figures-count = Recuento
figures-excluded = Excluidos
figure-group-stars = Estrellas
figure-group-stars-help = Tres reglas, por eso tres cifras. La línea doble marca dónde termina una.
figure-group-completion = Cumplimiento
figure-group-ambition = [Ambición](ambition)
figure-group-relevance = Relevancia
figure-group-results = Resultados
figure-group-counts = Recuentos
figure-lead-share = { $numerator } de { $denominator } { $reads }.
figure-lead-count = { $numerator } { $reads }.
figure-commitments = [Compromisos](commitment)
figure-commitments-reads = compromisos constan en el registro
figure-assessed = [Compromisos](commitment) evaluados por la [revisión](irm)
figure-assessed-reads = compromisos fueron evaluados por la revisión
figure-plans = [Planes de acción](action-plan)
figure-plans-reads = planes de acción constan en el registro
figure-members = [Miembros](member)
figure-members-reads = miembros constan en el registro
figure-star-share = Proporción de [compromisos estelares](starred)
figure-star-share-reads = compromisos fueron estelares
figure-published-star-share = Proporción [estelar](starred), según lo publicado
figure-published-star-share-reads = compromisos llevan la estrella publicada
figure-completion-rate = Proporción sustancial o totalmente cumplida
figure-completion-rate-reads = compromisos se cumplieron sustancial o totalmente
figure-ambitious-share = Proporción [ambiciosa](ambition)
figure-ambitious-share-reads = compromisos se hallaron ambiciosos
figure-relevance-share = Proporción claramente [relevante](relevance) para el gobierno abierto
figure-relevance-share-reads = compromisos se hallaron claramente relevantes
figure-specific-share = Proporción de especificidad media o alta
figure-specific-share-reads = compromisos se hallaron de especificidad media o alta
figure-verifiable-share = Proporción que puede verificarse
figure-verifiable-share-reads = compromisos se hallaron verificables
figure-opened-government = Proporción que abrió el gobierno en alguna medida
figure-opened-government-reads = compromisos abrieron el gobierno al menos marginalmente
figure-strong-results = Proporción con resultados sólidos
figure-strong-results-reads = compromisos tuvieron resultados sólidos
figure-any-results = Proporción con algún resultado
figure-any-results-reads = compromisos tuvieron algún resultado
figure-step-asked = Todo lo que se pidió
figure-step-counted = Dividido entre: los que pueden juzgarse
figure-rule-before-june-2014 = Antes de junio de 2014
figure-rule-2015 = 2015
figure-rule-current = Regla posterior
figure-rule-progress = Informes de avance
figure-plans-of = planes de { $years }

# What was said elsewhere.
claims = Dicho en otra parte
claims-help = Una cifra publicada nunca se retira en silencio.
claim-withdrawn = Retirado por su autor.
claim-percent-differs = Se cita como { $printed }. Los recuentos dan { $computed }: mantenemos los recuentos y redondeamos una sola vez.
claim-nearest = Lo más cercano que dan los datos:
claim-filter-plans-of = compromisos en planes de { $years }
claim-nothing-near = Ningún conjunto de los datos se le acerca.
claim-matches = Coincide:
claim-differs = Difiere:
claim-said-starred-194-of-783 = 194 de 783 compromisos en 35 países, 24,7 %
claim-said-starred-21-percent-of-958 = 21 % de 958 compromisos
claim-matches-numerator = igual número de estelares
claim-matches-denominator = igual número de revisados
claim-matches-countries = igual número de países
claim-differs-numerator = { $difference } estelares menos
claim-differs-numerator-more = { $difference } estelares más
claim-differs-denominator = { $difference } revisados más
claim-differs-denominator-fewer = { $difference } revisados menos
claim-differs-countries = { $difference ->
    [one] un país menos
   *[other] { $difference } países menos
}
claim-differs-countries-more = { $difference ->
    [one] un país más
   *[other] { $difference } países más
}

# One figure.
figure-numerator = Numerador
figure-denominator = Denominador
figure-edition = Edición
figure-about = Cuenta
figure-working = Cómo se calcula
figure-working-help = Cada número abre la lista que cuenta.
figure-step-plans = Compromisos en planes presentados en 2013 y 2014
figure-step-reviewed = Revisados con la regla de 2015
figure-step-reviewed-note = { $unreviewed } aún sin revisar, { $other } con otra regla
figure-step-starred = Estelares en la edición
figure-step-starred-note = { $count ->
    [one] uno pasa todas las pruebas y no tiene estrella
   *[other] { $count } pasan todas las pruebas y no tienen estrella
}
figure-others = Junto a otras
figure-others-help = Nunca una sola línea a través de una ruptura.
figure-stars-claim = Se subió el listón y la proporción cayó
figure-stars-counted = Compromisos estelares como proporción de los revisados con cada regla
figure-completion-claim = El { $share } de las promesas se cumplió de forma sustancial
figure-completion-counted = Cumplimiento en los informes de avance: { $count } compromisos con un hallazgo. { $excluded } no lo tienen y quedan fuera.
chart-table-below = La tabla de abajo contiene los mismos números
excluded = Excluidos
excluded-help = Lo que no está en el denominador, y por qué.
excluded-why = Por qué
excluded-not-reviewed = Aún no revisado
excluded-no-data = La edición no tiene datos
excluded-other-rule = Revisado con otra regla
figure-take = Llévesela
figure-cite = Citar como:
figure-citation = { $name }: { $numerator } de { $denominator }. Openpact, actos hasta el { $position }.
figure-permanent = Dirección permanente de este valor
pinned-title = Como se citó el { $date }
pinned-value = { $share } ({ $numerator } de { $denominator }, actos hasta el { $position }).
pinned-differs = Los datos y las reglas de hoy dan { $share } ({ $numerator } de { $denominator }).
pinned-same = Los datos y las reglas de hoy dan lo mismo.
pinned-definition = Definición
pinned-program = versión del programa { $version }

# Why a series breaks.
break-question-changed = se hace otra pregunta
break-scale-changed = cambió la escala
break-rule-changed = cambió la regla
break-asked-once = se preguntó en otro momento
break-back-filled = completado después
# One figure divided.
divided-title = Grupo por grupo
divided-help = En el orden de aquello por lo que se divide, no por valor. Donde se contaron pocos, la proporción puede estar en cualquier punto entre los dos límites (95 %, Wilson). Un [compromiso](commitment) con varios temas cuenta una vez en cada uno. Una línea doble marca dónde cambia el libro de códigos: no se lea de corrido a través de ella.
divided-whole = La cifra sin dividir, con su cálculo
divided-nothing = No consta nada que pueda dividirse así.
divided-others = Dividirla
divided-interval = Puede estar entre
divided-between = { $low } y { $high }
divided-unknown = Ninguna fuente lo dice
bad-division-many = Una cifra puede dividirse por una cosa o por dos distintas. Indique dos como máximo, separadas por una coma.
bad-division-alone = «{ $by }» lee de nuevo los mismos compromisos cada vez, así que no se combina con nada más. Quite lo otro.
bad-division-pointless = Esta cifra no puede dividirse por «{ $by }». Puede dividirse por: { $known }.
trend-title = Año por año
trend-help = Una línea solo une años que pueden compararse. Cada punto lleva a la cifra de su año.
trend-claim = { $figure }, por año del plan
trend-counted = De los compromisos juzgados, según el año en que se presentó su plan
trend-counted-of = De los compromisos juzgados, según el año en que se presentó su plan: { $about }
trend-n = n
trend-point = { $year }: { $share }, { $counts }. Puede estar entre { $low } y { $high }
trend-point-few = { $year }: { $share }, { $counts }, tan pocos que dice poco. Puede estar entre { $low } y { $high }
trend-key-point = proporción, y entre qué proporciones puede estar (95 %)
trend-key-few = menos de { $few } contados
trend-key-n = cuántos se contaron
trend-break = planes de { $year } y posteriores: { $why }
trend-across = A los dos lados de una línea doble se preguntó otra cosa, en otro momento o con otra regla: el paso de un lado al otro no es una tendencia y no puede compararse.
trend-mixed = Dentro de estos años se aplicó más de una versión de la regla: { $years }.
trend-few = Se contaron menos de { $few } compromisos, lo que dice poco: { $years }.
trend-undated = { $count ->
    [one] Un compromiso del que ninguna fuente dice el año no está en ningún punto.
   *[other] { $count } compromisos de los que ninguna fuente dice el año no están en ningún punto.
}
trend-interval = El intervalo es el de puntuación al 95 % (E. B. Wilson, Journal of the American Statistical Association 22, 1927, páginas 209–212). Toma cada compromiso como extraído por separado; los de un mismo plan se parecen, así que queda abierto algo más de lo que muestra.
break-code-book-changed = otro libro de códigos
