# Reviews as a process: the rules.
code-rule-irm-evidence = أدلة النتائج
code-rule-judged-irm-evidence = يُحكم بها جوابًا جوابًا على مكتب الترميز: لا يُقبل الجواب بلا دليل.
rule-irm-evidence-decides = أي نتائج [المراجعة](irm) يجب أن تستند إلى دليل أو اقتباس.
rule-irm-evidence-2011-says = الإنجاز فوق «لم يبدأ»، والنتائج المبكرة فوق «لا شيء»، وكل قيمة من قيم الحكومة المنفتحة وُجدت في النص.
code-rule-irm-rounds = التعليق على مسودات المراجعة
code-rule-judged-irm-rounds = يُحكم بها جولةً جولة: لا يمكن فتح فترة قصيرة جدًا.
rule-irm-rounds-decides = المدة الدنيا التي تُفتح فيها مسودة [المراجعة](irm) للتعليق.
rule-irm-rounds-2015-says = للجمهور أسبوعان من يوم نشر النسختين اللغويتين. وقبل ذلك للحكومة والمنتدى ثلاثة أسابيع؛ وهذه المدة لم يُتحقق منها.
code-parameter-completion-above = الإنجاز فوق
code-parameter-early-results-above = النتائج المبكرة فوق
code-parameter-lens = القيم الموجودة في النص
code-parameter-pre-publication-days = أيام قبل النشر
code-parameter-public-days = أيام للجمهور

# Words of a review.
field-promising = واعد
code-review-seat-first-coder = المرمِّز الأول
code-review-seat-second-coder = المرمِّز الثاني
code-review-seat-quality-reviewer = مراجع الجودة
code-review-round-panel = فريق الخبراء
code-review-round-pre-publication = الحكومة والمنتدى
code-review-round-public = تعليق الجمهور
code-stand-agree = يوافق
code-stand-disagree = لا يوافق
code-comment-from-panel = فريق الخبراء
code-comment-from-government = الحكومة
code-comment-from-forum = المنتدى
code-comment-from-citizen = مواطن
code-comment-from-organisation = منظمة
code-disposition-accepted = عُدِّل كما طُلب
code-disposition-in-part = عُدِّل جزئيًا
code-disposition-not-accepted = بقيت النتيجة
code-disposition-noted = أُخذ علمًا به

