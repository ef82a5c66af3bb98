# All members.
members-title = الأعضاء
members-lead = { $count ->
    [zero] لا عضو له خطة في السجل.
    [one] لعضو واحد خطة في السجل.
    [two] لعضوين خطة في السجل.
    [few] لعدد { $count } أعضاء خطة في السجل.
    [many] لعدد { $count } عضوًا خطة في السجل.
   *[other] لعدد { $count } عضو خطة في السجل.
} كل مربع بلد، وكلما كان أغمق زادت نسبة التزاماته التي وجدت المراجعة أنها أُنجزت إنجازًا كبيرًا أو كاملًا.
members-levels = في السجل: { $national ->
    [zero] لا بلدان
    [one] بلد واحد
    [two] بلدان اثنان
    [few] { $national } بلدان
    [many] { $national } بلدًا
   *[other] { $national } بلد
} و{ $local ->
    [zero] لا أعضاء محليين
    [one] عضو محلي واحد
    [two] عضوان محليان
    [few] { $local } أعضاء محليين
    [many] { $local } عضوًا محليًا
   *[other] { $local } عضو محلي
}.
members-local = المحليون
members-map = نسبة [الالتزامات](commitment) المنجزة إنجازًا كبيرًا أو كاملًا، بحسب [العضو](member)
members-map-label = خريطة للعالم فيها مربع لكل بلد. المربعات الممتلئة أعضاء لهم خطة في السجل، وهي أغمق حيث أُنجزت نسبة أكبر من الالتزامات إنجازًا كبيرًا أو كاملًا. ويضم الجدول أدناه الوقائع نفسها.
members-map-note = تقع المربعات قرب مواضعها على الكرة الأرضية وبحجم واحد، كي تُقرأ مالطا كما تُقرأ البرازيل.
members-by-region = بحسب المنطقة
members-count = [الأعضاء](member)
members-commitments = الوعود
members-done = المنجز
members-all = الكل
members-list = كل الأعضاء
members-filter-name = الاسم
members-filter-all = الكل
members-filter = رشّح
members-found = { $shown } من { $found ->
    [zero] لا أعضاء
    [one] عضو واحد
    [two] عضوين
    [few] { $found } أعضاء
    [many] { $found } عضوًا
   *[other] { $found } عضو
}، بحسب الاسم
members-done-note = «المنجز» يعدّ ما إنجازه كبير أو مكتمل، من [الالتزامات](commitment) التي لها نتيجة.
members-member = [العضو](member)
members-plans = [الخطط](action-plan)
members-starred = ما له [نجمة](starred)
members-none = لا عضو يطابق
members-none-how = أزل أحد المرشحات، أو ابحث عن جزء من اسم.

# One member.
member-description = { $name }: خطط العمل والالتزامات وما وجده مراجعون مستقلون، من السجل العام.
member-kicker-joined = عضو منذ { $joined }
member-kicker-plain = [عضو](member)
member-status = الوضع
member-plans = [الخطط](action-plan)
member-commitments = [الالتزامات](commitment)
member-commitments-assessed = { $count ->
    [0] لم يُراجَع أي منها
    [zero] لم يُراجَع أي منها
    [one] رُوجع واحد
    [two] رُوجع اثنان
    [few] رُوجعت { $count } منها
    [many] رُوجع { $count } منها
   *[other] رُوجع { $count } منها
}
member-done = أُنجز إنجازًا كبيرًا أو كاملًا
member-done-of = من { $count } لها نتيجة
member-starred = ما له نجمة
member-starred-note = بالقاعدة السارية عند كل مراجعة
member-timeline = الخطط والمراجعات
member-timeline-help = الأشرطة الزرقاء وعود، والخطوط المزدوجة [مراجعات](irm). تُرسم بطول سنة حيث لا يُعرف إلا السنة.
member-timeline-label = خط زمني للخطط والمراجعات. تقول القائمة أدناه الشيء نفسه.
member-commitments-title = [الالتزامات](commitment)
member-commitments-help = العناوين كما في [الخطة](action-plan).
member-no-plans = لا خطة في السجل
member-no-plans-how = تظهر الخطة هنا عند إيداعها أو عند استيراد طبعة منشورة تضمها.
member-plan-caption = الخطة { $number }، من { $from } إلى { $to }
member-plan-caption-open = الخطة { $number }، من { $from }
member-plan-empty = لا [التزام](commitment) من هذه [الخطة](action-plan) في السجل.
member-events = العضوية
member-events-help = الانضمام والوضع [والقرارات](resolution)، مع مصادرها.
member-receipt = الإيصال
member-receipt-help = برهان على ما قرأته الآن.
timeline-plan = الخطة { $number }
timeline-plan-deposited = أُودعت الخطة { $number }، { $count ->
    [zero] بلا التزامات
    [one] التزام واحد
    [two] التزامان
    [few] { $count } التزامات
    [many] { $count } التزامًا
   *[other] { $count } التزام
}.
timeline-plan-without-text = أُودعت الخطة { $number }. نصها ليس في السجل.
timeline-report-published = نُشر { $report } عن الخطة { $number }.

