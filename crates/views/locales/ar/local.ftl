# كيف يُنضم، للجميع.
join-title = كيف يكون الانضمام
join-lead = الطريق إلى الشراكة، لدولة ولجزء منها: ما المطلوب، وبأي ترتيب، وما المفتوح الآن.
join-country = دولة
join-country-help = حكومتها تكتب، والجميع يقرأ أين وصلت.
join-country-1 = مؤهلة بدرجتها وتجتاز فحص القيم.
join-country-2 = يوقع وزيرها خطاب نوايا يُنشر، وتؤيد إعلان الحكومة المنفتحة.
join-country-3 = تسمي من يتولى الأمر: وزارةً ونقطة اتصال.
join-country-4 = تضع مع المجتمع المدني خطة عملها الأولى، وموعدها نهاية السنة التي تلي الخطاب.
join-see-eligibility = أين تقف كل دولة
join-local = مدينة أو إقليم أو ولاية محلية أخرى
join-local-help = دولتها عضو. وتتقدم مع جهة ليست من الحكومة.
join-local-1 = تفتح وحدة الدعم دعوةً لها يوم أول ويوم أخير.
join-local-2 = تتقدم ولاية محلية واحدة، أو عدة ولايات من دولة واحدة معًا: برسالة من كل رئيس، ورسالة من منظمة ليست من الحكومة، وإصلاح حديث، ومدة ولاية باقية تكفي.
join-local-3 = تُجري وحدة الدعم كل اختبار علنًا وتقترح؛ وتقرر اللجنة التوجيهية، ولا يقرر أحد في شأن دولته.
join-local-4 = من يُقبل عضوٌ محلي منذ ذلك اليوم، ولخطته الأولى موعد.
join-local-rule = المطلوب بأرقامه ومصادره ومدى تأكدنا من كل منها

# دعوات للولايات المحلية.
local-calls = دعوات للولايات المحلية
local-calls-help = يمكن التقدم من اليوم الأول إلى نهاية اليوم الأخير بتوقيت واشنطن.
local-calls-none = لم تصدر دعوة بعد.
local-calls-none-how = تفتح وحدة الدعم الدعوة هنا؛ فتظهر في هذه الصفحة وفي موجز ما حدث.
local-call = دعوة للولايات المحلية
local-call-words = نص الدعوة
local-call-words-hint = ما المطلوب، وماذا يحدث بعد اليوم الأخير. يُنشر حرفيًا.
local-call-title = اسم الدعوة
local-opens = اليوم الأول
local-closes = اليوم الأخير
local-closes-clock = إلى نهايته بتوقيت واشنطن.
local-stands = الحال
local-call-to-come = لم تبدأ بعد
local-call-open = مفتوحة
local-call-closed = مغلقة
local-apply = التقدم في هذه الدعوة
local-applications = الطلبات
local-applications-help = من تقدم في هذه الدعوة وما آل إليه طلبه.
local-applications-none = لم يتقدم أحد بعد.
local-applications-none-how = يظهر الطلب هنا منذ لحظة تسليمه.
local-application = طلب ولايات محلية
local-application-lead = ما سلمته الولايات المحلية، وما المطلوب منها، وما وُجد وما تقرر.
local-jurisdictions = الولايات المحلية
local-jurisdiction = ولاية محلية
local-country = الدولة
local-handed-in = تاريخ التسليم
local-state-received = ينتظر وحدة الدعم
local-state-assessed = ينتظر اللجنة التوجيهية
local-state-admitted = قُبل
local-state-refused = رُفض
local-outcome-admit = القبول
local-outcome-refuse = الرفض
local-partner-part = ما يُسأل مرة واحدة
local-jurisdiction-numbered = الولاية المحلية { $number }
local-is-member = إنها عضو: انظر صفحتها
local-proposal = ما تقترحه وحدة الدعم
local-proposes = الاقتراح
local-decision = ما تقرر
local-decided = القرار
local-why = الأسباب
local-why-hint = تُنشر حرفيًا.
local-on = التاريخ

# المطلوب منها.
local-tests = المطلوب
local-tests-help = كل اختبار مع ما استُخلص منه. وما لا يجيب عنه تقويم تقوله وحدة الدعم.
local-test = الاختبار
local-of = لمن
local-of-all = للجميع معًا
local-comes-out = النتيجة
local-working = مستخلص من
local-test-of = { $name }: { $test }
local-test-good-standing = الدولة عضو في وضع سليم
local-test-in-the-call = سُلم والدعوة مفتوحة
local-test-letters = رسائل الدعم
local-test-recent-reform = إصلاح حديث نحو حكومة منفتحة
local-test-term-left = بقي من الولاية ما يكفي
local-test-commitment = القادة يساندون الطلب
local-test-ambition = طموح يوافق غايات الشراكة
local-test-capacity = أشخاص ووسائل لدى الطرفين
local-comes-out-met = متحقق
local-comes-out-not-met = غير متحقق
local-comes-out-open = لم يقل أحد بعد
local-working-standing = وضع الدولة: { $status }
local-working-unknown = لا شيء في السجل يقول إن كانت الدولة عضوًا.
local-working-window = سُلم في { $on }؛ وامتدت الدعوة من { $from } إلى { $to }.
local-working-letters = الرسائل: { $has }؛ والمطلوب { $least } على الأقل.
local-working-reform = جرى الإصلاح في { $on }؛ وليس قبل { $since } ولا في المستقبل.
local-working-term = تنتهي الولاية في { $ends }؛ وليس قبل { $least }.
local-working-people = تقرؤه وحدة الدعم وتحكم فيه.

