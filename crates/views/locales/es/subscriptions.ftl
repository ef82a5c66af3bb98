# Novedades por correo.
foot-by-mail = Recibir esto por correo
code-cadence-at-once = En cuanto haya algo
code-cadence-daily = Una vez al día
code-cadence-weekly = Una vez a la semana
subscribe-title = Recibir novedades por correo
subscribe-lead = Novedades del registro público: { $topic }. Elija con qué frecuencia y confirme su dirección en el correo que recibirá.
subscribe-cadence = Con qué frecuencia
subscribe-cadence-hint = Solo llega un correo cuando hay algo nuevo. Los diarios y semanales se escriben a las 06:00 UTC; los semanales, los lunes.
subscribe-do = Enviarme el enlace para confirmar
subscribe-note = Cada correo puede darse de baja con un clic e indica dónde ver todo lo que recibe.
subscribe-privacy = Su dirección no se usa para nada más, nunca se publica y se borra cuando da de baja el último correo.
subscribe-by-account = ¿Ya ha entrado? Use la dirección de su cuenta
subscribe-account-cadence = { $topic }: con qué frecuencia
subscribe-account-do = Enviarlo a la dirección de mi cuenta
subscribe-sent = Va en camino un correo a la dirección que escribió. Abra el enlace que contiene antes de tres días para empezar. Si no llega nada, mire entre el correo no deseado; una dirección recibe como mucho seis correos de este tipo al día.
subscribe-confirm-title = Empezar a recibir novedades por correo
subscribe-confirm-lead = { $topic }. { $cadence }.
subscribe-confirm-do = Empezar
subscribe-everything = Todo el registro público
subscribe-search = Búsqueda: { $words }
subscribe-unknown = De “{ $value }” no se pueden recibir novedades. Abra la página de la que quiere novedades y elija “Recibir esto por correo” al pie.
privacy-mail = Cuando recibe novedades por correo
privacy-mail-1 = Se guardan su dirección, lo que pidió, con qué frecuencia y en qué idioma hasta que lo da de baja; lo pedido y no confirmado, tres días. Nunca se publican, no están en ninguna página y no se usan para nada más. Cada correo lleva un enlace para darlo de baja.
subscriptions-title = Lo que recibe por correo
subscriptions-lead = Novedades del registro público que se envían a la dirección en la que recibió este enlace.
subscriptions-lead-account = Novedades del registro público que se envían a la dirección de su cuenta, { $email }.
subscriptions-begun = Desde ahora recibe: { $topic }.
subscriptions-ended = Ya no recibe esto: { $topic }.
subscriptions-ended-all = Ya no recibe novedades por correo. Su dirección se ha borrado, salvo que tenga una cuenta.
subscriptions-over = Este enlace ya no corresponde a nada que se envíe. Si aún le llega correo, use el enlace del más reciente.
subscribe-over = Este enlace ya se usó o tiene más de tres días. Pida uno nuevo en la página de la que quiere novedades.
subscriptions-list = Suscripciones
subscriptions-list-help = Dé de baja lo que ya no quiera. No se guarda nada más de ello.
subscriptions-topic = Novedades de
subscriptions-since = Desde
subscriptions-do = Acción
subscriptions-none = No recibe nada por correo
subscriptions-none-how = Elija “Recibir esto por correo” al pie de cualquier página.
subscription-end = Dar de baja
subscriptions-end-all = Dar de baja todo

# Los correos.
mail-subscribe-subject = Confirme: novedades por correo, { $topic }
mail-subscribe = Alguien, probablemente usted, quiere que se envíen a esta dirección novedades del registro público: { $topic }. { $cadence }. Para empezar, abra { $address } antes de tres días. Si no fue usted, no haga nada; entonces no se enviará nada.
mail-news-subject = Novedades: { $topic }
mail-news = Recibe esto porque pidió novedades de: { $topic }. Para darlo de baja o ver todo lo que recibe, abra { $address }
mail-news-lead = Nuevo en el registro público a partir del acto { $position }: { $topic }
mail-news-gone = Lo que era nuevo se ha retirado entretanto.
mail-news-answer = { $before } → { $after }
mail-news-all = Todo ello, uno por uno:

# Con número.
mail-news-more = { $count ->
    [one] { $count } cosa más apareció, desapareció o cambió.
   *[other] { $count } cosas más aparecieron, desaparecieron o cambiaron.
}
mail-news-more-acts = { $count ->
    [one] Se registró { $count } acto más.
   *[other] Se registraron { $count } actos más.
}
mail-news-more-answers = { $count ->
    [one] y { $count } respuesta más
   *[other] y { $count } respuestas más
}
