# Cases: words.
code-case-state-submitted = Espera a quien gestione el caso
code-case-state-case-assigned = Asignado
code-case-state-scoping = Precisando la necesidad
code-case-state-referred-to-adviser = Con una asesoría
code-case-state-introductions-proposed = Presentaciones propuestas
code-case-state-introduced = Presentados
code-case-state-in-dialogue = En diálogo
code-case-state-providers-selected = Proveedores elegidos
code-case-state-agreed = Acordado
code-case-state-delivering = En marcha
code-case-state-closed = Cerrado
code-case-state-withdrawn = Retirado
code-case-state-no-match = No se encontró a nadie
code-line-status-unanswered = Sin respuesta
code-line-status-offered = Con oferta
code-line-status-partly-covered = Cubierta en parte
code-line-status-covered = Cubierta
code-line-status-delivering = En marcha
code-line-status-completed = Cumplida
code-line-status-lapsed = Vencida: nadie respondió a tiempo
code-help-covers-fully = Toda
code-help-covers-in-part = Una parte
code-help-covers-not-at-all = Finalmente nada
code-case-outcome-achieved = Se hizo lo necesario
code-case-outcome-in-part = Se hizo una parte
code-case-outcome-nothing = No resultó nada
code-review-finding-substantial = sustancialmente cumplido
code-review-finding-complete = completo
code-review-finding-results = resultados sólidos
code-review-finding-starred = con estrella

# Cases: pages.
cases-title = Casos
cases-help = Un caso empieza al presentarse una solicitud. Usted ve aquellos en los que participa.
case-of = Solicitud de
case-needs = Necesidades respondidas
case-answered-of = { $answered } de { $of }
case-since = Presentada
case-briefing-late = La sesión informativa está atrasada
case-title = Caso: { $who }
case-lead = El mecanismo presenta y acompaña; nunca ejecuta nada.
case-a-government = un gobierno
case-somebody = Alguien que ofrece ayuda
case-manager = Quien gestiona el caso
case-nobody-yet = Nadie todavía
case-group = Grupo directivo del mecanismo
case-the-government = El gobierno
case-the-provider = El proveedor
case-briefed = Sesión informativa celebrada
case-briefing-due = Sesión informativa antes del
case-answers-due = Respuestas antes del
case-overdue = Atrasado
case-next = Qué puede hacer
case-scoping = Entre el gobierno y quien gestiona el caso
case-end = Cómo terminó
case-history = Qué ha pasado
case-find = A quién presentar
case-why = Por qué se propuso
case-introduction-numbered = Presentación { $number }
case-adviser-numbered = Asesoría { $number }
case-asked = Aún no ha respondido
case-agrees = De acuerdo
case-declines = Rehúsa
case-covers = Cuánto de la necesidad
case-response = Qué se podría hacer
case-no-response = Presentado; aún sin respuesta
case-who-wrote = Quién
case-message = Mensaje
case-thread = Mensajes
case-step-taken = Hecho.
case-step-lead = Lo ven quienes participan en el caso; nada se hace público.
case-send = Enviar
case-assign = Asignar a quien gestione el caso
case-hand-over = Traspasar el caso
case-manager-load = { $load ->
    [one] { $name }: un caso abierto
    [many] { $name }: { $load } casos abiertos
   *[other] { $name }: { $load } casos abiertos
}
case-handing-over = Lo que debe saber quien lo recibe
case-brief = Anotar la sesión informativa
case-on = Qué día
case-ask = Preguntar al gobierno
case-question = Pregunta
case-answer = Escribir a quien gestiona el caso
case-return = Ha vuelto de la asesoría
case-returned-with = Qué está claro ahora
case-write = Escribir a todos en esta presentación
case-respond = Decir qué podría hacer
case-group-agrees = Aprobar esta presentación
case-group-declines = Rechazar esta presentación
case-why-not = Por qué no
case-consent = Aceptar la presentación
case-decline = Rehusar
case-select = Elegir a este proveedor
case-draft = Redactar el acuerdo
case-draft-anew = Redactar de nuevo el acuerdo
case-agreement = El acuerdo:
case-not-signed = Aún sin firmar
case-signed-government = Firmado por el gobierno
case-signed-provider = Firmado por el proveedor
case-digest = Huella de lo firmado
case-sign = Firmar el acuerdo
case-report = Informe del { $on }
case-report-done = Informe del { $on }: todo hecho
case-check-in = Informar cómo va
case-how-it-goes = Cómo va
case-all-done = Todo lo acordado está hecho
case-close = Cerrar el caso
case-outcome = Resultado
case-commitments = Compromisos resultantes, por sus identificadores
case-withdraw = Retirar la solicitud
case-reason = Por qué
case-nobody = No se encontró a nadie
case-tried = Qué se intentó
case-refer = Remitir a esta asesoría
case-propose = Proponer esta presentación
case-consolidated = La respuesta al gobierno
answer-title = Respuesta a { $member }
answer-lead = Todas las necesidades de la solicitud en un documento, con quienes fueron presentados y lo que podrían hacer.
answer-as = Presentado como
answer-adviser = Asesor sobre qué hacer y en qué orden
answer-chosen = Elegido
answer-take = Llévesela como documento de Word
answer-stood = Tal como estaba el { $on }.
answer-private = Es para el gobierno que preguntó y para quienes gestionan su caso. Quienes figuran en ella estuvieron de acuerdo.

