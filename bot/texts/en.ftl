# Every word the bot says in English. Texts are HTML by Telegram's rules.
# Words in { braces } are filled in by the program and escaped there.

locale = en_GB
language-name = English

# --- The menu: at most 256 characters each ---

menu-start = Begin here
menu-help = What I can do
menu-prisoner = Find a person’s case by name
menu-prisoners = Everyone whose case I keep
menu-statements = What organisations have said
menu-actions = Coming action days, and where people acted
menu-today = What happened on this day
menu-howto = How to help: letters, parcels, appeals
menu-follow = Follow a person
menu-unfollow = Stop following a person
menu-following = Whom this chat follows
menu-subscribe = Action days and announcements: on
menu-unsubscribe = Action days and announcements: off
menu-settings = Language, time zone, hour of alerts
menu-privacy = What I store and what I never store
menu-mydata = Everything stored about this chat
menu-stop = Delete everything about this chat
menu-status = How the bot is doing
menu-mark = News of a case
menu-edit = Correct a case file
menu-quote = Add a statement
menu-history = Who changed a case file, and how it was
menu-import = Take in case files
menu-export = All case files as a file
menu-announce = Announce something
menu-announcements = The announcements
menu-freeze = Let all announcements stand still
menu-team = The organizers
menu-invite = Invite an organizer
menu-log = Who did what
menu-callme = The name the others know you by
menu-resign = Stop being an organizer

# --- Greeting and help ---

start =
    <b>Hello. I stand by political prisoners.</b>

    I keep their cases: who they are, how long they have been held, what was said in their defence, and how you can help.
    You can follow a person, or subscribe to action days such as 4 August. Just write me a name.
    I store nothing about you until you follow, subscribe or change a setting. Then I keep this chat’s number, encrypted, and what you chose. /privacy tells more, /stop deletes it all.
start-group =
    <b>Hello. I stand by political prisoners.</b>

    Here I answer commands such as /prisoner, /actions and /today. Administrators can let this chat follow a person or subscribe to action days.
    I do not read other messages. I store nothing about this chat until an administrator asks me to; /privacy tells more.
button-people = 🔔 Follow a person
button-subscribe = Subscribe to action days
help =
    <b>What I can do</b>
help-name = Or just write a name or a question, in any script: <i>Bialiatski</i>, <i>Бяляцкі</i>, <i>where is Statkevich now</i>, <i>адрес Северинца</i>.
help-line = /{ $command } — { $what }

# --- Finding a person ---

prisoner-which = Whom do you mean? Write a name after the command, such as <code>/{ $command } Bialiatski</code>, or choose from the list.
person-none =
    I know nobody by the name “{ $name }”.
    It may be spelt in another way, or the case may not be in my files.
person-near = Did you mean one of these people?
person-many = Several people can be meant by “{ $name }”. Whom do you mean?
person-gone = This person’s case is no longer in my files.
missing-how = Is somebody missing from my files? Write /missing and the name: the organizers will read the name, and not who asked.
missing-which = Who is missing from my files? Write the name after the command, such as <code>/missing Name Surname</code>.
missing-told = Thank you. The organizers will read the name “{ $name }”, and not who asked. I keep it only until they have been told.
missing-later = So many names are waiting for the organizers already that I cannot take another one just now. Please try again later.
missing-nobody = I cannot pass the name on: this bot has no organizers who could read it.
button-missing = Tell the organizers
button-list = See everyone

# --- The case card ---

year = { $year }
reported = { $what } (reported by one source)
born = Born: { $date }
born-unknown = Born: date not known.
died = Died: { $date }
status = { $status ->
    [held] 🔒 <b>Held</b>{ $kind ->
        [remand] , awaiting trial
        [prison] , in prison
        [restricted] , restricted freedom (open facility, “khimiya”)
        [home] , restricted freedom at home
        [administrative] , administrative arrest
       *[none] { "" }
    }
    [free] 🕊 <b>Free</b>
    [exile] 🌍 <b>In exile</b>
    [deceased] 🕯 <b>Deceased</b>
   *[unknown] ❔ <b>Whereabouts not known</b>
}
days-behind-bars = { $days ->
    [one] { $days } day behind bars
   *[other] { $days } days behind bars
}
days-restricted = { $days ->
    [one] { $days } day since the arrest
   *[other] { $days } days since the arrest
}
letters = <b>Letters:</b> { $address }
letters-none = { $status ->
    [held] <b>Letters:</b> I know of no address that would reach this person now.
    [free] <b>Letters:</b> this person is not held, and I keep no address.
    [exile] <b>Letters:</b> this person is no longer held, and I keep no address.
    [deceased] <b>Letters:</b> this person has died.
   *[unknown] <b>Letters:</b> it is not known where this person is.
}
card-followed = 🔔 This chat follows this person.
card-detentions = { $count ->
    [one] <b>Detention</b>
   *[other] <b>Detentions</b>
}
card-statements = <b>What was said</b>
card-help = { $status ->
    [held] <b>How to help:</b> write a letter or a postcard, appeal to the authorities, tell others. Rules and cautions: /howto
    [free] <b>How to help:</b> no letters to prison are needed any more. Others still wait for them: /howto
    [exile] <b>How to help:</b> no letters to prison are needed any more. Others still wait for them: /howto
    [deceased] <b>How to help:</b> remember this person by name, and those who are still held: /howto
   *[unknown] <b>How to help:</b> it is not known where this person is. Check before you write: /howto
}
verified = Last verified: { $date }.
verified-never = Not yet verified.
verified-long-ago = { $months ->
    [one] That is { $months } month ago: check before you act on it.
   *[other] That is { $months } months ago: check before you act on it.
}
sources = Sources: { $list }

detention-head = ▪️ <b>{ $when }</b> — { $kind ->
    [remand] remand
    [prison] prison
    [restricted] restricted freedom (“khimiya”)
    [home] restricted freedom at home
   *[administrative] administrative arrest
}
span = { $begin } – { $end }
span-since = since { $begin }
span-until = until { $end }
span-unknown = date not known
span-days = { $days ->
    [one] ({ $days } day)
   *[other] ({ $days } days)
}
charge = Charge: { $charge }{ $articles }
article = Art. { $number }
article-part = Art. { $number }({ $part })
sentence = Sentence: { $what }
sentence-kind = { $kind ->
    [prison] prison
    [restricted] restricted freedom
    [home] restricted freedom at home
    [administrative] administrative arrest
    [regime] stricter regime, no time added
    [suspended] suspended imprisonment
   *[fine] a fine
}
term-years = { $count ->
    [one] { $count } year
   *[other] { $count } years
}
term-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
term-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
places = Held in: { $list }
place-since = { $place } (from { $since })
place-last = Last known place: { $place }
release = Released: { $how ->
    [end_of_term] at the end of the term
    [early] early
    [amnesty] under an amnesty law
    [pardon] pardon
    [exile] forced to leave the country
    [undertaking] on a written undertaking not to leave
    [uncharged] without charge
    [medical] for reasons of health
    [unknown] it is not known how
   *[let_out] let out
}{ $detail }