# What acts of a review say.
act-review-opened = { $count ->
    [zero] يفتح مراجعة لـ { $count } وحدة
    [one] يفتح مراجعة لوحدة واحدة
    [two] يفتح مراجعة لوحدتين
    [few] يفتح مراجعة لـ { $count } وحدات
    [many] يفتح مراجعة لـ { $count } وحدة
   *[other] يفتح مراجعة لـ { $count } وحدة
}
code-act-kind-review-opened = فُتحت مراجعة
act-review-assigned = يكلف شخصًا بمراجعة: { $seat }
code-act-kind-review-assigned = كُلف شخص بمراجعة
act-coding-handed-in = يسلم ترميزًا مختومًا: { $seat }
code-act-kind-coding-handed-in = سُلم ترميز
act-findings-reconciled = يوفق بين الترميزين في واحد مختوم
code-act-kind-findings-reconciled = وُفِّق بين النتائج
act-round-opened = يفتح مسودة مراجعة للتعليق حتى { $until }: { $kind }
code-act-kind-round-opened = فُتحت جولة تعليق
act-round-closed = { $count ->
    [zero] يغلق الجولة { $round } من التعليق: { $count } تعليق
    [one] يغلق الجولة { $round } من التعليق: تعليق واحد رُد عليه
    [two] يغلق الجولة { $round } من التعليق: تعليقان رُد عليهما
    [few] يغلق الجولة { $round } من التعليق: { $count } تعليقات رُد عليها كلها
    [many] يغلق الجولة { $round } من التعليق: { $count } تعليقًا رُد عليها كلها
   *[other] يغلق الجولة { $round } من التعليق: { $count } تعليق رُد عليها كلها
}
code-act-kind-round-closed = أُغلقت جولة تعليق
act-comment-answered = يرد على تعليق على مسودة ({ $from }): { $disposition }
code-act-kind-comment-answered = رُد على تعليق
act-review-published = ينشر تقرير مراجعة مع الترميزين وما آل إليه أمرهما
code-act-kind-review-published = نُشر تقرير مراجعة
act-finding-corrected = يصحح نتيجة منشورة: التصويب { $number }
code-act-kind-finding-corrected = صُححت نتيجة
# The desk of reviews.
reviews-desk-title = مراجعات الخطط
reviews-desk-lead = المراجعات التي تشارك فيها ومدى تقدم كل منها.
reviews-desk-empty = لا مراجعة في انتظارك الآن.
review-review = المراجعة
review-stands = الحال
review-seat-head = الدور في المراجعة
review-choose = انتقل إلى هذه الخطة
review-plan = الخطة
review-plan-hint = الاسم المختصر للعضو ورقم خطته كما في عنوانها: ghana/3.
review-flaw-plan = لا توجد خطة «{ $value }». اكتب اسم عضو مختصرًا ثم شرطة مائلة ثم رقمًا، مثل ghana/3.
review-open-title = فتح مراجعة
review-open-lead = { $member }، الخطة { $number }. عدد الالتزامات: { $count }. يُرمَّز كل التزام وحده ما لم تجمع بعضها معًا.
review-open-none = كل التقارير التي ترمّز خطط هذه السنة مفتوحة من قبل.
review-open-send = افتح المراجعة
review-product = التقرير
review-clusters = المجموعات
review-clusters-hint = في كل سطر معرّفات الالتزامات التي تُرمَّز معًا، بينها مسافات. اتركه فارغًا إن لم توجد.
review-commitment = [الالتزام](commitment)
review-unit = الوحدة
review-units = الوحدات
review-unit-done = لا شيء معلق
review-unit-open = معلق: { $count }
review-stands-coding = الترميز جارٍ.
review-stands-both = سُلم الترميزان وينتظران التوفيق.
review-stands-draft = هناك مسودة؛ ولا جولة تعليق مفتوحة.
review-stands-round = مسودة مفتوحة للتعليق حتى { $until }: { $kind }.
review-stands-published = نُشر: { $on }.
review-sits = { $seat }: { $name }
review-person = { $name } ({ $office })
review-name = { $product }: { $member }، الخطة { $number }
review-public = المراجعة كما تُعرض للجميع
review-assign-title = تكليف شخص
review-assign = كلِّف
review-who = من

