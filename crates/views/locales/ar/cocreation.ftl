# Co-creation: the rule and what it asks for.
code-rule-co-creation-standard = المشاركة والإعداد المشترك
code-rule-judged-co-creation-standard = يُحكم بها خطة خطة: صفحة كل إعداد مشترك تعرض القائمة والأفعال التي تستند إليها.
rule-co-creation-standard-decides = ما يجب أن يتوافر على الأقل في إعداد [خطة](action-plan) مع الجمهور.
rule-co-creation-standard-2012-says = إرشادات التشاور: ينشر الجدول الزمني على الإنترنت قبل البدء، ويكون التشاور واسعاً، وتُنشر نتائجه، ويُعرَّف الناس به، ويكون الإشعار كافياً، ويستمر بعده [منتدى](forum). ولم يُحدَّد قط عدد من الأيام.
rule-co-creation-standard-2017-says = المتطلبات الأساسية: موقع إلكتروني، وشخص معروف يمكن الوصول إليه، واللغات الرسمية، و[مستودع](repository)، و[منتدى](forum) قواعده معلنة يجتمع كل ثلاثة أشهر، و[رد معلل](reasoned-response).
rule-co-creation-standard-2022-says = المتطلبات الدنيا للمعايير التي أُقرت في نوفمبر 2021، للخطط التي بدأ إعدادها المشترك من 2022 فصاعداً. ينشر الجدول الزمني قبل أسبوعين، ولا يُحكم أبداً على مدة تلقي المساهمات بعدد الأيام وحده.
code-parameter-requirements = المتطلبات
code-parameter-notice-days = أيام الإشعار المسبق

# What the standards ask for (domain::cocreation::Requirement).
code-requirement-dialogue-space = فضاء للحوار يجتمع بانتظام وقواعده معلنة
code-requirement-website = موقع إلكتروني عام عن الشراكة
code-requirement-contact = من يقود وكيف يمكن الوصول إليه
code-requirement-languages = وثائق باللغات الرسمية
code-requirement-repository = مستودع عام محدَّث
code-requirement-timeline = الجدول الزمني وطرق المشاركة، منشورة في وقتها
code-requirement-outreach = تواصل يعرّف بطرق المشاركة
code-requirement-input-mechanism = آلية لجمع المساهمات مفتوحة لمدة تناسبها
code-requirement-wide-consultation = تشاور واسع ومتنوع
code-requirement-summary = ملخص وجميع التعليقات منشورة
code-requirement-channels = إشعار كافٍ وقنوات متنوعة
code-requirement-reasoned-response = رد معلل على ما قُدِّم
code-requirement-implementation-meetings = اجتماعان في السنة حول النتائج مع جمع التعليقات
code-requirement-outcome-met = متحقق
code-requirement-outcome-not-met = غير متحقق
code-requirement-outcome-not-yet-assessable = لا يمكن القول بعد

# Words of co-creation.
code-phase-preparation = التحضير
code-phase-gathering = جمع الأفكار
code-phase-drafting = الصياغة
code-phase-consultation = التشاور حول المسودة
code-phase-finalisation = الصيغة النهائية
code-mechanism-online = كتابةً عبر الإنترنت
code-mechanism-survey = استبيان
code-mechanism-workshop = ورشة أو مائدة مستديرة
code-mechanism-hearing = جلسة استماع عامة
code-mechanism-letters = رسائل وبريد
code-stance-for = مؤيد
code-stance-with-changes = مؤيد مع تعديلات
code-stance-against = معارض
code-stance-neutral = محايد
code-giver-class-citizen = مواطنون
code-giver-class-organisation = منظمات
code-giver-class-typed-in = أدخله موظف
code-giver-class-without-account = دون حساب
code-response-outcome-taken-up = أُخذ بها
code-response-outcome-in-part = أُخذ بها جزئياً
code-response-outcome-done-already = منجزة من قبل
code-response-outcome-later = محفوظة لخطة لاحقة
code-response-outcome-not-taken-up = لم يؤخذ بها
code-response-outcome-outside = خارج نطاق الخطة
code-moderation-rule-insult = يسيء إلى أحد
code-moderation-rule-incitement = يحرض على الكراهية أو العنف
code-moderation-rule-personal-data = يكشف أموراً خاصة بشخص
code-moderation-rule-spam = دعاية أو تكرار
code-moderation-rule-off-topic = لا علاقة له بالخطة
code-moderation-rule-unlawful = يحظره القانون
code-forum-side-government = الحكومة
code-forum-side-parliament = البرلمان
code-forum-side-local-government = الحكومات المحلية
code-forum-side-civil-society = المجتمع المدني
code-forum-side-academia = الأوساط الأكاديمية
code-forum-side-business = قطاع الأعمال
code-forum-side-media = الإعلام
code-forum-side-citizens = مواطنون
code-evidence-shows-website = الموقع الإلكتروني
code-evidence-shows-contact = جهة الاتصال
code-evidence-shows-outreach = التواصل مع الجمهور
code-evidence-shows-co-creation = كيف تُعد الخطة
code-evidence-shows-implementation = كيف تُنفَّذ الخطة

