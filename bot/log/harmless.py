"""Which values of our own events may be written down, and the last sieve for what is written."""

import re

_TOKEN = re.compile(r"\d{6,}:[A-Za-z0-9_-]{30,}")
_NUMBER = re.compile(r"\d(?:[ _.,'\u00a0\u202f]?\d){4,}")  # chats and people have at least so many digits
_BEYOND = re.compile(r"[^\x20-\x7e]+")  # our own words are English


class Harmless(str):
    """Words of which whoever writes this knows that they hold nothing of anybody; other words are not shown."""

    __slots__ = ()


def scrub(text: str) -> str:
    """Take out tokens, the numbers of chats, and all that is not ASCII.

    >>> scrub("chat -1001234567890 answered in 12 ms")
    'chat -… answered in 12 ms'
    """
    return _NUMBER.sub("…", _TOKEN.sub("…", _BEYOND.sub("…", text)))


def shown(value: object) -> bool | int | float | str | None:
    """Give a value as it may stand in the log.

    >>> shown(12), shown(-1001234567890), shown("/prisoner Anna"), shown(Harmless("polling")), shown(KeyError("Anna"))
    (12, '-…', '…', 'polling', 'KeyError')
    """
    match value:
        case bool() | None:
            return value
        case int() | float():
            number = round(value, 3)
            return number if scrub(str(number)) == str(number) else scrub(str(number))
        case BaseException():
            return type(value).__name__
        case Harmless():
            return scrub(value)
    return "…"
