# The list of figures.
figures-title = الأرقام
figures-lead = كل رقم مع ما يعدّه وما يستبعده والقاعدة التي يتبعها و[القيود](act) التي يستند إليها.
figures-figure = الرقم
figures-rule = القاعدة
figures-share = النسبة
figures-count = العدد
figures-excluded = المستبعد
figure-group-stars = النجوم
figure-group-stars-help = ثلاث قواعد، فثلاثة أرقام. يدل الخط المزدوج على نهاية إحداها.
figure-group-completion = الإنجاز
figure-group-ambition = [الطموح](ambition)
figure-group-relevance = الصلة
figure-group-results = النتائج
figure-group-counts = الأعداد
figure-lead-share = { $numerator } من { $denominator } { $reads }.
figure-lead-count = { $numerator } { $reads }.
figure-commitments = [الالتزامات](commitment)
figure-commitments-reads = من الالتزامات في السجل
figure-assessed = [الالتزامات](commitment) التي قيّمتها [المراجعة](irm)
figure-assessed-reads = من الالتزامات قيّمتها المراجعة
figure-plans = [خطط العمل](action-plan)
figure-plans-reads = من خطط العمل في السجل
figure-members = [الأعضاء](member)
figure-members-reads = من الأعضاء في السجل
figure-star-share = نسبة الالتزامات الحاصلة على [نجمة](starred)
figure-star-share-reads = من الالتزامات حصلت على نجمة
figure-published-star-share = نسبة ما له [نجمة](starred)، كما نُشر
figure-published-star-share-reads = من الالتزامات تحمل النجمة المنشورة
figure-completion-rate = نسبة ما أُنجز إنجازًا كبيرًا أو كاملًا
figure-completion-rate-reads = من الالتزامات أُنجزت إنجازًا كبيرًا أو كاملًا
figure-ambitious-share = نسبة [الطموح](ambition)
figure-ambitious-share-reads = من الالتزامات وُجدت طموحة
figure-relevance-share = نسبة ما له [صلة](relevance) واضحة بالحكومة المنفتحة
figure-relevance-share-reads = من الالتزامات وُجدت ذات صلة واضحة
figure-specific-share = نسبة ما تحديده متوسط أو عالٍ
figure-specific-share-reads = من الالتزامات وُجد تحديدها متوسطًا أو عاليًا
figure-verifiable-share = نسبة ما يمكن التحقق منه
figure-verifiable-share-reads = من الالتزامات وُجدت قابلة للتحقق
figure-opened-government = نسبة ما فتح الحكومة بأي قدر
figure-opened-government-reads = من الالتزامات فتحت الحكومة ولو هامشيًا
figure-strong-results = نسبة ما له نتائج قوية
figure-strong-results-reads = من الالتزامات كانت لها نتائج قوية
figure-any-results = نسبة ما له أي نتائج
figure-any-results-reads = من الالتزامات كانت لها نتائج
figure-step-asked = كل ما طُلب
figure-step-counted = مقسومًا على: ما يمكن الحكم عليه
figure-rule-before-june-2014 = قبل يونيو 2014
figure-rule-2015 = 2015
figure-rule-current = القاعدة اللاحقة
figure-rule-progress = تقارير التقدم
figure-plans-of = خطط { $years }

