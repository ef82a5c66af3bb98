# El camino hacia la Alianza.
joining = El camino de adhesión
joining-help = Lo que hace un país para unirse, y hasta dónde lo muestra este [registro](record) en el camino.
joining-on = { $date }
joining-due = vence el { $date }
code-join-step-eligibility = Elegible por su puntuación
code-join-step-letter-of-intent = Carta de intención, firmada por un ministro y publicada
code-join-step-declaration = Declaración de Gobierno Abierto suscrita: miembro
code-join-step-point-of-contact = Punto de contacto nombrado
code-join-step-forum = Foro de gobierno y sociedad civil constituido
code-join-step-first-plan = Primer plan de acción depositado
code-join-stands-taken = dado
code-join-stands-not-on-record = no consta
code-join-stands-next = el siguiente
code-join-stands-open = pendiente
