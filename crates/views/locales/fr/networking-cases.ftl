# Cases: words.
code-case-state-submitted = Attend un gestionnaire
code-case-state-case-assigned = Attribué
code-case-state-scoping = Cadrage
code-case-state-referred-to-adviser = Chez un conseiller
code-case-state-introductions-proposed = Mises en relation proposées
code-case-state-introduced = Mis en relation
code-case-state-in-dialogue = En dialogue
code-case-state-providers-selected = Partenaires choisis
code-case-state-agreed = Convenu
code-case-state-delivering = En cours
code-case-state-closed = Clos
code-case-state-withdrawn = Retiré
code-case-state-no-match = Personne trouvé
code-line-status-unanswered = Sans réponse
code-line-status-offered = Offre reçue
code-line-status-partly-covered = Couvert en partie
code-line-status-covered = Couvert
code-line-status-delivering = En cours
code-line-status-completed = Achevé
code-line-status-lapsed = Échu : personne n’a répondu à temps
code-help-covers-fully = En totalité
code-help-covers-in-part = En partie
code-help-covers-not-at-all = Finalement rien
code-case-outcome-achieved = Ce qu’il fallait a été fait
code-case-outcome-in-part = Une partie a été faite
code-case-outcome-nothing = Il n’en est rien sorti
code-review-finding-substantial = substantiellement achevé
code-review-finding-complete = achevé
code-review-finding-results = résultats marqués
code-review-finding-starred = étoilé

# Cases: pages.
cases-title = Dossiers
cases-help = Un dossier s’ouvre quand une demande est déposée. Vous voyez ceux auxquels vous prenez part.
case-of = Demande de
case-needs = Besoins ayant reçu réponse
case-answered-of = { $answered } sur { $of }
case-since = Déposée
case-briefing-late = La réunion d’information est en retard
case-title = Dossier : { $who }
case-lead = Le mécanisme met en relation et accompagne ; il ne réalise jamais rien lui-même.
case-a-government = un gouvernement
case-somebody = Quelqu’un qui propose de l’aide
case-manager = Gestionnaire du dossier
case-nobody-yet = Personne encore
case-group = Groupe de pilotage du mécanisme
case-the-government = Le gouvernement
case-the-provider = L’offreur
case-briefed = Réunion d’information tenue
case-briefing-due = Réunion d’information avant le
case-answers-due = Réponses avant le
case-overdue = En retard
case-next = Ce que vous pouvez faire
case-scoping = Entre le gouvernement et le gestionnaire
case-end = Comment il s’est terminé
case-history = Ce qui s’est passé
case-find = Qui mettre en relation
case-why = Pourquoi cette proposition
case-introduction-numbered = Mise en relation { $number }
case-adviser-numbered = Conseiller { $number }
case-asked = N’a pas encore répondu
case-agrees = D’accord
case-declines = Refuse
case-covers = Quelle part du besoin
case-response = Ce qui pourrait être fait
case-no-response = Mis en relation ; pas encore de réponse
case-who-wrote = Qui
case-message = Message
case-thread = Messages
case-step-taken = Fait.
case-step-lead = Ceux qui prennent part au dossier le voient ; rien n’en devient public.
case-send = Envoyer
case-assign = Attribuer un gestionnaire
case-hand-over = Transmettre le dossier
case-manager-load = { $load ->
    [one] { $name } : { $load } dossier ouvert
    [many] { $name } : { $load } dossiers ouverts
   *[other] { $name } : { $load } dossiers ouverts
}
case-handing-over = Ce que le repreneur doit savoir
case-brief = Noter la réunion d’information
case-on = Quel jour
case-ask = Interroger le gouvernement
case-question = Question
case-answer = Écrire au gestionnaire
case-return = Il revient du conseiller
case-returned-with = Ce qui est clair maintenant
case-write = Écrire à tous dans cette mise en relation
case-respond = Dire ce que vous pourriez faire
case-group-agrees = Approuver cette mise en relation
case-group-declines = Refuser cette mise en relation
case-why-not = Pourquoi pas
case-consent = Accepter la mise en relation
case-decline = Refuser
case-select = Choisir ce partenaire
case-draft = Rédiger l’accord
case-draft-anew = Rédiger à nouveau l’accord
case-agreement = L’accord :
case-not-signed = Pas encore signé
case-signed-government = Signé par le gouvernement
case-signed-provider = Signé par l’offreur
case-digest = Empreinte de ce qui a été signé
case-sign = Signer l’accord
case-report = Point du { $on }
case-report-done = Point du { $on } : tout est fait
case-check-in = Faire le point
case-how-it-goes = Où cela en est
case-all-done = Tout ce qui était convenu est fait
case-close = Clore le dossier
case-outcome = Résultat
case-commitments = Engagements qui en sont issus, par leurs identifiants
case-withdraw = Retirer la demande
case-reason = Pourquoi
case-nobody = Personne n’a été trouvé
case-tried = Ce qui a été tenté
case-refer = Adresser à ce conseiller
case-propose = Proposer cette mise en relation
case-consolidated = La réponse au gouvernement
answer-title = Réponse à { $member }
answer-lead = Tous les besoins de la demande en un document, avec ceux qui ont été mis en relation et ce qu’ils pourraient faire.
answer-as = Mis en relation comme
answer-adviser = Conseiller sur ce qu’il faut faire et dans quel ordre
answer-chosen = Choisi
answer-take = La prendre comme document Word
answer-stood = Telle qu’elle était le { $on }.
answer-private = Elle est destinée au gouvernement qui a demandé et à ceux qui gèrent son dossier. Ceux qui y sont nommés l’ont accepté.

