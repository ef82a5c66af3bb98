# التقييمات الذاتية: ما تقوله حكومة عن خطتها، بحسب الحقبة.
code-self-report-first-cycle = التقييم الذاتي للدورة الأولى
code-self-report-midterm = التقييم الذاتي لمنتصف المدة
code-self-report-end-of-term = التقييم الذاتي لنهاية المدة
code-self-fulfilment-not-implemented = لم يُنفَّذ، بحسب الحكومة
code-self-fulfilment-in-process = قيد التنفيذ، بحسب الحكومة
code-self-fulfilment-partly = نُفِّذ جزئيًا، بحسب الحكومة
code-self-fulfilment-fully = نُفِّذ بالكامل، بحسب الحكومة
code-parameter-comment-days = أيام تعليقات الجمهور
code-act-kind-self-assessment-opened = فُتح تقييم ذاتي للتعليق
code-act-kind-commitment-self-assessed = قيّمت حكومة التزامها
code-act-kind-self-comment-answered = رُد على تعليق على تقييم ذاتي
code-act-kind-self-assessment-published = نُشر تقييم ذاتي
act-self-assessment-opened = يفتح مسودة تقييم ذاتي للتعليق حتى { $until }
act-commitment-self-assessed = يقول عن التزامه: { $fulfilment }
act-self-comment-answered = يرد على تعليق على تقييم ذاتي
act-self-assessment-published = ينشر تقييمًا ذاتيًا

# الصفحة.
self-description = ما تقوله حكومة عن خطتها، التزامًا بعد التزام، مع تعليقات الجمهور والردود عليها.
self-stands-published = نُشر في { $on }.
self-stands-open = مسودة. تُقبل التعليقات حتى { $until }.
self-stands-draft = مسودة. انتهى التعليق؛ وتُنشر حين يكون لكل تعليق رده.
self-overview = الخطة ككل
self-asked = تطلب قاعدة من زمنها هذا التقرير.
self-not-asked = لا تطلب أي قاعدة من زمنها هذا التقرير؛ لكن الدليل يصفه.
self-commitments-help = كلمات الحكومة ومقياسها الخاص، بجانب ما وجدته [المراجعة المستقلة](irm). لا يُدمج الاثنان أبدًا، ولا يحسب أي رقم ما تقوله الحكومة.
self-commitment = [الالتزام](commitment)
self-comments = التعليقات على المسودة
self-comments-help = تُنشر مع التقرير، ومع كل منها رده. لا يُذكر اسم أحد.
self-comments-none = لا تعليق منشور.
self-comments-none-how = تُنشر التعليقات مع التقرير حين يكون لكل منها رده.
self-answer = الرد
self-section = ما تقرره عنه حكومته
self-section-help = من تقارير الحكومة نفسها، على مقياس خاص بها. ما وجدته [المراجعة المستقلة](irm) قائم على حدة، ولا يحسب أي رقم هذا.
self-draft = مسودة
self-comment-way = التعليق على المسودة
plan-self-title = التقييمات الذاتية
plan-self-help = ما تقرره الحكومة عن [خطتها](action-plan). ما وجدته [المراجعة](irm) قائم على حدة.

