# What readers report as wrong.
foot-wrong = Quelque chose ne va pas ici ?
reports-title = Signalements
reports-lead = Chacun peut dire ce qui ne va pas sur une page, sans compte. Chaque signalement reçoit un numéro et une réponse publique : une correction, ou la raison pour laquelle rien n’est changé.
reports-open = En attente
reports-answered = Traités
reports-median = Délai de réponse
reports-days = { $count ->
    [0] le jour même
    [one] { $count } jour
   *[other] { $count } jours
}
missing-not-answered-yet = aucun traité pour l’instant
reports-all = Tous les signalements
reports-all-help = Ce qu’un lecteur a écrit n’est jamais montré.
reports-report = Signalement
reports-standing = État
reports-empty = Personne n’a rien signalé
reports-empty-how = « Quelque chose ne va pas ici ? » se trouve au pied de chaque page.
report-title = Quelque chose ne va pas ici ?
report-lead = Dites ce qui ne va pas et nous l’examinons. Aucun compte n’est nécessaire, et personne ne voit ce que vous écrivez hormis celui qui répond.
report-flaws = Quelque chose doit être changé
report-flaw-empty = Dites ce qui ne va pas : une phrase suffit.
report-flaw-long = « { $part } » compte { $has } caractères. Il en tient { $most } au plus : omettez ce dont la réponse n’a pas besoin.
report-flaw-email = « { $value } » n’est pas une adresse à laquelle on puisse écrire. Écrivez-la comme nom@example.org, ou laissez-la vide.
report-flaw-trap = Le dernier champ a été rempli, comme le font les programmes. Videz-le et envoyez de nouveau.
report-wrong = Qu’est-ce qui ne va pas ?
report-wrong-hint = Par exemple : la date de fin du deuxième jalon.
report-should-be = Que faudrait-il y lire ?
report-should-be-hint = Si vous le savez. Sinon, laissez vide.
report-evidence = Où pouvons-nous le voir ?
report-evidence-hint = Un lien, ou le titre et la page d’un document. Peut rester vide.
report-email = Votre adresse électronique
report-email-hint = Seulement si vous voulez être informé de la réponse. Elle est supprimée une fois la réponse donnée.
report-trap = Laissez ce champ vide
report-send = Envoyer le signalement
report-back = Revenir sans envoyer
report-next = Et ensuite
report-about = Votre signalement porte sur
report-next-number = Vous recevez un numéro et une adresse où se trouvera la réponse.
report-next-answer = Une personne l’examine. La réponse est une correction au registre public, ou une raison.
report-next-public = Le numéro, la page, les dates et la réponse sont publics. Vos mots et votre adresse ne le sont jamais, et sont supprimés avec la réponse.
report-privacy = Ce que nous conservons, et combien de temps
report-number = Signalement { $number }
report-page = Page
report-received = Reçu
report-answered = Traité
report-answer = Réponse
report-open = En attente
report-open-says = Personne n’a encore répondu.
report-open-keep = Gardez cette adresse : la réponse s’y trouvera.
report-corrected = Corrigé
report-corrected-says = Le signalement était juste. Le [registre](record) a été corrigé par
report-declined = Rien de changé
report-declined-says = Rien n’est changé, et voici pourquoi :
report-discarded = Écarté
report-discarded-says = Ce n’était pas un signalement sur une page. Rien de ce qu’il disait n’est conservé.
report-never-shown = Ce que le lecteur a écrit n’est jamais montré, ni ici ni ailleurs.
report-cross-site = Ce signalement a été envoyé depuis un autre site. Ouvrez le formulaire ici et envoyez-le d’ici.
too-many-reports = Trop de signalements sont venus de votre réseau, ou de partout à la fois. Renvoyez-le dans { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}.
