# Lo que hallaron organismos distintos de la revisión.
monitors-title = Otros observadores
monitors-help = Organismos distintos de la [revisión independiente](irm), con el mismo libro de códigos. Ninguna cifra, [estrella](starred) ni veredicto cuenta lo que hallaron.
monitors-report = Su propio informe
monitoring-desk = Evaluaciones de su organización
monitoring-desk-lead = Elija un miembro y luego el compromiso que su organización evaluó.
monitoring-title = Publicar una evaluación
monitoring-lead = { $commitment }. Queda junto a los hallazgos de la revisión, nunca entre ellos, y es pública de inmediato. Una posterior ocupa su lugar; esta queda en el registro.
monitoring-send = Publicarla
monitoring-answers = Respuestas
monitoring-not-assessed = sin evaluar
monitoring-text = Qué halló y cómo
monitoring-address = Dirección de su propio informe
monitoring-refused-nothing = Responda al menos una pregunta del libro de códigos.
monitoring-refused-not-asked = El libro de códigos de este plan no pregunta: { $field }.
act-monitoring-published = Publica lo que halló otro organismo, { $count ->
    [one] una respuesta
   *[other] { $count } respuestas
}
code-act-kind-monitoring-published = Evaluación de otro organismo
