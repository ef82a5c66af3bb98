# The front page.
home-title = Promis en public. Vérifié en public.
home-lead = Ce à quoi les gouvernements se sont engagés et ce que des [évaluateurs indépendants](irm) ont constaté. Chaque ligne a une date, une source et un [reçu](receipt).
home-sources = De quoi il est fait
home-source = { $rows ->
    [one] { $rows } ligne
   *[other] { $rows } lignes
}
home-picture = { $commitments } engagements dans { $plans } plans d’action. Un carré pour chacun.
home-picture-counted = { $members } membres, plans soumis de { $from } à { $to }. Plus il a été fait, plus il y a d’encre.
home-picture-label = Chaque engagement est un carré, selon l’année de soumission de son plan et le constat de l’évaluation. Le tableau ci-dessous contient les mêmes nombres.
home-stars-note = Les [étoiles](starred) suivent la règle en vigueur à la publication de chaque [évaluation](irm), et les règles diffèrent.
home-stars-link = Ne lisez pas le doré comme une tendance
home-table = Engagements par année et par constat
home-year = [Plan](action-plan) soumis
home-not-awarded = non attribuée
home-find = Trouver une promesse
home-find-help = Par sujet. Un engagement peut en porter plusieurs.
home-voices = Trois voix, jamais confondues
home-voices-help = Chacune garde sa colonne, sa couleur et son filet, ici comme sur papier.
home-voice-government = La promesse dans ses propres mots, ses [jalons](milestone) et son récit de l’avancement. Personne d’autre ne peut la modifier.
home-voice-reviewer = Les constats d’un chercheur indépendant, codés selon un recueil de règles publié. Aucun gouvernement ne peut les modifier.
home-voice-public = Propositions, questions, commentaires. Chacun reçoit une [réponse motivée](reasoned-response), et un [reçu](receipt) qui prouve qu’il a été compté.
home-example = Voyez-le sur un engagement :
home-figure = Un chiffre que vous pouvez vérifier
home-figure-help = Numérateur, dénominateur, règle, et les [actes](act) derrière eux.
home-latest = Au registre
home-latest-help = Les faits datés les plus récents.
home-all-acts = Tous les actes, du plus récent au plus ancien
home-with-finding = Avec un constat sur l’[achèvement](completion)
home-all-subjects = Tous les sujets de tous les manuels
home-ways = Par où commencer
home-ways-help = Selon ce qui vous amène.
home-reader-citizen = Citoyens
home-reader-citizen-asks = Qu’a promis mon gouvernement, et l’a-t-il fait ?
home-reader-journalist = Journalistes
home-reader-journalist-asks = Qui a dit quoi et quand, et puis-je le prouver ?
home-reader-researcher = Chercheurs
home-reader-researcher-asks = Qu’a-t-on compté, selon quelle règle, et où sont les données ?
home-reader-ministry = Ministères
home-reader-ministry-asks = Que devons-nous et pour quand, et qui a fait quelque chose de semblable ?
home-reader-investor = Investisseurs et donateurs
home-reader-investor-asks = Où les promesses sont-elles tenues, et avec quelle certitude ?
home-reader-developer = Développeurs
home-reader-developer-asks = Où sont les fichiers, les formats et le journal ?
home-way-country = Trouvez votre pays
home-way-subject = Trouvez votre sujet
home-way-say = Dites ce qu’il devrait promettre ensuite
home-way-search = Cherchez dans tous les engagements
home-way-record = Chaque acte avec son reçu
home-way-data = Données, formats et licence
home-way-figures = Les chiffres avec leur calcul
home-way-owed = Choisissez un membre, puis « Qui doit quoi »
home-way-compare = Comparez des membres
home-way-log = Le point de contrôle signé
home-week = Ces sept jours
home-week-help = Ce qui est entré au [registre](record), selon notre propre horloge.
home-week-nothing = Rien n’est entré au [registre](record) ces sept jours.
home-week-acts = { $count ->
    [one] { $count } acte est entré au registre.
   *[other] { $count } actes sont entrés au registre.
}
home-week-compared = Ce qui a changé, l’ancien à côté du nouveau
home-week-first = Le premier de ces actes : { $position }
home-week-sources = { $count ->
    [one] { $count } source a été importée.
   *[other] { $count } sources ont été importées.
}
home-week-new = { $count ->
    [one] { $count } engagement est nouveau.
   *[other] { $count } engagements sont nouveaux.
}
home-week-changed = { $count ->
    [one] { $count } engagement est décrit autrement.
   *[other] { $count } engagements sont décrits autrement.
}
home-week-members = { $count ->
    [one] Il est dit du nouveau de { $count } membre.
   *[other] Il est dit du nouveau de { $count } membres.
}
home-week-figures = { $count ->
    [one] { $count } chiffre a été publié.
   *[other] { $count } chiffres ont été publiés.
}
home-week-withheld = { $count ->
    [one] { $count } texte a été occulté.
   *[other] { $count } textes ont été occultés.
}