# The template of an agreement.
terms-scope = Qué se hará y qué no
terms-from = Desde
terms-to = Hasta
terms-money = Qué más hay que decir del dinero
terms-government-does = Qué hace el gobierno
terms-provider-does = Qué hace el proveedor
terms-named = Nombrar en público a ambas partes, y cómo termina
terms-public = Hacer público de qué trata, de cuándo a cuándo y en qué condiciones de costo

# What the matcher says.
match-clear = Lo bastante clara para presentar a alguien.
match-vague = Demasiado vaga para presentar a nadie. Pregunte primero o deje que alguien asesore sobre la estrategia; antes no viene ningún proveedor técnico.
match-questions = Qué preguntar
match-team = Juntos
match-team-help = Quienes juntos cubren la mayor parte de la solicitud.
match-offers = Quién podría ayudar
match-nobody = Nadie lo ofrece aún
match-nobody-how = Pida a miembros y organizaciones que digan qué ofrecen, o anote que no se encontró a nadie.
match-moves = Qué la movería
move-up-without = Si esto no fuera así, sería la número { $place }: { $what }
move-down-without = Sin esto sería la número { $place }: { $what }
move-stages = Si también ayudara en esta etapa, sería la número { $place }: { $what }
move-methods = Si también ayudara de esta manera, sería la número { $place }: { $what }
move-languages = Si trabajara en { $what }, sería la número { $place }.
move-serves = Si nombrara el país, sería la número { $place }.
move-unsaid-stages = Si la solicitud no dijera su etapa, sería la número { $place }.
move-unsaid-languages = Si la solicitud no dijera sus idiomas, sería la número { $place }.
move-unsaid-cost = Si la solicitud no dijera lo que puede pagar, sería la número { $place }.
move-unsaid-areas = Si la solicitud no dijera sus áreas de política, sería la número { $place }.

