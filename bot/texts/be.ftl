# Every word the bot says in Belarusian (official orthography). Texts are HTML by Telegram's rules.
# Words in { braces } are filled in by the program and escaped there.
# Names and dates arrive in the nominative, a person's gender is not known: labels and nouns instead of participles.
# A day ends with its own full stop ("4 жніўня 2011 г."): no other one may follow it.

locale = be
language-name = Беларуская

# --- The menu: at most 256 characters each ---

menu-start = Пачаць
menu-help = Што я ўмею
menu-prisoner = Знайсці справу паводле імя чалавека
menu-prisoners = Усе, пра каго тут расказана
menu-statements = Што заявілі арганізацыі
menu-actions = Бліжэйшыя дні салідарнасці і дзе праходзілі акцыі
menu-today = Што адбылося ў гэты дзень
menu-howto = Як дапамагчы: лісты, пасылкі, звароты
menu-follow = Апавяшчаць пра чалавека
menu-unfollow = Больш не апавяшчаць пра чалавека
menu-following = Пра каго апавяшчаю гэты чат
menu-subscribe = Дні салідарнасці і абвесткі: падпісацца
menu-unsubscribe = Дні салідарнасці і абвесткі: адпісацца
menu-settings = Мова, гадзінны пояс, час апавяшчэнняў
menu-privacy = Што я захоўваю і чаго ніколі не захоўваю
menu-mydata = Усё, што захоўваецца пра гэты чат
menu-stop = Выдаліць усё пра гэты чат
menu-status = Стан бота
menu-mark = Навіна пра справу
menu-edit = Выправіць справу
menu-quote = Дадаць заяву
menu-history = Хто змяняў справу і як было раней
menu-import = Дадаць справы з файла
menu-export = Усе справы адным файлам
menu-announce = Новая абвестка
menu-announcements = Абвесткі
menu-freeze = Замарозіць усе абвесткі
menu-team = Арганізатары
menu-invite = Запрасіць арганізатара
menu-log = Хто што рабіў
menu-callme = Імя, пад якім вас ведаюць іншыя
menu-resign = Больш не быць арганізатарам

# --- Greeting and help ---

start =
    <b>Вітаю. Я побач з палітвязнямі.</b>

    Тут сабраны іх справы: хто гэтыя людзі, з якога часу яны ў няволі, што сказана ў іх абарону і як вы можаце дапамагчы.
    Вы можаце атрымліваць апавяшчэнні пра чалавека або падпісацца на дні салідарнасці, такія як 4 жніўня. Проста напішыце мне імя.
    Пакуль вы не ўключыце апавяшчэнні, не падпішацеся і не зменіце налады, я нічога пра вас не захоўваю. Пасля гэтага захоўваю нумар гэтага чата ў зашыфраваным выглядзе і тое, што вы выбралі. Больш пра гэта: /privacy. Выдаліць усё: /stop.
start-group =
    <b>Вітаю. Я побач з палітвязнямі.</b>

    Тут я адказваю на каманды, напрыклад /prisoner, /actions і /today. Адміністратары могуць уключыць для гэтага чата апавяшчэнні пра чалавека або падпісаць чат на дні салідарнасці.
    Іншых паведамленняў я не чытаю. Я нічога не захоўваю пра гэты чат, пакуль мяне не папросіць адміністратар. Больш пра гэта: /privacy.
button-people = 🔔 Апавяшчаць пра чалавека
button-subscribe = Падпіска на дні салідарнасці
help =
    <b>Што я ўмею</b>
help-name = Або проста напішыце імя ці пытанне, кірыліцай ці лацінкай: <i>Бяляцкі</i>, <i>Bialiatski</i>, <i>дзе цяпер Статкевіч</i>, <i>адрас Севярынца</i>.
help-line = /{ $command } — { $what }

# --- Finding a person ---

prisoner-which = Пра каго гаворка? Напішыце імя пасля каманды, напрыклад <code>/{ $command } Бяляцкі</code>, або выберыце са спіса.
person-none =
    Нікога на імя «{ $name }» я не знаходжу.
    Магчыма, імя пішуць інакш або гэтай справы ў мяне няма.
person-near = Можа, вы шукаеце кагосьці з гэтых людзей?
person-many = Імя «{ $name }» падыходзіць некалькім людзям. Каго вы шукаеце?
person-gone = Справы гэтага чалавека ў мяне больш няма.
missing-how = Кагосьці няма ў маіх запісах? Напішыце /missing і імя: арганізатары прачытаюць імя, але не даведаюцца, хто пытаўся.
missing-which = Каго няма ў маіх запісах? Напішыце імя пасля каманды, напрыклад <code>/missing Імя Прозвішча</code>.
missing-told = Дзякуй. Арганізатары прачытаюць імя «{ $name }», але не даведаюцца, хто пытаўся. Імя захоўваецца, толькі пакуль я яго не перадам.
missing-later = Арганізатараў чакае ўжо так шмат імёнаў, што пакуль я не магу прыняць яшчэ адно. Паспрабуйце, калі ласка, пазней.
missing-nobody = Я не магу перадаць імя: у гэтага бота няма арганізатараў, якія маглі б яго прачытаць.
button-missing = Паведаміць арганізатарам
button-list = Паказаць усіх

# --- The case card ---

year = { $year } г.
reported = { $what } (паводле адной крыніцы)
born = Дата нараджэння: { $date }
born-unknown = Дата нараджэння невядомая.
died = Дата смерці: { $date }
status = { $status ->
    [held] 🔒 <b>У няволі</b>{ $kind ->
        [remand] , чакае суда
        [prison] , у турме або калоніі
        [restricted] , абмежаванне волі ў адкрытай установе («хімія»)
        [home] , абмежаванне волі дома («хатняя хімія»)
        [administrative] , адміністрацыйны арышт
       *[none] { "" }
    }
    [free] 🕊 <b>На волі</b>
    [exile] 🌍 <b>У выгнанні</b>
    [deceased] 🕯 <b>Няма ў жывых</b>
   *[unknown] ❔ <b>Невядома, дзе цяпер</b>
}
days-behind-bars = { $days ->
    [one] { $days } дзень за кратамі
    [few] { $days } дні за кратамі
    [many] { $days } дзён за кратамі
   *[other] { $days } дня за кратамі
}
days-restricted = { $days ->
    [one] { $days } дзень з дня арышту
    [few] { $days } дні з дня арышту
    [many] { $days } дзён з дня арышту
   *[other] { $days } дня з дня арышту
}
letters = <b>Адрас для лістоў:</b> { $address }
letters-none = { $status ->
    [held] <b>Адрас для лістоў:</b> я не ведаю адраса, на які ліст цяпер дойдзе.
    [free] <b>Адрас для лістоў:</b> гэты чалавек не ў няволі, адраса ў мяне няма.
    [exile] <b>Адрас для лістоў:</b> гэты чалавек больш не ў няволі, адраса ў мяне няма.
    [deceased] <b>Адрас для лістоў:</b> гэтага чалавека няма ў жывых.
   *[unknown] <b>Адрас для лістоў:</b> невядома, дзе цяпер гэты чалавек.
}
card-followed = 🔔 Гэты чат атрымлівае апавяшчэнні пра гэтага чалавека.
card-detentions = { $count ->
    [1] <b>Затрыманне</b>
    [one] <b>Затрыманні</b>
    [few] <b>Затрыманні</b>
    [many] <b>Затрыманні</b>
   *[other] <b>Затрыманні</b>
}
card-statements = <b>Што было сказана</b>
card-help = { $status ->
    [held] <b>Як дапамагчы:</b> напішыце ліст або паштоўку, звярніцеся да ўлад, раскажыце іншым. Правілы і перасцярогі: /howto
    [free] <b>Як дапамагчы:</b> пісаць за краты больш не трэба. Але іншыя яшчэ чакаюць лістоў: /howto
    [exile] <b>Як дапамагчы:</b> пісаць за краты больш не трэба. Але іншыя яшчэ чакаюць лістоў: /howto
    [deceased] <b>Як дапамагчы:</b> памятайце гэтае імя і тых, хто дагэтуль у няволі: /howto
   *[unknown] <b>Як дапамагчы:</b> невядома, дзе цяпер гэты чалавек. Перш чым пісаць, удакладніце: /howto
}
verified = Апошняя праверка: { $date }
verified-never = Звесткі яшчэ не правераныя.
verified-long-ago = { $months ->
    [one] — { $months } месяц таму. Перш чым нешта рабіць, праверце, ці нічога не змянілася.
    [few] — { $months } месяцы таму. Перш чым нешта рабіць, праверце, ці нічога не змянілася.
    [many] — { $months } месяцаў таму. Перш чым нешта рабіць, праверце, ці нічога не змянілася.
   *[other] — { $months } месяца таму. Перш чым нешта рабіць, праверце, ці нічога не змянілася.
}
sources = Крыніцы: { $list }

