# Feeds and calendars.
feed-title = Ce qui a changé au registre public
feed-title-member = { $member } : ce qui a changé
feed-entry = { $about } : { $says }
feed-summary = Acte { $position }, { $by }.
calendar-title = { $member } dans le Partenariat pour un gouvernement ouvert
calendar-day = { $member } : { $event }
calendar-due = { $member } : échéance, { $duty }
calendar-owed = Dû par : { $by }. Avant la fin du jour ({ $zone }). Règle : { $rule }.
calendar-recorded = Enregistré dans l’acte { $position }.
foot-feed = Ce qui a changé, en flux
member-calendar = En calendrier
member-feed = Ce qui a changé, en flux
feed-title-all-found = Engagements au registre public
feed-title-search = Engagements qui disent : { $words }
feed-found = { $member }, plan { $plan }. Mentionné en dernier dans l’acte { $position }.
search-feed = Suivre cette recherche comme flux