# المكتب.
local-desk-title = الولايات المحلية
local-desk-lead = التقدم بطلب لمدينة أو إقليم أو ولاية محلية أخرى، ومعرفة ما آل إليه.
local-called = { $names } ({ $country })
local-open-calls = الدعوات المفتوحة
local-open-call = { $call }، مفتوحة حتى { $date }: التقدم
local-open-none = لا دعوة مفتوحة الآن.
local-own = طلباتك
local-own-none = ليس لك طلب.
local-own-handed-in = { $what }: { $state }
local-own-draft = { $call }: لم يُسلم بعد، حُفظ في { $date }
local-queue = طلبات للنظر فيها
local-queue-none = لا طلب ينتظر.
local-to-decide = طلبات للبت فيها
local-to-decide-none = لا طلب ينتظر قرارك.
local-waits = { $what }، سُلم في { $date }: { $state }
local-open-title = فتح دعوة
local-open-lead = من اليوم الأول إلى الأخير يمكن لكل من له حساب أن يتقدم لولاية محلية.
local-open-send = فتح الدعوة
local-apply-title = التقدم بطلب
local-apply-lead = يمكنك كتابته على مراحل. ويبقى لك وحدك حتى تسلمه.
local-apply-help = طلب واحد لولاية محلية، أو لعدة ولايات من دولة واحدة.
local-not-open = هذه الدعوة ليست مفتوحة الآن.
local-draft-title = طلبك
local-until = يمكن تسليمه حتى نهاية { $date } بتوقيت واشنطن. وإلى ذلك الحين يبقى لك وحدك.
local-saved = حُفظ. لا يراه أحد غيرك.
local-save = حفظ
local-conflict = حُفظ هذا أثناء ذلك في نافذة أخرى. ما كتبته ما زال هنا؛ احفظ ثانيةً لتضعه مكان الآخر.
local-jurisdictions-help = من يتقدم: واحدة وحدها، أو عدة ولايات من دولة واحدة معًا.
local-add-jurisdiction = إضافة ولاية محلية
local-jurisdiction-lead = لإخراج هذه الولاية المحلية أفرغ كل الحقول واحفظ.
local-public-help = يُنشر كل ذلك عند التسليم. سمِّ المناصب لا الأشخاص.
local-choose-country = اختر الدولة
local-field-country = الدولة
local-field-partner = المنظمة التي تتقدم معكم
local-field-support = رسالة دعمها
local-field-capacity = أشخاصها ووسائلها
local-field-ambition = ما تريدون بلوغه
local-field-jurisdictions = ولاية محلية واحدة على الأقل
local-field-name = اسم الولاية المحلية
local-field-term-ends = آخر يوم من ولاية الإدارة
local-field-letter = رسالة دعم من رئيسها
local-field-reform-on = متى جرى الإصلاح
local-field-reform = إصلاح نحو حكومة منفتحة، أو شيء صُنع مع المواطنين
local-field-staff = أشخاصها ووسائلها
local-hint-partner = منظمة ليست من الحكومة.
local-hint-support = حرفيًا، مع تاريخها والمنصب الموقّع.
local-hint-capacity = أي الوحدات تعمل على ذلك، وكم شخصًا، وبأي وسائل.
local-hint-ambition = وكيف يوافق غايات الشراكة.
local-hint-name = بحروف لاتينية، كما تسمى بالإنجليزية أو الفرنسية.
local-hint-letter = من رئيس البلدية أو المحافظ أو رئيس آخر، أو ممن ينوب عنه. حرفيًا، مع تاريخها والمنصب الموقّع.
local-hint-reform = ما الذي جرى وأين يمكن رؤيته.
local-hint-term-ends = مثل 2028-12-31. يجب أن تبقى ستة عشر شهرًا يوم التسليم.
local-gap = { $field }
local-gap-of = الولاية المحلية { $number }: { $field }
local-missing = { $count ->
    [zero] لا ينقص شيء قبل التسليم:
    [one] ينقص شيء واحد قبل التسليم:
    [two] ينقص شيئان قبل التسليم:
    [few] تنقص { $count } أشياء قبل التسليم:
    [many] ينقص { $count } شيئًا قبل التسليم:
   *[other] ينقص { $count } شيء قبل التسليم:
}
local-hand-in-title = تسليمه
local-hand-in-help = يصبح علنيًا منذ ذلك الحين ولا يمكن تغييره. وما يخفق بحكم التقويم يقال فورًا.
local-hand-in = تسليم
local-discard = التخلص منه
local-discard-help = لا يُحفظ منه شيء.
local-read-application = قراءة الطلب
local-assess-title = النظر فيه والاقتراح
local-assess-lead = قل ما لا يجيب عنه تقويم، واقترح القرار. يُنشر ذلك؛ ويمكنك حتى القرار أن تنشر اقتراحًا آخر.
local-assess-send = نشر الاقتراح
local-decide-title = البت
local-decide-lead = من يُقبل عضوٌ محلي منذ اليوم. وما يخفق لا يُقبل به أحد. ويُبت مرة واحدة.
local-decide-send = البت والنشر
local-refused-past = ستُغلق في { $on }، وقد مضى.
local-refused-unknown = الدعوة أو الطلب أو الدولة غير موجودة. أعد تحميل الصفحة.
local-refused-nobody = لم تُسمَّ ولاية محلية، أو لا يعطي اسمها اسمًا قصيرًا. اكتب الاسم بحروف لاتينية.
local-refused-twice = تتقدم { $name } مرتين: يسميها طلب آخر.
local-refused-member = { $name } اسم عضو قائم.
local-refused-rule = لا قاعدة سارية في { $on }.
local-refused-unmet = هذا غير متحقق: { $test }. { $working }
local-refused-unsaid = لم يقل أحد بعد إن كان هذا متحققًا: { $test }.
local-refused-unassessed = لم تنظر فيه وحدة الدعم بعد.
local-refused-decided = بُت فيه من قبل.