# Coding.
review-code-title = ترميز الوحدة { $number }
review-code-lead = { $unit }. لا يرى أحد سواك ما تكتبه هنا قبل أن يسلّم المرمِّزان كلاهما.
review-code = الجواب
review-save = احفظ
review-unanswered = لم يُجب بعد
review-no-value = لا شيء منها
review-not-asked = لم يُسأل
review-of-question = { $field }: { $what }
review-fold-evidence = الأدلة: { $field }
review-fold-reasons = الأدلة والأسباب: { $field }
review-fold-same = الأدلة والأسباب: { $field } (وجد الاثنان الشيء نفسه)
review-quote = الاقتباس
review-evidence-title = اسم الدليل
review-evidence-address = عنوان الدليل
review-evidence-on = تاريخ الدليل
review-flaw-address = «{ $value }» ليس عنوانًا على الويب. يبدأ بـ https:// وليس فيه مسافات.
review-account = ما يقال عنه
review-account-hint = يُنشر مع التقرير بجانب الإجابات. لا يُكتب الرقم بل يُذكر اسمه: {"{"}figure:completion-rate{"}"} هو رقم هذه الخطة.
review-earlier = { $product }: { $field }
review-handed-in = لقد سلّمت هذا الترميز؛ وهو باقٍ كما هو.
review-hand-in-title = تسليم الترميز
review-hand-in = سلّم نهائيًا
review-against = { $field }: { $why }
review-flaw = الوحدة { $unit }، { $field }: { $why }
review-why-unanswered = لا جواب بعد.
review-why-not-asked = أُجيب عنه ولم يُسأل؛ احذف الجواب.
review-why-evidence = هذا الجواب يحتاج إلى اقتباس أو عنوان للدليل.
review-why-lens = لا شيء واعد من دون منظور الحكومة المنفتحة؛ والتقنية وحدها لا تكفي.
review-why-reason = اختلف المرمِّزان هنا؛ قل لماذا هذه القيمة.
review-why-changed = ليس هذا ما اتُّفق عليه؛ اذكر سبب تغييره بعد ذلك.
review-warn-before = أُنجز منه شيء وهو لا يبدأ إلا في { $on }.
review-warn-not-ended = رُمِّز مكتملًا ومدته لا تنتهي قبل { $on }.
review-warn-lower = وجد تقرير سابق أكثر من ذلك: { $was }.
review-warn-reported-done = تفيد الحكومة بإنجاز جميع المراحل (وعددها { $of })، والموجود هنا قليل الإنجاز. اذكر ما يثبت ذلك.
review-warn-reported-open = رُمِّز مكتملًا، والحكومة نفسها تفيد بإنجاز مراحل أقل مما هو قائم ({ $done } من { $of }).
review-warn-old-evidence = { $field }: الدليل المؤرخ { $on } أقدم من الالتزام.
review-warn-to-come = { $field }: الدليل مؤرخ { $on }، وهو يوم لم يأت.
review-warn-results = { $field }: نتج عنه شيء، ودرجة إنجازه مرمّزة بأنه لم يبدأ. أحد الأمرين يحتاج إلى نظرة أخرى.
review-warn-link = { $field }: { $address } لا يجيب منذ { $since }. ضع عنوانًا آخر أو احفظ نسخة.

# Reconciling.
review-agree-title = الاتفاق على الوحدة { $number }
review-agree-lead = { $unit }. ما اتفقا عليه يبقى؛ وما اختلفا فيه فاختر قيمة وقل لماذا.
review-both = الترميزان
review-question = السؤال
review-first = المرمِّز الأول
review-second = المرمِّز الثاني
review-same = متفقان
review-differ = مختلفان
review-reason = لماذا هذه القيمة
review-dissent = ما يقوله من لا يوافق
review-reconcile-title = تسليم التوفيق
review-reconcile = سلّم النتائج المتفق عليها
review-summary = ملخص التقرير
review-summary-lead = ما يقال عن الخطة كلها.

# Rounds, comments, publication.
review-round-open = فتح المسودة للتعليق
review-round-close = إغلاق الجولة
review-round-of = لمن
review-opens = اليوم الأول
review-closes = اليوم الأخير
review-closes-hint = ثلاثة أسابيع على الأقل للحكومة والمنتدى، وأسبوعان للجمهور.
review-languages = النسختان اللغويتان منشورتان منذ
review-languages-hint = للجولة العامة: لا تبدأ مدتها قبل ذلك اليوم.
review-draft-title = المسودة
review-draft-lead = النسخة { $version } من المسودة. اختر وحدة لتقرأ نتائجها وتعلق عليها.
review-draft-unit = نتائج المسودة
review-comment-title = التعليق على نتيجة
review-comment-lead = { $unit }. ما تقوله المسودة معروض بجانبه؛ ولا يغيره إلا المراجعة.
review-comment-send = أرسل التعليق
review-comment-here = علّق على المسودة
review-comment-row = { $from }، { $stand }: { $words }
review-comment-from = { $from }: { $stand }
review-whole-unit = الوحدة كلها
review-about = عن
review-stand = موقفك
review-words = تعليقك
review-words-hint = مع ما لديك من أدلة: أسماؤها وعناوينها.
review-confidence = لا تنشروا كلامي
review-confidence-hint = يُنشر في كل حال أن تعليقًا ورد، ويُنشر الرد عليه.
review-waits = ينتظر الرد
review-answer-title = الرد على تعليق
review-disposition = ما يُفعل به
review-answer = لماذا
review-answer-send = احفظ الرد
review-publish-title = نشر التقرير
review-publish = انشر نهائيًا
review-report-title = اسم التقرير
review-report-title-hint = يظهر حيثما عُرضت نتيجة بوصفه المصدر.
review-correct-title = تصحيح نتيجة
review-correct-lead = { $unit }. تبقى النتيجة السابقة ظاهرة في كل صفحة تعرضها.
review-correct-why = لماذا تُصحح
review-correct-send = انشر التصحيح

