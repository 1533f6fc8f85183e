# Every word the bot says in Ukrainian. Texts are HTML by Telegram's rules.
# Words in { braces } are filled in by the program and escaped there.
# Names and dates arrive in the nominative, a person's gender is not known: labels and nouns instead of participles.
# A day ends with its own full stop ("4 серпня 2011 р."): no other one may follow it.

locale = uk
language-name = Українська

# --- The menu: at most 256 characters each ---

menu-start = Почати
menu-help = Що я вмію
menu-prisoner = Знайти справу за іменем людини
menu-prisoners = Усі, про кого тут розказано
menu-statements = Що заявили організації
menu-actions = Найближчі дні солідарності та де відбувалися акції
menu-today = Що сталося цього дня
menu-howto = Як допомогти: листи, посилки, звернення
menu-follow = Сповіщати про людину
menu-unfollow = Більше не сповіщати про людину
menu-following = Про кого я сповіщаю цей чат
menu-subscribe = Дні солідарності та оголошення: підписатися
menu-unsubscribe = Дні солідарності та оголошення: відписатися
menu-settings = Мова, часовий пояс, час сповіщень
menu-privacy = Що я зберігаю і чого не зберігаю ніколи
menu-mydata = Усе, що зберігається про цей чат
menu-stop = Видалити все про цей чат

# --- Greeting and help ---

start =
    <b>Вітаю. Я поруч із політв’язнями.</b>

    Тут зібрано їхні справи: хто ці люди, відколи вони в неволі, що сказано на їхній захист і як ви можете допомогти.
    Ви можете отримувати сповіщення про людину або підписатися на дні солідарності, такі як 4 серпня. Просто напишіть мені ім’я.
    Доки ви не ввімкнете сповіщень, не підпишетеся й не зміните налаштувань, я нічого про вас не зберігаю. Після цього зберігаю номер цього чату в зашифрованому вигляді й те, що ви вибрали. Докладніше: /privacy. Видалити все: /stop.
start-group =
    <b>Вітаю. Я поруч із політв’язнями.</b>

    Тут я відповідаю на команди, наприклад /prisoner, /actions і /today. Адміністратори можуть увімкнути для цього чату сповіщення про людину або підписати чат на дні солідарності.
    Інших повідомлень я не читаю. Я нічого не зберігаю про цей чат, доки мене не попросить адміністратор. Докладніше: /privacy.
button-people = 🔔 Сповіщати про людину
button-subscribe = Підписка на дні солідарності
help =
    <b>Що я вмію</b>
help-name = Або просто напишіть ім’я, кирилицею чи латиницею: <i>Біляцький</i>, <i>Бяляцкі</i>, <i>Bialiatski</i>.
help-line = /{ $command } — { $what }

# --- Finding a person ---

prisoner-which = Про кого йдеться? Напишіть ім’я після команди, наприклад <code>/{ $command } Біляцький</code>, або виберіть зі списку.
person-none =
    Нікого на ім’я «{ $name }» я не знаходжу.
    Можливо, ім’я пишуть інакше або цієї справи в мене немає.
person-near = Може, ви шукаєте когось із цих людей?
person-many = Імені «{ $name }» відповідає кілька людей. Кого ви шукаєте?
button-list = Показати всіх

# --- The case card ---

