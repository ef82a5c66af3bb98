# الطريق إلى الشراكة.
joining = طريق الانضمام
joining-help = ما يفعله البلد لينضم، وإلى أي مدى يُظهره هذا [السجل](record) على الطريق.
joining-on = { $date }
joining-due = يستحق في { $date }
code-join-step-eligibility = مؤهل بحسب نقاطه
code-join-step-letter-of-intent = رسالة نوايا موقّعة من وزير ومنشورة
code-join-step-declaration = إقرار إعلان الحكومة المنفتحة: عضو
code-join-step-point-of-contact = تعيين جهة الاتصال
code-join-step-forum = إنشاء منتدى للحكومة والمجتمع المدني
code-join-step-first-plan = إيداع خطة العمل الأولى
code-join-stands-taken = تمت
code-join-stands-not-on-record = غير مسجَّلة
code-join-stands-next = التالية
code-join-stands-open = لم يحن وقتها
