# Subjects of commitments.
areas-title = المواضيع
areas-lead = ما تتناوله [الالتزامات](commitment) بكلمات كل دليل. تختلف الأدلة في ما تسأل عنه، فلا تُجمع أعدادها أبدًا.
area-description = { $name }: الالتزامات عبر الزمن، والأعضاء النشطون فيها، وما وجدته المراجعة.
area-book-tags = وسوم وضعتها [وحدة الدعم](support-unit) في طبعتي 2015 و2016. قد يحمل [الالتزام](commitment) أكثر من وسم.
area-book-policy-areas = [مجالات السياسات](policy-area) في طبعة 2024. قد يحمل [الالتزام](commitment) أكثر من مجال.
area-book-grand-challenges = [التحديات الكبرى](grand-challenge) الخمسة لعام 2011. كان على [خطط](action-plan) تلك السنوات أن تتناول واحدًا منها على الأقل.
area-book-challenge-areas = المجالات العشرة [لتحدي الحكومة المنفتحة](challenge-area)، 2023 إلى 2028. ينتمي [الالتزام](commitment) إلى المجال الذي تحدده [وحدة الدعم](support-unit).
area-of-all = من { $count } في السجل
area-plans = [الخطط](action-plan)
area-members = [الأعضاء](member)
area-years = عبر الزمن
area-years-help = بحسب سنة تقديم الخطة. يدل الخط المزدوج على دليل ترميز آخر: لا تصح المقارنة بين ما فوقه وما تحته.
area-share = من كل ما في الدليل
area-undated = { $count ->
    [zero] لا غيرها بلا سنة خطة في السجل.
    [one] وواحد آخر سنة خطته ليست في السجل.
    [two] واثنان آخران سنة خطتهما ليست في السجل.
    [few] و{ $count } أخرى سنة خطتها ليست في السجل.
    [many] و{ $count } غيرها سنة خطتها ليست في السجل.
   *[other] و{ $count } غيرها سنة خطتها ليست في السجل.
}
area-active = الأعضاء النشطون فيه
area-active-help = مع عدد [الالتزامات](commitment). كثير صغير ليس أكثر من واحد كبير.
area-latest = أحدث [الالتزامات](commitment)
area-latest-help = من أحدث [الخطط](action-plan) المقدمة.
area-all = كلها، للتضييق والأخذ
area-elsewhere = في أدلة أخرى
area-elsewhere-help = الاسم نفسه في دليل آخر: وضعه أشخاص آخرون بقواعد أخرى.
area-none = لا التزام في السجل يحمله
area-none-how = يظهر هنا متى نسبته طبعة منشورة أو جهة مخوَّلة إلى أحدها.
area-grand-challenges-improving-public-services = الصحة والتعليم والقضاء والماء والكهرباء وسائر الخدمات، كي تعمل على نحو أفضل لمن يستخدمونها.
area-grand-challenges-increasing-public-integrity = مكافحة الفساد وأخلاقيات الوظيفة والحصول على المعلومات وإصلاح تمويل الحملات وحرية الصحافة والمجتمع المدني.
area-grand-challenges-managing-public-resources = الموازنات والمشتريات والموارد الطبيعية والمعونة الخارجية.
area-grand-challenges-creating-safer-communities = السلامة العامة وقطاع الأمن والاستجابة للكوارث وللأخطار البيئية.
area-grand-challenges-increasing-corporate-accountability = ما على الشركات تجاه الناس: البيئة ومكافحة الفساد والمستهلكون ومجتمعاتها.
area-challenge-areas-access-to-information = قوانين معلومات معروفة ومستخدمة ومطبَّقة، ومعلومات تُنشر قبل أن يطلبها أحد.
area-challenge-areas-anti-corruption = من يملك الشركات، ومن يضغط على من، ومن يموّل السياسة، وما يملكه المسؤولون.
area-challenge-areas-civic-space = حرية الكلام والاجتماع والتنظيم، وحماية من يمارسونها.
area-challenge-areas-climate-and-environment = قرارات وبيانات مفتوحة عن المناخ والطاقة والأرض والأموال التي تُنفق عليها.
area-challenge-areas-digital-governance = قواعد ورقابة عامة على البيانات والخوارزميات والدولة الرقمية.
area-challenge-areas-fiscal-openness = موازنات وإنفاق وعقود وديون وضرائب يستطيع الناس تتبعها والتأثير فيها.
area-challenge-areas-gender-and-inclusion = حكومة منفتحة تشمل النساء ومن يُتركون غالبًا خارجها، في من يقرر وفي ما يُقرَّر.
area-challenge-areas-justice = محاكم وشرطة منفتحة، وعدالة في متناول الناس.
area-challenge-areas-media-freedom = صحفيون آمنون وإعلام مستقل ومالكون معروفون.
area-challenge-areas-public-participation = ناس يشاركون في القرار بصوت له وزن وبجواب عما قالوه.

# ما يُدرج في تحدي الحكومة المنفتحة خارج الخطط.
act-challenge-entered = يدرج شيئاً في تحدي الحكومة المنفتحة: { $area }
code-act-kind-challenge-entered = أُدرج في التحدي
act-challenge-withdrawn = يسحب ما أدرجه القيد { $entry } في تحدي الحكومة المنفتحة
code-act-kind-challenge-withdrawn = سُحب من التحدي
challenge-title = تحدي الحكومة المنفتحة
challenge-lead = ما تأخذه حكومة على عاتقها في أحد مجالات التحدي العشرة ولا يرد في أي خطة. أما ما يرد في خطة فهو التزام.
challenge-form-lead = { $member }: ما يُدرج هنا علني على الفور في صفحة مجاله، ولا يرد في أي خطة.
challenge-area = المجال
challenge-name = عنوانه
challenge-text = ما سيُفعل
challenge-text-hint = ما الذي يتغيّر ولمن، وكيف يرى أي أحد أنه أُنجز.
challenge-institution = المؤسسة المسؤولة عنه
challenge-institution-hint = مؤسسة عامة، من أي سلطة أو مستوى.
challenge-values = القيم الظاهرة فيه
challenge-values-hint = واحدة على الأقل من الوصول إلى المعلومات والمشاركة والمساءلة؛ ولا تكفي التقنية وحدها.
challenge-next = يوم المرحلة المقبلة
challenge-next-hint = هو يوم لم يأتِ بعد: ما انتهى لا يُدرج.
challenge-send = أدرج
challenge-line = { $area }: { $title }
challenge-line-withdrawn = { $area }: { $title } (سُحب)
challenge-refused-value = يجب أن تظهر فيه واحدة على الأقل من الوصول إلى المعلومات والمشاركة والمساءلة.
challenge-refused-past = { $on } ليس يوماً مقبلاً. اذكر يوم مرحلة لم تأتِ بعد.
challenge-refused-none = ليس لهذا العضو بند كهذا.
challenge-refused-withdrawn = سُحب من قبل: { $act }.
challenge-why = لماذا يُسحب
challenge-withdraw = اسحب
challenge-withdraw-lead = ما يُسحب يبقى مقروءاً في صفحة مجاله مع السبب.
challenge-withdrawn = سُحب في { $on }: { $act }.
challenge-entries = ما أُدرج خارج الخطط
challenge-entries-help = ما تأخذه الحكومات على عاتقها في هذا المجال ولا يرد في أي [خطة](action-plan). ولا يُحسب بين [الالتزامات](commitment).
challenge-days = أُدرج في { $on }، والمرحلة المقبلة في { $next }
challenge-gone = سُحب
challenge-gone-on = سُحب في { $on }
