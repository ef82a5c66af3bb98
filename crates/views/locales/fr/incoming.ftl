# Le courriel qui arrive : adresses, reçus, ce qui s’écrit dans les conversations.
code-channel-web = Sur ce site
code-channel-mail = Par courriel
code-channel-post = Sur papier, saisi
message-somebody = Quelqu’un qui y prend part
message-by-mail = { $on }, par courriel

# Une adresse pour un appel.
give-by-mail = Contribuer par courriel
by-mail-lead = Pour { $plan }, appel { $call }. Vous recevez une adresse à vous pour cet appel, et ce que vous y envoyez devient votre contribution.
by-mail-make = Créer mon adresse
by-mail-made = Votre adresse pour cet appel est créée. Mettez-la dans votre carnet d’adresses : elle ne sera plus montrée. L’objet d’un courriel est le titre, son texte est ce que vous dites.
by-mail-has = Vous avez une adresse pour cet appel depuis le { $on }. Elle ne peut plus être montrée. Une nouvelle prend sa place, et l’ancienne ne vaut alors plus rien.
by-mail-note-public = Ce que vous envoyez est public aussitôt, sous ce nom.
by-mail-note-yours = L’adresse est à vous seul : quiconque la connaît peut contribuer en votre nom.
by-mail-note-text = Seuls les mots sont pris. Pièces jointes, signatures et courriels cités sont laissés de côté. Un reçu vient par courriel.

# Ce qui est venu sur papier.
type-in = Saisir ce qui est venu sur papier
making-do-type-in = Saisir ce qui est venu sur papier pour { $plan }, appel { $call }
type-in-lead = Pour { $plan }, appel { $call }. Ce qui est venu par lettre ou a été dit en réunion se tient à côté de ce qui a été donné ici, marqué comme tel, et reçoit une réponse de même.
type-in-from = De qui cela vient
type-in-from-hint = Pour ceux qui mènent le processus. Jamais public.
type-in-body = Ce qu’elle dit
type-in-body-hint = Mot pour mot, dans n’importe quelle langue. Omettez le nom de qui n’a pas consenti.
type-in-name-hint = Comme la personne qui l’a donnée veut être nommée. C’est public.
own-said-to-repeat = Celle qu’elle répéterait
type-in-send = L’ajouter

# Courriels sur les messages.
group-mail-on = M’envoyer par courriel ce qui s’écrit ici
group-mail-off = Ne plus m’envoyer de courriel sur ce groupe
mail-answerable = Pour répondre, répondez à ce courriel : ce que vous écrivez au-dessus du texte cité entre dans la conversation comme venant de vous. L’adresse à laquelle il va est à vous seul ; ne la transmettez à personne.
mail-foot-answerable = Ce courriel a été écrit par un programme. Ce que vous répondez est lu par des personnes.
mail-case-subject = Un message dans un dossier du mécanisme de mise en relation
mail-case = De : { $who }. Tout ce qui a été écrit se trouve à { $address }
mail-group-subject = Un message dans un groupe d’apprentissage : { $area }
mail-group = De : { $who }. Tout ce qui a été écrit se trouve à { $address } Vous pouvez aussi y arrêter ces courriels.

# Réponses au courriel qui est arrivé.
mail-taken-subject = Votre contribution est prise
mail-taken = Ce que vous avez envoyé est pris et public à { $address } Cette page reste et dit ce qu’il en advient : la réponse du forum, un engagement, le verdict de l’évaluation. Vous pouvez y retirer votre contribution.
mail-taken-left-out = Les pièces jointes ne sont pas prises. Laissées de côté : { $names }.
mail-taken-elsewhere = Le courriel venait d’une autre adresse que celle de votre compte. Si ce n’était pas vous, créez une nouvelle adresse sur la page de l’appel ; l’ancienne ne vaut alors plus rien.
mail-not-taken-subject = Votre courriel n’est pas pris
mail-not-taken = Un courriel à une adresse qui est à vous ici n’a pas été pris, et rien n’en a été gardé. { $why }
mail-flaw-large = Il dépasse { $most } octets. Envoyez-en moins, sans pièces jointes.
mail-flaw-unreadable = Sa forme est abîmée ou compte trop de parties. Renvoyez-le en texte brut.
mail-flaw-no-text = Il n’a pas de texte lisible. Demandez à votre logiciel de courriel d’envoyer du texte brut, ou écrivez sur le site.
mail-flaw-nothing = Il ne dit rien.
mail-flaw-no-subject = Il n’a pas d’objet. L’objet devient le titre de ce que vous dites.
mail-flaw-long-subject = Son objet a { $has } caractères, et un titre en a { $most } au plus. Raccourcissez-le et renvoyez le courriel.
mail-flaw-long = Il a { $has } caractères, et { $most } au plus y tiennent. Envoyez-le en plusieurs parties.
mail-flaw-not-open = L’appel prend les contributions du { $from } au { $to }.
mail-flaw-over = Ce à quoi servait l’adresse est terminé, ou vous n’y prenez plus part.
privacy-mail-2 = Ce que vous envoyez à une adresse à vous sur ce site est gardé comme ce que vous y dites, marqué comme donné par courriel, et non comme un courriel. De l’adresse, seule une empreinte est gardée, jusqu’à la fin de son délai.