# Its acts.
act-co-creation-scheduled = ينشر الجدول الزمني لإعداد مشترك
code-act-kind-co-creation-scheduled = نُشر جدول زمني
act-call-opened = يدعو إلى تقديم مساهمات
code-act-kind-call-opened = دعوة إلى المساهمة
act-call-revised = ينشر نسخة أخرى من مسودة
code-act-kind-call-revised = نُقحت مسودة
code-act-kind-inputs-answered = رُد على مساهمات
code-act-kind-inputs-sealed = خُتمت مساهمات
act-input-withdrawn = يسجل أن صاحب مساهمة سحبها
code-act-kind-input-set-aside = نُحيت مساهمة
act-input-merged = يضم مساهمة إلى أخرى تقول الشيء نفسه
act-phase-closed = ينهي مرحلة: { $phase }
code-act-kind-phase-closed = انتهت مرحلة
act-forum-constituted = ينشئ المنتدى وقواعده
code-act-kind-forum-constituted = أُنشئ منتدى
act-forum-met = ينشر محضر المنتدى
code-act-kind-forum-met = اجتمع منتدى
act-repository-updated = يضيف إلى المستودع: { $shows }
code-act-kind-repository-updated = حُدِّث المستودع
act-input-moderated = يحجب مساهمة: { $rule }
act-inputs-answered = { $count ->
    [zero] يرد على { $count } مساهمة: { $outcome }
    [one] يرد على مساهمة واحدة: { $outcome }
    [two] يرد على مساهمتين: { $outcome }
    [few] يرد على { $count } مساهمات: { $outcome }
    [many] يرد على { $count } مساهمة: { $outcome }
   *[other] يرد على { $count } مساهمة: { $outcome }
}
act-inputs-sealed = { $count ->
    [zero] يختم دفعة من { $count } مساهمة
    [one] يختم دفعة من مساهمة واحدة
    [two] يختم دفعة من مساهمتين
    [few] يختم دفعة من { $count } مساهمات
    [many] يختم دفعة من { $count } مساهمة
   *[other] يختم دفعة من { $count } مساهمة
}
code-action-seal-inputs = ختم ما قدمه الناس في السجل

