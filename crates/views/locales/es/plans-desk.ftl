# Plans on the desk: what governments write, what is remarked, how it is deposited.
field-original-title = Título, en la lengua administrativa
field-problem = Problema
field-original-problem = Problema, en la lengua administrativa
field-status-quo = Situación actual
field-original-status-quo = Situación actual, en la lengua administrativa
field-action = Acción
field-original-action = Acción, en la lengua administrativa
field-results = Resultados esperados
field-original-results = Resultados esperados, en la lengua administrativa
field-stretch = Más allá de lo que ya se hace
field-existing-efforts = Esfuerzos hasta ahora
field-claimed-values = Valores a los que sirve, según el gobierno
field-sdg-targets = Metas de los Objetivos de Desarrollo Sostenible
field-adapted-from = Adaptado del compromiso
field-adapted-how = Qué se cambió al adaptarlo
field-introduction = Introducción
field-original-introduction = Introducción, en la lengua administrativa
field-submitted-on = Depositado el
field-administrative-language = Lengua administrativa
field-endorsed-on = Respaldado por el ministro el
field-endorsed-digest = Huella de lo que respaldó el ministro
field-plan-version = Versión del plan
field-amendment-reason = Por qué se modificó
field-milestone-status = Estado del hito
field-late-because = Por qué se retrasa
field-progress-evidence = Qué lo demuestra
code-milestone-status-not-started = No iniciado
code-milestone-status-under-way = En curso
code-milestone-status-done = Hecho
code-milestone-status-dropped = Abandonado
code-late-because-funding = Faltó dinero o llegó tarde
code-late-because-legislation = Una ley tarda más
code-late-because-procurement = La contratación tarda más
code-late-because-staff = Falta personal
code-late-because-coordination = Las instituciones deben acordar antes
code-late-because-technology = Dificultades técnicas
code-late-because-change-of-government = Elecciones o cambio de gobierno
code-late-because-emergency = Una emergencia
code-late-because-other = Otro motivo
code-act-kind-milestone-stated = Hito declarado
code-act-kind-milestone-corrected = Hito corregido
code-action-draft-commitment = Redactar compromisos de un plan
code-action-read-draft = Leer un plan en redacción
code-rule-plan-draft = redacción de un plan
code-rule-judged-plan-draft = Se juzga mientras se redacta un plan: el escritorio del gobierno muestra cada observación con la regla.
rule-plan-draft-decides = Qué debe tener un [plan](action-plan) en redacción y qué se aconseja.
rule-plan-draft-2011-says = Se aborda al menos un gran desafío. El plan está en la lengua administrativa y en inglés.
rule-plan-draft-2013-says = Un plan dura dos años, tiene por consejo quince compromisos como máximo y está en la lengua administrativa y en inglés.
rule-plan-draft-2018-says = Un plan dura dos años, tiene por consejo veinte compromisos como máximo y está en la lengua administrativa y en inglés.
rule-plan-draft-2022-says = Un plan dura dos o cuatro años, tiene por consejo veinte compromisos como máximo y está en la lengua administrativa y en inglés.
rule-decision-d16 = Se recuerda un tope de veinte compromisos, pero muchos planes posteriores tienen más: es un consejo y nunca impide nada.
code-parameter-usual-years = Años de un plan
code-parameter-or-years = O años de un plan
code-parameter-commitments-advised = Compromisos aconsejados como máximo
code-parameter-both-languages = En la lengua administrativa y en inglés
code-parameter-grand-challenges-least = Grandes desafíos como mínimo

