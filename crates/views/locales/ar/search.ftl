# Search over commitments, members, plans, acts and terms.
search-title = البحث في الشراكة
search-title-found = { $count ->
    [0] لا شيء يذكر «{ $query }»
    [zero] لا شيء يذكر «{ $query }»
    [one] نتيجة واحدة عن «{ $query }»
    [two] نتيجتان عن «{ $query }»
    [few] { $count } نتائج عن «{ $query }»
    [many] { $count } نتيجة عن «{ $query }»
   *[other] { $count } نتيجة عن «{ $query }»
}
search-title-narrowed = { $count ->
    [zero] لا التزامات
    [one] التزام واحد
    [two] التزامان
    [few] { $count } التزامات
    [many] { $count } التزامًا
   *[other] { $count } التزام
}
search-description = ابحث في التزامات الحكومة المنفتحة والأعضاء والخطط وقيود السجل والمصطلحات.
search-label = البحث في الشراكة
search-placeholder = بلد أو موضوع أو وعد
search-also = يوجد أيضًا باسم
search-titles = تظهر العناوين بلغة [الخطة](action-plan).
search-behind = { $count ->
    [zero] الفهرس مكتمل.
    [one] قيد واحد ما زال يُضاف إلى الفهرس، فقد تغيب نتيجة.
    [two] قيدان ما زالا يُضافان إلى الفهرس، فقد تغيب نتائج.
    [few] { $count } قيود ما زالت تُضاف إلى الفهرس، فقد تغيب نتائج.
    [many] { $count } قيدًا ما زالت تُضاف إلى الفهرس، فقد تغيب نتائج.
   *[other] { $count } قيد ما زالت تُضاف إلى الفهرس، فقد تغيب نتائج.
}
search-empty = اسأل عن أي شيء وعدت به حكومة
search-empty-how = جرّب بلدًا، أو موضوعًا مثل «البيانات المفتوحة»، أو كلمات من عنوان. يجري البحث بعدة لغات معًا.
search-syntax = لبحث أدق: «البيانات المفتوحة» بهذا الترتيب، و⁨شفاف*⁩ لأول الكلمة، و⁨+الصحة⁩ أو AND لما يجب أن يرد، وOR لأيّ منهما، و⁨-الصحة⁩ أو NOT لما يجب ألا يرد. والأقواس تجمع: (المدارس OR المستشفيات) AND الموازنة.
search-nothing = لا شيء يطابق
search-nothing-how = جرّب كلمات أقل أو غيرها، أو أزل ما يضيّق القائمة.
search-narrow = تضييق البحث
search-chosen = {" "}(مختار؛ أزله)
search-clear = أزل الكل
search-results = النتائج { $first } إلى { $last }
search-too-long = السؤال أطول من 400 حرف. اسأل بكلمات أقل.
plan-short-inline = الخطة { $number }
commitment-short-inline = الالتزام { $number }
search-kinds = ماذا تبحث فيه
code-kind-commitment = الالتزامات
code-kind-member = الأعضاء
code-kind-plan = الخطط
code-kind-act = القيود
code-kind-term = المصطلحات
field-act-kind = ما جرى
search-acts-note = يُعثر على [القيد](act) بما فعله، و[بالعضو](member) أو [الخطة](action-plan) أو الرقم الذي يتعلق به، وبمن فعله وبيومه. أما العناوين وأول ما قاله مصدر عن [التزام](commitment) فيُعثر عليها بين الالتزامات.
search-acts-narrowed = يمكن تضييق القيود بعضو واحد وبما جرى. أزل ما يضيّق السؤال غير ذلك.
search-corrected = لا نص فيه كلمة «{ $written }»، فجرى البحث عن «{ $meant }» بدلًا منها.
search-act = القيد { $number } في السجل
search-reviewer = كتب [المراجع](irm):
field-starred = النجمة
code-starred-yes = نجمة
code-starred-no = بلا نجمة
field-member = العضو
suggestions = اقتراحات
suggestion-member = عضو
suggestion-subject = موضوع
suggestion-term = مصطلح
suggestion-commitment = التزام
suggestions-count = { $count ->
    [zero] لا اقتراحات
    [one] اقتراح واحد
    [two] اقتراحان
    [few] { $count } اقتراحات
    [many] { $count } اقتراحًا
   *[other] { $count } اقتراح
}