# The page of a co-creation.
makings-title = خطط قيد الإعداد
makings-lead = ما تسأله الحكومات والمجتمع المدني الجميع وهي تكتب [الخطة](action-plan) المقبلة، وإلى أين وصلت كل خطة.
makings-open = دعوات مفتوحة
makings-open-help = الأقرب إغلاقًا أولًا. يمكن لكل من أكّد عنوان بريده أن يجيب.
makings-none-open = لا دعوة تستقبل المساهمات اليوم
makings-none-open-how = تفتح المنتديات الدعوات ضمن مراحل جداولها الزمنية، وتُعلن كل دعوة في موجز التغييرات.
makings-all = كل عمليات [الإعداد المشترك](co-creation)
makings-all-help = من يوم نشر جدولها الزمني.
makings-none = لا جدول زمنيًا في السجل
makings-none-how = ينشره المنتدى قبل بدء إعداد خطته بأسبوعين على الأقل.
makings-plan = [الخطة](action-plan)
makings-over = مغلقة
makings-hidden = ما أخفاه المشرفون
makings-hidden-help = عدد المساهمات بحسب قاعدة النقاش التي خالفتها كل منها. وسبب كل حالة مذكور في [السجل](record).
makings-nothing-hidden = لم يُخفَ شيء.
making-title = كيف تُعد الخطة { $number }
making-description = الجدول الزمني والدعوات إلى المساهمة والردود وقائمة متطلبات المعيار لإعداد خطة.
making-short = الإعداد المشترك
making-began = البداية
making-ends = النهاية
making-given = المساهمات
making-answered = لها رد
making-timeline = الجدول الزمني
making-timeline-help = لكل مرحلة نافذة معلنة. ولا يمكن أن تنتهي مرحلة ما دامت مساهمة بلا [رد معلل](reasoned-response).
making-phase = المرحلة
making-from = من
making-to = إلى
making-stands = الوضع
phase-to-come = لم تبدأ بعد
phase-running = جارية
phase-over = انقضت ولم تُغلق بعد
phase-closed = مغلقة: لكل مساهمة ردها
making-zone = تنتهي الأيام عند منتصف الليل بتوقيت { $zone }.
making-calls = الدعوات إلى المساهمة
making-calls-help = يمكن لأي شخص مؤكَّد العنوان أن يجيب. والقراءة لا تحتاج إلى حساب.
making-no-calls = لم تصدر أي دعوة بعد.
making-no-calls-how = يفتح المنتدى الدعوات ضمن المراحل أعلاه. تابع خلاصة العضو لتعلم بها.
call-title = الدعوة { $call }
call-question = السؤال المطروح
call-mechanism = الطريقة
call-window = فترة تلقي المساهمات
call-from-to = من { $from } إلى { $to }
call-open = مفتوحة الآن
call-not-open = غير مفتوحة
call-waiting = بلا رد

# The checklist.
checklist-title = [المتطلبات الدنيا](minimum-requirement)
checklist-help = محسوبة مما في السجل، وفق المعيار الساري عند بدء إعداد هذه [الخطة](action-plan). وما لا يحكم فيه إلا البشر متروك [للمراجعة](irm).
checklist-rule = المعيار الساري
checklist-requirement = المتطلب
checklist-outcome = النتيجة
checklist-why = السبب
checklist-evidence = الأدلة
checklist-none = لم يكن ثمة معيار سارٍ آنذاك، أو لا يوجد جدول زمني معلن.
why-notice = الأيام بين النشر والبداية: { $days }. المطلوب: { $least }.
why-not-begun = تبدأ في { $on }.
why-gap = لا اجتماع بين { $from } و{ $to }. الأشهر المسموح بها: { $months }.
why-meets-regularly = يجتمع في المواعيد. الاجتماعات المسجلة: { $count }.
why-first-meeting-by = أمامه حتى { $on } لعقد أول اجتماع.
why-no-rules = قواعده غير معلنة.
why-nothing = لا شيء من ذلك في السجل.
why-published = نُشر في { $on }.
why-updates = التحديثات في { $year }: { $has }. المطلوب: { $least }.
why-calls = الدعوات إلى المساهمة: { $count }.
why-no-call = لم يدعُ أحد إلى المساهمة.
why-unanswered = مساهمات بلا رد: { $waiting } من { $given }.
why-answered = لكل مساهمة ردها. المساهمات: { $given }.
why-still-open = تُتلقى المساهمات حتى { $on }.
why-meetings = اجتماعات حول النتائج في السنة من { $on }: { $has }. المطلوب: { $least }.
why-not-implemented = لم يبدأ تنفيذ الخطة بعد.
why-for-the-review = لا يحكم فيه إلا المراجعة.
fact-timeline-published = نُشر الجدول الزمني
fact-first-input = أول مساهمة
fact-rules-published = نُشرت القواعد
fact-met = اجتماع
fact-published = نُشر
fact-called = دعوة
fact-phase-ended = أُغلقت مرحلة

