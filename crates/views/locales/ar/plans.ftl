# Action plans.
plan-short = الخطة { $number }
plan-title = خطة العمل { $number }
plan-title-of = خطة العمل { $number }، { $member }
plan-description = خطة العمل { $number }، { $member }: التزاماتها وكيف أُعدّت وما وجدته المراجعة.
plan-submitted = قُدمت
plan-table = [التزامات](commitment) هذه [الخطة](action-plan)
plan-columns-note = كما وجدتها المراجعة. { $report }؛ وحيث لا نتيجة فيه، فالتقرير الذي قبله.
plan-empty = لا التزام من هذه الخطة في السجل
plan-empty-how = يظهر نصها عند إيداع الخطة أو عند استيراد طبعة منشورة تضمها.
plan-process = كيف أُعدّت الخطة
plan-process-help = كما رمّزته [المراجعة](irm)، مصدرًا مصدرًا.
plan-process-none = لم ترمّز المراجعة كيف أُعدّت
plan-process-none-how = يظهر هنا الجدول الزمني والإشعار والتشاور والمنتدى متى استُوردت قاعدة بيانات للمسارات تشمل هذه الخطة.
plan-process-of-plan = عن هذه [الخطة](action-plan).
plan-process-of-member = عن [خطط](action-plan) هذا [العضو](member) عمومًا؛ لا يسمّي المصدر خطة.
plan-process-steps = اتُّبعت { $count } من { $of } من خطوات التشاور.
plan-process-rest = { $count ->
    [zero] لا أجوبة أخرى
    [one] جواب آخر
    [two] جوابان آخران
    [few] { $count } أجوبة أخرى
    [many] { $count } جوابًا آخر
   *[other] { $count } جواب آخر
}
plan-found = ما وجدته المراجعة
plan-found-help = كم [التزامًا](commitment) نال كل جواب، بحسب آخر تقرير أجاب.
plan-found-answer = الجواب
plan-found-silent = بلا جواب
plan-advice = ما نصح به المراجع بعد ذلك
plan-editions = الطبعات
plan-editions-help = أي بيانات منشورة تتحدث عن هذه [الخطة](action-plan). لا يحل بعضها محل بعض.
plan-edition = الطبعة
plan-edition-published = النشر
plan-history = التاريخ
plan-history-help = ما جرى [للخطة](action-plan)، مع [القيود](act).

