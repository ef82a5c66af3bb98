# Correo que llega: direcciones, recibos, lo que se escribe en conversaciones.
code-channel-web = En este sitio
code-channel-mail = Por correo electrónico
code-channel-post = En papel, transcrito
message-somebody = Alguien que participa
message-by-mail = { $on }, por correo electrónico

# Una dirección para una convocatoria.
give-by-mail = Aportar por correo electrónico
by-mail-lead = Para { $plan }, convocatoria { $call }. Recibe una dirección propia para esta convocatoria, y lo que envíe allí pasa a ser su aporte.
by-mail-make = Crear mi dirección
by-mail-made = Su dirección para esta convocatoria está creada. Guárdela en su libreta de direcciones: no se vuelve a mostrar. El asunto de un correo es el título, su texto es lo que usted dice.
by-mail-has = Tiene una dirección para esta convocatoria desde { $on }. No se puede volver a mostrar. Una nueva ocupa su lugar, y la antigua deja de valer.
by-mail-note-public = Lo que envíe es público de inmediato, con este nombre.
by-mail-note-yours = La dirección es solo suya: quien la conozca puede aportar en su nombre.
by-mail-note-text = Solo se toman las palabras. Se omiten adjuntos, firmas y correos citados. Llega un recibo por correo electrónico.

# Lo que llegó en papel.
type-in = Transcribir lo que llegó en papel
making-do-type-in = Transcribir lo que llegó en papel para { $plan }, convocatoria { $call }
type-in-lead = Para { $plan }, convocatoria { $call }. Lo que llegó por carta o se dijo en una reunión queda junto a lo aportado aquí, marcado como tal, y se responde igual.
type-in-from = De quién vino
type-in-from-hint = Para quienes dirigen el proceso. Nunca es público.
type-in-body = Lo que dice
type-in-body-hint = Palabra por palabra, en cualquier idioma. Omita el nombre de quien no haya consentido.
type-in-name-hint = Como quiera figurar quien lo dio. Es público.
own-said-to-repeat = El que se dice que repite
type-in-send = Añadirlo

# Correo sobre mensajes.
group-mail-on = Enviarme por correo lo que se escriba aquí
group-mail-off = No enviarme más correo sobre este grupo
mail-answerable = Para responder, responda a este correo: lo que escriba encima del texto citado entra en la conversación como suyo. La dirección a la que va es solo suya; no la pase a nadie.
mail-foot-answerable = Este correo lo escribió un programa. Lo que usted responda lo leen personas.
mail-case-subject = Un mensaje en un caso del mecanismo de enlace
mail-case = De: { $who }. Todo lo escrito está en { $address }
mail-group-subject = Un mensaje en un grupo de aprendizaje: { $area }
mail-group = De: { $who }. Todo lo escrito está en { $address } Allí también puede dar de baja estos correos.

# Respuestas a correo que llegó.
mail-taken-subject = Su aporte fue recibido
mail-taken = Lo que envió fue recibido y es público en { $address } Esa página permanece y dice qué resulta de ello: la respuesta del foro, un compromiso, el veredicto de la revisión. Allí puede retirarlo.
mail-taken-left-out = No se toman adjuntos. Se omitieron: { $names }.
mail-taken-elsewhere = Vino de otra dirección que la de su cuenta. Si no fue usted, cree una dirección nueva en la página de la convocatoria; la antigua deja entonces de valer.
mail-not-taken-subject = Su correo no fue recibido
mail-not-taken = Un correo a una dirección que es suya aquí no fue aceptado, y no se guardó nada de él. { $why }
mail-flaw-large = Supera los { $most } bytes. Envíe menos, sin adjuntos.
mail-flaw-unreadable = Su forma está dañada o tiene demasiadas partes. Envíelo de nuevo como texto sin formato.
mail-flaw-no-text = No tiene texto que se pueda leer. Indique a su programa de correo que envíe texto sin formato, o escriba en el sitio.
mail-flaw-nothing = No dice nada.
mail-flaw-no-subject = No tiene asunto. El asunto pasa a ser el título de lo que dice.
mail-flaw-long-subject = Su asunto tiene { $has } caracteres, y un título tiene como máximo { $most }. Acórtelo y envíelo de nuevo.
mail-flaw-long = Tiene { $has } caracteres, y caben como máximo { $most }. Envíelo por partes.
mail-flaw-not-open = La convocatoria recibe aportes del { $from } al { $to }.
mail-flaw-over = Aquello para lo que era la dirección terminó, o usted ya no participa en ello.
privacy-mail-2 = Lo que envía a una dirección suya de este sitio se guarda como lo que usted dice allí, marcado como aportado por correo electrónico, y no como correo. De la dirección solo se guarda un resumen criptográfico, hasta que termina su plazo.
