# Changing what one gave, other wordings, appeals, and taking part without an account: codes and acts.
code-appeal-outcome-restored = Vuelve a estar visible
code-appeal-outcome-upheld = Sigue oculto
code-act-kind-set-aside-appealed = Recurso presentado
code-act-kind-appeal-decided = Recurso resuelto
act-set-aside-appealed = Deja constancia de que un autor recurre que se ocultara su aporte
act-appeal-decided = Resuelve un recurso contra el ocultamiento de un aporte: { $outcome }
code-action-give-without-account = Aportar sin cuenta, donde el foro lo admite

# Pages of inputs and of a co-creation.
making-without-account = De ellos, sin cuenta
given-freely = sin cuenta: { $count }
input-amends = otra redacción
inputs-earlier = apoyaron una redacción anterior: { $count }
input-held = espera a que la moderación lo mire
input-held-how = Se aportó sin cuenta. Sus palabras se mostrarán cuando la moderación las haya mirado.
input-wording = Otra redacción
input-wording-help = Qué cambiaría en el texto para el que se propone. Quien escribió ese texto dice qué resulta de ella.
input-versions = Redacciones anteriores
input-versions-help = Cada una con lo que se cambió después. Lo sellado de ella sigue sellado.
input-credit = Cambiado como propuso otra persona
input-wording-waits = El autor aún no ha dicho qué resulta de ella.
input-wording-accepted = El autor la adoptó.
input-wording-declined = El autor no la adopta.
appeal-waits = El autor recurrió; decide otra persona
appeal-restored = El autor recurrió y vuelve a estar visible
appeal-upheld = El autor recurrió y sigue oculto
moderation-title = Moderación
moderation-help = Cuántas veces se aplicó aquí cada norma de debate, qué recurrieron los autores y qué vuelve a estar visible. Los recursos los resuelve otra persona que quien ocultó el aporte.
moderation-hidden = Ocultados
moderation-appealed = Recurridos
moderation-restored = Visibles de nuevo
moderation-waiting = Recursos en espera

# Mail about inputs.
mail-discussed-subject = Qué dicen otros de su propuesta
mail-commented = Alguien comentó su propuesta. Todos los comentarios están en { $address } Se le avisa como mucho una vez al día.
mail-amended = Alguien propone otra redacción de su propuesta. Usted decide si la adopta: { $address } Se le avisa como mucho una vez al día.
mail-asked-again-subject = Lo que apoyó tiene otra redacción
mail-asked-again = El autor de una propuesta que usted apoyó cambió su redacción. Su apoyo sigue contando para la anterior. Lea qué se cambió y diga si también apoya esta: { $address }
mail-wording-subject = Qué resultó de la redacción que usted propuso
mail-wording-accepted = El autor adoptó la redacción que usted propuso. Consta, con su origen, en { $address }
mail-wording-declined = El autor no adopta la redacción que usted propuso y dice por qué: { $address }
mail-hidden-subject = Su aporte fue ocultado
mail-hidden = La moderación ocultó su aporte: { $rule }. Si cree que es un error, puede recurrir, y decide otra persona: { $address }
mail-appeal-subject = Su recurso fue resuelto
mail-restored = Su aporte vuelve a estar visible. El motivo está en { $address }
mail-upheld = Su aporte sigue oculto. El motivo está en { $address }
mail-given = Lo que aportó sin cuenta fue recibido. Esta dirección es solo suya; allí ve qué resulta de ello y puede retirarlo: { $address } No guardamos su dirección con el aporte.