detention-head = ▪️ <b>{ $when }</b> — { $kind ->
    [remand] пад вартай да суда
    [prison] пазбаўленне волі
    [restricted] абмежаванне волі («хімія»)
    [home] абмежаванне волі дома («хатняя хімія»)
   *[administrative] адміністрацыйны арышт
}
span = { $begin } – { $end }
span-since = Пачатак: { $begin }
span-until = Канец: { $end }
span-unknown = дата невядомая
span-days = { $days ->
    [one] ({ $days } дзень)
    [few] ({ $days } дні)
    [many] ({ $days } дзён)
   *[other] ({ $days } дня)
}
charge = Абвінавачанне: { $charge }{ $articles }
article = арт. { $number }
article-part = арт. { $number } ч. { $part }
sentence = Прысуд: { $what }
sentence-kind = { $kind ->
    [prison] пазбаўленне волі
    [restricted] абмежаванне волі
    [home] абмежаванне волі дома
    [administrative] адміністрацыйны арышт
    [regime] больш строгі рэжым без дадатковага тэрміну
    [suspended] умоўнае пазбаўленне волі
   *[fine] штраф
}
term-years = { $count ->
    [one] { $count } год
    [few] { $count } гады
    [many] { $count } гадоў
   *[other] { $count } года
}
term-months = { $count ->
    [one] { $count } месяц
    [few] { $count } месяцы
    [many] { $count } месяцаў
   *[other] { $count } месяца
}
term-days = { $count ->
    [one] { $count } суткі
    [few] { $count } сутак
    [many] { $count } сутак
   *[other] { $count } сутак
}
places = Месцы ўтрымання: { $list }
place-since = { $since } — { $place }
place-last = Апошняе вядомае месца: { $place }
release = Вызваленне: { $how ->
    [end_of_term] пасля заканчэння тэрміну
    [early] датэрмінова
    [amnesty] паводле закона аб амністыі
    [pardon] у парадку памілавання
    [exile] з прымусовым выездам з краіны
    [undertaking] пад падпіску аб нявыездзе
    [uncharged] без абвінавачання
    [medical] праз стан здароўя
    [unknown] невядома як
   *[let_out] адпусцілі
}{ $detail }

button-follow = 🔔 Апавяшчаць
button-unfollow = 🔕 Не апавяшчаць
button-statements = Заявы
button-howto = Як дапамагчы
button-share = Падзяліцца
button-actions = Бліжэйшыя дні салідарнасці
button-back = ‹ Назад
button-earlier = ‹ { $page }
button-later = { $page } ›
page = Старонка { $page } з { $pages }
share-text = Палітвязні Беларусі: { $name }. Што вядома пра справу і як дапамагчы.

# --- Lists ---

prisoners = <b>Пра каго тут расказана</b> · { $count ->
    [one] { $count } чалавек
    [few] { $count } чалавекі
    [many] { $count } чалавек
   *[other] { $count } чалавека
}
prisoners-none = Пакуль тут няма ніводнай справы.
statements = <b>Заявы</b> · { $count }
statements-about = <b>Заявы: { $name }</b> · { $count }
statements-none = Я пакуль не ведаю ніводнай заявы.
statements-none-about = { $name }: я пакуль не ведаю ніводнай заявы.
statement-head = <b>{ $organisation }</b>. { $speaker }{ $date }
statement-addressee = Адрасат: { $addressee }
statement-gone = Гэтай заявы ў мяне больш няма.
button-full = { $number }. { $organisation }

actions = <b>Бліжэйшыя дні салідарнасці</b>
actions-none = На наступныя дванаццаць месяцаў у маім календары няма дзён салідарнасці.
action-day = ▪️ <b>{ $date }</b> · { $days ->
    [0] сёння
    [1] заўтра
    [one] праз { $days } дзень
    [few] праз { $days } дні
    [many] праз { $days } дзён
   *[other] праз { $days } дня
} — { $name }
actions-past = <b>Дзе праходзілі акцыі</b> · { $name }, { $year }
actions-ahead = <b>Дзе пройдуць акцыі</b> · { $name }, { $year }
actions-also = Таксама: { $countries }

today = <b>{ $date }</b>: што адбылося ў гэты дзень
today-none = У маіх запісах на гэты дзень нічога няма.
today-arrest = { $years ->
    [0] { $name }: сёння — затрыманне.
    [one] { $name }: затрыманне { $years } год таму ({ $date }).
    [few] { $name }: затрыманне { $years } гады таму ({ $date }).
    [many] { $name }: затрыманне { $years } гадоў таму ({ $date }).
   *[other] { $name }: затрыманне { $years } года таму ({ $date }).
}
today-birth = 🎂 { $name }: дзень нараджэння ({ $date }).
today-born = { $name }: дзень нараджэння ({ $date }).
today-death = 🕯 { $name }: дзень смерці ({ $date }).
today-verdict = { $years ->
    [0] { $name }: сёння — прысуд: { $what }.
    [one] { $name }: прысуд { $years } год таму ({ $date }) — { $what }.
    [few] { $name }: прысуд { $years } гады таму ({ $date }) — { $what }.
    [many] { $name }: прысуд { $years } гадоў таму ({ $date }) — { $what }.
   *[other] { $name }: прысуд { $years } года таму ({ $date }) — { $what }.
}
today-release = { $years ->
    [0] { $name }: сёння — вызваленне.
    [one] { $name }: вызваленне { $years } год таму ({ $date }).
    [few] { $name }: вызваленне { $years } гады таму ({ $date }).
    [many] { $name }: вызваленне { $years } гадоў таму ({ $date }).
   *[other] { $name }: вызваленне { $years } года таму ({ $date }).
}
today-action-day = 📅 { $name }

howto = <b>Як дапамагчы</b>
howto-none = Пакуль у мяне няма парад.
howto-topic = { $topic ->
    [letters] <b>Лісты і паштоўкі</b>
    [parcels] <b>Пасылкі</b>
    [appeals] <b>Звароты да ўлад</b>
    [action_days] <b>Дні салідарнасці</b>
   *[safety] <b>Беражыце сябе</b>
}
howto-line = { $caution ->
    [yes] ⚠️ { $text }
   *[no] • { $text }
}
howto-as-of = (звесткі на { $date })

# --- Following and subscribing ---

followed = 🔔 Цяпер гэты чат атрымлівае апавяшчэнні пра гэтага чалавека: <b>{ $name }</b>.
followed-already = Гэты чат ужо атрымлівае апавяшчэнні пра гэтага чалавека: <b>{ $name }</b>.
alerts-at = Час апавяшчэнняў: { $hour }, { $zone }. Змяніць: /settings
unfollowed = Гэты чат больш не атрымлівае апавяшчэнняў пра гэтага чалавека: <b>{ $name }</b>.
unfollowed-already = Гэты чат і так не атрымлівае апавяшчэнняў пра гэтага чалавека: <b>{ $name }</b>.
following = { $count ->
    [one] Гэты чат атрымлівае апавяшчэнні пра { $count } чалавека:
    [few] Гэты чат атрымлівае апавяшчэнні пра { $count } чалавек:
    [many] Гэты чат атрымлівае апавяшчэнні пра { $count } чалавек:
   *[other] Гэты чат атрымлівае апавяшчэнні пра { $count } чалавека:
}
following-none = Гэты чат пакуль ні пра кога не атрымлівае апавяшчэнняў. Напішыце мне імя або выберыце са спіса.
subscribed = 📅 Гэты чат падпісаны на дні салідарнасці і абвесткі кампаніі.
subscribed-already = Гэты чат ужо падпісаны на дні салідарнасці і абвесткі.
unsubscribed = Гэты чат больш не падпісаны на дні салідарнасці і абвесткі. Апавяшчэнняў пра людзей гэта не датычыць.
unsubscribed-already = Гэты чат не падпісаны на дні салідарнасці і абвесткі.

