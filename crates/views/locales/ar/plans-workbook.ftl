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
draft-sheet-meanwhile = كتب آخرون هذه الأجزاء منذ إعداد مصنفك: { $parts }. خذ مصنفًا جديدًا وضع فيه ما يخصك؛ لم يتغير شيء.
draft-sheet-not-theirs = هذه الأجزاء يكتبها غيرك: { $parts }. لم يتغير شيء.
draft-sheet-done = أُخذ ما يقوله مصنفك.
draft-sheet-cells = خلايا ينبغي تغييرها
draft-sheet-name = الورقة
draft-sheet-cell = الخلية
draft-sheet-value = ما فيها
draft-sheet-wrong = ما الخطأ
draft-sheet-no-such-column = لا سؤال بهذا الاسم. أبقِ الصف الأول كما كان.
draft-sheet-no-such-part = المتوقع رقم جزء من هذه الورقة: «plan» أو التزام مثل 3 أو مرحلة مثل 3.2.
draft-sheet-part-twice = صف آخر هو الجزء نفسه.
draft-sheet-no-such-commitment = التزام هذه المرحلة ليس في المصنف ولا في الخطة.
draft-sheet-not-a-version = المتوقع الإصدار كما كان في المصنف، وهو عدد صحيح؛ اتركه فارغًا لجزء جديد.
draft-sheet-bad = { $count ->
    [zero] لا خلية تُرفض.
    [one] خلية واحدة لا يمكن أخذها فلم يتغير شيء. وهي مبينة أدناه.
    [two] خليتان لا يمكن أخذهما فلم يتغير شيء. وهما مبينتان أدناه.
    [few] { $count } خلايا لا يمكن أخذها فلم يتغير شيء. وهي مبينة أدناه.
    [many] { $count } خلية لا يمكن أخذها فلم يتغير شيء. وهي مبينة أدناه.
   *[other] { $count } خلية لا يمكن أخذها فلم يتغير شيء. وهي مبينة أدناه.
}
