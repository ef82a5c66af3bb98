# الرسوم منفردة وكيفية أخذها.
chart-take = خذ هذا الرسم
chart-svg = SVG
chart-csv = CSV
chart-png = صورة PNG بعرض { $width } بكسل
chart-alone = الرسم وحده
chart-embed-live = للصقه في صفحة لك، محدَّثًا دائمًا:
chart-embed-pinned = الشيء نفسه، ثابتًا إلى الأبد كما هو الآن:
chart-embed-picture = صورةً تبقى كما هي الآن، مع رابط للعودة:
chart-map-counted = { $count ->
    [zero] لا عضو له خطة مسجلة.
    [one] عضو واحد له خطة مسجلة. كلما أُنجز أكثر زاد الحبر.
    [two] عضوان لهما خطة مسجلة. كلما أُنجز أكثر زاد الحبر.
    [few] { $count } أعضاء لهم خطة مسجلة. كلما أُنجز أكثر زاد الحبر.
    [many] { $count } عضوًا لهم خطة مسجلة. كلما أُنجز أكثر زاد الحبر.
   *[other] { $count } عضو لهم خطة مسجلة. كلما أُنجز أكثر زاد الحبر.
}
chart-source = المصدر: Openpact، { $address }
chart-rests-on = يستند إلى السجل العام حتى القيد { $position }.
chart-rests-on-nothing = لا يستند إلى أي قيد في السجل العام.
chart-more = المزيد على Openpact