year = { $year } р.
reported = { $what } (за даними одного джерела)
born = Дата народження: { $date }
died = Дата смерті: { $date }
status = { $status ->
    [held] 🔒 <b>У неволі</b>{ $kind ->
        [remand] , чекає на суд
        [prison] , у тюрмі або колонії
        [restricted] , обмеження волі у відкритій установі («хімія»)
        [home] , обмеження волі вдома («домашня хімія»)
        [administrative] , адміністративний арешт
       *[none] { "" }
    }
    [free] 🕊 <b>На волі</b>
    [exile] 🌍 <b>У вигнанні</b>
    [deceased] 🕯 <b>Немає в живих</b>
   *[unknown] ❔ <b>Невідомо, де зараз</b>
}
days-behind-bars = { $days ->
    [one] { $days } день за ґратами
    [few] { $days } дні за ґратами
    [many] { $days } днів за ґратами
   *[other] { $days } дня за ґратами
}
days-restricted = { $days ->
    [one] { $days } день від дня арешту
    [few] { $days } дні від дня арешту
    [many] { $days } днів від дня арешту
   *[other] { $days } дня від дня арешту
}
card-followed = 🔔 Цей чат отримує сповіщення про цю людину.
card-detentions = { $count ->
    [one] <b>Затримання</b>
    [few] <b>Затримання</b>
    [many] <b>Затримання</b>
   *[other] <b>Затримання</b>
}
card-statements = <b>Що було сказано</b>
card-help = { $status ->
    [held] <b>Як допомогти:</b> напишіть листа або листівку, зверніться до влади, розкажіть іншим. Правила та застереження: /howto
    [free] <b>Як допомогти:</b> писати за ґрати більше не треба. Але інші ще чекають на листи: /howto
    [exile] <b>Як допомогти:</b> писати за ґрати більше не треба. Але інші ще чекають на листи: /howto
    [deceased] <b>Як допомогти:</b> пам’ятайте це ім’я і тих, хто досі в неволі: /howto
   *[unknown] <b>Як допомогти:</b> невідомо, де зараз ця людина. Перш ніж писати, уточніть: /howto
}
verified = Остання перевірка: { $date }
verified-never = Відомості ще не перевірено.
verified-long-ago = { $months ->
    [one] — { $months } місяць тому. Перш ніж щось робити, перевірте, чи нічого не змінилося.
    [few] — { $months } місяці тому. Перш ніж щось робити, перевірте, чи нічого не змінилося.
    [many] — { $months } місяців тому. Перш ніж щось робити, перевірте, чи нічого не змінилося.
   *[other] — { $months } місяця тому. Перш ніж щось робити, перевірте, чи нічого не змінилося.
}
sources = Джерела: { $list }

detention-head = ▪️ <b>{ $when }</b> — { $kind ->
    [remand] під вартою до суду
    [prison] позбавлення волі
    [restricted] обмеження волі («хімія»)
    [home] обмеження волі вдома («домашня хімія»)
   *[administrative] адміністративний арешт
}
span = { $begin } – { $end }
span-since = Початок: { $begin }
span-until = Кінець: { $end }
span-unknown = дата невідома
span-days = { $days ->
    [one] ({ $days } день)
    [few] ({ $days } дні)
    [many] ({ $days } днів)
   *[other] ({ $days } дня)
}
charge = Обвинувачення: { $charge }{ $articles }
article = ст. { $number }
article-part = ст. { $number } ч. { $part }
sentence = Вирок: { $what }
sentence-kind = { $kind ->
    [prison] позбавлення волі
    [restricted] обмеження волі
    [home] обмеження волі вдома
    [administrative] адміністративний арешт
    [regime] суворіший режим без додаткового строку
   *[fine] штраф
}
term-years = { $count ->
    [one] { $count } рік
    [few] { $count } роки
    [many] { $count } років
   *[other] { $count } року
}
term-months = { $count ->
    [one] { $count } місяць
    [few] { $count } місяці
    [many] { $count } місяців
   *[other] { $count } місяця
}
term-days = { $count ->
    [one] { $count } доба
    [few] { $count } доби
    [many] { $count } діб
   *[other] { $count } доби
}
places = Місця утримання: { $list }
place-since = { $since } — { $place }
release = Звільнення: { $how ->
    [end_of_term] після закінчення строку
    [early] достроково
    [amnesty] за законом про амністію
    [pardon] у порядку помилування
    [exile] з примусовим виїздом із країни
    [undertaking] під підписку про невиїзд
    [uncharged] без висунення обвинувачення
    [medical] за станом здоров’я
   *[let_out] відпустили
}{ $detail }

button-follow = 🔔 Сповіщати
button-unfollow = 🔕 Не сповіщати
button-statements = Заяви
button-howto = Як допомогти
button-share = Поділитися
button-actions = Найближчі дні солідарності
button-back = ‹ Назад
button-earlier = ‹ { $page }
button-later = { $page } ›
page = Сторінка { $page } з { $pages }
share-text = Політв’язні Білорусі: { $name }. Що відомо про справу і як допомогти.

