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
menu-status = Состояние бота
menu-mark = Новость о деле
menu-edit = Исправить дело
menu-quote = Добавить заявление
menu-history = Кто менял дело и как было раньше
menu-import = Добавить дела из файла
menu-export = Все дела одним файлом
menu-announce = Новое объявление
menu-announcements = Объявления
menu-freeze = Заморозить все объявления
menu-team = Организаторы
menu-invite = Пригласить организатора
menu-log = Кто что делал
menu-callme = Имя, под которым вас знают другие
menu-resign = Больше не быть организатором

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
help-name = Или просто напишите имя или вопрос, кириллицей или латиницей: <i>Беляцкий</i>, <i>Bialiatski</i>, <i>где сейчас Статкевич</i>, <i>адрес Северинца</i>.
help-line = /{ $command } — { $what }

# --- Finding a person ---

prisoner-which = О ком речь? Напишите имя после команды, например <code>/{ $command } Беляцкий</code>, или выберите из списка.
person-none =
    Никого по имени «{ $name }» я не нахожу.
    Возможно, имя пишут иначе или этого дела у меня нет.
person-near = Может быть, вы ищете кого-то из этих людей?
person-many = Под имя «{ $name }» подходят несколько человек. Кого вы ищете?
person-gone = Дела этого человека у меня больше нет.
missing-how = Кого-то нет в моих записях? Напишите /missing и имя: организаторы прочитают имя, но не узнают, кто спрашивал.
missing-which = Кого нет в моих записях? Напишите имя после команды, например <code>/missing Имя Фамилия</code>.
missing-told = Спасибо. Организаторы прочитают имя «{ $name }», но не узнают, кто спрашивал. Имя хранится, только пока я его не передам.
missing-later = Организаторов ждёт уже так много имён, что пока я не могу принять ещё одно. Попробуйте, пожалуйста, позже.
missing-nobody = Я не могу передать имя: у этого бота нет организаторов, которые могли бы его прочитать.
button-missing = Сообщить организаторам
button-list = Показать всех

# --- The case card ---

