# الخطة في مصنف.
draft-sheet-title = اكتبها في جدول بيانات
draft-sheet-lead = خذ الخطة في مصنف (XLSX) واكتب دون اتصال ثم أعده. لا يؤخذ إلا ما اختلف، ولا يُمس ما كتبه غيرك بعد ذلك.
draft-sheet-take = أعده
draft-sheet-file = المصنف
draft-sheet-hint = ملف XLSX أُعد هنا: الأوراق plan وcommitments وmilestones. الالتزام الجديد صف بالرقم التالي دون إصدار، والمرحلة الجديدة صف مثل 3.2.
draft-sheet-filled = الخطة في مصنف
draft-sheet-blank = مصنف فارغ
draft-sheet-missing = لم يُختر ملف. اختر المصنف الذي ملأته.
draft-sheet-unreadable = لا يمكن قراءة هذا الملف كمصنف (XLSX) أو أنه كبير جدًا. احفظه بصيغة XLSX وحاول مجددًا.
draft-sheet-no-sheet = الورقة «{ $name }» غير موجودة. أبقِ الأوراق الثلاث plan وcommitments وmilestones بأسمائها.
draft-sheet-meanwhile = كتب آخرون هذه الأجزاء منذ إعداد ملفك: { $parts }. خذ ملفًا جديدًا وضع فيه ما يخصك؛ لم يتغير شيء.
draft-sheet-not-theirs = هذه الأجزاء يكتبها غيرك: { $parts }. لم يتغير شيء.
draft-sheet-done = أُخذ ما يقوله ملفك.
draft-sheet-cells = خلايا ينبغي تغييرها
draft-sheet-name = الورقة
draft-sheet-cell = الخلية
draft-sheet-value = ما فيها
draft-sheet-wrong = ما الخطأ
draft-sheet-no-such-column = لا سؤال بهذا الاسم. أبقِ الصف الأول كما كان.
draft-sheet-no-such-part = المتوقع رقم جزء من هذه الورقة: «plan» أو التزام مثل 3 أو مرحلة مثل 3.2.
draft-sheet-part-twice = صف آخر هو الجزء نفسه.
draft-sheet-no-such-commitment = التزام هذه المرحلة ليس في الملف ولا في الخطة.
draft-sheet-not-a-version = المتوقع الإصدار كما كان في المصنف، وهو عدد صحيح؛ اتركه فارغًا لجزء جديد.
draft-sheet-bad = { $count ->
    [zero] لا خلية تُرفض.
    [one] خلية واحدة لا يمكن أخذها فلم يتغير شيء. وهي مبينة أدناه.
    [two] خليتان لا يمكن أخذهما فلم يتغير شيء. وهما مبينتان أدناه.
    [few] { $count } خلايا لا يمكن أخذها فلم يتغير شيء. وهي مبينة أدناه.
    [many] { $count } خلية لا يمكن أخذها فلم يتغير شيء. وهي مبينة أدناه.
   *[other] { $count } خلية لا يمكن أخذها فلم يتغير شيء. وهي مبينة أدناه.
}

