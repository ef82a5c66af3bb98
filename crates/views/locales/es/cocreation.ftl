# Co-creation: the rule and what it asks for.
code-rule-co-creation-standard = participación y cocreación
code-rule-judged-co-creation-standard = Se juzga plan por plan: la página de cada cocreación muestra la lista con los actos en que se apoya.
rule-co-creation-standard-decides = Qué debe tener como mínimo la elaboración de un [plan](action-plan) con la ciudadanía.
rule-co-creation-standard-2012-says = Las orientaciones sobre consulta: el calendario está en línea antes de empezar, la consulta es amplia, sus resultados se publican, se da a conocer, el aviso es suficiente y después continúa un [foro](forum). Nunca se fijó un número de días.
rule-co-creation-standard-2017-says = Los requisitos básicos: un sitio web, una persona de contacto con nombre, los idiomas oficiales, un [repositorio](repository), un [foro](forum) con reglas públicas que se reúne cada trimestre y una [respuesta razonada](reasoned-response).
rule-co-creation-standard-2022-says = Los requisitos mínimos de las normas aprobadas en noviembre de 2021, para los planes cuya cocreación empezó a partir de 2022. El calendario es público dos semanas antes; el plazo de los aportes nunca se juzga solo por los días.
code-parameter-requirements = Requisitos
code-parameter-notice-days = Días de aviso

# What the standards ask for (domain::cocreation::Requirement).
code-requirement-dialogue-space = Un espacio de diálogo que se reúne con regularidad y tiene reglas públicas
code-requirement-website = Un sitio web público sobre la Alianza
code-requirement-contact = Quién dirige y cómo contactarlo
code-requirement-languages = Documentos en los idiomas oficiales
code-requirement-repository = Un repositorio público y actualizado
code-requirement-timeline = Calendario y formas de participar, publicados a tiempo
code-requirement-outreach = Difusión que da a conocer cómo participar
code-requirement-input-mechanism = Un mecanismo para recoger aportes, abierto durante un plazo adecuado
code-requirement-wide-consultation = Una consulta amplia y diversa
code-requirement-summary = Un resumen y todos los comentarios, publicados
code-requirement-channels = Aviso suficiente y canales diversos
code-requirement-reasoned-response = Una respuesta razonada a lo aportado
code-requirement-implementation-meetings = Dos reuniones al año sobre los resultados, con comentarios recogidos
code-requirement-outcome-met = Cumplido
code-requirement-outcome-not-met = No cumplido
code-requirement-outcome-not-yet-assessable = Aún no se puede decir

# Words of co-creation.
code-phase-preparation = Preparación
code-phase-gathering = Recogida de ideas
code-phase-drafting = Redacción
code-phase-consultation = Consulta sobre el borrador
code-phase-finalisation = Finalización
code-mechanism-online = en línea, por escrito
code-mechanism-survey = encuesta
code-mechanism-workshop = taller o mesa redonda
code-mechanism-hearing = audiencia pública
code-mechanism-letters = cartas y correo
code-stance-for = A favor
code-stance-with-changes = A favor, con cambios
code-stance-against = En contra
code-stance-neutral = Ni a favor ni en contra
code-giver-class-citizen = Ciudadanía
code-giver-class-organisation = Organizaciones
code-giver-class-typed-in = Transcrito por un funcionario
code-giver-class-without-account = Sin cuenta
code-response-outcome-taken-up = Incorporada
code-response-outcome-in-part = Incorporada en parte
code-response-outcome-done-already = Ya se hace
code-response-outcome-later = Reservada para un plan posterior
code-response-outcome-not-taken-up = No incorporada
code-response-outcome-outside = Fuera del alcance de un plan
code-moderation-rule-insult = insulta a alguien
code-moderation-rule-incitement = incita al odio o a la violencia
code-moderation-rule-personal-data = revela datos privados de una persona
code-moderation-rule-spam = es publicidad o repetición
code-moderation-rule-off-topic = no tiene relación con el plan
code-moderation-rule-unlawful = la ley lo prohíbe
code-forum-side-government = Gobierno
code-forum-side-parliament = Parlamento
code-forum-side-local-government = Gobiernos locales
code-forum-side-civil-society = Sociedad civil
code-forum-side-academia = Academia
code-forum-side-business = Empresas
code-forum-side-media = Medios
code-forum-side-citizens = Ciudadanía
code-evidence-shows-website = El sitio web
code-evidence-shows-contact = A quién contactar
code-evidence-shows-outreach = Difusión
code-evidence-shows-co-creation = Cómo se elabora el plan
code-evidence-shows-implementation = Cómo se ejecuta el plan

# Its acts.
act-co-creation-scheduled = Publica el calendario de una cocreación
code-act-kind-co-creation-scheduled = Calendario publicado
act-call-opened = Convoca a hacer aportes
code-act-kind-call-opened = Convocatoria de aportes
act-call-revised = Publica otra versión de un borrador
code-act-kind-call-revised = Borrador revisado
code-act-kind-inputs-answered = Aportes respondidos
code-act-kind-inputs-sealed = Aportes sellados
act-input-withdrawn = Registra que un autor retiró su aporte
code-act-kind-input-set-aside = Aporte apartado
act-input-merged = Une un aporte con otro que dice lo mismo
act-phase-closed = Cierra una fase: { $phase }
code-act-kind-phase-closed = Fase cerrada
act-forum-constituted = Constituye el foro y sus reglas
code-act-kind-forum-constituted = Foro constituido
act-forum-met = Publica el acta del foro
code-act-kind-forum-met = Reunión del foro
act-repository-updated = Añade al repositorio: { $shows }
code-act-kind-repository-updated = Repositorio actualizado
act-input-moderated = Oculta un aporte: { $rule }
act-inputs-answered = { $count ->
    [one] Responde a un aporte: { $outcome }
    [many] Responde a { $count } de aportes: { $outcome }
   *[other] Responde a { $count } aportes: { $outcome }
}
act-inputs-sealed = { $count ->
    [one] Sella un lote de una contribución
    [many] Sella un lote de { $count } de contribuciones
   *[other] Sella un lote de { $count } contribuciones
}
code-action-seal-inputs = Sellar en el registro lo que la gente aportó