# --- Alerts ---
# $told says when the occasion was, seen from the day the alert comes: $day names its day where that is longer ago.

alerts-gathered = { $count ->
    [one] <b>Яшчэ { $count } апавяшчэнне</b>
    [few] <b>Яшчэ { $count } апавяшчэнні</b>
    [many] <b>Яшчэ { $count } апавяшчэнняў</b>
   *[other] <b>Яшчэ { $count } апавяшчэння</b>
}
alert-anniversary = { $told ->
    [today] { $name }: сёння спаўняецца { $years ->
        [1] год
        [one] { $years } год
        [few] { $years } гады
        [many] { $years } гадоў
       *[other] { $years } года
    } з дня затрымання, { $date }
    [yesterday] { $name }: учора { $years ->
        [1] споўніўся год
        [one] споўніўся { $years } год
        [few] споўнілася { $years } гады
        [many] споўнілася { $years } гадоў
       *[other] споўнілася { $years } года
    } з дня затрымання, { $date }
   *[earlier] { $name }: { $day } { $years ->
        [1] споўніўся год
        [one] споўніўся { $years } год
        [few] споўнілася { $years } гады
        [many] споўнілася { $years } гадоў
       *[other] споўнілася { $years } года
    } з дня затрымання, { $date }
}
alert-days-behind-bars = { $told ->
    [today] { $name }: сёння спаўняецца { $days ->
        [one] { $days } дзень
        [few] { $days } дні
        [many] { $days } дзён
       *[other] { $days } дня
    } за кратамі. Дзень затрымання: { $date }
    [yesterday] { $name }: учора { $days ->
        [one] споўніўся { $days } дзень
        [few] споўнілася { $days } дні
        [many] споўнілася { $days } дзён
       *[other] споўнілася { $days } дня
    } за кратамі. Дзень затрымання: { $date }
   *[earlier] { $name }: { $day } { $days ->
        [one] споўніўся { $days } дзень
        [few] споўнілася { $days } дні
        [many] споўнілася { $days } дзён
       *[other] споўнілася { $days } дня
    } за кратамі. Дзень затрымання: { $date }
}
alert-days-restricted = { $told ->
    [today] { $name }: сёння спаўняецца { $days ->
        [one] { $days } дзень
        [few] { $days } дні
        [many] { $days } дзён
       *[other] { $days } дня
    } з дня затрымання, { $date }
    [yesterday] { $name }: учора { $days ->
        [one] споўніўся { $days } дзень
        [few] споўнілася { $days } дні
        [many] споўнілася { $days } дзён
       *[other] споўнілася { $days } дня
    } з дня затрымання, { $date }
   *[earlier] { $name }: { $day } { $days ->
        [one] споўніўся { $days } дзень
        [few] споўнілася { $days } дні
        [many] споўнілася { $days } дзён
       *[other] споўнілася { $days } дня
    } з дня затрымання, { $date }
}
alert-birthday = { $told ->
    [today] 🎂 { $name }: сёння дзень нараджэння — { $age ->
        [one] { $age } год.
        [few] { $age } гады.
        [many] { $age } гадоў.
       *[other] { $age } года.
    }
    [yesterday] 🎂 { $name }: учора быў дзень нараджэння — { $age ->
        [one] { $age } год.
        [few] { $age } гады.
        [many] { $age } гадоў.
       *[other] { $age } года.
    }
   *[earlier] 🎂 { $name }: { $day } быў дзень нараджэння — { $age ->
        [one] { $age } год.
        [few] { $age } гады.
        [many] { $age } гадоў.
       *[other] { $age } года.
    }
}
alert-birthday-card = { $told ->
    [today] Вы можаце напісаць: паштоўка скажа, што пра чалавека не забыліся.
   *[late] Даслаць паштоўку яшчэ не позна: яна скажа, што пра чалавека не забыліся.
}
alert-birthday-how = Як пісаць і чаго асцерагацца: /howto
alert-sentence-end = { $days ->
    [0] { $name }: паводле прысуду тэрмін заканчваецца сёння, { $date }
    [1] { $name }: паводле прысуду тэрмін заканчваецца заўтра, { $date }
    [one] { $name }: паводле прысуду тэрмін заканчваецца праз { $days } дзень, { $date }
    [few] { $name }: паводле прысуду тэрмін заканчваецца праз { $days } дні, { $date }
    [many] { $name }: паводле прысуду тэрмін заканчваецца праз { $days } дзён, { $date }
   *[other] { $name }: паводле прысуду тэрмін заканчваецца праз { $days } дня, { $date }
}
alert-sentence-ended = { $told ->
    [yesterday] { $name }: паводле прысуду тэрмін скончыўся ўчора, { $date }
   *[earlier] { $name }: паводле прысуду тэрмін скончыўся { $date }
}
alert-sentence-doubt = Тэрмін могуць падоўжыць або скараціць. Ці выйдзе чалавек на волю менавіта тады, невядома.
alert-sentence-release = У маіх запісах пакуль не сказана, ці выйшаў чалавек на волю.
alert-news = { $kind ->
    [released] 🕊 { $name } — на волі. Дата вызвалення: { $date }
    [died] 🕯 { $name }: чалавека больш няма ў жывых. Дата смерці: { $date }
    [rearrested] 🔒 { $name }: новае затрыманне. Дата: { $date }
    [transferred] { $name }: перавод у іншае месца ўтрымання. Дата: { $date }
   *[sentenced] { $name }: вынесены прысуд. Дата: { $date }
}
alert-news-address = Адрас для лістоў мог змяніцца: праверце яго, перш чым пісаць.
alert-action-day = { $days ->
    [0] 📅 Сёння, { $date }, — { $name }.
    [1] 📅 Заўтра, { $date }, — { $name }.
    [one] 📅 Праз { $days } дзень, { $date }, — { $name }.
    [few] 📅 Праз { $days } дні, { $date }, — { $name }.
    [many] 📅 Праз { $days } дзён, { $date }, — { $name }.
   *[other] 📅 Праз { $days } дня, { $date }, — { $name }.
}
alert-action-day-over = { $told ->
    [yesterday] 📅 { $name } — гэта было ўчора, { $date }
   *[earlier] 📅 { $name } — гэта было { $date }
}
alert-acting = { $over ->
    [yes] <b>Дзе праходзілі акцыі</b>
   *[no] <b>Дзе праходзяць акцыі</b>
}
alert-acted = Дзе праходзілі акцыі ў { $year } годзе: { $countries }
alert-do = <b>Што вы можаце зрабіць</b>
alert-do-more = Усе парады і перасцярогі: /howto
alert-statements = <b>Заявы, якімі можна падзяліцца</b>
alert-statement = { $number }. <b>{ $organisation }</b>, { $date }
share-day = { $name }, { $date }: чым важны гэты дзень і як далучыцца.
button-mute = 🔕 Не пра гэтага чалавека
button-unsubscribe = 🔕 Адпісацца
button-following = Пра каго я апавяшчаю
button-hour-change = Змяніць час
button-stop-all = Больш нічога не дасылаць
muted = 🔕 Гэты чат больш не будзе атрымліваць апавяшчэнняў пра гэтага чалавека: <b>{ $name }</b>.
muted-already = Гэты чат і так не атрымлівае апавяшчэнняў пра гэтага чалавека: <b>{ $name }</b>.

