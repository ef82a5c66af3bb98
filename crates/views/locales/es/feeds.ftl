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