year = { $year } г.
reported = { $what } (по данным одного источника)
born = Дата рождения: { $date }
born-unknown = Дата рождения неизвестна.
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
letters = <b>Адрес для писем:</b> { $address }
letters-none = { $status ->
    [held] <b>Адрес для писем:</b> я не знаю адреса, по которому письмо сейчас дойдёт.
    [free] <b>Адрес для писем:</b> этот человек не в неволе, адреса у меня нет.
    [exile] <b>Адрес для писем:</b> этот человек больше не в неволе, адреса у меня нет.
    [deceased] <b>Адрес для писем:</b> этого человека нет в живых.
   *[unknown] <b>Адрес для писем:</b> неизвестно, где сейчас этот человек.
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
    [suspended] условное лишение свободы
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
place-last = Последнее известное место: { $place }
release = Освобождение: { $how ->
    [end_of_term] по окончании срока
    [early] досрочно
    [amnesty] по закону об амнистии
    [pardon] в порядке помилования
    [exile] с принудительным выездом из страны
    [undertaking] под подписку о невыезде
    [uncharged] без предъявления обвинения
    [medical] по состоянию здоровья
    [unknown] неизвестно как
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

# --- Alerts ---
# $told says when the occasion was, seen from the day the alert comes: $day names its day where that is longer ago.

alerts-gathered = { $count ->
    [one] <b>Ещё { $count } уведомление</b>
    [few] <b>Ещё { $count } уведомления</b>
    [many] <b>Ещё { $count } уведомлений</b>
   *[other] <b>Ещё { $count } уведомления</b>
}
alert-anniversary = { $told ->
    [today] { $name }: сегодня исполняется { $years ->
        [1] год
        [one] { $years } год
        [few] { $years } года
        [many] { $years } лет
       *[other] { $years } года
    } со дня задержания, { $date }
    [yesterday] { $name }: вчера { $years ->
        [1] исполнился год
        [one] исполнился { $years } год
        [few] исполнилось { $years } года
        [many] исполнилось { $years } лет
       *[other] исполнилось { $years } года
    } со дня задержания, { $date }
   *[earlier] { $name }: { $day } { $years ->
        [1] исполнился год
        [one] исполнился { $years } год
        [few] исполнилось { $years } года
        [many] исполнилось { $years } лет
       *[other] исполнилось { $years } года
    } со дня задержания, { $date }
}
alert-days-behind-bars = { $told ->
    [today] { $name }: сегодня исполняется { $days ->
        [one] { $days } день
        [few] { $days } дня
        [many] { $days } дней
       *[other] { $days } дня
    } за решёткой. День задержания: { $date }
    [yesterday] { $name }: вчера { $days ->
        [one] исполнился { $days } день
        [few] исполнилось { $days } дня
        [many] исполнилось { $days } дней
       *[other] исполнилось { $days } дня
    } за решёткой. День задержания: { $date }
   *[earlier] { $name }: { $day } { $days ->
        [one] исполнился { $days } день
        [few] исполнилось { $days } дня
        [many] исполнилось { $days } дней
       *[other] исполнилось { $days } дня
    } за решёткой. День задержания: { $date }
}
alert-days-restricted = { $told ->
    [today] { $name }: сегодня исполняется { $days ->
        [one] { $days } день
        [few] { $days } дня
        [many] { $days } дней
       *[other] { $days } дня
    } со дня задержания, { $date }
    [yesterday] { $name }: вчера { $days ->
        [one] исполнился { $days } день
        [few] исполнилось { $days } дня
        [many] исполнилось { $days } дней
       *[other] исполнилось { $days } дня
    } со дня задержания, { $date }
   *[earlier] { $name }: { $day } { $days ->
        [one] исполнился { $days } день
        [few] исполнилось { $days } дня
        [many] исполнилось { $days } дней
       *[other] исполнилось { $days } дня
    } со дня задержания, { $date }
}
alert-birthday = { $told ->
    [today] 🎂 { $name }: сегодня день рождения — { $age ->
        [one] { $age } год.
        [few] { $age } года.
        [many] { $age } лет.
       *[other] { $age } года.
    }
    [yesterday] 🎂 { $name }: вчера был день рождения — { $age ->
        [one] { $age } год.
        [few] { $age } года.
        [many] { $age } лет.
       *[other] { $age } года.
    }
   *[earlier] 🎂 { $name }: { $day } был день рождения — { $age ->
        [one] { $age } год.
        [few] { $age } года.
        [many] { $age } лет.
       *[other] { $age } года.
    }
}
alert-birthday-card = { $told ->
    [today] Вы можете написать: открытка скажет, что о человеке не забыли.
   *[late] Послать открытку ещё не поздно: она скажет, что о человеке не забыли.
}
alert-birthday-how = Как писать и чего остерегаться: /howto
alert-sentence-end = { $days ->
    [0] { $name }: по приговору срок заканчивается сегодня, { $date }
    [1] { $name }: по приговору срок заканчивается завтра, { $date }
    [one] { $name }: по приговору срок заканчивается через { $days } день, { $date }
    [few] { $name }: по приговору срок заканчивается через { $days } дня, { $date }
    [many] { $name }: по приговору срок заканчивается через { $days } дней, { $date }
   *[other] { $name }: по приговору срок заканчивается через { $days } дня, { $date }
}
alert-sentence-ended = { $told ->
    [yesterday] { $name }: по приговору срок закончился вчера, { $date }
   *[earlier] { $name }: по приговору срок закончился { $date }
}
alert-sentence-doubt = Срок могут продлить или сократить. Выйдет ли человек на свободу именно тогда, неизвестно.
alert-sentence-release = В моих записях пока не сказано, вышел ли человек на свободу.
alert-news = { $kind ->
    [released] 🕊 { $name } — на свободе. Дата освобождения: { $date }
    [died] 🕯 { $name }: человека больше нет в живых. Дата смерти: { $date }
    [rearrested] 🔒 { $name }: новое задержание. Дата: { $date }
    [transferred] { $name }: перевод в другое место содержания. Дата: { $date }
   *[sentenced] { $name }: вынесен приговор. Дата: { $date }
}
alert-news-address = Адрес для писем мог измениться: проверьте его, прежде чем писать.
alert-action-day = { $days ->
    [0] 📅 Сегодня, { $date }, — { $name }.
    [1] 📅 Завтра, { $date }, — { $name }.
    [one] 📅 Через { $days } день, { $date }, — { $name }.
    [few] 📅 Через { $days } дня, { $date }, — { $name }.
    [many] 📅 Через { $days } дней, { $date }, — { $name }.
   *[other] 📅 Через { $days } дня, { $date }, — { $name }.
}
alert-action-day-over = { $told ->
    [yesterday] 📅 { $name } — это было вчера, { $date }
   *[earlier] 📅 { $name } — это было { $date }
}
alert-acting = { $over ->
    [yes] <b>Где проходили акции</b>
   *[no] <b>Где проходят акции</b>
}
alert-acted = Где проходили акции в { $year } году: { $countries }
alert-do = <b>Что вы можете сделать</b>
alert-do-more = Все советы и предостережения: /howto
alert-statements = <b>Заявления, которыми можно поделиться</b>
alert-statement = { $number }. <b>{ $organisation }</b>, { $date }
share-day = { $name }, { $date }: чем важен этот день и как присоединиться.
button-mute = 🔕 Не об этом человеке
button-unsubscribe = 🔕 Отписаться
button-following = О ком я уведомляю
button-hour-change = Изменить время
button-stop-all = Больше ничего не присылать
muted = 🔕 Этот чат больше не будет получать уведомлений об этом человеке: <b>{ $name }</b>.
muted-already = Этот чат и так не получает уведомлений об этом человеке: <b>{ $name }</b>.

# --- Settings ---

settings =
    <b>Настройки этого чата</b>

    Язык: { $language }
    Часовой пояс: { $zone } (сейчас { $now })
    Время уведомлений: { $hour }
    Тихие часы: { $quiet }
    Срочные новости: { $news ->
        [waits] вместе с другими уведомлениями
       *[comes] сразу
    }
settings-language = На каком языке мне здесь говорить?
settings-zone = Какой у вас часовой пояс? Если его здесь нет, напишите его после команды, например <code>/settings Europe/Paris</code>.
settings-hour = В котором часу присылать уведомления? Другое время напишите после команды, например <code>/settings 9:30</code>.
settings-quiet = Когда мне молчать? Всё, что придётся на это время, я пришлю, когда тихие часы закончатся. Другие часы напишите после команды, например <code>/settings 22-7</code>.
settings-news = Если кого-то освободят, снова задержат, переведут или осудят, если кто-то умрёт, сообщить сразу или вместе с другими уведомлениями?
settings-unknown = Я не знаю такого языка, часового пояса или времени: «{ $words }». Примеры: <code>/settings ru</code>, <code>/settings Europe/Paris</code>, <code>/settings 9:30</code>, <code>/settings 22-7</code>.
quiet-span = { $from } – { $until }
quiet-none = нет
button-language = Язык
button-zone = Часовой пояс
button-hour = Время уведомлений
button-quiet = Тихие часы
button-quiet-none = Без тихих часов
button-news = Срочные новости
button-news-comes = Сразу
button-news-waits = С другими уведомлениями

# --- Privacy, data, leaving ---

privacy =
    <b>Что я храню</b>
    Ничего, пока вы только спрашиваете. Когда вы включаете уведомления о человеке, подписываетесь или меняете настройки, я храню:
    • номер этого чата, зашифрованный ключом, который хранится отдельно от базы данных;
    • его язык (тот, что в вашем Telegram, пока вы не выберете другой), а также часовой пояс, часы и настройки, которые вы выбрали;
    • о ком уведомлять этот чат и подписан ли он;
    • какие уведомления ещё нужно сюда прислать, а какие уже отправлены: не дольше двенадцати дней, чтобы ни одно не потерялось и не пришло дважды;
    • какое сообщение здесь — объявление: два дня, чтобы его можно было исправить или отозвать.

    <b>Чего я не храню никогда</b>
    Ваше имя, имя пользователя, номер телефона, то, что вы пишете, и то, что вы смотрите. Ничего из этого нет и в журналах сервера.
    Одно исключение: имя, которое вы сообщаете организаторам командой /missing. Оно хранится без сведений о том, от кого оно, и только пока организаторы его не получат.
    Об организаторах хранится больше: их зашифрованный номер, имя, под которым их знают другие, что им позволено и что они делали. /resign прекращает это; сделанное остаётся в журнале организаторов.

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
mydata-quiet = Тихие часы: { $quiet }
mydata-news = Срочные новости: { $news ->
    [waits] вместе с другими уведомлениями
   *[comes] сразу
}
mydata-alerts = Уведомления последних дней (ждут отправки или отправлены): { $count }
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

# --- For organizers ---

status-bot = <b>Состояние бота</b>
status-tick = Таймер последний раз сработал: { $at }
status-tick-never = Таймер ещё ни разу не сработал.
status-counts =
    Ожидают: { $waiting }
    В пути: { $sending }
    Отправлено: { $sent }
    Без подтверждения: { $unconfirmed }
    Отклонено Telegram: { $refused }
    Сообщать было поздно: { $missed }
    Отозвано: { $withdrawn }
    Чаты, которых больше нет: { $gone }
status-next = <b>Что впереди</b>
status-next-none = { $days ->
    [one] В ближайший { $days } день ничего не ожидается.
    [few] В ближайшие { $days } дня ничего не ожидается.
    [many] В ближайшие { $days } дней ничего не ожидается.
   *[other] В ближайшие { $days } дня ничего не ожидается.
}
status-occasion = { $at } — { $what } · чаты: { $count }
status-notices = <b>Недавние предупреждения</b>
count-few = менее 10
count-about = около { $count }
occasion-kind = { $kind ->
    [anniversary] { $name }: годовщина задержания
    [days] { $name }: { $number ->
        [one] { $number } день за решёткой
        [few] { $number } дня за решёткой
        [many] { $number } дней за решёткой
       *[other] { $number } дня за решёткой
    }
    [birthday] { $name }: день рождения
    [sentence-end] { $name }: конец срока, уведомление { $number ->
        [0] в тот же день
        [1] накануне
        [one] за { $number } день
        [few] за { $number } дня
        [many] за { $number } дней
       *[other] за { $number } дня
    }
    [action-day] { $name }: уведомление { $number ->
        [0] в тот же день
        [1] накануне
        [one] за { $number } день
        [few] за { $number } дня
        [many] за { $number } дней
       *[other] за { $number } дня
    }
   *[news] { $name }: новость
}
notice-missed = ⚠️ <b>Не сообщено, потому что было уже поздно:</b>
notice-missed-line = • { $date } — { $what } · чаты: { $count }
notice-missed-more = • и ещё { $count }
notice-down = Перерыв в моей работе: { $since } – { $until }
notice-refused =
    ⚠️ <b>Telegram не принимает один из моих текстов</b>, поэтому я никому его не отправляю.
    { $what } · { $language }
    Ответ Telegram: { $reason }
notice-missing = Кто-то спрашивает о человеке, которого нет в делах: <code>{ $name }</code>. Сведения о том, кто спрашивал, не хранятся.
mark-what = <b>{ $name }</b>, { $date }: что произошло? Другой день напишите после имени, например <code>/mark Беляцкий 2014-06-21</code>.
mark-whom = О ком новость? Напишите имя после команды, например <code>/mark Беляцкий</code>; если это произошло не сегодня, добавьте дату: <code>/mark Беляцкий 2014-06-21</code>.
mark-kind = { $kind ->
    [released] Освобождение
    [died] Смерть
    [rearrested] Новое задержание
    [transferred] Перевод в другое место
   *[sentenced] Приговор
}
mark-ask = Это будет записано в деле, и все, кто получает уведомления об этом человеке, узнают сразу (чаты: { $count }). Всё верно?
mark-ask-only = Все, кто получает уведомления об этом человеке, узнают сразу (чаты: { $count }). Куда или на какой срок, записывают в дело командой /edit. Всё верно?
button-mark-yes = Да, сообщить
button-mark-no = Нет
mark-done = Отмечено: <b>{ $name }</b>. { $what }, { $date }
mark-not = Ничего не отмечено.
mark-wrong = { $why ->
    [future] { $name }: этот день ещё не наступил.
    [free] { $name }: по данным дела, в тот день человек не был в неволе.
    [early] { $name }: по данным дела, задержание произошло позже этого дня.
    [held] { $name }: по данным дела, человек уже в неволе.
    [again] { $name }: это уже отмечено.
   *[dead] { $name }: по данным дела, человека нет в живых.
}
role = { $role ->
    [owner] владелец
    [editor] дела
   *[announcer] объявления
}
team = <b>Организаторы</b>
team-line = • { $name } — { $roles }
team-invited = • { $name } — { $roles } · есть приглашение, ссылка действует до { $date }, { $time }
team-how = Владелец может всё; кто владелец, записано в настройках бота. Чтобы пригласить человека, напишите /invite и имя.
team-remove = <b>{ $name }: лишить прав организатора?</b> Это действует сразу, в том числе для того, что этот человек запланировал.
team-removed = { $name }: больше не организатор.
button-team = К списку
button-team-yes = Да, лишить
button-team-remove = Лишить прав: { $name }
button-team-back = Отозвать приглашение: { $name }
invite-whom = Кого вы приглашаете? Напишите после команды имя, под которым этого человека будут знать другие организаторы, например <code>/invite Марина</code>. Оно не обязательно настоящее.
invite-role = Что может делать <b>{ $name }</b>?
invite-link =
    Вот приглашение для <b>{ $name }</b> ({ $roles }). Оно действует 24 часа и только для одного человека:
    <code>{ $link }</code>
    Передайте его лично или через канал, которому доверяете, и пусть потом его удалят: кто первым его откроет, тот и станет организатором.
alias-wrong = В имени может быть не больше { $most } знаков.
alias-taken = Имя «{ $name }» уже занято; выберите другое.
callme-how = Другие организаторы знают вас под именем <b>{ $name }</b>. Чтобы изменить его, напишите после команды другое, например <code>/callme Марина</code>. Оно не обязательно настоящее.
callme-done = С этого момента другие организаторы знают вас под именем <b>{ $name }</b>.
joined =
    Добро пожаловать. Теперь вы организатор ({ $roles }), и другие знают вас под именем <b>{ $name }</b>; изменить его можно командой /callme.
    Ваши команды есть в меню. Удалите, пожалуйста, приглашение с этого телефона.
resign-ask = <b>Больше не быть организатором?</b> Это действует сразу. Чтобы вернуться, понадобится новое приглашение.
resign-owner = Вы владелец, пока вас называют настройки бота (<code>ORGANIZERS</code>); изменить их может тот, кто его держит.
resign-not = Вы остаётесь организатором.
resigned = Вы больше не организатор. Спасибо за всё, что вы сделали.
button-resign-yes = Да, больше не быть
button-no = Нет
log = <b>Кто что делал</b>
log-none = Пока никто ничего не делал.
log-line = • { $date }, { $time } — { $who }: { $what }
button-log-older = Раньше
deed-invited = приглашение для { $name } ({ $roles })
deed-disinvited = отозвано приглашение: { $name }
deed-joined = теперь организатор ({ $roles })
deed-removed = лишение прав организатора: { $name }
deed-renamed = новое имя: { $name }
deed-resigned = больше не организатор
deed-marked = новость о деле: { $subject } — { $kind }
notice-joined = { $name }: приглашение открыто, теперь это организатор ({ $roles }). Если его открыл кто-то другой, лишите его прав: /team

# --- News of a case ---

mark-news = <b>{ $name }</b>. { $what }, { $date }
mark-source =
    <b>{ $name }</b>. { $what }, { $date }
    Каков источник? Пришлите его адрес или нажмите «Без источника».
mark-source-wrong = Жду адрес источника, например <code>https://example.org/news</code>, отдельным сообщением без вложений.
mark-ask-waits = В деле это будет записано сразу. Все, кто получает уведомления об этом человеке, узнают после того, как это одобрит другой редактор (чаты: { $count }). Всё верно?
mark-waits = В деле это записано. Подписчики узнают после того, как это одобрит другой редактор; остальным уже сообщено.
mark-waits-alone = В деле это записано. Подписчики узнали бы после одобрения другим редактором, но его нет: владелец может пригласить кого-нибудь (/invite), либо тот, кто держит бота, может разрешить единственному редактору решать самому (<code>SELF_APPROVAL</code>).
button-mark-no-source = Без источника
button-mark-yes-waits = Да, отметить
history = <b>{ $name }</b>: кто что менял
history-all = <b>Кто менял дела</b>
history-none = Пока никто из организаторов ничего не менял.
change-line = { $number } · { $date }, { $time } — { $who }: { $what }
change-what = { $what ->
    [marked] новость: { $told }
    [edited] { $told }
   *[undone] отменено { $told }
}
change-quoted = новое заявление
change-arrow = { $before } → { $after }
change-empty = <i>пусто</i>
change-quotation = «{ $text }»
change-was-undone = ↩️ Отменено
change-telling = { $telling ->
    [waiting] ⏳ Подписчики узнают, когда это одобрит другой редактор.
    [told] Подписчикам сообщено.
   *[withdrawn] Отозвано раньше, чем узнали подписчики.
}
change-declined = Подписчикам не сообщено. Отклонение: { $who }. Причина: { $reason }
change-approved = Одобрение: { $who }
change-none = Такого изменения нет.
undo-ask = <b>Отменить это изменение?</b> Всё станет таким, как было раньше.
undo-told = ⚠️ То, что подписчикам уже сообщено, вернуть нельзя. Кто ещё не получил сообщение, не получит его.
undo-done = Отменено. Всё так, как было раньше.
undo-told-done = ⚠️ Те, кому уже сообщено, по-прежнему считают это правдой. Сообщите подписчикам, что это не так: /announce
undo-again = Это уже отменено.
undo-since = Ничего не отменено: это дело с тех пор изменилось ({ $who }, { $date }, { $time }). Сначала отмените то изменение или исправьте поле командой /edit.
undo-since-import = Ничего не отменено: с тех пор это изменилось при импорте файла. Исправьте поле командой /edit.
news-approve-ask = Об этом узнают все, кто получает уведомления об этом человеке (чаты: { $count }). Одобряете?
news-why-not = Почему нет? Напишите причину; её прочитает тот, кто отметил новость.
news-decided = Решения здесь уже не требуется.
news-not-own = Одобрить должен кто-то другой, не тот, кто отметил новость.
news-not-so = В деле теперь записано другое, поэтому об этом никому не сообщается.
news-was-approved = Одобрено. Подписчики узнают прямо сейчас.
news-was-declined = Отклонено; тому, кто отметил новость, сообщат причину. В деле это пока записано: если это неправда, отмените и запись.
notice-news = { $what ->
    [waiting] Новость отметил организатор { $who }: { $subject } — { $kind }. Подписчики узнают, когда её одобрит другой редактор.
    [approved] Новость одобрил организатор { $who }: { $subject } — { $kind }. Подписчикам сообщается.
   *[declined] Новость отклонил организатор { $who }: { $subject } — { $kind }. Причина: { $reason }
}
button-change = Посмотреть
button-change-number = Посмотреть { $number }
button-undo = Отменить
button-undo-number = Отменить { $number }
button-undo-yes = Да, отменить
button-history = История
button-news-approve = Одобрить
button-news-yes = Да, одобрить
button-news-decline = Отклонить
edit-whom = Чьё дело? Напишите имя после команды, например <code>/edit Беляцкий</code>.
edit-which = <b>{ $name }</b>: что изменить?
edit-group = { $group ->
    [names] Имена
    [dates] Даты
    [texts] Кто это
    [address] Адрес для писем
   *[sources] Фото и источники
}
edit-of = { $part ->
    [detentions] Задержание: { $field }
    [stays] Место: { $field }
   *[sentences] Приговор: { $field }
}
edit-record = { $part ->
    [detentions] Задержание: { $what }
    [stays] Место: { $what }
   *[sentences] Приговор: { $what }
}
edit-unknown = дата неизвестна
edit-add = { $part ->
    [detentions] Добавить задержание
    [stays] Добавить место
   *[sentences] Добавить приговор
}
edit-field = { $field ->
    [name] имя
    [full_name_be] полное имя по-белорусски
    [name_be_latn] имя белорусской латиницей
    [other_spellings] другие написания
    [born_on] дата рождения
    [died_on] дата смерти
    [verified_on] последняя проверка
    [death] о смерти
    [occupation] род занятий
    [summary] коротко о деле
    [address] адрес
    [address_as_of] адрес известен с
    [photo] фото
    [sources] источники
    [detained_on] дата задержания
    [kind] вид
    [charge] обвинение
    [articles] статьи
    [released_on] дата освобождения
    [release] чем закончилось
    [release_detail] об освобождении
    [note] примечание
    [facility] место
    [since] с какого времени
    [sentenced_on] дата приговора
    [years] годы
    [months] месяцы
    [days] дни
    [court] суд
   *[judge] судья
}
edit-kind = { $choice ->
    [remand] до суда
    [prison] лишение свободы
    [restricted] ограничение свободы
    [home] домашний арест или «домашняя химия»
    [administrative] административный арест
    [regime] смена режима
    [fine] штраф
   *[suspended] условно
}
edit-release = { $choice ->
    [end_of_term] конец срока
    [early] досрочно
    [amnesty] амнистия
    [pardon] помилование
    [exile] вынужденный отъезд из страны
    [undertaking] под подписку о невыезде
    [uncharged] без обвинения
    [let_out] на свободе
    [medical] по состоянию здоровья
   *[unknown] неизвестно
}
edit-value = <b>{ $name }</b> — { $field }
edit-now = Сейчас: <code>{ $value }</code>
edit-hint = { $shape ->
    [date] Пришлите дату: <code>2014-06-21</code>, <code>2014-06</code> или <code>2014</code>; если о ней сообщает только один источник, поставьте после неё вопросительный знак.
    [list] Пришлите всё целиком, каждое с новой строки.
    [address] Пришлите адрес в интернете.
    [number] Пришлите число.
    [choice] Нажмите нужное.
   *[text] Пришлите новый текст.
}
edit-wanted = Жду новое значение сообщением без вложений.
edit-wrong = Так сохранить нельзя: { $reason }
edit-same = Так уже и записано; ничего не изменено.
edit-ask = Всё верно?
edit-changed = Тем временем это дело изменилось. Вот как оно выглядит сейчас:
edit-done = Сохранено.
edit-no-news = Подписчикам об этом не сообщается. Новость для них отмечают командой /mark.
button-edit-empty = Очистить
button-edit-yes = Да, сохранить
quote-whom = Кого касается заявление? Напишите имя после команды, например <code>/quote Беляцкий</code>.
quote-ask = { $step ->
    [quotation] <b>{ $name }</b>. Вставьте сюда слова заявления; они сохранятся буква в букву.
    [organisation] <b>{ $name }</b>. Какая организация это заявила?
    [speaker] <b>{ $name }</b>. Кто говорил? Напишите имя или нажмите «Пропустить».
    [made_on] <b>{ $name }</b>. Когда это сказано? <code>2014-06-21</code>, <code>2014-06</code> или <code>2014</code>
    [quotation_language] <b>{ $name }</b>. На каком языке эти слова? Нажмите или напишите код языка, например <code>pl</code>.
   *[sources] <b>{ $name }</b>. Где это можно прочитать? Пришлите адрес или нажмите «Без источника».
}
quote-wanted = Жду сообщение без вложений.
quote-wrong = Так сохранить нельзя: { $reason }
quote-sure = Таким его увидят читатели. Всё верно?
quote-there = Это заявление уже есть.
quote-done = Заявление добавлено.
quote-not = Заявление не добавлено.
quote-old = Эта кнопка относится к заявлению, которое уже никто не добавляет.
button-quote-skip = Пропустить
button-quote-yes = Да, добавить
deed-undone = отмена изменения { $number }: { $subject }
deed-news-approved = одобрение новости: { $subject } — { $kind }
deed-news-declined = отклонение новости: { $subject } — { $kind }: { $reason }
deed-edited = изменение в деле: { $subject } — { $field }
deed-quoted = новое заявление: { $subject }

# --- Case files by document ---

document-how =
    Чтобы добавить дела, пришлите мне файл: CSV или JSON в моём формате (как даёт /export, можно и ZIP) или список политзаключённых «Весны» в CSV или JSON; не больше 20 МБ.
    Сначала я покажу, что появится и что изменится, какие строки не подходят и почему. Без вашего «да» ничего не изменится.
document-large = Файл слишком большой; Telegram отдаёт боту не больше { $most } МБ.
document-looking = Смотрю; это может занять минутку.
document-taking = Добавляю.
document-yes-or-no = Файл ждёт вашего «да» или «нет»; кнопки под тем, что я в нём нашёл.
document-not = Ничего не изменено.
document-unreachable = Telegram не отдаёт мне файл. Пришлите его, пожалуйста, ещё раз.
document-broken = Этот файл не подходит; ничего не изменено:
document-would = <b>Вот что изменится:</b>
document-done = <b>Добавлено:</b>
document-kind = { $kind }: новых { $new }, изменённых { $changed }, без изменений { $same }
document-removed = { $kind }: больше нет { $count }
document-refused = ❗ { $count ->
    [one] Не подходит { $count } строка:
    [few] Не подходят { $count } строки:
    [many] Не подходят { $count } строк:
   *[other] Не подходит { $count } строки:
}
document-more = … и ещё { $count }
document-doubles = Возможно, один человек дважды:
document-double = • { $name } — { $other }
export = Все дела, CSV в ZIP. Если прислать его мне обратно, ничего не изменится.
export-json = То же в JSON.
button-document-yes = Да, добавить
deed-imported = дела из файла { $name }

# --- Announcements ---

announce-begun = Новое объявление. Шаги можно делать в любом порядке; каждый сохраняется сразу, и ничего не будет отправлено, пока объявление не одобрит кто-то другой.
announce-title = <b>{ $what ->
    [correction] Исправление объявления № { $number }
    [recall] Отзыв объявления № { $number }
   *[first] Объявление № { $number }
}</b> — { $phase ->
    [waiting] ждёт одобрения
    [approved] одобрение получено
   *[draft] черновик
}
announce-author = Автор: { $name }
announce-approved = Одобрение: { $name }
announce-declined = ↩️ Отклонено. Причина: { $reason }
announce-about = О чём: { $what }
announce-about-other = другое
announce-about-nothing = тема пока не выбрана
announce-texts = Тексты: { $list }
announce-text-there = { $language } ✓
announce-text-instead = { $language } (взамен: { $other })
announce-no-text = пока ни одного
announce-photo = Изображение: { $there ->
    [yes] есть
   *[no] нет
}
announce-links = Кнопки-ссылки: { $list }
announce-no-links = нет
announce-crowd = Кому: { $crowd ->
    [followers] тем, кто получает уведомления о человеке ({ $of })
    [language] подписчикам (язык: { $of })
    [country] подписчикам (страна часового пояса: { $of })
    [many] подписанным группам и каналам
   *[everyone] всем, кто подписан на объявления
} · чаты: { $count }
announce-when = Когда: { $timing ->
    [at] { $date }, { $time } ({ $zone })
   *[own_hour] { $date }, каждому чату в его время уведомлений
}
announce-when-now = Когда: сразу после одобрения
announce-until = Актуально: { $days ->
    [one] ещё { $days } день после этого
    [few] ещё { $days } дня после этого
    [many] ещё { $days } дней после этого
   *[other] ещё { $days } дня после этого
}
announce-lacks = { $what ->
    [about] ❗ Выберите, о чём объявление.
    [text] ❗ Напишите текст хотя бы на одном языке.
    [long] ❗ Один из текстов слишком длинный и не поместится под изображением.
   *[when] ❗ Время не назначено или уже прошло.
}
announce-changed = Тем временем это объявление изменили или его уже отправляют. Сейчас оно такое:
announce-none = Такого объявления больше нет.
announce-what-about = О чём объявление?
announce-whom = О ком речь? Напишите имя.
announce-which-statement = Какое заявление?
announce-text-which = На каком языке вы пишете? Если текста на языке читателя нет, придёт текст на самом близком из имеющихся языков.
announce-text-ask = Пришлите текст (язык: { $language }). Жирный шрифт, курсив и ссылки сохранятся. Длина — не больше { $most } знаков.
announce-text-wanted = Я жду текст (язык: { $language }): пришлите его, пожалуйста, обычным текстовым сообщением.
announce-too-long = Текст длиннее, чем можно, на { $over ->
    [one] { $over } знак
    [few] { $over } знака
    [many] { $over } знаков
   *[other] { $over } знака
}; допускается не больше { $most }. Ничего не изменено.
announce-lost = { $what ->
    [person] ⚠️ Ссылка на человека убрана: по ней читатели узнали бы, кто это.
    [link] ⚠️ Ссылка убрана: её адрес нельзя открыть в браузере.
    [emoji] ⚠️ Эмодзи Telegram Premium заменены обычными: боты не могут их отправлять.
   *[other] ⚠️ Убрано форматирование, которое нельзя отправить.
}
announce-photo-ask = Пришлите изображение как фото. Текст под ним должен быть не длиннее { $most } знаков.
announce-photo-wanted = Я жду изображение: пришлите его, пожалуйста, как фото, а не как файл.
announce-photo-large = Изображение слишком большое: Telegram принимает не больше { $most } МБ.
announce-links-ask =
    Пришлите до { $most } кнопок-ссылок, каждую на отдельной строке: надпись и адрес. Например:
    <code>Подписать обращение | https://example.org/appeal</code>
announce-links-wanted =
    Я не могу это разобрать. Нужно не больше { $most } строк, в каждой — надпись (не длиннее { $longest } знаков) и адрес в интернете:
    <code>Подписать обращение | https://example.org/appeal</code>
announce-crowd-which = Кому это отправить?
announce-when-which = Когда отправить?
announce-when-ask = { $way ->
    [day] В какой день? Напишите так: <code>{ $example }</code>. Каждый чат получит объявление в своё время уведомлений.
   *[at] Когда? Напишите день и время по вашему часовому поясу ({ $zone }), например: <code>{ $example } 10:00</code>
}
announce-when-wrong = { $way ->
    [day] Либо я не могу разобрать эту дату, либо она уже прошла, либо до неё больше года. Напишите так: <code>{ $example }</code>
   *[at] Либо я не могу разобрать это время, либо оно уже прошло, либо до него больше года. Напишите его по вашему часовому поясу ({ $zone }), например: <code>{ $example } 10:00</code>
}
announce-until-which = Сколько дней после назначенного времени объявление ещё актуально? Кто всё это время будет недоступен, его не получит.
announce-preview-which = Вы увидите объявление точно таким, каким оно придёт. На каком языке его показать?
announce-asked = Теперь это ждёт одобрения; другим организаторам сообщено.
announce-not-own = Одобрить это может только тот, кто этого не писал.
announce-approve-ask = Объявление № { $number }: всё будет именно так. Одобряете?
announce-approve-recall = Предлагается удалить объявление № { $number } во всех чатах, которые его получили.
announce-was-approved = Одобрено. Я всё сделаю, когда придёт время.
announce-why-not = Почему нет? Напишите причину: её прочитает автор объявления.
announce-was-declined = Отклонено; автор узнает причину.
announce-cancel-ask = <b>Больше никому не отправлять?</b> У тех, кто уже получил объявление, оно останется. Отменить это будет нельзя.
announce-correcting = Напишите текст заново. Когда его одобрит кто-то другой, он заменит прежний во всех чатах, которые получили объявление.
announce-recall-ask = <b>Удалить объявление во всех чатах, которые его получили?</b> Это должен одобрить кто-то другой. Кто успел его прочитать или скопировать, всё равно будет знать, что в нём было.
announce-too-late = Кому оно отправлено, я помню только 48 часов: столько Telegram позволяет удалять сообщения. Они прошли.
announce-discard-ask = <b>Выбросить это?</b>
announcements = <b>Объявления</b>
announcements-none = Пока нет ни одного.
announcements-how = Новое объявление: /announce. Сразу заморозить все: /freeze
announcements-line = № { $number } · { $phase ->
    [draft] черновик
    [waiting] ждёт одобрения
    [approved] запланировано
    [running] в пути
    [paused] приостановлено
    [cancelled] отменено
   *[done] завершено
} · { $what }
report-title = <b>Объявление № { $number }</b> — { $phase ->
    [running] в пути
    [frozen] заморожено
    [paused] приостановлено
    [cancelled] отменено
   *[done] завершено
}
report-bar = { $bar } { $percent } %
report-sent = Отправлено: { $count }
report-to-go = Осталось: { $count } · { $minutes ->
    [one] примерно { $minutes } минута
    [few] примерно { $minutes } минуты
    [many] примерно { $minutes } минут
   *[other] примерно { $minutes } минуты
}
report-stage = { $stage ->
    [refused] Отклонено Telegram: { $count }
    [failed] Чат не дал мне написать: { $count }
    [unconfirmed] Без подтверждения: { $count }
    [gone] Меня заблокировали или чата больше нет: { $count }
    [missed] Сообщать было поздно: { $count }
    [withdrawn] Отправка отменена: { $count }
    [corrected] Исправлено: { $count }
    [recalled] Удалено: { $count }
    [kept] Изменить не удалось: { $count }
   *[absent] Сообщение уже было удалено: { $count }
}
report-language = • { $language }: { $count }
report-reason = • { $reason }: { $count }
report-duration = Длительность: { $minutes ->
    [one] { $minutes } минута
    [few] { $minutes } минуты
    [many] { $minutes } минут
   *[other] { $minutes } минуты
}
report-who = Автор: { $author }; одобрение: { $approver }{ $alone ->
    [yes] . Других организаторов, которые могли бы одобрить объявление, не было.
   *[no] { "" }
}
freeze-ask = <b>Заморозить все объявления?</b> Больше ничего не будет отправлено, пока два организатора не согласятся их разморозить. Уведомлений и ответов это не касается.
freeze-done = Все объявления заморожены. Чтобы разморозить их, нужно согласие двух организаторов: /freeze
freeze-is = Все объявления заморожены (кто заморозил: { $name }). Чтобы разморозить их, нужно согласие двух организаторов.
freeze-one-more = Ваше согласие принято. Нужно согласие ещё одного организатора.
freeze-lifted = Объявления разморожены.
notice-announcement = { $what ->
    [waiting] { $who } просит одобрить объявление № { $number }.
    [recall] { $who } просит одобрить отзыв объявления № { $number }.
    [approved] { $who }: объявление № { $number } одобрено.
   *[declined] { $who }: объявление № { $number } отклонено. Причина: { $reason }
}
notice-freeze = { $what ->
    [froze] 🧊 { $who }: все объявления заморожены.
    [lifting] { $who } соглашается разморозить объявления; нужно согласие ещё одного организатора.
   *[lifted] Объявления разморожены. Второе согласие: { $who }
}
button-announcement = Посмотреть объявление
button-freeze = Заморозить все объявления
button-freeze-see = Посмотреть состояние
button-lift = Согласиться разморозить
button-announce-about = О чём
button-announce-text = Текст
button-announce-photo = Изображение
button-announce-links = Кнопки-ссылки
button-announce-crowd = Кому
button-announce-when = Когда
button-announce-until = Как долго актуально
button-announce-preview = Предпросмотр
button-announce-test = Прислать только мне
button-announce-ask = Попросить одобрения
button-announce-approve = Посмотреть и одобрить
button-announce-approve-yes = Да, одобрить
button-announce-decline = Отклонить
button-announce-discard = Выбросить
button-announce-no-text = Убрать этот текст
button-announce-no-photo = Убрать изображение
button-announce-no-links = Убрать кнопки
button-announce-person = Человек
button-announce-statement = Заявление
button-announce-other = Другое
button-crowd-everyone = Всем подписчикам
button-crowd-followers = По уведомлениям о человеке
button-crowd-followers-of = По уведомлениям: { $name }
button-crowd-language = По языку
button-crowd-country = По стране
button-crowd-many = Группам и каналам
button-when-now = Сразу после одобрения
button-when-at = В определённый день и час
button-when-own-hour = У каждого в свой час
button-until = { $days ->
    [one] Ещё { $days } день
    [few] Ещё { $days } дня
    [many] Ещё { $days } дней
   *[other] Ещё { $days } дня
}
button-pause = Приостановить
button-resume = Продолжить
button-cancel = Прекратить отправку
button-cancel-yes = Да, больше никому
button-correct = Исправить
button-recall = Отозвать
button-recall-yes = Да, попросить одобрения
button-retry = Повторить, где не удалось
button-report-again = Показать здесь
button-discard-yes = Да, выбросить
deed-drafted = новое объявление № { $number }
deed-changed = изменено объявление № { $number }
deed-submitted = запрос на одобрение объявления № { $number }
deed-approved = одобрено объявление № { $number }
deed-declined = отклонено объявление № { $number }: { $reason }
deed-discarded = выброшено объявление № { $number }
deed-paused = приостановлено объявление № { $number }
deed-resumed = продолжена отправка объявления № { $number }
deed-cancelled = прекращена отправка объявления № { $number }
deed-correcting = начато исправление объявления № { $number }
deed-recalling = запрос на отзыв объявления № { $number }
deed-retried = повторная отправка объявления № { $number } туда, где не удалось
deed-froze = заморожены все объявления
deed-lifting = согласие разморозить объявления

# --- When something is not as it should be ---

unknown-command = Такой команды я не знаю. Всё, что я умею: /help
wordless = Я понимаю только слова. Напишите мне имя или загляните в /help.
only-admins = Только администраторы могут менять и видеть то, что хранится об этой группе.
went-wrong = У нас что-то пошло не так. Пожалуйста, попробуйте немного позже. Если это повторится, сообщите организаторам этот код: { $ref }

# --- When nobody is to get in, and nobody to be kept out ---

outdated-button = Эта кнопка больше не действует; пожалуйста, откройте её заново командой.
too-much = Это слишком много за один раз: я снова буду отвечать примерно через две минуты. /stop работает и сейчас.