# The forum.
forum-title = المنتدى
forum-help = فضاء الحوار بين الحكومة والمجتمع المدني: مقاعده وقواعده واجتماعاته.
forum-none = لا منتدى في السجل.
forum-none-how = ينشر أعضاؤه المهام والقواعد والمقاعد والمحاضر من مكتبهم.
forum-remit = المهام
forum-rules = قواعد المشاركة
forum-seats = المقاعد
forum-side = الفئة
forum-parity = مقاعد المجتمع المدني أقل من مقاعد الحكومة. هذا جائز ويستحق التفكير.
forum-meetings = الاجتماعات
forum-repository = مستودع الأدلة
forum-repository-help = ما يبيّن كيف تُعدّ [الخطط](action-plan) وتُنفَّذ، ولكل منه عنوانه العلني. وحيث قُدّمت نسخة تُحفظ إلى جانب [القيد](act) ببصمتها، لتُقرأ حين يزول العنوان.
forum-met-line = اجتمع المنتدى.
forum-met-results = اجتمع المنتدى؛ عُرضت النتائج وجُمعت التعليقات.

# A call and what was given.
call-suits = لماذا تناسب المدة
call-draft = المسودة، النسخة { $version }
call-draft-help = ما يقال عن نسخة يبقى مرتبطاً بها.
call-drafts = جميع النسخ
call-version = النسخة { $version }
inputs-title = ما قُدِّم
inputs-help = الأحدث أولاً. الأرقام من دفعات مختومة: يُحسب الجديد خلال خمس عشرة دقيقة.
inputs-none = لم يقدم أحد شيئاً بعد.
inputs-none-how = ما دامت الدعوة مفتوحة يمكن لأي شخص مؤكَّد العنوان أن يكون الأول.
inputs-older = الأقدم
inputs-newest = الأحدث
inputs-input = المساهمة
inputs-by = من
inputs-given = التاريخ
inputs-supports = التأييد
inputs-became = ما آلت إليه
input-waits = تنتظر ردها
input-taken-back = سحبها صاحبها
input-hidden = محجوبة: { $rule }
input-merged = تقول ما تقوله أخرى
input-comment = تعليق
input-erased = سحب صاحب هذه الكلمات كلماته في { $on }.
input-not-shown = لا تُعرض هذه الكلمات.
input-nobody = شخص ما
input-title = ما آلت إليه هذه المساهمة
input-description = ما قدمه شخص لإعداد خطة، والرد المعلل عليه، وإثباته.
input-words = ما قيل
input-response = الرد المعلل
input-response-help = يقول [المنتدى](forum) ما تؤول إليه كل مساهمة ولماذا. ولا تنتهي مرحلة قبل ذلك.
input-response-none = لا رد بعد.
input-response-none-how = تبقى هذه الصفحة على عنوانها وستعرضه.
input-counts = المحسوب حتى الآن
input-counts-help = حسب نسخة النص وبأي صفة؛ لا تُجمع أبداً ولا تُذكر أسماء المؤيدين.
input-counts-none = لم يُحسب شيء بعد.
input-counts-none-how = يُختم الجديد ويُحسب خلال خمس عشرة دقيقة.
input-supports-of = تأييد النسخة { $version }
input-comments-of = تعليقات على النسخة { $version }: { $stance }
input-comments = التعليقات
input-comments-help = لكل تعليق عنوانه ورده.
input-comments-none = لم يعلق أحد بعد.
input-comments-none-how = ما دامت الدعوة مفتوحة يمكن ذلك لأي شخص مؤكَّد العنوان.
input-proof = إيصال
input-proof-help = يثبت أن هذا قُدِّم وما قيل فيه. ولا يمكنه إثبات أن شخصاً حقيقياً قدمه.
input-sealed = خُتمت في [السجل](record) بـ
input-promised = وُعد بختمها قبل { $by }.
input-receipt = تنزيل الإيصال
input-class = الصفة
input-count = العدد