button-follow = 🔔 Follow
button-unfollow = 🔕 Stop following
button-statements = Statements
button-howto = How to help
button-share = Share
button-actions = Coming action days
button-back = ‹ Back
button-earlier = ‹ { $page }
button-later = { $page } ›
page = Page { $page } of { $pages }
share-text = { $name }: the case of a political prisoner, and how to help.

# --- Lists ---

prisoners = <b>Cases I keep</b> · { $count ->
    [one] { $count } person
   *[other] { $count } people
}
prisoners-none = My files hold no case yet.
statements = <b>Statements</b> · { $count }
statements-about = <b>Statements about { $name }</b> · { $count }
statements-none = I know of no statement yet.
statements-none-about = I know of no statement about { $name } yet.
statement-head = <b>{ $organisation }</b>. { $speaker }{ $date }
statement-addressee = To: { $addressee }
statement-gone = This statement is no longer in my files.
button-full = { $number }. { $organisation }

actions = <b>Coming action days</b>
actions-none = No action day is in my calendar for the next twelve months.
action-day = ▪️ <b>{ $date }</b> · { $days ->
    [0] today
    [1] tomorrow
    [one] in { $days } day
   *[other] in { $days } days
} — { $name }
actions-past = <b>Where people acted</b> · { $name }, { $year }
actions-ahead = <b>Where people will act</b> · { $name }, { $year }
actions-also = Also in: { $countries }

today = <b>{ $date }</b> in the history I keep
today-none = Nothing in my files falls on this day of the year.
today-arrest = { $years ->
    [0] { $name } was detained today.
    [one] { $name } was detained { $years } year ago, on { $date }.
   *[other] { $name } was detained { $years } years ago, on { $date }.
}
today-birth = 🎂 { $name } was born on { $date }.
today-born = { $name } was born on { $date }.
today-death = 🕯 { $name } died on { $date }.
today-verdict = { $years ->
    [0] { $name } was sentenced today: { $what }.
    [one] { $name } was sentenced { $years } year ago, on { $date }: { $what }.
   *[other] { $name } was sentenced { $years } years ago, on { $date }: { $what }.
}
today-release = { $years ->
    [0] { $name } was released today.
    [one] { $name } was released { $years } year ago, on { $date }.
   *[other] { $name } was released { $years } years ago, on { $date }.
}
today-action-day = 📅 { $name }

howto = <b>How to help</b>
howto-none = No advice is in my files yet.
howto-topic = { $topic ->
    [letters] <b>Letters and postcards</b>
    [parcels] <b>Parcels</b>
    [appeals] <b>Appeals to officials</b>
    [action_days] <b>Action days</b>
   *[safety] <b>Take care</b>
}
howto-line = { $caution ->
    [yes] ⚠️ { $text }
   *[no] • { $text }
}
howto-as-of = (as of { $date })

# --- Following and subscribing ---

followed = 🔔 This chat now follows <b>{ $name }</b>.
followed-already = This chat already follows <b>{ $name }</b>.
alerts-at = Hour of alerts: { $hour }, { $zone }. Change it in /settings.
unfollowed = This chat no longer follows <b>{ $name }</b>.
unfollowed-already = This chat does not follow <b>{ $name }</b>.
following = { $count ->
    [one] This chat follows { $count } person:
   *[other] This chat follows { $count } people:
}
following-none = This chat follows nobody yet. Write me a name, or choose from the list.
subscribed = 📅 This chat is subscribed to action days and announcements of the campaign.
subscribed-already = This chat is already subscribed to action days and announcements.
unsubscribed = This chat is no longer subscribed to action days and announcements. It still follows the same people.
unsubscribed-already = This chat is not subscribed to action days and announcements.

# --- Alerts ---
# $told says when the occasion was, seen from the day the alert comes: $day names its day where that is longer ago.

alerts-gathered = { $count ->
    [one] <b>{ $count } more thing to tell you</b>
   *[other] <b>{ $count } more things to tell you</b>
}
alert-anniversary = { $told ->
    [today] Today it is { $years ->
        [one] one year
       *[other] { $years } years
    } since { $name } was detained, on { $date }.
    [yesterday] Yesterday it was { $years ->
        [one] one year
       *[other] { $years } years
    } since { $name } was detained, on { $date }.
   *[earlier] On { $day } it was { $years ->
        [one] one year
       *[other] { $years } years
    } since { $name } was detained, on { $date }.
}
alert-days-behind-bars = { $told ->
    [today] Today { $name } has been behind bars for { $days ->
        [one] { $days } day
       *[other] { $days } days
    }, since { $date }.
    [yesterday] Yesterday { $name } had been behind bars for { $days ->
        [one] { $days } day
       *[other] { $days } days
    }, since { $date }.
   *[earlier] On { $day } { $name } had been behind bars for { $days ->
        [one] { $days } day
       *[other] { $days } days
    }, since { $date }.
}
alert-days-restricted = { $told ->
    [today] Today it is { $days ->
        [one] { $days } day
       *[other] { $days } days
    } since { $name } was detained, on { $date }.
    [yesterday] Yesterday it was { $days ->
        [one] { $days } day
       *[other] { $days } days
    } since { $name } was detained, on { $date }.
   *[earlier] On { $day } it was { $days ->
        [one] { $days } day
       *[other] { $days } days
    } since { $name } was detained, on { $date }.
}
alert-birthday = { $told ->
    [today] 🎂 Today { $name } turns { $age }.
    [yesterday] 🎂 Yesterday { $name } turned { $age }.
   *[earlier] 🎂 On { $day } { $name } turned { $age }.
}
alert-birthday-card = { $told ->
    [today] You can write to them: a card says that they are not forgotten.
   *[late] It is not too late for a card: it says that they are not forgotten.
}
alert-birthday-how = How to write, and with what cautions: /howto
alert-sentence-end = { $days ->
    [0] By the verdict the term of { $name } ends today, { $date }.
    [1] By the verdict the term of { $name } ends tomorrow, { $date }.
    [one] By the verdict the term of { $name } ends in { $days } day, on { $date }.
   *[other] By the verdict the term of { $name } ends in { $days } days, on { $date }.
}
alert-sentence-ended = { $told ->
    [yesterday] By the verdict the term of { $name } ended yesterday, { $date }.
   *[earlier] By the verdict the term of { $name } ended on { $date }.
}
alert-sentence-doubt = A term can be prolonged or cut short. Whether they will be released on that day is not known.
alert-sentence-release = My files do not say yet whether they have been released.
alert-news = { $kind ->
    [released] 🕊 { $name } has been released: { $date }.
    [died] 🕯 { $name } has died: { $date }.
    [rearrested] 🔒 { $name } has been detained again: { $date }.
    [transferred] { $name } has been moved to another place of detention: { $date }.
   *[sentenced] { $name } has been sentenced: { $date }.
}
alert-news-address = The address for letters may have changed: check it before you write.
alert-renewal =
    <b>Shall I keep this chat?</b>
    On { $date } I forget whom it follows, its subscription and its settings. Until then one press is enough to keep them.
