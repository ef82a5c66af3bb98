# Plans on the desk: what governments write, what is remarked, how it is deposited.
field-original-title = العنوان، باللغة الإدارية
field-problem = المشكلة
field-original-problem = المشكلة، باللغة الإدارية
field-status-quo = الوضع الراهن
field-original-status-quo = الوضع الراهن، باللغة الإدارية
field-action = الإجراء
field-original-action = الإجراء، باللغة الإدارية
field-results = النتائج المتوقعة
field-original-results = النتائج المتوقعة، باللغة الإدارية
field-stretch = ما يتجاوز المعمول به
field-existing-efforts = الجهود حتى الآن
field-claimed-values = القيم التي يخدمها، بحسب الحكومة
field-sdg-targets = غايات أهداف التنمية المستدامة
field-adapted-from = مقتبس من الالتزام
field-adapted-how = ما الذي تغيّر عند الاقتباس
field-introduction = المقدمة
field-original-introduction = المقدمة، باللغة الإدارية
field-submitted-on = تاريخ الإيداع
field-administrative-language = اللغة الإدارية
field-endorsed-on = تاريخ مصادقة الوزير
field-endorsed-digest = بصمة ما صادق عليه الوزير
field-plan-version = إصدار الخطة
field-amendment-reason = سبب التعديل
field-milestone-status = حالة المرحلة
field-late-because = سبب التأخر
field-progress-evidence = ما يدل عليه
code-milestone-status-not-started = لم تبدأ
code-milestone-status-under-way = قيد التنفيذ
code-milestone-status-done = أُنجزت
code-milestone-status-dropped = أُلغيت
code-late-because-funding = نقص التمويل أو تأخره
code-late-because-legislation = يستغرق القانون وقتًا أطول
code-late-because-procurement = تستغرق المشتريات وقتًا أطول
code-late-because-staff = نقص الموظفين
code-late-because-coordination = على الجهات أن تتفق أولًا
code-late-because-technology = صعوبات تقنية
code-late-because-change-of-government = انتخابات أو تغيّر الحكومة
code-late-because-emergency = حالة طارئة
code-late-because-other = سبب آخر
code-act-kind-milestone-stated = بيان عن مرحلة
code-act-kind-milestone-corrected = تصحيح عن مرحلة
code-action-draft-commitment = صياغة التزامات في خطة
code-action-read-draft = قراءة خطة قيد الصياغة
code-rule-plan-draft = صياغة الخطة
code-rule-judged-plan-draft = يُحكم بها أثناء صياغة الخطة: يعرض مكتب الحكومة كل ملاحظة مع القاعدة.
rule-plan-draft-decides = ما يجب أن تتضمنه [الخطة](action-plan) قيد الصياغة، وما يُنصح به.
rule-plan-draft-2011-says = تُعالج الخطة تحديًا كبيرًا واحدًا على الأقل، وتكون باللغة الإدارية وبالإنجليزية.
rule-plan-draft-2013-says = مدة الخطة سنتان، ويُنصح بألا تتجاوز خمسة عشر التزامًا، وتكون باللغة الإدارية وبالإنجليزية.
rule-plan-draft-2018-says = مدة الخطة سنتان، ويُنصح بألا تتجاوز عشرين التزامًا، وتكون باللغة الإدارية وبالإنجليزية.
rule-plan-draft-2022-says = مدة الخطة سنتان أو أربع، ويُنصح بألا تتجاوز عشرين التزامًا، وتكون باللغة الإدارية وبالإنجليزية.
rule-decision-d16 = يُذكر سقف من عشرين التزامًا، لكن خططًا لاحقة كثيرة تتجاوزه: هو نصيحة ولا يمنع شيئًا أبدًا.
code-parameter-usual-years = سنوات الخطة
code-parameter-or-years = أو سنوات الخطة
code-parameter-commitments-advised = أقصى عدد التزامات يُنصح به
code-parameter-both-languages = باللغة الإدارية وبالإنجليزية
code-parameter-grand-challenges-least = أدنى عدد من التحديات الكبرى

