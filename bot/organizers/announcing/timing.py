"""Step: when it goes out, and until when it is worth telling."""

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.conversation import Reply
from bot.hours import due
from bot.organizers.announcing.overview import changed_meanwhile, overview
from bot.organizers.announcing.step import Step
from storage import Timing

_DAYS_LATE = (1, 2, 3, 7)
_FARTHEST = timedelta(days=366)
_DAY = r"(?:(\d{4})-(\d\d?)-(\d\d?)|(\d\d?)\.(\d\d?)\.(\d{4}))"
_HOUR = r"(\d\d?)[:.](\d\d)"
_AT = re.compile(rf"{_DAY}[\s,]+{_HOUR}", re.ASCII)
_ON = re.compile(_DAY, re.ASCII)


async def when(step: Step) -> Reply:
    """Offer the ways, ask for the day and hour, keep them."""
    match step.words:
        case "now":
            return await _kept(step, timing=Timing.NOW, at=None, day=None)
        case "at" | "day" if step.ask.sent is None:
            return await _asked(step)
        case "at":
            return await _at(step)
        case "day":
            return await _on(step)
    rows = (
        (step.button("button-when-now", "when", "now"),),
        (step.button("button-when-at", "when", "at"),),
        (step.button("button-when-own-hour", "when", "day"),),
        (step.button("button-back", ""),),
    )
    return Reply(step.say("announce-when-which"), rows, in_place=step.ask.pressed)


async def until(step: Step) -> Reply:
    """Offer how many days late it is still worth telling, and keep that."""
    if step.words in {str(days) for days in _DAYS_LATE}:
        return await _kept(step, latest=int(step.words))
    rows = [(step.labelled(step.say.plain("button-until", days=days), "until", str(days)),) for days in _DAYS_LATE]
    rows.append((step.button("button-back", ""),))
    return Reply(step.say("announce-until-which"), tuple(rows), in_place=step.ask.pressed)


def instant(words: str, zone: ZoneInfo) -> datetime | None:
    """Read a day and an hour in a zone, as an instant in UTC; None if they are none.

    >>> instant("2012-08-04 10:00", ZoneInfo("Europe/Minsk"))
    datetime.datetime(2012, 8, 4, 7, 0, tzinfo=datetime.timezone.utc)
    >>> instant("4.8.2012, 9.30", ZoneInfo("Europe/Minsk")) == instant("2012-08-04 09:30", ZoneInfo("Europe/Minsk"))
    True
    """
    match = _AT.fullmatch(words.strip())
    try:
        return due(_day(match), time(int(match[7]), int(match[8])), zone).astimezone(UTC) if match else None
    except (ValueError, OverflowError):
        return None


def day_of(words: str) -> date | None:
    """Read a day.

    >>> day_of("2012-08-04"), day_of("31.2.2012")
    (datetime.date(2012, 8, 4), None)
    """
    match = _ON.fullmatch(words.strip())
    try:
        return _day(match) if match else None
    except ValueError:
        return None


def _day(match: re.Match[str]) -> date:
    if match[1]:
        return date(int(match[1]), int(match[2]), int(match[3]))
    return date(int(match[6]), int(match[5]), int(match[4]))


async def _asked(step: Step) -> Reply:
    await step.wait("when", step.words)
    example = step.ask.today + timedelta(days=1)
    asked = step.say("announce-when-ask", way=step.words, zone=step.ask.zone.key, example=example.isoformat())
    return Reply(asked, ((step.button("button-back", ""),),), in_place=step.ask.pressed)


async def _at(step: Step) -> Reply:
    at = instant(_said(step), step.ask.zone)
    if at is None or not step.ask.now < at < step.ask.now + _FARTHEST:
        return _not_so(step)
    return await _kept(step, timing=Timing.AT, at=at, day=None)


async def _on(step: Step) -> Reply:
    day = day_of(_said(step))
    if day is None or not step.ask.today <= day < step.ask.today + _FARTHEST:
        return _not_so(step)
    return await _kept(step, timing=Timing.OWN_HOUR, day=day, at=None)


def _said(step: Step) -> str:
    return step.ask.sent.text.striptags() if step.ask.sent else ""


def _not_so(step: Step) -> Reply:
    example = step.ask.today + timedelta(days=1)
    return Reply(step.say("announce-when-wrong", way=step.words, zone=step.ask.zone.key, example=example.isoformat()))


async def _kept(step: Step, **fields: Any) -> Reply:
    made = await step.changed(**fields)
    return await (overview(made) if made else changed_meanwhile(step))