# --- Settings ---

settings =
    <b>Налады гэтага чата</b>

    Мова: { $language }
    Гадзінны пояс: { $zone } (цяпер { $now })
    Час апавяшчэнняў: { $hour }
    Ціхія гадзіны: { $quiet }
    Тэрміновыя навіны: { $news ->
        [waits] разам з іншымі апавяшчэннямі
       *[comes] адразу
    }
settings-language = Якой мовай мне тут размаўляць?
settings-zone = Які ў вас гадзінны пояс? Калі яго тут няма, напішыце яго пасля каманды, напрыклад <code>/settings Europe/Paris</code>.
settings-hour = А якой гадзіне дасылаць апавяшчэнні? Іншы час напішыце пасля каманды, напрыклад <code>/settings 9:30</code>.
settings-quiet = Калі мне маўчаць? Усё, што прыпадзе на гэты час, я дашлю, калі ціхія гадзіны скончацца. Іншыя гадзіны напішыце пасля каманды, напрыклад <code>/settings 22-7</code>.
settings-news = Калі кагосьці вызваляць, зноў затрымаюць, перавядуць або асудзяць, калі хтосьці памрэ, паведаміць адразу ці разам з іншымі апавяшчэннямі?
settings-unknown = Я не ведаю такой мовы, гадзіннага пояса або часу: «{ $words }». Прыклады: <code>/settings be</code>, <code>/settings Europe/Paris</code>, <code>/settings 9:30</code>, <code>/settings 22-7</code>.
quiet-span = { $from } – { $until }
quiet-none = няма
button-language = Мова
button-zone = Гадзінны пояс
button-hour = Час апавяшчэнняў
button-quiet = Ціхія гадзіны
button-quiet-none = Без ціхіх гадзін
button-news = Тэрміновыя навіны
button-news-comes = Адразу
button-news-waits = З іншымі апавяшчэннямі

# --- Privacy, data, leaving ---

privacy =
    <b>Што я захоўваю</b>
    Нічога, пакуль вы толькі пытаецеся. Калі вы ўключаеце апавяшчэнні пра чалавека, падпісваецеся або змяняеце налады, я захоўваю:
    • нумар гэтага чата, зашыфраваны ключом, які захоўваецца асобна ад базы даных;
    • яго мову (тую, што ў вашым Telegram, пакуль вы не выбераце іншую), а таксама гадзінны пояс, гадзіны і налады, якія вы выбралі;
    • пра каго апавяшчаць гэты чат і ці падпісаны ён;
    • якія апавяшчэнні яшчэ трэба сюды даслаць, а якія ўжо дасланы: не даўжэй за дванаццаць дзён, каб ніводнае не згубілася і не прыйшло двойчы;
    • якое паведамленне тут — абвестка: два дні, каб яе можна было выправіць або адклікаць.

    <b>Чаго я ніколі не захоўваю</b>
    Ваша імя, імя карыстальніка, нумар тэлефона, тое, што вы пішаце, і тое, што вы глядзіце. Нічога з гэтага няма і ў журналах сервера.
    Адно выключэнне: імя, якое вы паведамляеце арганізатарам камандай /missing. Яно захоўваецца без звестак пра тое, ад каго яно, і толькі пакуль арганізатары яго не атрымаюць.
    Пра арганізатараў захоўваецца больш: іх зашыфраваны нумар, імя, пад якім іх ведаюць іншыя, што ім дазволена і што яны рабілі. /resign спыняе гэта; зробленае застаецца ў журнале арганізатараў.

    <b>Чаго я не магу схаваць</b>
    Сам Telegram ведае, што вы мне пішаце, а кожны, хто адкрые гэты тэлефон, можа прачытаць гэты чат.

    /mydata паказвае ўсё, што захоўваецца пра гэты чат. /stop выдаляе гэта назаўсёды.
mydata = <b>Усё, што захоўваецца пра гэты чат</b>
mydata-none = Пра гэты чат нічога не захоўваецца.
mydata-chat = Нумар гэтага чата: { $chat } (у базе даных зашыфраваны)
mydata-language = Мова: { $language }
mydata-zone = Гадзінны пояс: { $zone }
mydata-hour = Час апавяшчэнняў: { $hour }
mydata-subscribed = Дні салідарнасці і абвесткі: { $subscribed ->
    [yes] падпіска ёсць
   *[no] падпіскі няма
}
mydata-quiet = Ціхія гадзіны: { $quiet }
mydata-news = Тэрміновыя навіны: { $news ->
    [waits] разам з іншымі апавяшчэннямі
   *[comes] адразу
}
mydata-alerts = Апавяшчэнні апошніх дзён (чакаюць адпраўкі або дасланы): { $count }
mydata-follows = Апавяшчэнні пра людзей: { $names }
mydata-not-chosen = не выбрана
mydata-nobody = няма
stop-ask =
    <b>Выдаліць усё пра гэты чат?</b>
    Апавяшчэнні пра людзей, падпіска і налады знікнуць назаўсёды. Без вашага запыту я сюды больш пісаць не буду.
stop-nothing = Пра гэты чат нічога не захоўваецца, таму выдаляць няма чаго. Каб перапіска знікла і з вашага тэлефона, выдаліце гэты чат у Telegram.
button-stop-yes = Так, выдаліць усё
button-stop-no = Не, пакінуць
stopped =
    Гатова. Усё пра гэты чат выдалена.
    Сама перапіска засталася ў вашым тэлефоне: каб прыбраць яе, выдаліце гэты чат у Telegram. Вам тут заўсёды рады: /start
stop-kept = Нічога не выдалена.

# --- For organizers ---

status-bot = <b>Стан бота</b>
status-tick = Таймер апошні раз спрацаваў: { $at }
status-tick-never = Таймер яшчэ ні разу не спрацаваў.
status-counts =
    Чакаюць: { $waiting }
    У дарозе: { $sending }
    Даслана: { $sent }
    Без пацвярджэння: { $unconfirmed }
    Адхілена Telegram: { $refused }
    Паведамляць было позна: { $missed }
    Адклікана: { $withdrawn }
    Чаты, якіх больш няма: { $gone }
status-next = <b>Што наперадзе</b>
status-next-none = { $days ->
    [one] У бліжэйшы { $days } дзень нічога не чакаецца.
    [few] У бліжэйшыя { $days } дні нічога не чакаецца.
    [many] У бліжэйшыя { $days } дзён нічога не чакаецца.
   *[other] У бліжэйшыя { $days } дня нічога не чакаецца.
}
status-occasion = { $at } — { $what } · чаты: { $count }
status-notices = <b>Нядаўнія папярэджанні</b>
count-few = менш за 10
count-about = каля { $count }
occasion-kind = { $kind ->
    [anniversary] { $name }: гадавіна затрымання
    [days] { $name }: { $number ->
        [one] { $number } дзень за кратамі
        [few] { $number } дні за кратамі
        [many] { $number } дзён за кратамі
       *[other] { $number } дня за кратамі
    }
    [birthday] { $name }: дзень нараджэння
    [sentence-end] { $name }: канец тэрміну, апавяшчэнне { $number ->
        [0] ў той жа дзень
        [1] напярэдадні
        [one] за { $number } дзень
        [few] за { $number } дні
        [many] за { $number } дзён
       *[other] за { $number } дня
    }
    [action-day] { $name }: апавяшчэнне { $number ->
        [0] ў той жа дзень
        [1] напярэдадні
        [one] за { $number } дзень
        [few] за { $number } дні
        [many] за { $number } дзён
       *[other] за { $number } дня
    }
   *[news] { $name }: навіна
}
notice-missed = ⚠️ <b>Не паведамлена, бо было ўжо позна:</b>
notice-missed-line = • { $date } — { $what } · чаты: { $count }
notice-missed-more = • і яшчэ { $count }
notice-down = Перапынак у маёй працы: { $since } – { $until }
notice-refused =
    ⚠️ <b>Telegram не прымае адзін з маіх тэкстаў</b>, таму я нікому яго не дасылаю.
    { $what } · { $language }
    Адказ Telegram: { $reason }
