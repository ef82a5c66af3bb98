# نظراء يُسألون عن مسودة.
code-action-consult-peers = سؤال أعضاء آخرين عن خطة قيد الصياغة
code-action-advise-peer = قراءة مسودة حكومة أخرى والتعليق عليها عند الدعوة
code-peer-outcome-taken-up = أُخذ به
code-peer-outcome-partly-taken-up = أُخذ ببعضه
code-peer-outcome-not-taken-up = لم يؤخذ به
peer-ask = اسأل النظراء عن المسودة
peer-title = النظراء بشأن { $plan }
peer-lead = افتح المسودة كما هي لجهات الاتصال لدى أعضاء آخرين وللجنة التوجيهية. يقرؤونها ويعلقون جزءًا جزءًا، وترد على كل تعليق.
peer-open-title = افتح المسودة للنظراء
peer-open = افتحها واكتب إليهم
peer-until = حتى نهاية
peer-until-hint = من { $least } إلى { $most } يومًا ابتداءً من اليوم.
peer-invited = المدعوون
peer-invited-hint = تصل جهات الاتصال لديهم رسالة، ثم تذكير قبل النهاية بثلاثة أيام إن لم يعلقوا.
peer-note-snapshot = يقرأ المدعوون المسودة كما هي الآن. وما تغيره بعد ذلك لا يرونه إلا إذا فتحتها من جديد.
peer-note-public = متى أُودعت الخطة صار معلنًا من دُعي وكم علّق وما آل إليه ذلك؛ أما الكلمات فلمن وافق على نشرها فقط.
peer-stands-open = { $count ->
    [zero] مفتوحة حتى { $until } لـ{ $count } من الأعضاء والهيئات.
    [one] مفتوحة حتى { $until } لعضو أو هيئة.
    [two] مفتوحة حتى { $until } لاثنين من الأعضاء والهيئات.
    [few] مفتوحة حتى { $until } لـ{ $count } من الأعضاء والهيئات.
    [many] مفتوحة حتى { $until } لـ{ $count } من الأعضاء والهيئات.
   *[other] مفتوحة حتى { $until } لـ{ $count } من الأعضاء والهيئات.
}
peer-stands-over = { $count ->
    [zero] كانت مفتوحة حتى { $until } لـ{ $count } من الأعضاء والهيئات.
    [one] كانت مفتوحة حتى { $until } لعضو أو هيئة.
    [two] كانت مفتوحة حتى { $until } لاثنين من الأعضاء والهيئات.
    [few] كانت مفتوحة حتى { $until } لـ{ $count } من الأعضاء والهيئات.
    [many] كانت مفتوحة حتى { $until } لـ{ $count } من الأعضاء والهيئات.
   *[other] كانت مفتوحة حتى { $until } لـ{ $count } من الأعضاء والهيئات.
}
peer-comments = ما يقوله النظراء
peer-comment = التعليق
peer-from = من
peer-waits = ينتظر ردًا
peer-whole = المسودة كلها
peer-part = { $part }: { $field }
peer-answer-title = رد على نظير
peer-answer-lead = { $from } بشأن { $part }
peer-outcome = ما آل إليه
peer-answer = الرد
peer-answer-hint = قل ما تقوله المسودة الآن، أو لماذا تبقى كما هي. يقرؤه النظير هنا.
peer-answer-send = أرسل الرد
peer-consents = يوافق الكاتب على أن تُنشر كلماته مع الخطة.
peer-consents-not = لا يريد الكاتب نشر كلماته؛ تُعدّ فقط.
peer-desk-title = مسودات حكومات أخرى
peer-desk-lead = تسألك هذه الحكومات عن رأيك في مسوداتها.
peer-desk-none = لا تسألك أي حكومة الآن عن مسودة. متى سألتك واحدة وصلتك رسالة ووجدتها هنا.
peer-way = { $plan }، حتى { $until }
peer-read-title = { $plan }: مسودة للنظراء
peer-read-lead = كما كانت في { $on }، الإصدار { $version }. وهي غير معلنة.
peer-read-open = تُقبل التعليقات حتى نهاية { $until }.
peer-read-note = ترد الحكومة على كل تعليق، وتقرأ الرد هنا. لا يظهر اسمك لأحد، أما عضوك أو هيئتك فيظهران.
peer-own-title = ما قلتموه
peer-own = أنت بشأن { $part } ({ $stands })
peer-comment-title = علّق
peer-question = على أي إجابة
peer-question-none = على الجزء كله
peer-body-hint = قل ما تعرفه من بلدك وما كنت ستغيره.
peer-consent = يجوز نشر كلمات هذا التعليق مع الخطة باسم عضوي أو هيئتي
peer-consent-hint = دون ذلك يُعدّ التعليق فقط.
peer-send = أرسل التعليق
peer-done = أُخذ تعليقك.
peer-flaw-question = لا يُطرح هذا السؤال في الجزء الذي اخترته. اختر سؤالًا آخر أو الجزء كله.
peer-refused-empty = لا التزام في المسودة بعد، فلا شيء يُقرأ. ابدأ التزامًا أولًا.
peer-refused-nobody = لم تختر أحدًا. اختر من تدعوه.
peer-refused-cannot = لا يمكن دعوة { $member }: إنه صاحب الخطة نفسه أو ليس عضوًا. اختر غيره.
peer-refused-length = ستكون مفتوحة { $has } يومًا. اختر يومًا من { $least } إلى { $most } يومًا ابتداءً من اليوم.
peer-refused-open = المسودة مفتوحة للنظراء بالفعل حتى { $until }. انتظر نهايتها.
peer-refused-not-invited = عضوك أو هيئتك غير مدعوين إلى قراءة هذه المسودة.
peer-refused-over = كانت التعليقات تُقبل حتى { $until }.
peer-refused-part = هذا الجزء ليس في المسودة التي قرأتها. اختر غيره.
desk-waits-peers = تسألك حكومة عن مسودتها
mail-peers-subject = { $member } تسألك عن مسودة خطتها { $number }
mail-peers-reminder-subject = حتى { $until }: { $member } تسألك عن مسودة خطتها { $number }
mail-peers = { $member }: تُكتب خطة العمل { $number } ويُسأل النظراء عن رأيهم في المسودة. يمكنك قراءتها والتعليق عليها حتى نهاية { $until } في { $address }
act-peers-consulted = { $count ->
    [zero] يروي كيف استُشير النظراء بشأن خطة؛ ولم يعلق أحد
    [one] يروي كيف استُشير النظراء بشأن خطة؛ وكان هناك تعليق واحد
    [two] يروي كيف استُشير النظراء بشأن خطة؛ وكان هناك تعليقان
    [few] يروي كيف استُشير النظراء بشأن خطة؛ وكانت هناك { $count } تعليقات
    [many] يروي كيف استُشير النظراء بشأن خطة؛ وكان هناك { $count } تعليقًا
   *[other] يروي كيف استُشير النظراء بشأن خطة؛ وكان هناك { $count } تعليق
}
code-act-kind-peers-consulted = استشارة نظراء
plan-peers-title = النظراء
plan-peers-help = ما قاله [أعضاء](member) آخرون [واللجنة التوجيهية](steering-committee) عن المسودة قبل إيداعها.
plan-peers-when = { $count ->
    [zero] من { $from } إلى { $to } لم يُسأل أي عضو.
    [one] من { $from } إلى { $to } سُئل عضو واحد.
    [two] من { $from } إلى { $to } سُئل عضوان.
    [few] من { $from } إلى { $to } سُئل { $count } أعضاء.
    [many] من { $from } إلى { $to } سُئل { $count } عضوًا.
   *[other] من { $from } إلى { $to } سُئل { $count } عضو.
}
plan-peers-committee = وسُئلت اللجنة التوجيهية كذلك.
plan-peers-numbers = الأعضاء والهيئات التي علقت: { $answered }؛ التعليقات: { $comments }؛ ما أُخذ به كله أو بعضه: { $taken }.
plan-peers-unanswered = دون رد: { $count }.
plan-peers-invited = المدعوون
code-rule-peer-consultation = استشارة النظراء
code-rule-judged-peer-consultation = يُحكم بها خطة خطة: ما استُشير فيه الأقران، وما كان من زمن كانت فيه الاستشارة خطوة في كل خطة.
rule-peer-consultation-decides = هل يُستشار المشاركون الآخرون واللجنة التوجيهية في كل مسودة خطة، وكم تبقى المسودة مفتوحة لهم.
rule-peer-consultation-2011-says = تُستشار في كل خطة الجهات المشاركة الأخرى واللجنة التوجيهية قبل إيداعها، وهي الخطوة الخامسة من سبع. ولا مصدر يذكر مدة؛ فالحدود قرارنا.
rule-peer-consultation-2013-says = استشارة النظراء معروضة ولا تُطلب من أحد. ولم يعد أي مصدر يذكرها خطوةً؛ والحدود قرارنا.
code-parameter-required-step = خطوة في كل خطة
code-parameter-open-least-days = أيام الفتح على الأقل
code-parameter-open-most-days = أيام الفتح على الأكثر
code-parameter-remind-days-before-end = أيام التذكير قبل النهاية
code-parameter-comments-at-most = التعليقات على الأكثر
code-join-step-peer-consultation = استشارة النظراء في الخطة الأولى
plan-peers-required = في 2011 و2012 كان على كل خطة أن يُستشار فيها المشاركون الآخرون واللجنة التوجيهية قبل إيداعها. ولا شيء من ذلك في السجل.
plan-peers-rule = القاعدة
peer-region = { $region } ({ $count })
peer-no-region = منطقة غير مسجلة
rule-decision-d27 = في 2011 كانت استشارة النظراء واحدة من سبع خطوات، ولم تعد المصادر اللاحقة تذكرها. وهي مطلوبة من خطط تلك الفترة ومتاحة ومشجعة بعدها. ولا مصدر يقول كم تدوم وكم تعليقًا تقبل.
