# What surrounds every page.
home = الرئيسية
skip-to-content = انتقل إلى المحتوى
nav-main = التنقل الرئيسي
nav-tools = أدوات
nav-search = بحث
nav-menu = القائمة
nav-breadcrumb = مسار التنقل
nav-all = كل الأقسام
part-members = الأعضاء
part-commitments = الالتزامات
part-figures = الأرقام
part-record = السجل
part-data = البيانات
demo-label = عن هذا الموقع
demo-text = نسخة تجريبية. الوقائع حقيقية ومرفقة بالبرنامج وينتهي معظمها في 2016. وما يحمل كلمة «Sample» فهو مختلَق مع تواريخه، ومنه مراجعات هذه الأسابيع وتقاريرها. ولا يُحفظ شيء مما تفعله هنا.
asof-label = تاريخ هذا العرض
asof-date = تقرأ ما نعلم اليوم أنه كان قائمًا في { $date }.
asof-known-position = تقرأ السجل كما كان بعد القيد { $position }.
asof-known-moment = تقرأ السجل كما كان في { $moment }.
asof-edition = تقرأ ما قالته طبعة واحدة: { $edition }.
asof-today = انتقل إلى اليوم
asof-other = اختر تواريخ أخرى
foot-promise = الوعد
foot-check = التحقق
foot-reuse = إعادة الاستخدام
foot-key = مفتاح التحقق
foot-languages = اللغات
foot-style = دليل الأسلوب
foot-rests-on = تستند هذه الصفحة إلى السجل العام حتى القيد { $position }. الأوقات بالتوقيت العالمي المنسق.
foot-rests-on-nothing = لا تستند هذه الصفحة إلى أي قيد في السجل العام.
foot-act = القيد { $position }
foot-receipt = الإيصال
foot-changes = ما تغيّر
foot-checkpoint = نقطة التحقق { $size }
foot-twin = هذه الصفحة بصيغة { $format }

# At the foot of each page: how to cite it, and other dates.
cite = استشهد بهذه الصفحة
cite-text = «{ $title }». Openpact، { $stood }. قُرئ في { $date }. { $address }
cite-after-act = السجل العام كما كان بعد القيد { $position }
cite-record = السجل العام
cite-permanent = عنوان دائم: يعرض الشيء نفسه مهما عُرف لاحقًا
cite-bibtex = لقائمة مراجع (BibTeX)
dates = اعرض هذه الصفحة في تاريخ آخر
dates-as-of = ما كان قائمًا في
dates-known-at = كما كان السجل في
dates-edition = ما قالته الطبعات المنشورة حتى ذلك الحين
dates-show = اعرض

# Dates and sizes.
date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
date-quarter = { $quarter ->
    [1] الربع الأول من { $year }
    [2] الربع الثاني من { $year }
    [3] الربع الثالث من { $year }
   *[other] الربع الرابع من { $year }
}
date-moment = { $date }، { $time } بالتوقيت العالمي المنسق
date-span = من { $from } إلى { $to }
month-1 = يناير
month-2 = فبراير
month-3 = مارس
month-4 = أبريل
month-5 = مايو
month-6 = يونيو
month-7 = يوليو
month-8 = أغسطس
month-9 = سبتمبر
month-10 = أكتوبر
month-11 = نوفمبر
month-12 = ديسمبر
bytes-b = { $size } بايت
bytes-kb = { $size } ك.ب
bytes-mb = { $size } م.ب
bytes-gb = { $size } غ.ب
