# De una idea a una promesa: qué aportes recoge un compromiso y qué fue de un aporte.
code-act-kind-inputs-taken-up = Aportes recogidos
act-inputs-taken-up = { $count ->
    [one] Declara que este compromiso recoge un aporte del público
   *[other] Declara que este compromiso recoge { $count } aportes del público
}
uptake-number = Aporte { $number }
uptake-section = Las ideas de las que nació
uptake-section-help = Aportes del público que este [compromiso](commitment) recoge, según su gobierno. Cada número lleva a lo que se dijo y a la [respuesta razonada](reasoned-response). Aquí no se nombra a nadie.
uptake-count = { $count ->
    [one] Recoge un aporte
   *[other] Recoge { $count } aportes
}

# Qué fue de un aporte.
input-merged-with = Dice lo mismo que este otro. La respuesta a cualquiera nombra a los dos
became-title = A qué condujo
became-help = De la respuesta a un [compromiso](commitment), cuánto ha avanzado y qué constató de él la [revisión independiente](irm). Esta página conserva su dirección y sigue al compromiso.
became-none = Ningún compromiso lo recoge por ahora.
became-none-how = Un [plan](action-plan) nombra los aportes que recoge cuando se deposita.
became-milestone = Por su [hito](milestone)
became-why = Qué se recoge y por qué
became-progress = Avance, según el gobierno
became-progress-none = No constan [hitos](milestone).
became-milestones = Hitos cumplidos: { $done } de { $of }. Vencidos: { $overdue }.
became-verdict = Veredicto de la [revisión independiente](irm)
became-verdict-none = La [revisión](irm) todavía no ha publicado nada sobre él.

# El escritorio.
uptake-way = Los aportes que recoge
uptake-title = { $part }: aportes que recoge
uptake-lead = Vincule esta parte de { $plan } con lo que la gente aportó a su elaboración. La página de cada aporte llevará entonces aquí, a su avance y al veredicto de la revisión.
uptake-note = Los vínculos se hacen públicos con el depósito o con la siguiente enmienda. Lo que consta en el registro permanece.
uptake-none-offered = El foro no ha respondido a ningún otro aporte con «recogido» o «recogido en parte». Cualquier aporte puede nombrarse por su número.
uptake-new = Vincular aportes
uptake-inputs = Aportes respondidos como recogidos
uptake-inputs-hint = Primero los últimos respondidos; se omiten los que ya están vinculados con esta parte.
uptake-others = Otros aportes, por su número
uptake-others-hint = El número es el final de la dirección de cada aporte. Escriba uno por línea o sepárelos con espacios.
uptake-why-hint = Una o dos frases para quienes los hicieron. Se publica palabra por palabra.
uptake-send = Vincular estos aportes
uptake-linked = Aportes vinculados
uptake-input = Aporte
uptake-is-public = consta en el registro
uptake-with-deposit = público con el depósito o con la siguiente enmienda
uptake-gone = se omite: fue retirado u ocultado
uptake-take-away = Quitar vínculos
uptake-unlink = Quitar estos vínculos
uptake-refused-input = «{ $value }» no es un aporte a la elaboración de este plan que siga en pie. Tome el número del final de su dirección.