# The public page of a review.
review-title = { $product }، الخطة { $number }
review-description = كيف روجعت خطة وما وُجد: الترميزان والتعليقات وردودها والتصويبات.
review-opened = فُتحت
review-codings = الترميزات المسلَّمة
review-errata = التصويبات
review-rounds = الجولات
review-rounds-help = من أمكنه التعليق على أي نسخة من المسودة، ومتى.
review-no-rounds = لم تُفتح أي مسودة للتعليق بعد.
review-version = النسخة
review-comments = التعليقات
review-findings = النتائج
review-findings-help = ما وُجد في كل وحدة وما يستند إليه. وحيث اختلف المرمِّزان يظهر الجوابان.
review-findings-none = لا نتيجة منشورة بعد.
review-told-reason = لماذا هذه القيمة
review-told-dissent = رأي مخالف
review-before = قبل التصويب
review-answers = التعليقات والردود
review-answers-help = لكل تعليق على مسودة رد.
review-on-unit = عن الوحدة { $unit }
review-refused-paragraph = لا توجد فقرة { $number } في هذه المسودة.
review-draft-words = فقرات المسودة
review-paragraph = الفقرة { $number }: { $words }
review-on-paragraph = الفقرة { $number }
review-finding-of = { $field } في الوحدة { $unit }
review-rests-below = تستند إلى نتائج هذه الوحدة التالية.
review-rests-nothing = لا تسمّي نتيجة ولا رقمًا تستند إليه.
review-account-refers = في النص تقوم {"{"}finding:completion{"}"} مقام ما وُجد، و{"{"}figure:completion-rate{"}"} مقام رقم: يرى القارئ الإجابة أو الرقم وما يستند إليه.
review-paragraph-comments = { $count ->
    [zero] لا تعليقات
    [one] تعليق واحد
    [two] تعليقان
    [few] { $count } تعليقات
    [many] { $count } تعليقًا
   *[other] { $count } تعليق
}
review-in-confidence = طلب الكاتب ألا يُنشر كلامه.