# Whose turn it is, across requests.
turns-title = A quién le toca
turns-lead = Lo que se propondría para todas sus necesidades abiertas a la vez, dentro del espacio que tiene cada proveedor. Desde aquí no ocurre nada: cada presentación se propone en su caso.
turns-needs = Necesidades abiertas
turns-help = Reciben a alguien tantas necesidades como sea posible, la peor atendida lo mejor que haya, y los proveedores pequeños y locales van primero entre casi iguales.
turns-none = No hay necesidades abiertas
turns-none-how = Aquí están las necesidades que aún pueden recibir presentaciones, en los casos que usted gestiona o supervisa.
turns-would-get = Recibiría
turns-given = { $who } ({ $part } % de lo mejor para ella)
turns-without = Quienes encajan no tienen espacio
turns-nobody = Nadie encaja
turns-asks = Primero hay que preguntar
turns-left-out = { $count ->
    [one] Un caso más no está contado.
   *[other] { $count } casos más no están contados.
}
turns-open = Necesidades abiertas
turns-served = Recibirían a alguien
turns-worst = La peor atendida
turns-part = { $part } % de lo mejor para ella
turns-prefer = Se preferirían mutuamente
turns-prefer-help = Repartir con justicia tiene un precio. En estos pares la necesidad estaría mejor atendida, y el proveedor sería más útil, que con lo que cada uno recibe arriba.
turns-prefer-none = Ningún par se preferiría mutuamente.
turns-pair = { $who }, necesidad { $number }, y { $provider }
ask-subject = ¿De qué asunto se trata? ({ $because })
ask-object = ¿Qué exactamente: qué registros, servicio, ley u órgano? ({ $because })
ask-stage = ¿En qué punto está? ({ $because })
ask-exists = ¿Qué hay ya? ({ $because })
ask-urgency = ¿Para cuándo? ({ $because })
ask-because-nothing = nada en ella pertenece a un ámbito
ask-because-broad = estas palabras valen para demasiado: { $words }
ask-because-blank = está en blanco y la respuesta cambia quién conviene
why-words = Ambos hablan de ello: «{ $asked }» y «{ $offered }»
why-area = Ambos tratan de { $what }
why-stages = Ayuda en esta etapa: { $what }
why-methods = Ayuda de un modo adecuado: { $what }
why-local = Tiene su sede en el país
why-serves = Nombra el país
why-in-region = Tiene su sede o trabaja en la región: { $what }
why-same-income = Un gobierno del mismo grupo de ingresos: { $what }
why-languages = Puede trabajar en { $what }
why-record = Ya lo hizo, y la revisión independiente lo halló { $finding }: { $what }
why-other-stages = En contra: solo ayuda en otras etapas: { $what }
why-elsewhere = En contra: solo nombra otros países o regiones
why-no-language = En contra: solo trabaja en otras lenguas: { $what }
why-busy = En contra: tiene ocupadas { $load } de las { $capacity } solicitudes que puede atender
why-full = En contra: ya no tiene capacidad
why-costs = En contra: más caro de lo aceptable: { $what }
why-early-vendor = En contra: una empresa, cuando aún se busca la estrategia

# Steps, for the history of a case.
step-assigned = { $who } asignó el caso
step-briefed = { $who } anotó la sesión informativa
step-asked = { $who } preguntó al gobierno
step-answered = { $who } respondió
step-referred = { $who } lo remitió a una asesoría
step-returned = { $who } lo recibió de la asesoría
step-proposed = { $who } propuso una presentación
step-group-agreed = { $who }: aprobó una presentación
step-group-refused = { $who }: rechazó una presentación
step-consented = { $who } aceptó la presentación
step-declined = { $who } rehusó la presentación
step-said = { $who } escribió
step-responded = { $who } dijo qué se podría hacer
step-selected = { $who } eligió a un proveedor
step-drafted = { $who } redactó un acuerdo
step-signed = { $who } firmó
step-checked-in = { $who } informó cómo va
step-story = { $who } dijo si puede contarse la historia
step-closed = { $who } cerró el caso
step-withdrawn = { $who } retiró la solicitud
step-nobody = { $who } no encontró a nadie

# Why a step is not taken.
case-not-yours = Este paso le corresponde a otra persona.
case-over = El caso ha terminado; no se puede añadir nada.
case-not-from-here = Esto no puede hacerse mientras el caso está en «{ $state }».
case-no-such = No hay tal necesidad o presentación en este caso.
case-proposed-already = { $name } ya está propuesto para esta necesidad.
case-decided-already = Ya se respondió antes.
case-group-first = Primero debe aprobarlo el grupo directivo.
case-not-introduced = Primero ambas partes deben aceptar la presentación.
case-not-selected = Primero el gobierno debe elegir a este proveedor.
case-no-agreement = No hay un acuerdo firmado por ambas partes.
case-signed-already = Está firmado y queda como está.
case-other-terms = La otra parte firmó otras condiciones. Lea de nuevo el acuerdo.
case-ends-before = Termina antes de empezar. Cambie uno de los dos días.
case-meanwhile = Alguien dio un paso en este caso entretanto, así que ahora no se hizo nada. Lo que escribió sigue aquí: abra de nuevo el caso, mire y envíelo otra vez.