# The pages.
drafts-title = الخطط
drafts-lead = خطط قيد الصياغة وخطط يمكنك بدؤها. لا شيء هنا علني قبل إيداعه.
drafts-none = لا توجد خطة قيد الصياغة يحق لك قراءتها.
drafts-begin = { $plan }: ابدأ
draft-begin-title = { $plan }: البدء
draft-begin-lead = حدّد بداية الخطة ونهايتها واللغة التي تعمل بها إدارتكم. يمكن تغيير كل ذلك حتى الإيداع.
draft-begin = ابدأ الخطة
draft-title = { $plan }: مسودة
draft-public = الخطة كما أُودعت
draft-stands-incomplete = ما زال هناك نقص قبل أن يمكن إيداع هذه الخطة.
draft-stands-complete = المسودة مكتملة، وتنتظر مصادقة الوزير.
draft-stands-endorsed = صادق الوزير على هذه المسودة كما هي في { $on }، ويمكن إيداعها.
draft-stands-endorsement-void = غُيّرت المسودة بعد أن صادق عليها الوزير في { $on }. لم تعد تلك المصادقة سارية، وعلى الوزير أن يصادق من جديد.
draft-stands-deposited = أُودعت هذه الخطة.
draft-parts = أجزاء الخطة
draft-part = الجزء
draft-answers = المُجاب عنه
draft-state = الحالة
draft-answered = { $count } من { $of }
draft-part-plan = الخطة نفسها
draft-part-commitment = { $number }. { $title }
draft-part-milestone = مرحلة من { $number }: { $title }
draft-part-ready = مكتمل
draft-part-open = { $count ->
    [zero] لا شيء متبقٍّ
    [one] أمر واحد متبقٍّ
    [two] أمران متبقيان
    [few] { $count } أمور متبقية
    [many] { $count } أمرًا متبقيًا
   *[other] { $count } أمر متبقٍّ
}
draft-part-lead = جزء من { $plan }. احفظ كلما شئت؛ يُحفظ ما كُتب نصفه أيضًا.
draft-save = احفظ
draft-not-said = غير محدد
draft-still-missing = ما زال ناقصًا: { $fields }.
draft-commitment-new = التزام جديد
draft-commitment-title = العنوان بالإنجليزية
draft-commitment-begin = ابدأ الالتزام
draft-milestone-new = مرحلة جديدة
draft-milestone-title = ما الذي سيُنجز، بالإنجليزية
draft-milestone-by = بحلول
draft-milestone-begin = أضف المرحلة
draft-removal = إزالته
draft-remove = أزله من المسودة
draft-done-saved = حُفظ.
draft-done-begun = بُدئ وحُفظ.
draft-done-removed = أُزيل من المسودة.
draft-done-endorsed = صادقتم على المسودة كما هي.
draft-endorse-title = المصادقة
draft-endorse = المصادقة على المسودة كما هي
draft-endorse-note = المصادقة على هذا النص بعينه. إن تغيّر شيء منه بعدها بطلت.
draft-to-deposit = إيداع الخطة
deposit-title = { $plan }: الإيداع
deposit-lead = بالإيداع تصبح الخطة علنية، إلى الأبد وبحرفها. ولحظة الإيداع تحدد هل جاءت في وقتها.
deposit-send = أودع الآن
draft-due = مستحقة حتى نهاية { $date } بتوقيت { $zone } ({ $rule }).
draft-due-passed = كانت مستحقة حتى نهاية { $date } بتوقيت { $zone } ({ $rule }). ويمكن إيداعها متأخرة.
draft-meanwhile-lead = كتب شخصان هذا في الوقت نفسه. كلماتك في النموذج، وما حُفظ إلى جانبه.
draft-meanwhile = { $count ->
    [zero] حفظ شخص آخر الكلمات نفسها في هذه الأثناء. لا اختلاف.
    [one] حفظ شخص آخر هذا الجزء في هذه الأثناء، وتختلف إجابة واحدة عن إجابتك. لم يُستبدل شيء. ضع في النموذج ما ينبغي أن يبقى، ثم احفظ من جديد.
    [two] حفظ شخص آخر هذا الجزء في هذه الأثناء، وتختلف إجابتان عن إجابتيك. لم يُستبدل شيء. ضع في النموذج ما ينبغي أن يبقى، ثم احفظ من جديد.
    [few] حفظ شخص آخر هذا الجزء في هذه الأثناء، وتختلف { $count } إجابات عن إجاباتك. لم يُستبدل شيء. ضع في النموذج ما ينبغي أن يبقى، ثم احفظ من جديد.
    [many] حفظ شخص آخر هذا الجزء في هذه الأثناء، وتختلف { $count } إجابة عن إجاباتك. لم يُستبدل شيء. ضع في النموذج ما ينبغي أن يبقى، ثم احفظ من جديد.
   *[other] حفظ شخص آخر هذا الجزء في هذه الأثناء، وتختلف { $count } إجابة عن إجاباتك. لم يُستبدل شيء. ضع في النموذج ما ينبغي أن يبقى، ثم احفظ من جديد.
}
draft-differs = حُفظ في هذه الأثناء بكلمات أخرى تظهر إلى جانب النموذج. غيّر كلماتك أو أبقها.
draft-kept = حُفظ أثناء كتابتك.
draft-kept-by-others = حفظ شخص آخر هذا الجزء في هذه الأثناء، فلم يُحفظ ما كتبته. اضغط «احفظ» لترى النصين جنبًا إلى جنب؛ ولا يضيع شيء.
form-unkept = لم يُحفظ بعد: الموقع لا يجيب. ما كتبته باقٍ في هذه الصفحة، وستُعاد المحاولة من تلقاء نفسها.
draft-saved-by-others = { $field }، كما حُفظ
draft-remark = { $field }: { $what }
draft-remark-on = { $part } – { $says }
draft-by-rule = { $says } ({ $rule })
draft-what-missing = الإجابة ناقصة.
draft-what-too-long = فيه { $has } حرفًا، والحد الأقصى { $most }. اختصره.
draft-what-not-a-day = «{ $value }» ليس تاريخًا. اكتبه هكذا: 2028-12-31.
draft-what-not-a-code = «{ $value }» ليس من الخيارات. اختر أحدها.
draft-what-not-a-language = «{ $value }» ليس رمز لغة. اكتب حرفين أو ثلاثة، مثل fr.
draft-what-not-a-target = «{ $value }» لا يسمّي غايات. اكتبها هكذا: 16.6 16.10.
draft-what-no-such-commitment = «{ $value }» ليس التزامًا مسجّلًا. خذ المعرّف من عنوانه.
draft-what-ends-before-it-begins = ينتهي قبل أن يبدأ. غيّر أحد التاريخين.
draft-what-number-twice = التزامان يحملان الرقم { $value }. أعطِ أحدهما رقمًا آخر.
draft-what-no-commitments = لا يوجد أي التزام بعد. ابدأ واحدًا.
draft-what-no-milestones = لا مراحل لهذا الالتزام. أضف مرحلة واحدة على الأقل.
draft-what-outside-plan = يقع خارج مدة الخطة. هذا مسموح؛ تحقق من التاريخ.
draft-what-unusual-length = { $years ->
    [zero] مدة الخطة أقل من سنة؛ المعتاد سنتان أو أربع. هذا مسموح.
    [one] مدة الخطة سنة واحدة؛ المعتاد سنتان أو أربع. هذا مسموح.
    [two] مدة الخطة سنتان؛ المعتاد سنتان أو أربع. هذا مسموح.
    [few] مدة الخطة { $years } سنوات؛ المعتاد سنتان أو أربع. هذا مسموح.
    [many] مدة الخطة { $years } سنة؛ المعتاد سنتان أو أربع. هذا مسموح.
   *[other] مدة الخطة { $years } سنة؛ المعتاد سنتان أو أربع. هذا مسموح.
}
draft-what-more-than-advised = عدد الالتزامات { $has }؛ يُنصح بألا تتجاوز { $advised }. هذا مسموح.
draft-what-no-grand-challenge = لا يسمّي أي التزام تحديًا كبيرًا.
draft-what-no-value = لا يذكر أيًا من قيم الحكومة المنفتحة، والمراجعة تبحث عن واحدة.
draft-refused-on-record = { $plan } مسجّلة بالفعل كما يرويها مصدر منشور. لا يُستبدل ما سُجّل.
draft-refused-not-next = الخطة التالية رقمها { $number }.
draft-refused-incomplete = { $count ->
    [zero] لا شيء يمنع الإيداع.
    [one] أمر واحد يمنع الإيداع، وهو مذكور إلى الجانب.
    [two] أمران يمنعان الإيداع، وهما مذكوران إلى الجانب.
    [few] { $count } أمور تمنع الإيداع، وهي مذكورة إلى الجانب.
    [many] { $count } أمرًا يمنع الإيداع، وكلها مذكورة إلى الجانب.
   *[other] { $count } أمر يمنع الإيداع، وكلها مذكورة إلى الجانب.
}
draft-refused-not-endorsed = لم يصادق أي وزير على هذه المسودة. يصادق الوزير عليها في صفحتها.
draft-refused-changed = غُيّرت المسودة بعد أن صادق عليها الوزير في { $on }. على الوزير أن يصادق من جديد.
draft-refused-begun = بدأه شخص آخر في هذه الأثناء. افتحه من جديد.
draft-refused-full = هناك { $most } بالفعل، ولا متسع للمزيد.
draft-refused-meanwhile = غيّره شخص آخر وأنت تقرؤه. انظر إليه مرة أخرى.
draft-hint-problem = ما الخلل، ومن يتأثر به، ولماذا.
draft-hint-status-quo = ما الذي فُعل حتى الآن، وما نتيجته.
draft-hint-action = ما الذي سيُفعل، وكيف يقود إلى الحل.
draft-hint-results = ما الذي سيتوفر في النهاية، وما الذي يتغيّر به.
draft-hint-stretch = كيف يتجاوز هذا ما تفعلونه بالفعل.
draft-hint-sdg-targets = بالأرقام، تفصل بينها مسافات: 16.6 16.10
draft-hint-language = رمزها من حرفين أو ثلاثة، مثل fr. مع en يُكتب كل شيء مرة واحدة.
draft-hint-original = ما لا تُذكر لغته فهو بالإنجليزية. اتركه فارغًا إن كانت إدارتكم تعمل بالإنجليزية.
draft-hint-adapted-from = معرّف التزام لأي عضو، كما في عنوانه: GH0033
draft-hint-supporting = في الحكومة والمجتمع المدني وغيرهما، واحدة في كل سطر.
said-deposited = كما أُودع في { $edition }.
said-original = باللغة الإدارية

