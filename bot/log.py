"""What the bot writes to its log: its own words, and never a token or the number of a chat."""

import logging
import re
import sys
import threading
from types import TracebackType

OURS = ("bot", "storage")
_TOKEN = re.compile(r"\d{6,}:[A-Za-z0-9_-]{30,}")
_NUMBER = re.compile(r"\d{5,}")  # chats and people have at least so many digits; no part of a time has


def scrub(text: str) -> str:
    """Take out tokens and the numbers of chats.

    >>> scrub("chat -1001234567890 answered in 12 ms")
    'chat -… answered in 12 ms'
    """
    return _NUMBER.sub("…", _TOKEN.sub("…", text))


class Scrubbed(logging.Formatter):
    """One line a record, scrubbed when all is put together, the traceback included."""

    def format(self, record: logging.LogRecord) -> str:
        """Give the finished text without secrets."""
        return scrub(super().format(record))


def _may_speak(record: logging.LogRecord) -> bool:
    # Libraries log addresses with the token, parameters with the chat, statements with names below WARNING.
    return record.levelno >= logging.WARNING or record.name.partition(".")[0] in OURS


def start(level: str) -> None:
    """Send everything to the standard error; `level` holds for our own loggers, libraries only warn."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Scrubbed("%(asctime)s %(levelname)s %(name)s: %(message)s", "%Y-%m-%d %H:%M:%S"))
    handler.addFilter(_may_speak)
    root = logging.getLogger()
    for former in root.handlers[:]:
        root.removeHandler(former)
    root.addHandler(handler)
    root.setLevel(max(logging.WARNING, logging.getLevelNamesMapping()[level]))
    for name in OURS:
        logging.getLogger(name).setLevel(level)
    logging.captureWarnings(capture=True)
    sys.excepthook = _unexpected
    threading.excepthook = lambda end: _unexpected(end.exc_type, end.exc_value, end.exc_traceback)


def _unexpected(kind: type[BaseException], error: BaseException | None, traceback: TracebackType | None) -> None:
    if error is None or issubclass(kind, KeyboardInterrupt):
        return
    logging.getLogger("bot").critical("Something went wrong that should not.", exc_info=(kind, error, traceback))
