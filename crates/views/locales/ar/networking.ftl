# The networking mechanism: acts.
act-offer-published = ينشر عرض مساعدة
act-offer-retired = يسحب عرض مساعدة من العلن: { $because }
act-request-published = { $count ->
    [zero] ينشر طلب دعم بلا احتياجات
    [one] ينشر طلب دعم باحتياج واحد
    [two] ينشر طلب دعم باحتياجين
    [few] ينشر طلب دعم بـ { $count } احتياجات
    [many] ينشر طلب دعم بـ { $count } احتياجًا
   *[other] ينشر طلب دعم بـ { $count } احتياج
}
act-request-retired = يسحب طلب دعم من العلن: { $because }

# Words of the mechanism.
code-retirement-withdrawn = سحبه من نشره
code-retirement-expired = لم يؤكَّد في موعده
code-survey-state-draft = قيد الملء
code-survey-state-filed = مقدَّم
code-survey-state-expired = منتهٍ
code-survey-state-withdrawn = مسحوب
code-survey-audience-case-managers = مديرو الحالات فقط
code-survey-audience-members = أعضاء الشراكة
code-survey-audience-public = الجميع
code-help-stage-strategy = الاستراتيجية: ما العمل وبأي ترتيب
code-help-stage-design = التصميم: القانون والإجراء والمعيار
code-help-stage-implementation = التنفيذ: الناس والتدريب والتغيير
code-help-stage-technology = التقنية: البرامج والبيانات
code-help-stage-finance = التمويل: كيف يُدفع ثمنه
code-provider-kind-government = حكومة
code-provider-kind-civil-society = مجتمع مدني أو أوساط أكاديمية
code-provider-kind-firm = شركة
code-provider-kind-multilateral = منظمة متعددة الأطراف
code-help-method-advice = مشورة
code-help-method-peer-exchange = تبادل بين الحكومات
code-help-method-training = تدريب
code-help-method-facilitation = تيسير
code-help-method-research = بحث
code-help-method-software = برمجيات
code-help-method-funding = تمويل
code-cost-terms-pro-bono = بلا مقابل
code-cost-terms-low-cost = بسعر الكلفة
code-cost-terms-paid = بسعر السوق
code-help-urgency-weeks = خلال أسابيع
code-help-urgency-months = خلال أشهر
code-help-urgency-plan = خلال مدة الخطة
code-provider-size-small = أقل من 20 شخصًا
code-provider-size-medium = من 20 إلى 249 شخصًا
code-provider-size-large = 250 شخصًا فأكثر
code-work-language-ar = العربية
code-work-language-en = الإنجليزية
code-work-language-es = الإسبانية
code-work-language-fr = الفرنسية
code-work-language-id = الإندونيسية
code-work-language-pt = البرتغالية
code-work-language-ru = الروسية
code-work-language-sw = السواحيلية

# What is said of an offer or a need.
help-provider = من يعرض
help-asker = من يطلب
help-who = من
help-what = ماذا
help-kind = نوع المنظمة
help-areas = مجالات السياسات
help-stages = المراحل
help-methods = كيف تُقدَّم المساعدة
help-home = مقر مقدّم المساعدة
help-countries = البلدان التي يساعد فيها
help-regions = المناطق التي يساعد فيها
help-languages = لغات العمل
help-cost = الكلفة
help-capacity = طلبات في آن واحد
help-size = الحجم
help-urgency = متى
help-cost-limit = أغلى الشروط المقبولة
help-refuses = لا مساعدة من
help-offer = ما يُعرض
help-need = ما يُحتاج إليه
help-exists = ما هو موجود بالفعل
help-details = التفاصيل
help-reference = عمل سابق
help-references = ما أُنجز من قبل
help-need-numbered = الاحتياج { $number }
help-since = علني منذ
help-act = الفعل
help-see-act = الفعل الذي نشره

