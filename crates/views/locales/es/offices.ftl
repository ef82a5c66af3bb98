# Offices (domain::people::Office).
code-office-operator = Operador
code-office-steward = Custodio
code-office-reader = Lector
code-office-citizen = Ciudadanía
code-office-administrator = Administración
code-office-support-unit = Unidad de Apoyo
code-office-minister = Ministro o ministra
code-office-point-of-contact = Punto de contacto
code-office-implementing-institution = Institución responsable
code-office-forum-member = Integrante del foro
code-office-civil-society-organisation = Organización de la sociedad civil
code-office-local-jurisdiction = Jurisdicción local
code-office-monitoring-body = Órgano de seguimiento
code-office-researcher = Investigación
code-office-experts-panel = Panel Internacional de Expertos
code-office-local-expert = Persona experta local
code-office-other-monitor = Seguimiento externo
code-office-case-manager = Gestión de casos
code-office-provider = Proveedor de ayuda
code-office-multilateral-partner = Socio multilateral
code-office-mechanism-steering-group = Grupo directivo del mecanismo de vinculación
code-office-steering-committee-member = Integrante del Comité Directivo
code-office-co-chair = Copresidencia
code-office-moderator = Moderación

# Bodies of the Partnership’s own.
code-body-site = este sitio
code-body-support-unit = la Unidad de Apoyo
code-body-irm = la revisión independiente
code-body-experts-panel = el Panel de Expertos
code-body-steering-committee = el Comité Directivo
code-body-criteria-and-standards = Criterios y Estándares
code-body-networking-mechanism = el mecanismo de vinculación

# Why an appointment ended.
code-office-ended-resigned = renuncia de la persona
code-office-ended-recalled = revocado por quien nombró
code-office-ended-replaced = otra persona lo asumió
code-office-ended-left = la persona dejó el sitio

# What an office may do (domain::people::Action).
code-action-read = Leer el registro público
code-action-import-source = Importar una fuente
code-action-abandon-import = Abandonar una importación
code-action-publish-figure = Publicar una cifra
code-action-withhold-text = Reservar un texto
code-action-rotate-key = Cambiar la clave de firma
code-action-fork-origin = Iniciar un nuevo origen de la bitácora
code-action-answer-report = Responder a los avisos de errores
code-action-read-outbox = Leer el correo pendiente de envío
code-action-appoint = Nombrar para un cargo y poner fin a un nombramiento
code-action-verify-organisation = Reconocer organizaciones y sus representantes
code-action-keep-account = Gestionar la propia cuenta
code-action-sign-letter = Firmar la carta de intención
code-action-endorse-plan = Respaldar un plan de acción
code-action-draft-plan = Redactar un plan de acción
code-action-deposit-plan = Depositar un plan de acción
code-action-amend-plan = Enmendar un plan de acción
code-action-keep-repository = Mantener el repositorio de evidencias
code-action-assess-itself = Depositar una autoevaluación
code-action-update-milestone = Informar del avance de los hitos
code-action-enter-challenge = Participar en el Open Gov Challenge
code-action-ask-for-help = Decir qué ayuda necesita un gobierno
code-action-vote-in-election = Votar en las elecciones del Comité Directivo
code-action-set-timeline = Fijar el calendario de una cocreación
code-action-invite-input = Convocar a presentar aportes
code-action-respond-to-input = Dar respuestas razonadas
code-action-keep-minutes = Publicar las actas del foro
code-action-give-input = Aportar a un plan en elaboración
code-action-comment-in-public = Comentar donde se pide al público
code-action-comment-on-draft = Comentar borradores de la revisión
code-action-change-contribution = Cambiar lo que uno mismo escribió
code-action-moderate = Moderar el debate público
code-action-nominate-for-award = Proponer para un premio
code-action-offer-help = Ofrecer ayuda
code-action-file-concern = Presentar una inquietud
code-action-code-finding = Codificar los hallazgos de la revisión
code-action-assure-quality = Comprobar la calidad de la revisión
code-action-inform-review = Informar a la revisión de lo que se sabe localmente
code-action-report-monitoring = Publicar lo observado
code-action-check-eligibility = Comprobar la elegibilidad
code-action-validate-evidence = Validar pruebas de elegibilidad
code-action-publish-document = Publicar un documento de un miembro
code-action-send-letter = Enviar una carta de la Alianza
code-action-triage-concern = Ver si una inquietud puede examinarse
code-action-tag-commitment = Vincular compromisos con promesas externas
code-action-run-call = Llevar una convocatoria, una encuesta o una elección
code-action-manage-case = Gestionar casos de ayuda
code-action-agree-to-introduction = Aprobar presentaciones
code-action-place-under-review = Someter a un miembro a revisión
code-action-recommend = Recomendar una resolución
code-action-resolve = Resolver con el Comité Directivo
code-action-set-status = Decidir la situación de un miembro
code-action-extend-deadline = Ampliar un plazo por resolución
code-action-elect-co-chair = Elegir la copresidencia
code-action-endorse-candidate = Respaldar candidaturas
code-action-see-ballots = Ver los votos

# Their acts.
act-office-appointed = Nombra a una persona: { $office }
act-office-appointed-until = Nombra a una persona hasta el { $until }: { $office }
act-office-ended = Pone fin a un nombramiento ({ $because }): { $office }
code-act-kind-office-appointed = Nombramiento
code-act-kind-office-ended = Fin de un nombramiento

# Who holds one.
office-until = { $office }, hasta el { $until }
