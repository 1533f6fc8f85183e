"""/settings: language, time zone, hour of alerts, quiet hours and urgent news, by buttons or by words."""

from dataclasses import replace
from datetime import time

from bot.commands.asking import shown
from bot.commands.choice import NEWS_COMES, NEWS_WAITS, NO_QUIET, understood
from bot.conversation import AnyButton, Ask, Button, Reply
from bot.texts import Say, languages, say_in
from storage import Chat, Transaction

# Where most supporters of Belarus live; any other zone can be written.
_ZONES = (
    *("Europe/Minsk", "Europe/Vilnius", "Europe/Warsaw", "Europe/Kyiv", "Europe/Berlin", "Europe/London"),
    *("Europe/Moscow", "Asia/Tbilisi", "America/New_York", "America/Los_Angeles"),
)
_HOURS = range(7, 23)
_QUIET = ((21, 8), (22, 7), (23, 8), (0, 9))
_CHOICES = ("language", "zone", "hour", "quiet", "news")


async def settings(ask: Ask, store: Transaction, say: Say) -> Reply:
    """Show the settings, offer a choice, or keep what was chosen."""
    offered = {"language": _languages, "zone": _zones, "hour": _hours, "quiet": _quiet, "news": _news}
    if ask.pressed and ask.words in offered:
        return offered[ask.words](say)
    if not ask.words:
        return _shown(ask, say)
    chosen = understood(ask.words, ask.settings or Chat(ask.chat))
    if chosen is None:
        return Reply(say("settings-unknown", words=shown(ask.words)))
    await store.chats.save(chosen)
    spoken = say_in(chosen.language) if chosen.language else say
    return replace(_shown(replace(ask, settings=chosen), spoken), menu=spoken.language != say.language)


def _shown(ask: Ask, say: Say) -> Reply:
    text = say(
        "settings",
        language=languages()[say.language],
        zone=ask.zone.key,
        now=say.hour(ask.now.astimezone(ask.zone).time()),
        hour=say.hour(ask.alert_time),
        quiet=quiet(ask.settings, say),
        news="waits" if ask.settings and ask.settings.news_waits else "comes",
    )
    rows = tuple((Button(say.plain(f"button-{what}"), "settings", what),) for what in _CHOICES)
    return Reply(text, rows, in_place=ask.pressed)


def quiet(chat: Chat | None, say: Say) -> str:
    """Spell out the quiet hours of a chat."""
    if chat is None or chat.quiet_from is None or chat.quiet_until is None:
        return say.plain("quiet-none")
    return _span(chat.quiet_from, chat.quiet_until, say)


def _span(begin: time, end: time, say: Say) -> str:
    return say.plain("quiet-span", **{"from": say.hour(begin), "until": say.hour(end)})


def _languages(say: Say) -> Reply:
    return _offer("settings-language", [(name, code) for code, name in languages().items()], 2, say)


def _zones(say: Say) -> Reply:
    named = [(zone.rpartition("/")[2].replace("_", " "), zone) for zone in _ZONES]
    return _offer("settings-zone", named, 2, say)


def _hours(say: Say) -> Reply:
    return _offer("settings-hour", [(say.hour(time(hour)), f"{hour}:00") for hour in _HOURS], 4, say)


def _quiet(say: Say) -> Reply:
    spans = [(_span(time(begin), time(end), say), f"{begin}-{end}") for begin, end in _QUIET]
    return _offer("settings-quiet", [*spans, (say.plain("button-quiet-none"), NO_QUIET)], 2, say)


def _news(say: Say) -> Reply:
    choices = [(say.plain("button-news-comes"), NEWS_COMES), (say.plain("button-news-waits"), NEWS_WAITS)]
    return _offer("settings-news", choices, 1, say)


def _offer(key: str, choices: list[tuple[str, str]], wide: int, say: Say) -> Reply:
    buttons = [Button(label, "settings", words) for label, words in choices]
    rows: list[tuple[AnyButton, ...]] = [tuple(buttons[at : at + wide]) for at in range(0, len(buttons), wide)]
    back: tuple[AnyButton, ...] = (Button(say.plain("button-back"), "settings"),)
    return Reply(say(key), (*rows, back), in_place=True)