# The pages.
drafts-title = Planes
drafts-lead = Planes en redacción y planes que puede iniciar. Nada de esto es público antes del depósito.
drafts-none = No se está redactando ningún plan que usted pueda leer.
drafts-begin = { $plan }: iniciar
draft-begin-title = { $plan }: iniciar
draft-begin-lead = Indique desde cuándo y hasta cuándo dura el plan y en qué lengua trabaja su administración. Todo puede cambiarse hasta el depósito.
draft-begin = Iniciar el plan
draft-title = { $plan }: borrador
draft-public = El plan tal como se depositó
draft-stands-incomplete = Aún falta algo antes de poder depositar este plan.
draft-stands-complete = El borrador está completo. Espera el respaldo del ministro.
draft-stands-endorsed = El ministro respaldó este borrador tal como está, el { $on }. Puede depositarse.
draft-stands-endorsement-void = El borrador se cambió después de que el ministro lo respaldara el { $on }. Ese respaldo ya no vale; el ministro debe respaldarlo de nuevo.
draft-stands-deposited = Este plan fue depositado.
draft-parts = Partes del plan
draft-part = Parte
draft-answers = Respondido
draft-state = Estado
draft-answered = { $count } de { $of }
draft-part-plan = El plan en sí
draft-part-commitment = { $number }. { $title }
draft-part-milestone = Hito de { $number }: { $title }
draft-part-ready = Completo
draft-part-open = { $count ->
    [one] Una cosa por hacer
   *[other] { $count } cosas por hacer
}
draft-part-lead = Una parte de { $plan }. Guarde cuantas veces quiera; lo escrito a medias se conserva.
draft-save = Guardar
draft-not-said = Sin indicar
draft-still-missing = Falta todavía: { $fields }.
draft-commitment-new = Un nuevo compromiso
draft-commitment-title = Título, en inglés
draft-commitment-begin = Iniciar el compromiso
draft-milestone-new = Un nuevo hito
draft-milestone-title = Qué se hará, en inglés
draft-milestone-by = Para cuándo
draft-milestone-begin = Añadir el hito
draft-removal = Quitarlo
draft-remove = Quitar del borrador
draft-done-saved = Guardado.
draft-done-begun = Iniciado y guardado.
draft-done-removed = Quitado del borrador.
draft-done-endorsed = Usted respaldó el borrador tal como está.
draft-endorse-title = Respaldo
draft-endorse = Respaldar el borrador tal como está
draft-endorse-note = El respaldo es de estas palabras. Si una se cambia después, deja de valer.
draft-to-deposit = Depositar el plan
deposit-title = { $plan }: depósito
deposit-lead = Con el depósito el plan es público, para siempre y palabra por palabra. El momento del depósito decide si llegó a tiempo.
deposit-send = Depositar ahora
draft-due = Debe entregarse hasta el final del { $date } en { $zone } ({ $rule }).
draft-due-passed = Debía entregarse hasta el final del { $date } en { $zone } ({ $rule }). Puede depositarse con retraso.
draft-meanwhile-lead = Dos personas escribieron esto a la vez. Sus palabras están en el formulario; las guardadas están al lado.
draft-meanwhile = { $count ->
    [0] Alguien guardó entretanto las mismas palabras. Nada difiere.
    [one] Alguien guardó esto entretanto, y una respuesta difiere de la suya. Nada se sobrescribió. Ponga en el formulario lo que deba quedar y guarde de nuevo.
   *[other] Alguien guardó esto entretanto, y { $count } respuestas difieren de las suyas. Nada se sobrescribió. Ponga en el formulario lo que deba quedar y guarde de nuevo.
}
draft-differs = Guardado entretanto con otras palabras, que están al lado del formulario. Cambie las suyas o déjelas.
draft-kept = Guardado mientras escribe.
draft-kept-by-others = Otra persona ha guardado esta parte mientras tanto, así que lo suyo no se ha guardado. Pulse «Guardar» para ver ambas versiones una junto a otra; no se pierde nada.
form-unkept = Todavía no se ha guardado: el sitio no responde. Lo que escribió sigue en esta página y se intentará de nuevo sin que haga nada.
draft-saved-by-others = { $field }, tal como se guardó
draft-remark = { $field }: { $what }
draft-remark-on = { $part } – { $says }
draft-by-rule = { $says } ({ $rule })
draft-what-missing = Falta una respuesta.
draft-what-too-long = Tiene { $has } caracteres; caben { $most } como máximo. Acórtelo.
draft-what-not-a-day = «{ $value }» no es una fecha. Escríbala como 2028-12-31.
draft-what-not-a-code = «{ $value }» no es ninguna de las opciones. Elija una de ellas.
draft-what-not-a-language = «{ $value }» no es un código de lengua. Escriba dos o tres letras, como fr.
draft-what-not-a-target = «{ $value }» no nombra metas. Escríbalas como 16.6 16.10.
draft-what-no-such-commitment = «{ $value }» no es un compromiso registrado. Tome el identificador de su dirección.
draft-what-ends-before-it-begins = Termina antes de empezar. Cambie una de las dos fechas.
draft-what-number-twice = Dos compromisos tienen el número { $value }. Dé otro a uno de ellos.
draft-what-no-commitments = Aún no hay ningún compromiso. Inicie uno.
draft-what-no-milestones = El compromiso no tiene ningún hito. Añada al menos uno.
draft-what-outside-plan = Está fuera del período del plan. Se permite; compruebe la fecha.
draft-what-unusual-length = { $years ->
    [one] El plan dura un año; los planes suelen durar dos o cuatro. Se permite.
   *[other] El plan dura { $years } años; los planes suelen durar dos o cuatro. Se permite.
}
draft-what-more-than-advised = Hay { $has } compromisos; se aconsejan { $advised } como máximo. Se permite.
draft-what-no-grand-challenge = Ningún compromiso nombra un gran desafío.
draft-what-no-value = No nombra ninguno de los valores del gobierno abierto. La revisión busca uno.
draft-refused-on-record = { $plan } ya está registrado, tal como lo cuenta una fuente publicada. Lo registrado no se sobrescribe.
draft-refused-not-next = El plan siguiente tiene el número { $number }.
draft-refused-incomplete = { $count ->
    [one] Una cosa impide el depósito. Se indica al lado.
   *[other] { $count } cosas impiden el depósito. Se indican al lado.
}
draft-refused-not-endorsed = Ningún ministro ha respaldado este borrador. El ministro lo hace en la página del borrador.
draft-refused-changed = El borrador se cambió después de que el ministro lo respaldara el { $on }. El ministro debe respaldarlo de nuevo.
draft-refused-begun = Alguien lo ha iniciado entretanto. Ábralo de nuevo.
draft-refused-full = Ya hay { $most }, y no caben más.
draft-refused-meanwhile = Alguien lo cambió mientras usted lo leía. Mírelo otra vez.
draft-hint-problem = Qué va mal, a quién afecta y por qué.
draft-hint-status-quo = Qué se ha hecho hasta ahora y qué resultó.
draft-hint-action = Qué se hará y cómo lleva a una solución.
draft-hint-results = Qué habrá al final y qué cambia con ello.
draft-hint-stretch = En qué va más lejos de lo que ya hacen.
draft-hint-sdg-targets = Por número, separadas por espacios: 16.6 16.10
draft-hint-language = Su código de dos o tres letras, como fr. Con en, todo se escribe una vez.
draft-hint-original = Lo que no indica lengua está en inglés. Déjelo vacío si su administración trabaja en inglés.
draft-hint-adapted-from = El identificador de un compromiso de cualquier miembro, como en su dirección: GH0033
draft-hint-supporting = En el gobierno, la sociedad civil y otros, una por línea.
said-deposited = Tal como se depositó el { $edition }.
said-original = En la lengua administrativa

