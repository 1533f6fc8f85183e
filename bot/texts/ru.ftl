# Every word the bot says in Russian. Texts are HTML by Telegram's rules.
# Words in { braces } are filled in by the program and escaped there.
# Names and dates arrive in the nominative, a person's gender is not known: labels and nouns instead of participles.
# A day ends with its own full stop ("4 августа 2011 г."): no other one may follow it.

locale = ru
language-name = Русский

# --- The menu: at most 256 characters each ---

menu-start = Начать
menu-help = Что я умею
menu-prisoner = Найти дело по имени человека
menu-prisoners = Все, о ком здесь рассказано
menu-statements = Что заявили организации
menu-actions = Ближайшие дни солидарности и где проходили акции
menu-today = Что произошло в этот день
menu-howto = Как помочь: письма, посылки, обращения
menu-follow = Уведомлять о человеке
menu-unfollow = Больше не уведомлять о человеке
menu-following = О ком я уведомляю этот чат
menu-subscribe = Дни солидарности и объявления: подписаться
menu-unsubscribe = Дни солидарности и объявления: отписаться
menu-settings = Язык, часовой пояс, время уведомлений
menu-privacy = Что я храню и чего не храню никогда
menu-mydata = Всё, что хранится об этом чате
menu-stop = Удалить всё об этом чате

# --- Greeting and help ---

start =
    <b>Здравствуйте. Я рядом с политзаключёнными.</b>

    Здесь собраны их дела: кто эти люди, с какого времени они в неволе, что сказано в их защиту и как вы можете помочь.
    Вы можете получать уведомления о человеке или подписаться на дни солидарности, такие как 4 августа. Просто напишите мне имя.
    Пока вы не включите уведомления, не подпишетесь и не измените настройки, я ничего о вас не храню. После этого храню номер этого чата в зашифрованном виде и то, что вы выбрали. Подробнее: /privacy. Удалить всё: /stop.
start-group =
    <b>Здравствуйте. Я рядом с политзаключёнными.</b>

    Здесь я отвечаю на команды, например /prisoner, /actions и /today. Администраторы могут включить для этого чата уведомления о человеке или подписать чат на дни солидарности.
    Других сообщений я не читаю. Я ничего не храню об этом чате, пока меня не попросит администратор. Подробнее: /privacy.
button-people = 🔔 Уведомлять о человеке
button-subscribe = Подписка: дни солидарности
help =
    <b>Что я умею</b>
help-name = Или просто напишите имя, кириллицей или латиницей: <i>Беляцкий</i>, <i>Бяляцкі</i>, <i>Bialiatski</i>.
help-line = /{ $command } — { $what }

# --- Finding a person ---

prisoner-which = О ком речь? Напишите имя после команды, например <code>/{ $command } Беляцкий</code>, или выберите из списка.
person-none =
    Никого по имени «{ $name }» я не нахожу.
    Возможно, имя пишут иначе или этого дела у меня нет.
person-near = Может быть, вы ищете кого-то из этих людей?
person-many = Под имя «{ $name }» подходят несколько человек. Кого вы ищете?
button-list = Показать всех

# --- The case card ---

