# Autoevaluaciones: lo que un gobierno dice de su propio plan, según la época.
code-self-report-first-cycle = Autoevaluación del primer ciclo
code-self-report-midterm = Autoevaluación de medio término
code-self-report-end-of-term = Autoevaluación de fin de término
code-self-fulfilment-not-implemented = No implementado, según el gobierno
code-self-fulfilment-in-process = En proceso, según el gobierno
code-self-fulfilment-partly = Cumplido en parte, según el gobierno
code-self-fulfilment-fully = Cumplido por completo, según el gobierno
code-parameter-comment-days = Días para los comentarios del público
code-act-kind-self-assessment-opened = Autoevaluación abierta a comentarios
code-act-kind-commitment-self-assessed = Compromiso evaluado por su gobierno
code-act-kind-self-comment-answered = Comentario a una autoevaluación respondido
code-act-kind-self-assessment-published = Autoevaluación publicada
act-self-assessment-opened = Abre a comentarios el borrador de una autoevaluación hasta el { $until }
act-commitment-self-assessed = Dice de su propio compromiso: { $fulfilment }
act-self-comment-answered = Responde a un comentario sobre una autoevaluación
act-self-assessment-published = Publica una autoevaluación

# La página.
self-description = Lo que un gobierno dice de su propio plan, compromiso por compromiso, con los comentarios del público y sus respuestas.
self-stands-published = Publicada el { $on }.
self-stands-open = Un borrador. Se aceptan comentarios hasta el { $until }.
self-stands-draft = Un borrador. El plazo de comentarios ha terminado; se publica cuando cada uno tenga su respuesta.
self-overview = El plan en su conjunto
self-asked = Una regla de su época pide este informe.
self-not-asked = Ninguna regla de su época pide este informe; el manual lo describe.
self-commitments-help = Las palabras y la escala propias del gobierno, junto a lo que constató la [revisión independiente](irm). Nunca se mezclan, y ninguna cifra cuenta las del gobierno.
self-commitment = [Compromiso](commitment)
self-comments = Comentarios al borrador
self-comments-help = Se publican con el informe, cada uno con su respuesta. No se nombra a nadie.
self-comments-none = No hay comentarios publicados.
self-comments-none-how = Los comentarios se publican con el informe, cuando cada uno tiene su respuesta.
self-answer = Respuesta
self-section = Lo que su gobierno informa de él
self-section-help = De los informes del propio gobierno, en una escala propia. Lo que constató la [revisión independiente](irm) está aparte, y ninguna cifra cuenta esto.
self-draft = borrador
self-comment-way = Comentar el borrador
plan-self-title = Autoevaluaciones
plan-self-help = Lo que el gobierno informa de su propio [plan](action-plan). Lo que constató la [revisión](irm) está aparte.

# El escritorio.
self-of-plan = { $plan }: { $report }
self-desk-lead = Escriba unas palabras sobre cada compromiso, abra el borrador a comentarios, responda a lo que llegue y publique.
self-parts = Partes del informe
self-part = Parte
self-fulfilment = Hasta dónde se cumplió
self-written = Escrita
self-missing = Falta todavía
self-desk-published = Este informe fue publicado. Se queda como está.
self-desk-open = El borrador es público y se aceptan comentarios hasta el { $until }. Lo que cambie ahora se hará público con el informe.
self-publish-title = Publicar
self-publish = Publicar el informe
self-open-title = Abrir el borrador a comentarios
self-open = Abrirlo a comentarios
self-closes = Se aceptan comentarios hasta el
self-closes-hint = Desde hoy, durante dos semanas como mínimo.
self-desk-contents = El informe abarca cómo se consultó el plan, cada compromiso con sus resultados y próximos pasos, las respuestas a las recomendaciones de la revisión y lo aprendido.
self-desk-own = Hasta dónde se cumplió un compromiso se dice en su propia escala. Nunca sustituye lo que constata la revisión.
self-desk-public = La página pública
self-comment-answered = Respondido: { $words }
self-comment-waits = Espera su respuesta: { $words }
self-overview-hint = Cómo se consultó el plan, cómo se respondió a las recomendaciones de la revisión, qué se aprendió de otros y por cuenta propia.
self-account = Qué se hizo, qué resultó y qué sigue
self-account-hint = Con fechas y con lo que lo demuestra. Se publica palabra por palabra.
self-part-lead = Una parte de: { $report }
self-part-public = La página del compromiso
self-answer-title = Responder a un comentario
self-answer-lead = Sobre: { $part }
self-answer-hint = Diga qué cambió, o por qué no cambia nada. Se publica con el comentario.
self-answer-send = Guardar esta respuesta
self-comment = Comentario
self-comment-title = Comentar el borrador
self-comment-lead = Sobre: { $report }
self-comment-about = De qué trata
self-comment-whole = El informe en su conjunto
self-comment-hint = Diga qué falta o qué es incorrecto, y cómo se puede ver.
self-comment-send = Enviar el comentario
self-comment-note = El gobierno responde a cada comentario. Ambos se publican palabra por palabra con el informe, sin su nombre.
self-comment-done = Su comentario fue recibido. Se publica con el informe, junto con la respuesta.
self-refused-plan = No existe tal plan, o nada dice que se haya presentado.
self-refused-not-opened = Abra primero el borrador a comentarios.
self-refused-not-over = Se aceptan comentarios hasta el { $until }. El informe puede publicarse después de ese día.
self-refused-overview = Escriba primero sobre el plan en su conjunto.
self-refused-silent = { $count ->
    [one] De un compromiso todavía no se dice nada. La tabla muestra de cuál.
   *[other] De { $count } compromisos todavía no se dice nada. La tabla muestra de cuáles.
}
self-refused-short = Elija un día posterior: { $least ->
    [one] se aceptan comentarios durante un día como mínimo.
   *[other] se aceptan comentarios durante { $least } días como mínimo.
}
self-refused-unanswered = { $count ->
    [one] Un comentario aún no tiene respuesta. Respóndalo primero.
   *[other] { $count } comentarios aún no tienen respuesta. Respóndalos primero.
}
self-refused-closed = El borrador no acepta comentarios hoy.
