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
