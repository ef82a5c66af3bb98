# When something is not there, was asked wrongly, or broke.
not-found-title = لا شيء في هذا العنوان
not-found-lead = قد يكون فيه خطأ كتابي. العنوان الذي نعطيه يبقى؛ فإن لم يعد عنوان أُعطيته يعمل، فأخبرنا.
not-found-members = كل الأعضاء
not-found-home = الصفحة الأولى
fault-title = حدث خلل من جهتنا
fault-lead = سُجّل الخلل. حاول مجددًا، وإن تكرر فأخبرنا بالمرجع.
fault-reference = المرجع
unavailable-title = ليس جاهزًا بعد
unavailable-lead = الموقع يقرأ سجله أو فقد الاتصال بقاعدة بياناته. حاول مجددًا بعد دقيقة.
bad-request-title = لا يمكن الجواب عن هذا كما طُلب
bad-request-lead = لا مشكلة في [السجل](record). غيّر ما هو مذكور أدناه.
bad-request-problems = ما يجب تغييره
bad-date = «{ $value }» ليست تاريخًا يصلح في { $name }. اكتب السنة، أو السنة والشهر واليوم، مثل 2014-06-30.
bad-number = «{ $value }» ليست عددًا صحيحًا يصلح في { $name }.
bad-code = «{ $value }» ليست من قيم { $name }. القيم الممكنة: { $known }.
bad-thing = لا عضو ولا خطة ولا التزام باسم «{ $value }». اكتب مساره، مثل member/ghana أو plan/ghana/1 أو commitment/GH0033.
bad-position = في السجل { $size } من القيود، فلا قيد { $value }.
bad-edition = لا طبعة «{ $value }». الطبعات الموجودة: { $known }.
bad-future = { $value } في المستقبل، ولا يُعرف عنه شيء بعد.
too-many-asked = طُلب من شبكتك أكثر مما يُعدّ في دقيقة واحدة. اطلب مجددًا بعد { $seconds ->
    [zero] لحظات
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { $seconds } ثوانٍ
    [many] { $seconds } ثانية
   *[other] { $seconds } ثانية
}، أو خذ السجل كله من صفحة البيانات.
too-many-past = طُلب من شبكتك من صفحات أوقات مضت أكثر مما يُعدّ في دقيقة واحدة. اطلبها مجددًا بعد { $seconds ->
    [zero] لحظات
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { $seconds } ثوانٍ
    [many] { $seconds } ثانية
   *[other] { $seconds } ثانية
}؛ ويمكن في أثناء ذلك قراءة صفحات اليوم.
problem-not-found-title = لا شيء في هذا العنوان
problem-not-found-means = ليس في هذا العنوان عضو ولا خطة ولا التزام ولا فعل ولا قائمة في الوقت المطلوب. انظر هل كُتب كما في رابط من روابطنا؛ والمعرّف الذي أُعطي مرة يبقى مؤديًا إلى شيئه.
problem-method-title = هذا العنوان للقراءة فقط
problem-method-means = اسأل بالطريقة GET أو HEAD. تسمّي الترويسة «Allow» في الجواب الطرائق التي يعرفها العنوان.
problem-bad-value-title = قيمة لا يمكن قراءتها
problem-bad-value-means = سُئل عن شيء بقيمة لا تكون له: لا تاريخ ولا رمز من قائمته ولا عدد. ويسمّي الجواب كل قيمة مع ما يمكن أن تكونه.
problem-unknown-parameter-title = سُئل عما لا يُعرف هنا
problem-unknown-parameter-means = تجاهل سؤال مكتوب خطأ يعني الإجابة عن غيره. احذف الاسم، أو اكتبه كما في وصف العملية.
problem-bad-cursor-title = المؤشر ليس لهذه القائمة
problem-bad-cursor-means = المؤشر صالح للقائمة التي أعطته إذا طُلبت بالطريقة نفسها. ابدأ القائمة من جديد من دونه.
problem-too-long-title = العنوان أطول مما ينبغي
problem-too-long-means = أقصى طول للعناوين هنا 4096 بايتًا. اطلب أقل في المرة الواحدة.
problem-too-many-title = طُلب أكثر مما يُعدّ في دقيقة واحدة
problem-too-many-means = لكل شبكة القدر نفسه في كل دقيقة؛ وما هو جاهز لا يُحسب. انتظر من الثواني ما تذكره الترويسة «Retry-After». ومن أراد كل شيء فليأخذ الملفات من صفحة البيانات.
problem-unavailable-title = لم يجهز بعد
problem-unavailable-means = الموقع يقرأ سجله، أو فقد قاعدة بياناته مؤقتًا. اسأل مجددًا بعد ثوانٍ.
problem-fault-title = تعطّل شيء من جهتنا
problem-fault-means = لم يكن في السؤال خطأ. سُجّل ما حدث تحت المرجع الذي في الجواب. اسأل مجددًا؛ وإن تكرر فأخبرنا بالمرجع.
problem-not-allowed-title = لا يتيح أي من مناصبك ذلك
problem-not-allowed-means = دخلت، لكن ما طلبته يحتاج إلى صلاحية لا يملكها أي من مناصبك. يبيّن مكتبك ما يتاح لك.
problem-as-told = كما تُخبر به البرامج
problem-status = حالة HTTP
problem-type = النوع
problem-to-api = الواجهة للبرامج
bad-limit = لا تصلح «{ $value }» قيمةً لـ { $name }. اكتب عددًا صحيحًا من 1 إلى { $most }.
asked-twice = سُئل عن «{ $name }» مرتين. اسأل عنه مرة واحدة.
unknown-parameter = «{ $name }» غير معروف هنا. المعروف: { $known }.
bad-cursor = لم تُعطِ هذه القائمةُ هذا المؤشر بهذا السؤال. ابدأ من جديد من دونه.
no-pdf = لا يقدّم هذا الموقع صفحات بصيغة PDF: لم يثبّت القائمون عليه البرنامج الذي ينضّدها. اطبع الصفحة من متصفحك، أو اطلبها بإضافة ‎.json في آخر العنوان.