# Amendments and reports on milestones.
draft-to-amend = تعديل الخطة
draft-differs-from-record = { $count ->
    [zero] لا جزء من نسخة العمل هذه يختلف عن الخطة المنشورة.
    [one] جزء واحد من نسخة العمل هذه يختلف عن الخطة المنشورة، ويصبح علنيًا عند تعديل الخطة.
    [two] جزآن من نسخة العمل هذه يختلفان عن الخطة المنشورة، ويصبحان علنيين عند تعديل الخطة.
    [few] { $count } أجزاء من نسخة العمل هذه تختلف عن الخطة المنشورة، وتصبح علنية عند تعديل الخطة.
    [many] { $count } جزءًا من نسخة العمل هذه يختلف عن الخطة المنشورة، ويصبح ذلك علنيًا عند تعديل الخطة.
   *[other] { $count } جزء من نسخة العمل هذه يختلف عن الخطة المنشورة، ويصبح ذلك علنيًا عند تعديل الخطة.
}
draft-refused-not-here = لم تُودع هذه الخطة هنا، فلا يمكن تعديلها هنا.
draft-refused-over = انتهت الخطة في { $on }. يمكن تعديل الخطة ما دامت سارية.
draft-refused-unchanged = لا شيء يختلف عن الخطة المنشورة. غيّر جزءًا أولًا.
amendment-title = { $plan }: تعديل
amendment-lead = ما غيّرتموه يصبح إصدارًا آخر من الخطة، علنيًا مع سببه. وما قيل من قبل يبقى ويمكن رؤيته في وقته.
amendment-nothing = لا شيء يختلف عن الخطة المنشورة. غيّر جزءًا منها ثم عُد.
amendment-parts = ما يختلف:
amendment-reason = لماذا تُعدَّل الخطة
amendment-reason-hint = يُنشر بحرفه.
amendment-send = انشر التعديل
progress-title = تقرير عن: { $milestone }
progress-lead = بيّن إلى أين وصلت وما يدل على ذلك. يكون التقرير علنيًا فورًا ويقف إلى جانب ما تجده المراجعة.
progress-status = إلى أين وصلت
progress-on = في أي يوم كان ذلك
progress-evidence = ما يدل عليه
progress-evidence-hint = عنوان وثيقة أو كلمات. ما أُنجز يحتاج إليه.
progress-because = لماذا تأخرت
progress-not-late = لم تتأخر
progress-note = ما يُقال أيضًا
progress-send = انشر التقرير
progress-column = التقدم
progress-report = قدّم تقريرًا
progress-refused-before = قُدّم تقرير عن { $on } بالفعل. اذكر ذلك اليوم أو يومًا بعده.
progress-refused-reason = كان موعدها { $due }. اختر سبب التأخر.
progress-refused-evidence = قيل إنها أُنجزت. بيّن ما يدل على ذلك.
code-milestone-state-expected = لم يحن يومها بعد
code-milestone-state-overdue = متأخرة
code-milestone-state-done = أُنجزت
code-milestone-state-done-late = أُنجزت متأخرة
code-milestone-state-dropped = أُلغيت
milestone-reports = { $count ->
    [zero] لا تقارير من الحكومة
    [one] تقرير واحد من الحكومة
    [two] تقريران من الحكومة
    [few] { $count } تقارير من الحكومة
    [many] { $count } تقريرًا من الحكومة
   *[other] { $count } تقرير من الحكومة
}
milestones-help-reported = كما وردت في [الخطة](action-plan)، مع ما تبلّغ به الحكومة. ويُحسب التأخر من الموعد. وما تجده [المراجعة](irm) منفصل.
lineage-adapted-from = مقتبس من
lineage-adapted-by = اقتبسه
plan-versions = الإصدارات
plan-versions-help = ما يختلف في كل إصدار عما قبله، ولماذا. وتُرى [الخطة](action-plan) كما كانت في يوم ما بالتاريخ أدناه.
plan-version = الإصدار { $number }
version-commitment = الالتزام
version-milestone = المرحلة { $title }