# The rule of the clocks.
code-rule-help-clocks = plazos de una solicitud de apoyo
code-rule-judged-help-clocks = Se juzga caso por caso, en el escritorio de quienes participan.
rule-help-clocks-decides = Para cuándo se informa a un gobierno que pidió apoyo y para cuándo han de responderse sus necesidades.
rule-help-clocks-ndc-says = Dos semanas hasta la sesión informativa, dos meses hasta las respuestas: la práctica de la NDC Partnership, adoptada porque el mecanismo de 2011 no fijó plazos.
rule-decision-d28 = No se conocen las preguntas de las dos encuestas de 2011; lo que se pregunta aquí, y para cuándo se responde, sigue lo que se sabe del mecanismo y de los posteriores.
code-parameter-briefing-within-days = Días hasta la sesión informativa
code-parameter-answers-within-months = Meses hasta las respuestas

# De quién es el turno, volver y contar la historia.
code-case-outcome-advised = El gobierno recibió asesoría y ahora sabe lo que necesita
balance-advised = Cerrados: el gobierno recibió asesoría y ahora sabe lo que necesita
desk-waits-case = Alguien le espera en un caso del mecanismo de enlace
case-waits-for-you = Le espera a usted
case-written-since = { $count ->
    [one] { $count } mensaje desde su última intervención
   *[other] { $count } mensajes desde su última intervención
}
case-mail-off = No enviarme correos sobre los mensajes de los casos
case-mail-on = Enviarme por correo lo que se escribe en los casos
case-follows = El caso del que este es continuación
case-again-title = Volver
case-again-help = Meses después, una necesidad suele estar más clara. Una nueva solicitud empieza con lo que pidió entonces, para que lo cambie.
case-again = Volver a pedir
case-is-proposed = Ya está propuesto
case-propose-team = Proponerlos a todos
case-story-government = El gobierno permite que se cuente la historia
case-story-provider = El proveedor permite que se cuente la historia
case-story-help = El caso ha terminado. Lo que resultó puede contarse en público, con las palabras con que se cerró y con los nombres de ambas partes, si ambas lo permiten.
case-story-may = Se puede contar
case-story-may-not = No se puede contar
help-vague = Una parte aún podría significar muchas cosas. Puede presentarla así; entonces vendrá primero alguien que asesora. Responder a estas preguntas le lleva antes a las personas adecuadas:

# Organizaciones.
organisations-title = Organizaciones
organisations-lead = Cuando una organización está reconocida, se pueden ofrecer cargos en su nombre. Quien ocupa uno habla por la organización y puede ofrecer ayuda.
organisations-help = El reconocimiento dice que una organización es la que dice ser, y nada de lo que sabe hacer.
organisations-one-more = Reconocer una organización
organisations-name = Nombre
organisations-short = Nombre corto
organisations-short-hint = Queda en el registro para siempre: minúsculas latinas, cifras y guiones, como open-budgets.
organisations-website = Sitio web
organisations-since = Reconocida
organisations-recognise = Reconocerla
organisations-recognised-now = Reconocida. Ya se pueden ofrecer cargos en su nombre.
organisations-none = Todavía no hay ninguna organización reconocida
organisations-none-how = Reconozca la primera con el formulario de arriba.
organisations-website-flaw = «{ $value }» no es la dirección de un sitio. Escríbala con https:// al principio.
organisations-short-flaw = «{ $value }» no puede ser un nombre corto. Use minúsculas latinas, cifras y guiones, como open-budgets.
organisations-taken = Otra organización tiene este nombre corto. Elija otro.