# Public pages.
offers-title = عروض المساعدة
offers-lead = ما تعرضه منظمات وحكومات على الحكومات الراغبة في الانفتاح، بقدر ما جعلته علنيًا. الشراكة تعرّف الأطراف بعضها ببعض، ولا تنفذ المشاريع بنفسها أبدًا.
offers-help = يقرر كل مقدّم ما يكون علنيًا من عرضه جزءًا جزءًا.
offers-count = العروض العلنية
offers-none = لا عرض علني بعد
offers-none-how = يمكن لمن يمثل منظمة أو حكومة أن يعرض المساعدة في المكتب.
offers-give = اعرض المساعدة
offer-title-public = عرض مساعدة
offer-lead-public = عرض مساعدة كما نشره مقدّمه.
requests-title = طلبات الدعم
requests-lead = ما تطلبه الحكومات من نظيراتها ومن غيرها بقدر ما جعلته علنيًا: كل احتياج على حدة.
requests-help = تقرر كل حكومة ما يكون علنيًا من طلبها.
requests-count = الطلبات العلنية
requests-needs = الاحتياجات
requests-none = لا طلب علني بعد
requests-none-how = تطلب الحكومة الدعم من مكتبها: عبر نقطة الاتصال أو سلطة محلية أو وزير.
requests-ask = اطلب الدعم
request-title = طلب دعم
request-of = طلب دعم: { $member }
request-lead = ما تحتاج إليه حكومة، بكلماتها إن جعلتها علنية.
request-lines = الاحتياجات
request-lines-help = احتياج واحد في كل بند: ما يمكن الرد عليه وحده يقف وحده.
line-status-unanswered = بلا رد

# The desk.
help-desk-title = آلية التواصل
help-desk-lead = تقول الحكومات ما تحتاج إليه، وتقول المنظمات والحكومات ما تعرضه، ويعرّف مدير الحالة كلًّا بالآخر.
help-own-requests = طلباتكم
help-own-requests-help = في الطلب احتياج واحد أو أكثر. ويمكن حفظه قبل اكتماله وتقديمه لاحقًا.
help-own-offers = عروضكم
help-own-offers-help = ما يمكنكم مساعدة الآخرين فيه. والحكومة مدعوّة إلى ملء الاستبيانين.
help-others-offers = ما يعرضه الآخرون
help-others-requests = ما يحتاج إليه الآخرون
help-others-help = بقدر ما أُتيح لكم.
help-not-released = غير متاح لكم
help-no-office = لا تشغلون منصبًا يطلب المساعدة أو يعرضها
help-no-office-how = تطلب نقاط الاتصال والسلطات المحلية والوزراء، ويعرض هؤلاء والمنظمات الموثّقة. ووحدة الدعم هي التي تعيّن.
help-begin-offer = ابدأ عرضًا
help-begin-request = ابدأ طلبًا
help-for-whom = لمن
help-state = الحالة
help-saved = حُفظ
help-nothing-yet = لا شيء مكتوب بعد
help-not-said = لم يُذكر
offer-form-title = عرض مساعدة: { $body }
offer-form-lead = عشر دقائق. السؤال الأول وحده إلزامي، وكل إجابة إضافية تجلب لكم طلبات أنسب.
request-form-title = طلب دعم: { $body }
request-form-lead = الاحتياجات أولًا، ثم ما يسري عليها كلها. ولا يُرسل شيء قبل أن تقدّموه.
need-form-lead = ما تحتاجون إليه بأدق ما تعرفون. وإن كنتم لا تعرفون بعد فقولوا ذلك، فيأتيكم مستشار أولًا.
offer-released-title = عرض مساعدة: { $body }
offer-released-lead = بقدر ما أتاحه لكم مقدّمه.
request-released-title = طلب دعم: { $body }
request-released-lead = بقدر ما أتاحته لكم الحكومة.
help-the-offer = العرض
help-the-whole = ما يسري على كل الاحتياجات
help-the-need = الاحتياج
help-half-way = يُحفظ كما هو حتى لو لم يكتمل.
help-save = احفظ
help-save-need = احفظ هذا الاحتياج
help-remove-need = احذف هذا الاحتياج
help-add-need = أضف احتياجًا
help-whole = مكتمل
help-lacking = ينقصه شيء
help-hand-in = تقديمه
help-hand-in-help = من حينها يمكن مطابقته، ويراه من أتحتموه لهم.
help-lacks = قبل تقديمه:
help-will-be-public = ما أتحتموه للجميع يُنشر بذلك في السجل ولا يُمحى منه، ويمكن حجب الكلمات لاحقًا.
help-stays-here = لا يصير شيء منه علنيًا.
help-file = قدّمه
help-file-again = قدّمه من جديد
help-confirm = ما زال صحيحًا: أكّد
help-withdraw = اسحبه
help-saved-now = حُفظ.
help-filed-now = قُدّم.
help-withdrawn-now = سُحب. ولم يعد شيء منه يظهر.
help-changed-since = غيّره أحد من طرفكم في هذه الأثناء، فلم يتغير شيء الآن. ما كتبتموه باقٍ هنا: افتحوا الصفحة من جديد وأضيفوا ما ينقصها.

