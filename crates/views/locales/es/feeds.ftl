# Feeds and calendars.
feed-title = Qué cambió en el registro público
feed-title-member = { $member }: qué cambió
feed-entry = { $about }: { $says }
feed-summary = Acto { $position }, { $by }.
calendar-title = { $member } en la Alianza para el Gobierno Abierto
calendar-day = { $member }: { $event }
calendar-due = { $member }: vence { $duty }
calendar-owed = Lo debe: { $by }. Hasta el final del día ({ $zone }). Regla: { $rule }.
calendar-recorded = Registrado en el acto { $position }.
foot-feed = Qué cambió, como canal
member-calendar = Como calendario
member-feed = Qué cambió, como canal
feed-title-all-found = Compromisos en el registro público
feed-title-search = Compromisos que dicen: { $words }
feed-found = { $member }, plan { $plan }. Mencionado por última vez en el acto { $position }.
search-feed = Seguir esta búsqueda como canal
