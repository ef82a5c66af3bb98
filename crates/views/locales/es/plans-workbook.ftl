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
draft-sheet-meanwhile = Otros han escrito estas partes desde que se hizo su libro: { $parts }. Descargue un libro nuevo y ponga en él lo suyo; no se cambió nada.
draft-sheet-not-theirs = Estas partes las escriben otros: { $parts }. No se cambió nada.
draft-sheet-done = Se tomó lo que dice su libro.
draft-sheet-cells = Celdas que cambiar
draft-sheet-name = Hoja
draft-sheet-cell = Celda
draft-sheet-value = Lo que pone
draft-sheet-wrong = Qué está mal
draft-sheet-no-such-column = Ninguna pregunta se llama así. Conserve la primera fila como estaba.
draft-sheet-no-such-part = Se esperaba el número de una parte de esta hoja: “plan”, un compromiso como 3 o un hito como 3.2.
draft-sheet-part-twice = Otra fila ya es la misma parte.
draft-sheet-no-such-commitment = El compromiso de este hito no está ni en el libro ni en el plan.
draft-sheet-not-a-version = Se esperaba la versión tal como estaba en el libro, un número entero; déjela vacía para una parte nueva.
draft-sheet-bad = { $count ->
    [one] { $count } celda no se puede tomar, así que no se cambió nada. Figura abajo.
   *[other] { $count } celdas no se pueden tomar, así que no se cambió nada. Figuran abajo.
}
