# ما وجدته جهات غير المراجعة.
monitors-title = مراقبون آخرون
monitors-help = جهات غير [المراجعة المستقلة](irm)، بدليل الرموز نفسه. لا رقم ولا [نجمة](starred) ولا حكم يحتسب ما وجدته.
monitors-report = تقريرها الخاص
monitoring-desk = تقييمات منظمتك
monitoring-desk-lead = اختر عضوًا ثم الالتزام الذي قيّمته منظمتك.
monitoring-title = نشر تقييم
monitoring-lead = { $commitment }. يقف بجانب نتائج المراجعة ولا يدخل فيها أبدًا، ويصبح علنيًا فورًا. ويحل محله أي تقييم لاحق، ويبقى هذا في السجل.
monitoring-send = نشره
monitoring-answers = الإجابات
monitoring-not-assessed = لم يُقيَّم
monitoring-text = ما الذي وجدته وكيف
monitoring-address = عنوان تقريرك الخاص
monitoring-refused-nothing = أجب عن سؤال واحد على الأقل من دليل الرموز.
monitoring-refused-not-asked = دليل رموز هذه الخطة لا يسأل: { $field }.
act-monitoring-published = ينشر ما وجدته جهة أخرى، { $count ->
    [zero] بلا إجابات
    [one] إجابة واحدة
    [two] إجابتان
    [few] { $count } إجابات
    [many] { $count } إجابة
   *[other] { $count } إجابة
}
code-act-kind-monitoring-published = تقييم جهة أخرى