notice-missing = Нехта пытаецца пра чалавека, якога няма ў справах: <code>{ $name }</code>. Звесткі пра тое, хто пытаўся, не захоўваюцца.
mark-what = <b>{ $name }</b>, { $date }: што адбылося? Іншы дзень напішыце пасля імя, напрыклад <code>/mark Бяляцкі 2014-06-21</code>.
mark-whom = Пра каго навіна? Напішыце імя пасля каманды, напрыклад <code>/mark Бяляцкі</code>; калі гэта адбылося не сёння, дадайце дату: <code>/mark Бяляцкі 2014-06-21</code>.
mark-kind = { $kind ->
    [released] Вызваленне
    [died] Смерць
    [rearrested] Новае затрыманне
    [transferred] Перавод у іншае месца
   *[sentenced] Прысуд
}
mark-ask = Гэта будзе запісана ў справе, і ўсе, хто атрымлівае апавяшчэнні пра гэтага чалавека, даведаюцца адразу (чаты: { $count }). Усё правільна?
mark-ask-only = Усе, хто атрымлівае апавяшчэнні пра гэтага чалавека, даведаюцца адразу (чаты: { $count }). Куды або на які тэрмін, запісваюць у справу камандай /edit. Усё правільна?
button-mark-yes = Так, паведаміць
button-mark-no = Не
mark-done = Адзначана: <b>{ $name }</b>. { $what }, { $date }
mark-not = Нічога не адзначана.
mark-wrong = { $why ->
    [future] { $name }: гэты дзень яшчэ не настаў.
    [free] { $name }: паводле звестак справы, у той дзень чалавек не быў у няволі.
    [early] { $name }: паводле звестак справы, затрыманне адбылося пазней за гэты дзень.
    [held] { $name }: паводле звестак справы, чалавек ужо ў няволі.
    [again] { $name }: гэта ўжо адзначана.
   *[dead] { $name }: паводле звестак справы, чалавека няма ў жывых.
}
role = { $role ->
    [owner] уладальнік
    [editor] справы
   *[announcer] абвесткі
}
team = <b>Арганізатары</b>
team-line = • { $name } — { $roles }
team-invited = • { $name } — { $roles } · ёсць запрашэнне, спасылка дзейнічае да { $date }, { $time }
team-how = Уладальнік можа ўсё; хто ўладальнік, запісана ў наладах бота. Каб запрасіць чалавека, напішыце /invite і імя.
team-remove = <b>{ $name }: пазбавіць правоў арганізатара?</b> Гэта дзейнічае адразу, у тым ліку для таго, што гэты чалавек запланаваў.
team-removed = { $name }: больш не арганізатар.
button-team = Да спіса
button-team-yes = Так, пазбавіць
button-team-remove = Пазбавіць правоў: { $name }
button-team-back = Адклікаць запрашэнне: { $name }
invite-whom = Каго вы запрашаеце? Напішыце пасля каманды імя, пад якім гэтага чалавека будуць ведаць іншыя арганізатары, напрыклад <code>/invite Марына</code>. Яно не абавязкова сапраўднае.
invite-role = Што можа рабіць <b>{ $name }</b>?
invite-link =
    Вось запрашэнне для <b>{ $name }</b> ({ $roles }). Яно дзейнічае 24 гадзіны і толькі для аднаго чалавека:
    <code>{ $link }</code>
    Перадайце яго асабіста або праз канал, якому давяраеце, і няхай потым яго выдаляць: хто першы яго адкрые, той і стане арганізатарам.
alias-wrong = У імені можа быць не больш за { $most } знакаў.
alias-taken = Імя «{ $name }» ужо занятае; выберыце іншае.
callme-how = Іншыя арганізатары ведаюць вас пад імем <b>{ $name }</b>. Каб змяніць яго, напішыце пасля каманды іншае, напрыклад <code>/callme Марына</code>. Яно не абавязкова сапраўднае.
callme-done = З гэтага моманту іншыя арганізатары ведаюць вас пад імем <b>{ $name }</b>.
joined =
    Вітаем. Цяпер вы арганізатар ({ $roles }), і іншыя ведаюць вас пад імем <b>{ $name }</b>; змяніць яго можна камандай /callme.
    Вашы каманды ёсць у меню. Выдаліце, калі ласка, запрашэнне з гэтага тэлефона.
resign-ask = <b>Больш не быць арганізатарам?</b> Гэта дзейнічае адразу. Каб вярнуцца, спатрэбіцца новае запрашэнне.
resign-owner = Вы ўладальнік, пакуль вас называюць налады бота (<code>ORGANIZERS</code>); змяніць іх можа той, хто яго трымае.
resign-not = Вы застаяцеся арганізатарам.
resigned = Вы больш не арганізатар. Дзякуй за ўсё зробленае.
button-resign-yes = Так, больш не быць
button-no = Не
log = <b>Хто што рабіў</b>
log-none = Пакуль ніхто нічога не рабіў.
log-line = • { $date }, { $time } — { $who }: { $what }
button-log-older = Раней
deed-invited = запрашэнне для { $name } ({ $roles })
deed-disinvited = адкліканае запрашэнне: { $name }
deed-joined = цяпер арганізатар ({ $roles })
deed-removed = пазбаўленне правоў арганізатара: { $name }
deed-renamed = новае імя: { $name }
deed-resigned = больш не арганізатар
deed-marked = навіна пра справу: { $subject } — { $kind }
notice-joined = { $name }: запрашэнне адкрытае, цяпер гэта арганізатар ({ $roles }). Калі яго адкрыў нехта іншы, пазбаўце яго правоў: /team

# --- News of a case ---

mark-news = <b>{ $name }</b>. { $what }, { $date }
mark-source =
    <b>{ $name }</b>. { $what }, { $date }
    Якая крыніца? Дашліце яе адрас або націсніце «Без крыніцы».
