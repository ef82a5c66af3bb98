# Cases: words.
code-case-state-submitted = ينتظر مدير حالة
code-case-state-case-assigned = أُسند
code-case-state-scoping = تحديد النطاق
code-case-state-referred-to-adviser = لدى مستشار
code-case-state-introductions-proposed = تعارفات مقترحة
code-case-state-introduced = تم التعارف
code-case-state-in-dialogue = في حوار
code-case-state-providers-selected = اختير المقدّمون
code-case-state-agreed = متفق عليه
code-case-state-delivering = قيد التنفيذ
code-case-state-closed = مغلق
code-case-state-withdrawn = مسحوب
code-case-state-no-match = لم يُعثر على أحد
code-line-status-unanswered = بلا رد
code-line-status-offered = وصله عرض
code-line-status-partly-covered = مغطى جزئيًا
code-line-status-covered = مغطى
code-line-status-delivering = قيد التنفيذ
code-line-status-completed = مكتمل
code-line-status-lapsed = انقضى: لم يرد أحد في الموعد
code-help-covers-fully = كله
code-help-covers-in-part = جزءًا منه
code-help-covers-not-at-all = لا شيء في النهاية
code-case-outcome-achieved = أُنجز المطلوب
code-case-outcome-in-part = أُنجز جزء منه
code-case-outcome-nothing = لم ينتج عنه شيء
code-review-finding-substantial = مكتمل إلى حد كبير
code-review-finding-complete = مكتمل
code-review-finding-results = نتائج قوية
code-review-finding-starred = حائز نجمة

# Cases: pages.
cases-title = الحالات
cases-help = تبدأ الحالة حين يُقدَّم طلب. وترون ما لكم دور فيه.
case-of = طلب
case-needs = الاحتياجات المردود عليها
case-answered-of = { $answered } من { $of }
case-since = قُدّم
case-briefing-late = تأخرت جلسة الإحاطة
case-title = حالة: { $who }
case-lead = الآلية تعرّف وترافق، ولا تنفذ شيئًا بنفسها.
case-a-government = حكومة
case-somebody = من يعرض المساعدة
case-manager = مدير الحالة
case-nobody-yet = لا أحد بعد
case-group = الفريق التوجيهي للآلية
case-the-government = الحكومة
case-the-provider = مقدّم المساعدة
case-briefed = عُقدت جلسة الإحاطة
case-briefing-due = جلسة الإحاطة قبل
case-answers-due = الردود قبل
case-overdue = متأخر
case-next = ما يمكنكم فعله
case-scoping = بين الحكومة ومدير الحالة
case-end = كيف انتهت
case-history = ما جرى
case-find = من نعرّف به
case-why = لماذا اقتُرح
case-introduction-numbered = التعارف { $number }
case-adviser-numbered = المستشار { $number }
case-asked = لم يجب بعد
case-agrees = موافق
case-declines = يعتذر
case-covers = كم من الاحتياج
case-response = ما يمكن فعله
case-no-response = تم التعارف، ولا رد بعد
case-who-wrote = من
case-message = الرسالة
case-thread = الرسائل
case-step-taken = تم.
case-step-lead = يراه من له دور في الحالة، ولا يصير شيء منه علنيًا.
case-send = أرسل
case-assign = أسند مدير حالة
case-hand-over = سلّم الحالة
case-manager-load = { $load ->
    [zero] { $name }: لا حالات مفتوحة
    [one] { $name }: حالة مفتوحة واحدة
    [two] { $name }: حالتان مفتوحتان
    [few] { $name }: { $load } حالات مفتوحة
    [many] { $name }: { $load } حالة مفتوحة
   *[other] { $name }: { $load } حالة مفتوحة
}
case-handing-over = ما يجب أن يعرفه من يتسلمها
case-brief = سجّل جلسة الإحاطة
case-on = في أي يوم
case-ask = اسأل الحكومة
case-question = السؤال
case-answer = اكتب إلى مدير الحالة
case-return = عادت من المستشار
case-returned-with = ما اتضح الآن
case-write = اكتب إلى كل من في هذا التعارف
case-respond = قل ما يمكنك فعله
case-group-agrees = وافق على هذا التعارف
case-group-declines = ارفض هذا التعارف
case-why-not = لم لا
case-consent = أوافق على التعارف
case-decline = أعتذر
case-select = اختر هذا المقدّم
case-draft = صُغ الاتفاق
case-draft-anew = أعد صياغة الاتفاق
case-agreement = الاتفاق:
case-not-signed = لم يُوقَّع بعد
case-signed-government = وقّعت الحكومة
case-signed-provider = وقّع المقدّم
case-digest = بصمة ما وُقّع
case-sign = وقّع الاتفاق
case-report = تقرير { $on }
case-report-done = تقرير { $on }: أُنجز كل شيء
case-check-in = أبلغ عن سير العمل
case-how-it-goes = كيف يسير العمل
case-all-done = أُنجز كل ما اتُّفق عليه
case-close = أغلق الحالة
case-outcome = النتيجة
case-commitments = الالتزامات الناتجة بمعرّفاتها
case-withdraw = اسحب الطلب
case-reason = السبب
case-nobody = لم يُعثر على أحد
case-tried = ما جُرّب
case-refer = أحِل إلى هذا المستشار
case-propose = اقترح هذا التعارف
case-consolidated = الرد على الحكومة
answer-title = رد على { $member }
answer-lead = كل احتياجات الطلب في وثيقة واحدة، مع من جرى تعريفهم وما يمكنهم فعله.
answer-as = الصفة
answer-adviser = مستشار يبيّن ما يُفعل وبأي ترتيب
answer-chosen = وقع عليه الاختيار
answer-take = أخذه وثيقة Word
answer-stood = كما كان في { $on }.
answer-private = هو للحكومة التي سألت ولمن يديرون حالتها. ومن ذُكروا فيه وافقوا على ذلك.

