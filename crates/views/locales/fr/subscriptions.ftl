# Nouvelles par courriel.
foot-by-mail = Recevoir ceci par courriel
code-cadence-at-once = Dès qu’il y a du nouveau
code-cadence-daily = Une fois par jour
code-cadence-weekly = Une fois par semaine
subscribe-title = Recevoir les nouvelles par courriel
subscribe-lead = Nouvelles du registre public : { $topic }. Choisissez la fréquence et confirmez votre adresse dans le courriel que vous recevrez.
subscribe-cadence = Fréquence
subscribe-cadence-hint = Un courriel ne part que s’il y a du nouveau. Ceux du jour ou de la semaine sont écrits à 06:00 UTC, ceux de la semaine le lundi.
subscribe-do = M’envoyer le lien de confirmation
subscribe-note = Chaque courriel peut être arrêté d’un clic et dit où voir tout ce que vous recevez.
subscribe-privacy = Votre adresse ne sert à rien d’autre, n’est jamais publiée et est supprimée quand vous arrêtez le dernier envoi.
subscribe-by-account = Déjà connecté ? Utilisez l’adresse de votre compte
subscribe-account-cadence = { $topic } : fréquence
subscribe-account-do = L’envoyer à l’adresse de mon compte
subscribe-sent = Un courriel est en route vers l’adresse que vous avez écrite. Ouvrez le lien qu’il contient dans les trois jours pour commencer. Si rien n’arrive, regardez parmi les indésirables ; une adresse reçoit au plus six courriels de ce genre par jour.
subscribe-confirm-title = Commencer à recevoir les nouvelles par courriel
subscribe-confirm-lead = { $topic }. { $cadence }.
subscribe-confirm-do = Commencer
subscribe-everything = Tout le registre public
subscribe-search = Recherche : { $words }
subscribe-unknown = « { $value } » n’est rien dont on puisse recevoir des nouvelles. Ouvrez la page qui vous intéresse et choisissez « Recevoir ceci par courriel » à son pied.
privacy-mail = Quand vous recevez des nouvelles par courriel
privacy-mail-1 = Votre adresse, ce que vous avez demandé, la fréquence et la langue sont gardées jusqu’à ce que vous y mettiez fin ; ce qui a été demandé sans être confirmé, trois jours. Elles ne sont jamais publiées, ne figurent sur aucune page et ne servent à rien d’autre. Chaque courriel contient un lien qui y met fin.
subscriptions-title = Ce que vous recevez par courriel
subscriptions-lead = Nouvelles du registre public envoyées à l’adresse à laquelle vous avez reçu ce lien.
subscriptions-lead-account = Nouvelles du registre public envoyées à l’adresse de votre compte, { $email }.
subscriptions-begun = Désormais vous recevez : { $topic }.
subscriptions-ended = Vous ne recevez plus ceci : { $topic }.
subscriptions-ended-all = Vous ne recevez plus de nouvelles par courriel. Votre adresse est supprimée, sauf si vous avez un compte.
subscriptions-over = Ce lien ne correspond plus à aucun envoi. Si du courrier arrive encore, utilisez le lien du plus récent.
subscribe-over = Ce lien a été utilisé ou date de plus de trois jours. Demandez-en un nouveau sur la page qui vous intéresse.
subscriptions-list = Abonnements
subscriptions-list-help = Arrêtez ce dont vous ne voulez plus. Rien d’autre n’en est conservé.
subscriptions-topic = Nouvelles de
subscriptions-since = Depuis
subscriptions-do = Action
subscriptions-none = Vous ne recevez rien par courriel
subscriptions-none-how = Choisissez « Recevoir ceci par courriel » au pied de n’importe quelle page.
subscription-end = Arrêter
subscriptions-end-all = Tout arrêter

# Les courriels.
mail-subscribe-subject = À confirmer : nouvelles par courriel, { $topic }
mail-subscribe = Quelqu’un, sans doute vous, veut recevoir à cette adresse les nouvelles du registre public : { $topic }. { $cadence }. Pour commencer, ouvrez { $address } dans les trois jours. Si ce n’était pas vous, ne faites rien ; rien ne sera alors envoyé.
mail-news-subject = Du nouveau : { $topic }
mail-news = Vous recevez ceci parce que vous avez demandé des nouvelles de : { $topic }. Pour arrêter, ou voir tout ce que vous recevez, ouvrez { $address }
mail-news-lead = Nouveau au registre public à partir de l’acte { $position } : { $topic }
mail-news-gone = Ce qui était nouveau a été retiré entre-temps.
mail-news-answer = { $before } → { $after }
mail-news-all = Le tout, point par point :

# Compté.
mail-news-more = { $count ->
    [one] { $count } élément de plus est apparu, a disparu ou a changé.
   *[other] { $count } éléments de plus sont apparus, ont disparu ou ont changé.
}
mail-news-more-acts = { $count ->
    [one] { $count } acte de plus a été enregistré.
   *[other] { $count } actes de plus ont été enregistrés.
}
mail-news-more-answers = { $count ->
    [one] et { $count } réponse de plus
   *[other] et { $count } réponses de plus
}
