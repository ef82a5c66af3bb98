# What surrounds every page.
home = Accueil
skip-to-content = Aller au contenu
nav-main = Principale
nav-tools = Outils
nav-search = Rechercher
nav-menu = Menu
nav-breadcrumb = Fil d’Ariane
nav-all = Toutes les rubriques
part-members = Membres
part-commitments = Engagements
part-figures = Chiffres
part-record = Registre
part-data = Données
demo-label = À propos de ce site
demo-text = Démonstration. Les faits sont réels, fournis avec le programme, et s’arrêtent pour la plupart en 2016. Ce qui porte le mot « Sample » est inventé, dates comprises, comme les évaluations et rapports de ces semaines. Rien de ce que vous faites ici n’est conservé.
asof-label = Date de cette vue
asof-date = Vous lisez ce que l’on sait aujourd’hui de la situation au { $date }.
asof-known-position = Vous lisez le registre tel qu’il était après l’acte { $position }.
asof-known-moment = Vous lisez le registre tel qu’il était le { $moment }.
asof-edition = Vous lisez ce que disait une seule édition : { $edition }.
asof-today = Revenir à aujourd’hui
asof-other = Choisir d’autres dates
foot-promise = Promesse
foot-check = Vérification
foot-reuse = Réutilisation
foot-key = Clé de vérification
foot-languages = Langues
foot-style = Guide de style
foot-rests-on = Cette page repose sur le registre public jusqu’à l’acte { $position }. Les heures sont en UTC.
foot-rests-on-nothing = Cette page ne repose sur aucun acte du registre public.
foot-act = Acte { $position }
foot-receipt = Reçu
foot-changes = Ce qui a changé
foot-checkpoint = Point de contrôle { $size }
foot-twin = Cette page en { $format }

# At the foot of each page: how to cite it, and other dates.
cite = Citer cette page
cite-text = « { $title } ». Openpact, { $stood }. Consulté le { $date }. { $address }
cite-after-act = registre public tel qu’il était après l’acte { $position }
cite-record = registre public
cite-permanent = Adresse permanente : elle montre la même chose, quoi que l’on apprenne ensuite
cite-bibtex = Pour une bibliographie (BibTeX)
dates = Voir cette page à une autre date
dates-as-of = Ce qui était le
dates-known-at = Tel qu’était le registre le
dates-edition = Ce que disaient les éditions publiées jusque-là
dates-show = Afficher

# Dates and sizes.
date-day = { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year }
date-month = { $month } { $year }
date-quarter = { $quarter ->
    [1] premier trimestre { $year }
    [2] deuxième trimestre { $year }
    [3] troisième trimestre { $year }
   *[other] quatrième trimestre { $year }
}
date-moment = { $date }, { $time } UTC
date-span = de { $from } à { $to }
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
bytes-b = { $size } octets
bytes-kb = { $size } ko
bytes-mb = { $size } Mo
bytes-gb = { $size } Go
