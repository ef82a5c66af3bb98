# What the record knows of cases: acts.
act-agreement-signed = يسجل أن حكومة ومن يساعدها وقّعا اتفاقا
act-agreement-concluded = يسجل كيف انتهت حالة اتفاق: { $outcome }
act-agreement-told = يروي ما نتج عن اتفاق
act-cases-counted = { $count ->
    [zero] يحصي حالات آلية التواصل حتى { $until }: لا شيء
    [one] يحصي حالات آلية التواصل حتى { $until }: حالة واحدة
    [two] يحصي حالات آلية التواصل حتى { $until }: حالتان
    [few] يحصي حالات آلية التواصل حتى { $until }: { $count } حالات
    [many] يحصي حالات آلية التواصل حتى { $until }: { $count } حالة
   *[other] يحصي حالات آلية التواصل حتى { $until }: { $count } حالة
}
act-group-joined = يبدأ التعلم مع آخرين: { $area }
act-group-left = يغادر مجموعة تعلم: { $area }
code-act-kind-agreement-signed = اتفاق موقَّع
code-act-kind-agreement-concluded = اتفاق منتهٍ
code-act-kind-agreement-told = رواية نتيجة اتفاق
code-act-kind-cases-counted = عدّ الحالات
code-act-kind-group-joined = انضمام إلى مجموعة تعلم
code-act-kind-group-left = مغادرة مجموعة تعلم
code-action-learn-together = التعلم مع حكومات سألت عن الأمر نفسه

# Agreements, as everybody sees them.
agreements-title = الاتفاقات
agreements-help = وقّعتها حكومة ومن يساعدها. تبقى الشروط بينهما، وبصمتها في السجل ليتمكن الطرفان من إثبات ما وقّعاه. وتظهر هنا الأسماء والموضوع والنتيجة حيث اتفق الطرفان على ذلك.
agreement-parties = بين
agreement-since = تاريخ التوقيع
agreement-outcome = النتيجة
agreement-unnamed = طرفان لم يُذكر اسماهما
agreement-signed = { $parties }: وُقّع اتفاق
agreement-ended = { $parties }: { $outcome }
helped-title = المساعدة
helped-help = المساعدة عبر آلية التواصل، بقدر ما جعلها الطرفان علنية.
balance-until = محسوب حتى
balance-counts = إحصاءات الأشهر الاثني عشر الأخيرة

# Learning groups.
groups-title = حكومات تتعلم معا
groups-help = حكومات سألت عن المجال نفسه واختارت أن تتعلم معا. ابتداء من اثنتين تكون المجموعة علنية، ولكل منها أن تغادر.
groups-desk-help = تُدعى الحكومات التي تسأل علنا عن المجال نفسه إلى التعلم معا. ولا يُخبر أحد بأنكم دُعيتم أو اعتذرتم.
group-about = المجال
group-members = الحكومات
group-since = آخر تغيير
group-asking = حكومات تسأل عنه علنا
group-invited = أنتم مدعوون
code-group-answer-accepted = قُبلت الدعوة
code-group-answer-declined = اعتُذر عنها
code-group-answer-left = غادرت
group-title = التعلم معا: { $area }
group-lead = ما تكتبه حكومات المجموعة بعضها لبعض لا يقرؤه غيرها. أما كونها في المجموعة فعلني حالما تكون اثنتين.
group-join = التعلم معا
group-decline = الاعتذار
group-leave = المغادرة
group-waits = تصير المجموعة علنية حالما تقبل حكومة ثانية.
group-write = الكتابة إلى المجموعة
group-learns = تتعلم عن { $area } مع { $members }
desk-waits-group = حكومتكم مدعوة إلى التعلم مع غيرها

# Lists on the desk.
help-list-count = من { $from } إلى { $to } من أصل { $count }
help-list-before = ما قبلها
help-list-after = ما بعدها

# Proof of an agreement on the desk.
case-agreement-bytes = تنزيل ما يُوقَّع، وهو الملف الذي بصمته SHA-256 هي المسجلة
case-agreement-act = القيد الذي يسجله
case-draft-lead = تبقى الشروط بين الطرفين، ويحصل السجل على بصمتها بعد توقيعهما. والسؤالان الأخيران يحددان ما يصير علنيا غير ذلك.
case-close-lead = حيث يُذكر اسما طرفي الاتفاق علنا يحصل السجل على النتيجة والالتزامات. وما تكتبونه يبقى في الحالة ما لم يسمح الطرفان بروايته.

# Reasons of the matcher that are told together.
why-together = إضافة إلى ذلك أمور يذكرها الطرفان ولا تغير شيئا بمفردها: { $count }