# The template of an agreement.
terms-scope = Ce qui sera fait, et ce qui ne le sera pas
terms-from = Du
terms-to = Au
terms-money = Ce qu’il y a d’autre à dire de l’argent
terms-government-does = Ce que fait le gouvernement
terms-provider-does = Ce que fait l’offreur
terms-named = Nommer les deux parties en public, et dire comment cela se termine
terms-public = Rendre public le sujet, la durée et les conditions de coût

# What the matcher says.
match-clear = Assez clair pour mettre quelqu’un en relation.
match-vague = Trop vague pour mettre en relation. Interrogez d’abord, ou laissez quelqu’un conseiller sur la stratégie ; aucun vendeur ne vient avant.
match-questions = Que demander
match-team = Ensemble
match-team-help = Ceux qui couvrent ensemble le plus de la demande.
match-offers = Qui pourrait aider
match-nobody = Personne ne propose cela encore
match-nobody-how = Demandez aux membres et aux organisations ce qu’ils proposent, ou notez que personne n’a été trouvé.
match-moves = Ce qui la déplacerait
move-up-without = Si ceci n’était pas le cas, elle serait numéro { $place } : { $what }
move-down-without = Sans ceci elle serait numéro { $place } : { $what }
move-stages = Si elle aidait aussi à cette étape, elle serait numéro { $place } : { $what }
move-methods = Si elle aidait aussi de cette façon, elle serait numéro { $place } : { $what }
move-languages = Si elle travaillait en { $what }, elle serait numéro { $place }.
move-serves = Si elle nommait le pays, elle serait numéro { $place }.
move-unsaid-stages = Si la demande ne disait pas son étape, elle serait numéro { $place }.
move-unsaid-languages = Si la demande ne disait pas ses langues, elle serait numéro { $place }.
move-unsaid-cost = Si la demande ne disait pas ce qu’elle peut payer, elle serait numéro { $place }.
move-unsaid-areas = Si la demande ne disait pas ses domaines, elle serait numéro { $place }.

