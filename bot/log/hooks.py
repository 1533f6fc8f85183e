"""Where errors and warnings come out that nobody caught: they go to the log, and as little is said of them there."""

import contextlib
import logging
import sys
import threading
import warnings
from types import TracebackType
from typing import TYPE_CHECKING, TextIO

from bot.log.errors import place
from bot.log.harmless import Harmless

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

_LOG = logging.getLogger(__name__)


def install() -> None:
    """Take over from Python, which shows the messages of errors and the text of warnings."""
    sys.excepthook = _uncaught
    threading.excepthook = lambda end: _uncaught(end.exc_type, end.exc_value, end.exc_traceback)
    sys.unraisablehook = _unraisable
    warnings.showwarning = _warned


def complain(words: str) -> None:
    """Say something where the log cannot be used."""
    with contextlib.suppress(OSError, ValueError):
        sys.stderr.write(f"{words}\n")


def _uncaught(kind: type[BaseException], error: BaseException | None, _: TracebackType | None) -> None:
    if error is not None and not issubclass(kind, KeyboardInterrupt):
        _LOG.critical("Something went wrong that should not.", exc_info=error)


def _unraisable(end: "UnraisableHookArgs") -> None:
    _LOG.error("Something went wrong where Python cannot tell anybody.", exc_info=end.exc_value)


def _warned(  # noqa: PLR0917 - as Python calls it
    message: Warning | str,  # noqa: ARG001 - it may quote a person
    category: type[Warning],
    filename: str,
    lineno: int,
    file: TextIO | None = None,  # noqa: ARG001 - the log is the place
    line: str | None = None,  # noqa: ARG001 - as the message
) -> None:
    _LOG.warning("Python warns.", extra={"kind": Harmless(category.__name__), "at": Harmless(place(filename, lineno))})
