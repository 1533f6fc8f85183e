"""/settings: language, time zone, hours, urgent news, vanishing messages and more, by buttons or by words."""

from dataclasses import replace
from datetime import date, time

from bot.cards import joined
from bot.commands.asking import shown
from bot.commands.choice import (
    DISCREET,
    ERASE,
    KEEP,
    NEVER,
    NEWS_COMES,
    NEWS_WAITS,
    NO_QUIET,
    OPEN,
    understood,
)
from bot.conversation import AnyButton, Ask, Button, Place, Reply
from bot.texts import Say, languages, say_in
from storage import ERASE_HOURS, KEEP_MONTHS, Chat, Transaction, expiry

# Where most supporters of Belarus live; any other zone can be written.
_ZONES = (
    *("Europe/Minsk", "Europe/Vilnius", "Europe/Warsaw", "Europe/Kyiv", "Europe/Berlin", "Europe/London"),
    *("Europe/Moscow", "Asia/Tbilisi", "America/New_York", "America/Los_Angeles"),
)
_HOURS = range(7, 23)
_QUIET = ((21, 8), (22, 7), (23, 8), (0, 9))
_CHOICES = ("language", "zone", "hour", "quiet", "news", "erase", "keep")
_PRIVATELY = "discreet"


async def settings(ask: Ask, store: Transaction, say: Say) -> Reply:
    """Show the settings, offer a choice, or keep what was chosen."""
    if ask.pressed and (offer := _OFFERS.get(ask.words)):
        return offer(ask, say)
    if not ask.words:
        return _shown(ask, say)
    chosen = understood(ask.words, ask.settings or Chat(ask.chat))
    if chosen is None or (chosen.discreet and ask.place is not Place.PRIVATE):
        return Reply(say("settings-unknown", words=shown(ask.words)))
    former = ask.settings or Chat(ask.chat)
    await store.chats.save(chosen)
    if chosen.erase_after != former.erase_after:
        await store.traces.erase_after(ask.chat, chosen.erase_after, former.erase_after)
    hides = chosen.discreet and not former.discreet
    spoken = say_in(chosen.language) if chosen.language else say
    menu = spoken.language != say.language or chosen.discreet != former.discreet
    return replace(_shown(replace(ask, settings=chosen), spoken), menu=menu, clearing=hides)


def _shown(ask: Ask, say: Say) -> Reply:
    text = say(
        "settings",
        language=languages()[say.language],
        zone=ask.zone.key,
        now=say.hour(ask.now.astimezone(ask.zone).time()),
        hour=say.hour(ask.alert_time),
        quiet=quiet(ask.settings, say),
        news="waits" if ask.settings and ask.settings.news_waits else "comes",
        erase=(ask.settings and ask.settings.erase_after) or 0,
        until=say.day(kept_until(ask, ask.settings or Chat(ask.chat))),
    )
    private = ask.place is Place.PRIVATE
    hidden = say("settings-hidden", discreet="on" if ask.settings and ask.settings.discreet else "off")
    choices = (*_CHOICES, _PRIVATELY) if private else _CHOICES
    rows = tuple((Button(say.plain(f"button-{what}"), "settings", what),) for what in choices)
    return Reply(joined((text, hidden if private else "")), rows, in_place=ask.pressed)


def kept_until(ask: Ask, chat: Chat) -> date:
    """Give the day the chat is forgotten unless it asks to be kept."""
    return chat.expires_on or expiry(ask.now.date(), chat.keep_months)


def quiet(chat: Chat | None, say: Say) -> str:
    """Spell out the quiet hours of a chat."""
    if chat is None or chat.quiet_from is None or chat.quiet_until is None:
        return say.plain("quiet-none")
    return _span(chat.quiet_from, chat.quiet_until, say)


def _span(begin: time, end: time, say: Say) -> str:
    return say.plain("quiet-span", **{"from": say.hour(begin), "until": say.hour(end)})


def _languages(_: Ask, say: Say) -> Reply:
    return _offer("settings-language", [(name, code) for code, name in languages().items()], 2, say)


def _zones(_: Ask, say: Say) -> Reply:
    named = [(zone.rpartition("/")[2].replace("_", " "), zone) for zone in _ZONES]
    return _offer("settings-zone", named, 2, say)


def _hours(_: Ask, say: Say) -> Reply:
    return _offer("settings-hour", [(say.hour(time(hour)), f"{hour}:00") for hour in _HOURS], 4, say)


def _quiet(_: Ask, say: Say) -> Reply:
    spans = [(_span(time(begin), time(end), say), f"{begin}-{end}") for begin, end in _QUIET]
    return _offer("settings-quiet", [*spans, (say.plain("button-quiet-none"), NO_QUIET)], 2, say)


def _news(_: Ask, say: Say) -> Reply:
    choices = [(say.plain("button-news-comes"), NEWS_COMES), (say.plain("button-news-waits"), NEWS_WAITS)]
    return _offer("settings-news", choices, 1, say)


def _erasing(ask: Ask, say: Say) -> Reply:
    choices = [(say.plain("button-erase-hours", hours=hours), f"{ERASE} {hours}") for hours in ERASE_HOURS]
    key = "settings-erase" if ask.place is Place.PRIVATE else "settings-erase-group"
    return _offer(key, [*choices, (say.plain("button-erase-never"), NEVER)], 2, say)


def _months(_: Ask, say: Say) -> Reply:
    choices = [(say.plain("button-keep-months", months=months), f"{KEEP} {months}") for months in KEEP_MONTHS]
    return _offer("settings-keep", choices, 2, say)


def _discreet(ask: Ask, say: Say) -> Reply:
    choices = [(say.plain("button-discreet-on"), DISCREET), (say.plain("button-discreet-off"), OPEN)]
    offer = _offer("settings-discreet", choices, 2, say)
    return replace(offer, text=joined((offer.text, say("settings-discreet-organizer") if ask.organizer else "")))


def _offer(key: str, choices: list[tuple[str, str]], wide: int, say: Say) -> Reply:
    buttons = [Button(label, "settings", words) for label, words in choices]
    rows: list[tuple[AnyButton, ...]] = [tuple(buttons[at : at + wide]) for at in range(0, len(buttons), wide)]
    back: tuple[AnyButton, ...] = (Button(say.plain("button-back"), "settings"),)
    return Reply(say(key), (*rows, back), in_place=True)


_OFFERS = {
    "language": _languages,
    "zone": _zones,
    "hour": _hours,
    "quiet": _quiet,
    "news": _news,
    "erase": _erasing,
    "keep": _months,
    "discreet": _discreet,
}