# Commitments.
commitment-short = الالتزام { $number }
commitment-unnumbered = التزام بلا رقم
commitment-title-of = { $title }، { $member }
commitment-description = { $title }، التزام من { $member }: ما قالته الحكومة وما وجدته المراجعة.
commitment-kicker = { $member }، الخطة { $plan }، الالتزام { $number }
commitment-kicker-unnumbered = { $member }، الخطة { $plan }، بلا رقم في الخطة
commitment-due = الموعد
commitment-star-rules = { $count ->
    [zero] بلا قاعدة
    [one] بقاعدة واحدة
    [two] بقاعدتين
    [few] بعدد { $count } قواعد
    [many] بعدد { $count } قاعدة
   *[other] بعدد { $count } قاعدة
}
commitment-recognised = تُعرّف عليه في { $editions ->
    [zero] لا طبعات
    [one] طبعة واحدة
    [two] طبعتين
    [few] { $editions } طبعات
    [many] { $editions } طبعة
   *[other] { $editions } طبعة
} بلا معرّف خاص، بالعضو والخطة والرقم والعنوان والنص.
commitment-aliases = يُعرف أيضًا باسم
edition-of = طبعة { $edition }
said-and-found = القول والتحقق
said-and-found-help = روايتان جنبًا إلى جنب، ولا يعدّل أحد الطرفين كلام الآخر.
said-nothing = نص [الخطة](action-plan) ليس في السجل.
said-source = كما في طبعة { $edition }.
found-nothing = لا نتيجة في السجل.
found-code = { $field }: { $value } ({ $report })
found-source = النتائج كما في طبعة { $edition }.
findings = النتائج
findings-break-help = يدل الخط المزدوج على موضع تغيّر دليل الترميز، فلا تصح المقارنة بعده.
findings-note = «لم يُطرح» تعني أن دليل الترميز ليس فيه هذا السؤال أو لم يُطبَّق على هذه [الخطة](action-plan) قط، لا أن الجواب ناقص.
strip-report = { $report }، { $year }
strip-book = { $book }
star-working = النجوم خطوة خطوة
star-working-help = كل اختبار في القاعدة، مع [القيد](act) الذي يحسمه.
promising-working = الوصف بالواعد خطوة خطوة
promising-working-help = ما تقوله [المراجعة](irm)، والشروط التي تسبقه: ما لا يمكن التحقق منه أو لا منظور له للحكومة المنفتحة لا يكون [واعدًا](promising) أبدًا.
marks = العلامة تقريرًا تقريرًا
marks-help = ما تنتهي إليه كل صيغة سرت يومًا لكل تقرير، من الرموز وحدها، والاختبارات التي تحسم ذلك. والعمود الأخير هو الحصيلة النهائية: آخر تقرير تستطيع الصيغة أن تحكم عليه.
marks-formula = الصيغة
marks-tally = الحصيلة النهائية
marks-published-yes = المنشور: بنجمة
marks-published-no = المنشور: بلا نجمة
star-rule-2015-printed = النجمة، قاعدة 2015 المطبوعة
star-test-specific = التحديد: متوسط أو عالٍ
star-test-relevant = الصلة: المعلومات أو المشاركة أو المساءلة
star-test-impact = الأثر المحتمل: تحويلي
star-test-impact-moderate = الأثر المحتمل: متوسط أو تحويلي
star-test-completion = الإنجاز: كبير أو مكتمل
milestones = المراحل
milestones-help = كما وردت في [الخطة](action-plan).
milestone-due = بحلول { $date }
milestone-undated = لا تاريخ في [الخطة](action-plan)
subjects = المواضيع
subjects-help = وسوم وضعها آخرون، وكل وسم يقود إلى ما يحمله غيره.
evidence = الأدلة
evidence-help = ما تستند إليه النتائج.
history = التاريخ
history-help = التصحيح لا يمحو شيئًا. تبقى القيمة القديمة مشطوبة.
history-empty = طبعة واحدة فقط
history-empty-how = إذا قالت طبعة لاحقة شيئًا آخر، بقي القولان هنا.
history-first = أول ظهور، بعنوان «{ $number } { $title }».
history-first-unnumbered = أول ظهور، بعنوان «{ $title }».
history-corrected = { $count ->
    [zero] لم يُصحَّح أي حقل.
    [one] صُحّح حقل واحد.
    [two] صُحّح حقلان.
    [few] صُحّحت { $count } حقول.
    [many] صُحّح { $count } حقلًا.
   *[other] صُحّح { $count } حقل.
}
history-added = { $count ->
    [zero] لم يُضَف أي حقل.
    [one] أُضيف حقل واحد.
    [two] أُضيف حقلان.
    [few] أُضيفت { $count } حقول.
    [many] أُضيف { $count } حقلًا.
   *[other] أُضيف { $count } حقل.
}
history-dropped = { $count ->
    [zero] لم يسقط أي حقل.
    [one] حقل واحد لم يعد مذكورًا.
    [two] حقلان لم يعودا مذكورين.
    [few] { $count } حقول لم تعد مذكورة.
    [many] { $count } حقلًا لم تعد مذكورة.
   *[other] { $count } حقل لم تعد مذكورة.
}
history-same = تقول الشيء نفسه.
statements = كل حقل، كل طبعة
statements-field = الحقل
statements-silent = هذه الطبعة لا تقول شيئًا

# Progress, lineage, likeness.
progress = التقدم
progress-help = أين وصل عند كل تقرير. كلمة [المراجع](irm) وحدها تُحتسب هنا.
would-change = ما الذي يغيّر الحكم
would-change-how = يجب أن يتحقق هذا كله، بنتيجة لاحقة أو بتصحيح [للسجل](record).
would-change-fails = { $claim }. غير متحقق الآن.
would-change-unknown = { $claim }. لا يمكن معرفته الآن: { $reason }.
lineage = السلسلة
lineage-help = من أين جاء، وإلى أين أفضى.
lineage-none = لا مصدر يقول من أين جاء ولا هل استمر، ولا شيء في [الخطتين](action-plan) المجاورتين يشبهه.
lineage-before = ما يشبهه في الخطة السابقة
lineage-after = ما يشبهه في الخطة التالية
similar = ما يشبهه في أماكن أخرى
similar-help = ما وعد به [أعضاء](member) آخرون ويشترك معه في كلمات نادرة أو مواضيع. مقارنة كلمات لا حكم.
similar-none = لا شيء في السجل يشترك معه بما يكفي.
similar-soon = ما زال الحساب جاريًا؛ عد بعد دقيقة.
alike-words = كلاهما يقول { $words }
alike-subjects = كلاهما عن { $subjects }
alike-values = كلاهما يخدم { $values }
alike-region = كلاهما في { $region }
list-semicolon = ؛{" "}
code-language-en = بالإنجليزية
code-language-es = بالإسبانية
code-language-fr = بالفرنسية
code-language-pt = بالبرتغالية
code-language-ar = بالعربية
code-language-it = بالإيطالية
code-language-other = بلغة أخرى