alert-renewal-line = On { $date } I forget this chat, unless you want me to keep it: /settings
button-keep-yes = Keep them
button-keep-no = Let them go
alert-action-day = { $days ->
    [0] 📅 Today, { $date }, is { $name }.
    [1] 📅 Tomorrow, { $date }, is { $name }.
    [one] 📅 In { $days } day, on { $date }: { $name }.
   *[other] 📅 In { $days } days, on { $date }: { $name }.
}
alert-action-day-over = { $told ->
    [yesterday] 📅 Yesterday, { $date }, was { $name }.
   *[earlier] 📅 On { $date } it was { $name }.
}
alert-acting = { $over ->
    [yes] <b>Where people acted</b>
   *[no] <b>Where people act</b>
}
alert-acted = In { $year } people acted in: { $countries }
alert-do = <b>What you can do</b>
alert-do-more = All advice and cautions: /howto
alert-statements = <b>Statements to share</b>
alert-statement = { $number }. <b>{ $organisation }</b>, { $date }
share-day = { $name }, { $date }: why this day is kept, and how to take part.
button-mute = 🔕 Not about this person
button-unsubscribe = 🔕 No more action days
button-following = Whom this chat follows
button-hour-change = Change the hour
button-stop-all = Stop everything
muted = 🔕 This chat will hear no more about <b>{ $name }</b>.
muted-already = This chat already hears nothing about <b>{ $name }</b>.

# --- Settings ---

settings =
    <b>Settings of this chat</b>

    Language: { $language }
    Time zone: { $zone } (now { $now })
    Hour of alerts: { $hour }
    Quiet hours: { $quiet }
    Urgent news: { $news ->
        [waits] at the hour of alerts
       *[comes] at once
    }
    My messages here: { $erase ->
        [0] stay
        [one] vanish after { $erase } hour
       *[other] vanish after { $erase } hours
    }
    Kept until: { $until }
settings-language = Which language shall I use here?
settings-zone = Which time zone is yours? If it is not among these, write it after the command, such as <code>/settings Europe/Paris</code>.
settings-hour = At what time shall alerts come? For another time write it after the command, such as <code>/settings 9:30</code>.
settings-quiet = When shall I be silent? What comes up meanwhile is told when the quiet hours end. For other hours write them after the command, such as <code>/settings 22-7</code>.
settings-news = When somebody is released, dies, is detained again, moved or sentenced: shall I tell you at once, or at the hour of alerts?
settings-erase = After how many hours shall I delete each message here, mine and yours? Telegram lets me do so for two days.
settings-erase-group = After how many hours shall I delete each of my messages here? Telegram lets me do so for two days.
settings-keep = How long shall I keep what I store about this chat? A week before the end I ask once, and without an answer I forget it.
settings-unknown = “{ $words }” is no language, time zone, time of day or quiet hours that I know. Examples: <code>/settings be</code>, <code>/settings Europe/Paris</code>, <code>/settings 9:30</code>, <code>/settings 22-7</code>.
quiet-span = { $from } – { $until }
quiet-none = none
button-language = Language
button-zone = Time zone
button-hour = Hour of alerts
button-quiet = Quiet hours
button-quiet-none = No quiet hours
button-news = Urgent news
button-news-comes = At once
button-news-waits = At the hour of alerts
button-erase = Vanishing messages
button-erase-hours = { $hours ->
    [one] { $hours } hour
   *[other] { $hours } hours
}
button-erase-never = Let them stay
button-keep = How long I keep this
button-keep-months = { $months ->
    [one] { $months } month
   *[other] { $months } months
}
kept = Until { $until } I keep what this chat has chosen. A week before that day I ask again.
kept-not = As you wish. On { $until } all of it will be gone. If you change your mind until then: /settings
kept-nothing = Nothing is stored about this chat any more, so there is nothing to keep.

# --- Privacy, data, leaving ---

privacy =
    <b>What I store</b>
    Nothing, as long as you only ask. Once you follow a person, subscribe, or change a setting, I store:
    • the number of this chat, encrypted with a key that is kept apart from the database;
    • its language (yours in Telegram until you choose another), and the time zone, the hours and the settings you chose;
    • whom this chat follows, and whether it is subscribed;
    • until when I keep all of this: for twelve months, if you choose nothing else. A week before that day I ask once, and without an answer I forget it;
    • which alerts it is owed or was sent, for two to three days, or up to twelve as long as somebody cannot be reached, so that none is lost and none comes twice;
    • which messages here are mine or were written to me, encrypted, for two days, so that they can be deleted when you leave or when you have chosen so, and an announcement corrected or taken back.
    As long as you only ask, I know my latest messages here for two days at most, without writing that down: it is gone when I am started anew.

    <b>What I never store</b>
    Your name, your username, your phone number, what you write, what you look at. None of this is in any log either.
    There is one exception: a name that you report to the organizers with /missing. I keep it without who reported it, and only until they have been told, for two days at most.
    Of organizers I store more: their number, encrypted, the name the others know them by, what they may do and what they did. /resign ends it; what they did stays in the log.

    <b>What I cannot hide</b>
    Telegram itself knows that you write to me, and whoever opens this phone can read this chat.

    /mydata shows everything stored about this chat. /stop deletes it for good.
mydata = <b>Everything stored about this chat</b>
mydata-none = Nothing is stored about this chat.
mydata-organizer = As an organizer you are known here by your number, encrypted, and as <b>{ $name }</b>. What you may do: { $roles }. What you did stands in /log.
mydata-chat = The number of this chat: { $chat } (encrypted in the database)
mydata-language = Language: { $language }
mydata-zone = Time zone: { $zone }
mydata-hour = Hour of alerts: { $hour }
mydata-subscribed = Action days and announcements: { $subscribed ->
    [yes] subscribed
   *[no] not subscribed
}
mydata-quiet = Quiet hours: { $quiet }
mydata-news = Urgent news: { $news ->
    [waits] at the hour of alerts
   *[comes] at once
}
mydata-erase = My messages here: { $erase ->
    [0] stay
    [one] vanish after { $erase } hour
   *[other] vanish after { $erase } hours
}
mydata-keep = Kept until: { $until }
mydata-messages = Messages that can still be deleted: { $count }
mydata-alerts = Alerts owed or sent in the last days: { $count }
mydata-follows = Follows: { $names }
mydata-not-chosen = not chosen
mydata-nobody = nobody
stop-ask =
    <b>Delete everything about this chat?</b>
    The people it follows, its subscription and its settings will be gone for good. I will no longer write here unasked.
