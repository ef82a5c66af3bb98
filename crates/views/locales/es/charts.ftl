# Gráficos por separado y cómo llevárselos.
chart-take = Llevarse este gráfico
chart-svg = SVG
chart-csv = CSV
chart-png = PNG, { $width } píxeles de ancho
chart-alone = El gráfico solo
chart-embed-live = Para pegarlo en una página propia, siempre al día:
chart-embed-pinned = Lo mismo, para siempre como está ahora:
chart-embed-picture = Como imagen que se queda como está ahora, con enlace de vuelta:
chart-map-counted = { $count ->
    [one] Un miembro con un plan registrado. Cuanto más se hizo, más tinta.
   *[other] { $count } miembros con un plan registrado. Cuanto más se hizo, más tinta.
}
chart-source = Fuente: Openpact, { $address }
chart-rests-on = Se basa en el registro público hasta el acto { $position }.
chart-rests-on-nothing = No se basa en ningún acto del registro público.
chart-more = Más en Openpact