# --- Lists ---

prisoners = <b>Про кого тут розказано</b> · { $count ->
    [one] { $count } людина
    [few] { $count } людини
    [many] { $count } людей
   *[other] { $count } людини
}
prisoners-none = Поки що тут немає жодної справи.
statements = <b>Заяви</b> · { $count }
statements-about = <b>Заяви: { $name }</b> · { $count }
statements-none = Я поки що не знаю жодної заяви.
statements-none-about = { $name }: я поки що не знаю жодної заяви.
statement-head = <b>{ $organisation }</b>. { $speaker }{ $date }
statement-addressee = Адресат: { $addressee }
statement-gone = Цієї заяви в мене більше немає.
button-full = { $number }. { $organisation }

actions = <b>Найближчі дні солідарності</b>
actions-none = На найближчі дванадцять місяців у моєму календарі немає днів солідарності.
action-day = ▪️ <b>{ $date }</b> · { $days ->
    [0] сьогодні
    [1] завтра
    [one] через { $days } день
    [few] через { $days } дні
    [many] через { $days } днів
   *[other] через { $days } дня
} — { $name }
actions-past = <b>Де відбувалися акції</b> · { $name }, { $year }
actions-ahead = <b>Де відбудуться акції</b> · { $name }, { $year }
actions-also = Також: { $countries }

today = <b>{ $date }</b>: що сталося цього дня
today-none = У моїх записах на цей день нічого немає.
today-arrest = { $years ->
    [0] { $name }: сьогодні — затримання.
    [one] { $name }: затримання { $years } рік тому ({ $date }).
    [few] { $name }: затримання { $years } роки тому ({ $date }).
    [many] { $name }: затримання { $years } років тому ({ $date }).
   *[other] { $name }: затримання { $years } року тому ({ $date }).
}
today-birth = 🎂 { $name }: день народження ({ $date }).
today-born = { $name }: день народження ({ $date }).
today-death = 🕯 { $name }: день смерті ({ $date }).
today-verdict = { $years ->
    [0] { $name }: сьогодні — вирок: { $what }.
    [one] { $name }: вирок { $years } рік тому ({ $date }) — { $what }.
    [few] { $name }: вирок { $years } роки тому ({ $date }) — { $what }.
    [many] { $name }: вирок { $years } років тому ({ $date }) — { $what }.
   *[other] { $name }: вирок { $years } року тому ({ $date }) — { $what }.
}
today-release = { $years ->
    [0] { $name }: сьогодні — звільнення.
    [one] { $name }: звільнення { $years } рік тому ({ $date }).
    [few] { $name }: звільнення { $years } роки тому ({ $date }).
    [many] { $name }: звільнення { $years } років тому ({ $date }).
   *[other] { $name }: звільнення { $years } року тому ({ $date }).
}
today-action-day = 📅 { $name }

howto = <b>Як допомогти</b>
howto-none = Поки що в мене немає порад.
howto-topic = { $topic ->
    [letters] <b>Листи та листівки</b>
    [parcels] <b>Посилки</b>
    [appeals] <b>Звернення до влади</b>
    [action_days] <b>Дні солідарності</b>
   *[safety] <b>Бережіть себе</b>
}
howto-line = { $caution ->
    [yes] ⚠️ { $text }
   *[no] • { $text }
}
howto-as-of = (станом на { $date })

# --- Following and subscribing ---

followed = 🔔 Тепер цей чат отримує сповіщення про цю людину: <b>{ $name }</b>.
followed-already = Цей чат уже отримує сповіщення про цю людину: <b>{ $name }</b>.
alerts-at = Час сповіщень: { $hour }, { $zone }. Змінити: /settings
unfollowed = Цей чат більше не отримує сповіщень про цю людину: <b>{ $name }</b>.
unfollowed-already = Цей чат і так не отримує сповіщень про цю людину: <b>{ $name }</b>.
following = { $count ->
    [one] Цей чат отримує сповіщення про { $count } людину:
    [few] Цей чат отримує сповіщення про { $count } людей:
    [many] Цей чат отримує сповіщення про { $count } людей:
   *[other] Цей чат отримує сповіщення про { $count } людини:
}
following-none = Цей чат поки що ні про кого не отримує сповіщень. Напишіть мені ім’я або виберіть зі списку.
subscribed = 📅 Цей чат підписано на дні солідарності та оголошення кампанії.
subscribed-already = Цей чат уже підписано на дні солідарності та оголошення.
unsubscribed = Цей чат більше не підписано на дні солідарності та оголошення. Сповіщень про людей це не стосується.
unsubscribed-already = Цей чат не підписано на дні солідарності та оголошення.

