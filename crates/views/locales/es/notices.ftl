# Avisos de plazos.
owed-reminded = Recordado el { $date }
owed-letter = Carta: acto { $position }
code-letter-missed-deadline = carta sobre un plazo incumplido
letter-missed = { $member } no entregó esto antes del final de { $date } ({ $zone }), según consta en el registro público: { $what }. Si llega tarde, cuenta como tardío, y lo que las reglas hacen de ello figura junto a la obligación. El miembro puede responder aquí en público.
mail-deadline-subject = { $what }: vence el { $date }, { $member }
mail-deadline = { $member }: { $what } vence al final de { $date }. Cuando se entregue, el registro lo mostrará y no recibirá más avisos. Todo lo que debe el miembro está en { $address }
mail-missed-subject = { $what }: se incumplió el plazo, { $member }
mail-missed = { $member }: { $what } vencía al final de { $date }, y nada en el registro dice que haya llegado. Desde hoy es pública una carta al respecto, y puede responderla allí en tres semanas: { $address }
code-action-send-late-letter = Escribir sobre un plazo incumplido
code-rule-deadline-notices = avisos de plazos
code-rule-judged-deadline-notices = Se juzga miembro por miembro: las obligaciones de cada uno muestran cuándo se le recordó y se le escribió.
code-parameter-remind-first-days-before = Primer recordatorio, días antes
code-parameter-remind-second-days-before = Segundo recordatorio, días antes
code-parameter-remind-last-days-before = Último recordatorio, días antes
code-parameter-letter-within-days-after = Días en que se escribe una carta
rule-deadline-notices-decides = Cuándo se recuerda un plazo a un gobierno y se le escribe tras incumplirlo.
rule-deadline-notices-2022-says = Recordatorios sesenta, treinta y siete días antes; una carta, que es pública, tras un plazo incumplido. Que siguen cartas consta en los documentos; los días son parámetros nuestros.