# Amendments and reports on milestones.
draft-to-amend = Modificar el plan
draft-differs-from-record = { $count ->
    [one] Una parte de esta copia de trabajo dice otra cosa que el plan publicado. Será pública cuando se modifique el plan.
   *[other] { $count } partes de esta copia de trabajo dicen otra cosa que el plan publicado. Serán públicas cuando se modifique el plan.
}
draft-refused-not-here = Este plan no se depositó aquí, así que no puede modificarse aquí.
draft-refused-over = El plan terminó el { $on }. Un plan puede modificarse mientras dura.
draft-refused-unchanged = Nada difiere del plan publicado. Cambie antes una parte.
amendment-title = { $plan }: modificar
amendment-lead = Lo que usted cambió pasa a ser otra versión del plan, pública con su motivo. Lo dicho antes permanece y puede verse en su momento.
amendment-nothing = Nada difiere del plan publicado. Cambie una parte y vuelva.
amendment-parts = Lo que difiere:
amendment-reason = Por qué se modifica el plan
amendment-reason-hint = Se publica palabra por palabra.
amendment-send = Publicar la modificación
progress-title = Informar sobre: { $milestone }
progress-lead = Diga hasta dónde ha llegado y qué lo demuestra. El informe es público de inmediato y está junto a lo que halla la revisión.
progress-status = Hasta dónde ha llegado
progress-on = En qué día era así
progress-evidence = Qué lo demuestra
progress-evidence-hint = La dirección de un documento o palabras. Lo que está hecho lo necesita.
progress-because = Por qué se retrasa
progress-not-late = No se retrasa
progress-note = Qué más hay que decir
progress-send = Publicar el informe
progress-column = Avance
progress-report = Informar
progress-refused-before = Ya se informó sobre el { $on }. Indique ese día o uno posterior.
progress-refused-reason = Debía estar el { $due }. Elija por qué se retrasa.
progress-refused-evidence = Se dice que está hecho. Indique qué lo demuestra.
code-milestone-state-expected = su día aún no llega
code-milestone-state-overdue = vencido
code-milestone-state-done = hecho
code-milestone-state-done-late = hecho, con retraso
code-milestone-state-dropped = abandonado
milestone-reports = { $count ->
    [one] Un informe del gobierno
   *[other] { $count } informes del gobierno
}
milestones-help-reported = Tal como figuran en el [plan](action-plan), con lo que informa el gobierno. Que uno esté vencido se calcula por su día. Lo que halla la [revisión](irm) está aparte.
lineage-adapted-from = Adaptado de
lineage-adapted-by = Adaptado por
plan-versions = Versiones
plan-versions-help = Qué dice cada versión de otro modo que la anterior, y por qué. El [plan](action-plan) tal como estaba un día se ve con la fecha de abajo.
plan-version = Versión { $number }
version-commitment = El compromiso
version-milestone = El hito { $title }