# --- Settings ---

settings =
    <b>Налаштування цього чату</b>

    Мова: { $language }
    Часовий пояс: { $zone } (зараз { $now })
    Час сповіщень: { $hour }
settings-language = Якою мовою мені тут говорити?
settings-zone = Який у вас часовий пояс? Якщо його тут немає, напишіть його після команди, наприклад <code>/settings Europe/Paris</code>.
settings-hour = О котрій годині надсилати сповіщення? Інший час напишіть після команди, наприклад <code>/settings 9:30</code>.
settings-unknown = Я не знаю такої мови, часового поясу або часу: «{ $words }». Приклади: <code>/settings uk</code>, <code>/settings Europe/Paris</code>, <code>/settings 9:30</code>.
button-language = Мова
button-zone = Часовий пояс
button-hour = Час сповіщень

# --- Privacy, data, leaving ---

privacy =
    <b>Що я зберігаю</b>
    Нічого, доки ви лише запитуєте. Коли ви вмикаєте сповіщення про людину, підписуєтеся або змінюєте налаштування, я зберігаю:
    • номер цього чату, зашифрований ключем, який зберігається окремо від бази даних;
    • мову, часовий пояс і час, які ви вибрали;
    • про кого сповіщати цей чат і чи підписано його.

    <b>Чого я не зберігаю ніколи</b>
    Ваше ім’я, ім’я користувача, номер телефону, те, що ви пишете, і те, що ви переглядаєте. Нічого з цього немає і в журналах сервера.

    <b>Чого я не можу приховати</b>
    Сам Telegram знає, що ви мені пишете, а кожен, хто відкриє цей телефон, може прочитати цей чат.

    /mydata показує все, що зберігається про цей чат. /stop видаляє це назавжди.
mydata = <b>Усе, що зберігається про цей чат</b>
mydata-none = Про цей чат нічого не зберігається.
mydata-chat = Номер цього чату: { $chat } (у базі даних зашифрований)
mydata-language = Мова: { $language }
mydata-zone = Часовий пояс: { $zone }
mydata-hour = Час сповіщень: { $hour }
mydata-subscribed = Дні солідарності та оголошення: { $subscribed ->
    [yes] підписка є
   *[no] підписки немає
}
mydata-follows = Сповіщення про людей: { $names }
mydata-not-chosen = не вибрано
mydata-nobody = немає
stop-ask =
    <b>Видалити все про цей чат?</b>
    Сповіщення про людей, підписка й налаштування зникнуть назавжди. Без вашого запиту я сюди більше не писатиму.
stop-nothing = Про цей чат нічого не зберігається, тож видаляти немає чого. Щоб листування зникло й з вашого телефону, видаліть цей чат у Telegram.
button-stop-yes = Так, видалити все
button-stop-no = Ні, залишити
stopped =
    Готово. Усе про цей чат видалено.
    Саме листування залишилося на вашому телефоні: щоб прибрати його, видаліть цей чат у Telegram. Вам тут завжди раді: /start
stop-kept = Нічого не видалено.

# --- When something is not as it should be ---

unknown-command = Такої команди я не знаю. Усе, що я вмію: /help
wordless = Я розумію лише слова. Напишіть мені ім’я або зазирніть у /help.
only-admins = Лише адміністратори можуть змінювати й бачити те, що зберігається про цю групу.
went-wrong = У нас щось пішло не так. Будь ласка, спробуйте трохи пізніше. Якщо це повториться, повідомте організаторам цей код: { $ref }