# The desk: forms of the making of plans.
making-desk-title = إعداد الخطط
making-desk-lead = ما يمكنك فعله في المنتديات التي أنت عضو فيها، وما قدمته بنفسك.
making-desk-empty = لم تقدم شيئاً بعد ولست عضواً في أي منتدى. الدعوات إلى المساهمة في صفحة كل خطة قيد الإعداد.
making-do-forum = { $member }: إنشاء المنتدى
making-do-minutes = { $member }: نشر محضر
making-do-repository = { $member }: إضافة إلى المستودع
making-do-timeline = { $plan }: نشر الجدول الزمني
making-do-call = { $plan }: الدعوة إلى المساهمة
making-do-phase = { $plan }: إنهاء مرحلة
making-do-respond = { $plan }، الدعوة { $call }: الرد. بالانتظار: { $count }
making-do-draft = { $plan }، الدعوة { $call }: نسخة أخرى من المسودة
timeline-title = نشر جدول زمني
timeline-lead = مراحل إعداد { $plan }، لكل منها أول يوم وآخر يوم. اترك ما لا يوجد منها.
timeline-two-weeks = يطلب المعيار أن يُعلن الجدول الزمني قبل أسبوعين من بدء إعداد الخطة.
timeline-from = { $phase }: أول يوم
timeline-to = { $phase }: آخر يوم
timeline-overview = طرق المشاركة
timeline-overview-hint = في جمل قليلة: أين وكيف ومع من يمكن للناس أن يدلوا برأيهم.
timeline-publish = انشر الجدول الزمني
open-call-title = الدعوة إلى المساهمة
open-call-lead = تتلقى الدعوة مساهمات لـ{ $plan } في مرحلة واحدة، من أول يوم إلى آخر يوم.
open-call-opens = أول يوم
open-call-closes = آخر يوم
open-call-question-hint = سؤال يستطيع الإجابة عنه من لم يسمع بالخطة قط.
open-call-suits-hint = لا عدد محدداً للأيام: قل لماذا تكفي هذه المدة لهذه الطريقة.
open-call-draft = مسودة للتعليق عليها
open-call-draft-hint = يمكن تركها فارغة. ترتبط التعليقات بنسختها.
open-call-send = افتح الدعوة
revise-title = نسخة أخرى من المسودة
revise-lead = للدعوة { $call } من { $plan }. ما قيل عن النسخة السابقة يبقى معها.
revise-draft = المسودة
revise-draft-hint = النص كاملاً كما ينبغي أن يكون الآن.
revise-send = انشر هذه النسخة
close-phase-title = إنهاء مرحلة
close-phase-lead = تنتهي مرحلة من { $plan } حين تنقضي نافذتها ويكون لكل مساهمة ردها المعلل.
close-phase-send = أنهِ هذه المرحلة
respond-title = الرد على المساهمات
respond-lead = اختر المساهمات التي تنال هذا الرد، وقل ما تؤول إليه ولماذا.
respond-lead-of = الدعوة { $call } من { $plan }: اختر المساهمات التي تنال هذا الرد، وقل ما تؤول إليه ولماذا.
respond-nothing = لا مساهمة في هذه الدعوة تنتظر رداً.
respond-inputs = المساهمات
respond-inputs-hint = الأطول انتظاراً أولاً. وتُسمى كل واحدة في الفعل.
respond-outcome = ما تؤول إليه
respond-why = لماذا
respond-why-hint = بكلمات يمكن لأصحابها قبولها سبباً أياً كانت النتيجة.
respond-commitment = الالتزام الذي يأخذ بها
respond-commitment-hint = معرّفه، مثل «GH0033»؛ يمكن تركه فارغاً.
respond-send = انشر الرد
forum-form-title = إنشاء المنتدى
forum-form-lead = مهام منتدى { $member } وقواعده ومقاعده. كلها معلنة.
forum-send = انشر
seats-of = { $of }: العدد
minutes-title = نشر محضر
minutes-lead = اجتماع لمنتدى { $member }: يومه وما قيل وما تقرر وعدد الحاضرين.
minutes-on = يوم الاجتماع
minutes-text = المحضر
minutes-decisions = القرارات
minutes-decisions-hint = قرار في كل سطر.
minutes-results = عُرضت نتائج التنفيذ على المجتمع المدني
minutes-comments = جُمعت تعليقات عليها
minutes-send = انشر المحضر
item-form-title = إضافة إلى المستودع
item-form-lead = وثيقة أو صفحة لـ{ $member } تبين كيف تُعد خطة أو تُنفذ. ويجب أن تكون متاحة دون تسجيل دخول.
item-shows = ما تبينه
item-title = عنوانها
item-address = مكانها
item-address-hint = عنوان يبدأ بـ «https://»
item-on = منشورة منذ
item-copy = نسخة منه
item-copy-hint = ملف PDF أو صورة أو صفحة محفوظة أو نص أو ZIP لا يتجاوز 8 ميغابايت، كما هو هناك الآن؛ ويجوز تركه فارغًا. يصبح علنيًا على الفور ويُحفظ ببصمته، ليُقرأ حين يزول العنوان.
item-send = أضف