year = { $year } г.
reported = { $what } (по данным одного источника)
born = Дата рождения: { $date }
died = Дата смерти: { $date }
status = { $status ->
    [held] 🔒 <b>В неволе</b>{ $kind ->
        [remand] , ожидает суда
        [prison] , в тюрьме или колонии
        [restricted] , ограничение свободы в открытом учреждении («химия»)
        [home] , ограничение свободы дома («домашняя химия»)
        [administrative] , административный арест
       *[none] { "" }
    }
    [free] 🕊 <b>На свободе</b>
    [exile] 🌍 <b>В изгнании</b>
    [deceased] 🕯 <b>Нет в живых</b>
   *[unknown] ❔ <b>Неизвестно, где сейчас</b>
}
days-behind-bars = { $days ->
    [one] { $days } день за решёткой
    [few] { $days } дня за решёткой
    [many] { $days } дней за решёткой
   *[other] { $days } дня за решёткой
}
days-restricted = { $days ->
    [one] { $days } день со дня ареста
    [few] { $days } дня со дня ареста
    [many] { $days } дней со дня ареста
   *[other] { $days } дня со дня ареста
}
card-followed = 🔔 Этот чат получает уведомления об этом человеке.
card-detentions = { $count ->
    [1] <b>Задержание</b>
    [one] <b>Задержания</b>
    [few] <b>Задержания</b>
    [many] <b>Задержания</b>
   *[other] <b>Задержания</b>
}
card-statements = <b>Что было сказано</b>
card-help = { $status ->
    [held] <b>Как помочь:</b> напишите письмо или открытку, обратитесь к властям, расскажите другим. Правила и предостережения: /howto
    [free] <b>Как помочь:</b> писать за решётку больше не нужно. Но другие ещё ждут писем: /howto
    [exile] <b>Как помочь:</b> писать за решётку больше не нужно. Но другие ещё ждут писем: /howto
    [deceased] <b>Как помочь:</b> помните это имя и тех, кто до сих пор в неволе: /howto
   *[unknown] <b>Как помочь:</b> неизвестно, где сейчас этот человек. Прежде чем писать, уточните: /howto
}
verified = Последняя проверка: { $date }
verified-never = Сведения ещё не проверены.
verified-long-ago = { $months ->
    [one] — { $months } месяц назад. Прежде чем что-то делать, проверьте, не изменилось ли что-нибудь.
    [few] — { $months } месяца назад. Прежде чем что-то делать, проверьте, не изменилось ли что-нибудь.
    [many] — { $months } месяцев назад. Прежде чем что-то делать, проверьте, не изменилось ли что-нибудь.
   *[other] — { $months } месяца назад. Прежде чем что-то делать, проверьте, не изменилось ли что-нибудь.
}
sources = Источники: { $list }

detention-head = ▪️ <b>{ $when }</b> — { $kind ->
    [remand] под стражей до суда
    [prison] лишение свободы
    [restricted] ограничение свободы («химия»)
    [home] ограничение свободы дома («домашняя химия»)
   *[administrative] административный арест
}
span = { $begin } – { $end }
span-since = Начало: { $begin }
span-until = Окончание: { $end }
span-unknown = дата неизвестна
span-days = { $days ->
    [one] ({ $days } день)
    [few] ({ $days } дня)
    [many] ({ $days } дней)
   *[other] ({ $days } дня)
}
charge = Обвинение: { $charge }{ $articles }
article = ст. { $number }
article-part = ст. { $number } ч. { $part }
sentence = Приговор: { $what }
sentence-kind = { $kind ->
    [prison] лишение свободы
    [restricted] ограничение свободы
    [home] ограничение свободы дома
    [administrative] административный арест
    [regime] более строгий режим без добавления срока
   *[fine] штраф
}
term-years = { $count ->
    [one] { $count } год
    [few] { $count } года
    [many] { $count } лет
   *[other] { $count } года
}
term-months = { $count ->
    [one] { $count } месяц
    [few] { $count } месяца
    [many] { $count } месяцев
   *[other] { $count } месяца
}
term-days = { $count ->
    [one] { $count } сутки
    [few] { $count } суток
    [many] { $count } суток
   *[other] { $count } суток
}
places = Места содержания: { $list }
place-since = { $since } — { $place }
release = Освобождение: { $how ->
    [end_of_term] по окончании срока
    [early] досрочно
    [amnesty] по закону об амнистии
    [pardon] в порядке помилования
    [exile] с принудительным выездом из страны
    [undertaking] под подписку о невыезде
    [uncharged] без предъявления обвинения
    [medical] по состоянию здоровья
   *[let_out] отпустили
}{ $detail }

button-follow = 🔔 Уведомлять
button-unfollow = 🔕 Не уведомлять
button-statements = Заявления
button-howto = Как помочь
button-share = Поделиться
button-actions = Ближайшие дни солидарности
button-back = ‹ Назад
button-earlier = ‹ { $page }
button-later = { $page } ›
page = Страница { $page } из { $pages }
share-text = Политзаключённые Беларуси: { $name }. Что известно о деле и как помочь.

