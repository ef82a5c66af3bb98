# Reviews as a process: the rules.
code-rule-irm-evidence = evidencia de los hallazgos
code-rule-judged-irm-evidence = Se juzga respuesta por respuesta, en el escritorio donde se codifica: sin evidencia no se acepta la respuesta.
rule-irm-evidence-decides = Qué hallazgos de la [revisión](irm) deben apoyarse en evidencia o en una cita.
rule-irm-evidence-2011-says = El cumplimiento por encima de no iniciado, los resultados tempranos por encima de ninguno y todo valor de gobierno abierto hallado con el lente.
code-rule-irm-rounds = comentarios a los borradores de la revisión
code-rule-judged-irm-rounds = Se juzga ronda por ronda: no se puede abrir un plazo demasiado corto.
rule-irm-rounds-decides = Cuánto tiempo, como mínimo, está abierto a comentarios un borrador de la [revisión](irm).
rule-irm-rounds-2015-says = El público tiene dos semanas desde el día en que ambas versiones lingüísticas son públicas. Antes, el gobierno y el foro tienen tres semanas; ese plazo no está verificado.
code-parameter-completion-above = Cumplimiento por encima de
code-parameter-early-results-above = Resultados tempranos por encima de
code-parameter-lens = Valores hallados con el lente
code-parameter-pre-publication-days = Días antes de la publicación
code-parameter-public-days = Días para el público

# Words of a review.
field-promising = Prometedor
code-review-seat-first-coder = primera codificación
code-review-seat-second-coder = segunda codificación
code-review-seat-quality-reviewer = revisión de calidad
code-review-round-panel = Panel de Expertos
code-review-round-pre-publication = Gobierno y foro
code-review-round-public = Comentario público
code-stand-agree = De acuerdo
code-stand-disagree = En desacuerdo
code-comment-from-panel = Panel de Expertos
code-comment-from-government = Gobierno
code-comment-from-forum = Foro
code-comment-from-citizen = Un ciudadano
code-comment-from-organisation = Una organización
code-disposition-accepted = Cambiado como se pidió
code-disposition-in-part = Cambiado en parte
code-disposition-not-accepted = El hallazgo se mantiene
code-disposition-noted = Anotado

# What acts of a review say.
act-review-opened = { $count ->
    [one] Abre una revisión de una unidad
    [many] Abre una revisión de { $count } de unidades
   *[other] Abre una revisión de { $count } unidades
}
code-act-kind-review-opened = Revisión abierta
act-review-assigned = Asigna a una persona a una revisión: { $seat }
code-act-kind-review-assigned = Revisión asignada
act-coding-handed-in = Entrega una codificación, sellada: { $seat }
code-act-kind-coding-handed-in = Codificación entregada
act-findings-reconciled = Concilia ambas codificaciones en una, sellada
code-act-kind-findings-reconciled = Hallazgos conciliados
act-round-opened = Abre a comentarios un borrador de revisión hasta el { $until }: { $kind }
code-act-kind-round-opened = Ronda de comentarios abierta
act-round-closed = { $count ->
    [one] Cierra la ronda { $round } de comentarios: un comentario, respondido
    [many] Cierra la ronda { $round } de comentarios: { $count } de comentarios, todos respondidos
   *[other] Cierra la ronda { $round } de comentarios: { $count } comentarios, todos respondidos
}
code-act-kind-round-closed = Ronda de comentarios cerrada
act-comment-answered = Responde a un comentario sobre un borrador ({ $from }): { $disposition }
code-act-kind-comment-answered = Comentario respondido
act-review-published = Publica un informe de la revisión, con ambas codificaciones y lo que fue de ellas
code-act-kind-review-published = Informe de la revisión publicado
act-finding-corrected = Corrige un hallazgo publicado: errata { $number }
code-act-kind-finding-corrected = Hallazgo corregido
