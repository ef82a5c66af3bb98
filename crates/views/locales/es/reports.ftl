# What readers report as wrong.
foot-wrong = ¿Algo está mal aquí?
reports-title = Avisos
reports-lead = Cualquiera puede decir qué está mal en una página, sin cuenta. Cada aviso recibe un número y una respuesta pública: una corrección o la razón por la que nada cambia.
reports-open = En espera
reports-answered = Respondidos
reports-median = Tiempo hasta la respuesta
reports-days = { $count ->
    [0] el mismo día
    [one] un día
   *[other] { $count } días
}
missing-not-answered-yet = ninguno respondido todavía
reports-all = Todos los avisos
reports-all-help = Lo que escribió un lector nunca se muestra.
reports-report = Aviso
reports-standing = Estado
reports-empty = Nadie ha avisado de nada
reports-empty-how = «¿Algo está mal aquí?» está al pie de cada página.
report-title = ¿Algo está mal aquí?
report-lead = Diga qué está mal y lo examinamos. No necesita cuenta, y nadie ve lo que escribe salvo la persona que responde.
report-flaws = Hay que cambiar algo
report-flaw-empty = Diga qué está mal: basta una frase.
report-flaw-long = «{ $part }» tiene { $has } caracteres. Caben { $most } como máximo: omita lo que la respuesta no necesita.
report-flaw-email = «{ $value }» no es una dirección a la que pueda enviarse correo. Escríbala como nombre@example.org, o déjela vacía.
report-flaw-trap = Se rellenó el último campo, como hacen los programas. Vacíelo y envíe de nuevo.
report-wrong = ¿Qué está mal?
report-wrong-hint = Por ejemplo: la fecha final del segundo hito.
report-should-be = ¿Qué debería decir?
report-should-be-hint = Si lo sabe. Si no, déjelo vacío.
report-evidence = ¿Dónde podemos verlo?
report-evidence-hint = Un enlace, o el título y la página de un documento. Puede quedar vacío.
report-email = Su dirección de correo
report-email-hint = Solo si quiere que le comuniquemos la respuesta. Se borra en cuanto se responde.
report-trap = Deje este campo vacío
report-send = Enviar el aviso
report-back = Volver sin enviar
report-next = Qué ocurre después
report-about = Su aviso trata de
report-next-number = Recibe un número y una dirección en la que estará la respuesta.
report-next-answer = Una persona lo examina. La respuesta es una corrección en el registro público, o una razón.
report-next-public = El número, la página, las fechas y la respuesta son públicos. Sus palabras y su dirección nunca lo son, y se borran con la respuesta.
report-privacy = Qué guardamos, y por cuánto tiempo
report-number = Aviso { $number }
report-page = Página
report-received = Recibido
report-answered = Respondido
report-answer = Respuesta
report-open = En espera
report-open-says = Nadie ha respondido todavía.
report-open-keep = Guarde esta dirección: aquí estará la respuesta.
report-corrected = Corregido
report-corrected-says = El aviso tenía razón. El [registro](record) se corrigió con
report-declined = Sin cambios
report-declined-says = Nada cambia, y esta es la razón:
report-discarded = Descartado
report-discarded-says = No era un aviso sobre una página. No se guarda nada de lo que decía.
report-never-shown = Lo que escribió el lector nunca se muestra, ni aquí ni en otra parte.
report-cross-site = Este aviso se envió desde otro sitio. Abra el formulario aquí y envíelo desde él.
too-many-reports = Llegaron demasiados avisos desde su red, o desde todas partes a la vez. Envíelo de nuevo en { $minutes ->
    [one] un minuto
   *[other] { $minutes } minutos
}.
