# نماذج الأهلية: الأحكام والأدلة والتحقق.
form-file-again = اختر الملف من جديد: المتصفحات لا تحتفظ به.
form-file-too-large = وصل أكثر مما يتسع له النموذج: { $most } ميغابايت مع كل الملفات. أرسل ملفًا أصغر.
form-unreadable = لم يصل النموذج كاملًا. ارجع إلى الوراء وأعد تحميل الصفحة ثم أرسله من جديد.
verdicts-title = أحكام تنتظر التسجيل
verdicts-lead = ما تستنتجه القواعد من السجل حيث لم يسجله أحد على هذا النحو. لا يتغير شيء حتى تؤشر عليه: يصبح كل حكم قيدًا عامًا.
verdicts-record = سجّل ما أُشِّر عليه
verdicts-none-chosen = أشِّر على بلد واحد على الأقل.
verdicts-changed = ما أشَّرت عليه مسجَّل هكذا الآن، أو لم يعد ممكنًا البت فيه. انظر إلى القائمة من جديد.
verdicts-proposed = مقترحة
verdicts-proposed-help = محسوبة وغير مسجَّلة على هذا النحو. تقود النقاط إلى طريقة حسابها.
verdicts-nothing = لا شيء للتسجيل
verdicts-nothing-how = كل حكم لهذه السنة يمكن البت فيه مسجَّل كما يخرج من الحساب.
evidence-title = أدلة تنتظر الفحص
evidence-lead = أدلة على قوانين لم ينظر فيها أي خبير. ما تؤكده يُحتسب منذئذ، وما ترفضه لا يُحتسب.
evidence-none = لا دليل ينتظر
evidence-none-how = ما تدخله وحدة الدعم وما تقوله المصادر عن القوانين يظهر هنا حتى ينظر فيه خبير.
evidence-found = سُجِّل في { $act }.
evidence-found-before = فُحص من قبل: { $act }. ما تقوله الآن يحل محله.
evidence-said-by = { $source }، { $act }
evidence-enter-title = إدخال دليل على قانون
evidence-enter-lead = ما تُظهره وثيقة من قانون بلد بشأن الوصول إلى المعلومات أو إقرارات الذمة المالية.
evidence-enter = أدخل الدليل
evidence-enter-note = يصبح قيدًا عامًا ويُحتسب فورًا إلى أن يؤكده الخبراء أو يرفضوه.
evidence-digest-note = تُسجَّل بصمة الوثيقة ليرى الجميع أي وثيقة كانت. أما الملف نفسه فلا يُحفظ.
evidence-since = منذ
evidence-since-hint = السنة التي صار الأمر فيها كذلك، مثل 2012.
evidence-not-asked = لا يُسأل عنه
evidence-access-hint = لإقرارات الذمة المالية: هل يمكن للجميع قراءة شيء منها.
evidence-document = الوثيقة
evidence-document-hint = الملف الذي يُظهر ذلك، 10 ميغابايت على الأكثر.
evidence-called = اسم الوثيقة
evidence-called-missing = قل ما اسم الوثيقة كي يجدها الآخرون.
evidence-called-long = في اسم الوثيقة { $has } حرفًا، والمتاح { $most }.
evidence-published = تاريخ النشر
evidence-published-hint = بقدر ما تعرف من الدقة: 2016 أو 2016-07 أو 2016-07-01.
evidence-day-flaw = «{ $value }» ليس يومًا حتى اليوم. اكتب 2016 أو 2016-07 أو 2016-07-01.
evidence-year-flaw = «{ $value }» ليست سنة حتى السنة الحالية. اكتب أربعة أرقام، مثل 2012.
evidence-no-document = اختر ملف الوثيقة؛ فالملف الفارغ لا يُظهر شيئًا.
evidence-choose = اختر
evidence-choose-country = اختر البلد.
evidence-choose-provision = اختر ما تُظهره الوثيقة.
evidence-choose-finding = اختر هل يُؤكَّد الدليل أم يُرفض.
evidence-confirmed = مؤكَّد: يُظهر ما قيل إنه يُظهره
evidence-rejected = مرفوض: لا يُظهره
evidence-finding = ما وجدته
evidence-examined = الوثيقة التي فحصتها
evidence-examined-hint = 10 ميغابايت على الأكثر. تُسجَّل بصمتها ولا يُحفظ الملف.
evidence-remark = ملاحظة
evidence-remark-hint = تُنشر مع ما وجدته. اتركها فارغة إن لم يكن ما يُضاف.
evidence-remark-long = في الملاحظة { $has } حرفًا، والمتاح { $most }.
evidence-say = سجّل ما وجدته
evidence-lead-of = دليل على قانون { $country }
evidence-whole = كل ما يُعرف عن أهليته
evidence-validate-title = فحص دليل

# Counted.
verdicts-recorded = { $count ->
    [zero] لم يُسجَّل أي حكم.
    [one] سُجِّل حكم واحد.
    [two] سُجِّل حكمان.
    [few] سُجِّلت { $count } أحكام.
    [many] سُجِّل { $count } حكمًا.
   *[other] سُجِّل { $count } حكم.
}
