# Changing what one gave, other wordings, appeals, and taking part without an account: codes and acts.
code-appeal-outcome-restored = Elle est rétablie
code-appeal-outcome-upheld = Elle reste masquée
code-act-kind-set-aside-appealed = Recours formé
code-act-kind-appeal-decided = Recours tranché
act-set-aside-appealed = Consigne qu’un auteur forme un recours contre le masquage de sa contribution
act-appeal-decided = Tranche un recours contre le masquage d’une contribution : { $outcome }
code-action-give-without-account = Contribuer sans compte, là où le forum l’accepte

# Pages of inputs and of a co-creation.
making-without-account = Dont sans compte
given-freely = sans compte : { $count }
input-amends = autre formulation
inputs-earlier = ont soutenu une formulation antérieure : { $count }
input-held = attend le regard de la modération
input-held-how = Elle a été donnée sans compte. Ses mots paraîtront une fois que la modération les aura regardés.
input-wording = Une autre formulation
input-wording-help = Ce qu’elle changerait au texte pour lequel elle est proposée. Qui a écrit ce texte dit ce qu’il en advient.
input-versions = Formulations antérieures
input-versions-help = Chacune avec ce qui a été changé ensuite. Ce qui en a été scellé le reste.
input-credit = Modifiée comme quelqu’un d’autre l’a proposé
input-wording-waits = L’auteur n’a pas encore dit ce qu’il en advient.
input-wording-accepted = L’auteur l’a reprise.
input-wording-declined = L’auteur ne la reprend pas.
appeal-waits = L’auteur a formé un recours ; quelqu’un d’autre tranche
appeal-restored = L’auteur a formé un recours, et elle est rétablie
appeal-upheld = L’auteur a formé un recours, et elle reste masquée
moderation-title = Modération
moderation-help = Combien de fois chaque règle de discussion a été appliquée ici, contre quoi des auteurs ont formé un recours, et ce qui est rétabli. Les recours sont tranchés par une autre personne que celle qui a masqué.
moderation-hidden = Masquées
moderation-appealed = Avec recours
moderation-restored = Rétablies
moderation-waiting = Recours en attente

# Mail about inputs.
mail-discussed-subject = Ce que d’autres disent de votre proposition
mail-commented = Quelqu’un a commenté votre proposition. Tous les commentaires sont à { $address } Vous en êtes averti au plus une fois par jour.
mail-amended = Quelqu’un propose une autre formulation de votre proposition. À vous de décider si vous la reprenez : { $address } Vous en êtes averti au plus une fois par jour.
mail-asked-again-subject = Ce que vous souteniez a une autre formulation
mail-asked-again = L’auteur d’une proposition que vous souteniez en a changé la formulation. Votre soutien reste compté pour l’ancienne. Lisez ce qui a changé et dites si vous soutenez aussi celle-ci : { $address }
mail-wording-subject = Ce qu’il advient de la formulation que vous avez proposée
mail-wording-accepted = L’auteur a repris la formulation que vous avez proposée. Elle figure, avec son origine, à { $address }
mail-wording-declined = L’auteur ne reprend pas la formulation que vous avez proposée, et dit pourquoi : { $address }
mail-hidden-subject = Votre contribution a été masquée
mail-hidden = La modération a masqué votre contribution : { $rule }. Si vous pensez que c’est à tort, vous pouvez former un recours, et quelqu’un d’autre tranche : { $address }
mail-appeal-subject = Votre recours est tranché
mail-restored = Votre contribution est rétablie. La raison est à { $address }
mail-upheld = Votre contribution reste masquée. La raison est à { $address }
mail-given = Ce que vous avez donné sans compte est pris. Cette adresse n’est qu’à vous ; vous y voyez ce qu’il en advient et pouvez le retirer : { $address } Nous ne gardons pas votre adresse avec la contribution.

