# Pares a quienes se pregunta por un borrador.
code-action-consult-peers = Preguntar a otros miembros por un plan en redacción
code-action-advise-peer = Leer y comentar el borrador de otro gobierno, si se recibe invitación
code-peer-outcome-taken-up = Se acoge
code-peer-outcome-partly-taken-up = Se acoge en parte
code-peer-outcome-not-taken-up = No se acoge
peer-ask = Preguntar a los pares por el borrador
peer-title = Pares sobre { $plan }
peer-lead = Abra el borrador tal como está a los puntos de contacto de otros miembros y al Comité Directivo. Lo leen y comentan parte por parte; usted responde a cada comentario.
peer-open-title = Abrir el borrador a los pares
peer-open = Abrirlo y escribirles
peer-until = Hasta el final del
peer-until-hint = De { $least } a { $most } días a partir de hoy.
peer-invited = A quién se invita
peer-invited-hint = Sus puntos de contacto reciben un correo, y un recordatorio tres días antes del final si no han comentado.
peer-note-snapshot = Los invitados leen el borrador tal como está ahora. Lo que cambie después solo lo ven si lo abre otra vez.
peer-note-public = Una vez depositado el plan es público quién fue invitado, cuántos comentaron y qué fue de ello; las palabras, solo de quienes estuvieron de acuerdo.
peer-stands-open = { $count ->
    [one] Abierto hasta el { $until } a un miembro u órgano.
   *[other] Abierto hasta el { $until } a { $count } miembros y órganos.
}
peer-stands-over = { $count ->
    [one] Estuvo abierto hasta el { $until } a un miembro u órgano.
   *[other] Estuvo abierto hasta el { $until } a { $count } miembros y órganos.
}
peer-comments = Lo que dicen los pares
peer-comment = Comentario
peer-from = De
peer-waits = Espera respuesta
peer-whole = El borrador en su conjunto
peer-part = { $part }: { $field }
peer-answer-title = Responder a un par
peer-answer-lead = { $from } sobre { $part }
peer-outcome = Qué pasa con ello
peer-answer = Respuesta
peer-answer-hint = Diga qué dice ahora el borrador, o por qué se queda como está. El par lo lee aquí.
peer-answer-send = Enviar la respuesta
peer-consents = Quien escribió acepta que sus palabras se hagan públicas con el plan.
peer-consents-not = Quien escribió no quiere que sus palabras se hagan públicas; solo se cuentan.
peer-desk-title = Borradores de otros gobiernos
peer-desk-lead = Estos gobiernos preguntan qué piensa usted de sus borradores.
peer-desk-none = Ningún gobierno le pregunta ahora por un borrador. Cuando uno lo haga, recibirá un correo y lo encontrará aquí.
peer-way = { $plan }, hasta el { $until }
peer-read-title = { $plan }: borrador para los pares
peer-read-lead = Tal como estaba el { $on }, versión { $version }. No es público.
peer-read-open = Se aceptan comentarios hasta el final del { $until }.
peer-read-note = El gobierno responde a cada comentario, y usted lee la respuesta aquí. Su nombre no se muestra a nadie; su miembro u órgano, sí.
peer-own-title = Lo que usted dijo
peer-own = Usted sobre { $part } ({ $stands })
peer-comment-title = Comentar
peer-question = Sobre qué respuesta
peer-question-none = Sobre la parte en su conjunto
peer-body-hint = Diga lo que sabe por su propio país y qué cambiaría.
peer-consent = Las palabras de este comentario pueden hacerse públicas con el plan, bajo el nombre de mi miembro u órgano
peer-consent-hint = Sin ello, el comentario solo se cuenta.
peer-send = Enviar el comentario
peer-done = Su comentario se ha recibido.
peer-flaw-question = Esta pregunta no se hace en la parte que eligió. Elija otra, o la parte en su conjunto.
peer-refused-empty = El borrador aún no tiene compromisos, así que no hay nada que leer. Inicie uno antes.
peer-refused-nobody = No se eligió a nadie. Elija a quién invitar.
peer-refused-cannot = No se puede invitar a { $member }: es el propio miembro del plan, o ninguno. Elija otro.
peer-refused-length = Estaría abierto { $has } días. Elija un día de { $least } a { $most } días a partir de hoy.
peer-refused-open = El borrador ya está abierto a los pares hasta el { $until }. Espere a que termine.
peer-refused-not-invited = Su miembro u órgano no está invitado a leer este borrador.
peer-refused-over = Se aceptaron comentarios hasta el { $until }.
peer-refused-part = Esta parte no está en el borrador que leyó. Elija otra.
desk-waits-peers = Un gobierno le pregunta por su borrador
mail-peers-subject = { $member } le pregunta por su borrador del plan { $number }
mail-peers-reminder-subject = Hasta el { $until }: { $member } le pregunta por su borrador del plan { $number }
mail-peers = { $member } redacta su plan de acción { $number } y pregunta a sus pares qué piensan del borrador. Puede leerlo y comentarlo hasta el final del { $until } en { $address }
act-peers-consulted = { $count ->
    [one] Cuenta cómo se consultó a los pares sobre un plan; hubo un comentario
   *[other] Cuenta cómo se consultó a los pares sobre un plan; hubo { $count } comentarios
}
code-act-kind-peers-consulted = Pares consultados
plan-peers-title = Pares
plan-peers-help = Lo que dijeron del borrador otros [miembros](member) y el [Comité Directivo](steering-committee), antes de su depósito.
plan-peers-when = { $count ->
    [one] Del { $from } al { $to } se preguntó a un miembro.
   *[other] Del { $from } al { $to } se preguntó a { $count } miembros.
}
plan-peers-committee = También al Comité Directivo.
plan-peers-numbers = Miembros y órganos que comentaron: { $answered }; comentarios: { $comments }; acogidos en todo o en parte: { $taken }.
plan-peers-unanswered = Sin respuesta: { $count }.
plan-peers-invited = Invitados
code-rule-peer-consultation = consulta a los pares
code-rule-judged-peer-consultation = Se juzga plan por plan: aquellos sobre los que se consultó a los pares y los de la época en que era un paso de todo plan.
rule-peer-consultation-decides = Si se consulta a otros participantes y al Comité Directivo sobre cada borrador de un plan, y cuánto tiempo está abierto para ellos.
rule-peer-consultation-2011-says = Cada plan se consulta con otros participantes y el Comité Directivo antes de depositarse, el quinto de siete pasos. Ninguna fuente da una duración; los límites son decisión nuestra.
rule-peer-consultation-2013-says = La consulta a los pares se ofrece y no se exige a nadie. Ninguna fuente la menciona ya como paso; los límites son decisión nuestra.
code-parameter-required-step = Un paso de cada plan
code-parameter-open-least-days = Días abierta, como mínimo
code-parameter-open-most-days = Días abierta, como máximo
code-parameter-remind-days-before-end = Días antes del final para el recordatorio
code-parameter-comments-at-most = Comentarios, como máximo
code-join-step-peer-consultation = Pares consultados sobre el primer plan
plan-peers-required = En 2011 y 2012 cada plan debía consultarse con otros participantes y el Comité Directivo antes de depositarse. No consta nada de ello.
plan-peers-rule = La regla
peer-region = { $region } ({ $count })
peer-no-region = Región no registrada
rule-decision-d27 = En 2011 la consulta a los pares era uno de siete pasos; las fuentes posteriores ya no la mencionan. Se exige a los planes de aquella época y después está disponible y se fomenta. Ninguna fuente dice cuánto dura ni cuántos comentarios admite.