# What has to be changed.
refused-not-hidden = Este aporte no está oculto: no hay nada que recurrir.
refused-appealed = Ya recurrió esto. Contra cada decisión cabe un recurso.
refused-no-appeal = Ya no hay recurso pendiente sobre este aporte.
refused-own-decision = Usted mismo ocultó este aporte. El recurso lo resuelve otra persona.
refused-appeals-wait = Recursos de la fase «{ $phase }» en espera: { $waiting }. Se cierra cuando cada uno esté resuelto o haya esperado dos semanas.
give-wording = Proponer otra redacción
give-changed = El texto cambió entretanto y ahora es la versión { $version }. Léalo primero y envíe esto de nuevo.
give-unchanged = Son las palabras que ya constan. Cámbielas primero.
give-decided = Ya se decidió qué resulta de esta redacción.
give-account-needed = Esta convocatoria solo recibe aportes con cuenta. Regístrese primero.
give-freely = Decir algo sin cuenta
open-call-freely = Recibir también aportes sin cuenta
open-call-freely-hint = La moderación lo mira antes de que se muestre, y se cuenta aparte. Nadie apoya nada sin cuenta.
making-do-held = Mirar el aporte { $input }, hecho sin cuenta
making-do-appeal = Resolver el recurso sobre el aporte { $input }

# Forms.
reword-title = Cambiar lo que propuso
reword-lead = Mientras la convocatoria reciba aportes y nadie haya respondido, puede cambiar su propuesta.
reword-send = Publicar esta redacción
reword-note-earlier = La redacción anterior sigue siendo legible, con lo que se cambió.
reword-note-supports = Los apoyos quedan con la redacción apoyada. A quienes los dieron se les pregunta de nuevo.
freely-lead = Para { $plan }, convocatoria { $call }. No necesita cuenta: basta un texto.
freely-email = Su dirección, para el recibo
freely-email-hint = Puede quedar vacío. Se usa una vez y no se guarda con lo que dice.
freely-note-looked-at = La moderación lo mira antes de que se muestre.
freely-note-receipt = Recibe de inmediato una dirección secreta. Quien la tenga ve lo que escribió y puede retirarlo.
freely-note-apart = Se cuenta aparte de lo que aportan quienes tienen cuenta, y debe responderse como todo lo demás.
given-title = Lo que aportó sin cuenta
given-lead = Cómo está: { $standing }
given-note-keep = Guarde la dirección de esta página. Es el único camino de vuelta, y quien la tenga puede retirar sus palabras.
given-note-closed = La convocatoria ya no recibe aportes.
given-done = Fue recibido. Guarde la dirección de esta página.
given-taken-back = Sus palabras quedan retiradas para siempre.
own-unseen = Lo que los demás no pueden leer
own-appeal-said = Lo que dice el autor
own-appeal-unsaid = El autor se fue; no se conocen las razones del recurso.
own-wording = Qué cambiaría esta redacción
own-support-again = Usted apoyó una redacción anterior. ¿Apoya también esta?
own-accept-title = Adoptarla
own-accept = Hacer de esta la redacción de mi propuesta
own-why = Por qué
own-why-hint = Público, junto a la decisión.
own-decline-title = No adoptarla
own-decline = Rechazar con esta razón
own-appeal-title = Recurrir
own-appeal = Pedir que decida otra persona
own-appeal-words = Por qué debería estar visible
own-appeal-hint = Solo lo lee quien decide. Se borra con la decisión.
own-let-show-title = Aportado sin cuenta
own-let-show = Dejar que se muestre
own-decide-title = Resolver el recurso
own-decide = Publicar la decisión
own-outcome = Qué resulta del aporte
too-many-given = Llegó demasiado sin cuenta desde su red, o desde todas partes a la vez. Envíelo de nuevo en { $minutes ->
    [one] un minuto
   *[other] { $minutes } minutos
}.

# Privacy.
privacy-freely = Cuando participa sin cuenta
privacy-freely-1 = Donde un [foro](forum) recibe aportes sin cuenta, su texto se guarda con un resumen criptográfico de la dirección secreta que solo usted tiene, y con nada sobre usted. Cuánto llega de una red se cuenta en memoria y se olvida en una hora.
privacy-freely-2 = Si da una dirección para el [recibo](receipt), se envía allí un correo y la dirección no se guarda con el texto.