# What has to be changed.
refused-not-hidden = Cette contribution n’est pas masquée : il n’y a rien contre quoi former un recours.
refused-appealed = Vous avez déjà formé un recours. Il y en a un par décision.
refused-no-appeal = Aucun recours sur cette contribution n’attend plus.
refused-own-decision = Vous avez masqué cette contribution vous-même. Quelqu’un d’autre tranche le recours.
refused-appeals-wait = Recours de la phase « { $phase } » en attente : { $waiting }. Elle se clôt quand chacun est tranché ou a attendu deux semaines.
give-wording = Proposer une autre formulation
give-changed = Le texte a changé entre-temps et en est à la version { $version }. Lisez-le d’abord, puis renvoyez ceci.
give-unchanged = Ce sont les mots qui y sont déjà. Changez-les d’abord.
give-decided = Il a déjà été décidé de cette formulation.
give-account-needed = Cet appel ne prend de contributions qu’avec un compte. Inscrivez-vous d’abord.
give-freely = Dire quelque chose sans compte
open-call-freely = Prendre aussi des contributions sans compte
open-call-freely-hint = La modération les regarde avant qu’elles paraissent, et elles sont comptées à part. Personne ne soutient rien sans compte.
making-do-held = Regarder la contribution { $input }, donnée sans compte
making-do-appeal = Trancher le recours sur la contribution { $input }

# Forms.
reword-title = Changer ce que vous avez proposé
reword-lead = Tant que l’appel reçoit des contributions et que personne n’y a répondu, vous pouvez changer votre proposition.
reword-send = Publier cette formulation
reword-note-earlier = La formulation antérieure reste lisible, avec ce qui a changé.
reword-note-supports = Les soutiens restent à la formulation soutenue. On redemande à ceux qui les ont donnés.
freely-lead = Pour { $plan }, appel { $call }. Nul besoin de compte : un texte suffit.
freely-email = Votre adresse, pour le reçu
freely-email-hint = Peut rester vide. Elle sert une fois et n’est pas gardée avec ce que vous dites.
freely-note-looked-at = La modération le regarde avant qu’il paraisse.
freely-note-receipt = Vous recevez aussitôt une adresse secrète. Qui l’a voit ce que vous avez écrit et peut le retirer.
freely-note-apart = Il est compté à part de ce que donnent les titulaires d’un compte, et doit recevoir une réponse comme le reste.
given-title = Ce que vous avez donné sans compte
given-lead = Où elle en est : { $standing }
given-note-keep = Gardez l’adresse de cette page. C’est le seul chemin pour y revenir, et qui l’a peut retirer vos mots.
given-note-closed = L’appel ne prend plus de contributions.
given-done = C’est pris. Gardez l’adresse de cette page.
given-taken-back = Vos mots sont retirés pour de bon.
own-unseen = Ce que les autres ne peuvent pas lire
own-appeal-said = Ce que dit l’auteur
own-appeal-unsaid = L’auteur est parti ; on ne sait rien des raisons du recours.
own-wording = Ce que cette formulation changerait
own-support-again = Vous avez soutenu une formulation antérieure. Soutenir aussi celle-ci ?
own-accept-title = La reprendre
own-accept = En faire la formulation de ma proposition
own-why = Pourquoi
own-why-hint = Public, à côté de la décision.
own-decline-title = Ne pas la reprendre
own-decline = Refuser pour cette raison
own-appeal-title = Former un recours
own-appeal = Demander que quelqu’un d’autre tranche
own-appeal-words = Pourquoi elle devrait être rétablie
own-appeal-hint = Seul qui tranche le lit. C’est effacé avec la décision.
own-let-show-title = Donnée sans compte
own-let-show = La laisser paraître
own-decide-title = Trancher le recours
own-decide = Publier la décision
own-outcome = Ce qu’il advient de la contribution
too-many-given = Trop est venu sans compte de votre réseau, ou de partout à la fois. Renvoyez-le dans { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}.

# Privacy.
privacy-freely = Quand vous participez sans compte
privacy-freely-1 = Là où un [forum](forum) prend des contributions sans compte, votre texte est gardé avec une empreinte de l’adresse secrète que vous seul avez, et avec rien sur vous. Combien vient d’un réseau est compté en mémoire et oublié dans l’heure.
privacy-freely-2 = Si vous donnez une adresse pour le [reçu](receipt), un courriel y part et l’adresse n’est pas gardée avec le texte.