# What stands against a step.
review-refused-plan = لا التزامات مسجلة لهذه الخطة، أو لا شيء يقول متى قُدمت.
review-refused-book = هذا التقرير لا يرمّز شيئًا من خطط { $year }.
review-refused-open = هذه المراجعة مفتوحة من قبل.
review-refused-none = لا توجد مراجعة كهذه.
review-refused-units = تحتاج المراجعة إلى وحدة واحدة على الأقل، وكل وحدة إلى التزام.
review-refused-many = { $has } التزامًا أكثر من { $most } التي تسعها مراجعة واحدة.
review-refused-misplaced = { $value } ليس من هذه الخطة أو يرد في وحدتين.
review-refused-office = من يكون { $seat } يجب أن يشغل اليوم المنصب اللازم؛ اختر غيره.
review-refused-own = هذا الشخص يتحدث باسم العضو الذي تُراجع خطته؛ ولا أحد يراجع قضيته.
review-refused-sits = لهذا الشخص دور في هذه المراجعة من قبل: { $seat }.
review-refused-in = سُلم هذا من قبل وهو باقٍ كما هو: { $seat }.
review-refused-seat = هذا عمل غيرك: { $seat }.
review-refused-empty = لم يُكلف أحد بهذا بعد: { $seat }.
review-refused-both = يجب أن يسلّم المرمِّزان كلاهما أولًا.
review-refused-reconciled = وُفِّق بين النتائج من قبل.
review-refused-not-reconciled = يجب التوفيق بين النتائج أولًا.
review-refused-figure = «{ $value }» لا يؤدي إلى شيء. اكتب الرقم باسمه: {"{"}figure:completion-rate{"}"}، والنتيجة بسؤالها: {"{"}finding:completion{"}"}، وفي الملخص مع رقم وحدتها قبلها: {"{"}finding:2/completion{"}"}.
review-refused-round-open = الجولة { $round } ما زالت مفتوحة؛ أغلقها أولًا.
review-refused-no-round = لا جولة مفتوحة اليوم.
review-refused-order = عُقدت جولة لاحقة من قبل: { $kind }.
review-refused-missing = يجب أولًا عقد هذه الجولة وإغلاقها: { $kind }.
review-refused-short = المدة { $has } يومًا. اجعلها { $least } يومًا على الأقل.
review-refused-no-languages = للجولة العامة اذكر اليوم الذي تكون فيه النسختان اللغويتان منشورتين.
review-refused-languages = لا تُنشر النسختان اللغويتان قبل { $on }؛ ابدأ حينها أو بعدها.
review-refused-not-over = تستمر الجولة حتى نهاية { $on }.
review-refused-unanswered = تعليقات بلا رد: { $waiting }. رُد على كل منها قبل إغلاق الجولة.
review-refused-published = نُشر التقرير؛ وما فيه من خطأ يُصحح بتصويب.
review-refused-not-published = لم يُنشر التقرير بعد.
review-refused-nothing = لن يغير هذا شيئًا.
review-refused-unit = لا توجد وحدة { $unit } في هذه المراجعة.
review-refused-changed = «{ $what }» ليس ما سُلم: بصمته ليست المثبتة في السجل. لا يُنشر شيء قبل معرفة السبب.
rule-decision-d19 = للجمهور أسبوعان على الأقل من يوم صدور النسختين اللغويتين كما تقول المصادر؛ أما الجولة السابقة فلم يوجد لها أجل، ويُفترض ثلاثة أسابيع.

# How far coders agree.
agreement-title = اتفاق المرمِّزين
agreement-description = مدى اتفاق مرمِّزَين لم يرَ أحدهما إجابات الآخر، سؤالًا سؤالًا، مع المعاملات وفترات الثقة.
agreement-lead = يرمِّز باحثان كل [التزام](commitment) من أجل [المراجعة](irm)، ولا يرى أي منهما إجابات الآخر قبل أن يسلِّم كلاهما. هذا مدى اتفاقهما في كل المراجعات المنشورة هنا.
agreement-help = من الترميزين كما سُلِّما، قبل أي توفيق بينهما. بين القوسين موضع العدد بثقة 95 في المئة: فترة ويلسون للنسبة، وطريقة حذف الوحدات واحدة واحدة للمعاملات.
agreement-questions = سؤالًا سؤالًا
agreement-none = لا يمكن ذكر أي اتفاق بعد
agreement-none-how = يُذكر للمراجعات التي رُمِّزت ونُشرت هنا؛ أما النتائج المستوردة فجاءت بإجابة واحدة.
agreement-all = كل المراجعات المنشورة معًا
agreement-reviews = المراجعات
agreement-rests-on = المراجعات التي يستند إليها
agreement-rests-on-help = تعرض كل منها جدولها، ومواضع اختلاف المرمِّزين وحدةً وحدة.
agreement-estimate = { $value } (من { $low } إلى { $high })
agreement-bare = { $value } (الوحدات أقل من أن تُحسب فترة)
agreement-left-out = المستبعد: بلا موضع على المقياس { $off }، وسُئل عنه مرمِّز واحد فقط { $alone }
code-agreement-share = إجابات متطابقة
code-agreement-kappa = كابا كوهين (κ)
code-agreement-kappa-linear = κ مرجَّحة بالدرجات
code-agreement-kappa-quadratic = κ مرجَّحة بالمربعات
code-agreement-alpha = ألفا كريبندورف (α)
code-agreement-silence-nothing-twice = لم تُرمَّز أي وحدة مرتين
code-agreement-silence-all-alike = كل الإجابات متطابقة
code-agreement-silence-too-few-units = الوحدات قليلة جدًا
correction-title = التصويب { $number }: { $report }
correction-why = السبب
corrections-help = ما وُجد من قبل يبقى ظاهرًا. وكل صفحة تعرض النتيجة الحالية تذكر ذلك أيضًا.
figure-corrections-help = من النتائج التي يمر بها هذا الرقم ما صُوِّب بعد نشره. وهو يحسب ما وُجد الآن؛ أما القيمة المثبَّتة فتبقى كما نُشرت.

