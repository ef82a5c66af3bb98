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