mark-source-wrong = Чакаю адрас крыніцы, напрыклад <code>https://example.org/news</code>, асобным паведамленнем без далучэнняў.
mark-ask-waits = У справе гэта будзе запісана адразу. Усе, хто атрымлівае апавяшчэнні пра гэтага чалавека, даведаюцца пасля таго, як гэта ўхваліць іншы рэдактар (чаты: { $count }). Усё правільна?
mark-waits = У справе гэта запісана. Падпісчыкі даведаюцца пасля таго, як гэта ўхваліць іншы рэдактар; астатнім ужо паведамлена.
mark-waits-alone = У справе гэта запісана. Падпісчыкі даведаліся б пасля ўхвалення іншым рэдактарам, але яго няма: уладальнік можа запрасіць каго-небудзь (/invite), або той, хто трымае бота, можа дазволіць адзінаму рэдактару вырашаць самому (<code>SELF_APPROVAL</code>).
button-mark-no-source = Без крыніцы
button-mark-yes-waits = Так, адзначыць
history = <b>{ $name }</b>: хто што змяняў
history-all = <b>Хто змяняў справы</b>
history-none = Пакуль ніхто з арганізатараў нічога не змяняў.
change-line = { $number } · { $date }, { $time } — { $who }: { $what }
change-what = { $what ->
    [marked] навіна: { $told }
    [edited] { $told }
   *[undone] скасавана { $told }
}
change-quoted = новая заява
change-arrow = { $before } → { $after }
change-empty = <i>пуста</i>
change-quotation = «{ $text }»
change-was-undone = ↩️ Скасавана
change-telling = { $telling ->
    [waiting] ⏳ Падпісчыкі даведаюцца, калі гэта ўхваліць іншы рэдактар.
    [told] Падпісчыкам паведамлена.
   *[withdrawn] Адклікана раней, чым даведаліся падпісчыкі.
}
change-declined = Падпісчыкам не паведамлена. Адхіленне: { $who }. Прычына: { $reason }
change-approved = Ухваленне: { $who }
change-none = Такой змены няма.
undo-ask = <b>Скасаваць гэтую змену?</b> Усё стане такім, як было раней.
undo-told = ⚠️ Тое, што падпісчыкам ужо паведамлена, вярнуць нельга. Хто яшчэ не атрымаў паведамлення, не атрымае яго.
undo-done = Скасавана. Усё так, як было раней.
undo-told-done = ⚠️ Тыя, каму ўжо паведамлена, па-ранейшаму лічаць гэта праўдай. Паведаміце падпісчыкам, што гэта не так: /announce
undo-again = Гэта ўжо скасавана.
undo-since = Нічога не скасавана: гэтая справа з таго часу змянілася ({ $who }, { $date }, { $time }). Спачатку скасуйце тую змену або выпраўце поле камандай /edit.
undo-since-import = Нічога не скасавана: з таго часу гэта змянілася падчас імпарту файла. Выпраўце поле камандай /edit.
news-approve-ask = Пра гэта даведаюцца ўсе, хто атрымлівае апавяшчэнні пра гэтага чалавека (чаты: { $count }). Ухваляеце?
news-why-not = Чаму не? Напішыце прычыну; яе прачытае той, хто адзначыў навіну.
news-decided = Рашэння тут ужо не трэба.
news-not-own = Ухваліць павінен нехта іншы, не той, хто адзначыў навіну.
news-not-so = У справе цяпер запісана іншае, таму пра гэта нікому не паведамляецца.
news-was-approved = Ухвалена. Падпісчыкі даведаюцца проста зараз.
news-was-declined = Адхілена; таму, хто адзначыў навіну, паведамяць прычыну. У справе гэта пакуль запісана: калі гэта няпраўда, скасуйце і запіс.
notice-news = { $what ->
    [waiting] Навіну адзначыў арганізатар { $who }: { $subject } — { $kind }. Падпісчыкі даведаюцца, калі яе ўхваліць іншы рэдактар.
    [approved] Навіну ўхваліў арганізатар { $who }: { $subject } — { $kind }. Падпісчыкам паведамляецца.
   *[declined] Навіну адхіліў арганізатар { $who }: { $subject } — { $kind }. Прычына: { $reason }
}
button-change = Паглядзець
button-change-number = Паглядзець { $number }
button-undo = Скасаваць
button-undo-number = Скасаваць { $number }
button-undo-yes = Так, скасаваць
button-history = Гісторыя
button-news-approve = Ухваліць
button-news-yes = Так, ухваліць
button-news-decline = Адхіліць
edit-whom = Чыя справа? Напішыце імя пасля каманды, напрыклад <code>/edit Бяляцкі</code>.
edit-which = <b>{ $name }</b>: што змяніць?
edit-group = { $group ->
    [names] Імёны
    [dates] Даты
    [texts] Хто гэта
    [address] Адрас для лістоў
   *[sources] Фота і крыніцы
}
edit-of = { $part ->
    [detentions] Затрыманне: { $field }
    [stays] Месца: { $field }
   *[sentences] Прысуд: { $field }
}
edit-record = { $part ->
    [detentions] Затрыманне: { $what }
    [stays] Месца: { $what }
   *[sentences] Прысуд: { $what }
}
edit-unknown = дата невядомая
edit-add = { $part ->
    [detentions] Дадаць затрыманне
    [stays] Дадаць месца
   *[sentences] Дадаць прысуд
}
edit-field = { $field ->
    [name] імя
    [full_name_be] поўнае імя па-беларуску
    [name_be_latn] імя лацінкай
    [other_spellings] іншыя напісанні
    [born_on] дата нараджэння
    [died_on] дата смерці
    [verified_on] апошняя праверка
    [death] пра смерць
    [occupation] занятак
    [summary] коратка пра справу
    [address] адрас
    [address_as_of] адрас вядомы з
    [photo] фота
    [sources] крыніцы
    [detained_on] дата затрымання
    [kind] від
    [charge] абвінавачанне
    [articles] артыкулы
    [released_on] дата вызвалення
    [release] чым скончылася
    [release_detail] пра вызваленне
    [note] заўвага
    [facility] месца
    [since] з якога часу
    [sentenced_on] дата прысуду
    [years] гады
    [months] месяцы
    [days] дні
    [court] суд
   *[judge] суддзя
}
edit-kind = { $choice ->
    [remand] да суда
    [prison] пазбаўленне волі
    [restricted] абмежаванне волі
    [home] хатні арышт або «хатняя хімія»
    [administrative] адміністрацыйны арышт
    [regime] змена рэжыму
    [fine] штраф
   *[suspended] умоўна
}
edit-release = { $choice ->
    [end_of_term] канец тэрміну
    [early] датэрмінова
    [amnesty] амністыя
    [pardon] памілаванне
    [exile] вымушаны выезд з краіны
    [undertaking] пад падпіску аб нявыездзе
    [uncharged] без абвінавачання
    [let_out] на волі
    [medical] паводле стану здароўя
   *[unknown] невядома
}
edit-value = <b>{ $name }</b> — { $field }
edit-now = Цяпер: <code>{ $value }</code>
edit-hint = { $shape ->
    [date] Дашліце дату: <code>2014-06-21</code>, <code>2014-06</code> або <code>2014</code>; калі пра яе паведамляе толькі адна крыніца, пастаўце пасля яе пытальнік.
    [list] Дашліце ўсё цалкам, кожнае з новага радка.
    [address] Дашліце адрас у інтэрнэце.
    [number] Дашліце лік.
    [choice] Націсніце патрэбнае.
   *[text] Дашліце новы тэкст.
}
edit-wanted = Чакаю новае значэнне паведамленнем без далучэнняў.
edit-wrong = Так захаваць нельга: { $reason }
edit-same = Так ужо і запісана; нічога не зменена.
edit-ask = Усё правільна?
edit-changed = Тым часам гэтая справа змянілася. Вось як яна выглядае цяпер:
edit-done = Захавана.
edit-no-news = Падпісчыкам пра гэта не паведамляецца. Навіну для іх адзначаюць камандай /mark.
button-edit-empty = Ачысціць
button-edit-yes = Так, захаваць
quote-whom = Каго тычыцца заява? Напішыце імя пасля каманды, напрыклад <code>/quote Бяляцкі</code>.
quote-ask = { $step ->
    [quotation] <b>{ $name }</b>. Устаўце сюды словы заявы; яны захаваюцца літара ў літару.
    [organisation] <b>{ $name }</b>. Якая арганізацыя гэта заявіла?
    [speaker] <b>{ $name }</b>. Хто казаў? Напішыце імя або націсніце «Прапусціць».
    [made_on] <b>{ $name }</b>. Калі гэта сказана? <code>2014-06-21</code>, <code>2014-06</code> або <code>2014</code>
    [quotation_language] <b>{ $name }</b>. На якой мове гэтыя словы? Націсніце або напішыце код мовы, напрыклад <code>pl</code>.
   *[sources] <b>{ $name }</b>. Дзе гэта можна прачытаць? Дашліце адрас або націсніце «Без крыніцы».
}
quote-wanted = Чакаю паведамленне без далучэнняў.
quote-wrong = Так захаваць нельга: { $reason }
quote-sure = Такой яе ўбачаць чытачы. Усё правільна?
quote-there = Гэтая заява ўжо ёсць.
quote-done = Заява дададзена.
quote-not = Заява не дададзена.
quote-old = Гэтая кнопка адносіцца да заявы, якую ўжо ніхто не дадае.
button-quote-skip = Прапусціць
button-quote-yes = Так, дадаць
deed-undone = скасаванне змены { $number }: { $subject }
deed-news-approved = ухваленне навіны: { $subject } — { $kind }
deed-news-declined = адхіленне навіны: { $subject } — { $kind }: { $reason }
deed-edited = змена ў справе: { $subject } — { $field }
deed-quoted = новая заява: { $subject }

# --- Case files by document ---

document-how =
    Каб дадаць справы, дашліце мне файл: CSV або JSON у маім фармаце (як дае /export, можна і ZIP) ці спіс палітвязняў «Вясны» ў CSV або JSON; не больш за 20 МБ.
    Спачатку я пакажу, што з’явіцца і што зменіцца, якія радкі не падыходзяць і чаму. Без вашага «так» нічога не зменіцца.