# ما تنظر فيه وحدة الدعم في خطة مودعة.
field-declaration = الإعلان المؤكَّد
code-open-government-2011 = إعلان الحكومة المنفتحة الصادر في سبتمبر 2011
code-declaration-open-government-2011 = إعلان الحكومة المنفتحة الصادر في سبتمبر 2011
plan-declaration-endorsed = صودق عليه عند الانضمام، { $date }
deposit-declaration = بالإيداع تجدد { $member } تأكيد { $declaration }.
deposit-declaration-endorsed = بالإيداع تجدد { $member } تأكيد { $declaration }، الذي صادقت عليه عند الانضمام ({ $date }).
code-action-check-plan = النظر في خطة مودعة
code-act-kind-plan-checked = نُظر في خطة
act-plan-checked = نظر في النسخة { $version } من الخطة: { $noted }
code-plan-noted-in-order = مستوفاة
code-plan-noted-missing = ينقصها شيء
code-plan-check-languages = اللغة الإدارية والإنجليزية
code-plan-check-dates = التواريخ
code-plan-check-commitments = عدد الالتزامات
code-plan-check-complete = ما يطلبه النموذج
code-plan-check-endorsed = مصادقة وزير
code-plan-check-declaration = الإعلان
plan-check-holds = { $check }: لا شيء يلفت النظر
plan-check-fails = { $check }: { $count ->
    [zero] لا موضع
    [one] انظر في موضع واحد
    [two] انظر في موضعين
    [few] انظر في { $count } مواضع
    [many] انظر في { $count } موضعًا
   *[other] انظر في { $count } موضع
 }