# الخطة في مستند.
draft-doc-title = اكتبها في Word
draft-doc-lead = خذ الخطة في مستند Word (DOCX) واكتب دون اتصال ثم أعده. لا يؤخذ إلا ما اختلف، ولا يُمس ما كتبه غيرك بعد ذلك.
draft-doc-file = المستند
draft-doc-hint = ملف DOCX أُعد هنا: جدول لكل جزء، وإجاباتك في عمود الإجابات. تُعد التغييرات المتعقبة مقبولة. لإضافة التزام انسخ جدولًا وأعطه الرقم التالي.
draft-doc-filled = الخطة في مستند Word
draft-doc-blank = مستند Word فارغ
draft-doc-missing = لم يُختر ملف. اختر المستند الذي ملأته.
draft-doc-not-word = هذا الملف ليس مستند Word (DOCX). احفظه بصيغة DOCX وحاول مجددًا.
draft-doc-old = هذا المستند محمي بكلمة مرور أو من إصدار قديم (DOC). احفظه بصيغة DOCX دون كلمة مرور وحاول مجددًا.
draft-doc-macros = يحتوي هذا المستند على وحدات ماكرو، وهي لا تُؤخذ. احفظه بصيغة DOCX دونها وحاول مجددًا.
draft-doc-too-large = هذا المستند أكبر من أي خطة. أزل ما ليس في الجداول، كالصور، وحاول مجددًا.
draft-doc-broken = هذا المستند تالف ولا يمكن قراءته. افتحه في معالج النصوص واحفظه من جديد بصيغة DOCX وحاول مجددًا.
draft-doc-no-plan = هذا مستند Word، لكنه ليس قالب خطة. خذ من هنا قالبًا فارغًا واملأه.
draft-doc-bad = { $count ->
    [zero] لا موضع يتعذر أخذه.
    [one] يتعذر أخذ موضع واحد، فلم يتغير شيء. تجده أدناه.
    [two] يتعذر أخذ موضعين، فلم يتغير شيء. تجدهما أدناه.
    [few] يتعذر أخذ { $count } مواضع، فلم يتغير شيء. تجدها أدناه.
    [many] يتعذر أخذ { $count } موضعًا، فلم يتغير شيء. تجدها أدناه.
   *[other] يتعذر أخذ { $count } موضع، فلم يتغير شيء. تجدها أدناه.
}
draft-doc-places = مواضع ينبغي تغييرها
draft-doc-question = السؤال
draft-doc-table = الجدول { $number }
draft-doc-outside = خارج الجداول
draft-doc-no-such-question = لا سؤال بهذا الرمز. أبقِ عمود الأسئلة كما كان.
draft-doc-no-such-part = المتوقع رقم جزء بجانب [part]: «plan» أو التزام مثل 3 أو مرحلة مثل 3.2.
draft-doc-part-twice = جدول آخر هو الجزء نفسه. أعطِ أحدهما رقمًا آخر.
draft-doc-question-twice = أُجيب عن السؤال مرتين في هذا الجزء. أبقِ إجابة واحدة.
draft-doc-is-outside = هذا لا يجيب عن أي سؤال. انقله إلى عمود الإجابات في جدول أو أزله.
draft-doc-not-a-version = المتوقع الإصدار كما كان في المستند، وهو عدد صحيح؛ اتركه فارغًا لجزء جديد.
draft-doc-how = اكتب إجاباتك في عمود الإجابات وأبقِ عمود الأسئلة كما هو. ضع ☒ قبل ما تختاره. تُكتب الأيام هكذا 2027-12-31. ما تتركه فارغًا لا يُؤخذ؛ ولإضافة التزام أو مرحلة انسخ جدولًا وأعطه الرقم التالي.
draft-doc-part = رقم الجزء. لا تغيّره.
draft-doc-version = الإصدار. لا تغيّره.
draft-doc-commitment = الالتزام { $number }
draft-doc-milestone = المرحلة { $number }

# تحديث الخطة في منتصفها.
field-refreshed-on = حُدّثت في
code-version-kind-amendment = تعديل
code-version-kind-refresh = التحديث في منتصف المدة
amendment-kind = ما هذا الإصدار
amendment-kind-hint = تُحدّث خطة السنوات الأربع في منتصفها حتى { $due }. قد يخلص التحديث إلى أن لا شيء ينبغي تغييره، والسبب يقول ذلك.
plan-version-refreshed = الإصدار { $number }، تحديث منتصف المدة
draft-refused-not-refreshed = هذه الخطة ليست بطول الخطط التي تُحدّث في منتصفها. انشر تعديلًا بدلًا من ذلك.
draft-refused-refresh-opens = يمكن تحديث هذه الخطة ابتداءً من { $on }. وحتى ذلك الحين انشر تعديلًا.
draft-refused-refreshed-on = حُدّثت هذه الخطة في { $on }. انشر تعديلًا بدلًا من ذلك.

# أسماء المصادر التي تأتي بها الخطط.
plan-source-deposited = { $plan } كما أُودعت
plan-source-version = { $plan }، الإصدار { $number }

# القالب الفارغ على الورق.
template-title = { $plan }: قالب فارغ
template-lead = كل أسئلة خطة العمل، للطباعة والكتابة عليها. يلزم ورقة من الجزأين الثاني والثالث لكل التزام ولكل مرحلة. وما عليه نجمة يجب أن يُجاب عنه قبل إيداع الخطة.
template-paper = بصيغة PDF
template-commitment = التزام
template-milestone = مرحلة
template-way = القالب الفارغ للطباعة