stop-ask-messages =
    <b>Delete my messages here?</b>
    Nothing is stored about this chat. I can still delete my latest messages here, and yours to me, as far as I know of them.
button-stop-yes = Yes, delete everything
button-stop-no = No, keep it
stopped =
    Done. Everything about this chat is deleted, and so are the messages here that Telegram still lets me delete.
    Older ones stay on your phone. To remove them, and the trace that we have written at all: delete this chat in Telegram, then remove me from your recent searches (Search → Recent). On other devices that use your account, look again.
    You are always welcome back: /start
stop-kept = Nothing was deleted.

# --- For organizers ---

status-bot = <b>State of the bot</b>
status-tick = The clock last ticked: { $at }
status-tick-never = The clock has not ticked yet.
status-retained = What is not needed any more was last deleted: { $at }
status-retained-never = What is not needed any more has not been deleted yet.
status-counts =
    Waiting: { $waiting }
    On the way: { $sending }
    Sent: { $sent }
    Unconfirmed: { $unconfirmed }
    Refused by Telegram: { $refused }
    Too late to tell: { $missed }
    Withdrawn: { $withdrawn }
    Chats that left: { $gone }
status-next = <b>What comes next</b>
status-next-none = Nothing comes up in the next { $days } days.
status-occasion = { $at } — { $what } · { $count }
status-notices = <b>Recent warnings</b>
count-few = fewer than 10
count-about = about { $count }
occasion-kind = { $kind ->
    [anniversary] { $name }: anniversary of the arrest
    [days] { $name }: { $number ->
        [one] { $number } day behind bars
       *[other] { $number } days behind bars
    }
    [birthday] { $name }: birthday
    [sentence-end] { $name }: end of the term, { $number ->
        [0] on the day
        [1] the day before
        [one] { $number } day before
       *[other] { $number } days before
    }
    [action-day] { $name }: { $number ->
        [0] on the day
        [1] the day before
        [one] { $number } day before
       *[other] { $number } days before
    }
    [renewal] { $name }: the question whether to keep chats that are to be forgotten
   *[news] { $name }: news
}
notice-missed = ⚠️ <b>Not told, because it was too late:</b>
notice-missed-line = • { $date } — { $what } · { $count }
notice-missed-more = • and { $count } more
notice-down = I was not running from { $since } until { $until }.
notice-refused =
    ⚠️ <b>Telegram does not take a text of mine</b>, so I send it to nobody: { $what }, in { $language }.
    Telegram says: { $reason }
notice-missing = Somebody asks for a person who is not in the case files: <code>{ $name }</code>. Who asked is not stored.
mark-what = What happened to <b>{ $name }</b> ({ $date })? For another day write it after the name, such as <code>/mark Bialiatski 2014-06-21</code>.
mark-whom = Whom is the news about? Write the name after the command, such as <code>/mark Bialiatski</code>; for another day than today also the date, such as <code>/mark Bialiatski 2014-06-21</code>.
mark-kind = { $kind ->
    [released] Released
    [died] Died
    [rearrested] Detained again
    [transferred] Moved to another place
   *[sentenced] Sentenced
}
mark-ask = The case file will say so, and those who follow hear of it: { $count }. Is this right?
mark-ask-only = Those who follow hear of it: { $count }. Where to, or how long, is put into the case file by /edit. Is this right?
button-mark-yes = Yes, tell it
button-mark-no = No
mark-done = Marked. <b>{ $name }</b>: { $what }, { $date }.
mark-not = Nothing was marked.
mark-wrong = { $why ->
    [future] { $name }: this day has not come yet.
    [free] By the case file { $name } was not in custody on that day.
    [early] By the case file { $name } was detained after that day.
    [held] By the case file { $name } is in custody already.
    [again] { $name }: this was marked already.
   *[dead] By the case file { $name } has died.
}
role = { $role ->
    [owner] owner
    [editor] case files
   *[announcer] announcements
}
team = <b>The organizers</b>
team-line = • { $name } — { $roles }
team-invited = • { $name } — { $roles } · invited, the link holds until { $date }, { $time }
team-how = An owner may do everything; who is an owner stands in the bot’s settings. /invite and a name invites somebody.
team-remove = <b>Remove { $name }?</b> It takes effect at once, also for what { $name } has scheduled.
team-removed = { $name } is an organizer no more.
button-team = To the list
button-team-yes = Yes, remove
button-team-remove = Remove { $name }
button-team-back = Take back: { $name }
invite-whom = Whom do you invite? Write after the command the name by which the other organizers will know this person, such as <code>/invite Maryna</code>. It need not be the real one.
invite-role = What may <b>{ $name }</b> do?
invite-link =
    Here is the invitation for <b>{ $name }</b> ({ $roles }). It holds for 24 hours and for one person only:
    <code>{ $link }</code>
    Give it to them in person or through a channel you trust, and let them delete it afterwards: whoever opens it first becomes an organizer.
alias-wrong = The name may have up to { $most } letters.
alias-taken = Somebody is called “{ $name }” already; choose another name.
callme-how = The other organizers know you as <b>{ $name }</b>. Write another name after the command to change it, such as <code>/callme Maryna</code>. It need not be the real one.
callme-done = From now on the other organizers know you as <b>{ $name }</b>.
joined =
    Welcome. You are an organizer now ({ $roles }), and the others know you as <b>{ $name }</b>; /callme changes that.
    Your commands stand in the menu. Please delete the invitation from this phone. For the first 48 hours your approval does not count, nor can you lift a freeze.
new-self = You have been an organizer for less than 48 hours: until { $date }, { $time } you can approve nothing and lift no freeze. Otherwise whoever has stolen one account could invite a second one of their own.
new-hand = { $name } had a hand in this, and has been an organizer for less than 48 hours: until { $date }, { $time } nobody can approve it. If it is urgent, let somebody else do it anew.
resign-ask = <b>Stop being an organizer?</b> It takes effect at once. To come back you need a new invitation.
resign-owner = You are an owner as long as the bot’s settings name you (<code>ORGANIZERS</code>); whoever runs the bot can change them.
resign-not = You stay an organizer.
resigned = You are an organizer no more. Thank you for what you did.
button-resign-yes = Yes, stop
button-no = No
log = <b>Who did what</b>
log-none = Nobody has done anything yet.
log-line = • { $date }, { $time } — { $who }: { $what }
button-log-older = Older
deed-invited = invited { $name } ({ $roles })
deed-disinvited = took back the invitation of { $name }
deed-joined = became an organizer ({ $roles })
deed-removed = removed { $name }
deed-renamed = is called { $name } from now on
deed-resigned = stopped being an organizer
deed-marked = marked news: { $subject } — { $kind }
notice-joined = { $name } has opened the invitation and is an organizer now ({ $roles }). If that was not { $name }, remove them: /team