# Giving input.
give-proposal = اقترح شيئاً
give-comment = علّق
give-comment-draft = علّق على المسودة
give-lead = لـ{ $plan }، الدعوة { $call }. على المنتدى أن يرد عليه بأسباب.
give-title = موضوعه في سطر
give-title-hint = بهذا السطر يجده الآخرون.
give-stance = موقفك
give-body = ما تريد قوله
give-body-hint = بأي لغة. لا تذكر اسم أحد دون موافقته.
give-name = الاسم الذي يظهر به
give-name-hint = اسمك أو اسم تختاره. وهو معلن.
give-as = باسم من
give-as-myself = باسمي
give-send = قدّم
give-back = العودة إلى الدعوة
give-note-public = ما تكتبه يصبح معلناً فوراً.
give-note-receipt = تنال وعداً موقعاً فوراً وإثباتاً خلال خمس عشرة دقيقة.
give-note-erase = يمكنك سحب كلماتك في أي وقت، ويبقى السجل قابلاً للتحقق.
give-not-open = تتلقى هذه الدعوة المساهمات من { $from } إلى { $to }.
give-gone = لم تعد تلك المساهمة موجودة: سحبها صاحبها أو نُحيت.

# One input, for whoever is signed in.
own-title = مساهمة
own-lead = ما يمكنك فعله بها. لا يُعرض أبداً من يؤيد.
own-way = أيّد أو علّق أو اسحب
own-support-title = تأييدها
own-support = أؤيد هذا
own-supported = أنت تؤيدها
own-unsupport = أسحب تأييدي
own-take-back-title = هي لك
own-take-back = أسحب كلماتي نهائياً
own-moderate-title = حجبها
own-moderate = احجب هذه الكلمات
own-rule = القاعدة التي تخالفها
own-remark = ما يقال في ذلك
own-remark-hint = معلن. يمكن تركه فارغاً.

