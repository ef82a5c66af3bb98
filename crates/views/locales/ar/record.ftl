# The record.
record-title = السجل
record-lead = كل [قيد](act) عام بترتيب تسجيله. القيود تُضاف فقط.
record-size = [القيود](act)
record-signed = وُقّعت في { $moment }
record-witnesses = الشهود
record-no-witness = لا أحد بعد
record-verify = تحقق منه
record-verify-help = سجل التحقق وجذره والمفتاح الذي يوقّعه.
record-origin = سجل التحقق
record-root = الجذر
record-key-link = المفتاح الذي تُفحص به التواقيع
record-acts = القيود
record-acts-help = الأحدث أولًا. الأوقات بالتوقيت العالمي المنسق.
record-effective = سارٍ في { $date }
record-empty = لا شيء في السجل بعد
record-empty-how = يظهر أول قيد عند استيراد شيء أو إيداعه.
by-office = { $office } في { $body }

# One act.
act-title = القيد { $position }
act-description = قيد من السجل العام، وبايتاته كما هي في سجل التحقق، وإيصاله.
act-recorded = سُجّل
act-effective = سارٍ
act-by = من
act-cause = يستند إلى
act-bytes = بايتاته
act-bytes-help = حرفًا بحرف ما تُحسب بصمته في سجل التحقق (RFC 8785).
act-beside = إلى جانبه
act-beside-help = النصوص والأسماء والملفات في [القيد](act) بصمات مملّحة، فيمكن حجب أحدها ويبقى سجل التحقق سليمًا.
act-salt = الملح
act-absent = هذه النسخة من [السجل](record) لا تحوي النص.
act-receipt-help = برهان على أن [القيد](act) في سجل التحقق.
act-neighbours = القيود المجاورة
act-source-registered = يسجّل المصدر
act-import-opened = يبدأ استيرادًا
act-import-closed = ينهي استيرادًا: تسري كل قيوده
act-import-abandoned = يتخلى عن استيراد: لا يسري أي من قيوده
act-stated = { $source } يقول عن
act-corrected = { $source } يقول غير ما قاله من قبل عن
act-recognised = معرّفان يعنيان الالتزام نفسه
act-text-withheld = يحجب نصًا: { $because }
act-figure-published = ينشر الرقم
act-key-rotated = يغيّر المفتاح الذي يوقّع نقاط التحقق
act-origin-forked = يستمر تحت أصل جديد
act-report-corrected = كان قارئ على حق: صُحّح السجل
act-report-declined = لا شيء يتغيّر بعد بلاغ من قارئ
code-act-kind-source-registered = مصدر مسجَّل
code-act-kind-import-opened = استيراد مفتوح
code-act-kind-import-closed = استيراد مغلق
code-act-kind-import-abandoned = استيراد متروك
code-act-kind-country-stated = بيان عن بلد
code-act-kind-country-corrected = تصحيح عن بلد
code-act-kind-member-stated = بيان عن عضو
code-act-kind-member-corrected = تصحيح عن عضو
code-act-kind-membership-event-stated = بيان عن حدث عضوية
code-act-kind-membership-event-corrected = تصحيح عن حدث عضوية
code-act-kind-seat-stated = بيان عن مقعد
code-act-kind-seat-corrected = تصحيح عن مقعد
code-act-kind-plan-stated = بيان عن خطة
code-act-kind-plan-corrected = تصحيح عن خطة
code-act-kind-process-stated = بيان عن مسار
code-act-kind-process-corrected = تصحيح عن مسار
code-act-kind-commitment-stated = بيان عن التزام
code-act-kind-commitment-corrected = تصحيح عن التزام
code-act-kind-assessment-stated = بيان عن تقييم
code-act-kind-assessment-corrected = تصحيح عن تقييم
code-act-kind-challenge-entry-stated = بيان عن مشاركة في التحدي
code-act-kind-challenge-entry-corrected = تصحيح عن مشاركة في التحدي
code-act-kind-commitment-recognised = تعرّف على التزام
code-act-kind-text-withheld = نص محجوب
code-act-kind-figure-published = رقم منشور
code-act-kind-key-rotated = مفتاح مبدَّل
code-act-kind-origin-forked = أصل متفرّع
code-act-kind-report-answered = بلاغ مُجاب

# Downloads.
data-title = البيانات
data-lead = [السجل العام](record) كله، لمن شاء أن يأخذه، مع ذكر مصادره.
data-files = الملفات
data-file = الملف
data-holds = يحوي
data-format = الصيغة
data-rows = الصفوف
data-no-files = لا ملفات بعد
data-no-files-how = تظهر الملفات متى صار في السجل شيء.
data-pages = كل صفحة متاحة أيضًا بصيغة JSON، وكل قائمة بصيغة CSV: أضف ‎.json أو ‎.csv إلى عنوانها.
data-to-api = وهناك واجهة برمجة أيضًا.
data-sources = المصادر
data-sources-help = ما استُورد، ومن يُنسب إليه.
data-no-sources = لم يُستورد شيء
data-no-sources-how = تظهر المصادر هنا متى اكتمل استيراد.
data-credit = { $credit }.
data-published = النشر: { $date }.
data-taken = { $rows ->
    [zero] لم يؤخذ أي صف،
    [one] أُخذ صف واحد،
    [two] أُخذ صفان،
    [few] أُخذت { $rows } صفوف،
    [many] أُخذ { $rows } صفًا،
   *[other] أُخذ { $rows } صف،
} { $reported ->
    [0] ولا شيء في التقرير.
    [zero] ولا شيء في التقرير.
    [one] وفي التقرير ملاحظة واحدة.
    [two] وفي التقرير ملاحظتان.
    [few] وفي التقرير { $reported } ملاحظات.
    [many] وفي التقرير { $reported } ملاحظة.
   *[other] وفي التقرير { $reported } ملاحظة.
}
data-log = سجل التحقق
data-log-help = للبرامج التي تتحقق.
download-commitments = كل [التزام](commitment) مع نتائجه بحسب آخر طبعة
download-commitments-whole = كل التزام مع كل ما قالته كل طبعة
download-findings = كل نتيجة، تقريرًا تقريرًا وطبعةً طبعة
download-plans = خطط العمل
download-members = الأعضاء مع وضعهم
download-sources = المصادر، مع بصماتها ومن يُنسب إليه
download-texts = كل نص عام مع ملحه وبصمته
download-files = كل نسخة محفوظة من الأدلة مع ملحها وبصمتها؛ ولكل فعل يحفظ نسخة رابط إلى ملفها