# --- News of a case ---

mark-news = <b>{ $name }</b>. { $what }, { $date }.
mark-source =
    <b>{ $name }</b>. { $what }, { $date }.
    By which source? Send me its address, or press “Without a source”.
mark-source-wrong = I wait for the address of the source, such as <code>https://example.org/news</code>, as a message of words alone.
mark-ask-waits = The case file will say so at once. Those who follow hear of it once another editor has approved it: { $count }. Is this right?
mark-waits = The case file says so now. Followers hear of it once another editor has approved it; the others have been told.
mark-waits-alone = The case file says so now. Followers would hear of it once another editor has approved it, and there is none: an owner can invite somebody (/invite), or whoever runs the bot lets a single editor decide alone (<code>SELF_APPROVAL</code>).
button-mark-no-source = Without a source
button-mark-yes-waits = Yes, mark it
history = <b>{ $name }</b>: who changed what
history-all = <b>Who changed case files</b>
history-none = No organizer has changed anything yet.
change-line = { $number } · { $date }, { $time } — { $who }: { $what }
change-what = { $what ->
    [marked] news: { $told }
    [edited] { $told }
   *[undone] undone { $told }
}
change-quoted = a new statement
change-arrow = { $before } → { $after }
change-empty = <i>empty</i>
change-quotation = “{ $text }”
change-was-undone = ↩️ Undone
change-telling = { $telling ->
    [waiting] ⏳ Followers hear of it once another editor has approved it.
    [told] Told to those who follow.
   *[withdrawn] Withdrawn before followers heard of it.
}
change-declined = Not told to those who follow. Declined by { $who }: { $reason }
change-approved = Approved by { $who }
change-none = There is no such change.
undo-ask = <b>Undo this change?</b> Then it is as it was before.
undo-told = ⚠️ What followers have been told cannot be untold. Whoever has not got it yet does not get it.
undo-done = Undone. It is as it was before.
undo-told-done = ⚠️ Whoever has been told still believes it. Let those who follow know that it is not so: /announce
undo-again = This was undone already.
undo-since = Nothing was undone: { $who } has changed this case file since ({ $date }, { $time }). Undo that first, or correct the field by /edit.
undo-since-import = Nothing was undone: this was changed since by a file that was taken in. Correct the field by /edit.
news-approve-ask = Those who follow hear of it: { $count }. Do you approve it?
news-why-not = Why not? Write the reason; whoever marked it will read it.
news-decided = This does not wait for anybody any more.
news-not-own = Somebody who did not mark it has to approve it.
news-not-so = The case file says otherwise by now, so nobody is told of this.
news-was-approved = Approved. Those who follow hear of it now.
news-was-declined = Declined; whoever marked it will be told why. The case file still says so: undo that too if it is not true.
notice-news = { $what ->
    [waiting] { $who } has marked news: { $subject } — { $kind }. Followers hear of it once another editor has approved it.
    [approved] { $who } has approved news: { $subject } — { $kind }. Those who follow hear of it.
   *[declined] { $who } has declined news: { $subject } — { $kind }. The reason: { $reason }
}
button-change = Look at it
button-change-number = Look at { $number }
button-undo = Undo
button-undo-number = Undo { $number }
button-undo-yes = Yes, undo
button-history = History
button-news-approve = Approve
button-news-yes = Yes, approve
button-news-decline = Decline
edit-whom = Whose case file? Write the name after the command, such as <code>/edit Bialiatski</code>.
edit-which = <b>{ $name }</b>: what do you want to change?
edit-group = { $group ->
    [names] Names
    [dates] Dates
    [texts] Who this is
    [address] Address for letters
   *[sources] Photo and sources
}
edit-of = { $part ->
    [detentions] Detention: { $field }
    [stays] Place: { $field }
   *[sentences] Sentence: { $field }
}
edit-record = { $part ->
    [detentions] Detention: { $what }
    [stays] Place: { $what }
   *[sentences] Sentence: { $what }
}
edit-unknown = date unknown
edit-add = { $part ->
    [detentions] Add a detention
    [stays] Add a place
   *[sentences] Add a sentence
}
edit-field = { $field ->
    [name] name
    [full_name_be] full name in Belarusian
    [name_be_latn] name in Belarusian Latin letters
    [other_spellings] other spellings
    [born_on] born
    [died_on] died
    [verified_on] last verified
    [death] about the death
    [occupation] occupation
    [summary] summary
    [address] address
    [address_as_of] address known since
    [photo] photo
    [sources] sources
    [detained_on] detained
    [kind] kind
    [charge] charge
    [articles] articles
    [released_on] released
    [release] how it ended
    [release_detail] about the release
    [note] note
    [facility] place
    [since] since
    [sentenced_on] verdict
    [years] years
    [months] months
    [days] days
    [court] court
   *[judge] judge
}
edit-kind = { $choice ->
    [remand] detention before trial
    [prison] prison
    [restricted] restricted freedom
    [home] at home
    [administrative] administrative arrest
    [regime] change of regime
    [fine] fine
   *[suspended] suspended sentence
}
edit-release = { $choice ->
    [end_of_term] end of the term
    [early] early release
    [amnesty] amnesty
    [pardon] pardon
    [exile] had to leave the country
    [undertaking] on an undertaking not to leave
    [uncharged] without a charge
    [let_out] let out
    [medical] for reasons of health
   *[unknown] unknown
}
edit-value = <b>{ $name }</b> — { $field }
edit-now = So far: <code>{ $value }</code>
edit-hint = { $shape ->
    [date] Send me the date: <code>2014-06-21</code>, <code>2014-06</code> or <code>2014</code>, with a question mark behind it where only one source reports it.
    [list] Send me all of it, each on a line of its own.
    [address] Send me the web address.
    [number] Send me the number.
    [choice] Press what it is.
   *[text] Send me the new text.
}
edit-wanted = I wait for the new value, as a message of words alone.
edit-wrong = This cannot be kept: { $reason }
edit-same = It says so already; nothing was changed.
edit-ask = Is this right?
edit-changed = Meanwhile this case file was changed. So it stands now:
edit-done = Saved.
edit-no-news = Followers are not told of this. News for them is marked by /mark.
button-edit-empty = Empty it
button-edit-yes = Yes, save
quote-whom = Whom does the statement concern? Write the name after the command, such as <code>/quote Bialiatski</code>.
quote-ask = { $step ->
    [quotation] <b>{ $name }</b>. Paste the words of the statement here; they are kept to the letter.
    [organisation] <b>{ $name }</b>. Which organisation has said this?
    [speaker] <b>{ $name }</b>. Who spoke? Write the name, or press “Skip”.
    [made_on] <b>{ $name }</b>. When was it said? <code>2014-06-21</code>, <code>2014-06</code> or <code>2014</code>
    [quotation_language] <b>{ $name }</b>. In which language are the words? Press it, or write its code, such as <code>pl</code>.
   *[sources] <b>{ $name }</b>. Where can it be read? Send me the address, or press “Without a source”.
}
quote-wanted = I wait for a message of words alone.
quote-wrong = This cannot be kept: { $reason }
quote-sure = So supporters will see it. Is this right?
quote-there = This statement is there already.
quote-done = The statement was added.
quote-not = No statement was added.
quote-old = This button belongs to a statement that nobody is adding any more.
button-quote-skip = Skip
button-quote-yes = Yes, add it
deed-undone = undid change { $number }: { $subject }
deed-news-approved = approved news: { $subject } — { $kind }
deed-news-declined = declined news: { $subject } — { $kind }: { $reason }
deed-edited = changed a case file: { $subject } — { $field }
deed-quoted = added a statement about { $subject }

