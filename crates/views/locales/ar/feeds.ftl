# Feeds and calendars.
feed-title = ما تغيّر في السجل العام
feed-title-member = { $member }: ما تغيّر
feed-entry = { $about }: { $says }
feed-summary = القيد { $position }، { $by }.
calendar-title = { $member } في شراكة الحكومة المنفتحة
calendar-day = { $member }: { $event }
calendar-due = { $member }: موعد { $duty }
calendar-owed = على: { $by }. قبل نهاية اليوم ({ $zone }). القاعدة: { $rule }.
calendar-recorded = سُجّل في القيد { $position }.
foot-feed = ما تغيّر، كموجز متابعة
member-calendar = بصيغة تقويم
member-feed = ما تغيّر، كموجز متابعة
feed-title-all-found = الالتزامات في السجل العام
feed-title-search = التزامات تقول: { $words }
feed-found = { $member }، الخطة { $plan }. ذُكر آخر مرة في الفعل { $position }.
search-feed = تابع هذا البحث خلاصةً