unit-plans = خطط أُودعت ولم يُنظر فيها
plan-check-waits = { $plan }، النسخة { $version }، أُودعت في { $date }
plan-check-title = النظر في { $plan }
plan-check-lead = ما يظهره السجل من النسخة { $version }. تُعد الخطة مسلَّمة منذ إيداعها مهما دُوِّن هنا؛ وما ينقصها يُقال لحكومتها، ولها أن تعدل الخطة.
plan-check-noted = ما وجدته
plan-check-words = ما الناقص
plan-check-words-hint = تقرؤه الحكومة وكل الناس بحرفه. اتركه فارغًا إن كانت الخطة مستوفاة.
plan-check-send = دوِّنه وأبلغ الحكومة
plan-check-done = نُظر في هذه النسخة في { $date }: { $act }
plan-check-noted-now = دُوِّن ذلك. تقوله صفحة الخطة، وأُبلغت حكومتها.
plan-check-refused-elsewhere = لم تُودَع الخطة هنا، فلا شيء يُدوَّن.
plan-check-refused-version = أُودعت النسخة { $version } في هذه الأثناء. حمّل الصفحة من جديد وانظر فيها.
plan-check-refused-again = نُظر في هذه النسخة من قبل: { $act }
plan-check-refused-words = قل ما الناقص، لتستطيع الحكومة تعديله.
plan-checked-in-order = نظرت فيها وحدة الدعم في { $date }: مستوفاة
plan-checked-missing = نظرت فيها وحدة الدعم في { $date }: ينقصها شيء
mail-plan-checked-subject = { $member }: نُظر في الخطة { $number }
mail-plan-in-order = نظرت وحدة الدعم في الخطة { $number } لـ{ $member } ووجدتها مستوفاة: { $address }
mail-plan-missing = نظرت وحدة الدعم في الخطة { $number } لـ{ $member } ووجدت أن شيئًا ينقصها. وتُعد الخطة مسلَّمة في يوم إيداعها. ما ينقصها في { $address }، ويمكنكم الرد بتعديل من المكتب.
plan-check-shown = ما يظهره السجل
