# What changed between two dates.
changes-title = ما تغيّر
changes-title-of = ما تغيّر: { $thing }
changes-description = ما يختلف بين { $from } و{ $to }، جوابًا جوابًا، مع القيد الذي جاء بكل تغيير.
changes-lead = { $things ->
    [0] لا شيء يختلف بين { $from } و{ $to }.
    [zero] لا شيء يختلف بين { $from } و{ $to }.
    [one] شيء واحد يختلف بين { $from } و{ $to }. عدد الأجوبة التي تغيّرت: { $fields }.
    [two] شيئان يختلفان بين { $from } و{ $to }. عدد الأجوبة التي تغيّرت: { $fields }.
    [few] { $things } أشياء تختلف بين { $from } و{ $to }. عدد الأجوبة التي تغيّرت: { $fields }.
    [many] { $things } شيئًا تختلف بين { $from } و{ $to }. عدد الأجوبة التي تغيّرت: { $fields }.
   *[other] { $things } شيء تختلف بين { $from } و{ $to }. عدد الأجوبة التي تغيّرت: { $fields }.
}
changes-lead-done = { $deeds ->
    [zero] لم يجرِ قيد بين { $from } و{ $to }.
    [one] جرى قيد واحد بين { $from } و{ $to }.
    [two] جرى قيدان بين { $from } و{ $to }.
    [few] جرت { $deeds } قيود بين { $from } و{ $to }.
    [many] جرى { $deeds } قيدًا بين { $from } و{ $to }.
   *[other] جرى { $deeds } قيد بين { $from } و{ $to }.
}
changes-done = ما جرى
changes-undone = لم يكن قد جرى حينها: { $says }
changes-compare = قارن
changes-time = أي زمن
changes-time-known = ما كان في السجل
changes-time-so = ما كان قائمًا، كما يُعرف اليوم
changes-time-published = ما قالته الطبعات
changes-from = من
changes-to = إلى
changes-hint = سنة أو شهر أو يوم: 2015 أو 2015-12 أو 2015-12-31. [وللسجل](record) موضع [قيد](act) أيضًا.
changes-caption = { $count ->
    [zero] لا شيء
    [one] شيء واحد
    [two] شيئان
    [few] { $count } أشياء
    [many] { $count } شيئًا
   *[other] { $count } شيء
}
changes-caption-help = المشطوب: من قبل. المعلَّم: من بعد.
changes-act = القيد
changes-milestone = المرحلة { $number }
changes-added = ظهر
changes-gone = اختفى
changes-nothing = لا شيء يختلف
changes-nothing-how = جرّب تاريخين أبعد، أو زمنًا آخر: ما كان في [السجل](record) يتغيّر مع كل استيراد، وما قالته الطبعات يتغيّر مع كل طبعة.
changes-editions = الطبعات
changes-editions-help = كل طبعة إلى جانب التي قبلها.
changes-edition-pair = من { $from } إلى { $to }
changes-now = الآن
changes-position = القيد { $position }
