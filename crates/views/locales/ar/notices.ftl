# إشعارات المواعيد.
owed-reminded = ذُكّر به في { $date }
owed-letter = رسالة: القيد { $position }
code-letter-missed-deadline = رسالة بشأن موعد فائت
letter-missed = لم يقدّم { $member } هذا قبل نهاية { $date } ({ $zone }) بحسب السجل العام: { $what }. إن قُدّم متأخرًا عُدّ متأخرًا، وما ترتبه القواعد على ذلك مبيّن مع الالتزام. وللعضو أن يرد هنا علنًا.
mail-deadline-subject = { $what }: الموعد { $date }، { $member }
mail-deadline = { $member }: موعد { $what } نهاية { $date }. متى قُدّم أظهره السجل ولم يصلك شيء آخر بشأنه. كل ما على العضو مبيّن في { $address }
mail-missed-subject = { $what }: فات الموعد، { $member }
mail-missed = { $member }: كان موعد { $what } نهاية { $date }، وليس في السجل ما يدل على وصوله. نُشرت اليوم رسالة بشأنه، ويمكنك الرد عليها هناك خلال ثلاثة أسابيع: { $address }
code-action-send-late-letter = الكتابة بشأن موعد فائت
code-rule-deadline-notices = إشعارات المواعيد
code-rule-judged-deadline-notices = يُحكم بها عضوًا عضوًا: تبيّن التزامات كل عضو متى ذُكّر ومتى كُتب إليه.
code-parameter-remind-first-days-before = التذكير الأول، بالأيام قبل الموعد
code-parameter-remind-second-days-before = التذكير الثاني، بالأيام قبل الموعد
code-parameter-remind-last-days-before = التذكير الأخير، بالأيام قبل الموعد
code-parameter-letter-within-days-after = عدد الأيام التي تُكتب خلالها رسالة
rule-deadline-notices-decides = متى تُذكَّر الحكومة بموعد، ومتى يُكتب إليها بعد فواته.
rule-deadline-notices-2022-says = تذكير قبل ستين وثلاثين وسبعة أيام؛ ورسالة علنية بعد فوات الموعد. الرسائل مذكورة في الوثائق، أما عدد الأيام فمن معاييرنا.