# Who owes what.
member-compare = ضعه إلى جانب أعضاء آخرين
member-late = متأخر
member-owed = من عليه ماذا
member-owed-help = يأتي التاريخ من قاعدة زمنه، والقاعدة متاحة للقراءة.
member-owed-all = { $count ->
    [zero] كل ما هو واجب أو كان: لا واجبات
    [one] كل ما هو واجب أو كان: واجب واحد
    [two] كل ما هو واجب أو كان: واجبان
    [few] كل ما هو واجب أو كان: { $count } واجبات
    [many] كل ما هو واجب أو كان: { $count } واجبًا
   *[other] كل ما هو واجب أو كان: { $count } واجب
}
obligations-title-of = من عليه ماذا، { $member }
obligations-description = ما على { $member } ومنتداه ومراجعه المستقل، مع التاريخ والقاعدة والحال.
obligations-lead = ما على هذا [العضو](member) [ومنتداه](forum) [ومراجعه](irm) أو ما كان عليهم. «ليس في السجل» تعني أن لا مصدر هنا يقول هل جاء، لا أنه لم يأتِ.
obligations-calendar = اثنا عشر شهرًا
obligations-list = كل الواجبات
obligations-list-help = الأحدث أولًا.
owed-none = لا واجب
owed-none-how = تنشأ الواجبات من الانضمام والخطط والقرارات. ولا شيء من ذلك سارٍ في السجل.
owed-table = الواجبات: على من، وفي أي يوم، وبأي قاعدة، وما حالها
owed-what = الواجب
owed-who = على من
owed-when = الموعد
owed-rule = القاعدة
owed-state = الحال
owed-at-the-latest = { $date } على الأكثر
owed-zone = ينتهي اليوم عند 24:00 في { $zone }.
owed-of-plan = { $duty }، الخطة { $number }
owed-done = أُنجز
owed-done-on = أُنجز، { $when }
owed-done-how = أُنجز، { $how }
owed-done-on-how = أُنجز { $when }، { $how }
owed-due = { $days ->
    [0] اليوم
    [zero] اليوم
    [one] غدًا
    [two] بعد غد
    [few] بعد { $days } أيام
    [many] بعد { $days } يومًا
   *[other] بعد { $days } يوم
}
owed-overdue = { $days ->
    [zero] بلا تأخر
    [one] متأخر يومًا واحدًا
    [two] متأخر يومين
    [few] متأخر { $days } أيام
    [many] متأخر { $days } يومًا
   *[other] متأخر { $days } يوم
}
owed-never-came = لم يكن قد جاء حتى { $when }
owed-not-on-record = ليس في السجل
months-nothing = لا شيء مستحق
months-none = لا شيء مستحق في هذه الأشهر الاثني عشر.
code-duty-first-plan = الخطة الأولى
code-duty-next-plan = الخطة التالية
code-duty-plan-refresh = التجديد في منتصف المدة
code-duty-self-assessment = التقييم الذاتي
code-duty-midterm-self-assessment = التقييم الذاتي في منتصف المدة
code-duty-end-of-term-self-assessment = التقييم الذاتي في نهاية المدة
code-duty-plan-review = مراجعة الخطة
code-duty-midterm-review = مراجعة منتصف المدة
code-duty-results-review = مراجعة النتائج
code-duty-dialogue-meeting = اجتماع حوار، مرة كل ستة أشهر
code-duty-repository-updates = المستودع، تحديثان في السنة
code-duty-implementation-meetings = اجتماعات عن التنفيذ، مرتان في السنة
code-duty-above-the-bar = العودة فوق عتبة الأهلية
code-duty-re-engagement = العودة إلى المشاركة، وإلا فقد يلي ذلك الإخراج
code-debtor-government = الحكومة
code-debtor-reviewer = المراجع المستقل
code-debtor-forum = المنتدى
code-lateness-in-time = في الموعد
code-lateness-late = متأخر
code-lateness-contrary-to-process = متأخر، مخالف للمسار
code-lateness-contrary-and-moved = متأخر، مخالف للمسار، نُقل إلى دفعة السنة التالية
code-lateness-moved = نُقل إلى دفعة السنة التالية
member-events-none = لا حدث في السجل
member-events-none-how = تظهر هنا الخطابات والانضمام والقرارات والانسحاب متى ذكرها مصدر أو جهة مخوَّلة.
member-event-noted = { $event }. { $note }
member-event-cited = { $event } (المصدر المذكور: { $citation })
member-event-noted-cited = { $event }. { $note } (المصدر المذكور: { $citation })
member-status-working = كيف نتج الوضع
member-people = شاغلو المناصب
member-people-help = من يوقّع ومن ينسّق ومن يجتمع.
member-people-none = لا أحد مذكور باسمه في السجل
member-people-none-how = المصادر المستوردة تسمّي هيئات لا أشخاصًا. تظهر جهة الاتصال هنا متى أدخلها مكتب العضو.

