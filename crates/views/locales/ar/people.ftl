# Signing in and up, the desk, and the mail that people get.
nav-desk = الدخول
form-beside = بجانب الاستمارة
form-cross-site = أُرسلت هذه الاستمارة من موقع آخر. افتح الصفحة هنا وأرسلها منها.
form-too-long = وصل أكثر مما تتسع له هذه الاستمارة: { $most } كيلوبايت. اختصرها وأرسلها من جديد؛ لم يتغير شيء.
form-stale = هذه الاستمارة من جلسة أخرى. عد إلى الوراء وأعد تحميل الصفحة وأرسلها مجددًا: ما كتبته لا يزال هناك.
not-allowed-title = لا يتيح أي من مناصبك ذلك
not-allowed-lead = يبيّن مكتبك ما تشغله من مناصب وما تتيحه لك. ومن عيّنك يستطيع أن يفيدك بالمزيد.
not-allowed-needs = يلزم لذلك:
sign-in-title = الدخول
sign-in-lead = لا توجد كلمة مرور: نرسل رمزًا إلى عنوانك.
sign-in-email = عنوان بريدك
sign-in-email-missing = اكتب عنوان بريدك، مثل name@example.org.
sign-in-email-flaw = «{ $value }» ليس عنوانًا يمكن إرسال البريد إليه. اكتبه مثل name@example.org.
sign-in-send = أرسل إليّ رمزًا
sign-in-note = القراءة لا تحتاج إلى حساب. الحساب للمشاركة ولمن يشغل منصبًا.
sign-in-also = طرق أخرى للدخول
code-title = أدخل الرمز
code-lead = كتبنا إلى { $email }. إن كان في الرسالة رمز فأدخله هنا خلال عشر دقائق.
code-label = الرمز
code-hint = ثمانية أرقام. لا تهم الفراغات.
code-enter = تابع
code-over = انتهى هذا الرمز: استُعمل أو مضت عليه عشر دقائق أو جُرّب مرات كثيرة. اطلب رمزًا جديدًا.
code-again = اطلب رمزًا جديدًا
sign-up-title = إنشاء حساب
sign-up-lead = للمواطنين ولمن يتحدث باسم منظمة. نتحقق من عنوانك برمز، ولا توجد كلمة مرور.
sign-up-name = اسمك
sign-up-name-hint = لا يظهر لأحد إلا إذا أردت.
sign-up-name-missing = قل ما اسمك: تكفي كلمة واحدة.
sign-up-name-long = في الاسم { $has } من الأحرف، ولا يتسع لأكثر من { $most }.
sign-up-note = يبقى اسمك وعنوانك في المكتب. القيود العامة لا تحملهما، بل تسمّي رقمًا عشوائيًا.
sign-up-leave = تستطيع حذف الحساب متى شئت، ومعه كل ما نعرفه عنك.
recovery-title = استعمال رمز استعادة
recovery-lead = حين لا يصلك البريد. كل رمز يعمل مرة واحدة.
recovery-label = رمز الاستعادة
recovery-hint = عشرون حرفًا ورقمًا في أربع مجموعات. لا تهم الشرطات ولا حجم الأحرف.
recovery-wrong = العنوان والرمز لا يتطابقان، أو سبق استعمال الرمز. من عيّنك في منصب يستطيع أن يعرضه عليك مجددًا على عنوان آخر.
link-title = الدخول برابط
link-lead = هذا الرابط يُدخل { $name } مرة واحدة.
link-over = انتهى هذا الرابط: استُعمل أو مضى وقته. ادخل برمز.
offer-title = عُرض عليك منصب
offer-lead = { $office }: { $body }
offer-note = بالقبول تؤكد عنوانك. ويصبح التعيين قيدًا عامًا يسمّيك برقم عشوائي.
offer-decline = إن لم ترده فلا تفعل شيئًا: ينتهي العرض من تلقاء نفسه بعد أسبوعين.
offer-accept = أقبل المنصب
offer-over = انتهى هذا العرض: قُبل أو سُحب أو مضى وقته. اطلب عرضًا جديدًا ممن قدّمه.
codes-title = رموز الاستعادة
codes-lead = بقي لك { $left }. الرموز الجديدة تحل محل القديمة.
codes-note = عشرة رموز، كل منها لمرة لا يصلك فيها البريد. تظهر مرة واحدة: اطبعها أو دوّنها.
codes-make = أنشئ رموزًا جديدة
codes-shown = لن يراها أحد بعد الآن، ولا نحن. احفظها حيث تحفظ ما لا يجوز أن يضيع.
codes-kept = حفظتها
leave-title = حذف الحساب
leave-lead = يزول فورًا كل ما نعرفه عنك: الاسم والعنوان والجلسات والمفاتيح.
leave-offices = تنتهي مناصبك اليوم.
leave-acts = تبقى القيود العامة وتظل تسمّي رقمًا عشوائيًا لا يدل على أحد بعد ذلك.
leave-backups = النسخ الاحتياطية السابقة تحتفظ بالحساب إلى أن تُستبدل.
leave-sure = نعم، احذف حسابي
leave-not-sure = ضع علامة في المربع لتؤكد رغبتك. لا يمكن التراجع.
leave-do = احذف الحساب نهائيًا
leave-back = أبقِ الحساب
desk-title = مكتبك
desk-lead = دخلت باسم
desk-waits = ما ينتظرك
desk-waits-nothing = لا شيء ينتظر
desk-waits-nothing-how = يظهر هنا ما عليك فعله متى وُجد.
desk-waits-codes = أنشئ رموز استعادة لحين لا يصلك البريد
desk-owed = متأخر أو قريب الموعد
desk-owed-help = ما يحين موعده ضمن أيام التذكير الأول. لا يغيّر الموعدَ إلا قرار.
desk-owed-all = كل ما هو مستحق
desk-waits-confirm = «{ $what }» سارٍ حتى { $date }: أكّد أنه ما زال كذلك
desk-waits-expired = انتهت مدة «{ $what }»: أكّده أو غيّره
desk-offices = مناصبك
desk-offices-help = ما تشغله اليوم وما يتيحه لك.
desk-since = منذ { $date }
desk-may = يتاح لك:
sign-out-title = مغادرة هذا المتصفح
sign-out = الخروج
account-title = حسابك
account-details = الاسم واللغة
account-language = اللغة التي نكتب إليك بها
account-language-hint = الصفحات بلغة عنوانها.
account-shows = أظهر اسمي حيث أشغل منصبًا
account-shows-hint = وإلا ظهر المنصب بلا اسم. تستطيع التراجع متى شئت.
account-save = احفظ
account-saved = حُفظ.
account-sessions = أين دخلت
account-sessions-help = أنهِ ما لا تعرفه.
session-browser = المتصفح
session-since = منذ
session-seen = آخر استعمال
session-do = إجراء
session-here = هذا المتصفح
session-end = أنهِ هذه الجلسة
session-end-others = أنهِ كل الجلسات الأخرى
account-ways = طرق الدخول
account-ways-help = الرمز بالبريد يعمل دائمًا.
account-codes = رموز الاستعادة الباقية: { $left }
account-leave = احذف حسابي
key-remove = أزل هذا المفتاح
offices-title = المناصب
offices-lead = المناصب التي لك أن تملأها، ومن يشغلها، ومناصبك.
offices-offer-title = عرض منصب
offices-offer-help = يصبح العرض المقبول قيدًا عامًا. هل فقد أحد سبيل الدخول؟ اعرض المنصب مجددًا على عنوان آخر.
offices-offer = اعرض المنصب
offices-email = عنوان بريد الشخص
offices-email-hint = يُرسل إليه العرض ويمكن قبوله خلال أسبوعين.
offices-office = المنصب
offices-body = لصالح
offices-until = آخر يوم
offices-until-hint = اتركه فارغًا إن لم يُحدد.
offices-until-flaw = «{ $value }» ليس يومًا ابتداءً من اليوم. اكتب السنة والشهر واليوم، مثل 2028-12-31.
offices-office-flaw = ليس لك أن تملأ هذا المنصب، أو ليس لهذه الجهة.
offices-held-already = الشخص يشغل هذا المنصب بالفعل.
offices-conflict = يشغل الشخص منصبًا لا يجتمع معه ({ $office }): من يَعِد ومن يحكم شخصان مختلفان.
offices-offered = معروضة بانتظار القبول
offices-offered-now = عُرض على { $email }.
offices-ended-now = انتهى بموجب { $act }.
offices-withdrawn-now = سُحب العرض.
offices-held = شاغلو المناصب
offices-held-help = إنهاء التعيين قيد عام.
offices-none = لا أحد في منصب
offices-none-how = يظهر هنا من يقبل منصبًا تعرضه.
offices-who = الشخص
offices-since = منذ
offices-withdraw = اسحب العرض
offices-end = أنهِ التعيين
offices-resign = تخلَّ عن المنصب
offices-gone = شخص غادر الموقع
office-named = { $name }: { $office }
outbox-title = صندوق الصادر
outbox-lead = بريد بانتظار الإرسال. ما أُرسل يُحذف.
outbox-lead-no-server = لم يُحدد خادم بريد فلا يخرج شيء: يظهر هنا بنصه ما كان سيُرسل.
outbox-empty = لا بريد بانتظار الإرسال
outbox-empty-how = تظهر الرموز والعروض هنا إلى أن تُرسل.
outbox-to = إلى
mail-foot = كتب هذه الرسالة برنامج. لا أحد يقرأ الردود عليها.
mail-code-subject = رمزك: { $code }
mail-code = رمزك هو { $code }. أدخله خلال عشر دقائق في المتصفح الذي طلبته منه. لن يطلبه منك أحد بطريقة أخرى. إن لم تطلبه فلا تفعل شيئًا.
mail-nobody-subject = لا حساب لأحد بهذا العنوان
mail-nobody = طلب أحدهم الدخول بهذا العنوان ولا حساب له. لإنشاء حساب اذهب إلى { $address }. إن لم تكن أنت فلا تفعل شيئًا.
mail-offer-subject = عُرض عليك منصب: { $office }
mail-offer = عُرض عليك منصب: { $office } ({ $body }). لقبوله افتح { $address } خلال أسبوعين. إن لم ترده فلا تفعل شيئًا.
mail-key-subject = أُضيفت طريقة جديدة للدخول
mail-key = أُضيفت إلى حسابك طريقة جديدة للدخول. إن لم تكن أنت فأزلها في { $address } وأنهِ الجلسات التي لا تعرفها.
mail-deleted-subject = حُذف حسابك
mail-deleted = حُذف حسابك مع كل ما كنا نعرفه عنك. هذه آخر رسالة.

# Counted.
code-wrong = ليس هذا هو الرمز. { $left ->
    [zero] لم تبق محاولة.
    [one] بقيت محاولة واحدة.
    [two] بقيت محاولتان.
    [few] بقيت { $left } محاولات.
    [many] بقيت { $left } محاولة.
   *[other] بقيت { $left } محاولة.
}
outbox-tried = { $count ->
    [zero] لم يُجرَّب.
    [one] جُرّب مرة واحدة.
    [two] جُرّب مرتين.
    [few] جُرّب { $count } مرات.
    [many] جُرّب { $count } مرة.
   *[other] جُرّب { $count } مرة.
}
too-many-tries = وردت محاولات كثيرة جدًا من شبكتك أو لهذا العنوان. حاول مجددًا بعد { $minutes ->
    [zero] لحظات
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
}.
