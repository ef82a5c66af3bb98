# When something is not there, was asked wrongly, or broke.
not-found-title = Il n’y a rien à cette adresse
not-found-lead = Elle est peut-être mal saisie. Une adresse que nous avons donnée est conservée ; si l’une d’elles ne fonctionne plus, dites-le-nous.
not-found-members = Tous les membres
not-found-home = Page d’accueil
fault-title = Quelque chose s’est cassé chez nous
fault-lead = C’est consigné. Réessayez ; si cela se reproduit, communiquez-nous la référence.
fault-reference = Référence
unavailable-title = Pas encore prêt
unavailable-lead = Le site lit son registre ou a perdu sa base de données. Réessayez dans une minute.
bad-request-title = Cela ne peut pas être répondu tel que demandé
bad-request-lead = Le [registre](record) n’est pas en cause. Changez ce qui est indiqué ci-dessous.
bad-request-problems = Ce qu’il faut changer
bad-date = « { $value } » n’est pas une date pour { $name }. Écrivez l’année, ou l’année, le mois et le jour, comme 2014-06-30.
bad-number = « { $value } » n’est pas un nombre entier pour { $name }.
bad-code = « { $value } » n’est aucune des valeurs de { $name }. Possibles : { $known }.
bad-thing = Il n’y a pas de membre, de plan ou d’engagement « { $value } ». Écrivez son chemin, comme member/ghana, plan/ghana/1 ou commitment/GH0033.
bad-position = Le registre contient { $size } actes, il n’y a donc pas d’acte { $value }.
bad-edition = Il n’y a pas d’édition « { $value } ». Il y a : { $known }.
bad-future = { $value } est dans le futur. On n’en sait encore rien.
too-many-asked = Votre réseau a demandé plus de réponses qu’il n’en est préparé en une minute. Redemandez dans { $seconds ->
    [one] { $seconds } seconde
   *[other] { $seconds } secondes
}, ou prenez tout le registre depuis la page des données.
too-many-past = Votre réseau a demandé plus de pages de moments passés qu’il n’en est préparé en une minute. Redemandez dans { $seconds ->
    [one] { $seconds } seconde
   *[other] { $seconds } secondes
} ; les pages d’aujourd’hui restent lisibles entre-temps.
problem-not-found-title = Il n’y a rien à cette adresse
problem-not-found-means = Aucun membre, plan, engagement, acte ni liste n’est à cette adresse au moment demandé. Voyez si elle est écrite comme dans un de nos liens ; un identifiant donné une fois continue de mener à sa chose.
problem-method-title = Cette adresse ne fait que se lire
problem-method-means = Demandez avec GET ou HEAD. L’en-tête Allow de la réponse nomme les méthodes que l’adresse connaît.
problem-bad-value-title = Une valeur ne peut pas être lue
problem-bad-value-means = Quelque chose a été demandé avec une valeur impossible : ni date, ni code de sa liste, ni nombre. La réponse nomme chacune avec ce qu’elle peut être.
problem-unknown-parameter-title = On a demandé quelque chose d’inconnu ici
problem-unknown-parameter-means = Ignorer une question mal écrite reviendrait à répondre à une autre. Retirez le nom, ou écrivez-le comme dans la description de l’opération.
problem-bad-cursor-title = Le curseur n’est pas celui de cette liste
problem-bad-cursor-means = Un curseur vaut pour la liste qui l’a donné, demandée de la même façon. Recommencez la liste sans lui.
problem-too-long-title = L’adresse est trop longue
problem-too-long-means = Les adresses ont ici 4 096 octets au plus. Demandez moins à la fois.
problem-too-many-title = On a demandé plus qu’il n’en est préparé en une minute
problem-too-many-means = Chaque réseau a droit à la même quantité par minute ; ce qui est sous la main ne compte pas. Attendez autant de secondes que le dit l’en-tête Retry-After. Qui veut tout prend les fichiers de la page des données.
problem-unavailable-title = Pas encore prêt
problem-unavailable-means = Le site lit son registre, ou a perdu sa base de données pour le moment. Redemandez dans quelques secondes.
problem-fault-title = Quelque chose s’est cassé chez nous
problem-fault-means = La question n’y était pour rien. Ce qui s’est passé est consigné sous la référence de la réponse. Redemandez ; si cela se reproduit, communiquez-nous la référence.
problem-not-allowed-title = Aucune de vos fonctions ne permet cela
problem-not-allowed-means = Vous êtes connecté, et ce que vous demandez exige un pouvoir qu’aucune de vos fonctions n’a. Votre bureau dit ce que vous pouvez faire.
problem-as-told = Comme on le dit aux programmes
problem-status = Statut HTTP
problem-type = Type
problem-to-api = L’interface pour les programmes
bad-limit = « { $value } » ne convient pas pour { $name }. Écrivez un nombre entier de 1 à { $most }.
asked-twice = « { $name } » est demandé deux fois. Demandez-le une fois.
unknown-parameter = « { $name } » n’est pas connu ici. Sont connus : { $known }.
bad-cursor = Ce curseur n’a pas été donné par cette liste, demandée ainsi. Recommencez sans lui.
no-pdf = Ce site ne propose pas de pages en PDF : son exploitant n’a pas installé le programme qui les compose. Imprimez la page depuis votre navigateur ou demandez-la avec .json à la fin.
