"""How a failure is written down: enough to find its cause, nothing of what people wrote."""

import logging
import re

from telegram.error import BadRequest, TelegramError

from bot import log
from bot.log import Harmless
from storage import new_code

_LOG = logging.getLogger(__name__)
_QUOTED = re.compile(r'["«“„@].*', re.DOTALL)  # a quotation may hold what looks like its end


def report(error: BaseException, what: str, of: str = "") -> str:
    """Log a failure once and give the reference that tells it from others, such as 7K3F-QX2M.

    `what` is a sentence of the program, `of` the reference of a failure this one came after. A reference is random: it
    tells nothing of when and to whom. Its halves are too short to be taken for the number of a chat, which is hidden.
    """
    reference = new_code()
    told = {"reference": Harmless(reference), "error": trail(error)} | ({"of": Harmless(of)} if of else {})
    _LOG.error(what, extra=told)
    return reference


def trail(error: BaseException) -> Harmless:
    """Name the error and its causes and where they came from, without their messages: these may quote a person."""
    return log.trail(error, kind)


def kind(error: BaseException) -> Harmless:
    """Name the error; a request Telegram refused also with Telegram's words until they quote."""
    name = type(error).__name__
    if isinstance(error, BadRequest):
        said = _QUOTED.sub("…", error.message)
        return Harmless(f"{name}: {said[:120]}")
    cause = error.__cause__ if isinstance(error, TelegramError) else None
    return Harmless(f"{name} after {type(cause).__name__}" if cause else name)
