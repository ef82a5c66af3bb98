# Action plans.
plan-short = Plan { $number }
plan-title = Plan de acción { $number }
plan-title-of = Plan de acción { $number }, { $member }
plan-description = Plan de acción { $number } de { $member }: sus compromisos, cómo se elaboró y qué halló la revisión.
plan-submitted = Presentado
plan-table = [Compromisos](commitment) de este [plan](action-plan)
plan-columns-note = Según lo que halló la revisión. { $report }; donde no tiene hallazgo, el informe anterior.
plan-empty = Ningún compromiso de este plan consta en el registro
plan-empty-how = Su texto aparece cuando se deposita el plan o cuando se importa una edición publicada que lo contiene.
plan-process = Cómo se elaboró el plan
plan-process-help = Según lo codificó la [revisión](irm), fuente por fuente.
plan-process-none = La revisión no ha codificado cómo se elaboró
plan-process-none-how = Calendario, aviso, consulta y foro aparecen aquí cuando se importa una base de datos de procesos que abarca este plan.
plan-process-of-plan = Sobre este [plan](action-plan).
plan-process-of-member = Sobre los [planes](action-plan) de este [miembro](member) en general; la fuente no nombra ningún plan.
plan-process-steps = { $count } de { $of } pasos de consulta seguidos.
plan-process-rest = { $count ->
    [one] Una respuesta más
   *[other] { $count } respuestas más
}
plan-found = Qué halló la revisión
plan-found-help = Cuántos [compromisos](commitment) recibieron cada respuesta, según el último informe que responde.
plan-found-answer = Respuesta
plan-found-silent = Sin respuesta
plan-advice = Lo que la revisión aconsejó después
plan-editions = Ediciones
plan-editions-help = Qué datos publicados hablan de este [plan](action-plan). Ninguno sustituye a otro.
plan-edition = Edición
plan-edition-published = Publicada
plan-history = Historia
plan-history-help = Qué ocurrió con el [plan](action-plan), con los [actos](act).

# Commitments.
commitment-short = Compromiso { $number }
commitment-unnumbered = Compromiso sin número
commitment-title-of = { $title }, { $member }
commitment-description = { $title }, un compromiso de { $member }: qué dijo el gobierno y qué halló la revisión.
commitment-kicker = { $member }, plan { $plan }, compromiso { $number }
commitment-kicker-unnumbered = { $member }, plan { $plan }, sin número en el plan
commitment-due = Prometido para
commitment-star-rules = { $count ->
    [one] según una regla
   *[other] según { $count } reglas
}
commitment-recognised = Reconocido en { $editions ->
    [one] una edición
   *[other] { $editions } ediciones
} sin identificador propio, por miembro, plan, número, título y texto.
commitment-aliases = También conocido como
edition-of = Edición de { $edition }
said-and-found = Dicho y hallado
said-and-found-help = Dos relatos, uno al lado del otro. Ninguna parte puede editar el de la otra.
said-nothing = El texto del [plan](action-plan) no consta en el registro.
said-source = Como en la edición de { $edition }.
found-nothing = Ningún hallazgo consta en el registro.
found-code = { $field }: { $value } ({ $report })
found-source = Hallazgos como en la edición de { $edition }.
findings = Hallazgos
findings-break-help = La línea doble marca dónde cambió el libro de códigos y las respuestas dejan de ser comparables.
findings-note = «No se preguntó» significa que el libro de códigos no tiene esa pregunta o que nunca se aplicó a este [plan](action-plan), no que falte la respuesta.
strip-report = { $report }, { $year }
strip-book = { $book }
star-working = Estrellas, paso a paso
star-working-help = Cada prueba de la regla, con el [acto](act) que la decide.
promising-working = Prometedor, paso a paso
promising-working-help = Lo que dice la [revisión](irm), y las puertas previas: lo que no se puede verificar, o no tiene perspectiva de gobierno abierto, nunca es [prometedor](promising).
marks = La marca, informe por informe
marks-help = Cómo termina cada fórmula que estuvo vigente para cada informe, solo a partir de los códigos, y qué pruebas lo deciden. La última columna es el recuento final: el último informe que una fórmula puede juzgar.
marks-formula = Fórmula
marks-tally = Recuento final
marks-published-yes = publicado: estelar
marks-published-no = publicado: no estelar
star-rule-2015-printed = Estrella, regla impresa de 2015
star-test-specific = Específico: medio o alto
star-test-relevant = Relevante: información, participación o rendición de cuentas
star-test-impact = Impacto potencial: transformador
star-test-impact-moderate = Impacto potencial: moderado o transformador
star-test-completion = Cumplimiento: sustancial o completo
milestones = Hitos
milestones-help = Como figuran en el [plan](action-plan).
milestone-due = Para { $date }
milestone-undated = Sin fecha en el [plan](action-plan)
subjects = Temas
subjects-help = Etiquetas que pusieron otros; cada una lleva a lo demás que la tiene.
evidence = Evidencia
evidence-help = En qué se apoyan los hallazgos.
history = Historia
history-help = Las correcciones no sustituyen nada. El valor antiguo permanece, tachado.
history-empty = Una sola edición
history-empty-how = Cuando una edición posterior diga otra cosa, ambas estarán aquí.
history-first = Visto por primera vez, como «{ $number } { $title }».
history-first-unnumbered = Visto por primera vez, como «{ $title }».
history-corrected = { $count ->
    [one] Un campo corregido.
   *[other] { $count } campos corregidos.
}
history-added = { $count ->
    [one] Un campo añadido.
   *[other] { $count } campos añadidos.
}
history-dropped = { $count ->
    [one] Un campo que ya no se indica.
   *[other] { $count } campos que ya no se indican.
}
history-same = Dice lo mismo.
statements = Cada campo, cada edición
statements-field = Campo
statements-silent = esta edición no dice nada

# Progress, lineage, likeness.
progress = Avance
progress-help = Hasta dónde había llegado según cada informe. Aquí solo cuenta la palabra de la [revisión](irm).
would-change = Qué cambiaría el veredicto
would-change-how = Todo esto tendría que cumplirse, por un hallazgo posterior o una corrección del [registro](record).
would-change-fails = { $claim }. Ahora no se cumple.
would-change-unknown = { $claim }. Ahora no puede saberse: { $reason }.
lineage = Linaje
lineage-help = De dónde vino, a qué llevó.
lineage-none = Ninguna fuente dice de dónde vino ni si continuó, y nada en los [planes](action-plan) contiguos se le parece.
lineage-before = Parecidos en el plan anterior
lineage-after = Parecidos en el plan siguiente
similar = Parecidos en otros lugares
similar-help = Lo que prometieron otros [miembros](member) y comparte con este palabras poco frecuentes o temas. Una comparación de palabras, no un juicio.
similar-none = Nada en el registro comparte lo suficiente con él.
similar-soon = Aún se está calculando; vuelva a mirar en un minuto.
alike-words = Ambos dicen { $words }
alike-subjects = ambos sobre { $subjects }
alike-values = ambos sirven a { $values }
alike-region = ambos en { $region }
list-semicolon = ;{" "}
code-language-en = En inglés
code-language-es = En español
code-language-fr = En francés
code-language-pt = En portugués
code-language-ar = En árabe
code-language-it = En italiano
code-language-other = En otro idioma
