# The front page.
home-title = Prometido en público. Comprobado en público.
home-lead = A qué se comprometieron los gobiernos y qué hallaron [revisores independientes](irm). Cada línea tiene fecha, fuente y [recibo](receipt).
home-sources = De qué está hecho
home-source = { $rows ->
    [one] una fila
   *[other] { $rows } filas
}
home-picture = { $commitments } compromisos en { $plans } planes de acción. Un cuadro cada uno.
home-picture-counted = { $members } miembros, planes presentados de { $from } a { $to }. Cuanto más se hizo, más tinta.
home-picture-label = Cada compromiso es un cuadro, según el año en que se presentó su plan y lo que halló la revisión. La tabla de abajo contiene los mismos números.
home-stars-note = Las [estrellas](starred) siguen la regla vigente cuando se publicó cada [revisión](irm), y las reglas difieren.
home-stars-link = No lea el dorado como una tendencia
home-table = Compromisos por año y hallazgo
home-year = Presentación del [plan](action-plan)
home-not-awarded = no se otorgaba
home-find = Encuentre una promesa
home-find-help = Por tema. Un compromiso puede tener varios.
home-voices = Tres voces, nunca mezcladas
home-voices-help = Cada una conserva su columna, su color y su línea, aquí y en papel.
home-voice-government = La promesa con sus propias palabras, sus [hitos](milestone) y su propia cuenta del avance. Nadie más puede editarla.
home-voice-reviewer = Hallazgos de una investigación independiente, codificados según un libro de reglas publicado. Ningún gobierno puede editarlos.
home-voice-public = Propuestas, preguntas, comentarios. Cada uno recibe una [respuesta razonada](reasoned-response) y un [recibo](receipt) que prueba que se contó.
home-example = Véalo en un compromiso:
home-figure = Una cifra que puede comprobar
home-figure-help = Numerador, denominador, regla y los [actos](act) que hay detrás.
home-latest = En el registro
home-latest-help = Los hechos con fecha más recientes.
home-all-acts = Todos los actos, del más nuevo al más antiguo
home-with-finding = Con un hallazgo sobre el [cumplimiento](completion)
home-all-subjects = Todos los temas de todos los libros
home-ways = Por dónde empezar
home-ways-help = Según lo que le trae aquí.
home-reader-citizen = Ciudadanía
home-reader-citizen-asks = ¿Qué prometió mi gobierno, y lo hizo?
home-reader-journalist = Periodistas
home-reader-journalist-asks = ¿Quién dijo qué y cuándo, y puedo probarlo?
home-reader-researcher = Investigación
home-reader-researcher-asks = ¿Qué se contó, con qué regla, y dónde están los datos?
home-reader-ministry = Ministerios
home-reader-ministry-asks = ¿Qué debemos y para cuándo, y quién ha hecho algo parecido?
home-reader-investor = Inversión y donantes
home-reader-investor-asks = ¿Dónde se cumplen las promesas, y con qué certeza?
home-reader-developer = Desarrollo
home-reader-developer-asks = ¿Dónde están los archivos, los formatos y la bitácora?
home-way-country = Encuentre su país
home-way-subject = Encuentre su tema
home-way-say = Diga qué debería prometer después
home-way-search = Busque en todos los compromisos
home-way-record = Cada acto con su recibo
home-way-data = Datos, formatos y licencia
home-way-figures = Cifras con su cálculo
home-way-owed = Elija un miembro y luego «Quién debe qué»
home-way-compare = Compare miembros
home-way-log = El punto de control firmado
home-week = Estos siete días
home-week-help = Lo que llegó al [registro](record), según nuestro propio reloj.
home-week-nothing = Nada llegó al [registro](record) en estos siete días.
home-week-acts = { $count ->
    [one] Un acto llegó al registro.
   *[other] { $count } actos llegaron al registro.
}
home-week-compared = Qué cambió en ellos, lo antiguo junto a lo nuevo
home-week-first = El primero de estos actos: { $position }
home-week-sources = { $count ->
    [one] Se importó una fuente.
   *[other] Se importaron { $count } fuentes.
}
home-week-new = { $count ->
    [one] Un compromiso es nuevo.
   *[other] { $count } compromisos son nuevos.
}
home-week-changed = { $count ->
    [one] De un compromiso se dice algo distinto.
   *[other] De { $count } compromisos se dice algo distinto.
}
home-week-members = { $count ->
    [one] Se dice algo nuevo de un miembro.
   *[other] Se dice algo nuevo de { $count } miembros.
}
home-week-figures = { $count ->
    [one] Se publicó una cifra.
   *[other] Se publicaron { $count } cifras.
}
home-week-withheld = { $count ->
    [one] Se reservó un texto.
   *[other] Se reservaron { $count } textos.
}