# The template of an agreement.
terms-scope = ما سيُنجز وما لن يُنجز
terms-from = من
terms-to = إلى
terms-money = ما يُقال أيضًا عن المال
terms-government-does = ما تفعله الحكومة
terms-provider-does = ما يفعله المقدّم
terms-named = ذكر اسمي الطرفين علنا، وكيف انتهى الأمر
terms-public = جعل الموضوع والمدة وشروط التكلفة علنية

# What the matcher says.
match-clear = واضح بما يكفي للتعريف بأحد.
match-vague = غامض فلا يُعرَّف بأحد. اسألوا أولًا أو دعوا من يشير في الاستراتيجية، ولا يأتي بائع قبل ذلك.
match-questions = ما يُسأل عنه
match-team = معًا
match-team-help = من يغطون معًا معظم الطلب.
match-offers = من يمكنه المساعدة
match-nobody = لا أحد يعرض هذا بعد
match-nobody-how = اطلبوا من الأعضاء والمنظمات ذكر ما يعرضون، أو سجّلوا أنه لم يُعثر على أحد.
match-moves = ما الذي يغيّر مكانه
move-up-without = لو لم يصح هذا لكان رقم { $place }: { $what }
move-down-without = لولا هذا لكان رقم { $place }: { $what }
move-stages = لو ساعد في هذه المرحلة أيضًا لكان رقم { $place }: { $what }
move-methods = لو ساعد بهذه الطريقة أيضًا لكان رقم { $place }: { $what }
move-languages = لو كان يعمل باللغات التالية لكان رقم { $place }: { $what }
move-serves = لو ذكر البلد لكان رقم { $place }.
move-unsaid-stages = لو لم يذكر الطلب مرحلته لكان رقم { $place }.
move-unsaid-languages = لو لم يذكر الطلب لغاته لكان رقم { $place }.
move-unsaid-cost = لو لم يذكر الطلب ما يمكنه دفعه لكان رقم { $place }.
move-unsaid-areas = لو لم يذكر الطلب مجالاته لكان رقم { $place }.

