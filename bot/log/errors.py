"""How an error is written down: its types, causes and origins, never its words, for they may quote a person."""

import traceback
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import PurePath

from bot.log.harmless import Harmless

_FRAMES, _LINKS, _MEMBERS = 12, 10, 5  # the last of the frames, the first of the causes and of a group's members


def _type(error: BaseException) -> str:
    return type(error).__name__


def trail(error: BaseException, name: Callable[[BaseException], str] = _type) -> Harmless:
    """Name the error, its causes and a group's members, each with the frames it came through, and each once.

    Notes, messages, source lines and the values of variables are left out.
    """
    return Harmless(_told(error, name, set()))


def place(path: str, line: int | None) -> str:
    """Name a line of the program by its file and folder.

    >>> place("/opt/bot/gateway/polling.py", 12)
    'gateway/polling.py:12'
    """
    return f"{'/'.join(PurePath(path).parts[-2:])}:{line}"


def _told(error: BaseException, name: Callable[[BaseException], str], met: set[int]) -> str:
    return " <- ".join(_link(one, name, met) for one in islice(_chain(error, met), _LINKS))


def _link(error: BaseException, name: Callable[[BaseException], str], met: set[int]) -> str:
    told = f"{name(error)} ({_frames(error)})"
    if not isinstance(error, BaseExceptionGroup):
        return told
    return f"{told} of [{'; '.join(_told(one, name, met) for one in error.exceptions[:_MEMBERS])}]"


def _chain(error: BaseException, met: set[int]) -> Iterator[BaseException]:
    link: BaseException | None = error
    while link is not None and id(link) not in met:
        met.add(id(link))
        yield link
        link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)


def _frames(error: BaseException) -> str:
    frames = list(traceback.walk_tb(error.__traceback__))[-_FRAMES:]
    return " > ".join(f"{place(f.f_code.co_filename, line)} {f.f_code.co_name}" for f, line in frames) or "nowhere"