# --- Case files by document ---

document-how =
    Send me a file to take in case files: CSV or JSON in my own format (as /export gives them, also as ZIP), or the list of political prisoners by Viasna as CSV or JSON; at most 20 MB.
    I show first what would be new or changed, and which rows cannot be taken and why. Nothing is changed before you say yes.
document-large = The file is too large; Telegram gives a bot at most { $most } MB.
document-looking = I am looking at it; that may take a moment.
document-taking = I am taking it in.
document-yes-or-no = A file waits for your yes or no; the buttons are below what I found in it.
document-not = Nothing was changed.
document-unreachable = Telegram does not give me the file. Please send it again.
document-broken = This file cannot be taken in; nothing was changed:
document-would = <b>This would change:</b>
document-done = <b>Taken in:</b>
document-kind = { $kind }: { $new } new, { $changed } changed, { $same } as before
document-removed = { $kind }: { $count } no longer there
document-refused = ❗ { $count ->
    [one] { $count } row cannot be taken:
   *[other] { $count } rows cannot be taken:
}
document-more = … and { $count } more
document-doubles = Perhaps the same person twice:
document-double = • { $name } — { $other }
export = All case files, as CSV in a ZIP. Sent back to me, it changes nothing.
export-json = The same as JSON.
button-document-yes = Yes, take it in
deed-imported = took in the file { $name }

# --- Announcements ---

announce-begun = A new announcement. Take the steps in any order; each is kept at once, and nothing is sent before somebody else has approved it.
announce-title = <b>{ $what ->
    [correction] Correction of announcement { $number }
    [recall] Recall of announcement { $number }
   *[first] Announcement { $number }
}</b> — { $phase ->
    [waiting] waits for approval
    [approved] approved
   *[draft] draft
}
announce-author = Begun by { $name }
announce-approved = Approved by { $name }
announce-declined = ↩️ Declined: { $reason }
announce-about = About: { $what }
announce-about-other = something else
announce-about-nothing = not chosen yet
announce-texts = Texts: { $list }
announce-text-there = { $language } ✓
announce-text-instead = { $language } (reads { $other })
announce-no-text = none yet
announce-photo = Picture: { $there ->
    [yes] there is one
   *[no] none
}
announce-links = Link buttons: { $list }
announce-no-links = none
announce-crowd = To: { $crowd ->
    [followers] who follow { $of }
    [language] subscribers who read { $of }
    [country] subscribers whose time zone lies in { $of }
    [many] subscribed groups and channels
   *[everyone] everyone subscribed to announcements
} · { $count }
announce-when = When: { $timing ->
    [at] { $date }, { $time } ({ $zone })
   *[own_hour] { $date }, at each reader’s own hour of alerts
}
announce-when-now = When: as soon as it is approved
announce-until = Worth telling until: { $days ->
    [one] { $days } day after
   *[other] { $days } days after
}
announce-lacks = { $what ->
    [about] ❗ Choose what it is about.
    [text] ❗ Write the text, in one language at least.
    [long] ❗ A text is too long; under a picture even less fits.
   *[when] ❗ The time is not set, or has passed.
}
announce-changed = Meanwhile this announcement was changed, or is on its way. So it stands now:
announce-none = There is no such announcement any more.
announce-what-about = What is the announcement about?
announce-whom = About whom? Write the name.
announce-which-statement = Which statement?
announce-text-which = In which language do you write? Whoever reads another one gets the nearest there is.
announce-text-ask = Send me the text in { $language }, with bold, italics and links as you like them; at most { $most } characters.
announce-text-wanted = I wait for the text in { $language }: please send it as a message of words alone.
announce-too-long = The text is { $over ->
    [one] { $over } character
   *[other] { $over } characters
} too long; at most { $most } fit. Nothing was changed.
announce-lost = { $what ->
    [person] ⚠️ A link to a person was taken out: it would show readers who that is.
    [link] ⚠️ A link was taken out: its address cannot be opened in the web.
    [emoji] ⚠️ Emoji of Telegram Premium were replaced by ordinary ones: a bot cannot send them.
   *[other] ⚠️ Formatting that cannot be sent was taken out.
}
announce-photo-ask = Send me the picture as a photo. The text has to fit under it: at most { $most } characters.
announce-photo-wanted = I wait for a picture: please send it as a photo, not as a file.
announce-photo-large = The picture is too large; Telegram takes at most { $most } MB.
announce-links-ask =
    Send me up to { $most } link buttons, each on a line of its own, label and address:
    <code>Sign the appeal | https://example.org/appeal</code>
announce-links-wanted =
    I could not read that. Up to { $most } lines, each with a label of at most { $longest } characters and a web address:
    <code>Sign the appeal | https://example.org/appeal</code>