# Whose turn it is, across requests.
turns-title = دور من
turns-lead = ما يُقترح لجميع احتياجاتك المفتوحة معًا، ضمن ما لدى كل مقدِّم من متسع. لا يحدث شيء من هنا: يُقترح كل تعريف في حالته.
turns-needs = الاحتياجات المفتوحة
turns-help = يحصل أكبر عدد ممكن من الاحتياجات على مقدِّم، ويحصل أقلها حظًا على أفضل ما يوجد، ويتقدم الصغار والمحليون بين المتقاربين.
turns-none = لا احتياج مفتوحًا
turns-none-how = ترد هنا الاحتياجات ما دامت تحتمل تعريفات أخرى، في الحالات التي تديرها أو تشرف عليها.
turns-would-get = يحصل على
turns-given = { $who } ({ $part }٪ من أفضل ما له)
turns-without = لا متسع لدى من يلائم
turns-nobody = لا أحد يلائم
turns-asks = يُسأل عنه أولًا
turns-left-out = { $count ->
    [zero] لا حالات أخرى لم تُحسب.
    [one] حالة واحدة أخرى لم تُحسب.
    [two] حالتان أخريان لم تُحسبا.
    [few] { $count } حالات أخرى لم تُحسب.
    [many] { $count } حالة أخرى لم تُحسب.
   *[other] { $count } حالة أخرى لم تُحسب.
}
turns-open = الاحتياجات المفتوحة
turns-served = تحصل على مقدِّم
turns-worst = أقلها حظًا
turns-part = { $part }٪ من أفضل ما له
turns-prefer = يفضّل كل منهما الآخر
turns-prefer-help = للقسمة العادلة ثمن. في هذه الأزواج يُخدم الاحتياج على نحو أفضل، ويكون المقدِّم أنفع، مما يحصل عليه كل منهما أعلاه.
turns-prefer-none = لا زوج يفضّل كل منهما فيه الآخر.
turns-pair = { $who }، الاحتياج { $number }، و{ $provider }
ask-subject = عن أي قضية هو؟ ({ $because })
ask-object = أي شيء بالتحديد: أي سجلات أو خدمة أو قانون أو هيئة؟ ({ $because })
ask-stage = إلى أين وصل؟ ({ $because })
ask-exists = ما الموجود بالفعل؟ ({ $because })
ask-urgency = متى؟ ({ $because })
ask-because-nothing = لا شيء فيه من أي مجال
ask-because-broad = هذه الكلمات تلائم أكثر مما ينبغي: { $words }
ask-because-blank = تُرك فارغًا والجواب يغيّر من يلائم
why-words = كلاهما يتحدث عنه: «{ $asked }» و«{ $offered }»
why-area = كلاهما عن { $what }
why-stages = يساعد في هذه المرحلة: { $what }
why-methods = يساعد بطريقة ملائمة: { $what }
why-local = مقره في البلد
why-serves = يذكر البلد
why-in-region = مقره أو عمله في المنطقة: { $what }
why-same-income = حكومة من فئة الدخل نفسها: { $what }
why-languages = يمكنه العمل بـ{ $what }
why-record = فعله من قبل ووجدته المراجعة المستقلة { $finding }: { $what }
why-other-stages = ضده: يساعد في مراحل أخرى فقط: { $what }
why-elsewhere = ضده: لا يذكر إلا بلدانًا أو مناطق أخرى
why-no-language = ضده: يعمل بلغات أخرى فقط: { $what }
why-busy = ضده: { $load } من { $capacity } طلبات يمكنه خدمتها مشغولة
why-full = ضده: لم تعد لديه سعة
why-costs = ضده: أغلى من المقبول: { $what }
why-early-vendor = ضده: شركة في حين ما زالت الاستراتيجية قيد البحث

# Steps, for the history of a case.
step-assigned = { $who } أسند الحالة
step-briefed = { $who } سجّل جلسة الإحاطة
step-asked = { $who } سأل الحكومة
step-answered = { $who } أجاب
step-referred = { $who } أحالها إلى مستشار
step-returned = { $who } استعادها من المستشار
step-proposed = { $who } اقترح تعارفًا
step-group-agreed = { $who }: وافق على تعارف
step-group-refused = { $who }: رفض تعارفًا
step-consented = { $who } وافق على التعارف
step-declined = { $who } اعتذر عن التعارف
step-said = { $who } كتب
step-responded = { $who } قال ما يمكن فعله
step-selected = { $who } اختار مقدّمًا
step-drafted = { $who } صاغ اتفاقًا
step-signed = { $who } وقّع
step-checked-in = { $who } أبلغ عن سير العمل
step-story = { $who } قال هل يجوز سرد القصة
step-closed = { $who } أغلق الحالة
step-withdrawn = { $who } سحب الطلب
step-nobody = { $who } لم يعثر على أحد

# Why a step is not taken.
case-not-yours = هذه الخطوة لغيركم.
case-over = انتهت الحالة ولا يمكن إضافة شيء.
case-not-from-here = لا يمكن هذا والحالة عند «{ $state }».
case-no-such = لا يوجد احتياج أو تعارف كهذا في هذه الحالة.
case-proposed-already = { $name } مقترح لهذا الاحتياج بالفعل.
case-decided-already = سبق الرد على هذا.
case-group-first = يجب أن يوافق الفريق التوجيهي أولًا.
case-not-introduced = يجب أن يوافق الطرفان على التعارف أولًا.
case-not-selected = يجب أن تختار الحكومة هذا المقدّم أولًا.
case-no-agreement = لا يوجد اتفاق وقّعه الطرفان.
case-signed-already = وُقّع ويبقى كما هو.
case-other-terms = وقّع الطرف الآخر شروطًا أخرى. اقرؤوا الاتفاق من جديد.
case-ends-before = ينتهي قبل أن يبدأ. غيّروا أحد اليومين.
case-meanwhile = اتخذ أحد خطوة في هذه الحالة في هذه الأثناء فلم يُنفَّذ شيء الآن. ما كتبتموه باقٍ هنا: افتحوا الحالة من جديد وانظروا ثم أرسلوه ثانية.