# Hints and flaws.
help-offer-hint = ما تفعلونه، ولمن، وما ينتج عنه. سمّوا الأشياء كما يبحث عنها الناس: الموازنات والعقود والبوابات وجلسات الاستماع.
help-need-hint = أي سجلات أو خدمة أو قانون أو هيئة تعني؟ وما الذي يجب أن يتغير بعدها؟
help-exists-hint = القوانين والأنظمة والناس والمحاولات السابقة.
help-stages-hint = مدى التقدم يحدد نوع المساعدة الملائم.
help-areas-hint = القليل المقصود حقًا أنفع من الكثير.
help-countries-hint = أسماء أو رموز تفصلها فواصل. اتركوه والمناطق فارغين إن كان الأمر سيّان.
help-other-languages = لغات أخرى
help-other-languages-hint = برموزها المؤلفة من حرفين أو ثلاثة، تفصلها فواصل.
help-capacity-hint = كم طلبًا يمكنكم خدمته في آن واحد، وفارغ إن تعذر القول.
help-conflicts = تضارب المصالح
help-conflicts-hint = بلدان يجب ألا تقبلوا طلباتها، تفصلها فواصل. لا يراها إلا مديرو الحالات.
help-references-hint = واحد في كل سطر.
help-wanted = عدد التعارفات المرغوبة
help-wanted-hint = عدد من 1 إلى 20، وثلاثة إن تُرك فارغًا.
sees-who = من يرى من أنتم
sees-who-hint = إن لم يكن الجميع فلا يصير شيء علنيًا: فالسجل يذكر لمن جرى كل فعل.
sees-words = من يرى ما كتبتموه
sees-exists = من يرى ما هو موجود
sees-subject = من يرى المجالات والمراحل وطرق المساعدة
sees-places = من يرى البلدان واللغات
sees-terms = من يرى الكلفة والقدرة والاستعجال والحدود
sees-references = من يرى ما أُنجز من قبل
help-flaw-text = قولوا ما تعرضونه، فبدونه لا يمكن تعريف أحد بكم.
help-flaw-need = قولوا ما تحتاجون إليه في جملة أو أكثر.
help-flaw-provider = قولوا من يعرض.
help-flaw-country = «{ $value }» ليس بلدًا معروفًا هنا. اكتبوا اسمه بإحدى اللغات الأربع أو رمزه المؤلف من ثلاثة أحرف.
help-flaw-language = «{ $value }» ليس رمز لغة. للرموز حرفان لاتينيان أو ثلاثة.
help-flaw-number = «{ $value }» ليس عددًا مناسبًا هنا.
help-flaw-choice = اختاروا واحدًا مما ذُكر، فـ«{ $value }» ليس منه.
help-no-lines = يحتاج الطلب إلى احتياج واحد على الأقل.
help-too-many-lines = الاحتياجات أكثر مما يسعه طلب واحد. اجعلوا بعضها في طلب ثانٍ.

