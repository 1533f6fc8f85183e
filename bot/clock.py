"""The only file that reads the wall clock; everywhere else time is handed in."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

Clock = Callable[[], datetime]


def now() -> datetime:
    """Give the present instant in UTC."""
    return datetime.now(UTC)


class ShiftedClock:
    """A clock that runs as fast as the real one but stands elsewhere in time; the demo pushes it forward."""

    def __init__(self, start: datetime, real: Clock = now) -> None:
        """Let the clock show `start` (with a zone) at this moment."""
        self._real = real
        self._shift = start - real()

    def __call__(self) -> datetime:
        """Give the instant this clock shows, in UTC."""
        return (self._real() + self._shift).astimezone(UTC)

    def forward(self, by: timedelta) -> None:
        """Push the clock on.

        Raises:
            ValueError: `by` would turn it back; what has been told cannot be untold.
        """
        if by < timedelta(0):
            raise ValueError("the clock cannot be turned back")
        self._shift += by
