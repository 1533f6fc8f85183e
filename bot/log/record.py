"""What a record of the log holds, whoever made it: nothing that was put in while the program ran.

1. Of everybody: the time, the level, the name of the logger.
2. The event is the text the record was made with, before any argument is filled in, but only if it is a constant of one
   of the functions that are just being run, and so stands in a program and holds nothing of a person. Text put together
   while running (an f-string, SQL, asyncio's lists of what it knows) is not kept; the place that logged it is.
3. Arguments are dropped.
4. An error is kept as `errors.trail` writes it.
5. Of our own records the values given as `extra` are written, as far as `harmless.shown` knows them.

A record is cleared when it is made, so that no other handler, such as one a library brings along, sees more of it.
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
_USUAL = vars(logging.makeLogRecord({})).keys() | {"message", "asctime", "taskName", "hidden", "failure"}
_KNOWN = {  # what asyncio, in C, and aiohttp begin their lists with
    "Task exception was never retrieved",
    "Future exception was never retrieved",
    "Task was destroyed but it is pending!",
    "Unclosed client session",
    "Unclosed connection",
}


class Cleared(logging.LogRecord):
    """A record as `logging` makes it for any logger, without what may be a person's."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Make it as usual and clear it; `hidden` tells whether its text was left out."""
        super().__init__(*args, **kwargs)
        error = self.exc_info[1] if self.exc_info else None
        self.failure = trail(error) if error else ""
        self.exc_info = self.exc_text = self.stack_info = None
        self.msg, self.hidden = _event(self.msg)
        self.args = ()


def of_record(_: object, __: str, event: EventDict) -> EventDict:
    """Give what is written of a record."""
    record: Cleared = event["_record"]
    ours = record.name.partition(".")[0] in OURS
    return {
        "time": datetime.fromtimestamp(record.created, UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "level": record.levelname.lower(),
        "logger": scrub(record.name),
        "event": HIDDEN if record.hidden else record.msg,  # one made in another way has not been cleared
        **({"place": place(record.pathname, record.lineno)} if record.hidden else {}),
        **({name: shown(value) for name, value in _extra(record)} if ours else {}),
        **({"error": record.failure} if record.failure else {}),
    }


def _event(text: object) -> tuple[str, bool]:
    first = text.partition("\n")[0] if isinstance(text, str) else ""
    if first in _KNOWN or (first and first.isascii() and _constant(text)):
        return scrub(first), False
    return HIDDEN, True


def _constant(text: object) -> bool:
    return any(text in frame.f_code.co_consts for frame in _frames())


def _frames() -> Iterator[FrameType]:
    frame: FrameType | None = sys._getframe()  # noqa: SLF001 - the stack below the call that logs
    while frame is not None:
        yield frame
        frame = frame.f_back


def _extra(record: logging.LogRecord) -> Iterator[tuple[str, Any]]:
    return ((name, value) for name, value in vars(record).items() if name not in _USUAL)
