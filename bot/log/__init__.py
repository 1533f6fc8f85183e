"""What is written to the log: one line a record, by one chain on the root that everything from everybody goes through.

Nothing of a person can be in it, at any level, whoever logs: see `record` for what is kept of a record, `errors` for
how an error is written, `harmless` for the values of our own events.
"""

import json
import logging
import sys

import structlog
from structlog.typing import Processor

from bot.log import hooks
from bot.log.errors import trail
from bot.log.harmless import Harmless
from bot.log.record import OURS, Cleared, of_record

__all__ = ["FORMATS", "Harmless", "start", "trail"]

FORMATS: dict[str, Processor] = {
    "line": structlog.processors.LogfmtRenderer(bool_as_flag=False),
    "json": structlog.processors.JSONRenderer(json.dumps),
}


class _Stderr(logging.StreamHandler):  # type: ignore[type-arg] # it is generic for type checkers only
    """The standard error; where a record cannot be written, not even the complaint shows it."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: ARG002, N802 - the name is logging's
        """Say that a line is missing; the usual complaint shows the arguments."""
        hooks.complain("A line of the log could not be written.")


def start(level: str, form: str = "line") -> None:
    """Send everything to the standard error; `level` holds for our own loggers, libraries only warn.

    What a library says below a warning is nothing but its own fixed words, should somebody raise its level.
    """
    logging.setLogRecordFactory(Cleared)
    handler = _Stderr(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(processors=[of_record, FORMATS[form]], use_get_message=False)
    )
    root = logging.getLogger()
    for logger in (root, *_known()):  # what has a handler of its own would be written twice, or not here
        logger.handlers[:] = []
        logger.propagate = True
    root.addHandler(handler)
    root.setLevel(max(logging.WARNING, logging.getLevelNamesMapping()[level]))
    for name in OURS:
        logging.getLogger(name).setLevel(level)
    hooks.install()


def _known() -> list[logging.Logger]:
    return [one for one in logging.Logger.manager.loggerDict.values() if isinstance(one, logging.Logger)]