# What differs between versions of a report.
version-title = ما تغيَّر: { $version }
version-description = ما يختلف بين إصدار من تقرير المراجعة والإصدار السابق، إجابةً إجابةً وكلمةً كلمة.
version-lead = مقارنةً بالإصدار السابق: { $before }.
version-draft = المسودة { $number } ({ $kind })
version-report = التقرير المنشور
version-reconciled = ما اتُّفق عليه
version-same = لا شيء يختلف عن الإصدار السابق.
version-whole = التقرير في مجمله
version-was = من قبل
version-others = إصدارات أخرى
version-changes = ما تغيَّر من إصدار إلى آخر

# Who reviews what.
reviewer-title = أنت بصفتك مراجِعًا
reviewer-lead = يرى فريق الخبراء هذا حين يبحث عن شخص. لا يُنشر أبدًا، ويُحذف مع حسابك.
reviewer-saved = حُفظ هذا.
reviewer-languages = اللغات التي تقرأها
reviewer-languages-hint = رموز من حرفين بينها مسافات: en es.
reviewer-countries = البلدان التي تعرفها
reviewer-countries-hint = الأسماء القصيرة للأعضاء كما في عناوينهم: ghana mexico.
reviewer-capacity = عدد المراجعات التي تتولاها في آن واحد
reviewer-themes = مجالات السياسات التي تعرفها
reviewer-conflicts = تضارب المصالح
reviewer-conflicts-hint = في كل سطر الاسم القصير لعضو والسبب: ghana أقدّم المشورة لوزارته. لا تُسند إليك مراجعات خططه.
reviewer-flaw-member = لا يوجد عضو «{ $value }». اكتب اسمه القصير كما في عنوانه، مثل ghana.
reviewer-flaw-language = «{ $value }» ليس رمزًا من حرفين، مثل en.
reviewer-flaw-because = اذكر بعد «{ $value }» سبب تضارب مصالحك هناك.
reviewer-reads = يقرأ لغة الخطة
reviewer-knows = يعرف البلد
reviewer-knows-themes = { $count ->
    [zero] لا يعرف أيًّا من مجالاتها
    [one] يعرف أحد مجالاتها
    [two] يعرف اثنين من مجالاتها
    [few] يعرف { $count } من مجالاتها
    [many] يعرف { $count } من مجالاتها
   *[other] يعرف { $count } من مجالاتها
}
reviewer-load = يشارك في { $has } من { $of } من المراجعات
code-reviewer-bar-office = يشغل منصبًا آخر
code-reviewer-bar-own-case = يتحدث باسم العضو
code-reviewer-bar-conflict = أعلن تضارب مصالح
code-reviewer-bar-sits = يشارك في هذه المراجعة من قبل
code-reviewer-bar-full = لا يتولى مزيدًا من المراجعات
assigning-title = من يمكنه أن يراجع
assigning-lead = اقتراح لكل مقعد شاغر: لا أحد لديه تضارب مصالح، ولا أحد فوق ما يتولاه، ومن بين الباقين من هو الأنسب. لا يُعيَّن أحد قبل أن تؤكد.
assigning-none = لا مقعد شاغر.
assigning-without = لا أحد يمكنه تولي هذا: { $review }، { $seat }.
assigning-barred = من استُبعد
assigning-why-not = لماذا لا
assigning-proposals = الاقتراحات
assigning-proposal = { $review }، { $seat }: { $name } ({ $why })
assigning-send = تعيين من وُضعت عليهم علامة
review-refused-conflict = أعلن هذا الشخص تضارب مصالح مع العضو؛ اختر شخصًا آخر.

