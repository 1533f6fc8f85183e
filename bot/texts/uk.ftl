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
menu-status = Стан бота
menu-mark = Новина про справу
menu-edit = Виправити справу
menu-quote = Додати заяву
menu-history = Хто змінював справу і як було раніше
menu-import = Додати справи з файлу
menu-export = Усі справи одним файлом
menu-announce = Нове оголошення
menu-announcements = Оголошення
menu-freeze = Заморозити всі оголошення
menu-team = Організатори
menu-invite = Запросити організатора
menu-log = Хто що робив
menu-callme = Ім’я, під яким вас знають інші
menu-resign = Більше не бути організатором

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
help-name = Або просто напишіть ім’я чи запитання, кирилицею чи латиницею: <i>Біляцький</i>, <i>Bialiatski</i>, <i>де зараз Статкевич</i>, <i>адреса Северинця</i>.
help-line = /{ $command } — { $what }

# --- Finding a person ---

prisoner-which = Про кого йдеться? Напишіть ім’я після команди, наприклад <code>/{ $command } Біляцький</code>, або виберіть зі списку.
person-none =
    Нікого на ім’я «{ $name }» я не знаходжу.
    Можливо, ім’я пишуть інакше або цієї справи в мене немає.
person-near = Може, ви шукаєте когось із цих людей?
person-many = Імені «{ $name }» відповідає кілька людей. Кого ви шукаєте?
person-gone = Справи цієї людини в мене більше немає.
missing-how = Когось немає в моїх записах? Напишіть /missing та ім’я: організатори прочитають ім’я, але не дізнаються, хто запитував.
missing-which = Кого немає в моїх записах? Напишіть ім’я після команди, наприклад <code>/missing Ім’я Прізвище</code>.
missing-told = Дякую. Організатори прочитають ім’я «{ $name }», але не дізнаються, хто запитував. Ім’я зберігається, лише доки я його не передам.
missing-later = На організаторів чекає вже так багато імен, що поки я не можу прийняти ще одне. Спробуйте, будь ласка, пізніше.
missing-nobody = Я не можу передати ім’я: у цього бота немає організаторів, які могли б його прочитати.
button-missing = Повідомити організаторів
button-list = Показати всіх

# --- The case card ---

