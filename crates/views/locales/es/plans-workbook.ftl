# Un plan como libro.
draft-sheet-title = Escribirlo en una hoja de cálculo
draft-sheet-lead = Descargue el plan como libro (XLSX), escriba sin conexión y tráigalo de vuelta. Solo se toma lo que difiere, y nada que otros hayan escrito desde entonces.
draft-sheet-take = Traerlo de vuelta
draft-sheet-file = El libro
draft-sheet-hint = Un archivo XLSX hecho aquí: las hojas plan, commitments y milestones. Un compromiso nuevo es una fila con el número siguiente y sin versión; un hito nuevo, una como 3.2.
draft-sheet-filled = El plan como libro
draft-sheet-blank = Un libro en blanco
draft-sheet-missing = No se eligió ningún archivo. Elija el libro que rellenó.
draft-sheet-unreadable = Este archivo no se puede leer como libro (XLSX) o es demasiado grande. Guárdelo como XLSX e inténtelo de nuevo.
draft-sheet-no-sheet = Falta la hoja “{ $name }”. Conserve las tres hojas plan, commitments y milestones con sus nombres.
draft-sheet-meanwhile = Otros han escrito estas partes desde que se hizo su archivo: { $parts }. Descargue un archivo nuevo y ponga en él lo suyo; no se cambió nada.
draft-sheet-not-theirs = Estas partes las escriben otros: { $parts }. No se cambió nada.
draft-sheet-done = Se tomó lo que dice su archivo.
draft-sheet-cells = Celdas que cambiar
draft-sheet-name = Hoja
draft-sheet-cell = Celda
draft-sheet-value = Lo que pone
draft-sheet-wrong = Qué está mal
draft-sheet-no-such-column = Ninguna pregunta se llama así. Conserve la primera fila como estaba.
draft-sheet-no-such-part = Se esperaba el número de una parte de esta hoja: “plan”, un compromiso como 3 o un hito como 3.2.
draft-sheet-part-twice = Otra fila ya es la misma parte.
draft-sheet-no-such-commitment = El compromiso de este hito no está ni en el archivo ni en el plan.
draft-sheet-not-a-version = Se esperaba la versión tal como estaba en el libro, un número entero; déjela vacía para una parte nueva.
draft-sheet-bad = { $count ->
    [one] { $count } celda no se puede tomar, así que no se cambió nada. Figura abajo.
   *[other] { $count } celdas no se pueden tomar, así que no se cambió nada. Figuran abajo.
}

# Un plan como documento de Word.
draft-doc-title = Escribirlo en Word
draft-doc-lead = Descargue el plan como documento de Word (DOCX), escriba sin conexión y tráigalo de vuelta. Solo se toma lo que difiere, y nada que otros hayan escrito desde entonces.
draft-doc-file = El documento
draft-doc-hint = Un archivo DOCX hecho aquí: una tabla por cada parte, con sus respuestas en la columna derecha. Los cambios controlados cuentan como aceptados. Para un compromiso más, copie una tabla y póngale el número siguiente.
draft-doc-filled = El plan como documento de Word
draft-doc-blank = Un documento de Word en blanco
draft-doc-missing = No se eligió ningún archivo. Elija el documento que rellenó.
draft-doc-not-word = Este archivo no es un documento de Word (DOCX). Guárdelo como DOCX e inténtelo de nuevo.
draft-doc-old = Este documento está protegido con contraseña o es de un Word antiguo (DOC). Guárdelo como DOCX sin contraseña e inténtelo de nuevo.
draft-doc-macros = Este documento contiene macros, que no se toman. Guárdelo como DOCX sin macros e inténtelo de nuevo.
draft-doc-too-large = Este documento es más grande que cualquier plan. Quite lo que no está en las tablas, como imágenes, e inténtelo de nuevo.
draft-doc-broken = Este documento está dañado y no se puede leer. Ábralo en su procesador de textos, guárdelo de nuevo como DOCX e inténtelo otra vez.
draft-doc-no-plan = Es un documento de Word, pero no la plantilla de un plan. Descargue aquí una en blanco y rellénela.
draft-doc-bad = { $count ->
    [one] Un lugar no se puede tomar, así que no se cambió nada. Figura abajo.
   *[other] { $count } lugares no se pueden tomar, así que no se cambió nada. Figuran abajo.
}
draft-doc-places = Lugares que cambiar
draft-doc-question = Pregunta
draft-doc-table = Tabla { $number }
draft-doc-outside = Fuera de las tablas
draft-doc-no-such-question = Ninguna pregunta tiene este código. Conserve la columna izquierda como estaba.
draft-doc-no-such-part = Se esperaba el número de una parte junto a [part]: “plan”, un compromiso como 3 o un hito como 3.2.
draft-doc-part-twice = Otra tabla ya es la misma parte. Dé otro número a una de ellas.
draft-doc-question-twice = La pregunta está respondida dos veces en esta parte. Conserve una respuesta.
draft-doc-is-outside = Esto no responde a ninguna pregunta. Páselo a la columna derecha de una tabla o quítelo.
draft-doc-not-a-version = Se esperaba la versión tal como estaba en el documento, un número entero; déjela vacía para una parte nueva.
draft-doc-how = Escriba sus respuestas en la columna derecha y deje la izquierda como está. Ponga ☒ ante lo que elija. Los días se escriben 2027-12-31. Lo que deje en blanco no se toma; para un compromiso o un hito más, copie una tabla y póngale el número siguiente.
draft-doc-part = Número de la parte. No lo cambie.
draft-doc-version = Versión. No la cambie.
draft-doc-commitment = Compromiso { $number }
draft-doc-milestone = Hito { $number }

# Actualizar un plan a mitad de camino.
field-refreshed-on = Actualizado el
code-version-kind-amendment = Una modificación
code-version-kind-refresh = La actualización a mitad de camino
amendment-kind = Qué es esta versión
amendment-kind-hint = Un plan de cuatro años se actualiza a mitad de camino, hasta el { $due }. La actualización puede concluir que nada debe cambiar; el motivo lo dice.
plan-version-refreshed = Versión { $number }, actualizada a mitad de camino
draft-refused-not-refreshed = Este plan no es tan largo como los que se actualizan a mitad de camino. Publique una modificación.
draft-refused-refresh-opens = Este plan puede actualizarse a partir del { $on }. Hasta entonces, publique una modificación.
draft-refused-refreshed-on = Este plan se actualizó el { $on }. Publique una modificación.

# Cómo se llaman las fuentes que traen los planes.
plan-source-deposited = { $plan }, tal como se depositó
plan-source-version = { $plan }, versión { $number }

# La plantilla en blanco, en papel.
template-title = { $plan }: plantilla en blanco
template-lead = Todas las preguntas de un plan de acción, para imprimir y escribir en ellas. Hace falta una hoja de la segunda y la tercera parte por cada compromiso y cada hito. Lo que lleva asterisco debe responderse antes de depositar el plan.
template-paper = En PDF
template-commitment = Un compromiso
template-milestone = Un hito
template-way = La plantilla en blanco, para imprimir