# Qué mira la Unidad de Apoyo en un plan depositado.
field-declaration = Declaración reafirmada
code-open-government-2011 = Declaración de Gobierno Abierto de septiembre de 2011
code-declaration-open-government-2011 = Declaración de Gobierno Abierto de septiembre de 2011
plan-declaration-endorsed = Respaldada al adherirse, { $date }
deposit-declaration = Con el depósito, { $member } reafirma la { $declaration }.
deposit-declaration-endorsed = Con el depósito, { $member } reafirma la { $declaration }, que respaldó al adherirse ({ $date }).
code-action-check-plan = Mirar un plan depositado
code-act-kind-plan-checked = Plan mirado
act-plan-checked = Miró la versión { $version } del plan: { $noted }
code-plan-noted-in-order = En orden
code-plan-noted-missing = Falta algo
code-plan-check-languages = Lengua administrativa e inglés
code-plan-check-dates = Fechas
code-plan-check-commitments = Número de compromisos
code-plan-check-complete = Partes que pide la plantilla
code-plan-check-endorsed = Respaldo de un ministro
code-plan-check-declaration = Declaración
plan-check-holds = { $check }: nada llama la atención
plan-check-fails = { $check }: { $count ->
    [one] mire { $count } lugar
   *[other] mire { $count } lugares
 }
unit-plans = Planes depositados y no mirados
plan-check-waits = { $plan }, versión { $version }, depositado el { $date }
plan-check-title = Mirar { $plan }
plan-check-lead = Lo que muestra el registro de la versión { $version }. El plan cuenta como entregado desde su depósito, se anote lo que se anote aquí; lo que falta se dice a su gobierno, que puede enmendar el plan.
plan-check-noted = Qué encuentra
plan-check-words = Qué falta
plan-check-words-hint = El gobierno y todos los demás lo leen palabra por palabra. Déjelo vacío si el plan está en orden.
plan-check-send = Anotarlo y avisar al gobierno
plan-check-done = Esta versión se miró el { $date }: { $act }
plan-check-noted-now = Anotado. La página del plan lo dice, y se avisó a su gobierno.
plan-check-refused-elsewhere = El plan no se depositó aquí, así que no hay nada que anotar.
plan-check-refused-version = Entre tanto se depositó la versión { $version }. Cargue de nuevo la página y mire esa.
plan-check-refused-again = Esta versión ya se miró: { $act }
plan-check-refused-words = Diga qué falta, para que el gobierno pueda enmendarlo.
plan-checked-in-order = Mirado por la Unidad de Apoyo el { $date }: en orden
plan-checked-missing = Mirado por la Unidad de Apoyo el { $date }: falta algo
mail-plan-checked-subject = { $member }: se miró el plan { $number }
mail-plan-in-order = La Unidad de Apoyo miró el plan { $number } de { $member } y lo halló en orden: { $address }
mail-plan-missing = La Unidad de Apoyo miró el plan { $number } de { $member } y halló que falta algo. El plan cuenta como entregado el día de su depósito. Lo que falta está en { $address }, y puede responder con una enmienda desde el escritorio.
plan-check-shown = Lo que muestra el registro
