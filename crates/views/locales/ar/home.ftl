# The front page.
home-title = وعود معلنة، وتحقق معلن.
home-lead = ما التزمت به الحكومات وما وجده [مراجعون مستقلون](irm). لكل سطر تاريخ ومصدر [وإيصال](receipt).
home-sources = مم يتكوّن
home-source = { $rows ->
    [zero] لا صفوف
    [one] صف واحد
    [two] صفان
    [few] { $rows } صفوف
    [many] { $rows } صفًا
   *[other] { $rows } صف
}
home-picture = عدد الالتزامات { $commitments } في { $plans } من خطط العمل. مربع لكل التزام.
home-picture-counted = عدد الأعضاء { $members }، وقُدمت الخطط من { $from } إلى { $to }. كلما زاد الإنجاز زاد الحبر.
home-picture-label = كل التزام مربع، بحسب سنة تقديم خطته وما وجدته المراجعة. ويضم الجدول أدناه الأرقام نفسها.
home-stars-note = تُمنح [النجوم](starred) وفق القاعدة السارية عند نشر كل [مراجعة](irm)، والقواعد مختلفة.
home-stars-link = لا تقرأ اللون الذهبي على أنه اتجاه
home-table = الالتزامات بحسب السنة والنتيجة
home-year = سنة تقديم [الخطة](action-plan)
home-not-awarded = لم تكن تُمنح
home-find = ابحث عن وعد
home-find-help = بحسب الموضوع. قد يحمل الالتزام أكثر من موضوع.
home-voices = ثلاثة أصوات لا تختلط
home-voices-help = لكل صوت عموده ولونه وخطه، هنا وعلى الورق.
home-voice-government = الوعد بكلماته هو، [ومراحله](milestone)، وروايته عن التقدم. لا يعدّله أحد سواه.
home-voice-reviewer = نتائج باحث مستقل، مرمّزة وفق كتاب قواعد منشور. لا تعدّلها أي حكومة.
home-voice-public = مقترحات وأسئلة وتعليقات. لكل منها [جواب معلَّل](reasoned-response) [وإيصال](receipt) يثبت أنه احتُسب.
home-example = شاهد ذلك في التزام واحد:
home-figure = رقم يمكنك التحقق منه
home-figure-help = البسط والمقام والقاعدة [والقيود](act) التي خلفها.
home-latest = في السجل
home-latest-help = أحدث الوقائع المؤرخة.
home-all-acts = كل القيود، الأحدث أولًا
home-with-finding = له نتيجة في [الإنجاز](completion)
home-all-subjects = كل المواضيع في كل الأدلة
home-ways = من أين تبدأ
home-ways-help = بحسب ما جئت من أجله.
home-reader-citizen = المواطنون
home-reader-citizen-asks = بماذا وعدت حكومتي، وهل وفت؟
home-reader-journalist = الصحفيون
home-reader-journalist-asks = من قال ماذا ومتى، وهل أستطيع إثباته؟
home-reader-researcher = الباحثون
home-reader-researcher-asks = ماذا عُدّ، وبأي قاعدة، وأين البيانات؟
home-reader-ministry = الوزارات
home-reader-ministry-asks = ما الذي علينا ومتى، ومن فعل مثله؟
home-reader-investor = المستثمرون والمانحون
home-reader-investor-asks = أين تُصان الوعود، وبأي يقين؟
home-reader-developer = المطورون
home-reader-developer-asks = أين الملفات والصيغ وسجل التحقق؟
home-way-country = جد بلدك
home-way-subject = جد موضوعك
home-way-say = قل ما ينبغي أن تعد به لاحقًا
home-way-search = ابحث في كل الالتزامات
home-way-record = كل قيد مع إيصاله
home-way-data = البيانات والصيغ والترخيص
home-way-figures = الأرقام مع حسابها
home-way-owed = اختر عضوًا ثم «من عليه ماذا»
home-way-compare = قارن بين الأعضاء
home-way-log = نقطة التحقق الموقّعة
home-week = هذه الأيام السبعة
home-week-help = ما وصل إلى [السجل](record) بحسب ساعتنا.
home-week-nothing = لم يصل شيء إلى [السجل](record) في هذه الأيام السبعة.
home-week-acts = { $count ->
    [zero] لم يصل أي قيد إلى السجل.
    [one] وصل قيد واحد إلى السجل.
    [two] وصل قيدان إلى السجل.
    [few] وصلت { $count } قيود إلى السجل.
    [many] وصل { $count } قيدًا إلى السجل.
   *[other] وصل { $count } قيد إلى السجل.
}
home-week-compared = ما تغيّر فيها، القديم إلى جانب الجديد
home-week-first = أول هذه القيود: { $position }
home-week-sources = { $count ->
    [zero] لم يُستورد أي مصدر.
    [one] استُورد مصدر واحد.
    [two] استُورد مصدران.
    [few] استُوردت { $count } مصادر.
    [many] استُورد { $count } مصدرًا.
   *[other] استُورد { $count } مصدر.
}
home-week-new = { $count ->
    [zero] لا التزامات جديدة.
    [one] التزام واحد جديد.
    [two] التزامان جديدان.
    [few] { $count } التزامات جديدة.
    [many] { $count } التزامًا جديدًا.
   *[other] { $count } التزام جديد.
}
home-week-changed = { $count ->
    [zero] لم يتغيّر ما قيل عن أي التزام.
    [one] تغيّر ما قيل عن التزام واحد.
    [two] تغيّر ما قيل عن التزامين.
    [few] تغيّر ما قيل عن { $count } التزامات.
    [many] تغيّر ما قيل عن { $count } التزامًا.
   *[other] تغيّر ما قيل عن { $count } التزام.
}
home-week-members = { $count ->
    [zero] لا جديد عن أي عضو.
    [one] قيل جديد عن عضو واحد.
    [two] قيل جديد عن عضوين.
    [few] قيل جديد عن { $count } أعضاء.
    [many] قيل جديد عن { $count } عضوًا.
   *[other] قيل جديد عن { $count } عضو.
}
home-week-figures = { $count ->
    [zero] لم يُنشر أي رقم.
    [one] نُشر رقم واحد.
    [two] نُشر رقمان.
    [few] نُشرت { $count } أرقام.
    [many] نُشر { $count } رقمًا.
   *[other] نُشر { $count } رقم.
}
home-week-withheld = { $count ->
    [zero] لم يُحجب أي نص.
    [one] حُجب نص واحد.
    [two] حُجب نصان.
    [few] حُجبت { $count } نصوص.
    [many] حُجب { $count } نصًا.
   *[other] حُجب { $count } نص.
}
