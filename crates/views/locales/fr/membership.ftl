# All members.
members-title = Membres
members-lead = { $count ->
    [one] { $count } membre a un plan au registre.
   *[other] { $count } membres ont un plan au registre.
} Un carreau est un pays ; plus il est foncé, plus grande est la part de ses engagements que l’évaluation a jugés substantiellement ou entièrement achevés.
members-levels = Au registre : { $national ->
    [one] { $national } pays
   *[other] { $national } pays
} et { $local ->
    [one] { $local } membre local
   *[other] { $local } membres locaux
}.
members-local = Locaux
members-map = Part d’[engagements](commitment) substantiellement ou entièrement achevés, par [membre](member)
members-map-label = Carte du monde avec un carreau par pays. Les carreaux pleins sont des membres ayant un plan au registre, plus foncés là où une plus grande part d’engagements a été substantiellement ou entièrement achevée. Le tableau ci-dessous contient les mêmes faits.
members-map-note = Les carreaux sont proches de leur place sur le globe, de taille égale, pour que Malte se lise aussi bien que le Brésil.
members-by-region = Par région
members-count = [Membres](member)
members-commitments = Promesses
members-done = Fait
members-all = Tous
members-list = Tous les membres
members-filter-name = Nom
members-filter-all = Tous
members-filter = Filtrer
members-found = { $shown } sur { $found ->
    [one] { $found } membre
   *[other] { $found } membres
}, par nom
members-done-note = « Fait » compte le substantiel et l’achevé, parmi les [engagements](commitment) ayant un constat.
members-member = [Membre](member)
members-plans = [Plans](action-plan)
members-starred = [Étoilés](starred)
members-none = Aucun membre ne correspond
members-none-how = Retirez un filtre, ou cherchez une partie d’un nom.

# One member.
member-description = { $name } : plans d’action, engagements et constats d’évaluateurs indépendants, d’après le registre public.
member-kicker-joined = Membre depuis { $joined }
member-kicker-plain = [Membre](member)
member-status = Situation
member-plans = [Plans](action-plan)
member-commitments = [Engagements](commitment)
member-commitments-assessed = { $count ->
    [0] aucun évalué
    [one] { $count } évalué
   *[other] { $count } évalués
}
member-done = Substantiellement ou entièrement achevés
member-done-of = sur { $count } ayant un constat
member-starred = Étoilés
member-starred-note = selon la règle en vigueur à chaque évaluation
member-timeline = Plans et évaluations
member-timeline-help = Les barres bleues sont des promesses, les doubles filets des [évaluations](irm). Dessinés sur un an là où seule l’année est connue.
member-timeline-label = Chronologie des plans et des évaluations. La liste ci-dessous dit la même chose.
member-commitments-title = [Engagements](commitment)
member-commitments-help = Titres tels que dans le [plan](action-plan).
member-no-plans = Aucun plan au registre
member-no-plans-how = Un plan apparaît ici lorsqu’il est déposé ou lorsqu’une édition publiée qui le contient est importée.
member-plan-caption = Plan { $number }, de { $from } à { $to }
member-plan-caption-open = Plan { $number }, à partir de { $from }
member-plan-empty = Aucun [engagement](commitment) de ce [plan](action-plan) n’est au registre.
member-events = Adhésion
member-events-help = Adhésion, situation et [résolutions](resolution), avec leurs sources.
member-receipt = Reçu
member-receipt-help = La preuve de ce que vous venez de lire.
timeline-plan = Plan { $number }
timeline-plan-deposited = Plan { $number } déposé, { $count ->
    [one] { $count } engagement
   *[other] { $count } engagements
}.
timeline-plan-without-text = Plan { $number } déposé. Son texte n’est pas au registre.
timeline-report-published = Publié : { $report } sur le plan { $number }.