document-large = Файл завялікі; Telegram аддае боту не больш за { $most } МБ.
document-looking = Гляджу; гэта можа заняць хвілінку.
document-taking = Дадаю.
document-yes-or-no = Файл чакае вашага «так» або «не»; кнопкі пад тым, што я ў ім знайшоў.
document-not = Нічога не зменена.
document-unreachable = Telegram не аддае мне файл. Дашліце яго, калі ласка, яшчэ раз.
document-broken = Гэты файл не падыходзіць; нічога не зменена:
document-would = <b>Вось што зменіцца:</b>
document-done = <b>Дададзена:</b>
document-kind = { $kind }: новых { $new }, змененых { $changed }, без змен { $same }
document-removed = { $kind }: больш няма { $count }
document-refused = ❗ { $count ->
    [one] Не падыходзіць { $count } радок:
    [few] Не падыходзяць { $count } радкі:
    [many] Не падыходзяць { $count } радкоў:
   *[other] Не падыходзіць { $count } радка:
}
document-more = … і яшчэ { $count }
document-doubles = Магчыма, адзін чалавек двойчы:
document-double = • { $name } — { $other }
export = Усе справы, CSV у ZIP. Калі даслаць яго мне назад, нічога не зменіцца.
export-json = Тое ж у JSON.
button-document-yes = Так, дадаць
deed-imported = справы з файла { $name }

# --- Announcements ---

announce-begun = Новая абвестка. Крокі можна рабіць у любым парадку; кожны захоўваецца адразу, і нічога не будзе даслана, пакуль абвестку не ўхваліць нехта іншы.
announce-title = <b>{ $what ->
    [correction] Выпраўленне абвесткі № { $number }
    [recall] Адкліканне абвесткі № { $number }
   *[first] Абвестка № { $number }
}</b> — { $phase ->
    [waiting] чакае ўхвалы
    [approved] ухвала атрымана
   *[draft] чарнавік
}
announce-author = Аўтар: { $name }
announce-approved = Ухвала: { $name }
announce-declined = ↩️ Адхілена. Прычына: { $reason }
announce-about = Пра што: { $what }
announce-about-other = іншае
announce-about-nothing = тэма пакуль не выбрана
announce-texts = Тэксты: { $list }
announce-text-there = { $language } ✓
announce-text-instead = { $language } (узамен: { $other })
announce-no-text = пакуль ніводнага
announce-photo = Выява: { $there ->
    [yes] ёсць
   *[no] няма
}
announce-links = Кнопкі-спасылкі: { $list }
announce-no-links = няма
announce-crowd = Каму: { $crowd ->
    [followers] тым, хто атрымлівае апавяшчэнні пра чалавека ({ $of })
    [language] падпісчыкам (мова: { $of })
    [country] падпісчыкам (краіна гадзіннага пояса: { $of })
    [many] падпісаным групам і каналам
   *[everyone] усім, хто падпісаны на абвесткі
} · чаты: { $count }
announce-when = Калі: { $timing ->
    [at] { $date }, { $time } ({ $zone })
   *[own_hour] { $date }, кожнаму чату ў яго час апавяшчэнняў
}
announce-when-now = Калі: адразу пасля ўхвалы
announce-until = Актуальна: { $days ->
    [one] яшчэ { $days } дзень пасля гэтага
    [few] яшчэ { $days } дні пасля гэтага
    [many] яшчэ { $days } дзён пасля гэтага
   *[other] яшчэ { $days } дня пасля гэтага
}
announce-lacks = { $what ->
    [about] ❗ Выберыце, пра што абвестка.
    [text] ❗ Напішыце тэкст хаця б на адной мове.
    [long] ❗ Адзін з тэкстаў занадта доўгі і не змесціцца пад выявай.
   *[when] ❗ Час не прызначаны або ўжо мінуў.
}
announce-changed = Тым часам гэтую абвестку змянілі або яе ўжо дасылаюць. Цяпер яна такая:
announce-none = Такой абвесткі больш няма.
announce-what-about = Пра што абвестка?
announce-whom = Пра каго гаворка? Напішыце імя.
announce-which-statement = Якая заява?
announce-text-which = На якой мове вы пішаце? Калі тэксту на мове чытача няма, прыйдзе тэкст на самай блізкай з даступных моў.
announce-text-ask = Дашліце тэкст (мова: { $language }). Тлусты шрыфт, курсіў і спасылкі захаваюцца. Даўжыня — да { $most } знакаў.
announce-text-wanted = Я чакаю тэкст (мова: { $language }): дашліце яго, калі ласка, звычайным тэкставым паведамленнем.
announce-too-long = Тэкст даўжэйшы, чым можна, на { $over ->
    [one] { $over } знак
    [few] { $over } знакі
    [many] { $over } знакаў
   *[other] { $over } знака
}; дапускаецца не больш за { $most }. Нічога не зменена.
announce-lost = { $what ->
    [person] ⚠️ Спасылка на чалавека прыбраная: праз яе чытачы даведаліся б, хто гэта.
    [link] ⚠️ Спасылка прыбраная: яе адрас нельга адкрыць у браўзеры.
    [emoji] ⚠️ Эмодзі Telegram Premium замененыя звычайнымі: боты не могуць іх дасылаць.
   *[other] ⚠️ Прыбранае фарматаванне, якое нельга даслаць.
}
announce-photo-ask = Дашліце выяву як фота. Тэкст пад ёй можа мець да { $most } знакаў.
announce-photo-wanted = Я чакаю выяву: дашліце яе, калі ласка, як фота, а не як файл.
announce-photo-large = Выява занадта вялікая: Telegram прымае не больш за { $most } МБ.
announce-links-ask =
    Дашліце да { $most } кнопак-спасылак, кожную ў асобным радку: надпіс і адрас. Напрыклад:
    <code>Падпісаць зварот | https://example.org/appeal</code>
announce-links-wanted =
    Я не магу гэтага разабраць. Патрэбна да { $most } радкоў, у кожным — надпіс (да { $longest } знакаў) і адрас у інтэрнэце:
    <code>Падпісаць зварот | https://example.org/appeal</code>
