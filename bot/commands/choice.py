"""What words choose in the settings: language, zone, hour, quiet hours, urgent news, how long what is kept."""

import re
from dataclasses import replace
from datetime import time
from functools import cache
from zoneinfo import available_timezones

from bot.texts import languages
from storage import ERASE_HOURS, KEEP_MONTHS, Chat

_HOUR = r"([01]?\d|2[0-3])(?::([0-5]\d))?"
_CLOCK = re.compile(_HOUR, re.ASCII)
_QUIET = re.compile(rf"{_HOUR}\s*[-–—]\s*{_HOUR}", re.ASCII)
NO_QUIET, NEWS_COMES, NEWS_WAITS = "quiet none", "news comes", "news waits"  # the words of our buttons
NEVER, ERASE, KEEP = "erase never", "erase", "keep"  # the last two with a number of hours, of months
DISCREET, OPEN = "discreet on", "discreet off"


def understood(words: str, chat: Chat) -> Chat | None:  # noqa: PLR0911 - a line for each thing there is to choose
    """Give the chat with what the words choose; None if they choose nothing.

    >>> understood("9:30", Chat(1)).alert_time
    datetime.time(9, 30)
    >>> understood("europe/paris", Chat(1)).time_zone
    'Europe/Paris'
    >>> understood("22-7", Chat(1)).quiet_until
    datetime.time(7, 0)
    """
    word = words.strip().casefold()
    by_name = {code: code for code in languages()} | {name.casefold(): code for code, name in languages().items()}
    if word in by_name:
        return replace(chat, language=by_name[word])
    if zone := _zones_by_name().get(word.replace(" ", "_")):
        return replace(chat, time_zone=zone)
    if clock := _CLOCK.fullmatch(word):
        return replace(chat, alert_time=_time(*clock.groups()))
    if (quiet := _QUIET.fullmatch(word)) and (span := (_time(*quiet.groups()[:2]), _time(*quiet.groups()[2:]))):
        return _quiet(chat, *span)
    if word == NO_QUIET:
        return replace(chat, quiet_from=None, quiet_until=None)
    if word in {NEWS_COMES, NEWS_WAITS}:
        return replace(chat, news_waits=word == NEWS_WAITS)
    return _kept(chat, word)


def _kept(chat: Chat, word: str) -> Chat | None:
    """Hide what is said, let it vanish after some hours, or keep the chat for some months from today on."""
    if word in {DISCREET, OPEN}:
        return replace(chat, discreet=word == DISCREET)
    what, _, number = word.partition(" ")
    count = int(number) if number.isascii() and number.isdigit() else 0
    if word == NEVER:
        return replace(chat, erase_after=None)
    if what == ERASE and count in ERASE_HOURS:
        return replace(chat, erase_after=count)
    if what == KEEP and count in KEEP_MONTHS:
        return replace(chat, keep_months=count, expires_on=None)
    return None


def _quiet(chat: Chat, begin: time, end: time) -> Chat | None:
    """Quiet hours that end as they begin could be none or all day: nobody can say which is meant."""
    return replace(chat, quiet_from=begin, quiet_until=end) if begin != end else None


def _time(hour: str, minute: str | None) -> time:
    return time(int(hour), int(minute or 0))


@cache
def _zones_by_name() -> dict[str, str]:
    """Every zone of the world by its own name and, where that is no other zone's, by its town."""
    named = {zone.casefold(): zone for zone in available_timezones() if not zone.startswith(("Etc/", "SystemV/"))}
    towns = {zone.rpartition("/")[2].casefold(): zone for zone in sorted(named.values()) if "/" in zone}
    return towns | named
