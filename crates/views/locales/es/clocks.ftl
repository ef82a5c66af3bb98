# Los informes de la revisión y sus plazos.
reviews-title = Revisiones
reviews-description = Cada informe de la revisión independiente sobre cada plan de acción: cuándo empezó su plazo, cuándo vence y si sus hallazgos constan en el registro.
reviews-lead = La [revisión independiente](irm) informa sobre cada [plan de acción](action-plan). El plazo empieza con lo que ocurre con el plan, no con lo que alguien prefiera: su presentación, su fin. No se mueve por un miembro que va con retraso.
reviews-count-known = Hallazgos en el registro
reviews-count-not-started = Plazo sin empezar
reviews-count-due = Por vencer
reviews-count-overdue = Vencidos
reviews-count-not-on-record = No constan
reviews-count-no-deadline = Sin plazo impreso
reviews-list = Informes
reviews-report = Informe
reviews-started = Inicio del plazo
reviews-start-unknown = se desconoce
reviews-found = { $count ->
    [one] Un informe
   *[other] { $count } informes
}
reviews-not-on-record-note = «No consta» significa que ninguna fuente de aquí dice si llegó, no que no llegara.
reviews-none = Ningún informe coincide
reviews-none-how = Quite una restricción o pregunte por otro momento.
reviews-rule = La regla sobre los plazos de las revisiones
reviews-books = Qué examina cada informe
reviews-books-help = Las preguntas son las del libro de códigos vigente para el [plan](action-plan). Las secciones son nuestra lectura de para qué sirve cada informe: ninguna fuente publica un índice.
reviews-plans = [Planes](action-plan) de
reviews-plans-of = { $from }–{ $to }
reviews-plans-since = desde { $from }
reviews-due-within = Vence en
reviews-months = { $count ->
    [one] un mes
   *[other] { $count } meses
}
reviews-sections = Secciones
reviews-questions = Preguntas sobre cada [compromiso](commitment)
review-published = En el registro, publicado en { $when }
plan-reviews = [Revisiones](irm) de este [plan](action-plan)
plan-reviews-help = Qué informes pide la regla de su tiempo, desde cuándo corre el plazo de cada uno y cómo está.
plan-reviews-all = Revisiones de todos los planes de este miembro
code-review-state-known = En el registro
code-review-state-not-started = Sin empezar
code-review-state-due = Por vencer
code-review-state-overdue = Vencido
code-review-state-not-on-record = No consta
code-review-state-no-deadline = Sin plazo impreso
code-review-start-co-creation = desde el inicio de la cocreación
code-review-start-submission = desde la presentación
code-review-start-first-year = desde el fin del primer año
code-review-start-midway = desde la mitad del plan
code-review-start-plan-end = desde el fin del plan
code-review-section-lessons = lecciones de planes anteriores
code-review-section-making = cómo se elaboró el plan
code-review-section-commitments = los compromisos
code-review-section-carrying-out = cómo se ejecuta
code-review-section-self-assessment = la autoevaluación del gobierno
code-review-section-results = cumplimiento y resultados
code-review-section-recommendations = recomendaciones
code-review-section-method = método