# Members side by side.
compare-title = قارن بين الأعضاء
compare-some = قارن بعضهم جنبًا إلى جنب
compare-lead = من [عضوين](member) إلى ستة جنبًا إلى جنب. أعداد لا ترتيب، ونسب مع درجة اليقين فيها.
compare-side = جنبًا إلى جنب
compare-side-help = تحت الخط المزدوج دليل ترميز آخر وأسئلة أخرى.
compare-what = ماذا
compare-standing = الوضع
compare-plans-listed = الخطط في السجل
compare-reviewed = ما رُوجع
compare-done = أُنجز إنجازًا كبيرًا أو كاملًا
compare-ambitious = طموح، بدليل الترميز في زمنه
compare-starred = له نجمة، بالقاعدة السارية عند كل مراجعة
compare-results = نتائج قوية، بدليل الترميز في زمنه
compare-no-case = بلا نتيجة
compare-between = من { $low } إلى { $high }
compare-interval = يبيّن الشريط أين قد تقع النسبة (95%، ويلسون): [الالتزامات](commitment) القليلة لا تدل على كثير. [وعضوان](member) يتداخل شريطاهما لم يُميَّز بينهما.
compare-cannot = ما لا تصح مقارنته
compare-cannot-books = النسب عبر الخطوط المزدوجة: سألت أدلة الترميز أسئلة مختلفة.
compare-cannot-size = أعداد الالتزامات: تكتب حكومة أربعين صغيرًا، وأخرى ثلاثة كبيرة.
compare-cannot-reports = تستند نتائج { $member } في بعض الخطط إلى تقارير التقدم وحدها، ونتائج غيره إلى تقارير نهاية المدة.
compare-cannot-selection = لا تُعرف التزامات { $member } منذ 2016 إلا من مختارات في موضوع واحد، فأعدادها ليست مجاميع.
compare-cannot-none = لا نتيجة في السجل عن { $member } في أي دليل ترميز.
compare-choose = اختر الأعضاء
compare-choose-help = من اثنين إلى ستة.
compare-add = أضف عضوًا
compare-go = قارن
compare-nobody = اختر
compare-without = أزل
bad-member = «{ $value }» ليس عضوًا في السجل. اختر واحدًا من القائمة في الصفحة ‎/compare.
bad-many-members = طُلب { $count } من الأعضاء، ولا يتسع المكان لأكثر من { $most }. أزل بعضهم.