# Demand and supply.
balance-title = الطلب والعرض
balance-lead = ما تطلبه الحكومات وما يُعرض عليها جنبا إلى جنب، مما جعله الطرفان علنيا. من يُعرَّف بمن يقرره أشخاص، ولا شيء هنا يرتّب أحدا.
balance-needs = الاحتياجات
balance-offers = العروض
balance-governments = الحكومات الطالبة
balance-peers = حكومات لها خبرة روجعت
balance-gap = ما الناقص
balance-no-supply = لا أحد يعرضه
balance-no-demand = لا أحد يطلبه
balance-both = الطرفان موجودان
balance-areas-help = الحاجة أو العرض في عدة مجالات يُحسب مرة تحت كل منها. والحكومات التي لها خبرة روجعت هي التي وجدت المراجعة المستقلة التزاماتها في هذا المجال منجزة إلى حد كبير أو كليا.
balance-nothing = لا شيء علني بعد.
balance-nothing-how = ما إن تنشر حكومة طلبا أو ينشر أحد عرضا حتى يُحسب هنا.
balance-groups = مجموعات يمكن أن تتعلم معا
balance-groups-help = حكومات تسأل علنا عن المجال نفسه. ابتداء من اثنتين تُدعى كل منها على مكتبها إلى التعلم معا، وهي التي تقرر.
balance-group = { $area }: { $members }
balance-no-group = لا توجد حكومتان تسألان علنا عن المجال نفسه.
balance-cases = ما تنتهي إليه الحالات
balance-cases-help = الحالات خاصة. وفي نهاية كل شهر تُحسب مجتمعة، ويُنشر الإحصاء إن تحرك عدد منها.
balance-too-few = لم يُنشر إحصاء بعد: فمع أقل من { $fewest } حالات يدل أي رقم على إحداها.
balance-cases-all = الحالات
balance-cases-open = ما زالت مفتوحة
balance-introductions = التعريفات التي تمت
balance-days = الأيام حتى أول تعريف (الحالة الوسطى)
balance-agreements = اتفاقات وقّعها الطرفان
balance-achieved = أُغلقت: تم ما كان مطلوبا
balance-in-part = أُغلقت: تم جزء منه
balance-nothing-came = أُغلقت: لم ينتج عنها شيء
balance-no-match = لم يوجد أحد
balance-withdrawn = سُحبت
balance-stories = ما نتج عنها
balance-stories-help = تُروى لأن الحكومة ومن ساعدها يسمحان بذلك معا.
balance-story = { $member } و{ $provider }
balance-story-commitment = الالتزام { $id }

# التأكيد وما تنتهي صلاحيته.
confirm-title = هل ما زال الأمر كذلك؟
confirm-lead = ما لا يُؤكَّد من حين إلى آخر تنتهي صلاحيته: فلا يُطابَق بعد ذلك، ويُسحب من العلن ما كان علنيًا منه.
confirm-help = تكفي نقرة واحدة. وما هو علني منه يبقى كما هو.
confirm-last = آخر تأكيد
confirm-until = ساري حتى
confirm-change = تغييره
help-confirmed-now = تم التأكيد.
help-has-expired = لم يؤكده أحد في الوقت المناسب، فلم يعد يُطابَق، وليس شيء منه علنيًا. تقديمه من جديد يعيده كما هو هنا.
offer-expired-lead = لم يؤكد أحد هذا العرض في الوقت المناسب، فلم يعد أحد يُعرَّف بمقدِّمه. وما قاله باقٍ في السجل.
offer-expired-on = انتهت صلاحيته
help-see-act-of-expiry = الفعل الذي سحبه من العلن
case-offer-gone = لم يعد هذا العرض موجودًا، أو لم يعد يناسب هذه الحاجة. افتح الحاجة من جديد لترى من يمكنه المساعدة الآن.
mail-offer-expires-subject = هل ما زال عرض المساعدة قائمًا؟ تنتهي صلاحيته بعد { $last }
mail-offer-expires = قدّمت عرض مساعدة في آلية التواصل. وهو سارٍ حتى { $last } ما لم يؤكده أحد. إن كان ما زال قائمًا فأكّده بنقرة واحدة على { $address }. وإلا فغيّره أو اسحبه هناك.
mail-request-expires-subject = هل ما زال طلب الدعم قائمًا؟ تنتهي صلاحيته بعد { $last }
mail-request-expires = قدّمت طلب دعم في آلية التواصل. وهو سارٍ حتى { $last } ما لم يؤكده أحد. إن كان ما زال قائمًا فأكّده بنقرة واحدة على { $address }. وإلا فغيّره أو اسحبه هناك.
code-rule-survey-expiry = انتهاء صلاحية العروض والطلبات
code-rule-judged-survey-expiry = يُحكم بها عرضًا عرضًا وطلبًا طلبًا، كلٌّ في صفحته.
rule-survey-expiry-decides = إلى متى يسري عرض المساعدة أو طلب الدعم دون تأكيد، ومتى يُذكَّر من ملأه.
rule-survey-expiry-yearly-says = سنة من آخر تأكيد، مع تذكير قبل ثلاثين يومًا وآخر قبل سبعة أيام. وهذا قرارنا: فآلية 2011 لم تحدد مدة.
code-parameter-expires-after-days = أيام منذ آخر تأكيد
code-parameter-first-reminder-days-before = أيام قبل الانتهاء، للتذكير الأول
code-parameter-second-reminder-days-before = أيام قبل الانتهاء، للتذكير الثاني