# What was said elsewhere.
claims = قيل في موضع آخر
claims-help = لا يُسحب رقم منشور في صمت.
claim-withdrawn = سحبه صاحبه.
claim-percent-differs = يُستشهد به على أنه { $printed }. والأعداد تعطي { $computed }: نُبقي الأعداد ونقرّب مرة واحدة.
claim-nearest = أقرب ما تعطيه البيانات:
claim-filter-plans-of = الالتزامات في خطط { $years }
claim-nothing-near = لا مجموعة في البيانات تقترب منه.
claim-matches = يطابق:
claim-differs = يختلف:
claim-said-starred-194-of-783 = 194 من 783 التزامًا في 35 بلدًا، 24.7%
claim-said-starred-21-percent-of-958 = 21% من 958 التزامًا
claim-matches-numerator = العدد نفسه مما له نجمة
claim-matches-denominator = العدد نفسه مما رُوجع
claim-matches-countries = العدد نفسه من البلدان
claim-differs-numerator = أقل بمقدار { $difference } مما له نجمة
claim-differs-numerator-more = أكثر بمقدار { $difference } مما له نجمة
claim-differs-denominator = أكثر بمقدار { $difference } مما رُوجع
claim-differs-denominator-fewer = أقل بمقدار { $difference } مما رُوجع
claim-differs-countries = { $difference ->
    [zero] لا بلدان أقل
    [one] بلد واحد أقل
    [two] بلدان أقل
    [few] { $difference } بلدان أقل
    [many] { $difference } بلدًا أقل
   *[other] { $difference } بلد أقل
}
claim-differs-countries-more = { $difference ->
    [zero] لا بلدان أكثر
    [one] بلد واحد أكثر
    [two] بلدان أكثر
    [few] { $difference } بلدان أكثر
    [many] { $difference } بلدًا أكثر
   *[other] { $difference } بلد أكثر
}

# One figure.
figure-numerator = البسط
figure-denominator = المقام
figure-edition = الطبعة
figure-about = يعدّ
figure-working = طريقة الحساب
figure-working-help = كل عدد يفتح القائمة التي يعدّها.
figure-step-plans = الالتزامات في الخطط المقدمة في 2013 و2014
figure-step-reviewed = ما رُوجع بقاعدة 2015
figure-step-reviewed-note = { $unreviewed } لم يُراجَع بعد، و{ $other } بقاعدة أخرى
figure-step-starred = ما له نجمة في الطبعة
figure-step-starred-note = { $count ->
    [zero] لا التزام اجتاز كل الاختبارات دون نجمة
    [one] التزام واحد اجتاز كل الاختبارات ولا نجمة له
    [two] التزامان اجتازا كل الاختبارات ولا نجمة لهما
    [few] { $count } التزامات اجتازت كل الاختبارات ولا نجمة لها
    [many] { $count } التزامًا اجتازت كل الاختبارات ولا نجمة لها
   *[other] { $count } التزام اجتازت كل الاختبارات ولا نجمة لها
}
figure-others = إلى جانب غيره
figure-others-help = لا خط واحد يعبر انقطاعًا.
figure-stars-claim = رُفع السقف فانخفضت النسبة
figure-stars-counted = الالتزامات الحاصلة على نجمة كنسبة مما رُوجع بكل قاعدة
figure-completion-claim = وُفي بنسبة { $share } من الوعود إلى حد كبير
figure-completion-counted = الإنجاز في تقارير التقدم: عدد الالتزامات ذات النتيجة { $count }. ولا نتيجة لعدد { $excluded } منها فاستُبعدت.
chart-table-below = يضم الجدول أدناه الأرقام نفسها
excluded = المستبعد
excluded-help = ما ليس في المقام، ولماذا.
excluded-why = السبب
excluded-not-reviewed = لم يُراجَع بعد
excluded-no-data = لا بيانات في الطبعة
excluded-other-rule = رُوجع بقاعدة أخرى
figure-take = خذه معك
figure-cite = استشهد به هكذا:
figure-citation = { $name }: { $numerator } من { $denominator }. Openpact، القيود حتى { $position }.
figure-permanent = عنوان دائم لهذه القيمة
pinned-title = كما استُشهد به في { $date }
pinned-value = { $share } ({ $numerator } من { $denominator }، القيود حتى { $position }).
pinned-differs = بيانات اليوم وقواعده تعطي { $share } ({ $numerator } من { $denominator }).
pinned-same = بيانات اليوم وقواعده تعطي القيمة نفسها.
pinned-definition = التعريف
pinned-program = إصدار البرنامج { $version }

