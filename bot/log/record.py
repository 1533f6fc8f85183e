"""What is taken of a record of the log, whoever made it: nothing that was put in while the program ran.

1. Of everybody: the time, the level, the name of the logger.
2. The event is the text the record was made with, before any argument is filled in, but only if it is a constant of one
   of the functions that are just being run, and so stands in a program and holds nothing of a person. Text put together
   while running (an f-string, SQL, asyncio's lists of what it knows) is not shown; the place that logged it is.
3. Arguments are dropped.
4. An error is written as `errors.trail` does.
5. Of our own records the values given as `extra` are added, as far as `harmless.shown` knows them.
"""

import logging
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from types import FrameType
from typing import Any

from structlog.typing import EventDict

from bot.log.errors import place, trail
from bot.log.harmless import scrub, shown

OURS = ("bot", "storage")
HIDDEN = "(said while running, not shown)"
_USUAL = vars(logging.makeLogRecord({})).keys() | {"message", "asctime", "_logger", "_name"}
_KNOWN = {  # what asyncio, in C, and aiohttp begin their lists with
    "Task exception was never retrieved",
    "Future exception was never retrieved",
    "Task was destroyed but it is pending!",
    "Unclosed client session",
    "Unclosed connection",
}


def of_record(_: object, __: str, event: EventDict) -> EventDict:
    """Make of a record what may be written; what structlog has made of it until here is not looked at."""
    record: logging.LogRecord = event["_record"]
    text, hidden = _event(record)
    return {
        "time": datetime.fromtimestamp(record.created, UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "level": record.levelname.lower(),
        "logger": scrub(record.name),
        "event": text,
        **({"place": place(record.pathname, record.lineno)} if hidden else {}),
        **({name: shown(value) for name, value in _extra(record)} if record.name.partition(".")[0] in OURS else {}),
        **_error(event.get("exc_info")),
    }


def _event(record: logging.LogRecord) -> tuple[str, bool]:
    first = str(record.msg).partition("\n")[0] if isinstance(record.msg, str) else ""
    if first in _KNOWN or (first.isascii() and first and _constant(record.msg)):
        return scrub(first), False
    return HIDDEN, True


def _constant(text: str) -> bool:
    return any(text in frame.f_code.co_consts for frame in _frames())


def _frames() -> Iterator[FrameType]:
    frame: FrameType | None = sys._getframe()  # noqa: SLF001 - the stack below the call that logs
    while frame is not None:
        yield frame
        frame = frame.f_back


def _extra(record: logging.LogRecord) -> Iterator[tuple[str, Any]]:
    return ((name, value) for name, value in vars(record).items() if name not in _USUAL)


def _error(told: Any) -> EventDict:
    error = told[1] if isinstance(told, tuple) else told
    return {"error": str(trail(error))} if isinstance(error, BaseException) else {}
