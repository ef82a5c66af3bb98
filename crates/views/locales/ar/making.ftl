# Changing what one gave, other wordings, appeals, and taking part without an account: codes and acts.
code-appeal-outcome-restored = تعود ظاهرة
code-appeal-outcome-upheld = تبقى محجوبة
code-act-kind-set-aside-appealed = قُدم اعتراض
code-act-kind-appeal-decided = بُت في الاعتراض
act-set-aside-appealed = يسجل أن صاحب مساهمة يعترض على حجبها
act-appeal-decided = يبت في اعتراض على حجب مساهمة: { $outcome }
code-action-give-without-account = المساهمة دون حساب حيث يقبلها المنتدى

# Pages of inputs and of a co-creation.
making-without-account = منها دون حساب
given-freely = دون حساب: { $count }
input-amends = صياغة أخرى
inputs-earlier = أيدوا صياغة سابقة: { $count }
input-held = تنتظر نظر المشرفين
input-held-how = قُدمت دون حساب. تظهر كلماتها بعد أن ينظر فيها مشرف.
input-wording = صياغة أخرى
input-wording-help = ما تغيره في النص الذي اقتُرحت له. ومن كتب ذلك النص يقول ما يؤول إليه أمرها.
input-versions = صياغات سابقة
input-versions-help = كل منها مع ما تغير بعدها. وما خُتم منها يبقى مختوماً.
input-credit = غُيرت كما اقترح شخص آخر
input-wording-waits = لم يقل صاحب المقترح بعد ما يؤول إليه أمرها.
input-wording-accepted = أخذ بها صاحب المقترح.
input-wording-declined = لا يأخذ بها صاحب المقترح.
appeal-waits = اعترض صاحبها، ويبت في ذلك شخص آخر
appeal-restored = اعترض صاحبها فعادت ظاهرة
appeal-upheld = اعترض صاحبها وبقيت محجوبة
moderation-title = الإشراف
moderation-help = كم مرة طُبقت هنا كل قاعدة نقاش، وما اعترض عليه أصحابه، وما عاد ظاهراً. ويبت في الاعتراضات غير من حجب المساهمة.
moderation-hidden = حُجبت
moderation-appealed = اعتُرض عليها
moderation-restored = عادت ظاهرة
moderation-waiting = اعتراضات تنتظر

# Mail about inputs.
mail-discussed-subject = ما يقوله آخرون عن مقترحك
mail-commented = علّق أحد على مقترحك. كل التعليقات في { $address } ولا تُخطر بذلك أكثر من مرة في اليوم.
mail-amended = يقترح أحد صياغة أخرى لمقترحك. لك أن تقرر الأخذ بها: { $address } ولا تُخطر بذلك أكثر من مرة في اليوم.
mail-asked-again-subject = ما أيدته صارت له صياغة أخرى
mail-asked-again = غيّر صاحب مقترح أيدته صياغته. يبقى تأييدك محسوباً للصياغة السابقة. اقرأ ما تغير وقل إن كنت تؤيد هذه أيضاً: { $address }
mail-wording-subject = ما آل إليه أمر الصياغة التي اقترحتها
mail-wording-accepted = أخذ صاحب المقترح بالصياغة التي اقترحتها. وهي مذكورة مع مصدرها في { $address }
mail-wording-declined = لا يأخذ صاحب المقترح بالصياغة التي اقترحتها، ويقول لماذا: { $address }
mail-hidden-subject = حُجبت مساهمتك
mail-hidden = حجب مشرف مساهمتك: { $rule }. إن رأيت في ذلك خطأ فلك أن تعترض، ويبت في الأمر شخص آخر: { $address }
mail-appeal-subject = بُت في اعتراضك
mail-restored = عادت مساهمتك ظاهرة. والسبب في { $address }
mail-upheld = تبقى مساهمتك محجوبة. والسبب في { $address }
mail-given = أُخذ ما قدمته دون حساب. هذا العنوان لك وحدك، وفيه ترى ما آل إليه ويمكنك سحبه: { $address } ولا نحتفظ بعنوانك مع المساهمة.

