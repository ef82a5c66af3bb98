# What readers report as wrong.
foot-wrong = هل هنا خطأ؟
reports-title = البلاغات
reports-lead = يستطيع أي إنسان أن يقول ما الخطأ في صفحة، دون حساب. لكل بلاغ رقم وجواب علني: تصحيح، أو سبب عدم التغيير.
reports-open = قيد الانتظار
reports-answered = أُجيب عنها
reports-median = المدة إلى الجواب
reports-days = { $count ->
    [0] في اليوم نفسه
    [zero] في اليوم نفسه
    [one] يوم واحد
    [two] يومان
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
}
missing-not-answered-yet = لم يُجب عن أي منها بعد
reports-all = كل البلاغات
reports-all-help = ما كتبه القارئ لا يُعرض أبدًا.
reports-report = البلاغ
reports-standing = الحال
reports-empty = لم يبلغ أحد عن شيء
reports-empty-how = «هل هنا خطأ؟» في أسفل كل صفحة.
report-title = هل هنا خطأ؟
report-lead = قل ما الخطأ وسننظر فيه. لا تحتاج إلى حساب، ولا يرى ما تكتبه إلا من يجيب.
report-flaws = يجب تغيير شيء
report-flaw-empty = قل ما الخطأ: تكفي جملة واحدة.
report-flaw-long = في «{ $part }» { $has } من الأحرف، ولا يتسع لأكثر من { $most }: احذف ما لا يحتاجه الجواب.
report-flaw-email = «{ $value }» ليس عنوانًا يمكن إرسال البريد إليه. اكتبه مثل name@example.org، أو اتركه فارغًا.
report-flaw-trap = مُلئ الحقل الأخير كما تفعل البرامج. أفرغه وأرسل مجددًا.
report-wrong = ما الخطأ؟
report-wrong-hint = مثلًا: تاريخ انتهاء المرحلة الثانية.
report-should-be = ماذا ينبغي أن يكون؟
report-should-be-hint = إن كنت تعلم. وإلا فاتركه فارغًا.
report-evidence = أين نرى ذلك؟
report-evidence-hint = رابط، أو عنوان وثيقة ورقم صفحتها. يجوز تركه فارغًا.
report-email = عنوان بريدك
report-email-hint = فقط إن أردت أن يصلك الجواب. يُحذف متى أُعطي الجواب.
report-trap = اترك هذا الحقل فارغًا
report-send = أرسل البلاغ
report-back = عد دون إرسال
report-next = ماذا يحدث بعد ذلك
report-about = بلاغك عن
report-next-number = تحصل على رقم وعنوان سيظهر فيه الجواب.
report-next-answer = ينظر فيه إنسان. والجواب تصحيح في السجل العام أو سبب.
report-next-public = الرقم والصفحة والتواريخ والجواب علنية. أما كلماتك وعنوانك فلا، ويُحذفان مع الجواب.
report-privacy = ما نحفظه، وكم من الوقت
report-number = البلاغ { $number }
report-page = الصفحة
report-received = ورد
report-answered = أُجيب عنه
report-answer = الجواب
report-open = قيد الانتظار
report-open-says = لم يجب أحد بعد.
report-open-keep = احفظ هذا العنوان: سيظهر الجواب هنا.
report-corrected = صُحّح
report-corrected-says = كان البلاغ صحيحًا. صُحّح [السجل](record) بموجب
report-declined = لم يتغيّر شيء
report-declined-says = لا شيء يتغيّر، وهذا هو السبب:
report-discarded = مستبعد
report-discarded-says = لم يكن بلاغًا عن صفحة. ولا يُحفظ شيء مما قاله.
report-never-shown = ما كتبه القارئ لا يُعرض أبدًا، لا هنا ولا في موضع آخر.
report-cross-site = أُرسل هذا البلاغ من موقع آخر. افتح الاستمارة هنا وأرسله منها.
too-many-reports = وردت بلاغات كثيرة جدًا من شبكتك أو من كل مكان معًا. أرسله مجددًا بعد { $minutes ->
    [zero] لحظات
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
}.
