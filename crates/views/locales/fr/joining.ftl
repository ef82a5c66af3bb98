# Le chemin vers le Partenariat.
joining = Le chemin de l’adhésion
joining-help = Ce que fait un pays pour adhérer, et jusqu’où ce [registre](record) le montre en chemin.
joining-on = { $date }
joining-due = à rendre au plus tard le { $date }
code-join-step-eligibility = Éligible par son score
code-join-step-letter-of-intent = Lettre d’intention, signée par un ministre et publiée
code-join-step-declaration = Déclaration pour un gouvernement ouvert approuvée : membre
code-join-step-point-of-contact = Point de contact nommé
code-join-step-forum = Forum du gouvernement et de la société civile constitué
code-join-step-first-plan = Premier plan d’action déposé
code-join-stands-taken = franchie
code-join-stands-not-on-record = absente du registre
code-join-stands-next = prochaine étape
code-join-stands-open = à venir
