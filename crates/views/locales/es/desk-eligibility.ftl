# Los formularios de elegibilidad: veredictos, pruebas, validación.
form-file-again = Elija de nuevo el archivo: los navegadores no lo conservan.
form-file-too-large = Llegó más de lo que cabe en un formulario: { $most } MB con todos los archivos. Envíe un archivo más pequeño.
form-unreadable = El formulario no llegó completo. Vuelva atrás, recargue la página y envíelo otra vez.
verdicts-title = Veredictos por registrar
verdicts-lead = Lo que las reglas deducen del registro, donde nadie lo ha registrado así. Nada cambia hasta que usted lo marque: cada veredicto pasa a ser un acto público.
verdicts-record = Registrar lo marcado
verdicts-none-chosen = Marque al menos un país.
verdicts-changed = Lo que marcó ya consta así, o ya no puede decidirse. Mire la lista de nuevo.
verdicts-proposed = Propuestos
verdicts-proposed-help = Calculados y no registrados así. La puntuación lleva a su cálculo.
verdicts-nothing = Nada por registrar
verdicts-nothing-how = Todo veredicto de este año que puede decidirse consta tal como resulta.
evidence-title = Pruebas por examinar
evidence-lead = Pruebas sobre leyes que ningún experto ha examinado. Lo que usted confirma cuenta desde entonces; lo que rechaza, no.
evidence-none = Ninguna prueba espera
evidence-none-how = Lo que introduce la Unidad de Apoyo y lo que las fuentes dicen de las leyes aparece aquí hasta que lo examina un experto.
evidence-found = Registrado por el { $act }.
evidence-found-before = Examinada antes: { $act }. Lo que diga ahora ocupa su lugar.
evidence-said-by = { $source }, { $act }
evidence-enter-title = Introducir una prueba sobre una ley
evidence-enter-lead = Lo que un documento muestra de la ley de un país sobre acceso a la información o sobre declaraciones de bienes.
evidence-enter = Introducir la prueba
evidence-enter-note = Pasa a ser un acto público y cuenta enseguida, hasta que los expertos la confirmen o la rechacen.
evidence-digest-note = Del documento se registra la huella, para que cualquiera vea cuál fue. El archivo no se conserva.
evidence-since = Desde
evidence-since-hint = El año desde el que es así, por ejemplo 2012.
evidence-not-asked = no se pregunta
evidence-access-hint = Para declaraciones de bienes: si alguna puede leerla cualquiera.
evidence-document = Documento
evidence-document-hint = El archivo que lo muestra, de 10 MB como máximo.
evidence-called = Cómo se llama el documento
evidence-called-missing = Diga cómo se llama el documento, para que otros lo encuentren.
evidence-called-long = El nombre del documento tiene { $has } caracteres. Caben { $most }.
evidence-published = Publicado el
evidence-published-hint = Con la exactitud que conozca: 2016, 2016-07 o 2016-07-01.
evidence-day-flaw = «{ $value }» no es un día hasta hoy. Escriba 2016, 2016-07 o 2016-07-01.
evidence-year-flaw = «{ $value }» no es un año hasta el actual. Escriba cuatro cifras, por ejemplo 2012.
evidence-no-document = Elija el archivo del documento; uno vacío no muestra nada.
evidence-choose = elija
evidence-choose-country = Elija el país.
evidence-choose-provision = Elija lo que muestra el documento.
evidence-choose-finding = Elija si la prueba se confirma o se rechaza.
evidence-confirmed = Confirmada: muestra lo que se dice que muestra
evidence-rejected = Rechazada: no lo muestra
evidence-finding = Lo que encontró
evidence-examined = Documento que examinó
evidence-examined-hint = 10 MB como máximo. Se registra su huella; el archivo no se conserva.
evidence-remark = Observación
evidence-remark-hint = Se publica con lo que encontró. Déjela vacía si no hay nada que añadir.
evidence-remark-long = La observación tiene { $has } caracteres. Caben { $most }.
evidence-say = Registrar lo que encontré
evidence-lead-of = Prueba sobre la ley de { $country }
evidence-whole = Todo lo que se sabe de su elegibilidad
evidence-validate-title = Examinar una prueba

# Counted.
verdicts-recorded = { $count ->
    [one] Se ha registrado un veredicto.
   *[other] Se han registrado { $count } veredictos.
}
