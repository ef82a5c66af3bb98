# Les formulaires de l’éligibilité : verdicts, preuves, validation.
form-file-again = Choisissez de nouveau le fichier : les navigateurs ne le gardent pas.
form-file-too-large = Il est arrivé plus que ce qu’un formulaire peut contenir : { $most } Mo avec tous les fichiers. Envoyez un fichier plus petit.
form-unreadable = Le formulaire n’est pas arrivé en entier. Revenez en arrière, rechargez la page et renvoyez-le.
verdicts-title = Verdicts à consigner
verdicts-lead = Ce que les règles tirent du registre, là où personne ne l’a consigné ainsi. Rien ne change tant que vous ne l’avez pas coché : chaque verdict devient un acte public.
verdicts-record = Consigner ce qui est coché
verdicts-none-chosen = Cochez au moins un pays.
verdicts-changed = Ce que vous avez coché est déjà consigné ainsi, ou ne peut plus être tranché. Regardez de nouveau la liste.
verdicts-proposed = Proposés
verdicts-proposed-help = Calculés et non consignés ainsi. Le score mène à son calcul.
verdicts-nothing = Rien à consigner
verdicts-nothing-how = Tout verdict de cette année qui peut être tranché est consigné tel qu’il résulte.
evidence-title = Preuves à examiner
evidence-lead = Des preuves sur des lois qu’aucun expert n’a examinées. Ce que vous confirmez compte dès lors, ce que vous rejetez ne compte pas.
evidence-none = Aucune preuve n’attend
evidence-none-how = Ce que l’Unité d’appui saisit et ce que les sources disent des lois figure ici jusqu’à l’examen d’un expert.
evidence-found = Consigné par l’{ $act }.
evidence-found-before = Examinée auparavant : { $act }. Ce que vous dites maintenant la remplace.
evidence-said-by = { $source }, { $act }
evidence-enter-title = Saisir une preuve sur une loi
evidence-enter-lead = Ce qu’un document montre de la loi d’un pays sur l’accès à l’information ou sur les déclarations de patrimoine.
evidence-enter = Saisir la preuve
evidence-enter-note = Elle devient un acte public et compte aussitôt, jusqu’à ce que les experts la confirment ou la rejettent.
evidence-digest-note = Du document on consigne l’empreinte, pour que chacun voie lequel c’était. Le fichier lui-même n’est pas gardé.
evidence-since = Depuis
evidence-since-hint = L’année à partir de laquelle il en est ainsi, par exemple 2012.
evidence-not-asked = sans objet
evidence-access-hint = Pour les déclarations de patrimoine : si chacun peut en lire au moins une.
evidence-document = Document
evidence-document-hint = Le fichier qui le montre, 10 Mo au plus.
evidence-called = Comment s’appelle le document
evidence-called-missing = Dites comment s’appelle le document, pour que d’autres le trouvent.
evidence-called-long = Le nom du document compte { $has } caractères. Il en tient { $most }.
evidence-published = Publié le
evidence-published-hint = Aussi précis que vous le savez : 2016, 2016-07 ou 2016-07-01.
evidence-day-flaw = « { $value } » n’est pas un jour jusqu’à aujourd’hui. Écrivez 2016, 2016-07 ou 2016-07-01.
evidence-year-flaw = « { $value } » n’est pas une année jusqu’à celle-ci. Écrivez quatre chiffres, par exemple 2012.
evidence-no-document = Choisissez le fichier du document ; un fichier vide ne montre rien.
evidence-choose = choisissez
evidence-choose-country = Choisissez le pays.
evidence-choose-provision = Choisissez ce que montre le document.
evidence-choose-finding = Choisissez si la preuve est confirmée ou rejetée.
evidence-confirmed = Confirmée : elle montre ce qu’on dit qu’elle montre
evidence-rejected = Rejetée : elle ne le montre pas
evidence-finding = Ce que vous avez trouvé
evidence-examined = Document que vous avez examiné
evidence-examined-hint = 10 Mo au plus. Son empreinte est consignée ; le fichier n’est pas gardé.
evidence-remark = Remarque
evidence-remark-hint = Publiée avec ce que vous avez trouvé. Laissez vide s’il n’y a rien à ajouter.
evidence-remark-long = La remarque compte { $has } caractères. Il en tient { $most }.
evidence-say = Consigner ce que j’ai trouvé
evidence-lead-of = Preuve sur la loi de : { $country }
evidence-whole = Tout ce que l’on sait de son éligibilité
evidence-validate-title = Examiner une preuve

# Counted.
verdicts-recorded = { $count ->
    [one] { $count } verdict est consigné.
   *[other] { $count } verdicts sont consignés.
}