# The rule of the clocks.
code-rule-help-clocks = مُهل طلب الدعم
code-rule-judged-help-clocks = يُحكم بها حالة حالة، في مكتب من لهم دور فيها.
rule-help-clocks-decides = متى تُعقد الإحاطة لحكومة طلبت الدعم، ومتى يجب الرد على احتياجاتها.
rule-help-clocks-ndc-says = أسبوعان حتى الإحاطة وشهران حتى الردود: ممارسة شراكة المساهمات المحددة وطنيًا، أُخذ بها لأن آلية 2011 لم تحدد مواعيد.
rule-decision-d28 = أسئلة استبياني 2011 غير معروفة؛ وما يُسأل عنه هنا ومتى يُرد عليه يتبع ما يُعرف عن الآلية وما تلاها.
code-parameter-briefing-within-days = الأيام حتى الإحاطة
code-parameter-answers-within-months = الأشهر حتى الردود

# دور من الآن، والعودة، ورواية القصة.
code-case-outcome-advised = تلقّت الحكومة المشورة وباتت تعرف ما تحتاج إليه
balance-advised = مغلقة: تلقّت الحكومة المشورة وباتت تعرف ما تحتاج إليه
desk-waits-case = ينتظرك أحدهم في حالة من حالات آلية التواصل
case-waits-for-you = بانتظارك
case-written-since = { $count ->
    [zero] لا رسائل منذ آخر ما فعلتموه هنا
    [one] رسالة واحدة منذ آخر ما فعلتموه هنا
    [two] رسالتان منذ آخر ما فعلتموه هنا
    [few] { $count } رسائل منذ آخر ما فعلتموه هنا
    [many] { $count } رسالة منذ آخر ما فعلتموه هنا
   *[other] { $count } رسالة منذ آخر ما فعلتموه هنا
}
case-mail-off = لا ترسلوا إليّ بريدًا عن رسائل الحالات
case-mail-on = أرسلوا إليّ بالبريد ما يُكتب في الحالات
case-follows = الحالة التي تتبعها هذه الحالة
case-again-title = العودة
case-again-help = بعد أشهر تكون الحاجة في الغالب أوضح. يبدأ طلب جديد بما طلبته آنذاك، ولك أن تغيّره.
case-again = اطلب من جديد
case-is-proposed = مقترح من قبل
case-propose-team = اقتراحهم جميعًا
case-story-government = الحكومة تسمح برواية القصة
case-story-provider = المقدِّم يسمح برواية القصة
case-story-help = انتهت الحالة. يمكن أن يُروى علنًا ما نتج عنها، بالكلمات التي أُغلقت بها وباسمي الطرفين، إن سمح الطرفان بذلك.
case-story-may = يمكن روايتها
case-story-may-not = لا يمكن روايتها
help-vague = بعض هذا قد يعني أمورًا كثيرة. يمكنك تقديمه كما هو، وعندها يأتي أولًا من يقدّم المشورة. الإجابة عن هذه الأسئلة توصلك إلى الأشخاص المناسبين أسرع:

# المنظمات.
organisations-title = المنظمات
organisations-lead = متى اعتُرف بمنظمة أمكن عرض مناصب باسمها. ومن يشغل منصبًا يتكلم باسم المنظمة ويمكنه عرض المساعدة.
organisations-help = الاعتراف يقول إن المنظمة هي من يدل عليها اسمها، ولا يقول شيئًا عمّا تستطيع فعله.
organisations-one-more = الاعتراف بمنظمة
organisations-name = الاسم
organisations-short = الاسم المختصر
organisations-short-hint = يبقى في السجل إلى الأبد: حروف لاتينية صغيرة وأرقام وشرطات، مثل open-budgets.
organisations-website = الموقع الإلكتروني
organisations-since = معترف بها منذ
organisations-recognise = الاعتراف بها
organisations-recognised-now = تم الاعتراف بها. يمكن الآن عرض مناصب باسمها.
organisations-none = لا توجد منظمة معترف بها بعد
organisations-none-how = اعترف بالأولى باستخدام النموذج أعلاه.
organisations-website-flaw = «{ $value }» ليس عنوان موقع. اكتبه وفي أوله https://.
organisations-short-flaw = لا يصلح «{ $value }» اسمًا مختصرًا. استخدم حروفًا لاتينية صغيرة وأرقامًا وشرطات، مثل open-budgets.
organisations-taken = لمنظمة أخرى هذا الاسم المختصر. اختر اسمًا غيره.