# What has to be changed.
flaw-missing = لا شيء هنا. اكتبه.
flaw-long = فيه { $has } حرفاً؛ والحد الأقصى { $most }.
flaw-no-day = لا يوم هنا. اكتبه هكذا: 2027-03-15.
flaw-day = «{ $value }» ليس يوماً. اكتبه هكذا: 2027-03-15.
flaw-number = «{ $value }» ليس عدد مقاعد. اكتبه بالأرقام.
flaw-address = «{ $value }» ليس عنواناً على الويب. ابدأ بـ «https://»
choose-one = اختر
flaw-choose = اختر واحداً من القائمة.
refused-permit = لا يجيز لك منصبك فعل هذا هنا.
refused-member = لا يوجد عضو كهذا.
refused-no-phases = أعطِ مرحلة واحدة على الأقل أول يوم وآخر يوم.
refused-ends = ستنتهي في { $to } قبل أن تبدأ في { $from }.
refused-order = ستبدأ مرحلة «{ $phase }» قبل المرحلة السابقة لها.
refused-moved = مرحلة «{ $phase }» مغلقة وتحتفظ بأيامها.
refused-outside = مرحلة «{ $phase }» والأيام من { $from } إلى { $to } لا تتفق: تقع الدعوة داخل مرحلتها.
refused-no-timeline = انشر الجدول الزمني أولاً: تقع الدعوة في إحدى مراحله.
refused-no-phase = لا مرحلة «{ $phase }» في الجدول الزمني.
refused-past = ستبدأ في { $on } وقد مضى.
refused-future = { $on } لم يأتِ بعد.
refused-ended = مرحلة «{ $phase }» مغلقة.
refused-call = لم يعد هناك شيء كهذا. عد إلى النظرة العامة.
refused-nothing = اختر مساهمة واحدة على الأقل.
refused-many = اخترت { $has }؛ والحد الأقصى في المرة { $most }.
refused-settled = إحدى هذه المساهمات لها رد أو نُحيت من قبل.
refused-unsealed = بعض هذه المساهمات لم تُختم بعد. أعد الإرسال بعد دقيقة.
refused-commitment = لا يوجد التزام «{ $value }».
refused-not-over = تستمر مرحلة «{ $phase }» حتى { $on }.
refused-unanswered = مساهمات مرحلة «{ $phase }» بلا رد: { $waiting }. تنتهي حين يكون لكل منها رد.
refused-no-seats = للمنتدى مقعد واحد على الأقل.
record-sealed = مقدَّم ومختوم
record-promises = وعود لم يوفَ بها: { $count }

# نسخ ما في المستودع، والردود التي تستشهد به.
act-repository-copied = يحفظ نسخة مما أدخله القيد { $entry } في المستودع
code-act-kind-repository-copied = حُفظت نسخة في المستودع
repository-owes-copy = مُستشهَد به، ولا نسخة منه بعد
repository-owed = { $count ->
    [zero] لا شيء في المستودع تنقصه نسخة.
    [one] في المستودع ما يستشهد به رد ولا نسخة منه بعد. وهو أول الروابط هنا.
    [two] في المستودع أمران تستشهد بهما ردود ولا نسخة منهما بعد. وهما أول الروابط هنا.
    [few] في المستودع { $count } أمور تستشهد بها ردود ولا نسخة منها بعد. وهي أول الروابط هنا.
    [many] في المستودع { $count } أمراً تستشهد بها ردود ولا نسخة منها بعد. وهي أول الروابط هنا.
   *[other] في المستودع { $count } أمر تستشهد بها ردود ولا نسخة منها بعد. وهي أول الروابط هنا.
}
response-cites = ما يستشهد به الرد
respond-cites = الأدلة التي يستشهد بها
respond-cites-hint = من مستودع المنتدى؛ ويجوز تركه فارغاً. يمكن الاستشهاد بما لا نسخة منه بعد، وتقول الصفحة إن نسخة منه مستحقة حتى يحفظها أحد.
refused-entry = ما أُريد الاستشهاد به ليس في مستودع هذا المنتدى. اختر من القائمة من جديد.
item-withheld = بند حُجب عنوانه
item-owed = { $title } (مُستشهَد به، ونسخة منه مستحقة)
item-no-copy = { $title } (لا نسخة منه)
item-with-copy = { $title } (حُفظت نسخة منه)
item-copy-title = حفظ نسخة
item-copy-lead = { $title }: يُحفظ ما هو هناك الآن ملفاً، ليُقرأ حين يزول العنوان. وتبقى النسخ السابقة في القائمة.
item-copy-later-hint = ملف PDF أو صورة أو صفحة محفوظة أو نص أو ZIP لا يتجاوز 8 ميغابايت. يصبح علنيًا على الفور ويُحفظ ببصمته.
item-copy-send = احفظ هذه النسخة
item-copies = { $count ->
    [zero] لا نسخة محفوظة.
    [one] حُفظت نسخة واحدة.
    [two] حُفظت نسختان.
    [few] حُفظت { $count } نسخ.
    [many] حُفظت { $count } نسخة.
   *[other] حُفظت { $count } نسخة.
}
item-owed-note = يستشهد به رد، ولم تُحفظ نسخة منه بعد.
item-stands-at = مكانه { $address }
item-copy-kept = نسخة: { $kind }، { $size }، { $on }، البصمة { $digest }
