# Subjects of commitments.
areas-title = Temas
areas-lead = De qué tratan los compromisos, con las palabras de cada libro. Los libros difieren en lo que preguntan, así que sus recuentos nunca se suman.
area-description = { $name }: compromisos a lo largo del tiempo, los miembros activos en el tema y lo que halló la revisión.
area-book-tags = Etiquetas que puso la Unidad de Apoyo en las ediciones de 2015 y 2016. Un compromiso puede tener varias.
area-book-policy-areas = Áreas de política de la edición de 2024. Un compromiso puede tener varias.
area-book-grand-challenges = Los cinco grandes desafíos de 2011. Un plan de esos años debía abordar al menos uno.
area-book-challenge-areas = Las diez áreas del Open Gov Challenge, de 2023 a 2028. Un compromiso pertenece a la que le asigna la Unidad de Apoyo.
area-of-all = de { $count } en el registro
area-plans = Planes
area-members = Miembros
area-years = A lo largo del tiempo
area-years-help = Según el año en que se presentó el plan. Una línea doble marca otro libro de códigos: los hallazgos de arriba y de abajo no son comparables.
area-share = De todos los del libro
area-undated = { $count ->
    [one] Uno más, sin año del plan en el registro.
   *[other] { $count } más, sin año del plan en el registro.
}
area-active = Miembros activos en el tema
area-active-help = Con cuántos compromisos. Muchos pequeños no son más que uno grande.
area-latest = Últimos compromisos
area-latest-help = De los planes presentados más recientemente.
area-all = Todos, para limitar y llevarse
area-elsewhere = En otros libros
area-elsewhere-help = El mismo nombre, otro libro: lo pusieron otras personas con otras reglas.
area-none = Ningún compromiso del registro lo tiene
area-none-how = Aparece aquí cuando una edición publicada o un cargo se lo asigna a alguno.
area-grand-challenges-improving-public-services = Salud, escuela, tribunales, agua, electricidad y los demás servicios que la gente usa, para que funcionen mejor para quienes los usan.
area-grand-challenges-increasing-public-integrity = Lucha contra la corrupción, ética pública, acceso a la información, reforma de la financiación de campañas, libertad de prensa y de la sociedad civil.
area-grand-challenges-managing-public-resources = Presupuestos, compras públicas, recursos naturales y ayuda exterior.
area-grand-challenges-creating-safer-communities = Seguridad pública, sector de la seguridad, respuesta a desastres y a amenazas ambientales.
area-grand-challenges-increasing-corporate-accountability = Lo que las empresas deben al público: el medio ambiente, la lucha contra la corrupción, los consumidores, sus comunidades.
area-challenge-areas-access-to-information = Leyes de información que se conocen, se usan y se hacen cumplir, e información que se publica antes de que nadie la pida.
area-challenge-areas-anti-corruption = Quién es dueño de las empresas, quién cabildea ante quién, quién paga la política y qué poseen los funcionarios.
area-challenge-areas-civic-space = Libertad de hablar, reunirse y organizarse, y protección para quienes lo hacen.
area-challenge-areas-climate-and-environment = Decisiones abiertas y datos abiertos sobre el clima, la energía, la tierra y el dinero que se les destina.
area-challenge-areas-digital-governance = Reglas y control público de los datos, los algoritmos y el Estado digital.
area-challenge-areas-fiscal-openness = Presupuestos, gasto, contratos, deuda e impuestos que la gente pueda seguir y a los que pueda dar forma.
area-challenge-areas-gender-and-inclusion = Un gobierno abierto que incluya a las mujeres y a quienes suelen quedar fuera, en quién decide y en lo que se decide.
area-challenge-areas-justice = Tribunales y policía abiertos, y una justicia a la que la gente pueda llegar.
area-challenge-areas-media-freedom = Periodistas a salvo, medios independientes, propietarios conocidos.
area-challenge-areas-public-participation = Gente que participa en las decisiones, con una voz que cuenta y una respuesta a lo que dijo.
