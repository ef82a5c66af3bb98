# Offices (domain::people::Office).
code-office-operator = المشغّل
code-office-steward = الأمين
code-office-reader = القارئ
code-office-citizen = المواطن
code-office-administrator = الإدارة
code-office-support-unit = وحدة الدعم
code-office-minister = الوزير
code-office-point-of-contact = جهة الاتصال
code-office-implementing-institution = الجهة المنفذة
code-office-forum-member = عضو المنتدى
code-office-civil-society-organisation = منظمة المجتمع المدني
code-office-local-jurisdiction = السلطة المحلية
code-office-monitoring-body = هيئة الرصد
code-office-researcher = الباحث
code-office-experts-panel = فريق الخبراء الدولي
code-office-local-expert = الخبير المحلي
code-office-other-monitor = راصد خارجي
code-office-case-manager = مدير الحالة
code-office-provider = مقدّم المساعدة
code-office-multilateral-partner = الشريك المتعدد الأطراف
code-office-mechanism-steering-group = الفريق التوجيهي لآلية التشبيك
code-office-steering-committee-member = عضو اللجنة التوجيهية
code-office-co-chair = الرئاسة المشتركة
code-office-moderator = مشرف النقاش

# Bodies of the Partnership’s own.
code-body-site = هذا الموقع
code-body-support-unit = وحدة الدعم
code-body-irm = المراجعة المستقلة
code-body-experts-panel = فريق الخبراء
code-body-steering-committee = اللجنة التوجيهية
code-body-criteria-and-standards = لجنة المعايير
code-body-networking-mechanism = آلية التشبيك

# Why an appointment ended.
code-office-ended-resigned = تخلّى عنه صاحبه
code-office-ended-recalled = سحبته جهة التعيين
code-office-ended-replaced = تولّاه شخص آخر
code-office-ended-left = غادر صاحبه الموقع

# What an office may do (domain::people::Action).
code-action-read = قراءة السجل العام
code-action-import-source = استيراد مصدر
code-action-abandon-import = التخلي عن استيراد
code-action-publish-figure = نشر رقم
code-action-withhold-text = حجب نص
code-action-rotate-key = تغيير مفتاح التوقيع
code-action-fork-origin = بدء أصل جديد لسجل التحقق
code-action-answer-report = الإجابة عن بلاغات الأخطاء
code-action-read-outbox = قراءة البريد المنتظر إرساله
code-action-appoint = التعيين في منصب وإنهاء التعيين
code-action-verify-organisation = الاعتراف بالمنظمات وممثليها
code-action-keep-account = العناية بالحساب الخاص
code-action-sign-letter = توقيع خطاب النوايا
code-action-endorse-plan = إقرار خطة عمل
code-action-draft-plan = صياغة خطة عمل
code-action-deposit-plan = إيداع خطة عمل
code-action-amend-plan = تعديل خطة عمل
code-action-keep-repository = تعهّد مستودع الأدلة
code-action-assess-itself = إيداع تقييم ذاتي
code-action-update-milestone = الإبلاغ عن تقدم المراحل
code-action-enter-challenge = المشاركة في تحدي الحكومة المنفتحة
code-action-ask-for-help = بيان ما تحتاجه حكومة من مساعدة
code-action-vote-in-election = التصويت في انتخابات اللجنة التوجيهية
code-action-set-timeline = تحديد جدول الإعداد التشاركي
code-action-invite-input = الدعوة إلى تقديم المدخلات
code-action-respond-to-input = تقديم الردود المعلَّلة
code-action-keep-minutes = نشر محاضر المنتدى
code-action-give-input = تقديم مدخلات لخطة قيد الإعداد
code-action-comment-in-public = التعليق حيث يُدعى الجمهور
code-action-comment-on-draft = التعليق على مسودات المراجعة
code-action-change-contribution = تغيير ما كتبه المرء بنفسه
code-action-moderate = الإشراف على النقاش العام
code-action-nominate-for-award = الترشيح لجائزة
code-action-offer-help = عرض المساعدة
code-action-file-concern = تقديم رسالة قلق
code-action-code-finding = ترميز نتائج المراجعة
code-action-assure-quality = التحقق من جودة المراجعة
code-action-inform-review = إفادة المراجعة بما هو معروف محليًا
code-action-report-monitoring = نشر ما رُصد
code-action-check-eligibility = التحقق من الأهلية
code-action-validate-evidence = التثبت من أدلة الأهلية
code-action-publish-document = نشر وثيقة لعضو
code-action-send-letter = إرسال رسالة باسم الشراكة
code-action-triage-concern = النظر في قبول رسالة قلق
code-action-tag-commitment = ربط الالتزامات بوعود خارجية
code-action-run-call = إدارة دعوة أو استبيان أو انتخاب
code-action-manage-case = إدارة حالات المساعدة
code-action-agree-to-introduction = الموافقة على التعريف بين الأطراف
code-action-place-under-review = وضع عضو قيد المراجعة
code-action-recommend = التوصية بقرار
code-action-resolve = اتخاذ القرار في اللجنة التوجيهية
code-action-set-status = البت في وضع عضو
code-action-extend-deadline = تمديد موعد بقرار
code-action-elect-co-chair = انتخاب الرئاسة المشتركة
code-action-endorse-candidate = إقرار المرشحين
code-action-see-ballots = رؤية أوراق الاقتراع

# Their acts.
act-office-appointed = يعيّن شخصًا: { $office }
act-office-appointed-until = يعيّن شخصًا حتى { $until }: { $office }
act-office-ended = ينهي تعيينًا ({ $because }): { $office }
code-act-kind-office-appointed = تعيين في منصب
code-act-kind-office-ended = إنهاء تعيين

# Who holds one.
office-until = { $office }، حتى { $until }