announce-crowd-which = Who is to hear it?
announce-when-which = When shall it go out?
announce-when-ask = { $way ->
    [day] On which day? Write it like this: <code>{ $example }</code>. Each reader gets it at their own hour of alerts.
   *[at] When? Write day and hour in your time zone ({ $zone }), like this: <code>{ $example } 10:00</code>
}
announce-when-wrong = { $way ->
    [day] I cannot read that day, or it has passed or is more than a year ahead. Like this: <code>{ $example }</code>
   *[at] I cannot read that time, or it has passed or is more than a year ahead. In your time zone ({ $zone }), like this: <code>{ $example } 10:00</code>
}
announce-until-which = Until when is it worth telling? Whoever cannot be reached before does not get it.
announce-preview-which = Just so it will arrive. In which language do you want to see it?
announce-asked = It waits for approval now; the others have been told.
announce-not-own = Somebody who did not write it has to approve it.
announce-approve-ask = Announcement { $number }: just so it will be. Do you approve it?
announce-approve-recall = Announcement { $number } is to be deleted in every chat that got it.
announce-was-approved = Approved. It will be done when its time comes.
announce-why-not = Why not? Write the reason; whoever wrote the announcement will read it.
announce-was-declined = Declined; whoever wrote it will be told why.
announce-cancel-ask = <b>Send it to nobody more?</b> Whoever has got it keeps it. This cannot be undone.
announce-correcting = Write the text anew. It will replace the former one in every chat that got it, once somebody else has approved it; where it was deleted, or opened in discreet mode and has vanished, nothing takes its place.
announce-recall-ask = <b>Delete it in every chat that got it?</b> Somebody else has to approve that. Whoever has read or copied it will still know it.
announce-too-late = Who was sent it is known for 48 hours only, as long as Telegram lets a message be deleted; they have passed.
announce-discard-ask = <b>Throw this away?</b>
announcements = <b>Announcements</b>
announcements-none = There are none yet.
announcements-how = /announce begins a new one. /freeze lets all stand still at once.
announcements-line = { $number } · { $phase ->
    [draft] draft
    [waiting] waits
    [approved] planned
    [running] running
    [paused] paused
    [cancelled] cancelled
   *[done] done
} · { $what }
report-title = <b>Announcement { $number }</b> — { $phase ->
    [running] running
    [frozen] frozen
    [paused] paused
    [cancelled] cancelled
   *[done] done
}
report-bar = { $bar } { $percent } %
report-sent = Sent: { $count }
report-to-go = Still to go: { $count } · { $minutes ->
    [one] about { $minutes } minute
   *[other] about { $minutes } minutes
}
report-stage = { $stage ->
    [refused] Refused by Telegram: { $count }
    [failed] The chat did not let me write: { $count }
    [unconfirmed] Unconfirmed: { $count }
    [gone] Blocked or gone: { $count }
    [missed] Too late: { $count }
    [withdrawn] Not sent any more: { $count }
    [corrected] Corrected: { $count }
    [recalled] Deleted again: { $count }
    [kept] Could not be changed: { $count }
   *[absent] Had been deleted already: { $count }
}
report-language = • { $language }: { $count }
report-reason = • { $reason }: { $count }
report-duration = Took { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
report-who = { $alone ->
    [yes] Written by { $author } and approved by { $approver }, as the only announcer there is.
   *[no] Written by { $author }, approved by { $approver }.
}
freeze-ask = <b>Let all announcements stand still?</b> Nothing more of them leaves until two organizers lift it. Alerts and answers go on.
freeze-done = All announcements stand still. To lift it, two organizers have to agree: /freeze
freeze-is = All announcements stand still; { $name } has frozen them. Two organizers have to agree to lift it.
freeze-one-more = You agree. One more organizer has to.
freeze-lifted = Announcements go on.
notice-announcement = { $what ->
    [waiting] { $who } asks for approval of announcement { $number }.
    [recall] { $who } asks for approval to recall announcement { $number }.
    [approved] { $who } has approved announcement { $number }.
   *[declined] { $who } has declined announcement { $number }: { $reason }
}
notice-freeze = { $what ->
    [froze] 🧊 { $who } has frozen all announcements.
    [lifting] { $who } agrees to let announcements go on; one more organizer has to.
   *[lifted] Announcements go on; { $who } was the second to agree.
}
button-announcement = Look at it
button-freeze = Freeze all announcements
button-freeze-see = See the freeze
button-lift = I agree to lift it
button-announce-about = What about
button-announce-text = Text
button-announce-photo = Picture
button-announce-links = Link buttons
button-announce-crowd = To whom
button-announce-when = When
button-announce-until = Until when
button-announce-preview = Preview
button-announce-test = Test to me alone
button-announce-ask = Ask for approval
button-announce-approve = Look and approve
button-announce-approve-yes = Yes, approve
button-announce-decline = Decline
button-announce-discard = Throw away
button-announce-no-text = Take this text out
button-announce-no-photo = Take the picture out
button-announce-no-links = Take the buttons out
button-announce-person = A person
button-announce-statement = A statement
button-announce-other = Something else
button-crowd-everyone = Everyone subscribed
button-crowd-followers = Who follow a person
button-crowd-followers-of = Who follow { $name }
button-crowd-language = By language
button-crowd-country = By country
button-crowd-many = Groups and channels
button-when-now = As soon as it is approved
button-when-at = At a day and hour
button-when-own-hour = At each reader’s own hour
button-until = { $days ->
    [one] { $days } day after
   *[other] { $days } days after
}
button-pause = Pause
button-resume = Go on
button-cancel = Cancel the rest
button-cancel-yes = Yes, send it to nobody more
button-correct = Correct
button-recall = Recall
button-recall-yes = Yes, ask for approval
button-retry = Try the failed ones again
button-report-again = Show it here
button-discard-yes = Yes, throw it away
deed-drafted = began announcement { $number }
deed-changed = changed announcement { $number }
deed-submitted = asked for approval of announcement { $number }
deed-approved = approved announcement { $number }
deed-declined = declined announcement { $number }: { $reason }
deed-discarded = threw announcement { $number } away
deed-paused = paused announcement { $number }
deed-resumed = let announcement { $number } go on
deed-cancelled = cancelled the rest of announcement { $number }
deed-correcting = began a correction of announcement { $number }
deed-recalling = asked to recall announcement { $number }
deed-retried = sent announcement { $number } again where it had failed
deed-froze = froze all announcements
deed-lifting = agreed to let announcements go on

# --- When something is not as it should be ---

unknown-command = I do not know this command. /help lists what I can do.
wordless = I can read only words. Write me a name, or see /help.
only-admins = Only administrators can change or see what is stored about this group.
went-wrong = Something went wrong on our side. Please try again a little later. If it happens again, tell the organizers this reference: { $ref }

# --- Discreet mode: texts that others may see; none of them may say what this bot is about ---

settings-hidden = Discreet mode: { $discreet ->
    [on] on
   *[off] off
}
settings-discreet =
    <b>Discreet mode</b>

    What I tell you unasked comes without a sound, as one harmless line, and so does every answer; a button opens it. What you open, and what you write to me, vanishes after five minutes. The menu shows harmless names, nothing can be forwarded, and what stands here already is deleted as far as Telegram lets me.
    I cannot hide my name and picture at the top of this chat. Archive the chat, and lock Telegram with a passcode.
settings-discreet-organizer = What concerns you as an organizer comes openly here, only without a sound.
button-discreet = Discreet mode
button-discreet-on = Switch on
button-discreet-off = Switch off
mydata-discreet = Discreet mode: { $discreet ->
    [on] on
   *[off] off
}
button-neutral = Open
neutral-1 = A note for today
neutral-2 = There is something new
neutral-3 = One new entry
neutral-4 = To read later
neutral-5 = Your list was updated
neutral-6 = A small reminder
neutral-long = That is too long. Please write it shorter.
show-gone = This is no longer here.
alias-start = Begin
alias-help = Hints
alias-prisoner = Search
alias-prisoners = The list
alias-statements = Notes
alias-actions = Dates
alias-today = This day
alias-howto = Tips
alias-follow = Add
alias-unfollow = Remove
alias-following = My list
alias-subscribe = Switch on
alias-unsubscribe = Switch off
alias-settings = Settings
alias-verify = Check
alias-official = Names
alias-privacy = About data
alias-mydata = My data
alias-stop = Finish

# --- Whether it is really us ---

menu-verify = Check whether an announcement is ours
menu-official = The project’s own names
announcement-check = Check: <code>/verify { $code }</code>
verify-how = Each announcement of this bot ends with a code. Send it to me after the command, as in <code>/verify 7K3F-QX2M</code>, and I will tell you whether it is ours.
verify-no = No announcement of this bot carries this code. If somebody sent you a message with it, do not trust it.
verify-yes = ✅ On { $date } this bot sent out an announcement with this code.
verify-begins =
    It begins so:
    <blockquote>{ $words }</blockquote>
verify-corrected = It was corrected since; these are its words as they stand now.
verify-taken-back = ⚠️ It was taken back since: do not rely on it any more.
verify-compare = If the message you have says something else, do not trust that message.
official =
    <b>The project’s own names</b>
    { $names }
official-signing = The key that our texts are signed with (Ed25519): <code>{ $public }</code>
official-only = Anything else that claims to be this project is not. This bot never asks for passwords, login codes, phone numbers or money.

# --- Caution: what is dangerous where ---

start-risk =
    ⚠️ In some countries it can be dangerous to follow a bot like me: in Belarus people can be charged for subscribing to a channel that was declared an “extremist formation”.
    Whoever opens this phone can read this chat. /stop deletes what I store; the chat itself you can delete in Telegram.
caution-before = ⚠️ <b>Please read this before you decide</b>
caution-after = Nothing has been changed yet.
caution = { $country ->
    [BY] <b>In Belarus</b>, the police have said, subscribers of a Telegram channel declared an “extremist formation” can be charged under Article 361-1 of the Criminal Code, with up to seven years in prison. Help to political prisoners can itself be prosecuted. We think that following this bot, too, can be a risk there.
   *[RU] <b>In Russia</b> people can be fined, since 1 September 2025, for searching for materials declared “extremist”. Whether questions to this bot count as such a search we do not know.
}
caution-brief = { $country ->
    [BY] <b>Belarus:</b> help to political prisoners can itself be prosecuted there.
   *[RU] <b>Russia:</b> people can be fined there, since 1 September 2025, for searching for “extremist” materials.
}
caution-source = { $source ->
    [meduza] Meduza
    [viasna] Viasna
    [ovd] OVD-Info
   *[idea] International IDEA
}
caution-link = { $where ->
    [BY] ⚠️ In Belarus the authorities call { $sites } “extremist” { $known }. Subscribing to channels declared an “extremist formation” can be prosecuted there; whether merely opening a page is, we do not know. If you are there, it is safer neither to open nor to share this.
    [RU] ⚠️ In Russia the authorities call { $sites } “extremist” { $known }. People can be fined there for searching for “extremist” materials. If you are there, it is safer neither to open nor to share this.
   *[other] ⚠️ { $country }: the authorities call { $sites } “extremist” { $known }. If you are there, it is safer neither to open nor to share this.
}
safe-outside = ⚠️ { $where ->
    [BY] Safe only outside Belarus
    [RU] Safe only outside Russia
   *[BY-RU] Safe only outside Belarus and Russia
}
safe-outside-others = ⚠️ Safe only outside these countries: { $countries }
button-caution-follow = I know the risk: follow
button-caution-subscribe = I know the risk: subscribe
button-caution-not-now = Not now
announce-outside-which = Is it dangerous somewhere to do what the announcement asks? Then that stands under the text, with what is known of the country.
button-announce-outside = Safe only outside …
button-outside-nowhere = No such caution

# --- When the worst happens ---

menu-wipe = Delete all readers, two owners together
wipe-ask = <b>Delete all readers for good?</b>

    All chats, all letters and all deliveries go, and no byte of them stays in the database. Case files and organizers are kept. Nobody can bring it back, and I can write to nobody any more until people come again by themselves.

    Another owner has to agree within 15 minutes.
wipe-alone = Two owners have to agree to this, and you are the only one. Whoever runs the bot can do it on the machine: <code>python -m bot wipe --subscribers</code>
wipe-waits = You have asked to delete all readers for good. It waits until { $time } for another owner to agree; you cannot agree yourself.
wipe-is-asked = <b>{ $name } asks to delete all readers for good.</b>

    All chats, letters and deliveries go and cannot be brought back. Case files and organizers are kept. Make sure, in another way than through this chat, that it really is { $name } who asks. Until { $time } you may agree.
wipe-dropped = Taken back: nothing is deleted.
wipe-agreed = Agreed. Nothing more is sent, and all readers are being deleted now. The owners are told when it is done.
notice-wipe = { $what ->
    [asked] 🔥 <b>{ $who } asks to delete all readers for good.</b> Another owner has to agree within 15 minutes.
    [dropped] { $who } has taken it back: no readers are deleted.
   *[wiped] 🔥 All chats, letters and deliveries are deleted, as { $asker } asked and { $who } agreed. Case files and organizers are kept.
}
button-wipe-ask = Ask for it
button-wipe-yes = Yes, delete all readers
button-wipe-no = No, delete nothing
button-wipe-see = See the request
deed-wipe-asked = asked to delete all readers
deed-wipe-dropped = took back the request to delete all readers
deed-wipe-agreed = agreed to delete all readers, as { $name } had asked
deed-wiped = all readers were deleted

# --- When nobody is to get in, and nobody to be kept out ---

outdated-button = This button no longer works; please open it anew with its command.
too-much = That is a lot at once: I will answer again in about two minutes. /stop works meanwhile.