# Whose turn it is, across requests.
turns-title = À qui le tour
turns-lead = Ce qui serait proposé pour tous vos besoins ouverts à la fois, dans la place que chaque prestataire a. Rien ne se passe d’ici : chaque mise en relation est proposée dans son dossier.
turns-needs = Besoins ouverts
turns-help = Le plus de besoins possible reçoivent quelqu’un, le moins bien servi ce qu’il y a de mieux, et les prestataires petits et locaux passent d’abord entre presque égaux.
turns-none = Aucun besoin n’est ouvert
turns-none-how = Les besoins figurent ici tant qu’ils peuvent recevoir des mises en relation, dans les dossiers que vous gérez ou supervisez.
turns-would-get = Recevrait
turns-given = { $who } ({ $part } % de son mieux)
turns-without = Ceux qui conviennent n’ont pas de place
turns-nobody = Personne ne convient
turns-asks = À préciser d’abord
turns-left-out = { $count ->
    [one] { $count } dossier de plus n’est pas compté.
   *[other] { $count } dossiers de plus ne sont pas comptés.
}
turns-open = Besoins ouverts
turns-served = Recevraient quelqu’un
turns-worst = Le moins bien servi
turns-part = { $part } % de son mieux
turns-prefer = Se préféreraient l’un l’autre
turns-prefer-help = Partager équitablement a un prix. Dans ces paires le besoin serait mieux servi, et le prestataire plus utile, qu’avec ce que chacun reçoit plus haut.
turns-prefer-none = Aucune paire ne se préférerait l’un l’autre.
turns-pair = { $who }, besoin { $number }, et { $provider }
ask-subject = De quel sujet s’agit-il ? ({ $because })
ask-object = Quoi exactement : quels registres, service, loi ou organe ? ({ $because })
ask-stage = Où cela en est-il ? ({ $because })
ask-exists = Qu’existe-t-il déjà ? ({ $because })
ask-urgency = Pour quand ? ({ $because })
ask-because-nothing = rien n’y relève d’un domaine
ask-because-broad = ces mots conviennent à trop de choses : { $words }
ask-because-blank = laissé vide, et la réponse change qui convient
why-words = Les deux en parlent : « { $asked } » et « { $offered } »
why-area = Les deux portent sur { $what }
why-stages = Aide à cette étape : { $what }
why-methods = Aide d’une façon qui convient : { $what }
why-local = Est établi dans le pays
why-serves = Nomme le pays
why-in-region = Est établi ou travaille dans la région : { $what }
why-same-income = Un gouvernement du même groupe de revenu : { $what }
why-languages = Peut travailler en { $what }
why-record = L’a déjà fait, et l’examen indépendant l’a jugé { $finding } : { $what }
why-other-stages = Contre : n’aide qu’à d’autres étapes : { $what }
why-elsewhere = Contre : ne nomme que d’autres pays ou régions
why-no-language = Contre : ne travaille que dans d’autres langues : { $what }
why-busy = Contre : { $load } des { $capacity } demandes qu’il peut servir sont prises
why-full = Contre : n’a plus de place
why-costs = Contre : plus cher que l’acceptable : { $what }
why-early-vendor = Contre : une entreprise, alors que la stratégie se cherche encore

# Steps, for the history of a case.
step-assigned = { $who } a attribué le dossier
step-briefed = { $who } a noté la réunion d’information
step-asked = { $who } a interrogé le gouvernement
step-answered = { $who } a répondu
step-referred = { $who } l’a adressé à un conseiller
step-returned = { $who } l’a repris du conseiller
step-proposed = { $who } a proposé une mise en relation
step-group-agreed = { $who } : mise en relation approuvée
step-group-refused = { $who } : mise en relation refusée
step-consented = { $who } a accepté la mise en relation
step-declined = { $who } a refusé la mise en relation
step-said = { $who } a écrit
step-responded = { $who } a dit ce qui pourrait être fait
step-selected = { $who } a choisi un partenaire
step-drafted = { $who } a rédigé un accord
step-signed = { $who } a signé
step-checked-in = { $who } a fait le point
step-story = { $who } a dit si l’histoire peut être racontée
step-closed = { $who } a clos le dossier
step-withdrawn = { $who } a retiré la demande
step-nobody = { $who } n’a trouvé personne

# Why a step is not taken.
case-not-yours = Cette étape revient à quelqu’un d’autre.
case-over = Le dossier est clos ; on ne peut rien ajouter.
case-not-from-here = Cela ne peut se faire tant que le dossier en est à « { $state } ».
case-no-such = Ce dossier n’a pas ce besoin ou cette mise en relation.
case-proposed-already = { $name } est déjà proposé pour ce besoin.
case-decided-already = Cela a déjà reçu réponse.
case-group-first = Le groupe de pilotage doit d’abord approuver.
case-not-introduced = Les deux parties doivent d’abord accepter la mise en relation.
case-not-selected = Le gouvernement doit d’abord choisir ce partenaire.
case-no-agreement = Il n’y a pas d’accord signé par les deux parties.
case-signed-already = Il est signé et reste tel quel.
case-other-terms = L’autre partie a signé d’autres conditions. Relisez l’accord.
case-ends-before = Il finit avant de commencer. Changez l’une des deux dates.
case-meanwhile = Quelqu’un a franchi une étape de ce dossier entre-temps ; rien n’a donc été fait. Ce que vous avez saisi est encore ici : rouvrez le dossier, regardez, et renvoyez.

