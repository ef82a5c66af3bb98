# All members.
members-title = Miembros
members-lead = { $count ->
    [one] Un miembro tiene un plan en el registro.
   *[other] { $count } miembros tienen un plan en el registro.
} Cada cuadro es un país; cuanto más oscuro, mayor es la proporción de sus compromisos que la revisión halló sustancial o totalmente cumplidos.
members-levels = En el registro: { $national ->
    [one] un país
   *[other] { $national } países
} y { $local ->
    [one] un miembro local
   *[other] { $local } miembros locales
}.
members-local = Locales
members-map = Proporción de [compromisos](commitment) sustancial o totalmente cumplidos, por [miembro](member)
members-map-label = Mapa del mundo con un cuadro por país. Los cuadros llenos son miembros con un plan en el registro, más oscuros donde una proporción mayor de compromisos se cumplió sustancial o totalmente. La tabla de abajo contiene los mismos hechos.
members-map-note = Los cuadros están cerca de su lugar en el globo, todos del mismo tamaño, para que Malta se lea tan bien como Brasil.
members-by-region = Por región
members-count = [Miembros](member)
members-commitments = Promesas
members-done = Cumplido
members-all = Todos
members-list = Todos los miembros
members-filter-name = Nombre
members-filter-all = Todos
members-filter = Filtrar
members-found = { $shown } de { $found ->
    [one] un miembro
   *[other] { $found } miembros
}, por nombre
members-done-note = «Cumplido» cuenta lo sustancial y lo completo, entre los [compromisos](commitment) con un hallazgo.
members-member = [Miembro](member)
members-plans = [Planes](action-plan)
members-starred = [Estelares](starred)
members-none = Ningún miembro coincide
members-none-how = Quite un filtro o busque una parte de un nombre.

# One member.
member-description = { $name }: planes de acción, compromisos y lo que hallaron revisores independientes, según el registro público.
member-kicker-joined = Miembro desde { $joined }
member-kicker-plain = [Miembro](member)
member-status = Situación
member-plans = [Planes](action-plan)
member-commitments = [Compromisos](commitment)
member-commitments-assessed = { $count ->
    [0] ninguno revisado
    [one] uno revisado
   *[other] { $count } revisados
}
member-done = Sustancial o totalmente cumplidos
member-done-of = de { $count } con un hallazgo
member-starred = Estelares
member-starred-note = según la regla vigente en cada revisión
member-timeline = Planes y revisiones
member-timeline-help = Las barras azules son promesas; las líneas dobles, [revisiones](irm). Se dibujan de un año de largo donde solo consta el año.
member-timeline-label = Cronología de planes y revisiones. La lista de abajo dice lo mismo.
member-commitments-title = [Compromisos](commitment)
member-commitments-help = Títulos como en el [plan](action-plan).
member-no-plans = Ningún plan en el registro
member-no-plans-how = Un plan aparece aquí cuando se deposita o cuando se importa una edición publicada que lo contiene.
member-plan-caption = Plan { $number }, de { $from } a { $to }
member-plan-caption-open = Plan { $number }, desde { $from }
member-plan-empty = Ningún [compromiso](commitment) de este [plan](action-plan) consta en el registro.
member-events = Membresía
member-events-help = Ingreso, situación y [resoluciones](resolution), con sus fuentes.
member-receipt = Recibo
member-receipt-help = Prueba de lo que acaba de leer.
timeline-plan = Plan { $number }
timeline-plan-deposited = Plan { $number } depositado, { $count ->
    [one] un compromiso
   *[other] { $count } compromisos
}.
timeline-plan-without-text = Plan { $number } depositado. Su texto no consta en el registro.
timeline-report-published = Publicado: { $report } sobre el plan { $number }.

