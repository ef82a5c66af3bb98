# What the record knows of cases: acts.
act-agreement-signed = Registra que un gobierno y quien le ayuda firmaron un acuerdo
act-agreement-concluded = Registra cómo terminó el caso de un acuerdo: { $outcome }
act-agreement-told = Cuenta qué resultó de un acuerdo
act-cases-counted = { $count ->
    [one] Cuenta los casos del mecanismo de enlace hasta el { $until }: uno
   *[other] Cuenta los casos del mecanismo de enlace hasta el { $until }: { $count }
}
act-group-joined = Empieza a aprender junto con otros: { $area }
act-group-left = Deja un grupo de aprendizaje: { $area }
code-act-kind-agreement-signed = Acuerdo firmado
code-act-kind-agreement-concluded = Acuerdo concluido
code-act-kind-agreement-told = Resultado de un acuerdo contado
code-act-kind-cases-counted = Casos contados
code-act-kind-group-joined = Ingreso en un grupo de aprendizaje
code-act-kind-group-left = Salida de un grupo de aprendizaje
code-action-learn-together = Aprender junto con gobiernos que preguntaron por lo mismo

# Agreements, as everybody sees them.
agreements-title = Acuerdos
agreements-help = Firmados por un gobierno y quien le ayuda. Las condiciones quedan entre ambos; su resumen criptográfico está en el registro, para que ambos puedan mostrar qué firmaron. Nombres, tema y resultado figuran aquí donde ambos lo acordaron.
agreement-parties = Entre
agreement-since = Firmado
agreement-outcome = Resultado
agreement-unnamed = Dos partes que no se nombran
agreement-signed = { $parties } firmaron un acuerdo
agreement-ended = { $parties }: { $outcome }
helped-title = Ayuda
helped-help = Ayuda mediante el mecanismo de enlace, en la medida en que ambas partes la hicieron pública.
balance-until = Contado hasta
balance-counts = Los recuentos de los últimos doce meses

# Learning groups.
groups-title = Gobiernos que aprenden juntos
groups-help = Gobiernos que preguntaron por la misma área y decidieron aprender juntos. A partir de dos, un grupo es público; cada uno puede irse.
groups-desk-help = Se invita a aprender juntos a los gobiernos que preguntan en público por la misma área. A nadie se le dice si fue usted invitado ni si declinó.
group-about = Área
group-members = Gobiernos
group-since = Último cambio
group-asking = Gobiernos que preguntan por ella en público
group-invited = Está invitado
code-group-answer-accepted = Aceptó
code-group-answer-declined = Declinó
code-group-answer-left = Se fue
group-title = Aprender juntos: { $area }
group-lead = Lo que los gobiernos de un grupo se escriben solo lo leen ellos. Que están en el grupo es público en cuanto son dos.
group-join = Aprender juntos
group-decline = Declinar
group-leave = Irse
group-waits = En cuanto acepte un segundo gobierno, el grupo será público.
group-write = Escribir al grupo
group-learns = Aprende sobre { $area } junto con { $members }
desk-waits-group = Su gobierno está invitado a aprender junto con otros

# Lists on the desk.
help-list-count = De { $from } a { $to }, de { $count }
help-list-before = Los anteriores
help-list-after = Los siguientes

# Proof of an agreement on the desk.
case-agreement-bytes = Llevarse lo que se firma, como el archivo cuyo SHA-256 es el resumen
case-agreement-act = El acto que lo registra
case-draft-lead = Las condiciones quedan entre ambas partes; el registro recibe su resumen criptográfico cuando ambas hayan firmado. Las dos últimas preguntas dicen qué más se hace público.
case-close-lead = Donde ambas partes de un acuerdo se nombran en público, el registro recibe el resultado y los compromisos. Lo que escriba queda en el caso, salvo que ambas partes permitan contarlo.

# Reasons of the matcher that are told together.
why-together = Además, cosas que ambos nombran y que por sí solas no cambian nada: { $count }