# The rule of the clocks.
code-rule-help-clocks = délais d’une demande d’appui
code-rule-judged-help-clocks = Elle est jugée dossier par dossier, au bureau de ceux qui y prennent part.
rule-help-clocks-decides = Quand un gouvernement qui a demandé un appui est informé, et quand ses besoins doivent recevoir réponse.
rule-help-clocks-ndc-says = Deux semaines jusqu’à la réunion d’information, deux mois jusqu’aux réponses : la pratique du NDC Partnership, reprise parce que le mécanisme de 2011 ne fixait aucun délai.
rule-decision-d28 = Les questions des deux enquêtes de 2011 ne sont pas connues ; ce qui est demandé ici, et quand il y est répondu, suit ce que l’on sait du mécanisme et de ceux qui l’ont suivi.
code-parameter-briefing-within-days = Jours jusqu’à la réunion d’information
code-parameter-answers-within-months = Mois jusqu’aux réponses

# À qui le tour, revenir, et raconter l’histoire.
code-case-outcome-advised = Le gouvernement a été conseillé et sait maintenant ce qu’il lui faut
balance-advised = Clos : le gouvernement a été conseillé et sait maintenant ce qu’il lui faut
desk-waits-case = Quelqu’un vous attend dans un dossier du mécanisme de mise en relation
case-waits-for-you = Vous attend
case-written-since = { $count ->
    [one] { $count } message depuis votre dernière intervention
   *[other] { $count } messages depuis votre dernière intervention
}
case-mail-off = Ne plus m’envoyer de courriel sur les messages des dossiers
case-mail-on = M’envoyer par courriel ce qui s’écrit dans les dossiers
case-follows = Le dossier auquel celui-ci fait suite
case-again-title = Revenir
case-again-help = Des mois plus tard, un besoin est souvent plus clair. Une nouvelle demande commence par ce que vous demandiez alors ; à vous de la modifier.
case-again = Demander à nouveau
case-is-proposed = Déjà proposé
case-propose-team = Les proposer tous
case-story-government = Le gouvernement permet de raconter l’histoire
case-story-provider = Le prestataire permet de raconter l’histoire
case-story-help = Le dossier est clos. Ce qui en est résulté peut être raconté publiquement, dans les mots avec lesquels il a été clos et avec les noms des deux parties, si toutes deux le permettent.
case-story-may = On peut la raconter
case-story-may-not = On ne peut pas la raconter
help-vague = Une partie pourrait encore vouloir dire bien des choses. Vous pouvez la déposer telle quelle ; quelqu’un qui conseille viendra alors en premier. Répondre à ces questions vous mène plus tôt aux bonnes personnes :

# Organisations.
organisations-title = Organisations
organisations-lead = Dès qu’une organisation est reconnue, des fonctions peuvent être proposées en son nom. Qui en exerce une parle pour l’organisation et peut offrir de l’aide.
organisations-help = La reconnaissance dit qu’une organisation est bien celle dont elle porte le nom, et rien de ce qu’elle sait faire.
organisations-one-more = Reconnaître une organisation
organisations-name = Nom
organisations-short = Nom court
organisations-short-hint = Il reste dans le registre pour toujours : minuscules latines, chiffres et traits d’union, par exemple open-budgets.
organisations-website = Site web
organisations-since = Reconnue
organisations-recognise = La reconnaître
organisations-recognised-now = Reconnue. Des fonctions peuvent maintenant être proposées en son nom.
organisations-none = Aucune organisation n’est encore reconnue
organisations-none-how = Reconnaissez la première avec le formulaire ci-dessus.
organisations-website-flaw = « { $value } » n’est pas l’adresse d’un site. Écrivez-la avec https:// au début.
organisations-short-flaw = « { $value } » ne peut pas être un nom court. Utilisez des minuscules latines, des chiffres et des traits d’union, par exemple open-budgets.
organisations-taken = Une autre organisation porte ce nom court. Choisissez-en un autre.