# النسخ والروابط.
act-evidence-archived = يحفظ نسخة مما تستند إليه نتيجة: { $field }
code-act-kind-evidence-archived = حُفظ دليل
act-file = الملف
code-snapshot-pdf = ملف PDF
code-snapshot-png = صورة (PNG)
code-snapshot-jpeg = صورة (JPEG)
code-snapshot-html = صفحة من الويب
code-snapshot-text = نص عادي
code-snapshot-zip = ملف مضغوط (ZIP)
code-snapshot-warc = أرشيف ويب (WARC)
code-link-answer-there = يستجيب
code-link-answer-gone = لم يعد هناك شيء
code-link-answer-fails = يتعطل
code-link-answer-silent = لا أحد يستجيب
code-link-answer-not-public = لا يصل الجمهور إليه
review-evidence-copy = نسخة محفوظة
review-copy = نسخة محفوظة
review-copy-hint = ملف PDF أو صورة أو صفحة محفوظة أو نص أو ملف ZIP أو أرشيف ويب لا يزيد حجمه على 8 ميغابايت. يُنشر مع النتيجة كي يُقرأ حين يختفي عنوانه.
review-copy-of = نسخة محفوظة، { $field }: { $kind }، { $size }، { $on }
review-copy-drop = إزالة النسخة المحفوظة ({ $kind }، { $size }، { $on })
review-copy-too-large = هذا الملف أكبر من { $most } ميغابايت. احفظ الصفحة المهمة وحدها أو صغّر صورها.
review-copy-unknown = ليس هذا ملف PDF ولا صورة ولا صفحة محفوظة ولا نصا ولا ملف ZIP ولا أرشيف ويب. احفظ الصفحة بصيغة PDF واختر ذلك الملف.
review-copy-missing = لم يُختر أي ملف. اختر النسخة.
review-copy-taken = أُخذت في { $on }
review-rests-on = تستند إلى
review-link-broken = لا يستجيب منذ { $since }
review-link-copy-stands = النسخة المحفوظة قائمة.
archive-evidence-title = حفظ دليل
archive-evidence-lead = { $unit }. تُنشر النسخة فورا بجانب النتيجة، ويبقى ما وُجد كما هو.
archive-evidence-send = حفظ النسخة
broken-links-title = روابط معطلة
broken-links-lead = { $count ->
    [0] تستجيب كل العناوين التي تستشهد بها التقارير بقدر ما سُئلت.
    [zero] تستجيب كل العناوين التي تستشهد بها التقارير بقدر ما سُئلت.
    [one] عنوان واحد تستشهد به التقارير أخفق مرتين يفصل بينهما يوم أو أكثر. احفظ نسخة مما كان فيه.
    [two] مرتين تستشهد التقارير بعنوان أخفق مرتين يفصل بينهما يوم أو أكثر. احفظ نسخة مما كان فيه.
    [few] { $count } مرات تستشهد التقارير بعنوان أخفق مرتين يفصل بينهما يوم أو أكثر. احفظ نسخة مما كان فيه.
    [many] { $count } مرة تستشهد التقارير بعنوان أخفق مرتين يفصل بينهما يوم أو أكثر. احفظ نسخة مما كان فيه.
   *[other] { $count } مرة تستشهد التقارير بعنوان أخفق مرتين يفصل بينهما يوم أو أكثر. احفظ نسخة مما كان فيه.
}
broken-links-address = العنوان
broken-links-cited = أين يُستشهد به
broken-links-place = { $review }، الوحدة { $unit }: { $field }
broken-links-answer = { $answer }، منذ { $since }
broken-links-copy = توجد نسخة
broken-links-no-copy = لا توجد نسخة
broken-links-who = من يستطيع إصلاحه

