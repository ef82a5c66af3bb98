# The record.
record-title = Registro
record-lead = Cada [acto](act) público en el orden en que se registró. Los actos solo se añaden.
record-size = [Actos](act)
record-signed = firmado el { $moment }
record-witnesses = Testigos
record-no-witness = ninguno todavía
record-verify = Verifíquelo
record-verify-help = La bitácora, su raíz y la clave que la firma.
record-origin = Bitácora
record-root = Raíz
record-key-link = La clave para comprobar las firmas
record-acts = Actos
record-acts-help = Del más nuevo al más antiguo. Las horas son UTC.
record-effective = con efecto el { $date }
record-empty = Todavía no hay nada en el registro
record-empty-how = El primer acto aparece cuando se importa o se deposita algo.
by-office = { $office } de { $body }

# One act.
act-title = Acto { $position }
act-description = Un acto del registro público, sus bytes tal como están en la bitácora y su recibo.
act-recorded = Registrado
act-effective = Con efecto
act-by = Por
act-cause = Se apoya en
act-bytes = Sus bytes
act-bytes-help = Letra por letra lo que entra en la bitácora por su huella (RFC 8785).
act-beside = A su lado
act-beside-help = Los textos, nombres y archivos están en el [acto](act) como huellas con sal, para que uno pueda reservarse y la bitácora siga verificándose.
act-salt = Sal
act-absent = Esta copia del [registro](record) no contiene el texto.
act-receipt-help = Prueba de que el [acto](act) está en la bitácora.
act-neighbours = Actos vecinos
act-source-registered = Registra la fuente
act-import-opened = Comienza una importación
act-import-closed = Termina una importación: todos sus actos surten efecto
act-import-abandoned = Abandona una importación: ninguno de sus actos surte efecto
act-stated = { $source } dice de
act-corrected = { $source } dice algo distinto que antes de
act-recognised = Dos identificadores significan el mismo compromiso
act-text-withheld = Reserva un texto: { $because }
act-figure-published = Publica la cifra
act-key-rotated = Cambia la clave que firma los puntos de control
act-origin-forked = Continúa con un nuevo origen
act-report-corrected = Un lector tenía razón: se corrigió el registro
act-report-declined = Nada cambia tras el aviso de un lector
code-act-kind-source-registered = Fuente registrada
code-act-kind-import-opened = Importación abierta
code-act-kind-import-closed = Importación cerrada
code-act-kind-import-abandoned = Importación abandonada
code-act-kind-country-stated = País declarado
code-act-kind-country-corrected = País corregido
code-act-kind-member-stated = Miembro declarado
code-act-kind-member-corrected = Miembro corregido
code-act-kind-membership-event-stated = Evento de membresía declarado
code-act-kind-membership-event-corrected = Evento de membresía corregido
code-act-kind-seat-stated = Escaño declarado
code-act-kind-seat-corrected = Escaño corregido
code-act-kind-plan-stated = Plan declarado
code-act-kind-plan-corrected = Plan corregido
code-act-kind-process-stated = Proceso declarado
code-act-kind-process-corrected = Proceso corregido
code-act-kind-commitment-stated = Compromiso declarado
code-act-kind-commitment-corrected = Compromiso corregido
code-act-kind-assessment-stated = Evaluación declarada
code-act-kind-assessment-corrected = Evaluación corregida
code-act-kind-challenge-entry-stated = Entrada del desafío declarada
code-act-kind-challenge-entry-corrected = Entrada del desafío corregida
code-act-kind-commitment-recognised = Compromiso reconocido
code-act-kind-text-withheld = Texto reservado
code-act-kind-figure-published = Cifra publicada
code-act-kind-key-rotated = Clave cambiada
code-act-kind-origin-forked = Origen bifurcado
code-act-kind-report-answered = Aviso respondido

# Downloads.
data-title = Datos
data-lead = Todo el [registro público](record), libre para llevárselo, con sus fuentes nombradas.
data-files = Archivos
data-file = Archivo
data-holds = Contiene
data-format = Formato
data-rows = Filas
data-no-files = Ningún archivo todavía
data-no-files-how = Los archivos aparecen cuando hay algo en el registro.
data-pages = Cada página existe también como JSON, y cada lista como CSV: añada .json o .csv a su dirección.
data-to-api = También hay una API.
data-sources = Fuentes
data-sources-help = Qué se importó y a quién citar.
data-no-sources = No se ha importado nada
data-no-sources-how = Las fuentes aparecen aquí cuando termina una importación.
data-credit = { $credit }.
data-published = Publicado: { $date }.
data-taken = { $rows ->
    [one] Una fila tomada,
   *[other] { $rows } filas tomadas,
} { $reported ->
    [0] nada que señalar.
    [one] una observación en el informe.
   *[other] { $reported } observaciones en el informe.
}
data-log = La bitácora
data-log-help = Para programas que verifican.
download-commitments = Cada [compromiso](commitment) con sus hallazgos según la última edición
download-commitments-whole = Cada compromiso con todo lo que dijo cada edición
download-findings = Cada hallazgo, informe por informe y edición por edición
download-plans = Planes de acción
download-members = Miembros con su situación
download-sources = Fuentes, con sus huellas y a quién citar
download-texts = Cada texto público con su sal y su huella
download-files = Cada copia archivada de una prueba, con su sal y su huella: el archivo está en /record/files/HUELLA