year = { $year } р.
reported = { $what } (за даними одного джерела)
born = Дата народження: { $date }
born-unknown = Дата народження невідома.
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
letters = <b>Адреса для листів:</b> { $address }
letters-none = { $status ->
    [held] <b>Адреса для листів:</b> я не знаю адреси, на яку лист зараз дійде.
    [free] <b>Адреса для листів:</b> ця людина не в неволі, адреси в мене немає.
    [exile] <b>Адреса для листів:</b> ця людина більше не в неволі, адреси в мене немає.
    [deceased] <b>Адреса для листів:</b> цієї людини немає в живих.
   *[unknown] <b>Адреса для листів:</b> невідомо, де зараз ця людина.
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
    [suspended] умовне позбавлення волі
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
place-last = Останнє відоме місце: { $place }
release = Звільнення: { $how ->
    [end_of_term] після закінчення строку
    [early] достроково
    [amnesty] за законом про амністію
    [pardon] у порядку помилування
    [exile] з примусовим виїздом із країни
    [undertaking] під підписку про невиїзд
    [uncharged] без висунення обвинувачення
    [medical] за станом здоров’я
    [unknown] невідомо як
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

# --- Alerts ---
# $told says when the occasion was, seen from the day the alert comes: $day names its day where that is longer ago.

alerts-gathered = { $count ->
    [one] <b>Ще { $count } сповіщення</b>
    [few] <b>Ще { $count } сповіщення</b>
    [many] <b>Ще { $count } сповіщень</b>
   *[other] <b>Ще { $count } сповіщення</b>
}
alert-anniversary = { $told ->
    [today] { $name }: сьогодні виповнюється { $years ->
        [1] рік
        [one] { $years } рік
        [few] { $years } роки
        [many] { $years } років
       *[other] { $years } року
    } від дня затримання, { $date }
    [yesterday] { $name }: учора { $years ->
        [1] виповнився рік
        [one] виповнився { $years } рік
        [few] виповнилося { $years } роки
        [many] виповнилося { $years } років
       *[other] виповнилося { $years } року
    } від дня затримання, { $date }
   *[earlier] { $name }: { $day } { $years ->
        [1] виповнився рік
        [one] виповнився { $years } рік
        [few] виповнилося { $years } роки
        [many] виповнилося { $years } років
       *[other] виповнилося { $years } року
    } від дня затримання, { $date }
}
alert-days-behind-bars = { $told ->
    [today] { $name }: сьогодні виповнюється { $days ->
        [one] { $days } день
        [few] { $days } дні
        [many] { $days } днів
       *[other] { $days } дня
    } за ґратами. День затримання: { $date }
    [yesterday] { $name }: учора { $days ->
        [one] виповнився { $days } день
        [few] виповнилося { $days } дні
        [many] виповнилося { $days } днів
       *[other] виповнилося { $days } дня
    } за ґратами. День затримання: { $date }
   *[earlier] { $name }: { $day } { $days ->
        [one] виповнився { $days } день
        [few] виповнилося { $days } дні
        [many] виповнилося { $days } днів
       *[other] виповнилося { $days } дня
    } за ґратами. День затримання: { $date }
}
alert-days-restricted = { $told ->
    [today] { $name }: сьогодні виповнюється { $days ->
        [one] { $days } день
        [few] { $days } дні
        [many] { $days } днів
       *[other] { $days } дня
    } від дня затримання, { $date }
    [yesterday] { $name }: учора { $days ->
        [one] виповнився { $days } день
        [few] виповнилося { $days } дні
        [many] виповнилося { $days } днів
       *[other] виповнилося { $days } дня
    } від дня затримання, { $date }
   *[earlier] { $name }: { $day } { $days ->
        [one] виповнився { $days } день
        [few] виповнилося { $days } дні
        [many] виповнилося { $days } днів
       *[other] виповнилося { $days } дня
    } від дня затримання, { $date }
}
alert-birthday = { $told ->
    [today] 🎂 { $name }: сьогодні день народження — { $age ->
        [one] { $age } рік.
        [few] { $age } роки.
        [many] { $age } років.
       *[other] { $age } року.
    }
    [yesterday] 🎂 { $name }: учора був день народження — { $age ->
        [one] { $age } рік.
        [few] { $age } роки.
        [many] { $age } років.
       *[other] { $age } року.
    }
   *[earlier] 🎂 { $name }: { $day } був день народження — { $age ->
        [one] { $age } рік.
        [few] { $age } роки.
        [many] { $age } років.
       *[other] { $age } року.
    }
}
alert-birthday-card = { $told ->
    [today] Ви можете написати: листівка скаже, що про людину не забули.
   *[late] Надіслати листівку ще не пізно: вона скаже, що про людину не забули.
}
alert-birthday-how = Як писати й чого остерігатися: /howto
alert-sentence-end = { $days ->
    [0] { $name }: за вироком строк закінчується сьогодні, { $date }
    [1] { $name }: за вироком строк закінчується завтра, { $date }
    [one] { $name }: за вироком строк закінчується через { $days } день, { $date }
    [few] { $name }: за вироком строк закінчується через { $days } дні, { $date }
    [many] { $name }: за вироком строк закінчується через { $days } днів, { $date }
   *[other] { $name }: за вироком строк закінчується через { $days } дня, { $date }
}
alert-sentence-ended = { $told ->
    [yesterday] { $name }: за вироком строк закінчився вчора, { $date }
   *[earlier] { $name }: за вироком строк закінчився { $date }
}
alert-sentence-doubt = Строк можуть продовжити або скоротити. Чи вийде людина на волю саме тоді, невідомо.
alert-sentence-release = У моїх записах поки що не сказано, чи вийшла людина на волю.
alert-news = { $kind ->
    [released] 🕊 { $name } — на волі. Дата звільнення: { $date }
    [died] 🕯 { $name }: людини більше немає в живих. Дата смерті: { $date }
    [rearrested] 🔒 { $name }: нове затримання. Дата: { $date }
    [transferred] { $name }: переведення до іншого місця утримання. Дата: { $date }
   *[sentenced] { $name }: винесено вирок. Дата: { $date }
}
alert-news-address = Адреса для листів могла змінитися: перевірте її, перш ніж писати.
alert-renewal =
    <b>Чи пам’ятати мені цей чат і далі?</b>
    { $date } я забуду його підписку, налаштування й те, про кого його сповіщати. Щоб усе це зберегти, досить до цього дня один раз натиснути кнопку.
alert-renewal-line = { $date } я забуду цей чат, якщо ви не вирішите інакше: /settings
button-keep-yes = Зберегти
button-keep-no = Не зберігати
alert-action-day = { $days ->
    [0] 📅 Сьогодні, { $date }, — { $name }.
    [1] 📅 Завтра, { $date }, — { $name }.
    [one] 📅 Через { $days } день, { $date }, — { $name }.
    [few] 📅 Через { $days } дні, { $date }, — { $name }.
    [many] 📅 Через { $days } днів, { $date }, — { $name }.
   *[other] 📅 Через { $days } дня, { $date }, — { $name }.
}
alert-action-day-over = { $told ->
    [yesterday] 📅 { $name } — це було вчора, { $date }
   *[earlier] 📅 { $name } — це було { $date }
}
alert-acting = { $over ->
    [yes] <b>Де відбувалися акції</b>
   *[no] <b>Де відбуваються акції</b>
}
alert-acted = Де відбувалися акції в { $year } році: { $countries }
alert-do = <b>Що ви можете зробити</b>
alert-do-more = Усі поради та застереження: /howto
alert-statements = <b>Заяви, якими можна поділитися</b>
alert-statement = { $number }. <b>{ $organisation }</b>, { $date }
share-day = { $name }, { $date }: чим важливий цей день і як долучитися.
button-mute = 🔕 Не про цю людину
button-unsubscribe = 🔕 Відписатися
button-following = Про кого я сповіщаю
button-hour-change = Змінити час
button-stop-all = Більше нічого не надсилати
muted = 🔕 Цей чат більше не отримуватиме сповіщень про цю людину: <b>{ $name }</b>.
muted-already = Цей чат і так не отримує сповіщень про цю людину: <b>{ $name }</b>.

# --- Settings ---

settings =
    <b>Налаштування цього чату</b>

    Мова: { $language }
    Часовий пояс: { $zone } (зараз { $now })
    Час сповіщень: { $hour }
    Тихі години: { $quiet }
    Термінові новини: { $news ->
        [waits] разом з іншими сповіщеннями
       *[comes] одразу
    }
    Повідомлення тут: { $erase ->
        [0] залишаються
        [one] зникають через { $erase } годину
        [few] зникають через { $erase } години
        [many] зникають через { $erase } годин
       *[other] зникають через { $erase } години
    }
    Зберігаю до: { $until }
settings-language = Якою мовою мені тут говорити?
settings-zone = Який у вас часовий пояс? Якщо його тут немає, напишіть його після команди, наприклад <code>/settings Europe/Paris</code>.
settings-hour = О котрій годині надсилати сповіщення? Інший час напишіть після команди, наприклад <code>/settings 9:30</code>.
settings-quiet = Коли мені мовчати? Усе, що припаде на цей час, я надішлю, коли тихі години закінчаться. Інші години напишіть після команди, наприклад <code>/settings 22-7</code>.
settings-news = Якщо когось звільнять, знову затримають, переведуть або засудять, якщо хтось помре, повідомити одразу чи разом з іншими сповіщеннями?
settings-erase = Через скільки годин мені видаляти кожне повідомлення тут, моє і ваше? Telegram дозволяє це протягом двох днів.
settings-erase-group = Через скільки годин мені видаляти кожне своє повідомлення тут? Telegram дозволяє це протягом двох днів.
settings-keep = Як довго мені зберігати те, що вибрав цей чат? За тиждень до кінця я один раз запитаю, а без відповіді все забуду.
settings-unknown = Я не знаю такої мови, часового поясу або часу: «{ $words }». Приклади: <code>/settings uk</code>, <code>/settings Europe/Paris</code>, <code>/settings 9:30</code>, <code>/settings 22-7</code>.
quiet-span = { $from } – { $until }
quiet-none = немає
button-language = Мова
button-zone = Часовий пояс
button-hour = Час сповіщень
button-quiet = Тихі години
button-quiet-none = Без тихих годин
button-news = Термінові новини
button-news-comes = Одразу
button-news-waits = З іншими сповіщеннями
button-erase = Зникнення повідомлень
button-erase-hours = { $hours ->
    [one] { $hours } година
    [few] { $hours } години
    [many] { $hours } годин
   *[other] { $hours } години
}
button-erase-never = Хай залишаються
button-keep = Як довго зберігати
button-keep-months = { $months ->
    [one] { $months } місяць
    [few] { $months } місяці
    [many] { $months } місяців
   *[other] { $months } місяця
}
kept = До { $until } я зберігаю те, що вибрав цей чат. За тиждень до цього дня запитаю знову.
kept-not = Як скажете. { $until } усе це зникне. Якщо до того часу передумаєте: /settings
kept-nothing = Про цей чат уже нічого не зберігається, тож і зберігати далі немає чого.

# --- Privacy, data, leaving ---

privacy =
    <b>Що я зберігаю</b>
    Нічого, доки ви лише запитуєте. Коли ви вмикаєте сповіщення про людину, підписуєтеся або змінюєте налаштування, я зберігаю:
    • номер цього чату, зашифрований ключем, який зберігається окремо від бази даних;
    • його мову (ту, що у вашому Telegram, доки ви не виберете іншу), а також часовий пояс, години та налаштування, які ви вибрали;
    • про кого сповіщати цей чат і чи підписано його;
    • до якого дня я все це зберігаю: дванадцять місяців, якщо ви не виберете інакше. За тиждень я один раз запитаю, а без відповіді все забуду;
    • які сповіщення треба сюди надіслати або вже надіслано: два-три дні, а доки комусь не вдається надіслати — до дванадцяти, щоб жодне не загубилося й не надійшло двічі;
    • які повідомлення тут мої або написані мені: у зашифрованому вигляді, два дні, щоб їх можна було видалити, коли ви підете або так виберете, а оголошення виправити чи відкликати.
    Доки ви лише запитуєте, я пам’ятаю свої останні повідомлення тут не довше двох днів і нікуди цього не записую: після перезапуску я цього вже не знаю.

    <b>Чого я не зберігаю ніколи</b>
    Ваше ім’я, ім’я користувача, номер телефону, те, що ви пишете, і те, що ви переглядаєте. Нічого з цього немає і в журналах сервера.
    Один виняток: ім’я, яке ви повідомляєте організаторам командою /missing. Воно зберігається без відомостей про те, від кого воно, і лише доки організатори його не отримають, не довше за два дні.
    Про організаторів зберігається більше: їхній зашифрований номер, ім’я, під яким їх знають інші, що їм дозволено і що вони робили. /resign припиняє це; зроблене лишається в журналі організаторів.

    <b>Чого я не можу приховати</b>
    Сам Telegram знає, що ви мені пишете, а кожен, хто відкриє цей телефон, може прочитати цей чат.

    /mydata показує все, що зберігається про цей чат. /stop видаляє це назавжди.
mydata = <b>Усе, що зберігається про цей чат</b>
mydata-none = Про цей чат нічого не зберігається.
mydata-organizer = Про вас як організатора зберігається зашифрований номер та ім’я <b>{ $name }</b>. Що вам дозволено: { $roles }. Що ви робили — у /log.
mydata-chat = Номер цього чату: { $chat } (у базі даних зашифрований)
mydata-language = Мова: { $language }
mydata-zone = Часовий пояс: { $zone }
mydata-hour = Час сповіщень: { $hour }
mydata-subscribed = Дні солідарності та оголошення: { $subscribed ->
    [yes] підписка є
   *[no] підписки немає
}
mydata-quiet = Тихі години: { $quiet }
mydata-news = Термінові новини: { $news ->
    [waits] разом з іншими сповіщеннями
   *[comes] одразу
}
mydata-erase = Повідомлення тут: { $erase ->
    [0] залишаються
    [one] зникають через { $erase } годину
    [few] зникають через { $erase } години
    [many] зникають через { $erase } годин
   *[other] зникають через { $erase } години
}
mydata-keep = Зберігається до: { $until }
mydata-messages = Повідомлень, які ще можна видалити: { $count }
mydata-alerts = Сповіщення останніх днів (чекають на надсилання або надіслані): { $count }
mydata-follows = Сповіщення про людей: { $names }
mydata-not-chosen = не вибрано
mydata-nobody = немає
stop-ask =
    <b>Видалити все про цей чат?</b>
    Сповіщення про людей, підписка й налаштування зникнуть назавжди. Без вашого запиту я сюди більше не писатиму.
stop-ask-messages =
    <b>Видалити мої повідомлення тут?</b>
    Про цей чат нічого не зберігається. Але я можу видалити свої останні повідомлення тут і ваші до мене — ті, які ще пам’ятаю.
button-stop-yes = Так, видалити все
button-stop-no = Ні, залишити
stopped =
    Готово. Усе про цей чат видалено, як і повідомлення, які Telegram ще дозволяє мені видалити.
    Старіші залишаються на вашому телефоні. Щоб прибрати їх, а з ними й слід того, що ми листувалися, видаліть цей чат у Telegram, а потім приберіть мене з нещодавніх запитів у пошуку («Пошук» → «Нещодавні»). Перевірте й інші пристрої, де відкрито ваш обліковий запис.
    Вам тут завжди раді: /start
stop-kept = Нічого не видалено.

# --- For organizers ---

status-bot = <b>Стан бота</b>
status-tick = Таймер востаннє спрацював: { $at }
status-tick-never = Таймер ще жодного разу не спрацював.
status-retained = Зайве востаннє видалено: { $at }
status-retained-never = Зайве ще не видалялося.
status-counts =
    Чекають: { $waiting }
    У дорозі: { $sending }
    Надіслано: { $sent }
    Без підтвердження: { $unconfirmed }
    Telegram відхилив: { $refused }
    Повідомляти було пізно: { $missed }
    Відкликано: { $withdrawn }
    Чати, яких більше немає: { $gone }
status-next = <b>Що попереду</b>
status-next-none = { $days ->
    [one] У найближчий { $days } день нічого не очікується.
    [few] У найближчі { $days } дні нічого не очікується.
    [many] У найближчі { $days } днів нічого не очікується.
   *[other] У найближчі { $days } дня нічого не очікується.
}
status-occasion = { $at } — { $what } · чати: { $count }
status-notices = <b>Нещодавні попередження</b>
count-few = менше ніж 10
count-about = близько { $count }
occasion-kind = { $kind ->
    [anniversary] { $name }: річниця затримання
    [days] { $name }: { $number ->
        [one] { $number } день за ґратами
        [few] { $number } дні за ґратами
        [many] { $number } днів за ґратами
       *[other] { $number } дня за ґратами
    }
    [birthday] { $name }: день народження
    [sentence-end] { $name }: кінець строку, сповіщення { $number ->
        [0] того ж дня
        [1] напередодні
        [one] за { $number } день
        [few] за { $number } дні
        [many] за { $number } днів
       *[other] за { $number } дня
    }
    [action-day] { $name }: сповіщення { $number ->
        [0] того ж дня
        [1] напередодні
        [one] за { $number } день
        [few] за { $number } дні
        [many] за { $number } днів
       *[other] за { $number } дня
    }
    [renewal] { $name }: запитання, чи зберігати чати, які час забути
   *[news] { $name }: новина
}
notice-missed = ⚠️ <b>Не повідомлено, бо було вже пізно:</b>
notice-missed-line = • { $date } — { $what } · чати: { $count }
notice-missed-more = • і ще { $count }
notice-down = Перерва в моїй роботі: { $since } – { $until }
notice-refused =
    ⚠️ <b>Telegram не приймає один із моїх текстів</b>, тому я нікому його не надсилаю.
    { $what } · { $language }
    Відповідь Telegram: { $reason }
notice-missing = Хтось запитує про людину, якої немає у справах: <code>{ $name }</code>. Відомості про те, хто запитував, не зберігаються.
mark-what = <b>{ $name }</b>, { $date }: що сталося? Інший день напишіть після імені, наприклад <code>/mark Біляцький 2014-06-21</code>.
mark-whom = Про кого новина? Напишіть ім’я після команди, наприклад <code>/mark Біляцький</code>; якщо це сталося не сьогодні, додайте дату: <code>/mark Біляцький 2014-06-21</code>.
mark-kind = { $kind ->
    [released] Звільнення
    [died] Смерть
    [rearrested] Нове затримання
    [transferred] Переведення в інше місце
   *[sentenced] Вирок
}
mark-ask = Це буде записано у справі, і всі, хто отримує сповіщення про цю людину, дізнаються одразу (чати: { $count }). Усе правильно?
mark-ask-only = Усі, хто отримує сповіщення про цю людину, дізнаються одразу (чати: { $count }). Куди або на який строк, записують у справу командою /edit. Усе правильно?
button-mark-yes = Так, повідомити
button-mark-no = Ні
mark-done = Позначено: <b>{ $name }</b>. { $what }, { $date }
mark-not = Нічого не позначено.
mark-wrong = { $why ->
    [future] { $name }: цей день ще не настав.
    [free] { $name }: за даними справи, того дня людина не була в неволі.
    [early] { $name }: за даними справи, затримання відбулося пізніше цього дня.
    [held] { $name }: за даними справи, людина вже в неволі.
    [again] { $name }: це вже позначено.
   *[dead] { $name }: за даними справи, людини немає в живих.
}
role = { $role ->
    [owner] власник
    [editor] справи
   *[announcer] оголошення
}
team = <b>Організатори</b>
team-line = • { $name } — { $roles }
team-invited = • { $name } — { $roles } · є запрошення, посилання діє до { $date }, { $time }
team-how = Власник може все; хто власник, записано в налаштуваннях бота. Щоб запросити людину, напишіть /invite та ім’я.
team-remove = <b>{ $name }: позбавити прав організатора?</b> Це діє одразу, зокрема для того, що ця людина запланувала.
team-removed = { $name }: більше не організатор.
button-team = До списку
button-team-yes = Так, позбавити
button-team-remove = Позбавити прав: { $name }
button-team-back = Відкликати запрошення: { $name }
invite-whom = Кого ви запрошуєте? Напишіть після команди ім’я, під яким цю людину знатимуть інші організатори, наприклад <code>/invite Марина</code>. Воно не обов’язково справжнє.
invite-role = Що може робити <b>{ $name }</b>?
invite-link =
    Ось запрошення для <b>{ $name }</b> ({ $roles }). Воно діє 24 години й лише для однієї людини:
    <code>{ $link }</code>
    Передайте його особисто або через канал, якому довіряєте, і нехай потім його видалять: хто перший його відкриє, той і стане організатором.
alias-wrong = В імені може бути не більше ніж { $most } знаків.
alias-taken = Ім’я «{ $name }» вже зайняте; виберіть інше.
callme-how = Інші організатори знають вас під ім’ям <b>{ $name }</b>. Щоб змінити його, напишіть після команди інше, наприклад <code>/callme Марина</code>. Воно не обов’язково справжнє.
callme-done = Відтепер інші організатори знають вас під ім’ям <b>{ $name }</b>.
joined =
    Вітаємо. Тепер ви організатор ({ $roles }), й інші знають вас під ім’ям <b>{ $name }</b>; змінити його можна командою /callme.
    Ваші команди є в меню. Видаліть, будь ласка, запрошення з цього телефона.
resign-ask = <b>Більше не бути організатором?</b> Це діє одразу. Щоб повернутися, знадобиться нове запрошення.
resign-owner = Ви власник, поки вас називають налаштування бота (<code>ORGANIZERS</code>); змінити їх може той, хто його тримає.
resign-not = Ви залишаєтеся організатором.
resigned = Ви більше не організатор. Дякуємо за все, що ви зробили.
button-resign-yes = Так, більше не бути
button-no = Ні
log = <b>Хто що робив</b>
log-none = Поки ніхто нічого не робив.
log-line = • { $date }, { $time } — { $who }: { $what }
button-log-older = Раніше
deed-invited = запрошення для { $name } ({ $roles })
deed-disinvited = відкликано запрошення: { $name }
deed-joined = тепер організатор ({ $roles })
deed-removed = позбавлення прав організатора: { $name }
deed-renamed = нове ім’я: { $name }
deed-resigned = більше не організатор
deed-marked = новина про справу: { $subject } — { $kind }
notice-joined = { $name }: запрошення відкрито, тепер це організатор ({ $roles }). Якщо його відкрив хтось інший, позбавте його прав: /team

# --- News of a case ---

mark-news = <b>{ $name }</b>. { $what }, { $date }
mark-source =
    <b>{ $name }</b>. { $what }, { $date }
    Яке джерело? Надішліть його адресу або натисніть «Без джерела».
mark-source-wrong = Чекаю на адресу джерела, наприклад <code>https://example.org/news</code>, окремим повідомленням без вкладень.
mark-ask-waits = У справі це буде записано одразу. Усі, хто отримує сповіщення про цю людину, дізнаються після того, як це схвалить інший редактор (чати: { $count }). Усе правильно?
mark-waits = У справі це записано. Підписники дізнаються після того, як це схвалить інший редактор; решті вже повідомлено.
mark-waits-alone = У справі це записано. Підписники дізналися б після схвалення іншим редактором, але його немає: власник може запросити когось (/invite), або той, хто тримає бота, може дозволити єдиному редактору вирішувати самому (<code>SELF_APPROVAL</code>).
button-mark-no-source = Без джерела
button-mark-yes-waits = Так, позначити
history = <b>{ $name }</b>: хто що змінював
history-all = <b>Хто змінював справи</b>
history-none = Поки ніхто з організаторів нічого не змінював.
change-line = { $number } · { $date }, { $time } — { $who }: { $what }
change-what = { $what ->
    [marked] новина: { $told }
    [edited] { $told }
   *[undone] скасовано { $told }
}
change-quoted = нова заява
change-arrow = { $before } → { $after }
change-empty = <i>порожньо</i>
change-quotation = «{ $text }»
change-was-undone = ↩️ Скасовано
change-telling = { $telling ->
    [waiting] ⏳ Підписники дізнаються, коли це схвалить інший редактор.
    [told] Підписникам повідомлено.
   *[withdrawn] Відкликано раніше, ніж дізналися підписники.
}
change-declined = Підписникам не повідомлено. Відхилення: { $who }. Причина: { $reason }
change-approved = Схвалення: { $who }
change-none = Такої зміни немає.
undo-ask = <b>Скасувати цю зміну?</b> Усе стане таким, як було раніше.
undo-told = ⚠️ Те, що підписникам уже повідомлено, повернути не можна. Хто ще не отримав повідомлення, не отримає його.
undo-done = Скасовано. Усе так, як було раніше.
undo-told-done = ⚠️ Ті, кому вже повідомлено, й далі вважають це правдою. Повідомте підписникам, що це не так: /announce
undo-again = Це вже скасовано.
undo-since = Нічого не скасовано: ця справа відтоді змінилася ({ $who }, { $date }, { $time }). Спершу скасуйте ту зміну або виправте поле командою /edit.
undo-since-import = Нічого не скасовано: відтоді це змінилося під час імпорту файлу. Виправте поле командою /edit.
news-approve-ask = Про це дізнаються всі, хто отримує сповіщення про цю людину (чати: { $count }). Схвалюєте?
news-why-not = Чому ні? Напишіть причину; її прочитає той, хто позначив новину.
news-decided = Рішення тут уже не потрібне.
news-not-own = Схвалити має хтось інший, не той, хто позначив новину.
news-not-so = У справі тепер записано інше, тому про це нікому не повідомляється.
news-was-approved = Схвалено. Підписники дізнаються просто зараз.
news-was-declined = Відхилено; тому, хто позначив новину, повідомлять причину. У справі це поки записано: якщо це неправда, скасуйте і запис.
notice-news = { $what ->
    [waiting] Новину позначив організатор { $who }: { $subject } — { $kind }. Підписники дізнаються, коли її схвалить інший редактор.
    [approved] Новину схвалив організатор { $who }: { $subject } — { $kind }. Підписникам повідомляється.
   *[declined] Новину відхилив організатор { $who }: { $subject } — { $kind }. Причина: { $reason }
}
button-change = Подивитися
button-change-number = Подивитися { $number }
button-undo = Скасувати
button-undo-number = Скасувати { $number }
button-undo-yes = Так, скасувати
button-history = Історія
button-news-approve = Схвалити
button-news-yes = Так, схвалити
button-news-decline = Відхилити
edit-whom = Чия справа? Напишіть ім’я після команди, наприклад <code>/edit Біляцький</code>.
edit-which = <b>{ $name }</b>: що змінити?
edit-group = { $group ->
    [names] Імена
    [dates] Дати
    [texts] Хто це
    [address] Адреса для листів
   *[sources] Фото і джерела
}
edit-of = { $part ->
    [detentions] Затримання: { $field }
    [stays] Місце: { $field }
   *[sentences] Вирок: { $field }
}
edit-record = { $part ->
    [detentions] Затримання: { $what }
    [stays] Місце: { $what }
   *[sentences] Вирок: { $what }
}
edit-unknown = дата невідома
edit-add = { $part ->
    [detentions] Додати затримання
    [stays] Додати місце
   *[sentences] Додати вирок
}
edit-field = { $field ->
    [name] ім’я
    [full_name_be] повне ім’я білоруською
    [name_be_latn] ім’я білоруською латинкою
    [other_spellings] інші написання
    [born_on] дата народження
    [died_on] дата смерті
    [verified_on] остання перевірка
    [death] про смерть
    [occupation] рід занять
    [summary] коротко про справу
    [address] адреса
    [address_as_of] адреса відома з
    [photo] фото
    [sources] джерела
    [detained_on] дата затримання
    [kind] вид
    [charge] обвинувачення
    [articles] статті
    [released_on] дата звільнення
    [release] чим закінчилося
    [release_detail] про звільнення
    [note] примітка
    [facility] місце
    [since] з якого часу
    [sentenced_on] дата вироку
    [years] роки
    [months] місяці
    [days] дні
    [court] суд
   *[judge] суддя
}
edit-kind = { $choice ->
    [remand] до суду
    [prison] позбавлення волі
    [restricted] обмеження волі
    [home] домашній арешт або «домашня хімія»
    [administrative] адміністративний арешт
    [regime] зміна режиму
    [fine] штраф
   *[suspended] умовно
}
edit-release = { $choice ->
    [end_of_term] кінець строку
    [early] достроково
    [amnesty] амністія
    [pardon] помилування
    [exile] вимушений виїзд із країни
    [undertaking] під підписку про невиїзд
    [uncharged] без обвинувачення
    [let_out] на волі
    [medical] за станом здоров’я
   *[unknown] невідомо
}
edit-value = <b>{ $name }</b> — { $field }
edit-now = Зараз: <code>{ $value }</code>
edit-hint = { $shape ->
    [date] Надішліть дату: <code>2014-06-21</code>, <code>2014-06</code> або <code>2014</code>; якщо про неї повідомляє лише одне джерело, поставте після неї знак питання.
    [list] Надішліть усе цілком, кожне з нового рядка.
    [address] Надішліть адресу в інтернеті.
    [number] Надішліть число.
    [choice] Натисніть потрібне.
   *[text] Надішліть новий текст.
}
edit-wanted = Чекаю на нове значення повідомленням без вкладень.
edit-wrong = Так зберегти не можна: { $reason }
edit-same = Так уже й записано; нічого не змінено.
edit-ask = Усе правильно?
edit-changed = Тим часом ця справа змінилася. Ось як вона виглядає зараз:
edit-done = Збережено.
edit-no-news = Підписникам про це не повідомляється. Новину для них позначають командою /mark.
button-edit-empty = Очистити
button-edit-yes = Так, зберегти
quote-whom = Кого стосується заява? Напишіть ім’я після команди, наприклад <code>/quote Біляцький</code>.
quote-ask = { $step ->
    [quotation] <b>{ $name }</b>. Вставте сюди слова заяви; вони збережуться літера в літеру.
    [organisation] <b>{ $name }</b>. Яка організація це заявила?
    [speaker] <b>{ $name }</b>. Хто говорив? Напишіть ім’я або натисніть «Пропустити».
    [made_on] <b>{ $name }</b>. Коли це сказано? <code>2014-06-21</code>, <code>2014-06</code> або <code>2014</code>
    [quotation_language] <b>{ $name }</b>. Якою мовою ці слова? Натисніть або напишіть код мови, наприклад <code>pl</code>.
   *[sources] <b>{ $name }</b>. Де це можна прочитати? Надішліть адресу або натисніть «Без джерела».
}
quote-wanted = Чекаю на повідомлення без вкладень.
quote-wrong = Так зберегти не можна: { $reason }
quote-sure = Такою її побачать читачі. Усе правильно?
quote-there = Ця заява вже є.
quote-done = Заяву додано.
quote-not = Заяву не додано.
quote-old = Ця кнопка стосується заяви, яку вже ніхто не додає.
button-quote-skip = Пропустити
button-quote-yes = Так, додати
deed-undone = скасування зміни { $number }: { $subject }
deed-news-approved = схвалення новини: { $subject } — { $kind }
deed-news-declined = відхилення новини: { $subject } — { $kind }: { $reason }
deed-edited = зміна у справі: { $subject } — { $field }
deed-quoted = нова заява: { $subject }

# --- Case files by document ---

document-how =
    Щоб додати справи, надішліть мені файл: CSV або JSON у моєму форматі (як дає /export, можна й ZIP) чи список політв’язнів «Весни» у CSV або JSON; не більше ніж 20 МБ.
    Спочатку я покажу, що з’явиться і що зміниться, які рядки не підходять і чому. Без вашого «так» нічого не зміниться.
document-large = Файл завеликий; Telegram віддає боту не більше ніж { $most } МБ.
document-looking = Дивлюся; це може зайняти хвилинку.
document-taking = Додаю.
document-yes-or-no = Файл чекає на ваше «так» або «ні»; кнопки під тим, що я в ньому знайшов.
document-not = Нічого не змінено.
document-unreachable = Telegram не віддає мені файл. Надішліть його, будь ласка, ще раз.
document-broken = Цей файл не підходить; нічого не змінено:
document-would = <b>Ось що зміниться:</b>
document-done = <b>Додано:</b>
document-kind = { $kind }: нових { $new }, змінених { $changed }, без змін { $same }
document-removed = { $kind }: більше немає { $count }
document-refused = ❗ { $count ->
    [one] Не підходить { $count } рядок:
    [few] Не підходять { $count } рядки:
    [many] Не підходять { $count } рядків:
   *[other] Не підходить { $count } рядка:
}
document-more = … і ще { $count }
document-doubles = Можливо, одна людина двічі:
document-double = • { $name } — { $other }
export = Усі справи, CSV у ZIP. Якщо надіслати його мені назад, нічого не зміниться.
export-json = Те саме в JSON.
button-document-yes = Так, додати
deed-imported = справи з файлу { $name }

# --- Announcements ---

announce-begun = Нове оголошення. Кроки можна робити в будь-якому порядку; кожен зберігається одразу, і нічого не буде надіслано, доки оголошення не схвалить хтось інший.
announce-title = <b>{ $what ->
    [correction] Виправлення оголошення № { $number }
    [recall] Відкликання оголошення № { $number }
   *[first] Оголошення № { $number }
}</b> — { $phase ->
    [waiting] чекає на схвалення
    [approved] схвалено
   *[draft] чернетка
}
announce-author = Автор: { $name }
announce-approved = Схвалення: { $name }
announce-declined = ↩️ Відхилено. Причина: { $reason }
announce-about = Про що: { $what }
announce-about-other = інше
announce-about-nothing = тему поки не вибрано
announce-texts = Тексти: { $list }
announce-text-there = { $language } ✓
announce-text-instead = { $language } (натомість: { $other })
announce-no-text = поки жодного
announce-photo = Зображення: { $there ->
    [yes] є
   *[no] немає
}
announce-links = Кнопки-посилання: { $list }
announce-no-links = немає
announce-crowd = Кому: { $crowd ->
    [followers] тим, хто отримує сповіщення про людину ({ $of })
    [language] підписникам (мова: { $of })
    [country] підписникам (країна часового поясу: { $of })
    [many] підписаним групам і каналам
   *[everyone] усім, хто підписаний на оголошення
} · чати: { $count }
announce-when = Коли: { $timing ->
    [at] { $date }, { $time } ({ $zone })
   *[own_hour] { $date }, кожному чату в його час сповіщень
}
announce-when-now = Коли: одразу після схвалення
announce-until = Актуально: { $days ->
    [one] ще { $days } день після цього
    [few] ще { $days } дні після цього
    [many] ще { $days } днів після цього
   *[other] ще { $days } дня після цього
}
announce-lacks = { $what ->
    [about] ❗ Виберіть, про що оголошення.
    [text] ❗ Напишіть текст принаймні однією мовою.
    [long] ❗ Один із текстів задовгий; під зображенням уміщується ще менше.
   *[when] ❗ Час не призначено або він уже минув.
}
announce-changed = Тим часом це оголошення змінили або його вже надсилають. Зараз воно таке:
announce-none = Такого оголошення більше немає.
announce-what-about = Про що оголошення?
announce-whom = Про кого йдеться? Напишіть ім’я.
announce-which-statement = Яка заява?
announce-text-which = Якою мовою ви пишете? Якщо тексту мовою читача немає, надійде текст найближчою з наявних мов.
announce-text-ask = Надішліть текст (мова: { $language }). Жирний шрифт, курсив і посилання збережуться. Довжина — до { $most } знаків.
announce-text-wanted = Я чекаю на текст (мова: { $language }): надішліть його, будь ласка, звичайним текстовим повідомленням.
announce-too-long = Текст довший, ніж можна, на { $over ->
    [one] { $over } знак
    [few] { $over } знаки
    [many] { $over } знаків
   *[other] { $over } знака
}; допускається не більше ніж { $most }. Нічого не змінено.
announce-lost = { $what ->
    [person] ⚠️ Посилання на людину прибрано: з нього читачі дізналися б, хто це.
    [link] ⚠️ Посилання прибрано: його адресу неможливо відкрити в браузері.
    [emoji] ⚠️ Емодзі Telegram Premium замінено звичайними: боти не можуть їх надсилати.
   *[other] ⚠️ Прибрано форматування, яке неможливо надіслати.
}
announce-photo-ask = Надішліть зображення як фото. Текст під ним може мати до { $most } знаків.
announce-photo-wanted = Я чекаю на зображення: надішліть його, будь ласка, як фото, а не як файл.
announce-photo-large = Зображення завелике: Telegram приймає не більше ніж { $most } МБ.
announce-links-ask =
    Надішліть до { $most } кнопок-посилань, кожну в окремому рядку: напис і адреса. Наприклад:
    <code>Підписати звернення | https://example.org/appeal</code>
announce-links-wanted =
    Я не можу цього розібрати. Потрібно до { $most } рядків, у кожному — напис (до { $longest } знаків) і адреса в інтернеті:
    <code>Підписати звернення | https://example.org/appeal</code>
announce-crowd-which = Кому це надіслати?
announce-when-which = Коли надіслати?
announce-when-ask = { $way ->
    [day] Якого дня? Напишіть так: <code>{ $example }</code>. Кожен чат отримає оголошення у свій час сповіщень.
   *[at] Коли? Напишіть день і час за вашим часовим поясом ({ $zone }), наприклад: <code>{ $example } 10:00</code>
}
announce-when-wrong = { $way ->
    [day] Або я не можу розібрати цю дату, або вона вже минула, або до неї більше ніж рік. Напишіть так: <code>{ $example }</code>
   *[at] Або я не можу розібрати цей час, або він уже минув, або до нього більше ніж рік. Напишіть його за вашим часовим поясом ({ $zone }), наприклад: <code>{ $example } 10:00</code>
}
announce-until-which = Скільки днів після призначеного часу оголошення ще актуальне? Хто весь цей час буде недоступний, його не отримає.
announce-preview-which = Ви побачите оголошення точно таким, яким воно надійде. Якою мовою його показати?
announce-asked = Тепер це чекає на схвалення; інших організаторів повідомлено.
announce-not-own = Схвалити це може лише той, хто цього не писав.
announce-approve-ask = Оголошення № { $number }: усе буде саме так. Схвалюєте?
announce-approve-recall = Пропонується видалити оголошення № { $number } в усіх чатах, які його отримали.
announce-was-approved = Схвалено. Я все зроблю, коли настане час.
announce-why-not = Чому ні? Напишіть причину: її прочитає автор оголошення.
announce-was-declined = Відхилено; автор дізнається про причину.
announce-cancel-ask = <b>Більше нікому не надсилати?</b> У тих, хто вже отримав оголошення, воно залишиться. Скасувати це буде неможливо.
announce-correcting = Напишіть текст заново. Коли його схвалить хтось інший, він замінить попередній в усіх чатах, які отримали оголошення; де його видалили або воно зникло після відкриття в непомітному режимі, на його місці нічого не з’явиться.
announce-recall-ask = <b>Видалити оголошення в усіх чатах, які його отримали?</b> Це має схвалити хтось інший. Хто встиг його прочитати або скопіювати, однаково знатиме, що в ньому було.
announce-too-late = Кому його надіслано, я пам’ятаю лише 48 годин: стільки Telegram дозволяє видаляти повідомлення. Вони минули.
announce-discard-ask = <b>Викинути це?</b>
announcements = <b>Оголошення</b>
announcements-none = Поки немає жодного.
announcements-how = Нове оголошення: /announce. Одразу заморозити всі: /freeze
announcements-line = № { $number } · { $phase ->
    [draft] чернетка
    [waiting] чекає на схвалення
    [approved] заплановано
    [running] у дорозі
    [paused] призупинено
    [cancelled] скасовано
   *[done] завершено
} · { $what }
report-title = <b>Оголошення № { $number }</b> — { $phase ->
    [running] у дорозі
    [frozen] заморожено
    [paused] призупинено
    [cancelled] скасовано
   *[done] завершено
}
report-bar = { $bar } { $percent } %
report-sent = Надіслано: { $count }
report-to-go = Залишилося: { $count } · { $minutes ->
    [one] приблизно { $minutes } хвилина
    [few] приблизно { $minutes } хвилини
    [many] приблизно { $minutes } хвилин
   *[other] приблизно { $minutes } хвилини
}
report-stage = { $stage ->
    [refused] Telegram відхилив: { $count }
    [failed] Чат не дав мені написати: { $count }
    [unconfirmed] Без підтвердження: { $count }
    [gone] Мене заблокували або чату більше немає: { $count }
    [missed] Повідомляти було пізно: { $count }
    [withdrawn] Надсилання скасовано: { $count }
    [corrected] Виправлено: { $count }
    [recalled] Видалено: { $count }
    [kept] Змінити не вдалося: { $count }
   *[absent] Повідомлення вже було видалено: { $count }
}
report-language = • { $language }: { $count }
report-reason = • { $reason }: { $count }
report-duration = Тривалість: { $minutes ->
    [one] { $minutes } хвилина
    [few] { $minutes } хвилини
    [many] { $minutes } хвилин
   *[other] { $minutes } хвилини
}
report-who = Автор: { $author }; схвалення: { $approver }{ $alone ->
    [yes] . Інших організаторів, які могли б схвалити оголошення, не було.
   *[no] { "" }
}
freeze-ask = <b>Заморозити всі оголошення?</b> Більше нічого не буде надіслано, доки два організатори не погодяться їх розморозити. Сповіщень і відповідей це не стосується.
freeze-done = Усі оголошення заморожено. Щоб розморозити їх, потрібна згода двох організаторів: /freeze
freeze-is = Усі оголошення заморожено (хто заморозив: { $name }). Щоб розморозити їх, потрібна згода двох організаторів.
freeze-one-more = Вашу згоду прийнято. Потрібна згода ще одного організатора.
freeze-lifted = Оголошення розморожено.
notice-announcement = { $what ->
    [waiting] { $who } просить схвалити оголошення № { $number }.
    [recall] { $who } просить схвалити відкликання оголошення № { $number }.
    [approved] { $who }: оголошення № { $number } схвалено.
   *[declined] { $who }: оголошення № { $number } відхилено. Причина: { $reason }
}
notice-freeze = { $what ->
    [froze] 🧊 { $who }: усі оголошення заморожено.
    [lifting] { $who } погоджується розморозити оголошення; потрібна згода ще одного організатора.
   *[lifted] Оголошення розморожено. Друга згода: { $who }
}
button-announcement = Переглянути оголошення
button-freeze = Заморозити всі оголошення
button-freeze-see = Переглянути стан
button-lift = Погодитися розморозити
button-announce-about = Про що
button-announce-text = Текст
button-announce-photo = Зображення
button-announce-links = Кнопки-посилання
button-announce-crowd = Кому
button-announce-when = Коли
button-announce-until = Як довго актуально
button-announce-preview = Перегляд
button-announce-test = Надіслати лише мені
button-announce-ask = Попросити схвалення
button-announce-approve = Переглянути й схвалити
button-announce-approve-yes = Так, схвалити
button-announce-decline = Відхилити
button-announce-discard = Викинути
button-announce-no-text = Прибрати цей текст
button-announce-no-photo = Прибрати зображення
button-announce-no-links = Прибрати кнопки
button-announce-person = Людина
button-announce-statement = Заява
button-announce-other = Інше
button-crowd-everyone = Усім підписникам
button-crowd-followers = За сповіщеннями про людину
button-crowd-followers-of = За сповіщеннями: { $name }
button-crowd-language = За мовою
button-crowd-country = За країною
button-crowd-many = Групам і каналам
button-when-now = Одразу після схвалення
button-when-at = У певний день і час
button-when-own-hour = Кожному в його годину
button-until = { $days ->
    [one] Ще { $days } день
    [few] Ще { $days } дні
    [many] Ще { $days } днів
   *[other] Ще { $days } дня
}
button-pause = Призупинити
button-resume = Продовжити
button-cancel = Припинити надсилання
button-cancel-yes = Так, більше нікому
button-correct = Виправити
button-recall = Відкликати
button-recall-yes = Так, попросити схвалення
button-retry = Повторити, де не вдалося
button-report-again = Показати тут
button-discard-yes = Так, викинути
deed-drafted = нове оголошення № { $number }
deed-changed = змінено оголошення № { $number }
deed-submitted = запит на схвалення оголошення № { $number }
deed-approved = схвалено оголошення № { $number }
deed-declined = відхилено оголошення № { $number }: { $reason }
deed-discarded = викинуто оголошення № { $number }
deed-paused = призупинено оголошення № { $number }
deed-resumed = відновлено надсилання оголошення № { $number }
deed-cancelled = припинено надсилання оголошення № { $number }
deed-correcting = розпочато виправлення оголошення № { $number }
deed-recalling = запит на відкликання оголошення № { $number }
deed-retried = повторне надсилання оголошення № { $number } туди, де не вдалося
deed-froze = заморожено всі оголошення
deed-lifting = згода розморозити оголошення

# --- When something is not as it should be ---

unknown-command = Такої команди я не знаю. Усе, що я вмію: /help
wordless = Я розумію лише слова. Напишіть мені ім’я або зазирніть у /help.
only-admins = Лише адміністратори можуть змінювати й бачити те, що зберігається про цю групу.
went-wrong = У нас щось пішло не так. Будь ласка, спробуйте трохи пізніше. Якщо це повториться, повідомте організаторам цей код: { $ref }

# --- Discreet mode: texts that others may see; none of them may say what this bot is about ---

settings-hidden = Непомітний режим: { $discreet ->
    [on] увімкнено
   *[off] вимкнено
}
settings-discreet =
    <b>Непомітний режим</b>

    Те, що я надсилаю без запиту, надходить без звуку, одним безневинним рядком, і відповіді теж; відкриває їх кнопка. Те, що ви відкрили, і те, що ви мені написали, зникає через п’ять хвилин. У меню безневинні назви, переслати нічого не можна, а те, що тут уже є, видаляється, наскільки дозволяє Telegram.
    Свою назву й картинку вгорі цього чату я приховати не можу. Перенесіть чат до архіву й поставте код-пароль на Telegram.
settings-discreet-organizer = Те, що стосується вас як організатора, надходить сюди відкрито, лише без звуку.
button-discreet = Непомітний режим
button-discreet-on = Увімкнути
button-discreet-off = Вимкнути
mydata-discreet = Непомітний режим: { $discreet ->
    [on] увімкнено
   *[off] вимкнено
}
button-neutral = Відкрити
neutral-1 = Нотатка на сьогодні
neutral-2 = Є дещо нове
neutral-3 = Один новий запис
neutral-4 = Почитати пізніше
neutral-5 = Ваш список оновлено
neutral-6 = Невеличке нагадування
neutral-long = Текст задовгий. Напишіть, будь ласка, коротше.
show-gone = Цього тут уже немає.
alias-start = Почати
alias-help = Підказки
alias-prisoner = Пошук
alias-prisoners = Список
alias-statements = Нотатки
alias-actions = Дати
alias-today = Цей день
alias-howto = Поради
alias-follow = Додати
alias-unfollow = Прибрати
alias-following = Мій список
alias-subscribe = Увімкнути
alias-unsubscribe = Вимкнути
alias-settings = Налаштування
alias-verify = Перевірка
alias-official = Назви
alias-privacy = Про дані
alias-mydata = Мої дані
alias-stop = Завершити

# --- Whether it is really us ---

menu-verify = Перевірити, чи наше це оголошення
menu-official = Офіційні назви проєкту
announcement-check = Перевірити: <code>/verify { $code }</code>
verify-how = Кожне оголошення цього бота закінчується кодом. Надішліть його мені після команди, наприклад <code>/verify 7K3F-QX2M</code>, і я скажу, чи воно наше.
verify-no = Жодне оголошення цього бота не має такого коду. Якщо вам надіслали повідомлення з ним, не довіряйте йому.
verify-yes = ✅ { $date } цей бот розіслав оголошення з таким кодом.
verify-begins =
    Воно починається так:
    <blockquote>{ $words }</blockquote>
verify-corrected = Після цього його виправили; тут — його теперішній текст.
verify-taken-back = ⚠️ Після цього його відкликали: більше на нього не покладайтеся.
verify-compare = Якщо у вашому повідомленні написано щось інше, не довіряйте йому.
official =
    <b>Офіційні назви проєкту</b>
    { $names }
official-signing = Ключ, яким підписані наші тексти (Ed25519): <code>{ $public }</code>
official-only = Усе інше, що видає себе за цей проєкт, ним не є. Цей бот ніколи не просить паролів, кодів для входу, номерів телефону чи грошей.

# --- Caution: what is dangerous where ---

start-risk =
    ⚠️ У деяких країнах підписка на такого бота, як я, може бути небезпечною: у Білорусі за підписку на канал, визнаний «екстремістським формуванням», можуть відкрити кримінальну справу.
    Хто відкриє цей телефон, зможе прочитати й цей чат. /stop видаляє те, що зберігаю я; сам чат можна видалити в Telegram.
caution-before = ⚠️ <b>Будь ласка, прочитайте, перш ніж вирішувати</b>
caution-after = Поки що нічого не змінено.
caution = { $country ->
    [BY] <b>У Білорусі</b>, як заявляла міліція, підписників телеграм-каналу, визнаного «екстремістським формуванням», можуть притягнути до відповідальності за статтею 361-1 Кримінального кодексу — до семи років позбавлення волі. Переслідувати можуть і за саму допомогу політв’язням. Ми вважаємо, що ризиком там може бути й підписка на цього бота.
   *[RU] <b>У Росії</b> з 1 вересня 2025 року можуть оштрафувати за пошук матеріалів, визнаних «екстремістськими». Чи вважаються таким пошуком запитання до цього бота, ми не знаємо.
}
caution-brief = { $country ->
    [BY] <b>Білорусь:</b> там можуть переслідувати за саму допомогу політв’язням.
   *[RU] <b>Росія:</b> з 1 вересня 2025 року там можуть оштрафувати за пошук «екстремістських» матеріалів.
}
caution-source = { $source ->
    [meduza] «Медуза»
    [viasna] «Весна»
    [ovd] OVD-Info
   *[idea] International IDEA
}
caution-link = { $where ->
    [BY] ⚠️ { $sites }: у Білорусі влада називає це «екстремістським» { $known }. За підписку на канали, визнані «екстремістським формуванням», там можуть переслідувати; чи карають за саме відкриття сторінки, ми не знаємо. Якщо ви там, безпечніше не відкривати її й не пересилати.
    [RU] ⚠️ { $sites }: у Росії влада називає це «екстремістським» { $known }. За пошук «екстремістських» матеріалів там можуть оштрафувати. Якщо ви там, безпечніше не відкривати цю сторінку й не пересилати її.
   *[other] ⚠️ { $sites }: влада називає це «екстремістським» { $known }, країна: { $country }. Якщо ви там, безпечніше не відкривати цю сторінку й не пересилати її.
}
safe-outside = ⚠️ { $where ->
    [BY] Безпечно лише за межами Білорусі
    [RU] Безпечно лише за межами Росії
   *[BY-RU] Безпечно лише за межами Білорусі та Росії
}
safe-outside-others = ⚠️ Безпечно лише за межами цих країн: { $countries }
button-caution-follow = Знаю про ризик: сповіщати
button-caution-subscribe = Знаю про ризик: підписатися
button-caution-not-now = Не зараз
announce-outside-which = Чи небезпечно десь робити те, до чого закликає оголошення? Якщо так, про це скаже рядок під текстом — разом із тим, що відомо про цю країну.
button-announce-outside = Де це небезпечно
button-outside-nowhere = Без такого застереження

# --- When the worst happens ---

menu-wipe = Видалити всіх читачів, удвох з іншим власником
wipe-ask = <b>Видалити всіх читачів назавжди?</b>

    Зникнуть усі чати, усі тексти розсилок і всі надсилання, і в базі не залишиться жодного їхнього байта. Справи та організатори залишаться. Повернути це не зможе ніхто, і я нікому більше не зможу написати, доки люди не прийдуть знову самі.

    Протягом 15 хвилин на це має погодитися інший власник.
wipe-alone = На це мають погодитися двоє власників, а інших власників, крім вас, немає. Той, хто тримає бота, може зробити це на своєму сервері: <code>python -m bot wipe --subscribers</code>
wipe-waits = Ви попросили видалити всіх читачів назавжди. До { $time } це чекає на згоду іншого власника; самі ви погодитися не можете.
wipe-is-asked = <b>{ $name } просить видалити всіх читачів назавжди.</b>

    Зникнуть усі чати, тексти розсилок і надсилання, і повернути їх буде неможливо. Справи та організатори залишаться. Переконайтеся іншим шляхом, не через цей чат, що просить справді { $name }. Погодитися можна до { $time }.
wipe-dropped = Відкликано: нічого не видаляється.
wipe-agreed = Згода є. Більше нічого не надсилається, і всі читачі зараз видаляються. Власники дізнаються, коли це буде зроблено.
notice-wipe = { $what ->
    [asked] 🔥 <b>{ $who } просить видалити всіх читачів назавжди.</b> Протягом 15 хвилин має погодитися інший власник.
    [dropped] Прохання відкликано ({ $who }): читачів не видаляють.
   *[wiped] 🔥 Усі чати, тексти розсилок і надсилання видалено. Прохання: { $asker }; згода: { $who }. Справи та організатори залишилися.
}
button-wipe-ask = Попросити про це
button-wipe-yes = Так, видалити всіх
button-wipe-no = Ні, нічого не видаляти
button-wipe-see = Переглянути прохання
deed-wipe-asked = прохання видалити всіх читачів
deed-wipe-dropped = прохання видалити всіх читачів відкликано
deed-wipe-agreed = згода видалити всіх читачів (прохання: { $name })
deed-wiped = усіх читачів видалено

# --- When nobody is to get in, and nobody to be kept out ---

outdated-button = Ця кнопка вже не діє; будь ласка, надішліть команду ще раз.
too-much = Це забагато за один раз: я знову відповідатиму приблизно через дві хвилини. /stop працює й зараз.
