# The record.
record-title = Registre
record-lead = Chaque [acte](act) public dans l’ordre où il a été enregistré. Les actes ne font que s’ajouter.
record-size = [Actes](act)
record-signed = signé le { $moment }
record-witnesses = Témoins
record-no-witness = aucun pour l’instant
record-verify = Vérifiez-le
record-verify-help = Le journal, sa racine et la clé qui le signe.
record-origin = Journal
record-root = Racine
record-key-link = La clé pour vérifier les signatures
record-acts = Actes
record-acts-help = Du plus récent au plus ancien. Les heures sont en UTC.
record-effective = avec effet le { $date }
record-empty = Il n’y a encore rien au registre
record-empty-how = Le premier acte apparaît lorsque quelque chose est importé ou déposé.
by-office = { $office } de { $body }

# One act.
act-title = Acte { $position }
act-description = Un acte du registre public, ses octets tels qu’ils sont dans le journal, et son reçu.
act-recorded = Enregistré
act-effective = Avec effet
act-by = Par
act-cause = Repose sur
act-bytes = Ses octets
act-bytes-help = À la lettre, ce dont l’empreinte entre dans le journal (RFC 8785).
act-beside = À côté de lui
act-beside-help = Les textes, noms et fichiers figurent dans l’[acte](act) sous forme d’empreintes salées, pour que l’un puisse être occulté et que le journal se vérifie toujours.
act-salt = Sel
act-absent = Cette copie du [registre](record) ne contient pas le texte.
act-receipt-help = La preuve que l’[acte](act) est dans le journal.
act-neighbours = Actes voisins
act-source-registered = Enregistre la source
act-import-opened = Commence une importation
act-import-closed = Termine une importation : tous ses actes prennent effet
act-import-abandoned = Abandonne une importation : aucun de ses actes ne prend effet
act-stated = { $source } dit de
act-corrected = { $source } dit autre chose qu’avant de
act-recognised = Deux identifiants désignent le même engagement
act-text-withheld = Occulte un texte : { $because }
act-figure-published = Publie le chiffre
act-key-rotated = Change la clé qui signe les points de contrôle
act-origin-forked = Continue sous une nouvelle origine
act-report-corrected = Un lecteur avait raison : le registre a été corrigé
act-report-declined = Rien n’est changé à la suite du signalement d’un lecteur
code-act-kind-source-registered = Source enregistrée
code-act-kind-import-opened = Importation ouverte
code-act-kind-import-closed = Importation close
code-act-kind-import-abandoned = Importation abandonnée
code-act-kind-country-stated = Pays déclaré
code-act-kind-country-corrected = Pays corrigé
code-act-kind-member-stated = Membre déclaré
code-act-kind-member-corrected = Membre corrigé
code-act-kind-membership-event-stated = Événement d’adhésion déclaré
code-act-kind-membership-event-corrected = Événement d’adhésion corrigé
code-act-kind-seat-stated = Siège déclaré
code-act-kind-seat-corrected = Siège corrigé
code-act-kind-plan-stated = Plan déclaré
code-act-kind-plan-corrected = Plan corrigé
code-act-kind-process-stated = Processus déclaré
code-act-kind-process-corrected = Processus corrigé
code-act-kind-commitment-stated = Engagement déclaré
code-act-kind-commitment-corrected = Engagement corrigé
code-act-kind-assessment-stated = Évaluation déclarée
code-act-kind-assessment-corrected = Évaluation corrigée
code-act-kind-challenge-entry-stated = Contribution au défi déclarée
code-act-kind-challenge-entry-corrected = Contribution au défi corrigée
code-act-kind-commitment-recognised = Engagement reconnu
code-act-kind-text-withheld = Texte occulté
code-act-kind-figure-published = Chiffre publié
code-act-kind-key-rotated = Clé changée
code-act-kind-origin-forked = Origine bifurquée
code-act-kind-report-answered = Signalement traité

# Downloads.
data-title = Données
data-lead = Tout le [registre public](record), libre d’être emporté, avec ses sources nommées.
data-files = Fichiers
data-file = Fichier
data-holds = Contient
data-format = Format
data-rows = Lignes
data-no-files = Aucun fichier pour l’instant
data-no-files-how = Les fichiers apparaissent dès que quelque chose est au registre.
data-pages = Chaque page existe aussi en JSON, et chaque liste en CSV : ajoutez .json ou .csv à son adresse.
data-to-api = Il y a aussi une API.
data-sources = Sources
data-sources-help = Ce qui a été importé, et qui créditer.
data-no-sources = Rien n’a été importé
data-no-sources-how = Les sources apparaissent ici une fois une importation terminée.
data-credit = { $credit }.
data-published = Publié : { $date }.
data-taken = { $rows ->
    [one] { $rows } ligne reprise,
   *[other] { $rows } lignes reprises,
} { $reported ->
    [0] rien à signaler.
    [one] { $reported } remarque dans le rapport.
   *[other] { $reported } remarques dans le rapport.
}
data-log = Le journal
data-log-help = Pour les programmes qui vérifient.
download-commitments = Chaque [engagement](commitment) avec ses constats selon la dernière édition
download-commitments-whole = Chaque engagement avec tout ce qu’a dit chaque édition
download-findings = Chaque constat, rapport par rapport et édition par édition
download-plans = Plans d’action
download-members = Membres avec leur situation
download-sources = Sources, avec leurs empreintes et qui créditer
download-texts = Chaque texte public avec son sel et son empreinte
download-files = Chaque copie archivée d’une preuve, avec son sel et son empreinte : le fichier est à /record/files/EMPREINTE
