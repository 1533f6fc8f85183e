"""What the tests of the pretended Telegram hold in their hands: a clock to move, and a way to call."""

from collections.abc import Callable, Coroutine
from typing import Any

Api = Callable[..., Coroutine[Any, Any, dict[str, Any]]]
NOON = 1_700_000_000.0


class Hands:
    """A clock that stands still until a test moves it."""

    def __init__(self) -> None:
        self.at = NOON

    def __call__(self) -> float:
        return self.at