# Who owes what.
member-compare = Ponerlo junto a otros miembros
member-late = Con retraso
member-owed = Quién debe qué
member-owed-help = Una fecha sale de una regla de su tiempo, y la regla puede leerse.
member-owed-all = { $count ->
    [one] Todo lo que se debe o se debía: una obligación
   *[other] Todo lo que se debe o se debía: { $count } obligaciones
}
obligations-title-of = Quién debe qué, { $member }
obligations-description = Lo que deben { $member }, su foro y su revisión independiente, con la fecha, la regla y cómo está.
obligations-lead = Lo que este [miembro](member), su [foro](forum) y su [revisión](irm) deben o debían. «No consta» significa que ninguna fuente de aquí dice si llegó, no que no llegara.
obligations-calendar = Doce meses
obligations-list = Todas las obligaciones
obligations-list-help = Las más recientes primero.
owed-none = No se debe nada
owed-none-how = Las obligaciones nacen del ingreso, de los planes y de las resoluciones. Nada de eso consta como vigente.
owed-table = Obligaciones: quién debe, qué día, con qué regla y cómo está
owed-what = Obligación
owed-who = Quién la debe
owed-when = Vence
owed-rule = Regla
owed-state = Estado
owed-at-the-latest = { $date } a más tardar
owed-zone = El día termina a las 24:00 en { $zone }.
owed-of-plan = { $duty }, plan { $number }
owed-done = Hecho
owed-done-on = Hecho, { $when }
owed-done-how = Hecho, { $how }
owed-done-on-how = Hecho { $when }, { $how }
owed-due = { $days ->
    [0] Hoy
    [one] Mañana
   *[other] En { $days } días
}
owed-overdue = { $days ->
    [one] Un día de retraso
   *[other] { $days } días de retraso
}
owed-never-came = No había llegado el { $when }
owed-not-on-record = No consta
months-nothing = nada vence
months-none = En estos doce meses no vence nada.
code-duty-first-plan = Primer plan
code-duty-next-plan = Plan siguiente
code-duty-plan-refresh = Actualización a mitad de plazo
code-duty-self-assessment = Autoevaluación
code-duty-midterm-self-assessment = Autoevaluación de medio término
code-duty-end-of-term-self-assessment = Autoevaluación de fin de término
code-duty-plan-review = Revisión del plan
code-duty-midterm-review = Revisión a mitad del plan
code-duty-results-review = Revisión de los resultados
code-duty-dialogue-meeting = Reunión de diálogo, una cada seis meses
code-duty-repository-updates = Repositorio, dos actualizaciones al año
code-duty-implementation-meetings = Reuniones sobre la implementación, dos al año
code-duty-above-the-bar = De nuevo por encima del umbral de elegibilidad
code-duty-re-engagement = Volver a participar, o puede seguir la exclusión
code-debtor-government = Gobierno
code-debtor-reviewer = Revisión independiente
code-debtor-forum = Foro
code-lateness-in-time = a tiempo
code-lateness-late = con retraso
code-lateness-contrary-to-process = con retraso, contrario al proceso
code-lateness-contrary-and-moved = con retraso, contrario al proceso, pasa al grupo del año siguiente
code-lateness-moved = pasa al grupo del año siguiente
member-events-none = Ningún evento en el registro
member-events-none-how = Cartas, ingreso, resoluciones y retiro aparecen aquí cuando una fuente o un cargo los comunica.
member-event-noted = { $event }. { $note }
member-event-cited = { $event } (fuente citada: { $citation })
member-event-noted-cited = { $event }. { $note } (fuente citada: { $citation })
member-status-working = De dónde resulta la situación
member-people = Personas en cargos
member-people-help = Quién firma, quién coordina, quién se reúne.
member-people-none = Nadie consta por su nombre
member-people-none-how = Las fuentes importadas nombran organismos, no personas. Un punto de contacto aparece aquí cuando lo introduce la oficina del miembro.

# Members side by side.
compare-title = Comparar miembros
compare-some = Comparar algunos uno junto a otro
compare-lead = De dos a seis [miembros](member), uno junto a otro. Recuentos, nunca una clasificación; proporciones con su grado de certeza.
compare-side = Uno junto a otro
compare-side-help = Por debajo de una línea doble el libro de códigos es otro, y también las preguntas.
compare-what = Qué
compare-standing = Situación
compare-plans-listed = Planes en el registro
compare-reviewed = Revisados
compare-done = Sustancial o totalmente cumplidos
compare-ambitious = Ambiciosos, según el libro de códigos de su tiempo
compare-starred = Estelares, según la regla vigente en cada revisión
compare-results = Resultados sólidos, según el libro de códigos de su tiempo
compare-no-case = sin hallazgo
compare-between = de { $low } a { $high }
compare-interval = La barra muestra dónde puede estar la proporción (95 %, Wilson): pocos [compromisos](commitment) dicen poco. Dos [miembros](member) cuyas barras se solapan no se han distinguido.
compare-cannot = Lo que no puede compararse
compare-cannot-books = Proporciones a través de las líneas dobles: los libros de códigos hacían preguntas distintas.
compare-cannot-size = Números de compromisos: un gobierno escribe cuarenta pequeños; otro, tres grandes.
compare-cannot-reports = Los hallazgos de { $member } se basan, en algunos planes, solo en informes de avance; los de otros, en informes de fin de término.
compare-cannot-selection = Los compromisos de { $member } desde 2016 se conocen solo por una selección sobre un tema, así que sus recuentos no son totales.
compare-cannot-none = { $member } no tiene ningún hallazgo en el registro, en ningún libro de códigos.
compare-choose = Elegir miembros
compare-choose-help = De dos a seis.
compare-add = Añadir un miembro
compare-go = Comparar
compare-nobody = Elegir
compare-without = Quitar
bad-member = «{ $value }» no es un miembro del registro. Elija uno de la lista en la página /compare.
bad-many-members = Se pidieron { $count } miembros; como máximo caben { $most } uno junto a otro. Quite algunos.