# What has to be changed.
refused-not-hidden = هذه المساهمة ليست محجوبة، فلا شيء يُعترض عليه.
refused-appealed = سبق أن اعترضت على هذا. ولكل قرار اعتراض واحد.
refused-no-appeal = لم يعد هناك اعتراض ينتظر بشأن هذه المساهمة.
refused-own-decision = أنت من حجب هذه المساهمة. ويبت في الاعتراض شخص آخر.
refused-appeals-wait = اعتراضات مرحلة «{ $phase }» التي تنتظر: { $waiting }. تنتهي حين يُبت في كل منها أو يكون قد انتظر أسبوعين.
give-wording = اقترح صياغة أخرى
give-changed = تغير النص في هذه الأثناء وصار النسخة { $version }. اقرأه أولاً ثم أرسل هذا من جديد.
give-unchanged = هذه هي الكلمات الموجودة أصلاً. غيّرها أولاً.
give-decided = سبق البت في أمر هذه الصياغة.
give-account-needed = لا تتلقى هذه الدعوة المساهمات إلا بحساب. سجّل أولاً.
give-freely = قل شيئاً دون حساب
open-call-freely = تلقي مساهمات دون حساب أيضاً
open-call-freely-hint = ينظر فيها مشرف قبل ظهورها، وتُحسب على حدة. ولا يؤيد أحد شيئاً دون حساب.
making-do-held = انظر في المساهمة { $input } المقدمة دون حساب
making-do-appeal = ابت في الاعتراض بشأن المساهمة { $input }

# Forms.
reword-title = غيّر ما اقترحته
reword-lead = ما دامت الدعوة تتلقى المساهمات ولم يرد أحد، يمكنك تغيير مقترحك.
reword-send = انشر هذه الصياغة
reword-note-earlier = تبقى الصياغة السابقة مقروءة مع ما تغير.
reword-note-supports = يبقى التأييد للصياغة التي أُيدت، ويُسأل أصحابه من جديد.
freely-lead = لـ{ $plan }، الدعوة { $call }. لا تحتاج إلى حساب، يكفي نص.
freely-email = عنوانك، من أجل الإيصال
freely-email-hint = يمكن تركه فارغاً. يُستعمل مرة ولا يُحفظ مع ما تقوله.
freely-note-looked-at = ينظر فيه مشرف قبل ظهوره.
freely-note-receipt = تنال فوراً عنواناً سرياً. من يملكه يرى ما كتبته ويمكنه سحبه.
freely-note-apart = يُحسب على حدة عما يقدمه أصحاب الحسابات، ويجب الرد عليه كغيره.
given-title = ما قدمته دون حساب
given-lead = حاله: { $standing }
given-note-keep = احتفظ بعنوان هذه الصفحة. هو السبيل الوحيد للعودة، ومن يملكه يمكنه سحب كلماتك.
given-note-closed = لم تعد الدعوة تتلقى مساهمات.
given-done = أُخذت. احتفظ بعنوان هذه الصفحة.
given-taken-back = سُحبت كلماتك نهائياً.
own-unseen = ما لا يستطيع الآخرون قراءته
own-appeal-said = ما يقوله صاحبها
own-appeal-unsaid = غادر صاحبها، ولا يُعرف شيء عن أسباب الاعتراض.
own-wording = ما تغيره هذه الصياغة
own-support-again = أيدت صياغة سابقة. أتؤيد هذه أيضاً؟
own-accept-title = الأخذ بها
own-accept = اجعلها صياغة مقترحي
own-why = لماذا
own-why-hint = معلن، إلى جانب القرار.
own-decline-title = عدم الأخذ بها
own-decline = ارفضها بهذا السبب
own-appeal-title = الاعتراض
own-appeal = اطلب أن يبت في الأمر شخص آخر
own-appeal-words = لماذا ينبغي أن تعود ظاهرة
own-appeal-hint = لا يقرأ هذا إلا من يبت في الأمر. ويُحذف مع القرار.
own-let-show-title = قُدمت دون حساب
own-let-show = اسمح بظهورها
own-decide-title = البت في الاعتراض
own-decide = انشر القرار
own-outcome = ما يؤول إليه أمر المساهمة
too-many-given = ورد الكثير دون حساب من شبكتك أو من كل مكان معًا. أرسله مجددًا بعد { $minutes ->
    [zero] لحظات
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
}.

# Privacy.
privacy-freely = حين تشارك دون حساب
privacy-freely-1 = حيث يقبل [منتدى](forum) مساهمات دون حساب، يُحفظ نصك مع بصمة العنوان السري الذي لا يملكه سواك، ولا شيء عنك. ويُحسب في الذاكرة كم يرد من شبكة واحدة ويُنسى خلال ساعة.
privacy-freely-2 = إن ذكرت عنواناً [للإيصال](receipt) أُرسلت إليه رسالة واحدة، ولا يُحفظ العنوان مع النص.
