//! Pages, components, styles, charts and locale catalogues.
