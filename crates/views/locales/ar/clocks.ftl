# تقارير المراجعة ومُهَلها.
reviews-title = المراجعات
reviews-description = كل تقرير للمراجعة المستقلة عن كل خطة عمل: متى بدأت مهلته، ومتى يحل موعده، وهل نتائجه في السجل.
reviews-lead = تقدّم [المراجعة المستقلة](irm) تقريرًا عن كل [خطة عمل](action-plan). تبدأ المهلة بما يحدث للخطة لا بما يريده أحد: تقديمها أو نهايتها. ولا تتحرك من أجل عضو متأخر.
reviews-count-known = نتائجها في السجل
reviews-count-not-started = لم تبدأ مهلتها
reviews-count-due = مستحقة
reviews-count-overdue = متأخرة
reviews-count-not-on-record = ليست في السجل
reviews-count-no-deadline = بلا موعد منشور
reviews-list = التقارير
reviews-report = التقرير
reviews-started = بداية المهلة
reviews-start-unknown = غير معروفة
reviews-found = { $count ->
    [zero] لا تقارير
    [one] تقرير واحد
    [two] تقريران
    [few] { $count } تقارير
    [many] { $count } تقريرًا
   *[other] { $count } تقرير
}
reviews-not-on-record-note = «ليس في السجل» يعني أن لا مصدر هنا يقول هل وصل، لا أنه لم يصل.
reviews-none = لا تقرير يطابق ذلك
reviews-none-how = أزل أحد القيود أو اسأل عن وقت آخر.
reviews-rule = قاعدة مواعيد المراجعات
reviews-books = ما ينظر فيه كل تقرير
reviews-books-help = الأسئلة هي أسئلة دليل الرموز الساري على [الخطة](action-plan). أما الأقسام فقراءتنا لغرض كل تقرير: لا مصدر ينشر قائمة محتويات.
reviews-plans = [خطط](action-plan)
reviews-plans-of = { $from }–{ $to }
reviews-plans-since = منذ { $from }
reviews-due-within = يُستحق خلال
reviews-months = { $count ->
    [zero] بلا أشهر
    [one] شهر واحد
    [two] شهرين
    [few] { $count } أشهر
    [many] { $count } شهرًا
   *[other] { $count } شهر
}
reviews-sections = الأقسام
reviews-questions = الأسئلة عن كل [التزام](commitment)
review-published = في السجل، نُشر { $when }
plan-reviews = [مراجعات](irm) هذه [الخطة](action-plan)
plan-reviews-help = ما التقارير التي تطلبها قاعدة زمنها، ومنذ متى تجري مهلة كل منها، وما حاله.
plan-reviews-all = مراجعات كل خطط هذا العضو
code-review-state-known = في السجل
code-review-state-not-started = لم تبدأ
code-review-state-due = مستحق
code-review-state-overdue = متأخر
code-review-state-not-on-record = ليس في السجل
code-review-state-no-deadline = بلا موعد منشور
code-review-start-co-creation = منذ بداية الإعداد التشاركي
code-review-start-submission = منذ التقديم
code-review-start-first-year = منذ نهاية السنة الأولى
code-review-start-midway = منذ منتصف الخطة
code-review-start-plan-end = منذ نهاية الخطة
code-review-section-lessons = دروس الخطط السابقة
code-review-section-making = كيف وُضعت الخطة
code-review-section-commitments = الالتزامات
code-review-section-carrying-out = كيف تُنفَّذ
code-review-section-self-assessment = التقييم الذاتي للحكومة
code-review-section-results = الإنجاز والنتائج
code-review-section-recommendations = التوصيات
code-review-section-method = المنهج