announce-crowd-which = Каму гэта даслаць?
announce-when-which = Калі даслаць?
announce-when-ask = { $way ->
    [day] У які дзень? Напішыце так: <code>{ $example }</code>. Кожны чат атрымае абвестку ў свой час апавяшчэнняў.
   *[at] Калі? Напішыце дзень і час паводле вашага гадзіннага пояса ({ $zone }), напрыклад: <code>{ $example } 10:00</code>
}
announce-when-wrong = { $way ->
    [day] Або я не магу разабраць гэтую дату, або яна ўжо мінула, або да яе больш за год. Напішыце так: <code>{ $example }</code>
   *[at] Або я не магу разабраць гэты час, або ён ужо мінуў, або да яго больш за год. Напішыце яго паводле вашага гадзіннага пояса ({ $zone }), напрыклад: <code>{ $example } 10:00</code>
}
announce-until-which = Колькі дзён пасля прызначанага часу абвестка яшчэ актуальная? Хто ўвесь гэты час будзе недаступны, яе не атрымае.
announce-preview-which = Вы ўбачыце абвестку дакладна такой, якой яна прыйдзе. На якой мове яе паказаць?
announce-asked = Цяпер гэта чакае ўхвалы; іншым арганізатарам паведамлена.
announce-not-own = Ухваліць гэта можа толькі той, хто гэтага не пісаў.
announce-approve-ask = Абвестка № { $number }: усё будзе менавіта так. Ухваляеце?
announce-approve-recall = Прапануецца выдаліць абвестку № { $number } ва ўсіх чатах, якія яе атрымалі.
announce-was-approved = Ухвалена. Я ўсё зраблю, калі прыйдзе час.
announce-why-not = Чаму не? Напішыце прычыну: яе прачытае аўтар абвесткі.
announce-was-declined = Адхілена; аўтар даведаецца пра прычыну.
announce-cancel-ask = <b>Больш нікому не дасылаць?</b> У тых, хто ўжо атрымаў абвестку, яна застанецца. Адмяніць гэта будзе нельга.
announce-correcting = Напішыце тэкст нанава. Калі яго ўхваліць нехта іншы, ён заменіць ранейшы ва ўсіх чатах, якія атрымалі абвестку.
announce-recall-ask = <b>Выдаліць абвестку ва ўсіх чатах, якія яе атрымалі?</b> Гэта павінен ухваліць нехта іншы. Хто паспеў яе прачытаць або скапіраваць, усё роўна будзе ведаць, што ў ёй было.
announce-too-late = Каму яна даслана, я памятаю толькі 48 гадзін: столькі Telegram дазваляе выдаляць паведамленні. Яны мінулі.
announce-discard-ask = <b>Выкінуць гэта?</b>
announcements = <b>Абвесткі</b>
announcements-none = Пакуль няма ніводнай.
announcements-how = Новая абвестка: /announce. Адразу замарозіць усе: /freeze
announcements-line = № { $number } · { $phase ->
    [draft] чарнавік
    [waiting] чакае ўхвалы
    [approved] запланавана
    [running] у дарозе
    [paused] прыпынена
    [cancelled] скасавана
   *[done] завершана
} · { $what }
report-title = <b>Абвестка № { $number }</b> — { $phase ->
    [running] у дарозе
    [frozen] замарожана
    [paused] прыпынена
    [cancelled] скасавана
   *[done] завершана
}
report-bar = { $bar } { $percent } %
report-sent = Даслана: { $count }
report-to-go = Засталося: { $count } · { $minutes ->
    [one] прыкладна { $minutes } хвіліна
    [few] прыкладна { $minutes } хвіліны
    [many] прыкладна { $minutes } хвілін
   *[other] прыкладна { $minutes } хвіліны
}
report-stage = { $stage ->
    [refused] Адхілена Telegram: { $count }
    [failed] Чат не даў мне напісаць: { $count }
    [unconfirmed] Без пацвярджэння: { $count }
    [gone] Мяне заблакіравалі або чата больш няма: { $count }
    [missed] Паведамляць было позна: { $count }
    [withdrawn] Адпраўка скасавана: { $count }
    [corrected] Выпраўлена: { $count }
    [recalled] Выдалена: { $count }
    [kept] Змяніць не ўдалося: { $count }
   *[absent] Паведамленне ўжо было выдалена: { $count }
}
report-language = • { $language }: { $count }
report-reason = • { $reason }: { $count }
report-duration = Працягласць: { $minutes ->
    [one] { $minutes } хвіліна
    [few] { $minutes } хвіліны
    [many] { $minutes } хвілін
   *[other] { $minutes } хвіліны
}
report-who = Аўтар: { $author }; ухвала: { $approver }{ $alone ->
    [yes] . Іншых арганізатараў, якія маглі б ухваліць абвестку, не было.
   *[no] { "" }
}
freeze-ask = <b>Замарозіць усе абвесткі?</b> Больш нічога не будзе даслана, пакуль два арганізатары не згодзяцца іх размарозіць. Апавяшчэнняў і адказаў гэта не датычыць.
freeze-done = Усе абвесткі замарожаныя. Каб размарозіць іх, патрэбна згода двух арганізатараў: /freeze
freeze-is = Усе абвесткі замарожаныя (хто замарозіў: { $name }). Каб размарозіць іх, патрэбна згода двух арганізатараў.
freeze-one-more = Ваша згода прынятая. Патрэбна згода яшчэ аднаго арганізатара.
freeze-lifted = Абвесткі размарожаныя.
notice-announcement = { $what ->
    [waiting] { $who } просіць ухваліць абвестку № { $number }.
    [recall] { $who } просіць ухваліць адкліканне абвесткі № { $number }.
    [approved] { $who }: абвестка № { $number } ухвалена.
   *[declined] { $who }: абвестка № { $number } адхілена. Прычына: { $reason }
}
notice-freeze = { $what ->
    [froze] 🧊 { $who }: усе абвесткі замарожаныя.
    [lifting] { $who } згаджаецца размарозіць абвесткі; патрэбна згода яшчэ аднаго арганізатара.
   *[lifted] Абвесткі размарожаныя. Другая згода: { $who }
}
button-announcement = Паглядзець абвестку
button-freeze = Замарозіць усе абвесткі
button-freeze-see = Паглядзець стан
button-lift = Згадзіцца размарозіць
button-announce-about = Пра што
button-announce-text = Тэкст
button-announce-photo = Выява
button-announce-links = Кнопкі-спасылкі
button-announce-crowd = Каму
button-announce-when = Калі
button-announce-until = Як доўга актуальна
button-announce-preview = Прагляд
button-announce-test = Даслаць толькі мне
button-announce-ask = Папрасіць ухвалы
button-announce-approve = Паглядзець і ўхваліць
button-announce-approve-yes = Так, ухваліць
button-announce-decline = Адхіліць
button-announce-discard = Выкінуць
button-announce-no-text = Прыбраць гэты тэкст
button-announce-no-photo = Прыбраць выяву
button-announce-no-links = Прыбраць кнопкі
button-announce-person = Чалавек
button-announce-statement = Заява
button-announce-other = Іншае
button-crowd-everyone = Усім падпісчыкам
button-crowd-followers = Па апавяшчэннях пра чалавека
button-crowd-followers-of = Па апавяшчэннях: { $name }
button-crowd-language = Па мове
button-crowd-country = Па краіне
button-crowd-many = Групам і каналам
button-when-now = Адразу пасля ўхвалы
button-when-at = У пэўны дзень і час
button-when-own-hour = Кожнаму ў яго гадзіну
button-until = { $days ->
    [one] Яшчэ { $days } дзень
    [few] Яшчэ { $days } дні
    [many] Яшчэ { $days } дзён
   *[other] Яшчэ { $days } дня
}
button-pause = Прыпыніць
button-resume = Працягнуць
button-cancel = Спыніць адпраўку
button-cancel-yes = Так, больш нікому
button-correct = Выправіць
button-recall = Адклікаць
button-recall-yes = Так, папрасіць ухвалы
button-retry = Паўтарыць, дзе не ўдалося
button-report-again = Паказаць тут
button-discard-yes = Так, выкінуць
deed-drafted = новая абвестка № { $number }
deed-changed = абвестка № { $number } зменена
deed-submitted = запыт на ўхвалу абвесткі № { $number }
deed-approved = абвестка № { $number } ухвалена
deed-declined = абвестка № { $number } адхілена: { $reason }
deed-discarded = абвестка № { $number } выкінута
deed-paused = абвестка № { $number } прыпынена
deed-resumed = адпраўка абвесткі № { $number } адноўлена
deed-cancelled = адпраўка абвесткі № { $number } спынена
deed-correcting = пачатае выпраўленне абвесткі № { $number }
deed-recalling = запыт на адкліканне абвесткі № { $number }
deed-retried = паўторная адпраўка абвесткі № { $number } туды, дзе не ўдалося
deed-froze = усе абвесткі замарожаныя
deed-lifting = згода размарозіць абвесткі

# --- When something is not as it should be ---

unknown-command = Такой каманды я не ведаю. Усё, што я ўмею: /help
wordless = Я разумею толькі словы. Напішыце мне імя або зазірніце ў /help.
only-admins = Толькі адміністратары могуць змяняць і бачыць тое, што захоўваецца пра гэтую групу.
went-wrong = У нас нешта пайшло не так. Калі ласка, паспрабуйце крыху пазней. Калі гэта паўторыцца, паведаміце арганізатарам гэты код: { $ref }

# --- When nobody is to get in, and nobody to be kept out ---

outdated-button = Гэтая кнопка ўжо не дзейнічае; калі ласка, адкрыйце яе нанова камандай.
too-much = Гэта зашмат за адзін раз: я зноў буду адказваць прыкладна праз дзве хвіліны. /stop працуе і цяпер.
