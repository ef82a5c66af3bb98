# Avis d’échéances.
owed-reminded = Rappelé le { $date }
owed-letter = Lettre : acte { $position }
code-letter-missed-deadline = lettre sur une échéance manquée
letter-missed = { $member } n’a pas remis ceci avant la fin du { $date } ({ $zone }), d’après le registre public : { $what }. Remis plus tard, il compte comme tardif, et ce que les règles en font figure avec l’obligation. Le membre peut répondre ici en public.
mail-deadline-subject = { $what } : à remettre le { $date }, { $member }
mail-deadline = { $member } : { $what } est à remettre avant la fin du { $date }. Une fois remis, le registre le montre et vous n’en entendez plus parler. Tout ce que doit le membre figure à { $address }
mail-missed-subject = { $what } : l’échéance est manquée, { $member }
mail-missed = { $member } : { $what } était à remettre avant la fin du { $date }, et rien au registre ne dit que ce soit arrivé. Une lettre à ce sujet est publique depuis aujourd’hui, et vous pouvez y répondre dans les trois semaines : { $address }
code-action-send-late-letter = Écrire au sujet d’une échéance manquée
code-rule-deadline-notices = avis d’échéances
code-rule-judged-deadline-notices = Elle se juge membre par membre : les obligations de chacun montrent quand il a été averti et quand on lui a écrit.
code-parameter-remind-first-days-before = Premier rappel, jours avant
code-parameter-remind-second-days-before = Deuxième rappel, jours avant
code-parameter-remind-last-days-before = Dernier rappel, jours avant
code-parameter-letter-within-days-after = Jours pendant lesquels une lettre est écrite
rule-deadline-notices-decides = Quand un gouvernement est averti d’une échéance, et quand on lui écrit après qu’elle a été manquée.
rule-deadline-notices-2022-says = Rappels soixante, trente et sept jours avant ; une lettre, publique, après une échéance manquée. Que des lettres suivent est dans les textes ; les jours sont nos paramètres.