# المكتب.
self-of-plan = { $plan }: { $report }
self-desk-lead = اكتب كلمة عن كل التزام، وافتح المسودة للتعليق، ورُد على ما يأتي، ثم انشر.
self-parts = أجزاء التقرير
self-part = الجزء
self-fulfilment = إلى أي حد نُفِّذ
self-written = مكتوب
self-missing = لا يزال ناقصًا
self-desk-published = نُشر هذا التقرير. ويبقى كما هو.
self-desk-open = المسودة علنية، وتُقبل التعليقات حتى { $until }. ما تغيره الآن يصبح علنيًا مع التقرير.
self-publish-title = النشر
self-publish = نشر التقرير
self-open-title = فتح المسودة للتعليق
self-open = فتحها للتعليق
self-closes = تُقبل التعليقات حتى
self-closes-hint = من اليوم، ولمدة أسبوعين على الأقل.
self-desk-contents = يشمل التقرير كيف جرى التشاور حول الخطة، وكل التزام مع نتائجه وخطواته التالية، والردود على توصيات المراجعة، وما تُعلِّم.
self-desk-own = يُقال إلى أي حد نُفِّذ الالتزام على مقياسك الخاص. ولا يحل أبدًا محل ما تجده المراجعة.
self-desk-public = الصفحة العلنية
self-comment-answered = رُد عليه: { $words }
self-comment-waits = ينتظر ردك: { $words }
self-overview-hint = كيف جرى التشاور حول الخطة، وكيف رُد على توصيات المراجعة، وما تُعلِّم من الآخرين ومن التجربة.
self-account = ما أُنجز، وما نتج عنه، وما يلي
self-account-hint = مع التواريخ وما يثبت ذلك. يُنشر كما كُتب حرفيًا.
self-part-lead = جزء من: { $report }
self-part-public = صفحة الالتزام
self-answer-title = الرد على تعليق
self-answer-lead = حول: { $part }
self-answer-hint = قل ما الذي غيرته، أو لماذا لا يتغير شيء. يُنشر مع التعليق.
self-answer-send = حفظ هذا الرد
self-comment = التعليق
self-comment-title = التعليق على المسودة
self-comment-lead = حول: { $report }
self-comment-about = موضوعه
self-comment-whole = التقرير ككل
self-comment-hint = قل ما الناقص أو الخاطئ، وكيف يمكن رؤيته.
self-comment-send = إرسال التعليق
self-comment-note = ترد الحكومة على كل تعليق. ويُنشر الاثنان حرفيًا مع التقرير، دون اسمك.
self-comment-done = استُلم تعليقك. ويُنشر مع التقرير، ومعه الرد عليه.
self-refused-plan = لا توجد خطة كهذه، أو لا شيء يقول إنها قُدمت.
self-refused-not-opened = افتح المسودة للتعليق أولًا.
self-refused-not-over = تُقبل التعليقات حتى { $until }. يمكن نشر التقرير بعد ذلك اليوم.
self-refused-overview = اكتب عن الخطة ككل أولًا.
self-refused-silent = { $count ->
    [zero] لا شيء ناقص.
    [one] لم يُقل شيء بعد عن التزام واحد. يبين الجدول أيها.
    [two] لم يُقل شيء بعد عن التزامين. يبين الجدول أيها.
    [few] لم يُقل شيء بعد عن { $count } التزامات. يبين الجدول أيها.
    [many] لم يُقل شيء بعد عن { $count } التزامًا. يبين الجدول أيها.
   *[other] لم يُقل شيء بعد عن { $count } التزام. يبين الجدول أيها.
}
self-refused-short = اختر يومًا لاحقًا: { $least ->
    [zero] تُقبل التعليقات.
    [one] تُقبل التعليقات ليوم واحد على الأقل.
    [two] تُقبل التعليقات ليومين على الأقل.
    [few] تُقبل التعليقات لمدة { $least } أيام على الأقل.
    [many] تُقبل التعليقات لمدة { $least } يومًا على الأقل.
   *[other] تُقبل التعليقات لمدة { $least } يوم على الأقل.
}
self-refused-unanswered = { $count ->
    [zero] لكل تعليق رده.
    [one] تعليق واحد بلا رد بعد. رُد عليه أولًا.
    [two] تعليقان بلا رد بعد. رُد عليهما أولًا.
    [few] { $count } تعليقات بلا رد بعد. رُد عليها أولًا.
    [many] { $count } تعليقًا بلا رد بعد. رُد عليها أولًا.
   *[other] { $count } تعليق بلا رد بعد. رُد عليها أولًا.
}
self-refused-closed = لا تقبل المسودة تعليقات اليوم.
