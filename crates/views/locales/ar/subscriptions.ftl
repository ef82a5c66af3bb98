# المستجدات بالبريد.
foot-by-mail = استلم هذا بالبريد الإلكتروني
code-cadence-at-once = فور وجود جديد
code-cadence-daily = مرة في اليوم
code-cadence-weekly = مرة في الأسبوع
subscribe-title = استلام المستجدات بالبريد الإلكتروني
subscribe-lead = مستجدات السجل العام: { $topic }. اختر عدد المرات، ثم أكّد عنوانك في الرسالة التي تصلك.
subscribe-cadence = كم مرة
subscribe-cadence-hint = لا تصل رسالة إلا إذا وُجد جديد. تُكتب الرسائل اليومية والأسبوعية في الساعة 06:00 بالتوقيت العالمي، والأسبوعية يوم الإثنين.
subscribe-do = أرسل إليّ رابط التأكيد
subscribe-note = يمكن إيقاف كل رسالة بنقرة واحدة، وفيها موضع ترى فيه كل ما يصلك.
subscribe-privacy = لا يُستعمل عنوانك لغير ذلك ولا يُنشر أبدًا، ويُحذف عندما توقف آخر اشتراك.
subscribe-by-account = هل سجّلت الدخول؟ استعمل عنوان حسابك
subscribe-account-cadence = { $topic }: كم مرة
subscribe-account-do = أرسله إلى عنوان حسابي
subscribe-sent = رسالة في طريقها إلى العنوان الذي كتبته. افتح الرابط الذي فيها خلال ثلاثة أيام لتبدأ. إن لم يصل شيء فانظر في البريد غير المرغوب فيه؛ لا يستلم العنوان الواحد أكثر من ست رسائل كهذه في اليوم.
subscribe-confirm-title = بدء استلام المستجدات بالبريد الإلكتروني
subscribe-confirm-lead = { $topic }. { $cadence }.
subscribe-confirm-do = ابدأ
subscribe-everything = كل ما في السجل العام
subscribe-search = بحث: { $words }
subscribe-unknown = لا مستجدات تُستلم عن «{ $value }». افتح الصفحة التي تريد مستجداتها واختر «استلم هذا بالبريد الإلكتروني» في أسفلها.
privacy-mail = عندما تصلك المستجدات بالبريد
privacy-mail-1 = يُحفظ عنوانك وما طلبته وعدد المرات واللغة إلى أن توقفه؛ وما طُلب ولم يؤكَّد يُحفظ ثلاثة أيام. لا تُنشر أبدًا ولا تظهر في أي صفحة ولا تُستعمل لغير ذلك. وفي كل رسالة رابط يوقفها.
subscriptions-title = ما يصلك بالبريد الإلكتروني
subscriptions-lead = مستجدات السجل العام التي تُرسل إلى العنوان الذي وصلك عليه هذا الرابط.
subscriptions-lead-account = مستجدات السجل العام التي تُرسل إلى عنوان حسابك { $email }.
subscriptions-begun = يصلك من الآن: { $topic }.
subscriptions-ended = لم يعد يصلك هذا: { $topic }.
subscriptions-ended-all = لم تعد تصلك أي مستجدات بالبريد. حُذف عنوانك ما لم يكن لك حساب.
subscriptions-over = لم يعد هذا الرابط يدل على شيء يُرسل. إن ظل البريد يصلك فاستعمل الرابط الذي في أحدث رسالة.
subscribe-over = استُعمل هذا الرابط أو مضى عليه أكثر من ثلاثة أيام. اطلب رابطًا جديدًا في الصفحة التي تريد مستجداتها.
subscriptions-list = الاشتراكات
subscriptions-list-help = أوقف ما لم تعد تريده. لا يُحفظ منه شيء آخر.
subscriptions-topic = مستجدات
subscriptions-since = منذ
subscriptions-do = الإجراء
subscriptions-none = لا يصلك شيء بالبريد الإلكتروني
subscriptions-none-how = اختر «استلم هذا بالبريد الإلكتروني» في أسفل أي صفحة.
subscription-end = أوقف
subscriptions-end-all = أوقف الكل

# الرسائل نفسها.
mail-subscribe-subject = للتأكيد: مستجدات بالبريد، { $topic }
mail-subscribe = طلب أحدهم، وأنت على الأرجح، إرسال مستجدات السجل العام إلى هذا العنوان: { $topic }. { $cadence }. لتبدأ افتح { $address } خلال ثلاثة أيام. إن لم تكن أنت فلا تفعل شيئًا، ولن يُرسل شيء.
mail-news-subject = الجديد: { $topic }
mail-news = تصلك هذه الرسالة لأنك طلبت مستجدات: { $topic }. لإيقافها أو لرؤية كل ما يصلك افتح { $address }
mail-news-lead = جديد السجل العام ابتداء من القيد { $position }: { $topic }
mail-news-gone = حُجب ما كان جديدًا في هذه الأثناء.
mail-news-answer = { $before } ← { $after }
mail-news-all = كل ذلك مفصلًا:

# بالأعداد.
mail-news-more = { $count ->
    [zero] لم يتغير شيء آخر.
    [one] شيء واحد آخر ظهر أو اختفى أو تغيّر.
    [two] شيئان آخران ظهرا أو اختفيا أو تغيّرا.
    [few] { $count } أشياء أخرى ظهرت أو اختفت أو تغيّرت.
    [many] { $count } شيئًا آخر ظهر أو اختفى أو تغيّر.
   *[other] { $count } شيء آخر ظهر أو اختفى أو تغيّر.
}
mail-news-more-acts = { $count ->
    [zero] لم يُسجل قيد آخر.
    [one] سُجّل قيد واحد آخر.
    [two] سُجّل قيدان آخران.
    [few] سُجّلت { $count } قيود أخرى.
    [many] سُجّل { $count } قيدًا آخر.
   *[other] سُجّل { $count } قيد آخر.
}
mail-news-more-answers = { $count ->
    [zero] ولا إجابة أخرى
    [one] وإجابة واحدة أخرى
    [two] وإجابتان أخريان
    [few] و{ $count } إجابات أخرى
    [many] و{ $count } إجابة أخرى
   *[other] و{ $count } إجابة أخرى
}