# في السجل.
act-local-call-opened = يفتح دعوة للولايات المحلية
act-local-application-received = يستلم طلب { $count ->
    [zero] لا ولاية محلية
    [one] ولاية محلية
    [two] ولايتين محليتين
    [few] { $count } ولايات محلية
    [many] { $count } ولاية محلية
   *[other] { $count } ولاية محلية
}
act-local-application-assessed = يقترح قرارًا في شأن ولايات محلية: { $outcome }
act-local-application-decided = يبت في شأن ولايات محلية: { $outcome }
code-act-kind-local-call-opened = دعوة للولايات المحلية
code-act-kind-local-application-received = طلب ولايات محلية
code-act-kind-local-application-assessed = اقتراح في شأن ولايات محلية
code-act-kind-local-application-decided = قرار في شأن ولايات محلية
code-action-apply-locally = التقدم بطلب لولاية محلية
code-rule-local-admission = المطلوب من الولايات المحلية
code-rule-judged-local-admission = يُحكم بها طلبًا طلبًا، كلٌّ في صفحته.
rule-local-admission-decides = ما يُطلب من ولاية محلية تتقدم.
rule-local-admission-2020-says = الدولة في وضع سليم، والدعوة مفتوحة، ورئيس الولاية المحلية ومنظمة ليست من الحكومة يكتبان رسائل، ولا يزيد عمر الإصلاح على ثلاث سنوات، وتبقى من الولاية ستة عشر شهرًا. أما القادة والطموح والقدرة فيحكم فيها أشخاص.
code-parameter-months-of-term-left = الأشهر الباقية من الولاية، على الأقل
code-parameter-reform-within-months = عمر الإصلاح بالأشهر، على الأكثر
code-parameter-letters-of-heads-least = رسائل كل رئيس، على الأقل
code-parameter-letters-of-partners-least = رسائل منظمات ليست من الحكومة، على الأقل

# كل الرسائل.
all-letters-title = الرسائل
all-letters-lead = كل رسالة نُشرت: خطابات النوايا، ورسائل المواعيد الفائتة، ورسائل اللجان، وما [أجاب به الأعضاء](member).
all-letters-kind = النوع
all-letters-about = عن
all-letters-published = نُشرت
all-letters-reply = يمكن الرد حتى
all-letters-none = لا رسالة مطابقة.
all-letters-none-how = اختر عضوًا أو نوعًا أو سنة أخرى، أو الكل.
all-letters-narrow = تضييق القائمة
all-letters-year = السنة
all-letters-all = الكل
all-letters-count = عدد الرسائل
all-letters-first = عرض

# ما ينتظر وحدة الدعم.
unit-title = ما ينتظر وحدة الدعم
unit-lead = كل ما سلمه أحد ولم يُجب عنه أحد، والرسائل التي يقترحها السجل، في مكان واحد.
unit-letters = خطابات النوايا
unit-applications = طلبات الولايات المحلية
unit-reports = بلاغات القراء
unit-organisations = منظمات للاعتراف بها
unit-nothing = لا شيء ينتظر.
unit-report = البلاغ { $number }، بتاريخ { $date }