# --- Lists ---

prisoners = <b>О ком здесь рассказано</b> · { $count ->
    [one] { $count } человек
    [few] { $count } человека
    [many] { $count } человек
   *[other] { $count } человека
}
prisoners-none = Пока здесь нет ни одного дела.
statements = <b>Заявления</b> · { $count }
statements-about = <b>Заявления: { $name }</b> · { $count }
statements-none = Я пока не знаю ни одного заявления.
statements-none-about = { $name }: я пока не знаю ни одного заявления.
statement-head = <b>{ $organisation }</b>. { $speaker }{ $date }
statement-addressee = Адресат: { $addressee }
statement-gone = Этого заявления у меня больше нет.
button-full = { $number }. { $organisation }

actions = <b>Ближайшие дни солидарности</b>
actions-none = На ближайшие двенадцать месяцев в моём календаре нет дней солидарности.
action-day = ▪️ <b>{ $date }</b> · { $days ->
    [0] сегодня
    [1] завтра
    [one] через { $days } день
    [few] через { $days } дня
    [many] через { $days } дней
   *[other] через { $days } дня
} — { $name }
actions-past = <b>Где проходили акции</b> · { $name }, { $year }
actions-ahead = <b>Где пройдут акции</b> · { $name }, { $year }
actions-also = Также: { $countries }

today = <b>{ $date }</b>: что произошло в этот день
today-none = В моих записях на этот день ничего нет.
today-arrest = { $years ->
    [0] { $name }: сегодня — задержание.
    [one] { $name }: задержание { $years } год назад ({ $date }).
    [few] { $name }: задержание { $years } года назад ({ $date }).
    [many] { $name }: задержание { $years } лет назад ({ $date }).
   *[other] { $name }: задержание { $years } года назад ({ $date }).
}
today-birth = 🎂 { $name }: день рождения ({ $date }).
today-born = { $name }: день рождения ({ $date }).
today-death = 🕯 { $name }: день смерти ({ $date }).
today-verdict = { $years ->
    [0] { $name }: сегодня — приговор: { $what }.
    [one] { $name }: приговор { $years } год назад ({ $date }) — { $what }.
    [few] { $name }: приговор { $years } года назад ({ $date }) — { $what }.
    [many] { $name }: приговор { $years } лет назад ({ $date }) — { $what }.
   *[other] { $name }: приговор { $years } года назад ({ $date }) — { $what }.
}
today-release = { $years ->
    [0] { $name }: сегодня — освобождение.
    [one] { $name }: освобождение { $years } год назад ({ $date }).
    [few] { $name }: освобождение { $years } года назад ({ $date }).
    [many] { $name }: освобождение { $years } лет назад ({ $date }).
   *[other] { $name }: освобождение { $years } года назад ({ $date }).
}
today-action-day = 📅 { $name }

howto = <b>Как помочь</b>
howto-none = Пока у меня нет советов.
howto-topic = { $topic ->
    [letters] <b>Письма и открытки</b>
    [parcels] <b>Посылки</b>
    [appeals] <b>Обращения к властям</b>
    [action_days] <b>Дни солидарности</b>
   *[safety] <b>Берегите себя</b>
}
howto-line = { $caution ->
    [yes] ⚠️ { $text }
   *[no] • { $text }
}
howto-as-of = (данные на { $date })

# --- Following and subscribing ---