# Why a series breaks.
break-question-changed = طُرح سؤال آخر
break-scale-changed = تغيّر المقياس
break-rule-changed = تغيّرت القاعدة
break-asked-once = سُئل في وقت آخر
break-back-filled = استُكمل لاحقًا
# One figure divided.
divided-title = مجموعة مجموعة
divided-help = بترتيب ما يُقسَّم به الرقم، لا بترتيب القيمة. حيث كان العدد قليلا قد تقع النسبة في أي موضع بين الحدَّين (95 %، ويلسون). [الالتزام](commitment) الذي له عدة مواضيع يُحسب مرة تحت كل منها. والخط المزدوج يبيّن أين يتغيّر دليل الترميز: فلا تقرأ عبره كأنه سلسلة واحدة.
divided-whole = الرقم غير مقسَّم، مع طريقة حسابه
divided-nothing = لا شيء في السجل يمكن تقسيمه هكذا.
divided-others = قسِّمه
divided-interval = قد تقع بين
divided-between = { $low } و{ $high }
divided-unknown = لا يذكره أي مصدر
bad-division-many = يمكن تقسيم الرقم بشيء واحد أو بشيئين مختلفين. اذكر شيئين على الأكثر تفصل بينهما فاصلة.
bad-division-alone = «{ $by }» يعيد قراءة الالتزامات نفسها كل مرة، فلا يجتمع مع غيره. احذف الآخر.
bad-division-pointless = لا يمكن تقسيم هذا الرقم بـ«{ $by }». يمكن تقسيمه بـ: { $known }.
trend-title = سنة بعد سنة
trend-help = لا يصل الخط إلا بين سنوات تصحّ المقارنة بينها. وكل نقطة تؤدي إلى رقم سنتها.
trend-claim = { $figure }، بحسب سنة الخطة
trend-counted = من الالتزامات التي حُكم عليها، بحسب السنة التي قُدّمت فيها خطتها
trend-counted-of = من الالتزامات التي حُكم عليها، بحسب السنة التي قُدّمت فيها خطتها: { $about }
trend-n = العدد
trend-point = { $year }: { $share }، { $counts }. قد تقع بين { $low } و{ $high }
trend-point-few = { $year }: { $share }، { $counts }، وهو قليل لا يدل على الكثير. قد تقع بين { $low } و{ $high }
trend-key-point = النسبة، وما بين أي نسبتين قد تقع (95٪)
trend-key-few = ما عُدّ أقل من { $few }
trend-key-n = كم عُدّ منها
trend-break = خطط { $year } وما بعدها: { $why }
trend-across = على جانبي الخط المزدوج سُئل عن شيء آخر، أو في وقت آخر، أو بقاعدة أخرى: فالانتقال من جانب إلى آخر ليس اتجاهًا ولا تصحّ المقارنة به.
trend-mixed = طُبّقت في هذه السنوات أكثر من صيغة للقاعدة: { $years }.
trend-few = عُدّ أقل من { $few } من الالتزامات، وهذا لا يدل على الكثير: { $years }.
trend-undated = { $count ->
    [zero] لا التزام بلا سنة.
    [one] التزام واحد لا يذكر أي مصدر سنته ليس في أي نقطة.
    [two] التزامان لا يذكر أي مصدر سنتهما ليسا في أي نقطة.
    [few] { $count } التزامات لا يذكر أي مصدر سنتها ليست في أي نقطة.
    [many] { $count } التزامًا لا يذكر أي مصدر سنتها ليست في أي نقطة.
   *[other] { $count } التزام لا يذكر أي مصدر سنتها ليست في أي نقطة.
}
trend-interval = الفترة هي فترة الدرجة بمستوى 95٪ («E. B. Wilson, Journal of the American Statistical Association 22»، 1927، الصفحات 209–212). وهي تعدّ كل التزام كأنه سُحب وحده؛ والتزامات الخطة الواحدة متشابهة، فالمجهول أكثر قليلًا مما تُظهر.
break-code-book-changed = دليل ترميز آخر
