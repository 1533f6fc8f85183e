"""/settings: language, time zone and hour of alerts, by buttons or by words."""

import re
from dataclasses import replace
from datetime import time
from functools import cache
from zoneinfo import available_timezones

from bot.commands.asking import shown
from bot.conversation import AnyButton, Ask, Button, Reply
from bot.texts import Say, languages, say_in
from storage import Chat, Transaction

# Where most supporters of Belarus live; any other zone can be written.
_ZONES = (
    *("Europe/Minsk", "Europe/Vilnius", "Europe/Warsaw", "Europe/Kyiv", "Europe/Berlin", "Europe/London"),
    *("Europe/Moscow", "Asia/Tbilisi", "America/New_York", "America/Los_Angeles"),
)
_HOURS = range(7, 23)
_CLOCK = re.compile(r"([01]?\d|2[0-3])(?::([0-5]\d))?", re.ASCII)


async def settings(ask: Ask, store: Transaction, say: Say) -> Reply:
    """Show the settings, offer a choice, or keep what was chosen."""
    offered = {"language": _languages, "zone": _zones, "hour": _hours}
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


def understood(words: str, chat: Chat) -> Chat | None:
    """Give the chat with what the words choose: a language, a time zone or a time of day; None if they are none.

    >>> understood("9:30", Chat(1)).alert_time
    datetime.time(9, 30)
    >>> understood("europe/paris", Chat(1)).time_zone
    'Europe/Paris'
    """
    word = words.strip().casefold()
    by_name = {code: code for code in languages()} | {name.casefold(): code for code, name in languages().items()}
    if word in by_name:
        return replace(chat, language=by_name[word])
    if zone := _zones_by_name().get(word.replace(" ", "_")):
        return replace(chat, time_zone=zone)
    if clock := _CLOCK.fullmatch(word):
        return replace(chat, alert_time=time(int(clock[1]), int(clock[2] or 0)))
    return None


@cache
def _zones_by_name() -> dict[str, str]:
    """Every zone of the world by its own name and, where that is no other zone's, by its town."""
    named = {zone.casefold(): zone for zone in available_timezones() if not zone.startswith(("Etc/", "SystemV/"))}
    towns = {zone.rpartition("/")[2].casefold(): zone for zone in sorted(named.values()) if "/" in zone}
    return towns | named


def _shown(ask: Ask, say: Say) -> Reply:
    text = say(
        "settings",
        language=languages()[say.language],
        zone=ask.zone.key,
        now=say.hour(ask.now.astimezone(ask.zone).time()),
        hour=say.hour(ask.alert_time),
    )
    rows = tuple((Button(say.plain(f"button-{what}"), "settings", what),) for what in ("language", "zone", "hour"))
    return Reply(text, rows, in_place=ask.pressed)


def _languages(say: Say) -> Reply:
    return _offer("settings-language", [(name, code) for code, name in languages().items()], 2, say)


def _zones(say: Say) -> Reply:
    named = [(zone.rpartition("/")[2].replace("_", " "), zone) for zone in _ZONES]
    return _offer("settings-zone", named, 2, say)


def _hours(say: Say) -> Reply:
    return _offer("settings-hour", [(say.hour(time(hour)), f"{hour}:00") for hour in _HOURS], 4, say)


def _offer(key: str, choices: list[tuple[str, str]], wide: int, say: Say) -> Reply:
    buttons = [Button(label, "settings", words) for label, words in choices]
    rows: list[tuple[AnyButton, ...]] = [tuple(buttons[at : at + wide]) for at in range(0, len(buttons), wide)]
    back: tuple[AnyButton, ...] = (Button(say.plain("button-back"), "settings"),)
    return Reply(say(key), (*rows, back), in_place=True)
