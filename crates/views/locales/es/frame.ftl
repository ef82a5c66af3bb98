# What surrounds every page.
home = Inicio
skip-to-content = Ir al contenido
nav-main = Principal
nav-tools = Herramientas
nav-search = Buscar
nav-menu = Menú
nav-breadcrumb = Ruta de navegación
nav-all = Todas las secciones
part-members = Miembros
part-commitments = Compromisos
part-figures = Cifras
part-record = Registro
part-data = Datos
demo-label = Sobre este sitio
demo-text = Demostración. Los hechos son reales, vienen con el programa y en su mayoría terminan en 2016. Lo que lleva la palabra «Sample» es inventado, con sus fechas, como las revisiones y los informes de estas semanas. Nada de lo que haga aquí se conserva.
asof-label = Fecha de esta vista
asof-date = Está leyendo lo que hoy se sabe que era así el { $date }.
asof-known-position = Está leyendo el registro tal como estaba después del acto { $position }.
asof-known-moment = Está leyendo el registro tal como estaba el { $moment }.
asof-edition = Está leyendo lo que decía una sola edición: { $edition }.
asof-today = Ir a hoy
asof-other = Elegir otras fechas
foot-promise = Promesa
foot-check = Comprobación
foot-reuse = Reutilización
foot-key = Clave de verificación
foot-languages = Idiomas
foot-style = Guía de estilo
foot-rests-on = Esta página se apoya en el registro público hasta el acto { $position }. Las horas son UTC.
foot-rests-on-nothing = Esta página no se apoya en ningún acto del registro público.
foot-act = Acto { $position }
foot-receipt = Recibo
foot-changes = Qué cambió
foot-checkpoint = Punto de control { $size }
foot-twin = Esta página en { $format }

# At the foot of each page: how to cite it, and other dates.
cite = Citar esta página
cite-text = «{ $title }». Openpact, { $stood }. Leído el { $date }. { $address }
cite-after-act = registro público tal como estaba después del acto { $position }
cite-record = registro público
cite-permanent = Dirección permanente: muestra lo mismo, se sepa lo que se sepa después
cite-bibtex = Para una bibliografía (BibTeX)
dates = Ver esta página en otra fecha
dates-as-of = Lo que era así el
dates-known-at = Como estaba el registro el
dates-edition = Lo que decían las ediciones publicadas hasta entonces
dates-show = Mostrar

# Dates and sizes.
date-day = { $day } de { $month } de { $year }
date-month = { $month } de { $year }
date-quarter = { $quarter ->
    [1] primer trimestre de { $year }
    [2] segundo trimestre de { $year }
    [3] tercer trimestre de { $year }
   *[other] cuarto trimestre de { $year }
}
date-moment = { $date }, { $time } UTC
date-span = de { $from } a { $to }
month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre
bytes-b = { $size } bytes
bytes-kb = { $size } kB
bytes-mb = { $size } MB
bytes-gb = { $size } GB
