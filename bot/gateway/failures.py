"""How a failure is written down: enough to find its cause, nothing of what people wrote."""

import logging
import re
import secrets
import traceback
from collections.abc import Iterator
from pathlib import PurePath

from telegram.error import BadRequest, TelegramError

_LOG = logging.getLogger(__name__)
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's: nothing that is misread on a screen
_FRAMES = 6
_QUOTED = re.compile(r'"[^"]*"?|«[^»]*»?')


def report(error: BaseException, what: str) -> str:
    """Log a failure once and give the reference that tells it from others, such as 7K3F-QX2M.

    Its halves are too short to be taken for the number of a chat where the log hides such numbers.
    """
    reference = "-".join("".join(secrets.choice(_LETTERS) for _ in range(4)) for _ in range(2))
    _LOG.error("%s; reference %s: %s", what, reference, trail(error))
    return reference


def trail(error: BaseException) -> str:
    """Name the error and its causes and where they came from, without their messages: these may quote a person."""
    return " <- ".join(f"{kind(link)} ({_where(link)})" for link in _chain(error))


def kind(error: BaseException) -> str:
    """Name the error; a request Telegram refused also with Telegram's words but for what they quote."""
    name = type(error).__name__
    if isinstance(error, BadRequest):
        said = _QUOTED.sub("…", error.message)
        return f"{name}: {said[:120]}"
    cause = error.__cause__ if isinstance(error, TelegramError) else None
    return f"{name} after {type(cause).__name__}" if cause else name


def _chain(error: BaseException) -> Iterator[BaseException]:
    link: BaseException | None = error
    met: set[int] = set()
    while link is not None and id(link) not in met:
        met.add(id(link))
        yield link
        link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)


def _where(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)[-_FRAMES:]
    return " > ".join(f"{'/'.join(PurePath(f.filename).parts[-2:])}:{f.lineno} {f.name}" for f in frames) or "nowhere"