followed = 🔔 Теперь этот чат получает уведомления об этом человеке: <b>{ $name }</b>.
followed-already = Этот чат уже получает уведомления об этом человеке: <b>{ $name }</b>.
alerts-at = Время уведомлений: { $hour }, { $zone }. Изменить: /settings
unfollowed = Этот чат больше не получает уведомлений об этом человеке: <b>{ $name }</b>.
unfollowed-already = Этот чат и так не получает уведомлений об этом человеке: <b>{ $name }</b>.
following = { $count ->
    [one] Этот чат получает уведомления о { $count } человеке:
    [few] Этот чат получает уведомления о { $count } людях:
    [many] Этот чат получает уведомления о { $count } людях:
   *[other] Этот чат получает уведомления о { $count } человека:
}
following-none = Этот чат пока ни о ком не получает уведомлений. Напишите мне имя или выберите из списка.
subscribed = 📅 Этот чат подписан на дни солидарности и объявления кампании.
subscribed-already = Этот чат уже подписан на дни солидарности и объявления.
unsubscribed = Этот чат больше не подписан на дни солидарности и объявления. Уведомлений о людях это не касается.
unsubscribed-already = Этот чат не подписан на дни солидарности и объявления.

# --- Settings ---

settings =
    <b>Настройки этого чата</b>

    Язык: { $language }
    Часовой пояс: { $zone } (сейчас { $now })
    Время уведомлений: { $hour }
settings-language = На каком языке мне здесь говорить?
settings-zone = Какой у вас часовой пояс? Если его здесь нет, напишите его после команды, например <code>/settings Europe/Paris</code>.
settings-hour = В котором часу присылать уведомления? Другое время напишите после команды, например <code>/settings 9:30</code>.
settings-unknown = Я не знаю такого языка, часового пояса или времени: «{ $words }». Примеры: <code>/settings ru</code>, <code>/settings Europe/Paris</code>, <code>/settings 9:30</code>.
button-language = Язык
button-zone = Часовой пояс
button-hour = Время уведомлений

# --- Privacy, data, leaving ---

privacy =
    <b>Что я храню</b>
    Ничего, пока вы только спрашиваете. Когда вы включаете уведомления о человеке, подписываетесь или меняете настройки, я храню:
    • номер этого чата, зашифрованный ключом, который хранится отдельно от базы данных;
    • язык, часовой пояс и время, которые вы выбрали;
    • о ком уведомлять этот чат и подписан ли он.

    <b>Чего я не храню никогда</b>
    Ваше имя, имя пользователя, номер телефона, то, что вы пишете, и то, что вы смотрите. Ничего из этого нет и в журналах сервера.

    <b>Чего я не могу скрыть</b>
    Сам Telegram знает, что вы мне пишете, а любой, кто откроет этот телефон, может прочитать этот чат.

    /mydata показывает всё, что хранится об этом чате. /stop удаляет это навсегда.
mydata = <b>Всё, что хранится об этом чате</b>
mydata-none = Об этом чате ничего не хранится.
mydata-chat = Номер этого чата: { $chat } (в базе данных зашифрован)
mydata-language = Язык: { $language }
mydata-zone = Часовой пояс: { $zone }
mydata-hour = Время уведомлений: { $hour }
mydata-subscribed = Дни солидарности и объявления: { $subscribed ->
    [yes] подписка есть
   *[no] подписки нет
}
mydata-follows = Уведомления о людях: { $names }
mydata-not-chosen = не выбрано
mydata-nobody = нет
stop-ask =
    <b>Удалить всё об этом чате?</b>
    Уведомления о людях, подписка и настройки исчезнут навсегда. Без вашего запроса я сюда больше писать не буду.
stop-nothing = Об этом чате ничего не хранится, поэтому удалять нечего. Чтобы переписка исчезла и с вашего телефона, удалите этот чат в Telegram.
button-stop-yes = Да, удалить всё
button-stop-no = Нет, оставить
stopped =
    Готово. Всё об этом чате удалено.
    Сама переписка осталась на вашем телефоне: чтобы убрать её, удалите этот чат в Telegram. Вам здесь всегда рады: /start
stop-kept = Ничего не удалено.

# --- When something is not as it should be ---

unknown-command = Такой команды я не знаю. Всё, что я умею: /help
wordless = Я понимаю только слова. Напишите мне имя или загляните в /help.
only-admins = Только администраторы могут менять и видеть то, что хранится об этой группе.
went-wrong = У нас что-то пошло не так. Пожалуйста, попробуйте немного позже. Если это повторится, сообщите организаторам этот код: { $ref }
