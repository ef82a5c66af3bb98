# When something is not there, was asked wrongly, or broke.
not-found-title = No hay nada en esta dirección
not-found-lead = Puede estar mal escrita. Una dirección nuestra, una vez dada, se conserva; si una que le dieron ya no funciona, díganoslo.
not-found-members = Todos los miembros
not-found-home = Portada
fault-title = Algo falló de nuestro lado
fault-lead = Ha quedado anotado. Inténtelo de nuevo; si vuelve a ocurrir, díganos la referencia.
fault-reference = Referencia
unavailable-title = Aún no está listo
unavailable-lead = El sitio está leyendo su registro o ha perdido su base de datos. Inténtelo de nuevo en un minuto.
bad-request-title = Esto no puede responderse tal como se pidió
bad-request-lead = No hay ningún problema con el [registro](record). Cambie lo que se indica abajo.
bad-request-problems = Qué cambiar
bad-date = «{ $value }» no es una fecha para { $name }. Escriba el año, o año, mes y día, como 2014-06-30.
bad-number = «{ $value }» no es un número entero para { $name }.
bad-code = «{ $value }» no es ninguno de los valores de { $name }. Puede ser: { $known }.
bad-thing = No hay ningún miembro, plan o compromiso «{ $value }». Escriba su ruta, como member/ghana, plan/ghana/1 o commitment/GH0033.
bad-position = El registro contiene { $size } actos, así que no hay acto { $value }.
bad-edition = No hay edición «{ $value }». Hay: { $known }.
bad-future = { $value } está en el futuro. Aún no se sabe nada de esa fecha.
too-many-asked = Desde su red se ha pedido más de lo que se prepara en un minuto. Vuelva a pedirlo dentro de { $seconds ->
    [one] un segundo
   *[other] { $seconds } segundos
}, o descargue el registro completo en la página de datos.
too-many-past = Desde su red se han pedido más páginas de momentos pasados de las que se preparan en un minuto. Vuelva a pedirlas dentro de { $seconds ->
    [one] un segundo
   *[other] { $seconds } segundos
}; mientras tanto puede leer las páginas de hoy.
problem-not-found-title = No hay nada en esta dirección
problem-not-found-means = En esta dirección no hay ningún miembro, plan, compromiso, acto ni lista en el momento preguntado. Compruebe si está escrita como en un enlace nuestro; un identificador que se dio una vez sigue llevando a su cosa.
problem-method-title = Esta dirección solo se lee
problem-method-means = Pregunte con GET o HEAD. La cabecera Allow de la respuesta nombra los métodos que la dirección conoce.
problem-bad-value-title = Un valor no se puede leer
problem-bad-value-means = Se preguntó algo con un valor que no puede tener: no es una fecha, ni un código de su lista, ni un número. La respuesta nombra cada uno con lo que puede ser.
problem-unknown-parameter-title = Se preguntó algo que aquí no se conoce
problem-unknown-parameter-means = Pasar por alto una pregunta mal escrita sería responder a otra. Quite el nombre, o escríbalo como en la descripción de la operación.
problem-bad-cursor-title = El cursor no es de esta lista
problem-bad-cursor-means = Un cursor sirve para la lista que lo dio, preguntada del mismo modo. Empiece la lista de nuevo sin él.
problem-too-long-title = La dirección es demasiado larga
problem-too-long-means = Aquí las direcciones tienen como máximo 4096 bytes. Pida menos de una vez.
problem-too-many-title = Se pidió más de lo que se prepara en un minuto
problem-too-many-means = Cada red dispone de lo mismo cada minuto; lo que está a mano no cuenta. Espere los segundos que indica la cabecera Retry-After. Quien lo quiera todo, que tome los archivos de la página de datos.
problem-unavailable-title = Aún no está listo
problem-unavailable-means = El sitio está leyendo su registro o ha perdido su base de datos por el momento. Pregunte de nuevo en unos segundos.
problem-fault-title = Algo falló de nuestro lado
problem-fault-means = La pregunta no tenía nada de malo. Lo ocurrido quedó anotado con la referencia de la respuesta. Pregunte de nuevo; si vuelve a ocurrir, díganos la referencia.
problem-not-allowed-title = Ninguno de sus cargos puede hacer esto
problem-not-allowed-means = Ha entrado, y lo que pidió requiere un poder que ninguno de sus cargos tiene. Su escritorio dice qué puede hacer.
problem-as-told = Como se comunica a los programas
problem-status = Estado HTTP
problem-type = Tipo
problem-to-api = La interfaz para programas
bad-limit = «{ $value }» no sirve como { $name }. Escriba un número entero de 1 a { $most }.
asked-twice = «{ $name }» se pregunta dos veces. Pregúntelo una vez.
unknown-parameter = «{ $name }» no se conoce aquí. Se conocen: { $known }.
bad-cursor = Este cursor no lo dio esta lista, preguntada de este modo. Empiece de nuevo sin él.
no-pdf = Este sitio no ofrece páginas en PDF: quien lo administra no ha instalado el programa que las compone. Imprima la página desde su navegador o pídala con .json al final.