# تقارير أُعدّت في مكان آخر.
imported-lead = ما ترويه الطبعات المنشورة عن هذا التقرير [التزامًا](commitment) التزامًا. أما التقرير نفسه فكُتب ونُشر في مكان آخر.
imported-description = ما وجده تقرير مراجعة أُعدّ في مكان آخر عن كل التزام من خطة، كما ترويه الطبعات المنشورة.
imported-known = التزامات لها نتائج
imported-in-plan = من { $count } في الخطة
imported-published = نُشر
imported-stars = بنجمة
imported-stars-note = وفق القاعدة المطبوعة لسنته، من الرموز أدناه
imported-template = ما يحويه تقرير كهذا
imported-template-help = أقسام نوعه، وما هو مسجّل من كل منها.
imported-nothing = ليس ضمن ما استُورد
imported-advice = { $count ->
    [zero] لا توصيات
    [one] توصية واحدة
    [two] توصيتان
    [few] { $count } توصيات
    [many] { $count } توصية
   *[other] { $count } توصية
}
brief-lead = لا تجد هذه المذكرة شيئًا: إنها تقول ما تنصح به المراجعة للخطة التي يجري إعدادها.
advice-of-report-help = ما ينصح به هذا التقرير، وما أجابت به الحكومة، وهل أخذت به [خطة](action-plan) لاحقة.
imported-of = { $count ->
    [zero] لا التزام من { $of }
    [one] التزام واحد من { $of }
    [two] التزامان من { $of }
    [few] { $count } التزامات من { $of }
    [many] { $count } التزامًا من { $of }
   *[other] { $count } التزام من { $of }
}
imported-tally = سؤالًا سؤالًا
imported-tally-help = كم مرة أُعطيت كل إجابة. ويُحسب ما أغفلته الطبعات أيضًا.
imported-left-out = بلا إجابة
imported-findings-help = ما وجده هذا التقرير عن كل [التزام](commitment). وفي صفحته كل الطبعات وكل صيغة [للنجمة](starred) مع حسابها.
imported-sources = من أين جاء
imported-sources-help = الطبعات التي ترويه، كل منها مع آخر [قيد](act) جاء بشيء منه.

# ما تجده المراجعة بشأن المتطلبات الدنيا.
act-requirements-found = يقول كيف استُوفي { $count } من المتطلبات الدنيا؛ غير المستوفى: { $unmet }
code-act-kind-requirements-found = حُكم على المتطلبات الدنيا
code-requirement-found-met = مستوفى
code-requirement-found-not-met = غير مستوفى
code-requirement-found-cannot-tell = لا يمكن الجزم به
judged-title = المتطلبات الدنيا
judged-lead = ما تجده المراجعة بشأن كل متطلب من المعيار النافذ ({ $rule }). يُنشر مع التقرير ويظهر إلى جانب ما تبيّنه قائمة السجل.
judged-all-or-nothing = يحكم التقرير على كل المتطلبات أو لا يحكم على أي منها: ما دام واحد بلا نتيجة فلا يُنشر التقرير مع البقية. اتركها كلها مفتوحة إن كان هذا التقرير لا يحكم عليها.
judged-rests = ما يستند إليه
judged-quote = ما يستند إليه
judged-found = النتيجة
judged-help = ما وجدته [المراجعة](irm) بشأن كل متطلب من متطلبات إعداد [الخطة](action-plan)، وما يستند إليه ذلك.
judged-on-record = في السجل:
judged-open = { $requirement }: لا نتيجة بعد.
judged-not-asked = { $requirement }: لا يطلبه المعيار النافذ.
judged-no-evidence = { $requirement }: قل ما تستند إليه النتيجة؛ وحيث لا يمكن الجزم قل لماذا.
checklist-review = وجدت [المراجعة](irm)
checklist-review-help = تبيّن القائمة ما في السجل؛ وتحكم [المراجعة](irm) بكل ما رأته. ولا تغيّر إحداهما الأخرى.