# القوائم كجداول.
roster-title = القوائم كجداول
roster-lead = العروض والطلبات بصيغة CSV أو XLSX: لتأخذ منها ما تراه، ولتُدخل ما مُلئ في مكان آخر.
roster-take = الأخذ
roster-take-help = ما لم يُتَح لك ليس فيها.
roster-take-as = { $roster }، { $format }
roster-offers = عروض المساعدة
roster-requests = طلبات الدعم
roster-bring-offers = إدخال عروض
roster-bring-requests = إدخال طلبات
roster-bring-offers-help = يُدخل مديرو الحالات عروض المقدِّمين الذين لا حساب لهم هنا، ولا يراها سواهم. وما تُدخله لطرفك مسودة.
roster-bring-requests-help = يصير كل طلب مسودة لحكومته، فتغيّرها وتقدّمها.
roster-for-all = مقدِّمون بلا حساب، أو حكومات بحسب البلد في كل صف
roster-sheet = الجدول
roster-sheet-hint = بصيغة CSV أو XLSX، وعلى الأكثر 100000 صف. تبيّن الجداول أعلاه ما يمكن أن يكون من أعمدة.
roster-no-file = اختر جدولًا.
roster-empty = الجدول فارغ.
roster-too-large = الجدول أكبر مما يُسمح به: يمكن أن يبلغ بعد فك ضغطه { $most } ميغابايت.
roster-too-many-rows = في الجدول أكثر من { $most } صف. قسّمه.
roster-too-many-columns = في السطر { $line } أكثر من { $most } عمود.
roster-cell-too-long = في السطر { $line } خلية تزيد على { $most } بايت.
roster-heading = لا يوجد صف عناوين فيه هذه الأعمدة: { $columns }. ضع أولًا صفًا فيه العناوين.
roster-not-utf8 = الجدول ليس بترميز UTF-8. احفظه بصيغة CSV UTF-8 أو XLSX.
roster-no-sheet = هذا ليس جدولًا يمكن فتحه. احفظه بصيغة CSV أو XLSX واختره من جديد.
roster-brought = تم الإدخال. وما لم يمكن أخذه مذكور أدناه.
roster-rows = الصفوف
roster-rows-taken = الصفوف المأخوذة
roster-new = جديد هنا
roster-known = موجود هنا من قبل
roster-others = لم يُدخل
roster-others-help = ليس لك إدخال طلبات هذه البلدان، أو أن بلدها ليس عضوًا.
roster-cells = خلايا ليست كما هو متوقع
roster-cells-help = أُخذ باقي كل صف إن كان يقول من يعرض، أو من يحتاج إلى ماذا.
roster-line = السطر
roster-column = العمود
roster-value = ما فيه
roster-expected = المتوقع
roster-more = { $count ->
    [zero] لا توجد خلايا أخرى ليست كما هو متوقع.
    [one] خلية أخرى ليست كما هو متوقع. أصلح هذه أولًا وأدخل الجدول من جديد.
    [two] خليتان أخريان ليستا كما هو متوقع. أصلح هذه أولًا وأدخل الجدول من جديد.
    [few] { $count } خلايا أخرى ليست كما هو متوقع. أصلح هذه أولًا وأدخل الجدول من جديد.
    [many] { $count } خلية أخرى ليست كما هو متوقع. أصلح هذه أولًا وأدخل الجدول من جديد.
   *[other] { $count } خلية أخرى ليست كما هو متوقع. أصلح هذه أولًا وأدخل الجدول من جديد.
}
roster-one-of = واحد من هذه: { $codes }
roster-columns-left = أعمدة تُركت
code-sheet-expects-known-member = اسم بلد أو رمزه
code-sheet-expects-known-code = اسم لغة أو رمزها
code-sheet-expects-number = عدد صحيح
code-sheet-expects-identifier = اسم مختصر من حروف صغيرة وأرقام وشرطات
code-sheet-expects-no-repetition = شيء لا يتكرر في الجدول
code-sheet-expects-title = كلمات
code-sheet-expects-sound-text = نص بلا محارف تالفة؛ أُبقي كما هو
code-sheet-expects-same-throughout = البلد نفسه في كل صفوف الطلب الواحد