# Who owes what.
member-compare = Mettre à côté d’autres membres
member-late = En retard
member-owed = Qui doit quoi
member-owed-help = Une date vient d’une règle de son temps, et la règle peut être lue.
member-owed-all = { $count ->
    [one] Tout ce qui est ou était dû : { $count } obligation
   *[other] Tout ce qui est ou était dû : { $count } obligations
}
obligations-title-of = Qui doit quoi, { $member }
obligations-description = Ce que doivent le membre ({ $member }), son forum et son évaluation indépendante, avec la date, la règle et l’état.
obligations-lead = Ce que ce [membre](member), son [forum](forum) et son [évaluation](irm) doivent ou devaient. « Pas au registre » signifie qu’aucune source ici ne dit si c’est arrivé, et non que ce n’est pas arrivé.
obligations-calendar = Douze mois
obligations-list = Toutes les obligations
obligations-list-help = Les plus récentes d’abord.
owed-none = Rien n’est dû
owed-none-how = Les obligations découlent de l’adhésion, des plans et des résolutions. Rien de tel n’est au registre comme étant en vigueur.
owed-table = Obligations : qui les doit, quel jour, selon quelle règle, et où cela en est
owed-what = Obligation
owed-who = Qui la doit
owed-when = Échéance
owed-rule = Règle
owed-state = État
owed-at-the-latest = { $date } au plus tard
owed-zone = Un jour se termine à 24:00 dans { $zone }.
owed-of-plan = { $duty }, plan { $number }
owed-done = Fait
owed-done-on = Fait, { $when }
owed-done-how = Fait, { $how }
owed-done-on-how = Fait { $when }, { $how }
owed-due = { $days ->
    [0] Aujourd’hui
    [1] Demain
    [one] Dans { $days } jour
   *[other] Dans { $days } jours
}
owed-overdue = { $days ->
    [one] { $days } jour de retard
   *[other] { $days } jours de retard
}
owed-never-came = N’était pas arrivé le { $when }
owed-not-on-record = Pas au registre
months-nothing = rien à échéance
months-none = Rien n’arrive à échéance au cours de ces douze mois.
code-duty-first-plan = Premier plan
code-duty-next-plan = Plan suivant
code-duty-plan-refresh = Actualisation à mi-parcours
code-duty-self-assessment = Autoévaluation
code-duty-midterm-self-assessment = Autoévaluation à mi-parcours
code-duty-end-of-term-self-assessment = Autoévaluation de fin de période
code-duty-plan-review = Examen du plan
code-duty-midterm-review = Évaluation à mi-parcours
code-duty-results-review = Examen des résultats
code-duty-dialogue-meeting = Réunion de dialogue, une tous les six mois
code-duty-repository-updates = Répertoire, deux mises à jour par an
code-duty-implementation-meetings = Réunions sur la mise en œuvre, deux par an
code-duty-above-the-bar = De nouveau au-dessus du seuil d’éligibilité
code-duty-re-engagement = Reprendre part, sinon l’exclusion peut suivre
code-debtor-government = Gouvernement
code-debtor-reviewer = Évaluation indépendante
code-debtor-forum = Forum
code-lateness-in-time = à temps
code-lateness-late = en retard
code-lateness-contrary-to-process = en retard, contraire au processus
code-lateness-contrary-and-moved = en retard, contraire au processus, passe au groupe de l’année suivante
code-lateness-moved = passe au groupe de l’année suivante
member-events-none = Aucun événement au registre
member-events-none-how = Lettres, adhésion, résolutions et retrait figurent ici lorsqu’une source ou un office en fait état.
member-event-noted = { $event }. { $note }
member-event-cited = { $event } (source citée : { $citation })
member-event-noted-cited = { $event }. { $note } (source citée : { $citation })
member-status-working = D’où découle la situation
member-people = Personnes en fonction
member-people-help = Qui signe, qui coordonne, qui se réunit.
member-people-none = Personne n’est nommé au registre
member-people-none-how = Les sources importées nomment des organismes, pas des personnes. Un point de contact figure ici une fois que le membre l’a saisi.

# Members side by side.
compare-title = Comparer des membres
compare-some = En comparer quelques-uns côte à côte
compare-lead = De deux à six [membres](member) côte à côte. Des nombres, jamais un classement ; des parts avec leur degré de certitude.
compare-side = Côte à côte
compare-side-help = Sous un double filet, le manuel de codage est un autre, et les questions aussi.
compare-what = Quoi
compare-standing = Situation
compare-plans-listed = Plans au registre
compare-reviewed = Évalués
compare-done = Substantiellement ou entièrement achevés
compare-ambitious = Ambitieux, selon le manuel de codage de l’époque
compare-starred = Étoilés, selon la règle en vigueur à chaque évaluation
compare-results = Résultats solides, selon le manuel de codage de l’époque
compare-no-case = sans constat
compare-between = de { $low } à { $high }
compare-interval = La barre montre où la part peut se situer (95 %, Wilson) : peu d’[engagements](commitment) disent peu. Deux [membres](member) dont les barres se chevauchent ne sont pas départagés.
compare-cannot = Ce qui ne peut être comparé
compare-cannot-books = Les parts à travers les doubles filets : les manuels de codage posaient des questions différentes.
compare-cannot-size = Les nombres d’engagements : un gouvernement en écrit quarante petits, un autre trois grands.
compare-cannot-reports = Les constats sur { $member } reposent, pour certains plans, sur les seuls rapports d’avancement, ceux des autres sur les rapports de fin de période.
compare-cannot-selection = Les engagements de { $member } depuis 2016 ne sont connus que par une sélection sur un sujet, leurs nombres ne sont donc pas des totaux.
compare-cannot-none = { $member } n’a aucun constat au registre, dans aucun manuel de codage.
compare-choose = Choisir des membres
compare-choose-help = De deux à six.
compare-add = Ajouter un membre
compare-go = Comparer
compare-nobody = Choisir
compare-without = Retirer
bad-member = « { $value } » n’est pas un membre au registre. Choisissez-en un dans la liste de la page /compare.
bad-many-members = { $count } membres ont été demandés ; { $most } au plus tiennent côte à côte. Retirez-en.
